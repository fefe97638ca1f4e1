// The one comment: whose it is, when it is begun, resolved, made anew, and what two runs at once leave behind.
import { deliver } from '../../src/io/github.ts';
import { type Disturbance, type FakeComment, readRights } from '../fakes/github.ts';
import {
  bot,
  closeServers,
  comment,
  delivered,
  delivery,
  destination,
  github,
  head,
  impatient,
  marker,
  operations,
  place,
  quick,
  recorder,
} from './delivery.ts';

afterEach(closeServers);

type Server = Awaited<ReturnType<typeof github>>;
const talk = (server: Server): readonly string[] =>
  operations(server).filter((operation) => !operation.startsWith('checks/'));
const writes = (server: Server): readonly string[] =>
  talk(server).filter((operation) => /create|update|delete/.test(operation));
const bodies = (server: Server): readonly string[] =>
  server.comments.map(({ body }) => body.split('\n').slice(1).join('\n'));
const say = (server: Server, body: string, more: Parameters<typeof comment>[1] = {}, where = place()) =>
  delivered(server, { comment: comment(body, more) }, { comment: where });
const quiet = { quiet: true, gist: 'quiet' };

test('is made once, left alone while it says the same, and updated in place', async () => {
  const server = await github();
  for (const body of ['one', 'one', 'two']) await say(server, body);
  expect(talk(server)).toEqual([
    ...['issues/list-comments', 'pulls/get', 'issues/create-comment', 'issues/list-comments'],
    'issues/list-comments',
    ...['issues/list-comments', 'pulls/get', 'issues/update-comment'],
  ]);
  expect(bodies(server)).toEqual(['two']);
});

test('the address of the run makes it no other text', async () => {
  const server = await github();
  for (const page of ['https://x/1', 'https://x/2']) await say(server, `text, see ${page}`, {}, place({ page }));
  expect(bodies(server)).toEqual(['text, see https://x/1']);
});

test.each([
  ['its text', (body: string) => body.replace('failed', 'passed')],
  ['text and link', (body: string) => body.replace('failed', 'passed').replace('runs/1', 'runs/2')],
  ['a link that leads elsewhere', (body: string) => body.replace('//x/', '//evil/')],
  ['one more line', (body: string) => `${body}\nand it is fine`],
  ['all but the marker', (body: string) => body.split('\n')[0] ?? ''],
])('whoever edits %s finds the verdict back after the next run', async (_, edit) => {
  const server = await github();
  const text = (run: number): string => `failed, see https://x/runs/${run}/attempts/1`;
  const run = (number: number) => say(server, text(number), {}, place({ page: `https://x/runs/${number}/attempts/1` }));
  await run(1);
  const [begun] = server.comments;
  if (begun === undefined) throw new Error('no comment');
  Object.assign(begun, { body: edit(begun.body) });
  await run(3);
  expect(bodies(server)).toEqual([text(3)]);
});

test('ends of lines that GitHub changed are no edit', async () => {
  const server = await github();
  await say(server, 'one  \ntwo\n');
  const [begun] = server.comments;
  if (begun === undefined) throw new Error('no comment');
  Object.assign(begun, { body: begun.body.replaceAll('  \n', '\n').trimEnd().replaceAll('\n', '\r\n') });
  await say(server, 'one  \ntwo\n');
  expect(writes(server)).toEqual(['issues/create-comment']);
});

describe('modes', () => {
  test.each([
    ['auto', true, false, []],
    ['auto', true, true, ['issues/update-comment']],
    ['auto', false, false, ['issues/create-comment']],
    ['auto', false, true, ['issues/update-comment']],
    ['always', true, false, ['issues/create-comment']],
    ['always', true, true, ['issues/update-comment']],
    ['recreate', true, false, []],
    ['recreate', false, false, ['issues/create-comment']],
    ['recreate', false, true, ['issues/delete-comment', 'issues/create-comment']],
    ['recreate', true, true, ['issues/delete-comment', 'issues/create-comment']],
    ['never', false, true, []],
    ['never', false, false, []],
  ] as const)('%s, quiet %s, one there already %s: %j', async (mode, isQuiet, there, wanted) => {
    const comments = there ? [{ id: 1, body: `${marker('old')}\nred`, user: bot }] : [];
    const server = await github({ comments });
    await say(server, 'text', isQuiet ? quiet : {}, place({ mode }));
    expect(writes(server)).toEqual(wanted);
    expect(server.comments.length).toBe(wanted.length > 0 || there ? 1 : 0);
  });

  test('recreate: the same findings with other numbers are no news', async () => {
    const server = await github();
    const where = place({ mode: 'recreate' });
    await say(server, '286 times', { gist: 'x' }, where);
    await say(server, '290 times', { gist: 'x' }, where);
    expect(bodies(server)).toEqual(['290 times']);
    expect(writes(server)).toEqual(['issues/create-comment', 'issues/update-comment']);
  });

  test('recreate: what may not be deleted is updated', async () => {
    const server = await github({
      comments: [{ id: 1, body: `${marker('old')}\nred`, user: bot }],
      disturb: (operation) => (operation === 'issues/delete-comment' ? 403 : undefined),
    });
    expect((await say(server, 'new', {}, place({ mode: 'recreate' }))).warnings).toEqual([]);
    expect(bodies(server)).toEqual(['new']);
  });
});

