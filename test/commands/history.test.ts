// `history`: audit log and cluster in, every version out; formats, exit codes, and what a gate file lets be shown.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../src/schemas/history.schema.json' with { type: 'json' };
import { now, program, writeFiles } from '../program.ts';

const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const minute = 60_000;
const time = (at: number): string => new Date(at).toISOString();

const pods = ['web', 'evil', 'db'].map((app, index) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: app, namespace: 'shop', labels: { app } },
  spec: { containers: [{ name: 'c' }] },
  status: { phase: 'Running', podIP: `10.0.0.${index + 1}` },
}));
const spaces = ['kube-system', 'shop'].map((name) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, uid: name, labels: { 'kubernetes.io/metadata.name': name } },
}));

function policy(generation: number, ...apps: readonly string[]) {
  const block = { ipBlock: { cidr: '198.51.100.0/24' } };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'db', namespace: 'shop', uid: 'u1', generation },
    spec: {
      podSelector: { matchLabels: { app: 'db' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [...apps.map((app) => ({ podSelector: { matchLabels: { app } } })), block] }],
    },
  };
}

const bot = 'system:serviceaccount:shop:bot';

function event(at: number, user: string, verb: string, after: object, status = 200) {
  return `${JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'RequestResponse',
    auditID: `${user} ${at}`,
    stage: 'ResponseComplete',
    requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/db',
    verb,
    user: {
      username: user,
      ...(user === bot && { extra: { 'authentication.kubernetes.io/pod-name': ['bot-7f9'] } }),
    },
    userAgent: 'kubectl/v1.34.4',
    sourceIPs: ['203.0.113.9'],
    objectRef: { resource: 'networkpolicies', namespace: 'shop', name: 'db', apiGroup: 'networking.k8s.io' },
    responseStatus: { code: status },
    requestObject: after,
    ...(status < 300 && { responseObject: after }),
    requestReceivedTimestamp: time(at),
    stageTimestamp: time(at),
  })}\n`;
}

const log = [
  event(now - 90 * minute, 'alice', 'create', policy(1, 'web'), 201),
  event(now - 80 * minute, 'mallory', 'update', policy(2, 'web', 'evil')),
  event(now - 70 * minute, 'eve', 'update', policy(3), 403),
  event(now - 60 * minute, bot, 'update', policy(3, 'web')),
].join('');

beforeAll(() => {
  writeFiles(folder, {
    'audit.jsonl': log,
    'cluster.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...spaces, ...pods, policy(3, 'web')] }),
    'other.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [...spaces, ...pods, policy(9, 'evil')] }),
    'names.yml': 'privacy: names\n',
    'blocks.yml': 'rulings: {blocks-match-pods: yes}\n',
    'counts.yml': 'privacy: counts\n',
    'wrong.yml': 'privcy: names\n',
    'evil.jsonl': `${'{"kind":"Event","apiVersion":"audit.k8s.io/v1","stage":'.repeat(30)}\n${log}`,
  });
});

const history = (...args: readonly string[]) => program(['history', ...args], folder);

test('a cluster whose policies could not be read is refused, as check refuses it', async () => {
  const made = await program(['snapshot', '--cluster', 'cluster.json', '--output', 'whole.json'], folder);
  expect(made.code).toBe(0);
  const whole = readFileSync(join(folder, 'whole.json'), 'utf8');
  const part = whole.replace('"incomplete":[]', '"incomplete":[{"kind":"NetworkPolicy","reason":"forbidden"}]');
  expect(part).not.toBe(whole);
  writeFiles(folder, { 'part.json': part });
  const { code, out, error } = await history('audit.jsonl', '--cluster', 'part.json');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain('did not give what every verdict rests on: NetworkPolicy (forbidden)');
});

