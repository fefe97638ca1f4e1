/**
 * kube-router as it works: for each policy the numbers behind port names and the sets of addresses, then a chain of
 * rules that packets run through. Nothing is taken from `src`; what it does otherwise than policies say follows from
 * how it is built, and is nowhere written down here.
 */
import type { Address, Family, Span } from '../oracle/addresses.ts';
import { contains, overlap, parseAddress, parseBlock } from '../oracle/addresses.ts';
import type { NaiveEnd, NaiveProbe, NaiveWorld, RawObject } from '../oracle/cluster.ts';

export type Mode = 'iptables' | 'nftables';

// Raw objects are of any shape.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Any = any;

interface Pod {
  readonly id: string;
  readonly namespace: string;
  readonly labels: Record<string, string>;
  readonly node: string | undefined;
  readonly addresses: readonly Address[];
  readonly hostNetwork: boolean;
  readonly ports: readonly { readonly name?: string; readonly protocol: string; readonly number: number }[];
  /** It has an address of its own and is not done: it is in sets, and it has a chain. */
  readonly counts: boolean;
}

/** A set of pods or of addresses; absent: everybody. */
type Matcher = (end: End) => boolean;

interface End {
  readonly pod: Pod | undefined;
  readonly node: string | undefined;
  readonly address: Address | undefined;
}

interface ChainRule {
  readonly source: Matcher;
  readonly destination: Matcher;
  /** Absent: every port of every protocol. */
  readonly ports?: { readonly protocol: string; readonly first: number; readonly last: number };
}

interface Chain {
  readonly targets: ReadonlySet<Pod>;
  readonly types: readonly string[];
  readonly rules: readonly ChainRule[];
  /** Families for which it could be loaded. */
  readonly loaded: readonly Family[];
}

const everybody: Matcher = () => true;

/** What of its inner life shows outside: the order in which pods are met, and what a prefix is that is a block and a hole. */
export interface Whims {
  readonly order: (pods: readonly string[]) => readonly string[];
  readonly tie: 'block' | 'hole';
}

export function firewallOf(world: NaiveWorld, mode: Mode, { order, tie }: Whims) {
  const objects = world.objects as readonly Any[];
  const labels = new Map<string, Record<string, string>>();
  for (const { kind, metadata } of objects) {
    if (kind === 'Namespace') labels.set(metadata.name, metadata.labels ?? {});
  }
  const found = objects.filter(({ kind }) => kind !== 'Namespace' && kind !== 'Node').map(podOf);
  const names = order(found.map(({ id }) => id));
  const pods = names.flatMap((name) => found.filter(({ id }) => id === name));
  const namespaceLabels = (name: string) => ({ ...labels.get(name), 'kubernetes.io/metadata.name': name });
  const chains = world.policies.map(({ object }) => chainOf(object, pods, namespaceLabels, mode, tie));
  return (probe: NaiveProbe): boolean => {
    const [source, destination] = [endOf(probe.source, pods), endOf(probe.destination, pods)];
    const family = familyOf(source, destination);
    if (source.pod !== undefined && source.pod === destination.pod) return true;
    const packet = { source: inFamily(source, family), destination: inFamily(destination, family), probe, family };
    return passes(chains, packet, 'Egress') && passes(chains, packet, 'Ingress');
  };
}

interface Packet {
  readonly source: End;
  readonly destination: End;
  readonly probe: NaiveProbe;
  readonly family: Family;
}

/** The chain of a pod: it jumps to the chains of the policies that select it, in one direction or in both. */
function passes(chains: readonly Chain[], packet: Packet, side: 'Ingress' | 'Egress'): boolean {
  const end = side === 'Egress' ? packet.source : packet.destination;
  const { pod } = end;
  if (pod?.counts !== true) return true;
  if (side === 'Ingress' && pod.node !== undefined && nodeOf(packet.source) === pod.node) return true;
  const own = chains.filter(({ targets, types }) => targets.has(pod) && types.includes(side));
  if (own.length === 0) return true;
  return own.some(({ rules, loaded }) => loaded.includes(packet.family) && rules.some((rule) => hits(rule, packet)));
}

function nodeOf({ pod, node }: End): string | undefined {
  return node ?? (pod?.hostNetwork === true ? pod.node : undefined);
}

function hits({ source, destination, ports }: ChainRule, packet: Packet): boolean {
  const { protocol, port } = packet.probe;
  const fits = ports === undefined || (ports.protocol === protocol && ports.first <= port && port <= ports.last);
  return fits && source(packet.source) && destination(packet.destination);
}

