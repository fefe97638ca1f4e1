// `verify`: check judges, the change is merged, later logs tell; the whole way through the program.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../src/schemas/verification.schema.json' with { type: 'json' };
import { now, program, writeFiles } from '../program.ts';

const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = ['web', 'batch', 'db', 'cache'];
const pods = names.map((app, index) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: app, namespace: 'shop', labels: { app } },
  spec: { containers: [{ name: 'c' }] },
  status: { phase: 'Running', podIP: `10.0.0.${index + 1}` },
}));
const spaces = ['kube-system', 'shop', 'far'].map((name) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, uid: name, labels: { 'kubernetes.io/metadata.name': name } },
}));

/** Lets these apps reach the database. */
function policy(...apps: readonly string[]) {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'db', namespace: 'shop' },
    spec: {
      podSelector: { matchLabels: { app: 'db' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: apps.map((app) => ({ podSelector: { matchLabels: { app } } })) }],
    },
  };
}
const before = policy('web', 'batch');
const after = policy('web', 'cache');
const snapshot = (live: object): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...spaces, ...pods, live] });

const minute = 60_000;
const time = (at: number): string => new Date(at).toISOString();

function record(at: number, source: string, verdict: string, destination = 'db'): string {
  const end = (pod: string) => ({ namespace: 'shop', pod });
  return `${JSON.stringify({ time: time(at), src: end(source), dst: end(destination), protocol: 'TCP', port: 5432, verdict })}\n`;
}

/** When the policy was applied, by whom; ten minutes after the report. */
const applied = now + 10 * minute;
const write = `${JSON.stringify({
  kind: 'Event',
  apiVersion: 'audit.k8s.io/v1',
  level: 'RequestResponse',
  auditID: 'apply',
  stage: 'ResponseComplete',
  requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/db',
  verb: 'update',
  user: { username: 'argocd' },
  userAgent: 'argocd/3',
  objectRef: { resource: 'networkpolicies', namespace: 'shop', name: 'db', apiGroup: 'networking.k8s.io' },
  responseStatus: { code: 200 },
  requestObject: after,
  responseObject: { ...after, metadata: { ...after.metadata, resourceVersion: '7', generation: 2 } },
  requestReceivedTimestamp: time(applied),
  stageTimestamp: time(applied),
})}\n`;

const earlier =
  record(now - 50 * minute, 'web', 'allowed') +
  record(now - 40 * minute, 'batch', 'allowed') +
  record(now - 30 * minute, 'cache', 'denied') +
  record(now - 20 * minute, 'web', 'allowed', 'cache');
const later = applied + 20 * minute;
/** As predicted. */
const right = record(later, 'web', 'allowed') + record(later, 'batch', 'denied') + record(later, 'cache', 'allowed');
/** batch still gets in, cache is not heard of, and web no longer reaches the cache, of which nobody spoke. */
const wrong = record(later, 'batch', 'allowed') + record(later, 'web', 'denied', 'cache');

beforeAll(async () => {
  writeFiles(folder, {
    'before/db.json': JSON.stringify(before),
    'after/db.json': JSON.stringify(after),
    'then.json': snapshot(before),
    'now.json': snapshot(after),
    'earlier.jsonl': earlier,
    'right.jsonl': right,
    'wrong.jsonl': wrong,
    'audit.jsonl': write,
    'evil.json': '{"schema":"netpol-gate/report/2","findings":[{"__proto__":{}}]}',
  });
  const judged = ['check', '--base', 'before', '--head', 'after', '--cluster', 'then.json', 'earlier.jsonl'];
  const { code, error } = await program([...judged, '--output', 'json=report.json'], folder);
  expect({ code, error }).toEqual({ code: 1, error: '' });
});

const verified = (...args: readonly string[]) =>
  program(['verify', '--report', 'report.json', ...args], folder, now + 120 * minute);

