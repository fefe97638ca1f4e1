import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventTrees, gitTree, resolveTrees } from '../../src/io/git.ts';
import { folderTree } from '../../src/io/folder.ts';
import { type Tree, UsableError } from '../../src/model/host.ts';
import {
  mergedPullRequest,
  removeTemporaryFolders,
  type Repository,
  repository,
  temporaryFolder,
} from './repository.ts';

afterAll(removeTemporaryFolders);

const megabyte = 1 << 20;

async function textOf(tree: Tree, path: string): Promise<string | undefined> {
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === undefined) return undefined;
  const bytes = (await tree.read([entry], megabyte)).bytes.get(entry.oid);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}

const pathsOf = async (tree: Tree): Promise<readonly string[]> => (await tree.list()).map(({ path }) => path);

/** A clone as actions/checkout makes it: one commit, detached. */
function shallowClone(origin: Repository, commit: string): Repository {
  const clone = repository();
  clone.git('remote', 'add', 'origin', pathToFileURL(origin.folder).href);
  clone.git('fetch', '-q', '--depth=1', 'origin', commit);
  clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
  return clone;
}

test('what is committed is read, not what lies in the work tree', async () => {
  const { folder, write, commit } = repository();
  write('a.yaml', 'committed');
  commit('one');
  write('a.yaml', 'edited');
  write('b.yaml', 'new');
  const tree = await gitTree(folder, 'HEAD');
  expect(await pathsOf(tree)).toEqual(['a.yaml']);
  expect(await textOf(tree, 'a.yaml')).toBe('committed');
});

test('bytes come back as they are: CRLF, BOM, NUL, empty, large, and names of every kind', async () => {
  const { folder, write, commit, git } = repository();
  const contents: Record<string, Uint8Array> = {
    'crlf.yaml': Buffer.from('a: 1\r\nb: 2\r\n'),
    'bom.yaml': Buffer.from('\ufeffa: 1\n'),
    'nul.bin': Buffer.from([0, 10, 0, 255, 10]),
    empty: Buffer.alloc(0),
    'big.yaml': Buffer.alloc(900_000, 'x\n'),
    'with\nnewline.yaml': Buffer.from('1'),
    'with "quotes" and \\.yaml': Buffer.from('2'),
    'ünïcode/文.yaml': Buffer.from('3'),
    '-dash': Buffer.from('4'),
    '100644 blob x\ttab': Buffer.from('5'),
  };
  for (const [path, bytes] of Object.entries(contents)) write(path, bytes);
  commit('odd');
  git('config', 'core.autocrlf', 'true');
  const tree = await gitTree(folder, 'main');
  const entries = await tree.list();
  expect(entries.map(({ path }) => path).sort()).toEqual(Object.keys(contents).sort());
  const { bytes } = await tree.read(entries, megabyte);
  for (const { path, oid } of entries)
    expect(Buffer.from(bytes.get(oid) ?? []).equals(contents[path] ?? Buffer.of(1))).toBe(true);
  // The same folder without git has the same identities.
  const ids = (list: typeof entries): string[] => list.map(({ path, oid }) => `${path}\0${oid}`).sort();
  expect(ids(await folderTree(folder).list())).toEqual(ids(entries));
});

