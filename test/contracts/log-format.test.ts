// Every log format runs this suite. A format brings good records and their answers; what it cannot do, it says.
import { describe, expect, test } from '@jest/globals';
import { formats, logReading } from '../../src/logs/index.ts';
import type { Decoded, LogFormat, RawRecord } from '../../src/logs/index.ts';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { observe } from '../../src/observe.ts';
import { observed, stream } from '../log-material.ts';
import { damagedLines, withoutPlaces } from '../logs/decoding.ts';
import { logExamples as examples } from './all-log-examples.ts';
import type { LogExample } from './log-examples.ts';

const origin = { kind: 'log', file: 'f', line: 7 } as const;
const jsonRecord = (value: JsonObject): RawRecord => ({ kind: 'json', value, origin });
const textRecord = (line: string): RawRecord => ({ kind: 'text', line, origin });
const recordOf = (value: JsonObject | string): RawRecord =>
  typeof value === 'string' ? textRecord(value) : jsonRecord(value);
const lineOf = (value: JsonObject | string): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Values that stand where others are expected. */
const hostile: readonly Json[] = [null, true, -1, 1e308, '', 'x', '\u0000\u2028', [], [[]], {}, { a: {} }, ['a', null]];

/** The same object with each value, at every depth, replaced by something else. */
function* mutations(value: Json, depth = 0): Generator<Json> {
  if (depth > 6) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const next of mutations(item, depth + 1)) yield value.map((old: Json, at) => (at === index ? next : old));
  } else if (typeof value === 'object' && value !== null) {
    const object = value as JsonObject;
    for (const key of Object.keys(object)) {
      const { [key]: inner, ...rest } = object;
      yield rest;
      for (const next of mutations(inner ?? null, depth + 1)) yield { ...object, [key]: next };
    }
  }
  yield* hostile;
}

/** What a format may do with a record: decode it, say why not, or refuse the log as a whole. */
function outcome(format: LogFormat, record: RawRecord): 'decoded' | 'unreadable' | 'refused' {
  format.recognise(record);
  format.refuse?.(record);
  format.identity?.(record);
  try {
    const result = format.decode(record, new Map());
    if (!('unreadable' in result)) return 'decoded';
    expect(result.unreadable).not.toBe('');
    return 'unreadable';
  } catch (error) {
    expect(error).toMatchObject({ name: 'UsableError' });
    return 'refused';
  }
}

test('every format has an example here', () => {
  expect(formats.map(({ name }) => name).sort()).toEqual(Object.keys(examples).sort());
});

describe.each(formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
  const example = examples[name] as LogExample;
  const records = example.records.map(recordOf);
  const objects = example.records.filter((record) => typeof record !== 'string');

  test('recognises its own records, with a reason in words', () => {
    const reasons = records.map((record) => format.recognise(record));
    expect(reasons[0]).toMatch(/\w+ \w+/);
    if (example.onlyFirstIsRecognised !== true) expect(reasons).not.toContain(undefined);
  });

  test('recognises no record of another format, and no stranger', () => {
    const others = Object.entries(examples).flatMap(([other, { records: own }]) =>
      other === name ? [] : own.map(recordOf),
    );
    const strangers = [
      jsonRecord({}),
      jsonRecord({ kind: 'Event', apiVersion: 'v1' }),
      textRecord('some text'),
      textRecord(''),
    ];
    expect([...others, ...strangers].filter((record) => format.recognise(record) !== undefined)).toEqual([]);
  });

  test('decodes to the expected flows, each with its place', async () => {
    const state = new Map<string, unknown>();
    const decoded = records.flatMap((record): readonly Decoded[] => {
      const result = format.decode(record, state);
      if ('unreadable' in result) throw new Error(result.unreadable);
      return result;
    });
    const flows = decoded.flatMap((fact) => (fact.kind === 'flow' ? [fact.flow] : []));
    expect(flows.map(example.shown)).toEqual(example.flows);
    for (const flow of flows) {
      expect(flow.format).toBe(name);
      expect(flow.origin).toEqual(origin);
      expect(flow.time).toBeLessThanOrEqual(flow.lastTime);
      if (flow.protocol === 'other') expect(flow.port).toBeUndefined();
    }
    expect(decoded.filter(({ kind }) => kind === 'write')).toHaveLength(example.writes ?? 0);
  });

  test('is chosen by content, says so, and reads the log to its end', async () => {
    const text = example.records.map((record) => `${lineOf(record)}\n`).join('');
    const { logs } = await observed(text);
    expect(logs).toEqual([
      expect.objectContaining({ file: 'log1', format: name, records: records.length, skipped: [] }),
    ]);
    expect(logs[0]?.recognisedBy).not.toBe('');
  });

  test('reads the same from gzip, CRLF, a pretty array and container prefixes', async () => {
    const plain = example.records.map(lineOf);
    const forms: Readonly<Record<string, string>> = {
      crlf: plain.join('\r\n'),
      ...(objects.length > 0 && { array: JSON.stringify(objects, null, 2), glued: plain.join('') }),
      container: plain.map((line) => `2026-11-23T08:00:00.000000001Z stdout F ${line}\n`).join(''),
      docker: plain.map((line) => `${JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: 't' })}\n`).join(''),
    };
    const wanted = await observed(plain.join('\n'));
    const gzip = await observe([stream(plain.join('\n'), { file: 'log1', gzip: true })], logReading);
    expect(gzip.flows).toEqual(wanted.flows);
    for (const [form, text] of Object.entries(forms)) {
      const result = await observed(text);
      expect([form, withoutPlaces(result.flows), result.writes.length]).toEqual([
        form,
        withoutPlaces(wanted.flows),
        wanted.writes.length,
      ]);
    }
  });

  test('never throws on values of other types, and keeps prototypes clean', () => {
    let tried = 0;
    const outcomes = { decoded: 0, unreadable: 0, refused: 0 };
    for (const value of example.records) {
      if (typeof value === 'string') {
        for (const line of damagedLines(value)) {
          outcomes[outcome(format, textRecord(line))]++;
          tried++;
        }
        continue;
      }
      for (const mutation of mutations(value)) {
        if (typeof mutation !== 'object' || mutation === null || Array.isArray(mutation)) continue;
        outcomes[outcome(format, jsonRecord(mutation as JsonObject))]++;
        tried++;
      }
    }
    const poisoned = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ) as JsonObject;
    for (const value of objects) outcome(format, jsonRecord({ ...value, ...poisoned }));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(tried).toBeGreaterThan(50);
    if (example.refusesDamage !== true) expect(outcomes.refused).toBe(0);
  });

  test('unreadable records are counted by reason with a place, and the rest is read', async () => {
    if (example.refusesDamage === true) return;
    const good = example.records.map((record) => `${lineOf(record)}\n`).join('');
    const { logs } = await observed(`${good}{"broken\n{"stranger":1}\n${good}`);
    const skipped = logs[0]?.skipped ?? [];
    expect(skipped.map(({ lines }) => lines).reduce((a, b) => a + b, 0)).toBe(2);
    expect(skipped.map(({ sample }) => sample.line).sort()).toEqual([records.length + 1, records.length + 2]);
    expect(logs[0]?.records).toBe(2 * records.length);
  });
});
