// A log whose truth is known: nobody is taken for somebody else, and nothing is left open that could be told.
import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import type { ConnectionEnd } from '../../src/model/flow.ts';
import type { Observation } from '../../src/model/flow.ts';
import { lines, observed, world } from '../log-material.ts';
import { forSeeds, randomFrom, share } from '../random.ts';
import type { Simulation, Tenure } from './simulator.ts';
import { simulate, skewLimit, workloads } from './simulator.ts';

const cluster = world({
  pods: Object.fromEntries(workloads.map((name) => [`n/${name}`, { of: `Deployment/${name}`, template: true }])),
  podRange: '10.0.0.0/16',
});

async function read({ audit, records }: Simulation): Promise<Observation> {
  return attribute(await observed([lines(audit), lines(records)], { tolerance: skewLimit }), cluster);
}

interface Judged {
  readonly wrong: readonly string[];
  /** Left open although the records could have told. */
  readonly needless: readonly string[];
  readonly undecided: number;
  readonly unavoidable: number;
  readonly decided: number;
}

function judge({ flows, isAmbiguous }: Simulation, { connections }: Observation): Judged {
  const byPort = new Map(flows.map((flow) => [flow.port, flow]));
  const wrong: string[] = [];
  const needless: string[] = [];
  const open = new Set<string>();
  let decided = 0;
  for (const connection of connections) {
    const flow = byPort.get(connection.port ?? 0);
    if (flow === undefined) wrong.push(`an invented connection to port ${connection.port ?? ''}`);
    else
      for (const [side, end, truth] of [
        ['source', connection.source, flow.source],
        ['destination', connection.destination, flow.destination],
      ] as const) {
        const label = `${side} of ${flow.port} at ${new Date(flow.time).toISOString()}: ${truth.pod}`;
        if (end.kind === 'workload' && end.workload.name === truth.workload) decided++;
        else if (end.kind !== 'unidentified') wrong.push(`${label} taken for ${said(end)}`);
        else {
          open.add(`${flow.port} ${side}`);
          if (!flow.records.some((time) => isAmbiguous(truth, time))) needless.push(`${label}: ${end.why}`);
        }
      }
  }
  const unavoidable = flows.flatMap(({ source, destination, records }) =>
    [source, destination].filter((end: Tenure) => records.some((time) => isAmbiguous(end, time))),
  ).length;
  return { wrong, needless, undecided: open.size, unavoidable, decided };
}

function said(end: ConnectionEnd): string {
  return end.kind === 'workload' ? end.workload.name : end.kind;
}

test('nobody is taken for somebody else, and no more is left open than clocks leave', async () => {
  const seeds: number[] = [];
  forSeeds(1, Math.max(3, Math.round(40 * share)), (_random, seed) => void seeds.push(seed));
  for (const seed of seeds) {
    const simulation = simulate(randomFrom(seed));
    const { wrong, needless, undecided, unavoidable, decided } = judge(simulation, await read(simulation));
    expect({ seed, wrong, needless }).toEqual({ seed, wrong: [], needless: [] });
    expect(undecided).toBeLessThanOrEqual(unavoidable);
    expect(decided).toBeGreaterThan(1_000);
    expect(unavoidable).toBeGreaterThan(50);
  }
});

test('the judge itself finds what is wrong, and what is left open without need', async () => {
  const simulation = simulate(randomFrom(1));
  const { connections, ...rest } = await read(simulation);
  const clear = connections.find(({ source, port }) => {
    const flow = simulation.flows.find((one) => one.port === port);
    return source.kind === 'workload' && flow?.records.every((time) => !simulation.isAmbiguous(flow.source, time));
  });
  const replaced = (source: ConnectionEnd): Judged =>
    judge(simulation, {
      ...rest,
      connections: connections.map((one) => (one === clear ? { ...one, source } : one)),
    });
  const another = { namespace: 'n', kind: 'Deployment', name: 'nobody' };
  expect(replaced({ kind: 'workload', workload: another, endpoints: [] }).wrong).toHaveLength(1);
  const why = 'several-possible-owners';
  expect(replaced({ kind: 'unidentified', why, candidates: [] }).needless).toHaveLength(1);
});
