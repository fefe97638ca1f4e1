// What a drifted part says on both sides, as the least that differs.
import { valueEdits } from '../../src/model/drift-values.ts';
import type { DriftItem } from '../../src/model/drift.ts';
import { processorTime } from '../time-taken.ts';

const rules = (count: number, port: number): readonly { readonly from: string; readonly port: number }[] =>
  Array.from({ length: count }, (_, at) => ({ from: `peer-${at}`, port }));

const drifted = (base: DriftPart['base'], live: DriftPart['live']): DriftItem =>
  ({ parts: [{ base, live }], paths: ['spec.ingress'] }) as unknown as DriftItem;
type DriftPart = NonNullable<DriftItem['parts']>[number];

test('items of lists are held against what they have most in common', () => {
  const { edits, more } = valueEdits(drifted([...rules(3, 80)], [...rules(3, 81)].reverse()));
  expect(edits.map(({ side, text }) => [side, text])).toEqual(
    [0, 1, 2].flatMap(() => [
      ['git', '80'],
      ['cluster', '81'],
    ]),
  );
  expect(more).toBe(0);
});

test('of tens of thousands of items that all differ each is told whole, and none is looked for among all others', () => {
  const item = drifted([...rules(10_000, 80)], [...rules(10_000, 81)]);
  expect(processorTime(3_000, () => valueEdits(item))).toBeLessThan(3_000);
  const { edits, more } = valueEdits(item);
  expect(edits[0]).toEqual({ side: 'git', path: 'spec.ingress', text: '{from: peer-0, port: 80}' });
  expect(edits.length + more).toBe(20_000);
});
