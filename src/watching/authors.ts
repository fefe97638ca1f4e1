/** Who made a change: the event of the audit log that belongs to it, which may be read before or after it is seen. */
import { fingerprintOf } from '../model/fingerprint.ts';
import { endsWithNamespace } from '../model/deletions.ts';
import type { ObjectWrite } from '../model/flow.ts';
import { formatAddress } from '../model/network.ts';
import type { Json, ObjectKey, ObjectRef } from '../model/object.ts';
import { canonicalJson, isPod, keyOf, valueAt } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import type { Author, SavedWrite, Waiting } from '../model/watch.ts';
import { askedBefore, asksFor, begunAt, deleterOf, isEnd } from './deleters.ts';

export interface Authors {
  readonly hear: (writes: readonly ObjectWrite[], now: number) => void;
  /**
   * The write behind a change, which then belongs to no other; undefined where none was heard of, or where it may be
   * another one's. `others`: all changes of the object whose authors are not known, this one included. `isLast`: it
   * is not looked for again.
   */
  readonly of: (waiting: Waiting, others: readonly Waiting[], now: number, isLast: boolean) => Author | undefined;
  /** The newest writes that belong to no change yet, from this time on. */
  readonly unmatched: (since: number) => readonly SavedWrite[];
}

/** What writes of an audit log and objects of the cluster are compared by; of a pod, of which little is kept, its labels. */
export function fingerprintOfContent(ref: ObjectRef, value: unknown): string {
  const of = value as Json;
  const spec = isPod(ref) ? undefined : valueAt(of, ['spec']);
  return fingerprintOf(canonicalJson([spec ?? null, valueAt(of, ['metadata', 'labels']) ?? {}]));
}

/** Of writes that a later run is told of, and of those of pods. */
const mostSaved = 1_000;

export interface AuthorSettings {
  /** Writes kept, the newest; as many of pods, so that these push no others out. */
  readonly limit: number;
  /** Milliseconds by which a write may seem later than the change that it made. */
  readonly clocks: number;
  /** Whether more than one log may tell of an object: what one of them says is held a moment. */
  readonly severalLogs: boolean;
}

/** Milliseconds by which logs may lag behind each other. */
const moment = 2_000;

export function authorsOf({ limit, clocks, severalLogs }: AuthorSettings, saved: readonly SavedWrite[] = []): Authors {
  const heard = { pods: new Set<SavedWrite>(), others: new Set<SavedWrite>() };
  const heardLike = ({ ref }: SavedWrite): Set<SavedWrite> => (isPod(ref) ? heard.pods : heard.others);
  const heardAt = new WeakMap<SavedWrite, number>();
  const byObject = new Map<ObjectKey, Set<SavedWrite>>();
  const keep = (write: SavedWrite): void => {
    const key = keyOf(write.ref);
    heardLike(write).add(write);
    byObject.set(key, (byObject.get(key) ?? new Set()).add(write));
  };
  const forget = (write: SavedWrite): void => {
    const key = keyOf(write.ref);
    const some = byObject.get(key);
    heardLike(write).delete(write);
    some?.delete(write);
    if (some?.size === 0) byObject.delete(key);
  };
  const isFresh = (write: SavedWrite, now: number): boolean => now - (heardAt.get(write) ?? -Infinity) < moment;
  /** That show the version of the change, or what is gone: the first made it, and others had nothing to change. */
  const exactly = (writes: readonly SavedWrite[], { item }: Waiting): Found | undefined => {
    const [first, ...more] = [...writes].sort((a, b) => a.time - b.time);
    if (first === undefined) return undefined;
    writes.forEach(forget);
    const unsure = more.some((other) => logOf(other) !== logOf(first))
      ? ('same-version' as const)
      : begunAt(first) > item.at + clocks
        ? ('late' as const)
        : undefined;
    return { write: first, doubt: unsure === undefined ? {} : { unsure } };
  };
  const found = (
    own: readonly SavedWrite[],
    waiting: Waiting,
    others: readonly Waiting[],
    isLast: boolean,
  ): Found | undefined => {
    const fitting = own.filter((write) => fits(write, waiting, clocks));
    const same = sameContent(fitting, waiting);
    const sure = fitting.filter(({ asks }) => asks === undefined);
    const write =
      same ??
      byTime(sure, waiting, others, isLast) ??
      byTime(fitting, waiting, others, isLast) ??
      asked(own, waiting, isLast);
    if (write === undefined) return undefined;
    forget(write);
    const isSure = same !== undefined || (write.isEnd && waiting.item.version !== undefined);
    return { write, doubt: isSure ? {} : { byTime: true } };
  };
  /** Of an end that no event tells of. */
  const asked = (own: readonly SavedWrite[], { item, uid }: Waiting, isLast: boolean): SavedWrite | undefined =>
    isLast && item.change === 'deleted' ? askedBefore(own, item.at + clocks, uid) : undefined;
  const authorOf = ({ write, doubt }: Found, own: readonly SavedWrite[]): Author => {
    if (!write.isEnd) return { ...write.author, ...doubt };
    const before = askedBefore(own, write.time, write.uid);
    if (before !== undefined) forget(before);
    const space = { group: '', kind: 'Namespace', namespace: '', name: write.ref.namespace };
    const behind =
      before ??
      (endsWithNamespace(write.author)
        ? askedBefore(byObject.get(keyOf(space)) ?? [], write.time + clocks)
        : undefined);
    return behind === undefined ? { ...write.author, ...doubt } : deleterOf(behind, write);
  };
  saved.forEach(keep);
  return {
    hear(writes, now) {
      for (const write of writes) {
        // Without a version of its own: what changed nothing that people write may still have made one.
        if (write.effect === 'nothing' && write.version === undefined) continue;
        const kept = keptWrite(write);
        keep(kept);
        heardAt.set(kept, now);
      }
      for (const some of Object.values(heard))
        for (const oldest of some) {
          if (some.size <= limit) break;
          forget(oldest);
        }
    },
    of(waiting, others, now, isLast) {
      const { object } = waiting.item;
      const own = [...((object && byObject.get(keyOf(object))) ?? [])].filter((write) => !isSpared(write, waiting));
      const exact = own.filter((write) => isExact(write, waiting));
      if (!isLast && severalLogs && exact.some((write) => isFresh(write, now))) return undefined;
      const known = exactly(exact, waiting) ?? found(own, waiting, others, isLast);
      return known && authorOf(known, own);
    },
    unmatched: (since) =>
      Object.values(heard).flatMap((some) => [...some].filter(({ time }) => time >= since).slice(-mostSaved)),
  };
}

