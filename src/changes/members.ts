/** Reading objects of kinds that nothing else here knows; what is not there, or not of the kind asked for, is absent. */
import type { Json, Path } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';

export function member(value: Json | undefined, ...path: Path): Json | undefined {
  return path.reduce<Json | undefined>((at, key) => {
    if (isList(at) && typeof key === 'number') return at[key];
    return isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}

export function listAt(value: Json | undefined, ...path: Path): readonly Json[] {
  const found = member(value, ...path);
  return isList(found) ? found : [];
}

export function textAt(value: Json | undefined, ...path: Path): string | undefined {
  const found = member(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** Labels and the like; values that are not text are left out. */
export function textsAt(value: Json | undefined, ...path: Path): ReadonlyMap<string, string> {
  const found = member(value, ...path);
  const entries = isObject(found) ? Object.entries(found) : [];
  return new Map(entries.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : [])));
}
