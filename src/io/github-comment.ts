/** One comment on the pull request: begun where there is something to say, updated in place, resolved in the end. */
import { add, type Answer, ask, put, refusalText, type Refusal, type Repository, withId } from './github-client.ts';
import { findComments, type Found, type Search } from './github-comment-search.ts';
import { hashOf, type Marker, markerIn, markerLine, markerStart } from './github-marker.ts';
import { githubLimits } from './limits.ts';
import { cutBytes } from './plain.ts';

export interface Comment {
  readonly body: string;
  /** The same, much shorter, in case GitHub takes no more. */
  readonly short: string;
  /** There is nothing that a reader need be told: no comment is begun for it. */
  readonly quiet: boolean;
  /** The verdict in one line, to be remembered for the time when it no longer holds. */
  readonly said: string;
  /** Equal for equal findings, whatever the time and the numbers. */
  readonly gist: string;
  /** The text where nothing is left of what was said; `by` is the commit since which. */
  readonly resolved: (said: string, by: string) => string;
}

export const commentModes = ['auto', 'always', 'never', 'recreate'] as const;
export type CommentMode = (typeof commentModes)[number];

export interface CommentPlace {
  readonly pullRequest: number;
  /** The head that was judged: a newer run will speak for a newer one. */
  readonly head: string;
  /** Workflow and id: two jobs have two comments. */
  readonly workflow: string;
  readonly id: string;
  /** `recreate`: a new comment in place of the old one where the findings changed, so that people are notified. */
  readonly mode: CommentMode;
  /** Address of this run, which the text may hold and which makes it no other text. */
  readonly page?: string;
}

const unwritten = 'the comment is not written';
const right = 'pull-requests: write';

interface Text {
  readonly whole: string;
  readonly short: string;
  readonly marker: Marker;
}

/** Gives a warning line if something could not be done; `note` takes what a reader of the log may want to know. */
export async function deliverComment(
  target: Repository,
  place: CommentPlace,
  comment: Comment,
  note: (text: string) => void,
): Promise<string | undefined> {
  if (place.mode === 'never') return undefined;
  const search = await findOurs(target, place);
  if ('refused' in search) return refusalText(target, unwritten, search, right);
  const [found, ...others] = search.ours;
  if (found === undefined && comment.quiet && place.mode !== 'always') return undefined;
  // A second comment in place of one that was not found would be worse than none.
  if (found === undefined && !search.complete)
    return `${unwritten}: of so many comments only ${githubLimits.commentPages * 100} are searched for an earlier one`;
  const text = textFor(found, place, comment);
  if (found !== undefined && stands(found, text, place.page)) return discard(target, others);
  const { moved, locked } = await stateOf(target, place);
  if (moved) return void note(`${unwritten}: the pull request has a newer head by now, whose run speaks for it`);
  const answer = await write(target, place, search, text);
  if (answer.refused)
    return locked ? `${unwritten}: the conversation is locked` : refusalText(target, unwritten, answer, right);
  return answer.data.isNew ? settle(target, place, search, answer.data.id, text) : discard(target, others);
}

function findOurs(target: Repository, place: CommentPlace, from = 1): Promise<Search | Refusal> {
  return findComments(target, place.pullRequest, markerStart(place.workflow, place.id), from);
}

/** What is to stand there. Where nothing is left to say, what was said last is taken back by name. */
function textFor(found: Found | undefined, place: CommentPlace, comment: Comment): Text {
  const { said, by = place.head } = found === undefined || !comment.quiet ? {} : markerIn(found.body);
  const body = said === undefined ? comment.body : comment.resolved(said, by);
  const remembered = said === undefined ? (comment.quiet ? {} : { said: comment.said }) : { said, by };
  const hash = hashOf(place.page === undefined ? body : body.replaceAll(place.page, ''));
  const marker = { hash, gist: hashOf(comment.gist), ...remembered };
  const line = markerLine(markerStart(place.workflow, place.id), marker);
  const of = (text: string): string => cutBytes(`${line}\n${text}`, githubLimits.comment);
  return { whole: of(body), short: of(said === undefined ? comment.short : body), marker };
}

/** Whether this very text is there. What its marker says proves nothing: whoever may write can edit either of them. */
function stands({ body }: Found, { whole, short }: Text, page: string | undefined): boolean {
  const there = comparable(body, page);
  return [whole, short].some((text) => comparable(text, page) === there);
}

