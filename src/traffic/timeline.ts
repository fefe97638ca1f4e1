/** Who held which address when: intervals made of what audit events tell, completed by what the snapshot knows. */
import type { PodEvent } from '../logs/index.ts';
import type { WorkloadRef } from '../model/cluster.ts';
import type { AddressTenure } from '../model/flow.ts';
import type { Labels } from '../model/labels.ts';
import type { Address } from '../model/network.ts';
import { familyOf, parseAddress } from '../model/network.ts';
import type { LogOrigin } from '../model/origin.ts';

/** What events told about a pod by its name; of pods that shared a name, the latest. */
export interface PodFacts {
  readonly workload?: WorkloadRef;
  readonly labels?: Labels;
  readonly hostNetwork: boolean;
}

export interface Timeline {
  /** Sorted by `from` for each address. */
  readonly byAddress: ReadonlyMap<Address, readonly AddressTenure[]>;
  /** By `namespace/pod`. */
  readonly pods: ReadonlyMap<string, PodFacts>;
}

/** Clocks differ and windows are coarse: a holder counts this long before and after its interval, in milliseconds. */
export const slack = 5_000;

/** Events in any order, and the snapshot's tenures (those without `origin`), as one timeline. */
export function timelineOf(events: readonly PodEvent[], known: readonly AddressTenure[]): Timeline {
  const ordered = [...events].sort(inOrder);
  const pods = incarnationsOf(ordered);
  const drafts = new Map<Address, Draft[]>();
  for (const event of ordered) take(event, pods, drafts);
  for (const tenure of known) complete(drafts, tenure);
  for (const tenures of drafts.values()) tenures.sort((a, b) => a.from - b.from);
  return { byAddress: drafts, pods: factsOf(pods) };
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
  ended: boolean;
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
    if (life.open.has(address)) continue;
    const tenures = drafts.get(address) ?? [];
    drafts.set(address, tenures);
    // An address has one holder: where the log missed the end of the last one, this is its latest moment.
    const last = tenures.at(-1);
    if (last !== undefined && last.to === undefined) {
      last.to = event.time;
      pods.current.get(nameOf(last))?.open.delete(address);
    }
    const draft = drafted(life, address, event.time, event.origin);
    tenures.push(draft);
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
  const draft: Draft = { ...known };
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
  return a.from <= (b.to ?? Infinity) && b.from <= (a.to ?? Infinity);
}

/** Borders on which the answer to "who held it" may change; between two of them it cannot. Sorted. */
export function bordersOf(tenures: readonly AddressTenure[]): readonly number[] {
  const borders = tenures.flatMap(({ from, to }) => [
    from - slack,
    from,
    ...(to === undefined ? [] : [to, to + slack]),
  ]);
  return [...new Set(borders)].sort((a, b) => a - b);
}

/**
 * The tenures that can have held an address from `first` to `last` (inclusive): the one that lasted all the time, else
 * all that come near. An empty list: nobody, as far as is known.
 */
export function holdersOf(tenures: readonly AddressTenure[], first: number, last: number): readonly AddressTenure[] {
  const lasting = tenures.filter(({ from, to }) => from <= first && (to === undefined || last <= to));
  if (lasting.length > 0) return lasting;
  return tenures.filter(({ from, to }) => from - slack <= last && (to === undefined || first <= to + slack));
}
