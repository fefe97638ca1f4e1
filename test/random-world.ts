/**
 * Random worlds for tests of laws, what to ask of them, and random edits of them. The same seed gives the same.
 */
import {
  type Labels,
  makeAddresses,
  makeContainer,
  makeNamespace,
  makeNode,
  makePeer,
  makePod,
  makePolicy,
  makePort,
  makeRule,
  makeBlock,
  makeReplica,
  makeRulings,
  makeSelector,
  makeTypes,
  type Meta,
  namespaceLabels,
  namespaceNames,
  nodes,
  outside,
  podLabels,
  type PodSpec,
  type PodStatus,
  podRanges,
  type Policy,
  portNames,
  portNumbers,
  protocols,
  type Random,
  type Rule,
  type Scene,
} from './random-makers.ts';
import {
  type Address,
  formatAddress,
  type NaiveEnd,
  type NaiveProbe,
  type NaiveWorld,
  parseAddress,
  parseBlock,
  podNamed,
  type RawObject,
  type Span,
} from './oracle.ts';

export { statistics } from './oracle.ts';
export { forSeeds, type Random, randomFrom } from './random-makers.ts';

// ── World ────────────────────────────────────────────────────────────────────────────────────────────────────────

export function randomWorld(random: Random): NaiveWorld {
  const namespaces = random.some(namespaceNames, 1, random.pick([2, 3, 4]));
  const objects: RawObject[] = [];
  const taken: string[] = [];
  const scene: Scene = { random, namespaces, taken, newer: random.chance(0.15), blocky: random.chance(0.25) };
  for (const name of namespaces) if (random.chance(0.7)) objects.push(makeNamespace(random, name));
  const withRanges = random.chance(0.7);
  for (const name of random.some(Object.keys(nodes), 0, 3)) objects.push(makeNode(name, withRanges));
  const ofManifests = random.chance(scene.blocky ? 0.4 : 0.1);
  for (let number = random.below(8) + 2; number > 0; number--) {
    const pods = objects.filter(isPodLike);
    const object =
      pods.length > 0 && random.chance(0.3)
        ? makeReplica(scene, random.pick(pods), `p${number}`)
        : makePod(scene, `p${number}`, ofManifests);
    objects.push(object);
    taken.push(...addressesIn(object));
  }
  const conditional = random.chance(0.25);
  const policies = random
    .times(0, 8, () => 0)
    .map((_, index) => ({
      object: makePolicy(scene, `np${index}`),
      ...(conditional && random.chance(0.3) && { presentIf: random.pick(['prune:one', 'prune:two']) }),
    }));
  const rulings = makeRulings(random);
  return { objects, policies, rulings, ...(random.chance(0.4) && { podRanges: random.pick(podRanges) }) };
}

// ── Probes ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** Connections of which at least one end is a pod, on both sides of every border: all of them if they are few. */
export function randomProbes(world: NaiveWorld, random: Random, most = 300): NaiveProbe[] {
  const pods = podsOf(world).flatMap((pod) => endsOfPod(world, pod));
  const rest: NaiveEnd[] = [...endsOfNodes(world), ...random.some(addressesOutside(world), 0, 16)];
  const families = new Map([...pods, ...rest].map((end) => [end, familiesOf(world, end)]));
  const canTalk = ({ source, destination }: Pair) =>
    families.get(source)?.some((family) => families.get(destination)?.includes(family));
  const among = pairsOf(pods, pods).filter(canTalk).filter(isNotDull);
  const across = [...pairsOf(pods, rest), ...pairsOf(rest, pods)].filter(canTalk);
  const services = interestingServices(world);
  const all = [...among, ...across];
  if (all.length * services.length <= most) {
    return all.flatMap((pair) => services.map((service) => ({ ...pair, ...service })));
  }
  return random.times(most, most, () => {
    const pair = random.pick(across.length === 0 || (among.length > 0 && random.chance(0.6)) ? among : across);
    const own = servicesOf(world, pair.destination);
    return { ...pair, ...random.pick(own.length > 0 && random.chance(0.3) ? own : services) };
  });
}

