import { deliver, type Delivery, type Destination } from '../../src/io/github.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { fakeGitHub, type FakeComment, type FakeGitHub, type FakeGitHubOptions } from '../fakes/github.ts';
import { checkRequest } from '../fakes/openapi.ts';

const open: FakeGitHub[] = [];
afterEach(async () => {
  // Whatever a test is about: no request may ever leave what GitHub describes.
  const faults = open.flatMap((github) => github.faults);
  await Promise.all(open.splice(0).map((github) => github.close()));
  expect(faults).toEqual([]);
});

async function github(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const made = await fakeGitHub({ token: 'the-token', head: 'a'.repeat(40), ...options });
  open.push(made);
  return made;
}

/** An address at which nobody listens any more. */
async function closedPort(): Promise<string> {
  const gone = await fakeGitHub();
  await gone.close();
  return gone.address;
}

/** What the runner would get. */
function recorder() {
  const commands: { level: string; message: string; file: string | undefined }[] = [];
  const outputs = new Map<string, string | number>();
  const summaries: string[] = [];
  const command =
    (level: string) =>
    (message: string, place?: { file?: string }): void =>
      void commands.push({ level, message, file: place?.file });
  return {
    commands,
    outputs,
    summaries,
    log: {
      error: command('error'),
      warning: command('warning'),
      notice: command('notice'),
      setOutput: (name: string, value: string | number): void => void outputs.set(name, value),
      summary: {
        addRaw: (text: string) => ({ write: async (): Promise<void> => void summaries.push(text) }),
      },
    },
  };
}

const levels = ['failure', 'warning', 'notice'] as const;
const annotations = (count: number, level?: (typeof levels)[number]): Annotation[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `policies/p${index}.yaml`,
    start_line: index + 1,
    end_line: index + 1,
    annotation_level: level ?? levels[index % 3] ?? 'notice',
    title: 'netpol-gate: newly blocked',
    message: `finding ${index}`,
  }));

const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  check: { title: 'Failed: 2 newly blocked', summary: 'summary', text: 'text', annotations: annotations(2) },
  comment: { body: '### netpol-gate: failed', quiet: false },
  summary: '# summary\n',
  outputs: { verdict: 'failed', blocked: 2 },
  ...more,
});

const destination = (address: string, more: Partial<Destination> = {}): Destination => ({
  token: 'the-token',
  repository: 'acme/shop',
  api: address,
  checkRun: 42,
  comment: { pullRequest: 7, head: 'a'.repeat(40), workflow: 'policies', id: 'default', mode: 'auto' },
  ...more,
});

const said = ({ requests }: FakeGitHub): readonly string[] => requests.map(({ method, path }) => `${method} ${path}`);

const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;
const marker = (hash: string, workflow = 'policies', id = 'default'): string =>
  `<!-- netpol-gate:${workflow}:${id} hash=${hash} -->`;

test('all surfaces, with as few requests as possible', async () => {
  const fake = await github();
  const { log, commands, outputs, summaries } = recorder();
  expect(await deliver(delivery(), destination(fake.address), log)).toEqual([]);
  expect(said(fake)).toMatchInlineSnapshot(`
   [
     "PATCH /repos/acme/shop/check-runs/42",
     "GET /repos/acme/shop/issues/7/comments?per_page=100&page=1",
     "GET /repos/acme/shop/pulls/7",
     "POST /repos/acme/shop/issues/7/comments",
   ]
  `);
  expect(fake.requests[0]?.body).toMatchInlineSnapshot(`
   {
     "output": {
       "annotations": [
         {
           "annotation_level": "failure",
           "end_line": 1,
           "message": "finding 0",
           "path": "policies/p0.yaml",
           "start_line": 1,
           "title": "netpol-gate: newly blocked",
         },
         {
           "annotation_level": "warning",
           "end_line": 2,
           "message": "finding 1",
           "path": "policies/p1.yaml",
           "start_line": 2,
           "title": "netpol-gate: newly blocked",
         },
       ],
       "summary": "summary",
       "text": "text",
       "title": "Failed: 2 newly blocked",
     },
   }
  `);
  expect(fake.comments.map(({ body }) => body)).toMatchInlineSnapshot(`
   [
     "<!-- netpol-gate:policies:default hash=5f03790a295efc00 -->
   ### netpol-gate: failed",
   ]
  `);
  expect([...outputs]).toEqual([
    ['verdict', 'failed'],
    ['blocked', 2],
  ]);
  expect(summaries).toEqual(['# summary\n']);
  expect(commands).toEqual([]);
});

