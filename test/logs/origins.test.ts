/**
 * The place of a record leads back to the line that says it: of the file as it is unpacked, where its value begins. In
 * an envelope that is the line of the outermost one, in a line split by a container runtime that of its first part.
 */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { unpacked } from '../../src/io/unpack.ts';
import { formats, logReading } from '../../src/logs/index.ts';
import type { Decoded, DecoderState, LogFormat } from '../../src/logs/index.ts';
import type { LogStream } from '../../src/model/host.ts';
import type { JsonObject } from '../../src/model/object.ts';
import type { LogOrigin } from '../../src/model/origin.ts';
import { observe } from '../../src/observe.ts';
import { logExamples } from '../contracts/all-log-examples.ts';
import type { LogExample } from '../contracts/log-examples.ts';
import { tarOf, zipOf } from '../io/pack.ts';
import { factsOf, flowsOf, recordOf } from './decoding.ts';
import { flowText } from './samples/case.ts';

const copies = 3;

/** The same records an hour later for each copy, so that no two lines say the same. */
function linesOf({ records, onlyFirstIsRecognised }: LogExample): readonly string[] {
  const own = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)));
  if (onlyFirstIsRecognised === true) return own;
  return Array.from({ length: copies }, (_, copy) => own.map((line) => later(line, copy))).flat();
}

function later(line: string, hours: number): string {
  return line
    .replace(/(2026[-/]11[-/]23[T ]|Nov 23 )08/g, (_, day: string) => `${day}${String(8 + hours).padStart(2, '0')}`)
    .replace(/17954\d{5}/g, (seconds) => String(Number(seconds) + 3_600 * hours))
    .replace(/"(auditID|insertId)":"/g, (start) => `${start}${hours}`);
}

/** A file with what stands on which of its lines; `lines` are those of the records, in order. */
interface Laid {
  readonly text: string;
  readonly lines: readonly number[];
}

/** Blank lines between, so that the number of a line is not that of its record. */
function laid(pieces: readonly string[], first = ''): Laid {
  let text = first;
  const lines = pieces.map((piece, index) => {
    text += '\n'.repeat(index % 3);
    const line = text.split('\n').length;
    text += `${piece}\n`;
    return line;
  });
  return { text, lines };
}

const isJson = (line: string): boolean => line.startsWith('{');

function inParts(line: string, part: (text: string, last: boolean) => string): string {
  const [third, rest] = [Math.floor(line.length / 3), Math.floor((2 * line.length) / 3)];
  const parts = [line.slice(0, third), line.slice(third, rest), line.slice(rest)];
  return parts.map((text, index) => part(text, index === 2)).join('\n');
}

/** Three records in each, some of several lines: all that an envelope holds stands where it begins. */
function subscribed(all: readonly string[]): Laid {
  const parcels = all.flatMap((_, index) => (index % 3 === 0 ? [all.slice(index, index + 3)] : []));
  const envelopes = parcels.map((messages, index) => {
    const logEvents = messages.map((message) => ({ id: '1', timestamp: 1795420800000, message }));
    const value = { messageType: 'DATA_MESSAGE', owner: '1', logGroup: 'g', logStream: 's', logEvents };
    return index % 2 === 0 ? JSON.stringify(value, null, 1) : JSON.stringify(value);
  });
  const { text, lines } = laid(envelopes);
  return { text, lines: parcels.flatMap((messages, index) => messages.map(() => lines[index] ?? 0)) };
}

const forms: readonly (readonly [name: string, lay: (all: readonly string[]) => Laid | undefined])[] = [
  ['lines', (all) => laid(all)],
  [
    'lines of Windows behind a mark',
    (all) =>
      laid(
        all.map((line) => `${line}\r`),
        '\ufeff',
      ),
  ],
  ['a container runtime', (all) => laid(all.map((line) => `2026-11-23T08:00:00.1Z stdout F ${line}`))],
  [
    'a container runtime that splits lines',
    (all) =>
      laid(
        all.map((line) => inParts(line, (part, last) => `2026-11-23T08:00:00.1Z stdout ${last ? 'F' : 'P'} ${part}`)),
      ),
  ],
  [
    'Docker, which splits lines',
    (all) =>
      laid(
        all.map((line) =>
          inParts(line, (part, last) =>
            JSON.stringify({ log: last ? `${part}\n` : part, stream: 'stdout', time: '2026-11-23T08:00:00.1Z' }),
          ),
        ),
      ),
  ],
  ['subscriptions of CloudWatch', subscribed],
  [
    'compressed subscriptions inside of Kinesis',
    (all) => {
      const event = (message: string): object => ({
        messageType: 'DATA_MESSAGE',
        logEvents: [{ timestamp: 1, message }],
      });
      const packed = (line: string): string => gzipSync(JSON.stringify(event(line))).toString('base64');
      return laid(all.map((line) => JSON.stringify({ Records: [{ kinesis: { data: packed(line) } }] })));
    },
  ],
  [
    'a pretty array',
    (all) => {
      if (!all.every(isJson)) return undefined;
      const items = all.map((line) => JSON.stringify(JSON.parse(line), null, 2));
      const { text, lines } = laid(items.map((item, index) => (index === 0 ? item : `,${item}`)));
      return { text: `[\n${text}]\n`, lines: lines.map((line) => line + 1) };
    },
  ],
  [
    'objects without a separator on one line',
    (all) => (all.every(isJson) ? { text: `\n${all.join('')}\n`, lines: all.map(() => 2) } : undefined),
  ],
  [
    'objects of several lines without a separator',
    (all) => {
      if (!all.every(isJson)) return undefined;
      const pretty = all.map((line) => JSON.stringify(JSON.parse(line), null, 2));
      const lines = pretty.map((_, index) => pretty.slice(0, index).join('').split('\n').length);
      return { text: pretty.join(''), lines };
    },
  ],
];

/** Members of gzip that end in the middle of lines. */
function gzipped(text: string): Buffer {
  const bytes = Buffer.from(text);
  const size = Math.ceil(bytes.length / 3.3);
  return Buffer.concat(
    Array.from({ length: 4 }, (_, index) => gzipSync(bytes.subarray(index * size, (index + 1) * size))),
  );
}

const packings: readonly (readonly [name: string, file: string, pack: (text: string) => Buffer])[] = [
  ['plain', 'a.log', (text) => Buffer.from(text)],
  ['gzip of several members', 'a.log', gzipped],
  [
    'a member of tar.gz',
    'a.log:inner/x.log',
    (text) => gzipSync(tarOf([{ name: 'inner/x.log', content: Buffer.from(text) }])),
  ],
  ['gzip in zip', 'a.log:x.gz', (text) => zipOf([{ name: 'x.gz', content: gzipped(text) }], { method: 8 })],
];

async function logOf(bytes: Buffer): Promise<LogStream> {
  let log = unpacked({ file: 'a.log', open: () => piecesOf(bytes) });
  while (log.members !== undefined) {
    const [only, ...more] = await log.members();
    if (only === undefined || more.length > 0) throw new Error('not one log');
    log = only;
  }
  return log;
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 611) yield bytes.subarray(at, at + 611);
}

