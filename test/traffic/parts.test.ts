// One log with records of several formats: each is read as what it is, or counted with the reason why not.
import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { unpacked } from '../../src/io/unpack.ts';
import { formats, logReading } from '../../src/logs/index.ts';
import type { LogFormat } from '../../src/logs/index.ts';
import type { LogStream } from '../../src/model/host.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { observe, type Observed, type ObserveOptions } from '../../src/observe.ts';
import { logExamples } from '../contracts/all-log-examples.ts';
import { lines, observed, stream, world } from '../log-material.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 23, 8) + second * 1000).toISOString();

/** The kubelet tells of the address of a pod. */
const address = (second: number, pod: string, podIP: string): JsonObject => ({
  kind: 'Event',
  apiVersion: 'audit.k8s.io/v1',
  level: 'Request',
  auditID: `${pod} ${podIP} ${second}`,
  stage: 'ResponseComplete',
  requestURI: `/api/v1/namespaces/shop/pods/${pod}/status`,
  verb: 'patch',
  user: { username: 'system:node:n1' },
  objectRef: { resource: 'pods', namespace: 'shop', name: pod, apiVersion: 'v1', subresource: 'status' },
  responseStatus: { code: 200 },
  requestObject: { metadata: { uid: `uid of ${pod}` }, status: { podIP, podIPs: [{ ip: podIP }] } },
  requestReceivedTimestamp: at(second),
  stageTimestamp: at(second),
});

/** What the agent of AWS writes of a connection, which names nobody. */
const agent = (second: number, from: string, verdict = 'ACCEPT', port = 40_000): JsonObject => ({
  level: 'info',
  ts: at(second),
  logger: 'ebpf-client',
  msg: 'Flow Info: ',
  'Src IP': from,
  'Src Port': port,
  'Dest IP': '10.0.9.9',
  'Dest Port': 5432,
  Proto: 'TCP',
  Verdict: verdict,
});

const exported = (records: readonly JsonObject[]): string =>
  JSON.stringify({
    events: records.map((record, index) => ({
      logStreamName: 'auditID' in record ? 'kube-apiserver-audit-1' : 'aws-network-policy-agent-audit-1',
      message: JSON.stringify(record),
      ingestionTime: 1795420800000,
      eventId: String(index),
    })),
  });

/** A file, which can be read twice. */
function file(text: string, name = 'group.json'): LogStream {
  const bytes = Buffer.from(text);
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += 1 << 16) yield bytes.subarray(from, from + (1 << 16));
  };
  const store = {
    size: bytes.length,
    read: async (from: number, to: number) => bytes.subarray(from, to),
    stream: chunks,
  } as unknown as NonNullable<Parameters<typeof unpacked>[0]['store']>;
  return unpacked({ file: name, open: chunks, store });
}

const read = (streams: readonly LogStream[], options: ObserveOptions = {}): Promise<Observed> =>
  observe(streams, logReading, options);

const told = ({ logs }: Observed): readonly string[] =>
  logs.map(({ format, records, lines: count, skipped }) =>
    [format, records, count, ...skipped.map((one) => `${one.lines} ${one.reason}`)].join(' | '),
  );

const pods = world({
  pods: { 'shop/one': { ip: '10.0.1.1' }, 'shop/two': { ip: '10.0.1.2' }, 'shop/db': { ip: '10.0.9.9' } },
});

const sources = (from: Observed): readonly string[] =>
  attribute(from, pods).connections.map(({ source, allowed, denied }) => {
    const who = source.kind === 'workload' ? source.workload.name : source.kind;
    return `${who} ${allowed?.count ?? 0} ${denied?.count ?? 0}`;
  });

// Who held the address is told in the middle of the flows and behind them.
const group = [
  address(0, 'db', '10.0.9.9'),
  agent(5, '10.0.1.7'),
  address(60, 'one', '10.0.1.7'),
  agent(100, '10.0.1.7'),
  agent(101, '10.0.1.7', 'DENY', 40_001),
  agent(102, '10.0.1.7', 'DENY', 40_001),
  address(600, 'two', '10.0.1.7'),
  agent(700, '10.0.1.7'),
  agent(701, '10.0.1.7', 'ACCEPT', 40_002),
];

test('a log group with audit events and lines of the network policy agent: both are read, addresses are told by all events', async () => {
  for (const [how, made] of [
    ['in one document', exported(group)],
    ['as lines', lines(group)],
  ] as const) {
    for (const from of [file(made), stream(made, { file: 'group.json' })]) {
      const result = await read([from]);
      const count = how === 'as lines' ? group.length : 1;
      expect([...told(result)].sort()).toEqual([`audit | 3 | ${count}`, `aws-vpc-cni | 6 | ${count}`]);
      expect([...sources(result)].sort()).toEqual(['one 1 1', 'two 2 0', 'unidentified 1 0']);
      expect(result.merged.duplicates).toBe(1);
    }
  }
});

