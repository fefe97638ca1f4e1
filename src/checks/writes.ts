/** The last known change of the policies and labels that decide a connection (audit log), and who made it. */
import type { Endpoint, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Comparison } from '../model/comparison.ts';
import type { ConnectionChange } from '../model/finding.ts';
import type { ConnectionEnd, ObjectWrite } from '../model/flow.ts';
import { type Labels, holds, noLabels, type Selector } from '../model/labels.ts';
import { canonicalJson, type Json, keyOf, type ObjectKey } from '../model/object.ts';
import type { Direction, Policy } from '../model/policy.ts';
import type { Reason } from '../model/verdict.ts';
import { inWriteOrder } from '../model/write-order.ts';

export { authorOf } from '../model/author.ts';

const policyGroup = /(?:^|\.)(?:networking\.k8s\.io|cilium\.io|projectcalico\.org)$/;

interface Index {
  readonly policies: ReadonlyMap<ObjectKey, readonly Policy[]>;
  readonly endpoints: ReadonlyMap<string, readonly Endpoint[]>;
  readonly worlds: readonly World[];
}

/** The newest write that may have changed the verdict of a connection; undefined where there is none after `since`. */
export type WriteOf = (change: ConnectionChange, since?: number) => ObjectWrite | undefined;

/** What a log knows of a comparison, for each of its connections. */
export function decidingWrites(comparison: Comparison): WriteOf {
  const writes = lastWrites(comparison.observation?.writes ?? []);
  const newestFirst = [...writes].sort(([, a], [, b]) => b.time - a.time);
  const [newest] = newestFirst;
  if (newest === undefined) return () => undefined;
  const index = indexOf(comparison);
  const byEnd = new Map<string, ObjectWrite | undefined>();
  const ofWorkload = (workload: WorkloadRef, direction: Direction): ObjectWrite | undefined => {
    const id = `${direction} ${workloadKeyOf(workload)}`;
    if (!byEnd.has(id))
      byEnd.set(id, newestFirst.find(([key, write]) => concerns(write, key, workload, direction, index))?.[1]);
    return byEnd.get(id);
  };
  const ofEnd = (end: ConnectionEnd, direction: Direction): ObjectWrite | undefined => {
    if (end.kind === 'unidentified') return latest(end.candidates.map((one) => ofWorkload(one, direction)));
    return end.kind === 'workload' ? ofWorkload(end.workload, direction) : undefined;
  };
  return (change, since = -Infinity) => {
    if (newest[1].time <= since) return undefined;
    const { source, destination } = change.connection;
    const named = mayNameMore(change) ? namedIn(change).flatMap((key) => writes.get(key) ?? []) : [];
    const found = latest([ofEnd(source, 'egress'), ofEnd(destination, 'ingress'), ...named]);
    return found === undefined || found.time <= since ? undefined : found;
  };
}

/** Policies that decide on two workloads alike on both sides select one of them, and are found by that. */
function mayNameMore({ answer, connection: { source, destination } }: ConnectionChange): boolean {
  return answer.before !== answer.after || source.kind !== 'workload' || destination.kind !== 'workload';
}

function namedIn({ answer, connection }: ConnectionChange): readonly ObjectKey[] {
  const { before, after } = answer.groundsOf(connection);
  return policiesOf([...before, ...after]);
}

function latest(writes: readonly (ObjectWrite | undefined)[]): ObjectWrite | undefined {
  return writes.reduce(
    (last, write) => (write !== undefined && (last?.time ?? -Infinity) < write.time ? write : last),
    undefined,
  );
}

function indexOf(comparison: Comparison): Index {
  const worlds = comparison.live === undefined ? [comparison.base] : [comparison.live, comparison.base];
  const policies = new Map<ObjectKey, Policy[]>();
  const endpoints = new Map<string, Endpoint[]>();
  for (const world of worlds) {
    for (const policy of world.policies) append(policies, keyOf(policy.ref), policy);
    for (const endpoint of world.endpoints.values()) append(endpoints, workloadKeyOf(endpoint.workload), endpoint);
  }
  return { policies, endpoints, worlds };
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Of each object, the newest write that changed what policies see of it. */
export function lastWrites(writes: readonly ObjectWrite[]): ReadonlyMap<ObjectKey, ObjectWrite> {
  const newest = new Map<ObjectKey, ObjectWrite>();
  const labels = new Map<ObjectKey, string>();
  for (const write of inWriteOrder(writes)) {
    const key = keyOf(write.ref);
    const seen = labels.get(key);
    const now = templateLabels(write.after);
    if (now !== undefined) labels.set(key, now);
    if (decides(write, seen !== undefined && seen === now)) newest.set(key, write);
  }
  return newest;
}

/** Whether a write can have changed a verdict. Image bumps and scaling leave the labels of a template as they were. */
function decides(write: ObjectWrite, sameLabels: boolean): boolean {
  if (write.effect === 'nothing' || write.effect === 'marked-for-deletion') return false;
  if (policyGroup.test(write.ref.group)) return write.effect !== 'metadata-only';
  if (write.ref.kind === 'Namespace') return true;
  return write.effect !== 'metadata-only' && !sameLabels;
}

function templateLabels(after: unknown): string | undefined {
  const spec = member(after, 'spec');
  const template = member(spec, 'template') ?? member(member(member(spec, 'jobTemplate'), 'spec'), 'template') ?? after;
  const labels = member(member(template, 'metadata'), 'labels');
  return labels === undefined ? undefined : canonicalJson(labels as Json);
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function policiesOf(reasons: readonly Reason[]): readonly ObjectKey[] {
  return reasons.flatMap((reason) => {
    if (reason.kind === 'rule') return [keyOf(reason.policy)];
    return reason.kind === 'isolated' ? reason.policies.map(({ policy }) => keyOf(policy)) : [];
  });
}

function concerns(
  { ref }: ObjectWrite,
  key: ObjectKey,
  workload: WorkloadRef,
  direction: Direction,
  index: Index,
): boolean {
  if (!policyGroup.test(ref.group))
    return ref.kind === 'Namespace'
      ? ref.name === workload.namespace
      : ref.namespace === workload.namespace && ref.kind === workload.kind && ref.name === workload.name;
  const policies = index.policies.get(key);
  // A policy that is gone: whom it selected is not known any more.
  if (policies === undefined) return ref.namespace === '' || ref.namespace === workload.namespace;
  const endpoints = index.endpoints.get(workloadKeyOf(workload)) ?? [];
  return policies.some(
    (policy) =>
      // A cluster-wide policy that has no rules in this direction may have had some.
      (policy[direction] !== undefined || ref.namespace === '') &&
      endpoints.some((endpoint) => selects(policy, endpoint, index)),
  );
}

function selects({ subject }: Policy, endpoint: Endpoint, { worlds }: Index): boolean {
  if (!matches(subject.pods, endpoint.labels)) return false;
  const scope = subject.namespaces;
  if (scope.kind === 'own') return scope.namespace === endpoint.namespace;
  return worlds.some((world) => matches(scope.selector, world.namespaces.get(endpoint.namespace)?.labels ?? noLabels));
}

/** An unknown operator may match: the write then may have decided. */
function matches(selector: Selector, labels: Labels): boolean {
  if (selector.kind !== 'match') return selector.kind === 'all';
  return selector.requirements.every((requirement) => holds(requirement, labels) !== false);
}
