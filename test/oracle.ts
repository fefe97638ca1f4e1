/**
 * The specification in code: one probe at a time against all policies, from the raw objects, with nothing compiled,
 * indexed or remembered, and with nothing taken from `src`. The product must answer as this file does.
 *
 * What cannot be known is an *atom*, a condition named by its content. With every atom fixed the answer is yes or no
 * (`evaluateWith`); a verdict is unknown when two completions of the atoms that are asked for differ. An atom
 * `ruling:…` is true for the first of the two values of its ruling in `Rulings`.
 *
 * Both ends are taken at their word: `{ address }` lies outside of the cluster, whatever pod owns that address.
 */

export type RawObject = Readonly<Record<string, unknown>>;

export interface Rulings {
  readonly 'blocks-match-pods': 'yes' | 'no' | 'unknown';
  readonly 'host-network': 'node' | 'pod' | 'unknown';
  readonly 'finished-pods': 'gone' | 'present' | 'unknown';
  readonly protocols: 'three' | 'all';
  readonly 'own-node': 'allowed' | 'filtered' | 'unknown';
  readonly 'port-name-twice': 'all' | 'first' | 'unknown';
}

export interface NaiveWorld {
  /** Namespaces, Pods and Nodes; a workload (Deployment, …) stands for one pod `namespace/name` without an address. */
  readonly objects: readonly RawObject[];
  readonly policies: readonly { readonly object: RawObject; readonly presentIf?: string }[];
  readonly rulings: Rulings;
  /** Where pods without a known address lie; absent: the nodes' podCIDRs. */
  readonly podRanges?: readonly string[];
}

export type NaiveEnd =
  | { readonly pod: string; readonly address?: string }
  | { readonly node: string; readonly address: string }
  | { readonly address: string };

export interface NaiveProbe {
  readonly source: NaiveEnd;
  readonly destination: NaiveEnd;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP' | 'other';
  /** Means nothing when the protocol is `other`. */
  readonly port: number;
}

export type NaiveVerdict = 'allowed' | 'denied' | 'unknown';

/** How often an evaluation came through its rarer corners: what a random test must have seen. */
export const statistics = { exceptExcluded: 0, notInMissing: 0, portNameTwice: 0, atomDecided: 0 };

const mostAtoms = 16;

export function evaluateNaively(world: NaiveWorld, probe: NaiveProbe): NaiveVerdict {
  const answers = new Set<boolean>();
  complete(world, probe, new Map(), (answer) => answers.add(answer).size < 2);
  if (answers.size === 2) statistics.atomDecided++;
  return answers.size === 2 ? 'unknown' : answers.has(true) ? 'allowed' : 'denied';
}

/** Every atom that some completion makes the evaluation ask for, sorted. */
export function atomsOf(world: NaiveWorld, probe: NaiveProbe): readonly string[] {
  const atoms = new Set<string>();
  complete(world, probe, new Map(), (_, fixed) => {
    for (const atom of fixed.keys()) atoms.add(atom);
    return true;
  });
  return [...atoms].sort();
}

/** Walks the completions of the atoms as they are asked for, until `see` has seen enough. */
function complete(
  world: NaiveWorld,
  probe: NaiveProbe,
  fixed: ReadonlyMap<string, boolean>,
  see: (answer: boolean, fixed: ReadonlyMap<string, boolean>) => boolean,
): boolean {
  let open: string | undefined;
  const answer = evaluateWith(world, probe, (atom) => {
    const value = fixed.get(atom);
    if (value === undefined) open ??= atom;
    return value ?? false;
  });
  if (open === undefined) return see(answer, fixed);
  if (fixed.size === mostAtoms) throw new Error(`more than ${mostAtoms} atoms: ${[...fixed.keys(), open].join(', ')}`);
  const atom = open;
  return [false, true].every((value) => complete(world, probe, new Map([...fixed, [atom, value]]), see));
}

/** Whether the connection is allowed when every atom is as `completion` says. */
export function evaluateWith(world: NaiveWorld, probe: NaiveProbe, completion: (atom: string) => boolean): boolean {
  if (probe.protocol === 'other' && world.rulings.protocols === 'three') throw new Error('only three protocols here');
  const [source, destination] = partiesOf(world, probe);
  if (source.pod !== undefined && source.pod.id === destination.pod?.id) return true;
  const ask = completion;
  return (
    permits({ world, probe, ask, direction: 'egress', subject: source, peer: destination, destination }) &&
    permits({ world, probe, ask, direction: 'ingress', subject: destination, peer: source, destination })
  );
}

