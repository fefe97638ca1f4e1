/** A repository without policies and workloads: told in a remark, and looked for in few files only. */
import { afterAll, expect, test } from '@jest/globals';
import { isBare } from '../../src/manifests/bare.ts';
import { type Tree, UsableError } from '../../src/model/host.ts';
import { repository, removeTemporaryFolders } from '../io/repository.ts';
import { program } from '../program.ts';
import { memoryTree } from '../trees.ts';

afterAll(removeTemporaryFolders);

const other = { 'main.go': 'x', 'package.json': '{"name": "a", "kinds": []}', '.github/workflows/a.yml': 'on: push\n' };
const object = (kind: string): string => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: a}\n`;

test.each([
  ['nothing', {}, true],
  ['code and its files', other, true],
  ['an object that no policy sees', { ...other, 'a.yaml': object('ConfigMap') }, true],
  ['a policy', { ...other, 'x/a.yaml': object('NetworkPolicy') }, false],
  ['a policy of a plug-in', { ...other, 'a.json': '{"kind": "CiliumNetworkPolicy"}' }, false],
  ['a workload', { ...other, 'a.yaml': object('Deployment') }, false],
  ['pods of a kind of its own', { 'a.yaml': `${object('Rollout')}spec: {template: {spec: {containers: []}}}` }, false],
  ['a kustomization', { 'kustomization.yaml': 'resources: [https://example.test/x]\n' }, false],
  ['a chart', { 'Chart.yaml': 'name: a\n' }, false],
  ['a policy that is left alone', { 'old/a.yaml': object('NetworkPolicy') }, true],
  ['too many files to look at', Object.fromEntries([...Array(501).keys()].map((at) => [`${at}.json`, '{}'])), false],
])('%s', async (_, files: Readonly<Record<string, string>>, bare) => {
  expect(await isBare(memoryTree('head', files), ['old/**'])).toBe(bare);
});

test('a repository of policies is known by the first files, one that cannot be read is not told of', async () => {
  const files = Object.fromEntries([...Array(400).keys()].map((at) => [`${at}/x.json`, '{}']));
  const tree = memoryTree('head', { ...files, 'policies/z.yaml': object('NetworkPolicy') });
  let asked = 0;
  const counting: Tree = {
    ...tree,
    read: (entries, most) => {
      asked += entries.length;
      return tree.read(entries, most);
    },
  };
  expect(await isBare(counting, [])).toBe(false);
  expect(asked).toBeLessThanOrEqual(50);
  const partial: Tree = { ...tree, read: () => Promise.reject(new UsableError('not in this clone', 'fetch it')) };
  expect(await isBare(partial, [])).toBe(false);
});

test('check passes there, and says so quietly in text, Markdown and JSON', async () => {
  const remark = 'Neither base nor head holds a policy or a workload';
  const shown = async (files: Readonly<Record<string, string>>, format: string): Promise<string> => {
    const { folder, write, commit } = repository();
    for (const [path, text] of Object.entries(files)) write(path, text);
    const base = commit('before');
    write('main.go', 'y');
    commit('after');
    const { code, out } = await program(['check', '--base', base, '--format', format], folder);
    expect(code).toBe(0);
    return out.replace(/\s+/g, ' ');
  };
  const text = await shown(other, 'text');
  expect(text).toContain(`note ${remark}`);
  expect(text).toMatch(/PASSED no connection changes/i);
  for (const format of ['markdown', 'comment', 'json']) expect(await shown(other, format)).toContain(remark);
  const own = { ...other, 'a.yaml': object('NetworkPolicy') };
  for (const format of ['text', 'markdown', 'json']) expect(await shown(own, format)).not.toContain(remark);
});
