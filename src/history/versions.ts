/** Every write of an object with what it said before and after, as far as log and cluster tell. */
import type { ObjectWrite } from '../model/flow.ts';
import type { EditKind, Version } from '../model/history.ts';
import type { Json, JsonObject, Manifest, ObjectKey } from '../model/object.ts';
import { canonicalJson, isObject, keyOf, valueAt } from '../model/object.ts';
import { type OpenOrder, openOrder } from '../model/write-order.ts';
import { generationAfter } from '../worlds/drift-writes.ts';
import { liveManifest } from '../worlds/live.ts';
import { policyContent } from '../worlds/policy-content.ts';

export interface VersionedWrite {
  readonly write: ObjectWrite;
  readonly kind: EditKind;
  readonly before: Version;
  readonly after: Version;
  readonly missed?: number;
  /** Writes that it may have come before, or after. */
  readonly unordered?: readonly ObjectWrite[];
}

/** The writes of one object in order, and what it said before the first and after the last of them. */
export interface Life {
  readonly writes: readonly VersionedWrite[];
  readonly start: Version;
  readonly end: Version;
  /** What it said when the cluster was read, as the writes until then tell. */
  readonly atReading: Version;
}

export const absent: Version = { kind: 'absent' };
const unknown: Version = { kind: 'unknown' };
/** One of several that the log holds. */
const either: Version = { kind: 'unknown', why: 'order' };

/**
 * Lives by object. Writes that changed nothing are left out, but for those that show what the log lacks a write of.
 * Equal times keep the order of the log.
 */
export function livesOf(
  writes: readonly ObjectWrite[],
  cluster: { readonly objects: ReadonlyMap<ObjectKey, Manifest>; readonly readAt: number } | undefined,
): ReadonlyMap<ObjectKey, Life> {
  const byObject = new Map<ObjectKey, ObjectWrite[]>();
  const open = openOrder(writes);
  for (const write of writes) {
    const key = keyOf(write.ref);
    const list = byObject.get(key);
    if (list === undefined) byObject.set(key, [write]);
    else list.push(write);
  }
  return new Map(
    [...byObject].flatMap(([key, list]): readonly (readonly [ObjectKey, Life])[] => {
      const told = list.filter(isTold());
      return told.length === 0 ? [] : [[key, lifeOf(key, told, cluster, open)]];
    }),
  );
}

/** Whether each of the writes of one object, which are in their order, is told. */
function isTold(): (write: ObjectWrite) => boolean {
  let known: JsonObject | undefined;
  return (write) => {
    const last = known;
    const shown = objectIn(write.after);
    const keeps = write.effect === 'nothing' || write.effect === 'metadata-only';
    known = shown ?? (keeps ? known : undefined);
    if (write.effect !== 'nothing') return true;
    return last !== undefined && shown !== undefined && findsOther(write, last, shown);
  };
}

/** Whether a write that changed nothing of a policy shows another one than the log told last. */
function findsOther({ ref }: ObjectWrite, last: JsonObject, shown: JsonObject): boolean {
  if (ref.kind === 'Namespace') return false;
  const [was, is] = [last, shown].map((object) => canonicalJson(policyContent(liveManifest(object, ref))));
  return was !== is;
}

function lifeOf(
  key: ObjectKey,
  writes: readonly ObjectWrite[],
  cluster: Parameters<typeof livesOf>[1],
  open: OpenOrder<ObjectWrite>,
): Life {
  const live = cluster?.objects.get(key);
  const read: Version = live === undefined ? absent : { kind: 'known', object: live.value, from: 'cluster' };
  const isBefore = (write: ObjectWrite): boolean => cluster !== undefined && cameBefore(write, live, cluster.readAt);
  const [first] = writes;
  const start: Version =
    first?.effect === 'created'
      ? absent
      : cluster !== undefined && first !== undefined && !isBefore(first)
        ? read
        : unknown;
  let state = start;
  let atReading = start;
  let wasThere = state.kind !== 'absent';
  let uid: string | undefined;
  const out = writes.map((write, index): VersionedWrite => {
    const next = writes[index + 1];
    const unordered = unorderedWith(write, open);
    const last = writes[index - 1];
    // It found what one of several left, and nobody knows which came last.
    const isOpen = unordered.length > 0 || (last !== undefined && unorderedWith(last, open).length > 0);
    const told = stepOf(write, isOpen ? either : state, wasThere, uid);
    // Nothing was written between the last write before the reading and the reading.
    const lastBefore = isBefore(write) && (next === undefined || !isBefore(next));
    if (lastBefore) atReading = unordered.length > 0 ? either : told.after;
    const isSame = uidOf(read) === undefined || write.uid === undefined || uidOf(read) === write.uid;
    const after = lastBefore && told.after.kind === 'unknown' && read.kind === 'known' && isSame ? read : told.after;
    state = after;
    wasThere ||= state.kind !== 'absent';
    uid = write.uid ?? uid;
    return { ...told, after, ...(unordered.length > 0 && { unordered }) };
  });
  if (first !== undefined && !isBefore(first)) atReading = start;
  return { writes: out, start, end: state, atReading };
}

