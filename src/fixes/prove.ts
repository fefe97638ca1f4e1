/** The whole way again, from new texts to the worlds of every state: only what holds there is shown. */
import { compile } from '../engine/compile.ts';
import { differences } from '../engine/difference.ts';
import { createRun } from '../engine/run.ts';
import type { FileManifest } from '../manifests/objects.ts';
import { isCheckedPolicy } from '../manifests/validate.ts';
import type { Fix, FixMeans } from '../model/fix.ts';
import { formatRef } from '../model/object.ts';
import { countOf } from '../model/time.ts';
import type { LoadedState } from '../worlds/loaded.ts';
import { admits } from './evaluate.ts';
import type { Edit, FixedFiles, Rewritten } from './files.ts';
import type { Ground } from './ground.ts';
import type { Need } from './needs.ts';
import { differing, missingIn, type PairTable } from './pairs.ts';
import { patchOf } from './patch.ts';
import { type Claim, keepsTheRest } from './wanted.ts';

/** What a fix does in one state. */
export interface StateClaim {
  readonly state: LoadedState;
  /** Must be denied again, but for the pairs that may stay. */
  readonly closes?: PairTable;
  readonly stays?: ReadonlySet<string>;
  /** May be denied again with it. */
  readonly mayClose?: PairTable;
}

/** Edits that were found, with all that must be proved of them. */
export interface Found {
  readonly means: FixMeans;
  readonly edits: readonly Edit[];
  /** Must be allowed again in these states. */
  readonly needs: readonly Need[];
  readonly claims: readonly StateClaim[];
  /** What else the change did may be taken back too. */
  readonly undoes: boolean;
}

/** Undefined where something else would differ. */
export function provedFix(all: readonly Found[], { files, manifests }: FixedFiles, ground: Ground): Fix | undefined {
  const patch = patchOf(files);
  const [first] = all;
  if (patch === undefined || first === undefined) return undefined;
  const { states } = ground.settings;
  const words = all.filter(isCorrection);
  const corrected = ground.files(words.flatMap(({ edits }) => edits))?.manifests ?? [];
  if (words.length > 0 && !areValid(corrected, ground)) return undefined;
  const loaded = ground.reloaded(manifests);
  if (loaded === undefined) return undefined;
  const starts = words.length === 0 ? [] : words.length === all.length ? loaded : ground.reloaded(corrected);
  if (starts === undefined || !corrected.every(({ is }) => isInForce(is, loaded))) return undefined;
  const isWhole = states.every((old) => loaded.some((state) => isSame(state, old)));
  if (!isWhole || !loaded.every((state) => holdsIn(state, all, starts, ground))) return undefined;
  return {
    means: first.means,
    files: files.map(({ fix }) => fix),
    patch,
    proved: [
      ...corrected.flatMap(({ is }) => (is === undefined ? [] : [`${formatRef(is.ref)} is valid and takes effect`])),
      ...sentences(all, loaded.length),
      ...(words.length === 0 ? [] : againstBase(loaded)),
    ],
  };
}

function isSame(one: LoadedState, other: LoadedState): boolean {
  return one.source === other.source && one.id === other.id;
}

function isCorrection({ means }: Found): boolean {
  return means === 'corrects-word';
}

function areValid(corrected: readonly Rewritten[], { settings }: Ground): boolean {
  return corrected.length > 0 && corrected.every(({ is }) => is !== undefined && settings.isValid(is));
}

/** Whether what was meant to be a policy is one of some state. */
function isInForce(is: FileManifest | undefined, states: readonly LoadedState[]): boolean {
  if (is === undefined || !isCheckedPolicy(is.ref.kind)) return true;
  const { file, line, column } = is.origin;
  return states.some(({ head }) =>
    head.policies.some(
      ({ ref, origin }) =>
        ref.kind === is.ref.kind &&
        origin.kind === 'file' &&
        origin.file === file &&
        origin.line === line &&
        origin.column === column,
    ),
  );
}

/**
 * `starts`: the states with misspelt words corrected and nothing else. What these then say is what was written; all
 * other edits must leave it as it is.
 */
