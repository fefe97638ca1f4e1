// What each reporter makes of each report. UPDATE_GOLDEN=1 rewrites the files; read the difference before committing.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/finding.ts';
import { checkRun, type Reporter, reporters, type ReporterOptions } from '../../src/reporters/index.ts';
import { options } from './options.ts';
import { reports } from './reports.ts';

const folder = join(import.meta.dirname, '../golden');
const update = process.env['UPDATE_GOLDEN'] === '1';
const endings: Readonly<Record<string, string>> = { text: 'txt', markdown: 'md', comment: 'comment.md', json: 'json' };

/** Style and script are the same in all pages, and no matter of the report. */
const withoutAssets = (page: string): string =>
  page.replace(/(?<=<(style|script)>).*?(?=<\/\1>)/gs, '…').replaceAll(/sha256-[\w+/=]+/g, 'sha256-…');
const rendered = (reporter: Reporter, report: Report, of: ReporterOptions): string =>
  reporter.name === 'html' ? withoutAssets(reporter.render(report, of)) : reporter.render(report, of);

const documents = Object.entries(reports).flatMap(([name, report]) => [
  ...reporters.map((reporter) => ({
    file: `${name}.${endings[reporter.name] ?? reporter.name}`,
    text: (): string => rendered(reporter, report, reporter.name === 'markdown' ? { ...options, limit: 100 } : options),
  })),
  {
    file: `${name}.check-run.txt`,
    text: (): string => {
      const { annotations, summary, text, title } = checkRun(report, options);
      const notes = annotations.map(
        ({ path, start_line, start_column, annotation_level, title: heading, message }) =>
          `${path}:${start_line}:${start_column ?? '-'} ${annotation_level}\n${heading}\n${message}\n`,
      );
      return [`# ${title}\n`, summary, '---\n', text, '---\n', ...notes].join('\n');
    },
  },
]);

const levels: readonly ReporterOptions['privacy'][] = ['names', 'counts'];
const reduced = levels.flatMap((privacy) =>
  reporters.map((reporter) => ({
    file: `failed.${privacy}.${endings[reporter.name] ?? reporter.name}`,
    text: (): string => rendered(reporter, reports['failed']!, { ...options, privacy }),
  })),
);

test.each([...documents, ...reduced])('$file', ({ file, text }) => {
  const path = join(folder, file);
  if (update) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text());
  }
  expect(existsSync(path)).toBe(true);
  expect(text()).toBe(readFileSync(path, 'utf8'));
});

test('no golden file is left over', () => {
  const known = new Set([...documents, ...reduced].map(({ file }) => file));
  expect(readdirSync(folder).filter((file) => !known.has(file))).toEqual([]);
});
