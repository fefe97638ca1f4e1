/** One record through one format, as the tests of formats look at it. */
import type { Around, Decoded, DecoderState, LogFormat, RawRecord } from '../../src/logs/index.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { JsonObject } from '../../src/model/object.ts';
import type { ObservedFlow } from '../../src/traffic/flow-table.ts';
import { flowText } from './samples/case.ts';

export function recordOf(value: JsonObject | string, around?: Around): RawRecord {
  const common = { origin: { kind: 'log', file: 'f', line: 1 }, ...(around !== undefined && { around }) } as const;
  return typeof value === 'string' ? { kind: 'text', line: value, ...common } : { kind: 'json', value, ...common };
}

export function factsOf(
  format: LogFormat,
  record: RawRecord,
  state: DecoderState = new Map(),
): readonly Decoded[] | string {
  const result = format.decode(record, state);
  return 'unreadable' in result ? result.unreadable : result;
}

/** The flows of all records in order; Error for one that is unreadable. */
export function flowsOf(format: LogFormat, ...records: readonly (JsonObject | string)[]): readonly Flow[] {
  const state: DecoderState = new Map();
  return records.flatMap((value) => {
    const facts = factsOf(format, recordOf(value), state);
    if (typeof facts === 'string') throw new Error(facts);
    return facts.flatMap((fact) => (fact.kind === 'flow' ? [fact.flow] : []));
  });
}

/** The only flow of a record, or why there is none. */
export function flowOf(format: LogFormat, value: JsonObject | string, around?: Around): Flow | string {
  const facts = factsOf(format, recordOf(value, around));
  if (typeof facts === 'string') return facts;
  const [fact] = facts;
  return fact?.kind === 'flow' ? fact.flow : `no flow but ${fact?.kind ?? 'nothing'}`;
}

/** As `flowText`, without the line. */
export function textOf(format: LogFormat, value: JsonObject | string, around?: Around): string {
  const flow = flowOf(format, value, around);
  return typeof flow === 'string' ? flow : flowText(flow).slice(2);
}

/** What flows say, without where it stands. */
export function withoutPlaces(flows: readonly ObservedFlow[]): readonly object[] {
  return flows.map(({ source, destination, protocol, port, verdict, reporter, countKind, direction, ...rest }) => ({
    ...{ source, destination, protocol, port, verdict, reporter, countKind, direction },
    ...{ policies: rest.policies, count: rest.count, records: rest.records, first: rest.first, last: rest.last },
  }));
}

/** The same line cut, doubled, and with each word left out or replaced. */
export function* damagedLines(line: string): Generator<string> {
  for (let at = 0; at <= line.length; at++) yield line.slice(0, at);
  yield line + line;
  const words = line.split(' ');
  for (const index of words.keys()) {
    yield words.filter((_word, at) => at !== index).join(' ');
    for (const text of ['', '-', '"', '[', '99999999999999999999', '::::', '\u0000', '='.repeat(5_000)])
      yield words.map((word, at) => (at === index ? text : word)).join(' ');
  }
}
