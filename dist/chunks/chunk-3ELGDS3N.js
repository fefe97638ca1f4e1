import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  fileLimits,
  messageOf,
  quoted
} from "./chunk-BCPCRX6K.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";

// src/io/files.ts
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import { basename, dirname, join } from "node:path";

// src/io/gzip.ts
import { createGunzip } from "node:zlib";
var step = 8 * 1024;
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139;
}
async function* inflate(source) {
  const gunzip = createGunzip({ chunkSize: 64 * 1024 });
  const ready = [];
  let failure;
  gunzip.on("data", (chunk) => ready.push(chunk));
  gunzip.on("error", (error) => failure = error);
  const ended = new Promise((done) => gunzip.once("end", done).once("error", () => done()));
  try {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length; at += step) {
        await Promise.race([
          new Promise((done) => gunzip.write(chunk.subarray(at, at + step), () => done())),
          ended
        ]);
        yield* ready.splice(0);
        if (failure !== void 0) throw failure;
      }
    }
    gunzip.end();
    await ended;
    yield* ready.splice(0);
    if (failure !== void 0) throw failure;
  } finally {
    gunzip.destroy();
  }
}
async function* inflateIfGzip(source) {
  const iterator = source[Symbol.asyncIterator]();
  let first = new Uint8Array(0);
  while (first.length < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  const whole = prepend(first, iterator);
  yield* isGzip(first) ? inflate(whole) : whole;
}
async function* prepend(first, rest) {
  try {
    if (first.length > 0) yield first;
    yield* { [Symbol.asyncIterator]: () => rest };
  } finally {
    await rest.return?.();
  }
}

// src/io/files.ts
function readBounded(path, what, maxBytes = fileLimits.small) {
  try {
    const file = openSync(path, "r");
    try {
      return readOpen(file, path, what, maxBytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UsableError) throw error;
    throw new UsableError(`${what} cannot be read: ${messageOf(error)}`, "name a file that exists", path);
  }
}
function readOpen(file, path, what, maxBytes) {
  const status = fstatSync(file);
  if (status.isDirectory()) throw new UsableError(`${what} is a folder: ${quoted(path)}`, "name a file", path);
  const chunks = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(Math.min(1 << 20, Math.max(1 << 12, status.size + 1 - total)));
    const read = readSync(file, chunk, 0, chunk.length, null);
    if (read === 0) return Buffer.concat(chunks);
    total += read;
    if (total > maxBytes) throw tooLarge(path, what, maxBytes);
    chunks.push(chunk.subarray(0, read));
  }
}
function tooLarge(path, what, maxBytes) {
  return new UsableError(`${what} is larger than ${maxBytes} bytes`, "split it, or export less", path);
}
function writeAtomically(path, content) {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) return writeFileSync(path, content);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, content, { flag: "wx" });
    renameSync(beside, path);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside, { force: true });
    throw new UsableError(
      `cannot write ${quoted(path)}: ${messageOf(error)}`,
      "name a place that can be written",
      path
    );
  }
}

export {
  inflateIfGzip,
  readBounded,
  writeAtomically
};
