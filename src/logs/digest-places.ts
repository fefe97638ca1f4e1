/** Times and places as a digest writes them. */
import type { Json, JsonObject } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import { numberOf, textAt, valueAt } from './fields.ts';
import { timeOf } from './time.ts';

/** Years have four digits in RFC 3339; a zone or a shift may lead beyond. */
const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** With microseconds where there are any: what happened within a millisecond has an order, too. */
export function timeText(told: number): string {
  const time = Math.min(told, latest);
  const micros = Math.round((time - Math.floor(time)) * 1000) % 1000;
  const text = new Date(micros === 0 ? Math.round(time) : Math.floor(time)).toISOString();
  return micros === 0 ? text : `${text.slice(0, -1)}${String(micros).padStart(3, '0')}Z`;
}

export function timeFrom(value: Json | undefined): number {
  return timeOf(value, 0) ?? 0;
}

export function placeJson({ file, line }: LogOrigin): JsonObject {
  return { file, line };
}

export function placeFrom(value: Json | undefined): LogOrigin {
  return { kind: 'log', file: textAt(value, 'file') ?? '', line: numberOf(valueAt(value, 'line')) ?? 1 };
}
