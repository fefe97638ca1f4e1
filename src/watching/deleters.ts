/** Who deleted an object: whoever asked for it, and not the controller that ended it at last. */
import type { ObjectWrite } from '../model/flow.ts';
import type { Author, SavedWrite } from '../model/watch.ts';

export function isEnd({ effect, verb }: ObjectWrite): boolean {
  return effect === 'deleted' || (verb === 'deletecollection' && effect !== 'marked-for-deletion');
}

/** Of a write that asks for an end that may come later; `likely`: the log does not show whether it only tried. */
export function asksFor({ effect, verb }: ObjectWrite): SavedWrite['asks'] {
  if (effect === 'marked-for-deletion') return 'sure';
  return verb === 'delete' && effect === 'changed' ? 'likely' : undefined;
}

/** The event of a request may be closed only after others have seen what it did, and in any order. */
export function begunAt({ time, received = time }: SavedWrite): number {
  return received;
}

/** The newest that asked for the end of the same object, up to that time. */
export function askedBefore(writes: Iterable<SavedWrite>, until: number, uid?: string): SavedWrite | undefined {
  return [...writes]
    .filter((write) => write.asks !== undefined && begunAt(write) <= until)
    .filter((write) => uid === undefined || write.uid === undefined || write.uid === uid)
    .sort((a, b) => a.time - b.time)
    .at(-1);
}

/** The author of an end that somebody else carried out. */
export function deleterOf(asked: SavedWrite, end: SavedWrite): Author {
  const { user } = end.author;
  return {
    ...asked.author,
    ...(asked.asks === 'likely' && { byTime: true }),
    ...(user !== asked.author.user && { finishedBy: user }),
  };
}
