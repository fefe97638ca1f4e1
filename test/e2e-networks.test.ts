// The rows of docs/networks.md: the built Action where GitHub, the runner or the way between them is not the usual one.
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type ActionEnd,
  pullRequest,
  pullRequestEvent,
  runAction,
  runnerCommands,
  shop,
  shopAfter,
  shopBefore,
} from './action-run.ts';
import { authority } from './fakes/certificate.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions } from './fakes/github.ts';
import { fakeProxy, tlsFront } from './fakes/proxy.ts';
import { removeTemporaryFolders, temporaryFolder } from './io/repository.ts';

const root = dirname(import.meta.dirname);
const open: { close(): Promise<void> }[] = [];
const servers: FakeGitHub[] = [];
afterEach(async () => {
  const faults = servers.splice(0).flatMap((server) => server.faults);
  await Promise.all(open.splice(0).map((each) => each.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);

const example = pullRequest(shopBefore, shopAfter);
const evidence = { snapshot: join(shop, 'cluster.json'), logs: join(shop, 'logs') };
const host = 'github.corp.example';
const certificates = temporaryFolder();
const own = authority(certificates, [`DNS:${host}`, 'IP:127.0.0.1']);

function kept<Each extends { close(): Promise<void> }>(each: Each): Each {
  open.push(each);
  return each;
}

async function github(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const made = kept(await fakeGitHub({ token: 'the-token', head: example.head, ...options }));
  servers.push(made);
  return made;
}

function run(
  api: string,
  environment: Readonly<Record<string, string>> = {},
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionEnd> {
  const payload = pullRequestEvent(example);
  const event = { workspace: example.workspace, event: 'pull_request', payload, api };
  return runAction({ ...event, inputs: { ...evidence, ...inputs }, environment });
}

const verdictOf = ({ code, outputs }: ActionEnd): unknown => [code, outputs['verdict']];
const warningsOf = ({ stdout }: ActionEnd): string =>
  runnerCommands(stdout)
    .flatMap(({ command, text }) => (command === 'warning' ? [text] : []))
    .join('\n');

test('GitHub Enterprise Server: its paths, a port in its address, and a job that does not know its check run', async () => {
  const server = await github({ enterprise: true });
  expect(server.address).toMatch(/\/api\/v3$/);
  const addresses = {
    GITHUB_SERVER_URL: 'https://ghe.corp.example:8443',
    GITHUB_GRAPHQL_URL: server.address.replace('v3', 'graphql'),
  };
  const end = await run(server.address, addresses, { 'check-run-id': '' });
  expect(verdictOf(end)).toEqual([1, 'failed']);
  expect(server.comments).toHaveLength(1);
  expect(server.comments[0]?.body).toContain('https://ghe.corp.example:8443/acme/shop/blob/');
  expect(server.requests.filter(({ operation }) => operation === 'checks/update')).toEqual([]);
  const errors = runnerCommands(end.stdout).filter(({ command }) => command === 'error');
  expect(errors.some(({ text }) => /file=[^,]+\.yaml,line=\d+/.test(text))).toBe(true);
});

describe('a proxy, and an authority of the company’s own', () => {
  const behind = async () => {
    const server = await github();
    const front = kept(await tlsFront(own.server, server.address));
    return {
      server,
      proxy: kept(await fakeProxy()),
      address: `https://${host}:${front.port}`,
      name: `${host}:${front.port}`,
    };
  };
  const trusting = { NODE_EXTRA_CA_CERTS: join(certificates, 'ca.crt') };

  test.each(['HTTPS_PROXY', 'https_proxy'])(
    '%s leads to GitHub, and NODE_EXTRA_CA_CERTS says whom to believe',
    async (variable) => {
      const { server, proxy, address, name } = await behind();
      const end = await run(address, { [variable]: proxy.address, ...trusting });
      expect(verdictOf(end)).toEqual([1, 'failed']);
      expect(server.comments).toHaveLength(1);
      expect(new Set(proxy.asked)).toEqual(new Set([name]));
      expect(JSON.stringify(proxy.headers)).not.toContain('the-token');
      expect(warningsOf(end)).toBe('');
    },
  );

  test('without the authority nothing is told, and the verdict stands', async () => {
    const { server, proxy, address } = await behind();
    const end = await run(address, { HTTPS_PROXY: proxy.address });
    expect(verdictOf(end)).toEqual([1, 'failed']);
    expect(server.requests).toEqual([]);
    expect(warningsOf(end)).toContain('GitHub did not answer');
  });

  test('NO_PROXY keeps a host from it', async () => {
    const { server, proxy, address } = await behind();
    const end = await run(address, { HTTPS_PROXY: proxy.address, NO_PROXY: `other.example,${host}`, ...trusting });
    expect(verdictOf(end)).toEqual([1, 'failed']);
    expect([proxy.asked, server.requests]).toEqual([[], []]);
  });

  test('a proxy that is away: nothing is told, and the verdict stands', async () => {
    const end = await run(`https://${host}`, { HTTPS_PROXY: 'http://127.0.0.1:1', ...trusting });
    expect(verdictOf(end)).toEqual([1, 'failed']);
    expect(warningsOf(end)).toContain('GitHub did not answer');
  });
});

describe('a runner without Node 24', () => {
  const page = readFileSync(join(root, 'docs/networks.md'), 'utf8');

  test('runs the bundle as the step of docs/networks.md does', async () => {
    const step = /^ {2}run: (node .*)$/m.exec(page)?.[1] ?? '';
    expect(step).toBe('node .netpol-gate/dist/index.js');
    const names = [...page.matchAll(/^ {4}(INPUT_[\w-]+):/gm)].map(([, name = '']) => name);
    expect(names).toEqual(expect.arrayContaining(['INPUT_TOKEN', 'INPUT_SNAPSHOT', 'INPUT_LOGS']));
    const server = await github();
    const end = await scripted(step, {
      INPUT_TOKEN: 'the-token',
      INPUT_SNAPSHOT: evidence.snapshot,
      INPUT_LOGS: evidence.logs,
      'INPUT_CHECK-RUN-ID': '42',
      GITHUB_API_URL: server.address,
    });
    expect(end.code).toBe(1);
    expect(end.output).toMatch(/^verdict<<.*\nfailed$/m);
    expect(server.checkRuns.has(42)).toBe(true);
  });
});

/** A step of a workflow with `shell: bash`: the Action lies in a folder of the workspace. */
function scripted(
  command: string,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly output: string }> {
  const temporary = temporaryFolder();
  const file = (name: string, content = ''): string => {
    writeFileSync(join(temporary, name), content);
    return join(temporary, name);
  };
  const [output, summary] = [file('output'), file('summary')];
  const dist = process.env['NETPOL_GATE_DIST'] ?? join(root, 'dist');
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: temporary,
    RUNNER_TEMP: temporary,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(pullRequestEvent(example))),
    GITHUB_OUTPUT: output,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: example.workspace,
    ...environment,
  };
  const script = file(
    'script.sh',
    command.replace('node .netpol-gate/dist', `${process.env['NETPOL_GATE_NODE'] ?? 'node'} ${dist}`),
  );
  return new Promise((done) => {
    const shell = ['--noprofile', '--norc', '-e', '-o', 'pipefail', script];
    execFile('bash', shell, { env, cwd: example.workspace, maxBuffer: 1 << 28 }, (error) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      done({ code, output: readFileSync(output, 'utf8') });
    });
  });
}
