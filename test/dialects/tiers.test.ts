/** Cluster-wide policies above and below NetworkPolicies: one row a sentence of the specification. */
import { load } from 'js-yaml';
import { answerOf } from '../../src/engine/decision.ts';
import { decide, evaluate } from '../../src/engine/evaluate.ts';
import type { End } from '../../src/engine/match.ts';
import { podEnd } from '../../src/engine/match.ts';
import { placeOf, valueAt } from '../../src/engine/ports.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import type { Protocol } from '../../src/model/network.ts';
import { parseAddress } from '../../src/model/network.ts';
import { rulings } from '../harness/family.ts';
import { worldOfObjects } from '../harness/worlds.ts';

type Raw = Readonly<Record<string, unknown>>;

const pod = (namespace: string, name: string, ip: string, spec: Raw = {}): Raw => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { namespace, name, labels: { pod: name } },
  spec: {
    nodeName: 'n1',
    containers: [
      {
        name: 'c',
        ports: [
          { name: 'web', containerPort: 80 },
          { name: 'dns', containerPort: 53, protocol: 'UDP' },
        ],
      },
    ],
    ...spec,
  },
  status: { phase: 'Running', podIP: ip, podIPs: [{ ip }] },
});

/** Namespaces x, y and z with pods a and b each, and one pod on the network of node n2. */
const cluster: readonly Raw[] = [
  ...['x', 'y', 'z'].flatMap((name, at) => [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { ns: name } } },
    pod(name, 'a', `10.0.${at}.1`),
    pod(name, 'b', `10.0.${at}.2`),
  ]),
  pod('z', 'host', '172.18.0.2', { hostNetwork: true, nodeName: 'n2' }),
  ...['n1', 'n2'].map((name, at) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, labels: { 'node-role': 'worker' } },
    spec: { podCIDRs: ['10.0.0.0/16'] },
    status: { addresses: [{ type: 'InternalIP', address: `172.18.0.${at + 1}` }] },
  })),
];

const object = (kind: string, version: string, name: string, spec: string): Raw => ({
  apiVersion: `${version.startsWith('v1alpha') ? 'policy.' : ''}networking.k8s.io/${version}`,
  kind,
  metadata: { name, ...(version === 'v1' ? { namespace: 'x' } : {}) },
  spec: load(spec),
});
const x = 'subject: {namespaces: {matchLabels: {ns: x}}}';
const anp = (priority: number, rules: string, name = `anp-${priority}`): Raw =>
  object('AdminNetworkPolicy', 'v1alpha1', name, `{priority: ${priority}, ${x}, ${rules}}`);
const banp = (rules: string): Raw => object('BaselineAdminNetworkPolicy', 'v1alpha1', 'default', `{${x}, ${rules}}`);
const cnp = (tier: string, priority: number, rules: string, subject = x): Raw =>
  object(
    'ClusterNetworkPolicy',
    'v1alpha2',
    `cnp-${tier}-${priority}`,
    `{tier: ${tier}, priority: ${priority}, ${subject}, ${rules}}`,
  );
/** In namespace x. */
const np = (spec: string): Raw => object('NetworkPolicy', 'v1', 'np', spec);

const ns = (name: string): string => `{namespaces: {matchLabels: {ns: ${name}}}}`;
const all = '{namespaces: {}}';
const inOf = (...rules: (readonly [action: string, peer: string, more?: string])[]): string =>
  `ingress: [${rules.map(([action, peer, more]) => `{action: ${action}, from: [${peer}]${more === undefined ? '' : `, ${more}`}}`).join(', ')}]`;
const outOf = (...rules: (readonly [action: string, peer: string, more?: string])[]): string =>
  `egress: [${rules.map(([action, peer, more]) => `{action: ${action}, to: [${peer}]${more === undefined ? '' : `, ${more}`}}`).join(', ')}]`;

function answer(policies: readonly Raw[], probe: string): string {
  const world = worldOfObjects([...cluster, ...policies], rulings.verdicts);
  const [source = '', destination = '', port = 'TCP/80'] = probe.split(' ');
  const [protocol = '', number = '0'] = port.split('/');
  const end = (name: string): End => {
    const address = parseAddress(name);
    if (address !== undefined) return { family: 'IPv4', address };
    const node = world.nodes.get(name);
    if (node !== undefined) return { family: 'IPv4', node: name, address: node.addresses[0] ?? 0n };
    const found = world.pods.get(endpointIdOf(name));
    if (found === undefined) throw new Error(`no pod ${name}`);
    return podEnd(found, 'IPv4');
  };
  const [from, to] = [end(source), end(destination)];
  const place = placeOf(protocol as Protocol, Number(number));
  const found = answerOf(valueAt(decide(world, from, to), place));
  expect(evaluate(world, from, to, protocol as Protocol, Number(number)).answer).toBe(found);
  return found;
}