test('paths that are no UTF-8 stay apart', async () => {
  const { folder, git, commit } = repository();
  for (const byte of [0xe9, 0xea])
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/x`), Buffer.of(byte)]), `${byte}`);
  git('config', 'core.precomposeunicode', 'false');
  commit('latin');
  expect([...(await pathsOf(await gitTree(folder, 'HEAD')))].sort()).toEqual(['x\\xe9', 'x\\xea']);
});

test('links and submodules are told apart, and a link is its text', async () => {
  const inner = repository();
  inner.write('x', '1');
  const pinned = inner.commit('inner');
  const { folder, write, commit, git } = repository();
  write('real.yaml', 'a: 1');
  symlinkSync('../../../etc/passwd', join(folder, 'link.yaml'));
  git('update-index', '--add', '--cacheinfo', `160000,${pinned},vendor/inner`);
  git('add', '-A', 'real.yaml', 'link.yaml');
  git('commit', '-q', '-m', 'links');
  const tree = await gitTree(folder, 'HEAD');
  expect((await tree.list()).map(({ path, mode }) => [path, mode])).toEqual([
    ['link.yaml', 'symlink'],
    ['real.yaml', 'file'],
    ['vendor/inner', 'submodule'],
  ]);
  expect(await textOf(tree, 'link.yaml')).toBe('../../../etc/passwd');
  expect((await tree.read(await tree.list(), megabyte)).bytes.size).toBe(2);
  expect(commit('again')).toMatch(/^[0-9a-f]{40}$/);
});

test('what is too large is named and not read; the rest is', async () => {
  const { folder, write, commit } = repository();
  write('large.yaml', Buffer.alloc(5_000_000, 'y'));
  write('small.yaml', 'a: 1');
  commit('sizes');
  for (const tree of [await gitTree(folder, 'HEAD'), folderTree(folder)]) {
    const entries = await tree.list();
    const { bytes, tooLarge } = await tree.read(entries, megabyte);
    expect([...tooLarge]).toEqual(entries.filter(({ path }) => path === 'large.yaml').map(({ oid }) => oid));
    expect([...bytes.keys()]).toEqual(entries.filter(({ path }) => path === 'small.yaml').map(({ oid }) => oid));
  }
});

test('ten thousand files in two processes', async () => {
  const { folder, write, commit } = repository();
  for (let index = 0; index < 10_000; index++) write(`d${index % 100}/f${index}.yaml`, `n: ${index}\n`);
  commit('many');
  const started = performance.now();
  const tree = await gitTree(folder, 'HEAD');
  const entries = await tree.list();
  const { bytes } = await tree.read(entries, megabyte);
  console.info(`10,000 files listed and read in ${Math.round(performance.now() - started)} ms`);
  expect(entries).toHaveLength(10_000);
  expect(bytes.size).toBe(10_000);
  const some = entries.find(({ path }) => path === 'd77/f4277.yaml');
  expect(Buffer.from(bytes.get(some?.oid ?? '') ?? []).toString()).toBe('n: 4277\n');
});

test('neither hooks nor settings of the repository run anything', async () => {
  const { folder, git, base, head, merge } = mergedPullRequest();
  const trap = join(folder, 'sprung');
  const script = join(temporaryFolder(), 'trap.sh');
  writeFileSync(script, `#!/bin/sh\ntouch '${trap}'\n`, { mode: 0o755 });
  for (const setting of ['core.fsmonitor', 'diff.external', 'core.pager', 'core.askPass', 'core.editor'])
    git('config', setting, script);
  git('config', 'diff.evil.textconv', script);
  // A fetch that tidies up would ask a hook first.
  git('config', 'gc.auto', '1');
  git('config', 'maintenance.auto', 'true');
  writeFileSync(join(folder, '.git/info/attributes'), '* diff=evil\n');
  for (const hook of ['post-checkout', 'reference-transaction', 'pre-auto-gc'])
    writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\ntouch '${trap}'\n`, { mode: 0o755 });
  rmSync(trap, { force: true });
  const { base: tree } = await resolveTrees(folder, base, merge);
  await tree.read(await tree.list(), megabyte);
  await resolveTrees(folder, 'main', head);
  for (const how of ['clean', 'process', 'smudge']) git('config', `filter.evil.${how}`, script);
  writeFileSync(join(folder, '.git/info/attributes'), '* diff=evil filter=evil\n');
  git('-c', 'core.fsmonitor=false', '-c', 'filter.evil.process=', '-c', 'filter.evil.clean=', 'checkout', '-q', 'HEAD');
  rmSync(trap, { force: true });
  writeFileSync(join(folder, 'policies/db.yaml'), 'kind: NetworkPolicy\n# CHANGED\n');
  expect((await resolveTrees(folder, 'main')).notes.join()).toContain('policies/db.yaml');
  expect(existsSync(trap)).toBe(false);
  // The trap works: a plain status springs it. Without the process filter, which no script can answer: whether git asks
  // it at all depends on the tick of the clock in which the index was written.
  git('-c', 'filter.evil.process=', 'status');
  expect(existsSync(trap)).toBe(true);
});

describe('base and head by name', () => {
  test('base is where the head left it', async () => {
    const { folder, head } = mergedPullRequest();
    const { base, head: after, notes } = await resolveTrees(folder, 'main', 'change');
    expect([base.name, after.name, after.commit, notes]).toEqual(['merge base of main and change', 'change', head, []]);
    expect(await pathsOf(base)).toEqual(['policies/db.yaml']);
  });

  test.each<[string, (made: ReturnType<typeof mergedPullRequest>) => void, readonly string[]]>([
    ['nothing', () => undefined, []],
    ['a manifest that is edited', ({ write }) => write('policies/db.yaml', 'kind: Pod\n'), ['policies/db.yaml']],
    [
      'staged, removed and new manifests',
      ({ write, git }) => {
        write('a.yml', '');
        git('add', 'a.yml');
        git('rm', '-q', 'policies/db.yaml');
        write('new/\u001b[31m.yaml', '');
      },
      ['a.yml and 2 more files'],
    ],
    ['what is no manifest', ({ write }) => ['a.md', 'report.json', 'x.jsonl'].forEach((name) => write(name, '{}')), []],
    [
      'what is ignored',
      ({ write }) => {
        write('.gitignore', 'out/\n');
        write('out/a.yaml', '');
      },
      [],
    ],
  ])('a work tree with %s', async (_, change, told) => {
    const made = mergedPullRequest();
    made.git('checkout', '-q', 'change');
    change(made);
    const expected = told.map((files) => `uncommitted changes are not judged: commit them first (${files})`);
    for (const head of ['HEAD', 'change', made.head])
      expect((await resolveTrees(made.folder, 'main', head)).notes).toEqual(expected);
    expect((await resolveTrees(made.folder, 'change~1', 'main')).notes).toEqual([]);
  });

  test('a commit against itself, or against one that holds it, is told', async () => {
    const { folder, head, git } = mergedPullRequest();
    git('checkout', '-q', 'change');
    const id = head.slice(0, 7);
    expect((await resolveTrees(folder, 'change')).notes).toEqual([
      `change and HEAD are one commit (${id}): nothing is compared`,
    ]);
    git('branch', 'later', git('commit-tree', '-p', head, '-m', 'later', `${head}^{tree}`));
    expect((await resolveTrees(folder, 'later')).notes).toEqual([
      `later holds all of HEAD (${id}): nothing is compared`,
    ]);
  });

  test('a branch that only the remote has', async () => {
    const origin = mergedPullRequest();
    const clone = repository();
    clone.git('remote', 'add', 'origin', pathToFileURL(origin.folder).href);
    clone.git('fetch', '-q', 'origin');
    clone.git('checkout', '-q', '--detach', 'origin/change');
    const { base } = await resolveTrees(clone.folder, 'main');
    expect(base.name).toBe('merge base of origin/main and HEAD');
  });

  test('without a common commit the trees are compared as they are, and that is said', async () => {
    const origin = mergedPullRequest();
    const clone = shallowClone(origin, origin.head);
    clone.git('fetch', '-q', '--depth=1', 'origin', origin.base);
    const { base, notes } = await resolveTrees(clone.folder, origin.base);
    expect(base.commit).toBe(origin.base);
    expect(notes).toEqual([expect.stringContaining('no common commit')]);
  });
});

describe('the trees of an event', () => {
  test('the merge commit against its first parent', async () => {
    const { folder, git, base, head, merge } = mergedPullRequest();
    git('checkout', '-q', '--detach', merge);
    const pair = await eventTrees(
      folder,
      { kind: 'merge', branch: 'main', head, changedFiles: 1 },
      { remote: 'origin' },
    );
    expect([pair.base.commit, pair.head.commit]).toEqual([base, merge]);
    expect(await pathsOf(pair.base)).toEqual(['other.txt', 'policies/db.yaml']);
    expect(await textOf(pair.head, 'policies/db.yaml')).toContain('changed');
  });

  test('in a checkout of depth one, with one small fetch', async () => {
    const origin = mergedPullRequest();
    const clone = shallowClone(origin, origin.merge);
    expect(() => clone.git('cat-file', '-e', `${origin.base}^{commit}`)).toThrow();
    const { base } = await eventTrees(
      clone.folder,
      { kind: 'merge', branch: 'main', head: origin.head },
      { remote: 'origin' },
    );
    expect(await textOf(base, 'policies/db.yaml')).toBe('kind: NetworkPolicy\n');
    expect(clone.git('rev-list', 'FETCH_HEAD').split('\n')).toEqual([origin.base]);
  });

  test('a push from one commit to another, and the first push of a branch', async () => {
    const origin = mergedPullRequest();
    const clone = shallowClone(origin, origin.base);
    const access = { remote: 'origin' };
    const pushed = await eventTrees(clone.folder, { kind: 'commits', base: origin.head, head: origin.base }, access);
    expect([pushed.base.commit, pushed.head.commit]).toEqual([origin.head, origin.base]);
    const first = await eventTrees(clone.folder, { kind: 'commits', base: '0'.repeat(40), head: origin.base }, access);
    expect(await first.base.list()).toEqual([]);
    expect(await pathsOf(first.head)).toEqual(['other.txt', 'policies/db.yaml']);
  });

  test('named refs, and none: base is head', async () => {
    const origin = mergedPullRequest();
    const clone = shallowClone(origin, origin.merge);
    const access = { remote: 'origin' };
    const same = await eventTrees(clone.folder, { kind: 'refs' }, access);
    expect(same.base.commit).toBe(same.head.commit);
    const named = await eventTrees(clone.folder, { kind: 'refs', base: 'main' }, access);
    expect([named.base.commit, named.head.commit]).toEqual([origin.base, origin.merge]);
  });

  const access = { remote: 'origin' };
  const named = { defaultBranch: 'main' };

  test('a head alone is compared with where it left the default branch, also in a whole clone that lacks it', async () => {
    const origin = repository();
    const fork = origin.commit('fork');
    const clone = repository();
    clone.git('remote', 'add', 'origin', pathToFileURL(origin.folder).href);
    origin.git('checkout', '-q', '-b', 'change');
    const head = origin.commit('change');
    origin.git('checkout', '-q', 'main');
    const tip = origin.commit('meanwhile');
    clone.git('fetch', '-q', 'origin', 'main');
    clone.git('checkout', '-q', '--detach', tip);
    const found = await eventTrees(clone.folder, { kind: 'refs', head, named }, access);
    expect([found.base.commit, found.head.commit, found.notes]).toEqual([fork, head, []]);
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('false');
  });

  test('a head alone in a shallow clone is compared with the tip of the default branch, and this is said', async () => {
    const origin = mergedPullRequest();
    const { folder } = shallowClone(origin, origin.base);
    const found = await eventTrees(folder, { kind: 'refs', head: origin.head, named }, access);
    expect([found.base.commit, found.head.commit]).toEqual([origin.git('rev-parse', 'main'), origin.head]);
    expect(found.notes).toEqual([expect.stringContaining('no common commit in this clone')]);
  });

  test('a head that somebody names is never compared with itself', async () => {
    const { folder, base, head } = mergedPullRequest();
    for (const choice of [{ head: base }, { base: head, head }]) {
      const same = eventTrees(folder, { kind: 'refs', ...choice, named }, access);
      await expect(same).rejects.toThrow(UsableError);
      await expect(same).rejects.toMatchObject({
        message: expect.stringMatching(new RegExp(`base ${choice.head} .* and head ${choice.head} `)),
        help: expect.stringContaining('base-ref'),
      });
    }
    await expect(eventTrees(folder, { kind: 'refs', head, named: {} }, access)).rejects.toThrow('nothing to compare');
    // A new branch without a commit of its own has nothing to judge.
    const pushed = await eventTrees(folder, { kind: 'refs', base, head: base }, access);
    expect(pushed.base.commit).toBe(pushed.head.commit);
  });
});

describe('what is wrong is said with what to do', () => {
  const cases: readonly {
    readonly name: string;
    readonly act: () => Promise<unknown>;
    readonly message: RegExp;
    readonly help: RegExp;
  }[] = [
    {
      name: 'no repository',
      act: () => gitTree(temporaryFolder(), 'HEAD'),
      message: /is not in a git repository/,
      help: /netpol-gate diff/,
    },
    {
      name: 'no commit yet',
      act: () => gitTree(repository().folder, 'HEAD'),
      message: /"HEAD" is not in this clone/,
      help: /git fetch/,
    },
    {
      name: 'missing base',
      act: () => resolveTrees(mergedPullRequest().folder, 'release-9'),
      message: /^"release-9" is not in this clone$/,
      help: /^run `git fetch --depth=1 origin release-9` and/,
    },
    {
      name: 'missing base that is named with its remote',
      act: () => resolveTrees(mergedPullRequest().folder, 'origin/release-9'),
      message: /^"origin\/release-9" is not in this clone$/,
      help: /^run `git fetch --depth=1 origin release-9` and/,
    },
    {
      name: 'base with a slip',
      act: () => resolveTrees(mergedPullRequest().folder, 'mian'),
      message: /^"mian" is not in this clone$/,
      help: /^did you mean "main"\? else run `git fetch --depth=1 origin mian`/,
    },
    {
      name: 'an ancestor that is not there',
      act: () => resolveTrees(mergedPullRequest().folder, 'main~99'),
      message: /^"main~99" is not in this clone$/,
      help: /^run `git fetch origin`, or name another revision$/,
    },
    {
      name: 'missing base of a shallow clone',
      act: async () => {
        const origin = mergedPullRequest();
        await resolveTrees(shallowClone(origin, origin.merge).folder, 'main');
      },
      message: /^"main" is not in this clone, which is shallow$/,
      help: /git fetch --depth=1 origin main/,
    },
    ...['-x', '--output=/tmp/x', 'a b', 'a\nb', '', 'HEAD:policies', '+main'].map((revision) => ({
      name: `the revision ${JSON.stringify(revision)}`,
      act: () => gitTree(mergedPullRequest().folder, revision),
      message: /is no revision/,
      help: /branch, tag or commit/,
    })),
    {
      name: 'a checkout that is not the merge',
      act: async () => {
        const { folder, git, head } = mergedPullRequest();
        git('checkout', '-q', '--detach', head);
        await eventTrees(folder, { kind: 'merge', branch: 'main', head }, { remote: 'origin' });
      },
      message: /is not the merge of the pull request's head/,
      help: /actions\/checkout without `ref`/,
    },
    {
      name: 'a merge of an older head',
      act: async () => {
        const { folder, git, merge } = mergedPullRequest();
        git('checkout', '-q', '--detach', merge);
        await eventTrees(folder, { kind: 'merge', branch: 'main', head: 'a'.repeat(40) }, { remote: 'origin' });
      },
      message: /is not the merge of the pull request's head aaaaaaa/,
      help: /newest run/,
    },
    {
      name: 'files changed and yet the trees are one',
      act: async () => {
        const { folder, git } = repository();
        git('commit', '-q', '--allow-empty', '-m', 'start');
        git('checkout', '-q', '-b', 'side');
        git('commit', '-q', '--allow-empty', '-m', 'side');
        const head = git('rev-parse', 'HEAD');
        git('checkout', '-q', 'main');
        git('merge', '-q', '--no-ff', '-m', 'merge', head);
        await eventTrees(folder, { kind: 'merge', branch: 'main', head, changedFiles: 3 }, { remote: 'origin' });
      },
      message: /changes 3 files, but its merge [0-9a-f]{40} equals its base [0-9a-f]{40}/,
      help: /rebase/,
    },
    {
      name: 'a base that cannot be fetched',
      act: async () => {
        const origin = mergedPullRequest();
        const clone = shallowClone(origin, origin.merge);
        clone.git('remote', 'set-url', 'origin', 'file:///nowhere/at/all');
        await eventTrees(clone.folder, { kind: 'merge', branch: 'main', head: origin.head }, { remote: 'origin' });
      },
      message: /fetching it failed/,
      help: /contents: read/,
    },
    {
      name: 'no folder',
      act: async () => folderTree(join(temporaryFolder(), 'none')),
      message: /no folder/,
      help: /folder of manifests/,
    },
  ];
  test.each(cases)('$name', async ({ act, message, help }) => {
    const error = await act().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(UsableError);
    expect((error as UsableError).message).toMatch(message);
    expect((error as UsableError).help).toMatch(help);
  });
});

test('the token goes to the server alone, takes the place of another, and is in no argument', async () => {
  const seen: (string | string[] | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(403);
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const { folder, git, commit } = repository();
    const here = commit('here');
    git('remote', 'add', 'origin', `${address}/acme/shop`);
    // What actions/checkout leaves behind: two such headers are refused.
    git('config', `http.${address}/.extraheader`, 'AUTHORIZATION: basic left-behind');
    const choice = { kind: 'commits', base: 'c'.repeat(40), head: here } as const;
    const fetched = async (access: { token: string; server: string }): Promise<string> =>
      eventTrees(folder, choice, { remote: 'origin', ...access }).then(
        () => '',
        (error: UsableError) => `${error.message} ${error.help}`,
      );
    expect(await fetched({ token: 'secret', server: address })).not.toContain('secret');
    expect(new Set(seen.splice(0))).toEqual(
      new Set([`basic ${Buffer.from('x-access-token:secret').toString('base64')}`]),
    );
    await fetched({ token: 'secret', server: 'https://github.example' });
    expect(new Set(seen.splice(0))).toEqual(new Set(['basic left-behind']));
  } finally {
    server.close();
  }
});
