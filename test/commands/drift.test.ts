/** `drift`: what differs, who did it and what comes of it, in every format; exit codes; nothing that a name can break. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import schema from '../../src/schemas/drift.schema.json' with { type: 'json' };
import { removeTemporaryFolders, repository, temporaryFolder } from '../io/repository.ts';
import { auditLog, drifted, git, ingress, listOf, live } from '../drift-shop.ts';
import { type Ended, program, writeFiles } from '../program.ts';
import { clusterList, clusterObjects, goodBase, policy } from '../shop.ts';

afterAll(removeTemporaryFolders);

const validate = new Ajv({ allErrors: true, formats: { 'date-time': true } }).compile(schema);

function shop(files: Readonly<Record<string, string>> = git, cluster = listOf(drifted)): string {
  const folder = temporaryFolder();
  const inGit = Object.entries(files).map(([path, text]) => [`git/${path}`, text] as const);
  writeFiles(folder, { ...Object.fromEntries(inGit), 'cluster.json': cluster, 'audit.log': auditLog });
  return folder;
}

function drift(folder: string, ...more: string[]): Promise<Ended> {
  return program(['drift', '--base', 'git', '--cluster', 'cluster.json', ...more], folder);
}

test('text: the worst first, what differs, who, what it opens and what comes next', async () => {
  const folder = shop();
  const { code, out, error } = await drift(folder, 'audit.log');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out.replaceAll(`${folder}/`, ''))
    .toBe(`  4 objects in drift: 2 differing, 1 only in the cluster, 1 only in git; 3 let through what git does not

  - git     git
  + cluster cluster-1
  logs      4 records, 2026-11-23 09:00 UTC to 2026-11-23 13:30 UTC; only requests to and from the API server are recorded: traffic between pods is not visible in audit logs

  DIFFERS   NetworkPolicy shop/api shop/api.yaml:11:5
          + spec.ingress.from: {podSelector: {matchLabels: {app: db}}}
    who     Changed 2026-11-23 13:05:07 UTC by alice@example.com from 203.0.113.7 with kubectl v1.34.4 (patch, field manager kubectl-edit; audit.log:2), says the audit log.
    effect  Open in the cluster, closed by git: shop/db → shop/api TCP 8081.
    next    Rolling out git takes the live edit back.
            The Argo CD application shop applies it and sets it back when it next syncs.
    tried   1 attempt changed nothing: 2026-11-23 13:30:00 UTC carol@example.com from 203.0.113.7 with kubectl v1.34.4: patch refused by authorization (403).

  MISSING   NetworkPolicy shop/web shop/web.yaml:1:1
    who     Deleted 2026-11-23 13:12:40 UTC by bob@example.com from 203.0.113.7 with kubectl v1.34.4 (delete; audit.log:3), says the audit log.
    effect  Open in the cluster, closed by git: shop/api, shop/db → shop/web every port; any outside address → shop/web every port.
    next    Rolling out git creates it.

  UNKNOWN   NetworkPolicy shop/debug-open
    who     The field manager kubectl-client-side-apply wrote the object last 2026-11-22 23:40:00 UTC, say the managed fields of the object; no audit event tells of it, which does not mean that there was no change.
    effect  Open in the cluster, closed by git: any outside address → shop/db TCP 5432; shop/api → shop/db TCP 5432.
    next    Rolling out git keeps it: no manifest says anything about it.

  DIFFERS   Namespace shop shop/namespace.yaml:3:39
          - metadata.labels.team: shop
          + metadata.labels.team: payments
    who     No log and no field manager says who wrote it; that nobody is named does not mean that nobody did.
    effect  For the pods that there are, both allow the same.
    next    Rolling out git takes the live edit back.
`);
});

test('markdown and JSON tell the same', async () => {
  const folder = shop();
  const [markdown, json] = await Promise.all(
    ['markdown', 'json'].map((format) => drift(folder, '--format', format, 'audit.log')),
  );
  expect(markdown?.out).toContain(
    '**`NetworkPolicy shop/api`** differs between git and the cluster (`shop/api.yaml:11:5`)',
  );
  expect(markdown?.out).toContain('- only in git: `metadata.labels.team: shop`\n');
  const told: unknown = JSON.parse(json?.out ?? '');
  validate(told);
  expect(validate.errors ?? []).toEqual([]);
  expect(told).toMatchObject({
    logs: {
      records: 4,
      first: '2026-11-23T09:00:00.000Z',
      last: '2026-11-23T13:30:00.000Z',
      limits: [expect.stringContaining('API server')],
    },
  });
  const { states } = told as {
    states: { drift: { object: { name: string }; how: string; merge: string; basis: string; effect: object }[] }[];
  };
  expect(states[0]?.drift.map(({ object, how, merge, basis }) => [object.name, how, merge, basis])).toEqual([
    ['api', 'differs', 'reverts', 'log'],
    ['shop', 'differs', 'reverts', 'nothing'],
    ['web', 'only-base', 'creates', 'log'],
    ['debug-open', 'only-live', 'keeps', 'managed-fields'],
  ]);
});

test('--until leaves out who wrote later', async () => {
  const { out, error } = await drift(shop(), '--until', '2026-11-23T13:06:00Z', 'audit.log');
  expect(error).toBe('');
  expect(out).toContain('by alice@example.com');
  expect(out).not.toContain('bob@example.com');
  expect(out).toContain('No log says whether somebody deleted it, or it was never rolled out.');
});

test('and so does check', async () => {
  const folder = shop();
  const head = { ...git, 'shop/extra.yaml': policy('extra', 'podSelector: {}\npolicyTypes: [Ingress]') };
  writeFiles(folder, Object.fromEntries(Object.entries(head).map(([path, text]) => [`head/${path}`, text])));
  const sides = ['--base', 'git', '--head', 'head', '--cluster', 'cluster.json'];
  const { out } = await program(
    ['check', ...sides, '--until', '2026-11-23T13:06:00Z', '--format', 'json', 'audit.log'],
    folder,
  );
  expect(out).toContain('alice@example.com');
  expect(out).not.toContain('bob@example.com');
});

test('without a log nobody is named whom only a log can name', async () => {
  const { out } = await drift(shop());
  expect(out).toContain('logs      none: who and when is told by managed fields alone');
  expect(out).toContain(
    'The field manager kubectl-edit (Update) owns what differs and last wrote the object 2026-11-23',
  );
  expect(out).not.toMatch(/alice|bob|carol/);
});

describe('exit codes', () => {
  const none = (): string => shop(goodBase, clusterList);
  test.each<[string, () => string, readonly string[], number]>([
    ['drift', shop, [], 0],
    ['drift with --exit-code', shop, ['--exit-code'], 1],
    ['none with --exit-code', none, ['--exit-code'], 0],
    ['a format that is none', none, ['--format', 'sarif'], 2],
    ['a log that is not there', none, ['missing.log'], 2],
  ])('%s', async (_what, folder, more, code) => {
    expect((await drift(folder(), ...more)).code).toBe(code);
  });

  test('no cluster, and a base that is not there', async () => {
    expect(await program(['drift', '--base', 'git'], shop())).toMatchObject({
      code: 2,
      error: expect.stringContaining('no cluster is named') as unknown,
    });
    const folder = shop();
    const { code } = await program(['drift', '--base', 'nowhere', '--cluster', 'cluster.json'], folder);
    expect(code).toBe(2);
  });
});

test('no drift is said in one line, and the base is HEAD unless another is named', async () => {
  const made = repository();
  for (const [path, text] of Object.entries(goodBase)) made.write(path, text);
  made.commit('base');
  made.write('shop/db.yaml', '');
  made.commit('later');
  writeFiles(made.folder, { 'cluster.json': clusterList });
  const at = await program(['drift', '--base', 'HEAD~1', '--cluster', 'cluster.json'], made.folder);
  expect(at.out).toMatch(/^ {2}no drift in \d objects of git\n/);
  const head = await program(['drift', '--cluster', 'cluster.json', '--exit-code'], made.folder);
  expect(head).toMatchObject({ code: 0 });
  expect(head.out).toContain('1 policy in namespaces of which git holds no policy: NetworkPolicy shop/db');
});

test('what could not be compared is told, and is no "no drift"', async () => {
  const broken = shop(
    { 'a.yaml': 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: [\n' },
    clusterList,
  );
  const faulty = await drift(broken, '--exit-code');
  expect(faulty.code).toBe(1);
  expect(faulty.out).toContain(
    'nothing to compare: git holds no object that a policy could see; not all of it was compared',
  );
  expect(faulty.out).toMatch(/not seen {2}.*a\.yaml:\d/);
  const empty = shop({ 'README.md': 'nothing' }, clusterList);
  expect((await drift(empty, '--exit-code')).code).toBe(1);
});

test('a kind that the cluster did not give is not compared, and that is said', async () => {
  const service =
    'apiVersion: v1\nkind: Service\nmetadata: { name: db, namespace: shop }\nspec: { ports: [{ port: 1 }] }\n';
  const folder = shop({ ...goodBase, 'shop/service.yaml': service }, clusterList);
  const made = await program(['snapshot', '--cluster', 'cluster.json', '--output', 'whole.json'], folder);
  expect(made.code).toBe(0);
  const whole = readFileSync(join(folder, 'whole.json'), 'utf8');
  const reason = 'the credentials may not list services';
  const incomplete = whole.replace('"incomplete":[]', `"incomplete":[{"kind":"Service","reason":"${reason}"}]`);
  expect(incomplete).not.toBe(whole);
  writeFiles(folder, { 'part.json': incomplete });
  const run = (file: string): Promise<Ended> =>
    program(['drift', '--base', 'git', '--cluster', file, '--exit-code'], folder);
  expect((await run('whole.json')).out).toContain('MISSING   Service shop/db');
  const { code, out } = await run('part.json');
  expect(code).toBe(1);
  expect(out).not.toContain('MISSING');
  expect(out).toContain(`Service could not be read: ${reason}.`);
  expect(out).toContain('not all of it was compared');
});

test('names from the cluster break no output', async () => {
  const nasty = 'a`b|<img src=x>\u202e\u001b[31m::error::x\n##[group]y';
  const labelled = live('api', { ...ingress('api', [{ podSelector: { matchLabels: { app: nasty } } }], 8081) });
  const items = [...clusterObjects, labelled, live(`b-${nasty}`, ingress('db', [], 5432))];
  const folder = shop(git, listOf(items));
  for (const format of ['text', 'markdown', 'json']) {
    const { code, out } = await drift(folder, '--format', format);
    expect([format, code]).toEqual([format, 0]);
    for (const bad of ['\u001b', '\u202e', '\n::', '##[']) expect(out).not.toContain(bad);
    if (format === 'markdown') expect(out.replace(/(`+)[^\n]*?[^`]\1(?!`)/g, '')).not.toContain('<img');
    if (format === 'json') expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
  }
});

test('prototype keys are keys', async () => {
  const text = JSON.stringify(drifted).replaceAll('"team":"payments"', '"__proto__":"x","constructor":"y"');
  const { code, out } = await drift(shop(git, listOf(JSON.parse(text) as typeof drifted)), 'audit.log');
  expect(code).toBe(0);
  expect(out).toContain('- metadata.labels.team: shop');
});

describe('the privacy of the gate file', () => {
  const folder = shop();
  const run = (privacy: string, ...more: string[]): Promise<Ended> => {
    writeFiles(folder, { 'gate.yml': `privacy: ${privacy}\n` });
    return drift(folder, '--gate', 'gate.yml', ...more);
  };

  test.each(['text', 'markdown', 'json'])('names: who and with what, and no address, as %s', async (format) => {
    const told = (await run('names', '--format', format, 'audit.log')).out;
    expect(told.replaceAll('\u200b', '')).toContain('alice@example.com');
    expect(told).toContain('kubectl');
    expect(told).not.toContain('203.0.113.7');
    expect((await run('full', '--format', format, 'audit.log')).out).toContain('203.0.113.7');
    if (format === 'json') expect([validate(JSON.parse(told)), validate.errors]).toEqual([true, null]);
  });

  test('counts: nothing is told', async () => {
    expect(await run('counts', 'audit.log')).toMatchObject({ code: 2, out: '' });
  });

  test('a patch with an address is shown to those alone who may see one', async () => {
    const block = { ...ingress('api', [{ ipBlock: { cidr: '198.51.100.0/24' } }], 8081) };
    writeFiles(folder, { 'cluster.json': listOf([...clusterObjects, live('api', block)]) });
    expect(await run('names', '--patch')).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining('the patch would hold addresses') as unknown,
    });
    expect((await run('full', '--patch')).out).toContain('198.51.100.0/24');
  });
});

describe('two sources', () => {
  const rule = (app: string): string =>
    policy(app, `podSelector: {matchLabels: {app: ${app}}}\npolicyTypes: [Ingress]\ningress: []`);
  const inCluster = (uid: string): string =>
    listOf([...clusterObjects, ...['api', 'web', 'debug'].map((app) => live(app, ingress(app, [], 1)))]).replaceAll(
      'cluster-1',
      uid,
    );

  function sources(one: string, other: string): string {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'git/a/api.yaml': rule('api'),
      'git/b/web.yaml': rule('web'),
      'one.json': inCluster('uid-1'),
      'other.json': inCluster('uid-2'),
      'gate.yml': `sources:\n  - {id: a, include: ['a/**'], snapshot: ${one}}\n  - {id: b, include: ['b/**'], snapshot: ${other}}\n`,
    });
    return folder;
  }

  async function told(folder: string): Promise<string> {
    const { out, error, code } = await program(['drift', '--base', 'git', '--gate', 'gate.yml'], folder);
    expect([error, code]).toEqual(['', 0]);
    return out;
  }

  test('of one cluster: what the other holds is in git, and is not copied', async () => {
    const folder = sources('one.json', 'one.json');
    const out = await told(folder);
    const [, ofA = '', ofB = ''] = out.split(/# [ab]\n/);
    const names = (text: string): readonly string[] => text.match(/NetworkPolicy shop\/\w+/g) ?? [];
    expect(names(ofA)).not.toContain('NetworkPolicy shop/web');
    expect(names(ofB)).not.toContain('NetworkPolicy shop/api');
    expect([names(ofA), names(ofB)].map((all) => all.includes('NetworkPolicy shop/debug'))).toEqual([true, true]);
    expect(out).not.toContain('elsewhere');
    expect(out.match(/\+ cluster/g)).toHaveLength(1);
  });

  test('of clusters of their own: each is named with its source', async () => {
    const out = await told(sources('one.json', 'other.json'));
    expect(out.match(/\+ cluster/g)).toHaveLength(2);
    expect(out).toMatch(/# a\n {2}\+ cluster [^\n]+\n[^#]+UNKNOWN +NetworkPolicy shop\/web/);
    expect(out).toMatch(/# b\n {2}\+ cluster [^\n]+\n[^#]+UNKNOWN +NetworkPolicy shop\/api/);
  });
});

test('a Service that leads elsewhere: where to, and which program wrote it when', async () => {
  const service = (targetPort: number, metadata: object): object => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'api-front', namespace: 'shop', ...metadata },
    spec: { selector: { app: 'api' }, ports: [{ protocol: 'TCP', port: 80, targetPort }] },
  });
  const fieldsV1 = { 'f:spec': { 'f:ports': { 'k:{"port":80,"protocol":"TCP"}': { 'f:targetPort': {} } } } };
  const wrote = { manager: 'kubectl-patch', operation: 'Update', time: '2026-11-23T15:48:50Z', fieldsV1 };
  const folder = shop(
    { ...git, 'shop/front.yaml': JSON.stringify(service(8081, {})) },
    listOf([...drifted, service(9090, { uid: 'u-front', managedFields: [wrote] }) as (typeof drifted)[number]]),
  );
  const snapshot = await program(['snapshot', '--cluster', 'cluster.json', '--output', 'kept.json'], folder);
  expect([snapshot.code, snapshot.error]).toEqual([0, expect.anything()]);
  const texts = await Promise.all(
    ['cluster.json', 'kept.json'].map((file) => program(['drift', '--base', 'git', '--cluster', file], folder)),
  );
  for (const { out } of texts) {
    const [, told = ''] = out.split('Service shop/api-front');
    expect(told).toContain(
      'The field manager kubectl-patch (Update) owns what differs and last wrote the object 2026-11-23 15:48:50 UTC',
    );
    expect(told).toContain(
      'effect  In the cluster it leads TCP 80 to shop/api TCP 9090.\n            By git it leads TCP 80 to shop/api TCP 8081.',
    );
  }
});

test('a log of another cluster names nobody for certain: the uids of the objects say so', async () => {
  const { out } = await drift(shop(git, listOf(drifted).replaceAll('"u-', '"other-')), 'audit.log');
  expect(out).toContain('not seen  None of the objects that both the log and the cluster have is the same by its uid');
  const [, gone = ''] = out.split(/MISSING +NetworkPolicy shop\/web/);
  expect(gone).toMatch(
    /who +Deleted .* by bob.*, says the audit log\. The log may be of another cluster: it is the likely one\./,
  );
  expect(out).not.toMatch(/tried {3}1 attempt/);
});

describe('one log and two clusters', () => {
  const inTwo = (west: string): string => {
    const folder = temporaryFolder();
    const trees = ['east', 'west'].flatMap((name) =>
      Object.entries(git).map(([path, text]) => [`git/${name}/${path}`, text] as const),
    );
    writeFiles(folder, {
      ...Object.fromEntries(trees),
      'east.json': listOf(drifted),
      'west.json': west.replaceAll('"cluster-1"', '"cluster-2"'),
      'audit.log': auditLog,
      'gate.yml': `sources:
  - {id: east, include: ['east/**'], snapshot: east.json}
  - {id: west, include: ['west/**'], snapshot: west.json}
`,
    });
    return folder;
  };
  const told = async (folder: string): Promise<readonly [string, string, string]> => {
    const { out, error } = await program(['drift', '--base', 'git', '--gate', 'gate.yml', 'audit.log'], folder);
    expect(error).toBe('');
    const [head = '', east = '', west = ''] = out.split(/\n +# /);
    return [head, east, west];
  };

  test('the uids of what was written say of which it is', async () => {
    const [head, east, west] = await told(inTwo(listOf(drifted).replaceAll('"u-', '"west-')));
    expect(head).toContain('not seen  The log names no cluster, and 2 are compared.');
    expect(east).toMatch(/\(delete; \S+audit\.log:3\), says the audit log\.\n/);
    expect(east).toMatch(/tried {3}1 attempt/);
    expect(west).toContain('The log may be of another cluster: it is the likely one.');
    expect(west).not.toMatch(/tried {3}1 attempt/);
  });

  test('of copies with the same uids neither is sure', async () => {
    const [, east, west] = await told(inTwo(listOf(drifted)));
    for (const state of [east, west]) expect(state).toContain('The log may be of another cluster');
    expect(west).toContain('attempts  NetworkPolicy shop/api: ');
  });
});
