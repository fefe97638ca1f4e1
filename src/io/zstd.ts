/** Zstandard as a stream, block by block: bounds memory before anything is reserved, and gives all that came before damage. */
import { UsableError } from '../model/host.ts';
import type { Chunks } from './bytes.ts';
import { queueOf } from './bytes.ts';
import { unpackLimits } from './limits.ts';

export function isZstd(bytes: Uint8Array): boolean {
  return isFrame(bytes) || isSkippable(bytes);
}

function isFrame(bytes: Uint8Array): boolean {
  return bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;
}

function isSkippable(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0xf0) === 0x50 && bytes[1] === 0x2a && bytes[2] === 0x4d && bytes[3] === 0x18;
}

/** Frames of any number (RFC 8878); checksums are not looked at. UsableError for damage and for dictionaries. */
export async function* unzstd(source: Chunks): AsyncGenerator<Uint8Array, void, undefined> {
  const { Decompress } = await import('fzstd');
  const queue = queueOf(source, 'the zstd data');
  while (!(await queue.isAtEnd())) {
    const magic = await queue.take(4);
    if (isSkippable(magic)) {
      for (let left = numberIn(await queue.take(4)); left > 0; left -= 1 << 16)
        await queue.take(Math.min(left, 1 << 16));
      continue;
    }
    if (!isFrame(magic)) throw new UsableError('the zstd data are damaged', 'fetch them again');
    const ready: Uint8Array[] = [];
    const frame = new Decompress((chunk) => ready.push(chunk));
    const { bytes, hasChecksum } = await headerOf(queue, magic);
    frame.push(bytes);
    for (let last = false; !last;) {
      const head = await queue.take(3);
      const block = numberIn(head);
      last = (block & 1) === 1;
      const isRun = ((block >> 1) & 3) === 1;
      const body = await queue.take((isRun ? 1 : block >> 3) + (last && hasChecksum ? 4 : 0));
      frame.push(Buffer.concat([head, body]), last);
      yield* ready.splice(0);
    }
  }
}

async function headerOf(
  queue: { take(count: number): Promise<Uint8Array> },
  magic: Uint8Array,
): Promise<{ bytes: Uint8Array; hasChecksum: boolean }> {
  const start = await queue.take(1);
  const flags = start[0] ?? 0;
  const [isSingle, dictionary, size] = [(flags & 0x20) !== 0, flags & 3, flags >> 6];
  if (dictionary !== 0) throw new UsableError('the zstd data need a dictionary', 'unpack them with zstd -d -D');
  const window = isSingle ? new Uint8Array(0) : await queue.take(1);
  const content = await queue.take(size === 0 ? (isSingle ? 1 : 0) : 1 << size);
  const exponent = 10 + ((window[0] ?? 0) >> 3);
  const bytes = isSingle ? numberIn(content) : 2 ** exponent * (1 + ((window[0] ?? 0) & 7) / 8);
  if (bytes > unpackLimits.zstdWindow)
    throw new UsableError(
      `the zstd data need a window of more than ${unpackLimits.zstdWindow >> 20} MiB`,
      'unpack them with zstd -d --long=31',
    );
  return { bytes: Buffer.concat([magic, start, window, content]), hasChecksum: (flags & 4) !== 0 };
}

function numberIn(bytes: Uint8Array): number {
  return bytes.reduceRight((number, byte) => number * 256 + byte, 0);
}
