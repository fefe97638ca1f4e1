import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);
import {
  gatewayGroup,
  isEntryClass,
  isEntryKind,
  isGateway,
  isRoute,
  routeProtocols
} from "./chunk-KXEEH5XE.js";
import {
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents
} from "./chunk-XQWAPOEG.js";
import {
  formatRef,
  isList,
  isObject,
  keyOf,
  valueAt
} from "./chunk-R7FXM3U5.js";

// src/manifests/places.ts
var nodeKind = { plain: 0, quoted: 1, other: 2, list: 3, map: 4, alias: 5 };
function nodeTable(size) {
  return {
    start: new Int32Array(size),
    end: new Int32Array(size),
    next: new Int32Array(size),
    kind: new Uint8Array(size),
    targets: /* @__PURE__ */ new Map(),
    keys: /* @__PURE__ */ new Map(),
    merges: /* @__PURE__ */ new Set(),
    recent: /* @__PURE__ */ new Map()
  };
}
function lineStarts(text) {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
function lineOf(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
function placeOf(source, start2, end = start2) {
  const starts = source.lines ??= lineStarts(source.text);
  const line = lineOf(starts, Math.max(0, start2));
  const column = Math.max(0, start2) - (starts[line] ?? 0) - (source.inserted.get(line) ?? 0) + 1;
  const endLine = lineOf(starts, Math.max(start2, end - 1, 0));
  return { line: line + source.firstLine, column: Math.max(1, column), endLine: endLine + source.firstLine };
}
function keyText(table, source, key2) {
  const kept = table.keys.get(key2);
  if (kept !== void 0) return kept;
  const quotes = table.kind[key2] === nodeKind.quoted ? 1 : 0;
  return source.text.slice((table.start[key2] ?? 0) + quotes, (table.end[key2] ?? 0) - quotes);
}
function inList(table, list, index) {
  const behind = table.next[list] ?? 0;
  const recent = table.recent.get(list);
  const known = recent !== void 0 && recent.index <= index ? recent : { index: 0, node: list + 1 };
  let { node } = known;
  for (let i = known.index; i < index && node < behind; i++) node = table.next[node] ?? behind;
  if (node >= behind) return void 0;
  table.recent.set(list, { index, node });
  return { node, key: -1 };
}
function inMerge(table, source, value2, name) {
  const target2 = table.targets.get(value2) ?? value2;
  if (table.kind[target2] === nodeKind.map) return inMap(table, source, target2, name);
  for (let node = target2 + 1; node < (table.next[target2] ?? 0); node = table.next[node] ?? Infinity) {
    const found = inMerge(table, source, node, name);
    if (found !== void 0) return found;
  }
  return void 0;
}
function inMap(table, source, map, name) {
  const behind = table.next[map] ?? 0;
  let found;
  for (let key2 = map + 1; key2 < behind; ) {
    const node = table.next[key2] ?? behind;
    if (table.merges.has(key2)) found = inMerge(table, source, node, name) ?? found;
    else if (keyText(table, source, key2) === name) found = { node, key: key2 };
    key2 = table.next[node] ?? behind;
  }
  return found;
}
function find(table, source, root, path) {
  let found = { node: root, key: -1 };
  for (const step of path) {
    const node = table.targets.get(found.node) ?? found.node;
    const child = typeof step === "number" ? table.kind[node] === nodeKind.list && inList(table, node, step) : table.kind[node] === nodeKind.map && inMap(table, source, node, step);
    if (child === false || child === void 0) break;
    found = child;
  }
  return found;
}
function dashOf(table, source, node) {
  let before = node - 1;
  while (before > 0 && (table.start[before] ?? -1) < 0) before--;
  const kind = table.kind[before];
  const dash = /(?:\s|#[^\n]*\n)*-/y;
  dash.lastIndex = (kind === nodeKind.list ? table.start[before] : table.end[before]) ?? 0;
  let found = dash.lastIndex;
  for (let item = before; item < node && dash.test(source.text); item++) found = dash.lastIndex - 1;
  return found;
}
function placeOfNode(table, source, found) {
  const start2 = table.start[found.node] ?? -1;
  if (start2 >= 0) return placeOf(source, start2, table.end[found.node]);
  if (found.key >= 0) return placeOf(source, table.start[found.key] ?? 0, table.end[found.key]);
  return placeOf(source, found.node === 0 ? 0 : dashOf(table, source, found.node));
}

// src/manifests/scalars.ts
var words = new Map([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null]),
  ...["true", "True", "TRUE"].map((word) => [word, true]),
  ...["false", "False", "FALSE"].map((word) => [word, false])
]);
var oldWords = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "on", "On", "ON"].map((word) => [word, true]),
  ...["n", "N", "no", "No", "NO", "off", "Off", "OFF"].map((word) => [word, false])
]);
var radixes = [
  [/^([-+]?)0[xX]([0-9a-fA-F]+)$/, 16],
  [/^([-+]?)0[oO]?([0-7]+)$/, 8],
  [/^([-+]?)0[bB]([01]+)$/, 2]
];
var decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
var notJson = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
var special = new Set([..."yYnNtTfFoO~.+-0123456789"].map((char) => char.charCodeAt(0)));
function mayNotBeText(text) {
  return text.length === 0 || special.has(text.charCodeAt(0));
}
function number(text) {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  const plain = /^[-+\d]/.test(text) || text.startsWith(".") ? text.replaceAll("_", "") : text;
  for (const [form, radix] of radixes) {
    const match = form.exec(plain);
    if (match !== null) return Number.parseInt(`${match[1] === "-" ? "-" : ""}${match[2] ?? ""}`, radix) + 0;
  }
  if (!decimal.test(plain)) return void 0;
  const value2 = Number(plain);
  return Number.isFinite(value2) ? value2 : void 0;
}
function plainValue(text) {
  const word = words.get(text) ?? oldWords.get(text);
  if (word !== void 0) return word;
  if (words.has(text)) return null;
  if (notJson.test(text)) return void 0;
  return number(text) ?? text;
}
function readsOtherwiseIn12(text) {
  if (oldWords.has(text)) return true;
  if (!/^[-+]?[\d.]/.test(text)) return false;
  return typeof plainValue(text) === "number" && (text.includes("_") || /^[-+]?0(?:[bBXO]|\d)/.test(text));
}
function taggedValue(tag, text) {
  const value2 = plainValue(text);
  switch (tag) {
    case "!!int":
      return typeof value2 === "number" && Number.isInteger(value2) ? value2 : void 0;
    case "!!float":
      return typeof value2 === "number" ? value2 : void 0;
    case "!!bool":
      return typeof value2 === "boolean" ? value2 : void 0;
    case "!!null":
      return value2 === null ? value2 : void 0;
    case "!!binary":
      return Buffer.from(text, "base64").toString("utf8");
    default:
      return text;
  }
}

