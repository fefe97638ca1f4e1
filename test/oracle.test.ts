/** The naive evaluator against verdicts that are not ours: packets of real enforcers and the end-to-end matrix. */
import {
  atomsOf,
  canonical,
  evaluateNaively,
  evaluateWith,
  formatAddress,
  formatBlock,
  type NaiveEnd,
  type NaiveProbe,
  type NaiveVerdict,
  type NaiveWorld,
  parseAddress,
  parseBlock,
  type RawObject,
  type Rulings,
  whereSpecified,
} from './oracle.ts';
import { isInSample, oneIn, packetCases, read, recorded, rulings, shared } from './oracle/recorded.ts';

const packets = `${shared}packets/cases.json`;
const edges = `${shared}packets/edges.json`;
const matrix = `${shared}k8s-e2e/cases.json`;

describe('packets of real enforcers', () => {
  recorded(packets, `cases.json: one in ${oneIn} of 492204 probes`, () => {
    const disagreements: string[] = [];
    let [seen, asked] = [0, 0];
    for (const { name, world, probes } of packetCases(packets)) {
      for (const { probe, allowed } of probes) {
        if (!isInSample(seen++)) continue;
        asked++;
        const verdict = evaluateNaively(world, probe);
        if (verdict !== (allowed ? 'allowed' : 'denied')) disagreements.push(`${name} ${canonical(probe)}: ${verdict}`);
      }
    }
    expect(disagreements.slice(0, 20)).toEqual([]);
    expect(seen).toBe(492_204);
    expect(Math.abs(asked - seen / oneIn)).toBeLessThan(10);
  });
});

describe('Kubernetes end-to-end matrix', () => {
  recorded(matrix, '526 probes', () => {
    interface Case {
      readonly case: string;
      readonly objects: readonly RawObject[];
      readonly policies: readonly RawObject[];
      readonly probes: readonly (NaiveProbe & { src: string; dst: string; dstIP: string; allowed: boolean })[];
    }
    let asked = 0;
    const disagreements = read<{ cases: readonly Case[] }>(matrix).cases.flatMap((one) => {
      const world = { objects: one.objects, policies: one.policies.map((object) => ({ object })), rulings };
      return one.probes.filter(({ src, dst, dstIP, protocol, port, allowed }) => {
        asked++;
        const probe = { source: { pod: src }, destination: { pod: dst, address: dstIP }, protocol, port };
        return evaluateNaively(world, probe) !== (allowed ? 'allowed' : 'denied');
      });
    });
    expect(disagreements).toEqual([]);
    expect(asked).toBe(526);
  });
});

