/** Random cluster-wide policies: priorities that often meet, peers and ports of all kinds, now and then of a newer API. */
import { type RawObject } from './oracle.ts';
import { type Random } from './random.ts';
import { blocks, makeSelector, namespaceTerms, nodeLabels, podLabels, portNames, protocols } from './random-makers.ts';
import { ruleNumbers, type Scene, type Selector } from './random-makers.ts';

type Pods = { namespaceSelector?: Selector; podSelector?: Selector };
type Subject = { namespaces?: Selector; pods?: Pods };
export type TieredPeer = Subject & { [field: string]: unknown; networks?: string[] };
export type TieredPort = { [field: string]: unknown };
export type TieredRule = {
  [field: string]: unknown;
  action: string;
  from?: TieredPeer[];
  to?: TieredPeer[];
  ports?: TieredPort[];
  protocols?: TieredPort[];
};
type Spec = { tier?: string; priority?: number; subject: Subject; ingress?: TieredRule[]; egress?: TieredRule[] };
export type TieredPolicy = { apiVersion: string; kind: TieredKind; metadata: { name: string }; spec: Spec };

const tieredKinds = ['ClusterNetworkPolicy', 'AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'] as const;
export type TieredKind = (typeof tieredKinds)[number];
export type Side = 'from' | 'to';

const actions: Readonly<Record<TieredKind, readonly string[]>> = {
  ClusterNetworkPolicy: ['Accept', 'Accept', 'Deny', 'Deny', 'Pass'],
  AdminNetworkPolicy: ['Allow', 'Allow', 'Deny', 'Deny', 'Pass'],
  BaselineAdminNetworkPolicy: ['Allow', 'Deny', 'Deny'],
};
/** The baseline policy of v1alpha1, which has none, stands at 0. */
const priorities: Readonly<Record<string, readonly number[]>> = { Admin: [0, 7, 7, 30], Baseline: [0, 0, 7] };

export function isTiered(object: RawObject): object is TieredPolicy {
  return tieredKinds.includes(object['kind'] as TieredKind);
}

/** Up to five; the baseline policy of v1alpha1 is one. */
export function makeTieredPolicies(scene: Scene): TieredPolicy[] {
  const { random } = scene;
  const kinds: TieredKind[] = [
    ...random.times(0, 3, () => 'ClusterNetworkPolicy' as const),
    ...random.times(0, 1, () => 'AdminNetworkPolicy' as const),
    ...(random.chance(0.3) ? (['BaselineAdminNetworkPolicy'] as const) : []),
  ];
  return kinds.map((kind, index) => makeTieredPolicy(scene, kind, `t${index}`));
}

export function makeTieredPolicy(scene: Scene, kind: TieredKind, name: string): TieredPolicy {
  const { random } = scene;
  const tier = kind === 'ClusterNetworkPolicy' ? random.pick(['Admin', 'Admin', 'Baseline']) : undefined;
  const spec: Spec = {
    ...(tier !== undefined && { tier }),
    ...(kind !== 'BaselineAdminNetworkPolicy' && { priority: random.pick(priorities[tier ?? 'Admin'] ?? []) }),
    subject: makeSubject(scene),
    ...(random.chance(0.75) && { ingress: random.times(0, 3, () => makeTieredRule(scene, kind, 'from')) }),
    ...(random.chance(0.75) && { egress: random.times(0, 3, () => makeTieredRule(scene, kind, 'to')) }),
    ...(scene.newer && random.chance(0.1) && { mode: 'audit' }),
  };
  const version = kind === 'ClusterNetworkPolicy' ? 'v1alpha2' : 'v1alpha1';
  const apiVersion = `policy.networking.k8s.io/${version}`;
  const metadata = { name: kind === 'BaselineAdminNetworkPolicy' ? 'default' : name };
  return { apiVersion, kind, metadata, spec };
}

export function makeSubject(scene: Scene): Subject {
  const { random, newer } = scene;
  if (newer && random.chance(0.15)) return random.pick<TieredPeer>([{ serviceAccounts: {} }, { pods: {}, zone: 'a' }]);
  return makePods(scene, 0.5);
}

