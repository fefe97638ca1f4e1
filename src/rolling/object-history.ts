/** One object while an audit log is read: its newest whole state, and what was done to it since in less than whole states. */
import type { ChangeEffect, ObjectChange } from '../model/object-change.ts';
import type { Json, JsonObject, ObjectRef } from '../model/object.ts';
import { isObject, valueAt } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import { essential } from '../worlds/essential.ts';
import type { Same } from '../worlds/essential.ts';
import { compareVersions, isLater } from '../model/moments.ts';
import type { Moment } from '../model/moments.ts';

interface State extends Moment {
  /** Trimmed. */
  readonly value: JsonObject;
  readonly uid?: string;
}

export interface ObjectHistory {
  readonly ref: ObjectRef;
  readonly whole?: State;
  /** In the order of the log; none is of before `whole`. */
  readonly later: readonly ObjectChange[];
  /** Ends by uid, which never comes back. Grows in place: a pod of one name can go a hundred thousand times. */
  readonly ends: Map<string, End>;
  /** Where the log first shows each uid; grows in place as well. */
  readonly seen: Map<string, Moment>;
  /** When it last went; with and without a uid. */
  readonly lastEnd?: Moment;
  readonly lastUnnamedEnd?: Moment;
  /** More was done to it than is kept. */
  readonly overflow?: LogOrigin;
}

interface End extends Moment {
  readonly origin: LogOrigin;
}

/** Why the state of an object is not sure, and the record that leaves it open. */
export interface Doubt {
  readonly why: string;
  readonly origin: LogOrigin;
}

/** An object at the end of the log; without a value it is gone. */
export interface Outcome extends Moment {
  readonly value?: JsonObject;
  readonly doubt?: Doubt;
}

/** How a patch is applied; undefined where that cannot be told. */
export type Patched = (object: JsonObject, kind: 'json' | 'merge', body: Json) => JsonObject | undefined;

/** Less than whole states of one object that are kept. */
const mostLater = 1_000;

export function emptyHistory(ref: ObjectRef): ObjectHistory {
  return { ref, later: [], ends: new Map(), seen: new Map() };
}

export function withChange(history: ObjectHistory, change: ObjectChange, same: Same): ObjectHistory {
  const { effect } = change;
  if (effect.kind === 'gone') return withEnd(history, change);
  if (effect.kind === 'whole') return withWhole(history, change, effect.value, same);
  if (history.whole !== undefined && !isLater(change, history.whole)) return history;
  if (history.later.some((one) => one.request === change.request && one.effect.kind === effect.kind)) return history;
  if (history.later.length >= mostLater) return { ...history, overflow: change.origin };
  return { ...history, later: [...history.later, { ...change, effect: trimmed(effect, history.ref, same) }] };
}

function withEnd(history: ObjectHistory, { uid, time, version, origin }: ObjectChange): ObjectHistory {
  const end: End = { time, origin, ...(version !== undefined && { version }) };
  const { lastEnd: last, lastUnnamedEnd: lastUnnamed } = history;
  const lastEnd = last === undefined || isLater(end, last) ? end : last;
  if (uid !== undefined) return { ...history, lastEnd, ends: history.ends.set(uid, end) };
  return {
    ...history,
    lastEnd,
    lastUnnamedEnd: lastUnnamed === undefined || isLater(end, lastUnnamed) ? end : lastUnnamed,
  };
}

function withWhole(history: ObjectHistory, change: ObjectChange, value: JsonObject, same: Same): ObjectHistory {
  const { time, version, uid } = change;
  const seen = uid === undefined ? undefined : history.seen.get(uid);
  if (uid !== undefined && (seen === undefined || isLater(seen, change)))
    history.seen.set(uid, { time, ...(version !== undefined && { version }) });
  if (history.whole !== undefined && !isLater(change, history.whole)) return history;
  const kept = essential(value, history.ref, same);
  if (kept === undefined) return history;
  const { overflow: _all, ...rest } = history;
  return {
    ...rest,
    whole: { value: kept, time, ...(version !== undefined && { version }), ...(uid !== undefined && { uid }) },
    later: history.later.filter((one) => isLater(one, change)),
  };
}

function trimmed(effect: ChangeEffect, ref: ObjectRef, same: Same): ChangeEffect {
  if (effect.kind === 'sent') return { kind: 'sent', value: essential(effect.value, ref, same) ?? {} };
  if (effect.kind !== 'patch' || effect.metadata === undefined) return effect;
  const metadata = essential({ metadata: effect.metadata }, ref, same)?.['metadata'];
  return isObject(metadata) ? { ...effect, metadata } : effect;
}

