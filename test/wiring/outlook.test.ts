/** A change that edits the gate file is told what it would come to under the new one, and is judged by the old one. */
import type { Report } from '../../src/model/finding.ts';
import type { LogStream, Snapshot } from '../../src/model/host.ts';
import { check, type CheckRequest, type Host } from '../../src/run.ts';
import { readSnapshot } from '../../src/snapshot.ts';
import { now } from '../program.ts';
import { clusterObjects, goodBase, goodHead, goodLog } from '../shop.ts';
import { type Files, memoryTree } from '../trees.ts';

const gatePath = '.github/netpol-gate.yml';
const strict = 'surprise: {new-access: {stated: error}}\n';
const waived = `${strict}waivers:\n  - match: {kind: new-access}\n    reason: agreed\n    owner: platform\n    expires: 2027-01-01\n`;

/** Counts what is opened; logs can be read only once, as from standard input. */
function counting(): { readonly host: Host; readonly opened: string[] } {
  const opened: string[] = [];
  const snapshot = (): Promise<Snapshot> => readSnapshot(Buffer.from(JSON.stringify(clusterObjects)), 'cluster.json');
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(goodLog);
  }
  const logs: readonly LogStream[] = [{ file: 'log.jsonl', chunks: chunks() }];
  return {
    opened,
    host: {
      now: () => now,
      progress: () => undefined,
      cluster: () => {
        opened.push('cluster');
        return snapshot();
      },
      clusterOf: ({ context }) => {
        opened.push(`context ${context ?? ''}`);
        return snapshot();
      },
      logs: () => {
        opened.push('logs');
        return logs;
      },
    },
  };
}

async function told(
  [before, after]: readonly [string | undefined, string | undefined],
  trees: readonly [Files, Files] = [goodBase, goodHead],
  more: Partial<CheckRequest> = {},
): Promise<{ readonly report: Report; readonly outlook: string; readonly opened: readonly string[] }> {
  const { host, opened } = counting();
  const file = (content: string | undefined): Files => (content === undefined ? {} : { [gatePath]: content });
  const [base, head] = [
    memoryTree('base', { ...trees[0], ...file(before) }),
    memoryTree('head', { ...trees[1], ...file(after) }),
  ];
  const { report } = await check({ command: 'check', base, head, gate: {}, ...more }, host);
  const details = report.findings.find(({ kind }) => kind === 'gate-changed')?.details ?? [];
  return { report, outlook: details.slice(2).join(' '), opened };
}

const under = (what: string): string => `Under the new file this run would be: ${what}.`;
const source = (more: string): string => `sources:\n  - {id: prod, include: ['**'], ${more}}\n`;

test.each<[string, string | undefined, string | undefined, Report['conclusion'], string]>([
  ['a severity is lowered', strict, 'mode: enforce\n', 'failed', under('passed; 1 finding fewer fails')],
  ['a severity is raised', undefined, strict, 'passed', under('failed; 1 finding more fails')],
  ['the finding is waived', strict, waived, 'failed', under('passed; 1 finding fewer fails')],
  ['the waiver goes', waived, strict, 'passed', under('failed; 1 finding more fails')],
  [
    'the kind only warns',
    strict,
    `${strict}warn-only: [new-access]\n`,
    'failed',
    under('passed; 1 finding fewer fails'),
  ],
  [
    'the mode',
    strict,
    `${strict}mode: report\n`,
    'failed',
    under('failed, without failing the job; as many findings fail'),
  ],
  ['nothing that matters here', strict, `${strict}privacy: names\n`, 'failed', under('failed; as many findings fail')],
  ['the file goes', strict, undefined, 'failed', under('passed; 1 finding fewer fails')],
  ['files are ignored', strict, `${strict}ignore: ['**']\n`, 'failed', under('passed; 1 finding fewer fails')],
  ['files are no longer ignored', `${strict}ignore: ['**']\n`, strict, 'passed', under('failed; 1 finding more fails')],
  ['the profile', strict, `${strict}profile: strict\n`, 'failed', under('failed; as many findings fail')],
  ['sources', strict, strict + source('prune: yes'), 'failed', under('failed; as many findings fail')],
])('%s', async (_, before, after, conclusion, outlook) => {
  const found = await told([before, after]);
  expect([found.report.conclusion, found.outlook]).toEqual([conclusion, outlook]);
  // However often it is judged: what may answer only once is asked once.
  expect(new Set(found.opened).size).toBe(found.opened.length);
});

