/** Step history: writes of policies in an audit log to versions with their authors, and what each of them did. */
import { diffLines } from './history/diff.ts';
import { changesIn } from './history/summary.ts';
import type { Life, VersionedWrite } from './history/versions.ts';
import { livesOf, substance } from './history/versions.ts';
import type { TurnAt, Walked, WalkSettings } from './history/walk.ts';
import { manifestOf, walk } from './history/walk.ts';
import { endsWithNamespace } from './model/deletions.ts';
import type { ObjectWrite, PodEvent, WriteAttempt } from './model/flow.ts';
import type { Edit, EditEffect, History, MissingChange, Turn, Version } from './model/history.ts';
import type { Snapshot } from './model/host.ts';
import type { JsonObject, Manifest, ObjectKey, ObjectRef } from './model/object.ts';
import { canonicalJson, formatRef, keyOf } from './model/object.ts';
import { formatOrigin } from './model/origin.ts';
import { countOf, formatCount, formatTime } from './model/time.ts';
import { askedFor } from './worlds/drift-writes.ts';
import { unlikeByUid } from './worlds/log-clusters.ts';
import { newestManager } from './worlds/managed-fields.ts';
import { dialectOf, textAt } from './worlds/objects.ts';
import { unseenOf } from './worlds/unseen.ts';

export interface HistoryInput {
  readonly writes: readonly ObjectWrite[];
  readonly attempts: readonly WriteAttempt[];
  readonly events: readonly PodEvent[];
  /** Of pods, those that may have changed labels. */
  readonly podWrites?: readonly ObjectWrite[];
  readonly first?: number;
  readonly last?: number;
  readonly snapshot?: Snapshot;
  /** What the logs could not show, in sentences without a final stop. */
  readonly limits: readonly string[];
}

export interface HistorySettings extends WalkSettings {
  /** Which objects are told of; absent: all policies, and namespaces whose labels decided something. */
  readonly only?: (ref: ObjectRef) => boolean;
  /** Times of the edits that are told, in milliseconds since 1970, both inclusive. */
  readonly between?: { readonly first: number; readonly last: number };
  /** Edits that are judged at most, the newest of those that are told; default `mostJudged`. */
  readonly mostJudged?: number;
}

/** Judging one edit takes some hundredths of a second, and a hundred thousand pods more. */
export const mostJudged = 2_000;

/** Without a snapshot no edit is judged. */
export function historyOf(input: HistoryInput, settings: HistorySettings): History {
  const { snapshot, writes } = input;
  const objects = new Map((snapshot?.manifests ?? []).map((manifest) => [keyOf(manifest.ref), manifest]));
  const readAt = snapshot?.identity.readAt ?? Infinity;
  const isTold = isPolicyOrSpace(settings);
  const own = writes.filter(({ ref }) => isTold(ref));
  const lives = livesOf(own, snapshot && { objects, readAt });
  const places = new Map(own.map((write, index) => [write, index]));
  const placeOf = ({ write }: VersionedWrite): number => places.get(write) ?? 0;
  const steps = [...lives.values()].flatMap((life) => life.writes).sort((a, b) => placeOf(a) - placeOf(b));
  const { isJudged, unjudged } = judgedSteps(steps, settings);
  const walked = snapshot && walk({ ...input, snapshot, objects, lives, steps, isJudged }, settings);
  const spaces = writesOfSpaces(writes);
  const told = steps.map((step, at) => editOf(step, walked?.effects[at] ?? noCluster, spaces, settings));
  const edits = told.filter((edit) => isShown(edit, settings));
  return {
    edits,
    attempts: input.attempts.filter(
      ({ ref, time }) => isTold(ref) && (settings.only?.(ref) ?? true) && isWithin(time, settings),
    ),
    missing: snapshot === undefined ? [] : missingChanges(objects, lives, input, settings),
    idle: own.filter(({ effect, ref }) => effect === 'nothing' && (settings.only?.(ref) ?? true)).length,
    ...(input.first === undefined ? {} : { first: input.first }),
    ...(input.last === undefined ? {} : { last: input.last }),
    ...(snapshot === undefined ? {} : { cluster: snapshot.identity }),
    ...(walked?.tracked === undefined
      ? {}
      : {
          tracked: {
            ...walked.tracked,
            turns: turnsOf(walked.tracked.turns, told).filter(({ time }) => isWithin(time, settings)),
          },
        }),
    statements: [
      ...statementsOf(input, walked?.assumed ?? []),
      ...otherCluster(unlikeByUid(objects, writes)),
      ...(walked === undefined || unjudged === 0 ? [] : [cutOf(unjudged, settings)]),
      ...(walked === undefined || walked.skipped === 0 ? [] : [skippedOf(walked.skipped)]),
      ...(walked === undefined ? [] : openLabels(walked.pods)),
    ],
    unseen: [...input.limits.map((limit) => `${limit}.`), ...unseenOf(snapshot === undefined ? [] : [snapshot])],
  };
}

