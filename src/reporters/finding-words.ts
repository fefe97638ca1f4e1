/** A finding in phrases: what it is about, how often it was recorded, what causes it. */
import type { Cause, Finding, Report, Row } from '../model/finding.ts';
import type { Connection, Evidence } from '../model/flow.ts';
import { aloneRow, type FoldedRow, pairsIn } from '../model/group.ts';
import { formatOrigin, type Origin } from '../model/origin.ts';
import { countOf, formatSpan, formatTime } from '../model/time.ts';
import { join, name, type Phrase, place, prose, say, words } from './phrase.ts';
import { foldedPhrase } from './group-words.ts';
import { hiddenParty } from './words.ts';

const pairKinds: ReadonlySet<Finding['kind']> = new Set([
  'blocked-connection',
  'opened-connection',
  'new-access',
  'lost-access',
  'unclear-verdict',
  'model-disagrees',
]);

/** Kinds whose rows are connections that a reader knows by their ends. */
export function isPairKind(kind: Finding['kind']): boolean {
  return pairKinds.has(kind);
}

/** Kinds for which refused attempts speak. */
export function isRefusal(kind: Finding['kind']): boolean {
  return kind === 'opened-connection' || kind === 'noisy-source';
}

/** The records of a connection that speak for the finding: refusals where it is about them, else what was allowed. */
export function evidenceOf(connection: Connection, kind: Finding['kind']): Evidence | undefined {
  const { allowed, denied, other } = connection;
  return isRefusal(kind) ? (denied ?? allowed ?? other) : (allowed ?? denied ?? other);
}

/** The records of a finding together; `count` is 0 without any. */
export function totalOf({ kind, rows, refusals }: Finding): { readonly count: number; readonly last: number } {
  if (refusals !== undefined) return refusals.evidence;
  const found = rows.flatMap(({ connection }) => (connection && evidenceOf(connection, kind)) ?? []);
  return {
    count: found.reduce((sum, evidence) => sum + evidence.count, 0),
    last: found.reduce((latest, evidence) => Math.max(latest, evidence.last), -Infinity),
  };
}

/** "recorded 12,904 times, last 2026-11-23 13:59 UTC (6 min before)", of all rows together. */
export function evidencePhrase(finding: Finding, report: Report): Phrase {
  const { count, last } = totalOf(finding);
  if (count === 0) return silencePhrase(finding, report);
  const age = report.time - last;
  const ago = age >= 0 && age < 86_400_000 ? ` (${formatSpan(age)} before)` : '';
  return words(`${recordedAs(finding)} ${countOf(count, 'time')}, last ${formatTime(last)}${ago}`);
}

/** The same in short lines, for a table. */
export function shortEvidence(finding: Finding, report: Report): readonly Phrase[] {
  const { count, last } = totalOf(finding);
  if (count === 0) return [silencePhrase(finding, report)];
  const [day = '', ...clock] = formatTime(last).split(' ');
  const times = `${isRefusal(finding.kind) ? 'refused ' : ''}${countOf(count, 'time')}`;
  return [times, `last ${day}`, clock.join(' ')].map(words);
}

function recordedAs({ kind }: Finding): string {
  return isRefusal(kind) ? 'refused' : 'recorded';
}

function silencePhrase({ kind, rows }: Finding, { coverage }: Report): Phrase {
  return isPairKind(kind) && rows.length > 0 && (coverage?.records ?? 0) > 0 ? words('never recorded') : [];
}

/**
 * The rows of a finding that its first line does not tell: all but the first pair, or the recorded connections that
 * a finding about something else names.
 */
export function furtherRows(finding: Finding): readonly FoldedRow[] {
  const rows = foldedRows(finding).filter(({ of }) => !isHidden(of));
  return isPairKind(finding.kind) ? rows.slice(1) : rows.filter(({ of }) => of.connection !== undefined);
}

/** The rows in groups, or each for itself where nobody has made groups. */
export function foldedRows({ rows, folded }: Finding): readonly FoldedRow[] {
  return folded ?? rows.map(aloneRow);
}

/** The pair of which the verdicts are told: one of the row that comes first. */
export function exampleOf(finding: Finding): Row | undefined {
  return foldedRows(finding).find(({ of }) => !isHidden(of))?.of;
}

/** One such row with how often it was recorded. */
export function furtherPhrase(row: FoldedRow, kind: Finding['kind']): Phrase {
  const { connection } = row.of;
  const evidence = connection === undefined ? undefined : evidenceOf(connection, kind);
  const times = evidence === undefined ? '' : `, ${countOf(evidence.count, 'time')}`;
  return say`${foldedPhrase(row)}${words(times)}`;
}

/** The place of a cause and what is there, unless the title says that already. */
export function causePhrase({ origin, text }: Cause, { title }: Finding): Phrase {
  return text === '' || text === title ? sourcedPlace(origin) : say`${sourcedPlace(origin)} ${prose(text)}`;
}

/** The place; of a rendered manifest also the file of the repository that it comes from. */
function sourcedPlace(origin: Origin): Phrase {
  const from = origin.kind === 'file' ? origin.renderedFrom : undefined;
  return from === undefined ? place(origin) : say`${place(origin)} (from ${name(from)})`;
}

const liveWords: Readonly<Record<NonNullable<Finding['againstLive']>, string>> = {
  'already-so': 'The live cluster is already so.',
  new: 'It is new to the live cluster too.',
  'reverts-drift': 'It is so only because drift of the live cluster is reverted.',
};

export function againstLiveText(finding: Finding): string | undefined {
  // Drift is what live differs in, and says so itself.
  return finding.againstLive === undefined || finding.kind === 'drift' ? undefined : liveWords[finding.againstLive];
}

/** True for a row of which privacy leaves only the numbers. */
export function isHidden({ source }: Row): boolean {
  return source === hiddenParty;
}

/** What a finding is about, in short: its first row and how many pairs more, or its title. */
export function subjectPhrase(finding: Finding): Phrase {
  const rows = foldedRows(finding);
  const [first] = rows;
  if (first === undefined || isHidden(first.of) || !isPairKind(finding.kind)) return prose(finding.title);
  return rows.length < 2 ? foldedPhrase(first) : say`${foldedPhrase(first)}${words(` and ${moreText(rows, 1)}`)}`;
}

/** What rows add to the first `told` of them: pairs, or other ports of the same ones. */
export function moreText(rows: readonly FoldedRow[], told: number): string {
  const more = pairsIn(rows) - pairsIn(rows.slice(0, told));
  return more > 0 ? countOf(more, 'more pair') : 'more ports';
}

/** The records that the evidence was taken from, each once. */
export function samplesOf({ kind, rows }: Finding): readonly Origin[] {
  const samples = rows
    .slice(0, 20)
    .flatMap(({ connection }) => (connection && evidenceOf(connection, kind)?.samples) ?? []);
  return [...new Map(samples.map((sample) => [formatOrigin(sample), sample])).values()];
}

/** Where the records stand that the evidence was taken from: ", for example `logs/hubble.jsonl:4711`". */
export function samplesPhrase(finding: Finding): Phrase {
  const places = samplesOf(finding).map(place);
  return places.length === 0 ? [] : say`, for example ${join(places.slice(0, 2), ' and ')}`;
}

/** In which states it holds, where that is not plain. */
export function statesPhrases({ states }: Finding, report: Report): readonly Phrase[] {
  if (report.sources.length + states.length <= 2 && states.length <= 1) return [];
  const names = join(states.slice(0, 5).map(name), ', ');
  return [say`Holds in ${names}${words(states.length > 5 ? ` and ${countOf(states.length - 5, 'more state')}` : '')}`];
}
