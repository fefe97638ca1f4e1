/** Policies that select nothing, because the change touches them or takes their pods away; with the nearest label. */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import { denied } from '../engine/decision.ts';
import type { EmptySubject } from '../model/comparison.ts';
import type { Labels } from '../model/labels.ts';
import { formatSelector } from '../model/labels.ts';
import { keyOf } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import type { Near } from './nearest.ts';
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
  const names = new Set(touched.map(({ ref }) => keyOf(ref)));
  const left = lost.length === 0 ? [] : changes.after.world.policies.filter(({ ref }) => !names.has(keyOf(ref)));
  const used = selectedPolicies(changes.after, [...touched, ...left]);
  const isEmpty = (policy: Policy): boolean =>
    policy.condition === undefined && hasRules(policy) && !used.has(keyOf(policy.ref));
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

/** One without rules in any direction is nothing to its subject. */
function hasRules({ ingress, egress }: Policy): boolean {
  return ingress !== undefined || egress !== undefined;
}

function describe(world: CompiledWorld, policy: Policy): EmptySubject {
  const near = nearTo(world, policy);
  const { subject } = policy;
  const parts = subject.parts.map(({ text }) => text).join(' and ') || '{}';
  return {
    policy: policy.ref,
    origin: subject.parts[0]?.origin ?? subject.origin,
    selector: subject.namespaces.kind === 'own' ? formatSelector(subject.pods) : parts,
    ...(near === undefined ? {} : { nearest: { label: near.label, pods: near.carriers } }),
  };
}

/** The nearest label of a pod where the policy looks; where no pod is, that of a namespace with pods. */
function nearTo(world: CompiledWorld, policy: Policy): Near | undefined {
  const { pods, namespaces } = policy.subject;
  const found = labelsIn(world, policy);
  if (found.length > 0 || namespaces.kind === 'own') return nearestLabel(pods, found);
  const near = nearestLabel(
    namespaces.selector,
    [...world.pods.values()].map(({ namespaceLabels }) => namespaceLabels.labels),
  );
  return near && { ...near, label: `namespace ${near.label}` };
}

/** Those that select a pod, in the namespaces that the asked ones look into. */
function selectedPolicies(world: CompiledWorld, asked: readonly Policy[]): ReadonlySet<string> {
  const places = new Set(
    asked.map(({ subject: { namespaces } }) => (namespaces.kind === 'own' ? namespaces.namespace : undefined)),
  );
  // Only an enforcer that takes policies as they are leaves them where they stand.
  const anywhere = places.has(undefined) || world.enforced !== world.world.policies;
  const used = new Set<string>();
  for (const pod of world.pods.values()) {
    if (!anywhere && !places.has(pod.endpoint.namespace)) continue;
    for (const direction of ['ingress', 'egress'] as const) {
      for (const { policy } of selecting(world, pod, direction)) used.add(keyOf(policy.ref));
    }
  }
  return used;
}

/** Labels of the pods in the namespaces that the policy looks into. */
function labelsIn({ run, pods }: CompiledWorld, { subject: { namespaces } }: Policy): readonly Labels[] {
  return [...pods.values()]
    .filter((pod) =>
      namespaces.kind === 'own'
        ? pod.endpoint.namespace === namespaces.namespace
        : run.matches(namespaces.selector, pod.namespaceLabels) !== denied,
    )
    .map((pod) => pod.labels.labels);
}
