/** Workloads that a policy isolated and none isolates any more. */
import type { CompiledWorld, Pod } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import { allowed, denied } from '../engine/decision.ts';
import { pruneKey } from '../engine/difference.ts';
import type { EndpointId, WorkloadKey } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { IsolationChange } from '../model/comparison.ts';
import type { Cause } from '../model/finding.ts';
import { formatRef } from '../model/object.ts';
import type { Direction } from '../model/policy.ts';
import { namespacePlace, workloadCause } from './causes.ts';
import { workloadParty, workloadSizes } from './ends.ts';
import type { Changes, Unit } from './units.ts';
import { concerns, subjectHolds } from './units.ts';

export function lostIsolation(changes: Changes): readonly IsolationChange[] {
  const found = new Map<string, { first: EndpointId; direction: Direction; count: number; assuming?: 'pruned' }>();
  for (const [id, before] of changes.before.pods) {
    const after = changes.after.pods.get(id);
    if (after === undefined) continue;
    for (const direction of ['ingress', 'egress'] as const) {
      const lost = isLost(
        isolated(changes.before, before, direction),
        isolated(changes.after, after, direction),
        changes,
      );
      if (lost === undefined) continue;
      const key = `${workloadKeyOf(after.endpoint.workload)} ${direction} ${lost}`;
      const known = found.get(key);
      if (known !== undefined) known.count++;
      else found.set(key, { first: id, direction, count: 1, ...(lost === 'pruned' ? { assuming: 'pruned' } : {}) });
    }
  }
  const sizes = workloadSizes(changes.after.world);
  return [...found.values()].flatMap((one) => describe(changes, one, sizes));
}

/** Whether some policy isolates the pod in this direction. */
export function isolated(world: CompiledWorld, pod: Pod, direction: Direction): Decision {
  return selecting(world, pod, direction).reduce<Decision>(
    (any, member) => (member.direction.isolates ? world.run.decisions.or(any, member.selects) : any),
    denied,
  );
}

function isLost(was: Decision, is: Decision, { after }: Changes): 'always' | 'pruned' | undefined {
  if (was === is) return undefined;
  const { assume } = after.run.decisions;
  const lostIf = (kept: boolean): boolean =>
    assume(was, pruneKey, kept) === allowed && assume(is, pruneKey, kept) === denied;
  if (!lostIf(false)) return undefined;
  return lostIf(true) ? 'always' : 'pruned';
}

function describe(
  changes: Changes,
  one: {
    readonly first: EndpointId;
    readonly direction: Direction;
    readonly count: number;
    readonly assuming?: 'pruned';
  },
  sizes: ReadonlyMap<WorkloadKey, number>,
): readonly IsolationChange[] {
  const [before, after] = [changes.before.pods.get(one.first), changes.after.pods.get(one.first)];
  if (before === undefined || after === undefined) return [];
  const { workload } = after.endpoint;
  const policies = selecting(changes.before, before, one.direction).filter(({ direction }) => direction.isolates);
  return [
    {
      workload: workloadParty(workload, one.count, sizes.get(workloadKeyOf(workload)) ?? one.count),
      direction: one.direction,
      before: policies.map(({ policy }) => policy.ref),
      causes: changes.units
        .filter((unit) => concerns(changes, unit, [{ before, after }]))
        .flatMap((unit) => causeOf(changes, unit, before, one.direction)),
      ...(one.assuming === undefined ? {} : { assuming: one.assuming }),
    },
  ];
}

function causeOf(changes: Changes, unit: Unit, pod: Pod, direction: Direction): readonly Cause[] {
  if (unit.kind === 'workload') return [workloadCause(changes, unit)];
  if (unit.kind === 'namespace') return [{ object: unit.object, ...namespacePlace(unit) }];
  const { before, after, object } = unit;
  if (before?.[direction] === undefined || !subjectHolds(changes.before, before, pod)) return [];
  const name = formatRef(object);
  if (after === undefined || after.condition !== undefined) {
    return [{ object, origin: before.origin, text: `${name}, which isolated it, is removed` }];
  }
  const dropped = after[direction] === undefined;
  const text = dropped ? `${name} no longer applies to ${direction}` : `${name} no longer selects it`;
  return [{ object, origin: dropped ? (after.typesOrigin ?? after.origin) : after.subject.origin, text }];
}
