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

const alreadyWritten = 'already written: k8s/db.yaml; commit it and run this again\n';

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
  test('a misspelt word is corrected, with its end of line, and nothing stands beside it', async () => {
    const { folder } = changed(mended.replace('protocol: TCP', 'protocol: TPC'));
    const { code, out, error } = await run(folder, '--write');
    expect([code, error]).toEqual([0, 'written: k8s/db.yaml\n']);
    expect(out).toContain('+        - protocol: TCP');
    expect(readFileSync(join(folder, 'k8s/db.yaml'), 'utf8')).toBe(mended);
  });

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
    expect(await run(folder, '--write')).toMatchObject({ code: 0, error: alreadyWritten });
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
  expect(await run(made.folder, '--write')).toMatchObject({ code: 0, error: alreadyWritten });
});

test('two folders: the head folder is written', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a/w.yaml': workloads, 'b/w.yaml': workloads, 'b/db.yaml': closed, 'log.jsonl': log });
  const { code } = await program(['fix', '--base', 'a', '--head', 'b', '--write', 'log.jsonl'], folder);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'b/db.yaml'), 'utf8')).toBe(mended);
});

test('nothing blocked, with and without a log', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a/w.yaml': workloads, 'log.jsonl': log });
  const args = ['fix', '--base', 'a', '--head', 'a'];
  expect(await program([...args, 'log.jsonl'], folder)).toMatchObject({ code: 0, out: '' });
  const { code, out, error } = await program(args, folder);
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(error).toContain('what is newly blocked is told from logs, and none is named');
});

const namespaces = ['shop', 'other'].map(
  (name) =>
    `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {kubernetes.io/metadata.name: ${name}}}\n`,
);
const others = deployment('job', 1).replaceAll('shop', 'other');
const joined = mended.replaceAll('\r\n', '\n').replace(
  /from:[^]*ports/,
  `from:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: other
          podSelector:
            matchLabels:
              app: web
      ports`,
);
const split = joined.replace('          podSelector', '        - podSelector');

test('without logs a split peer has the fix that check shows', async () => {
  const folder = temporaryFolder();
  const whole = [...namespaces, workloads, others].join('---\n');
  writeFiles(folder, { 'a/w.yaml': whole, 'b/w.yaml': whole, 'a/db.yaml': closed, 'b/db.yaml': split });
  const { out } = await program(['check', '--base', 'a', '--head', 'b'], folder);
  const { code, out: patch } = await program(['fix', '--base', 'a', '--head', 'b'], folder);
  expect(code).toBe(0);
  const edits = patch.split('\n').filter((line) => /^[+-] /.test(line));
  expect(edits).not.toEqual([]);
  for (const line of edits) expect(out).toContain(line.trim());
  expect(await program(['fix', '--base', 'a', '--head', 'b', '--write'], folder)).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, 'b/db.yaml'), 'utf8')).toBe(joined);
});

test('of a rendered finding it says where to mend it', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'a/w.yaml': workloads,
    'b/w.yaml': workloads,
    'a/charts/db/Chart.yaml': 'name: db\n',
    'b/charts/db/Chart.yaml': 'name: db\n',
    'a/charts/db/templates/db.yaml': '{{ 1 }}\n',
    'b/charts/db/templates/db.yaml': '{{ 2 }}\n',
    'ra/db.yaml': `# Source: db/templates/db.yaml\n${mended}`,
    'rb/db.yaml': `# Source: db/templates/db.yaml\n${closed}`,
    'log.jsonl': log,
  });
  const sides = ['--base', 'a', '--head', 'b', '--rendered-base', 'ra', '--rendered-head', 'rb'];
  const { code, out } = await program(['fix', ...sides, 'log.jsonl'], folder);
  expect(code).toBe(1);
  expect(out).toContain('change charts/db/templates/db.yaml and render it again');
});
