import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  inClusterKubeconfig
} from "./chunk-5PF5CEKS.js";
import {
  effectOf,
  livingCluster
} from "./chunk-QXQJPULP.js";
import {
  logSettings
} from "./chunk-Y4MD6WSO.js";
import {
  fileChunks,
  namedFiles
} from "./chunk-RCC4RY3N.js";
import {
  attribute,
  dialects,
  isNeeded,
  judgedKinds,
  knownCluster,
  newestManager,
  rules
} from "./chunk-DMELPR3L.js";
import {
  connectionTable,
  observe
} from "./chunk-O2ZUUHDL.js";
import "./chunk-BMJ3V52C.js";
import {
  gateFrom,
  gateOptions,
  list,
  overridesFrom,
  profiles,
  readGate,
  text,
  trimmedLive
} from "./chunk-SFRJZBDC.js";
import {
  logReading
} from "./chunk-MJYXLNC2.js";
import {
  isPolicyKind,
  liveManifest
} from "./chunk-T4V3ATVX.js";
import {
  fingerprintOf,
  formatParty,
  formatPorts,
  partyName,
  watchDay,
  watchJson,
  watchMetrics,
  watchText
} from "./chunk-QQFL6DSE.js";
import {
  version
} from "./chunk-EMV4VFSO.js";
import {
  findingKinds,
  formatOrigin,
  severities
} from "./chunk-2DK3SP7V.js";
import {
  countOf,
  formatAddress,
  formatCount,
  formatSpan
} from "./chunk-HNNVQSUS.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import {
  followedKey
} from "./chunk-XM4SXZPJ.js";
import {
  listKind,
  liveKinds,
  optionalGroups,
  servedGroups
} from "./chunk-YTXUJRWE.js";
import "./chunk-KXEEH5XE.js";
import {
  clusterAccess,
  kubeGet
} from "./chunk-SGDFRLKZ.js";
import "./chunk-BM4DJZSQ.js";
import "./chunk-C53OW32M.js";
import {
  fileLimits,
  followLimits,
  isGzip,
  messageOf,
  quoted,
  readBounded,
  reasonOf,
  watchLimits,
  writeAtomically
} from "./chunk-PXRDJBPH.js";
import "./chunk-XQWAPOEG.js";
import {
  canonicalJson,
  formatRef,
  isList,
  isObject,
  isSameJson,
  keyOf,
  valueAt
} from "./chunk-HSRHAZR3.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/watch.ts
import { createHash as createHash2 } from "node:crypto";
import { join as join2, relative, resolve } from "node:path";

