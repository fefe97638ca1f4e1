/** What an audit log tells of one object at one time, as far as it tells it. */
import type { Json, JsonObject } from './object.ts';
import type { LogOrigin } from './origin.ts';

export type ChangeEffect =
  /** The whole object as it is after the write. */
  | { readonly kind: 'whole'; readonly value: JsonObject }
  /** The object as it was sent: what defaults and admission made of it is not told. */
  | { readonly kind: 'sent'; readonly value: JsonObject }
  /** `metadata`: that of the object after it, where the answer shows it. */
  | {
      readonly kind: 'patch';
      readonly patch: 'json' | 'merge';
      readonly body: Json;
      readonly metadata?: JsonObject;
    }
  | { readonly kind: 'gone' }
  /** Asked to end; a pod that runs ends later, and another event tells of that. `doubt`: why it may not have been meant. */
  | { readonly kind: 'ending'; readonly graceSeconds?: number; readonly doubt?: string }
  /** All objects of the kind in the namespace, or some of them, may be gone. */
  | { readonly kind: 'some-gone' }
  | { readonly kind: 'unknown'; readonly why: string };

export interface ObjectChange {
  /** `kind` is '' where only the resource is known; `name` is '' where the log does not tell it. */
  readonly ref: {
    readonly group: string;
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
  };
  /** Plural, as in paths. */
  readonly resource: string;
  /** Milliseconds since 1970, of the server's clock. */
  readonly time: number;
  /** The object's resource version after it. */
  readonly version?: string;
  /** That before it, where the request said that it must be this one. */
  readonly previous?: string;
  readonly uid?: string;
  /** Of the request: the same for what one request did, and when it is told twice. */
  readonly request: string;
  readonly effect: ChangeEffect;
  readonly origin: LogOrigin;
}