test('what came as predicted is confirmed, with the shares, the rollout and the cluster', async () => {
  const { code, out, error } = await verified(
    ...['earlier.jsonl', 'right.jsonl', 'audit.jsonl', '--cluster', 'now.json', '--in', 'after', '--exit-code'],
  );
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toContain(
    'Predicted 1 blocked, saw 1; predicted 1 opened, saw 1; no connection appeared that nobody predicted',
  );
  expect(out).toContain('2 of 2 confirmed, 0 contradicted, 0 not seen: 100 % of those seen were right');
  expect(out).toMatch(/rollout +NetworkPolicy shop\/db written until .*, last by argocd/);
  expect(out).toMatch(
    /cluster +asked for a sample, one port and one address of each: the policies there now answer as predicted, (\d+) of \1: rolled out; the changed objects are as in the head tree/,
  );
});

test('without records from before the first line does not say that nothing else turned', async () => {
  const { out } = await verified('right.jsonl', 'audit.jsonl', '--cluster', 'now.json');
  expect(out.replaceAll(/\s+/g, ' ')).toContain('saw 1; whether one appeared that nobody predicted cannot be told');
  expect(out).not.toContain('no connection appeared');
});

test('what came otherwise is contradicted with its record, silence proves nothing, and what nobody predicted is told', async () => {
  const { code, out } = await verified(
    'earlier.jsonl',
    'wrong.jsonl',
    'audit.jsonl',
    '--cluster',
    'then.json',
    '--exit-code',
  );
  expect(code).toBe(1);
  expect(out).toContain(
    'Predicted 1 blocked, saw 0, 1 the other way; predicted 1 opened, saw 0, 1 not seen; 1 connection appeared that nobody predicted',
  );
  expect(out).toMatch(
    /shop\/batch → shop\/db TCP 5432\n +predicted blocked; allowed once, last .* \(\S*wrong\.jsonl:1\)/,
  );
  expect(out).toMatch(
    /shop\/web → shop\/cache TCP 5432\n +newly denied: before allowed once, .*\(\S*earlier\.jsonl:4\); since denied once/,
  );
  expect(out).toMatch(/answer none of \d+ as predicted: not rolled out, or taken back/);
  // It was read in two parts, and nobody asked for a time.
  expect(out).not.toContain('outside of the time');
  const { code: calm } = await verified('earlier.jsonl', 'wrong.jsonl', 'audit.jsonl');
  expect(calm).toBe(0);
});

test('without an audit log all records after the report count, or those since the time that is named, and that is said', async () => {
  const unknown = await verified('right.jsonl');
  expect(unknown.out).toContain('not known when it was rolled out: all records after the report');
  expect(unknown.out.replace(/\s+/g, ' ')).toContain('those from before the merge among them');
  expect(unknown.out).toContain('no record from before the rollout was read');
  const asked = await verified('right.jsonl', '--since', time(applied));
  expect(asked.out).toMatch(/records count from .* on, as asked/);
});

test('a record that began before the rollout and ended after it is of neither side, and that is said', async () => {
  const seconds = (at: number): number => Math.floor(at / 1000);
  const flow = (from: number, to: number, source: string): string =>
    `2 1 eni-1 ${source} 10.0.0.3 40000 5432 6 10 1000 ${seconds(from)} ${seconds(to)} ACCEPT OK\n`;
  const head =
    'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n';
  const over = flow(applied - 9 * minute, applied + minute, '10.0.0.2');
  writeFiles(folder, {
    'over.log': head + over + flow(later, later + minute, '10.0.0.4'),
    'since.log': head + flow(applied + minute, applied + 11 * minute, '10.0.0.2'),
  });
  const { out } = await verified('earlier.jsonl', 'over.log', '--since', time(applied), '--cluster', 'now.json');
  expect(out).toContain('Predicted 1 blocked, saw 0, 1 not seen; predicted 1 opened, saw 1;');
  expect(out).toMatch(/1 record began before .* and ended after it: of which side is not known, so left out/);
  const { out: after } = await verified(
    'earlier.jsonl',
    'since.log',
    '--since',
    time(applied),
    '--cluster',
    'now.json',
  );
  expect(after).toContain('Predicted 1 blocked, saw 0, 1 the other way;');
});

