/** Fixes: patches as they are, line by line, so that nothing of a file can leave its place. */
import type { Fix } from '../model/fix.ts';
import { prose, shown } from './escape.ts';
import { details } from './markdown-phrase.ts';

const longestLine = 600;

/** Lines of the patch without ends. */
export function patchLines({ patch }: Fix): readonly string[] {
  return patch
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => shown(line.replace(/\r$/, ''), longestLine));
}

/** A folded section with the patch in a fence longer than any in it. */
export function fixMarkdown(fix: Fix | undefined): string {
  if (fix === undefined) return '';
  const lines = patchLines(fix);
  const runs = lines.join('\n').match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
  const proved = fix.proved.map((sentence) => `- ${prose(sentence)}`);
  return details(
    'How to fix it (proved by evaluating the patched files)',
    [`${fence}diff\n${lines.join('\n')}\n${fence}`, proved.join('\n')].join('\n\n'),
  );
}
