import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  rowSizeOf
} from "./chunk-G6DWWSPE.js";
import {
  expand,
  isPattern
} from "./chunk-M6AVDO3F.js";
import {
  fileLimits,
  inflate,
  inflateRaw,
  isGzip,
  unpackLimits
} from "./chunk-NBHZBXMT.js";
import {
  messageOf,
  plainLine,
  quoted
} from "./chunk-BZNOVEIQ.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/io/line-readers.ts
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
var blockSize = 1 << 20;
var rowLimit = 4096;
var slotsEach = 3;
var threadLimit = 2;
var memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 4 };
function lineReaders(script, threads = availableParallelism() - 1) {
  if (threads < 1 || !existsSync(script)) return void 0;
  return (question) => start(script, question, Math.min(threads, threadLimit));
}
var nothing = { count: 0, floor: 0 };
function start(script, question, count) {
  const rowSize = rowSizeOf(question);
  const slots = Array.from({ length: count * slotsEach }, () => {
    const rows = new SharedArrayBuffer(rowLimit * rowSize * 4);
    return { bytes: new SharedArrayBuffer(blockSize), rows };
  });
  const threads = Array.from({ length: count }, () => thread(script, { question, slots }));
  const unwanted = threads.map(() => []);
  const free = slots.map((_, slot) => slot);
  let blocks = 0;
  const noted = async (reader, slot, size) => {
    const numbers = unwanted[reader]?.splice(0) ?? [];
    const { count: lines, floor } = await threads[reader]?.note(slot, size, numbers) ?? nothing;
    const { bytes, rows } = slots[slot];
    return {
      bytes: Buffer.from(bytes, 0, size),
      rows: new Int32Array(rows),
      count: lines,
      rowSize,
      reader,
      floor,
      done(more) {
        free.push(slot);
        unwanted[reader]?.push(...more);
      }
    };
  };
  return {
    blockSize,
    ahead: slots.length,
    note(parts) {
      const slot = free.shift();
      if (slot === void 0) throw new RangeError("more blocks than may be on their way");
      const into = new Uint8Array(slots[slot].bytes);
      let size = 0;
      for (const part of parts) {
        into.set(part, size);
        size += part.length;
      }
      return noted(blocks++ % count, slot, size);
    },
    close: () => threads.forEach((one) => one.close())
  };
}
function thread(script, work) {
  const worker = new Worker(script, { workerData: work, resourceLimits: memory });
  const waiting = /* @__PURE__ */ new Map();
  let hasEnded = false;
  const end = () => {
    hasEnded = true;
    for (const answer of waiting.values()) answer(nothing);
    waiting.clear();
  };
  worker.on("message", ({ slot, ...found }) => {
    waiting.get(slot)?.(found);
    waiting.delete(slot);
  });
  worker.on("error", end);
  worker.on("exit", end);
  return {
    note(slot, size, unwanted) {
      if (hasEnded) return Promise.resolve(nothing);
      return new Promise((answer) => {
        waiting.set(slot, answer);
        const request = { slot, size, unwanted };
        worker.postMessage(request);
      });
    },
    close: () => void worker.terminate()
  };
}

// src/io/logs.ts
import { createReadStream as createReadStream2, readdirSync, realpathSync, statSync } from "node:fs";
import { join as join2, sep } from "node:path";