test('JSON holds everything, Markdown the same for people', async () => {
  const all = ['earlier.jsonl', 'wrong.jsonl', 'audit.jsonl', '--cluster', 'then.json', '--in', 'after'];
  const { out } = await verified(...all, '--format', 'json');
  const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(schema);
  expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
  expect(validate({ ...(JSON.parse(out) as object), more: 1 })).toBe(false);
  const told = JSON.parse(out) as { calibration: unknown; rollout: { basis: string }; unpredicted: unknown[] };
  expect(told.calibration).toEqual({ confirmed: 0, contradicted: 1, unseen: 1 });
  expect([told.rollout.basis, told.unpredicted.length]).toEqual(['audit', 1]);
  const page = await verified('earlier.jsonl', 'wrong.jsonl', 'audit.jsonl', '--format', 'markdown');
  expect(page.out).toMatch(/^### Predicted 1 blocked, saw 0/);
  expect(page.out).toContain('#### Contradicted (1)');
});

test.each<[string, readonly string[], RegExp]>([
  ['no report', ['verify', 'right.jsonl'], /--report is missing/],
  ['a file that is none', ['verify', '--report', 'then.json', 'right.jsonl'], /this is no report of netpol-gate/],
  ['a hostile one', ['verify', '--report', 'evil.json', 'right.jsonl'], /this is no report of netpol-gate/],
  ['no log', ['verify', '--report', 'report.json'], /no log is named, and no cluster/],
  ['standard input', ['verify', '--report', 'report.json', '-'], /reads its logs twice/],
  ['logs from before alone', ['verify', '--report', 'report.json', 'earlier.jsonl'], /hold no connection after/],
  [
    'a format that there is not',
    ['verify', '--report', 'report.json', '--format', 'x', 'right.jsonl'],
    /there is no format/,
  ],
])('with %s there is nothing to verify by', async (_what, args, wrongly) => {
  const { code, error } = await program(args, folder);
  expect(code).toBe(2);
  expect(error).toMatch(wrongly);
});

describe('without a cluster', () => {
  const deployed = names.map((app) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: app, namespace: 'shop', uid: app },
    spec: {
      selector: { matchLabels: { app } },
      template: { metadata: { labels: { app } }, spec: { containers: [{ name: 'c' }] } },
    },
  }));

  beforeAll(async () => {
    const cluster = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...spaces, ...deployed, before] });
    const named = (at: number, source: string, verdict: string, pod = `${source}-6d4cf56d6-xb2uv`): string =>
      record(at, source, verdict, 'db-75cb54667d-kqz7w').replace(`"pod":"${source}"`, `"pod":"${pod}"`);
    const run = (app: string): string => `${app}-6d4cf56d6-kqz7w`;
    const plain = (at: number): string =>
      `${JSON.stringify({ time: time(at), src: { ip: '10.0.0.2' }, dst: { ip: '10.0.0.3' }, protocol: 'TCP', port: 5432, verdict: 'denied' })}\n`;
    writeFiles(folder, {
      'deployed.json': cluster,
      'run.jsonl':
        named(now - 40 * minute, 'batch', 'allowed', run('batch')) +
        named(now - 30 * minute, 'cache', 'denied', run('cache')),
      'pods.jsonl':
        named(later, 'batch', 'denied').repeat(2) + named(later, 'batch', 'denied', 'batch-77d8f4d6b5-2ghkl'),
      'strangers.jsonl': named(later, 'batch', 'denied', 'nobody-6d4cf56d6-xb2uv').replaceAll('shop', 'elsewhere'),
      'addresses.jsonl': plain(later).repeat(3),
    });
    const sides = ['check', '--base', 'before', '--head', 'after', '--cluster', 'deployed.json', 'run.jsonl'];
    expect(await program([...sides, '--output', 'json=deployed-report.json'], folder)).toMatchObject({ code: 1 });
  });

  const alone = (...args: readonly string[]) =>
    program(['verify', '--report', 'deployed-report.json', ...args], folder, now + 120 * minute);

  test('pods are told by the names that the workloads of the report give them', async () => {
    const { code, out } = await alone('pods.jsonl');
    expect(code).toBe(0);
    expect(out).toContain('Predicted 1 blocked, saw 1; predicted 1 opened, saw 0, 1 not seen');
    expect(out).toMatch(/shop\/batch → shop\/db TCP 5432\n +predicted blocked; denied 3 times/);
    expect(out).not.toContain('could be matched');
  });

  test('names of nobody in the report are matched with nobody, and that is said', async () => {
    const { code, out } = await alone('strangers.jsonl');
    expect(code).toBe(0);
    expect(out).toContain('no end of 1 recorded connection could be matched with a workload of the report by its name');
    expect(out).toContain('--cluster');
  });

  test.each(['text', 'markdown', 'json'])(
    'by names no pod that the report does not name is told, as %s',
    async (format) => {
      const guest = (at: number, verdict: string): string =>
        record(at, 'guest-6d4cf56d6-xb2uv', verdict, 'db-75cb54667d-kqz7w');
      writeFiles(folder, {
        'visits.jsonl': guest(now - 10 * minute, 'allowed') + guest(later, 'denied'),
        'pod-names.yml': 'privacy: names\n',
      });
      const args = ['visits.jsonl', 'audit.jsonl', '--format', format] as const;
      expect((await alone(...args)).out).toContain('guest-6d4cf56d6-xb2uv');
      const { code, out } = await alone(...args, '--gate', 'pod-names.yml');
      expect(code).toBe(0);
      expect(out).toContain('a pod of namespace shop');
      expect(out).toMatch(/shop\/db|"name": ?"db"/);
      expect(out).not.toContain('guest');
    },
  );

  test('addresses that nobody resolves are no missing records', async () => {
    const { code, error } = await alone('addresses.jsonl');
    expect(code).toBe(2);
    expect(error).toMatch(/the logs hold 3 records after .*, and no end of them could be matched[^]*--cluster/);
  });
});

