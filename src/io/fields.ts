/** Reading values of an unknown shape: answers of servers, payloads of events, files of users. */

/** A field of the value's own; never one of a prototype. */
export function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? (value as Readonly<Record<string, unknown>>)[field]
    : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The field of a field, along the path. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce(fieldOf, value);
}
