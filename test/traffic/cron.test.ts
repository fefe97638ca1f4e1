/** Schedules of CronJobs against a walk minute by minute, and texts that are none. */
import { expect, test } from '@jest/globals';
import { nextRun, parseCron, zoneOffset } from '../../src/traffic/cron.ts';

const at = (text: string): number => Date.parse(`${text}Z`);
const next = (schedule: string, from: string, zone?: string): string | undefined => {
  const parsed = parseCron(schedule);
  if (parsed === undefined) throw new Error(`${schedule} is no schedule`);
  const start = at(from);
  const found = nextRun(parsed, start, zone === undefined ? 0 : zoneOffset(zone, start));
  return found === undefined ? undefined : new Date(found).toISOString().slice(0, 16);
};

test.each([
  ['* * * * *', '2026-11-23T14:05:00', '2026-11-23T14:05'],
  ['* * * * *', '2026-11-23T14:05:01', '2026-11-23T14:06'],
  ['*/15 * * * *', '2026-11-23T14:46:00', '2026-11-23T15:00'],
  ['0 2 1 * *', '2026-11-23T14:05:00', '2026-12-01T02:00'],
  ['30 23 * * mon-fri', '2026-11-20T23:31:00', '2026-11-23T23:30'],
  ['0 0 * * 7', '2026-11-23T14:05:00', '2026-11-29T00:00'],
  ['0 0 29 2 *', '2026-11-23T14:05:00', '2028-02-29T00:00'],
  ['0 0 31 2 *', '2026-11-23T14:05:00', undefined],
  // Day of the month or of the week, where both are restricted.
  ['0 0 13 * fri', '2026-11-23T14:05:00', '2026-11-27T00:00'],
  ['0 0 */2 * fri', '2026-11-23T14:05:00', '2026-11-25T00:00'],
  ['5-59/20 1,3 * jan,dec ?', '2026-11-23T14:05:00', '2026-12-01T01:05'],
  ['10/20 * * * *', '2026-11-23T14:31:00', '2026-11-23T14:50'],
  ['@hourly', '2026-11-23T14:05:00', '2026-11-23T15:00'],
  ['@weekly', '2026-11-23T14:05:00', '2026-11-29T00:00'],
  ['@Yearly', '2026-11-23T14:05:00', '2027-01-01T00:00'],
  ['@every 1h30m', '2026-11-23T14:05:00', '2026-11-23T15:35'],
])('%s after %s: %s', (schedule, from, wanted) => {
  expect(next(schedule, from)).toBe(wanted);
});

test.each([
  ['Europe/Berlin', '2026-11-24T01:00'],
  ['America/New_York', '2026-11-24T07:00'],
  ['Asia/Kolkata', '2026-11-23T20:30'],
])('in the time of %s', (zone, wanted) => {
  expect(next('0 2 * * *', '2026-11-23T14:05:00', zone)).toBe(wanted);
});

test('an unknown zone has no offset', () => expect(zoneOffset('Mars/Olympus', 0)).toBeUndefined());

test.each([
  '',
  '* * * *',
  '* * * * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 8',
  '5-1 * * * *',
  '*/0 * * * *',
  '1-2-3 * * * *',
  ', * * * *',
  '-1 * * * *',
  '* * * foo *',
  'TZ=UTC 0 0 * * *',
  '@reboot',
  '@every',
  '@every soon',
  `${'1,'.repeat(2000)}1 * * * *`,
])('%j is no schedule', (text) => expect(parseCron(text)).toBeUndefined());

test('a walk minute by minute finds the same run', () => {
  // A small generator of its own: the same schedules in every run.
  let seed = 7;
  const pick = (most: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
  for (let round = 0; round < 60; round++) {
    const fields = [pick(60), pick(24), 1 + pick(28), 1 + pick(12), pick(7)].map((value, index) =>
      [2, 4].includes(index) || pick(3) === 0 ? (pick(2) === 0 ? '*' : String(value)) : String(value),
    );
    fields[3] = '*';
    const [minute, hour, day, , weekday] = fields;
    const start = at('2026-11-23T14:05:00') + pick(40 * 86_400) * 1000;
    let time = Math.ceil(start / 60_000) * 60_000;
    for (; ; time += 60_000) {
      const date = new Date(time);
      const meets = (field: string | undefined, value: number): boolean => field === '*' || Number(field) === value;
      const [ofMonth, ofWeek] = [meets(day, date.getUTCDate()), meets(weekday, date.getUTCDay())];
      const ofDay = day !== '*' && weekday !== '*' ? ofMonth || ofWeek : ofMonth && ofWeek;
      if (meets(minute, date.getUTCMinutes()) && meets(hour, date.getUTCHours()) && ofDay) break;
    }
    const parsed = parseCron(fields.join(' '));
    expect([fields.join(' '), parsed && nextRun(parsed, start)]).toEqual([fields.join(' '), time]);
  }
});
