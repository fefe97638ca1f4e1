/**
 * What random worlds are made of. Small vocabularies on purpose: labels, ports and blocks of different objects have to
 * meet. An API server would accept every policy, except the rare ones that come from a newer API.
 */
import { contains, formatBlock, parseBlock, type RawObject, type Rulings } from './oracle.ts';
import { type Random } from './random.ts';

// ── Vocabulary ───────────────────────────────────────────────────────────────────────────────────────────────────

export const namespaceNames = ['shop', 'pay', 'ops', 'default'];
export const podLabels: Record<string, string[]> = {
  app: ['web', 'api'],
  tier: ['front', 'back'],
  'example.test/canary': ['true', ''],
};
export const nodeLabels: Record<string, string[]> = { zone: ['a', 'b'], os: ['linux'] };
export const namespaceLabels: Record<string, string[]> = { team: ['blue', 'red'], env: ['prod', 'dev'] };
export const namespaceTerms = { ...namespaceLabels, 'kubernetes.io/metadata.name': [...namespaceNames, 'elsewhere'] };
export const portNames = ['web', 'api', 'dns', 'metrics', 'unheard-of'];
export const portNumbers = [53, 80, 443, 8080, 8443, 9090];
export const ruleNumbers = [...portNumbers, 1, 81, 1024, 65535];
export const protocols = ['TCP', 'UDP', 'SCTP'] as const;
/** Addresses inside; n1 also has one outside. */
export const nodes: Record<string, { addresses: string[]; external?: string; podCIDRs: string[] }> = {
  n1: {
    addresses: ['172.18.0.11', 'fd00:172:18::11'],
    external: '203.0.113.5',
    podCIDRs: ['10.244.1.0/24', 'fd00:10:244:1::/64'],
  },
  n2: { addresses: ['172.18.0.12', 'fd00:172:18::12'], podCIDRs: ['10.244.2.0/24', 'fd00:10:244:2::/64'] },
  n3: { addresses: ['172.18.0.130'], podCIDRs: ['10.244.3.0/24', 'fd00:10:244:3::/64'] },
};
const hosts = [1, 2, 8, 9, 10, 63, 64, 65, 70, 99, 127, 128, 129, 130, 192, 200, 254];
export const podRanges = [
  ['10.244.0.0/16', 'fd00:10:244::/48'],
  ['10.244.1.0/24', '10.244.2.0/24', 'fd00:10:244:1::/64'],
  ['10.244.0.0/16'],
  ['::ffff:10.244.0.0/112'],
];
export const outside = ['198.51.100.10', '203.0.113.5', '203.0.113.200', '8.8.8.8', '2001:db8:1::10', '2001:db8:2::5'];
/** Over pods, nodes and outside; with host bits, in capitals, mapped. */
const blocksOfPods = [
  ...['0.0.0.0/0', '0.0.0.0/1', '10.0.0.0/8', '10.244.0.0/16', '10.244.1.0/24', '10.244.2.99/24', '10.244.1.64/26'],
  ...['10.244.0.0/15', '10.244.2.128/25', '10.244.2.0/23', '::ffff:10.244.2.0/120'],
];
export const blocks = [
  ...[...blocksOfPods, '172.16.0.0/12', '172.18.0.0/25', '198.51.100.0/24', '203.0.113.0/24', '192.0.2.7/32'],
  ...['::/0', '2000::/3', 'fd00::/8', 'fd00:10:244::/48', 'FD00:10:244:1::/64', 'fd00:10:244:2::40/122'],
  ...['fd00:172:18::/64', '2001:db8::/32', '2001:db8:1::/48', '::ffff:0:0/96', '::ffff:0:0/90'],
  ...['::ffff:0af4:0/112', '::ffff:172.18.0.12/128'],
];

// ── Objects ────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Labels = Record<string, string>;
type Requirement = { key: string; operator: string; values?: string[] };
export type Selector = { matchLabels?: Labels; matchExpressions?: Requirement[] };
type Peer = { [side: string]: unknown; ipBlock?: { cidr: string; except?: string[] } };
type Port = { [key: string]: unknown; port?: number | string; endPort?: number };
export type Rule = { [key: string]: unknown; from?: Peer[]; to?: Peer[]; ports?: Port[] };
type Spec = { podSelector?: Selector; policyTypes?: string[]; ingress?: Rule[]; egress?: Rule[] };
export type Meta = { name: string; namespace?: string; labels?: Labels; deletionTimestamp?: string };
export type Policy = { apiVersion: string; kind: string; metadata: Meta; spec: Spec };
type ContainerPort = { name?: string; containerPort: number; protocol?: string };
type Container = { name: string; restartPolicy?: string; ports?: ContainerPort[] };
export type PodSpec = {
  nodeName?: string;
  hostNetwork?: boolean;
  containers: Container[];
  initContainers?: Container[];
};
export type PodStatus = { phase: string; podIP?: string; podIPs?: { ip: string }[] };

