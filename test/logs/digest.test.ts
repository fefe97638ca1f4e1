import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { readDigest, writeDigest } from '../../src/logs/index.ts';
import type { Observation } from '../../src/model/flow.ts';
import validate from '../../src/schemas/generated/digest.js';
import { lines, observed, world } from '../log-material.ts';
import type { ClusterSpec } from '../log-material.ts';

const cluster: ClusterSpec = {
  pods: {
    'shop/cart-0': { of: 'StatefulSet/cart', ip: '10.244.1.10', labels: { t: 'x' } },
    'shop/api-0': { of: 'StatefulSet/api', ip: '10.244.1.11', labels: { t: 'x' } },
  },
  services: { 'shop/api': { ip: '10.96.0.5', selector: { t: 'x' }, ports: [{ port: 80 }] } },
  nodes: { 'node-a': '172.18.0.11' },
  podRange: '10.244.0.0/16',
};
const source = { tool: '0.1.0', cluster: { uid: 'cluster-1', name: 'prod', readAt: Date.UTC(2026, 10, 23, 9) } };

async function observation(): Promise<Observation> {
  const flow = (src: object, dst: object, fields: object = {}): object => ({
    time: '2026-11-23T08:00:00.250Z',
    src,
    dst,
    protocol: 'TCP',
    port: 80,
    verdict: 'allowed',
    ...fields,
  });
  const pod = { namespace: 'shop', pod: 'cart-0' };
  const records = [
    flow(pod, { namespace: 'shop', pod: 'api-0' }),
    flow(pod, { namespace: 'shop', pod: 'api-0' }, { verdict: 'denied', time: '2026-11-23T08:30:00Z' }),
    flow(pod, { ip: '10.96.0.5' }),
    flow(pod, { ip: '203.0.113.7', name: 'example.test' }),
    flow(pod, { ip: '2001:db8::7' }),
    flow(pod, { ip: '172.18.0.11' }, { port: 10250 }),
    flow(pod, { role: 'api-server' }, { port: 6443 }),
    flow(pod, { ip: '10.244.9.9' }),
    flow(pod, { namespace: 'shop', pod: 'gone' }, { protocol: 'ICMP', port: undefined, verdict: 'unknown' }),
  ];
  const write = {
    auditID: 'w',
    stage: 'ResponseComplete',
    verb: 'create',
    user: {
      username: 'system:serviceaccount:tools:alice',
      extra: { 'authentication.kubernetes.io/pod-name': ['console-0'] },
    },
    userAgent: 'kubectl',
    sourceIPs: ['198.51.100.9', '203.0.113.24'],
    responseStatus: { code: 201 },
    requestReceivedTimestamp: '2026-11-23T08:10:00Z',
    objectRef: { resource: 'networkpolicies', apiGroup: 'networking.k8s.io', namespace: 'shop', name: 'deny' },
    responseObject: { spec: { podSelector: {} } },
  };
  const hooks = {
    ...write,
    auditID: 'h',
    verb: 'update',
    objectRef: { resource: 'mutatingwebhookconfigurations', apiGroup: 'admissionregistration.k8s.io', name: 'guard' },
    responseObject: {
      kind: 'MutatingWebhookConfiguration',
      metadata: { name: 'guard', resourceVersion: '3' },
      webhooks: [
        { name: 'a.example.test', clientConfig: { service: { namespace: 'shop', name: 'api' } } },
        { name: 'b.example.test', clientConfig: { url: 'https://hooks.example.test/b' } },
      ],
    },
  };
  return attribute(await observed([lines(records), lines([write, hooks])]), world(cluster));
}

test('every line follows the published schema', async () => {
  for (const line of writeDigest(await observation(), source)
    .trim()
    .split('\n')) {
    const valid = validate(JSON.parse(line));
    expect([line, valid ? [] : validate.errors?.map(({ message }) => message)]).toEqual([line, []]);
  }
});

test('what is read back is what was written', async () => {
  const written = await observation();
  const { tool, cluster: of, connections, writes, backends = [], coverage } = readDigest(writeDigest(written, source));
  expect({ tool, cluster: of }).toEqual(source);
  const order = <Item>(items: readonly Item[]): readonly string[] =>
    items
      .map((item) =>
        JSON.stringify(item, (_key, value: unknown) =>
          typeof value === 'bigint'
            ? `${value}n`
            : typeof value === 'object' && value !== null && !Array.isArray(value)
              ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
              : value,
        ),
      )
      .sort();
  expect(order(connections)).toEqual(order(written.connections));
  expect(order(writes)).toEqual(order(written.writes));
  expect(backends).toHaveLength(2);
  expect(order(backends)).toEqual(order(written.backends ?? []));
  expect({ ...coverage, logs: coverage.logs.map(({ file }) => file) }).toEqual({
    ...written.coverage,
    logs: written.coverage.logs.map(({ file }) => file),
  });
});

test('equal observations give equal bytes', async () => {
  const one = await observation();
  const other = { ...one, connections: [...one.connections].reverse() };
  expect(writeDigest(other, source)).toBe(writeDigest(one, source));
});

