// Where an annotation stands: on the guilty line of the head, or as near as the head allows.
import type { Cause, ChangedFile } from '../../src/model/finding.ts';
import { annotations } from '../../src/reporters/index.ts';
import { cause, finding, place, report, row } from '../build.ts';
import { options } from './options.ts';
import { reports } from './reports.ts';

const modified = (headLines: ChangedFile['headLines']): ChangedFile => ({
  file: 'p.yaml',
  status: 'modified',
  headLines,
});
const at = (origin: Cause['origin'], anchor?: Cause['anchor']): Cause =>
  cause({ origin, text: 'it changed', ...(anchor === undefined ? {} : { anchor }) });

test.each<{
  name: string;
  causes: readonly Cause[];
  changed: readonly ChangedFile[];
  places: readonly string[];
  says?: string;
}>([
  {
    name: 'a line of the head',
    causes: [at(place('p.yaml:31:13'))],
    changed: [modified([{ first: 31, last: 31 }])],
    places: ['p.yaml:31:13'],
  },
  {
    name: 'an unchanged line of a changed file',
    causes: [at(place('p.yaml:5:1', 'both'))],
    changed: [modified([])],
    places: ['p.yaml:5:1'],
  },
  {
    name: 'a line of a file that the change leaves alone',
    causes: [at(place('q.yaml:5:1', 'both'))],
    changed: [modified([])],
    places: [],
  },
  {
    name: 'a deleted line with an anchor',
    causes: [at(place('p.yaml:40:7', 'base'), place('p.yaml:38:5'))],
    changed: [modified([{ first: 1, last: 2 }])],
    places: ['p.yaml:38:5'],
    says: 'The real place is p.yaml:40:7 of the base.',
  },
  {
    name: 'a deleted line whose object moved to another file',
    causes: [at(place('old.yaml:40:7', 'base'), place('p.yaml:3:5'))],
    changed: [modified([{ first: 1, last: 9 }]), { file: 'old.yaml', status: 'removed', headLines: [] }],
    places: ['p.yaml:3:5'],
    says: 'The real place is old.yaml:40:7 of the base, in a file that this change removes.',
  },
  {
    name: 'a deleted line before the nearest change',
    causes: [at(place('p.yaml:40:7', 'base'))],
    changed: [
      modified([
        { first: 2, last: 3 },
        { first: 44, last: 60 },
      ]),
    ],
    places: ['p.yaml:44:-'],
    says: 'The real place is p.yaml:40:7 of the base.',
  },
  {
    name: 'a deleted line behind the nearest change',
    causes: [at(place('p.yaml:40:7', 'base'))],
    changed: [
      modified([
        { first: 2, last: 39 },
        { first: 44, last: 60 },
      ]),
    ],
    places: ['p.yaml:39:-'],
  },
  {
    name: 'a deleted line inside a change',
    causes: [at(place('p.yaml:40:7', 'base'))],
    changed: [modified([{ first: 2, last: 50 }])],
    places: ['p.yaml:40:-'],
  },
  {
    name: 'a file of which lines were only deleted',
    causes: [at(place('p.yaml:40:7', 'base'))],
    changed: [modified([])],
    places: ['p.yaml:1:-'],
  },
  {
    name: 'a deleted file, nothing else',
    causes: [at(place('p.yaml:40:7', 'base'))],
    changed: [{ file: 'p.yaml', status: 'removed', headLines: [] }],
    places: [],
  },
  {
    name: 'a deleted file: on the nearest that is left',
    causes: [at(place('a/b/p.yaml:40:7', 'base'))],
    changed: [
      { file: 'README.md', status: 'modified', headLines: [{ first: 3, last: 3 }] },
      { file: 'a/b/gone.yaml', status: 'removed', headLines: [] },
      { file: 'a/b/p.yaml', status: 'removed', headLines: [] },
      { file: 'a/c/kustomization.yaml', status: 'modified', headLines: [{ first: 8, last: 9 }] },
    ],
    places: ['a/c/kustomization.yaml:8:-'],
    says: 'The real place is a/b/p.yaml:40:7 of the base, in a file that this change removes.',
  },
  {
    name: 'a deleted file and a line of the head: the line alone',
    causes: [at(place('old.yaml:4:7', 'base')), at(place('p.yaml:9:1'))],
    changed: [modified([{ first: 9, last: 9 }]), { file: 'old.yaml', status: 'removed', headLines: [] }],
    places: ['p.yaml:9:1'],
  },
  ...['\u{1f525}.yaml', 'a\nb.yaml', `${'d/'.repeat(600)}p.yaml`, '\u202ep.yaml', 'a/../p.yaml'].map((odd) => ({
    name: `a path that GitHub may refuse, ${JSON.stringify(odd).slice(0, 20)}: on the nearest other`,
    causes: [at(place('p.yaml:4:7'))].map((one) => ({ ...one, origin: { ...place('p.yaml:4:7'), file: odd } })),
    changed: [
      { file: odd, status: 'modified', headLines: [{ first: 4, last: 4 }] } as const,
      modified([{ first: 2, last: 2 }]),
    ],
    places: ['p.yaml:2:-'],
    says: 'The real place is ',
  })),
  {
    name: 'an object of the cluster',
    causes: [at({ kind: 'live', object: 'NetworkPolicy a/b', path: '' })],
    changed: [modified([])],
    places: [],
  },
  { name: 'no cause', causes: [], changed: [modified([])], places: [] },
  {
    name: 'the best place of each file',
    causes: [at(place('p.yaml:9:1')), at(place('p.yaml:3:1')), at(place('q.yaml:2:2'))],
    changed: [modified([]), { file: 'q.yaml', status: 'added', headLines: [] }],
    places: ['p.yaml:9:1', 'q.yaml:2:2'],
  },
])('$name', ({ causes, changed, places, says }) => {
  const of = report({
    conclusion: 'failed',
    findings: [finding('blocked-connection', { causes })],
    changedFiles: changed,
  });
  const found = annotations(of, options);
  expect(found.map((each) => `${each.path}:${each.start_line}:${each.start_column ?? '-'}`)).toEqual(places);
  for (const each of found) expect(each).toMatchObject({ end_line: each.start_line, annotation_level: 'failure' });
  if (says !== undefined) expect(found[0]?.message).toContain(says);
});

