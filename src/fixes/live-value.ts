/** What a manifest would have to say so that it means what the cluster has: as near to its own wording as can be. */
import type { DriftItem } from '../model/drift.ts';
import { canonicalJson, isList, isObject, type Json, type JsonObject, type Path, valueAt } from '../model/object.ts';

/** Undefined where the parts that differ stand nowhere in the manifest as such. */
export function liveValueOf(item: DriftItem, written: JsonObject, live: JsonObject): JsonObject | undefined {
  const isUnordered = item.object.group === 'networking.k8s.io';
  const parts = item.parts ?? [];
  if (parts.length === 0 || parts.some(({ path }) => !isWritten(item, path))) return undefined;
  return parts.reduce<JsonObject>((value, { path, live: content }) => {
    if (content === undefined) return without(value, path);
    const raw = valueAt(live, path) ?? content;
    return put(value, path, near(valueAt(value, path), raw, isUnordered)) as JsonObject;
  }, written);
}

/** Of other kinds the part that worlds depend on is put together from many places of the object. */
function isWritten({ object }: DriftItem, path: Path): boolean {
  if (object.kind === 'Service') return path[1] === 'selector';
  if (path.includes('labels')) return true;
  return /Polic(?:y|ies)$/.test(object.kind) && path[0] !== 'metadata';
}

/** Words of the manifest where they mean the same. */
function near(old: Json | undefined, live: Json, isUnordered: boolean): Json {
  if (old === undefined) return bareOf(live, isUnordered);
  const meaning = (value: Json): string => meaningOf(value, isUnordered);
  if (meaning(old) === meaning(live)) return old;
  if (isList(old) && isList(live)) return isUnordered ? nearSet(old, live) : nearList(old, live);
  if (!isObject(old) || !isObject(live)) return bareOf(live, isUnordered);
  const kept = Object.entries(old).flatMap(([key, value]): (readonly [string, Json])[] => {
    const there = Object.hasOwn(live, key) ? live[key] : undefined;
    if (there !== undefined) return [[key, near(value, there, isUnordered)]];
    return saysNothing(key, value, isUnordered) ? [[key, value]] : [];
  });
  const added = Object.entries(live).filter(
    ([key, value]) => !Object.hasOwn(old, key) && !saysNothing(key, value, isUnordered),
  );
  return Object.fromEntries([...kept, ...added.map(([key, value]) => [key, bareOf(value, isUnordered)] as const)]);
}

function nearList(old: readonly Json[], live: readonly Json[]): readonly Json[] {
  return live.map((item, index) => near(old[index], item, false));
}

/** The order of the manifest; what is left of both is edited one into the other, the rest goes or comes last. */
function nearSet(old: readonly Json[], live: readonly Json[]): readonly Json[] {
  const left = [...live];
  const found = old.map((item) => take(left, (other) => meaningOf(item, true) === meaningOf(other, true)));
  const items = old.flatMap((item, index): readonly Json[] => {
    const same = found[index];
    if (same !== undefined) return [item];
    const shares = left.map((other) => shared(item, other));
    const most = Math.max(0, ...shares);
    const [other] = most === 0 ? [] : left.splice(shares.indexOf(most), 1);
    return other === undefined ? [] : [near(item, other, true)];
  });
  return [...items, ...left.map((item) => bareOf(item, true))];
}

function take(items: Json[], isWanted: (item: Json) => boolean): Json | undefined {
  const at = items.findIndex(isWanted);
  return at < 0 ? undefined : items.splice(at, 1)[0];
}

function shared(one: Json, other: Json): number {
  if (!isObject(one) || !isObject(other)) return 0;
  return Object.entries(one).filter(([key, value]) => {
    const there = Object.hasOwn(other, key) ? other[key] : undefined;
    return there !== undefined && (isList(value) || meaningOf(value, true) === meaningOf(there, true));
  }).length;
}

/** What the server fills in, and what is as good as absent. */
function saysNothing(key: string, value: Json, isUnordered: boolean): boolean {
  if (value === null) return true;
  if (!isUnordered) return false;
  if (key === 'protocol') return value === 'TCP';
  if (isList(value)) return value.length === 0;
  return (key === 'matchLabels' || key === 'matchExpressions') && isObject(value) && Object.keys(value).length === 0;
}

function bareOf(value: Json, isUnordered: boolean): Json {
  if (isList(value)) return value.map((item) => bareOf(item, isUnordered));
  if (!isObject(value)) return value;
  const said = Object.entries(value).filter(([key, item]) => !saysNothing(key, item, isUnordered));
  const all = said.length === 0 ? Object.entries(value) : said;
  return Object.fromEntries(all.map(([key, item]) => [key, bareOf(item, isUnordered)]));
}

function meaningOf(value: Json, isUnordered: boolean): string {
  return canonicalJson(orderless(bareOf(value, isUnordered), isUnordered));
}

function orderless(value: Json, isUnordered: boolean): Json {
  if (isList(value)) {
    const items = value.map((item) => orderless(item, isUnordered));
    return isUnordered ? items.sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)) : items;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, orderless(item, isUnordered)]));
}

function put(value: Json, [step, ...rest]: Path, content: Json): Json {
  if (typeof step !== 'string') return content;
  const map = isObject(value) ? value : {};
  return { ...map, [step]: put(Object.hasOwn(map, step) ? (map[step] ?? null) : null, rest, content) };
}

function without(value: JsonObject, [step, ...rest]: Path): JsonObject {
  if (typeof step !== 'string' || !Object.hasOwn(value, step)) return value;
  const inner = value[step];
  if (rest.length > 0) return isObject(inner) ? { ...value, [step]: without(inner, rest) } : value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
}

/** A policy that only the cluster has, as a person would write it. */
export function documentOf({ object, apiVersion, value }: LivePolicy): JsonObject {
  const { apiVersion: _version, kind: _kind, metadata: _metadata, status: _status, ...rest } = value;
  const metadata = { name: object.name, ...(object.namespace === '' ? {} : { namespace: object.namespace }) };
  const isUnordered = object.group === 'networking.k8s.io';
  return { apiVersion, kind: object.kind, metadata, ...(bareRules(rest, isUnordered) as JsonObject) };
}

interface LivePolicy {
  readonly object: DriftItem['object'];
  readonly apiVersion: string;
  readonly value: JsonObject;
}

/** An empty list of rules closes a direction, so it stays. */
function bareRules(rest: JsonObject, isUnordered: boolean): Json {
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === 'spec' && isObject(value)
        ? Object.fromEntries(
            Object.entries(value).flatMap(([name, part]) => (part === null ? [] : [[name, bareOf(part, isUnordered)]])),
          )
        : value,
    ]),
  );
}
