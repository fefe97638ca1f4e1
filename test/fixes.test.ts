// A change that blocks what was recorded, and the edit that lets exactly that through again.
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../src/model/finding.ts';
import { applyEdits, linesOf } from '../src/model/fix.ts';
import type { CheckResult } from '../src/run.ts';
import { check } from '../src/run.ts';
import { now } from './program.ts';
import { deployment, record } from './shop.ts';
import { memoryTree, type Files } from './trees.ts';

const workloads = [
  deployment('web', 8080),
  deployment('api', 8081),
  deployment('db', 5432),
  deployment('job', 9000, 'batch'),
].join('---\n');

async function judged(base: Files, head: Files, log: string, gate = ''): Promise<CheckResult> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(log);
  }
  const [from, to] = [base, head].map((files) => memoryTree('side', { 'workloads.yaml': workloads, ...files }));
  return check(
    { command: 'check', base: from!, head: to!, gate: { text: gate, file: 'gate' } },
    { now: () => now, progress: () => undefined, logs: () => [{ file: 'log.jsonl', chunks: chunks() }] },
  );
}

function blocked({ report }: CheckResult): readonly Finding[] {
  return report.findings.filter(({ kind }) => kind === 'blocked-connection');
}

/** The files of the head side after all fixes. */
function fixed(head: Readonly<Record<string, string>>, { fix }: CheckResult): Readonly<Record<string, string>> {
  const done = (fix?.files ?? []).map(({ file, edits }): [string, string] => [
    file,
    (applyEdits(linesOf(head[file] ?? ''), edits) ?? []).join(''),
  ]);
  return { ...head, ...Object.fromEntries(done) };
}

function policyText(spec: string, name = 'db'): string {
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n${spec}`;
}

const talk = (from: string, to: string, more = {}): string => {
  const end = (text: string) => ({ namespace: text.split('/')[0], workload: text.split('/')[1] });
  return record('', '', { src: end(from), dst: end(to), ...more });
};
const webToDb = talk('shop/web', 'shop/db');
const base = policyText('  podSelector: {matchLabels: {app: db}}\n');
const open = { 'db.yaml': base.replace(/$/, '  ingress: [{}]\n') };

describe('the edit in the style of the file', () => {
  test.each<[string, string, string]>([
    [
      'a rule below others, with a remark behind it',
      `  podSelector:\n    matchLabels: {app: db}\n  ingress:\n    # who may\n    - from: # these\n        - podSelector:\n            matchLabels: {app: api}\n      ports:\n        - port: 1 # one\n    # the end\n`,
      `+    - from:\n+        - podSelector:\n+            matchLabels:\n+              app: web\n+      ports:\n+        - protocol: TCP\n+          port: 5432\n`,
    ],
    [
      'a peer where the ports are the same, dashes below their key',
      `  podSelector:\n    matchLabels: {app: db}\n  ingress:\n  - from:\n    - podSelector:\n        matchLabels: {app: api}\n    ports:\n    - port: 5432\n`,
      `+    - podSelector:\n+        matchLabels:\n+          app: web\n`,
    ],
    [
      'a port where the peers are the same',
      `  podSelector:\n    matchLabels: {app: db}\n  ingress:\n  -   from:\n      - podSelector:\n          matchLabels: {app: web}\n      ports:\n      - port: 1\n`,
      `+      - protocol: TCP\n+        port: 5432\n`,
    ],
    [
      'a list that is written empty',
      `  podSelector: {matchLabels: {app: db}}\n  ingress: [] # nobody\n  policyTypes:\n  - Ingress\n`,
      `-  ingress: [] # nobody\n+  ingress: # nobody\n+  - from:\n+    - podSelector:\n`,
    ],
    [
      'no list at all, and no end of line at the end',
      `  podSelector: {matchLabels: {app: db}}\n  policyTypes: [Ingress]`,
      `+  ingress:\n+    - from:\n+        - podSelector:\n`,
    ],
    [
      'a key without a value',
      `  podSelector: {matchLabels: {app: db}}\n  ingress:\n  policyTypes: [Ingress]\n`,
      `   ingress:\n+    - from:\n`,
    ],
  ])('%s', async (_, spec, patch) => {
    const head = { 'db.yaml': policyText(spec) };
    const result = await judged(open, head, webToDb);
    expect(blocked(result)).toHaveLength(1);
    expect(blocked(result)[0]?.fix?.patch).toContain(patch);
    expect(blocked(result)[0]?.fix?.proved).toHaveLength(2);
    const again = await judged(open, fixed(head, result), webToDb);
    expect(blocked(again)).toEqual([]);
  });
});

