/** Edits that may let a group of connections through again, the smallest first. */
import type { CompiledWorld, Pod } from '../engine/compile.ts';
import { matchesPods } from '../engine/compile.ts';
import { allowed } from '../engine/decision.ts';
import type { JsonObject, ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { Direction, Policy } from '../model/policy.ts';
import type { Append } from './append.ts';
import type { Need, NeedGroup } from './needs.ts';
import { peerOf } from './needs.ts';
import { peersFor, portEntry, type Width, widths } from './selectors.ts';
import { itemLines } from './write-yaml.ts';

export interface Candidate {
  readonly policy: Policy;
  readonly appends: readonly Append[];
  /** Lines that it adds, about. */
  readonly size: number;
}

/** Edits tried for one subject in one direction, its policies, and rules of a policy that are looked at for a place. */
const mostCandidates = 24;
const mostPolicies = 32;
const mostRules = 16;

/**
 * `guilty`: objects that cause the finding, whose policies come first among edits of one size. Only policies of files
 * that select all pods of the subject count.
 */
export function candidatesFor(
  group: NeedGroup,
  world: CompiledWorld,
  subject: readonly Pod[],
  guilty: ReadonlySet<ObjectKey>,
): readonly Candidate[] {
  const policies = world.world.policies
    .filter((policy) => isEditable(policy, group.direction) && selectsAll(policy, world, subject))
    .sort((a, b) => Number(guilty.has(keyOf(b.ref))) - Number(guilty.has(keyOf(a.ref))))
    .slice(0, mostPolicies);
  const found = policies.flatMap((policy) =>
    widths.flatMap((width) => [...additions(policy, group, world, width), ...newRules(policy, group, world, width)]),
  );
  const innocent = ({ policy }: Candidate): number => (guilty.has(keyOf(policy.ref)) ? 0 : 1);
  const key = ({ policy }: Candidate): string => keyOf(policy.ref);
  const seen = new Set<string>();
  return found
    .filter((one) => {
      const text = JSON.stringify([key(one), one.appends]);
      return !seen.has(text) && seen.add(text);
    })
    .sort((a, b) => a.size - b.size || innocent(a) - innocent(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
    .slice(0, mostCandidates);
}

/** Whether a file says that the policy isolates in the direction, and nothing else decides whether it exists. */
export function isEditable(policy: Policy, direction: Direction): boolean {
  const { ref, origin, condition } = policy;
  if (ref.kind !== 'NetworkPolicy' || ref.group !== 'networking.k8s.io') return false;
  return origin.kind === 'file' && condition === undefined && policy[direction]?.isolates === true;
}

function selectsAll({ subject: selector }: Policy, { run }: CompiledWorld, subject: readonly Pod[]): boolean {
  return subject.every((pod) => matchesPods(run, selector.namespaces, selector.pods, pod) === allowed);
}

/** A peer more where a rule has all the ports, a port more where it may have all the peers. */
function additions(policy: Policy, group: NeedGroup, world: CompiledWorld, width: Width): readonly Candidate[] {
  const side = group.direction === 'ingress' ? 'from' : 'to';
  const peers = peersOf(group.needs, policy, group, world, width);
  const ports = portsOf(group.needs);
  return (policy[group.direction]?.rules ?? []).slice(0, mostRules).flatMap((rule): readonly Candidate[] => {
    const path = ['spec', group.direction, rule.index];
    return [
      ...(peers === undefined || rule.peers === undefined || rule.ports === undefined
        ? []
        : [candidate(policy, [{ path: [...path, side], items: peers }])]),
      ...(rule.peers === undefined || rule.ports === undefined
        ? []
        : [candidate(policy, [{ path: [...path, 'ports'], items: ports }])]),
    ];
  });
}

function newRules(policy: Policy, group: NeedGroup, world: CompiledWorld, width: Width): readonly Candidate[] {
  const items = rulesFor(group, policy, world, width);
  return items === undefined ? [] : [candidate(policy, [{ path: ['spec', group.direction], items }])];
}

/** One rule for all peers that need the same ports, as the policy would name them. */
export function rulesFor(
  group: NeedGroup,
  policy: Policy,
  world: CompiledWorld,
  width: Width,
): readonly JsonObject[] | undefined {
  const byPeer = new Map<string, Need[]>();
  for (const need of group.needs) {
    const { key } = peerOf(group, need);
    byPeer.set(key, [...(byPeer.get(key) ?? []), need]);
  }
  const byPorts = new Map<string, Need[]>();
  for (const needs of byPeer.values()) {
    const key = JSON.stringify(portsOf(needs));
    byPorts.set(key, [...(byPorts.get(key) ?? []), ...needs]);
  }
  const side = group.direction === 'ingress' ? 'from' : 'to';
  const rules: JsonObject[] = [];
  for (const needs of byPorts.values()) {
    const peers = peersOf(needs, policy, group, world, width);
    if (peers === undefined) return undefined;
    rules.push({ [side]: peers, ports: portsOf(needs) });
  }
  return rules;
}

function peersOf(
  needs: readonly Need[],
  { ref }: Policy,
  group: NeedGroup,
  { world }: CompiledWorld,
  width: Width,
): readonly JsonObject[] | undefined {
  const ends = [...new Map(needs.map((need) => [peerOf(group, need).key, peerOf(group, need)])).values()];
  const peers = ends.map(
    (end) => peersFor(world, end, ref.namespace, width) ?? peersFor(world, end, ref.namespace, 'all-labels'),
  );
  return peers.includes(undefined) ? undefined : peers.flatMap((some) => some ?? []);
}

function portsOf(needs: readonly Need[]): readonly JsonObject[] {
  const sorted = [...needs].sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1));
  return [...new Map(sorted.map((need) => [`${need.protocol} ${need.port}`, portEntry(need)])).values()];
}

const anyStyle = { dash: 2, gap: 1, step: 2 };

function candidate(policy: Policy, appends: readonly Append[]): Candidate {
  const lines = appends.flatMap(({ items }) => items.flatMap((item) => itemLines(item, anyStyle)));
  return { policy, appends, size: lines.length };
}
