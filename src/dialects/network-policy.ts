/** NetworkPolicy v1 (networking.k8s.io): additive allow rules; a policy that selects a pod isolates it. */
import type { Cursor } from '../cursor.ts';
import { cursorAt } from '../cursor.ts';
import type { Protocol } from '../model/network.ts';
import { parseBlock } from '../model/network.ts';
import type { Manifest } from '../model/object.ts';
import type { NamespaceScope, Peer, PolicyDirection, PolicyRule, PortMatch } from '../model/policy.ts';
import type { Dialect } from './index.ts';
import { readSelector, selectorParts } from './selectors.ts';
import type { Reading } from './unknown-fields.ts';
import { given, readingOf, unknownAtom, unknownFields } from './unknown-fields.ts';

const tier = 'NetworkPolicy';

export const networkPolicy: Dialect = { group: 'networking.k8s.io', kinds: ['NetworkPolicy'], read };

function read(manifest: Manifest): ReturnType<Dialect['read']> {
  const reading = readingOf(manifest);
  const spec = cursorAt(manifest).field('spec');
  const types = policyTypes(spec);
  const own: NamespaceScope = { kind: 'own', namespace: reading.namespace };
  const condition = unknownFields(reading, spec, ['podSelector', 'policyTypes', 'ingress', 'egress'], 'spec');
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
    ...(types.has('Ingress') ? { ingress: readDirection(reading, spec, 'Ingress') } : {}),
    ...(types.has('Egress') ? { egress: readDirection(reading, spec, 'Egress') } : {}),
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

function readDirection(reading: Reading, spec: Cursor, type: 'Ingress' | 'Egress'): PolicyDirection {
  const [field, side] = type === 'Ingress' ? (['ingress', 'from'] as const) : (['egress', 'to'] as const);
  const rules = spec.field(field);
  const named = spec
    .field('policyTypes')
    .items()
    .find((item) => item.string() === type);
  return {
    isolates: true,
    rules: rules.items().map((rule, index) => readRule(reading, rule, index, side)),
    ...(named === undefined ? {} : { typeOrigin: named.origin }),
    origin: rules.origin,
  };
}

function readRule(reading: Reading, rule: Cursor, index: number, side: 'from' | 'to'): PolicyRule {
  const condition = unknownFields(reading, rule, [side, 'ports'], `rule:${reading.namespace}`);
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
  const atom = unknownFields(reading, peer, known, `peer:${reading.namespace}`);
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
  const cidr = peer.field('ipBlock').field('cidr');
  const block = parseBlock(cidr.string() ?? '');
  if (block === undefined) return { kind: 'unknown', atom: unknownAtom('block', cidr), origin };
  const holes = peer
    .field('ipBlock')
    .field('except')
    .items()
    .flatMap((item) => {
      const hole = parseBlock(item.string() ?? '');
      return hole === undefined ? [] : [{ hole, part: { text: `except ${hole.cidr}`, origin: item.origin } }];
    });
  const parts = [{ text: block.cidr, origin: cidr.origin }, ...holes.map(({ part }) => part)];
  return { kind: 'block', block, except: holes.map(({ hole }) => hole), parts, origin };
}

function readPort(reading: Reading, entry: Cursor): PortMatch {
  const { origin } = entry;
  const atom = unknownFields(reading, entry, ['protocol', 'port', 'endPort'], 'port');
  if (atom !== undefined) return { kind: 'unknown', atom, origin };
  const said = entry.field('protocol').string();
  const protocol = (said ?? 'TCP') as Protocol;
  const name = entry.field('port').string();
  const omits = said === undefined ? ({ omits: 'protocol' } as const) : {};
  if (name !== undefined) return { kind: 'named', protocol, name, ...omits, origin };
  const first = entry.field('port').number();
  if (first === undefined) {
    return { kind: 'range', protocol, first: 1, last: 65535, omits: said === undefined ? 'both' : 'port', origin };
  }
  return { kind: 'range', protocol, first, last: entry.field('endPort').number() ?? first, ...omits, origin };
}
