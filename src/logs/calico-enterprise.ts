/** Flow logs of Calico Enterprise and Cloud: `flows.log` of each node, or the same out of Elasticsearch. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { isList } from '../model/object.ts';
import { calicoEnd, calicoLabels, effectOf, policiesInTexts, saidText } from './calico-names.ts';
import { listOf, numberOf, objectOf, portOf, textOf, valueAt } from './fields.ts';
import type { DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';

export const calicoEnterprise: LogFormat = {
  name: 'calico-enterprise',
  recognise: (record) =>
    record.kind === 'json' && isFlow(record.value)
      ? 'source_name_aggr, dest_name_aggr and reporter: a flow log of Calico Enterprise'
      : undefined,
  refuse(record) {
    if (
      record.kind === 'json' ||
      !/ calico-felix\[\d+\]: .*\baction="\w+" .*\bsrcIP="/.test(record.line.slice(0, longest))
    )
      return undefined;
    return {
      what: "Calico's flow log of hosts outside of the cluster, in which no pod is told",
      help: 'give the flows.log of the nodes of the cluster (/var/log/calico/flowlogs)',
    };
  },
  decode(record, state) {
    if (record.kind === 'text') return { unreadable: 'a line that is no JSON object' };
    if (!isFlow(record.value)) return { unreadable: 'a JSON object that is no flow of Calico Enterprise' };
    const flow = flowOf(record.value, record, state);
    if ('unreadable' in flow) return flow;
    return [{ kind: 'flow', flow }];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const longest = 4_000;

const blind =
  'flow logs of Calico Enterprise sum up windows of some minutes, and may tell of pods only what their names begin with';

function isFlow(value: JsonObject): boolean {
  const named = textOf(value['source_name_aggr']) !== undefined && textOf(value['dest_name_aggr']) !== undefined;
  return named && reporterOf(value) !== undefined && value['action'] !== undefined;
}

/** `fwd`: a host endpoint on the way, whose policies were asked besides those of the end, or alone. */
const reporters: ReadonlyMap<Json | undefined, Flow['reporter']> = new Map([
  ['src', 'source'],
  ['dst', 'destination'],
  ['src,fwd', 'source'],
  ['dst,fwd', 'destination'],
  ['fwd', 'node'],
]);

function reporterOf({ reporter }: JsonObject): Flow['reporter'] | undefined {
  return reporters.get(reporter);
}

/** What a host on the way lets pass, the policies of the two ends may still refuse. */
function verdictOf(effect: 'allow' | 'deny' | undefined, reporter: Flow['reporter'] | undefined): Flow['verdict'] {
  if (effect === 'deny') return 'denied';
  return effect === 'allow' && reporter !== 'node' ? 'allowed' : 'unknown';
}

function flowOf(value: JsonObject, { origin }: RawRecord, state: DecoderState): Flow | { unreadable: string } {
  const offset = utcOffsetOf(state);
  const time = timeOf(value['start_time'] ?? value['@timestamp'], offset);
  const lastTime = timeOf(value['end_time'], offset) ?? time;
  if (time === undefined || lastTime === undefined || lastTime < time)
    return { unreadable: 'a flow without its window' };
  const protocol = protocolOf(value['proto']);
  if (protocol === undefined) return { unreadable: 'a flow without a known protocol' };
  const port = portOf(value['dest_port']);
  if (port === undefined && protocol !== 'other') return { unreadable: 'a flow without a port' };
  const effect = effectOf(value['action']);
  const node = saidText(value['host']);
  const reporter = reporterOf(value);
  return toldFlow({
    time,
    lastTime,
    ...countOf(value),
    window: lastTime - time,
    source: endOf(value, 'source'),
    destination: toldEnd({ ...endOf(value, 'dest'), service: serviceOf(value) }),
    protocol,
    sourcePort: portOf(value['source_port']),
    port,
    verdict: verdictOf(effect, reporter),
    isReply: false,
    reporter,
    node,
    policies: policiesInTexts(policyTexts(objectOf(value['policies']))),
    enforcedBy: 'cni-policy',
    format: 'calico-enterprise',
    origin,
  });
}

/** A window in which none began still shows that there is one. */
function countOf(value: JsonObject): { readonly count: number; readonly countKind: Flow['countKind'] } {
  const started = numberOf(value['num_flows_started'] ?? value['num_flows']) ?? 0;
  return started >= 1 && started <= 1e15
    ? { count: Math.floor(started), countKind: 'connections' }
    : { count: 1, countKind: 'windows' };
}

function policyTexts(policies: JsonObject | undefined): ReturnType<typeof listOf> {
  const enforced = policies?.['enforced_policies'];
  return listOf(isList(enforced) ? enforced : policies?.['all_policies']);
}

/** Pods (`wep`) have names; hosts (`hep`) that of their node; sets of networks (`ns`, `net`) are no pods. */
function endOf(value: JsonObject, side: 'source' | 'dest'): FlowEnd {
  const address = addressOf(value[`${side}_ip`]);
  const group = saidText(value[`${side}_name_aggr`]);
  const single = saidText(value[`${side}_name`]);
  const namespace = saidText(value[`${side}_namespace`]);
  switch (value[`${side}_type`]) {
    case 'hep':
      return toldEnd({ address, role: 'node', name: group ?? single });
    case 'ns':
    case 'net':
      return calicoEnd({ namespace: undefined, name: inside(namespace, group ?? single), labels: undefined, address });
    default: {
      const labels = calicoLabels(listOf(valueAt(value, `${side}_labels`, 'labels')));
      return calicoEnd({ namespace, name: single ?? group, labels, address });
    }
  }
}

function inside(namespace: string | undefined, name: string | undefined): string | undefined {
  return namespace === undefined || name === undefined ? name : `${namespace}/${name}`;
}

/** The Service through which the connection went, with its port by number, else by name. */
function serviceOf(value: JsonObject): FlowEnd['service'] {
  const namespace = saidText(value['dest_service_namespace']);
  const name = saidText(value['dest_service_name']);
  if (namespace === undefined || name === undefined) return undefined;
  const port = portOf(value['dest_service_port_num']) ?? saidText(value['dest_service_port']);
  return { namespace, name, ...(port !== undefined && { port }) };
}
