/**
 * What an answer tells of the object that was written. A log records the answer as the client asked for it: tables, and
 * the metadata alone, which is all that the garbage collector asks for, stand in the place of the object.
 */
import type { Json, JsonObject } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import type { AuditEvent } from './audit-event.ts';
import { listOf, objectOf, textOf, valueAt } from './fields.ts';

export interface Answer {
  /** The object, a list of objects or of what is known of them, or a word on how it went. */
  readonly response?: JsonObject;
  /** The metadata of the object, where no more is told of it. */
  readonly partial?: JsonObject;
  /** It stands in another form than that of the object. */
  readonly converted?: true;
}

const forms: ReadonlySet<string> = new Set(['Table', 'PartialObjectMetadata', 'PartialObjectMetadataList']);

/** `verb`: deletions of a collection are answered with a list. */
export function answerIn(told: JsonObject, verb: string): Answer {
  const kind = textOf(told['kind']) ?? '';
  const apiVersion = textOf(told['apiVersion']);
  if (!forms.has(kind) || (apiVersion !== undefined && !apiVersion.startsWith('meta.k8s.io/')))
    return { response: told };
  if (kind === 'PartialObjectMetadata') return ofOne(told);
  const parts: readonly (Json | undefined)[] =
    kind === 'Table' ? listOf(told['rows']).map((row) => valueAt(row, 'object')) : listOf(told['items']);
  const objects = parts.flatMap((part) => (isObject(part) && isObject(part['metadata']) ? [part] : []));
  if (objects.length < parts.length || (objects.length === 0 && kind === 'Table')) return { converted: true };
  if (verb === 'deletecollection') return { response: { items: objects }, converted: true };
  const [only] = objects;
  return only === undefined || objects.length > 1 ? { converted: true } : ofOne(only);
}

function ofOne(object: JsonObject): Answer {
  if (object['kind'] !== 'PartialObjectMetadata') return { response: object };
  const partial = objectOf(object['metadata']);
  return { ...(partial !== undefined && { partial }), converted: true };
}

/** The answer where it is the object itself, or a list of objects, as far as its form tells. */
export function wholeIn({ response, group }: Pick<AuditEvent, 'response' | 'group'>): JsonObject | undefined {
  if (response === undefined || response['kind'] === 'Status') return undefined;
  const apiVersion = textOf(response['apiVersion']);
  if (apiVersion === undefined) return response;
  const slash = apiVersion.indexOf('/');
  return (slash < 0 ? '' : apiVersion.slice(0, slash)) === group ? response : undefined;
}

/** The object as far as the answer shows it: whole, or its metadata. */
export function shownIn({ response, partial }: Pick<AuditEvent, 'response' | 'partial'>): JsonObject | undefined {
  return response ?? (partial && { metadata: partial });
}

/** As it was sent, with the metadata that the answer shows. */
export function sentIn({ request, partial }: Pick<AuditEvent, 'request' | 'partial'>): JsonObject | undefined {
  return request === undefined || partial === undefined ? request : { ...request, metadata: partial };
}
