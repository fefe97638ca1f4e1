/**
 * Envelopes in JSON: what services and collectors put around records, told by content. One is opened only where it can
 * be nothing else; a record that is a format of its own is left as it is.
 */
import type { Json, JsonObject } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';
import { cloudEnvelopes } from './envelopes-cloud.ts';
import { collectorEnvelopes } from './envelopes-collectors.ts';
import { otlpLogs } from './envelopes-otlp.ts';
import type { Around } from './index.ts';

/** One thing in an envelope: an object or text to be looked into further, or why there is none. */
export type Inner =
  | { readonly value: Json | undefined; readonly around?: Around }
  /** Base64 of text, or of gzip of text. */
  | { readonly packed: string; readonly around?: Around }
  /** Text of a stream that splits its lines; `last`: nothing of the line follows; absent: not said. */
  | { readonly part: string; readonly stream: string; readonly last?: boolean; readonly around?: Around }
  | { readonly skipped: string };

/** What the envelope holds, or undefined for any other value. */
export type Envelope = (value: JsonObject) => readonly Inner[] | undefined;

const eventList: Envelope = (value) =>
  value['kind'] === 'EventList' && isList(value['items']) ? value['items'].map((item) => ({ value: item })) : undefined;

const envelopes: readonly Envelope[] = [eventList, otlpLogs, ...cloudEnvelopes, ...collectorEnvelopes];

/** The contents of an envelope of any kind, or undefined for what is none. */
export function contentsOf(value: JsonObject): readonly Inner[] | undefined {
  // By far the most records are bare ones of two formats.
  if (typeof value['auditID'] === 'string' || isObject(value['flow'])) return undefined;
  for (const envelope of envelopes) {
    const contents = envelope(value);
    if (contents !== undefined) return contents;
  }
  return undefined;
}
