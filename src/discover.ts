/** Step 1: two trees to the objects of both sides, what cannot be judged of them, and whether traffic can differ. */
import { builtRemarks, patchFiles } from './manifests/built.ts';
import { asBuffer, readLimits, type ReadLimits } from './manifests/blobs.ts';
import { isKustomization } from './manifests/builders.ts';
import { readRendering, type Rendering } from './manifests/covered.ts';
import {
  followLink,
  isChanged,
  isManifestName,
  pairsOf,
  unreadable,
  type Pair,
  type PathChoice,
} from './manifests/entries.ts';
import { readFile, type FileReading, type Reader, type Remark, type Unit, type Warning } from './manifests/file.ts';
import { changedLines, lineCount } from './manifests/lines.ts';
import type { FileContext, FileManifest } from './manifests/objects.ts';
import { mayHoldObject, namesPolicies } from './manifests/recognise.ts';
import { openTrees, sideNames, type SideName, type Trees } from './manifests/trees.ts';
import type { Problem } from './model/comparison.ts';
import type { ChangedFile, TreeRef } from './model/finding.ts';
import type { Tree, TreeEntry } from './model/host.ts';
import type { Side } from './model/origin.ts';
import { keyOf } from './model/object.ts';
import { isRendered } from './model/rendered.ts';

export type { FileManifest, Warning };

/** What to look at. Path globs are relative to the root of the tree, see model/glob.ts. */
export interface DiscoverOptions extends PathChoice {
  /** Namespace of objects that name none; `default` if absent. */
  readonly defaultNamespace?: string;
  /** Read every file (static mode), not only changed files and those that hold policies or Namespaces. */
  readonly full: boolean;
  /** Leave both sides empty as soon as it is certain that traffic cannot differ. */
  readonly stopIfUnchanged: boolean;
  /** Policy kinds that can be evaluated. */
  readonly dialects: readonly { readonly group: string; readonly kinds: readonly string[] }[];
  readonly limits?: ReadLimits;
  /** Path globs of files that rendered manifests stand for, where these do not tell it themselves. */
  readonly renderedCovers?: readonly string[];
}

/** The options with what rendered manifests stand for, and the changed files that these may come from. */
interface Settings extends DiscoverOptions {
  readonly rendering: Rendering;
  readonly changedPairs: readonly Pair[];
}

/** One side. Files that both sides share give the same manifests to both, with side `both` in their places. */
export interface ReadSide {
  readonly tree: TreeRef;
  readonly manifests: readonly FileManifest[];
  /** Objects that no policy sees, and that say who will talk to whom: ConfigMaps, webhooks, monitors. */
  readonly declaring: readonly FileManifest[];
  /** Of this side; those that both sides share stand in head only. */
  readonly problems: readonly Problem[];
  /** Values of policies that are valid and read otherwise by other tools. */
  readonly warnings: readonly Warning[];
}

export interface ChangeSet {
  readonly base: ReadSide;
  readonly head: ReadSide;
  /** Of the repository's files that are looked at. */
  readonly changedFiles: readonly ChangedFile[];
  /** No object, template or unreadable file that traffic may depend on differs; moved and reformatted ones do not. */
  readonly sameSemantics: boolean;
  /** Files of either tree that are judged as rendered, and not as they stand there. */
  readonly rendered: number;
}

interface Reading {
  readonly side: Side;
  readonly changed: boolean;
  readonly reading: FileReading;
}

export async function discover(base: Tree, head: Tree, options: DiscoverOptions): Promise<ChangeSet> {
  const trees = await openTrees(base, head, options.limits ?? readLimits);
  const rendering = await readRendering(trees, options.renderedCovers ?? []);
  const all = pairsOf(trees.base.entries, trees.head.entries, options);
  const covered = all.filter(({ path }) => rendering.covers(path));
  const settings: Settings = { ...options, rendering, changedPairs: all.filter(isChanged) };
  const read = await readTrees(
    trees,
    all.filter(({ path }) => !rendering.covers(path)),
    settings,
  );
  const elsewhere = covered.filter(isChanged);
  for (const side of sideNames) await fetchSide(trees, elsewhere, side);
  return {
    ...changeSet(trees, read.readings, changedFiles(trees, [...read.changed, ...elsewhere]), read.sameSemantics),
    rendered: covered.length,
  };
}