function makePods(scene: Scene, all: number): Subject {
  const namespaceSelector = makeSelector(scene, namespaceTerms, all);
  if (scene.random.chance(0.4)) return { namespaces: namespaceSelector };
  const podSelector = makeSelector(scene, podLabels, all);
  return { pods: { ...(scene.random.chance(0.95) && { namespaceSelector }), podSelector } };
}

export function makeTieredRule(scene: Scene, kind: TieredKind, side: Side): TieredRule {
  const { random, newer } = scene;
  const isNewer = newer && random.chance(0.06);
  const action = isNewer ? random.pick(['Log', 'Pass', 'constructor']) : random.pick(actions[kind]);
  const peers = random.times(1, 3, () => makeTieredPeer(scene, side, action));
  const hasNames = peers.every((peer) => 'namespaces' in peer || 'pods' in peer);
  const list = kind === 'ClusterNetworkPolicy' ? 'protocols' : 'ports';
  return {
    ...(random.chance(0.3) && { name: 'rule' }),
    action,
    [side]: peers,
    ...(random.chance(0.5) && { [list]: random.times(1, 2, () => makeTieredPort(scene, list, hasNames)) }),
    ...(newer && random.chance(0.06) && { schedule: 'night' }),
  };
}

/** Names of domains go with rules that accept. */
export function makeTieredPeer(scene: Scene, side: Side, action: string): TieredPeer {
  const { random, newer } = scene;
  if (newer && random.chance(0.12)) return makeNewerPeer(random, side);
  const pods = makePods(scene, 0.25);
  if (side === 'from') return pods;
  const isAccept = action === 'Accept' || action === 'Allow';
  return random.pick<() => TieredPeer>([
    () => pods,
    () => pods,
    () => ({ networks: makeNetworks(scene) }),
    () => ({ nodes: makeSelector(scene, nodeLabels, 0.3) }),
    () => (isAccept ? { domainNames: random.some(['example.test', '*.example.org'], 1, 2) } : pods),
  ])();
}

/** Of no known kind, which fails closed; or known with something beside it, which nobody can tell. */
function makeNewerPeer(random: Random, side: Side): TieredPeer {
  const closed: TieredPeer[] = [{ serviceAccounts: ['a'] }, {}, ...(side === 'from' ? [{ networks: ['::/0'] }] : [])];
  const open: TieredPeer[] = [{ namespaces: {}, sameNode: true }, { pods: { podSelector: {}, owner: 'x' } as Pods }];
  return random.pick([...closed, ...open]);
}

function makeNetworks({ random, taken }: Scene): string[] {
  const single = (address: string) => `${address}/${address.includes(':') ? 128 : 32}`;
  const near = [...taken, '172.18.0.12', '203.0.113.5'].map(single);
  return random.times(1, 2, () => random.pick(random.chance(0.4) ? near : blocks));
}

function makeTieredPort({ random, newer }: Scene, list: 'ports' | 'protocols', hasNames: boolean): TieredPort {
  const name = random.pick(portNames);
  const protocol = random.pick(protocols);
  const start = random.pick(ruleNumbers.filter((number) => number < 65535));
  const range = { start, end: Math.min(65535, start + random.pick([1, 10, 1000, 65535])) };
  const number = random.pick(ruleNumbers);
  const isNamed = hasNames && random.chance(0.35);
  const isRange = random.chance(0.4);
  if (list === 'ports') {
    if (isNamed) return { namedPort: name };
    const spoken = random.chance(0.6) && { protocol };
    const beside = newer && random.chance(0.1) && { appProtocol: 'http' };
    return isRange ? { portRange: { ...spoken, ...range, ...beside } } : { portNumber: { ...spoken, port: number } };
  }
  if (isNamed) return { destinationNamedPort: name };
  if (newer && random.chance(0.1)) return random.pick<TieredPort>([{ icmp: {} }, { tcp: { sourcePort: { number } } }]);
  return { [protocol.toLowerCase()]: { destinationPort: isRange ? { range } : { number } } };
}