test('the same as two logs of their own', async () => {
  const mixed = await read([file(lines(group))]);
  const isEvent = (record: JsonObject): boolean => 'auditID' in record;
  const apart = await read([
    file(lines(group.filter((one) => !isEvent(one))), 'agent.json'),
    file(lines(group.filter(isEvent)), 'audit.json'),
  ]);
  expect([...sources(mixed)].sort()).toEqual([...sources(apart)].sort());
  expect([mixed.first, mixed.last, mixed.merged]).toEqual([apart.first, apart.last, apart.merged]);
  expect(mixed.limits).toEqual(apart.limits);
});

test('where a file can be read twice, no flow waits; where it cannot, what has no room is a cut that is told', async () => {
  const many = Array.from({ length: 25 }, (_, index) => agent(100 + index, '10.0.1.7', 'ACCEPT', 20_000 + index));
  const made = lines([address(0, 'db', '10.0.9.9'), address(60, 'one', '10.0.1.7'), ...many]);
  const limits = { pending: 20 };
  const twice = await read([file(made)], { limits });
  expect(sources(twice)).toEqual(['one 25 0']);
  expect(twice.cut).toEqual([]);
  const once = await read([stream(made)], { limits });
  expect(sources(once)).toEqual(['one 20 0']);
  expect(once.cut).toEqual([expect.objectContaining({ rule: 'connections', records: 5 })]);
  expect(once.limits.filter((limit) => limit.includes('can be read only once'))).toHaveLength(1);
});

const examples: readonly (readonly [string, readonly (JsonObject | string)[]])[] = Object.entries(logExamples).map(
  ([name, { records }]) => [name, records] as const,
);
const text = (records: readonly (JsonObject | string)[]): string =>
  records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('');
const formatOf = (name: string): LogFormat => {
  const format = formats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format;
};
const isWhole = (name: string, records: readonly (JsonObject | string)[]): boolean =>
  records.some((record) => {
    const origin = { kind: 'log', file: 'f', line: 1 } as const;
    return formatOf(name).isHead?.(
      typeof record === 'string' ? { kind: 'text', line: record, origin } : { kind: 'json', value: record, origin },
    );
  });

test('any two formats in one log: the same flows as from two logs, every record accounted for', async () => {
  const sorted = (key: string, value: unknown): unknown => {
    if (/sample|endNumbers|detail/i.test(key)) return undefined;
    if (typeof value === 'bigint') return String(value);
    if (value instanceof Map) return [...value];
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
  };
  const flowsOf = (from: Observed): readonly string[] => from.flows.map((flow) => JSON.stringify(flow, sorted)).sort();
  const alone = new Map<string, Observed>();
  for (const [name, records] of examples) alone.set(name, await observed(text(records)));
  let pairs = 0;
  for (const [a, first] of examples) {
    for (const [b, second] of examples) {
      if (a === b || isWhole(a, first) || isWhole(b, second)) continue;
      // More of the one than is looked at before the format is chosen, then the other.
      const long = Array.from({ length: Math.ceil(50 / first.length) }, () => first).flat();
      for (const before of [first, long]) {
        const options = { format: `${a},${b}` };
        const mixed = await observed(text([...before, ...second]), before === first ? {} : options);
        const own = mixed.logs.find(({ format }) => format === b);
        const its = alone.get(b)?.logs[0];
        expect({ a, b, records: own?.records }).toEqual({ a, b, records: its?.records });
        if (before === first) {
          const both = await observed([text(first), text(second)]);
          expect({ a, b, flows: flowsOf(mixed) }).toEqual({ a, b, flows: flowsOf(both) });
        }
        const all = mixed.logs.reduce(
          (sum, log) => sum + log.records + log.skipped.reduce((lost, one) => lost + one.lines, 0),
          0,
        );
        const expected = [...before, ...second].length;
        expect({ a, b, all }).toEqual({ a, b, all: expected });
        pairs++;
      }
    }
  }
  expect(pairs).toBeGreaterThan(200);
});

test('a record of another format far behind the first ones is read, too', async () => {
  const { records } = logExamples['hubble'] as (typeof logExamples)[string];
  const long = Array.from({ length: 100 }, () => records).flat();
  const result = await observed(text([...long, agent(5, '10.0.1.7'), ...long]));
  expect(told(result)).toEqual([
    `hubble | ${2 * long.length} | ${2 * long.length + 1}`,
    `aws-vpc-cni | 1 | ${2 * long.length + 1}`,
  ]);
});

