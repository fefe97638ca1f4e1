/** Schedules of CronJobs: five fields or a macro, as the controller reads them. Whether one fires, and when next. */

/** Whether a minute of each field is meant. */
export interface CronSchedule {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** Both are restricted, so that either of them is enough. */
  readonly eitherDay: boolean;
  /** Milliseconds between two runs, of `@every`: counted from a start that nobody knows. */
  readonly every?: number;
}

const macros: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const longest = 1000;

/** Undefined for what is no schedule. */
export function parseCron(text: string): CronSchedule | undefined {
  if (text.length > longest) return undefined;
  const every = /^@every ((?:\d+(?:\.\d+)?(?:h|m|s))+)$/.exec(text.trim());
  if (every !== null) return { ...never, every: durationOf(every[1] ?? '') };
  const fields = (macros.get(text.trim().toLowerCase()) ?? text).trim().split(/\s+/);
  if (fields.length !== 5) return undefined;
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const sets = [
    fieldOf(minute, 0, 59, []),
    fieldOf(hour, 0, 23, []),
    fieldOf(day, 1, 31, []),
    fieldOf(month, 1, 12, monthNames, 1),
    fieldOf(weekday, 0, 7, dayNames),
  ];
  const [minutes, hours, days, months, weekdays] = sets;
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  return {
    minutes: [...minutes].sort((a, b) => a - b),
    hours: [...hours].sort((a, b) => a - b),
    days,
    months,
    weekdays: new Set([...weekdays].map((one) => one % 7)),
    eitherDay: !isStar(day) && !isStar(weekday),
  };
}

const never = {
  minutes: [],
  hours: [],
  days: new Set<number>(),
  months: new Set<number>(),
  weekdays: new Set<number>(),
  eitherDay: false,
};

const unitsOf: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000 };

function durationOf(text: string): number {
  return [...text.matchAll(/(\d+(?:\.\d+)?)([hms])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (unitsOf[unit ?? ''] ?? 0),
    0,
  );
}

function isStar(field: string): boolean {
  return /^[*?](?:\/1)?$/.test(field);
}

/** `*`, `?`, numbers and names, ranges, steps, lists of these. */
function fieldOf(
  field: string,
  low: number,
  high: number,
  names: readonly string[],
  base = 0,
): ReadonlySet<number> | undefined {
  const out = new Set<number>();
  const valueOf = (text: string): number | undefined => {
    const at = names.indexOf(text.toLowerCase());
    if (at >= 0) return at + base;
    return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
  };
  for (const part of field.split(',')) {
    const [, range = '', stepText] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
    const [from = '', to, ...others] = range.split('-');
    const all = range === '*' || range === '?';
    const start = all ? low : valueOf(from);
    // A step behind a single number runs to the end of the field.
    const end = all || (to === undefined && stepText !== undefined) ? high : to === undefined ? start : valueOf(to);
    const step = stepText === undefined ? 1 : Number(stepText);
    if (start === undefined || end === undefined || step === 0 || others.length > 0) return undefined;
    if (start < low || end > high || start > end) return undefined;
    for (let value = start; value <= end; value += step) out.add(value);
  }
  return out;
}

const day = 86_400_000;
/** A schedule that does not fire within so many days never does: the 29th of February comes every eight years at most. */
const horizon = 8 * 366;

/**
 * The first time from `from` on at which the schedule fires, in milliseconds since 1970; undefined if it never does.
 * Wall clocks of a time zone are taken as they are at `from`: across a change of the clocks it is off by that hour.
 */
export function nextRun(schedule: CronSchedule, from: number, offset = 0): number | undefined {
  if (schedule.every !== undefined) return from + schedule.every;
  const start = Math.ceil((from + offset) / 60_000) * 60_000;
  const firstDay = Math.floor(start / day) * day;
  for (let index = 0; index <= horizon; index++) {
    const midnight = firstDay + index * day;
    if (!isDue(schedule, new Date(midnight))) continue;
    for (const hour of schedule.hours) {
      for (const minute of schedule.minutes) {
        const time = midnight + hour * 3_600_000 + minute * 60_000;
        if (time >= start) return time - offset;
      }
    }
  }
  return undefined;
}

function isDue({ days, months, weekdays, eitherDay }: CronSchedule, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const [ofMonth, ofWeek] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
  return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
}

/** Milliseconds that clocks of the zone are ahead of UTC at a moment; undefined for a zone that nobody knows. */
export function zoneOffset(timeZone: string, at: number): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }).formatToParts(new Date(at));
    const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
    return wall - Math.floor(at / 60_000) * 60_000;
  } catch {
    return undefined;
  }
}
