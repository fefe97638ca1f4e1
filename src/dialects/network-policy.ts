/** NetworkPolicy v1 (networking.k8s.io): additive allow rules; a policy that selects a pod isolates it. */
import type { Cursor } from '../cursor.ts';
import { cursorAt } from '../cursor.ts';
import type { Requirement, Selector } from '../model/labels.ts';
import { formatRequirement } from '../model/labels.ts';
import type { Block, Protocol } from '../model/network.ts';
import { parseBlock } from '../model/network.ts';
import { canonicalJson } from '../model/object.ts';
import type { Manifest } from '../model/object.ts';
import type { NamespaceScope, Peer, PolicyDirection, PolicyRule, PortMatch, SelectorPart } from '../model/policy.ts';
import type { Atom } from '../model/verdict.ts';
import type { Dialect, DialectProblem } from './index.ts';

const tier = 'NetworkPolicy';

export const networkPolicy: Dialect = { group: 'networking.k8s.io', kinds: ['NetworkPolicy'], read };

/** What the reading functions share: the policy's namespace, and where complaints go. */
interface Reading {
  readonly manifest: Manifest;
  readonly namespace: string;
  readonly problems: DialectProblem[];
}

function read(manifest: Manifest): ReturnType<Dialect['read']> {
  const reading: Reading = { manifest, namespace: manifest.ref.namespace, problems: [] };
  const spec = cursorAt(manifest).field('spec');
  const types = policyTypes(spec);
  const own: NamespaceScope = { kind: 'own', namespace: reading.namespace };
  const condition = unknownKeys(reading, spec, ['podSelector', 'policyTypes', 'ingress', 'egress'], 'spec');
  const policy = {
    ref: manifest.ref,
    tier,
    rank: 0,
    subject: {
      namespaces: own,
      pods: readSelector(spec.field('podSelector')),
      parts: selectorParts(spec.field('podSelector'), ''),
      origin: spec.field('podSelector').origin,
    },
    ...(types.has('Ingress') ? { ingress: readDirection(reading, spec.field('ingress'), 'from') } : {}),
    ...(types.has('Egress') ? { egress: readDirection(reading, spec.field('egress'), 'to') } : {}),
    ...(given(spec, 'policyTypes') ? { typesOrigin: spec.field('policyTypes').origin } : {}),
    ...(condition === undefined ? {} : { condition }),
    origin: manifest.origin,
  };
  return { policy, problems: reading.problems };
}

/** Missing or empty: Ingress always, Egress only if there is at least one egress rule (the API server's default). */
function policyTypes(spec: Cursor): ReadonlySet<string> {
  const written = spec
    .field('policyTypes')
    .items()
    .flatMap((item) => item.string() ?? []);
  if (written.length > 0) return new Set(written);
  return new Set(spec.field('egress').items().length > 0 ? ['Ingress', 'Egress'] : ['Ingress']);
}

function readDirection(reading: Reading, rules: Cursor, side: 'from' | 'to'): PolicyDirection {
  return {
    isolates: true,
    rules: rules.items().map((rule, index) => readRule(reading, rule, index, side)),
    origin: rules.origin,
  };
}

function readRule(reading: Reading, rule: Cursor, index: number, side: 'from' | 'to'): PolicyRule {
  const condition = unknownKeys(reading, rule, [side, 'ports'], `rule:${reading.namespace}`);
  const base = { index, action: 'allow' as const, origin: rule.origin };
  // What a newer field changes cannot be known, so it stands for the whole rule.
  if (condition !== undefined) return { ...base, condition };
  const peers = rule.field(side).items();
  const ports = rule.field('ports').items();
  return {
    ...base,
    ...(peers.length === 0 ? {} : { peers: peers.map((peer) => readPeer(reading, peer)) }),
    ...(ports.length === 0 ? {} : { ports: ports.map((port) => readPort(reading, port)) }),
  };
}

function readPeer(reading: Reading, peer: Cursor): Peer {
  const { origin } = peer;
  const known = ['podSelector', 'namespaceSelector', 'ipBlock'];
  const atom = unknownKeys(reading, peer, known, `peer:${reading.namespace}`);
  if (atom !== undefined) return { kind: 'unknown', atom, origin };
  if (given(peer, 'ipBlock')) return readBlockPeer(peer);
  const namespaces: NamespaceScope = given(peer, 'namespaceSelector')
    ? { kind: 'select', selector: readSelector(peer.field('namespaceSelector')) }
    : { kind: 'own', namespace: reading.namespace };
  const parts = [
    ...selectorParts(peer.field('namespaceSelector'), 'namespace '),
    ...selectorParts(peer.field('podSelector'), ''),
  ];
  return { kind: 'pods', namespaces, pods: readSelector(peer.field('podSelector')), parts, origin };
}

