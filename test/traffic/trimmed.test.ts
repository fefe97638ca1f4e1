/** What is left of the coverage of a digest of which a part lies outside of the time asked for. */
import { expect, test } from '@jest/globals';
import type { Coverage } from '../../src/model/flow.ts';
import { trimmed, undated } from '../../src/traffic/trimmed.ts';
import { coverage, hour, now } from '../build.ts';

const whole: Coverage = coverage({ first: now - 10 * hour, last: now });
const without = ({ first: _, last: __, ...rest }: Coverage): Coverage => rest;

test.each<[name: string, from: number, to: number, left: readonly [number, number] | undefined]>([
  ['all of it', -Infinity, Infinity, [now - 10 * hour, now]],
  ['its borders belong to it', now - 10 * hour, now, [now - 10 * hour, now]],
  ['the end', now - hour, Infinity, [now - hour, now]],
  ['the beginning', -Infinity, now - hour, [now - 10 * hour, now - hour]],
  ['one moment', now, Infinity, [now, now]],
  ['what came later', now + 1, Infinity, undefined],
  ['what was before', -Infinity, now - 11 * hour, undefined],
])('%s', (_, first, last, left) => {
  const found = trimmed(whole, { first, last });
  expect(found && [found.first, found.last]).toEqual(left);
});

test.each<[string, Coverage]>([
  ['no times', without(whole)],
  ['no first time', { ...without(whole), last: now }],
  ['no last time', { ...without(whole), first: now }],
])('a digest with %s is left as it is', (_, given) => {
  expect(trimmed(given, { first: -Infinity, last: now - hour })).toBe(given);
});

test('gaps and days are cut too, and what has no date is said to be of the whole', () => {
  const gap = (from: number, to: number): object => ({
    format: 'hubble',
    from: now - from * hour,
    to: now - to * hour,
  });
  const given = {
    ...whole,
    lostEvents: 3,
    gaps: [gap(9, 8), gap(6, 4), gap(3, 2)],
    unconnected: [now - 48 * hour, now].map((time) => ({ day: time, records: 1 })),
  } as unknown as Coverage;
  const found = trimmed(given, { first: now - 5 * hour, last: Infinity });
  expect(found?.gaps).toEqual([gap(5, 4), gap(3, 2)]);
  expect(found?.unconnected).toEqual([{ day: now, records: 1 }]);
  const kept = (some: Partial<Coverage>) => trimmed({ ...whole, ...some }, { first: now - hour, last: now })?.limits;
  expect(found?.limits).toContain(undated);
  expect(kept({ cut: [{ rule: 'ends', limit: 1, records: 1 }] })).toContain(undated);
  expect(kept({ setAside: { 'stolen-tokens': 1 } })).toContain(undated);
  expect(trimmed(whole, { first: now - 5 * hour, last: Infinity })?.limits).not.toContain(undated);
});
