/** Who gave a pod the labels that it has since: the same question as that of drift, asked of each moment. */
import type { ObjectWrite } from '../model/flow.ts';
import type { PodAuthor } from '../model/history.ts';
import type { JsonObject, ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import { inWriteOrder, type OpenOrder, openOrder } from '../model/write-order.ts';
import { changedAt, type Place } from '../worlds/drift-answers.ts';

export type PodLabels = ReadonlyMap<string, string>;

/** A record, or without `origin` a moment at which the cluster was read. */
export interface Moment {
  readonly time: number;
  readonly origin?: LogOrigin;
}

/** A moment at which the labels of a pod are known. */
export interface Seen extends Moment {
  readonly labels: PodLabels;
}

export type Found = Pick<PodAuthor, 'basis' | 'writes'>;

/** The writes of one pod that may have changed its labels. */
export interface PodWrites {
  /** Who changed them between two moments. */
  readonly between: (before: Seen, after: Seen) => Found;
  /** The newest between two moments, after the one at which the labels were known. */
  readonly newest: (before: Seen, until: number) => ObjectWrite | undefined;
  /** The one that this record tells of. */
  readonly at: (moment: Moment) => ObjectWrite | undefined;
  /** The first that may have given a pod that was there other labels, up to a moment. */
  readonly firstChange: (until: Moment) => ObjectWrite | undefined;
}

/** Labels of one pod that are asked about; more differ in nothing that people write. */
const mostLabels = 100;

/** `uid`: without it, or where a write has none, the name alone tells. */
export function podWritesIn(writes: readonly ObjectWrite[]): (pod: ObjectKey, uid: string | undefined) => PodWrites {
  const ordered = inWriteOrder(writes);
  const open = openOrder(ordered);
  const byPod = new Map<ObjectKey, ObjectWrite[]>();
  for (const write of ordered) {
    const key = keyOf(write.ref);
    const list = byPod.get(key);
    if (list === undefined) byPod.set(key, [write]);
    else list.push(write);
  }
  return (pod, uid) => {
    const all = byPod.get(pod) ?? [];
    return ofOne(
      all.filter((write) => uid === undefined || write.uid === undefined || write.uid === uid),
      open,
    );
  };
}

function ofOne(writes: readonly ObjectWrite[], open: OpenOrder<ObjectWrite>): PodWrites {
  const places = new Map(writes.map((write, index) => [textOf(write), index]));
  const placeOf = (moment: Moment): number | undefined => places.get(textOf(moment));
  const endOf = (until: Moment): number => (placeOf(until) ?? firstAt(writes, until.time + 1) - 1) + 1;
  const slice = (before: Moment, until: Moment): readonly ObjectWrite[] => {
    const place = placeOf(before);
    return writes.slice(place === undefined ? firstAt(writes, before.time) : place + 1, endOf(until));
  };
  return {
    between(before, after) {
      const parts = placesThatDiffer(before.labels, after.labels);
      const { basis = 'nothing', writes: found = [] } = changedAt(
        { parts },
        slice(before, after),
        open,
        contentOf(before.labels),
      );
      return { basis: basis === 'managed-fields' ? 'nothing' : basis, writes: found };
    },
    newest: (before, until) => slice(before, { time: until }).at(-1),
    at: (moment) => writes[placeOf(moment) ?? -1],
    firstChange: (until) =>
      writes[placeOf(until) ?? -1]?.effect === 'created'
        ? undefined
        : writes.slice(0, endOf(until)).find(({ effect }) => effect !== 'created'),
  };
}

/** A file may hold many records on one line. */
function textOf({ time, origin }: Moment): string {
  return origin === undefined ? '' : `${time} ${origin.line} ${origin.file}`;
}

/** The first of that time or later; their order is that of time but for clocks that differ. */
function firstAt(writes: readonly ObjectWrite[], time: number): number {
  let [low, high] = [0, writes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((writes[middle]?.time ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placesThatDiffer(before: PodLabels, after: PodLabels): readonly Place[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  return keys.slice(0, mostLabels).map((key) => {
    const live = after.get(key);
    return { path: ['metadata', 'labels', key], ...(live !== undefined && { live }) };
  });
}

function contentOf(labels: PodLabels): JsonObject {
  return { metadata: { labels: Object.fromEntries(labels) } };
}
