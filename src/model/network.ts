/**
 * Addresses, address sets and ports.
 *
 * All addresses lie on one line of 128 bits; IPv4 stands at ::ffff:0:0/96, so that an IPv4-mapped block means
 * IPv4 as it does for the enforcers, while a shorter IPv6 block such as ::/0 leaves that stretch out.
 */

/** `other` stands for every protocol besides the three that a NetworkPolicy can name (ICMP, …). */
export type Protocol = 'TCP' | 'UDP' | 'SCTP' | 'other';
export const namedProtocols = ['TCP', 'UDP', 'SCTP'] as const;
export const allProtocols = ['TCP', 'UDP', 'SCTP', 'other'] as const;

export type Family = 'IPv4' | 'IPv6';
export type Address = bigint;

/** Both ends inclusive. */
export interface AddressRange {
  readonly first: Address;
  readonly last: Address;
}

/** Sorted, disjoint, not touching ranges: equal sets have equal ranges. */
export type AddressSet = readonly AddressRange[];

const mapped: AddressRange = { first: 0xffff_0000_0000n, last: 0xffff_ffff_ffffn };
const top = (1n << 128n) - 1n;

export const everyAddress: Readonly<Record<Family, AddressSet>> = {
  IPv4: [mapped],
  IPv6: [
    { first: 0n, last: mapped.first - 1n },
    { first: mapped.last + 1n, last: top },
  ],
};

export function familyOf(address: Address): Family {
  return address >= mapped.first && address <= mapped.last ? 'IPv4' : 'IPv6';
}

/** A block as written in a policy: masked, with the addresses it holds. */
export interface Block {
  /** Canonical text: masked network address in its shortest form and the prefix length. */
  readonly cidr: string;
  readonly family: Family;
  readonly addresses: AddressSet;
}

/** Four numbers up to 255 without leading zeros. */
function parseIPv4(text: string): bigint | undefined {
  let [value, number, dots] = [0, -1, 0];
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit === -2 && number >= 0) [value, number, dots] = [value * 256 + number, -1, dots + 1];
    else if (digit < 0 || digit > 9 || number === 0) return undefined;
    else number = number < 0 ? digit : number * 10 + digit;
    if (number > 255 || dots > 3) return undefined;
  }
  return dots === 3 && number >= 0 ? BigInt(value * 256 + number) : undefined;
}

function parseIPv6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = (half: string): number[] | undefined => {
    if (half === '') return [];
    const out: number[] = [];
    const parts = half.split(':');
    for (const [index, part] of parts.entries()) {
      if (part.includes('.')) {
        const tail = index === parts.length - 1 ? parseIPv4(part) : undefined;
        if (tail === undefined) return undefined;
        out.push(Number(tail >> 16n), Number(tail & 0xffffn));
      } else {
        if (!/^[0-9a-fA-F]{1,4}$/.test(part)) return undefined;
        out.push(Number.parseInt(part, 16));
      }
    }
    return out;
  };
  const head = groups(halves[0] ?? '');
  const tail = halves.length === 2 ? groups(halves[1] ?? '') : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  return [...head, ...new Array<number>(missing).fill(0), ...tail].reduce(
    (sum, group) => (sum << 16n) | BigInt(group),
    0n,
  );
}

/** The address on the common line, or undefined if the text is none. */
export function parseAddress(text: string): Address | undefined {
  if (text.includes(':')) return parseIPv6(text);
  const value = parseIPv4(text);
  return value === undefined ? undefined : mapped.first + value;
}

/** Shortest usual text: dotted for IPv4, RFC 5952 for IPv6. */
export function formatAddress(address: Address): string {
  if (familyOf(address) === 'IPv4') {
    const value = address - mapped.first;
    return [24n, 16n, 8n, 0n].map((shift) => ((value >> shift) & 0xffn).toString()).join('.');
  }
  const groups = Array.from({ length: 8 }, (_, index) => (address >> BigInt(112 - 16 * index)) & 0xffffn);
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (start + length < 8 && groups[start + length] === 0n) length++;
    if (length > best.length) best = { start, length };
  }
  const text = (part: bigint[]): string => part.map((group) => group.toString(16)).join(':');
  if (best.start < 0) return text(groups);
  return `${text(groups.slice(0, best.start))}::${text(groups.slice(best.start + best.length))}`;
}