// src/manifests/nodes.ts
var Bare = function() {
};
Bare.prototype = /* @__PURE__ */ Object.create(null);
var maxFaults = 100;
function complain(walk, node, message) {
  if (walk.faults.length < maxFaults) walk.faults.push({ kind: "syntax", node, message });
}
function isCapped(walk) {
  return walk.faults.some(({ kind }) => kind === "cap");
}
function firstKey(walk, frame, name) {
  const { table } = walk;
  for (let key2 = frame.node + 1; key2 < walk.count; ) {
    if (!table.merges.has(key2) && keyText(table, walk.source, key2) === name) return key2;
    key2 = table.next[key2 + 1] ?? walk.count;
  }
  return frame.keyNode;
}
function keyOfValue(value2) {
  return typeof value2 === "object" ? "" : String(value2);
}
function setKey(walk, frame, value2, node) {
  frame.key = keyOfValue(value2);
  if (typeof value2 === "object") complain(walk, node, value2 === null ? "a key is missing" : "a key is a list or a map");
  frame.keyNode = node;
  if (typeof value2 !== "string") walk.table.keys.set(node, frame.key);
}
function merge(walk, frame, map, value2, node) {
  if (isCapped(walk)) return;
  frame.written ??= new Set(Object.keys(map));
  const sources = Array.isArray(value2) ? [...value2].reverse() : [value2];
  for (const source of sources) {
    if (typeof source !== "object" || source === null || Array.isArray(source)) {
      complain(walk, node, '"<<" needs a map or a list of maps');
      return;
    }
    const members = source;
    for (const key2 of Object.keys(members)) map[key2] = members[key2] ?? null;
  }
}
function addMember(walk, frame, map, key2, value2, node) {
  if (walk.table.merges.has(frame.keyNode)) {
    merge(walk, frame, map, value2, node);
    return;
  }
  if ((frame.written === void 0 ? key2 in map : frame.written.has(key2)) && walk.faults.length < maxFaults) {
    const first = firstKey(walk, frame, key2);
    walk.faults.push({ kind: "duplicate-key", node: frame.keyNode, first, message: key2 });
  }
  frame.written?.add(key2);
  map[key2] = value2;
}
function unfold(walk, node, values) {
  walk.unfolding.left -= Math.max(0, values);
  if (values > 0 && walk.unfolding.left < 0 && !isCapped(walk))
    walk.faults.push({ kind: "cap", cap: "nodes", node, message: "aliases unfold to too many values in all" });
}
function add(walk, value2, node, size, height) {
  const frame = walk.frames.at(-1);
  if (frame === void 0) {
    walk.root = value2;
    walk.rootNode = node;
    unfold(walk, node, size - (walk.count - walk.first));
    return;
  }
  frame.size += size;
  if (height >= frame.height) frame.height = height + 1;
  if (frame.list !== void 0) frame.list.push(value2);
  else if (frame.key === void 0) setKey(walk, frame, value2, node);
  else if (frame.map !== void 0) {
    const key2 = frame.key;
    frame.key = void 0;
    addMember(walk, frame, frame.map, key2, value2, node);
  }
  if (frame.size <= walk.limits.nodes && frame.height <= walk.limits.depth) return;
  const cap = frame.height > walk.limits.depth ? "depth" : "nodes";
  if (!isCapped(walk))
    walk.faults.push({
      kind: "cap",
      cap,
      node,
      message: `aliases unfold to more than ${walk.limits[cap]} ${cap === "depth" ? "levels" : "values"}`
    });
  frame.size = 0;
  frame.height = 0;
}
function tagOf(walk, event) {
  const tag = event.tagStart < 0 ? "" : walk.source.text.slice(event.tagStart, event.tagEnd);
  return tag.replace(/^!<tag:yaml\.org,2002:(\w+)>$/, "!!$1");
}
function scalar(walk, event, node) {
  const { text } = walk.source;
  const content2 = event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
  const tag = event.tagStart < 0 ? "" : tagOf(walk, event);
  if (tag !== "") {
    const value3 = taggedValue(tag, content2);
    if (value3 === void 0) complain(walk, node, `"${content2.slice(0, 60)}" cannot be read as ${tag}`);
    return value3 ?? content2;
  }
  if (event.style !== SCALAR_STYLE.PLAIN) return content2;
  if (content2 === "<<" && walk.frames.at(-1)?.map !== void 0 && walk.frames.at(-1)?.key === void 0) {
    walk.table.merges.add(node);
    return content2;
  }
  if (!mayNotBeText(content2)) return content2;
  const value2 = plainValue(content2);
  if (value2 === void 0) complain(walk, node, `"${content2}" is not a number that JSON knows`);
  if (readsOtherwiseIn12(content2)) walk.ambiguous.push(node);
  return value2 ?? (value2 === null ? null : content2);
}
function addScalar(walk, event) {
  const { table, source } = walk;
  const node = walk.count++;
  const { style, valueStart, valueEnd } = event;
  const quotes = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  let start2 = valueStart;
  let end = valueEnd;
  if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) {
    while (start2 < end && source.text.charCodeAt(start2) <= 32) start2++;
    while (end > start2 && source.text.charCodeAt(end - 1) <= 32) end--;
  }
  table.start[node] = start2 < 0 ? -1 : start2 - quotes;
  table.end[node] = end < 0 ? -1 : end + quotes;
  table.next[node] = node + 1;
  table.kind[node] = !event.fast ? nodeKind.other : quotes === 1 ? nodeKind.quoted : nodeKind.plain;
  const value2 = scalar(walk, event, node);
  const frame = walk.frames.at(-1);
  if (!event.fast && frame?.map !== void 0 && frame.key === void 0) table.keys.set(node, keyOfValue(value2));
  if (event.anchorStart >= 0)
    walk.anchors.set(source.text.slice(event.anchorStart, event.anchorEnd), { value: value2, node, size: 1, height: 0 });
  add(walk, value2, node, 1, 0);
}
function addAlias(walk, start2, end) {
  const { table } = walk;
  const node = walk.count++;
  const name = walk.source.text.slice(start2, end);
  table.start[node] = start2 - 1;
  table.end[node] = end;
  table.next[node] = node + 1;
  table.kind[node] = nodeKind.alias;
  const anchor = walk.anchors.get(name);
  if (anchor === void 0) complain(walk, node, `"*${name}" names no anchor before it, or one that contains it`);
  else table.targets.set(node, anchor.node);
  const frame = walk.frames.at(-1);
  if (frame?.map !== void 0 && frame.key === void 0) table.keys.set(node, keyOfValue(anchor?.value ?? null));
  add(walk, anchor?.value ?? null, node, anchor?.size ?? 1, anchor?.height ?? 0);
}
function open(walk, event) {
  const node = walk.count++;
  const isMap = event.type === EVENT_ID.MAPPING;
  walk.table.start[node] = event.start;
  walk.table.kind[node] = isMap ? nodeKind.map : nodeKind.list;
  walk.frames.push({
    node,
    list: isMap ? void 0 : [],
    map: isMap ? new Bare() : void 0,
    anchor: event.anchorStart < 0 ? "" : walk.source.text.slice(event.anchorStart, event.anchorEnd),
    key: void 0,
    keyNode: -1,
    written: void 0,
    size: 1,
    height: 0
  });
}
function close(walk, frame) {
  const { table } = walk;
  const value2 = frame.list ?? frame.map ?? null;
  table.next[frame.node] = walk.count;
  let last = walk.count - 1;
  while (last > frame.node && (table.end[last] ?? -1) < 0) last--;
  table.end[frame.node] = last === frame.node ? (table.start[last] ?? 0) + 1 : table.end[last] ?? 0;
  if (frame.anchor !== "")
    walk.anchors.set(frame.anchor, { value: value2, node: frame.node, size: frame.size, height: frame.height });
  add(walk, value2, frame.node, frame.size, frame.height);
}
function rootsOf(source, events, limits, unfolding) {
  const table = nodeTable(events.length);
  const walk = {
    source,
    table,
    limits,
    unfolding,
    roots: [],
    frames: [],
    anchors: /* @__PURE__ */ new Map(),
    faults: [],
    ambiguous: [],
    count: 0,
    first: 0,
    root: null,
    rootNode: 0
  };
  for (const event of events) {
    if (event.type === EVENT_ID.SCALAR) addScalar(walk, event);
    else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) open(walk, event);
    else if (event.type === EVENT_ID.ALIAS) addAlias(walk, event.anchorStart, event.anchorEnd);
    else if (event.type === EVENT_ID.DOCUMENT) {
      walk.first = walk.count;
      walk.anchors = /* @__PURE__ */ new Map();
      walk.faults = [];
      walk.ambiguous = [];
    } else {
      const frame = walk.frames.pop();
      if (frame !== void 0) close(walk, frame);
      else walk.roots.push({ node: walk.rootNode, value: walk.root, faults: walk.faults, ambiguous: walk.ambiguous });
    }
  }
  return { roots: walk.roots, table };
}

