import { expect, test } from '@jest/globals';
import type { Files } from './trees.ts';
import { deployment, loaded, namespace, policy, settings, treeOf } from './trees.ts';
import { readGate } from '../../src/config.ts';
import { load } from '../../src/load.ts';
import type { SourceConfig } from '../../src/model/gate.ts';
import { planStates } from '../../src/worlds/states.ts';
import { processorTime } from '../time-taken.ts';

const p = (id: string, label: string): string => policy(id, `{podSelector: {matchLabels: {app: ${label}}}}`);

/** State ids with the policies of their head sides. */
function statesOf(files: Files, more: Partial<Parameters<typeof loaded>[0]> = {}): Record<string, string[]> {
  const { states } = loaded({ base: files, head: files, ...more, settings: { states: 'all', ...more.settings } });
  return Object.fromEntries(
    states.map(({ id, head }) => [
      id,
      head.policies
        .map(({ ref, subject }) =>
          `${ref.namespace}/${ref.name} ${JSON.stringify(subject.pods)}`.replace(/ .*"values":\["(\w+)".*/, ' $1'),
        )
        .sort(),
    ]),
  );
}

const bundle = (flavour: string): string => ['a', 'b', 'c'].map((name) => p(`argo/${name}`, flavour)).join('');

const trees: readonly [what: string, files: Files, states: Record<string, string[]>][] = [
  ['a plain folder', { 'a.yaml': p('x/a', 'one'), 'b/c.yaml': p('x/b', 'one') }, { all: ['x/a one', 'x/b one'] }],
  ['nothing', {}, { all: [] }],
  ['identical copies', { 'a/p.yaml': p('x/a', 'one'), 'b/p.yaml': p('x/a', 'one') }, { all: ['x/a one'] }],
  [
    'staging and production',
    { 'staging/p.yaml': p('x/a', 'stage'), 'production/p.yaml': p('x/a', 'prod') },
    { production: ['x/a prod'], staging: ['x/a stage'] },
  ],
  [
    'staging, production and what they share',
    { 'common/q.yaml': p('x/q', 'both'), 'staging/p.yaml': p('x/a', 'stage'), 'production/p.yaml': p('x/a', 'prod') },
    { production: ['x/a prod', 'x/q both'], staging: ['x/a stage', 'x/q both'] },
  ],
  [
    'overlays of several applications go together by name',
    {
      'shop/overlays/staging/p.yaml': p('shop/a', 'stage'),
      'shop/overlays/production/p.yaml': p('shop/a', 'prod'),
      'cart/overlays/staging/p.yaml': p('cart/a', 'stage'),
      'cart/overlays/production/p.yaml': p('cart/a', 'prod'),
      'cart/base/q.yaml': p('cart/q', 'both'),
    },
    {
      production: ['cart/a prod', 'cart/q both', 'shop/a prod'],
      staging: ['cart/a stage', 'cart/q both', 'shop/a stage'],
    },
  ],
  [
    'an identical third copy counts once',
    { 'eu/p.yaml': p('x/a', 'one'), 'us/p.yaml': p('x/a', 'one'), 'dev/p.yaml': p('x/a', 'two') },
    { dev: ['x/a two'], eu: ['x/a one'] },
  ],
  [
    'generated install variants beside their base',
    {
      'manifests/base/a.yaml': p('argo/a', 'base'),
      'manifests/base/sub/bc.yaml': p('argo/b', 'base') + p('argo/c', 'base'),
      'manifests/ha/install.yaml': bundle('ha'),
      'manifests/install.yaml': bundle('install'),
      'manifests/core-install.yaml': bundle('core'),
      'hack/q.yaml': p('hack/q', 'any'),
    },
    {
      'manifests/base': ['argo/a base', 'argo/b base', 'argo/c base', 'hack/q any'],
      'manifests/core-install.yaml': ['argo/a core', 'argo/b core', 'argo/c core', 'hack/q any'],
      'manifests/ha': ['argo/a ha', 'argo/b ha', 'argo/c ha', 'hack/q any'],
      'manifests/install.yaml': ['argo/a install', 'argo/b install', 'argo/c install', 'hack/q any'],
    },
  ],
  [
    'variants inside a variant',
    {
      'prod/blue/p.yaml': p('x/a', 'blue'),
      'prod/green/p.yaml': p('x/a', 'green'),
      'stage/p.yaml': p('x/a', 'stage'),
    },
    { 'prod/blue': ['x/a blue'], 'prod/green': ['x/a green'], stage: ['x/a stage'] },
  ],
];

test.each(trees)('%s', (_what, files, states) => {
  expect(statesOf(files)).toEqual(states);
});

test.each(trees)('%s: nothing depends on the order of files', (_what, files) => {
  const backwards = Object.fromEntries(Object.entries(files).reverse());
  expect(JSON.stringify(statesOf(backwards))).toBe(JSON.stringify(statesOf(files)));
});

test.each(trees)('%s: the gate-file lines of the report give the same states', (_what, files, states) => {
  const said = loaded({ base: files, head: files, settings: { states: 'all' } }).states[0]?.statements.join('\n') ?? '';
  const line = /^.*settle it: (sources: .*)$/m.exec(said)?.[1];
  if (Object.keys(states).length === 1) {
    expect(line).toBeUndefined();
    return;
  }
  const { gate, problems } = readGate(line, 'gate.yml', 'base');
  expect(problems).toEqual([]);
  const settled = gate.sources.map((source) => Object.values(statesOf(files, { settings: { sources: [source] } })));
  const wanted = Object.values(states);
  expect(settled).toEqual(expect.arrayContaining(wanted.map((one) => [one])));
});

const slip: Files = {
  'a/ns.yaml': namespace('a') + p('a/one', 'x') + p('a/two', 'x'),
  'b/ns.yaml': namespace('b') + p('b/one', 'x') + p('b/two', 'x') + p('a/one', 'wrong'),
};

test('one object twice by mistake is a problem with both lines, and stops nothing else', () => {
  const { states, problems } = loaded({ base: slip, head: slip });
  expect(states.map(({ id }) => id)).toEqual(['all']);
  expect(problems).toMatchObject([
    {
      kind: 'invalid-manifest',
      side: 'both',
      changed: false,
      message: 'NetworkPolicy a/one stands twice with different content, here and at b/ns.yaml:16:1',
      origin: { file: 'a/ns.yaml', line: 6 },
      related: [{ origin: { file: 'b/ns.yaml', line: 16 } }],
    },
  ]);
  expect(problems[0]?.help).toContain(
    'sources: [{id: "a-ns.yaml", include: ["a/ns.yaml"]}, {id: "b-ns.yaml", include: ["b/ns.yaml"]}]',
  );
  const copies = states[0]?.head.policies.filter(({ ref }) => ref.name === 'one' && ref.namespace === 'a');
  expect(copies?.map(({ condition }) => condition?.key.slice(0, 10))).toEqual(['copy:netwo', 'copy:netwo']);
  expect(states[0]?.head.policies.filter(({ condition }) => condition === undefined).length).toBe(3);
});

test('both copies are in question whatever the order of files, on both sides by the same conditions', () => {
  const keys = (files: Files): unknown =>
    loaded({ base: files, head: files }).states.map(({ base, head }) =>
      [base, head].map(({ policies }) => policies.map(({ condition }) => condition?.key)),
    );
  const [forwards, backwards] = [slip, Object.fromEntries(Object.entries(slip).reverse())].map(keys) as [
    string[][][],
    string[][][],
  ];
  expect(forwards[0]?.[0]).toEqual(forwards[0]?.[1]);
  expect(new Set(forwards[0]?.[0])).toEqual(new Set(backwards[0]?.[0]));
});

test('two documents of one file with the same name are a problem as well', () => {
  const { problems } = loaded({ base: {}, head: { 'a.yaml': p('x/a', 'one') + p('x/a', 'two') } });
  expect(problems).toMatchObject([
    { side: 'head', changed: true, origin: { line: 2 }, related: [{ origin: { line: 7 } }] },
  ]);
  expect(problems[0]?.help).toBe('keep one of them');
});

test('a duplicate that the change mends is no longer an error of the change', () => {
  const { problems } = loaded({
    base: { 'a.yaml': p('x/a', 'one') + p('x/a', 'two') },
    head: { 'a.yaml': p('x/a', 'one') },
  });
  expect(problems).toMatchObject([{ side: 'base', changed: false }]);
});

test('of a workload that stands twice one copy is taken, the same in any order', () => {
  const files = {
    'a.yaml': deployment('x/w', '{app: one}') + p('x/a', 'one'),
    'b.yaml': deployment('x/w', '{app: two}') + p('x/b', 'x'),
  };
  const labels = (tree: Files): unknown =>
    loaded({ base: tree, head: tree }).states.map(({ head }) =>
      [...head.endpoints.values()].map((endpoint) => endpoint.labels.get('app')),
    );
  expect(labels(files)).toEqual(labels(Object.fromEntries(Object.entries(files).reverse())));
  expect(loaded({ head: files }).problems.length).toBe(1);
});

const overlays = (stage: string, prod: string): Files => ({
  'staging/p.yaml': p('x/a', stage) + p('x/b', 'same'),
  'production/p.yaml': p('x/a', prod) + p('x/b', 'same'),
});

test('with a cluster only changed objects set states apart', () => {
  const cluster = p('x/a', 'live');
  expect(statesOf(overlays('stage', 'prod'), { cluster })).toEqual({ all: ['x/a live', 'x/b same'] });
  const { states, problems } = loaded({
    cluster,
    base: overlays('stage', 'prod'),
    head: overlays('stage2', 'prod'),
  });
  expect(states.map(({ id, files }) => [id, files])).toEqual([['staging', ['staging']]]);
  expect(problems.filter(({ changed }) => changed)).toEqual([]);
});

test('an unchanged duplicate is taken as the cluster has it, and the report says so', () => {
  const files = overlays('stage', 'prod');
  const { states } = loaded({ cluster: p('x/a', 'live'), base: files, head: { ...files, 'c.yaml': p('x/c', 'new') } });
  expect(states[0]?.statements.join()).toContain('1 object that stand in several files');
});

test('when both copies change, both variants are judged', () => {
  const { states } = loaded({ cluster: '', base: overlays('s', 'p'), head: overlays('s2', 'p2') });
  expect(states.map(({ id }) => id)).toEqual(['production', 'staging']);
  expect(states[0]?.statements.join()).toContain(
    'there are 2 states (production, staging), each with everything that stands only once; each is judged.',
  );
  expect(states[0]?.statements.join()).toContain(
    'sources: [{id: "production", include: ["production/**"]}, {id: "staging", include: ["staging/**"]}]',
  );
});

test('without a cluster only states that the change touches are judged', () => {
  const ids = (head: Files): string[] => loaded({ base: overlays('s', 'p'), head }).states.map(({ id }) => id);
  expect(ids(overlays('s2', 'p'))).toEqual(['staging']);
  expect(ids({ ...overlays('s', 'p'), 'common/n.yaml': p('x/nn', 'new') })).toEqual(['production', 'staging']);
  expect(ids(overlays('s', 'p'))).toEqual(['production']);
});

test('base and head are paired by folder, also where one side has no copies yet', () => {
  const { states } = loaded({
    base: { 'eu/p.yaml': p('x/a', 'eu') },
    head: { 'eu/p.yaml': p('x/a', 'eu'), 'us/p.yaml': p('x/a', 'us') },
  });
  expect(states.map(({ id, base, head }) => [id, base.policies.length, head.policies.length])).toEqual([['us', 0, 1]]);
});

test('a source of the gate file is one state, whatever its folders', () => {
  const source = (id: string): SourceConfig => ({ id, include: [`${id}/**`], exclude: ['**/old/**'], prune: 'yes' });
  const head = { ...overlays('s', 'p'), 'staging/old/p.yaml': p('x/a', 'old'), 'other/p.yaml': p('x/z', 'z') };
  const { states, problems } = loaded({
    base: {},
    head,
    settings: { sources: [source('staging'), source('production')] },
  });
  expect(states.map(({ source: name, id, head: world }) => [name, id, world.policies.length])).toEqual([
    ['staging', 'all', 2],
    ['production', 'all', 2],
  ]);
  expect(problems).toMatchObject([
    {
      kind: 'not-evaluated',
      side: 'head',
      changed: true,
      message: 'NetworkPolicy x/z belongs to no source of the gate file',
      help: 'add its path to a source, or leave it out on purpose with ignore: sources: [{id: "new", include: ["other/**"]}]',
    },
  ]);
});

test('more states than can be judged are named, with the lines that would settle it', () => {
  const files = (flavour: string): Files =>
    Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`c${index}/p.yaml`, p('x/a', `${flavour}${index}`)]));
  const { states, problems } = loaded({ base: files('a'), head: files('b') });
  expect([states.length, problems.length]).toEqual([64, 1]);
  expect(problems[0]).toMatchObject({ kind: 'not-evaluated', changed: true });
  expect(problems[0]?.message).toContain('16 states are more than the 64 that are judged');
});

