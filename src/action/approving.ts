/** Approvals of the pull request that a run is for, and what they let stand. GitHub is asked only where something fails. */
import type { RunFacts } from '../io/action-inputs.ts';
import type { CommitChoice } from '../io/git.ts';
import { repositoryClient } from '../io/github-client.ts';
import { mergeBase } from '../io/github-commits.ts';
import type { EventFacts } from '../io/github-event.ts';
import type { RepositoryReader } from '../io/github-read.ts';
import { isMember, type Opinion, readOpinions, readPullFacts } from '../io/github-reviews.ts';
import { approvalLimits } from '../io/limits.ts';
import { approvable, approve } from '../judgement/approvals.ts';
import { type Approval, contentOf } from '../model/approval.ts';
import type { Report } from '../model/finding.ts';
import type { ApprovalRule } from '../model/gate.ts';
import { UsableError } from '../model/host.ts';
import type { CheckResult } from '../run.ts';
import { type AskTeams, countingReviews, short } from './reviews.ts';
import type { OtherTrees } from './trees.ts';

export interface ApprovalScene {
  readonly facts: EventFacts<CommitChoice>;
  /** Whether the base branch is one whose content the author of the change does not decide. */
  readonly trusted: boolean;
  readonly run: RunFacts;
  /** Reads members of teams; the token of the workflow cannot. */
  readonly approvalToken?: string;
  readonly reader: () => Promise<RepositoryReader>;
  readonly trees: () => Promise<OtherTrees>;
}

/** The report after approvals, with a remark on every one that does not count. Never fails: without an answer nothing is approved. */
export async function withApprovals(result: CheckResult, scene: ApprovalScene): Promise<Report> {
  const { report, gate } = result;
  if (gate.approvals === undefined || approvable(report, gate).length === 0) return report;
  try {
    return await approvedBy(result, gate.approvals, scene);
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return remarking(report, [`approvals do not count, because ${error.message} (${error.help})`]);
  }
}

async function approvedBy(result: CheckResult, rule: ApprovalRule, scene: ApprovalScene): Promise<Report> {
  const { report, gate } = result;
  const { facts, trusted } = scene;
  const number = facts.pullRequest?.number ?? facts.queued;
  if (number === undefined) return remarking(report, ['nobody can approve this run, which is for no pull request']);
  if (!trusted) return remarking(report, ['approvals count only for a pull request that goes to a trusted branch']);
  const reader = await scene.reader();
  const opinions = await readOpinions(reader, number);
  const commits = [...new Set(opinions.filter(({ state }) => state === 'approved').map(({ commit }) => commit))];
  if (commits.length === 0) return report;
  const history = await readPullFacts(reader, number, commits);
  const counting = await countingReviews(opinions, history, rule, teamsOf(rule, scene));
  const head = judgedHead(scene, report);
  const exact = counting.approved.find(({ commit }) => commit === head);
  if (exact !== undefined) return remarking(approve(report, gate, [approvalOf(exact, 'everything')]), counting.remarks);
  const { approvals, remarks } = await olderApprovals(counting.approved, result, reader, scene);
  return remarking(approve(report, gate, approvals), [...counting.remarks, ...remarks]);
}

/** The head of the pull request, if the run judged just that; a merge group may hold more. */
function judgedHead({ facts }: ApprovalScene, { head }: Report): string | undefined {
  if (facts.pullRequest === undefined) return undefined;
  return facts.choice.kind === 'merge' || head.commit === facts.pullRequest.head ? facts.pullRequest.head : undefined;
}

function approvalOf({ login: by, at, commit }: Opinion, covers: Approval['covers']): Approval {
  return { by, at, commit, covers };
}

/**
 * What was approved before the head that is judged now holds for findings that are the same now. Nothing that was
 * written down then is believed: what the approved commit does is judged again, by the evidence of now.
 */
async function olderApprovals(
  approved: readonly Opinion[],
  { report, gate, again }: CheckResult,
  reader: RepositoryReader,
  { trees }: ApprovalScene,
): Promise<{ readonly approvals: readonly Approval[]; readonly remarks: readonly string[] }> {
  const approvals: Approval[] = [];
  const remarks: string[] = [];
  const left = (): boolean => approvable(approve(report, gate, approvals), gate).length > 0;
  const firstOfEach = approved.filter(
    ({ commit }, index) => approved.findIndex((one) => one.commit === commit) === index,
  );
  for (const opinion of firstOfEach.slice(0, approvalLimits.olderCommits)) {
    if (!left()) break;
    const { login, commit } = opinion;
    try {
      const found = await judgedAgain(commit, report, again, reader, trees);
      approvals.push(approvalOf(opinion, new Set(approvable(found, gate).map(contentOf))));
      if (left())
        remarks.push(
          `${login} approved ${short(commit)}; what fails now is not, or not just so, what that commit does`,
        );
    } catch (error) {
      if (!(error instanceof UsableError)) throw error;
      remarks.push(`${login} approved ${short(commit)}, which cannot be judged again: ${error.message}`);
    }
  }
  if (firstOfEach.length > approvalLimits.olderCommits && left())
    remarks.push(
      `of ${firstOfEach.length} commits that were approved, only the newest ${approvalLimits.olderCommits} were looked at`,
    );
  return { approvals, remarks };
}

/** What a commit does to the base since its line left it, as its reviewer saw it. */
async function judgedAgain(
  commit: string,
  { base }: Report,
  again: CheckResult['again'],
  reader: RepositoryReader,
  trees: ApprovalScene['trees'],
): Promise<Report> {
  const fork = base.commit === undefined ? undefined : await mergeBase(reader, base.commit, commit);
  if (fork === undefined)
    throw new UsableError('it has no commit in common with the base, or is gone', 'ask for a new review');
  const { at } = await trees();
  return again(await at(`base of ${short(commit)}`, fork.commit), await at(short(commit), commit));
}

function teamsOf({ teams }: ApprovalRule, { approvalToken, run }: ApprovalScene): AskTeams {
  let asked = 0;
  return async (login) => {
    const unknown = `cannot tell whether ${login} is in ${teams.join(' or ')}`;
    if (approvalToken === undefined)
      return `${unknown}: give the input approval-token, the token of a GitHub App with members: read`;
    const client = await repositoryClient(approvalToken, run.repository, run.api);
    let fault: string | undefined;
    for (const team of teams) {
      if (++asked > approvalLimits.members) return `${unknown}: too many reviewers and teams to ask`;
      const answer = await isMember(client, team, login);
      if (answer === true) return true;
      if (answer === 0) fault = 'GitHub does not answer';
      else if (answer !== false) fault = `GitHub answers with status ${answer}; approval-token needs members: read`;
    }
    return fault === undefined ? false : `${unknown}: ${fault}`;
  };
}

function remarking(report: Report, remarks: readonly string[]): Report {
  return remarks.length === 0 ? report : { ...report, remarks: [...(report.remarks ?? []), ...remarks] };
}
