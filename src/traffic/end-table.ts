/** Ends of flows by what names them, each with a small number and, where only time tells who it is, a period. */
import type { FlowEnd } from '../model/flow.ts';
import type { Labels } from '../model/labels.ts';
import { formatLabels } from '../model/labels.ts';
import type { Address } from '../model/network.ts';

type Draft = { -readonly [Key in keyof FlowEnd]: FlowEnd[Key] };

export interface Interned {
  readonly id: number;
  /** The number of the first end that differs from it at most in what was asked for. */
  readonly alike: number;
  /** Gathers what adorns the end (its workload beside its pod) from all of its records. */
  readonly end: Draft;
  /** The number of borders before it, where the holder of its address changes with time; 0 for other ends. */
  readonly epoch: number;
}

export interface EndTable {
  /** Undefined when the table is full and the end is new. */
  intern(end: FlowEnd, time: number): Interned | undefined;
}

/** `borders`: the times at which the holder of an address may change, sorted. At most `limit` ends. */
export function endTable(borders: (address: Address) => readonly number[], limit: number): EndTable {
  // By namespace, then by name or address: joining the two to one key would cost more than a second look-up.
  const spaces = new Map<string, Map<string | Address, Bucket>>();
  let size = 0;
  return {
    intern(end, time) {
      const namespace = end.namespace ?? '';
      const key = keyOf(end);
      const epoch = needsTime(end) ? epochOf(borders(end.address), time) : 0;
      const bucket = spaces.get(namespace)?.get(key);
      const known = bucket === undefined ? undefined : find(bucket, end, epoch);
      if (known !== undefined) {
        adorn(known.end, end);
        return known;
      }
      if (size >= limit) return undefined;
      const id = size++;
      const alike = (bucket && findAlike(bucket, end, epoch))?.alike ?? id;
      const fresh: Interned = { id, alike, end: { ...end }, epoch };
      const space = spaces.get(namespace) ?? new Map<string | Address, Bucket>();
      spaces.set(namespace, space);
      const home = bucket ?? { all: [], byText: undefined };
      if (bucket === undefined) space.set(key, home);
      keep(home, fresh);
      return fresh;
    },
  };
}

function keyOf(end: FlowEnd): string | Address {
  return (
    end.pod ??
    end.podPrefix ??
    end.workload?.name ??
    end.address ??
    end.service?.name ??
    end.called?.name ??
    (end.labels && textOf(end.labels)) ??
    end.name ??
    end.role ??
    ''
  );
}

/** Ends of one name: few of nearly all, but of a pod whose address keeps changing as many as it had addresses. */
interface Bucket {
  /** All of them, while they are few. */
  readonly all: Interned[];
  /** Of many: each by its whole text, and by the text without its `via` the first that is alike. */
  byText: { readonly whole: Map<string, Interned>; readonly alike: Map<string, Interned> } | undefined;
}

/** So many ends are looked at one by one, which is faster than to write down what tells them apart. */
const few = 8;

function find({ all, byText }: Bucket, end: FlowEnd, epoch: number): Interned | undefined {
  if (byText !== undefined) return byText.whole.get(wholeText(end, epoch));
  for (const one of all)
    if (one.epoch === epoch && isAlike(one.end, end) && isSameVia(one.end.via, end.via)) return one;
  return undefined;
}

function findAlike({ all, byText }: Bucket, end: FlowEnd, epoch: number): Interned | undefined {
  if (byText !== undefined) return byText.alike.get(alikeText(end, epoch));
  return all.find((one) => one.epoch === epoch && isAlike(one.end, end));
}

function keep(bucket: Bucket, fresh: Interned): void {
  bucket.all.push(fresh);
  if (bucket.byText === undefined && bucket.all.length <= few) return;
  bucket.byText ??= { whole: new Map(), alike: new Map() };
  const { whole, alike } = bucket.byText;
  for (const one of bucket.all.splice(0)) {
    whole.set(wholeText(one.end, one.epoch), one);
    const text = alikeText(one.end, one.epoch);
    if (!alike.has(text)) alike.set(text, one);
  }
}

/** The same exactly for ends of a namespace that `isAlike` finds alike. */
function alikeText(end: FlowEnd, epoch: number): string {
  const { pod, podPrefix, address, role, service, called, workload, labels } = end;
  const isNamed = pod !== undefined || podPrefix !== undefined;
  const others = isNamed ? [] : [workload?.name, workload?.kind, textOf(labels)];
  return textOfAll([
    ...[epoch, pod, podPrefix, address, role, service?.name, service?.namespace, service?.port],
    ...[called?.kind, called?.name, called?.configuration],
    ...others,
  ]);
}

function wholeText(end: FlowEnd, epoch: number): string {
  const { via } = end;
  return alikeText(end, epoch) + textOfAll([via?.address, via?.port, via?.service?.name, via?.service?.namespace]);
}

/** Tells a number from its text, and what is absent from an empty text. */
function textOfAll(words: readonly (string | number | Address | undefined)[]): string {
  return JSON.stringify(words.map((word) => (typeof word === 'bigint' ? { address: `${word}` } : word)));
}

/** Who the end is hangs on who held its address at the time. */
export function needsTime(end: FlowEnd): end is FlowEnd & { readonly address: Address } {
  const isNamed = end.pod !== undefined || end.podPrefix !== undefined || end.workload !== undefined;
  return end.address !== undefined && !isNamed && end.role === undefined;
}

/** How many borders lie at or before the time. */
function epochOf(borders: readonly number[], time: number): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isAlike(a: FlowEnd, b: FlowEnd): boolean {
  return (
    a.pod === b.pod &&
    a.podPrefix === b.podPrefix &&
    a.namespace === b.namespace &&
    a.address === b.address &&
    a.role === b.role &&
    a.service?.name === b.service?.name &&
    a.service?.namespace === b.service?.namespace &&
    a.service?.port === b.service?.port &&
    a.called?.kind === b.called?.kind &&
    a.called?.name === b.called?.name &&
    a.called?.configuration === b.called?.configuration &&
    (a.pod !== undefined ||
      a.podPrefix !== undefined ||
      (a.workload?.name === b.workload?.name &&
        a.workload?.kind === b.workload?.kind &&
        (a.labels === b.labels || textOf(a.labels) === textOf(b.labels))))
  );
}

function isSameVia(a: FlowEnd['via'], b: FlowEnd['via']): boolean {
  return (
    a === b ||
    (a?.address === b?.address &&
      a?.port === b?.port &&
      a?.service?.name === b?.service?.name &&
      a?.service?.namespace === b?.service?.namespace)
  );
}

function textOf(labels: Labels | undefined): string {
  return labels === undefined ? '' : formatLabels(labels);
}

/** Takes what only `b` says; of two different words the first in the alphabet, so that order means nothing. */
function adorn(a: Draft, b: FlowEnd): void {
  const [one, two] = [a.workload, b.workload];
  if (two !== undefined && (one === undefined || two.name !== one.name || two.kind !== one.kind))
    a.workload = first(one, two, ({ name, kind }) => `${name} ${kind ?? ''}`);
  if (b.labels !== undefined && b.labels !== a.labels) a.labels = first(a.labels, b.labels, formatLabels);
  if (b.name !== undefined && b.name !== a.name) a.name = first(a.name, b.name, (name) => name);
}

function first<Word>(a: Word | undefined, b: Word, text: (word: Word) => string): Word {
  return a === undefined || text(b) < text(a) ? b : a;
}
