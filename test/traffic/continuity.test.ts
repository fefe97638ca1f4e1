/** A hole is told where something shows it, and only then: clusters are quiet for hours. */
import { expect, test } from '@jest/globals';
import { startContinuity } from '../../src/traffic/continuity.ts';

const minute = 60_000;
const start = Date.UTC(2026, 10, 26);

interface Told {
  readonly file?: string;
  /** Minutes after the start. */
  readonly at: readonly number[];
  readonly isBeat?: boolean;
}

/** `since`: when the snapshot was read, in minutes. */
function found(logs: readonly Told[], since = 0): { holes: string; remarks: string } {
  const continuity = startContinuity();
  for (const { file = 'audit.log', at, isBeat = false } of logs)
    for (const time of at) continuity.add(file, start + time * minute, isBeat);
  const { holes, remarks } = continuity.finish(start + since * minute);
  return { holes: holes.join('\n'), remarks: remarks.join('\n') };
}

const every = (step: number, from: number, to: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
const none = /^$/;
const open = /^Whether the audit log is whole cannot be told: it holds no record for 4 h/;

test.each<[what: string, logs: readonly Told[], holes: RegExp, remarks: RegExp]>([
  ['a few writes, hours apart', [{ at: [0, 1, 2, 242, 243] }], none, open],
  [
    'bursts of many writes, hours apart',
    [{ at: [0, 245, 490].flatMap((from) => every(0.1, from, from + 5)) }],
    none,
    open,
  ],
  ['a few writes without long silences', [{ at: [0, 5, 12, 20] }], none, none],
  [
    'leases, and a silence of all',
    [{ at: [...every(0.5, 0, 30), ...every(0.5, 40, 60)], isBeat: true }],
    /^records are missing from the audit log, most likely: what components .* from 2026-11-26 00:30:00 UTC to 2026-11-26 00:40:00 UTC$/,
    none,
  ],
  [
    'leases, and a silence of them alone',
    [{ at: [...every(0.5, 0, 30), ...every(0.5, 40, 60)], isBeat: true }, { at: every(1, 0, 60) }],
    /what components/,
    none,
  ],
  [
    'leases in two files, and a silence of one',
    [
      { file: 'one.log', at: every(0.5, 0, 60), isBeat: true },
      { file: 'two.log', at: [...every(0.5, 0, 30), ...every(0.5, 40, 60)], isBeat: true },
    ],
    /what components/,
    none,
  ],
  [
    'leases without a silence, and nothing else for hours',
    [{ at: every(0.5, 0, 300), isBeat: true }, { at: [0, 290] }],
    none,
    none,
  ],
  ['watches every ten minutes', [{ at: every(10, 0, 600), isBeat: true }], none, none],
  ['too few leases', [{ at: [0, 1, 2, 3, 60], isBeat: true }], none, /^Whether/],
  ['leases that end before a silence', [{ at: every(0.5, 0, 30), isBeat: true }, { at: [31, 271] }], none, open],
  [
    'a log that hardly ever pauses',
    [{ at: every(1, 0, 1440).filter((at) => at <= 600 || at >= 660) }],
    /^records are missing from the audit log, most likely: it holds none from 2026-11-26 10:00:00 UTC to 2026-11-26 11:00:00 UTC, and/,
    none,
  ],
  ['office hours', [{ at: [0, 1, 2].flatMap((day) => every(1, day * 1440, day * 1440 + 480)) }], none, /^Whether/],
])('%s', (_what, logs, holes, remarks) => {
  const told = found(logs);
  expect(told.holes).toMatch(holes);
  expect(told.remarks).toMatch(remarks);
});

test('what lies before the snapshot is not asked for', () => {
  const logs = [{ at: [...every(0.5, 0, 30), ...every(0.5, 90, 120)], isBeat: true }];
  expect(found(logs, 89).holes).toMatch(/from 2026-11-26 01:29:00 UTC/);
  expect(found(logs, 91)).toEqual({ holes: '', remarks: '' });
  expect(found([{ at: [0, 300] }], 290)).toEqual({ holes: '', remarks: '' });
});

const renamed = (time: string, folder = 'a'): string => `${folder}/audit-2026-11-26T${time}.123.log`;

test.each<[what: string, logs: readonly Told[], since: number, holes: RegExp]>([
  [
    'files one after the other',
    [
      { file: renamed('01-00-00'), at: [0, 10] },
      { file: `${renamed('03-00-00')}.gz`, at: [60, 110] },
      { file: 'a/audit.log', at: [180, 181] },
    ],
    0,
    none,
  ],
  [
    'one between them is missing',
    [
      { file: renamed('01-00-00'), at: [0, 10] },
      { file: 'a/audit.log', at: [180, 181] },
    ],
    0,
    /^a file of the audit log is missing: a\/audit-2026-11-26T01-00-00\.123\.log was closed when the next record came, and a\/audit\.log begins only at 2026-11-26 03:00:00 UTC$/,
  ],
  [
    'the same, all before the snapshot',
    [
      { file: renamed('01-00-00'), at: [0, 10] },
      { file: 'a/audit.log', at: [180, 181] },
    ],
    180,
    none,
  ],
  [
    'of one server',
    [
      { file: renamed('01-00-00'), at: [0, 10] },
      { file: renamed('01-30-00', 'b'), at: [0, 60] },
      { file: 'a/audit.log', at: [60, 181] },
      { file: 'b/audit.log', at: [180, 181] },
    ],
    0,
    /^a file of the audit log is missing: b\/[^\n]*$/,
  ],
  ['a last file that was closed', [{ file: renamed('01-00-00'), at: [0, 10] }], 0, none],
])('renamed files: %s', (_what, logs, since, holes) => expect(found(logs, since).holes).toMatch(holes));

test('of many missing files only the first are told of each', () => {
  const hours = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0'));
  const logs = hours.map((hour, index) => ({ file: renamed(`${hour}-00-00`), at: [index * 60 + 30, index * 60 + 50] }));
  const told = found(logs, 0).holes.split('\n');
  expect(told).toHaveLength(4);
  expect(told[3]).toBe('files of the audit log are missing at 16 more places');
});
