/** What a snapshot becomes where logs have holes, servers fail, clocks differ, and namespaces come and go. */
import { expect, test } from '@jest/globals';
import { liveKinds } from '../../src/io/kube-kinds.ts';
import { logReading, patched } from '../../src/logs/index.ts';
import type { Snapshot } from '../../src/model/host.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { rollForward } from '../../src/roll-forward.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import { lines, stream } from '../log-material.ts';

const start = Date.parse('2026-11-23T13:00:00Z');
const at = (ms: number): string => new Date(start + ms).toISOString();
const group = 'networking.k8s.io';

const policy = (name: string, uid: string, resourceVersion?: string): JsonObject => ({
  apiVersion: `${group}/v1`,
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'shop', uid, ...(resourceVersion !== undefined && { resourceVersion }) },
  spec: { podSelector: {}, policyTypes: ['Ingress'] },
});
const space = (uid: string, resourceVersion?: string, more: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'shop', uid, ...(resourceVersion !== undefined && { resourceVersion }), ...more },
});
const gone = { deletionTimestamp: at(900) };
const before: Snapshot = {
  ...liveSnapshot([space('n1'), policy('db', 'u1')], { readAt: start }),
  versions: new Map([
    [`${group}/NetworkPolicy`, '100'],
    ['/Namespace', '100'],
  ]),
};

/** `VERB RESOURCE[/SUBRESOURCE] NAME`, at milliseconds after the snapshot. */
function event(what: string, ms: number, more: JsonObject = {}): JsonObject {
  const [verb = '', of = '', name = ''] = what.split(' ');
  const [resource = '', subresource] = of.split('/');
  return {
    auditID: `${what} ${ms}`,
    level: 'RequestResponse',
    stage: 'ResponseComplete',
    requestURI: '/x',
    verb,
    user: { username: 'alice' },
    objectRef: {
      resource,
      ...(subresource !== undefined && { subresource }),
      name,
      namespace: resource === 'namespaces' ? name : 'shop',
      apiGroup: resource === 'networkpolicies' ? group : '',
    },
    responseStatus: { code: 200 },
    requestReceivedTimestamp: at(ms),
    stageTimestamp: at(ms),
    ...more,
  };
}

const finalized = event('update namespaces/finalize shop', 5_000, { responseObject: space('n1', '120', gone) });
/** By a server whose clock is two seconds behind. */
const anew = (version: string | undefined): readonly JsonObject[] => [
  event('create namespaces shop', 3_500, { responseObject: space('n2', version) }),
  event('update namespaces shop', 9_000, { responseObject: space('n2', version && '140') }),
  event('create networkpolicies new', 3_800, { responseObject: policy('new', 'u2', version && '131') }),
];
const fault = (code: number): readonly JsonObject[] => [
  event('update networkpolicies db', 2_000, { requestObject: policy('db', 'u1'), responseStatus: { code } }),
];
const hours = 3_600_000;
/** One a second. */
function leases(from: number, count: number): readonly JsonObject[] {
  const lease = {
    resource: 'leases',
    namespace: 'kube-system',
    name: 'kube-scheduler',
    apiGroup: 'coordination.k8s.io',
  };
  const more = { objectRef: lease, level: 'Metadata' };
  return Array.from({ length: count }, (_, index) => event('update leases x', from + index * 1_000, more));
}

async function rolled(...files: readonly (readonly JsonObject[])[]): Promise<Snapshot> {
  const streams = files.map((events, index) => stream(lines(events), { file: `${index}.log` }));
  return (await rollForward(before, streams, logReading, { kinds: liveKinds, patched })).snapshot;
}

const namesIn = ({ manifests }: Snapshot): readonly string[] =>
  manifests.map(({ ref, value }) => `${ref.name} ${(value['metadata'] as JsonObject)['uid'] as string}`).sort();
const kept = ['db u1', 'shop n1'];

