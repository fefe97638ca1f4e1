/** What the API server asks of the kinds of policy.networking.k8s.io beyond their schema (their CRDs' limits and rules). */
import { namedProtocols, parseBlock } from '../model/network.ts';
import { isList, isObject, type Json, type JsonObject, type Path } from '../model/object.ts';
import { quote, type Complainer } from './complaints.ts';
import { portNumberFault } from './names.ts';
import { addressBlockAt, itemsAt, objectAt, selectorRule, wordRule } from './policy-rules.ts';

/** What one kind allows, and in which words. */
interface Limits {
  readonly actions: readonly string[];
  /** The action with which alone `domainNames` may stand. */
  readonly allow: string;
  readonly rules: number;
  readonly peers: number;
  readonly ports: 'ports' | 'protocols';
  readonly portsOfRule: number;
  portRule(to: Complainer, path: Path, entry: JsonObject): void;
}

const first: Omit<Limits, 'actions'> = {
  allow: 'Allow',
  rules: 100,
  peers: 100,
  ports: 'ports',
  portsOfRule: 100,
  portRule: adminPortRule,
};

const limits: Readonly<Record<string, Limits>> = {
  AdminNetworkPolicy: { ...first, actions: ['Allow', 'Deny', 'Pass'] },
  BaselineAdminNetworkPolicy: { ...first, actions: ['Allow', 'Deny'] },
  ClusterNetworkPolicy: {
    actions: ['Accept', 'Deny', 'Pass'],
    allow: 'Accept',
    rules: 25,
    peers: 25,
    ports: 'protocols',
    portsOfRule: 25,
    portRule: protocolRule,
  },
};

const networksOfPeer = 25;
const ruleNameLength = 100;
const highestPriority = 1000;

/** All complaints of the API server about a cluster-wide policy. */
export function adminPolicyRules(to: Complainer, kind: string, value: JsonObject): void {
  const limit = limits[kind];
  const spec = objectAt(value, 'spec');
  if (limit === undefined) return;
  const name = objectAt(value, 'metadata')?.['name'];
  if (kind === 'BaselineAdminNetworkPolicy' && typeof name === 'string' && name !== '' && name !== 'default')
    to.value(
      ['metadata', 'name'],
      `a ${kind} cannot be named ${quote(name)}`,
      'there is one in a cluster, and it is named "default"',
    );
  if (spec === undefined) return notNull(to, [], value, ['spec']);
  notNull(to, ['spec'], spec, ['tier', 'priority', 'subject']);
  wordRule(to, ['spec', 'tier'], spec['tier'], ['Admin', 'Baseline']);
  const { priority } = spec;
  if (typeof priority === 'number' && (priority < 0 || priority > highestPriority))
    to.value(['spec', 'priority'], `priority ${priority} is not valid`, 'a priority must be between 0 and 1000');
  const subject = objectAt(spec, 'subject');
  if (subject !== undefined) {
    exactlyOne(to, ['spec', 'subject'], subject, ['namespaces', 'pods'], 'the subject');
    podsRule(to, ['spec', 'subject'], subject);
  }
  rulesRule(to, spec, 'ingress', 'from', limit);
  rulesRule(to, spec, 'egress', 'to', limit);
}

/** Null is an absent value to the API server, which then asks for it. */
function notNull(to: Complainer, path: Path, parent: JsonObject, keys: readonly string[]): void {
  for (const key of keys)
    if (parent[key] === null) to.value([...path, key], `${quote(key)} is empty`, `give ${quote(key)} a value`);
}

function exactlyOne(to: Complainer, path: Path, value: JsonObject, fields: readonly string[], what: string): void {
  const named = fields.filter((field) => given(value, field));
  const others = Object.keys(value).some((field) => !fields.includes(field));
  const [one, two] = named;
  if (one === undefined && !others) to.value(path, `${what} names nothing`, `give it one of ${fields.join(', ')}`);
  if (one !== undefined && two !== undefined)
    to.key([...path, two], `${what} has both ${quote(one)} and ${quote(two)}`, 'keep one; two of them are two items');
}

