/** Reviews of a pull request, and what decides whether they count: its author, its base, who wrote a commit, teams. */
import { UsableError } from '../model/host.ts';
import { objectId } from './git-object.ts';
import { attempt, type Repository } from './github-client.ts';
import { fieldOf, textOf } from './fields.ts';
import { odd, type RepositoryReader } from './github-read.ts';
import { approvalLimits } from './limits.ts';

/** The newest review in which somebody decided; remarks are none. */
export interface Opinion {
  readonly login: string;
  readonly bot: boolean;
  readonly state: 'approved' | 'changes-requested' | 'dismissed';
  /** The head that was reviewed. */
  readonly commit: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const states = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  DISMISSED: 'dismissed',
} as const;

/** One opinion a person, the oldest first. UsableError if not all reviews can be read. */
export async function readOpinions(reader: RepositoryReader, number: number): Promise<readonly Opinion[]> {
  const what = `the reviews of pull request #${number}`;
  const newest = new Map<string, Opinion>();
  for (let page = 1; page <= approvalLimits.reviewPages; page++) {
    const path = '/pulls/{pull_number}/reviews';
    const answer = await reader.get(what, path, { pull_number: number, per_page: 100, page });
    if (!Array.isArray(answer)) throw new UsableError(`${what} cannot be read`, 'give the job `pull-requests: read`');
    for (const review of answer) {
      const opinion = opinionIn(review, what);
      if (opinion === undefined) continue;
      // The list is in the order of time: who decides anew goes to its end.
      newest.delete(opinion.login.toLowerCase());
      newest.set(opinion.login.toLowerCase(), opinion);
    }
    if (answer.length < 100) return [...newest.values()];
  }
  throw new UsableError(
    `${what} are more than ${approvalLimits.reviewPages * 100}, and not all of them were read`,
    'open a new pull request',
  );
}

/** Undefined for what decides nothing: remarks, reviews that were not handed in, accounts that are gone. */
function opinionIn(review: unknown, what: string): Opinion | undefined {
  const state = textOf(fieldOf(review, 'state'));
  if (state === undefined) throw odd(what);
  const [user, commit] = [fieldOf(review, 'user'), textOf(fieldOf(review, 'commit_id'))];
  const [login, at] = [textOf(fieldOf(user, 'login')), Date.parse(textOf(fieldOf(review, 'submitted_at')) ?? '')];
  if (!Object.hasOwn(states, state) || login === undefined) return undefined;
  const decided = states[state as keyof typeof states];
  // A decision whose commit or time nobody knows takes the place of older ones, and allows nothing.
  const known = commit !== undefined && objectId.test(commit) && !Number.isNaN(at);
  return {
    login,
    bot: textOf(fieldOf(user, 'type')) !== 'User',
    state: known || decided !== 'approved' ? decided : 'dismissed',
    commit: commit ?? '',
    at,
  };
}

export interface PullFacts {
  /** Login; undefined if the account is gone. */
  readonly author: string | undefined;
  readonly head: string;
  /** When its base became another branch the last time; milliseconds since 1970. */
  readonly movedAt: number | undefined;
  /** Logins of who wrote or committed each of the asked commits, in lower case. */
  readonly writers: ReadonlyMap<string, readonly string[]>;
}

/** UsableError if GitHub does not tell. `commits` are full ids. */
export async function readPullFacts(
  reader: RepositoryReader,
  number: number,
  commits: readonly string[],
): Promise<PullFacts> {
  const what = `who wrote pull request #${number}`;
  const events = 'BASE_REF_CHANGED_EVENT,AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT';
  const times = '...on BaseRefChangedEvent{createdAt} ...on AutomaticBaseChangeSucceededEvent{createdAt}';
  const person = '{user{login}}';
  const asked = commits.filter((commit) => objectId.test(commit));
  const objects = asked.map(
    (oid, index) => `c${index}:object(oid:"${oid}"){...on Commit{author${person} committer${person}}}`,
  );
  const repository = await reader.query(
    `pullRequest(number:${Math.trunc(number)}){author{login} headRefOid timelineItems(last:1,itemTypes:[${events}]){nodes{__typename ${times}}}} ${objects.join(' ')}`,
  );
  const pull = fieldOf(repository, 'pullRequest');
  const [head, nodes] = [textOf(fieldOf(pull, 'headRefOid')), fieldOf(fieldOf(pull, 'timelineItems'), 'nodes')];
  if (head === undefined || !objectId.test(head) || !Array.isArray(nodes))
    throw new UsableError(`${what}, and for which base, cannot be read`, 'give the job `pull-requests: read`');
  const moved = nodes.map((node) => Date.parse(textOf(fieldOf(node, 'createdAt')) ?? ''));
  if (moved.some(Number.isNaN)) throw odd(what);
  return {
    author: textOf(fieldOf(fieldOf(pull, 'author'), 'login')),
    head,
    movedAt: moved.length === 0 ? undefined : Math.max(...moved),
    writers: new Map(asked.map((commit, index) => [commit, writersIn(fieldOf(repository, `c${index}`))])),
  };
}

function writersIn(commit: unknown): readonly string[] {
  const logins = ['author', 'committer'].map((role) =>
    textOf(fieldOf(fieldOf(fieldOf(commit, role), 'user'), 'login')),
  );
  return logins.flatMap((login) => (login === undefined ? [] : [login.toLowerCase()]));
}

/** Whether somebody is in `org/team`; a status where GitHub does not tell, 0 where it does not answer. */
export async function isMember({ client }: Repository, team: string, login: string): Promise<boolean | number> {
  const [org = '', slug = ''] = team.split('/');
  const answer = await attempt((request) =>
    client.rest.teams.getMembershipForUserInOrg({ org, team_slug: slug, username: login, request }),
  );
  if (!answer.refused) return answer.data.state === 'active';
  return answer.status === 404 ? false : answer.status;
}
