/**
 * What AdminNetworkPolicy and ClusterNetworkPolicy (policy.networking.k8s.io) have in common: cluster-wide subjects, and
 * rules that are read in order, each with an action. Being a subject isolates nothing.
 */
import type { Cursor } from '../cursor.ts';
import { cursorAt } from '../cursor.ts';
import type { Protocol } from '../model/network.ts';
import { namedProtocols, parseBlock } from '../model/network.ts';
import type { Manifest } from '../model/object.ts';
import type { Peer, Policy, PolicyDirection, PolicyRule, PortMatch, Subject } from '../model/policy.ts';
import type { Atom } from '../model/verdict.ts';
import type { Dialect } from './index.ts';
import { readSelector, selectorParts } from './selectors.ts';
import type { Reading } from './unknown-fields.ts';
import { given, readingOf, tell, unknownAtom, unknownFields, unknownKeys } from './unknown-fields.ts';

/** How one kind and version writes what all of them have. */
export interface RuleForm {
  readonly apiVersion: string;
  /** Fields of the spec besides subject, ingress and egress. */
  readonly fields: readonly string[];
  readonly actions: Readonly<Record<string, PolicyRule['action']>>;
  /** The list of a rule that narrows it to ports. */
  readonly ports: 'ports' | 'protocols';
  /** Where the policy sits, or undefined if nobody here knows. */
  seatOf(spec: Cursor): Pick<Policy, 'tier' | 'rank'> | undefined;
  readPort(reading: Reading, entry: Cursor): PortMatch;
}

export function readTiered(manifest: Manifest, form: RuleForm): ReturnType<Dialect['read']> {
  const reading = readingOf(manifest);
  const root = cursorAt(manifest);
  const spec = root.field('spec');
  const seat = manifest.apiVersion === form.apiVersion ? form.seatOf(spec) : undefined;
  if (seat === undefined) {
    const [at, what] =
      manifest.apiVersion === form.apiVersion
        ? [spec.field('tier'), `the tier ${spec.field('tier').string() ?? ''}`]
        : [root.field('apiVersion'), `the version ${manifest.apiVersion}`];
    tell(reading, at, `${what} is not known to this program`, 'its rules are in no verdict; check it by hand');
    return { policy: undefined, problems: reading.problems };
  }
  const { subject, condition: ofSubject } = readSubject(reading, spec.field('subject'));
  const ofSpec = unknownFields(reading, spec, [...form.fields, 'subject', 'ingress', 'egress'], 'spec');
  const condition = ofSpec ?? ofSubject;
  const policy = {
    ref: manifest.ref,
    ...seat,
    ...(given(spec, 'priority') ? { rankOrigin: spec.field('priority').origin } : {}),
    subject,
    ...readDirection(reading, form, spec, 'ingress'),
    ...readDirection(reading, form, spec, 'egress'),
    ...(condition === undefined ? {} : { condition }),
    origin: manifest.origin,
  };
  return { policy, problems: reading.problems };
}

/** A subject that is not understood may be any pod, under a condition. */
function readSubject(reading: Reading, subject: Cursor): { readonly subject: Subject; readonly condition?: Atom } {
  const { origin } = subject;
  const condition = unknownFields(reading, subject, podFields, 'subject') ?? nestedUnknown(reading, subject, 'subject');
  const selected = condition === undefined ? selectedPods(subject) : undefined;
  if (selected !== undefined) return { subject: { ...selected, origin } };
  const anyPod = { kind: 'all' } as const;
  return {
    subject: { namespaces: { kind: 'select', selector: anyPod }, pods: anyPod, parts: [], origin },
    condition: condition ?? unknownAtom('subject', subject),
  };
}

const podFields = ['namespaces', 'pods'];
const egressFields = [...podFields, 'nodes', 'networks', 'domainNames'];

/** Fields of a newer API inside of `pods`. */
function nestedUnknown(reading: Reading, part: Cursor, name: string): Atom | undefined {
  const inside = unknownFields(reading, part.field('pods'), ['namespaceSelector', 'podSelector'], name);
  return inside === undefined ? undefined : unknownAtom(name, part);
}

/** What `namespaces` or `pods` select; an absent selector inside of `pods` is an empty one. */
function selectedPods(part: Cursor): Pick<Subject, 'namespaces' | 'pods' | 'parts'> | undefined {
  if (given(part, 'namespaces')) {
    const namespaces = part.field('namespaces');
    return {
      namespaces: { kind: 'select', selector: readSelector(namespaces) },
      pods: { kind: 'all' },
      parts: selectorParts(namespaces, 'namespace '),
    };
  }
  if (!given(part, 'pods')) return undefined;
  const [namespaces, pods] = [part.field('pods').field('namespaceSelector'), part.field('pods').field('podSelector')];
  return {
    namespaces: { kind: 'select', selector: readSelector(namespaces) },
    pods: readSelector(pods),
    parts: [...selectorParts(namespaces, 'namespace '), ...selectorParts(pods, '')],
  };
}

type Side = 'ingress' | 'egress';