describe('several places', () => {
  const closed = (name: string, direction: 'ingress' | 'egress'): string =>
    policyText(
      `  podSelector:\n    matchLabels:\n      app: ${name}\n  policyTypes:\n    - ${direction === 'ingress' ? 'Ingress' : 'Egress'}\n`,
      `${name}-${direction}`,
    );

  test('both ends refuse: a rule at each, in one file of two documents', async () => {
    const head = { 'both.yaml': [closed('web', 'egress'), closed('db', 'ingress')].join('---\n') };
    const result = await judged({}, head, webToDb);
    const patches = blocked(result).map(({ fix }) => fix?.patch);
    expect(patches).toHaveLength(1);
    expect(patches[0]).toContain(
      '+    - to:\n+        - podSelector:\n+            matchLabels:\n+              app: db',
    );
    expect(patches[0]).toContain(
      '+    - from:\n+        - podSelector:\n+            matchLabels:\n+              app: web',
    );
    expect(blocked(await judged({}, fixed(head, result), webToDb))).toEqual([]);
  });

  test('another namespace is named by the label that nobody can change', async () => {
    const head = { 'db.yaml': closed('db', 'ingress') };
    const log = talk('batch/job', 'shop/db');
    const result = await judged({}, head, log);
    expect(blocked(result)[0]?.fix?.patch).toContain('+              kubernetes.io/metadata.name: batch\n');
    expect(blocked(await judged({}, fixed(head, result), log))).toEqual([]);
  });

  test('two findings are fixed one by one and together', async () => {
    const head = { 'db.yaml': closed('db', 'ingress'), 'api.yaml': closed('api', 'ingress') };
    const log = webToDb + talk('shop/web', 'shop/api', { port: 8081 });
    const result = await judged({}, head, log);
    expect(blocked(result).map(({ fix }) => fix?.files.map(({ file }) => file))).toEqual([['api.yaml'], ['db.yaml']]);
    expect(result.fix?.files.map(({ file }) => file).sort()).toEqual(['api.yaml', 'db.yaml']);
    expect(blocked(await judged({}, fixed(head, result), log))).toEqual([]);
  });

  test('an address outside is named as a block, where no pod of an unknown address may be it', async () => {
    const head = { 'web.yaml': closed('web', 'egress') };
    const log = record('', '', { src: { namespace: 'shop', workload: 'web' }, dst: { ip: '203.0.113.7' }, port: 443 });
    const sure = 'rulings: {blocks-match-pods: no}';
    const result = await judged({}, head, log, sure);
    expect(blocked(result)[0]?.fix?.patch).toContain('cidr: "203.0.113.7/32"');
    expect(blocked(await judged({}, fixed(head, result), log, sure))).toEqual([]);
    expect(blocked(await judged({}, head, log, 'rulings: {blocks-match-pods: yes}'))[0]?.fix).toBeUndefined();
  });
});

