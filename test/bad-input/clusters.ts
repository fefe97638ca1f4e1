/** A cluster that cannot be asked, will not answer, or answers with something else; snapshots that are none. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FakeOptions } from '../fakes/kubernetes.ts';
import { writeFiles } from '../program.ts';
import type { Files } from '../trees.ts';
import { clusterList, clusterObjects, goodBase, goodHead, kubeconfig } from '../shop.ts';
import type { Row } from './row.ts';
import { served } from './row.ts';

type Answer = ReturnType<NonNullable<FakeOptions['disturb']>>;

/** One kind always, or each kind once, gets this instead of its list. */
const always =
  (answer: Answer, kind = 'networkpolicies'): FakeOptions['disturb'] =>
  ({ plural }) =>
    plural === kind ? answer : undefined;
const once =
  (answer: Answer, kind = 'networkpolicies'): FakeOptions['disturb'] =>
  ({ plural, count }) =>
    plural === kind && count === 1 ? answer : undefined;

function live(name: string, options: NonNullable<Row['live']>, ...tells: Row['tells']): Row {
  return { name, live: options, code: 2, tells };
}

function snapshot(name: string, cluster: string | Uint8Array, ...tells: Row['tells']): Row {
  return { name, cluster, code: 2, tells };
}

const hash = createHash('sha256').update('').digest('hex');
const ours = (more: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    schema: 'netpol-gate/snapshot/1',
    tool: { name: 'netpol-gate', version: '0.1.0' },
    cluster: {},
    objects: [],
    sha256: hash,
    ...more,
  });
/** With waits that a test can afford. */
const allowed = { limits: {} };