// src/io/bytes.ts
import { createReadStream, mkdtempSync, openSync, read, rmSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
function fileStore(path, size) {
  return {
    size,
    async read(from, to) {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(Math.max(0, to - from));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    stream: (from, to) => from >= to ? nothing2() : lazily(() => createReadStream(path, { start: from, end: to - 1, highWaterMark: 1 << 20 }))
  };
}
function partOf(store, from, to) {
  return {
    size: to - from,
    read: (start2, end) => store.read(from + start2, from + end),
    stream: (start2, end) => store.stream(from + start2, from + end)
  };
}
var readAt = promisify(read);
async function putAside(chunks, spend) {
  let held = [];
  let size = 0;
  let file;
  for await (const chunk of chunks) {
    spend(chunk.length);
    size += chunk.length;
    if (file === void 0) held.push(chunk);
    else writeWhole(file, chunk);
    if (file !== void 0 || size <= unpackLimits.inMemory) continue;
    file = namelessFile();
    for (const one of held) writeWhole(file, one);
    held = [];
  }
  return file === void 0 ? memoryStore(Buffer.concat(held)) : openFileStore(file, size);
}
function writeWhole(file, bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
function namelessFile() {
  const folder = mkdtempSync(join(tmpdir(), "netpol-gate-"));
  try {
    return openSync(join(folder, "log"), "wx+", 384);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
function openFileStore(file, size) {
  const store = {
    size,
    async read(from, to) {
      const bytes = new Uint8Array(Math.max(0, to - from));
      const { bytesRead } = await readAt(file, bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    },
    async *stream(from, to) {
      for (let at = from; at < to; at += 1 << 20) yield await store.read(at, Math.min(to, at + (1 << 20)));
    }
  };
  return store;
}
function memoryStore(bytes) {
  return {
    size: bytes.length,
    read: async (from, to) => bytes.subarray(from, to),
    async *stream(from, to) {
      yield bytes.subarray(from, to);
    }
  };
}
async function* nothing2() {
}
async function* lazily(opened) {
  yield* opened();
}
function failing(error) {
  const reason = error instanceof Error ? error : new Error(String(error));
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(reason) }) };
}
async function peek(chunks, count) {
  let rest = chunks[Symbol.asyncIterator]();
  let first = new Uint8Array(0);
  try {
    while (first.length < count) {
      const next = await rest.next();
      if (next.done === true) break;
      first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
    }
  } catch (error) {
    rest = failing(error)[Symbol.asyncIterator]();
  }
  return { first, all: again(first, rest) };
}
async function* again(first, rest) {
  try {
    if (first.length > 0) yield first;
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}
function queueOf(chunks, what) {
  const rest = chunks[Symbol.asyncIterator]();
  let bytes = new Uint8Array(0);
  const fill = async (count) => {
    const more = [bytes];
    let size = bytes.length;
    while (size < count) {
      const next = await rest.next();
      if (next.done === true) break;
      more.push(next.value);
      size += next.value.length;
    }
    if (more.length > 1) bytes = Buffer.concat(more);
    return size >= count;
  };
  return {
    async take(count) {
      if (!await fill(count)) throw new UsableError(`${what} is cut off`, "fetch it again");
      const taken = bytes.subarray(0, count);
      bytes = bytes.subarray(count);
      return taken;
    },
    isAtEnd: async () => !await fill(1)
  };
}

// src/io/parquet.ts
import { brotliDecompressSync, gunzipSync } from "node:zlib";
var damaged = (why) => new UsableError(`the Parquet file cannot be read: ${why}`, "fetch it again");
var batch = 1e3;
async function* parquetLines(store) {
  const end = Buffer.from(await store.read(Math.max(0, store.size - 4), store.size)).toString("latin1");
  if (end === "PARE") throw new UsableError("the Parquet file is encrypted", "write it without encryption");
  if (end !== "PAR1") throw damaged("it is cut off");
  const hyparquet = await import("./node-2J6ONIDV.js");
  const { decompress } = await import("./esm-6NNAK2K3.js");
  const file = {
    byteLength: store.size,
    async slice(from, to = store.size) {
      const bytes = await store.read(from, Math.min(to, store.size));
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    }
  };
  const compressors = {
    GZIP: (bytes, size) => gunzipSync(bytes, { maxOutputLength: pageOf(size) }),
    BROTLI: (bytes, size) => brotliDecompressSync(bytes, { maxOutputLength: pageOf(size) }),
    ZSTD: (bytes, size) => decompress(bytes, new Uint8Array(pageOf(size))),
    SNAPPY(bytes, size) {
      const page = new Uint8Array(pageOf(size));
      hyparquet.snappyUncompress(bytes, page);
      return page;
    }
  };
  try {
    const metadata = await hyparquet.parquetMetadataAsync(file, { geoparquet: false });
    const columns = hyparquet.parquetSchema(metadata).children.map(({ element }) => element.name);
    const options = { file, compressors, parsers, geoparquet: false, useOffsetIndex: false };
    for (const group of metadata.row_groups) {
      const rowEnd = rowsOf(group);
      const alone = { ...metadata, row_groups: [group], num_rows: group.num_rows };
      const scan = await hyparquet.parquetScan({ ...options, metadata: alone });
      const cells = [];
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
function pageOf(size) {
  if (!(size > 0 && size <= unpackLimits.rowGroup)) throw damaged(`a page of ${size} bytes`);
  return size;
}
function rowsOf({ columns, num_rows, total_byte_size }) {
  const rows = Number(num_rows);
  if (!(rows >= 0)) throw damaged(`a row group of ${rows} rows`);
  const isLarge = Number(total_byte_size) > unpackLimits.rowGroup || rows * columns.length > unpackLimits.rowGroupCells;
  if (!isLarge) return rows;
  throw new UsableError(
    `the Parquet file has a row group of ${rows} rows and ${Number(total_byte_size) >> 20} MiB`,
    `write it with row groups of at most ${unpackLimits.rowGroup >> 20} MiB, or as JSON Lines`
  );
}
function* linesOf(columns, rows) {
  const keyed = columns.map(([name, values]) => ({ key: `${JSON.stringify(name)}:`, values }));
  let text = "";
  for (let row = 0; row < rows; row++) {
    text += `{${keyed.map(({ key, values }) => key + jsonOf(values[row])).join(",")}}
`;
    if ((row + 1) % batch !== 0) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}
function jsonOf(value) {
  if (typeof value === "bigint") return isSafe(value) ? String(value) : `"${value}"`;
  return value === void 0 ? "null" : JSON.stringify(value, typeof value === "object" ? plain : void 0);
}
function plain(_, value) {
  if (typeof value === "bigint") return isSafe(value) ? Number(value) : String(value);
  return ArrayBuffer.isView(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex") : value;
}
function isSafe(value) {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
}
var parsers = {
  timestampFromMilliseconds: (value) => timeText(value * 1000000n),
  timestampFromMicroseconds: (value) => timeText(value * 1000n),
  timestampFromNanoseconds: timeText,
  jsonFromBytes: (bytes) => bytes && Buffer.from(bytes).toString("utf8")
};
function timeText(nanoseconds) {
  const millisecond = 1000000n;
  const below2 = (nanoseconds % millisecond + millisecond) % millisecond;
  const time = Number((nanoseconds - below2) / millisecond);
  if (!(Math.abs(time) <= 864e13)) return String(nanoseconds);
  const written = new Date(time).toISOString();
  return below2 === 0n ? written : written.replace("Z", `${String(below2).padStart(6, "0").replace(/0+$/, "")}Z`);
}

// src/io/tar.ts
var block = 512;
var longestHeader = 1 << 20;
function isTar(first) {
  if (first.length < block || first[0] === 0) return false;
  const sum = first.subarray(0, block).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return numberAt(first, 148, 8) === sum;
}
async function* tarMembers(store) {
  let long = {};
  for (let at = 0; at + block <= store.size; ) {
    const header = await store.read(at, at + block);
    if (header.every((byte) => byte === 0)) return;
    if (!isTar(header)) throw new UsableError("the tar archive is damaged", "fetch it again");
    const type = String.fromCharCode(header[156] ?? 0);
    const size = (type === "0" || type === "\0" ? long.size : void 0) ?? numberAt(header, 124, 12);
    const [from, to] = [at + block, at + block + size];
    at = from + Math.ceil(size / block) * block;
    if (type === "L" || type === "x") {
      if (size > longestHeader || to > store.size)
        throw new UsableError("the tar archive is damaged", "fetch it again");
      const text = Buffer.from(await store.read(from, to)).toString("utf8");
      long = type === "L" ? { ...long, name: text.replace(/\0.*$/s, "") } : { ...long, ...paxOf(text) };
      continue;
    }
    if (type === "0" || type === "\0" || type === "7") {
      const content = partOf(store, from, Math.min(to, store.size));
      const modified = numberAt(header, 136, 12) * 1e3;
      yield { name: long.name ?? nameIn(header), content, modified, isCut: to > store.size };
    }
    if (type !== "g" && type !== "K") long = {};
  }
}
function nameIn(header) {
  const prefix = textAt(header, 257, 5) === "ustar" && header[262] === 0 ? textAt(header, 345, 155) : "";
  return `${prefix === "" ? "" : `${prefix}/`}${textAt(header, 0, 100)}`;
}
function textAt(bytes, at, length) {
  const text = Buffer.from(bytes.subarray(at, at + length)).toString("utf8");
  return text.replace(/\0.*$/s, "");
}
function numberAt(bytes, at, length) {
  if (((bytes[at] ?? 0) & 128) !== 0) {
    const number = bytes.subarray(at + 1, at + length).reduce((value, byte) => value * 256 + byte, 0);
    return Math.min(number, Number.MAX_SAFE_INTEGER / 4);
  }
  const digits = /^[ ]*([0-7]*)/.exec(textAt(bytes, at, length))?.[1] ?? "";
  return digits === "" ? 0 : Number.parseInt(digits, 8);
}
function paxOf(text) {
  const name = /^\d+ path=(.*)$/m.exec(text)?.[1];
  const size = /^\d+ size=(\d{1,15})$/m.exec(text)?.[1];
  return { ...name !== void 0 && { name }, ...size !== void 0 && { size: Number(size) } };
}

// src/io/zip.ts
import { Readable } from "node:stream";

// src/io/zstd.ts
function isZstd(bytes) {
  return isFrame(bytes) || isSkippable(bytes);
}
function isFrame(bytes) {
  return bytes[0] === 40 && bytes[1] === 181 && bytes[2] === 47 && bytes[3] === 253;
}
function isSkippable(bytes) {
  return ((bytes[0] ?? 0) & 240) === 80 && bytes[1] === 42 && bytes[2] === 77 && bytes[3] === 24;
}
async function* unzstd(source) {
  const { Decompress } = await import("./esm-6NNAK2K3.js");
  const queue = queueOf(source, "the zstd data");
  while (!await queue.isAtEnd()) {
    const magic = await queue.take(4);
    if (isSkippable(magic)) {
      for (let left = numberIn(await queue.take(4)); left > 0; left -= 1 << 16)
        await queue.take(Math.min(left, 1 << 16));
      continue;
    }
    if (!isFrame(magic)) throw new UsableError("the zstd data are damaged", "fetch them again");
    const ready = [];
    const frame = new Decompress((chunk) => ready.push(chunk));
    const { bytes, hasChecksum } = await headerOf(queue, magic);
    frame.push(bytes);
    for (let last = false; !last; ) {
      const head = await queue.take(3);
      const block2 = numberIn(head);
      last = (block2 & 1) === 1;
      const isRun = (block2 >> 1 & 3) === 1;
      const body = await queue.take((isRun ? 1 : block2 >> 3) + (last && hasChecksum ? 4 : 0));
      frame.push(Buffer.concat([head, body]), last);
      yield* ready.splice(0);
    }
  }
}
async function headerOf(queue, magic) {
  const start2 = await queue.take(1);
  const flags = start2[0] ?? 0;
  const [isSingle, dictionary, size] = [(flags & 32) !== 0, flags & 3, flags >> 6];
  if (dictionary !== 0) throw new UsableError("the zstd data need a dictionary", "unpack them with zstd -d -D");
  const window = isSingle ? new Uint8Array(0) : await queue.take(1);
  const content = await queue.take(size === 0 ? isSingle ? 1 : 0 : 1 << size);
  const exponent = 10 + ((window[0] ?? 0) >> 3);
  const bytes = isSingle ? numberIn(content) : 2 ** exponent * (1 + ((window[0] ?? 0) & 7) / 8);
  if (bytes > unpackLimits.zstdWindow)
    throw new UsableError(
      `the zstd data need a window of more than ${unpackLimits.zstdWindow >> 20} MiB`,
      "unpack them with zstd -d --long=31"
    );
  return { bytes: Buffer.concat([magic, start2, window, content]), hasChecksum: (flags & 4) !== 0 };
}
function numberIn(bytes) {
  return bytes.reduceRight((number, byte) => number * 256 + byte, 0);
}

// src/io/zip.ts
var [unixTime, ntfsTime] = [21589, 10];
var damaged2 = (why) => new UsableError(`the zip archive is damaged: ${why}`, "fetch it again");
async function* zipMembers(store) {
  const yauzl = (await import("./yauzl-GTMNDBUC.js")).default;
  const reader = readerOf(store, yauzl.RandomAccessReader);
  try {
    const options = { autoClose: false, decodeStrings: false };
    const archive = await yauzl.fromRandomAccessReaderPromise(reader, store.size, options);
    for await (const entry of archive.eachEntry()) {
      const fields = yauzl.parseExtraFields(entry.extraFieldRaw);
      const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, fields, false);
      if (name.endsWith("/")) continue;
      const { fileDataStart: from } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
      const packed = partOf(store, from, Math.min(store.size, from + entry.compressedSize));
      const isPlain = entry.compressionMethod === 0 && !entry.isEncrypted();
      yield {
        name,
        // Without these fields it is a time of nobody knows which zone.
        ...fields.some(({ id }) => id === unixTime || id === ntfsTime) && {
          modified: entry.getLastModDate({ timezone: "UTC" }).getTime()
        },
        open: () => contentOf(entry, packed),
        ...isPlain && { content: packed }
      };
    }
  } catch (error) {
    throw error instanceof UsableError ? error : damaged2(error.message);
  }
}
function readerOf(store, Reader) {
  return Object.assign(new Reader(), {
    _readStreamForRange: (from, to) => Readable.from(store.stream(from, Math.min(to, store.size)))
  });
}
async function* contentOf(entry, packed) {
  if (entry.isEncrypted())
    throw new UsableError("the member of the archive is encrypted", "unpack it and name the file");
  const bytes = packed.stream(0, packed.size);
  let size = 0;
  for await (const chunk of unpackedBy(entry.compressionMethod, bytes)) {
    size += chunk.length;
    yield chunk;
  }
  if (size !== entry.uncompressedSize) throw damaged2(`a member has ${size} bytes instead of ${entry.uncompressedSize}`);
}
function unpackedBy(method, bytes) {
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
        "unpack it and name the file"
      );
  }
}

// src/io/unpack.ts
function unpacked(source) {
  const budget = { own: source.store?.size ?? 0, given: 0, aside: 0, members: 0 };
  const open3 = source.store === void 0 ? () => measured(source.open(), budget) : () => source.open();
  return streamOf({ ...source, open: open3, layers: 0 }, budget);
}
function streamOf(source, budget) {
  const { file, modified } = source;
  const said = { file, ...modified !== void 0 && { modified } };
  return {
    ...said,
    chunks: named(file, chunksOf(source, budget)),
    async members() {
      try {
        const opened = await open2(source, budget);
        const again2 = () => ({ ...said, chunks: named(file, chunksOf(source, budget)) });
        if (opened.kind === "bytes")
          return [{ ...said, chunks: named(file, opened.chunks), ...source.store !== void 0 && { again: again2 } }];
        return opened.members.map((member) => streamOf(member, budget));
      } catch (error) {
        return [{ ...said, chunks: named(file, failing(error)) }];
      }
    }
  };
}
async function* chunksOf(source, budget) {
  const opened = await open2(source, budget);
  if (opened.kind === "archive")
    throw new UsableError(`the file is ${opened.what}`, "unpack it and name the file inside");
  yield* opened.chunks;
}
async function* named(file, chunks) {
  try {
    yield* chunks;
  } catch (error) {
    if (error instanceof UsableError) throw new UsableError(error.message, error.help, file);
    throw new UsableError(`the file cannot be read further: ${messageOf(error)}`, "fetch it again", file);
  }
}
var enough = 512;
async function open2(source, budget) {
  let { store, layers } = source;
  let chunks = source.open();
  for (; ; ) {
    const { first, all } = await peek(chunks, enough);
    const kind = containerOf(first);
    if (kind === void 0) return { kind: "bytes", chunks: all };
    layers++;
    if (layers > unpackLimits.layers)
      throw new UsableError(`the log is packed more than ${unpackLimits.layers} times`, "unpack it");
    if (kind === "gzip" || kind === "zstd") {
      chunks = bounded(kind === "gzip" ? inflate(all) : unzstd(all), budget);
      store = void 0;
      continue;
    }
    if (store !== void 0) await all.return(void 0);
    const bytes = store ?? await putAside(all, (count) => putAsideOf(count, budget));
    if (kind === "parquet") return { kind: "bytes", chunks: bounded(parquetLines(bytes), budget) };
    return {
      kind: "archive",
      what: `a ${kind} archive`,
      members: await membersOf(kind, bytes, source, layers, budget)
    };
  }
}
function containerOf(bytes) {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (isGzip(bytes)) return "gzip";
  if (isZstd(bytes)) return "zstd";
  if (magic === "PAR1" || magic === "PARE") return "parquet";
  if (magic === "PK" || magic === "PK") return "zip";
  return isTar(bytes) ? "tar" : void 0;
}
async function membersOf(kind, bytes, { file }, layers, budget) {
  const members = [];
  const names = /* @__PURE__ */ new Map();
  for await (const member of kind === "zip" ? zipMembers(bytes) : tarSources(bytes)) {
    if (isHidden(member.name)) continue;
    if (++budget.members > unpackLimits.members)
      throw new UsableError(`the archive holds more than ${unpackLimits.members} files`, "unpack it and name fewer");
    const name = plainLine(member.name);
    const before = names.get(name) ?? 0;
    names.set(name, before + 1);
    members.push({
      file: `${file}:${name}${before === 0 ? "" : ` (${before + 1})`}`,
      layers,
      open: () => member.open(),
      ...member.content !== void 0 && { store: member.content },
      ...member.modified !== void 0 && { modified: member.modified }
    });
  }
  if (members.length === 0) throw new UsableError(`the ${kind} archive holds no file`, "name an archive with logs");
  return members;
}
async function* tarSources(bytes) {
  for await (const { name, content, modified, isCut } of tarMembers(bytes)) {
    yield { name, content, modified, open: () => isCut ? cut(content) : content.stream(0, content.size) };
  }
}
async function* cut(content) {
  yield* content.stream(0, content.size);
  throw new UsableError("the tar archive is cut off", "fetch it again");
}
function isHidden(name) {
  return name.split("/").some((part) => part === "__MACOSX" || /^\.[^.]/.test(part));
}
async function* measured(chunks, budget) {
  for await (const chunk of chunks) {
    budget.own += chunk.length;
    yield chunk;
  }
}
async function* bounded(chunks, budget) {
  for await (const chunk of chunks) {
    budget.given += chunk.length;
    if (budget.given > Math.max(unpackLimits.given, budget.own * unpackLimits.ratio))
      throw new UsableError(
        `the log unpacks to more than ${unpackLimits.ratio} times its size`,
        "unpack it, if it is what you expect"
      );
    yield chunk;
  }
}
function putAsideOf(bytes, budget) {
  budget.aside += bytes;
  if (budget.aside > unpackLimits.aside)
    throw new UsableError(
      `an archive inside is larger than ${unpackLimits.aside >> 20} MiB`,
      "unpack it and name the files inside"
    );
}

// src/io/logs.ts
function logStreams(sources, standardInput = process.stdin) {
  const seen = /* @__PURE__ */ new Set();
  const streams = [];
  for (const source of sources) {
    if (source === "-") {
      if (!seen.has("-")) streams.push(unpacked({ file: "standard input", open: () => standardInput }));
      seen.add("-");
      continue;
    }
    for (const stream of streamsOf(source)) {
      if (seen.has(stream.file)) continue;
      seen.add(stream.file);
      streams.push(stream);
    }
  }
  return streams;
}
function namedFiles(source) {
  try {
    return { files: streamsOf(source).map(({ file }) => file) };
  } catch (error) {
    if (error instanceof UsableError) return { files: [], why: error.message };
    throw error;
  }
}
function streamsOf(source) {
  const status = statusOf(source);
  if (status === void 0 && isPattern(source)) {
    const matches = expand(source);
    if (matches.length === 0)
      throw new UsableError(`no file matches ${quoted(source)}`, "name log files, a folder, or `-`", source);
    return matches.flatMap(matched);
  }
  if (status === void 0)
    throw new UsableError(`no log at ${quoted(source)}`, "name log files, a folder, or `-`", source);
  if (!status.isDirectory()) return [fileStream(source)];
  const streams = [...below(source, realpathSync(source), 0)];
  if (streams.length === 0)
    throw new UsableError(`the folder ${quoted(source)} holds no file`, "name a folder with logs", source);
  if (streams.length > fileLimits.entries)
    throw new UsableError(`${quoted(source)} holds more than ${fileLimits.entries} files`, "name fewer", source);
  return streams;
}
function statusOf(path) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(error, path);
  }
}
function unreadable(error, path) {
  return new UsableError(`cannot be read: ${messageOf(error)}`, "name what may be read", path);
}
function matched(path) {
  try {
    return streamsOf(path);
  } catch (error) {
    return [{ file: path, chunks: failing(error) }];
  }
}
function* below(folder, root, depth) {
  if (depth > fileLimits.depth)
    throw new UsableError(`folders are nested deeper than ${fileLimits.depth}`, "name a folder further in", folder);
  let items;
  try {
    items = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  } catch (error) {
    yield { file: folder, chunks: failing(unreadable(error, folder)) };
    return;
  }
  for (const item of [...items].sort((a, b) => a.name < b.name ? -1 : 1)) {
    const path = join2(folder, item.name);
    if (item.isDirectory()) yield* below(path, root, depth + 1);
    else if (item.isFile()) yield fileStream(path);
    else if (item.isSymbolicLink()) yield* linked(path, root);
  }
}
function* linked(path, root) {
  const target = targetOf(path);
  if (target?.startsWith(root + sep) === true) {
    if (target.slice(root.length).includes(`${sep}.`) && statSync(target).isFile()) yield fileStream(path);
    return;
  }
  const why = target === void 0 ? "leads nowhere" : "leads out of the folder";
  const error = new UsableError(`the link ${why}`, "name the file that it means", path);
  yield { file: path, chunks: failing(error) };
}
function targetOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return void 0;
  }
}
function fileStream(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  return unpacked({
    file: path,
    open: () => lazily2(path),
    // Pipes have a name, but no places.
    ...status?.isFile() === true && { store: fileStore(path, status.size) },
    ...status !== void 0 && { modified: Math.floor(status.mtimeMs) }
  });
}
function fileChunks(path, from = 0) {
  const { chunks } = fileStream(path);
  return from === 0 ? chunks : behind(chunks, from);
}
async function* behind(chunks, bytes) {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
async function* lazily2(path) {
  try {
    yield* createReadStream2(path, { highWaterMark: 1 << 20 });
  } catch (error) {
    throw isRefused(error) ? unreadable(error, path) : error;
  }
}
function isRefused(error) {
  return error instanceof Error && "syscall" in error && error.syscall === "open";
}

// src/io/time-text.ts
var units = { m: 6e4, h: 36e5, d: 864e5 };
var timeHelp = "give a day such as 2026-01-31, a time such as 2026-01-31T12:00:00Z, or 36h or 7d before now";
function timeIn(text, now, end) {
  const ago = /^(\d{1,5})([mhd])$/.exec(text);
  if (ago !== null) return now - Number(ago[1]) * units[ago[2]];
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const at = isDay || isTime ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return void 0;
  return isDay && end ? at + units.d - 1 : at;
}

export {
  lineReaders,
  putAside,
  isZstd,
  unpacked,
  logStreams,
  namedFiles,
  fileChunks,
  timeHelp,
  timeIn
};
