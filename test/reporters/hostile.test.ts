// Whatever stands in a name, it is text and nothing else in every document, and every character of it can be seen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/finding.ts';
import { basicPlane, shown } from '../../src/reporters/escape.ts';
import { checkRun, type Reporter, reporters } from '../../src/reporters/index.ts';
import { checkRunSummary, checkRunText, comment, markdown } from '../../src/reporters/markdown.ts';
import { text } from '../../src/reporters/text.ts';
import { fixedWords, hostileTexts, poisoned } from './hostile.ts';
import { options } from './options.ts';
import { pageOf } from './page.ts';
import { reports } from './reports.ts';

const schema: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/schemas/report.schema.json'), 'utf8'),
);
const fixed = new Set([...fixedWords(schema), 'Deployment', 'NetworkPolicy']);
const bad = (report: Report, hostile: string): Report => ({ ...poisoned(report, hostile, fixed), tool: report.tool });
const pages: readonly Reporter[] = [markdown, comment, checkRunSummary, checkRunText];

/** Our own zero-width space, which keeps mentions from working, is the only thing that may not be seen. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u2000-\u200a\u202f\u205f\u3000\u2800]/u;
const allowedTags = new Set(
  'h3 p strong table thead tbody tr th td br a code pre details summary ul li sub span'.split(' '),
);
const casesOf = (...names: readonly string[]) =>
  names.flatMap((name) =>
    Object.entries(hostileTexts).map(([title, hostile]) => ({
      name,
      title,
      hostile,
      report: bad(reports[name]!, hostile),
    })),
  );
const cases = casesOf('failed', 'mixed', 'cannot-say', 'quiet');
/** Parsing pages takes its time; these two hold every part of one. */
const pageCases = casesOf('mixed', 'cannot-say');

test.each(cases)('terminal: $title in $name', ({ report }) => {
  const plain = text.render(report, options);
  expect(plain.replaceAll('\n', '')).not.toMatch(unseen);
  expect(plain).not.toMatch(/^\s*::/m);
  expect(plain).not.toContain('##[');
  const coloured = text.render(report, { ...options, colour: true });
  // eslint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test.each(pageCases)('Markdown: $title in $name', ({ report, hostile }) => {
  for (const reporter of pages) {
    const document = reporter.render(report, options);
    expect(document.replaceAll(/[\n\u200b]|\ufe0f/g, '')).not.toMatch(unseen);
    const { tags, attributes, texts } = pageOf(document);
    expect(tags.filter((tag) => !allowedTags.has(tag))).toEqual([]);
    for (const { tag, name, value } of attributes) {
      expect(`${tag} ${name}`).toMatch(/^(?:a href|code class|th align|td align)$/);
      if (name === 'href')
        expect([options.docs, options.blob, options.baseBlob].some((prefix) => value.startsWith(prefix!))).toBe(true);
      if (name === 'href') expect(value).not.toMatch(/\/\.\.?(?:\/|$)|[\s<>"]/);
      if (name === 'class') expect(value).toBe('language-mermaid');
    }
    const loose = texts.filter(({ inside }) => !inside.includes('code')).map((each) => each.text);
    for (const each of loose) {
      expect(each).not.toMatch(/@[a-z0-9]/i);
      expect(each).not.toMatch(/#\d|\bGH-\d/i);
      expect(each).not.toMatch(/(?<![\w…])(?=[0-9a-f]*\d)[0-9a-f]{7,40}(?!\w)/);
      expect(each).not.toMatch(/:[\w+-]*[a-z_][\w+-]*:/i);
      expect(each).not.toMatch(/:\/\/|www\./);
    }
    const bars = (seen: string): string => seen.replaceAll('\u200b', '').replaceAll('\\u{7c}', '|');
    const seen = bars(texts.map((each) => each.text).join(''));
    const wanted = reporter.name.startsWith('check-run') ? basicPlane(shown(hostile)) : shown(hostile);
    if (hostile.length < 100) expect(seen).toContain(wanted.trim());
  }
});

test.each(pageCases)('structure of the page: $title in $name', ({ name, report }) => {
  const shape = (of: Report): readonly string[] =>
    pageOf(comment.render(of, { ...options, blob: '', baseBlob: '' })).tags.filter(
      (tag) => !['code', 'a', 'span'].includes(tag),
    );
  // The same report with a harmless word in place of the hostile one.
  expect(shape(report)).toEqual(shape(bad(reports[name]!, 'harmless')));
});

test.each(cases)('annotations and title: $title in $name', ({ report }) => {
  const { annotations, title } = checkRun(report, options);
  for (const field of [title, ...annotations.flatMap((each) => [each.title, each.message])]) {
    expect(field.replaceAll('\n', '')).not.toMatch(unseen);
    expect(field).not.toMatch(/[\u{10000}-\u{10ffff}]/u);
    expect(field).not.toContain('##[');
    expect(field.length).toBeLessThan(1000);
  }
  expect(title.length).toBeLessThanOrEqual(255);
});

test.each(cases)('JSON: $title in $name', ({ report }) => {
  const json = reporters.find(({ name }) => name === 'json')!.render(report, options);
  expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
  expect(json).not.toContain('##[');
  expect(json).not.toMatch(/^\s*::/m);
  const back = JSON.parse(json) as { readonly base: { readonly name: string } };
  expect(back.base.name).toBe(report.base.name);
});
