/** Server, token and authority in place of a kubeconfig: the same, written for whoever has no file. */
import { UsableError } from '../model/host.ts';
import { readBounded } from './files.ts';
import { quoted } from './plain.ts';

export interface DirectAccess {
  /** `https://host:port`; what was given for it. */
  readonly server: string;
  readonly token: string;
  /** A file with certificates in PEM, by its whole path, or these themselves; absent: those that Node trusts. */
  readonly authority?: { readonly path: string } | { readonly text: string };
}

/** Where the token is taken from when no file is named: never from the command line, which others can see. */
export const tokenVariable = 'NETPOL_GATE_TOKEN';

/** A kubeconfig of this one server. `insecure` counts where there is no authority. */
export function directKubeconfig({ server, token, authority }: DirectAccess, insecure: boolean): string {
  const trusted =
    authority === undefined
      ? { 'insecure-skip-tls-verify': insecure }
      : 'path' in authority
        ? { 'certificate-authority': authority.path }
        : { 'certificate-authority-data': Buffer.from(authority.text).toString('base64') };
  const name = new URL(server).host;
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    contexts: [{ name, context: { cluster: name, user: 'reader' } }],
    clusters: [{ name, cluster: { server, ...trusted } }],
    users: [{ name: 'reader', user: { token } }],
  });
}

/** Whether a text is the address of a server whose certificate can be asked for. */
export function isServerAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return protocol === 'https:' && `${username}${password}${search}${hash}` === '';
}

/** Whether a text can be sent as a bearer token. */
export function isToken(text: string): boolean {
  return /^[\x21-\x7e]{1,65536}$/.test(text);
}

/** The token of a file, or of the environment. UsableError where there is none, or what cannot be one. */
export function readToken(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const given =
    file === undefined
      ? (environment[tokenVariable] ?? '')
      : Buffer.from(readBounded(file, 'the token file')).toString('utf8');
  const token = given.trim();
  if (isToken(token)) return token;
  const where = file === undefined ? `the environment variable ${tokenVariable}` : `the token file ${quoted(file)}`;
  throw new UsableError(
    `${where} holds ${token === '' ? 'no token' : 'something that is no token'}`,
    `give --token-file FILE, or set ${tokenVariable}`,
  );
}
