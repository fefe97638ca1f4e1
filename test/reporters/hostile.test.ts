// Whatever stands in a name, it is text and nothing else in every document, and every character of it can be seen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/finding.ts';
import { basicPlane, shown } from '../../src/reporters/escape.ts';
import { checkRun, type Reporter, reporters } from '../../src/reporters/index.ts';
import { checkRunSummary, checkRunText, comment, markdown } from '../../src/reporters/markdown.ts';
import { text } from '../../src/reporters/text.ts';
import { html } from '../../src/reporters/html.ts';
import { faultsOfField, faultsOfHtml, faultsOfJson, faultsOfLog, faultsOfMarkdown } from './faults.ts';
import { fixedWords, hostileTexts, poisoned } from './hostile.ts';
import { options } from './options.ts';
import { type Page, pageOf, pageOfHtml, textOf } from './page.ts';
import { reports } from './reports.ts';

const schema: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/schemas/report.schema.json'), 'utf8'),
);
const fixed = new Set([...fixedWords(schema), 'Deployment', 'NetworkPolicy']);
const bad = (report: Report, hostile: string): Report => ({ ...poisoned(report, hostile, fixed), tool: report.tool });
const pages: readonly Reporter[] = [markdown, comment, checkRunSummary, checkRunText];

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
  expect(faultsOfLog(plain)).toEqual([]);
  const coloured = text.render(report, { ...options, colour: true });
  // eslint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test.each(pageCases)('Markdown: $title in $name', ({ report, hostile }) => {
  for (const reporter of pages) {
    const document = reporter.render(report, options);
    expect(faultsOfMarkdown(document, options)).toEqual([]);
    const bars = (seen: string): string => seen.replaceAll('\u200b', '').replaceAll('\\u{7c}', '|');
    const seen = bars(textOf(pageOf(document)));
    const wanted = reporter.name.startsWith('check-run') ? basicPlane(shown(hostile)) : shown(hostile);
    if (hostile.length < 100) expect(seen).toContain(wanted.trim());
  }
});

test.each(pageCases)('HTML: $title in $name', ({ name, report, hostile }) => {
  const document = html.render(report, options);
  expect(faultsOfHtml(document, options)).toEqual([]);
  const page = pageOfHtml(document);
  if (hostile.length < 100) expect(textOf(page)).toContain(shown(hostile).trim());
  // What is empty has no line of its own.
  if (hostile.trim() === '') return;
  const inText = new Set(['code', 'a', 'span', 'wbr', 'time', 'text', 'option']);
  const shape = ({ tags }: Page): readonly string[] => tags.filter((tag) => !inText.has(tag));
  expect(shape(page)).toEqual(shape(pageOfHtml(html.render(bad(reports[name]!, 'harmless'), options))));
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
    expect(faultsOfField(field)).toEqual([]);
    expect(field.length).toBeLessThan(1000);
  }
  expect(title.length).toBeLessThanOrEqual(255);
});

test.each(cases)('JSON: $title in $name', ({ report }) => {
  const json = reporters.find(({ name }) => name === 'json')!.render(report, options);
  expect(faultsOfJson(json)).toEqual([]);
  const back = JSON.parse(json) as { readonly base: { readonly name: string } };
  expect(back.base.name).toBe(report.base.name);
});
