/** Moments, spans and counts in words. Times are milliseconds since 1970, always shown in UTC. */

const minute = 60_000;
const units = [
  ['d', 24 * 60 * minute],
  ['h', 60 * minute],
  ['min', minute],
] as const;

/** `2026-11-23 13:59 UTC`; a number that is no moment is named as such, since logs may hold any. */
export function formatTime(time: number): string {
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) return 'an impossible time';
  return `${new Date(time).toISOString().slice(0, -8).replace('T', ' ')} UTC`;
}

/** `2026-11-23 13:05:07 UTC`: for who did what, where minutes are too coarse. */
export function formatMoment(time: number): string {
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) return 'an impossible time';
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** The two largest units: `2 d 6 h`, `35 min`, `0 min`. */
export function formatSpan(span: number): string {
  let rest = Math.max(0, span);
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const whole = Math.floor(rest / size);
    if (whole > 0) parts.push(`${whole} ${unit}`);
    rest -= whole * size;
  }
  return parts.slice(0, 2).join(' ') || '0 min';
}

/** `45 s` below two minutes, else as `formatSpan`: for what a watch sees come and go. */
export function formatShortSpan(span: number): string {
  return span < 120_000 ? `${Math.max(0, Math.round(span / 1_000))} s` : formatSpan(span);
}

/** `12,904`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 pair`, `2 pairs`; the plural adds an s unless it is given. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** A share in percent with one decimal, rounded down so that 100 % means all. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${Math.floor((part * 1000) / whole) / 10} %`;
}
