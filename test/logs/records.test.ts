import { expect, test } from '@jest/globals';
import { logReading } from '../../src/logs/index.ts';
import type { RawRecord } from '../../src/logs/index.ts';
import { readLimits, recordSource } from '../../src/logs/records.ts';
import { readAll, skimming, stream } from '../log-material.ts';

/** `line: content`, the content of objects as compact JSON. */
const shown = (records: readonly RawRecord[]): readonly string[] =>
  records.map(
    (record) => `${record.origin.line}: ${record.kind === 'json' ? JSON.stringify(record.value) : record.line}`,
  );

const pretty = JSON.stringify({ a: { b: [1, { c: '}{' }] } }, null, 2);

const table: readonly {
  readonly name: string;
  readonly content: string | Buffer;
  readonly records: readonly string[];
  readonly skipped?: readonly string[];
  readonly lines?: number;
}[] = [
  { name: 'JSON Lines', content: '{"a":1}\n{"a":2}\n', records: ['1: {"a":1}', '2: {"a":2}'], lines: 2 },
  { name: 'no break at the end', content: '{"a":1}\n{"a":2}', records: ['1: {"a":1}', '2: {"a":2}'], lines: 2 },
  { name: 'CRLF and blank lines', content: '{"a":1}\r\n\r\n{"a":2}\r\n', records: ['1: {"a":1}', '3: {"a":2}'] },
  { name: 'byte order mark', content: '\ufeff{"a":1}\n', records: ['1: {"a":1}'] },
  { name: 'NULs of a rotated file', content: '\0\0\0\0{"a":1}\n', records: ['1: {"a":1}'] },
  { name: 'one pretty document', content: `${pretty}\n`, records: ['1: {"a":{"b":[1,{"c":"}{"}]}}'], lines: 10 },
  {
    name: 'pretty documents after one another',
    content: `${pretty}\n${pretty}`,
    records: ['1: {"a":{"b":[1,{"c":"}{"}]}}', '11: {"a":{"b":[1,{"c":"}{"}]}}'],
  },
  { name: 'an array on one line', content: '[{"a":1},{"a":2}]', records: ['1: {"a":1}', '1: {"a":2}'] },
  { name: 'an array over lines', content: '[\n  {"a":1},\n  {"a":2}\n]\n', records: ['2: {"a":1}', '3: {"a":2}'] },
  {
    name: 'a pretty array',
    content: JSON.stringify([{ a: 1 }, { a: 2 }], null, 2),
    records: ['2: {"a":1}', '5: {"a":2}'],
  },
  { name: 'comma first', content: '[ {"a":1}\n, {"a":2}\n]', records: ['1: {"a":1}', '2: {"a":2}'] },
  { name: 'no separator', content: '{"a":1}{"a":"}{"}{"a":3}', records: ['1: {"a":1}', '1: {"a":"}{"}', '1: {"a":3}'] },
  {
    name: 'half a line at the end',
    content: '{"a":1}\n{"a":2,"b":"ha',
    records: ['1: {"a":1}'],
    skipped: ['2: half a record at the end'],
  },
  {
    name: 'half a line in the middle, cut in a string',
    content: '{"a":"x\n{"a":2}\n',
    records: ['2: {"a":2}'],
    skipped: ['1: broken JSON'],
  },
  {
    name: 'half a line in the middle, cut after a comma',
    content: '{"a":1,\n{"a":2}\n{"a":3}\n',
    records: ['2: {"a":2}', '3: {"a":3}'],
    skipped: ['1: broken JSON'],
  },
  {
    name: 'half a line in the middle, cut after a colon',
    content: '{"a":\n{"a":2}\n{"a":3}\n',
    records: ['2: {"a":2}', '3: {"a":3}'],
    skipped: ['1: broken JSON'],
  },
  {
    name: 'half a line in the middle, cut in a list',
    content: '{"a":[{"x":1},\n{"a":2}\n{"a":3}\n',
    records: ['2: {"a":2}', '3: {"a":3}'],
    skipped: ['1: broken JSON'],
  },
  {
    name: 'two half lines',
    content: '{"a":\n{"b":\n{"a":3}\n',
    records: ['3: {"a":3}'],
    skipped: ['1: broken JSON', '2: broken JSON'],
  },
  {
    name: 'half a line in the middle, completed by chance by the next one',
    content: '{"a":1,"b"\n2026-11-23T08:00:00.1Z stdout F {"c":{"d":1}}\n{"a":2,"b"\nx :3}\n{"e":4}\n',
    records: ['2: {"c":{"d":1}}', '4: x :3}', '5: {"e":4}'],
    skipped: ['1: broken JSON', '3: broken JSON'],
  },
  {
    name: 'a pretty document with a fault is one',
    content: '{"a":0}\n{\n  "a": 1,\n}\n{"a":2}\n',
    records: ['1: {"a":0}', '5: {"a":2}'],
    skipped: ['2: broken JSON'],
  },
  {
    name: 'brackets that do not match',
    content: '{"a":[1}\n{"a":2}\n',
    records: ['2: {"a":2}'],
    skipped: ['1: broken JSON'],
  },
  {
    name: 'text after an object',
    content: '{"a":1} and more\n{"a":2}\n',
    records: ['1: {"a":1}', '2: {"a":2}'],
    skipped: ['1: text that is no JSON object'],
  },
  { name: 'text', content: 'time,verdict\n,x\n', records: ['1: time,verdict', '2: ,x'] },
  { name: 'text that begins like an array', content: '[2026-11-23] GET /\n', records: ['1: [2026-11-23] GET /'] },
  {
    name: 'no JSON that looks like it',
    content: '{a: 1}\n{"a":2}\n',
    records: ['2: {"a":2}'],
    skipped: ['1: broken JSON'],
  },
  {
    name: 'invalid UTF-8',
    content: Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d, 0x0a]),
    records: ['1: {"a":"\ufffd"}'],
  },
  {
    name: 'container runtime',
    content: '2026-11-23T08:00:00.1Z stdout F {"a":1}\n2026-11-23T08:00:00.2Z stderr F text\n',
    records: ['1: {"a":1}', '2: text'],
  },
  {
    name: 'container runtime, parts',
    content:
      '2026-11-23T08:00:00.1Z stdout P {"a":\n2026-11-23T08:00:00.1Z stderr F other\n2026-11-23T08:00:00.2Z stdout F 1}\n',
    records: ['2: other', '1: {"a":1}'],
  },
  {
    name: 'container runtime, last part missing',
    content: '2026-11-23T08:00:00.1Z stdout P {"a":\n',
    records: [],
    skipped: ['1: half a line at the end'],
  },
  {
    name: 'Docker json-file',
    content:
      '{"log":"{\\"a\\":1}\\n","stream":"stdout","time":"t"}\n{"log":"{\\"a\\"","stream":"stdout","time":"t"}\n{"log":":2}\\n","stream":"stdout","time":"t"}\n',
    records: ['1: {"a":1}', '2: {"a":2}'],
  },
  {
    name: 'an EventList',
    content: '{"kind":"EventList","items":[{"a":1},7,{"a":2}]}\n',
    records: ['1: {"a":1}', '1: {"a":2}'],
    skipped: ['1: an entry of an envelope that is no record'],
  },
  { name: 'nothing', content: '', records: [], lines: 0 },
  {
    name: 'prototype keys',
    content: '{"__proto__":{"a":1},"constructor":2}\n',
    records: ['1: {"__proto__":{"a":1},"constructor":2}'],
  },
];