describe('annotations on the check run', () => {
  test.each([0, 1, 50, 51, 120])('%i of them arrive once each, fifty in a request, in order', async (count) => {
    const fake = await github();
    const { log } = recorder();
    const check = { title: 't', summary: 's', text: 'x', annotations: annotations(count) };
    expect(await deliver(delivery({ check }), destination(fake.address), log)).toEqual([]);
    expect(fake.checkRuns.get(42)).toEqual(check);
    expect(fake.requests.filter(({ operation }) => operation === 'checks/update')).toHaveLength(
      Math.max(1, Math.ceil(count / 50)),
    );
    // Its status and conclusion are the runner's business.
    for (const { operation, body } of fake.requests)
      if (operation === 'checks/update') expect(Object.keys(body as object)).toEqual(['output']);
  });

  test.each([403, 404, 422, 401])('refused with %i: commands instead, and one warning', async (status) => {
    const fake = await github({ disturb: (operation) => (operation === 'checks/update' ? status : undefined) });
    const { log, commands } = recorder();
    const warnings = await deliver(delivery(), destination(fake.address), log);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(status === 403 || status === 404 ? /checks: write/ : new RegExp(`status ${status}`));
    expect(commands).toEqual([
      { level: 'error', message: 'finding 0', file: 'policies/p0.yaml' },
      { level: 'warning', message: 'finding 1', file: 'policies/p1.yaml' },
    ]);
    expect(fake.comments).toHaveLength(1);
  });

  test.each(['late', 500, 408] as const)('an unclear answer (%s) is never asked again', async (disturbance) => {
    const fake = await github({
      disturb: (operation, count) => (operation === 'checks/update' && count === 2 ? disturbance : undefined),
    });
    const { log, commands } = recorder();
    const check = { title: 't', summary: 's', text: 'x', annotations: annotations(120, 'notice') };
    const warnings = await deliver(delivery({ check }), destination(fake.address), log);
    expect(warnings).toHaveLength(1);
    expect(fake.requests.filter(({ operation }) => operation === 'checks/update')).toHaveLength(2);
    // Of the third slice it is certain that it was never sent.
    expect(commands.map(({ message }) => message)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `finding ${100 + index}`),
      'and 12 more like these: see the job summary',
    ]);
  });

  test('without a check run to write to, commands, ten of a level at most', async () => {
    const fake = await github();
    const { log, commands } = recorder();
    const check = { title: 't', summary: 's', text: 'x', annotations: annotations(90) };
    const { checkRun: _, ...rest } = destination(fake.address);
    expect(await deliver(delivery({ check }), rest, log)).toEqual([]);
    for (const level of ['error', 'warning', 'notice'])
      expect(commands.filter((each) => each.level === level)).toHaveLength(9);
    expect(commands.at(-1)?.message).toBe('and 22 more like these: see the job summary');
  });

  test('more than the limits take: cut by bytes, and the request stays valid', async () => {
    const fake = await github();
    const { log } = recorder();
    const long = 'ä€😀'.repeat(40_000);
    const [one] = annotations(1);
    const check = {
      title: long,
      summary: long,
      text: long,
      annotations: one ? [{ ...one, title: long, message: long }] : [],
    };
    expect(
      await deliver(delivery({ check, comment: { body: long, quiet: false } }), destination(fake.address), log),
    ).toEqual([]);
    const arrived = fake.checkRuns.get(42);
    for (const text of [arrived?.summary, arrived?.text, fake.comments[0]?.body]) {
      expect(Buffer.byteLength(text ?? '')).toBeGreaterThan(65_000);
      expect(text).not.toContain('\ufffd');
    }
  });
});

