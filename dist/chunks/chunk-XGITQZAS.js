import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  followedKey
} from "./chunk-MXE4WNM3.js";
import {
  hasKind,
  listKind,
  liveKinds,
  marksOf,
  nameOfKind,
  nothingOf,
  optionalGroups,
  servedGroups,
  servedVersions,
  strangeVersion,
  understoodOf
} from "./chunk-6DFY5LTC.js";
import {
  closeAccess,
  clusterAccess,
  kubeGet
} from "./chunk-R5JJMFGC.js";
import {
  isObject
} from "./chunk-R7FXM3U5.js";
import {
  UsableError
} from "./chunk-7HZFTHCX.js";

// src/io/kube.ts
import { setMaxListeners } from "node:events";
async function readCluster(options, toManifest) {
  const access = await clusterAccess(options);
  const failed = new AbortController();
  const signals = [
    AbortSignal.timeout(access.limits.totalTime),
    failed.signal,
    ...options.signal ? [options.signal] : []
  ];
  const signal = AbortSignal.any(signals);
  setMaxListeners(0, signal);
  const onProgress = options.onProgress ?? (() => void 0);
  const reading = { access, signal, budget: { bytes: 0 }, toManifest, onProgress };
  const readAt = Date.now();
  try {
    const { lists, remarks } = await settled(reading, await listAll(reading));
    const uid = await clusterId(reading, lists);
    return {
      from: "live",
      identity: { ...uid === void 0 ? {} : { uid }, name: access.context, readAt },
      manifests: lists.flatMap(({ manifests }) => manifests),
      incomplete: lists.flatMap(
        ({ kind, incomplete }) => incomplete === void 0 ? [] : [{ kind: nameOfKind(kind), reason: incomplete }]
      ),
      versions: new Map(
        lists.flatMap(({ kind, version }) => version === void 0 ? [] : [[followedKey(kind), version]])
      ),
      ...remarks.length === 0 ? {} : { remarks }
    };
  } finally {
    failed.abort();
    closeAccess(access);
  }
}
async function listAll(reading) {
  const found = await servedGroups(reading.access, optionalGroups, reading.signal);
  const servedOf = (group) => found?.unsure.has(group) === true ? void 0 : found?.served.get(group) ?? (found && /* @__PURE__ */ new Map());
  const list = async (kind) => {
    if (kind.optional !== true) return listKind(reading, kind);
    if (hasKind(found?.served.get(kind.sameAs ?? ""), kind)) return nothingOf(kind);
    const served = servedOf(kind.group);
    if (served !== void 0) return listServed(reading, kind, served);
    return found?.unsure.has(kind.group) === true ? listUnsure(reading, kind) : listKind(reading, kind);
  };
  return withoutTwins(await withKnownVersions(reading, await Promise.all(liveKinds.map(list))));
}
async function listUnsure(reading, kind) {
  try {
    return await listKind(reading, kind);
  } catch (error) {
    if (!(error instanceof UsableError) || reading.signal.aborted) throw error;
    return nothingOf(kind, error.message);
  }
}
async function listServed(reading, kind, served) {
  const understood = understoodOf(served, kind);
  if (understood !== void 0) {
    const { refused, ...listed } = await listKind(reading, { ...kind, version: understood });
    return refused === "absent" ? { ...listed, incomplete: `the server names ${kind.plural} and does not list them` } : listed;
  }
  if (served.size === 0) return nothingOf(kind);
  if (!hasKind(served, kind)) {
    const asked = await listKind(reading, kind);
    return asked.refused === void 0 ? asked : nothingOf(kind);
  }
  return nothingOf(kind, await strangeVersion(reading.access, kind, served, reading.signal));
}
async function withKnownVersions(reading, lists) {
  const isOpen = ({ kind, refused }) => kind.optional === true && refused !== void 0;
  const groups = [...new Set(lists.filter(isOpen).map(({ kind }) => kind.group))];
  const answers = await Promise.all(groups.map((group) => servedVersions(reading.access, group, reading.signal)));
  return Promise.all(
    lists.map(async (listed) => {
      if (!isOpen(listed)) return listed;
      const { plural, version, group } = listed.kind;
      const served = answers[groups.indexOf(group)];
      const unknown = `the server has no ${plural} as ${version}, and does not say whether it has them as something else`;
      if (served === void 0) return listed.refused === "absent" ? { ...listed, incomplete: unknown } : listed;
      if (served.get(version)?.has(plural) === true) return listed;
      return listServed(reading, listed.kind, served);
    })
  );
}
function withoutTwins(lists) {
  return lists.map((listed) => {
    const { sameAs, plural } = listed.kind;
    const twin = lists.find(({ kind }) => kind.group === sameAs && kind.plural === plural);
    return twin !== void 0 && twin.manifests.length > 0 ? nothingOf(listed.kind) : listed;
  });
}
async function settled(reading, lists) {
  const first = await changesIn(reading, lists);
  if (first.size === 0) return { lists, remarks: [] };
  const again = await Promise.all(
    lists.map(async (listed) => first.has(listed.kind) ? listKind(reading, listed.kind) : listed)
  );
  const second = await changesIn(reading, again);
  const told = [...second].map(
    ([kind, count]) => `${nameOfKind(kind)} (${count === void 0 ? "not readable again" : count})`
  );
  const remarks = told.length === 0 ? [] : [`The cluster changed while it was read: ${told.join(", ")}.`];
  return { lists: again, remarks };
}
async function changesIn(reading, lists) {
  const whole = lists.filter(
    ({ kind, incomplete, refused }) => kind.decides === true && (incomplete ?? refused) === void 0
  );
  const listed = whole.filter(({ asked }) => asked === true);
  const counts = await Promise.all(
    listed.map(async ({ kind, marks }) => {
      const now = await marksOf(reading, kind);
      return [kind, now && differing(marks, now)];
    })
  );
  return new Map(counts.filter(([, count]) => count !== 0));
}
function differing(before, after) {
  const names = /* @__PURE__ */ new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).length;
}
async function clusterId({ access, signal }, lists) {
  const uidOf = (value) => {
    const metadata = isObject(value) ? value["metadata"] : void 0;
    if (!isObject(metadata) || metadata["name"] !== "kube-system") return void 0;
    return typeof metadata["uid"] === "string" ? metadata["uid"] : void 0;
  };
  const namespaces = lists.find(({ kind }) => kind.kind === "Namespace");
  const known = namespaces?.manifests.map(({ value }) => uidOf(value)).find((uid) => uid !== void 0);
  if (known !== void 0) return known;
  const answer = await kubeGet(access, "/api/v1/namespaces/kube-system", signal);
  return answer.kind === "object" ? uidOf(answer.value) : void 0;
}

export {
  readCluster
};