test.each(table)('$name', async ({ content, records, skipped = [], lines }) => {
  const read = await readAll(stream(content));
  expect(shown(read.records)).toEqual(records);
  expect(read.skipped).toEqual(skipped);
  if (lines !== undefined) expect(read.lines).toBe(lines);
});

test('the size of the chunks means nothing', async () => {
  for (const { name, content } of table) {
    const whole = await readAll(stream(content));
    for (const chunk of [1, 2, 3, 7, 16]) {
      const pieces = await readAll(stream(content, { chunk }));
      expect({ name, chunk, ...pieces }).toEqual({ name, chunk, ...whole });
    }
  }
});

test('gzip of several members, and what a cut one still holds', async () => {
  const one = stream('{"a":1}\n', { gzip: true });
  const members: Buffer[] = [];
  const { gzipSync } = await import('node:zlib');
  for (let at = 1; at <= 3; at++) members.push(gzipSync(`{"a":${at}}\n`));
  expect((await readAll(one)).records).toHaveLength(1);
  const joined = Buffer.concat(members);
  expect(shown((await readAll(stream(joined))).records)).toEqual(['1: {"a":1}', '2: {"a":2}', '3: {"a":3}']);
  const source = logReading.open(stream(joined.subarray(0, joined.length - 12)));
  const records: RawRecord[] = [];
  const sink = {
    record: (record: RawRecord) => void records.push(record),
    skipped() {},
  };
  await expect(
    (async () => {
      while (await source.pull(sink));
    })(),
  ).rejects.toThrow();
  expect(shown(records).slice(0, 2)).toEqual(['1: {"a":1}', '2: {"a":2}']);
});

