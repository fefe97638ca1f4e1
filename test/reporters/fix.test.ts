/** A fix in each document: a patch is shown as it is, cannot leave its fence, and keeps what privacy keeps. */
import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import type { Fix } from '../../src/model/fix.ts';
import { reporters, type ReporterOptions } from '../../src/reporters/index.ts';
import { fixMarkdown, patchLines } from '../../src/reporters/fix.ts';
import { wordsOf } from '../../src/reporters/kinds.ts';
import { finding, report } from '../build.ts';

const head = '--- a/k.yaml\n+++ b/k.yaml\n@@ -1,1 +1,2 @@\n';
const fixOf = (patch: string): Fix => ({
  files: [{ file: 'k.yaml', text: 'x', edits: [] }],
  patch,
  proved: ['it holds'],
});
const plain = fixOf(`${head} a: 1\n+b: 2\n`);

function shownBy(name: string, fix: Fix, privacy: ReporterOptions['privacy']): string {
  const one: Finding = { ...finding('blocked-connection'), fix };
  const options = { colour: false, width: 80, limit: 10, privacy, docs: 'https://d.example/' };
  const found = reporters.find((reporter) => reporter.name === name);
  return found?.render(report({ findings: [one] }), options) ?? '';
}

test.each(['text', 'markdown', 'comment', 'json'])('%s shows it, and nothing of it at "counts"', (name) => {
  expect(shownBy(name, plain, 'full')).toContain('+b: 2');
  expect(shownBy(name, plain, 'names')).toContain('+b: 2');
  expect(shownBy(name, plain, 'counts')).not.toContain('b: 2');
});

test.each(['text', 'markdown', 'comment', 'json'])('%s leaves a patch with an address out at "names"', (name) => {
  const fix = fixOf(`${head} a: 1\n+cidr: 10.1.2.3/32\n`);
  expect(shownBy(name, fix, 'full')).toContain('10.1.2.3/32');
  expect(shownBy(name, fix, 'names')).not.toContain('a: 1');
});

test('no line of a patch ends its fence', () => {
  const fix = fixOf(`${head} \`\`\`\n \`\`\`\`\`\n+</details><b>\n`);
  const one = { ...finding('blocked-connection'), fix };
  const text = fixMarkdown(one, report({ findings: [one] }), { docs: 'https://d.example/' });
  const [, fence] = /\n(`+)diff\n/.exec(text) ?? [];
  expect(fence).toBe('``````');
  expect(text.split('\n').filter((line) => line.trim() === fence)).toHaveLength(1);
});

test('what cannot be seen is written out', () => {
  expect(patchLines(fixOf(` a\u202eb\r\n ##[group]\n`))).toEqual([' a\\u{202e}b', ' ##\\u{5b}group]']);
});

test.each(['text', 'markdown', 'html'])(
  '%s shows one patch of two findings once, and names the first of them',
  (name) => {
    const two: readonly Finding[] = [
      { ...finding('blocked-connection'), fix: plain },
      { ...finding('lost-access'), fix: fixOf(plain.patch) },
    ];
    const options = { colour: false, width: 200, limit: 10, privacy: 'full', docs: 'https://d.example/' } as const;
    const told = reporters.find((reporter) => reporter.name === name)?.render(report({ findings: two }), options) ?? '';
    expect(told.replace(/&#43;/g, '+').split('+b: 2')).toHaveLength(2);
    expect(told).toMatch(/the same patch as/i);
  },
);

test.each(['text', 'markdown'])('%s tells what the change does before drift that is no error', (name) => {
  const drifted = Array.from({ length: 24 }, () => finding('drift', { severity: 'warning' }));
  const found = [...drifted, finding('lost-access', { severity: 'notice' })];
  const options = { colour: false, width: 200, limit: 8, privacy: 'full', docs: 'https://d.example/' } as const;
  const told = reporters.find((reporter) => reporter.name === name)?.render(report({ findings: found }), options) ?? '';
  const at = (word: string): number => told.replaceAll('&nbsp;', ' ').indexOf(word);
  expect(at(wordsOf({ kind: 'lost-access' }).word)).toBeGreaterThan(0);
  expect(at('drift')).toBeGreaterThan(at(wordsOf({ kind: 'lost-access' }).word));
});