type Pair = Pick<NaiveProbe, 'source' | 'destination'>;
type Service = Pick<NaiveProbe, 'protocol' | 'port'>;

function pairsOf(sources: readonly NaiveEnd[], destinations: readonly NaiveEnd[]): Pair[] {
  return sources.flatMap((source) => destinations.map((destination) => ({ source, destination })));
}

/** A pod to itself is worth one question. */
function isNotDull({ source, destination }: Pair): boolean {
  if (!('pod' in source) || !('pod' in destination) || source.pod !== destination.pod) return true;
  return source.address === undefined && destination.address === undefined;
}

/** Whether the pods of the probe exist in this world and have the addresses it names. */
export function hasEnds(world: NaiveWorld, probe: NaiveProbe): boolean {
  const [source, destination] = [probe.source, probe.destination].map((end) => familiesOf(world, end)) as [
    number[],
    number[],
  ];
  return source.some((family) => destination.includes(family));
}

/** Families in which the end can talk; none if it does not exist. */
function familiesOf(world: NaiveWorld, end: NaiveEnd): readonly number[] {
  const wanted = end.address === undefined ? undefined : parseAddress(end.address);
  if (!('pod' in end)) return wanted === undefined ? [] : [wanted.family];
  const pod = podNamed(world, end.pod);
  if (pod === undefined) return [];
  const families = pod.addresses
    .filter(({ family, value }) => wanted === undefined || (family === wanted.family && value === wanted.value))
    .map(({ family }) => family);
  return pod.addresses.length === 0 ? [4, 6].filter((family) => !wanted || family === wanted.family) : families;
}

function podsOf(world: NaiveWorld): string[] {
  return world.objects
    .filter(({ kind }) => kind !== 'Namespace' && kind !== 'Node')
    .map(({ metadata }) => `${(metadata as Meta).namespace ?? 'default'}/${(metadata as Meta).name}`);
}

function endsOfPod(world: NaiveWorld, pod: string): NaiveEnd[] {
  const addresses = podNamed(world, pod)?.addresses ?? [];
  return [{ pod }, ...addresses.map((address) => ({ pod, address: formatAddress(address) }))];
}

function endsOfNodes(world: NaiveWorld): NaiveEnd[] {
  return world.objects
    .filter(({ kind }) => kind === 'Node')
    .flatMap(({ metadata, status }) => {
      const { addresses } = status as { addresses: { address: string }[] };
      return addresses.map(({ address }) => ({ node: (metadata as Meta).name, address }));
    });
}

/** Known ones and the borders of every block, with their neighbours, unless a pod or a node has the address. */
function addressesOutside(world: NaiveWorld): NaiveEnd[] {
  const borders = blocksIn(world).flatMap(({ family, first, last }): Address[] =>
    [first - 1n, first, last, last + 1n].map((value) => ({ family, value })),
  );
  const inUse = new Set([
    ...podsOf(world).flatMap((pod) => podNamed(world, pod)?.addresses.map(formatAddress) ?? []),
    ...Object.values(nodes).flatMap(({ addresses }) => addresses),
  ]);
  const texts = borders.filter(isAddress).map(formatAddress);
  return [...new Set([...outside, ...texts])].filter((text) => !inUse.has(text)).map((address) => ({ address }));
}

function isAddress({ family, value }: Address): boolean {
  return value >= 0n && value >> (family === 4 ? 32n : 128n) === 0n && !(family === 6 && value >> 32n === 0xffffn);
}

function rulesIn(world: NaiveWorld): Rule[] {
  const specs = world.policies.map(({ object }) => (object as unknown as Policy).spec);
  return specs.flatMap(({ ingress, egress }) => [...(ingress ?? []), ...(egress ?? [])]);
}

function blocksIn(world: NaiveWorld): Span[] {
  return rulesIn(world)
    .flatMap(({ from, to }) => [...(from ?? []), ...(to ?? [])])
    .flatMap(({ ipBlock }) => (ipBlock ? [ipBlock.cidr, ...(ipBlock.except ?? [])] : []))
    .map(parseBlock);
}

