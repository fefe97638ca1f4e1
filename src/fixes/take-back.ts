/** Edits that take back the author's own: the lines of one place of a file as the base side has them. */
import type { Cause } from '../model/finding.ts';
import { linesOf } from '../model/fix.ts';
import type { FileOrigin } from '../model/origin.ts';
import type { Edit } from './files.ts';
import { sizeOf, type Stretch, stretchesBetween, takenBack } from './restore.ts';

export interface TakeBack {
  readonly edit: Edit & { readonly kind: 'lines' };
  readonly size: number;
}

export interface TwoTexts {
  /** Undefined where the side has no such file. */
  readonly base: (file: string) => string | undefined;
  readonly head: (file: string) => string | undefined;
}

/** Lines that are taken back at most, and causes that are looked at. */
const mostLines = 120;
const mostCauses = 4;

/** The smallest first: one place, all places of one object, a document that went, all places of the file. */
export function takeBacksOf(causes: readonly Cause[], texts: TwoTexts): readonly TakeBack[] {
  const all = causes
    .slice(0, mostCauses)
    .flatMap(({ origin }) => (origin.kind === 'file' ? takeBacksAt(origin, texts) : []));
  const seen = new Map(all.map((one) => [JSON.stringify(one.edit), one]));
  return [...seen.values()].filter(({ size }) => size <= mostLines).sort((a, b) => a.size - b.size);
}

function takeBacksAt(origin: FileOrigin, texts: TwoTexts): readonly TakeBack[] {
  const { file } = origin;
  const [before, after] = [texts.base(file), texts.head(file)];
  if (before === undefined) return [];
  const [base, head] = [linesOf(before), linesOf(after ?? '')];
  const stretches = stretchesBetween(base, head);
  const side = origin.side === 'base' ? 'base' : 'head';
  const lines = side === 'base' ? base : head;
  const document = documentAround(lines, origin.line - 1);
  const here = stretches.filter((one) => touches(one[side], origin.line - 1, origin.line));
  const choices: (readonly Stretch[])[] = [
    here,
    stretches.filter((one) => touches(one[side], document.from, document.to)),
    ...(side === 'base' ? here.flatMap((one) => onlyDocument(one, document, base)).map((one) => [one]) : []),
    stretches,
  ];
  return choices.flatMap((chosen): readonly TakeBack[] => {
    const edits = chosen.length === 0 ? undefined : takenBack(chosen, base, head);
    return edits === undefined ? [] : [{ edit: { kind: 'lines', file, edits }, size: sizeOf(edits) }];
  });
}

/** An empty stretch, where lines went, touches what stands on both sides of it. */
function touches({ from, to }: Stretch['base'], first: number, end: number): boolean {
  return from === to ? from >= first && from <= end : from < end && to > first;
}

const separator = /^---(?:\s|$)/;

/** The lines of a document with the separator in front of it. */
function documentAround(lines: readonly string[], line: number): Stretch['base'] {
  let from = line;
  while (from > 0 && !separator.test(lines[from] ?? '')) from--;
  let to = line + 1;
  while (to < lines.length && !separator.test(lines[to] ?? '')) to++;
  return { from, to };
}

/** Of lines that went, those of one document, with the separator in front of it or behind it. */
function onlyDocument(
  { base, head }: Stretch,
  document: Stretch['base'],
  lines: readonly string[],
): readonly Stretch[] {
  const begins = separator.test(lines[document.from] ?? '') ? document.from + 1 : document.from;
  const place = { from: head.to, to: head.to };
  const parts = [document, { from: begins, to: Math.min(document.to + 1, lines.length) }];
  return parts
    .map(({ from, to }) => ({ base: { from: Math.max(base.from, from), to: Math.min(base.to, to) }, head: place }))
    .filter((part) => part.base.from < part.base.to);
}
