/** `explain`: one connection, its verdict and the grounds, on one side or on both. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../io/repository.ts';
import { program, writeFiles } from '../program.ts';
import { clusterObjects, policy } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const webToDb = 'shop/web[Deployment] → shop/db[Deployment]';
const apiToDb = 'shop/api[Deployment] → shop/db[Deployment]';

/** Workloads of the shop with an egress policy of names, blocks of both families and UDP. */
const egress = policy(
  'web-out',
  `podSelector: {matchLabels: {app: web}}
policyTypes: [Egress]
egress:
  - to: [{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.128/25]}}]
    ports: [{port: 443}]
  - to: [{ipBlock: {cidr: "2001:db8::/32"}}]
  - to: [{podSelector: {matchLabels: {app: api}}}]
    ports: [{port: main}, {port: 53, protocol: UDP}]`,
);

type Row = readonly [name: string, args: string, told: readonly string[]];

const rows: readonly Row[] = [
  [
    'a port that a rule names',
    'shop/web shop/db:5432',
    [`${webToDb}: allowed`, 'ingress allowed by rule 1 of NetworkPolicy shop/db (shop/db.yaml:9:7)'],
  ],
  [
    'a port that no rule names',
    'shop/web shop/db:80',
    [
      `${webToDb}: denied`,
      'ingress isolated by NetworkPolicy shop/db (shop/db.yaml:7:16): rule 1 of it names this peer and not the port',
    ],
  ],
  ['the same port of another protocol', 'shop/web shop/db:5432/UDP', [`${webToDb}: denied`]],
  ['a peer that no rule names', 'shop/api shop/db:5432', [`${apiToDb}: denied`]],
  ['without a port', 'shop/web shop/db', [`${webToDb}: allowed on TCP 5432`]],
  ['without a port, and nothing is allowed', 'shop/api shop/db', [`${apiToDb}: denied on every port`]],
  ['without a port, and everything is', 'shop/db shop/api', [': allowed on every port']],
  ['no policy at all', 'shop/db shop/api:1', ['no policy selects it for egress', 'no policy selects it for ingress']],
  ['a workload with its kind', 'shop/web[Deployment] shop/db:5432', [`${webToDb}: allowed`]],
  ['an address that comes in', '203.0.113.7 shop/db:5432', ['203.0.113.7 → shop/db[Deployment]: denied']],
  ['an address of the other family', '2001:db8::7 shop/db:5432', ['2001:db8::7 → shop/db[Deployment]: denied']],
];

describe('a folder', () => {
  test.each(rows)('%s', async (_, args, told) => {
    const { code, out } = await program(['explain', ...args.split(' '), '--in', 'base'], shopFolder());
    expect(code).toBe(0);
    for (const text of told) expect(out).toContain(text);
  });
});

const outgoing: readonly Row[] = [
  ['an address of a block', 'shop/web 203.0.113.7:443', [': allowed', 'rule 1 of NetworkPolicy shop/web-out']],
  [
    'an exception of the block',
    'shop/web 203.0.113.200:443',
    [': denied', 'egress isolated by NetworkPolicy shop/web-out'],
  ],
  ['another port', 'shop/web 203.0.113.7:80', [': denied']],
  ['an address of IPv6', 'shop/web [2001:db8::1]:443', [': allowed', 'rule 2 of NetworkPolicy shop/web-out']],
  ['an address of IPv6 without a port', 'shop/web 2001:db8::1', [': allowed on every port']],
  ['an address of IPv6 outside', 'shop/web [2001:db9::1]:443', [': denied']],
  ['a named port', 'shop/web shop/api:8081', [': allowed', 'rule 3']],
  ['UDP', 'shop/web shop/api:53/udp', [': allowed', 'rule 3']],
  ['TCP of that port', 'shop/web shop/api:53', [': denied']],
];

