/** Fixes: patches as they are, line by line, so that nothing of a file can leave its place. */
import type { Finding, Report } from '../model/finding.ts';
import type { Fix, FixMeans } from '../model/fix.ts';
import { prose, shown } from './escape.ts';
import { subjectPhrase } from './finding-words.ts';
import { wordsOf } from './kinds.ts';
import { details, type Links, markdownOf } from './markdown-phrase.ts';
import { say, words } from './phrase.ts';
import { visibleFindings } from './verdict.ts';

const longestLine = 600;

/** Lines of the patch without ends. */
export function patchLines({ patch }: Fix): readonly string[] {
  return patch
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => shown(line.replace(/\r$/, ''), longestLine));
}

/** The finding above that shows the same patch already. */
export function samePatchAbove(finding: Finding, report: Report): Finding | undefined {
  const patch = finding.fix?.patch;
  if (patch === undefined) return undefined;
  const first = visibleFindings(report).find(({ fix }) => fix?.patch === patch);
  return first === finding ? undefined : first;
}

/** A fence longer than any run of backticks in the text. */
export function fenceFor(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  return '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
}

const means: Readonly<Record<FixMeans, string>> = {
  adds: 'This lets exactly the recorded connections through again',
  'own-policy': 'This policy lets exactly the recorded connections through again',
  'follows-label': 'Selectors follow the changed label',
  'restores-label': 'This takes back what changed a label or a selector',
  narrows: 'This keeps what the rule was evidently meant for',
  'takes-back': 'This takes the edit back',
  'corrects-word': 'This spells it as it was evidently meant',
};

/** What the fix does, without a final stop. */
export function meansText(fix: Fix): string {
  return fix.means === undefined ? 'This patch mends it' : means[fix.means];
}

/** A folded section with the patch. */
export function fixMarkdown(finding: Finding, report: Report, links: Links): string {
  const { fix } = finding;
  if (fix === undefined) return '';
  const above = samePatchAbove(finding, report);
  if (above !== undefined)
    return `How to fix it: by the same patch as for ${markdownOf(say`${words(`${wordsOf(above).word}: `)}${subjectPhrase(above)}`, links)}`;
  const lines = patchLines(fix);
  const fence = fenceFor(lines.join('\n'));
  const proved = fix.proved.map((sentence) => `- ${prose(sentence)}`);
  return details(
    'How to fix it (proved by evaluating the patched files)',
    [
      ...(fix.means === undefined ? [] : [`${meansText(fix)}:`]),
      `${fence}diff\n${lines.join('\n')}\n${fence}`,
      proved.join('\n'),
    ].join('\n\n'),
  );
}
