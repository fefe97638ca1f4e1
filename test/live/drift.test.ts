// Who changed a policy, told from the audit log that the server itself wrote, for every way to write one; and without it.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeReal, grant, startCluster, type KubeObject, type Person, type RealCluster } from '../real-cluster.ts';
import { program } from '../program.ts';

const path = (name: string): string => `/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/${name}`;
const spec = (port: number): Record<string, unknown> => ({
  podSelector: { matchLabels: { app: 'api' } },
  policyTypes: ['Ingress'],
  ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }], ports: [{ port, protocol: 'TCP' }] }],
});
const policy = (name: string, port = 8080): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'shop' },
  spec: spec(port),
});

interface Way {
  readonly name: string;
  readonly user: string;
  readonly actingAs?: string;
  readonly client: RegExp;
  readonly effect?: string;
  write(cluster: RealCluster): Promise<unknown>;
}

const port = (value: number): unknown => ({ spec: { ingress: spec(value)['ingress'] } });
const call =
  (as: Person, method: string, type: string, body: unknown, name: string, query = '') =>
  (c: RealCluster) =>
    c.must(`${path(name)}${query}`, { as, method, type, body, headers: { 'user-agent': `tool-of-${as}/1.0` } });

const ways: readonly Way[] = [
  {
    name: 'edited',
    user: 'alice',
    client: /^kubectl v/,
    write: (c) => {
      const script = join(c.folder, 'editor.sh');
      writeFileSync(script, '#!/bin/sh\nsed -i "s/port: 8080/port: 8081/" "$1"\n');
      chmodSync(script, 0o755);
      return c.kubectl('alice', ['edit', 'networkpolicy', '-n', 'shop', 'edited'], { env: { KUBE_EDITOR: script } });
    },
  },
  {
    name: 'applied',
    user: 'bob',
    client: /^kubectl v/,
    write: (c) =>
      c.kubectl('bob', ['apply', '--server-side', '--force-conflicts', '-f', '-'], {
        input: JSON.stringify(policy('applied', 8082)),
      }),
  },
  {
    name: 'strategic',
    user: 'carol',
    client: /^tool-of-carol/,
    write: call('carol', 'PATCH', 'application/strategic-merge-patch+json', port(8083), 'strategic'),
  },
  {
    name: 'json',
    user: 'dave',
    client: /^tool-of-dave/,
    write: call(
      'dave',
      'PATCH',
      'application/json-patch+json',
      [{ op: 'replace', path: '/spec/ingress/0/ports/0/port', value: 8084 }],
      'json',
    ),
  },
  {
    name: 'replaced',
    user: 'frank',
    client: /^tool-of-frank/,
    write: call('frank', 'PUT', 'application/json', policy('replaced', 8085), 'replaced'),
  },
  {
    name: 'recreated',
    user: 'ci',
    client: /^tool-of-ci/,
    effect: 'created',
    write: async (c) => {
      await c.must(path('recreated'), { as: 'ci', method: 'DELETE' });
      const headers = { 'user-agent': 'tool-of-ci/1.0' };
      await c.must(path('').slice(0, -1), { as: 'ci', method: 'POST', body: policy('recreated', 8086), headers });
    },
  },
  {
    name: 'impersonated',
    user: 'dave',
    actingAs: 'alice',
    client: /^kubectl v/,
    write: (c) =>
      c.kubectl('dave', [
        'patch',
        'networkpolicy',
        '-n',
        'shop',
        'impersonated',
        '--as=alice',
        '--type=merge',
        '-p',
        JSON.stringify(port(8087)),
      ]),
  },
  {
    name: 'gone',
    user: 'bob',
    client: /^tool-of-bob/,
    effect: 'deleted',
    write: call('bob', 'DELETE', 'application/json', {}, 'gone'),
  },
];

