/** Waivers against drafts of findings: what each covers, row by row. */
import type { Draft } from '../checks/index.ts';
import type { FindingKey, Row } from '../model/finding.ts';
import type { Waiver, WaiverUse } from '../model/gate.ts';
import { keyFieldsOf } from '../model/party.ts';
import { patternMatcher } from '../model/pattern.ts';

/** A finding of one state, or the part of one that a waiver covers. Findings about the run have no state. */
export interface Piece {
  readonly draft: Draft;
  readonly state?: string;
  readonly waiver?: Waiver;
}

const aDay = 86_400_000;

/** A waiver holds through the whole of its last day, UTC. */
function isExpired({ expires }: Waiver, now: number): boolean {
  return !(now < Date.parse(`${expires}T00:00:00Z`) + aDay);
}

/** What waivers cover of each draft, and what became of each waiver. */
export function applyWaivers(
  drafts: readonly Piece[],
  waivers: readonly Waiver[],
  now: number,
): { readonly pieces: readonly Piece[]; readonly uses: readonly WaiverUse[] } {
  const uses = waivers.map((waiver) => ({ waiver, expired: isExpired(waiver, now), matches: 0 }));
  const tests = uses.map((use) => ({ use, covers: coverTest(use.waiver.match) }));
  const coverOf = (draft: Draft, row: Row | undefined): Waiver | undefined => {
    if (tests.length === 0) return undefined;
    const one = row === undefined ? draft.key : { ...draft.key, ...keyFieldsOf(row) };
    const matching = tests.filter(({ covers }) => covers(draft.key, one)).map(({ use }) => use);
    for (const use of matching) use.matches++;
    return matching.find(({ expired }) => !expired)?.waiver;
  };
  return { pieces: drafts.flatMap((piece) => split(piece, coverOf)), uses };
}

/** A waiver covers rows: what it leaves of a finding stays one. */
function split(
  { draft, state }: Piece,
  coverOf: (draft: Draft, row: Row | undefined) => Waiver | undefined,
): readonly Piece[] {
  const place = state === undefined ? {} : { state };
  const pieceOf = (part: Draft, waiver: Waiver | undefined): Piece => ({
    ...place,
    draft: part,
    ...(waiver === undefined ? {} : { waiver }),
  });
  const { narrow } = draft;
  if (narrow === undefined) return [pieceOf(draft, coverOf(draft, undefined))];
  const rowsOf = new Map<Waiver | undefined, Row[]>();
  for (const row of draft.rows) {
    const waiver = coverOf(draft, row);
    const rows = rowsOf.get(waiver);
    if (rows === undefined) rowsOf.set(waiver, [row]);
    else rows.push(row);
  }
  return [...rowsOf].map(([waiver, rows]) => pieceOf(rowsOf.size === 1 ? draft : narrow(rows), waiver));
}

/** Every given field matches that of `one` row, or is the very text that the finding's key has for all of its rows. */
function coverTest(match: Waiver['match']): (key: FindingKey, one: FindingKey) => boolean {
  const fields = (['source', 'object', 'subject', 'peer', 'port'] as const).flatMap((field) => {
    const pattern = match[field];
    return pattern === undefined ? [] : [{ field, pattern, matches: patternMatcher(pattern) }];
  });
  return (key, one) =>
    (match.kind === undefined || match.kind === key.kind) &&
    fields.every(({ field, pattern, matches }) => pattern === key[field] || matches(one[field]));
}