test.each([
  ['bzip2', [...Buffer.from('BZh91AY')]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['Avro', [0x4f, 0x62, 0x6a, 1]],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0, 0x7d, 0]],
])('%s is refused with a hint', async (name, bytes) => {
  await expect(readAll(stream(Buffer.from(bytes)))).rejects.toMatchObject({
    name: 'UsableError',
    message: expect.stringContaining(name),
    where: 'test.log',
  });
});

test('a record beyond the limit is skipped, whatever its shape, and the rest is read', async () => {
  const limits = { ...readLimits, record: 1 << 20, line: 1 << 14, piece: 1 << 12 };
  const big = 'x'.repeat(2 << 20);
  const cases: readonly (readonly [name: string, content: string, kept: number])[] = [
    ['object on a line', `{"a":"${big}"}\n{"a":2}\n`, 1],
    ['object without lines', `{"a":"${big}"}{"a":2}{"a":3}`, 2],
    ['text', `${big}\n{"a":2}\n`, 1],
    ['pretty', `{\n"a":"${'x'.repeat(1000)}",\n"b":[${'\n1,'.repeat(1 << 19)}\n2]}\n{"a":2}\n`, 1],
  ];
  for (const [name, content, kept] of cases) {
    const source = recordSource(stream(content, { chunk: 1 << 13 }), limits);
    const records: RawRecord[] = [];
    const skipped: string[] = [];
    const sink = {
      record: (record: RawRecord) => void records.push(record),
      skipped: (reason: string) => void skipped.push(reason),
    };
    while (await source.pull(sink));
    expect([name, records.length, skipped]).toEqual([name, kept, ['a record of more than 1 MiB']]);
  }
});

test('hostile nesting ends as a broken record', async () => {
  const read = await readAll(stream(`${'{"a":'.repeat(100_000)}\n{"a":2}\n`));
  expect(shown(read.records)).toEqual(['2: {"a":2}']);
  expect(read.skipped).toEqual(['1: broken JSON']);
});

test('where such bytes stood in one piece means nothing for the next', async () => {
  const limits = { ...readLimits, record: 1 << 20, line: 1 << 14, piece: 200 };
  const padded = (line: string): string => `${line.padEnd(99)}\n`;
  const reply = padded('{"is_reply":true}');
  const other = padded(`{"a":"${'x'.repeat(40)}"}`);
  for (const order of [
    [reply, other, other, other],
    [other, reply, other, other],
    [other, other, reply, reply],
  ]) {
    const source = recordSource(stream(order.join('')), limits);
    const records: RawRecord[] = [];
    const lines = skimming({ key: '"is_reply":', value: 'true', start: '{' });
    const sink = {
      lines,
      record: (record: RawRecord) => void records.push(record),
      skipped() {},
    };
    while (await source.pull(sink));
    const replies = order.filter((line) => line === reply).length;
    expect([lines.skimmed(), records.length]).toEqual([replies, order.length - replies]);
  }
});

test('lines that hold the given bytes are counted and not parsed', async () => {
  const reply = '{"flow":{"is_reply":true}}\n';
  const other = '{"flow":{"is_reply":false,"text":"\\"is_reply\\":true"}}\n';
  for (const chunk of [1, 10, 1000]) {
    const read = await readAll(stream(`${reply}${other}${reply}${other}`, { chunk }), ['"is_reply":', 'true']);
    expect(read.records.length + read.skimmed).toBe(4);
    expect(read.records.filter(({ origin }) => origin.line % 2 === 0)).toHaveLength(2);
    if (chunk === 1000) expect(read.skimmed).toBe(2);
  }
});

test('a line of several records is parsed, and so is one in an envelope', async () => {
  const flow = (reply: boolean): object => ({ flow: { is_reply: reply } });
  const text = (values: readonly object[]): string => values.map((value) => JSON.stringify(value)).join('');
  for (const [content, records] of [
    [`${text([flow(false), flow(true)])}\n`, 2],
    [`${text([flow(true), flow(false)])}\n`, 2],
    [`${text([{ hits: { hits: [{ _source: flow(true) }, { _source: flow(false) }] } }])}\n`, 2],
    [`${text([flow(true)])}\n${text([flow(true)])}\n`, 0],
  ] as const) {
    const read = await readAll(stream(content), ['"is_reply":', 'true']);
    expect([content, read.records.length, read.skimmed]).toEqual([content, records, records === 0 ? 2 : 0]);
  }
});
