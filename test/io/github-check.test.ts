// Check runs: the job's own and a separate one, in slices, and what becomes of annotations that do not get there.
import type { CheckPlace } from '../../src/io/github.ts';
import type { Disturbance } from '../fakes/github.ts';
import {
  annotations,
  closeServers,
  delivered,
  destination,
  github,
  head,
  impatient,
  operations,
  quick,
} from './delivery.ts';

afterEach(closeServers);

const checkOf = (count: number, level?: Parameters<typeof annotations>[1]) => ({
  title: 't',
  summary: 's',
  text: 'x',
  annotations: annotations(count, level),
});
const updates = (requests: readonly string[]): number => requests.filter((each) => each === 'checks/update').length;
const messages = (commands: readonly { readonly message: string }[]): readonly string[] =>
  commands.map(({ message }) => message);

describe('the job’s own run', () => {
  test.each([0, 1, 50, 51, 120])('%i annotations arrive once each, fifty in a request, in order', async (count) => {
    const server = await github();
    const check = checkOf(count);
    const { warnings, commands } = await delivered(server, { check });
    expect(warnings).toEqual([]);
    expect(commands).toEqual([]);
    expect(server.checkRuns.get(42)).toEqual(check);
    expect(updates(operations(server))).toBe(Math.max(1, Math.ceil(count / 50)));
    // Its status and conclusion are the runner's business.
    for (const { operation, body } of server.requests)
      if (operation === 'checks/update') expect(Object.keys(body as object)).toEqual(['output']);
    expect(server.checks.get(42)).toMatchObject({ status: 'in_progress', conclusion: null });
  });

  test('of more than one run takes, the rest goes by commands, and is counted', async () => {
    const server = await github();
    const { warnings, commands } = await delivered(server, { check: checkOf(3_000, 'failure') });
    expect(warnings).toEqual([]);
    expect(server.checkRuns.get(42)?.annotations).toHaveLength(500);
    expect(server.requests.length).toBeLessThanOrEqual(30);
    expect(messages(commands)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `finding ${500 + index}`),
      'and 2492 more like these (8 of 2500 shown): see the job summary',
    ]);
  });

  test.each([403, 404, 401])('refused with %i: commands instead, and one warning', async (status) => {
    const server = await github({ disturb: (operation) => (operation === 'checks/update' ? status : undefined) });
    const { warnings, commands } = await delivered(server);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(status === 401 ? /status 401/ : /checks: write/);
    expect(commands).toEqual([
      { level: 'error', message: 'finding 0', file: 'policies/p0.yaml' },
      { level: 'warning', message: 'finding 1', file: 'policies/p1.yaml' },
    ]);
    expect(updates(operations(server))).toBe(1);
    expect(server.comments).toHaveLength(1);
  });

  test('one slice that GitHub does not take loses neither the texts nor the other slices', async () => {
    const server = await github({
      disturb: (operation, count) => (operation === 'checks/update' && count === 1 ? 422 : undefined),
    });
    const { warnings, commands } = await delivered(server, { check: checkOf(120, 'notice') });
    expect(warnings).toEqual(['the check output is not complete: GitHub answered with status 422']);
    expect(server.checkRuns.get(42)).toMatchObject({ title: 't', summary: 's', text: 'x' });
    expect(server.checkRuns.get(42)?.annotations).toHaveLength(70);
    expect(messages(commands).at(-1)).toContain('8 of 50 shown');
  });

  test.each(['late', 'late-kill', 'kill', 500, 408] as const)(
    'an unclear answer (%s) to annotations is never asked again',
    async (disturbance) => {
      const server = await github({
        disturb: (operation, count) => (operation === 'checks/update' && count === 2 ? disturbance : undefined),
      });
      const { warnings, commands } = await delivered(server, { check: checkOf(120, 'notice') });
      expect(warnings).toHaveLength(1);
      expect(updates(operations(server))).toBe(2);
      // Of the third slice it is certain that it was never sent.
      expect(messages(commands)).toEqual([
        ...Array.from({ length: 8 }, (_, index) => `finding ${100 + index}`),
        'and 12 more like these (8 of 20 shown): see the job summary',
      ]);
    },
  );

  test('where the first answer is unclear the texts are sent once more, without annotations', async () => {
    const server = await github({
      disturb: (operation, count) => (operation === 'checks/update' && count === 1 ? 500 : undefined),
    });
    await delivered(server, { check: checkOf(3) });
    expect(server.checkRuns.get(42)).toEqual({ title: 't', summary: 's', text: 'x', annotations: [] });
  });

  test('whoever is told to wait waits and sends again: nothing was written', async () => {
    const server = await github({
      disturb: (operation, count) => (operation === 'checks/update' && count === 1 ? 429 : undefined),
    });
    const started = performance.now();
    const { warnings } = await delivered(server, { check: checkOf(60) });
    expect(performance.now() - started).toBeGreaterThan(950);
    expect(warnings).toEqual([]);
    expect(server.checkRuns.get(42)?.annotations).toHaveLength(60);
  });

  test.each(['limited', 'secondary', 'primary'] as const)(
    'nobody waits longer than there is time: %s',
    async (limit) => {
      const server = await github({ disturb: (operation) => (operation === 'checks/update' ? limit : undefined) });
      const { warnings, commands } = await delivered(server);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(/takes no more requests for now \((?:429|403)\)/);
      expect(warnings[0]).not.toContain('checks: write');
      expect(commands).toHaveLength(2);
    },
  );

  test('without a check run to write to, commands, ten of a level at most', async () => {
    const server = await github();
    const { checkRun: _, ...rest } = destination(server.address);
    const { warnings, commands } = await delivered(
      server,
      { check: checkOf(90) },
      { ...rest, checkRun: undefined as never },
    );
    expect(warnings).toEqual([]);
    for (const level of ['error', 'warning', 'notice'])
      expect(commands.filter((each) => each.level === level)).toHaveLength(9);
    expect(messages(commands).at(-1)).toBe('and 22 more like these (8 of 30 shown): see the job summary');
    expect(updates(operations(server))).toBe(0);
  });

  test('more than the limits take: cut by bytes, and the request stays valid', async () => {
    const server = await github();
    const long = 'ä€😀'.repeat(40_000);
    const one = annotations(1).map((each) => ({ ...each, title: long, message: long }));
    const { warnings } = await delivered(server, {
      check: { title: long, summary: long, text: long, annotations: one },
    });
    expect(warnings).toEqual([]);
    const arrived = server.checkRuns.get(42);
    for (const text of [arrived?.summary, arrived?.text]) {
      expect(Buffer.byteLength(text ?? '')).toBeGreaterThan(65_000);
      expect(text).not.toContain('\ufffd');
    }
  });
});

