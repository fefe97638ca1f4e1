/** As whom a server is asked: impersonation, no credential at all, and what a plugin is told. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readCluster, type ClusterOptions } from '../../src/io/kube.ts';
import { trimmedLive } from '../../src/worlds/trimmed.ts';
import { fakeCluster, type FakeCluster } from '../fakes/kubernetes.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

let cluster: FakeCluster;
const [kept, bin] = [process.env['PATH'], temporaryFolder()];
beforeEach(async () => {
  process.env['PATH'] = [bin, kept].join(delimiter);
  cluster = await fakeCluster({ objects: { namespaces: [{ metadata: { name: 'kube-system', uid: 'the-cluster' } }] } });
});
afterEach(async () => {
  process.env['PATH'] = kept;
  await cluster.close();
});
afterAll(removeTemporaryFolders);

type Fields = Readonly<Record<string, unknown>>;

/** The headers that came, and what was warned of. */
async function asked(user: Fields | null, more: Fields = {}, options: Partial<ClusterOptions> = {}) {
  const text = JSON.stringify({
    'current-context': 'test',
    clusters: [{ name: 'c', cluster: { server: cluster.address, ...more } }],
    users: [{ name: 'u', user }],
    contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
  });
  const warnings: string[] = [];
  const onWarning = (warning: string): void => void warnings.push(warning);
  await readCluster({ kubeconfig: { text }, plugins: [], insecure: true, onWarning, ...options }, trimmedLive());
  return {
    headers: cluster.headers.at(-1) ?? {},
    warnings: warnings.filter((each) => !each.startsWith('nobody checks')),
  };
}

test('it is asked as whom the user asks, with all that goes with the name', async () => {
  const groups = {
    'as-groups': ['readers', 'ops'],
    'as-uid': '1',
    'as-user-extra': { 'example.test/Scope': ['a', 'b'] },
  };
  const { headers } = await asked({ token: 'reader-token', as: 'bob', ...groups });
  expect(headers).toMatchObject({
    authorization: 'Bearer reader-token',
    'impersonate-user': 'bob',
    'impersonate-group': 'readers, ops',
    'impersonate-uid': '1',
    'impersonate-extra-example.test%2fscope': 'a, b',
  });
  const alone = await asked({ token: 'reader-token' });
  expect(Object.keys(alone.headers).filter((name) => name.startsWith('impersonate'))).toEqual([]);
});

test('groups without a name are no wish that a server can follow', async () => {
  await expect(asked({ token: 'reader-token', 'as-groups': ['ops'] })).rejects.toThrow(/^the user "u" asks as member/);
  expect(cluster.requests).toEqual([]);
});

test.each<[string, Fields | null]>([
  ['none', {}],
  ['no user at all', null],
  ['an empty token, as of a secret that was not set', { token: '' }],
])('credentials that are missing are told: %s', async (_, user) => {
  expect((await asked(user)).warnings).toEqual([
    expect.stringMatching(/^the user "u" of the kubeconfig has no token and no certificate: "127\.0\.0\.1:\d+" takes/),
  ]);
});

test('an empty proxy is none', async () => {
  expect((await asked({ token: 'reader-token' }, { 'proxy-url': '' })).warnings).toEqual([]);
});

test('a plugin is told of the cluster where it asks, and else not', async () => {
  const seen = join(bin, 'seen');
  const answer = `echo '{"status":{"token":"from-plugin"}}'`;
  writeFileSync(join(bin, 'login'), `#!/bin/sh\nprintf %s "$KUBERNETES_EXEC_INFO" > ${seen}\n${answer}\n`);
  chmodSync(join(bin, 'login'), 0o755);
  const run = async (more: Fields): Promise<Fields> => {
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'login', interactiveMode: 'Never', ...more };
    const { headers, warnings } = await asked({ exec }, { 'tls-server-name': 'api.example' }, { plugins: ['login'] });
    expect([headers.authorization, warnings]).toEqual(['Bearer from-plugin', []]);
    return (JSON.parse(readFileSync(seen, 'utf8')) as { spec: Fields }).spec;
  };
  expect(await run({ provideClusterInfo: true })).toMatchObject({
    interactive: false,
    cluster: { server: cluster.address, 'tls-server-name': 'api.example' },
  });
  expect(await run({})).toEqual({ interactive: false });
});
