import { afterAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { clusterOf } from '../../src/commands/inputs.ts';
import type { Terminal } from '../../src/commands/index.ts';
import { readInputs } from '../../src/io/action-inputs.ts';
import { isServerAddress, readToken } from '../../src/io/kube-direct.ts';
import { secretsInInputs } from '../../src/io/secrets.ts';
import { authority } from '../fakes/certificate.ts';
import { fakeCluster } from '../fakes/kubernetes.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

afterAll(removeTemporaryFolders);
const folder = temporaryFolder();
const tls = authority(folder);
const ca = join(folder, 'ca.crt');
const elsewhere = temporaryFolder();
authority(elsewhere);
const told: string[] = [];
const terminal = {
  folder,
  progress: () => undefined,
  error: (text: string) => void told.push(text),
} as unknown as Terminal;

const inputsOf = (given: Readonly<Record<string, string>>): ReturnType<typeof readInputs> =>
  readInputs(
    { workspace: folder },
    { formats: [], profiles: [] },
    0,
    Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );

test('a server, a token file and an authority are a way to a cluster', async () => {
  const objects = { namespaces: [{ metadata: { name: 'kube-system', uid: 'the-cluster' } }] };
  const cluster = await fakeCluster({ tls, objects, token: 'reader-token' });
  try {
    const token = join(folder, 'token');
    writeFileSync(token, 'reader-token\n');
    const options = { server: cluster.address, 'token-file': token, 'certificate-authority': ca };
    const { identity } = (await clusterOf(options, terminal)?.()) ?? { identity: {} };
    expect(identity).toMatchObject({ uid: 'the-cluster', name: new URL(cluster.address).host });
    const { 'certificate-authority': _, ...unchecked } = options;
    await expect(clusterOf(unchecked, terminal)?.()).rejects.toThrow(/certificate/);
    expect(told).toEqual([]);
    // With an authority the certificate is checked whatever else is said.
    const other = { ...options, 'certificate-authority': join(elsewhere, 'ca.crt') };
    await expect(clusterOf({ ...other, insecure: true }, terminal)?.()).rejects.toThrow(/certificate/);
    expect(told).toEqual([expect.stringMatching(/^insecure changes nothing: .*\n$/)]);
    expect((await clusterOf({ ...unchecked, insecure: true }, terminal)?.())?.identity.uid).toBe('the-cluster');
    expect(told.slice(1)).toEqual([expect.stringMatching(/^nobody checks that .*\n$/)]);
  } finally {
    await cluster.close();
  }
});

test.each([
  [{ server: 'http://127.0.0.1:1' }, /no https address/],
  [{ server: 'https://user:secret@host' }, /no https address/],
  [{ server: 'https://host', kubeconfig: 'x' }, /both --server and --kubeconfig/],
  [{ server: 'https://host', context: 'x' }, /both --server and --context/],
  [{ 'token-file': 'x' }, /--token-file is given without --server/],
])('%j is refused', (options, message) => {
  expect(() => clusterOf(options, terminal)).toThrow(message);
});

test('a token comes from a file or from the environment, and is never repeated', () => {
  expect(readToken(undefined, { NETPOL_GATE_TOKEN: ' abc ' })).toBe('abc');
  expect(() => readToken(undefined, {})).toThrow(/NETPOL_GATE_TOKEN holds no token/);
  const broken = join(folder, 'broken');
  writeFileSync(broken, 'two words');
  expect(() => readToken(broken, { NETPOL_GATE_TOKEN: 'other' })).toThrow(/something that is no token/);
});

test('only plain https addresses name a server', () => {
  expect(['https://a:6443', 'https://[::1]:6443/prefix'].map(isServerAddress)).toEqual([true, true]);
  expect(['a', 'ftp://a', 'https://a?x=1', 'https://a#b'].map(isServerAddress)).toEqual([false, false, false, false]);
});

test('inputs of the Action: all problems at once, and the token is a secret', () => {
  const good = { server: 'https://api.example:6443', 'cluster-token': 'reader-token', 'certificate-authority': tls.ca };
  const { inputs, problems, warnings } = inputsOf(good);
  expect([problems, warnings]).toEqual([[], []]);
  expect(secretsInInputs({ ...inputs, token: '' })).toContain('reader-token');
  expect(inputs.kubeconfig && 'text' in inputs.kubeconfig && JSON.parse(inputs.kubeconfig.text)).toMatchObject({
    clusters: [
      { cluster: { server: good.server, 'certificate-authority-data': Buffer.from(tls.ca.trim()).toString('base64') } },
    ],
  });
  const bad = {
    server: 'api.example',
    'certificate-authority': 'nowhere',
    kubeconfig: 'clusters: []\n\n x',
    snapshot: 's',
  };
  const complaints = inputsOf(bad).problems.map(({ input }) => input);
  expect(complaints).toEqual(expect.arrayContaining(['server', 'cluster-token', 'certificate-authority', 'snapshot']));
  const without = [
    { ...good, insecure: 'true' },
    { ...good, 'exec-plugins': 'aws' },
  ];
  expect(without.map((given) => inputsOf(given).problems.map(({ message }) => message))).toEqual([[], []]);
  expect(without.map((given) => inputsOf(given).warnings)).toEqual([
    // Told by the access.
    [],
    ['exec-plugins changes nothing: a server that is named has its token, and no plug-in is run'],
  ]);
  const { 'certificate-authority': _, ...unchecked } = good;
  expect(inputsOf({ ...unchecked, insecure: 'true' }).problems).toEqual([]);
  expect(inputsOf({ 'cluster-token': 'secret-token' }).problems.map(({ message }) => message)).toEqual([
    'the input cluster-token is given without server',
  ]);
});