/** Every number that a rule or a container names, and its neighbours, in all protocols, most often in its own. */
function interestingServices(world: NaiveWorld): Service[] {
  const written = rulesIn(world)
    .flatMap(({ ports }) => ports ?? [])
    .flatMap(({ protocol = 'TCP', port, endPort }) =>
      [port, endPort].flatMap((number) =>
        typeof number === 'number' ? [{ protocol: protocol as Service['protocol'], port: number }] : [],
      ),
    );
  const served = podsOf(world).flatMap((pod) => servicesOf(world, { pod }));
  const services = [...written, ...served, { protocol: 'TCP' as const, port: 80 }].flatMap(({ protocol, port }) => [
    ...[port - 1, port, port, port + 1].map((number) => ({ protocol, port: number })),
    ...protocols.map((one) => ({ protocol: one, port })),
  ]);
  const other = world.rulings.protocols === 'all' ? services.slice(0, services.length / 10) : [];
  return [
    ...services.filter(({ port }) => port >= 1 && port <= 65535),
    ...other.map(() => ({ protocol: 'other' as const, port: 0 })),
  ];
}

function servicesOf(world: NaiveWorld, end: NaiveEnd): Service[] {
  const ports = ('pod' in end && podNamed(world, end.pod)?.ports) || [];
  return ports.map((one) => ({ protocol: (one.protocol ?? 'TCP') as Service['protocol'], port: one.containerPort }));
}

// ── Edits ────────────────────────────────────────────────────────────────────────────────────────────────────────

type Draft = { objects: RawObject[]; policies: { object: Policy; presentIf?: string }[] };
/** Changes the draft and says what it did, or that it found nothing to change. */
type Edit = (draft: Draft, scene: Scene) => string | undefined;

/** The world after one to three edits as people make them. */
export function mutate(world: NaiveWorld, random: Random): { world: NaiveWorld; description: string } {
  const copy = JSON.parse(JSON.stringify(world)) as NaiveWorld;
  const draft = copy as unknown as Draft;
  const [newer, blocky] = [random.chance(0.1), random.chance(0.2)];
  const said: string[] = [];
  for (const count = 1 + random.below(3); said.length < count;) {
    const namespaces = [
      ...new Set([...podsOf(copy).map((pod) => pod.split('/')[0] ?? ''), random.pick(namespaceNames)]),
    ];
    const taken = copy.objects.flatMap(addressesIn);
    const done = random.pick(edits)(draft, { random, namespaces, taken, newer, blocky });
    if (done !== undefined) said.push(done);
  }
  return { world: copy, description: said.join('; ') };
}

const editPolicy: Edit = ({ policies }, scene) => {
  const { random } = scene;
  if (policies.length === 0) return undefined;
  const { object } = random.pick(policies);
  const { spec } = object;
  const [direction, side] = random.pick([['ingress', 'from'] as const, ['egress', 'to'] as const]);
  const rules = spec[direction] ?? [];
  const what = random.pick(['subjects', 'types', 'rule added', 'rule removed', 'peers', 'ports', 'block']);
  const rule = rules.length > 0 ? random.pick(rules) : undefined;
  if (what === 'subjects') spec.podSelector = makeSelector(scene, podLabels, 0.3);
  else if (what === 'types') setOrDelete(spec, 'policyTypes', makeTypes(random));
  else if (what === 'rule added') spec[direction] = [...rules, makeRule(scene, side)];
  else if (rule === undefined) return undefined;
  else if (what === 'rule removed') rules.splice(rules.indexOf(rule), 1);
  else if (what === 'peers')
    setOrDelete(
      rule,
      side,
      editedList(random, rule[side], () => makePeer(scene)),
    );
  else if (what === 'ports')
    setOrDelete(
      rule,
      'ports',
      editedList(random, rule.ports, () => makePort(scene)),
    );
  else {
    const peer = rule[side]?.find(({ ipBlock }) => ipBlock !== undefined);
    if (peer === undefined) return undefined;
    peer.ipBlock = makeBlock(scene);
  }
  return `policy ${object.metadata.name}: ${what} (${direction})`;
};

