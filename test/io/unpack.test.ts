import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { logStreams } from '../../src/io/logs.ts';
import { unpacked } from '../../src/io/unpack.ts';
import { unzstd } from '../../src/io/zstd.ts';
import { logReading } from '../../src/logs/index.ts';
import type { LogStream, UsableError } from '../../src/model/host.ts';
import { observe } from '../../src/observe.ts';
import { randomFrom } from '../random.ts';
import { readAll } from '../log-material.ts';
import { temporaryFolder } from './repository.ts';
import { tarOf, zipOf, zstdBomb, zstdOf } from './pack.ts';

const folder = temporaryFolder();

/** The streams of a file of these bytes, those of archives in their place; a text is what comes, an error its message. */
async function streamsOf(bytes: Uint8Array, way: 'file' | 'pipe' = 'file'): Promise<Record<string, string>> {
  const path = join(folder, 'log');
  writeFileSync(path, bytes);
  const [stream] =
    way === 'file'
      ? logStreams([path])
      : logStreams(['-'], createReadStream(path, { highWaterMark: 100 }) as AsyncIterable<Uint8Array>);
  const read: Record<string, string> = {};
  const walk = async (one: LogStream): Promise<void> => {
    if (one.members !== undefined) for (const member of await one.members()) await walk(member);
    else read[one.file.replace(path, '').replace('standard input', '')] = await contentOf(one);
  };
  if (stream !== undefined) await walk(stream);
  return read;
}

async function contentOf({ chunks }: LogStream): Promise<string> {
  let text = '';
  try {
    for await (const chunk of chunks) text += Buffer.from(chunk).toString();
  } catch (error) {
    return `${text}!${(error as UsableError).message}`;
  }
  return text;
}

const lines = '{"a":1}\n{"a":2}\n';
const parquet = (columnData: object[], rowGroupSize = 2): Buffer =>
  Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize } as Parameters<typeof parquetWriteBuffer>[0]));
const numbers = parquet([{ name: 'a', data: [1, 2], type: 'INT32' }]);
/** Made by the zstd program, with a checksum. */
const realZstd = Buffer.from('KLUv/QRogQAAeyJhIjoxfQp7ImEiOjJ9Cu7trPI=', 'base64');

