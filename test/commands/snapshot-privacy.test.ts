/** `snapshot --privacy names`: no address leaves, and what hangs on one is told to be open, never taken for safe. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../io/repository.ts';
import { now, program, writeFiles } from '../program.ts';
import { clusterObjects, goodBase, policy, record } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const node = (podCIDR?: string) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'ip-172-18-0-2.internal' },
  spec: podCIDR === undefined ? {} : { podCIDR, podCIDRs: [podCIDR] },
  status: { addresses: [{ type: 'InternalIP', address: '172.18.0.2' }] },
});
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'db', namespace: 'shop' },
  spec: {
    type: 'LoadBalancer',
    selector: { app: 'db' },
    ports: [{ port: 5432 }],
    clusterIP: '10.96.0.5',
    clusterIPs: ['10.96.0.5', 'fd00::5'],
    externalIPs: ['192.0.2.7'],
    loadBalancerSourceRanges: ['198.51.100.0/24'],
  },
  status: { loadBalancer: { ingress: [{ ip: '203.0.113.9' }, { hostname: 'lb.example.test' }] } },
};
const headless = {
  ...service,
  metadata: { name: 'all', namespace: 'shop' },
  spec: { selector: {}, clusterIP: 'None', clusterIPs: ['None'] },
};
const slice = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'db-1', namespace: 'shop', labels: { 'kubernetes.io/service-name': 'db' } },
  addressType: 'IPv4',
  endpoints: [{ addresses: ['10.0.0.3'], targetRef: { kind: 'Pod', name: 'db-7d9-x' } }],
};
const webhook = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingWebhookConfiguration',
  metadata: { name: 'w' },
  webhooks: [
    { name: 'by-address', clientConfig: { url: 'https://[fd00::9]:8443/x' } },
    { name: 'by-name', clientConfig: { url: 'https://hooks.example.test/x' } },
  ],
};

/** Who may reach db: pods by a block of addresses. */
const byBlock = (cidr: string): string =>
  policy('db', `podSelector: {matchLabels: {app: db}}\ningress:\n  - from: [{ipBlock: {cidr: ${cidr}}}]\n`);
const fromWeb = policy(
  'db',
  'podSelector: {matchLabels: {app: db}}\ningress:\n  - from: [{podSelector: {matchLabels: {app: web}}}]\n',
);
const nobody = policy('db', 'podSelector: {matchLabels: {app: db}}\npolicyTypes: [Ingress]\n');

interface Told {
  readonly conclusion: string;
  readonly findings: readonly { readonly kind: string; readonly severity: string }[];
  readonly blindSpots?: readonly string[];
  readonly remarks?: readonly string[];
}

interface Both {
  readonly full: Told;
  readonly names: Told;
  readonly text: string;
  readonly folder: string;
}

/** The same check with the snapshot of both levels; `objects` stand beside those of the shop. */
async function judged(before: string, after: string, log: string, objects: readonly object[]): Promise<Both> {
  const all = [...clusterObjects.filter(({ kind }) => kind !== 'NetworkPolicy'), ...objects];
  const folder = shopFolder({
    'cluster.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items: all }),
    'log.jsonl': log,
  });
  writeFiles(
    folder,
    Object.fromEntries(
      [['base', before] as const, ['head', after] as const].flatMap(([side, text]) =>
        Object.entries({ ...goodBase, 'shop/db.yaml': text }).map(([file, content]) => [`${side}/${file}`, content]),
      ),
    ),
  );
  const written = await program(
    ['snapshot', '--cluster', 'cluster.json', '--privacy', 'names', '--output', 'names.json.gz'],
    folder,
  );
  expect(written).toMatchObject({ code: 0 });
  const told = async (cluster: string): Promise<Told> => {
    const args = [
      'check',
      '--base',
      'base',
      '--head',
      'head',
      '--cluster',
      cluster,
      '--profile',
      'calico',
      '--format',
      'json',
      'log.jsonl',
    ];
    return JSON.parse((await program(args, folder)).out) as Told;
  };
  const [full, names] = [await told('cluster.json'), await told('names.json.gz')];
  return { full, names, text: gunzipSync(readFileSync(join(folder, 'names.json.gz'))).toString(), folder };
}

