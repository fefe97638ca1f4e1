/** From the world before the first write of a log to the one after the last, one change after the other. */
import { lostIsolation } from '../changes/isolation.ts';
import { changesBetween } from '../changes/units.ts';
import type { CompiledWorld } from '../engine/compile.ts';
import type { LivingCluster, LivingSettings, Step } from '../living.ts';
import { comparisonOf, livingCluster } from '../living.ts';
import type { ObjectWrite, PodEvent } from '../model/flow.ts';
import type { Gate } from '../model/gate.ts';
import type { ChangedPod, EditEffect, PodAuthor, Tracked, Turn, UnseenSince, Version } from '../model/history.ts';
import type { Snapshot } from '../model/host.ts';
import type { Manifest, ObjectKey, ObjectRef } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import { liveManifest } from '../worlds/live.ts';
import { roleOf, textAt } from '../worlds/objects.ts';
import { judgedEffect, noEffect } from './effects.ts';
import type { PodChange, PodsThen } from './pods.ts';
import { podsThen } from './pods.ts';
import type { Life, VersionedWrite } from './versions.ts';

export interface WalkSettings extends LivingSettings {
  readonly gate: Gate;
  /** The answer about one connection in a world, as a short text. */
  readonly answer?: { readonly from: string; readonly to: string; readonly of: (world: CompiledWorld) => string };
  /** Writes gone through, of all. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface Way {
  readonly snapshot: Snapshot;
  readonly objects: ReadonlyMap<ObjectKey, Manifest>;
  readonly lives: ReadonlyMap<ObjectKey, Life>;
  readonly events: readonly PodEvent[];
  /** Of pods, those that may have changed labels. */
  readonly podWrites?: readonly ObjectWrite[];
  /** When the logs begin. */
  readonly first?: number;
  /** In the order in which they were done. */
  readonly steps: readonly VersionedWrite[];
  /** Whether the effect of a step is asked for; without it, it is only applied. */
  readonly isJudged: (index: number) => boolean;
}

export interface TurnAt extends Omit<Turn, 'edit'> {
  /** The step that made it; absent where pods changed. */
  readonly step?: number;
}

export interface Walked {
  /** Of each step. */
  readonly effects: readonly EditEffect[];
  /** What is not known of the time before the first write. */
  readonly assumed: readonly ObjectRef[];
  readonly tracked?: Omit<Tracked, 'turns'> & { readonly turns: readonly TurnAt[] };
  /** Moments at which pods changed and the answer was not looked at, being too many. */
  readonly skipped: number;
  /** What the log leaves open about labels of pods. */
  readonly pods: Pick<PodsThen, 'unknownBefore' | 'unexplained'>;
}

/** Moments at which pods changed, each of which is a world of its own to ask. */
const mostMoments = 20_000;

export function walk(way: Way, settings: WalkSettings, most = mostMoments): Walked {
  const { snapshot, objects, lives, steps } = way;
  const { events, podWrites: writes = [], first = -Infinity } = way;
  const pods = podsThen({ events, writes, first, readAt: snapshot.identity.readAt ?? Infinity }, objects);
  const { manifests, assumed } = atTheStart(objects, lives, pods.start);
  const cluster = livingCluster({ ...snapshot, manifests }, settings);
  const asked = askedIn(cluster, settings);
  const moving = movingPods(cluster, pods.changes, asked, settings.answer === undefined ? 0 : most);
  const unseen = new Map<ObjectKey, UnseenSince>();
  const effects: EditEffect[] = [];
  for (const [index, step] of steps.entries()) {
    settings.onProgress?.(index, steps.length);
    moving.until(step.write.time);
    effects.push(withUnseen(effectOf(step, cluster, settings, way.isJudged(index)), unseen));
    if (roleOf(step.write.ref, settings.dialects) !== undefined) note(unseen, step);
    asked.look(step.write.time, { step: index });
  }
  if (settings.answer !== undefined) moving.until(Infinity);
  return { effects, assumed, skipped: moving.skipped(), pods, ...asked.tracked() };
}

interface Asked {
  /** Whether the answer is another than before: that is a turn. */
  readonly look: (time: number, by: { readonly step: number } | ByPods) => void;
  readonly tracked: () => Pick<Walked, 'tracked'>;
}

