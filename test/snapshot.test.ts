import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { UsableError } from '../src/model/host.ts';
import type { Snapshot } from '../src/model/host.ts';
import type { JsonObject } from '../src/model/object.ts';
import { formatRef } from '../src/model/object.ts';
import { formatOrigin } from '../src/model/origin.ts';
import { load } from '../src/load.ts';
import { readSnapshot, writeSnapshot } from '../src/snapshot.ts';
import { liveSnapshot } from './live-snapshot.ts';
import { settings } from './worlds/trees.ts';

const tool = { name: 'netpol-gate', version: '0.0.0' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): Promise<Snapshot> => readSnapshot(bytes(text), 'c.json');
const names = ({ manifests }: Snapshot): string[] => manifests.map(({ ref }) => formatRef(ref)).sort();
const namespace = (name: string): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, uid: `uid-${name}` },
});
const list = (...items: JsonObject[]): JsonObject => ({ apiVersion: 'v1', kind: 'List', items });

const forms: readonly [what: string, text: string][] = [
  ['a List', JSON.stringify(list(namespace('a'), namespace('kube-system')))],
  [
    'a List whose kind comes last',
    '{"items":[{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}},{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"kube-system","uid":"uid-kube-system"}}],"kind":"List"}',
  ],
  ['a List of Lists', JSON.stringify(list(list(namespace('a')), list(list(namespace('kube-system')))))],
  [
    'a typed list',
    '{"kind":"NamespaceList","apiVersion":"v1","items":[{"metadata":{"name":"a"}},{"metadata":{"name":"kube-system","uid":"uid-kube-system"}}]}',
  ],
  ['JSON Lines of objects', `${JSON.stringify(namespace('a'))}\n${JSON.stringify(namespace('kube-system'))}\n`],
  ['several Lists', JSON.stringify(list(namespace('a'))) + JSON.stringify(list(namespace('kube-system')), null, 2)],
  ['a bare array', JSON.stringify([namespace('a'), namespace('kube-system')])],
  ['a byte order mark', `\ufeff${JSON.stringify(list(namespace('a'), namespace('kube-system')))}`],
  [
    'YAML of a List',
    'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Namespace, metadata: {name: a}}\n- {apiVersion: v1, kind: Namespace, metadata: {name: kube-system, uid: uid-kube-system}}\n',
  ],
  [
    'YAML of several documents',
    '---\napiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: kube-system, uid: uid-kube-system}\n',
  ],
  ['our own format', [...writeSnapshot(liveSnapshot([namespace('a'), namespace('kube-system')], {}), tool)].join('')],
];

test.each(forms)('%s is read, plain or gzip, and knows its cluster', async (_what, text) => {
  for (const input of [bytes(text), gzipSync(text), [bytes(text.slice(0, 1)), bytes(text.slice(1))]]) {
    const snapshot = await readSnapshot(input, 'c.json');
    expect([names(snapshot), snapshot.identity]).toEqual([
      ['Namespace a', 'Namespace kube-system'],
      { uid: 'uid-kube-system' },
    ]);
  }
});

const own = JSON.parse([...writeSnapshot(liveSnapshot([namespace('a')], { uid: 'u' }), tool)].join('')) as object;