test('as a log it gives the same connections, writes and counts', async () => {
  const written = await observation();
  const again = attribute(await observed(writeDigest(written, source)), world(cluster), { cluster: source.cluster });
  expect(again.connections).toEqual(written.connections);
  expect(again.writes).toEqual(written.writes);
  expect(again.backends).toEqual(written.backends);
  expect([again.coverage.records, again.coverage.attributed, again.coverage.unattributed]).toEqual([
    written.coverage.records,
    written.coverage.attributed,
    written.coverage.unattributed,
  ]);
  expect(again.coverage.limits).toEqual(expect.arrayContaining([...written.coverage.limits]));
});

test('digests add up with each other and with logs', async () => {
  const written = await observation();
  const text = writeDigest(written, source);
  const twice = attribute(await observed([text, text.replaceAll('\n', '\r\n')]), world(cluster));
  expect(twice.coverage.records).toBe(2 * written.coverage.records);
  expect(twice.connections.map(({ allowed }) => allowed?.count)).toEqual(
    written.connections.map(({ allowed }) => allowed && 2 * allowed.count),
  );
});

test.each<[name: string, damage: (text: string) => string, message: RegExp]>([
  ['another count', (text) => text.replace('"count":1', '"count":9'), /not those that its head was made for/],
  [
    'a line less',
    (text) =>
      text
        .split('\n')
        .filter((_, index) => index !== 2)
        .join('\n'),
    /has \d+ of \d+ lines/,
  ],
  ['a line more', (text) => `${text}${text.trim().split('\n').at(-1) ?? ''}\n`, /has \d+ of \d+ lines/],
  ['no head', (text) => text.slice(text.indexOf('\n') + 1), /head/],
  ['another version', (text) => text.replace('digest/1', 'digest/2'), /version "netpol-gate\/digest\/2"/],
  [
    'an unknown member',
    (text) => text.replace('"protocol":"TCP"', '"protocol":"TCP","x":1'),
    /used: \/connection must NOT have additional/,
  ],
  ['half a line', (text) => text.slice(0, -20), /cannot be used/],
])('refused: %s', async (_name, damage, message) => {
  const text = damage(writeDigest(await observation(), source));
  expect(() => readDigest(text)).toThrow(message);
});

test.each<[name: string, damage: (text: string) => string, message: RegExp]>([
  ['another count', (text) => text.replace('"count":1', '"count":9'), /not those that its head was made for/],
  ['cut short', (text) => text.slice(0, text.trimEnd().lastIndexOf('\n') + 1), /has \d+ of \d+ lines/],
])('a damaged digest with a sound one behind it in one file is refused: %s', async (_name, damage, message) => {
  const text = writeDigest(await observation(), source);
  expect(() => readDigest(damage(text) + text)).toThrow(message);
  await expect(observed(damage(text) + text)).rejects.toThrow(message);
  const twice = attribute(await observed(text + text), world(cluster));
  expect(twice.coverage.records).toBe(2 * (await observation()).coverage.records);
});

test('a time that is none damages a digest', async () => {
  const text = writeDigest(await observation(), source);
  for (const time of ['2026-13-23T08:00:00Z', '2026-11-23T24:00:00Z', '2026-11-23T08:61:00Z', '2026-11-32T08:00:00Z'])
    expect(() => readDigest(text.replaceAll('2026-11-23T08:00:00.250Z', time))).toThrow(/cannot be used: .*date-time/);
});

test.each(['9999-12-31T23:59:59-23:59', '9999-12-31T23:59:59.9999999Z'])(
  'a digest of a log with a record of %s can be read',
  async (time) => {
    const ends = { src: { namespace: 'shop', pod: 'cart-0' }, dst: { namespace: 'shop', pod: 'api-0' } };
    const records = lines([{ time, ...ends, protocol: 'TCP', port: 80, verdict: 'allowed' }]);
    const written = writeDigest(attribute(await observed(records), world(cluster)), source);
    expect(readDigest(written).connections).toMatchObject([{ allowed: { count: 1 } }]);
  },
);

test('a damaged digest among logs stops the run', async () => {
  const text = writeDigest(await observation(), source).replace('"count":1', '"count":9');
  await expect(observed(text)).rejects.toMatchObject({ name: 'UsableError' });
});

test('a digest of another cluster is refused', async () => {
  const seen = await observed(writeDigest(await observation(), source));
  expect(() => attribute(seen, world(cluster), { cluster: { uid: 'cluster-2' } })).toThrow(/cluster-1, cluster-2/);
});

test('no user, source address or client stands anywhere but in the writes', async () => {
  const text = writeDigest(await observation(), source);
  expect(text).toContain('203.0.113.24');
  const others = text
    .split('\n')
    .filter((line) => !line.startsWith('{"write"'))
    .join('\n');
  expect(others).not.toMatch(/alice|kubectl|203\.0\.113\.24|console-0/);
});
