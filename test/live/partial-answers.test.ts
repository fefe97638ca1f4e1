/**
 * A log holds answers in the form that clients ask for, and the metadata alone for the garbage collector. What it is read
 * to say is what a real API server did. The same for labels of namespaces that are written with their parts.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { liveKinds } from '../../src/io/kube-kinds.ts';
import { logReading, patched } from '../../src/logs/index.ts';
import type { Snapshot } from '../../src/model/host.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { canonicalJson } from '../../src/model/object.ts';
import { rollForward } from '../../src/roll-forward.ts';
import { essential } from '../../src/worlds/essential.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import { observed, stream } from '../log-material.ts';
import type { KubeObject, RealCluster } from '../real-cluster.ts';
import { describeReal, startCluster } from '../real-cluster.ts';

const everything = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
  - level: RequestResponse
    verbs: [create, update, patch, delete, deletecollection]
  - level: None
`;
const form = (kind: string): { accept: string } => ({ accept: `application/json;as=${kind};g=meta.k8s.io;v=v1` });
const [table, partial, list] = [form('Table'), form('PartialObjectMetadata'), form('PartialObjectMetadataList')];
const policies = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies';
const space = '/api/v1/namespaces';
const policy = (name: string, metadata: object = {}): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'shop', ...metadata },
  spec: { podSelector: { matchLabels: { app: name } }, policyTypes: ['Ingress'] },
});
const pod = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', labels: { app: name } },
  spec: { containers: [{ name: 'main', image: 'example.test/app:1' }] },
});
const namespace = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { team: 'a' } },
});
const merge = { method: 'PATCH', type: 'application/merge-patch+json' } as const;
const app = (name: string): object => ({ spec: { podSelector: { matchLabels: { app: name } } } });
const labels = (team: string): object => ({ metadata: { labels: { team } } });

describeReal('answers in the form that a client asks for', () => {
  let cluster: RealCluster;
  const snapshot = async (): Promise<Snapshot> => {
    const paths = [policies, space, '/api/v1/namespaces/shop/pods'];
    const answers = (await Promise.all(paths.map((path) => cluster.must(path)))) as {
      readonly kind: string;
      readonly apiVersion: string;
      readonly metadata: { readonly resourceVersion: string };
      readonly items: readonly JsonObject[];
    }[];
    const objects = answers.flatMap(({ kind, apiVersion, items }) =>
      items.map((item) => ({ ...item, kind: kind.replace('List', ''), apiVersion })),
    );
    const version = answers[0]?.metadata.resourceVersion ?? '';
    const kinds = ['/Pod', '/Namespace', 'networking.k8s.io/NetworkPolicy'];
    return {
      ...liveSnapshot(objects, { readAt: Date.now() }),
      versions: new Map(kinds.map((kind) => [kind, version])),
    };
  };
  const log = (): Buffer => readFileSync(cluster.auditLog);
  /** Name and what a snapshot keeps, without what only tells who wrote it. */
  const keptOf = ({ manifests }: Snapshot): readonly string[] =>
    manifests
      .filter(({ ref }) => ref.namespace === 'shop' || ref.kind === 'Namespace')
      .map(({ ref, value }) => {
        const kept = essential(value, ref);
        const { managedFields: _managed, ...metadata } = kept?.['metadata'] as JsonObject;
        return `${ref.kind} ${ref.name} ${canonicalJson({ ...kept, metadata })}`;
      })
      .sort();

  beforeAll(async () => {
    cluster = await startCluster({ auditPolicy: everything });
    await cluster.create(...['shop', 'other', 'ends', 'spared'].map(namespace));
    await cluster.create(
      ...['a', 'b', 'c', 'plain', 'json', 'put'].map((name) => policy(name)),
      ...['fg', 'held'].map((name) => policy(name, { finalizers: ['example.test/hold'] })),
      ...['one', 'two'].map((name) => policy(name, { labels: { of: 'many' } })),
      ...['three', 'four'].map((name) => policy(name, { labels: { of: 'table' } })),
      ...['web', 'db'].map(pod),
    );
  });
  afterAll(() => cluster.stop());

  test('log, roll-forward and server agree', async () => {
    const before = await snapshot();
    const write = async (path: string, call: object): Promise<void> => void (await cluster.must(path, call));
    await write(`${policies}/a`, { ...merge, headers: table, body: app('table') });
    await write(`${policies}/b`, { ...merge, headers: partial, body: app('partial') });
    await write(`${policies}/c`, { ...merge, headers: partial, body: { ...app('c'), ...labels('x') } });
    await write(`${policies}/plain`, { ...merge, body: app('whole') });
    const whole = form('Table;includeObject=Object');
    await write(`${policies}/plain?includeObject=Object`, { ...merge, headers: whole, body: app('in-a-row') });
    await write(`${policies}/json`, {
      method: 'PATCH',
      type: 'application/json-patch+json',
      headers: partial,
      body: [{ op: 'remove', path: '/spec/podSelector/matchLabels' }],
    });
    // As a foreground deletion ends: the garbage collector takes the finalizers away.
    await write(`${policies}/fg`, { method: 'DELETE' });
    await write(`${policies}/fg`, { ...merge, headers: partial, body: { metadata: { finalizers: null } } });
    await write(`${policies}/held`, { method: 'DELETE', headers: partial });
    await write(`${policies}?labelSelector=of%3Dmany`, { method: 'DELETE', headers: list });
    await write(`${policies}?labelSelector=of%3Dtable`, { method: 'DELETE', headers: table });
    await write('/api/v1/namespaces/shop/pods/web', { ...merge, headers: partial, body: labels('a') });
    await write('/api/v1/namespaces/shop/pods/db', { method: 'DELETE', headers: partial });
    // Labels by the parts of a namespace.
    await write(`${space}/shop/status`, { ...merge, body: labels('by-status') });
    await write(`${space}/shop/status`, { ...merge, body: { status: { phase: 'Active' } } });
    const other = (await cluster.must(`${space}/other`)) as KubeObject;
    const metadata = { ...other.metadata, labels: { team: 'by-finalize' } };
    await write(`${space}/other/finalize`, { method: 'PUT', body: { ...other, metadata } });
    const spared = (await cluster.must(`${space}/spared`)) as KubeObject;
    await write(`${space}/spared/status`, { method: 'PUT', body: spared });
    await write(`${space}/spared`, { ...merge, headers: partial, body: labels('b') });
    await write(`${space}/ends`, { method: 'DELETE', headers: partial });

    const { writes, limits } = await observed(log().toString());
    const told = writes.filter(({ effect, ref }) => effect !== 'created' && ref.kind !== 'Pod');
    expect(told.map(({ ref, verb, effect }) => `${verb} ${ref.kind} ${ref.name} ${effect}`)).toEqual([
      'patch NetworkPolicy a spec-changed',
      'patch NetworkPolicy b spec-changed',
      'patch NetworkPolicy c metadata-only',
      'patch NetworkPolicy plain spec-changed',
      'patch NetworkPolicy plain spec-changed',
      'patch NetworkPolicy json spec-changed',
      'delete NetworkPolicy fg marked-for-deletion',
      'patch NetworkPolicy fg deleted',
      'delete NetworkPolicy held marked-for-deletion',
      ...told
        .filter(({ verb }) => verb === 'deletecollection')
        .map(({ ref, verb, effect }) => `${verb} ${ref.kind} ${ref.name} ${effect}`),
      'patch Namespace shop metadata-only',
      'update Namespace other metadata-only',
      'patch Namespace spared metadata-only',
      'delete Namespace ends marked-for-deletion',
    ]);
    const many = told.filter(({ verb }) => verb === 'deletecollection');
    expect(many.map(({ ref, effect }) => `${ref.name} ${effect}`).sort()).toEqual(
      ['four', 'one', 'three', 'two'].map((name) => `${name} deleted`),
    );
    const specOf = (name: string): unknown => {
      const last = told.filter(({ ref }) => ref.name === name).at(-1);
      return (last?.after as JsonObject | undefined)?.['spec'];
    };
    for (const name of ['a', 'b', 'c', 'plain', 'json'])
      expect({ name, spec: specOf(name) }).toEqual({
        name,
        spec: ((await cluster.must(`${policies}/${name}`)) as KubeObject)['spec'],
      });
    expect(limits.join('\n')).toMatch(/\d policy patches were answered without the object/);

    const { snapshot: now } = await rollForward(before, [stream(log(), { file: 'audit.log' })], logReading, {
      kinds: liveKinds,
      patched,
    });
    expect(keptOf(now)).toEqual(keptOf(await snapshot()));
    expect(now.incomplete).toEqual([]);
  });
});
