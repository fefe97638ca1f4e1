/** Credential plugins of a kubeconfig: foreign programs, run only where allowed, with little to see and not for long. */
import type { User } from '@kubernetes/client-node';
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { UsableError } from '../model/host.ts';
import { quoted } from './plain.ts';
import { isInside, realOf } from './tracked.ts';

export interface PluginCall {
  readonly command?: string;
  readonly args?: readonly string[] | null;
  readonly env?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly apiVersion?: string;
  /** Whether it wants to know for which cluster. */
  readonly provideClusterInfo?: boolean;
}

export interface PluginRules {
  /** Base names of plugins that may be run. */
  readonly allowed: readonly string[];
  /** Folders that none may come from: what a pull request brought along lies there. */
  readonly outside: readonly string[];
  /** Milliseconds. */
  readonly time: number;
  /** What is told of the cluster, in the words of an ExecCredential. */
  readonly cluster: () => unknown;
}

/** What a plugin sees of the environment: its cloud's settings, and neither our inputs nor tokens of the workflow. */
const pluginEnvironment = new RegExp(
  `^(?:${[
    'PATH|Path|HOME|USERPROFILE|SystemRoot|TEMP|TMP|TMPDIR|(?:AWS|AZURE|AAD|GOOGLE|CLOUDSDK)_\\w+',
    'HTTPS?_PROXY|NO_PROXY|https?_proxy|no_proxy|SSL_CERT_(?:FILE|DIR)|REQUESTS_CA_BUNDLE',
  ].join('|')})$`,
);

/** Token or certificate from the plugin's answer. `fail` makes the error that is shown. */
export async function runPlugin(
  call: PluginCall,
  rules: PluginRules,
  fail: (message: string, help: string) => UsableError,
): Promise<Partial<User>> {
  const { allowed } = rules;
  const command = call.command ?? '';
  const name = command.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '');
  if (!allowed.includes(name) || (!isBare(command) && !isAbsolute(command)))
    throw fail(
      `the kubeconfig wants to run ${quoted(command)} for its credentials`,
      `allow the plugin by its name (--exec-plugin, or the input exec-plugins), or write a short-lived token into the kubeconfig${allowed.length > 0 ? ` (allowed: ${allowed.map((each) => quoted(each)).join(', ')})` : ''}`,
    );
  const { output, why } = await outputOf(call, rules);
  if (why !== undefined)
    throw fail(`the credential plugin ${quoted(name)} ${why}`, `run it by hand and look: ${quoted(command)}`);
  const { token, clientCertificateData, clientKeyData } = statusOf(output);
  if (token === undefined && clientCertificateData === undefined)
    throw fail(`the credential plugin ${quoted(name)} gave no credential`, 'run it by hand and look at its output');
  const encoded = (pem: string): string => Buffer.from(pem).toString('base64');
  return {
    ...(token === undefined ? {} : { token }),
    ...(clientCertificateData === undefined ? {} : { certData: encoded(clientCertificateData) }),
    ...(clientKeyData === undefined ? {} : { keyData: encoded(clientKeyData) }),
  };
}

function isBare(command: string): boolean {
  return !/[\\/]/.test(command);
}

/** Folders of PATH by their whole name: `.` and such mean wherever we happen to be. */
function searchPath(outside: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? process.env['Path'] ?? '').split(delimiter).filter(isAbsolute);
  return folders.filter((folder) => !isInsideAny(folder, outside));
}

/** The program that a command means, by its real path; undefined if there is none that may be run. */
function programOf(command: string, folders: readonly string[], outside: readonly string[]): string | undefined {
  const named = isBare(command) ? folders.map((folder) => join(folder, command)) : [command];
  const endings = process.platform === 'win32' ? ['', '.exe'] : [''];
  const files = named.flatMap((file) => endings.map((ending) => file + ending));
  const found = files.find(isProgram);
  return found === undefined || isInsideAny(found, outside) ? undefined : found;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** As written, and wherever links lead. */
function isInsideAny(path: string, folders: readonly string[]): boolean {
  const forms = [path, realOf(path)];
  return folders
    .flatMap((folder) => [folder, realOf(folder)])
    .some((folder) => forms.some((form) => isInside(form, folder)));
}

/** Standard output, and why it is not to be used. Standard error is not even read: it may hold anything. */
function outputOf(call: PluginCall, rules: PluginRules): Promise<{ readonly output: string; readonly why?: string }> {
  const folders = searchPath(rules.outside);
  const program = programOf(call.command ?? '', folders, rules.outside);
  if (program === undefined) return Promise.resolve({ output: '', why: 'is not installed outside of the checkout' });
  const env = environmentOf(call, folders, rules);
  return new Promise((done) => {
    // A group of its own, so that what it starts ends with it.
    const child = spawn(program, [...(call.args ?? [])], {
      env,
      cwd: tmpdir(),
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (why?: string): void => {
      clearTimeout(timer);
      if (why !== undefined) endGroup(child.pid);
      child.stdout.destroy();
      done({ output: Buffer.concat(chunks).toString('utf8'), ...(why === undefined ? {} : { why }) });
    };
    const timer = setTimeout(() => end('did not end in time'), rules.time);
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > mostOutput) end('gave far too much');
    });
    child.on('error', () => end('cannot be started'));
    child.on('close', (code) => end(code === 0 ? undefined : 'failed'));
  });
}

/** Bytes; a credential has some thousand. */
const mostOutput = 1 << 20;

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function environmentOf(call: PluginCall, folders: readonly string[], { cluster }: PluginRules): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => pluginEnvironment.test(name));
  const apiVersion = call.apiVersion ?? 'client.authentication.k8s.io/v1';
  const spec = { interactive: false, ...(call.provideClusterInfo === true && { cluster: cluster() }) };
  const information = { apiVersion, kind: 'ExecCredential', spec };
  return {
    ...Object.fromEntries(inherited),
    PATH: folders.join(delimiter),
    ...Object.fromEntries((call.env ?? []).map(({ name, value }) => [name, value])),
    KUBERNETES_EXEC_INFO: JSON.stringify(information),
  };
}

function statusOf(output: string): { token?: string; clientCertificateData?: string; clientKeyData?: string } {
  try {
    const status = (JSON.parse(output) as { status?: Record<string, unknown> | null } | null)?.status ?? {};
    return Object.fromEntries(
      ['token', 'clientCertificateData', 'clientKeyData'].flatMap((key) => {
        const value = status[key];
        return typeof value === 'string' && value !== '' ? [[key, value]] : [];
      }),
    );
  } catch {
    return {};
  }
}
