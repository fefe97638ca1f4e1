/**
 * What doctor and snapshot promise, and that every command that takes a cluster only reads it: on a real server, with
 * secrets planted wherever objects have room for them.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import schema from '../../src/schemas/snapshot.schema.json' with { type: 'json' };
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { type Ended, program } from '../program.ts';
import { describeReal, type KubeObject, type RealCluster, startCluster } from '../real-cluster.ts';
import { policyDefinitions } from './world.ts';

const root = join(import.meta.dirname, '..', '..');
const secret = 'c0rrect-horse';

const labels = { app: 'db' };
const containers = [
  {
    name: 'main',
    image: 'example.test/x:1',
    command: ['sh', '-c', `login ${secret}`],
    args: [`--password=${secret}`],
    env: [{ name: 'PASSWORD', value: secret }],
    ports: [{ name: 'main', containerPort: 5432 }],
  },
];
const named = (name: string, more: Readonly<Record<string, unknown>> = {}): KubeObject['metadata'] => ({
  name,
  namespace: 'shop',
  annotations: { note: secret, 'kubectl.kubernetes.io/last-applied-configuration': `{"password":"${secret}"}` },
  ...more,
});
const policy = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: named('db'),
  spec: { podSelector: { matchLabels: labels }, policyTypes: ['Ingress'] },
};
const objects: readonly KubeObject[] = [
  ...policyDefinitions,
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', annotations: { note: secret } } },
  { apiVersion: 'v1', kind: 'Secret', metadata: named('login'), stringData: { password: secret } },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: named('settings'), data: { password: secret } },
  { apiVersion: 'v1', kind: 'Pod', metadata: named('db-0', { labels }), spec: { containers } },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: named('db'),
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers } } },
  },
  policy,
];

/** A DaemonSet of the network plug-in of that name. */
const plugin = (name: string): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name, namespace: 'kube-system' },
  spec: {
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers } },
  },
});

describeReal('promises', () => {
  let cluster: RealCluster;
  let kubeconfig: string;
  const folder = temporaryFolder();
  const run = (...args: readonly string[]): Promise<Ended> => program(args, folder, Date.now());
  const text = (file: string): string => gunzipSync(readFileSync(join(folder, file))).toString();

  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.create(...objects);
    await cluster.kubectl('admin', ['apply', '-f', join(root, 'deploy/rbac.yaml')]);
    const token = await cluster.tokenOf('netpol-gate', 'netpol-gate');
    kubeconfig = cluster.kubeconfig({ token });
    await cluster.granted({ token }, 'list', 'pods');
  });
  afterAll(async () => {
    removeTemporaryFolders();
    await cluster.stop();
  });

  test('a snapshot follows its schema, is in order, the same each time, and nothing lies beside it', async () => {
    for (const name of ['one.json.gz', 'two.json.gz'])
      expect(await run('snapshot', '--kubeconfig', kubeconfig, '--output', name)).toMatchObject({ code: 0 });
    const [one, two] = ['one.json.gz', 'two.json.gz'].map((name) => JSON.parse(text(name)) as Snapshot);
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect([validate(one), validate.errors]).toEqual([true, null]);
    expect(two?.objects).toEqual(one?.objects);
    expect(two?.sha256).toBe(one?.sha256);
    const keys = (one?.objects ?? []).map(
      ({ apiVersion, kind, metadata }) =>
        `${apiVersion.includes('/') ? apiVersion.split('/')[0] : ''}/${kind}/${metadata.namespace ?? ''}/${metadata.name}`,
    );
    expect(keys).toEqual([...keys].sort());
    expect(keys).toContain('networking.k8s.io/NetworkPolicy/shop/db');
    expect(readdirSync(folder).sort()).toEqual(['one.json.gz', 'two.json.gz']);
  });

  test('no Secret, ConfigMap, environment, command, argument or annotation is in it', () => {
    expect(text('one.json.gz')).not.toMatch(new RegExp(`${secret}|PASSWORD|"Secret"|"ConfigMap"`));
  });

  test('doctor tells which policy kinds are installed, and whether anything enforces them', async () => {
    const seen = async (): Promise<string> =>
      (await run('doctor', '--kubeconfig', kubeconfig)).out.replace(/\s+/g, ' ');
    const bare = await seen();
    expect(bare).toMatch(/policies judged: .*NetworkPolicy.*AdminNetworkPolicy/);
    expect(bare).toMatch(/cannot tell whether policies are enforced, and by what: No known enforcer is seen/);
    await cluster.create(plugin('kube-flannel-ds'));
    expect(await seen()).toMatch(/warning flannel \(DaemonSet .*enforces no policies by itself/);
    await cluster.create(plugin('cilium'));
    expect(await seen()).toMatch(/ok Policies are taken to be enforced by Cilium/);
  });

  test('drift, history, verify, observe and explain only get and list', async () => {
    writeFileSync(join(folder, 'gate.yml'), 'mode: report\n');
    execFileSync('mkdir', ['-p', join(folder, 'base'), join(folder, 'head')]);
    writeFileSync(join(folder, 'base/db.yaml'), JSON.stringify(policy));
    const spec = { ...policy.spec, ingress: [{}] };
    writeFileSync(join(folder, 'head/db.yaml'), JSON.stringify({ ...policy, spec }));
    const time = new Date(Date.now() + 60_000).toISOString();
    const end = { namespace: 'shop', pod: 'db-0' };
    const record = { time, src: end, dst: { ip: '203.0.113.1' }, protocol: 'TCP', port: 443, verdict: 'allowed' };
    writeFileSync(join(folder, 'log.jsonl'), `${JSON.stringify(record)}\n`);
    const live = ['--kubeconfig', kubeconfig];
    const before = readFileSync(cluster.auditLog, 'utf8').length;
    const sides = ['--base', 'base', '--head', 'head', '--gate', 'gate.yml', '--output', 'json=report.json'];
    const commands: readonly (readonly string[])[] = [
      ['check', ...sides, ...live],
      ['drift', '--base', 'base', '--gate', 'gate.yml', ...live],
      ['history', cluster.auditLog, ...live],
      ['observe', 'log.jsonl', '--by', 'source', ...live],
      ['explain', 'shop/db', '203.0.113.1:443', ...live],
      ['verify', '--report', 'report.json', 'log.jsonl', ...live],
    ];
    for (const command of commands) {
      const { code, error } = await run(...command);
      expect([command[0], code, error.includes('error:')]).toEqual([command[0], 0, false]);
    }
    const verbs = readFileSync(cluster.auditLog, 'utf8')
      .slice(before)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { verb: string; user: { username: string } })
      .filter(({ user }) => user.username === 'system:serviceaccount:netpol-gate:netpol-gate')
      .map(({ verb }) => verb);
    expect(verbs.length).toBeGreaterThan(100);
    expect([...new Set(verbs)].sort()).toEqual(['get', 'list']);
  });
});

interface Snapshot {
  readonly sha256: string;
  readonly objects: readonly {
    readonly apiVersion: string;
    readonly kind: string;
    readonly metadata: { readonly name: string; readonly namespace?: string };
  }[];
}
