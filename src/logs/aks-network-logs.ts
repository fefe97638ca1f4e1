/** Rows of the table ContainerNetworkLogs of Azure Monitor: Hubble's flows of half a minute in one row. */
import type { Json, JsonObject } from '../model/object.ts';
import { numberOf, textOf } from './fields.ts';
import { hubble } from './hubble.ts';
import type { Decoded, LogFormat } from './index.ts';

export const aksNetworkLogs: LogFormat = {
  name: 'aks-network-logs',
  recognise: (record) =>
    record.kind === 'json' && isRow(record.value)
      ? 'SourceNamespace, TrafficDirection and Verdict: ContainerNetworkLogs of AKS'
      : undefined,
  decode(record, state) {
    if (record.kind === 'text' || !isRow(record.value)) return { unreadable: 'no row of ContainerNetworkLogs' };
    const { value } = record;
    const facts = hubble.decode({ ...record, value: { flow: flowOf(value) } }, state);
    return 'unreadable' in facts ? facts : facts.map((fact) => ofRow(fact, value));
  },
};

/** Seconds for which the agent gathers flows. */
const window = 30_000;

function isRow(value: JsonObject): boolean {
  const columns = ['Verdict', 'TrafficDirection', 'SourceNamespace', 'DestinationNamespace'];
  return columns.every((column) => value[column] !== undefined) && value['TimeGenerated'] !== undefined;
}

function flowOf(row: JsonObject): JsonObject {
  const flow: Record<string, Json | undefined> = {
    time: row['TimeGenerated'],
    verdict: row['Verdict'],
    drop_reason_desc: row['DropReason'],
    is_reply: flagOf(row['Reply']),
    traffic_direction: row['TrafficDirection'],
    trace_observation_point: row['TraceObservationPoint'],
    node_name: row['NodeName'],
    Type: row['FlowType'],
    IP: inside(row['IP']),
    l4: inside(row['Layer4']),
    source: endOf(row, 'Source'),
    destination: endOf(row, 'Destination'),
  };
  return Object.fromEntries(
    Object.entries(flow).filter((pair): pair is [string, Json] => pair[1] !== undefined && pair[1] !== ''),
  );
}

function endOf(row: JsonObject, side: 'Source' | 'Destination'): JsonObject {
  const identity = row[`${side}Identity`];
  const workloads = inside(row[`${side}Workloads`]);
  return {
    ...(textOf(row[`${side}Namespace`]) !== undefined && { namespace: row[`${side}Namespace`] as string }),
    ...(textOf(row[`${side}PodName`]) !== undefined && { pod_name: row[`${side}PodName`] as string }),
    ...(workloads !== undefined && { workloads }),
    ...(numberOf(identity) !== undefined && { identity: identity as number }),
  };
}

/** Dynamic columns are exported as objects, or as texts of them. */
function inside(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}

function flagOf(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' || value === 'True' ? true : value === 'false' || value === 'False' ? false : undefined;
}

function ofRow(fact: Decoded, row: JsonObject): Decoded {
  if (fact.kind !== 'flow') return fact;
  const counters = ['IngressFlowCount', 'EgressFlowCount', 'UnknownDirectionFlowCount'];
  const sum = counters.reduce((total, counter) => total + Math.max(0, numberOf(row[counter]) ?? 0), 0);
  const count = Math.max(1, Math.floor(sum));
  return {
    kind: 'flow',
    flow: { ...fact.flow, count, countKind: 'connections', window, format: 'aks-network-logs' },
  };
}
