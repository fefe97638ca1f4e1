/**
 * Mutated lines of real logs, wrapped at random: no crash, no hang, no record that nobody wrote, and every line is
 * either read, or skipped with a reason, or part of a record that began before it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { unpacked } from '../../src/io/unpack.ts';
import { formats, logReading } from '../../src/logs/index.ts';
import type { LogFormat, LogReading } from '../../src/logs/index.ts';
import type { LogStream } from '../../src/model/host.ts';
import { UsableError } from '../../src/model/host.ts';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { canonicalJson, isObject } from '../../src/model/object.ts';
import type { Observed } from '../../src/observe.ts';
import { observe } from '../../src/observe.ts';
import { recordOf } from './decoding.ts';
import { tarOf, zipOf, zstdOf } from '../io/pack.ts';
import type { ReadAll } from '../log-material.ts';
import { lines, readAll, samples, stream } from '../log-material.ts';
import type { Random } from '../random.ts';
import { forSeeds, randomFrom, share } from '../random.ts';

/** Lines as long as this are cut and flipped like others, but the search for what is in them takes too long. */
const longest = 6_000;

const made = lines([
  {
    time: 1795420800,
    src: { ip: '203.0.113.7' },
    dst: { namespace: 'n', pod: 'p' },
    protocol: 'TCP',
    port: 1,
    verdict: 'allowed',
  },
  { flow: { time: '2026-11-23T08:00:00Z', verdict: 'DROPPED', l4: { TCP: { destination_port: 1 } }, is_reply: true } },
  { kind: 'Event', auditID: 'a', stage: 'ResponseComplete', verb: 'get', requestURI: '/version', user: {} },
]);

/** Lines of one real log each; a pretty document is one line. */
const logs: readonly (readonly string[])[] = [
  made.trimEnd().split('\n'),
  ...(existsSync(samples) ? filesBelow(samples) : []).map(linesOf).filter((some) => some.length > 0),
];

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !/README|expected|snapshot/.test(file)).sort();
}

function linesOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const whole = parsed(text);
  const all = whole === undefined ? text.split('\n') : [JSON.stringify(whole)];
  return all.filter((line) => line.trim() !== '' && line.length <= longest).slice(0, 60);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const mutations: readonly ((line: string, other: string, random: Random) => readonly string[])[] = [
  (line) => [line],
  (line, _, random) => [line.slice(0, random.below(line.length))],
  (line, _, random) => [line.slice(random.below(line.length))],
  (line, _, random) => {
    const at = random.below(line.length);
    return [line.slice(0, at), line.slice(at)];
  },
  (line, other) => [`${line}${other}`],
  (line, other, random) => [`${line.slice(0, random.below(line.length))}${other}`],
  (line) => [line, line],
  (line, _, random) => {
    const value = parsed(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [line];
    return [JSON.stringify(Object.fromEntries(random.shuffle(Object.entries(value))))];
  },
  (line, _, random) => {
    const bytes = Buffer.from(line);
    for (let flips = random.below(3); flips >= 0; flips--) {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    return [bytes.toString('utf8')];
  },
];

const wraps: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => line,
  (line) => `2026-11-23T08:00:00.1Z stdout F ${line}`,
  (line) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: 't' }),
  (line) => JSON.stringify({ '@timestamp': 't', message: line }),
  (line) => `2026-11-23T08:00:00.000Z ${line}`,
  (line) => JSON.stringify({ message: { data: Buffer.from(line).toString('base64'), messageId: '1' } }),
  (line) => JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: [{ timestamp: 1, message: line }] }),
  (line) => JSON.stringify({ result: { _raw: line } }),
];

interface Made {
  readonly content: string;
  /** What was put in, before it was wrapped. */
  readonly pieces: readonly string[];
}

function logOf(random: Random): Made {
  const from = random.pick(logs);
  const pieces = random.times(4, 12, () => random.pick(mutations)(random.pick(from), random.pick(from), random)).flat();
  const wrap = random.pick(wraps);
  const content = pieces.map((piece) => (random.chance(0.2) ? random.pick(wraps) : wrap)(piece)).join('\n');
  return { content: random.chance(0.5) ? `${content}\n` : content, pieces };
}

/** Objects by the names of their members, and the texts in which they were looked for. */
interface Found {
  readonly objects: Map<string, JsonObject[]>;
  readonly texts: Set<string>;
}

/** Every object that can be found in a text, in texts inside of it too; more than a reader would take. */
function objectsIn(text: string, found: Found, depth = 0): void {
  if (found.texts.has(text)) return;
  found.texts.add(text);
  for (let from = text.indexOf('{'); from >= 0;) {
    const end = endOf(text, from);
    const value = end === undefined ? undefined : parsed(text.slice(from, end));
    if (end === undefined || value === undefined) return;
    valuesIn(value, found, depth);
    from = text.indexOf('{', end);
  }
}

