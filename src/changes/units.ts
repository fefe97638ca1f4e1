/** The objects that differ between two worlds. */
import type { CompiledWorld, Pod, WorldDelta } from '../engine/compile.ts';
import { derive, matchesPods, selecting } from '../engine/compile.ts';
import { directionContent, subjectContent } from '../engine/content.ts';
import { denied } from '../engine/decision.ts';
import type { ClusterNode, Endpoint, EndpointId, Namespace, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import { formatLabels } from '../model/labels.ts';
import type { ObjectRef } from '../model/object.ts';
import { formatRef, keyOf } from '../model/object.ts';
import { portKey } from '../model/network.ts';
import type { Direction, Policy } from '../model/policy.ts';
import type { Candidates } from './local.ts';
import type { EndpointPair, ObjectPlaces } from './object-steps.ts';
import { namespaceSteps, nodeGround, nodeSteps, restOf, workloadSteps } from './object-steps.ts';
import { policySteps } from './policy-steps.ts';
import type { Steps } from './steps.ts';

export interface PolicyUnit {
  readonly kind: 'policy';
  readonly object: ObjectRef;
  readonly before?: Policy;
  readonly after?: Policy;
  /** What became of its manifest where the later side has none. */
  readonly lost: Lost;
}

export type Lost = 'is removed' | 'can no longer be read';

/** `before` and `after` are one of its pods that changed, `all` are all of them. */
export interface WorkloadUnit {
  readonly kind: 'workload';
  readonly object: ObjectRef;
  readonly before: Endpoint;
  readonly after: Endpoint;
  readonly all: readonly EndpointPair[];
}

export interface NamespaceUnit {
  readonly kind: 'namespace';
  readonly object: ObjectRef;
  readonly before?: Namespace;
  readonly after?: Namespace;
}

export interface NodeUnit {
  readonly kind: 'node';
  readonly object: ObjectRef;
  readonly before?: ClusterNode;
  readonly after?: ClusterNode;
  /** Whether it, or its pods, may be elsewhere; otherwise only its labels are others. */
  readonly moved: boolean;
}

export type Unit = PolicyUnit | WorkloadUnit | NamespaceUnit | NodeUnit;

/** Both worlds of a comparison and the changed objects. */
export interface Changes {
  readonly before: CompiledWorld;
  readonly after: CompiledWorld;
  readonly units: readonly Unit[];
  /** Policies whose subject is another one. */
  readonly reshaped: readonly PolicyUnit[];
  readonly nodes: readonly NodeUnit[];
  readonly places: ObjectPlaces;
  policyUnit(ref: ObjectRef): PolicyUnit | undefined;
  workloadUnit(id: EndpointId): WorkloadUnit | undefined;
  namespaceUnit(name: string): NamespaceUnit | undefined;
  /** What lies between both versions of an object, in steps; worked out once. */
  policySteps(unit: PolicyUnit): Steps<Policy | undefined>;
  workloadSteps(unit: WorkloadUnit): ReturnType<typeof workloadSteps>;
  namespaceSteps(unit: NamespaceUnit): Steps<Namespace | undefined>;
  nodeSteps(unit: NodeUnit): Steps<ClusterNode | undefined>;
  /** Whether only the other direction of the policy changed. */
  saysTheSame(unit: PolicyUnit, direction: Direction): boolean;
  /** What was found out about single pods. */
  readonly candidates: Map<string, Candidates>;
}

/** `unreadable` tells of a policy of `before` whether the later side has a manifest of it that cannot be read. */
export function changesBetween(
  before: CompiledWorld,
  after: CompiledWorld,
  places: ObjectPlaces,
  unreadable: (policy: Policy) => boolean = () => false,
): Changes {
  const policies = policyUnits(before.world, after.world, unreadable);
  const workloads = workloadUnits(before.world, after.world);
  const namespaces = namespaceUnits(before.world, after.world);
  const nodes = nodeUnits(before.world, after.world);
  const byRef = new Map(policies.map((unit) => [keyOf(unit.object), unit]));
  const byId = new Map(workloads.flatMap((unit) => unit.all.map(([, { id }]) => [id, unit] as const)));
  const byName = new Map(namespaces.map((unit) => [unit.object.name, unit]));
  const sameIngress = once((unit: PolicyUnit) => saysTheSame(unit, 'ingress'));
  const sameEgress = once((unit: PolicyUnit) => saysTheSame(unit, 'egress'));
  const readings = new Map(after.tiers.map(({ id, reading }) => [id, reading]));
  return {
    before,
    after,
    units: [...policies, ...workloads, ...namespaces, ...nodes],
    reshaped: policies.filter(isReshaped),
    nodes,
    places,
    policyUnit: (ref) => byRef.get(keyOf(ref)),
    workloadUnit: (id) => byId.get(id),
    namespaceUnit: (name) => byName.get(name),
    policySteps: once(({ before: was, after: is, lost }: PolicyUnit) =>
      policySteps(was, is, readings.get((is ?? was)?.tier ?? '') ?? 'union', lost),
    ),
    workloadSteps: once((unit: WorkloadUnit) => workloadSteps(unit.all, places, () => staleNames(after, unit))),
    namespaceSteps: once((unit: NamespaceUnit) => namespaceSteps(unit.before, unit.after, places)),
    nodeSteps: once((unit: NodeUnit) => nodeSteps(unit.before, unit.after, places)),
    saysTheSame: (unit, direction) => (direction === 'ingress' ? sameIngress : sameEgress)(unit),
    candidates: new Map(),
  };
}

/** The same changes in worlds that both have something more, which is the same on both sides. */
export function withMore(changes: Changes, more: WorldDelta): Changes {
  const [before, after] = [derive(changes.before, more), derive(changes.after, more)];
  return { ...changes, before, after, candidates: new Map() };
}

/** Answers that are kept. */
function once<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const found = known.get(question) ?? answer(question);
    known.set(question, found);
    return found;
  };
}

