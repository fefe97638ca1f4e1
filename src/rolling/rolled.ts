/** A snapshot and the changes since, one after another, to the snapshot at their end. */
import type { Snapshot } from '../model/host.ts';
import { UsableError } from '../model/host.ts';
import { followedKey } from '../model/follow.ts';
import type { FollowedKind } from '../model/follow.ts';
import { compareVersions, isLater } from '../model/moments.ts';
import type { Moment } from '../model/moments.ts';
import type { ObjectChange } from '../model/object-change.ts';
import type { JsonObject, Manifest, ObjectKey, ObjectRef } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import { sameParts } from '../worlds/essential.ts';
import { liveManifest } from '../worlds/live.ts';
import { textAt } from '../worlds/objects.ts';
import { startChains } from './chains.ts';
import { followedRefs } from './kinds.ts';
import { emptyHistory, outcomeOf, withChange } from './object-history.ts';
import type { ObjectHistory, Outcome, Patched } from './object-history.ts';
import { holeIn, staleKinds } from './stale.ts';
import type { Doubted } from './stale.ts';

export interface Rolling {
  take(change: ObjectChange): void;
  /** The cluster after all that was taken. `readAt`: when the last record was written, milliseconds since 1970. */
  finish(readAt: number | undefined): Snapshot;
}

export function startRolling(before: Snapshot, listed: readonly FollowedKind[], patched: Patched): Rolling {
  const refOf = followedRefs(listed, before.manifests);
  const known = new Map(before.manifests.map((manifest) => [keyOf(manifest.ref), manifest]));
  const histories = new Map<ObjectKey, ObjectHistory>();
  const nameless: { readonly ref: ObjectRef; readonly change: ObjectChange }[] = [];
  const versions = new Map(before.versions ?? []);
  const strangers = strangerWatch(before, known);
  const chains = startChains(before);
  const same = sameParts();
  return {
    take(change) {
      const ref = refOf(change);
      if (ref === undefined || isBefore(change, ref, before)) return;
      const version = versions.get(followedKey(ref));
      if (
        change.version !== undefined &&
        (version === undefined || (compareVersions(change.version, version) ?? 0) > 0)
      )
        versions.set(followedKey(ref), change.version);
      chains.take(ref, change);
      if (ref.name === '') {
        nameless.push({ ref, change });
        return;
      }
      const key = keyOf(ref);
      strangers.look(key, change);
      histories.set(key, withChange(histories.get(key) ?? emptyHistory(ref), { ...change, ref }, same));
    },
    finish(readAt) {
      strangers.judge();
      const outcomes = outcomesOf(known, histories, patched, before.identity.readAt);
      const spaces = endedSpaces(known, histories);
      const alive = withoutLostNamespaces(outcomes, spaces);
      const doubted = [...doubtsIn(alive, histories), ...namelessDoubts(nameless, alive, spaces)];
      const { identity } = before;
      const last = Math.max(identity.readAt ?? -Infinity, readAt ?? -Infinity);
      const from = identity.readAt;
      return {
        ...before,
        from: 'snapshot',
        identity: { ...identity, ...(Number.isFinite(last) && { readAt: last }) },
        manifests: [...alive].flatMap(([key, { value }]) => manifestOf(value, known.get(key), histories.get(key))),
        incomplete: [...before.incomplete, ...staleKinds(doubted), ...chains.missing().flatMap(holeIn)],
        ...(versions.size === 0 ? {} : { versions }),
        ...(from === undefined ? {} : { rolledForwardFrom: from }),
      };
    },
  };
}

/** What the list of the snapshot shows already: by versions where they are known, else by time. */
function isBefore(
  { version, time, effect, uid }: ObjectChange,
  ref: ObjectRef,
  { versions, identity }: Snapshot,
): boolean {
  const listed = versions?.get(followedKey(ref));
  const compared = listed === undefined || version === undefined ? undefined : compareVersions(version, listed);
  if (compared !== undefined) return compared <= 0;
  // Whoever is in the snapshot went after it; who went before is not in it.
  if (effect.kind === 'gone' && uid !== undefined) return false;
  return time <= (identity.readAt ?? -Infinity);
}

function outcomesOf(
  known: ReadonlyMap<ObjectKey, Manifest>,
  histories: ReadonlyMap<ObjectKey, ObjectHistory>,
  patched: Patched,
  readAt: number | undefined,
): ReadonlyMap<ObjectKey, Outcome> {
  const out = new Map<ObjectKey, Outcome>();
  for (const [key, { value }] of known) if (!histories.has(key)) out.set(key, { value, time: -Infinity });
  for (const [key, history] of histories) out.set(key, outcomeOf(history, known.get(key)?.value, patched, readAt));
  return out;
}

/** A namespace goes last: whatever the log tells of what was in it, it is gone too. */
function withoutLostNamespaces(
  outcomes: ReadonlyMap<ObjectKey, Outcome>,
  spaces: ReadonlyMap<string, EndedSpace>,
): ReadonlyMap<ObjectKey, Outcome> {
  if (spaces.size === 0) return outcomes;
  return new Map([...outcomes].filter(([key, outcome]) => !isLost(outcome, spaces.get(namespaceOf(key)))));
}

