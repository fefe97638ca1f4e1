/** Everything in inputs and kubeconfigs that must never be shown, in every form in which it may turn up. */
import { load } from 'js-yaml';
import type { ActionInputs } from './action-inputs.ts';
import { fieldOf } from './fields.ts';
import { noKubeconfig } from './named-files.ts';

/** The tokens of the Action, one as git sends it too, and what a kubeconfig given as text holds. */
export function secretsInInputs({
  token,
  kubeconfig,
  approvalToken = '',
}: Pick<ActionInputs, 'token' | 'kubeconfig' | 'approvalToken'>): readonly string[] {
  const basic = token === '' ? [] : [Buffer.from(`x-access-token:${token}`).toString('base64')];
  const text = kubeconfig !== undefined && 'text' in kubeconfig ? kubeconfig.text : '';
  const unknown = kubeconfig !== undefined && 'unknown' in kubeconfig ? kubeconfig.unknown : '';
  const packed = text === '' ? [] : [Buffer.from(text).toString('base64')];
  // A word of our own complaint would be hidden in it, and tells nothing.
  const hidden = noKubeconfig.message.includes(unknown) ? [] : formsOf(unknown);
  return [...formsOf(token), ...basic, ...packed, ...formsOf(approvalToken), ...hidden, ...secretsInKubeconfig(text)];
}

const inUser = ['token', 'password', 'client-key-data', 'client-certificate-data'];

/**
 * The credentials of all users of a kubeconfig, also of those that are not used: their own fields, what an
 * auth-provider keeps, and what a credential plugin gets by its environment. None for a text that is no kubeconfig.
 */
export function secretsInKubeconfig(text: string): readonly string[] {
  let users: unknown;
  try {
    users = fieldOf(load(text), 'users');
  } catch {
    return [];
  }
  if (!Array.isArray(users)) return [];
  return users.flatMap((entry) => {
    const user = fieldOf(entry, 'user');
    const provider = fieldOf(fieldOf(user, 'auth-provider'), 'config');
    const environment = fieldOf(fieldOf(user, 'exec'), 'env');
    return [
      ...inUser.map((name) => fieldOf(user, name)),
      ...(typeof provider === 'object' && provider !== null ? (Object.values(provider) as unknown[]) : []),
      ...(Array.isArray(environment) ? environment.map((each) => fieldOf(each, 'value')) : []).filter(isTelling),
    ].flatMap(formsOf);
  });
}

/** Switches, numbers and names of regions are no secrets, and hiding them would make every log unreadable. */
function isTelling(value: unknown): boolean {
  return typeof value === 'string' && !/^(?:true|false|\d{1,8}|[a-z]{2}(?:-[a-z]+)+-\d)$/i.test(value);
}

/** Shorter texts are not hidden: what is left of a log would tell more about them. */
const [shortest, shortestLine] = [4, 8];

/** A secret as it stands, in base64, decoded where it is base64, and each line of them. Nothing for what is no text. */
export function formsOf(secret: unknown): readonly string[] {
  if (typeof secret !== 'string' || secret.length < shortest) return [];
  const encoded = Buffer.from(secret).toString('base64');
  return [...new Set([secret, ...linesOf(secret), encoded, ...decodedFrom(secret)])];
}

function decodedFrom(text: string): readonly string[] {
  const packed = text.replace(/\s/g, '');
  if (packed.length < 16 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return [];
  const plain = Buffer.from(packed, 'base64').toString('utf8');
  return plain.includes('\ufffd') ? [] : [plain, ...linesOf(plain)];
}

/** The frame of a PEM text is the same in all of them. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  return lines.length === 1 ? [] : lines.filter((line) => line.length >= shortestLine && !line.startsWith('-----'));
}
