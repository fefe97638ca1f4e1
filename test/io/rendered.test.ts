import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderedFolders, withRendered } from '../../src/io/rendered.ts';
import { UsableError, type Tree } from '../../src/model/host.ts';
import { memoryTree } from '../trees.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

afterAll(removeTemporaryFolders);

function folder(files: Readonly<Record<string, string>>): string {
  const made = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(made, path)), { recursive: true });
    writeFileSync(join(made, path), text);
  }
  return made;
}

const git = memoryTree('main', { 'a.yaml': 'a: 1\n' });
const beside = (head: string, tree: Tree = git): Tree =>
  withRendered({ base: git, head: tree }, { base: folder({}), head }).head;
const paths = async (tree: Tree): Promise<readonly string[]> => (await tree.list()).map(({ path }) => path);

test('rendered manifests stand beside the files, under a folder of their own, and are read from there', async () => {
  const tree = beside(folder({ 'prod/x.yaml': 'x: 1\n', 'a.yaml': 'a: 2\n' }));
  expect(await paths(tree)).toEqual(['a.yaml', 'rendered:/a.yaml', 'rendered:/prod/x.yaml']);
  const { bytes } = await tree.read(await tree.list(), 1000);
  const texts = (await tree.list()).map(({ oid }) => Buffer.from(bytes.get(oid) ?? []).toString());
  expect(texts).toEqual(['a: 1\n', 'a: 2\n', 'x: 1\n']);
  expect((await tree.read(await tree.list(), 3)).tooLarge.size).toBe(3);
});

test('without folders a tree stays as it is', () => {
  const pair = { base: git, head: git };
  expect(withRendered(pair, undefined)).toBe(pair);
});

describe('refused', () => {
  const says = (tree: Tree): Promise<string> =>
    tree.list().then(
      () => 'fine',
      (error: unknown) => (error instanceof UsableError ? error.message : `no usable error: ${String(error)}`),
    );

  test.each([
    ['out of the folder', '/etc/passwd'],
    ['inside', 'x.yaml'],
    ['to nothing', 'nothing'],
    ['upwards', '../../..'],
  ])('a link %s', async (_, target) => {
    const hostile = folder({ 'x.yaml': '' });
    symlinkSync(target, join(hostile, 'link.yaml'));
    expect(await says(beside(hostile))).toBe('"link.yaml" is a link');
  });

  test('a repository that has the reserved folder itself', async () => {
    const tree = memoryTree('head', { 'rendered:/x.yaml': '' });
    expect(await says(beside(folder({}), tree))).toMatch(/^the repository holds "rendered:\/x\.yaml"/);
  });

  test('a folder that is not there, and a file in its place', () => {
    expect(() => beside('/nowhere/at/all')).toThrow(/no folder/);
    expect(() => beside(join(folder({ x: '' }), 'x'))).toThrow(/no folder/);
  });

  test('one folder without the other', () => {
    const names = { base: '--rendered-base', head: '--rendered-head' };
    expect(renderedFolders(undefined, undefined, names)).toBeUndefined();
    expect(renderedFolders('a', 'b', names)).toEqual({ base: 'a', head: 'b' });
    expect(() => renderedFolders('a', undefined, names)).toThrow('--rendered-base is given without --rendered-head');
    expect(() => renderedFolders(undefined, 'b', names)).toThrow('--rendered-head is given without --rendered-base');
  });

  test('folders nested too deep', async () => {
    expect(await says(beside(folder({ [`${'a/'.repeat(70)}x.yaml`]: '' })))).toMatch(/nested deeper/);
  });
});