/** What the makers of objects have to know of the world. */
export interface Scene {
  readonly random: Random;
  readonly namespaces: readonly string[];
  /** Addresses of pods. */
  readonly taken: readonly string[];
  /** Whether the world has fields and operators of a newer API. */
  readonly newer: boolean;
  /** Whether most peers are blocks around the pods. */
  readonly blocky: boolean;
}

export function makeRulings(random: Random, apart: Random): Rulings {
  return {
    'sidecar-port-names': apart.pick(['found', 'ignored', 'unknown']),
    'blocks-match-nodes': apart.pick(['yes', 'yes', 'no', 'unknown']),
    'blocks-match-pods': random.pick(['yes', 'yes', 'no', 'unknown']),
    'host-network': random.pick(['node', 'node', 'pod', 'unknown']),
    'finished-pods': random.pick(['gone', 'gone', 'present', 'unknown']),
    protocols: random.pick(['three', 'all']),
    'own-node': random.pick(['allowed', 'filtered', 'unknown']),
    'port-name-twice': random.pick(['all', 'first', 'unknown']),
  };
}

function makeLabels(random: Random, vocabulary: Record<string, string[]>, probability: number): Labels {
  const keys = Object.keys(vocabulary).filter(() => random.chance(probability));
  return Object.fromEntries(keys.map((key) => [key, random.pick(vocabulary[key] ?? [])]));
}

export function makeNamespace(random: Random, name: string): RawObject {
  const labels = makeLabels(random, namespaceLabels, 0.6);
  if (random.chance(0.5)) labels['kubernetes.io/metadata.name'] = name;
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, ...(random.chance(0.8) && { labels }) } };
}

export function makeNode(random: Random, name: string, withRanges: boolean): RawObject {
  const { addresses = [], external, podCIDRs } = nodes[name] ?? {};
  const inside = addresses.map((address) => ({ type: 'InternalIP', address }));
  const outer = external === undefined || random.chance(0.5) ? [] : [{ type: 'ExternalIP', address: external }];
  const metadata = { name, ...(random.chance(0.85) && { labels: makeLabels(random, nodeLabels, 0.7) }) };
  const status = { addresses: [...inside, ...outer, { type: 'Hostname', address: name }] };
  return { apiVersion: 'v1', kind: 'Node', metadata, spec: withRanges ? { podCIDRs } : {}, status };
}

/** Objects of `default` often leave their namespace out. */
export function inNamespace(random: Random, namespace: string): { namespace?: string } {
  return namespace === 'default' && random.chance(0.5) ? {} : { namespace };
}

export function makePod(scene: Scene, name: string, fromManifest: boolean): RawObject {
  const { random } = scene;
  const labels = makeLabels(random, podLabels, 0.6);
  const withLabels = random.chance(0.9) && { labels };
  const namespace = inNamespace(random, random.pick(scene.namespaces));
  const containers = makeContainers(random);
  const hostNetwork = random.chance(0.15);
  const nodeName = random.pick(Object.keys(nodes));
  const spec: PodSpec = {
    ...(random.chance(fromManifest ? 0 : 0.75) && { nodeName }),
    ...(hostNetwork && { hostNetwork }),
    containers,
    ...(random.chance(0.25) && { initContainers: [makeContainer(random, 'init')] }),
  };
  if (fromManifest || random.chance(0.15)) {
    const template = { metadata: { ...withLabels }, spec };
    const kind = random.pick(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob']);
    const metadata = { name, ...namespace };
    if (kind === 'CronJob') return { kind, metadata, spec: { jobTemplate: { spec: { template } } } };
    return { kind: random.chance(0.1) ? 'ReplicationController' : kind, metadata, spec: { template } };
  }
  const deletionTimestamp = '2025-01-01T00:00:00Z';
  const metadata = { name, ...namespace, ...withLabels, ...(random.chance(0.05) && { deletionTimestamp }) };
  const addresses = hostNetwork ? (nodes[nodeName]?.addresses ?? []) : makeAddresses(scene, nodeName);
  const known = random.chance(0.9);
  const status: PodStatus = {
    phase: known ? random.pick([...Array<string>(7).fill('Running'), 'Pending', 'Succeeded', 'Failed']) : 'Pending',
    ...(known && { podIP: addresses[0] ?? '', podIPs: addresses.map((ip) => ({ ip })) }),
  };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec, ...(random.chance(0.97) && { status }) };
}

