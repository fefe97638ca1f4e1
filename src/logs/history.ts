/** What each write did, told from the writes before it: one object's history in order. */
import type { ObjectWrite, Spared } from '../model/flow.ts';
import type { Json, JsonObject, ObjectKey } from '../model/object.ts';
import { canonicalJson, isObject, keyOf } from '../model/object.ts';
import { inWriteOrder } from '../model/write-order.ts';
import { valueAt } from './fields.ts';
import type { Decoded, WriteTraits } from './index.ts';
import { patched } from './patch.ts';

type WriteFact = Extract<Decoded, { kind: 'write' }>;

/** What is known about an object between two writes. */
interface Before {
  readonly after: JsonObject | undefined;
  readonly traits: WriteTraits;
  readonly uid: string | undefined;
}

/**
 * Writes in the order in which they came to pass, each with its effect and, where it can be worked out, the object after
 * it. `changed` stays where the log does not show what a write did. What was written of a part of a namespace is left
 * out where its labels stayed as they were.
 */
export function settleWrites(writes: readonly WriteFact[]): readonly ObjectWrite[] {
  const before = new Map<ObjectKey, Before>();
  const traits = new Map<ObjectWrite, WriteTraits>();
  for (const { write, traits: own } of writes) traits.set(versioned(write, own), own ?? {});
  return withEnds(inWriteOrder([...traits.keys()])).flatMap(({ write, effect }): readonly ObjectWrite[] => {
    const key = keyOf(write.ref);
    const own = traits.get(write) ?? {};
    const settled = settle({ ...write, effect }, own, before.get(key));
    if (own.part === true && settled.effect === 'nothing') return [];
    if (settled.effect === 'deleted') before.delete(key);
    // What changed nothing shows what a write that the log lacks has changed before.
    else if (settled.effect !== 'nothing' || (own.generation !== undefined && settled.after !== undefined))
      before.set(key, { after: objectIn(settled.after), traits: own, uid: settled.uid });
    return [settled];
  });
}

/** A copy, so that a fact that is given twice stays two. */
function versioned(write: ObjectWrite, traits: WriteTraits | undefined): ObjectWrite {
  const { resourceVersion: version, spared } = traits ?? {};
  return { ...write, ...(version !== undefined && { version }), ...(spared !== undefined && { spared }) };
}

/** A delete that may have been tried only was carried out where the next write made the object anew. */
function withEnds(
  writes: readonly ObjectWrite[],
): readonly { readonly write: ObjectWrite; readonly effect: ObjectWrite['effect'] }[] {
  const next = new Map<ObjectKey, ObjectWrite['effect']>();
  return [...writes]
    .reverse()
    .map((write) => {
      const key = keyOf(write.ref);
      const isOpen = write.effect === 'changed' && (write.verb === 'delete' || write.verb === 'deletecollection');
      const effect = isOpen && next.get(key) === 'created' ? 'deleted' : write.effect;
      if (effect !== 'nothing') next.set(key, effect);
      return { write, effect };
    })
    .reverse();
}

function objectIn(after: unknown): JsonObject | undefined {
  return isObject(after as Json) ? (after as JsonObject) : undefined;
}

function settle(write: ObjectWrite, traits: WriteTraits, before: Before | undefined): ObjectWrite {
  if (write.effect !== 'changed' || write.verb === 'delete' || write.verb === 'deletecollection') return write;
  const same = before === undefined || write.uid === undefined || before.uid === undefined || before.uid === write.uid;
  const known = same ? before : undefined;
  const after = objectIn(write.after) ?? computed(known?.after, traits) ?? spaceOf(write, traits);
  const effect = traits.part === true ? effectOnLabels(known?.after, after) : effectFrom(known, after, traits);
  return { ...write, effect, ...(after !== undefined && { after }) };
}

/** Of a namespace the metadata is all that matters. */
function spaceOf({ ref: { group, kind } }: ObjectWrite, { metadata }: WriteTraits): JsonObject | undefined {
  return group === '' && kind === 'Namespace' && metadata !== undefined
    ? { apiVersion: 'v1', kind, metadata }
    : undefined;
}

function effectOnLabels(before: JsonObject | undefined, after: JsonObject | undefined): ObjectWrite['effect'] {
  if (before === undefined || after === undefined) return 'changed';
  const labelsOf = (object: JsonObject): string => canonicalJson(valueAt(object, 'metadata', 'labels') ?? {});
  return labelsOf(before) === labelsOf(after) ? 'nothing' : 'metadata-only';
}

function computed(before: JsonObject | undefined, { patch, metadata }: WriteTraits): JsonObject | undefined {
  // An apply names only the fields of its manager: what it no longer names may go or stay.
  if (before === undefined || patch === undefined || patch.kind === 'apply') return undefined;
  const after = patched(before, patch.kind, patch.body);
  return after === undefined || metadata === undefined ? after : { ...after, metadata };
}

function effectFrom(
  before: Before | undefined,
  after: JsonObject | undefined,
  { resourceVersion, generation, spared }: WriteTraits,
): ObjectWrite['effect'] {
  const earlier = before?.traits;
  if (resourceVersion !== undefined && resourceVersion === earlier?.resourceVersion) return 'nothing';
  if (spared !== undefined && isSpared(spared, before?.after, after)) return effectOnPeople(before?.after, after);
  if (generation !== undefined && earlier?.generation !== undefined) {
    // A generation never goes back: one of the two stands in the wrong place.
    if (generation < earlier.generation) return 'changed';
    return generation > earlier.generation ? 'spec-changed' : 'metadata-only';
  }
  // The first generation is that of the creation: no write since has touched the spec.
  if (generation === 1) return 'metadata-only';
  if (before?.after === undefined || after === undefined) return 'changed';
  if (canonicalJson(withoutMetadata(before.after)) !== canonicalJson(withoutMetadata(after))) return 'spec-changed';
  return effectOnPeople(before.after, after);
}

/** Whether all that differs had changed before the write. */
function isSpared(spared: Spared, before: JsonObject | undefined, after: JsonObject | undefined): boolean {
  if (spared === 'all') return true;
  if (before === undefined || after === undefined) return false;
  const [{ spec: was, ...restBefore }, { spec: is, ...restAfter }] = [withoutMetadata(before), withoutMetadata(after)];
  if (!isObject(was) || !isObject(is) || canonicalJson(restBefore) !== canonicalJson(restAfter)) return false;
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].every(
    (member) =>
      canonicalJson(valueAt(was, member)) === canonicalJson(valueAt(is, member)) ||
      (Object.hasOwn(is, member) && spared.includes(member)),
  );
}

function effectOnPeople(before: JsonObject | undefined, after: JsonObject | undefined): ObjectWrite['effect'] {
  if (before === undefined || after === undefined) return 'metadata-only';
  return canonicalJson(people(before)) === canonicalJson(people(after)) ? 'nothing' : 'metadata-only';
}

function withoutMetadata(object: JsonObject): JsonObject {
  const { metadata: _metadata, kind: _kind, apiVersion: _version, ...rest } = object;
  return rest;
}

/** The metadata that people write. */
function people(object: JsonObject): JsonObject {
  return {
    labels: valueAt(object, 'metadata', 'labels') ?? {},
    annotations: valueAt(object, 'metadata', 'annotations') ?? {},
    finalizers: valueAt(object, 'metadata', 'finalizers') ?? [],
  };
}
