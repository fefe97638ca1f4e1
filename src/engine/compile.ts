/**
 * A world made ready for questions.
 *
 * `compile` reads a whole world; `derive` makes the world that differs by a delta and looks again only at what the
 * delta touches. Both sides of a comparison come from one run, so that labels, selectors and conditions are shared.
 */
import type { ClusterNode, Endpoint, EndpointId, Namespace, World } from '../model/cluster.ts';
import { formatLabels, noLabels } from '../model/labels.ts';
import type { Labels, Selector } from '../model/labels.ts';
import { changedMap, indexBy } from '../model/layered-map.ts';
import type { Address, AddressSet, Family, Protocol } from '../model/network.ts';
import { blocksOf, everyAddress, familyOf, intersect } from '../model/network.ts';
import type { ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { Direction, NamespaceScope, Policy, PolicyDirection, Tier } from '../model/policy.ts';
import type { Decision } from './decision.ts';
import { allowed, denied } from './decision.ts';
import { podSpace } from './pod-space.ts';
import type { InternedLabels, Run } from './run.ts';

/** An endpoint with everything that a policy can see of it. */
export interface Pod {
  readonly endpoint: Endpoint;
  readonly labels: InternedLabels;
  readonly namespaceLabels: InternedLabels;
  /** Whether selectors see it as a pod; otherwise it is a bare address to them. */
  readonly selectable: Decision;
  readonly address: Readonly<Partial<Record<Family, Address>>>;
  readonly hasAddress: boolean;
  /** Where its unknown address lies. */
  readonly whereabouts: Readonly<Record<Family, AddressSet>>;
  /** Of a pod that does not exist yet. */
  readonly open?: OpenPod;
}

/** What a pod that does not exist yet may be, as decisions over its variables. */
export interface OpenPod {
  /** Whether the port asked about is one that the pod gives this name. */
  port(name: string, protocol: Protocol): Decision;
  /** Whether its address is one of these, all of one family. */
  within(addresses: AddressSet, family: Family): Decision;
}

/** A policy that selects a subject, if `selects` holds. */
export interface Selecting {
  readonly policy: Policy;
  readonly direction: PolicyDirection;
  readonly selects: Decision;
}

export interface CompiledWorld {
  readonly run: Run;
  readonly world: World;
  readonly tiers: readonly Tier[];
  readonly pods: ReadonlyMap<EndpointId, Pod>;
  /** The policies of the world as its enforcer takes them; the very list of the world where they mean what they say. */
  readonly enforced: readonly Policy[];
  readonly policies: PolicyIndex;
  readonly nodes: ReadonlyMap<string, ClusterNode>;
}

/** Policies by what their subject asks first, so that only likely ones are tested against a pod. */
export interface PolicyIndex {
  /** Policies of one namespace by `namespace`, then by `key=value` of their first exact label, or '' for the rest. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, readonly Policy[]>>;
  readonly anywhere: readonly Policy[];
}

/** A change of a world: what is added or replaced, and what is gone. */
export interface WorldDelta {
  readonly namespaces?: readonly Namespace[];
  readonly removedNamespaces?: readonly string[];
  readonly endpoints?: readonly Endpoint[];
  readonly removedEndpoints?: readonly EndpointId[];
  readonly policies?: readonly Policy[];
  readonly removedPolicies?: readonly ObjectKey[];
  readonly nodes?: readonly ClusterNode[];
  readonly removedNodes?: readonly string[];
  /** Where pods without a known address lie then; empty: nothing says so. */
  readonly podRanges?: AddressSet;
}

/** `like`: a compiled world of the same run; what looks the same in both is taken over from it. */
export function compile(run: Run, world: World, like?: CompiledWorld): CompiledWorld {
  const nodes = byName(world.nodes);
  const pods = podsOf(run, world, nodes, sameGround(world, like?.world) ? like : undefined);
  const enforced = enforcedIn(world);
  return { run, world, tiers: world.tiers, pods, enforced, policies: indexPolicies(enforced), nodes };
}

function byName(nodes: readonly ClusterNode[]): CompiledWorld['nodes'] {
  return new Map(nodes.map((node) => [node.name, node]));
}

/** `like` knows the places of pods as this world does. */
function podsOf(
  run: Run,
  world: World,
  nodes: ReadonlyMap<string, ClusterNode>,
  like: CompiledWorld | undefined,
): ReadonlyMap<EndpointId, Pod> {
  const names = new Set([...world.namespaces.keys(), ...(like?.world.namespaces.keys() ?? [])]);
  const relabelled = new Set([...names].filter((name) => !sameLabels(world, like?.world, name)));
  if (like?.world.endpoints === world.endpoints && relabelled.size === 0) return like.pods;
  const pods = new Map<EndpointId, Pod>();
  for (const [id, endpoint] of world.endpoints) {
    const known = like?.pods.get(id);
    const same = known?.endpoint === endpoint && !relabelled.has(endpoint.namespace);
    pods.set(id, known !== undefined && same ? known : podOf(run, world, nodes, endpoint));
  }
  return pods;
}

/** Whether what two worlds know of the places of pods is one. */
function sameGround(world: World, other: World | undefined): boolean {
  const text = ({ nodes, podRanges }: World): string =>
    [...nodes.map(({ name, addresses }) => `${name} ${addresses.join()}`), ...blocksOf(podRanges ?? [])].join('\n');
  return other !== undefined && text(world) === text(other);
}

function sameLabels(world: World, other: World | undefined, namespace: string): boolean {
  const [a, b] = [world.namespaces.get(namespace)?.labels, other?.namespaces.get(namespace)?.labels];
  return a === b || formatLabels(a ?? noLabels) === formatLabels(b ?? noLabels);
}

/**
 * Law: `derive(compile(W), d)` answers every question as `compile(applyDelta(W, d))` does. What the delta does not touch
 * is the very same as before.
 */
export function derive(compiled: CompiledWorld, delta: WorldDelta): CompiledWorld {
  const world = applyDelta(compiled.world, delta);
  // What an enforcer makes of a policy can hang on the pods and namespaces too.
  const enforced = enforcedIn(world);
  const policies = isSameList(enforced, compiled.enforced) ? compiled.policies : indexPolicies(enforced);
  if (delta.podRanges === undefined && world.nodes === compiled.world.nodes) {
    return { ...compiled, world, pods: podsAfter(compiled, world, delta), enforced, policies };
  }
  // Where pods are is asked of every one anew.
  const nodes = byName(world.nodes);
  return { ...compiled, world, nodes, pods: podsOf(compiled.run, world, nodes, undefined), enforced, policies };
}

function podsAfter(compiled: CompiledWorld, world: World, delta: WorldDelta): CompiledWorld['pods'] {
  const { run, nodes } = compiled;
  const { endpoints = [], removedEndpoints = [], namespaces = [], removedNamespaces = [] } = delta;
  const relabelled = new Set([...namespaces.map(({ name }) => name), ...removedNamespaces]);
  if (relabelled.size + endpoints.length + removedEndpoints.length === 0) return compiled.pods;
  const made = endpoints.map((endpoint) => [endpoint.id, podOf(run, world, nodes, endpoint)] as const);
  const pods = changedMap(compiled.pods, removedEndpoints, made);
  const seen = [...relabelled].flatMap((namespace) =>
    [...inNamespace(pods, namespace)].map((pod) => {
      const namespaceLabels = run.intern(labelsOfNamespace(world, namespace));
      return [pod.endpoint.id, { ...pod, namespaceLabels }] as const;
    }),
  );
  return seen.length === 0 ? pods : changedMap(pods, [], seen);
}

const inNamespace = indexBy(({ endpoint }: Pod) => [endpoint.namespace]);

/** The policies of a world as its enforcer takes them; the very list of the world where they mean what they say. */
function enforcedIn(world: World): readonly Policy[] {
  const { policies, deviations = [] } = world;
  const enforced = deviations.reduce((all, deviation) => deviation.apply(all, world), policies);
  return isSameList(enforced, policies) ? policies : enforced;
}

function isSameList(a: readonly Policy[], b: readonly Policy[]): boolean {
  return a === b || (a.length === b.length && a.every((policy, index) => policy === b[index]));
}

export function applyDelta(world: World, delta: WorldDelta): World {
  const namespaces = changed(world.namespaces, delta.removedNamespaces, delta.namespaces, ({ name }) => name);
  const endpoints = changed(world.endpoints, delta.removedEndpoints, delta.endpoints, ({ id }) => id);
  const policies = inOldOrder(world.policies, delta.removedPolicies, delta.policies, ({ ref }) => keyOf(ref));
  const nodes = inOldOrder(world.nodes, delta.removedNodes, delta.nodes, ({ name }) => name);
  const { podRanges } = delta;
  return { ...world, namespaces, endpoints, policies, nodes, ...(podRanges && { podRanges }) };
}

/** The very map where nothing changes. */
function changed<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  gone: readonly Key[] = [],
  there: readonly Value[] = [],
  keyOfValue: (value: Value) => Key,
): ReadonlyMap<Key, Value> {
  if (gone.length + there.length === 0) return before;
  return changedMap(
    before,
    gone,
    there.map((value) => [keyOfValue(value), value] as const),
  );
}

/**
 * The very list where nothing changes, else in the old order: where conditions are too many to be told apart, what is
 * left of them hangs on the order of policies.
 */
function inOldOrder<Key, Value>(
  before: readonly Value[],
  removed: readonly Key[] = [],
  there: readonly Value[] = [],
  keyOfValue: (value: Value) => Key,
): readonly Value[] {
  if (removed.length + there.length === 0) return before;
  const fresh = new Map(there.map((value) => [keyOfValue(value), value]));
  const gone = new Set(removed);
  const kept = before.flatMap((value) => {
    const key = keyOfValue(value);
    const instead = fresh.get(key);
    fresh.delete(key);
    return instead ?? (gone.has(key) ? [] : [value]);
  });
  return [...kept, ...fresh.values()];
}

/** The policies that select the pod in a direction, of every tier. */
export function selecting(world: CompiledWorld, pod: Pod, direction: Direction): readonly Selecting[] {
  if (pod.selectable === denied) return [];
  const own = world.policies.own.get(pod.endpoint.namespace);
  const out: Selecting[] = [];
  const test = (policy: Policy): void => {
    const rules = policy[direction];
    if (rules === undefined) return;
    const selects = subjectMatches(world.run, policy, pod);
    if (selects !== denied) out.push({ policy, direction: rules, selects });
  };
  if (own !== undefined && pod.open !== undefined) own.forEach((policies) => policies.forEach(test));
  else if (own !== undefined) {
    own.get('')?.forEach(test);
    for (const [key, value] of pod.labels.labels) own.get(`${key}=${value}`)?.forEach(test);
  }
  world.policies.anywhere.forEach(test);
  return out;
}

/** Those that can select a pod of the namespace: its own, and those of no namespace. */
export function policiesAt({ policies }: CompiledWorld, namespace: string): readonly Policy[] {
  return [...(policies.own.get(namespace)?.values() ?? []), policies.anywhere].flat();
}

/** Whether the policies that can select pods of a namespace are not the very same objects in both worlds. */
export function policiesApart(before: CompiledWorld, after: CompiledWorld): (namespace: string) => boolean {
  const places = placesApart(before, after);
  return (namespace) => places.has(undefined) || places.has(namespace);
}

/** Pods that both worlds have, and that one may select or see otherwise than the other, in the order of the first. */
export function podsApart(
  before: CompiledWorld,
  after: CompiledWorld,
): Iterable<{ readonly before: Pod; readonly after: Pod }> {
  const places = placesApart(before, after);
  const [only, ...others] = places;
  if (before.pods === after.pods && others.length === 0) {
    if (places.size === 0) return [];
    // Nearly always a policy of one namespace: the others are not gone through.
    if (only !== undefined) return [...inNamespace(before.pods, only)].map((pod) => ({ before: pod, after: pod }));
  }
  return eachPod(before.pods, after.pods, (namespace) => places.has(undefined) || places.has(namespace));
}

function* eachPod(
  before: CompiledWorld['pods'],
  after: CompiledWorld['pods'],
  mayDiffer: (namespace: string) => boolean,
): Generator<{ readonly before: Pod; readonly after: Pod }, undefined> {
  for (const [id, was] of before) {
    const is = after.get(id);
    if (is !== undefined && (was !== is || mayDiffer(is.endpoint.namespace))) yield { before: was, after: is };
  }
}

/** Namespaces of the policies that differ; undefined among them: of one that may select anywhere. */
function placesApart(before: CompiledWorld, after: CompiledWorld): ReadonlySet<string | undefined> {
  if (before.tiers !== after.tiers) return new Set([undefined]);
  const [was, is] = [new Set(before.enforced), new Set(after.enforced)];
  const apart = [...before.enforced.filter((one) => !is.has(one)), ...after.enforced.filter((one) => !was.has(one))];
  return new Set(
    apart.map(({ subject: { namespaces } }) => (namespaces.kind === 'own' ? namespaces.namespace : undefined)),
  );
}

export function matchesPods(run: Run, scope: NamespaceScope, pods: Selector, pod: Pod): Decision {
  if (pod.selectable === denied) return denied;
  const place =
    scope.kind === 'own'
      ? scope.namespace === pod.endpoint.namespace
        ? allowed
        : denied
      : run.matches(scope.selector, pod.namespaceLabels);
  if (place === denied) return denied;
  return run.decisions.and(pod.selectable, run.decisions.and(place, run.matches(pods, pod.labels)));
}

function subjectMatches(run: Run, policy: Policy, pod: Pod): Decision {
  const matched = matchesPods(run, policy.subject.namespaces, policy.subject.pods, pod);
  if (policy.condition === undefined || matched === denied) return matched;
  return run.decisions.and(matched, run.decisions.atom(policy.condition));
}

function podOf(run: Run, world: World, nodes: ReadonlyMap<string, ClusterNode>, endpoint: Endpoint): Pod {
  const { decisions } = run;
  const asPod = endpoint.hostNetwork ? run.ruling('host-network', 'pod') : allowed;
  const alive = endpoint.finished ? run.ruling('finished-pods', 'present') : allowed;
  const ofNode = endpoint.hostNetwork ? (nodes.get(endpoint.node ?? '')?.addresses ?? []) : [];
  const known = endpoint.addresses.length > 0 ? endpoint.addresses : ofNode;
  const address: Partial<Record<Family, Address>> = {};
  for (const one of known) address[familyOf(one)] ??= one;
  return {
    endpoint,
    labels: run.intern(endpoint.labels),
    namespaceLabels: run.intern(labelsOfNamespace(world, endpoint.namespace)),
    selectable: decisions.and(asPod, alive),
    address,
    hasAddress: known.length > 0,
    whereabouts: endpoint.hostNetwork ? everyAddress : placesIn(world.podRanges),
  };
}

/** An endpoint that the world does not have, as its policies would see it; `labels` are those of its namespace. */
export function strangerPod({ run, world, nodes }: CompiledWorld, endpoint: Endpoint, labels?: Labels): Pod {
  const pod = podOf(run, world, nodes, endpoint);
  return labels === undefined ? pod : { ...pod, namespaceLabels: run.intern(labels) };
}

const places = new WeakMap<AddressSet, Pod['whereabouts']>();

/** Somewhere in the pod ranges; wherever a pod can be if they are not known. */
function placesIn(ranges: AddressSet | undefined): Pod['whereabouts'] {
  if (ranges === undefined) return podSpace;
  const known = places.get(ranges);
  if (known !== undefined) return known;
  const within = (family: Family): AddressSet => {
    const some = intersect(ranges, everyAddress[family]);
    return some.length > 0 ? some : podSpace[family];
  };
  const both = { IPv4: within('IPv4'), IPv6: within('IPv6') };
  places.set(ranges, both);
  return both;
}

/** The labels that policies see of a namespace, declared or not. */
export function namespaceLabelsIn({ run, world }: CompiledWorld, name: string): InternedLabels {
  return run.intern(labelsOfNamespace(world, name));
}

function labelsOfNamespace(world: World, name: string): ReadonlyMap<string, string> {
  const labels = world.namespaces.get(name)?.labels ?? noLabels;
  if (labels.get('kubernetes.io/metadata.name') === name) return labels;
  return new Map([...labels, ['kubernetes.io/metadata.name', name]]);
}

/** By what their subjects ask first. */
export function indexPolicies(policies: readonly Policy[]): PolicyIndex {
  const own = new Map<string, Map<string, Policy[]>>();
  const anywhere: Policy[] = [];
  for (const policy of policies) {
    const scope = policy.subject.namespaces;
    if (scope.kind !== 'own') {
      anywhere.push(policy);
      continue;
    }
    let inside = own.get(scope.namespace);
    if (inside === undefined) own.set(scope.namespace, (inside = new Map<string, Policy[]>()));
    const key = firstExactLabel(policy.subject.pods);
    const list = inside.get(key);
    if (list === undefined) inside.set(key, [policy]);
    else list.push(policy);
  }
  return { own, anywhere };
}

/** `key=value` that every matched pod must carry, or '' if the selector demands none. */
function firstExactLabel(selector: Selector): string {
  if (selector.kind !== 'match') return '';
  for (const requirement of selector.requirements) {
    if (requirement.operator !== 'In' || requirement.values.length !== 1) continue;
    return `${requirement.key}=${requirement.values[0] ?? ''}`;
  }
  return '';
}
