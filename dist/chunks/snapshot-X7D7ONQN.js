import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkLogOptions,
  logsFrom
} from "./chunk-QWJXQP72.js";
import {
  writeSnapshot
} from "./chunk-F4K2JH3P.js";
import "./chunk-PC64C5UL.js";
import {
  usable
} from "./chunk-2232BBCO.js";
import {
  addressesOf,
  readNode
} from "./chunk-Z33WMN3P.js";
import {
  choose,
  clusterHelp,
  clusterOf,
  clusterOptions,
  gapsIn,
  list,
  noPositionals,
  outputFile,
  partsOf,
  recordTimes,
  shortest,
  text
} from "./chunk-DYJVYSZX.js";
import {
  compareVersions,
  isLater,
  logReading,
  patched
} from "./chunk-BVXVSW6J.js";
import {
  essential,
  isEssential,
  isPolicyKind,
  listAt,
  liveManifest,
  sameParts,
  textAt
} from "./chunk-QKEQVLLL.js";
import {
  version
} from "./chunk-EMV4VFSO.js";
import {
  formatOrigin
} from "./chunk-JFID3UG5.js";
import {
  addressSet,
  contains,
  countOf,
  formatMoment,
  formatSpan,
  parseAddress
} from "./chunk-O6SQMJL6.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-XGITQZAS.js";
import {
  followedKey
} from "./chunk-MXE4WNM3.js";
import {
  liveKinds
} from "./chunk-6DFY5LTC.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-R5JJMFGC.js";
import "./chunk-ZRPPY3N2.js";
import "./chunk-M6AVDO3F.js";
import {
  besideOf,
  makeFolder,
  unwritable
} from "./chunk-NBHZBXMT.js";
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import {
  formatRef,
  isList,
  isObject,
  keyOf,
  valueAt
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/commands/snapshot.ts
import { resolve } from "node:path";

// src/io/write-stream.ts
import { closeSync, createWriteStream, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
var piece = 1 << 16;
async function writeStreamed(path, pieces, isPacked) {
  const beside = besideOf(path);
  let failedPieces;
  const source = function* () {
    try {
      yield* gathered(pieces);
    } catch (error) {
      failedPieces = { error };
      throw error;
    }
  };
  try {
    const isOther = statSync(path, { throwIfNoEntry: false })?.isFile() === false;
    if (isOther) return await poured(source(), createWriteStream(path), isPacked);
    makeFolder(dirname(path));
    await poured(source(), createWriteStream(beside, { flags: "wx" }), isPacked);
    settle(beside);
    renameSync(beside, path);
  } catch (error) {
    if (existsSync(beside)) rmSync(beside, { force: true });
    if (failedPieces !== void 0) throw failedPieces.error;
    throw unwritable(path, error);
  }
}
function poured(pieces, target, isPacked) {
  const source = Readable.from(pieces, { objectMode: true, highWaterMark: 4 });
  return isPacked ? pipeline(source, createGzip(), target) : pipeline(source, target);
}
function* gathered(pieces) {
  let waiting = [];
  let length = 0;
  for (const text2 of pieces) {
    waiting.push(text2);
    length += text2.length;
    if (length < piece) continue;
    yield Buffer.from(waiting.join(""));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(waiting.join(""));
}
function settle(path) {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

// src/traffic/continuity.ts
var mostGroups = 16;
var fewestBeats = 20;
var shortestPause = 3e5;
var pauseFactor = 10;
var writtenWithin = 12e4;
var filesTold = 3;
var mostlyBusy = 0.1;
function startContinuity() {
  const whole = emptyGroup();
  const groups = /* @__PURE__ */ new Map();
  const files = /* @__PURE__ */ new Map();
  return {
    add(file, time, isBeat) {
      let known = files.get(file);
      if (known === void 0) {
        known = { ...partsOf2(file), first: time };
        files.set(file, known);
        if (groups.size < mostGroups && !groups.has(known.group)) groups.set(known.group, emptyGroup());
      }
      known.first = Math.min(known.first, time);
      for (const group of [whole, groups.get(known.group)]) {
        group?.all.add(time, time);
        if (isBeat) group?.beats.add(time, time);
      }
    },
    finish(since) {
      const after = (all) => all.flatMap(({ from, to }) => to > since ? [{ from: Math.max(from, since), to }] : []);
      const lost = lostFiles(files, after);
      const paused = longest([whole, ...groups.values()].flatMap((group) => after(pausesIn(group))));
      const unusual = longest(after(unusualIn(whole)));
      const more = lost.length - filesTold;
      const others = more > 0 ? [`files of the audit log are missing at ${countOf(more, "more place")}`] : [];
      if (lost.length > 0) return { holes: [...lost.slice(0, filesTold), ...others], remarks: [] };
      if (paused !== void 0) return { holes: [pauseOf(paused)], remarks: [] };
      if (unusual !== void 0) return { holes: [unusualOf(unusual)], remarks: [] };
      const silence = longest(after(whole.all.distances()).filter(({ from, to }) => to - from >= shortest));
      return { holes: [], remarks: silence === void 0 ? [] : [silenceOf(silence)] };
    }
  };
}
function emptyGroup() {
  return { all: recordTimes(), beats: recordTimes() };
}
var renamed = /^(?<before>.*)-(?<day>\d{4}-\d\d-\d\d)T(?<hour>\d\d)-(?<minute>\d\d)-(?<second>\d\d\.\d{3})(?<after>\.[^/]*)?$/;
function partsOf2(file) {
  const { before, day, hour, minute, second, after = "" } = renamed.exec(file)?.groups ?? {};
  const closed = Date.parse(`${day ?? ""}T${hour ?? ""}:${minute ?? ""}:${second ?? ""}Z`);
  const group = `${before ?? file}${after}`.replace(/\.(?:gz|zst)$/, "");
  return Number.isNaN(closed) ? { group: file.replace(/\.(?:gz|zst)$/, "") } : { group, closed };
}
function lostFiles(files, after) {
  const byGroup = /* @__PURE__ */ new Map();
  for (const [name, file] of files) {
    const list2 = byGroup.get(file.group);
    if (list2 === void 0) byGroup.set(file.group, [{ ...file, name }]);
    else list2.push({ ...file, name });
  }
  return [...byGroup.values()].flatMap((all) => {
    const ordered = all.sort((a, b) => (a.closed ?? Infinity) - (b.closed ?? Infinity));
    return ordered.flatMap(({ closed, name }, index) => {
      const next = ordered[index + 1];
      if (closed === void 0 || next === void 0 || next.first - closed <= writtenWithin) return [];
      const [hole] = after([{ from: closed, to: next.first }]);
      if (hole === void 0) return [];
      return [
        `a file of the audit log is missing: ${name} was closed when the next record came, and ${next.name} begins only at ${formatMoment(next.first)}`
      ];
    });
  });
}
function pausesIn({ beats }) {
  const distances = beats.distances();
  if (distances.length < fewestBeats) return [];
  const lengths = distances.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const least = Math.max(shortestPause, usual * pauseFactor);
  return distances.filter(({ from, to }) => to - from >= least);
}
function unusualIn({ all }) {
  const distances = all.distances();
  const gaps = gapsIn(distances);
  const lengthOf = (some) => some.reduce((sum, { from, to }) => sum + to - from, 0);
  return lengthOf(gaps) <= lengthOf(distances) * mostlyBusy ? gaps : [];
}
function longest(all) {
  const [first] = [...all].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return first && { ...first, more: all.length - 1 };
}
function spanOf({ from, to }) {
  return `from ${formatMoment(from)} to ${formatMoment(to)}`;
}
function pauseOf(pause) {
  return `records are missing from the audit log, most likely: what components of the cluster do every few seconds or minutes is not in it ${spanOf(pause)}`;
}
function unusualOf(gap) {
  return `records are missing from the audit log, most likely: it holds none ${spanOf(gap)}, and hardly ever pauses otherwise`;
}
function silenceOf(silence) {
  return `Whether the audit log is whole cannot be told: it holds no record for ${formatSpan(silence.to - silence.from)}, ${spanOf(silence)}, and nothing that never rests, such as leases, which would show a hole.`;
}

// src/rolling/chains.ts
var mostWrites = 2e3;
var named = 3;
function startChains(before) {
  const chains = /* @__PURE__ */ new Map();
  const nameless = /* @__PURE__ */ new Map();
  return {
    take(ref, change) {
      if (!isChained(ref)) return;
      if (ref.name === "") {
        nameless.set(placeOf(ref), (nameless.get(placeOf(ref)) ?? 0) + 1);
        return;
      }
      const key = keyOf(ref);
      const chain = chains.get(key) ?? emptyChain(ref);
      chains.set(key, chain);
      if (!chain.isOver) note(chain, change);
    },
    missing() {
      const known = new Map(before.manifests.map((manifest) => [keyOf(manifest.ref), manifest.value]));
      const all = [...chains].sort(([a], [b]) => a < b ? -1 : 1);
      const told = all.flatMap(([key, chain]) => {
        if (chain.isOver) return [];
        const unshown = chain.unshown.size + (nameless.get(placeOf(chain.ref)) ?? 0);
        const lost = lostOf(chain, known.get(key), before).filter(({ writes }) => writes > unshown);
        const [most] = [...lost].sort((a, b) => b.writes - a.writes);
        return most === void 0 ? [] : [sentence(chain.ref, most, most.writes - unshown)];
      });
      const more = told.length - named;
      return more <= 0 ? told : [...told.slice(0, named), `the audit log lacks writes of ${countOf(more, "more object")} in the same way`];
    }
  };
}
function isChained(ref) {
  return isPolicyKind(ref) || ref.group === "" && ref.kind === "Namespace";
}
function placeOf({ group, kind, namespace }) {
  return `${group}/${kind}/${namespace}`;
}
function emptyChain(ref) {
  return { ref, shown: /* @__PURE__ */ new Map(), found: /* @__PURE__ */ new Map(), unshown: /* @__PURE__ */ new Set(), isOver: false };
}
function note(chain, { effect, version: version2, previous, uid, request, origin }) {
  const { ref, shown, found, unshown } = chain;
  if (effect.kind === "gone") return;
  if (previous !== void 0 && effect.kind === "whole" && !hasOtherParts(ref, effect.value) && !found.has(previous))
    found.set(previous, origin);
  if (version2 === void 0 || effect.kind === "unknown") unshown.add(request);
  else if (!shown.has(version2)) {
    const generation = generationIn(effect);
    shown.set(version2, { origin, ...uid !== void 0 && { uid }, ...generation !== void 0 && { generation } });
  }
  chain.isOver = shown.size + unshown.size > mostWrites;
}
function hasOtherParts({ group, kind }, value) {
  if (kind === "Namespace") return valueAt(value, ["metadata", "deletionTimestamp"]) !== void 0;
  return !(group === "networking.k8s.io" && kind === "NetworkPolicy");
}
function generationIn(effect) {
  if (effect.kind === "whole") return generationOf(effect.value);
  return effect.kind === "patch" && effect.metadata !== void 0 ? generationOf({ metadata: effect.metadata }) : void 0;
}
function generationOf(object) {
  const told = object === void 0 ? void 0 : valueAt(object, ["metadata", "generation"]);
  return typeof told === "number" && Number.isSafeInteger(told) && told > 0 ? told : void 0;
}
function lostOf(chain, before, snapshot) {
  return [...lostVersions(chain, snapshot), ...lostGenerations(chain, before)];
}
function lostVersions({ ref, shown, found }, { versions }) {
  const listed = versions?.get(followedKey(ref));
  if (listed === void 0) return [];
  const strange = [...found].filter(([at]) => !shown.has(at) && (compareVersions(at, listed) ?? 0) > 0);
  const [first] = strange;
  return first === void 0 ? [] : [{ writes: strange.length, origin: first[1], how: "version" }];
}
function lostGenerations({ shown }, before) {
  const ordered = [...shown].sort(([a], [b]) => compareVersions(a, b) ?? 0).map(([, state]) => state);
  const uid = textAt(before, ["metadata", "uid"]);
  let writes = 0;
  let origin;
  let last;
  for (const state of ordered) {
    const { generation } = state;
    if (state.uid === void 0 || generation === void 0) continue;
    const isSame = last?.uid === state.uid;
    const since = isSame ? last?.generation : state.uid === uid ? generationOf(before) : 0;
    const missed = since === void 0 ? 0 : Math.max(0, generation - since - 1);
    if (missed > 0) origin ??= state.origin;
    writes += missed;
    last = { uid: state.uid, generation };
  }
  return origin === void 0 ? [] : [{ writes, origin, how: "generation" }];
}
function sentence(ref, { origin, how }, writes) {
  const because = how === "version" ? "which found a version that no record left" : "whose generation counts more of them";
  return `the audit log lacks ${countOf(writes, "write")} of ${formatRef(ref)} before ${formatOrigin(origin)}, ${because}`;
}

// src/rolling/kinds.ts
function followedRefs(listed, manifests) {
  const kinds = new Set(listed.map(followedKey));
  const byResource = new Map(listed.map((kind) => [`${kind.group}/${pluralOf(kind.kind)}`, kind.kind]));
  for (const { ref } of manifests) {
    if (kinds.has(followedKey(ref))) continue;
    kinds.add(followedKey(ref));
    byResource.set(`${ref.group}/${pluralOf(ref.kind)}`, ref.kind);
  }
  return ({ ref, resource }) => {
    const kind = ref.kind === "" ? byResource.get(`${ref.group}/${resource}`) : ref.kind;
    if (kind === void 0) return void 0;
    const found = { ...ref, kind };
    return kinds.has(followedKey(found)) && isEssential(found) ? found : void 0;
  };
}
function pluralOf(kind) {
  const lower = kind.toLowerCase();
  if (lower === "endpoints") return lower;
  if (lower.endsWith("y") && !lower.endsWith("ay")) return `${lower.slice(0, -1)}ies`;
  return /(?:s|x|ch)$/.test(lower) ? `${lower}es` : `${lower}s`;
}

// src/rolling/object-history.ts
var mostLater = 1e3;
function emptyHistory(ref) {
  return { ref, later: [], ends: /* @__PURE__ */ new Map(), seen: /* @__PURE__ */ new Map() };
}
function withChange(history, change, same) {
  const { effect } = change;
  if (effect.kind === "gone") return withEnd(history, change);
  if (effect.kind === "whole") return withWhole(history, change, effect.value, same);
  if (history.whole !== void 0 && !isLater(change, history.whole)) return history;
  if (history.later.some((one) => one.request === change.request && one.effect.kind === effect.kind)) return history;
  if (history.later.length >= mostLater) return { ...history, overflow: change.origin };
  return { ...history, later: [...history.later, { ...change, effect: trimmed(effect, history.ref, same) }] };
}
function withEnd(history, { uid, time, version: version2, origin }) {
  const end = { time, origin, ...version2 !== void 0 && { version: version2 } };
  const { lastEnd: last, lastUnnamedEnd: lastUnnamed } = history;
  const lastEnd = last === void 0 || isLater(end, last) ? end : last;
  if (uid !== void 0) return { ...history, lastEnd, ends: history.ends.set(uid, end) };
  return {
    ...history,
    lastEnd,
    lastUnnamedEnd: lastUnnamed === void 0 || isLater(end, lastUnnamed) ? end : lastUnnamed
  };
}
function withWhole(history, change, value, same) {
  const { time, version: version2, uid } = change;
  const seen = uid === void 0 ? void 0 : history.seen.get(uid);
  if (uid !== void 0 && (seen === void 0 || isLater(seen, change)))
    history.seen.set(uid, { time, ...version2 !== void 0 && { version: version2 } });
  if (history.whole !== void 0 && !isLater(change, history.whole)) return history;
  const kept = essential(value, history.ref, same);
  if (kept === void 0) return history;
  const { overflow: _all, ...rest } = history;
  return {
    ...rest,
    whole: { value: kept, time, ...version2 !== void 0 && { version: version2 }, ...uid !== void 0 && { uid } },
    later: history.later.filter((one) => isLater(one, change))
  };
}
function trimmed(effect, ref, same) {
  if (effect.kind === "sent") return { kind: "sent", value: essential(effect.value, ref, same) ?? {} };
  if (effect.kind !== "patch" || effect.metadata === void 0) return effect;
  const metadata = essential({ metadata: effect.metadata }, ref, same)?.["metadata"];
  return isObject(metadata) ? { ...effect, metadata } : effect;
}
function outcomeOf(history, before, patched2, readAt = -Infinity) {
  const uid = uidOf(before);
  const known = before === void 0 ? void 0 : { value: before, time: readAt, ...uid === void 0 ? {} : { uid } };
  const first = history.whole ?? known;
  let outcome = first !== void 0 && isAlive(first, history) ? { ...first, ...rivalDoubt(first, uid, history) } : { time: first?.time ?? -Infinity };
  const later = [...history.later].sort((a, b) => isLater(b, a) ? -1 : isLater(a, b) ? 1 : 0);
  for (const change of later)
    if (isAlive(change, history)) outcome = withMoment(stepped(outcome, change, patched2), change);
  if (history.overflow === void 0) return outcome;
  const why = `more than ${mostLater} writes whose result the log does not show`;
  return { ...outcome, doubt: { why, origin: history.overflow } };
}
function isAlive(one, { ends, lastEnd, lastUnnamedEnd }) {
  if (one.uid !== void 0 && ends.has(one.uid)) return false;
  const end = one.uid === void 0 ? lastEnd : lastUnnamedEnd;
  return end === void 0 || isLater(one, end);
}
function rivalDoubt(one, known, { ends, seen }) {
  if (one.uid === void 0) return {};
  for (const [uid, end] of ends) {
    if (uid === one.uid || uid === known && one.uid !== known || !isLater(end, one)) continue;
    const first = seen.get(uid);
    const versions = first?.version === void 0 || one.version === void 0 ? void 0 : compareVersions(first.version, one.version);
    if (versions === void 0 || versions > 0)
      return { doubt: { why: "another object of its name ended since", origin: end.origin } };
  }
  return {};
}
function withMoment(outcome, { time, version: version2 }) {
  if (outcome.time !== time || version2 === void 0) return outcome;
  return { ...outcome, version: version2 };
}
function stepped(before, { effect, time, origin, uid, ref }, patched2) {
  const unsure = (why) => ({ ...before, time, doubt: { why, origin } });
  switch (effect.kind) {
    case "sent": {
      const why = "it is known as it was sent, not as the API server took it";
      return { value: asSent(effect.value, before.value, uid), time, doubt: { why, origin } };
    }
    case "patch": {
      const after = before.value === void 0 ? void 0 : patched2(before.value, effect.patch, effect.body);
      const { metadata } = effect;
      if (after !== void 0)
        return { ...before, value: metadata === void 0 ? after : { ...after, metadata }, time };
      return unsure("its patch cannot be applied to what is known");
    }
    case "ending":
      if (before.value === void 0 || !endsAtOnce(before.value, ref.kind, effect.graceSeconds)) return before;
      return effect.doubt === void 0 ? { time } : unsure(effect.doubt);
    case "unknown":
      return unsure(effect.why);
    default:
      return before;
  }
}
function asSent(sent, before, uid) {
  const { status: _sent, ...rest } = sent;
  const id = uid ?? uidOf(before);
  const metadata = valueAt(sent, ["metadata"]);
  return {
    ...rest,
    ...isObject(metadata) && { metadata: { ...metadata, ...id !== void 0 && { uid: id } } },
    ...before?.["status"] !== void 0 && { status: before["status"] }
  };
}
function endsAtOnce(value, kind, graceSeconds) {
  if (graceSeconds === 0) return true;
  if (kind !== "Pod" || graceSeconds === Infinity) return false;
  const phase = valueAt(value, ["status", "phase"]);
  return valueAt(value, ["spec", "nodeName"]) === void 0 || phase === "Succeeded" || phase === "Failed";
}
function uidOf(value) {
  const uid = valueAt(value, ["metadata", "uid"]);
  return typeof uid === "string" && uid !== "" ? uid : void 0;
}

// src/rolling/stale.ts
var named2 = 3;
function staleKinds(doubted) {
  const byKind = /* @__PURE__ */ new Map();
  for (const one of doubted) {
    const known = byKind.get(kindOf(one.ref));
    if (known === void 0) byKind.set(kindOf(one.ref), [one]);
    else known.push(one);
  }
  const kinds = [...byKind].sort(([a], [b]) => a < b ? -1 : 1);
  return kinds.map(([kind, all]) => {
    const shown = all.slice(0, named2).map(({ ref, doubt }) => {
      return `${nameOf(ref)} (${formatOrigin(doubt.origin)}: ${doubt.why})`;
    });
    const more = all.length > named2 ? ` and ${all.length - named2} more` : "";
    return { kind, reason: `the audit log leaves open what became of ${shown.join(", ")}${more}` };
  });
}
function kindOf(ref) {
  return isPolicyKind(ref) && !ref.group.endsWith(".k8s.io") ? `${ref.kind}.${ref.group}` : ref.kind;
}
function nameOf({ namespace, name }) {
  if (name === "") return namespace === "" ? "one without a name" : `one in ${namespace} without a name`;
  return namespace === "" ? name : `${namespace}/${name}`;
}
function holeIn(why) {
  return ["Namespace", "NetworkPolicy", "Pod"].map((kind) => ({ kind, reason: why }));
}

// src/rolling/rolled.ts
function startRolling(before, listed, patched2) {
  const refOf = followedRefs(listed, before.manifests);
  const known = new Map(before.manifests.map((manifest) => [keyOf(manifest.ref), manifest]));
  const histories = /* @__PURE__ */ new Map();
  const nameless = [];
  const versions = new Map(before.versions ?? []);
  const strangers = strangerWatch(before, known);
  const chains = startChains(before);
  const same = sameParts();
  return {
    take(change) {
      const ref = refOf(change);
      if (ref === void 0 || isBefore(change, ref, before)) return;
      const version2 = versions.get(followedKey(ref));
      if (change.version !== void 0 && (version2 === void 0 || (compareVersions(change.version, version2) ?? 0) > 0))
        versions.set(followedKey(ref), change.version);
      chains.take(ref, change);
      if (ref.name === "") {
        nameless.push({ ref, change });
        return;
      }
      const key = keyOf(ref);
      strangers.look(key, change);
      histories.set(key, withChange(histories.get(key) ?? emptyHistory(ref), { ...change, ref }, same));
    },
    finish(readAt) {
      strangers.judge();
      const outcomes = outcomesOf(known, histories, patched2, before.identity.readAt);
      const spaces = endedSpaces(known, histories);
      const alive = withoutLostNamespaces(outcomes, spaces);
      const doubted = [...doubtsIn(alive, histories), ...namelessDoubts(nameless, alive, spaces)];
      const { identity } = before;
      const last = Math.max(identity.readAt ?? -Infinity, readAt ?? -Infinity);
      const from = identity.readAt;
      return {
        ...before,
        from: "snapshot",
        identity: { ...identity, ...Number.isFinite(last) && { readAt: last } },
        manifests: [...alive].flatMap(([key, { value }]) => manifestOf(value, known.get(key), histories.get(key))),
        incomplete: [...before.incomplete, ...staleKinds(doubted), ...chains.missing().flatMap(holeIn)],
        ...versions.size === 0 ? {} : { versions },
        ...from === void 0 ? {} : { rolledForwardFrom: from }
      };
    }
  };
}
function isBefore({ version: version2, time, effect, uid }, ref, { versions, identity }) {
  const listed = versions?.get(followedKey(ref));
  const compared = listed === void 0 || version2 === void 0 ? void 0 : compareVersions(version2, listed);
  if (compared !== void 0) return compared <= 0;
  if (effect.kind === "gone" && uid !== void 0) return false;
  return time <= (identity.readAt ?? -Infinity);
}
function outcomesOf(known, histories, patched2, readAt) {
  const out = /* @__PURE__ */ new Map();
  for (const [key, { value }] of known) if (!histories.has(key)) out.set(key, { value, time: -Infinity });
  for (const [key, history] of histories) out.set(key, outcomeOf(history, known.get(key)?.value, patched2, readAt));
  return out;
}
function withoutLostNamespaces(outcomes, spaces) {
  if (spaces.size === 0) return outcomes;
  return new Map([...outcomes].filter(([key, outcome]) => !isLost(outcome, spaces.get(namespaceOf(key)))));
}
function endedSpaces(known, histories) {
  const out = /* @__PURE__ */ new Map();
  for (const [key, { ref, whole, ends, seen, lastEnd, lastUnnamedEnd }] of histories) {
    if (ref.group !== "" || ref.kind !== "Namespace") continue;
    const uid = textAt(known.get(key)?.value, ["metadata", "uid"]);
    const isOther = uid !== void 0 && whole?.uid !== void 0 && whole.uid !== uid;
    const goesOn = uid !== void 0 && !isOther && !ends.has(uid) && lastUnnamedEnd === void 0;
    const end = lastEnd ?? (isOther ? whole : void 0);
    if (end === void 0 || goesOn) continue;
    const born = whole?.uid === void 0 || ends.has(whole.uid) ? void 0 : seen.get(whole.uid);
    out.set(ref.name, { end, ...born !== void 0 && { born } });
  }
  return out;
}
function isLost(last, space) {
  if (space === void 0) return false;
  return space.born === void 0 ? !isLater(last, space.end) : isLater(space.born, last);
}
function namespaceOf(key) {
  return key.split("/")[2] ?? "";
}
function doubtsIn(outcomes, histories) {
  return [...outcomes].flatMap(([key, { doubt }]) => {
    const ref = histories.get(key)?.ref;
    return doubt === void 0 || ref === void 0 ? [] : [{ ref, doubt }];
  });
}
function namelessDoubts(changes, alive, spaces) {
  const open = changes.filter(({ ref, change }) => !isLost(change, spaces.get(ref.namespace)));
  return open.flatMap(({ ref, change: { effect, time, origin } }) => {
    if (effect.kind === "unknown") return [{ ref, doubt: { why: effect.why, origin } }];
    if (effect.kind !== "some-gone") return [{ ref, doubt: { why: "it was made, and its name is not told", origin } }];
    const prefix = `${ref.group}/${ref.kind}/${ref.namespace}${ref.namespace === "" ? "" : "/"}`;
    const left = [...alive].some(([key, { value, time: since }]) => key.startsWith(prefix) && value && since < time);
    const why = "several were deleted at once, and the level of the audit policy does not show which";
    return left ? [{ ref: { ...ref, name: "objects" }, doubt: { why, origin } }] : [];
  });
}
function manifestOf(value, before, history) {
  if (value === void 0) return [];
  if (before?.value === value) return [before];
  return history === void 0 ? [] : [liveManifest(value, history.ref)];
}
function strangerWatch({ identity }, known) {
  const uidOf2 = (key) => textAt(known.get(key)?.value, ["metadata", "uid"]);
  const touched = /* @__PURE__ */ new Set();
  let [same, other] = [0, 0];
  let first;
  return {
    look(key, change) {
      const uid = uidOf2(key);
      if (uid === void 0) return;
      if (change.uid === uid) same++;
      else if (change.effect.kind === "gone" && change.uid !== void 0 || touched.has(key)) return;
      touched.add(key);
      if (change.uid !== void 0 && change.uid !== uid) {
        other++;
        first ??= change;
        if (key === "/Namespace//kube-system" && change.uid !== identity.uid) same = -Infinity;
      }
    },
    judge() {
      if (first === void 0 || same > 0 || same === 0 && other < 3) return;
      throw new UsableError(
        "the audit log is of another cluster than the snapshot: objects of the same names have other uids in it",
        "name the log of the cluster that the snapshot was taken of",
        `${first.origin.file}:${first.origin.line}`
      );
    }
  };
}

// src/roll-forward.ts
var latestBegin = 3e5;
async function rollForward(before, streams, reading, settings) {
  if (before.identity.readAt === void 0 && before.versions === void 0 && before.manifests.length > 0)
    throw new UsableError(
      "nobody knows when the snapshot was read, so that it cannot be told which events came later",
      'begin with a file of "netpol-gate snapshot", which knows; a list of kubectl does not'
    );
  const state = /* @__PURE__ */ new Map([["utcOffset", settings.utcOffset ?? 0]]);
  const rolling = startRolling(before, settings.kinds, settings.patched);
  const read = {
    rolling,
    state,
    continuity: startContinuity(),
    first: Infinity,
    last: -Infinity,
    changes: 0,
    unreadable: 0
  };
  const finishing = /* @__PURE__ */ new Set();
  for await (const stream of streams) await readStream(stream, reading, settings.format, read, finishing);
  for (const format of finishing) for (const change of format.unansweredChanges?.(state) ?? []) rolling.take(change);
  if (read.last === -Infinity) throw new UsableError("the audit log holds no event", "name the log since the snapshot");
  const snapshot = rolling.finish(read.last);
  const { holes, remarks: unseen } = read.continuity.finish(before.identity.readAt ?? -Infinity);
  const remarks = [...snapshot.remarks ?? [], ...limitsOf(finishing, state), ...unseen];
  return {
    snapshot: {
      ...snapshot,
      incomplete: [...snapshot.incomplete, ...[...holes, ...faultsOf(read, before)].flatMap(holeIn)],
      ...remarks.length > 0 && { remarks: [...new Set(remarks)] }
    },
    changes: read.changes
  };
}
function limitsOf(formats, state) {
  const facts = [...formats].flatMap((format) => format.finish?.(state) ?? []);
  return facts.flatMap((fact) => fact.kind === "limit" ? [`${fact.text}.`] : []);
}
async function readStream(stream, reading, wanted, read, finishing) {
  if (stream.members !== void 0) {
    for (const member of await stream.members()) await readStream(member, reading, wanted, read, finishing);
    return;
  }
  const log = await choose(stream, reading, { wanted });
  const { formats, source } = log;
  const [first] = formats;
  if (log.isEmpty) return;
  if (first === void 0) throw log.error;
  if (!formats.some((format) => format.changes !== void 0))
    throw new UsableError(`a log of the format ${first.name} does not tell of objects`, "name audit logs", stream.file);
  const { sink } = partsOf(log, "all", (format, elsewhere) => {
    if (format.changes !== void 0) finishing.add(format);
    const sink2 = sinkOf(format, read, stream.file, elsewhere);
    return { sink: sink2, skip: (reason, line) => sink2.skipped(reason, line) };
  });
  log.replay(sink);
  try {
    while (await source.pull(sink)) ;
  } catch (error) {
    if (error instanceof UsableError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UsableError(`the audit log cannot be read to its end: ${why}`, "fetch it again", stream.file);
  }
}
function sinkOf(format, read, file, elsewhere) {
  const skip = (reason, line) => {
    read.unreadable++;
    read.firstUnreadable ??= `${file}:${line}: ${reason}`;
  };
  return {
    skipped: skip,
    record(record) {
      const told = format.changes?.(record, read.state);
      const isNothing = told === void 0 || "unreadable" in told;
      if (isNothing && elsewhere?.(record) === true) return;
      if (told === void 0) return;
      if ("unreadable" in told) return skip(told.unreadable, record.origin.line);
      read.first = Math.min(read.first, told.time);
      read.last = Math.max(read.last, told.time);
      read.continuity.add(file, told.time, told.beat === true);
      read.changes += told.changes.length;
      for (const change of told.changes) read.rolling.take(change);
    }
  };
}
function faultsOf({ first, unreadable, firstUnreadable }, { identity: { readAt } }) {
  return [
    ...readAt !== void 0 && first - readAt > latestBegin ? [
      `the audit log begins at ${formatMoment(first)}, and the snapshot was read at ${formatMoment(readAt)}: what was written in between is not known. Name a log that reaches back to before the snapshot`
    ] : [],
    ...unreadable === 0 ? [] : [`${unreadable} records of the audit log cannot be read (${firstUnreadable ?? ""})`]
  ];
}

// src/worlds/withheld.ts
var hidden = /* @__PURE__ */ new Map([
  ["/Pod", paths("status.podIP", "status.podIPs", "status.hostIP")],
  ["/Node", paths("status.addresses")],
  [
    "/Service",
    paths(
      "spec.clusterIP",
      "spec.clusterIPs",
      "spec.externalIPs",
      "spec.loadBalancerIP",
      "status.loadBalancer.ingress.*.ip"
    )
  ],
  ["discovery.k8s.io/EndpointSlice", paths("endpoints.*.addresses")],
  ["/Endpoints", paths("subsets.*.addresses.*.ip", "subsets.*.notReadyAddresses.*.ip")],
  // An address there may be that of a machine; a name is none.
  ["admissionregistration.k8s.io/MutatingWebhookConfiguration", paths("webhooks.*.clientConfig.url")],
  ["admissionregistration.k8s.io/ValidatingWebhookConfiguration", paths("webhooks.*.clientConfig.url")],
  ["apiextensions.k8s.io/CustomResourceDefinition", paths("spec.conversion.webhook.clientConfig.url")]
]);
function paths(...texts) {
  return texts.map((text2) => text2.split("."));
}
function withoutAddresses(snapshot) {
  const keepsRanges = allInRanges(snapshot.manifests);
  const manifests = snapshot.manifests.map((manifest) => {
    const { group, kind } = manifest.ref;
    const all = hidden.get(`${group}/${kind}`) ?? [];
    const more = group === "" && kind === "Node" && !keepsRanges ? paths("spec.podCIDR", "spec.podCIDRs") : [];
    return all.length + more.length === 0 ? manifest : without(manifest, [...all, ...more]);
  });
  return { ...snapshot, manifests, withheld: ["addresses"] };
}
function nodesNamedByAddress({ manifests }) {
  return manifests.filter(({ ref }) => ref.group === "" && ref.kind === "Node" && /(?:\d{1,3}[-.]){3}\d/.test(ref.name)).length;
}
function without(manifest, all) {
  const value = all.reduce((object, path) => cut(object, path), manifest.value);
  return isObject(value) ? liveManifest(value, manifest.ref) : manifest;
}
function cut(value, [step, ...rest]) {
  if (step === void 0) return value;
  if (step === "*") return isList(value) ? value.map((item) => cut(item, rest)) : value;
  if (!isObject(value) || !Object.hasOwn(value, step)) return value;
  const { [step]: inner = null, ...others } = value;
  if (rest.length > 0) return { ...others, [step]: cut(inner, rest) };
  return saysNoAddress(inner) ? value : others;
}
function saysNoAddress(value) {
  if (isList(value)) return value.every((item) => typeof item === "string" && saysNoAddress(item));
  if (typeof value !== "string") return false;
  if (value === "None" || value === "") return true;
  const host = URL.canParse(value) ? new URL(value).hostname.replace(/^\[|\]$/g, "") : value;
  return /[a-z]/i.test(host) && /^[a-z0-9.-]+$/i.test(host) && parseAddress(host) === void 0;
}
function allInRanges(manifests) {
  const ofKind = (wanted) => manifests.filter(({ ref: { group, kind } }) => group === "" && kind === wanted);
  const ranges = ofKind("Node").map((node) => readNode(node).podRanges);
  if (ranges.length === 0 || ranges.some((range) => range.length === 0)) return false;
  const all = addressSet(ranges.flat());
  const texts = ofKind("Pod").filter(({ value }) => valueAt(value, ["spec", "hostNetwork"]) !== true).flatMap(({ value }) => [
    textAt(value, ["status", "podIP"]),
    ...listAt(value, ["status", "podIPs"]).map((entry) => textAt(entry, ["ip"]))
  ]);
  return addressesOf(texts).every((address) => contains(all, address));
}

// src/commands/snapshot.ts
var snapshotCommand = {
  name: "snapshot",
  summary: "the live cluster to a file",
  help: `netpol-gate snapshot --kubeconfig FILE [options] --output FILE

Reads policies, namespaces, pods, workloads, Services, ways in (Ingress, Gateway API, Route), nodes and what the API
server calls (webhooks, aggregated APIs, converters of custom resources), and writes what a verdict can depend on: no
environment, no annotations but ownership marks, no schemas, no Secrets. The cluster is only read. A name that ends in
.gz is compressed. --cluster FILE instead of --kubeconfig trims a "kubectl get … -o json" file in the same way.

  --output FILE         where to write
  --privacy LEVEL       full (default), or names: without the addresses of pods, nodes and Services (docs/cluster.md)
  --log AUDIT           audit log of the API server, or a folder of them: the snapshot of --cluster is rolled forward to
                        its end; repeatable (docs/cluster.md)
  --log-format NAME     format of the logs, instead of telling it by content: audit or gke-audit
${clusterHelp}

examples:
  netpol-gate snapshot --kubeconfig ~/.kube/config --context prod --output prod.json.gz
  netpol-gate snapshot --cluster prod.json.gz --log audit.log --output newer.json.gz
  netpol-gate snapshot --cluster prod.json.gz --privacy names --output for-everybody.json.gz`,
  options: {
    output: { type: "string" },
    privacy: { type: "string" },
    log: { type: "string", multiple: true },
    "log-format": { type: "string" },
    ...clusterOptions
  },
  async run(values, positionals, terminal) {
    noPositionals("snapshot", positionals);
    const output = outputFile(values, []);
    if (output === void 0)
      throw new UsableError("--output is missing", "name the file to write, such as prod.json.gz");
    const hides = hidesAddresses(values);
    const read = clusterOf(values, terminal);
    if (read === void 0) throw new UsableError("no cluster is named", "give --kubeconfig FILE");
    const logs = list(values, "log");
    checkLogOptions(values, logs, ["log-format"]);
    if (logs.length > 0 && text(values, "cluster") === void 0)
      throw new UsableError(
        "--log is given without a snapshot",
        "give --cluster FILE, which is rolled forward by the log"
      );
    const found = usable(await read());
    const whole = logs.length > 0 ? await rolledForward(found, logs, values, terminal) : { ...found, identity: { readAt: terminal.now(), ...found.identity } };
    const snapshot = hides ? withoutAddresses(whole) : whole;
    const pieces = writeSnapshot(snapshot, { name: "netpol-gate", version });
    await writeStreamed(resolve(terminal.folder, output), pieces, output.endsWith(".gz"));
    terminal.progress("");
    const count = snapshot.manifests.filter(({ ref }) => isEssential(ref)).length;
    terminal.error(`${output}: ${count} objects
`);
    const telling = hides ? nodesNamedByAddress(snapshot) : 0;
    if (telling > 0) terminal.error(`names are kept, and ${telling} nodes are named after their addresses
`);
    for (const remark of snapshot.remarks ?? []) terminal.error(`${remark}
`);
    for (const { kind, reason } of snapshot.incomplete)
      terminal.error(`${logs.length > 0 ? "not sure" : "not read"}: ${kind}: ${reason}
`);
    return 0;
  }
};
function hidesAddresses(values) {
  const level = text(values, "privacy") ?? "full";
  if (level === "full" || level === "names") return level === "names";
  throw new UsableError(`there is no privacy level ${quoted(level)}`, "levels are full and names");
}
async function rolledForward(before, logs, values, terminal) {
  if (before.withheld !== void 0)
    throw new UsableError(
      "a snapshot without addresses cannot be rolled forward: the log tells addresses",
      "roll the full snapshot forward, and give --privacy names as well"
    );
  const format = text(values, "log-format");
  const settings = { kinds: liveKinds, patched, ...format === void 0 ? {} : { format } };
  const streams = logsFrom(logs, terminal).logs();
  return (await rollForward(before, streams, logReading, settings)).snapshot;
}
export {
  snapshotCommand
};
