/** Names of ends, ports and rows as people read them and as finding keys and waivers spell them. Plain text, unescaped. */
import type { FindingKey, Party, Row } from './finding.ts';
import type { ConnectionEnd } from './flow.ts';
import type { Family, PortRange } from './network.ts';
import {
  addressesIn,
  blocksOf,
  everyAddress,
  familyOf,
  formatAddress,
  namedProtocols,
  parseBlock,
  subtract,
} from './network.ts';
import { formatRef } from './object.ts';
import type { Direction } from './policy.ts';
import type { Reason } from './verdict.ts';

const namesInList = 3;

/** `namespace/name`, "2 of 5 pods of namespace/name", `10.0.0.0/8`, "any outside address", "the API server". */
export function formatParty(party: Party): string {
  if (party.kind === 'addresses' && party.known !== undefined) return `${partyName(party)} (${party.known})`;
  if (party.kind === 'entry' && party.hosts.length > 0)
    return `${partyName(party)} (${formatList(party.hosts, namesInList)})`;
  if (party.kind !== 'workload' || party.some === undefined) return partyName(party);
  return `${party.some.pods} of ${party.some.of} pods of ${partyName(party)}`;
}

/** The name alone, without the share of pods: what keys are made of. */
export function partyName(party: Party): string {
  switch (party.kind) {
    case 'workload':
      return party.workload.namespace === ''
        ? party.workload.name
        : `${party.workload.namespace}/${party.workload.name}`;
    case 'addresses':
      return party.name ?? (party.everything ? 'any outside address' : formatBlocks(party.blocks));
    case 'entry':
      return `outside through ${formatRef(party.object)}`;
    case 'node':
      return party.name === '' ? 'a node' : `node ${party.name}`;
    case 'api-server':
      return 'the API server';
    case 'unidentified':
      return party.text;
  }
}

function formatBlocks(blocks: readonly string[]): string {
  const all = allBut(blocks);
  if (all === undefined) return formatList(blocks, namesInList);
  return `every ${all.family} address but ${all.but.join(', ')}`;
}

/** Many blocks that are all of a family but a few: those few. An exception of a rule leaves such blocks behind. */
export function allBut(
  blocks: readonly string[],
): { readonly family: Family; readonly but: readonly string[] } | undefined {
  if (blocks.length <= namesInList || blocks.some((block) => parseBlock(block) === undefined)) return undefined;
  const long = blocks.filter((block) => block.includes(':')).length;
  if (long > 0 && long < blocks.length) return undefined;
  const family = long > 0 ? 'IPv6' : 'IPv4';
  const but = blocksOf(subtract(everyAddress[family], addressesIn(blocks)));
  return but.length > 0 && but.length <= namesInList ? { family, but } : undefined;
}

/** The first names and how many more there are; names that hold commas need another separator. */
export function formatList(names: readonly string[], most: number, separator = ', '): string {
  const shown = names.slice(0, most).join(separator);
  return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}

/** The end of a recorded connection as a party. */
export function partyOf(end: ConnectionEnd): Party {
  switch (end.kind) {
    case 'workload':
      return { kind: 'workload', workload: end.workload };
    case 'node':
      return { kind: 'node', name: end.name };
    case 'api-server':
      return { kind: 'api-server' };
    case 'outside': {
      const block = `${formatAddress(end.address)}/${familyOf(end.address) === 'IPv4' ? 32 : 128}`;
      const party = { kind: 'addresses', blocks: [block], everything: false } as const;
      return end.name === undefined ? party : { ...party, name: end.name };
    }
    case 'unidentified': {
      const text = end.name ?? (end.address === undefined ? 'an unidentified end' : formatAddress(end.address));
      return { kind: 'unidentified', text };
    }
  }
}

/** `TCP 8443`, `TCP 8000-8090`, `every TCP port`, `every port`, `every port except TCP 80`. */
export function formatPorts(ports: readonly PortRange[]): string {
  const [only, ...more] = ports;
  if (only !== undefined && more.length === 0) return formatRange(only);
  const named = namedProtocols.map((protocol) => holesOf(ports, protocol));
  if (named.every((holes) => holes !== undefined)) {
    const holes = named.flat();
    return holes.length === 0 ? 'every port' : `every port except ${holes.map(formatRange).join(', ')}`;
  }
  return [...ports].sort(byPort).map(formatRange).join(', ');
}

function formatRange({ protocol, first, last }: PortRange): string {
  if (protocol === 'other') return 'other protocols';
  if (first <= 1 && last >= 65535) return `every ${protocol} port`;
  return first === last ? `${protocol} ${first}` : `${protocol} ${first}-${last}`;
}

/** What is left out of a protocol's ports; undefined if that is more than a few gaps or the protocol is not meant. */
function holesOf(ports: readonly PortRange[], protocol: PortRange['protocol']): readonly PortRange[] | undefined {
  const ranges = ports.filter((range) => range.protocol === protocol).sort(byPort);
  if (ranges.length === 0 || ranges.length > namesInList) return undefined;
  const holes: PortRange[] = [];
  let next = 1;
  for (const { first, last } of ranges) {
    if (first > next) holes.push({ protocol, first: next, last: first - 1 });
    next = Math.max(next, last + 1);
  }
  if (next <= 65535) holes.push({ protocol, first: next, last: 65535 });
  const closed = holes.reduce((sum, hole) => sum + hole.last - hole.first + 1, 0);
  return closed <= 8 ? holes : undefined;
}

function byPort(a: PortRange, b: PortRange): number {
  const order = ['TCP', 'UDP', 'SCTP', 'other'];
  return order.indexOf(a.protocol) - order.indexOf(b.protocol) || a.first - b.first || a.last - b.last;
}

/** `shop/checkout → payments/api TCP 8443`. */
export function formatRow(row: Pick<Row, 'source' | 'destination' | 'ports'>): string {
  return `${formatParty(row.source)} → ${formatParty(row.destination)} ${formatPorts(row.ports)}`;
}

/**
 * The direction in which a row is decided: the one whose policies deny it on the side where it is denied, or leave
 * it open where it is unclear. `ingress` where both or none do.
 */
export function directionOf(row: Row): Direction {
  const side = row.before === 'denied' || row.after === 'allowed' ? row.reasonsBefore : row.reasonsAfter;
  const grounds = side.filter(keepsOut);
  return grounds.length > 0 && grounds.every((reason) => reason.direction === 'egress') ? 'egress' : 'ingress';
}

type Ground = Reason & { readonly direction: Direction };

function keepsOut(reason: Reason): reason is Ground {
  return reason.kind === 'isolated' || (reason.kind === 'rule' && (reason.action === 'deny' || !reason.certain));
}

/** The fields of a row by which waivers match it: the subject is the end whose policies decide. */
export function keyFieldsOf(row: Row): Pick<FindingKey, 'subject' | 'peer' | 'port'> {
  const [source, destination] = [partyName(row.source), partyName(row.destination)];
  const port = formatPorts(row.ports);
  return directionOf(row) === 'egress'
    ? { subject: source, peer: destination, port }
    : { subject: destination, peer: source, port };
}
