/** Requests to GitHub, bounded in time, with answers that tell what may be tried next. */
import type { getOctokit } from '@actions/github';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DeliveryLimits, githubLimits } from './limits.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** A repository, the client that may write to it, and the time that there is for all of it. */
export interface Repository {
  readonly client: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly patience: Patience;
  /** Whose runs may only read, where this is one of them: no permission of the job changes that. */
  readonly readOnlyFor?: string;
}

export interface Patience {
  readonly limits: DeliveryLimits;
  /** Milliseconds that are left. */
  readonly left: () => number;
  /** Waits until the next write is due: GitHub slows down whoever writes too fast. */
  readonly turn: () => Promise<void>;
}

/** A request that did not do what it should. */
export interface Refusal {
  readonly refused: true;
  /** 0: no answer came. */
  readonly status: number;
  /** GitHub said no, so nothing was written; otherwise it may have been. */
  readonly certain: boolean;
  /** Refused for now only: too many requests. */
  readonly busy: boolean;
  /** Milliseconds after which GitHub wants to be asked again. */
  readonly wait?: number;
  /** No answer within the time. */
  readonly late: boolean;
}

export type Answer<Data> = { readonly refused: false; readonly data: Data } | Refusal;

/** The signal ends the request when its time is over. */
export type Request<Data> = (options: { readonly signal: AbortSignal }) => Promise<{ readonly data: Data }>;

/** The data of an answer, or why there is none. Never throws, and never tells what an error answer said. */
export async function attempt<Data>(
  request: Request<Data>,
  time: number = githubLimits.requestTime,
): Promise<Answer<Data>> {
  try {
    return { refused: false, data: (await request({ signal: AbortSignal.timeout(time) })).data };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Refusal {
  const response = partOf(error, 'response');
  // The client invents a status where no answer came.
  const status = response === undefined ? 0 : Number(partOf(error, 'status'));
  const header = (name: string): string | undefined => {
    const value = partOf(partOf(response, 'headers'), name);
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : undefined;
  };
  const spent = header('x-ratelimit-remaining') === '0';
  const limited = header('retry-after') !== undefined || spent || /rate limit/i.test(String(partOf(error, 'message')));
  const reset = spent ? Number(header('x-ratelimit-reset')) * 1000 - Date.now() : undefined;
  const wait = secondsOf(header('retry-after')) ?? reset;
  return {
    refused: true,
    status,
    certain: hasCause(error, neverSent) || (status >= 300 && status < 500 && status !== 408),
    busy: status === 429 || (status === 403 && limited),
    ...(wait === undefined || Number.isNaN(wait) ? {} : { wait: Math.max(wait, 0) }),
    late: hasCause(error, (each) => partOf(each, 'name') === 'TimeoutError'),
  };
}

/** Milliseconds of a Retry-After in seconds; the date that it may be instead is not used by GitHub. */
function secondsOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : undefined;
}

/** True if the connection did not come about. */
function neverSent(error: unknown): boolean {
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(String(partOf(error, 'code')));
}

function hasCause(error: unknown, is: (error: unknown) => boolean, depth = 0): boolean {
  if (is(error)) return true;
  const cause = partOf(error, 'cause');
  return cause !== undefined && depth < 5 && hasCause(cause, is, depth + 1);
}

/** Of an error, whose name is inherited. */
function partOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[field] : undefined;
}

/** Reads: asked again where GitHub is busy, broken or away, within the time that is left. */
export function ask<Data>(target: Repository, request: Request<Data>): Promise<Answer<Data>> {
  return persist(target, request, ({ busy, status, late }) => busy || status >= 500 || (status === 0 && !late));
}

/** Writes that come to the same when sent twice; sent again like reads. */
export async function put<Data>(target: Repository, request: Request<Data>): Promise<Answer<Data>> {
  await target.patience.turn();
  return ask(target, request);
}

/** Writes that add something: sent again only where GitHub certainly did nothing, since it was busy. */
export async function add<Data>(target: Repository, request: Request<Data>): Promise<Answer<Data>> {
  await target.patience.turn();
  return persist(target, request, ({ busy }) => busy);
}

async function persist<Data>(
  { patience: { limits, left } }: Repository,
  request: Request<Data>,
  mayRepeat: (refusal: Refusal) => boolean,
): Promise<Answer<Data>> {
  for (let tries = 1; ; tries++) {
    if (left() <= 0) return { refused: true, status: 0, certain: true, busy: false, late: true };
    const answer = await attempt(request, Math.min(left(), limits.requestTime));
    if (!answer.refused || tries >= limits.attempts || !mayRepeat(answer)) return answer;
    const wait = answer.wait ?? limits.backoff * 2 ** (tries - 1);
    if (wait >= left()) return answer;
    await sleep(wait);
  }
}

/** An answer to what was made, with its id: a page of a proxy in its place is no clear answer. */
export function withId<Data extends { readonly id: number }>(answer: {
  readonly data: Data;
}): {
  readonly data: Data;
} {
  if (typeof answer.data.id !== 'number') throw new TypeError('an answer without id');
  return answer;
}

/** The client for one repository `owner/name`; loaded only when something is delivered. */
export async function repositoryClient(
  token: string,
  repository: string,
  api: string,
  limits: DeliveryLimits = githubLimits,
): Promise<Repository> {
  const { getOctokit } = await import('@actions/github');
  const [owner = '', repo = ''] = repository.split('/');
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  return { client: getOctokit(token, { baseUrl: api, log: silent }), owner, repo, patience: patienceOf(limits) };
}

function patienceOf(limits: DeliveryLimits): Patience {
  const end = Date.now() + limits.deliveryTime;
  let next = 0;
  return {
    limits,
    left: () => end - Date.now(),
    turn: async () => {
      const wait = next - Date.now();
      next = Math.max(next, Date.now()) + limits.spacing;
      if (wait > 0) await sleep(wait);
    },
  };
}

function ignore(): void {
  // What the client would print may repeat an answer.
}

/** One line on a refusal: what did not happen and what would help. */
export function refusalText(
  { readOnlyFor }: Pick<Repository, 'readOnlyFor'>,
  what: string,
  { status, busy, late }: Refusal,
  permission: string,
): string {
  if (busy) return `${what}: GitHub takes no more requests for now (${status})`;
  if (readOnlyFor !== undefined && (status === 403 || status === 404))
    return `${what}: a run for ${readOnlyFor} may only read; the job summary has all of it`;
  if (status === 403 || status === 404) return `${what}: GitHub refused (${status}); give the job \`${permission}\``;
  if (status === 0) return `${what}: GitHub did not answer${late ? ' in time' : ''}`;
  return `${what}: GitHub answered with status ${status}`;
}
