/** What the event of a workflow says: which commits are compared, for whom, and whether its author is trusted. */
import { UsableError } from '../model/host.ts';
import { valueAt } from './fields.ts';
import { readBounded } from './files.ts';
import type { CommitChoice } from './git.ts';
import { fileLimits } from './limits.ts';
import { quoted } from './plain.ts';

export interface PullRequest {
  readonly number: number;
  readonly head: string;
  /** Branch that it goes to. */
  readonly baseBranch: string;
  /** Runs for it see neither secrets nor a writing token. */
  readonly untrusted?: 'fork' | 'Dependabot';
}

/** A workflow that ended: GitHub must be asked for whom it ran (io/github-run.ts). */
export interface RunChoice {
  readonly kind: 'run';
  readonly head: string;
  readonly branch: string;
  /** `owner/name` of the repository that the branch is in. */
  readonly repository: string;
  /** Where no pull request is found: what else is compared; absent where there must be one. */
  readonly otherwise?: CommitChoice;
}

export interface EventFacts<Choice = CommitChoice | RunChoice> {
  readonly choice: Choice;
  /**
   * The run has the repository's secrets whoever wrote the change: it reads through the API alone, and nothing of a
   * checkout.
   */
  readonly privileged: boolean;
  /** Sentences about what is compared. */
  readonly notes?: readonly string[];
  readonly pullRequest?: PullRequest;
  /** Branch, or other ref, that the event is about where it is no pull request's. */
  readonly ref?: string;
  /** Number of the pull request at the top of a merge group: GitHub names the group's branch after it. */
  readonly queued?: number;
  readonly defaultBranch?: string;
  readonly isPublic: boolean;
}

/** Commits that the workflow's author names; they go before what the event says. */
export interface NamedRefs {
  readonly base?: string;
  readonly head?: string;
}

const zeros = /^0+$/;
const nothingGated =
  'the run before this one was about the default branch: base and head are its commit, nothing is gated';

/** The payload file of the run (GITHUB_EVENT_PATH). UsableError if it is missing or no JSON. */
export function readEvent(path: string | undefined): unknown {
  if (path === undefined || path === '')
    throw new UsableError(
      'there is no event payload',
      'run inside a workflow, or use the command line: netpol-gate check --base main',
    );
  const text = Buffer.from(readBounded(path, 'the event payload', 4 * fileLimits.small)).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsableError('the event payload is no JSON', 'run the workflow again', path);
  }
}

/** Their runs have secrets whoever wrote the change, and say by the pull request alone who that is. */
const privilegedEvents = ['pull_request_target', 'workflow_run'];

