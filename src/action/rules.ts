/** Whose gate file judges. That of a base branch counts only where the branch is trusted: anybody may push to others. */
import { type EventFacts, baseBranchOf } from '../io/github-event.ts';
import type { CommitChoice } from '../io/git.ts';
import { branchMatcher } from '../model/glob.ts';
import type { Gate } from '../model/gate.ts';
import { type Tree, UsableError } from '../model/host.ts';
import type { OtherTrees } from './trees.ts';

export interface Rules {
  /** Where the gate file is read; absent: in the base. */
  readonly tree?: Tree;
  /** False where whoever writes the change may decide what the base holds. */
  readonly trusted: boolean;
  /** Sentences on whose rules judged. */
  readonly notes: readonly string[];
}

/**
 * The base branch is trusted if it is the default branch, or if the gate file of the default branch's tip says so. Else
 * the file of that tip judges. UsableError if it is needed and cannot be read. `gateOf` reads the gate of a tree.
 */
export async function rulesFor(
  facts: EventFacts<CommitChoice>,
  other: () => Promise<OtherTrees>,
  gateOf: (tree: Tree) => Promise<Gate>,
): Promise<Rules> {
  const { defaultBranch, choice } = facts;
  const branch = baseBranchOf(facts);
  const isNamed = choice.kind === 'refs' && choice.base !== undefined;
  if (branch === undefined || (branch === defaultBranch && !isNamed)) return { trusted: true, notes: [] };
  if (defaultBranch === undefined)
    throw new UsableError(
      `the event payload does not say which branch is the default one, so nobody knows whether "${branch}" may bring rules`,
      'run the workflow again',
    );
  const trees = await other();
  const tip = await trees.tip(defaultBranch);
  if (branch === defaultBranch) return { trusted: true, tree: tip, notes: [] };
  const { trustedBranches } = await gateOf(tip);
  if (!branch.startsWith('refs/') && branchMatcher(trustedBranches)(branch))
    // A name that a workflow gives may be a tag of that name as well: the branch is what is trusted.
    return { trusted: true, notes: [], ...(isNamed ? { tree: await trees.tip(branch) } : {}) };
  const short = tip.commit?.slice(0, 7) ?? '';
  const note =
    `the base "${branch}" is neither the default branch nor among its trusted-branches: ` +
    `the gate file of ${defaultBranch} (${short}) judged, with its waivers and approvals`;
  return { trusted: false, tree: tip, notes: [note] };
}
