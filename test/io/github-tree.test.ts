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
import { type Disturbance, fakeGitHub, type FakeGitHub, type FakeGitHubOptions } from '../fakes/github.ts';
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
  return {
    server,
    reader: repositoryReader(client, undefined, { ...githubReadLimits, backoff: 10, wait: 2_000, ...limits }),
  };
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
  const direction = random.pick(['Ingress', 'Egress']);
  const text = random.pick([
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p${random.below(5)}}\nspec: {podSelector: {}, policyTypes: [${direction}]}\n`,
    `apiVersion: v1\nkind: Pod\nmetadata: {name: p${random.below(3)}}\nspec: {containers: [{name: main, image: main}]}\n`,
    `kind: NetworkPolicy\nn: ${random.below(1_000_000)}\n`,
  ]);
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
);

describe('what does not come as it is', () => {
  const policy = (name: string): string => `kind: NetworkPolicy\nmetadata: {name: ${name}}\n`;
  const git = repository();
  git.write('policies/a.yaml', policy('a'));
  git.write('policies/b.yaml', policy('b'));
  git.write('latin.yaml', Buffer.from('# caf\xe9\n', 'latin1'));
  const base = git.commit('base');
  git.write('policies/a.yaml', policy('c'));
  const head = git.commit('head');

  const readAll = async (options: FakeGitHubOptions, limits: Partial<GitHubReadLimits> = {}) => {
    const { server, reader } = await served(git, options, limits);
    const pair = await through(reader, base, head);
    const { bytes } = await pair.head.read(await pair.head.list(), megabyte);
    const texts = [...bytes.values()].map((content) => Buffer.from(content).toString('latin1')).sort();
    return { texts, operations: server.requests.map(({ operation }) => operation) };
  };
  const whole = [policy('b'), policy('c'), '# caf\xe9\n'].sort();
  const of = (operation: string, kind: Disturbance, first = 1): FakeGitHubOptions => ({
    disturb: (each, count) => (each === operation && count <= first ? kind : undefined),
  });

  test.each<readonly [string, FakeGitHubOptions]>([
    ...(['git/get-commit', 'git/get-tree', 'git/get-blob', 'graphql'] as const).flatMap((operation) =>
      ([500, 502, 'kill', 'cut', 'broken', 'empty', 'garbage', 'slow', 429] as const).map(
        (kind) => [`${operation} once ${kind}`, of(operation, kind)] as const,
      ),
    ),
    ['graphql never', of('graphql', 500, 99)],
    ['graphql refused', of('graphql', 403, 99)],
    ['graphql with a whole page instead', of('graphql', 'garbage', 99)],
    ['graphql that cuts texts', { limits: { graphqlText: 10 } }],
  ])('%s: all is read in the end', async (_, options) => {
    expect((await readAll(options)).texts).toEqual(whole);
  });

  test.each<readonly [string, FakeGitHubOptions, RegExp]>([
    ['a listing that is truncated', { limits: { treeEntries: 2 } }, /has more files than GitHub's API lists/],
    ['no such tree', of('git/get-tree', 404, 9), /the tree [0-9a-f]{40} is not in acme\/shop/],
    ['no such blob', of('git/get-blob', 404, 9), /the file "latin.yaml" .* is not in acme\/shop/],
    ['an empty repository', of('git/get-tree', 409, 9), /the repository is empty/],
    ['a server that is down', of('git/get-tree', 500, 99), /status 500/],
    ['a body that is always cut', of('git/get-tree', 'cut', 99), /does not answer, or not to the end/],
    ['half an answer, always', of('git/get-blob', 'broken', 99), /is cut off or is no JSON/],
    ['a refusal', of('git/get-blob', 403, 99), /status 403/],
    ['a token that nobody knows', { token: 'another' }, /status 401/],
    ['the hour is spent', of('git/get-tree', 'primary', 99), /hourly budget of the token is spent/],
    ['a wait that is too long', of('git/get-tree', 'limited', 99), /wants fewer requests/],
    ['a secondary limit that is too long', of('git/get-tree', 'secondary', 99), /wants fewer requests/],
  ])('%s: an error, never a difference that is too small', async (_, options, message) => {
    const act = readAll(options);
    await expect(act).rejects.toThrow(UsableError);
    await expect(act).rejects.toThrow(message);
    await expect(act).rejects.not.toThrow(/server says|token=abc/);
  });

  test.each<readonly [string, Partial<GitHubReadLimits>, RegExp]>([
    ['requests', { requests: 5 }, /more than 5 requests/],
    ['entries', { entries: 2 }, /more files than/],
    ['bytes of a listing', { listing: 300 }, /longer than 300 bytes/],
    ['time', { totalTime: 1 }, /not read within 0.001 s/],
  ])('a limit of our own (%s) is an error as well', async (_, limits, message) => {
    await expect(readAll({}, limits)).rejects.toThrow(message);
  });

  test('an answer that never ends is ended', async () => {
    const act = readAll(of('git/get-tree', 'drip', 99), { requestTime: 2_000, attempts: 2 });
    await expect(act).rejects.toThrow(/not to the end/);
  });

  /** A GitHub whose answers are altered on their way. */
  const altered = (reader: RepositoryReader, alter: (path: string, value: unknown) => unknown): RepositoryReader => ({
    ...reader,
    get: async (what, path, ...rest) => alter(path, await reader.get(what, path, ...rest)),
    query: async (fields) => alter('graphql', await reader.query(fields)),
  });
  const parts = (value: unknown): { tree: Record<string, unknown>[] } & Record<string, unknown> =>
    value as { tree: Record<string, unknown>[] };

  test.each<readonly [string, (path: string, value: unknown) => unknown, RegExp]>([
    [
      'a wrong blob',
      (path, value) => (path.includes('/blobs/') ? { ...parts(value), content: 'AAAA' } : value),
      /"latin.yaml" .* with other bytes than its id says/,
    ],
    [
      'wrong texts, and wrong blobs',
      (path, value) =>
        path === 'graphql'
          ? Object.fromEntries(
              Object.keys(value as object).map((key) => [key, { text: policy('evil'), isTruncated: false }]),
            )
          : path.includes('/blobs/')
            ? { ...parts(value), content: Buffer.from(policy('evil')).toString('base64') }
            : value,
      /with other bytes than its id says/,
    ],
    [
      'another commit than was asked for',
      (path, value) => (path.includes('/commits/') ? { ...parts(value), sha: 'b'.repeat(40) } : value),
      /not of the form that is known/,
    ],
    ['an answer of another shape', (path) => (path.includes('/trees/') ? [] : {}), /not of the form/],
    [
      'modes that are none',
      (path, value) =>
        path.includes('/trees/')
          ? { ...parts(value), tree: parts(value).tree.map((each) => ({ ...each, mode: '__proto__' })) }
          : value,
      /not of the form/,
    ],
  ])('%s: an error', async (_, alter, message) => {
    const { reader } = await served(git);
    const act = (async () => {
      const pair = await through(altered(reader, alter), base, head);
      return pair.head.read(await pair.head.list(), megabyte);
    })();
    await expect(act).rejects.toThrow(UsableError);
    await expect(act).rejects.toThrow(message);
  });

  const listings: readonly (readonly [string, (path: string, value: unknown) => unknown])[] = [
    [
      'a file that is left out of a listing',
      (path, value) =>
        path.includes('/trees/')
          ? { ...parts(value), tree: parts(value).tree.filter((each) => each['path'] !== 'policies/a.yaml') }
          : value,
    ],
    [
      'a file under another name',
      (path, value) =>
        path.includes('/trees/')
          ? {
              ...parts(value),
              tree: parts(value).tree.map((each) =>
                each['path'] === 'latin.yaml' ? { ...each, path: 'latin.txt' } : each,
              ),
            }
          : value,
    ],
    ['a listing of nothing', (path, value) => (path.includes('/trees/') ? { ...parts(value), tree: [] } : value)],
  ];
  test.each(listings)('%s: asked for once more, as bytes', async (_, alter) => {
    const { reader } = await served(git);
    const { head: tree } = await through(altered(reader, alter), base, head);
    expect(shown(await tree.list())).toEqual(shown(await (await gitTree(git.folder, head)).list()));
  });

  test.each(listings)('%s, and bytes that are no better: an error', async (_, alter) => {
    const { reader } = await served(git);
    const lying = (path: string, value: unknown): unknown =>
      path === 'graphql' ? { tree: { entries: [] } } : alter(path, value);
    const { head: tree } = await through(altered(reader, lying), base, head);
    await expect(tree.list()).rejects.toThrow(UsableError);
    await expect(tree.list()).rejects.toThrow(/does not give the folder ".*\/" .* as it is/);
  });

  test('entries that no folder names are not there', async () => {
    const { reader } = await served(git);
    const add = (path: string, value: unknown): unknown =>
      path.includes('/trees/')
        ? {
            ...parts(value),
            tree: [
              ...parts(value).tree,
              { path: 'ghost/x.yaml', mode: '100644', type: 'blob', sha: 'c'.repeat(40), size: 1 },
            ],
          }
        : value;
    const pair = await through(altered(reader, add), base, head);
    expect((await pair.head.list()).map(({ path }) => path).sort()).toEqual([
      'latin.yaml',
      'policies/a.yaml',
      'policies/b.yaml',
    ]);
  });

  test('what differs comes along with the first reading; what is the same on both sides is read once', async () => {
    const { server, reader } = await served(git);
    const pair = await through(reader, base, head);
    const entry = async (side: Tree, path: string) => (await side.list()).filter((each) => each.path === path);
    const before = server.requests.length;
    expect(before).toBe(2);
    await pair.base.read(await entry(pair.base, 'policies/b.yaml'), megabyte);
    await pair.base.read(await entry(pair.base, 'policies/a.yaml'), megabyte);
    await pair.head.read(await entry(pair.head, 'policies/a.yaml'), megabyte);
    await pair.head.read(await entry(pair.head, 'policies/b.yaml'), megabyte);
    expect(server.requests.slice(before).map(({ operation }) => operation)).toEqual([
      'git/get-tree',
      'git/get-tree',
      'graphql',
    ]);
  });

  test('without a difference that matters nothing is read', async () => {
    const quiet = repository();
    quiet.write('policies/a.yaml', policy('a'));
    const from = quiet.commit('base');
    quiet.write('README.md', 'hello\n');
    const to = quiet.commit('head');
    const { server, reader } = await served(quiet);
    const host = { now: () => Date.parse('2026-11-23T14:05:00Z'), progress: () => undefined };
    const { report } = await check({ command: 'check', ...(await through(reader, from, to)), gate: {} }, host);
    expect([report.conclusion, report.nothingChanged]).toEqual(['passed', true]);
    expect(server.requests.map(({ operation }) => operation).sort()).toEqual([
      'git/get-commit',
      'git/get-commit',
      'git/get-tree',
      'git/get-tree',
    ]);
  });

  test('GitHub Enterprise Server: other paths, the same answers', async () => {
    const { texts, operations } = await readAll({ enterprise: true });
    expect(texts).toEqual(whole);
    expect(operations).toContain('graphql');
  });
});

test('a thousand files in few requests', async () => {
  const git = repository();
  for (let index = 0; index < 1_000; index++) git.write(`d${index % 10}/f${index}.yaml`, `n: ${index}\n`);
  const commit = git.commit('many');
  const { server, reader } = await served(git);
  const { head } = await through(reader, commit, commit);
  const { bytes } = await head.read(await head.list(), megabyte);
  expect(bytes.size).toBe(1_000);
  expect(server.requests.length).toBeLessThanOrEqual(2 + 1 + 10);
});
