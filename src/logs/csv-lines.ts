/** CSV in which one column holds the record: what stores export, such as Logs Insights, Splunk, Grafana and Kibana. */
import { cells } from './csv.ts';
import type { Inner } from './envelopes.ts';

/** What a line of a file is to such a table; undefined for a line of a file that is none. */
export type CsvLines = (line: string) => Inner | 'header' | undefined;

const recordColumns = ['@message', '_raw', 'LogMessage', 'LogEntry', 'textPayload', 'event.original', 'Line'];
/** Names that other tables have as well, so that they count only beside a time of a store. */
const looseColumns = ['message', 'log'];
const timeColumns = ['@timestamp', '_time', 'TimeGenerated', 'TimeGenerated [UTC]', 'Time', 'timestamp'];

/** What else begins a log has a time, an address or a quote in it, behind which its clients can write anything. */
const columnName = /^[@_a-z][\w@. [\]()/-]{0,200}$/i;

/** Headers have many columns, but no more than this many letters. */
const longest = 8_000;

interface Columns {
  readonly count: number;
  readonly record: number;
  readonly time: number;
}

/** Of one file, whose first line alone can be the header. */
export function csvLines(): CsvLines {
  let columns: Columns | undefined;
  let isFirst = true;
  return (line) => {
    if (isFirst) {
      isFirst = false;
      columns = columnsIn(line);
      return columns === undefined ? undefined : 'header';
    }
    return columns === undefined ? undefined : rowUnder(columns, line);
  };
}

function columnsIn(line: string): Columns | undefined {
  if (line.length > longest || !line.includes(',')) return undefined;
  const names = (cells(line, ',') ?? []).map((name) => name.trim());
  if (!names.every((name) => columnName.test(name))) return undefined;
  const time = names.findIndex((name) => timeColumns.includes(name));
  const certain = names.findIndex((name) => recordColumns.includes(name));
  const record = certain >= 0 ? certain : names.findIndex((name) => looseColumns.includes(name));
  return record < 0 || time < 0 ? undefined : { count: names.length, record, time };
}

function rowUnder({ count, record, time }: Columns, line: string): Inner {
  const row = cells(line, ',');
  if (row === undefined) return { skipped: 'a quote that is not closed on its line' };
  const text = row[record] ?? '';
  if (row.length !== count) return { skipped: `${row.length} cells under ${count} columns` };
  if (text.trim() === '') return { skipped: 'a row without the record' };
  const at = row[time]?.trim() ?? '';
  return { value: text, ...(at !== '' && { around: { time: at } }) };
}
