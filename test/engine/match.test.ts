// Rules as long as an object can hold cost what their length costs, and say what each of their parts says.
import { expect, test } from '@jest/globals';
import { compile } from '../../src/engine/compile.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { type End, podEnd } from '../../src/engine/match.ts';
import { createRun } from '../../src/engine/run.ts';
import type { Answer } from '../../src/model/verdict.ts';
import { parseAddress } from '../../src/model/network.ts';
import { processorTime } from '../time-taken.ts';
import { deployment, policy, stateOf } from '../worlds/trees.ts';

const count = 5_000;
const block = (index: number): string => `10.${index >> 7}.${2 * (index & 127)}.0/24`;
const listed = (texts: readonly string[]): string => `[${texts.join(', ')}]`;
const each = (text: (index: number) => string): string => listed(Array.from({ length: count }, (_, at) => text(at)));

/** What one policy with this rule answers about port 80 or another one, from addresses outside or from a pod without one. */
function answers(
  rule: string,
  asked: readonly (readonly [from: string | undefined, port: number])[],
): readonly Answer[] {
  return answersOf(policy('shop/web', `{podSelector: {}, ingress: [${rule}]}`), asked);
}

function answersOf(
  policies: string,
  asked: readonly (readonly [from: string | undefined, port: number])[],
): readonly Answer[] {
  const files = { 'a.yaml': deployment('shop/web') + policies };
  const { head, rulings } = stateOf({ head: files });
  const compiled = compile(createRun(rulings), head);
  const [pod] = compiled.pods.values();
  if (pod === undefined) throw new Error('there is a pod');
  const other = { ...pod, endpoint: { ...pod.endpoint, id: 'shop/other' as typeof pod.endpoint.id } };
  return asked.map(([from, port]) => {
    const address = from === undefined ? undefined : parseAddress(from);
    const source: End = address === undefined ? podEnd(other, 'IPv4') : { family: 'IPv4', address };
    return evaluate(compiled, source, podEnd(pod, 'IPv4'), 'TCP', port).answer;
  });
}

test.each([
  [
    'exceptions of a block',
    `{from: [{ipBlock: {cidr: 10.0.0.0/8, except: ${each(block)}}}]}`,
    [
      ['10.0.0.1', 80],
      ['10.0.1.1', 80],
      ['10.39.12.1', 80],
      [undefined, 80],
    ],
    ['denied', 'allowed', 'denied', 'unknown'],
  ],
  [
    'blocks',
    `{from: ${each((at) => `{ipBlock: {cidr: ${block(at)}}}`)}}`,
    [
      ['10.0.0.1', 80],
      ['10.0.1.1', 80],
      ['10.39.12.1', 80],
      [undefined, 80],
    ],
    ['allowed', 'denied', 'allowed', 'unknown'],
  ],
  [
    'ports',
    `{ports: ${each((at) => `{port: ${2 * at + 1}}`)}}`,
    [
      ['10.0.0.1', 1],
      ['10.0.0.1', 2],
      ['10.0.0.1', 9_999],
      ['10.0.0.1', 10_001],
    ],
    ['allowed', 'denied', 'allowed', 'denied'],
  ],
] as const)('thousands of %s', (_what, rule, asked, expected) => {
  const time = processorTime(12_000, () => expect(answers(rule, asked)).toEqual(expected));
  expect(time).toBeLessThan(12_000);
});

const manyRules = 20_000;

/** A list of rules, the index of each in its texts. */
const rules = (text: (index: number) => string): string =>
  listed(Array.from({ length: manyRules }, (_, at) => `{${text(at)}}`));

const odd = [
  ['10.0.0.1', 1],
  ['10.0.0.1', 2],
  ['10.0.0.1', 2 * manyRules - 1],
  ['10.0.0.1', 2 * manyRules + 1],
] as const;

test('tens of thousands of rules with a port each', () => {
  const text = policy('shop/web', `{podSelector: {}, ingress: ${rules((at) => `ports: [{port: ${2 * at + 1}}]`)}}`);
  const time = processorTime(12_000, () =>
    expect(answersOf(text, odd)).toEqual(['allowed', 'denied', 'allowed', 'denied']),
  );
  expect(time).toBeLessThan(12_000);
});

test('a port that moves to a sidecar keeps its name only where the enforcer looks there', () => {
  const port = '[{name: metrics, containerPort: 9090}]';
  const rule = policy('shop/web', '{podSelector: {}, ingress: [{ports: [{port: metrics}]}]}');
  const base = { 'a.yaml': deployment('shop/web', '{}', `, ports: ${port}`) + rule };
  const sidecar = `, initContainers: [{name: s, restartPolicy: Always, ports: ${port}}]`;
  const head = { 'a.yaml': deployment('shop/web', '{}', '', sidecar) + rule };
  const state = stateOf({ base, head });
  const outside: End = { family: 'IPv4', address: parseAddress('203.0.113.7') ?? 0n };
  const asked = (world: typeof state.head, names = state.rulings['sidecar-port-names']): Answer => {
    const compiled = compile(createRun({ ...state.rulings, 'sidecar-port-names': names }), world);
    const [pod] = compiled.pods.values();
    if (pod === undefined) throw new Error('there is a pod');
    return evaluate(compiled, outside, podEnd(pod, 'IPv4'), 'TCP', 9090).answer;
  };
  expect(asked(state.base)).toBe('allowed');
  expect(asked(state.head)).toBe('unknown');
  expect(asked(state.head, 'found')).toBe('allowed');
  expect(asked(state.head, 'ignored')).toBe('denied');
});

test('many rules of one policy are read in their order', () => {
  const actions = ['Allow', 'Deny', 'Pass'] as const;
  let seed = 3;
  const below = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
  const all = Array.from({ length: 300 }, () => {
    const start = 1 + below(400);
    return { action: actions[below(3)] ?? 'Pass', start, end: start + below(40) };
  });
  const admin = `---
apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: {name: first}
spec:
  priority: 1
  subject: {namespaces: {}}
  ingress:
${all
  .map(({ action, start, end }) => {
    const port = `{portRange: {protocol: TCP, start: ${start}, end: ${end}}}`;
    return `    - {action: ${action}, from: [{namespaces: {}}], ports: [${port}]}`;
  })
  .join('\n')}
`;
  // What is passed on, or that no rule names, the policy behind it denies but for odd ports.
  const behind = policy(
    'shop/web',
    `{podSelector: {}, ingress: ${listed(Array.from({ length: 200 }, (_, at) => `{ports: [{port: ${2 * at + 1}}]}`))}}`,
  );
  const ports = Array.from({ length: 440 }, (_, at) => at + 1);
  const expected = ports.map((port): Answer => {
    const action = all.find(({ start, end }) => start <= port && port <= end)?.action ?? 'Pass';
    const isLetIn = action === 'Pass' ? port % 2 === 1 && port < 400 : action === 'Allow';
    return isLetIn ? 'allowed' : 'denied';
  });
  expect(
    answersOf(
      admin + behind,
      ports.map((port) => [undefined, port] as const),
    ),
  ).toEqual(expected);
});
