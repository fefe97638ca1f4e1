/** Small random pairs of worlds, and every pod that may come to them, as far as their policies can tell pods apart. */
import type { NaiveWorld, RawObject, Rulings } from '../oracle.ts';
import type { Random } from '../random.ts';

type Labels = Readonly<Record<string, string>>;

export interface Candidate {
  readonly id: string;
  readonly namespace: string;
  /** Of a namespace that neither world has. */
  readonly namespaceLabels?: Labels;
  readonly labels: Labels;
  readonly ports: readonly { readonly name: string; readonly protocol: string; readonly port: number }[];
  readonly address?: string;
}

export interface PairOfWorlds {
  readonly before: NaiveWorld;
  readonly after: NaiveWorld;
  /** Both worlds with all candidates, and the namespaces of those that are new, in them. */
  readonly peopled: { readonly before: NaiveWorld; readonly after: NaiveWorld };
  readonly candidates: readonly Candidate[];
  readonly existing: readonly string[];
  readonly outside: readonly string[];
}

const names = ['shop', 'pay'];
const values: Record<string, readonly string[]> = { app: ['web', 'api'], team: ['blue'] };
const addresses = ['10.244.1.5', '10.244.2.9'];
export const askedPorts = [
  { protocol: 'TCP', port: 80 },
  { protocol: 'TCP', port: 81 },
  { protocol: 'UDP', port: 80 },
] as const;

export function randomPair(random: Random): PairOfWorlds {
  const special = random.pick(['blocks', 'ports', 'ports', 'none']);
  const seen: Seen = {
    blocks: special === 'blocks',
    ports: special === 'ports',
    tiers: random.chance(0.35),
    names: random.chance(0.3),
  };
  const rulings: Rulings = {
    'blocks-match-pods': random.pick(['yes', 'no', 'unknown']),
    'host-network': random.pick(['node', 'pod', 'unknown']),
    'finished-pods': 'gone',
    protocols: 'three',
    'own-node': 'filtered',
    'port-name-twice': 'all',
    'sidecar-port-names': 'ignored',
    'blocks-match-nodes': 'yes',
  };
  const namespaces = names.map((name) =>
    namespaceObject(name, random.chance(0.5) ? { team: random.pick(['blue', 'red']) } : {}),
  );
  const pods = random.times(0, 2, () => 0).map((_, at) => existingPod(random, `p${at}`, seen));
  const policies = random.times(1, 4, () => 0).map((_, at) => conditional(random, policy(random, seen, `np${at}`)));
  const world = (objects: readonly RawObject[], list: NaiveWorld['policies']): NaiveWorld => ({
    objects,
    policies: list,
    rulings,
    podRanges: ['10.244.0.0/16'],
  });
  const before = world([...namespaces, ...pods], policies);
  const edited = edit(random, seen, namespaces, pods, policies);
  const after = world([...edited.namespaces, ...edited.pods], edited.policies);
  const candidates = candidatesOf(seen);
  const people = (one: NaiveWorld): NaiveWorld => ({ ...one, objects: [...one.objects, ...objectsOf(candidates)] });
  return {
    before,
    after,
    peopled: { before: people(before), after: people(after) },
    candidates,
    existing: pods.map(({ metadata }) => `${(metadata as Meta).namespace ?? ''}/${(metadata as Meta).name}`),
    // One in every stretch that blocks cut: also where pods can be, there need not be one.
    outside: ['198.51.100.10', '10.244.1.200', '10.244.2.200', '10.244.7.7', '2001:db8::1'],
  };
}

interface Seen {
  readonly blocks: boolean;
  readonly ports: boolean;
  readonly tiers: boolean;
  /** Namespaces are told apart by their names alone, so that one that is named can be new. */
  readonly names: boolean;
}

type Meta = { readonly name: string; readonly namespace?: string };

function namespaceObject(name: string, labels: Labels): RawObject {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

function podObject(one: Omit<Candidate, 'id'> & { readonly name: string; readonly hostNetwork?: boolean }): RawObject {
  const ports = one.ports.map(({ name, protocol, port }) => ({ name, protocol, containerPort: port }));
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: one.name, namespace: one.namespace, labels: one.labels },
    spec: { containers: [{ name: 'c', ports }], ...(one.hostNetwork && { hostNetwork: true, nodeName: 'n1' }) },
    status: {
      phase: 'Running',
      ...(one.address !== undefined && { podIP: one.address, podIPs: [{ ip: one.address }] }),
    },
  };
}