const faults: readonly [what: string, text: string | Uint8Array, message: string, where: string][] = [
  ['nothing', '', 'is empty', 'c.json'],
  ['no Kubernetes object', '{"a":1}', 'holds an item without apiVersion', 'c.json:1:1'],
  ['no object at all', '{"kind":"List","items":[]}', 'holds no Kubernetes objects', 'c.json'],
  [
    'an item without a name',
    '{"kind":"List","items":[\n{"apiVersion":"v1","kind":"Pod"}]}',
    'an item without metadata.name',
    'c.json:1:25',
  ],
  ['an item that is a number', '{"kind":"List","items":[3]}', 'an item that is no object', 'c.json:1:25'],
  ['broken JSON', '{"kind":"List","items":[{"apiVersion":"v1",}]}', 'is not valid JSON', 'c.json:1:44'],
  ['half a file', '{"kind":"List","items":[{"apiVersion":"v1"', 'ends in the middle of a document', 'c.json:1:43'],
  [
    'an error answer',
    '{"kind":"Status","message":"Unauthorized"}',
    'an error answer of the API server: Unauthorized',
    'c.json:1:1',
  ],
  [
    'a newer format',
    '{"schema":"netpol-gate/snapshot/2","objects":[]}',
    '"netpol-gate/snapshot/2", and only',
    'c.json:1:1',
  ],
  [
    'our format with a wrong field',
    JSON.stringify({ ...own, extra: 1 }),
    'does not follow its schema: the document must NOT have additional properties',
    'c.json:1:1',
  ],
  ['our format, edited', JSON.stringify(own).replace('"a"', '"b"'), 'was changed after it was written', 'c.json'],
  ['broken YAML', 'apiVersion: v1\nkind: [', 'cannot be read', 'c.json:2:8'],
  [
    'truncated gzip',
    gzipSync(JSON.stringify(list(namespace('a')))).subarray(0, 60),
    'cannot be decompressed',
    'c.json',
  ],
  ['no gzip behind its mark', new Uint8Array([0x1f, 0x8b, 1, 2, 3]), 'cannot be decompressed', 'c.json'],
  ['a depth bomb', `{"items":[${'['.repeat(5_000)}`, 'nested too deeply', 'c.json'],
];

test.each(faults)('%s: one clear error with its place', async (_what, input, message, where) => {
  const error: unknown = await readSnapshot(typeof input === 'string' ? bytes(input) : input, 'c.json').catch(
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(UsableError);
  const { message: said, where: place, help } = error as UsableError;
  expect(said).toContain(message);
  expect(place ?? '').toContain(where);
  expect(help).not.toBe('');
});

test('an alias bomb in YAML is refused', async () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x, x]',
    ...'bcdefghij'.split('').map(
      (name, index) =>
        `${name}: &${name} [${Array(10)
          .fill(`*${'abcdefghij'[index] ?? ''}`)
          .join(', ')}]`,
    ),
  ];
  await expect(read(`apiVersion: v1\nkind: List\n${bomb.join('\n')}\nitems: [*j]\n`)).rejects.toBeInstanceOf(
    UsableError,
  );
});

const secretive = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'p',
    namespace: 'shop',
    uid: 'u',
    labels: { app: 'a' },
    annotations: { 'kubectl.kubernetes.io/last-applied-configuration': 'SECRET', 'meta.helm.sh/release-name': 'r' },
    managedFields: [{ manager: 'SECRET' }],
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'r', uid: 'x', controller: true }],
  },
  spec: {
    nodeName: 'n1',
    serviceAccountName: 'SECRET',
    volumes: [{ secret: { secretName: 'SECRET' } }],
    containers: [
      {
        name: 'a',
        image: 'SECRET',
        command: ['SECRET'],
        env: [{ name: 'SECRET', value: 'SECRET' }],
        ports: [{ containerPort: 80, name: 'http' }],
      },
    ],
    initContainers: [{ name: 'i', image: 'SECRET', restartPolicy: 'Always', ports: [{ containerPort: 81 }] }],
  },
  status: { phase: 'Running', podIP: '10.0.0.1', podIPs: [{ ip: '10.0.0.1' }], conditions: [{ message: 'SECRET' }] },
};

test('what is written holds what verdicts depend on, and no secrets, environment or commands', async () => {
  const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'SECRET' }, data: { a: 'SECRET' } };
  const map = { ...secret, kind: 'ConfigMap' };
  const text = [
    ...writeSnapshot(liveSnapshot([secretive, secret, map], { name: 'prod', readAt: 1_764_000_000_000 }), tool),
  ].join('');
  expect(text).not.toContain('SECRET');
  const { identity, manifests } = await read(text);
  expect(identity).toEqual({ name: 'prod', readAt: 1_764_000_000_000 });
  expect(manifests.map(({ value }) => value)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: 'p',
        namespace: 'shop',
        uid: 'u',
        labels: { app: 'a' },
        // That somebody ran kubectl apply, and not what: the value is the whole object with its environment.
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '', 'meta.helm.sh/release-name': 'r' },
        ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'r', controller: true }],
      },
      spec: {
        nodeName: 'n1',
        containers: [{ name: 'a', ports: [{ containerPort: 80, name: 'http' }] }],
        initContainers: [{ name: 'i', restartPolicy: 'Always', ports: [{ containerPort: 81 }] }],
      },
      status: { phase: 'Running', podIP: '10.0.0.1', podIPs: [{ ip: '10.0.0.1' }] },
    },
  ]);
});

