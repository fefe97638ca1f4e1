/**
 * Which write of an audit log made an object differ: the newest whose effect touched a place that differs, and not
 * merely the last one. A log may have lost it, which the state that its writes left, or the field managers, show.
 */
import type { DriftItem } from '../model/drift.ts';
import type { ObjectWrite, Observation } from '../model/flow.ts';
import type { Json, ObjectKey } from '../model/object.ts';
import { isPod, keyOf, valueAt } from '../model/object.ts';
import { lastingAttempts } from '../model/attempts.ts';
import { endsWithNamespace } from '../model/deletions.ts';
import { inWriteOrder, type OpenOrder, openOrder } from '../model/write-order.ts';
import { changedAt, contentAfter, type Explained, isLive, sameMoment } from './drift-answers.ts';

/**
 * With the writes that explain each, and the attempts that changed nothing. `readAt`: when reading the cluster began,
 * milliseconds since 1970; what was written later explains nothing, and is told apart.
 */
export function withAuthors(
  drift: readonly DriftItem[],
  { writes, attempts = [], podWrites = [] }: Pick<Observation, 'writes' | 'attempts' | 'podWrites'>,
  readAt = Infinity,
): readonly DriftItem[] {
  const pods = new Set(drift.flatMap(({ object }) => (isPod(object) ? [keyOf(object)] : [])));
  const ordered = inWriteOrder([...writes, ...podWrites.filter(({ ref }) => pods.has(keyOf(ref)))]);
  const byObject = grouped(ordered);
  const open = openOrder(ordered);
  const tried = grouped([...lastingAttempts(attempts, writes)].sort((a, b) => a.time - b.time));
  return drift.map((item) => {
    const key = keyOf(item.object);
    const refused = tried.get(key) ?? [];
    const own = item.how === 'only-base' ? withCollections(item, byObject) : (byObject.get(key) ?? []);
    const seen = seenOf(item, own, readAt);
    const since = own.slice(seen).filter(({ effect }) => effect !== 'nothing');
    return {
      ...item,
      ...explained(item, own.slice(0, seen), namespaceWrites(item, byObject, readAt), open),
      ...(since.length === 0 ? {} : { since }),
      ...(refused.length === 0 ? {} : { attempts: refused }),
    };
  });
}

/**
 * With deletions of all that the namespace held of its kind, of which the log does not show what they took along: unless
 * one of its own ended it.
 */
function withCollections(
  { object }: DriftItem,
  byObject: ReadonlyMap<ObjectKey, readonly ObjectWrite[]>,
): readonly ObjectWrite[] {
  const own = byObject.get(keyOf(object)) ?? [];
  const last = own.filter(({ effect }) => effect !== 'nothing').at(-1);
  if (last !== undefined && mayHaveEnded(last)) return own;
  const all = (byObject.get(keyOf({ ...object, name: '' })) ?? []).filter(({ effect }) => effect !== 'nothing');
  return all.length === 0 ? own : inWriteOrder([...own, ...all]);
}

function grouped<Of extends Pick<ObjectWrite, 'ref'>>(all: readonly Of[]): ReadonlyMap<ObjectKey, Of[]> {
  const out = new Map<ObjectKey, Of[]>();
  for (const one of all) {
    const key = keyOf(one.ref);
    const list = out.get(key);
    if (list === undefined) out.set(key, [one]);
    else list.push(one);
  }
  return out;
}

/** How long reading a large cluster takes, and how far its clock and that of the reader lie apart. */
const reading = 600_000;

/** How many of the writes, which are in their order, had come to pass when the object was read. */
function seenOf(item: DriftItem, writes: readonly ObjectWrite[], readAt: number): number {
  // By the clock of the server, which a field manager tells.
  const read = Math.max(readAt, item.lastManager?.time ?? -Infinity);
  let seen = writes.length;
  for (; seen > 0; seen--) {
    const write = writes[seen - 1];
    if (write === undefined || write.time < read - sameMoment) break;
    const shows = showsRead(item, write);
    if (shows === 'yes' && write.time <= read + reading) break;
    if (shows !== 'no' && write.time <= read + sameMoment) break;
  }
  return seen;
}

/** Whether a write had come to pass when the object was read; `unknown` where the log does not show that. */
function showsRead(item: DriftItem, write: ObjectWrite): 'yes' | 'no' | 'unknown' {
  if (item.how === 'only-base') return write.effect === 'created' ? 'no' : 'unknown';
  if (write.effect === 'deleted') return 'no';
  // What was read had been created, whatever was written to it since.
  if (write.effect === 'created' && write.uid !== undefined && item.uid !== undefined)
    return write.uid === item.uid ? 'yes' : 'no';
  if (item.how === 'only-live') return 'unknown';
  const [made, read] = [generationAfter(write), item.generation];
  if (made !== undefined && read !== undefined && made !== read && write.uid !== undefined && write.uid === item.uid)
    return made < read ? 'yes' : 'no';
  const content = contentAfter(write);
  if (content === undefined) return 'unknown';
  return (item.parts ?? []).every((part) => isLive(content, part)) ? 'yes' : 'no';
}

