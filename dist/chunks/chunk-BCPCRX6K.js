import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/io/limits.ts
var KiB = 1024;
var MiB = 1024 * KiB;
var gitLimits = {
  entries: 2e6,
  listing: 512 * MiB,
  /** All contents that one `read` keeps. */
  contents: 256 * MiB,
  localTime: 12e4,
  fetchTime: 12e4
};
var fileLimits = {
  /** Gate files, kubeconfigs, event payloads. */
  small: 5 * MiB,
  /** A snapshot, before and after inflating. */
  snapshot: 512 * MiB,
  /** Files below one folder of logs or manifests. */
  entries: 5e5,
  depth: 64,
  /** Files larger than this are known by size and time, not by content. */
  hashed: 64 * MiB
};
var kubeLimits = {
  page: 500,
  pages: 2e3,
  pageBytes: 64 * MiB,
  bytes: 1024 * MiB,
  restarts: 3,
  attempts: 5,
  /** The longest wait between two attempts, whatever Retry-After says. */
  wait: 2e4,
  requestTime: 3e4,
  totalTime: 3e5,
  pluginTime: 3e4
};
var githubLimits = {
  /** Annotations in one update of a check run; each update appends. */
  annotations: 50,
  /** Updates of one job, so that a flood of findings does not spend the token's hourly budget. */
  updates: 10,
  checkText: 65535,
  title: 255,
  annotationMessage: 64 * KiB,
  comment: 65536,
  /** Pages of a hundred comments searched for our own. */
  commentPages: 10,
  summary: 1024 * KiB,
  /** Workflow-command annotations that the runner keeps a level and step. */
  commands: 10,
  commandMessage: 4096,
  requestTime: 2e4
};

// src/io/plain.ts
var control = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
function plainLine(text, limit = 300) {
  const line = text.slice(0, limit * 8).replace(control, " ").replace(/\b(https?:\/\/)[^/@\s]*@/gi, "$1").replaceAll("##[", "## [").replace(/^\s*::/, ": :").trim();
  const characters = [...line];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : line;
}
function quoted(text, limit = 200) {
  return JSON.stringify(plainLine(text, limit));
}
function messageOf(error) {
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return plainLine(typeof message === "string" ? message : "unknown error");
}
function cutBytes(text, limit) {
  const bytes = Buffer.from(text);
  if (bytes.length <= limit) return text;
  let end = limit - Buffer.byteLength("…");
  while (end > 0 && ((bytes[end] ?? 0) & 192) === 128) end--;
  return `${bytes.toString("utf8", 0, end)}…`;
}

export {
  gitLimits,
  fileLimits,
  kubeLimits,
  githubLimits,
  plainLine,
  quoted,
  messageOf,
  cutBytes
};
