import { expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { attribute } from '../src/attribute.ts';
import { formats, logReading } from '../src/logs/index.ts';
import type { LogFormat } from '../src/logs/index.ts';
import type { JsonObject } from '../src/model/object.ts';
import { observe } from '../src/observe.ts';
import { auditExample, genericExample, hubbleExample } from './contracts/log-examples.ts';
import { lines, observed, stream, world } from './log-material.ts';

const flow = (fields: JsonObject = {}): JsonObject => ({
  time: '2026-11-23T08:00:00Z',
  src: { namespace: 'a', pod: 'one' },
  dst: { namespace: 'b', pod: 'two' },
  protocol: 'TCP',
  port: 80,
  verdict: 'allowed',
  ...fields,
});

test('logs of several formats together, each told by its content', async () => {
  const { logs } = await observed([auditExample, hubbleExample, genericExample].map(({ records }) => lines(records)));
  expect(logs.map(({ file, format }) => `${file} ${format}`).sort()).toEqual([
    'log1 audit',
    'log2 hubble',
    'log3 generic',
  ]);
});

test('other lines before the first record are passed over', async () => {
  const noise = Array.from({ length: 300 }, (_, index) => `level=info msg="starting ${index}"`).join('\n');
  const { logs } = await observed(`${noise}\n${lines(hubbleExample.records)}`);
  expect(logs[0]).toMatchObject({ format: 'hubble', records: hubbleExample.records.length });
  expect(logs[0]?.skipped).toEqual([
    expect.objectContaining({ lines: 300, sample: expect.objectContaining({ line: 1 }) }),
  ]);
});

test('one format that is named is read alone', async () => {
  const { logs } = await observed(lines([...hubbleExample.records, ...genericExample.records]), { format: 'hubble' });
  expect(logs).toHaveLength(1);
  expect(logs[0]).toMatchObject({
    format: 'hubble',
    recognisedBy: 'named by the user',
    records: hubbleExample.records.length,
  });
});

test('an unknown name of a format lists those that exist', async () => {
  await expect(observed(lines([flow()]), { format: 'hubbble' })).rejects.toMatchObject({
    help: `use one of ${formats.map(({ name }) => name).join(', ')}`,
  });
});

test('unusable logs beside usable ones are named; alone they are an error', async () => {
  const result = await observed(['some text\nmore text\n', lines([flow()])]);
  expect(result.flows).toHaveLength(1);
  expect(result.limits).toContain('log1 was not read: no record of the log is of a known format');
  expect(result.logs.find(({ file }) => file === 'log1')).toMatchObject({
    format: 'none',
    records: 0,
    skipped: [{ lines: 2 }],
    unread: 'no record of the log is of a known format',
  });
  await expect(observed('some text\n')).rejects.toMatchObject({ name: 'UsableError', where: 'log1' });
});

test('an empty log is no error', async () => {
  const result = await observed(['', '\n\n']);
  expect(result.flows).toEqual([]);
  expect(result.limits).toEqual(['log1 is empty', 'log2 is empty']);
  expect(attribute(result, world({})).coverage).toMatchObject({ records: 0, attributed: 0 });
});

test('binary rubbish is told as no known format', async () => {
  const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251));
  await expect(observe([stream(bytes)], logReading)).rejects.toMatchObject({ name: 'UsableError' });
});

test('a stream that breaks off keeps what was read and says where', async () => {
  const text = lines(
    Array.from({ length: 20_000 }, (_, index) => flow({ sourcePort: index % 1000, time: 1795420800 + index })),
  );
  const whole = gzipSync(text);
  const cut = whole.subarray(0, Math.floor(whole.length / 2));
  const result = await observe([stream(cut, { file: 'cut.gz', chunk: 4096 })], logReading);
  const count = result.flows.reduce((sum, one) => sum + one.count, 0);
  expect(count).toBeGreaterThan(5_000);
  expect(count).toBeLessThan(20_000);
  expect(result.limits).toEqual([expect.stringMatching(/^cut\.gz could be read only up to line \d+: /)]);
  expect(result.logs).toMatchObject([{ unread: expect.any(String) }]);
  expect(result.logs[0]?.records).toBe(count);
});

test('a stream that never starts is an error with its reason', async () => {
  const broken = {
    file: 'gone.log',
    chunks: { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('no such file')) }) },
  };
  await expect(observe([broken], logReading)).rejects.toMatchObject({
    message: 'the log cannot be read: no such file',
  });
});

test('times: a zone for those without, a shift for a clock that is behind', async () => {
  const plain = await observed(lines([flow({ time: '2026-11-23 08:00:00' })]));
  const east = await observed(lines([flow({ time: '2026-11-23 08:00:00' })]), { utcOffset: 60 });
  const behind = await observed(lines([flow({ time: '2026-11-23 08:00:00' })]), { skew: 5_000 });
  expect((plain.first ?? 0) - (east.first ?? 0)).toBe(3_600_000);
  expect((behind.first ?? 0) - (plain.first ?? 0)).toBe(5_000);
});

