/** Cilium Hubble in JSON: exporter files, `hubble observe -o json`, and the bare flows of older releases. */
import type { Flow, FlowEnd, RecordedVerdict } from '../model/flow.ts';
import type { Protocol } from '../model/network.ts';
import type { JsonObject } from '../model/object.ts';
import { numberOf, objectOf, portIn, portOf, textAt, textOf, valueAt } from './fields.ts';
import type { ReportingNode } from './hubble-ends.ts';
import { endOf } from './hubble-ends.ts';
import { policiesOf } from './hubble-policies.ts';
import { respelt, wrappedBoolean, wrappedTime } from './hubble-spelling.ts';
import type { Decoded, LineValues, LogFormat, RawRecord, Repeat } from './index.ts';
import { timeIn, timeOf, utcOffsetOf } from './time.ts';
import { isEchoReply } from './told.ts';

export const hubble: LogFormat = {
  name: 'hubble',
  varying: {
    fields: [{ key: '"time":"' }, { key: '"uuid":"' }, { key: '"source_port":' }, { key: '"time":"', last: true }],
    // 45 of 100 lines of a usual export; the marker can stand in a line only as this very field.
    skim: { key: '"is_reply":', value: 'true', start: '{"flow":' },
    learn: (value, facts, values, state) => repeatOf(objectOf(value['flow']), facts, values, utcOffsetOf(state)),
  },
  recognise(record) {
    if (record.kind === 'text') return undefined;
    const value = respelt(record.value);
    const wrapped = objectOf(value['flow']);
    if (wrapped?.['verdict'] !== undefined) return 'a flow with a verdict: Hubble';
    if (objectOf(wrapped?.['l4']) !== undefined && value['node_name'] !== undefined)
      return 'a flow that lacks its verdict: Hubble with a field mask';
    if (other.some((key) => objectOf(value[key]) !== undefined) && value['node_name'] !== undefined)
      return 'an event of the Hubble exporter';
    return isBare(value) ? 'verdict and l4 without a wrapper: Hubble before 1.0 or the UI export' : undefined;
  },
  refuse(record) {
    if (record.kind === 'json' || !printed.test(record.line)) return undefined;
    return { what: 'the text output of hubble observe', help: 'record it again with hubble observe -o json' };
  },
  decode(record, state) {
    if (record.kind === 'text') return { unreadable: 'a line that is no JSON object' };
    const value = respelt(record.value);
    const flow = objectOf(value['flow']) ?? (isBare(value) ? value : undefined);
    if (flow !== undefined) {
      const told = flow['time'] ?? value['time'];
      const time = timeOf(told, utcOffsetOf(state)) ?? wrappedTime(told);
      return time === undefined ? { unreadable: 'a flow without a time' } : decodeFlow(flow, value, time, record);
    }
    const lost = objectOf(value['lost_events']);
    if (lost !== undefined) return [lostEvents(lost)];
    return other.some((key) => value[key] !== undefined) ? [] : { unreadable: 'a JSON object that is no Hubble event' };
  },
};

/** In a line, or in a block of lines. */
const printed = /^(?:\w{3} +\d+ \d\d:\d\d:\d\d\.\d{3}( \[[^\]]+\])?: .* (->|<-|<>) | *TIMESTAMP: )/;

/** The same flow at another time from another port: nothing else of it hangs on these two, or on its identifier. */
function repeatOf(
  value: JsonObject | undefined,
  [fact, ...more]: readonly Decoded[],
  values: LineValues,
  utcOffset: number,
): Repeat | undefined {
  if (value === undefined || fact?.kind !== 'flow' || more.length > 0) return undefined;
  const { flow } = fact;
  const port = values.text(2);
  if (
    value['time'] !== values.text(0) ||
    !values.agree(0, 3) ||
    (port !== undefined && Number(port) !== flow.sourcePort)
  )
    return undefined;
  return (next, origin) => {
    const time = timeIn(next.bytes, next.start(0), next.end(0), utcOffset);
    const sourcePort = next.start(2) < 0 ? undefined : portIn(next.bytes, next.start(2), next.end(2));
    if (time === undefined || !next.agree(0, 3) || (port !== undefined && sourcePort === undefined)) return undefined;
    const again = { ...flow, time, lastTime: time, origin };
    if (sourcePort !== undefined) again.sourcePort = sourcePort;
    return { facts: [{ kind: 'flow', flow: again, like: flow }] };
  };
}

