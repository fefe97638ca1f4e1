/** Times as people write them in options and inputs. */

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** What `timeIn` reads, for complaints. */
export const timeHelp = 'give a day such as 2026-01-31, a time such as 2026-01-31T12:00:00Z, or 36h or 7d before now';

/** Milliseconds since 1970; a day alone is its first moment, or its last where it ends something. Undefined for no time. */
export function timeIn(text: string, now: number, end: boolean): number | undefined {
  const ago = /^(\d{1,5})([mhd])$/.exec(text);
  if (ago !== null) return now - Number(ago[1]) * units[ago[2] as keyof typeof units];
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const at = isDay || isTime ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  return isDay && end ? at + units.d - 1 : at;
}
