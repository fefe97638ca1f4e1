// The GitHub of the tests itself: what it answers has the published shapes, and it disturbs as it is told to.
import { zipOf } from '../io/pack.ts';
import { mergedPullRequest, removeTemporaryFolders, type Repository } from '../io/repository.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions, readRights } from './github.ts';
import { checkAnswer } from './openapi.ts';

const open: FakeGitHub[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((server) => server.close()))));
afterAll(removeTemporaryFolders);

async function github(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const made = await fakeGitHub(options);
  open.push(made);
  return made;
}

interface Said {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- shapes are what the server checks
  readonly data: any;
}

async function ask(
  { address }: FakeGitHub,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const response = await fetch(`${address}${path}`, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(200_000),
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const { status } = response;
  return { status, headers: response.headers, data: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

const repo = '/repos/acme/shop';
let made: ReturnType<typeof mergedPullRequest>;
beforeAll(() => {
  made = mergedPullRequest();
});

const pullRequest = () => ({
  number: 7,
  head: { sha: made.head, ref: 'change' },
  base: { sha: made.base, ref: 'main' },
  merge: made.merge,
});

test('check runs: texts are replaced, annotations appended, status kept', async () => {
  const server = await github();
  const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' };
  const created = await ask(server, 'POST', `${repo}/check-runs`, {
    name: 'gate',
    head_sha: 'a'.repeat(40),
    status: 'in_progress',
    output: { title: 't', summary: 's', annotations: [annotation] },
  });
  expect([created.status, created.data.status]).toEqual([201, 'in_progress']);
  const path = `${repo}/check-runs/${created.data.id}`;
  await ask(server, 'PATCH', path, { output: { title: 'u', summary: 'v', annotations: [annotation] } });
  expect((await ask(server, 'GET', path)).data).toMatchObject({
    status: 'in_progress',
    output: { title: 'u', summary: 'v', annotations_count: 2 },
  });
  await ask(server, 'PATCH', path, { conclusion: 'success' });
  const listed = await ask(server, 'GET', `${repo}/commits/${'a'.repeat(40)}/check-runs?check_name=gate`);
  expect(listed.data.check_runs).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
  expect((await ask(server, 'GET', `${path}/annotations`)).data).toHaveLength(2);
  expect((await ask(server, 'PATCH', `${repo}/check-runs/5`, {})).status).toBe(404);
  expect(server.faults).toEqual([]);
});

test('comments: pages with links, made, changed, removed; the author is the token’s', async () => {
  const tokens = { 'own-token': { login: 'own-app[bot]', rights: { 'pull-requests': 'write' } } } as const;
  const comments = Array.from({ length: 5 }, (_, id) => ({ id, body: 'hi', user: { login: 'x', type: 'User' } }));
  const server = await github({ comments, tokens });
  const headers = { authorization: 'token own-token' };
  const path = `${repo}/issues/7/comments`;
  const first = await ask(server, 'GET', `${path}?per_page=2&page=2`, undefined, headers);
  expect(first.data.map(({ id }: { id: number }) => id)).toEqual([2, 3]);
  expect(first.headers.get('link')).toMatch(/page=1>; rel="prev".*page=3>; rel="next".*page=3>; rel="last"/);
  const created = await ask(server, 'POST', path, { body: 'new' }, headers);
  expect(created.data.user).toMatchObject({ login: 'own-app[bot]', type: 'Bot' });
  const one = `${repo}/issues/comments/${created.data.id}`;
  expect((await ask(server, 'PATCH', one, { body: 'changed' }, headers)).data.body).toBe('changed');
  expect((await ask(server, 'DELETE', one, undefined, headers)).status).toBe(204);
  expect((await ask(server, 'GET', one, undefined, headers)).status).toBe(404);
  expect(server.faults).toEqual([]);
});

test('pull requests: by number, by head, by commit, with files and patches', async () => {
  const server = await github({ git: made.folder, pullRequests: [pullRequest()] });
  const one = await ask(server, 'GET', `${repo}/pulls/7`);
  expect(one.data).toMatchObject({ merge_commit_sha: made.merge, mergeable: true, changed_files: 1 });
  expect(one.data.head).toMatchObject({ sha: made.head, repo: { full_name: 'acme/shop' } });
  for (const path of [`/pulls?head=acme:change`, `/pulls`, `/commits/${made.head}/pulls`])
    expect((await ask(server, 'GET', `${repo}${path}`)).data).toMatchObject([{ number: 7 }]);
  for (const path of [`/pulls?head=other:change`, `/commits/${made.base}/pulls`])
    expect((await ask(server, 'GET', `${repo}${path}`)).data).toEqual([]);
  const files = await ask(server, 'GET', `${repo}/pulls/7/files`);
  expect(files.data).toMatchObject([{ filename: 'policies/db.yaml', status: 'modified', additions: 1, changes: 1 }]);
  expect((await ask(server, 'GET', `${repo}/pulls/8`)).status).toBe(404);
  expect(server.faults).toEqual([]);
});

test('reviews: a comment outside the hunks is refused', async () => {
  const server = await github({ git: made.folder, pullRequests: [pullRequest()] });
  const review = (comment: object) =>
    ask(server, 'POST', `${repo}/pulls/7/reviews`, {
      event: 'COMMENT',
      body: 'b',
      commit_id: made.head,
      comments: [{ path: 'policies/db.yaml', body: 'x', ...comment }],
    });
  expect((await review({ line: 2, side: 'RIGHT' })).status).toBe(200);
  expect((await review({ line: 2, start_line: 1, side: 'RIGHT' })).status).toBe(200);
  expect((await review({ line: 3, side: 'RIGHT' })).data.errors).toEqual(['Line could not be resolved']);
  expect((await review({ line: 2, side: 'LEFT' })).status).toBe(422);
  expect((await review({ line: 1, path: 'other.txt' })).data.errors).toEqual(['Path could not be resolved']);
  expect((await ask(server, 'GET', `${repo}/pulls/7/reviews`)).data).toHaveLength(2);
  expect(server.faults).toEqual([]);
});

describe('the git database', () => {
  let repository: Repository & { head: string };
  beforeAll(() => {
    repository = mergedPullRequest();
    repository.write('binary', Buffer.from([0, 1, 2]));
    repository.write('long.txt', 'ä'.repeat(1_000));
    repository.commit('more');
  });

  test('commits, trees, blobs, references, branches', async () => {
    const server = await github({ git: repository.folder });
    const head = repository.git('rev-parse', 'HEAD');
    const branch = await ask(server, 'GET', `${repo}/branches/main`);
    expect(branch.data.commit.sha).toBe(head);
    for (const ref of ['heads/main', 'heads%2Fmain'])
      expect((await ask(server, 'GET', `${repo}/git/ref/${ref}`)).data.object).toMatchObject({
        sha: head,
        type: 'commit',
      });
    const commit = await ask(server, 'GET', `${repo}/git/commits/${head}`);
    expect(commit.data).toMatchObject({ message: 'more\n', parents: [{ sha: repository.git('rev-parse', 'HEAD^') }] });
    const tree = await ask(server, 'GET', `${repo}/git/trees/${commit.data.tree.sha}?recursive=1`);
    const blob = tree.data.tree.find(({ path }: { path: string }) => path === 'policies/db.yaml');
    expect(blob).toMatchObject({ type: 'blob', mode: '100644', size: 20 });
    const { data } = await ask(server, 'GET', `${repo}/git/blobs/${blob.sha}`);
    expect(Buffer.from(data.content, 'base64').toString()).toBe('kind: NetworkPolicy\n');
    for (const path of ['git/commits/main', `git/blobs/${head}`, 'git/trees/none', 'branches/none', 'git/ref/heads/no'])
      expect((await ask(server, 'GET', `${repo}/${path}`)).status).toBe(404);
    expect(server.faults).toEqual([]);
  });

  test('a tree over the limit is truncated', async () => {
    const server = await github({ git: repository.folder, limits: { treeEntries: 2 } });
    const { data } = await ask(server, 'GET', `${repo}/git/trees/main?recursive=1`);
    expect([data.truncated, data.tree.length]).toEqual([true, 2]);
  });

  test('GraphQL: many blobs in one query; binary has no text, long text is truncated', async () => {
    const server = await github({ git: repository.folder, limits: { graphqlText: 1_001 } });
    const id = (path: string): string => repository.git('rev-parse', `HEAD:${path}`);
    const fields = '{ ... on Blob { text byteSize isBinary isTruncated } }';
    const query = `query ($owner: String!, $name: String!) { viewer { login } repository(owner: $owner, name: $name) {
      a: object(oid: "${id('policies/db.yaml')}") ${fields}
      b: object(oid: "${id('binary')}") ${fields}
      c: object(oid: "${id('long.txt')}") ${fields}
      d: object(oid: "${'0'.repeat(40)}") ${fields}
    } }`;
    const { data } = await ask(server, 'POST', '/graphql', { query, variables: { owner: 'acme', name: 'shop' } });
    expect(data.data.viewer).toEqual({ login: 'github-actions[bot]' });
    expect(data.data.repository).toMatchObject({
      a: { text: 'kind: NetworkPolicy\n', byteSize: 20, isBinary: false, isTruncated: false },
      b: { text: null, byteSize: 3, isBinary: true },
      c: { byteSize: 2_000, isTruncated: true },
      d: null,
    });
    expect(server.faults).toEqual([]);
    await ask(server, 'POST', '/graphql', { query: '{ repository(owner: "a", name: "b") { blob } }' });
    expect(server.faults).toHaveLength(1);
  });
});

test('GraphQL minimises a comment', async () => {
  const server = await github({ comments: [{ id: 5, body: 'x', user: { login: 'a', type: 'User' } }] });
  const query =
    'mutation ($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: DUPLICATE}) { minimizedComment { isMinimized } } }';
  const [comment] = (await ask(server, 'GET', `${repo}/issues/7/comments`)).data;
  const { data } = await ask(server, 'POST', '/graphql', { query, variables: { id: comment.node_id } });
  expect(data).toEqual({ data: { minimizeComment: { minimizedComment: { isMinimized: true } } } });
  expect(server.comments[0]?.minimized).toBe('duplicate');
});

test('workflow runs and their artifacts, two of one name', async () => {
  const artifact = (id: number) => ({ id, name: 'cluster', zip: zipOf([{ name: 'a', content: `${id}` }]) });
  const run = { path: '.github/workflows/collect.yml', headSha: 'b'.repeat(40) };
  const server = await github({
    token: 'the-token',
    runs: [
      { ...run, id: 1, event: 'schedule', branch: 'main', artifacts: [artifact(11)] },
      { ...run, id: 2, event: 'pull_request', branch: 'x', headRepository: 'eve/shop', artifacts: [artifact(12)] },
      { ...run, id: 3, event: 'schedule', branch: 'main', conclusion: 'failure', createdAt: '2026-11-23T13:30:00Z' },
    ],
  });
  const headers = { authorization: 'Bearer the-token' };
  const get = (path: string) => ask(server, 'GET', `${repo}/actions/${path}`, undefined, headers);
  const runs = async (query: string): Promise<unknown> =>
    (await get(`workflows/collect.yml/runs?${query}`)).data.workflow_runs.map(({ id }: { id: number }) => id);
  expect(await runs('branch=main')).toEqual([3, 1]);
  expect(await runs('branch=main&status=success&event=schedule')).toEqual([1]);
  expect((await get('runs/2')).data.head_repository.full_name).toBe('eve/shop');
  expect((await get('workflows/collect.yml')).data.path).toBe(run.path);
  expect((await get('artifacts?name=cluster')).data.total_count).toBe(2);
  expect((await get('runs/1/artifacts')).data.artifacts).toMatchObject([{ id: 11, workflow_run: { id: 1 } }]);
  const moved = await get('artifacts/12/zip');
  expect(moved.status).toBe(302);
  const zip = await fetch(moved.headers.get('location') ?? '');
  expect(Buffer.from(await zip.arrayBuffer())).toEqual(artifact(12).zip);
  expect(server.faults).toEqual([]);
  await fetch(moved.headers.get('location') ?? '', { headers });
  expect(server.faults).toEqual(['the storage of artifacts was shown the token']);
});

test('who is in a team, and who may write, is not for the token of a workflow to know', async () => {
  const tokens = {
    workflow: { login: 'github-actions[bot]', rights: readRights },
    app: { login: 'own-app[bot]', rights: { members: 'read' } },
  } as const;
  const server = await github({ tokens, teams: { 'acme/security': ['ann'] }, collaborators: { ann: 'write' } });
  const path = (who: string): string => `/orgs/acme/teams/security/memberships/${who}`;
  const get = async (token: string, at: string) =>
    ask(server, 'GET', at, undefined, { authorization: `token ${token}` });
  expect((await get('workflow', path('ann'))).status).toBe(403);
  expect((await get('app', path('ann'))).data).toMatchObject({ state: 'active' });
  expect((await get('app', path('bob'))).status).toBe(404);
  expect((await get('app', `${repo}/collaborators/ann/permission`)).data).toMatchObject({ permission: 'write' });
  expect((await get('nobody', path('ann'))).status).toBe(401);
  expect(server.faults).toEqual([]);
});

test.each([
  ['none', 403, 403],
  ['read', 200, 403],
  ['write', 200, 201],
] as const)('a token with pull-requests: %s', async (right, reads, writes) => {
  const tokens = { 'the-token': { login: 'github-actions[bot]', rights: { 'pull-requests': right } } };
  const server = await github({ tokens });
  const headers = { authorization: 'token the-token' };
  expect((await ask(server, 'GET', `${repo}/issues/7/comments`, undefined, headers)).status).toBe(reads);
  const refused = await ask(server, 'POST', `${repo}/issues/7/comments`, { body: 'x' }, headers);
  expect(refused.status).toBe(writes);
  if (right !== 'write') expect(refused.data.message).toBe('Resource not accessible by integration');
  expect(server.faults).toEqual([]);
});

test('an enterprise server has other addresses, and 304 for what is known', async () => {
  const server = await github({ enterprise: true, comments: [] });
  expect(server.address).toMatch(/\/api\/v3$/);
  const first = await ask(server, 'GET', `${repo}/issues/7/comments`);
  const etag = first.headers.get('etag') ?? '';
  expect((await ask(server, 'GET', `${repo}/issues/7/comments`, undefined, { 'if-none-match': etag })).status).toBe(
    304,
  );
  const query = JSON.stringify({ query: '{ viewer { login } }' });
  const response = await fetch(server.address.replace('/v3', '/graphql'), { method: 'POST', body: query });
  expect(await response.json()).toEqual({ data: { viewer: { login: 'github-actions[bot]' } } });
  expect(server.faults).toEqual([]);
});

describe('disturbances', () => {
  test.each([
    [503, 503, false],
    ['late', 502, true],
    ['limited', 429, false],
    ['secondary', 403, false],
    ['primary', 403, false],
    ['empty', 200, false],
    ['slow', 201, true],
  ] as const)('%s: status %i, work done: %s', async (disturbance, status, done) => {
    const server = await github({ disturb: () => disturbance });
    expect((await ask(server, 'POST', `${repo}/issues/7/comments`, { body: 'x' })).status).toBe(status);
    expect(server.comments).toHaveLength(done ? 1 : 0);
  });

  test.each([
    ['kill', false],
    ['late-kill', true],
    ['cut', true],
    ['broken', true],
    ['garbage', false],
  ] as const)('%s: no answer that can be read, work done: %s', async (disturbance, done) => {
    const server = await github({ disturb: (_, count) => (count === 1 ? disturbance : undefined) });
    await expect(ask(server, 'POST', `${repo}/issues/7/comments`, { body: 'x' })).rejects.toThrow();
    expect(server.comments).toHaveLength(done ? 1 : 0);
    expect((await ask(server, 'POST', `${repo}/issues/7/comments`, { body: 'x' })).status).toBe(201);
  });

  test.each(['hang', 'drip'] as const)('%s: never ends', async (disturbance) => {
    const server = await github({ disturb: () => disturbance });
    const request = fetch(`${server.address}${repo}/pulls/7`, { signal: AbortSignal.timeout(300) });
    await expect(request.then((response) => response.text())).rejects.toThrow(/timeout|abort/i);
  });
});

test.each([
  ['an unknown endpoint', 'GET', `${repo}/nothing`, undefined],
  ['an unknown parameter', 'GET', `${repo}/issues/7/comments?pagee=1`, undefined],
  ['a parameter of another type', 'GET', `${repo}/issues/seven/comments`, undefined],
  ['a field that is missing', 'POST', `${repo}/issues/7/comments`, {}],
  ['a field of another type', 'POST', `${repo}/issues/7/comments`, { body: 1 }],
  ['a field that is not there', 'POST', `${repo}/issues/7/comments`, { body: 'x', colour: 'red' }],
])('%s is a fault', async (_, method, path, body) => {
  const server = await github();
  expect((await ask(server, method, path, body)).status).toBe(422);
  expect(server.faults).toHaveLength(1);
});

test('an answer is checked as strictly as a request', () => {
  const id = 'a'.repeat(40);
  expect(checkAnswer('git/get-tree', 200, { sha: id, truncated: false, tree: [] })).toEqual([]);
  expect(checkAnswer('git/get-tree', 200, { sha: id, tree: [] })).not.toEqual([]);
  expect(checkAnswer('git/get-tree', 200, { sha: id, truncated: 'no', tree: [] })).not.toEqual([]);
  expect(checkAnswer('git/get-tree', 200, { sha: id, truncated: false, tree: [], more: 1 })).toEqual([
    '/more is not described',
  ]);
  expect(checkAnswer('git/get-tree', 201, {})).toEqual(['the answer 201 is not described']);
  expect(checkAnswer('issues/delete-comment', 204, {})).not.toEqual([]);
});