/** A namespace that ended, and when the log first shows the one that has its name now. */
interface EndedSpace {
  readonly end: Moment;
  readonly born?: Moment;
}

/** Without those of which the snapshot holds a later life that goes on. */
function endedSpaces(
  known: ReadonlyMap<ObjectKey, Manifest>,
  histories: ReadonlyMap<ObjectKey, ObjectHistory>,
): ReadonlyMap<string, EndedSpace> {
  const out = new Map<string, EndedSpace>();
  for (const [key, { ref, whole, ends, seen, lastEnd, lastUnnamedEnd }] of histories) {
    if (ref.group !== '' || ref.kind !== 'Namespace') continue;
    const uid = textAt(known.get(key)?.value, ['metadata', 'uid']);
    // Another one under its name: the end of the first is not in the log.
    const isOther = uid !== undefined && whole?.uid !== undefined && whole.uid !== uid;
    const goesOn = uid !== undefined && !isOther && !ends.has(uid) && lastUnnamedEnd === undefined;
    const end = lastEnd ?? (isOther ? whole : undefined);
    if (end === undefined || goesOn) continue;
    const born = whole?.uid === undefined || ends.has(whole.uid) ? undefined : seen.get(whole.uid);
    out.set(ref.name, { end, ...(born !== undefined && { born }) });
  }
  return out;
}

/** What was last written before its namespace was made anew; clocks differ, so that the end of the old one is no measure. */
function isLost(last: Moment, space: EndedSpace | undefined): boolean {
  if (space === undefined) return false;
  return space.born === undefined ? !isLater(last, space.end) : isLater(space.born, last);
}

function namespaceOf(key: ObjectKey): string {
  return key.split('/')[2] ?? '';
}

function doubtsIn(
  outcomes: ReadonlyMap<ObjectKey, Outcome>,
  histories: ReadonlyMap<ObjectKey, ObjectHistory>,
): readonly Doubted[] {
  return [...outcomes].flatMap(([key, { doubt }]) => {
    const ref = histories.get(key)?.ref;
    return doubt === undefined || ref === undefined ? [] : [{ ref, doubt }];
  });
}

/** Objects that were made under a name that the log does not tell, and kinds of which some were deleted. */
function namelessDoubts(
  changes: readonly { readonly ref: ObjectRef; readonly change: ObjectChange }[],
  alive: ReadonlyMap<ObjectKey, Outcome>,
  spaces: ReadonlyMap<string, EndedSpace>,
): readonly Doubted[] {
  const open = changes.filter(({ ref, change }) => !isLost(change, spaces.get(ref.namespace)));
  return open.flatMap(({ ref, change: { effect, time, origin } }) => {
    if (effect.kind === 'unknown') return [{ ref, doubt: { why: effect.why, origin } }];
    if (effect.kind !== 'some-gone') return [{ ref, doubt: { why: 'it was made, and its name is not told', origin } }];
    const prefix = `${ref.group}/${ref.kind}/${ref.namespace}${ref.namespace === '' ? '' : '/'}`;
    const left = [...alive].some(([key, { value, time: since }]) => key.startsWith(prefix) && value && since < time);
    const why = 'several were deleted at once, and the level of the audit policy does not show which';
    return left ? [{ ref: { ...ref, name: 'objects' }, doubt: { why, origin } }] : [];
  });
}

function manifestOf(
  value: JsonObject | undefined,
  before: Manifest | undefined,
  history: ObjectHistory | undefined,
): readonly Manifest[] {
  if (value === undefined) return [];
  if (before?.value === value) return [before];
  return history === undefined ? [] : [liveManifest(value, history.ref)];
}

/** Uids tell whether the log is of this cluster at all: nobody has two lives. */
function strangerWatch(
  { identity }: Snapshot,
  known: ReadonlyMap<ObjectKey, Manifest>,
): { look(key: ObjectKey, change: ObjectChange): void; judge(): void } {
  const uidOf = (key: ObjectKey): string | undefined => textAt(known.get(key)?.value, ['metadata', 'uid']);
  const touched = new Set<ObjectKey>();
  let [same, other] = [0, 0];
  let first: ObjectChange | undefined;
  return {
    look(key, change) {
      const uid = uidOf(key);
      if (uid === undefined) return;
      if (change.uid === uid) same++;
      // The end of an earlier life tells nothing, and after the first write of an object it may live another.
      else if ((change.effect.kind === 'gone' && change.uid !== undefined) || touched.has(key)) return;
      touched.add(key);
      if (change.uid !== undefined && change.uid !== uid) {
        other++;
        first ??= change;
        if (key === '/Namespace//kube-system' && change.uid !== identity.uid) same = -Infinity;
      }
    },
    judge() {
      if (first === undefined || same > 0 || (same === 0 && other < 3)) return;
      throw new UsableError(
        'the audit log is of another cluster than the snapshot: objects of the same names have other uids in it',
        'name the log of the cluster that the snapshot was taken of',
        `${first.origin.file}:${first.origin.line}`,
      );
    },
  };
}
