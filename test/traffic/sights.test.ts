/** Coverage: who was recorded, where silence means nothing, and CronJobs that were not due. */
import { expect, test } from '@jest/globals';
import type { EndpointId, World } from '../../src/model/cluster.ts';
import type { Connection } from '../../src/model/flow.ts';
import type { Manifest } from '../../src/model/object.ts';
import { formats } from '../../src/logs/index.ts';
import { blindnessOf, cronJobSights, workloadSights } from '../../src/traffic/sights.ts';
import { connection, day, evidence, hour, now, party, place, workload } from '../build.ts';

const world = (...names: readonly string[]): World => ({
  namespaces: new Map(),
  endpoints: new Map(
    names.map((name) => [
      name as EndpointId,
      {
        id: name as EndpointId,
        namespace: workload(name).namespace,
        workload: workload(name),
        labels: new Map(),
        ports: [],
        hostNetwork: false,
        finished: false,
        addresses: [],
        replicas: 1,
        origin: place('a.yaml:1:1'),
      },
    ]),
  ),
  policies: [],
  services: [],
  nodes: [],
  families: ['IPv4'],
  tiers: [],
});

test('first and last of everything that names a workload, in both directions', () => {
  const connections: readonly Connection[] = [
    connection(party('a/web'), party('a/db'), 1, { allowed: evidence(3, now - hour, now - 3 * hour) }),
    connection(party('a/web'), party('a/db'), 2, { denied: evidence(1, now, now - 2 * hour) }),
    connection(party('b/x'), party('a/web'), 2, { other: evidence(1, now, now - 9 * hour) }),
  ];
  const seen = workloadSights(connections, world('a/web', 'a/idle', 'a/db'), { ingress: false, egress: true });
  expect(seen).toEqual([
    { workload: workload('a/db'), first: now - 3 * hour, last: now, ingress: 'seen', egress: 'blind' },
    { workload: workload('a/idle'), ingress: 'silent', egress: 'blind' },
    { workload: workload('a/web'), first: now - 9 * hour, last: now, ingress: 'seen', egress: 'seen' },
  ]);
});

const log = (name: string, records = 1) => {
  const sees = formats.find((format) => format.name === name)?.sees;
  const rest = sees === undefined ? {} : { sees };
  return { file: 'x', format: name, recognisedBy: '', lines: 1, records, skipped: [], ...rest };
};

test.each([
  [['source', 'destination'], ['hubble'], false, false],
  [['source'], ['hubble'], true, false],
  [['destination'], ['hubble', 'audit'], false, true],
  [['api-server'], ['audit'], true, true],
  [['source', 'destination'], ['ovn-acl', 'audit'], true, true],
  [['source', 'destination'], ['ovn-acl', 'hubble'], false, false],
  [['source', 'destination'], ['falco', 'tetragon', 'ovn-acl'], true, true],
  [['source', 'destination'], ['falco', 'conntrack'], false, false],
] as const)('reports of %j in %j: blind for ingress %s, egress %s', (reporters, names, ingress, egress) => {
  const logs = names.map((name) => log(name));
  expect(
    blindnessOf(
      reporters.map((reporter) => ({ reporter })),
      [...logs, log('hubble', 0)],
    ),
  ).toEqual({ ingress, egress });
});

const cronJob = (name: string, spec: Manifest['value']): Manifest => ({
  ref: { group: 'batch', kind: 'CronJob', namespace: 'batch', name },
  apiVersion: 'batch/v1',
  value: { spec },
  origin: place('jobs.yaml:1:1'),
  at: () => place('jobs.yaml:1:1'),
});

test('CronJobs: due ones are not told, all others with the reason', () => {
  const jobs = [
    cronJob('nightly', { schedule: '0 2 * * *' }),
    cronJob('monthly', { schedule: '0 2 1 * *', timeZone: 'Etc/UTC' }),
    cronJob('asleep', { schedule: '0 2 * * *', suspend: true }),
    cronJob('odd', { schedule: 'at noon' }),
    cronJob('lost', { schedule: '0 2 * * *', timeZone: 'Mars/Olympus' }),
    cronJob('often', { schedule: '@every 20h' }),
    cronJob('seldom', { schedule: '@every 20000h' }),
    cronJob('none', {}),
    cronJob('wrong', { schedule: 5 }),
  ];
  const told = cronJobSights(jobs, now - 2 * day, now);
  expect(told.map(({ workload: { name }, why, next }) => [name, why, next && new Date(next).toISOString()])).toEqual([
    ['asleep', 'suspended', undefined],
    ['lost', 'unreadable', undefined],
    ['monthly', 'not-due', '2026-12-01T02:00:00.000Z'],
    ['odd', 'unreadable', undefined],
    ['seldom', 'not-due', undefined],
  ]);
});
