/** Of which of several clusters a log is: it is replayed against that one, and against none where nobody can say. */
import { describe, expect, test } from '@jest/globals';
import { attribute, worldOfNames } from '../../src/attribute.ts';
import { exitCode } from '../../src/judge.ts';
import { writeDigest } from '../../src/logs/digest.ts';
import { logReading } from '../../src/logs/index.ts';
import type { Report } from '../../src/model/finding.ts';
import type { LogStream } from '../../src/model/host.ts';
import { observe } from '../../src/observe.ts';
import { check, type Host } from '../../src/run.ts';
import { readSnapshot } from '../../src/snapshot.ts';
import { now } from '../program.ts';
import { clusterObjects, goodBase, record } from '../shop.ts';
import { type Files, memoryTree } from '../trees.ts';

type Logs = Readonly<Record<string, string>>;

const gatePath = '.github/netpol-gate.yml';
const sources = `sources:
  - {id: east, include: ['east/**'], snapshot: east.json}
  - {id: west, include: ['west/**'], snapshot: west.json}
`;

const inBoth = (files: Files): Files =>
  Object.fromEntries(
    ['east', 'west'].flatMap((name) => Object.entries(files).map(([path, file]) => [`${name}/${path}`, file])),
  );
// Nobody enters the database any more.
const cut = { ...goodBase, 'shop/db.yaml': String(goodBase['shop/db.yaml']).replace('app: web', 'app: nobody') };

/** The cluster of the shop under another identity: other uids, other pods, other addresses. */
const west = JSON.stringify(clusterObjects)
  .replaceAll('"cluster-1"', '"cluster-2"')
  .replaceAll('-7d9-x"', '-7d9-w"')
  .replaceAll('"10.0.0.', '"10.9.0.');
/** The same with all names and addresses of the other one. */
const twin = JSON.stringify(clusterObjects).replaceAll('"cluster-1"', '"cluster-2"');

function streams(logs: Logs): readonly LogStream[] {
  return Object.entries(logs).map(([file, text]) => ({
    file,
    chunks: (async function* () {
      yield Buffer.from(text);
    })(),
  }));
}

async function judged(logs: Logs, other = west, more = '', open = streams): Promise<Report> {
  const gate = { [gatePath]: sources + more };
  const snapshots: Readonly<Record<string, string>> = { east: JSON.stringify(clusterObjects), west: other };
  const host: Host = {
    ...{ now: () => now, progress: () => undefined },
    logs: () => open(logs),
    clusterOf: ({ id }) => readSnapshot(Buffer.from(snapshots[id] ?? ''), `${id}.json`),
  };
  const [base, head] = [inBoth(goodBase), inBoth(cut)].map((files) => memoryTree('side', { ...gate, ...files }));
  if (base === undefined || head === undefined) throw new Error('two sides');
  return (await check({ command: 'check', base, head, gate: {} }, host)).report;
}

/** Of each source: its connections that are blocked, and what its sample lacks. */
function told({ findings }: Report): readonly string[] {
  return findings
    .filter(({ kind }) => ['blocked-connection', 'thin-evidence'].includes(kind))
    .map(({ severity, key, rows }) =>
      key.kind === 'thin-evidence'
        ? `${key.source} ${severity} thin: ${key.subject}`
        : `${key.source} blocked ${rows[0]?.connection?.allowed?.count}`,
    )
    .sort();
}

const ofEast = record('shop/web-7d9-x', 'shop/db-7d9-x');
const ofWest = record('shop/web-7d9-w', 'shop/db-7d9-w').repeat(2);
const ofBoth = record('shop/web-7d9f8b6c5d-bbbbb', 'shop/db-7d9f8b6c5d-ccccc');
const byAddress = (block: string): string => record('', '', { src: { ip: `${block}.1` }, dst: { ip: `${block}.3` } });

/** Of one pod of a cluster at so many addresses that it had before. */
const formerly = (pod: string, count: number): string =>
  Array.from({ length: count }, (_, index) =>
    record('', 'shop/db-7d9f8b6c5d-ccccc', {
      src: { namespace: 'shop', pod, ip: `10.77.${index >> 8}.${index & 255}` },
    }),
  ).join('');
const nowIn = (pod: string, ip: string): string => record('', '', { src: { namespace: 'shop', pod, ip }, dst: { ip } });

const eastOnly = ['east blocked 1', 'east warning thin: window', 'west warning thin: records'];

