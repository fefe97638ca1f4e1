/** What a record tells, to the neutral record: a member that the record does not tell is absent. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Address, Protocol } from '../model/network.ts';
import { parseAddress } from '../model/network.ts';
import type { Json } from '../model/object.ts';

type Told<Type> = { readonly [Key in keyof Type]?: Type[Key] | undefined };
type Draft<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Needed = 'time' | 'countKind' | 'source' | 'destination' | 'protocol' | 'verdict' | 'format' | 'origin';
type Further =
  | ('lastTime' | 'count' | 'reporter' | 'sampled' | 'policies' | 'enforcedBy')
  | ('port' | 'sourcePort' | 'isReply' | 'node' | 'window');

const noPolicies: Flow['policies'] = [];

export function toldEnd(end: Told<FlowEnd>): FlowEnd {
  return present(end);
}

function present<Type extends object>(value: Told<Type>): Partial<Type> {
  const found: Partial<Type> = {};
  for (const key in value) {
    const member = value[key];
    if (member !== undefined) found[key] = member;
  }
  return found;
}

/**
 * One flow by a reporter and an enforcer that nobody names, unsampled, unless told otherwise; ports are left out of
 * protocols without them.
 */
export function toldFlow(flow: Pick<Flow, Needed> & Told<Pick<Flow, Further>>): Flow {
  // Every record passes here: members are set one by one, which is many times faster than to spread objects.
  const { port, sourcePort, isReply, node, window } = flow;
  const found: Draft<Flow> = {
    time: flow.time,
    lastTime: flow.lastTime ?? flow.time,
    count: flow.count ?? 1,
    countKind: flow.countKind,
    source: flow.source,
    destination: flow.destination,
    protocol: flow.protocol,
    verdict: flow.verdict,
    reporter: flow.reporter ?? 'unknown',
    sampled: flow.sampled ?? false,
    policies: flow.policies ?? noPolicies,
    enforcedBy: flow.enforcedBy ?? 'unknown',
    format: flow.format,
    origin: flow.origin,
  };
  if (flow.protocol !== 'other') {
    if (port !== undefined) found.port = port;
    if (sourcePort !== undefined) found.sourcePort = sourcePort;
  }
  if (isReply !== undefined) found.isReply = isReply;
  if (node !== undefined) found.node = node;
  if (window !== undefined) found.window = window;
  return found;
}

// The same few thousand addresses come again and again.
const addresses = new Map<string, Address | undefined>();
const addressLimit = 50_000;

/** The address that a text says; undefined for anything else. */
export function addressOf(value: Json | undefined): Address | undefined {
  if (typeof value !== 'string' || value.length > 64) return undefined;
  const known = addresses.get(value);
  if (known !== undefined) return known;
  if (addresses.size >= addressLimit) addresses.clear();
  const address = parseAddress(value);
  addresses.set(value, address);
  return address;
}

/** A protocol by its name or its IANA number, perhaps as a fraction (`6.0`); undefined for anything else. */
export function protocolOf(value: Json | undefined): Protocol | undefined {
  switch (typeof value === 'string' ? value.toUpperCase().replace(/^(\d{1,3})\.0$/, '$1') : value) {
    case 'TCP':
    case 6:
    case '6':
      return 'TCP';
    case 'UDP':
    case 17:
    case '17':
      return 'UDP';
    case 'SCTP':
    case 132:
    case '132':
      return 'SCTP';
    case 'ICMP':
    case 'ICMPV6':
    case 'OTHER':
      return 'other';
    default:
      return (typeof value === 'number' || typeof value === 'string') && isProtocolNumber(String(value))
        ? 'other'
        : undefined;
  }
}

function isProtocolNumber(text: string): boolean {
  return /^\d{1,3}(?:\.0)?$/.test(text) && Number(text) < 256;
}

/** Whether an ICMP message of a type (by its number or digits) answers a ping; undefined for what is none. */
export function isEchoReply(type: Json | undefined): boolean | undefined {
  const number = typeof type === 'string' && /^\d{1,3}$/.test(type) ? Number(type) : type;
  if (number === 8 || number === 128) return false;
  return number === 0 || number === 129 ? true : undefined;
}
