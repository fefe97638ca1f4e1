/**
 * One request to the API server, whatever it is for: how it is built and sent, its bounds, when it is worth another
 * attempt, and the words for what went wrong. Lists, watches, reviews and dry runs all ask in this way.
 */
import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, type RequestOptions, request as secureRequest } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { UsableError } from '../model/host.ts';
import type { ClusterAccess } from './kube-access.ts';
import { messageOf, quoted } from './plain.ts';

export interface Question {
  /** GET if it says nothing. */
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  /** Media types; JSON if it says nothing. */
  readonly accept?: string;
  readonly body?: { readonly type: string; readonly text: string };
  /** Bytes of the answer, if less than those of a page. */
  readonly mostBytes?: number;
}

export interface Response {
  readonly status: number;
  /** Milliseconds until the next attempt, where the server names them. */
  readonly retryAfter: number | undefined;
  readonly type: string;
  /** The clock of the server, milliseconds since 1970, to the second. */
  readonly serverTime: number | undefined;
  readonly body: Buffer;
}

/** A fault of the connection or of the answer, with whether and when (milliseconds) another attempt may help. */
export class AnswerFault extends Error {
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

class TooLargeFault extends AnswerFault {}

/** An answer of more bytes than are taken: a smaller question may have a smaller one. */
export class TooLarge extends UsableError {}

const usualHelp = 'look whether it runs and can be reached from here';

/** Before anything is sent: keys or certificates that OpenSSL cannot read. */
const credentialHelp =
  'look at the certificates and the key of the kubeconfig: they are no PEM, or do not belong together';

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
 * Makes attempts until one succeeds, with growing pauses. UsableError when the server is out of reach or stays of no
 * use; `failing` says for what. A server that is not there is no reason to wait; one that was there a moment ago may
 * come back.
 */
export async function repeated<Found>(
  access: ClusterAccess,
  signal: AbortSignal,
  failing: string,
  attempt: () => Promise<Found>,
): Promise<Found> {
  const { limits } = access;
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      const fault = faultOf(error, signal, access);
      if (!fault.passing || count >= limits.attempts) {
        const Final = fault instanceof TooLargeFault ? TooLarge : UsableError;
        throw new Final(`the API server ${quoted(access.server.host)} ${failing}: ${fault.message}`, fault.help);
      }
      const pause = Math.min(fault.pause ?? 125 * 2 ** count, limits.wait);
      await wait(pause, undefined, { signal }).catch((ended: unknown) => faultOf(ended, signal, access));
    }
  }
}

/** The answer of whatever status; only a server that is busy or failing is asked again. */
export function answerTo(
  access: ClusterAccess,
  question: Question,
  signal: AbortSignal,
  failing: string,
): Promise<Response> {
  let count = 0;
  return repeated(access, signal, failing, async () => {
    const response = await exchange(access, question, signal);
    const { status } = response;
    if (isBusy(status) && ++count < access.limits.attempts) throw busyFault(response);
    return response;
  });
}

export function isBusy(status: number): boolean {
  return status === 429 || status >= 500;
}

export function busyFault({ status, retryAfter }: Response): AnswerFault {
  return new AnswerFault(`it answers with status ${status}`, true, retryAfter);
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
  const help = /^ERR_OSSL_/.test(code ?? '') ? credentialHelp : certificateHelp[code ?? ''];
  return new AnswerFault(connectionFault(error), passing, undefined, help);
}

const passingCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN']);

export function connectionFault(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return `${messageOf(error)}${code === undefined ? '' : ` (${code})`}`;
}

/** One attempt, and its whole answer. Rejects with AnswerFault, or with a fault of the connection. */
export function exchange(access: ClusterAccess, question: Question, signal: AbortSignal): Promise<Response> {
  const { requestTime, pageBytes } = access.limits;
  return new Promise((resolve, reject) => {
    const limit = new AbortController();
    let clock: NodeJS.Timeout | undefined;
    const ended = (): void => clearTimeout(clock);
    const fail = (error: unknown): void => {
      ended();
      const isLate = limit.signal.aborted && !signal.aborted;
      reject(isLate ? new AnswerFault(`no answer within ${requestTime / 1000} s`, false) : (error as Error));
    };
    const most = Math.min(question.mostBytes ?? pageBytes, pageBytes);
    const own = { signal: AbortSignal.any([signal, limit.signal]) };
    const request = sent(access, question, own, (response) => {
      void collect(response, most).then(resolve, fail).finally(ended);
    });
    // Its time begins with a connection: before, it may wait for others of the same reading.
    request.on('socket', () => {
      clock ??= setTimeout(() => limit.abort(), requestTime);
    });
    request.on('error', fail);
  });
}

/** The answer as soon as it begins, on a connection of its own, since it is held for minutes. */
export function openStream(access: ClusterAccess, path: string, signal: AbortSignal): Promise<IncomingMessage> {
  const { agent } = access.options;
  const kind: unknown = typeof agent === 'object' ? agent.constructor : undefined;
  // Through a proxy by the agent that knows the way.
  const own = kind === PlainAgent || kind === SecureAgent ? { agent: false as const, signal } : { signal };
  return new Promise((resolve, reject) => {
    sent(access, { path }, own, resolve).on('error', reject);
  });
}

function sent(
  { server, options }: ClusterAccess,
  { method = 'GET', path, accept = 'application/json', body }: Question,
  more: RequestOptions,
  onResponse: (response: IncomingMessage) => void,
): ClientRequest {
  const send = server.protocol === 'http:' ? plainRequest : secureRequest;
  const type = body === undefined ? {} : { 'content-type': body.type };
  const headers = { ...options.headers, ...type, accept, 'user-agent': 'netpol-gate' };
  const url = new URL(server.href.replace(/\/+$/, '') + path);
  const request = send(url, { ...options, ...more, method, headers }, onResponse);
  request.end(body?.text);
  return request;
}

async function collect(response: IncomingMessage, most: number): Promise<Response> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) {
      response.destroy();
      throw new TooLargeFault(`an answer is larger than ${most} bytes`, false);
    }
    chunks.push(chunk);
  }
  const { statusCode, headers } = response;
  const time = Date.parse(headers.date ?? '');
  return {
    status: statusCode ?? 0,
    retryAfter: retryAfterOf(headers),
    type: headers['content-type'] ?? '',
    serverTime: Number.isNaN(time) ? undefined : time,
    body: Buffer.concat(chunks),
  };
}

/** In milliseconds. */
export function retryAfterOf(headers: IncomingMessage['headers']): number | undefined {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
