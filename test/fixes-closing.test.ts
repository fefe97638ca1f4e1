// A change that opens more than it says, and the edit that takes back what it did not mean.
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../src/model/finding.ts';
import { applyEdits, linesOf } from '../src/model/fix.ts';
import type { CheckResult } from '../src/run.ts';
import { check } from '../src/run.ts';
import { now } from './program.ts';
import { deployment, record } from './shop.ts';
import { memoryTree } from './trees.ts';

type Texts = Readonly<Record<string, string>>;

const workloads = [
  deployment('web', 8080),
  deployment('api', 8081),
  deployment('db', 5432),
  deployment('job', 9000, 'batch'),
  deployment('report', 9001, 'batch'),
].join('---\n');

async function judged(base: Texts, head: Texts, log = ''): Promise<CheckResult> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(log);
  }
  const [from, to] = [base, head].map((files) => memoryTree('side', { 'workloads.yaml': workloads, ...files }));
  return check(
    { command: 'check', base: from!, head: to!, gate: { text: '', file: 'gate' } },
    { now: () => now, progress: () => undefined, logs: () => [{ file: 'log.jsonl', chunks: chunks() }] },
  );
}

function opened({ report }: CheckResult): readonly Finding[] {
  return report.findings.filter(
    ({ kind, surprise }) => (kind === 'opened-connection' || kind === 'new-access') && surprise === 'implied',
  );
}

function fixed(head: Texts, finding: Finding | undefined): Texts {
  const done = (finding?.fix?.files ?? []).map(({ file, edits }): [string, string] => [
    file,
    (applyEdits(linesOf(head[file] ?? ''), edits) ?? []).join(''),
  ]);
  return { ...head, ...Object.fromEntries(done) };
}

function policyText(spec: string, name = 'db'): string {
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: ${name}\n  namespace: shop\nspec:\n${spec}`;
}

const subject = '  podSelector:\n    matchLabels:\n      app: db\n';
const closed = policyText(`${subject}  policyTypes:\n    - Ingress\n`);
const refused = record('', '', {
  src: { namespace: 'batch', workload: 'job' },
  dst: { namespace: 'shop', workload: 'db' },
  verdict: 'denied',
});

describe('narrower, as it was meant', () => {
  const rule = (text: string): string => policyText(`${subject}  ingress:\n${text}`);
  test.each<[string, string, string, string]>([
    [
      'two items that should be one',
      rule(
        '    - from: # the jobs\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: batch\n        # that report\n        - podSelector:\n            matchLabels:\n              app: job\n      ports:\n        - port: 5432\n',
      ),
      '-        - podSelector:\n+          podSelector:\n',
      '',
    ],
    [
      'the dashes below their key',
      rule(
        '  - from:\n    - podSelector:\n        matchLabels:\n          app: job\n    - namespaceSelector:\n        matchLabels:\n          kubernetes.io/metadata.name: batch\n    ports:\n    - port: 5432\n',
      ),
      '-    - namespaceSelector:\n+      namespaceSelector:\n',
      '',
    ],
    [
      'no ports: those that are served',
      rule('    - from:\n        - podSelector:\n            matchLabels:\n              app: web\n'),
      '+      ports:\n+        - protocol: TCP\n+          port: 5432\n',
      '',
    ],
    [
      'every pod of every namespace: the one that was refused',
      rule('    - from:\n        - namespaceSelector: {} # any\n      ports:\n        - port: 5432\n'),
      '+        - namespaceSelector: # any\n+            matchLabels:\n+              kubernetes.io/metadata.name: batch\n+          podSelector:\n+            matchLabels:\n+              app: job\n',
      refused,
    ],
    [
      'every peer: the one that was refused',
      rule('    - ports:\n        - port: 5432\n'),
      '+      from:\n+        - namespaceSelector:\n',
      refused,
    ],
    [
      'an empty selector: the pods that the other new rule names',
      rule(
        '    - from:\n        - podSelector: {}\n      ports:\n        - port: 5432\n    - from:\n        - podSelector:\n            matchLabels:\n              app: web\n      ports:\n        - port: 9\n',
      ),
      '-        - podSelector: {}\n+        - podSelector:\n+            matchLabels:\n+              app: web\n',
      '',
    ],
  ])('%s', async (_, text, patch, log) => {
    const head = { 'db.yaml': text };
    const finding = opened(await judged({ 'db.yaml': closed }, head, log)).find(({ kind }) => kind === 'new-access');
    expect(finding?.fix?.means).toBe('narrows');
    expect(finding?.fix?.patch).toContain(patch);
    const again = await judged({ 'db.yaml': closed }, fixed(head, finding), log);
    expect(opened(again).filter(({ kind }) => kind === 'new-access')).toEqual([]);
  });
});

describe('the edit taken back', () => {
  const peer = (app: string): string => `        - podSelector:\n            matchLabels:\n              app: ${app}\n`;
  const base = policyText(`${subject}  policyTypes:\n    - Ingress\n  ingress:\n    - from: # known\n${peer('web')}`);
  const other = policyText('  podSelector: {matchLabels: {app: api}}\n', 'api');
  const label = (app: string): string => workloads.replace('labels: {app: db}', `labels: {app: db, tier: ${app}}`);
  const byTier = policyText('  podSelector:\n    matchLabels:\n      tier: data\n', 'data');
  test.each<[string, Texts, Texts]>([
    [
      'a label of a peer',
      { 'db.yaml': base },
      { 'db.yaml': base.replace('matchLabels:\n              app: web', '{}') },
    ],
    ['a policy of a file', { 'all.yaml': [base, other].join('---\n') }, { 'all.yaml': other }],
    ['the last policy of a file', { 'all.yaml': [other, base].join('---\n') }, { 'all.yaml': other }],
    ['two policies of a file', { 'all.yaml': [other, base].join('---\n') }, { 'all.yaml': '# none\n' }],
    ['a file', { 'db.yaml': base }, {}],
    [
      'the types of a policy',
      { 'db.yaml': policyText(`${subject}  policyTypes:\n    - Ingress\n    - Egress\n`) },
      { 'db.yaml': closed },
    ],
    [
      'a label of pods that names nothing any more',
      { 'workloads.yaml': label('data'), 'data.yaml': byTier },
      { 'workloads.yaml': workloads, 'data.yaml': byTier },
    ],
    [
      'the end of lines as Windows has it',
      { 'db.yaml': base.replaceAll('\n', '\r\n') },
      { 'db.yaml': base.replace('matchLabels:\n              app: web', '{}').replaceAll('\n', '\r\n') },
    ],
  ])('%s', async (_, before, head) => {
    const findings = opened(await judged(before, head));
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding.fix?.means).toBe('takes-back');
      const again = opened(await judged(before, fixed(head, finding)));
      expect(again.map(({ title }) => title)).not.toContain(finding.title);
    }
  });
});

