/** What edited objects are to a world, for trying an edit without loading everything again. */
import type { Dialect } from '../dialects/index.ts';
import type { WorldDelta } from '../engine/compile.ts';
import type { FileManifest } from '../manifests/objects.ts';
import type { Endpoint, Namespace, World } from '../model/cluster.ts';
import type { Labels } from '../model/labels.ts';
import { canonicalJson, isObject, type JsonObject, keyOf, type ObjectKey, valueAt } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import { dialectOf, roleOf, templatePath, textsAt } from '../worlds/objects.ts';
import type { Rewritten } from './files.ts';

export interface DeltaGround {
  readonly base: World;
  readonly head: World;
  readonly dialects: readonly Dialect[];
}

interface Parts {
  readonly policies: Policy[];
  readonly removedPolicies: ObjectKey[];
  readonly namespaces: Namespace[];
  readonly endpoints: Endpoint[];
}

/**
 * Undefined where only loading tells. Objects that the world does not have, and those that no policy sees, are no part
 * of it: what is shown in the end is proved by loading.
 */
export function deltaOf(rewritten: readonly Rewritten[], ground: DeltaGround): WorldDelta | undefined {
  const parts: Parts = { policies: [], removedPolicies: [], namespaces: [], endpoints: [] };
  const isKnown = rewritten.every((one) => {
    const ref = (one.is ?? one.was)?.ref;
    const role = ref && roleOf(ref, ground.dialects);
    if (role === 'policy') return addPolicy(one, ground, parts);
    if (role === 'namespace') return addNamespace(one, ground, parts);
    if (role === 'workload' || role === 'pod') return addWorkload(one, ground, parts);
    return role === undefined || role === 'service';
  });
  return isKnown ? parts : undefined;
}

function addPolicy({ was, is }: Rewritten, { base, head, dialects }: DeltaGround, parts: Parts): boolean {
  const old = was && head.policies.find(({ ref, origin }) => ref.kind === was.ref.kind && isOrigin(was, origin));
  if (was !== undefined && old === undefined) return true;
  if (old?.condition !== undefined) return false;
  if (is === undefined) {
    if (old !== undefined) parts.removedPolicies.push(keyOf(old.ref));
    return true;
  }
  const ref = old?.ref ?? refInBase(is, base);
  // A removed manifest that may not be pruned leaves its policy there on condition.
  const isTaken = (one: Policy): boolean =>
    one.condition === undefined && ref !== undefined && keyOf(one.ref) === keyOf(ref);
  if (ref === undefined || (old === undefined && head.policies.some(isTaken))) return false;
  const policy = dialectOf(ref, dialects)?.read({ ...is, ref, origin: is.origin }).policy;
  if (policy !== undefined) parts.policies.push(policy);
  return policy !== undefined;
}

function isOrigin({ file, origin }: FileManifest, other: Policy['origin']): boolean {
  return other.kind === 'file' && other.file === file && other.line === origin.line && other.column === origin.column;
}

/** An object that names no namespace stands where the base side had it, or beside the others of its file. */
function refInBase({ ref, file }: FileManifest, { policies }: World): Policy['ref'] | undefined {
  if (ref.namespace !== '' || ref.kind !== 'NetworkPolicy') return ref;
  const inFile = policies.filter(({ origin }) => origin.kind === 'file' && origin.file === file);
  const same = inFile.find((one) => one.ref.kind === ref.kind && one.ref.name === ref.name) ?? inFile[0];
  return same && { ...ref, namespace: same.ref.namespace };
}

function addNamespace({ was, is }: Rewritten, { head }: DeltaGround, parts: Parts): boolean {
  const old = head.namespaces.get(is?.ref.name ?? '');
  if (was === undefined || is === undefined || old === undefined) return false;
  const labels = relabelled(old.labels, labelsAt(was.value), labelsAt(is.value));
  parts.namespaces.push({ ...old, labels });
  return true;
}

function labelsAt(value: JsonObject): Labels {
  return textsAt(value, ['metadata', 'labels']);
}

/** Labels of pods only: of everything else, such as ports, loading tells. */
function addWorkload({ was, is }: Rewritten, { head }: DeltaGround, parts: Parts): boolean {
  if (was === undefined || is === undefined) return false;
  const { kind, name, namespace } = is.ref;
  const [before, after] = [templateOf(was), templateOf(is)];
  if (!isObject(before) || !isObject(after) || specOf(before) !== specOf(after)) return false;
  for (const endpoint of head.endpoints.values()) {
    const { workload } = endpoint;
    if (workload.kind !== kind || workload.name !== name) continue;
    if (namespace !== '' && workload.namespace !== namespace) continue;
    parts.endpoints.push({ ...endpoint, labels: relabelled(endpoint.labels, labelsAt(before), labelsAt(after)) });
  }
  return true;
}

function templateOf({ ref, value }: FileManifest): ReturnType<typeof valueAt> {
  return ref.kind === 'Pod' ? value : valueAt(value, templatePath(ref.kind));
}

function specOf(template: JsonObject): string {
  return canonicalJson(template['spec']);
}

function relabelled(labels: Labels, was: Labels, is: Labels): Labels {
  const kept = [...labels].filter(([key, value]) => was.get(key) !== value || is.has(key));
  return new Map([...kept, ...is]);
}