// ── Policies ─────────────────────────────────────────────────────────────────────────────────────────────────────

type Direction = 'ingress' | 'egress';
type Labels = Record<string, string>;

type Requirement = { key: string; operator: string; values?: string[] };
type Selector = { matchLabels?: Labels; matchExpressions?: Requirement[] };
type Block = { cidr: string; except?: string[] };
type Peer = { podSelector?: Selector; namespaceSelector?: Selector; ipBlock?: Block };
type Port = { protocol?: string; port?: number | string; endPort?: number };
type Rule = { from?: Peer[]; to?: Peer[]; ports?: Port[] };
type PolicySpec = { podSelector: Selector; policyTypes: string[]; ingress: Rule[]; egress: Rule[] };
type Policy = PolicySpec & { namespace: string; presentIf: string | undefined };
type Question = { world: NaiveWorld; probe: NaiveProbe; ask: (atom: string) => boolean };
/** One half of the connection: the policies of `subject` are asked about `peer`. */
type Half = Question & { direction: Direction; subject: Party; peer: Party; destination: Party };

function policyOf({ object, presentIf }: NaiveWorld['policies'][number]): Policy {
  const { kind, metadata, spec } = object as unknown as Manifest & { spec?: Partial<PolicySpec> };
  if (kind !== 'NetworkPolicy') throw new Error(`not a NetworkPolicy: ${kind} ${metadata.name}`);
  const egress = spec?.egress ?? [];
  return {
    namespace: metadata.namespace || 'default',
    presentIf,
    podSelector: spec?.podSelector ?? {},
    // The API server fills in an empty list as it does a missing one.
    policyTypes: spec?.policyTypes?.length ? spec.policyTypes : egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'],
    ingress: spec?.ingress ?? [],
    egress,
  };
}

function permits(half: Half): boolean {
  const { world, ask, direction, subject, peer } = half;
  const pod = selectable(half, subject);
  if (pod === undefined) return true;
  if (direction === 'ingress' && comesFromOwnNode(half, pod, peer)) return true;
  const isolating = world.policies
    .map(policyOf)
    .filter(({ policyTypes }) => policyTypes.includes(direction === 'ingress' ? 'Ingress' : 'Egress'))
    .filter(({ namespace, podSelector }) => namespace === pod.namespace && selects(half, podSelector, pod.labels))
    .filter(({ presentIf }) => presentIf === undefined || ask(presentIf));
  if (isolating.length === 0) return true;
  return isolating.some((policy) => policy[direction].some((rule) => ruleMatches(half, policy.namespace, rule)));
}

function ruleMatches(half: Half, namespace: string, rule: Rule): boolean {
  const side = half.direction === 'ingress' ? 'from' : 'to';
  if (hasOtherKeys(rule, [side, 'ports'])) return half.ask(`unknown:rule:${namespace}:${canonical(rule)}`);
  const peers = rule[side] ?? [];
  const ports = rule.ports ?? [];
  return (
    (ports.length === 0 || ports.some((port) => portMatches(half, port))) &&
    (peers.length === 0 || peers.some((peer) => peerMatches(half, namespace, peer)))
  );
}

function peerMatches(half: Half, namespace: string, peer: Peer): boolean {
  if (hasOtherKeys(peer, ['podSelector', 'namespaceSelector', 'ipBlock'])) {
    return half.ask(`unknown:peer:${namespace}:${canonical(peer)}`);
  }
  if (peer.ipBlock) {
    if (peer.podSelector || peer.namespaceSelector) throw new Error('a peer with a block and a selector');
    return blockMatches(half, peer.ipBlock);
  }
  if (!peer.podSelector && !peer.namespaceSelector) throw new Error('an empty peer');
  const pod = selectable(half, half.peer);
  if (pod === undefined) return false;
  const inNamespace = peer.namespaceSelector
    ? selects(half, peer.namespaceSelector, labelsOfNamespace(half.world, pod.namespace))
    : pod.namespace === namespace;
  return inNamespace && selects(half, peer.podSelector ?? {}, pod.labels);
}

