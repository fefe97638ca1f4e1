/** What servers and logs put into the lines of `doctor` writes to no terminal and no runner. */
import { expect, test } from '@jest/globals';
import type { ExaminedLine } from '../../src/model/examined.ts';
import { examinedJson, examinedText } from '../../src/reporters/index.ts';

const hostile = `Kubernetes v1.30${'x'.repeat(60)} ::error::pwned \u202e\u009b31m ##[error]x`;
const lines: readonly ExaminedLine[] = [{ part: 'cluster', state: 'ok', what: hostile, help: '::stop-commands::x' }];

test('text', () => {
  const text = examinedText(lines, { colour: false, width: 80 });
  expect(text).not.toMatch(/^\s*::|[\u202e\u009b]|##\[/m);
  expect(text).toContain('pwned');
});

test('JSON', () => {
  const written = examinedJson(lines);
  expect(written).not.toMatch(/[\u202e\u009b]|##\[/);
  expect(JSON.parse(written)).toMatchObject({ lines });
});
