/** What `doctor` found, for people and for scripts. */
import { type ExaminedLine, examinedParts, type ExaminedState } from '../model/examined.ts';
import { countOf } from '../model/time.ts';
import { inertForRunner, shown } from './escape.ts';
import { safeText } from './json.ts';

export interface ExaminedOptions {
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
}

/** A table of state, and what follows below each problem; the last line is the sum. Ends with a line break. */
export function examinedText(lines: readonly ExaminedLine[], { colour, width }: ExaminedOptions): string {
  const indent = ' '.repeat(27);
  const rows = examinedParts.flatMap((part) =>
    lines
      .filter((line) => line.part === part)
      .map(({ state, what, help }, index) => {
        const word = state.padEnd(14);
        const mark = colour ? `\u001b[${colours[state]}m${word}\u001b[0m` : word;
        const sentence = folded(shown(what, 1_000), Math.max(40, width - indent.length)).join(`\n${indent}`);
        // Not wrapped: it is there to be copied.
        const below = help === undefined ? '' : `${indent}${shown(help, 1_000)}\n`;
        return `  ${(index === 0 ? part : '').padEnd(9)}  ${mark}${sentence}\n${below}`;
      }),
  );
  return inertForRunner(`${rows.join('')}\n  ${sumOf(lines)}\n`);
}

/** `lines` in full, and the same sum in one word. Ends with a line break. */
export function examinedJson(lines: readonly ExaminedLine[]): string {
  return `${safeText(JSON.stringify({ verdict: examinedVerdict(lines), lines }, undefined, 2))}\n`;
}

/** The worst of all lines that decides the exit code. */
export function examinedVerdict(lines: readonly ExaminedLine[]): 'ok' | 'missing' | 'out of reach' {
  const has = (wanted: ExaminedState): boolean => lines.some(({ state }) => state === wanted);
  return has('out of reach') ? 'out of reach' : has('missing') ? 'missing' : 'ok';
}

const colours: Readonly<Record<ExaminedState, number>> = {
  ok: 32,
  'out of reach': 31,
  missing: 31,
  'too much': 33,
  warning: 33,
  note: 36,
  'cannot tell': 36,
};

function sumOf(lines: readonly ExaminedLine[]): string {
  const count = (wanted: ExaminedState): number => lines.filter(({ state }) => state === wanted).length;
  const parts = [
    [count('out of reach'), 'out of reach'],
    [count('missing'), 'missing'],
    [count('too much'), 'too much'],
    [count('cannot tell'), 'nobody can tell'],
  ] as const;
  const some = parts.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`]));
  const warnings = count('warning');
  const told = [...some, ...(warnings === 0 ? [] : [countOf(warnings, 'warning')])];
  if (examinedVerdict(lines) === 'ok') return ['all that is needed is there', ...told].join(', ');
  return told.join(', ');
}

/** Lines of at most `width` characters, broken between words; a longer word stands on a line of its own. */
function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