describe('egress', () => {
  test.each(outgoing)('%s', async (_, args, told) => {
    const folder = shopFolder({ 'base/shop/out.yaml': egress });
    const { code, out } = await program(['explain', ...args.split(' '), '--in', 'base'], folder);
    expect(code).toBe(0);
    for (const text of told) expect(out).toContain(text);
  });
});

test('both sides', async () => {
  const args = ['explain', 'shop/api', 'shop/db:5432', '--base', 'base', '--head', 'head'];
  const { code, out } = await program(args, shopFolder());
  expect(code).toBe(0);
  expect(out).toBe(`before: ${apiToDb}: denied
  no policy selects it for egress
  ingress isolated by NetworkPolicy shop/db (shop/db.yaml:7:16): no rule of it names this peer
  nearest: ingress rule 1 of NetworkPolicy shop/db, only a label differs: it names app=web, the peer has app=api (shop/db.yaml:10:44)
after: ${apiToDb}: allowed
  no policy selects it for egress
  ingress allowed by rule 1 of NetworkPolicy shop/db (shop/db.yaml:9:7)
changed: ${apiToDb} TCP 5432: denied before, allowed after
  turned by shop/db.yaml:11:44 peer app=api is new in the rule (NetworkPolicy shop/db)
`);
});

test('both sides over a cluster, by the name of a pod, as check sees them', async () => {
  const args = [
    'shop/api-7d9-x',
    'shop/db-7d9-x:5432',
    '--base',
    'base',
    '--head',
    'head',
    '--cluster',
    'cluster.json',
  ];
  const { out } = await program(['explain', ...args], shopFolder());
  expect(out).toContain('before: shop/api-7d9-x → shop/db-7d9-x: denied');
  expect(out).toContain('after: shop/api-7d9-x → shop/db-7d9-x: allowed');
});

test('the cluster alone, with a node', async () => {
  const node = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'node-1' },
    spec: { podCIDRs: ['10.0.0.0/24'] },
    status: { addresses: [{ type: 'InternalIP', address: '192.0.2.1' }] },
  };
  const folder = shopFolder({ 'cluster.json': JSON.stringify([...clusterObjects, node]) });
  const explain = async (...args: readonly string[]): Promise<string> =>
    (await program(['explain', ...args, '--cluster', 'cluster.json'], folder)).out;
  const fromNode = await explain('node/node-1', 'shop/db:5432');
  expect(fromNode).toContain('node/node-1 (192.0.2.1) → shop/db-7d9-x: cannot say');
  expect(fromNode).toContain('depends on whether shop/db-7d9-x runs on node node-1');
  expect(await explain('shop/web', 'node/node-1:10250')).toContain('shop/web-7d9-x → node/node-1 (192.0.2.1): allowed');
  expect(await explain('192.0.2.1', 'shop/db:5432')).toContain('NetworkPolicy shop/db');
});

test('what cannot be decided says what it depends on', async () => {
  const folder = shopFolder();
  writeFiles(folder, {
    'base/shop/out.yaml': policy(
      'web-out',
      'podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]',
    ),
  });
  const { out } = await program(['explain', 'shop/web', 'shop/api:80', '--in', 'base'], folder);
  expect(out).toContain(`shop/web[Deployment] → shop/api[Deployment]: cannot say`);
  expect(out).toMatch(/depends on whether /);
  const { out: ports } = await program(['explain', 'shop/web', 'shop/api', '--in', 'base'], folder);
  expect(ports).toContain('cannot say for every port');
});

test('the rulings of a gate file decide', async () => {
  const folder = shopFolder({ 'gate.yml': 'rulings: {blocks-match-pods: no}\n' });
  writeFiles(folder, {
    'base/shop/out.yaml': policy(
      'web-out',
      'podSelector: {matchLabels: {app: web}}\npolicyTypes: [Egress]\negress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]',
    ),
  });
  const { out } = await program(['explain', 'shop/web', 'shop/api:80', '--in', 'base', '--gate', 'gate.yml'], folder);
  expect(out).toContain('shop/web[Deployment] → shop/api[Deployment]: denied');
});