const kindsOf = ({ findings }: Told): readonly string[] => findings.map(({ kind }) => kind);
const days = (log: (day: number) => string): string => Array.from({ length: 8 }, (_, day) => log(8 - day)).join('');
const webToDb = days((day) => record('shop/web-7d9-x', 'shop/db-7d9-x', {}, day * 24 - 20));
const byAddress = days(
  (day) =>
    `${JSON.stringify({
      time: new Date(now - (day * 24 - 20) * 3_600_000).toISOString(),
      src: { ip: '10.0.0.1' },
      dst: { ip: '10.0.0.3' },
      protocol: 'TCP',
      port: 5432,
      verdict: 'allowed',
    })}\n`,
);

test('no address is in it, names and rules are, and the head and the program say so', async () => {
  const { text, folder } = await judged(fromWeb, fromWeb, webToDb, [node(), service, headless, slice, webhook]);
  expect(text).not.toMatch(/\b\d+\.\d+\.\d+\.\d+\b(?!\/)|fd00::/);
  expect(text).toContain('198.51.100.0/24');
  for (const name of ['"None"', 'lb.example.test', 'https://hooks.example.test/x', 'db-7d9-x'])
    expect(text).toContain(name);
  expect(JSON.parse(text)).toMatchObject({ withheld: ['addresses'] });
  const args = ['snapshot', '--cluster', 'names.json.gz', '--output', 'again.json'];
  expect(await program(args, folder)).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'again.json'), 'utf8')).toBe(text);
  const { error } = await program([...args, '--privacy', 'names'], folder);
  expect(error).toContain('names are kept, and 1 nodes are named after their addresses');
  expect(await program([...args, '--privacy', 'none'], folder)).toMatchObject({
    code: 2,
    error: expect.stringContaining('there is no privacy level "none"'),
  });
  expect(await program([...args, '--log', 'log.jsonl'], folder)).toMatchObject({
    code: 2,
    error: expect.stringContaining('a snapshot without addresses cannot be rolled forward'),
  });
});

test('a rule by labels is judged as with addresses, and the report says what is withheld', async () => {
  const { full, names } = await judged(fromWeb, nobody, webToDb, [node()]);
  expect(kindsOf(names)).toContain('blocked-connection');
  expect(kindsOf(names)).toEqual(kindsOf(full));
  const said = JSON.stringify(names);
  expect(said).toContain('withholds the addresses of pods, nodes and Services');
  expect(JSON.stringify(full)).not.toContain('withholds');
});

test('a block that no longer holds the client is a break with addresses, and unclear without: never a pass', async () => {
  const { full, names } = await judged(byBlock('10.0.0.0/24'), byBlock('10.0.0.8/29'), webToDb, [node()]);
  expect([full.conclusion, kindsOf(full)]).toEqual(['failed', expect.arrayContaining(['blocked-connection'])]);
  expect(names.conclusion).toBe('cannot say');
  expect(kindsOf(names)).not.toContain('blocked-connection');
  expect(names.findings).toContainEqual(expect.objectContaining({ kind: 'unclear-verdict', severity: 'error' }));
});

test('blocks of pods that nodes tell stay where all pods lie in them, and then settle blocks', async () => {
  const far = [byBlock('10.0.0.0/8'), byBlock('172.16.0.0/12')] as const;
  const inside = await judged(...far, webToDb, [node('10.0.0.0/16')]);
  expect(inside.text).toContain('10.0.0.0/16');
  expect(kindsOf(inside.names)).toContain('blocked-connection');
  const outside = await judged(...far, webToDb, [node('10.9.0.0/16')]);
  expect(outside.text).not.toContain('10.9.0.0/16');
  expect(outside.names.conclusion).toBe('failed');
  expect(outside.names.findings).toContainEqual(
    expect.objectContaining({ kind: 'unclear-verdict', severity: 'error' }),
  );
});

test('who an address in a record was is not known, and the sample does not pass for evidence', async () => {
  const { full, names } = await judged(fromWeb, nobody, byAddress, [node()]);
  expect(kindsOf(full)).toContain('blocked-connection');
  expect(kindsOf(names)).not.toContain('blocked-connection');
  expect(kindsOf(names)).toContain('thin-evidence');
  expect(JSON.stringify(names)).toContain('no-owner-at-that-time');
});
