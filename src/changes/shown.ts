/** Whether pods that exist show the same difference as pods to come. */
import type { Pod } from '../engine/compile.ts';
import { matchesPods } from '../engine/compile.ts';
import { denied } from '../engine/decision.ts';
import type { DifferenceEnd, PairDifference } from '../engine/difference.ts';
import { matchesPeers, podEnd } from '../engine/match.ts';
import { lasting } from '../model/layered-map.ts';
import { intersect } from '../model/network.ts';
import type { Direction, Peer, Policy } from '../model/policy.ts';
import { isolated } from './isolation.ts';
import type { Changes } from './units.ts';

type Side = 'before' | 'after';

export interface Shown {
  /** Whether a pair that exists changed in the same way: a pod that the policy selects, and one that the peer means. */
  byRule(
    policy: Policy,
    side: Side,
    direction: Direction,
    change: 'opened' | 'closed',
    peer: Peer | undefined,
  ): boolean;
  /** Whether a pod that exists is isolated on one side only and selected by the policy. */
  byIsolation(policy: Policy, side: Side, direction: Direction): boolean;
  /** Whether a pair with an end in the namespace changed in the same way. */
  byNamespace(name: string, change: 'opened' | 'closed'): boolean;
  /** Pods that exist and that the policy selects. */
  subjects(policy: Policy, side: Side): number;
  podsOf(namespace: string): number;
}

interface SeenPair {
  readonly change: 'opened' | 'closed';
  readonly subject: DifferenceEnd & { readonly kind: 'pods' };
  readonly other: DifferenceEnd;
  readonly direction: Direction;
}

export function createShown(changes: Changes, found: readonly PairDifference[]): Shown {
  const pairs = pairsByNamespace(changes, found);
  const pods = podsByNamespace(changes);
  const podsAt = (policy: Policy): readonly Pod[][] => {
    const scope = policy.subject.namespaces;
    return scope.kind === 'own' ? [pods.get(scope.namespace) ?? []] : [...pods.values()];
  };
  const selects = (policy: Policy, side: Side, pod: Pod): boolean =>
    matchesPods(changes[side].run, policy.subject.namespaces, policy.subject.pods, pod) !== denied;
  const inWorld = (side: Side, pod: Pod): Pod | undefined => changes[side].pods.get(pod.endpoint.id);
  return {
    byRule: (policy, side, direction, change, peer) => {
      const scope = policy.subject.namespaces;
      const near = scope.kind === 'own' ? (pairs.get(scope.namespace) ?? []) : [...pairs.values()].flat();
      return near.some((pair) => {
        if (pair.change !== change || pair.direction !== direction) return false;
        const pod = changes[side].pods.get(pair.subject.members[0] ?? ('' as never));
        return pod !== undefined && selects(policy, side, pod) && isMeant(changes, side, direction, peer, pair.other);
      });
    },
    byIsolation: (policy, side, direction) =>
      podsAt(policy).some((list) =>
        list.some((pod) => {
          const [was, is] = [inWorld('before', pod), inWorld('after', pod)];
          const here = side === 'before' ? was : is;
          if (was === undefined || is === undefined || here === undefined || !selects(policy, side, here)) return false;
          return isolated(changes.before, was, direction) !== isolated(changes.after, is, direction);
        }),
      ),
    byNamespace: (name, change) =>
      [...pairs.values()]
        .flat()
        .some(
          (pair) =>
            pair.change === change && [pair.subject, pair.other].some((end) => namespaceOf(changes, end) === name),
        ),
    subjects: (policy, side) =>
      podsAt(policy).reduce(
        (sum, list) =>
          sum +
          list.filter((pod) => {
            const here = inWorld(side, pod);
            return here !== undefined && selects(policy, side, here);
          }).length,
        0,
      ),
    podsOf: (namespace) => pods.get(namespace)?.length ?? 0,
  };
}

/** Pairs that exist, by the namespace of either end as the subject of its policies. */
function pairsByNamespace(
  changes: Changes,
  found: readonly PairDifference[],
): ReadonlyMap<string, readonly SeenPair[]> {
  const out = new Map<string, SeenPair[]>();
  const add = (
    subject: DifferenceEnd,
    other: DifferenceEnd,
    direction: Direction,
    change: SeenPair['change'],
  ): void => {
    const namespace = namespaceOf(changes, subject);
    if (subject.kind !== 'pods' || namespace === undefined) return;
    const list = out.get(namespace);
    const pair = { change, subject, other, direction };
    if (list === undefined) out.set(namespace, [pair]);
    else list.push(pair);
  };
  for (const { source, destination, change } of found) {
    if (change === 'unclear') continue;
    const sign = change === 'newly-allowed' ? 'opened' : 'closed';
    add(source, destination, 'egress', sign);
    add(destination, source, 'ingress', sign);
  }
  return out;
}

/** Those that only the world after has come last. */
function podsByNamespace({ before, after }: Changes): ReadonlyMap<string, Pod[]> {
  if (before.pods === after.pods) return groupsOf(after.pods);
  const fresh = [...after.pods].flatMap(([id, pod]) => (before.pods.has(id) ? [] : [pod]));
  return grouped([...before.pods.values(), ...fresh]);
}

const groupsOf = lasting((pods: Changes['after']['pods']) => grouped(pods.values()));

function grouped(pods: Iterable<Pod>): ReadonlyMap<string, Pod[]> {
  const out = new Map<string, Pod[]>();
  for (const pod of pods) {
    const list = out.get(pod.endpoint.namespace);
    if (list === undefined) out.set(pod.endpoint.namespace, [pod]);
    else list.push(pod);
  }
  return out;
}

function namespaceOf({ after }: Changes, end: DifferenceEnd): string | undefined {
  const id = end.kind === 'pods' ? end.members[0] : undefined;
  return id === undefined ? undefined : after.pods.get(id)?.endpoint.namespace;
}

function isMeant(
  changes: Changes,
  side: Side,
  direction: Direction,
  peer: Peer | undefined,
  end: DifferenceEnd,
): boolean {
  if (peer === undefined) return true;
  if (end.kind !== 'pods') return peer.kind === 'block' && intersect(peer.block.addresses, end.addresses).length > 0;
  const id = end.members[0];
  const pod = id === undefined ? undefined : changes[side].pods.get(id);
  if (pod === undefined) return false;
  return (['IPv4', 'IPv6'] as const).some(
    (family) => matchesPeers(changes[side], [peer], direction, podEnd(pod, family)) !== denied,
  );
}
