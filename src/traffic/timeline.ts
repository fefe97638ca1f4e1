/** Who held which address when: intervals made of what audit events tell, completed by what the snapshot knows. */
import type { PodEvent } from '../logs/index.ts';
import type { WorkloadRef } from '../model/cluster.ts';
import type { AddressTenure } from '../model/flow.ts';
import type { Labels } from '../model/labels.ts';
import type { Address } from '../model/network.ts';
import { familyOf, parseAddress } from '../model/network.ts';
import type { LogOrigin } from '../model/origin.ts';
import { joinedTenures } from './address-history.ts';
import type { Unplaced } from './unplaced.ts';
import { unplacedDuring, unplacedPods } from './unplaced.ts';

/** What events told about a pod by its name; of pods that shared a name, the latest. */
export interface PodFacts {
  readonly workload?: WorkloadRef;
  readonly labels?: Labels;
  readonly hostNetwork: boolean;
}

export interface Timeline {
  /** Sorted by `from` for each address. What a cluster knows by itself is among the keys only once it was asked for. */
  readonly byAddress: Pick<
    ReadonlyMap<Address, readonly AddressTenure[]>,
    'get' | 'has' | 'keys' | 'values' | typeof Symbol.iterator
  >;
  /** By `namespace/pod`. */
  readonly pods: ReadonlyMap<string, PodFacts>;
  /** Pods that came to an end without a word of their addresses. */
  readonly unplaced: Unplaced;
  /** Milliseconds by which the clocks of those who wrote the records may differ, either way. */
  readonly tolerance: number;
}

/** Tolerance by default: clocks differ and windows are coarse. */
export const usualTolerance = 5_000;

/** A kubelet tells of an address up to this long after the pod has it, in milliseconds; until then the pod may talk. */
export const reportLag = 1_000;

/** What a cluster knows of an address by itself, looked up when it is asked for. */
export type KnownHolders = (address: Address) => readonly AddressTenure[];

/** Events in any order, and the snapshot's tenures (those without `origin`), as one timeline; `more`: still others. */
export function timelineOf(
  events: readonly PodEvent[],
  known: readonly AddressTenure[],
  tolerance: number = usualTolerance,
  more?: KnownHolders,
): Timeline {
  const ordered = [...events].sort(inOrder);
  const pods = incarnationsOf(ordered);
  const drafts = new Map<Address, Draft[]>();
  for (const event of ordered) take(event, pods, drafts);
  for (const tenure of joinedTenures(known)) complete(drafts, tenure);
  for (const tenures of drafts.values()) tenures.sort((a, b) => a.from - b.from);
  const lives = [...new Set([...pods.byUid.values(), ...pods.current.values()])].flatMap(unplacedLife);
  const byAddress = more === undefined ? drafts : completed(drafts, more);
  return { byAddress, pods: factsOf(pods), unplaced: unplacedPods(lives), tolerance };
}

function completed(drafts: Map<Address, Draft[]>, more: KnownHolders): Timeline['byAddress'] {
  const asked = new Set<Address>();
  const get = (address: Address): readonly AddressTenure[] | undefined => {
    if (!asked.has(address)) {
      asked.add(address);
      for (const tenure of joinedTenures(more(address))) complete(drafts, tenure);
      drafts.get(address)?.sort((a, b) => a.from - b.from);
    }
    return drafts.get(address);
  };
  return {
    get,
    has: (address) => get(address) !== undefined,
    keys: () => drafts.keys(),
    values: () => drafts.values(),
    [Symbol.iterator]: () => drafts[Symbol.iterator](),
  };
}

function inOrder(a: PodEvent, b: PodEvent): number {
  const files = a.origin.file < b.origin.file ? -1 : a.origin.file > b.origin.file ? 1 : 0;
  return a.time - b.time || files || a.origin.line - b.origin.line;
}

type Draft = { -readonly [Key in keyof AddressTenure]: AddressTenure[Key] };

/** One life of a pod: pods that follow each other under one name differ by uid. */
interface Incarnation {
  readonly namespace: string;
  readonly pod: string;
  readonly hostNetwork: boolean;
  readonly labels: Labels | undefined;
  readonly workload: WorkloadRef | undefined;
  readonly open: Map<Address, Draft>;
  /** Addresses that another pod has had since: slices may list the old holder for a while. */
  readonly lost: Set<Address>;
  readonly first: number;
  /** When it came to its end, where that is told. */
  last?: number;
  placed: boolean;
  ended: boolean;
}