test('worst first, levels by severity, ignored findings have none', () => {
  const causes = [at(place('p.yaml:1:1'))];
  const findings = (['error', 'warning', 'notice', 'ignore'] as const).map((severity) =>
    finding('new-access', { severity, causes }),
  );
  const found = annotations(report({ findings, changedFiles: [modified([])] }), options);
  expect(found.map((each) => each.annotation_level)).toEqual(['failure', 'warning', 'notice']);
});

test('a message is shorter than a thousand characters and says that it was cut', () => {
  const details = Array.from({ length: 40 }, (_, index) => `sentence ${index} of many that go on and on`);
  const rows = Array.from({ length: 50 }, (_, index) => row(`shop/${'x'.repeat(200)}${index}`, 'payments/api', 8443));
  const of = report({
    findings: [finding('blocked-connection', { causes: [at(place('p.yaml:1:1'))], details, rows })],
    changedFiles: [modified([])],
  });
  const [found] = annotations(of, options);
  expect(found?.message.length).toBeLessThan(1000);
  expect(found?.message).toMatch(/… \(4 of 46 lines\)$/);
});

test('what is left out is counted: more files than places, more pairs than lines', () => {
  const files = Array.from({ length: 5 }, (_, index) => `p${index}.yaml`);
  const of = report({
    findings: [
      finding('blocked-connection', {
        causes: files.map((file) => at(place(`${file}:1:1`))),
        rows: Array.from({ length: 9 }, (_, index) => row(`shop/w${index}`, 'payments/api', 8443)),
      }),
    ],
    changedFiles: files.map((file) => ({ file, status: 'modified', headLines: [] })),
  });
  const found = annotations(of, options);
  expect(found.map(({ path }) => path)).toEqual(files.slice(0, 3));
  for (const { message } of found) {
    expect(message).toContain('and 8 more pairs');
    expect(message.match(/^Also /gm)).toHaveLength(3);
    expect(message).toContain('And 5 more like these');
    expect(message).toContain('3 of 5 files are annotated.');
  }
});

test('no character of title or message is above U+FFFF', () => {
  const fire = 'shop/\u{1f525}';
  const of = report({
    findings: [
      finding('new-access', { causes: [at(place('p.yaml:1:1'))], details: [fire], rows: [row(fire, 'a/b', 1)] }),
    ],
    changedFiles: [modified([])],
  });
  const [found] = annotations(of, options);
  expect(found?.message).toContain('\\u{1f525}');
  expect(`${found?.title}${found?.message}`).not.toMatch(/[\u{10000}-\u{10ffff}]/u);
});

test('a message is plain text, complete without the comment', () => {
  const [found] = annotations(reports['failed']!, options);
  expect(found).toEqual({
    path: 'policies/payments.yaml',
    start_line: 31,
    end_line: 31,
    start_column: 13,
    end_column: 13,
    annotation_level: 'failure',
    title: 'netpol-gate: recorded traffic newly blocked',
    message: expect.stringMatching(
      /^Newly blocked: shop\/checkout → payments\/api TCP 8443 and 1 more pair \(recorded/,
    ),
  });
});
