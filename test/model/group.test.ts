// Pairs are counted once, whatever rows they stand in.
import type { Party } from '../../src/model/finding.ts';
import { aloneRow, type FoldedRow, type Group, pairsIn } from '../../src/model/group.ts';
import { party, tcp } from '../build.ts';

const group = (...parties: readonly Party[]): Group => ({
  members: parties.map((one) => ({ party: one })),
  conditions: [],
  others: parties,
});
const unknown: Party = { kind: 'unidentified', text: 'somebody' };
const [a, b, c] = ['shop/a', 'shop/b', 'shop/c'].map((name) => party(name)) as [Party, Party, Party];
const row = (sources: readonly Party[], destinations: readonly Party[], ...ports: FoldedRow['ports']): FoldedRow =>
  ({
    sources: group(...sources),
    destinations: group(...destinations),
    ports,
    pairs: sources.length * destinations.length,
  }) as unknown as FoldedRow;

test.each<[string, readonly FoldedRow[], number]>([
  ['no row', [], 0],
  ['one row is as many as it says', [row([a, b], [c])], 2],
  ['rows of different pairs', [row([a], [c]), row([b], [c])], 2],
  ['one pair on two ports', [row([a], [c], tcp(80)), row([a], [c], tcp(443))], 1],
  ['two rows that share a pair', [row([a, b], [c], tcp(80)), row([a], [c], tcp(443))], 2],
  ['there and back are two', [row([a], [b]), row([b], [a])], 2],
  ['who is not known may be another each time', [row([unknown], [c]), row([unknown], [c])], 2],
])('%s', (_, rows, pairs) => {
  expect(pairsIn(rows)).toBe(pairs);
});

test('a single pod is no pair with itself', () => {
  const single = { members: [{ party: a, single: true as const }, { party: b }], conditions: [], others: [a, b] };
  const among = { sources: single, destinations: single, ports: [], pairs: 3, of: undefined } as unknown as FoldedRow;
  expect(pairsIn([among, aloneRow({ source: a, destination: b, ports: [] })] as readonly FoldedRow[])).toBe(3);
});