/** The number of changes of the spec, where the log shows it of the object as the write left it. */
export function generationAfter({ after, version }: ObjectWrite): number | undefined {
  const shown = after as Json | undefined;
  if (version === undefined || valueAt(shown, ['metadata', 'resourceVersion']) !== version) return undefined;
  const generation = valueAt(shown, ['metadata', 'generation']);
  return typeof generation === 'number' ? generation : undefined;
}

/** `writes` are those of the object in the order of time. */
function explained(
  item: DriftItem,
  writes: readonly ObjectWrite[],
  ofNamespace: readonly ObjectWrite[],
  open: OpenOrder<ObjectWrite>,
): Explained {
  switch (item.how) {
    case 'only-base':
      return ended(writes, ofNamespace);
    case 'only-live':
      return begun(item, incarnation(item, writes));
    case 'differs':
      return changedAt(item, incarnation(item, writes), open);
  }
}

function namespaceWrites(
  { object }: DriftItem,
  byObject: ReadonlyMap<ObjectKey, readonly ObjectWrite[]>,
  readAt: number,
): readonly ObjectWrite[] {
  if (object.namespace === '') return [];
  const all = byObject.get(keyOf({ group: '', kind: 'Namespace', namespace: '', name: object.namespace })) ?? [];
  return all.filter(({ time }) => time <= readAt + sameMoment);
}

/** Deleted at last; a log that ends with another write knows of no end. Who asked for the end is named first. */
function ended(writes: readonly ObjectWrite[], ofNamespace: readonly ObjectWrite[]): Explained {
  const last = writes.filter(({ effect }) => effect !== 'nothing').at(-1);
  if (last === undefined || !mayHaveEnded(last)) {
    const taken = ofNamespace.filter(asksForEnd).at(-1);
    if (taken !== undefined && (last === undefined || taken.time > last.time))
      return { lastWrite: taken, writes: [taken], basis: 'log-likely' };
    return { basis: 'nothing', ...(last === undefined ? {} : { outdated: last }) };
  }
  const asked = askedFor(last, writes) ?? (endsWithNamespace(last) ? askedFor(last, ofNamespace) : undefined);
  return {
    lastWrite: asked ?? last,
    writes: asked === undefined ? [last] : [last, asked],
    basis: last.effect === 'deleted' ? 'log' : 'log-likely',
  };
}

function mayHaveEnded({ effect, verb }: ObjectWrite): boolean {
  if (effect === 'deleted' || effect === 'marked-for-deletion') return true;
  // Recorded without its body, a delete may have been a dry run.
  return effect === 'changed' && verb.startsWith('delete');
}

/** The newest write before an end that asked for it; `writes` of the object itself or of its namespace. */
export function askedFor(end: ObjectWrite, writes: readonly ObjectWrite[]): ObjectWrite | undefined {
  const isOwn = writes.includes(end);
  const before = isOwn
    ? writes.slice(0, writes.indexOf(end))
    : writes.filter(({ time }) => time <= end.time + sameMoment);
  const begun = before.map(({ effect }) => effect).lastIndexOf('created');
  return before
    .slice(begun + 1)
    .filter(({ uid }) => !isOwn || uid === undefined || end.uid === undefined || uid === end.uid)
    .filter((write) => asksForEnd(write) && (!isOwn || write.effect !== 'deleted'))
    .at(-1);
}

function asksForEnd(write: ObjectWrite): boolean {
  return (write.effect === 'marked-for-deletion' || write.effect === 'deleted') && !endsWithNamespace(write);
}

/** Writes of the object that is there now: an earlier one of its name is another object. */
function incarnation({ uid }: DriftItem, writes: readonly ObjectWrite[]): readonly ObjectWrite[] {
  const from = writes.map(({ effect }) => effect).lastIndexOf('deleted');
  const after = from < 0 ? writes : writes.slice(from + 1);
  return after.filter((write) => uid === undefined || write.uid === undefined || write.uid === uid);
}

/** Who made it, and who has edited it since, newest first. */
function begun(item: DriftItem, writes: readonly ObjectWrite[]): Explained {
  const telling = writes.filter(({ effect }) => effect === 'created' || effect === 'spec-changed');
  const made = telling.filter(({ effect }) => effect === 'created').at(-1);
  if (made !== undefined) return { lastWrite: made, writes: [...telling].reverse(), basis: 'log' };
  return likely(telling.at(-1) ?? writes.filter(({ effect }) => effect === 'changed').at(-1), item);
}

function likely(write: ObjectWrite | undefined, { lastManager }: DriftItem): Explained {
  if (write !== undefined) return { lastWrite: write, writes: [write], basis: 'log-likely' };
  return { basis: lastManager === undefined ? 'nothing' : 'managed-fields' };
}
