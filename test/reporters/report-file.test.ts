// What a report says survives being written and read again, and what is no report is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/finding.ts';
import { checkRun } from '../../src/reporters/check-run.ts';
import { json } from '../../src/reporters/json.ts';
import { comment, markdown } from '../../src/reporters/markdown.ts';
import { readReport } from '../../src/reporters/report-file.ts';
import { fixedWords, hostileTexts, poisoned } from './hostile.ts';
import { options } from './options.ts';
import { reports } from './reports.ts';

const privacies = ['full', 'names', 'counts'] as const;
const cases = Object.entries(reports).flatMap(([name, of]) => privacies.map((privacy) => ({ name, of, privacy })));

test.each(cases)(
  '$name, written with privacy $privacy, read and written again, is the same',
  async ({ of, privacy }) => {
    const text = json.render(of, { ...options, privacy });
    const again = await readReport(text, 'report.json');
    // What only counts has nothing left to hide, and would count what is hidden anew.
    const same = { ...options, privacy: privacy === 'counts' ? 'names' : privacy } as const;
    expect(JSON.parse(json.render(again, same))).toEqual(JSON.parse(text));
  },
);

test.each(Object.entries(reports))('%s: the comment of what was read is the comment of the report', async (_, of) => {
  const again = await readReport(json.render(of, options), 'report.json');
  for (const reporter of [comment, markdown])
    expect(reporter.render(again, options)).toBe(reporter.render(of, options));
  expect(checkRun(again, options)).toEqual(checkRun(of, options));
});

const schema: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/schemas/report.schema.json'), 'utf8'),
);

test.each(Object.entries(hostileTexts))('texts stay what they are: %s', async (_, hostile) => {
  const failed = reports['failed'] as Report;
  const of: Report = {
    ...poisoned(failed, hostile, new Set(fixedWords(schema))),
    tool: failed.tool,
    base: failed.base,
    head: failed.head,
  };
  const text = json.render(of, options);
  expect(JSON.parse(json.render(await readReport(text, 'r'), options))).toEqual(JSON.parse(text));
});

const changed = (change: (report: Record<string, unknown>) => unknown): string =>
  JSON.stringify(change(JSON.parse(json.render(reports['failed'] as Report, options)) as Record<string, unknown>));

test.each([
  ['no JSON', '{', /is no JSON/],
  ['another document', '{"schema":"netpol-gate/digest/1"}', /no report of netpol-gate/],
  ['a list', '[]', /no report/],
  ['another version', changed((report) => ({ ...report, schema: 'netpol-gate/report/1' })), /\/schema/],
  ['a member that no report has', changed((report) => ({ ...report, pullRequest: 12 })), /no report/],
  ['a conclusion of its own', changed((report) => ({ ...report, conclusion: 'fine' })), /\/conclusion/],
  [
    'rows of groups that are not there',
    changed((report) => ({ ...report, groups: [] })),
    /a group that it does not have/,
  ],
])('%s is refused', async (_, text, says) => {
  await expect(readReport(text, 'report.json')).rejects.toMatchObject({
    name: 'UsableError',
    message: expect.stringMatching(says) as string,
    where: 'report.json',
  });
});

test('keys of prototypes are keys', async () => {
  const text = changed((report) => report).replace('"schema"', '"__proto__":{"x":1},"schema"');
  await expect(readReport(text, 'report.json')).rejects.toMatchObject({ name: 'UsableError' });
});

test.each(['findings', 'reach'])(
  'rows of huge groups in %s are refused before anything is made of them',
  async (of) => {
    const text = changed((report) => {
      const groups = report['groups'] as { id: string; members: unknown[] }[];
      const findings = report['findings'] as { rows: { sources: string }[] }[];
      const row = findings.flatMap(({ rows }) => rows)[0];
      const group = groups.find(({ id }) => id === row?.sources);
      const [member] = group?.members ?? [];
      const members = Array.from({ length: 2_000 }, () => member);
      const rows = Array.from({ length: 2_000 }, () => row);
      const { ports, sources, destinations } = row as unknown as Record<string, unknown>;
      const reach = rows.map(() => ({ sources, destinations, ports, pairs: 1, answer: 'allowed' }));
      const states = (report['sources'] as { states: object[] }[]).map((source) => ({
        ...source,
        states: source.states.map((state) => ({ ...state, ...(of === 'reach' ? { reachAdded: reach } : {}) })),
      }));
      return {
        ...report,
        groups: groups.map((each) => (each === group ? { ...each, members } : each)),
        sources: states,
        findings: of === 'findings' ? findings.map((each) => ({ ...each, rows })) : findings,
      };
    });
    await expect(readReport(text, 'report.json')).rejects.toMatchObject({
      name: 'UsableError',
      message: expect.stringMatching(/more than 400000 sources and destinations/) as string,
    });
  },
);
