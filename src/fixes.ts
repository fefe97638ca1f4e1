/**
 * For what a change blocks or opens by accident, or misspells: the smallest edit of the head side that mends exactly
 * that. Found by trying edits on the text, kept only if evaluating the new text proves it.
 */
import { admittings } from './fixes/admitting.ts';
import { closings, isOpened } from './fixes/closing.ts';
import { corrections, isMisspelt, type Misspelt, misspeltIn } from './fixes/corrections.ts';
import { createGround, type FixSettings, type Ground } from './fixes/ground.ts';
import { needsOf } from './fixes/needs.ts';
import { type Found, provedFix } from './fixes/prove.ts';
import type { Finding } from './model/finding.ts';
import type { Fix } from './model/fix.ts';
import { keyOf } from './model/object.ts';
import type { LoadedState } from './worlds/loaded.ts';

export type { Rewritten } from './fixes/files.ts';
export type { FixSettings } from './fixes/ground.ts';

export interface Fixes {
  /** The findings as they were, those with a proved fix with it. */
  readonly findings: readonly Finding[];
  /** All fixes at once, if they are proved together too. */
  readonly together?: Fix;
}

/** Findings of a run for which a fix is looked for, and files of each side that are read for it. */
const mostFindings = 10;
const mostFiles = 200;
/** Edits of one finding that hold when tried and are proved by loading. */
const mostProofs = 3;

/** Findings that a fix is looked for. */
function isFixable(finding: Finding, all: readonly Finding[]): boolean {
  return isOpened(finding) || needsOf(finding) !== undefined || isMisspelt(finding, all);
}

/** Files of the head side, and of the base side, that may be edited for these findings. */
export function filesToRead(
  findings: readonly Finding[],
  states: readonly LoadedState[],
): { readonly head: readonly string[]; readonly base: readonly string[] } {
  const wanted = findings.filter((finding) => isFixable(finding, findings)).slice(0, mostFindings);
  const needs = wanted.flatMap((finding) => needsOf(finding) ?? []);
  const causes = wanted.flatMap((finding) => finding.causes);
  // A changed label may be named by any policy of its namespace.
  const changed = causes.map(({ object }) => (object.kind === 'Namespace' ? object.name : object.namespace));
  const ends = needs.flatMap(({ source, destination }) =>
    [source, destination].flatMap((end) => (end.kind === 'workload' ? [end.workload.namespace] : [])),
  );
  const namespaces = new Set([...changed, ...ends]);
  const guilty = new Set(causes.map(({ object }) => keyOf(object)));
  const places = causes.flatMap(({ origin }) => (origin.kind === 'file' ? [origin.file] : []));
  const policies = states.flatMap(({ head }) =>
    head.policies.flatMap(({ ref, origin }) =>
      origin.kind === 'file' && (namespaces.has(ref.namespace) || guilty.has(keyOf(ref))) ? [origin.file] : [],
    ),
  );
  const first = (files: readonly string[]): readonly string[] => [...new Set(files)].slice(0, mostFiles);
  return { head: first([...places.sort(), ...policies.sort()]), base: first(places) };
}

/** Pure; its work is bounded. A finding without a fix is one for which none was proved. */
export function findFixes(findings: readonly Finding[], settings: FixSettings): Fixes {
  const ground = createGround(settings);
  const misspelt = misspeltIn(findings, ground);
  let looked = 0;
  const found = findings.map((finding) => {
    if (looked >= mostFindings || !isFixable(finding, findings)) return undefined;
    looked++;
    return search(finding, findings, misspelt, ground);
  });
  const all = found.flatMap((one) => one ?? []);
  const together = all.length < 2 ? all[0]?.fix : provedTogether(all, ground);
  return {
    findings: findings.map((finding, index) => {
      const fix = found[index]?.fix;
      return fix === undefined ? finding : { ...finding, fix };
    }),
    ...(together === undefined ? {} : { together }),
  };
}

interface Proved {
  readonly found: Found;
  readonly fix: Fix;
}

/** Words that were meant otherwise come first: what is missing since an object is invalid needs no other rule. */
function search(
  finding: Finding,
  all: readonly Finding[],
  misspelt: readonly Misspelt[],
  ground: Ground,
): Proved | undefined {
  const corrected = firstProved(corrections(finding, all, misspelt, ground), ground);
  return corrected ?? firstProved(candidates(finding, all, ground), ground);
}

function firstProved(all: Iterable<Found>, ground: Ground): Proved | undefined {
  let proofs = 0;
  for (const found of all) {
    const files = ground.files(found.edits);
    const fix = files && provedFix([found], files, ground);
    if (fix !== undefined) return { found, fix };
    if (++proofs >= mostProofs) return undefined;
  }
  return undefined;
}

function* candidates(finding: Finding, all: readonly Finding[], ground: Ground): Generator<Found> {
  if (isOpened(finding)) yield* closings(finding, all, ground);
  else if (needsOf(finding) !== undefined) {
    const { states } = ground.settings;
    const own = states.filter(({ source, id }) => source === finding.key.source && finding.states.includes(id));
    yield* admittings(finding, own, ground);
  }
}

function provedTogether(all: readonly Proved[], ground: Ground): Fix | undefined {
  const files = ground.files(all.flatMap(({ found: { edits } }) => edits));
  return (
    files &&
    provedFix(
      all.map(({ found }) => found),
      files,
      ground,
    )
  );
}