function selects(question: Question, selector: Selector, labels: Labels): boolean {
  // A label may be called `constructor`.
  const value = (key: string) => (Object.hasOwn(labels, key) ? labels[key] : undefined);
  return (
    Object.entries(selector.matchLabels ?? {}).every(([key, wanted]) => value(key) === wanted) &&
    (selector.matchExpressions ?? []).every((requirement) => holds(question, requirement, value(requirement.key)))
  );
}

function holds(question: Question, requirement: Requirement, value: string | undefined): boolean {
  const values = requirement.values ?? [];
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      if (value === undefined) statistics.notInMissing++;
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return question.ask(`unknown:operator:${canonical(requirement)}`);
  }
}

function portMatches(half: Half, entry: Port): boolean {
  if (hasOtherKeys(entry, ['protocol', 'port', 'endPort'])) return half.ask(`unknown:port:${canonical(entry)}`);
  const { protocol, port } = half.probe;
  if (protocol !== (entry.protocol ?? 'TCP')) return false;
  if ((entry.port ?? undefined) === undefined) return true;
  if (typeof entry.port === 'number') return port >= entry.port && port <= (entry.endPort ?? entry.port);
  const numbers = (selectable(half, half.destination)?.ports ?? [])
    .filter((one) => one.name === entry.port && (one.protocol ?? 'TCP') === protocol)
    .map((one) => one.containerPort);
  if (numbers[0] === port || !numbers.includes(port)) return numbers[0] === port;
  statistics.portNameTwice++;
  return ruling(half, 'port-name-twice', 'all');
}

function blockMatches(half: Half, { cidr, except }: Block): boolean {
  const { address, family } = half.peer;
  const block = parseBlock(cidr);
  const holes = (except ?? []).map(parseBlock);
  if (block.family !== family) return false;
  const isPod = selectable(half, half.peer) !== undefined;
  if (isPod && !ruling(half, 'blocks-match-pods', 'yes', `:${half.direction}`)) return false;
  if (address === undefined) return blockMatchesSomewhere(half, block, holes);
  if (!contains(block, address)) return false;
  const excluded = holes.some((hole) => contains(hole, address));
  if (excluded) statistics.exceptExcluded++;
  return !excluded;
}

/** The block against a pod of which only the ranges are known that it lies in one of. */
function blockMatchesSomewhere({ world, ask, peer }: Half, block: Span, holes: readonly Span[]): boolean {
  const ranges = whereabouts(world, peer);
  const pieces = holes.reduce(without, [block]);
  if (ranges.every((range) => pieces.reduce(without, [range]).length === 0)) return true;
  if (!ranges.some((range) => pieces.some((piece) => overlap(piece, range)))) return false;
  const isIn = (part: Span) =>
    ranges.every((range) => without([range], part).length === 0) ||
    (ranges.some((range) => overlap(part, range)) && ask(`address:${peer.pod?.id ?? ''}:${formatBlock(part)}`));
  return isIn(block) && !holes.some(isIn);
}

function ruling<K extends Exclude<keyof Rulings, 'protocols'>>(q: Question, name: K, yes: Rulings[K], suffix = '') {
  const value = q.world.rulings[name];
  return value === 'unknown' ? q.ask(`ruling:${name}${suffix}`) : value === yes;
}

function hasOtherKeys(object: object, known: readonly string[]): boolean {
  return Object.keys(object).some((key) => !known.includes(key));
}

/** JSON with sorted keys and no spaces. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

// ── Pods, nodes, namespaces ──────────────────────────────────────────────────────────────────────────────────────

type ContainerPort = { name?: string; containerPort: number; protocol?: string };
type PodSpec = { nodeName?: string; hostNetwork?: boolean; containers?: { ports?: ContainerPort[] }[] };
type Template = { metadata?: { labels?: Labels }; spec?: PodSpec };
type Status = { phase?: string; podIP?: string; podIPs?: { ip: string }[] };
type Manifest = { kind: string; metadata: { name: string; namespace?: string; labels?: Labels }; status?: Status };
type Node = { spec?: { podCIDRs?: string[] }; status?: { addresses?: { type: string; address: string }[] } };
type Workload = { spec?: { template?: Template; jobTemplate?: { spec?: { template?: Template } } } };

type Pod = ReturnType<typeof podOf>;
/** An end of the connection, in the family that both ends have. */
type Party = { pod: Pod | undefined; node: string | undefined; family: Family; address: Address | undefined };

