// Events as collectors and providers leave them say the same as the API server wrote.
import { expect, test } from '@jest/globals';
import { eventOf } from '../../src/logs/audit-shape.ts';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { isObject } from '../../src/model/object.ts';
import { formatAddress } from '../../src/model/network.ts';
import { lines, observed } from '../log-material.ts';
import { withoutPlaces } from './decoding.ts';

const event: JsonObject = {
  kind: 'Event',
  apiVersion: 'audit.k8s.io/v1',
  level: 'Metadata',
  auditID: 'one',
  stage: 'ResponseComplete',
  requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/p',
  verb: 'delete',
  user: {
    username: 'system:serviceaccount:shop:deployer',
    groups: ['system:authenticated'],
    extra: { 'authentication.kubernetes.io/pod-name': ['deployer-0'] },
  },
  impersonatedUser: { username: 'carol' },
  sourceIPs: ['192.0.2.1', '10.0.0.9'],
  userAgent: 'kubectl/1',
  objectRef: {
    resource: 'networkpolicies',
    namespace: 'shop',
    name: 'p',
    apiGroup: 'networking.k8s.io',
    apiVersion: 'v1',
  },
  responseStatus: { code: 200, status: 'Success' },
  requestReceivedTimestamp: '2026-11-23T08:00:00.000000Z',
  stageTimestamp: '2026-11-23T08:00:00.010000Z',
  annotations: { 'authorization.k8s.io/decision': 'allow' },
};

async function told(records: readonly unknown[]): Promise<unknown> {
  const { flows, writes, logs } = await observed(lines(records));
  return {
    formats: logs.map(({ format }) => format),
    callers: flows.map(
      ({ source }) => `${source.namespace ?? ''}/${source.pod ?? ''} ${formatAddress(source.address ?? 0n)}`,
    ),
    writes: writes.map(
      ({ verb, ref, user, actingAs, client, effect, time }) =>
        `${verb} ${ref.group} ${ref.kind} ${ref.namespace}/${ref.name} by ${user} as ${actingAs} with ${client}: ${effect} ${time}`,
    ),
  };
}

const native = told([event]);

/** Leaves of the value with the keys on the way joined. */
function flat(value: JsonObject, join: (path: readonly string[]) => string, path: readonly string[] = []): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]): [string, Json][] =>
      isObject(field) ? Object.entries(flat(field, join, [...path, key])) : [[join([...path, key]), field]],
    ),
  );
}
const pascal = (key: string): string => `${key[0]?.toUpperCase()}${key.slice(1)}`;
const columns: JsonObject = Object.fromEntries(
  Object.entries(event).map(([key, field]) => [
    { auditID: 'AuditId', requestURI: 'RequestUri', sourceIPs: 'SourceIps' }[key] ?? pascal(key),
    isObject(field) ? JSON.stringify(field) : field,
  ]),
);
const rewritten: JsonObject = {
  ...event,
  user: { ...(event['user'] as JsonObject), extra: { 'authentication_kubernetes_io_slash_pod-name': ['deployer-0'] } },
  annotations: { 'authorization_k8s_io/decision': 'allow' },
  requestReceivedTimestamp: '2026-11-23 08:00:00.000',
  stageTimestamp: '2026-11-23 08:00:00.010',
};

test.each<[name: string, record: JsonObject]>([
  ['without its apiVersion', { ...event, apiVersion: null }],
  ['keys of extras rewritten, times without zone', rewritten],
  ['AKS, as text', { category: 'kube-audit', properties: { log: JSON.stringify(event) } }],
  ['AKS, as object', { category: 'kube-audit-admin', time: '2026-11-23T09:00:00Z', properties: { log: event } }],
  ['AKS, table AzureDiagnostics', { Category: 'kube-audit', log_s: JSON.stringify(event) }],
  ['AKS, table AKSAudit', { ...columns, TimeGenerated: '2026-11-23T09:00:00Z', PodName: 'kube-apiserver-1' }],
  ['Elastic', { '@timestamp': '2026-11-23T09:00:00Z', kubernetes: { audit: event }, user: { name: 'x' } }],
  [
    'Elastic, flattened',
    { '@timestamp': '2026-11-23T09:00:00Z', ...flat(event, (path) => `kubernetes.audit.${path.join('.')}`) },
  ],
  ['dots to underscores', flat(event, (path) => path.join('_').replaceAll('.', '_'))],
  ['lifted with dots', flat(event, (path) => path.join('.'))],
  ['a SIEM’s own keys beside', { ...rewritten, p_event_time: '2026-11-23 08:00:00.000', p_any_usernames: ['x'] }],
  ['under another key', { json: event, host: 'a' }],
])('%s', async (_name, record) => {
  expect(await told([record])).toEqual(await native);
});