test('a cluster is enough to ask its policies, and that no log was named is said', async () => {
  const { code, out, error } = await verified('--cluster', 'now.json', '--exit-code');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toMatch(/the policies there now answer as predicted, (\d+) of \1: rolled out/);
  expect(out).toContain('no log is named: what was recorded since is not held against the predictions');
});

describe('a gate file', () => {
  beforeAll(async () => {
    const sources = (live: string): string =>
      `sources: [{id: east, include: ['east/**'], snapshot: ${live}}, {id: west, include: ['west/**'], snapshot: then.json}]\n`;
    writeFiles(folder, {
      'names.yml': 'privacy: names\n',
      'counts.yml': 'privacy: counts\n',
      'then.yml': sources('then.json'),
      'now.yml': sources('now.json'),
      'b/east/db.json': JSON.stringify(before),
      'b/west/db.json': JSON.stringify(before),
      'h/east/db.json': JSON.stringify(after),
      'h/west/db.json': JSON.stringify(after),
    });
    const sides = ['check', '--base', 'b', '--head', 'h', '--gate', 'then.yml', 'earlier.jsonl'];
    const { code, error } = await program([...sides, '--output', 'json=states.json'], folder);
    expect({ code, error }).toEqual({ code: 1, error: '' });
  });

  test.each(['text', 'markdown', 'json'])('that lets names be shown, as %s', async (format) => {
    const { code, out } = await verified('right.jsonl', '--gate', 'names.yml', '--format', format);
    expect(code).toBe(0);
    expect(out).toContain('batch');
    expect(out).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  });

  test('that lets only numbers be shown refuses', async () => {
    const { code, out, error } = await verified('right.jsonl', '--gate', 'counts.yml');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('only numbers');
  });

  test('that names the clusters of several states: each is asked about its own', async () => {
    const states = ['verify', '--report', 'states.json', 'earlier.jsonl', 'right.jsonl', 'audit.jsonl'];
    const { out } = await program([...states, '--gate', 'now.yml'], folder, now + 120 * minute);
    expect(out).toMatch(/Predicted 2 blocked, saw 2; predicted 2 opened, saw 2/);
    expect(out).toContain('one between workloads of the same names counts for each of them');
    expect(out).toMatch(
      /the policies there now answer (\d+) of \d+ as predicted: rolled out in part, or changed since \(east (\d+) of \2, west 0 of \2\)/,
    );
    const alone = await program([...states, '--cluster', 'now.json'], folder, now + 120 * minute);
    expect(alone.out).toMatch(/the report is of 2 states \(east.*, west.*\): every record counts for all of them/);
  });
});