/** A pod that nobody saw ending may never have started. */
function unplacedLife(life: Incarnation): readonly AddressTenure[] {
  const { namespace, pod, workload, first, last, placed, hostNetwork } = life;
  if (placed || hostNetwork || last === undefined) return [];
  return [{ address: 0n, namespace, pod, ...(workload !== undefined && { workload }), from: first, to: last }];
}

interface Pods {
  readonly byUid: ReadonlyMap<string, Incarnation>;
  /** The life that events without a uid mean at this point of the walk. */
  readonly current: Map<string, Incarnation>;
}

/** Facts that hold for a whole life are gathered before the walk: an address may be told before they are. */
function incarnationsOf(ordered: readonly PodEvent[]): Pods {
  const byUid = new Map<string, Incarnation>();
  for (const event of ordered) {
    const key = event.uid ?? nameOf(event);
    const before = byUid.get(key);
    const labels = event.labels ?? before?.labels;
    const workload = event.owner === undefined ? before?.workload : topWorkload(event, event.owner, labels);
    byUid.set(key, {
      namespace: event.namespace,
      pod: event.pod,
      hostNetwork: event.hostNetwork === true || before?.hostNetwork === true,
      labels,
      workload,
      open: new Map(),
      lost: new Set(),
      first: before?.first ?? event.time,
      placed: false,
      ended: false,
    });
  }
  return { byUid, current: new Map() };
}

function nameOf({ namespace, pod }: { readonly namespace: string; readonly pod: string }): string {
  return `${namespace}/${pod}`;
}

/** A ReplicaSet whose pods carry its hash belongs to the Deployment of the same name without it. */
function topWorkload(
  { namespace }: PodEvent,
  owner: { readonly kind: string; readonly name: string },
  labels: Labels | undefined,
): WorkloadRef {
  const hash = labels?.get('pod-template-hash');
  if (owner.kind === 'ReplicaSet' && hash !== undefined && hash !== '' && owner.name.endsWith(`-${hash}`))
    return { namespace, kind: 'Deployment', name: owner.name.slice(0, -hash.length - 1) };
  return { namespace, ...owner };
}

function factsOf({ byUid, current }: Pods): ReadonlyMap<string, PodFacts> {
  const lives = [...byUid.values(), ...current.values()];
  return new Map(
    lives.map(({ namespace, pod, hostNetwork, labels, workload }) => [
      nameOf({ namespace, pod }),
      { hostNetwork, ...(labels !== undefined && { labels }), ...(workload !== undefined && { workload }) },
    ]),
  );
}

function take(event: PodEvent, pods: Pods, drafts: Map<Address, Draft[]>): void {
  const name = nameOf(event);
  const present = pods.current.get(name);
  const life = (event.uid === undefined ? present : pods.byUid.get(event.uid)) ?? pods.byUid.get(name);
  if (life === undefined) return;
  // A new life under an old name ends the old one.
  if (present !== undefined && present !== life && !life.ended) close(present, event.time);
  if (!life.ended) pods.current.set(name, life);
  if (life.ended || life.hostNetwork) return;
  if (event.addresses !== undefined && event.addresses.length > 0) hold(life, event, pods, drafts);
  if (event.gone === true || event.addresses?.length === 0) {
    life.last ??= event.time;
    close(life, event.time);
    life.ended = event.uid !== undefined;
  }
}

function close(life: Incarnation, time: number): void {
  for (const draft of life.open.values()) draft.to = Math.max(time, draft.from);
  life.open.clear();
}

function hold(life: Incarnation, event: PodEvent, pods: Pods, drafts: Map<Address, Draft[]>): void {
  const addresses = event.addresses?.flatMap((text) => parseAddress(text) ?? []) ?? [];
  const families = new Set(addresses.map(familyOf));
  for (const [address, draft] of life.open) {
    if (!families.has(familyOf(address)) || addresses.includes(address)) continue;
    draft.to = Math.max(event.time, draft.from);
    life.open.delete(address);
  }
  for (const address of addresses) {
    if (life.open.has(address) || life.lost.has(address)) continue;
    const tenures = drafts.get(address) ?? [];
    drafts.set(address, tenures);
    // An address has one holder: where the log missed the end of the last one, this is its latest moment.
    const last = tenures.at(-1);
    if (last !== undefined && last.to === undefined) {
      last.to = event.time;
      const loser = pods.current.get(nameOf(last));
      loser?.open.delete(address);
      loser?.lost.add(address);
    }
    const draft = drafted(life, address, event.time, event.origin);
    tenures.push(draft);
    life.placed = true;
    life.open.set(address, draft);
  }
}