describe('resolved', () => {
  test('says what was told and since which commit, and stays as it is', async () => {
    const server = await github();
    await say(server, '2 blocked');
    for (const times of ['1', '2', '3']) await say(server, `nothing, at ${times}`, quiet);
    expect(bodies(server)).toEqual([`resolved since ${head}: told: 2 blocked`]);
    expect(writes(server)).toEqual(['issues/create-comment', 'issues/update-comment']);
  });

  test('keeps the commit that resolved it, whatever is pushed after', async () => {
    const server = await github({ pullRequests: [{ number: 7, head: { sha: head } }] });
    await say(server, '2 blocked');
    await say(server, 'nothing', quiet);
    await say(server, 'nothing', quiet, place({ head: 'b'.repeat(40) }));
    expect(bodies(server)).toEqual([`resolved since ${head}: told: 2 blocked`]);
    expect(writes(server)).toHaveLength(2);
  });

  test('and told anew when it comes back', async () => {
    const server = await github();
    await say(server, '2 blocked');
    await say(server, 'nothing', quiet);
    await say(server, '1 opened');
    await say(server, 'nothing', quiet);
    expect(bodies(server)).toEqual([`resolved since ${head}: told: 1 opened`]);
  });

  test('what it remembers cannot end the marker, whatever it says', async () => {
    const server = await github();
    const said = `--> <b>@team</b> ${'界'.repeat(500)} ${'x'.repeat(5_000)}`;
    await say(server, 'bad', { said });
    const line = server.comments[0]?.body.split('\n')[0] ?? '';
    expect(line).toMatch(/^<!-- netpol-gate:[\w.%:]+ hash=\w{16} gist=\w{16} said=[\w+/=]+ -->$/);
    expect(line.length).toBeLessThanOrEqual(800);
    await say(server, 'nothing', quiet);
    expect(bodies(server)[0]).toContain('--> <b>@team</b> 界');
  });
});

