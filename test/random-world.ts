/** Random worlds for tests of laws, and what to ask of them. The same seed gives the same. */
import {
  addressesIn,
  isPodLike,
  makeNamespace,
  makeNode,
  makePod,
  makePolicy,
  makeReplica,
  makeRulings,
  type Meta,
  namespaceNames,
  nodes,
  outside,
  podRanges,
  protocols,
  type Scene,
  withSidecar,
} from './random-makers.ts';
import { makeTieredPolicies } from './random-cluster-policies.ts';
import { type Random, randomFrom } from './random.ts';
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

// ── World ────────────────────────────────────────────────────────────────────────────────────────────────────────

export function randomWorld(random: Random): NaiveWorld {
  const namespaces = random.some(namespaceNames, 1, random.pick([2, 3, 4]));
  const objects: RawObject[] = [];
  const taken: string[] = [];
  const scene: Scene = { random, namespaces, taken, newer: random.chance(0.15), blocky: random.chance(0.25) };
  for (const name of namespaces) if (random.chance(0.7)) objects.push(makeNamespace(random, name));
  const withRanges = random.chance(0.7);
  for (const name of random.some(Object.keys(nodes), 0, 3)) objects.push(makeNode(random, name, withRanges));
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
  const conditional = random.chance(scene.newer ? 0.6 : 0.25);
  const tiered = random.chance(0.65);
  const made: RawObject[] = [
    ...random.times(0, tiered ? 6 : 8, () => 0).map((_, index) => makePolicy(scene, `np${index}`)),
    ...(tiered ? makeTieredPolicies(scene) : []),
  ];
  const policies = made.map((object) => ({
    object,
    ...(conditional && random.chance(0.3) && { presentIf: random.pick(['prune:one', 'prune:two']) }),
  }));
  // What came later has chances of its own, so that the worlds of a seed stay as they were.
  const apart = randomFrom(JSON.stringify(objects).length);
  const rulings = makeRulings(random, apart);
  return {
    objects: objects.map((one) => withSidecar(apart, one)),
    policies,
    rulings,
    ...(random.chance(0.4) && { podRanges: random.pick(podRanges) }),
  };
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

export function podsOf(world: NaiveWorld): string[] {
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
      const { addresses } = status as { addresses: { type: string; address: string }[] };
      const numeric = addresses.filter(({ type }) => type !== 'Hostname');
      return numeric.map(({ address }) => ({ node: (metadata as Meta).name, address }));
    });
}

/** Known ones and the borders of every block, with their neighbours, unless a pod or a node has the address. */
export function addressesOutside(world: NaiveWorld): NaiveEnd[] {
  const borders = blocksIn(world).flatMap(({ family, first, last }): Address[] =>
    [first - 1n, first, last, last + 1n].map((value) => ({ family, value })),
  );
  const inUse = new Set([
    ...podsOf(world).flatMap((pod) => podNamed(world, pod)?.addresses.map(formatAddress) ?? []),
    // The address that a node has outside of the cluster is one of both.
    ...Object.values(nodes).flatMap(({ addresses }) => addresses),
  ]);
  const texts = borders.filter(isAddress).map(formatAddress);
  return [...new Set([...outside, ...texts])].filter((text) => !inUse.has(text)).map((address) => ({ address }));
}

function isAddress({ family, value }: Address): boolean {
  return value >= 0n && value >> (family === 4 ? 32n : 128n) === 0n && !(family === 6 && value >> 32n === 0xffffn);
}

/** Every rule of every kind, with whatever it holds. */
function rulesIn(world: NaiveWorld): Readonly<Record<string, unknown>>[] {
  const specs = world.policies.map(({ object }) => object['spec'] as Record<string, object[] | undefined>);
  return specs.flatMap(({ ingress, egress }) => [...(ingress ?? []), ...(egress ?? [])] as Record<string, unknown>[]);
}

type AnyPeer = { ipBlock?: { cidr: string; except?: string[] }; networks?: string[] };

function blocksIn(world: NaiveWorld): Span[] {
  const peers = rulesIn(world).flatMap(({ from, to }) => [
    ...((from ?? []) as AnyPeer[]),
    ...((to ?? []) as AnyPeer[]),
  ]);
  const texts = peers.flatMap(({ ipBlock, networks }) => [
    ...(ipBlock ? [ipBlock.cidr, ...(ipBlock.except ?? [])] : []),
    ...(networks ?? []),
  ]);
  return texts.map(parseBlock);
}

/** Every number that a rule or a container names, and its neighbours, in all protocols, most often in its own. */
function interestingServices(world: NaiveWorld): Service[] {
  const entries = rulesIn(world).flatMap(({ ports, protocols }) => [...listOf(ports), ...listOf(protocols)]);
  const written = entries.flatMap((entry) => {
    const text = JSON.stringify(entry);
    const protocol = protocols.find((one) => text.includes(`"${one}"`) || text.includes(`"${one.toLowerCase()}"`));
    return [...text.matchAll(/:(\d+)/g)].map(([, number]) => ({ protocol: protocol ?? 'TCP', port: Number(number) }));
  });
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

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function servicesOf(world: NaiveWorld, end: NaiveEnd): Service[] {
  const ports = ('pod' in end && podNamed(world, end.pod)?.ports) || [];
  return ports.map((one) => ({ protocol: (one.protocol ?? 'TCP') as Service['protocol'], port: one.containerPort }));
}