interface TreesRead {
  readonly readings: readonly Reading[];
  readonly changed: readonly Pair[];
  readonly sameSemantics: boolean;
}

async function readTrees(trees: Trees, all: readonly Pair[], options: Settings): Promise<TreesRead> {
  const { pairs, remarks } = await withoutLinks(trees, all, options);
  const changed = pairs.filter(isChanged);
  const nothing = changed.length === 0 && remarks.every(({ changed: touched }) => !touched);
  if (nothing && (options.stopIfUnchanged || !options.full)) return { readings: [], changed, sameSemantics: true };
  const touched = [...remarks, ...(await readChanged(trees, changed, options))];
  const sameSemantics = sameUnits(unitsOf(touched, 'base'), unitsOf(touched, 'head'));
  if (sameSemantics && options.stopIfUnchanged) return { readings: [], changed, sameSemantics };
  const rest = pairs.filter((pair) => !isChanged(pair));
  return { readings: [...touched, ...(await readUnchanged(trees, rest, options))], changed, sameSemantics };
}

function contextOf(options: Settings, path: string, side: Side, changed: boolean): FileContext {
  const { defaultNamespace = 'default', rendering, changedPairs } = options;
  const context = { file: path, side, changed, defaultNamespace };
  if (!isRendered(path)) return context;
  return { ...context, renderedFrom: rendering.sourcesIn(side === 'base' ? 'base' : 'head', path, changedPairs) };
}

function onlyRemark(side: Side, changed: boolean, remark: Remark): Reading {
  return {
    side,
    changed,
    reading: { manifests: [], declaring: [], remarks: [remark], units: [remark.unit], warnings: [] },
  };
}

/** Links replaced by the files that they lead to; those that lead nowhere, and submodules, become remarks. */
async function withoutLinks(
  trees: Trees,
  pairs: readonly Pair[],
  options: Settings,
): Promise<{ readonly pairs: readonly Pair[]; readonly remarks: readonly Reading[] }> {
  const special = new Set(
    pairs.filter(({ base, head }) => [base, head].some((entry) => entry !== undefined && entry.mode !== 'file')),
  );
  const worthALook = [...special].filter(
    (pair) => isChanged(pair) || isManifestName(pair.path) || pair.head?.mode === 'submodule',
  );
  const judged = new Set(pairs.filter(({ path }) => isManifestName(path)).map(({ path }) => path));
  for (const side of sideNames) await fetchSide(trees, worthALook, side);
  const remarks: Reading[] = [];
  const followed: Pair[] = [];
  for (const pair of worthALook) {
    const sides: { base?: TreeEntry; head?: TreeEntry } = {};
    for (const side of sideNames) {
      const entry = follow(trees, pair, side, judged, options, remarks);
      if (entry !== undefined) sides[side] = entry;
    }
    if (sides.base !== undefined || sides.head !== undefined) followed.push({ path: pair.path, ...sides });
  }
  return { pairs: [...pairs.filter((pair) => !special.has(pair)), ...followed], remarks };
}

/** All at once: each reading is a call of git. */
async function fetchSide(trees: Trees, pairs: readonly Pair[], side: SideName): Promise<void> {
  await trees.blobs.fetch(
    trees[side].tree,
    pairs.flatMap((pair) => pair[side] ?? []),
  );
}

/** What stands in the place of a link that has been fetched; undefined, and a remark, where that is nothing. */
function follow(
  trees: Trees,
  pair: Pair,
  side: SideName,
  judged: ReadonlySet<string>,
  options: Settings,
  remarks: Reading[],
): TreeEntry | undefined {
  const entry = pair[side];
  if (entry === undefined || entry.mode === 'file') return entry;
  const changed = isChanged(pair);
  const where = changed ? side : 'both';
  const context = contextOf(options, pair.path, where, changed);
  const told = (remark: Remark): undefined => {
    if (changed || side === 'head') remarks.push(onlyRemark(where, changed, remark));
  };
  const unread = unreadable(entry, trees.blobs.get(entry.oid), context);
  if (unread !== undefined) return told(unread);
  const open = trees[side];
  const link = followLink(entry, trees.blobs.text(entry.oid), context, {
    lookUp: (path) => open.lookUp(path),
    judged: (path) => judged.has(path) && path !== pair.path && open.lookUp(path) !== undefined,
  });
  if (link.kind === 'unread') return told(link.remark);
  return link.kind === 'file' ? { ...link.target, path: pair.path } : undefined;
}

