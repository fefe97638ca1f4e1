import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  fileLimits,
  matchesName
} from "./chunk-NBHZBXMT.js";

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
  for (const name of isPattern(part) ? namesIn(folder, found) : [part]) {
    if (isPattern(part) && name.startsWith(".") && !part.startsWith(".")) continue;
    const path = join(folder, name);
    const kind = kindOf(path);
    if (part === "**" && kind === "folder") descend(path, parts, depth + 1, found);
    if (part === "**" || !matchesName(part, name)) continue;
    if (rest.length > 0 && kind === "folder") descend(path, rest, depth + 1, found);
    if (rest.length === 0 && kind !== void 0) found.add(path);
  }
}
function namesIn(folder, found) {
  try {
    return readdirSync(folder === "" ? "." : folder).sort();
  } catch {
    if (kindOf(folder) !== void 0) found.add(folder);
    return [];
  }
}
function kindOf(path) {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status === void 0 ? void 0 : status.isDirectory() ? "folder" : "file";
  } catch {
    return "file";
  }
}

export {
  isPattern,
  expand
};
