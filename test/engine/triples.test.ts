/** The table of triples against a map of texts. */
import { createTriples } from '../../src/engine/triples.ts';
import { forSeeds } from '../random.ts';

test('finds what was put in and nothing else, however far it grows', () => {
  forSeeds(1, 40, (random) => {
    const [table, known] = [createTriples(), new Map<string, number>()];
    const wrong: string[] = [];
    // Small numbers come back, large ones meet in one place.
    const most = random.pick([6, 40, 2 ** 31]);
    for (let step = 0; step < 2_000; step++) {
      const [a, b, c] = [random.below(most), random.below(most), random.below(most)];
      const key = `${a} ${b} ${c}`;
      if (table.get(a, b, c) !== known.get(key)) wrong.push(key);
      if (known.has(key)) continue;
      known.set(key, step);
      table.add(a, b, c, step);
    }
    for (const [key, value] of known) {
      const [a = 0, b = 0, c = 0] = key.split(' ').map(Number);
      if (table.get(a, b, c) !== value) wrong.push(key);
    }
    expect(wrong).toEqual([]);
  });
});
