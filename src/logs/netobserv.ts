/** NetObserv flows (OpenShift Network Observability): JSON Lines of Kafka, Loki or the CLI, CSV of the console. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { csvTable } from './csv-table.ts';
import { listOf, numberOf, portOf, textAt, textOf } from './fields.ts';
import type { Decoded, LogFormat, RawRecord } from './index.ts';
import { timeOf } from './time.ts';
import { addressOf, isEchoReply, protocolOf, toldEnd, toldFlow } from './told.ts';

export const netobserv: LogFormat = {
  name: 'netobserv',
  isHead: (record) => record.kind === 'text' && table.isHeader(record.line),
  recognise(record) {
    const isOne = record.kind === 'json' ? isFlow(record.value) : table.isHeader(record.line);
    return isOne ? 'SrcAddr and DstAddr of a flow: NetObserv' : undefined;
  },
  decode(record, state) {
    if (record.kind === 'text') {
      const row = table.rowOf(record, state);
      if (row === undefined) return [];
      return row.unreadable === undefined ? decodeFlow(valuesOf(row.value), record) : { unreadable: row.unreadable };
    }
    if (!isFlow(record.value)) return { unreadable: 'no flow of NetObserv' };
    const labels = record.around?.labels;
    return decodeFlow(labels === undefined ? record.value : { ...labels, ...record.value }, record);
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

/** What its console exports. */
const table = csvTable('netobserv', ['SrcAddr', 'DstAddr', 'Proto']);

/** The console writes numbers, times and lists as Go prints them. */
function valuesOf(row: JsonObject): JsonObject {
  const values = Object.entries(row).flatMap(([key, cell]): readonly (readonly [string, Json])[] => {
    if (typeof cell !== 'string' || cell === '<nil>') return [];
    if (/^\d{1,15}$|^\d(?:\.\d{1,20})?e\+\d\d$/.test(cell)) return [[key, Number(cell)]];
    return [[key, /^\[[\w ]*\]$/.test(cell) ? cell.slice(1, -1).split(' ') : cell]];
  });
  return Object.fromEntries(values);
}

const blind = 'NetObserv tells each direction of a connection by itself, and only of packets that were sampled';

const marks: readonly string[] = [
  ...['TimeFlowStartMs', 'TimeFlowEndMs', 'FlowDirection', 'SrcK8S_Type', 'DstK8S_Type', 'SrcK8S_Name', 'DstK8S_Name'],
];

function isFlow(value: JsonObject): boolean {
  const hasEnds = value['SrcAddr'] !== undefined && value['DstAddr'] !== undefined;
  return (hasEnds || value['Etype'] !== undefined) && marks.some((key) => value[key] !== undefined);
}

/** Kinds of Ethernet frames. */
const [ipv4, ipv6] = [0x0800, 0x86dd];

function decodeFlow(value: JsonObject, { origin }: RawRecord): readonly Decoded[] | { unreadable: string } {
  // The same packets on another interface; frames that are not of IP.
  const frame = numberOf(value['Etype']) ?? ipv4;
  if (value['Duplicate'] === true || (frame !== ipv4 && frame !== ipv6)) return [];
  const { TimeFlowStartMs: start, TimeFlowEndMs: end, Timestamp: received } = value;
  const time = timeOf(start ?? end ?? received, 0);
  const lastTime = timeOf(end ?? start ?? received, 0);
  if (time === undefined || lastTime === undefined) return { unreadable: 'a flow without a time' };
  if (lastTime < time) return { unreadable: 'a flow that ends before it begins' };
  const protocol = protocolOf(value['Proto']);
  if (protocol === undefined) return { unreadable: 'a flow without a protocol' };
  const port = portOf(value['DstPort']);
  if (port === undefined && protocol !== 'other') return { unreadable: 'a flow without a port' };
  const [source, destination] = [endOf(value, 'Src'), endOf(value, 'Dst')];
  if (source === undefined || destination === undefined) return { unreadable: 'a flow with an address that is none' };
  const outcome = outcomeOf(value);
  const flow = toldFlow({
    time,
    lastTime,
    source,
    destination,
    protocol,
    port,
    verdict: outcome.verdict,
    policies: outcome.policies,
    enforcedBy: outcome.enforcedBy,
    countKind: value['_RecordType'] === 'newConnection' ? 'connections' : 'windows',
    sourcePort: portOf(value['SrcPort']),
    isReply:
      protocol === 'TCP' ? replyOf(value['Flags']) : protocol === 'other' ? isEchoReply(value['IcmpType']) : undefined,
    reporter: 'node',
    sampled: isSampled(value['Sampling']),
    window: lastTime > time ? lastTime - time : undefined,
    format: 'netobserv',
    origin,
  });
  return [{ kind: 'flow', flow }];
}

