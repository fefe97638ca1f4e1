/** AWS VPC flow logs: lines with or without a header, in any order of columns, and rows of Parquet as objects. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { portOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';
import type { Dated } from './undated.ts';
import { datedOf, fileTimeLimit, isTime, isTimeLine, undated } from './undated.ts';

export const awsVpcFlow: LogFormat = {
  name: 'aws-vpc-flow',
  isHead: (record) => record.kind === 'text' && (headerIn(record.line) !== undefined || isTime(record.line)),
  recognise(record) {
    if (record.kind === 'json') return isRow(record.value) ? 'rows with srcaddr and dstaddr: AWS VPC flow' : undefined;
    if (headerIn(record.line) !== undefined) return 'a header with srcaddr and dstaddr: AWS VPC flow';
    return defaultLine.test(record.line) ? 'the 14 default columns of AWS VPC flow logs' : undefined;
  },
  refuse(record) {
    if (record.kind === 'json' || !customLine.test(record.line)) return undefined;
    return {
      what: 'an AWS VPC flow log of a custom format without its header',
      help: 'put the names of its fields on a line before it (account-id srcaddr dstaddr …), as the flow log is configured',
    };
  },
  decode(record, state) {
    const row = record.kind === 'json' ? rowOfObject(record.value) : rowOfLine(record, state);
    if (row === undefined) return [];
    return 'unreadable' in row ? row : decodeRow(row, record, state);
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  'AWS VPC flow logs tell addresses only, and nothing of traffic that stays on one node; ' +
  'a REJECT in them is one of a security group or a network ACL';

const defaultColumns: readonly string[] = [
  ...['version', 'account-id', 'interface-id', 'srcaddr', 'dstaddr', 'srcport', 'dstport', 'protocol'],
  ...['packets', 'bytes', 'start', 'end', 'action', 'log-status'],
];
const defaultLine = /^2\s+\S+\s+\S+(?:\s+\S+){9}\s+(?:ACCEPT|REJECT|-)\s+(?:OK|NODATA|SKIPDATA)$/;
const customLine = /^(?=.{1,2000}$)(?=.*\beni-[0-9a-f]{8,17}\b)(?=.*\s(?:ACCEPT|REJECT|NODATA|SKIPDATA)\b)[\w.:/ #-]+$/;

/** What a column says; undefined for a missing one and for `-`. */
interface Row {
  at(column: string): string | undefined;
}

function isRow(value: JsonObject): boolean {
  if (value['srcaddr'] === undefined || value['dstaddr'] === undefined) return false;
  return Object.keys(value).some((key) => rowMarks.has(key.replaceAll('_', '-')));
}

const rowMarks: ReadonlySet<string> = new Set(['interface-id', 'account-id', 'log-status', 'pkt-srcaddr', 'vpc-id']);

interface Header {
  /** What stands between cells; the documentation of AWS itself has double spaces. */
  readonly separator: RegExp;
  readonly places: ReadonlyMap<string, number>;
}

const blanks = /\s+/;
const commas = /\s*,\s*/;

function headerOf(columns: readonly string[], separator: RegExp): Header {
  return { separator, places: new Map(columns.map((column, index) => [column, index])) };
}

/** Names as in a header, in the format string of the flow log (`${srcaddr}`), or in the CSV of a query. */
function headerIn(line: string): Header | undefined {
  if (!line.includes('srcaddr') || line.length > 4_000) return undefined;
  const separator = line.includes(',') ? commas : blanks;
  const columns = cellsOf(line, separator).map((word) => word.replace(/^\$\{(.*)\}$/, '$1').replaceAll('_', '-'));
  const isHeader = columns.includes('srcaddr') && columns.includes('dstaddr');
  return isHeader && columns.every((column) => /^[a-z][a-z0-9-]*$/.test(column))
    ? headerOf(columns, separator)
    : undefined;
}

function cellsOf(line: string, separator: RegExp): readonly string[] {
  return line
    .trim()
    .split(separator)
    .map((cell) => cell.replace(/^"(.*)"$/, '$1'));
}

