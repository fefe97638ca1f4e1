/** Step history: writes of policies in an audit log to versions with their authors, and what each of them did. */
import { lostIsolation } from './changes/isolation.ts';
import { changesBetween } from './changes/units.ts';
import type { CompiledWorld } from './engine/compile.ts';
import { diffLines } from './history/diff.ts';
import { judgedEffect, noEffect } from './history/effects.ts';
import { podsThen } from './history/pods.ts';
import { changesIn } from './history/summary.ts';
import type { Life, VersionedWrite } from './history/versions.ts';
import { livesOf, substance } from './history/versions.ts';
import type { LivingCluster, LivingSettings, Step } from './living.ts';
import { comparisonOf, livingCluster } from './living.ts';
import type { ObjectWrite, PodEvent, WriteAttempt } from './model/flow.ts';
import type { Gate } from './model/gate.ts';
import type { Edit, EditEffect, History, MissingChange, Tracked, Turn, Version } from './model/history.ts';
import type { Snapshot } from './model/host.ts';
import type { JsonObject, Manifest, ObjectKey, ObjectRef } from './model/object.ts';
import { canonicalJson, formatRef, keyOf } from './model/object.ts';
import { countOf, formatCount, formatTime } from './model/time.ts';
import { liveManifest } from './worlds/live.ts';
import { newestManager } from './worlds/managed-fields.ts';
import { dialectOf, roleOf, textAt } from './worlds/objects.ts';
import { unseenOf } from './worlds/unseen.ts';

export interface HistoryInput {
  readonly writes: readonly ObjectWrite[];
  readonly attempts: readonly WriteAttempt[];
  readonly events: readonly PodEvent[];
  readonly first?: number;
  readonly last?: number;
  readonly snapshot?: Snapshot;
  /** What the logs could not show, in sentences without a final stop. */
  readonly limits: readonly string[];
}

