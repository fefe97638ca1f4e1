// Who may not read a kind: history and watch say so, and never take for absent what was not seen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadAll } from 'js-yaml';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { type Ended, program } from '../program.ts';
import { describeReal, grant, type Person, type RealCluster, startCluster } from '../real-cluster.ts';

const root = join(import.meta.dirname, '..', '..');

interface Role {
  readonly kind: string;
  readonly rules?: readonly { readonly apiGroups: readonly string[]; readonly resources: readonly string[] }[];
}

/** What deploy/*.yaml grant, but for one kind. */
function allBut(resource: string): readonly unknown[] {
  const documents = loadAll(readFileSync(join(root, 'deploy/rbac.yaml'), 'utf8')) as (Role | null)[];
  return documents
    .flatMap((document) => document?.rules ?? [])
    .map(({ apiGroups, resources }) => ({
      apiGroups,
      resources: resources.filter((one) => one !== resource),
      verbs: ['get', 'list', 'watch'],
    }));
}

const lacking: Readonly<Partial<Record<Person, string>>> = {
  alice: 'networkpolicies',
  bob: 'pods',
  carol: 'namespaces',
  dave: 'services',
};

describeReal('a person who may not read a kind', () => {
  let cluster: RealCluster;
  const folder = temporaryFolder();

  beforeAll(async () => {
    cluster = await startCluster();
    for (const [person, resource] of Object.entries(lacking)) await cluster.create(...grant(person, allBut(resource)));
    const spec = { containers: [{ name: 'main', image: 'example.test/x:1' }] };
    await cluster.create(
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'db', namespace: 'shop', labels: { app: 'db' } }, spec },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'db', namespace: 'shop' },
        spec: { ports: [{ port: 80 }] },
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'db', namespace: 'shop' },
        spec: { podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Ingress'] },
      },
    );
    for (const person of ['alice', 'carol', 'dave'] as const) await cluster.granted(person, 'list', 'pods');
    await cluster.granted('bob', 'list', 'namespaces');
  });
  afterAll(async () => {
    removeTemporaryFolders();
    await cluster.stop();
  });

  const run = (as: Person, command: readonly string[], more: readonly string[]): Promise<Ended> =>
    program([...command, '--kubeconfig', cluster.kubeconfig(as), ...more, cluster.auditLog], folder, Date.now());

  test.each([
    ['alice', 'NetworkPolicy'],
    ['bob', 'Pod'],
    ['carol', 'Namespace'],
  ] as const)('%s, who may not list every %s, gets no verdict', async (person, kind) => {
    for (const command of [['history'], ['watch', '--once']]) {
      const { code, out, error } = await run(person, command, []);
      expect([command[0], code]).toEqual([command[0], 2]);
      const told = out.split('\n').filter((line) => /^\d\d:/.test(line));
      expect(told).toEqual(
        command[0] === 'watch' ? [expect.stringMatching(`NOT SEEN +changes of ${kind} objects are not seen`)] : [],
      );
      expect(error).toMatch(
        new RegExp(`did not give what every verdict rests on: ${kind} \\(.*(403|forbidden|may not)`, 'i'),
      );
      expect(error).toMatch(/grant get, list and watch on them|grant get and list on them/);
    }
  });

  test('of another kind history says that it was not read, and tells the rest', async () => {
    const { code, out, error } = await run('dave', ['history'], []);
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/Service could not be read: .*(403|forbidden|may not)/i);
    expect(out).toMatch(/not compared with the log: Service\./);
    expect(out).toContain('NetworkPolicy shop/db');
    expect(out).not.toMatch(/is missing from the log|gone/);
  });

  test('of another kind watch says that it is not seen, and tells the rest', async () => {
    const { code, out } = await run('dave', ['watch', '--once'], ['--format', 'jsonl']);
    expect(code).toBe(0);
    const items = out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { kind: string; title: string; details: readonly string[] });
    expect(items.filter(({ kind }) => kind === 'blind').map(({ title }) => title)).toEqual([
      'changes of Service objects are not seen',
    ]);
    expect(items[0]?.details.join(' ')).toMatch(/403|forbidden|may not/i);
  });
});
