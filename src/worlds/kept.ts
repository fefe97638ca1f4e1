/** The world of a cluster kept up to date, object by object. */
import type { Endpoint, EndpointId, Entry, Namespace, Service, World } from '../model/cluster.ts';
import { formatLabels } from '../model/labels.ts';
import { changedMap, indexBy } from '../model/layered-map.ts';
import type { Family } from '../model/network.ts';
import type { Manifest, ObjectKey, ObjectRef } from '../model/object.ts';
import { canonicalJson, isSameJson, keyOf, valueAt } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import type { Dialect } from '../dialects/index.ts';
import type { Profile } from '../profiles/index.ts';
import { assemble, bareNamespace, declaredNamespace, entriesOf, familiesOf } from './assemble.ts';
import { contentText } from './content.ts';
import { mayServe } from './controllers.ts';
import type { Enforcer, Wish } from './enforcer.ts';
import { enforcerOf } from './enforcer.ts';
import { generatorOf } from './generated.ts';
import type { EndpointChanges, ObjectChange } from './kept-endpoints.ts';
import { keptEndpoints } from './kept-endpoints.ts';
import { keptServices } from './kept-services.ts';
import type { Role, Table } from './objects.ts';
import { roleOf, settled } from './objects.ts';
import { noPodsRead } from './pods.ts';
import { policyReader } from './policies.ts';
import { enforcedIf } from './state.ts';

export interface KeptSettings extends Wish {
  readonly dialects: readonly Dialect[];
  readonly profiles: readonly Profile[];
  /** Blocks in which pods without a known address lie, besides those that the nodes name. */
  readonly podRanges?: readonly string[];
  /** The addresses of the objects are withheld. */
  readonly hidesAddresses?: boolean;
}

/** What a change of objects makes of the world before. */
export type WorldChange =
  /** Nothing that a policy can see. */
  | { readonly kind: 'same' }
  | { readonly kind: 'parts'; readonly delta: PartsDelta; readonly rest: Partial<World> }
  /** What the whole world rests on changed: nodes, or what enforces policies. */
  | { readonly kind: 'anew'; readonly world: World };

/** In the shape that worlds are derived by; what does not change is absent. */
export interface PartsDelta {
  readonly namespaces?: readonly Namespace[];
  readonly removedNamespaces?: readonly string[];
  readonly endpoints?: readonly Endpoint[];
  readonly removedEndpoints?: readonly EndpointId[];
  readonly policies?: readonly Policy[];
  readonly removedPolicies?: readonly ObjectKey[];
}

export interface KeptWorld {
  /** All objects, those included that no policy sees. */
  readonly objects: () => Table;
  readonly enforcer: () => Enforcer;
  /** `world` is the one before; undefined: the object is gone. Keeps the objects after the change. */
  readonly change: (changes: ReadonlyMap<ObjectKey, Manifest | undefined>, world: World) => WorldChange;
}

/** Reads all objects once; `world` is theirs. */
export function keptWorld(
  manifests: Iterable<Manifest>,
  settings: KeptSettings,
): { readonly kept: KeptWorld; readonly world: World } {
  const role: RoleOf = (ref) => roleOf(ref, settings.dialects);
  const byRole = indexBy(({ ref }: Manifest) => {
    const found = role(ref);
    return found !== undefined && lookedFor.has(found) ? [found] : [];
  });
  const ofRole: OfRole = (within, wanted) => [...byRole(within, wanted)];
  let table: Table = new Map(
    [...manifests].map((manifest) => [keyOf(inPlace(manifest).ref), inPlace(manifest)] as const),
  );
  function inPlace(manifest: Manifest): Manifest {
    const found = role(manifest.ref);
    return found === undefined ? manifest : settled(manifest, found, 'default');
  }
  let enforcer = enforcerIn(table, settings);
  const world = wholeWorld(table, enforcer, settings);
  let parts = partsOf(table, world, role, ofRole);

  const anew = (): WorldChange => {
    const fresh = wholeWorld(table, enforcer, settings);
    parts = partsOf(table, fresh, role, ofRole);
    return { kind: 'anew', world: fresh };
  };

  const change: KeptWorld['change'] = (changes, before) => {
    const seen: ObjectChange[] = [];
    const [gone, there] = [new Set<ObjectKey>(), new Map<ObjectKey, Manifest>()];
    for (const [given, manifest] of changes) {
      const after = manifest && inPlace(manifest);
      const key = after === undefined ? given : keyOf(after.ref);
      const was = table.get(key);
      const found = after ?? was;
      if (found === undefined) continue;
      there.delete(key);
      if (after === undefined) gone.add(key);
      else there.set(key, after);
      const its = role(found.ref);
      if (its === undefined || isSameJson(was?.value, after?.value)) continue;
      seen.push({ key, role: its, ...(was && { before: was }), ...(after && { after }) });
    }
    table = changedMap(table, gone, there);
    if (seen.length === 0) return { kind: 'same' };
    if (seen.some(isOfGround)) {
      const now = enforcerIn(table, settings);
      const same = groundText(now) === groundText(enforcer) && !seen.some(isAnotherNode);
      enforcer = now;
      if (!same) return anew();
    }
    return partsChange(seen, { table, before, parts, enforcer, settings, ofRole });
  };
  return { kept: { objects: () => table, enforcer: () => enforcer, change }, world };
}

