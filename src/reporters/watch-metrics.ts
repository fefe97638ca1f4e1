/** Numbers of a watch in Prometheus' text format; no label holds a name of the cluster. */
import type { WatchCounts } from '../model/watch.ts';

export interface ProcessNumbers {
  /** Seconds since 1970. */
  readonly started: number;
  /** Bytes. */
  readonly resident: number;
  readonly heap: number;
}

interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly samples: readonly (readonly [labels: string, value: number])[];
}

export function watchMetrics(counts: WatchCounts, own: ProcessNumbers, version: string): string {
  return metricsOf(counts, own, version)
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, type, help, samples }) => {
      const lines = samples.map(([labels, value]) => `netpol_gate_${name}${labels} ${value}`);
      return [`# HELP netpol_gate_${name} ${help}`, `# TYPE netpol_gate_${name} ${type}`, ...lines, ''].join('\n');
    })
    .join('');
}

function metricsOf(counts: WatchCounts, own: ProcessNumbers, version: string): readonly Metric[] {
  const one = (name: string, type: Metric['type'], help: string, value: number | undefined): Metric => ({
    name,
    type,
    help,
    samples: value === undefined ? [] : [['', value]],
  });
  const by = (label: string, values: Readonly<Record<string, number>>): Metric['samples'] =>
    Object.entries(values).map(([key, value]) => [`{${label}="${key}"}`, value]);
  const seconds = (time: number | undefined): number | undefined => (time === undefined ? undefined : time / 1000);
  return [
    { name: 'build_info', type: 'gauge', help: 'Version of the program.', samples: [[`{version="${version}"}`, 1]] },
    { name: 'items_total', type: 'counter', help: 'Items told, by kind.', samples: by('kind', counts.items) },
    one('cluster_events_total', 'counter', 'Events of the cluster.', counts.events),
    one('log_lines_total', 'counter', 'Lines of logs that were read.', counts.lines),
    one('log_records_total', 'counter', 'Records of logs that were read.', counts.records),
    one('log_unreadable_lines_total', 'counter', 'Lines of logs that hold no record.', counts.unreadable),
    {
      name: 'worlds_total',
      type: 'counter',
      help: 'Changes, by how the world after them came about.',
      samples: by('how', counts.worlds),
    },
    one('forgotten_total', 'counter', 'Keys and connections for which there was no room.', counts.forgotten),
    one(
      'last_cluster_event_timestamp_seconds',
      'gauge',
      'When the cluster last told of a change.',
      seconds(counts.lastEvent),
    ),
    one('last_record_timestamp_seconds', 'gauge', 'Time of the newest record.', seconds(counts.lastRecord)),
    one('blind', 'gauge', 'Kinds of objects and logs that are not seen.', counts.blind),
    one('objects', 'gauge', 'Objects of the cluster that are known.', counts.objects),
    one('remembered_keys', 'gauge', 'Things that were told and are counted since.', counts.remembered),
    one('waiting_changes', 'gauge', 'Changes whose author is looked for.', counts.waiting),
    one('start_time_seconds', 'gauge', 'When the program was started.', own.started),
    one('resident_memory_bytes', 'gauge', 'Memory of the program.', own.resident),
    one('heap_bytes', 'gauge', 'Heap in use.', own.heap),
  ];
}