const workloads = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job', 'CronJob'];

function ofKind({ objects }: NaiveWorld, ...kinds: readonly string[]): readonly Manifest[] {
  return objects.map((object) => object as unknown as Manifest).filter(({ kind }) => kinds.includes(kind));
}

function idOf({ metadata }: Manifest): string {
  return `${metadata.namespace || 'default'}/${metadata.name}`;
}

function templateOf(manifest: Manifest): Template {
  if (manifest.kind === 'Pod') return manifest;
  const { spec } = manifest as Workload;
  return spec?.jobTemplate?.spec?.template ?? spec?.template ?? {};
}

function podOf(world: NaiveWorld, manifest: Manifest) {
  const { metadata, spec = {} } = templateOf(manifest);
  const status = manifest.kind === 'Pod' ? (manifest.status ?? {}) : {};
  const known = status.podIPs?.map(({ ip }) => ip) ?? (status.podIP ? [status.podIP] : []);
  // On the host network a pod has the addresses of its node, whatever its status says so far.
  const hostNetwork = spec.hostNetwork === true;
  const addresses = known.length > 0 || !hostNetwork ? known : addressesOfNode(world, spec.nodeName);
  return {
    id: idOf(manifest),
    namespace: manifest.metadata.namespace || 'default',
    labels: metadata?.labels ?? {},
    // Those of init containers are not read.
    ports: (spec.containers ?? []).flatMap((container) => container.ports ?? []),
    addresses: addresses.map(parseAddress),
    node: spec.nodeName || undefined,
    hostNetwork,
    finished: status.phase === 'Succeeded' || status.phase === 'Failed',
  };
}

function addressesOfNode(world: NaiveWorld, name: string | undefined): readonly string[] {
  const node = ofKind(world, 'Node').find(({ metadata }) => metadata.name === name) as Node | undefined;
  return (node?.status?.addresses ?? []).filter(({ type }) => type === 'InternalIP').map(({ address }) => address);
}

function labelsOfNamespace(world: NaiveWorld, name: string): Labels {
  const declared = ofKind(world, 'Namespace').find(({ metadata }) => metadata.name === name);
  return { ...declared?.metadata.labels, 'kubernetes.io/metadata.name': name };
}

/** Throws when two pods have the name. */
export function podNamed(world: NaiveWorld, id: string): Pod | undefined {
  const found = ofKind(world, 'Pod', ...workloads).filter((one) => idOf(one) === id);
  if (found.length > 1) throw new Error(`${found.length} pods are called ${id}`);
  return found[0] && podOf(world, found[0]);
}

function partiesOf(world: NaiveWorld, { source, destination }: NaiveProbe): readonly [Party, Party] {
  const one = endOf(world, source);
  const other = endOf(world, destination);
  const has = ({ addresses }: End, wanted: Family) =>
    addresses.length === 0 || addresses.some(({ family }) => family === wanted);
  const family = ([4, 6] as const).find((wanted) => has(one, wanted) && has(other, wanted));
  if (family === undefined) throw new Error('the ends have no address family in common');
  const party = ({ pod, node, addresses }: End): Party => {
    return { pod, node, family, address: addresses.find((address) => address.family === family) };
  };
  return [party(one), party(other)];
}

type End = { pod: Pod | undefined; node: string | undefined; addresses: readonly Address[] };

function endOf(world: NaiveWorld, end: NaiveEnd): End {
  const addresses = end.address === undefined ? undefined : [parseAddress(end.address)];
  if (!('pod' in end))
    return { pod: undefined, node: 'node' in end ? end.node : undefined, addresses: addresses ?? [] };
  const pod = podNamed(world, end.pod);
  if (pod === undefined) throw new Error(`no pod is called ${end.pod}`);
  return { pod, node: undefined, addresses: addresses ?? pod.addresses };
}

/** The pod that selectors see, if this end is one to them. */
function selectable(question: Question, { pod }: Party): Pod | undefined {
  if (pod === undefined) return undefined;
  if (pod.hostNetwork && ruling(question, 'host-network', 'node')) return undefined;
  if (pod.finished && ruling(question, 'finished-pods', 'gone')) return undefined;
  return pod;
}

