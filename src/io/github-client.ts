/** Requests to GitHub, each sent once and bounded in time, with answers that tell what may be tried next. */
import type { getOctokit } from '@actions/github';
import { githubLimits } from './limits.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** A repository, and the client that may write to it. */
export interface Repository {
  readonly client: Octokit;
  readonly owner: string;
  readonly repo: string;
}

/** A request that did not do what it should. */
export interface Refusal {
  readonly refused: true;
  /** 0: no answer came. */
  readonly status: number;
  /** GitHub said no, so nothing was written; otherwise it may have been. */
  readonly certain: boolean;
}

/** The data of an answer, or why there is none. Never throws, and never tells what an error answer said. */
export async function attempt<Data>(
  request: (options: { readonly signal: AbortSignal }) => Promise<{ readonly data: Data }>,
): Promise<{ readonly refused: false; readonly data: Data } | Refusal> {
  try {
    return { refused: false, data: (await request({ signal: AbortSignal.timeout(githubLimits.requestTime) })).data };
  } catch (error) {
    // The client invents a status where no answer came.
    const status = fieldOf(error, 'response') === undefined ? 0 : Number(fieldOf(error, 'status'));
    return { refused: true, status, certain: neverSent(error) || (status >= 300 && status < 500 && status !== 408) };
  }
}

/** True if the connection did not come about. */
function neverSent(error: unknown, depth = 0): boolean {
  const code = fieldOf(error, 'code');
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return true;
  const cause = fieldOf(error, 'cause');
  return cause !== undefined && depth < 5 && neverSent(cause, depth + 1);
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[field] : undefined;
}

/** The client for one repository `owner/name`; loaded only when something is delivered. */
export async function repositoryClient(token: string, repository: string, api: string): Promise<Repository> {
  const { getOctokit } = await import('@actions/github');
  const [owner = '', repo = ''] = repository.split('/');
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  return { client: getOctokit(token, { baseUrl: api, log: silent }), owner, repo };
}

function ignore(): void {
  // What the client would print may repeat an answer.
}

/** One line on a refusal: what did not happen and what would help. */
export function refusalText(what: string, { status }: Refusal, permission: string): string {
  if (status === 403 || status === 404) return `${what}: GitHub refused (${status}); give the job \`${permission}\``;
  if (status === 0) return `${what}: GitHub did not answer`;
  return `${what}: GitHub answered with status ${status}`;
}
