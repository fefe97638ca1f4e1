/** Rows of the table ContainerNetworkLogs of Azure Monitor, as JSON or CSV: Hubble's flows of half a minute in one row. */
import type { Json, JsonObject } from '../model/object.ts';
import { csvTable } from './csv-table.ts';
import { numberOf, textOf } from './fields.ts';
import { hubble } from './hubble.ts';
import type { Decoded, LogFormat } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';

export const aksNetworkLogs: LogFormat = {
  name: 'aks-network-logs',
  isHead: (record) => record.kind === 'text' && table.isHeader(record.line),
  recognise(record) {
    const isOne = record.kind === 'json' ? isRow(record.value) : table.isHeader(record.line);
    return isOne ? 'SourceNamespace, TrafficDirection and Verdict: ContainerNetworkLogs of AKS' : undefined;
  },
  decode(record, state) {
    const row = record.kind === 'json' ? { value: record.value } : table.rowOf(record, state);
    if (row === undefined) return [];
    if (row.unreadable !== undefined) return { unreadable: row.unreadable };
    if (record.kind === 'json' && !isRow(row.value)) return { unreadable: 'no row of ContainerNetworkLogs' };
    const { value } = row;
    if (timeOf(value['TimeGenerated'], utcOffsetOf(state)) === undefined) return undated;
    const facts = hubble.decode({ ...record, kind: 'json', value: { flow: flowOf(value) } }, state);
    return 'unreadable' in facts ? facts : facts.map((fact) => ofRow(fact, value));
  },
};

const required = ['Verdict', 'TrafficDirection', 'SourceNamespace', 'DestinationNamespace', 'TimeGenerated'];
const table = csvTable('aks-network-logs', required);

/** The CSV of the portal writes days and months in the order of the browser's language. */
const undated = {
  unreadable: 'a row whose TimeGenerated is no time of ISO 8601: export it with az monitor log-analytics query -o json',
} as const;

/** Seconds for which the agent gathers flows. */
const window = 30_000;

function isRow(value: JsonObject): boolean {
  return required.every((column) => value[column] !== undefined);
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
  const identity = numberIn(row[`${side}Identity`]);
  const workloads = inside(row[`${side}Workloads`]);
  return {
    ...(textOf(row[`${side}Namespace`]) !== undefined && { namespace: row[`${side}Namespace`] as string }),
    ...(textOf(row[`${side}PodName`]) !== undefined && { pod_name: row[`${side}PodName`] as string }),
    ...(workloads !== undefined && { workloads }),
    ...(identity !== undefined && { identity }),
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

/** Cells of CSV are texts. */
function numberIn(value: Json | undefined): number | undefined {
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : numberOf(value);
}

function flagOf(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' || value === 'True' ? true : value === 'false' || value === 'False' ? false : undefined;
}

function ofRow(fact: Decoded, row: JsonObject): Decoded {
  if (fact.kind !== 'flow') return fact;
  const counters = ['IngressFlowCount', 'EgressFlowCount', 'UnknownDirectionFlowCount'];
  const sum = counters.reduce((total, counter) => total + Math.max(0, numberIn(row[counter]) ?? 0), 0);
  const count = Math.max(1, Math.floor(sum));
  return {
    kind: 'flow',
    flow: { ...fact.flow, count, countKind: 'connections', window, format: 'aks-network-logs' },
  };
}
