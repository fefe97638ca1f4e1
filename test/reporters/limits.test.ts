// Hosts refuse what is too long. A report is shortened by value, and says so.
import type { Report } from '../../src/model/finding.ts';
import { checkRun, checkRunCharacters } from '../../src/reporters/index.ts';
import { comment, markdown } from '../../src/reporters/markdown.ts';
import { text } from '../../src/reporters/text.ts';
import { cause, finding, place, report, row, state } from '../build.ts';
import { options } from './options.ts';
import { reports } from './reports.ts';

function large(findings: number, rows: number, name: string): Report {
  return report({
    conclusion: 'failed',
    because: Array.from({ length: 300 }, (_, index) => `reason ${index} ${name}`),
    findings: Array.from({ length: findings }, (_, index) =>
      finding(index % 2 === 0 ? 'blocked-connection' : 'drift', {
        title: `finding ${index} of ${name}`,
        severity: index < findings / 2 ? 'error' : 'warning',
        causes: [cause({ origin: place(`policies/${index}.yaml:1:1`), text: `${name} changed` })],
        details: Array.from({ length: 20 }, () => name),
        rows: Array.from({ length: rows }, (_, each) => row(`${name}/${each}`, `${name}/db`, 5432)),
      }),
    ),
    blindSpots: Array.from({ length: 500 }, (_, index) => `${name} ${index}`),
    sources: [{ id: 'x', states: Array.from({ length: 200 }, (_, index) => state({ id: `${name}${index}` })) }],
    inputs: Array.from({ length: 400 }, (_, count) => ({ what: name, count })),
  });
}

const sizes = [
  { name: 'plain names', of: large(1000, 40, 'shop') },
  { name: 'long names', of: large(300, 5, 'n'.repeat(10_000)) },
  { name: 'wide names', of: large(300, 5, '界'.repeat(300)) },
  { name: 'names that escapes make longer', of: large(300, 5, '\u202e|`#'.repeat(100)) },
];
const bytes = (document: string): number => Buffer.byteLength(document, 'utf8');

describe.each(sizes)('$name', ({ of }) => {
  test.each([65_536, 65_000, 20_000, 3000, 200])('the comment and the summary fit into %d', (characters) => {
    for (const reporter of [comment, markdown]) {
      const document = reporter.render(of, { ...options, limit: 1000, characters });
      expect(bytes(document)).toBeLessThanOrEqual(characters);
      expect(document).toMatch(/^### .*netpol-gate failed/);
      if (characters >= 3000) expect(document).toMatch(/\d+ of [\d,]+ findings? (?:shown|explained)/);
    }
  });

  test('the output of a check run fits', () => {
    const { annotations, summary, text: grounds, title } = checkRun(of, { ...options, limit: 1000 });
    expect(bytes(summary)).toBeLessThanOrEqual(checkRunCharacters);
    expect(bytes(grounds)).toBeLessThanOrEqual(checkRunCharacters);
    expect(title.length).toBeLessThanOrEqual(255);
    expect(annotations).toEqual([]);
  });
});

test('of many findings the worst ten are in the table, the others are folded by rule', () => {
  const document = comment.render(sizes[0]!.of, options);
  expect(document.match(/^\| (?:⛔|⚠️)/gm)).toHaveLength(10);
  expect(document).toContain(
    '10 of 1,000 findings shown; 990 more: 245 newly blocked (error), 245 drift (error), 250 newly blocked (warning), 250 drift (warning).',
  );
});

test('the terminal folds too', () => {
  expect(text.render(sizes[0]!.of, options)).toContain(
    '990 more findings of 1,000 (see --limit): 245 newly blocked (error)',
  );
});

test.each(Object.entries(reports))('no line of %s is wider than the terminal, but for names that are', (_, of) => {
  for (const width of [60, 80, 120]) {
    // The next command is whole on its line, to be copied.
    const lines = text
      .render(of, { ...options, width })
      .split('\n')
      .filter((line) => !line.startsWith('  explain'));
    const wide = lines.filter((line) => [...line].length > width && line.trim().split(' ').length > 1);
    expect(wide).toEqual([]);
  }
});

test('names are never cut at the end of a line', () => {
  const long = `${'a'.repeat(60)}/${'b'.repeat(60)}`;
  const of = report({ findings: [finding('blocked-connection', { rows: [row(long, 'x/y', 1)] })] });
  expect(
    text
      .render(of, { ...options, width: 40 })
      .split('\n')
      .map((line) => line.trim()),
  ).toContain(long);
});

test('colours only when asked for, and never the only carrier', () => {
  for (const of of Object.values(reports)) {
    const coloured = text.render(of, { ...options, colour: true });
    expect(coloured).toContain('\u001b[');
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text.render(of, options));
  }
});