describeReal('drift on a real server', () => {
  let cluster: RealCluster;
  let log = '';
  /** When each way began and when it was over. */
  const times = new Map<string, readonly [number, number]>();
  const all = [...ways.map(({ name }) => name), 'lost'];

  beforeAll(async () => {
    cluster = await startCluster();
    log = cluster.auditLog;
    const edits = { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['*'] };
    for (const person of ['alice', 'bob', 'carol', 'dave', 'frank', 'ci'])
      await cluster.create(
        ...grant(person, [edits, { apiGroups: [''], resources: ['users'], verbs: ['impersonate'] }]),
      );
    const ns = (name: string): KubeObject => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    const team = { ...ns('shop'), metadata: { name: 'shop', labels: { team: 'a' } } };
    await cluster.create(team, {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { namespace: 'shop', name: 'scaler' },
    });
    await cluster.create(
      ...grant(
        'shop/scaler',
        [{ apiGroups: [''], resources: ['namespaces'], verbs: ['get', 'patch'] }],
        'ServiceAccount',
      ),
    );
    for (const name of all) await cluster.create(policy(name));
    for (const app of ['api', 'web'])
      await cluster.create({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { namespace: 'shop', name: app, labels: { app } },
        spec: { containers: [{ name: 'c', image: 'i' }] },
      });
    mkdirSync(join(cluster.folder, 'git'));
    for (const name of all) writeFileSync(join(cluster.folder, 'git', `${name}.json`), JSON.stringify(policy(name)));
    writeFileSync(join(cluster.folder, 'git', 'shop.json'), JSON.stringify(team));
    for (const person of ['alice', 'bob', 'carol', 'dave', 'frank', 'ci'] as const) {
      await cluster.granted(person, 'patch', 'networkpolicies', 'networking.k8s.io');
      await cluster.granted(person, 'impersonate', 'users');
    }
    for (const way of ways) {
      const begun = Date.now();
      await way.write(cluster);
      times.set(way.name, [begun, Date.now()]);
    }
    // A later label is none of what differs.
    await cluster.must(path('strategic'), {
      method: 'PATCH',
      type: 'application/merge-patch+json',
      body: { metadata: { labels: { seen: 'yes' } } },
    });
    const token = await cluster.tokenOf('shop', 'scaler');
    await cluster.granted({ token }, 'patch', 'namespaces');
    await cluster.must('/api/v1/namespaces/shop', {
      as: { token },
      method: 'PATCH',
      type: 'application/merge-patch+json',
      body: { metadata: { labels: { team: 'b' } } },
    });
    const yaml = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: lost, namespace: shop}\nspec: ${JSON.stringify(spec(9000))}\n`;
    await cluster.must(`${path('lost')}?fieldManager=script&force=true`, {
      as: 'carol',
      method: 'PATCH',
      type: 'application/apply-patch+yaml',
      body: yaml,
    });
    await cluster.ask(path('json'), {
      as: 'carol',
      method: 'DELETE',
      body: { kind: 'DeleteOptions', apiVersion: 'v1', dryRun: ['All'] },
    });
    await cluster.ask(path('json'), { as: { token }, method: 'DELETE' });
  });
  afterAll(() => cluster.stop());

  const told = async (logs: readonly string[]): Promise<ReadonlyMap<string, Told>> => {
    const args = ['drift', '--base', 'git', '--kubeconfig', cluster.kubeconfig(), '--format', 'json', ...logs];
    const { out, code, error } = await program(args, cluster.folder, Date.now());
    if (code !== 0) throw new Error(error);
    const { states } = JSON.parse(out) as { states: { drift: Told[] }[] };
    return new Map((states[0]?.drift ?? []).map((item) => [item.object.name, item]));
  };

  test('names the right person, time and client of every way to write', async () => {
    const found = await told([log]);
    expect([...found.keys()].sort()).toEqual([...all, 'shop'].sort());
    for (const { name, user, actingAs, client, effect } of ways) {
      const write = found.get(name)?.write;
      expect([name, found.get(name)?.basis, write?.user, write?.actingAs]).toEqual([name, 'log', user, actingAs]);
      expect(within(times.get(name), write?.time)).toBe(true);
      expect(write?.program).toMatch(client);
      if (effect !== undefined) expect(write?.effect).toBe(effect);
      expect(write?.address).toBe('127.0.0.1');
    }
    expect(found.get('shop')?.write?.user).toBe('system:serviceaccount:shop:scaler');
    expect(found.get('edited')?.merge).toBe('reverts');
    expect(found.get('gone')?.merge).toBe('creates');
    expect(found.get('json')?.attempts.map(({ outcome, user }) => [outcome, user])).toEqual([
      ['dry-run', 'carol'],
      ['forbidden', 'system:serviceaccount:shop:scaler'],
    ]);
  });

  test('what the log lost, or without it, is told by managed fields', async () => {
    const lost = (await told([log])).get('lost');
    expect(lost).toMatchObject({ basis: 'managed-fields', manager: { name: 'script' } });
    expect(lost?.outdated?.user).toBe('admin');
    const found = await told([]);
    const owner = found.get('edited');
    expect(owner).toMatchObject({ basis: 'managed-fields', manager: { name: 'kubectl-edit' } });
    expect(within(times.get('edited'), owner?.manager?.time)).toBe(true);
    expect(found.get('applied')?.parts[0]?.manager).toMatchObject({ name: 'kubectl', operation: 'Apply', owns: true });
  });
});

/** Managed fields tell whole seconds, and drop the rest; an audit event may be closed after its answer. */
function within([from, to] = [0, 0] as readonly [number, number], time = ''): boolean {
  return Date.parse(time) > from - 1_000 && Date.parse(time) < to + 1_000;
}

interface Told {
  readonly object: { readonly name: string };
  readonly basis: string;
  readonly merge: string;
  readonly write?: Record<'user' | 'actingAs' | 'time' | 'program' | 'effect' | 'address', string>;
  readonly outdated?: { readonly user: string };
  readonly manager?: { readonly name: string; readonly time: string };
  readonly parts: readonly { readonly manager?: unknown }[];
  readonly attempts: readonly { readonly outcome: string; readonly user: string }[];
}
