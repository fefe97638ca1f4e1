import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  checkLogOptions,
  logHelp,
  logOptions,
  logSettings,
  logsFrom
} from "./chunk-QWJXQP72.js";
import "./chunk-PC64C5UL.js";
import {
  addressNamesOf,
  bare,
  dashOf,
  documentLines,
  doubted,
  endOf,
  indented,
  insertAfter,
  isPlain,
  itemLines,
  lastLine,
  logClusters,
  objectsIn,
  openRecords,
  openStates,
  patchOf,
  scalarText,
  stretchesBetween,
  styleOf,
  textOf,
  usualStyle
} from "./chunk-LLFLAKWP.js";
import "./chunk-2232BBCO.js";
import {
  compare,
  lastingAttempts
} from "./chunk-OTFQLW4R.js";
import "./chunk-PUMJCJ4H.js";
import "./chunk-Z33WMN3P.js";
import {
  anyTree,
  clusterHelp,
  clusterOf,
  clusterOfSource,
  clusterOptions,
  complaint,
  gateFrom,
  gateHelp,
  gateOptions,
  outputFile,
  overridesFrom,
  privacyOf,
  rendererFrom,
  resolveTrees,
  text,
  withRendered
} from "./chunk-DYJVYSZX.js";
import "./chunk-BVXVSW6J.js";
import "./chunk-QKEQVLLL.js";
import "./chunk-EMV4VFSO.js";
import {
  applyEdits,
  driftJson,
  driftMarkdown,
  driftReportOfNames,
  driftText,
  formatOrigin,
  inertForRunner,
  isRendered,
  linesOf,
  shown,
  withoutAddresses
} from "./chunk-JFID3UG5.js";
import {
  countOf
} from "./chunk-O6SQMJL6.js";
import "./chunk-YLGSA5IR.js";
import "./chunk-G6DWWSPE.js";
import "./chunk-KXEEH5XE.js";
import "./chunk-M6AVDO3F.js";
import {
  writeAtomically
} from "./chunk-NBHZBXMT.js";
import {
  quoted
} from "./chunk-BZNOVEIQ.js";
import "./chunk-XQWAPOEG.js";
import {
  canonicalJson,
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

// src/commands/drift.ts
import { resolve } from "node:path";

// src/fixes/live-value.ts
function liveValueOf(item, written, live) {
  const isUnordered = item.object.group === "networking.k8s.io";
  const parts = item.parts ?? [];
  if (parts.length === 0 || parts.some(({ path }) => !isWritten(item, path))) return void 0;
  return parts.reduce((value, { path, live: content }) => {
    if (content === void 0) return without(value, path);
    const raw = valueAt(live, path) ?? content;
    return put(value, path, near(valueAt(value, path), raw, isUnordered));
  }, written);
}
function isWritten({ object }, path) {
  if (object.kind === "Service") return path[1] === "selector";
  if (path.includes("labels")) return true;
  return /Polic(?:y|ies)$/.test(object.kind) && path[0] !== "metadata";
}
function near(old, live, isUnordered) {
  if (old === void 0) return bareOf(live, isUnordered);
  const meaning = (value) => meaningOf(value, isUnordered);
  if (meaning(old) === meaning(live)) return old;
  if (isList(old) && isList(live)) return isUnordered ? nearSet(old, live) : nearList(old, live);
  if (!isObject(old) || !isObject(live)) return bareOf(live, isUnordered);
  const kept = Object.entries(old).flatMap(([key, value]) => {
    const there = Object.hasOwn(live, key) ? live[key] : void 0;
    if (there !== void 0) return [[key, near(value, there, isUnordered)]];
    return saysNothing(key, value, isUnordered) ? [[key, value]] : [];
  });
  const added = Object.entries(live).filter(
    ([key, value]) => !Object.hasOwn(old, key) && !saysNothing(key, value, isUnordered)
  );
  return Object.fromEntries([...kept, ...added.map(([key, value]) => [key, bareOf(value, isUnordered)])]);
}
function nearList(old, live) {
  return live.map((item, index) => near(old[index], item, false));
}
function nearSet(old, live) {
  const left = [...live];
  const found = old.map((item) => take(left, (other) => meaningOf(item, true) === meaningOf(other, true)));
  const items = old.flatMap((item, index) => {
    const same = found[index];
    if (same !== void 0) return [item];
    const shares = left.map((other2) => shared(item, other2));
    const most = Math.max(0, ...shares);
    const [other] = most === 0 ? [] : left.splice(shares.indexOf(most), 1);
    return other === void 0 ? [] : [near(item, other, true)];
  });
  return [...items, ...left.map((item) => bareOf(item, true))];
}
function take(items, isWanted) {
  const at = items.findIndex(isWanted);
  return at < 0 ? void 0 : items.splice(at, 1)[0];
}
function shared(one, other) {
  if (!isObject(one) || !isObject(other)) return 0;
  return Object.entries(one).filter(([key, value]) => {
    const there = Object.hasOwn(other, key) ? other[key] : void 0;
    return there !== void 0 && (isList(value) || meaningOf(value, true) === meaningOf(there, true));
  }).length;
}
function saysNothing(key, value, isUnordered) {
  if (value === null) return true;
  if (!isUnordered) return false;
  if (key === "protocol") return value === "TCP";
  if (isList(value)) return value.length === 0;
  return (key === "matchLabels" || key === "matchExpressions") && isObject(value) && Object.keys(value).length === 0;
}
function bareOf(value, isUnordered) {
  if (isList(value)) return value.map((item) => bareOf(item, isUnordered));
  if (!isObject(value)) return value;
  const said = Object.entries(value).filter(([key, item]) => !saysNothing(key, item, isUnordered));
  const all2 = said.length === 0 ? Object.entries(value) : said;
  return Object.fromEntries(all2.map(([key, item]) => [key, bareOf(item, isUnordered)]));
}
function meaningOf(value, isUnordered) {
  return canonicalJson(orderless(bareOf(value, isUnordered), isUnordered));
}
function orderless(value, isUnordered) {
  if (isList(value)) {
    const items = value.map((item) => orderless(item, isUnordered));
    return isUnordered ? items.sort((a, b) => canonicalJson(a) < canonicalJson(b) ? -1 : 1) : items;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, orderless(item, isUnordered)]));
}
function put(value, [step, ...rest], content) {
  if (typeof step !== "string") return content;
  const map = isObject(value) ? value : {};
  return { ...map, [step]: put(Object.hasOwn(map, step) ? map[step] ?? null : null, rest, content) };
}
function without(value, [step, ...rest]) {
  if (typeof step !== "string" || !Object.hasOwn(value, step)) return value;
  const inner = value[step];
  if (rest.length > 0) return isObject(inner) ? { ...value, [step]: without(inner, rest) } : value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
}
function documentOf({ object, apiVersion, value }) {
  const { apiVersion: _version, kind: _kind, metadata: _metadata, status: _status, ...rest } = value;
  const metadata = { name: object.name, ...object.namespace === "" ? {} : { namespace: object.namespace } };
  const isUnordered = object.group === "networking.k8s.io";
  return { apiVersion, kind: object.kind, metadata, ...bareRules(rest, isUnordered) };
}
function bareRules(rest, isUnordered) {
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === "spec" && isObject(value) ? Object.fromEntries(
        Object.entries(value).flatMap(([name, part]) => part === null ? [] : [[name, bareOf(part, isUnordered)]])
      ) : value
    ])
  );
}

