/** Bytes of an address that somebody else chose: no token goes there, and it cannot send us on. */
import type { IncomingMessage } from 'node:http';
import { UsableError } from '../model/host.ts';
import type { Chunks } from './bytes.ts';

export interface DownloadBounds {
  readonly bytes: number;
  /** Milliseconds for all of it. */
  readonly time: number;
}

const runAgain = 'run the workflow again';

/**
 * The bytes at an address, through the proxy of the environment where there is one. UsableError that repeats neither
 * the address, which may hold a signature, nor what was answered. `what` names it there.
 */
export async function* downloaded(
  address: string,
  what: string,
  { bytes: limit, time }: DownloadBounds,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { HttpClient } = await import('@actions/http-client');
  const client = new HttpClient('netpol-gate', [], { allowRedirects: false, allowRetries: false, socketTimeout: time });
  let message: IncomingMessage | undefined;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    message?.destroy();
  }, time);
  try {
    ({ message } = await client.get(address));
    if (message.statusCode !== 200)
      throw new UsableError(`${what} cannot be fetched: its storage answers with ${message.statusCode}`, runAgain);
    yield* atMost(limit, message, what);
  } catch (error) {
    if (error instanceof UsableError) throw error;
    const why = late ? `within ${time / 1_000} s` : 'to its end: its storage does not answer';
    throw new UsableError(`${what} cannot be fetched ${why}`, runAgain);
  } finally {
    clearTimeout(timer);
    message?.destroy();
    client.dispose();
  }
}

async function* atMost(limit: number, chunks: Chunks, what: string): AsyncGenerator<Uint8Array, void, undefined> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > limit) throw new UsableError(`${what} has more than ${limit} bytes`, 'let it hold less');
    yield chunk;
  }
}
