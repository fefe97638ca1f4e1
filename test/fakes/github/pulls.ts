/** Pull requests, their files and their reviews. */
import { diffFiles, misplaced } from './diff.ts';
import {
  type Call,
  type FakePullRequest,
  type FakeReview,
  type FakeReviewComment,
  type Handler,
  notFound,
  page,
  repositoryFacts,
  type State,
  user,
} from './state.ts';

function all({ options }: State): readonly FakePullRequest[] {
  return options.pullRequests ?? [];
}

/** Where no pull requests are set up, every number is one, with the same head. */
function found({ options }: State, { variables }: Call): FakePullRequest | undefined {
  const number = Number(variables['pull_number']);
  if (options.pullRequests === undefined) return { number, head: { sha: options.head ?? 'a'.repeat(40) } };
  return options.pullRequests.find((each) => each.number === number);
}

const get: Handler = async (state, call) => {
  const pullRequest = found(state, call);
  if (pullRequest === undefined) return notFound;
  const { mergeable = true, changedFiles } = pullRequest;
  const counted = changedFiles ?? (await filesOf(state, pullRequest)).length;
  return {
    status: 200,
    data: {
      ...simple(state, call, pullRequest),
      mergeable,
      mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
      merged: false,
      changed_files: counted,
    },
  };
};

const list: Handler = (state, call) => {
  const [head, base, wanted] = [call.query.get('head'), call.query.get('base'), call.query.get('state') ?? 'open'];
  const fits = all(state).filter(
    (each) =>
      (wanted === 'all' || (each.state ?? 'open') === wanted) &&
      (head === null || head === `${ownerOf(each, call)}:${each.head.ref ?? 'change'}`) &&
      (base === null || base === (each.base?.ref ?? 'main')),
  );
  return page(
    fits.map((each) => simple(state, call, each)),
    call,
  );
};

function ownerOf({ head }: FakePullRequest, { variables }: Call): string {
  return head.repository?.split('/')[0] ?? variables['owner'] ?? '';
}

const ofCommit: Handler = async (state, call) => {
  const sha = call.variables['commit_sha'] ?? '';
  const fits = [];
  for (const each of all(state)) {
    const between = (await state.git?.commitsBetween(baseOf(state, each), each.head.sha)) ?? [];
    if (each.head.sha === sha || between.includes(sha)) fits.push(simple(state, call, each));
  }
  return page(fits, call);
};

const listFiles: Handler = async (state, call) => {
  const pullRequest = found(state, call);
  if (pullRequest === undefined) return notFound;
  const files = (await filesOf(state, pullRequest)).slice(0, state.limits.pullRequestFiles);
  return page(
    files.map((file) => ({ ...file, changes: file.additions + file.deletions })),
    call,
  );
};

const listReviews: Handler = (state, call) => {
  const pullRequest = found(state, call);
  if (pullRequest === undefined) return notFound;
  const own = state.reviews.filter((each) => each.pullRequest === undefined || each.pullRequest === pullRequest.number);
  return page(own.map(shownReview), call);
};

const createReview: Handler = async (state, call) => {
  const pullRequest = found(state, call);
  if (pullRequest === undefined) return notFound;
  const body = call.body as { event?: string; body?: string; commit_id?: string; comments?: FakeReviewComment[] };
  const { event, comments = [] } = body;
  const refused = (error: string) => ({ status: 422, data: { message: 'Unprocessable Entity', errors: [error] } });
  if (event === 'APPROVE' && call.viewer.login === 'github-actions[bot]')
    return refused('GitHub Actions is not permitted to approve pull requests.');
  if (event === 'COMMENT' && (body.body ?? '') === '' && comments.length === 0) return refused('Body cannot be blank');
  const files = await filesOf(state, pullRequest);
  const [fault] = comments.flatMap((comment) => misplaced(files, comment) ?? []);
  if (fault !== undefined) return refused(fault);
  const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;
  const review: FakeReview = {
    id: state.nextId(),
    pullRequest: pullRequest.number,
    user: call.viewer.login,
    state: event === undefined ? 'PENDING' : (states[event as keyof typeof states] ?? 'PENDING'),
    commit: body.commit_id ?? pullRequest.head.sha,
    body: body.body ?? '',
    comments,
  };
  state.reviews.push(review);
  return { status: 200, data: shownReview(review) };
};

const baseOf = ({ options }: State, { base }: FakePullRequest): string =>
  base?.sha ?? base?.ref ?? options.defaultBranch ?? 'main';

async function filesOf(state: State, pullRequest: FakePullRequest) {
  const text = await state.git?.diff(baseOf(state, pullRequest), pullRequest.head.sha);
  return text === undefined ? [] : diffFiles(text);
}

function shownReview(review: FakeReview): object {
  const { id, user: login, state, commit, at = '2026-11-23T14:01:00Z', body = '' } = review;
  return {
    id,
    user: user(login),
    state,
    commit_id: commit,
    body,
    author_association: 'NONE',
    submitted_at: at,
  };
}

function simple(state: State, call: Call, pullRequest: FakePullRequest): object {
  const { number, head, base = {}, merge = null, state: status = 'open', user: login = 'dev' } = pullRequest;
  const repo = repositoryFacts(state, call);
  const { repository } = head;
  const other = (name: string): object => {
    const [owner = '', repositoryName = ''] = name.split('/');
    return repositoryFacts(state, { variables: { owner, repo: repositoryName } });
  };
  const headRepository = repository === undefined ? repo : repository === null ? null : other(repository);
  const ref = { head: head.ref ?? 'change', base: base.ref ?? state.options.defaultBranch ?? 'main' };
  const owner = call.variables['owner'] ?? '';
  return {
    id: number,
    number,
    state: status,
    user: user(login ?? 'ghost'),
    merge_commit_sha: merge,
    merged_at: null,
    head: { sha: head.sha, ref: ref.head, label: `${owner}:${ref.head}`, user: user(owner), repo: headRepository },
    base: { sha: base.sha ?? '0'.repeat(40), ref: ref.base, label: `${owner}:${ref.base}`, user: user(owner), repo },
    author_association: 'NONE',
    draft: false,
  };
}

export const pullHandlers: Readonly<Record<string, Handler>> = {
  'pulls/get': get,
  'pulls/list': list,
  'pulls/list-files': listFiles,
  'pulls/list-reviews': listReviews,
  'pulls/create-review': createReview,
  'repos/list-pull-requests-associated-with-commit': ofCommit,
};
