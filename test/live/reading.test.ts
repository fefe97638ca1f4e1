/** Reading a real API server while it gets in the way: whatever happens, the reading is the undisturbed one or says why not. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ClusterOptions, readCluster } from '../../src/io/kube.ts';
import type { Snapshot } from '../../src/model/host.ts';
import { canonicalJson, keyOf } from '../../src/model/object.ts';
import { trimmedLive } from '../../src/worlds/trimmed.ts';
import { describeReal, grant, type KubeObject, type RealCluster, startCluster } from '../real-cluster.ts';

const services = 2_000;
const everything = [{ apiGroups: ['*'], resources: ['*'], verbs: ['get', 'list'] }];

describeReal('a real API server', () => {
  let cluster: RealCluster;
  let undisturbed: readonly string[];

  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.create(
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'reader', namespace: 'shop' } },
      ...grant('shop/reader', everything, 'ServiceAccount'),
      policy('first'),
    );
    const numbers = Array.from({ length: services }, (_, index) => index);
    const creating = Array.from({ length: 16 }, async (_, worker) => {
      for (const number of numbers.filter((each) => each % 16 === worker)) await cluster.create(service(number));
    });
    await Promise.all(creating);
    undisturbed = linesOf(await read());
  });
  afterAll(async () => cluster?.stop());

  const read = (more: Partial<ClusterOptions> = {}, kubeconfig = cluster.kubeconfig()): Promise<Snapshot> =>
    readCluster({ kubeconfig: { path: kubeconfig }, plugins: [], insecure: false, ...more }, trimmedLive());

  /** Reads in small pages and does something once, after the first page of Services. */
  const readAnd = async (act: () => unknown, kubeconfig?: string): Promise<Snapshot> => {
    let done: unknown;
    const onProgress = (kind: string): void => {
      if (kind === 'Service') done ??= act();
    };
    try {
      return await read({ onProgress, limits: { page: 50 } }, kubeconfig);
    } finally {
      await done;
    }
  };

  test('thousands of objects in pages of any size are the same objects, each once', async () => {
    expect(undisturbed.filter((line) => line.startsWith('/Service/shop/'))).toHaveLength(services);
    expect(new Set(undisturbed.map((line) => line.split(' ')[0])).size).toBe(undisturbed.length);
    for (const page of [7, 333]) expect(linesOf(await read({ limits: { page } }))).toEqual(undisturbed);
  });

  test('kinds of plug-ins that are not installed are neither asked for nor missed', async () => {
    const { incomplete, remarks, versions } = await read();
    expect([incomplete, remarks]).toEqual([[], undefined]);
    expect([...(versions ?? [])].filter(([key]) => /cilium|calico|antrea/.test(key))).toEqual([]);
    expect(versions?.get('networking.k8s.io/NetworkPolicy')).toMatch(/^\d+$/);
  });

  test('a compaction in the middle of a list (410): it starts anew', async () => {
    const seen: number[] = [];
    let compacted: Promise<void> | undefined;
    const onProgress = (kind: string, objects: number): void => {
      if (kind !== 'Service') return;
      seen.push(objects);
      if (seen.length === 3) compacted = moved(cluster).then(() => cluster.compact());
    };
    const snapshot = await read({ onProgress, limits: { page: 50 } });
    await compacted;
    expect(seen.filter((objects) => objects === 50).length).toBeGreaterThan(1);
    expect(linesOf(snapshot)).toEqual(undisturbed);
  });

  test('a server that stops and comes back in the middle of a list', async () => {
    const snapshot = await readAnd(async () => {
      await cluster.stopServer();
      await cluster.startServer();
    });
    expect(snapshot.incomplete).toEqual([]);
    expect(linesOf(snapshot)).toEqual(undisturbed);
  });

  test('a policy that changes while the cluster is read is read as it is at the end', async () => {
    const { manifests, remarks } = await readAnd(() => cluster.create(policy('second')));
    const names = manifests.filter(({ ref }) => ref.kind === 'NetworkPolicy').map(({ ref }) => ref.name);
    expect(names.sort()).toEqual(['first', 'second']);
    expect(remarks).toBeUndefined();
  });

  test('policies that never stop changing are told', async () => {
    const stop = new AbortController();
    // Several at a time, so that some change comes between any two looks.
    const changing = Promise.all(
      ['a', 'b', 'c', 'd', 'e', 'f'].map(async (writer) => {
        for (let turn = 0; !stop.signal.aborted; turn++) await cluster.create(policy(`restless-${writer}-${turn}`));
      }),
    );
    const { remarks } = await read({ limits: { page: 100 } });
    stop.abort();
    await changing;
    expect(remarks).toEqual([
      expect.stringMatching(/^The cluster changed while it was read: NetworkPolicy \(\d+\)\.$/),
    ]);
  });

  // A token lives ten minutes at least: its ServiceAccount is removed instead, which ends it as well.
  test('credentials that end while the cluster is read', async () => {
    const token = await cluster.tokenOf('shop', 'reader', 600);
    const account = '/api/v1/namespaces/shop/serviceaccounts/reader';
    let removed: Promise<unknown> | undefined;
    const onProgress = (): void => void (removed ??= cluster.must(account, { method: 'DELETE' }));
    // The server believes a token for ten seconds more: so many requests, and again, take longer.
    const limits = { page: 1, pages: 10_000 };
    const reading = async (): Promise<never> => {
      for (;;) await read({ onProgress, limits }, cluster.kubeconfig({ token }));
    };
    await expect(reading()).rejects.toThrow(/does not know these credentials( any longer)? \(401\)$/);
    await removed;
  });
});

/** One line an object: its key and all that is kept of it. */
function linesOf({ manifests }: Snapshot): readonly string[] {
  return manifests
    .filter(({ ref }) => ref.kind === 'Service' || ref.kind === 'NetworkPolicy' || ref.kind === 'Namespace')
    .map(({ ref, value }) => `${keyOf(ref)} ${canonicalJson(value)}`)
    .sort();
}

/** Something is written, so that a continue token is older than what is dropped. */
async function moved(cluster: RealCluster): Promise<void> {
  const metadata = { generateName: 'turn-', namespace: 'default' };
  await cluster.create({ apiVersion: 'v1', kind: 'ConfigMap', metadata });
}

function policy(name: string): KubeObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace: 'shop' },
    spec: { podSelector: {}, policyTypes: ['Ingress'] },
  };
}

function service(number: number): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `service-${number}`, namespace: 'shop', labels: { number: `${number}` } },
    spec: { clusterIP: 'None', selector: { app: `app-${number}` }, ports: [{ port: 80 }] },
  };
}
