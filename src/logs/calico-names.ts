/** Names of ends and policies in Calico's flow logs, which Whisker and the Enterprise product share. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Labels } from '../model/labels.ts';
import type { Address } from '../model/network.ts';
import type { Json, ObjectRef } from '../model/object.ts';
import { textOf } from './fields.ts';
import { toldEnd } from './told.ts';

/** A text that is not one of the signs for nothing. */
export function saidText(value: Json | undefined): string | undefined {
  const text = textOf(value);
  return text === '-' ? undefined : text;
}

interface CalicoEnd {
  readonly namespace: string | undefined;
  /** `pod`, `generated-*`, a node, a set of networks, `pub` or `pvt`. */
  readonly name: string | undefined;
  readonly labels: Labels | undefined;
  readonly address?: Address | undefined;
}

const networks: ReadonlyMap<string, FlowEnd> = new Map([
  ['pub', { role: 'outside', name: 'public network' }],
  // Nodes count as private too, unless they have endpoints of their own.
  ['pvt', { name: 'private network' }],
]);

/** A pod, or pods by what their names begin with; without a namespace, anything else. */
export function calicoEnd({ namespace, name, labels, address }: CalicoEnd): FlowEnd {
  if (namespace === undefined) {
    const network = networks.get(name ?? '');
    if (network === undefined) return toldEnd({ address, name });
    // An address says more than the kind of network.
    return address === undefined ? network : toldEnd({ address, role: network.role });
  }
  const isGroup = name?.endsWith('*') === true;
  const podPrefix = isGroup && name !== '*' ? name.slice(0, -1) : undefined;
  return toldEnd({ address, namespace, pod: isGroup ? undefined : name, podPrefix, labels });
}

/** Labels of pods; those that Calico adds stand on no pod. */
export function calicoLabels(texts: readonly Json[]): Labels | undefined {
  const labels = new Map<string, string>();
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    const equals = text.indexOf('=');
    if (equals > 0 && !text.startsWith('projectcalico.org/')) labels.set(text.slice(0, equals), text.slice(equals + 1));
  }
  return labels.size === 0 ? undefined : labels;
}

type NamedPolicy = Flow['policies'][number];

const kubernetes = 'policy.networking.k8s.io';

/** The policy of a kind as Calico calls it, or undefined for profiles, staged policies and what nobody knows. */
export function policyRefOf(kind: string, tier: string, namespace: string, name: string): ObjectRef | undefined {
  const own = name.replace(/^k(?:a|ba|c)?np\.[^.]+\./, '');
  if (own === '') return undefined;
  switch (kind) {
    case 'NetworkPolicy':
      return { group: 'networking.k8s.io', kind, namespace, name: own };
    case 'AdminNetworkPolicy':
    case 'BaselineAdminNetworkPolicy':
    case 'ClusterNetworkPolicy':
      return { group: kubernetes, kind, namespace: '', name: own };
    case 'CalicoNetworkPolicy':
      return { group: 'projectcalico.org', kind: 'NetworkPolicy', namespace, name: tiered(tier, name) };
    case 'GlobalNetworkPolicy':
      return { group: 'projectcalico.org', kind, namespace: '', name: tiered(tier, name) };
    default:
      return undefined;
  }
}

/** Objects bear their tier before their name, but for those of the tier `default`. */
function tiered(tier: string, name: string): string {
  if (tier === '' || tier === 'default') return name.replace(/^default\./, '');
  return name.startsWith(`${tier}.`) ? name : `${tier}.${name}`;
}

/** `Pass` decides nothing. */
export function effectOf(action: Json | undefined): NamedPolicy['effect'] | undefined {
  const word = typeof action === 'string' ? action.toLowerCase() : '';
  return word === 'allow' || word === 'deny' ? word : undefined;
}

/** `INDEX|TIER|[NAMESPACE/]NAME|ACTION|RULE`, in the order of their evaluation; what decides nothing is left out. */
export function policiesInTexts(texts: readonly Json[]): readonly NamedPolicy[] {
  const hits = texts.flatMap((text) => {
    const [index = '', tier = '', name = '', action = ''] = typeof text === 'string' ? text.split('|') : [];
    return /^\d{1,6}$/.test(index) ? [{ index: Number(index), tier, name, action }] : [];
  });
  return hits
    .sort((a, b) => a.index - b.index)
    .flatMap(({ tier, name, action }) => {
      const effect = effectOf(action);
      const ref = effect === undefined ? undefined : refInText(tier, name);
      return ref === undefined || effect === undefined ? [] : [{ ref, effect }];
    });
}

/** Later releases write the kind before the name of the object: `knp:NAMESPACE/NAME`; earlier ones within the name. */
function refInText(tier: string, text: string): ObjectRef | undefined {
  if (text.includes('staged:') || tier === '__PROFILE__') return undefined;
  const colon = text.indexOf(':');
  const [namespace, name] = namesIn(text.slice(colon + 1));
  if (colon >= 0) {
    const told = kindsInText.get(text.slice(0, colon));
    return told === undefined ? undefined : policyRefOf(told, '', namespace, name);
  }
  const [prefix = ''] = /^k(?:a|ba|c)?np(?=\.)/.exec(name) ?? [];
  const kind = kindsInText.get(prefix) ?? (text.includes('/') ? 'CalicoNetworkPolicy' : 'GlobalNetworkPolicy');
  return policyRefOf(kind, tier, namespace, name);
}

function namesIn(text: string): readonly [namespace: string, name: string] {
  const slash = text.indexOf('/');
  return [slash < 0 ? '' : text.slice(0, slash), text.slice(slash + 1)];
}

/** Staged policies (`snp`, `sgnp`, `sknp`) and profiles (`pro`) decide nothing. */
const kindsInText: ReadonlyMap<string, string> = new Map([
  ['np', 'CalicoNetworkPolicy'],
  ['gnp', 'GlobalNetworkPolicy'],
  ['knp', 'NetworkPolicy'],
  ['kanp', 'AdminNetworkPolicy'],
  ['kbanp', 'BaselineAdminNetworkPolicy'],
  ['kcnp', 'ClusterNetworkPolicy'],
]);
