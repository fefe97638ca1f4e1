/** Lines for a terminal: hanging indents, wrapped between words, names never cut, colours only when asked. */
import { type Phrase, plainPiece } from './phrase.ts';

export type Style = 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim';

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };

export interface Terminal {
  readonly colour: boolean;
  readonly width: number;
}

function paint(text: string, style: Style | undefined, { colour }: Terminal): string {
  return colour && style !== undefined ? `\u001b[${codes[style]}m${text}\u001b[0m` : text;
}

interface Run {
  readonly text: string;
  readonly style?: Style;
}

/** What stands between two spaces at which a line may end. */
type Chunk = readonly Run[];

/** A labelled paragraph: the label once, all lines aligned behind it. */
export function block(
  label: { readonly text: string; readonly style?: Style; readonly indent: number; readonly column: number },
  phrase: Phrase,
  terminal: Terminal,
  style?: Style,
): readonly string[] {
  const lines = wrap(chunksOf(phrase, style), Math.max(terminal.width - label.column, 20));
  return lines.map((line, index) => {
    const text = line.map((run) => paint(run.text, run.style, terminal)).join('');
    if (index > 0 || label.text === '') return `${' '.repeat(label.column)}${text}`;
    const gap = ' '.repeat(Math.max(label.column - label.indent - label.text.length, 1));
    return `${' '.repeat(label.indent)}${paint(label.text, label.style, terminal)}${gap}${text}`;
  });
}

function chunksOf(phrase: Phrase, style: Style | undefined): readonly Chunk[] {
  const chunks: Run[][] = [[]];
  for (const piece of phrase) {
    const whole = piece.kind === 'name' || piece.kind === 'place';
    const parts = whole ? [plainPiece(piece)] : plainPiece(piece).split(' ');
    const look = style ?? (piece.kind === 'name' ? 'bold' : piece.kind === 'place' ? 'cyan' : undefined);
    parts.forEach((text, index) => {
      if (index > 0) chunks.push([]);
      if (text !== '') chunks.at(-1)?.push(look === undefined ? { text } : { text, style: look });
    });
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

function wrap(chunks: readonly Chunk[], width: number): readonly (readonly Run[])[] {
  const lines: Run[][] = [];
  let used = 0;
  for (const chunk of chunks) {
    const size = chunk.reduce((sum, { text }) => sum + columns(text), 0);
    const line = lines.at(-1);
    if (line === undefined || used + 1 + size > width) {
      lines.push([...chunk]);
      used = size;
    } else {
      line.push({ text: ' ' }, ...chunk);
      used += 1 + size;
    }
  }
  return lines;
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes; names are almost always plain letters. */
function columns(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  return [...text].reduce((sum, character) => sum + (/\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1), 0);
}
