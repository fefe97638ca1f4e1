/**
 * Which files make one cluster state, told from the objects alone.
 *
 * Where one object stands in several sibling folders with different content, and one of them shares half of its
 * objects or more with the others, the siblings are copies of one another: staging and production, generated
 * variants. Each is a state of its own, together with everything that has no copy. Copies in several places that have
 * the same name go together: `shop/overlays/staging` with `cart/overlays/staging`. Siblings that share less have an
 * object twice by mistake: they stay together, and the object is a duplicate. Nothing depends on the order of files.
 */
import { isEntryKind } from '../model/entry-kinds.ts';
import type { Manifest, ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';

/** A manifest with what tells its content from another's, worked out when first asked for. */
export interface Placed {
  readonly manifest: Manifest;
  readonly content: string;
}

/** Every place of each object. */
export function byObject(side: readonly Placed[]): ReadonlyMap<ObjectKey, readonly Placed[]> {
  const byKey = new Map<ObjectKey, Placed[]>();
  for (const placed of side) {
    const key = keyOf(placed.manifest.ref);
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [placed]);
    else list.push(placed);
  }
  return byKey;
}

/** One state. `folders` are the places that set it apart; empty when it is the only state. */
export interface StatePlan {
  readonly id: string;
  readonly folders: readonly string[];
  /** What only this state has, and what it shares with others; files in order of their paths. */
  readonly own: readonly PlacedFile[];
  readonly shared: readonly PlacedFile[];
}

/** The manifests of one file on both sides. */
export interface PlacedFile {
  readonly path: string;
  readonly base: readonly Placed[];
  readonly head: readonly Placed[];
}

/** A folder, or a file: that one has manifests and no children. */
interface Folder extends PlacedFile {
  readonly name: string;
  readonly children: Map<string, Folder>;
  readonly base: Placed[];
  readonly head: Placed[];
  readonly overlaps: Map<ObjectKey, Overlap>;
  /** Number of distinct objects below. */
  size: number;
}

/** An object that several children of one folder hold. */
interface Overlap {
  readonly children: Set<string>;
  /** Whether their contents differ on one side. */
  clash: boolean;
}

/** One state in the making: what all below share, and what only one of the copies has. */
interface Part {
  readonly roots: string[];
  readonly common: Folder[];
  readonly copies: Map<string, Part>;
}

/**
 * States in order of their ids. `splits` says which objects may set copies apart: all of them without a cluster, only
 * changed ones with it.
 */
export function planStates(
  base: readonly Placed[],
  head: readonly Placed[],
  splits: (key: ObjectKey) => boolean,
): readonly StatePlan[] {
  const root = folderOf('', '');
  for (const placed of base) fileOf(root, placed.manifest).base.push(placed);
  for (const placed of head) fileOf(root, placed.manifest).head.push(placed);
  for (const side of [base, head]) markOverlaps(root, side);
  count(root);
  const part = partAt('');
  collect(root, splits, part);
  if (part.copies.size === 0) return [{ id: 'all', folders: [], own: inOrder(part.common), shared: [] }];
  return listStates(part, '', []).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function folderOf(path: string, name: string): Folder {
  return { path, name, children: new Map(), base: [], head: [], overlaps: new Map(), size: 0 };
}

function placeOf({ origin }: Manifest): readonly string[] {
  return (origin.kind === 'file' ? origin.file : '').split('/');
}

function fileOf(root: Folder, manifest: Manifest): Folder {
  let at = root;
  for (const name of placeOf(manifest)) {
    const child = at.children.get(name) ?? folderOf(at.path === '' ? name : `${at.path}/${name}`, name);
    at.children.set(name, child);
    at = child;
  }
  return at;
}

function markOverlaps(root: Folder, side: readonly Placed[]): void {
  for (const [key, list] of byObject(side)) if (list.length > 1) markOverlap(root, key, list, 0);
}

/** Follows the places of one object down to every folder in which they part. */
function markOverlap(folder: Folder, key: ObjectKey, list: readonly Placed[], depth: number): void {
  const groups = new Map<string, Placed[]>();
  for (const placed of list) {
    const name = placeOf(placed.manifest)[depth];
    if (name === undefined) return;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [placed]);
    else group.push(placed);
  }
  if (groups.size > 1) {
    const overlap = folder.overlaps.get(key) ?? { children: new Set<string>(), clash: false };
    for (const name of groups.keys()) overlap.children.add(name);
    overlap.clash ||= clashes(list);
    folder.overlaps.set(key, overlap);
  }
  for (const [name, group] of groups) {
    const child = folder.children.get(name);
    if (group.length > 1 && child !== undefined) markOverlap(child, key, group, depth + 1);
  }
}

