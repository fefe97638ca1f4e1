/* eslint-disable @typescript-eslint/no-explicit-any -- what comes back is JSON */
// What code scanning is given: valid by the official schema, each finding once, at a line, with the gate's own threshold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cause, ChangedFile, Finding, Report } from '../../src/model/finding.ts';
import { findingKinds, severities } from '../../src/model/finding.ts';
import type { Gate } from '../../src/model/gate.ts';
import { failsGate } from '../../src/model/threshold.ts';
import { sarif, sarifLimits } from '../../src/reporters/sarif.ts';
import { cause, connection, evidence, finding, party, place, report, row } from '../build.ts';
import { fixedWords, hostileTexts, poisoned } from './hostile.ts';
import { options } from './options.ts';
import { pageOf } from './page.ts';
import { reports } from './reports.ts';
import { runOf, validate } from './sarif-schema.ts';

const json = (path: string): any => JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8'));

function valid(of: Report, overrides: Partial<typeof options> = {}): any {
  const text = sarif.render(of, { ...options, ...overrides });
  const run = runOf(text);
  return { text, run, results: run.results, notes: notesOf(run) };
}

function notesOf({ invocations }: any): readonly string[] {
  return invocations[0].toolExecutionNotifications.map((each: any) => `${each.descriptor.id}: ${each.message.text}`);
}

test('the schema refuses what is no SARIF', () => {
  const value = JSON.parse(sarif.render(reports['failed']!, options));
  const broken = [
    { ...value, version: '2.0.0' },
    { ...value, runs: [{ ...value.runs[0], tool: {} }] },
    { ...value, runs: [{ ...value.runs[0], results: [{ ruleId: 'x' }] }] },
    { ...value, runs: [{ ...value.runs[0], results: [{ ...value.runs[0].results[0], level: 'bad' }] }] },
  ];
  expect(broken.map((each) => validate(each))).toEqual([false, false, false, false]);
});

