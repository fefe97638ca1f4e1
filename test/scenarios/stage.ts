/** A repository with a pull request, a GitHub that has it, and runs of the built Action on both. */
import { cpSync } from 'node:fs';
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { type ActionEnd, runAction } from '../action-run.ts';
import {
  fakeGitHub,
  type FakeGitHub,
  type FakeGitHubOptions,
  type FakeToken,
  allRights,
  readRights,
} from '../fakes/github.ts';
import { repository, type Repository, temporaryFolder } from '../io/repository.ts';
import { before, type Edit, type EditName, edits, evidence } from './place.ts';

/** A pull request as GitHub has it: the merge has the parents base and head. */
export interface Change {
  readonly origin: Repository;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

/** What a job has of the repository: nothing, the one commit, or all of it. */
export type Depth = 'none' | 'one' | 'whole';

export type Rights = 'all' | 'read' | 'none' | 'no token';

export interface Played {
  readonly code: number;
  readonly verdict: string | undefined;
  readonly end: ActionEnd;
  readonly server: FakeGitHub;
  /** Of this run alone. */
  readonly operations: readonly string[];
}

const changes = new Map<string, Change>();
let files: ReturnType<typeof evidence> | undefined;
export const evidenceInputs = (): ReturnType<typeof evidence> => (files ??= evidence());

/** Made once, since runs only read it. */
export function changeOf(name: EditName): Change {
  const known = changes.get(name) ?? makeChange(before, edits[name]);
  changes.set(name, known);
  return known;
}

/** `onto` is the name of the default branch. */
export function makeChange(first: Edit, then: Edit, onto = 'main'): Change {
  const origin = repository();
  if (onto !== 'main') origin.git('checkout', '-q', '--orphan', onto);
  first(origin);
  const base = origin.commit('before');
  origin.git('checkout', '-q', '-b', 'change');
  then(origin);
  const head = origin.commit('change');
  const merge = mergeOf(origin, base, head);
  origin.git('checkout', '-q', onto);
  return { origin, base, head, merge };
}

/** The commit that GitHub makes to test a merge. */
export function mergeOf({ git }: Repository, base: string, head: string): string {
  git('checkout', '-q', '--detach', base);
  git('merge', '-q', '--no-ff', '-m', 'merge', head);
  const merge = git('rev-parse', 'HEAD');
  git('update-ref', `refs/pull/${merge}/merge`, merge);
  return merge;
}

const checkouts = new Map<string, string>();

/** A checkout of its own for every run: git may fetch into it. */
export function workspaceOf({ folder }: Repository, commit: string, depth: Depth): string {
  const own = temporaryFolder();
  if (depth === 'none') return own;
  const key = [folder, commit, depth].join(' ');
  const made = checkouts.get(key) ?? checkout(folder, commit, depth);
  checkouts.set(key, made);
  cpSync(made, own, { recursive: true });
  return own;
}

function checkout(folder: string, commit: string, depth: Exclude<Depth, 'none'>): string {
  const clone = repository();
  clone.git('remote', 'add', 'origin', pathToFileURL(folder).href);
  if (depth === 'whole') clone.git('fetch', '-q', 'origin', '+refs/heads/*:refs/remotes/origin/*');
  clone.git('fetch', '-q', ...(depth === 'one' ? ['--depth=1'] : []), 'origin', commit);
  clone.git('checkout', '-q', '--detach', 'FETCH_HEAD');
  return clone.folder;
}

export function tokenOf(rights: Rights): FakeToken {
  const given = { all: allRights, read: readRights, none: {}, 'no token': {} }[rights];
  return { login: 'github-actions[bot]', rights: given };
}

/** A GitHub that has the pull request 7 in its repository. */
export function githubOf(
  { origin, base, head, merge }: Change,
  rights: Rights = 'all',
  more: FakeGitHubOptions = {},
): Promise<FakeGitHub> {
  return fakeGitHub({
    repository: 'acme/shop',
    tokens: { 'the-token': tokenOf(rights) },
    git: origin.folder,
    pullRequests: [{ number: 7, head: { sha: head, ref: 'change' }, base: { sha: base, ref: 'main' }, merge }],
    ...more,
  });
}

export interface Run {
  readonly change: Change;
  readonly server: FakeGitHub;
  readonly event: string;
  readonly payload: unknown;
  readonly depth?: Depth;
  /** What the job has checked out; the merge if left out. */
  readonly checkedOut?: string;
  /** GITHUB_SHA; what is checked out if left out. */
  readonly sha?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly rights?: Rights;
  readonly actor?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** One run of the Action, with cluster and logs unless the inputs say otherwise. */
export async function play(run: Run): Promise<Played> {
  const { change, server, event, payload, depth = 'one', checkedOut = change.merge, sha = checkedOut } = run;
  const known = server.requests.length;
  const end = await runAction({
    workspace: workspaceOf(change.origin, checkedOut, depth),
    event,
    payload,
    api: server.address,
    inputs: { ...evidenceInputs(), ...(run.rights === 'no token' ? { token: '' } : {}), ...run.inputs },
    ...(run.actor === undefined ? {} : { actor: run.actor }),
    environment: {
      GITHUB_SHA: sha,
      GITHUB_JOB: 'gate',
      GITHUB_RUN_ID: '100',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_GRAPHQL_URL: server.address.replace(/(?:\/v3)?$/, '/graphql'),
      ...run.environment,
    },
  });
  const operations = server.requests.slice(known).map(({ operation }) => operation);
  return { code: end.code, verdict: end.outputs['verdict'], end, server, operations };
}

export const repositoryPayload = { full_name: 'acme/shop', default_branch: 'main', private: true };

export function pullRequestPayload({ head }: Change, more: Readonly<Record<string, unknown>> = {}): unknown {
  const repo = { full_name: 'acme/shop' };
  return {
    repository: repositoryPayload,
    pull_request: {
      number: 7,
      changed_files: 1,
      user: { login: 'dev' },
      head: { sha: head, ref: 'change', repo },
      // Frozen at some older commit, as it is on GitHub.
      base: { ref: 'main', sha: 'f'.repeat(40), repo },
      ...more,
    },
  };
}

const busy = Math.max(2, cpus().length);
let free = busy;
const waiting: (() => void)[] = [];

/** Runs no more at once than the machine has cores. */
export async function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
  if (free === 0) await new Promise<void>((go) => void waiting.push(go));
  else free--;
  try {
    return await act();
  } finally {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }
}

/** A table of scenarios: all are begun at once, each in its turn, and asked for by its name. */
export function scenarios<Row extends { readonly name: string }, Value>(
  rows: readonly Row[],
  act: (row: Row) => Promise<Value>,
): { readonly begin: () => void; readonly of: (row: Row) => Promise<Value> } {
  const results = new Map<string, Promise<Value>>();
  const of = (row: Row): Promise<Value> => {
    const known = results.get(row.name) ?? inTurn(() => act(row));
    results.set(row.name, known);
    // Whoever asks for it hears of a failure.
    known.catch(() => undefined);
    return known;
  };
  return { begin: () => rows.forEach((row) => void of(row)), of };
}
