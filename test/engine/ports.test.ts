/** Laws of port maps, on random ranges of all protocols with values of all kinds. */
import { allowed, createDecisions, denied } from '../../src/engine/decision.ts';
import type { Decision } from '../../src/engine/decision.ts';
import { combine, constant, mapKey, noPort, placeOf, portsOf, rangesWhere } from '../../src/engine/ports.ts';
import { sameMap, segments, transform, valueAt } from '../../src/engine/ports.ts';
import type { PortMap } from '../../src/engine/ports.ts';
import type { PortRange } from '../../src/model/network.ts';
import { allProtocols } from '../../src/model/network.ts';
import { forSeeds, type Random } from '../random.ts';

const { and, or, not, atom } = createDecisions();
const values: readonly Decision[] = [allowed, allowed, denied, ...['x', 'y'].map((key) => atom({ key, text: key }))];
const numbers = [1, 2, 3, 79, 80, 81, 443, 1024, 65534, 65535];

function randomRange(random: Random): PortRange {
  const protocol = random.pick(allProtocols);
  if (protocol === 'other') return { protocol, first: 0, last: 0 };
  const [a, b] = [random.pick(numbers), random.pick(numbers)];
  return { protocol, first: Math.min(a, b), last: Math.max(a, b) };
}

/** Ranges one over the other, later ones on top. */
function randomMap(random: Random): PortMap {
  return random
    .times(0, 6, () => ({ range: randomRange(random), value: random.pick(values) }))
    .reduce<PortMap>(
      (below, { range, value }) => {
        const here = portsOf(range.protocol, range.first, range.last);
        const left = combine(here, below, (inside, other) => (inside === allowed ? denied : other));
        return combine(
          left,
          transform(here, (inside) => (inside === allowed ? value : denied)),
          or,
        );
      },
      constant(random.pick(values)),
    );
}

/** Every place at which any map here can change, and its neighbours. */
const places = allProtocols.flatMap((protocol) =>
  protocol === 'other'
    ? [placeOf(protocol, 0)]
    : numbers.flatMap((number) =>
        [number - 1, number, number + 1]
          .filter((port) => port >= 1 && port <= 65535)
          .map((port) => placeOf(protocol, port)),
      ),
);

function isCanonical({ starts, values: own }: PortMap): boolean {
  const rising = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0));
  const changing = own.every((value, index) => index === 0 || value !== own[index - 1]);
  return starts[0] === 0 && rising && changing && starts.length === own.length;
}

function forMaps(check: (a: PortMap, b: PortMap, c: PortMap, random: Random) => void): void {
  forSeeds(1, 1000, (random) => {
    check(randomMap(random), randomMap(random), randomMap(random), random);
  });
}

test('what is combined is combined at every place, in canonical form', () => {
  forMaps((a, b) => {
    for (const join of [and, or, (x: Decision, y: Decision) => and(x, not(y))]) {
      const both = combine(a, b, join);
      expect(isCanonical(both)).toBe(true);
      const wrong = places.filter((place) => valueAt(both, place) !== join(valueAt(a, place), valueAt(b, place)));
      expect(wrong).toEqual([]);
    }
  });
});

test('maps look equal exactly if they are', () => {
  const seen = { equal: 0, different: 0 };
  forMaps((a, b) => {
    const mixed = combine(combine(a, b, and), combine(a, b, or), or);
    for (const [one, other] of [
      [a, b],
      [mixed, combine(b, a, or)],
      [a, transform(transform(a, not), not)],
    ] as const) {
      const equal = places.every((place) => valueAt(one, place) === valueAt(other, place));
      expect([sameMap(one, other), mapKey(one) === mapKey(other)]).toEqual([equal, equal]);
      seen[equal ? 'equal' : 'different']++;
    }
  });
  expect(Math.min(seen.equal, seen.different)).toBeGreaterThan(500);
});

test('De Morgan, order, grouping, difference and union undo each other', () => {
  forMaps((a, b, c) => {
    const minus = (x: PortMap, y: PortMap): PortMap => combine(x, transform(y, not), and);
    expect(transform(combine(a, b, or), not)).toEqual(combine(transform(a, not), transform(b, not), and));
    expect(combine(a, b, and)).toEqual(combine(b, a, and));
    expect(combine(combine(a, b, or), c, or)).toEqual(combine(a, combine(b, c, or), or));
    expect(combine(minus(a, b), combine(a, b, and), or)).toEqual(a);
    expect(minus(combine(a, b, or), b)).toEqual(minus(a, b));
    expect(combine(minus(a, b), b, and)).toEqual(noPort);
  });
});

test('ranges of a map are the map again, and segments cover every place once', () => {
  forMaps((a, b, _, random) => {
    const back = random
      .shuffle(rangesWhere(a, (value) => value === allowed))
      .map(({ protocol, first, last }) => portsOf(protocol, first, last))
      .reduce((left, right) => combine(left, right, or), noPort);
    expect(back).toEqual(transform(a, (value) => (value === allowed ? allowed : denied)));
    const parts = segments(a, b);
    const size = parts.reduce((sum, { range }) => sum + range.last - range.first + 1, 0);
    expect(size).toBe(3 * 65535 + 1);
    const wrong = parts.filter(({ range: { protocol, first, last }, a: inA, b: inB }) =>
      [first, last].some(
        (port) => valueAt(a, placeOf(protocol, port)) !== inA || valueAt(b, placeOf(protocol, port)) !== inB,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
