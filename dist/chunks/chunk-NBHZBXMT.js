import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  messageOf,
  plainLine,
  quoted,
  reasonOf
} from "./chunk-BZNOVEIQ.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/io/limits.ts
var KiB = 1024;
var MiB = 1024 * KiB;
var gitLimits = {
  entries: 2e6,
  listing: 512 * MiB,
  /** All contents that one `read` keeps. */
  contents: 256 * MiB,
  localTime: 12e4,
  fetchTime: 12e4,
  /** What a checkout has and its commit has not. */
  statusTime: 1e4,
  statusBytes: 4 * MiB
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
  hashed: 64 * MiB,
  /** One folder of rendered manifests. */
  rendered: 512 * MiB
};
var unpackLimits = {
  /** Containers in one another. */
  layers: 5,
  /** Members of one source, those of archives inside included. */
  members: 1e5,
  /** What a source may give in all, if that is more than `ratio` times its own bytes. */
  given: 1024 * MiB,
  ratio: 250,
  /** Streams that must be read at any place: kept in memory up to here, in a file up to `aside` for a source. */
  inMemory: 16 * MiB,
  aside: 4096 * MiB,
  zstdWindow: 128 * MiB,
  /** Of Parquet, not compressed; a cell is one value of one row. */
  rowGroup: 512 * MiB,
  rowGroupCells: 4e7
};
var kubeLimits = {
  page: 500,
  pages: 2e3,
  pageBytes: 64 * MiB,
  bytes: 8192 * MiB,
  restarts: 3,
  attempts: 7,
  /** The longest wait between two attempts, whatever Retry-After says. */
  wait: 2e4,
  requestTime: 3e4,
  /** Of one list on which no verdict hangs. */
  helpBytes: 256 * MiB,
  helpTime: 6e4,
  totalTime: 3e5,
  pluginTime: 3e4
};
var watchLimits = {
  /** After which the server ends a watch, so that none stays half open. */
  connectionTime: 3e5,
  /** Without a byte, bookmarks included (one a minute): longer, and the connection is given up. */
  silence: 15e4,
  /** Of one event. An object has at most some three megabytes. */
  lineBytes: 16 * MiB,
  /** Events that nobody has asked for yet; while there are so many, nothing more is read. */
  unread: 1e3,
  /** Before the second attempt, then twice that, up to the longest. */
  pause: 250,
  longestPause: 3e4,
  /** Of failing: a kind is called blind. */
  blindAfter: 3e4,
  /** Until it is asked again for a kind that the server does not have, or that may not be read. */
  again: 6e4,
  /** Between two readings of the kubeconfig, for a new token. */
  renewal: 1e4,
  /** Without an event, after which what happened before a restart is all there. */
  calm: 1e3
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
  /** Pages of a hundred reviews searched for suggestions of our own. */
  reviewPages: 3,
  /** Comments of our own that a race left over, deleted in one run. */
  duplicates: 5,
  summary: 1024 * KiB,
  /** Workflow-command annotations that the runner keeps a level and step. */
  commands: 10,
  commandMessage: 4096,
  /** Of one request; GitHub itself gives up after ten seconds. */
  requestTime: 15e3,
  /** Of all that is delivered: a job waits no longer for a GitHub that is down. */
  deliveryTime: 6e4,
  /** Of one request that may be sent again. */
  attempts: 3,
  /** Before the second attempt, and twice that before the third, where GitHub does not say. */
  backoff: 1e3,
  /** Between two writes. */
  spacing: 500
};
var githubReadLimits = {
  /** Attempts included; the token of a workflow has a thousand an hour for the whole repository. */
  requests: 300,
  attempts: 4,
  /** Before the second attempt, then twice that, where GitHub does not say. */
  backoff: 500,
  /** The longest wait between two attempts; what GitHub wants longer is not waited for. */
  wait: 6e4,
  requestTime: 3e4,
  totalTime: 3e5,
  /** For GitHub to work out whether a pull request merges. */
  mergeWait: 45e3,
  /** Of answers other than listings and large blobs. */
  answer: 16 * MiB,
  /** GitHub's own limits are 100,000 entries and 7 MB. */
  listing: 64 * MiB,
  entries: 5e5,
  parallel: 4,
  /** A blob up to here is asked for as text, with others in one query; a larger one by itself. */
  textBlob: 128 * KiB,
  batchBlobs: 100,
  batchBytes: MiB,
  /** Contents kept, since they are often asked for again. */
  remembered: 16 * MiB,
  /** Folders whose names must be asked for once more, as bytes. */
  unsureTrees: 50
};
var evidenceLimits = {
  /** Runs, or artifacts, asked for at once; and how often, until one may be trusted. */
  page: 100,
  pages: 10,
  /** Of the archive. */
  bytes: 1024 * MiB,
  /** For fetching it. */
  time: 3e5
};
var approvalLimits = {
  /** Pages of a hundred reviews. */
  reviewPages: 5,
  /** Questions whether somebody is in a team. */
  members: 30,
  /** Commits that were reviewed before the newest and are judged again, the newest reviews first. */
  olderCommits: 3
};
var followLimits = {
  files: 500,
  /** Bytes of one file, and of all. */
  file: 2 * MiB,
  poll: 8 * MiB,
  /** The longest line in bytes, as long as a record may be. */
  line: 32 * MiB,
  /** Files that are gone and whose beginnings are known. */
  past: 1e3
};
var dryRunLimits = {
  objects: 200,
  /** Characters of an answer's message, and bytes of the answer. */
  message: 500,
  bytes: MiB,
  /** Milliseconds for all of them. */
  time: 6e4
};

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
import { createGunzip, createInflateRaw } from "node:zlib";
var step = 8 * 1024;
var wideStep = 32 * 1024;
var sound = 1 << 20;
var chunkSize = 512 * 1024;
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139;
}
function inflate(source) {
  return through(source, () => createGunzip({ chunkSize }));
}
function inflateRaw(source) {
  return through(source, () => createInflateRaw({ chunkSize }));
}
async function* through(source, make) {
  const inflating = make();
  const ready = [];
  let failure;
  inflating.on("data", (chunk) => ready.push(chunk));
  inflating.on("error", (error) => failure = error);
  const ended = new Promise((done) => inflating.once("end", done).once("error", () => done()));
  let handed = 0;
  try {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length; ) {
        const next = chunk.subarray(at, at + (handed < sound ? step : wideStep));
        at += next.length;
        handed += next.length;
        const written = new Promise((done) => inflating.write(next, () => done()));
        yield* ready.splice(0);
        await Promise.race([written, ended]);
        if (failure === void 0) continue;
        yield* ready.splice(0);
        throw failure;
      }
    }
    inflating.end();
    await ended;
    yield* ready.splice(0);
    if (failure !== void 0) throw failure;
  } finally {
    inflating.destroy();
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
    throw new UsableError(`${what} cannot be read: ${reasonOf(error)}`, "name a file that exists", path);
  }
}
function readOpen(file, path, what, maxBytes) {
  const status = fstatSync(file);
  if (status.isDirectory()) throw new UsableError(`${what} is a folder`, "name a file", path);
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
  const beside = besideOf(path);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === false) return writeTo(path, "w", content);
    makeFolder(dirname(path));
    writeTo(beside, "wx", content);
    renameSync(beside, path);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside, { force: true });
    throw unwritable(path, error);
  }
}
function besideOf(path) {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
}
function unwritable(path, error) {
  return new UsableError(`cannot write ${quoted(path)}: ${messageOf(error)}`, "name a place that can be written", path);
}
function makeFolder(path) {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}
function writeTo(path, flag, content) {
  const file = openSync(path, flag);
  try {
    const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

// src/io/git-process.ts
import { spawn } from "node:child_process";
var inherited = [
  ...["PATH", "Path", "HOME", "USERPROFILE", "SystemRoot", "TEMP", "TMP", "TMPDIR", "XDG_CONFIG_HOME"],
  ...["SSH_AUTH_SOCK", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"],
  ...["GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_SSL_CAINFO", "GIT_SSH_COMMAND"]
];
var hardened = [
  ...["core.hooksPath=/dev/null", "core.fsmonitor=false", "core.quotePath=true", "maintenance.auto=false", "gc.auto=0"],
  ...["protocol.ext.allow=never", "fetch.recurseSubmodules=false", "credential.interactive=false"]
].flatMap((setting) => ["-c", setting]);
function environment(config) {
  const own = Object.fromEntries(
    inherited.flatMap((name) => process.env[name] === void 0 ? [] : [[name, process.env[name]]])
  );
  return {
    ...own,
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_CONFIG_COUNT: String(config.length),
    ...Object.fromEntries(
      config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value]
      ])
    )
  };
}
function runGit(directory, run) {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["-C", directory, "--no-pager", ...hardened, ...run.args], {
      env: environment(run.config ?? []),
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true
    });
    let complaint = "";
    let failure;
    const fail = (error) => {
      failure ??= error;
      child.kill("SIGKILL");
    };
    const time = run.time ?? gitLimits.localTime;
    const help = "look whether the remote or the disk is slow and run again";
    const timer = setTimeout(
      () => fail(new UsableError(`git ${run.args[0] ?? ""} did not end within ${time / 1e3} s`, help)),
      time
    );
    child.stdout.on("data", (chunk) => {
      if (failure !== void 0) return;
      try {
        run.onData(chunk);
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
    child.stderr.on("data", (chunk) => {
      if (complaint.length < 4096) complaint += chunk.toString("utf8");
    });
    child.stdin.on("error", () => void 0);
    child.stdin.end(run.input ?? "");
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(
        new UsableError(`git cannot be started: ${messageOf(error)}`, "install git and make sure that it is in PATH")
      );
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (failure !== void 0) reject(failure);
      else resolve({ code: code ?? -1, complaint: plainLine(complaint) });
    });
  });
}
async function askGit(directory, args, limit = 1 << 20) {
  const chunks = [];
  let bytes = 0;
  const end = await runGit(directory, {
    args,
    onData: (chunk) => {
      bytes += chunk.length;
      if (bytes > limit) throw new Error(`git ${args[0] ?? ""} answered with more than ${limit} bytes`);
      chunks.push(chunk);
    }
  });
  return { ...end, text: Buffer.concat(chunks).toString("utf8") };
}

