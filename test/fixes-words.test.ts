// A word that was meant otherwise, so that its object is invalid: that word as it was meant, and no rule beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import type { Finding } from '../src/model/finding.ts';
import { applyEdits, linesOf } from '../src/model/fix.ts';
import { suggestionsOf } from '../src/reporters/index.ts';
import { json } from '../src/reporters/json.ts';
import { readReport } from '../src/reporters/report-file.ts';
import type { CheckResult } from '../src/run.ts';
import { check } from '../src/run.ts';
import { now } from './program.ts';
import { options } from './reporters/options.ts';
import { deployment, policy, record } from './shop.ts';
import { memoryTree, type Files } from './trees.ts';

const shared = {
  'workloads.yaml': [deployment('web', 8080), deployment('api', 8081), deployment('db', 5432)].join('---\n'),
  'deny.yaml': policy('deny', 'podSelector: {}\npolicyTypes: [Ingress]'),
};
const db = policy(
  'db',
  `podSelector:
  matchLabels: {app: db}
policyTypes:
  - Ingress
ingress:
  - from:
      - podSelector: # who may
          matchLabels: {app: web}
    ports:
      - protocol: TCP
        port: 5432`,
);
const end = (workload: string) => ({ namespace: 'shop', workload });
const webToDb = record('', '', { src: end('web'), dst: end('db') });

async function judged(base: Files, head: Files, log = webToDb): Promise<CheckResult> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(log);
  }
  const [from, to] = [base, head].map((files) => memoryTree('side', { ...shared, ...files }));
  return check(
    { command: 'check', base: from!, head: to!, gate: { text: '', file: 'gate' } },
    { now: () => now, progress: () => undefined, logs: () => [{ file: 'log.jsonl', chunks: chunks() }] },
  );
}

function of(kind: Finding['kind'], { report }: CheckResult): readonly Finding[] {
  return report.findings.filter((finding) => finding.kind === kind);
}

/** The text of a file after all fixes. */
function fixed(file: string, text: string, { fix }: CheckResult): string | undefined {
  const edits = fix?.files.find((one) => one.file === file)?.edits;
  return edits && applyEdits(linesOf(text), edits)?.join('');
}

const list = (text: string): string => {
  const items = text.split('---\n').map((one) => one.trimEnd().replace(/^(?=.)/gm, '    '));
  return `apiVersion: v1\nkind: List\nitems:\n${items.map((one) => one.replace(/^ {4}/, '  - ')).join('\n')}\n`;
};
const other = policy('other', 'podSelector: {matchLabels: {app: api}}');

describe('one word, where it stands', () => {
  test.each<[string, string, string, string]>([
    ['a word of a closed set', db, 'protocol: TCP', 'protocol: TPC'],
    ['in quotes, with a remark behind it', db, "protocol: 'TCP' # here", "protocol: 'tcp' # here"],
    ['an unknown field', db, '- podSelector: # who', '- podSelecter: # who'],
    ['a word of another list', db, '- Ingress', '- Ingres'],
    ['the kind', db, 'kind: NetworkPolicy', 'kind: NetworkPolcy'],
    ['the key of the kind', db, 'kind: NetworkPolicy', 'Kind: NetworkPolicy'],
    ['an object of several documents', [other, db, other.replace(/other/g, 'more')].join('---\n'), 'TCP', 'TPC'],
    ['an object of a list', list([other, db].join('---\n')), 'TCP', 'TPC'],
    ['JSON', `${JSON.stringify(load(db), null, 2)}\n`, '"protocol": "TCP"', '"protocol": "TPC"'],
    ['ends of line as of Windows', db.replaceAll('\n', '\r\n'), 'protocol: TCP', 'protocol: TPC'],
  ])('%s', async (name, text, right, wrong) => {
    const good = name.startsWith('in quotes') ? text.replace('protocol: TCP', right) : text;
    const bad = good.replace(right, wrong);
    expect(bad).not.toBe(good);
    const result = await judged({ 'db.yaml': good }, { 'db.yaml': bad });
    const [invalid, blocked] = [of('invalid-manifest', result), of('blocked-connection', result)];
    expect(invalid).toHaveLength(1);
    expect(blocked).toHaveLength(1);
    expect(invalid[0]?.replacements).toHaveLength(1);
    expect([...invalid, ...blocked].map(({ fix }) => fix?.means)).toEqual(['corrects-word', 'corrects-word']);
    expect(blocked[0]?.fix?.patch).toBe(invalid[0]?.fix?.patch);
    expect(invalid[0]?.fix?.proved).toEqual([
      'NetworkPolicy shop/db is valid and takes effect',
      '1 recorded connection is allowed again',
      'every connection between what exists now is answered as on the base side',
    ]);
    expect(fixed('db.yaml', bad, result)).toBe(good);
    expect(of('invalid-manifest', await judged({}, { 'db.yaml': good }))).toEqual([]);
  });
});

