/** Workloads that a policy isolated and none isolates any more. */
import type { CompiledWorld, Pod } from '../engine/compile.ts';
import { podsApart, policiesApart, selecting } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import { allowed, denied } from '../engine/decision.ts';
import { pruneKey } from '../engine/difference.ts';
import type { EndpointId, WorkloadKey } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { IsolationChange } from '../model/comparison.ts';
import type { Cause } from '../model/finding.ts';
import { formatRef } from '../model/object.ts';
import { workloadParty } from '../model/parties.ts';
import type { Direction } from '../model/policy.ts';
import { workloadCause } from './causes.ts';
import { workloadSizes } from './ends.ts';
import type { PartStep } from './flip.ts';
import { findFlip } from './flip.ts';
import { localTo } from './local.ts';
import type { Rolling } from './rolling.ts';
import type { Changes, WorkloadUnit } from './units.ts';

/** What was found about the pods of one workload; `first` is one of them. */
interface Lost {
  readonly first: EndpointId;
  readonly direction: Direction;
  count: number;
  readonly assuming?: 'pruned';
}

export function lostIsolation(changes: Changes): readonly IsolationChange[] {
  const found = new Map<string, Lost>();
  for (const { before, after } of podsApart(changes.before, changes.after)) {
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
      else {
        const { id: first } = after.endpoint;
        found.set(key, { first, direction, count: 1, ...(lost === 'pruned' ? { assuming: 'pruned' } : {}) });
      }
    }
  }
  const sizes = workloadSizes(changes.after.world);
  return [...found.values()].flatMap((one) => describe(changes, one, sizes));
}

/**
 * Workloads that are isolated on both sides, and whose old pods meet policies that no longer select them until the last
 * of them is gone: policies change at once, pods one after the other.
 */
export function isolationWhileRolling(changes: Changes, rolling: Rolling): readonly IsolationChange[] {
  const mayDiffer = policiesApart(changes.before, changes.after);
  const rolled = changes.units.flatMap((unit) =>
    unit.kind === 'workload' && mayDiffer(unit.object.namespace) ? [unit] : [],
  );
  if (rolled.length === 0) return [];
  const sizes = workloadSizes(changes.after.world);
  return rolled.flatMap((unit) =>
    (['ingress', 'egress'] as const).flatMap((direction) =>
      lostMeanwhile(changes, rolling, { unit, direction }, sizes),
    ),
  );
}

function lostMeanwhile(
  changes: Changes,
  rolling: Rolling,
  { unit, direction }: { readonly unit: WorkloadUnit; readonly direction: Direction },
  sizes: ReadonlyMap<WorkloadKey, number>,
): readonly IsolationChange[] {
  const { assume } = changes.after.run.decisions;
  const lost = unit.all.flatMap(([{ id: was }, { id }]) => {
    const oldId = rolling.oldSelf(id);
    const old = oldId === undefined ? undefined : rolling.changes.after.pods.get(oldId);
    const [before, after] = [changes.before.pods.get(was), changes.after.pods.get(id)];
    if (oldId === undefined || old === undefined || before === undefined || after === undefined) return [];
    const ends = [isolated(changes.before, before, direction), isolated(changes.after, after, direction)];
    const then = isolated(rolling.changes.after, old, direction);
    const isOpen = (kept: boolean): boolean =>
      ends.every((end) => assume(end, pruneKey, kept) === allowed) && assume(then, pruneKey, kept) === denied;
    return isOpen(false) ? [{ before, stay: rolling.stay(oldId), always: isOpen(true) }] : [];
  });
  const [first] = lost;
  if (first === undefined) return [];
  const { workload } = unit.after;
  const policies = selecting(changes.before, first.before, direction).filter((member) => member.direction.isolates);
  const stay = lost.find((one) => one.stay !== undefined)?.stay;
  return [
    {
      workload: workloadParty(workload, lost.length, sizes.get(workloadKeyOf(workload)) ?? lost.length),
      direction,
      before: policies.map(({ policy }) => policy.ref),
      causes: [workloadCause(changes, unit)],
      ...(lost.every(({ always }) => always) ? {} : { assuming: 'pruned' }),
      ...(stay !== undefined && { stay }),
    },
  ];
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
  { first, direction, count, assuming }: Lost,
  sizes: ReadonlyMap<WorkloadKey, number>,
): readonly IsolationChange[] {
  const [before, after] = [changes.before.pods.get(first), changes.after.pods.get(first)];
  if (before === undefined || after === undefined) return [];
  const { workload } = after.endpoint;
  const policies = selecting(changes.before, before, direction).filter((member) => member.direction.isolates);
  return [
    {
      workload: workloadParty(workload, count, sizes.get(workloadKeyOf(workload)) ?? count),
      direction,
      before: policies.map(({ policy }) => policy.ref),
      causes: causesOf(changes, first, direction, assuming !== undefined),
      ...(assuming === undefined ? {} : { assuming }),
    },
  ];
}

/** The changes whose undoing would isolate it again. */
function causesOf(changes: Changes, id: EndpointId, direction: Direction, pruned: boolean): readonly Cause[] {
  const local = localTo(changes, direction === 'egress' ? { source: id } : { destination: id });
  const decide = (world: CompiledWorld): Decision | undefined => {
    const pod = world.pods.get(id);
    if (pod === undefined) return undefined;
    const value = isolated(world, pod, direction);
    return pruned ? world.run.decisions.assume(value, pruneKey, false) : value;
  };
  const { sets } = findFlip(local, decide, ({ rules }) => rules === undefined);
  const told = [...new Set(sets.flat())];
  // Nodes isolate nobody.
  const likely = local.parts.flatMap((part): readonly PartStep[] =>
    part.unit.kind === 'node' ? [] : part.steps.slice(0, 1).map((step) => ({ part, step })),
  );
  return (told.length > 0 ? told : likely).map((one) => causeOf(one, direction));
}

function causeOf({ part: { unit }, step }: PartStep, direction: Direction): Cause {
  const name = formatRef(unit.object);
  const { object } = unit;
  const said = step.words({ change: 'gain', direction });
  if (unit.kind !== 'policy') return { object, origin: step.origin, text: `${name}: ${said}` };
  if (unit.after === undefined || (unit.after.condition !== undefined && unit.before?.condition === undefined)) {
    return { object, origin: step.origin, text: `${name}, which isolated it, ${unit.lost}` };
  }
  if (unit.before?.[direction] !== undefined && unit.after[direction] === undefined) {
    return { object, origin: step.origin, text: `${name} no longer applies to ${direction}` };
  }
  return { object, origin: step.origin, text: `${name} no longer selects it: ${said}` };
}
