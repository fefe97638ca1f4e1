/**
 * Whether the records and the audit log or snapshot agree on the time. Where they do not, addresses belong to pods that
 * came later or had gone; a shift that puts nearly all of them right is most likely the difference of clocks or zones.
 */
import type { FlowEnd } from '../model/flow.ts';
import type { Address } from '../model/network.ts';
import type { ObservedFlow } from './flow-table.ts';
import type { Timeline } from './timeline.ts';
import { holdersOf } from './timeline.ts';

/** Looked at, spread over all. */
const sampleSize = 500;
/** Fewer records, or fewer different addresses, tell nothing. */
const few = { records: 20, addresses: 5 };

/** Zones differ by quarters of an hour, up to 14 hours; clocks by less. In minutes. */
const shifts: readonly number[] = [
  ...Array.from({ length: 2 * 14 * 4 + 1 }, (_, index) => (index - 14 * 4) * 15),
  ...[1, 2, 3, 5, 10, 20, 30, 40, 50].flatMap((minutes) => [minutes, -minutes]),
].sort((a, b) => Math.abs(a) - Math.abs(b));

/** A sentence for the report where the records fit the times of pods much better when they are shifted. */
export function clockOffset(flows: readonly ObservedFlow[], timeline: Timeline): readonly string[] {
  const seen = sightings(flows, timeline);
  if (seen.length < few.records || new Set(seen.map(({ address }) => address)).size < few.addresses) return [];
  const fitting = (minutes: number): number => seen.filter((one) => fits(one, minutes * 60_000, timeline)).length;
  const now = fitting(0);
  if (now * 2 >= seen.length) return [];
  const counts = shifts.map((minutes) => [minutes, fitting(minutes)] as const);
  const most = Math.max(...counts.map(([, count]) => count));
  if (most * 10 < seen.length * 9) return [];
  const best = counts.filter(([, count]) => count === most).map(([minutes]) => minutes);
  const share = (count: number): string => `${Math.round((count / seen.length) * 100)} %`;
  return [
    `the clock or time zone of the flow logs differs from that of the audit log or snapshot (clock-skew, or utc-offset for times without a zone, puts it right): ${share(now)} of the addresses looked at belonged to a pod at the time of their records, ${share(most)} if these were ${told(best)}`,
  ];
}

interface Sighting {
  readonly address: Address;
  readonly first: number;
  readonly last: number;
}

/** Addresses that some pod had at some time, with the times of their records. */
function sightings(flows: readonly ObservedFlow[], { byAddress }: Timeline): readonly Sighting[] {
  const all = flows.flatMap(({ reporter, source, destination, first, last }) =>
    reporter === 'api-server'
      ? []
      : [source, destination].flatMap(({ address }: FlowEnd) =>
          address === undefined || !byAddress.has(address) ? [] : [{ address, first, last }],
        ),
  );
  const step = Math.max(1, Math.floor(all.length / sampleSize));
  return all.filter((_, index) => index % step === 0);
}

function fits({ address, first, last }: Sighting, shift: number, timeline: Timeline): boolean {
  return holdersOf(timeline, address, first + shift, last + shift).length > 0;
}

/** Of several shifts that fit as well, the span. */
function told(minutes: readonly number[]): string {
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)];
  if (least < 0 && most > 0) return `${amount(least)} to ${amount(most)}`;
  const [near, far] = most > 0 ? [least, most] : [most, least];
  return near === far ? amount(near) : `between ${amount(near)} and ${amount(far)}`;
}

function amount(minutes: number): string {
  const size = Math.abs(minutes) % 60 === 0 ? `${Math.abs(minutes) / 60} h` : `${Math.abs(minutes)} min`;
  return `${size} ${minutes > 0 ? 'later' : 'earlier'}`;
}
