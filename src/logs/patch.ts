/**
 * Patches applied to a known object: JSON patch (RFC 6902), and merge patch (RFC 7386). A strategic merge patch of
 * the objects followed here is the same as a merge patch but for its directives, since their lists have no merge
 * keys; the few directives that mean more give undefined.
 */
import type { Json, JsonObject } from '../model/object.ts';
import { canonicalJson, isList, isObject } from '../model/object.ts';

export function patched(object: JsonObject, kind: 'json' | 'merge', body: Json): JsonObject | undefined {
  const result = kind === 'json' ? jsonPatched(object, body) : merged(object, body);
  return isObject(result) ? result : undefined;
}

/** Service ports are a list with merge keys, so a strategic patch of one says too little about the rest. */
function merged(before: Json | undefined, patch: Json): Json | undefined {
  if (!isObject(patch)) return patch;
  if (patch['$patch'] !== undefined && patch['$patch'] !== 'replace') return undefined;
  const result = new Map<string, Json>(isObject(before) && patch['$patch'] !== 'replace' ? Object.entries(before) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (key === '$patch' || key.startsWith('$setElementOrder/')) continue;
    if (key.startsWith('$')) return undefined;
    if (`$setElementOrder/${key}` in patch) return undefined;
    if (value === null) result.delete(key);
    else {
      const inner = merged(result.get(key), value);
      if (inner === undefined) return undefined;
      result.set(key, inner);
    }
  }
  return Object.fromEntries(result);
}

interface Operation {
  readonly op: string;
  readonly path: readonly string[];
  readonly from: readonly string[];
  readonly value: Json;
}

function jsonPatched(object: JsonObject, body: Json): Json | undefined {
  if (!isList(body)) return undefined;
  let result: Json | undefined = object;
  for (const item of body) {
    const operation = operationIn(item);
    if (operation === undefined || result === undefined) return undefined;
    result = operated(result, operation);
  }
  return result;
}

function operationIn(item: Json): Operation | undefined {
  if (!isObject(item) || typeof item['op'] !== 'string' || typeof item['path'] !== 'string') return undefined;
  const from = typeof item['from'] === 'string' ? item['from'] : '';
  return { op: item['op'], path: pointer(item['path']), from: pointer(from), value: item['value'] ?? null };
}

function pointer(text: string): readonly string[] {
  return text
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The document after one operation; undefined where it would fail. */
function operated(document: Json, { op, path, from, value }: Operation): Json | undefined {
  switch (op) {
    case 'add':
      return edited(document, path, () => value, true);
    case 'replace':
      return edited(document, path, (old) => (old === undefined ? undefined : value), false);
    case 'remove':
      return edited(document, path, () => gone, false);
    case 'test':
      return canonicalJson(found(document, path)) === canonicalJson(value) ? document : undefined;
    case 'copy':
    case 'move': {
      const moved = found(document, from);
      const rest = op === 'move' ? edited(document, from, () => gone, false) : document;
      return moved === undefined || rest === undefined ? undefined : edited(rest, path, () => moved, true);
    }
    default:
      return undefined;
  }
}

function found(document: Json, path: readonly string[]): Json | undefined {
  let at: Json | undefined = document;
  for (const key of path)
    at = isList(at) ? at[Number(key)] : isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return at;
}

const gone = Symbol('removed');
type Edit = (old: Json | undefined) => Json | undefined | typeof gone;

function edited(document: Json, path: readonly string[], edit: Edit, insert: boolean): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) {
    const whole = edit(document);
    return whole === gone ? undefined : whole;
  }
  const isLast = rest.length === 0;
  if (isList(document)) return editedList(document, key, rest, edit, insert);
  if (!isObject(document)) return undefined;
  const old = Object.hasOwn(document, key) ? document[key] : undefined;
  if (!isLast && old === undefined) return undefined;
  const next = isLast ? edit(old) : edited(old ?? null, rest, edit, insert);
  if (next === undefined || (next === gone && old === undefined)) return undefined;
  const entries = Object.entries(document).filter(([name]) => name !== key);
  return Object.fromEntries(next === gone ? entries : [...entries, [key, next]]);
}

function editedList(
  list: readonly Json[],
  key: string,
  rest: readonly string[],
  edit: Edit,
  insert: boolean,
): Json | undefined {
  const index = key === '-' ? list.length : /^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : NaN;
  const inserts = insert && rest.length === 0;
  if (!(index >= 0) || index > list.length || (index === list.length && !inserts)) return undefined;
  const old = list[index];
  const next = rest.length === 0 ? edit(inserts ? undefined : old) : edited(old ?? null, rest, edit, insert);
  if (next === undefined) return undefined;
  return [...list.slice(0, index), ...(next === gone ? [] : [next]), ...list.slice(inserts ? index : index + 1)];
}
