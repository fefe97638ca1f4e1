// Random hostile texts in every name, label, path, sentence and log field of a report, a different one in each: no
// surface holds an active element, a command, or a character that cannot be seen. RANDOM_SHARE=1 takes all seeds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/finding.ts';
import { html } from '../../src/reporters/html.ts';
import { checkRun, inertForRunner, type Reporter, reporters } from '../../src/reporters/index.ts';
import { checkRunSummary, checkRunText } from '../../src/reporters/markdown.ts';
import { forSeeds, share } from '../random.ts';
import { faultsOfField, faultsOfHtml, faultsOfJson, faultsOfLog, faultsOfMarkdown } from './faults.ts';
import { fixedWords, poisoned, randomText } from './hostile.ts';
import { options } from './options.ts';
import { reports } from './reports.ts';

const schema: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/schemas/report.schema.json'), 'utf8'),
);
const fixed = new Set([...fixedWords(schema), 'Deployment', 'NetworkPolicy']);
const seeds = Math.ceil(400 * share);

/** Every document that is made of a report, with what must not be in it. */
const surfaces: Readonly<Record<string, (report: Report) => readonly string[]>> = {
  'the log': (report) => faultsOfLog(inertForRunner(rendered('text', report))),
  'the comment': (report) => faultsOfMarkdown(rendered('comment', report, { characters: 60_000 }), options),
  'the job summary': (report) => faultsOfMarkdown(rendered('markdown', report), options),
  'the page of the check': (report) =>
    [checkRunSummary, checkRunText].flatMap((each) => faultsOfMarkdown(each.render(report, options), options)),
  'title and annotations': (report) => {
    const { annotations, title } = checkRun(report, options);
    return [title, ...annotations.flatMap((each) => [each.title, each.message])].flatMap(faultsOfField);
  },
  HTML: (report) => faultsOfHtml(html.render(report, options), options),
  JSON: (report) => faultsOfJson(rendered('json', report)),
  SARIF: (report) => faultsOfJson(rendered('sarif', report)),
};

function rendered(name: string, report: Report, more: Partial<Parameters<Reporter['render']>[1]> = {}): string {
  const reporter = reporters.find((each) => each.name === name);
  if (reporter === undefined) throw new Error(`there is no ${name}`);
  return reporter.render(report, { ...options, ...more });
}

test('every reporter is a surface here', () => {
  expect(reporters.map(({ name }) => name)).toEqual(['text', 'markdown', 'comment', 'json', 'sarif', 'html']);
});

test.each(Object.keys(surfaces))('%s', (surface) => {
  forSeeds(1, seeds, (random) => {
    const of = reports[random.pick(['failed', 'mixed', 'cannot-say', 'static-mode', 'stating'])];
    if (of === undefined) throw new Error('there is no such report');
    const report = { ...poisoned(of, () => randomText(random), fixed), tool: of.tool };
    expect(surfaces[surface]?.(report)).toEqual([]);
  });
});
