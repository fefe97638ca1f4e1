/** For recorded connections that a change blocks: the smallest edit at each refusing end that lets exactly them through. */
import type { CompiledWorld, Pod } from '../engine/compile.ts';
import { differences } from '../engine/difference.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import { keyOf, type ObjectKey } from '../model/object.ts';
import type { LoadedState } from '../worlds/loaded.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { letsThrough, podsOf } from './evaluate.ts';
import { type Edit, editOf } from './files.ts';
import type { Ground } from './ground.ts';
import { type Mend, mendsOf, mendsLabels } from './mending.ts';
import { groupsOf, type Need, type NeedGroup, needsOf } from './needs.ts';
import { ownPoliciesFor } from './own-policy.ts';
import type { Found } from './prove.ts';
import { sizeOf } from './restore.ts';
import { keepsTheRest } from './wanted.ts';

/** Ends, each with a direction, of one finding. */
const mostGroups = 8;

interface Asked {
  readonly state: LoadedState;
  readonly needs: readonly Need[];
  readonly guilty: ReadonlySet<ObjectKey>;
  readonly ground: Ground;
}

/** What holds when derived, the smallest first: a mended label where that takes fewer lines than rules. */
export function* admittings(finding: Finding, inStates: readonly LoadedState[], ground: Ground): Generator<Found> {
  const exact = admitting(finding, inStates, ground);
  const lines = exact === undefined ? Infinity : linesOf(exact, ground);
  const [state] = inStates;
  const mends = state === undefined ? [] : mendsOf(finding, state, ground);
  for (const mend of mends.filter(({ size }) => size < lines)) {
    const found = mended(mend, needsOf(finding) ?? [], inStates, ground);
    if (found !== undefined) yield found;
  }
  if (exact !== undefined) yield exact;
}

function linesOf({ edits }: Found, ground: Ground): number {
  return (ground.files(edits)?.files ?? []).reduce((sum, { fix }) => sum + sizeOf(fix.edits), 0);
}

function mended(
  { means, edits }: Mend,
  needs: readonly Need[],
  inStates: readonly LoadedState[],
  ground: Ground,
): Found | undefined {
  if (!mendsLabels(edits, ground)) return undefined;
  const holds = inStates.every((state) => {
    const after = ground.goesOn() ? ground.tried(state, edits) : undefined;
    const undone = ground.undone(state);
    if (after === undefined || undone === undefined) return false;
    if (!groupsOf(needs).every((group) => letsThrough(after, group))) return false;
    return keepsTheRest(differences(ground.sides(state).head, after), after, { needs, mayClose: [], undone });
  });
  if (!holds) return undefined;
  return { means, edits, needs, claims: inStates.map((state) => ({ state })), undoes: true };
}

function admitting(finding: Finding, inStates: readonly LoadedState[], ground: Ground): Found | undefined {
  const needs = needsOf(finding) ?? [];
  const groups = groupsOf(needs);
  const [state] = inStates;
  if (state === undefined || groups.length > mostGroups) return undefined;
  const asked = { state, needs, guilty: new Set(finding.causes.map(({ object }) => keyOf(object))), ground };
  let edits: readonly Edit[] = [];
  for (const group of groups) {
    const next = withGroup(edits, group, asked);
    if (next === undefined) return undefined;
    edits = next;
  }
  if (edits.length === 0) return undefined;
  const means = edits.some(({ kind }) => kind === 'document') ? 'own-policy' : 'adds';
  return { means, edits, needs, claims: inStates.map((one) => ({ state: one })), undoes: false };
}

function withGroup(edits: readonly Edit[], group: NeedGroup, asked: Asked): readonly Edit[] | undefined {
  const { state, needs, guilty, ground } = asked;
  const { head } = ground.sides(state);
  const subject = podsOf(head, workloadKeyOf(group.subject));
  if (subject.length === 0) return undefined;
  const now = edits.length === 0 ? head : ground.tried(state, edits);
  if (now !== undefined && letsThrough(now, group)) return edits;
  for (const candidate of editsFor(group, head, subject, guilty, ground)) {
    if (!ground.goesOn()) return undefined;
    const next = [...edits, candidate];
    const after = ground.tried(state, next);
    if (after === undefined || !letsThrough(after, group)) continue;
    if (keepsTheRest(differences(head, after), after, { needs, mayClose: [] })) return next;
  }
  return undefined;
}

/** A policy of every pod of a namespace gets no rule for one of them as long as the one can have a policy of its own. */
function* editsFor(
  group: NeedGroup,
  head: CompiledWorld,
  subject: readonly Pod[],
  guilty: ReadonlySet<ObjectKey>,
  ground: Ground,
): Generator<Edit> {
  const all = candidatesFor(group, head, subject, guilty);
  const ofEvery = ({ policy }: Candidate): boolean => policy.subject.pods.kind === 'all';
  yield* edits(all.filter((one) => !ofEvery(one)));
  yield* ownPoliciesFor(group, head, subject, guilty, ground.textOf);
  yield* edits(all.filter(ofEvery));
}

function edits(candidates: readonly Candidate[]): readonly Edit[] {
  return candidates.flatMap(
    ({ policy, appends }) =>
      editOf(
        policy,
        appends.map((append) => ({ kind: 'append', ...append })),
      ) ?? [],
  );
}
