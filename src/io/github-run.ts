/** For whom a workflow ran that another one follows (workflow_run): GitHub is asked, the event is not believed. */
import { UsableError } from '../model/host.ts';
import type { CommitChoice } from './git.ts';
import { mergeBase, pullsFrom, type PullState, resolveCommit } from './github-commits.ts';
import { type EventFacts, type PullRequest, type RunChoice, untrustedOf } from './github-event.ts';
import type { RepositoryReader } from './github-read.ts';
import { quoted } from './plain.ts';

/** Facts with two commits to compare, and the pull request that they belong to. UsableError if there must be one and is none. */
export async function settledFacts(
  facts: EventFacts,
  actor: string,
  reader: () => Promise<RepositoryReader>,
): Promise<EventFacts<CommitChoice>> {
  const { choice, privileged, defaultBranch } = facts;
  if (choice.kind !== 'run') {
    if (privileged && choice.kind === 'commits' && defaultBranch !== undefined)
      await assertOnBranch(await reader(), choice.head, defaultBranch);
    return { ...facts, choice };
  }
  const pull = await pullOf(await reader(), choice);
  if (pull === undefined) {
    if (choice.otherwise !== undefined) return { ...facts, choice: choice.otherwise };
    throw new UsableError(
      `no open pull request from ${quoted(`${choice.repository}:${choice.branch}`)} has the head ${choice.head}, which the run was about`,
      'look at the run of its newest head; a closed pull request is not judged',
    );
  }
  return {
    ...facts,
    choice: { kind: 'merge', head: pull.head, branch: pull.baseBranch, number: pull.number },
    pullRequest: pullRequestOf(pull, actor),
  };
}

/** Of a run only the name of its branch is known, and a tag may have the same: nothing would be gated for its commit. */
async function assertOnBranch(reader: RepositoryReader, commit: string, branch: string): Promise<void> {
  const tip = await resolveCommit(reader, `heads/${branch}`);
  if (tip.commit === commit || (await mergeBase(reader, tip.commit, commit))?.commit === commit) return;
  throw new UsableError(
    `the run before this one was for ${commit}, which is not on ${quoted(branch)}`,
    'a tag of that name is not the branch; let the workflow before this one leave tags out',
  );
}

async function pullOf(reader: RepositoryReader, choice: RunChoice): Promise<PullState | undefined> {
  const { head, branch, repository } = choice;
  const listed = await pullsFrom(reader, repository.split('/')[0] ?? '', branch);
  const pulls = listed.filter((pull) => pull.head === head && pull.headRepository === repository);
  if (pulls.length < 2) return pulls[0];
  throw new UsableError(
    `pull requests ${pulls.map(({ number }) => `#${number}`).join(', ')} have the same head ${head}: nobody can say for which of them the run was`,
    'run on pull_request_target or pull_request instead, which say it',
  );
}

function pullRequestOf(pull: PullState, actor: string): PullRequest {
  const { number, head, baseBranch, headRepository, baseRepository, author } = pull;
  const untrusted = untrustedOf(headRepository, baseRepository, [actor, author]);
  return { number, head, baseBranch, ...(untrusted === undefined ? {} : { untrusted }) };
}
