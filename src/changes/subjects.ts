/** Policies that the change touches and that select nothing, with the label that would have matched. */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { EmptySubject } from '../model/comparison.ts';
import { editsBetween } from '../model/edits.ts';
import { formatSelector } from '../model/labels.ts';
import { keyOf } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import type { Changes } from './units.ts';

/** `complete` says whether the world holds every pod that exists: without a cluster an empty namespace proves nothing. */
export function emptySubjects(changes: Changes, complete: boolean): readonly EmptySubject[] {
  const touched = changes.units.flatMap((unit) =>
    unit.kind === 'policy' && unit.after !== undefined ? [unit.after] : [],
  );
  if (touched.length === 0) return [];
  const used = selectedPolicies(changes.after);
  return touched
    .filter((policy) => policy.condition === undefined && !used.has(keyOf(policy.ref)))
    .filter((policy) => complete || podsOf(changes.after, policy).length > 0)
    .map((policy) => ({
      policy: policy.ref,
      origin: policy.subject.parts[0]?.origin ?? policy.subject.origin,
      selector: formatSelector(policy.subject.pods),
      ...nearestLabel(changes.after, policy),
    }));
}

function selectedPolicies(world: CompiledWorld): ReadonlySet<string> {
  const used = new Set<string>();
  for (const pod of world.pods.values()) {
    for (const direction of ['ingress', 'egress'] as const) {
      for (const { policy } of selecting(world, pod, direction)) used.add(keyOf(policy.ref));
    }
  }
  return used;
}

function podsOf(world: CompiledWorld, { ref }: Policy): readonly (readonly [string, string])[][] {
  return [...world.pods.values()]
    .filter((pod) => pod.endpoint.namespace === ref.namespace)
    .map((pod) => [...pod.labels.labels]);
}

/** The label of a pod in the same namespace that is nearest to a demanded one, by value or by key. */
function nearestLabel(
  world: CompiledWorld,
  policy: Policy,
): { readonly nearest?: NonNullable<EmptySubject['nearest']> } {
  const selector = policy.subject.pods;
  if (selector.kind !== 'match') return {};
  const wanted = selector.requirements.flatMap((one) =>
    one.operator === 'In' ? one.values.map((value) => `${one.key}=${value}`) : [],
  );
  const pods = podsOf(world, policy);
  const counts = new Map<string, number>();
  for (const labels of pods)
    for (const [key, value] of labels) counts.set(`${key}=${value}`, (counts.get(`${key}=${value}`) ?? 0) + 1);
  let best: { label: string; pods: number; distance: number } | undefined;
  for (const target of wanted) {
    if (counts.has(target)) continue;
    const most = Math.max(2, Math.floor(target.length / 4));
    for (const [label, number] of counts) {
      const distance = editsBetween(target, label, most);
      if (distance <= most && (best === undefined || distance < best.distance))
        best = { label, pods: number, distance };
    }
  }
  return best === undefined ? {} : { nearest: { label: best.label, pods: best.pods } };
}
