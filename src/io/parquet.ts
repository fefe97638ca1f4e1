/** Rows of a Parquet file as JSON Lines, one row group after the other; row 1 is line 1. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Compressors, DecodedArray, FileMetaData } from 'hyparquet';
import { UsableError } from '../model/host.ts';
import type { Store } from './bytes.ts';
import { unpackLimits } from './limits.ts';
import { messageOf } from './plain.ts';

const damaged = (why: string): UsableError =>
  new UsableError(`the Parquet file cannot be read: ${why}`, 'fetch it again');

/** Rows written at once. */
const batch = 1_000;

/**
 * Column name to value: times as RFC 3339, whole numbers beyond 2^53 as their digits, bytes that are no text in
 * hexadecimal; an absent value is null. UsableError for damage, encryption, and row groups that are too large.
 */
export async function* parquetLines(store: Store): AsyncGenerator<Uint8Array, void, undefined> {
  const end = Buffer.from(await store.read(Math.max(0, store.size - 4), store.size)).toString('latin1');
  if (end === 'PARE') throw new UsableError('the Parquet file is encrypted', 'write it without encryption');
  if (end !== 'PAR1') throw damaged('it is cut off');
  const hyparquet = await import('hyparquet');
  const { decompress } = await import('fzstd');
  const file = {
    byteLength: store.size,
    async slice(from: number, to: number = store.size) {
      const bytes = await store.read(from, Math.min(to, store.size));
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    },
  };
  const compressors: Compressors = {
    GZIP: (bytes, size) => gunzipSync(bytes, { maxOutputLength: pageOf(size) }),
    BROTLI: (bytes, size) => brotliDecompressSync(bytes, { maxOutputLength: pageOf(size) }),
    ZSTD: (bytes, size) => decompress(bytes, new Uint8Array(pageOf(size))),
    SNAPPY(bytes, size) {
      const page = new Uint8Array(pageOf(size));
      hyparquet.snappyUncompress(bytes, page);
      return page;
    },
  };
  try {
    const metadata = await hyparquet.parquetMetadataAsync(file, { geoparquet: false });
    const columns = hyparquet.parquetSchema(metadata).children.map(({ element }) => element.name);
    const options = { file, compressors, parsers, geoparquet: false, useOffsetIndex: false };
    for (const group of metadata.row_groups) {
      const rowEnd = rowsOf(group);
      const alone = { ...metadata, row_groups: [group], num_rows: group.num_rows };
      const scan = await hyparquet.parquetScan({ ...options, metadata: alone });
      const cells: Cells[] = [];
      for (const column of columns) {
        const values = await scan.readColumn({ column, rowStart: 0, rowEnd });
        if (values.length < rowEnd) throw damaged(`${values.length} values in ${rowEnd} rows`);
        cells.push([column, values]);
      }
      yield* linesOf(cells, rowEnd);
    }
  } catch (error) {
    throw error instanceof UsableError ? error : damaged(messageOf(error));
  }
}

/** The size of a page as its header says. */
function pageOf(size: number): number {
  if (!(size > 0 && size <= unpackLimits.rowGroup)) throw damaged(`a page of ${size} bytes`);
  return size;
}

/** The rows of a group that is small enough to be read at once. */
function rowsOf({ columns, num_rows, total_byte_size }: FileMetaData['row_groups'][number]): number {
  const rows = Number(num_rows);
  if (!(rows >= 0)) throw damaged(`a row group of ${rows} rows`);
  const isLarge = Number(total_byte_size) > unpackLimits.rowGroup || rows * columns.length > unpackLimits.rowGroupCells;
  if (!isLarge) return rows;
  throw new UsableError(
    `the Parquet file has a row group of ${rows} rows and ${Number(total_byte_size) >> 20} MiB`,
    `write it with row groups of at most ${unpackLimits.rowGroup >> 20} MiB, or as JSON Lines`,
  );
}

type Cells = readonly [column: string, values: DecodedArray];

function* linesOf(columns: readonly Cells[], rows: number): Generator<Uint8Array> {
  const keyed = columns.map(([name, values]) => ({ key: `${JSON.stringify(name)}:`, values }));
  let text = '';
  for (let row = 0; row < rows; row++) {
    text += `{${keyed.map(({ key, values }) => key + jsonOf(values[row] as unknown)).join(',')}}\n`;
    if ((row + 1) % batch !== 0) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

function jsonOf(value: unknown): string {
  if (typeof value === 'bigint') return isSafe(value) ? String(value) : `"${value}"`;
  return value === undefined ? 'null' : JSON.stringify(value, typeof value === 'object' ? plain : undefined);
}

/** Values inside of lists and maps. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return isSafe(value) ? Number(value) : String(value);
  return ArrayBuffer.isView(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')
    : value;
}

function isSafe(value: bigint): boolean {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
}

const parsers = {
  timestampFromMilliseconds: (value: bigint) => timeText(value * 1_000_000n),
  timestampFromMicroseconds: (value: bigint) => timeText(value * 1_000n),
  timestampFromNanoseconds: timeText,
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('utf8'),
};

/** RFC 3339 in UTC with as many digits as it takes; the bare digits for times that no calendar has. */
function timeText(nanoseconds: bigint): string {
  const millisecond = 1_000_000n;
  const below = ((nanoseconds % millisecond) + millisecond) % millisecond;
  const time = Number((nanoseconds - below) / millisecond);
  if (!(Math.abs(time) <= 8.64e15)) return String(nanoseconds);
  const written = new Date(time).toISOString();
  return below === 0n ? written : written.replace('Z', `${String(below).padStart(6, '0').replace(/0+$/, '')}Z`);
}