test('a field that is unknown, and missing in its right spelling: both findings have the fix', async () => {
  const good = db.replace('matchLabels: {app: db}', 'matchExpressions: [{key: app, operator: In, values: [db]}]');
  const bad = good.replace('operator:', 'operater:');
  const result = await judged({ 'db.yaml': good }, { 'db.yaml': bad });
  expect(of('invalid-manifest', result).map(({ fix }) => fix?.means)).toEqual(['corrects-word', 'corrects-word']);
  expect(fixed('db.yaml', bad, result)).toBe(good);
});

describe('several words', () => {
  const twice = db.replace('TCP', 'TPC').replace('      - podSelector', '      - podSelecter');

  test('of one object are one fix', async () => {
    const result = await judged({ 'db.yaml': db }, { 'db.yaml': twice });
    const patches = of('invalid-manifest', result).map(({ fix }) => fix?.patch);
    expect(patches).toHaveLength(2);
    expect(new Set(patches).size).toBe(1);
    expect(fixed('db.yaml', twice, result)).toBe(db);
  });

  test('the same word in two places is one finding, whose fix mends both', async () => {
    const more = db.trimEnd().concat('\n        - {protocol: TCP, port: 5433}\n');
    const bad = more.replaceAll('TCP', 'TPC');
    const result = await judged({ 'db.yaml': more }, { 'db.yaml': bad });
    expect(of('invalid-manifest', result).map(({ replacements }) => replacements?.length)).toEqual([2]);
    expect(fixed('db.yaml', bad, result)).toBe(more);
  });

  test('of two ends are both corrected for what either blocks, beside a rule that another finding needs', async () => {
    const web = policy('web', 'podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress: [{}]');
    const api = policy('api', 'podSelector: {matchLabels: {app: api}}\npolicyTypes: [Ingress]\ningress: [{}]');
    const shut = api.replace('ingress: [{}]', 'ingress: []');
    const log = webToDb + record('', '', { src: end('web'), dst: end('api'), port: 8081 });
    const base = { 'db.yaml': db, 'web.yaml': web, 'api.yaml': api };
    const bad = { 'db.yaml': db.replace('TCP', 'TPC'), 'web.yaml': web.replace('Egress', 'Egres'), 'api.yaml': shut };
    const result = await judged(base, bad, log);
    expect(of('invalid-manifest', result).map(({ fix }) => fix?.means)).toEqual(['corrects-word', 'corrects-word']);
    expect(
      of('blocked-connection', result)
        .map(({ fix }) => fix?.means)
        .sort(),
    ).toEqual(['adds', 'corrects-word']);
    expect(fixed('db.yaml', bad['db.yaml'], result)).toBe(db);
    expect(fixed('web.yaml', bad['web.yaml'], result)).toBe(web);
    expect(fixed('api.yaml', shut, result)).toContain('port: 8081');
  });
});

test('what opened since a policy is invalid is closed by the word, and not by taking the edit back', async () => {
  const shut = policy('api', 'podSelector: {matchLabels: {app: api}}\npolicyTypes: [Egress]');
  const bad = shut.replace('Egress', 'Egres');
  const result = await judged({ 'api.yaml': shut }, { 'api.yaml': bad });
  expect(fixed('api.yaml', bad, result)).toBe(shut);
  expect(of('new-access', result).map(({ fix }) => fix?.means)).toEqual(['corrects-word']);
  expect(new Set(result.report.findings.flatMap(({ fix }) => fix?.means ?? []))).toEqual(new Set(['corrects-word']));
});

test('labels of pods under a misspelt key', async () => {
  const bad = shared['workloads.yaml'].replace('metadata: {labels: {app: web}}', 'metadata: {lables: {app: web}}');
  const result = await judged({ 'db.yaml': db }, { 'db.yaml': db, 'workloads.yaml': bad });
  const fixes = of('invalid-manifest', result).map(({ fix }) => fix?.proved[0]);
  expect(fixes).toContain('Deployment shop/web is valid and takes effect');
  expect(fixed('workloads.yaml', bad, result)).toBe(shared['workloads.yaml']);
});

test('what a new policy comes to is told', async () => {
  const result = await judged({}, { 'db.yaml': db.replace('TCP', 'TPC') }, '');
  expect(of('invalid-manifest', result)[0]?.fix?.proved).toEqual([
    'NetworkPolicy shop/db is valid and takes effect',
    'compared with the base side, 1 pair of pods or addresses is newly allowed and 0 newly denied',
  ]);
});