describe('the cluster of the report', () => {
  const spacesOf = (uid: string | undefined) =>
    spaces.map(({ metadata, ...space }) => ({ ...space, metadata: { ...metadata, uid } }));
  const listOf = (uid: string | undefined, ...live: readonly object[]): string =>
    JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...spacesOf(uid), ...pods, ...live] });
  beforeAll(() =>
    writeFiles(folder, { 'another.json': listOf('other', after), 'nameless.json': listOf(undefined, after) }),
  );

  test('another one than the report was judged on is refused', async () => {
    const { code, out, error } = await verified('right.jsonl', '--cluster', 'another.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('judged on another cluster than the one given (uids of kube-system: kube-system in the');
    expect(error).toContain('other here)');
  });

  test('one without a uid is asked, and that nobody knows which it is is said', async () => {
    const { code, out } = await verified('right.jsonl', '--cluster', 'nameless.json');
    expect(code).toBe(0);
    expect(out).toContain('it is not known whether the cluster is the one that was judged');
    expect(out).toContain('what was read of the cluster names no uid of kube-system');
    const same = await verified('right.jsonl', '--cluster', 'now.json');
    expect(same.out).not.toContain('it is not known whether the cluster');
  });

  test.each([
    ['answers otherwise', 'then.json', ['right.jsonl'], 1],
    ['answers as predicted, and nothing was seen', 'now.json', ['earlier.jsonl'], 0],
  ])('that %s decides the exit code with --exit-code', async (_what, cluster, logs, expected) => {
    const { code, out } = await verified(...logs, '--cluster', cluster, '--exit-code');
    expect(code).toBe(expected);
    if (expected === 0) expect(out).toContain('nothing of it was seen, so nothing can be said of their quality');
  });

  test('is asked about addresses of IPv6 too', async () => {
    const to = (...cidrs: readonly string[]) => ({
      ...before,
      spec: {
        podSelector: { matchLabels: { app: 'db' } },
        policyTypes: ['Egress'],
        egress: [{ to: cidrs.map((cidr) => ({ ipBlock: { cidr } })), ports: [{ port: 443 }] }],
      },
    });
    const [shut, wide] = [to('192.0.2.0/24'), to('192.0.2.0/24', '2001:db8::/32')];
    const both = pods.map((pod, at) => ({
      ...pod,
      status: { ...pod.status, podIPs: [{ ip: pod.status.podIP }, { ip: `fd00::${at + 1}` }] },
    }));
    const there = (live: object): string =>
      JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...spaces, ...both, live] });
    writeFiles(folder, {
      'six/b/db.json': JSON.stringify(shut),
      'six/h/db.json': JSON.stringify(wide),
      'six/then.json': there(shut),
      'six/now.json': there(wide),
    });
    const sides = ['check', '--base', 'six/b', '--head', 'six/h', '--cluster', 'six/then.json', 'earlier.jsonl'];
    await program([...sides, '--output', 'json=six/report.json'], folder);
    const args = ['verify', '--report', 'six/report.json', 'right.jsonl', '--format', 'json', '--cluster'];
    const asked = async (cluster: string) =>
      JSON.parse((await program([...args, cluster], folder, now + 120 * minute)).out) as {
        cluster: { asked: number; asPredicted: number; unasked: number };
      };
    const { cluster } = await asked('six/now.json');
    expect(cluster).toMatchObject({ asPredicted: cluster.asked, unasked: 0 });
    expect(cluster.asked).toBeGreaterThan(0);
    expect((await asked('six/then.json')).cluster).toMatchObject({ asPredicted: 0, unasked: 0 });
  });
});

test('the report itself is not changed by what is read', () => {
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({
    schema: 'netpol-gate/report/2',
  });
});