function podsRule(to: Complainer, path: Path, value: JsonObject): void {
  selectorRule(to, [...path, 'namespaces'], value['namespaces']);
  const pods = objectAt(value, 'pods');
  if (pods === undefined) return;
  notNull(to, [...path, 'pods'], pods, ['podSelector']);
  selectorRule(to, [...path, 'pods', 'namespaceSelector'], pods['namespaceSelector']);
  selectorRule(to, [...path, 'pods', 'podSelector'], pods['podSelector']);
}

/** A list that may hold no more than so many items; `least` is 0 or 1. */
function lengthRule(to: Complainer, path: Path, list: Json | undefined, least: number, most: number): void {
  const name = quote(path.at(-1));
  if (least > 0 && (list === null || (isList(list) && list.length === 0)))
    to.value(path, `${name} is empty`, 'name at least one, or remove what it is in');
  if (isList(list) && list.length > most)
    to.value([...path, most], `${name} holds ${list.length} items`, `no more than ${most} are allowed here`);
}

function rulesRule(
  to: Complainer,
  spec: JsonObject,
  direction: 'ingress' | 'egress',
  side: 'from' | 'to',
  limit: Limits,
): void {
  lengthRule(to, ['spec', direction], spec[direction], 0, limit.rules);
  for (const { path, value } of itemsAt(spec, direction, ['spec'])) {
    const { name, action } = value;
    notNull(to, path, value, ['action']);
    wordRule(to, [...path, 'action'], action, limit.actions);
    if (typeof name === 'string' && [...name].length > ruleNameLength)
      to.value([...path, 'name'], `the name of the rule is longer than ${ruleNameLength} characters`, 'shorten it');
    lengthRule(to, [...path, side], value[side], 1, limit.peers);
    const peers = itemsAt(value, side, path);
    for (const peer of peers) peerRule(to, peer.path, peer.value, direction);
    if (typeof action === 'string' && action !== limit.allow && limit.actions.includes(action))
      for (const peer of peers)
        if (isList(peer.value['domainNames']))
          to.key(
            [...peer.path, 'domainNames'],
            `"domainNames" cannot stand in a rule with action ${quote(action)}`,
            `only ${limit.allow} knows names; deny the rest in a rule below it`,
          );
    portsRule(to, path, value, peers, limit);
  }
}

const ingressPeer = ['namespaces', 'pods'];
const egressPeer = [...ingressPeer, 'nodes', 'networks', 'domainNames'];

function peerRule(to: Complainer, path: Path, peer: JsonObject, direction: 'ingress' | 'egress'): void {
  exactlyOne(to, path, peer, direction === 'ingress' ? ingressPeer : egressPeer, 'the peer');
  podsRule(to, path, peer);
  if (direction === 'ingress') return;
  selectorRule(to, [...path, 'nodes'], peer['nodes']);
  textsRule(to, [...path, 'networks'], peer['networks'], networkRule);
  textsRule(to, [...path, 'domainNames'], peer['domainNames'], domainNameRule);
}

/** A set of texts: none of them twice. */
function textsRule(
  to: Complainer,
  path: Path,
  list: Json | undefined,
  one: (to: Complainer, path: Path, text: string) => void,
): void {
  if (!isList(list)) return;
  lengthRule(to, path, list, 1, networksOfPeer);
  const places = new Map<string, number>();
  list.forEach((item, index) => {
    if (typeof item !== 'string') return;
    one(to, [...path, index], item);
    const before = places.get(item);
    if (before === undefined) places.set(item, index);
    else
      to.value([...path, index], `${quote(item)} stands twice in the list`, 'keep one of them', [
        { path: [...path, before], text: 'the other one' },
      ]);
  });
}

function networkRule(to: Complainer, path: Path, text: string): void {
  if (text.includes(':') && text.includes('.') && parseBlock(text) !== undefined)
    to.value(path, `${quote(text)} is an IPv4 block written as IPv6`, 'write the IPv4 block');
  else addressBlockAt(to, path, text);
}

