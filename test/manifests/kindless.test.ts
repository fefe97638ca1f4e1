/** Manifests that are broken where they say what they are. */
import { describe, expect, test } from '@jest/globals';
import { discover } from '../../src/discover.ts';
import { formatOrigin } from '../../src/model/origin.ts';
import { check } from '../../src/run.ts';
import { now } from '../program.ts';
import { deployment, policy } from '../shop.ts';
import { memoryTree, type Files } from '../trees.ts';
import { elapsedTime } from '../time-taken.ts';

const namespace = (name: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}}\n`;
const options = { include: [], exclude: [], ignore: [], full: false, stopIfUnchanged: false, dialects: [] };

async function told(base: Files, head: Files): Promise<readonly string[]> {
  const set = await discover(memoryTree('base', base), memoryTree('head', head), options);
  return [...set.base.problems, ...set.head.problems].map(
    ({ kind, side, changed, origin, message, help }) =>
      `${kind} ${side}${changed ? '' : ' unchanged'} ${formatOrigin(origin)} ${message}: ${help}`,
  );
}

const allow = policy('allow', 'podSelector: {}\ningress: [{}]');
const withKind = (line: string, text = allow): string => text.replace(/^kind: \w+/m, line);

const broken: readonly (readonly [string, string])[] = [
  ['no colon', withKind('kind NetworkPolicy')],
  ['a bracket', withKind('kind: [NetworkPolicy')],
  ['a bracket and nothing', withKind('kind: [')],
  ['another case, and broken elsewhere', `${withKind('KIND: NetworkPolicy')}  - [\n`],
  ['an alias of nothing', withKind('kind: *policy')],
  ['a name in lower case', withKind('kind networkpolicy').replace('networking.k8s.io', 'x')],
  ['no kind in broken text', withKind('x [').replace('networking.k8s.io', 'policy.networking.k8s.io')],
  ['JSON without a colon', '{"kind" "NetworkPolicy", "metadata": {"name": "a"}}'],
  ['a Namespace', withKind('kind Namespace', namespace('shop'))],
  ['a workload', withKind('Kind: [Deployment', deployment('web', 80))],
  ['a version without a kind', 'apiVersion: apps/v1\nknd [\nmetadata: {name: a}\n'],
  ['another case', withKind('Kind: NetworkPolicy')],
  ['all capitals', withKind('KIND: NetworkPolicy')],
  ['a slip', withKind('knd: NetworkPolicy')],
  ['a list', withKind('kind: [NetworkPolicy]')],
  ['nothing', withKind('# kind: NetworkPolicy')],
  ['a Namespace in another case', withKind('Kind: Namespace', namespace('shop'))],
  ['another case alone', 'Kind: CiliumNetworkPolicy\n'],
  ['the shape of a policy', 'metadata: {name: a}\nspec: {podSelector: {}}\n'],
  ['the shape of a policy without its version', 'kind: Polciy\nmetadata: {name: a}\nspec: {policyTypes: []}\n'],
  ['a group of other policies', 'apiVersion: cilium.io/v2\nmetadata: {name: a}\n'],
  ['text', 'NetworkPolicy\n'],
  ['a list of policies', allow.replace(/^/gm, '  ').replace('  ', '- ')],
];

describe('a file that cannot be told from a policy is told', () => {
  test.each(broken)('%s, in a new file', async (_name, text) => {
    const problems = await told({}, { 'a.yaml': text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^invalid-manifest head a\.yaml:/);
  });

  test.each(broken)('%s, and mended', async (_name, text) => {
    expect((await told({ 'a.yaml': text }, { 'a.yaml': allow })).join()).toMatch(/^invalid-manifest base a\.yaml:/);
  });

  const kept = broken.filter(([name]) => name !== 'an alias of nothing');
  test.each(kept)('%s, on both sides of a change', async (_name, text) => {
    const problems = await told({ 'a.yaml': text }, { 'a.yaml': `# changed\n${text}` });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^invalid-manifest (?:head|both)/);
  });

  test.each<[string, string, string]>([
    ['Kind: NetworkPolicy', 'a.yaml:2:1', '"kind" is missing: did you mean "kind" instead of "Kind"?'],
    ['knd: NetworkPolicy', 'a.yaml:2:1', '"kind" is missing: did you mean "kind" instead of "knd"?'],
    ['kind: [NetworkPolicy]', 'a.yaml:2:7', '"kind" must be text: write "kind: NetworkPolicy"'],
    ['kind:', 'a.yaml:1:1', '"kind" is missing: add "kind: NetworkPolicy"'],
  ])('%s: the place and the help', async (line, place, words) => {
    expect(await told({}, { 'a.yaml': withKind(line) })).toEqual([`invalid-manifest head ${place} ${words}`]);
  });
});