// src/fixes/rewrite.ts
function rewritten(lines, manifest, value) {
  return isPlain(lines, manifest) ? inMap({ lines, manifest }, manifest.value, value, []) : void 0;
}
function edited(page, old, value, path) {
  if (canonicalJson(old) === canonicalJson(value)) return [];
  return finer(page, old, value, path) ?? putAt(page, value, path);
}
function finer(page, old, value, path) {
  if (isObject(old) && isObject(value)) return inMap(page, old, value, path);
  if (isList(old) && isList(value)) return inList(page, old, value, path);
  return isObject(old) || isList(old) || isObject(value) || isList(value) ? void 0 : inScalar(page, old, value, path);
}
function all(parts) {
  return parts.includes(void 0) ? void 0 : parts.flatMap((part) => part ?? []);
}
function inMap(page, old, value, path) {
  const keys = Object.keys(old);
  const kept = keys.filter((key) => Object.hasOwn(value, key));
  const added = Object.entries(value).filter(([key]) => !Object.hasOwn(old, key));
  if (kept.length === 0) return void 0;
  return all([
    ...keys.map((key) => {
      const at = [...path, key];
      return Object.hasOwn(value, key) ? edited(page, old[key] ?? null, value[key] ?? null, at) : withoutKey(page, at);
    }),
    added.length === 0 ? [] : withKeys(page, old, Object.fromEntries(added), path)
  ]);
}
function keyColumn({ lines, manifest }, path, withDash) {
  const { line, column } = manifest.keyAt(path);
  const before = bare(lines, line).slice(0, column - 1);
  const isKey = /^(?:[\w./-]+|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)/.test(bare(lines, line).slice(column - 1));
  return isKey && (withDash ? /^ *(?:- +)*$/ : /^ *$/).test(before) ? column : void 0;
}
function removal({ lines }, from, to, column) {
  const removed = lines.slice(from - 1, to);
  return removed.every((text2) => text2.endsWith("\n")) ? { line: from, removed, added: [], column } : void 0;
}
function withoutKey(page, path) {
  const column = keyColumn(page, path, false);
  if (column === void 0) return void 0;
  const edit = removal(page, page.manifest.keyAt(path).line, lastOf(page, path), column);
  return edit === void 0 ? void 0 : [edit];
}
function lastOf({ lines, manifest }, path) {
  const [key, value] = [manifest.keyAt(path), manifest.at(path)];
  return Math.max(key.line, lastLine(lines, value));
}
function withKeys(page, old, added, path) {
  const columns = Object.keys(old).map((key, index) => keyColumn(page, [...path, key], index === 0));
  const [column] = columns;
  if (column === void 0 || columns.some((one) => one !== column)) return void 0;
  const { lines, manifest } = page;
  const after = Math.max(...Object.keys(old).map((key) => lastOf(page, [...path, key])));
  return [insertAfter(lines, after, indented(documentLines(added, styleOf(lines, manifest)), column - 1))];
}
function putAt(page, value, path) {
  const { lines, manifest } = page;
  const step = path.at(-1);
  if (step === void 0) return void 0;
  const style = styleOf(lines, manifest);
  if (typeof step === "number") {
    const dash = dashOf(lines, manifest, path);
    if (dash === void 0) return void 0;
    return replaced(page, path, indented(itemLines(value, { ...style, gap: dash.gap }), dash.before), dash.before + 1);
  }
  const column = keyColumn(page, path, true);
  if (column === void 0) return void 0;
  const [first = "", ...rest] = documentLines({ [step]: value }, style);
  const lead = bare(lines, manifest.keyAt(path).line).slice(0, column - 1);
  return replaced(page, path, [`${lead}${first}`, ...indented(rest, column - 1)], column);
}
function replaced(page, path, texts, column) {
  const { lines, manifest } = page;
  const { line } = typeof path.at(-1) === "number" ? manifest.at(path) : manifest.keyAt(path);
  const to = typeof path.at(-1) === "number" ? lastLine(lines, manifest.at(path)) : lastOf(page, path);
  const removed = lines.slice(line - 1, to);
  const isOpen = removed.at(-1)?.endsWith("\n") === false;
  const end = endOf(lines, line);
  const added = texts.map((text2, index) => isOpen && index === texts.length - 1 ? text2 : `${text2}${end}`);
  return [{ line, removed, added, column }];
}
function inScalar({ lines, manifest }, old, value, path) {
  const { line, column, endLine = line } = manifest.at(path);
  const whole = lines[line - 1] ?? "";
  const rest = whole.slice(column - 1);
  const forms = typeof old === "string" ? [`"${old}"`, `'${old}'`, old] : [JSON.stringify(old)];
  const form = old === "" ? void 0 : forms.find((one) => rest.startsWith(one));
  if (endLine !== line || form === void 0 || !/^[\s,}\]]|^$/.test(rest.slice(form.length))) return void 0;
  const isQuoted = form.startsWith('"') && typeof value === "string";
  const fresh = isQuoted ? JSON.stringify(value) : scalarText(value);
  return [
    { line, removed: [whole], added: [`${whole.slice(0, column - 1)}${fresh}${rest.slice(form.length)}`], column }
  ];
}
function inList(page, old, value, path) {
  const dashes = old.map((_, index) => dashOf(page.lines, page.manifest, [...path, index]));
  const [first] = dashes;
  if (first === void 0 || value.length === 0 || dashes.some((dash) => dash?.before !== first.before))
    return void 0;
  const parts = [];
  for (const { from, to, start, end } of stretchesOf(old, value)) {
    const both = Math.min(to - from, end - start);
    for (let index = 0; index < both; index++)
      parts.push(edited(page, old[from + index] ?? null, value[start + index] ?? null, [...path, from + index]));
    for (let index = from + both; index < to; index++)
      parts.push(withoutItem(page, [...path, index], first.before + 1));
    const more = value.slice(start + both, end);
    if (more.length > 0)
      parts.push(from + both === 0 ? void 0 : withItems(page, more, [...path, from + both - 1], first));
  }
  return all(parts);
}
function withoutItem(page, path, column) {
  const { lines, manifest } = page;
  const edit = removal(page, manifest.at(path).line, lastLine(lines, manifest.at(path)), column);
  return edit === void 0 ? void 0 : [edit];
}
function withItems(page, items, after, { before, gap }) {
  const { lines, manifest } = page;
  const style = { ...styleOf(lines, manifest), gap };
  const texts = items.flatMap((item) => itemLines(item, style));
  return [insertAfter(lines, lastLine(lines, manifest.at(after)), indented(texts, before))];
}
function stretchesOf(old, value) {
  const [before, after] = [old.map((item) => canonicalJson(item)), value.map((item) => canonicalJson(item))];
  const out = [];
  let [from, start] = [0, 0];
  for (const [index, text2] of before.entries()) {
    const there = after.indexOf(text2, start);
    if (there < 0) continue;
    out.push({ from, to: index, start, end: there });
    [from, start] = [index + 1, there + 1];
  }
  out.push({ from, to: before.length, start, end: after.length });
  return out.filter((one) => one.from < one.to || one.start < one.end);
}

