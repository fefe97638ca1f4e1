/** Reads of GitHub's API: safe to repeat, bounded in number, time and size, silent about what an error answer said. */
import { setTimeout as wait } from 'node:timers/promises';
import { UsableError } from '../model/host.ts';
import { fieldOf, textOf } from './fields.ts';
import type { Repository as Target } from './github-client.ts';
import { type GitHubReadLimits, githubReadLimits } from './limits.ts';
import { quoted } from './plain.ts';

/** A repository asked through the API, with one budget for all that is asked. Every failure is a UsableError. */
export interface RepositoryReader {
  /** `owner/name`. */
  readonly name: string;
  readonly limits: GitHubReadLimits;
  /**
   * The JSON of `GET /repos/{owner}/{repo}/…`; undefined if there is no such thing. `what` names it in errors, `maxBytes`
   * bounds the answer.
   */
  readonly get: (
    what: string,
    path: string,
    parameters: Readonly<Record<string, string | number>>,
    maxBytes?: number,
  ) => Promise<unknown>;
  /** The `repository` of an answer to a GraphQL query with `$owner` and `$name`; undefined if it cannot be had so. */
  readonly query: (fields: string) => Promise<unknown>;
  /** Waits, unless the time of the run is over before that. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

type Repository = Pick<Target, 'client' | 'owner' | 'repo'>;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Undefined where the body is no JSON. */
  readonly value: unknown;
}

/** As it arrives. */
interface Raw extends Pick<Answer, 'status' | 'headers'> {
  readonly data: AsyncIterable<Uint8Array>;
}

/** Why there is no answer to be used, and whether and when (milliseconds) another attempt may help. */
interface Fault {
  readonly message: string;
  readonly help: string;
  readonly passing: boolean;
  readonly pause?: number;
}

const runAgain = 'run the workflow again';

/** `graphql` is the address for GraphQL (GITHUB_GRAPHQL_URL); by default where the REST address has it. */
export function repositoryReader(
  repository: Repository,
  graphql = graphqlAddress(repository),
  limits: GitHubReadLimits = githubReadLimits,
): RepositoryReader {
  const { owner, repo, client } = repository;
  const end = AbortSignal.timeout(limits.totalTime);
  let left = limits.requests;
  const send = async (route: string, parameters: object, maxBytes: number): Promise<Answer | Fault> => {
    if (left-- <= 0) throw tooMuch(limits);
    const limit = AbortSignal.timeout(limits.requestTime);
    const request = { signal: AbortSignal.any([end, limit]), parseSuccessResponseBody: false };
    try {
      const { status, headers, data } = (await client.request(route, { ...parameters, request })) as Raw;
      return { status, headers, value: parsed(await collected(data, maxBytes)) };
    } catch (error) {
      if (error instanceof UsableError) throw error;
      if (end.aborted) throw late(limits);
      if (error instanceof TooLong) return tooLong(maxBytes);
      return refusal(error) ?? { message: 'GitHub does not answer, or not to the end', help: runAgain, passing: true };
    }
  };
  const pause = async (milliseconds: number): Promise<void> => {
    await wait(milliseconds, undefined, { signal: end }).catch(() => {
      throw late(limits);
    });
  };
  const insist = async (
    attempts: number,
    act: () => Promise<Answer | Fault>,
    usable: (answer: Answer) => Answer | Fault,
  ): Promise<Answer | Fault> => {
    for (let attempt = 1; ; attempt++) {
      const sent = await act();
      const answer = 'passing' in sent ? sent : usable(sent);
      if (!('passing' in answer) || !answer.passing || attempt >= attempts) return answer;
      const needed = answer.pause ?? Math.min(limits.backoff * 2 ** (attempt - 1), limits.wait);
      if (needed > limits.wait) return answer;
      await pause(needed);
    }
  };
  return {
    name: `${owner}/${repo}`,
    limits,
    pause,
    get: async (what, path, parameters, maxBytes = limits.answer) => {
      const route = `GET /repos/{owner}/{repo}${path}`;
      const act = () => send(route, { ...parameters, owner, repo }, maxBytes);
      const answer = await insist(limits.attempts, act, (sent) => meaning(sent));
      if ('passing' in answer) throw new UsableError(`${what} cannot be read: ${answer.message}`, answer.help);
      return answer.status === 404 ? undefined : answer.value;
    },
    query: async (fields) => {
      const query = `query($owner:String!,$name:String!){repository(owner:$owner,name:$name){${fields}}}`;
      const act = () => send(`POST ${graphql}`, { query, variables: { owner, name: repo } }, 4 * limits.answer);
      // What cannot be had so is asked for by REST: no reason to insist.
      const answer = await insist(Math.min(2, limits.attempts), act, (sent) => meaning(sent));
      return 'passing' in answer ? undefined : fieldOf(fieldOf(answer.value, 'data'), 'repository');
    },
  };
}

