/** What parts of policies say, as texts that are equal exactly if they say the same, wherever and however written. */
import { formatSelector } from '../model/labels.ts';
import { keyOf } from '../model/object.ts';
import type { NamespaceScope, Peer, PolicyDirection, PolicyRule, PortMatch, Subject, Tier } from '../model/policy.ts';
import type { Selecting } from './compile.ts';

const known = new WeakMap<PolicyDirection, string>();

/**
 * The policies that select a subject in one direction; the order of a list that has none does not count. In an ordered
 * tier their names do, since policies of one rank are told apart by them.
 */
export function contentOf(policies: readonly Selecting[], tiers: readonly Tier[]): string {
  const ordered = new Set(tiers.filter(({ reading }) => reading === 'ordered').map(({ id }) => id));
  const parts = policies.map(({ policy, direction, selects }) => {
    const name = ordered.has(policy.tier) ? keyOf(policy.ref) : '';
    return `${policy.tier} ${policy.rank} ${name} ${selects} ${directionContent(direction)}`;
  });
  return [...new Set(parts)].sort().join('\n');
}

export function directionContent(direction: PolicyDirection): string {
  const text =
    known.get(direction) ?? `${direction.isolates ? 'isolates' : ''}{${direction.rules.map(ruleContent).join(';')}}`;
  known.set(direction, text);
  return text;
}

export function subjectContent(subject: Subject): string {
  return `${scopeContent(subject.namespaces)} ${formatSelector(subject.pods)}`;
}

export function ruleContent(rule: PolicyRule): string {
  const peers = rule.peers === undefined ? '*' : rule.peers.map(peerContent).sort().join('|');
  const ports = rule.ports === undefined ? '*' : rule.ports.map(portContent).sort().join('|');
  const subjects = rule.subjects === undefined ? '' : ` of (${rule.subjects.map(peerContent).sort().join('|')})`;
  return `${rule.action} ${rule.condition?.key ?? ''} (${peers}) (${ports})${subjects}${rule.family ?? ''}`;
}

export function peerContent(peer: Peer): string {
  switch (peer.kind) {
    case 'pods':
      return `pods ${scopeContent(peer.namespaces)} ${formatSelector(peer.pods)}`;
    case 'block':
      return `block${peer.byAddress === true ? ' by address' : ''} ${peer.block.cidr} except ${peer.except
        .map(({ cidr }) => cidr)
        .sort()
        .join(',')}`;
    case 'nodes':
      return `nodes ${formatSelector(peer.selector)}`;
    case 'unknown':
      return `unknown ${peer.atom.key}`;
  }
}

function scopeContent(scope: NamespaceScope): string {
  return scope.kind === 'own' ? `in ${scope.namespace}` : `in {${formatSelector(scope.selector)}}`;
}

export function portContent(port: PortMatch): string {
  switch (port.kind) {
    case 'range':
      return `${port.protocol} ${port.first}-${port.last}${holderContent(port.holder)}`;
    case 'named':
      return `${port.protocol ?? 'any'} ${port.name}`;
    case 'unknown':
      return `unknown ${port.atom.key}`;
  }
}

function holderContent(holder: (PortMatch & { readonly kind: 'range' })['holder']): string {
  return holder === undefined ? '' : ` of ${holder.name}/${holder.protocol}/${holder.port}`;
}
