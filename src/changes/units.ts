/** The objects that differ between two worlds, each with the delta that undoes its change alone. */
import type { CompiledWorld, Pod, WorldDelta } from '../engine/compile.ts';
import { derive, matchesPods } from '../engine/compile.ts';
import { directionContent, subjectContent } from '../engine/content.ts';
import { denied } from '../engine/decision.ts';
import type { Endpoint, Namespace, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import { formatLabels } from '../model/labels.ts';
import type { ContainerPort } from '../model/network.ts';
import type { ObjectRef } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { Origin } from '../model/origin.ts';
import type { Policy } from '../model/policy.ts';

export type Unit =
  | { readonly kind: 'policy'; readonly object: ObjectRef; readonly before?: Policy; readonly after?: Policy }
  | {
      readonly kind: 'workload';
      readonly object: ObjectRef;
      readonly before: Endpoint;
      readonly after: Endpoint;
      readonly all: readonly (readonly [Endpoint, Endpoint])[];
    }
  | { readonly kind: 'namespace'; readonly object: ObjectRef; readonly before?: Namespace; readonly after?: Namespace };

/** Both worlds of a comparison, the changed objects, and worlds with one of the changes undone. */
export interface Changes {
  readonly before: CompiledWorld;
  readonly after: CompiledWorld;
  readonly units: readonly Unit[];
  /** Where a workload of `after` declares a container port, if it is written in a manifest. */
  placeOfPort(workload: WorkloadRef, port: ContainerPort): Origin | undefined;
  /** `after` without the change of this unit. */
  without(unit: Unit): CompiledWorld;
  /** `before` with the change of this unit alone. */
  withOnly(unit: Unit): CompiledWorld;
  /** `after` while the pods of this workload, or of all changed ones, are still those of before. */
  duringRollout(unit: Unit | 'all'): CompiledWorld;
}

/** Worlds with one change undone that are kept at a time. */
const mostWorlds = 64;

export function changesBetween(
  before: CompiledWorld,
  after: CompiledWorld,
  placeOfPort: Changes['placeOfPort'],
): Changes {
  const units = [
    ...policyUnits(before.world, after.world),
    ...workloadUnits(before.world, after.world),
    ...namespaceUnits(before.world, after.world),
  ];
  const undone = new Map<Unit, CompiledWorld>();
  const alone = new Map<Unit, CompiledWorld>();
  const cached = (store: Map<Unit, CompiledWorld>, from: CompiledWorld, side: 'before' | 'after') => (unit: Unit) => {
    const known = store.get(unit) ?? derive(from, deltaTo(unit, side));
    // The least recently asked world goes first: each holds a map of all pods.
    store.delete(unit);
    store.set(unit, known);
    for (const oldest of store.keys()) {
      if (store.size <= mostWorlds) break;
      store.delete(oldest);
    }
    return known;
  };
  const without = cached(undone, after, 'before');
  let old: CompiledWorld | undefined;
  const allOld = (): CompiledWorld => {
    const endpoints = units.flatMap((unit) => (unit.kind === 'workload' ? unit.all.map(([was]) => was) : []));
    return (old ??= derive(after, { endpoints }));
  };
  const duringRollout = (unit: Unit | 'all'): CompiledWorld => (unit === 'all' ? allOld() : without(unit));
  return { before, after, units, placeOfPort, without, withOnly: cached(alone, before, 'after'), duringRollout };
}

function policyUnits(before: World, after: World): readonly Unit[] {
  const was = new Map(before.policies.map((policy) => [keyOf(policy.ref), policy]));
  const is = new Map(after.policies.map((policy) => [keyOf(policy.ref), policy]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): readonly Unit[] => {
    const [a, b] = [was.get(key), is.get(key)];
    if (a === b || policyContent(a) === policyContent(b)) return [];
    const object = (b ?? a)?.ref;
    if (object === undefined) return [];
    return [
      { kind: 'policy', object, ...(a === undefined ? {} : { before: a }), ...(b === undefined ? {} : { after: b }) },
    ];
  });
}

export function policyContent(policy: Policy | undefined): string {
  if (policy === undefined) return '';
  const { tier, rank, subject, ingress, egress, condition } = policy;
  const side = (direction: Policy['ingress']): string =>
    direction === undefined ? 'none' : directionContent(direction);
  return [tier, rank, subjectContent(subject), condition?.key, side(ingress), side(egress)].join('\n');
}

function workloadUnits(before: World, after: World): readonly Unit[] {
  const changed = new Map<string, (readonly [Endpoint, Endpoint])[]>();
  for (const [id, is] of after.endpoints) {
    const was = before.endpoints.get(id);
    if (was === undefined || was === is || appearance(was) === appearance(is)) continue;
    const key = workloadKeyOf(is.workload);
    const list = changed.get(key);
    if (list === undefined) changed.set(key, [[was, is]]);
    else list.push([was, is]);
  }
  return [...changed.values()].flatMap((all): readonly Unit[] => {
    const first = all[0];
    if (first === undefined) return [];
    const { kind, namespace, name } = first[1].workload;
    return [{ kind: 'workload', object: { group: '', kind, namespace, name }, before: first[0], after: first[1], all }];
  });
}

function appearance(endpoint: Endpoint): string {
  const ports = endpoint.ports.map(({ name, protocol, port }) => `${name ?? ''}/${protocol}/${port}`);
  return [
    formatLabels(endpoint.labels),
    ports.join(','),
    endpoint.hostNetwork,
    endpoint.finished,
    endpoint.addresses.join(','),
  ].join('|');
}

function namespaceUnits(before: World, after: World): readonly Unit[] {
  return [...new Set([...before.namespaces.keys(), ...after.namespaces.keys()])].flatMap((name): readonly Unit[] => {
    const [was, is] = [before.namespaces.get(name), after.namespaces.get(name)];
    if (was !== undefined && is !== undefined && formatLabels(was.labels) === formatLabels(is.labels)) return [];
    const object = { group: '', kind: 'Namespace', namespace: '', name };
    return [
      {
        kind: 'namespace',
        object,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}

function deltaTo(unit: Unit, side: 'before' | 'after'): WorldDelta {
  switch (unit.kind) {
    case 'policy': {
      const wanted = unit[side];
      return wanted === undefined ? { removedPolicies: [keyOf(unit.object)] } : { policies: [wanted] };
    }
    case 'workload':
      return { endpoints: unit.all.map(([was, is]) => (side === 'before' ? was : is)) };
    case 'namespace': {
      const wanted = unit[side];
      return wanted === undefined ? { removedNamespaces: [unit.object.name] } : { namespaces: [wanted] };
    }
  }
}

/** Whether a unit can matter to traffic of these pods at all. */
export function concerns(
  changes: Changes,
  unit: Unit,
  pods: readonly { readonly before: Pod; readonly after: Pod }[],
): boolean {
  switch (unit.kind) {
    case 'policy':
      return pods.some(
        ({ before, after }) =>
          (unit.before !== undefined && subjectHolds(changes.before, unit.before, before)) ||
          (unit.after !== undefined && subjectHolds(changes.after, unit.after, after)),
      );
    case 'workload':
      return pods.some(({ after }) => unit.all.some(([, endpoint]) => endpoint.id === after.endpoint.id));
    case 'namespace':
      return pods.some(({ after }) => after.endpoint.namespace === unit.object.name);
  }
}

export function subjectHolds(world: CompiledWorld, policy: Policy, pod: Pod): boolean {
  return matchesPods(world.run, policy.subject.namespaces, policy.subject.pods, pod) !== denied;
}
