/** Policies that select nothing, because the change touches them or takes their pods away; with the nearest label. */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { EmptySubject } from '../model/comparison.ts';
import { formatSelector } from '../model/labels.ts';
import { keyOf } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import { nearestLabel } from './nearest.ts';
import { lostPods } from './slips/empty-peers.ts';
import type { Changes } from './units.ts';
import { subjectHolds } from './units.ts';

/** `complete` says whether the world holds every pod that exists: without a cluster an empty namespace proves nothing. */
export function emptySubjects(changes: Changes, complete: boolean): readonly EmptySubject[] {
  const touched = changes.units.flatMap((unit) =>
    unit.kind === 'policy' && unit.after !== undefined ? [unit.after] : [],
  );
  const lost = lostPods(changes);
  if (touched.length + lost.length === 0) return [];
  const used = selectedPolicies(changes.after);
  const isEmpty = (policy: Policy): boolean => policy.condition === undefined && !used.has(keyOf(policy.ref));
  const names = new Set(touched.map(({ ref }) => keyOf(ref)));
  const left = lost.length === 0 ? [] : changes.after.world.policies.filter(({ ref }) => !names.has(keyOf(ref)));
  return [
    ...touched
      .filter(isEmpty)
      .filter((policy) => complete || labelsIn(changes.after, policy).length > 0)
      .map((policy) => describe(changes.after, policy)),
    ...left.filter(isEmpty).flatMap((policy) => {
      const loss = lost.find(({ pod }) => subjectHolds(changes.before, policy, pod));
      return loss === undefined ? [] : [{ ...describe(changes.after, policy), cause: loss.cause() }];
    }),
  ];
}

function describe(world: CompiledWorld, policy: Policy): EmptySubject {
  const near = nearestLabel(policy.subject.pods, labelsIn(world, policy));
  return {
    policy: policy.ref,
    origin: policy.subject.parts[0]?.origin ?? policy.subject.origin,
    selector: formatSelector(policy.subject.pods),
    ...(near === undefined ? {} : { nearest: { label: near.label, pods: near.carriers } }),
  };
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

/** Labels of the pods of its namespace. */
function labelsIn(world: CompiledWorld, { ref }: Policy) {
  return [...world.pods.values()]
    .filter((pod) => pod.endpoint.namespace === ref.namespace)
    .map((pod) => pod.labels.labels);
}
