import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  inClusterKubeconfig
} from "./chunk-Y47LNS2S.js";
import {
  among,
  effectOf,
  livingCluster
} from "./chunk-6D7S2SQB.js";
import {
  checkLogOptions,
  logSettings
} from "./chunk-QWJXQP72.js";
import {
  fileChunks,
  isZstd,
  namedFiles
} from "./chunk-PC64C5UL.js";
import {
  attribute,
  indexBy,
  keptCluster,
  newestManager,
  rules
} from "./chunk-OTFQLW4R.js";
import {
  connectionTable,
  observe
} from "./chunk-PUMJCJ4H.js";
import {
  dialects,
  neededKinds,
  withNeeded
} from "./chunk-Z33WMN3P.js";
import {
  formatFrom,
  gateFrom,
  gateOptions,
  list,
  namedCluster,
  overridesFrom,
  privacyOf,
  profiles,
  readGate,
  text,
  trimmedLive
} from "./chunk-DYJVYSZX.js";
import {
  logReading
} from "./chunk-BVXVSW6J.js";
import {
  isPolicyKind,
  liveManifest,
  objectAt,
  textAt
} from "./chunk-QKEQVLLL.js";
import {
  version
} from "./chunk-EMV4VFSO.js";
import {
  findingKinds,
  fingerprintOf,
  formatOrigin,
  formatParty,
  formatPorts,
  partyName,
  severities,
  watchDay,
  watchJson,
  watchMetrics,
  watchOfNames,
  watchText
} from "./chunk-JFID3UG5.js";
import {
  countOf,
  endpointIdOf,
  endsWithNamespace,
  formatAddress,
  formatCount,
  formatMoment,
  formatShortSpan,
  workloadKeyOf
} from "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import {
  followedKey,
  followedKindOf,
  isEarlier
} from "./chunk-MXE4WNM3.js";
import {
  hasKind,
  listKind,
  liveKinds,
  optionalGroups,
  pathTo,
  refOf,
  servedGroups,
  strangeVersion,
  understoodOf,
  wholeOf
} from "./chunk-6DFY5LTC.js";
import "./chunk-KXEEH5XE.js";
import {
  closeAccess,
  clusterAccess,
  connectionFault,
  kubeGet,
  openStream,
  retryAfterOf
} from "./chunk-R5JJMFGC.js";
import "./chunk-ZRPPY3N2.js";
import "./chunk-M6AVDO3F.js";
import {
  fileLimits,
  followLimits,
  isGzip,
  readBounded,
  watchLimits,
  writeAtomically
} from "./chunk-NBHZBXMT.js";
import {
  messageOf,
  quoted,
  reasonOf
} from "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import {
  canonicalJson,
  formatRef,
  isObject,
  isPod,
  isSameJson,
  keyOf,
  valueAt
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/watch.ts
import { createHash as createHash2 } from "node:crypto";
import { existsSync as existsSync2, statSync as statSync4 } from "node:fs";
import { join as join2, relative, resolve } from "node:path";

