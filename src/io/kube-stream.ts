/** One watch request: a stream of JSON lines, each an event, in bounded memory and until it falls silent. */
import type { IncomingMessage } from 'node:http';
import { isObject, type Json, type JsonObject } from '../model/object.ts';
import type { ClusterAccess } from './kube-access.ts';
import { connectionFault, openStream, retryAfterOf } from './kube-exchange.ts';
import type { WatchLimits } from './limits.ts';

export interface StreamEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK';
  readonly object: JsonObject;
  /** The resource version after it. */
  readonly version: string;
}

export type StreamEnd =
  /** By the server, after its time or when it stops. */
  | { readonly kind: 'over' }
  /** What happened since the version is not known any more, or cannot be told: only a new list helps. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'forbidden' }
  /** The credentials are not known (any more). */
  | { readonly kind: 'stranger' }
  /** `pause` in milliseconds, where the server names it. */
  | { readonly kind: 'failed'; readonly why: string; readonly pause?: number };

export interface StreamListener {
  /** The server has accepted the watch; false ends it. */
  opened(): boolean;
  /** The stream waits until it is done. */
  heard(event: StreamEvent): Promise<void>;
}

/** Follows one watch to its end. Never rejects for what server or network do. */
export async function followStream(
  access: ClusterAccess,
  path: string,
  limits: WatchLimits,
  signal: AbortSignal,
  listener: StreamListener,
): Promise<StreamEnd> {
  const silent = new AbortController();
  const watchdog = watchdogOf(silent, limits.silence);
  const own = AbortSignal.any([signal, silent.signal]);
  try {
    const response = await openStream(access, path, own);
    const { statusCode: status = 0, headers } = response;
    if (status !== 200) {
      response.destroy();
      return refusalOf(status, retryAfterOf(headers));
    }
    try {
      return listener.opened() ? await heardOut(response, limits, watchdog, listener) : { kind: 'over' };
    } finally {
      response.destroy();
    }
  } catch (error) {
    // Whoever asks next is patient with a server that comes back.
    if (!signal.aborted) access.met.brokenAt = Date.now();
    return { kind: 'failed', why: silent.signal.aborted ? 'the connection fell silent' : connectionFault(error) };
  } finally {
    watchdog.rest();
  }
}

interface Watchdog {
  /** The connection owes something from now on. */
  readonly watch: () => void;
  readonly rest: () => void;
}

function watchdogOf(controller: AbortController, time: number): Watchdog {
  let timer: NodeJS.Timeout | undefined;
  const rest = (): void => clearTimeout(timer);
  const watch = (): void => {
    rest();
    timer = setTimeout(() => controller.abort(), time);
  };
  watch();
  return { watch, rest };
}

function refusalOf(status: number, pause: number | undefined): StreamEnd {
  if (status === 410) return { kind: 'expired' };
  if (status === 404) return { kind: 'absent' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 401) return { kind: 'stranger' };
  return { kind: 'failed', why: `it answers with status ${status}`, ...(pause === undefined ? {} : { pause }) };
}

async function heardOut(
  response: IncomingMessage,
  { lineBytes }: WatchLimits,
  watchdog: Watchdog,
  listener: StreamListener,
): Promise<StreamEnd> {
  const lines = linesOf(response, lineBytes, watchdog);
  for await (const line of lines) {
    // A line that is too long may be of any object.
    if (line === 'too-long') return { kind: 'expired' };
    const event = eventOf(line);
    if ('kind' in event) return event;
    await listener.heard(event);
  }
  return { kind: 'over' };
}

/** What is left without an end of line was cut off, and comes again. */
async function* linesOf(
  response: AsyncIterable<Buffer>,
  most: number,
  watchdog: Watchdog,
): AsyncGenerator<Buffer | 'too-long', void> {
  let rest: Buffer[] = [];
  let held = 0;
  watchdog.watch();
  for await (const chunk of response) {
    watchdog.rest();
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; from = at + 1, at = chunk.indexOf(10, from)) {
      yield rest.length === 0 ? chunk.subarray(from, at) : Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = [];
      held = 0;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > most) {
      yield 'too-long';
      return;
    }
    watchdog.watch();
  }
}

const eventTypes: readonly string[] = ['ADDED', 'MODIFIED', 'DELETED', 'BOOKMARK'];

function eventOf(line: Buffer): StreamEvent | StreamEnd {
  const { type, object } = parsed(line);
  if (type === 'ERROR' && isObject(object)) return errorOf(object);
  const metadata = isObject(object) ? object['metadata'] : undefined;
  const version = isObject(metadata) ? metadata['resourceVersion'] : undefined;
  if (typeof type !== 'string' || !eventTypes.includes(type) || !isObject(object) || typeof version !== 'string')
    return { kind: 'failed', why: 'it tells something that is no event' };
  return { type: type as StreamEvent['type'], object, version };
}

function parsed(line: Buffer): { readonly type?: Json; readonly object?: Json } {
  try {
    const value = JSON.parse(line.toString('utf8')) as Json;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function errorOf({ code }: JsonObject): StreamEnd {
  return code === 410
    ? { kind: 'expired' }
    : { kind: 'failed', why: `it breaks off with ${Number(code) || 'an error'}` };
}
