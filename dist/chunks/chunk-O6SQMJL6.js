import { createRequire as createRequireOfBundle } from 'node:module';
const require = createRequireOfBundle(import.meta.url);

// src/model/network.ts
var namedProtocols = ["TCP", "UDP", "SCTP"];
var allProtocols = ["TCP", "UDP", "SCTP", "other"];
var mapped = { first: 0xffff00000000n, last: 0xffffffffffffn };
var top = (1n << 128n) - 1n;
var everyAddress = {
  IPv4: [mapped],
  IPv6: [
    { first: 0n, last: mapped.first - 1n },
    { first: mapped.last + 1n, last: top }
  ]
};
function familyOf(address) {
  return address >= mapped.first && address <= mapped.last ? "IPv4" : "IPv6";
}
function parseIPv4(text) {
  let [value, number, dots] = [0, -1, 0];
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit === -2 && number >= 0) [value, number, dots] = [value * 256 + number, -1, dots + 1];
    else if (digit < 0 || digit > 9 || number === 0) return void 0;
    else number = number < 0 ? digit : number * 10 + digit;
    if (number > 255 || dots > 3) return void 0;
  }
  return dots === 3 && number >= 0 ? BigInt(value * 256 + number) : void 0;
}
function parseIPv6(text) {
  const halves = text.split("::");
  if (halves.length > 2) return void 0;
  const groups = (half) => {
    if (half === "") return [];
    const out = [];
    const parts = half.split(":");
    for (const [index, part] of parts.entries()) {
      if (part.includes(".")) {
        const tail2 = index === parts.length - 1 ? parseIPv4(part) : void 0;
        if (tail2 === void 0) return void 0;
        out.push(Number(tail2 >> 16n), Number(tail2 & 0xffffn));
      } else {
        if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return void 0;
        out.push(Number.parseInt(part, 16));
      }
    }
    return out;
  };
  const head = groups(halves[0] ?? "");
  const tail = halves.length === 2 ? groups(halves[1] ?? "") : [];
  if (head === void 0 || tail === void 0) return void 0;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return void 0;
  return [...head, ...new Array(missing).fill(0), ...tail].reduce(
    (sum, group) => sum << 16n | BigInt(group),
    0n
  );
}
function parseAddress(text) {
  if (text.includes(":")) return parseIPv6(text);
  const value = parseIPv4(text);
  return value === void 0 ? void 0 : mapped.first + value;
}
function formatAddress(address) {
  if (familyOf(address) === "IPv4") {
    const value = address - mapped.first;
    return [24n, 16n, 8n, 0n].map((shift) => (value >> shift & 0xffn).toString()).join(".");
  }
  const groups = Array.from({ length: 8 }, (_, index) => address >> BigInt(112 - 16 * index) & 0xffffn);
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (start + length < 8 && groups[start + length] === 0n) length++;
    if (length > best.length) best = { start, length };
  }
  const text = (part) => part.map((group) => group.toString(16)).join(":");
  if (best.start < 0) return text(groups);
  return `${text(groups.slice(0, best.start))}::${text(groups.slice(best.start + best.length))}`;
}
function parseBlock(text) {
  const match = /^([0-9a-fA-F:.]+)\/(0|[1-9]\d{0,2})$/.exec(text);
  const start = match === null ? void 0 : parseAddress(match[1] ?? "");
  if (match === null || start === void 0) return void 0;
  const written = Number(match[2]);
  const dotted = !(match[1] ?? "").includes(":");
  if (written > (dotted ? 32 : 128)) return void 0;
  const length = dotted ? written + 96 : written;
  const size = 1n << BigInt(128 - length);
  const first = start / size * size;
  const range = { first, last: first + size - 1n };
  const family = familyOf(first) === "IPv4" && length >= 96 ? "IPv4" : "IPv6";
  return {
    cidr: `${formatAddress(first)}/${family === "IPv4" ? length - 96 : length}`,
    family,
    addresses: intersect([range], everyAddress[family])
  };
}
function addressSet(ranges) {
  const out = [];
  for (const range of [...ranges].sort((a, b) => a.first < b.first ? -1 : a.first > b.first ? 1 : 0)) {
    const previous = out.at(-1);
    if (previous !== void 0 && range.first <= previous.last + 1n && familyOf(range.first) === familyOf(previous.last)) {
      if (range.last > previous.last) out[out.length - 1] = { first: previous.first, last: range.last };
    } else out.push(range);
  }
  return out;
}
function addressesIn(blocks) {
  return addressSet(blocks.flatMap((text) => parseBlock(text)?.addresses ?? []));
}
var privateRanges = addressesIn([
  "10.0.0.0/8",
  "100.64.0.0/10",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "fc00::/7"
]);
function union(a, b) {
  return addressSet([...a, ...b]);
}
function intersect(a, b) {
  const out = [];
  let i = 0;
  let j = 0;
  for (let x = a[0], y = b[0]; x !== void 0 && y !== void 0; x = a[i], y = b[j]) {
    const first = x.first > y.first ? x.first : y.first;
    const last = x.last < y.last ? x.last : y.last;
    if (first <= last) out.push({ first, last });
    if (x.last < y.last) i++;
    else j++;
  }
  return out;
}
function subtract(a, b) {
  const out = [];
  let at = 0;
  for (const range of a) {
    let first = range.first;
    for (let hole = b[at]; hole !== void 0 && hole.first <= range.last; hole = b[++at]) {
      if (hole.last < first) continue;
      if (hole.first > first) out.push({ first, last: hole.first - 1n });
      first = hole.last + 1n;
      if (first > range.last) break;
    }
    if (first <= range.last) out.push({ first, last: range.last });
  }
  return out;
}
var rests = /* @__PURE__ */ new WeakMap();
function restOfBlock(block, except) {
  if (except.length === 0) return block.addresses;
  const known = rests.get(except);
  if (known?.block === block) return known.rest;
  const rest = subtract(block.addresses, addressSet(except.flatMap(({ addresses }) => addresses)));
  rests.set(except, { block, rest });
  return rest;
}
function contains(set, address) {
  let low = 0;
  let high = set.length - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    const range = set[middle];
    if (range === void 0) return false;
    if (address < range.first) high = middle - 1;
    else if (address > range.last) low = middle + 1;
    else return true;
  }
  return false;
}
function blocksOf(set) {
  const out = [];
  for (const { first, last } of set) {
    for (let at = first; at <= last; ) {
      let bits = 0n;
      while (bits < 128n && (at & (1n << bits + 1n) - 1n) === 0n && at + (1n << bits + 1n) - 1n <= last) bits++;
      const length = 128 - Number(bits);
      out.push(`${formatAddress(at)}/${familyOf(at) === "IPv4" ? length - 96 : length}`);
      at += 1n << bits;
    }
  }
  return out;
}
function portKey({ name = "", protocol, port, sidecar }) {
  return `${name}/${protocol}/${port}${sidecar === true ? "/sidecar" : ""}`;
}

