/** Laws of laying trees over a cluster, on random clusters. */
import { expect, test } from '@jest/globals';
import type { World } from '../../src/model/cluster.ts';
import { deployment, loaded, namespace, owner, pod, policy } from './trees.ts';
import type { Files } from './trees.ts';
import { meaning } from './meaning.ts';

const seed = Number(process.env['SEED'] ?? 20_261_125);

function randomOf(start: number): <Value>(values: readonly Value[]) => Value {
  let state = start >>> 0;
  return (values) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const value = values[Math.floor((state / 2 ** 32) * values.length)];
    if (value === undefined) throw new Error('an empty choice');
    return value;
  };
}

const rules = [
  '{podSelector: {}}',
  '{podSelector: {matchLabels: {app: a}}, ingress: [{from: [{podSelector: {}}, {namespaceSelector: {matchLabels: {t: "1"}}}], ports: [{port: 80}, {port: http, protocol: TCP}]}]}',
  '{podSelector: {matchExpressions: [{key: app, operator: In, values: [b, a]}]}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16, 10.0.0.0/16]}}]}], policyTypes: [Egress, Ingress]}',
];

/** Some files of a repository. */
function randomTree(start: number): Files {
  const pick = randomOf(start);
  const out: Record<string, string> = {};
  for (const space of ['one', 'two', 'six']) {
    if (pick([true, true, false]))
      out[`${space}/ns.yaml`] = namespace(space, pick(['{}', '{t: "1"}', '{t: "2", u: v}']));
    for (const name of ['a', 'b']) {
      if (pick([true, false]))
        out[`${space}/${name}.yaml`] = deployment(
          `${space}/${name}`,
          pick(['{app: a}', '{app: b, v: "1"}']),
          pick(['', ', ports: [{containerPort: 80, name: http}]']),
        );
      if (pick([true, false])) out[`${space}/p-${name}.yaml`] = policy(`${space}/p-${name}`, pick(rules));
    }
  }
  return out;
}

/** The same objects as the API server would show them: defaults, status, managed fields, a pod of each workload. */
function liveOf(tree: Files): string {
  return Object.values(tree)
    .flatMap((text) => [text, ...podOf(text)])
    .join('')
    .replaceAll(
      'metadata: {name: ',
      'metadata: {uid: u-1, resourceVersion: "7", managedFields: [{manager: kubectl}], name: ',
    )
    .replaceAll(
      'ports: [{port: 80}, {port: http, protocol: TCP}]',
      'ports: [{port: 80, protocol: TCP}, {protocol: TCP, port: http}]',
    )
    .replaceAll('spec: {podSelector: {}}', 'spec: {podSelector: {}, policyTypes: [Ingress]}')
    .replaceAll('containerPort: 80, name: http', 'containerPort: 80, name: http, protocol: TCP');
}

function podOf(text: string): string[] {
  const [, name, space] = /kind: Deployment\nmetadata: \{name: (\w+), namespace: (\w+)\}/.exec(text) ?? [];
  if (name === undefined || space === undefined) return [];
  const labels = /labels: \{(.*)\}/.exec(text.slice(text.indexOf('template')))?.[1] ?? '';
  const ports = /, ports: \[.*?\]/.exec(text)?.[0] ?? '';
  const made = pod(
    `${space}/${name}-abc-1`,
    `{${labels}, pod-template-hash: abc}`,
    owner('ReplicaSet', `${name}-abc`),
    '',
    ', podIP: 10.0.0.1',
  );
  return [made.replace('{name: main}', `{name: main${ports}}`)];
}

const rounds = 60;
const seeds = Array.from({ length: rounds }, (_, index) => seed + index);
console.log(`laws of laying over: seed ${seed}, ${rounds} clusters`);

test('laying over a tree that says what is live changes nothing, and is no drift', () => {
  for (const start of seeds) {
    const tree = randomTree(start);
    const { states } = loaded({ cluster: liveOf(tree), base: tree, head: tree });
    expect([start, meaning(states[0]?.base)]).toEqual([start, meaning(states[0]?.live)]);
    expect([start, meaning(states[0]?.head)]).toEqual([start, meaning(states[0]?.live)]);
    expect([start, states[0]?.drift]).toEqual([start, []]);
  }
});

test('equal trees give equal worlds, whatever is live', () => {
  for (const start of seeds) {
    const tree = randomTree(start);
    const { states } = loaded({ cluster: liveOf(randomTree(start + 5_000)), base: tree, head: { ...tree } });
    expect([start, meaning(states[0]?.head)]).toEqual([start, meaning(states[0]?.base)]);
  }
});

test('the order of files means nothing', () => {
  for (const start of seeds) {
    const [base, head] = [randomTree(start), randomTree(start + 1)];
    const turned = (tree: Files): Files => Object.fromEntries(Object.entries(tree).reverse());
    const cluster = start % 2 === 0 ? { cluster: liveOf(base) } : {};
    const [one, other] = [
      loaded({ ...cluster, base, head }),
      loaded({ ...cluster, base: turned(base), head: turned(head) }),
    ];
    const shown = ({ states }: typeof one): unknown =>
      states.map(({ id, live, base: before, head: after, statements }) => [
        id,
        meaning(live),
        meaning(before),
        meaning(after),
        statements,
      ]);
    expect([start, shown(other)]).toEqual([start, shown(one)]);
  }
});

test('with a cluster in which the base is applied, base and head are as without one', () => {
  let removals = 0;
  for (const start of seeds) {
    const [base, head] = [randomTree(start), randomTree(start + 1)];
    // Without its Namespace a tree still names it; a cluster that prunes it has nothing left.
    const keep = Object.fromEntries(Object.entries(base).filter(([file]) => file.endsWith('ns.yaml')));
    const after = { ...head, ...keep };
    const sources = [{ id: 's', include: ['**'], exclude: [], prune: 'yes' as const }];
    const [live, alone] = [
      loaded({ cluster: liveOf(base), base, head: after, settings: { sources } }),
      loaded({ base, head: after, settings: { sources } }),
    ];
    removals += Object.keys(base).filter((file) => !(file in after)).length;
    const told = (world: World | undefined): unknown => [
      world?.policies.map(({ ref }) => `${ref.namespace}/${ref.name}`).sort(),
      [
        ...new Set(
          [...(world?.endpoints.values() ?? [])].map(
            ({ workload, labels }) => `${workload.namespace}/${workload.name} ${labels.get('app') ?? ''}`,
          ),
        ),
      ].sort(),
      [...(world?.namespaces.keys() ?? [])].sort(),
    ];
    expect([start, told(live.states[0]?.head)]).toEqual([start, told(alone.states[0]?.head)]);
    expect([start, told(live.states[0]?.base)]).toEqual([start, told(alone.states[0]?.base)]);
  }
  expect(removals).toBeGreaterThan(40);
});
