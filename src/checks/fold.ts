/** Folding by cause: forty pairs broken by one line are one finding with forty rows. */
import type { Comparison } from '../model/comparison.ts';
import type { Cause, Finding, FindingKey, FindingKind, Row, Surprise } from '../model/finding.ts';
import { directoryOf } from '../folding/directory.ts';
import { foldParties } from '../folding/parties.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { FoldedRow } from '../model/group.ts';
import { formatFoldedRow } from '../model/group.ts';
import { formatRef } from '../model/object.ts';
import { formatOrigin, type Origin } from '../model/origin.ts';
import { directionOf, formatRow, keyFieldsOf } from '../model/party.ts';
import type { Direction } from '../model/policy.ts';
import type { Answer } from '../model/verdict.ts';
import type { Draft } from './index.ts';
import { ownerSentences } from './owners.ts';

/** One row with what folding needs to know of it. */
export interface Grain {
  readonly row: Row;
  /** The best first. */
  readonly causes: readonly Cause[];
  readonly surprise?: Surprise;
  readonly reach?: string;
  readonly live?: Answer;
  /** Sentences about this row that the finding repeats. */
  readonly notes: readonly string[];
  /** Sentences on the records of this row alone. */
  readonly ofRecords?: readonly string[];
}

/** The rows of one cause, the most recorded first; never empty. */
export type Fold = readonly [Grain, ...Grain[]];

/** What a check says of a fold. */
export type Description = Pick<Draft, 'severity' | 'title' | 'details'> & Partial<Pick<Draft, 'reach' | 'surprise'>>;

const namesInKey = 8;

/** One draft for each place that causes rows; rows without a cause are one draft. */
export function foldByCause(
  { source, head, owners }: Pick<Comparison, 'source' | 'head' | 'owners'>,
  kind: FindingKind,
  grains: readonly Grain[],
  describe: (fold: Fold, folded: readonly FoldedRow[]) => Description,
): readonly Draft[] {
  const folds = new Map<string, Grain[]>();
  for (const grain of grains) {
    const place = placeKey(grain.causes[0]);
    const fold = folds.get(place);
    if (fold === undefined) folds.set(place, [grain]);
    else fold.push(grain);
  }
  const groups = (rows: readonly Row[]): readonly FoldedRow[] => foldParties(rows, directoryOf(head), substanceOf);
  const owned = (fold: Fold, rows: readonly FoldedRow[]): Description => {
    const said = describe(fold, rows);
    return { ...said, details: [...said.details, ...ownerSentences(owners, fold)] };
  };
  return [...folds.values()].flatMap((fold) => draftOf(source, kind, fold, groups, owned));
}

function placeKey(cause: Cause | undefined): string {
  return cause === undefined ? '' : `${formatRef(cause.object)} ${originKey(cause.origin)}`;
}

function originKey(origin: Origin): string {
  return `${origin.kind === 'file' ? origin.side : origin.kind} ${formatOrigin(origin)}`;
}

function draftOf(
  source: string,
  kind: FindingKind,
  grains: readonly Grain[],
  groups: (rows: readonly Row[]) => readonly FoldedRow[],
  describe: (fold: Fold, folded: readonly FoldedRow[]) => Description,
): readonly Draft[] {
  const [first, ...rest] = sorted(grains);
  if (first === undefined) return [];
  const fold: Fold = [first, ...rest];
  const rows = fold.map(({ row }) => row);
  const folded = groups(rows);
  const { severity, title, details, reach, surprise } = describe(fold, folded);
  const direction = commonDirection(rows);
  const againstLive = againstLiveOf(fold);
  return [
    {
      kind,
      key: keyOfRows(source, kind, first.causes[0], rows),
      severity,
      ...(surprise === undefined ? {} : { surprise }),
      ...(reach === undefined ? {} : { reach }),
      title,
      details: [...details, ...recordNotes(fold), ...new Set(fold.flatMap(({ notes }) => notes)), ...assumptions(rows)],
      ...(direction === undefined ? {} : { direction }),
      causes: causesOf(fold),
      rows,
      folded,
      ...(againstLive === undefined ? {} : { againstLive }),
      narrow: narrowing(fold, (kept) => draftOf(source, kind, kept, groups, describe)),
    },
  ];
}

/** What holds for some rows only is not said of all. */
function recordNotes(fold: Fold): readonly string[] {
  const counts = new Map<string, number>();
  for (const { ofRecords = [] } of fold) for (const note of ofRecords) counts.set(note, (counts.get(note) ?? 0) + 1);
  return [...counts].map(([note, count]) =>
    count === fold.length ? note : `Of ${count} of these ${fold.length}: ${note}`,
  );
}