const addPolicy: Edit = ({ policies }, scene) => {
  const object = makePolicy(
    scene,
    freeName(
      'np',
      policies.map((policy) => policy.object.metadata.name),
    ),
  );
  policies.push({ object });
  return `policy ${object.metadata.name} added`;
};

const deletePolicy: Edit = ({ policies }, { random }) => {
  if (policies.length === 0) return undefined;
  const [policy] = policies.splice(random.below(policies.length), 1);
  return `policy ${policy?.object.metadata.name ?? ''} deleted`;
};

const setPresence: Edit = ({ policies }, { random }) => {
  if (policies.length === 0) return undefined;
  const policy = random.pick(policies);
  setOrDelete(policy, 'presentIf', policy.presentIf === undefined ? 'prune:one' : undefined);
  return `policy ${policy.object.metadata.name}: presentIf ${policy.presentIf ?? 'removed'}`;
};

const relabelPod: Edit = ({ objects }, { random }) => {
  const pod = pickPod(objects, random);
  if (pod === undefined) return undefined;
  return `pod ${pod.name}: ${relabel(pod.meta, podLabels, random)}`;
};

const relabelNamespace: Edit = ({ objects }, { random }) => {
  const declared = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata as Meta);
  if (declared.length === 0) return undefined;
  const meta = random.pick(declared);
  return `namespace ${meta.name}: ${relabel(meta, namespaceLabels, random)}`;
};

const changePort: Edit = ({ objects }, { random }) => {
  const pod = pickPod(objects, random);
  if (pod === undefined) return undefined;
  const container = random.pick(pod.spec.containers);
  const port = container.ports && random.pick(container.ports);
  if (port === undefined || random.chance(0.2)) {
    container.ports = makeContainer(random, container.name).ports ?? [];
    return `pod ${pod.name}: ports of ${container.name} replaced`;
  }
  const free = portNames.filter((name) => !container.ports?.some((one) => one.name === name));
  if (random.chance(0.5)) port.name = random.pick(free);
  else port.containerPort = random.pick(portNumbers);
  return `pod ${pod.name}: port of ${container.name} is ${JSON.stringify(port)}`;
};

const changeAddress: Edit = ({ objects }, scene) => {
  const { random } = scene;
  const pod = pickPod(objects, random);
  if (pod === undefined || pod.kind !== 'Pod' || pod.spec.hostNetwork === true) return undefined;
  const { podIP: _, podIPs: __, ...rest } = pod.object.status ?? { phase: 'Running' };
  const addresses = random.chance(0.2) ? [] : makeAddresses(scene, pod.spec.nodeName ?? 'n1');
  const known = addresses.length > 0 && { podIP: addresses[0] ?? '', podIPs: addresses.map((ip) => ({ ip })) };
  pod.object.status = { ...rest, ...known };
  return `pod ${pod.name}: addresses are ${addresses.join(' ') || 'not known'}`;
};

const changeState: Edit = ({ objects }, { random }) => {
  const pod = pickPod(objects, random);
  if (pod === undefined) return undefined;
  if (pod.object.status !== undefined && random.chance(0.5)) {
    pod.object.status.phase = random.pick(['Running', 'Succeeded', 'Failed']);
    return `pod ${pod.name}: phase ${pod.object.status.phase}`;
  }
  setOrDelete(pod.spec, 'nodeName', random.pick([...Object.keys(nodes), undefined]));
  return `pod ${pod.name}: node ${pod.spec.nodeName ?? 'not known'}`;
};

const addPod: Edit = ({ objects }, scene) => {
  const name = freeName(
    'p',
    objects.map(({ metadata }) => (metadata as Meta).name),
  );
  const pods = objects.filter(isPodLike);
  if (pods.length > 0 && scene.random.chance(0.4)) {
    const original = scene.random.pick(pods);
    objects.push(makeReplica(scene, original, name));
    return `pod ${name} added, a replica of ${(original['metadata'] as Meta).name}`;
  }
  objects.push(makePod(scene, name, scene.random.chance(0.3)));
  return `pod ${name} added`;
};

