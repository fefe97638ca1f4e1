/** `drift --patch`: what git applies of it, drift no longer tells; what it cannot express is named, never wrongly written. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { dump } from 'js-yaml';
import { drifted, git, ingress, listOf, live } from '../drift-shop.ts';
import { removeTemporaryFolders, repository, temporaryFolder } from '../io/repository.ts';
import { type Ended, program } from '../program.ts';
import { type Random, randomFrom } from '../random.ts';
import { clusterObjects, goodBase } from '../shop.ts';

afterAll(removeTemporaryFolders);

type Json = Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, string>>;

interface Shop {
  readonly folder: string;
  readonly cluster: string;
  readonly git: (...args: string[]) => string;
  readonly commit: (message: string) => string;
}

function made(files: Files, objects: readonly Json[]): Shop {
  const { folder, git: run, write, commit } = repository();
  for (const [path, text] of Object.entries(files)) write(path, text);
  commit('git');
  const cluster = join(temporaryFolder(), 'cluster.json');
  writeFileSync(cluster, listOf(objects));
  return { folder, cluster, git: run, commit };
}

function drift({ folder, cluster }: Shop, ...more: string[]): Promise<Ended> {
  return program(['drift', '--cluster', cluster, ...more], folder);
}

/** The drift that is left when git has applied the patch. */
async function left(one: Shop): Promise<{ readonly patch: string; readonly names: readonly string[] }> {
  const { out, error, code } = await drift(one, '--patch');
  if (code !== 0) throw new Error(error);
  if (out.includes('\n@@ ') || out.startsWith('---'))
    execFileSync('git', ['-C', one.folder, 'apply', '--whitespace=nowarn', '-'], { input: out });
  one.commit('brought up');
  const { states } = JSON.parse((await drift(one, '--format', 'json')).out) as {
    states: { drift: { object: { name: string } }[] }[];
  };
  return { patch: out, names: states.flatMap(({ drift: items }) => items.map(({ object }) => object.name)) };
}

test('the shop is brought up: an edit at its place, comments stay, a file comes and one goes', async () => {
  const one = made(git, drifted);
  const { patch, names } = await left(one);
  expect(names).toEqual([]);
  expect(readFileSync(join(one.folder, 'shop/api.yaml'), 'utf8')).toBe(
    (git['shop/api.yaml'] ?? '').replace(
      'app: web # the shop front\n',
      'app: web # the shop front\n        - podSelector:\n            matchLabels:\n              app: db\n',
    ),
  );
  expect(patch).toContain('+metadata: {name: shop, labels: {team: payments}}\n');
  expect(patch).toContain('--- a/shop/web.yaml\n+++ /dev/null\n');
  expect(patch).toContain('--- /dev/null\n+++ b/shop/debug-open.yaml\n');
  expect(patch).not.toMatch(/managedFields|status|resourceVersion|uid|generation|creationTimestamp|protocol/);
});

test('--output writes the patch to a file, --format beside --patch is refused', async () => {
  const one = made(git, drifted);
  const { out, error, code } = await drift(one, '--patch', '--output', 'fix.patch', '--exit-code');
  expect({ out, error, code }).toEqual({ out: '', error: '4 objects brought up to the cluster\n', code: 1 });
  one.git('apply', '--check', 'fix.patch');
  expect(await drift(one, '--patch', '--format', 'json')).toMatchObject({ code: 2 });
});

describe('what it cannot express is left out with the reason', () => {
  const api = git['shop/api.yaml'] ?? '';
  const edited = live('api', ingress('api', [], 9999));
  test.each<[string, Files, readonly Json[], string]>([
    ['an object twice in a file', { 'shop/api.yaml': `${api}---\n${api}` }, [edited], 'holds it 2 times'],
    [
      'a Service put together from many places',
      {
        'shop/s.yaml':
          'apiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: shop}\nspec: {ports: [{port: 80}]}\n',
      },
      [
        {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 's', namespace: 'shop' },
          spec: { ports: [{ port: 81 }] },
        },
      ],
      'stands in no one place of the manifest',
    ],
    ['a name that is no file', { 'shop/api.yaml': api }, [live('../../x', ingress('db', [], 1))], 'no name of a file'],
  ])('%s', async (_what, files, more, reason) => {
    const one = made({ ...goodBase, ...files }, [...clusterObjects, ...more]);
    const { patch } = await left(one);
    expect(patch).toMatch(new RegExp(`^# left out: .*${reason}`, 'm'));
    expect(patch).not.toMatch(/^[-+].*\.\./m);
  });
});

