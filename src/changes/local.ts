/**
 * What two ends of a connection can see of both worlds: themselves and the policies that may select them, whichever of
 * the changes are undone. Trying a set of changes on this part costs nothing that grows with the cluster.
 */
import type { CompiledWorld, Pod, WorldDelta } from '../engine/compile.ts';
import { derive, policiesAt, selecting } from '../engine/compile.ts';
import { restrict } from '../engine/excerpt.ts';
import type { Endpoint, EndpointId } from '../model/cluster.ts';
import type { Selector } from '../model/labels.ts';
import { holds } from '../model/labels.ts';
import { keyOf } from '../model/object.ts';
import type { Direction, Policy, Subject } from '../model/policy.ts';
import { nodeGround } from './object-steps.ts';
import type { Step } from './steps.ts';
import type { Changes, NodeUnit, PolicyUnit, Unit } from './units.ts';

/** One changed object as far as it concerns the two ends. */
export interface Part {
  readonly unit: Unit;
  /** Those that can matter here; all of the object's steps are undone with it as a whole. */
  readonly steps: readonly Step[];
  /** Directions of the connection that a policy may decide. */
  readonly directions: readonly Direction[];
  /** From the later version to the one without these steps; undefined: the earlier version. */
  delta(undone: ReadonlySet<Step> | undefined): WorldDelta;
}

export interface Local {
  readonly before: CompiledWorld;
  readonly after: CompiledWorld;
  readonly parts: readonly Part[];
  /** Whether the parts are all that can matter here: undoing every one is the earlier world for certain. */
  readonly complete: boolean;
  /** The worlds are whole ones: an enforcer that deviates from what policies say may look at all of them. */
  readonly whole: boolean;
  /** `after` without the changes of these parts. */
  without(parts: readonly Part[]): CompiledWorld;
  /** `before` with the changes of these parts alone. */
  withOnly(parts: readonly Part[]): CompiledWorld;
  /** `after` without these steps. */
  withoutSteps(steps: readonly Step[]): CompiledWorld;
  /** `before` with these steps alone, and those in which they stand. */
  withOnlySteps(steps: readonly Step[]): CompiledWorld;
}

/** The pods that are ends of a connection; an end that is none has no policies. */
export interface Ends {
  readonly source?: EndpointId;
  readonly destination?: EndpointId;
}

interface PodPair {
  readonly before: Pod;
  readonly after: Pod;
}

export function localTo(changes: Changes, ends: Ends): Local {
  const ids = [...new Set([ends.source ?? [], ends.destination ?? []].flat())];
  const seen = (['egress', 'ingress'] as const).flatMap((direction) => {
    const id = direction === 'egress' ? ends.source : ends.destination;
    return id === undefined ? [] : [{ direction, ...candidatesOf(changes, id, direction) }];
  });
  const directions = new Map<PolicyUnit, Direction[]>();
  for (const { direction, units } of seen) {
    for (const unit of units) directions.set(unit, [...(directions.get(unit) ?? []), direction]);
  }
  const concerned = [...directions].flatMap(([unit, sides]) => policyPart(changes, unit, sides) ?? []);
  const [before, after] = [changes.before, changes.after];
  if (!isPlain(before) || !isPlain(after)) {
    const nodes = nodeParts(changes, changes.nodes);
    const parts = [...allPolicyParts(changes, concerned), ...objectParts(changes, ids), ...(nodes ?? [])];
    const complete = nodes !== undefined;
    return { before, after, parts, complete, whole: true, ...undoings(before, after, parts) };
  }
  const nodes = nodeParts(changes, nodesSeen(changes, seen));
  const parts = [...concerned, ...objectParts(changes, ids), ...(nodes ?? [])];
  const part = (world: CompiledWorld, side: 'before' | 'after'): CompiledWorld =>
    restrict(world, ids, [...new Set(seen.flatMap((one) => one[side]))]);
  const [was, is] = [part(before, 'before'), part(after, 'after')];
  const complete = nodes !== undefined;
  return { before: was, after: is, parts, complete, whole: false, ...undoings(was, is, parts) };
}

/** Whether policies are enforced as they are written. */
function isPlain({ world }: CompiledWorld): boolean {
  return (world.deviations ?? []).length === 0;
}

/** Changed policies, or nodes, that are looked at where any of them may matter. */
const mostAnywhere = 24;

function allPolicyParts(changes: Changes, concerned: readonly Part[]): readonly Part[] {
  const known = new Set(concerned.map(({ unit }) => unit));
  const others = changes.units.filter((unit): unit is PolicyUnit => unit.kind === 'policy' && !known.has(unit));
  if (known.size + others.length > mostAnywhere) return concerned;
  return [...concerned, ...others.flatMap((unit) => policyPart(changes, unit, ['ingress', 'egress']) ?? [])];
}

