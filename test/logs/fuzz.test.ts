/**
 * Mutated lines of real logs, wrapped at random: no crash, no hang, no record that nobody wrote, and every line is
 * either read, or skipped with a reason, or part of a record that began before it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { unpacked } from '../../src/io/unpack.ts';
import { logReading } from '../../src/logs/index.ts';
import type { LogStream } from '../../src/model/host.ts';
import { UsableError } from '../../src/model/host.ts';
import { canonicalJson, type Json } from '../../src/model/object.ts';
import { observe } from '../../src/observe.ts';
import { tarOf, zipOf, zstdOf } from '../io/pack.ts';
import type { ReadAll } from '../log-material.ts';
import { lines, readAll, samples, stream } from '../log-material.ts';
import type { Random } from '../random.ts';
import { randomFrom } from '../random.ts';

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

/** Every object that can be found in a text, in texts inside of it too; more than a reader would take. */
function objectsIn(text: string, found: Set<string>, depth = 0): void {
  let from = text.indexOf('{');
  for (let to = text.indexOf('}', from); from >= 0 && to >= 0; to = text.indexOf('}', to + 1)) {
    const value = parsed(text.slice(from, to + 1));
    if (value === undefined) continue;
    valuesIn(value, found, depth);
    from = text.indexOf('{', to);
    if (from < 0) break;
  }
}

function valuesIn(value: Json, found: Set<string>, depth: number): void {
  if (typeof value === 'string') {
    if (depth < 8 && value.includes('{')) objectsIn(value, found, depth + 1);
    else if (depth < 8 && /^[\w+/]{40,}=*$/.test(value))
      objectsIn(Buffer.from(value, 'base64').toString(), found, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    if (!Array.isArray(value)) found.add(canonicalJson(value));
    for (const inner of Object.values(value)) valuesIn(inner as Json, found, depth);
  }
}

function unwritten({ content, pieces }: Made, { records }: ReadAll): readonly string[] {
  const physical = content.split('\n');
  const found = new Set<string>();
  const near = physical.flatMap((_, at) => [2, 3].map((count) => physical.slice(at, at + count).join('\n')));
  for (const text of [...physical, ...pieces, ...pieces.flatMap((piece) => piece.split('\n'))]) objectsIn(text, found);
  const joined = physical.length < 4 || content.length < 20_000 ? near : [];
  for (const text of joined) objectsIn(text, found);
  return records.flatMap((record) => {
    if (record.kind === 'json') return found.has(canonicalJson(record.value)) ? [] : [canonicalJson(record.value)];
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
  for (let to = whole.indexOf('}', begin.length); start >= 0 && to >= 0; to = whole.indexOf('}', to + 1))
    if (parsed(whole.slice(start, to + 1)) !== undefined) return true;
  return false;
}

const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);

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
  }, 60_000);

  test('the size of the chunks means nothing, and neither do containers', async () => {
    for (const seed of seeds.filter((one) => one % 8 === 0)) {
      const random = randomFrom(seed);
      const { content } = logOf(random);
      const whole = await readAll(stream(content));
      expect({ seed, ...(await readAll(stream(content, { chunk: 1 + random.below(50) }))) }).toEqual({
        seed,
        ...whole,
      });
      const [member, ...more] = await membersOf(packed(Buffer.from(content), random));
      expect({ seed, more }).toEqual({ seed, more: [] });
      const inside = member === undefined ? undefined : await readAll(member);
      expect({ seed, lines: inside?.lines, skipped: inside?.skipped, records: inside?.records.map(bare) }).toEqual({
        ...{ seed, lines: whole.lines, skipped: whole.skipped },
        records: whole.records.map(bare),
      });
    }
  }, 60_000);

  test('of a log that is recognised all is counted: read and skipped', async () => {
    let recognised = 0;
    for (const seed of seeds) {
      const { content } = logOf(randomFrom(seed));
      const read = await readAll(stream(content));
      const observed = await observe([stream(content)], logReading).catch((error: unknown) => {
        if (error instanceof UsableError) return undefined;
        throw error;
      });
      const [log] = observed?.logs ?? [];
      if (log === undefined || log.format === 'none') continue;
      recognised++;
      const skipped = log.skipped.reduce((sum, { lines: count }) => sum + count, 0);
      expect({ seed, all: log.records + skipped }).toEqual({ seed, all: read.records.length + read.skipped.length });
      const count = content.split('\n').length;
      for (const { samples: origins } of observed?.flows ?? [])
        expect(origins.every(({ line }) => line >= 1 && line <= count)).toBe(true);
    }
    expect(recognised).toBeGreaterThan(seeds.length / 4);
  }, 60_000);
});

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

async function membersOf(bytes: Buffer): Promise<readonly LogStream[]> {
  const open = async (one: LogStream): Promise<readonly LogStream[]> => {
    if (one.members === undefined) return [one];
    return (await Promise.all((await one.members()).map(open))).flat();
  };
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 700) yield bytes.subarray(at, at + 700);
  };
  return open(unpacked({ file: 'packed', open: pieces }));
}
