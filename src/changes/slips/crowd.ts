/** The pods of one world by what selectors ask of them. Pods that nothing can tell apart are one class. */
import type { ClassIndex, EndpointClass } from '../../engine/classes.ts';
import { classify } from '../../engine/classes.ts';
import type { CompiledWorld } from '../../engine/compile.ts';
import { matchesPods } from '../../engine/compile.ts';
import { denied } from '../../engine/decision.ts';
import type { Endpoint, Service, World } from '../../model/cluster.ts';
import { formatSelector } from '../../model/labels.ts';
import type { Selector } from '../../model/labels.ts';
import type { Address, AddressSet } from '../../model/network.ts';
import type { NamespaceScope, Subject } from '../../model/policy.ts';

export interface Crowd {
  readonly world: CompiledWorld;
  readonly index: ClassIndex;
  /** Classes that the selectors match, or may match. */
  matching(of: Pick<Subject, 'namespaces' | 'pods'>): readonly EndpointClass[];
  /** Names of the namespaces that a scope looks into, or may. */
  namespaces(scope: NamespaceScope): readonly string[];
  /** Pods with an address of their own, and Services, that have an address in the set. */
  within(addresses: AddressSet): { readonly pods: readonly Endpoint[]; readonly services: readonly Service[] };
  /** Tests of pods so far: what looking costs. */
  work(): number;
  spend(work: number): void;
}

export function createCrowd(world: CompiledWorld): Crowd {
  const index = classify(world, world);
  const { run } = world;
  const known = new Map<string, readonly EndpointClass[]>();
  const scopes = new Map<string, readonly string[]>();
  let work = 0;
  const namespaces = (scope: NamespaceScope): readonly string[] => {
    if (scope.kind === 'own') return [scope.namespace];
    const text = formatSelector(scope.selector);
    let names = scopes.get(text);
    if (names === undefined) {
      work += world.world.namespaces.size;
      names = [...world.world.namespaces.values()]
        .filter(({ labels }) => run.matches(scope.selector, run.intern(labels)) !== denied)
        .map(({ name }) => name);
      scopes.set(text, names);
    }
    return names;
  };
  const candidates = (scope: NamespaceScope, pods: Selector): readonly number[] => {
    const inside = namespaces(scope).flatMap((name) => index.byNamespace.get(name) ?? []);
    const exact = exactLabels(pods).map((label) => index.byLabel.after.get(label) ?? []);
    return exact.reduce((best, each) => (each.length < best.length ? each : best), inside);
  };
  const matching = ({ namespaces: scope, pods }: Pick<Subject, 'namespaces' | 'pods'>): readonly EndpointClass[] => {
    const place = scope.kind === 'own' ? `in ${scope.namespace}` : formatSelector(scope.selector);
    const text = `${place} ${formatSelector(pods)}`;
    let classes = known.get(text);
    if (classes === undefined) {
      const all = candidates(scope, pods);
      work += all.length + 1;
      classes = all.flatMap((at) => {
        const one = index.classes[at];
        return one !== undefined && matchesPods(run, scope, pods, one.after) !== denied ? [one] : [];
      });
      known.set(text, classes);
    }
    return classes;
  };
  const owners = addressOwners(world.world);
  return { world, index, matching, namespaces, within: owners, work: () => work, spend: (more) => void (work += more) };
}

/** Host-network pods have the address of a node, which a block may well mean. Sorted when first asked for. */
function addressOwners({ endpoints, services }: World): Crowd['within'] {
  let sorted: { readonly pods: Owned<Endpoint>; readonly services: Owned<Service> } | undefined;
  return (addresses) => {
    sorted ??= {
      pods: byAddress([...endpoints.values()].filter(({ hostNetwork, finished }) => !hostNetwork && !finished)),
      services: byAddress(services),
    };
    return { pods: ownersIn(sorted.pods, addresses), services: ownersIn(sorted.services, addresses) };
  };
}

type Owned<Owner> = readonly { readonly address: Address; readonly owner: Owner }[];

function byAddress<Owner extends { readonly addresses: readonly Address[] }>(owners: readonly Owner[]): Owned<Owner> {
  const all = owners.flatMap((owner) => owner.addresses.map((address) => ({ address, owner })));
  return all.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
}

function ownersIn<Owner>(owned: Owned<Owner>, addresses: AddressSet): readonly Owner[] {
  const found = new Set<Owner>();
  for (const { first, last } of addresses) {
    for (let at = firstFrom(owned, first); at < owned.length; at++) {
      const one = owned[at];
      if (one === undefined || one.address > last) break;
      found.add(one.owner);
    }
  }
  return [...found];
}

function firstFrom(owned: Owned<unknown>, address: Address): number {
  let [low, high] = [0, owned.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owned[middle]?.address ?? 0n) < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every `key=value` that a matched pod must carry. */
function exactLabels(pods: Selector): readonly string[] {
  if (pods.kind !== 'match') return [];
  return pods.requirements.flatMap((one) =>
    one.operator === 'In' && one.values.length === 1 ? [`${one.key}=${one.values[0] ?? ''}`] : [],
  );
}

export function podCount(classes: readonly EndpointClass[]): number {
  return classes.reduce((sum, { members }) => sum + members.length, 0);
}