test('an exception that went, of which one port was refused before: both findings have the whole back', async () => {
  const egress = (block: string): string =>
    policyText(`${subject}  policyTypes:\n    - Egress\n  egress:\n    - to:\n        - ipBlock:\n${block}`);
  const before = {
    'db.yaml': egress(
      '            cidr: 0.0.0.0/0\n            except:\n              - 10.0.0.0/8\n              - 169.254.169.254/32\n',
    ),
  };
  const head = { 'db.yaml': egress('            cidr: 0.0.0.0/0\n            except:\n              - 10.0.0.0/8\n') };
  const attempt = record('', '', {
    src: { namespace: 'shop', workload: 'db' },
    dst: { ip: '169.254.169.254' },
    port: 80,
    verdict: 'denied',
  });
  const findings = opened(await judged(before, head, attempt));
  expect(findings.map(({ kind }) => kind)).toEqual(['opened-connection', 'new-access']);
  for (const finding of findings) expect(fixed(head, finding)).toEqual(before);
});

test('a changed label that no policy follows: the selectors do', async () => {
  const label = (tier: string): string => workloads.replace('labels: {app: db}', `labels: {app: db, tier: ${tier}}`);
  const byTier = policyText('  podSelector:\n    matchLabels:\n      tier: data\n', 'data');
  const before = { 'workloads.yaml': label('data'), 'data.yaml': byTier };
  const head = { 'workloads.yaml': label('store'), 'data.yaml': byTier };
  const [finding] = opened(await judged(before, head));
  expect(finding?.fix?.means).toBe('follows-label');
  expect(fixed(head, finding)['data.yaml']).toBe(byTier.replace('tier: data', 'tier: store'));
  // What is left tells of pods to come that carry the old value: no pod has it any more.
  const left = opened(await judged(before, fixed(head, finding)));
  expect(left.map(({ title }) => title)).not.toContain(finding?.title);
  expect(left.every(({ details }) => details.some((text) => text.startsWith('No pod that exists')))).toBe(true);
});

test('what an added rule names is no accident', async () => {
  const text = policyText(
    `${subject}  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              app: web\n      ports:\n        - port: 5432\n`,
  );
  const { report } = await judged({ 'db.yaml': closed }, { 'db.yaml': text });
  expect(report.findings.map(({ kind }) => kind)).toContain('new-access');
  expect(report.findings.every(({ fix }) => fix === undefined)).toBe(true);
});