describe('a separate run', () => {
  const place = (conclusion: 'success' | 'failure'): CheckPlace => ({
    kind: 'separate',
    name: 'netpol-gate (prod)',
    head,
    conclusion,
    mark: '1/1/prod',
    page: 'https://github.example/acme/shop/actions/runs/1/attempts/1',
  });

  test.each(['success', 'failure'] as const)('is begun, filled, and concluded last: %s', async (conclusion) => {
    const server = await github();
    const { warnings } = await delivered(server, { check: checkOf(60) }, { checkRun: place(conclusion) });
    expect(warnings).toEqual([]);
    const checks = operations(server).filter((operation) => operation.startsWith('checks/'));
    expect(checks).toEqual(['checks/create', 'checks/update', 'checks/update', 'checks/update']);
    expect(server.requests[0]?.body).toMatchObject({ status: 'in_progress', head_sha: head });
    const [run] = [...server.checks.values()].filter(({ id }) => id !== 42);
    expect(run).toMatchObject({ name: 'netpol-gate (prod)', status: 'completed', conclusion });
    expect(server.checkRuns.get(run?.id ?? 0)?.annotations).toHaveLength(60);
    expect(server.checkRuns.get(42)).toBeUndefined();
  });

  test.each(['late', 'late-kill', 'cut', 'garbage', 'empty'] as const)(
    'whose birth is not answered (%s) is looked for, not made twice',
    async (disturbance) => {
      const server = await github({
        disturb: (operation, count) => (operation === 'checks/create' && count === 1 ? disturbance : undefined),
      });
      const { warnings } = await delivered(server, {}, { checkRun: place('failure') });
      expect(warnings).toEqual([]);
      const own = [...server.checks.values()].filter(({ id }) => id !== 42);
      expect(own).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
    },
  );

  test.each([403, 404, 422])('that may not be made (%i): commands, one warning', async (status) => {
    const server = await github({ disturb: (operation) => (operation === 'checks/create' ? status : undefined) });
    const { warnings, commands } = await delivered(server, {}, { checkRun: place('failure') });
    expect(warnings).toEqual([expect.stringContaining('the check run is not made')]);
    expect(commands).toHaveLength(2);
  });

  const faults: readonly (readonly [Disturbance, number])[] = [403, 422, 500, 'kill', 'late', 'hang'].flatMap((kind) =>
    [1, 2, 3].map((at) => [kind as Disturbance, at] as const),
  );
  test.each(faults)('never hangs: %s at update %i', async (disturbance, at) => {
    const server = await github({
      disturb: (operation, count) => (operation === 'checks/update' && count === at ? disturbance : undefined),
    });
    const limits = disturbance === 'hang' ? impatient : quick;
    await delivered(server, { check: checkOf(60) }, { checkRun: place('failure'), limits });
    const [run] = [...server.checks.values()].filter(({ id }) => id !== 42);
    // What was refused or not answered in time once may be so for ever; what broke is tried again.
    const given = at === 3 && (disturbance === 403 || disturbance === 422 || disturbance === 'hang');
    if (!given) expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });
});
