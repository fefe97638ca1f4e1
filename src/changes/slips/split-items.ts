/** List items that say OR where their author likely meant one item: a peer in two halves, a port and its protocol. */
import { peerContent, portContent } from '../../engine/content.ts';
import type { Slip, SplitPeer, SplitPort } from '../../model/slip.ts';
import type { Peer, PortMatch } from '../../model/policy.ts';
import { peerWords, portText } from '../places.ts';
import { isSplitPeer } from '../surprise.ts';
import { podCount } from './crowd.ts';
import type { Looking } from './index.ts';
import { hadNeighbours, placeOf } from './touched.ts';
import type { TouchedPolicy, TouchedRule } from './touched.ts';

export function splitItems(looking: Looking, touched: TouchedPolicy): readonly Slip[] {
  return touched.rules.flatMap((rule) => [...splitPeers(looking, touched, rule), ...splitPorts(touched, rule)]);
}

type Pods = Peer & { readonly kind: 'pods' };

/** Of three items in a row the middle one is told once. */
function splitPeers(looking: Looking, touched: TouchedPolicy, rule: TouchedRule): readonly SplitPeer[] {
  const peers = rule.rule.peers ?? [];
  const out: SplitPeer[] = [];
  for (let at = 1; at < peers.length; at++) {
    const [first, second] = [peers[at - 1], peers[at]];
    if (first?.kind !== 'pods' || second?.kind !== 'pods') continue;
    if (!isSplitPeer({ ...rule.rule, peers: [first, second] }, second)) continue;
    if (hadNeighbours(touched.before, rule.direction, peerContent(first), peerContent(second))) continue;
    const [spaces, pods] = first.namespaces.kind === 'select' ? [first, second] : [second, first];
    const matches = matchesOf(looking, spaces, pods);
    if (!isLikelyOne(looking, spaces, matches)) continue;
    out.push({
      kind: 'split-peer',
      ...placeOf(touched, rule, second.origin),
      namespaces: peerWords(spaces),
      pods: peerWords(pods),
      matches,
    });
    at++;
  }
  return out;
}

function matchesOf({ crowd }: Looking, spaces: Pods, pods: Pods): SplitPeer['matches'] {
  return {
    namespaces: podCount(crowd.matching(spaces)),
    pods: podCount(crowd.matching(pods)),
    both: podCount(crowd.matching({ namespaces: spaces.namespaces, pods: pods.pods })),
  };
}

/**
 * One item would match somebody. If it would not, the halves are meant apart, unless nothing is known of these
 * namespaces and the second half matches nobody by itself.
 */
function isLikelyOne({ crowd, complete }: Looking, spaces: Pods, { pods, both }: SplitPeer['matches']): boolean {
  if (both > 0) return true;
  return !complete && pods === 0 && crowd.namespaces(spaces.namespaces).length === 0;
}

function splitPorts(touched: TouchedPolicy, rule: TouchedRule): readonly SplitPort[] {
  const ports = rule.rule.ports ?? [];
  return ports.flatMap((second, at): readonly SplitPort[] => {
    const first = ports[at - 1];
    if (first === undefined) return [];
    const halves = halvesOf(first, second) ?? halvesOf(second, first);
    if (halves === undefined) return [];
    if (hadNeighbours(touched.before, rule.direction, portContent(first), portContent(second))) return [];
    const [port, protocol] = halves;
    const place = placeOf(touched, rule, second.origin);
    return [{ kind: 'split-port', ...place, port: portText(port), protocol: protocol.protocol ?? '' }];
  });
}

type Known = Exclude<PortMatch, { readonly kind: 'unknown' }>;

/** A port without a protocol, and a protocol without a port. */
function halvesOf(port: PortMatch, protocol: PortMatch): readonly [Known, Known] | undefined {
  if (port.kind === 'unknown' || protocol.kind === 'unknown') return undefined;
  return port.omits === 'protocol' && protocol.omits === 'port' ? [port, protocol] : undefined;
}