const noCluster: EditEffect = { kind: 'not-judged', because: 'no cluster was given' };

function isPolicyOrSpace({ dialects }: HistorySettings): (ref: ObjectRef) => boolean {
  return (ref) => ref.kind === 'Namespace' || /NetworkPolicy$/.test(ref.kind) || dialectOf(ref, dialects) !== undefined;
}

function isWithin(time: number, { between }: HistorySettings): boolean {
  return between === undefined || (time >= between.first && time <= between.last);
}

/** Namespaces are told where their labels did something, or where they are asked for. */
function isShown(edit: Edit, settings: HistorySettings): boolean {
  const { only } = settings;
  if (!isWithin(edit.write.time, settings) || (only !== undefined && !only(edit.object))) return false;
  return edit.object.kind !== 'Namespace' || didSomething(edit.effect);
}

function didSomething(effect: EditEffect): boolean {
  return (
    effect.kind === 'judged' &&
    [effect.opened, effect.closed, effect.unclear, effect.isolationLost, effect.isolationGained].some(
      (rows) => rows.length > 0,
    )
  );
}

function cutOf(unjudged: number, { mostJudged: most = mostJudged }: HistorySettings): string {
  return `Only the newest ${formatCount(most)} edits are judged; ${countOf(unjudged, 'earlier one')} ${unjudged === 1 ? 'is' : 'are'} told without effect. Name a policy, or a shorter time with --since and --until.`;
}

function skippedOf(skipped: number): string {
  return `Pods changed at too many moments: the answer was not looked at after ${countOf(skipped, 'of them', 'of them')}, and may have been another for a while. Name a shorter time with --since and --until.`;
}

/** Whose edits these are is another matter than what they said. */
function otherCluster(strangers: number | undefined): readonly string[] {
  if (strangers === undefined) return [];
  const objects = strangers === 1 ? '1 object is' : `${formatCount(strangers)} objects are`;
  return [
    `${objects} both in the log and in the cluster, and not one of them is the same by its uid: the log is of another cluster, or ended before they were made anew.`,
  ];
}

/** Names no pod, which some may not read. */
function openLabels({ unknownBefore, unexplained }: Walked['pods']): readonly string[] {
  const [first] = [...unknownBefore].sort((a, b) => a.time - b.time);
  const those = (count: number): string => countOf(count, 'pod');
  return [
    ...(first === undefined
      ? []
      : [
          `Which labels ${those(unknownBefore.length)} had before the first write that may have changed them (the earliest: ${formatOrigin(first.origin)}) is not in the log: judged as if they had been the same.`,
        ]),
    ...(unexplained === 0
      ? []
      : [
          `${those(unexplained)} ${unexplained === 1 ? 'has' : 'have'} other labels in the cluster than the log told last, and no write in it says since when: judged by those of the log.`,
        ]),
  ];
}

/** The newest edits of those that are told; what is not told, or past the bound, is applied and not judged. */
function judgedSteps(
  steps: readonly VersionedWrite[],
  settings: HistorySettings,
): { readonly isJudged: (index: number) => boolean; readonly unjudged: number } {
  const { only, mostJudged: most = mostJudged } = settings;
  const told = steps.flatMap(({ write: { ref, time } }, index) =>
    isWithin(time, settings) && (only?.(ref) ?? true) ? [index] : [],
  );
  const newest = new Set(told.slice(Math.max(0, told.length - most)));
  return { isJudged: (index) => newest.has(index), unjudged: told.length - newest.size };
}

function turnsOf(turns: readonly TurnAt[], edits: readonly Edit[]): readonly Turn[] {
  return turns.map(({ step, ...turn }) => {
    const edit = step === undefined ? undefined : edits[step];
    return { ...turn, ...(edit === undefined ? {} : { edit }) };
  });
}

function manifestsOf(
  ref: ObjectRef,
  before: Version,
  after: Version,
): readonly [Manifest | undefined, Manifest | undefined] {
  return [manifestOf(ref, before, undefined), manifestOf(ref, after, undefined)];
}

/** Of namespaces, by their names. */
function writesOfSpaces(writes: readonly ObjectWrite[]): ReadonlyMap<string, readonly ObjectWrite[]> {
  const out = new Map<string, ObjectWrite[]>();
  for (const write of writes) {
    if (write.ref.kind !== 'Namespace') continue;
    const list = out.get(write.ref.name);
    if (list === undefined) out.set(write.ref.name, [write]);
    else list.push(write);
  }
  return out;
}

