// Who held an address: pods that finished, and writes of Endpoints and EndpointSlices.
import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model/object.ts';
import { at, created, flow, object, observed, owner, pod, shop, source, status, written } from './objects-and-logs.ts';

/** Who held the address at that time, in seconds. */
async function holder(time: number, objects: readonly JsonObject[], audit: readonly JsonObject[]): Promise<string> {
  const from = { time: at(time), src: { ip: '10.244.1.50' } };
  const { connections, coverage } = await observed([...shop, ...objects], [audit, [flow('10.244.1.10', 8080, from)]]);
  return connections.map(source)[0] ?? coverage.limits.join();
}

const cron = object('batch/v1', 'CronJob', 'report', {
  spec: { schedule: '0 8 * * *', jobTemplate: { spec: { template: { spec: { containers: [] } } } } },
});
const job = object('batch/v1', 'Job', 'report-29000', {
  metadata: owner('CronJob', 'report'),
  spec: { template: { spec: { containers: [] } } },
});
const finished = (phase: string, to?: number): JsonObject =>
  pod('report-29000-abcde', {
    ips: ['10.244.1.50'],
    of: ['Job', 'report-29000'],
    phase,
    from: 1_000,
    ...(to !== undefined && { to }),
  });
const next = pod('next-0', { ips: ['10.244.1.50'], from: 3_000 });

describe.each(['Succeeded', 'Failed'])('the address of a Job’s pod that has %s, by the snapshot', (phase) => {
  test.each<[name: string, time: number, told: string]>([
    ['before it came', 900, '? before-first-sight report'],
    ['while it ran', 1_500, 'CronJob report (shop/report-29000-abcde)'],
    ['after its end', 2_500, '? no-owner-at-that-time'],
    ['when another pod has it', 3_500, 'StatefulSet next (shop/next-0)'],
  ])('%s', async (_name, time, told) => {
    expect(await holder(time, [cron, job, finished(phase, 2_000), next], [])).toBe(told);
  });

  test('whose end is not known, holds nothing', async () => {
    expect(await holder(1_500, [cron, job, finished(phase)], [])).toBe('? no-owner-at-that-time');
    expect(await holder(3_500, [cron, job, finished(phase), next], [])).toBe('StatefulSet next (shop/next-0)');
  });
});

describe.each(['Succeeded', 'Failed'])('the address of a Job’s pod that has %s, by the audit log', (phase) => {
  const history = [
    created(999, 'report-29000-abcde', 'u1', ['Job', 'report-29000']),
    status(1_000, 'report-29000-abcde', 'u1', { podIP: '10.244.1.50', phase: 'Running' }),
    // The kubelet still sends the address with the end.
    status(2_000, 'report-29000-abcde', 'u1', { podIP: '10.244.1.50', phase }),
    created(2_999, 'next-0', 'u2', ['StatefulSet', 'next']),
    status(3_000, 'next-0', 'u2', { podIP: '10.244.1.50' }),
    // Long after, the old pod is cleared away.
    written(4_000, 'delete', 'pods', 'report-29000-abcde', { preconditions: { uid: 'u1' }, gracePeriodSeconds: 0 }),
  ];

  test.each<[name: string, time: number, told: string]>([
    ['before it came', 900, '? before-first-sight report'],
    ['while it ran', 1_500, 'CronJob report'],
    ['after its end', 2_500, '? no-owner-at-that-time'],
    ['when another pod has it', 3_500, 'StatefulSet next'],
    ['when the old pod is cleared away', 4_500, 'StatefulSet next'],
  ])('%s', async (_name, time, told) => {
    const objects = [
      cron,
      object('apps/v1', 'StatefulSet', 'next', { spec: { template: { spec: { containers: [] } } } }),
    ];
    expect(await holder(time, objects, history)).toBe(told);
  });
});

