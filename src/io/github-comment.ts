/** One comment on the pull request, updated in place. */
import { createHash } from 'node:crypto';
import { attempt, refusalText, type Refusal, type Repository } from './github-client.ts';
import { githubLimits } from './limits.ts';
import { cutBytes } from './plain.ts';

export interface Comment {
  readonly body: string;
  /** There is nothing that a reader need be told: no comment is begun for it. */
  readonly quiet: boolean;
}

export interface CommentPlace {
  readonly pullRequest: number;
  /** The head that was judged: a newer run will speak for a newer one. */
  readonly head: string;
  /** Workflow and `id` input: two jobs have two comments. */
  readonly workflow: string;
  readonly id: string;
  readonly mode: 'auto' | 'always' | 'never';
}

interface Found {
  readonly id: number;
  readonly body: string;
}

/** Bytes that the marker takes off the limit of a comment. */
export const markerBytes = 400;

/** Gives a warning line if something could not be done. */
export async function deliverComment(
  target: Repository,
  place: CommentPlace,
  { body, quiet }: Comment,
): Promise<string | undefined> {
  if (place.mode === 'never') return undefined;
  const found = await findComment(target, place);
  if (found !== undefined && 'refused' in found)
    return refusalText('the comment is not written', found, 'pull-requests: write');
  if (found === undefined && quiet && place.mode === 'auto') return undefined;
  const whole = cutBytes(withMarker(place, body), githubLimits.comment);
  if (found !== undefined && firstLine(found.body) === firstLine(whole)) return undefined;
  if (await headMoved(target, place)) return 'the comment is not written: the pull request has a newer head by now';
  const { owner, repo } = target;
  const answer =
    found === undefined
      ? await attempt((request) =>
          target.client.rest.issues.createComment({
            owner,
            repo,
            issue_number: place.pullRequest,
            body: whole,
            request,
          }),
        )
      : await attempt((request) =>
          target.client.rest.issues.updateComment({ owner, repo, comment_id: found.id, body: whole, request }),
        );
  return answer.refused ? refusalText('the comment is not written', answer, 'pull-requests: write') : undefined;
}

/** The first comment that begins with our marker and is ours: anyone can write the marker. */
async function findComment(target: Repository, place: CommentPlace): Promise<Found | Refusal | undefined> {
  const { owner, repo } = target;
  const others: { readonly login: string; readonly found: Found }[] = [];
  for (let page = 1; page <= githubLimits.commentPages; page++) {
    const answer = await attempt((request) =>
      target.client.rest.issues.listComments({
        owner,
        repo,
        issue_number: place.pullRequest,
        per_page: 100,
        page,
        request,
      }),
    );
    if (answer.refused) return answer;
    for (const { id, body, user } of answer.data) {
      if (body === undefined || !body.startsWith(`<!-- ${markerName(place)} hash=`)) continue;
      const found = { id, body };
      if (user?.login === 'github-actions[bot]' && user.type === 'Bot') return found;
      others.push({ login: user?.login ?? '', found });
    }
    if (answer.data.length < 100) break;
  }
  if (others.length === 0) return undefined;
  const own = await ownLogin(target);
  return others.find(({ login }) => login === own)?.found;
}

/** Who we are, where the token is not the workflow's own. */
async function ownLogin({ client }: Repository): Promise<string | undefined> {
  const answer = await attempt(async (request) => ({
    data: await client.graphql<{ viewer?: { login?: string } }>('query { viewer { login } }', { request }),
  }));
  return answer.refused ? undefined : answer.data.viewer?.login;
}

async function headMoved(target: Repository, { pullRequest, head }: CommentPlace): Promise<boolean> {
  const { owner, repo } = target;
  const answer = await attempt((request) =>
    target.client.rest.pulls.get({ owner, repo, pull_number: pullRequest, request }),
  );
  return !answer.refused && answer.data.head.sha !== head;
}

function markerName({ workflow, id }: CommentPlace): string {
  // Letters, digits, `_`, `.` and single dashes only, so that no name can end the HTML comment.
  const plain = (text: string): string =>
    encodeURIComponent(text)
      .replace(/[^\w.%-]/g, '_')
      .replace(/-(?=-)|-$/g, '%2D')
      .slice(0, 100);
  return `netpol-gate:${plain(workflow)}:${plain(id)}`;
}

function withMarker(place: CommentPlace, body: string): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return `<!-- ${markerName(place)} hash=${hash} -->\n${body}`;
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}