/** A repository of namespaces, as platform teams keep them: a folder a tenant, a cluster folder above, some slips. */
function repositoryOfNamespaces(tenants: number): Files {
  const out: Record<string, string> = {};
  for (let index = 0; index < tenants; index++) {
    for (const cluster of ['live', 'manager']) {
      if (cluster === 'manager' && index % 10 > 0) continue;
      const name = `team-${index}`;
      const folder = `namespaces/${cluster}/${name}`;
      out[`${folder}/00-namespace.yaml`] = namespace(name, `{cluster: ${cluster}}`);
      out[`${folder}/04-networkpolicy.yaml`] =
        policy(`${name}/default`, '{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}') +
        p(`${name}/controllers`, 'x');
      if (index % 97 === 0) out[`${folder}/05-extra.yaml`] = p(`team-${index + 1}/slip-${index}`, cluster);
    }
  }
  return out;
}

test('a repository of namespaces with copies of clusters and slips is judged, in time that grows with its size', () => {
  const took = (tenants: number): number => {
    const files = repositoryOfNamespaces(tenants);
    const base = treeOf(files, 'both');
    const changed = treeOf({ 'namespaces/live/team-3/04-networkpolicy.yaml': policy('team-3/default') }, 'head');
    const head = [
      ...base.filter(
        ({ origin }) => origin.kind === 'file' && origin.file !== 'namespaces/live/team-3/04-networkpolicy.yaml',
      ),
      ...changed,
    ];
    const before = process.cpuUsage();
    const { states, problems } = load({ base: { manifests: base }, head: { manifests: head } }, undefined, settings);
    const time = process.cpuUsage(before).user / 1000;
    expect(problems.filter((problem) => problem.changed)).toEqual([]);
    expect(states.map(({ id }) => id)).toEqual(['namespaces/live']);
    expect(states[0]?.head.policies.length).toBeGreaterThan(tenants);
    return time;
  };
  took(200);
  const least = (tenants: number): number => Math.min(took(tenants), took(tenants), took(tenants));
  const [small, large] = [least(500), least(4_000)];
  console.log(`500 tenants ${small.toFixed(0)} ms, 4,000 tenants ${large.toFixed(0)} ms`);
  expect(large / small).toBeLessThan(24);
});

