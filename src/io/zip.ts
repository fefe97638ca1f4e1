/** Members of a zip archive, from its directory; their bytes are read by place, so any of them may stay open. */
import { Readable } from 'node:stream';
import type { Entry, RandomAccessReader } from 'yauzl';
import { UsableError } from '../model/host.ts';
import type { Chunks, Store } from './bytes.ts';
import { partOf } from './bytes.ts';
import { inflateRaw } from './gzip.ts';
import { unzstd } from './zstd.ts';

export interface ZipMember {
  readonly name: string;
  readonly modified?: number;
  open(): Chunks;
  /** Where the member is stored as it is. */
  readonly content?: Store;
}

/** Extra fields. */
const [unixTime, ntfsTime] = [0x5455, 0x000a];

const damaged = (why: string): UsableError => new UsableError(`the zip archive is damaged: ${why}`, 'fetch it again');

/** Files in their order; one that cannot be unpacked gives that as an error when it is opened. UsableError for damage. */
export async function* zipMembers(store: Store): AsyncGenerator<ZipMember, void, undefined> {
  const yauzl = (await import('yauzl')).default;
  const reader = readerOf(store, yauzl.RandomAccessReader as unknown as new () => RandomAccessReader);
  try {
    // Names are decoded below: one that leads out of a folder is only a name here.
    const options = { autoClose: false, decodeStrings: false };
    const archive = await yauzl.fromRandomAccessReaderPromise(reader, store.size, options);
    for await (const entry of archive.eachEntry()) {
      const fields = yauzl.parseExtraFields(entry.extraFieldRaw);
      const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, fields, false);
      if (name.endsWith('/')) continue;
      const { fileDataStart: from } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
      const packed = partOf(store, from, Math.min(store.size, from + entry.compressedSize));
      const isPlain = entry.compressionMethod === 0 && !entry.isEncrypted();
      yield {
        name,
        // Without these fields it is a time of nobody knows which zone.
        ...(fields.some(({ id }) => id === unixTime || id === ntfsTime) && {
          modified: entry.getLastModDate({ timezone: 'UTC' }).getTime(),
        }),
        open: () => contentOf(entry, packed),
        ...(isPlain && { content: packed }),
      };
    }
  } catch (error) {
    throw error instanceof UsableError ? error : damaged((error as Error).message);
  }
}

function readerOf(store: Store, Reader: new () => RandomAccessReader): RandomAccessReader {
  return Object.assign(new Reader(), {
    _readStreamForRange: (from: number, to: number) => Readable.from(store.stream(from, Math.min(to, store.size))),
  });
}

async function* contentOf(entry: Entry, packed: Store): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.isEncrypted())
    throw new UsableError('the member of the archive is encrypted', 'unpack it and name the file');
  const bytes = packed.stream(0, packed.size);
  let size = 0;
  for await (const chunk of unpackedBy(entry.compressionMethod, bytes)) {
    size += chunk.length;
    yield chunk;
  }
  if (size !== entry.uncompressedSize) throw damaged(`a member has ${size} bytes instead of ${entry.uncompressedSize}`);
}

function unpackedBy(method: number, bytes: Chunks): Chunks {
  switch (method) {
    case 0:
      return bytes;
    case 8:
      return inflateRaw(bytes);
    case 93:
      return unzstd(bytes);
    default:
      throw new UsableError(
        `the member of the archive is packed by method ${method}, which cannot be read`,
        'unpack it and name the file',
      );
  }
}
