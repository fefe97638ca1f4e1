/** What each write did, told from the writes before it: one object's history in the order of time. */
import type { ObjectWrite } from '../model/flow.ts';
import type { Json, JsonObject, ObjectKey } from '../model/object.ts';
import { canonicalJson, isObject, keyOf } from '../model/object.ts';
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
 * Writes in the order of time (equal times: of file and line), each with its effect and, where it can be worked out,
 * the object after it. `changed` stays where the log does not show what a write did.
 */
export function settleWrites(writes: readonly WriteFact[]): readonly ObjectWrite[] {
  const before = new Map<ObjectKey, Before>();
  return [...writes].sort(inOrder).map((fact) => {
    const key = keyOf(fact.write.ref);
    const settled = settle(fact, before.get(key));
    if (settled.effect === 'deleted') before.delete(key);
    else if (settled.effect !== 'nothing')
      before.set(key, { after: objectIn(settled.after), traits: fact.traits ?? {}, uid: settled.uid });
    const version = fact.traits?.resourceVersion;
    return version === undefined ? settled : { ...settled, version };
  });
}

function inOrder(a: WriteFact, b: WriteFact): number {
  return (
    a.write.time - b.write.time ||
    compare(a.write.origin.file, b.write.origin.file) ||
    a.write.origin.line - b.write.origin.line
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function objectIn(after: unknown): JsonObject | undefined {
  return isObject(after as Json) ? (after as JsonObject) : undefined;
}

function settle({ write, traits = {} }: WriteFact, before: Before | undefined): ObjectWrite {
  if (write.effect !== 'changed' || write.verb === 'delete' || write.verb === 'deletecollection') return write;
  const same = before === undefined || write.uid === undefined || before.uid === undefined || before.uid === write.uid;
  const known = same ? before : undefined;
  const after = objectIn(write.after) ?? computed(known?.after, traits.patch);
  const effect = effectFrom(known, after, traits);
  return { ...write, effect, ...(after !== undefined && { after }) };
}

function computed(before: JsonObject | undefined, patch: WriteTraits['patch']): JsonObject | undefined {
  // An apply names only the fields of its manager: what it no longer names may go or stay.
  if (before === undefined || patch === undefined || patch.kind === 'apply') return undefined;
  return patched(before, patch.kind, patch.body);
}

function effectFrom(
  before: Before | undefined,
  after: JsonObject | undefined,
  { resourceVersion, generation }: WriteTraits,
): ObjectWrite['effect'] {
  const earlier = before?.traits;
  if (resourceVersion !== undefined && resourceVersion === earlier?.resourceVersion) return 'nothing';
  if (generation !== undefined && earlier?.generation !== undefined)
    return generation > earlier.generation ? 'spec-changed' : 'metadata-only';
  // The first generation is that of the creation: no write since has touched the spec.
  if (generation === 1) return 'metadata-only';
  if (before?.after === undefined || after === undefined) return 'changed';
  if (canonicalJson(withoutMetadata(before.after)) !== canonicalJson(withoutMetadata(after))) return 'spec-changed';
  return canonicalJson(people(before.after)) === canonicalJson(people(after)) ? 'nothing' : 'metadata-only';
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