/** The facts of an event. UsableError for events that have nothing to compare, or that no named commits may go before. */
export function eventFacts(name: string, payload: unknown, actor: string, { base, head }: NamedRefs = {}): EventFacts {
  const named = { ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
  const privileged = privilegedEvents.includes(name);
  if (privileged && (base !== undefined || head !== undefined))
    throw new UsableError(
      `base-ref and head-ref are not taken on ${name}: its runs have secrets, and nobody could tell who wrote the commit that they name`,
      'leave them out, so that the pull request of the event is judged; or name them on workflow_dispatch',
    );
  const defaultBranch = textAt(payload, 'repository', 'default_branch');
  const pullRequest = pullRequestOf(payload, actor);
  const about = textAt(payload, 'merge_group', 'base_ref') ?? textAt(payload, 'ref');
  const queued = /\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(textAt(payload, 'merge_group', 'head_ref') ?? '')?.[1];
  const choice: CommitChoice | RunChoice =
    named.base === undefined && named.head === undefined
      ? choiceOf(name, payload, defaultBranch)
      : { kind: 'refs', ...named, named: defaultBranch === undefined ? {} : { defaultBranch } };
  // A run after one on the default branch has two commits of it.
  const ref =
    name === 'workflow_run' && choice.kind === 'commits' ? defaultBranch : about?.replace(/^refs\/heads\//, '');
  return {
    privileged,
    choice,
    ...(name === 'workflow_run' && choice.kind === 'commits' ? { notes: [nothingGated] } : {}),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(ref === undefined ? {} : { ref }),
    ...(queued === undefined ? {} : { queued: Number(queued) }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    // Unknown counts as public: the stricter reading decides what may be shown.
    isPublic: valueAt(payload, 'repository', 'private') !== true,
  };
}

function choiceOf(name: string, payload: unknown, defaultBranch: string | undefined): CommitChoice | RunChoice {
  switch (name) {
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_target':
      return mergeChoice(payload);
    case 'workflow_run':
      return runChoice(payload, defaultBranch);
    case 'merge_group':
      return {
        kind: 'commits',
        base: needed(textAt(payload, 'merge_group', 'base_sha'), 'merge_group.base_sha'),
        head: needed(textAt(payload, 'merge_group', 'head_sha'), 'merge_group.head_sha'),
      };
    case 'push':
      return pushChoice(payload, defaultBranch);
    case 'workflow_dispatch':
    case 'schedule':
      return { kind: 'refs' };
    default:
      throw new UsableError(
        `the event ${quoted(name)} does not say what to compare`,
        'use pull_request, pull_request_review, merge_group, push, schedule or workflow_dispatch, or give base-ref and head-ref',
      );
  }
}

function mergeChoice(payload: unknown): CommitChoice {
  const head = needed(textAt(payload, 'pull_request', 'head', 'sha'), 'pull_request.head.sha');
  const changedFiles = valueAt(payload, 'pull_request', 'changed_files');
  const number = valueAt(payload, 'pull_request', 'number');
  const branch = textAt(payload, 'pull_request', 'base', 'ref') ?? 'base';
  return {
    kind: 'merge',
    head,
    branch,
    ...(typeof number === 'number' ? { number } : {}),
    ...(typeof changedFiles === 'number' ? { changedFiles } : {}),
  };
}

/** Its `pull_requests` are not looked at: for forks there are none, and they are not of now. */
function runChoice(payload: unknown, defaultBranch: string | undefined): CommitChoice | RunChoice {
  const at = (...path: readonly string[]): string => {
    const field = ['workflow_run', ...path];
    return needed(textAt(payload, ...field), field.join('.'));
  };
  const [event, head, branch] = [at('event'), at('head_sha'), at('head_branch')];
  const repository = at('head_repository', 'full_name');
  if (event === 'merge_group')
    throw new UsableError(
      'a run that follows one in the merge queue does not say what to compare',
      'run on merge_group itself, which has the secrets and the commits',
    );
  const inside = repository === textAt(payload, 'repository', 'full_name');
  if (inside && branch === defaultBranch && !event.startsWith('pull_request'))
    return { kind: 'commits', base: head, head };
  const run = { kind: 'run', head, branch, repository } as const;
  // Of a branch without a pull request: as at its first push.
  if (inside && !event.startsWith('pull_request') && defaultBranch !== undefined)
    return { ...run, otherwise: { kind: 'refs', base: `refs/heads/${defaultBranch}`, head } };
  return run;
}

function pushChoice(payload: unknown, defaultBranch: string | undefined): CommitChoice {
  const [before, after] = [needed(textAt(payload, 'before'), 'before'), needed(textAt(payload, 'after'), 'after')];
  if (zeros.test(after))
    throw new UsableError(
      'the push removes a branch: there is nothing to judge',
      'leave such pushes out with `if: github.event.deleted == false`',
    );
  const isDefault = textAt(payload, 'ref') === `refs/heads/${defaultBranch ?? ''}`;
  // A new branch is compared with the one that it will go to: by its whole name, or a tag would go before it.
  if (zeros.test(before) && defaultBranch !== undefined && !isDefault)
    return { kind: 'refs', base: `refs/heads/${defaultBranch}`, head: after };
  return { kind: 'commits', base: before, head: after };
}

function pullRequestOf(payload: unknown, actor: string): PullRequest | undefined {
  const number = valueAt(payload, 'pull_request', 'number');
  const head = textAt(payload, 'pull_request', 'head', 'sha');
  if (typeof number !== 'number' || head === undefined) return undefined;
  const [from, to] = ['head', 'base'].map((side) => textAt(payload, 'pull_request', side, 'repo', 'full_name'));
  const untrusted = untrustedOf(from, to, [actor, textAt(payload, 'pull_request', 'user', 'login')]);
  return {
    number,
    head,
    baseBranch: textAt(payload, 'pull_request', 'base', 'ref') ?? '',
    ...(untrusted === undefined ? {} : { untrusted }),
  };
}

/**
 * Branch whose commit the base is, as far as anybody says; undefined where it is the default branch in any case.
 */
export function baseBranchOf({ choice, ref, defaultBranch }: EventFacts<CommitChoice>): string | undefined {
  switch (choice.kind) {
    case 'merge':
      return choice.branch;
    case 'commits':
      return ref ?? '';
    case 'refs':
      // A named head alone is compared with where it left the default branch.
      return choice.base?.replace(/^(?:refs\/heads|origin)\//, '') ?? (choice.head === undefined ? ref : defaultBranch);
  }
}

/** `from` and `to` are repositories, `owner/name`; `people` those who act. */
export function untrustedOf(
  from: string | undefined,
  to: string | undefined,
  people: readonly (string | undefined)[],
): PullRequest['untrusted'] {
  if (from === undefined || from !== to) return 'fork';
  return people.includes('dependabot[bot]') ? 'Dependabot' : undefined;
}

function needed(text: string | undefined, field: string): string {
  if (text !== undefined) return text;
  throw new UsableError(`the event payload lacks ${field}`, 'run the workflow again, or give base-ref and head-ref');
}

function textAt(payload: unknown, ...path: readonly string[]): string | undefined {
  const value = valueAt(payload, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