/** Undefined where no path can hold an object: then the schema is not even loaded. */
async function readerFor(trees: Trees, paths: readonly string[], options: Settings): Promise<Reader | undefined> {
  if (!paths.some(isManifestName)) return undefined;
  const { default: schema } = await import('./schemas/generated/kubernetes.js');
  const evaluated = new Set(options.dialects.flatMap(({ group, kinds }) => kinds.map((kind) => `${group}/${kind}`)));
  return { schema, evaluated, patches: await patchFiles(trees, paths) };
}

function readEntry(trees: Trees, entry: TreeEntry, context: FileContext, reader: Reader | undefined): FileReading {
  const none: FileReading = { manifests: [], declaring: [], remarks: [], units: [], warnings: [] };
  const blob = trees.blobs.get(entry.oid);
  const unread = unreadable(entry, blob, context);
  if (unread !== undefined) return { ...none, remarks: [unread], units: [unread.unit] };
  if (reader === undefined || blob?.kind !== 'bytes') return none;
  if (!isManifestName(entry.path) || isKustomization(entry.path)) return none;
  if (!context.changed && !mayHoldObject(asBuffer(blob.bytes))) return none;
  return readFile(
    trees.blobs.yaml(entry.oid),
    { context, oid: entry.oid, text: () => trees.blobs.text(entry.oid) },
    reader,
  );
}

async function readChanged(trees: Trees, changed: readonly Pair[], options: Settings): Promise<readonly Reading[]> {
  for (const side of sideNames) await fetchSide(trees, changed, side);
  const reader = await readerFor(
    trees,
    changed.map(({ path }) => path),
    options,
  );
  const context = (path: string, side: SideName): FileContext => contextOf(options, path, side, true);
  const built = await builtRemarks(trees, changed, context);
  const read = (pair: Pair, side: SideName, lost?: boolean): FileReading | undefined => {
    const own = context(pair.path, side);
    return pair[side] && readEntry(trees, pair[side], lost === true ? { ...own, lost } : own, reader);
  };
  const before = changed.map((pair) => read(pair, 'base'));
  const after = changed.map((pair) => read(pair, 'head'));
  const known = new Set(after.flatMap((reading) => (reading === undefined ? [] : objectsIn(reading))));
  const lost = before.map((reading) => reading !== undefined && objectsIn(reading).some((key) => !known.has(key)));
  const again = after.map((reading, index) => {
    const pair = changed[index];
    return pair !== undefined && lost[index] === true ? read(pair, 'head', true) : reading;
  });
  const told = { base: before, head: again };
  return sideNames.flatMap((side): readonly Reading[] => [
    ...told[side].flatMap((reading) => (reading === undefined ? [] : [{ side, changed: true, reading }])),
    ...built[side].map((remark) => onlyRemark(side, true, remark)),
  ]);
}

/** Keys of all objects that a file holds, in order or not. */
function objectsIn({ manifests, remarks }: FileReading): readonly string[] {
  return [...manifests, ...remarks].flatMap((part) => {
    const ref = 'ref' in part ? part.ref : part.object;
    return ref === undefined ? [] : [keyOf(ref)];
  });
}

async function readUnchanged(trees: Trees, rest: readonly Pair[], options: Settings): Promise<readonly Reading[]> {
  const entries = rest.flatMap(({ head }) => (head !== undefined && isManifestName(head.path) ? [head] : []));
  await trees.blobs.fetch(trees.head.tree, entries, options.full ? mayHoldObject : namesPolicies);
  const wanted = entries.filter(({ oid }) => trees.blobs.get(oid) !== undefined);
  const reader = await readerFor(
    trees,
    wanted.map(({ path }) => path),
    options,
  );
  return wanted.map((entry) => {
    const context = contextOf(options, entry.path, 'both', false);
    return { side: 'both', changed: false, reading: readEntry(trees, entry, context, reader) };
  });
}

