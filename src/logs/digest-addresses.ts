/** Lines of a digest that tell who held which address when: changes of pods, and what a snapshot knew. */
import type { AddressHistory, AddressTenure, PodEvent } from '../model/flow.ts';
import { parseAddress } from '../model/network.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { placeFrom, placeJson, timeFrom, timeText } from './digest-places.ts';
import { listOf, objectOf, textAt, textOf, valueAt } from './fields.ts';

/** The only label that says whose pod it is. */
const hashLabel = 'pod-template-hash';

/** Members without a value are undefined. */
export function podJson({ labels, node: _, origin, time, ...event }: PodEvent): object {
  return { pod: { ...event, time: timeText(time), hash: labels?.get(hashLabel), origin: placeJson(origin) } };
}

export function tenureJson({ address, namespace, pod, workload, from, to, until }: AddressTenure): object {
  const end = to === undefined ? undefined : timeText(to);
  const seen = until === undefined ? undefined : timeText(until);
  return { tenure: { address, namespace, pod, workload, from: timeText(from), to: end, until: seen } };
}

/** What such a line tells; it has passed the schema, which is what the casts rest on. */
export function historyFrom(line: JsonObject): Partial<AddressHistory> | undefined {
  const pod = objectOf(line['pod']);
  if (pod !== undefined) return { events: [eventFrom(pod)] };
  const tenure = objectOf(line['tenure']);
  return tenure === undefined ? undefined : { tenures: tenureFrom(tenure) };
}

function eventFrom({ hash, time, origin, addresses, ...event }: JsonObject): PodEvent {
  const label = textOf(hash);
  return {
    ...(event as unknown as PodEvent),
    time: timeFrom(time),
    ...(addresses !== undefined && { addresses: listOf(addresses).flatMap((one) => textOf(one) ?? []) }),
    ...(label !== undefined && { labels: new Map([[hashLabel, label]]) }),
    origin: placeFrom(origin),
  };
}

function tenureFrom(value: JsonObject): readonly AddressTenure[] {
  const address = parseAddress(textOf(value['address']) ?? '');
  if (address === undefined) return [];
  const workload = objectOf(value['workload']);
  return [
    {
      address,
      namespace: textAt(value, 'namespace') ?? '',
      pod: textAt(value, 'pod') ?? '',
      ...(workload !== undefined && { workload: workload as unknown as NonNullable<AddressTenure['workload']> }),
      from: timeFrom(value['from']),
      ...timeAt(value, 'to'),
      ...timeAt(value, 'until'),
    },
  ];
}

function timeAt<Key extends 'to' | 'until'>(value: Json, key: Key): Partial<Record<Key, number>> {
  const time = valueAt(value, key);
  return time === undefined ? {} : ({ [key]: timeFrom(time) } as Partial<Record<Key, number>>);
}