describe('ours', () => {
  const strangers: readonly (readonly [string, FakeComment])[] = [
    ['a person who planted the marker', { id: 1, body: `${marker('x')}\n`, user: { login: 'mallory', type: 'User' } }],
    [
      'a person named like the bot',
      { id: 1, body: `${marker('x')}\n`, user: { login: 'github-actions[bot]', type: 'User' } },
    ],
    ['a bot that quotes us', { id: 1, body: `> ${marker('x')}\n`, user: bot }],
    ['another workflow', { id: 1, body: `${marker('x', 'other')}\n`, user: bot }],
    ['another id of this workflow', { id: 1, body: `${marker('x', 'policies', 'staging')}\n`, user: bot }],
    ['an id that begins like ours', { id: 1, body: `${marker('x', 'policies', 'default2')}\n`, user: bot }],
  ];
  test.each(strangers)('is not that of %s', async (_, stranger) => {
    const server = await github({ comments: [stranger], viewer: 'own-app[bot]' });
    const before = stranger.body;
    await say(server, 'mine');
    expect(server.comments.map(({ id, body }) => [id, body === before])).toEqual([
      [1, true],
      [expect.any(Number), false],
    ]);
    await say(server, 'mine, again');
    expect(server.comments).toHaveLength(2);
  });

  test('of another token’s own account is found by asking once who we are', async () => {
    const user = { login: 'own-app[bot]', type: 'Bot' };
    const planted = { id: 4, body: `${marker('x')}\n`, user: { login: 'mallory', type: 'User' } };
    const server = await github({ comments: [planted, { id: 5, body: `${marker('x')}\n`, user }], viewer: user.login });
    await say(server, 'text');
    expect(talk(server)).toEqual(['issues/list-comments', 'graphql', 'pulls/get', 'issues/update-comment']);
  });

  const others = (count: number): readonly FakeComment[] =>
    Array.from({ length: count }, (_, id) => ({ id, body: 'hi', user: { login: 'x', type: 'User' } }));

  test('is found behind three hundred others, and behind a marker that somebody planted', async () => {
    const planted = { id: 5_000, body: `${marker('x')}\n`, user: { login: 'mallory', type: 'User' } };
    const own = { id: 7_777, body: `${marker('x')}\n`, user: bot };
    const server = await github({ comments: [planted, ...others(300), own] });
    await say(server, 'text');
    expect(server.requests.at(-1)?.path).toBe('/repos/acme/shop/issues/comments/7777');
  });

  test.each([
    ['early', 10],
    ['late', 2_350],
  ])('is found among thousands where it came %s', async (_, at) => {
    const all = [...others(2_400)];
    all.splice(at, 0, { id: 7_777, body: `${marker('x')}\n`, user: bot });
    const server = await github({ comments: all });
    await say(server, 'text');
    expect(server.requests.at(-1)?.path).toBe('/repos/acme/shop/issues/comments/7777');
    expect(server.requests.length).toBeLessThanOrEqual(15);
  });

  test('that may be among thousands is not begun a second time, and it is said', async () => {
    const server = await github({ comments: others(2_400) });
    const { warnings } = await say(server, 'text');
    expect(warnings).toEqual([
      'the comment is not written: of so many comments only 1000 are searched for an earlier one',
    ]);
    expect(writes(server)).toEqual([]);
  });

  test('up to a thousand are searched to the end', async () => {
    const server = await github({ comments: others(999) });
    await say(server, 'text');
    expect(writes(server)).toEqual(['issues/create-comment']);
    expect(server.requests.length).toBeLessThanOrEqual(30);
  });

  test('no name can end the marker, and long ones stay apart', async () => {
    const server = await github();
    const odd = ['a --> <b>@team', '--', `${'x'.repeat(300)}1`, `${'x'.repeat(300)}2`, '\ud800'];
    for (const id of odd)
      for (const body of ['one', 'two']) await say(server, body, {}, place({ workflow: odd[0] ?? '', id }));
    expect(server.comments).toHaveLength(odd.length);
    for (const { body } of server.comments) {
      expect(body.split('\n')[0]).toMatch(
        /^<!-- netpol-gate:[\w.%]+:[\w.%]+ hash=\w{16} gist=\w{16} said=[\w+/=]+ -->$/,
      );
    }
  });
});

describe('two runs at once', () => {
  test('duplicates are cleaned: all but the oldest', async () => {
    const comments = [3, 5, 9].map((id) => ({ id, body: `${marker('old')}\nred ${id}`, user: bot }));
    const server = await github({ comments });
    await say(server, 'text');
    expect(server.comments.map(({ id }) => id)).toEqual([3]);
    expect(bodies(server)).toEqual(['text']);
  });

  test('and also by a run that has nothing new to say', async () => {
    const server = await github();
    await say(server, 'text');
    const [first] = server.comments;
    (server.comments as FakeComment[]).push({ id: 5_000, body: first?.body ?? '', user: bot });
    await say(server, 'text');
    expect(server.comments.map(({ id }) => id)).toEqual([first?.id]);
  });

  test.each([2, 5])('%i of them converge on one comment', async (runs) => {
    const server = await github();
    await Promise.all(Array.from({ length: runs }, (_, index) => say(server, `of run ${index}`)));
    expect(server.comments).toHaveLength(1);
    expect(bodies(server)[0]).toMatch(/^of run \d$/);
  });

  test('the one about an older head leaves the word to the newer', async () => {
    const newer = 'b'.repeat(40);
    let there = 0;
    const server = await github({
      pullRequests: [{ number: 7, head: { sha: newer } }],
      // The older run saw its own head still, wrote, and finds another comment when it looks again.
      disturb: (operation) => {
        if (operation === 'issues/create-comment' && there++ === 0) inject();
        return undefined;
      },
    });
    const inject = (): void =>
      void (server.comments as FakeComment[]).push({ id: 1, body: `${marker('new')}\nof the newer run`, user: bot });
    await say(server, 'of the newer head itself', {}, place({ head: newer }));
    expect(server.comments.map(({ id }) => id)).toEqual([1]);
  });
});