/** Another pod of the same owner: alike but for its name, its addresses, and now and then its ports after an update. */
export function makeReplica(scene: Scene, original: RawObject, name: string): RawObject {
  const { random } = scene;
  type Parts = { kind: string; metadata: Meta; spec: PodSpec; status?: PodStatus };
  const copy = JSON.parse(JSON.stringify(original)) as RawObject & Parts;
  copy.metadata.name = name;
  if (copy.kind !== 'Pod') return copy;
  if (copy.status?.podIPs !== undefined && copy.spec.hostNetwork !== true) {
    const addresses = makeAddresses(scene, copy.spec.nodeName ?? 'n1');
    Object.assign(copy.status, { podIP: addresses[0], podIPs: addresses.map((ip) => ({ ip })) });
  }
  if (random.chance(0.3)) copy.spec.containers = makeContainers(random);
  return copy;
}

/** One or two that no other pod has. */
export function makeAddresses({ random, taken }: Scene, nodeName: string): string[] {
  const net = nodeName.slice(1);
  const free = hosts.filter((host) => !taken.includes(`10.244.${net}.${host}`) && !taken.includes(six(net, host)));
  const host = random.pick(free);
  const both = [`10.244.${net}.${host}`, six(net, host)];
  return random.pick([both, both, both, both.slice(0, 1), both.slice(1)]);
}

function six(net: string, host: number): string {
  return `fd00:10:244:${net}::${host.toString(16)}`;
}

/** The last container often repeats a port name of the first for another number or protocol. */
function makeContainers(random: Random): Container[] {
  const containers = random.times(1, 3, () => 0).map((_, index) => makeContainer(random, `c${index}`));
  const port = containers[0]?.ports?.[0];
  const last = containers.at(-1);
  if (port === undefined || last === undefined || containers.length === 1 || random.chance(0.4)) return containers;
  const twin = { ...port, ...(random.chance(0.2) && { protocol: random.pick(protocols) }) };
  last.ports = [{ ...twin, containerPort: random.pick(portNumbers) }];
  return containers;
}

/** A name stands once in a container. */
export function makeContainer(random: Random, name: string): Container {
  const ports = random.some(portNames.slice(0, 4), 0, 3).map((portName): ContainerPort => {
    const protocol = random.pick(['TCP', 'TCP', undefined, 'UDP', 'SCTP']);
    return {
      ...(random.chance(0.9) && { name: portName }),
      containerPort: random.pick(portNumbers),
      ...(protocol !== undefined && { protocol }),
    };
  });
  return { name, ...(ports.length > 0 && { ports }) };
}

/** The pod or workload with an init container that keeps running, as often as not. */
export function withSidecar(random: Random, object: RawObject): RawObject {
  if (!isPodLike(object) || random.chance(0.5)) return object;
  const sidecar = { ...makeContainer(random, 'init'), restartPolicy: 'Always' };
  return JSON.parse(
    JSON.stringify(object, (key, value: PodSpec) => {
      if (key !== 'spec' || value.containers === undefined) return value;
      return { ...value, initContainers: [...(value.initContainers ?? []), sidecar] };
    }),
  ) as RawObject;
}

export function isPodLike({ kind }: RawObject): boolean {
  return kind !== 'Namespace' && kind !== 'Node';
}

export function addressesIn({ status }: RawObject): string[] {
  return ((status ?? {}) as Partial<PodStatus>).podIPs?.map(({ ip }) => ip) ?? [];
}

// ── Policies ─────────────────────────────────────────────────────────────────────────────────────────────────────

export function makePolicy(scene: Scene, name: string): Policy {
  const { random } = scene;
  const metadata = { name, ...inNamespace(random, random.pick(scene.namespaces)) };
  const policyTypes = makeTypes(random);
  const spec: Spec = {
    ...(random.chance(0.95) && { podSelector: makeSelector(scene, podLabels, 0.4) }),
    ...(policyTypes && { policyTypes }),
    ...(random.chance(0.75) && { ingress: random.times(0, 3, () => makeRule(scene, 'from')) }),
    ...(random.chance(0.6) && { egress: random.times(0, 3, () => makeRule(scene, 'to')) }),
    ...(scene.newer && random.chance(0.1) && { mode: 'audit' }),
  };
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec };
}

export function makeTypes(random: Random): string[] | undefined {
  const [ingress, egress] = ['Ingress', 'Egress'];
  const usual = [[ingress], [egress], [ingress, egress], [ingress, egress], undefined, undefined] as string[][];
  return random.chance(0.9) ? random.pick(usual) : random.pick([[], ['Ingress', 'Ingress'], ['Egress', 'Ingress']]);
}

export function makeSelector(scene: Scene, vocabulary: Record<string, string[]>, all: number): Selector {
  const { random } = scene;
  if (random.chance(all)) return {};
  const matchLabels = makeLabels(random, vocabulary, 0.4);
  const matchExpressions = random.times(1, 2, () => makeRequirement(scene, vocabulary));
  return random.pick([{ matchLabels }, { matchLabels }, { matchExpressions }, { matchLabels, matchExpressions }]);
}