function chainOf(
  object: RawObject,
  pods: readonly Pod[],
  namespaceLabels: (name: string) => Record<string, string>,
  mode: Mode,
  tie: Whims['tie'],
): Chain {
  const { metadata, spec = {} } = object as Any;
  const namespace = metadata.namespace || 'default';
  const types = spec.policyTypes?.length ? spec.policyTypes : spec.egress?.length ? ['Ingress', 'Egress'] : ['Ingress'];
  const counting = pods.filter((pod) => pod.counts);
  const targets = new Set(
    counting.filter((pod) => pod.namespace === namespace && selects(spec.podSelector, pod.labels)),
  );
  const peersOf = (peers: readonly Any[]): readonly Pod[] =>
    counting.filter((pod) =>
      peers.some(({ podSelector, namespaceSelector, ipBlock }) => {
        if (ipBlock) return false;
        const here = namespaceSelector
          ? selects(namespaceSelector, namespaceLabels(pod.namespace))
          : pod.namespace === namespace;
        return here && selects(podSelector, pod.labels);
      }),
    );
  const own: Matcher = ({ pod }) => pod !== undefined && targets.has(pod);
  const rules: ChainRule[] = [];
  if (types.includes('Ingress')) {
    const named = namedSets([...targets]);
    for (const { from = [], ports = [] } of spec.ingress ?? []) {
      const sets = named(ports);
      const numeric = numbersOf(ports);
      const emit = (source: Matcher, everyPort: boolean): void => {
        for (const one of numeric) rules.push({ source, destination: own, ports: one });
        for (const { members, ...one } of sets) rules.push({ source, destination: members, ports: one });
        if (everyPort) rules.push({ source, destination: own });
      };
      if (from.length === 0) emit(everybody, ports.length === 0);
      if (from.some(({ ipBlock }: Any) => !ipBlock)) emit(among(peersOf(from)), numeric.length + sets.length === 0);
      if (from.some(({ ipBlock }: Any) => ipBlock)) emit(blockSet(from, mode, tie), ports.length === 0);
    }
  }
  if (types.includes('Egress')) {
    for (const { to = [], ports = [] } of spec.egress ?? []) {
      const numeric = numbersOf(ports);
      const emit = (destination: Matcher, everyPort: boolean): void => {
        for (const one of numeric) rules.push({ source: own, destination, ports: one });
        if (everyPort) rules.push({ source: own, destination });
      };
      if (to.length === 0) {
        emit(everybody, ports.length === 0);
        const sets = namedSets(counting.filter((pod) => pod.namespace === namespace))(ports);
        for (const { members: _, ...one } of sets) rules.push({ source: own, destination: everybody, ports: one });
      }
      if (to.some(({ ipBlock }: Any) => !ipBlock)) {
        const members = peersOf(to);
        const sets = namedSets(members)(ports);
        emit(among(members), numeric.length + sets.length === 0);
        for (const { members: set, ...one } of sets) rules.push({ source: own, destination: set, ports: one });
      }
      if (to.some(({ ipBlock }: Any) => ipBlock)) emit(blockSet(to, mode, tie), ports.length === 0);
    }
  }
  const lists = [
    ...(types.includes('Ingress') ? (spec.ingress ?? []).map(({ from = [] }: Any) => from) : []),
    ...(types.includes('Egress') ? (spec.egress ?? []).map(({ to = [] }: Any) => to) : []),
  ];
  const loaded = ([4, 6] as const).filter(
    (family) => mode === 'iptables' || lists.every((peers) => loads(peers, family)),
  );
  return { targets, types, rules, loaded };
}

function among(pods: readonly Pod[]): Matcher {
  const set = new Set(pods);
  return ({ pod }) => pod !== undefined && set.has(pod);
}

interface NamedSet {
  readonly protocol: string;
  readonly first: number;
  readonly last: number;
  readonly members: Matcher;
}

/** Addresses by name, protocol and number. A pod brings one list along, which all its new numbers get. */
function namedSets(pods: readonly Pod[]): (ports: readonly Any[]) => readonly NamedSet[] {
  const lists = new Map<string, { readonly name: string; protocol: string; number: number; readonly list: Set<Pod> }>();
  for (const pod of pods) {
    const fresh = new Set([pod]);
    for (const { name, protocol, number } of pod.ports) {
      if (name === undefined) continue;
      const key = `${name} ${protocol} ${number}`;
      const known = lists.get(key);
      if (known === undefined) lists.set(key, { name, protocol, number, list: fresh });
      else known.list.add(pod);
    }
  }
  return (ports) =>
    ports.flatMap(({ port, protocol = 'TCP' }) =>
      [...lists.values()]
        .filter((one) => one.name === port && one.protocol === protocol)
        .map(({ number, list }) => ({ protocol, first: number, last: number, members: among([...list]) })),
    );
}