/** The good change below two folders. */
function sides(): Files {
  const below = (folder: string, files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
  return { ...below('base', goodBase), ...below('head', goodHead) };
}

export const clusterRows: readonly Row[] = [
  live(
    'a kubeconfig that is no YAML',
    { kubeconfig: () => 'a: [b' },
    'kubeconfig',
    'cannot be understood',
    'kubectl config view',
  ),
  live('a kubeconfig that is a list', { kubeconfig: () => '[1, 2]' }, 'kubeconfig'),
  {
    name: 'a kubeconfig without anything',
    live: { kubeconfig: () => '' },
    code: 2,
    tells: ['kubeconfig', 'cannot be understood', 'kubectl config view'],
    hides: ['Cannot read properties'],
  },
  live(
    'a kubeconfig without that context',
    { kubeconfig: (address) => kubeconfig(address, { 'current-context': 'gone' }) },
    'kubeconfig',
    'no current context',
    '"test"',
  ),
  live(
    'a context without its cluster',
    { kubeconfig: (address) => kubeconfig(address, { clusters: [] }) },
    '"test" names a cluster that is not there',
  ),
  live(
    'a server that is no address',
    { kubeconfig: () => kubeconfig('not an address') },
    'no http address',
    'https://host:port',
  ),
  live(
    'a credential plug-in that nobody allowed',
    {
      kubeconfig: (address) =>
        kubeconfig(address, {
          users: [
            { name: 'u', user: { exec: { apiVersion: 'client.authentication.k8s.io/v1', command: '/bin/evil' } } },
          ],
        }),
    },
    'evil',
    /allow/,
  ),
  {
    name: 'a kubeconfig that is not there',
    more: ['--kubeconfig', 'nowhere'],
    code: 2,
    tells: ['nowhere', 'the kubeconfig cannot be read', 'name a file that exists'],
  },
  {
    name: 'a server whose certificate nobody can check',
    arrange: (folder) => {
      writeFiles(folder, { kubeconfig: kubeconfig('http://127.0.0.1:1'), ...sides() });
      return ['check', '--base', 'base', '--head', 'head', '--kubeconfig', 'kubeconfig'];
    },
    code: 2,
    tells: ['kubeconfig', 'does not check who "127.0.0.1:1" is (plain http)', 'certificate authority'],
  },
  {
    name: 'no cluster is asked where nothing that concerns policies differs',
    arrange: (folder) => {
      writeFiles(folder, { 'base/a.txt': 'a', 'head/a.txt': 'b' });
      return ['check', '--base', 'base', '--head', 'head', '--kubeconfig', 'nowhere'];
    },
    code: 0,
    tells: ['no connection changes'],
    lost: true,
  },
  live(
    'a refused connection',
    { kubeconfig: () => kubeconfig('http://127.0.0.1:1') },
    '"127.0.0.1:1"',
    'ECONNREFUSED',
    'look whether it runs',
  ),
  live(
    'a host that does not exist',
    { kubeconfig: () => kubeconfig('http://nowhere.invalid'), limits: {} },
    '"nowhere.invalid"',
    /ENOTFOUND|EAI_AGAIN/,
  ),
  live('401', { token: 'another' }, '(401)', 'renew the token'),
  live(
    '403 on policies',
    { disturb: always({ status: 403 }) },
    'NetworkPolicy (the credentials may not list networkpolicies)',
    'deploy/rbac.yaml',
  ),
  live(
    '403 on namespaces',
    { disturb: always({ status: 403 }, 'namespaces') },
    'Namespace (the credentials may not list namespaces)',
    'deploy/rbac.yaml',
  ),
  live(
    '403 on pods',
    { disturb: always({ status: 403 }, 'pods') },
    'Pod (the credentials may not list pods)',
    'deploy/rbac.yaml',
  ),
  {
    name: '403 on nodes is told and the rest is judged',
    live: { disturb: always({ status: 403 }, 'nodes') },
    code: 0,
    tells: ['Node could not be read: the credentials may not list nodes'],
  },
  { name: '410 once starts the list again', live: { disturb: once({ status: 410 }) }, code: 0, tells: [] },
  live(
    '410 always',
    { disturb: always({ status: 410 }) },
    'NetworkPolicy (the list of networkpolicies changed too fast',
  ),
  {
    name: '429 once is waited for',
    live: { ...allowed, disturb: once({ status: 429, headers: { 'retry-after': '0' } }) },
    code: 0,
    tells: [],
  },
  live('429 always', { ...allowed, disturb: always({ status: 429, headers: { 'retry-after': '0' } }) }, 'status 429'),
  live(
    '500 always',
    { ...allowed, disturb: always({ status: 500, body: '<html>\u001b[31m</html>' }) },
    'status 500',
    'look whether it runs',
  ),
  live('no answer at all', { ...allowed, disturb: always('hang') }, 'no answer within 0.4 s', 'look whether it runs'),
  live('an answer that is cut off', { ...allowed, disturb: always('cut') }, /cannot be read/),
  live('half of the JSON', { ...allowed, disturb: always('half-json') }, 'its answer is cut off or is no JSON'),
  live(
    'a page of a login',
    { ...allowed, disturb: always({ status: 200, body: '<html>please log in</html>' }) },
    'no JSON',
  ),
  live(
    'something that is no list',
    { disturb: always({ status: 200, body: '{"kind":"Status"}' }) },
    'something that is no list',
    'look at the address',
  ),
  live(
    'another place',
    { disturb: always({ status: 302, headers: { location: 'http://127.0.0.1:1/' } }) },
    'status 302',
  ),
  {
    name: 'objects of another shape than their kind',
    live: {
      objects: {
        ...served(),
        services: [{ metadata: { name: 's', namespace: 'shop' }, spec: 'text' }],
        nodes: [{ metadata: { name: 'n' }, spec: { podCIDRs: 5 }, status: { addresses: 'x' } }],
        statefulsets: [{ metadata: { name: 'd', namespace: 'shop' }, spec: { template: [] } }],
      },
    },
    code: 0,
    tells: [],
  },
  snapshot('an empty snapshot', '', 'cluster.json', 'the snapshot is empty', 'netpol-gate snapshot'),
  snapshot('a snapshot that is no JSON', '{"kind": List}', 'cluster.json:1:10', 'netpol-gate snapshot'),
  snapshot(
    'a snapshot that ends in the middle',
    clusterList.slice(0, 500),
    /cluster\.json:1:\d+/,
    'netpol-gate snapshot',
  ),
  snapshot(
    'a page of a login as a snapshot',
    '<html><body>please log in</body></html>',
    /cluster\.json/,
    'netpol-gate snapshot',
  ),
  snapshot(
    'a truncated gzip',
    gzipSync(Buffer.from(clusterList)).subarray(0, 300),
    'cluster.json',
    'cannot be decompressed',
    'fetch or write the file again',
  ),
  snapshot(
    'a damaged gzip',
    Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(100, 7)]),
    'cluster.json',
    'cannot be decompressed',
  ),
  snapshot(
    'a snapshot of a later version',
    ours({ schema: 'netpol-gate/snapshot/9' }),
    'cluster.json:1:1',
    'netpol-gate/snapshot/9',
    'only "netpol-gate/snapshot/1" is known',
  ),
  snapshot(
    'another document of ours',
    JSON.stringify({ schema: 'netpol-gate/report/1', findings: [] }),
    'netpol-gate/report/1',
  ),
  snapshot('a snapshot with a field too many', ours({ extra: 1 }), 'does not follow its schema'),
  snapshot(
    'a snapshot that somebody edited',
    ours({ objects: [clusterObjects[1]] }),
    'was changed after it was written',
  ),
  snapshot(
    'an object without a kind',
    JSON.stringify([{ apiVersion: 'v1', metadata: { name: 'x' } }]),
    /cluster\.json:1:\d+/,
    'without kind',
  ),
  snapshot(
    'an error answer as a snapshot',
    JSON.stringify({ kind: 'Status', apiVersion: 'v1', message: 'nodes is forbidden' }),
    'error answer of the API server',
    'nodes is forbidden',
  ),
  snapshot(
    'a snapshot without policies that it could not read',
    ours({ incomplete: [{ kind: 'NetworkPolicy', reason: 'forbidden' }] }),
    'NetworkPolicy (forbidden)',
    'deploy/rbac.yaml',
  ),
  snapshot(
    'aliases without end in a snapshot',
    `a0: &a0 [x, x]\n${Array.from({ length: 60 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\n`,
    'cluster.json',
  ),
  {
    name: 'a snapshot that is not there',
    more: ['--cluster', 'nowhere.json'],
    code: 2,
    tells: ['there is no snapshot file "nowhere.json"', 'netpol-gate snapshot'],
  },
  {
    name: 'a snapshot of long ago',
    cluster: JSON.stringify({
      schema: 'netpol-gate/snapshot/1',
      tool: { name: 'netpol-gate', version: '0.1.0' },
      cluster: { uid: 'cluster-1', readAt: '2026-10-01T00:00:00Z' },
      objects: clusterObjects,
    }),
    code: 0,
    tells: ['was read 53 d 14 h ago'],
  },
  {
    name: 'objects of another shape in a snapshot',
    cluster: JSON.stringify([
      ...clusterObjects,
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'odd', namespace: 'shop' },
        spec: { containers: 'x' },
        status: { podIP: 'nowhere', podIPs: 7 },
      },
    ]),
    code: 0,
    tells: [],
  },
];
