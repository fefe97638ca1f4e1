import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  answerTo,
  closeAccess,
  clusterAccess,
  kubeGet
} from "./chunk-R5JJMFGC.js";
import "./chunk-ZRPPY3N2.js";
import "./chunk-M6AVDO3F.js";
import {
  dryRunLimits
} from "./chunk-NBHZBXMT.js";
import {
  messageOf,
  plainLine
} from "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import {
  isList,
  isObject
} from "./chunk-R7FXM3U5.js";
import "./chunk-7HZFTHCX.js";
import "./chunk-UNF7VTRB.js";

// src/io/kube-dry-run.ts
var manager = "netpol-gate";
async function dryRun(options, manifests, { objects, time } = dryRunLimits) {
  const access = await clusterAccess(options);
  const signal = AbortSignal.timeout(time);
  const plurals = /* @__PURE__ */ new Map();
  const answers = [];
  try {
    for (const [index, manifest] of manifests.entries()) {
      const answer = index >= objects ? untried(`no more than ${objects} objects are tried`) : signal.aborted ? untried(noTime) : await tried(access, manifest, plurals, signal);
      answers.push({ manifest, ...answer });
    }
  } finally {
    closeAccess(access);
  }
  return answers;
}
function untried(message) {
  return { kind: "untried", message: plainLine(message, dryRunLimits.message) };
}
var noTime = "there was no time left for it";
async function tried(access, manifest, plurals, signal) {
  const { apiVersion, ref } = manifest;
  if (!/^(?:[a-z0-9.-]+\/)?v[a-z0-9]+$/.test(apiVersion)) return untried("its apiVersion is no version");
  if (![ref.name, ref.namespace].every(isPathPart)) return untried("its name is none that a server takes");
  const root = `${apiVersion.includes("/") ? "/apis" : "/api"}/${apiVersion}`;
  try {
    const known = plurals.get(root) ?? resourcesOf(access, root, signal);
    plurals.set(root, known);
    const plural = (await known)?.get(ref.kind);
    if (plural === void 0) return untried(`the server does not know ${ref.kind} of ${apiVersion}`);
    const space = ref.namespace === "" ? "" : `/namespaces/${encodeURIComponent(ref.namespace)}`;
    const query = `dryRun=All&force=true&fieldManager=${manager}&fieldValidation=Strict`;
    const path = `${root}${space}/${plural}/${encodeURIComponent(ref.name)}?${query}`;
    return meaningOf(await patch(access, path, bodyOf(manifest), signal));
  } catch (error) {
    return untried(signal.aborted ? noTime : messageOf(error));
  }
}
function isPathPart(name) {
  return !/^\.{1,2}$/.test(name) && !/[/%]/.test(name);
}
async function resourcesOf(access, root, signal) {
  const answer = await kubeGet(access, root, signal);
  if (answer.kind !== "object") return void 0;
  const { resources } = answer.value;
  return new Map(
    (isList(resources) ? resources : []).flatMap((resource) => {
      const { kind, name } = isObject(resource) ? resource : {};
      const isPlural = typeof kind === "string" && typeof name === "string" && /^[a-z0-9]+$/.test(name);
      return isPlural ? [[kind, name]] : [];
    })
  );
}
function bodyOf({ value, ref }) {
  const { status: _, ...object } = value;
  const metadata = isObject(object["metadata"]) ? object["metadata"] : {};
  const { managedFields: __, resourceVersion: ___, uid: ____, namespace: _____, ...own } = metadata;
  return { ...object, metadata: { ...own, ...ref.namespace === "" ? {} : { namespace: ref.namespace } } };
}
var refusals = [400, 403, 413, 422];
function meaningOf({ status, message }) {
  if (status >= 200 && status < 300) return { kind: "taken" };
  const text = plainLine(message, dryRunLimits.message);
  const isRights = status === 401 || status === 403 && / is forbidden: User ".*" cannot \w+ resource /.test(message);
  if (isRights) return untried("these credentials may not apply it, not even for trial");
  if (status === 404 && /^namespaces ".*" not found$/.test(message)) return untried("its namespace is not there yet");
  if (/ does not support dry run/.test(message)) return untried(`the API server answers: ${text}`);
  if (refusals.includes(status)) return { kind: "refused", message: text === "" ? `status ${status}` : text };
  return untried(`the API server answers with status ${status}${text === "" ? "" : `: ${text}`}`);
}
async function patch(access, path, object, signal) {
  const body = { type: "application/apply-patch+yaml", text: JSON.stringify(object) };
  const question = { method: "PATCH", path, body, mostBytes: dryRunLimits.bytes };
  const answer = await answerTo(access, question, signal, "cannot be asked");
  return { status: answer.status, message: messageIn(answer.body.toString("utf8")) };
}
function messageIn(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return "";
  }
  const message = isObject(value) ? value["message"] : void 0;
  return typeof message === "string" ? message : "";
}
export {
  dryRun
};