test('events that tell who held an address, far behind flows, are not believed for half of the log, and the reason says what to do', async () => {
  const flows = Array.from({ length: 2_000 }, (_, index) => agent(index, '10.0.1.7', 'ACCEPT', 20_000 + index));
  const late = lines([...flows, address(60, 'one', '10.0.1.7')]);
  const result = await read([file(late)]);
  expect(told(result)).toEqual([
    'aws-vpc-cni | 2000 | 2001',
    'audit | 0 | 2001 | 1 a record of audit behind many of aws-vpc-cni: who held which address must be known first, so name both with the log format option (aws-vpc-cni,audit), or give it as a log of its own',
  ]);
  expect(sources(result)).toEqual(['unidentified 2000 0']);
  const named = await read([file(late)], { format: 'aws-vpc-cni,audit' });
  expect([...told(named)].sort()).toEqual(['audit | 1 | 2001', 'aws-vpc-cni | 2000 | 2001']);
  expect(sources(named)).toContain('one 1946 0');
});

test('what is of no format is counted once, with its reason', async () => {
  const noise = Array.from({ length: 7 }, (_, index) => ({ level: 'info', note: index }));
  for (const from of [file(lines([...group, ...noise])), stream(lines([...group, ...noise]))]) {
    const { logs } = await read([from]);
    const skipped = logs.flatMap((log) => log.skipped);
    expect(skipped.reduce((sum, one) => sum + one.lines, 0)).toBe(7);
  }
});

test('a record that fits two formats is read as none of them', async () => {
  const both = { ...agent(1, '10.0.1.7'), ...address(2, 'one', '10.0.1.8') };
  await expect(observed(lines([both]))).rejects.toMatchObject({
    message: 'the log fits more than one format: it has a record that fits more than one format: audit, aws-vpc-cni',
    help: expect.stringContaining('log format option'),
  });
  const { records } = logExamples['hubble'] as (typeof logExamples)[string];
  const long = Array.from({ length: 100 }, () => records).flat();
  const { logs, flows } = await observed(text([...long, both, agent(5, '10.0.1.7'), both]));
  expect(logs[0]?.skipped).toMatchObject([
    {
      lines: 2,
      reason: 'a record that fits more than one format: audit, aws-vpc-cni',
      sample: { line: long.length + 1 },
    },
  ]);
  expect(flows.filter(({ port }) => port === 5432)).toHaveLength(1);
});

const header = 'version account-id interface-id srcaddr dstaddr srcport dstport protocol start end action log-status';
const row = '5 123456789012 eni-0123456789abcdef0 10.0.1.7 10.0.9.9 40000 5432 6 1795420800 1795420860 ACCEPT OK';

test('tables and digests are logs of their own: what follows is read by their head', async () => {
  await expect(observed(`${lines([agent(1, '10.0.1.7')])}${header}\n${row}\n`)).rejects.toMatchObject({
    message:
      'the log holds records of several formats (aws-vpc-cni, aws-vpc-flow), and a line by which those of aws-vpc-flow that follow must be read',
    help: 'give those of aws-vpc-flow as a log of their own, or say which with the log format option, such as aws-vpc-cni',
  });
  const table = await observed(`${header}\n${`${row}\n`.repeat(2_000)}${lines([agent(1, '10.0.1.7')])}`);
  expect(table.logs).toMatchObject([{ format: 'aws-vpc-flow', records: 2001, skipped: [{ lines: 1 }] }]);
});

test('behind a head among other records nothing of its format is believed', async () => {
  const many = Array.from({ length: 200 }, (_, index) => agent(index, '10.0.1.7', 'ACCEPT', 20_000 + index));
  const entry =
    'tcp 6 86390 ESTABLISHED src=10.0.1.7 dst=10.0.9.9 sport=40000 dport=5432 src=10.0.9.9 dst=10.0.1.7 sport=5432 dport=40000 [ASSURED] use=1';
  const { logs } = await observed(`${lines(many)}2026-11-23T08:00:00Z\n${entry}\n`);
  expect(logs).toMatchObject([
    {
      format: 'aws-vpc-cni',
      records: 200,
      skipped: [{ lines: 1 }, { lines: 1, reason: expect.stringContaining('conntrack behind a header or a time') }],
    },
  ]);
});

test('a name that is no format is told among several', async () => {
  await expect(observed(lines(group), { format: 'audit, aws' })).rejects.toMatchObject({
    message: 'there is no log format "aws"',
  });
});
