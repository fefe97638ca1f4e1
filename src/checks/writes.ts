/** The last known change of the policies and labels that decide a connection (audit log), and who made it. */
import type { Endpoint, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Comparison } from '../model/comparison.ts';
import type { ConnectionChange } from '../model/finding.ts';
import type { ConnectionEnd, ObjectWrite } from '../model/flow.ts';
import { type Labels, holds, noLabels, type Selector } from '../model/labels.ts';
import { formatAddress } from '../model/network.ts';
import { canonicalJson, type Json, keyOf, type ObjectKey } from '../model/object.ts';
import type { Direction, Policy } from '../model/policy.ts';
import type { Reason } from '../model/verdict.ts';

const policyGroup = /(?:^|\.)(?:networking\.k8s\.io|cilium\.io|projectcalico\.org)$/;

interface Index {
  readonly policies: ReadonlyMap<ObjectKey, readonly Policy[]>;
  readonly endpoints: ReadonlyMap<string, readonly Endpoint[]>;
  readonly worlds: readonly World[];
}

/** Who made a write, acting as whom, and from where. */
export function authorOf({ user, actingAs, pod, address, relayed }: ObjectWrite): string {
  return [
    user,
    ...(actingAs === undefined ? [] : [`acting as ${actingAs}`]),
    // Reports that show no names of pods know them by these words.
    ...(pod === undefined ? [] : [`in the pod ${pod.namespace}/${pod.name}`]),
    ...(address === undefined ? [] : [`${relayed === true ? 'by way of' : 'from'} ${formatAddress(address)}`]),
  ].join(' ');
}

/** For each connection, the newest write that may have changed its verdict; undefined where the log knows none. */
export function decidingWrites(comparison: Comparison): (change: ConnectionChange) => ObjectWrite | undefined {
  const writes = newestWrites(comparison.observation?.writes ?? []);
  if (writes.size === 0) return () => undefined;
  const index = indexOf(comparison);
  const newestFirst = [...writes].sort(([, a], [, b]) => b.time - a.time);
  return (change) => {
    const { before, after } = change.answer.groundsOf(change.connection);
    const named = new Set(policiesOf([...before, ...after]));
    return newestFirst.find(([key, write]) => named.has(key) || concerns(write, key, change, index))?.[1];
  };
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
function newestWrites(writes: readonly ObjectWrite[]): Map<ObjectKey, ObjectWrite> {
  const newest = new Map<ObjectKey, ObjectWrite>();
  const labels = new Map<ObjectKey, string>();
  for (const write of [...writes].sort((a, b) => a.time - b.time)) {
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

function concerns({ ref }: ObjectWrite, key: ObjectKey, { connection }: ConnectionChange, index: Index): boolean {
  const ends: readonly (readonly [ConnectionEnd, Direction])[] = [
    [connection.source, 'egress'],
    [connection.destination, 'ingress'],
  ];
  return ends.some(([end, direction]) => {
    if (end.kind !== 'workload') return false;
    const { workload } = end;
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
  });
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