describe('what else may happen', () => {
  test('a newer head: nothing is written, and it is no trouble', async () => {
    const server = await github({ head: 'b'.repeat(40) });
    const { warnings, notes } = await say(server, 'text');
    expect(warnings).toEqual([]);
    expect(notes).toEqual([
      'the comment is not written: the pull request has a newer head by now, whose run speaks for it',
    ]);
    expect(server.comments).toEqual([]);
  });

  test.each(['issues/list-comments', 'issues/create-comment'])(
    'refused at %s: one warning that names the right, and no more requests',
    async (which) => {
      const server = await github({ disturb: (operation) => (operation === which ? 403 : undefined) });
      const { warnings } = await say(server, 'text');
      expect(warnings).toEqual([
        'the comment is not written: GitHub refused (403); give the job `pull-requests: write`',
      ]);
      expect(talk(server).at(-1)).toBe(which);
    },
  );

  test('a run for a fork is told that it may only read, and to give no rights', async () => {
    const tokens = { 'the-token': { login: 'github-actions[bot]', rights: readRights } };
    const { warnings, commands } = await delivered(await github({ tokens }), {}, { readOnlyFor: 'a fork' });
    const why = 'a run for a fork may only read; the job summary has all of it';
    expect(warnings).toEqual([`the check output is not complete: ${why}`, `the comment is not written: ${why}`]);
    expect(commands).toHaveLength(2);
  });

  test.each([404, 410])('deleted by somebody a moment ago (%i): begun anew', async (status) => {
    const server: Server = await github({
      comments: [{ id: 1, body: `${marker('old')}\nred`, user: bot }],
      disturb: (operation) => {
        if (operation !== 'issues/update-comment') return undefined;
        (server.comments as FakeComment[]).length = 0;
        return status;
      },
    });
    expect((await say(server, 'text')).warnings).toEqual([]);
    expect(writes(server)).toEqual(['issues/update-comment', 'issues/create-comment']);
    expect(bodies(server)).toEqual(['text']);
  });

  test('a text that GitHub does not take: a shorter one', async () => {
    const server = await github({
      disturb: (operation, count) => (operation === 'issues/create-comment' && count === 1 ? 422 : undefined),
    });
    const where = place();
    for (let times = 0; times < 2; times++) await say(server, `long ${'x'.repeat(200)}`, { short: 'short' }, where);
    expect(bodies(server)).toEqual(['short']);
    expect(writes(server)).toHaveLength(2);
  });

  test.each(['late', 'late-kill', 'cut', 'garbage', 'empty', 'kill', 500] as const)(
    'an unclear answer (%s) to a new comment: looked for before it is written again',
    async (disturbance: Disturbance) => {
      const server = await github({
        disturb: (operation, count) => (operation === 'issues/create-comment' && count === 1 ? disturbance : undefined),
      });
      expect((await say(server, 'text')).warnings).toEqual([]);
      expect(bodies(server)).toEqual(['text']);
    },
  );

  test.each(['garbage', 'empty', 'broken', 'kill', 500, 'limited', 'secondary', 'hang'] as const)(
    'no list of comments (%s): none is begun',
    async (disturbance: Disturbance) => {
      const server = await github({
        disturb: (operation) => (operation === 'issues/list-comments' ? disturbance : undefined),
      });
      const limits = disturbance === 'hang' ? impatient : quick;
      const { warnings } = await delivered(server, { comment: comment('text') }, { limits });
      expect(warnings).toEqual([expect.stringMatching(/^the comment is not written: /)]);
      expect(server.comments).toEqual([]);
    },
  );

  test.each([500, 'kill', 429, 'cut'] as const)('reads and updates are asked again after %s', async (disturbance) => {
    const server = await github({
      comments: [{ id: 1, body: `${marker('old')}\nred`, user: bot }],
      disturb: (operation, count) =>
        /list-comments|update-comment|pulls/.test(operation) && count === 1 ? disturbance : undefined,
    });
    expect((await say(server, 'text')).warnings).toEqual([]);
    expect(bodies(server)).toEqual(['text']);
  });

  test('a body of any length stays within the limit, whole characters only', async () => {
    const server = await github();
    const runner = recorder();
    const long = comment('ä€😀'.repeat(40_000));
    expect(await deliver(delivery({ comment: long }), destination(server.address), runner.log)).toEqual([]);
    const [made] = server.comments;
    expect(Buffer.byteLength(made?.body ?? '')).toBeGreaterThan(65_000);
    expect(made?.body).not.toContain('\ufffd');
  });
});
