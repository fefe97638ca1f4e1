import { expect, test } from '@jest/globals';
import type { PodEvent } from '../../src/logs/index.ts';
import type { AddressTenure } from '../../src/model/flow.ts';
import { bordersOf, holdersOf, timelineOf, usualTolerance } from '../../src/traffic/timeline.ts';
import { address } from '../log-material.ts';

const ip = address('10.0.0.1');
let line = 0;
const event = (pod: string, time: number, facts: Partial<PodEvent>): PodEvent => ({
  time: time * 1_000,
  namespace: 'n',
  pod,
  origin: { kind: 'log', file: 'f', line: ++line },
  ...facts,
});
const known = (pod: string, from: number, to?: number): AddressTenure => ({
  address: ip,
  namespace: 'n',
  pod,
  from: from * 1_000,
  ...(to !== undefined && { to: to * 1_000 }),
});
const told = (events: readonly PodEvent[], snapshot: readonly AddressTenure[] = []): readonly string[] =>
  (timelineOf(events, snapshot).byAddress.get(ip) ?? []).map(
    ({ pod, from, to, origin }) =>
      `${pod} ${from / 1_000}–${to === undefined ? '' : to / 1_000}${origin === undefined ? ' snapshot' : ''}`,
  );
const has = { addresses: ['10.0.0.1'] };

test.each<[name: string, events: readonly PodEvent[], snapshot: readonly AddressTenure[], expected: readonly string[]]>(
  [
    ['told once', [event('a', 10, has)], [], ['a 10–']],
    ['told again', [event('a', 10, has), event('a', 20, has)], [], ['a 10–']],
    ['given up', [event('a', 10, has), event('a', 20, { addresses: [] })], [], ['a 10–20']],
    ['gone', [event('a', 10, has), event('a', 20, { gone: true })], [], ['a 10–20']],
    ['taken over without an end', [event('a', 10, has), event('b', 20, has)], [], ['a 10–20', 'b 20–']],
    ['out of order', [event('b', 20, has), event('a', 10, has)], [], ['a 10–20', 'b 20–']],
    [
      'a stale slice after the end',
      [
        event('a', 10, { ...has, uid: '1' }),
        event('a', 20, { gone: true, uid: '1' }),
        event('a', 21, { ...has, uid: '1' }),
      ],
      [],
      ['a 10–20'],
    ],
    [
      'the same name again',
      [event('a', 10, { ...has, uid: '1' }), event('a', 20, { uid: '2' }), event('a', 30, { ...has, uid: '2' })],
      [],
      ['a 10–20', 'a 30–'],
    ],
    [
      'on the host, said only later',
      [event('a', 10, { ...has, uid: '1' }), event('a', 20, { uid: '1', hostNetwork: true })],
      [],
      [],
    ],
    ['only the snapshot', [], [known('a', 10)], ['a 10– snapshot']],
    ['the snapshot knows an earlier start', [event('a', 20, has)], [known('a', 10)], ['a 10–']],
    ['the snapshot knows the end', [event('a', 10, has)], [known('a', 10, 30)], ['a 10–30']],
    [
      'the earlier start is not before the last holder',
      [event('b', 5, has), event('b', 15, { gone: true }), event('a', 20, has)],
      [known('a', 10)],
      ['b 5–15', 'a 15–'],
    ],
    ['an old holder without an end', [event('b', 5, has)], [known('a', 10)], ['b 5–10', 'a 10– snapshot']],
    ['a holder after the snapshot', [event('b', 50, has)], [known('a', 10)], ['a 10–50 snapshot', 'b 50–']],
    [
      'a finished pod of the snapshot, and the next holder',
      [],
      [known('a', 10, 20), known('b', 30)],
      ['a 10–20 snapshot', 'b 30– snapshot'],
    ],
    ['a life without a uid', [event('a', 10, { ...has, uid: '1' }), event('a', 20, { gone: true })], [], ['a 10–20']],
  ],
)('%s', (_name, events, snapshot, expected) => {
  expect(told(events, snapshot)).toEqual(expected);
});

test('addresses of another family are kept', () => {
  const events = [event('a', 10, { addresses: ['10.0.0.1', 'fd00::1'] }), event('a', 20, { addresses: ['10.0.0.2'] })];
  const { byAddress } = timelineOf(events, []);
  expect([ip, address('10.0.0.2'), address('fd00::1')].map((one) => byAddress.get(one)?.map(({ to }) => to))).toEqual([
    [20_000],
    [undefined],
    [undefined],
  ]);
});

const held = (events: readonly PodEvent[], snapshot: readonly AddressTenure[], first: number, last = first): string =>
  holdersOf(timelineOf(events, snapshot), ip, first * 1_000, last * 1_000)
    .map(({ pod }) => pod)
    .join();

test('who held it: all that can have, as far as clocks can be trusted', () => {
  const tenures = [known('a', 100, 200), known('b', 202)];
  const names = (first: number, last?: number): string => held([], tenures, first, last);
  // A kubelet is a second late, and clocks differ by five.
  expect([
    names(150, 160),
    names(195),
    names(197),
    names(201),
    names(205),
    names(206),
    names(190, 210),
    names(96),
    names(93),
    names(300, 400),
  ]).toEqual(['a', 'a', 'a,b', 'a,b', 'a,b', 'b', 'a,b', 'a', '', 'b']);
});

test('a pod of which nobody said where it was may have had an address that was free', () => {
  const lives = [
    event('x', 110, { uid: 'x', labels: new Map() }),
    event('x', 130, { uid: 'x', gone: true }),
    event('pending', 110, { uid: 'p', labels: new Map() }),
  ];
  const tenures = [known('a', 50, 100), known('b', 140)];
  expect([90, 103, 136, 142, 160].map((time) => held(lives, tenures, time))).toEqual(['a', 'a', 'b', 'b', 'b']);
  const near = [known('a', 50, 112), known('b', 140)];
  expect([90, 108, 114].map((time) => held(lives, near, time))).toEqual(['a', 'a,x', 'a,x']);
});

test('slices that still list the last holder take nothing from the next', () => {
  const slice = event('a', 21, { ...has, uid: '1' });
  expect(told([event('a', 10, { ...has, uid: '1' }), event('b', 20, { ...has, uid: '2' }), slice])).toEqual([
    'a 10–20',
    'b 20–',
  ]);
});

test('between two borders the answer cannot change', () => {
  const tenures = [known('a', 100, 200), known('b', 202), known('c', 300, 301)];
  const lives = [event('x', 90, { uid: 'x' }), event('x', 205, { uid: 'x', gone: true })];
  const timeline = timelineOf(lives, tenures);
  const borders = bordersOf(timeline.byAddress.get(ip) ?? [], usualTolerance);
  const holders = (time: number): string =>
    holdersOf(timeline, ip, time, time)
      .filter(({ pod }) => pod !== 'x')
      .map(({ pod }) => pod)
      .join();
  for (const [index, from] of borders.entries()) {
    const to = borders[index + 1] ?? from + usualTolerance;
    // Ends of tenures are inclusive, so the border itself may belong to either side.
    expect(new Set([from + 1, (from + to) / 2, to - 1].map(holders)).size).toBe(1);
  }
});