test('thousands of folders that hold the same name, none with a namespace, cost no more than their size', () => {
  const manifests = (label: string): ReturnType<typeof treeOf> =>
    treeOf(
      Object.fromEntries(
        Array.from({ length: 3_000 }, (_, index) => [
          `apps/app-${index}/app.yaml`,
          p('/app', `${label}${index}`).replace('namespace: ', 'labels: {}') +
            p('/other', `y${index}`).replace('namespace: ', 'labels: {}'),
        ]),
      ),
      'both',
    );
  const sides = { base: { manifests: manifests('x') }, head: { manifests: manifests('x') } };
  const time = processorTime(20_000, () => expect(load(sides, undefined, settings).states).toHaveLength(1));
  expect(time).toBeLessThan(20_000);
});

test('a folder may hold more files than a call takes arguments', () => {
  const ref = (name: string) => ({ group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace: 'shop', name });
  const placed = Array.from({ length: 150_000 }, (_, at) => {
    const origin = { kind: 'file', side: 'head', file: `apps/a${at}.yaml`, line: 1, column: 1 } as const;
    const manifest = { ref: ref(`p${at}`), apiVersion: 'networking.k8s.io/v1', value: {}, origin, at: () => origin };
    return { manifest, content: '' };
  });
  expect(planStates([], placed, () => true)).toMatchObject([{ own: { length: 150_000 } }]);
});
