/** The pods of earlier moments, as far as an audit log tells of them. */
import type { ObjectWrite, PodEvent } from '../model/flow.ts';
import type { ChangedPod, PodAuthor } from '../model/history.ts';
import type { Json, JsonObject, Manifest, ObjectKey } from '../model/object.ts';
import { keyOf, valueAt } from '../model/object.ts';
import { liveManifest } from '../worlds/live.ts';
import { textAt, textsAt } from '../worlds/objects.ts';
import { type PodWrites, podWritesIn, type Seen } from './pod-authors.ts';

/** What becomes of a pod at a time; undefined: gone. */
export interface PodChange {
  readonly time: number;
  readonly key: ObjectKey;
  readonly manifest: Manifest | undefined;
  readonly what: ChangedPod;
  readonly author?: PodAuthor;
}

export interface PodsThen {
  /** What the cluster holds, or lacks, otherwise at the beginning than when it was read. */
  readonly start: ReadonlyMap<ObjectKey, Manifest | undefined>;
  /** In the order of time. */
  readonly changes: readonly PodChange[];
  /** First writes of pods that may have given them other labels, of which nobody knows what the labels were before. */
  readonly unknownBefore: readonly ObjectWrite[];
  /** Pods that the cluster shows with labels that no write in the log explains. */
  readonly unexplained: number;
}

/** What logs tell of pods; times in milliseconds since 1970. */
interface ToldOfPods {
  readonly events: readonly PodEvent[];
  /** Writes that may have changed labels. */
  readonly writes: readonly ObjectWrite[];
  /** When the logs begin, and when the cluster was read. */
  readonly first: number;
  readonly readAt: number;
}

/** Pods of which the log does not tell are as the cluster has them. */
export function podsThen(
  { events, writes, first, readAt }: ToldOfPods,
  objects: ReadonlyMap<ObjectKey, Manifest>,
): PodsThen {
  const siblings = siblingsIn(objects);
  const start = new Map<ObjectKey, Manifest | undefined>();
  const changes: PodChange[] = [];
  const unknownBefore: ObjectWrite[] = [];
  let unexplained = 0;
  const writesOf = podWritesIn(writes);
  const told = new Set<ObjectKey>();
  for (const life of livesOf(events)) {
    const key = keyOf({ group: '', kind: 'Pod', namespace: life.namespace, name: life.pod });
    const own = writesOf(key, life.uid);
    told.add(key);
    const there = objects.get(key);
    const live = there !== undefined && sameUid(there, life.uid) ? there : undefined;
    const born = bornAt(life, live, first);
    let now: Manifest | undefined;
    let seen: Seen | undefined;
    const note = (how: ChangedPod['how'], at: Pick<PodEvent, 'time' | 'origin'>, manifest?: Manifest): void => {
      const what = { namespace: life.namespace, pod: life.pod, how, origin: at.origin };
      const author = how === 'went' ? undefined : authorOf(what, how, own, seen, { ...at, labels: labelsOf(manifest) });
      changes.push({ time: at.time, key, manifest, what, ...(author && { author }) });
    };
    for (const [index, event] of life.events.entries()) {
      const labels = event.labels ?? (index === 0 ? life.labels : undefined);
      if (event.gone === true) {
        note('went', event);
        now = undefined;
      } else if (now === undefined ? index === 0 : labels !== undefined && !sameLabels(now, labels)) {
        now = podOf(life, labels ?? life.labels, live ?? siblings(life));
        if (now === undefined) break;
        if (index === 0 && born === undefined) start.set(key, now);
        else if (index === 0) note('came', event, now);
        else note('got other labels', event, now);
      }
      if (event.labels !== undefined) {
        const before = seen === undefined ? own.firstChange(event) : undefined;
        if (before !== undefined) unknownBefore.push(before);
        seen = { time: event.time, origin: event.origin, labels: event.labels };
      }
    }
    if (born !== undefined && !start.has(key)) start.set(key, undefined);
    // What the cluster shows of labels is the last that is known of them.
    if (now === undefined || live === undefined || seen === undefined || seen.time > readAt) continue;
    if (sameLabels(live, seen.labels)) continue;
    const change = readAt === Infinity ? undefined : own.newest(seen, readAt);
    if (change === undefined) unexplained++;
    else note('got other labels', change, live);
  }
  for (const [key, write] of untold(writes, told)) if (objects.has(key)) unknownBefore.push(write);
  return { start, changes: changes.sort((a, b) => a.time - b.time), unknownBefore, unexplained };
}

/** First writes of pods of whose labels the log shows nothing. */
function untold(writes: readonly ObjectWrite[], told: ReadonlySet<ObjectKey>): ReadonlyMap<ObjectKey, ObjectWrite> {
  const out = new Map<ObjectKey, ObjectWrite>();
  for (const write of writes) {
    const key = keyOf(write.ref);
    if (write.effect !== 'created' && !told.has(key) && !out.has(key)) out.set(key, write);
  }
  return out;
}

