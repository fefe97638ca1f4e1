// No file that a pull request can bring along is believed, whichever way leads to it.
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { refuseTracked as refuseTrackedIn } from '../../src/io/tracked.ts';
import { removeTemporaryFolders, repository, type Repository, temporaryFolder } from './repository.ts';
import { elapsedTime } from '../time-taken.ts';

afterAll(removeTemporaryFolders);

/** A checkout with tracked files, what a step before wrote into it, and what lies outside. */
function checkout(): Repository & { readonly outside: string } {
  const made = repository();
  const outside = temporaryFolder();
  writeFileSync(join(outside, 'cluster.json'), '{}');
  made.write('evidence/cluster.json', '{}');
  made.write('logs/deep/flows.jsonl', '');
  made.write('Größe.json', '{}');
  symlinkSync(join(outside, 'cluster.json'), join(made.folder, 'tracked-link'));
  symlinkSync(outside, join(made.folder, 'tracked-folder'));
  made.commit('all');
  made.write('written/cluster.json', '{}');
  made.write('written/logs/a.jsonl', '');
  return { ...made, outside };
}

const { folder, outside, git, write } = checkout();
/** The checkout, and all folders that lie beside it: a workspace of its own would hold them. */
const refuseTracked = (files: readonly string[], places = [folder, tmpdir()]): Promise<void> =>
  refuseTrackedIn(files, places);
const inside = (path: string): string => join(folder, path);

// Links that nobody tracks, to both.
symlinkSync(inside('evidence/cluster.json'), join(outside, 'into'));
symlinkSync(inside('evidence'), join(outside, 'into-folder'));
symlinkSync(join(outside, 'into'), join(outside, 'into-twice'));
symlinkSync('../evidence/cluster.json', inside('written/relative'));
symlinkSync(join(outside, 'cluster.json'), inside('written/out'));
symlinkSync('loop', join(outside, 'loop'));
// A repository inside, one beside, and one that only pretends.
const folderIn = (path: string): string => mkdirSync(inside(path), { recursive: true }) ?? inside(path);
const nested = repository(folderIn('second'));
nested.write('cluster.json', '{}');
nested.commit('nested');
write('holder/pr/readme', '');
const deep = repository(folderIn('holder/pr/again'));
deep.write('flows.jsonl', '');
deep.commit('deep');
const beside = repository();
beside.write('cluster.json', '{}');
beside.commit('beside');
mkdirSync(join(outside, 'pretends/.git'), { recursive: true });
writeFileSync(join(outside, 'pretends/cluster.json'), '{}');

test.each([
  ['written by a step before', inside('written/cluster.json')],
  ['a folder of those', inside('written')],
  ['outside', join(outside, 'cluster.json')],
  ['a link from the checkout to outside that nobody tracks', inside('written/out')],
  ['nothing', inside('missing.json')],
  ['standard input', '-'],
  ['a link that leads nowhere or in a circle', join(outside, 'loop')],
  ['by detours', inside('evidence/../written/./cluster.json')],
])('taken: %s', async (_, file) => {
  await expect(refuseTracked([file])).resolves.toBeUndefined();
});

test.each([
  ['a tracked file', inside('evidence/cluster.json')],
  ['a folder of tracked files', inside('logs')],
  ['a folder above them', inside('.')],
  ['the checkout itself', folder],
  ['a tracked link to outside', inside('tracked-link')],
  ['a file behind a tracked link to a folder outside', inside('tracked-folder/cluster.json')],
  ['a link from outside to a tracked file', join(outside, 'into')],
  ['a link to such a link', join(outside, 'into-twice')],
  ['a folder outside that is a link into the checkout', join(outside, 'into-folder')],
  ['a file behind it', join(outside, 'into-folder/cluster.json')],
  ['a relative link beside it', inside('written/relative')],
  ['by detours', inside('written/../evidence/./cluster.json')],
  ['a file of a repository inside', inside('second/cluster.json')],
  ['that repository', inside('second')],
  ['a folder that holds one further down', inside('holder')],
  ['a file of a repository beside', join(beside.folder, 'cluster.json')],
])('refused: %s', async (_, file) => {
  await expect(refuseTracked([inside('written'), file])).rejects.toThrow(`is a file of the repository`);
});

test('a repository counts where a checkout may be: in the workspace, or around it', async () => {
  const [file, elsewhere] = [join(beside.folder, 'cluster.json'), temporaryFolder()];
  await expect(refuseTracked([file], [folder, elsewhere])).resolves.toBeUndefined();
  for (const place of [dirname(beside.folder), beside.folder, join(beside.folder, 'deep/directory')])
    await expect(refuseTracked([file], [folder, place])).rejects.toThrow('is a file of the repository');
});

test('where git cannot tell, it is refused', async () => {
  await expect(refuseTracked([join(outside, 'pretends/cluster.json')])).rejects.toThrow(/or git cannot tell: /);
});

test('a submodule, whose commit the pull request names', async () => {
  const parent = repository();
  parent.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', beside.folder, 'sub');
  parent.commit('with a submodule');
  writeFileSync(join(parent.folder, 'sub/written.json'), '');
  for (const file of ['sub/cluster.json', 'sub', 'sub/written.json'])
    await expect(refuseTracked([join(parent.folder, file)])).rejects.toThrow('is a file of the repository');
});

describe('names that differ in letter case or accents', () => {
  test('are other files where the file system says so', async () => {
    write('Evidence/cluster.json', 'written');
    await expect(refuseTracked([inside('Evidence/cluster.json')])).resolves.toBeUndefined();
  });

  test('are the same where it does not', async () => {
    // One file of two names, as a file system that ignores case has it.
    linkSync(inside('evidence/cluster.json'), inside('evidence/CLUSTER.json'));
    linkSync(inside('Größe.json'), inside('Größe.json'.normalize('NFD')));
    for (const file of ['evidence/CLUSTER.json', 'Größe.json'.normalize('NFD')])
      await expect(refuseTracked([inside(file)])).rejects.toThrow('is a file of the repository');
  });
});

test('more files than git could name in one go, and folders deep inside', async () => {
  const many = repository();
  for (let index = 0; index < 3_000; index++) many.write(`tracked/${index % 50}/file-${index}.yaml`, '');
  many.commit('many');
  many.write('written/a/b/c/d/flows.jsonl', '');
  await expect(refuseTracked([join(many.folder, 'written')], [many.folder])).resolves.toBeUndefined();
  await expect(refuseTracked([join(many.folder, 'tracked/49')], [many.folder])).rejects.toThrow(
    'is a file of the repository',
  );
});

test('a name is no pattern', async () => {
  write('[a-z]*.json', '{}');
  await expect(refuseTracked([inside('[a-z]*.json')])).resolves.toBeUndefined();
  git('add', '--', ':(literal)[a-z]*.json');
  await expect(refuseTracked([inside('[a-z]*.json')])).rejects.toThrow('is a file of the repository');
});

test('thousands of files beside thousands of tracked ones are soon told apart', async () => {
  const big = repository();
  for (let index = 0; index < 2_000; index++) big.write(`tracked/${index % 20}/${index}.yaml`, '');
  big.commit('many');
  const names = Array.from({ length: 1_000 }, (_, index) => `logs/${index}.jsonl`);
  for (const name of names) big.write(name, '');
  const named = names.map((name) => join(big.folder, name));
  const time = await elapsedTime(10_000, async () => {
    await refuseTracked(named, [big.folder]);
    await expect(refuseTracked([...named, join(big.folder, 'tracked/3')], [big.folder])).rejects.toThrow(/tracked\/3/);
  });
  expect(time).toBeLessThan(10_000);
});
