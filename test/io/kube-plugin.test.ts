// Which program a kubeconfig may have run, what it sees, and that nothing of it outlives its time.
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type PluginCall, runPlugin } from '../../src/io/kube-plugin.ts';
import { UsableError } from '../../src/model/host.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';
import { until } from '../until.ts';

afterAll(removeTemporaryFolders);

const answer = `echo '{"status":{"token":"from-plugin"}}'`;
const [bin, workspace] = [temporaryFolder(), temporaryFolder()];
const seen = join(bin, 'seen');

function program(folder: string, name: string, script: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const fine = program(bin, 'login', `env > ${seen}; pwd >> ${seen}; ${answer}`);
const evil = program(join(workspace, 'node_modules/.bin'), 'evil', answer);
program(join(workspace, 'bin'), 'login', answer);
symlinkSync(evil, join(bin, 'linked'));
symlinkSync(fine, join(workspace, 'out'));

const path = process.env['PATH'] ?? '';
const kept = { ...process.env };
beforeEach(() => {
  process.env['PATH'] = [join(workspace, 'bin'), join(workspace, 'node_modules/.bin'), '.', bin, path].join(delimiter);
});
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
});

const fail = (message: string, help: string): UsableError => new UsableError(message, help);
const run = (call: PluginCall, allowed: readonly string[], time = 200_000): ReturnType<typeof runPlugin> =>
  runPlugin(call, { allowed, outside: [workspace], time, cluster: () => ({}) }, fail);

test('an allowed plugin is found in PATH, past folders of the checkout', async () => {
  await expect(run({ command: 'login' }, ['login'])).resolves.toEqual({ token: 'from-plugin' });
  await expect(run({ command: fine }, ['login'])).resolves.toEqual({ token: 'from-plugin' });
});

test.each<readonly [string, PluginCall, readonly string[], RegExp]>([
  ['nothing is allowed', { command: 'login' }, [], /wants to run "login"/],
  ['another is allowed', { command: 'login' }, ['aws'], /wants to run "login"/],
  ['no command', {}, ['login'], /wants to run ""/],
  ['a path beside the kubeconfig', { command: './login' }, ['login'], /wants to run/],
  ['a way around', { command: '../bin/login' }, ['login'], /wants to run/],
  ['a program of the checkout, by its path', { command: evil }, ['evil'], /not installed outside of the checkout/],
  ['one that is only there', { command: 'evil' }, ['evil'], /not installed outside of the checkout/],
  ['a link into the checkout', { command: 'linked' }, ['linked'], /not installed outside of the checkout/],
  ['a link of the checkout to outside', { command: join(workspace, 'out') }, ['out'], /not installed outside/],
  ['a folder', { command: bin }, [bin.split('/').at(-1) ?? ''], /not installed/],
  ['a command with an argument in it', { command: 'login --fast' }, ['login'], /wants to run/],
])('refused: %s', async (_, call, allowed, says) => {
  await expect(run(call, allowed)).rejects.toThrow(says);
});

test('it sees its cloud, proxies and what the kubeconfig gives it, and nothing of the workflow', async () => {
  const secret = {
    INPUT_TOKEN: 'workflow',
    INPUT_KUBECONFIG: 'workflow',
    GITHUB_TOKEN: 'workflow',
    GITHUB_ENV: 'workflow',
    GITHUB_WORKSPACE: workspace,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'workflow',
    ACTIONS_RUNTIME_TOKEN: 'workflow',
    RUNNER_TEMP: 'workflow',
    NODE_OPTIONS: '--no-warnings',
    LD_LIBRARY_PATH: '/workflow',
    NPM_TOKEN: 'workflow',
    KUBECONFIG: 'workflow',
  };
  Object.assign(process.env, secret, { AWS_PROFILE: 'reader', HTTPS_PROXY: 'http://proxy:3128' });
  await run({ command: 'login', env: [{ name: 'AWS_REGION', value: 'eu-west-1' }] }, ['login']);
  const text = readFileSync(seen, 'utf8');
  expect(text).toMatch(/AWS_PROFILE=reader/);
  expect(text).toMatch(/HTTPS_PROXY=http:\/\/proxy:3128/);
  expect(text).toMatch(/AWS_REGION=eu-west-1/);
  expect(text).toMatch(/KUBERNETES_EXEC_INFO=\{.*"interactive":false/);
  for (const name of Object.keys(secret)) expect(text).not.toContain(`${name}=`);
  // Neither by PATH nor by the folder that it starts in can it come upon something of the checkout.
  expect(text).not.toContain(workspace);
  expect(/^PATH=(.*)$/m.exec(text)?.[1]?.split(delimiter)).not.toContain('.');
});

test('its time ends for everything that it started', async () => {
  const beats = join(bin, 'beats');
  program(bin, 'forks', `(for i in $(seq 3000); do echo >> ${beats}; sleep 0.05; done) & sleep 60`);
  await expect(run({ command: 'forks' }, ['forks'], 500)).rejects.toThrow('did not end in time');
  const beatsOf = (): number => (existsSync(beats) ? readFileSync(beats).length : 0);
  const isStill = async (): Promise<boolean> => {
    const before = beatsOf();
    await sleep(1_000);
    return beatsOf() === before;
  };
  await until(isStill, 'what it started has ended', 5_000);
});

test.each([
  ['talks on standard error and fails', 'echo the-secret >&2; exit 1', /failed$/],
  ['talks without end', 'while :; do echo the-secret-the-secret-the-secret; done', /gave far too much/],
  ['gives something else', 'echo the-secret', /gave no credential/],
  ['gives an empty token', `echo '{"status":{"token":""}}'`, /gave no credential/],
])('one that %s gets no word into the log', async (_, script, says) => {
  program(bin, 'talks', script);
  const error = await run({ command: 'talks' }, ['talks']).catch((thrown: unknown) => thrown as UsableError);
  expect(error).toBeInstanceOf(UsableError);
  expect((error as UsableError).message).toMatch(says);
  expect(`${(error as UsableError).message}${(error as UsableError).help}`).not.toContain('the-secret');
});
