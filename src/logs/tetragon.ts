/** Tetragon events in JSON: what its tracing policies tell of sockets. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { JsonObject } from '../model/object.ts';
import { listOf, objectOf, portOf, stringMapOf, textAt, textOf, valueAt } from './fields.ts';
import type { Decoded, LogFormat, RawRecord } from './index.ts';
import { timeOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';

export const tetragon: LogFormat = {
  name: 'tetragon',
  sees: 'asked-traffic',
  recognise: (record) =>
    record.kind === 'json' && eventIn(record.value) !== undefined ? 'an event of a process: Tetragon' : undefined,
  decode(record) {
    const event = record.kind === 'json' ? eventIn(record.value) : undefined;
    if (record.kind === 'text' || event === undefined) return { unreadable: 'no event of Tetragon' };
    const socket = socketIn(event);
    if (socket !== undefined) return decodeSocket(event, socket, record.value, record);
    return tellsAddress(event) ? { unreadable: 'a call with an address and no protocol: trace tcp_connect' } : [];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  'Tetragon tells of connections only as far as a tracing policy asks for them, and of attempts without their outcome';

const kinds: readonly string[] = [
  ...['process_kprobe', 'process_exec', 'process_exit', 'process_tracepoint', 'process_uprobe', 'process_lsm'],
  'process_loader',
];

function eventIn(value: JsonObject): JsonObject | undefined {
  const isOne = value['time'] !== undefined || value['node_name'] !== undefined;
  const kind = isOne ? kinds.find((key) => objectOf(value[key]) !== undefined) : undefined;
  return kind === undefined ? undefined : objectOf(value[kind]);
}

function socketIn(event: JsonObject): JsonObject | undefined {
  for (const argument of listOf(event['args'])) {
    const socket = objectOf(valueAt(argument, 'sock_arg'));
    if (socket !== undefined) return socket;
  }
  return undefined;
}

/** Of calls such as security_socket_connect. */
function tellsAddress(event: JsonObject): boolean {
  return listOf(event['args']).some((argument) => textAt(argument, 'sockaddr_arg', 'addr') !== undefined);
}

/** `saddr` is the side of the process; only tcp_connect says that it is the client's. */
function decodeSocket(
  event: JsonObject,
  socket: JsonObject,
  value: JsonObject,
  { origin, around }: RawRecord,
): readonly Decoded[] | { unreadable: string } {
  const time = timeOf(value['time'], 0) ?? timeOf(around?.time, 0);
  if (time === undefined) return { unreadable: 'an event without a time' };
  const protocol = protocolOf((textOf(socket['protocol']) ?? '').replace(/^IPPROTO_/, ''));
  const port = portOf(socket['dport']);
  if (protocol === undefined || (protocol !== 'other' && port === undefined))
    return { unreadable: 'a socket without protocol or port' };
  const node = textOf(value['node_name']);
  const source = ownEnd(event, socket, node);
  const address = addressOf(socket['daddr']);
  if (source === undefined || address === undefined) return { unreadable: 'a socket with an address that is none' };
  const connects = event['function_name'] === 'tcp_connect';
  const flow = toldFlow({
    time,
    source,
    destination: { address },
    protocol,
    port,
    node,
    ...outcomeOf(event),
    sourcePort: portOf(socket['sport']),
    isReply: connects ? false : undefined,
    countKind: connects ? 'connections' : 'events',
    reporter: 'source',
    format: 'tetragon',
    origin,
  });
  return [{ kind: 'flow', flow }];
}

/** A process outside of pods is one of the node. */
function ownEnd(event: JsonObject, socket: JsonObject, node: string | undefined): FlowEnd | undefined {
  const address = addressOf(socket['saddr']);
  const pod = objectOf(valueAt(event, 'process', 'pod'));
  const name = textOf(pod?.['name']);
  const namespace = textOf(pod?.['namespace']);
  if (pod === undefined) return address === undefined ? undefined : toldEnd({ address, role: 'node', name: node });
  if (name === undefined || namespace === undefined) return address === undefined ? undefined : { address };
  const workload = textAt(pod, 'workload');
  const kind = textAt(pod, 'workload_kind');
  const labels = stringMapOf(pod['pod_labels']);
  return toldEnd({
    address,
    namespace,
    pod: name,
    workload: workload === undefined ? undefined : kind === undefined ? { name: workload } : { kind, name: workload },
    labels: labels === undefined || labels.size === 0 ? undefined : labels,
  });
}

const stops: ReadonlySet<unknown> = new Set(['KPROBE_ACTION_SIGKILL', 'KPROBE_ACTION_OVERRIDE']);

function outcomeOf(event: JsonObject): Pick<Flow, 'verdict' | 'enforcedBy'> {
  return stops.has(event['action'])
    ? { verdict: 'refused-elsewhere', enforcedBy: 'node' }
    : { verdict: 'unknown', enforcedBy: 'unknown' };
}
