// Standard input that is watched: what was read from it is told before the end, since nobody can read it again.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runWatch } from '../../src/commands/watch-loop.ts';
import type { ResumableFeed } from '../../src/io/kube-watch.ts';
import type { WatchItem } from '../../src/model/watch.ts';
import { namespace, opening, pods, policy, settings } from '../watching/fake.ts';

const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-watch-input-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shop = [namespace, ...pods, policy('db', 'db', 'web')];
const record = (source: string): string =>
  `${JSON.stringify({
    time: new Date().toISOString(),
    src: { namespace: 'shop', pod: source },
    dst: { namespace: 'shop', pod: 'db' },
    protocol: 'TCP',
    port: 5432,
    verdict: 'allowed',
  })}\n`;

const feed: ResumableFeed = {
  versions: () => ({}),
  async *events(signal) {
    yield* opening(shop, Date.now());
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  },
};

/** Gives the lines and then nothing, and ends only with `ends`. */
async function* pipe(text: string, ends: boolean, given: () => void): AsyncGenerator<Uint8Array, void, undefined> {
  // Later than the first look.
  await wait(700);
  yield Buffer.from(text);
  given();
  if (!ends) await new Promise(() => undefined);
}

interface Given {
  readonly state?: string;
  readonly ends?: boolean;
  readonly once?: boolean;
}

async function run(text: string, { state, ends = false, once = false }: Given) {
  const stop = new AbortController();
  const items: WatchItem[] = [];
  let errors = '';
  let given = (): void => undefined;
  const isGiven = new Promise<void>((resolve) => (given = resolve));
  const done = runWatch(
    {
      settings,
      fingerprint: 'test',
      feed: () => feed,
      terminal: { now: Date.now, error: (told) => (errors += told), progress: () => undefined },
    },
    {
      logs: ['-'],
      once,
      fromStart: false,
      state,
      metricsFile: undefined,
      metricsListen: undefined,
      standardInput: pipe(text, ends, given),
      tell: (item) => items.push(item),
      signal: stop.signal,
    },
  );
  await isGiven;
  // Long before lines are taken up that may be about something that the cluster tells later.
  await wait(200);
  if (!ends) stop.abort();
  await done;
  return { items: items.map(({ kind }) => kind), errors: errors.replace(/^watching .*\n/m, '') };
}

test('stopped with a state, lines that were held back are told, and the next run says that it cannot go on there', async () => {
  const state = join(folder, 'state.json');
  const began = Date.now();
  const first = await run(`${record('api')}${record('db').slice(0, 20)}`, { state });
  expect(first).toEqual({ items: ['contradiction'], errors: '' });
  const { input } = JSON.parse(readFileSync(state, 'utf8')) as { input: { until: number } };
  expect(input.until).toBeGreaterThanOrEqual(began);
  expect(input.until).toBeLessThanOrEqual(Date.now());
  const second = await run(record('api'), { state });
  expect(second.items).toEqual([]);
  expect(second.errors).toMatch(/^standard input was read until 20\d\d-.+ UTC: what was written since is not known\n$/);
});

test.each([false, true])('without a state all is told, ends by itself: %s', async (ends) => {
  expect(await run(`${record('api')}${record('api')}`, { ends })).toEqual({ items: ['contradiction'], errors: '' });
});

test('--once reads it to its end', async () => {
  expect(await run(record('api'), { ends: true, once: true })).toEqual({ items: ['contradiction'], errors: '' });
});

test('a cluster that is not read within the time of --for is no watch that saw nothing', async () => {
  const silent: ResumableFeed = {
    versions: () => ({}),
    async *events(signal) {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      yield* [];
    },
  };
  const terminal = { now: Date.now, error: () => undefined, progress: () => undefined };
  const nothing = { state: undefined, metricsFile: undefined, metricsListen: undefined, tell: () => undefined };
  const run = { settings, fingerprint: 'test', feed: () => silent, terminal };
  const task = { logs: [], once: false, fromStart: false, lasts: 100, ...nothing };
  await expect(runWatch(run, task)).rejects.toThrow('the cluster was not read within the time of --for');
});
