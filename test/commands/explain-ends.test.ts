/** `explain`: what an end means (an address of a pod or of a Service), and what is said of one that means nothing. */
import { afterAll, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../io/repository.ts';
import { program } from '../program.ts';
import { clusterObjects, goodBase } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

type Fields = Readonly<Record<string, unknown>>;

function service(name: string, clusterIP: string, app: string, ports: readonly Fields[]): Fields {
  const spec = { clusterIP, clusterIPs: [clusterIP], selector: { app }, ports };
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'shop' }, spec };
}

/** A Service that users outside reach, at its external address and at port 30080 of every node. */
function outside(name: string, app: string, policy: string): Fields {
  const base = service(name, `10.96.1.${policy.length}`, app, [
    { port: 443, targetPort: 5432, nodePort: policy.length === 5 ? 30080 : 30443 },
  ]);
  const spec = { ...(base['spec'] as Fields), type: 'LoadBalancer', externalTrafficPolicy: policy };
  const status = { loadBalancer: { ingress: [{ ip: `203.0.113.${policy.length}` }] } };
  return { ...base, spec, status };
}

const node: Fields = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'n1' },
  spec: { podCIDRs: ['10.0.0.0/24'] },
  status: { addresses: [{ type: 'InternalIP', address: '192.0.2.1' }] },
};

function pod(name: string, app: string, podIP: string, phase: string): Fields {
  const metadata = { name, namespace: 'shop', labels: { app } };
  const spec = { containers: [{ name: 'main' }] };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec, status: { phase, podIP, podIPs: [{ ip: podIP }] } };
}

const slice: Fields = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'listed-1', namespace: 'shop', labels: { 'kubernetes.io/service-name': 'listed' } },
  addressType: 'IPv4',
  ports: [{ name: 'sql', port: 5432, protocol: 'TCP' }],
  endpoints: [
    { addresses: ['10.0.0.3'], targetRef: { kind: 'Pod', namespace: 'shop', name: 'db-7d9-x' } },
    { addresses: ['203.0.113.9'] },
  ],
};

const folder = (): string =>
  shopFolder({
    'cluster.json': JSON.stringify([
      ...clusterObjects,
      pod('old', 'old', '10.0.0.3', 'Succeeded'),
      pod('done', 'old', '10.0.0.77', 'Succeeded'),
      service('db', '10.96.0.3', 'db', [
        { name: 'sql', port: 80, targetPort: 'main' },
        { name: 'admin', port: 81, targetPort: 9000 },
      ]),
      service('listed', '10.96.0.4', 'db', [{ name: 'sql', port: 80, targetPort: 'main' }]),
      service('empty', '10.96.0.5', 'nobody', [{ port: 80 }]),
      slice,
      node,
      outside('local', 'db', 'Local'),
      outside('spread', 'db', 'Cluster'),
    ]),
  });

const explain = async (...args: readonly string[]): ReturnType<typeof program> =>
  program(['explain', ...args, '--cluster', 'cluster.json'], folder());