/** Drafts of some rows only. The rows are looked up once, however many waivers divide them. */
function narrowing(fold: Fold, build: (kept: readonly Grain[]) => readonly Draft[]): NonNullable<Draft['narrow']> {
  let byRow: ReadonlyMap<Row, Grain> | undefined;
  return (rows) => {
    const known = (byRow ??= new Map(fold.map((grain) => [grain.row, grain])));
    const [draft] = build(rows.flatMap((row) => known.get(row) ?? []));
    if (draft === undefined) throw new RangeError('a finding cannot be narrowed to no row');
    return draft;
  };
}

/** Rows that say the same may be told in groups; one that was recorded has evidence of its own. */
function substanceOf({ connection, before, after, live, assuming }: Row): string | undefined {
  return connection === undefined ? JSON.stringify([before, after, live, assuming]) : undefined;
}

function sorted(grains: readonly Grain[]): readonly Grain[] {
  return grains
    .map((grain) => ({
      grain,
      count: recordsOf(grain.row),
      text: `${formatRow(grain.row)} ${grain.row.assuming ?? ''}`,
    }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ grain }) => grain);
}

function recordsOf({ connection }: Row): number {
  return (connection?.allowed?.count ?? 0) + (connection?.denied?.count ?? 0) + (connection?.other?.count ?? 0);
}

function commonDirection(rows: readonly Row[]): Direction | undefined {
  const directions = new Set(rows.map(directionOf));
  return directions.size === 1 ? [...directions][0] : undefined;
}

/** Unknown (absent) unless live has one answer for every row. */
function againstLiveOf(fold: Fold): Finding['againstLive'] {
  if (fold.some(({ live }) => live === undefined)) return undefined;
  return fold.every(({ live, row }) => live === row.after) ? 'already-so' : 'new';
}

function keyOfRows(source: string, kind: FindingKind, cause: Cause | undefined, rows: readonly Row[]): FindingKey {
  const fields = rows.map(keyFieldsOf);
  return {
    source,
    kind,
    object: cause === undefined ? '' : formatRef(cause.object),
    subject: distinct(fields.map(({ subject }) => subject)),
    peer: distinct(fields.map(({ peer }) => peer)),
    port: distinct(fields.map(({ port }) => port)),
  };
}

/** The names in order; of very many, the first and a hash of all. */
function distinct(names: readonly string[]): string {
  const all = [...new Set(names)].sort();
  if (all.length <= namesInKey) return all.join(', ');
  return `${all.slice(0, 2).join(', ')} and ${all.length - 2} more (${fingerprintOf(all.join('\n'))})`;
}

function causesOf([first, ...rest]: Fold): readonly Cause[] {
  // Rows of one edit share the very same causes.
  const [best, ...others] = new Set([...first.causes, ...rest.flatMap(({ causes }) => causes)]);
  if (best === undefined) return [];
  const byPlace = new Map(others.map((cause) => [`${placeKey(cause)} ${cause.text}`, cause]));
  byPlace.delete(`${placeKey(best)} ${best.text}`);
  return [best, ...[...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cause]) => cause)];
}

function assumptions(rows: readonly Row[]): readonly string[] {
  const all = new Set(rows.map(({ assuming }) => assuming));
  const which = rows.some(({ assuming }) => assuming === undefined) ? 'Part of it holds' : 'It holds';
  return [
    ...(all.has('pruned') ? [`${which} only if removing a manifest also removes the object from the cluster.`] : []),
    ...(all.has('kept') ? [`${which} only if the objects of removed manifests stay in the cluster.`] : []),
  ];
}

/** `a → b TCP 80` and how many more. */
export function rowsText(fold: Fold): string {
  const more = fold.length === 1 ? '' : ` and ${fold.length - 1} more`;
  return `${formatRow(fold[0].row)}${more}`;
}

/** `every workload in a → b TCP 80` and how many pairs more. */
export function foldedText(folded: readonly FoldedRow[]): string {
  const [first, ...rest] = folded;
  const left = rest.reduce((sum, { pairs }) => sum + pairs, 0);
  return first === undefined ? '' : `${formatFoldedRow(first)}${left === 0 ? '' : ` and ${left} more`}`;
}

/** The worse of all: `implied` wins. */
export function surpriseOf(fold: Fold): Surprise {
  return fold.some(({ surprise }) => surprise !== 'stated') ? 'implied' : 'stated';
}
