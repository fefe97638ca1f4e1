/** Inflating as a stream that gives everything it could read before it complains. */
import { createGunzip } from 'node:zlib';

/** Compressed bytes handed over at once: bounds what a step can inflate to, and what is lost with a damaged one. */
const step = 8 * 1024;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Inflates gzip of any number of members. Of a cut one everything is given, of a damaged one all steps before; then it throws. */
export async function* inflate(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const gunzip = createGunzip({ chunkSize: 64 * 1024 });
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  gunzip.on('data', (chunk: Buffer) => ready.push(chunk));
  gunzip.on('error', (error) => (failure = error));
  // From the start: after an error no write calls back.
  const ended = new Promise<void>((done) => gunzip.once('end', done).once('error', () => done()));
  try {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length; at += step) {
        await Promise.race([
          new Promise<void>((done) => gunzip.write(chunk.subarray(at, at + step), () => done())),
          ended,
        ]);
        yield* ready.splice(0);
        if (failure !== undefined) throw failure;
      }
    }
    gunzip.end();
    await ended;
    yield* ready.splice(0);
    if (failure !== undefined) throw failure;
  } finally {
    gunzip.destroy();
  }
}

/** Bytes of a file that may or may not be gzip, told by its first two bytes. */
export async function* inflateIfGzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < 2) {
    const next: IteratorResult<Uint8Array, unknown> = await iterator.next();
    if (next.done === true) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  const whole = prepend(first, iterator);
  yield* isGzip(first) ? inflate(whole) : whole;
}

async function* prepend(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (first.length > 0) yield first;
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}
