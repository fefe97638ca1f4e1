/** `check`: what the command adds to the gate: formats, files, modes and exit codes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { removeTemporaryFolders } from '../io/repository.ts';
import { againOf } from '../../src/commands/inputs.ts';
import { now, program } from '../program.ts';
import { goodPair, policy, record } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../src/schemas/report.schema.json'), 'utf8'));
const validate = new Ajv({
  allErrors: true,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/ },
}).compile(schema);

const sides = ['check', '--base', 'base', '--head', 'head'];
/** A change after which the recorded connection of the shop is denied. */
const breaking = {
  'head/shop/db.yaml': policy(
    'db',
    'podSelector: {matchLabels: {app: db}}\ningress: [{from: [{podSelector: {matchLabels: {app: wbe}}}], ports: [{port: 5432}]}]',
  ),
};

describe.each([
  ['with cluster and log', [...sides, '--cluster', 'cluster.json', 'log.jsonl'], {}],
  ['in static mode', sides, {}],
  ['that breaks recorded traffic', [...sides, '--cluster', 'cluster.json', 'log.jsonl'], breaking],
  ['with a manifest that is not valid', sides, { 'head/bad.yaml': policy('bad', 'podselector: {}') }],
  [
    'of nothing but a manifest that is not valid',
    ['check', '--base', 'none', '--head', 'one'],
    { 'none/a.txt': '', 'one/bad.yaml': policy('bad', 'podselector: {}') },
  ],
  ['without a change', ['check', '--base', 'base', '--head', 'base'], {}],
] as const)('a report %s', (_, args, more) => {
  test('keeps to the published schema', async () => {
    const { out } = await program([...args, '--format', 'json'], shopFolder(more));
    validate(JSON.parse(out));
    expect(validate.errors ?? []).toEqual([]);
  });
});

test('every format to its file, and one of them to the output', async () => {
  const folder = shopFolder();
  const files = [
    '--output',
    'json=out/report.json',
    '--output',
    'markdown=out/report.md',
    '--output',
    'text=report.txt',
  ];
  const { code, out } = await program([...sides, '--format', 'comment', ...files], folder);
  expect(code).toBe(0);
  expect(out).toMatch(/^### /);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  expect(JSON.parse(read('out/report.json')).conclusion).toBe('passed');
  expect(read('out/report.md')).toMatch(/^### /);
  expect(read('report.txt')).toContain(`newly allowed: ${goodPair}`);
});

test('formats are checked before any work is done', async () => {
  const { code, out, error } = await program(['check', '--base', 'nowhere', '--format', 'xml'], shopFolder());
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain('there is no format "xml"');
});

const exits: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, number, string])[] = [
  ['passed', [], {}, 0, 'PASSED'],
  ['failed', [], breaking, 1, 'FAILED'],
  ['failed in mode report', ['--mode', 'report'], breaking, 0, 'FAILED'],
  [
    'failed in the mode of the gate file',
    [],
    { ...breaking, 'base/.github/netpol-gate.yml': 'mode: report\n', 'head/.github/netpol-gate.yml': 'mode: report\n' },
    0,
    'FAILED',
  ],
  [
    'the mode of the command line goes first',
    ['--mode', 'enforce'],
    { ...breaking, 'base/.github/netpol-gate.yml': 'mode: report\n' },
    1,
    'FAILED',
  ],
  ['invalid', [], { 'head/bad.yaml': policy('bad', 'podselector: {}') }, 1, 'FAILED'],
  ['not evaluated', [], { 'head/t.yaml': 'kind: NetworkPolicy\nspec: {{ .x }}\n' }, 1, 'CANNOT SAY'],
  [
    'not evaluated in mode report',
    ['--mode', 'report'],
    { 'head/t.yaml': 'kind: NetworkPolicy\nspec: {{ .x }}\n' },
    0,
    '',
  ],
  ['no verdict', [], { 'cluster.json': '{' }, 2, ''],
  ['no verdict in mode report', ['--mode', 'report'], { 'cluster.json': '{' }, 2, ''],
];

test.each(exits)('%s', async (_, more, files, code, word) => {
  const folder = shopFolder(files);
  const end = await program([...sides, '--cluster', 'cluster.json', ...more, 'log.jsonl'], folder);
  expect(end.code).toBe(code);
  expect(end.out).toContain(word);
});

test('the report names the options by which explain sees the same', async () => {
  const folder = shopFolder({ ...breaking, 'my gate.yml': 'mode: report\n' });
  const args = [...sides, '--cluster', 'cluster.json', '--gate', 'my gate.yml', 'log.jsonl'];
  const { out } = await program(args, folder);
  const line = out.split('\n').find((one) => one.trimStart().startsWith('explain ')) ?? '';
  expect(line).toContain('--base base --head head --gate "my gate.yml" --cluster cluster.json');
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
  const { code, out: explained } = await program(words.slice(words.indexOf('netpol-gate') + 1), folder);
  expect(code).toBe(0);
  expect(explained).toContain('before: shop/web-7d9-x → shop/db-7d9-x: allowed');
  expect(explained).toContain('after: shop/web-7d9-x → shop/db-7d9-x: denied');
});

test('--now decides how old the records are', async () => {
  const folder = shopFolder(breaking);
  const args = [...sides, '--cluster', 'cluster.json', 'log.jsonl'];
  expect((await program(args, folder)).out).not.toContain('too old');
  expect((await program([...args, '--now', '2027-01-01T00:00:00Z'], folder)).out).toContain('too old');
});

test('--utc-offset is for times that name no zone', async () => {
  const folder = shopFolder({
    'local.jsonl': record('shop/web-7d9-x', 'shop/db-7d9-x', { time: '2026-11-23 14:00:00' }),
  });
  const at = async (offset: string): Promise<number> => {
    const args = [...sides, '--cluster', 'cluster.json', '--format', 'json', '--utc-offset', offset, 'local.jsonl'];
    return Date.parse(JSON.parse((await program(args, folder)).out).coverage.last);
  };
  expect((await at('0')) - (await at('60'))).toBe(3_600_000);
  expect(await at('0')).toBe(now - 5 * 60_000);
});

test('--limit folds what is left', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 5 }, (_, index) => [`head/bad-${index}.yaml`, policy(`bad-${index}`, 'podselector: {}')]),
  );
  const { out } = await program([...sides, '--limit', '2'], shopFolder(files));
  expect(out.match(/^ {2}error /gm)).toHaveLength(2);
  expect(out).toMatch(/and +5 more findings of 7|and +\d+ more findings of \d+/);
});

test('a gate file from the disk is to be mended there', async () => {
  const folder = shopFolder({ 'gate.yml': 'mode: enforced\n', 'base/.github/netpol-gate.yml': 'mode: enforced\n' });
  const [given, ofBase] = [await program([...sides, '--gate', 'gate.yml'], folder), await program(sides, folder)];
  expect(given.error).toMatch(/ {2}mend the gate file\n$/);
  expect(ofBase.error).toMatch(/ {2}mend the gate file on the base branch\n$/);
});

test('what to ask further reaches the same cluster in the same way', () => {
  const values = {
    base: 'main',
    cluster: undefined,
    server: 'https://api.example:6443',
    'token-file': 'the token',
    insecure: true,
    'exec-plugin': ['aws', 'kubelogin'],
    limit: '3',
  };
  expect(againOf(values)).toBe(
    '--base main --exec-plugin aws --exec-plugin kubelogin --insecure --server https://api.example:6443 --token-file "the token"',
  );
});
