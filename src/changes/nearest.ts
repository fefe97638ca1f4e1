/** Which label that is carried comes near to one that is demanded and that nobody carries. */
import { editsBetween } from '../model/edits.ts';
import type { Labels, Selector } from '../model/labels.ts';

export interface Near {
  readonly label: string;
  readonly carriers: number;
}

/** Keys under which installers and people write the name of an application. */
const nameKeys: ReadonlySet<string> = new Set([
  'app',
  'name',
  'k8s-app',
  'component',
  'app.kubernetes.io/name',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/component',
]);

/** The nearest of all labels; of equally near ones the one that more carry. */
export function nearestLabel(selector: Selector, carried: Iterable<Labels>): Near | undefined {
  if (selector.kind !== 'match') return undefined;
  const wanted = selector.requirements.flatMap(({ operator, key, ...rest }) =>
    operator === 'In' && 'values' in rest ? rest.values.map((value) => [key, value] as const) : [],
  );
  if (wanted.length === 0) return undefined;
  const counts = countsOf(carried);
  let best: (Near & { readonly distance: number }) | undefined;
  for (const [key, value] of wanted) {
    if (counts.get(key)?.has(value) === true) continue;
    for (const [otherKey, values] of counts) {
      for (const [other, carriers] of values) {
        const distance = distanceBetween([key, value], [otherKey, other]);
        if (distance === undefined) continue;
        const label = `${otherKey}=${other}`;
        if (best === undefined || isNearer({ label, carriers, distance }, best)) best = { label, carriers, distance };
      }
    }
  }
  return best === undefined ? undefined : { label: best.label, carriers: best.carriers };
}

/** A word of the list that comes near, the nearest first; undefined if none does. */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  const near = [...new Set(words)].flatMap((other) => {
    const distance = wordDistance(word, other);
    return distance === undefined ? [] : [{ other, distance }];
  });
  return near.sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))[0]?.other;
}

function countsOf(carried: Iterable<Labels>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const labels of carried) {
    for (const [key, value] of labels) {
      let values = counts.get(key);
      if (values === undefined) counts.set(key, (values = new Map<string, number>()));
      values.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

type Label = readonly [key: string, value: string];

/** Undefined if they are not near: another value under the same key, or another key with the same value. */
function distanceBetween([key, value]: Label, [otherKey, other]: Label): number | undefined {
  if (key === otherKey) return wordDistance(value, other);
  if (value !== other) return undefined;
  return nameKeys.has(key) && nameKeys.has(otherKey) ? 1 : wordDistance(key, otherKey);
}

/** Edits between two words, of which at most a quarter, or two, and never more than half of a word are near. */
function wordDistance(word: string, other: string): number | undefined {
  if (word.toLowerCase() === other.toLowerCase()) return word === other ? 0 : 0.5;
  const length = Math.max(word.length, other.length);
  const most = Math.min(Math.max(2, Math.floor(length / 4)), Math.floor(length / 2));
  const distance = editsBetween(word, other, most);
  return distance <= most ? distance : undefined;
}

type Ranked = Near & { readonly distance: number };

function isNearer(a: Ranked, b: Ranked): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  return a.carriers === b.carriers ? a.label < b.label : a.carriers > b.carriers;
}