/** One packet in fifty unless the record says otherwise. */
function isSampled(rate: Json | undefined): boolean {
  const packets = numberOf(rate);
  return packets === undefined || packets > 1;
}

const [syn, ack, synAck] = [0x02, 0x10, 0x100];
const flagNames: ReadonlyMap<Json, number> = new Map([
  ['SYN', syn],
  ['ACK', ack],
  ['SYN_ACK', synAck],
]);

/**
 * Flags of all packets of the flow together, as a number or by name. A packet with SYN and ACK has a flag of its own,
 * but not of early agents: there, SYN with ACK may be one packet of the server, or two of the client.
 */
function replyOf(flags: Json | undefined): boolean | undefined {
  const bits = listOf(flags).reduce((all: number, name) => all | (flagNames.get(name) ?? 0), numberOf(flags) ?? 0);
  if ((bits & synAck) !== 0) return true;
  return (bits & (syn | ack)) === syn ? false : undefined;
}

function endOf(value: JsonObject, side: 'Src' | 'Dst'): FlowEnd | undefined {
  const address = addressOf(value[`${side}Addr`]);
  if (address === undefined) return undefined;
  const name = textOf(value[`${side}K8S_Name`]);
  const namespace = textOf(value[`${side}K8S_Namespace`]);
  const type = textOf(value[`${side}K8S_Type`]);
  if (type === 'Node') return toldEnd({ address, role: 'node', name });
  if (name === undefined || namespace === undefined) return { address };
  if (type === 'Service') return { address, service: { namespace, name } };
  return type === 'Pod' ? toldEnd({ address, namespace, pod: name, workload: ownerOf(value, side) }) : { address };
}

function ownerOf(value: JsonObject, side: 'Src' | 'Dst'): FlowEnd['workload'] {
  const name = textOf(value[`${side}K8S_OwnerName`]);
  const kind = textOf(value[`${side}K8S_OwnerType`]);
  if (name === undefined) return undefined;
  return kind === undefined ? { name } : { kind, name };
}

type Outcome = Pick<Flow, 'verdict' | 'policies' | 'enforcedBy'>;

const letThrough: Outcome = { verdict: 'allowed', policies: [], enforcedBy: 'unknown' };

/** A drop counts as a refusal only where an event of the network names the policy. */
function outcomeOf(value: JsonObject): Outcome {
  if (value['NetworkEvents'] === undefined && value['PktDropPackets'] === undefined) return letThrough;
  const events = listOf(value['NetworkEvents']).filter((event) => /^acl$/i.test(textAt(event, 'Feature') ?? ''));
  const drops = events.filter((event) => effectOf(event) === 'deny');
  const policies = events.flatMap((event) => policyOf(event) ?? []);
  if (drops.some((event) => policyKinds.has(textAt(event, 'Type') ?? '')))
    return { verdict: 'denied', policies, enforcedBy: 'cni-policy' };
  if (drops.length > 0) return { verdict: 'refused-elsewhere', policies, enforcedBy: 'cni-policy' };
  if ((numberOf(value['PktDropPackets']) ?? 0) > 0) return { verdict: 'unknown', policies, enforcedBy: 'node' };
  return { verdict: 'allowed', policies, enforcedBy: events.length > 0 ? 'cni-policy' : 'unknown' };
}

/** Kinds of rules of OVN-Kubernetes; the two without a group are its own for a namespace and for the node. */
const policyKinds: ReadonlyMap<string, string | undefined> = new Map([
  ['NetworkPolicy', 'networking.k8s.io'],
  ['AdminNetworkPolicy', 'policy.networking.k8s.io'],
  ['BaselineAdminNetworkPolicy', 'policy.networking.k8s.io'],
  ['NetpolNamespace', undefined],
]);

function effectOf(event: Json): 'allow' | 'deny' | undefined {
  const action = textAt(event, 'Action') ?? '';
  if (/^(?:allow|allow-related|allow-stateless|pass)$/i.test(action)) return 'allow';
  return /^(?:drop|reject|deny)$/i.test(action) ? 'deny' : undefined;
}

function policyOf(event: Json): Flow['policies'][number] | undefined {
  const kind = textAt(event, 'Type');
  const name = textAt(event, 'Name');
  const group = kind === undefined ? undefined : policyKinds.get(kind);
  const effect = effectOf(event);
  if (kind === undefined || name === undefined || group === undefined || effect === undefined) return undefined;
  const namespace = kind === 'NetworkPolicy' ? (textAt(event, 'Namespace') ?? '') : '';
  return { ref: { group, kind, namespace, name }, effect };
}
