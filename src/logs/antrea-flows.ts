/** Records of Antrea's flow exporter and aggregator: JSON out of Kafka, ClickHouse, Logstash or `antctl`, and CSV with a header. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Labels } from '../model/labels.ts';
import type { Json, JsonObject, ObjectRef } from '../model/object.ts';
import { csvTable } from './csv-table.ts';
import { numberOf, objectOf, portOf, stringMapOf, textOf } from './fields.ts';
import type { DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';

export const antreaFlows: LogFormat = {
  name: 'antrea-flows',
  isHead: (record) => record.kind === 'text' && table.isHeader(record.line),
  recognise(record) {
    const isOne = record.kind === 'json' ? fieldsOf(record.value) !== undefined : table.isHeader(record.line);
    return isOne ? 'flowStartSeconds with pods and policies: a flow record of Antrea' : undefined;
  },
  decode(record, state) {
    const row = record.kind === 'json' ? { value: record.value } : table.rowOf(record, state);
    if (row === undefined) return [];
    if (row.unreadable !== undefined) return { unreadable: row.unreadable };
    const fields = record.kind === 'text' ? row.value : fieldsOf(row.value);
    if (fields === undefined) return { unreadable: 'a JSON object that is no flow record of Antrea' };
    const flow = flowOf(fields, record, state);
    return 'unreadable' in flow ? flow : [{ kind: 'flow', flow }];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

/** The aggregator writes none to S3: its columns, in their order, must be put on a line before. */
const table = csvTable('antrea-flows', ['flowStartSeconds', 'sourcePodName', 'ingressNetworkPolicyName']);

const blind =
  "Antrea's flow records tell of one connection again and again while it lasts, so they are no count of connections";

/** The record itself, or what Logstash puts below `ipfix`. */
function fieldsOf(value: JsonObject): JsonObject | undefined {
  const fields = objectOf(value['ipfix']) ?? value;
  const isFlow = fields['flowStartSeconds'] !== undefined && fields['sourcePodName'] !== undefined;
  return isFlow && fields['ingressNetworkPolicyName'] !== undefined ? fields : undefined;
}

function flowOf(fields: JsonObject, { origin }: RawRecord, state: DecoderState): Flow | { unreadable: string } {
  const offset = utcOffsetOf(state);
  const time = timeOf(fields['flowStartSeconds'], offset);
  if (time === undefined) return { unreadable: 'a flow record without a time' };
  const protocol = protocolOf(fields['protocolIdentifier']);
  if (protocol === undefined) return { unreadable: 'a flow record without a known protocol' };
  const port = portOf(fields['destinationTransportPort']);
  if (port === undefined && protocol !== 'other') return { unreadable: 'a flow record without a port' };
  const [source, destination] = [endOf(fields, 'source'), endOf(fields, 'destination')];
  const sides = { egress: sideOf(fields, 'egress'), ingress: sideOf(fields, 'ingress') };
  const isDenied = sides.egress.refuses || sides.ingress.refuses;
  return toldFlow({
    time,
    lastTime: Math.max(time, timeOf(fields['flowEndSeconds'], offset) ?? time),
    countKind: 'windows',
    source,
    destination: toldEnd({ ...destination, service: serviceOf(fields) }),
    protocol,
    sourcePort: portOf(fields['sourceTransportPort']),
    port,
    verdict: isDenied ? 'denied' : 'allowed',
    isReply: false,
    reporter: reporterOf(source, destination, sides),
    policies: [sides.egress, sides.ingress].flatMap(({ policy, refuses }): Flow['policies'] =>
      policy === undefined || (isDenied && !refuses) ? [] : [{ ref: policy, effect: refuses ? 'deny' : 'allow' }],
    ),
    enforcedBy: 'cni-policy',
    format: 'antrea-flows',
    origin,
  });
}

/** Earlier names tell the family, ClickHouse's do not; `sourcePodLabels` is JSON in a text. */
function endOf(fields: JsonObject, side: 'source' | 'destination'): FlowEnd {
  const address = ['IPv4Address', 'IPv6Address', 'IP'].flatMap((name) => addressOf(fields[`${side}${name}`]) ?? [])[0];
  const namespace = textOf(fields[`${side}PodNamespace`]);
  const pod = textOf(fields[`${side}PodName`]);
  if (namespace === undefined || pod === undefined) return toldEnd({ address });
  return toldEnd({ address, namespace, pod, labels: labelsIn(fields[`${side}PodLabels`]) });
}

function labelsIn(value: Json | undefined): Labels | undefined {
  const text = textOf(value);
  if (text === undefined || text.length > 65_536) return undefined;
  try {
    const labels = stringMapOf(JSON.parse(text) as Json);
    return labels === undefined || labels.size === 0 ? undefined : labels;
  } catch {
    return undefined;
  }
}

/** `NAMESPACE/NAME:PORT`; where none was asked for, the name is empty. */
function serviceOf(fields: JsonObject): FlowEnd['service'] {
  const [, namespace, name, port] =
    /^([^/]+)\/([^/:]+)(?::(.+))?$/.exec(textOf(fields['destinationServicePortName']) ?? '') ?? [];
  if (namespace === undefined || name === undefined) return undefined;
  const told = portOf(fields['destinationServicePort']) || port;
  return { namespace, name, ...(told !== undefined && { port: told }) };
}

interface Side {
  readonly policy: ObjectRef | undefined;
  readonly refuses: boolean;
}

const kinds: ReadonlyMap<number, Pick<ObjectRef, 'group' | 'kind'>> = new Map([
  [1, { group: 'networking.k8s.io', kind: 'NetworkPolicy' }],
  [2, { group: 'crd.antrea.io', kind: 'NetworkPolicy' }],
  [3, { group: 'crd.antrea.io', kind: 'ClusterNetworkPolicy' }],
]);

/** Actions: 0 none, 1 allow, 2 drop, 3 reject. */
function sideOf(fields: JsonObject, side: 'ingress' | 'egress'): Side {
  const name = textOf(fields[`${side}NetworkPolicyName`]);
  const kind = kinds.get(numberIn(fields[`${side}NetworkPolicyType`]) ?? 0);
  const action = numberIn(fields[`${side}NetworkPolicyRuleAction`]) ?? 0;
  const namespace = textOf(fields[`${side}NetworkPolicyNamespace`]) ?? '';
  return {
    policy: name === undefined || kind === undefined ? undefined : { ...kind, namespace, name },
    refuses: action === 2 || action === 3,
  };
}

function numberIn(value: Json | undefined): number | undefined {
  return typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : numberOf(value);
}

/** Whoever refused; else the end whose pod alone is known, since an agent knows the pods of its own node. */
function reporterOf(
  source: FlowEnd,
  destination: FlowEnd,
  sides: { readonly egress: Side; readonly ingress: Side },
): Flow['reporter'] {
  if (sides.egress.refuses !== sides.ingress.refuses) return sides.egress.refuses ? 'source' : 'destination';
  const [from, to] = [source.pod !== undefined, destination.pod !== undefined];
  if (from === to) return 'unknown';
  return from ? 'source' : 'destination';
}
