// Fixes as suggestions: only what stands in one place of the diff, and taking it over gives the fixed file.
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import { applyEdits, type FileFix, type LineEdit, linesOf, type Suggestion } from '../../src/model/fix.ts';
import { suggestionsOf } from '../../src/reporters/index.ts';
import { finding, report } from '../build.ts';
import { forSeeds } from '../random.ts';

const file = 'policies/db.yaml';
const text = Array.from({ length: 30 }, (_, index) => `line ${index + 1}\n`).join('');
const fixed = (edits: readonly LineEdit[], more: Partial<FileFix> = {}): Finding => ({
  ...finding('new-access'),
  fix: { means: 'narrows', files: [{ file, text, edits, ...more }], patch: 'the patch', proved: ['it holds'] },
});
const reported = (findings: readonly Finding[], ...ranges: (readonly [number, number])[]) =>
  report({
    findings,
    changedFiles: [{ file, status: 'modified', headLines: ranges.map(([first, last]) => ({ first, last })) }],
  });
const put = (line: number, ...added: readonly string[]): LineEdit => ({ line, removed: [], added });
const swap = (line: number, added: string): LineEdit => ({ line, removed: [`line ${line}\n`], added: [added] });

/** The file as GitHub would commit it. */
function taken({ text: whole, first, last, body }: Suggestion): string {
  const [, , block = ''] = /^(`{3,})suggestion\n([^]*?)^\1$/m.exec(body) ?? [];
  const lines = linesOf(whole);
  return [...lines.slice(0, first - 1), block, ...lines.slice(last)].join('');
}

describe('where the lines stand', () => {
  test.each<[string, readonly LineEdit[], readonly [number, number] | undefined]>([
    ['a changed line', [swap(11, 'other\n')], [11, 11]],
    ['a line shown beside a changed one', [swap(15, 'other\n')], [15, 15]],
    ['a line further away', [swap(16, 'other\n')], undefined],
    ['put behind a line of the diff', [put(16, 'more\n')], [15, 15]],
    ['put before the first line that is shown', [put(7, 'more\n')], [7, 7]],
    ['put out of reach', [put(17, 'more\n')], undefined],
    ['two edits with what stands between them', [swap(9, 'a\n'), put(12, 'b\n')], [9, 11]],
    ['lines that go', [{ line: 10, removed: ['line 10\n', 'line 11\n'], added: [] }], [10, 11]],
  ])('%s', (_, edits, wanted) => {
    const [only, ...others] = suggestionsOf(reported([fixed(edits)], [10, 12]), 'full');
    expect(others).toEqual([]);
    expect(only && [only.first, only.last]).toEqual(wanted);
    if (only !== undefined) expect(taken(only)).toBe((applyEdits(linesOf(text), edits) ?? []).join(''));
  });

  test('two hunks that meet are one, others are not', () => {
    const edits = [swap(3, 'a\n'), swap(9, 'b\n')];
    expect(suggestionsOf(reported([fixed(edits)], [2, 2], [9, 9]), 'full')).toHaveLength(1);
    expect(suggestionsOf(reported([fixed(edits)], [2, 2], [10, 10]), 'full')).toHaveLength(0);
  });
});

describe('no suggestion', () => {
  const one = [swap(11, 'other\n')];
  const two = {
    ...fixed(one),
    fix: { ...fixed(one).fix!, files: [...fixed(one).fix!.files, ...fixed(one).fix!.files] },
  };
  test.each<[string, Finding]>([
    ['ends of line as Windows has them', fixed(one, { text: text.replaceAll('\n', '\r\n') })],
    ['a file that comes back', fixed(one, { absent: true })],
    ['a file that the change leaves alone', fixed(one, { file: 'other.yaml' })],
    ['two files', two],
    ['a fix of which only the patch is known', fixed([])],
    [
      'the end of a file without an end of line',
      fixed([swap(11, 'other')], { text: text.split('\n').slice(0, 11).join('\n') }),
    ],
    ['what cannot be seen', fixed([swap(11, 'a\u202eb\n')], { text: text.replace('line 11', 'line\u202e11') })],
  ])('%s', (_, each) => {
    expect(suggestionsOf(reported([each], [10, 12]), 'full')).toEqual([]);
  });

  test('at "counts" nothing is told of a fix', () => {
    expect(suggestionsOf(reported([fixed(one)], [10, 12]), 'counts')).toEqual([]);
  });
});

test('at most five, and the same once', () => {
  const many = Array.from({ length: 9 }, (_, index) => fixed([swap(10 + index, 'x\n')]));
  const found = suggestionsOf(reported([many[0]!, ...many], [10, 20]), 'full');
  expect(found.map(({ first }) => first)).toEqual([10, 11, 12, 13, 14]);
});

test('nothing leaves the fence, and a title mentions nobody', () => {
  const hostile = {
    ...fixed([swap(11, '```\n')], { text: text.replace('line 12', '``````') }),
    title: '@team `x` <b>',
  };
  const [found] = suggestionsOf(
    reported([{ ...hostile, fix: { ...hostile.fix!, proved: ['@team'] } }], [10, 12]),
    'full',
  );
  expect(found?.body).toContain('\n````suggestion\n```\n````\n');
  expect(found?.body).not.toMatch(/@team|<b>/);
});

test('what is taken over is the fixed file', () => {
  let count = 0;
  forSeeds(1, 500, (random) => {
    const lines = Array.from(
      { length: random.below(12) + 1 },
      (_, index) => `${random.pick(['a', 'b', '```'])}${index}\n`,
    );
    const edits: LineEdit[] = [];
    for (let line = 1; line <= lines.length; line++) {
      if (!random.chance(0.2)) continue;
      const removed = lines.slice(line - 1, line - 1 + random.below(3));
      const added = random.times(removed.length === 0 ? 1 : 0, 2, () => random.pick(['x\n', '\n', '````\n']));
      edits.push({ line, removed, added });
      line += Math.max(1, removed.length);
    }
    const whole = lines.join('');
    const ranges = random.times(0, 2, () => random.below(lines.length) + 1);
    const found = suggestionsOf(
      reported([fixed(edits, { text: whole })], ...ranges.map((line) => [line, line] as const)),
      'full',
    );
    for (const each of found) {
      count++;
      expect(taken(each)).toBe((applyEdits(lines, edits) ?? []).join(''));
    }
  });
  expect(count).toBeGreaterThan(100);
});