/** A direction without rules is not affected. */
function readDirection(
  reading: Reading,
  form: RuleForm,
  spec: Cursor,
  side: Side,
): Readonly<Partial<Record<Side, PolicyDirection>>> {
  const rules = spec.field(side);
  const items = rules.items();
  if (items.length === 0) return {};
  const read = items.flatMap((rule, index) => readRule(reading, form, rule, index, side));
  return { [side]: { isolates: false, rules: read, origin: rules.origin } };
}

function readRule(reading: Reading, form: RuleForm, rule: Cursor, index: number, side: Side): readonly PolicyRule[] {
  const list = side === 'ingress' ? 'from' : 'to';
  const { origin } = rule;
  const written = rule.field('action').string() ?? '';
  const action = Object.hasOwn(form.actions, written) ? form.actions[written] : undefined;
  if (action === undefined) return anyAction(reading, rule, index);
  const condition = unknownFields(reading, rule, ['name', 'action', list, form.ports], 'rule:');
  // What a newer field changes cannot be known, so it stands for the whole rule.
  if (condition !== undefined) return [{ index, action, condition, origin }];
  const items = rule.field(list).items();
  const blank = items.filter((peer) => isBlank(peer, side));
  if (items.length === 0 || blank.length > 0) {
    for (const peer of blank) tellBlank(reading, peer, written);
    return [failClosed({ index, action, origin })];
  }
  const ports = rule.field(form.ports).items();
  return [
    {
      index,
      action,
      actionOrigin: rule.field('action').origin,
      peers: items.flatMap((peer) => readPeer(reading, peer, side)),
      ...(ports.length === 0 ? {} : { ports: ports.map((port) => form.readPort(reading, port)) }),
      origin,
    },
  ];
}

/** An action of a newer API may be any of the three, or something else. */
function anyAction(reading: Reading, rule: Cursor, index: number): readonly PolicyRule[] {
  const name = rule.field('action').string() ?? '';
  tell(reading, rule.field('action'), `the action "${name}" is not known to this program`);
  const { key, text } = unknownAtom('rule:', rule);
  return (['allow', 'deny', 'pass'] as const).map((action) => ({
    index,
    action,
    condition: { key: `${key}:${action}`, text: `${text} and means ${action}` },
    origin: rule.origin,
  }));
}

function isBlank(peer: Cursor, side: Side): boolean {
  return !(side === 'ingress' ? podFields : egressFields).some((field) => given(peer, field));
}

/** The API asks for it: with a peer of an unknown kind a rule that allows matches nothing, any other denies everything. */
function failClosed({ index, action, origin }: Pick<PolicyRule, 'index' | 'action' | 'origin'>): PolicyRule {
  return action === 'allow' ? { index, action, peers: [], origin } : { index, action: 'deny', origin };
}

function tellBlank(reading: Reading, peer: Cursor, action: string): void {
  const closed = action === 'Deny' || action === 'Pass' ? 'denies everything' : 'allows nothing';
  const help = `the rule fails closed and ${closed}; a newer release may know the peer`;
  const keys = unknownKeys(peer, []);
  for (const key of keys) tell(reading, peer.field(key), `the peer "${key}" is not known to this program`, help);
  if (keys.length === 0) tell(reading, peer, 'the peer names nothing that this program knows', help);
}

function readPeer(reading: Reading, peer: Cursor, side: Side): readonly Peer[] {
  const { origin } = peer;
  const name = 'peer:';
  const atom =
    unknownFields(reading, peer, side === 'ingress' ? podFields : egressFields, name) ??
    nestedUnknown(reading, peer, name);
  if (atom !== undefined) return [{ kind: 'unknown', atom, origin }];
  const pods = selectedPods(peer);
  if (pods !== undefined) return [{ kind: 'pods', ...pods, origin }];
  const nodes = peer.field('nodes');
  if (given(peer, 'nodes'))
    return [{ kind: 'nodes', selector: readSelector(nodes), parts: selectorParts(nodes, ''), origin }];
  if (given(peer, 'networks')) return peer.field('networks').items().map(readNetwork);
  return [readDomainNames(peer.field('domainNames'))];
}

/** Networks mean whatever has the address, inside of the cluster too. */
function readNetwork(network: Cursor): Peer {
  const { origin } = network;
  const block = parseBlock(network.string() ?? '');
  if (block === undefined) return { kind: 'unknown', atom: unknownAtom('block', network), origin };
  return { kind: 'block', block, except: [], byAddress: true, origin };
}

/** Which addresses a name has is told by DNS and not by manifests; names inside of the cluster are never meant. */
function readDomainNames(list: Cursor): Peer {
  const names = list
    .items()
    .flatMap((item) => item.string() ?? [])
    .sort();
  const name = names.join(', ');
  const atom = { key: `domains:${names.join(',')}`, text: `the address is one to which ${name} resolves` };
  return { kind: 'unknown', atom, outside: true, name, origin: list.origin };
}

/** One number or a range of ports of a protocol; a condition where a number or the protocol is none. */
export function portRange(
  entry: Cursor,
  protocol: string,
  first: number | undefined,
  last: number | undefined,
): PortMatch {
  const { origin } = entry;
  const known: Protocol | undefined = namedProtocols.find((name) => name === protocol);
  if (known === undefined || first === undefined || last === undefined) {
    return { kind: 'unknown', atom: unknownAtom('port', entry), origin };
  }
  return { kind: 'range', protocol: known, first, last, origin };
}