function editOf(
  { write, kind, before, after, missed, unordered }: VersionedWrite,
  effect: EditEffect,
  spaces: ReadonlyMap<string, readonly ObjectWrite[]>,
  { dialects, profiles }: HistorySettings,
): Edit {
  const both = before.kind !== 'unknown' && after.kind !== 'unknown';
  const [was, is] = [before, after].map((version) =>
    version.kind === 'known' ? substance(version.object) : undefined,
  );
  const differs = canonicalJson(was) !== canonicalJson(is);
  const asked = endsWithNamespace(write) ? askedFor(write, spaces.get(write.ref.namespace) ?? []) : undefined;
  return {
    object: write.ref,
    kind,
    write,
    ...(asked === undefined ? {} : { asked }),
    before,
    after,
    ...(missed === undefined ? {} : { missed }),
    ...(unordered === undefined ? {} : { unordered: unordered.map(({ time, origin }) => ({ time, origin })) }),
    changes:
      both && differs ? changesIn(...manifestsOf(write.ref, before, after), dialects, profiles[0]?.tiers ?? []) : [],
    diff: both && differs ? diffLines(was, is) : [],
    effect,
  };
}

/** Where the live objects are not what the last writes left. */
function missingChanges(
  objects: ReadonlyMap<ObjectKey, Manifest>,
  lives: ReadonlyMap<ObjectKey, Life>,
  { first, snapshot }: HistoryInput,
  { only, dialects }: HistorySettings,
): readonly MissingChange[] {
  const out: MissingChange[] = [];
  const unread = new Set(snapshot?.incomplete.map(({ kind }) => kind));
  const isUnread = ({ kind, group }: ObjectRef): boolean => unread.has(kind) || unread.has(`${kind}.${group}`);
  for (const [key, { atReading, writes }] of lives) {
    const [write] = writes;
    if (write === undefined || only?.(write.write.ref) === false || atReading.kind === 'unknown') continue;
    const live = objects.get(key);
    const lastWrite = writes.at(-1)?.write ?? write.write;
    const common = { object: lastWrite.ref, lastWrite, changes: [], ...managerOf(live) };
    if (live === undefined) {
      if (atReading.kind === 'known' && !isUnread(lastWrite.ref)) out.push({ ...common, how: 'gone' });
    } else if (atReading.kind === 'absent') out.push({ ...common, how: 'there' });
    else if (atReading.from === 'log' && text(atReading.object) !== text(live.value))
      out.push({ ...common, how: 'differs' });
  }
  for (const [key, live] of objects) {
    if (lives.has(key) || dialectOf(live.ref, dialects) === undefined || only?.(live.ref) === false) continue;
    const made = Date.parse(textAt(live.value, ['metadata', 'creationTimestamp']) ?? '');
    if (first === undefined || Number.isNaN(made) || made < first) continue;
    out.push({ object: live.ref, how: 'there', changes: [], ...managerOf(live) });
  }
  return out.sort((a, b) => (formatRef(a.object) < formatRef(b.object) ? -1 : 1));
}

function text(object: JsonObject): string {
  return canonicalJson(substance(object));
}

function managerOf(live: Manifest | undefined): Pick<MissingChange, 'manager'> {
  const newest = live && newestManager(live);
  return newest === undefined ? {} : { manager: { manager: newest.manager, time: newest.time } };
}

function statementsOf({ snapshot, events }: HistoryInput, assumed: readonly ObjectRef[]): readonly string[] {
  if (snapshot === undefined)
    return [
      'Versions and authors only: without a cluster nobody can say what an edit opened or closed. Give --cluster.',
    ];
  const { readAt } = snapshot.identity;
  const read = readAt === undefined ? 'as it was read' : `as it was read ${formatTime(readAt)}`;
  const pods =
    events.length === 0
      ? `Judged on the pods and workloads of the cluster ${read}: the log tells of no pod.`
      : `Judged on the pods of the time where the log tells of them, else on those of the cluster ${read}.`;
  const names = assumed.map(formatRef);
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  const unread = snapshot.incomplete.map(({ kind }) => kind).join(', ');
  return [
    pods,
    ...(unread === '' ? [] : [`Not read of the cluster, and so not compared with the log: ${unread}.`]),
    ...(names.length === 0
      ? []
      : [
          `What ${names.slice(0, 5).join(', ')}${more} said before the first write is not in the log; other edits are judged as if it had said the same then.`,
        ]),
  ];
}
