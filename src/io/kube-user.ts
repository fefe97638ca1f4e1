/** The user of a kubeconfig: with which credentials, and as whom, the server is asked. */
import type * as client from '@kubernetes/client-node';
import { dirname, isAbsolute, resolve } from 'node:path';
import { load } from 'js-yaml';
import type { UsableError } from '../model/host.ts';
import { readBounded } from './files.ts';
import { type PluginCall, type PluginRules, runPlugin } from './kube-plugin.ts';
import { quoted } from './plain.ts';

/** Makes the error that names the kubeconfig. */
export type Fail = (message: string, help: string) => UsableError;

/** The fields of a user as they are written: the library knows some of them only. */
type WrittenUser = Readonly<Record<string, unknown>>;

export function writtenUser(text: string, name: string): WrittenUser {
  const { users } = load(text) as { users: readonly { name?: unknown; user?: WrittenUser | null }[] };
  return users.find((user) => user.name === name)?.user ?? {};
}

/** `tokenFile`, relative to the kubeconfig. */
export function tokenFileOf({ tokenFile }: WrittenUser, where: string | undefined): string | undefined {
  if (typeof tokenFile !== 'string' || tokenFile === '') return undefined;
  return isAbsolute(tokenFile) || where === undefined ? tokenFile : resolve(dirname(where), tokenFile);
}

/** The user with a token or certificate in hand: plugins are run here, under rules, and not by the library. */
export async function credentialsOf(
  user: client.User,
  tokenFile: string | undefined,
  rules: PluginRules,
  fail: Fail,
): Promise<client.User> {
  if (user.authProvider !== undefined && user.authProvider !== null)
    throw fail(
      `the user ${quoted(user.name)} logs in by an auth-provider, which Kubernetes has given up`,
      'use a token, a client certificate or an allowed credential plugin',
    );
  const plugin = user.exec as PluginCall | null | undefined;
  if (plugin !== undefined && plugin !== null)
    return { ...user, exec: undefined, ...(await runPlugin(plugin, rules, fail)) };
  if (tokenFile === undefined) return user;
  return { ...user, token: Buffer.from(readBounded(tokenFile, 'the token file')).toString('utf8').trim() };
}

/** An empty token, as of a secret that was not set, is none. */
export function hasCredential({ token, certData, certFile, username }: client.User): boolean {
  return [token, certData, certFile, username].some((each) => (each ?? '') !== '');
}

/** Headers that say as whom the user asks, but for the name, which the library sends. */
export function impersonationOf(written: WrittenUser, name: string, fail: Fail): Record<string, string | string[]> {
  const { as, 'as-uid': uid, 'as-groups': groups, 'as-user-extra': extra } = written;
  const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
  const more = Object.entries(extra ?? {}).map(
    ([key, values]) => [`Impersonate-Extra-${encodeURIComponent(key)}`, texts(values)] as const,
  );
  const all = [['Impersonate-Uid', typeof uid === 'string' ? uid : ''], ['Impersonate-Group', texts(groups)], ...more];
  const headers = Object.fromEntries(all.filter(([, value]) => value?.length !== 0)) as Record<
    string,
    string | string[]
  >;
  if (Object.keys(headers).length > 0 && (as ?? '') === '')
    throw fail(`the user ${quoted(name)} asks as member of groups, and as nobody by name`, 'say as whom with "as"');
  return headers;
}
