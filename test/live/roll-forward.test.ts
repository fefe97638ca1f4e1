/** A snapshot and the server's own audit log give what a fresh snapshot holds. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { program } from '../program.ts';
import type { KubeObject, RealCluster } from '../real-cluster.ts';
import { describeReal, startCluster } from '../real-cluster.ts';

const everything = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
  - level: None
    nonResourceURLs: ['/readyz*', '/livez*', '/healthz*']
  - level: RequestResponse
    verbs: [create, update, patch, delete, deletecollection]
  - level: Metadata
`;

const labels = (app: string): object => ({ app });
const container = { name: 'main', image: 'example.test/app:1', ports: [{ containerPort: 8080, name: 'http' }] };
const namespace = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { team: name } },
});
const pod = (name: string, more: object = {}, in_ = 'shop'): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: in_, labels: labels(name) },
  spec: { containers: [container], ...more },
});
const deployment = (name: string): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace: 'shop' },
  spec: {
    replicas: 2,
    selector: { matchLabels: labels(name) },
    template: { metadata: { labels: labels(name) }, spec: { containers: [container] } },
  },
});
const policy = (name: string, in_ = 'shop'): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: in_ },
  spec: { podSelector: { matchLabels: labels(name) }, ingress: [{ from: [{ podSelector: {} }] }] },
});
const service = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'shop' },
  spec: { selector: labels(name), ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
});
const slice = (name: string, address: string): KubeObject => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name, namespace: 'shop', labels: { 'kubernetes.io/service-name': 'web' } },
  addressType: 'IPv4',
  ports: [{ name: 'http', port: 8080 }],
  endpoints: [{ addresses: [address] }],
});
const node = (name: string): KubeObject => ({ apiVersion: 'v1', kind: 'Node', metadata: { name } });
const inShop = '/api/v1/namespaces/shop';
const policies = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies';
const applied = { method: 'PATCH', type: 'application/apply-patch+yaml' } as const;
const merged = { method: 'PATCH', type: 'application/merge-patch+json' } as const;

async function changes(cluster: RealCluster): Promise<void> {
  const must: RealCluster['must'] = (path, call) => cluster.must(path, call);
  const create: RealCluster['create'] = (...objects) => cluster.create(...objects);
  const kubectl: RealCluster['kubectl'] = (as, args, more) => cluster.kubectl(as, args, more);
  // Policies, in every way there is to write one.
  await create(policy('created'), policy('short-lived'), {
    ...policy('generated'),
    metadata: { generateName: 'generated-', namespace: 'shop' },
  });
  await must(`${policies}/server-side?fieldManager=gitops`, { ...applied, body: policy('server-side') });
  await kubectl('admin', ['apply', '-f', '-'], { input: JSON.stringify(policy('web')) });
  await kubectl('admin', [
    'patch',
    'networkpolicy',
    'db',
    '-n',
    'shop',
    '-p',
    '{"spec":{"policyTypes":["Ingress","Egress"]}}',
  ]);
  await must(`${policies}/cache`, {
    method: 'PATCH',
    type: 'application/json-patch+json',
    body: [{ op: 'remove', path: '/spec/ingress' }],
  });
  await must(`${policies}/replaced`, { method: 'PUT', body: { ...policy('replaced'), spec: { podSelector: {} } } });
  await must(`${policies}/short-lived`, { method: 'DELETE' });
  // Deleted and made again under its name.
  await must(`${policies}/reborn`, { method: 'DELETE' });
  await create(policy('reborn'));
  // Held by a finalizer until that is taken away; and one that stays held.
  await must(`${policies}/held`, { method: 'DELETE' });
  await must(`${policies}/held`, { ...merged, body: { metadata: { finalizers: null } } });
  await must(`${policies}/still-held`, { method: 'DELETE' });
  // What changes nothing.
  await must(`${policies}/db?dryRun=All`, { method: 'DELETE' });
  await must(`${policies}/db`, {
    method: 'DELETE',
    body: { kind: 'DeleteOptions', apiVersion: 'v1', dryRun: ['All'] },
  });
  await must(`${policies}?dryRun=All`, { method: 'POST', body: policy('never') });
  expect((await cluster.ask(`${policies}/db`, { as: 'carol', method: 'DELETE' })).status).toBe(403);
  expect((await cluster.ask(policies, { method: 'POST', body: policy('db') })).status).toBe(409);
  await must(policies.replace('shop', 'batch'), { method: 'DELETE' });
  // Pods: made, bound, given addresses, labelled, ended in every way.
  await create(pod('new'), pod('bound'), pod('evicted'), pod('running', { nodeName: 'node-b' }));
  await must(`${inShop}/pods/bound/binding`, {
    method: 'POST',
    body: { apiVersion: 'v1', kind: 'Binding', metadata: { name: 'bound' }, target: { kind: 'Node', name: 'node-a' } },
  });
  await cluster.runs('shop', 'bound', '10.244.0.7', { startTime: '2026-11-26T10:00:00Z' });
  await cluster.runs('shop', 'web', '10.244.0.9');
  await kubectl('admin', ['label', 'pod', 'db', '-n', 'shop', 'tier=back', 'app-']);
  await must(`${inShop}/pods/evicted/eviction`, {
    method: 'POST',
    body: { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name: 'evicted', namespace: 'shop' } },
  });
  await must(`${inShop}/pods/gone`, {
    method: 'DELETE',
    body: { kind: 'DeleteOptions', apiVersion: 'v1', gracePeriodSeconds: 0 },
  });
  await must(`${inShop}/pods/slow`, { method: 'DELETE' });
  await must(`${inShop}/pods/slower`, { method: 'DELETE' });
  await must(`${inShop}/pods/slower`, {
    method: 'DELETE',
    body: { kind: 'DeleteOptions', apiVersion: 'v1', gracePeriodSeconds: 0 },
  });
  await must('/api/v1/namespaces/batch/pods?labelSelector=app%3Djob', { method: 'DELETE' });
  // Workloads, Services, slices, nodes, namespaces.
  await create(deployment('fresh'), service('fresh'), slice('web-2', '10.244.0.7'), node('node-c'));
  await kubectl('admin', ['scale', 'deployment', 'web', '-n', 'shop', '--replicas=5']);
  await kubectl('admin', ['set', 'env', 'deployment/web', '-n', 'shop', 'TOKEN=hunter2']);
  await must('/apis/apps/v1/namespaces/shop/deployments/fresh/scale', { ...merged, body: { spec: { replicas: 0 } } });
  await must('/apis/discovery.k8s.io/v1/namespaces/shop/endpointslices/web-1', {
    method: 'PUT',
    body: slice('web-1', '10.244.0.33'),
  });
  await kubectl('admin', [
    'patch',
    'service',
    'web',
    '-n',
    'shop',
    '-p',
    '{"spec":{"ports":[{"port":443,"name":"tls"}]}}',
  ]);
  await kubectl('admin', ['delete', 'service', 'old', '-n', 'shop']);
  await must('/api/v1/nodes/node-b/status', {
    ...merged,
    body: { status: { addresses: [{ type: 'InternalIP', address: '172.18.0.12' }] } },
  });
  await must('/api/v1/nodes/node-a', { method: 'DELETE' });
  await create(namespace('new'), policy('inside', 'new'));
  await kubectl('admin', ['label', 'namespace', 'shop', 'team=other', '--overwrite']);
  await kubectl('admin', ['annotate', 'namespace', 'shop', 'meta.helm.sh/release-name=shop']);
  // A namespace that only goes, and one that is gone: what its controller would do.
  await must('/api/v1/namespaces/going', { method: 'DELETE' });
  await must('/api/v1/namespaces/doomed', { method: 'DELETE' });
  await must(policies.replace('shop', 'doomed'), { method: 'DELETE' });
  await must('/api/v1/namespaces/doomed/pods', { method: 'DELETE' });
  const doomed = (await must('/api/v1/namespaces/doomed')) as KubeObject & { spec: object };
  await must('/api/v1/namespaces/doomed/finalize', { method: 'PUT', body: { ...doomed, spec: { finalizers: [] } } });
}

describeReal('roll forward', () => {
  let cluster: RealCluster;
  let folder = '';
  const snapshot = async (name: string, ...args: string[]): Promise<string> => {
    const { code, error } = await program(['snapshot', ...args, '--output', name], folder, Date.now());
    expect({ code, error }).toMatchObject({ code: 0 });
    return error;
  };
  const live = (): string[] => ['--kubeconfig', cluster.kubeconfig()];
  const textOf = (name: string): string => gunzipSync(readFileSync(join(folder, name))).toString();
  const objectsIn = (name: string): string => textOf(name).slice(textOf(name).indexOf('"objects":['));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'roll-forward-'));
    cluster = await startCluster({ auditPolicy: everything });
    const held = (name: string): KubeObject => ({
      ...policy(name),
      metadata: { ...policy(name).metadata, finalizers: ['example.test/hold'] },
    });
    await cluster.create(
      ...['shop', 'batch', 'doomed', 'going'].map(namespace),
      ...['node-a', 'node-b'].map(node),
      ...['web', 'db', 'cache', 'replaced', 'reborn'].map((name) => policy(name)),
      ...['held', 'still-held'].map(held),
      ...['one', 'two'].map((name) => policy(name, 'batch')),
      ...['one', 'two'].map((name) => policy(name, 'doomed')),
      ...['web', 'gone', 'slow', 'slower'].map((name) => pod(name, { nodeName: 'node-a' })),
      pod('db'),
      pod('job', { nodeName: 'node-b' }, 'batch'),
      { ...pod('job-2', {}, 'batch'), metadata: { name: 'job-2', namespace: 'batch', labels: { app: 'job' } } },
      pod('lost', {}, 'doomed'),
      deployment('web'),
      ...['web', 'old'].map(service),
      slice('web-1', '10.244.0.5'),
    );
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the snapshot before and the audit log are the snapshot after, and rolling once more changes nothing', async () => {
    await snapshot('before.json.gz', ...live());
    await changes(cluster);
    copyFileSync(cluster.auditLog, join(folder, 'audit.log'));
    await snapshot('after.json.gz', ...live());
    expect(objectsIn('after.json.gz')).not.toBe(objectsIn('before.json.gz'));
    const said = await snapshot('rolled.json.gz', '--cluster', 'before.json.gz', '--log', 'audit.log');
    expect(said).not.toContain('not sure');
    expect(objectsIn('rolled.json.gz').split('\n')).toEqual(objectsIn('after.json.gz').split('\n'));
    const [header, before] = ['rolled.json.gz', 'before.json.gz'].map((name) => JSON.parse(textOf(name)));
    expect(header).toMatchObject({ rolledForwardFrom: before.cluster.readAt, incomplete: [] });
    expect(header.cluster).toMatchObject({ uid: before.cluster.uid, name: before.cluster.name });
    expect(Date.parse(header.cluster.readAt)).toBeGreaterThan(Date.parse(before.cluster.readAt));
    await snapshot('again.json.gz', '--cluster', 'rolled.json.gz', '--log', 'audit.log');
    expect(objectsIn('again.json.gz')).toBe(objectsIn('rolled.json.gz'));
  });
});
