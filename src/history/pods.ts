/** The pods of earlier moments, as far as an audit log tells of them. */
import type { PodEvent } from '../model/flow.ts';
import type { ChangedPod } from '../model/history.ts';
import type { Json, JsonObject, Manifest, ObjectKey } from '../model/object.ts';
import { keyOf, valueAt } from '../model/object.ts';
import { liveManifest } from '../worlds/live.ts';
import { textAt, textsAt } from '../worlds/objects.ts';

/** What becomes of a pod at a time; undefined: gone. */
export interface PodChange {
  readonly time: number;
  readonly key: ObjectKey;
  readonly manifest: Manifest | undefined;
  readonly what: ChangedPod;
}

export interface PodsThen {
  /** What the cluster holds, or lacks, otherwise at the beginning than when it was read. */
  readonly start: ReadonlyMap<ObjectKey, Manifest | undefined>;
  /** In the order of time. */
  readonly changes: readonly PodChange[];
}

/** `first`: when the logs begin. Pods of which the log does not tell are as the cluster has them. */
export function podsThen(
  events: readonly PodEvent[],
  objects: ReadonlyMap<ObjectKey, Manifest>,
  first: number,
): PodsThen {
  const siblings = siblingsIn(objects);
  const start = new Map<ObjectKey, Manifest | undefined>();
  const changes: PodChange[] = [];
  for (const life of livesOf(events)) {
    const key = keyOf({ group: '', kind: 'Pod', namespace: life.namespace, name: life.pod });
    const there = objects.get(key);
    const live = there !== undefined && sameUid(there, life.uid) ? there : undefined;
    const born = bornAt(life, live, first);
    let now: Manifest | undefined;
    const note = (how: ChangedPod['how'], event: PodEvent, manifest: Manifest | undefined, time = event.time): void => {
      const what = { namespace: life.namespace, pod: life.pod, how, origin: event.origin };
      changes.push({ time, key, manifest, what });
    };
    for (const [index, event] of life.events.entries()) {
      const labels = event.labels ?? (index === 0 ? life.labels : undefined);
      if (event.gone === true) {
        note('went', event, undefined);
        now = undefined;
      } else if (now === undefined ? index === 0 : labels !== undefined && !sameLabels(now, labels)) {
        now = podOf(life, labels ?? life.labels, live ?? siblings(life));
        if (now === undefined) break;
        if (index === 0 && born === undefined) start.set(key, now);
        else if (index === 0) note('came', event, now, born);
        else note('got other labels', event, now);
      }
    }
    if (born !== undefined && !start.has(key)) start.set(key, undefined);
  }
  return { start, changes: changes.sort((a, b) => a.time - b.time) };
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
