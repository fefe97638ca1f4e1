/** Refactorings are proved equal; what says less or more is proved to; what is beyond the bounds is proved nothing. */
import { compile } from '../../src/engine/compile.ts';
import { futureBounds, futureDifferences } from '../../src/engine/future.ts';
import { prove } from '../../src/engine/proof.ts';
import { createRun } from '../../src/engine/run.ts';
import type { Proof } from '../../src/model/proof.ts';
import type { NaiveWorld, RawObject } from '../oracle.ts';
import { forSeeds } from '../random.ts';
import { randomWorld } from '../random-world.ts';
import { rulings } from '../harness/family.ts';
import { worldOf } from './raw-world.ts';

type Spec = Readonly<Record<string, unknown>>;

function policy(name: string, spec: Spec, namespace = 'shop'): RawObject {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace }, spec };
}

const objects: readonly RawObject[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'a' } } },
  {
    kind: 'Deployment',
    metadata: { name: 'db', namespace: 'shop' },
    spec: { template: { metadata: { labels: { app: 'db' } } } },
  },
  {
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { template: { metadata: { labels: { app: 'web' } } } },
  },
];

/** `others`: the objects of both sides besides policies. */
function proofOf(
  before: readonly RawObject[],
  after: readonly RawObject[],
  bounds = futureBounds,
  others: readonly (readonly RawObject[])[] = [objects, objects],
): Proof {
  const run = createRun(rulings.verdicts);
  const [was, is] = [before, after].map((policies, side) =>
    compile(
      run,
      worldOf({
        objects: others[side] ?? objects,
        rulings: rulings.verdicts,
        policies: policies.map((object) => ({ object })),
      }),
    ),
  );
  if (was === undefined || is === undefined) throw new Error('two worlds');
  return prove(was, is, undefined, futureDifferences(was, is, bounds));
}

const db = { podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Ingress'] };
const from = (...peers: readonly object[]): object => ({ from: peers, ports: [{ port: 5432 }] });
const pods = (selector: object): object => ({ podSelector: selector });
const label = (app: string): object => pods({ matchLabels: { app } });
const among = (...values: readonly string[]): object =>
  pods({ matchExpressions: [{ key: 'app', operator: 'In', values }] });
const one = (...ingress: readonly object[]): readonly RawObject[] => [policy('db', { ...db, ingress })];
const everyEgress = { podSelector: {}, policyTypes: ['Egress'], egress: [{}] };

test.each<readonly [string, readonly RawObject[], readonly RawObject[], string]>([
  ['itself', one(from(label('web'))), one(from(label('web'))), 'equal'],
  [
    'a renamed policy',
    one(from(label('web'))),
    [policy('database', { ...db, ingress: [from(label('web'))] })],
    'equal',
  ],
  [
    'a policy split in two',
    one(from(label('web')), from(label('reports'))),
    [policy('a', { ...db, ingress: [from(label('web'))] }), policy('b', { ...db, ingress: [from(label('reports'))] })],
    'equal',
  ],
  [
    'a list of values as two peers',
    one(from(among('web', 'reports'))),
    one(from(label('web'), label('reports'))),
    'equal',
  ],
  [
    'a condition and its contrary as no condition',
    one(from(pods({}))),
    one(from(label('web'), pods({ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] }))),
    'equal',
  ],
  [
    'a subject and its contrary',
    [policy('all', { podSelector: {}, policyTypes: ['Ingress'] })],
    [
      policy('a', { podSelector: { matchExpressions: [{ key: 'x', operator: 'Exists' }] }, policyTypes: ['Ingress'] }),
      policy('b', {
        podSelector: { matchExpressions: [{ key: 'x', operator: 'DoesNotExist' }] },
        policyTypes: ['Ingress'],
      }),
    ],
    'equal',
  ],
  [
    'the own namespace by its name',
    one(from(label('web'))),
    one(
      from({
        namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } },
        podSelector: { matchLabels: { app: 'web' } },
      }),
    ),
    'equal',
  ],
  [
    'a range of ports in two',
    one({ ports: [{ port: 1, endPort: 9 }] }),
    one({
      ports: [
        { port: 1, endPort: 4 },
        { port: 5, endPort: 9 },
      ],
    }),
    'equal',
  ],
  [
    'a block in halves',
    one({ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }),
    one({ from: [{ ipBlock: { cidr: '10.0.0.0/9' } }, { ipBlock: { cidr: '10.128.0.0/9' } }] }),
    'equal',
  ],
  ['an egress rule for all where nothing isolates', [], [policy('open', everyEgress)], 'equal'],
  ['a rule more', one(from(label('web'))), one(from(label('web'), label('reports'))), 'no less'],
  ['a rule less', one(from(label('web'), label('reports'))), one(from(label('web'))), 'no more'],
  ['a new policy', [], one(from(label('web'))), 'no more'],
  ['a policy of a namespace that nobody knows', [], [policy('x', db, 'elsewhere')], 'no more'],
  ['another label', one(from(label('web'))), one(from(label('reports'))), 'neither'],
  ['a name of a port for its number', one({ ports: [{ port: 'sql' }] }), one({ ports: [{ port: 5432 }] }), 'neither'],
  [
    'the own namespace by a label',
    one(from(label('web'))),
    one(from({ namespaceSelector: { matchLabels: { team: 'a' } }, podSelector: { matchLabels: { app: 'web' } } })),
    'no less',
  ],
])('%s', (_, before, after, expected) => {
  const { equal, noMore, noLess } = proofOf(before, after);
  const words = {
    'proved proved proved': 'equal',
    'refuted proved refuted': 'no more',
    'refuted refuted proved': 'no less',
  };
  expect(new Map(Object.entries(words)).get(`${equal} ${noMore} ${noLess}`) ?? 'neither').toBe(expected);
});

