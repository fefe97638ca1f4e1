/**
 * What policies saw of pods, in little space: from it a later run tells which labels changed while nobody watched.
 */
import type { Moment } from '../living.ts';
import { type Endpoint, workloadKeyOf } from '../model/cluster.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { JsonObject, Manifest, ObjectKey } from '../model/object.ts';
import { canonicalJson, keyOf } from '../model/object.ts';
import type { SavedPods, SavedShape } from '../model/watch.ts';
import { liveManifest } from '../worlds/live.ts';
import { objectAt } from '../worlds/objects.ts';

/** Labels by which pods of one owner differ and no policy of any sense selects. */
const volatile: ReadonlySet<string> = new Set([
  'pod-template-hash',
  'controller-revision-hash',
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
  'batch.kubernetes.io/job-name',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-completion-index',
  'job-name',
  'controller-uid',
]);

/** The labels of a pod but for what differs from pod to pod. */
export function lastingLabels({ value }: Manifest): JsonObject {
  const labels = objectAt(value, ['metadata', 'labels']);
  return Object.fromEntries(Object.entries(labels).filter(([name]) => !volatile.has(name)));
}

/** What policies see of a pod, but for what differs from pod to pod. */
export function shapeOf(manifest: Manifest): string {
  return textOf(manifest.ref.namespace, lastingLabels(manifest));
}

function textOf(namespace: string, labels: JsonObject): string {
  return `${namespace} ${canonicalJson(labels)}`;
}

/** Hexadecimal digits by which a pod is known again. */
const digits = 12;

interface Named {
  readonly manifest: Manifest;
  readonly workload: string;
  readonly hash: string;
  readonly shape: string;
}

/** The pods of a moment; of at most `limit` of them more than their number is kept. Quick where little changed. */
export function podKeeper(limit: number): (moment: Moment) => SavedPods {
  const names = new WeakMap<Endpoint, Named>();
  let last: { readonly of: ReadonlyMap<unknown, Endpoint>; readonly kept: SavedPods } | undefined;
  return (moment) => {
    const { endpoints } = moment.compiled.world;
    if (last?.of !== endpoints) last = { of: endpoints, kept: keptOf(podsOf(moment, names), limit) };
    return last.kept;
  };
}

function podsOf({ compiled, objects }: Moment, names = new WeakMap<Endpoint, Named>()): readonly Named[] {
  return [...compiled.world.endpoints].flatMap(([id, endpoint]) => {
    const { namespace, workload } = endpoint;
    const ref = { group: '', kind: 'Pod', namespace, name: id.slice(namespace.length + 1) };
    const manifest = objects.get(keyOf(ref));
    if (manifest === undefined) return [];
    const known = names.get(endpoint);
    if (known?.manifest === manifest) return [known];
    const hash = fingerprintOf(id).slice(0, digits);
    const named = { manifest, workload: workloadKeyOf(workload), hash, shape: shapeOf(manifest) };
    names.set(endpoint, named);
    return [named];
  });
}

function keptOf(pods: readonly Named[], limit: number): SavedPods {
  const shapes = new Map<string, { first: Named; hashes: string[] }>();
  for (const pod of pods.slice(0, limit)) {
    const key = `${pod.workload} ${pod.shape}`;
    const own = shapes.get(key);
    if (own === undefined) shapes.set(key, { first: pod, hashes: [pod.hash] });
    else own.hashes.push(pod.hash);
  }
  return {
    shapes: [...shapes.values()].map(({ first: { manifest, workload }, hashes }) => ({
      workload,
      namespace: manifest.ref.namespace,
      labels: lastingLabels(manifest),
      pods: hashes.join(''),
    })),
    left: Math.max(0, pods.length - limit),
  };
}

/** Pods that policies see otherwise than they did, those of one workload together. */
export interface Missed {
  /** As they were, with what they are now in all else; undefined for those of which nothing is known. */
  readonly before: ReadonlyMap<ObjectKey, Manifest | undefined>;
  readonly groups: readonly (readonly { readonly manifest: Manifest; readonly change: 'added' | 'modified' }[])[];
}

/**
 * What became of pods since. A pod of a name that was there is held against itself; a new one is news if no pod of its
 * namespace had its labels, and was before as most pods of its workload were.
 */
export function missedPods({ shapes, left }: SavedPods, moment: Moment): Missed {
  const earlier = indexOf(shapes);
  const before = new Map<ObjectKey, Manifest | undefined>();
  const groups = new Map<string, { manifest: Manifest; change: 'added' | 'modified' }[]>();
  for (const { manifest, workload, hash, shape } of podsOf(moment)) {
    const own = earlier.byPod.get(hash);
    const isKnown = own === undefined ? left > 0 || earlier.texts.has(shape) : shapeText(own) === shape;
    if (isKnown) continue;
    const was = own ?? earlier.byWorkload.get(workload);
    before.set(keyOf(manifest.ref), was && relabelled(manifest, was.labels));
    const group = groups.get(workload) ?? [];
    group.push({ manifest, change: own === undefined ? 'added' : 'modified' });
    groups.set(workload, group);
  }
  return { before, groups: fewer([...groups.values()]) };
}

function shapeText({ namespace, labels }: SavedShape): string {
  return textOf(namespace, labels);
}

function indexOf(shapes: readonly SavedShape[]) {
  const byPod = new Map<string, SavedShape>();
  const byWorkload = new Map<string, SavedShape>();
  for (const shape of shapes) {
    for (let at = 0; at < shape.pods.length; at += digits) byPod.set(shape.pods.slice(at, at + digits), shape);
    const most = byWorkload.get(shape.workload);
    if (most === undefined || most.pods.length < shape.pods.length) byWorkload.set(shape.workload, shape);
  }
  return { byPod, byWorkload, texts: new Set(shapes.map(shapeText)) };
}

function relabelled({ ref, value }: Manifest, labels: JsonObject): Manifest {
  const metadata = objectAt(value, ['metadata']);
  const own = Object.entries(objectAt(metadata, ['labels'])).filter(([name]) => volatile.has(name));
  return liveManifest({ ...value, metadata: { ...metadata, labels: { ...Object.fromEntries(own), ...labels } } }, ref);
}

/** Each of them costs a comparison: beyond these, all that are left are one. */
const mostGroups = 100;

function fewer<One>(groups: readonly (readonly One[])[]): readonly (readonly One[])[] {
  const rest = groups.slice(mostGroups).flat();
  return rest.length === 0 ? groups : [...groups.slice(0, mostGroups), rest];
}
