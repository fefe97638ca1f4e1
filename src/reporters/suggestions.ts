/** Fixes that a reviewer can take over with a click: one place of one file, among the lines that the change touches. */
import type { ChangedFile, Finding, Report } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { applyEdits, type FileFix, linesOf, type Suggestion } from '../model/fix.ts';
import { prose, shown } from './escape.ts';
import { fenceFor, meansText } from './fix.ts';
import { withPrivacy } from './privacy.ts';
import type { ReporterOptions } from './index.ts';

/** Unchanged lines that GitHub shows around a changed one, on which a comment may stand too. */
const context = 3;
const mostSuggestions = 5;
/** Lines that one suggestion takes the place of. */
const mostLines = 60;

/** The first few, in the order of the findings; each once. */
export function suggestionsOf(report: Report, privacy: ReporterOptions['privacy']): readonly Suggestion[] {
  const { findings, changedFiles } = withPrivacy(report, privacy);
  const found = findings.flatMap((finding) => suggestionFor(finding, changedFiles) ?? []);
  return [...new Map(found.map((one) => [one.key, one])).values()].slice(0, mostSuggestions);
}

function suggestionFor(finding: Finding, changedFiles: readonly ChangedFile[]): Suggestion | undefined {
  const { fix } = finding;
  const [only, ...others] = fix?.files ?? [];
  if (fix === undefined || only === undefined || others.length > 0 || only.edits.length === 0) return undefined;
  const changed = changedFiles.find(({ file }) => file === only.file);
  // A carriage return is no part of what GitHub would put there.
  if (changed === undefined || only.absent === true || only.text.includes('\r')) return undefined;
  const lines = linesOf(only.text);
  const range = rangeOf(only, lines.length, hunksOf(changed, lines.length));
  const added = range && replacement(only, lines, range);
  if (range === undefined || added === undefined) return undefined;
  const block = added.join('');
  const fence = fenceFor(block);
  const says = [`**${prose(finding.title)}**`, `${meansText(fix)}, proved by evaluating the patched files:`];
  const body = [...says, `${fence}suggestion\n${block}${fence}`, fix.proved.map((one) => `- ${prose(one)}`).join('\n')];
  const key = fingerprintOf(JSON.stringify([only.file, lines.slice(range.first - 1, range.last), added]));
  return { file: only.file, text: only.text, ...range, body: body.join('\n\n'), key };
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** What GitHub shows of a file: changed lines and those around them, joined where they meet. */
function hunksOf({ headLines }: ChangedFile, count: number): readonly Range[] {
  const out: Range[] = [];
  for (const { first, last } of [...headLines].sort((a, b) => a.first - b.first)) {
    const hunk = { first: Math.max(1, first - context), last: Math.min(count, last + context) };
    const before = out.at(-1);
    if (before === undefined || hunk.first > before.last + 1) out.push(hunk);
    else out[out.length - 1] = { ...before, last: Math.max(before.last, hunk.last) };
  }
  return out;
}

/** The lines that all edits take the place of, with a neighbour of those that only put lines in; inside one hunk. */
function rangeOf({ edits }: FileFix, count: number, hunks: readonly Range[]): Range | undefined {
  const first = Math.min(...edits.map(({ line }) => line));
  const last = Math.max(...edits.map(({ line, removed }) => line + removed.length - 1));
  const choices =
    last >= first
      ? [{ first, last }]
      : [
          { first: first - 1, last: first - 1 },
          { first, last: first },
        ];
  return choices.find(
    (one) =>
      one.first >= 1 &&
      one.last <= count &&
      one.last - one.first < mostLines &&
      hunks.some((hunk) => hunk.first <= one.first && one.last <= hunk.last),
  );
}

/** The new lines of the range; undefined where an end of file without an end of line is among them. */
function replacement(
  { edits }: FileFix,
  lines: readonly string[],
  { first, last }: Range,
): readonly string[] | undefined {
  const moved = edits.map((edit) => ({ ...edit, line: edit.line - first + 1 }));
  const after = applyEdits(lines.slice(first - 1, last), moved);
  // What a reader would not see is not put under a button.
  if (lines.slice(first - 1, last).some((text) => shown(text.trimEnd(), Infinity) !== text.trimEnd())) return undefined;
  const isWhole = lines[last - 1]?.endsWith('\n') === true && after?.every((text) => text.endsWith('\n')) === true;
  return isWhole ? after : undefined;
}
