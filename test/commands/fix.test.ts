/** `fix` prints patches that git takes, and writes them only where the work tree is what was judged. */
import { readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { removeTemporaryFolders, repository, temporaryFolder } from '../io/repository.ts';
import { program, writeFiles } from '../program.ts';
import { deployment, record } from '../shop.ts';

afterAll(removeTemporaryFolders);

const workloads = [deployment('web', 8080), deployment('api', 8081), deployment('db', 5432)].join('---\n');
const log = record('', '', { src: { namespace: 'shop', workload: 'web' }, dst: { namespace: 'shop', workload: 'db' } });
const closed = `# who may\r
apiVersion: networking.k8s.io/v1\r
kind: NetworkPolicy\r
metadata: {name: db, namespace: shop}\r
spec:\r
  podSelector: {matchLabels: {app: db}}\r
  ingress: [] # nobody\r
  policyTypes: [Ingress]`;
const mended = closed.replace(
  'ingress: [] # nobody\r\n',
  `ingress: # nobody
    - from:
        - podSelector:
            matchLabels:
              app: web
      ports:
        - protocol: TCP
          port: 5432
`.replaceAll('\n', '\r\n'),
);

function changed(head = closed): ReturnType<typeof repository> {
  const made = repository();
  made.write('k8s/workloads.yaml', workloads);
  made.write('k8s/db.yaml', '');
  made.commit('before');
  made.git('branch', 'before');
  made.write('k8s/db.yaml', head);
  made.commit('after');
  writeFileSync(join(made.folder, '..', `${made.folder.split('/').at(-1)}.jsonl`), log);
  return made;
}

function run(folder: string, ...more: string[]): ReturnType<typeof program> {
  const at = join(folder, '..', `${folder.split('/').at(-1)}.jsonl`);
  return program(['fix', '--base', 'before', ...more, at], folder);
}

describe('a repository', () => {
  test('the patch is one that git applies', async () => {
    const { folder, git } = changed();
    const { code, out } = await run(folder);
    expect(code).toBe(0);
    writeFileSync(join(folder, 'fix.patch'), out);
    git('apply', '--whitespace=nowarn', 'fix.patch');
    expect(readFileSync(join(folder, 'k8s/db.yaml'), 'utf8')).toBe(mended);
  });

  test('--write edits the file, from any folder inside', async () => {
    const { folder } = changed();
    const at = join(folder, '..', `${folder.split('/').at(-1)}.jsonl`);
    const { code, error } = await program(['fix', '--base', 'before', '--write', at], join(folder, 'k8s'));
    expect({ code, error }).toEqual({ code: 0, error: 'written: k8s/db.yaml\n' });
    expect(readFileSync(join(folder, 'k8s/db.yaml'), 'utf8')).toBe(mended);
  });

  test.each<[string, (path: string) => void]>([
    ['is not what was judged', (path) => writeFileSync(path, `${closed}\r\n`)],
    [
      'leads out of it',
      (path) => {
        const elsewhere = join(temporaryFolder(), 'db.yaml');
        writeFileSync(elsewhere, closed);
        unlinkSync(path);
        symlinkSync(elsewhere, path);
      },
    ],
    ['is gone', unlinkSync],
  ])('a file that %s is left alone', async (_, change) => {
    const { folder } = changed();
    change(join(folder, 'k8s/db.yaml'));
    const { code, error } = await run(folder, '--write');
    expect(code).toBe(2);
    expect(error).toMatch(/is not what the head side has|no plain file of the work tree/);
  });

  test('no fix is an answer, and ends with 1', async () => {
    const { folder } = changed(`${closed} # \u202e`);
    const { code, out } = await run(folder);
    expect(code).toBe(1);
    expect(out).toContain('# no fix found');
    expect(out).not.toContain('+++');
  });
});

test('what was opened by accident: a policy that went with its file comes back, and git applies the patch too', async () => {
  const made = repository();
  made.write('k8s/workloads.yaml', workloads);
  made.write('k8s/db.yaml', mended);
  made.commit('before');
  made.git('branch', 'before');
  made.git('rm', '-q', 'k8s/db.yaml');
  made.commit('after');
  writeFileSync(join(made.folder, '..', `${made.folder.split('/').at(-1)}.jsonl`), log);
  const { code, out } = await run(made.folder);
  expect(code).toBe(0);
  expect(out).toContain('--- /dev/null\n+++ b/k8s/db.yaml\n');
  writeFileSync(join(made.folder, 'fix.patch'), out);
  made.git('apply', '--whitespace=nowarn', '--check', 'fix.patch');
  expect(await run(made.folder, '--write')).toMatchObject({ code: 0, error: 'written: k8s/db.yaml\n' });
  expect(readFileSync(join(made.folder, 'k8s/db.yaml'), 'utf8')).toBe(mended);
  expect(await run(made.folder, '--write')).toMatchObject({ code: 2 });
});

test('two folders: the head folder is written', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a/w.yaml': workloads, 'b/w.yaml': workloads, 'b/db.yaml': closed, 'log.jsonl': log });
  const { code } = await program(['fix', '--base', 'a', '--head', 'b', '--write', 'log.jsonl'], folder);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'b/db.yaml'), 'utf8')).toBe(mended);
});

test('nothing blocked, and no log', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a/w.yaml': workloads, 'log.jsonl': log });
  expect(await program(['fix', '--base', 'a', '--head', 'a', 'log.jsonl'], folder)).toMatchObject({ code: 0, out: '' });
  expect(await program(['fix', '--base', 'a', '--head', 'a'], folder)).toMatchObject({ code: 2 });
});