const placed = ({ file, line }: LogOrigin, text: string): string => `${file}:${line} ${text}`;

/** What is said, without its line, which is put before it. */
function saidIn(fact: Decoded): readonly string[] {
  switch (fact.kind) {
    case 'flow':
      return [placed(fact.flow.origin, flowText(fact.flow).replace(/^\d+ /, ''))];
    case 'write':
      return [placed(fact.write.origin, `${fact.write.verb} ${fact.write.ref.name} ${fact.write.time}`)];
    case 'pod':
      return [placed(fact.event.origin, `${fact.event.pod} ${fact.event.time}`)];
    default:
      return [];
  }
}

/** Line by line from the text, as if each stood alone in a file of the name. */
function wanted(format: LogFormat, all: readonly string[], places: readonly LogOrigin[]): readonly string[] {
  const state: DecoderState = new Map();
  return all.flatMap((line, index) => {
    const record = { ...recordOf(recordOfLine(line)), origin: places[index] as LogOrigin };
    const facts = factsOf(format, record, state);
    return typeof facts === 'string' ? [`${line}: ${facts}`] : facts.flatMap(saidIn);
  });
}

async function read(format: LogFormat, log: LogStream): Promise<readonly string[]> {
  const source = logReading.open(log);
  const state: DecoderState = new Map();
  const said: string[] = [];
  const sink = {
    skipped: (reason: string, line: number) => void said.push(`${line}: ${reason}`),
    record(record: Parameters<LogFormat['decode']>[0]) {
      const facts = factsOf(format, record, state);
      said.push(...(typeof facts === 'string' ? [facts] : facts.flatMap(saidIn)));
    },
  };
  while (await source.pull(sink));
  return said;
}