type ByPods = { readonly pods: readonly ChangedPod[]; readonly podAuthors: readonly PodAuthor[] };

function askedIn(cluster: LivingCluster, { answer }: WalkSettings): Asked {
  if (answer === undefined) return { look: () => undefined, tracked: () => ({}) };
  const { from, to, of } = answer;
  const first = of(cluster.now().compiled);
  const turns: TurnAt[] = [];
  let last = first;
  return {
    look(time, by) {
      const now = of(cluster.now().compiled);
      if (now !== last) turns.push({ time, before: last, after: now, ...by });
      last = now;
    },
    tracked: () => ({ tracked: { from, to, first, turns } }),
  };
}

interface MovingPods {
  /** All changes up to then, inclusive, are in the world. */
  readonly until: (time: number) => void;
  readonly skipped: () => number;
}

/** Moment by moment while the answer is looked at: what opened and closed again between two writes was open. */
function movingPods(cluster: LivingCluster, changes: readonly PodChange[], asked: Asked, most: number): MovingPods {
  let next = 0;
  let looked = 0;
  let skipped = 0;
  const batchOf = (until: number, isOne: boolean) => {
    const batch = new Map<ObjectKey, Manifest | undefined>();
    const pods: ChangedPod[] = [];
    const podAuthors: PodAuthor[] = [];
    let time = changes[next]?.time ?? Infinity;
    const end = isOne ? Math.min(time, until) : until;
    for (let change = changes[next]; change !== undefined && change.time <= end; change = changes[++next]) {
      if (!isOne && change.time > time) skipped++;
      batch.set(change.key, change.manifest);
      pods.push(change.what);
      if (change.author !== undefined) podAuthors.push(change.author);
      ({ time } = change);
    }
    return { batch, time, by: { pods, podAuthors } };
  };
  return {
    until(until) {
      for (;;) {
        const { batch, time, by } = batchOf(until, looked < most);
        if (batch.size === 0) return;
        looked++;
        if (cluster.apply(batch).how !== 'same') asked.look(time, by);
      }
    },
    skipped: () => (most === 0 ? 0 : skipped),
  };
}

/** What the world does not know since then: a change whose outcome is not in the log. */
function note(unseen: Map<ObjectKey, UnseenSince>, { write: { ref, time }, after }: VersionedWrite): void {
  const key = keyOf(ref);
  if (after.kind !== 'unknown') unseen.delete(key);
  else if (!unseen.has(key)) unseen.set(key, { object: ref, time });
}

function withUnseen(effect: EditEffect, unseen: ReadonlyMap<ObjectKey, UnseenSince>): EditEffect {
  if (effect.kind === 'not-judged' || unseen.size === 0) return effect;
  return { ...effect, unseen: [...unseen.values()] };
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

/** Undefined where it is not known, or not there. `live`: the object as the cluster has it. */
export function manifestOf(ref: ObjectRef, version: Version, live: Manifest | undefined): Manifest | undefined {
  if (version.kind !== 'known') return undefined;
  const { object } = version;
  // A body without its kind is that of the request's resource.
  const apiVersion =
    textAt(object, ['apiVersion']) ?? live?.apiVersion ?? (ref.group === '' ? 'v1' : `${ref.group}/v1`);
  return liveManifest({ ...object, apiVersion, kind: ref.kind }, ref);
}

/** Applies the write and says what it opened and closed. */
function effectOf(step: VersionedWrite, cluster: LivingCluster, settings: WalkSettings, isJudged: boolean): EditEffect {
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
  if (before.kind === 'unknown' && before.why === 'order')
    return { kind: 'not-judged', because: 'cannot tell in which order writes of it came' };
  if (before.kind === 'unknown') return { kind: 'not-judged', because: 'what it said before is not in the log' };
  return isJudged ? judged(made, settings) : { kind: 'not-judged', because: 'it is not among the newest edits' };
}

function judged(step: Step, settings: WalkSettings): EditEffect {
  if (step.how === 'same') return noEffect;
  const comparison = comparisonOf(step, settings, { gate: settings.gate, now: 0, version: '' });
  const places = {
    port: () => undefined,
    label: () => undefined,
    namespaceLabel: () => undefined,
    nodeLabel: () => undefined,
  };
  return judgedEffect(comparison, lostIsolation(changesBetween(step.after.compiled, step.before.compiled, places)));
}