function comesFromOwnNode(question: Question, pod: Pod, source: Party): boolean {
  const host = source.pod?.hostNetwork && ruling(question, 'host-network', 'node') ? source.pod : undefined;
  if (source.node === undefined && host === undefined) return false;
  if (!ruling(question, 'own-node', 'allowed')) return false;
  const node = source.node ?? host?.node;
  if (pod.node !== undefined && node !== undefined) return pod.node === node;
  return question.ask(`own-node:${pod.id}:${node ?? host?.id ?? ''}`);
}

/** The ranges of which one holds the unknown address of a pod: everything when none are known. */
function whereabouts(world: NaiveWorld, { pod, family }: Party): readonly Span[] {
  const written = world.podRanges ?? ofKind(world, 'Node').flatMap((node) => (node as Node).spec?.podCIDRs ?? []);
  const ranges = written.map(parseBlock).filter((range) => range.family === family);
  // A pod on the host network has the address of a node.
  if (ranges.length > 0 && pod?.hostNetwork !== true) return ranges;
  return [parseBlock(family === 4 ? '0.0.0.0/0' : '::/0')];
}

// ── Addresses ────────────────────────────────────────────────────────────────────────────────────────────────────

export type Family = 4 | 6;
export type Address = { readonly family: Family; readonly value: bigint };
export type Span = { readonly family: Family; readonly first: bigint; readonly last: bigint };

/** 32 or 128 bits, as written. */
function bitsOf(text: string): bigint {
  const dotted = /^(.*:)?(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  if (dotted) {
    const [a, b, c, d] = dotted.slice(2).map(Number) as [number, number, number, number];
    if (dotted[1] === undefined) return BigInt(((a * 256 + b) * 256 + c) * 256 + d);
    return bitsOf(`${dotted[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`);
  }
  const [head = [], tail] = text.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = tail === undefined ? [] : new Array<string>(8 - head.length - tail.length).fill('0');
  return BigInt(`0x${[...head, ...zeros, ...(tail ?? [])].map((group) => group.padStart(4, '0')).join('')}`);
}

/** `::ffff:a.b.c.d` means the IPv4 address. */
export function parseAddress(text: string): Address {
  const value = bitsOf(text);
  if (!text.includes(':')) return { family: 4, value };
  return value >> 32n === 0xffffn ? { family: 4, value: value & 0xffff_ffffn } : { family: 6, value };
}

export function parseBlock(text: string): Span {
  const [base = '', length] = text.split('/');
  const bits = base.includes(':') ? 128 : 32;
  const size = 1n << BigInt(bits - Number(length));
  const first = (bitsOf(base) / size) * size;
  const last = first + size - 1n;
  if (bits === 32) return { family: 4, first, last };
  if (first >> 32n !== 0xffffn || last >> 32n !== 0xffffn) return { family: 6, first, last };
  return { family: 4, first: first & 0xffff_ffffn, last: last & 0xffff_ffffn };
}

export function formatAddress({ family, value }: Address): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  // The first of the longest runs of zeros, if it has two groups or more.
  const runs = groups.map((_, start) => groups.slice(start).findIndex((group) => group !== '0'));
  const lengths = runs.map((length, start) => (length < 0 ? 8 - start : length));
  const longest = Math.max(...lengths);
  const start = lengths.indexOf(longest);
  if (longest < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + longest).join(':')}`;
}

export function formatBlock({ family, first, last }: Span): string {
  const hostBits = (last - first + 1n).toString(2).length - 1;
  return `${formatAddress({ family, value: first })}/${(family === 4 ? 32 : 128) - hostBits}`;
}

export function contains(span: Span, { family, value }: Address): boolean {
  return span.family === family && value >= span.first && value <= span.last;
}

function overlap(a: Span, b: Span): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** What is left of the spans without the hole. */
function without(spans: readonly Span[], hole: Span): readonly Span[] {
  return spans.flatMap((span) => {
    if (!overlap(span, hole)) return [span];
    const left = { ...span, last: hole.first - 1n };
    const right = { ...span, first: hole.last + 1n };
    return [left, right].filter(({ first, last }) => first <= last);
  });
}