test.each<[what: string, files: readonly (readonly JsonObject[])[], objects: readonly string[], unsure: RegExp]>([
  ['a timeout', [fault(504)], kept, /^NetworkPolicy: .*shop\/db \(0\.log:1: .*504/],
  ['a fault', [fault(500)], kept, /^NetworkPolicy: .*500/],
  ['a refusal', [fault(409)], kept, /^$/],
  [
    'a hole between two files of leases',
    [leases(0, 60), leases(5 * hours, 60)],
    kept,
    /^Namespace: records are missing .*from 2026-11-23 13:00:59 UTC to 2026-11-23 18:00:00 UTC\nNetworkPolicy: .*\nPod: [^\n]*$/,
  ],
  ['silence between two files', [[event('get pods x', 1_000)], [event('get pods x', 5 * hours)]], kept, /^$/],
  [
    'a log that begins too late',
    [[event('get pods x', 301_000)]],
    kept,
    /^Namespace: .*begins at 2026-11-23 13:05:01 UTC, and the snapshot was read at 2026-11-23 13:00:00 UTC/,
  ],
  [
    'a write that lacks the one before it',
    [
      [
        event('update networkpolicies db', 1_000, {
          requestObject: policy('db', 'u1', '105'),
          responseObject: policy('db', 'u1', '107'),
        }),
      ],
    ],
    kept,
    /^Namespace: the audit log lacks 1 write of NetworkPolicy shop\/db before 0\.log:1/,
  ],
  ['a hole before the snapshot', [[event('get pods x', -5 * hours)], [event('get pods x', 1_000)]], kept, /^$/],
  ['a namespace that ended', [[finalized]], [], /^$/],
  ['a namespace made anew by another clock', [[finalized], anew('130')], ['new u2', 'shop n2'], /^$/],
  ['the same, read the other way round', [anew('130'), [finalized]], ['new u2', 'shop n2'], /^$/],
  ['the same without versions, by the namespace', [[finalized], anew(undefined)], ['new u2', 'shop n2'], /^$/],
  ['a namespace made anew, whose end the log lacks', [anew('130')], ['new u2', 'shop n2'], /^$/],
  [
    'the end of a namespace before the one of the snapshot',
    [
      [event('delete namespaces shop', -1_000, { responseObject: { kind: 'Status', details: { uid: 'n0' } } })],
      fault(409),
    ],
    kept,
    /^$/,
  ],
])('%s', async (_what, files, objects, unsure) => {
  const now = await rolled(...files);
  expect(namesIn(now)).toEqual(objects);
  expect(now.incomplete.map(({ kind, reason }) => `${kind}: ${reason}`).join('\n')).toMatch(unsure);
});

test('silence without anything that would show a hole is a remark', async () => {
  const now = await rolled([event('get pods x', 1_000), event('get pods x', 5 * hours)]);
  expect(now.remarks).toEqual([
    expect.stringMatching(/^Whether the audit log is whole cannot be told: .* for 4 h 59 min/),
  ]);
});

test('GKE tells no dry runs: what was never stored is not believed, and the limit is said', async () => {
  const entry = (method: string, metadata: JsonObject): JsonObject => ({
    insertId: method,
    logName: 'projects/p/logs/cloudaudit.googleapis.com%2Factivity',
    timestamp: at(1_000),
    protoPayload: {
      serviceName: 'k8s.io',
      methodName: `io.k8s.networking.v1.networkpolicies.${method}`,
      resourceName: `${group}/v1/namespaces/shop/networkpolicies/${metadata['name'] as string}`,
      authenticationInfo: { principalEmail: 'bob@example.test' },
      response: { ...policy('', ''), metadata },
    },
  });
  const phantom = entry('create', { name: 'phantom', namespace: 'shop', uid: 'u3' });
  const real = entry('create', { name: 'real', namespace: 'shop', uid: 'u4', resourceVersion: '101' });
  const now = await rolled([phantom, { ...real, insertId: 'second' }]);
  expect(namesIn(now)).toEqual(['db u1', 'real u4', 'shop n1']);
  expect(now.remarks).toContainEqual(expect.stringMatching(/^Cloud Audit Logs .*hide dry runs/));
});
