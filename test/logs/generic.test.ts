/* eslint-disable @typescript-eslint/no-explicit-any -- written records are JSON without a schema */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { generic } from '../../src/logs/generic.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { shownFlow } from '../contracts/log-examples.ts';
import { lines, observed, sample } from '../log-material.ts';
import { shared } from '../trees.ts';

const good: JsonObject = {
  time: '2026-11-23T08:00:00Z',
  src: { namespace: 'a', workload: 'one' },
  dst: { namespace: 'b', workload: 'two' },
  protocol: 'TCP',
  port: 80,
  verdict: 'allowed',
};
const eight = Date.UTC(2026, 10, 23, 8);

function decode(fields: JsonObject, state = new Map<string, unknown>()): Flow | string {
  const value = { ...good, ...fields };
  const result = generic.decode({ kind: 'json', value, origin: { kind: 'log', file: 'f', line: 3 } }, state);
  if ('unreadable' in result) return result.unreadable;
  return result[0]?.kind === 'flow' ? result[0].flow : 'no flow';
}

test.each<[written: string | number, offset: number, at: number]>([
  ['2026-11-23T08:00:00Z', 0, eight],
  ['2026-11-23T08:00:00.250Z', 0, eight + 250],
  ['2026-11-23T08:00:00.123456789Z', 0, eight + 123.456789],
  ['2026-11-23T09:30:00+01:30', 0, eight],
  ['2026-11-23T03:00:00-0500', 0, eight],
  ['2026-11-23 08:00:00', 0, eight],
  ['2026-11-23 10:00:00', 120, eight],
  [eight / 1000, 0, eight],
  [eight, 0, eight],
  [eight * 1000, 0, eight],
  [`${eight}000000`, 0, eight],
  [String(eight / 1000), 0, eight],
])('time %s with offset %i', (time, offset, at) => {
  const flow = decode({ time }, new Map([['utcOffset', offset]]));
  expect((flow as Flow).time).toBeCloseTo(at, 2);
});

test.each<[fields: JsonObject, message: RegExp]>([
  [{ time: 'yesterday' }, /"time"/],
  [{ time: '2026-13-01T00:00:00Z' }, /"time"/],
  [{ time: -1 }, /"time"/],
  [{ lastTime: '2026-11-23T07:00:00Z' }, /"lastTime"/],
  [{ protocol: 'QUIC' }, /"protocol": "QUIC" is not/],
  [{ protocol: 256 }, /"protocol"/],
  [{ port: 65_536 }, /"port"/],
  [{ port: 'http' }, /"port"/],
  [{ port: 1.5 }, /"port"/],
  [{ verdict: 'maybe' }, /"verdict"/],
  [{ count: 0 }, /"count"/],
  [{ count: 1.5 }, /"count"/],
  [{ src: 'x' }, /"src"/],
  [{ src: { namepace: 'a' } }, /"src.namepace" is no field/],
  [{ src: { ip: '10.0.0' } }, /"src.ip"/],
  [{ src: { workload: 'one' } }, /without "src.namespace"/],
  [{ dst: { namespace: 'a', labels: 'app' } }, /"dst.labels"/],
  [{ dst: { namespace: 'a', labels: { app: 1 } } }, /"dst.labels"/],
  [{ dst: { role: 'router' } }, /"dst.role"/],
])('%j is refused with a reason', (fields, message) => {
  expect(decode(fields)).toMatch(message);
});

test('a missing field is named', () => {
  for (const key of ['time', 'protocol', 'port', 'verdict', 'src', 'dst']) {
    const { [key]: _left, ...rest } = good;
    const result = generic.decode(
      { kind: 'json', value: rest, origin: { kind: 'log', file: 'f', line: 3 } },
      new Map(),
    );
    expect(result).toEqual({ unreadable: expect.stringContaining(`"${key}" is missing`) });
  }
});

test('a number of replies: yes, no, and null for not known', () => {
  expect(
    [{}, { reply: true }, { reply: false }, { reply: null }].map((fields) => (decode(fields) as Flow).isReply),
  ).toEqual([false, true, false, undefined]);
});

