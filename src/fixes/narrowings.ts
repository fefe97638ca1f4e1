/** Edits that make a rule of the change smaller while it still says what its author evidently meant. */
import type { FileManifest } from '../manifests/objects.ts';
import type { World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import { canonicalJson, isList, isObject, type Json, type JsonObject, type Path, valueAt } from '../model/object.ts';
import type { Direction, Policy } from '../model/policy.ts';
import type { ValueChange } from './alter.ts';
import type { Named, Need } from './needs.ts';
import { peersFor, portEntry, widths } from './selectors.ts';
import { itemLines } from './write-yaml.ts';

/** A rule that the change wrote or altered, with its manifest on the head side. */
export interface TouchedRule {
  readonly policy: Policy;
  readonly manifest: FileManifest;
  readonly direction: Direction;
  readonly index: number;
}

export interface Narrowing {
  readonly rule: TouchedRule;
  readonly changes: readonly ValueChange[];
  /** Lines that it adds or alters, about. */
  readonly size: number;
}

/** What tells whom and what a rule was meant for. */
export interface Hints {
  /** Connections that were refused until the change let them through. */
  readonly recorded: readonly Need[];
  /** Ports on which the destinations of the opened pairs listen. */
  readonly served: readonly Pick<Need, 'protocol' | 'port'>[];
  /** Peers that other rules of the change name. */
  readonly named: readonly JsonObject[];
}

/** Ends and ports that a narrowed rule names at most. */
const mostNamed = 8;

/** The smallest first. */
export function narrowingsOf(rule: TouchedRule, hints: Hints, world: World): readonly Narrowing[] {
  const at: Path = ['spec', rule.direction, rule.index];
  if (!isObject(valueAt(rule.manifest.value, at))) return [];
  const peers = [[], ...peerChanges(rule, at, hints, world)];
  const ports = [[], ...portChanges(rule, at, hints)];
  return peers
    .flatMap((some) => ports.map((more) => [...some, ...more]))
    .filter((changes) => changes.length > 0)
    .map((changes) => ({ rule, changes, size: changes.reduce((sum, one) => sum + sizeOf(one), 0) }))
    .sort((a, b) => a.size - b.size);
}

const anyStyle = { dash: 2, gap: 1, step: 2 };

function sizeOf(change: ValueChange): number {
  if (change.kind === 'append') return change.items.flatMap((item) => itemLines(item, anyStyle)).length;
  return change.kind === 'fill' ? itemLines(change.value, anyStyle).length : 1;
}

function peerChanges(rule: TouchedRule, at: Path, hints: Hints, world: World): readonly (readonly ValueChange[])[] {
  const path = [...at, rule.direction === 'ingress' ? 'from' : 'to'];
  const found = valueAt(rule.manifest.value, path);
  const meant = meantPeers(rule, hints, world);
  if (found === undefined || found === null || (isList(found) && found.length === 0))
    return meant.map((items) => [{ kind: 'append', path, items }]);
  if (!isList(found)) return [];
  const joins = found.flatMap((peer, index): readonly (readonly ValueChange[])[] =>
    isSplit(peer, found[index + 1]) ? [[{ kind: 'join', path: [...path, index] }]] : [],
  );
  const fills = found.flatMap((peer, index) =>
    meant.flatMap((items): readonly (readonly ValueChange[])[] => {
      const changes = narrowed(peer, items, [...path, index]);
      return changes === undefined ? [] : [changes];
    }),
  );
  return [...joins, ...fills];
}

/** Two items, one of which names namespaces alone and the other pods alone. */
function isSplit(first: Json, second: Json | undefined): boolean {
  if (!isObject(first) || !isObject(second)) return false;
  const keys = [Object.keys(first).join(), Object.keys(second).join()].sort();
  return keys[0] === 'namespaceSelector' && keys[1] === 'podSelector';
}

/** A wide peer becomes the first of those that are meant, the others come behind. */
function narrowed(peer: Json, [first, ...rest]: readonly JsonObject[], path: Path): readonly ValueChange[] | undefined {
  if (!isObject(peer) || first === undefined || peer['ipBlock'] !== undefined) return undefined;
  const changes: ValueChange[] = [];
  for (const key of ['namespaceSelector', 'podSelector']) {
    const [old, meant] = [peer[key], first[key]];
    if (meant === undefined && old !== undefined) return undefined;
    if (!isObject(meant) || canonicalJson(old) === canonicalJson(meant)) continue;
    const isWide = old === undefined || (isObject(old) && Object.keys(old).length === 0);
    // A namespace that is chosen by other labels stays as it is.
    if (isWide) changes.push({ kind: 'fill', path: [...path, key], value: meant });
    else if (key === 'podSelector') return undefined;
  }
  if (changes.length === 0) return undefined;
  return rest.length === 0 ? changes : [...changes, { kind: 'append', path: path.slice(0, -1), items: rest }];
}

/** Lists of peers that the rule may have been meant for: those that traffic showed, and those that other rules name. */
function meantPeers(rule: TouchedRule, hints: Hints, world: World): readonly (readonly JsonObject[])[] {
  const ends = new Map<string, Named>();
  for (const { source, destination } of hints.recorded) {
    const end = rule.direction === 'ingress' ? source : destination;
    ends.set(end.key, end);
  }
  const own = rule.policy.ref.namespace;
  const seen =
    ends.size === 0 || ends.size > mostNamed
      ? []
      : widths.flatMap((width) => {
          const peers = [...ends.values()].map((end) => peersFor(world, end, own, width));
          return peers.includes(undefined) ? [] : [peers.flatMap((some) => some ?? [])];
        });
  const all = [...seen, ...hints.named.slice(0, mostNamed).map((peer) => [peer])];
  return [...new Map(all.map((list) => [canonicalJson(list), list])).values()];
}

function portChanges(rule: TouchedRule, at: Path, hints: Hints): readonly (readonly ValueChange[])[] {
  const path = [...at, 'ports'];
  const found = valueAt(rule.manifest.value, path);
  if (found !== undefined && found !== null && !(isList(found) && found.length === 0)) return [];
  return [hints.recorded, hints.served].flatMap((list): readonly (readonly ValueChange[])[] => {
    const items = [...new Map(list.map((one) => [`${one.protocol} ${one.port}`, portEntry(one)])).values()];
    return items.length === 0 || items.length > mostNamed ? [] : [[{ kind: 'append', path, items }]];
  });
}

/** The ports on which these workloads say that they listen. */
export function servedPorts(world: World, workloads: ReadonlySet<string>): Hints['served'] {
  const found = new Map<string, Hints['served'][number]>();
  for (const { workload, ports } of world.endpoints.values()) {
    if (!workloads.has(workloadKeyOf(workload))) continue;
    for (const { protocol, port } of ports) {
      if (protocol !== 'other') found.set(`${protocol} ${port}`, { protocol, port });
    }
  }
  return [...found.values()].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1));
}