describe('a file that held objects and cannot be read any more is told, whatever it says', () => {
  test.each<[string, string, string]>([
    ['a bracket', 'kind: [\n', 'invalid-manifest'],
    ['a quote', 'a: "\n', 'invalid-manifest'],
    ['one key twice', 'a: 1\na: 2\n', 'invalid-manifest'],
    ['text', 'nothing\n', 'invalid-manifest'],
    ['a map without a kind', 'metadata: {name: allow}\n', 'invalid-manifest'],
    ['a template', '{{ include "library.allow" . }}\n', 'not-evaluated'],
  ])('%s', async (_name, text, kind) => {
    const problems = await told({ 'a.yaml': allow }, { 'a.yaml': text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${kind} head a.yaml:`);
    expect(await told({}, { 'a.yaml': text })).toEqual([]);
  });

  test('not if the rest of it can be read', async () => {
    expect(await told({ 'a.yaml': `${allow}---\na: 1\n` }, { 'a.yaml': 'a: 1\n' })).toEqual([]);
  });

  test('not if all of its objects are elsewhere', async () => {
    expect(await told({ 'a.yaml': allow }, { 'a.yaml': 'a: "\n', 'b.yaml': allow })).toEqual([]);
  });
});

describe('what is nothing of ours stays quiet', () => {
  const quiet: Files = {
    'ci.yaml': 'on: push\njobs: {a: [\n',
    'ingress.yaml': '{{ if .Values.x }}\napiVersion: networking.k8s.io/v1\n{{ end }}\nkind: Ingress\n',
    'settings.yaml': 'networkPolicy: {enabled: true}\npodSelector: {}\nmetadata: {}\n',
    'twice.yaml': 'networkPolicy: 1\nnetworkPolicy: 2\n',
    'release.yaml': 'apiVersion: v1\nname: chart\nversion: 1.0.0\n',
    'comment.yaml': '# like a NetworkPolicy\na: [\n',
    'list.yaml': '- kind: Deployment\n  name: web\n- king: text\n',
    'list.json': '[{"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy"}]',
    'text.yaml': 'some words\n',
    'service.yaml': 'kind of Service: [\n',
    'other.yaml': 'Kind: Service\nname: a\n',
    'crd.yaml': 'apiVersion: example.com/v1\nKind: Database\nmetadata: {name: a}\nspec: {}\n',
  };
  test.each(Object.entries(quiet))('%s', async (file, text) => {
    expect(await told({}, { [file]: text })).toEqual([]);
    expect(await told({ [file]: text }, {})).toEqual([]);
  });

  test.each(['kind NetworkPolicy', 'kind: ['])('%s in a file that nobody changes', async (line) => {
    const same = { 'old.yaml': withKind(line) };
    expect(await told(same, { ...same, 'a.yaml': allow })).toEqual([]);
  });
});

test('a long hostile text is searched in bounded time', async () => {
  const parts = ['kind', 'kind '.repeat(50_000), ' '.repeat(100_000), 'apiVersion '.repeat(30_000), '"'.repeat(50_000)];
  const hostile = { 'a.yaml': `a: [\n${parts.join('\n')}` };
  expect(await elapsedTime(5_000, () => told({}, hostile))).toBeLessThan(5_000);
});

describe('the command', () => {
  const deny = policy('deny', 'podSelector: {}\npolicyTypes: [Ingress]');
  const base: Files = {
    'shop.yaml': [namespace('shop'), deployment('web', 80), deployment('db', 5432)].join('---\n'),
  };
  const findings = async (before: Files, after: Files) => {
    const [was, is] = [memoryTree('base', { ...base, ...before }), memoryTree('head', { ...base, ...after })];
    const request = { command: 'check' as const, base: was, head: is, gate: {} };
    return (await check(request, { now: () => now, progress: () => undefined })).report;
  };

  test.each(broken.slice(0, 3))('a policy with %s in its kind does not pass', async (_name, text) => {
    for (const before of [{}, { 'a.yaml': allow }]) {
      const report = await findings({ 'deny.yaml': deny, ...before }, { 'deny.yaml': deny, 'a.yaml': text });
      expect(report.findings.map(({ kind, severity }) => `${severity} ${kind}`)).toContain('error invalid-manifest');
      expect(report.conclusion).toBe('failed');
    }
  });

  test.each(['kind: [\n', '{{ include "deny" . }}\n'])(
    'a policy that became %j is not told to be removed',
    async (text) => {
      const report = await findings({ 'deny.yaml': deny }, { 'deny.yaml': text });
      const words = JSON.stringify(report);
      expect(words).toContain('can no longer be read');
      expect(words).not.toContain('the policy is removed');
    },
  );
});
