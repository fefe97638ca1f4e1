/** Times of log records as milliseconds since 1970, UTC. */
import type { Json } from '../model/object.ts';
import type { DecoderState } from './index.ts';

/** Milliseconds since 1970 before which the records were written, as far as it is known: by the file, or by the clock. */
function latestOf(state: DecoderState): number | undefined {
  const known = ['now', 'modified'].map((key) => state.get(key)).filter((time) => typeof time === 'number');
  return known.length === 0 ? undefined : Math.min(...known);
}

const written = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?\s*(Z|z|UTC|[+-]\d\d:?\d\d(?: UTC)?)?$/;

/** Minutes east of UTC in which times without a zone are meant. */
export function utcOffsetOf(state: DecoderState): number {
  const offset = state.get('utcOffset');
  return typeof offset === 'number' ? offset : 0;
}

/**
 * RFC 3339 (a space for the T, a missing zone, and `UTC` as BigQuery and Go write it, are taken too), or an epoch number or digits in seconds, milli-,
 * micro- or nanoseconds, told apart by size. Undefined for anything else.
 */
export function timeOf(value: Json | undefined, utcOffset: number): number | undefined {
  if (typeof value === 'number') return epoch(value);
  if (typeof value !== 'string') return undefined;
  if (value.charCodeAt(4) === 0x2d) return rfc3339(value, utcOffset);
  return /^\d{9,19}(?:\.\d+)?$/.test(value) ? epoch(Number(value)) : undefined;
}

function epoch(value: number): number | undefined {
  if (!(value >= 0) || value > 9e18) return undefined;
  if (value < 1e11) return value * 1e3;
  if (value < 1e14) return value;
  return value < 1e17 ? value / 1e3 : value / 1e6;
}

// Neighbouring records share their minute, and turning a date into a number is the dear part.
let lastMinute = '';
let lastMinuteAt = 0;

function rfc3339(text: string, utcOffset: number): number | undefined {
  if (text.charCodeAt(text.length - 1) === 0x5a && text.length >= 20) {
    const minute = text.slice(0, 17);
    if (minute === lastMinute) {
      const seconds = text.slice(17, -1);
      if (/^[0-5]\d(?:\.\d+)?$/.test(seconds)) return lastMinuteAt + Number(seconds) * 1e3;
    }
  }
  const match = written.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', zone] = match;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  if (Number(month) > 12 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60)
    return undefined;
  if (zone === 'Z') {
    lastMinute = text.slice(0, 17);
    lastMinuteAt = at;
  }
  return at + Number(`${second}.${fraction}0`) * 1e3 - minutesEast(zone, utcOffset) * 60_000;
}

/**
 * The time of a text as `timeOf` gives it, read from its bytes, which are all of ASCII. In a minute that was read before, no text is made.
 */
export function timeIn(bytes: Uint8Array, from: number, to: number, utcOffset: number): number | undefined {
  const seconds = from + minuteLength;
  if (
    lastMinute !== '' &&
    to - seconds >= 3 &&
    to - seconds <= 13 &&
    bytes[to - 1] === 0x5a &&
    isLastMinute(bytes, from)
  ) {
    const [tens, ones] = [digitAt(bytes, seconds), digitAt(bytes, seconds + 1)];
    let digits = tens * 10 + ones;
    let scale = 1;
    let isWritten = tens < 6 && ones <= 9 && (bytes[seconds + 2] === dot || seconds + 2 === to - 1);
    for (let at = seconds + 3; at < to - 1 && isWritten; at++) {
      const digit = digitAt(bytes, at);
      isWritten = digit <= 9;
      digits = digits * 10 + digit;
      scale *= 10;
    }
    // Both are whole numbers that a double holds, so that the quotient is what the text would give.
    if (isWritten && bytes[to - 2] !== dot) return lastMinuteAt + (digits / scale) * 1e3;
  }
  return timeOf(textOf(bytes, from, to), utcOffset);
}

/** Length of `2026-11-26T04:56:`. */
const minuteLength = 17;
const dot = 0x2e;

function isLastMinute(bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < minuteLength; at++) if (bytes[from + at] !== lastMinute.charCodeAt(at)) return false;
  return true;
}

/** More than 9 for a byte that is no digit. */
function digitAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) - 0x30) >>> 0;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
}

function minutesEast(zone: string | undefined, utcOffset: number): number {
  if (zone === undefined) return utcOffset;
  if (zone === 'Z' || zone === 'z' || zone === 'UTC') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.replace(':', '').slice(3, 5));
  return zone.startsWith('-') ? -minutes : minutes;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const day = 86_400_000;

/**
 * `Sep 25 03:36:35` as syslog writes it, in the latest year in which it is no later than a day after the file was
 * written. Undefined where nobody knows when that was, or for anything else.
 */
export function syslogTimeOf(text: string, state: DecoderState): number | undefined {
  const latest = latestOf(state);
  if (latest === undefined) return undefined;
  const offset = utcOffsetOf(state);
  const thisYear = new Date(latest + offset * 60_000).getUTCFullYear();
  // Leap days come every four years, or eight.
  for (let year = thisYear + 1; year > thisYear - 9; year--) {
    const time = timeInYear(text, year, offset);
    if (time !== undefined && time <= latest + day) return time;
  }
  return undefined;
}

/** `Sep 25 03:36:35` of a year; undefined for days that it does not have. */
export function timeInYear(text: string, year: number, utcOffset: number): number | undefined {
  const match = /^([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const month = months.indexOf(match[1] ?? '');
  const [date, hour, minute, second] = match.slice(2).map(Number) as [number, number, number, number];
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return undefined;
  const local = Date.UTC(year, month, date, hour, minute, second);
  const rolledOver = new Date(Date.UTC(year, month, date)).getUTCMonth() !== month;
  return rolledOver ? undefined : local - utcOffset * 60_000;
}