/** The CRD's pattern: labels, the first of which may be `*`. Each label is tried alone, so that no text takes long. */
function domainNameRule(to: Complainer, path: Path, text: string): void {
  const labels = text.replace(/^\*\./, '').replace(/\.$/, '').split('.');
  if (labels.length > 1 && labels.every((label) => /^[a-zA-Z0-9](?:[-a-zA-Z0-9_]*[a-zA-Z0-9])?$/.test(label))) return;
  to.value(path, `${quote(text)} is not a domain name`, 'write a name such as example.com, or *.example.com');
}

function portsRule(
  to: Complainer,
  path: Path,
  rule: JsonObject,
  peers: ReturnType<typeof itemsAt>,
  limit: Limits,
): void {
  const list = rule[limit.ports];
  if (list !== null) lengthRule(to, [...path, limit.ports], list, 1, limit.portsOfRule);
  const outside = peers.find(({ value }) => ['nodes', 'networks', 'domainNames'].some((key) => given(value, key)));
  for (const entry of itemsAt(rule, limit.ports, path)) {
    limit.portRule(to, entry.path, entry.value);
    const name = ['namedPort', 'destinationNamedPort'].find((key) => given(entry.value, key));
    if (name !== undefined && outside !== undefined)
      to.value(
        [...entry.path, name],
        'a port name cannot stand beside nodes, networks or domain names, which have none',
        'give the port as a number, or make two rules of it',
        [{ path: outside.path, text: 'the peer without port names' }],
      );
  }
}

function given(value: JsonObject, key: string): boolean {
  return (value[key] ?? null) !== null;
}

function numberRule(to: Complainer, path: Path, port: Json | undefined): void {
  const fault = typeof port === 'number' && Number.isInteger(port) ? portNumberFault(port) : undefined;
  if (fault !== undefined) to.value(path, `port ${quote(port)} is not valid`, `a port ${fault}`);
}

/** `least`: by how much the end must lie behind the start. */
function rangeRule(to: Complainer, path: Path, range: JsonObject, least: 0 | 1): void {
  const { start, end } = range;
  notNull(to, path, range, ['start', 'end']);
  numberRule(to, [...path, 'start'], start);
  numberRule(to, [...path, 'end'], end);
  if (typeof start !== 'number' || typeof end !== 'number' || end - start >= least) return;
  to.value(
    [...path, 'end'],
    `the range ends at ${end} and starts at ${start}`,
    least === 1 ? 'the last port must be greater than the first' : 'the last port must not lie before the first',
    [{ path: [...path, 'start'], text: 'the start' }],
  );
}

function adminPortRule(to: Complainer, path: Path, entry: JsonObject): void {
  exactlyOne(to, path, entry, ['portNumber', 'portRange', 'namedPort'], 'the port');
  const [one, range] = [objectAt(entry, 'portNumber'), objectAt(entry, 'portRange')];
  if (one !== undefined) {
    notNull(to, [...path, 'portNumber'], one, ['port']);
    wordRule(to, [...path, 'portNumber', 'protocol'], one['protocol'], namedProtocols);
    numberRule(to, [...path, 'portNumber', 'port'], one['port']);
  }
  if (range === undefined) return;
  wordRule(to, [...path, 'portRange', 'protocol'], range['protocol'], namedProtocols);
  rangeRule(to, [...path, 'portRange'], range, 0);
}

function protocolRule(to: Complainer, path: Path, entry: JsonObject): void {
  exactlyOne(to, path, entry, ['tcp', 'udp', 'sctp', 'destinationNamedPort'], 'the protocol');
  for (const protocol of ['tcp', 'udp', 'sctp']) {
    const part = entry[protocol];
    if (!isObject(part)) continue;
    const at = [...path, protocol];
    if (Object.keys(part).length === 0)
      to.value(at, `${quote(protocol)} names nothing`, 'give it a destinationPort; all ports are the range 1 to 65535');
    const port = objectAt(part, 'destinationPort');
    if (port === undefined) continue;
    exactlyOne(to, [...at, 'destinationPort'], port, ['number', 'range'], 'the port');
    numberRule(to, [...at, 'destinationPort', 'number'], port['number']);
    const range = objectAt(port, 'range');
    if (range !== undefined) rangeRule(to, [...at, 'destinationPort', 'range'], range, 1);
  }
}