describe('a policy of its own behind the one that refuses', () => {
  const spec = '  podSelector:\n    matchLabels:\n      app: db\n';
  const flow =
    'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: db, namespace: shop}\nspec: {podSelector: {matchLabels: {app: db}}}\n';
  test.each<[string, string]>([
    ['it selects more pods', policyText(`  podSelector: {}\n  policyTypes: [Ingress]\n`)],
    [
      'it selects more pods, and ends without an end of line',
      policyText(`  podSelector: {}\n  policyTypes: [Ingress]`),
    ],
    [
      'it selects more pods, and ends lines as Windows does',
      policyText(`  podSelector: {}\n`).replaceAll('\n', '\r\n'),
    ],
    [
      'its list is in flow style',
      policyText(`${spec}  ingress: [{from: [{podSelector: {matchLabels: {app: api}}}]}]\n`),
    ],
    ['its spec is in flow style', flow],
    [
      'an anchor',
      policyText(
        `${spec}  ingress:\n    - from: &peers\n        - podSelector:\n            matchLabels: {app: api}\n`,
      ),
    ],
    [
      'an alias',
      policyText(
        `  podSelector: &db\n    matchLabels: {app: db}\n  ingress:\n    - from:\n        - podSelector: *db\n`,
      ),
    ],
  ])('%s', async (_, text) => {
    const head = { 'db.yaml': text };
    const result = await judged(open, head, webToDb);
    const [finding] = blocked(result);
    expect(finding?.fix?.means).toBe('own-policy');
    const after = fixed(head, result)['db.yaml'] ?? '';
    expect(after.startsWith(text)).toBe(true);
    expect(after.slice(text.length).replaceAll('\r\n', '\n').trim()).toBe(
      `---\n${policyText(`${spec}  policyTypes:\n    - Ingress\n  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              app: web\n      ports:\n        - protocol: TCP\n          port: 5432\n`, 'db-ingress').trim()}`,
    );
    expect(blocked(await judged(open, fixed(head, result), webToDb))).toEqual([]);
  });

  test('its name is a free one', async () => {
    const other = policyText(
      `  podSelector: {matchLabels: {app: web}}\n  policyTypes: [Egress]\n  egress: [{}]\n`,
      'db-ingress',
    );
    const head = { 'all.yaml': [policyText(`  podSelector: {}\n`, 'all'), other].join('---\n') };
    const result = await judged({ 'other.yaml': other }, head, webToDb);
    expect(blocked(result)[0]?.fix?.patch).toContain('+  name: db-ingress-2\n');
  });

  test('both ends of it in one file', async () => {
    const head = { 'all.yaml': policyText(`  podSelector: {}\n  policyTypes: [Ingress, Egress]\n`, 'all') };
    const result = await judged({}, head, webToDb);
    const { patch = '' } = blocked(result)[0]?.fix ?? {};
    expect(patch).toContain('+  name: db-ingress\n');
    expect(patch).toContain('+  name: web-egress\n');
    expect(blocked(await judged({}, fixed(head, result), webToDb))).toEqual([]);
  });
});

describe('no fix is shown', () => {
  const spec = '  podSelector:\n    matchLabels:\n      app: db\n';
  test.each<[string, string]>([
    ['a hidden character beside the place', `${spec}  # \u202e remark\n  policyTypes: [Ingress]\n`],
    ['a workflow command beside the place', `${spec}  # ##[error]\n  policyTypes: [Ingress]\n`],
    ['a template mark', `${spec}  # {{ .Values.more }}\n  policyTypes: [Ingress]\n`],
  ])('%s', async (_, text) => {
    const head = { 'db.yaml': policyText(text) };
    const result = await judged(open, head, webToDb);
    expect(blocked(result)).toHaveLength(1);
    expect(blocked(result)[0]?.fix).toBeUndefined();
    expect(result.fix).toBeUndefined();
  });

  test('a list of objects in JSON, behind which nothing may stand', async () => {
    const object = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'db', namespace: 'shop' },
    };
    const head = { 'db.json': JSON.stringify({ ...object, spec: { podSelector: {}, policyTypes: ['Ingress'] } }) };
    const result = await judged({}, head, webToDb);
    expect(blocked(result)).toHaveLength(1);
    expect(blocked(result)[0]?.fix).toBeUndefined();
  });

  test('the file name means something to a patch', async () => {
    const head = { 'd b\t.yaml': policyText(`${spec}  policyTypes: [Ingress]\n`) };
    expect(blocked(await judged({}, head, webToDb))[0]?.fix).toBeUndefined();
  });

  test('a refusal of a cluster-wide policy is not one that a rule can lift', async () => {
    const admin =
      'apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: deny-all}\nspec:\n  priority: 1\n  subject: {namespaces: {}}\n  ingress:\n    - {name: a, action: Deny, from: [{namespaces: {}}]}\n';
    const result = await judged(
      { 'db.yaml': open['db.yaml'] },
      { 'admin.yaml': admin, 'db.yaml': open['db.yaml'] },
      webToDb,
    );
    expect(blocked(result)).toHaveLength(1);
    expect(blocked(result)[0]?.fix).toBeUndefined();
  });
});

