/** Objects of a cluster or snapshot as manifests whose places are paths inside the live object. */
import type { Json, JsonObject, Manifest, ObjectRef, Path } from '../model/object.ts';
import { formatRef, isList, isObject } from '../model/object.ts';
import { formatPath, textAt } from './objects.ts';

/** The identity of an object as the API server shows it, or what is missing. */
export function refOf(value: JsonObject): ObjectRef | { readonly missing: string } {
  const apiVersion = textAt(value, ['apiVersion']);
  const kind = textAt(value, ['kind']);
  const name = textAt(value, ['metadata', 'name']);
  if (apiVersion === undefined || apiVersion === '') return { missing: 'apiVersion' };
  if (kind === undefined || kind === '') return { missing: 'kind' };
  if (name === undefined || name === '') return { missing: 'metadata.name' };
  const slash = apiVersion.indexOf('/');
  const namespace = textAt(value, ['metadata', 'namespace']) ?? '';
  return { group: slash < 0 ? '' : apiVersion.slice(0, slash), kind, namespace, name };
}

export function liveManifest(value: JsonObject, ref: ObjectRef): Manifest {
  const at = (path: Path): Manifest['origin'] => ({
    kind: 'live',
    object: formatRef(ref),
    path: formatPath(existing(value, path)),
  });
  return { ref, apiVersion: textAt(value, ['apiVersion']) ?? '', value, origin: at([]), at };
}

/** The longest part of the path that the value has. */
function existing(value: Json, path: Path): Path {
  let at: Json | undefined = value;
  for (const [index, step] of path.entries()) {
    const has: boolean =
      typeof step === 'number' ? isList(at) && step < at.length : isObject(at) && Object.hasOwn(at, step);
    if (!has) return path.slice(0, index);
    at = (at as Readonly<Record<string | number, Json>>)[step];
  }
  return path;
}
