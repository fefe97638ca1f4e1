/** One GET of the API server: bounded, repeated where that helps, and silent about what the answer said. */
import { UsableError } from '../model/host.ts';
import type { JsonObject } from '../model/object.ts';
import type { ClusterAccess } from './kube-access.ts';
import { AnswerFault, busyFault, exchange, isBusy, repeated, type Response } from './kube-exchange.ts';
import type { PageReader } from './kube-kinds.ts';
import { quoted } from './plain.ts';

/** What an answer means for a list. Everything else is a UsableError. */
export type KubeAnswer =
  | { readonly kind: 'object'; readonly value: JsonObject; readonly bytes: number; readonly isTrimmed: boolean }
  /** This server has no such kind. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'forbidden' }
  /** The list's continue token is too old. */
  | { readonly kind: 'expired' };

export interface Asking {
  /** Media types; JSON if it says nothing. */
  readonly accept?: string;
  /** Tried before JSON.parse. */
  readonly read?: PageReader;
}

/** Asks for one path. UsableError when the server is out of reach, refuses the credentials, or gives no usable answer. */
export function kubeGet(
  access: ClusterAccess,
  path: string,
  signal: AbortSignal,
  { read, ...asking }: Asking = {},
): Promise<KubeAnswer> {
  return repeated(access, signal, 'cannot be read', async () => {
    const response = await exchange(access, { path, ...asking }, signal);
    const answer = meaningOf(response, quoted(access.server.host), access, read);
    if (answer.kind === 'object') access.met.answered = true;
    return answer;
  });
}

/** Milliseconds in which a server that came back may not know yet who may do what. */
const settling = 10_000;

function meaningOf(response: Response, host: string, { met }: ClusterAccess, read: Asking['read']): KubeAnswer {
  const { status } = response;
  if (status === 200) return parsed(response, read);
  if (status === 404) return { kind: 'absent' };
  if (status === 410) return { kind: 'expired' };
  const isBack = met.answered && Date.now() - met.brokenAt < settling;
  if ((status === 401 || status === 403) && isBack)
    throw new AnswerFault(`it came back and answers with status ${status}`, true, undefined, renewHelp);
  if (status === 403) return { kind: 'forbidden' };
  if (status === 401)
    throw new UsableError(
      `the API server ${host} does not know these credentials${met.answered ? ' any longer' : ''} (401)`,
      met.answered ? 'they ended while the cluster was read: give some that live longer' : renewHelp,
    );
  if (isBusy(status)) throw busyFault(response);
  throw new UsableError(
    `the API server ${host} answers with status ${status}`,
    'look at the address in the kubeconfig',
  );
}

const renewHelp = 'renew the token or certificate of the kubeconfig';

function parsed({ body, type }: Response, read: Asking['read']): KubeAnswer {
  if (type !== '' && !/^application\/(?:[\w.+-]*\+)?json\b/i.test(type))
    throw new AnswerFault(
      `it answers with ${quoted(type)} instead of JSON`,
      false,
      undefined,
      'look whether a proxy or a page to log in stands before it, and at the address of the server',
    );
  const found = read?.(body);
  if (found !== undefined) return { kind: 'object', value: found, bytes: body.length, isTrimmed: true };
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AnswerFault('its answer is cut off or is no JSON', true);
  return { kind: 'object', value: value as JsonObject, bytes: body.length, isTrimmed: false };
}
