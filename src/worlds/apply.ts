/**
 * The three-way apply of one object, as `kubectl apply`, Argo CD and Flux do it: what the previous manifest said and
 * the next one no longer says goes, what neither says keeps its live value, everything else is the next one's.
 */
import type { Json, JsonObject, Manifest, Path } from '../model/object.ts';
import { canonicalJson, isList, isObject, valueAt } from '../model/object.ts';

/** Lists whose items are merged by these fields; every other list is replaced as one. */
const keyedLists: readonly { readonly at: RegExp; readonly keys: readonly string[] }[] = [
  { at: /(?:^|\/)spec\/(?:containers|initContainers|ephemeralContainers)$/, keys: ['name'] },
  { at: /\/(?:containers|initContainers|ephemeralContainers)\/\*\/ports$/, keys: ['containerPort', 'protocol'] },
  { at: /^spec\/ports$/, keys: ['port', 'protocol'] },
];

/** Maps that the API declares as one value: label selectors and the selector of a Service. */
const atomicMaps =
  /(?:^|\/)(?:selector|podSelector|namespaceSelector|endpointSelector|nodeSelector|subject\/namespaces)$/;

/**
 * The live object after an apply. `previous` is the manifest applied before; absent when nothing was. Without a live
 * object the next manifest itself is the result. Places lead to the next manifest wherever it says something.
 */
export function applied(previous: Manifest | undefined, live: Manifest | undefined, next: Manifest): Manifest {
  if (live === undefined) return next;
  const known = knownOf.get(next);
  if (known?.live === live && known.previous === previous) return known.result;
  const value = mergedJson(previous?.value, live.value, next.value);
  if (!isObject(value)) return next;
  const at = (path: Path): Manifest['origin'] =>
    valueAt(next.value, path) === undefined && valueAt(live.value, path) !== undefined ? live.at(path) : next.at(path);
  const result = { ref: next.ref, apiVersion: next.apiVersion, value, origin: next.origin, at };
  knownOf.set(next, { live, previous, result });
  return result;
}

/** The last result for a manifest: the worlds of a fix lay the very same objects over each other again. */
const knownOf = new WeakMap<
  Manifest,
  { readonly live: Manifest; readonly previous: Manifest | undefined; readonly result: Manifest }
>();

/** The same for any value of an object. `place` is its path with `*` for items, from the root of the object. */
export function mergedJson(
  previous: Json | undefined,
  live: Json | undefined,
  next: Json | undefined,
  place = '',
): Json | undefined {
  // A null in a manifest asks for the field to be absent, whoever gave it a value; it counts as said all the same.
  if (next === null) return undefined;
  if (next === undefined) return previous === undefined ? live : undefined;
  if (isObject(next) && isObject(live) && !atomicMaps.test(place)) {
    return mergedMap(isObject(previous) ? previous : {}, live, next, place);
  }
  const keys = keyedLists.find(({ at }) => at.test(place))?.keys;
  if (keys !== undefined && isList(next) && isList(live)) {
    return mergedList(isList(previous) ? previous : [], live, next, { place, keys }) ?? next;
  }
  return next;
}

function mergedMap(previous: JsonObject, live: JsonObject, next: JsonObject, place: string): JsonObject {
  const keys = new Set([...Object.keys(next), ...Object.keys(live)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const inside = place === '' ? key : `${place}/${key}`;
      const value = mergedJson(own(previous, key), own(live, key), own(next, key), inside);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Items of the next list in its order, then those that only the live one has; undefined if some have no key. */
function mergedList(
  previous: readonly Json[],
  live: readonly Json[],
  next: readonly Json[],
  { place, keys }: { readonly place: string; readonly keys: readonly string[] },
): readonly Json[] | undefined {
  const [before, now, then] = [previous, live, next].map((list) => byKey(list, keys));
  if (before === undefined || now === undefined || then === undefined) return undefined;
  const names = new Set([...then.keys(), ...now.keys()]);
  return [...names].flatMap((name) => mergedJson(before.get(name), now.get(name), then.get(name), `${place}/*`) ?? []);
}

/** Items by their key fields; undefined if one lacks the first field or two have the same key. */
function byKey(list: readonly Json[], keys: readonly string[]): ReadonlyMap<string, Json> | undefined {
  const out = new Map<string, Json>();
  for (const item of list) {
    if (!isObject(item) || own(item, keys[0] ?? '') === undefined) return undefined;
    const name = canonicalJson(keys.map((key) => own(item, key) ?? (key === 'protocol' ? 'TCP' : null)));
    if (out.has(name)) return undefined;
    out.set(name, item);
  }
  return out;
}

function own(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
