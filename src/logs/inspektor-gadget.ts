/** Inspektor Gadget: events of trace_tcp in JSON, and the recordings of the old gadget advise network-policy. */
import type { FlowEnd } from '../model/flow.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { numberOf, objectOf, portOf, stringMapOf, textOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';
import { datedOf, fileTimeLimit, isTimeLine, undated } from './undated.ts';

export const inspektorGadget: LogFormat = {
  name: 'inspektor-gadget',
  recognise(record) {
    if (record.kind === 'text') return undefined;
    if (isTrace(record.value)) return 'connect, accept or close between src.addr and dst.addr: trace_tcp';
    return isAdvice(record.value) ? 'pktType and remoteKind: a recording of advise network-policy' : undefined;
  },
  refuse(record) {
    if (record.kind === 'json' || !columns.test(record.line)) return undefined;
    return { what: 'the columns of Inspektor Gadget, which have no time', help: 'record it again with -o json' };
  },
  decode(record, state) {
    if (record.kind === 'text') return isTimeLine(record, state) ? [] : { unreadable: 'a line that is no JSON object' };
    if (isTrace(record.value)) return decodeTrace(record.value, record, state);
    if (isAdvice(record.value)) return decodeAdvice(record.value, record, state);
    return isOther(record.value) ? [] : { unreadable: 'a JSON object that is no event of trace_tcp' };
  },
};

const columns = /^(?:K8S\.NODE|NODE)\s.*\b(?:SRC|POD)\b.*\bDST\b/;
const kinds: ReadonlySet<unknown> = new Set(['connect', 'accept', 'close']);

function isTrace(value: JsonObject): boolean {
  const { src, dst } = endsIn(value);
  return src['addr'] !== undefined && dst['addr'] !== undefined && kinds.has(kindOf(value));
}

/** The gadgets that were built in called every event normal, and told beside it what happened. */
function kindOf(value: JsonObject): Json | undefined {
  return value['type'] === 'normal' ? value['operation'] : value['type'];
}

/** The first of those had no objects for the two ends. */
function endsIn(value: JsonObject): { readonly src: JsonObject; readonly dst: JsonObject } {
  const [src, dst] = [objectOf(value['src']), objectOf(value['dst'])];
  if (src !== undefined && dst !== undefined) return { src, dst };
  const { saddr, sport, daddr, dport } = value;
  return { src: present({ addr: saddr, port: sport }), dst: present({ addr: daddr, port: dport }) };
}

function present(members: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter((pair): pair is [string, Json] => pair[1] !== undefined));
}

/** Who did it: below `k8s`, or in earlier releases beside everything else. */
function processOf(value: JsonObject): JsonObject {
  const { node, namespace, pod: podName } = value;
  return objectOf(value['k8s']) ?? present({ node, namespace, podName });
}

function isAdvice(value: JsonObject): boolean {
  return value['type'] === 'normal' && value['pktType'] !== undefined && value['remoteKind'] !== undefined;
}

/** What the old gadget says of itself between its events. */
function isOther(value: JsonObject): boolean {
  return ['ready', 'debug', 'info', 'warn', 'err'].includes(textOf(value['type']) ?? '') && value['src'] === undefined;
}

/** `src` is the side of the traced process, which accepts as a server: then the client is `dst`. */
function decodeTrace(
  value: JsonObject,
  { origin, around }: RawRecord,
  state: DecoderState,
): readonly Decoded[] | { unreadable: string } {
  const offset = utcOffsetOf(state);
  const time = timeOf(value['timestamp'], offset) ?? timeOf(value['timestamp_raw'], 0) ?? timeOf(around?.time, offset);
  if (time === undefined) return { unreadable: 'an event without a time' };
  const { src, dst } = endsIn(value);
  const kind = kindOf(value);
  const k8s = processOf(value);
  const protocol = protocolOf(src['proto'] ?? dst['proto'] ?? 'TCP');
  const [own, peer] = [ownEnd(src, k8s), peerEnd(dst)];
  const [ownPort, peerPort] = [portOf(src['port']), portOf(dst['port'])];
  if (own === undefined || peer === undefined) return { unreadable: 'an event with an address that is none' };
  if (protocol === undefined || ownPort === undefined || peerPort === undefined)
    return { unreadable: 'an event without a port' };
  const accepts = kind === 'accept';
  const flow = toldFlow({
    time,
    protocol,
    source: accepts ? peer : own,
    destination: accepts ? own : peer,
    sourcePort: accepts ? peerPort : ownPort,
    port: accepts ? ownPort : peerPort,
    verdict: hasFailed(value) ? 'unknown' : 'allowed',
    // The end of a connection does not tell who began it, and its beginning was counted.
    isReply: kind === 'close' ? undefined : false,
    countKind: kind === 'close' ? 'events' : 'connections',
    reporter: accepts ? 'destination' : 'source',
    node: textOf(k8s['node']),
    format: 'inspektor-gadget',
    origin,
  });
  return [{ kind: 'flow', flow }];
}

