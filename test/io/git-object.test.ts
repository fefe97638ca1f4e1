// Ids and paths as git itself gives them.
import { execFileSync } from 'node:child_process';
import { emptyTrees, fitting, idOf, objectId, pathOf } from '../../src/io/git-object.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

afterAll(removeTemporaryFolders);

describe.each(['sha1', 'sha256'])('%s', (format) => {
  const folder = temporaryFolder();
  const git = (args: readonly string[], input: Uint8Array | string = ''): string =>
    execFileSync('git', ['-C', folder, ...args], { input, encoding: 'utf8' }).trim();
  git(['init', '-q', `--object-format=${format}`]);
  const like = 'a'.repeat(format === 'sha1' ? 40 : 64);

  test.each([
    ['nothing', ''],
    ['text', 'a: 1\n'],
    ['bytes', Buffer.of(0, 255, 10, 13)],
  ])('a blob of %s', (_, content) => {
    expect(idOf('blob', Buffer.from(content), like)).toBe(git(['hash-object', '--stdin'], content));
  });

  test('a tree, and the one without files', () => {
    const blob = git(['hash-object', '-w', '--stdin'], 'x');
    const tree = git(['mktree'], `100644 blob ${blob}\ta.yaml\n`);
    const content = Buffer.concat([Buffer.from('100644 a.yaml\0'), Buffer.from(blob, 'hex')]);
    expect(idOf('tree', content, like)).toBe(tree);
    expect(objectId.test(tree)).toBe(true);
    expect(emptyTrees).toContain(git(['hash-object', '-t', 'tree', '--stdin']));
  });
});

test.each([
  ['a.y', [0x61, 0x2e, 0x79]],
  ['ü', [0xc3, 0xbc]],
  ['x\\xe9', [0x78, 0xe9]],
  // A mark of byte order is part of a name, or two paths would be one.
  ['\ufeffa', [0xef, 0xbb, 0xbf, 0x61]],
  ['\\xc3(', [0xc3, 0x28]],
  // What already looks like that is something else.
  ['x\\x5cxe9', [...Buffer.from('x\\xe9')]],
  ['\\x5cxe9\\xff', [...Buffer.from('\\xe9'), 0xff]],
  ['\\\\x5cxe9', [...Buffer.from('\\\\xe9')]],
  ['\\n', [...Buffer.from('\\n')]],
])('a path is told apart from all others: %j', (path, bytes) => {
  expect(pathOf(Buffer.from(bytes))).toBe(path);
});

test('what fits is wanted in its order; what does not is named', () => {
  const sizes = new Map([
    ['a', 3],
    ['b', 10],
    ['c', 1],
  ]);
  const { wanted, tooLarge } = fitting(['a', 'b', 'c'], sizes, 5);
  expect([wanted, [...tooLarge]]).toEqual([['a', 'c'], ['b']]);
  const large = new Map([
    ['a', 200 << 20],
    ['b', 100 << 20],
    ['c', 50 << 20],
  ]);
  expect([...fitting(['a', 'b', 'c'], large, 1 << 30).tooLarge]).toEqual(['b']);
});