describe.each(formats.map((format) => [format.name, format] as const))('%s', (name, format) => {
  const all = linesOf(logExamples[name] as LogExample);

  test.each(forms)('%s: each record leads back to its line', async (_form, lay) => {
    const file = lay(all);
    if (file === undefined) return expect(all.every(isJson)).toBe(false);
    const said = wanted(
      format,
      all,
      file.lines.map((line) => ({ kind: 'log', file: 'a.log', line })),
    );
    expect(await read(format, await logOf(Buffer.from(file.text)))).toEqual(said);
  });

  test.each(packings)('%s: each record leads back to its file and line', async (_packing, file, pack) => {
    const { text, lines } = laid(all);
    const said = wanted(
      format,
      all,
      lines.map((line) => ({ kind: 'log', file, line })),
    );
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeGreaterThanOrEqual(lines.length / 3);
    expect(await read(format, await logOf(pack(text)))).toEqual(said);
  });

  test('what is gathered of it leads back to the first and the last line that say it', async () => {
    const { text } = laid(all);
    const { flows, writes } = await observe([await logOf(gzipped(text))], logReading);
    const physical = text.split('\n');
    for (const { samples, first, last } of flows) {
      expect(new Set(samples.map(({ file }) => file))).toEqual(new Set(['a.log']));
      const told = samples.map(({ line }) => flowsOf(format, recordOfLine(physical[line - 1] ?? '')));
      expect(told[0]?.map(({ time }) => time)).toContain(first);
      expect(told.at(-1)?.map(({ lastTime }) => lastTime)).toContain(last);
    }
    // A digest keeps the places of the logs that it sums up.
    if (name === 'digest') return expect(writes).toMatchObject([{ origin: { file: 'audit.log', line: 3 } }]);
    for (const { origin, ref } of writes) expect(physical[origin.line - 1]).toContain(`"${ref.name}"`);
  });
});

const tables: readonly (readonly [format: string, header: string, rows: readonly string[]])[] = [
  [
    'generic',
    'time,src_namespace,src_workload,dst_namespace,dst_labels,protocol,port,verdict',
    [
      '2026-11-23T08:00:00Z,shop,cart,pay,"app=api,tier=web",TCP,8443,allowed',
      '2026-11-23T09:00:00Z,shop,cart,pay,"app=""api""",TCP,8443,denied',
    ],
  ],
  [
    'aws-vpc-flow',
    'start srcaddr dstaddr srcport dstport protocol action',
    ['1795420800 10.0.1.5 10.0.2.6 40000 5432 6 ACCEPT', '1795424400 10.0.1.5 10.0.2.6 40000 5432 6 REJECT'],
  ],
  [
    'aks-network-logs',
    'TimeGenerated,Verdict,TrafficDirection,SourceNamespace,DestinationNamespace,Layer4',
    [
      '2026-11-23T08:00:00Z,FORWARDED,EGRESS,shop,pay,"{""TCP"":{""destination_port"":8443}}"',
      '2026-11-23T09:00:00Z,FORWARDED,EGRESS,shop,pay,"{""TCP"":{""destination_port"":8443}}"',
    ],
  ],
  [
    'antrea-flows',
    'flowStartSeconds,protocolIdentifier,sourcePodName,destinationTransportPort,ingressNetworkPolicyName',
    ['1795420800,6,cart-0,80,', '1795424400,6,cart-0,80,'],
  ],
];

test.each(tables)('%s in CSV: each row leads back to its line, behind any header', async (name, header, rows) => {
  const format = formats.find((one) => one.name === name) as LogFormat;
  const file = laid([header, ...rows, header, ...rows], '\ufeff\n');
  const state: DecoderState = new Map();
  const said = file.lines.flatMap((line, index) => {
    const record = recordOf([header, ...rows, header, ...rows][index] ?? '');
    const facts = factsOf(format, { ...record, origin: { kind: 'log', file: 'a.log', line } }, state);
    return typeof facts === 'string' ? [facts] : facts.flatMap(saidIn);
  });
  expect(said).toHaveLength(4);
  expect(await read(format, await logOf(gzipped(file.text)))).toEqual(said);
});

test('a record in an archive of several logs leads back to the log that it stands in', async () => {
  const texts = ['a', 'b'].map((pod, index) =>
    laid(
      linesOf(logExamples['hubble'] as LogExample).map((line) => line.replaceAll('cart', pod)),
      '\n'.repeat(index),
    ),
  );
  const content = tarOf(texts.map(({ text }, index) => ({ name: `${index}.log`, content: Buffer.from(text) })));
  const { flows } = await observe([unpacked({ file: 'x.tar', open: () => piecesOf(content) })], logReading);
  expect(flows.length).toBeGreaterThan(4);
  for (const { samples, source } of flows)
    for (const { file, line } of samples) {
      const index = source.pod === 'a-0' ? 0 : 1;
      expect(file).toBe(`x.tar:${index}.log`);
      expect(texts[index]?.text.split('\n')[line - 1]).toContain(`"${source.pod ?? ''}"`);
    }
});

function recordOfLine(line: string): JsonObject | string {
  return isJson(line) ? (JSON.parse(line) as JsonObject) : line;
}