/** What an export holds besides flows. */
const other = ['lost_events', 'agent_event', 'debug_event', 'node_status'];

function isBare(value: JsonObject): boolean {
  return value['verdict'] !== undefined && (value['l4'] !== undefined || value['IP'] !== undefined);
}

function lostEvents(lost: JsonObject): Decoded {
  const count = Number(lost['num_events_lost'] ?? 1);
  return { kind: 'lost', count: count > 0 ? count : 1, reason: textOf(lost['source']) ?? 'not said' };
}

function decodeFlow(
  flow: JsonObject,
  value: JsonObject,
  time: number,
  { origin }: RawRecord,
): readonly Decoded[] | { unreadable: string } {
  const ports = portsOf(objectOf(flow['l4']));
  if (ports === undefined) return { unreadable: 'a flow without l4: the export left it out' };
  const retina = isOfRetina(flow);
  const verdict = retina ? 'unknown' : verdictOf(flow);
  const isReply = replyOf(flow);
  if (ports.port === undefined && ports.protocol !== 'other' && isReply !== true)
    return { unreadable: 'a flow without the port of its destination' };
  const node = textOf(flow['node_name']) ?? textOf(value['node_name']);
  const kind = objectOf(flow['event_type'])?.['type'];
  const ends = endsOf(flow, node);
  const decoded: { -readonly [Key in keyof Flow]: Flow[Key] } = {
    time,
    lastTime: time,
    count: 1,
    countKind: kind === 5 ? 'connections' : isL7(flow) || isOfSocket(flow) ? 'events' : 'packets',
    source: ends.source,
    destination: ends.destination,
    protocol: ports.protocol,
    verdict,
    reporter: reporterOf(flow),
    sampled: false,
    policies: policiesOf(flow),
    enforcedBy: verdict === 'refused-elsewhere' ? 'mesh' : verdict === 'unknown' ? 'unknown' : 'cni-policy',
    format: 'hubble',
    origin,
  };
  if (ports.port !== undefined) decoded.port = ports.port;
  if (ports.sourcePort !== undefined) decoded.sourcePort = ports.sourcePort;
  if (isReply !== undefined) decoded.isReply = isReply;
  if (node !== undefined) decoded.node = node;
  const facts: Decoded[] = [{ kind: 'flow', flow: decoded }];
  if (retina) facts.push({ kind: 'limit', text: noEnforcer });
  if (flow['verdict'] === 'AUDIT') facts.push({ kind: 'limit', text: auditMode });
  if (flow['verdict'] === undefined) facts.push({ kind: 'limit', text: noVerdict });
  return facts;
}

const auditMode =
  'some endpoints are in policy audit mode: what a policy would have denied was let through, and counts as neither';

/** Retina writes the flows of Hubble where another plugin enforces: it sees packets come and go, and knows no policy. */
function isOfRetina(flow: JsonObject): boolean {
  return textAt(flow, 'extensions', '@type')?.endsWith('RetinaMetadata') === true;
}

const noEnforcer =
  'Retina evaluates no policies: what it saw pass and what it saw dropped both count as neither allowed nor denied';

const noVerdict =
  'a field mask left verdicts out of the log of Hubble: what was allowed and what was refused it cannot tell';

function endsOf(flow: JsonObject, node: string | undefined): { source: FlowEnd; destination: FlowEnd } {
  const addresses = objectOf(flow['IP']);
  const reporting = reportingNode(node);
  return {
    source: endOf(flow, 'source', textOf(addresses?.['source']), reporting),
    destination: endOf(flow, 'destination', textOf(addresses?.['destination']), reporting),
  };
}

function reportingNode(name: string | undefined): ReportingNode {
  if (name === undefined) return {};
  const slash = name.indexOf('/');
  return slash > 0 ? { name: name.slice(slash + 1), cluster: name.slice(0, slash) } : { name };
}

interface Ports {
  readonly protocol: Protocol;
  readonly sourcePort?: number | undefined;
  readonly port?: number | undefined;
}