const containers: readonly (readonly [name: string, bytes: Buffer, streams: Record<string, string>])[] = [
  ['plain', Buffer.from(lines), { '': lines }],
  ['nothing', Buffer.from(''), { '': '' }],
  ['gzip', gzipSync(lines), { '': lines }],
  ['gzip of several members', Buffer.concat([gzipSync('{"a":1}\n'), gzipSync('{"a":2}\n')]), { '': lines }],
  ['zstd', realZstd, { '': lines }],
  [
    'zstd of several frames, one to be skipped',
    Buffer.concat([realZstd, Buffer.from('\x50\x2a\x4d\x18\x02\0\0\0xx', 'latin1'), zstdOf('x')]),
    { '': `${lines}x` },
  ],
  ['Parquet', numbers, { '': lines }],
  [
    'zip',
    zipOf([
      { name: 'inner/a.log', content: lines },
      { name: 'inner/', content: '' },
      { name: 'b', content: 'b' },
    ]),
    { ':inner/a.log': lines, ':b': 'b' },
  ],
  ['zip, stored', zipOf([{ name: 'a', content: lines }], { method: 0 }), { ':a': lines }],
  ['zip with zstd inside', zipOf([{ name: 'a', content: zstdOf(lines) }], { method: 0 }), { ':a': lines }],
  [
    'tar',
    tarOf([
      { name: './inner/a.log', content: lines },
      { name: `${'d/'.repeat(70)}b`, content: 'b' },
    ]),
    { ':./inner/a.log': lines, [`:${'d/'.repeat(70)}b`]: 'b' },
  ],
  [
    'tar of links and folders and one file',
    Buffer.concat([
      tarOf([{ name: 'x', content: '' }], '2').subarray(0, 512),
      tarOf([{ name: 'x', content: '' }], '5').subarray(0, 512),
      tarOf([{ name: 'a', content: lines }]),
    ]),
    { ':a': lines },
  ],
  [
    'tar in gzip',
    gzipSync(
      tarOf([
        { name: 'a', content: lines },
        { name: 'b', content: gzipSync('b') },
      ]),
    ),
    { ':a': lines, ':b': 'b' },
  ],
  ['zip in zip', zipOf([{ name: 'z.zip', content: zipOf([{ name: 'a', content: lines }]) }]), { ':z.zip:a': lines }],
  ['Parquet in tar in gzip', gzipSync(tarOf([{ name: 'p', content: numbers }])), { ':p': lines }],
  [
    'hidden files',
    zipOf([
      { name: '.git/x', content: 'x' },
      { name: '__MACOSX/._a', content: 'x' },
      { name: 'a', content: lines },
    ]),
    { ':a': lines },
  ],
  [
    'names that lead away, that are one twice, and that would command',
    zipOf([
      { name: '../../etc/passwd', content: 'a' },
      { name: '/x', content: 'b' },
      { name: '/x', content: 'c' },
      { name: '\x1b[31m\n::error::x', content: 'd' },
    ]),
    { ':../../etc/passwd': 'a', ':/x': 'b', ':/x (2)': 'c', ':[31m ::error::x': 'd' },
  ],
  ['five layers', gzipSync(zstdOf(gzipSync(zipOf([{ name: 'a', content: gzipSync(lines) }])))), { ':a': lines }],
  [
    'six layers',
    gzipSync(gzipSync(gzipSync(gzipSync(gzipSync(gzipSync(lines)))))),
    { '': '!the log is packed more than 5 times' },
  ],
  ['an empty zip', zipOf([]), { '': '!the zip archive holds no file' }],
  [
    'an encrypted member beside another container',
    tarOf([
      { name: 'z', content: zipOf([{ name: 'a', content: lines }], { encrypted: true }) },
      { name: 'b', content: 'b' },
    ]),
    { ':z:a': '!the member of the archive is encrypted', ':b': 'b' },
  ],
  [
    'an unknown method',
    zipOf([{ name: 'a', content: lines }], { method: 12 }),
    { ':a': '!the member of the archive is packed by method 12, which cannot be read' },
  ],
  [
    'a cut zip',
    zipOf([{ name: 'a', content: lines }]).subarray(0, 60),
    { '': expect.stringContaining('!the zip archive is damaged') as unknown as string },
  ],
  [
    'a cut tar',
    tarOf([{ name: 'a', content: lines }]).subarray(0, 520),
    { ':a': '{"a":1}\n!the tar archive is cut off' },
  ],
  ['a cut zstd', realZstd.subarray(0, 20), { '': '!the zstd data is cut off' }],
  [
    'a zstd of another dictionary',
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 0, 1, 0, 0, 0]),
    { '': '!the zstd data need a dictionary' },
  ],
  [
    'a zstd window of a gigabyte',
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 20 << 3, 1, 0, 0]),
    { '': '!the zstd data need a window of more than 128 MiB' },
  ],
  ['a cut Parquet', numbers.subarray(0, 100), { '': '!the Parquet file cannot be read: it is cut off' }],
  ['an encrypted Parquet', Buffer.from('PAR1xxxxPARE'), { '': '!the Parquet file is encrypted' }],
];

describe.each(['file', 'pipe'] as const)('from a %s', (way) => {
  test.each(containers)('%s', async (_, bytes, streams) => {
    expect(await streamsOf(bytes, way)).toEqual(streams);
  });
});

test('an archive has no bytes of its own', async () => {
  writeFileSync(join(folder, 'a.zip'), zipOf([{ name: 'a', content: lines }]));
  const [stream] = logStreams([join(folder, 'a.zip')]);
  expect(stream && (await contentOf(stream))).toBe('!the file is a zip archive');
});

test('columns of Parquet: times, long numbers, bytes, absent values, nested ones; a row is a line', async () => {
  const bytes = parquet([
    { name: 'srcaddr', data: ['10.0.0.1', '10.0.0.2', '10.0.0.1'], type: 'STRING' },
    { name: 'start', data: [1795420800n, 2n ** 53n, -(2n ** 62n)], type: 'INT64' },
    { name: 'time', data: [new Date(1795420800123), new Date(0), new Date(0)], type: 'TIMESTAMP' },
    { name: 'port', data: [443, null, 0], type: 'INT32', nullable: true },
    { name: 'raw', data: [Buffer.from('t'), Buffer.from('u'), Buffer.from('v')], type: 'BYTE_ARRAY' },
    { name: 'event', data: [{ a: [1] }, {}, null], type: 'JSON', nullable: true },
  ]);
  const [first, second, third] = Object.values(await streamsOf(bytes))[0]?.split('\n') ?? [];
  expect(JSON.parse(first ?? '')).toEqual({
    ...{ srcaddr: '10.0.0.1', start: 1795420800, time: '2026-11-23T08:00:00.123Z', port: 443, raw: 't' },
    event: '{"a":[1]}',
  });
  expect(JSON.parse(second ?? '')).toMatchObject({ start: '9007199254740992', port: null });
  expect(JSON.parse(third ?? '')).toMatchObject({ start: '-4611686018427387904', port: 0, event: null });
  const { records } = await readAll(
    unpacked({
      file: 'x',
      open: () =>
        (async function* () {
          yield bytes;
        })(),
    }),
  );
  expect(records.map(({ origin }) => origin.line)).toEqual([1, 2, 3]);
});

