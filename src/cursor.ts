/** Typed reading of a manifest that remembers where it is, so that every value and every complaint has a place. */
import type { Json, Manifest, Path } from './model/object.ts';
import { isList, isObject } from './model/object.ts';
import type { Origin } from './model/origin.ts';

/** A position inside one manifest. Reading never fails: what is not there, or has another type, is undefined. */
export interface Cursor {
  readonly path: Path;
  readonly value: Json | undefined;
  readonly origin: Origin;
  field(key: string): Cursor;
  items(): readonly Cursor[];
  keys(): readonly string[];
  string(): string | undefined;
  number(): number | undefined;
}

/** The root of a manifest. */
export function cursorAt(manifest: Manifest): Cursor {
  return at(manifest, [], manifest.value);
}

function at(manifest: Manifest, path: Path, value: Json | undefined): Cursor {
  return {
    path,
    value,
    get origin() {
      return manifest.at(path);
    },
    field: (key) => at(manifest, [...path, key], isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    items: () => (isList(value) ? value.map((item, index) => at(manifest, [...path, index], item)) : []),
    keys: () => (isObject(value) ? Object.keys(value) : []),
    string: () => (typeof value === 'string' ? value : undefined),
    number: () => (typeof value === 'number' ? value : undefined),
  };
}

/** The entries of a map whose values are strings (labels, a Service's selector); others are left out. */
export function stringMap(cursor: Cursor): ReadonlyMap<string, string> {
  return new Map(
    cursor.keys().flatMap((key) => {
      const value = cursor.field(key).string();
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
