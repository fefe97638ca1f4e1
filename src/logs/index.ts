/**
 * Log formats. A format is one file that recognises its records by content and decodes them; wrappers (CRI prefix,
 * envelopes, gzip) are peeled before. To add one: write the file, add a line to `formats`, run the contract suite.
 */
import type { Json, JsonObject } from '../model/object.ts';
import type { Flow, ObjectWrite } from '../model/flow.ts';
import type { LogOrigin } from '../model/origin.ts';

/** One unwrapped record: a JSON object, or a line of text. */
export type RawRecord =
  | { readonly kind: 'json'; readonly value: JsonObject; readonly origin: LogOrigin }
  | { readonly kind: 'text'; readonly line: string; readonly origin: LogOrigin };

/** What one record says; a record can say several things, or nothing that concerns us (`[]`). */
export type Decoded =
  | { readonly kind: 'flow'; readonly flow: Flow }
  | { readonly kind: 'write'; readonly write: ObjectWrite }
  /** A change of who holds an address, in the order of the log. */
  | { readonly kind: 'pod'; readonly event: PodEvent }
  | { readonly kind: 'lost'; readonly count: number; readonly reason: string }
  | { readonly kind: 'limit'; readonly text: string };

/** A fact about one pod at one time (milliseconds since 1970). */
export interface PodEvent {
  readonly time: number;
  readonly namespace: string;
  readonly pod: string;
  readonly uid?: string;
  readonly node?: string;
  readonly labels?: ReadonlyMap<string, string>;
  readonly owner?: { readonly kind: string; readonly name: string };
  readonly hostNetwork?: boolean;
  /** Addresses from this time on; an empty list means the pod gave up all of them. Absent: nothing said. */
  readonly addresses?: readonly string[];
  readonly gone?: boolean;
  readonly origin: LogOrigin;
}

export interface LogFormat {
  readonly name: string;
  /** Why this record is of this format, in words for the report, or undefined if it is not. */
  recognise(record: RawRecord): string | undefined;
  /** Decoded facts, or the reason why a record that looks like this format cannot be read. */
  decode(record: RawRecord, state: DecoderState): readonly Decoded[] | { readonly unreadable: string };
}

/** What a format may carry from record to record of one file (CSV header, events already seen). */
export type DecoderState = Map<string, unknown>;

export type { Json };
