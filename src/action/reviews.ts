/** Which reviews count as approvals: by whom, of what, and whether something that happened since has ended them. */
import type { Opinion } from '../io/github-reviews.ts';
import type { ApprovalRule } from '../model/gate.ts';

/** What happened to the pull request, as far as approvals hang on it. */
export interface PullHistory {
  /** Login; undefined if the account is gone. */
  readonly author: string | undefined;
  /** When its base became another branch the last time; milliseconds since 1970. */
  readonly movedAt: number | undefined;
  /** Logins of who wrote or committed a reviewed commit, in lower case. */
  readonly writers: ReadonlyMap<string, readonly string[]>;
}

export interface Counting {
  /** The newest first. */
  readonly approved: readonly Opinion[];
  /** Why others do not count, and what nobody could tell; sentences without a final stop. */
  readonly remarks: readonly string[];
}

/** True, false, or why nobody can tell. */
export type AskTeams = (login: string) => Promise<boolean | string>;

/** `inTeams` is asked about those only whom the rule does not name. */
export async function countingReviews(
  opinions: readonly Opinion[],
  history: PullHistory,
  rule: ApprovalRule,
  inTeams: AskTeams,
): Promise<Counting> {
  const users = new Set(rule.users.map((login) => login.toLowerCase()));
  const remarks: string[] = [];
  const approved: Opinion[] = [];
  for (const opinion of [...opinions].reverse()) {
    const { login, bot, state, commit } = opinion;
    if (state === 'dismissed') continue;
    const named = users.has(login.toLowerCase());
    if (!named && (bot || rule.teams.length === 0)) continue;
    const ended = state === 'approved' ? endedBy(opinion, history) : undefined;
    const entitled = named || (ended === undefined && (await inTeams(login)));
    if (typeof entitled === 'string') remarks.push(entitled);
    if (entitled !== true) continue;
    if (ended !== undefined) remarks.push(ended);
    else if (state === 'approved') approved.push(opinion);
    else return { approved: [], remarks: [`no approval counts while ${login} requests changes (of ${short(commit)})`] };
  }
  return { approved, remarks };
}

/** Why an approval does not count, whoever gave it. */
function endedBy({ login, commit, at }: Opinion, { author, movedAt, writers }: PullHistory): string | undefined {
  const what = `the approval of ${short(commit)} by ${login} does not count`;
  const who = login.toLowerCase();
  if (author === undefined) return `${what}: nobody knows any more who wrote the pull request`;
  if (author.toLowerCase() === who) return `${what}: it is the author's own pull request`;
  if (writers.get(commit)?.includes(who) === true) return `${what}: the commit is ${login}'s own`;
  if (movedAt !== undefined && at <= movedAt) return `${what}: the pull request was given another base after it`;
  return undefined;
}

/** As people write commits. */
export function short(commit: string): string {
  return commit.slice(0, 7);
}
