/** Laws of decisions, against tables of all completions. */
import { allowed, createDecisions, denied } from '../../src/engine/decision.ts';
import type { Decision, Decisions } from '../../src/engine/decision.ts';
import { forSeeds, type Random } from '../random.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const rows = 2 ** names.length;
const every = 2 ** rows - 1;

/** A decision and its table: bit i says what it is in completion i, bit k of which says whether atom k holds. */
interface Known {
  readonly decision: Decision;
  readonly table: number;
}

const atomOf = (name: string) => ({ key: name, text: name });

/** Set bits of one atom. */
function column(index: number): number {
  return Array.from({ length: rows }, (_, row) => row).reduce(
    (sum, row) => ((row >> index) & 1 ? sum + 2 ** row : sum),
    0,
  );
}
const columns = names.map((_, index) => column(index));

function randomKnown(random: Random, decisions: Decisions, depth = 4): Known {
  if (depth === 0 || random.chance(0.15)) {
    if (random.chance(0.1))
      return random.pick([
        { decision: allowed, table: every },
        { decision: denied, table: 0 },
      ]);
    const index = random.below(names.length);
    return { decision: decisions.atom(atomOf(names[index] ?? '')), table: columns[index] ?? 0 };
  }
  const [x, y, z] = [0, 1, 2].map(() => randomKnown(random, decisions, depth - 1)) as [Known, Known, Known];
  const both = (join: (a: number, b: number) => number) => join(x.table, y.table) >>> 0;
  return random.pick<() => Known>([
    () => ({ decision: decisions.and(x.decision, y.decision), table: both((a, b) => a & b) }),
    () => ({ decision: decisions.or(x.decision, y.decision), table: both((a, b) => a | b) }),
    () => ({ decision: decisions.not(x.decision), table: ~x.table >>> 0 }),
    () => ({
      decision: decisions.choose(x.decision, y.decision, z.decision),
      table: ((x.table & y.table) | (~x.table & z.table)) >>> 0,
    }),
  ])();
}

/** The value of a decision in one completion. */
function valueIn(decisions: Decisions, decision: Decision, row: number): Decision {
  return names.reduce((left, name, index) => decisions.assume(left, name, ((row >> index) & 1) === 1), decision);
}

function forDecisions(check: (decisions: Decisions, random: Random, x: Known, y: Known) => void): void {
  forSeeds(1, 500, (random) => {
    const decisions = createDecisions();
    // Whatever atom is met first in a run.
    random.shuffle(names).forEach((name) => decisions.atom(atomOf(name)));
    check(decisions, random, randomKnown(random, decisions), randomKnown(random, decisions));
  });
}

test('a decision is what its completions say', () => {
  forDecisions((decisions, _, { decision, table }) => {
    const values = Array.from({ length: rows }, (_, row) => valueIn(decisions, decision, row));
    expect(values).toEqual(Array.from({ length: rows }, (_, row) => Math.floor(table / 2 ** row) % 2));
  });
});

test('equal exactly if equal in every completion, in whatever way it was made', () => {
  const seen = { equal: 0, different: 0 };
  forDecisions((decisions, random, x, y) => {
    for (const z of [y, ...random.times(20, 20, () => randomKnown(random, decisions, 2))]) {
      expect(x.decision === z.decision).toBe(x.table === z.table);
      seen[x.table === z.table ? 'equal' : 'different']++;
    }
  });
  expect(Math.min(seen.equal, seen.different)).toBeGreaterThan(50);
});

test('De Morgan, distribution, absorption, order', () => {
  forDecisions(({ and, or, not, choose }, random, { decision: x }, { decision: y }) => {
    const z = random.pick([allowed, denied, not(x), or(x, y)]);
    expect(not(and(x, y))).toBe(or(not(x), not(y)));
    expect(not(not(x))).toBe(x);
    expect(and(x, or(y, z))).toBe(or(and(x, y), and(x, z)));
    expect(or(x, and(x, y))).toBe(x);
    expect([and(x, y), or(x, y)]).toEqual([and(y, x), or(y, x)]);
    expect(choose(x, y, z)).toBe(or(and(x, y), and(not(x), z)));
  });
});

test('it depends on the atoms that change it, and on no other', () => {
  forDecisions((decisions, _, { decision }) => {
    const moving = names.filter(
      (name) => decisions.assume(decision, name, true) !== decisions.assume(decision, name, false),
    );
    expect(
      decisions
        .atomsOf(decision)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(moving);
  });
});

test('what it depends on is told in one order, whichever a run met first', () => {
  const told = (names: readonly string[]): readonly string[] => {
    const decisions = createDecisions();
    const all = names.map((name) => decisions.atom(atomOf(name))).reduce(decisions.or);
    return decisions.atomsOf(all).map(({ text }) => text);
  };
  expect(told(['b', 'c', 'a'])).toEqual(told(['a', 'b', 'c']));
});

test('a condition of several parts holds if all of them do', () => {
  const decisions = createDecisions();
  const [a, b] = [atomOf('a'), atomOf('b')];
  const both = decisions.atom({ key: 'a&b', text: 'a and b', all: [a, b] });
  expect(both).toBe(decisions.and(decisions.atom(a), decisions.atom(b)));
  expect(decisions.assume(both, 'a', true)).toBe(decisions.atom(b));
});

test('more atoms than are told apart become one unknown, the same for the same decision', () => {
  const decisions = createDecisions();
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => decisions.atom(atomOf(`m${index}`))).reduce(decisions.or);
  expect([decisions.widen(many(8)), decisions.widened()]).toEqual([many(8), 0]);
  const wide = decisions.widen(many(9));
  expect([decisions.atomsOf(wide).length, decisions.widen(many(9)), decisions.widened()]).toEqual([1, wide, 2]);
});
