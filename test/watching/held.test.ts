// Law: records held against the pods that they may be about say what they say against the whole cluster.
import { rules } from '../../src/checks/index.ts';
import { defaultGate } from '../../src/config.ts';
import { dialects } from '../../src/dialects/index.ts';
import { effectOf, livingCluster, type Moment, type Step } from '../../src/living.ts';
import type { Connection, ConnectionEnd, ObjectWrite } from '../../src/model/flow.ts';
import type { Report } from '../../src/model/finding.ts';
import { profiles } from '../../src/profiles/index.ts';
import { contradictionsIn, noisyIn, only } from '../../src/watching/effects.ts';
import { heldAgainst } from '../../src/watching/held.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import { randomCluster } from '../random-cluster.ts';
import { forSeeds, type Random, share } from '../random.ts';

const settings = { rulings: {}, dialects, profiles };
const rounds = Math.ceil(300 * share);

function endOf(random: Random, { compiled: { world } }: Moment): ConnectionEnd {
  const endpoint = random.pick([...world.endpoints.values()]);
  const kind = random.below(10);
  if (kind === 0) return { kind: 'outside', address: BigInt(random.pick([0x0a000001, 0x08080808, 0xc0a80105])) };
  const candidates = random.some([...world.endpoints.values()], 1, 3).map(({ workload }) => workload);
  if (kind === 1) return { kind: 'unidentified', why: 'several-possible-owners', candidates };
  if (kind === 2) {
    const node = random.pick([...world.nodes, undefined]);
    if (node !== undefined) return { kind: 'node', name: node.name };
  }
  return { kind: 'workload', workload: endpoint.workload, endpoints: random.chance(0.5) ? [endpoint.id] : [] };
}

function connectionsOf(random: Random, moment: Moment): readonly Connection[] {
  return random.times(1, 8, (): Connection => {
    const count = 1 + random.below(200);
    const evidence = { count, first: 10, last: 20 + random.below(100), samples: [] };
    return {
      source: endOf(random, moment),
      destination: endOf(random, moment),
      protocol: random.pick(['TCP', 'UDP']),
      port: random.pick([53, 80, 443, 5432, 8080]),
      basis: { source: 'named', destination: 'named' },
      ...(random.chance(0.6) && { allowed: evidence }),
      ...(random.chance(0.5) && { denied: evidence }),
      policies: [],
    };
  });
}

function writesOf(random: Random, { compiled: { world } }: Moment): readonly ObjectWrite[] {
  const touched = random.some([...world.policies.map(({ ref }) => ref)], 0, 2);
  return touched.map((ref) => ({
    time: random.below(130),
    verb: 'update',
    ref,
    effect: 'spec-changed',
    user: 'bob',
    client: '',
    origin: { kind: 'log', file: 'audit.log', line: 1 },
  }));
}

function said(
  step: Step,
  connections: readonly Connection[],
  writes: readonly ObjectWrite[],
): { readonly told: unknown; readonly count: number } {
  const coverage = {
    logs: [],
    records: 0,
    attributed: 0,
    unattributed: [],
    merged: { replies: 0, 'double-reports': 0, duplicates: 0, aggregated: 0 },
    lostEvents: 0,
    sampled: false,
    limits: [],
  };
  const report = (kind: 'model-disagrees' | 'noisy-source'): Report =>
    effectOf(step, settings, {
      rules: only(rules, [kind]),
      gate: defaultGate,
      now: 1_000,
      version: '1',
      observation: { connections, writes, coverage },
    });
  const [against, noisy] = [contradictionsIn(report('model-disagrees')), noisyIn(report('noisy-source'), 1_000)];
  return { told: { against, noisy }, count: against.length };
}

test('what records contradict does not hang on the rest of the cluster', () => {
  let contradictions = 0;
  let smaller = 0;
  forSeeds(9_000, rounds, (random) => {
    const moment = livingCluster(liveSnapshot(randomCluster(random), { uid: 'cluster-1' }), settings).now();
    if (moment.compiled.pods.size === 0) return;
    const [connections, writes] = [connectionsOf(random, moment), writesOf(random, moment)];
    const held = heldAgainst(moment, connections);
    if (held.before.compiled.pods.size < moment.compiled.pods.size) smaller++;
    const whole = said({ before: moment, after: moment, changed: new Set(), how: 'same' }, connections, writes);
    expect(said(held, connections, writes).told).toEqual(whole.told);
    contradictions += whole.count;
  });
  expect(contradictions).toBeGreaterThan(rounds / 2);
  expect(smaller).toBeGreaterThan(rounds / 3);
});