/** Ways in from outside set nothing apart: copies of them lead to the same pods, each by a host of its own. */
function clashes([first, ...others]: readonly Placed[]): boolean {
  if (first === undefined || isEntryKind(first.manifest.ref)) return false;
  return others.some(({ content }) => content !== first.content);
}

/** Counts distinct objects below each folder; the set is the caller's to grow. */
function count(folder: Folder): Set<ObjectKey> {
  let keys = new Set([...folder.base, ...folder.head].map(({ manifest }) => keyOf(manifest.ref)));
  for (const child of folder.children.values()) {
    const below = count(child);
    const [large, small] = below.size > keys.size ? [below, keys] : [keys, below];
    for (const key of small) large.add(key);
    keys = large;
  }
  folder.size = keys.size;
  return keys;
}

function partAt(path: string): Part {
  return { roots: [path], common: [], copies: new Map() };
}

/** Adds to a part what lies in a folder. */
function collect(folder: Folder, splits: (key: ObjectKey) => boolean, into: Part): void {
  if (folder.base.length + folder.head.length > 0) into.common.push(folder);
  const copies = copiesIn(folder, splits);
  for (const child of folder.children.values()) {
    const isCopy = copies.has(child.name);
    const part = isCopy ? partAt(child.path) : into;
    collect(child, splits, part);
    if (isCopy) addCopy(into.copies, child.name, part);
  }
}

function addCopy(copies: Map<string, Part>, name: string, part: Part): void {
  const known = copies.get(name);
  if (known === undefined) {
    copies.set(name, part);
    return;
  }
  // One by one: there may be more than a call takes arguments.
  for (const root of part.roots) known.roots.push(root);
  for (const folder of part.common) known.common.push(folder);
  for (const [inner, copy] of part.copies) addCopy(known.copies, inner, copy);
}

/** Names of the children that are copies of one another. */
function copiesIn(folder: Folder, splits: (key: ObjectKey) => boolean): ReadonlySet<string> {
  const shared = new Map<string, number>();
  const groups = groupsOf();
  const splitting = new Set<string>();
  const clashing = new Set<string>();
  for (const [key, { children, clash }] of folder.overlaps) {
    for (const name of children) shared.set(name, (shared.get(name) ?? 0) + 1);
    if (!clash) continue;
    groups.join([...children]);
    for (const name of children) clashing.add(name);
    if (splits(key)) for (const name of children) splitting.add(name);
  }
  const alike = new Set<string>();
  for (const [name, times] of shared) if (isCopy(folder, name, times)) alike.add(groups.of(name));
  const wanted = new Set([...splitting].map(groups.of).filter((group) => alike.has(group)));
  return new Set([...clashing].filter((name) => wanted.has(groups.of(name))));
}

/** Names that hang together: `of` gives one name for each group. */
function groupsOf(): { readonly of: (name: string) => string; readonly join: (names: readonly string[]) => void } {
  const leaders = new Map<string, string>();
  const of = (name: string): string => {
    const path: string[] = [];
    let at = name;
    for (let next = leaders.get(at); next !== undefined; next = leaders.get(at)) {
      path.push(at);
      at = next;
    }
    for (const step of path) leaders.set(step, at);
    return at;
  };
  const join = (names: readonly string[]): void => {
    const [first, ...others] = new Set(names.map(of));
    for (const other of others) if (first !== undefined) leaders.set(other, first);
  };
  return { of, join };
}

/** Half of its objects stand beside it too. Of two files in one folder, a single object is no copy but a mistake. */
function isCopy(folder: Folder, name: string, times: number): boolean {
  const child = folder.children.get(name);
  if (child === undefined) return false;
  const isFile = child.children.size === 0;
  return 2 * times >= child.size && (!isFile || times > 1);
}

function listStates(part: Part, parent: string, above: readonly PlacedFile[]): StatePlan[] {
  const shared = part.common.length === 0 ? above : inOrder([...above, ...part.common]);
  const twins = new Set<string>();
  return [...part.copies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, copy]) => {
      const only = copy.roots.length === 1 ? copy.roots[0] : undefined;
      const id = only ?? (parent === '' ? name : `${parent}/${name}`);
      if (copy.copies.size > 0) return listStates(copy, id, shared);
      const text = textOf(copy.common);
      if (twins.has(text)) return [];
      twins.add(text);
      return [{ id, folders: [...copy.roots].sort(), own: inOrder(copy.common), shared }];
    });
}

function inOrder(files: readonly PlacedFile[]): readonly PlacedFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Equal for copies that are the same in all that matters: these count once, under the first of their names. */
function textOf(files: readonly PlacedFile[]): string {
  const side = (name: 'base' | 'head'): string =>
    files
      .flatMap((file) => file[name].map(({ manifest, content }) => `${keyOf(manifest.ref)} ${content}`))
      .sort()
      .join('\n');
  return `${side('base')}\n\n${side('head')}`;
}
