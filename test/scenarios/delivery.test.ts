// What people see after one run, after several, and after runs at the same time; and what it costs in requests.
import type { FakeGitHub, FakeGitHubOptions } from '../fakes/github.ts';
import { removeTemporaryFolders } from '../io/repository.ts';
import type { EditName } from './place.ts';
import {
  type Change,
  changeOf,
  githubOf,
  play,
  type Played,
  pullRequestPayload,
  repositoryPayload,
  type Run,
} from './stage.ts';

const open: FakeGitHub[] = [];
afterEach(async () => {
  const faults = open.flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);

async function github(change: Change, more: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const server = await githubOf(change, 'all', { jobs: [42, 43, 44], ...more });
  open.push(server);
  return server;
}

function run(edit: EditName, server: FakeGitHub, more: Partial<Run> = {}): Promise<Played> {
  const change = changeOf(edit);
  const payload = pullRequestPayload(change, { changed_files: edit === 'empty' ? 0 : 1 });
  return play({ change, server, event: 'pull_request', payload, ...more });
}

const writes = ({ operations }: Played): readonly string[] =>
  operations.filter((operation) => /create|update|delete|graphql/.test(operation));

describe('requests', () => {
  test.each(['empty', 'readme'] as const)('a run with nothing to report (%s) makes three at most', async (edit) => {
    const server = await github(changeOf(edit));
    const played = await run(edit, server);
    expect([played.code, played.verdict]).toEqual([0, 'passed']);
    expect(played.operations.length).toBeLessThanOrEqual(3);
    expect(server.comments).toEqual([]);
    expect(server.checkRuns.get(42)?.title).toBe('No connection changes');
  });

  test.each(['none', 'one'] as const)('a full one (checkout %s) makes thirty at most', async (depth) => {
    const server = await github(changeOf('breaking'));
    const played = await run('breaking', server, { depth });
    expect(played.operations.length).toBeLessThanOrEqual(30);
    expect([server.comments.length, server.checkRuns.get(42)?.annotations.length]).not.toContain(0);
  });
});

describe('a job that is run again', () => {
  test('says the same, and writes no second comment', async () => {
    const server = await github(changeOf('breaking'));
    const first = await run('breaking', server);
    const body = server.comments[0]?.body;
    const again = await run('breaking', server, {
      inputs: { 'check-run-id': '43' },
      environment: { GITHUB_RUN_ATTEMPT: '2' },
    });
    expect([first.code, again.code]).toEqual([1, 1]);
    expect(server.comments.map((comment) => comment.body)).toEqual([body]);
    expect(writes(again)).toEqual(['checks/update']);
    expect(server.checkRuns.get(43)).toEqual(expectedOf(server, 42, 43));
  });

  test('and the same job, the same check run: nothing but its own output', async () => {
    const server = await github(changeOf('readme'));
    for (const _ of [1, 2]) {
      const played = await run('readme', server);
      expect(writes(played)).toEqual(['checks/update']);
    }
    expect(server.comments).toEqual([]);
  });
});

/** Texts lead to their own attempt; all else is equal. */
function expectedOf({ checkRuns }: FakeGitHub, first: number, second: number): unknown {
  const [one, two] = [checkRuns.get(first), checkRuns.get(second)];
  const plain = (text: string | undefined): string | undefined => text?.replaceAll('/attempts/1', '/attempts/2');
  return { ...one, summary: plain(one?.summary), text: plain(one?.text) } satisfies typeof two | object;
}

describe('several jobs', () => {
  test('with ids of their own have comments and outputs of their own, also at the same time', async () => {
    const server = await github(changeOf('breaking'));
    const ids = ['staging', 'production'];
    const played = await Promise.all(
      ids.map((id, index) =>
        run('breaking', server, { inputs: { 'comment-id': id, 'check-run-id': String(42 + index) } }),
      ),
    );
    expect(played.map(({ code }) => code)).toEqual([1, 1]);
    expect(server.comments).toHaveLength(2);
    expect([...server.checkRuns.keys()].sort()).toEqual([42, 43]);
    for (const id of ids)
      expect(server.comments.filter(({ body }) => body.split('\n')[0]?.includes(id))).toHaveLength(1);
  });

  test.each([0, 1, 2])('a race of two runs leaves one comment (%i)', async () => {
    // Both see that there is none before either begins one.
    let arrived = 0;
    let release: () => void = () => undefined;
    const both = new Promise<void>((go) => (release = go));
    const server = await github(changeOf('breaking'), {
      disturb: async (operation, count) => {
        if (operation !== 'issues/create-comment' || count > 2) return undefined;
        if (++arrived === 2) release();
        await both;
        return undefined;
      },
    });
    const played = await Promise.all(
      ['42', '43'].map((id) => run('breaking', server, { inputs: { 'check-run-id': id } })),
    );
    expect(played.map(({ code }) => code)).toEqual([1, 1]);
    // At the latest the next run tidies up.
    await run('breaking', server, { inputs: { 'check-run-id': '44' } });
    expect(server.comments).toHaveLength(1);
  });

  test('a newer head speaks for itself: the older run writes no comment', async () => {
    const change = changeOf('breaking');
    const newer = { number: 7, head: { sha: change.base, ref: 'change' }, merge: change.merge };
    const server = await github(change, { pullRequests: [newer] });
    const played = await run('breaking', server);
    expect([played.code, server.comments.length]).toEqual([1, 0]);
  });
});

describe('comment', () => {
  const marker = '<!-- netpol-gate:Network%20policies:gate';
  const rows: readonly {
    readonly mode: string;
    readonly edit: EditName;
    readonly comments: number;
  }[] = [
    { mode: '', edit: 'breaking', comments: 1 },
    { mode: 'auto', edit: 'breaking', comments: 1 },
    { mode: 'auto', edit: 'readme', comments: 0 },
    { mode: 'always', edit: 'readme', comments: 1 },
    { mode: 'always', edit: 'breaking', comments: 1 },
    { mode: 'never', edit: 'breaking', comments: 0 },
    { mode: 'recreate', edit: 'breaking', comments: 1 },
    { mode: 'recreate', edit: 'readme', comments: 0 },
  ];
  test.each(rows)('mode "$mode", $edit: $comments', async ({ mode, edit, comments }) => {
    const server = await github(changeOf(edit));
    await run(edit, server, { inputs: { comment: mode } });
    expect(server.comments).toHaveLength(comments);
    for (const { body, user } of server.comments)
      expect([body.startsWith(marker), user.login]).toEqual([true, 'github-actions[bot]']);
  });

  test('what was said and holds no more is taken back, in the same comment', async () => {
    const [broken, mended] = [changeOf('breaking'), changeOf('readme')];
    const server = await github(broken);
    await run('breaking', server);
    const [first] = server.comments;
    const later = await github(mended, { comments: [...server.comments] });
    const played = await run('readme', later);
    expect([played.code, later.comments.length, later.comments[0]?.id]).toEqual([0, 1, first?.id]);
    expect(later.comments[0]?.body).toMatch(/resolved/i);
  });

  test('recreate: a new one in place of the old one where the findings changed', async () => {
    const server = await github(changeOf('breaking'));
    await run('breaking', server, { inputs: { comment: 'recreate' } });
    const [first] = server.comments;
    await run('breaking', server, { inputs: { comment: 'recreate' } });
    expect(server.comments.map(({ id }) => id)).toEqual([first?.id]);
    const later = await github(changeOf('unreadable'), { comments: [...server.comments] });
    await run('unreadable', later, { inputs: { comment: 'recreate' } });
    expect(later.comments).toHaveLength(1);
    expect(later.comments[0]?.body).not.toBe(first?.body);
  });

  test('of a person who planted the marker is left alone', async () => {
    const planted = { id: 1, body: `${marker} hash=0 -->\nall is well`, user: { login: 'mallory', type: 'User' } };
    const server = await github(changeOf('breaking'), { comments: [planted] });
    await run('breaking', server);
    expect(server.comments.map(({ user }) => user.login)).toEqual(['mallory', 'github-actions[bot]']);
    expect(server.comments[0]?.body).toContain('all is well');
  });
});

describe('check run', () => {
  test.each([
    ['', { 'check-run-id': '42' }, { job: true, made: 0 }],
    ['job', { 'check-run-id': '42' }, { job: true, made: 0 }],
    ['separate', { 'check-run-id': '42' }, { job: false, made: 1 }],
    ['none', { 'check-run-id': '42' }, { job: false, made: 0 }],
    ['', { 'check-run-id': '' }, { job: false, made: 0 }],
    ['separate', { 'check-run-id': '' }, { job: false, made: 1 }],
  ] as const)('"%s" with %j: %j', async (mode, inputs, expected) => {
    const change = changeOf('breaking');
    const server = await github(change);
    const played = await run('breaking', server, { inputs: { 'check-run': mode, ...inputs } });
    expect(played.code).toBe(1);
    const made = [...server.checks.values()].filter(({ id }) => ![42, 43, 44].includes(id));
    expect({ job: server.checkRuns.has(42), made: made.length }).toEqual(expected);
    // The commit that must pass is the head, not GitHub's merge of it.
    for (const check of made)
      expect(check).toMatchObject({ headSha: change.head, status: 'completed', conclusion: 'failure' });
    // The job's own status is the runner's.
    expect(server.checks.get(42)).toMatchObject({ status: 'in_progress', conclusion: null });
    if (!expected.job && expected.made === 0) expect(played.end.stdout).toMatch(/^::error .*file=policies\//m);
  });
});

describe('a separate check run of a commit that is compared with itself', () => {
  const change = changeOf('breaking');
  const own = { head_sha: change.head, head_branch: 'main', head_repository: { full_name: 'acme/shop' } };
  const played = async (event: string, inputs: Readonly<Record<string, string>>, more: object = {}) => {
    const server = await github(change);
    const payload = { repository: repositoryPayload, ref: 'refs/heads/change', ...more };
    const checks = { 'check-run': 'separate', ...inputs };
    const run = { change, server, event, payload, depth: 'whole', checkedOut: change.head, inputs: checks } as const;
    const { code, end } = await play(run);
    return { code, end, made: [...server.checks.values()].filter(({ id }) => ![42, 43, 44].includes(id)) };
  };

  test.each([
    ['workflow_dispatch', {}],
    ['schedule', {}],
    ['workflow_run', { workflow_run: { event: 'push', ...own, head_sha: change.base } }],
  ])('is not made, which is said once: %s', async (event, more) => {
    const { code, end, made } = await played(event, {}, more);
    expect([code, made]).toEqual([0, []]);
    expect(end.stdout.match(/no check run is made: base and head are one commit/g)).toHaveLength(1);
  });

  test('is made for a named head, which is compared with the branch', async () => {
    const { code, made } = await played('workflow_dispatch', { 'head-ref': change.head, 'base-ref': 'main' });
    expect(code).toBe(1);
    expect(made).toMatchObject([{ headSha: change.head, conclusion: 'failure' }]);
  });
});

test.each(['none', 'one'] as const)('an enterprise server, which tells no check run (checkout %s)', async (depth) => {
  const server = await github(changeOf('breaking'), { enterprise: true });
  const environment = { GITHUB_GRAPHQL_URL: server.address.replace('/v3', '/graphql') };
  const played = await run('breaking', server, { depth, environment, inputs: { 'check-run-id': '' } });
  expect([played.code, played.verdict, server.comments.length]).toEqual([1, 'failed', 1]);
});