// src/model/glob.ts
var maxLength = 1e3;
var maxAlternatives = 256;
function globFault(pattern) {
  if (pattern.trim() === "") return "a path pattern is empty";
  if (pattern.length > maxLength) return `a path pattern has more than ${maxLength} characters`;
  return alternatives(pattern) === void 0 ? `a path pattern stands for more than ${maxAlternatives} others` : void 0;
}
function pathMatcher(patterns) {
  return matcher(patterns, true);
}
function branchMatcher(patterns) {
  return matcher(patterns, false);
}
function matcher(patterns, below) {
  const parsed = patterns.filter((pattern) => globFault(pattern) === void 0).flatMap((pattern) => alternatives(pattern) ?? []).map(partsOf);
  return (path) => {
    const names = path.split("/");
    return parsed.some((parts) => matchesParts(parts, names, below));
  };
}
function partsOf(pattern) {
  const parts = pattern.replace(/^(?:\.?\/)+/, "").split("/");
  if (parts.at(-1) === "") parts[parts.length - 1] = "**";
  return parts.filter((part, index) => part !== "**" || parts[index - 1] !== "**");
}
function alternatives(pattern) {
  let open = [pattern];
  const done = [];
  while (open.length > 0) {
    const next = [];
    for (const text of open) {
      const group = /\{([^{}]*,[^{}]*)\}/.exec(text);
      if (group === null) done.push(text);
      else {
        const [before, after] = [text.slice(0, group.index), text.slice(group.index + group[0].length)];
        next.push(...(group[1] ?? "").split(",").map((choice) => before + choice + after));
      }
    }
    if (done.length + next.length > maxAlternatives) return void 0;
    open = next;
  }
  return done;
}
function matchesParts(parts, names, below) {
  let [p, n, star, mark] = [0, 0, -1, 0];
  while (n < names.length) {
    const part = parts[p];
    if (part === "**") [star, mark, p] = [p, n, p + 1];
    else if (part !== void 0 && matchesName(part, names[n] ?? "")) [p, n] = [p + 1, n + 1];
    else if (below && p === parts.length && p > 0 && !/[*?]/.test(parts[p - 1] ?? "")) return true;
    else if (star >= 0) [mark, p, n] = [mark + 1, star + 1, mark + 1];
    else return false;
  }
  return p === parts.length || below && p === parts.length - 1 && parts[p] === "**";
}
function matchesName(pattern, name) {
  let [p, n, star, mark] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === "*") [star, mark, p] = [p, n, p + 1];
    else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === name[n])) [p, n] = [p + 1, n + 1];
    else if (star >= 0) [mark, p, n] = [mark + 1, star + 1, mark + 1];
    else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

export {
  globFault,
  pathMatcher,
  branchMatcher,
  matchesName,
  gitLimits,
  fileLimits,
  unpackLimits,
  kubeLimits,
  watchLimits,
  githubLimits,
  githubReadLimits,
  evidenceLimits,
  approvalLimits,
  followLimits,
  dryRunLimits,
  isGzip,
  inflate,
  inflateRaw,
  readBounded,
  writeAtomically,
  besideOf,
  unwritable,
  makeFolder,
  runGit,
  askGit
};