function undoings(
  before: CompiledWorld,
  after: CompiledWorld,
  parts: readonly Part[],
): Pick<Local, 'without' | 'withOnly' | 'withoutSteps' | 'withOnlySteps'> {
  const none: ReadonlySet<Step> = new Set();
  return {
    without: (some) => derive(after, merged(some.map((part) => part.delta(undefined)))),
    withOnly: (some) => derive(before, merged(some.map((part) => part.delta(none)))),
    withoutSteps: (steps) => {
      const undone = closure(steps);
      const touched = parts.filter((part) => part.steps.some((step) => undone.has(step)));
      return derive(after, merged(touched.map((part) => part.delta(undone))));
    },
    withOnlySteps: (steps) => {
      const done = closure(steps);
      const touched = parts.filter((part) => part.steps.some((step) => done.has(step)));
      const without = ({ steps: own }: Part): ReadonlySet<Step> =>
        new Set(own.filter((step) => !done.has(step) && !step.inside.some((inner) => done.has(inner))));
      return derive(before, merged(touched.map((part) => part.delta(without(part)))));
    },
  };
}

/** Deltas of several objects as one. */
export function merged(deltas: readonly WorldDelta[]): WorldDelta {
  const podRanges = deltas.flatMap((delta) => (delta.podRanges === undefined ? [] : [delta.podRanges])).at(-1);
  return {
    namespaces: deltas.flatMap(({ namespaces }) => namespaces ?? []),
    removedNamespaces: deltas.flatMap(({ removedNamespaces }) => removedNamespaces ?? []),
    endpoints: deltas.flatMap(({ endpoints }) => endpoints ?? []),
    policies: deltas.flatMap(({ policies }) => policies ?? []),
    removedPolicies: deltas.flatMap(({ removedPolicies }) => removedPolicies ?? []),
    nodes: deltas.flatMap(({ nodes }) => nodes ?? []),
    removedNodes: deltas.flatMap(({ removedNodes }) => removedNodes ?? []),
    ...(podRanges && { podRanges }),
  };
}

/** The steps with all that stand inside of them. */
export function closure(steps: readonly Step[]): ReadonlySet<Step> {
  const out = new Set<Step>();
  const visit = (step: Step): void => {
    out.add(step);
    step.inside.forEach(visit);
  };
  steps.forEach(visit);
  return out;
}

/** Policies of each side that may select a pod, and which of them changed. */
export interface Candidates {
  readonly before: readonly Policy[];
  readonly after: readonly Policy[];
  readonly units: readonly PolicyUnit[];
}

/** Policies that may select the pod for this direction in some mixture of both worlds; worked out once for each pod. */
function candidatesOf(changes: Changes, id: EndpointId, direction: Direction): Candidates {
  const key = `${direction} ${id}`;
  const known = changes.candidates.get(key);
  if (known !== undefined) return known;
  const [before, after] = [changes.before.pods.get(id), changes.after.pods.get(id)];
  const found = before === undefined || after === undefined ? nobody : search(changes, { before, after }, direction);
  changes.candidates.set(key, found);
  return found;
}

const nobody: Candidates = { before: [], after: [], units: [] };

function search(changes: Changes, pair: PodPair, direction: Direction): Candidates {
  const moved = !looksAlike(pair);
  const on = (side: 'before' | 'after'): Policy[] =>
    moved
      ? policiesAt(changes[side], pair[side].endpoint.namespace).filter(
          (one) => one[direction] !== undefined && maySelect(one.subject, pair),
        )
      : selecting(changes[side], pair[side], direction).map(({ policy }) => policy);
  const [was, is] = [new Set(on('before')), new Set(on('after'))];
  const units = new Set<PolicyUnit>();
  for (const policy of [...was, ...is]) {
    const unit = changes.policyUnit(policy.ref);
    if (unit !== undefined) units.add(unit);
  }
  for (const unit of changes.reshaped) if (mayComeToSelect(unit, pair, direction)) units.add(unit);
  for (const { before, after } of units) {
    if (before !== undefined) was.add(before);
    if (after !== undefined) is.add(after);
  }
  return { before: [...was], after: [...is], units: [...units] };
}

/** Whether selectors see the same pod on both sides. */
function looksAlike({ before, after }: PodPair): boolean {
  return (
    before.labels === after.labels &&
    before.namespaceLabels === after.namespaceLabels &&
    before.selectable === after.selectable
  );
}