// src/manifests/other-readers.ts
var oldLineEnds = /[\u0085\u2028\u2029]/g;
function oldLineEnd(text, events) {
  let next = 0;
  for (const { index } of text.matchAll(oldLineEnds)) {
    while (endOf(events[next]) <= index) next++;
    if (!isQuotedAt(events[next], index)) return index;
  }
  return void 0;
}
function endOf(event) {
  if (event === void 0) return Infinity;
  return isQuoted(event) ? event.valueEnd : -1;
}
function isQuotedAt(event, index) {
  return event !== void 0 && isQuoted(event) && event.valueStart <= index && index < event.valueEnd;
}
function isQuoted(event) {
  if (event.type !== EVENT_ID.SCALAR) return false;
  return event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
}
var marker = /(?<=^|[\r\n])(?:---|\.\.\.)(?=\s|$)/g;
var restOfCut = /[^\S\n]*(?:#|\n|$)/y;
var content = /^[ \t]*[^\s#]/m;
function leftOut(text) {
  const stretches = [];
  const lineAt = lineCounter(text);
  let [part, left] = [0, -1];
  for (const { 0: mark, index } of text.matchAll(marker)) {
    if (isCut(text, mark, index)) {
      if (left >= 0) stretches.push({ from: lineAt(left), to: lineAt(index) });
      [part, left] = [index + mark.length, -1];
    } else if (left < 0 && (mark === "..." || content.test(text.slice(part, index)))) left = index;
  }
  return left < 0 ? stretches : [...stretches, { from: lineAt(left), to: Infinity }];
}
function isCut(text, mark, index) {
  if (mark !== "---" || index > 0 && text[index - 1] !== "\n") return false;
  restOfCut.lastIndex = index + mark.length;
  return restOfCut.test(text);
}
function lineCounter(text) {
  let [line, from] = [1, 0];
  return (offset) => {
    line += text.slice(from, offset).split(/\r\n?|\n/).length - 1;
    from = offset;
    return line;
  };
}

// src/yaml.ts
var yamlLimits = { bytes: 5 * 1024 * 1024, documents: 2e4, nodes: 1e6, depth: 200 };
var mostUnfolded = 3e6;
var start = { line: 1, column: 1, endLine: 1 };
function parseYaml(bytes, limits = yamlLimits, unfolding = { left: mostUnfolded }) {
  const text = typeof bytes === "string" ? bytes.replace(/^\ufeff/, "") : decode(bytes, limits);
  if (typeof text !== "string") return { documents: [], faults: [text] };
  const separators = text.match(/^---/gm)?.length ?? 0;
  if (separators > limits.documents)
    return {
      documents: [],
      faults: [capFault("documents", `the file has more than ${limits.documents} documents`, start)]
    };
  const whole2 = parsePart(text, 1, limits, unfolding);
  const broken = whole2.faults.some(({ kind, cap }) => kind === "syntax" || cap === "depth");
  return capped(withoutLeftOut(broken && separators > 0 ? parseApart(text, limits, unfolding) : whole2, text), limits);
}
var leftOutMessage = 'kubectl leaves this document out: only a line with "---" and nothing else begins one';
function withoutLeftOut(file, text) {
  const stretches = leftOut(text);
  if (stretches.length === 0) return file;
  let next = 0;
  const documents = file.documents.map((document) => {
    const { place } = document;
    while ((stretches[next]?.to ?? Infinity) <= place.line) next++;
    if (place.line < (stretches[next]?.from ?? Infinity)) return document;
    const fault = { kind: "syntax", message: leftOutMessage, place, related: [] };
    return { ...document, faults: [...document.faults, fault] };
  });
  return { ...file, documents };
}
var maxBroken = 100;
function parseApart(text, limits, unfolding) {
  const documents = [];
  const faults = [];
  for (const part of partsOf(text)) {
    if (documents.length > limits.documents) break;
    if (faults.length === maxBroken) {
      const place = { line: part.firstLine, column: 1, endLine: part.firstLine };
      faults.push(
        capFault("documents", `more than ${maxBroken} documents cannot be read; the rest is left out`, place)
      );
      break;
    }
    const read = parsePart(part.text, part.firstLine, limits, unfolding);
    documents.push(...read.documents);
    faults.push(...read.faults);
  }
  return { documents, faults };
}
function decode(bytes, limits) {
  if (bytes.length > limits.bytes) return capFault("bytes", `the file has more than ${limits.bytes} bytes`, start);
  const zero3 = bytes.indexOf(0);
  if (zero3 >= 0) return { kind: "binary", message: "the file is not text", place: start, related: [] };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const good = new TextDecoder("utf-8").decode(bytes);
    const place = placeOf({ text: good, firstLine: 1, inserted: /* @__PURE__ */ new Map() }, Math.max(0, good.indexOf("�")));
    return { kind: "encoding", message: "the file is not UTF-8", place, related: [] };
  }
}
function capFault(cap, message, place) {
  return { kind: "cap", cap, message, place, related: [] };
}
function capped(file, limits) {
  const extra = file.documents[limits.documents];
  if (extra === void 0) return file;
  const fault = capFault("documents", `the file has more than ${limits.documents} documents`, extra.place);
  return { documents: file.documents.slice(0, limits.documents), faults: [...file.faults, fault] };
}
function* partsOf(text) {
  let from = 0;
  let firstLine = 1;
  for (const match of text.matchAll(/^---(?=[ \t\r\n]|$)/gm)) {
    const part = text.slice(from, match.index);
    if (part.replace(/^---/, "").trim() !== "") yield { text: part, firstLine };
    firstLine += part.split(/\r\n?|\n/).length - 1;
    from = match.index;
  }
  yield { text: text.slice(from), firstLine };
}
function parsePart(text, firstLine, limits, unfolding) {
  const read = readEvents(text, limits.depth);
  const source = { text: read.text, firstLine, inserted: read.inserted };
  if (read.error !== void 0) return { documents: [], faults: [syntaxFault(read.error, source, limits)] };
  if (read.events.length > limits.nodes)
    return {
      documents: [],
      faults: [capFault("nodes", `the file has more than ${limits.nodes} values`, placeOf(source, 0))]
    };
  const lineEnd = oldLineEnd(read.text, read.events);
  if (lineEnd !== void 0) return { documents: [], faults: [lineEndFault(source, lineEnd)] };
  const { roots, table } = rootsOf(source, read.events, limits, unfolding);
  return {
    documents: roots.flatMap(
      (root) => root.value === null && root.faults.length === 0 ? [] : [documentOf(root, table, source)]
    ),
    faults: []
  };
}
function lineEndFault(source, offset) {
  const code = source.text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
  const message = `the unseen character U+${code} ends a line to Kubernetes and not to newer YAML: remove it`;
  return { kind: "syntax", message, place: placeOf(source, offset), related: [] };
}
function syntaxFault(error, source, limits) {
  const place = placeOf(source, error.mark?.position ?? 0);
  if (error.reason.startsWith("nesting exceeded")) return capFault("depth", `more than ${limits.depth} levels`, place);
  const tab2 = /indentation|document separator is expected/.test(error.reason) ? tabBefore(error, source) : void 0;
  if (tab2 === void 0) return { kind: "syntax", message: error.reason, place, related: [] };
  const message = "YAML takes no tabs for indentation: write spaces";
  return { kind: "syntax", message, place: placeOf(source, tab2), related: [] };
}
function tabBefore({ mark }, { text }) {
  const position = mark?.position ?? 0;
  const lineStart = Math.max(text.lastIndexOf("\n", position - 1), text.lastIndexOf("\r", position - 1)) + 1;
  let at = lineStart;
  while (/[ \-?:]/.test(text.charAt(at))) at++;
  return text.charAt(at) === "	" ? at : void 0;
}
var wide = 1024;
var maxRepairs = 30;
var maxRepairedLength = 1e6;
function readEvents(original, maxDepth) {
  const inserted = /* @__PURE__ */ new Map();
  let text = original;
  for (let repairs = 0; ; repairs++) {
    try {
      return { text, inserted, events: parseEvents(text, { maxDepth }) };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const repaired = error.reason === "deficient indentation" && repairs < maxRepairs && text.length < maxRepairedLength ? repair(text, error, inserted) : void 0;
      if (repaired === void 0) return { text, inserted, events: [], error };
      text = repaired;
    }
  }
}
function repair(text, error, inserted) {
  const { position, line, column } = error.mark ?? { position: 0, line: 0, column: 0 };
  const lineStart = position - column;
  const before = text.slice(lineStart, position);
  if (before.trim() !== "" && before.includes("	"))
    return text.slice(0, lineStart) + before.replaceAll("	", " ") + text.slice(position);
  if (inserted.has(line)) return void 0;
  inserted.set(line, wide);
  return text.slice(0, lineStart) + " ".repeat(wide) + text.slice(lineStart);
}
function documentOf(root, table, source) {
  const placeOfKey = (node) => placeOfNode(table, source, { node, key: -1 });
  return {
    value: root.value,
    get place() {
      return placeOfKey(root.node);
    },
    faults: root.faults.length === 0 ? [] : faultsOf(root.faults, placeOfKey),
    ambiguous: root.ambiguous.map((node) => ({
      place: placeOfKey(node),
      text: source.text.slice(table.start[node], table.end[node])
    })),
    at: (path) => placeOfNode(table, source, find(table, source, root.node, path)),
    keyAt: (path) => {
      const { node, key: key2 } = find(table, source, root.node, path);
      return placeOfNode(table, source, { node: key2 < 0 ? node : key2, key: -1 });
    }
  };
}
function faultsOf(faults, place) {
  return faults.map(({ kind, node, first, cap, message }) => {
    if (kind === "cap") return capFault(cap ?? "nodes", message, place(node));
    if (kind === "syntax" || first === void 0) return { kind: "syntax", message, place: place(node), related: [] };
    return {
      kind,
      message: `duplicate key "${message}"`,
      place: place(node),
      related: [{ place: place(first), text: `"${message}" stands here first` }]
    };
  });
}

// src/worlds/objects.ts
var template = ["spec", "template"];
var workloadKinds = /* @__PURE__ */ new Map([
  ["Deployment", { group: "apps", template }],
  ["StatefulSet", { group: "apps", template }],
  ["DaemonSet", { group: "apps", template }],
  ["ReplicaSet", { group: "apps", template }],
  ["ReplicationController", { group: "", template }],
  ["Job", { group: "batch", template }],
  ["CronJob", { group: "batch", template: ["spec", "jobTemplate", "spec", "template"] }]
]);
var otherRoles = /* @__PURE__ */ new Map([
  ["/Namespace", "namespace"],
  ["/Pod", "pod"],
  ["/Service", "service"],
  ["discovery.k8s.io/EndpointSlice", "slice"],
  ["/Endpoints", "endpoints"],
  ["/Node", "node"]
]);
var formerGroups = /* @__PURE__ */ new Set(["extensions"]);
var wideRoles = /* @__PURE__ */ new Set(["namespace", "node", "entry-class"]);
var clusterWide = /^(?:Admin|BaselineAdmin|Cluster|Global)NetworkPolicy$|^CiliumClusterwideNetworkPolicy$/;
function roleOf(ref, dialects) {
  if (workloadKinds.get(ref.kind)?.group === groupOf(ref)) return "workload";
  const role = otherRoles.get(`${ref.group}/${ref.kind}`);
  if (role !== void 0) return role;
  if (isEntryKind(ref)) return "entry";
  if (isEntryClass(ref)) return "entry-class";
  if (isGateway(ref)) return "gateway";
  return dialectOf(ref, dialects) === void 0 ? void 0 : "policy";
}
function dialectOf(ref, dialects) {
  return dialects.find(({ group, kinds: kinds2 }) => group === ref.group && kinds2.includes(ref.kind));
}
function groupOf(ref) {
  if (isRoute(ref)) return "route.openshift.io";
  return formerGroups.has(ref.group) ? workloadKinds.get(ref.kind)?.group ?? ref.group : ref.group;
}
function templatePath(kind) {
  return workloadKinds.get(kind)?.template ?? template;
}
function templateOf(manifest) {
  return objectAt(manifest.value, templatePath(manifest.ref.kind));
}
function workloadRefOf(ref) {
  return { namespace: ref.namespace, kind: ref.kind, name: ref.name };
}
function workloadObjectKey({ namespace, kind, name }) {
  if (kind === "Pod") return keyOf({ group: "", kind, namespace, name });
  const known = workloadKinds.get(kind);
  return known === void 0 ? void 0 : keyOf({ group: known.group, kind, namespace, name });
}
function settled(manifest, role, defaultNamespace) {
  const { ref } = manifest;
  const wide2 = wideRoles.has(role) || role === "policy" && clusterWide.test(ref.kind);
  const namespace = wide2 ? "" : ref.namespace === "" ? defaultNamespace : ref.namespace;
  const group = groupOf(ref);
  if (namespace === ref.namespace && group === ref.group) return manifest;
  return { ...manifest, ref: { ...ref, namespace, group }, at: (path) => manifest.at(path) };
}
function objectAt(value2, path) {
  const found = valueAt(value2, path);
  return isObject(found) ? found : {};
}
function listAt(value2, path) {
  const found = valueAt(value2, path);
  return isList(found) ? found : [];
}
function textAt(value2, path) {
  const found = valueAt(value2, path);
  return typeof found === "string" ? found : void 0;
}
function textsAt(value2, path) {
  return new Map(
    Object.entries(objectAt(value2, path)).flatMap(([key2, text]) => typeof text === "string" ? [[key2, text]] : [])
  );
}
function formatPath(path) {
  return path.map((step, index) => {
    if (typeof step === "number") return `[${step}]`;
    if (!/^[A-Za-z_][\w-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
    return index === 0 ? step : `.${step}`;
  }).join("");
}

// src/worlds/live.ts
function refOf(value2) {
  const apiVersion = textAt(value2, ["apiVersion"]);
  const kind = textAt(value2, ["kind"]);
  const name = textAt(value2, ["metadata", "name"]);
  if (apiVersion === void 0 || apiVersion === "") return { missing: "apiVersion" };
  if (kind === void 0 || kind === "") return { missing: "kind" };
  if (name === void 0 || name === "") return { missing: "metadata.name" };
  const slash = apiVersion.indexOf("/");
  const namespace = textAt(value2, ["metadata", "namespace"]) ?? "";
  return { group: slash < 0 ? "" : apiVersion.slice(0, slash), kind, namespace, name };
}
function liveManifest(value2, ref) {
  const at = (path) => ({
    kind: "live",
    object: formatRef(ref),
    path: formatPath(existing(value2, path))
  });
  return { ref, apiVersion: textAt(value2, ["apiVersion"]) ?? "", value: value2, origin: at([]), at };
}
function existing(value2, path) {
  let at = value2;
  for (const [index, step] of path.entries()) {
    const has = typeof step === "number" ? isList(at) && step < at.length : isObject(at) && Object.hasOwn(at, step);
    if (!has) return path.slice(0, index);
    at = at[step];
  }
  return path;
}

// src/worlds/appliers.ts
var readers = [
  argoTracking,
  argoInstance,
  (marks2) => flux(marks2, "kustomize"),
  (marks2) => flux(marks2, "helm"),
  configSync,
  objectSet,
  kapp,
  helm,
  kubectl
];
function applierOf(manifest) {
  const labels = textsAt(manifest.value, ["metadata", "labels"]);
  const annotations = textsAt(manifest.value, ["metadata", "annotations"]);
  if (labels.size === 0 && annotations.size === 0) return void 0;
  for (const read of readers) {
    const found = read({ labels, annotations, manifest });
    if (found !== void 0) return found;
  }
  return void 0;
}
function formatApplier({ tool, name, namespace }) {
  const full = name === void 0 ? "" : ` ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
  return nouns[tool](full);
}
function setBackSentence(applier, isInGit) {
  const who = formatApplier(applier);
  if (!isInGit && byHand.has(applier.tool)) return void 0;
  const text = isInGit ? when[applier.tool](who) : `${who} applies it, from another repository.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
var byHand = /* @__PURE__ */ new Set(["kapp", "kubectl apply"]);
function isApplierMark(key2) {
  return appliedBy.test(key2);
}
var lastApplied = "kubectl.kubernetes.io/last-applied-configuration";
function isBareMark(key2) {
  return key2 === lastApplied;
}
var appliedBy = /^(?:meta\.helm\.sh\/release-|argocd\.argoproj\.io\/|(?:kustomize|helm)\.toolkit\.fluxcd\.io\/|configmanagement\.gke\.io\/managed$|configsync\.gke\.io\/(?:manager|resource-id)$|objectset\.rio\.cattle\.io\/(?:id|owner-)|kapp\.k14s\.io\/identity$|kubectl\.kubernetes\.io\/last-applied-configuration$)/;
var nouns = {
  "Argo CD": (name) => `the Argo CD application${name}`,
  "Flux Kustomization": (name) => `the Flux Kustomization${name}`,
  "Flux HelmRelease": (name) => `the Flux HelmRelease${name}`,
  "Rancher Fleet": (name) => `the Rancher Fleet bundle${name}`,
  K3s: (name) => `the K3s add-on${name}`,
  Rancher: (name) => name === "" ? "Rancher" : `Rancher's object set${name}`,
  "Config Sync": (name) => name === "" ? "Config Sync" : `Config Sync's${name}`,
  kapp: () => "kapp",
  Helm: (name) => `the Helm release${name}`,
  "kubectl apply": () => "kubectl apply"
};
var byItself = (who) => `${who} applies it and sets it back when it next syncs.`;
var object = (how) => `The object, whoever edited it since, ${how}`;
var whenRun = (who) => object(`was applied by ${who}, which sets back what it declares when it is next run.`);
var when = {
  "Argo CD": byItself,
  "Flux Kustomization": byItself,
  "Flux HelmRelease": (who) => `${who} applies it and sets it back with its next upgrade, or when it corrects drift.`,
  "Rancher Fleet": (who) => `${who} applies it and sets it back when it is next deployed, or when it corrects drift.`,
  K3s: byItself,
  Rancher: byItself,
  "Config Sync": byItself,
  kapp: whenRun,
  Helm: (who) => object(`was installed by ${who}, whose next upgrade sets back what the chart declares.`),
  "kubectl apply": () => object("was applied with kubectl apply, whose next run sets back what its manifest declares.")
};
function argoTracking({ annotations, manifest: { ref } }) {
  const [, full = "", group, kind, name] = /^([^:]+):([^/:]*)\/([^:]+):[^/]*\/(.+)$/.exec(annotations.get("argocd.argoproj.io/tracking-id") ?? "") ?? [];
  if (full === "" || group !== ref.group || kind !== ref.kind || name !== ref.name) return void 0;
  const at = full.indexOf("_");
  return at < 0 ? { tool: "Argo CD", name: full } : { tool: "Argo CD", name: full.slice(at + 1), namespace: full.slice(0, at) };
}
function argoInstance({ labels, manifest }) {
  const own = labels.get("argocd.argoproj.io/instance");
  const usual = isWrittenBy(manifest.value, "argocd-controller") ? labels.get("app.kubernetes.io/instance") : void 0;
  const name = own ?? usual;
  return name === void 0 ? void 0 : { tool: "Argo CD", name };
}
function isWrittenBy(value2, manager) {
  return listAt(value2, ["metadata", "managedFields"]).some((entry) => textAt(entry, ["manager"]) === manager);
}
function flux({ labels, annotations }, which) {
  const group = `${which}.toolkit.fluxcd.io`;
  const name = labels.get(`${group}/name`);
  const says = (key2) => (annotations.get(key2) ?? labels.get(key2) ?? "").toLowerCase();
  const isLeft = says(`${group}/reconcile`) === "disabled" || says(`${group}/ssa`) === "ignore" || says(`${group}/driftdetection`) === "disabled";
  if (name === void 0 || isLeft) return void 0;
  const namespace = labels.get(`${group}/namespace`);
  const tool = which === "kustomize" ? "Flux Kustomization" : "Flux HelmRelease";
  return { tool, name, ...namespace === void 0 ? {} : { namespace } };
}
function configSync({ annotations, manifest: { ref } }) {
  if (annotations.get("configmanagement.gke.io/managed") !== "enabled") return void 0;
  const id = annotations.get("configsync.gke.io/resource-id");
  const parts = [ref.group, ref.kind, ...ref.namespace === "" ? [] : [ref.namespace], ref.name];
  if (id !== void 0 && id.toLowerCase() !== parts.join("_").toLowerCase()) return void 0;
  const manager = annotations.get("configsync.gke.io/manager") ?? "";
  const [scope = "", name] = manager.split("_");
  if (manager === "") return { tool: "Config Sync" };
  if (scope === ":root") return { tool: "Config Sync", name: `RootSync ${name ?? "root-sync"}` };
  return { tool: "Config Sync", name: `RepoSync ${scope}/${name ?? "repo-sync"}` };
}
function objectSet({ annotations, labels }) {
  const owner = annotations.get("objectset.rio.cattle.io/owner-gvk") ?? "";
  const id = annotations.get("objectset.rio.cattle.io/id");
  if (owner === "" && id === void 0 && !labels.has("objectset.rio.cattle.io/hash")) return void 0;
  const tool = owner.startsWith("k3s.cattle.io/") ? "K3s" : owner.startsWith("fleet.cattle.io/") || annotations.has("meta.helm.sh/release-name") ? "Rancher Fleet" : "Rancher";
  const name = annotations.get("objectset.rio.cattle.io/owner-name") ?? id ?? "";
  const namespace = annotations.get("objectset.rio.cattle.io/owner-namespace") ?? "";
  return { tool, ...name === "" ? {} : { name }, ...name === "" || namespace === "" ? {} : { namespace } };
}
function kapp({ labels, annotations }) {
  return labels.has("kapp.k14s.io/app") || annotations.has("kapp.k14s.io/identity") ? { tool: "kapp" } : void 0;
}
function helm({ labels, annotations }) {
  const name = annotations.get("meta.helm.sh/release-name");
  if (name === void 0) {
    return labels.get("app.kubernetes.io/managed-by") === "Helm" && labels.has("helm.sh/chart") ? { tool: "Helm" } : void 0;
  }
  const namespace = annotations.get("meta.helm.sh/release-namespace");
  return { tool: "Helm", name, ...namespace === void 0 ? {} : { namespace } };
}
function kubectl({ annotations }) {
  return annotations.has(lastApplied) ? { tool: "kubectl apply" } : void 0;
}

// src/worlds/generated.ts
var builtIn = /^(?:v1|apps\/.+|batch\/.+|extensions\/.+|policy\/.+|networking\.k8s\.io\/.+|discovery\.k8s\.io\/.+)$/;
var appliers = /^(?:argoproj\.io|kustomize\.toolkit\.fluxcd\.io|helm\.toolkit\.fluxcd\.io|helm\.cattle\.io)\//;
var kyvernos = /^generate\.kyverno\.io\/(?!clone-policy-name$)|^kyverno\.io\/generated-by-/;
var marks = [
  { at: "labels", key: kyvernos, by: "Kyverno" },
  { at: "annotations", key: kyvernos, by: "Kyverno" },
  { at: "labels", key: /^app\.kubernetes\.io\/managed-by$/, value: /^kyverno$/i, by: "Kyverno" },
  { at: "labels", key: /^(?:.*\.)?cattle\.io\/creator$/, by: "Rancher" },
  { at: "labels", key: /^hnc\.x-k8s\.io\/inherited-from$/, by: "the Hierarchical Namespace Controller" },
  { at: "labels", key: /^resources\.gardener\.cloud\/managed-by$/, value: /^gardener$/, by: "Gardener" },
  {
    at: "labels",
    key: /^(?:capsule\.clastix\.io\/(?:network-policy|resources)|projectcapsule\.dev\/created-by)$/,
    by: "Capsule"
  },
  {
    at: "labels",
    key: /^(?:olm\.(?:owner|managed|copiedFrom)|operators\.coreos\.com\/)/,
    by: "the Operator Lifecycle Manager"
  },
  { at: "labels", key: /^app\.kubernetes\.io\/managed-by$/, value: /-operator$/i, by: "an operator" },
  // Every namespace of a project carries these, and workloads that Rancher shows.
  { at: "annotations", key: /^(?:field|management|lifecycle)\.cattle\.io\//, by: "Rancher", policiesOnly: true },
  { at: "labels", key: /^(?:field|management)\.cattle\.io\//, by: "Rancher", policiesOnly: true },
  {
    at: "annotations",
    key: /^include\.release\.openshift\.io\//,
    by: "the Cluster Version Operator",
    policiesOnly: true
  }
];
function generatorOf(manifest) {
  return generatorReader()(manifest);
}
function generatorBeside(manifest, live) {
  return generatorOf(manifest) === void 0 ? generatorOf(live) : void 0;
}
function generatorReader() {
  const ownerOf = once(controllerIn);
  const ownerOfPolicy = once(ownerIn);
  const inLabels = once((labels) => firstMark("labels", labels));
  const inAnnotations = once((annotations) => firstMark("annotations", annotations));
  return ({ value: value2, ref }) => {
    const metadata2 = objectAt(value2, ["metadata"]);
    const isPolicy = ref.kind.endsWith("NetworkPolicy");
    const owner = (isPolicy ? ownerOfPolicy : ownerOf)(metadata2["ownerReferences"]);
    if (owner !== void 0) return owner;
    const mark = marks[Math.min(inLabels(metadata2["labels"]), inAnnotations(metadata2["annotations"]))];
    return mark?.policiesOnly === true && !isPolicy ? void 0 : mark?.by;
  };
}
function once(ask) {
  const known = /* @__PURE__ */ new Map();
  return (part = null) => {
    const before = known.get(part);
    if (before !== void 0 || known.has(part)) return before;
    const answer = ask(part);
    known.set(part, answer);
    return answer;
  };
}
function controllerIn(owners2) {
  return nameOf(listAt(owners2, []).find((entry) => valueAt(entry, ["controller"]) === true));
}
function ownerIn(owners2) {
  const controller = controllerIn(owners2);
  if (controller !== void 0) return controller;
  const entries = listAt(owners2, []).filter((entry) => valueAt(entry, ["controller"]) !== true);
  const part = entries.find((entry) => textAt(entry, ["apiVersion"]) === "v1");
  if (part !== void 0) return `whoever made it for ${namesIn(part)}`;
  return entries.map(nameOf).find((name) => name !== void 0);
}
function nameOf(owner) {
  const apiVersion = textAt(owner, ["apiVersion"]) ?? "";
  if (owner === void 0 || builtIn.test(apiVersion) || appliers.test(apiVersion)) return void 0;
  return namesIn(owner);
}
function namesIn(owner) {
  return `${textAt(owner, ["kind"]) ?? "an owner"} ${textAt(owner, ["name"]) ?? ""}`.trim();
}
function firstMark(place, part) {
  const entries = Object.entries(objectAt(part, []));
  const first = marks.findIndex(
    ({ at, key: key2, value: wanted }) => at === place && entries.some(
      ([name, text]) => key2.test(name) && (wanted === void 0 || typeof text === "string" && wanted.test(text))
    )
  );
  return first < 0 ? marks.length : first;
}
function isMark(key2) {
  return marks.some((mark) => mark.key.test(key2));
}

// src/worlds/essential.ts
var notAlone = (part, trim) => trim(part, notAlone);
var each = (trim) => {
  const items = (value2, same) => isList(value2) ? value2.filter(isObject).map((item) => trim(item, same)) : [];
  return Object.assign(items, { wanted: { items: trim.wanted } });
};
function whole(trim) {
  return Object.assign(trim, { wanted: { part: "all", read: readBy(trim), alike: false } });
}
function once2(trim) {
  const kept = (value2, same) => same(value2, trim);
  return Object.assign(kept, { wanted: { part: trim.wanted, read: readBy(trim), alike: true } });
}
function readBy(trim) {
  return (value2) => isObject(value2) || isList(value2) ? trim(value2, notAlone) : value2;
}
var asItIs = (part) => part;
function fields(members) {
  const names = Object.entries(members);
  const kept = (value2, same) => {
    const out = {};
    for (const [name, trim] of names) {
      const field = Object.hasOwn(value2, name) ? value2[name] : void 0;
      if (field === void 0 || field === null) continue;
      if (typeof field !== "object") {
        if (typeof trim !== "function") out[name] = field;
      } else if (trim === true) out[name] = field;
      else out[name] = trim === "once" ? same(field, asItIs) : trim(field, same);
    }
    return out;
  };
  const wanted = names.map(([name, trim]) => [name, typeof trim === "function" ? trim.wanted : wantedAs[`${trim}`]]);
  return Object.assign(kept, { wanted: { members: Object.fromEntries(wanted) } });
}
var wantedAs = { true: "all", once: { part: "all", alike: true } };
var metadata = {
  name: true,
  namespace: true,
  uid: true,
  labels: "once",
  annotations: whole((value2) => {
    const kept = Object.entries(value2).filter(([key2]) => isWorthKeeping(key2));
    return kept.length === 0 ? noAnnotations : Object.fromEntries(kept.map(shortened));
  })
};
var noAnnotations = {};
var ingressClassMarks = /* @__PURE__ */ new Set([
  "kubernetes.io/ingress.class",
  "ingressclass.kubernetes.io/is-default-class"
]);
function isWorthKeeping(key2) {
  return isMark(key2) || ingressClassMarks.has(key2) || isApplierMark(key2);
}
var longestMark = 1e3;
function shortened([key2, value2]) {
  return [key2, typeof value2 === "string" && !isBareMark(key2) ? value2.slice(0, longestMark) : ""];
}
var owners = once2(each(fields({ apiVersion: true, kind: true, name: true, controller: true })));
var commonMetadata = fields({ ...metadata, ownerReferences: owners });
var ownedLabels = fields({ "f:labels": true });
var writers = (fieldsV1) => each(fields({ manager: true, operation: true, time: true, subresource: true, fieldsV1 }));
var policyMetadata = fields({
  ...metadata,
  generation: true,
  creationTimestamp: true,
  ownerReferences: owners,
  // Which of them owns a place of the spec or a label, and nothing of annotations, whose names may tell too much.
  managedFields: writers(fields({ "f:spec": true, "f:metadata": ownedLabels }))
});
var workloadMetadata = fields({
  ...metadata,
  ownerReferences: owners,
  managedFields: writers(fields({ "f:spec": fields({ "f:template": fields({ "f:metadata": ownedLabels }) }) }))
});
var ports = each(fields({ name: true, containerPort: true, protocol: true, hostPort: true }));
var initContainers = once2(each(fields({ name: true, restartPolicy: true, ports })));
var podSpec = fields({
  hostNetwork: true,
  nodeName: true,
  containers: once2(each(fields({ name: true, ports }))),
  initContainers
});
var enforcerSwitch = /^--(?:run-firewall|use-nftables-for-netpol|enable-network-policy)(?:=(?:true|false|t|f|1|0))?$/i;
var switches = whole(
  (value2) => isList(value2) ? value2.filter((text) => typeof text === "string" && enforcerSwitch.test(text)) : []
);
var podSpecOfEnforcers = fields({
  hostNetwork: true,
  containers: once2(each(fields({ name: true, image: true, command: switches, args: switches, ports })))
});
var templateOf2 = (spec) => fields({ metadata: fields({ labels: "once" }), spec });
var workload = (spec) => fields({
  spec: fields({
    replicas: true,
    suspend: true,
    selector: true,
    template: templateOf2(spec),
    // Whether and how old pods are replaced.
    paused: true,
    strategy: fields({ type: true }),
    updateStrategy: fields({ type: true, rollingUpdate: fields({ maxSurge: true, partition: true }) }),
    ordinals: fields({ start: true })
  })
});
var servicePorts = each(fields({ name: true, protocol: true, port: true, targetPort: true, nodePort: true }));
var endpointPorts = each(fields({ name: true, protocol: true, port: true }));
var target = fields({ kind: true, namespace: true, name: true });
var endpointAddresses = each(fields({ ip: true, nodeName: true, targetRef: target }));
var ingressBackend = fields({ service: fields({ name: true, port: fields({ number: true, name: true }) }) });
var routeTarget = fields({ kind: true, name: true, weight: true });
var route = fields({
  spec: fields({
    host: true,
    path: true,
    to: routeTarget,
    alternateBackends: each(routeTarget),
    port: fields({ targetPort: true })
  })
});
var parents = each(fields({ group: true, kind: true, namespace: true, name: true }));
var backends = each(fields({ group: true, kind: true, namespace: true, name: true, port: true, weight: true }));
var matches = each(fields({ path: fields({ value: true }) }));
var gatewayRoute = fields({
  spec: fields({ parentRefs: parents, hostnames: true, rules: each(fields({ matches, backendRefs: backends })) })
});
var ends = each(fields({ state: fields({ terminated: fields({ finishedAt: true }) }) }));
var called = fields({ service: fields({ namespace: true, name: true, port: true }), url: true });
var conversion = fields({ strategy: true, webhook: fields({ clientConfig: called }) });
var webhooks = fields({ webhooks: each(fields({ name: true, clientConfig: called })) });
var kinds = new Map([
  ["/Namespace", fields({ status: fields({ phase: true }) })],
  [
    "/Pod",
    fields({
      spec: podSpec,
      // Since when, and until when, its addresses were its own.
      status: fields({
        phase: true,
        podIP: true,
        podIPs: true,
        hostIP: true,
        startTime: true,
        containerStatuses: ends
      })
    })
  ],
  ["apps/Deployment", workload(podSpec)],
  ["apps/StatefulSet", workload(podSpec)],
  ["apps/ReplicaSet", workload(podSpec)],
  // Images and switches of DaemonSets tell which enforcer runs, and how.
  ["apps/DaemonSet", workload(podSpecOfEnforcers)],
  ["/ReplicationController", workload(podSpec)],
  ["batch/Job", workload(podSpec)],
  [
    "batch/CronJob",
    fields({
      spec: fields({
        schedule: true,
        timeZone: true,
        suspend: true,
        jobTemplate: fields({ spec: fields({ template: templateOf2(podSpec) }) })
      })
    })
  ],
  [
    "/Service",
    fields({
      spec: fields({
        type: true,
        selector: true,
        ports: servicePorts,
        clusterIP: true,
        clusterIPs: true,
        externalIPs: true,
        loadBalancerIP: true,
        externalTrafficPolicy: true,
        loadBalancerSourceRanges: true,
        externalName: true
      }),
      status: fields({ loadBalancer: fields({ ingress: each(fields({ ip: true, hostname: true })) }) })
    })
  ],
  [
    "discovery.k8s.io/EndpointSlice",
    fields({
      addressType: true,
      ports: endpointPorts,
      endpoints: each(fields({ addresses: true, nodeName: true, targetRef: target }))
    })
  ],
  [
    "/Endpoints",
    fields({
      subsets: each(
        fields({ addresses: endpointAddresses, notReadyAddresses: endpointAddresses, ports: endpointPorts })
      )
    })
  ],
  [
    "networking.k8s.io/Ingress",
    fields({
      spec: fields({
        ingressClassName: true,
        defaultBackend: ingressBackend,
        rules: each(
          fields({
            host: true,
            http: fields({ paths: each(fields({ path: true, pathType: true, backend: ingressBackend })) })
          })
        )
      })
    })
  ],
  // Where the API server finds what it calls by names of its own.
  ["admissionregistration.k8s.io/MutatingWebhookConfiguration", webhooks],
  ["admissionregistration.k8s.io/ValidatingWebhookConfiguration", webhooks],
  ["apiregistration.k8s.io/APIService", fields({ spec: called })],
  // By far the largest part of these are schemas.
  ["apiextensions.k8s.io/CustomResourceDefinition", fields({ spec: fields({ group: true, conversion }) })],
  ["networking.k8s.io/IngressClass", fields({ spec: fields({ controller: true }) })],
  ["route.openshift.io/Route", route],
  // As OpenShift once called it.
  ["/Route", route],
  [`${gatewayGroup}/Gateway`, fields({ spec: fields({ gatewayClassName: true }) })],
  [`${gatewayGroup}/GatewayClass`, fields({ spec: fields({ controllerName: true }) })],
  ...[...routeProtocols.keys()].map((kind) => [`${gatewayGroup}/${kind}`, gatewayRoute]),
  [
    "/Node",
    fields({
      spec: fields({ podCIDR: true, podCIDRs: true }),
      status: fields({
        addresses: each(fields({ type: true, address: true })),
        nodeInfo: fields({ kubeletVersion: true })
      })
    })
  ]
]);
var policyGroups = /^(?:networking\.k8s\.io|policy\.networking\.k8s\.io|cilium\.io|(?:crd\.)?projectcalico\.org|crd\.antrea\.io)$/;
var policyKinds = /(?:NetworkPolicy|NetworkSet|HostEndpoint|CIDRGroup|^Tier|^ClusterGroup|^Group)$/;
function isPolicyKind({ group, kind }) {
  return policyGroups.test(group) && policyKinds.test(kind);
}
function essential(value2, ref, same = notAlone) {
  const trim = trimOf(ref);
  if (trim === void 0) return void 0;
  const head = { apiVersion: value2["apiVersion"] ?? "", kind: ref.kind };
  return { ...head, metadata: trim.metadata(objectAt(value2, ["metadata"]), same), ...trim.rest(value2, same) };
}
function isEssential(ref) {
  return kinds.has(`${ref.group}/${ref.kind}`) || isPolicyKind(ref);
}
var writersOf = new Map([
  ["/Namespace", policyMetadata],
  ["/Service", policyMetadata],
  ...["Deployment", "StatefulSet", "DaemonSet"].map((kind) => [`apps/${kind}`, workloadMetadata]),
  ["batch/CronJob", workloadMetadata]
]);
function trimOf({ group, kind }) {
  const rest = kinds.get(`${group}/${kind}`);
  if (rest !== void 0) return { metadata: writersOf.get(`${group}/${kind}`) ?? commonMetadata, rest };
  return isPolicyKind({ group, kind }) ? { metadata: policyMetadata, rest: policySpec } : void 0;
}
var policySpec = fields({ spec: true });
function wantedOf(apiVersion, kind) {
  if (/List$/.test(kind)) return void 0;
  const slash = apiVersion.indexOf("/");
  const trim = trimOf({ group: slash < 0 ? "" : apiVersion.slice(0, slash), kind });
  if (trim === void 0) return { members: { metadata: identity } };
  return { members: { metadata: trim.metadata.wanted, ...trim.rest.wanted.members } };
}
var identity = { members: { name: "all", namespace: "all" } };
var longestPart = 4096;
var mostParts = 5e4;
function sameParts(limit = mostParts) {
  const known = /* @__PURE__ */ new Map();
  const same = (part, trim) => {
    let all = known.get(trim);
    if (all === void 0) known.set(trim, all = /* @__PURE__ */ new Map());
    const text = JSON.stringify(part);
    const first = all.get(text);
    if (first !== void 0) return first;
    const kept = trim(part, same);
    if (all.size >= limit) all.clear();
    if (text.length <= longestPart) all.set(text, kept);
    return kept;
  };
  return same;
}

// src/worlds/json-check.ts
var zeros = 8;
var mostDepth = 64;
var signs = {
  quote: 34,
  comma: 44,
  colon: 58,
  openList: 91,
  closeList: 93,
  openObject: 123,
  closeObject: 125
};
var { quote, comma, colon, openList, closeList, openObject, closeObject } = signs;
var [tab, newline, carriage, blank, backslash, minus, zero, nine] = [9, 10, 13, 32, 92, 45, 48, 57];
function newReading() {
  return { bytes: new Uint8Array(zeros), stop: 0, lines: 0, lineStart: 0, open: new Uint8Array(mostDepth + 1) };
}
function readOn(reading, piece) {
  if (reading.bytes.length < piece.length + zeros) reading.bytes = new Uint8Array(piece.length + zeros);
  reading.bytes.set(piece);
  reading.bytes.fill(0, piece.length, piece.length + zeros);
  reading.stop = piece.length;
}
function withRoom(bytes, size, more) {
  if (size + more <= bytes.length) return bytes;
  const out = new Uint8Array(Math.max(2 * bytes.length, size + more));
  out.set(bytes.subarray(0, size));
  return out;
}
function afterBlanks(reading, start2) {
  const { bytes } = reading;
  for (let at = start2; ; at++) {
    const byte = bytes[at];
    if (byte === newline) {
      reading.lines++;
      reading.lineStart = at + 1;
    } else if (byte !== blank && byte !== carriage && byte !== tab) return at;
  }
}
function afterKey({ bytes, stop }, start2) {
  if (bytes[start2] !== quote) return stop;
  for (let at = start2 + 1; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return at + 1;
    if (byte < blank || byte === backslash) return stop;
  }
}
function afterColon(reading, keyEnd) {
  const at = afterBlanks(reading, keyEnd);
  return reading.bytes[at] === colon ? afterBlanks(reading, at + 1) : reading.stop;
}
var [value, valueOrEnd, key, keyOrEnd, aColon, aComma] = [0, 1, 2, 3, 4, 5];
function afterValue(reading, start2) {
  const { bytes, stop, open: open2 } = reading;
  let [at, depth, expected] = [start2, 0, value];
  for (; ; ) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) {
      if (expected > keyOrEnd) return stop;
      at = afterText(bytes, at + 1, stop);
      expected = expected < key ? aComma : aColon;
    } else if (byte === blank || byte === newline || byte === carriage || byte === tab) at = afterBlanks(reading, at);
    else if (byte === colon || byte === comma) {
      if (expected !== (byte === colon ? aColon : aComma)) return stop;
      expected = byte === comma && open2[depth] === openObject ? key : value;
      at++;
    } else if (byte === openObject || byte === openList) {
      if (expected > valueOrEnd || depth === mostDepth) return stop;
      open2[++depth] = byte;
      expected = byte === openObject ? keyOrEnd : valueOrEnd;
      at++;
    } else if (byte === closeObject || byte === closeList) {
      if (depth === 0 || open2[depth--] !== byte - 2 || expected === value || expected === key || expected === aColon)
        return stop;
      expected = aComma;
      at++;
    } else {
      if (expected > valueOrEnd) return stop;
      at = afterWord(bytes, at, stop);
      expected = aComma;
    }
    if (depth === 0 && expected === aComma) return at;
  }
}
function afterText(bytes, start2, stop) {
  for (let at = start2; ; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return at + 1;
    if (byte < blank) return stop;
    if (byte === backslash && !isEscape(bytes, ++at)) return stop;
  }
}
function isEscape(bytes, at) {
  const byte = bytes[at] ?? 0;
  if (byte !== 117) return byte === quote || escapes.has(byte);
  return [1, 2, 3, 4].every((digit) => hexadecimal.has(bytes[at + digit] ?? 0));
}
var codesOf = (text) => new Set([...text].map((character) => character.charCodeAt(0)));
var escapes = codesOf('"\\/bfnrt');
var hexadecimal = codesOf("0123456789abcdefABCDEF");
var words2 = ["true", "false", "null"].map((word) => new TextEncoder().encode(word));
function afterWord(bytes, start2, stop) {
  const first = bytes[start2] === minus ? start2 + 1 : start2;
  let at = first;
  while (isDigit(bytes[at] ?? 0)) at++;
  if (at > first) return bytes[first] === zero && at > first + 1 ? stop : at;
  const word = words2.find((one) => one[0] === bytes[start2]);
  return word?.every((byte, offset) => bytes[start2 + offset] === byte) === true ? start2 + word.length : stop;
}
function isDigit(byte) {
  return byte >= zero && byte <= nine;
}

// src/worlds/json-wanted.ts
var mostBytes = 4096;
var encoder = new TextEncoder();
var decoder = new TextDecoder("utf-8", { ignoreBOM: true });
function textOf(bytes) {
  return decoder.decode(bytes);
}
function valueOf(bytes) {
  return JSON.parse(textOf(bytes));
}
function planOf({ members }, room) {
  return membersOf({ ...members, apiVersion: "never", kind: "never" }, { path: [], room });
}
function planOfKind({ members }, room) {
  return membersOf({ ...members, apiVersion: "all" }, { path: [], room });
}
function membersOf(wanted, place) {
  const members = Object.entries(wanted);
  return {
    kind: "members",
    names: members.map(([name]) => encoder.encode(name)),
    inside: members.map(([name, inner]) => inner === "never" ? inner : insideFor(inner, below(place, name)))
  };
}
function below(place, name) {
  return typeof place === "string" ? place : { ...place, path: [...place.path, name] };
}
function insideFor(wanted, place) {
  if (typeof wanted === "string") return wanted;
  if (!("part" in wanted)) return partless(wanted, place);
  const { part, read = (value2) => value2, alike } = wanted;
  const of = partless(part, "part");
  if (place === "list" && wanted.read !== void 0) throw new RangeError("what is read apart stands in a list");
  if (typeof place === "string") return of;
  return { kind: "part", of, read, known: alike ? partsByBytes(place.room) : void 0, path: place.path };
}
function partless(wanted, place) {
  if (typeof wanted === "string") return wanted;
  if ("members" in wanted) return membersOf(wanted.members, place);
  return { kind: "items", of: membersOf(wanted.items.members, place === "part" ? place : "list") };
}
function insideOf({ names, inside }, bytes, start2, end) {
  for (let one = 0; one < names.length; one++) {
    const name = names[one];
    if (name?.length !== end - start2) continue;
    let same = 0;
    while (same < name.length && name[same] === bytes[start2 + same]) same++;
    if (same === name.length) return inside[one];
  }
  return void 0;
}
function partsByBytes(room) {
  const known = /* @__PURE__ */ new Map();
  return (bytes, read) => {
    const hash = hashOf(bytes);
    const found = known.get(hash);
    if (found?.bytes.length === bytes.length && isSame(found.bytes, bytes, 0)) return found.value;
    const value2 = read(valueOf(bytes));
    if (bytes.length > Math.min(mostBytes, room.left)) return value2;
    room.left -= bytes.length;
    known.set(hash, { bytes: bytes.slice(), value: value2 });
    return value2;
  };
}
function hashOf(bytes) {
  let hash = 2166136261;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16777619);
  return hash;
}
function isSame(part, bytes, start2) {
  if (start2 + part.length > bytes.length) return false;
  for (let at = 0; at < part.length; at++) if (part[at] !== bytes[start2 + at]) return false;
  return true;
}

// src/worlds/json-cut.ts
function newCutting(reading) {
  return { reading, out: new Uint8Array(1 << 16), size: 0, taken: [] };
}
var [zero2, firstOfNull] = [48, 110];
var { comma: comma2, openList: openList2, closeList: closeList2, openObject: openObject2, closeObject: closeObject2 } = signs;
function cutterOf(wantedOf2, reading) {
  const cutting = newCutting(reading);
  const headAt2 = headReader(reading, wantedOf2);
  return (from) => {
    cutting.size = reading.lines = reading.lineStart = 0;
    cutting.taken = [];
    const start2 = afterBlanks(reading, from);
    const head = headAt2(start2);
    if (head === void 0) return void 0;
    copy(cutting, start2, head.end - 1);
    const end = cutMembers(cutting, afterBlanks(reading, head.end), head.plan, 1);
    if (end === reading.stop) return void 0;
    const value2 = valueOf(cutting.out.subarray(0, cutting.size));
    for (const part of cutting.taken) put(value2, part);
    return { value: value2, end, lines: reading.lines, lineStart: reading.lineStart };
  };
}
function put(value2, { path, value: part }) {
  let holder = value2;
  for (let step = 0; step < path.length - 1; step++) holder = isObject(holder) ? holder[path[step] ?? ""] : void 0;
  const name = path.at(-1) ?? "";
  if (isObject(holder) && Object.hasOwn(holder, name)) holder[name] = part;
}
function headReader(reading, wantedOf2) {
  const planFor = planner(wantedOf2);
  let known;
  return (start2) => {
    if (known !== void 0 && isSame(known.bytes, reading.bytes, start2)) {
      reading.lines += known.lines;
      if (known.lines > 0) reading.lineStart = start2 + known.lineStart;
      return { ...known, end: start2 + known.bytes.length };
    }
    const before = reading.lines;
    const told = headAt(reading, start2);
    const plan = told && planFor(told.apiVersion, told.kind);
    if (told === void 0 || plan === void 0) return void 0;
    const { end } = told;
    const bytes = reading.bytes.slice(start2, end);
    known = { bytes, plan, end, lines: reading.lines - before, lineStart: reading.lineStart - start2 };
    return known;
  };
}
var most = { kinds: 1e3, bytes: 1 << 26 };
function planner(wantedOf2) {
  const known = /* @__PURE__ */ new Map();
  const room = { left: most.bytes };
  return (apiVersion, kind) => {
    const key2 = `${apiVersion} ${kind}`;
    if (known.has(key2)) return known.get(key2);
    const wanted = wantedOf2(apiVersion, kind);
    const plan = wanted && planOf(wanted, room);
    if (known.size < most.kinds) known.set(key2, plan);
    return plan;
  };
}
function headAt(reading, start2) {
  const { bytes } = reading;
  if (bytes[start2] !== openObject2) return void 0;
  const told = /* @__PURE__ */ new Map();
  let at = start2;
  for (let member = 0; member < 2; member++) {
    const key2 = afterBlanks(reading, at + 1);
    const keyEnd = afterKey(reading, key2);
    const value2 = afterColon(reading, keyEnd);
    const end = afterKey(reading, value2);
    at = afterBlanks(reading, end);
    if (bytes[at] !== comma2) return void 0;
    told.set(textOf(bytes.subarray(key2 + 1, keyEnd - 1)), textOf(bytes.subarray(value2 + 1, end - 1)));
  }
  const [apiVersion, kind] = [told.get("apiVersion"), told.get("kind")];
  return apiVersion === void 0 || kind === void 0 ? void 0 : { apiVersion, kind, end: at + 1 };
}
function cutValue(cutting, start2, inside, depth) {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  if (inside === "all") {
    if (bytes[start2] === firstOfNull) return stop;
    const end = afterValue(reading, start2);
    if (end !== stop) copy(cutting, start2, end);
    return end;
  }
  if (inside.kind === "part") return cutPart(cutting, start2, inside, depth);
  const [open2, close2] = inside.kind === "members" ? [openObject2, closeObject2] : [openList2, closeList2];
  if (bytes[start2] !== open2 || depth > mostDepth) return stop;
  const first = afterBlanks(reading, start2 + 1);
  const isEmpty = bytes[first] === close2;
  copy(cutting, start2, isEmpty ? first + 1 : start2 + 1);
  if (isEmpty) return first + 1;
  return inside.kind === "members" ? cutMembers(cutting, first, inside, depth + 1) : cutItems(cutting, first, inside.of, depth + 1);
}
function cutPart(cutting, start2, { of, known, read, path }, depth) {
  const { reading, size } = cutting;
  const open2 = reading.bytes[start2];
  if (open2 !== openObject2 && open2 !== openList2) return reading.stop;
  const end = cutValue(cutting, start2, of, depth);
  if (end === reading.stop) return end;
  const bytes = cutting.out.subarray(size, cutting.size);
  cutting.taken.push({ path, value: known === void 0 ? read(valueOf(bytes)) : known(bytes, read) });
  cutting.size = size;
  write(cutting, zero2);
  return end;
}
function cutMembers(cutting, start2, plan, depth) {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  for (let at = start2; ; at = afterBlanks(reading, at + 1)) {
    const keyEnd = afterKey(reading, at);
    const value2 = afterColon(reading, keyEnd);
    const inside = insideOf(plan, bytes, at + 1, keyEnd - 1);
    if (inside === "never" || value2 === stop) return stop;
    if (inside === void 0) at = afterValue(reading, value2);
    else {
      if (cutting.out[cutting.size - 1] !== openObject2) write(cutting, comma2);
      copy(cutting, at, value2);
      at = cutValue(cutting, value2, inside, depth);
    }
    at = afterBlanks(reading, at);
    if (bytes[at] === closeObject2) {
      write(cutting, closeObject2);
      return at + 1;
    }
    if (bytes[at] !== comma2) return stop;
  }
}
function cutItems(cutting, start2, plan, depth) {
  const { reading } = cutting;
  const { bytes, stop } = reading;
  for (let at = start2; ; at = afterBlanks(reading, at + 1)) {
    at = afterBlanks(reading, cutValue(cutting, at, plan, depth));
    const sign = bytes[at];
    if (sign !== comma2 && sign !== closeList2) return stop;
    write(cutting, sign);
    if (sign === closeList2) return at + 1;
  }
}
function write(cutting, byte) {
  reserve(cutting, 1);
  cutting.out[cutting.size++] = byte;
}
function writeAll(cutting, bytes) {
  reserve(cutting, bytes.length);
  cutting.out.set(bytes, cutting.size);
  cutting.size += bytes.length;
}
function copy(cutting, start2, end) {
  reserve(cutting, end - start2);
  const { reading, out } = cutting;
  const { bytes } = reading;
  let size = cutting.size;
  for (let at = start2; at < end; at++) out[size++] = bytes[at] ?? 0;
  cutting.size = size;
}
function reserve(cutting, more) {
  cutting.out = withRoom(cutting.out, cutting.size, more);
}

export {
  yamlLimits,
  mostUnfolded,
  parseYaml,
  roleOf,
  dialectOf,
  templatePath,
  templateOf,
  workloadRefOf,
  workloadObjectKey,
  settled,
  objectAt,
  listAt,
  textAt,
  textsAt,
  formatPath,
  applierOf,
  formatApplier,
  setBackSentence,
  generatorOf,
  generatorBeside,
  generatorReader,
  refOf,
  liveManifest,
  isPolicyKind,
  essential,
  isEssential,
  wantedOf,
  sameParts,
  signs,
  newReading,
  readOn,
  withRoom,
  afterBlanks,
  afterKey,
  afterColon,
  afterValue,
  textOf,
  valueOf,
  planOfKind,
  newCutting,
  cutterOf,
  put,
  cutMembers,
  write,
  writeAll,
  copy
};
