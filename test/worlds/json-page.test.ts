/** Pages that are cut by bytes against JSON.parse of all of them: the same trimmed items, or left to JSON.parse. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { isList, isObject } from '../../src/model/object.ts';
import { pageCutters } from '../../src/worlds/json-page.ts';
import { refOf } from '../../src/worlds/live.ts';
import { trimmedLive } from '../../src/worlds/trimmed.ts';
import { randomFrom } from '../random.ts';
import { jsonTexts, pod, wanted } from './json-text.ts';

const random = randomFrom(12);
const { valueText, podText, spoiled } = jsonTexts(random);
const cut = pageCutters()(pod, 'v1', 'Pod');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What JSON.parse makes of a page, as far as it is wanted; undefined where it takes it for no page. */
function whole(text: string): Json | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  if (!isObject(value) || !isList(value['items']) || !value['items'].every(isObject)) return undefined;
  const of = { members: { ...pod.members, apiVersion: 'all' } } as const;
  const items = value['items'].map((item) => ({ apiVersion: 'v1', kind: 'Pod', ...(wanted(item, of) as JsonObject) }));
  return { ...(value['metadata'] === undefined ? {} : { metadata: value['metadata'] }), items };
}

function pageText(): string {
  const itemText = (): string => {
    const heads = [random.pick(['"apiVersion":"v1"', '"apiVersion":"v2"', '"kind":"Other"'])].filter(() =>
      random.chance(0.2),
    );
    const twice = ['metadata', 'spec', '\\u0073pec']
      .filter(() => random.chance(0.03))
      .map((key) => `"${key}":${valueText(2)}`);
    const own = podText();
    return `{${[...heads, ...(own === '' ? [] : [own]), ...twice].join()}}`;
  };
  const members = [
    `"items":[${random.times(1, 4, itemText).join()}]`,
    `"metadata":${random.pick(['{}', '{"continue":"n","resourceVersion":"7"}', 'null', valueText(2)])}`,
    '"kind":"PodList"',
    `"x":${valueText(3)}`,
  ];
  const kept = members.filter(() => random.chance(0.95));
  return `{${random.shuffle([...kept, ...members.filter(() => random.chance(0.02))]).join()}}`;
}

test('a page that is cut holds what is wanted of all that JSON.parse finds in it', () => {
  let [done, left, faults] = [0, 0, 0];
  for (let round = 0; round < 3_000; round++) {
    const text = spoiled(pageText());
    const found = cut(bytesOf(text));
    const parsed = whole(text);
    if (parsed === undefined) faults++;
    if (found === undefined) left++;
    else {
      done++;
      const [own, other] = [found, parsed].map((value) => JSON.stringify(sorted(value)));
      if (own !== other) expect({ text, found: own }).toEqual({ text, found: other });
    }
  }
  expect({ done: done > 300, left: left > 300, faults: faults > 300 }).toEqual({
    done: true,
    left: true,
    faults: true,
  });
});

/** Members in the order of their names: where they stood is not kept. */
function sorted(value: Json | undefined): Json {
  if (isList(value)) return value.map(sorted);
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const item = '{"metadata":{"name":"a"},"spec":{}}';
test.each([
  ['an ordinary page', `{"kind":"PodList","metadata":{"continue":"x"},"items":[${item},${item}]}`, true],
  ['blanks at both ends', ` \n{"items" : [ ${item} ] }\r\n`, true],
  ['nothing', '', false],
  ['no items', '{"metadata":{}}', false],
  ['an empty list', '{"items":[]}', false],
  ['items that are null', '{"items":null}', false],
  ['an item that is null', `{"items":[${item},null]}`, false],
  ['an item that is empty', `{"items":[{}]}`, false],
  ['items twice', `{"items":[${item}],"items":[${item}]}`, false],
  ['items by an escape', `{"\\u0069tems":[${item}]}`, false],
  ['items by an escape, and once more', `{"items":[${item}],"\\u0069tems":[]}`, false],
  ['metadata twice', `{"metadata":{},"items":[${item}],"metadata":{"continue":"x"}}`, false],
  ['a second document', `{"items":[${item}]}{}`, false],
  ['something behind it', `{"items":[${item}]},`, false],
  ['a comma too much', `{"items":[${item},]}`, false],
  ['cut off', `{"items":[${item}]`, false],
  ['cut off inside', `{"items":[${item.slice(0, -3)}`, false],
  ['a fault in what is not wanted', `{"items":[{"metadata":{"name":"a"},"status":{"x":01}}]}`, false],
  ['a byte order mark', `\ufeff{"items":[${item}]}`, false],
  ['a zero behind it', `{"items":[${item}]}\u0000`, false],
])('%s', (_name, text, isCut) => {
  expect(cut(bytesOf(text)) !== undefined).toBe(isCut);
});

test('bytes that are no UTF-8 are read as JSON.parse of the text would', () => {
  const bytes = Buffer.concat([
    bytesOf('{"items":[{"metadata":{"name":"'),
    Uint8Array.of(0xe2, 0x82),
    bytesOf('"}}]}'),
  ]);
  const parsed = JSON.parse(bytes.toString('utf8')) as { items: JsonObject[] };
  expect(cut(bytes)?.['items']).toEqual([{ apiVersion: 'v1', kind: 'Pod', ...parsed.items[0] }]);
});

test('what objects have alike is one value, from page to page', () => {
  const labelled = `{"items":[{"metadata":{"name":"a","labels":{"app":"web"}}}]}`;
  const labels = [cut(bytesOf(labelled)), cut(bytesOf(labelled))].map((page) => {
    const [first] = (page?.['items'] ?? []) as { metadata: JsonObject }[];
    return first?.metadata['labels'];
  });
  expect(labels[0]).toEqual({ app: 'web' });
  expect(labels[0]).toBe(labels[1]);
});

const recorded = join(import.meta.dirname, '../../../shared/samples/k8s-audit-recorded/cluster.json');
const withRecorded = existsSync(recorded) ? test : test.skip;
if (!existsSync(recorded)) console.log('skipped: 1 test of a recorded cluster, its folder is not here');

withRecorded('of every kind of a recorded cluster the same is kept as of whole objects', () => {
  const { items } = JSON.parse(readFileSync(recorded, 'utf8')) as { items: JsonObject[] };
  const trimming = trimmedLive();
  const kinds = groups(items);
  let pages = 0;
  for (const all of kinds.values()) {
    const { apiVersion, kind } = all[0] as { apiVersion: string; kind: string };
    const bare = all.map(({ apiVersion: _, kind: __, ...rest }) => rest);
    const found = trimming.pages.readerOf(apiVersion, kind)?.(bytesOf(JSON.stringify({ items: bare })));
    const kept = all.flatMap((value) => {
      const ref = refOf(value);
      const manifest = 'missing' in ref ? undefined : trimming(value, ref);
      return manifest === undefined ? [] : [manifest.value];
    });
    if (found === undefined || kept.length === 0) continue;
    pages++;
    expect(found['items']).toEqual(kept);
  }
  expect(pages).toBeGreaterThan(8);
});

function groups(items: readonly JsonObject[]): ReadonlyMap<Json | undefined, readonly JsonObject[]> {
  const found = new Map<Json | undefined, JsonObject[]>();
  for (const item of items) found.set(item['kind'], [...(found.get(item['kind']) ?? []), item]);
  return found;
}
