/** Google Cloud VPC flow logs with the details of GKE: entries of Cloud Logging, or their payload alone. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { JsonObject } from '../model/object.ts';
import { listOf, objectOf, portOf, textAt, textOf, valueAt } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';

export const gcpVpcFlow: LogFormat = {
  name: 'gcp-vpc-flow',
  recognise: (record) =>
    record.kind === 'json' && payloadOf(record.value) !== undefined
      ? 'a connection with src_ip and a reporter: Google Cloud VPC flow logs'
      : undefined,
  decode(record, state) {
    const payload = record.kind === 'json' ? payloadOf(record.value) : undefined;
    if (record.kind === 'text' || payload === undefined) return { unreadable: 'no VPC flow of Google Cloud' };
    return decodeFlow(payload, record.value, record, state);
  },
  finish(state) {
    const clusters = [...clustersIn(state)].sort();
    const names = clusters.slice(0, 5).map((name) => JSON.stringify(name.slice(0, 60)));
    const several = `the VPC flow logs are of several clusters (${names.join(', ')}): pods count as those of one`;
    return [
      { kind: 'limit', text: blind },
      ...(clusters.length > 1 ? [{ kind: 'limit', text: several } as const] : []),
    ];
  },
};

const blind =
  'VPC flow logs of Google Cloud are sampled, and tell of traffic within one node only with intranode visibility: ' +
  'what they do not show may still be there';

const reporters: ReadonlyMap<string, Flow['reporter']> = new Map([
  ['SRC', 'source'],
  ['DEST', 'destination'],
  ['SRC_GATEWAY', 'unknown'],
  ['DEST_GATEWAY', 'unknown'],
]);

function reporterOf(payload: JsonObject): Flow['reporter'] | undefined {
  return reporters.get(textOf(payload['reporter']) ?? '');
}

function payloadOf(value: JsonObject): JsonObject | undefined {
  const payload = objectOf(value['jsonPayload']) ?? value;
  const named = textAt(payload, 'connection', 'src_ip') !== undefined && reporterOf(payload) !== undefined;
  return named && textAt(payload, 'connection', 'dest_ip') !== undefined ? payload : undefined;
}

function decodeFlow(
  payload: JsonObject,
  entry: JsonObject,
  { origin }: RawRecord,
  state: DecoderState,
): readonly Decoded[] | { unreadable: string } {
  const offset = utcOffsetOf(state);
  const time = timeOf(payload['start_time'] ?? entry['timestamp'], offset);
  const lastTime = timeOf(payload['end_time'] ?? payload['start_time'] ?? entry['timestamp'], offset);
  if (time === undefined || lastTime === undefined) return { unreadable: 'a flow without a time' };
  if (lastTime < time) return { unreadable: 'a flow that ends before it begins' };
  const connection = objectOf(payload['connection']) ?? {};
  const protocol = protocolOf(connection['protocol']);
  if (protocol === undefined) return { unreadable: 'a flow without a protocol' };
  const port = portOf(connection['dest_port']);
  if (port === undefined && protocol !== 'other') return { unreadable: 'a flow without a port' };
  const [source, destination] = [endOf(payload, 'src', state), endOf(payload, 'dest', state)];
  if (source === undefined || destination === undefined) return { unreadable: 'a flow with an address that is none' };
  const reporter = reporterOf(payload);
  const dropped = payload['disposition'] === 'DROPPED';
  const flow = toldFlow({
    time,
    lastTime,
    countKind: 'windows',
    source,
    destination,
    protocol,
    port,
    reporter,
    sourcePort: portOf(connection['src_port']),
    verdict: dropped ? 'refused-elsewhere' : 'allowed',
    node: nodeOf(payload, reporter),
    sampled: true,
    window: lastTime > time ? Math.round(lastTime - time) : undefined,
    enforcedBy: dropped ? 'cloud-firewall' : 'unknown',
    format: 'gcp-vpc-flow',
    origin,
  });
  return [{ kind: 'flow', flow }];
}

function nodeOf(payload: JsonObject, reporter: Flow['reporter'] | undefined): string | undefined {
  if (reporter === 'source') return textAt(payload, 'src_instance', 'vm_name');
  return reporter === 'destination' ? textAt(payload, 'dest_instance', 'vm_name') : undefined;
}

function endOf(payload: JsonObject, side: 'src' | 'dest', state: DecoderState): FlowEnd | undefined {
  const address = addressOf(valueAt(payload, 'connection', `${side}_ip`));
  if (address === undefined) return undefined;
  const details = objectOf(payload[`${side}_gke_details`]);
  const cluster = textAt(details, 'cluster', 'cluster_name');
  const clusters = clustersIn(state);
  if (cluster !== undefined && clusters.size < 100) clusters.add(cluster);
  const pod = textAt(details, 'pod', 'pod_name');
  const namespace = textAt(details, 'pod', 'pod_namespace');
  if (pod === undefined || namespace === undefined) return { address };
  return toldEnd({
    address,
    namespace,
    pod,
    workload: workloadOf(objectOf(valueAt(details, 'pod', 'pod_workload'))),
    service: serviceOf(details),
  });
}

function clustersIn(state: DecoderState): Set<string> {
  const known = (state.get('clusters') as Set<string> | undefined) ?? new Set<string>();
  state.set('clusters', known);
  return known;
}

/** `REPLICA_SET` is a ReplicaSet. */
function workloadOf(workload: JsonObject | undefined): FlowEnd['workload'] {
  const name = textOf(workload?.['workload_name']);
  if (name === undefined) return undefined;
  const words = (textOf(workload?.['workload_type']) ?? '').slice(0, 60).split('_');
  const kind = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()).join('');
  return kind === '' ? { name } : { kind, name };
}

/** Where the pod is behind one Service only; `MANY_SERVICES` stands for more than two. */
function serviceOf(details: JsonObject | undefined): FlowEnd['service'] {
  const [service, ...more] = listOf(details?.['service']);
  const name = textAt(service, 'service_name');
  const namespace = textAt(service, 'service_namespace');
  if (name === undefined || namespace === undefined || name === 'MANY_SERVICES' || more.length > 0) return undefined;
  return { namespace, name };
}