test('unique flows keep count, span and the places of the first and last record', async () => {
  const times = [30, 10, 50, 20];
  const { flows } = await observed(lines(times.map((second) => flow({ time: 1795420800 + second, count: 2 }))));
  expect(flows).toHaveLength(1);
  expect(flows[0]).toMatchObject({ count: 8, records: 4, first: 1795420810_000, last: 1795420850_000 });
  expect(flows[0]?.samples.map(({ line }) => line)).toEqual([2, 3]);
});

test('a flood of outside addresses does not push out the others, and is told', async () => {
  const flood = Array.from({ length: 500 }, (_, index) => flow({ src: { ip: `198.51.${index >> 8}.${index & 255}` } }));
  const own = Array.from({ length: 50 }, (_, index) => flow({ src: { namespace: 'a', pod: `p${index}` } }));
  const result = await observed(lines([...flood, ...own]), { limits: { addressesPerPeer: 100 } });
  expect(result.flows).toHaveLength(150);
  expect(result.cut).toEqual([{ rule: 'addresses-per-peer', limit: 100, records: 400 }]);
  const { coverage } = attribute(result, world({}));
  expect(coverage.cut).toEqual(result.cut);
  expect(coverage.limits).toContainEqual(expect.stringMatching(/^400 records left out/));
});

test('a scan of ports does not push out the others', async () => {
  const scan = Array.from({ length: 500 }, (_, index) => flow({ port: index + 1, verdict: 'denied' }));
  const result = await observed(lines([...scan, flow({ dst: { namespace: 'b', pod: 'three' } })]), {
    limits: { portsPerPair: 100 },
  });
  expect(result.flows).toHaveLength(101);
  expect(result.cut).toEqual([{ rule: 'ports-per-pair', limit: 100, records: 400 }]);
});

test('beyond the cap of unique flows records are counted, not kept', async () => {
  const many = Array.from({ length: 300 }, (_, index) => flow({ port: index + 1 }));
  const result = await observed(lines(many), { limits: { flows: 100 } });
  expect(result.flows).toHaveLength(100);
  expect(result.cut).toEqual([{ rule: 'connections', limit: 100, records: 200 }]);
});

test('what tells state is read first, whatever the order of the logs', async () => {
  const read: string[] = [];
  const spying = formats.map((format): LogFormat => ({
    ...format,
    decode(record, state) {
      read.push(format.name);
      return format.decode(record, state);
    },
  }));
  const streams = [hubbleExample, genericExample, auditExample].map(({ records }) => stream(lines(records)));
  await observe(streams, { ...logReading, formats: spying });
  expect([...new Set(read)]).toEqual(['audit', 'hubble', 'generic']);
});

test('more logs than are held open are all read', async () => {
  const many = Array.from({ length: 150 }, (_, index) =>
    stream(lines([flow({ port: index + 1 })]), { file: `f${index}` }),
  );
  const result = await observe(many, logReading);
  expect([result.logs.length, result.flows.length]).toEqual([150, 150]);
});

/** A stream that is made while it is read; `eachBlock` is called between its pieces. */
async function* generated(total: number, eachBlock: () => void): AsyncGenerator<Uint8Array, void, undefined> {
  const padding = 'x'.repeat(1_200);
  const block = Array.from({ length: 500 }, (_, index) =>
    JSON.stringify({
      flow: {
        time: '2026-11-23T08:00:00.5Z',
        verdict: 'FORWARDED',
        l4: { TCP: { source_port: 32768 + index, destination_port: 80 + (index % 20) } },
        source: { namespace: 'a', pod_name: `p${index % 50}` },
        destination: { namespace: 'b', pod_name: `q${index % 30}` },
        Summary: padding,
      },
    }),
  ).join('\n');
  const bytes = Buffer.from(`${block}\n`);
  for (let sent = 0; sent < total; sent += bytes.length) {
    eachBlock();
    yield bytes;
  }
}

test('memory does not grow with the log', async () => {
  const used = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const peakOf = async (size: number): Promise<number> => {
    const before = used();
    let peak = before;
    const chunks = generated(size, () => (peak = Math.max(peak, used())));
    const { logs } = await observe([{ file: 'big', chunks }], logReading);
    expect(logs[0]?.records).toBeGreaterThan(size / 1_600);
    return (peak - before) / 1024 / 1024;
  };
  const [small, large] = [await peakOf(10 << 20), await peakOf(100 << 20)];
  console.log(`memory in use while reading 10 MB: ${small.toFixed(0)} MB more, 100 MB: ${large.toFixed(0)} MB more`);
  // The collector runs when it likes; a log that is kept would need several times its size.
  expect(large).toBeLessThan(150);
});