function drafted(life: Incarnation, address: Address, from: number, origin: LogOrigin): Draft {
  return {
    address,
    namespace: life.namespace,
    pod: life.pod,
    ...(life.labels !== undefined && { labels: life.labels }),
    ...(life.workload !== undefined && { workload: life.workload }),
    from,
    origin,
  };
}

/** Takes in what the snapshot knows of an address, where no event contradicts it. */
function complete(drafts: Map<Address, Draft[]>, known: AddressTenure): void {
  const tenures = drafts.get(known.address) ?? [];
  drafts.set(known.address, tenures);
  const same = tenures.filter((one) => one.pod === known.pod && one.namespace === known.namespace);
  const others = tenures.filter((one) => !same.includes(one));
  const overlapping = same.find((one) => meets(one, known));
  if (overlapping !== undefined) {
    const before = others.filter((one) => one.from < overlapping.from).map((one) => one.to ?? one.from);
    overlapping.from = Math.min(overlapping.from, Math.max(known.from, ...before));
    if (overlapping.to === undefined && known.to !== undefined) overlapping.to = known.to;
    return;
  }
  const { until, ...rest } = known;
  const draft: Draft = rest.to === undefined && until !== undefined ? { ...rest, to: until } : rest;
  for (const other of others) {
    if (!meets(other, draft)) continue;
    if (other.from <= draft.from) {
      if (other.to === undefined) other.to = draft.from;
      else draft.from = other.to;
    } else if (other.to === undefined) draft.to = other.from;
    else draft.from = other.to;
  }
  if (draft.to === undefined || draft.to > draft.from) tenures.push(draft);
}

function meets(a: AddressTenure, b: AddressTenure): boolean {
  return a.from <= endOf(b) && b.from <= endOf(a);
}

function endOf({ to, until }: AddressTenure): number {
  return to ?? until ?? Infinity;
}

/** Borders on which the answer to "who held it" may change; between two of them it cannot. Sorted. */
export function bordersOf(tenures: readonly AddressTenure[], tolerance: number): readonly number[] {
  const borders = tenures.flatMap(({ from, to }) => [
    from - reportLag - tolerance,
    from + tolerance,
    ...(to === undefined ? [] : [to - reportLag - tolerance, to + tolerance]),
  ]);
  return [...new Set(borders)].sort((a, b) => a - b);
}

/**
 * The tenures that can have held an address from `first` to `last` (inclusive), as far as clocks can be trusted. Also
 * one that lasted all the time is not the only one if another was near: a clock that is behind tells of the one before.
 * Where nobody is known for a moment within the tolerance, pods without a known address may have had it.
 * An empty list: nobody, as far as is known.
 */
export function holdersOf(
  { byAddress, unplaced, tolerance }: Timeline,
  address: Address,
  first: number,
  last: number,
): readonly AddressTenure[] {
  const tenures = byAddress.get(address) ?? [];
  const near = tenures.filter(
    ({ from, to }) => from - reportLag - tolerance <= last && (to === undefined || first <= to + tolerance),
  );
  if (near.length === 0) return [];
  const strangers = freeTimes(near, first - tolerance, last + tolerance).flatMap(([from, to]) =>
    unplacedDuring(unplaced, from, to),
  );
  return [...near, ...new Set(strangers)];
}

/** The parts of a time in which none of the tenures (sorted) is sure to have lasted. */
function freeTimes(tenures: readonly AddressTenure[], first: number, last: number): readonly [number, number][] {
  const free: [number, number][] = [];
  let at = first;
  for (const { from, to } of tenures) {
    if (from > at) free.push([at, Math.min(from, last)]);
    at = Math.max(at, (to ?? Infinity) - reportLag);
  }
  if (at < last) free.push([at, last]);
  return free;
}