function graphqlAddress({ client }: Repository): string {
  const rest = client.request.endpoint.DEFAULTS.baseUrl.replace(/\/+$/, '');
  return rest.endsWith('/api/v3') ? rest.replace(/v3$/, 'graphql') : `${rest}/graphql`;
}

class TooLong extends Error {}

async function collected(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new TooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** An answer that says no. Undefined if none came. */
function refusal(error: unknown): Answer | undefined {
  const response = fieldOf(error, 'response');
  if (response === undefined) return undefined;
  const headers = (fieldOf(response, 'headers') ?? {}) as Answer['headers'];
  return { status: Number(fieldOf(error, 'status')), headers, value: fieldOf(response, 'data') };
}

function meaning(answer: Answer): Answer | Fault {
  const { status, value } = answer;
  if (status === 200)
    return typeof value === 'object' && value !== null
      ? answer
      : { message: 'its answer is cut off or is no JSON', help: runAgain, passing: true };
  if (status === 404 || status === 422) return { ...answer, status: 404 };
  const limited = limitOf(answer);
  if (limited !== undefined) return limited;
  const passing = status >= 500 || status === 408;
  const message = status === 409 ? 'the repository is empty' : `GitHub answers with status ${status}`;
  return { message, help: helpFor(status), passing };
}

function helpFor(status: number): string {
  if (status === 401) return 'give the action a token that GitHub knows: leave the input `token` alone';
  if (status === 403) return 'give the job `contents: read` and `pull-requests: read`';
  if (status === 409) return 'there is nothing to judge before the first commit';
  return runAgain;
}

/** What a rate limit asks for; undefined if this is none. */
function limitOf({ status, headers, value }: Answer): Fault | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = headers['retry-after'];
  const seconds = after === undefined ? NaN : Number(after);
  const message = 'GitHub wants fewer requests (rate limit)';
  const help = 'run the workflow again later, or fewer jobs at once';
  if (headers['x-ratelimit-remaining'] === '0')
    return { message: 'the hourly budget of the token is spent', help, passing: false };
  const named = /secondary rate limit/i.test(textOf(fieldOf(value, 'message')) ?? '');
  if (status === 403 && !named && Number.isNaN(seconds)) return undefined;
  return { message, help, passing: true, ...(seconds >= 0 ? { pause: seconds * 1_000 } : {}) };
}

function tooMuch({ requests }: GitHubReadLimits): UsableError {
  return new UsableError(
    `reading the change through GitHub's API would take more than ${requests} requests`,
    'check the repository out before this action (actions/checkout), which needs none',
  );
}

function late({ totalTime }: GitHubReadLimits): UsableError {
  return new UsableError(`GitHub's API was not read within ${totalTime / 1_000} s`, runAgain);
}

function tooLong(maxBytes: number): Fault {
  const message = `its answer is longer than ${maxBytes} bytes`;
  return { message, help: 'check the repository out before this action (actions/checkout)', passing: false };
}

/** An answer that lacks what GitHub says it has. */
export function odd(what: string): UsableError {
  return new UsableError(`GitHub's answer about ${quoted(what)} is not of the form that is known`, runAgain);
}

/** The results of all items, in their order, at most `width` at work at once. */
export async function inParallel<Item, Result>(
  width: number,
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await act(items[at] as Item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
  return results;
}
