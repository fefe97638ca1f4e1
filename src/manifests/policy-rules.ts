/** What the API server asks of a NetworkPolicy beyond its schema. Values of a wrong type are the schema's business. */
import { namedProtocols, parseBlock, type Block } from '../model/network.ts';
import { isList, isObject, type Json, type JsonObject, type Path } from '../model/object.ts';
import { guessOf, quote, type Complainer } from './complaints.ts';
import { labelKeyFault, labelValueFault, portNameFault, portNumberFault } from './names.ts';

type Items = readonly { readonly path: Path; readonly value: JsonObject }[];

/** Items of a list that are maps, each with its path. */
export function itemsAt(parent: JsonObject, key: string, path: Path): Items {
  const list = parent[key];
  if (!isList(list)) return [];
  // An empty item is an object without fields to the API server.
  return list.flatMap((item, index) =>
    isObject(item) || item === null ? [{ path: [...path, key, index], value: item ?? {} }] : [],
  );
}

export function objectAt(parent: JsonObject, key: string): JsonObject | undefined {
  const value = parent[key];
  return isObject(value) ? value : undefined;
}

/** A word of a closed set; unset means the default. */
export function wordRule(to: Complainer, path: Path, value: Json | undefined, words: readonly string[]): void {
  if (typeof value !== 'string' || words.includes(value)) return;
  const guess = guessOf(value, words);
  const message = `${quote(value)} is not supported here`;
  if (guess === undefined) to.value(path, message, `write one of ${words.join(', ')}`);
  else to.word(path, message, value, guess);
}

export function labelsRule(to: Complainer, path: Path, labels: Json | undefined): void {
  if (!isObject(labels)) return;
  for (const [key, value] of Object.entries(labels)) {
    const keyFault = labelKeyFault(key);
    if (keyFault !== undefined)
      to.key([...path, key], `label key ${quote(key)} is not valid`, `a label key ${keyFault}`);
    const valueFault = typeof value === 'string' ? labelValueFault(value) : undefined;
    if (valueFault !== undefined)
      to.value([...path, key], `label value ${quote(value)} is not valid`, `a label value ${valueFault}`);
  }
}

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

export function selectorRule(to: Complainer, path: Path, selector: Json | undefined): void {
  if (!isObject(selector)) return;
  labelsRule(to, [...path, 'matchLabels'], selector['matchLabels']);
  for (const { path: at, value } of itemsAt(selector, 'matchExpressions', path)) requirementRule(to, at, value);
}

function requirementRule(to: Complainer, path: Path, requirement: JsonObject): void {
  const { key, operator } = requirement;
  const keyFault = typeof key === 'string' ? labelKeyFault(key) : undefined;
  if (keyFault !== undefined)
    to.value([...path, 'key'], `label key ${quote(key)} is not valid`, `a label key ${keyFault}`);
  wordRule(to, [...path, 'operator'], operator, operators);
  const values = isList(requirement['values']) ? requirement['values'] : [];
  if ((operator === 'In' || operator === 'NotIn') && values.length === 0)
    to.value(path, `operator "${operator}" needs values`, 'list at least one value, or use Exists or DoesNotExist');
  if ((operator === 'Exists' || operator === 'DoesNotExist') && values.length > 0)
    to.value([...path, 'values'], `operator "${operator}" takes no values`, 'remove the values, or use In or NotIn', [
      { path: [...path, 'operator'], text: 'the operator' },
    ]);
  values.forEach((value, index) => {
    const fault = typeof value === 'string' ? labelValueFault(value) : undefined;
    if (fault !== undefined)
      to.value([...path, 'values', index], `label value ${quote(value)} is not valid`, `a label value ${fault}`);
  });
}

/** The block that a text means; one that means none is complained about. */
export function addressBlockAt(to: Complainer, path: Path, value: Json | undefined): Block | undefined {
  if (typeof value !== 'string') return undefined;
  const block = parseBlock(value);
  if (block !== undefined) return block;
  const single = parseBlock(`${value}/${value.includes(':') ? 128 : 32}`);
  const message = `${quote(value)} is not an address block`;
  if (single === undefined) to.value(path, message, 'write an address and a prefix length, such as 10.0.0.0/8');
  else to.word(path, message, value, { word: single.cidr, orElse: [] });
  return undefined;
}

/** As the API server asks: its first address lies inside, and the length that is written is the longer one. */
function strictlyInside(
  inner: Block,
  outer: Block,
  lengths: { readonly inner: number; readonly outer: number },
): boolean {
  const [first, last] = [outer.addresses[0]?.first, outer.addresses.at(-1)?.last];
  const innerFirst = inner.addresses[0]?.first;
  if (inner.family !== outer.family || first === undefined || last === undefined || innerFirst === undefined)
    return false;
  return innerFirst >= first && innerFirst <= last && lengths.inner > lengths.outer;
}

/** Of an address that is written as IPv6 and means IPv4, the length is that of IPv6. */
function writtenLength(block: Json | undefined): number {
  return typeof block === 'string' ? Number(block.slice(block.indexOf('/') + 1)) : 0;
}