// src/fixes/bring-up.ts
function broughtUp(all2, repository) {
  const texts = /* @__PURE__ */ new Map();
  const textOf2 = (file) => texts.has(file) ? texts.get(file) : repository.textOf(file);
  const [done, left] = [[], []];
  for (const one of all2) {
    const made = brought(one, { textOf: textOf2, has: (file2) => texts.has(file2) || repository.has(file2) });
    const file = "file" in made ? fileOf(made.file, repository.textOf(made.file), made.text) : void 0;
    if ("file" in made && file !== void 0 && patchOf([file]) !== void 0) {
      texts.set(made.file, made.text);
      done.push(one);
    } else left.push({ object: one.item.object, reason: "reason" in made ? made.reason : unshown });
  }
  const files = [...texts].map(([file, after]) => {
    const before = repository.textOf(file);
    return { file, ...before === void 0 ? {} : { before }, ...after === void 0 ? {} : { after } };
  });
  const patch = patchOf(files.map(({ file, before, after }) => fileOf(file, before, after))) ?? "";
  return { files, patch, done, left };
}
var unshown = "its file has a name, or lines, that a patch cannot show as they are";
function fileOf(file, before, after) {
  const [old, fresh] = [linesOf(before ?? ""), linesOf(after ?? "")];
  const edits = stretchesBetween(old, fresh).map((one) => ({
    line: one.base.from + 1,
    removed: old.slice(one.base.from, one.base.to),
    added: fresh.slice(one.head.from, one.head.to)
  }));
  return {
    fix: { file, text: before ?? "", edits, ...before === void 0 ? { absent: true } : {} },
    lines: old,
    ...after === void 0 ? { gone: true } : {}
  };
}
function brought(one, repository) {
  const { item, live } = one;
  if (item.how === "only-live") return asFile(one, repository);
  const { origin } = item;
  if (origin.kind !== "file") return { reason: "no file of git holds it" };
  const { file } = origin;
  if (isRendered(file))
    return { reason: `it is rendered text: change ${origin.renderedFrom ?? "the template"} and render it again` };
  const text2 = repository.textOf(file);
  const objects = text2 === void 0 ? void 0 : objectsIn(file, text2);
  if (text2 === void 0 || objects === void 0) return { reason: `${file} cannot be read as a whole` };
  const own = objects.filter(({ ref }) => isSame(ref, item.object));
  const [manifest] = own;
  if (manifest === void 0 || own.length > 1) return { reason: `${file} holds it ${own.length} times` };
  if (item.how === "only-base") return withoutObject(file, text2, objects, manifest);
  const value = live === void 0 ? void 0 : liveValueOf(item, manifest.value, live.value);
  if (value === void 0)
    return { reason: `what differs (${item.paths.join(", ")}) stands in no one place of the manifest` };
  return withValue(file, text2, objects, manifest, value);
}
function isSame(ref, object) {
  const isThere = ref.namespace === "" || ref.namespace === object.namespace;
  return ref.group === object.group && ref.kind === object.kind && ref.name === object.name && isThere;
}
function withValue(file, text2, objects, manifest, value) {
  const lines = linesOf(text2);
  const meant = objects.map((one) => one === manifest ? value : one.value);
  const ways = [rewritten(lines, manifest, value), wholeDocument(lines, objects, manifest, value)];
  for (const edits of ways) {
    const after = edits === void 0 ? void 0 : applyEdits(lines, ordered(edits))?.join("");
    if (after !== void 0 && holds(file, after, meant)) return { file, text: after };
  }
  return { reason: `the text of ${file} cannot be edited without touching more` };
}
function ordered(edits) {
  return [...edits].sort((a, b) => a.line - b.line || (b.column ?? 0) - (a.column ?? 0)).map(({ line, removed, added }) => ({ line, removed, added }));
}
function holds(file, text2, meant) {
  const read = objectsIn(file, text2);
  return read?.length === meant.length && read.every(({ value }, index) => canonicalJson(value) === canonicalJson(meant[index]));
}
function wholeDocument(lines, objects, manifest, value) {
  const { line, column, endLine = line } = manifest.origin;
  const removed = lines.slice(line - 1, endLine);
  if (lines.some((text2) => text2.includes("{{")) || column !== 1 || /^---/.test(removed[0] ?? "")) return void 0;
  const end = removed[0]?.endsWith("\r\n") === true ? "\r\n" : "\n";
  const isJson = /^\s*\{/.test(removed[0] ?? "");
  if (isJson) {
    const text2 = JSON.stringify(value, null, 2).replaceAll("\n", end);
    return objects.length > 1 ? void 0 : [{ line: 1, removed: lines, added: linesOf(`${text2}${end}`) }];
  }
  const texts = documentLines(value, usualStyle);
  return [{ line, removed, added: indented(texts, 0).map((text2) => `${text2}${end}`) }];
}
var separator = /^---(?:\s|$)/;
function withoutObject(file, text2, objects, manifest) {
  if (objects.length === 1) return { file, text: void 0 };
  const lines = linesOf(text2);
  const at = manifest.origin.line - 1;
  let from = at;
  while (from > 0 && !separator.test(lines[from] ?? "")) from--;
  let to = at + 1;
  while (to < lines.length && !separator.test(lines[to] ?? "")) to++;
  const isFirst = !separator.test(lines[from] ?? "");
  const after = [...lines.slice(0, from), ...lines.slice(isFirst ? to + 1 : to)].join("");
  const rest = objects.filter((one) => one !== manifest).map(({ value }) => value);
  return holds(file, after, rest) ? { file, text: after } : { reason: `it stands in ${file} among others in a list` };
}
var plainName = /^[a-z0-9](?:[a-z0-9.-]{0,200}[a-z0-9])?$/;
function asFile({ item: { object }, live, folder }, { has }) {
  if (live === void 0 || folder === void 0) return { reason: "no folder holds policies of its namespace" };
  if (!plainName.test(object.name)) return { reason: "its name is no name of a file" };
  const names = [object.name, `${object.name}-${object.kind.toLowerCase()}`, `${object.name}-live`];
  const file = names.map((name) => `${folder === "" ? "" : `${folder}/`}${name}.yaml`).find((path) => !has(path));
  if (file === void 0) return { reason: `the files that it could be called in ${folder} are there already` };
  const value = documentOf({ object, apiVersion: live.apiVersion, value: live.value });
  const text2 = documentLines(value, usualStyle).map((line) => `${line}
`).join("");
  return holds(file, text2, [value]) ? { file, text: text2 } : { reason: "it cannot be written as YAML" };
}

// src/commands/drift-patch.ts
var editableBytes = 1 << 20;
var mostRounds = 6;
async function driftPatch(tree, states, reload) {
  let wanted = driftedIn(states);
  const known = idsOf(states);
  const texts = await textsOf(tree, wanted);
  const paths = new Set((await tree.list()).map(({ path }) => path));
  const repository = { textOf: (file) => texts.get(file), has: (file) => paths.has(file) };
  const left = [];
  for (let round = 0; round < mostRounds; round++) {
    const made = broughtUp(wanted, repository);
    left.push(...made.left);
    if (made.done.length === 0) return { patch: "", done: 0, left };
    const after = idsOf(await reload(patched(tree, made)));
    const isFresh = [...after].some((key) => !known.has(key));
    const failed = made.done.filter(({ item, folder }) => isFresh || after.has(idOf(item, folder)));
    if (failed.length === 0) return { patch: made.patch, done: made.done.length, left };
    left.push(...failed.map(({ item }) => ({ object: item.object, reason: unproved(isFresh) })));
    wanted = made.done.filter((one) => !failed.includes(one));
  }
  return {
    patch: "",
    done: 0,
    left: [...left, ...wanted.map(({ item }) => ({ object: item.object, reason: tooOften }))]
  };
}
var tooOften = "too many edits did not hold";
function unproved(isFresh) {
  if (isFresh) return "with the edits other objects would differ";
  return "with the edit it would still differ: it stands in other files too, or what reads them changes it";
}
function idOf({ object, origin }, folder) {
  return `${keyOf(object)} ${origin.kind === "file" ? origin.file : `in ${folder ?? "no folder"}`}`;
}
function idsOf(states) {
  return new Set(states.flatMap((state) => state.drift.map((item) => idOf(item, folderOf(item, state)))));
}
function driftedIn(states) {
  const found = /* @__PURE__ */ new Map();
  for (const state of states) {
    for (const item of state.drift) {
      const folder = folderOf(item, state);
      const id = idOf(item, folder);
      if (found.has(id)) continue;
      const live = state.liveObjects?.get(keyOf(item.object));
      found.set(id, { item, ...live && { live }, ...folder !== void 0 && { folder } });
    }
  }
  return [...found.values()];
}
function folderOf({ object, how }, { base }) {
  if (how !== "only-live") return void 0;
  const counts = /* @__PURE__ */ new Map();
  for (const { ref, origin } of base.policies) {
    if (origin.kind !== "file" || ref.namespace !== object.namespace || isRendered(origin.file)) continue;
    const folder = origin.file.includes("/") ? origin.file.slice(0, origin.file.lastIndexOf("/")) : "";
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
async function textsOf(tree, wanted) {
  const files = new Set(wanted.flatMap(({ item: { origin } }) => origin.kind === "file" ? [origin.file] : []));
  const entries = (await tree.list()).filter(({ path, mode }) => mode === "file" && files.has(path));
  const { bytes } = await tree.read(entries, editableBytes);
  return new Map(
    entries.flatMap(({ path, oid }) => {
      const text2 = textOf(bytes.get(oid));
      return text2 === void 0 ? [] : [[path, text2]];
    })
  );
}
function patched(tree, { files }) {
  const fresh = new Map(files.map(({ file, after }) => [file, after]));
  const oidOf = (path) => `brought up: ${path}`;
  const bytesOf = new Map(
    files.flatMap(({ file, after }) => after === void 0 ? [] : [[oidOf(file), new TextEncoder().encode(after)]])
  );
  return {
    name: tree.name,
    async list() {
      const kept = (await tree.list()).filter(({ path }) => !fresh.has(path));
      const made = files.flatMap(
        ({ file, after }) => after === void 0 ? [] : [{ path: file, mode: "file", oid: oidOf(file) }]
      );
      return [...kept, ...made];
    },
    async read(entries, maxBytes) {
      const rest = await tree.read(
        entries.filter(({ oid }) => !bytesOf.has(oid)),
        maxBytes
      );
      const own = entries.flatMap(({ oid }) => {
        const bytes = bytesOf.get(oid);
        return bytes === void 0 ? [] : [[oid, bytes]];
      });
      return { ...rest, bytes: new Map([...rest.bytes, ...own]) };
    }
  };
}
function patchText({ patch, left }) {
  const lines = left.map(({ object, reason }) => `# left out: ${shown(formatRef(object))}: ${shown(reason)}
`);
  return `${inertForRunner(lines.join(""))}${patch}`;
}

// src/commands/drift.ts
var renderers = { text: driftText, markdown: driftMarkdown, json: driftJson };
var driftCommand = {
  name: "drift",
  summary: "where the cluster differs from git, by whom and since when",
  help: `netpol-gate drift [--base REV|FOLDER] --kubeconfig FILE|--cluster FILE [options] [LOG…]

Every policy, label and port of the repository against the cluster: what differs, what that opens and closes, who did
it, when and with which program, and what the next roll-out does to it. Audit logs say who; without an event the field
managers of the live object say which program and when, and the report says on which of the two it relies.

  --base REV|FOLDER     what git says (default: HEAD)
  --rendered FOLDER     what its templates were rendered into (docs/rendered.md)
${clusterHelp}
${gateHelp}
${logHelp}
  --format NAME         text (default), markdown or json
  --patch               instead: a patch for "git apply" that brings git up to the cluster, proved by loading it;
                        what it cannot express is named with the reason; without drift it is empty, which
                        "git apply" takes with --allow-empty alone; reads no log, which says who did it
  --output FILE         write to this file instead of standard output
  --exit-code           end with 1 if there is drift, or if not all could be compared (default: end with 0)
  --no-color            no colours, also on a terminal

examples:
  netpol-gate drift --base main --kubeconfig ~/.kube/config --context prod audit.log
  netpol-gate drift --base manifests/ --cluster prod.json.gz logs/ --format json
  netpol-gate drift --kubeconfig ~/.kube/config --exit-code
  netpol-gate drift --kubeconfig ~/.kube/config --patch | git apply --allow-empty`,
  options: {
    base: { type: "string" },
    rendered: { type: "string" },
    format: { type: "string" },
    patch: { type: "boolean" },
    output: { type: "string" },
    "exit-code": { type: "boolean" },
    "no-color": { type: "boolean" },
    ...logOptions,
    ...gateOptions,
    ...clusterOptions
  },
  async run(values, logs, terminal) {
    const render = rendererFrom(values, renderers);
    const isPatch = values["patch"] === true;
    if (isPatch && text(values, "format") !== void 0)
      throw new UsableError("both --patch and --format are given", "a patch has one format: leave --format out");
    const [log] = logs;
    if (isPatch && log !== void 0)
      terminal.error(`--patch reads no log, so ${quoted(log)} changes nothing: drift without it says who did it
`);
    const file = outputFile(values, isPatch ? [] : Object.keys(renderers));
    checkLogOptions(values, logs);
    const asked = await asking(values, isPatch ? [] : logs, terminal);
    const { gate, states, problems, unseen } = await opened(asked.request, asked.host);
    const privacy = privacyOf(gate, false);
    if (privacy === "counts")
      throw new UsableError(
        "the gate file lets only numbers be shown, and drift is told in names",
        'set "privacy: names" to see names without addresses and pods'
      );
    for (const problem of problems) terminal.error(complaint(problem));
    const whole = reportOf(asked.tree, states, gate, [...unseen, ...problems.map(unread)]);
    const report = privacy === "names" ? driftReportOfNames(whole) : whole;
    const written = isPatch ? await patchOf2(asked, states, privacy === "full", terminal) : render(report, {
      colour: file === void 0 && terminal.colour && values["no-color"] !== true,
      width: terminal.width
    });
    terminal.progress("");
    if (file !== void 0) writeAtomically(resolve(terminal.folder, file), written);
    else if (written !== "") terminal.out(written);
    return values["exit-code"] === true && !isInOrder(report) ? 1 : 0;
  }
};
function unread({ origin, message }) {
  return `${formatOrigin(origin)}: ${message}.`;
}
function isInOrder({ states, unseen }) {
  const compared = states.reduce((sum, state) => sum + state.compared, 0);
  return compared > 0 && unseen.length === 0 && states.every(({ drift }) => drift.length === 0);
}
async function patchOf2({ request, host, tree }, states, mayHoldAddresses, terminal) {
  const reload = async (other) => (await openStates({ ...request, base: other, head: other, gate: gateOfOld(request, tree) }, host)).states;
  const made = await driftPatch(
    tree,
    states.map(({ state }) => state),
    reload
  );
  if (!mayHoldAddresses && holdsAddress(made.patch))
    throw new UsableError(
      "the patch would hold addresses, and the gate file lets none be shown",
      'set "privacy: full", or name another gate file with --gate'
    );
  terminal.progress("");
  const left = made.left.length === 0 ? "" : `, ${made.left.length} left out`;
  terminal.error(`${countOf(made.done, "object")} brought up to the cluster${left}
`);
  return patchText(made);
}
function holdsAddress(patch) {
  return patch.split("\n").some((line) => line.startsWith("+") && withoutAddresses(line) !== line);
}
function gateOfOld({ gate }, tree) {
  return "text" in gate ? gate : { ...gate, tree };
}
async function asking(values, logs, terminal) {
  const cluster = clusterOf(values, terminal);
  const gateFile = gateFrom(values, terminal);
  if (cluster === void 0 && gateFile === void 0)
    throw new UsableError("no cluster is named", "give --kubeconfig FILE, or --cluster FILE with a snapshot");
  const named = text(values, "base");
  const written = named === void 0 ? (await resolveTrees(terminal.folder, "HEAD", "HEAD")).head : await anyTree(named, terminal);
  const folder = text(values, "rendered");
  const made = folder === void 0 ? void 0 : resolve(terminal.folder, folder);
  const sides = { base: written, head: written };
  const { base: tree } = withRendered(sides, made === void 0 ? void 0 : { base: made, head: made });
  const request = {
    command: "drift",
    base: tree,
    head: tree,
    gate: gateFile ?? {},
    ...overridesFrom(values),
    ...logSettings(values, terminal.now)
  };
  const read = /* @__PURE__ */ new Map();
  const once = (id, open) => {
    const found = read.get(id) ?? open();
    read.set(id, found);
    return found;
  };
  const host = {
    now: terminal.now,
    progress: terminal.progress,
    clusterOf: (source) => once(`source ${source.id}`, () => clusterOfSource(source, values, terminal)),
    ...cluster === void 0 ? {} : { cluster: () => once("", cluster) },
    ...logs.length === 0 ? {} : logsFrom(logs, terminal)
  };
  return { tree, request, host };
}
function reportOf({ name: base, commit }, states, gate, unseen) {
  const [first] = states;
  const { attempts = [], writes = [] } = first?.observation ?? {};
  const log = logClusters(
    states.map(({ state }) => state),
    writes
  );
  const told = states.map((each) => {
    const one = stateOf(each, gate);
    return { ...one, drift: doubted(each.state, one.drift, log) };
  });
  const items = told.flatMap(({ drift }) => drift);
  const toldThere = new Set(items.flatMap((item) => item.attempts === void 0 ? [] : keyOf(item.object)));
  const isDoubted = states.some(({ state }, at) => !log.isOf(state) && told[at]?.drift.length !== 0);
  const heard = attempts.length + writes.length > 0;
  return {
    base,
    ...commit === void 0 ? {} : { commit },
    ...first?.state.cluster === void 0 ? {} : { cluster: first.state.cluster },
    ...first?.observation === void 0 ? {} : { coverage: first.observation.coverage },
    attempts: lastingAttempts(attempts, writes).filter(({ ref }) => !toldThere.has(keyOf(ref))),
    states: told,
    unseen: heard && isDoubted ? [...unseen, doubtText(log.clusters)] : unseen
  };
}
function doubtText(clusters) {
  return clusters > 1 ? `The log names no cluster, and ${clusters} are compared.` : "None of the objects that both the log and the cluster have is the same by its uid: the log may be of another cluster.";
}
async function opened(request, host) {
  if (host.logs === void 0) {
    const { states: states2, ...rest } = await openStates(request, host);
    return { ...rest, states: states2.map((state) => ({ state })) };
  }
  const { gate, states, problems, unseen } = await openRecords(request, host);
  const known = states.flatMap(
    ({ state, observation }) => state === void 0 ? [] : [{ state, observation, writesUntil: request.recordedBetween?.last ?? Infinity }]
  );
  return { gate, problems, unseen, states: known };
}
function stateOf({ state, observation, writesUntil }, gate) {
  const settings = {
    ...observation && { observation: { ...observation, connections: [] } },
    ...writesUntil !== void 0 && { writesUntil }
  };
  const { drift } = compare(state, { ...settings, problems: [], addressNames: addressNamesOf(gate) });
  const inDrift = new Set(drift.map(({ object }) => keyOf(object)));
  const unknown = (state.live?.policies ?? []).filter(({ ref }) => {
    const key = keyOf(ref);
    return !inDrift.has(key) && state.held?.has(key) !== true && state.baseObjects.get(key)?.origin.kind === "live";
  });
  return {
    source: state.source,
    state: state.id,
    ...state.cluster === void 0 ? {} : { cluster: state.cluster },
    drift,
    compared: [...state.baseObjects.values()].filter(({ origin }) => origin.kind === "file").length,
    generated: unknown.flatMap(({ ref }) => {
      const by = state.generatedBy.get(keyOf(ref));
      return by === void 0 ? [] : [{ policy: ref, by }];
    }),
    elsewhere: unknown.flatMap(({ ref }) => state.generatedBy.has(keyOf(ref)) ? [] : [ref])
  };
}
export {
  driftCommand
};
