/** A peer of a touched rule matches nothing. */
import type { Comparison } from '../model/comparison.ts';
import { keyOf } from '../model/object.ts';
import { formatList } from '../model/party.ts';
import { countOf } from '../model/time.ts';
import type { EmptyPeer } from '../model/slip.ts';
import { ruleName, side, slipCheck, slipsIn, type SlipWords } from './slips.ts';

export const peerMatchesNothing = slipCheck('peer-matches-nothing', (slip, comparison) =>
  isHalf(slip, comparison) ? undefined : describe(slip),
);

/** The half of an item that was split by mistake is told with the other half. */
function isHalf(slip: EmptyPeer, comparison: Comparison): boolean {
  return slipsIn(comparison, 'split-peer').some(
    (split) =>
      split.pods === slip.peer &&
      split.rule === slip.rule &&
      split.direction === slip.direction &&
      keyOf(split.policy) === keyOf(slip.policy),
  );
}

function describe(slip: EmptyPeer): SlipWords {
  return {
    title: `${ruleName(slip)} names a peer that matches ${nobody(slip)}${slip.cause === undefined ? '' : ' any more'}: ${slip.peer}`,
    details: [lackText(slip), ...nearestText(slip), ...elsewhereText(slip), ...hostText(slip), consequence(slip)],
    text: `${nobody(slip)} ${slip.lacks === 'addresses' ? 'is left of' : 'matches'} ${slip.peer}`,
    ...(slip.cause === undefined ? {} : { first: [slip.cause] }),
    subject: '',
    peer: slip.peer,
    port: '',
  };
}

function nobody({ lacks }: EmptyPeer): string {
  return { namespaces: 'no namespace', pods: 'no pod', nodes: 'no node', addresses: 'no address' }[lacks];
}

function lackText({ lacks, peer, complete }: EmptyPeer): string {
  const here = complete ? '' : ' of the repository';
  switch (lacks) {
    case 'namespaces':
      return `No namespace${here} has the labels that ${peer} asks for.`;
    case 'pods':
      return `No pod${here} in the namespaces that the peer looks into is ${peer}.`;
    case 'nodes':
      return `No node is ${peer}.`;
    case 'addresses':
      return `The exceptions of ${peer} take out all of it.`;
  }
}

function nearestText({ nearest }: EmptyPeer): readonly string[] {
  if (nearest === undefined) return [];
  const carriers = countOf(nearest.carriers, nearest.on === 'pods' ? 'pod' : 'namespace');
  return [`Nearest: ${nearest.label}, on ${carriers}.`];
}

function elsewhereText({ elsewhere, policy }: EmptyPeer): readonly string[] {
  if (elsewhere === undefined) return [];
  const where = `${elsewhere.namespaces.length === 1 ? 'namespace' : 'namespaces'} ${formatList(elsewhere.namespaces, 3)}`;
  return [
    `${countOf(elsewhere.pods, 'pod')} in ${where} would: a podSelector alone looks into ${policy.namespace} only, add a namespaceSelector to the same item.`,
  ];
}

function hostText({ hostPods }: EmptyPeer): readonly string[] {
  if (hostPods === 0) return [];
  return [`${countOf(hostPods, 'pod')} with these labels use the network of their node, where no selector sees them.`];
}

function consequence(slip: EmptyPeer): string {
  const deed = { allow: 'lets nobody through', deny: 'denies nothing', pass: 'passes nothing on' }[slip.action];
  return `The rule ${deed} ${side(slip)} there.`;
}