type RoleOf = (ref: ObjectRef) => Role | undefined;
type OfRole = (table: Table, wanted: Role) => readonly Manifest[];

/** Roles that all objects of which are read again, and of which there are few. */
const lookedFor: ReadonlySet<Role> = new Set(['entry', 'entry-class', 'gateway', 'slice']);

/** What is known besides the world, so that few objects need to be read again. */
interface Parts {
  readonly endpoints: ReturnType<typeof keptEndpoints>;
  readonly services: ReturnType<typeof keptServices>;
  /** Policies and Services of each namespace. */
  readonly uses: Map<string, number>;
}

function partsOf(table: Table, world: World, role: RoleOf, ofRole: OfRole): Parts {
  const uses = new Map<string, number>();
  for (const { namespace } of world.services) bump(uses, namespace, 1);
  for (const { ref } of world.policies) bump(uses, ref.namespace, 1);
  return {
    endpoints: keptEndpoints(table, role, world.endpoints),
    services: keptServices(world.services, ofRole(table, 'slice')),
    uses,
  };
}

function bump(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by);
}

function enforcerIn(table: Table, settings: KeptSettings): Enforcer {
  const manifests = [...ofGround(table, true)];
  return enforcerOf({ from: 'live', identity: {}, manifests, incomplete: [] }, settings, settings.profiles);
}

/** What tells how policies are enforced. */
const ofGround = indexBy(({ ref }: Manifest) => (ref.kind === 'DaemonSet' || ref.kind === 'Node' ? [true] : []));

function groundText({ name, rulings, clusterWide }: Enforcer): string {
  return JSON.stringify([name, rulings, clusterWide?.key]);
}

function isOfGround({ role, before, after }: ObjectChange): boolean {
  return role === 'node' || (after ?? before)?.ref.kind === 'DaemonSet';
}

/** Whether a node comes, goes, or is another one to policies; most writes of nodes are heartbeats. */
function isAnotherNode({ role, before, after }: ObjectChange): boolean {
  if (role !== 'node') return false;
  const text = (node: Manifest | undefined): string =>
    canonicalJson(
      [
        ['metadata', 'labels'],
        ['status', 'addresses'],
        ['spec', 'podCIDR'],
        ['spec', 'podCIDRs'],
      ].map((path) => valueAt(node?.value, path) ?? null),
    );
  return before === undefined || after === undefined || text(before) !== text(after);
}

function wholeWorld(table: Table, enforcer: Enforcer, settings: KeptSettings): World {
  const { dialects, podRanges = [], hidesAddresses = false } = settings;
  const own = [...table.values()].filter(({ ref }) => roleOf(ref, dialects) === 'policy');
  const ground = {
    dialects,
    enforcer,
    live: table,
    base: new Map(),
    podRanges,
    hidesAddresses,
    newLabels: new Map(),
    pods: noPodsRead(),
    read: [],
  };
  return assemble(
    table,
    own.flatMap((manifest) => readPolicy(manifest, enforcer, settings) ?? []),
    ground,
  );
}

function readPolicy(manifest: Manifest, enforcer: Enforcer, { dialects }: KeptSettings): Policy | undefined {
  const generator = generatorOf(manifest);
  const generated = new Map(generator === undefined ? [] : [[keyOf(manifest.ref), generator] as const]);
  return policyReader(dialects).read([manifest], (key) => enforcedIf(key, { enforcer }), generated)[0];
}

interface Situation {
  readonly table: Table;
  readonly before: World;
  readonly parts: Parts;
  readonly enforcer: Enforcer;
  readonly settings: KeptSettings;
  readonly ofRole: OfRole;
}

function partsChange(seen: readonly ObjectChange[], situation: Situation): WorldChange {
  const { table, before, parts } = situation;
  const endpoints = parts.endpoints.change(seen, table, before.endpoints);
  const servicesChanged = parts.services.change(seen, table);
  const policies = policyChanges(seen, situation);
  const spaces = namespaceChanges(seen, situation);
  const rest = restOf(seen, endpoints, servicesChanged ? parts.services.list() : undefined, situation);
  const delta = {
    ...split(endpoints, 'endpoints', 'removedEndpoints'),
    ...split(policies, 'policies', 'removedPolicies'),
    ...split(spaces, 'namespaces', 'removedNamespaces'),
  };
  if (Object.keys(delta).length + Object.keys(rest).length === 0) return { kind: 'same' };
  return { kind: 'parts', delta, rest };
}

