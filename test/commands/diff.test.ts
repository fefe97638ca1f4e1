/** `diff`: two folders, snapshots or commits without logs. */
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from '@jest/globals';
import { commitOf } from '../bad-input/row.ts';
import { removeTemporaryFolders, repository } from '../io/repository.ts';
import { program } from '../program.ts';
import { deployment, clusterObjects, goodBase, goodHead, goodPair, policy } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const after = clusterObjects.map((object) =>
  object['kind'] === 'NetworkPolicy'
    ? { ...object, spec: { podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Ingress'], ingress: [] } }
    : object,
);

test('two folders', async () => {
  const { code, out } = await program(['diff', 'base', 'head'], shopFolder());
  expect(code).toBe(0);
  expect(out).toContain('changes   base → head');
  expect(out).toContain(`newly allowed: ${goodPair}`);
});

test('two snapshots, one of them compressed', async () => {
  const folder = shopFolder({
    'monday.json': JSON.stringify(clusterObjects),
    'friday.json.gz': gzipSync(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: after })),
  });
  const { code, out } = await program(['diff', 'monday.json', 'friday.json.gz'], folder);
  expect(code).toBe(0);
  expect(out).toContain('newly blocked: shop/web → shop/db TCP 5432');
});

test('two commits, and a folder against a commit', async () => {
  const here = repository();
  const [base, head] = [commitOf(here, goodBase), commitOf(here, goodHead)];
  expect((await program(['diff', base, head], here.folder)).out).toContain(`newly allowed: ${goodPair}`);
  expect((await program(['diff', 'HEAD~1', '.'], here.folder)).out).toContain(`newly allowed: ${goodPair}`);
  expect((await program(['diff', 'HEAD', '.'], here.folder)).out).toContain('no connection changes');
});

test.each([
  ['nothing', 'base', 'base', {}, 0],
  ['a difference that is stated', 'base', 'head', {}, 1],
  ['a fault in a manifest', 'base', 'other', { 'other/bad.yaml': policy('bad', 'podselector: {}') }, 1],
  [
    'a moved file',
    'base',
    'other',
    Object.fromEntries(Object.entries(goodBase).map(([path, text]) => [`other/moved/${path}`, text])),
    0,
  ],
  [
    'a workload that only one side has',
    'base',
    'other',
    {
      ...Object.fromEntries(Object.entries(goodBase).map(([path, text]) => [`other/${path}`, text])),
      'other/more.yaml': deployment('more', 80),
    },
    1,
  ],
] as const)('--exit-code of %s', async (_, from, to, more, code) => {
  const folder = shopFolder(more);
  expect(await program(['diff', from, to, '--exit-code'], folder)).toMatchObject({ code });
  expect(await program(['diff', from, to], folder)).toMatchObject({ code: 0 });
});

test('a gate file is not asked: what differs is told', async () => {
  const gate = 'severity: {new-access: ignore}\n';
  const folder = shopFolder({ 'base/.github/netpol-gate.yml': gate, 'head/.github/netpol-gate.yml': gate });
  expect((await program(['diff', 'base', 'head'], folder)).out).toContain(`newly allowed: ${goodPair}`);
});

test('as JSON', async () => {
  const { out } = await program(['diff', 'base', 'head', '--format', 'json'], shopFolder());
  expect(JSON.parse(out)).toMatchObject({ schema: 'netpol-gate/report/2', command: 'diff', base: { name: 'base' } });
});

test('what is proved of both sides is said, and is in the JSON', async () => {
  const open = { 'other/open.yaml': policy('open', 'podSelector: {}\npolicyTypes: [Egress]\negress: [{}]') };
  const more = Object.fromEntries(Object.entries(goodBase).map(([path, text]) => [`other/${path}`, text]));
  const folder = shopFolder({ ...more, ...open });
  const equal = 'both sides allow exactly the same connections, now and for any future pod';
  expect((await program(['diff', 'base', 'other'], folder)).out.replace(/\s+/g, ' ')).toContain(equal);
  expect(await program(['diff', 'base', 'other', '--exit-code'], folder)).toMatchObject({ code: 0 });
  const { out } = await program(['diff', 'base', 'other', '--format', 'json'], folder);
  expect(JSON.parse(out)).toMatchObject({ sources: [{ states: [{ proof: { equal: 'proved', unproved: [] } }] }] });
});

test.each([
  [
    'of a kind that is not evaluated',
    policy('c', 'endpointSelector: {}').replace(
      /^apiVersion.*\nkind.*$/m,
      'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy',
    ),
  ],
  ['with a fault', policy('bad', 'podselector: {}')],
])('nothing is proved where a policy %s comes along', async (_, text) => {
  const more = Object.fromEntries(Object.entries(goodBase).map(([path, content]) => [`other/${path}`, content]));
  const folder = shopFolder({ ...more, 'other/more.yaml': text });
  const { out } = await program(['diff', 'base', 'other'], folder);
  expect(out.replace(/\s+/g, ' ')).toContain('could not be proved: not all that changed was evaluated');
  expect(out).not.toMatch(/exactly the same|no (more|less) than/);
});
