/** `snapshot`: a cluster to a file that `check` reads as it would read the cluster. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from '@jest/globals';
import { served } from '../bad-input/row.ts';
import { fakeCluster } from '../fakes/kubernetes.ts';
import { removeTemporaryFolders } from '../io/repository.ts';
import { now, program, writeFiles } from '../program.ts';
import { clusterList, clusterObjects, goodPair, kubeconfig } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const secrets = ['hunter2', 'swordfish', 'c29tZSBzZWNyZXQ='];

const withSecrets = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'vault',
    namespace: 'shop',
    labels: { app: 'vault' },
    annotations: { 'kubectl.kubernetes.io/last-applied-configuration': secrets[0], note: secrets[1] },
    managedFields: [
      { manager: 'kubectl', operation: 'Update', time: '2026-11-01T00:00:00Z', fieldsV1: { x: secrets[0] } },
    ],
  },
  spec: {
    containers: [
      {
        name: 'main',
        image: 'vault',
        env: [{ name: 'PASSWORD', value: secrets[0] }],
        command: ['run', secrets[1]],
        args: [secrets[1]],
      },
    ],
    volumes: [{ name: 'v', configMap: { name: secrets[1] } }],
  },
};
const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's', namespace: 'shop' },
  data: { key: secrets[2] },
};

test('a list of kubectl is trimmed: no secrets, and the same verdicts', async () => {
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...clusterObjects, withSecrets, secret] });
  const folder = shopFolder({ 'cluster.json': list });
  const { code, error } = await program(
    ['snapshot', '--cluster', 'cluster.json', '--output', 'out/prod.json.gz'],
    folder,
  );
  expect({ code, error }).toEqual({ code: 0, error: 'out/prod.json.gz: 13 objects\n' });
  const text = gunzipSync(readFileSync(join(folder, 'out/prod.json.gz'))).toString();
  for (const each of secrets) expect(text).not.toContain(each);
  expect(JSON.parse(text)).toMatchObject({ schema: 'netpol-gate/snapshot/1', cluster: { uid: 'cluster-1' } });
  const judge = async (cluster: string): Promise<unknown> => {
    const args = ['check', '--base', 'base', '--head', 'head', '--cluster', cluster, '--format', 'json', 'log.jsonl'];
    const report = JSON.parse((await program(args, folder)).out);
    return report.findings;
  };
  expect(await judge('out/prod.json.gz')).toEqual(await judge('cluster.json'));
});

test('a live cluster, read twice, gives the same objects', async () => {
  const server = await fakeCluster({ objects: served(), token: 'secret-token' });
  try {
    const folder = shopFolder({ kubeconfig: kubeconfig(server.address) });
    const cluster = ['--kubeconfig', 'kubeconfig', '--insecure'];
    for (const name of ['one.json', 'two.json']) {
      expect(await program(['snapshot', ...cluster, '--output', name], folder)).toMatchObject({ code: 0 });
    }
    const [one, two] = ['one.json', 'two.json'].map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    expect(two.objects).toEqual(one.objects);
    expect(one.cluster).toMatchObject({ uid: 'cluster-1', name: 'test' });
    expect(JSON.stringify(one)).not.toContain('secret-token');
    const again = await program(['check', '--base', 'base', '--head', 'head', '--cluster', 'one.json'], folder);
    expect(again.out).toContain(goodPair);
    expect(server.requests.every((request) => request.startsWith('GET '))).toBe(true);
  } finally {
    await server.close();
  }
});

test('a kind that may not be read is named in the file and on the error output', async () => {
  const server = await fakeCluster({
    objects: served(),
    disturb: ({ plural }) => (plural === 'nodes' ? { status: 403 } : undefined),
  });
  try {
    const folder = shopFolder({ kubeconfig: kubeconfig(server.address) });
    const args = ['snapshot', '--kubeconfig', 'kubeconfig', '--insecure', '--output', 'prod.json'];
    const { code, error } = await program(args, folder);
    expect(code).toBe(0);
    expect(error).toContain('not read: Node: the credentials may not list nodes');
    const { out } = await program(['check', '--base', 'base', '--head', 'head', '--cluster', 'prod.json'], folder);
    expect(out).toContain('Node could not be read: the credentials may not list nodes');
  } finally {
    await server.close();
  }
});

test('a snapshot says when it was read', async () => {
  const folder = shopFolder({ 'cluster.json': clusterList });
  await program(['snapshot', '--cluster', 'cluster.json', '--output', 'prod.json'], folder);
  writeFiles(folder, {});
  const text = readFileSync(join(folder, 'prod.json'), 'utf8');
  expect(JSON.parse(text).cluster.readAt).toBe(new Date(now).toISOString());
});