test('without the addresses of the cluster names and labels are judged as ever, blocks stay open, and it is said', async () => {
  const made = await program(
    ['snapshot', '--cluster', 'cluster.json', '--privacy', 'names', '--output', 'names.json'],
    folder,
  );
  expect(made.code).toBe(0);
  const block = policy(3, 'web');
  block.spec.ingress[0]?.from.push({ ipBlock: { cidr: '10.0.0.0/24' } });
  writeFiles(folder, {
    'block.jsonl': `${log}${event(now - 50 * minute, 'zoe', 'update', { ...block, metadata: { ...block.metadata, generation: 4 } })}`,
  });
  const effect = async (cluster: string) => {
    const { out } = await history('block.jsonl', '--cluster', cluster, '--gate', 'blocks.yml', '--format', 'json');
    const { edits, unseen } = JSON.parse(out) as {
      edits: { author: string; effect: { opened: { text: string }[]; unclear: { text: string }[] } }[];
      unseen: string[];
    };
    const of = (who: string) => edits.find(({ author }) => author.startsWith(who))?.effect;
    return { byLabel: of('mallory')?.opened, byBlock: of('zoe'), unseen: unseen.join(' ') };
  };
  const [whole, names] = [await effect('cluster.json'), await effect('names.json')];
  expect(names.byLabel).toEqual(whole.byLabel);
  expect(names.unseen).toMatch(/The snapshot withholds the addresses of pods, nodes and Services/);
  expect(whole.unseen).not.toMatch(/withholds/);
  // Whether the block holds the pod is open in one of them alone.
  const texts = ({ opened = [], unclear = [] }: Partial<NonNullable<typeof whole.byBlock>> = {}) => [
    opened.map(({ text }) => text).filter((text) => text.includes('shop/evil')).length,
    unclear.map(({ text }) => text).filter((text) => text.includes('shop/evil')).length,
  ];
  expect([texts(whole.byBlock), texts(names.byBlock)]).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

describe('what is told', () => {
  test('text: who, when, what changed and what it opened or closed; attempts apart', async () => {
    const { code, out, error } = await history('audit.jsonl', '--cluster', 'cluster.json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const [, opening = ''] = out.split(/^2026.*created\n/m);
    expect(opening).toMatch(/by +mallory from 203\.0\.113\.9 with kubectl\/v1\.34\.4 \(update\), \S*audit\.jsonl:2\n/);
    expect(opening).toMatch(/opened +shop\/evil → shop\/db every port\n/);
    expect(out).toMatch(/closed +shop\/evil → shop\/db every port\n/);
    expect(out.slice(out.indexOf('Attempts that changed nothing'))).toMatch(
      /NetworkPolicy shop\/db refused by [a-z ]+ \(403\)\n +by +eve /,
    );
    expect(out).not.toContain('\u001b');
    expect(out).toContain('in the pod shop/bot-7f9 ');
  });

  test('only the edits that turn the answer about a connection', async () => {
    const { out } = await history('audit.jsonl', '--cluster', 'cluster.json', '--opened', 'shop/evil->shop/db:5432');
    expect(out).toContain('shop/evil → shop/db:5432: allowed before the first write of the log, denied at its end');
    expect([...out.matchAll(/answer +(.+)\n +by +(\S+)/g)].map(([, answer, who]) => [who, answer])).toEqual([
      ['alice', 'allowed → denied'],
      ['mallory', 'denied → allowed'],
      [bot, 'allowed → denied'],
    ]);
  });

  test('one policy, or one namespace', async () => {
    expect((await history('shop/db', 'audit.jsonl')).out).toContain('3 edits of 1 object');
    expect((await history('shop/', 'audit.jsonl')).out).toContain('3 edits of 1 object');
    expect((await history('far/', 'audit.jsonl')).out).toContain('0 edits of 0 objects');
  });

  test('edits of a time are judged on what was before it', async () => {
    const since = ['--since', time(now - 85 * minute), '--until', time(now - 75 * minute)];
    const { out } = await history('audit.jsonl', '--cluster', 'cluster.json', ...since);
    expect(out).toContain('1 edit of 1 object');
    expect(out).toMatch(/opened +shop\/evil → shop\/db every port\n/);
  });

  test('Markdown and JSON', async () => {
    const page = await history('audit.jsonl', '--cluster', 'cluster.json', '--format', 'markdown');
    expect(page.out).toContain('```diff\n');
    const { out } = await history('audit.jsonl', '--cluster', 'cluster.json', '--format', 'json', '--limit', '1');
    const told = JSON.parse(out) as { edits: unknown[]; attempts: unknown[] };
    expect([told.edits.length, told.attempts.length]).toEqual([3, 1]);
  });

  test.each([
    ['the whole', ['--cluster', 'cluster.json']],
    ['without a cluster', []],
    ['of one connection', ['--cluster', 'cluster.json', '--opened', 'shop/evil->shop/db:5432']],
    ['by names', ['--cluster', 'cluster.json', '--gate', 'names.yml']],
    ['with what the log does not show', ['--cluster', 'other.json']],
  ])('JSON follows its schema: %s', async (_what, args) => {
    const { out } = await history('audit.jsonl', '--format', 'json', ...args);
    const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(schema);
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
    expect(validate({ ...(JSON.parse(out) as object), more: 1 })).toBe(false);
  });

  test('a hostile line beside is no harm', async () => {
    const { code, out } = await history('evil.jsonl', '--cluster', 'cluster.json');
    expect(code).toBe(0);
    expect(out).toContain('3 edits of 1 object');
  });
});

describe('what a gate file lets be shown', () => {
  test.each(['text', 'markdown', 'json'])('by names no address, as %s', async (format) => {
    const { code, out } = await history(
      ...['audit.jsonl', '--cluster', 'cluster.json', '--gate', 'names.yml', '--format', format],
    );
    expect(code).toBe(0);
    expect(out).toContain('mallory');
    expect(out).not.toMatch(/\d+\.\d+\.\d+\.\d+|bot-7f9/);
  });

  test('by counts nothing', async () => {
    expect(await history('audit.jsonl', '--gate', 'counts.yml')).toEqual({
      code: 2,
      out: '',
      error:
        'error: the gate file lets only numbers be shown, and a history is one of names\n' +
        '  set "privacy: names" to see names without addresses and pods\n',
    });
  });
});

test.each<[string, readonly string[], RegExp]>([
  ['no log', ['shop/db'], /no log is named/],
  ['a log that is not there', ['none.jsonl'], /no log at/],
  ['a connection without a cluster', ['audit.jsonl', '--opened', 'shop/web->shop/db'], /no cluster is named/],
  [
    'an end that nobody is',
    ['audit.jsonl', '--cluster', 'cluster.json', '--opened', 'shop/evul->shop/db:5432'],
    /shop\/evul.*did you mean shop\/evil\?/,
  ],
  ['half a connection', ['audit.jsonl', '--cluster', 'cluster.json', '--opened', 'shop/web'], /names no connection/],
  ['a format that there is not', ['audit.jsonl', '--format', 'toString'], /there is no format/],
  ['a limit of none', ['audit.jsonl', '--limit', '0'], /is no number above 0/],
  ['a faulty gate file', ['audit.jsonl', '--gate', 'wrong.yml'], /wrong\.yml:1:1.*privcy/],
  ['a profile that there is not', ['audit.jsonl', '--profile', 'x'], /there is no profile/],
  ['a snapshot that is not there', ['audit.jsonl', '--cluster', 'no.json'], /there is no snapshot file/],
])('with %s it ends with 2', async (_what, args, wrongly) => {
  const { code, out, error } = await history(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toMatch(wrongly);
});

describe('policies that are named', () => {
  const flow = `${JSON.stringify({
    time: time(now - minute),
    flow: {
      time: time(now - minute),
      verdict: 'FORWARDED',
      IP: { source: '10.0.0.1', destination: '10.0.0.3' },
      l4: { TCP: { source_port: 40000, destination_port: 5432, flags: { SYN: true } } },
      source: { namespace: 'shop', pod_name: 'web' },
      destination: { namespace: 'shop', pod_name: 'db' },
      Type: 'L3_L4',
      traffic_direction: 'EGRESS',
      is_reply: false,
    },
    node_name: 'n1',
  })}\n`;
  beforeAll(() => {
    writeFiles(folder, {
      'shop/db.yaml': 'kind: NetworkPolicy\n',
      'shop/values.json': '{}',
      'logs/audit.jsonl': log,
      'flows.jsonl': flow,
    });
  });

  test('win over a folder of manifests, which ./ still means', async () => {
    const { code, out, error } = await history('shop/', 'audit.jsonl');
    expect([code, error]).toEqual([
      0,
      '"shop/" names policies, since what lies there is no audit log; ./shop/ would be read as a log\n',
    ]);
    expect(out).toContain('mallory');
    expect((await history('shop/')).error).toContain('no log is named');
    expect((await history('./shop/')).error).not.toContain('names policies');
  });

  test('lose against a folder of logs, and that is said', async () => {
    const { code, out, error } = await history('logs/', 'flows.jsonl');
    expect([code, error]).toEqual([
      0,
      '"logs/" is read as logs, since there are some; --policy logs/ names policies\n',
    ]);
    expect(out).toContain('mallory');
  });

  test('no pods in a namespace of that name make them policies', async () => {
    const pod = { ...pods[0], metadata: { name: 'loki', namespace: 'logs', uid: 'loki' } };
    const items = [...spaces, { ...spaces[0], metadata: { name: 'logs', uid: 'logs' } }, pod];
    writeFiles(folder, { 'with-logs.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items }) });
    expect(await history('logs/', 'flows.jsonl', '--cluster', 'with-logs.json')).toMatchObject({ code: 0 });
  });

  test('are not asked for where nothing else could be read', async () => {
    const { code, out, error } = await history('logs/');
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('mallory');
  });

  test.each([
    ['both/', 'both'],
    ['both/db', 'both'],
  ])('%s: with logs of that name beside them are either, which is no guess', async (name, space) => {
    const both = log.replaceAll('"shop"', `"${space}"`);
    writeFiles(folder, name.endsWith('/') ? { 'both/other.jsonl': both } : { 'both/db': both });
    writeFiles(folder, { 'of-both.jsonl': both });
    expect(await history(name, 'of-both.jsonl')).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining(
        `"${name}" is a place with logs, and names policies too\n  write ./${name} for the logs, or --policy ${name} for the policies\n`,
      ) as unknown as string,
    });
    const paths = await history(`./${name}`, 'of-both.jsonl', 'audit.jsonl');
    expect([paths.code, paths.error]).toEqual([0, '']);
    expect(paths.out).toContain('of 2 objects');
    const policies = await history('--policy', name, 'of-both.jsonl', 'audit.jsonl');
    expect([policies.code, policies.error]).toEqual([0, '']);
    expect(policies.out).toContain('of 1 object');
  });

  test('by --policy every argument is a log', async () => {
    expect((await history('--policy', 'shop/db', 'audit.jsonl')).out).toContain('3 edits of 1 object');
    expect((await history('--policy', 'shop/dbb', 'audit.jsonl')).error).toContain('did you mean "shop/db"?');
    expect((await history('--policy', 'shop/db')).error).toContain('no log is named');
    expect((await history('--policy', 'db', 'audit.jsonl')).error).toContain('--policy "db" names no policies');
  });

  test('a misspelt one ends with what was probably meant, a strange one is said not to be known', async () => {
    expect(await history('shop/dbb', 'audit.jsonl')).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining('did you mean "shop/db"?') as unknown as string,
    });
    const strange = await history('lab/nothing-of-that-name', 'audit.jsonl');
    expect([strange.code, strange.error]).toEqual([
      0,
      'neither the logs nor the cluster know "lab/nothing-of-that-name"\n',
    ]);
  });

  test('of a misspelt one all that are as near are told', async () => {
    const twin = log.replaceAll('"name":"db"', '"name":"dx"').replaceAll('"auditID":"', '"auditID":"x');
    writeFiles(folder, { 'twins.jsonl': log + twin });
    expect((await history('shop/dd', 'twins.jsonl')).error).toContain('did you mean "shop/db" or "shop/dx"?');
  });

  test('a flow log in place of an audit log is no empty history', async () => {
    const { code, out, error } = await history('flows.jsonl');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/flows\.jsonl" is no audit log \(hubble\)/);
  });
});

test('who asks for one policy is told of a deletion of all that its namespace held', async () => {
  const {
    requestObject: _,
    responseObject: __,
    ...bare
  } = JSON.parse(event(now, 'mallory', 'deletecollection', {})) as {
    requestObject: unknown;
    responseObject: unknown;
    objectRef: object;
  };
  const all = { ...bare, level: 'Metadata', objectRef: { ...bare.objectRef, name: undefined } };
  writeFiles(folder, { 'emptied.jsonl': `${log}${JSON.stringify(all)}\n` });
  const { out } = await history('shop/db', 'emptied.jsonl');
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'all were asked to be deleted, and the log does not show whether that was done by mallory',
  );
  expect((await history('pay/db', 'emptied.jsonl')).out).not.toContain('mallory');
});
