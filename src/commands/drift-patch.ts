/** A patch that brings git up to the cluster: what it is said to mend is gone when the patched tree is loaded again. */
import { type BroughtUp, broughtUp, type Drifted, type LeftOut } from '../fixes/bring-up.ts';
import { textOf } from '../fixes/texts.ts';
import type { DriftItem } from '../model/drift.ts';
import type { Tree } from '../model/host.ts';
import { formatRef, keyOf } from '../model/object.ts';
import { isRendered } from '../model/rendered.ts';
import { inertForRunner, shown } from '../reporters/index.ts';
import type { LoadedState } from '../worlds/loaded.ts';

export interface DriftPatch {
  /** Unified diff, as `git apply` takes it; empty where nothing is left to mend. */
  readonly patch: string;
  readonly done: number;
  readonly left: readonly LeftOut[];
}

/** Bytes of a manifest that is edited. */
const editableBytes = 1 << 20;
const mostRounds = 6;

/** `reload` gives the states of another tree, held against the same cluster. */
export async function driftPatch(
  tree: Tree,
  states: readonly LoadedState[],
  reload: (tree: Tree) => Promise<readonly LoadedState[]>,
): Promise<DriftPatch> {
  let wanted = driftedIn(states);
  const known = idsOf(states);
  const texts = await textsOf(tree, wanted);
  const paths = new Set((await tree.list()).map(({ path }) => path));
  const repository = { textOf: (file: string) => texts.get(file), has: (file: string) => paths.has(file) };
  const left: LeftOut[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const made = broughtUp(wanted, repository);
    left.push(...made.left);
    if (made.done.length === 0) return { patch: '', done: 0, left };
    const after = idsOf(await reload(patched(tree, made)));
    const isFresh = [...after].some((key) => !known.has(key));
    const failed = made.done.filter(({ item, folder }) => isFresh || after.has(idOf(item, folder)));
    if (failed.length === 0) return { patch: made.patch, done: made.done.length, left };
    left.push(...failed.map(({ item }) => ({ object: item.object, reason: unproved(isFresh) })));
    wanted = made.done.filter((one) => !failed.includes(one));
  }
  return {
    patch: '',
    done: 0,
    left: [...left, ...wanted.map(({ item }) => ({ object: item.object, reason: tooOften }))],
  };
}

const tooOften = 'too many edits did not hold';

function unproved(isFresh: boolean): string {
  if (isFresh) return 'with the edits other objects would differ';
  return 'with the edit it would still differ: it stands in other files too, or what reads them changes it';
}

/** An object in its file, or in the folder where it would lie: staging and production each have one of that name. */
function idOf({ object, origin }: DriftItem, folder: string | undefined): string {
  return `${keyOf(object)} ${origin.kind === 'file' ? origin.file : `in ${folder ?? 'no folder'}`}`;
}

function idsOf(states: readonly LoadedState[]): ReadonlySet<string> {
  return new Set(states.flatMap((state) => state.drift.map((item) => idOf(item, folderOf(item, state)))));
}

/** Each object of each file once: where two states want different things of it, the proof fails. */
function driftedIn(states: readonly LoadedState[]): readonly Drifted[] {
  const found = new Map<string, Drifted>();
  for (const state of states) {
    for (const item of state.drift) {
      const folder = folderOf(item, state);
      const id = idOf(item, folder);
      if (found.has(id)) continue;
      const live = state.liveObjects?.get(keyOf(item.object));
      found.set(id, { item, ...(live && { live }), ...(folder !== undefined && { folder }) });
    }
  }
  return [...found.values()];
}

/** Of an object that git lacks: where most policies of its namespace lie. */
function folderOf({ object, how }: DriftItem, { base }: LoadedState): string | undefined {
  if (how !== 'only-live') return undefined;
  const counts = new Map<string, number>();
  for (const { ref, origin } of base.policies) {
    if (origin.kind !== 'file' || ref.namespace !== object.namespace || isRendered(origin.file)) continue;
    const folder = origin.file.includes('/') ? origin.file.slice(0, origin.file.lastIndexOf('/')) : '';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

async function textsOf(tree: Tree, wanted: readonly Drifted[]): Promise<ReadonlyMap<string, string>> {
  const files = new Set(wanted.flatMap(({ item: { origin } }) => (origin.kind === 'file' ? [origin.file] : [])));
  const entries = (await tree.list()).filter(({ path, mode }) => mode === 'file' && files.has(path));
  const { bytes } = await tree.read(entries, editableBytes);
  return new Map(
    entries.flatMap(({ path, oid }): readonly (readonly [string, string])[] => {
      const text = textOf(bytes.get(oid));
      return text === undefined ? [] : [[path, text]];
    }),
  );
}

/** The tree as it would be. */
function patched(tree: Tree, { files }: BroughtUp): Tree {
  const fresh = new Map(files.map(({ file, after }) => [file, after]));
  const oidOf = (path: string): string => `brought up: ${path}`;
  const bytesOf = new Map(
    files.flatMap(({ file, after }) => (after === undefined ? [] : [[oidOf(file), new TextEncoder().encode(after)]])),
  );
  return {
    name: tree.name,
    async list() {
      const kept = (await tree.list()).filter(({ path }) => !fresh.has(path));
      const made = files.flatMap(({ file, after }) =>
        after === undefined ? [] : [{ path: file, mode: 'file' as const, oid: oidOf(file) }],
      );
      return [...kept, ...made];
    },
    async read(entries, maxBytes) {
      const rest = await tree.read(
        entries.filter(({ oid }) => !bytesOf.has(oid)),
        maxBytes,
      );
      const own = entries.flatMap(({ oid }) => {
        const bytes = bytesOf.get(oid);
        return bytes === undefined ? [] : [[oid, bytes] as const];
      });
      return { ...rest, bytes: new Map([...rest.bytes, ...own]) };
    },
  };
}

/** Lines before a patch that `git apply` passes over: what it does not speak of, and why. */
export function patchText({ patch, left }: DriftPatch): string {
  const lines = left.map(({ object, reason }) => `# left out: ${shown(formatRef(object))}: ${shown(reason)}\n`);
  return `${inertForRunner(lines.join(''))}${patch}`;
}
