/** Times and places as a digest writes them. */
import type { Json, JsonObject } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import { numberOf, textAt, valueAt } from './fields.ts';
import { timeOf } from './time.ts';

export function timeText(time: number): string {
  return new Date(time).toISOString();
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