describe('in the JSON report', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../src/schemas/report.schema.json'), 'utf8'),
  ) as object;
  const validate = new Ajv({ strict: false, formats: { 'date-time': true } }).compile(schema);
  interface Told {
    readonly kind: string;
    readonly details: readonly string[];
    readonly replacements?: unknown;
  }
  const told = (result: CheckResult, privacy: 'full' | 'names' | 'counts'): readonly Told[] => {
    const report = JSON.parse(json.render(result.report, { ...options, privacy })) as { findings: Told[] };
    expect([validate(report), validate.errors]).toEqual([true, null]);
    return report.findings.filter(({ kind }) => kind === 'invalid-manifest');
  };

  test('the word, where it stands, and as it was meant; by counts nothing', async () => {
    const result = await judged({ 'db.yaml': db }, { 'db.yaml': db.replace('TCP', 'TPC') });
    const place = { kind: 'file', side: 'head', file: 'db.yaml', line: 16, column: 21 };
    for (const privacy of ['full', 'names'] as const)
      expect(told(result, privacy)).toMatchObject([{ replacements: [{ place, wrong: 'TPC', right: 'TCP' }] }]);
    expect(told(result, 'counts').map(({ replacements }) => replacements)).toEqual([undefined]);
    const again = await readReport(json.render(result.report, options), 'report.json');
    expect(again.findings.flatMap(({ replacements }) => replacements ?? [])).toEqual(
      of('invalid-manifest', result)[0]?.replacements,
    );
  });

  test('an address that was meant as a block is no word by names', async () => {
    const block = db.replace(/( *)- from:\n/, '$1- from:\n$1    - ipBlock: {cidr: 198.51.100.7}\n');
    const result = await judged({ 'db.yaml': db }, { 'db.yaml': block });
    const words = [{ wrong: '198.51.100.7', right: '198.51.100.7/32' }];
    expect(told(result, 'full')).toMatchObject([{ replacements: words }]);
    expect(told(result, 'names')).toHaveLength(1);
    expect(JSON.stringify(told(result, 'names'))).not.toContain('198.51.100');
  });

  test('words that are as near are named all, and none is a replacement, a fix or a suggestion', async () => {
    const result = await judged({ 'db.yaml': db }, { 'db.yaml': db.replace('TCP', 'UCP') });
    const [invalid, ...more] = told(result, 'full');
    expect(more).toHaveLength(0);
    expect(invalid?.details).toContain('did you mean "TCP" or "UDP"?');
    expect(invalid).not.toHaveProperty('replacements');
    // What is blocked may have a fix of its own, which spells nothing.
    const files = result.report.findings.flatMap(({ fix }) => fix?.files ?? []).map(({ file }) => file);
    expect(files).not.toContain('db.yaml');
    expect(suggestionsOf(result.report, 'full').map(({ file }) => file)).not.toContain('db.yaml');
  });
});

describe('no fix', () => {
  test.each<[string, string]>([
    ['two words are as near', db.replace('TCP', 'STCP')],
    [
      'two words are as near, beside one that is not',
      db.replace('TCP', 'UCP').replace('      - podSelector', '      - podSelecter'),
    ],
    ['no word is near', db.replace('TCP', 'ICMP')],
    ['the right key stands there too', db.replace('  policyTypes:', '  podSelecter: {}\n  policyTypes:')],
    ['something else is wrong with the object', db.replace('TCP', 'TPC').replace('port: 5432', 'port: 70000')],
    ['an anchor in the object', db.replace('TCP', 'TPC').replace('{app: web}', '&who {app: web}')],
  ])('%s', async (_, bad) => {
    const result = await judged({ 'db.yaml': db }, { 'db.yaml': bad });
    expect(of('invalid-manifest', result).length).toBeGreaterThan(0);
    expect(of('invalid-manifest', result).flatMap(({ fix }) => fix ?? [])).toEqual([]);
  });

  test('the change leaves the object alone', async () => {
    const bad = { 'db.yaml': db.replace('TCP', 'TPC') };
    const result = await judged(bad, { ...bad, 'other.yaml': other });
    expect(result.report.findings.flatMap(({ replacements }) => replacements ?? [])).toEqual([]);
  });
});

test('a suggestion to commit', async () => {
  const result = await judged({ 'db.yaml': db }, { 'db.yaml': db.replace('TCP', 'TPC') });
  const suggestions = suggestionsOf(result.report, 'full');
  expect(suggestions).toHaveLength(1);
  expect(suggestions[0]).toMatchObject({ file: 'db.yaml', first: 16, last: 16 });
  expect(suggestions[0]?.body).toContain('```suggestion\n        - protocol: TCP\n```');
});
