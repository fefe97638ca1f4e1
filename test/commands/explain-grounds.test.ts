/** `explain`: all ports by what decides them, what turns the answer, which rule only just does not match, and as JSON. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { removeTemporaryFolders } from '../io/repository.ts';
import { program } from '../program.ts';
import schema from '../../src/schemas/explain.schema.json' with { type: 'json' };
import { goodBase, policy } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const goodWorkloads = goodBase['shop/workloads.yaml'] ?? '';

type Files = Readonly<Record<string, string>>;

interface Problem {
  readonly kind: string;
  readonly side: string;
  readonly place: { readonly file: string };
}

const rule = (port: number | string, app = 'web'): string =>
  `podSelector: {matchLabels: {app: db}}\ningress:\n  - from: [{podSelector: {matchLabels: {app: ${app}}}}]\n    ports: [{port: ${port}}]`;

const explain = async (files: Files, ...args: readonly string[]): Promise<string> => {
  const { code, out } = await program(['explain', ...args], shopFolder(files));
  expect(code).toBe(0);
  return out;
};

test('without a port, every port stands under what decides it', async () => {
  const out = await explain({}, 'shop/web', 'shop/db', '--in', 'base');
  expect(out).toBe(`shop/web[Deployment] → shop/db[Deployment]: denied on every port except TCP 5432
  no policy selects it for egress
  ingress isolated by NetworkPolicy shop/db (shop/db.yaml:7:16): rule 1 of it names this peer and not the port
shop/web[Deployment] → shop/db[Deployment]: allowed on TCP 5432
  no policy selects it for egress
  ingress allowed by rule 1 of NetworkPolicy shop/db (shop/db.yaml:9:7)
`);
});

describe('the nearest rule', () => {
  const rows: readonly (readonly [name: string, spec: string, to: string, told: string])[] = [
    ['port', rule(8080), 'shop/db:8443', 'only the port differs: it allows TCP 8080, asked TCP 8443'],
    ['protocol', rule(53), 'shop/db:53/UDP', 'only the protocol differs: it allows TCP 53, asked UDP 53'],
    [
      'a named port of another number',
      rule('main'),
      'shop/db:80',
      'only the port differs: it allows the port named main, which is TCP 5432, asked TCP 80',
    ],
    [
      'a name that the pod does not have',
      rule('sql'),
      'shop/db:5432',
      'only the name of the port differs: it allows the port named sql, the pod has ports named main',
    ],
    ['label', rule(5432, 'wbe'), 'shop/db:5432', 'only a label differs: it names app=wbe, the peer has app=web'],
    [
      'the namespace',
      rule(5432).replace('podSelector: {matchLabels: {app: web}}', 'namespaceSelector: {matchLabels: {team: ops}}'),
      'shop/db:5432',
      'only the namespace differs: it names team=ops, the peer has team=shop',
    ],
    [
      'whom the policy selects',
      `podSelector: {}\ningress: []\n`,
      'shop/db:5432',
      'only whom the policy selects differs: it selects app=dbb, the pod has app=db',
    ],
  ];
  test.each(rows)('%s', async (_, spec, to, told) => {
    const near = { 'base/shop/near.yaml': policy('near', rule(5432).replace('app: db', 'app: dbb')) };
    const files = { 'base/shop/db.yaml': policy('db', spec), ...(spec.startsWith('podSelector: {}') ? near : {}) };
    expect(await explain(files, 'shop/web', to, '--in', 'base')).toContain(told);
  });

  test('a block, for an address', async () => {
    const out = `podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress: [{to: [{ipBlock: {cidr: 203.0.113.0/25}}]}]`;
    const files = { 'base/shop/out.yaml': policy('out', out) };
    expect(await explain(files, 'shop/web', '203.0.113.200:443', '--in', 'base')).toContain(
      'only the block differs: it names 203.0.113.0/25, asked 203.0.113.200',
    );
  });

  test('nothing is near where two parts differ', async () => {
    const files = { 'base/shop/db.yaml': policy('db', rule(5432, 'wbe')) };
    expect(await explain(files, 'shop/web', 'shop/db:80', '--in', 'base')).not.toContain('nearest');
  });
});

describe('what turns the answer', () => {
  const deny = (name: string): string => policy(name, 'podSelector: {matchLabels: {app: db}}\npolicyTypes: [Ingress]');
  const turn = (base: Files, head: Files): Promise<string> => {
    const side = (name: string, files: Files) =>
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/shop/${file}`, text]));
    const files = { ...side('base', base), ...side('head', head) };
    return explain(files, 'shop/api', 'shop/db:5432', '--base', 'base', '--head', 'head');
  };
  const open = policy('db', 'podSelector: {matchLabels: {app: db}}\ningress: [{}]');

  test('each of two policies alone', async () => {
    const out = await turn({ 'db.yaml': open, 'b.yaml': '' }, { 'db.yaml': deny('db'), 'b.yaml': deny('b') });
    expect(out).toContain('turned by shop/db.yaml:8:13 the rule is removed (NetworkPolicy shop/db)');
    const both = await turn({ 'db.yaml': '', 'b.yaml': '' }, { 'db.yaml': deny('db'), 'b.yaml': deny('b') });
    expect(both).toContain(
      'turned by each of these alone; all must be undone:\n    shop/b.yaml:7:16 the policy is new',
    );
  });

  test('a label and a rule only together', async () => {
    const relabelled = goodWorkloads.replace('metadata: {labels: {app: api}}', 'metadata: {labels: {app: front}}');
    const out = await turn(
      { 'db.yaml': policy('db', rule(5432)) },
      { 'db.yaml': policy('db', rule(5432, 'front')), 'workloads.yaml': relabelled },
    );
    expect(out).toContain(`turned by all of these together; undoing any one is enough:
    shop/db.yaml:9:48 peer app=front is new in the rule (NetworkPolicy shop/db)
    shop/workloads.yaml:19:30 Deployment shop/api: label app of its pods was api and is front
`);
  });
});

test('as JSON, of the published shape', async () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  for (const args of [
    ['shop/api', 'shop/db:5432', '--base', 'base', '--head', 'head'],
    ['shop/web', 'shop/db', '--in', 'base'],
    ['shop/api', 'shop/db:80', '--in', 'base'],
  ]) {
    const told = JSON.parse(await explain({}, ...args, '--format', 'json')) as unknown;
    validate(told);
    expect(validate.errors ?? []).toEqual([]);
  }
});

test('what could not be read on either side is named, also in the JSON', async () => {
  const template = policy('more', 'podSelector: {{ toYaml .pods }}');
  const args = ['explain', 'shop/api', 'shop/db:5432', '--base', 'base', '--head', 'head', '--format', 'json'];
  const told = async (files: Files) => {
    const { out, error } = await program(args, shopFolder(files));
    const { problems } = JSON.parse(out) as { readonly problems: readonly Problem[] };
    expect(new Ajv({ strict: false }).validate(schema, JSON.parse(out))).toBe(true);
    expect(error.match(/^not-evaluated: more\.yaml:\d+:\d+: /gm) ?? []).toHaveLength(problems.length);
    return problems.map(({ kind, side, place }) => `${kind} ${side} ${place.file}`);
  };
  expect(await told({})).toEqual([]);
  expect(await told({ 'base/more.yaml': template })).toEqual(['not-evaluated base more.yaml']);
  expect(await told({ 'head/more.yaml': template })).toEqual(['not-evaluated head more.yaml']);
  expect(await told({ 'base/more.yaml': template, 'head/more.yaml': template })).toEqual([
    'not-evaluated both more.yaml',
  ]);
});

test('there is no other format', async () => {
  const { code, error } = await program(
    ['explain', 'shop/web', 'shop/db', '--in', 'base', '--format', 'xml'],
    shopFolder(),
  );
  expect(code).toBe(2);
  expect(error).toContain('there is no format "xml"');
});
