// Every deviation has a page, and what its page says is so.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { profiles } from '../../src/profiles/index.ts';
import { onlyDeviation, pages, verdictOf, worldsOf } from './pages.ts';

const answers = { allowed: 'allowed', denied: 'denied', unknown: 'cannot say' } as const;

test('each deviation has a page, which names its profiles and says whether it opens', () => {
  const told = pages.map(({ name, opens, profiles: names }) => `${name} ${opens ? 'opens' : 'closes'} ${names.join()}`);
  const known = new Map<string, string[]>();
  for (const profile of profiles) {
    for (const { name, effect } of profile.deviations) {
      known.set(`${name} ${effect}`, [...(known.get(`${name} ${effect}`) ?? []), profile.name]);
    }
  }
  expect(told.sort()).toEqual([...known].map(([text, names]) => `${text} ${names.sort().join()}`).sort());
});

test('the list of pages has all of them', () => {
  const listed = [...readFileSync('docs/deviations/README.md', 'utf8').matchAll(/^\| \[([\w-]+)\]\(\1\.md\)/gm)];
  expect(listed.map(([, name]) => name).sort()).toEqual(pages.map(({ name }) => name).sort());
});

const cases = pages.flatMap((page) => page.profiles.map((profile) => [page.name, profile, page] as const));

describe.each(cases)('%s under %s', (name, profile, page) => {
  const worlds = worldsOf(page, profile);
  test.each(page.rows.map((row) => [`${row.source} → ${row.destination} ${row.protocol} ${row.port}`, row] as const))(
    '%s',
    (_, row) => {
      expect(answers[verdictOf(worlds.stated, row).answer]).toBe(row.stated);
      expect(answers[verdictOf(worlds.enforced, row).answer]).toBe(row.enforced);
    },
  );

  test('shows the deviation, and what it opens is put down to it', () => {
    const moved = page.rows.filter(({ stated, enforced }) => stated !== enforced);
    expect(moved.length).toBeGreaterThan(0);
    const opened = moved.filter(({ stated }) => stated === 'denied');
    const grounds = opened.flatMap((row) => verdictOf(worlds.enforced, row).reasons);
    const marks = grounds.flatMap((reason) => (reason.kind === 'rule' ? (reason.deviation?.name ?? []) : []));
    if (page.opens) expect(marks).toContain(name);
  });

  test('alone does part of what its page shows', () => {
    const world = onlyDeviation(worlds.enforced, name);
    const answered = page.rows
      .filter((row) => row.stated !== row.enforced)
      .map((row) => ({
        is: answers[verdictOf(world, row).answer],
        shown: row.enforced,
      }));
    expect(answered.some(({ is, shown }) => is === shown)).toBe(true);
  });
});
