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

/** What policies see of a pod, but for what differs from pod to pod. */
export function shapeOf({ ref, value }: Manifest): string {
  const labels = Object.entries(objectAt(value, ['metadata', 'labels'])).filter(([name]) => !volatile.has(name));
  return textOf(ref.namespace, Object.fromEntries(labels));
}

function textOf(namespace: string, labels: JsonObject): string {
  return `${namespace} ${canonicalJson(labels)}`;
}

/** Hexadecimal digits by which a pod is known again. */
const digits = 12;

interface Named {
  readonly workload: string;
  readonly namespace: string;
  readonly hash: string;
  readonly labels: JsonObject;
  /** As `shapeOf` has it. */
  readonly shape: string;
  /** The same for pods that are kept together. */
  readonly group: string;
}

/** The pods of a moment; of at most `limit` of them more than their number is kept. Quick where little changed. */
export function podKeeper(limit: number): (moment: Moment) => SavedPods {
  const names = new WeakMap<Endpoint, Named>();
  let last: { readonly of: ReadonlyMap<unknown, Endpoint>; readonly kept: SavedPods } | undefined;
  return (moment) => {
    const { endpoints } = moment.compiled.world;
    if (last?.of !== endpoints) last = { of: endpoints, kept: keptOf(endpoints, names, limit) };
    return last.kept;
  };
}

function namedOf({ id, namespace, workload, labels }: Endpoint): Named {
  const kept = Object.fromEntries([...labels].filter(([name]) => !volatile.has(name)));
  const [of, shape] = [workloadKeyOf(workload), textOf(namespace, kept)];
  const hash = fingerprintOf(id).slice(0, digits);
  return { workload: of, namespace, hash, labels: kept, shape, group: `${of} ${shape}` };
}

/** Whether it is no pod, but what a template would make. */
function isTemplate({ id }: Endpoint): boolean {
  return id.endsWith(']');
}

function keptOf(endpoints: ReadonlyMap<unknown, Endpoint>, names: WeakMap<Endpoint, Named>, limit: number): SavedPods {
  const groups = new Map<string, { first: Named; hashes: string[] }>();
  let [kept, left] = [0, 0];
  for (const endpoint of endpoints.values()) {
    if (isTemplate(endpoint)) continue;
    if (kept >= limit) {
      left++;
      continue;
    }
    kept++;
    let named = names.get(endpoint);
    if (named === undefined) names.set(endpoint, (named = namedOf(endpoint)));
    const own = groups.get(named.group);
    if (own === undefined) groups.set(named.group, { first: named, hashes: [named.hash] });
    else own.hashes.push(named.hash);
  }
  const shapes = [...groups.values()].map(({ first: { workload, namespace, labels }, hashes }) => ({
    workload,
    namespace,
    labels,
    pods: hashes.join(''),
  }));
  return { shapes, left };
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
  for (const endpoint of moment.compiled.world.endpoints.values()) {
    if (isTemplate(endpoint)) continue;
    const { workload, hash, shape } = namedOf(endpoint);
    const own = earlier.byPod.get(hash);
    const isKnown = own === undefined ? left > 0 || earlier.texts.has(shape) : shapeText(own) === shape;
    const manifest = isKnown ? undefined : podOf(endpoint, moment);
    if (manifest === undefined) continue;
    const was = own ?? earlier.byWorkload.get(workload);
    before.set(keyOf(manifest.ref), was && relabelled(manifest, was.labels));
    const group = groups.get(workload) ?? [];
    group.push({ manifest, change: own === undefined ? 'added' : 'modified' });
    groups.set(workload, group);
  }
  return { before, groups: fewer([...groups.values()]) };
}

function podOf({ id, namespace }: Endpoint, { objects }: Moment): Manifest | undefined {
  return objects.get(keyOf({ group: '', kind: 'Pod', namespace, name: id.slice(namespace.length + 1) }));
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