test('a record leads back to the member of the archive and its line', async () => {
  const flow = (port: number): string =>
    `${JSON.stringify({ time: '2026-11-23T08:00:00Z', src: { ip: '203.0.113.1' }, dst: { namespace: 'n', pod: 'p' }, protocol: 'TCP', port, verdict: 'allowed' })}\n`;
  const archive = tarOf([
    { name: 'nothing.log', content: '' },
    {
      name: 'z.zip',
      content: zipOf([
        { name: 'inner/flows.jsonl', content: gzipSync(`\n${flow(1)}`) },
        { name: 'b', content: flow(2) },
      ]),
    },
  ]);
  writeFileSync(join(folder, 'logs.tar.gz'), gzipSync(archive));
  const observed = await observe(
    logStreams([folder]).filter(({ file }) => file.endsWith('.tar.gz')),
    logReading,
  );
  const at = join(folder, 'logs.tar.gz');
  expect(
    observed.flows
      .flatMap(({ samples }) => samples)
      .map(({ file, line }) => `${file}:${line}`)
      .sort(),
  ).toEqual([`${at}:z.zip:b:1`, `${at}:z.zip:inner/flows.jsonl:2`]);
  expect(observed.limits).toContain(`${at}:nothing.log is empty`);
});

describe('bounds', () => {
  test('a zstd bomb is a stream, and ends where nothing unpacks so far', async () => {
    let total = 0;
    const bomb = zstdBomb(80_000);
    const { chunks } = unpacked({
      file: 'x',
      open: () =>
        (async function* () {
          yield bomb;
        })(),
    });
    await expect(
      (async () => {
        for await (const chunk of chunks) {
          expect(chunk.length).toBeLessThanOrEqual(1 << 17);
          total += chunk.length;
        }
      })(),
    ).rejects.toMatchObject({ message: 'the log unpacks to more than 250 times its size', where: 'x' });
    expect(total).toBeLessThanOrEqual(1 << 30);
  });

  test('members that share their bytes count each', async () => {
    const content = gzipSync(gzipSync(Buffer.alloc(100 << 20)));
    const names = Array.from({ length: 12 }, (_, at) => ({ name: `${at}`, content }));
    const read = Object.values(await streamsOf(zipOf(names, { method: 0 }))).map((text) => text.replace(/^\0*/, ''));
    expect(read.filter((text) => text !== '').every((text) => text.includes('more than 250 times'))).toBe(true);
    expect(read.filter((text) => text !== '').length).toBeGreaterThan(0);
  });
});

test('damaged containers: an error or less, never a crash, a hang, or lines that nobody wrote', async () => {
  const text = Array.from({ length: 200 }, (_, at) => `{"a":${at}}\n`).join('');
  const column = { name: 'a', data: Array.from({ length: 200 }, (_, at) => at), type: 'INT32' };
  const made = [
    zipOf(
      [
        { name: 'x', content: text },
        { name: 'y', content: text },
      ],
      { method: 0 },
    ),
    zipOf([{ name: 'x', content: text }]),
    tarOf([{ name: 'x', content: text }]),
    zstdOf(text),
    parquet([column], 50),
  ];
  const random = randomFrom(5);
  for (const bytes of made) {
    for (let round = 0; round < 60; round++) {
      const damaged = Buffer.from(bytes);
      for (let flips = random.below(3) + 1; flips > 0; flips--) {
        const at = random.below(damaged.length);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << random.below(8));
      }
      const cut = random.below(3) === 0 ? damaged.subarray(0, random.below(damaged.length)) : damaged;
      for (const content of Object.values(await streamsOf(cut))) expect(content.length).toBeLessThan(20_000);
    }
  }
});

test('zstd in pieces of any size', async () => {
  for (const size of [1, 2, 5, 1000]) {
    let text = '';
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      const whole = Buffer.concat([realZstd, realZstd]);
      for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
    };
    for await (const chunk of unzstd(pieces())) text += Buffer.from(chunk).toString();
    expect(text).toBe(lines + lines);
  }
});
