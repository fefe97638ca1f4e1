/** Flows of Calico's Goldmane as Whisker serves them (3.30 and later): windows of connections between groups of pods. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { JsonObject } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import { countOf } from '../model/time.ts';
import { calicoEnd, calicoLabels, effectOf, policyRefOf, saidText } from './calico-names.ts';
import { listOf, objectOf, portOf, textAt, textOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { protocolOf, toldFlow } from './told.ts';

export const calicoWhisker: LogFormat = {
  name: 'calico-whisker',
  recognise(record) {
    if (record.kind === 'text') return undefined;
    const [first] = flowsIn(record.value) ?? [];
    return first === undefined ? undefined : 'source_name, dest_name and reporter: a flow of Calico Whisker';
  },
  decode(record, state) {
    if (record.kind === 'text') return isEventStream(record.line) ? [] : { unreadable: 'a line that is no flow' };
    const values = flowsIn(record.value);
    if (values === undefined) return { unreadable: 'a JSON object that is no flow of Calico Whisker' };
    const flows = values.map((value) => flowOf(value, record, state));
    const broken = flows.find((flow): flow is { unreadable: string } => 'unreadable' in flow);
    const read = flows.flatMap((flow): readonly Decoded[] => ('unreadable' in flow ? [] : [{ kind: 'flow', flow }]));
    if (broken !== undefined && read.length === 0) return broken;
    return [...read, ...unread(flows.length - read.length, broken)];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  'Calico Whisker tells of pods only what their names begin with, no addresses, and sums up windows of 15 seconds';

/** The lines between the events of a saved stream. */
function isEventStream(line: string): boolean {
  return /^(?:event|id|retry)?:|^data:\s*$/.test(line);
}

function unread(count: number, broken: { unreadable: string } | undefined): readonly Decoded[] {
  if (broken === undefined) return [];
  return [
    { kind: 'limit', text: `${countOf(count, 'flow')} inside one record could not be read: ${broken.unreadable}` },
  ];
}

/** A flow by itself, or a page of them. */
function flowsIn(value: JsonObject): readonly JsonObject[] | undefined {
  if (isFlow(value)) return [value];
  const items = listOf(value['items']).filter(isObject);
  const [first] = items;
  return first !== undefined && isFlow(first) ? items : undefined;
}

/** Calico Enterprise has `source_name_aggr` besides. */
function isFlow(value: JsonObject): boolean {
  const named = textOf(value['source_name']) !== undefined && textOf(value['dest_name']) !== undefined;
  return named && value['source_name_aggr'] === undefined && reporterOf(value) !== undefined && 'action' in value;
}

function reporterOf({ reporter }: JsonObject): Flow['reporter'] | undefined {
  const side = typeof reporter === 'string' ? reporter.toLowerCase() : undefined;
  return side === 'src' ? 'source' : side === 'dst' ? 'destination' : undefined;
}

function flowOf(value: JsonObject, { origin }: RawRecord, state: DecoderState): Flow | { unreadable: string } {
  const time = timeOf(value['start_time'], utcOffsetOf(state));
  const lastTime = timeOf(value['end_time'] ?? value['start_time'], utcOffsetOf(state));
  if (time === undefined || lastTime === undefined || lastTime < time)
    return { unreadable: 'a flow without its window' };
  const protocol = protocolOf(value['protocol']);
  if (protocol === undefined) return { unreadable: 'a flow without a known protocol' };
  const port = portOf(value['dest_port']);
  if (port === undefined && protocol !== 'other') return { unreadable: 'a flow without a port' };
  return toldFlow({
    time,
    lastTime,
    countKind: 'windows',
    window: lastTime - time,
    source: endOf(value, 'source'),
    destination: endOf(value, 'dest'),
    protocol,
    port,
    verdict: verdictOf(value),
    isReply: false,
    reporter: reporterOf(value),
    policies: policiesIn(value),
    enforcedBy: 'cni-policy',
    format: 'calico-whisker',
    origin,
  });
}

function endOf(value: JsonObject, side: 'source' | 'dest'): FlowEnd {
  return calicoEnd({
    namespace: saidText(value[`${side}_namespace`]),
    name: saidText(value[`${side}_name`]),
    labels: calicoLabels(textOf(value[`${side}_labels`])?.split(/\s*\|\s*/) ?? []),
  });
}

/** `Pass` is no final verdict. */
function verdictOf({ action }: JsonObject): Flow['verdict'] {
  const effect = effectOf(action);
  return effect === 'allow' ? 'allowed' : effect === 'deny' ? 'denied' : 'unknown';
}

/** At the end of a tier that no rule of it matched, the policy that selected the pod decides. */
function policiesIn(value: JsonObject): Flow['policies'] {
  return listOf(objectOf(value['policies'])?.['enforced']).flatMap((item) => {
    const hit = objectOf(item);
    const effect = effectOf(hit?.['action']);
    const named = textAt(item, 'kind') === 'EndOfTier' ? objectOf(hit?.['trigger']) : hit;
    const [kind = '', tier = '', name = ''] = ['kind', 'tier', 'name'].map((key) => textAt(named, key));
    const ref = policyRefOf(kind, tier, saidText(named?.['namespace']) ?? '', name);
    return ref === undefined || effect === undefined ? [] : [{ ref, effect }];
  });
}