const privacies = ['full', 'names', 'counts'] as const;
describe.each(Object.entries(reports).flatMap(([name, of]) => privacies.map((privacy) => ({ name, of, privacy }))))(
  '$name with privacy $privacy',
  ({ of, privacy }) => {
    test('is valid; every finding that is not ignored is one result with one place and a rule', () => {
      const { run, results } = valid(of, { privacy });
      const seen = of.findings.filter(({ severity }) => severity !== 'ignore');
      const told = [...seen, ...(of.approved ?? []), ...of.waived];
      expect(results.map((each: any) => each.ruleId)).toEqual(told.map(({ kind }) => kind));
      for (const each of results) {
        expect(run.tool.driver.rules[each.ruleIndex].id).toBe(each.ruleId);
        expect(each.locations).toHaveLength(1);
        expect(each.locations[0].physicalLocation.artifactLocation.uri).not.toMatch(/^\/|:|(?:^|\/)\.\.?(?:\/|$)/);
        expect(each.locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
      }
    });

    test('the same report gives the same bytes', () => {
      expect(sarif.render(structuredClone(of), { ...options, privacy })).toBe(
        sarif.render(of, { ...options, privacy }),
      );
    });
  },
);

test('all kinds are rules, with a page that exists', () => {
  const { run } = valid(report());
  const { rules } = run.tool.driver;
  expect(rules.map((each: any) => each.id)).toEqual([...findingKinds]);
  for (const rule of rules) {
    expect(rule.helpUri).toBe(`${options.docs}${rule.id}.md`);
    expect(readFileSync(join(import.meta.dirname, `../../docs/findings/${rule.id}.md`), 'utf8')).not.toBe('');
    expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
  }
  const levels = Object.fromEntries(rules.map((each: any) => [each.id, each.defaultConfiguration.level]));
  expect(levels).toMatchObject({ 'blocked-connection': 'error', drift: 'warning', 'lost-access': 'note' });
});

describe('levels', () => {
  const of = (gate: Partial<Gate>, overrides: Partial<Report> = {}): Report => {
    const findings = severities.map((severity) => finding('drift', { severity }));
    const { threshold } = report();
    return report({ findings, threshold: { ...threshold, ...gate }, ...overrides });
  };
  const levelsOf = (some: Report): readonly string[] => valid(some).results.map((each: any) => each.level);

  test.each<{ name: string; of: Report; levels: readonly string[] }>([
    { name: 'as it is', of: of({}), levels: ['error', 'warning', 'note'] },
    { name: 'warnings fail', of: of({ failOn: 'warning' }), levels: ['error', 'error', 'note'] },
    { name: 'notices fail', of: of({ failOn: 'notice' }), levels: ['error', 'error', 'error'] },
    { name: 'the kind only warns', of: of({ warnOnly: ['drift'] }), levels: ['warning', 'warning', 'note'] },
    { name: 'report only', of: of({ failOn: 'notice' }, { mode: 'report' }), levels: ['warning', 'warning', 'note'] },
  ])('$name', ({ of: some, levels }) => {
    expect(levelsOf(some)).toEqual(levels);
  });

  test('an error is what fails the gate, and nothing else', () => {
    for (const failOn of ['error', 'warning', 'notice'] as const) {
      for (const warnOnly of [[], ['drift']] as const) {
        const some = of({ failOn, warnOnly });
        const errors = levelsOf(some).filter((level) => level === 'error').length;
        expect(errors).toBe(some.findings.filter((each) => failsGate(each, some.threshold)).length);
      }
    }
  });

  test('what is waived is suppressed, says why, and stops nothing where suppressions are not read', () => {
    const { results } = valid(reports['failed']!);
    const waived = results.filter((each: any) => each.suppressions.length > 0);
    expect(waived.map((each: any) => [each.level, each.suppressions])).toEqual([
      [
        'note',
        [
          {
            kind: 'external',
            status: 'accepted',
            justification: 'the importer is switched off this week (owner @payments-team, until 2026-12-01)',
          },
        ],
      ],
    ]);
  });
});

const changed = (file: string, headLines: ChangedFile['headLines'] = []): ChangedFile => ({
  file,
  status: 'modified',
  headLines,
});
const removed = (file: string): ChangedFile => ({ file, status: 'removed', headLines: [] });
const at = (origin: Cause['origin'], anchor?: Cause['anchor']): Cause =>
  cause({ origin, text: 'it changed', ...(anchor === undefined ? {} : { anchor }) });

test.each<{ name: string; causes: readonly Cause[]; changedFiles: readonly ChangedFile[]; at: string; says?: string }>([
  {
    name: 'a line of the head',
    causes: [at(place('p.yaml:31:13'))],
    changedFiles: [changed('p.yaml')],
    at: 'p.yaml:31:13',
  },
  {
    name: 'a changed file before the best cause elsewhere',
    causes: [at(place('q.yaml:2:3', 'both')), at(place('p.yaml:31:13'))],
    changedFiles: [changed('p.yaml')],
    at: 'p.yaml:31:13',
  },
  {
    name: 'a file that the change leaves alone',
    causes: [at(place('q.yaml:2:3', 'both'))],
    changedFiles: [changed('p.yaml')],
    at: 'q.yaml:2:3',
  },
  {
    name: 'a line of the base in a file that the change leaves alone',
    causes: [at(place('.github/netpol-gate.yml:7:5', 'base'))],
    changedFiles: [changed('p.yaml')],
    at: '.github/netpol-gate.yml:7:5',
  },
  {
    name: 'a deleted line with an anchor',
    causes: [at(place('p.yaml:40:7', 'base'), place('p.yaml:38:5'))],
    changedFiles: [changed('p.yaml', [{ first: 1, last: 2 }])],
    at: 'p.yaml:38:5',
    says: 'The real place is p.yaml:40:7 of the base.',
  },
  {
    name: 'a deleted line without one: the nearest changed line',
    causes: [at(place('p.yaml:40:7', 'base'))],
    changedFiles: [changed('p.yaml', [{ first: 44, last: 60 }])],
    at: 'p.yaml:44:-',
    says: 'The real place is p.yaml:40:7 of the base.',
  },
  {
    name: 'a deleted file: the nearest that is left',
    causes: [at(place('prod/shop/db.yaml:3:1', 'base'))],
    changedFiles: [
      changed('a.yaml'),
      changed('prod/shop/web.yaml', [{ first: 5, last: 9 }]),
      removed('prod/shop/db.yaml'),
    ],
    at: 'prod/shop/web.yaml:5:-',
    says: 'The real place is prod/shop/db.yaml:3:1 of the base.',
  },
  {
    name: 'a deleted file and nothing else: its own path',
    causes: [at(place('db.yaml:3:1', 'base'))],
    changedFiles: [removed('db.yaml')],
    at: 'db.yaml:3:1',
    says: 'The real place is db.yaml:3:1 of the base.',
  },
  {
    name: 'an object of the cluster',
    causes: [at({ kind: 'live', object: 'NetworkPolicy a/b', path: 'spec' })],
    changedFiles: [changed('p.yaml', [{ first: 4, last: 4 }])],
    at: 'p.yaml:4:-',
    says: 'The real place is NetworkPolicy a/b spec in the cluster.',
  },
  {
    name: 'a record, and no change',
    causes: [at({ kind: 'log', file: 'logs/a.jsonl', line: 7 })],
    changedFiles: [],
    at: '.github/netpol-gate.yml:1:-',
    says: 'The real place is the record logs/a.jsonl:7.',
  },
  {
    name: 'nothing',
    causes: [],
    changedFiles: [],
    at: '.github/netpol-gate.yml:1:-',
    says: 'It is about no line of a file.',
  },
  {
    name: 'a path that needs escapes',
    causes: [at(place('dir with space/ünï#?%.yaml:2:1'))],
    changedFiles: [],
    at: 'dir%20with%20space/%C3%BCn%C3%AF%23%3F%25.yaml:2:1',
  },
])('place: $name', ({ causes, changedFiles, at: wanted, says }) => {
  const { results } = valid(report({ findings: [finding('lost-isolation', { causes })], changedFiles }));
  const { artifactLocation, region } = results[0].locations[0].physicalLocation;
  expect(`${artifactLocation.uri}:${region.startLine}:${region.startColumn ?? '-'}`).toBe(wanted);
  if (says === undefined) expect(results[0].message.text).not.toContain('real place');
  else expect(results[0].message.text).toContain(says);
});

test('other causes, rules and records are related places, each once and at most ninety-nine', () => {
  const samples = Array.from(
    { length: 300 },
    (_, line) => ({ kind: 'log', file: '/var/log/a b.jsonl', line: line + 1 }) as const,
  );
  const recorded = connection(party('a/b'), party('c/d'), 1, { allowed: { ...evidence(300), samples } });
  const causes = [
    at(place('p.yaml:3:1')),
    at(place('p.yaml:9:1')),
    at(place('p.yaml:9:1')),
    at(place('p.yaml:3:1', 'base')),
  ];
  const of = finding('blocked-connection', { causes, rows: [row('a/b', 'c/d', 1, { connection: recorded })] });
  const related = valid(report({ findings: [of] })).results[0].relatedLocations;
  const uris = related.map(({ physicalLocation: { artifactLocation: file, region } }: any) =>
    [file.uriBaseId ?? '', file.uri, region.startLine].join(' '),
  );
  expect(uris.slice(0, 3)).toEqual(['%SRCROOT% p.yaml 9', '%BASEROOT% p.yaml 3', ' file:///var/log/a%20b.jsonl 1']);
  expect(related).toHaveLength(99);
  expect(new Set(related.map((each: any) => each.id)).size).toBe(99);
});

describe('fingerprints', () => {
  const fingerprintsOf = (some: Report, overrides = {}): any =>
    valid(some, overrides).results.map((each: any) => each.partialFingerprints);

  test('come from the key, so that no line and no path is in them', () => {
    const move = (line: number): Report =>
      report({
        findings: [
          finding('drift', { fingerprint: '0123456789abcdef', causes: [at(place(`x${line}.yaml:${line}:1`))] }),
        ],
      });
    const expected = [{ 'netpolGateKey/v1': '0123456789abcdef', primaryLocationLineHash: '0123456789abcdef:1' }];
    expect(fingerprintsOf(move(1))).toEqual(expected);
    expect(fingerprintsOf(move(700))).toEqual(expected);
  });

  test('tell the waived part of a finding from the rest of it', () => {
    const whole = finding('drift', { fingerprint: 'a' });
    const waived: Finding = { ...whole, waived: { reason: 'r', owner: 'o', expires: '2026-12-01' } };
    expect(
      fingerprintsOf(report({ findings: [whole], waived: [waived] })).map((each: any) => each.primaryLocationLineHash),
    ).toEqual(['a:1', 'a:2']);
  });

  test('are left out where privacy takes the key away', () => {
    expect(fingerprintsOf(reports['failed']!, { privacy: 'counts' }).filter(Boolean)).toEqual([]);
  });
});

describe('no verdict and what is not seen', () => {
  test.each<{ conclusion: Report['conclusion']; states: boolean; successful: boolean }>([
    { conclusion: 'passed', states: true, successful: true },
    { conclusion: 'failed', states: true, successful: true },
    { conclusion: 'cannot say', states: true, successful: true },
    { conclusion: 'cannot say', states: false, successful: false },
    { conclusion: 'error', states: false, successful: false },
  ])('$conclusion, states: $states', ({ conclusion, states, successful }) => {
    const of = report({ conclusion, because: ['the base is gone'], ...(states ? {} : { sources: [] }) });
    const { run, notes } = valid(of);
    expect(run.invocations[0].executionSuccessful).toBe(successful);
    const isAnswer = conclusion === 'passed' || conclusion === 'failed';
    expect(notes).toEqual(isAnswer ? [] : ['no-verdict: the base is gone']);
  });

  test('remarks are notifications, at most a hundred of them and then how many', () => {
    const blindSpots = Array.from({ length: 250 }, (_, index) => `pods were not read ${index}`);
    const { notes } = valid(report({ blindSpots }));
    expect(notes).toHaveLength(101);
    expect([notes[0], notes.at(-1)]).toEqual([
      'incomplete: pods were not read 0',
      'shortened: 100 of 250 remarks shown',
    ]);
  });
});

describe('limits', () => {
  const many = (size: number, name: string): Report =>
    report({
      findings: Array.from({ length: size }, (_, index) =>
        finding('blocked-connection', {
          fingerprint: `f${index}`,
          severity: index < 10 ? 'error' : 'warning',
          details: [name, name],
          causes: [at(place(`p${index}.yaml:1:1`))],
          rows: [row(`a/${name}`, `b/${name}`, 1)],
        }),
      ),
    });

  test('of many findings the worst five thousand are kept, and it says so', () => {
    const { results, notes, text } = valid(many(6_000, 'x'));
    expect(results).toHaveLength(5_000);
    expect(results.slice(0, 11).map((each: any) => each.level)).toEqual([...Array(10).fill('error'), 'warning']);
    expect(notes).toContain('shortened: 5,000 of 6,000 findings shown');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(sarifLimits.bytes);
  });

  test('long ones are told shortly before they are left out', () => {
    const { results, notes, text } = valid(many(5_000, '界'.repeat(390)));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(sarifLimits.bytes);
    expect(results[0].message.markdown).toBeDefined();
    expect(results.at(-1).message.markdown).toBeUndefined();
    expect(results.length).toBeGreaterThan(1_000);
    expect(notes.some((note: string) => /^shortened: [\d,]+ of [\d,]+ findings told in full$/.test(note))).toBe(true);
  });
});

const fixed = new Set([...fixedWords(json('src/schemas/report.schema.json')), 'Deployment', 'NetworkPolicy']);
const hostile: Readonly<Record<string, string>> = {
  ...hostileTexts,
  'percent signs': '%0A::error::x%0D%25',
  placeholder: '{0} {1} {{2}} \u0007',
  'embedded link': '[safe](1) [x](https://evil.example) ![x](2)',
};
const cases = ['failed', 'mixed', 'cannot-say'].flatMap((name) =>
  Object.entries(hostile).map(([title, text]) => ({ name, title, text })),
);

test.each(cases)('$title in $name is text and nothing else', ({ name, text: bad }) => {
  const of = { ...poisoned(reports[name]!, bad, fixed), tool: reports[name]!.tool };
  const { text, run } = valid(of);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
  expect(text).not.toContain('##[');
  expect(text).not.toMatch(/^\s*::/m);
  for (const each of textsOf(run)) {
    expect(each.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    expect(each).not.toMatch(/\]\(/);
    // A placeholder asks for an argument that nobody gives.
    expect(each.replaceAll(/\{\{\d+\}\}/g, '')).not.toMatch(/\{\d+\}/);
  }
  for (const { message } of run.results) {
    const { tags, attributes } = pageOf(message.markdown ?? '');
    expect(tags.filter((tag) => !['p', 'code', 'a', 'span'].includes(tag))).toEqual([]);
    for (const { name: attribute, value } of attributes) {
      expect(attribute).toBe('href');
      expect([options.docs, options.blob, options.baseBlob].some((prefix) => value.startsWith(prefix!))).toBe(true);
    }
  }
});

/** Every plain text that a reader is shown. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string' ? (['text', 'justification'].includes(key) ? [each] : []) : textsOf(each),
  );
}
