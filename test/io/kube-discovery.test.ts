/** What a server says that it has, in both forms, and a group whose own server is away. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readCluster } from '../../src/io/kube.ts';
import { examine } from '../../src/io/kube-examine.ts';
import { liveKinds } from '../../src/io/kube-kinds.ts';
import type { Snapshot } from '../../src/model/host.ts';
import { keyOf } from '../../src/model/object.ts';
import { trimmedLive } from '../../src/worlds/trimmed.ts';

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

/** `closed`: these credentials may not ask what the server has. */
type Form = 'aggregated' | 'legacy' | 'closed';
type Groups = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const admin = 'policy.networking.k8s.io';
const [store, aggregate] = ['crd.projectcalico.org', 'projectcalico.org'];
const groups: Groups = {
  [admin]: { v1alpha1: ['adminnetworkpolicies'], v1alpha2: ['clusternetworkpolicies'] },
  'cilium.io': { v2alpha1: ['ciliumcidrgroups'], v2: ['ciliumnetworkpolicies'] },
  [store]: { v1: ['networkpolicies', 'tiers'] },
  [aggregate]: { v3: ['networkpolicies', 'tiers'] },
  'apps.example': { v1: ['others'] },
};

const json = { 'content-type': 'application/json' };

interface Served {
  readonly address: string;
  readonly requests: readonly string[];
}

/**
 * Requests to a group in `away` get 503, as from the aggregator whose APIService is not available. `late`: groups that
 * `/apis` does not name yet and whose own path gets 503 at first, as while a server starts.
 */
async function server(
  form: Form,
  installed: Groups,
  away: readonly string[] = [],
  late: readonly string[] = [],
): Promise<Served> {
  const requests: string[] = [];
  const coming = new Set(late);
  const made = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://fake');
    requests.push(pathname);
    const [, root, group = '', version, plural] = pathname.split('/');
    const send = (status: number, body: unknown): void =>
      void response.writeHead(status, json).end(JSON.stringify(body));
    if (pathname === '/version') return send(200, { gitVersion: 'v1.25.0' });
    if (request.method === 'POST') return send(503, {});
    if (form === 'closed' && root === 'apis' && plural === undefined) return send(403, {});
    if (pathname === '/apis')
      return send(
        200,
        rootOf(form, Object.fromEntries(Object.entries(installed).filter(([name]) => !late.includes(name))), away),
      );
    if (coming.delete(group)) return send(503, {});
    if (root === 'apis' && installed[group] !== undefined) {
      if (version === undefined)
        return send(200, {
          kind: 'APIGroup',
          versions: Object.keys(installed[group]).map((each) => ({ version: each })),
        });
      if (away.includes(group)) return send(503, { kind: 'Status', message: 'service unavailable' });
      const names = installed[group][version];
      if (names === undefined) return send(404, {});
      if (plural === undefined)
        return send(200, { kind: 'APIResourceList', resources: names.map((name) => ({ name })) });
      if (!names.includes(plural)) return send(404, {});
    } else if (liveKinds.some((kind) => kind.group === group && kind.optional === true)) return send(404, {});
    const name = plural ?? version ?? group;
    send(200, {
      kind: 'List',
      metadata: { resourceVersion: '1' },
      items: [{ metadata: { name, uid: name }, spec: {} }],
    });
  });
  await new Promise<void>((ready) => made.listen(0, '127.0.0.1', ready));
  open.push(() => (made.closeAllConnections(), made.close()));
  return { address: `http://127.0.0.1:${(made.address() as AddressInfo).port}`, requests };
}

function rootOf(form: Form, installed: Groups, away: readonly string[]): unknown {
  if (form === 'legacy')
    return { kind: 'APIGroupList', apiVersion: 'v1', groups: Object.keys(installed).map((name) => ({ name })) };
  return {
    kind: 'APIGroupDiscoveryList',
    items: Object.entries(installed).map(([name, versions]) => ({
      metadata: { name },
      versions: Object.entries(versions).map(([version, plurals]) =>
        away.includes(name)
          ? { version, freshness: 'Stale' }
          : { version, freshness: 'Current', resources: plurals.map((resource) => ({ resource })) },
      ),
    })),
  };
}

const optionsFor = (address: string) => ({
  kubeconfig: {
    text: JSON.stringify({
      'current-context': 'test',
      clusters: [{ name: 'c', cluster: { server: address } }],
      users: [{ name: 'u', user: { token: 'reader-token' } }],
      contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
    }),
  },
  plugins: [],
  insecure: true,
  limits: { attempts: 2, wait: 5 },
});

const read = ({ address }: Served): Promise<Snapshot> => readCluster(optionsFor(address), trimmedLive());
const keysOf = ({ manifests }: Snapshot): readonly string[] => manifests.map(({ ref }) => keyOf(ref)).sort();
const lost = ({ incomplete }: Snapshot): readonly string[] => incomplete.map(({ kind }) => kind).sort();

