/** The picture of the change: who talks to whom, what of it is new, and where it stands on the paper. */
import type { Finding, FindingKind, Row } from '../model/finding.ts';
import type { FoldedRow, Group } from '../model/group.ts';
import { formatGroup, isAmongEachOther } from '../model/group.ts';
import { shown } from './escape.ts';
import { foldedRows, isHidden } from './finding-words.ts';
import { portsText } from './words.ts';

export type ArrowKind = 'blocked' | 'allowed' | 'unclear' | 'isolation';

export interface Arrow {
  readonly kind: ArrowKind;
  readonly from: string;
  readonly to: string;
  readonly ports: string;
  readonly pairs: number;
}

/** A box with the lines of its name. */
export interface Box {
  readonly name: string;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** An arrow with the heights at which it leaves and arrives. */
export interface PlacedArrow extends Arrow {
  readonly start: number;
  readonly end: number;
}

export interface Picture {
  readonly sources: readonly Box[];
  readonly destinations: readonly Box[];
  readonly arrows: readonly PlacedArrow[];
  readonly height: number;
  /** Pairs that are drawn, and all that could be. */
  readonly drawn: number;
  readonly all: number;
}

const arrowsShown = 24;
/** Of one finding: many pairs of one cause tell no more than a few. */
const arrowsPerFinding = 6;
const charactersInLine = 34;
const linesInBox = 3;
const lineHeight = 18;
const slotHeight = 26;
const padding = 9;
const gap = 14;

/** Kinds without an arrow are no connections. */
const arrowKinds: Readonly<Partial<Record<FindingKind, ArrowKind>>> = {
  'blocked-connection': 'blocked',
  'lost-access': 'blocked',
  'opened-connection': 'allowed',
  'new-access': 'allowed',
  'unclear-verdict': 'unclear',
  'lost-isolation': 'isolation',
};

/** Absent where there is nothing to draw. */
export function pictureOf(findings: readonly Finding[]): Picture | undefined {
  const groups = findings.map(({ kind, ...finding }) => {
    const arrow = arrowKinds[kind];
    if (arrow === undefined) return [];
    return foldedRows({ kind, ...finding })
      .filter(({ of }) => !isHidden(of))
      .map((row) => arrowOf(arrow, row));
  });
  const all = groups.flat().reduce((sum, { pairs }) => sum + pairs, 0);
  const arrows = merged(groups.flatMap((group) => group.slice(0, arrowsPerFinding))).slice(0, arrowsShown);
  if (arrows.length === 0) return undefined;
  return { ...placed(arrows), drawn: arrows.reduce((sum, { pairs }) => sum + pairs, 0), all };
}

function arrowOf(kind: ArrowKind, row: FoldedRow<Row>): Arrow {
  const nameOf = (group: Group): string => shown(formatGroup(group)) || '(empty)';
  const to = isAmongEachOther(row) ? 'each other of them' : nameOf(row.destinations);
  return { kind, from: nameOf(row.sources), to, ports: portsText(row.ports), pairs: row.pairs };
}

/** What is said of the same two ends is one arrow with all its ports. */
function merged(arrows: readonly Arrow[]): readonly Arrow[] {
  const byEnds = new Map<string, Arrow>();
  for (const arrow of arrows) {
    const key = JSON.stringify([arrow.kind, arrow.from, arrow.to]);
    const known = byEnds.get(key);
    const both = known === undefined || known.ports === arrow.ports ? arrow.ports : `${known.ports}, ${arrow.ports}`;
    byEnds.set(key, { ...arrow, ports: both, pairs: arrow.pairs + (known?.pairs ?? 0) });
  }
  return [...byEnds.values()];
}

function placed(arrows: readonly Arrow[]): Pick<Picture, 'sources' | 'destinations' | 'arrows' | 'height'> {
  const from = [...new Set(arrows.map((arrow) => arrow.from))];
  const rank = new Map(from.map((name, index) => [name, index]));
  const to = byMiddle(arrows, rank);
  const left = column(from, (name) => arrows.filter((arrow) => arrow.from === name).length);
  const right = column(to, (name) => arrows.filter((arrow) => arrow.to === name).length);
  const height = Math.max(heightOf(left), heightOf(right));
  const [sources, destinations] = [centred(left, height), centred(right, height)];
  const starts = slots(sources, arrows, 'from', destinations);
  const ends = slots(destinations, arrows, 'to', sources);
  return {
    sources,
    destinations,
    arrows: arrows.map((arrow) => ({ ...arrow, start: starts.get(arrow) ?? 0, end: ends.get(arrow) ?? 0 })),
    height,
  };
}

/** Destinations in the order of the middle of those who come to them: few arrows cross. */
function byMiddle(arrows: readonly Arrow[], rank: ReadonlyMap<string, number>): readonly string[] {
  const middles = new Map<string, number>();
  for (const { to } of arrows) {
    const ranks = arrows.filter((arrow) => arrow.to === to).map(({ from }) => rank.get(from) ?? 0);
    middles.set(to, ranks.reduce((sum, each) => sum + each, 0) / ranks.length);
  }
  return [...middles].sort((a, b) => a[1] - b[1]).map(([name]) => name);
}

function column(names: readonly string[], arrowsOf: (name: string) => number): readonly Box[] {
  let top = 0;
  return names.map((name) => {
    const lines = wrapped(name);
    const height = Math.max(lines.length * lineHeight, arrowsOf(name) * slotHeight - gap) + 2 * padding;
    const box = { name, lines, top, height };
    top += height + gap;
    return box;
  });
}

function heightOf(boxes: readonly Box[]): number {
  const last = boxes.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

function centred(boxes: readonly Box[], height: number): readonly Box[] {
  const down = (height - heightOf(boxes)) / 2;
  return boxes.map((box) => ({ ...box, top: box.top + down }));
}

/** Where on its box each arrow stands: in the order of the boxes that they lead to. */
function slots(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  end: 'from' | 'to',
  others: readonly Box[],
): ReadonlyMap<Arrow, number> {
  const order = new Map(others.map(({ name }, index) => [name, index]));
  const other = end === 'from' ? 'to' : 'from';
  return new Map(
    boxes.flatMap(({ name, top, height }) => {
      const own = arrows
        .filter((arrow) => arrow[end] === name)
        .sort((a, b) => (order.get(a[other]) ?? 0) - (order.get(b[other]) ?? 0));
      const first = top + height / 2 - ((own.length - 1) * slotHeight) / 2;
      return own.map((arrow, index) => [arrow, first + index * slotHeight] as const);
    }),
  );
}

/** A name in lines; what is left over is cut, and said whole in the table below the picture. */
export function wrapped(name: string, width: number = charactersInLine): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of name.split(/(?<=[ /-])/u).flatMap((text) => slices(text, width))) {
    if (line !== '' && [...(line + piece)].length > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trim());
  return lines.length <= linesInBox ? lines : [...lines.slice(0, linesInBox - 1), `${lines[linesInBox - 1] ?? ''}…`];
}

function slices(text: string, width: number): readonly string[] {
  const characters = [...text];
  return Array.from({ length: Math.ceil(characters.length / width) }, (_, index) =>
    characters.slice(index * width, (index + 1) * width).join(''),
  );
}