function hasFailed(value: JsonObject): boolean {
  return textOf(value['error']) !== undefined || (numberOf(value['error_raw']) ?? numberOf(value['error']) ?? 0) !== 0;
}

function ownEnd(end: JsonObject, k8s: JsonObject): FlowEnd | undefined {
  const address = addressOf(end['addr']);
  if (address === undefined) return undefined;
  const pod = textOf(k8s['podName']);
  const namespace = textOf(k8s['namespace']);
  if (k8s['hostnetwork'] === true || k8s['hostNetwork'] === true)
    return toldEnd({ address, role: 'node', name: textOf(k8s['node']) });
  return pod === undefined || namespace === undefined ? { address } : { address, namespace, pod };
}

/** As the application saw it: also the address of a Service. */
function peerEnd(end: JsonObject): FlowEnd | undefined {
  const address = addressOf(end['addr']);
  if (address === undefined) return undefined;
  const told = objectOf(end['k8s']) ?? end;
  const name = textOf(told['name']) ?? textOf(told['podname']);
  const namespace = textOf(told['namespace']);
  if (name === undefined || namespace === undefined) return { address };
  const kind = told['kind'];
  if (kind === 'svc') return { address, service: { namespace, name } };
  return kind === 'pod' ? { address, namespace, pod: name } : { address };
}

function decodeAdvice(
  value: JsonObject,
  record: RawRecord,
  state: DecoderState,
): readonly Decoded[] | { unreadable: string } {
  const dated = datedOf(record, state);
  if (dated === undefined) return undated;
  const protocol = protocolOf(value['proto']);
  const port = portOf(value['port']);
  const [pod, namespace] = [textOf(value['pod']), textOf(value['namespace'])];
  const remote = remoteEnd(value);
  const direction = value['pktType'];
  if (pod === undefined || namespace === undefined || remote === undefined)
    return { unreadable: 'a packet without one of its ends' };
  if (protocol === undefined || port === undefined) return { unreadable: 'a packet without protocol or port' };
  if (direction !== 'OUTGOING' && direction !== 'HOST') return { unreadable: 'a packet that neither came nor went' };
  const own = toldEnd({ namespace, pod, labels: labelsOf(value['podLabels']) });
  const flow = toldFlow({
    time: dated.time,
    protocol,
    port,
    countKind: 'packets',
    verdict: 'unknown',
    source: direction === 'OUTGOING' ? own : remote,
    destination: direction === 'OUTGOING' ? remote : own,
    reporter: direction === 'OUTGOING' ? 'source' : 'destination',
    node: textOf(value['node']),
    format: 'inspektor-gadget',
    origin: record.origin,
  });
  if (dated.by !== 'file') return [{ kind: 'flow', flow }];
  return [
    { kind: 'flow', flow },
    { kind: 'limit', text: fileTimeLimit('a recording of advise network-policy') },
  ];
}

function remoteEnd(value: JsonObject): FlowEnd | undefined {
  const address = addressOf(value['remoteAddr']);
  const name = textOf(value['remoteName']);
  const namespace = textOf(value['remoteNamespace']);
  const kind = value['remoteKind'];
  if (name !== undefined && namespace !== undefined && kind === 'svc')
    return toldEnd({ address, service: { namespace, name } });
  if (namespace !== undefined && kind === 'pod')
    return toldEnd({ address, namespace, pod: name, labels: labelsOf(value['remoteLabels']) });
  return address === undefined ? undefined : { address };
}

function labelsOf(value: Json | undefined): FlowEnd['labels'] {
  const labels = stringMapOf(value);
  return labels === undefined || labels.size === 0 ? undefined : labels;
}
