/** Whether an added rule names what it allows, or whether the access follows from something else (product.md). */
import { isInternet } from '../model/internet.ts';
import { formatSelector } from '../model/labels.ts';
import type { Selector } from '../model/labels.ts';
import type { Surprise } from '../model/finding.ts';
import type { Peer, PolicyRule } from '../model/policy.ts';
import type { PlaceInPolicy } from './places.ts';

/** A range of more ports than this names none of them. */
const mostPorts = 100;

/**
 * `stated` if the text names these peers and ports without a wildcard, `implied` otherwise. A rule that denies states
 * no access, however it was narrowed.
 */
export function surpriseOf(place: PlaceInPolicy | undefined): Surprise {
  const { rule, peer } = place ?? {};
  if (rule === undefined || peer === undefined || rule.ports === undefined || rule.action === 'deny') return 'implied';
  const namesPorts = rule.ports.every(
    (port) => port.kind === 'named' || (port.kind === 'range' && port.last - port.first < mostPorts),
  );
  // A block that lets pods in says nothing of them.
  const isStranger = peer.kind === 'block' && place?.peerIsPod === true;
  return namesPorts && !isStranger && namesPeer(peer) && !isSplitPeer(rule, peer) ? 'stated' : 'implied';
}

function namesPeer(peer: Peer): boolean {
  if (peer.kind === 'nodes') return isNamed(peer.selector);
  // Who opens the internet names nobody in it.
  if (peer.kind === 'block') return !isInternet(peer.block.addresses);
  if (peer.kind !== 'pods') return false;
  if (peer.namespaces.kind === 'own') return isNamed(peer.pods);
  return isNamed(peer.namespaces.selector);
}

/** At least one condition that says what the label must be, not only that it is there or what it must not be. */
function isNamed(selector: Selector): boolean {
  return selector.kind === 'match' && selector.requirements.some(({ operator }) => operator === 'In');
}

/** Two list items, one with a namespace selector alone and one with a pod selector alone: OR where AND was likely meant. */
export function isSplitPeer(rule: PolicyRule, peer: Peer): boolean {
  const peers = rule.peers ?? [];
  const at = peers.indexOf(peer);
  const pairs = [
    [peers[at], peers[at + 1]],
    [peers[at - 1], peers[at]],
  ];
  return pairs.some(
    ([first, second]) =>
      first !== undefined &&
      second !== undefined &&
      ((isNamespaceOnly(first) && isPodsOnly(second)) || (isPodsOnly(first) && isNamespaceOnly(second))),
  );
}

/** One item with the namespace selector of one of these peers and the pod selector of another. */
export function isJoinedPeer(before: readonly Peer[], peer: Peer): boolean {
  if (peer.kind !== 'pods' || peer.namespaces.kind !== 'select') return false;
  const [namespaces, pods] = [peer.namespaces.selector, peer.pods].map(formatSelector);
  const isHalf = (one: Peer): one is Peer & { readonly kind: 'pods' } => one.kind === 'pods';
  return (
    before.some(
      (one) =>
        isHalf(one) &&
        one.namespaces.kind === 'select' &&
        one.pods.kind === 'all' &&
        formatSelector(one.namespaces.selector) === namespaces,
    ) && before.some((one) => isHalf(one) && one.namespaces.kind === 'own' && formatSelector(one.pods) === pods)
  );
}

function isNamespaceOnly(peer: Peer): boolean {
  return peer.kind === 'pods' && peer.namespaces.kind === 'select' && peer.pods.kind === 'all';
}

function isPodsOnly(peer: Peer): boolean {
  return peer.kind === 'pods' && peer.namespaces.kind === 'own' && peer.pods.kind === 'match';
}