function ipBlockRule(to: Complainer, path: Path, ipBlock: JsonObject): void {
  const { cidr } = ipBlock;
  const outer = addressBlockAt(to, [...path, 'cidr'], cidr);
  if (cidr === '' || cidr === null)
    to.value([...path, 'cidr'], '"cidr" is empty', 'write an address block, such as 10.0.0.0/8');
  const holes = isList(ipBlock['except']) ? ipBlock['except'] : [];
  holes.forEach((hole, index) => {
    const inner = addressBlockAt(to, [...path, 'except', index], hole);
    if (inner === undefined || outer === undefined) return;
    if (strictlyInside(inner, outer, { inner: writtenLength(hole), outer: writtenLength(cidr) })) return;
    to.value(
      [...path, 'except', index],
      `${quote(hole)} does not lie strictly inside ${quote(cidr)}`,
      'an exception must be a smaller block of the same address family inside "cidr"',
      [{ path: [...path, 'cidr'], text: 'the block' }],
    );
  });
}

const peerFields = ['podSelector', 'namespaceSelector', 'ipBlock'];

function peerRule(to: Complainer, path: Path, peer: JsonObject): void {
  const given = peerFields.filter((field) => (peer[field] ?? null) !== null);
  const others = Object.keys(peer).some((field) => !peerFields.includes(field));
  if (given.length === 0 && !others)
    to.value(
      path,
      'the peer names nothing',
      'give it a podSelector, a namespaceSelector or an ipBlock; {} as podSelector means all pods of this namespace',
    );
  if (given.includes('ipBlock') && given.length > 1)
    to.value(
      path,
      'the peer has an ipBlock and a selector',
      'make them two items of the list: an item with an ipBlock may hold nothing else',
      [{ path: [...path, 'ipBlock'], text: 'the ipBlock' }],
    );
  selectorRule(to, [...path, 'podSelector'], peer['podSelector']);
  selectorRule(to, [...path, 'namespaceSelector'], peer['namespaceSelector']);
  const ipBlock = objectAt(peer, 'ipBlock');
  if (ipBlock !== undefined) ipBlockRule(to, [...path, 'ipBlock'], ipBlock);
}

function portRule(to: Complainer, path: Path, entry: JsonObject): void {
  const { port, endPort } = entry;
  wordRule(to, [...path, 'protocol'], entry['protocol'], namedProtocols);
  const fault = portFault(port);
  if (fault !== undefined) to.value([...path, 'port'], `port ${quote(port)} is not valid`, `a port ${fault}`);
  if (typeof endPort !== 'number') return;
  const endPath = [...path, 'endPort'];
  const related = [{ path: [...path, 'port'], text: 'the port' }];
  if (typeof port === 'string')
    to.value(
      endPath,
      '"endPort" cannot follow the name of a port',
      'give "port" as a number, or remove "endPort"',
      related,
    );
  else if (typeof port !== 'number')
    to.value(endPath, '"endPort" needs "port"', 'give the first port of the range in "port"');
  else if (endPort < port)
    to.value(
      endPath,
      `endPort ${endPort} is less than port ${port}`,
      'the last port of a range must not lie before its first',
      related,
    );
  else if (endPort > 65535) to.value(endPath, `endPort ${endPort} is not valid`, 'a port must be between 1 and 65535');
}

/** A number in range, or a name. A number in quotes is a name of digits only, which no port can have. */
export function portFault(port: Json | undefined): string | undefined {
  if (typeof port === 'number') return Number.isInteger(port) ? portNumberFault(port) : undefined;
  if (typeof port !== 'string') return undefined;
  return /^\d+$/.test(port) ? 'given as a number must stand without quotes' : portNameFault(port);
}

function rulesRule(to: Complainer, spec: JsonObject, direction: 'ingress' | 'egress', side: 'from' | 'to'): void {
  for (const { path, value } of itemsAt(spec, direction, ['spec'])) {
    for (const peer of itemsAt(value, side, path)) peerRule(to, peer.path, peer.value);
    for (const port of itemsAt(value, 'ports', path)) portRule(to, port.path, port.value);
  }
}

/** All complaints of the API server about a NetworkPolicy's spec. */
export function networkPolicyRules(to: Complainer, value: JsonObject): void {
  const spec = objectAt(value, 'spec');
  if (spec === undefined) return;
  selectorRule(to, ['spec', 'podSelector'], spec['podSelector']);
  rulesRule(to, spec, 'ingress', 'from');
  rulesRule(to, spec, 'egress', 'to');
  const types = isList(spec['policyTypes']) ? spec['policyTypes'] : [];
  types.forEach((type, index) => wordRule(to, ['spec', 'policyTypes', index], type, ['Ingress', 'Egress']));
  if (types.length > 2)
    to.value(['spec', 'policyTypes'], 'more than two policyTypes', 'name Ingress and Egress once each at most');
}
