/** The network policy agent of the AWS VPC CNI: its log on the node in both layouts, and what it sends to CloudWatch. */
import type { Flow } from '../model/flow.ts';
import type { JsonObject } from '../model/object.ts';
import { portOf, textOf } from './fields.ts';
import type { DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, protocolOf, toldFlow } from './told.ts';

export const awsVpcCni: LogFormat = {
  name: 'aws-vpc-cni',
  sees: 'selected-pods',
  recognise(record) {
    const told = toldIn(record);
    return told === undefined || 'unreadable' in told
      ? undefined
      : 'source, destination and verdict of the AWS network policy agent';
  },
  decode(record, state) {
    const told = toldIn(record);
    if (told === undefined) return isChatter(record) ? [] : { unreadable: 'a record that is no line of the agent' };
    if ('unreadable' in told) return told;
    // Connections that its own table forgot.
    if (/^(?:EXPIRED|DELETED)/.test(told.verdict)) return [];
    const flow = flowOf(told, record, state);
    return 'unreadable' in flow ? flow : [{ kind: 'flow', flow }];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  'the AWS network policy agent sees only pods that a policy selects, names nobody, and writes one connection on the nodes of both ends';

interface Told {
  readonly from: string | undefined;
  readonly fromPort: unknown;
  readonly to: string | undefined;
  readonly toPort: unknown;
  readonly protocol: string;
  readonly verdict: string;
  readonly direction?: string | undefined;
  readonly node?: string | undefined;
}

const inMessage =
  /^Flow Info:\s+Src IP: (\S+) Src Port: (\d+) Dest IP: (\S+) Dest Port: (\d+) Proto:? (\S+) Verdict:? (\S+)(?: Direction:? (\w+))?/;
const inCloudWatch =
  /^(?:\S+ ){0,2}Node: ([^;]*);SIP: ([^;]*);SPORT: ([^;]*);DIP: ([^;]*);DPORT: ([^;]*);PROTOCOL: ([^;]*);PolicyVerdict: ([^;\s]+)/;

function toldIn(record: RawRecord): Told | { unreadable: string } | undefined {
  if (record.kind === 'json') return inJson(record.value);
  const match = record.line.length > 2_000 ? null : inCloudWatch.exec(record.line);
  if (match === null) return undefined;
  const [, node, from, fromPort, to, toPort, protocol = '', verdict = ''] = match;
  return { node, from, fromPort, to, toPort, protocol, verdict };
}

function inJson(value: JsonObject): Told | { unreadable: string } | undefined {
  const message = textOf(value['msg']);
  if (message?.startsWith('Flow Info:') !== true) return undefined;
  const verdict = textOf(value['Verdict']);
  if (verdict !== undefined)
    return {
      from: textOf(value['Src IP']),
      fromPort: value['Src Port'],
      to: textOf(value['Dest IP']),
      toPort: value['Dest Port'],
      protocol: textOf(value['Proto']) ?? '',
      verdict,
      direction: textOf(value['Direction']),
    };
  const match = inMessage.exec(message.slice(0, 2_000));
  if (match === null) return { unreadable: 'a flow of the agent that lacks an end or the verdict' };
  const [, from, fromPort, to, toPort, protocol = '', said = '', direction] = match;
  return { from, fromPort, to, toPort, protocol, verdict: said, direction };
}

/** Of start-up, reconciliation and the like. */
function isChatter(record: RawRecord): boolean {
  if (record.kind === 'text') return false;
  return textOf(record.value['msg']) !== undefined && textOf(record.value['level']) !== undefined;
}

const reporters: ReadonlyMap<string, Flow['reporter']> = new Map([
  ['egress', 'source'],
  ['ingress', 'destination'],
]);

function flowOf(told: Told, record: RawRecord, state: DecoderState): Flow | { unreadable: string } {
  const time = timeOf(timeIn(record), utcOffsetOf(state));
  if (time === undefined) return { unreadable: 'a flow without a time' };
  const [from, to] = [addressOf(told.from), addressOf(told.to)];
  if (from === undefined || to === undefined) return { unreadable: 'a flow without two addresses' };
  const verdict = verdicts.get(told.verdict);
  if (verdict === undefined) return { unreadable: `a verdict that is not known: ${told.verdict.slice(0, 40)}` };
  // What the agent does not know it calls UNKNOWN.
  const protocol = protocolOf(told.protocol) ?? 'other';
  const port = portOf(told.toPort as string | number);
  if (port === undefined && protocol !== 'other') return { unreadable: 'a flow without a port' };
  const sourcePort = portOf(told.fromPort as string | number);
  return toldFlow({
    time,
    countKind: 'events',
    source: { address: from },
    destination: { address: to },
    protocol,
    sourcePort,
    port,
    verdict,
    isReply: isPerhapsReply(sourcePort, port) ? undefined : false,
    reporter: reporters.get(told.direction?.toLowerCase() ?? ''),
    node: textOf(told.node) ?? record.around?.node,
    enforcedBy: 'kubernetes-policy',
    format: 'aws-vpc-cni',
    origin: record.origin,
  });
}

/** Where the agent has forgotten a connection it judges the answers of the server as if they began one. */
function isPerhapsReply(sourcePort: number | undefined, port: number | undefined): boolean {
  return sourcePort !== undefined && port !== undefined && sourcePort < ephemeral && port >= ephemeral;
}

/** Ports from here on are those that systems give to clients. */
const ephemeral = 32_768;

const verdicts: ReadonlyMap<string, Flow['verdict']> = new Map([
  ['ACCEPT', 'allowed'],
  ['DENY', 'denied'],
]);

/** The lines for CloudWatch have none; the envelope, or the export to S3, puts it before them. */
function timeIn(record: RawRecord): string | number | undefined {
  if (record.kind === 'text') return /^(\d{4}-\S+) /.exec(record.line)?.[1] ?? record.around?.time;
  const { ts, timestamp } = record.value;
  const own = ts ?? timestamp;
  return typeof own === 'string' || typeof own === 'number' ? own : record.around?.time;
}
