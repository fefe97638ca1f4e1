/** Who made a change: the event of the audit log that belongs to it, which may be read before or after it is seen. */
import type { ObjectWrite } from '../model/flow.ts';
import { formatAddress } from '../model/network.ts';
import type { Json } from '../model/object.ts';
import { keyOf, valueAt } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import type { Author, Waiting } from '../model/watch.ts';

export interface Authors {
  readonly hear: (writes: readonly ObjectWrite[]) => void;
  /** The write behind a change, which then belongs to no other; undefined where none was heard of. */
  readonly of: (waiting: Waiting) => Author | undefined;
}

/** Keeps the newest `limit` writes. */
export function authorsOf(limit: number): Authors {
  const heard = new Set<ObjectWrite>();
  return {
    hear(writes) {
      // What changed nothing has no version of its own.
      for (const write of writes) if (write.effect !== 'nothing' || versionIn(write) !== undefined) heard.add(write);
      for (const oldest of heard) {
        if (heard.size <= limit) break;
        heard.delete(oldest);
      }
    },
    of(waiting) {
      const fitting = [...heard].filter((write) => fits(write, waiting));
      const found = fitting.find((write) => isExact(write, waiting)) ?? nearest(fitting, waiting);
      if (found === undefined) return undefined;
      heard.delete(found);
      return authorIn(found);
    },
  };
}

function fits(write: ObjectWrite, { item, from, until }: Waiting): boolean {
  if (item.object === undefined || keyOf(write.ref) !== keyOf(item.object)) return false;
  const isEnd = write.effect === 'deleted' || write.verb === 'deletecollection';
  if (isEnd !== (item.change === 'deleted')) return false;
  const version = versionIn(write);
  // What shows its version is of that change or of another one.
  if (!isEnd && version !== undefined && item.version !== undefined) return version === item.version;
  return write.time >= from && write.time <= until;
}

function isExact(write: ObjectWrite, { item }: Waiting): boolean {
  return item.version !== undefined && versionIn(write) === item.version;
}

/** Of a change without a version the newest, since that made what is there now. */
function nearest(writes: readonly ObjectWrite[], { item }: Waiting): ObjectWrite | undefined {
  const distance = ({ time }: ObjectWrite): number => (item.version === undefined ? -time : Math.abs(time - item.at));
  return writes.reduce<ObjectWrite | undefined>(
    (best, write) => (best === undefined || distance(write) < distance(best) ? write : best),
    undefined,
  );
}

function versionIn({ after }: ObjectWrite): string | undefined {
  const version = valueAt(after as Json | undefined, ['metadata', 'resourceVersion']);
  return typeof version === 'string' ? version : undefined;
}

function authorIn({ user, actingAs, pod, address, relayed, client, verb, time, origin }: ObjectWrite): Author {
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