const not = (why: string): string => `What this run would be under the new file is not worked out, because ${why}.`;

test.each<[string, string, string, string]>([
  ['the new file has a fault', strict, 'severity: {new-acces: error}\n', not('the new file has faults')],
  ['it is no YAML', strict, '[', not('the new file has faults')],
  [
    'it names a cluster of its own',
    strict,
    strict + source('context: other'),
    not('source "prod" names a cluster that the rules in force do not name'),
  ],
  [
    'it names a file of its own as a snapshot',
    strict + source('context: prod'),
    strict + source('snapshot: /etc/hostname'),
    not('source "prod" names a cluster that the rules in force do not name'),
  ],
])('%s: nothing of it is opened', async (_, before, after, outlook) => {
  const found = await told([before, after]);
  expect([found.report.conclusion, found.outlook]).toEqual(['failed', outlook]);
  expect(found.opened.filter((each) => each.includes('other'))).toEqual([]);
});

test('a cluster that both files name is read once', async () => {
  const [before, after] = [strict + source('context: prod'), strict + source('context: prod, prune: yes')];
  const found = await told([before, after]);
  expect([found.outlook, found.opened]).toEqual([under('failed; as many findings fail'), ['context prod', 'logs']]);
});

test('where nothing else differs, nothing is opened for it', async () => {
  const found = await told([strict, 'mode: report\n'], [goodBase, goodBase]);
  expect([found.outlook, found.opened]).toEqual([under('passed; as many findings fail'), []]);
});

test('who judges an untrusted change says why it is not asked', async () => {
  const noOutlook = 'a fork sees less than the run that will count';
  const found = await told([strict, 'mode: report\n'], undefined, { noOutlook });
  expect(found.outlook).toBe(not(noOutlook));
});

test('an input goes before the new file too', async () => {
  const found = await told([strict, `${strict}mode: report\n`], undefined, { mode: 'enforce' });
  expect(found.outlook).toBe(under('failed; as many findings fail'));
});

describe('rules from another tree than the base', () => {
  const lax = 'severity: {new-access: ignore}\n';
  const tree = memoryTree('main', { [gatePath]: strict });

  test('judge, whatever base and head hold', async () => {
    const { report } = await told([lax, lax], undefined, { gate: { tree } });
    expect(report.conclusion).toBe('failed');
    expect(report.findings.filter(({ kind }) => kind === 'gate-changed')).toEqual([]);
  });

  test("the edit that is told is the change's own, and says whose rules judged", async () => {
    const { report, outlook } = await told([lax, `${lax}mode: report\n`], undefined, { gate: { tree } });
    const [changed] = report.findings.filter(({ kind }) => kind === 'gate-changed');
    expect(changed?.details.slice(0, 2)).toEqual([
      '1 edit: mode: null → "report".',
      'The rules of main judged this run; the new ones count after the merge.',
    ]);
    expect(outlook).toBe(under('passed; 1 finding fewer fails'));
  });

  test('a base whose own file is no file at all ends nothing', async () => {
    const base = memoryTree('base', { ...goodBase, [gatePath]: { link: '/etc/passwd' } });
    const { report } = await check(
      { command: 'check', base, head: memoryTree('head', goodHead), gate: { tree } },
      counting().host,
    );
    expect(report.conclusion).toBe('failed');
  });

  test('a named file that is not there ends the run', async () => {
    await expect(told([lax, lax], undefined, { gate: { tree, path: 'gate.yml' } })).rejects.toMatchObject({
      message: 'main has no gate file "gate.yml"',
    });
  });
});

test('other trees can be judged by the same evidence', async () => {
  const { host, opened } = counting();
  const files = { [gatePath]: strict };
  const [base, head] = [memoryTree('base', { ...goodBase, ...files }), memoryTree('head', { ...goodHead, ...files })];
  const { report, again } = await check({ command: 'check', base, head, gate: {} }, host);
  expect((await again(base, head)).findings).toEqual(report.findings);
  expect((await again(base, base)).conclusion).toBe('passed');
  // By the same rules, whatever the other trees hold.
  const lax = memoryTree('lax', { ...goodBase, [gatePath]: 'severity: {new-access: ignore}\n' });
  expect((await again(lax, head)).conclusion).toBe('failed');
  expect(opened).toEqual(['cluster', 'logs']);
});
