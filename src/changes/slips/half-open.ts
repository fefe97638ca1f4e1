/** Rules that open one side of a connection whose other side stays shut. */
import type { EndpointClass } from '../../engine/classes.ts';
import { selecting } from '../../engine/compile.ts';
import { allowed } from '../../engine/decision.ts';
import { permits } from '../../engine/evaluate.ts';
import type { End } from '../../engine/match.ts';
import { podEnd, ruleMatch } from '../../engine/match.ts';
import type { PortMap } from '../../engine/ports.ts';
import { combine, noPort, rangesWhere, sameMap } from '../../engine/ports.ts';
import { commonFamilies } from '../../engine/reach.ts';
import type { EndpointId } from '../../model/cluster.ts';
import type { Party } from '../../model/finding.ts';
import type { PortRange } from '../../model/network.ts';
import { partyName } from '../../model/party.ts';
import type { HalfOpen, HalfOpenPair } from '../../model/slip.ts';
import type { Direction, Peer } from '../../model/policy.ts';
import { peerWords } from '../places.ts';
import type { Looking } from './index.ts';
import type { TouchedPolicy, TouchedRule } from './touched.ts';
import { placeOf } from './touched.ts';

type Pods = Peer & { readonly kind: 'pods' };

/** Pairs of classes that one peer is tried on; of more, those that come first tell. */
const mostPairs = 400;

export function halfOpen(looking: Looking, touched: TouchedPolicy): readonly HalfOpen[] {
  return touched.rules.flatMap((rule) =>
    rule.rule.action !== 'allow' ? [] : (rule.rule.peers ?? []).flatMap((peer) => ofPeer(looking, touched, rule, peer)),
  );
}

/**
 * Where both the policy and the peer name pods, each pair is meant; else a wide selector may well reach pods that need
 * nothing, and only a peer of which no pair gets through is told.
 */
function ofPeer(looking: Looking, touched: TouchedPolicy, rule: TouchedRule, peer: Peer): readonly HalfOpen[] {
  if (peer.kind !== 'pods' || peer.pods.kind !== 'match') return [];
  const pairs = pairsOf(looking, touched, peer);
  looking.crowd.spend(pairs.length * 4);
  const isNamed = touched.policy.subject.pods.kind === 'match';
  const shut: ShutPair[] = [];
  for (const pair of pairs) {
    const state = stateOf(looking, rule, peer, pair);
    if (state === 'open' && !isNamed) return [];
    if (typeof state === 'object') shut.push(state);
  }
  if (shut.length === 0) return [];
  return [
    {
      kind: 'half-open',
      what: 'pair',
      ...placeOf(touched, rule, peer.origin),
      peer: peerWords(peer),
      pairs: joined(shut),
      closedBy: distinct(shut.flatMap(({ closedBy }) => closedBy)),
    },
  ];
}

interface Pair {
  readonly subject: EndpointClass;
  readonly peer: EndpointClass;
}

function pairsOf({ crowd }: Looking, { subjects }: TouchedPolicy, peer: Pods): readonly Pair[] {
  const peers = crowd.matching(peer);
  const out: Pair[] = [];
  for (const subject of subjects) {
    for (const one of peers) {
      if (out.length === mostPairs) return out;
      if (subject !== one || subject.plural) out.push({ subject, peer: one });
    }
  }
  return out;
}

interface ShutPair extends HalfOpenPair {
  readonly closedBy: HalfOpen['closedBy'];
}

/** `other`: the rule does not open it, the base side had the same, or it cannot be decided. */
function stateOf(
  { changes, crowd }: Looking,
  { direction, rule }: TouchedRule,
  named: Pods,
  pair: Pair,
): 'open' | 'other' | ShutPair {
  const { world } = crowd;
  const [source, destination] = direction === 'egress' ? [pair.subject, pair.peer] : [pair.peer, pair.subject];
  const [family] = commonFamilies(world, source.after, destination.after);
  if (family === undefined) return 'other';
  const [subject, peer] = [podEnd(pair.subject.after, family), podEnd(pair.peer.after, family)];
  const { and } = world.run.decisions;
  const opened = ruleMatch(world, { ...rule, peers: [named] }, direction, subject, peer);
  const otherWay = opposite(direction);
  const both = combine(opened, permits(world, otherWay, peer, subject), and);
  if (sameMap(opened, noPort)) return 'other';
  if (!sameMap(both, noPort)) return 'open';
  const ports = rangesWhere(opened, (value) => value === allowed).filter(({ protocol }) => protocol !== 'other');
  if (ports.length === 0 || hadSame(changes, direction, pair, family, opened)) return 'other';
  const closedBy = selecting(world, pair.peer.after, otherWay)
    .filter(({ direction: side }) => side.isolates)
    .map(({ policy }) => ({ policy: policy.ref, origin: policy.subject.origin }));
  return { subject: partyOf(pair.subject), peer: partyOf(pair.peer), ports, closedBy };
}

/** Whether the base side opened the same ports towards this peer already. */
function hadSame(
  { before }: Looking['changes'],
  direction: Direction,
  { subject, peer }: Pair,
  family: End['family'],
  opened: PortMap,
): boolean {
  const podOf = ({ members }: EndpointClass) => before.pods.get(members[0] ?? ('' as EndpointId));
  const [one, other] = [podOf(subject), podOf(peer)];
  if (one === undefined || other === undefined) return false;
  if (!selecting(before, one, direction).some(({ direction: side }) => side.isolates)) return false;
  const was = permits(before, direction, podEnd(one, family), podEnd(other, family));
  return sameMap(combine(opened, was, before.run.decisions.and), opened);
}

function opposite(direction: Direction): Direction {
  return direction === 'egress' ? 'ingress' : 'egress';
}

export function partyOf({ after }: EndpointClass): Party {
  return { kind: 'workload', workload: after.endpoint.workload };
}

function joined(pairs: readonly ShutPair[]): readonly HalfOpenPair[] {
  const known = new Map<string, HalfOpenPair>();
  const portsText = (ports: readonly PortRange[]): string => JSON.stringify(ports);
  for (const { subject, peer, ports } of pairs) {
    known.set(`${partyName(subject)} ${partyName(peer)} ${portsText(ports)}`, { subject, peer, ports });
  }
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

function distinct(closed: HalfOpen['closedBy']): HalfOpen['closedBy'] {
  return [...new Map(closed.map((one) => [JSON.stringify(one.policy), one])).values()];
}