/** The object after all that the log tells, beginning with what the snapshot holds, which was read at `readAt`. */
export function outcomeOf(
  history: ObjectHistory,
  before: JsonObject | undefined,
  patched: Patched,
  readAt = -Infinity,
): Outcome {
  const uid = uidOf(before);
  const known =
    before === undefined ? undefined : { value: before, time: readAt, ...(uid === undefined ? {} : { uid }) };
  const first = history.whole ?? known;
  let outcome: Outcome =
    first !== undefined && isAlive(first, history)
      ? { ...first, ...rivalDoubt(first, uid, history) }
      : { time: first?.time ?? -Infinity };
  const later = [...history.later].sort((a, b) => (isLater(b, a) ? -1 : isLater(a, b) ? 1 : 0));
  for (const change of later)
    if (isAlive(change, history)) outcome = withMoment(stepped(outcome, change, patched), change);
  if (history.overflow === undefined) return outcome;
  const why = `more than ${mostLater} writes whose result the log does not show`;
  return { ...outcome, doubt: { why, origin: history.overflow } };
}

type Living = Moment & { readonly uid?: string };

function isAlive(one: Living, { ends, lastEnd, lastUnnamedEnd }: ObjectHistory): boolean {
  if (one.uid !== undefined && ends.has(one.uid)) return false;
  const end = one.uid === undefined ? lastEnd : lastUnnamedEnd;
  return end === undefined || isLater(one, end);
}

/** Another life under the name that ended later: this one went before it, unless clocks differ. */
function rivalDoubt(one: Living, known: string | undefined, { ends, seen }: ObjectHistory): Pick<Outcome, 'doubt'> {
  if (one.uid === undefined) return {};
  for (const [uid, end] of ends) {
    // What the snapshot holds came before all that the log tells.
    if (uid === one.uid || (uid === known && one.uid !== known) || !isLater(end, one)) continue;
    const first = seen.get(uid);
    const versions =
      first?.version === undefined || one.version === undefined
        ? undefined
        : compareVersions(first.version, one.version);
    if (versions === undefined || versions > 0)
      return { doubt: { why: 'another object of its name ended since', origin: end.origin } };
  }
  return {};
}

function withMoment(outcome: Outcome, { time, version }: ObjectChange): Outcome {
  if (outcome.time !== time || version === undefined) return outcome;
  return { ...outcome, version };
}

function stepped(before: Outcome, { effect, time, origin, uid, ref }: ObjectChange, patched: Patched): Outcome {
  const unsure = (why: string): Outcome => ({ ...before, time, doubt: { why, origin } });
  switch (effect.kind) {
    case 'sent': {
      const why = 'it is known as it was sent, not as the API server took it';
      return { value: asSent(effect.value, before.value, uid), time, doubt: { why, origin } };
    }
    case 'patch': {
      const after = before.value === undefined ? undefined : patched(before.value, effect.patch, effect.body);
      const { metadata } = effect;
      if (after !== undefined)
        return { ...before, value: metadata === undefined ? after : { ...after, metadata }, time };
      return unsure('its patch cannot be applied to what is known');
    }
    case 'ending':
      if (before.value === undefined || !endsAtOnce(before.value, ref.kind, effect.graceSeconds)) return before;
      return effect.doubt === undefined ? { time } : unsure(effect.doubt);
    case 'unknown':
      return unsure(effect.why);
    default:
      return before;
  }
}

/** A write of an object leaves its status as it was. */
function asSent(sent: JsonObject, before: JsonObject | undefined, uid: string | undefined): JsonObject {
  const { status: _sent, ...rest } = sent;
  const id = uid ?? uidOf(before);
  const metadata = valueAt(sent, ['metadata']);
  return {
    ...rest,
    ...(isObject(metadata) && { metadata: { ...metadata, ...(id !== undefined && { uid: id }) } }),
    ...(before?.['status'] !== undefined && { status: before['status'] }),
  };
}

/** A pod that runs on no node, or runs no longer, has nothing to end. */
function endsAtOnce(value: JsonObject, kind: string, graceSeconds: number | undefined): boolean {
  if (graceSeconds === 0) return true;
  if (kind !== 'Pod' || graceSeconds === Infinity) return false;
  const phase = valueAt(value, ['status', 'phase']);
  return valueAt(value, ['spec', 'nodeName']) === undefined || phase === 'Succeeded' || phase === 'Failed';
}

function uidOf(value: JsonObject | undefined): string | undefined {
  const uid = valueAt(value, ['metadata', 'uid']);
  return typeof uid === 'string' && uid !== '' ? uid : undefined;
}
