// What is told of what is not seen: of a server that is away one thing, however many kinds there are.
import type { ClusterEvent } from '../../src/model/follow.ts';
import { startWatch } from '../../src/watch.ts';
import { hear, kinds, listed, namespace, opening, pods, policy, settings, start } from './fake.ts';

const shop = [namespace, ...pods, policy('db', 'db', 'web')];
const all = Object.values(kinds);
const at = (seconds: number): number => start + seconds * 1_000;
const away = (of: (typeof all)[number], seconds: number): ClusterEvent => ({
  kind: 'blind',
  of,
  why: 'connect ECONNREFUSED',
  at: at(seconds),
  away: true,
});

test('a server that is away is told once with the number of kinds, and once when it is back', () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  expect(
    hear(
      watch,
      all.map((of) => away(of, 100)),
    ),
  ).toEqual([]);
  expect([watch.isAway(), watch.counts().blind]).toEqual([true, 5]);
  expect(watch.tick(at(101))).toEqual([]);
  expect(watch.tick(at(102))).toMatchObject([
    {
      kind: 'blind',
      title: 'the API server does not answer: changes of 5 kinds of objects are not seen',
      details: ['connect ECONNREFUSED.', expect.stringContaining('not told')],
    },
  ]);
  hear(
    watch,
    all.map((of) => away(of, 130)),
  );
  expect(watch.tick(at(200))).toEqual([]);
  const back = hear(
    watch,
    all.map((of) => listed(of, shop, at(210))),
  );
  expect(back).toMatchObject([
    {
      kind: 'healed',
      title: 'the API server answers again: changes of 5 kinds of objects are seen',
      details: ['They were not seen for 110 s.'],
    },
  ]);
  expect([watch.isAway(), watch.counts().blind, watch.tick(at(300))]).toEqual([false, 0, []]);
});

test('one kind that the server has no answer for is told by itself, if it lasts', () => {
  const watch = startWatch(settings);
  hear(watch, [...opening(shop, start), away(kinds.admin, 100), away(kinds.cilium, 100)]);
  hear(watch, [listed(kinds.cilium, [], at(110))]);
  expect([watch.isAway(), watch.tick(at(129))]).toEqual([false, []]);
  const title = 'changes of AdminNetworkPolicy objects are not seen';
  expect(watch.tick(at(130))).toMatchObject([{ kind: 'blind', title }]);
  expect(watch.tick(at(140))).toEqual([]);
  expect(hear(watch, [listed(kinds.admin, [], at(150))])).toMatchObject([
    { kind: 'healed', details: ['They were not seen for 50 s.'] },
  ]);
});

test('a run after one that ended while the server was away tells that it is back', () => {
  const watch = startWatch(settings);
  hear(watch, [...opening(shop, start), ...all.slice(0, 4).map((of) => away(of, 100))]);
  watch.tick(at(103));
  const later = startWatch(settings, watch.saved(at(104)));
  expect(hear(later, opening(shop, at(120)))).toMatchObject([
    { kind: 'healed', title: 'the API server answers again: changes of objects are seen' },
  ]);
});

test('a log that a later run does not name is not missed for ever, and one that it names is told once', () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  expect(watch.trouble('old.log', 'no such file', at(1))).toMatchObject([{ kind: 'blind' }]);
  const other = startWatch(settings, watch.saved(at(2)));
  hear(other, opening(shop, at(3)));
  expect(other.counts().blind).toBe(0);
  const same = startWatch(settings, watch.saved(at(2)));
  hear(same, opening(shop, at(3)));
  expect([same.trouble('old.log', 'no such file', at(4)), same.counts().blind]).toEqual([[], 1]);
  expect(same.trouble('old.log', undefined, at(5))).toMatchObject([{ kind: 'healed' }]);
});