describe('hand-made edges', () => {
  const shop = { kind: 'Namespace', metadata: { name: 'shop' } };
  const pod = (id: string, address: string, node: string, more: object = {}, spec: object = {}): RawObject => {
    const [namespace, name] = id.split('/');
    return {
      kind: 'Pod',
      metadata: { namespace, name, labels: { app: name }, ...more },
      spec: { nodeName: node, ...spec },
      status: { phase: 'Running', podIPs: [{ ip: address }] },
    };
  };
  const phase = (object: RawObject, value: string): RawObject => ({
    ...object,
    status: { ...(object['status'] as object), phase: value },
  });
  const a = pod('shop/a', '10.244.1.10', 'n1');
  const b = pod('shop/b', '10.244.2.20', 'n2');
  const c = pod('pay/c', '10.244.2.30', 'n2');
  const fromB = { from: [{ podSelector: { matchLabels: { app: 'b' } } }] };
  const policy = (...ingress: object[]): RawObject => ({
    kind: 'NetworkPolicy',
    metadata: { namespace: 'shop', name: 'isolate' },
    spec: { podSelector: { matchLabels: { app: 'a' } }, ingress },
  });
  const named = (name: string, containerPort: number) => ({ ports: [{ name, containerPort }] });
  const isolated = policy(fromB);
  const block = (cidr: string) => policy({ from: [{ ipBlock: { cidr } }] });
  const web = policy({ ports: [{ port: 'web' }] });

  interface Edge {
    readonly what: string;
    readonly src?: string;
    readonly dst?: string;
    readonly protocol?: 'TCP';
    readonly port?: number;
    readonly plane?: string;
    readonly allowed?: boolean | Readonly<Record<'ipt' | 'nft' | 'knp', boolean>>;
    readonly accepted?: boolean;
  }
  interface Setup {
    readonly objects?: readonly RawObject[];
    readonly policy?: RawObject;
    readonly source?: NaiveEnd;
    /** Which enforcers decide as the specification does, with which ruling; absent: all of them. */
    readonly only?: readonly (readonly ['ipt' | 'nft' | 'knp', Partial<Rulings>])[];
  }
  const finished: Setup['only'] = [
    ['ipt', { 'finished-pods': 'gone' }],
    ['nft', { 'finished-pods': 'gone' }],
    ['knp', { 'finished-pods': 'present' }],
  ];
  const terminating = { deletionTimestamp: '2025-01-01T00:00:00Z' };

  const setups: Readonly<Record<string, Setup>> = {
    'peer pod, as a check': {},
    'other pod, as a check': {},
    'own node to isolated pod': { source: { node: 'n1', address: '172.18.0.11' } },
    'other node to isolated pod': { source: { node: 'n2', address: '172.18.0.12' } },
    'isolated pod to itself': {},
    'peer pod has phase Succeeded': { objects: [a, phase(b, 'Succeeded'), c], only: finished },
    'peer pod has phase Failed': { objects: [a, phase(b, 'Failed'), c], only: finished },
    'peer pod has phase Pending': { objects: [a, phase(b, 'Pending'), c] },
    'peer pod has phase Unknown': { objects: [a, phase(b, 'Unknown'), c] },
    'peer pod is terminating': { objects: [a, pod('shop/b', '10.244.2.20', 'n2', terminating), c] },
    'isolated pod has phase Succeeded (still answering)': { objects: [phase(a, 'Succeeded'), b, c], only: finished },
    'isolated pod has phase Failed (still answering)': { objects: [phase(a, 'Failed'), b, c], only: finished },
    'isolated pod has phase Pending (still answering)': { objects: [phase(a, 'Pending'), b, c] },
    'isolated pod has phase Unknown (still answering)': { objects: [phase(a, 'Unknown'), b, c] },
    'isolated pod is terminating': { objects: [pod('shop/a', '10.244.1.10', 'n1', terminating), b, c] },
    'selector matches a host-network pod of the other node, its node sends': {
      objects: [a, pod('shop/b', '172.18.0.12', 'n2', {}, { hostNetwork: true }), c],
      source: { pod: 'shop/b' },
    },
    'two containers have one port name: number of the first': {
      objects: [pod('shop/a', '10.244.1.10', 'n1', {}, { containers: [named('web', 8080), named('web', 9090)] }), b, c],
      policy: web,
    },
    'two containers have one port name: number of the second': {
      objects: [pod('shop/a', '10.244.1.10', 'n1', {}, { containers: [named('web', 8080), named('web', 9090)] }), b, c],
      policy: web,
    },
    'port name of a sidecar (init container that restarts always)': {
      objects: [
        pod(
          'shop/a',
          '10.244.1.10',
          'n1',
          {},
          { containers: [named('app', 80)], initContainers: [named('web', 9090)] },
        ),
        b,
        c,
      ],
      policy: web,
    },
    'block with host bits set (10.244.2.99/24), source inside the /24': { policy: block('10.244.2.99/24') },
    'IPv4-mapped block ::ffff:10.244.2.0/120, IPv4 source': {
      policy: block('::ffff:10.244.2.0/120'),
      // kube-router in nftables mode does not load it.
      only: [
        ['ipt', {}],
        ['knp', {}],
      ],
    },
  };

  recorded(edges, 'edges.json: the 21 connections between pods and nodes', () => {
    const probes = read<readonly Edge[]>(edges).filter(({ src }) => src !== undefined);
    expect(probes.map(({ what }) => what).sort()).toEqual(Object.keys(setups).sort());
    for (const { what, src = '', dst = '', protocol = 'TCP', port = 0, allowed } of probes) {
      const setup = setups[what] ?? {};
      for (const [enforcer, change] of setup.only ?? ([['ipt'], ['nft'], ['knp']] as const)) {
        const world: NaiveWorld = {
          objects: [shop, ...(setup.objects ?? [a, b, c])],
          policies: [{ object: setup.policy ?? isolated }],
          rulings: { ...rulings, ...change },
        };
        const probe = { source: setup.source ?? { pod: src }, destination: { pod: dst }, protocol, port };
        const expected = (allowed as Readonly<Record<string, boolean>>)[enforcer] ? 'allowed' : 'denied';
        expect([what, enforcer, evaluateNaively(world, probe)]).toEqual([what, enforcer, expected]);
      }
    }
  });

  recorded(edges, 'edges.json: ICMP where all protocols are filtered; the rest has no verdict of one probe', () => {
    const rest = read<readonly Edge[]>(edges).filter(({ src }) => src === undefined);
    const icmp = rest.filter(({ what }) => what.startsWith('ICMP echo') && what.endsWith('other node'));
    expect(icmp.map(({ plane, allowed }) => [plane, allowed])).toContainEqual(['knp', false]);
    const probe: NaiveProbe = { source: { pod: 'pay/c' }, destination: { pod: 'shop/a' }, protocol: 'other', port: 0 };
    const world = {
      objects: [shop, a, b, c],
      policies: [{ object: isolated }],
      rulings: { ...rulings, protocols: 'all' },
    };
    expect(evaluateNaively(world as NaiveWorld, probe)).toBe('denied');
    // Connections that are older than a policy, and what the API server accepts.
    const others = rest.filter((edge) => !icmp.includes(edge));
    expect(others.filter(({ what }) => !/^API server: |^connection from before/.test(what))).toEqual([]);
    expect(others).toHaveLength(16);
  });

  recorded(edges, 'edges.json: what the API server fills in means the same when it is missing', () => {
    const stored = read<readonly { what: string; stored?: object }[]>(edges).filter(
      (edge) => edge.stored !== undefined,
    );
    const sent: Readonly<Record<string, object>> = {
      'API server: no podSelector': {},
      'API server: policyTypes twice the same': { podSelector: {}, policyTypes: ['Ingress', 'Ingress'] },
      'API server: policyTypes empty list': { podSelector: {}, policyTypes: [] },
    };
    expect(stored.map(({ what }) => what).sort()).toEqual(Object.keys(sent).sort());
    for (const { what, stored: spec } of stored) {
      const verdicts = [spec, sent[what]].map((one) => {
        const objects = [shop, a, b, c];
        const world = { objects, policies: [{ object: { ...isolated, spec: one } }], rulings };
        return [
          ['shop/b', 'shop/a'],
          ['shop/a', 'shop/b'],
          ['shop/a', 'pay/c'],
        ].map(([from = '', to = '']) =>
          evaluateNaively(world, { source: { pod: from }, destination: { pod: to }, protocol: 'TCP', port: 80 }),
        );
      });
      expect([what, verdicts[0]]).toEqual([what, ['denied', 'denied', 'allowed']]);
      expect(verdicts[1]).toEqual(verdicts[0]);
    }
  });
});

