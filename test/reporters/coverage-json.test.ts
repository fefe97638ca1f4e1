/** The report does not grow with the cluster: what is listed is bounded, worst first, and the whole is counted. */
import { expect, test } from '@jest/globals';
import type { Coverage, Sight, WorkloadSight } from '../../src/model/flow.ts';
import { observedJson, reporters } from '../../src/reporters/index.ts';
import { coverage, hour, minute, now, report, workload } from '../build.ts';
import { options } from './options.ts';

const sight = (name: string, ingress: Sight, egress: Sight, last?: number): WorkloadSight => ({
  workload: workload(`shop/${name}`),
  ...(last !== undefined && { first: last - hour, last }),
  ingress,
  egress,
});

function wide(size: number): Coverage {
  const busy = Array.from({ length: size }, (_, at) => sight(`busy-${at}`, 'seen', 'seen', now - (at % 50) * minute));
  const thin = [sight('one-sided', 'seen', 'silent', now), sight('never', 'silent', 'silent')];
  return coverage({
    workloads: [...busy, ...thin],
    cronJobs: busy.map(({ workload: job }) => ({
      workload: job,
      schedule: '@daily',
      why: 'not-due',
      origin: { kind: 'live', object: 'CronJob', path: '' },
    })),
    gaps: busy.map((_, at) => ({ format: 'hubble', from: at * hour, to: at * hour + at * minute, usual: 1 })),
  });
}

const told = (size: number) => {
  const text = reporters.find(({ name }) => name === 'json')?.render(report({ coverage: wide(size) }), options) ?? '';
  return { size: text.length, coverage: JSON.parse(text).coverage };
};

test('a report lists the worst hundred and counts all', () => {
  const { coverage: small } = told(5000);
  expect(small.totals).toEqual({ gaps: 5000, workloads: 5002, neverSeen: 1, cronJobs: 5000 });
  expect([small.workloads, small.cronJobs, small.gaps].map(({ length }) => length)).toEqual([100, 100, 100]);
  expect(small.workloads.slice(0, 3).map(({ name }: { name: string }) => name)).toEqual([
    'never',
    'one-sided',
    'busy-49',
  ]);
  // The longest, in order of time.
  expect(small.gaps[0].from).toBe(new Date(4900 * hour).toISOString());
  expect(small.gaps[99].from).toBe(new Date(4999 * hour).toISOString());
});

test('ten times the cluster, the same report', () => {
  expect(Math.abs(told(50_000).size - told(5000).size)).toBeLessThan(1000);
});

test('what observe writes is whole', () => {
  const all = JSON.parse(observedJson({ coverage: wide(300), states: [] }, { privacy: 'full' })).coverage;
  expect([all.workloads, all.cronJobs, all.gaps].map(({ length }) => length)).toEqual([302, 300, 300]);
  expect(all.totals).toEqual({ gaps: 300, workloads: 302, neverSeen: 1, cronJobs: 300 });
});
