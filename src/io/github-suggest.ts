/** Fixes as suggestions in one review that only comments; opt-in, and never twice for the same one. */
import type { Suggestion } from '../model/fix.ts';
import { idOf } from './git-object.ts';
import { add, type Answer, ask, refusalText, type Refusal, type Repository } from './github-client.ts';
import { authorship } from './github-comment-search.ts';
import type { CommentPlace } from './github-comment.ts';
import { githubLimits } from './limits.ts';

const unwritten = 'no suggestions are made';
const right = 'pull-requests: write';
const perPage = 100;

/** Gives a warning line if something could not be done: every fix stands in the comment too. */
export async function deliverSuggestions(
  target: Repository,
  { pullRequest, head }: Pick<CommentPlace, 'pullRequest' | 'head'>,
  suggestions: readonly Suggestion[],
  note: (text: string) => void,
): Promise<string | undefined> {
  if (suggestions.length === 0) return undefined;
  const files = await blobsOf(target, pullRequest);
  if (files.refused) return refusalText(target, unwritten, files, right);
  // What was judged is GitHub's merge: only where the file is the pull request's own do its lines mean the same.
  const same = suggestions.filter(({ file, text }) => {
    const id = files.data.get(file) ?? '';
    return id === idOf('blob', Buffer.from(text), id);
  });
  if (same.length === 0) return undefined;
  const made = await madeBefore(target, pullRequest);
  if ('refused' in made) return refusalText(target, unwritten, made, right);
  if (!made.complete) return void note(`${unwritten}: the pull request has too many reviews to look for earlier ones`);
  const fresh = same.filter(({ key }) => !made.keys.has(key));
  if (fresh.length === 0) return undefined;
  const answer = await review(target, pullRequest, head, fresh);
  if (!answer.refused) return undefined;
  if (answer.status === 422) return void note(`${unwritten}: GitHub does not show all of these lines in its diff`);
  return refusalText(target, unwritten, answer, right);
}

/** The blobs of the first hundred files of a pull request, by path. */
async function blobsOf(target: Repository, pullRequest: number): Promise<Answer<ReadonlyMap<string, string>>> {
  const { owner, repo } = target;
  return ask(target, async (request) => {
    const { data } = await target.client.rest.pulls.listFiles({
      owner,
      repo,
      pull_number: pullRequest,
      per_page: perPage,
      request,
    });
    if (!Array.isArray(data)) throw new TypeError('no list of files');
    return { data: new Map(data.map(({ filename, sha }) => [filename, sha ?? ''])) };
  });
}

const marker = /<!-- netpol-gate-suggestion:([0-9a-f]{16}) -->/g;

/** Keys in the markers of our own reviews; anyone can write the marker. */
async function madeBefore(
  target: Repository,
  pullRequest: number,
): Promise<{ readonly keys: ReadonlySet<string>; readonly complete: boolean } | Refusal> {
  const { owner, repo } = target;
  const isOurs = authorship(target);
  const keys = new Set<string>();
  for (let page = 1; page <= githubLimits.reviewPages; page++) {
    const answer = await ask(target, async (request) => {
      const { data } = await target.client.rest.pulls.listReviews({
        owner,
        repo,
        pull_number: pullRequest,
        per_page: perPage,
        page,
        request,
      });
      if (!Array.isArray(data)) throw new TypeError('no list of reviews');
      return { data };
    });
    if (answer.refused) return answer;
    for (const { body, user } of answer.data) {
      const found = [...body.matchAll(marker)].map(([, key = '']) => key);
      if (found.length > 0 && (await isOurs({ user }))) found.forEach((key) => keys.add(key));
    }
    if (answer.data.length < perPage) return { keys, complete: true };
  }
  return { keys, complete: false };
}

async function review(
  target: Repository,
  pullRequest: number,
  head: string,
  suggestions: readonly Suggestion[],
): Promise<Answer<unknown>> {
  const { owner, repo } = target;
  const markers = suggestions.map(({ key }) => `<!-- netpol-gate-suggestion:${key} -->`);
  const count = suggestions.length === 1 ? 'a change that mends a finding' : 'changes that mend findings';
  return add(target, (request) =>
    target.client.rest.pulls.createReview({
      owner,
      repo,
      pull_number: pullRequest,
      commit_id: head,
      event: 'COMMENT',
      body: `netpol-gate suggests ${count}; take it or leave it.\n${markers.join('\n')}`,
      comments: suggestions.map(({ file, first, last, body }) => ({
        path: file,
        body,
        side: 'RIGHT' as const,
        line: last,
        ...(first < last ? { start_line: first, start_side: 'RIGHT' as const } : {}),
      })),
      request,
    }),
  );
}
