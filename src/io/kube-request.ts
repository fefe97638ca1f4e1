/** One GET of the API server: bounded, repeated where that helps, and silent about what the answer said. */
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { UsableError } from '../model/host.ts';
import type { JsonObject } from '../model/object.ts';
import type { ClusterAccess } from './kube-access.ts';
import type { PageReader } from './kube-kinds.ts';
import { messageOf, quoted } from './plain.ts';

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

interface Response {
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly type: string;
  readonly body: Buffer;
}

/** A fault of the connection or of the answer, with whether and when (milliseconds) another attempt may help. */
class AnswerFault extends Error {
  readonly passing: boolean;
  readonly pause: number | undefined;
  readonly help: string;
  constructor(message: string, passing: boolean, pause?: number, help = usualHelp) {
    super(message);
    this.passing = passing;
    this.pause = pause;
    this.help = help;
  }
}

const usualHelp = 'look whether it runs and can be reached from here';

/** What a fault of TLS means for whoever reads of it. */
const certificateHelp: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate of the server has expired: renew it, or look at the clock of this machine',
  CERT_NOT_YET_VALID: 'the certificate of the server is not valid yet: look at the clock of this machine',
  ERR_TLS_CERT_ALTNAME_INVALID: 'use a name or address that the certificate of the server holds',
  ...Object.fromEntries(
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'CERT_SIGNATURE_FAILURE',
    ].map((code) => [code, 'give the certificate authority of this very cluster']),
  ),
};

/**
 * Asks for one path. UsableError when the server is out of reach, refuses the credentials, or gives no usable answer.
 * A server that is not there is no reason to wait; one that was there a moment ago may come back.
 */
export async function kubeGet(
  access: ClusterAccess,
  path: string,
  signal: AbortSignal,
  { accept = 'application/json', read }: Asking = {},
): Promise<KubeAnswer> {
  const host = quoted(access.server.host);
  const { met, limits } = access;
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = meaningOf(await ask(access, path, accept, signal), host, access, read);
      if (answer.kind === 'object') met.answered = true;
      return answer;
    } catch (error) {
      const fault = faultOf(error, signal, access);
      if (!fault.passing || attempt >= limits.attempts)
        throw new UsableError(`the API server ${host} cannot be read: ${fault.message}`, fault.help);
      const pause = Math.min(fault.pause ?? 125 * 2 ** attempt, limits.wait);
      await wait(pause, undefined, { signal }).catch((ended: unknown) => faultOf(ended, signal, access));
    }
  }
}

/** Milliseconds in which a server that came back may not know yet who may do what. */
const settling = 10_000;

function meaningOf(response: Response, host: string, { met }: ClusterAccess, read: Asking['read']): KubeAnswer {
  const { status, retryAfter } = response;
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
  if (status === 429 || status >= 500) throw new AnswerFault(`it answers with status ${status}`, true, retryAfter);
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

/** Faults of TLS, names and refusals stay; cut and reset connections may pass. The run's own end is final. */
function faultOf(error: unknown, signal: AbortSignal, { met, server }: ClusterAccess): AnswerFault {
  if (error instanceof UsableError) throw error;
  if (error instanceof AnswerFault) return error;
  if (signal.aborted)
    throw new UsableError(
      `the cluster of ${quoted(server.host)} was not read in time`,
      'look at the speed of the API server, or use a snapshot file',
    );
  const { code } = error as NodeJS.ErrnoException;
  const passing = passingCodes.has(code ?? '') || (code === 'ECONNREFUSED' && met.answered);
  if (passing) met.brokenAt = Date.now();
  const text = `${messageOf(error)}${code === undefined ? '' : ` (${code})`}`;
  return new AnswerFault(text, passing, undefined, certificateHelp[code ?? '']);
}

const passingCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);

function ask(access: ClusterAccess, path: string, accept: string, signal: AbortSignal): Promise<Response> {
  const { server, options } = access;
  const send = server.protocol === 'http:' ? plainRequest : secureRequest;
  const base = server.href.replace(/\/+$/, '');
  return new Promise((resolve, reject) => {
    const limit = new AbortController();
    const request = send(
      new URL(base + path),
      {
        ...options,
        method: 'GET',
        headers: { ...options.headers, accept, 'user-agent': 'netpol-gate' },
        signal: AbortSignal.any([signal, limit.signal]),
      },
      (response) => void collect(response, access.limits.pageBytes).then(resolve, fail).finally(ended),
    );
    let clock: NodeJS.Timeout | undefined;
    const ended = (): void => clearTimeout(clock);
    const fail = (error: unknown): void => {
      ended();
      reject(
        limit.signal.aborted && !signal.aborted
          ? new AnswerFault(`no answer within ${access.limits.requestTime / 1000} s`, false)
          : (error as Error),
      );
    };
    // Its time begins with a connection: before, it may wait for others of the same reading.
    request.on('socket', () => {
      clock ??= setTimeout(() => limit.abort(), access.limits.requestTime);
    });
    request.on('error', fail);
    request.end();
  });
}

async function collect(response: IncomingMessage, maxBytes: number): Promise<Response> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      response.destroy();
      throw new AnswerFault(`an answer is larger than ${maxBytes} bytes`, false);
    }
    chunks.push(chunk);
  }
  const seconds = Number(response.headers['retry-after']);
  return {
    status: response.statusCode ?? 0,
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined,
    type: response.headers['content-type'] ?? '',
    body: Buffer.concat(chunks),
  };
}