/** A block such as 10.0.0.0/8; bits behind the prefix are masked off as the API server's enforcers do. */
export function parseBlock(text: string): Block | undefined {
  const match = /^([0-9a-fA-F:.]+)\/(0|[1-9]\d{0,2})$/.exec(text);
  const start = match === null ? undefined : parseAddress(match[1] ?? '');
  if (match === null || start === undefined) return undefined;
  const written = Number(match[2]);
  const dotted = !(match[1] ?? '').includes(':');
  if (written > (dotted ? 32 : 128)) return undefined;
  const length = dotted ? written + 96 : written;
  const size = 1n << BigInt(128 - length);
  const first = (start / size) * size;
  const range = { first, last: first + size - 1n };
  const family: Family = familyOf(first) === 'IPv4' && length >= 96 ? 'IPv4' : 'IPv6';
  return {
    cidr: `${formatAddress(first)}/${family === 'IPv4' ? length - 96 : length}`,
    family,
    addresses: intersect([range], everyAddress[family]),
  };
}

/** Any ranges to the canonical set. */
export function addressSet(ranges: readonly AddressRange[]): AddressSet {
  const out: AddressRange[] = [];
  for (const range of [...ranges].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    const previous = out.at(-1);
    if (
      previous !== undefined &&
      range.first <= previous.last + 1n &&
      familyOf(range.first) === familyOf(previous.last)
    ) {
      if (range.last > previous.last) out[out.length - 1] = { first: previous.first, last: range.last };
    } else out.push(range);
  }
  return out;
}

/** The addresses of blocks, written as texts; what is no block is left out. */
export function addressesIn(blocks: readonly string[]): AddressSet {
  return addressSet(blocks.flatMap((text) => parseBlock(text)?.addresses ?? []));
}

/** Where pods, Services and nodes live, and hosts of anybody else; public addresses belong to no cluster. */
export const privateRanges = addressesIn([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
]);

export function union(a: AddressSet, b: AddressSet): AddressSet {
  return addressSet([...a, ...b]);
}

export function intersect(a: AddressSet, b: AddressSet): AddressSet {
  const out: AddressRange[] = [];
  let i = 0;
  let j = 0;
  for (let x = a[0], y = b[0]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    const first = x.first > y.first ? x.first : y.first;
    const last = x.last < y.last ? x.last : y.last;
    if (first <= last) out.push({ first, last });
    if (x.last < y.last) i++;
    else j++;
  }
  return out;
}

export function subtract(a: AddressSet, b: AddressSet): AddressSet {
  const out: AddressRange[] = [];
  let at = 0;
  for (const range of a) {
    let first = range.first;
    for (let hole = b[at]; hole !== undefined && hole.first <= range.last; hole = b[++at]) {
      if (hole.last < first) continue;
      if (hole.first > first) out.push({ first, last: hole.first - 1n });
      first = hole.last + 1n;
      // It may take something of the next range as well.
      if (first > range.last) break;
    }
    if (first <= range.last) out.push({ first, last: range.last });
  }
  return out;
}

const rests = new WeakMap<readonly Block[], { readonly block: Block; readonly rest: AddressSet }>();

/** The addresses of a block without those of its exceptions; the very same set each time. */
export function restOfBlock(block: Block, except: readonly Block[]): AddressSet {
  if (except.length === 0) return block.addresses;
  const known = rests.get(except);
  if (known?.block === block) return known.rest;
  const rest = subtract(block.addresses, addressSet(except.flatMap(({ addresses }) => addresses)));
  rests.set(except, { block, rest });
  return rest;
}

export function contains(set: AddressSet, address: Address): boolean {
  let low = 0;
  let high = set.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = set[middle];
    if (range === undefined) return false;
    if (address < range.first) high = middle - 1;
    else if (address > range.last) low = middle + 1;
    else return true;
  }
  return false;
}

/** The fewest blocks that hold exactly the set, in order. */
export function blocksOf(set: AddressSet): readonly string[] {
  const out: string[] = [];
  for (const { first, last } of set) {
    for (let at = first; at <= last;) {
      let bits = 0n;
      while (bits < 128n && (at & ((1n << (bits + 1n)) - 1n)) === 0n && at + (1n << (bits + 1n)) - 1n <= last) bits++;
      const length = 128 - Number(bits);
      out.push(`${formatAddress(at)}/${familyOf(at) === 'IPv4' ? length - 96 : length}`);
      at += 1n << bits;
    }
  }
  return out;
}

/** A container port; names are unique per pod only by convention. */
export interface ContainerPort {
  readonly name?: string;
  readonly protocol: Protocol;
  readonly port: number;
  /** Of an init container that keeps running: whether policies find its name is a ruling. */
  readonly sidecar?: true;
}

/** All that policies see of a container port, as a text. */
export function portKey({ name = '', protocol, port, sidecar }: ContainerPort): string {
  return `${name}/${protocol}/${port}${sidecar === true ? '/sidecar' : ''}`;
}

/** Inclusive. `protocol` of `other` has the single range 0–0. */
export interface PortRange {
  readonly protocol: Protocol;
  readonly first: number;
  readonly last: number;
}