/** What no recorded data can say: the conditions that a verdict hangs on. */
describe('unknown', () => {
  const objects = (...pods: readonly RawObject[]): RawObject[] => [
    { kind: 'Namespace', metadata: { name: 'shop' } },
    {
      kind: 'Node',
      metadata: { name: 'n1' },
      spec: { podCIDRs: ['10.244.1.0/24', 'fd00:1::/64'] },
      status: { addresses: [{ type: 'InternalIP', address: '172.18.0.11' }] },
    },
    { kind: 'Pod', metadata: { name: 'a', namespace: 'shop' }, spec: {}, status: { podIP: '10.244.1.10' } },
    ...pods,
  ];
  const ingress = (...rules: readonly object[]): RawObject => ({
    kind: 'NetworkPolicy',
    metadata: { namespace: 'shop', name: 'p' },
    spec: { policyTypes: ['Ingress'], ingress: rules },
  });
  const fromBlock = (cidr: string, ...except: readonly string[]) =>
    ingress({ from: [{ ipBlock: { cidr, ...(except.length > 0 && { except }) } }] });
  const source = (spec: object = {}, more: object = {}): RawObject => {
    return { kind: 'Pod', metadata: { name: 'b', namespace: 'shop' }, spec, ...more };
  };
  const deployment = {
    kind: 'Deployment',
    metadata: { name: 'b', namespace: 'shop' },
    spec: { template: { metadata: { labels: { app: 'b' } }, spec: { containers: [] } } },
  };
  const all = { podSelector: {} };
  const b = { pod: 'shop/b' };
  const succeeded = source({}, { status: { phase: 'Succeeded', podIP: '10.244.1.20' } });
  const onNode = (nodeName: string) => source({ hostNetwork: true, nodeName });

  type Row = readonly [
    string,
    RawObject,
    NaiveEnd,
    RawObject,
    Partial<Rulings & { podRanges: readonly string[] }>,
    NaiveVerdict,
    readonly string[],
  ];
  const rows: readonly Row[] = [
    ['block over all ranges', deployment, b, fromBlock('10.244.0.0/16'), {}, 'allowed', []],
    ['block beside the ranges', deployment, b, fromBlock('10.0.0.0/16'), {}, 'denied', []],
    [
      'block over a part of the ranges, host bits masked',
      deployment,
      b,
      fromBlock('10.244.1.9/25'),
      {},
      'unknown',
      ['address:shop/b:10.244.1.0/25'],
    ],
    [
      'except in the ranges and one beside them',
      deployment,
      b,
      fromBlock('10.0.0.0/8', '10.244.1.128/25', '10.9.0.0/16'),
      {},
      'unknown',
      ['address:shop/b:10.244.1.128/25'],
    ],
    ['excepts over all ranges', deployment, b, fromBlock('0.0.0.0/0', '10.244.0.0/16'), {}, 'denied', []],
    [
      'two excepts over all ranges together',
      deployment,
      b,
      fromBlock('0.0.0.0/0', '10.244.1.0/25', '10.244.1.128/25'),
      {},
      'denied',
      [],
    ],
    [
      'ranges of the world before those of the nodes',
      deployment,
      b,
      fromBlock('10.244.1.0/24'),
      { podRanges: ['10.244.0.0/16'] },
      'unknown',
      ['address:shop/b:10.244.1.0/24'],
    ],
    ['no ranges: everything is certain', deployment, b, fromBlock('0.0.0.0/0'), { podRanges: [] }, 'allowed', []],
    [
      'no ranges: no pod has a link-local address',
      deployment,
      b,
      fromBlock('0.0.0.0/0', '169.254.169.254/32'),
      { podRanges: [] },
      'allowed',
      [],
    ],
    [
      'no ranges: nothing else is; a mapped block is IPv4',
      deployment,
      b,
      fromBlock('::ffff:0a00:0/104'),
      { podRanges: [] },
      'unknown',
      ['address:shop/b:10.0.0.0/8'],
    ],
    ['a block of the other family', deployment, b, fromBlock('::/0'), { podRanges: [] }, 'denied', []],
    [
      'blocks may match pods',
      source({}, { status: { podIP: '10.244.1.20' } }),
      b,
      fromBlock('10.244.1.20/32'),
      { 'blocks-match-pods': 'unknown' },
      'unknown',
      ['ruling:blocks-match-pods:ingress'],
    ],
    [
      'blocks never match pods, but pods that are gone',
      succeeded,
      b,
      fromBlock('10.244.1.20/32'),
      { 'blocks-match-pods': 'no', 'finished-pods': 'unknown' },
      'unknown',
      ['ruling:finished-pods'],
    ],
    ['a finished pod is gone', succeeded, b, ingress({ from: [all] }), {}, 'denied', []],
    [
      'a finished pod is present',
      succeeded,
      b,
      ingress({ from: [all] }),
      { 'finished-pods': 'present' },
      'allowed',
      [],
    ],
    [
      'a pod on the host network has the address of its node, not one of the ranges',
      onNode('n1'),
      b,
      fromBlock('172.18.0.0/24'),
      { 'blocks-match-pods': 'no', 'own-node': 'filtered' },
      'allowed',
      [],
    ],
    [
      'of an unknown node: no range is known',
      onNode('n9'),
      b,
      fromBlock('10.244.1.0/24'),
      { 'own-node': 'filtered' },
      'unknown',
      ['address:shop/b:10.244.1.0/24'],
    ],
    [
      'host network may be an ordinary pod',
      onNode('n1'),
      b,
      ingress({ from: [all] }),
      { 'host-network': 'unknown', 'own-node': 'filtered' },
      'unknown',
      ['ruling:host-network'],
    ],
    [
      'the own node of a pod without a node: a node',
      deployment,
      { node: 'n1', address: '172.18.0.11' },
      ingress(),
      {},
      'unknown',
      ['own-node:shop/a:n1'],
    ],
    ['the same: a pod on the host network', onNode('n1'), b, ingress(), {}, 'unknown', ['own-node:shop/a:n1']],
    [
      'the same, of an unknown node',
      source({ hostNetwork: true }),
      b,
      ingress(),
      { 'own-node': 'unknown' },
      'unknown',
      ['own-node:shop/a:shop/b', 'ruling:own-node'],
    ],
    [
      'a peer of a newer API, and the rule that does not need it',
      deployment,
      b,
      ingress({ from: [{ zone: 'x', also: [1] }] }),
      {},
      'unknown',
      ['unknown:peer:shop:{"also":[1],"zone":"x"}'],
    ],
    [
      'an unknown peer beside a matching one',
      deployment,
      b,
      ingress({ from: [all, { zone: 'x' }] }),
      {},
      'allowed',
      [],
    ],
    [
      'an unknown rule',
      deployment,
      b,
      ingress({ action: 'Deny', from: [all] }),
      {},
      'unknown',
      ['unknown:rule:shop:{"action":"Deny","from":[{"podSelector":{}}]}'],
    ],
    [
      'an unknown port',
      deployment,
      b,
      ingress({ ports: [{ port: 1, app: 'http' }] }),
      {},
      'unknown',
      ['unknown:port:{"app":"http","port":1}'],
    ],
    [
      'an unknown operator',
      deployment,
      b,
      ingress({ from: [{ podSelector: { matchExpressions: [{ operator: 'Gt', key: 'app', values: ['1'] }] } }] }),
      {},
      'unknown',
      ['unknown:operator:{"key":"app","operator":"Gt","values":["1"]}'],
    ],
  ];

  test.each(rows)('%s', (_, pod, from, policy, change, verdict, atoms) => {
    const { podRanges, ...other } = change;
    const world: NaiveWorld = {
      objects: objects(pod),
      policies: [{ object: policy }],
      rulings: { ...rulings, ...other },
      ...(podRanges && { podRanges }),
    };
    const probe: NaiveProbe = { source: from, destination: { pod: 'shop/a' }, protocol: 'TCP', port: 80 };
    expect([evaluateNaively(world, probe), atomsOf(world, probe)]).toEqual([verdict, atoms]);
  });

  const deployed: NaiveProbe = { source: b, destination: { pod: 'shop/a' }, protocol: 'TCP', port: 80 };

  test('a policy that may not be there: isolation and what it allows hang on it together', () => {
    const policies = [{ object: ingress(), presentIf: 'prune' }];
    const world = { objects: objects(deployment), policies, rulings };
    expect([evaluateNaively(world, deployed), atomsOf(world, deployed)]).toEqual(['unknown', ['prune']]);
    // The same condition in two places is one condition: an open policy that comes with it.
    const both = [...policies, { object: ingress({}), presentIf: 'prune' }];
    expect(evaluateNaively({ ...world, policies: both }, deployed)).toBe('allowed');
    expect(evaluateWith({ ...world, policies }, deployed, () => true)).toBe(false);
  });

  test('more atoms than can be gone through are an error, not an answer', () => {
    const policies = Array.from({ length: 17 }, (_, index) => ({ object: ingress(), presentIf: `atom ${index}` }));
    const ask = (count: number) =>
      atomsOf({ objects: objects(deployment), policies: policies.slice(0, count), rulings }, deployed);
    expect(() => ask(17)).toThrow('more than 16 atoms');
    expect([whereSpecified(() => ask(17)), whereSpecified(() => ask(2))]).toEqual([undefined, ['atom 0', 'atom 1']]);
    expect(() => whereSpecified(() => parseBlock(policies as never))).toThrow();
  });

  test('a name on two numbers', () => {
    const container = (containerPort: number) => ({ ports: [{ name: 'web', containerPort }] });
    const twice = source({ containers: [container(80), container(81)] });
    const policy = { ...ingress({ ports: [{ port: 'web' }] }), metadata: { namespace: 'shop', name: 'p' } };
    const verdicts = (['all', 'first', 'unknown'] as const).map((ruling) => {
      const own = { ...rulings, 'port-name-twice': ruling };
      const world = { objects: objects(twice), policies: [{ object: policy }], rulings: own };
      return [80, 81, 82].map((port) =>
        evaluateNaively(world, { source: { address: '8.8.8.8' }, destination: b, protocol: 'TCP', port }),
      );
    });
    expect(verdicts).toEqual([
      ['allowed', 'allowed', 'denied'],
      ['allowed', 'denied', 'denied'],
      ['allowed', 'unknown', 'denied'],
    ]);
  });
});

test.each([
  ['10.244.2.99/24', '10.244.2.0/24'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['::ffff:10.244.2.7/120', '10.244.2.0/24'],
  ['::FFFF:0AF4:0200/128', '10.244.2.0/32'],
  ['::ffff:0:0/96', '0.0.0.0/0'],
  ['::ffff:0:0/95', '::fffe:0:0/95'],
  ['::/0', '::/0'],
  ['2001:DB8:0:0:1:0:0:1/128', '2001:db8::1:0:0:1/128'],
  ['2001:db8:0:1:1:1:1:1/128', '2001:db8:0:1:1:1:1:1/128'],
  ['fe80::1234/10', 'fe80::/10'],
  ['1:0:0:2::/64', '1:0:0:2::/64'],
])('the block %s is called %s', (text, name) => {
  expect(formatBlock(parseBlock(text))).toBe(name);
});

test.each([
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
  ['::1', '::1'],
  ['::', '::'],
  ['1::', '1::'],
  ['0:0:1:0:0:0:1:0', '0:0:1::1:0'],
])('the address %s is called %s', (text, name) => {
  expect(formatAddress(parseAddress(text))).toBe(name);
});
