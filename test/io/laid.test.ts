// Files of the repository are known by their paths where no git can tell.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuseLaid } from '../../src/io/laid.ts';
import type { TreeEntry } from '../../src/model/host.ts';
import { removeTemporaryFolders, repository, temporaryFolder } from './repository.ts';

afterAll(removeTemporaryFolders);

const listing = ['evidence/cluster.json.gz', 'logs/deep/flows.jsonl', 'kubeconfig', 'Größe.json', 'link'];
const entries = listing.map((path): TreeEntry => ({ path, mode: 'file', oid: 'a' }));
const [nothing, tree] = [{ list: () => Promise.resolve([]) }, { list: () => Promise.resolve(entries) }];

const [workspace, outside] = [temporaryFolder(), temporaryFolder()];
const put = (folder: string, path: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), '{}');
};
for (const path of listing.slice(0, 4)) {
  put(workspace, path);
  put(workspace, `sub/${path}`);
  put(outside, path);
}
for (const path of ['written/cluster.json', 'upper/EVIDENCE/Cluster.json.gz', 'upper/gr\u{f6}\u{df}e.json'])
  put(workspace, path);
symlinkSync(join(outside, 'evidence'), join(workspace, 'link'));
symlinkSync(join(workspace, 'evidence/cluster.json.gz'), join(outside, 'into'));
const checkout = repository(mkdirSync(join(workspace, 'checkout'), { recursive: true }) ?? '');
checkout.write('evidence/cluster.json.gz', '{}');

const inside = (path: string): string => join(workspace, path);
const refused = (file: string): Promise<void> => refuseLaid([inside('written'), file], [workspace], [nothing, tree]);

test.each([
  ['a file', inside('evidence/cluster.json.gz')],
  ['a file at the root', inside('kubeconfig')],
  ['a folder', inside('logs')],
  ['a folder above it', workspace],
  ['a file of a download into a folder', inside('sub/evidence/cluster.json.gz')],
  ['the folder of such a download', inside('sub')],
  ['in other letter case', inside('upper/EVIDENCE/Cluster.json.gz')],
  ['in other letter case and form of accents', inside('upper/größe.json')],
  ['a link of the repository to outside', inside('link/cluster.json.gz')],
  ['a link from outside', join(outside, 'into')],
])('refused: %s', async (_, file) => {
  await expect(refused(file)).rejects.toThrow('has the path of a file of the repository');
});

test.each([
  ['written by a step before', inside('written/cluster.json')],
  ['a folder of those', inside('written')],
  ['outside', join(outside, 'evidence/cluster.json.gz')],
  ['nothing', inside('missing/kubeconfig')],
  ['in a repository, which tells by itself', inside('checkout/evidence/cluster.json.gz')],
])('taken: %s', async (_, file) => {
  await expect(refused(file)).resolves.toBeUndefined();
});

test('trees are listed only where something lies in a place', async () => {
  const list = (): never => {
    throw new Error('listed');
  };
  await refuseLaid([join(outside, 'kubeconfig')], [workspace], [{ list }]);
  await expect(refuseLaid([inside('written')], [workspace], [{ list }])).rejects.toThrow('listed');
});