test('the older form, which only names groups, finds the same as the aggregated one', async () => {
  const [old, young] = [await server('legacy', groups), await server('aggregated', groups)];
  const [before, now] = [await read(old), await read(young)];
  expect(keysOf(before)).toEqual(keysOf(now));
  expect([before.incomplete, now.incomplete]).toEqual([[], []]);
  expect(keysOf(now).join()).toMatch(/CiliumCIDRGroup.*CiliumNetworkPolicy.*AdminNetworkPolicy/);
  for (const { requests } of [old, young]) {
    // Of Calico's two groups one is read.
    for (const plural of ['networkpolicies', 'tiers'])
      expect(requests).not.toContain(`/apis/${aggregate}/v3/${plural}`);
    // A group that nobody names is asked for itself, and nothing in it.
    expect(requests.filter((path) => path.includes('gateway.networking.k8s.io'))).toEqual([
      '/apis/gateway.networking.k8s.io',
    ]);
  }
  expect(old.requests).toContain(`/apis/${admin}/v1alpha2`);
  expect(young.requests).not.toContain(`/apis/${admin}/v1alpha2`);
});

test.each<Form>(['aggregated', 'legacy'])(
  'a group that a starting server does not name yet is not absent (%s)',
  async (form) => {
    const late = await read(await server(form, groups, [], [admin, 'cilium.io']));
    expect(keysOf(late)).toEqual(keysOf(await read(await server(form, groups))));
    expect(late.incomplete).toEqual([]);
  },
);

describe.each<Form>(['aggregated', 'legacy'])('a group whose own server is away (%s)', (form) => {
  const { [store]: _, ...alone } = groups;

  test('its kinds are told as not read, and the rest is read', async () => {
    const whole = await read(await server(form, alone));
    const found = await read(await server(form, alone, [aggregate]));
    expect(lost(found)).toEqual(
      liveKinds
        .filter(({ group }) => group === aggregate)
        .map(({ kind }) => `${kind}.${aggregate}`)
        .sort(),
    );
    expect(found.incomplete[0]?.reason).toMatch(
      /^the API server "127\.0\.0\.1:\d+" cannot be read: it answers with status 503$/,
    );
    expect(keysOf(found)).toEqual(keysOf(whole).filter((key) => !key.includes(aggregate)));
  });

  test('nothing is missing where another group shows the same objects', async () => {
    const found = await read(await server(form, groups, [aggregate]));
    expect(lost(found)).toEqual(
      liveKinds
        .filter(({ group, plural }) => group === aggregate && groups[store]?.['v1']?.includes(plural) !== true)
        .map(({ kind }) => `${kind}.${aggregate}`)
        .sort(),
    );
    expect(keysOf(found)).toEqual(keysOf(await read(await server(form, groups))));
  });

  test('policies that are judged are missing by name, so that nothing is judged without them', async () => {
    const found = await read(await server(form, groups, [admin]));
    expect(lost(found)).toEqual(['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy']);
  });

  test('doctor tells which group it is', async () => {
    const { address } = await server(form, alone, [aggregate]);
    const { lines } = await examine(optionsFor(address), trimmedLive(), false);
    expect(lines.filter(({ what }) => what.includes(aggregate))).toEqual([
      {
        part: 'cluster',
        state: 'cannot tell',
        what: `what ${aggregate} holds: its server does not answer`,
        help: `kubectl get apiservices | grep ${aggregate}`,
      },
    ]);
  });
});

describe('a server that does not say what it has', () => {
  const told = async (installed: Groups): Promise<readonly string[]> =>
    (await read(await server('closed', installed))).incomplete
      .filter(({ kind }) => /^\w+NetworkPolicy$/.test(kind))
      .map(({ kind, reason }) => `${kind}: ${reason}`);

  test('has a kind that it lists, and may have one that it does not list in another version', async () => {
    const unknown = (kind: string, plural: string, version: string): string =>
      `${kind}: the server has no ${plural} as ${version}, and does not say whether it has them as something else`;
    const young = {
      'policy.networking.k8s.io': { v1alpha2: ['clusternetworkpolicies'], v1: ['adminnetworkpolicies'] },
    };
    expect(await told(young)).toEqual([
      unknown('AdminNetworkPolicy', 'adminnetworkpolicies', 'v1alpha1'),
      unknown('BaselineAdminNetworkPolicy', 'baselineadminnetworkpolicies', 'v1alpha1'),
    ]);
  });

  test('is told by doctor with what mends it', async () => {
    const { address } = await server('closed', groups);
    const { lines } = await examine(optionsFor(address), trimmedLive(), false);
    expect(lines.filter(({ what }) => what.includes('policy kinds'))).toEqual([
      {
        part: 'cluster',
        state: 'missing',
        what: 'which policy kinds are installed: the server does not say it, and without that there is no verdict',
        help: 'kubectl create clusterrolebinding netpol-gate-discovery --clusterrole=system:discovery --user=NAME',
      },
    ]);
  });
});

test('doctor tells of a kind that is judged, and served in a version that is not understood', async () => {
  const { address } = await server('aggregated', { [admin]: { v1: ['clusternetworkpolicies'] } });
  const { lines } = await examine(optionsFor(address), trimmedLive(), false);
  expect(lines.filter(({ what }) => /Policy/.test(what))).toEqual([
    { part: 'cluster', state: 'ok', what: 'policies judged: NetworkPolicy' },
    {
      part: 'cluster',
      state: 'warning',
      what: 'ClusterNetworkPolicy is installed as v1 alone: while there is one, no verdict',
      help: 'let its definition serve v1alpha2, too, or upgrade netpol-gate',
    },
  ]);
});
