/** Pods to come in the words of the rules that speak of them: "any pod with app=x in namespaces with team=y". */
import type { Requirement, Selector } from '../model/labels.ts';
import { formatRequirement } from '../model/labels.ts';
import type { NamespaceScope, Peer, Policy, PortMatch } from '../model/policy.ts';
import { peerWords, portText } from './places.ts';

export const everybody = 'any pod of any namespace, and every address';

export function peerInWords(peer: Peer): string {
  return peer.kind === 'pods' ? `any pod${labelWords(peer.pods)}${placeWords(peer.namespaces)}` : peerWords(peer);
}

export function subjectInWords({ subject }: Policy): string {
  return `pods${labelWords(subject.pods)}${placeWords(subject.namespaces)}`;
}

/** `undefined` stands for a rule that names no port. */
export function portsInWords(ports: readonly (PortMatch | undefined)[]): readonly string[] {
  return ports.map((port) => (port === undefined ? 'every port' : portText(port)));
}

function labelWords(selector: Selector): string {
  if (selector.kind === 'none') return ' of no labels at all';
  return selector.kind === 'all' ? '' : ` with ${requirementWords(selector.requirements)}`;
}

function placeWords(scope: NamespaceScope): string {
  if (scope.kind === 'own') return ` of namespace ${scope.namespace}`;
  const { selector } = scope;
  if (selector.kind !== 'match') return selector.kind === 'all' ? ' of any namespace' : ' of no namespace';
  const [only, ...others] = selector.requirements;
  if (only?.operator === 'In' && only.key === 'kubernetes.io/metadata.name' && others.length === 0) {
    return ` of ${only.values.length === 1 ? 'namespace' : 'namespaces'} ${[...only.values].sort().join(', ')}`;
  }
  return ` in namespaces with ${requirementWords(selector.requirements)}`;
}

function requirementWords(requirements: readonly Requirement[]): string {
  return requirements.map(oneInWords).join(' and ');
}

function oneInWords(requirement: Requirement): string {
  switch (requirement.operator) {
    case 'Exists':
      return `a label ${requirement.key}`;
    case 'DoesNotExist':
      return `no label ${requirement.key}`;
    default:
      return formatRequirement(requirement);
  }
}