test('a Job that is gone is known by its CronJob', async () => {
  const history = [
    created(999, 'report-29000-abcde', 'u1', ['Job', 'report-29000']),
    status(1_000, 'report-29000-abcde', 'u1', { podIP: '10.244.1.50', phase: 'Running' }),
    status(2_000, 'report-29000-abcde', 'u1', { phase: 'Succeeded' }),
  ];
  expect(await holder(1_500, [cron], history)).toBe('CronJob report');
  expect(await holder(2_500, [cron], history)).toBe('? no-owner-at-that-time');
});

const listed = (field: string, name: string, uid: string): JsonObject => ({
  kind: 'Endpoints',
  metadata: { name: 'api' },
  subsets: [{ [field]: [{ ip: '10.244.1.50', targetRef: { kind: 'Pod', namespace: 'shop', name, uid } }], ports: [] }],
});
const sliced = (name: string, uid: string): JsonObject => ({
  kind: 'EndpointSlice',
  metadata: { name: 'api-x' },
  endpoints: [
    {
      addresses: ['10.244.1.50'],
      conditions: { ready: false },
      targetRef: { kind: 'Pod', namespace: 'shop', name, uid },
    },
  ],
});
const old = pod('old-0', { ips: [] });
const later = pod('later-0', { ips: [] });

test.each<[name: string, audit: readonly JsonObject[]]>([
  [
    'Endpoints, created and updated',
    [
      written(1_000, 'create', 'endpoints', 'api', listed('addresses', 'old-0', 'o')),
      written(2_000, 'update', 'endpoints', 'api', listed('addresses', 'later-0', 'l')),
    ],
  ],
  [
    'Endpoints of pods that are not ready',
    [
      written(1_000, 'create', 'endpoints', 'api', listed('notReadyAddresses', 'old-0', 'o')),
      written(2_000, 'update', 'endpoints', 'api', listed('notReadyAddresses', 'later-0', 'l')),
    ],
  ],
  [
    'Endpoints after a patch, by the answer',
    [
      written(1_000, 'create', 'endpoints', 'api', listed('addresses', 'old-0', 'o')),
      written(
        2_000,
        'patch',
        'endpoints',
        'api',
        { subsets: [] },
        {
          responseObject: listed('addresses', 'later-0', 'l'),
        },
      ),
    ],
  ],
  [
    'EndpointSlices',
    [
      written(1_000, 'create', 'endpointslices', 'api-x', sliced('old-0', 'o')),
      written(2_000, 'update', 'endpointslices', 'api-x', sliced('later-0', 'l')),
    ],
  ],
])('who held an address is told by writes of %s', async (_name, audit) => {
  const all = [old, later];
  expect(await holder(900, all, audit)).toBe('? before-first-sight old');
  expect(await holder(1_500, all, audit)).toBe('StatefulSet old (shop/old-0)');
  expect(await holder(2_500, all, audit)).toBe('StatefulSet later (shop/later-0)');
});

test('Endpoints name no pod: addresses by hand, refused writes and tries hold nothing', async () => {
  const byHand = { kind: 'Endpoints', subsets: [{ addresses: [{ ip: '10.244.1.50' }], ports: [] }] };
  const body = listed('addresses', 'old-0', 'o');
  const audit = [
    written(1_000, 'create', 'endpoints', 'api', byHand),
    written(1_000, 'update', 'endpoints', 'api', body, { responseStatus: { code: 409 } }),
    written(1_000, 'update', 'endpoints', 'api', body, { requestURI: '/x?dryRun=All' }),
    written(1_000, 'delete', 'endpoints', 'api', body),
  ];
  expect(await holder(1_500, [old, later], audit)).toBe('? no-owner-at-that-time');
});

test('Endpoints that are late do not bring back a pod that has ended', async () => {
  const audit = [
    status(1_000, 'old-0', 'o', { podIP: '10.244.1.50' }),
    status(2_000, 'old-0', 'o', { phase: 'Succeeded' }),
    written(2_001, 'update', 'endpoints', 'api', listed('addresses', 'old-0', 'o')),
  ];
  expect(await holder(2_500, [old, later], audit)).toBe('? no-owner-at-that-time');
});