/** The parts of a delta for what is there and what is gone; nothing for what is empty. */
function split<Key, Value>(changes: ReadonlyMap<Key, Value | undefined>, there: string, gone: string): object {
  const kept = [...changes.values()].filter((value) => value !== undefined);
  const removed = [...changes].flatMap(([key, value]) => (value === undefined ? [key] : []));
  return { ...(kept.length > 0 && { [there]: kept }), ...(removed.length > 0 && { [gone]: removed }) };
}

/** A policy whose content is the same stays the very object that it was. */
function policyChanges(
  seen: readonly ObjectChange[],
  { enforcer, settings, parts, before }: Situation,
): ReadonlyMap<ObjectKey, Policy | undefined> {
  const out = new Map<ObjectKey, Policy | undefined>();
  const text = (manifest: Manifest): string => `${contentText(manifest, 'policy')} ${generatorOf(manifest) ?? ''}`;
  const own = seen.filter(({ role }) => role === 'policy');
  const known = own.length === 0 ? new Set() : new Set(before.policies.map(({ ref }) => keyOf(ref)));
  for (const change of own) {
    const { key } = change;
    if (change.before !== undefined && change.after !== undefined && text(change.before) === text(change.after))
      continue;
    const next = change.after && readPolicy(change.after, enforcer, settings);
    const namespace = (change.after ?? change.before)?.ref.namespace ?? '';
    bump(parts.uses, namespace, (next === undefined ? 0 : 1) - (known.has(key) ? 1 : 0));
    if (next !== undefined || known.has(key)) out.set(key, next);
  }
  return out;
}

/** Namespaces that were written, and those that something came to or left that nobody declares. */
function namespaceChanges(
  seen: readonly ObjectChange[],
  { table, before, parts }: Situation,
): ReadonlyMap<string, Namespace | undefined> {
  const names = new Set<string>();
  for (const { role, before: was, after } of seen) {
    const ref = (after ?? was)?.ref;
    if (role === 'service') bump(parts.uses, ref?.namespace ?? '', (after ? 1 : 0) - (was ? 1 : 0));
    names.add((role === 'namespace' ? ref?.name : ref?.namespace) ?? '');
  }
  names.delete('');
  const out = new Map<string, Namespace | undefined>();
  for (const name of names) {
    const declared = table.get(keyOf({ group: '', kind: 'Namespace', namespace: '', name }));
    const isUsed = (parts.uses.get(name) ?? 0) + (parts.endpoints.uses.get(name) ?? 0) > 0;
    const next = declared ? declaredNamespace(declared) : isUsed ? bareNamespace(name) : undefined;
    const was = before.namespaces.get(name);
    if (textOf(was) !== textOf(next)) out.set(name, next);
  }
  return out;
}

function textOf(namespace: Namespace | undefined): string {
  return namespace === undefined ? '' : `${namespace.origin === undefined} ${formatLabels(namespace.labels)}`;
}

/** What hangs on all endpoints or all Services: read again where one that matters to it changed. */
function restOf(
  seen: readonly ObjectChange[],
  endpoints: EndpointChanges,
  services: readonly Service[] | undefined,
  { table, before, parts, ofRole }: Situation,
): Partial<World> {
  const known = familiesOf(parts.endpoints.families.keys(), before.podRanges ?? []);
  // Without addresses and ranges nothing tells which family there is.
  const families = before.hidesAddresses === true && before.podRanges === undefined ? before.families : known;
  const entryRoles: ReadonlySet<Role> = new Set(['entry', 'entry-class', 'gateway']);
  const serves = [...endpoints].some(([id, now]) =>
    [before.endpoints.get(id), now].some((one) => one && mayServe(one)),
  );
  const reroute = services !== undefined || serves || seen.some((one) => entryRoles.has(one.role));
  const entries = (): readonly Entry[] => {
    const gone = [...endpoints].flatMap(([id, endpoint]) => (endpoint === undefined ? [id] : []));
    const there = [...endpoints].flatMap(([id, endpoint]) => (endpoint === undefined ? [] : [[id, endpoint] as const]));
    const now = changedMap(before.endpoints, gone, there);
    const of = (wanted: Role): readonly Manifest[] => ofRole(table, wanted);
    return entriesOf(of('entry'), servers(now, true), services ?? before.services, of);
  };
  return {
    ...(services && { services }),
    ...(reroute && { entries: entries() }),
    ...(sameFamilies(families, before.families) ? {} : { families }),
  };
}

/** Nobody else serves a way in. */
const servers = indexBy((endpoint: Endpoint) => (mayServe(endpoint) ? [true] : []));

function sameFamilies(a: readonly Family[], b: readonly Family[]): boolean {
  return a.join() === b.join();
}
