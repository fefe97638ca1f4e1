/** What a drifted part says in the cluster and in git, told as the least that differs. */
import type { DriftItem } from './drift.ts';
import { canonicalJson, isList, isObject, type Json, type JsonObject } from './object.ts';

/** One value that only one side has. */
export interface ValueEdit {
  readonly side: 'cluster' | 'git';
  /** Keys with dots between them; of lists, whose order means nothing, no position. */
  readonly path: string;
  /** One line of YAML; of the world outside, and not escaped. */
  readonly text: string;
}

const longestValue = 160;
const mostEdits = 12;

/** Git's side of each place first, as a patch would have it; `more`: how many are not told. */
export function valueEdits({ parts = [], paths }: DriftItem): {
  readonly edits: readonly ValueEdit[];
  readonly more: number;
} {
  const all = parts.flatMap(({ live, base }, at) => editsBetween(base, live, paths[at] ?? ''));
  return { edits: all.slice(0, mostEdits), more: Math.max(0, all.length - mostEdits) };
}

function editsBetween(git: Json | undefined, live: Json | undefined, path: string): readonly ValueEdit[] {
  if (canonicalJson(git) === canonicalJson(live) && (git === undefined) === (live === undefined)) return [];
  if (isList(git) && isList(live)) return editsOfLists(git, live, path);
  if (isObject(git) && isObject(live)) {
    const keys = [...new Set([...Object.keys(git), ...Object.keys(live)])].sort();
    return keys.flatMap((key) => editsBetween(own(git, key), own(live, key), `${path}.${key}`));
  }
  return [...edit('git', git, path), ...edit('cluster', live, path)];
}

function own(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function edit(side: ValueEdit['side'], value: Json | undefined, path: string): readonly ValueEdit[] {
  return value === undefined ? [] : [{ side, path, text: cut(flowText(value)) }];
}

/** Lists with more pairs of different items than this have none in common that is worth the look. */
const mostPairs = 40_000;

/** Items that both have are left out; what is left is paired with what it has most in common. */
function editsOfLists(git: readonly Json[], live: readonly Json[], path: string): readonly ValueEdit[] {
  const [gone, left] = [without(git, live), without(live, git)];
  const arePaired = gone.length * left.length <= mostPairs;
  const out: ValueEdit[] = [];
  for (const item of gone) {
    const shares = arePaired ? left.map((other) => shared(item, other)) : [];
    const most = Math.max(0, ...shares);
    const [other] = most === 0 ? [] : left.splice(shares.indexOf(most), 1);
    out.push(...(other === undefined ? edit('git', item, path) : editsBetween(item, other, path)));
  }
  return [...out, ...left.flatMap((item) => edit('cluster', item, path))];
}

function without(items: readonly Json[], others: readonly Json[]): Json[] {
  const known = new Set(others.map((item) => canonicalJson(item)));
  return items.filter((item) => !known.has(canonicalJson(item)));
}

/** Members that are equal in both; of lists, one for each item. */
function shared(one: Json, other: Json): number {
  if (!isObject(one) || !isObject(other)) return 0;
  return Object.entries(one).reduce((sum, [key, value]) => {
    const there = own(other, key);
    if (isList(value) && isList(there)) return sum + value.length - without(value, there).length;
    return sum + (there !== undefined && canonicalJson(there) === canonicalJson(value) ? 1 : 0);
  }, 0);
}

/** YAML on one line, with quotes only where it needs them. */
function flowText(value: Json): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (isObject(value))
    return `{${Object.entries(value)
      .map(([key, item]) => `${flowText(key)}: ${flowText(item)}`)
      .join(', ')}}`;
  if (typeof value === 'string' && /^[A-Za-z_][\w./-]*$/.test(value)) return value;
  return JSON.stringify(value);
}

function cut(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}