/** Behind the only brace that can end the value that begins there; undefined if there is none. */
function endOf(text: string, from: number): number | undefined {
  const marks = /"(?:[^"\\]|\\.)*"|[{}]/gs;
  marks.lastIndex = from;
  let depth = 0;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}' && --depth === 0) return marks.lastIndex;
  }
  return undefined;
}

function valuesIn(value: Json, found: Found, depth: number): void {
  if (typeof value === 'string') {
    if (depth < 8 && value.includes('{')) objectsIn(value, found, depth + 1);
    else if (depth < 8 && /^[\w+/]{40,}=*$/.test(value))
      objectsIn(Buffer.from(value, 'base64').toString(), found, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    if (isObject(value)) found.objects.set(membersOf(value), [...(found.objects.get(membersOf(value)) ?? []), value]);
    for (const inner of Object.values(value)) valuesIn(inner, found, depth);
  }
}

function membersOf(value: JsonObject): string {
  return Object.keys(value).sort().join('\n');
}

function isFound(value: JsonObject, { objects }: Found): boolean {
  const text = canonicalJson(value);
  return objects.get(membersOf(value))?.some((one) => canonicalJson(one) === text) === true;
}

function unwritten({ content, pieces }: Made, { records }: ReadAll): readonly string[] {
  const physical = content.split('\n');
  const found: Found = { objects: new Map(), texts: new Set() };
  const near = physical.flatMap((_, at) => [2, 3].map((count) => physical.slice(at, at + count).join('\n')));
  for (const text of [...physical, ...pieces, ...pieces.flatMap((piece) => piece.split('\n'))]) objectsIn(text, found);
  const joined = physical.length < 4 || content.length < 20_000 ? near : [];
  for (const text of joined) objectsIn(text, found);
  return records.flatMap((record) => {
    if (record.kind === 'json') return isFound(record.value, found) ? [] : [canonicalJson(record.value)];
    const isWritten = [...pieces, content].some((piece) => piece.includes(record.line));
    return isWritten || contains(content, record.line) ? [] : [record.line];
  });
}

/** A text as it stands in JSON, or in JSON inside of JSON. */
function contains(content: string, line: string): boolean {
  let written = line;
  for (let depth = 0; depth < 4; depth++) {
    written = JSON.stringify(written).slice(1, -1);
    if (content.includes(written)) return true;
  }
  return false;
}

/** Numbers of lines of which nothing was said. */
function unaccounted({ content }: Made, { records, skipped }: ReadAll): readonly number[] {
  const said = new Set([
    ...records.map(({ origin }) => origin.line),
    ...skipped.map((text) => Number.parseInt(text, 10)),
  ]);
  const physical = content.split('\n');
  return physical.flatMap((line, index) => {
    if (said.has(index + 1) || /^[\s\0,[\]]*$/.test(line)) return [];
    // Of a value in several lines that is broken.
    if (/^[\s}\]]/.test(line) && said.has(index)) return [];
    const isPart = [...said].some((start) => start <= index && isPartOf(physical, start - 1, index));
    return isPart ? [] : [index + 1];
  });
}

/** Whether a value that begins on the line `from` goes on at least to the line `at`. */
function isPartOf(physical: readonly string[], from: number, at: number): boolean {
  const begin = physical.slice(from, at).join('\n');
  const start = begin.indexOf('{');
  const whole = physical.slice(from, at + 12).join('\n');
  const end = start < 0 ? undefined : endOf(whole, start);
  return end !== undefined && end > begin.length && parsed(whole.slice(start, end)) !== undefined;
}

const seeds = Array.from({ length: Math.ceil(2_000 * share) }, (_, seed) => seed + 1);

