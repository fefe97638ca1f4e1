/**
 * Which write of an audit log made an object differ: the newest whose effect touched a place that differs, and not
 * merely the last one. A log may have lost it, which the state that its writes left, or the field managers, show.
 */
import type { DriftBasis, DriftItem, DriftPart } from '../model/drift.ts';
import type { ObjectWrite, Observation } from '../model/flow.ts';
import type { Json, JsonObject, ObjectKey, Path } from '../model/object.ts';
import { canonicalJson, isObject, keyOf } from '../model/object.ts';
import { inWriteOrder } from '../model/write-order.ts';
import { contentOf } from './content.ts';
import { at } from './drift.ts';
import { liveManifest } from './live.ts';
import { roleOf } from './objects.ts';

/** With the writes that explain each, and the attempts that changed nothing. */
export function withAuthors(
  drift: readonly DriftItem[],
  { writes, attempts = [] }: Pick<Observation, 'writes' | 'attempts'>,
): readonly DriftItem[] {
  const byObject = grouped(inWriteOrder(writes));
  const tried = grouped([...attempts].sort((a, b) => a.time - b.time));
  return drift.map((item) => {
    const key = keyOf(item.object);
    const refused = tried.get(key) ?? [];
    return {
      ...item,
      ...explained(item, byObject.get(key) ?? []),
      ...(refused.length === 0 ? {} : { attempts: refused }),
    };
  });
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

type Explained = Pick<DriftItem, 'lastWrite' | 'writes' | 'basis' | 'outdated'>;

/** How far the time of a field manager, which has whole seconds, and that of its write lie apart. */
const sameMoment = 2_000;

/** `writes` are those of the object in the order of time. */
function explained(item: DriftItem, writes: readonly ObjectWrite[]): Explained {
  switch (item.how) {
    case 'only-base':
      return ended(writes);
    case 'only-live':
      return begun(item, incarnation(item, writes));
    case 'differs':
      return changedAt(item, incarnation(item, writes));
  }
}

/** Deleted at last; a log that ends with another write knows of no end. */
function ended(writes: readonly ObjectWrite[]): Explained {
  const last = writes.filter(({ effect }) => effect !== 'nothing').at(-1);
  if (last?.effect === 'deleted') return { lastWrite: last, writes: [last], basis: 'log' };
  // Recorded without its body, a delete may have been a dry run.
  const mayHaveEnded = last?.effect === 'changed' && last.verb.startsWith('delete');
  if (last?.effect === 'marked-for-deletion' || (mayHaveEnded && last !== undefined))
    return { lastWrite: last, writes: [last], basis: 'log-likely' };
  return { basis: 'nothing', ...(last === undefined ? {} : { outdated: last }) };
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

interface Answer {
  readonly basis: DriftBasis;
  readonly write?: ObjectWrite;
  readonly outdated?: ObjectWrite;
}

const strongest: readonly DriftBasis[] = ['log', 'log-likely', 'managed-fields', 'nothing'];

function changedAt(item: DriftItem, writes: readonly ObjectWrite[]): Explained {
  const known = writes
    .filter(({ effect }) => effect !== 'nothing')
    .map((write) => ({ write, content: contentAfter(write) }));
  const answers = (item.parts ?? []).map((part) => answerFor(part, known));
  const found = [...inWriteOrder([...new Set(answers.flatMap(({ write }) => write ?? []))])].reverse();
  const basis = strongest.find((one) => answers.some((answer) => answer.basis === one)) ?? 'nothing';
  const outdated = found.length > 0 ? undefined : answers.find((answer) => answer.outdated !== undefined)?.outdated;
  return {
    basis,
    ...(found[0] === undefined ? {} : { lastWrite: found[0], writes: found }),
    ...(outdated === undefined ? {} : { outdated }),
  };
}

interface Known {
  readonly write: ObjectWrite;
  /** Of the object after it; undefined where the log does not show that. */
  readonly content: JsonObject | undefined;
}

function contentAfter({ after, ref }: ObjectWrite): JsonObject | undefined {
  if (!isObject(after as Json)) return undefined;
  // Writes are followed of policies, and of some kinds that `roleOf` knows without dialects.
  return contentOf(liveManifest(after as JsonObject, ref), roleOf(ref, []) ?? 'policy');
}

function answerFor(part: DriftPart, writes: readonly Known[]): Answer {
  const inMetadata = part.path[0] === 'metadata';
  const mayTouch = writes.filter(({ write: { effect } }) => effect !== 'metadata-only' || inMetadata);
  const last = mayTouch.at(-1);
  if (last === undefined) return byManager(part);
  const newestKnown = writes.map(({ content }) => content !== undefined).lastIndexOf(true);
  const newest = writes[newestKnown];
  if (newest?.content === undefined) return amongUnknown(part, mayTouch);
  if (!isLive(newest.content, part)) {
    const later = mayTouch.filter((one) => writes.indexOf(one) > newestKnown);
    return later.length > 0 ? amongUnknown(part, later) : { ...byManager(part), outdated: newest.write };
  }
  return whoMadeIt(part, writes.slice(0, newestKnown + 1));
}

/** Back from the newest write, which left the place as it is live, to the one that made it so. */
function whoMadeIt(part: DriftPart, writes: readonly Known[]): Answer {
  const inMetadata = part.path[0] === 'metadata';
  for (let index = writes.length - 1; index >= 0; index--) {
    const [one, before] = [writes[index], writes[index - 1]];
    if (one === undefined) break;
    const { write, content } = one;
    if (write.effect === 'created') return { basis: 'log', write };
    if (write.effect === 'metadata-only' && !inMetadata) continue;
    if (content === undefined) return amongUnknown(part, [one]);
    if (before === undefined) return amongUnknown(part, [one]);
    if (before.content !== undefined && !isLive(before.content, part)) return { basis: 'log', write };
  }
  return byManager(part);
}

/** Of writes of which the log does not show what they did: the one that the owner of the place names by its time. */
function amongUnknown(part: DriftPart, candidates: readonly Known[]): Answer {
  const { manager } = part;
  const newest = candidates.at(-1)?.write;
  if (newest === undefined) return byManager(part);
  if (manager?.owns !== true) return { basis: 'log-likely', write: newest };
  const named = candidates.filter(({ write }) => Math.abs(write.time - manager.time) <= sameMoment).at(-1);
  return named === undefined ? { ...byManager(part), outdated: newest } : { basis: 'log-likely', write: named.write };
}

function byManager({ manager }: DriftPart): Answer {
  return { basis: manager === undefined ? 'nothing' : 'managed-fields' };
}

function isLive(content: JsonObject, { path, live }: { readonly path: Path; readonly live?: Json }): boolean {
  return canonicalJson(at(content, path)) === canonicalJson(live);
}
