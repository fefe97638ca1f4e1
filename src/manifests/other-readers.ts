/** Where Kubernetes' own tools read a text otherwise than our parser, so that both would see different objects in it. */
import { EVENT_ID, SCALAR_STYLE, type Event } from 'js-yaml';

/** Characters that end a line in YAML 1.1, as Kubernetes reads it, and are part of the line in YAML 1.2. */
const oldLineEnds = /[\u0085\u2028\u2029]/g;

/**
 * Offset of the first line end that only Kubernetes sees, such as one in a comment with a rule behind it. In quotes it
 * is a character to both.
 */
export function oldLineEnd(text: string, events: readonly Event[]): number | undefined {
  let next = 0;
  for (const { index } of text.matchAll(oldLineEnds)) {
    while (endOf(events[next]) <= index) next++;
    if (!isQuotedAt(events[next], index)) return index;
  }
  return undefined;
}

/** Where a quoted scalar ends, since others are of no interest here; of what follows the last event, never. */
function endOf(event: Event | undefined): number {
  if (event === undefined) return Infinity;
  return isQuoted(event) ? event.valueEnd : -1;
}

function isQuotedAt(event: Event | undefined, index: number): boolean {
  return event !== undefined && isQuoted(event) && event.valueStart <= index && index < event.valueEnd;
}

function isQuoted(event: Event): event is Event & { readonly type: typeof EVENT_ID.SCALAR } {
  if (event.type !== EVENT_ID.SCALAR) return false;
  return event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
}

/** Lines from 1; the last is not among them. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

const marker = /(?<=^|[\r\n])(?:---|\.\.\.)(?=\s|$)/g;
const restOfCut = /[^\S\n]*(?:#|\n|$)/y;
/** A line with something else than a comment. */
const content = /^[ \t]*[^\s#]/m;

/**
 * Stretches of a text whose documents kubectl leaves out without a word: it cuts the text at lines `---` that end with a
 * line feed and hold no more than a comment, and reads one document of each part.
 */
export function leftOut(text: string): readonly Lines[] {
  const stretches: Lines[] = [];
  const lineAt = lineCounter(text);
  let [part, left] = [0, -1];
  for (const { 0: mark, index } of text.matchAll(marker)) {
    if (isCut(text, mark, index)) {
      if (left >= 0) stretches.push({ from: lineAt(left), to: lineAt(index) });
      [part, left] = [index + mark.length, -1];
    } else if (left < 0 && (mark === '...' || content.test(text.slice(part, index)))) left = index;
  }
  return left < 0 ? stretches : [...stretches, { from: lineAt(left), to: Infinity }];
}

function isCut(text: string, mark: string, index: number): boolean {
  if (mark !== '---' || (index > 0 && text[index - 1] !== '\n')) return false;
  restOfCut.lastIndex = index + mark.length;
  return restOfCut.test(text);
}

/** Numbers of the lines at offsets that never go back. */
function lineCounter(text: string): (offset: number) => number {
  let [line, from] = [1, 0];
  return (offset) => {
    line += text.slice(from, offset).split(/\r\n?|\n/).length - 1;
    from = offset;
    return line;
  };
}