describe('a label mended', () => {
  // While old pods are still there the new selector does not name them; that is told, and no label mends it.
  const denied = (result: CheckResult): readonly Finding[] =>
    blocked(result).filter(({ rows }) => rows.some(({ after }) => after === 'denied'));

  const labelled = (tier: string): string => workloads.replace('labels: {app: db}', `labels: {app: db, tier: ${tier}}`);
  const allow = (name: string, selector: string): string =>
    policyText(
      `  podSelector:\n    matchLabels:\n      app: ${name}\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - podSelector:\n            ${selector}\n`,
      name,
    );
  const named = 'matchLabels:\n              tier: data # the store';

  test('selectors follow the new value, with their remarks', async () => {
    const head = { 'workloads.yaml': labelled('store'), 'web.yaml': allow('web', named) };
    const before = { 'workloads.yaml': labelled('data'), 'web.yaml': allow('web', named) };
    const result = await judged(before, head, webToDb);
    const fix = blocked(result)[0]?.fix;
    expect(fix?.means).toBe('follows-label');
    expect(fix?.patch).toContain('-              tier: data # the store\n+              tier: store # the store\n');
    expect(denied(await judged(before, fixed(head, result), webToDb))).toEqual([]);
  });

  test('in flow style, in a list of values, and in every policy that names it', async () => {
    const listed = 'matchExpressions: [{key: tier, operator: In, values: ["data", other]}]';
    const policies = { 'web.yaml': allow('web', listed), 'api.yaml': allow('api', `matchLabels: {tier: 'data'}`) };
    const log = webToDb + talk('shop/api', 'shop/db');
    const before = { 'workloads.yaml': labelled('data'), ...policies };
    const head = { 'workloads.yaml': labelled('store'), ...policies };
    const result = await judged(before, head, log);
    const fixes = blocked(result).map(({ fix }) => fix);
    expect(fixes.map((fix) => fix?.means)).toEqual(fixes.map(() => 'follows-label'));
    const after = fixed(head, result);
    expect(after['web.yaml']).toContain('values: ["store", other]');
    expect(after['api.yaml']).toContain(`matchLabels: {tier: 'store'}`);
    expect(denied(await judged(before, after, log))).toEqual([]);
  });

  test('the label of a namespace', async () => {
    const place = (team: string): string =>
      `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    team: ${team}\n`;
    const toShop = policyText(
      `  podSelector:\n    matchLabels:\n      app: web\n  policyTypes: [Egress]\n  egress:\n    - to:\n        - namespaceSelector:\n            matchLabels:\n              team: shop\n`,
      'web',
    );
    const before = { 'ns.yaml': place('shop'), 'web.yaml': toShop };
    const head = { 'ns.yaml': place('market'), 'web.yaml': toShop };
    const result = await judged(before, head, webToDb);
    expect(blocked(result)[0]?.fix?.means).toBe('follows-label');
    expect(blocked(result)[0]?.fix?.patch).toContain('+              team: market\n');
  });

  test('a selector with a slip, taken back', async () => {
    const before = { 'web.yaml': allow('web', 'matchLabels:\n              app: db') };
    const head = { 'web.yaml': allow('web', 'matchLabels:\n              app: d-b') };
    const result = await judged(before, head, webToDb);
    expect(blocked(result)[0]?.fix?.means).toBe('restores-label');
    expect(fixed(head, result)).toEqual(before);
  });

  test('a selector that a template would no longer match is left alone', async () => {
    // Nothing names the new value, and the old label alone would be no longer what the Deployment selects.
    const selected = (app: string): string => workloads.replaceAll('app: db', `app: ${app}`);
    const before = { 'workloads.yaml': selected('db'), 'web.yaml': allow('web', 'matchLabels: {app: db}') };
    const head = { 'workloads.yaml': selected('store'), 'web.yaml': allow('web', 'matchLabels: {app: db}') };
    const [finding] = blocked(await judged(before, head, webToDb));
    expect(finding?.fix?.means).toBe('follows-label');
  });
});
