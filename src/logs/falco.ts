/** Alerts of Falco as JSON, as far as they are about a connection: attempts, with unknown outcome. */
import type { FlowEnd } from '../model/flow.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { objectOf, portOf, textOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';

export const falco: LogFormat = {
  name: 'falco',
  sees: 'asked-traffic',
  recognise: (record) =>
    record.kind === 'json' && fieldsOf(record.value) !== undefined
      ? 'rule, priority and output_fields: an alert of Falco'
      : undefined,
  decode(record, state) {
    const fields = record.kind === 'json' ? fieldsOf(record.value) : undefined;
    if (record.kind === 'text' || fields === undefined) return { unreadable: 'no alert of Falco' };
    return isAboutConnection(fields) ? decodeAlert(fields, record.value, record, state) : [];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  'Falco tells only of traffic that broke one of its rules, and of attempts without their outcome: what it does not tell may be there';

function fieldsOf(value: JsonObject): JsonObject | undefined {
  const isAlert = textOf(value['rule']) !== undefined && textOf(value['priority']) !== undefined;
  return isAlert ? objectOf(value['output_fields']) : undefined;
}

/** What an alert holds depends on the text of its rule. */
function isAboutConnection(fields: JsonObject): boolean {
  return fields['fd.cip'] !== undefined && fields['fd.sip'] !== undefined;
}

/** Falco itself tells client (`c`) from server (`s`). */
function decodeAlert(
  fields: JsonObject,
  value: JsonObject,
  { origin, around }: RawRecord,
  state: DecoderState,
): readonly Decoded[] | { unreadable: string } {
  const offset = utcOffsetOf(state);
  const time = timeOf(value['time'], offset) ?? timeOf(fields['evt.time'], offset) ?? timeOf(around?.time, offset);
  if (time === undefined) return { unreadable: 'an alert without a time' };
  const [client, server] = [addressOf(fields['fd.cip']), addressOf(fields['fd.sip'])];
  if (client === undefined || server === undefined) return { unreadable: 'an alert with an address that is none' };
  const protocol = protocolOf(fields['fd.l4proto']);
  const port = portOf(fields['fd.sport']);
  if (protocol === undefined)
    return { unreadable: 'an alert without the protocol (%fd.l4proto in the output of its rule)' };
  if (port === undefined && protocol !== 'other')
    return { unreadable: 'an alert without the port of the server (%fd.sport in the output of its rule)' };
  const side = sideOf(fields['evt.type']);
  const pod = podOf(fields);
  const flow = toldFlow({
    time,
    countKind: side === undefined ? 'events' : 'connections',
    source: side === 'source' ? toldEnd({ ...pod, address: client }) : { address: client },
    destination: side === 'destination' ? toldEnd({ ...pod, address: server }) : { address: server },
    protocol,
    sourcePort: portOf(fields['fd.cport']),
    port,
    verdict: 'unknown',
    isReply: false,
    reporter: side,
    node: textOf(value['hostname']) ?? around?.node,
    format: 'falco',
    origin,
  });
  return [{ kind: 'flow', flow }];
}

/** The pod is the one that made the call; of others nobody can say which end it was. */
function sideOf(call: Json | undefined): 'source' | 'destination' | undefined {
  if (call === 'connect') return 'source';
  return call === 'accept' || call === 'accept4' ? 'destination' : undefined;
}

function podOf(fields: JsonObject): Pick<FlowEnd, 'namespace' | 'pod'> {
  const [namespace, pod] = [textOf(fields['k8s.ns.name']), textOf(fields['k8s.pod.name'])];
  return namespace === undefined || pod === undefined ? {} : { namespace, pod };
}
