/** GKE's network policy logging: verdicts of Dataplane V2, bare from a node or as entries of Cloud Logging. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { listOf, numberOf, objectOf, portOf, textAt, textOf, valueAt } from './fields.ts';
import type { DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';

export const gkeNetworkPolicy: LogFormat = {
  name: 'gke-network-policy',
  sees: 'selected-pods',
  recognise: (record) =>
    record.kind === 'json' && payloadOf(record.value) !== undefined
      ? 'connection with a direction, and disposition: a record of GKE network policy logging'
      : undefined,
  decode(record, state) {
    if (record.kind === 'text') return { unreadable: 'a line that is no JSON object' };
    const payload = payloadOf(record.value);
    if (payload === undefined) return { unreadable: 'a JSON object that is no record of GKE network policy logging' };
    const flow = flowOf(payload, record.value, record, state);
    return 'unreadable' in flow ? flow : [{ kind: 'flow', flow }];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  'GKE network policy logging sees only pods that a policy selects, and only allowed or denied connections as it is set up; under load it leaves records out';

/** The record itself, or what an entry of Cloud Logging holds. VPC flow logs have a `reporter` and no direction. */
function payloadOf(value: JsonObject): JsonObject | undefined {
  const payload = objectOf(value['jsonPayload']) ?? value;
  const direction = valueAt(payload, 'connection', 'direction');
  return textOf(payload['disposition']) !== undefined && textOf(direction) !== undefined ? payload : undefined;
}

const reporters: ReadonlyMap<Json | undefined, Flow['reporter']> = new Map([
  ['egress', 'source'],
  ['ingress', 'destination'],
]);

function flowOf(
  payload: JsonObject,
  entry: JsonObject,
  { origin, around }: RawRecord & { readonly kind: 'json' },
  state: DecoderState,
): Flow | { unreadable: string } {
  const connection = objectOf(payload['connection']) ?? {};
  const time = timeOf(payload['timestamp'] ?? entry['timestamp'] ?? around?.time, utcOffsetOf(state));
  if (time === undefined) return { unreadable: 'a record without a time' };
  const protocol = protocolOf(connection['protocol']);
  if (protocol === undefined) return { unreadable: 'a record without a known protocol' };
  const port = portOf(connection['dest_port']);
  if (port === undefined && protocol !== 'other') return { unreadable: 'a record without a port' };
  const effect = effectOf(payload['disposition']);
  if (effect === undefined) return { unreadable: 'a disposition that is neither allow nor deny' };
  return toldFlow({
    time,
    count: countOf(payload['count']),
    countKind: 'connections',
    source: endOf(objectOf(payload['src']), connection['src_ip']),
    destination: endOf(objectOf(payload['dest']), connection['dest_ip']),
    protocol,
    sourcePort: portOf(connection['src_port']),
    port,
    verdict: effect === 'allow' ? 'allowed' : 'denied',
    isReply: false,
    reporter: reporters.get(connection['direction']),
    node: textAt(entry, 'resource', 'labels', 'node_name') ?? around?.node,
    policies: policiesIn(payload, effect),
    enforcedBy: 'kubernetes-policy',
    format: 'gke-network-policy',
    origin,
  });
}

function effectOf(disposition: Json | undefined): 'allow' | 'deny' | undefined {
  const word = typeof disposition === 'string' ? disposition.toLowerCase() : '';
  return word === 'allow' || word === 'deny' ? word : undefined;
}

/** Denied attempts of some seconds are written as one. */
function countOf(value: Json | undefined): number {
  const count = numberOf(typeof value === 'string' ? Number(value) : value) ?? 1;
  return Number.isInteger(count) && count >= 1 && count <= 1e15 ? count : 1;
}

function endOf(end: JsonObject | undefined, ip: Json | undefined): FlowEnd {
  const address = addressOf(ip);
  const node = textOf(end?.['node_name']);
  if (node !== undefined) return toldEnd({ address, role: 'node', name: node });
  const pod = textOf(end?.['pod_name']);
  const namespace = textOf(end?.['pod_namespace']) ?? textOf(end?.['namespace']);
  if (pod !== undefined && namespace !== undefined)
    return toldEnd({ address, namespace, pod, workload: workloadOf(end) });
  const instance = textOf(end?.['instance']);
  const isOutside = instance !== undefined;
  const name = isOutside && addressOf(instance) === undefined ? instance : undefined;
  return toldEnd({ address, role: isOutside ? 'outside' : undefined, name });
}

function workloadOf(end: JsonObject | undefined): FlowEnd['workload'] {
  const name = textOf(end?.['workload_name']);
  const kind = textOf(end?.['workload_kind']);
  return name === undefined ? undefined : { ...(kind !== undefined && { kind }), name };
}

const groups: ReadonlyMap<string, string> = new Map([
  ['NetworkPolicy', 'networking.k8s.io'],
  ['FQDNNetworkPolicy', 'networking.gke.io'],
  ['AdminNetworkPolicy', 'policy.networking.k8s.io'],
  ['BaselineAdminNetworkPolicy', 'policy.networking.k8s.io'],
  ['CiliumNetworkPolicy', 'cilium.io'],
  ['CiliumClusterwideNetworkPolicy', 'cilium.io'],
]);

function policiesIn(payload: JsonObject, effect: 'allow' | 'deny'): Flow['policies'] {
  return listOf(payload['policies']).flatMap((item) => {
    const name = textAt(item, 'name');
    const kind = textAt(item, 'kind') ?? 'NetworkPolicy';
    const group = groups.get(kind);
    if (name === undefined || group === undefined) return [];
    return [{ ref: { group, kind, namespace: textAt(item, 'namespace') ?? '', name }, effect }];
  });
}