function existingPod(random: Random, name: string, seen: Seen): RawObject {
  const hostNetwork = random.chance(0.2);
  return podObject({
    name,
    namespace: random.pick(names),
    labels: random.chance(0.7) ? { app: random.pick(['web', 'api', 'db']) } : {},
    ports: seen.ports && random.chance(0.7) ? [{ name: 'web', protocol: 'TCP', port: random.pick([80, 81]) }] : [],
    address: hostNetwork ? '172.18.0.11' : random.pick(['10.244.1.77', '10.244.2.77', '10.9.0.1']),
    hostNetwork,
  });
}

function conditional(random: Random, object: RawObject): NaiveWorld['policies'][number] {
  return random.chance(0.12) ? { object, presentIf: random.pick(['if:one', 'if:two']) } : { object };
}

function policy(random: Random, seen: Seen, name: string): RawObject {
  if (seen.tiers && random.chance(0.5)) return tieredPolicy(random, seen, name);
  const types = random.pick([['Ingress'], ['Egress'], ['Ingress', 'Egress']]);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace: random.pick(names) },
    spec: {
      podSelector: selector(random, seen, 'app'),
      policyTypes: types,
      ...(types.includes('Ingress') && { ingress: random.times(0, 2, () => rule(random, seen, 'from')) }),
      ...(types.includes('Egress') && { egress: random.times(0, 2, () => rule(random, seen, 'to')) }),
    },
  };
}

function tieredPolicy(random: Random, seen: Seen, name: string): RawObject {
  const pods = (): object =>
    random.chance(0.5)
      ? { namespaces: selector(random, seen, 'team') }
      : { pods: { namespaceSelector: selector(random, seen, 'team'), podSelector: selector(random, seen, 'app') } };
  const peer = (side: 'from' | 'to'): object =>
    side === 'to' && seen.blocks && random.chance(0.5) ? { networks: ['10.244.1.0/24'] } : pods();
  const tieredRule = (side: 'from' | 'to'): object => ({
    action: random.pick(['Accept', 'Deny', 'Pass']),
    [side]: random.times(1, 2, () => peer(side)),
    ...(random.chance(0.3) && { protocols: [{ tcp: { destinationPort: { number: 80 } } }] }),
  });
  return {
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name },
    spec: {
      tier: random.pick(['Admin', 'Baseline']),
      priority: random.pick([1, 2, 3, 3]),
      subject: pods(),
      ingress: random.times(0, 2, () => tieredRule('from')),
      egress: random.times(0, 2, () => tieredRule('to')),
    },
  };
}

function selector(random: Random, seen: Seen, key: string): object {
  const known = values[key] ?? [];
  const value = random.pick(known);
  const name = random.pick(['shop', 'pay', ...(seen.names ? ['elsewhere'] : [])]);
  const named = { key: 'kubernetes.io/metadata.name', operator: random.pick(['In', 'NotIn']), values: [name] };
  if (key === 'team' && seen.names) return random.pick<object>([{}, { matchExpressions: [named] }]);
  return random.pick<object>([
    {},
    { matchLabels: { [key]: value } },
    { matchLabels: { [key]: value } },
    { matchExpressions: [{ key, operator: random.pick(['In', 'NotIn']), values: random.some(known, 1, 2) }] },
    { matchExpressions: [{ key, operator: random.pick(['Exists', 'DoesNotExist']) }] },
    ...(key === 'team' ? [{ matchExpressions: [named] }] : []),
  ]);
}

function rule(random: Random, seen: Seen, side: 'from' | 'to'): object {
  const peers = random.times(1, 2, () => peer(random, seen));
  const ports = seen.ports
    ? random.times(1, 2, () => random.pick([{ port: 80 }, { port: 'web' }, { protocol: 'UDP' }]))
    : [{ port: 80 }];
  return { ...(random.chance(0.85) && { [side]: peers }), ...(random.chance(0.5) && { ports }) };
}

function peer(random: Random, seen: Seen): object {
  if (seen.blocks && random.chance(0.4)) {
    return {
      ipBlock: random.pick([
        { cidr: '10.244.1.0/24' },
        { cidr: '10.244.0.0/16', except: ['10.244.2.0/24'] },
        { cidr: '0.0.0.0/0' },
      ]),
    };
  }
  return random.pick<object>([
    { podSelector: selector(random, seen, 'app') },
    { namespaceSelector: selector(random, seen, 'team') },
    { namespaceSelector: selector(random, seen, 'team'), podSelector: selector(random, seen, 'app') },
  ]);
}

