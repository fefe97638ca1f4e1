/** Credential plugins of a kubeconfig: foreign programs, run only where allowed, with little to see and not for long. */
import type { User } from '@kubernetes/client-node';
import { execFile } from 'node:child_process';
import { isAbsolute } from 'node:path';
import type { UsableError } from '../model/host.ts';
import { quoted } from './plain.ts';

export interface PluginCall {
  readonly command?: string;
  readonly args?: readonly string[] | null;
  readonly env?: readonly { readonly name: string; readonly value: string }[] | null;
  readonly apiVersion?: string;
}

/** What a plugin sees of the environment: its cloud's settings, and neither our inputs nor tokens of the workflow. */
const pluginEnvironment =
  /^(?:PATH|Path|HOME|USERPROFILE|SystemRoot|TEMP|TMP|TMPDIR|(?:AWS|AZURE|AAD|GOOGLE|CLOUDSDK)_\w+)$/;

/** Token or certificate from the plugin's answer, within `time` milliseconds. `fail` makes the error that is shown. */
export async function runPlugin(
  call: PluginCall,
  allowed: readonly string[],
  time: number,
  fail: (message: string, help: string) => UsableError,
): Promise<Partial<User>> {
  const command = call.command ?? '';
  const name = command.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '');
  if (!allowed.includes(name) || (command !== name && !isAbsolute(command)))
    throw fail(
      `the kubeconfig wants to run ${quoted(command)} for its credentials`,
      `allow the plugin by its name, or write a short-lived token into the kubeconfig${allowed.length > 0 ? ` (allowed: ${allowed.map((each) => quoted(each)).join(', ')})` : ''}`,
    );
  const { output, why } = await outputOf(command, call, time);
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

/** Standard output, and why it is not to be used. Standard error is not looked at: it may hold anything. */
function outputOf(command: string, call: PluginCall, time: number): Promise<{ output: string; why?: string }> {
  const inherited = Object.entries(process.env).filter(([name]) => pluginEnvironment.test(name));
  const apiVersion = call.apiVersion ?? 'client.authentication.k8s.io/v1';
  const information = { apiVersion, kind: 'ExecCredential', spec: { interactive: false } };
  const env = {
    ...Object.fromEntries(inherited),
    ...Object.fromEntries((call.env ?? []).map(({ name, value }) => [name, value])),
    KUBERNETES_EXEC_INFO: JSON.stringify(information),
  };
  const settings = { env, timeout: time, maxBuffer: 1 << 20, killSignal: 'SIGKILL' } as const;
  return new Promise((done) => {
    execFile(command, [...(call.args ?? [])], settings, (error, output) => {
      if (error === null) done({ output });
      else if (error.killed === true) done({ output, why: 'did not end in time' });
      else done({ output, why: (error as { code?: unknown }).code === 'ENOENT' ? 'is not installed' : 'failed' });
    });
  });
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
