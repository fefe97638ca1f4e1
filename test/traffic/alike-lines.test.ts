/** Lines that are recognised give what they would give if they were parsed; whatever is done to them. */
import { expect, test } from '@jest/globals';
import { formats, logReading } from '../../src/logs/index.ts';
import type { LogReading } from '../../src/logs/index.ts';
import type { Observed } from '../../src/observe.ts';
import { observe } from '../../src/observe.ts';
import { stream } from '../log-material.ts';
import { forSeeds } from '../random.ts';
import { auditLogOf, hubbleLogOf } from './alike-logs.ts';

/** No line is learnt; replies are passed over all the same. */
const parsing: LogReading = {
  ...logReading,
  formats: formats.map((format) =>
    format.varying === undefined ? format : { ...format, varying: { ...format.varying, learn: () => undefined } },
  ),
};

/** In small pieces: those by which the format is told are parsed line by line. */
const read = (text: string, reading: LogReading, format = 'hubble'): Promise<Observed> =>
  observe([stream(text, { chunk: 4_000 })], reading, { format });

test.each([
  ['hubble', hubbleLogOf],
  ['audit', auditLogOf],
])('every record of a log is the same as when each line is parsed: %s', async (format, logIn) => {
  const logs: string[] = [];
  forSeeds(1, 60, (random) => logs.push(logIn(random)));
  let records = 0;
  for (const text of logs) {
    const [quick, slow] = [await read(text, logReading, format), await read(text, parsing, format)];
    expect(quick).toEqual(slow);
    records += quick.logs.reduce((sum, log) => sum + log.records, 0);
  }
  expect(records).toBeGreaterThan(5_000);
});

const hubbleAt = (at: number): string =>
  `{"flow":{"time":"2026-01-01T00:00:0${at}Z","verdict":"FORWARDED","l4":{"TCP":{"source_port":4000${at},"destination_port":80}},` +
  '"source":{"namespace":"a","pod_name":"b"},"destination":{"namespace":"c","pod_name":"d"},"is_reply":false},"node_name":"n"}';

/** As an API server writes it, or as it is after a collector. */
const watchAt =
  (and: string) =>
  (at: number): string =>
    `{"kind":"Event","apiVersion":"audit.k8s.io/v1","level":"Metadata","auditID":"a${at}","stage":"ResponseComplete","verb":"watch",` +
    `"requestURI":"/api/v1/pods?allowWatchBookmarks=true${and}resourceVersion=${at}${and}timeout=5m${at}s${and}timeoutSeconds=30${at}${and}watch=true",` +
    '"user":{"username":"alice"},"sourceIPs":["10.0.0.5"],"objectRef":{"resource":"pods","apiVersion":"v1"},"responseStatus":{"code":200},' +
    `"requestReceivedTimestamp":"2026-01-01T00:00:00.00${at}Z","stageTimestamp":"2026-01-01T00:05:0${at % 10}Z"}`;

test.each<[name: string, format: string, lineAt: (at: number) => string]>([
  ['hubble', 'hubble', (at) => hubbleAt(at % 10)],
  ['a watch', 'audit', watchAt('\\u0026')],
  ['a watch after a collector', 'audit', watchAt('&')],
])('a recognised line is not parsed: %s', async (_, format, lineAt) => {
  let decoded = 0;
  const counting: LogReading = {
    ...logReading,
    formats: formats.map((format) => ({
      ...format,
      decode: (record, state) => {
        decoded++;
        return format.decode(record, state);
      },
    })),
  };
  const lines = Array.from({ length: 3_000 }, (_, at) => `${lineAt(at)}\n`).join('');
  const { flows, logs } = await read(lines, counting, format);
  expect(logs).toMatchObject([{ lines: 3_000, records: 3_000 }]);
  expect(flows).toMatchObject([{ records: 3_000 }]);
  // Those of the piece by which the format was told, and the first after it.
  expect(decoded).toBeLessThan(500);
});

/** Of which the last of two equal keys counts, although one of them is spelt so that its bytes do not show it. */
const respelt: readonly (readonly [format: string, lineAt: (time: string, second: string) => string])[] = [
  [
    'hubble',
    (time, second) =>
      `{"flow":{"time":"${time}","tim\\u0065":"${second}","verdict":"FORWARDED","l4":{"TCP":{"source_port":40001,"destination_port":80}},` +
      '"source":{"namespace":"a","pod_name":"b"},"destination":{"namespace":"c","pod_name":"d"},"is_reply":false},"node_name":"n"}',
  ],
  [
    'audit',
    (time, second) =>
      '{"kind":"Event","apiVersion":"audit.k8s.io/v1","level":"Metadata","auditID":"a","stage":"ResponseComplete","verb":"get",' +
      '"requestURI":"/api/v1/pods","user":{"username":"alice"},"sourceIPs":["10.0.0.5"],"responseStatus":{"code":200},' +
      `"requestReceivedTimestamp":"${time}","stageTimestamp":"${time}","requestReceived\\u0054imestamp":"${second}"}`,
  ],
];

test.each(respelt)('a key that is spelt in another way counts as ever: %s', async (format, lineAt) => {
  const at = (second: number): string => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;
  const lines = Array.from({ length: 60 }, (_, second) => lineAt(at(second), at(30)));
  // The piece by which the format is told is parsed; behind it, the first has both times alike, so that it could be learnt.
  const log = [...Array.from({ length: 400 }, () => lineAt(at(10), at(10))), lineAt(at(30), at(30)), ...lines].join(
    '\n',
  );
  const [quick, slow] = [await read(log, logReading, format), await read(log, parsing, format)];
  expect(quick.flows.length).toBeGreaterThan(0);
  expect(quick).toEqual(slow);
});