/** The text below the marker without the addresses of runs, as GitHub may have changed ends of lines. */
function comparable(body: string, page: string | undefined): string {
  const [, ...lines] = body.split(/\r?\n/);
  const text = lines.map((line) => line.trimEnd()).join('\n');
  const [, before, attempt] = /^(.*\/)\d+(\/attempts\/\d+)?$/.exec(page ?? '') ?? [];
  if (before === undefined) return text.trim();
  const literal = before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`${literal}\\d+${attempt === undefined ? '' : '/attempts/\\d+'}`, 'g'), '').trim();
}

/** What has become of the pull request meanwhile; unknown is as it was. */
async function stateOf(
  target: Repository,
  { pullRequest, head }: CommentPlace,
): Promise<{ readonly moved: boolean; readonly locked: boolean }> {
  const { owner, repo } = target;
  const answer = await ask(target, async (request) => {
    const { data } = await target.client.rest.pulls.get({ owner, repo, pull_number: pullRequest, request });
    return { data: { moved: data.head.sha !== head, locked: data.locked } };
  });
  return answer.refused ? { moved: false, locked: false } : answer.data;
}

interface Written {
  readonly id: number;
  readonly isNew: boolean;
}

async function write(
  target: Repository,
  place: CommentPlace,
  { ours, lastPage }: Search,
  text: Text,
): Promise<Answer<Written>> {
  const [found] = ours;
  const renewed = place.mode === 'recreate' && found !== undefined && markerIn(found.body).gist !== text.marker.gist;
  const gone = renewed && (await discard(target, ours)) === undefined;
  const one = async (body: string): Promise<Answer<Written>> => {
    if (found === undefined || gone) return create(target, place, body, lastPage);
    const answer = await update(target, found.id, body);
    // Somebody deleted it a moment ago.
    const isGone = answer.refused && (answer.status === 404 || answer.status === 410);
    return isGone ? create(target, place, body, lastPage) : answer;
  };
  const answer = await one(text.whole);
  return answer.refused && answer.status === 422 ? one(text.short) : answer;
}

async function update(target: Repository, id: number, body: string): Promise<Answer<Written>> {
  const { owner, repo } = target;
  const answer = await put(target, (request) =>
    target.client.rest.issues.updateComment({ owner, repo, comment_id: id, body, request }),
  );
  return answer.refused ? answer : { refused: false, data: { id, isNew: false } };
}

/** Without a clear answer it is looked for before it is written again. */
async function create(
  target: Repository,
  place: CommentPlace,
  body: string,
  lastPage: number,
  isSecond = false,
): Promise<Answer<Written>> {
  const { owner, repo } = target;
  const { pullRequest } = place;
  const answer = await add(target, async (request) =>
    withId(await target.client.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body, request })),
  );
  if (!answer.refused) return { refused: false, data: { id: answer.data.id, isNew: true } };
  if (answer.certain || isSecond) return answer;
  const search = await findOurs(target, place, lastPage);
  if ('refused' in search) return answer;
  const made = search.ours.find((each) => markerIn(each.body).hash === markerIn(body).hash);
  return made === undefined
    ? create(target, place, body, lastPage, true)
    : { refused: false, data: { id: made.id, isNew: true } };
}

/** Two runs may both have begun one. All of them keep the oldest, with the text of whoever comes to it last. */
async function settle(
  target: Repository,
  place: CommentPlace,
  { lastPage }: Search,
  mine: number,
  text: Text,
): Promise<string | undefined> {
  const search = await findOurs(target, place, lastPage);
  if ('refused' in search) return undefined;
  const [oldest, ...others] = search.ours;
  if (oldest === undefined || others.length === 0) return undefined;
  if (oldest.id !== mine && !(await stateOf(target, place)).moved) {
    const answer = await update(target, oldest.id, text.whole);
    if (answer.refused) return refusalText(target, 'two runs left two comments', answer, right);
  }
  return discard(target, others);
}

/** Deletes comments of ours. */
async function discard(target: Repository, comments: readonly Found[]): Promise<string | undefined> {
  const { owner, repo } = target;
  for (const { id } of comments.slice(0, githubLimits.duplicates)) {
    const answer = await put(target, (request) =>
      target.client.rest.issues.deleteComment({ owner, repo, comment_id: id, request }),
    );
    if (answer.refused && answer.status !== 404 && answer.status !== 410)
      return refusalText(target, 'an old comment is not deleted', answer, right);
  }
  return undefined;
}