describe('the comment', () => {
  const comment = (body: string, quiet = false): Partial<Delivery> => ({ comment: { body, quiet } });
  const operations = (fake: FakeGitHub): readonly string[] =>
    fake.requests.map(({ operation }) => operation).filter((operation) => operation !== 'checks/update');

  test('is made once, left alone while it says the same, and updated in place', async () => {
    const fake = await github();
    const { log } = recorder();
    for (const body of ['one', 'one', 'two']) await deliver(delivery(comment(body)), destination(fake.address), log);
    expect(operations(fake)).toEqual([
      ...['issues/list-comments', 'pulls/get', 'issues/create-comment'],
      'issues/list-comments',
      ...['issues/list-comments', 'pulls/get', 'issues/update-comment'],
    ]);
    expect(fake.comments).toHaveLength(1);
    expect(fake.comments[0]?.body.split('\n').slice(1)).toEqual(['two']);
  });

  test.each([
    ['auto', true, false, []],
    ['auto', true, true, ['issues/update-comment']],
    ['auto', false, false, ['issues/create-comment']],
    ['always', true, false, ['issues/create-comment']],
    ['always', true, true, ['issues/update-comment']],
    ['never', false, true, []],
    ['never', false, false, []],
  ] as const)('mode %s, quiet %s, one there already %s: %j', async (mode, quiet, there, writes) => {
    const comments = there ? [{ id: 1, body: `${marker('old')}\nred`, user: bot }] : [];
    const fake = await github({ comments });
    const { log } = recorder();
    const place = { pullRequest: 7, head: 'a'.repeat(40), workflow: 'policies', id: 'default', mode };
    await deliver(delivery(comment('resolved', quiet)), destination(fake.address, { comment: place }), log);
    expect(operations(fake).filter((operation) => /create|update/.test(operation))).toEqual(writes);
  });

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
  test.each(strangers)('%s is left alone', async (_, stranger) => {
    const fake = await github({ comments: [stranger], viewer: 'own-app[bot]' });
    const { log } = recorder();
    const before = stranger.body;
    await deliver(delivery(), destination(fake.address), log);
    expect(fake.comments.map(({ id, body }) => [id, body === before])).toEqual([
      [1, true],
      [expect.any(Number), false],
    ]);
  });

  test('of another token’s own account is found by asking who we are', async () => {
    const own = { id: 5, body: `${marker('x')}\n`, user: { login: 'own-app[bot]', type: 'Bot' } };
    const fake = await github({ comments: [own], viewer: 'own-app[bot]' });
    await deliver(delivery(), destination(fake.address), recorder().log);
    expect(operations(fake)).toEqual(['issues/list-comments', 'graphql', 'pulls/get', 'issues/update-comment']);
  });

  test('is found behind three hundred others', async () => {
    const others = Array.from({ length: 300 }, (_, id) => ({ id, body: 'hi', user: { login: 'x', type: 'User' } }));
    const fake = await github({ comments: [...others, { id: 777, body: `${marker('x')}\n`, user: bot }] });
    await deliver(delivery(), destination(fake.address), recorder().log);
    expect(said(fake).at(-1)).toBe('PATCH /repos/acme/shop/issues/comments/777');
  });

  test('is not written over a newer head', async () => {
    const fake = await github({ head: 'b'.repeat(40) });
    const warnings = await deliver(delivery(), destination(fake.address), recorder().log);
    expect(warnings).toEqual(['the comment is not written: the pull request has a newer head by now']);
    expect(fake.comments).toEqual([]);
  });

  test.each(['issues/list-comments', 'issues/create-comment'])(
    'refused at %s: one warning that names the right',
    async (which) => {
      const fake = await github({ disturb: (operation) => (operation === which ? 403 : undefined) });
      const warnings = await deliver(delivery(), destination(fake.address), recorder().log);
      expect(warnings).toEqual([
        'the comment is not written: GitHub refused (403); give the job `pull-requests: write`',
      ]);
    },
  );

  test('no name can end the marker', async () => {
    const fake = await github();
    const place = { pullRequest: 7, head: 'a'.repeat(40), workflow: 'a --> <b>@team', id: '--', mode: 'auto' } as const;
    for (const body of ['one', 'two'])
      await deliver(delivery(comment(body)), destination(fake.address, { comment: place }), recorder().log);
    expect(fake.comments).toHaveLength(1);
    expect(fake.comments[0]?.body.split('\n')[0]).toMatch(/^<!-- netpol-gate:[\w.%:-]+ hash=[0-9a-f]{16} -->$/);
    expect(fake.comments[0]?.body.split('\n')[0]?.slice(4, -3)).not.toContain('--');
  });
});