test.each<[name: string, from: string, to: string, told: readonly string[], not: string]>([
  ['the address of a pod', 'shop/web', '10.0.0.3:5432', ['shop/web-7d9-x → shop/db-7d9-x: allowed'], 'shop/old'],
  [
    'the address of a pod as the source',
    '10.0.0.1',
    'shop/db:5432',
    ['shop/web-7d9-x → shop/db-7d9-x: allowed'],
    '10.0',
  ],
  ['the address of another pod', '10.0.0.2', 'shop/db:5432', ['shop/api-7d9-x → shop/db-7d9-x: denied'], '10.0'],
  ['the last address of a pod that is gone', 'shop/web', '10.0.0.77:1', ['shop/web-7d9-x → 10.0.0.77: '], 'shop/done'],
  [
    'a Service by its selector, with a named target port',
    'shop/web',
    '10.96.0.3:80',
    ['→ shop/db-7d9-x, port 5432, via Service shop/db: allowed'],
    '9000',
  ],
  [
    'a Service without a port: each of its ports',
    'shop/web',
    '10.96.0.3',
    ['port 5432, via Service shop/db: allowed', 'port 9000, via Service shop/db: denied'],
    'every port',
  ],
  [
    'a Service by its slices, with a backend that is no pod',
    'shop/api',
    '10.96.0.4:80',
    [
      '→ shop/db-7d9-x, port 5432, via Service shop/listed: denied',
      '→ 203.0.113.9, port 5432, via Service shop/listed: allowed',
    ],
    '10.96',
  ],
  [
    'the external address of a Service that keeps clients',
    '198.51.100.7',
    '203.0.113.5:443',
    ['198.51.100.7 → shop/db-7d9-x, port 5432, via Service shop/local (external address): denied'],
    'in place of',
  ],
  [
    'the external address of one that may not',
    '198.51.100.7',
    '203.0.113.7:443',
    [
      '198.51.100.7 → shop/db-7d9-x, port 5432, via Service shop/spread (external address): denied',
      'node/n1 in place of 198.51.100.7 → shop/db-7d9-x, port 5432, via Service shop/spread (external address): cannot say',
    ],
    'shop/local',
  ],
  [
    'a node port, by the name of the node and from inside',
    'shop/web',
    'node/n1:30080',
    ['shop/web-7d9-x → shop/db-7d9-x, port 5432, via Service shop/local (node port): allowed'],
    '192.0.2.1',
  ],
  [
    'a node port, by the address of the node',
    '198.51.100.7',
    '192.0.2.1:30443',
    ['198.51.100.7 → shop/db-7d9-x, port 5432, via Service shop/spread (node port): denied'],
    'shop/local',
  ],
  ['another port of the node is the node', 'shop/web', 'node/n1:10250', ['→ node/n1 (192.0.2.1): allowed'], 'Service'],
])('%s', async (_, from, to, told, not) => {
  const { code, out } = await explain(from, to);
  expect(code).toBe(0);
  for (const text of told) expect(out).toContain(text);
  expect(out).not.toContain(not);
});

test.each<[from: string, to: string, told: string]>([
  ['shop/web', 'shop/dbb:5432', 'shop/dbb does not exist (did you mean shop/db?)'],
  ['shop/wbe', 'shop/db:5432', 'shop/wbe does not exist (did you mean shop/web?)'],
  ['shop/web', 'other/nothing:80', 'other/nothing does not exist\n'],
  ['shop/wbe', 'shop/dbb', '(did you mean shop/web?), and shop/dbb does not exist (did you mean shop/db?)'],
  ['shop/web[StatefulSet]', 'shop/db:5432', 'shop/web[StatefulSet] does not exist'],
  ['node/other', 'shop/db:5432', 'node/other does not exist'],
  ['shop/web', '10.96.0.3:99', '10.96.0.3 is Service shop/db, which has no port 99/TCP, only 80/TCP, 81/TCP'],
  ['shop/web', '10.96.0.5:80', '10.96.0.5 is Service shop/empty, which has no pods behind it'],
  ['shop/web', 'shop/db:99999', 'port 99999 is not between 1 and 65535'],
  ['shop/web', 'shop/db:0', 'port 0 is not between 1 and 65535'],
  ['shop/web', 'shop/db:80/FOO', 'protocol "FOO" is none of TCP, UDP and SCTP'],
  ['shop/web', 'shop/db/FOO', '"/FOO" without a port'],
  ['shop/web', 'shop/db:https', 'port "https" is not a number\n  give the number of the port'],
  ['shop/web', 'shop/db:', 'port "" is not a number'],
  ['shop/web', 'db:80', '"db" is no address, and a name needs its namespace'],
  ['shop/web', '[::zz]:80', '"[::zz]:80" names no end'],
])('%s %s: exit 2, and what is wrong', async (from, to, told) => {
  const { code, out, error } = await explain(from, to);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain(told);
});

test('an end that exists on one side only is no fault', async () => {
  const added = (
    goodBase['shop/web.yaml'] ??
    Object.values(goodBase).find((text) => String(text).includes('web')) ??
    ''
  )
    .toString()
    .replaceAll('web', 'late');
  const args = ['explain', 'shop/late', 'shop/db:5432', '--base', 'base', '--head', 'head'];
  const { code, out } = await program(args, shopFolder({ 'head/shop/late.yaml': added }));
  expect(code).toBe(0);
  expect(out).toContain('before: shop/late does not exist here');
  expect(out).toContain('after: shop/late');
});
