/** Drafts of all states to findings, and the order in which they are told. */
import { joinFolded } from '../folding/differences.ts';
import { type Finding, type FindingKey, findingKinds, type Row } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { formatRef } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import { formatRow } from '../model/party.ts';
import { compareTexts, rank } from './order.ts';
import type { Piece } from './waivers.ts';

/** The same finding in several states is one. */
export function join(pieces: readonly Piece[]): Iterable<Finding> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const { waiver, draft } = piece;
    const id = JSON.stringify([keyText(draft.key), waiver === undefined ? [] : [waiver.match, waiver.expires]]);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [piece]);
    else group.push(piece);
  }
  return [...groups.values()].map(findingOf);
}

function keyText({ source, kind, object, subject, peer, port }: FindingKey): string {
  return JSON.stringify([source, kind, object, subject, peer, port]);
}

function findingOf(group: readonly Piece[]): Finding {
  const byText = (piece: Piece): string => `${piece.state ?? ''} ${piece.draft.title} ${piece.draft.details.join(' ')}`;
  const members = [...group].sort(
    (a, b) => rank(a.draft.severity) - rank(b.draft.severity) || compareTexts(byText(a), byText(b)),
  );
  const [worst] = members;
  if (worst === undefined) throw new RangeError('a group of findings is never empty');
  const { narrow: _, direction, againstLive, ...facts } = worst.draft;
  const drafts = members.map(({ draft }) => draft);
  const live = new Set(drafts.map((draft) => draft.againstLive));
  const { waiver } = worst;
  const replacements = unique(
    drafts.flatMap((draft) => draft.replacements ?? []),
    ({ origin, wrong }) => JSON.stringify([formatOrigin(origin), wrong]),
  );
  return {
    ...facts,
    fingerprint: fingerprintOf(keyText(facts.key)),
    details: unique(
      drafts.flatMap(({ details }) => details),
      (detail) => detail,
    ),
    ...(direction !== undefined && drafts.every((draft) => draft.direction === direction) ? { direction } : {}),
    causes: unique(
      drafts.flatMap(({ causes }) => causes),
      ({ object, origin, text }) => JSON.stringify([formatRef(object), origin.kind, formatOrigin(origin), text]),
    ),
    rows: unique(
      drafts.flatMap(({ rows }) => rows),
      (row) => JSON.stringify([formatRow(row), row.assuming, row.before, row.after]),
    ),
    ...joinFolded(drafts),
    ...(replacements.length === 0 ? {} : { replacements }),
    states: [...new Set(members.flatMap(({ state }) => (state === undefined ? [] : [state])))].sort(compareTexts),
    ...(againstLive === undefined ? {} : { againstLive: live.size === 1 ? againstLive : 'new' }),
    ...(waiver === undefined
      ? {}
      : { waived: { reason: waiver.reason, owner: waiver.owner, expires: waiver.expires } }),
  };
}

function unique<Value>(values: readonly Value[], textOf: (value: Value) => string): readonly Value[] {
  const found = new Map<string, Value>();
  for (const value of values) {
    const text = textOf(value);
    if (!found.has(text)) found.set(text, value);
  }
  return [...found.values()];
}

function recordsOf({ rows }: Finding): number {
  const count = ({ connection }: Row): number =>
    (connection?.allowed?.count ?? 0) + (connection?.denied?.count ?? 0) + (connection?.other?.count ?? 0);
  return rows.reduce((sum, row) => sum + count(row), 0);
}

/** Severity, kind, recorded count, key. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    rank(a.severity) - rank(b.severity) ||
    findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
    recordsOf(b) - recordsOf(a) ||
    compareTexts(keyText(a.key), keyText(b.key)) ||
    compareTexts(a.waived?.expires ?? '', b.waived?.expires ?? '')
  );
}
