/** Who made a change: the event of the audit log that belongs to it, which may be read before or after it is seen. */
import { fingerprintOf } from '../model/fingerprint.ts';
import type { ObjectWrite } from '../model/flow.ts';
import { formatAddress } from '../model/network.ts';
import type { Json, ObjectKey } from '../model/object.ts';
import { canonicalJson, keyOf, valueAt } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import type { Author, SavedWrite, Waiting } from '../model/watch.ts';

export interface Authors {
  readonly hear: (writes: readonly ObjectWrite[]) => void;
  /**
   * The write behind a change, which then belongs to no other; undefined where none was heard of, or where it may be
   * another one's. `others`: all changes of the object whose authors are not known, this one included. `isLast`: it
   * is not looked for again.
   */
  readonly of: (waiting: Waiting, others: readonly Waiting[], isLast: boolean) => Author | undefined;
  /** The newest writes that belong to no change yet, from this time on. */
  readonly unmatched: (since: number) => readonly SavedWrite[];
}

/** What writes of an audit log and objects of the cluster are compared by. */
export function contentOf(value: unknown): string {
  const of = value as Json;
  return fingerprintOf(canonicalJson([valueAt(of, ['spec']) ?? null, valueAt(of, ['metadata', 'labels']) ?? {}]));
}

/** Of writes that a later run is told of. */
const mostSaved = 1_000;

/** Keeps the newest `limit` writes. `clocks`: milliseconds by which a write may seem later than the change that it made. */
export function authorsOf(
  { limit, clocks }: { readonly limit: number; readonly clocks: number },
  saved: readonly SavedWrite[] = [],
): Authors {
  const heard = new Set<SavedWrite>();
  const byObject = new Map<ObjectKey, Set<SavedWrite>>();
  const keep = (write: SavedWrite): void => {
    const key = keyOf(write.ref);
    heard.add(write);
    byObject.set(key, (byObject.get(key) ?? new Set()).add(write));
  };
  const forget = (write: SavedWrite): void => {
    const key = keyOf(write.ref);
    const some = byObject.get(key);
    heard.delete(write);
    some?.delete(write);
    if (some?.size === 0) byObject.delete(key);
  };
  saved.forEach(keep);
  return {
    hear(writes) {
      for (const write of writes) {
        // Without a version of its own: what changed nothing that people write may still have made one.
        if (write.effect === 'nothing' && write.version === undefined) continue;
        keep(keptWrite(write));
      }
      for (const oldest of heard) {
        if (heard.size <= limit) break;
        forget(oldest);
      }
    },
    of(waiting, others, isLast) {
      const { object } = waiting.item;
      const fitting = [...((object && byObject.get(keyOf(object))) ?? [])].filter((write) =>
        fits(write, waiting, clocks),
      );
      const exact = fitting.find((write) => isExact(write, waiting)) ?? sameContent(fitting, waiting);
      const found = exact ?? byTime(fitting, waiting, others, isLast);
      if (found === undefined) return undefined;
      forget(found);
      const isSure = exact !== undefined || waiting.item.change === 'deleted';
      return { ...found.author, ...(!isSure && { byTime: true }) };
    },
    unmatched: (since) => [...heard].filter(({ time }) => time >= since).slice(-mostSaved),
  };
}

function keptWrite(write: ObjectWrite): SavedWrite {
  const { ref, time, version, after } = write;
  return {
    ref,
    isEnd: isEnd(write),
    time,
    ...(version !== undefined && { version }),
    ...(version === undefined && after !== undefined && { content: contentOf(after) }),
    author: authorIn(write),
  };
}

function fits(write: SavedWrite, { item, from, until }: Waiting, clocks: number): boolean {
  if (write.isEnd !== (item.change === 'deleted')) return false;
  if (item.version === undefined || write.isEnd) return write.time >= from && write.time <= until;
  // A later write that returns the version of the change had nothing to change.
  if (write.time > item.at + clocks) return false;
  // What shows its version is of that change or of another one.
  return write.version === undefined ? write.time >= from : write.version === item.version;
}

function isEnd({ effect, verb }: ObjectWrite): boolean {
  return effect === 'deleted' || verb === 'deletecollection';
}

function isExact({ version }: SavedWrite, { item }: Waiting): boolean {
  return version !== undefined && version === item.version;
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

/** A write belongs to the first change that is seen after it; to one seen before, by clocks that differ, only at last. */
function mayOwn({ time }: SavedWrite, waiting: Waiting, rivals: readonly Waiting[], isLast: boolean): boolean {
  const later = rivals.filter(({ item }) => item.at >= time);
  if (later.length === 0) return isLast && rivals.every(({ item }) => item.at <= waiting.item.at);
  return later.every(({ item }) => item.at >= waiting.item.at) && waiting.item.at >= time;
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