/**
 * Whether a write came before the object was read as it is in the cluster: reading takes a while from `readAt` on, and
 * the server's count of changes of the spec tells it exactly.
 */
function cameBefore(write: ObjectWrite, live: Manifest | undefined, readAt: number): boolean {
  const [made, read] = [generationAfter(write), valueAt(live?.value, ['metadata', 'generation'])];
  const isSame = write.uid !== undefined && write.uid === valueAt(live?.value, ['metadata', 'uid']);
  if (isSame && made !== undefined && typeof read === 'number' && (made !== read || write.effect !== 'metadata-only'))
    return made <= read;
  return write.time <= readAt;
}

/** Without those that left the same, after which it does not matter which came first. */
function unorderedWith(write: ObjectWrite, open: OpenOrder<ObjectWrite>): readonly ObjectWrite[] {
  const own = objectIn(write.after);
  return open(write).filter((other) => {
    const its = objectIn(other.after);
    return own === undefined || its === undefined || canonicalJson(substance(own)) !== canonicalJson(substance(its));
  });
}

function uidOf(version: Version): Json | undefined {
  return version.kind === 'known' ? valueAt(version.object, ['metadata', 'uid']) : undefined;
}

function stepOf(write: ObjectWrite, state: Version, wasThere: boolean, uid: string | undefined): VersionedWrite {
  const object = objectIn(write.after);
  const seen: Version = object === undefined ? unknown : { kind: 'known', object, from: 'log' };
  // An object under another uid is another one: the end of the one before is not in the log.
  const isOther = uid !== undefined && write.uid !== undefined && uid !== write.uid && state.kind !== 'absent';
  const before = write.effect === 'created' ? absent : isOther ? unknown : state;
  const isIdle = write.effect === 'metadata-only' || write.effect === 'nothing';
  const isFound = isIdle && before.kind === 'known' && object !== undefined && findsOther(write, before.object, object);
  const missed = missedBetween(before, object, isFound ? 0 : 1);
  const between = missed === undefined ? {} : { missed };
  switch (write.effect) {
    case 'created':
      return { write, kind: wasThere ? 're-created' : 'created', before, after: seen };
    case 'deleted':
      return { write, kind: 'deleted', before, after: absent };
    case 'marked-for-deletion':
      return { write, kind: 'marked for deletion', before, after: seen.kind === 'known' ? seen : before };
    case 'nothing':
    case 'metadata-only':
      return {
        write,
        kind: isFound ? 'found' : 'metadata',
        before,
        after: seen.kind === 'known' ? seen : before,
        ...between,
      };
    case 'spec-changed':
    case 'changed':
      return {
        write,
        kind: seen.kind === 'unknown' ? 'unseen' : kindOf(before, seen),
        before,
        after: seen,
        ...between,
      };
  }
}

function kindOf(before: Version, after: Version): EditKind {
  if (before.kind !== 'known' || after.kind !== 'known') return 'changed';
  return canonicalJson(substance(before.object)) === canonicalJson(substance(after.object)) ? 'metadata' : 'changed';
}

/** What a policy says; of a namespace its labels. */
export function substance(object: JsonObject): JsonObject {
  if (object['kind'] === 'Namespace') return { labels: valueAt(object, ['metadata', 'labels']) ?? {} };
  const { metadata: _, apiVersion: __, kind: ___, status: ____, ...rest } = object;
  return rest;
}

/** Each change of the spec adds one to the generation. `own`: how many of them the write itself made. */
function missedBetween(before: Version, after: JsonObject | undefined, own: 0 | 1): number | undefined {
  if (before.kind !== 'known' || after === undefined) return undefined;
  const [was, is] = [before.object, after].map((object) => valueAt(object, ['metadata', 'generation']));
  if (typeof was !== 'number' || typeof is !== 'number' || is - was <= own) return undefined;
  return is - was - own;
}

function objectIn(after: unknown): JsonObject | undefined {
  return isObject(after as Json) ? (after as JsonObject) : undefined;
}