const removePod: Edit = ({ objects }, { random }) => {
  const pod = pickPod(objects, random);
  if (pod === undefined || objects.filter(isPodLike).length < 2) return undefined;
  objects.splice(objects.indexOf(pod.object), 1);
  return `pod ${pod.name} removed`;
};

const declareNamespace: Edit = ({ objects }, { random }) => {
  const declared = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => (metadata as Meta).name);
  const free = namespaceNames.filter((name) => !declared.includes(name));
  if (free.length === 0) return undefined;
  const name = random.pick(free);
  objects.push(makeNamespace(random, name));
  return `namespace ${name} declared`;
};

/** Its declaration only, or all that is in it. */
const removeNamespace: Edit = (draft, { random, namespaces }) => {
  const name = random.pick(namespaces);
  const isIn = (metadata: unknown) => ((metadata as Meta).namespace ?? 'default') === name;
  const all = random.chance(0.5);
  const kept = draft.objects.filter(({ kind, metadata }) =>
    kind === 'Namespace' ? (metadata as Meta).name !== name : kind === 'Node' || !all || !isIn(metadata),
  );
  if (kept.length === draft.objects.length || !kept.some(isPodLike)) return undefined;
  draft.objects.splice(0, Infinity, ...kept);
  const policies = draft.policies.filter(({ object }) => !all || !isIn(object.metadata));
  draft.policies.splice(0, Infinity, ...policies);
  return `namespace ${name} ${all ? 'removed with all in it' : 'no longer declared'}`;
};

const edits: readonly Edit[] = [
  ...[editPolicy, editPolicy, editPolicy, editPolicy, addPolicy, deletePolicy, setPresence, relabelPod, relabelPod],
  ...[relabelNamespace, changePort, changeAddress, changeState, addPod, removePod, declareNamespace, removeNamespace],
];

interface PodParts {
  readonly name: string;
  readonly kind: unknown;
  readonly object: { status?: PodStatus };
  readonly meta: { labels?: Labels };
  readonly spec: PodSpec;
}

function pickPod(objects: readonly RawObject[], random: Random): PodParts | undefined {
  const pods = objects.filter(isPodLike);
  if (pods.length === 0) return undefined;
  const object = random.pick(pods);
  type Template = { metadata: { labels?: Labels }; spec: PodSpec };
  const spec = object['spec'] as { template?: Template; jobTemplate?: { spec: { template: Template } } };
  const { metadata: meta, spec: podSpec } = spec.jobTemplate?.spec.template ?? spec.template ?? (object as Template);
  return { name: (object['metadata'] as Meta).name, kind: object['kind'], object, meta, spec: podSpec };
}

function isPodLike({ kind }: RawObject): boolean {
  return kind !== 'Namespace' && kind !== 'Node';
}

function addressesIn({ status }: RawObject): string[] {
  return ((status ?? {}) as Partial<PodStatus>).podIPs?.map(({ ip }) => ip) ?? [];
}

function relabel(meta: { labels?: Labels }, vocabulary: Record<string, string[]>, random: Random): string {
  const key = random.pick(Object.keys(vocabulary));
  const value = random.pick([...(vocabulary[key] ?? []), undefined]);
  meta.labels = { ...meta.labels };
  setOrDelete(meta.labels, key, value);
  return value === undefined ? `label ${key} removed` : `label ${key}=${value}`;
}

/** One more, one less, another one, or (as people forget what it means) none at all. */
function editedList<T>(random: Random, list: readonly T[] | undefined, make: () => T): T[] | undefined {
  if (list === undefined || list.length === 0) return [make()];
  const index = random.below(list.length);
  return random.pick([
    [...list, make()],
    list.filter((_, position) => position !== index),
    list.map((one, position) => (position === index ? make() : one)),
    undefined,
  ]);
}

function setOrDelete<T extends object, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}

function freeName(prefix: string, used: readonly string[]): string {
  let number = 0;
  while (used.includes(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}