interface Parts {
  readonly namespaces: readonly RawObject[];
  readonly pods: readonly RawObject[];
  readonly policies: NaiveWorld['policies'];
}

/** Often none that matters: half of the proofs should hold. */
function edit(
  random: Random,
  seen: Seen,
  namespaces: readonly RawObject[],
  pods: readonly RawObject[],
  policies: NaiveWorld['policies'],
): Parts {
  const at = random.below(policies.length);
  const put = (one: NaiveWorld['policies'][number]): NaiveWorld['policies'] =>
    policies.map((policy, index) => (index === at ? one : policy));
  const same = { namespaces, pods, policies };
  return random.pick<() => Parts>([
    () => same,
    () => ({ ...same, policies: put(conditional(random, policy(random, seen, 'np9'))) }),
    () => ({ ...same, policies: [...policies, conditional(random, policy(random, seen, 'np9'))] }),
    () => ({ ...same, policies: [...policies, conditional(random, policy(random, seen, 'np9'))] }),
    () => ({ ...same, policies: policies.filter((_, index) => index !== at) }),
    () => ({ ...same, policies: put({ object: (policies[at] ?? { object: {} }).object }) }),
    () => ({ ...same, policies: split(policies) }),
    () => ({
      ...same,
      namespaces: namespaces.map((one, index) =>
        index === 0 ? namespaceObject('shop', random.chance(0.5) ? { team: 'blue' } : {}) : one,
      ),
    }),
    () => ({
      ...same,
      pods: pods.map((pod) => ({
        ...pod,
        metadata: { ...(pod['metadata'] as Meta), labels: { app: random.pick(['web', 'api', 'db']) } },
      })),
    }),
  ])();
}

/** Each rule in a policy of its own, which says the same where rules only allow. */
function split(policies: NaiveWorld['policies']): NaiveWorld['policies'] {
  type Spec = { readonly ingress?: readonly object[]; readonly egress?: readonly object[] };
  return policies.flatMap((one) => {
    const { kind, metadata, spec } = one.object as { kind: string; metadata: Meta; spec: Spec };
    if (kind !== 'NetworkPolicy') return [one];
    const pieces: Spec[] = (spec.ingress ?? []).map((rule) => ({ ...spec, ingress: [rule], egress: [] }));
    const all = [{ ...spec, ingress: [] }, ...pieces];
    return all.map((piece, at) => ({
      ...one,
      object: { ...one.object, metadata: { ...metadata, name: `${metadata.name}-${at}` }, spec: piece },
    }));
  });
}

function candidatesOf(seen: Seen): readonly Candidate[] {
  const labels: readonly Labels[] = [{}, ...['web', 'api', 'zzz'].map((app) => ({ app }))];
  const homes = [
    ...names.map((namespace) => ({ namespace })),
    { namespace: 'new0', namespaceLabels: { team: 'blue' } },
    { namespace: 'new1', namespaceLabels: { team: 'other' } },
    { namespace: 'elsewhere', namespaceLabels: {} },
  ];
  const ports = seen.ports ? [[], [{ name: 'web', protocol: 'TCP', port: 80 }]] : [[]];
  const places = seen.blocks ? addresses : [addresses[0] ?? ''];
  let number = 0;
  return homes.flatMap((home) =>
    labels.flatMap((own) =>
      ports.flatMap((some) =>
        // One that has any family, for the addresses of the other one outside.
        [...places, undefined].map((address) => ({
          ...home,
          id: `${home.namespace}/f${number++}`,
          labels: own,
          ports: some,
          ...(address !== undefined && { address }),
        })),
      ),
    ),
  );
}

function objectsOf(candidates: readonly Candidate[]): readonly RawObject[] {
  const fresh = new Map(
    candidates.flatMap(({ namespace, namespaceLabels }) =>
      namespaceLabels === undefined ? [] : [[namespace, namespaceLabels] as const],
    ),
  );
  return [
    ...[...fresh].map(([name, labels]) => namespaceObject(name, labels)),
    ...candidates.map((one) => podObject({ ...one, name: one.id.split('/')[1] ?? '' })),
  ];
}