describe('a log is replayed against its own cluster alone', () => {
  test.each<[string, Logs, readonly string[]]>([
    ['by names of pods', { 'a.jsonl': ofEast }, eastOnly],
    ['by addresses', { 'a.jsonl': byAddress('10.0.0') }, eastOnly],
    [
      'each by its own',
      { 'a.jsonl': ofEast, 'b.jsonl': ofWest },
      ['east blocked 1', 'east warning thin: window', 'west blocked 2', 'west warning thin: window'],
    ],
    [
      'with names that others have too, in the same log',
      { 'a.jsonl': ofEast + ofBoth },
      ['east blocked 2', ...eastOnly.slice(1)],
    ],
    [
      'though a pod of another has the name of one that was here',
      { 'a.jsonl': formerly('web-7d9-x', 40) + formerly('web-7d9-w', 1) },
      ['east blocked 40', ...eastOnly.slice(1)],
    ],
  ])('%s', async (_, logs, expected) => {
    expect(told(await judged(logs))).toEqual(expected);
  });

  test('the order of the logs means nothing', async () => {
    const [one, other] = [await judged({ a: ofEast, b: ofWest }), await judged({ b: ofWest, a: ofEast })];
    expect(told(other)).toEqual(told(one));
  });

  test('the uids of what was written tell it before names do', async () => {
    const write = {
      ...{ kind: 'Event', apiVersion: 'audit.k8s.io/v1', level: 'RequestResponse', stage: 'ResponseComplete' },
      ...{ auditID: 'a', verb: 'update', user: { username: 'alice' }, requestURI: '/apis/networking.k8s.io/v1/x' },
      objectRef: {
        resource: 'networkpolicies',
        namespace: 'shop',
        name: 'db',
        apiGroup: 'networking.k8s.io',
        apiVersion: 'v1',
      },
      responseStatus: { code: 200 },
      responseObject: {
        ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', spec: { podSelector: {} } },
        metadata: { name: 'db', namespace: 'shop', uid: 'policy-west' },
      },
      ...{
        requestReceivedTimestamp: new Date(now - 7_200_000).toISOString(),
        stageTimestamp: new Date(now - 7_200_000).toISOString(),
      },
    };
    const withUid = (text: string, uid: string): string =>
      JSON.stringify(
        (JSON.parse(text) as readonly Record<string, unknown>[]).map((object) =>
          object['kind'] === 'NetworkPolicy'
            ? { ...object, metadata: { ...(object['metadata'] as object), uid } }
            : object,
        ),
      );
    const report = await judged({ 'audit.log': `${JSON.stringify(write)}\n` }, withUid(twin, 'policy-west'));
    // The names of both are the same.
    expect(told(report)).not.toContainEqual(expect.stringContaining('owner'));
  });
});

describe('where nobody can say of which it is', () => {
  const doubted = (source: string, severity: string): string => `${source} ${severity} thin: count, owner`;

  test.each<[string, Logs, string]>([
    ['names that both have', { 'a.jsonl': ofBoth }, west],
    ['clusters that are alike', { 'a.jsonl': ofEast }, twin],
    ['names that none has', { 'a.jsonl': record('shop/nobody-1', 'shop/nobody-2') }, west],
    ['records of both in one log', { 'a.jsonl': ofEast + ofWest }, west],
    [
      'many of one cluster, and of the other this very pod at its very address',
      { 'a.jsonl': formerly('web-7d9-x', 40) + nowIn('web-7d9-w', '10.9.0.1') },
      west,
    ],
    [
      'a long log of one cluster that goes on with records of the other',
      { 'a.jsonl': formerly('web-7d9-x', 21_000) + formerly('web-7d9-w', 6_000) },
      west,
    ],
  ])('%s: it is evidence for none, which is no pass', async (_, logs, other) => {
    const report = await judged(logs, other);
    expect(told(report)).toEqual([doubted('east', 'error'), doubted('west', 'error')]);
    expect(report.conclusion).toBe('cannot say');
    expect(exitCode(report)).toBe(1);
    expect(report.coverage?.limits).toContainEqual(expect.stringContaining('so it is held against none of them'));
  });

  test('beside logs of a cluster it warns there', async () => {
    const report = await judged({ 'a.jsonl': ofEast, 'b.jsonl': ofBoth });
    expect(told(report)).toEqual(['east blocked 1', 'east warning thin: owner, window', doubted('west', 'error')]);
    const [finding] = report.findings.filter(({ key }) => key.subject === 'owner, window');
    expect(finding?.details.join('\n')).toContain(
      'b.jsonl fits several of the clusters that are compared: 1 record held against none',
    );
  });
});

describe('a digest says it itself', () => {
  const digestOf = async (uid: string, text = ofBoth): Promise<string> => {
    const { flows, timeline, ...observed } = await observe(streams({ 'x.jsonl': text }), logReading);
    const observation = attribute({ flows, timeline, ...observed }, worldOfNames(flows, timeline));
    return writeDigest(observation, { cluster: { uid }, tool: '0.1.0' });
  };

  test.each([
    ['cluster-1', 'east'],
    ['cluster-2', 'west'],
  ])('of %s', async (uid, source) => {
    const report = await judged({ 'd.jsonl': await digestOf(uid) }, twin);
    expect(told(report).filter((text) => text.includes('owner'))).toEqual([]);
    const own = report.findings.filter(({ kind, key }) => kind === 'thin-evidence' && key.subject === 'records');
    expect(own.map(({ key }) => key.source)).toEqual([source === 'east' ? 'west' : 'east']);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'of a cluster whose snapshot tells no uid, as its names say',
      twin,
      ['east warning thin: records', 'west blocked 1', 'west warning thin: window', 'west warning thin: workloads'],
    ],
    [
      'names that only a cluster of another uid has',
      west,
      ['east error thin: count, owner', 'west error thin: count, owner'],
    ],
  ])('%s', async (_, other, expected) => {
    const unnamed = other.replaceAll('"cluster-2"', 'null');
    const report = await judged({ 'd.jsonl': await digestOf('cluster-3', ofEast) }, unnamed);
    expect(told(report)).toEqual(expected);
  });

  test('of a cluster that is not compared it is refused', async () => {
    await expect(judged({ 'd.jsonl': await digestOf('cluster-3') })).rejects.toThrow(/cluster-3/);
  });
});

test('a log that can be read only once is not taken for an empty one', async () => {
  const once = streams({ 'standard input': ofEast });
  await expect(judged({}, west, '', () => once)).rejects.toThrow(/only once/);
});

test('what the gate file requires of logs is required of each cluster', async () => {
  expect(
    (await judged({ a: ofEast }, west, 'require: [logs]\nseverity: {blocked-connection: notice}\n')).conclusion,
  ).toBe('cannot say');
});