const isolated = np('{podSelector: {}, policyTypes: [Ingress]}');
const webOnly = np('{podSelector: {}, ingress: [{ports: [{port: 80}]}]}');

const table: readonly (readonly [why: string, policies: readonly Raw[], expected: Readonly<Record<string, string>>])[] =
  [
    [
      'Accept stands above a NetworkPolicy that isolates',
      [anp(1, inOf(['Allow', ns('y')])), isolated],
      { 'y/a x/a': 'allowed', 'z/a x/a': 'denied' },
    ],
    [
      'Deny stands above a NetworkPolicy that allows',
      [anp(1, inOf(['Deny', ns('y')])), webOnly],
      { 'y/a x/a': 'denied', 'z/a x/a': 'allowed' },
    ],
    [
      'Pass hands over to the NetworkPolicy',
      [anp(1, inOf(['Pass', ns('y')], ['Deny', all])), webOnly],
      { 'y/a x/a': 'allowed', 'y/a x/a TCP/81': 'denied', 'z/a x/a': 'denied' },
    ],
    [
      'Pass hands over to the baseline where no NetworkPolicy selects the pod',
      [anp(100, inOf(['Pass', ns('y')])), anp(101, inOf(['Allow', all])), banp(inOf(['Deny', all]))],
      { 'y/a x/a': 'denied', 'z/a x/a': 'allowed' },
    ],
    [
      'a Pass of the baseline leads to the default',
      [cnp('Baseline', 1, inOf(['Pass', ns('y')])), cnp('Baseline', 2, inOf(['Deny', all]))],
      { 'y/a x/a': 'allowed', 'z/a x/a': 'denied' },
    ],
    [
      'a NetworkPolicy hides the baseline, in its direction only',
      [banp(`${inOf(['Deny', all])}, ${outOf(['Deny', ns('y')])}`), webOnly],
      { 'y/a x/a': 'allowed', 'x/a y/a': 'denied' },
    ],
    [
      'being a subject isolates nothing',
      [cnp('Admin', 1, inOf(['Accept', ns('y'), 'protocols: [{tcp: {destinationPort: {number: 80}}}]']))],
      { 'y/a x/a TCP/81': 'allowed', 'z/a x/a': 'allowed' },
    ],
    [
      'the first rule decides',
      [
        anp(
          1,
          inOf(
            ['Allow', '{pods: {namespaceSelector: {matchLabels: {ns: y}}, podSelector: {matchLabels: {pod: a}}}}'],
            ['Deny', ns('y')],
          ),
        ),
      ],
      { 'y/a x/a': 'allowed', 'y/b x/a': 'denied' },
    ],
    [
      'the first rule decides, in the other order',
      [
        anp(
          1,
          inOf(
            ['Deny', ns('y')],
            ['Allow', '{pods: {namespaceSelector: {matchLabels: {ns: y}}, podSelector: {matchLabels: {pod: a}}}}'],
          ),
        ),
      ],
      { 'y/a x/a': 'denied', 'y/b x/a': 'denied' },
    ],
    [
      'a lower priority goes first',
      [anp(99, inOf(['Allow', all])), anp(100, inOf(['Deny', all]))],
      { 'y/a x/a': 'allowed' },
    ],
    [
      'a lower priority goes first, whatever its kind',
      [anp(101, inOf(['Allow', all])), cnp('Admin', 100, inOf(['Deny', all]))],
      { 'y/a x/a': 'denied' },
    ],
    [
      'of two that say different things at one priority any may win',
      [anp(1, inOf(['Allow', all]), 'one'), anp(1, inOf(['Deny', ns('y')]), 'two')],
      { 'y/a x/a': 'unknown', 'z/a x/a': 'allowed' },
    ],
    [
      'of two that say the same at one priority none needs to win',
      [anp(1, inOf(['Deny', all]), 'one'), cnp('Admin', 1, inOf(['Deny', ns('y')]))],
      { 'y/a x/a': 'denied' },
    ],
    [
      'an Accept of the source does not pardon a Deny of the destination',
      [
        cnp('Admin', 1, outOf(['Accept', all]), 'subject: {namespaces: {matchLabels: {ns: y}}}'),
        anp(2, inOf(['Deny', ns('y')])),
      ],
      { 'y/a x/a': 'denied' },
    ],
    [
      'a host-network pod is no subject',
      [cnp('Admin', 1, outOf(['Deny', all]), 'subject: {namespaces: {}}')],
      { 'z/host y/a': 'allowed', 'x/a y/a': 'denied' },
    ],
    [
      'a host-network pod is no peer of namespaces',
      [anp(1, outOf(['Deny', all]))],
      { 'x/a z/host': 'allowed', 'x/a z/a': 'denied' },
    ],
    [
      'a host-network pod is reached as its node',
      [anp(1, outOf(['Deny', '{nodes: {matchLabels: {node-role: worker}}}']))],
      { 'x/a z/host': 'denied', 'x/a n2': 'denied', 'x/a z/a': 'allowed' },
    ],
    [
      'networks match whatever has the address',
      [anp(1, outOf(['Deny', '{networks: [10.0.1.0/24, 172.18.0.2/32, 8.8.8.0/24]}']))],
      {
        'x/a y/a': 'denied',
        'x/a z/a': 'allowed',
        'x/a z/host': 'denied',
        'x/a 8.8.8.8': 'denied',
        'x/a 8.8.9.8': 'allowed',
      },
    ],
    [
      'networks match other protocols too',
      [anp(1, outOf(['Deny', '{networks: [8.8.8.0/24]}']))],
      { 'x/a 8.8.8.8 other/0': 'denied' },
    ],
    [
      'nobody outside is a peer of ingress',
      [anp(1, inOf(['Deny', all])), cnp('Baseline', 1, inOf(['Deny', all]))],
      { '8.8.8.8 x/a': 'allowed' },
    ],
    [
      'without ports a rule means every protocol',
      [anp(1, inOf(['Deny', ns('y')]))],
      { 'y/a x/a other/0': 'denied', 'y/a x/a SCTP/9': 'denied' },
    ],
    [
      'a port without a protocol is one of TCP',
      [anp(1, outOf(['Deny', ns('y'), 'ports: [{portNumber: {port: 80}}]']))],
      { 'x/a y/b TCP/80': 'denied', 'x/a y/b UDP/80': 'allowed' },
    ],
    [
      'a port name takes number and protocol from the container',
      [cnp('Admin', 1, outOf(['Deny', ns('y'), 'protocols: [{destinationNamedPort: dns}]']))],
      { 'x/a y/a UDP/53': 'denied', 'x/a y/a TCP/53': 'allowed', 'x/a y/a UDP/54': 'allowed' },
    ],
    [
      'domain names may be any address outside, and nothing inside',
      [cnp('Admin', 1, outOf(['Accept', '{domainNames: ["*.example.com"]}'], ['Deny', '{networks: [0.0.0.0/0]}']))],
      { 'x/a 8.8.8.8': 'unknown', 'x/a y/a': 'denied', 'x/a n2': 'denied' },
    ],
    [
      'an unknown peer closes a Deny',
      [cnp('Admin', 1, outOf(['Deny', '{newer: {}}']))],
      { 'x/a y/a': 'denied', 'x/a 8.8.8.8': 'denied' },
    ],
    ['an unknown peer closes a Pass', [cnp('Admin', 1, inOf(['Pass', '{newer: {}}']))], { 'y/a x/a': 'denied' }],
    [
      'an unknown peer takes everything from an Accept',
      [cnp('Admin', 1, inOf(['Accept', `${ns('y')}, {newer: {}}`], ['Deny', all]))],
      { 'y/a x/a': 'denied' },
    ],
    [
      'a known peer with a newer field may match',
      [cnp('Admin', 1, inOf(['Deny', '{namespaces: {}, newer: 1}']))],
      { 'y/a x/a': 'unknown' },
    ],
    [
      'a pod reaches itself',
      [anp(1, `${inOf(['Deny', all])}, ${outOf(['Deny', all])}`)],
      { 'x/a x/a': 'allowed', 'x/a x/b': 'denied' },
    ],
  ];

test.each(
  table.flatMap(([why, policies, expected]) =>
    Object.entries(expected).map(([probe, want]) => ({ why, probe, want, policies })),
  ),
)('$why: $probe is $want', ({ policies, probe, want }) => {
  expect(answer(policies, probe)).toBe(want);
});