function unitsOf(readings: readonly Reading[], side: SideName): readonly Unit[] {
  return readings.filter((part) => part.side === side).flatMap(({ reading }) => reading.units);
}

const identity = (unit: Unit): string => `${unit.key}\n${unit.content()}`;

function sameUnits(base: readonly Unit[], head: readonly Unit[]): boolean {
  if (base.length !== head.length) return false;
  const sorted = head.map(identity).sort();
  return base
    .map(identity)
    .sort()
    .every((text, index) => text === sorted[index]);
}

function changedFiles(trees: Trees, changed: readonly Pair[]): readonly ChangedFile[] {
  const bytesOf = (entry: TreeEntry | undefined): Uint8Array | undefined => {
    const blob = entry === undefined ? undefined : trees.blobs.get(entry.oid);
    return blob?.kind === 'bytes' ? blob.bytes : undefined;
  };
  const own = changed.filter(({ path }) => !isRendered(path));
  return own.map(({ path, base, head }): ChangedFile => {
    const [before, after] = [bytesOf(base), bytesOf(head)];
    if (head === undefined) return { file: path, status: 'removed', headLines: [] };
    if (base === undefined)
      return {
        file: path,
        status: 'added',
        headLines: after === undefined ? [] : [{ first: 1, last: lineCount(after) }],
      };
    return {
      file: path,
      status: 'modified',
      headLines: before === undefined || after === undefined ? [] : changedLines(before, after),
    };
  });
}

function changeSet(
  trees: Trees,
  readings: readonly Reading[],
  files: readonly ChangedFile[],
  sameSemantics: boolean,
): Omit<ChangeSet, 'rendered'> {
  return {
    base: readSide(trees, readings, 'base'),
    head: readSide(trees, readings, 'head'),
    changedFiles: files,
    sameSemantics,
  };
}

function readSide(trees: Trees, readings: readonly Reading[], side: SideName): ReadSide {
  const { name, commit } = trees[side].tree;
  const own = readings.filter((part) => part.side === side || part.side === 'both');
  return {
    tree: { name, ...(commit === undefined ? {} : { commit }) },
    manifests: own.flatMap(({ reading }) => reading.manifests),
    declaring: own.flatMap(({ reading }) => reading.declaring),
    problems: folded(problemsOf(readings, side)),
    warnings: own.flatMap(({ reading }) => reading.warnings),
  };
}

/**
 * Each remark once. What stands alike on both sides is a problem of both and not of the change; what is wrong on both
 * sides in two ways is told as head has it; what only base has was mended or removed.
 */
function problemsOf(readings: readonly Reading[], side: SideName): readonly Problem[] {
  const other = side === 'base' ? 'head' : 'base';
  const units = new Set(unitsOf(readings, other).map(identity));
  const known = new Map<Unit, boolean>();
  // Of one object there may be many remarks.
  const isThere = (unit: Unit): boolean => {
    const answer = known.get(unit) ?? units.has(identity(unit));
    known.set(unit, answer);
    return answer;
  };
  const toldThere = new Set(
    readings
      .filter((part) => part.side === other)
      .flatMap(({ reading }) => reading.remarks.map(({ unit }) => unit.key)),
  );
  return readings.flatMap((part): readonly Problem[] => {
    if (part.side !== side && (part.side !== 'both' || side === 'base')) return [];
    return part.reading.remarks.flatMap(({ unit, ...remark }): readonly Problem[] => {
      if (side === 'base' && toldThere.has(unit.key)) return [];
      const changed = part.changed && !isThere(unit);
      return [{ ...remark, side: !part.changed || toldThere.has(unit.key) ? 'both' : side, changed }];
    });
  });
}

/** Beyond so many alike, one problem stands for the others. */
const maxAlike = 10;

function folded(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { kind, side, changed, message } = problem;
    const key = `${kind} ${side} ${changed} ${message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap((group): readonly Problem[] => {
    const [first, ...others] = group;
    if (first === undefined || group.length <= maxAlike) return group;
    const { replacement: _, ...shown } = first;
    const related = others.slice(0, maxAlike).map(({ origin }) => ({ origin, text: 'the same here' }));
    return [{ ...shown, message: `${first.message}, and ${others.length} more like it`, related }];
  });
}
