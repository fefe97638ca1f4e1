import { branchMatcher, globFault, pathMatcher } from '../../src/model/glob.ts';
import { processorTime } from '../time-taken.ts';

test.each<[string, string[], string[]]>([
  ['a.yaml', ['a.yaml'], ['b/a.yaml', 'a.yamlx']],
  ['*.yaml', ['a.yaml', '.yaml'], ['b/a.yaml', 'a.yml']],
  ['**/*.yaml', ['a.yaml', 'b/a.yaml', 'c/b/a.yaml'], ['a.yml']],
  ['deploy', ['deploy', 'deploy/a', 'deploy/b/c'], ['x/deploy', 'deployment']],
  ['deploy/', ['deploy/a', 'deploy/b/c'], ['x/deploy']],
  ['deploy/*', ['deploy/a'], ['deploy/b/c', 'deploy']],
  ['deploy/**', ['deploy/a', 'deploy/b/c', 'deploy'], ['x/deploy/a']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b', 'a/x/b/below'], ['a/x', 'b']],
  ['**/b/*.yaml', ['b/a.yaml', 'a/b/b/c.yaml'], ['b/c/a.yaml']],
  ['./a/b', ['a/b'], ['b']],
  ['/a/b', ['a/b'], ['b']],
  ['{a,b}/*.{yaml,yml}', ['a/x.yaml', 'b/x.yml'], ['c/x.yaml', 'a/x.json']],
  ['{a,{b,c}d}', ['a', 'bd', 'cd'], ['b', 'd']],
  ['a?c', ['abc'], ['ac', 'a/c']],
  ['[a].yaml', ['[a].yaml'], ['a.yaml']],
  ['**', ['a', 'a/b'], []],
])('%s', (pattern, yes, no) => {
  const matches = pathMatcher([pattern]);
  expect([yes.filter((path) => !matches(path)), no.filter((path) => matches(path))]).toEqual([[], []]);
});

test.each<[string, string[], string[]]>([
  ['main', ['main'], ['main/x', 'mainly', 'x/main', 'Main']],
  ['release/*', ['release/1', 'release/1.2'], ['release', 'release/1/evil', 'x/release/1']],
  ['release/**', ['release/1', 'release/1/x'], ['release']],
  ['*/stable', ['a/stable'], ['a/stable/evil', 'stable']],
  ['{main,next}', ['main', 'next'], ['main,next', 'next/x']],
  ['**', ['a', 'a/b'], []],
])('branches are matched as a whole: %s', (pattern, yes, no) => {
  const matches = branchMatcher([pattern]);
  expect([yes.filter((name) => !matches(name)), no.filter((name) => matches(name))]).toEqual([[], []]);
});

test('any of several, none of none', () => {
  expect(['a', 'b', 'c'].filter(pathMatcher(['a', 'b']))).toEqual(['a', 'b']);
  expect(pathMatcher([])('a')).toBe(false);
});

test.each(['', ' ', 'x'.repeat(2_000), '{a,b}'.repeat(20), '{'.repeat(500)])(
  'what cannot be meant is told, or harmless: %.20s',
  (pattern) => {
    const time = processorTime(1_000, () => {
      const fault = globFault(pattern);
      expect(pathMatcher([pattern])('a/b/c')).toBe(false);
      expect(fault === undefined).toBe(pattern.startsWith('{{'));
    });
    expect(time).toBeLessThan(1_000);
  },
);

test('no pattern makes a path expensive', () => {
  const path = `${'a'.repeat(200)}/`.repeat(20);
  const time = processorTime(2_000, () => {
    for (const pattern of ['*a'.repeat(400) + 'b', '**/*a*/'.repeat(100) + 'b', `${'**/a*/'.repeat(80)}x`])
      pathMatcher([pattern])(path);
  });
  expect(time).toBeLessThan(2_000);
});