// src/model/time.ts
var minute = 6e4;
var units = [
  ["d", 24 * 60 * minute],
  ["h", 60 * minute],
  ["min", minute]
];
function formatTime(time) {
  if (!Number.isFinite(time) || Math.abs(time) > 864e13) return "an impossible time";
  return `${new Date(time).toISOString().slice(0, -8).replace("T", " ")} UTC`;
}
function formatMoment(time) {
  if (!Number.isFinite(time) || Math.abs(time) > 864e13) return "an impossible time";
  return `${new Date(time).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
function formatSpan(span) {
  let rest = Math.max(0, span);
  const parts = [];
  for (const [unit, size] of units) {
    const whole = Math.floor(rest / size);
    if (whole > 0) parts.push(`${whole} ${unit}`);
    rest -= whole * size;
  }
  return parts.slice(0, 2).join(" ") || "0 min";
}
function formatShortSpan(span) {
  return span < 12e4 ? `${Math.max(0, Math.round(span / 1e3))} s` : formatSpan(span);
}
function formatCount(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function countOf(count, noun, plural = `${noun}s`) {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}
function formatShare(part, whole) {
  return whole === 0 ? "none" : `${Math.floor(part * 1e3 / whole) / 10} %`;
}

// src/model/edits.ts
function editsBetween(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit && Math.min(...last) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
function nearest(word, known) {
  return guessOf(word, known)?.word;
}
function guessOf(word, known) {
  if (word.length > 64) return void 0;
  const lower = word.toLowerCase();
  const ranked = known.map((candidate) => ({ candidate, distance: editsBetween(lower, candidate.toLowerCase(), 2) })).filter(({ candidate, distance }) => distance <= Math.min(2, Math.max(candidate.length, word.length) / 3)).sort((a, b) => a.distance - b.distance);
  const [first, ...others] = ranked;
  if (first === void 0) return void 0;
  const orElse = others.filter(({ distance }) => distance === first.distance).map(({ candidate }) => candidate);
  return { word: first.candidate, orElse };
}

// src/model/cluster.ts
function workloadKeyOf(workload) {
  return `${workload.namespace}/${workload.name}[${workload.kind}]`;
}
function endpointIdOf(text) {
  return text;
}

// src/model/deletions.ts
var own = "system:serviceaccount:kube-system:namespace-controller";
var shared = "system:kube-controller-manager";
function isNamespaceController(user) {
  return user === own || user === shared;
}
function endsWithNamespace({ user, verb }) {
  return user === own || user === shared && verb === "deletecollection";
}

export {
  editsBetween,
  nearest,
  guessOf,
  workloadKeyOf,
  endpointIdOf,
  namedProtocols,
  allProtocols,
  everyAddress,
  familyOf,
  parseAddress,
  formatAddress,
  parseBlock,
  addressSet,
  addressesIn,
  privateRanges,
  union,
  intersect,
  subtract,
  restOfBlock,
  contains,
  blocksOf,
  portKey,
  formatTime,
  formatMoment,
  formatSpan,
  formatShortSpan,
  formatCount,
  countOf,
  formatShare,
  isNamespaceController,
  endsWithNamespace
};