function saysTheSame({ before, after }: PolicyUnit, direction: Direction): boolean {
  if (before === undefined || after === undefined || before.tier !== after.tier || before.rank !== after.rank)
    return false;
  const [was, is] = [before[direction], after[direction]];
  if ((was === undefined) !== (is === undefined) || before.condition?.key !== after.condition?.key) return false;
  if (subjectContent(before.subject) !== subjectContent(after.subject)) return false;
  if (was === undefined || is === undefined) return true;
  return directionContent(was) === directionContent(is);
}

function isReshaped({ before, after }: PolicyUnit): boolean {
  return (
    before !== undefined && after !== undefined && subjectContent(before.subject) !== subjectContent(after.subject)
  );
}

function policyUnits(before: World, after: World, unreadable: (policy: Policy) => boolean): readonly PolicyUnit[] {
  if (before.policies === after.policies) return [];
  const was = new Map(before.policies.map((policy) => [keyOf(policy.ref), policy]));
  const is = new Map(after.policies.map((policy) => [keyOf(policy.ref), policy]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): readonly PolicyUnit[] => {
    const [a, b] = [was.get(key), is.get(key)];
    if (a === b || policyContent(a) === policyContent(b)) return [];
    const object = (b ?? a)?.ref;
    if (object === undefined) return [];
    const lost = a !== undefined && unreadable(a) ? 'can no longer be read' : 'is removed';
    return [{ kind: 'policy', object, lost, ...(a && { before: a }), ...(b && { after: b }) }];
  });
}

function policyContent(policy: Policy | undefined): string {
  if (policy === undefined) return '';
  const { tier, rank, subject, ingress, egress, condition } = policy;
  const side = (direction: Policy['ingress']): string =>
    direction === undefined ? 'none' : directionContent(direction);
  return [tier, rank, subjectContent(subject), condition?.key, side(ingress), side(egress)].join('\n');
}

function workloadUnits(before: World, after: World): readonly WorkloadUnit[] {
  if (before.endpoints === after.endpoints) return [];
  const changed = new Map<string, (readonly [Endpoint, Endpoint])[]>();
  for (const [id, is] of after.endpoints) {
    const was = before.endpoints.get(id);
    if (was === undefined || was === is || appearance(was) === appearance(is)) continue;
    const key = workloadKeyOf(is.workload);
    const list = changed.get(key);
    if (list === undefined) changed.set(key, [[was, is]]);
    else list.push([was, is]);
  }
  return [...changed.values()].flatMap((all): readonly WorkloadUnit[] => {
    const first = all[0];
    if (first === undefined) return [];
    const { kind, namespace, name } = first[1].workload;
    return [{ kind: 'workload', object: { group: '', kind, namespace, name }, before: first[0], after: first[1], all }];
  });
}

function appearance(endpoint: Endpoint): string {
  const ports = endpoint.ports.map(portKey);
  return [formatLabels(endpoint.labels), ports.join(','), restOf(endpoint)].join('|');
}

function namespaceUnits(before: World, after: World): readonly NamespaceUnit[] {
  if (before.namespaces === after.namespaces) return [];
  return [...new Set([...before.namespaces.keys(), ...after.namespaces.keys()])].flatMap(
    (name): readonly NamespaceUnit[] => {
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
    },
  );
}

function nodeUnits(before: World, after: World): readonly NodeUnit[] {
  if (before.nodes === after.nodes) return [];
  const [was, is] = [before, after].map(({ nodes }) => new Map(nodes.map((node) => [node.name, node] as const)));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((name): readonly NodeUnit[] => {
    const [a, b] = [was?.get(name), is?.get(name)];
    const moved = nodeGround(a) !== nodeGround(b);
    if (!moved && a !== undefined && b !== undefined && formatLabels(a.labels) === formatLabels(b.labels)) return [];
    const object = { group: '', kind: 'Node', namespace: '', name };
    return [{ kind: 'node', object, moved, ...(a && { before: a }), ...(b && { after: b }) }];
  });
}

/** Policies that still name a port which the workload no longer has. */
function staleNames(world: CompiledWorld, { before, after }: WorkloadUnit): string {
  const names = (endpoint: Endpoint): ReadonlySet<string> => new Set(endpoint.ports.flatMap(({ name }) => name ?? []));
  const [had, has] = [names(before), names(after)];
  const pod = world.pods.get(after.id);
  if (pod === undefined) return '';
  const stale = selecting(world, pod, 'ingress').flatMap(({ policy, direction }) =>
    direction.rules
      .flatMap(({ ports }) => ports ?? [])
      .flatMap((port) => (port.kind === 'named' && had.has(port.name) && !has.has(port.name) ? [port.name] : []))
      .map((name) => `${formatRef(policy.ref)} still names ${name}`),
  );
  return stale.length === 0 ? '' : `; ${[...new Set(stale)].join(', ')}`;
}

export function subjectHolds(world: CompiledWorld, policy: Policy, pod: Pod): boolean {
  return matchesPods(world.run, policy.subject.namespaces, policy.subject.pods, pod) !== denied;
}
