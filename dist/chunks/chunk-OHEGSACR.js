import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  matchesName
} from "./chunk-SAC3DWEQ.js";
import {
  fileLimits,
  inflateIfGzip,
  messageOf,
  quoted
} from "./chunk-YT56RHMK.js";
import {
  UsableError
} from "./chunk-IJ4BDYYQ.js";

// src/io/glob.ts
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
function isPattern(path) {
  return /[*?]/.test(path);
}
function expand(pattern) {
  const absolute = pattern.startsWith("/");
  const found = /* @__PURE__ */ new Set();
  descend(
    absolute ? "/" : "",
    pattern.split("/").filter((part) => part !== ""),
    0,
    found
  );
  return [...found].sort();
}
function descend(folder, parts, depth, found) {
  const [part, ...rest] = parts;
  if (part === void 0 || depth > fileLimits.depth || found.size > fileLimits.entries) return;
  if (part === "**") descend(folder, rest.length === 0 ? ["*"] : rest, depth, found);
  for (const name of isPattern(part) ? namesIn(folder) : [part]) {
    if (isPattern(part) && name.startsWith(".") && !part.startsWith(".")) continue;
    const path = join(folder, name);
    const kind = kindOf(path);
    if (part === "**" && kind === "folder") descend(path, parts, depth + 1, found);
    if (part === "**" || !matchesName(part, name)) continue;
    if (rest.length > 0 && kind === "folder") descend(path, rest, depth + 1, found);
    if (rest.length === 0 && kind !== void 0) found.add(path);
  }
}
function namesIn(folder) {
  try {
    return readdirSync(folder === "" ? "." : folder).sort();
  } catch {
    return [];
  }
}
function kindOf(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  return status === void 0 ? void 0 : status.isDirectory() ? "folder" : "file";
}

// src/io/logs.ts
import { createReadStream, readdirSync as readdirSync2, realpathSync, statSync as statSync2 } from "node:fs";
import { join as join2, sep } from "node:path";
function logStreams(sources, standardInput = process.stdin) {
  const seen = /* @__PURE__ */ new Set();
  const streams = [];
  for (const source of sources) {
    if (source === "-") {
      if (!seen.has("-")) streams.push({ file: "standard input", chunks: inflateIfGzip(standardInput) });
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
function streamsOf(source) {
  const status = statSync2(source, { throwIfNoEntry: false });
  if (status === void 0 && isPattern(source)) {
    const matches = expand(source);
    if (matches.length === 0)
      throw new UsableError(`no file matches ${quoted(source)}`, "name log files, a folder, or `-`", source);
    return matches.flatMap(streamsOf);
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
function* below(folder, root, depth) {
  if (depth > fileLimits.depth)
    throw new UsableError(`folders are nested deeper than ${fileLimits.depth}`, "name a folder further in", folder);
  const items = readdirSync2(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  for (const item of items.sort((a, b) => a.name < b.name ? -1 : 1)) {
    const path = join2(folder, item.name);
    if (item.isDirectory()) yield* below(path, root, depth + 1);
    else if (item.isFile()) yield fileStream(path);
    else if (item.isSymbolicLink()) yield* linked(path, root);
  }
}
function* linked(path, root) {
  const target = targetOf(path);
  if (target?.startsWith(root + sep) === true) {
    if (target.slice(root.length).includes(`${sep}.`) && statSync2(target).isFile()) yield fileStream(path);
    return;
  }
  const why = target === void 0 ? "leads nowhere" : "leads out of the folder";
  yield failing(path, new UsableError(`the link ${why}`, "name the file that it means", path));
}
function targetOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return void 0;
  }
}
function fileStream(path) {
  return { file: path, chunks: named(path, inflateIfGzip(lazily(path))) };
}
async function* lazily(path) {
  yield* createReadStream(path, { highWaterMark: 1 << 20 });
}
async function* named(path, chunks) {
  try {
    yield* chunks;
  } catch (error) {
    throw new UsableError(`the file cannot be read further: ${messageOf(error)}`, "fetch it again", path);
  }
}
function failing(file, error) {
  return { file, chunks: { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) } };
}

export {
  isPattern,
  expand,
  logStreams
};
