/** A real browser for pages that tests look at: Chromium over its pipe, if this machine has one (CHROMIUM names it). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const candidates = [process.env['CHROMIUM'], 'chromium', 'chromium-browser', 'google-chrome'];

/** Undefined where there is none. */
export const chromium = candidates.find(
  (name) => name !== undefined && spawnSync(name, ['--version'], { timeout: 20_000 }).status === 0,
);

export interface Tab {
  /** The value of an expression in the page; as JSON, so data only. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly showIn: (look: { readonly dark: boolean; readonly width: number }) => Promise<void>;
  /** What the browser said of the page by itself: errors, refusals of the content security policy. */
  readonly complaints: () => readonly string[];
  /** Every address that was asked for. */
  readonly requests: () => readonly string[];
}

type Message = { readonly id?: number; readonly method?: string; readonly params?: unknown; readonly result?: unknown };

interface Connection {
  readonly send: (method: string, params?: object) => Promise<unknown>;
  readonly events: { readonly method: string; readonly params: unknown }[];
}

/** Messages of the DevTools protocol, each ended by a zero byte, on the third and fourth file descriptor. */
function connect({ stdio }: ChildProcess): Connection {
  const [to, from] = [stdio[3] as Writable, stdio[4] as Readable];
  const waiting = new Map<number, (result: unknown) => void>();
  const events: Connection['events'] = [];
  let rest = '';
  let session: string | undefined;
  let last = 0;
  const take = ({ id, method, params, result }: Message): void => {
    if (id !== undefined) waiting.get(id)?.(result);
    else if (method !== undefined) events.push({ method, params });
  };
  from.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) take(JSON.parse(part) as Message);
  });
  const send = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((settle) => {
      last += 1;
      waiting.set(last, (result) => {
        session ??= (result as { readonly sessionId?: string } | undefined)?.sessionId;
        settle(result);
      });
      to.write(
        `${JSON.stringify({ id: last, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`,
      );
    });
  return { send, events };
}

/** Opens the page, waits until it is loaded, and closes the browser after `look`. */
export async function inBrowser<Seen>(
  address: string,
  look: (tab: Tab) => Promise<Seen>,
  { script = true }: { readonly script?: boolean } = {},
): Promise<Seen> {
  if (chromium === undefined) throw new Error('there is no browser');
  const profile = mkdtempSync(join(tmpdir(), 'netpol-gate-browser-'));
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --remote-debugging-pipe';
  const child = spawn(chromium, [...flags.split(' '), `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((settle) => child.once('exit', settle));
  const connection = connect(child);
  const { send, events } = connection;
  try {
    const { targetInfos } = (await send('Target.getTargets')) as {
      readonly targetInfos: readonly { readonly type: string; readonly targetId: string }[];
    };
    const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
    await send('Target.attachToTarget', { targetId, flatten: true });
    for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await send(`${domain}.enable`);
    const tab = tabOf(connection);
    await tab.showIn({ dark: false, width: 1200 });
    if (!script) await send('Emulation.setScriptExecutionDisabled', { value: true });
    await send('Page.navigate', { url: address });
    for (let left = 3_000; !events.some(({ method }) => method === 'Page.loadEventFired'); left -= 1) {
      if (left === 0) throw new Error(`${address} is not loaded after a minute`);
      await new Promise((settle) => setTimeout(settle, 20));
    }
    return await look(tab);
  } finally {
    const stop = setTimeout(() => child.kill('SIGKILL'), 5_000);
    void send('Browser.close');
    await ended;
    clearTimeout(stop);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function tabOf({ send, events }: Connection): Tab {
  const of = (method: string): readonly unknown[] =>
    events.filter((event) => event.method === method).map(({ params }) => params);
  return {
    evaluate: async (expression) => {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      })) as { readonly result: { readonly value?: unknown }; readonly exceptionDetails?: unknown };
      if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    },
    showIn: async ({ dark, width }) => {
      const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }];
      await send('Emulation.setEmulatedMedia', { features });
      await send('Emulation.setDeviceMetricsOverride', { width, height: 900, deviceScaleFactor: 1, mobile: false });
    },
    complaints: () =>
      [...of('Log.entryAdded'), ...of('Runtime.exceptionThrown')].map((params) => JSON.stringify(params)),
    requests: () =>
      of('Network.requestWillBeSent').map(
        (params) => (params as { readonly request: { readonly url: string } }).request.url,
      ),
  };
}