// src/io/kube-watch.ts
import { setMaxListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

// src/io/channel.ts
function channel(most) {
  let held = [];
  let end;
  let wake = () => void 0;
  const waiting2 = [];
  const release2 = () => {
    for (const go of waiting2.splice(0)) go();
  };
  return {
    async put(item2) {
      while (held.length >= most && end === void 0) await new Promise((go) => waiting2.push(go));
      if (end !== void 0) return;
      held.push(item2);
      wake();
    },
    close(error) {
      end ??= error === void 0 ? {} : { error };
      release2();
      wake();
    },
    async *items() {
      try {
        for (; ; ) {
          const batch = held;
          held = [];
          release2();
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
        release2();
      }
    }
  };
}

// src/io/kube-stream.ts
async function followStream(access, path, limits, signal, listener) {
  const silent = new AbortController();
  const watchdog = watchdogOf(silent, limits.silence);
  const own = AbortSignal.any([signal, silent.signal]);
  try {
    const response = await openStream(access, path, own);
    const { statusCode: status = 0, headers } = response;
    if (status !== 200) {
      response.destroy();
      return refusalOf(status, retryAfterOf(headers));
    }
    try {
      return listener.opened() ? await heardOut(response, limits, watchdog, listener) : { kind: "over" };
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (!signal.aborted) access.met.brokenAt = Date.now();
    return { kind: "failed", why: silent.signal.aborted ? "the connection fell silent" : connectionFault(error) };
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
function refusalOf(status, pause2) {
  if (status === 410) return { kind: "expired" };
  if (status === 404) return { kind: "absent" };
  if (status === 403) return { kind: "forbidden" };
  if (status === 401) return { kind: "stranger" };
  return { kind: "failed", why: `it answers with status ${status}`, ...pause2 === void 0 ? {} : { pause: pause2 } };
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
  const trouble = {
    pause: limits.pause,
    since: void 0,
    wasFollowed: false,
    refusedSince: void 0,
    heardAt: void 0,
    told: void 0,
    isAbsent: false,
    wasThere: version2 !== void 0 && version2 !== "",
    resumes: version2 === void 0 ? void 0 : "untold",
    until: void 0
  };
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
    const place2 = await placeOf(following, kind, trouble);
    if (place2 === "absent") return await nothing(following, kind, trouble);
    if (!("plural" in place2)) return place2;
    if (version2 === void 0) return await list2(following, place2, trouble);
    const now = doubt ? await versionNow(following, place2) : void 0;
    if (now !== void 0 && isEarlier(now, version2)) return { version: void 0 };
    return await watch(following, place2, version2, trouble, now);
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
  if (refused !== true || fault === void 0) trouble.refusedSince = void 0;
  if (fault === void 0) return pause2;
  const at = Date.now();
  trouble.since ??= at;
  if (refused === true) trouble.refusedSince ??= at;
  const since = refused === true ? trouble.wasFollowed ? trouble.refusedSince : void 0 : trouble.since;
  const isLong = since === void 0 || at - since >= limits.blindAfter;
  if (isLong && trouble.told !== fault && !trouble.isAbsent) {
    trouble.told = fault;
    await following.tell({ kind: "blind", of: ofKind(kind), why: fault, at, ...refused !== true && { away: true } });
  }
  if (isLong) await following.settled(kind);
  if (isLong && refused === true) return limits.again;
  const own = trouble.pause;
  trouble.pause = Math.min(own * 2, limits.longestPause);
  return Math.min(Math.max(own, pause2), limits.longestPause);
}
async function versionNow({ access, signal }, kind) {
  const answer = await kubeGet(access(), pathTo(kind, { limit: "1" }), signal);
  return answer.kind === "object" ? versionOf(answer.value) : void 0;
}
async function list2(following, kind, trouble) {
  const { access, signal, toManifest } = following;
  const reading = { access: access(), signal, budget: { bytes: 0 }, toManifest, onProgress: () => void 0 };
  const { manifests, version: version2, incomplete, refused } = await listKind(reading, kind);
  if (incomplete !== void 0) return { version: void 0, fault: incomplete, refused: true };
  if (refused === "absent") return nothing(following, kind, trouble);
  if (version2 === void 0) return { version: version2, fault: `the list of ${kind.plural} has no version`, refused: true };
  trouble.isAbsent = false;
  trouble.wasThere = true;
  await tellList(following, kind, manifests, version2, trouble);
  return { version: version2 };
}
async function nothing(following, kind, trouble) {
  if (!trouble.isAbsent || trouble.told !== void 0) await tellList(following, kind, [], "", trouble);
  trouble.isAbsent = true;
  trouble.wasThere = false;
  return { version: void 0, pause: following.limits.again };
}
async function tellList({ tell, settled }, kind, manifests, version2, trouble) {
  trouble.told = void 0;
  trouble.resumes = void 0;
  trouble.heardAt = Date.now();
  await tell({ kind: "listed", of: ofKind(kind), manifests, at: Date.now(), version: version2 });
  await settled(kind);
}
async function placeOf({ access, served, signal }, kind, trouble) {
  if (kind.optional !== true) return kind;
  const groups = await served();
  if (hasKind(groups?.served.get(kind.sameAs ?? ""), kind)) return "absent";
  if (groups === void 0 || groups.unsure.has(kind.group)) return kind;
  const own = groups.served.get(kind.group) ?? /* @__PURE__ */ new Map();
  const understood = understoodOf(own, kind);
  if (understood !== void 0) return { ...kind, version: understood };
  if (!hasKind(own, kind)) return trouble.wasThere ? kind : "absent";
  const fault = await strangeVersion(access(), kind, own, signal);
  return fault === void 0 ? "absent" : { version: void 0, fault, refused: true };
}
async function watch(following, kind, from, trouble, now) {
  const { access, limits, signal, renew } = following;
  const began = Date.now();
  let version2 = from;
  let hasHeard = false;
  let taking = Promise.resolve();
  const isBlind = trouble.told !== void 0;
  const isGap = now !== void 0 && trouble.resumes === void 0;
  const heardBefore = isGap && began - (trouble.heardAt ?? began) > shortGap ? trouble.heardAt : void 0;
  if (trouble.resumes === "untold") trouble.until = now;
  const calm = afterCalm(limits.calm, () => caughtUp(following, kind, trouble));
  const query = {
    watch: "1",
    resourceVersion: from,
    allowWatchBookmarks: "true",
    timeoutSeconds: String(Math.ceil(limits.connectionTime / 1e3))
  };
  const end = await followStream(access(), pathTo(kind, query), limits, signal, {
    opened: () => {
      trouble.wasFollowed = true;
      if (!isBlind) taking = takenUp(following, kind, trouble, from);
      if (trouble.resumes === "told") calm.again();
      return !isBlind;
    },
    heard: async (event) => {
      await taking;
      const isOfGap = now !== void 0 && !isEarlier(now, event.version);
      await tellChange(following, kind, event, isOfGap ? heardBefore : void 0);
      trouble.heardAt = Date.now();
      version2 = event.version;
      hasHeard = true;
      if (isHeardOut(trouble, version2)) await caughtUp(following, kind, trouble);
      if (trouble.resumes === "told") calm.again();
    }
  });
  calm.end();
  await taking;
  if (isBlind && end.kind === "over") return { version: void 0 };
  if (end.kind === "stranger") await renew();
  const hasWorked = hasHeard || Date.now() - began >= limits.longestPause;
  return { ...outcomeOf(end, kind, version2, hasWorked), ...hasWorked ? { worked: true } : {} };
}
async function takenUp(following, kind, trouble, from) {
  const { resumes, until } = trouble;
  if (resumes === "untold") {
    trouble.resumes = "told";
    await following.tell({
      kind: "resumed",
      of: ofKind(kind),
      at: Date.now(),
      ...until !== void 0 && { until }
    });
  }
  if (resumes === void 0 || isHeardOut(trouble, from)) await caughtUp(following, kind, trouble);
}
function isHeardOut({ resumes, until }, version2) {
  return resumes === "told" && until !== void 0 && !isEarlier(version2, until);
}
async function caughtUp({ settled }, kind, trouble) {
  trouble.resumes = void 0;
  await settled(kind);
}
function afterCalm(time, then) {
  let timer;
  const end = () => clearTimeout(timer);
  return {
    end,
    again() {
      end();
      timer = setTimeout(() => void then(), time);
    }
  };
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
var shortGap = 1e4;
async function tellChange(following, kind, { type, object, version: version2 }, since) {
  if (type === "BOOKMARK") return following.tell({ kind: "bookmark", of: ofKind(kind), version: version2 });
  for (const manifest of manifestOf(following, kind, object))
    await following.tell({
      kind: "changed",
      change: changes[type],
      manifest,
      at: Date.now(),
      version: version2,
      ...since !== void 0 && { since }
    });
}
function manifestOf({ toManifest }, kind, object) {
  const metadata = object["metadata"];
  if (!isObject(metadata) || typeof metadata["name"] !== "string") return [];
  const manifest = toManifest(wholeOf(kind, object), refOf(kind, metadata["name"], metadata));
  return manifest === void 0 ? [] : [manifest];
}
function versionOf({ metadata }) {
  const version2 = isObject(metadata) ? metadata["resourceVersion"] : void 0;
  return typeof version2 === "string" && version2 !== "" ? version2 : void 0;
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
          if (event.kind !== "bookmark") yield event;
          note(versions, event);
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
  if (event.kind === "ready" || event.kind === "blind" || event.kind === "resumed") return;
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
  const close = () => closeAccess(access);
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
import { fstatSync as fstatSync2, statSync as statSync2 } from "node:fs";

// src/io/followed-log.ts
import { closeSync, fstatSync, openSync } from "node:fs";

// src/io/log-place.ts
import { createHash } from "node:crypto";
import { readSync } from "node:fs";
import { constants, gunzipSync } from "node:zlib";
var markBytes = 256;
function markOf(bytes) {
  return { bytes: bytes.length, hash: createHash("sha256").update(bytes).digest("hex").slice(0, 32) };
}
function startOf(descriptor) {
  return markOf(bytesAt(descriptor, 0, markBytes));
}
function endAt(descriptor, offset) {
  const length = Math.min(markBytes, offset);
  return markOf(bytesAt(descriptor, offset - length, length));
}
function hasStart(descriptor, { bytes, hash }) {
  return markOf(bytesAt(descriptor, 0, bytes)).hash === hash;
}
function isPlaceIn(descriptor, size, { offset, start, end }) {
  if (size < offset || !hasStart(descriptor, start)) return false;
  return markOf(bytesAt(descriptor, offset - end.bytes, end.bytes)).hash === end.hash;
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
function unpackedStart(descriptor, size) {
  try {
    const packed = bytesAt(descriptor, 0, Math.min(size, 64 << 10));
    const plain = gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 << 20 });
    return plain.subarray(0, markBytes);
  } catch {
    return Buffer.alloc(0);
  }
}
function unpackedSize(descriptor, size) {
  const last = bytesAt(descriptor, Math.max(0, size - 4), 4);
  return last.length < 4 ? 0 : last.readUInt32LE(0);
}

// src/io/followed-log.ts
var longestHead = 8e3;
function openLog(path, inode, { known, followed, skips, beside }) {
  let descriptor;
  try {
    descriptor = openSync(path, "r");
  } catch (error) {
    return reasonOf(error);
  }
  const { size, birthtimeMs } = fstatSync(descriptor);
  const first = bytesAt(descriptor, 0, 4);
  const whole = isGzip(first) || isZstd(first);
  const file = { descriptor, size, born: birthtimeMs };
  const own = known.ofNumber(inode, file);
  const copied = whole ? void 0 : known.copied(path, file);
  const copy = copied !== void 0 && copied.offset > (own?.offset ?? -1) ? copied : void 0;
  const { offset, line } = copy ?? own ?? (skips ? endOf(descriptor, size, whole) : { offset: 0, line: 0 });
  const log = {
    path,
    inode,
    descriptor,
    whole,
    isKnown: own !== void 0 || copy !== void 0,
    born: birthtimeMs,
    offset,
    line,
    start: startOf(descriptor),
    end: endAt(descriptor, offset),
    head: headOf(descriptor),
    idle: 0,
    gone: beside,
    isCopy: copy !== void 0,
    beside,
    original: void 0,
    size: -1
  };
  if (log.isKnown && !whole) log.original = [...followed].find((other) => !other.whole && isCopyOf(log, other));
  return log;
}
function isCopyOf({ descriptor, start }, other) {
  const { size } = fstatSync(descriptor);
  const place2 = { offset: size, start, end: endAt(descriptor, size) };
  return size > 0 && isPlaceIn(other.descriptor, fstatSync(other.descriptor).size, place2);
}
function closeLog({ descriptor }) {
  closeSync(descriptor);
}
function placeOf2({ path, inode, offset, line, start, end, born }) {
  return { file: path, inode, offset, line, start, end, born };
}
function isCut(log) {
  const { descriptor, offset, start } = log;
  if (fstatSync(descriptor).size < offset || !hasStart(descriptor, start)) return true;
  if (start.bytes < markBytes) log.start = startOf(descriptor);
  return false;
}
function restart(log) {
  log.offset = 0;
  log.line = 0;
  log.start = startOf(log.descriptor);
  log.end = endAt(log.descriptor, 0);
  log.head = void 0;
}
function linesOf2(log, size, window, longest) {
  if (size <= log.offset) return {};
  for (let length = window; ; length *= 2) {
    const bytes = bytesAt(log.descriptor, log.offset, Math.min(length, size - log.offset));
    const end = bytes.lastIndexOf(10) + 1;
    if (end > 0) return { lines: taken2(log, bytes.subarray(0, end)) };
    if (bytes.length < length || bytes.length === size - log.offset)
      return bytes.length <= longest ? {} : skipped(log, bytes.length);
    if (length > longest) return skipped(log, bytes.length);
  }
}
function restOf(log, size) {
  if (size <= log.offset) return void 0;
  return taken2(log, bytesAt(log.descriptor, log.offset, size - log.offset));
}
function isComplete(log, size) {
  if (size <= log.offset) return false;
  const isSame = log.size === size;
  log.size = size;
  return isSame;
}
function goOnAt(log, { offset, line, end }) {
  log.offset = offset;
  log.line = line;
  log.end = end;
}
function skipped(log, length) {
  log.offset += length;
  log.end = endAt(log.descriptor, log.offset);
  return { trouble: `line ${log.line + 1} is longer than can be read` };
}
function taken2(log, bytes) {
  const firstLine = log.line + 1;
  log.head ??= headOf(log.descriptor);
  log.offset += bytes.length;
  log.end = bytes.length < markBytes ? endAt(log.descriptor, log.offset) : markOf(bytes.subarray(-markBytes));
  log.line += lineBreaks(bytes);
  const { head } = log;
  return {
    file: log.path,
    firstLine,
    bytes,
    ...firstLine > 1 && head !== void 0 && { head },
    place: placeOf2(log)
  };
}
function lineBreaks(bytes) {
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
    line += lineBreaks(bytes);
    const last = bytes.lastIndexOf(10);
    if (last >= 0) offset = at + last + 1;
    at += bytes.length;
  }
  return { offset, line };
}
function headOf(descriptor) {
  const bytes = bytesAt(descriptor, 0, longestHead);
  const end = bytes.indexOf(10);
  return end < 0 ? void 0 : bytes.toString("utf8", 0, end).replace(/\r$/, "").replace(/^\ufeff/, "");
}

// src/io/known-logs.ts
import { basename } from "node:path";
function knownLogs(places, limit, current = () => []) {
  const known = /* @__PURE__ */ new Map();
  const add = (place2) => {
    const key = `${place2.inode} ${place2.start.hash}`;
    known.delete(key);
    known.set(key, place2);
    const [oldest] = known.size > limit ? known.keys() : [];
    if (oldest !== void 0) known.delete(oldest);
  };
  places.forEach(add);
  const akin = (path, places2) => places2.filter(({ file, start }) => start.bytes > 0 && stemOf(file) === stemOf(path)).sort((a, b) => b.offset - a.offset);
  return {
    add,
    ofNumber: (inode, { descriptor, size, born }) => [...known.values()].filter((place2) => place2.inode === inode && isPlaceIn(descriptor, size, place2)).filter((place2) => place2.start.bytes > 0 || place2.born === born).at(-1),
    copied: (path, { descriptor, size }) => akin(path, [...known.values(), ...current()]).find((place2) => isPlaceIn(descriptor, size, place2)),
    packed(path, { descriptor, size }) {
      const bytes = unpackedStart(descriptor, size);
      const isOf = ({ start }) => start.bytes <= bytes.length && markOf(bytes.subarray(0, start.bytes)).hash === start.hash;
      const own = akin(path, current()).find(isOf);
      if (own !== void 0) return { place: own, isRead: true };
      const place2 = akin(path, [...known.values()]).find(isOf);
      if (place2 === void 0) return void 0;
      const end = bytes.indexOf(10);
      const head = end < 0 ? {} : { head: bytes.toString("utf8", 0, end) };
      return { place: place2, isRead: unpackedSize(descriptor, size) === place2.offset % 2 ** 32, ...head };
    }
  };
}
function stemOf(path) {
  return basename(path).split(/[.-]/)[0] ?? "";
}

// src/io/rotated-logs.ts
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
function rotatedOf(places) {
  const stems = /* @__PURE__ */ new Map();
  for (const { file } of places) stems.set(dirname(file), (stems.get(dirname(file)) ?? /* @__PURE__ */ new Set()).add(stemOf(file)));
  const found = [...stems].flatMap(
    ([folder, of]) => namesIn(folder).flatMap((name) => {
      if (!of.has(stemOf(name))) return [];
      const path = join(folder, name);
      const status = statSync(path, { throwIfNoEntry: false });
      return status?.isFile() === true ? [{ path, time: status.mtimeMs }] : [];
    })
  );
  return found.sort((a, b) => a.time - b.time).map(({ path }) => path);
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
function followLogs(sources, options) {
  const limits = { ...followLimits, ...options.limits };
  const followed = /* @__PURE__ */ new Map();
  const known = knownLogs(options.resume ?? [], limits.past, () => [...followed.values()].map(placeOf2));
  const input = sources.includes("-") ? standardLines(options.standardInput ?? process.stdin, limits) : void 0;
  const named = sources.filter((source) => source !== "-");
  let isFirst = true;
  const follow = (path, beside, look) => {
    const status = statSync2(path, { throwIfNoEntry: false });
    const inode = `${status?.dev}:${status?.ino}`;
    if (status?.isFile() !== true || followed.has(inode)) return;
    const skips = isFirst && options.from === "end" && options.resume === void 0;
    const log = openLog(path, inode, { known, followed: followed.values(), skips, beside });
    if (typeof log === "string") look.troubles.push({ file: path, why: log });
    else if (beside && !log.isKnown && !(log.whole && known.packed(path, openedOf(log))?.isRead === false))
      closeLog(log);
    else {
      followed.set(inode, log);
      look.opened.push(placeOf2(log));
    }
  };
  const find = (look) => {
    const there = /* @__PURE__ */ new Set();
    const left = [];
    const found = named.map((source) => ({ source, ...namedFiles(source) }));
    for (const path of new Set(found.flatMap(({ files }) => files))) {
      const status = statSync2(path, { throwIfNoEntry: false });
      const inode = `${status?.dev}:${status?.ino}`;
      if (status?.isFile() !== true || there.has(inode)) continue;
      there.add(inode);
      const log = followed.get(inode);
      if (log !== void 0) log.path = path;
      else if (followed.size >= limits.files) left.push(path);
      else follow(path, false, look);
    }
    if (isFirst && options.resume !== void 0) {
      const names = new Set(found.flatMap(({ files }) => files));
      for (const path of rotatedOf(options.resume)) if (!names.has(path)) follow(path, true, look);
    }
    look.troubles.push(...leftOut(left, limits.files));
    for (const { source, files, why } of found)
      if (files.length === 0) look.troubles.push({ file: source, why: why ?? "there is no such file" });
    for (const [inode, log] of followed) log.gone = !there.has(inode);
    isFirst = false;
  };
  const cut = (log, look) => {
    const place2 = placeOf2(log);
    known.add(place2);
    for (const copy of followed.values()) if (copy.original === log) release(copy, place2);
    restart(log);
    for (const path of rotatedOf([place2])) follow(path, true, look);
  };
  const retire = (log) => {
    const place2 = placeOf2(log);
    known.add(place2);
    for (const copy of followed.values()) if (copy.original === log) release(copy, place2);
    closeLog(log);
    followed.delete(log.inode);
  };
  const readWhole = (log, look) => {
    const { size } = fstatSync2(log.descriptor);
    if (isComplete(log, size)) {
      const earlier = known.packed(log.path, openedOf(log));
      log.offset = size;
      const file = { file: log.path, place: placeOf2(log) };
      if (earlier === void 0) look.whole.push(file);
      else if (!earlier.isRead) {
        const { place: from, head } = earlier;
        look.whole.push({ ...file, from, ...head !== void 0 && { head } });
      }
    }
    if (log.gone && (!log.beside || size <= log.offset)) retire(log);
  };
  const readLines = (log, look) => {
    const { size } = fstatSync2(log.descriptor);
    do {
      const added2 = look.room <= 0 ? {} : linesOf2(log, size, Math.min(limits.file, look.room), limits.line);
      if (added2.trouble !== void 0) look.troubles.push({ file: log.path, why: added2.trouble });
      if (added2.lines === void 0) break;
      look.lines.push(added2.lines);
      look.room -= added2.lines.bytes.length;
      log.idle = 0;
    } while (log.gone && log.offset < size);
    if (look.room <= 0) look.more ||= log.offset < size;
    else if (log.gone && ++log.idle > looksBeforeEnd) {
      const rest = restOf(log, size);
      if (rest !== void 0) look.lines.push(rest);
      retire(log);
    } else if (!log.gone && size - log.offset > limits.file) look.more = true;
  };
  return {
    poll() {
      const look = {
        lines: [...input?.take() ?? []],
        opened: [],
        whole: [],
        troubles: [],
        more: input?.more() ?? false,
        room: limits.poll
      };
      find(look);
      for (const log of [...followed.values()]) if (!log.whole && isCut(log)) cut(log, look);
      for (const log of followed.values())
        if (log.original !== void 0 && !isCopyOf(log, log.original)) log.original = void 0;
      for (const log of oldestFirst(followed.values())) {
        if (log.whole) readWhole(log, look);
        else if (log.original === void 0) readLines(log, look);
        else if (log.gone) retire(log);
      }
      const { lines, opened, whole, troubles, more } = look;
      return { lines, opened, whole, troubles, more };
    },
    rest: () => input?.take() ?? [],
    ended: () => input?.ended() ?? false,
    close() {
      input?.close();
      for (const log of followed.values()) closeLog(log);
      followed.clear();
    }
  };
}
var looksBeforeEnd = 2;
function openedOf({ descriptor, born }) {
  return { descriptor, born, size: fstatSync2(descriptor).size };
}
function release(copy, place2) {
  copy.original = void 0;
  if (fstatSync2(copy.descriptor).size >= place2.offset) goOnAt(copy, place2);
}
function oldestFirst(followed) {
  const ranked = [...followed].map((log) => ({
    log,
    rank: log.gone ? 0 : log.isCopy ? 1 : 2,
    time: log.gone ? fstatSync2(log.descriptor).mtimeMs : 0
  }));
  return ranked.sort((a, b) => a.rank - b.rank || a.time - b.time).map(({ log }) => log);
}
var mostNamed = 20;
function leftOut(files, most) {
  const why = `more than ${most} files are there, and this one is not followed`;
  const rest = files.slice(mostNamed);
  const [first] = rest;
  return [
    ...files.slice(0, mostNamed).map((file) => ({ file, why })),
    ...first === void 0 ? [] : [{ file: first, why: `${why}, nor are ${rest.length - 1} others` }]
  ];
}

// src/io/metrics-server.ts
import { createServer } from "node:http";
var slowest = { headers: 3e3, request: 5e3, silence: 5e3, look: 1e3 };
var mostConnections = 16;
async function serveMetrics(at, pages) {
  const [, bracketed, bare, port] = /^(?:(?:\[([\da-f:]+)\]|([\w.-]+)):)?(\d{1,5})$/i.exec(at) ?? [];
  if (port === void 0 || Number(port) > 65535)
    throw new UsableError(
      `${quoted(at)} is no address to listen at`,
      "give a port, or host and port, such as 127.0.0.1:9090"
    );
  const host = bracketed ?? bare ?? "127.0.0.1";
  const server = createServer(
    {
      requestTimeout: slowest.request,
      headersTimeout: slowest.headers,
      connectionsCheckingInterval: slowest.look,
      maxHeaderSize: 8192
    },
    (request, response) => {
      const [status, text2] = answerTo(request, pages);
      response.writeHead(status, { "content-type": "text/plain; version=0.0.4; charset=utf-8", connection: "close" });
      response.end(request.method === "HEAD" ? void 0 : text2);
    }
  );
  server.maxConnections = mostConnections;
  server.setTimeout(slowest.silence);
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
function answerTo({ method, url = "" }, pages) {
  if (method !== "GET") return [405, "only GET\n"];
  const path = url.split("?")[0];
  if (path === "/metrics") return [200, pages.metrics()];
  if (path === "/healthz") return pages.isHealthy() ? [200, "ok\n"] : [503, "not ready\n"];
  return [404, "see /metrics and /healthz\n"];
}
function listening(server, host, port, at) {
  return new Promise((resolve2, reject) => {
    server.on(
      "error",
      (error) => reject(new UsableError(`cannot listen at ${quoted(at)}: ${messageOf(error)}`, "give another address or port"))
    );
    server.listen(port, host, resolve2);
  });
}

// src/io/watch-state.ts
import { randomUUID } from "node:crypto";
import { closeSync as closeSync2, existsSync, openSync as openSync2, readSync as readSync2, statSync as statSync3 } from "node:fs";

// src/io/watch-state-shape.ts
var isText = (value) => typeof value === "string";
var isNumber = (value) => typeof value === "number" && Number.isFinite(value);
var isTrue = (value) => value === true;
var isCount = (value) => Number.isSafeInteger(value) && value >= 0;
var isSome = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var oneOf = (words) => (value) => words.includes(value);
var listOf = (test) => (value) => Array.isArray(value) && value.every((each) => test(each));
var mapOf = (test) => (value) => isSome(value) && Object.values(value).every((each) => test(each));
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
  "byTime?": isTrue,
  "unsure?": oneOf(["same-version", "late"]),
  "finishedBy?": isText
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
var waiting = shape({
  item,
  with: listOf(item),
  from: isNumber,
  until: isNumber,
  "content?": isText,
  "uid?": isText,
  "touched?": listOf(isText)
});
var write = shape({
  ref,
  "uid?": isText,
  isEnd: (value) => typeof value === "boolean",
  "asks?": oneOf(["sure", "likely"]),
  time: isNumber,
  "received?": isNumber,
  "version?": isText,
  "content?": isText,
  "spared?": (value) => value === "all" || listOf(isText)(value),
  author: recorded
});
var seen = shape({ count: isNumber, since: isNumber, told: isNumber });
var watch2 = shape({
  "cluster?": isText,
  at: isNumber,
  objects: listOf(shape({ ref, value: isSome })),
  "unknown?": listOf(isText),
  pods: shape({
    shapes: listOf(shape({ workload: isText, namespace: isText, labels: isSome, pods: isText })),
    left: isCount
  }),
  waiting: listOf(waiting),
  unnamed: listOf(waiting),
  writes: listOf(write),
  seen: listOf((entry) => Array.isArray(entry) && entry.length === 2 && isText(entry[0]) && seen(entry[1])),
  lost: listOf(isText)
});
var place = shape({
  file: isText,
  inode: isText,
  offset: isCount,
  line: isCount,
  start: shape({ bytes: isCount, hash: isText }),
  end: shape({ bytes: isCount, hash: isText }),
  born: isNumber
});
var isWatchState = shape({
  settings: isText,
  watch: watch2,
  places: listOf(place),
  versions: mapOf(isText),
  "input?": shape({ until: isNumber })
});

// src/io/watch-state.ts
var schema = "netpol-gate/watch-state/2";
function readWatchState(path) {
  if (!existsSync(path)) return void 0;
  const text2 = Buffer.from(readBounded(path, "the state of watch", fileLimits.snapshot)).toString("utf8");
  const state = parsed2(text2, path);
  if (state === void 0)
    throw new UsableError("the state of watch is damaged", "remove it: what happened since is then not told", path);
  return state;
}
function watchStateFile(path) {
  let last = markOf2(path);
  return {
    write(state) {
      const now = markOf2(path);
      if (now !== void 0 && now !== last)
        throw new UsableError(
          "another watch writes the same state",
          "give each a state of its own, or start this one again when the other has ended",
          path
        );
      last = randomUUID();
      writeAtomically(path, `${JSON.stringify({ schema, mark: last, ...state })}
`);
    }
  };
}
function markOf2(path) {
  if (statSync3(path, { throwIfNoEntry: false })?.isFile() !== true) return void 0;
  let file;
  try {
    file = openSync2(path, "r");
    const bytes = Buffer.alloc(200);
    const head = bytes.toString("utf8", 0, readSync2(file, bytes, 0, bytes.length, 0));
    return /^\{"schema":"[^"]*","mark":"([0-9a-f-]{36})"/.exec(head)?.[1];
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) closeSync2(file);
  }
}
function parsed2(text2, path) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return void 0;
  }
  const state = value;
  if (typeof state !== "object" || state === null) return void 0;
  if (typeof state.schema === "string" && /^netpol-gate\/watch-state\/\d+$/.test(state.schema) && state.schema !== schema)
    throw new UsableError(
      `the state of watch is of another version of netpol-gate (${state.schema}, not ${schema})`,
      "remove it: what happened since is then not told",
      path
    );
  if (state.schema !== schema) return void 0;
  if (!isWatchState(state)) return void 0;
  const { settings, watch: watch3, places, versions, input } = state;
  return { settings, watch: watch3, places, versions, ...input !== void 0 && { input } };
}

// src/io/ends.ts
var signals = ["SIGTERM", "SIGINT", "SIGHUP"];
function endsOfProcess(end) {
  const release2 = () => {
    for (const signal of signals) process.off(signal, once);
  };
  const once = () => {
    release2();
    end();
  };
  for (const signal of signals) process.on(signal, once);
  return release2;
}

// src/watching/deleters.ts
function isEnd({ effect, verb }) {
  return effect === "deleted" || verb === "deletecollection" && effect !== "marked-for-deletion";
}
function asksFor({ effect, verb }) {
  if (effect === "marked-for-deletion") return "sure";
  return verb === "delete" && effect === "changed" ? "likely" : void 0;
}
function begunAt({ time, received = time }) {
  return received;
}
function askedBefore(writes, until, uid) {
  return [...writes].filter((write2) => write2.asks !== void 0 && begunAt(write2) <= until).filter((write2) => uid === void 0 || write2.uid === void 0 || write2.uid === uid).sort((a, b) => a.time - b.time).at(-1);
}
function deleterOf(asked, end) {
  const { user } = end.author;
  return {
    ...asked.author,
    ...asked.asks === "likely" && { byTime: true },
    ...user !== asked.author.user && { finishedBy: user }
  };
}

// src/watching/authors.ts
function fingerprintOfContent(ref2, value) {
  const of = value;
  const spec = isPod(ref2) ? void 0 : valueAt(of, ["spec"]);
  return fingerprintOf(canonicalJson([spec ?? null, valueAt(of, ["metadata", "labels"]) ?? {}]));
}
var mostSaved = 1e3;
var moment = 2e3;
function authorsOf({ limit, clocks, severalLogs }, saved = []) {
  const heard = { pods: /* @__PURE__ */ new Set(), others: /* @__PURE__ */ new Set() };
  const heardLike = ({ ref: ref2 }) => isPod(ref2) ? heard.pods : heard.others;
  const heardAt = /* @__PURE__ */ new WeakMap();
  const byObject2 = /* @__PURE__ */ new Map();
  const keep = (write2) => {
    const key = keyOf(write2.ref);
    heardLike(write2).add(write2);
    byObject2.set(key, (byObject2.get(key) ?? /* @__PURE__ */ new Set()).add(write2));
  };
  const forget = (write2) => {
    const key = keyOf(write2.ref);
    const some = byObject2.get(key);
    heardLike(write2).delete(write2);
    some?.delete(write2);
    if (some?.size === 0) byObject2.delete(key);
  };
  const isFresh = (write2, now) => now - (heardAt.get(write2) ?? -Infinity) < moment;
  const exactly = (writes, { item: item2 }) => {
    const [first, ...more] = [...writes].sort((a, b) => a.time - b.time);
    if (first === void 0) return void 0;
    writes.forEach(forget);
    const unsure = more.some((other) => logOf(other) !== logOf(first)) ? "same-version" : begunAt(first) > item2.at + clocks ? "late" : void 0;
    return { write: first, doubt: unsure === void 0 ? {} : { unsure } };
  };
  const found = (own, waiting2, others, isLast) => {
    const fitting = own.filter((write3) => fits(write3, waiting2, clocks));
    const same = sameContent(fitting, waiting2);
    const sure = fitting.filter(({ asks }) => asks === void 0);
    const write2 = same ?? byTime(sure, waiting2, others, isLast) ?? byTime(fitting, waiting2, others, isLast) ?? asked(own, waiting2, isLast);
    if (write2 === void 0) return void 0;
    forget(write2);
    const isSure = same !== void 0 || write2.isEnd && waiting2.item.version !== void 0;
    return { write: write2, doubt: isSure ? {} : { byTime: true } };
  };
  const asked = (own, { item: item2, uid }, isLast) => isLast && item2.change === "deleted" ? askedBefore(own, item2.at + clocks, uid) : void 0;
  const authorOf = ({ write: write2, doubt }, own) => {
    if (!write2.isEnd) return { ...write2.author, ...doubt };
    const before = askedBefore(own, write2.time, write2.uid);
    if (before !== void 0) forget(before);
    const space = { group: "", kind: "Namespace", namespace: "", name: write2.ref.namespace };
    const behind2 = before ?? (endsWithNamespace(write2.author) ? askedBefore(byObject2.get(keyOf(space)) ?? [], write2.time + clocks) : void 0);
    return behind2 === void 0 ? { ...write2.author, ...doubt } : deleterOf(behind2, write2);
  };
  saved.forEach(keep);
  return {
    hear(writes, now) {
      for (const write2 of writes) {
        if (write2.effect === "nothing" && write2.version === void 0) continue;
        const kept = keptWrite(write2);
        keep(kept);
        heardAt.set(kept, now);
      }
      for (const some of Object.values(heard))
        for (const oldest of some) {
          if (some.size <= limit) break;
          forget(oldest);
        }
    },
    of(waiting2, others, now, isLast) {
      const { object } = waiting2.item;
      const own = [...(object && byObject2.get(keyOf(object))) ?? []].filter((write2) => !isSpared(write2, waiting2));
      const exact = own.filter((write2) => isExact(write2, waiting2));
      if (!isLast && severalLogs && exact.some((write2) => isFresh(write2, now))) return void 0;
      const known = exactly(exact, waiting2) ?? found(own, waiting2, others, isLast);
      return known && authorOf(known, own);
    },
    unmatched: (since) => Object.values(heard).flatMap((some) => [...some].filter(({ time }) => time >= since).slice(-mostSaved))
  };
}
function keptWrite(write2) {
  const { ref: ref2, uid, time, received, version: version2, after } = write2;
  const asks = asksFor(write2);
  return {
    ref: ref2,
    ...uid !== void 0 && { uid },
    isEnd: isEnd(write2),
    ...asks !== void 0 && { asks },
    time,
    ...received !== void 0 && { received },
    ...version2 !== void 0 && { version: version2 },
    ...(version2 === void 0 || isPod(ref2)) && after !== void 0 && { content: fingerprintOfContent(ref2, after) },
    ...write2.spared !== void 0 && { spared: write2.spared },
    author: authorIn(write2)
  };
}
function fits(write2, { item: item2, from, until, uid }, clocks) {
  if (uid !== void 0 && write2.uid !== void 0 && write2.uid !== uid) return false;
  if (item2.change === "deleted" ? !write2.isEnd && write2.asks !== "likely" : write2.isEnd || write2.asks !== void 0)
    return false;
  if (item2.version === void 0 || item2.change === "deleted")
    return write2.time >= from && begunAt(write2) <= Math.min(until, item2.at + clocks);
  if (begunAt(write2) > item2.at + clocks) return false;
  return write2.version === void 0 && write2.time >= from;
}
function isSpared({ spared }, { touched = [] }) {
  if (spared === void 0 || touched.length === 0) return false;
  return spared === "all" || touched.every((member) => spared.includes(member));
}
function isExact({ version: version2, uid, isEnd: isEnd2 }, { item: item2, uid: gone }) {
  if (isEnd2 !== (item2.change === "deleted")) return false;
  return version2 !== void 0 && version2 === item2.version || uid !== void 0 && uid === gone;
}
function logOf({ author }) {
  return author.record.slice(0, author.record.lastIndexOf(":"));
}
function sameContent(writes, { content }) {
  const same = writes.filter((write2) => content !== void 0 && write2.content === content);
  return same.sort((a, b) => a.time - b.time)[0];
}
function byTime(writes, waiting2, others, isLast) {
  const { item: item2 } = waiting2;
  const newestFirst = [...writes].sort((a, b) => b.time - a.time);
  if (item2.version === void 0) return newestFirst[0];
  const rivals = others.filter((other) => other.item.change === "deleted" === (item2.change === "deleted"));
  const own = newestFirst.filter((write2) => mayOwn(write2, waiting2, rivals, isLast));
  return rivals.length > 1 ? own.at(-1) : own[0];
}
function mayOwn(write2, waiting2, rivals, isLast) {
  const later = rivals.filter(({ item: item2 }) => item2.at >= begunAt(write2));
  if (later.length === 0) return isLast && rivals.every(({ item: item2 }) => item2.at <= waiting2.item.at);
  if (!isLast && later.filter(({ item: item2 }) => item2.at < write2.time).length > 1) return false;
  return later.every(({ item: item2 }) => item2.at >= waiting2.item.at) && later.includes(waiting2);
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

// src/watching/kept-pods.ts
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
  const labels = Object.entries(objectAt(value, ["metadata", "labels"])).filter(([name]) => !volatile.has(name));
  return textOf(ref2.namespace, Object.fromEntries(labels));
}
function textOf(namespace, labels) {
  return `${namespace} ${canonicalJson(labels)}`;
}
var digits = 12;
function podKeeper(limit) {
  const names = /* @__PURE__ */ new WeakMap();
  let last;
  return (moment2) => {
    const { endpoints } = moment2.compiled.world;
    if (last?.of !== endpoints) last = { of: endpoints, kept: keptOf(endpoints, names, limit) };
    return last.kept;
  };
}
function namedOf({ id, namespace, workload, labels }) {
  const kept = Object.fromEntries([...labels].filter(([name]) => !volatile.has(name)));
  const [of, shape2] = [workloadKeyOf(workload), textOf(namespace, kept)];
  const hash = fingerprintOf(id).slice(0, digits);
  return { workload: of, namespace, hash, labels: kept, shape: shape2, group: `${of} ${shape2}` };
}
function isTemplate({ id }) {
  return id.endsWith("]");
}
function keptOf(endpoints, names, limit) {
  const groups = /* @__PURE__ */ new Map();
  let [kept, left] = [0, 0];
  for (const endpoint of endpoints.values()) {
    if (isTemplate(endpoint)) continue;
    if (kept >= limit) {
      left++;
      continue;
    }
    kept++;
    let named = names.get(endpoint);
    if (named === void 0) names.set(endpoint, named = namedOf(endpoint));
    const own = groups.get(named.group);
    if (own === void 0) groups.set(named.group, { first: named, hashes: [named.hash] });
    else own.hashes.push(named.hash);
  }
  const shapes = [...groups.values()].map(({ first: { workload, namespace, labels }, hashes }) => ({
    workload,
    namespace,
    labels,
    pods: hashes.join("")
  }));
  return { shapes, left };
}
function missedPods({ shapes, left }, moment2) {
  const earlier = indexOf(shapes);
  const before = /* @__PURE__ */ new Map();
  const groups = /* @__PURE__ */ new Map();
  for (const endpoint of moment2.compiled.world.endpoints.values()) {
    if (isTemplate(endpoint)) continue;
    const { workload, hash, shape: shape2 } = namedOf(endpoint);
    const own = earlier.byPod.get(hash);
    const isKnown = own === void 0 ? left > 0 || earlier.texts.has(shape2) : shapeText(own) === shape2;
    const manifest = isKnown ? void 0 : podOf(endpoint, moment2);
    if (manifest === void 0) continue;
    const was = own ?? earlier.byWorkload.get(workload);
    before.set(keyOf(manifest.ref), was && relabelled(manifest, was.labels));
    const group = groups.get(workload) ?? [];
    group.push({ manifest, change: own === void 0 ? "added" : "modified" });
    groups.set(workload, group);
  }
  return { before, groups: fewer([...groups.values()]) };
}
function podOf({ id, namespace }, { objects }) {
  return objects.get(keyOf({ group: "", kind: "Pod", namespace, name: id.slice(namespace.length + 1) }));
}
function shapeText({ namespace, labels }) {
  return textOf(namespace, labels);
}
function indexOf(shapes) {
  const byPod = /* @__PURE__ */ new Map();
  const byWorkload = /* @__PURE__ */ new Map();
  for (const shape2 of shapes) {
    for (let at = 0; at < shape2.pods.length; at += digits) byPod.set(shape2.pods.slice(at, at + digits), shape2);
    const most = byWorkload.get(shape2.workload);
    if (most === void 0 || most.pods.length < shape2.pods.length) byWorkload.set(shape2.workload, shape2);
  }
  return { byPod, byWorkload, texts: new Set(shapes.map(shapeText)) };
}
function relabelled({ ref: ref2, value }, labels) {
  const metadata = objectAt(value, ["metadata"]);
  const own = Object.entries(objectAt(metadata, ["labels"])).filter(([name]) => volatile.has(name));
  return liveManifest({ ...value, metadata: { ...metadata, labels: { ...Object.fromEntries(own), ...labels } } }, ref2);
}
var mostGroups = 100;
function fewer(groups) {
  const rest = groups.slice(mostGroups).flat();
  return rest.length === 0 ? groups : [...groups.slice(0, mostGroups), rest];
}

// src/watching/cluster.ts
function asApplied({ manifest, change }) {
  return { key: keyOf(manifest.ref), manifest: change === "deleted" ? void 0 : manifest };
}
function latestOf(changes2) {
  return changes2.reduce((latest, { at }) => Math.max(latest, at), 0);
}
function continued(earlier, one) {
  if (earlier === void 0 || earlier.change === "deleted" || one.change === "deleted") return one;
  const { change } = earlier.change === "added" ? earlier : one;
  if (!isPod(one.manifest.ref) || shapeOf(earlier.manifest) !== shapeOf(one.manifest)) return { ...one, change };
  return { ...earlier, change, manifest: one.manifest };
}
var mostGathered = 2e3;
function followedCluster(settings, open, earlier, { stepped, ...limits }) {
  let living;
  const first = /* @__PURE__ */ new Map();
  const blind = /* @__PURE__ */ new Map();
  const gathered = /* @__PURE__ */ new Map();
  const shapes = /* @__PURE__ */ new Set();
  const isOne = ({ ref: ref2 }) => isTold(ref2, settings.dialects);
  const unseen = /* @__PURE__ */ new Map();
  const resumed = /* @__PURE__ */ new Map();
  const nameIn = (of) => isPolicyKind(of) && !isJudged(of, settings.dialects) ? `${of.kind}.${of.group}` : of.kind;
  const known = () => living?.now().objects ?? first;
  const begin = (identity, at) => {
    const now = new Map(first);
    const isCompared = (manifest) => isOne(manifest) && earlier?.unknown.includes(followedKey(manifest.ref)) !== true && !resumed.has(followedKey(manifest.ref));
    for (const kind of blind.keys()) unseen.set(kind, knownEarlier(kind));
    if (earlier !== void 0) {
      for (const [key, manifest] of first) if (isCompared(manifest)) first.delete(key);
      for (const manifest of earlier.objects)
        if (!blind.has(followedKey(manifest.ref))) first.set(keyOf(manifest.ref), manifest);
    }
    living = open({ from: "live", identity, manifests: [...first.values()], incomplete: [...blind.values()] });
    for (const manifest of first.values()) shapes.add(shapeOf(manifest));
    first.clear();
    if (earlier === void 0) return [];
    const { there, gone } = differences(now, isCompared);
    const missed = missedPods(earlier.pods, living.now());
    apply(
      [...missed.before].map(([key, manifest]) => ({ key, manifest })),
      at
    );
    return [
      ...there.flatMap((each) => take({ ...each, at }, earlier.at)),
      ...missed.groups.flatMap(
        (group) => stepOf(
          group.map((each) => ({ ...each, at })),
          earlier.at
        )
      ),
      ...gone.flatMap((each) => take({ ...each, at }, earlier.at)),
      ...[...resumed.values()].flatMap(({ queue }) => queue.splice(0).flatMap(taken3))
    ];
  };
  const taken3 = (one) => {
    const { version: version2 } = one;
    const until = resumed.get(followedKey(one.manifest.ref))?.until;
    const isMissed = until !== void 0 && version2 !== void 0 && !isEarlier(until, version2);
    return take(one, isMissed ? earlier?.at : one.since);
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
    apply(
      silent.map((manifest) => ({ key: keyOf(manifest.ref), manifest })),
      at
    );
    return before === void 0 ? [] : replaced(now, ({ ref: ref2 }) => followedKey(ref2) === kind, at, earlier?.at);
  };
  const replaced = (now, isMeant, at, since) => {
    const { there, gone } = differences(now, isMeant);
    return [...there, ...gone].flatMap((each) => take({ ...each, at }, since));
  };
  const differences = (now, isMeant) => {
    const before = new Map([...known()].filter(([, manifest]) => isMeant(manifest)));
    const gone = [...before].flatMap(
      ([key, manifest]) => now.has(key) ? [] : [{ manifest, change: "deleted" }]
    );
    const there = [...now].flatMap(([key, manifest]) => {
      const old = before.get(key);
      if (!isMeant(manifest) || old !== void 0 && isSameJson(old.value, manifest.value)) return [];
      return [{ manifest, change: old === void 0 ? "added" : "modified" }];
    });
    return { there, gone };
  };
  const take = (one, since) => {
    if (isOne(one.manifest)) return [...settle(), ...stepOf([one], since)];
    gathered.set(keyOf(one.manifest.ref), continued(gathered.get(keyOf(one.manifest.ref)), one));
    return gathered.size >= mostGathered ? settle() : [];
  };
  const settle = () => {
    if (living === void 0 || gathered.size === 0) return [];
    const all = [...gathered.values()];
    gathered.clear();
    const fresh = all.filter(({ manifest, change }) => {
      if (change === "deleted" || !isPod(manifest.ref)) return false;
      const before = living?.now().objects.get(keyOf(manifest.ref));
      if (before !== void 0) return shapeOf(before) !== shapeOf(manifest);
      if (shapes.size > limits.shapes) shapes.clear();
      const known2 = shapes.size;
      return shapes.add(shapeOf(manifest)).size > known2;
    });
    const plain = all.filter((each) => !fresh.includes(each));
    apply(plain.map(asApplied), latestOf(plain));
    return fresh.length === 0 ? [] : stepOf(fresh);
  };
  const apply = (changes2, at) => {
    if (changes2.length === 0) return void 0;
    const step = living?.apply(new Map(changes2.map(({ key, manifest }) => [key, manifest])));
    if (step !== void 0) stepped(step, at);
    return step;
  };
  const stepOf = (changes2, since) => {
    const step = apply(changes2.map(asApplied), latestOf(changes2));
    const [one] = changes2;
    if (step === void 0 || one === void 0) return [];
    return [{ ...one, step, others: changes2.length - 1, ...since !== void 0 && { since } }];
  };
  const hear = (event) => {
    switch (event.kind) {
      case "ready":
        return living === void 0 ? begin(event.cluster, event.at) : [];
      case "blind":
        resumed.delete(followedKey(event.of));
        if (living === void 0) blind.set(followedKey(event.of), { kind: nameIn(event.of), reason: event.why });
        return [];
      case "resumed":
        if (living === void 0) resumed.set(followedKey(event.of), { until: event.until, queue: [] });
        return [];
      case "listed": {
        blind.delete(followedKey(event.of));
        resumed.delete(followedKey(event.of));
        const isOfKind = ({ ref: ref2 }) => followedKey(ref2) === followedKey(event.of);
        const now = new Map(event.manifests.map((manifest) => [keyOf(manifest.ref), manifest]));
        if (living !== void 0) {
          const settled = settle();
          const since = lastHeard.get(followedKey(event.of)) ?? earlier?.at ?? 0;
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
        const { manifest, change, at, version: version2, since } = event;
        if (living !== void 0)
          return taken3({ manifest, change, at, version: version2, ...since !== void 0 && { since } });
        const queue = resumed.get(followedKey(manifest.ref))?.queue;
        if (queue !== void 0) queue.push({ manifest, change, at, version: version2 });
        if (queue !== void 0) return [];
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

// src/watching/lost.ts
var absence = 6e5;
function lostKey(direction, workload) {
  return `lost-isolation ${direction} ${workload}`;
}
var byLostKey = indexBy(({ workload }) => {
  const name = partyName({ kind: "workload", workload });
  return [lostKey("ingress", name), lostKey("egress", name)];
});
function lostIsolations(saved, limit, forgotten = () => void 0) {
  const lost = new Set(saved.slice(-limit));
  const gone = /* @__PURE__ */ new Map();
  let looked;
  const end = (key) => {
    gone.delete(key);
    return lost.delete(key);
  };
  const forget = (key) => {
    end(key);
    forgotten(key);
  };
  return {
    add(keys) {
      for (const key of keys) lost.add(key);
      const over = [...lost].slice(0, Math.max(0, lost.size - limit));
      over.forEach(forget);
      return over.length;
    },
    end,
    compare(endpoints, now) {
      if (lost.size === 0 || looked === endpoints && gone.size === 0) return;
      looked = endpoints;
      for (const key of lost) {
        const [isThere] = byLostKey(endpoints, key);
        if (isThere !== void 0) gone.delete(key);
        else if (now - (gone.get(key) ?? now) >= absence) forget(key);
        else gone.set(key, gone.get(key) ?? now);
      }
    },
    has: (key) => lost.has(key),
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
  const names = [keyName(row.source), keyName(row.destination), connection2.ports];
  const item2 = {
    kind: "contradiction",
    key: `contradiction ${recorded2} ${names.join(" ")}`,
    severity: severity2,
    at: last,
    title: `${connection2.source} → ${connection2.destination} ${connection2.ports} was recorded as ${recorded2}, and the policies have it ${model}`,
    details: [
      recorded2 === "allowed" ? "Either policies are not enforced there, or the network plug-in has not taken up the newest ones." : "Something else refuses it, or the network plug-in still holds older policies."
    ],
    connection: connection2,
    ...podsIn([row])
  };
  return { item: item2, count };
}
function keyName(party) {
  const pod = podNameOf(party);
  return pod === void 0 ? partyName(party) : `a pod of namespace ${pod.split("/")[0] ?? ""}`;
}
function podNameOf(party) {
  return party.kind === "unidentified" && party.text.includes("/") ? party.text : void 0;
}
function podsIn(rows) {
  const pods = rows.flatMap(
    ({ source, destination }) => [podNameOf(source) ?? [], podNameOf(destination) ?? []].flat()
  );
  return pods.length === 0 ? {} : { pods: [...new Set(pods)] };
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
  return findings.filter(({ kind }) => kind === "noisy-source").map(({ key, severity: severity2, title, details, rows, refusals }) => ({
    kind: "noisy-source",
    key: `noisy-source ${key.subject}`,
    severity: severity2 === "ignore" ? "notice" : severity2,
    at: refusals?.evidence.last ?? now,
    title,
    details: [
      ...details,
      ...refusals === void 0 ? [] : [`${countOf(refusals.targets, "target")}, ${formatCount(refusals.evidence.count)} attempts.`],
      ...refusals?.evidence.samples.slice(0, 1).map((origin) => `Recorded at ${formatOrigin(origin)}.`) ?? []
    ],
    ...podsIn(rows)
  }));
}

// src/watching/changes.ts
function changesOf(settings, judged, { authors, seen: seen2 }, saved) {
  let { waiting: waiting2, unnamed } = saved;
  const lost = lostIsolations(saved.lost, settings.lost, seen2.forget);
  let writes = [];
  const take = (edit) => {
    const { step, at, manifest } = edit;
    const isOfDialect = isJudged(manifest.ref, settings.dialects);
    const foreign = !isOfDialect && isPolicyKind(manifest.ref) ? [notEvaluated(manifest.ref, settings.gate)] : [];
    if (step.how === "same") {
      if (foreign.length > 0) waiting2 = [...waiting2, waitingFor(edit, { findings: [] }, foreign, [], settings)];
      return [];
    }
    writes = [...writes, writeOf(edit, settings.tolerance)].slice(-settings.writes);
    const healed = healedBy(step, at);
    const report = judged.effectOf(step, at);
    if (!isOfDialect && foreign.length === 0 && !moves(report)) return healed;
    const unclear = unclearFor(judged.unseen(), settings.gate);
    const unsure = unclear.map(({ title }) => `${title}.`);
    const losses = lostIn(report, at).map((loss) => ({ ...loss, details: [...loss.details, ...unsure] }));
    const forgotten = forgottenItem(lost.add(losses.map(({ key }) => key)), at);
    const notes = [...foreign, ...unclear];
    waiting2 = [...waiting2, waitingFor(edit, report, notes, losses, settings)];
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
      const loss = waiting2.filter((one) => one.with.some((item2) => item2.key === key)).at(-1);
      const since = loss?.item.at ?? seen2.forget(key)?.since;
      const healed = healedItem(key, title, at, since);
      if (loss === void 0) return [healed];
      waiting2 = waiting2.map((one) => one === loss ? { ...one, with: [...one.with, healed] } : one);
      return [];
    });
  };
  const tell = (one, author, now) => [
    { ...one.item, author },
    ...one.with.flatMap((item2) => {
      if (item2.kind === "healed") {
        seen2.forget(lossHealedBy(item2));
        return [item2];
      }
      const met = seen2.meet({ ...item2, ...blame(one.item), author }, 1, now);
      if (!lost.has(item2.key)) seen2.forget(item2.key);
      return met ?? [];
    })
  ];
  return {
    take: (edits) => edits.flatMap(take),
    due(now, why, end) {
      const told = [];
      const left = [];
      const overdue = waiting2.length - settings.limit;
      const open = byObject([...unnamed, ...waiting2]);
      const untold = /* @__PURE__ */ new Set();
      unnamed = unnamed.filter((one) => {
        const others = open.get(objectOf(one)) ?? /* @__PURE__ */ new Set();
        const author = authors.of(one, [...others], now, false);
        if (author === void 0) return now - one.until < lateness;
        others.delete(one);
        told.push({ ...one.item, ...lateWords(one.item), author });
        return false;
      });
      waiting2.forEach((one, index) => {
        const others = open.get(objectOf(one)) ?? /* @__PURE__ */ new Set();
        const isLast = end || now >= one.until || index < overdue || isAhead(one, now, settings);
        const isHeld = !isLast && one.with.some(({ key }) => untold.has(key));
        const author = isHeld ? void 0 : authors.of(one, [...others], now, isLast);
        if (author === void 0 && !isLast) {
          left.push(one);
          for (const { key } of one.with) untold.add(key);
        } else told.push(...tell(one, author ?? unknown(one, why), now));
        if (author === void 0 && isLast && one.item.object !== void 0) unnamed = [...unnamed, bareOf(one)];
        if (author !== void 0) others.delete(one);
      });
      waiting2 = left;
      unnamed = unnamed.slice(-settings.limit);
      return told;
    },
    waiting: () => waiting2,
    unnamed: () => unnamed,
    lost: lost.keys,
    compare: lost.compare,
    writes: () => writes
  };
}
function isAhead({ item: item2 }, now, { tolerance, authorWait }) {
  return item2.at - now > tolerance + authorWait;
}
var lateness = 36e5;
var healedPrefix = "healed ";
function healedItem(key, title, at, since) {
  const name = title.split(" is isolated")[0] ?? "";
  return {
    kind: "healed",
    key: `${healedPrefix}${key}`,
    severity: "notice",
    at,
    title: `${name} is isolated again`,
    details: since === void 0 ? [] : [`It was open for ${formatShortSpan(at - since)}.`]
  };
}
function lossHealedBy({ key }) {
  return key.slice(healedPrefix.length);
}
function lateWords({ key, title }) {
  const details = ["It was told before, without its author."];
  return { key: `${key} author`, title: `${title}: now it is known by whom`, details };
}
function bareOf({ item: item2, ...rest }) {
  const { effect: _effect, more: _more, author: _author, ...kept } = item2;
  return { ...rest, item: { ...kept, severity: "notice", details: [] }, with: [] };
}
function objectOf({ item: item2 }) {
  return item2.object === void 0 ? "" : keyOf(item2.object);
}
function byObject(waiting2) {
  const all = /* @__PURE__ */ new Map();
  for (const one of waiting2) all.set(objectOf(one), (all.get(objectOf(one)) ?? /* @__PURE__ */ new Set()).add(one));
  return all;
}
function blame({ object, change, version: version2 }) {
  return {
    ...object !== void 0 && { object },
    ...change !== void 0 && { change },
    ...version2 !== void 0 && { version: version2 }
  };
}
function keyName2(ref2) {
  return isPod(ref2) ? `a pod of namespace ${ref2.namespace}` : formatRef(ref2);
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
    key: `policy-changed ${keyName2(manifest.ref)} ${change} ${version2 ?? at}`,
    ...effectIn(report, notes),
    at,
    title: `${formatRef(manifest.ref)} was ${change}${more}`,
    details: [
      ...since === void 0 ? [] : [missedText(since, at)],
      ...others === 0 ? [] : [`The author is that of ${formatRef(manifest.ref)}; those of the others are not looked for.`]
    ],
    object: manifest.ref,
    change,
    ...version2 !== void 0 && { version: version2 },
    author: { by: "nobody", why: "", ...manager !== void 0 && { manager } }
  };
  const uid = change === "deleted" ? textAt(manifest.value, ["metadata", "uid"]) : void 0;
  return {
    item: item2,
    with: losses,
    from: (since ?? at) - Math.max(tolerance, 1e4),
    until: at + authorWait,
    ...change !== "deleted" && { content: fingerprintOfContent(manifest.ref, manifest.value) },
    ...uid !== void 0 && { uid },
    ...change === "modified" && { touched: touchedIn(edit) }
  };
}
function touchedIn({ manifest: { ref: ref2, value }, step }) {
  const [was, is] = [step.before.objects.get(keyOf(ref2))?.value ?? {}, value].map((one) => objectAt(one, ["spec"]));
  return [.../* @__PURE__ */ new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].filter(
    (member) => canonicalJson(was?.[member]) !== canonicalJson(is?.[member])
  );
}
function missedText(since, until) {
  const [first, last] = [since, until].map((time) => new Date(time).toISOString().replace(/\.\d+Z$/, "Z"));
  return `Nobody watched when it happened, ${since <= 0 ? `before ${last}` : `between ${first} and ${last}`}.`;
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
    take({ before, after, changed }, at) {
      for (const key of changed) {
        const ref2 = before.objects.get(key)?.ref;
        if (ref2?.kind !== "Pod" || ref2.group !== "") continue;
        const id = endpointIdOf(`${ref2.namespace}/${ref2.name}`);
        const pod = before.compiled.world.endpoints.get(id);
        if (pod === void 0 || pod.hostNetwork || after.compiled.world.endpoints.has(id)) continue;
        const { namespace, labels, workload, addresses } = pod;
        for (const address of addresses)
          ended.push({ address, namespace, pod: ref2.name, labels, workload, from: 0, to: at });
      }
      if (ended.length > 2 * limit) ended = recent(at);
    },
    tenures: (now) => ended = recent(now)
  };
}

// src/watching/held.ts
var ofWorkload = indexBy(({ workload }) => [workloadKeyOf(workload)]);
function heldAgainst(moment2, connections) {
  const { world } = moment2.compiled;
  const ids = /* @__PURE__ */ new Set();
  const workloads = /* @__PURE__ */ new Map();
  for (const end of connections.flatMap(({ source, destination }) => [source, destination])) {
    for (const workload of workloadsOf(end)) workloads.set(workloadKeyOf(workload), workload);
    if (end.kind === "workload") for (const id of end.endpoints) ids.add(id);
  }
  for (const workload of workloads.values())
    for (const { id } of ofWorkload(world.endpoints, workloadKeyOf(workload))) ids.add(id);
  const small = among(moment2, ids);
  return { before: small, after: small, changed: /* @__PURE__ */ new Set(), how: "same" };
}
function workloadsOf(end) {
  if (end.kind === "unidentified") return end.candidates;
  return end.kind === "workload" ? [end.workload] : [];
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
function recordReader({ reading, reads, tolerance }, limits) {
  const formats = /* @__PURE__ */ new Map();
  const startLook = lastingIdentities(limits.records);
  const knownAt = ({ compiled, objects }, ended) => ({
    ...keptCluster(compiled.world, objects),
    tenures: ended
  });
  const together = async (lines, moment2, cluster, ended, now) => {
    const expected = lines.length === 1 ? formats.get(lines[0]?.file ?? "") : void 0;
    const numbered = numberedReading(reading, lines);
    const earlier = new Map(lines.map(({ file, firstLine }) => [file, firstLine - 1]));
    const look = startLook();
    const observed = await observe(numbered.streams, numbered.reading, {
      ...reads,
      ...expected !== void 0 && { expected },
      tolerance,
      now,
      known: knownAt(moment2(), ended),
      identitiesOf: () => look.isKnown
    });
    look.commit();
    const perFile = [
      ...new Map([...observed.logs].reverse().map((log) => [log.file, log])).values()
    ].reverse();
    for (const { file } of perFile) noteFormats(formats, file, formatsOf(observed.logs, file), limits.files);
    return {
      observations: [attribute(observed, moment2().compiled.world, { cluster })],
      files: perFile.filter(({ lines: read2 }) => read2 > 0).map(({ file, unread }) => ({ file, why: unread })),
      // A log tells the number of its last line in the file.
      lines: sum(perFile, (log) => log.lines - (earlier.get(log.file) ?? 0)),
      records: sum(observed.logs, (log) => log.records),
      unreadable: sum(observed.logs, ({ skipped: skipped2 }) => skipped2.reduce((all, one) => all + one.lines, 0))
    };
  };
  const read = async (lines, moment2, cluster, ended, now) => {
    try {
      return await together(lines, moment2, cluster, ended, now);
    } catch (error) {
      if (!(error instanceof UsableError)) throw error;
      const [only2, ...others] = lines;
      if (only2 === void 0) return nothing2;
      if (others.length === 0) return { ...nothing2, files: [{ file: only2.file, why: error.message }] };
    }
    const parts = [];
    for (const each of lines) parts.push(await read([each], moment2, cluster, ended, now));
    return parts.reduce(added, nothing2);
  };
  return { read };
}
function formatsOf(logs, wanted) {
  const names = logs.flatMap(
    ({ file, format, unread }) => file === wanted && unread === void 0 && format !== "none" ? [format] : []
  );
  return names.join(",");
}
function noteFormats(formats, file, names, limit) {
  if (names === "") return;
  const before = formats.get(file)?.split(",") ?? [];
  formats.delete(file);
  formats.set(file, [.../* @__PURE__ */ new Set([...names.split(","), ...before])].join(","));
  const [oldest] = formats.size > limit ? formats.keys() : [];
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
var serverKey = "blind server";
var gathering = { most: 2e3, all: 3e4 };
function sightOf(seen2, needed) {
  const isNeeded = (of) => needed.some((one) => followedKey(one) === followedKey(of));
  const earlier = seen2.entries().flatMap(([key]) => key.startsWith("blind ") ? [key] : []);
  const blind = new Set(earlier.filter((key) => !isOfLog(key)));
  const earlierLogs = new Set(earlier.filter(isOfLog));
  const lose = (key, title, why, at, also = "") => {
    if (blind.size >= mostBlind && !blind.has(key)) return [];
    blind.add(key);
    const details = [`${why}.`, `What happens there meanwhile is not told${also}.`];
    const item2 = seen2.meet({ kind: "blind", key, severity: "warning", at, title, details }, 1, at);
    return item2 === void 0 ? [] : [item2];
  };
  const heal = (key, title, at) => {
    if (!blind.delete(key)) return [];
    const since = seen2.forget(key)?.since;
    const details = since === void 0 ? [] : [`They were not seen for ${formatShortSpan(at - since)}.`];
    return [{ kind: "healed", key: `healed ${key}`, severity: "notice", at, title, details }];
  };
  const known = /* @__PURE__ */ new Set();
  const away = /* @__PURE__ */ new Map();
  let mostAway = 0;
  const isMostAway = () => away.size > 0 && away.size * 2 >= known.size;
  const loseKind = ({ of, why, at }) => {
    const also = isNeeded(of) ? ", nor what contradicts the policies" : "";
    return lose(keyOfKind(of), `changes of ${of.kind} objects are not seen`, why, at, also);
  };
  const loseServer = (since, why) => {
    mostAway = away.size;
    const title = `the API server does not answer: changes of ${kindsText(mostAway)} are not seen`;
    return lose(serverKey, title, why, since, ", nor what contradicts the policies");
  };
  const healServer = (at) => away.size * 4 > known.size ? [] : heal(serverKey, `the API server answers again: changes of ${kindsText(mostAway)} are seen`, at);
  return {
    hear(event) {
      if (event.kind !== "blind" && event.kind !== "listed") return [];
      const key = followedKey(event.of);
      known.add(key);
      if (event.kind === "blind" && event.away === true) {
        if (!away.has(key)) away.set(key, event);
        return [];
      }
      away.delete(key);
      if (event.kind === "blind") return loseKind(event);
      return [
        ...healServer(event.at),
        ...heal(keyOfKind(event.of), `changes of ${event.of.kind} objects are seen again`, event.at)
      ];
    },
    tick(now) {
      const [first] = away.values();
      if (first === void 0 || blind.has(serverKey)) return [];
      if (isMostAway()) return now - first.at < gathering.most ? [] : loseServer(first.at, first.why);
      const late = [...away.values()].filter(({ of, at }) => now - at >= gathering.all && !blind.has(keyOfKind(of)));
      return late.flatMap(loseKind);
    },
    isAway: () => blind.has(serverKey) || isMostAway(),
    log(file, why, now) {
      const key = `blind log ${file}`;
      if (earlierLogs.delete(key)) blind.add(key);
      return why === void 0 ? heal(key, `records of ${file} are read again`, now) : lose(key, `records of ${file} are not read`, why.replace(/\.$/, ""), now);
    },
    blind: () => (/* @__PURE__ */ new Set([...blind, ...[...away.values()].map(({ of }) => keyOfKind(of))])).size,
    isBlind: (of) => blind.has(keyOfKind(of)) || away.has(followedKey(of))
  };
}
function isOfLog(key) {
  return key.startsWith("blind log ");
}
function keyOfKind(of) {
  return `blind ${followedKey(of)}`;
}
function kindsText(count) {
  return count === 0 ? "objects" : `${countOf(count, "kind")} of objects`;
}

// src/watch.ts
var watchLimits2 = {
  keys: 1e4,
  writes: 5e3,
  waiting: 1e3,
  connections: 2e4,
  changes: 1e3,
  records: 1e5,
  files: 2e3,
  shapes: 5e4,
  pods: 2e5,
  span: 36e5,
  noisyEvery: 5e3
};
var lasting = 36e5;
var rights = "grant get, list and watch on them, see deploy/rbac-watch.yaml";
function startWatch(settings, saved) {
  const limits = { ...watchLimits2, ...settings.limits };
  const { rules: rules2, gate, version: version2, dialects: dialects2 } = settings;
  const ended = endedPods({ limit: limits.writes, span: 6e5 });
  const cluster = followedCluster(
    settings,
    (snapshot) => livingCluster(withNeeded(snapshot, dialects2, rights), settings),
    saved && {
      at: saved.at,
      objects: saved.objects.map(({ ref: ref2, value }) => liveManifest(value, ref2)),
      unknown: saved.unknown ?? [],
      pods: saved.pods
    },
    { stepped: ended.take, shapes: limits.shapes }
  );
  const { severalLogs } = settings;
  const authors = authorsOf({ limit: limits.writes, clocks: settings.tolerance / 5, severalLogs }, saved?.writes);
  const seen2 = seenTable(saved?.seen ?? [], { limit: limits.keys, reminder: settings.reminder });
  const recent = recentConnections({ span: limits.span, limit: limits.connections });
  const records = recordReader(settings, limits);
  const needed = neededKinds(dialects2);
  const sight = sightOf(seen2, needed);
  const unseen = () => needed.flatMap((of) => sight.isBlind(of) ? [of.kind] : []);
  const numbers = startNumbers();
  const podsNow = podKeeper(limits.pods);
  const report = (step, which, now, observation) => effectOf(step, settings, {
    rules: which,
    gate,
    now,
    version: version2,
    cluster: cluster.living()?.identity ?? {},
    ...observation && { observation }
  });
  const changes2 = changesOf(
    { ...settings, limit: limits.waiting, lost: limits.keys, writes: limits.changes },
    {
      effectOf: (step, at) => report(step, effectRules(rules2), at, recentObservation(recent.connections())),
      isolates: ({ before, after, ...rest }, at) => report({ ...rest, before: after, after: before }, only(rules2, ["lost-isolation"]), at),
      unseen
    },
    { authors, seen: seen2 },
    saved ?? { waiting: [], unnamed: [], lost: [] }
  );
  const told = (items) => {
    for (const { kind } of items) numbers.items[kind]++;
    return items;
  };
  const take = (edits) => {
    for (const { step } of edits) numbers.worlds[step.how]++;
    return changes2.take(edits);
  };
  const whyNobody = () => settings.authorWait === 0 ? "no log is followed" : numbers.writes === 0 ? "no audit event seen, of this or any other object" : "no audit event seen";
  const recorded2 = (observation, now) => {
    const moment2 = cluster.living()?.now();
    if (moment2 === void 0 || observation.connections.length === 0) return [];
    const still = heldAgainst(moment2, observation.connections);
    const since = [
      ...changes2.writes(),
      ...observation.writes.map((write2) => ({ ...write2, time: write2.time + settings.tolerance }))
    ];
    const contradictions = unseen().length > 0 ? [] : contradictionsIn(report(still, only(rules2, ["model-disagrees"]), now, { ...observation, writes: since }));
    recent.add(observation.connections, now);
    const denied = observation.connections.some((connection2) => connection2.denied !== void 0);
    const span = now - numbers.lookedForNoise;
    const noisy = denied && (span >= limits.noisyEvery || span < 0) ? noise(moment2, now) : [];
    return [...contradictions, ...noisy.map((item2) => ({ item: item2, count: 1 }))].flatMap(
      ({ item: item2, count }) => seen2.meet(item2, count, now) ?? []
    );
  };
  const noise = (moment2, now) => {
    numbers.lookedForNoise = now;
    const refused = recent.connections().filter((connection2) => connection2.denied !== void 0);
    return noisyIn(
      report(heldAgainst(moment2, refused), only(rules2, ["noisy-source"]), now, recentObservation(refused)),
      now
    );
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
      const settled = take(cluster.settle(now));
      const found = await records.read(lines, living.now, living.identity, ended.tenures(now), now);
      numbers.lines += found.lines;
      numbers.records += found.records;
      numbers.unreadable += found.unreadable;
      for (const { coverage, writes, podWrites = [] } of found.observations) {
        authors.hear([...writes, ...podWrites], now);
        numbers.writes += writes.length + podWrites.length;
        if (coverage.last !== void 0) numbers.lastRecord = Math.max(numbers.lastRecord ?? 0, coverage.last);
      }
      return told([
        ...settled,
        ...found.files.flatMap(({ file, why }) => sight.log(file, why, now)),
        ...found.observations.flatMap((observation) => recorded2(observation, now))
      ]);
    },
    trouble: (file, why, now) => told(sight.log(file, why, now)),
    tick(now, end) {
      const items = take(cluster.settle(now));
      const moment2 = cluster.living()?.now();
      if (moment2 !== void 0) changes2.compare(moment2.compiled.world.endpoints, now);
      return told([...sight.tick(now), ...items, ...changes2.due(now, whyNobody(), end === "end")]);
    },
    isReady: () => cluster.living() !== void 0,
    isAway: sight.isAway,
    known() {
      const living = cluster.living();
      const policies = [...living?.now().objects.values() ?? []].filter(({ ref: ref2 }) => isJudged(ref2, dialects2));
      return { cluster: living?.identity.name ?? "", objects: cluster.objects(), policies: policies.length };
    },
    isWaiting: () => changes2.waiting().length > 0,
    saved(now) {
      const living = cluster.living();
      const unseen2 = cluster.unseen();
      const seenNow = [...living?.now().objects.values() ?? []].filter(({ ref: ref2 }) => isTold(ref2, dialects2));
      const objects = [...seenNow, ...unseen2.objects];
      return {
        ...living?.identity.uid !== void 0 && { cluster: living.identity.uid },
        at: now,
        objects: objects.map(({ ref: ref2, value }) => ({ ref: ref2, value })),
        ...unseen2.unknown.length > 0 && { unknown: unseen2.unknown },
        pods: living === void 0 ? { shapes: [], left: 0 } : podsNow(living.now()),
        waiting: changes2.waiting(),
        unnamed: changes2.unnamed(),
        writes: authors.unmatched(now - lasting),
        seen: seen2.entries(),
        lost: changes2.lost()
      };
    },
    resumable: (versions) => Object.fromEntries(Object.entries(versions).filter(([key]) => isTold(followedKindOf(key), dialects2))),
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

// src/commands/watch-lines.ts
var hold = 2e3;
var mostHeld = 32 << 20;
var mostPlaces = 2e3;
function heldLines({ watch: watch3, logs, now }, earlier, tell) {
  const places = new Map(earlier.places.map((place2) => [place2.inode, place2]));
  let { input } = earlier;
  let held = [];
  let isReading = false;
  const readThose = async (isDue) => {
    const due = held.filter(isDue);
    if (due.length === 0) return;
    held = held.filter((each) => !due.includes(each));
    isReading = true;
    const items = await watch3.read(
      due.map(({ lines }) => lines),
      now()
    );
    isReading = false;
    for (const { place: place2 } of due) if (place2 !== void 0) places.set(place2.inode, place2);
    if (due.some(({ place: place2 }) => place2 === void 0)) input = { until: now() };
    forgetOld(places);
    tell(items);
  };
  return {
    look() {
      if (held.reduce((sum2, { size }) => sum2 + size, 0) > mostHeld) return true;
      const { lines, opened, whole, troubles, more } = logs.poll();
      for (const place2 of opened) if (!places.has(place2.inode) || place2.offset === 0) places.set(place2.inode, place2);
      const at = now();
      held.push(...lines.map((added2) => heldOf(added2, at)), ...whole.map((file) => wholeOf2(file, at)));
      for (const { file, why } of troubles) tell(watch3.trouble(file, why, at));
      return more || lines.length > 0;
    },
    read: (which) => {
      const time = now();
      return readThose(({ at }) => which === "all" || at <= time - hold || at > time);
    },
    async readRest(hasNext) {
      held.push(...logs.rest().map((added2) => ({ ...heldOf(added2, now()), place: void 0 })));
      if (watch3.isReady()) await readThose(({ place: place2 }) => !hasNext || place2 === void 0);
    },
    isEmpty: () => held.length === 0,
    isReading: () => isReading,
    position: () => ({ places: [...places.values()], ...input !== void 0 && { input } })
  };
}
function heldOf({ file, firstLine, bytes, head, place: place2 }, at) {
  return {
    lines: { file, firstLine, chunks: [bytes], ...head !== void 0 && { head } },
    place: place2,
    size: bytes.length,
    at
  };
}
function wholeOf2({ file, place: place2, from, head }, at) {
  return {
    lines: {
      file,
      firstLine: (from?.line ?? 0) + 1,
      // Where one log cannot be told, all are read once more.
      chunks: { [Symbol.asyncIterator]: () => fileChunks(file, from?.offset)[Symbol.asyncIterator]() },
      ...head !== void 0 && { head }
    },
    place: place2,
    size: 0,
    at
  };
}
function forgetOld(places) {
  for (const oldest of places.keys()) {
    if (places.size <= mostPlaces) return;
    places.delete(oldest);
  }
}

// src/commands/watch-loop.ts
var pace = { look: 500, save: 5e3, metrics: 15e3 };
async function runWatch(run, task) {
  const { now } = run.terminal;
  const started = now();
  const file = task.state === void 0 ? void 0 : watchStateFile(task.state);
  const state = stateOf(run, task);
  const watch3 = startWatch(run.settings, state.watch);
  const logs = followLogs(task.logs, {
    from: task.fromStart ? "start" : "end",
    ...state.places !== void 0 && { resume: state.places },
    ...task.standardInput !== void 0 && { standardInput: task.standardInput }
  });
  const numbers = () => {
    const { rss, heapUsed } = process.memoryUsage();
    return watchMetrics(watch3.counts(), { started: started / 1e3, resident: rss, heap: heapUsed }, version);
  };
  const server = task.metricsListen === void 0 ? void 0 : await serveMetrics(task.metricsListen, {
    metrics: numbers,
    isHealthy: () => watch3.isReady() && !watch3.isAway()
  });
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
      file,
      places: state.places ?? [],
      input: state.input,
      stop,
      started,
      numbers,
      known: state.watch?.cluster,
      since: state.watch?.at,
      feed: run.feed(state.versions ?? {})
    });
  } finally {
    stop.abort();
    ends();
    logs.close();
    await server?.close();
  }
}
async function loop(parts) {
  const { run, task, watch: watch3, logs, feed, stop, started, numbers } = parts;
  const { now } = run.terminal;
  let told = 0;
  const tell = (items) => {
    items.forEach(task.tell);
    told += items.length;
    if (items.length > 0) state.save();
  };
  const lines = heldLines({ watch: watch3, logs, now }, parts, tell);
  const state = stateSaver(parts, lines);
  const measure = every(pace.metrics, now, () => {
    if (task.metricsFile !== void 0) writeAtomically(task.metricsFile, numbers());
  });
  const heard = hearAll({ feed, watch: watch3, stop, tell, known: parts.known });
  let fault;
  void heard.catch((error) => {
    fault = error;
    stop.abort();
  });
  const elapsed = clockThatOnlyGoesOn(now, started);
  const isOver = () => task.lasts !== void 0 && elapsed() >= task.lasts;
  while (!stop.signal.aborted && !watch3.isReady() && !isOver()) await pause(50, stop.signal);
  if (fault === void 0 && !watch3.isReady() && isOver())
    throw new UsableError(
      "the cluster was not read within the time of --for",
      "give it more time, or look why it is slow"
    );
  if (watch3.isReady()) {
    run.terminal.error(`${beginning(watch3.known(), task, parts.since)}
`);
    state.save();
  }
  while (!stop.signal.aborted) {
    const begun = now();
    const more = lines.look();
    await lines.read(task.once ? "all" : "due");
    tell(watch3.tick(now()));
    written(run.terminal);
    state.saveNowAndThen();
    measure.ifDue();
    if (isOver() || !more && lines.isEmpty() && isDone(parts)) break;
    if (!task.once || !more) await pause(Math.max(pace.look, now() - begun), stop.signal);
  }
  if (fault !== void 0) throw fault instanceof Error ? fault : new Error("the cluster cannot be followed");
  await lines.readRest(task.state !== void 0);
  tell(watch3.tick(now(), task.state === void 0 ? "end" : void 0));
  for (const end = now() + pace.save; written(run.terminal) === "waiting" && now() < end; ) await wait2(20);
  state.save();
  measure.do();
  if (task.once && told === 0) run.terminal.error("nothing to tell\n");
  stop.abort();
  await heard.catch(() => void 0);
}
function isDone({ task: { once, logs: named }, watch: watch3, logs }) {
  if (once) return !watch3.isWaiting() && (!named.includes("-") || logs.ended());
  return named.length > 0 && named.every((log) => log === "-") && logs.ended();
}
function every(milliseconds, now, action) {
  let last = -Infinity;
  const run = () => {
    last = now();
    action();
  };
  return {
    do: run,
    ifDue() {
      if (now() - last >= milliseconds || now() < last) run();
    }
  };
}
function clockThatOnlyGoesOn(now, started) {
  let [last, sum2] = [started, 0];
  return () => {
    const time = now();
    sum2 += Math.max(0, time - last);
    last = time;
    return sum2;
  };
}
function stateSaver({ run, file, watch: watch3, feed }, lines) {
  const { now } = run.terminal;
  const saving = every(pace.save, now, () => {
    if (file === void 0 || !watch3.isReady()) return;
    file.write({
      settings: run.fingerprint,
      watch: watch3.saved(now()),
      versions: watch3.resumable(feed.versions()),
      ...lines.position()
    });
  });
  const isMoment = () => written(run.terminal) === "all" && !lines.isReading();
  return {
    save() {
      if (isMoment()) saving.do();
    },
    saveNowAndThen() {
      if (isMoment()) saving.ifDue();
    }
  };
}
function beginning({ cluster, objects, policies }, { logs, state }, since) {
  const sources = logs.length === 0 ? "no logs" : `logs: ${logs.map((log) => log === "-" ? "standard input" : log).join(", ")}`;
  const from = since === void 0 ? "new" : `goes on from ${formatMoment(since)}`;
  const counts = `${countOf(policies, "policy", "policies")}, ${countOf(objects, "object")}`;
  return `watching ${quoted(cluster)}: ${counts}; ${sources}; ${state === void 0 ? "no state" : `state ${state} ${from}`}`;
}
function written({ written: how }) {
  const output = how?.() ?? "all";
  if (output !== "broken") return output;
  throw new UsableError(
    "nobody reads the output any more",
    "start watch again: with --state it tells what was not read, and goes on there"
  );
}
async function hearAll({
  feed,
  watch: watch3,
  stop,
  tell,
  known
}) {
  for await (const event of feed.events(stop.signal)) {
    if (event.kind === "ready" && known !== void 0 && event.cluster.uid !== void 0 && event.cluster.uid !== known)
      throw new UsableError("the state is of another cluster", "name another state file, or remove this one");
    tell(watch3.hear(event));
  }
  if (!stop.signal.aborted) throw new UsableError("the cluster tells no more", "start watch again");
}
function stateOf({ fingerprint, terminal }, { state, logs }) {
  const found = state === void 0 ? void 0 : readWatchState(state);
  if (found === void 0) return {};
  if (found.input !== void 0 && logs.includes("-"))
    terminal.error(
      `standard input was read until ${formatMoment(found.input.until)}: what was written since is not known
`
    );
  if (found.settings === fingerprint) return found;
  terminal.error("the state is of other settings: logs are read on, and what was told before may be told again\n");
  return { ...found, watch: { ...found.watch, seen: [], lost: [] } };
}
async function pause(time, signal) {
  await wait2(time, void 0, { signal }).catch(() => void 0);
}

// src/commands/watch.ts
var ofLogs = ["log-format", "utc-offset", "clock-tolerance", "clock-skew", "from-start", "author-wait"];
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
  --insecure            accept a kubeconfig that checks no certificate or speaks http (one that checks, is checked);
                        with --server: check none
  --server URL          instead of a kubeconfig: the API server, with the token of --token-file or NETPOL_GATE_TOKEN
  --token-file FILE     bearer token for --server
  --certificate-authority FILE
                        certificates (PEM) that the certificate of --server is checked with
  --state FILE          go on where an earlier run stopped: nothing is lost, nothing told twice
  --once                tell what happened since the state and end, for a CronJob
  --for TIME            end after 90s, 10m, 36h or 7d
  --from-start          read logs that are there already from their first line (default with --once and no state)
  --fail-on WORD        exit with 1 if this kind, or this severity or a worse one, was told; repeatable
  --author-wait SECONDS how long to look for the audit event of a change (default 10)
  --metrics-file FILE   numbers for the textfile collector of Prometheus, such as netpol-gate.prom
  --metrics-listen [HOST:]PORT
                        serve /metrics and /healthz; a port alone is of this machine (127.0.0.1) only
  --format NAME         text (default) or jsonl
  --gate FILE           gate file for severities, waivers, rulings, names of addresses and privacy (default: none)
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
    server: { type: "string" },
    "token-file": { type: "string" },
    "certificate-authority": { type: "string" },
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
    checkLogOptions(values, logs, ofLogs);
    const privacy = privacyOf(settings.gate, false);
    if (privacy === "counts")
      throw new UsableError(
        "the gate file lets only numbers be shown, and what is watched is told in names",
        'set "privacy: names" to see names without addresses and pods'
      );
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
          terminal.out(render(privacy === "names" ? watchOfNames(item2) : item2));
        }
      }
    );
    return failed ? 1 : 0;
  }
};
function feedOf(values, terminal) {
  const inside = values["in-cluster"] === true;
  const other = ["kubeconfig", "context", "server"].find((name) => inside && values[name] !== void 0);
  if (other !== void 0)
    throw new UsableError(
      `both --in-cluster and ${other === "server" ? "--server" : "a kubeconfig"} are given`,
      "name one of them"
    );
  const named = namedCluster(values, terminal);
  if (!inside && named?.kind !== "live")
    throw new UsableError("no cluster is named", "give --kubeconfig FILE or --server URL, or --in-cluster in a pod");
  const options = {
    kubeconfig: named?.kind === "live" ? named.kubeconfig() : { text: inClusterKubeconfig() },
    ...named?.kind === "live" && named.context !== void 0 && { context: named.context },
    plugins: list(values, "exec-plugin"),
    insecure: values["insecure"] === true,
    onWarning: (warning) => terminal.error(`${warning}
`)
  };
  return (resume) => clusterFeed({ ...options, resume }, trimmedLive());
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
    severalLogs: logs.length > 1 || logs.some((log) => isSeveral(log, terminal)),
    reminder: 36e5
  };
}
function fingerprintOf2(values, gate) {
  const names = ["log-format", "utc-offset", "clock-tolerance", "clock-skew", "profile"];
  const plain = JSON.stringify([gate, names.map((name) => text(values, name) ?? null)]);
  return createHash2("sha256").update(plain).digest("hex").slice(0, 32);
}
function rendererOf(values, terminal) {
  if (formatFrom(values, ["text", "jsonl"]) === "jsonl") return watchJson;
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
function isSeveral(log, { folder }) {
  const path = resolve(folder, log);
  return log !== "-" && (existsSync2(path) ? !statSync4(path).isFile() : /[*?]/.test(log));
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
