/** The specification in code against verdicts about cluster-wide policies that are not ours. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';
import { atomsOf, canonical, evaluateNaively, type NaiveProbe, type NaiveWorld, type RawObject } from '../oracle.ts';
import { isInSample, oneIn, packetCases, read, recorded, rulings, shared } from './recorded.ts';

const packets = `${shared}packets/cluster-cases.json`;
const conformance = `${shared}network-policy-api/`;

describe('packets of a real enforcer of ClusterNetworkPolicy', () => {
  recorded(packets, `cluster-cases.json: one in ${oneIn} of 161893 probes, and the 115 of the deviation`, () => {
    const disagreements: string[] = [];
    let [seen, differing] = [0, 0];
    for (const { name, world, probes } of packetCases(packets)) {
      for (const { probe, allowed, differs } of probes) {
        if (differs) differing++;
        if (!isInSample(seen++) && !differs) continue;
        const verdict = evaluateNaively(world, probe);
        if (verdict !== (allowed ? 'allowed' : 'denied')) disagreements.push(`${name} ${canonical(probe)}: ${verdict}`);
      }
    }
    expect(disagreements.slice(0, 20)).toEqual([]);
    expect([seen, differing]).toEqual([161_893, 115]);
  });
});

describe('conformance suite of ClusterNetworkPolicy', () => {
  recorded(`${conformance}index.json`, '150 probes', () => {
    const cluster = loadAll(readFileSync(`${conformance}cluster.yaml`, 'utf8')) as RawObject[];
    interface Case {
      readonly case: string;
      readonly namespaces: readonly RawObject[];
      readonly policies: readonly RawObject[];
      readonly probes: readonly (NaiveProbe & { src: string; dst: string; dstIP: string; allowed: boolean })[];
    }
    let asked = 0;
    const disagreements = readdirSync(`${conformance}cases`).flatMap((file) => {
      const one = read<Case>(`${conformance}cases/${file}`);
      const objects = [...cluster.filter(({ kind }) => kind !== 'Namespace'), ...one.namespaces];
      const world: NaiveWorld = { objects, policies: one.policies.map((object) => ({ object })), rulings };
      return one.probes.flatMap(({ src, dst, dstIP, protocol, port, allowed }) => {
        asked++;
        const probe = { source: { pod: src }, destination: { pod: dst, address: dstIP }, protocol, port };
        const verdict = evaluateNaively(world, probe);
        return verdict === (allowed ? 'allowed' : 'denied') ? [] : [`${one.case} ${canonical(probe)}: ${verdict}`];
      });
    });
    expect(disagreements).toEqual([]);
    expect(asked).toBe(150);
  });
});

/** What no recorded data can say; the rows are from the text of the API. */
describe('hand-made edges', () => {
  const pod = (name: string, address: string, spec: object = {}): RawObject => ({
    kind: 'Pod',
    metadata: { namespace: 'shop', name, labels: { app: name } },
    spec: { containers: [{ ports: [{ name: 'web', containerPort: 80, protocol: 'UDP' }] }], ...spec },
    status: { phase: 'Running', podIP: address },
  });
  const node = { kind: 'Node', metadata: { name: 'n1', labels: { os: 'linux' } } };
  const objects = [pod('a', '10.0.0.1'), pod('b', '10.0.0.2'), pod('host', '172.18.0.9', { hostNetwork: true })];
  const all = { namespaces: {} };
  const a = { pod: 'shop/a' };
  const b = { pod: 'shop/b' };
  const outside = { address: '203.0.113.5' };

  const policy = (spec: object, name = 'p'): RawObject => ({
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name },
    spec: { tier: 'Admin', priority: 5, subject: all, ...spec },
  });
  const egress = (action: string, ...to: readonly object[]) => policy({ egress: [{ action, to }] });
  const first = (one: object) => policy({ egress: [one, { action: 'Deny', to: [all, { networks: ['0.0.0.0/0'] }] }] });
  const baseline = policy({ tier: 'Baseline', egress: [{ action: 'Deny', to: [all] }] }, 'baseline');
  const ports = (...protocols: readonly object[]) => first({ action: 'Accept', to: [all], protocols });

  type Row = readonly [string, readonly RawObject[], NaiveProbe['destination'], string, readonly string[]];
  test.each<Row>([
    ['an unknown peer accepts nobody', [first({ action: 'Accept', to: [all, { zone: 'x' }] })], b, 'denied', []],
    ['an unknown peer is denied with all others', [egress('Deny', { zone: 'x' })], outside, 'denied', []],
    ['an unknown peer is not passed but denied', [egress('Pass', { zone: 'x' })], b, 'denied', []],
    ['a field beside a known peer', [egress('Deny', { namespaces: {}, zone: 'x' })], b, 'unknown', ['unknown:peer::']],
    ['a field inside of a known peer', [egress('Deny', { pods: { zone: 'x' } })], b, 'unknown', ['unknown:peer::']],
    [
      'a field of a rule',
      [policy({ egress: [{ action: 'Deny', to: [all], when: 1 }] })],
      b,
      'unknown',
      ['unknown:rule::'],
    ],
    [
      'a field of a subject',
      [policy({ subject: { zone: 1 }, egress: [{ action: 'Deny', to: [all] }] })],
      b,
      'unknown',
      ['unknown:subject:'],
    ],
    ['a protocol that nobody knows', [ports({ icmp: {} })], b, 'unknown', ['unknown:port:']],
    ['all of a protocol', [ports({ udp: {} })], b, 'allowed', []],
    ['a name takes its protocol from the container', [ports({ destinationNamedPort: 'web' })], b, 'allowed', []],
    [
      'names of domains are outside',
      [first({ action: 'Accept', to: [{ domainNames: ['b.test', 'a.test'] }] })],
      outside,
      'unknown',
      ['domains:a.test,b.test'],
    ],
    [
      'names of domains are never pods',
      [first({ action: 'Accept', to: [{ domainNames: ['a.test'] }] })],
      b,
      'denied',
      [],
    ],
    ['networks match pods', [egress('Deny', { networks: ['10.0.0.2/32'] })], b, 'denied', []],
    [
      'nodes that nobody knows',
      [egress('Deny', { nodes: { matchLabels: { os: 'linux' } } })],
      { pod: 'shop/host' },
      'unknown',
      ['nodes:shop/host:os=linux'],
    ],
    ['nodes are no pods', [egress('Deny', { nodes: {} })], b, 'allowed', []],
    ['a pod on the host network is no pod to peers', [egress('Deny', all)], { pod: 'shop/host' }, 'allowed', []],
    [
      'two of one priority',
      [egress('Deny', all), policy({ egress: [{ action: 'Accept', to: [all] }] }, 'q')],
      b,
      'unknown',
      ['order:Admin:5:policy.networking.k8s.io/ClusterNetworkPolicy//p'],
    ],
    ['the baseline, when an administrator passes', [egress('Pass', all), baseline], b, 'denied', []],
    [
      'a NetworkPolicy before the baseline',
      [
        baseline,
        {
          kind: 'NetworkPolicy',
          metadata: { name: 'n', namespace: 'shop' },
          spec: { policyTypes: ['Egress'], egress: [{}] },
        },
      ],
      b,
      'allowed',
      [],
    ],
  ])('%s', (_, policies, destination, verdict, atoms) => {
    const world: NaiveWorld = { objects, policies: policies.map((object) => ({ object })), rulings };
    const probe: NaiveProbe = { source: a, destination, protocol: 'UDP', port: 80 };
    expect(evaluateNaively(world, probe)).toBe(verdict);
    const asked = atomsOf(world, probe);
    expect(asked).toHaveLength(atoms.length);
    asked.forEach((atom, index) => expect(atom.startsWith(atoms[index] ?? '')).toBe(true));
  });

  test('a node is known by its name, by its addresses, or by nobody', () => {
    const deny = egress('Deny', { nodes: { matchLabels: { os: 'linux' } } });
    const status = { addresses: [{ type: 'ExternalIP', address: '203.0.113.5' }] };
    const verdicts = [[], [node], [{ ...node, status }]].map((nodes) => {
      const world: NaiveWorld = { objects: [...objects, ...nodes], policies: [{ object: deny }], rulings };
      return evaluateNaively(world, { source: a, destination: outside, protocol: 'TCP', port: 1 });
    });
    expect(verdicts).toEqual(['unknown', 'allowed', 'denied']);
  });
});