// src/io/kube-watch.ts
import { setMaxListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

// src/io/channel.ts
function channel(most) {
  let held = [];
  let end;
  let wake = () => void 0;
  const waiting = [];
  const release = () => {
    for (const go of waiting.splice(0)) go();
  };
  return {
    async put(item2) {
      while (held.length >= most && end === void 0) await new Promise((go) => waiting.push(go));
      if (end !== void 0) return;
      held.push(item2);
      wake();
    },
    close(error) {
      end ??= error === void 0 ? {} : { error };
      release();
      wake();
    },
    async *items() {
      try {
        for (; ; ) {
          const batch = held;
          held = [];
          release();
          for (const item2 of batch) yield item2;
          if (held.length > 0) continue;
          if (end !== void 0) {
            if ("error" in end) throw end.error;
            return;
          }
          await new Promise((go) => wake = go);
        }
      } finally {
        end ??= {};
        release();
      }
    }
  };
}

// src/io/kube-stream.ts
import { Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
async function followStream(access, path, limits, signal, listener) {
  const silent = new AbortController();
  const watchdog = watchdogOf(silent, limits.silence);
  const own = AbortSignal.any([signal, silent.signal]);
  try {
    const response = await opened(access, path, own);
    const { statusCode: status = 0, headers } = response;
    if (status !== 200) {
      response.destroy();
      return refusalOf(status, headers["retry-after"]);
    }
    try {
      return listener.opened() ? await heardOut(response, limits, watchdog, listener) : { kind: "over" };
    } finally {
      response.destroy();
    }
  } catch (error) {
    return { kind: "failed", why: silent.signal.aborted ? "the connection fell silent" : messageOf(error) };
  } finally {
    watchdog.rest();
  }
}
function watchdogOf(controller, time) {
  let timer;
  const rest = () => clearTimeout(timer);
  const watch3 = () => {
    rest();
    timer = setTimeout(() => controller.abort(), time);
  };
  watch3();
  return { watch: watch3, rest };
}
function opened(access, path, signal) {
  const { server, options } = access;
  const send = server.protocol === "http:" ? plainRequest : secureRequest;
  const kind = typeof options.agent === "object" ? options.agent.constructor : void 0;
  const isPlain = kind === PlainAgent || kind === SecureAgent;
  return new Promise((resolve2, reject) => {
    const request = send(
      new URL(server.href.replace(/\/+$/, "") + path),
      {
        ...options,
        ...isPlain ? { agent: false } : {},
        method: "GET",
        headers: { ...options.headers, accept: "application/json", "user-agent": "netpol-gate" },
        signal
      },
      resolve2
    );
    request.on("error", reject);
    request.end();
  });
}
function refusalOf(status, retryAfter) {
  if (status === 410) return { kind: "expired" };
  if (status === 404) return { kind: "absent" };
  if (status === 403) return { kind: "forbidden" };
  if (status === 401) return { kind: "stranger" };
  const seconds = Number(retryAfter);
  const pause2 = Number.isFinite(seconds) && seconds >= 0 ? { pause: seconds * 1e3 } : {};
  return { kind: "failed", why: `it answers with status ${status}`, ...pause2 };
}
async function heardOut(response, { lineBytes }, watchdog, listener) {
  const lines = linesOf(response, lineBytes, watchdog);
  for await (const line of lines) {
    if (line === "too-long") return { kind: "expired" };
    const event = eventOf(line);
    if ("kind" in event) return event;
    await listener.heard(event);
  }
  return { kind: "over" };
}
async function* linesOf(response, most, watchdog) {
  let rest = [];
  let held = 0;
  watchdog.watch();
  for await (const chunk of response) {
    watchdog.rest();
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; from = at + 1, at = chunk.indexOf(10, from)) {
      yield rest.length === 0 ? chunk.subarray(from, at) : Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = [];
      held = 0;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > most) {
      yield "too-long";
      return;
    }
    watchdog.watch();
  }
}
var eventTypes = ["ADDED", "MODIFIED", "DELETED", "BOOKMARK"];
function eventOf(line) {
  const { type, object } = parsed(line);
  if (type === "ERROR" && isObject(object)) return errorOf(object);
  const metadata = isObject(object) ? object["metadata"] : void 0;
  const version2 = isObject(metadata) ? metadata["resourceVersion"] : void 0;
  if (typeof type !== "string" || !eventTypes.includes(type) || !isObject(object) || typeof version2 !== "string")
    return { kind: "failed", why: "it tells something that is no event" };
  return { type, object, version: version2 };
}
function parsed(line) {
  try {
    const value = JSON.parse(line.toString("utf8"));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
function errorOf({ code }) {
  return code === 410 ? { kind: "expired" } : { kind: "failed", why: `it breaks off with ${Number(code) || "an error"}` };
}

// src/io/kube-follow.ts
async function followKind(following, kind, version2) {
  const { signal, limits, wait: wait3 } = following;
  const trouble = { pause: limits.pause, since: void 0, told: void 0, isAbsent: false };
  let doubt = version2 !== void 0;
  for (let at = version2; !signal.aborted; ) {
    const outcome = await attempt(following, kind, at, trouble, doubt);
    if (signal.aborted) return;
    at = outcome.version;
    doubt = outcome.fault !== void 0;
    const pause2 = await taken(following, kind, outcome, trouble);
    if (pause2 > 0) await wait3(pause2);
  }
}
async function attempt(following, kind, version2, trouble, doubt) {
  try {
    const place2 = await placeOf(following, kind);
    if (place2 === "absent") return await nothing(following, kind, trouble);
    if (!("plural" in place2)) return place2;
    if (version2 === void 0) return await list2(following, place2, trouble);
    if (doubt && await hasGoneBack(following, place2, version2)) return { version: void 0 };
    return await watch(following, place2, version2, trouble);
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    if (/\b401\b/.test(error.message)) await following.renew();
    return { version: version2, fault: error.message };
  }
}
async function taken(following, kind, outcome, trouble) {
  const { limits } = following;
  const { fault, refused, worked, pause: pause2 = 0 } = outcome;
  if (worked === true) trouble.pause = limits.pause;
  if (worked === true || fault === void 0) trouble.since = void 0;
  if (fault === void 0) return pause2;
  trouble.since ??= Date.now();
  const isLong = refused === true || Date.now() - trouble.since >= limits.blindAfter;
  if (isLong && trouble.told !== fault) {
    trouble.told = fault;
    await following.tell({ kind: "blind", of: ofKind(kind), why: fault, at: Date.now() });
  }
  if (isLong) await following.settled(kind);
  if (refused === true) return limits.again;
  const own = trouble.pause;
  trouble.pause = Math.min(own * 2, limits.longestPause);
  return Math.min(Math.max(own, pause2), limits.longestPause);
}
async function hasGoneBack({ access, signal }, kind, version2) {
  const answer = await kubeGet(access(), pathTo(kind, { limit: "1" }), signal);
  const now = answer.kind === "object" ? versionOf(answer.value) : void 0;
  return now !== void 0 && /^\d+$/.test(now) && /^\d+$/.test(version2) && BigInt(now) < BigInt(version2);
}
async function list2(following, kind, trouble) {
  const { access, signal, toManifest } = following;
  const reading = { access: access(), signal, budget: { bytes: 0 }, toManifest, onProgress: () => void 0 };
  const { manifests, version: version2, incomplete, refused } = await listKind(reading, kind);
  if (incomplete !== void 0) return { version: void 0, fault: incomplete, refused: true };
  if (refused === "absent") return nothing(following, kind, trouble);
  if (version2 === void 0) return { version: version2, fault: `the list of ${kind.plural} has no version`, refused: true };
  trouble.isAbsent = false;
  await tellList(following, kind, manifests, version2, trouble);
  return { version: version2 };
}
async function nothing(following, kind, trouble) {
  if (!trouble.isAbsent || trouble.told !== void 0) await tellList(following, kind, [], "", trouble);
  trouble.isAbsent = true;
  return { version: void 0, pause: following.limits.again };
}
async function tellList({ tell, settled }, kind, manifests, version2, trouble) {
  trouble.told = void 0;
  await tell({ kind: "listed", of: ofKind(kind), manifests, at: Date.now(), version: version2 });
  await settled(kind);
}
async function placeOf({ access, served, signal }, kind) {
  if (kind.optional !== true) return kind;
  const groups = await served();
  const isUnsure = groups === void 0 || groups.unsure.has(kind.group);
  const own = groups?.served.get(kind.group) ?? /* @__PURE__ */ new Map();
  if (isUnsure) return kind;
  const has = (version2) => own.get(version2)?.has(kind.plural) === true;
  const twins = [...groups.served.get(kind.sameAs ?? "")?.values() ?? []];
  if (twins.some((plurals) => plurals.has(kind.plural))) return "absent";
  const understood = [kind.version, ...kind.otherVersions ?? []].find(has);
  if (understood !== void 0) return { ...kind, version: understood };
  const others = [...own.keys()].filter(has);
  const [first] = others;
  if (first === void 0) return "absent";
  const answer = await kubeGet(access(), pathTo({ ...kind, version: first }, { limit: "1" }), signal);
  const items = answer.kind === "object" ? answer.value["items"] : void 0;
  if (items === null || isList(items) && items.length === 0) return "absent";
  const fault = `the server has ${kind.plural} as ${others.join(", ")}, not as ${kind.version}`;
  return { version: void 0, fault, refused: true };
}
async function watch(following, kind, from, trouble) {
  const { access, limits, signal, settled, renew } = following;
  const began = Date.now();
  let version2 = from;
  let hasHeard = false;
  let taking = Promise.resolve();
  const isBlind = trouble.told !== void 0;
  const query = {
    watch: "1",
    resourceVersion: from,
    allowWatchBookmarks: "true",
    timeoutSeconds: String(Math.ceil(limits.connectionTime / 1e3))
  };
  const end = await followStream(access(), pathTo(kind, query), limits, signal, {
    opened: () => {
      if (!isBlind) taking = settled(kind);
      return !isBlind;
    },
    heard: async (event) => {
      await tellChange(following, kind, event);
      version2 = event.version;
      hasHeard = true;
    }
  });
  await taking;
  if (isBlind && end.kind === "over") return { version: void 0 };
  if (end.kind === "stranger") await renew();
  const hasWorked = hasHeard || Date.now() - began >= limits.longestPause;
  return { ...outcomeOf(end, kind, version2, hasWorked), ...hasWorked ? { worked: true } : {} };
}
function outcomeOf(end, { plural }, version2, hasWorked) {
  if (end.kind === "over")
    return hasWorked ? { version: version2 } : { version: version2, fault: `the watch of ${plural} ends as soon as it begins` };
  if (end.kind === "expired")
    return { version: void 0, fault: `the server forgets ${plural} faster than they can be read` };
  if (end.kind === "absent") return { version: void 0, fault: `the server has no ${plural}` };
  if (end.kind === "forbidden")
    return { version: version2, fault: `the credentials may list ${plural}, but not watch them`, refused: true };
  if (end.kind === "stranger") return { version: version2, fault: `the server does not know these credentials (401)` };
  const pause2 = end.pause === void 0 ? {} : { pause: end.pause };
  return { version: version2, fault: `${plural} cannot be watched: ${end.why}`, ...pause2 };
}
var changes = { ADDED: "added", MODIFIED: "modified", DELETED: "deleted" };
async function tellChange(following, kind, { type, object, version: version2 }) {
  if (type === "BOOKMARK") return following.tell({ kind: "bookmark", of: ofKind(kind), version: version2 });
  for (const manifest of manifestOf(following, kind, object))
    await following.tell({ kind: "changed", change: changes[type], manifest, at: Date.now(), version: version2 });
}
function manifestOf({ toManifest }, kind, object) {
  const metadata = object["metadata"];
  if (!isObject(metadata) || typeof metadata["name"] !== "string") return [];
  const namespace = typeof metadata["namespace"] === "string" ? metadata["namespace"] : "";
  const apiVersion = kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
  const ref2 = { group: kind.group, kind: kind.kind, namespace, name: metadata["name"] };
  const manifest = toManifest({ apiVersion, kind: kind.kind, ...kind.keep?.(object) ?? object }, ref2);
  return manifest === void 0 ? [] : [manifest];
}
function versionOf({ metadata }) {
  const version2 = isObject(metadata) ? metadata["resourceVersion"] : void 0;
  return typeof version2 === "string" && version2 !== "" ? version2 : void 0;
}
function pathTo({ group, version: version2, plural }, query) {
  return `${group === "" ? "/api" : `/apis/${group}`}/${version2}/${plural}?${new URLSearchParams(query).toString()}`;
}
function ofKind({ group, kind }) {
  return { group, kind };
}

// src/io/kube-watch.ts
function clusterFeed(options, toManifest) {
  const versions = new Map(Object.entries(options.resume ?? {}).filter(([, version2]) => /^[^0].*$/.test(version2)));
  return {
    versions: () => Object.fromEntries(versions),
    async *events(signal) {
      const stopped = new AbortController();
      const own = AbortSignal.any([signal, stopped.signal]);
      setMaxListeners(0, own);
      const door = await openDoor(options);
      const told = channel({ ...watchLimits, ...options.watchLimits }.unread);
      const close = () => told.close();
      own.addEventListener("abort", close);
      try {
        const cluster = await identityOf(door.access(), own);
        const following = followingOf(options, toManifest, door, cluster, own, (event) => told.put(event));
        const all = liveKinds.map((kind) => followKind(following, kind, versions.get(followedKey(kind))));
        void Promise.all(all).then(close, (error) => told.close(error));
        for await (const event of told.items()) {
          note(versions, event);
          if (event.kind !== "bookmark") yield event;
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        stopped.abort();
        door.close();
      }
    }
  };
}
function note(versions, event) {
  if (event.kind === "blind") versions.delete(followedKey(event.of));
  if (event.kind === "ready" || event.kind === "blind") return;
  const key = followedKey(event.kind === "changed" ? event.manifest.ref : event.of);
  if (event.version === "") versions.delete(key);
  else versions.set(key, event.version);
}
function followingOf(options, toManifest, door, cluster, signal, tell) {
  const open = new Set(liveKinds.map(followedKey));
  const limits = { ...watchLimits, ...options.watchLimits };
  return {
    access: door.access,
    renew: door.renew,
    served: remembered(() => servedGroups(door.access(), optionalGroups, signal), limits.again / 2),
    limits,
    signal,
    toManifest,
    tell,
    settled: async (kind) => {
      if (!open.delete(followedKey(kind)) || open.size > 0) return;
      const at = Date.now();
      await tell({ kind: "ready", cluster: { ...cluster, readAt: at }, at });
    },
    // The end of the run ends the pause.
    wait: (time) => wait(time, void 0, { signal }).catch(() => void 0)
  };
}
function remembered(ask, time) {
  let last;
  return async () => {
    if (last === void 0 || Date.now() - last.at >= time) last = { at: Date.now(), found: ask() };
    const own = last;
    try {
      return await own.found;
    } catch (error) {
      if (last === own) last = void 0;
      throw error;
    }
  };
}
var longestWait = 2e3;
async function openDoor(options) {
  const { renewal } = { ...watchLimits, ...options.watchLimits };
  const own = { ...options, limits: { wait: longestWait, ...options.limits } };
  let access = await clusterAccess(own);
  let read = Date.now();
  const close = () => {
    if (typeof access.options.agent === "object") access.options.agent.destroy();
  };
  return {
    access: () => access,
    close,
    async renew() {
      if (Date.now() - read < renewal) return;
      read = Date.now();
      const next = await clusterAccess(own).catch(() => void 0);
      if (next === void 0) return;
      close();
      access = next;
    }
  };
}
async function identityOf(access, signal) {
  const answer = await kubeGet(access, "/api/v1/namespaces/kube-system", signal);
  const metadata = answer.kind === "object" ? answer.value["metadata"] : void 0;
  const uid = isObject(metadata) ? metadata["uid"] : void 0;
  return { ...typeof uid === "string" ? { uid } : {}, name: access.context };
}

// src/model/watch.ts
var watchKinds = [
  "policy-changed",
  "lost-isolation",
  "contradiction",
  "noisy-source",
  "blind",
  "healed"
];

// src/commands/watch-loop.ts
import { setTimeout as wait2 } from "node:timers/promises";

// src/io/follow-logs.ts
import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, statSync as statSync2 } from "node:fs";
import { constants, gunzipSync } from "node:zlib";

// src/io/rotated-logs.ts
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
function rotatedOf(resume) {
  const folders = new Set([...resume.values()].map(({ file }) => dirname(file)));
  const order = new Map([...resume.keys()].map((inode, index) => [inode, index]));
  const files = new Set([...resume.values()].map(({ file }) => stemOf(file)));
  const found = [...folders].flatMap(
    (folder) => namesIn(folder).flatMap((name) => {
      if (!files.has(stemOf(name))) return [];
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      const at = status?.isFile() === true ? order.get(`${status.dev}:${status.ino}`) : void 0;
      const place2 = at === void 0 ? void 0 : resume.get(`${status?.dev}:${status?.ino}`);
      if (at === void 0 || place2 === void 0 || place2.start.bytes === 0 && place2.born !== status?.birthtimeMs)
        return [];
      return [{ path, at }];
    })
  );
  return found.sort((a, b) => a.at - b.at).map(({ path }) => path);
}
function stemOf(path) {
  return basename(path).split(/[.-]/)[0] ?? "";
}
function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// src/io/standard-lines.ts
var pauses = 20;
function standardLines(input, { poll, line: longest }) {
  let held = [];
  let size = 0;
  let line = 0;
  let head;
  let [over, closed] = [false, false];
  const chunks = input[Symbol.asyncIterator]();
  const read = async () => {
    try {
      while (!closed) {
        if (size > poll) {
          await new Promise((resolve2) => setTimeout(resolve2, pauses));
          continue;
        }
        const next = await chunks.next();
        if (next.done === true) break;
        held.push(Buffer.from(next.value));
        size += next.value.length;
      }
    } catch {
    }
    over = true;
  };
  void read();
  return {
    take() {
      const bytes = Buffer.concat(held);
      const end = over || bytes.length > Math.max(longest, 2 * poll) ? bytes.length : bytes.lastIndexOf(10) + 1;
      if (end === 0) {
        held = [bytes];
        return [];
      }
      held = [bytes.subarray(end)];
      size = bytes.length - end;
      const lines = bytes.subarray(0, end);
      const firstLine = line + 1;
      for (let at = lines.indexOf(10); at >= 0; at = lines.indexOf(10, at + 1)) line++;
      const known = head;
      head ??= lines.toString("utf8", 0, Math.max(0, Math.min(lines.indexOf(10), 8e3)));
      return [{ file: "standard input", firstLine, bytes: lines, ...known !== void 0 && { head: known } }];
    },
    more: () => size > 0 && over,
    ended: () => over && size === 0,
    close() {
      closed = true;
      void chunks.return?.();
    }
  };
}

// src/io/follow-logs.ts
var startBytes = 256;
var longestHead = 8e3;
function followLogs(sources, options) {
  const limits = { ...followLimits, ...options.limits };
  const followed = /* @__PURE__ */ new Map();
  const resume = new Map((options.resume ?? []).map((place2) => [place2.inode, place2]));
  const past = /* @__PURE__ */ new Map();
  const input = sources.includes("-") ? standardLines(options.standardInput ?? process.stdin, limits) : void 0;
  const named = sources.filter((source) => source !== "-");
  let isFirst = true;
  const remember = (start) => {
    if (start.bytes < startBytes) return;
    past.set(start.hash, start);
    for (const oldest of past.keys()) {
      if (past.size <= limits.past) break;
      past.delete(oldest);
    }
  };
  const open = (path, inode, size) => {
    let descriptor;
    try {
      descriptor = openSync(path, "r");
    } catch (error) {
      return reasonOf(error);
    }
    const start = startOf(descriptor);
    const known = resume.get(inode);
    const isKnown = known !== void 0 && size >= known.offset && isSameStart(descriptor, known.start);
    const whole = isGzip(bytesAt(descriptor, 0, 2));
    const entry = {
      path,
      inode,
      descriptor,
      start,
      idle: 0,
      gone: false,
      whole,
      size: -1,
      isKnown,
      born: fstatSync(descriptor).birthtimeMs,
      head: headOf(descriptor)
    };
    if (isKnown) return { ...entry, offset: known.offset, line: known.line };
    const skips = isFirst && options.from === "end" && options.resume === void 0;
    return { ...entry, ...skips ? endOf(descriptor, size, whole) : { offset: 0, line: 0 } };
  };
  const look = (troubles, opened2) => {
    const there = /* @__PURE__ */ new Set();
    const found = named.flatMap((source) => namedFiles(source));
    const names = new Set(found);
    for (const path of [...isFirst ? rotatedOf(resume) : [], ...found]) {
      const status = statSync2(path, { throwIfNoEntry: false });
      if (status?.isFile() !== true) continue;
      const inode = `${status.dev}:${status.ino}`;
      if (there.has(inode)) continue;
      if (names.has(path)) there.add(inode);
      const entry = followed.get(inode);
      if (entry !== void 0) {
        entry.path = path;
        continue;
      }
      if (followed.size >= limits.files) {
        troubles.push({ file: path, why: `more than ${limits.files} files are followed` });
        break;
      }
      const fresh = open(path, inode, status.size);
      if (typeof fresh === "string") troubles.push({ file: path, why: fresh });
      else if (names.has(path) || fresh.isKnown) {
        followed.set(inode, fresh);
        opened2.push(placeOf2(fresh));
      } else closeSync(fresh.descriptor);
    }
    for (const source of named) if (found.length === 0) troubles.push({ file: source, why: "there is no such file" });
    for (const [inode, entry] of followed) entry.gone = !there.has(inode);
    isFirst = false;
  };
  const isCopy = ({ descriptor }, size) => {
    const hash = startOfUnpacked(descriptor, size);
    return hash !== void 0 && (past.has(hash) || [...followed.values()].some(({ start }) => start.hash === hash));
  };
  const retire = (entry) => {
    remember(entry.start);
    closeSync(entry.descriptor);
    followed.delete(entry.inode);
  };
  return {
    poll() {
      const troubles = [];
      const opened2 = [];
      look(troubles, opened2);
      const lines = [...input?.take() ?? []];
      const whole = [];
      let room = limits.poll;
      let more = input?.more() ?? false;
      for (const entry of oldestFirst(followed)) {
        const size = fstatSync(entry.descriptor).size;
        if (entry.whole) {
          if (isComplete(entry, size)) {
            entry.offset = size;
            if (!isCopy(entry, size)) whole.push({ file: entry.path, place: placeOf2(entry) });
          }
          if (entry.gone) retire(entry);
          continue;
        }
        if (size < entry.offset || !isSameStart(entry.descriptor, entry.start)) restart(entry);
        do {
          const added2 = room <= 0 ? void 0 : linesOf2(entry, size, Math.min(limits.file, room), limits.line);
          if (added2?.trouble !== void 0) troubles.push({ file: entry.path, why: added2.trouble });
          if (added2?.lines === void 0) break;
          lines.push(added2.lines);
          room -= added2.lines.bytes.length;
          entry.idle = 0;
        } while (entry.gone && entry.offset < size);
        if (room <= 0) more ||= entry.offset < size;
        else if (entry.gone && ++entry.idle > 2) {
          const rest = restOf(entry, size);
          if (rest !== void 0) lines.push(rest);
          retire(entry);
        } else if (!entry.gone && size - entry.offset > limits.file) more = true;
      }
      return { lines, opened: opened2, whole, troubles, more };
    },
    ended: () => input?.ended() ?? false,
    close() {
      input?.close();
      for (const { descriptor } of followed.values()) closeSync(descriptor);
      followed.clear();
    }
  };
}
function oldestFirst(followed) {
  const all = [...followed.values()];
  return [...all.filter(({ gone }) => gone), ...all.filter(({ gone }) => !gone)];
}
function isComplete(entry, size) {
  if (entry.gone || size <= entry.offset) return false;
  const isSame = entry.size === size;
  entry.size = size;
  return isSame;
}
function restart(entry) {
  entry.offset = 0;
  entry.line = 0;
  entry.start = startOf(entry.descriptor);
  entry.head = void 0;
}
function placeOf2({ path, inode, offset, line, start, born }) {
  return { file: path, inode, offset, line, start, born };
}
function linesOf2(entry, size, window, longest) {
  if (size <= entry.offset) return { more: false };
  for (let length = window; ; length *= 2) {
    const bytes = bytesAt(entry.descriptor, entry.offset, Math.min(length, size - entry.offset));
    const end = bytes.lastIndexOf(10) + 1;
    if (end > 0) return { lines: taken2(entry, bytes.subarray(0, end)), more: true };
    if (bytes.length < length || bytes.length === size - entry.offset)
      return bytes.length <= longest ? { more: false } : skipped(entry, bytes.length);
    if (length > longest) return skipped(entry, bytes.length);
  }
}
function skipped(entry, length) {
  entry.offset += length;
  return { more: true, trouble: `line ${entry.line + 1} is longer than can be read` };
}
function taken2(entry, bytes) {
  const firstLine = entry.line + 1;
  if (entry.start.bytes < startBytes) entry.start = startOf(entry.descriptor);
  entry.head ??= headOf(entry.descriptor);
  entry.offset += bytes.length;
  entry.line += linesIn(bytes);
  const { head } = entry;
  return {
    file: entry.path,
    firstLine,
    bytes,
    ...firstLine > 1 && head !== void 0 && { head },
    place: placeOf2(entry)
  };
}
function restOf(entry, size) {
  if (size <= entry.offset) return void 0;
  return taken2(entry, bytesAt(entry.descriptor, entry.offset, size - entry.offset));
}
function linesIn(bytes) {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
function endOf(descriptor, size, whole) {
  if (whole) return { offset: size, line: 0 };
  let [line, offset] = [0, 0];
  for (let at = 0; at < size; ) {
    const bytes = bytesAt(descriptor, at, Math.min(1 << 20, size - at));
    if (bytes.length === 0) break;
    line += linesIn(bytes);
    const last = bytes.lastIndexOf(10);
    if (last >= 0) offset = at + last + 1;
    at += bytes.length;
  }
  return { offset, line };
}
function bytesAt(descriptor, offset, length) {
  const bytes = Buffer.alloc(Math.max(0, length));
  let size = 0;
  while (size < bytes.length) {
    const read = readSync(descriptor, bytes, size, bytes.length - size, offset + size);
    if (read === 0) break;
    size += read;
  }
  return bytes.subarray(0, size);
}
function startOf(descriptor) {
  return hashed(bytesAt(descriptor, 0, startBytes));
}
function hashed(bytes) {
  return { bytes: bytes.length, hash: createHash("sha256").update(bytes).digest("hex").slice(0, 32) };
}
function isSameStart(descriptor, { bytes, hash }) {
  return hashed(bytesAt(descriptor, 0, bytes)).hash === hash;
}
function headOf(descriptor) {
  const bytes = bytesAt(descriptor, 0, longestHead);
  const end = bytes.indexOf(10);
  return end < 0 ? void 0 : bytes.toString("utf8", 0, end).replace(/\r$/, "").replace(/^\ufeff/, "");
}
function startOfUnpacked(descriptor, size) {
  try {
    const packed = bytesAt(descriptor, 0, Math.min(size, 64 << 10));
    const plain = gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 << 20 });
    return hashed(plain.subarray(0, startBytes)).hash;
  } catch {
    return void 0;
  }
}

// src/io/metrics-server.ts
import { createServer } from "node:http";
async function serveMetrics(at, pages) {
  const [, bracketed, bare, port] = /^(?:\[([\da-f:]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(at) ?? [];
  if (port === void 0 || Number(port) > 65535)
    throw new UsableError(`${quoted(at)} is no address to listen at`, "give host and port, such as 127.0.0.1:9090");
  const host = bracketed ?? bare ?? "";
  const server = createServer(
    { requestTimeout: 1e4, headersTimeout: 5e3, maxHeaderSize: 8192 },
    (request, response) => {
      const path = (request.url ?? "").split("?")[0];
      const answer = (status, text2) => {
        response.writeHead(status, { "content-type": "text/plain; version=0.0.4; charset=utf-8", connection: "close" });
        response.end(request.method === "HEAD" ? void 0 : text2);
      };
      if (request.method !== "GET") answer(405, "only GET\n");
      else if (path === "/metrics") answer(200, pages.metrics());
      else if (path === "/healthz") answer(pages.isHealthy() ? 200 : 503, pages.isHealthy() ? "ok\n" : "not ready\n");
      else answer(404, "see /metrics and /healthz\n");
    }
  );
  server.maxConnections = 16;
  await listening(server, host, Number(port), at);
  const { port: actual } = server.address();
  return {
    address: `${bracketed === void 0 ? host : `[${host}]`}:${actual}`,
    close: () => new Promise((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    })
  };
}
function listening(server, host, port, at) {
  return new Promise((resolve2, reject) => {
    server.once(
      "error",
      (error) => reject(new UsableError(`cannot listen at ${quoted(at)}: ${messageOf(error)}`, "give another address or port"))
    );
    server.listen(port, host, resolve2);
  });
}

// src/io/watch-state.ts
import { existsSync } from "node:fs";

// src/io/watch-state-shape.ts
var isText = (value) => typeof value === "string";
var isNumber = (value) => typeof value === "number" && Number.isFinite(value);
var isTrue = (value) => value === true;
var isCount = (value) => Number.isSafeInteger(value) && value >= 0;
var isSome = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var oneOf = (words) => (value) => words.includes(value);
var listOf = (test) => (value) => Array.isArray(value) && value.every((each) => test(each));
function shape(fields) {
  const all = Object.entries(fields).map(
    ([name, test]) => [name.replace(/\?$/, ""), test, name.endsWith("?")]
  );
  return (value) => isSome(value) && all.every(
    ([name, test, mayLack]) => Object.hasOwn(value, name) ? test(value[name]) : mayLack
  );
}
var ref = shape({ group: isText, kind: isText, namespace: isText, name: isText });
var severity = oneOf(severities);
var recorded = shape({
  by: oneOf(["audit-log"]),
  user: isText,
  "actingAs?": isText,
  "pod?": isText,
  "address?": isText,
  "relayed?": isTrue,
  client: isText,
  verb: isText,
  time: isNumber,
  record: isText,
  "byTime?": isTrue
});
var nobody = shape({ by: oneOf(["nobody"]), why: isText, "manager?": shape({ name: isText, time: isNumber }) });
var connection = shape({
  source: isText,
  destination: isText,
  ports: isText,
  recorded: oneOf(["allowed", "denied"]),
  model: oneOf(["allowed", "denied", "unknown"]),
  count: isNumber,
  first: isNumber,
  last: isNumber,
  records: listOf(isText)
});
var item = shape({
  kind: oneOf(watchKinds),
  key: isText,
  severity,
  at: isNumber,
  title: isText,
  details: listOf(isText),
  "object?": ref,
  "change?": oneOf(["added", "modified", "deleted"]),
  "version?": isText,
  "author?": (value) => recorded(value) || nobody(value),
  "effect?": listOf(shape({ kind: isText, severity, title: isText, fingerprint: isText })),
  "more?": isCount,
  "connection?": connection,
  "again?": shape({ count: isNumber, since: isNumber })
});
var seen = shape({ count: isNumber, since: isNumber, told: isNumber });
var watch2 = shape({
  "cluster?": isText,
  at: isNumber,
  objects: listOf(shape({ ref, value: isSome })),
  "unknown?": listOf(isText),
  waiting: listOf(shape({ item, with: listOf(item), from: isNumber, until: isNumber })),
  seen: listOf((entry) => Array.isArray(entry) && entry.length === 2 && isText(entry[0]) && seen(entry[1])),
  lost: listOf(isText)
});
var place = shape({
  file: isText,
  inode: isText,
  offset: isCount,
  line: isCount,
  start: shape({ bytes: isCount, hash: isText }),
  born: isNumber
});
var isWatchState = shape({ settings: isText, watch: watch2, places: listOf(place) });

// src/io/watch-state.ts
var schema = "netpol-gate/watch-state/1";
function readWatchState(path) {
  if (!existsSync(path)) return void 0;
  const text2 = Buffer.from(readBounded(path, "the state of watch", fileLimits.snapshot)).toString("utf8");
  const state = parsed2(text2);
  if (state === void 0)
    throw new UsableError("the state of watch is damaged", "remove it: what happened since is then not told", path);
  return state;
}
function writeWatchState(path, state) {
  writeAtomically(path, `${JSON.stringify({ schema, ...state })}
`);
}
function parsed2(text2) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return void 0;
  }
  const state = value;
  if (typeof state !== "object" || state === null || state.schema !== schema) return void 0;
  if (!isWatchState(state)) return void 0;
  const { settings, watch: watch3, places } = state;
  return { settings, watch: watch3, places };
}

// src/io/ends.ts
var signals = ["SIGTERM", "SIGINT", "SIGHUP"];
function endsOfProcess(end) {
  const release = () => {
    for (const signal of signals) process.off(signal, once);
  };
  const once = () => {
    release();
    end();
  };
  for (const signal of signals) process.on(signal, once);
  return release;
}

// src/watching/authors.ts
function authorsOf({ limit, clocks }) {
  const heard = /* @__PURE__ */ new Set();
  const byObject2 = /* @__PURE__ */ new Map();
  const forget = (write) => {
    const key = keyOf(write.ref);
    const some = byObject2.get(key);
    heard.delete(write);
    some?.delete(write);
    if (some?.size === 0) byObject2.delete(key);
  };
  return {
    hear(writes) {
      for (const write of writes) {
        if (write.effect === "nothing" && write.version === void 0) continue;
        const key = keyOf(write.ref);
        heard.add(write);
        byObject2.set(key, (byObject2.get(key) ?? /* @__PURE__ */ new Set()).add(write));
      }
      for (const oldest of heard) {
        if (heard.size <= limit) break;
        forget(oldest);
      }
    },
    of(waiting, others, isLast) {
      const { object } = waiting.item;
      const fitting = [...(object && byObject2.get(keyOf(object))) ?? []].filter(
        (write) => fits(write, waiting, clocks)
      );
      const exact = fitting.find((write) => isExact(write, waiting));
      const found = exact ?? byTime(fitting, waiting, others, isLast);
      if (found === void 0) return void 0;
      forget(found);
      const isSure = exact !== void 0 || waiting.item.change === "deleted";
      return { ...authorIn(found), ...!isSure && { byTime: true } };
    }
  };
}
function fits(write, { item: item2, from, until }, clocks) {
  if (isEnd(write) !== (item2.change === "deleted")) return false;
  if (item2.version === void 0 || isEnd(write)) return write.time >= from && write.time <= until;
  if (write.time > item2.at + clocks) return false;
  return write.version === void 0 ? write.time >= from : write.version === item2.version;
}
function isEnd({ effect, verb }) {
  return effect === "deleted" || verb === "deletecollection";
}
function isExact({ version: version2 }, { item: item2 }) {
  return version2 !== void 0 && version2 === item2.version;
}
function byTime(writes, waiting, others, isLast) {
  const { item: item2 } = waiting;
  const newestFirst = [...writes].sort((a, b) => b.time - a.time);
  if (item2.version === void 0) return newestFirst[0];
  const rivals = others.filter((other) => other.item.change === "deleted" === (item2.change === "deleted"));
  const own = newestFirst.filter((write) => mayOwn(write, waiting, rivals, isLast));
  return rivals.length > 1 ? own.at(-1) : own[0];
}
function mayOwn({ time }, waiting, rivals, isLast) {
  const later = rivals.filter(({ item: item2 }) => item2.at >= time);
  if (later.length === 0) return isLast && rivals.every(({ item: item2 }) => item2.at <= waiting.item.at);
  return later.every(({ item: item2 }) => item2.at >= waiting.item.at) && waiting.item.at >= time;
}
function authorIn({
  user,
  actingAs,
  pod,
  address,
  relayed,
  client,
  verb,
  time,
  origin
}) {
  return {
    by: "audit-log",
    user,
    ...actingAs !== void 0 && { actingAs },
    ...pod !== void 0 && { pod: `${pod.namespace}/${pod.name}` },
    ...address !== void 0 && { address: formatAddress(address) },
    ...relayed !== void 0 && { relayed },
    client,
    verb,
    time,
    record: formatOrigin(origin)
  };
}

// src/watching/cluster.ts
var mostGathered = 2e3;
var mostShapes = 2e5;
function followedCluster(settings, open, earlier) {
  let living;
  const first = /* @__PURE__ */ new Map();
  const blind = /* @__PURE__ */ new Map();
  const gathered = /* @__PURE__ */ new Map();
  const shapes = /* @__PURE__ */ new Set();
  const isOne = ({ ref: ref2 }) => isTold(ref2, settings.dialects);
  const unseen = /* @__PURE__ */ new Map();
  const nameIn = (of) => isPolicyKind(of) && !isJudged(of, settings.dialects) ? `${of.kind}.${of.group}` : of.kind;
  const known = () => living?.now().objects ?? first;
  const begin = (identity, at) => {
    const now = new Map(first);
    const isCompared = (manifest) => isOne(manifest) && earlier?.unknown.includes(followedKey(manifest.ref)) !== true;
    for (const kind of blind.keys()) unseen.set(kind, knownEarlier(kind));
    if (earlier !== void 0) {
      for (const [key, manifest] of first) if (isCompared(manifest)) first.delete(key);
      for (const manifest of earlier.objects)
        if (!blind.has(followedKey(manifest.ref))) first.set(keyOf(manifest.ref), manifest);
    }
    living = open({ from: "live", identity, manifests: [...first.values()], incomplete: [...blind.values()] });
    for (const manifest of first.values()) shapes.add(shapeOf(manifest));
    first.clear();
    return earlier === void 0 ? [] : replaced(now, isCompared, at, earlier.at);
  };
  const knownEarlier = (kind) => {
    if (earlier === void 0 || earlier.unknown.includes(kind)) return void 0;
    return earlier.objects.filter(({ ref: ref2 }) => followedKey(ref2) === kind);
  };
  const appeared = (of, now, at) => {
    const kind = followedKey(of);
    const before = isTold(of, settings.dialects) ? unseen.get(kind) : void 0;
    unseen.delete(kind);
    const silent = before ?? [...now.values()];
    if (silent.length > 0) apply(silent.map((manifest) => ({ manifest, change: "added", at })));
    return before === void 0 ? [] : replaced(now, ({ ref: ref2 }) => followedKey(ref2) === kind, at, earlier?.at);
  };
  const replaced = (now, isMeant, at, since) => {
    const before = new Map([...known()].filter(([, manifest]) => isMeant(manifest)));
    const gone = [...before].flatMap(
      ([key, manifest]) => now.has(key) ? [] : [{ manifest, change: "deleted" }]
    );
    const rest = [...now].flatMap(([key, manifest]) => {
      const old = before.get(key);
      if (!isMeant(manifest) || old !== void 0 && isSameJson(old.value, manifest.value)) return [];
      return [{ manifest, change: old === void 0 ? "added" : "modified" }];
    });
    return [...gone, ...rest].flatMap((each) => take({ ...each, at }, since));
  };
  const take = (one, since) => {
    if (isOne(one.manifest)) return [...settle(), ...stepOf([one], since)];
    gathered.set(keyOf(one.manifest.ref), one);
    return gathered.size >= mostGathered ? settle() : [];
  };
  const settle = () => {
    if (living === void 0 || gathered.size === 0) return [];
    const all = [...gathered.values()];
    gathered.clear();
    const fresh = all.filter(({ manifest, change }) => {
      if (change === "deleted" || manifest.ref.kind !== "Pod") return false;
      const before = living?.now().objects.get(keyOf(manifest.ref));
      if (before !== void 0) return shapeOf(before) !== shapeOf(manifest);
      if (shapes.size > mostShapes) shapes.clear();
      const known2 = shapes.size;
      return shapes.add(shapeOf(manifest)).size > known2;
    });
    const plain = all.filter((each) => !fresh.includes(each));
    if (plain.length > 0) apply(plain);
    return fresh.length === 0 ? [] : stepOf(fresh);
  };
  const apply = (changes2) => living?.apply(
    new Map(
      changes2.map(({ manifest, change }) => [keyOf(manifest.ref), change === "deleted" ? void 0 : manifest])
    )
  );
  const stepOf = (changes2, since) => {
    const step = apply(changes2);
    const [one] = changes2;
    if (step === void 0 || one === void 0) return [];
    return [{ ...one, step, others: changes2.length - 1, ...since !== void 0 && { since } }];
  };
  const hear = (event) => {
    switch (event.kind) {
      case "ready":
        return living === void 0 ? begin(event.cluster, event.at) : [];
      case "blind":
        if (living === void 0) blind.set(followedKey(event.of), { kind: nameIn(event.of), reason: event.why });
        return [];
      case "listed": {
        blind.delete(followedKey(event.of));
        const isOfKind = ({ ref: ref2 }) => followedKey(ref2) === followedKey(event.of);
        const now = new Map(event.manifests.map((manifest) => [keyOf(manifest.ref), manifest]));
        if (living !== void 0) {
          const settled = settle();
          const since = lastHeard.get(followedKey(event.of)) ?? 0;
          const isNew = unseen.has(followedKey(event.of));
          return [
            ...settled,
            ...isNew ? appeared(event.of, now, event.at) : replaced(now, isOfKind, event.at, since)
          ];
        }
        for (const [key, manifest] of first) if (isOfKind(manifest)) first.delete(key);
        for (const [key, manifest] of now) first.set(key, manifest);
        return [];
      }
      case "changed": {
        const { manifest, change, at, version: version2 } = event;
        if (living !== void 0) return take({ manifest, change, at, version: version2 });
        if (change === "deleted") first.delete(keyOf(manifest.ref));
        else first.set(keyOf(manifest.ref), manifest);
        return [];
      }
    }
  };
  const lastHeard = /* @__PURE__ */ new Map();
  return {
    living: () => living,
    hear(event) {
      const edits = hear(event);
      if (event.kind === "listed") lastHeard.set(followedKey(event.of), event.at);
      if (event.kind === "changed") lastHeard.set(followedKey(event.manifest.ref), event.at);
      return edits;
    },
    settle,
    objects: () => known().size,
    unseen: () => ({
      objects: [...unseen.values()].flatMap((manifests) => manifests ?? []),
      unknown: [...unseen].flatMap(([kind, manifests]) => manifests === void 0 ? [kind] : [])
    })
  };
}
function isTold(of, dialects2) {
  return of.group === "" && of.kind === "Namespace" || isJudged(of, dialects2) || isPolicyKind(of);
}
function isJudged({ group, kind }, dialects2) {
  return dialects2.some((dialect) => dialect.group === group && dialect.kinds.includes(kind));
}
var volatile = /* @__PURE__ */ new Set([
  "pod-template-hash",
  "controller-revision-hash",
  "statefulset.kubernetes.io/pod-name",
  "apps.kubernetes.io/pod-index",
  "batch.kubernetes.io/job-name",
  "batch.kubernetes.io/controller-uid",
  "batch.kubernetes.io/job-completion-index",
  "job-name",
  "controller-uid"
]);
function shapeOf({ ref: ref2, value }) {
  const labels = valueAt(value, ["metadata", "labels"]);
  const kept = Object.entries(labels ?? {}).filter(([name]) => !volatile.has(name));
  return `${ref2.namespace} ${canonicalJson(Object.fromEntries(kept))}`;
}

// src/watching/lost.ts
var absence = 6e5;
function lostKey(direction, workload) {
  return `lost-isolation ${direction} ${workload}`;
}
function lostIsolations(saved, limit) {
  const lost = new Set(saved.slice(-limit));
  const gone = /* @__PURE__ */ new Map();
  let looked;
  const end = (key) => {
    gone.delete(key);
    return lost.delete(key);
  };
  return {
    add(keys) {
      for (const key of keys) lost.add(key);
      const over = [...lost].slice(0, Math.max(0, lost.size - limit));
      over.forEach(end);
      return over.length;
    },
    end,
    compare(endpoints, now) {
      if (lost.size === 0 || looked === endpoints && gone.size === 0) return;
      looked = endpoints;
      const there = /* @__PURE__ */ new Set();
      for (const { workload } of endpoints.values()) {
        const name = partyName({ kind: "workload", workload });
        there.add(lostKey("ingress", name)).add(lostKey("egress", name));
      }
      for (const key of lost) {
        if (there.has(key)) gone.delete(key);
        else if (now - (gone.get(key) ?? now) >= absence) end(key);
        else gone.set(key, gone.get(key) ?? now);
      }
    },
    keys: () => [...lost]
  };
}

// src/watching/effects.ts
var effectKinds = [
  "blocked-connection",
  "opened-connection",
  "lost-isolation",
  "new-access",
  "lost-access",
  "unclear-verdict",
  "selects-nothing",
  "peer-matches-nothing",
  "port-not-served",
  "half-open",
  "split-peer",
  "split-port",
  "block-names-pods",
  "not-evaluated",
  "invalid-manifest"
];
var movingKinds = [
  "blocked-connection",
  "opened-connection",
  "lost-isolation",
  "new-access",
  "lost-access",
  "unclear-verdict"
];
function only(rules2, kinds) {
  const wanted = ({ kind }) => kinds.includes(kind);
  return { ...rules2, checks: rules2.checks.filter(wanted), runChecks: [], blindSpots: () => [] };
}
function effectRules(rules2) {
  return only(rules2, effectKinds);
}
function moves({ findings }) {
  return findings.some(({ kind }) => movingKinds.includes(kind));
}
var findingsShown = 12;
function effectIn({ findings }, notes) {
  const rank = ({ severity: severity2 }) => severities.indexOf(severity2);
  const all = findings.filter(({ severity: severity2 }) => severity2 !== "ignore").map(toldFinding);
  const more = all.length - findingsShown;
  const shown = [...all.slice(0, findingsShown), ...notes].sort((a, b) => rank(a) - rank(b));
  return { severity: shown[0]?.severity ?? "notice", effect: shown, ...more > 0 && { more } };
}
function notEvaluated(object, gate) {
  const title = `${formatRef(object)} is not evaluated: what the change opens or closes is not known`;
  return noteOf("not-evaluated", title, gate);
}
function unclearFor(kinds, gate) {
  return kinds.map(
    (kind) => noteOf("unclear-verdict", `${kind} objects are not seen for now: what they hold since may turn this`, gate)
  );
}
function noteOf(kind, title, gate) {
  const asked = gate.severity[kind];
  const severity2 = asked === "ignore" ? "notice" : asked;
  return { kind, severity: severity2, title, fingerprint: fingerprintOf(title) };
}
function toldFinding({ kind, severity: severity2, title, fingerprint }) {
  return { kind, severity: severity2, title, fingerprint };
}
function lostIn({ findings }, at) {
  return findings.filter(({ kind }) => kind === "lost-isolation").flatMap(
    ({ direction = "ingress", severity: severity2, rows, details }) => rows.map((row) => {
      const workload = direction === "egress" ? row.source : row.destination;
      return {
        kind: "lost-isolation",
        key: lostKey(direction, partyName(workload)),
        severity: severity2,
        at,
        title: `${formatParty(workload)} is isolated by no policy any more, ${direction === "egress" ? "and may connect to anyone" : "and anyone may connect to it"}`,
        details: details.filter((text2) => text2.startsWith(`${formatParty(workload)} `))
      };
    })
  );
}
function contradictionsIn({
  findings
}) {
  return findings.filter(({ kind }) => kind === "model-disagrees").flatMap(
    ({ severity: severity2, rows }) => rows.flatMap((row) => {
      const connection2 = connectionOf(row);
      return connection2 === void 0 ? [] : [contradiction(row, connection2, severity2)];
    })
  );
}
function contradiction(row, connection2, severity2) {
  const { recorded: recorded2, model, count, last } = connection2;
  const names = [partyName(row.source), partyName(row.destination), connection2.ports];
  const item2 = {
    kind: "contradiction",
    key: `contradiction ${recorded2} ${names.join(" ")}`,
    severity: severity2,
    at: last,
    title: `${connection2.source} → ${connection2.destination} ${connection2.ports} was recorded as ${recorded2}, and the policies have it ${model}`,
    details: [
      recorded2 === "allowed" ? "Either policies are not enforced there, or the network plug-in has not taken up the newest ones." : "Something else refuses it, or the network plug-in still holds older policies."
    ],
    connection: connection2
  };
  return { item: item2, count };
}
function connectionOf(row) {
  const { connection: connection2, before = "unknown" } = row;
  const claims = ["allowed", "denied"].flatMap((recorded2) => {
    const evidence = connection2?.[recorded2];
    return evidence === void 0 || recorded2 === before ? [] : [{ recorded: recorded2, evidence }];
  });
  const [newest] = claims.sort((a, b) => b.evidence.last - a.evidence.last);
  if (newest === void 0) return void 0;
  const { count, first, last, samples } = newest.evidence;
  return {
    source: formatParty(row.source),
    destination: formatParty(row.destination),
    ports: formatPorts(row.ports),
    recorded: newest.recorded,
    model: before,
    count,
    first,
    last,
    records: samples.map(formatOrigin)
  };
}
function noisyIn({ findings }, now) {
  return findings.filter(({ kind }) => kind === "noisy-source").map(({ key, severity: severity2, title, details, refusals }) => ({
    kind: "noisy-source",
    key: `noisy-source ${key.subject}`,
    severity: severity2 === "ignore" ? "notice" : severity2,
    at: refusals?.evidence.last ?? now,
    title,
    details: [
      ...details,
      ...refusals === void 0 ? [] : [`${countOf(refusals.targets, "target")}, ${formatCount(refusals.evidence.count)} attempts.`],
      ...refusals?.evidence.samples.slice(0, 1).map((origin) => `Recorded at ${formatOrigin(origin)}.`) ?? []
    ]
  }));
}

// src/watching/changes.ts
var writesKept = 1e3;
function changesOf(settings, judged, { authors, seen: seen2 }, saved) {
  let waiting = saved.waiting;
  const lost = lostIsolations(saved.lost, settings.lost);
  let writes = [];
  const take = (edit) => {
    const { step, at, manifest } = edit;
    const isOfDialect = isJudged(manifest.ref, settings.dialects);
    const foreign = !isOfDialect && isPolicyKind(manifest.ref) ? [notEvaluated(manifest.ref, settings.gate)] : [];
    if (step.how === "same") {
      if (foreign.length > 0) waiting = [...waiting, waitingFor(edit, { findings: [] }, foreign, [], settings)];
      return [];
    }
    writes = [...writes, writeOf(edit, settings.tolerance)].slice(-writesKept);
    const healed = healedBy(step, at);
    const report = judged.effectOf(step, at);
    if (!isOfDialect && foreign.length === 0 && !moves(report)) return healed;
    const losses = lostIn(report, at);
    const forgotten = forgottenItem(lost.add(losses.map(({ key }) => key)), at);
    const notes = [...foreign, ...unclearFor(judged.unseen(), settings.gate)];
    waiting = [...waiting, waitingFor(edit, report, notes, losses, settings)];
    return [...healed, ...forgotten];
  };
  const forgottenItem = (count, at) => {
    if (count === 0) return [];
    const title = `more than ${countOf(settings.lost, "workload")} lost isolation`;
    const details = ["That one of those which lost it first is isolated again is not told."];
    const item2 = { kind: "blind", key: "forgotten lost-isolation", severity: "warning", at, title, details };
    return [seen2.meet(item2, count, at) ?? []].flat();
  };
  const healedBy = (step, at) => {
    if (lost.keys().length === 0) return [];
    return lostIn(judged.isolates(step, at), at).flatMap(({ key, title }) => {
      if (!lost.end(key)) return [];
      const since = seen2.forget(key)?.since;
      const name = title.split(" is isolated")[0] ?? "";
      return [
        {
          kind: "healed",
          key: `healed ${key}`,
          severity: "notice",
          at,
          title: `${name} is isolated again`,
          details: since === void 0 ? [] : [`It was open for ${spanText(at - since)}.`]
        }
      ];
    });
  };
  const tell = (one, author, now) => [
    { ...one.item, author },
    ...one.with.flatMap((item2) => seen2.meet({ ...item2, ...blame(one.item), author }, 1, now) ?? [])
  ];
  return {
    take: (edits) => edits.flatMap(take),
    due(now, why, end) {
      const told = [];
      const left = [];
      const overdue = waiting.length - settings.limit;
      const open = byObject(waiting);
      waiting.forEach((one, index) => {
        const others = open.get(objectOf(one)) ?? /* @__PURE__ */ new Set();
        const isLast = end || now >= one.until || index < overdue;
        const author = authors.of(one, [...others], isLast);
        if (author === void 0 && !isLast) left.push(one);
        else told.push(...tell(one, author ?? unknown(one, why), now));
        if (author !== void 0) others.delete(one);
      });
      waiting = left;
      return told;
    },
    waiting: () => waiting,
    lost: lost.keys,
    compare: lost.compare,
    writes: () => writes
  };
}
function objectOf({ item: item2 }) {
  return item2.object === void 0 ? "" : keyOf(item2.object);
}
function byObject(waiting) {
  const all = /* @__PURE__ */ new Map();
  for (const one of waiting) all.set(objectOf(one), (all.get(objectOf(one)) ?? /* @__PURE__ */ new Set()).add(one));
  return all;
}
function blame({ object, change, version: version2 }) {
  return {
    ...object !== void 0 && { object },
    ...change !== void 0 && { change },
    ...version2 !== void 0 && { version: version2 }
  };
}
function unknown({ item: item2 }, why) {
  const manager = item2.author?.by === "nobody" ? item2.author.manager : void 0;
  return { by: "nobody", why, ...manager !== void 0 && { manager } };
}
function waitingFor(edit, report, notes, losses, { tolerance, authorWait }) {
  const { manifest, change, at, since, version: version2, others } = edit;
  const newest = change === "deleted" ? void 0 : newestManager(manifest);
  const manager = newest && { name: newest.manager, time: newest.time };
  const more = others === 0 ? "" : ` and ${countOf(others, "more object")}`;
  const item2 = {
    kind: "policy-changed",
    key: `policy-changed ${formatRef(manifest.ref)} ${change} ${version2 ?? at}`,
    ...effectIn(report, notes),
    at,
    title: `${formatRef(manifest.ref)} was ${change}${more}`,
    details: since === void 0 ? [] : [sinceText(since)],
    object: manifest.ref,
    change,
    ...version2 !== void 0 && { version: version2 },
    author: { by: "nobody", why: "", ...manager !== void 0 && { manager } }
  };
  return { item: item2, with: losses, from: (since ?? at) - Math.max(tolerance, 1e4), until: at + authorWait };
}
function sinceText(since) {
  const after = since <= 0 ? "" : ` after ${new Date(since).toISOString().replace(/\.\d+Z$/, "Z")}`;
  return `Nobody watched when it happened: some time${after}.`;
}
function spanText(span) {
  const seconds = Math.max(0, Math.round(span / 1e3));
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
function writeOf({ manifest, change, at }, tolerance) {
  return {
    time: at + tolerance,
    verb: change === "deleted" ? "delete" : change === "added" ? "create" : "update",
    ref: manifest.ref,
    effect: change === "deleted" ? "deleted" : change === "added" ? "created" : "spec-changed",
    user: "",
    client: "",
    ...change !== "deleted" && { after: manifest.value },
    origin: { kind: "log", file: "watch", line: 1 }
  };
}

// src/watching/ended.ts
function endedPods({ limit, span }) {
  let ended = [];
  const recent = (now) => ended.filter(({ to = 0 }) => now - to <= span).slice(-limit);
  return {
    compare(before, after, at) {
      if (before.endpoints === after.endpoints) return;
      for (const [id, pod] of before.endpoints) {
        if (after.endpoints.has(id) || pod.hostNetwork) continue;
        const { namespace, labels, workload, addresses } = pod;
        for (const address of addresses)
          ended.push({ address, namespace, pod: id.slice(namespace.length + 1), labels, workload, from: 0, to: at });
      }
      if (ended.length > 2 * limit) ended = recent(at);
    },
    tenures: (now) => ended = recent(now)
  };
}

// src/watching/recent.ts
function recentConnections({
  span,
  limit
}) {
  let [older, newer] = [connectionTable(limit), connectionTable(limit)];
  let since;
  let left = 0;
  return {
    add(connections, now) {
      since ??= now;
      if (now - since >= span) {
        [older, newer] = [newer, connectionTable(limit)];
        since = now;
      }
      for (const connection2 of connections) if (!newer.add(connection2)) left++;
    },
    connections() {
      const all = connectionTable();
      for (const table of [older, newer]) for (const connection2 of table.connections()) all.add(connection2);
      return all.connections();
    },
    left: () => left
  };
}

// src/watching/identities.ts
function lastingIdentities(limit) {
  let [older, newer] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  const keep = (key) => {
    newer.add(key);
    if (newer.size >= limit) [older, newer] = [newer, /* @__PURE__ */ new Set()];
  };
  return () => {
    const own = /* @__PURE__ */ new Set();
    return {
      isKnown: (identity) => {
        const key = keyOf2(identity);
        if (older.has(key) || newer.has(key) || own.has(key)) return true;
        own.add(key);
        return false;
      },
      commit: () => own.forEach(keep)
    };
  };
}
function keyOf2({ high, low }) {
  return (high >>> 0) * 2097152 + (low >>> 11);
}

// src/watching/numbered.ts
function numberedReading(reading, lines) {
  const first = /* @__PURE__ */ new Map();
  const streams = lines.map((each) => {
    const isHeaded = each.head !== void 0 && isHeader(each.head, reading.formats);
    const stream = {
      file: each.file,
      chunks: isHeaded ? behind(`${each.head}
`, each.chunks) : behind("", each.chunks),
      ...each.modified !== void 0 && { modified: each.modified }
    };
    first.set(stream, { ...each, isHeaded });
    return stream;
  });
  const open = (stream) => {
    const source = reading.open(stream);
    const of = first.get(stream);
    if (of === void 0 || of.firstLine === 1 && !of.isHeaded) return source;
    const place2 = (line) => of.isHeaded ? line === 1 ? 1 : line + of.firstLine - 2 : line + of.firstLine - 1;
    return {
      ...source,
      lines: () => place2(source.lines()),
      pull: (sink) => source.pull(moved(sink, place2))
    };
  };
  return { streams, reading: { ...reading, open } };
}
function moved(sink, place2) {
  return {
    skipped: (reason, line) => sink.skipped(reason, place2(line)),
    record: (record) => sink.record({ ...record, origin: { ...record.origin, line: place2(record.origin.line) } })
  };
}
async function* behind(head, chunks) {
  if (head !== "") yield Buffer.from(head);
  yield* chunks;
}
function isHeader(line, formats) {
  const record = { kind: "text", line, origin: { kind: "log", file: "", line: 1 } };
  if (/^\s*[{[]/.test(line)) return false;
  const known = formats.filter((format) => format.recognise(record) !== void 0);
  return known.some((format) => {
    const facts = format.decode(record, /* @__PURE__ */ new Map());
    return !("unreadable" in facts) && facts.length === 0;
  });
}

// src/watching/records.ts
function recordReader({ reading, reads, tolerance }) {
  const formats = /* @__PURE__ */ new Map();
  const startLook = lastingIdentities(identitiesKept);
  let known;
  const knownAt = ({ compiled, objects }) => {
    if (known?.world !== compiled)
      known = { world: compiled, cluster: knownCluster(compiled.world, [...objects.values()]) };
    return known.cluster;
  };
  const together = async (lines, moment, cluster, ended, now) => {
    const format = reads.format ?? (lines.length === 1 ? formats.get(lines[0]?.file ?? "") : void 0);
    const numbered = numberedReading(reading, lines);
    const earlier = new Map(lines.map(({ file, firstLine }) => [file, firstLine - 1]));
    const before = knownAt(moment());
    const look = startLook();
    const observed = await observe(numbered.streams, numbered.reading, {
      ...reads,
      ...format !== void 0 && { format },
      tolerance,
      now,
      known: { ...before, tenures: [...ended, ...before.tenures] },
      identitiesOf: () => look.isKnown
    });
    look.commit();
    for (const log of observed.logs)
      if (log.unread === void 0 && log.format !== "none") noteFormat(formats, log.file, log.format);
    return {
      observations: [attribute(observed, moment().compiled.world, { cluster })],
      files: observed.logs.filter(({ lines: read2 }) => read2 > 0).map(({ file, unread }) => ({ file, why: unread })),
      // A log tells the number of its last line in the file.
      lines: sum(observed.logs, (log) => log.lines - (earlier.get(log.file) ?? 0)),
      records: sum(observed.logs, (log) => log.records),
      unreadable: sum(observed.logs, ({ skipped: skipped2 }) => skipped2.reduce((all, one) => all + one.lines, 0))
    };
  };
  const read = async (lines, moment, cluster, ended, now) => {
    try {
      return await together(lines, moment, cluster, ended, now);
    } catch (error) {
      if (!(error instanceof UsableError)) throw error;
      const [only2, ...others] = lines;
      if (only2 === void 0) return nothing2;
      if (others.length === 0) return { ...nothing2, files: [{ file: only2.file, why: error.message }] };
    }
    const parts = [];
    for (const each of lines) parts.push(await read([each], moment, cluster, ended, now));
    return parts.reduce(added, nothing2);
  };
  return { read };
}
var identitiesKept = 1e5;
var filesKept = 2e3;
function noteFormat(formats, file, format) {
  formats.delete(file);
  formats.set(file, format);
  const [oldest] = formats.size > filesKept ? formats.keys() : [];
  if (oldest !== void 0) formats.delete(oldest);
}
var nothing2 = { observations: [], files: [], lines: 0, records: 0, unreadable: 0 };
function added(a, b) {
  return {
    observations: [...a.observations, ...b.observations],
    files: [...a.files, ...b.files],
    lines: a.lines + b.lines,
    records: a.records + b.records,
    unreadable: a.unreadable + b.unreadable
  };
}
function sum(logs, of) {
  return logs.reduce((all, log) => all + of(log), 0);
}

// src/watching/seen.ts
function seenTable(saved, { limit, reminder }) {
  const table = new Map(saved.slice(-limit));
  let dropped = 0;
  const keep = (key, seen2) => {
    table.delete(key);
    table.set(key, seen2);
    const [oldest] = table.size > limit ? table.keys() : [];
    if (oldest !== void 0) {
      table.delete(oldest);
      dropped++;
    }
  };
  return {
    meet(item2, count, now) {
      const before = table.get(item2.key);
      if (before === void 0) {
        keep(item2.key, { count, since: item2.at, told: now });
        return item2;
      }
      const sum2 = before.count + count;
      const isDue = now - before.told >= reminder;
      keep(item2.key, { count: sum2, since: before.since, told: isDue ? now : before.told });
      return isDue ? { ...item2, again: { count: sum2, since: before.since } } : void 0;
    },
    forget(key) {
      const known = table.get(key);
      table.delete(key);
      return known;
    },
    entries: () => [...table],
    dropped: () => dropped
  };
}

// src/watching/sight.ts
var mostBlind = 1e3;
function sightOf(seen2) {
  const blind = new Set(seen2.entries().flatMap(([key]) => key.startsWith("blind ") ? [key] : []));
  const lose = (key, title, why, at) => {
    if (blind.size >= mostBlind && !blind.has(key)) return [];
    blind.add(key);
    const details = [`${why}.`, "What happens there meanwhile is not told."];
    const item2 = seen2.meet({ kind: "blind", key, severity: "warning", at, title, details }, 1, at);
    return item2 === void 0 ? [] : [item2];
  };
  const heal = (key, title, at) => {
    if (!blind.delete(key)) return [];
    const since = seen2.forget(key)?.since;
    const details = since === void 0 ? [] : [`They were not seen for ${formatSpan(at - since)}.`];
    return [{ kind: "healed", key: `healed ${key}`, severity: "notice", at, title, details }];
  };
  return {
    hear(event) {
      if (event.kind === "blind") {
        const { kind } = event.of;
        return lose(`blind ${followedKey(event.of)}`, `changes of ${kind} objects are not seen`, event.why, event.at);
      }
      if (event.kind !== "listed") return [];
      return heal(`blind ${followedKey(event.of)}`, `changes of ${event.of.kind} objects are seen again`, event.at);
    },
    log: (file, why, now) => why === void 0 ? heal(`blind log ${file}`, `records of ${file} are read again`, now) : lose(`blind log ${file}`, `records of ${file} are not read`, why.replace(/\.$/, ""), now),
    blind: () => blind.size,
    isBlind: (of) => blind.has(`blind ${followedKey(of)}`)
  };
}

// src/watch.ts
var watchLimits2 = {
  keys: 1e4,
  writes: 5e3,
  waiting: 1e3,
  connections: 2e4,
  span: 36e5,
  noisyEvery: 5e3
};
function startWatch(settings, saved) {
  const limits = { ...watchLimits2, ...settings.limits };
  const { rules: rules2, gate, version: version2, dialects: dialects2 } = settings;
  const cluster = followedCluster(
    settings,
    (snapshot) => livingCluster(usable(snapshot, dialects2), settings),
    saved && {
      at: saved.at,
      objects: saved.objects.map(({ ref: ref2, value }) => liveManifest(value, ref2)),
      unknown: saved.unknown ?? []
    }
  );
  const authors = authorsOf({ limit: limits.writes, clocks: settings.tolerance / 5 });
  const seen2 = seenTable(saved?.seen ?? [], { limit: limits.keys, reminder: settings.reminder });
  const recent = recentConnections({ span: limits.span, limit: limits.connections });
  const ended = endedPods({ limit: limits.writes, span: 6e5 });
  const records = recordReader(settings);
  const sight = sightOf(seen2);
  const numbers = startNumbers();
  const report = (step, which, now, observation) => effectOf(step, settings, {
    rules: which,
    gate,
    now,
    version: version2,
    cluster: cluster.living()?.identity ?? {},
    ...observation && { observation }
  });
  const changes2 = changesOf(
    { ...settings, limit: limits.waiting, lost: limits.keys },
    {
      effectOf: (step, at) => report(step, effectRules(rules2), at, recentObservation(recent.connections())),
      isolates: ({ before, after, ...rest }, at) => report({ ...rest, before: after, after: before }, only(rules2, ["lost-isolation"]), at),
      unseen: () => judgedKinds(dialects2).flatMap((of) => sight.isBlind(of) ? [of.kind] : [])
    },
    { authors, seen: seen2 },
    { waiting: saved?.waiting ?? [], lost: saved?.lost ?? [] }
  );
  const told = (items) => {
    for (const { kind } of items) numbers.items[kind]++;
    return items;
  };
  const take = (edits) => {
    for (const { step, at } of edits) {
      numbers.worlds[step.how]++;
      ended.compare(step.before.compiled.world, step.after.compiled.world, at);
    }
    return changes2.take(edits);
  };
  const whyNobody = () => settings.authorWait === 0 ? "no log is followed" : numbers.writes === 0 ? "no audit event seen, of this or any other object" : "no audit event seen";
  const recorded2 = (observation, now) => {
    const moment = cluster.living()?.now();
    if (moment === void 0 || observation.connections.length === 0) return [];
    const still = { before: moment, after: moment, changed: /* @__PURE__ */ new Set(), how: "same" };
    const since = [
      ...changes2.writes(),
      ...observation.writes.map((write) => ({ ...write, time: write.time + settings.tolerance }))
    ];
    const against = report(still, only(rules2, ["model-disagrees"]), now, { ...observation, writes: since });
    recent.add(observation.connections, now);
    const denied = observation.connections.some((connection2) => connection2.denied !== void 0);
    const noisy = denied && now - numbers.lookedForNoise >= limits.noisyEvery ? noise(still, now) : [];
    return [...contradictionsIn(against), ...noisy.map((item2) => ({ item: item2, count: 1 }))].flatMap(
      ({ item: item2, count }) => seen2.meet(item2, count, now) ?? []
    );
  };
  const noise = (still, now) => {
    numbers.lookedForNoise = now;
    const refused = recent.connections().filter((connection2) => connection2.denied !== void 0);
    return noisyIn(report(still, only(rules2, ["noisy-source"]), now, recentObservation(refused)), now);
  };
  return {
    hear(event) {
      numbers.events++;
      numbers.lastEvent = event.at;
      const items = take(cluster.hear(event));
      return told([...sight.hear(event), ...items]);
    },
    async read(lines, now) {
      const living = cluster.living();
      if (living === void 0) return [];
      take(cluster.settle(now));
      const found = await records.read(lines, living.now, living.identity, ended.tenures(now), now);
      numbers.lines += found.lines;
      numbers.records += found.records;
      numbers.unreadable += found.unreadable;
      for (const { coverage, writes } of found.observations) {
        authors.hear(writes);
        numbers.writes += writes.length;
        if (coverage.last !== void 0) numbers.lastRecord = Math.max(numbers.lastRecord ?? 0, coverage.last);
      }
      return told([
        ...found.files.flatMap(({ file, why }) => sight.log(file, why, now)),
        ...found.observations.flatMap((observation) => recorded2(observation, now))
      ]);
    },
    trouble: (file, why, now) => told(sight.log(file, why, now)),
    tick(now, end) {
      const items = take(cluster.settle(now));
      const moment = cluster.living()?.now();
      if (moment !== void 0) changes2.compare(moment.compiled.world.endpoints, now);
      return told([...items, ...changes2.due(now, whyNobody(), end === "end")]);
    },
    isReady: () => cluster.living() !== void 0,
    saved(now) {
      const living = cluster.living();
      const unseen = cluster.unseen();
      const seenNow = [...living?.now().objects.values() ?? []].filter(({ ref: ref2 }) => isTold(ref2, dialects2));
      const objects = [...seenNow, ...unseen.objects];
      return {
        ...living?.identity.uid !== void 0 && { cluster: living.identity.uid },
        at: now,
        objects: objects.map(({ ref: ref2, value }) => ({ ref: ref2, value })),
        ...unseen.unknown.length > 0 && { unknown: unseen.unknown },
        waiting: changes2.waiting(),
        seen: seen2.entries(),
        lost: changes2.lost()
      };
    },
    counts: () => ({
      ...numbers,
      blind: sight.blind(),
      objects: cluster.objects(),
      remembered: seen2.entries().length,
      forgotten: seen2.dropped() + recent.left(),
      waiting: changes2.waiting().length
    })
  };
}
function startNumbers() {
  const items = Object.fromEntries(watchKinds.map((kind) => [kind, 0]));
  const worlds = { same: 0, derived: 0, compiled: 0 };
  return { items, worlds, events: 0, lines: 0, records: 0, unreadable: 0, writes: 0, lookedForNoise: -Infinity };
}
function recentObservation(connections) {
  return {
    connections,
    writes: [],
    coverage: {
      logs: [],
      records: 0,
      attributed: 0,
      unattributed: [],
      merged: { replies: 0, "double-reports": 0, duplicates: 0, aggregated: 0 },
      lostEvents: 0,
      sampled: false,
      limits: []
    }
  };
}
function usable(snapshot, dialects2) {
  const missing = snapshot.incomplete.filter(({ kind }) => isNeeded(kind, dialects2));
  if (missing.length === 0) return snapshot;
  const reasons = missing.map(({ kind, reason }) => `${kind} (${reason})`).join(", ");
  throw new UsableError(
    `the cluster did not give what every verdict rests on: ${reasons}`,
    "grant get, list and watch on them, see deploy/rbac-watch.yaml"
  );
}

// src/commands/watch-loop.ts
var pace = { look: 500, hold: 2e3, save: 5e3, metrics: 15e3 };
var mostHeld = 32 << 20;
async function runWatch(run, task) {
  const { now } = run.terminal;
  const started = now();
  const state = stateOf(run, task);
  const watch3 = startWatch(run.settings, state.watch);
  const logs = followLogs(task.logs, {
    from: task.fromStart ? "start" : "end",
    ...state.places !== void 0 && { resume: state.places }
  });
  const numbers = () => {
    const { rss, heapUsed } = process.memoryUsage();
    return watchMetrics(watch3.counts(), { started: started / 1e3, resident: rss, heap: heapUsed }, version);
  };
  const server = task.metricsListen === void 0 ? void 0 : await serveMetrics(task.metricsListen, { metrics: numbers, isHealthy: watch3.isReady });
  if (server !== void 0) run.terminal.error(`numbers at http://${server.address}/metrics
`);
  const stop = new AbortController();
  const ends = endsOfProcess(() => stop.abort());
  task.signal?.addEventListener("abort", () => stop.abort());
  try {
    await loop({
      run,
      task,
      watch: watch3,
      logs,
      places: state.places ?? [],
      stop,
      started,
      numbers,
      known: state.watch?.cluster
    });
  } finally {
    stop.abort();
    ends();
    logs.close();
    await server?.close();
  }
}
async function loop({
  run,
  task,
  watch: watch3,
  logs,
  places: known,
  stop,
  started,
  numbers,
  known: cluster
}) {
  const { now } = run.terminal;
  const places = new Map(known.map((place2) => [place2.inode, place2]));
  let held = [];
  let [saved, measured] = [-Infinity, -Infinity];
  const save = () => {
    saved = now();
    if (task.state === void 0 || !watch3.isReady()) return;
    writeWatchState(task.state, { settings: run.fingerprint, watch: watch3.saved(saved), places: [...places.values()] });
  };
  const tell = (items) => {
    items.forEach(task.tell);
    if (items.length > 0) save();
  };
  const measure = () => {
    measured = now();
    if (task.metricsFile !== void 0) writeAtomically(task.metricsFile, numbers());
  };
  const look = () => {
    if (held.reduce((sum2, { size }) => sum2 + size, 0) > mostHeld) return true;
    const { lines, opened: opened2, whole, troubles, more } = logs.poll();
    for (const place2 of opened2) if (!places.has(place2.inode) || place2.offset === 0) places.set(place2.inode, place2);
    const at = now();
    held.push(
      ...lines.map((added2) => ({ lines: linesIn2(added2), place: added2.place, size: added2.bytes.length, at })),
      ...whole.map(({ file, place: place2 }) => ({
        lines: { file, firstLine: 1, chunks: fileChunks(file) },
        place: place2,
        size: 0,
        at
      }))
    );
    for (const { file, why } of troubles) tell(watch3.trouble(file, why, at));
    return more || lines.length > 0;
  };
  const read = async (before) => {
    const due = held.filter(({ at }) => at <= before);
    if (due.length === 0) return;
    held = held.filter((each) => !due.includes(each));
    const items = await watch3.read(
      due.map(({ lines }) => lines),
      now()
    );
    for (const { place: place2 } of due) if (place2 !== void 0) places.set(place2.inode, place2);
    forgetOld(places);
    tell(items);
  };
  const heard = hearAll({ run, task, watch: watch3, stop, tell, cluster });
  let fault;
  void heard.catch((error) => {
    fault = error;
    stop.abort();
  });
  while (!stop.signal.aborted && !watch3.isReady()) await pause(50, stop.signal);
  if (watch3.isReady()) save();
  while (!stop.signal.aborted) {
    const begun = now();
    const more = look();
    await read(task.once ? Infinity : now() - pace.hold);
    tell(watch3.tick(now()));
    if (now() - saved >= pace.save) save();
    if (now() - measured >= pace.metrics) measure();
    const isOver = task.lasts !== void 0 && now() - started >= task.lasts;
    const isDone = !more && held.length === 0 && (task.once || logs.ended() && task.logs.every((log) => log === "-"));
    if (isOver || isDone) break;
    if (!task.once || !more) await pause(Math.max(pace.look, now() - begun), stop.signal);
  }
  if (fault !== void 0) throw fault instanceof Error ? fault : new Error("the cluster cannot be followed");
  if (task.state === void 0 && watch3.isReady()) await read(Infinity);
  tell(watch3.tick(now(), task.state === void 0 || task.once ? "end" : void 0));
  save();
  measure();
  stop.abort();
  await heard.catch(() => void 0);
}
async function hearAll({
  run,
  watch: watch3,
  stop,
  tell,
  cluster
}) {
  for await (const event of run.feed.events(stop.signal)) {
    if (event.kind === "ready" && cluster !== void 0 && event.cluster.uid !== void 0 && event.cluster.uid !== cluster)
      throw new UsableError("the state is of another cluster", "name another state file, or remove this one");
    tell(watch3.hear(event));
  }
  if (!stop.signal.aborted) throw new UsableError("the cluster tells no more", "start watch again");
}
function linesIn2({ file, firstLine, bytes, head }) {
  return { file, firstLine, chunks: [bytes], ...head !== void 0 && { head } };
}
var mostPlaces = 2e3;
function forgetOld(places) {
  for (const oldest of places.keys()) {
    if (places.size <= mostPlaces) return;
    places.delete(oldest);
  }
}
function stateOf({ fingerprint, terminal }, { state }) {
  const found = state === void 0 ? void 0 : readWatchState(state);
  if (found === void 0) return {};
  if (found.settings === fingerprint) return { watch: found.watch, places: found.places };
  terminal.error("the state is of other settings: logs are read on, and what was told before may be told again\n");
  return { watch: { ...found.watch, seen: [], lost: [] }, places: found.places };
}
async function pause(time, signal) {
  await wait2(time, void 0, { signal }).catch(() => void 0);
}

// src/commands/watch.ts
var watchCommand = {
  name: "watch",
  summary: "a cluster and its logs, judged as things happen",
  help: `netpol-gate watch --kubeconfig FILE | --in-cluster [LOG…|-] [options]

Follows the cluster and growing logs, and tells within seconds: each change of a policy with its author and effect, each
lost isolation, each connection that contradicts the policies, each new noisy source. The cluster is only read (get,
list, watch; deploy/rbac-watch.yaml). LOG is a file, a folder, a pattern or - for standard input; flow logs of any
format that check reads, and the audit log, which names authors.

  --kubeconfig FILE     how to reach the cluster; nothing else is ever tried
  --context NAME        context of that file (default: its current one)
  --in-cluster          as the service account of the pod that this runs in
  --exec-plugin NAME    credential plug-in that the kubeconfig may run, such as aws; repeatable
  --insecure            talk to a server whose certificate cannot be checked
  --state FILE          go on where an earlier run stopped: nothing is lost, nothing told twice
  --once                tell what happened since the state and end, for a CronJob
  --for TIME            end after 90s, 10m, 36h or 7d
  --from-start          read logs that are there already from their first line (default with --once and no state)
  --fail-on WORD        exit with 1 if this kind, or this severity or a worse one, was told; repeatable
  --author-wait SECONDS how long to look for the audit event of a change (default 10)
  --metrics-file FILE   numbers for the textfile collector of Prometheus, such as netpol-gate.prom
  --metrics-listen HOST:PORT
                        serve /metrics and /healthz, as at 127.0.0.1:9090
  --format NAME         text (default) or jsonl
  --gate FILE           gate file for severities, waivers, rulings and names of addresses (default: none)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say
  --log-format NAME     format of all logs, such as hubble, instead of telling it by content
  --utc-offset MINUTES  time zone of log lines that name none
  --clock-tolerance SECONDS
                        by how much clocks may differ, and policies lag behind their change (default 5)
  --clock-skew=SECONDS  added to the times of flow logs
  --no-color            no colours, also on a terminal

kinds of items: ${watchKinds.join(", ")}

examples:
  netpol-gate watch --kubeconfig ~/.kube/config --context prod /var/log/kubernetes/audit.log
  hubble observe -o json -f | netpol-gate watch --kubeconfig kube.yaml - --format jsonl
  netpol-gate watch --in-cluster --state /state/watch.json --once /logs --fail-on lost-isolation`,
  options: {
    kubeconfig: { type: "string" },
    context: { type: "string" },
    "in-cluster": { type: "boolean" },
    "exec-plugin": { type: "string", multiple: true },
    insecure: { type: "boolean" },
    state: { type: "string" },
    once: { type: "boolean" },
    for: { type: "string" },
    "from-start": { type: "boolean" },
    "fail-on": { type: "string", multiple: true },
    "author-wait": { type: "string" },
    "metrics-file": { type: "string" },
    "metrics-listen": { type: "string" },
    format: { type: "string" },
    "no-color": { type: "boolean" },
    "log-format": { type: "string" },
    "utc-offset": { type: "string" },
    "clock-tolerance": { type: "string" },
    "clock-skew": { type: "string" },
    ...gateOptions
  },
  async run(values, logs, terminal) {
    const render = rendererOf(values, terminal);
    const fails = failing(values);
    const lasts = spanOf(values);
    const file = (option) => {
      const name = text(values, option);
      return name === void 0 ? void 0 : { path: resolve(terminal.folder, name) };
    };
    const settings = settingsFor(values, logs, terminal);
    const once = values["once"] === true;
    let failed = false;
    await runWatch(
      { settings, fingerprint: fingerprintOf2(values, settings.gate), feed: feedOf(values, terminal), terminal },
      {
        logs: logs.map((log) => placeOf3(log, terminal)),
        once,
        ...lasts !== void 0 && { lasts },
        fromStart: values["from-start"] === true || once,
        state: file("state")?.["path"],
        metricsFile: file("metrics-file")?.["path"],
        metricsListen: text(values, "metrics-listen"),
        tell(item2) {
          failed ||= fails(item2);
          terminal.out(render(item2));
        }
      }
    );
    return failed ? 1 : 0;
  }
};
function feedOf(values, terminal) {
  const [path, context] = [text(values, "kubeconfig"), text(values, "context")];
  const inside = values["in-cluster"] === true;
  if (inside && (path !== void 0 || context !== void 0))
    throw new UsableError("both --in-cluster and a kubeconfig are given", "name one of them");
  if (!inside && path === void 0)
    throw new UsableError("no cluster is named", "give --kubeconfig FILE, or --in-cluster in a pod");
  return clusterFeed(
    {
      kubeconfig: inside ? { text: inClusterKubeconfig(process.env) } : { path: resolve(terminal.folder, path ?? "") },
      ...context === void 0 ? {} : { context },
      plugins: list(values, "exec-plugin"),
      insecure: values["insecure"] === true,
      onWarning: (warning) => terminal.error(`${warning}
`)
    },
    trimmedLive()
  );
}
function settingsFor(values, logs, terminal) {
  const given = gateFrom(values, terminal);
  const { gate } = readGate(given?.text, given?.file ?? "no gate file", "base");
  const { logFormat, utcOffset, clockTolerance = 5e3, clockSkew } = logSettings(values, terminal.now);
  const { profile = gate.profile } = overridesFrom(values).overrides ?? {};
  const authorWait = authorWaitOf(values);
  const podRanges = gate.sources.flatMap((source) => source.podRanges ?? []);
  return {
    dialects,
    profiles,
    ...profile !== void 0 && { profile },
    rulings: gate.rulings,
    podRanges,
    rules,
    gate,
    version,
    reading: logReading,
    reads: {
      ...logFormat !== void 0 && { format: logFormat },
      ...utcOffset !== void 0 && { utcOffset },
      ...clockSkew !== void 0 && { skew: clockSkew }
    },
    tolerance: clockTolerance,
    authorWait: logs.length === 0 ? 0 : authorWait,
    reminder: 36e5
  };
}
function fingerprintOf2(values, gate) {
  const names = ["log-format", "utc-offset", "clock-tolerance", "clock-skew", "profile"];
  const plain = JSON.stringify([gate, names.map((name) => text(values, name) ?? null)]);
  return createHash2("sha256").update(plain).digest("hex").slice(0, 32);
}
function rendererOf(values, terminal) {
  const format = text(values, "format") ?? "text";
  if (format === "jsonl") return watchJson;
  if (format !== "text") throw new UsableError(`there is no format ${quoted(format)}`, "formats are text and jsonl");
  const options = { colour: terminal.colour && values["no-color"] !== true, width: terminal.width };
  let day;
  return (item2) => {
    const lines = watchText(item2, day, options);
    day = watchDay(item2);
    return lines;
  };
}
function failing(values) {
  const words = list(values, "fail-on");
  const known = [...watchKinds, ...findingKinds, ...severities.filter((each) => each !== "ignore")];
  const wrong = words.find((word) => !known.includes(word));
  if (wrong !== void 0)
    throw new UsableError(
      `--fail-on ${quoted(wrong)} is no kind and no severity`,
      `give error, warning, notice, one of ${watchKinds.join(", ")}, or a kind of finding (docs/findings)`
    );
  return ({ kind, severity: severity2, effect = [] }) => words.some((word) => {
    const rank = severities.findIndex((each) => each === word);
    if (rank >= 0) return kind !== "healed" && severities.indexOf(severity2) <= rank;
    return word === kind || effect.some((finding) => finding.kind === word);
  });
}
var units = { s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
function spanOf(values) {
  const value = text(values, "for");
  if (value === void 0) return void 0;
  const [, count, unit = ""] = /^([1-9]\d{0,5})([smhd])$/.exec(value) ?? [];
  const size = units[unit];
  if (count === void 0 || size === void 0)
    throw new UsableError(`--for ${quoted(value)} is no span of time`, "give 90s, 10m, 36h or 7d");
  return Number(count) * size;
}
function authorWaitOf(values) {
  const value = text(values, "author-wait") ?? "10";
  if (!/^\d{1,3}$/.test(value))
    throw new UsableError(`--author-wait ${quoted(value)} is no number of seconds`, "give seconds, such as 10");
  return Number(value) * 1e3;
}
function placeOf3(log, { folder }) {
  if (log === "-") return log;
  const path = resolve(folder, log);
  const near = relative(process.cwd(), path);
  return near === "" || near.startsWith("..") ? join2(path) : near;
}
export {
  settingsFor,
  watchCommand
};
