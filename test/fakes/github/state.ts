/** What the GitHub of the tests holds, and how a test sets it up. */
import type { Disturbance } from './disturbances.ts';
import type { GitObjects } from './git-objects.ts';

export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
  /** Number of its issue or pull request; absent: of every one. */
  readonly issue?: number;
  minimized?: string;
}

/** Output of a check run as a reader sees it: texts replaced, annotations appended. */
export interface FakeOutput {
  title: string;
  summary: string;
  text: string;
  annotations: unknown[];
}

export interface FakeCheck {
  readonly id: number;
  readonly name: string;
  readonly headSha: string;
  status: string;
  conclusion: string | null;
  externalId: string | null;
}

export interface FakePullRequest {
  readonly number: number;
  readonly head: { readonly sha: string; readonly ref?: string; readonly repository?: string | null };
  readonly base?: { readonly sha?: string; readonly ref?: string };
  /** `merge_commit_sha`; null while GitHub has none, as with a conflict. */
  readonly merge?: string | null;
  /** null: GitHub is still working it out. */
  readonly mergeable?: boolean | null;
  readonly state?: 'open' | 'closed';
  /** null: the account is gone. */
  readonly user?: string | null;
  /** When its base became another branch; ISO time. */
  readonly movedAt?: string;
  readonly changedFiles?: number;
}

export interface FakeReview {
  readonly id: number;
  /** Number of the pull request; absent: of every one. */
  readonly pullRequest?: number;
  readonly user: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly commit: string;
  /** ISO time. */
  readonly at?: string;
  readonly body?: string;
  readonly comments?: readonly FakeReviewComment[];
}

export interface FakeReviewComment {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly side?: 'LEFT' | 'RIGHT';
  readonly start_line?: number;
  readonly start_side?: 'LEFT' | 'RIGHT';
}

export interface FakeArtifact {
  readonly id: number;
  readonly name: string;
  readonly zip: Uint8Array;
  readonly expired?: boolean;
  /** `sha256:…`; absent where the server does not tell. */
  readonly digest?: string;
  /** What the storage gives in place of the archive. */
  readonly stored?: Uint8Array;
}

export interface FakeWorkflowRun {
  readonly id: number;
  /** `.github/workflows/x.yml`. */
  readonly path: string;
  readonly event: string;
  readonly branch: string;
  readonly headSha: string;
  readonly status?: string;
  readonly conclusion?: string | null;
  /** `owner/name` of the repository that the commit came from. */
  readonly headRepository?: string;
  /** ISO time. */
  readonly createdAt?: string;
  readonly artifacts?: readonly FakeArtifact[];
}

export type Right = 'none' | 'read' | 'write';
export type Permission = 'actions' | 'checks' | 'contents' | 'issues' | 'members' | 'metadata' | 'pull-requests';

/** A token: whose it is, and what it may do. Rights that are not named are `none` (`metadata` is always readable). */
export interface FakeToken {
  readonly login: string;
  readonly rights: Readonly<Partial<Record<Permission, Right>>>;
}

export interface RecordedRequest {
  /** Running number of the server, from 1. */
  readonly number: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly operation: string;
  readonly body: unknown;
  readonly token: string | undefined;
  /** Of the answer; 0 until there is one, and where none was given. */
  status: number;
}

