/** The files of a diff as GitHub lists them, and where in it a review comment may stand. */
import type { FakeReviewComment } from './state.ts';

export interface DiffFile {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  readonly sha: string;
  /** Hunks only; absent for binary files. */
  readonly patch?: string;
}

/** The text of `git diff -M`. */
export function diffFiles(text: string): readonly DiffFile[] {
  return text.split(/^(?=diff --git )/m).flatMap((part) => (part === '' ? [] : [diffFile(part)]));
}

function diffFile(part: string): DiffFile {
  const at = part.search(/^@@ /m);
  const head = at < 0 ? part : part.slice(0, at);
  const patch = at < 0 ? undefined : part.slice(at).replace(/\n$/, '');
  const field = (name: string): string | undefined => new RegExp(`^${name} (.*)$`, 'm').exec(head)?.[1];
  const lines = (patch ?? '').split('\n');
  const [from, to] = [field('rename from'), field('rename to')];
  const [, both = ''] = /^diff --git a\/(.*) b\/\1$/m.exec(head) ?? [];
  return {
    filename: to ?? both,
    ...(from === undefined ? {} : { previous_filename: from }),
    status: from !== undefined ? 'renamed' : statusOf(head),
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
    sha: /^index \w+\.\.(\w+)/m.exec(head)?.[1] ?? '',
    ...(patch === undefined ? {} : { patch }),
  };
}

function statusOf(head: string): DiffFile['status'] {
  if (/^new file mode/m.test(head)) return 'added';
  return /^deleted file mode/m.test(head) ? 'removed' : 'modified';
}

/** Why GitHub would not take a review comment, or undefined. */
export function misplaced(files: readonly DiffFile[], comment: FakeReviewComment): string | undefined {
  const file = files.find(({ filename }) => filename === comment.path);
  if (file === undefined) return 'Path could not be resolved';
  const { line, side = 'RIGHT', start_line: start, start_side: startSide = side } = comment;
  const end = line === undefined ? undefined : hunkOf(file, side, line);
  if (end === undefined) return 'Line could not be resolved';
  if (start === undefined) return undefined;
  if (line !== undefined && side === startSide && start >= line) return 'Start line must precede the end line.';
  const begin = hunkOf(file, startSide, start);
  if (begin === undefined) return 'Start line could not be resolved';
  return begin === end ? undefined : 'Start line must be part of the same hunk as the line.';
}

/** Index of the hunk that shows a line of a side. */
function hunkOf({ patch = '' }: DiffFile, side: 'LEFT' | 'RIGHT', line: number): number | undefined {
  const hunks = [...patch.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)];
  const index = hunks.findIndex(([, left, lefts = '1', right, rights = '1']) => {
    const [first, count] = side === 'LEFT' ? [Number(left), Number(lefts)] : [Number(right), Number(rights)];
    return line >= first && line < first + count;
  });
  return index < 0 ? undefined : index;
}