test.each<[name: string, row: JsonObject]>([
  ['AKSAudit', { ...columns, TimeGenerated: '2026-11-23T09:00:00Z', PodName: 'kube-apiserver-1' }],
  ['AzureDiagnostics', { TimeGenerated: '2026-11-23T09:00:00Z', Category: 'kube-audit', log_s: JSON.stringify(event) }],
])('%s in CSV', async (_name, row) => {
  const cell = (value: Json): string => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return `"${text.replaceAll('"', '""')}"`;
  };
  const text = `${Object.keys(row).join(',')}\n${Object.values(row).map(cell).join(',')}\n`;
  const { writes, flows, logs } = await observed(text);
  expect(logs).toMatchObject([{ format: 'audit', records: 2, skipped: [] }]);
  expect(writes).toMatchObject([{ verb: 'delete', actingAs: 'carol', origin: { line: 2 } }]);
  expect(withoutPlaces(flows)).toEqual(withoutPlaces((await observed(lines([event]))).flows));
});

test('refusals are seen under rewritten keys', async () => {
  const forbidden = { ...rewritten, annotations: { authorization_k8s_io_decision: 'forbid' } };
  const proxied = {
    ...forbidden,
    verb: 'get',
    objectRef: { resource: 'pods', subresource: 'proxy', namespace: 'a', name: 'p:80' },
  };
  const { flows } = await observed(lines([proxied]));
  expect(flows.filter(({ source }) => source.role === 'api-server')).toEqual([]);
});

test.each<[name: string, record: JsonObject, reason: RegExp]>([
  [
    'a text of AKS that was cut',
    { category: 'kube-audit', properties: { log: '{"kind":"Event","audit' } },
    /broken JSON|no whole event/,
  ],
  ['an event without a time', { ...event, requestReceivedTimestamp: null, stageTimestamp: null }, /without a time/],
  ['a time that is none', { ...event, requestReceivedTimestamp: 'soon', stageTimestamp: 'later' }, /without a time/],
])('%s is counted as unreadable', async (_name, record, reason) => {
  const { logs, writes } = await observed(lines([event, record]));
  expect(logs[0]?.skipped).toEqual([expect.objectContaining({ reason: expect.stringMatching(reason), lines: 1 })]);
  expect(writes).toHaveLength(1);
});

test('the time of the envelope serves where the event lost its own', () => {
  const { requestReceivedTimestamp: _received, stageTimestamp: _stage, ...timeless } = event;
  const record = { category: 'kube-audit', time: '2026-11-23T09:00:00Z', properties: { log: timeless } };
  expect(eventOf(record)).toMatchObject({ auditID: 'one', timestamp: '2026-11-23T09:00:00Z' });
});

test.each<[name: string, record: JsonObject]>([
  ['a Kubernetes Event', { kind: 'Event', apiVersion: 'v1', involvedObject: {}, reason: 'Started', verb: 'get' }],
  ["Rancher's log", { auditID: 'x', requestURI: '/v3', method: 'GET', requestTimestamp: '2026', user: { name: 'a' } }],
  ['an id of an audit without a request', { auditID: 'x', message: 'hello' }],
])('%s is no audit event', async (_name, record) => {
  await expect(observed(lines([record]))).rejects.toMatchObject({ name: 'UsableError' });
});

test('hostile records: many keys, deep nesting, odd types', async () => {
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}_auditID`, 'x']));
  const deep = JSON.parse(`${'{"a":'.repeat(2_000)}{"auditID":"x","verb":"get"}${'}'.repeat(2_000)}`) as JsonObject;
  const odd = {
    ...event,
    auditID: 'odd',
    user: [],
    objectRef: 'x',
    sourceIPs: { a: 1 },
    responseStatus: 7,
    annotations: [],
  };
  const { logs } = await observed(lines([event, many, deep, odd]));
  expect(logs[0]).toMatchObject({ records: 2, lines: 4 });
});