export interface HistorySettings extends LivingSettings {
  readonly gate: Gate;
  /** Which objects are told of; absent: all policies, and namespaces whose labels decided something. */
  readonly only?: (ref: ObjectRef) => boolean;
  /** Times of the edits that are told, in milliseconds since 1970, both inclusive. */
  readonly between?: { readonly first: number; readonly last: number };
  /** The answer about one connection in a world, as a short text. */
  readonly answer?: { readonly from: string; readonly to: string; readonly of: (world: CompiledWorld) => string };
  /** Edits that are judged at most, the newest of those that are told; default `mostJudged`. */
  readonly mostJudged?: number;
  /** Writes gone through, of all. */
  readonly onProgress?: (done: number, all: number) => void;
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
  const walked = snapshot === undefined ? undefined : walk(input, snapshot, objects, lives, steps, settings);
  const told = steps.map((step, at) => editOf(step, walked?.effects[at] ?? noCluster, settings));
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
      ...(walked === undefined || walked.unjudged === 0 ? [] : [cutOf(walked.unjudged, settings)]),
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

interface TurnAt extends Omit<Turn, 'edit'> {
  readonly step?: number;
}

function cutOf(unjudged: number, { mostJudged: most = mostJudged }: HistorySettings): string {
  return `Only the newest ${formatCount(most)} edits are judged; ${countOf(unjudged, 'earlier one')} ${unjudged === 1 ? 'is' : 'are'} told without effect. Name a policy, or a shorter time with --since and --until.`;
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

interface Walked {
  readonly effects: readonly EditEffect[];
  /** Edits that are told and were too many to be judged. */
  readonly unjudged: number;
  readonly assumed: readonly ObjectRef[];
  readonly tracked?: Omit<Tracked, 'turns'> & { readonly turns: readonly TurnAt[] };
}

function turnsOf(turns: readonly TurnAt[], edits: readonly Edit[]): readonly Turn[] {
  return turns.map(({ step, ...turn }) => {
    const edit = step === undefined ? undefined : edits[step];
    return { ...turn, ...(edit === undefined ? {} : { edit }) };
  });
}

/** From the world before the first write to the one after the last, one write after the other. */
function walk(
  input: HistoryInput,
  snapshot: Snapshot,
  objects: ReadonlyMap<ObjectKey, Manifest>,
  lives: ReadonlyMap<ObjectKey, Life>,
  steps: readonly VersionedWrite[],
  settings: HistorySettings,
): Walked {
  const pods = podsThen(input.events, objects, input.first ?? -Infinity);
  const { manifests, assumed } = atTheStart(objects, lives, pods.start);
  const cluster = livingCluster({ ...snapshot, manifests }, settings);
  const effects: EditEffect[] = [];
  const turns: TurnAt[] = [];
  const { answer } = settings;
  const first = answer?.of(cluster.now().compiled) ?? '';
  let last = first;
  const turn = (time: number, step?: number): void => {
    const now = answer?.of(cluster.now().compiled) ?? '';
    if (now !== last) turns.push({ time, before: last, after: now, ...(step === undefined ? {} : { step }) });
    last = now;
  };
  let next = 0;
  const { isJudged, unjudged } = judgedSteps(steps, settings);
  for (const [index, step] of steps.entries()) {
    settings.onProgress?.(index, steps.length);
    const batch = new Map<ObjectKey, Manifest | undefined>();
    let time = -Infinity;
    for (let pod = pods.changes[next]; pod !== undefined && pod.time <= step.write.time; pod = pods.changes[++next]) {
      batch.set(pod.key, pod.manifest);
      ({ time } = pod);
    }
    if (batch.size > 0 && cluster.apply(batch).how !== 'same') turn(time);
    effects.push(effectOf(step, cluster, settings, isJudged(index)));
    turn(step.write.time, index);
  }
  const tracked = answer === undefined ? {} : { tracked: { from: answer.from, to: answer.to, first, turns } };
  return { effects, unjudged, assumed, ...tracked };
}

/** The objects before the first write; what an object said then, where nobody knows it, is what it said first. */
function atTheStart(
  objects: ReadonlyMap<ObjectKey, Manifest>,
  lives: ReadonlyMap<ObjectKey, Life>,
  pods: ReadonlyMap<ObjectKey, Manifest | undefined>,
): { readonly manifests: readonly Manifest[]; readonly assumed: readonly ObjectRef[] } {
  const out = new Map(objects);
  const assumed: ObjectRef[] = [];
  const set = (key: ObjectKey, manifest: Manifest | undefined): void => {
    if (manifest === undefined) out.delete(key);
    else out.set(key, manifest);
  };
  for (const [key, manifest] of pods) set(key, manifest);
  for (const [key, { start, writes }] of lives) {
    const ref = writes[0]?.write.ref;
    if (ref === undefined) continue;
    const known = start.kind === 'unknown' ? writes.find(({ after }) => after.kind === 'known')?.after : start;
    if (start.kind === 'unknown') assumed.push(ref);
    if (known !== undefined) set(key, manifestOf(ref, known, objects.get(key)));
  }
  return { manifests: [...out.values()], assumed };
}

function manifestOf(ref: ObjectRef, version: Version, live: Manifest | undefined): Manifest | undefined {
  if (version.kind !== 'known') return undefined;
  const { object } = version;
  // A body without its kind is that of the request's resource.
  const apiVersion =
    textAt(object, ['apiVersion']) ?? live?.apiVersion ?? (ref.group === '' ? 'v1' : `${ref.group}/v1`);
  return liveManifest({ ...object, apiVersion, kind: ref.kind }, ref);
}

function manifestsOf(
  ref: ObjectRef,
  before: Version,
  after: Version,
): readonly [Manifest | undefined, Manifest | undefined] {
  return [manifestOf(ref, before, undefined), manifestOf(ref, after, undefined)];
}

/** Applies the write and says what it opened and closed. */
function effectOf(
  step: VersionedWrite,
  cluster: LivingCluster,
  settings: HistorySettings,
  isJudged: boolean,
): EditEffect {
  const { write, before, after, kind } = step;
  const { ref } = write;
  if (roleOf(ref, settings.dialects) === undefined)
    return { kind: 'not-judged', because: `policies of the kind ${ref.kind} (${ref.group}) are not evaluated` };
  if (kind === 'unseen' && after.kind === 'unknown')
    return { kind: 'not-judged', because: 'what it changed is not in the log' };
  const key = keyOf(ref);
  const manifest = after.kind === 'absent' ? undefined : manifestOf(ref, after, cluster.now().objects.get(key));
  if (after.kind === 'unknown') return { kind: 'not-judged', because: 'what it says since is not in the log' };
  const made = cluster.apply(new Map([[key, manifest]]));
  if (before.kind === 'unknown') return { kind: 'not-judged', because: 'what it said before is not in the log' };
  return isJudged ? judged(made, settings) : { kind: 'not-judged', because: 'it is not among the newest edits' };
}

function judged(step: Step, settings: HistorySettings): EditEffect {
  if (step.how === 'same') return noEffect;
  const comparison = comparisonOf(step, settings, { gate: settings.gate, now: 0, version: '' });
  const places = { port: () => undefined, label: () => undefined, namespaceLabel: () => undefined };
  return judgedEffect(comparison, lostIsolation(changesBetween(step.after.compiled, step.before.compiled, places)));
}

function editOf(
  { write, kind, before, after, missed }: VersionedWrite,
  effect: EditEffect,
  { dialects, profiles }: HistorySettings,
): Edit {
  const both = before.kind !== 'unknown' && after.kind !== 'unknown';
  const [was, is] = [before, after].map((version) =>
    version.kind === 'known' ? substance(version.object) : undefined,
  );
  const differs = canonicalJson(was) !== canonicalJson(is);
  return {
    object: write.ref,
    kind,
    write,
    before,
    after,
    ...(missed === undefined ? {} : { missed }),
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
