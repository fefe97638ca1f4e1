/** What looking for fixes needs: texts, worlds made once, a bound for all of it. */
import type { Dialect } from '../dialects/index.ts';
import { compile, type CompiledWorld, derive } from '../engine/compile.ts';
import { createRun } from '../engine/run.ts';
import type { LoadedState } from '../worlds/loaded.ts';
import { deltaOf } from './deltas.ts';
import type { FileManifest } from '../manifests/objects.ts';
import { type Edit, type FixedFiles, fixedFiles, type Rewritten } from './files.ts';
import { type Undone, undoneBy } from './wanted.ts';

export interface FixSettings {
  readonly states: readonly LoadedState[];
  readonly dialects: readonly Dialect[];
  /** Texts of files of the head side. */
  readonly texts: ReadonlyMap<string, string>;
  /** Texts of files of the base side that the change touches. */
  readonly baseTexts: ReadonlyMap<string, string>;
  /** Whether the API server would take an object, as far as this program knows it. */
  readonly isValid: (manifest: FileManifest) => boolean;
  /** All states of the same trees with these objects of the head side in place of the old ones. */
  readonly reload: (rewritten: readonly Rewritten[]) => readonly LoadedState[];
}

/** Both sides of a state, compiled in one run. */
export interface Sides {
  readonly base: CompiledWorld;
  readonly head: CompiledWorld;
}

export interface Ground {
  readonly settings: FixSettings;
  readonly textOf: (file: string) => string | undefined;
  sides(state: LoadedState): Sides;
  /** What the change did in a state; undefined where that is too much to take any of it back. */
  undone(state: LoadedState): Undone | undefined;
  files(edits: readonly Edit[]): FixedFiles | undefined;
  /** The head side after an edit; undefined where it is refused or only loading tells. Counts as a try. */
  tried(state: LoadedState, edits: readonly Edit[]): CompiledWorld | undefined;
  /** Whether more may be tried. */
  readonly goesOn: () => boolean;
  /** All states with these objects in place of the old ones; undefined where that was done too often. */
  reloaded(rewritten: readonly Rewritten[]): readonly LoadedState[] | undefined;
}

/** What is spent for all findings of a run, in pods that are looked at: the more there are, the fewer edits. */
const mostWork = { tries: 400_000, loads: 40_000 };
const mostTries = 200;
const mostLoads = 31;

function bounded(work: number, pods: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.floor(work / Math.max(1, pods))));
}

export function createGround(settings: FixSettings): Ground {
  const textOf = (file: string): string | undefined => settings.texts.get(file);
  const sides = once((state: LoadedState): Sides => {
    const run = createRun(state.rulings);
    const base = compile(run, state.base);
    return { base, head: compile(run, state.head, base) };
  });
  const undone = once((state: LoadedState) => undoneBy(sides(state).base, sides(state).head));
  const files = (edits: readonly Edit[]): FixedFiles | undefined => fixedFiles(edits, textOf);
  const pods = settings.states.reduce((sum, { head }) => sum + head.endpoints.size, 0);
  const [triesLeft, loadsLeft] = [
    bounded(mostWork.tries, pods, 40, mostTries),
    bounded(mostWork.loads, pods, 4, mostLoads),
  ];
  let [tries, loads] = [0, 0];
  return {
    settings,
    textOf,
    sides,
    undone,
    files,
    tried(state, edits) {
      if (++tries > triesLeft) return undefined;
      const fixed = files(edits);
      const ground = { base: state.base, head: state.head, dialects: settings.dialects };
      const delta = fixed && deltaOf(fixed.manifests, ground);
      return delta && derive(sides(state).head, delta);
    },
    goesOn: () => tries < triesLeft,
    reloaded: (rewritten) => (++loads > loadsLeft ? undefined : settings.reload(rewritten)),
  };
}

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Value;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