const to = (...ports: readonly number[]): Json => ({
  podSelector: { matchLabels: { app: 'db' } },
  policyTypes: ['Ingress'],
  ingress: ports.map((port) => ({ ports: [{ port }] })),
});
const yaml = (name: string, ...ports: readonly number[]): string => dump(live(name, to(...ports)));
const others = clusterObjects.filter(({ kind }) => kind !== 'NetworkPolicy');
const isLeftOut = /^# left out: .*$/gm;

describe('after git has applied the patch nothing differs:', () => {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  const list = (...items: readonly string[]): string =>
    `apiVersion: v1\nkind: List\nitems:\n${items.map((item) => `  - ${item.trimEnd().replaceAll('\n', '\n    ')}\n`).join('')}`;
  const documents = `# first\n${yaml('a', 80)}---\n# second\n${yaml('b', 80)}---\n# third\n${yaml('c', 80)}`;
  test.each<[string, Files, readonly Json[], Readonly<Record<string, string | undefined>>]>([
    ['a file with CRLF', { 'a.yaml': crlf(yaml('a', 80)) }, [live('a', to(80, 81))], {}],
    [
      'many documents with CRLF: one edited, one gone',
      { 'a.yaml': crlf(documents) },
      [live('a', to(80)), live('c', to(81))],
      { 'a.yaml': crlf(`# first\n${yaml('a', 80)}---\n# third\n${yaml('c', 81)}`) },
    ],
    [
      'many documents: the first gone, the last edited',
      { 'a.yaml': documents },
      [live('b', to(80)), live('c', to(81))],
      { 'a.yaml': `# second\n${yaml('b', 80)}---\n# third\n${yaml('c', 81)}` },
    ],
    [
      'many documents, all gone',
      { 'a.yaml': documents, 'z.yaml': yaml('z', 80) },
      [live('z', to(80))],
      { 'a.yaml': undefined },
    ],
    [
      'an item of a List',
      { 'a.yaml': list(yaml('a', 80), yaml('b', 80)) },
      [live('a', to(80)), live('b', to(81, 82))],
      {},
    ],
    ['a file without a newline at its end', { 'a.yaml': yaml('a', 80).trimEnd() }, [live('a', to(81))], {}],
  ])('%s', async (_what, files, inCluster, expected) => {
    const one = made(files, [...others, ...inCluster]);
    const { patch, names } = await left(one);
    expect([names, patch.match(isLeftOut)]).toEqual([[], null]);
    for (const [file, text] of Object.entries(expected)) {
      const path = join(one.folder, file);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(text);
    }
    const lines = patch.split('\n').filter((line) => /^[-+ ]/.test(line) && !/^(?:---|\+\+\+) /.test(line));
    if (files['a.yaml']?.includes('\r') === true) expect(lines.filter((line) => !line.endsWith('\r'))).toEqual([]);
  });
});

test('an item of a List that only git has is left out, and the rest is brought up', async () => {
  const items = ['a', 'b'].map((name) => live(name, to(80)));
  const text = dump({ apiVersion: 'v1', kind: 'List', items });
  const one = made({ 'a.yaml': text, 'c.yaml': yaml('c', 80) }, [...others, live('a', to(80)), live('c', to(81))]);
  const { patch, names } = await left(one);
  expect(names).toEqual(['b']);
  expect(patch.match(isLeftOut)).toEqual([
    '# left out: NetworkPolicy shop/b: it stands in a.yaml among others in a list',
  ]);
});

test('rendered text is not edited: the template is named', async () => {
  const rendered = temporaryFolder();
  writeFileSync(join(rendered, 'all.yaml'), `# Source: shop/templates/policy.yaml\n${yaml('made', 80)}`);
  const chart = {
    'charts/shop/Chart.yaml': 'name: shop\n',
    'charts/shop/templates/policy.yaml': `{{- if true }}\n${yaml('made', 80)}{{- end }}\n`,
  };
  const one = made({ ...chart, 'b.yaml': yaml('b', 80) }, [...others, live('made', to(81)), live('b', to(82))]);
  const { out, code } = await drift(one, '--rendered', rendered, '--patch');
  expect(code).toBe(0);
  expect(out.match(isLeftOut)).toEqual([
    '# left out: NetworkPolicy shop/made: it is rendered text: change charts/shop/templates/policy.yaml and render it again',
  ]);
  expect(out).toContain('--- a/b.yaml');
  expect(out).not.toMatch(/^(?:---|\+\+\+) .*(?:all|policy)\.yaml/m);
  execFileSync('git', ['-C', one.folder, 'apply', '-'], { input: out });
  one.commit('brought up');
  const again = await drift(one, '--rendered', rendered);
  expect(again.out).toMatch(/DIFFERS +NetworkPolicy shop\/made/);
  expect(again.out).not.toContain('shop/b');
});