describe('whatever fails, delivery ends and tells in plain lines', () => {
  test('every endpoint down', async () => {
    const fake = await github({ disturb: () => 503 });
    const warnings = await deliver(delivery(), destination(fake.address), recorder().log);
    expect(warnings).toEqual([
      'the check output is not complete: GitHub answered with status 503',
      'the comment is not written: GitHub answered with status 503',
    ]);
  });

  test('nobody there, and the runner’s files gone', async () => {
    const { log, commands } = recorder();
    const broken = {
      ...log,
      setOutput: (): never => {
        throw new Error('no file\n##[error]x');
      },
      summary: { addRaw: () => ({ write: () => Promise.reject(new Error('disk full')) }) },
    };
    expect(await deliver(delivery(), destination(await closedPort()), broken)).toEqual([
      'the outputs are not written: no file ## [error]x',
      'the job summary is not written: disk full',
      'the check output is not complete: GitHub did not answer',
      'the comment is not written: GitHub did not answer',
    ]);
    // Nothing can have arrived, so the commands carry it.
    expect(commands).toHaveLength(2);
  });

  test('without a token nothing is asked', async () => {
    const { log, commands } = recorder();
    expect(await deliver(delivery(), destination('http://127.0.0.1:1', { token: '' }), log)).toEqual([]);
    expect(commands).toHaveLength(2);
  });

  test('a summary over the limit ends at a line', async () => {
    const { log, summaries } = recorder();
    await deliver(delivery({ summary: 'a line with ü\n'.repeat(100_000) }), destination('', { token: '' }), log);
    expect(Buffer.byteLength(summaries[0] ?? '')).toBeLessThanOrEqual(1 << 20);
    expect(summaries[0]).toMatch(/a line with ü\n\n… shortened/);
  });
});

test('the description would catch what GitHub refuses', () => {
  const patch = (output: unknown): readonly string[] =>
    checkRequest('PATCH', new URL('http://x/repos/a/b/check-runs/1'), { output }).faults;
  expect(patch({ title: 't', summary: 's' })).toEqual([]);
  expect(patch({ title: 't' })).not.toEqual([]);
  expect(patch({ summary: 's', annotations: annotations(51) })).not.toEqual([]);
  expect(patch({ summary: 'x'.repeat(65_536) })).not.toEqual([]);
  expect(patch({ summary: 's', colour: 'red' })).toEqual(['/output/colour is not described']);
  expect(patch({ summary: 's', annotations: [{ ...annotations(1)[0], annotation_level: 'error' }] })).not.toEqual([]);
  expect(checkRequest('PATCH', new URL('http://x/repos/a/b/check-runs/one'), {}).faults).not.toEqual([]);
  expect(checkRequest('GET', new URL('http://x/repos/a/b/issues/1/comments?pagee=1'), undefined).faults).toEqual([
    'no parameter pagee',
  ]);
  expect(checkRequest('POST', new URL('http://x/repos/a/b/nothing'), {}).faults).toEqual([
    'no endpoint POST /repos/a/b/nothing',
  ]);
});