/** The manifest is valid, so its blocks parse; one that does not matches nothing it could be held to. */
function readBlockPeer(peer: Cursor): Peer {
  const { origin } = peer;
  const text = peer.field('ipBlock').field('cidr').string() ?? '';
  const block = parseBlock(text);
  if (block === undefined) return { kind: 'unknown', atom: unknownAtom('block', text), origin };
  const except = peer
    .field('ipBlock')
    .field('except')
    .items()
    .flatMap((item): readonly Block[] => {
      const hole = parseBlock(item.string() ?? '');
      return hole === undefined ? [] : [hole];
    });
  return { kind: 'block', block, except, origin };
}

function readPort(reading: Reading, entry: Cursor): PortMatch {
  const { origin } = entry;
  const atom = unknownKeys(reading, entry, ['protocol', 'port', 'endPort'], 'port');
  if (atom !== undefined) return { kind: 'unknown', atom, origin };
  const protocol = (entry.field('protocol').string() ?? 'TCP') as Protocol;
  const name = entry.field('port').string();
  if (name !== undefined) return { kind: 'named', protocol, name, origin };
  const first = entry.field('port').number();
  if (first === undefined) return { kind: 'range', protocol, first: 1, last: 65535, origin };
  return { kind: 'range', protocol, first, last: entry.field('endPort').number() ?? first, origin };
}

/** An absent or empty selector means all; what contains it decides what "all" is taken from. */
export function readSelector(selector: Cursor): Selector {
  const labels = selector.field('matchLabels');
  const exact = labels.keys().map((key): Requirement => ({
    operator: 'In',
    key,
    values: [labels.field(key).string() ?? ''],
  }));
  const requirements = [...exact, ...selector.field('matchExpressions').items().map(readRequirement)];
  return requirements.length === 0 ? { kind: 'all' } : { kind: 'match', requirements };
}

function readRequirement(expression: Cursor): Requirement {
  const key = expression.field('key').string() ?? '';
  const values = expression
    .field('values')
    .items()
    .flatMap((item) => item.string() ?? []);
  const operator = expression.field('operator').string();
  switch (operator) {
    case 'In':
    case 'NotIn':
      return { operator, key, values };
    case 'Exists':
    case 'DoesNotExist':
      return { operator, key };
    default:
      return { operator: 'unknown', key, condition: canonicalJson(expression.value) };
  }
}

/** Each condition with its own place, for pointing at the one that changed. */
function selectorParts(selector: Cursor, prefix: string): readonly SelectorPart[] {
  const labels = selector.field('matchLabels');
  return [
    ...labels.keys().map((key) => ({
      text: `${prefix}${key}=${labels.field(key).string() ?? ''}`,
      origin: labels.field(key).origin,
    })),
    ...selector
      .field('matchExpressions')
      .items()
      .map((expression) => ({
        text: `${prefix}${formatRequirement(readRequirement(expression))}`,
        origin: expression.origin,
      })),
  ];
}

function given(cursor: Cursor, key: string): boolean {
  return (cursor.field(key).value ?? null) !== null;
}

/** A condition for a part that holds fields of a newer API, with a problem at each of them. */
function unknownKeys(reading: Reading, part: Cursor, known: readonly string[], name: string): Atom | undefined {
  const unknown = part.keys().filter((key) => !known.includes(key));
  if (unknown.length === 0) return undefined;
  for (const key of unknown) {
    reading.problems.push({
      kind: 'not-evaluated',
      message: `field "${key}" is not known to this program`,
      help: 'verdicts that depend on it are reported as unclear; a newer release may know it',
      object: reading.manifest.ref,
      origin: part.field(key).origin,
      related: [],
    });
  }
  return unknownAtom(name, canonicalJson(part.value));
}

function unknownAtom(name: string, content: string): Atom {
  return { key: `unknown:${name}:${content}`, text: `the part ${content} of a policy applies` };
}