/** Nothing is said of a pod that came where no write tells of it, as with those that nodes make themselves. */
function authorOf(
  { namespace, pod }: ChangedPod,
  how: PodAuthor['how'],
  own: PodWrites,
  seen: Seen | undefined,
  now: Seen,
): PodAuthor | undefined {
  if (how === 'got other labels')
    return { namespace, pod, how, ...(seen === undefined ? unknownAuthor : own.between(seen, now)) };
  const write = own.at(now);
  return write?.effect === 'created' ? { namespace, pod, how, basis: 'log', writes: [write] } : undefined;
}

const unknownAuthor = { basis: 'nothing', writes: [] } as const;

function labelsOf(manifest: Manifest | undefined): ReadonlyMap<string, string> {
  return textsAt(manifest?.value, ['metadata', 'labels']);
}

/** One pod from its birth to its end: pods that follow each other under one name differ by uid. */
interface Life {
  readonly namespace: string;
  readonly pod: string;
  readonly uid?: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly owner?: { readonly kind: string; readonly name: string };
  readonly events: readonly PodEvent[];
}

function livesOf(events: readonly PodEvent[]): readonly Life[] {
  const lives = new Map<string, PodEvent[]>();
  const ordered = [...events].sort((a, b) => a.time - b.time);
  for (const event of ordered) {
    const key = `${event.namespace}/${event.pod} ${event.uid ?? ''}`;
    const list = lives.get(key);
    if (list === undefined) lives.set(key, [event]);
    else list.push(event);
  }
  return [...lives.values()].flatMap((list): readonly Life[] => {
    const [first] = list;
    const labels = list.find((event) => event.labels !== undefined)?.labels;
    const owner = list.find((event) => event.owner !== undefined)?.owner;
    // Without labels nobody knows whom a policy means.
    if (first === undefined || labels === undefined) return [];
    const { namespace, pod, uid } = first;
    return [
      {
        namespace,
        pod,
        labels,
        events: list,
        ...(uid === undefined ? {} : { uid }),
        ...(owner === undefined ? {} : { owner }),
      },
    ];
  });
}

/** Undefined where it was there before the logs begin, or where nobody can say. */
function bornAt({ events: [event] }: Life, live: Manifest | undefined, first: number): number | undefined {
  const started = Date.parse(textAt(live?.value, ['status', 'startTime']) ?? '');
  if (!Number.isNaN(started) && started < first) return undefined;
  // A new pod has labels, and neither a node nor an address yet.
  const isBirth = event?.labels !== undefined && event.node === undefined && event.addresses === undefined;
  return isBirth || !Number.isNaN(started) ? event?.time : undefined;
}

function sameUid(manifest: Manifest, uid: string | undefined): boolean {
  const own = textAt(manifest.value, ['metadata', 'uid']);
  return own === undefined || uid === undefined || own === uid;
}

function sameLabels({ value }: Manifest, labels: ReadonlyMap<string, string>): boolean {
  const own = textsAt(value, ['metadata', 'labels']);
  return own.size === labels.size && [...own].every(([key, text]) => labels.get(key) === text);
}

/** With the containers of the pod itself, or of one that is like it. */
function podOf(life: Life, labels: ReadonlyMap<string, string>, like: Manifest | undefined): Manifest | undefined {
  const { namespace, pod, events } = life;
  const own = like !== undefined && like.ref.name === pod;
  const { owner } = life;
  const addresses = [...new Set(events.flatMap((event) => event.addresses ?? []))];
  const node = events.find((event) => event.node !== undefined)?.node;
  const metadata: JsonObject = {
    ...(own ? (valueAt(like.value, ['metadata']) as JsonObject) : {}),
    name: pod,
    namespace,
    labels: Object.fromEntries(labels),
    ...(owner && !own ? { ownerReferences: [{ apiVersion: 'v1', ...owner, controller: true }] } : {}),
  };
  const spec: Json = own
    ? (valueAt(like.value, ['spec']) ?? {})
    : {
        containers: valueAt(like?.value, ['spec', 'containers']) ?? [],
        initContainers: valueAt(like?.value, ['spec', 'initContainers']) ?? [],
        ...(node === undefined ? {} : { nodeName: node }),
        ...(events.some((event) => event.hostNetwork === true) ? { hostNetwork: true } : {}),
      };
  const status: Json = own
    ? (valueAt(like.value, ['status']) ?? {})
    : { phase: 'Running', podIPs: addresses.map((ip) => ({ ip })) };
  const value = { apiVersion: 'v1', kind: 'Pod', metadata, spec, status };
  return liveManifest(value, { group: '', kind: 'Pod', namespace, name: pod });
}

/** A pod of the cluster with the same owner, or with the same labels but for the hash of its template. */
function siblingsIn(objects: ReadonlyMap<ObjectKey, Manifest>): (life: Life) => Manifest | undefined {
  const known = new Map<string, Manifest>();
  const text = (namespace: string, labels: ReadonlyMap<string, string>): string =>
    JSON.stringify([namespace, [...labels].filter(([key]) => !key.includes('template-hash')).sort()]);
  for (const manifest of objects.values()) {
    if (manifest.ref.kind !== 'Pod' || manifest.ref.group !== '') continue;
    const key = text(manifest.ref.namespace, textsAt(manifest.value, ['metadata', 'labels']));
    if (!known.has(key)) known.set(key, manifest);
  }
  return ({ namespace, labels }) => known.get(text(namespace, labels));
}
