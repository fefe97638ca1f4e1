// Trees through the API, held against the same trees read by git.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gitTree } from '../../src/io/git.ts';
import { repositoryClient } from '../../src/io/github-client.ts';
import { findCommit } from '../../src/io/github-commits.ts';
import { type RepositoryReader, repositoryReader } from '../../src/io/github-read.ts';
import { apiTrees } from '../../src/io/github-tree.ts';
import { type GitHubReadLimits, githubReadLimits } from '../../src/io/limits.ts';
import { isManifestName } from '../../src/manifests/entries.ts';
import { type Tree, type TreeEntry, UsableError } from '../../src/model/host.ts';
import { check } from '../../src/run.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions } from '../fakes/github.ts';
import { type Random, randomFrom, share } from '../random.ts';
import { removeTemporaryFolders, type Repository, repository } from './repository.ts';

const open: FakeGitHub[] = [];
afterEach(async () => {
  const faults = open.flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);

const megabyte = 1 << 20;

async function served(
  git: Repository,
  options: FakeGitHubOptions = {},
  limits: Partial<GitHubReadLimits> = {},
): Promise<{ readonly server: FakeGitHub; readonly reader: RepositoryReader }> {
  const server = await fakeGitHub({ token: 'the-token', repository: 'acme/shop', git: git.folder, ...options });
  open.push(server);
  const client = await repositoryClient('the-token', 'acme/shop', server.address);
  return { server, reader: repositoryReader(client, undefined, { ...githubReadLimits, wait: 2_000, ...limits }) };
}

async function through(
  reader: RepositoryReader,
  base: string,
  head: string,
): Promise<{ readonly base: Tree; readonly head: Tree }> {
  const side = async (name: string, commit: string) => ({
    name,
    commit,
    tree: (await findCommit(reader, commit))?.tree ?? '',
  });
  return apiTrees(reader, await side('base', base), await side('head', head), isManifestName);
}

const shown = (entries: readonly TreeEntry[]): readonly string[] =>
  entries.map(({ path, mode, oid }) => `${mode} ${oid} ${path}`).sort();

async function contentOf(tree: Tree): Promise<ReadonlyMap<string, string>> {
  const { bytes, tooLarge } = await tree.read(await tree.list(), megabyte);
  const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
  return new Map(
    [
      ...[...bytes].map(([oid, content]) => [oid, digest(content)] as const),
      ...[...tooLarge].map((oid) => [oid, 'too large'] as const),
    ].sort(),
  );
}

/** Names that sort oddly, hide, or are no UTF-8. */
const names = [
  ...['a.yaml', 'b.yml', 'c.json', 'dir.yaml', 'dir-x.yaml', 'dir0.yaml', 'ü.yaml', '文.yaml', 'x y.yaml', 'n\nl.yaml'],
  ...[
    '__proto__',
    'constructor.yaml',
    '-d.yaml',
    '"q".yaml',
    '\ufeffbom.yaml',
    '%2e%2e.yaml',
    '\u202egnp.yaml',
    '😀.yaml',
  ],
].map((name) => Buffer.from(name));
const foreign = [0xe9, 0xea, 0xff].map((byte) => Buffer.concat([Buffer.from('x'), Buffer.of(byte)]));
const folders = ['', 'dir/', 'dir/er/', 'policies/', '-/', '#/'].map((folder) => Buffer.from(folder));

function randomContent(random: Random): Uint8Array {
  const text = `kind: NetworkPolicy\nn: ${random.below(1_000_000)}\n`;
  return random.pick([
    () => Buffer.from(text),
    () => Buffer.from(text.replaceAll('\n', '\r\n')),
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.concat([Buffer.from(text), Buffer.of(0xff, 0xfe, 0xe9)]),
    () => Buffer.concat([Buffer.from(text), Buffer.of(0, 1, 2)]),
    () => Buffer.from(`${text}# 😀 \u2028`),
    () => Buffer.alloc(0),
    () => Buffer.alloc(200_000 + random.below(100), text),
    () => Buffer.alloc(megabyte + 1 + random.below(100), text),
  ])();
}

/** Two commits of a repository with everything in it that can stand in a tree. */
function randomRepository(random: Random): { readonly git: Repository; readonly base: string; readonly head: string } {
  const git = repository();
  const feed = (args: readonly string[], input: Uint8Array): string =>
    execFileSync('git', ['-C', git.folder, ...args], { input, encoding: 'utf8' }).trim();
  const blob = (content: Uint8Array): string => feed(['hash-object', '-w', '--stdin'], content);
  const touch = (): void => {
    for (let count = 1 + random.below(15); count > 0; count--) {
      const odd = random.chance(0.1);
      const folder =
        odd && random.chance(0.5) ? Buffer.concat([random.pick(foreign), Buffer.from('/')]) : random.pick(folders);
      const name = odd
        ? random.pick(foreign.map((each) => Buffer.concat([each, Buffer.from('.yaml')])))
        : random.pick(names);
      const entry = random.pick([
        ...Array.from({ length: 7 }, () => () => `${random.pick(['100644', '100755'])} ${blob(randomContent(random))}`),
        () => `160000 ${'1'.repeat(39)}${random.below(10)}`,
        () => `120000 ${blob(Buffer.from(random.pick(['a.yaml', '../../etc/passwd', 'dir/er/a.yaml'])))}`,
        () => `0 ${'0'.repeat(40)}`,
      ])();
      feed(
        ['update-index', '-z', '--index-info'],
        Buffer.concat([Buffer.from(`${entry}\t`), folder, name, Buffer.of(0)]),
      );
    }
  };
  const commit = (message: string): string => {
    git.git('commit', '-q', '--allow-empty', '-m', message);
    return git.git('rev-parse', 'HEAD');
  };
  touch();
  const base = commit('base');
  touch();
  return { git, base, head: commit('head') };
}

test.each(Array.from({ length: Math.ceil(50 * share) }, (_, seed) => seed))(
  'whatever stands in a repository, both ways read the same (%i)',
  async (seed) => {
    const { git, base, head } = randomRepository(randomFrom(seed));
    const { reader } = await served(git);
    const api = await through(reader, base, head);
    for (const [side, commit] of [
      ['base', base],
      ['head', head],
    ] as const) {
      const local = await gitTree(git.folder, commit);
      const listed = await api[side].list();
      expect(shown(listed)).toEqual(shown(await local.list()));
      expect(await contentOf(api[side])).toEqual(await contentOf(local));
      const { bytes } = await api[side].read(listed, megabyte);
      for (const { oid, size } of listed) if (bytes.has(oid)) expect(bytes.get(oid)?.length).toBe(size);
    }
    const host = { now: () => Date.parse('2026-11-23T14:05:00Z'), progress: () => undefined };
    const report = async (pair: { base: Tree; head: Tree }) =>
      (await check({ command: 'check', ...pair, gate: {} }, host)).report;
    const named = async (name: string, commit: string): Promise<Tree> => ({
      ...(await gitTree(git.folder, commit)),
      name,
    });
    expect(await report(await through(reader, base, head))).toEqual(
      await report({ base: await named('base', base), head: await named('head', head) }),
    );
  },
  60_000,
);