export interface FakeGitHubOptions {
  /** One token with all rights. Without it and `tokens`, whoever asks has all rights. */
  readonly token?: string;
  readonly tokens?: Readonly<Record<string, FakeToken>>;
  /** Whose the one token is; `github-actions[bot]` by default. */
  readonly viewer?: string;
  /** `owner/name`; any by default. */
  readonly repository?: string;
  readonly private?: boolean;
  readonly defaultBranch?: string;
  /** Folder of a git repository that answers for the contents. */
  readonly git?: string;
  readonly comments?: readonly FakeComment[];
  /** Jobs' own check runs; 42 by default. */
  readonly jobs?: readonly number[];
  /** Head of every pull request, where `pullRequests` is absent. */
  readonly head?: string;
  readonly pullRequests?: readonly FakePullRequest[];
  readonly reviews?: readonly FakeReview[];
  /** Commit → logins, as far as GitHub knows them. */
  readonly writers?: Readonly<Record<string, { readonly author?: string; readonly committer?: string }>>;
  readonly runs?: readonly FakeWorkflowRun[];
  /** `org/team` → members. */
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  /** Login → admin, write, read. */
  readonly collaborators?: Readonly<Record<string, 'admin' | 'write' | 'read'>>;
  /** GitHub Enterprise Server: `/api/v3` and `/api/graphql`. */
  readonly enterprise?: boolean;
  readonly limits?: Partial<FakeLimits>;
  /** Called before each request is worked on, with how many of its operation there were so far, itself included. */
  readonly disturb?: (
    operation: string,
    count: number,
    request: RecordedRequest,
  ) => Disturbance | undefined | Promise<Disturbance | undefined>;
}

export interface FakeLimits {
  /** Entries of a recursive tree, beyond which the answer is truncated. */
  readonly treeEntries: number;
  readonly pullRequestFiles: number;
  /** Bytes of a text by GraphQL, beyond which it is truncated. */
  readonly graphqlText: number;
  /** Objects of one GraphQL query, beyond which the server gives up with 502. */
  readonly graphqlObjects: number;
}

export const usualLimits: FakeLimits = {
  treeEntries: 100_000,
  pullRequestFiles: 3_000,
  graphqlText: 512_000,
  graphqlObjects: 1_000,
};

export interface FakeGitHub {
  /** GITHUB_API_URL. */
  readonly address: string;
  readonly requests: readonly RecordedRequest[];
  /** What no request and no answer may have: everything that GitHub's descriptions forbid. Must stay empty. */
  readonly faults: readonly string[];
  readonly comments: readonly FakeComment[];
  readonly checkRuns: ReadonlyMap<number, FakeOutput>;
  readonly checks: ReadonlyMap<number, FakeCheck>;
  readonly reviews: readonly FakeReview[];
  close(): Promise<void>;
}

/** What handlers work on. */
export interface State {
  readonly options: FakeGitHubOptions;
  readonly limits: FakeLimits;
  readonly comments: FakeComment[];
  readonly outputs: Map<number, FakeOutput>;
  readonly checks: Map<number, FakeCheck>;
  readonly reviews: FakeReview[];
  readonly git: GitObjects | undefined;
  /** Where artifacts lie: another origin. */
  readonly storage: string;
  readonly nextId: () => number;
}

export interface Call {
  readonly operation: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly viewer: FakeToken;
  /** The path with everything before it, without the query. */
  readonly url: string;
}

export interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (state: State, call: Call) => Answer | Promise<Answer>;

export const notFound: Answer = {
  status: 404,
  data: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
};
export const forbidden: Answer = {
  status: 403,
  data: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest' },
};

/** One page of a list, with the Link header that leads to the others. `wrap` makes the body of the items. */
export function page(
  items: readonly unknown[],
  { query, url }: Call,
  wrap: (items: readonly unknown[]) => unknown = (each) => each,
): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const number = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (rel: string, to: number): string => {
    const parameters = new URLSearchParams(query);
    parameters.set('page', String(to));
    return `<${url}?${parameters.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link('prev', Math.min(number - 1, last)), link('first', 1)] : []),
    ...(number < last ? [link('next', number + 1), link('last', last)] : []),
  ];
  const data = wrap(items.slice((number - 1) * size, number * size));
  return { status: 200, data, ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }) };
}

export function user(login: string): { readonly login: string; readonly type: string } {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

export function repositoryFacts(
  { options }: State,
  { variables }: Pick<Call, 'variables'>,
): Readonly<Record<string, unknown>> {
  const [owner = '', name = ''] = [variables['owner'], variables['repo']];
  return {
    id: 1,
    name,
    full_name: `${owner}/${name}`,
    owner: user(owner),
    private: options.private ?? true,
    default_branch: options.defaultBranch ?? 'main',
  };
}
