/**
 * Functions from protocol and port to a decision, constant between borders.
 *
 * All ports lie on one line: TCP 1–65535, then UDP, then SCTP, then one place for every other protocol. A map is the
 * sorted list of places where its value changes, so work grows with the borders that rules mention, never with ports.
 */
import type { PortRange, Protocol } from '../model/network.ts';
import { allProtocols } from '../model/network.ts';
import { joinRanges } from '../model/port-ranges.ts';
import type { Decision } from './decision.ts';
import { allowed, denied } from './decision.ts';

const portsPerProtocol = 65535;
/** First place behind the line. */
const end = 3 * portsPerProtocol + 1;

/** `starts[0]` is 0; `values[i]` holds from `starts[i]` up to the next start. Neighbours differ: equal maps look equal. */
export interface PortMap {
  readonly starts: readonly number[];
  readonly values: readonly Decision[];
}

export function constant(value: Decision): PortMap {
  return { starts: [0], values: [value] };
}

export const noPort = constant(denied);
export const everyPort = constant(allowed);

/** The place of a protocol and port on the line. `other` has one place, whatever the port. */
export function placeOf(protocol: Protocol, port: number): number {
  return protocol === 'other' ? end - 1 : allProtocols.indexOf(protocol) * portsPerProtocol + port - 1;
}

/** Allowed exactly in the range (inclusive), nowhere else. */
export function portsOf(protocol: Protocol, first: number, last: number): PortMap {
  const from = placeOf(protocol, first);
  const to = placeOf(protocol, last) + 1;
  const starts = from === 0 ? [0] : [0, from];
  const values = from === 0 ? [allowed] : [denied, allowed];
  if (to < end) {
    starts.push(to);
    values.push(denied);
  }
  return { starts, values };
}

export function valueAt(map: PortMap, place: number): Decision {
  let low = 0;
  let high = map.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return map.values[low] ?? denied;
}

/** The map whose value at each place is `join` of both values there. */
export function combine(a: PortMap, b: PortMap, join: (a: Decision, b: Decision) => Decision): PortMap {
  if (a.starts.length === 1 && b.starts.length === 1)
    return constant(join(a.values[0] ?? denied, b.values[0] ?? denied));
  const starts: number[] = [];
  const values: Decision[] = [];
  for (let i = 0, j = 0; i < a.starts.length && j < b.starts.length;) {
    const start = Math.max(a.starts[i] ?? 0, b.starts[j] ?? 0);
    const value = join(a.values[i] ?? denied, b.values[j] ?? denied);
    if (values.length === 0 || values[values.length - 1] !== value) {
      starts.push(start);
      values.push(value);
    }
    const nextA = a.starts[i + 1] ?? end;
    const nextB = b.starts[j + 1] ?? end;
    if (nextA <= nextB) i++;
    if (nextB <= nextA) j++;
  }
  return { starts, values };
}

/** All maps joined, by a join in which neither order nor grouping counts: in halves, so that long lists stay cheap. */
export function combineAll(maps: readonly PortMap[], join: (a: Decision, b: Decision) => Decision): PortMap {
  if (maps.length < 2) return maps[0] ?? noPort;
  const middle = maps.length >> 1;
  return combine(combineAll(maps.slice(0, middle), join), combineAll(maps.slice(middle), join), join);
}

export function transform(map: PortMap, change: (value: Decision) => Decision): PortMap {
  return combine(map, noPort, change);
}

export function sameMap(a: PortMap, b: PortMap): boolean {
  return (
    a.starts.length === b.starts.length &&
    a.starts.every((start, index) => start === b.starts[index]) &&
    a.values.every((value, index) => value === b.values[index])
  );
}

/** A text that is equal exactly for equal maps of one run. */
export function mapKey(map: PortMap): string {
  return `${map.starts.join(',')};${map.values.join(',')}`;
}

/** Inclusive ranges, one protocol each, with the values of both maps in them. */
export function segments(
  a: PortMap,
  b: PortMap,
): readonly { readonly range: PortRange; readonly a: Decision; readonly b: Decision }[] {
  return rangesBetween([...a.starts, ...b.starts]).map((range) => {
    const start = placeOf(range.protocol, range.first);
    return { range, a: valueAt(a, start), b: valueAt(b, start) };
  });
}

/** The whole line cut at these places and between protocols; inclusive ranges in order. */
export function rangesBetween(places: readonly number[]): readonly PortRange[] {
  const borders = new Set([0, ...places, ...[1, 2, 3].map((n) => n * portsPerProtocol)]);
  const sorted = [...borders].sort((x, y) => x - y);
  return sorted.map((start, index) => rangeAt(start, (sorted[index + 1] ?? end) - 1));
}

/** The one protocol and port at a place of the line. */
export function portAt(place: number): PortRange {
  return rangeAt(place, place);
}

function rangeAt(first: number, last: number): PortRange {
  const index = Math.min(3, Math.floor(first / portsPerProtocol));
  const protocol = allProtocols[index] ?? 'other';
  if (protocol === 'other') return { protocol, first: 0, last: 0 };
  return { protocol, first: first - index * portsPerProtocol + 1, last: last - index * portsPerProtocol + 1 };
}

/** The ranges in which the map has exactly this value. */
export function rangesWhere(map: PortMap, test: (value: Decision) => boolean): readonly PortRange[] {
  return joinRanges(
    segments(map, noPort)
      .filter((segment) => test(segment.a))
      .map((segment) => segment.range),
  );
}
