/** A touched policy opens one side of a connection whose other side stays shut, or forgets DNS. */
import { formatRef } from '../model/object.ts';
import { formatList, formatPorts, partyName } from '../model/party.ts';
import type { DnsForgotten, HalfOpen, HalfOpenPair } from '../model/slip.ts';
import { formatOrigin } from '../model/origin.ts';
import { ruleName, slipCheck, type SlipWords } from './slips.ts';

const pairsShown = 3;

export const halfOpen = slipCheck('half-open', (slip) => (slip.what === 'dns' ? dnsWords(slip) : pairWords(slip)));

function pairWords(slip: HalfOpen): SlipWords {
  const other = slip.direction === 'egress' ? 'ingress' : 'egress';
  const texts = slip.pairs.map((pair) => pairText(slip, pair));
  const more = texts.length === 1 ? '' : ` and ${texts.length - 1} more`;
  const names = (of: 'subject' | 'peer'): string =>
    formatList([...new Set(slip.pairs.map((pair) => partyName(pair[of])))].sort(), 8);
  return {
    title: `${slip.direction} allowed and ${other} denied: ${texts[0] ?? ''}${more}`,
    details: [
      `The ${ruleName(slip)} lets it through; ${closedText(slip, other)}.`,
      ...(texts.length > 1 ? [`Pairs: ${formatList(texts, pairsShown)}.`] : []),
      `A connection needs both: egress of the source and ingress of the destination.`,
    ],
    text: `the rule opens ${slip.direction} for peer ${slip.peer}, whose ${other} stays shut`,
    further: slip.closedBy.map(({ policy, origin }) => ({
      object: policy,
      origin,
      text: `${formatRef(policy)} isolates ${other} of the other side`,
    })),
    subject: names('subject'),
    peer: names('peer'),
    port: [...new Set(slip.pairs.map(({ ports }) => formatPorts(ports)))].sort().join(', '),
  };
}

function pairText({ direction }: HalfOpen, { subject, peer, ports }: HalfOpenPair): string {
  const [source, destination] = direction === 'egress' ? [subject, peer] : [peer, subject];
  return `${partyName(source)} → ${partyName(destination)} ${formatPorts(ports)}`;
}

function closedText({ closedBy }: HalfOpen, other: string): string {
  const by = closedBy.map(({ policy, origin }) => `${formatRef(policy)} (${formatOrigin(origin)})`);
  return by.length === 0
    ? `the policies of the other side deny its ${other}`
    : `the other side is isolated for ${other} by ${formatList(by, pairsShown)}, and no rule there matches`;
}

function dnsWords({ policy, subjects, server, basis, tcpOnly }: DnsForgotten): SlipWords {
  const names = [...new Set(subjects.map(partyName))].sort();
  const who = formatList(names, pairsShown);
  const assumed = basis === 'assumed' ? ' (assumed: none was read)' : '';
  return {
    title: `${who} cannot look up names: egress to DNS is not allowed`,
    details: [
      `${formatRef(policy)} restricts egress, and no policy lets ${who} reach ${server}${assumed}.`,
      ...(tcpOnly
        ? ['Only TCP is open; a port without a protocol means TCP, and names are asked for over UDP first.']
        : []),
      'What the policies allow is called by name and cannot be found.',
    ],
    text: `egress is restricted, and ${server} cannot be reached`,
    subject: formatList(names, 8),
    peer: 'cluster DNS',
    port: 'UDP 53',
  };
}
