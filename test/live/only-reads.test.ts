// The server's own audit log says what the program asked for: get and list, and doctor reviews of its own rights.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/commands/main.ts';
import { describeReal, type RealCluster, startCluster } from '../real-cluster.ts';

const root = join(import.meta.dirname, '..', '..');

describeReal('what the program sends to a real server', () => {
  let cluster: RealCluster;
  let kubeconfig: string;
  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.kubectl('admin', ['apply', '-f', join(root, 'deploy/rbac.yaml')]);
    const token = await cluster.tokenOf('netpol-gate', 'netpol-gate');
    kubeconfig = cluster.kubeconfig({ token });
    await cluster.granted({ token }, 'list', 'pods');
    mkdirSync(join(cluster.folder, 'base'));
    mkdirSync(join(cluster.folder, 'head'));
    const policy =
      'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: all, namespace: default }\nspec: { podSelector: {} }\n';
    writeFileSync(join(cluster.folder, 'head', 'policy.yaml'), policy);
  });
  afterAll(() => cluster.stop());

  const runs = async (...args: string[]): Promise<{ code: number; out: string; error: string }> => {
    let [out, error] = ['', ''];
    const code = await main(args, {
      now: () => Date.now(),
      out: (text) => (out += text),
      error: (text) => (error += text),
      progress: () => undefined,
      colour: false,
      width: 80,
      root,
      folder: cluster.folder,
    });
    return { code, out, error };
  };

  const sent = (): string[] => {
    const events = readFileSync(cluster.auditLog, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AuditEvent)
      .filter(({ user }) => user.username === 'system:serviceaccount:netpol-gate:netpol-gate')
      .filter(({ userAgent }) => userAgent === 'netpol-gate');
    const told = events.map(({ verb, objectRef }) =>
      verb === 'create' ? `create ${objectRef?.resource ?? ''}` : verb,
    );
    return [...new Set(told)].sort();
  };

  test('check, snapshot and connections send only get and list', async () => {
    const check = await runs('check', '--base', 'base', '--head', 'head', '--kubeconfig', kubeconfig);
    expect([check.error, check.code]).toEqual([expect.not.stringContaining('error:'), expect.any(Number)]);
    expect(check.code).toBeLessThan(2);
    expect((await runs('snapshot', '--kubeconfig', kubeconfig, '--output', 'snapshot.json.gz')).code).toBe(0);
    expect((await runs('connections', '--kubeconfig', kubeconfig)).code).toBe(0);
    expect(sent()).toEqual(['get', 'list']);
  });

  test('doctor finds nothing missing and nothing too much, and asks for its own rights beside', async () => {
    const { code, out, error } = await runs('doctor', '--kubeconfig', kubeconfig);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^ {2}cluster {4}ok +Kubernetes v1\./m);
    expect(out).toMatch(/^ {2}rights {5}ok +asked as\s+system:serviceaccount:netpol-gate:netpol-gate$/m);
    expect(out).toMatch(/^ +ok +get, list of all \d+ kinds that are read$/m);
    expect(out).toMatch(/^ {2}all that is needed is there/m);
    expect(out).not.toMatch(/missing|too much/);
    const reviews = ['accessreviews', 'reviews', 'rulesreviews'].map((name) => `create selfsubject${name}`);
    expect(sent()).toEqual([...reviews, 'get', 'list']);
  });

  test('doctor tells what is missing, and what is too much, each with the command that mends it', async () => {
    const mend =
      /kubectl apply -f deploy\/rbac\.yaml && kubectl create clusterrolebinding netpol-gate-reader --clusterrole=netpol-gate --user=alice$/m;
    const alice = await runs('doctor', '--kubeconfig', cluster.kubeconfig('alice'));
    expect(alice).toMatchObject({ code: 1, out: expect.stringMatching(/^ +missing +get, list of all \d+ kinds/m) });
    expect(alice.out).toMatch(mend);
    const watch = await runs('doctor', '--kubeconfig', kubeconfig, '--watch');
    expect(watch).toMatchObject({ code: 1, out: expect.stringMatching(/^ +missing +watch of all \d+ kinds/m) });
    expect(watch.out).toMatch(/^ +kubectl apply -f deploy\/rbac\.yaml -f deploy\/rbac-watch\.yaml$/m);
    const admin = await runs('doctor', '--kubeconfig', cluster.kubeconfig('admin'));
    expect(admin).toMatchObject({ code: 0, out: expect.stringMatching(/^ +too much +everything: /m) });
  });

  test('its commands do mend it', async () => {
    const [, mend = ''] =
      /^ +(kubectl apply .*)$/m.exec((await runs('doctor', '--kubeconfig', cluster.kubeconfig('bob'))).out) ?? [];
    for (const command of mend.split(' && '))
      await cluster.kubectl('admin', command.replace('deploy/', `${root}/deploy/`).split(' ').slice(1));
    await cluster.granted('bob', 'list', 'pods');
    const { code, out } = await runs('doctor', '--kubeconfig', cluster.kubeconfig('bob'));
    expect([code, out]).toEqual([0, expect.not.stringMatching(/missing|too much/)]);
  });
});

interface AuditEvent {
  readonly verb: string;
  readonly userAgent?: string;
  readonly user: { readonly username: string };
  readonly objectRef?: { readonly resource?: string };
}
