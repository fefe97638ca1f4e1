// The account of a pod: a fake folder as Kubernetes mounts it, and a server with its certificate.
import { rmSync, symlinkSync, unlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inClusterKubeconfig } from '../../src/io/in-cluster.ts';
import { clusterFeed } from '../../src/io/kube-watch.ts';
import type { ClusterEvent } from '../../src/model/follow.ts';
import { liveManifest } from '../../src/worlds/live.ts';
import { authority } from '../fakes/certificate.ts';
import { fakeCluster, type FakeCluster } from '../fakes/kubernetes.ts';
import { watchStore } from '../fakes/watch-store.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

afterAll(removeTemporaryFolders);

const environment = { KUBERNETES_SERVICE_HOST: '127.0.0.1', KUBERNETES_SERVICE_PORT: '443' };

/** Files stand behind a link to a folder that is replaced as a whole, as kubelet does it. */
function account(token: string, ca = 'a certificate'): { folder: string; rotate: (token: string) => void } {
  const folder = temporaryFolder();
  let turn = 0;
  const rotate = (next: string): void => {
    const data = `..data-${turn++}`;
    mkdirSync(join(folder, data));
    writeFileSync(join(folder, data, 'token'), next);
    writeFileSync(join(folder, data, 'ca.crt'), ca);
    if (turn > 1) unlinkSync(join(folder, '..data'));
    symlinkSync(data, join(folder, '..data'));
  };
  rotate(token);
  for (const name of ['token', 'ca.crt']) symlinkSync(join('..data', name), join(folder, name));
  return { folder, rotate };
}

test.each([
  ['127.0.0.1', 'https://127.0.0.1:443'],
  ['fd00::1', 'https://[fd00::1]:443'],
  ['api.example', 'https://api.example:443'],
])('the server is the one that the environment names: %s', (host, server) => {
  const { folder } = account('secret-token');
  const text = inClusterKubeconfig({ ...environment, KUBERNETES_SERVICE_HOST: host }, folder);
  expect(JSON.parse(text)).toMatchObject({
    clusters: [{ cluster: { server, 'certificate-authority': join(folder, 'ca.crt') } }],
    users: [{ user: { tokenFile: join(folder, 'token') } }],
  });
  // The token stays in its file, from which it is read as often as it changes.
  expect(text).not.toContain('secret-token');
});

test.each<[string, Record<string, string | undefined>]>([
  ['nothing', {}],
  ['no port', { KUBERNETES_SERVICE_HOST: '10.0.0.1' }],
  ['no host', { KUBERNETES_SERVICE_PORT: '443' }],
  ['an empty host', { ...environment, KUBERNETES_SERVICE_HOST: '' }],
  ['a port that is none', { ...environment, KUBERNETES_SERVICE_PORT: '443/evil' }],
])('outside of a pod it is said what to do: %s', (_, given) => {
  const { folder } = account('token');
  expect(() => inClusterKubeconfig(given, folder)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('this is no pod of a cluster'),
      help: expect.stringContaining('--kubeconfig FILE'),
    }),
  );
});

test.each(['token', 'ca.crt'])('a pod without %s is told so, with the file', (name) => {
  const { folder } = account('token');
  rmSync(join(folder, name));
  expect(() => inClusterKubeconfig(environment, folder)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('no token of a service account'),
      help: expect.stringContaining('automountServiceAccountToken'),
    }),
  );
});

describe('against a server', () => {
  const certificates = temporaryFolder();
  const tls = authority(certificates);
  const other = authority(temporaryFolder());
  const policy = (name: string) => ({ metadata: { name, namespace: 'shop' }, spec: {} });
  const store = watchStore({ namespaces: [{ metadata: { name: 'kube-system', uid: 'one' } }], networkpolicies: [] });
  const stop = new AbortController();
  let cluster: FakeCluster;
  beforeAll(async () => {
    cluster = await fakeCluster({ store, tls });
  });
  afterAll(async () => {
    stop.abort();
    await cluster.close();
  });
  const feedOf = (folder: string): ReturnType<typeof clusterFeed> => {
    const port = new URL(cluster.address).port;
    const text = inClusterKubeconfig({ ...environment, KUBERNETES_SERVICE_PORT: port }, folder);
    const watchLimits = { renewal: 0, pause: 20, longestPause: 50, blindAfter: 5_000 };
    const limits = { attempts: 2, wait: 10 };
    return clusterFeed({ kubeconfig: { text }, plugins: [], insecure: false, limits, watchLimits }, liveManifest);
  };

  test('a server that another authority vouches for is not trusted', async () => {
    store.token = 'first';
    const { folder } = account('first', other.ca);
    const reading = (async () => {
      for await (const event of feedOf(folder).events(stop.signal)) if (event.kind === 'ready') return 'trusted';
      return 'ended';
    })();
    await expect(reading).rejects.toThrow(/certificate/);
  });

  test('a token that was rotated is read again when the old one is refused', async () => {
    store.token = 'first';
    const { folder, rotate } = account('first\n', tls.ca);
    const told: ClusterEvent[] = [];
    const seen = (async () => {
      for await (const event of feedOf(folder).events(stop.signal)) {
        told.push(event);
        if (event.kind === 'ready') {
          rotate('second\n');
          store.token = 'second';
          store.cut('reset');
          store.put('networkpolicies', policy('after'));
        }
        if (event.kind === 'changed' && event.manifest.ref.name === 'after') return;
      }
    })();
    await seen;
    expect(told.filter(({ kind }) => kind === 'blind')).toEqual([]);
    const sent = new Set(cluster.headers.map(({ authorization }) => authorization));
    expect([...sent]).toEqual(['Bearer first', 'Bearer second']);
  });
});
