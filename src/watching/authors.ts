/** Who made a change: the event of the audit log that belongs to it, which may be read before or after it is seen. */
import type { ObjectWrite } from '../model/flow.ts';
import { formatAddress } from '../model/network.ts';
import type { ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import type { Author, Waiting } from '../model/watch.ts';

export interface Authors {
  readonly hear: (writes: readonly ObjectWrite[]) => void;
  /**
   * The write behind a change, which then belongs to no other; undefined where none was heard of, or where it may be
   * another one's. `others`: all changes of the object whose authors are not known, this one included. `isLast`: it
   * is not looked for again.
   */
  readonly of: (waiting: Waiting, others: readonly Waiting[], isLast: boolean) => Author | undefined;
}

/** Keeps the newest `limit` writes. `clocks`: milliseconds by which a write may seem later than the change that it made. */
export function authorsOf({ limit, clocks }: { readonly limit: number; readonly clocks: number }): Authors {
  const heard = new Set<ObjectWrite>();
  const byObject = new Map<ObjectKey, Set<ObjectWrite>>();
  const forget = (write: ObjectWrite): void => {
    const key = keyOf(write.ref);
    const some = byObject.get(key);
    heard.delete(write);
    some?.delete(write);
    if (some?.size === 0) byObject.delete(key);
  };
  return {
    hear(writes) {
      for (const write of writes) {
        // Without a version of its own: what changed nothing that people write may still have made one.
        if (write.effect === 'nothing' && write.version === undefined) continue;
        const key = keyOf(write.ref);
        heard.add(write);
        byObject.set(key, (byObject.get(key) ?? new Set()).add(write));
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
      const exact = fitting.find((write) => isExact(write, waiting));
      const found = exact ?? byTime(fitting, waiting, others, isLast);
      if (found === undefined) return undefined;
      forget(found);
      const isSure = exact !== undefined || waiting.item.change === 'deleted';
      return { ...authorIn(found), ...(!isSure && { byTime: true }) };
    },
  };
}

function fits(write: ObjectWrite, { item, from, until }: Waiting, clocks: number): boolean {
  if (isEnd(write) !== (item.change === 'deleted')) return false;
  if (item.version === undefined || isEnd(write)) return write.time >= from && write.time <= until;
  // A later write that returns the version of the change had nothing to change.
  if (write.time > item.at + clocks) return false;
  // What shows its version is of that change or of another one.
  return write.version === undefined ? write.time >= from : write.version === item.version;
}

function isEnd({ effect, verb }: ObjectWrite): boolean {
  return effect === 'deleted' || verb === 'deletecollection';
}

function isExact({ version }: ObjectWrite, { item }: Waiting): boolean {
  return version !== undefined && version === item.version;
}

/** Of a change without a version the newest, since that made what is there now. */
function byTime(
  writes: readonly ObjectWrite[],
  waiting: Waiting,
  others: readonly Waiting[],
  isLast: boolean,
): ObjectWrite | undefined {
  const { item } = waiting;
  const newestFirst = [...writes].sort((a, b) => b.time - a.time);
  if (item.version === undefined) return newestFirst[0];
  const rivals = others.filter((other) => (other.item.change === 'deleted') === (item.change === 'deleted'));
  const own = newestFirst.filter((write) => mayOwn(write, waiting, rivals, isLast));
  return rivals.length > 1 ? own.at(-1) : own[0];
}

/** A write belongs to the first change that is seen after it; to one seen before, by clocks that differ, only at last. */
function mayOwn({ time }: ObjectWrite, waiting: Waiting, rivals: readonly Waiting[], isLast: boolean): boolean {
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
}: ObjectWrite): Author & { readonly by: 'audit-log' } {
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