function numbersOf(ports: readonly Any[]): readonly NonNullable<ChainRule['ports']>[] {
  return ports
    .filter(({ port }) => typeof port !== 'string')
    .map(({ protocol = 'TCP', port, endPort }) => ({ protocol, first: port ?? 1, last: endPort ?? port ?? 65535 }));
}

interface Entry {
  readonly span: Span;
  readonly hole: boolean;
}

function entriesOf(peers: readonly Any[]): readonly Entry[] {
  return peers.flatMap(({ ipBlock }) =>
    ipBlock
      ? [
          { span: parseBlock(ipBlock.cidr), hole: false },
          ...(ipBlock.except ?? []).map((cidr: string) => ({ span: parseBlock(cidr), hole: true })),
        ]
      : [],
  );
}

/** iptables: one set, of which the smallest entry around an address decides. nftables: in the one and not in the other. */
function blockSet(peers: readonly Any[], mode: Mode, tie: Whims['tie']): Matcher {
  const entries = entriesOf(peers);
  return ({ address }) => {
    if (address === undefined) return false;
    const around = entries.filter(({ span }) => contains(span, address));
    if (mode === 'nftables') return around.length > 0 && around.every(({ hole }) => !hole);
    const [smallest] = [...around].sort((a, b) => (sizeOf(a) < sizeOf(b) ? -1 : 1));
    if (smallest === undefined) return false;
    const deciding = around.filter((one) => sizeOf(one) === sizeOf(smallest)).map(({ hole }) => hole);
    return tie === 'block' ? deciding.includes(false) : !deciding.includes(true);
  };
}

function sizeOf({ span }: Entry): bigint {
  return span.last - span.first;
}

/** An nftables set refuses intervals that overlap. */
function loads(peers: readonly Any[], family: Family): boolean {
  const entries = entriesOf(peers).filter(({ span }) => span.family === family);
  return [true, false].every((hole) => {
    const spans = entries.filter((one) => one.hole === hole).map(({ span }) => span);
    return spans.every((one, at) => spans.slice(at + 1).every((other) => !overlap(one, other)));
  });
}

function selects(selector: Any, labels: Record<string, string>): boolean {
  const exact = Object.entries(selector?.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  return (
    exact &&
    (selector?.matchExpressions ?? []).every(({ key, operator, values = [] }: Any) => {
      const has = Object.hasOwn(labels, key);
      if (operator === 'In') return has && values.includes(labels[key]);
      if (operator === 'NotIn') return !has || !values.includes(labels[key]);
      return operator === 'Exists' ? has : !has;
    })
  );
}

function podOf(object: Any): Pod {
  const { kind, metadata, spec } = object;
  const template = kind === 'Pod' ? object : (spec.jobTemplate?.spec.template ?? spec.template ?? {});
  const status = kind === 'Pod' ? (object.status ?? {}) : {};
  const namespace = metadata.namespace || 'default';
  const known: string[] = status.podIPs?.map(({ ip }: Any) => ip) ?? (status.podIP ? [status.podIP] : []);
  const hostNetwork = template.spec?.hostNetwork === true;
  return {
    id: `${namespace}/${metadata.name}`,
    namespace,
    labels: template.metadata?.labels ?? {},
    node: template.spec?.nodeName || undefined,
    addresses: known.map(parseAddress),
    hostNetwork,
    ports: (template.spec?.containers ?? []).flatMap(({ ports = [] }: Any) =>
      ports.map(({ name, protocol = 'TCP', containerPort }: Any) => ({ name, protocol, number: containerPort })),
    ),
    counts: !hostNetwork && status.phase !== 'Succeeded' && status.phase !== 'Failed',
  };
}

function endOf(end: NaiveEnd, pods: readonly Pod[]): End {
  const address = end.address === undefined ? undefined : parseAddress(end.address);
  if (!('pod' in end)) return { pod: undefined, node: 'node' in end ? end.node : undefined, address };
  return { pod: pods.find(({ id }) => id === end.pod), node: undefined, address };
}

function familyOf(source: End, destination: End): Family {
  const families = ({ pod, address }: End): readonly Family[] =>
    address !== undefined ? [address.family] : (pod?.addresses ?? []).map(({ family }) => family);
  const [a, b] = [families(source), families(destination)];
  return (
    ([4, 6] as const).find((one) => (a.length === 0 || a.includes(one)) && (b.length === 0 || b.includes(one))) ?? 4
  );
}

function inFamily(end: End, family: Family): End {
  const address = end.address ?? end.pod?.addresses.find((one) => one.family === family);
  return { ...end, address };
}