function holdsIn(state: LoadedState, all: readonly Found[], starts: readonly LoadedState[], ground: Ground): boolean {
  const old = ground.settings.states.find((one) => isSame(one, state));
  // A state that the change leaves alone has one side, which the fix may still touch.
  const before = old === undefined ? compile(createRun(state.rulings), state.base) : ground.sides(old).head;
  const after = compile(before.run, state.head, before);
  const start = starts.find((one) => isSame(one, state));
  const from = start === undefined ? before : start === state ? after : compile(before.run, start.head, before);
  const found = from === after ? [] : differences(from, after);
  const claims = all.flatMap(({ claims: some }) => some.filter((claim) => claim.state === old));
  const undone = old !== undefined && all.some(({ undoes }) => undoes) ? ground.undone(old) : undefined;
  const claim: Claim = {
    needs: all.flatMap(({ needs }) => needs),
    mayClose: claims.flatMap(({ mayClose, closes }) => [mayClose ?? [], closes ?? []].flat()),
    ...(undone === undefined ? {} : { undone }),
  };
  if (!keepsTheRest(found, after, claim)) return false;
  const asked = all.flatMap(({ needs, claims: some }) => (some.some((one) => one.state === old) ? needs : []));
  if (asked.length > 0 && !admits(before, after, asked)) return false;
  if (claims.every(({ closes }) => closes === undefined)) return true;
  const closed = differing(from === before ? found : differences(before, after), 'newly-denied');
  return (
    closed !== undefined &&
    claims.every(({ closes, stays }) => {
      const left = closes === undefined ? [] : [...missingIn(closes, closed)];
      return left.every((key) => stays?.has(key) === true);
    })
  );
}

/** What the change comes to with the words as they were meant. */
function againstBase(states: readonly LoadedState[]): readonly string[] {
  const counts = states.map((state) => {
    const run = createRun(state.rulings);
    const base = compile(run, state.base);
    const found = differences(base, compile(run, state.head, base));
    const tables = (['newly-allowed', 'newly-denied'] as const).map((change) => differing(found, change));
    return { found: found.length, tables };
  });
  if (counts.every(({ found }) => found === 0))
    return ['every connection between what exists now is answered as on the base side'];
  if (counts.some(({ tables }) => tables.includes(undefined))) return [];
  const [opened, closed] = [0, 1].map((at) => keysOf(counts.map(({ tables }) => tables[at])).size);
  return [
    `compared with the base side, ${countOf(opened ?? 0, 'pair')} of pods or addresses ${opened === 1 ? 'is' : 'are'} newly allowed and ${closed} newly denied`,
  ];
}

function sentences(all: readonly Found[], states: number): readonly string[] {
  const needs = new Set(all.flatMap((one) => one.needs)).size;
  const tables = all.flatMap(({ claims }) => claims);
  const closes = keysOf(tables.map(({ closes: table }) => table));
  const stays = new Set(tables.flatMap((claim) => [...(claim.stays ?? [])]));
  const [shut, kept] = [[...closes].filter((key) => !stays.has(key)).length, stays.size];
  const held = states === 1 ? '' : ` in each of ${countOf(states, 'state')}`;
  const undoes = all.some((one) => one.undoes);
  return [
    ...(needs === 0 ? [] : [`${countOf(needs, 'recorded connection')} ${needs === 1 ? 'is' : 'are'} allowed again`]),
    ...(shut === 0 ? [] : [`${countOf(shut, 'pair')} of pods or addresses ${shut === 1 ? 'is' : 'are'} denied again`]),
    ...(kept === 0
      ? []
      : [
          `${countOf(kept, 'pair')} ${kept === 1 ? 'stays' : 'stay'} allowed, on ports and between ends that the rule now names`,
        ]),
    ...(undoes ? ['what else it changes is as it was before this change'] : []),
    ...(all.some(isCorrection)
      ? []
      : [`no other connection between what exists now is answered differently, on any port${held}`]),
  ];
}

function keysOf(tables: readonly (PairTable | undefined)[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => [...(table?.inside.keys() ?? []), ...(table?.outside.keys() ?? [])]));
}