/** Labels come and go one by one, so that each condition may be met by either side. */
function maySelect({ namespaces, pods }: Subject, { before, after }: PodPair): boolean {
  if (namespaces.kind === 'own' && namespaces.namespace !== after.endpoint.namespace) return false;
  const meets = (selector: Selector, of: 'labels' | 'namespaceLabels'): boolean =>
    selector.kind !== 'none' &&
    (selector.kind === 'all' ||
      selector.requirements.every(
        (one) => holds(one, before[of].labels) !== false || holds(one, after[of].labels) !== false,
      ));
  return meets(pods, 'labels') && (namespaces.kind === 'own' || meets(namespaces.selector, 'namespaceLabels'));
}

/** A subject that changed in several places may select, half undone, what neither version does. */
function mayComeToSelect({ before, after }: PolicyUnit, pair: PodPair, direction: Direction): boolean {
  if (before?.[direction] === undefined && after?.[direction] === undefined) return false;
  return [before, after].some(
    (policy) =>
      policy !== undefined &&
      (policy.subject.namespaces.kind !== 'own' ||
        policy.subject.namespaces.namespace === pair.after.endpoint.namespace),
  );
}

function policyPart(changes: Changes, unit: PolicyUnit, directions: readonly Direction[]): Part | undefined {
  const { before, after } = unit;
  if (directions.every((direction) => changes.saysTheSame(unit, direction))) return undefined;
  const all = changes.policySteps(unit);
  const steps = all.steps.filter(({ direction }) => direction === undefined || directions.includes(direction));
  return {
    unit,
    steps,
    directions,
    delta: (undone) => {
      const policy = undone === undefined ? before : undone.size === 0 ? after : all.build(undone);
      return policy === undefined ? { removedPolicies: [keyOf(unit.object)] } : { policies: [policy] };
    },
  };
}

/** Changed workloads and namespaces of the ends. */
function objectParts(changes: Changes, ids: readonly EndpointId[]): readonly Part[] {
  const workloads = new Set(ids.flatMap((id) => changes.workloadUnit(id) ?? []));
  const names = ids.flatMap((id) => changes.after.pods.get(id)?.endpoint.namespace ?? []);
  const namespaces = new Set([...new Set(names)].flatMap((name) => changes.namespaceUnit(name) ?? []));
  return [
    ...[...workloads].map((unit): Part => {
      const changed = changes.workloadSteps(unit);
      const old = new Map(unit.all.map(([was]) => [was.id, was]));
      const delta = (undone: ReadonlySet<Step> | undefined): WorldDelta => {
        const endpointOf =
          undone === undefined ? (id: EndpointId): Endpoint | undefined => old.get(id) : changed.build(undone);
        return { endpoints: ids.flatMap((id) => endpointOf(id) ?? []) };
      };
      return { unit, steps: changed.steps, directions: [], delta };
    }),
    ...[...namespaces].map((unit): Part => {
      const changed = changes.namespaceSteps(unit);
      const delta = (undone: ReadonlySet<Step> | undefined): WorldDelta => {
        const namespace = undone === undefined ? unit.before : changed.build(undone);
        return namespace === undefined ? { removedNamespaces: [unit.object.name] } : { namespaces: [namespace] };
      };
      return { unit, steps: changed.steps, directions: [], delta };
    }),
  ];
}

/** Nodes that the policies of the ends may ask for by labels that changed, and those that are elsewhere. */
function nodesSeen(
  { nodes }: Changes,
  seen: readonly {
    readonly direction: Direction;
    readonly before: readonly Policy[];
    readonly after: readonly Policy[];
  }[],
): readonly NodeUnit[] {
  if (nodes.length === 0) return [];
  const asked = seen.some(({ direction, before, after }) =>
    [...before, ...after].some((policy) =>
      (policy[direction]?.rules ?? []).some(({ peers = [], subjects = [] }) =>
        [...peers, ...subjects].some(({ kind }) => kind === 'nodes'),
      ),
    ),
  );
  return nodes.filter(({ moved }) => moved || asked);
}

/** Undefined where they are too many to be tried. Where pods lie goes with each node whose place is another one. */
function nodeParts(changes: Changes, nodes: readonly NodeUnit[]): readonly Part[] | undefined {
  if (nodes.length > mostAnywhere) return undefined;
  const { before, after } = changes;
  return nodes.map((unit): Part => {
    const changed = changes.nodeSteps(unit);
    const delta = (undone: ReadonlySet<Step> | undefined): WorldDelta => {
      const node = undone === undefined ? unit.before : changed.build(undone);
      const { podRanges = [] } = (nodeGround(node) === nodeGround(unit.after) ? after : before).world;
      const change = node === undefined ? { removedNodes: [unit.object.name] } : { nodes: [node] };
      return unit.moved ? { ...change, podRanges } : change;
    };
    return { unit, steps: changed.steps, directions: [], delta };
  });
}