function makeRequirement({ random, newer }: Scene, vocabulary: Record<string, string[]>): Requirement {
  if (newer && random.chance(0.25)) return { key: 'tier', operator: random.pick(['Gt', 'Matches']), values: ['1'] };
  // `constructor` is a key that every JavaScript object seems to have.
  const [key, values] = random.chance(0.08) ? ['constructor', ['x']] : random.pick(Object.entries(vocabulary));
  const operator = random.pick(['In', 'In', 'NotIn', 'NotIn', 'Exists', 'DoesNotExist']);
  if (operator === 'Exists' || operator === 'DoesNotExist') return { key, operator };
  return { key, operator, values: random.some([...values, 'other'], 1, 2) };
}

export function makeRule(scene: Scene, side: 'from' | 'to'): Rule {
  const { random, newer } = scene;
  if (random.chance(0.08)) return {};
  const peers = random.chance(0.1) ? [] : random.times(1, 3, () => makePeer(scene));
  const ports = random.chance(0.1) ? [] : random.times(1, 3, () => makePort(scene));
  return {
    ...(random.chance(0.8) && { [side]: peers }),
    ...(random.chance(0.65) && { ports }),
    ...(newer && random.chance(0.1) && { action: random.pick(['Deny', 'Log']) }),
  };
}

export function makePeer(scene: Scene): Peer {
  const { random, newer } = scene;
  if (newer && random.chance(0.15)) {
    return random.pick([{ serviceAccounts: ['a'] }, { podSelector: {}, sameNode: true }, { fqdns: ['example.test'] }]);
  }
  const podSelector = makeSelector(scene, podLabels, 0.2);
  const namespaceSelector = makeSelector(scene, namespaceTerms, 0.3);
  if (scene.blocky && random.chance(0.6)) return { ipBlock: makeBlock(scene) };
  return random.pick<() => Peer>([
    () => ({ podSelector }),
    () => ({ namespaceSelector }),
    () => ({ namespaceSelector, podSelector }),
    () => ({ ipBlock: makeBlock(scene) }),
    () => ({ ipBlock: makeBlock(scene) }),
  ])();
}

export function makeBlock({ random, taken, blocky }: Scene): { cidr: string; except?: string[] } {
  const single = (address: string) => `${address}/${address.includes(':') ? 128 : 32}`;
  const cidr = random.chance(0.2)
    ? single(random.pick([...taken, ...outside]))
    : random.pick(blocky ? blocksOfPods : blocks);
  if (random.chance(0.4)) return { cidr };
  const singles = [...taken, ...outside, '172.18.0.11', 'fd00:172:18::12'].map(single);
  const inside = [...blocks, ...singles, halfOf(random, cidr)].filter(isStrictlyInside(cidr));
  const except = random.some(inside, 0, 2);
  return except.length > 0 ? { cidr, except } : { cidr };
}

/** The lower or upper half, written as the block is. */
function halfOf(random: Random, cidr: string): string {
  const { family, first, last } = parseBlock(cidr);
  if (first === last) return cidr;
  const size = (last - first + 1n) / 2n;
  const start = random.chance(0.5) ? first : first + size;
  const half = formatBlock({ family, first: start, last: start + size - 1n });
  return family === 4 && cidr.includes(':')
    ? `::ffff:${half.replace(/\d+$/, (length) => `${Number(length) + 96}`)}`
    : half;
}

/** As the API server asks: the start lies inside and the written length is longer. */
function isStrictlyInside(outer: string): (inner: string) => boolean {
  const length = (cidr: string) => Number(cidr.split('/')[1]);
  const block = parseBlock(outer);
  return (inner) => {
    if (length(inner) <= length(outer)) return false;
    const { family, first } = parseBlock(inner);
    return contains(block, { family, value: first });
  };
}

export function makePort({ random, newer }: Scene): Port {
  const protocol = random.pick(['TCP', 'TCP', 'UDP', 'SCTP', undefined, undefined]);
  const spoken = protocol !== undefined && { protocol };
  if (newer && random.chance(0.1)) return { ...spoken, port: 80, appProtocol: 'http' };
  const port = random.pick(ruleNumbers);
  return random.pick<() => Port>([
    () => ({ ...spoken, port }),
    () => ({ ...spoken, port }),
    () => ({ ...spoken, port, endPort: Math.min(65535, port + random.pick([0, 1, 10, 1000, 65535])) }),
    () => ({ ...spoken, port: random.pick(portNames) }),
    () => ({ ...spoken, port: random.pick(portNames.slice(0, 2)) }),
    () => ({ ...spoken, port: random.pick(portNames.slice(0, 2)) }),
    () => ({ ...spoken }),
  ])();
}