test('CSV says the same as JSON', async () => {
  const csv = [
    'time,src_namespace,src_workload,dst_namespace,dst_labels,dst_ip,protocol,port,verdict,count',
    '2026-11-23T08:00:00Z,a,one,b,"app=x,tier=y",,TCP,80,allowed,3',
    `${eight / 1000},a,"on""e",,,203.0.113.7,udp,53,denied,`,
    '',
    'bad line,"open',
    '2026-11-23T08:00:00Z,a,one,b,,,TCP,80,allowed,3,4,5',
    '2026-11-23T08:00:00Z,a,one,b,,,TCP,99999,allowed,3',
  ].join('\r\n');
  const { flows, logs } = await observed(csv);
  expect(flows.map((flow) => shownFlow(flow as unknown as Flow))).toEqual([
    'a/one → b/app=x,tier=y TCP 80 allowed ×3',
    'a/on"e → 203.0.113.7 UDP 53 denied ×1',
  ]);
  expect(logs[0]?.format).toBe('generic');
  expect(logs[0]?.skipped.map(({ reason, sample: { line } }) => `${line}: ${reason}`)).toEqual([
    '5: a quote that is not closed on its line',
    '6: 12 cells under 10 columns',
    '7: "port": "99999" is not a port from 0 to 65535',
  ]);
});

test.each([
  ['semicolon', ';'],
  ['tab', '\t'],
])('CSV with %s', async (_name, separator) => {
  const csv = ['src.ip,dst.namespace,dst.pod,time,protocol,port,verdict', `203.0.113.7,b,two,${eight},TCP,80,deny`];
  const { flows } = await observed(csv.join('\n').replaceAll(',', separator));
  expect(flows.map((flow) => shownFlow(flow as unknown as Flow))).toEqual(['203.0.113.7 → b/two TCP 80 denied ×1']);
});

test('each file has its own header, whatever is read in between', async () => {
  const one = 'time,src_ip,dst_ip,protocol,port,verdict\n1795420800,10.0.0.1,10.0.0.2,TCP,80,allowed\n';
  const two = 'verdict,port,protocol,dst_ip,src_ip,time\nallowed,81,TCP,10.0.0.2,10.0.0.1,1795420800\n';
  const { flows } = await observed([one, two]);
  expect(flows.map(({ port }) => port)).toEqual([80, 81]);
});

test('fields that are not read are named once', async () => {
  const { limits } = await observed(
    lines([
      { ...good, colour: 'red' },
      { ...good, colour: 'blue' },
    ]),
  );
  expect(limits).toEqual(['fields of the generic format that are not read: "colour"']);
});

test('the examples of the page are read, and its tables have every field', async () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/logs.md'), 'utf8');
  const [page = ''] = /\n## The generic format\n[^]*?(?=\n## )/.exec(docs) ?? [];
  const [, json = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
  const [, csv = ''] = /```csv\n([^]*?)```/.exec(page) ?? [];
  const { flows, logs } = await observed([json, csv]);
  expect(flows).toHaveLength(3);
  expect(logs.map(({ format, skipped }) => [format, skipped])).toEqual([
    ['generic', []],
    ['generic', []],
  ]);
  const rows = [...page.matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)];
  const documented = rows.flatMap(([, names = '']) => names.match(/\w+/g) ?? []).sort();
  const end = ['namespace', 'pod', 'workload', 'kind', 'labels', 'ip', 'service', 'role', 'name'];
  const record = ['time', 'lastTime', 'count', 'countKind', 'src', 'dst', 'protocol', 'port', 'sourcePort', 'verdict'];
  expect(documented).toEqual([...end, ...record, 'reply', 'reporter', 'node', 'sampled', 'enforcedBy'].sort());
});

const replays =
  sample('../replays/index.json') === undefined
    ? []
    : readdirSync(join(shared, 'replays'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const withFlows = replays.flatMap(({ name }) => {
  const text = sample(`../replays/${name}/flows.jsonl`);
  return text === undefined ? [] : [[name, text] as const];
});
(withFlows.length === 0 ? test.skip : test)('the flows of all replays are read without loss', async () => {
  for (const [name, text] of withFlows) {
    const written = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { flows, logs } = await observed(text);
    expect([name, logs[0]?.format, logs[0]?.records, logs[0]?.skipped]).toEqual([name, 'generic', written.length, []]);
    const facts = (all: readonly any[]): readonly string[] =>
      all.map(({ port, verdict, count }) => `${port} ${verdict} ${count}`).sort();
    expect(facts(flows)).toEqual(facts(written));
  }
  console.log(`flows of ${withFlows.length} replays`);
});
