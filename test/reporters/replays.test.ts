// Every surface of real commits: it holds no fault, names what it must, and keeps to its limits. Skipped without them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubLimits } from '../../src/io/limits.ts';
import { plain } from '../../src/reporters/phrase.ts';
import { subjectPhrase } from '../../src/reporters/finding-words.ts';
import { checkRun, checkRunCharacters, isQuiet, reporters } from '../../src/reporters/index.ts';
import { visibleFindings } from '../../src/reporters/verdict.ts';
import { replay } from '../harness/replay-case.ts';
import { faultsOfField, faultsOfHtml, faultsOfJson, faultsOfLog, faultsOfMarkdown } from './faults.ts';
import { options } from './options.ts';
import { type Page, pageOf, pageOfHtml, textOf } from './page.ts';

const replays = join(import.meta.dirname, '../../../shared/replays');
const cases = existsSync(replays)
  ? readdirSync(replays).filter((name) => existsSync(join(replays, name, 'expected.json')))
  : [];
if (cases.length === 0) test.skip('no replays beside the repository', () => undefined);

/** Words alone: code spans, entities and characters that keep links from working are no part of what is said. */
const said = (page: Page): string => textOf(page).replaceAll('\u200b', '').replaceAll('\\u{7c}', '|');

for (const name of cases) {
  test(name, async () => {
    const folder = join(replays, name);
    const report = await replay(folder, JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
    const of = (format: string, more = {}): string =>
      reporters.find((each) => each.name === format)?.render(report, { ...options, limit: 1000, ...more }) ?? '';
    const pages = { markdown: of('markdown'), comment: of('comment', { characters: githubLimits.comment }) };
    const html = of('html');
    const check = checkRun(report, { ...options, limit: 1000 });
    expect({
      log: faultsOfLog(of('text')),
      markdown: faultsOfMarkdown(pages.markdown, options),
      comment: faultsOfMarkdown(pages.comment, options),
      summary: faultsOfMarkdown(check.summary, options),
      grounds: faultsOfMarkdown(check.text, options),
      fields: [check.title, ...check.annotations.flatMap((each) => [each.title, each.message])].flatMap(faultsOfField),
      html: faultsOfHtml(html, options),
      json: faultsOfJson(of('json')),
      sarif: faultsOfJson(of('sarif')),
    }).toEqual({
      log: [],
      markdown: [],
      comment: [],
      summary: [],
      grounds: [],
      fields: [],
      html: [],
      json: [],
      sarif: [],
    });
    const findings = isQuiet(report) ? [] : visibleFindings(report);
    for (const finding of findings) {
      const subject = plain(subjectPhrase(finding));
      for (const page of [pageOf(pages.markdown), pageOf(pages.comment), pageOf(check.summary), pageOfHtml(html)])
        expect(said(page)).toContain(subject);
    }
    const bytes = [pages.comment, pages.markdown, check.summary, check.text].map((text) => Buffer.byteLength(text));
    const limits = [githubLimits.comment, githubLimits.summary, checkRunCharacters, checkRunCharacters];
    bytes.forEach((size, index) => expect(size).toBeLessThanOrEqual(limits[index] ?? 0));
    expect(check.title.length).toBeLessThanOrEqual(255);
    expect(JSON.parse(of('json')).findings).toHaveLength(report.findings.length);
  });
}