function portsIn(protocol: Protocol, ports: JsonObject | undefined): Ports {
  return { protocol, sourcePort: portOf(ports?.['source_port']), port: portOf(ports?.['destination_port']) };
}

function portsOf(l4: JsonObject | undefined): Ports | undefined {
  if (l4 === undefined) return undefined;
  if (l4['TCP'] !== undefined) return portsIn('TCP', objectOf(l4['TCP']));
  if (l4['UDP'] !== undefined) return portsIn('UDP', objectOf(l4['UDP']));
  if (l4['SCTP'] !== undefined) return portsIn('SCTP', objectOf(l4['SCTP']));
  return Object.keys(l4).length > 0 ? { protocol: 'other' } : undefined;
}

/** What a socket asked for, before or after its Service was looked up: no policy has seen a packet of it yet. */
function isOfSocket(flow: JsonObject): boolean {
  return flow['verdict'] === 'TRACED' || flow['verdict'] === 'TRANSLATED';
}

/** 133 no rule allows it, 181 a rule denies it, 189 it lacks authentication; all other drops have other causes. */
const policyDrops: ReadonlySet<unknown> = new Set(['POLICY_DENIED', 'POLICY_DENY', 'AUTH_REQUIRED', 133, 181, 189]);

function verdictOf(flow: JsonObject): RecordedVerdict {
  switch (flow['verdict']) {
    case 'FORWARDED':
    case 'REDIRECTED':
      return 'allowed';
    case 'DROPPED':
      return isL7(flow) ? 'refused-elsewhere' : isPolicyDrop(flow) ? 'denied' : 'unknown';
    default:
      return 'unknown';
  }
}

function isPolicyDrop(flow: JsonObject): boolean {
  const event = objectOf(flow['event_type']);
  const type = event?.['type'];
  const reason =
    textOf(flow['drop_reason_desc']) ??
    numberOf(flow['drop_reason']) ??
    (type === 1 ? numberOf(event?.['sub_type']) : undefined);
  return reason === undefined ? type === 5 : policyDrops.has(reason);
}

function isL7(flow: JsonObject): boolean {
  return flow['Type'] === 'L7' || flow['l7'] !== undefined;
}

/** Said by the flow; else by the flags of a handshake, the kind of message, or the way on which a socket was met. */
function replyOf(flow: JsonObject): boolean | undefined {
  if (typeof flow['is_reply'] === 'boolean') return flow['is_reply'];
  const wrapped = wrappedBoolean(flow['is_reply']);
  if (wrapped !== undefined) return wrapped;
  const flags = objectOf(valueAt(flow, 'l4', 'TCP', 'flags'));
  if (flags?.['SYN'] === true) return flags['ACK'] === true;
  if (flow['reply'] === true) return true;
  const point = textOf(flow['sock_xlate_point']) ?? '';
  if (/_(?:FWD|REV)$/.test(point)) return point.endsWith('REV');
  const message = valueAt(flow, 'l7', 'type');
  if (message === 'REQUEST' || message === 'RESPONSE') return message === 'RESPONSE';
  return echoReplyOf(objectOf(flow['l4']));
}

/** Of a ping, whose type is left out where it is 0: that of an answer of version 4. */
function echoReplyOf(l4: JsonObject | undefined): boolean | undefined {
  const [four, six] = [objectOf(l4?.['ICMPv4']), objectOf(l4?.['ICMPv6'])];
  return four !== undefined ? isEchoReply(four['type'] ?? 0) : isEchoReply(six?.['type']);
}

/** A packet passes several points on two nodes; the first and the last one speak for the two ends. */
function reporterOf(flow: JsonObject): Flow['reporter'] {
  switch (flow['trace_observation_point']) {
    case 'FROM_ENDPOINT':
      return 'source';
    case 'TO_ENDPOINT':
      return 'destination';
    case undefined:
    case 'UNKNOWN_POINT':
      break;
    default:
      return 'node';
  }
  if (flow['traffic_direction'] === 'EGRESS' || isOfSocket(flow)) return 'source';
  return flow['traffic_direction'] === 'INGRESS' ? 'destination' : 'unknown';
}
