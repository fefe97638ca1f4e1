/**
 * A merge group among others. Its base holds the entries before it in the queue, which neither the branch nor the
 * cluster has yet: what they remove still stands there, and what this one removes may be the last of it.
 */
import type { CommitChoice } from '../io/git.ts';
import type { EventFacts } from '../io/github.ts';
import { type RenderedFolders, withRendered } from '../io/rendered.ts';
import { contentOf } from '../model/approval.ts';
import type { Finding, Report } from '../model/finding.ts';
import { failsGate } from '../model/threshold.ts';
import type { Tree } from '../model/host.ts';
import type { CheckResult } from '../run.ts';
import type { OtherTrees } from './trees.ts';

/**
 * The report of the group, or that of the branch with the whole queue up to this group where that fails in a way that
 * neither this group nor those before it do alone.
 */
export async function asQueued(
  { report, again }: Pick<CheckResult, 'report' | 'again'>,
  { choice, ref }: Pick<EventFacts<CommitChoice>, 'choice' | 'ref'>,
  trees: () => Promise<OtherTrees>,
  rendered: RenderedFolders | undefined,
): Promise<Report> {
  if (choice.kind !== 'commits' || ref === undefined || report.nothingChanged) return report;
  const { tip, at } = await trees();
  const branch = await tip(ref);
  if (branch.commit === choice.base) return report;
  const judge = async (head: Tree, folders: RenderedFolders | undefined): Promise<Report> => {
    const pair = withRendered({ base: branch, head }, folders);
    return again(pair.base, pair.head);
  };
  const head = await at('the queue with this group', choice.head);
  const whole = await judge(head, rendered);
  const failing = failingOf(whole);
  if (failing.length === 0) return report;
  // Of the branch itself nothing is rendered: its files are taken to be those of the base.
  const same = rendered && { base: rendered.base, head: rendered.base };
  const before = await judge(await at('the queue before this group', choice.base), same);
  const known = new Set([...failingOf(report), ...failingOf(before)].map(contentOf));
  if (failing.every((finding) => known.has(contentOf(finding)))) return report;
  const remark = `judged from the branch ${ref} as it is, with the entries before this one in the queue: what they remove is still in the cluster`;
  return { ...whole, remarks: [remark, ...(report.remarks ?? [])] };
}

function failingOf({ findings, threshold }: Report): readonly Finding[] {
  return findings.filter((finding) => failsGate(finding, threshold));
}
