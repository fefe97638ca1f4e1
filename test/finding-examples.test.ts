/** The examples of the pages of findings, run through the program as changes of a pull request. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Finding, FindingKind } from '../src/model/finding.ts';
import { findingKinds } from '../src/model/finding.ts';
import type { LogStream } from '../src/model/host.ts';
import { check } from '../src/run.ts';
import { now } from './program.ts';
import { memoryTree } from './trees.ts';

/** Pages whose example is no change of manifests. */
const told: readonly FindingKind[] = [
  'drift',
  'model-disagrees',
  'noisy-source',
  'thin-evidence',
  'gate-changed',
  'waiver-expired',
  'waiver-unused',
];

const mark = / # here$/m;
const exampleFile = 'example.yaml';

const pageOf = (name: string): string => readFileSync(join(import.meta.dirname, '../docs/findings', name), 'utf8');
const [shop = ''] = [...pageOf('README.md').matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text]) => text ?? '');

interface Example {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly log: string;
}

/** Each block `# wrong` or `# right`, with the last block `# before` and the last log that stand before it. */
function examplesOf(kind: FindingKind, which: 'wrong' | 'right'): readonly Example[] {
  let [before, log] = ['', ''];
  const out: Example[] = [];
  const [, section = ''] = pageOf(`${kind}.md`).split('## Example\n');
  for (const [, language, text = ''] of section.split('\n## ')[0]?.matchAll(/^```(yaml|jsonl)\n(.*?)^```/gms) ?? []) {
    if (language === 'jsonl') log = text;
    else if (text.startsWith('# before')) before = text;
    else if (text.startsWith(`# ${which}`)) out.push({ title: text.split('\n')[0] ?? '', before, after: text, log });
  }
  return out;
}

async function judged({ before, after, log }: Example): Promise<readonly Finding[]> {
  const tree = (name: string, example: string) =>
    memoryTree(name, { 'shop.yaml': shop, ...(example === '' ? {} : { [exampleFile]: example }) });
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(log);
  }
  const logs = (): readonly LogStream[] => [{ file: 'log.jsonl', chunks: chunks() }];
  const request = { command: 'check', base: tree('base', before), head: tree('head', after), gate: {} };
  const host = { now: () => now, progress: () => undefined, ...(log === '' ? {} : { logs }) };
  return (await check(request, host)).report.findings;
}

function places({ causes }: Finding): readonly number[] {
  return causes.flatMap(({ origin, anchor }) =>
    [origin, anchor].flatMap((place) => (place?.kind === 'file' && place.file === exampleFile ? [place.line] : [])),
  );
}

describe.each(findingKinds.filter((kind) => !told.includes(kind)))('%s', (kind) => {
  const [wrong, right] = [examplesOf(kind, 'wrong'), examplesOf(kind, 'right')];

  test('has as many right examples as wrong ones', () => {
    expect(wrong.length).toBeGreaterThan(0);
    expect(right).toHaveLength(wrong.length);
  });

  test.each(wrong)('$title', async (example) => {
    const line = example.after.slice(0, mark.exec(example.after)?.index).split('\n').length;
    expect(example.after).toMatch(mark);
    const findings = (await judged(example)).filter((finding) => finding.kind === kind);
    expect(findings.map(places)).toContainEqual(expect.arrayContaining([line]));
  });

  test.each(right)('$title', async (example) => {
    expect(example.after).not.toMatch(mark);
    const findings = await judged(example);
    expect(findings.filter((finding) => finding.kind === kind).map(({ title }) => title)).toEqual([]);
    expect(findings.filter((finding) => finding.kind === 'invalid-manifest').map(({ title }) => title)).toEqual([]);
  });
});
