/** Inflating as a stream that gives everything it could read before it complains. */
import type { Gunzip, InflateRaw } from 'node:zlib';
import { createGunzip, createInflateRaw } from 'node:zlib';

/** Compressed bytes handed over at once: bounds what a step can inflate to, and what is lost with a damaged one. */
const step = 8 * 1024;
/** The same where so many bytes were sound: in a long file each step costs time, and a lost one is little. */
const wideStep = 32 * 1024;
const sound = 1 << 20;
/** Most steps give less than this at once. */
const chunkSize = 512 * 1024;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

type Bytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Inflates gzip of any number of members. Of a cut one everything is given, of a damaged one all steps before; then it throws. */
export function inflate(source: Bytes): AsyncGenerator<Uint8Array, void, undefined> {
  return through(source, () => createGunzip({ chunkSize }));
}

/** The same for deflate without a header, as in zip archives. */
export function inflateRaw(source: Bytes): AsyncGenerator<Uint8Array, void, undefined> {
  return through(source, () => createInflateRaw({ chunkSize }));
}

async function* through(source: Bytes, make: () => Gunzip | InflateRaw): AsyncGenerator<Uint8Array, void, undefined> {
  const inflating = make();
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  inflating.on('data', (chunk: Buffer) => ready.push(chunk));
  inflating.on('error', (error) => (failure = error));
  // From the start: after an error no write calls back.
  const ended = new Promise<void>((done) => inflating.once('end', done).once('error', () => done()));
  let handed = 0;
  try {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length;) {
        const next = chunk.subarray(at, at + (handed < sound ? step : wideStep));
        at += next.length;
        handed += next.length;
        const written = new Promise<void>((done) => inflating.write(next, () => done()));
        // What the steps before gave is read while this one is inflated in another thread.
        yield* ready.splice(0);
        await Promise.race([written, ended]);
        if (failure === undefined) continue;
        yield* ready.splice(0);
        throw failure;
      }
    }
    inflating.end();
    await ended;
    yield* ready.splice(0);
    if (failure !== undefined) throw failure;
  } finally {
    inflating.destroy();
  }
}
