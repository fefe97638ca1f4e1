// What people are told to apply, applied to a real server: every field is known, and every account has its rights.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { describeReal, startCluster, type KubeObject, type RealCluster } from '../real-cluster.ts';

const root = join(import.meta.dirname, '../..');
// Rights and namespaces first, as their pages say.
const files = ['deploy', 'examples/watch'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort((a, b) => a.length - b.length)
    .map((name) => `${folder}/${name}`),
);
const objectsIn = (file: string): readonly KubeObject[] =>
  (loadAll(readFileSync(join(root, file), 'utf8')) as (KubeObject | null)[]).filter((each) => each !== null);

describeReal('manifests that are handed out', () => {
  let cluster: RealCluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());

  test.each(files)('%s is accepted as it stands', async (file) => {
    const answer = await cluster.kubectl('admin', ['apply', '--validate=strict', '-f', join(root, file)]);
    expect(answer.trim().split('\n')).toHaveLength(objectsIn(file).length);
    expect(answer).not.toMatch(/warning/i);
  });

  test('what is not accepted is noticed', async () => {
    const policy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'slip' } };
    const input = JSON.stringify({ ...policy, spec: { podSelector: {}, policyType: ['Ingress'] } });
    await expect(cluster.kubectl('admin', ['apply', '--validate=strict', '-f', '-'], { input })).rejects.toThrow(
      /policyType/,
    );
  });

  test('the account of the pods may follow what it reads, and nothing of secrets', async () => {
    const account = '--as=system:serviceaccount:netpol-gate:netpol-gate';
    const may = (verb: string, resource: string): Promise<string> =>
      cluster.kubectl('admin', ['auth', 'can-i', verb, resource, '-A', account]).catch(() => 'no');
    for (const verb of ['list', 'watch'])
      for (const resource of ['pods', 'namespaces', 'networkpolicies.networking.k8s.io'])
        expect([verb, resource, (await may(verb, resource)).trim()]).toEqual([verb, resource, 'yes']);
    expect((await may('get', 'secrets')).trim()).toBe('no');
  });
});
