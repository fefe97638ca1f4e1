/** Rules that the change adds for peers that no pod is today: access for pods to come. */
import type { CompiledWorld } from '../engine/compile.ts';
import { matchesPods } from '../engine/compile.ts';
import { peerContent, ruleContent } from '../engine/content.ts';
import { denied } from '../engine/decision.ts';
import type { FutureAccess } from '../model/comparison.ts';
import type { Direction, Peer, Policy, PolicyRule } from '../model/policy.ts';
import { peerWords, portText } from './places.ts';
import { isSplitPeer, surpriseOf } from './surprise.ts';
import type { Changes } from './units.ts';
import { subjectHolds } from './units.ts';

export function futureAccess(changes: Changes): readonly FutureAccess[] {
  return changes.units.flatMap((unit) => {
    if (unit.kind !== 'policy' || unit.after === undefined) return [];
    const { before, after } = unit;
    const subjects = [...changes.after.pods.values()].filter((pod) => subjectHolds(changes.after, after, pod)).length;
    if (subjects === 0) return [];
    return (['ingress', 'egress'] as const).flatMap((direction) =>
      freshRules(before, after, direction).flatMap((rule) => {
        const old = new Set((before?.[direction]?.rules ?? []).flatMap(({ peers }) => (peers ?? []).map(peerContent)));
        const fresh = (rule.peers ?? []).filter((peer) => !old.has(peerContent(peer)));
        return futureOf(changes.after, after, direction, { ...rule, peers: fresh }, subjects);
      }),
    );
  });
}

function freshRules(before: Policy | undefined, after: Policy, direction: Direction): readonly PolicyRule[] {
  const old = new Set((before?.[direction]?.rules ?? []).map(ruleContent));
  return (after[direction]?.rules ?? []).filter((rule) => !old.has(ruleContent(rule)));
}

function futureOf(
  world: CompiledWorld,
  policy: Policy,
  direction: Direction,
  rule: PolicyRule,
  subjects: number,
): readonly FutureAccess[] {
  return (
    (rule.peers ?? [])
      // The half of an item that was split by mistake is told with the other half.
      .filter((peer) => isNobody(world, peer) && !isSplitPeer(rule, peer))
      .map((peer) => ({
        policy: policy.ref,
        direction,
        peer: peerWords(peer),
        ports: rule.ports === undefined ? 'every port' : rule.ports.map(portText).join(', '),
        subjects,
        surprise: surpriseOf({ origin: peer.origin, text: '', rule, peer }),
        origin: peer.origin,
      }))
  );
}

function isNobody(world: CompiledWorld, peer: Peer): boolean {
  if (peer.kind !== 'pods') return false;
  for (const pod of world.pods.values()) {
    if (matchesPods(world.run, peer.namespaces, peer.pods, pod) !== denied) return false;
  }
  return true;
}
