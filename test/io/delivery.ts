/** What delivery is given in tests, and the runner that it talks to. */
import { deliver, type Delivery, type Destination } from '../../src/io/github.ts';
import type { DeliveryLimits } from '../../src/io/limits.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions } from '../fakes/github.ts';

const open: FakeGitHub[] = [];

/** Whatever a test is about: no request may ever leave what GitHub describes. */
export async function closeServers(): Promise<void> {
  const faults = open.flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
}

export const head = 'a'.repeat(40);

export async function github(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const made = await fakeGitHub({ token: 'the-token', head, ...options });
  open.push(made);
  return made;
}

/** An address at which nobody listens any more. */
export async function closedPort(): Promise<string> {
  const gone = await fakeGitHub();
  await gone.close();
  return gone.address;
}

/** As patient as the real ones in what they do, and quick about it. */
export const quick: DeliveryLimits = {
  requestTime: 40_000,
  // Less than a minute, for which GitHub is made to ask.
  deliveryTime: 50_000,
  attempts: 3,
  backoff: 5,
  spacing: 0,
};

interface Command {
  readonly level: string;
  readonly message: string;
  readonly file: string | undefined;
}

/** What the runner would get. */
export function recorder() {
  const commands: Command[] = [];
  const outputs = new Map<string, string | number>();
  const summaries: string[] = [];
  const notes: string[] = [];
  const command =
    (level: string) =>
    (message: string, place?: { file?: string }): void =>
      void commands.push({ level, message, file: place?.file });
  return {
    commands,
    outputs,
    summaries,
    notes,
    log: {
      error: command('error'),
      warning: command('warning'),
      notice: command('notice'),
      info: (message: string): void => void notes.push(message),
      setOutput: (name: string, value: string | number): void => void outputs.set(name, value),
      summary: {
        addRaw: (text: string) => ({ write: async (): Promise<void> => void summaries.push(text) }),
      },
    },
  };
}

const levels = ['failure', 'warning', 'notice'] as const;
export const annotations = (count: number, level?: (typeof levels)[number]): Annotation[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `policies/p${index}.yaml`,
    start_line: index + 1,
    end_line: index + 1,
    annotation_level: level ?? levels[index % 3] ?? 'notice',
    title: 'netpol-gate: newly blocked',
    message: `finding ${index}`,
  }));

export const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  check: { title: 'Failed: 2 newly blocked', summary: 'summary', text: 'text', annotations: annotations(2) },
  comment: comment('### netpol-gate: failed'),
  summary: '# summary\n',
  ...more,
});

export const comment = (body: string, more: Partial<Delivery['comment']> = {}): Delivery['comment'] => ({
  body,
  short: body.slice(0, 100),
  quiet: false,
  said: `told: ${body.slice(0, 100)}`,
  gist: body,
  resolved: (said, by) => `resolved since ${by}: ${said}`,
  ...more,
});

export const place = (
  more: Partial<NonNullable<Destination['comment']>> = {},
): NonNullable<Destination['comment']> => ({
  pullRequest: 7,
  head,
  workflow: 'policies',
  id: 'default',
  mode: 'auto',
  ...more,
});

export const destination = (address: string, more: Partial<Destination> = {}): Destination => ({
  token: 'the-token',
  repository: 'acme/shop',
  api: address,
  checkRun: { kind: 'job', id: 42 },
  comment: place(),
  limits: quick,
  ...more,
});

/** For requests that are never answered. */
export const impatient: DeliveryLimits = { ...quick, requestTime: 2_000 };

/** One delivery, with what the runner got and the warnings. */
export async function delivered(
  server: FakeGitHub,
  what: Partial<Delivery> = {},
  where: Partial<Destination> = {},
): Promise<ReturnType<typeof recorder> & { readonly warnings: readonly string[] }> {
  const runner = recorder();
  const warnings = await deliver(delivery(what), destination(server.address, where), runner.log);
  return { ...runner, warnings };
}

export const operations = ({ requests }: FakeGitHub): readonly string[] => requests.map(({ operation }) => operation);

export const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;
export const marker = (hash: string, workflow = 'policies', id = 'default'): string =>
  `<!-- netpol-gate:${workflow}:${id} hash=${hash} -->`;