describe('mutated lines', () => {
  test('every line is accounted for, and every record was written', async () => {
    for (const seed of seeds) {
      const log = logOf(randomFrom(seed));
      const read = await readAll(stream(log.content));
      expect({ seed, unaccounted: unaccounted(log, read), unwritten: unwritten(log, read) }).toEqual({
        seed,
        unaccounted: [],
        unwritten: [],
      });
    }
  });

  test('the size of the chunks means nothing, and neither do containers', async () => {
    for (const seed of seeds.filter((one) => one % 8 === 0)) {
      const random = randomFrom(seed);
      const { content } = logOf(random);
      const whole = await readAll(stream(content));
      expect({ seed, ...(await readAll(stream(content, { chunk: 1 + random.below(50) }))) }).toEqual({
        seed,
        ...whole,
      });
      const [member, ...more] = await logsIn(packed(Buffer.from(content), random));
      expect({ seed, more }).toEqual({ seed, more: [] });
      const inside = member === undefined ? undefined : await readAll(member);
      expect({ seed, lines: inside?.lines, skipped: inside?.skipped, records: inside?.records.map(bare) }).toEqual({
        ...{ seed, lines: whole.lines, skipped: whole.skipped },
        records: whole.records.map(bare),
      });
    }
  });

  test.each(['hubble', 'audit'])(
    'lines of %s that are like others say what they say when each is parsed',
    async (name) => {
      const real = logs.flat().filter((line) => recognises(name, line));
      const made: string[] = [];
      forSeeds(1, Math.ceil(120 * share), (random) => made.push(repeated(real, random)));
      let alike = 0;
      for (const [seed, text] of made.entries()) {
        const [quick, slow] = [await told(text, logReading, name), await told(text, parsing, name)];
        expect({ seed, ...quick.observed }).toEqual({ seed, ...slow.observed });
        expect(quick.decoded).toBeLessThanOrEqual(slow.decoded);
        alike += slow.decoded - quick.decoded;
      }
      if (existsSync(samples)) expect(alike).toBeGreaterThan(made.length * 10);
    },
  );

  test('of a log that is recognised all is counted: read and skipped', async () => {
    let recognised = 0;
    for (const seed of seeds) {
      const { content } = logOf(randomFrom(seed));
      const read = await readAll(stream(content));
      const observed = await observe([stream(content)], logReading).catch((error: unknown) => {
        if (error instanceof UsableError) return undefined;
        throw error;
      });
      const told = observed?.logs ?? [];
      if (told.every(({ format }) => format === 'none')) continue;
      recognised++;
      const skips = told.flatMap(({ skipped }) => skipped).reduce((sum, { lines: count }) => sum + count, 0);
      const records = told.reduce((sum, log) => sum + log.records, 0);
      expect({ seed, all: records + skips }).toEqual({ seed, all: read.records.length + read.skipped.length });
      const count = content.split('\n').length;
      for (const { samples: origins } of observed?.flows ?? [])
        expect(origins.every(({ line }) => line >= 1 && line <= count)).toBe(true);
    }
    expect(recognised).toBeGreaterThan(seeds.length / 4);
  });
});

/** No line is learnt; replies are passed over all the same. */
const parsing: LogReading = {
  ...logReading,
  formats: formats.map((format) =>
    format.varying === undefined ? format : { ...format, varying: { ...format.varying, learn: () => undefined } },
  ),
};

function recognises(name: string, line: string): boolean {
  const value = parsed(line);
  const format = formats.find((one) => one.name === name);
  return isObject(value) && format?.recognise(recordOf(value)) !== undefined;
}

/** A few real lines again and again, at other times and with other numbers, every sixth of them mutated. */
function repeated(from: readonly string[], random: Random): string {
  const some = random.some(from, 2, 5);
  const pieces = Array.from({ length: 200 }, () => {
    const line = varied(random.pick(some), random);
    return random.chance(0.16) ? random.pick(mutations)(line, random.pick(some), random) : [line];
  });
  return `${pieces.flat().join('\n')}\n`;
}

function varied(line: string, random: Random): string {
  const time = new Date(1_795_420_800_000 + random.below(1e7)).toISOString();
  const said = (): string => (random.chance(0.9) ? time : random.pick(['noon', '', '2026-13-01T00:00:00Z']));
  const changes: readonly (readonly [RegExp, string])[] = [
    [/("time":")[^"]*/g, said()],
    [/("requestReceivedTimestamp":")[^"]*/g, said()],
    [/("stageTimestamp":")[^"]*/g, said()],
    [/("(?:uuid|auditID)":")[^"]*/g, `id-${random.below(500)}`],
    [/("source_port":)\d+/g, String(random.pick([40_000, 40_001, 443, 70_000]))],
    [/("resourceVersion":")\d+/g, String(random.below(9_000))],
  ];
  return changes.reduce(
    (text, [pattern, value]) => (random.chance(0.7) ? text.replace(pattern, (_, key: string) => key + value) : text),
    line,
  );
}

interface Told {
  readonly observed: Observed;
  /** Records that were parsed and decoded. */
  readonly decoded: number;
}

async function told(text: string, reading: LogReading, format: string): Promise<Told> {
  let decoded = 0;
  const counting = reading.formats.map((one): LogFormat => {
    return { ...one, decode: (record, state) => (decoded++, one.decode(record, state)) };
  });
  const all = await observe([stream(text, { chunk: 3_000 })], { ...reading, formats: counting }, { format });
  return { observed: all, decoded };
}

function bare(record: ReadAll['records'][number]): object {
  const { origin, ...rest } = record;
  return { ...rest, line: origin.line };
}

/** Up to four containers around. */
function packed(bytes: Buffer, random: Random): Buffer {
  const around = random.times(1, 4, () =>
    random.pick<(inner: Buffer) => Buffer>([
      (inner) => gzipSync(inner),
      zstdOf,
      (content) => zipOf([{ name: 'x', content }], { method: random.pick([0, 8]) }),
      (content) => tarOf([{ name: 'x', content }]),
    ]),
  );
  return around.reduce((inner, pack) => pack(inner), bytes);
}

async function logsIn(bytes: Buffer): Promise<readonly LogStream[]> {
  const open = async (one: LogStream): Promise<readonly LogStream[]> => {
    if (one.members === undefined) return [one];
    return (await Promise.all((await one.members()).map(open))).flat();
  };
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 700) yield bytes.subarray(at, at + 700);
  };
  return open(unpacked({ file: 'packed', open: pieces }));
}