/** The event of a change, and what is not sure about it. */
interface Found {
  readonly write: SavedWrite;
  readonly doubt: Pick<Extract<Author, { readonly by: 'audit-log' }>, 'byTime' | 'unsure'>;
}

function keptWrite(write: ObjectWrite): SavedWrite {
  const { ref, uid, time, received, version, after } = write;
  const asks = asksFor(write);
  return {
    ref,
    ...(uid !== undefined && { uid }),
    isEnd: isEnd(write),
    ...(asks !== undefined && { asks }),
    time,
    ...(received !== undefined && { received }),
    ...(version !== undefined && { version }),
    ...((version === undefined || isPod(ref)) && after !== undefined && { content: fingerprintOfContent(ref, after) }),
    ...(write.spared !== undefined && { spared: write.spared }),
    author: authorIn(write),
  };
}

function fits(write: SavedWrite, { item, from, until, uid }: Waiting, clocks: number): boolean {
  if (uid !== undefined && write.uid !== undefined && write.uid !== uid) return false;
  if (item.change === 'deleted' ? !write.isEnd && write.asks !== 'likely' : write.isEnd || write.asks !== undefined)
    return false;
  // What is asked for later than the change was seen is another one.
  if (item.version === undefined || item.change === 'deleted')
    return write.time >= from && begunAt(write) <= Math.min(until, item.at + clocks);
  // A later write that returns the version of the change had nothing to change.
  if (begunAt(write) > item.at + clocks) return false;
  // What shows another version is of another change.
  return write.version === undefined && write.time >= from;
}

/** Whether it cannot have made the change: a write that no log holds came before it, whose version its answer shows. */
function isSpared({ spared }: SavedWrite, { touched = [] }: Waiting): boolean {
  if (spared === undefined || touched.length === 0) return false;
  return spared === 'all' || touched.every((member) => spared.includes(member));
}

/** An object ends once: its uid tells its end, whose event may be closed only after the end was seen. */
function isExact({ version, uid, isEnd }: SavedWrite, { item, uid: gone }: Waiting): boolean {
  if (isEnd !== (item.change === 'deleted')) return false;
  return (version !== undefined && version === item.version) || (uid !== undefined && uid === gone);
}

function logOf({ author }: SavedWrite): string {
  return author.record.slice(0, author.record.lastIndexOf(':'));
}

/** The first that sent what is there since; one that sent the same again had nothing to change. */
function sameContent(writes: readonly SavedWrite[], { content }: Waiting): SavedWrite | undefined {
  const same = writes.filter((write) => content !== undefined && write.content === content);
  return same.sort((a, b) => a.time - b.time)[0];
}

/** Of a change without a version the newest, since that made what is there now. */
function byTime(
  writes: readonly SavedWrite[],
  waiting: Waiting,
  others: readonly Waiting[],
  isLast: boolean,
): SavedWrite | undefined {
  const { item } = waiting;
  const newestFirst = [...writes].sort((a, b) => b.time - a.time);
  if (item.version === undefined) return newestFirst[0];
  const rivals = others.filter((other) => (other.item.change === 'deleted') === (item.change === 'deleted'));
  const own = newestFirst.filter((write) => mayOwn(write, waiting, rivals, isLast));
  return rivals.length > 1 ? own.at(-1) : own[0];
}

/**
 * A write belongs to the first change that is seen after it was asked for; to one seen before, by clocks that differ,
 * only at last, and so where several are seen before it is answered: any of them may be the one.
 */
function mayOwn(write: SavedWrite, waiting: Waiting, rivals: readonly Waiting[], isLast: boolean): boolean {
  const later = rivals.filter(({ item }) => item.at >= begunAt(write));
  if (later.length === 0) return isLast && rivals.every(({ item }) => item.at <= waiting.item.at);
  if (!isLast && later.filter(({ item }) => item.at < write.time).length > 1) return false;
  return later.every(({ item }) => item.at >= waiting.item.at) && later.includes(waiting);
}

function authorIn({
  user,
  actingAs,
  pod,
  address,
  relayed,
  client,
  verb,
  time,
  origin,
}: ObjectWrite): SavedWrite['author'] {
  return {
    by: 'audit-log',
    user,
    ...(actingAs !== undefined && { actingAs }),
    ...(pod !== undefined && { pod: `${pod.namespace}/${pod.name}` }),
    ...(address !== undefined && { address: formatAddress(address) }),
    ...(relayed !== undefined && { relayed }),
    client,
    verb,
    time,
    record: formatOrigin(origin),
  };
}
