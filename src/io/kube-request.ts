/** One GET of the API server: bounded, repeated where that helps, and silent about what the answer said. */
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { UsableError } from '../model/host.ts';
import type { JsonObject } from '../model/object.ts';
import type { ClusterAccess } from './kube-access.ts';
import { messageOf, quoted } from './plain.ts';

/** What an answer means for a list. Everything else is a UsableError. */
export type KubeAnswer =
  | { readonly kind: 'object'; readonly value: JsonObject; readonly bytes: number }
  /** This server has no such kind. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'forbidden' }
  /** The list's continue token is too old. */
  | { readonly kind: 'expired' };

interface Response {
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly body: Buffer;
}

/** A fault of the connection or of the answer, with whether and when (milliseconds) another attempt may help. */
class AnswerFault extends Error {
  readonly passing: boolean;
  readonly pause: number | undefined;
  constructor(message: string, passing: boolean, pause?: number) {
    super(message);
    this.passing = passing;
    this.pause = pause;
  }
}

/** Asks for one path. UsableError when the server is out of reach, refuses the credentials, or gives no usable answer. */
export async function kubeGet(access: ClusterAccess, path: string, signal: AbortSignal): Promise<KubeAnswer> {
  const host = quoted(access.server.host);
  for (let attempt = 1; ; attempt++) {
    try {
      return meaningOf(await ask(access, path, signal), host);
    } catch (error) {
      const fault = faultOf(error, signal);
      if (!fault.passing || attempt >= access.limits.attempts)
        throw new UsableError(
          `the API server ${host} cannot be read: ${fault.message}`,
          'look whether it runs and can be reached from here',
        );
      const pause = Math.min(fault.pause ?? 125 * 2 ** attempt, access.limits.wait);
      await wait(pause, undefined, { signal }).catch((ended: unknown) => faultOf(ended, signal));
    }
  }
}

function meaningOf({ status, retryAfter, body }: Response, host: string): KubeAnswer {
  if (status === 200) return parsed(body);
  if (status === 404) return { kind: 'absent' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 410) return { kind: 'expired' };
  if (status === 401)
    throw new UsableError(
      `the API server ${host} does not know these credentials (401)`,
      'renew the token or certificate of the kubeconfig',
    );
  if (status === 429 || status >= 500) throw new AnswerFault(`it answers with status ${status}`, true, retryAfter);
  throw new UsableError(
    `the API server ${host} answers with status ${status}`,
    'look at the address in the kubeconfig',
  );
}

function parsed(body: Buffer): KubeAnswer {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AnswerFault('its answer is cut off or is no JSON', true);
  return { kind: 'object', value: value as JsonObject, bytes: body.length };
}

/** Faults of TLS, names and refusals stay; cut and reset connections may pass. The run's own end is final. */
function faultOf(error: unknown, signal: AbortSignal): AnswerFault {
  if (error instanceof UsableError) throw error;
  if (error instanceof AnswerFault) return error;
  if (signal.aborted)
    throw new UsableError(
      'the cluster was not read in time',
      'look at the speed of the API server, or use a snapshot file',
    );
  const { code } = error as NodeJS.ErrnoException;
  const passing = code === 'ECONNRESET' || code === 'EPIPE' || code === 'ETIMEDOUT' || code === 'EAI_AGAIN';
  return new AnswerFault(`${messageOf(error)}${code === undefined ? '' : ` (${code})`}`, passing);
}

function ask(access: ClusterAccess, path: string, signal: AbortSignal): Promise<Response> {
  const { server, options } = access;
  const send = server.protocol === 'http:' ? plainRequest : secureRequest;
  const base = server.href.replace(/\/+$/, '');
  return new Promise((resolve, reject) => {
    const limit = AbortSignal.timeout(access.limits.requestTime);
    const request = send(
      new URL(base + path),
      {
        ...options,
        method: 'GET',
        headers: { ...options.headers, accept: 'application/json', 'user-agent': 'netpol-gate' },
        signal: AbortSignal.any([signal, limit]),
      },
      (response) => void collect(response, access.limits.pageBytes).then(resolve, fail),
    );
    const fail = (error: unknown): void =>
      reject(
        limit.aborted && !signal.aborted
          ? new AnswerFault(`no answer within ${access.limits.requestTime / 1000} s`, false)
          : (error as Error),
      );
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
    body: Buffer.concat(chunks),
  };
}