test('a secret by itself is no reason to refuse a List', async () => {
  const snapshot = await read(
    JSON.stringify(list({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x' } }, namespace('a'))),
  );
  expect(names(snapshot)).toEqual(['Namespace a']);
});

test('the same objects give the same bytes in any order', () => {
  const write = (objects: JsonObject[]): string =>
    [...writeSnapshot(liveSnapshot(objects, { uid: 'u' }), tool)].join('');
  expect(write([namespace('b'), secretive, namespace('a')])).toBe(write([secretive, namespace('a'), namespace('b')]));
});

test('what could not be read stays known', async () => {
  const snapshot = {
    ...liveSnapshot([namespace('a')], {}),
    incomplete: [{ kind: 'EndpointSlice', reason: 'forbidden' }],
  };
  expect((await read([...writeSnapshot(snapshot, tool)].join(''))).incomplete).toEqual(snapshot.incomplete);
});

test('what the head says besides is kept, and an old head says nothing of it', async () => {
  const notes = {
    remarks: ['The cluster changed while it was read: NetworkPolicy (2).'],
    withheld: ['addresses'],
    versions: new Map([['/Pod', '17']]),
    rolledForwardFrom: 1_764_000_000_000,
  } as const;
  const snapshot = { ...liveSnapshot([namespace('a')], {}), ...notes };
  expect(await read([...writeSnapshot(snapshot, tool)].join(''))).toMatchObject(notes);
  const bare = await read([...writeSnapshot(liveSnapshot([namespace('a')], {}), tool)].join(''));
  expect(Object.keys(bare).sort()).toEqual(['from', 'identity', 'incomplete', 'manifests']);
});

test('places in live objects are paths, also where nothing stands', async () => {
  const policy = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'p', namespace: 'x' },
    spec: { ingress: [{ from: [{ podSelector: { matchLabels: { 'a.b/c': 'd' } } }] }] },
  };
  const [manifest] = (await read(JSON.stringify(list(policy)))).manifests;
  const place = (...path: (string | number)[]): string =>
    formatOrigin(manifest?.at(path) ?? { kind: 'log', file: '', line: 0 });
  expect(place('spec', 'ingress', 0, 'from', 0, 'podSelector', 'matchLabels', 'a.b/c')).toBe(
    'NetworkPolicy x/p spec.ingress[0].from[0].podSelector.matchLabels["a.b/c"]',
  );
  expect([place('spec', 'egress', 0), place()]).toEqual(['NetworkPolicy x/p spec', 'NetworkPolicy x/p']);
});

/** Pods as kubectl prints them, in pieces, never all at once. */
function* manyPods(count: number): Generator<Uint8Array> {
  yield bytes('{"apiVersion":"v1","items":[');
  const padding = 'x'.repeat(2_500);
  for (let index = 0; index < count; index++) {
    const pod = {
      ...secretive,
      metadata: { ...secretive.metadata, name: `p-${index}`, managedFields: [{ fieldsV1: { padding } }] },
    };
    yield bytes(`${index === 0 ? '' : ','}\n${JSON.stringify(pod)}`);
  }
  yield bytes('],"kind":"List"}');
}

test('a List of many pods is streamed: memory is for what is kept', async () => {
  let size = 0;
  const counted = (function* () {
    for (const chunk of manyPods(20_000)) {
      size += chunk.length;
      yield chunk;
    }
  })();
  const before = process.memoryUsage().rss;
  const { manifests } = await readSnapshot(counted, 'c.json');
  const grown = process.memoryUsage().rss - before;
  console.log(
    `${manifests.length} pods, ${(size / 2 ** 20).toFixed(0)} MiB read, ${(grown / 2 ** 20).toFixed(0)} MiB more memory`,
  );
  expect(manifests.length).toBe(20_000);
  const [live] = load(
    { base: { manifests: [] }, head: { manifests: [] } },
    { from: 'snapshot', identity: {}, manifests, incomplete: [] },
    settings,
  ).states;
  expect(live?.live?.endpoints.size).toBe(20_000);
});