test('the pods that exist can be alike where those to come are not', () => {
  const proof = proofOf(one(from(label('web'))), one(from(label('web'), label('reports'))));
  expect(proof).toMatchObject({ equal: 'refuted', noLess: 'proved', now: { equal: 'proved' } });
});

test('where blocks match no pods, one of pod addresses still lets in what else lies there', () => {
  const own = { ...rulings.verdicts, 'blocks-match-pods': 'no' } as const;
  const run = createRun(own);
  const block = from({ ipBlock: { cidr: '10.244.1.0/24' } });
  const [was, is] = [one(), one(block)].map((policies) =>
    compile(
      run,
      worldOf({
        ...{ objects, rulings: own, podRanges: ['10.244.0.0/16'] },
        policies: policies.map((object) => ({ object })),
      }),
    ),
  );
  if (was === undefined || is === undefined) throw new Error('two worlds');
  expect(prove(was, is)).toMatchObject({ noMore: 'refuted', noLess: 'proved' });
});

test('what is beyond the bounds is never equal', () => {
  const before = one(from(among('a', 'b', 'c', 'd')));
  const after = one(from(label('a'), label('b'), label('c'), label('d')));
  expect(proofOf(before, after).equal).toBe('proved');
  for (const bounds of [{ nodesOfPlace: 5 }, { nodes: 0 }, { pairs: 0 }]) {
    const proof = proofOf(before, after, { ...futureBounds, ...bounds });
    expect(proof).toMatchObject({
      equal: 'unproved',
      noMore: 'unproved',
      noLess: 'unproved',
      now: { equal: 'proved' },
    });
    expect(proof.unproved).not.toEqual([]);
  }
});

test('pairs that run out in the last search are told', () => {
  const [before, after] = [one(from(label('a'))), one(from(label('b')))];
  expect(proofOf(before, after, { ...futureBounds, pairs: 1 }).equal).toBe('unproved');
});

