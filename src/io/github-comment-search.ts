/** Finds our own comments on a pull request: by marker and by author, since anyone can write the marker. */
import { type Answer, ask, type Refusal, type Repository } from './github-client.ts';
import { githubLimits } from './limits.ts';

export interface Found {
  readonly id: number;
  readonly body: string;
}

export interface Search {
  /** Oldest first; more than one after a race of two runs. */
  readonly ours: readonly Found[];
  /** Whether every comment was looked at, as far as that matters. */
  readonly complete: boolean;
  /** The page on which a search for newer ones begins. */
  readonly lastPage: number;
}

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

interface Page {
  readonly comments: readonly Comment[];
  /** How many pages there are, where GitHub says it. */
  readonly last: number;
}

const perPage = 100;

/**
 * Looks from page `from` on, oldest first, and once one is found also at the page after it, where what a race left
 * would be. Of more comments than are searched the newer half of the search begins at the end.
 */
export async function findComments(
  target: Repository,
  pullRequest: number,
  start: string,
  from = 1,
): Promise<Search | Refusal> {
  const isOurs = authorship(target);
  const ours: Found[] = [];
  let [page, step, complete, lastPage] = [from, 1, false, from];
  for (let read = 1; read <= githubLimits.commentPages && page >= from && !complete; read++) {
    const answer = await pageOf(target, pullRequest, page);
    if (answer.refused) return answer;
    const { comments, last } = answer.data;
    const before = ours.length;
    for (const comment of comments) {
      const { id, body } = comment;
      if (body?.startsWith(start) === true && (await isOurs(comment))) ours.push({ id, body });
    }
    lastPage = Math.max(lastPage, page);
    complete = before > 0 || (step === 1 ? comments.length < perPage : ours.length > 0);
    const turns = read === githubLimits.commentPages / 2 && last > from + githubLimits.commentPages - 1;
    [page, step] = turns ? [last, -1] : [page + step, step];
  }
  return { ours: ours.sort((a, b) => a.id - b.id), complete, lastPage };
}

async function pageOf(target: Repository, pullRequest: number, page: number): Promise<Answer<Page>> {
  const { owner, repo } = target;
  return ask(target, async (request) => {
    const { data, headers } = await target.client.rest.issues.listComments({
      owner,
      repo,
      issue_number: pullRequest,
      per_page: perPage,
      page,
      request,
    });
    if (!Array.isArray(data)) throw new TypeError('no list of comments');
    const last = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? '')?.[1];
    return { data: { comments: data, last: Number(last ?? 0) } };
  });
}

/** The workflow's own token writes as this bot; any other token is asked once whose it is. */
export function authorship(target: Repository): (comment: Pick<Comment, 'user'>) => Promise<boolean> {
  let own: Promise<string | undefined> | undefined;
  return async ({ user }) => {
    if (user === null) return false;
    if (user.login === 'github-actions[bot]' && user.type === 'Bot') return true;
    return user.login === (await (own ??= ownLogin(target)));
  };
}

async function ownLogin(target: Repository): Promise<string | undefined> {
  const answer = await ask(target, async (request) => ({
    data: await target.client.graphql<{ viewer?: { login?: string } }>('query { viewer { login } }', { request }),
  }));
  return answer.refused ? undefined : answer.data.viewer?.login;
}