test('two sources, each with its own cluster: each file is brought up to its own', async () => {
  const folder = temporaryFolder();
  const clusters = { production: [live('p', to(91)), live('new', to(1))], staging: [live('p', to(81))] };
  for (const [name, items] of Object.entries(clusters))
    writeFileSync(join(folder, `${name}.json`), listOf([...others, ...items]));
  const sources = Object.keys(clusters)
    .map((id) => `  - {id: ${id}, include: ["${id}/**"], snapshot: "${join(folder, `${id}.json`)}"}\n`)
    .join('');
  writeFileSync(join(folder, 'gate.yml'), `sources:\n${sources}`);
  const one = made({ 'staging/p.yaml': yaml('p', 80), 'production/p.yaml': yaml('p', 90) }, others);
  const args = ['drift', '--gate', join(folder, 'gate.yml')];
  const { out, error, code } = await program([...args, '--patch'], one.folder);
  expect([code, error, out.match(isLeftOut)]).toEqual([0, '3 objects brought up to the cluster\n', null]);
  execFileSync('git', ['-C', one.folder, 'apply', '-'], { input: out });
  one.commit('brought up');
  expect((await program([...args, '--exit-code'], one.folder)).out).toContain('no drift in 3 objects of git');
  expect(readFileSync(join(one.folder, 'staging/p.yaml'), 'utf8')).toContain('port: 81');
  expect(existsSync(join(one.folder, 'production/new.yaml'))).toBe(true);
});

const apps = ['web', 'api', 'db'];

function randomRule(random: Random): Json {
  const peers = random.some(apps, 1, 2).map((app) => ({ podSelector: { matchLabels: { app } } }));
  const block = { ipBlock: { cidr: `10.${random.below(200)}.0.0/16` } };
  const ports = [80, 443, 8080].slice(random.below(3)).map((port) => ({ port }));
  return { ...(random.chance(0.8) ? { from: random.chance(0.3) ? [...peers, block] : peers } : {}), ports };
}

function randomSpec(random: Random): Json {
  const ingressRules = Array.from({ length: random.below(4) }, () => randomRule(random));
  return { podSelector: { matchLabels: { app: random.pick(apps) } }, policyTypes: ['Ingress'], ingress: ingressRules };
}

/** As the server gives it back: another order, defaults filled in. */
function stored(spec: Json, random: Random): Json {
  const rules = spec['ingress'] as readonly Json[];
  const full = rules.map((rule) => ({
    ...rule,
    ports: (rule['ports'] as readonly Json[]).map((port) => ({ protocol: 'TCP', ...port })),
  }));
  return { ...spec, ...(full.length === 0 ? {} : { ingress: random.chance(0.5) ? full.reverse() : full }) };
}

function written(objects: readonly Json[], random: Random): string {
  if (objects.length === 1 && random.chance(0.2)) return `${JSON.stringify(objects[0], null, 2)}\n`;
  const flowLevel = random.pick([-1, -1, 2, 3, 4]);
  return objects.map((object) => `# ${random.below(100)}\n${dump(object, { flowLevel })}`).join('---\n');
}

test('after git has applied the patch of random edits nothing differs', async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const random = randomFrom(seed);
    const inGit = Array.from({ length: 5 }, (_, at) => live(`p${at}`, randomSpec(random)));
    const kept = inGit.filter(() => random.chance(0.85));
    const inCluster = [
      ...kept.map((one) => ({
        ...one,
        spec: stored((random.chance(0.6) ? { spec: randomSpec(random) } : one)['spec'] as Json, random),
      })),
      ...(random.chance(0.5) ? [live('new', stored(randomSpec(random), random), { managedFields: [] })] : []),
    ];
    const files = {
      'shop/a.yaml': written(inGit.slice(0, 3), random),
      'shop/b.yaml': written(inGit.slice(3, 4), random),
      'other/c.yaml': written(inGit.slice(4), random),
    };
    const one = made(files, [...clusterObjects.filter(({ kind }) => kind !== 'NetworkPolicy'), ...inCluster]);
    const { patch, names } = await left(one);
    expect([seed, names, patch.match(/^# left out.*/gm)]).toEqual([seed, [], null]);
    expect(patch).not.toMatch(/managedFields|protocol/);
  }
});
