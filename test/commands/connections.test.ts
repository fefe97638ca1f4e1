/** `connections`: everything that is allowed, and nothing else. */
import { afterAll, expect, test } from '@jest/globals';
import { repository, removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program, writeFiles } from '../program.ts';
import { deployment, goodBase, policy } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const lines = (text: string): readonly string[] => text.trimEnd().split('\n').sort();
const outside = 'any outside address';

test('a folder as pairs: one that is not listed is denied', async () => {
  const { code, out, error } = await program(['connections', 'base', '--detail', 'pairs'], shopFolder());
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(lines(out)).toEqual(
    [
      `${outside} → shop/api  every port`,
      `${outside} → shop/web  every port`,
      `shop/api → ${outside}  every port`,
      'shop/api → shop/web  every port',
      `shop/db → ${outside}  every port`,
      'shop/db → shop/api  every port',
      'shop/db → shop/web  every port',
      `shop/web → ${outside}  every port`,
      'shop/web → shop/api  every port',
      'shop/web → shop/db  TCP 5432',
    ].sort(),
  );
});

test('the same folded: names, or words where more are meant', async () => {
  const { code, out } = await program(['connections', 'base'], shopFolder());
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n')).toEqual([
    'every workload → shop/api, shop/web  every port  (4 pairs)',
    'shop/web → shop/db  TCP 5432',
    `every workload → ${outside}  every port  (3 pairs)`,
    `${outside} → shop/api, shop/web  every port  (2 pairs)`,
  ]);
});

test('a folder without a workload is said to be one, and not listed as nothing', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'docs/readme.md': '# none\n' });
  expect(await program(['connections', 'docs'], folder)).toEqual({
    code: 0,
    out: '',
    error: 'no workload is in "docs", so there is nothing to list\n',
  });
});

test('pairs as JSON', async () => {
  const { code, out } = await program(['connections', 'base', '--detail', 'pairs', '--format', 'json'], shopFolder());
  expect(code).toBe(0);
  const told = JSON.parse(out);
  expect(told.schema).toBe('netpol-gate/connections/1');
  expect(told.states).toHaveLength(1);
  const toDb = told.states[0].rows.filter(
    (row: { destination: { workload?: { name: string } } }) => row.destination.workload?.name === 'db',
  );
  expect(toDb).toEqual([
    {
      source: { kind: 'workload', workload: { namespace: 'shop', kind: 'Deployment', name: 'web' } },
      destination: { kind: 'workload', workload: { namespace: 'shop', kind: 'Deployment', name: 'db' } },
      allowed: [{ protocol: 'TCP', first: 5432, last: 5432 }],
      unknown: [],
    },
  ]);
});

test('folded as JSON: groups stand once, rows name them', async () => {
  const { code, out } = await program(['connections', 'base', '--format', 'json'], shopFolder());
  expect(code).toBe(0);
  const { schema, states } = JSON.parse(out);
  expect(schema).toBe('netpol-gate/connections/2');
  const [{ groups, rows }] = states;
  expect(
    rows.map((row: { sources: string; destinations: string; answer: string; pairs: number }) => row),
  ).toContainEqual({
    sources: groups.find(({ words }: { words: string }) => words === 'shop/web').id,
    destinations: groups.find(({ words }: { words: string }) => words === 'shop/db').id,
    answer: 'allowed',
    ports: [{ protocol: 'TCP', first: 5432, last: 5432 }],
    pairs: 1,
  });
  expect(groups.find(({ words }: { words: string }) => words === 'every workload')).toMatchObject({
    conditions: [{ labels: [], except: [] }],
    members: [{ name: 'api' }, { name: 'db' }, { name: 'web' }],
  });
});

test('a detail that does not exist', async () => {
  expect(await program(['connections', 'base', '--detail', 'all'], shopFolder())).toMatchObject({
    code: 2,
    error: 'error: there is no detail "all"\n  details are folded and pairs\n',
  });
});

test('a snapshot, alone and below a folder', async () => {
  const folder = shopFolder();
  const alone = await program(['connections', '--cluster', 'cluster.json', '--detail', 'pairs'], folder);
  expect(alone.code).toBe(0);
  expect(alone.out).toContain('shop/web → shop/db  TCP 5432\n');
  expect(alone.out).not.toContain('shop/api → shop/db');
  const laidOver = await program(['connections', 'head', '--cluster', 'cluster.json', '--detail', 'pairs'], folder);
  expect(laidOver.out).toContain('shop/api → shop/db  TCP 5432\n');
});

test('a commit of the repository here', async () => {
  const here = repository();
  writeFiles(here.folder, goodBase);
  here.commit('base');
  writeFiles(here.folder, { 'shop/db.yaml': 'broken: [' });
  const { code, out } = await program(['connections', 'HEAD'], here.folder);
  expect(code).toBe(0);
  expect(out).toContain('shop/web → shop/db  TCP 5432\n');
});

test('each state of a folder stands under its name', async () => {
  const files = Object.fromEntries(
    ['prod', 'staging'].flatMap((name) => [
      [`base/${name}/web.yaml`, deployment('web', 80)],
      [`base/${name}/db.yaml`, deployment('db', 5432)],
      [
        `base/${name}/policy.yaml`,
        policy(
          'db',
          `podSelector: {matchLabels: {app: db}}\ningress: [{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: ${name === 'prod' ? 1 : 2}}]}]`,
        ),
      ],
    ]),
  );
  const folder = shopFolder();
  writeFiles(`${folder}/two`, Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(5), text])));
  const { code, out } = await program(['connections', 'two'], folder);
  expect(code).toBe(0);
  expect(out.split('\n').filter((line) => line.startsWith('#') || line.includes('web → shop/db'))).toEqual([
    expect.stringContaining('# prod'),
    'shop/web → shop/db  TCP 1',
    expect.stringContaining('# staging'),
    'shop/web → shop/db  TCP 2',
  ]);
});

test('what could not be read is told on the error output, and ends with 1', async () => {
  const folder = shopFolder({ 'base/shop/bad.yaml': policy('bad', 'podselector: {}') });
  const { code, out, error } = await program(['connections', 'base'], folder);
  expect(code).toBe(1);
  expect(out).toContain('shop/web → shop/db  TCP 5432\n');
  expect(error).toContain('invalid-manifest: shop/bad.yaml:7:3: unknown field "podselector"');
});

test('a name of a workload cannot steer a terminal', async () => {
  const folder = shopFolder({
    'cluster.json': JSON.stringify([
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: '\u001b[31ma', namespace: 'shop' }, spec: {} },
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'b', namespace: 'shop' }, spec: {} },
    ]),
  });
  const { out } = await program(['connections', '--cluster', 'cluster.json', '--detail', 'pairs'], folder);
  expect(out).toContain('shop/\\u{1b}[31ma → shop/b');
  const folded = await program(['connections', '--cluster', 'cluster.json', '--format', 'json'], folder);
  expect(folded.out).not.toContain('\u001b');
});