function rowOfLine(
  record: RawRecord & { readonly kind: 'text' },
  state: DecoderState,
): Row | { unreadable: string } | undefined {
  const { line, origin } = record;
  if (isTimeLine(record, state)) return undefined;
  const key = `header of ${origin.file}`;
  const header = headerIn(line);
  if (header !== undefined) {
    state.set(key, header);
    return undefined;
  }
  const known = state.get(key) as Header | undefined;
  if (known === undefined && !defaultLine.test(line))
    return { unreadable: 'a line that has not the 14 default columns, and no header before it' };
  const { separator, places } = known ?? defaultHeader;
  // The documentation of AWS itself has comments, too.
  const cells = cellsOf(line.replace(/\s#.*$/, ''), separator);
  if (cells.length !== places.size) return { unreadable: `${cells.length} cells under ${places.size} columns` };
  return { at: (column) => told(cells[places.get(column) ?? -1]) };
}

const defaultHeader = headerOf(defaultColumns, blanks);

function rowOfObject(value: JsonObject): Row | { unreadable: string } {
  if (!isRow(value)) return { unreadable: 'a JSON object that is no row of a flow log' };
  const cells = new Map(Object.entries(value).map(([key, cell]) => [key.replaceAll('_', '-'), cell]));
  return { at: (column) => told(cells.get(column)) };
}

function told(cell: Json | undefined): string | undefined {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' && cell !== '-' && cell !== '' ? cell : undefined;
}

function decodeRow(row: Row, record: RawRecord, state: DecoderState): readonly Decoded[] | { unreadable: string } {
  const status = row.at('log-status');
  if (status === 'NODATA') return [];
  if (status === 'SKIPDATA') return [{ kind: 'lost', count: 1, reason: 'SKIPDATA: AWS skipped records' }];
  const dated = periodOf(row, record, state);
  if ('unreadable' in dated) return dated;
  const { time, lastTime } = dated;
  const protocol = protocolOf(row.at('protocol'));
  if (protocol === undefined) return { unreadable: 'no protocol' };
  const port = portOf(row.at('dstport'));
  if (port === undefined && protocol !== 'other') return { unreadable: 'no dstport' };
  const [source, destination] = [endOf(row, 'src'), endOf(row, 'dst')];
  if (source === undefined || destination === undefined)
    return { unreadable: 'no address of the source or destination' };
  const flow = toldFlow({
    time,
    lastTime,
    countKind: 'windows',
    source,
    destination,
    protocol,
    port,
    sourcePort: portOf(row.at('srcport')),
    verdict: verdicts.get(row.at('action') ?? '') ?? 'unknown',
    isReply: protocol === 'TCP' ? replyOf(row.at('tcp-flags')) : undefined,
    reporter: reporterOf(row),
    window: lastTime > time ? lastTime - time : undefined,
    enforcedBy: 'cloud-firewall',
    format: 'aws-vpc-flow',
    origin: record.origin,
  });
  if (dated.by !== 'file') return [{ kind: 'flow', flow }];
  return [
    { kind: 'flow', flow },
    { kind: 'limit', text: fileTimeLimit('a VPC flow log without the field start') },
  ];
}

/** A custom format may leave out both times; one that is none is damage. */
function periodOf(
  row: Row,
  record: RawRecord,
  state: DecoderState,
): (Dated & { readonly lastTime: number }) | { readonly unreadable: string } {
  const [start, end] = [row.at('start'), row.at('end')];
  const time = timeOf(start, 0);
  if (start !== undefined && time === undefined) return { unreadable: 'a start that is no time' };
  const dated: Dated | undefined = time === undefined ? datedOf(record, state) : { time, by: 'record' };
  if (dated === undefined) return undated;
  const lastTime = end === undefined ? dated.time : timeOf(end, 0);
  if (lastTime === undefined || lastTime < dated.time) return { unreadable: 'an end that is no time after the start' };
  return { ...dated, lastTime };
}

const verdicts: ReadonlyMap<string, Flow['verdict']> = new Map([
  ['ACCEPT', 'allowed'],
  ['REJECT', 'refused-elsewhere'],
]);
const reporters: ReadonlyMap<string, Flow['reporter']> = new Map([
  ['egress', 'source'],
  ['ingress', 'destination'],
]);

/** What enters or leaves a transit gateway, neither end has seen there. */
function reporterOf(row: Row): Flow['reporter'] | undefined {
  return row.at('tgw-id') === undefined ? reporters.get(row.at('flow-direction') ?? '') : 'node';
}

/** `pkt-` addresses are those of the packet, the others may be those of the interface that it passed. */
function endOf(row: Row, side: 'src' | 'dst'): FlowEnd | undefined {
  const address = addressOf(row.at(`pkt-${side}addr`) ?? row.at(`${side}addr`));
  if (address === undefined) return undefined;
  const service = row.at(`pkt-${side}-aws-service`);
  return toldEnd({ address, name: service === undefined ? undefined : `AWS ${service}` });
}

const syn = 2;
const synAck = 18;

/** Flags of all packets of the window together; those of data packets say nothing. */
function replyOf(text: string | undefined): boolean | undefined {
  const flags = text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if ((flags & synAck) === synAck) return true;
  return (flags & syn) === syn ? false : undefined;
}
