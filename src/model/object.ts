/** Kubernetes objects as read: plain JSON values that remember where each part was written. */
import type { Origin } from './origin.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The identity by which objects are matched; a move between files is no change. Cluster-scoped: `namespace` is ''. */
export interface ObjectRef {
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

declare const objectKey: unique symbol;
export type ObjectKey = string & { readonly [objectKey]: true };

/** One string per object identity. Names cannot hold `/`, so the key is unambiguous. */
export function keyOf(ref: ObjectRef): ObjectKey {
  return `${ref.group}/${ref.kind}/${ref.namespace}/${ref.name}` as ObjectKey;
}

/** `Kind namespace/name` for people. */
export function formatRef(ref: ObjectRef): string {
  return `${ref.kind} ${ref.namespace === '' ? '' : `${ref.namespace}/`}${ref.name}`;
}

/** Steps from the root of an object: keys of maps and indices of lists. */
export type Path = readonly (string | number)[];

/**
 * One Kubernetes object from a file, a snapshot or the cluster.
 * `at` answers for any path, also one that does not exist: then it is the place of the nearest parent that does.
 */
export interface Manifest {
  readonly ref: ObjectRef;
  readonly apiVersion: string;
  readonly value: JsonObject;
  readonly origin: Origin;
  at(path: Path): Origin;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** What stands at a path of keys and indexes. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let at = value;
  for (const step of path) {
    if (typeof step === 'number' ? !isList(at) : !isObject(at) || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string | number, Json>>)[step];
  }
  return at;
}

/** Whether two values are equal, whatever the order of their members. */
export function isSameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((item, at) => isSameJson(item, b[at]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && isSameJson(a[name], b[name]));
}

/** JSON with sorted keys and no spaces: two values are equal exactly if their canonical texts are. */
export function canonicalJson(value: Json | undefined): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isObject(value)) {
    const object = value;
    const members = Object.keys(object).sort();
    return `{${members.map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

export function isPod({ group, kind }: ObjectRef): boolean {
  return group === '' && kind === 'Pod';
}