test.each<readonly [string, string, string]>([
  ['a policy that changes', 'web', 'web'],
  ['a pod that another policy selects', 'web', 'db'],
])('%s reaches a namespace by its name whose labels change as well', (_, was, is) => {
  const to = (name: string): object => ({
    to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } }],
  });
  const egressOf = (app: string, ...egress: readonly object[]): RawObject =>
    policy(app, { podSelector: { matchLabels: { app } }, policyTypes: ['Egress'], egress });
  const side = (app: string, labels: object): readonly RawObject[] => [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'logs', labels } },
    {
      kind: 'Deployment',
      metadata: { name: 'one', namespace: 'shop' },
      spec: { template: { metadata: { labels: { app } } } },
    },
  ];
  const closed = [egressOf('web'), egressOf('db', to('logs'))];
  const open = was === is ? [egressOf('web', to('logs')), egressOf('db', to('logs'))] : closed;
  const others = [side(was, {}), side(is, { team: 'b' })];
  expect(proofOf(closed, open, futureBounds, others)).toMatchObject({ noMore: 'refuted', noLess: 'proved' });
});

test('more labels than are told apart one by one are still told apart', () => {
  const many = Array.from({ length: 40 }, (_, index) => `app-${index}`);
  expect(proofOf(one(from(among(...many))), one(from(...many.map(label)))).equal).toBe('proved');
  expect(proofOf(one(from(among(...many))), one(from(...many.slice(1).map(label)))).noLess).toBe('refuted');
});

/** A world and the same, written otherwise. */
const rewritings: readonly (readonly [string, (world: NaiveWorld) => NaiveWorld])[] = [
  [
    'documents in another order',
    (world) => ({ ...world, policies: [...world.policies].reverse(), objects: [...world.objects].reverse() }),
  ],
  [
    'every policy twice',
    (world) => ({ ...world, policies: world.policies.flatMap((one) => [one, renamed(one, 'twin')]) }),
  ],
  ['other names', (world) => ({ ...world, policies: world.policies.map((one, at) => renamed(one, `n${at}`)) })],
  ['a policy a rule', (world) => ({ ...world, policies: world.policies.flatMap(perRule) })],
];

type Member = NaiveWorld['policies'][number];

function renamed(one: Member, name: string): Member {
  const { kind, metadata } = one.object as unknown as { kind: string; metadata: { name: string } };
  // Names tell apart policies of one priority.
  return kind !== 'NetworkPolicy'
    ? one
    : { ...one, object: { ...one.object, metadata: { ...metadata, name: `${metadata.name}-${name}` } } };
}

function perRule(one: Member): readonly Member[] {
  const { kind, spec } = one.object as unknown as {
    kind: string;
    spec: Spec & { ingress?: object[]; egress?: object[] };
  };
  // Without the types the absence of egress rules means something.
  if (kind !== 'NetworkPolicy' || !Array.isArray(spec['policyTypes']) || spec['policyTypes'].length === 0) return [one];
  // A field of a newer API makes a condition of the whole spec, which is another one for any other spec.
  if ('mode' in spec) return [one];
  const pieces = [
    { ...spec, ingress: [], egress: [] },
    ...(spec.ingress ?? []).map((rule) => ({ ...spec, ingress: [rule], egress: [] })),
    ...(spec.egress ?? []).map((rule) => ({ ...spec, ingress: [], egress: [rule] })),
  ];
  return pieces.map((piece, at) => renamed({ ...one, object: { ...one.object, spec: piece } }, String(at)));
}

test.each(rewritings)('random worlds and the same with %s', (_, rewrite) => {
  forSeeds(700_001, 25, (random) => {
    const before = randomWorld(random);
    const run = createRun(before.rulings);
    const [was, is] = [before, rewrite(before)].map((world) => compile(run, worldOf(world)));
    if (was === undefined || is === undefined) throw new Error('two worlds');
    expect(prove(was, is)).toMatchObject({ equal: 'proved', noMore: 'proved', noLess: 'proved' });
  });
});
