/** Who made each place of an object differ, by what the log shows of its writes and by the field managers. */
import type { DriftBasis, DriftItem, DriftPart } from '../model/drift.ts';
import type { ObjectWrite } from '../model/flow.ts';
import type { Json, JsonObject, Path } from '../model/object.ts';
import { canonicalJson, isObject } from '../model/object.ts';
import { inWriteOrder, type OpenOrder } from '../model/write-order.ts';
import { contentOf } from './content.ts';
import { at } from './drift.ts';
import { liveManifest } from './live.ts';
import { roleOf } from './objects.ts';

export type Explained = Pick<DriftItem, 'lastWrite' | 'writes' | 'basis' | 'outdated'>;

/** How far the time of a field manager, which has whole seconds, and that of its write lie apart. */
export const sameMoment = 2_000;

interface Answer {
  readonly basis: DriftBasis;
  /** Several where each may be the one. */
  readonly writes?: readonly ObjectWrite[];
  readonly outdated?: ObjectWrite;
}

const strongest: readonly DriftBasis[] = ['log', 'log-likely', 'managed-fields', 'nothing'];

/** A place of an object with what it says since. */
export type Place = Pick<DriftPart, 'path' | 'live' | 'manager'>;

/**
 * `writes`: of the object, in their order, up to the moment at which its places were seen as they are. `start`: what it
 * said before the first of them, where that is known.
 */
export function changedAt(
  { parts = [] }: { readonly parts?: readonly Place[] },
  writes: readonly ObjectWrite[],
  open: OpenOrder<ObjectWrite>,
  start?: JsonObject,
): Explained {
  const known = writes
    .filter(({ effect }) => effect !== 'nothing')
    .map((write) => ({ write, content: contentAfter(write) }));
  const answers = parts.map((part) => answerFor(part, { writes: known, start }, open));
  const found = [...inWriteOrder([...new Set(answers.flatMap((answer) => answer.writes ?? []))])].reverse();
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

export function contentAfter({ after, ref }: ObjectWrite): JsonObject | undefined {
  if (!isObject(after as Json)) return undefined;
  // Writes are followed of policies, and of some kinds that `roleOf` knows without dialects.
  return contentOf(liveManifest(after as JsonObject, ref), roleOf(ref, []) ?? 'policy');
}

interface KnownLife {
  readonly writes: readonly Known[];
  readonly start: JsonObject | undefined;
}

function answerFor(part: Place, { writes, start }: KnownLife, open: OpenOrder<ObjectWrite>): Answer {
  const inMetadata = part.path[0] === 'metadata';
  const touches = ({ write: { effect } }: Known): boolean => effect !== 'metadata-only' || inMetadata;
  const mayTouch = writes.filter(touches);
  if (mayTouch.length === 0) return byManager(part);
  const newestKnown = writes.map(({ content }) => content !== undefined).lastIndexOf(true);
  const newest = writes[newestKnown];
  if (newest?.content === undefined) return amongUnknown(part, mayTouch, open);
  if (!isLive(newest.content, part)) {
    const later = writes.slice(newestKnown + 1).filter(touches);
    if (later.length > 0) return amongUnknown(part, later, open);
    const beside = open(newest.write);
    const fitting = writes.filter(({ write, content }) => beside.includes(write) && content && isLive(content, part));
    if (fitting.length > 0) return { basis: 'log-likely', writes: fitting.map(({ write }) => write) };
    return { ...byManager(part), outdated: newest.write };
  }
  return whoMadeIt(part, { writes: writes.slice(0, newestKnown + 1), start }, open);
}

/** Back from the newest write, which left the place as it is live, to the one that made it so. */
function whoMadeIt(part: Place, { writes, start }: KnownLife, open: OpenOrder<ObjectWrite>): Answer {
  const inMetadata = part.path[0] === 'metadata';
  for (let index = writes.length - 1; index >= 0; index--) {
    const one = writes[index];
    if (one === undefined) break;
    const before = index === 0 ? start && { content: start } : writes[index - 1];
    const { write, content } = one;
    // What changed nothing of it found it so: a write that the log lacks came before.
    if (content !== undefined && !isLive(content, part)) return { ...byManager(part), outdated: write };
    if (write.effect === 'created') return { basis: 'log', writes: [write] };
    if (write.effect === 'metadata-only' && !inMetadata) continue;
    if (content === undefined) return amongUnknown(part, [one], open);
    if (before === undefined) return amongUnknown(part, [one], open);
    if (before.content !== undefined && !isLive(before.content, part)) return { basis: 'log', writes: [write] };
  }
  return byManager(part);
}

/** Of writes of which the log does not show what they did: those that the owner of the place names by its time. */
function amongUnknown(part: Place, candidates: readonly Known[], open: OpenOrder<ObjectWrite>): Answer {
  const { manager } = part;
  const newest = candidates.at(-1)?.write;
  if (newest === undefined) return byManager(part);
  if (manager?.owns !== true) {
    const beside = candidates.map(({ write }) => write).filter((write) => open(newest).includes(write));
    return { basis: 'log-likely', writes: [...beside, newest] };
  }
  const named = nearest(
    candidates.map(({ write }) => write),
    manager.time,
  );
  return named.length === 0 ? { ...byManager(part), outdated: newest } : { basis: 'log-likely', writes: named };
}

/** All of the very second that a field manager tells; else the one nearest to it of the same moment. */
function nearest(writes: readonly ObjectWrite[], second: number): readonly ObjectWrite[] {
  const within = writes.filter(({ time }) => time >= second && time < second + 1_000);
  if (within.length > 0) return within;
  const off = ({ time }: ObjectWrite): number => (time < second ? second - time : time - second - 999);
  const near = writes.filter(({ time }) => Math.abs(time - second) <= sameMoment);
  const least = near.reduce((found, write) => Math.min(found, off(write)), Infinity);
  return near.filter((write) => off(write) === least);
}

function byManager({ manager }: Place): Answer {
  return { basis: manager === undefined ? 'nothing' : 'managed-fields' };
}

export function isLive(content: JsonObject, { path, live }: { readonly path: Path; readonly live?: Json }): boolean {
  return canonicalJson(at(content, path)) === canonicalJson(live);
}
