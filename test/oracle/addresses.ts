/** Addresses and blocks of the specification in code. `::ffff:a.b.c.d` is IPv4. */

export type Family = 4 | 6;
export type Address = { readonly family: Family; readonly value: bigint };
export type Span = { readonly family: Family; readonly first: bigint; readonly last: bigint };

/** 32 or 128 bits, as written. */
function bitsOf(text: string): bigint {
  const dotted = /^(.*:)?(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(text);
  if (dotted) {
    const [a, b, c, d] = dotted.slice(2).map(Number) as [number, number, number, number];
    if (dotted[1] === undefined) return BigInt(((a * 256 + b) * 256 + c) * 256 + d);
    return bitsOf(`${dotted[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`);
  }
  const [head = [], tail] = text.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = tail === undefined ? [] : new Array<string>(8 - head.length - tail.length).fill('0');
  return BigInt(`0x${[...head, ...zeros, ...(tail ?? [])].map((group) => group.padStart(4, '0')).join('')}`);
}

/** `::ffff:a.b.c.d` means the IPv4 address. */
export function parseAddress(text: string): Address {
  const value = bitsOf(text);
  if (!text.includes(':')) return { family: 4, value };
  return value >> 32n === 0xffffn ? { family: 4, value: value & 0xffff_ffffn } : { family: 6, value };
}

export function parseBlock(text: string): Span {
  const [base = '', length] = text.split('/');
  const bits = base.includes(':') ? 128 : 32;
  const size = 1n << BigInt(bits - Number(length));
  const first = (bitsOf(base) / size) * size;
  const last = first + size - 1n;
  if (bits === 32) return { family: 4, first, last };
  if (first >> 32n !== 0xffffn || last >> 32n !== 0xffffn) return { family: 6, first, last };
  return { family: 4, first: first & 0xffff_ffffn, last: last & 0xffff_ffffn };
}

export function formatAddress({ family, value }: Address): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => String((value >> shift) & 255n)).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((value >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  // The first of the longest runs of zeros, if it has two groups or more.
  const runs = groups.map((_, start) => groups.slice(start).findIndex((group) => group !== '0'));
  const lengths = runs.map((length, start) => (length < 0 ? 8 - start : length));
  const longest = Math.max(...lengths);
  const start = lengths.indexOf(longest);
  if (longest < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + longest).join(':')}`;
}

export function formatBlock({ family, first, last }: Span): string {
  const hostBits = (last - first + 1n).toString(2).length - 1;
  return `${formatAddress({ family, value: first })}/${(family === 4 ? 32 : 128) - hostBits}`;
}

export function contains(span: Span, { family, value }: Address): boolean {
  return span.family === family && value >= span.first && value <= span.last;
}

export function overlap(a: Span, b: Span): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** What is left of the spans without the hole. */
export function without(spans: readonly Span[], hole: Span): readonly Span[] {
  return spans.flatMap((span) => {
    if (!overlap(span, hole)) return [span];
    const left = { ...span, last: hole.first - 1n };
    const right = { ...span, first: hole.last + 1n };
    return [left, right].filter(({ first, last }) => first <= last);
  });
}
