// Delivery as a whole: which surfaces, in how many requests, within what time, and that nothing stops it.
import { deliver, writeOutputs } from '../../src/io/github.ts';
import { checkRequest } from '../fakes/openapi.ts';
import {
  annotations,
  closedPort,
  closeServers,
  comment,
  delivered,
  delivery,
  destination,
  github,
  operations,
  place,
  quick,
  recorder,
} from './delivery.ts';
import { elapsedTime } from '../time-taken.ts';

afterEach(closeServers);

test('all surfaces, with as few requests as possible', async () => {
  const fake = await github();
  const { log, commands, summaries } = recorder();
  expect(await deliver(delivery(), destination(fake.address), log)).toEqual([]);
  expect(fake.requests.map(({ method, path }) => `${method} ${path}`)).toMatchInlineSnapshot(`
   [
     "PATCH /repos/acme/shop/check-runs/42",
     "GET /repos/acme/shop/issues/7/comments?per_page=100&page=1",
     "GET /repos/acme/shop/pulls/7",
     "POST /repos/acme/shop/issues/7/comments",
     "GET /repos/acme/shop/issues/7/comments?per_page=100&page=1",
   ]
  `);
  expect(fake.requests[0]?.body).toEqual({
    output: { title: 'Failed: 2 newly blocked', summary: 'summary', text: 'text', annotations: annotations(2) },
  });
  expect(fake.comments.map(({ body }) => body.split('\n')[1])).toEqual(['### netpol-gate: failed']);
  expect(summaries).toEqual(['# summary\n']);
  expect(commands).toEqual([]);
});

test.each([
  ['nothing to report, and nothing ever was', [], 2],
  ['nothing left to report', ['### red'], 4],
])('%s: %j before, %i requests', async (_, before, most) => {
  const server = await github();
  for (const body of before) await delivered(server, { comment: comment(body) });
  const told = server.requests.length;
  const nothing = comment('nothing', { quiet: true, gist: '' });
  const check = { title: 'No connection changes', summary: 's', text: '', annotations: [] };
  await delivered(server, { comment: nothing, check });
  expect(server.requests.length - told).toBe(most);
});

test('nothing to report, and no right to read comments: two requests', async () => {
  const server = await github({
    tokens: { 'the-token': { login: 'github-actions[bot]', rights: { checks: 'write' } } },
  });
  await delivered(server, { comment: comment('nothing', { quiet: true }) });
  expect(operations(server)).toEqual(['checks/update', 'issues/list-comments']);
});

test('no comment wanted: nothing is asked about it', async () => {
  const server = await github();
  await delivered(server, {}, { comment: place({ mode: 'never' }) });
  expect(operations(server)).toEqual(['checks/update']);
});

test('the fullest run stays within thirty requests', async () => {
  const server = await github();
  const check = { title: 't', summary: 's', text: 'x', annotations: annotations(3_000) };
  const page = 'https://github.example/acme/shop/actions/runs/1/attempts/1';
  const checkRun = { kind: 'separate', name: 'gate', head: 'a'.repeat(40), conclusion: 'failure', mark: '1', page };
  await delivered(server, { check }, { checkRun: checkRun as never });
  expect(server.requests.length).toBeLessThanOrEqual(30);
});

test('writes keep a distance, reads do not', async () => {
  const server = await github();
  const started = performance.now();
  const check = { title: 't', summary: 's', text: 'x', annotations: annotations(120) };
  await delivered(server, { check }, { limits: { ...quick, spacing: 100 } });
  // Three updates and a comment.
  expect(performance.now() - started).toBeGreaterThanOrEqual(295);
});

test('a GitHub that never answers holds nobody longer than the time there is', async () => {
  const server = await github({ disturb: () => 'hang' });
  const deliver = () =>
    delivered(
      server,
      { check: { title: 't', summary: 's', text: 'x', annotations: annotations(3) } },
      { limits: { ...quick, requestTime: 300, deliveryTime: 500 } },
    );
  expect(await elapsedTime(2_000, deliver)).toBeLessThan(2_000);
  const { warnings, summaries, commands } = await deliver();
  expect(warnings).toEqual([
    'the check output is not complete: GitHub did not answer in time',
    'the comment is not written: GitHub did not answer in time',
  ]);
  expect(summaries).toHaveLength(1);
  // Nobody knows whether they arrived: they stand in the job summary.
  expect(commands).toEqual([]);
});

test.each([
  ...[403, 404, 422, 429, 500, 503],
  ...(['kill', 'late', 'late-kill', 'cut', 'garbage', 'broken', 'empty', 'secondary', 'primary'] as const),
])('whatever each request in turn meets (%s): the summary stands, no word of GitHub is repeated', async (kind) => {
  for (let at = 1; at <= 5; at++) {
    let count = 0;
    const server = await github({ disturb: () => (++count === at ? kind : undefined) });
    const { warnings, summaries, commands, notes } = await delivered(server);
    expect(summaries).toHaveLength(1);
    expect(JSON.stringify([warnings, commands, notes])).not.toMatch(/server says|token=abc/);
    expect(server.comments.length).toBeLessThanOrEqual(1);
  }
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
      summary: { addRaw: () => ({ write: () => Promise.reject(new Error('disk full')) }) },
    };
    expect(await deliver(delivery(), destination(await closedPort()), broken)).toEqual([
      'the job summary is not written: disk full',
      'the check output is not complete: GitHub did not answer',
      'the comment is not written: GitHub did not answer',
    ]);
    // Nothing can have arrived, so the commands carry it.
    expect(commands).toHaveLength(2);
  });

  test('outputs that cannot be written are a warning', () => {
    const setOutput = (): never => {
      throw new Error('no file\n##[error]x');
    };
    expect(writeOutputs({ verdict: 'failed' }, { setOutput })).toEqual([
      'the outputs are not written: no file ## [error]x',
    ]);
    const { log, outputs } = recorder();
    expect(writeOutputs({ verdict: 'failed', blocked: 2 }, log)).toEqual([]);
    expect(outputs).toEqual(new Map<string, unknown>(Object.entries({ verdict: 'failed', blocked: 2 })));
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
