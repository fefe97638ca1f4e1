/** The report in one line, in its numbers, and what it was compared with: the same words on every surface. */
import { coverageFacts, lossesOf } from './coverage.ts';
import type { ConnectionCounts, Finding, FindingKind, Report, StateReport } from '../model/finding.ts';
import { nothingFound } from '../model/finding.ts';
import { renamesOf } from './comings.ts';
import type { LogSummary } from '../model/flow.ts';
import { pairsIn } from '../model/group.ts';
import type { PortRange } from '../model/network.ts';
import { countOf, formatCount, formatShare, formatSpan, formatTime } from '../model/time.ts';
import { foldedRows } from './finding-words.ts';
import { type KindWords, wordsOf } from './kinds.ts';
import { proofSentences } from './proof.ts';
import { capital, join, name, type Phrase, plain, prose, say, words } from './phrase.ts';

/** Drifted objects that do not hide what the change does. */
const fewDrifted = 5;

/**
 * What a reader should look at: findings that the gate file does not ignore, worst first. Drift of many objects, where it
 * is no error, stands behind what the change itself does, which it would hide.
 */
export function visibleFindings(report: Report): readonly Finding[] {
  const visible = report.findings.filter(({ severity }) => severity !== 'ignore');
  const isMild = ({ kind, severity }: Finding): boolean => kind === 'drift' && severity !== 'error';
  if (visible.filter(isMild).length <= fewDrifted) return visible;
  const isOwn = (finding: Finding): boolean => wordsOf(finding).does !== undefined;
  const lastOwn = visible.reduce((last, finding, index) => (isOwn(finding) ? index : last), -1);
  const [front, rest] = [visible.slice(0, lastOwn + 1), visible.slice(lastOwn + 1)];
  return [...front.filter((finding) => !isMild(finding)), ...front.filter(isMild), ...rest];
}

/** What would fail, and somebody let stand in a review. */
export function approvedOf({ approved = [] }: Report): readonly Finding[] {
  return approved;
}

/** True if a reader need not be told anything. */
export function isQuiet(report: Report): boolean {
  if (report.conclusion !== 'passed' || visibleFindings(report).length > 0) return false;
  if (report.waived.length > 0 || approvedOf(report).length > 0) return false;
  return (
    report.nothingChanged ||
    statesOf(report).every(({ differences, entries = [] }) => differences.length + entries.length === 0)
  );
}

/** Whether there are verdicts at all, so that numbers mean something. */
export function isJudged(report: Report): boolean {
  return report.conclusion === 'passed' || report.conclusion === 'failed' || statesOf(report).length > 0;
}

/** `failed`, or `would have failed` where nothing is stopped. */
export function conclusionWord(report: Report): string {
  const { conclusion } = report;
  return !wouldFail(report) ? conclusion : conclusion === 'failed' ? would : `${would}, ${conclusion}`;
}

function verdictWord(report: Report): string {
  return `${conclusionWord(report)}${staticWord(report)}`;
}

const would = 'would have failed';

/** Told, but not stopped: what the mode `report` makes of a verdict that is none of passed and error. */
function wouldFail({ mode, conclusion }: Report): boolean {
  return mode === 'report' && (conclusion === 'failed' || conclusion === 'cannot say');
}

function staticWord(report: Report): string {
  return `${report.statically === true ? ' (judged statically)' : ''}${hearsayWord(report)}`;
}

function hearsayWord({ hearsay }: Report): string {
  return hearsay === true ? ' (as the run of the change itself says, which nobody checked)' : '';
}

/** Why, in a few words: "this change blocks recorded traffic and takes isolation away from payments/db". */
export function verdictReason(report: Report): Phrase {
  if (isQuiet(report)) return words('no connection changes');
  const why = report.conclusion === 'passed' || report.conclusion === 'failed' ? deeds(report) : [];
  if (why.length > 0) return say`this change ${why}`;
  if (report.conclusion === 'passed' && approvedOf(report).length > 0) return prose(approvedText(report));
  if (report.conclusion === 'passed') return words('no recorded connection changes');
  return prose(withoutWord(report.because[0] ?? ''));
}

/** `2 findings approved by octocat`. */
function approvedText(report: Report): string {
  const approved = approvedOf(report);
  const people = [...new Set(approved.flatMap(({ approved: by }) => (by === undefined ? [] : [by.by])))];
  return `${countOf(approved.length, 'finding')} approved by ${people.join(' and ')}`;
}

/** The verdict word already says it: "cannot say what becomes of 3 connections". */
function withoutWord(because: string): string {
  return because.replace(/^cannot say /, '');
}

/** The verdict in one sentence, without the name of the tool. */
export function headline(report: Report): Phrase {
  const why = verdictReason(report);
  if (isQuiet(report)) return say`${why}${words(hearsayWord(report))}`;
  if (plain(why) === '') return words(verdictWord(report));
  // The reason says the word by itself: "cannot say what becomes of 3 connections".
  const itself = report.because[0]?.startsWith('cannot say ') === true && report.conclusion === 'cannot say';
  const word = itself ? `${wouldFail(report) ? `${would}: ` : ''}cannot say` : `${verdictWord(report)}:`;
  return say`${words(`${word} `)}${why}`;
}

/** What the change does, by the worst findings that it is to blame for. */
function deeds(report: Report): Phrase {
  const blamed = visibleFindings(report).filter((finding) => wordsOf(finding).does !== undefined);
  const worst = blamed.filter(({ severity }) => severity === blamed[0]?.severity);
  const deedsDone = [...new Set(worst.map((finding) => wordsOf(finding).does ?? ''))].slice(0, 3);
  const phrases = deedsDone.map((does) => deed(does, worst));
  const last = phrases.at(-1) ?? [];
  return phrases.length < 2 ? last : say`${join(phrases.slice(0, -1), ', ')} and ${last}`;
}

/** Isolation is lost, and users are cut off, from somebody: said where it is one. */
function deed(does: string, findings: readonly Finding[]): Phrase {
  const own = findings.filter((finding) => wordsOf(finding).does === does);
  const subjects = [...new Set(own.map(({ key }) => key.subject))];
  const [subject = ''] = subjects;
  const from = own.every(
    ({ kind, reach }) => kind === 'lost-isolation' || (kind === 'lost-access' && reach === 'entry'),
  );
  return from && subjects.length === 1 && subject !== '' ? say`${words(does)} from ${name(subject)}` : words(does);
}

export function statesOf(report: Report): readonly StateReport[] {
  return report.sources.flatMap(({ states }) => states);
}

/** Sums over all states; a connection that is judged in two states counts twice. */
function connectionTotals(report: Report): ConnectionCounts {
  const all = statesOf(report).map(({ connections }) => connections);
  const sum = (of: (counts: ConnectionCounts) => number): number => all.reduce((total, each) => total + of(each), 0);
  return {
    recorded: sum(({ recorded }) => recorded),
    unchanged: sum(({ unchanged }) => unchanged),
    blocked: sum(({ blocked }) => blocked),
    opened: sum(({ opened }) => opened),
    unclear: sum(({ unclear }) => unclear),
    removed: sum(({ removed }) => removed ?? 0),
    agreement: { checked: sum(({ agreement }) => agreement.checked), agreed: sum(({ agreement }) => agreement.agreed) },
  };
}

/** The numbers behind the verdict, worst first: "2 of 418 recorded connections newly blocked", … */
export function numbers(report: Report): readonly Phrase[] {
  const totals = connectionTotals(report);
  const sums = [
    totals.blocked > 0 ? `${share(totals.blocked, totals.recorded)} newly blocked` : '',
    totals.opened > 0
      ? countOf(totals.opened, 'refused connection newly allowed', 'refused connections newly allowed')
      : '',
    totals.unclear > 0 ? `${share(totals.unclear, totals.recorded)} unclear` : '',
    ...(['lost-isolation', 'new-access', 'lost-access', 'not-evaluated', 'invalid-manifest'] as const).flatMap((kind) =>
      sumsOf(report, kind),
    ),
    totals.recorded > 0 && totals.blocked + totals.opened + totals.unclear === 0
      ? countOf(totals.unchanged, 'recorded connection unchanged', 'recorded connections unchanged')
      : '',
    approvedOf(report).length > 0 ? approvedText(report) : '',
    report.waived.length > 0 ? `${countOf(report.waived.length, 'finding')} waived` : '',
  ];
  return sums.filter((text) => text !== '').map(words);
}

function share(part: number, whole: number): string {
  return `${formatCount(part)} of ${countOf(whole, 'recorded connection')}`;
}

/** Kinds that fold many pairs into one finding are counted by pairs. */
function sumsOf(report: Report, kind: FindingKind): readonly string[] {
  const found = visibleFindings(report).filter((finding) => finding.kind === kind);
  return [...new Set(found.map(wordsOf))].map((group) =>
    sumOf(
      kind,
      group,
      found.filter((finding) => wordsOf(finding) === group),
    ),
  );
}

function sumOf(kind: FindingKind, { one, many }: KindWords, found: readonly Finding[]): string {
  const sizeOf = (finding: Finding): number => {
    if (kind === 'lost-isolation') return finding.rows.length;
    return kind === 'new-access' || kind === 'lost-access' ? pairsIn(foldedRows(finding)) : 1;
  };
  const total = found.reduce((sum, finding) => sum + Math.max(sizeOf(finding), 1), 0);
  return total === 0 ? '' : countOf(total, one, many);
}

/** Title of a check: the verdict in numbers. */
export function verdictTitle(report: Report): string {
  if (isQuiet(report)) return `No connection changes${hearsayWord(report)}`;
  const { conclusion, because } = report;
  const sums = conclusion === 'failed' && because.length > 0 ? because.map(prose) : numbers(report);
  const phrase =
    (conclusion === 'passed' || conclusion === 'failed') && sums.length > 0
      ? say`${words(`${verdictWord(report)}: `)}${join(sums, ', ')}`
      : headline(report);
  return plain(capital(phrase));
}

/** What is said even where there is nothing to tell. */
export function quietRemarks({ blindSpots }: Report): readonly string[] {
  return blindSpots.filter((remark) => remark === nothingFound);
}

/** Sentences on what this could not see, each once. */
export function remarksOf({ remarks = [], blindSpots, coverage }: Report): readonly string[] {
  return [...new Set([...remarks, ...blindSpots, ...(coverage?.limits ?? [])])];
}

export interface Fact {
  readonly label: 'cluster' | 'logs' | 'seen' | 'blind' | 'model' | 'renamed' | 'proof';
  readonly phrase: Phrase;
}

const renamesShown = 5;

/** What the change was compared with; empty where it touches nothing that policies decide on, or nothing was judged. */
export function comparedWith(report: Report): readonly Fact[] {
  const proof = proofSentences(report).map((sentence) => ({ label: 'proof', phrase: prose(sentence) }) as const);
  if (report.nothingChanged) return proof;
  const phrases = statesOf(report).map((state) => clusterPhrase(state, report.time));
  const clusters = [...new Map(phrases.map((phrase) => [plain(phrase), phrase])).values()];
  const renamed = renamesOf(report);
  const { agreement } = connectionTotals(report);
  const checked = countOf(agreement.checked, 'recorded verdict');
  const agrees = `agrees with ${formatShare(agreement.agreed, agreement.checked)} of ${checked}`;
  return [
    ...clusters.slice(0, 3).map((phrase) => ({ label: 'cluster', phrase }) as const),
    ...(clusters.length > 3
      ? [{ label: 'cluster', phrase: words(countOf(clusters.length - 3, 'more cluster')) } as const]
      : []),
    ...(isJudged(report) || report.coverage !== undefined
      ? [{ label: 'logs', phrase: logsPhrase(report) } as const]
      : []),
    ...coverageFacts(report.coverage),
    ...(agreement.checked > 0 ? [{ label: 'model', phrase: words(agrees) } as const] : []),
    ...renamed.slice(0, renamesShown).map((phrase) => ({ label: 'renamed', phrase }) as const),
    ...(renamed.length > renamesShown
      ? [{ label: 'renamed', phrase: words(countOf(renamed.length - renamesShown, 'more workload')) } as const]
      : []),
    ...proof,
  ];
}

function clusterPhrase(state: StateReport, now: number): Phrase {
  const { cluster } = state;
  if (cluster === undefined) return words('the workloads of the repository alone, without a cluster (static mode)');
  const what = words(cluster.from === 'live' ? 'the live cluster' : 'a snapshot of the cluster');
  const who = cluster.name ?? cluster.uid;
  const age = cluster.readAt === undefined ? 0 : now - cluster.readAt;
  const read =
    cluster.readAt === undefined
      ? ''
      : `, read ${formatTime(cluster.readAt)}${age >= 60_000 ? ` (${formatSpan(age)} before)` : ''}`;
  return say`${what}${who === undefined ? [] : say` ${name(who)}`}${words(read)}`;
}

function logsPhrase({ coverage }: Report): Phrase {
  if (coverage === undefined || coverage.records === 0) return unconnectedPhrase(coverage?.logs ?? []);
  const attributed = `${formatShare(coverage.attributed, coverage.records)} of ${countOf(coverage.records, 'record')} attributed`;
  if (coverage.first === undefined || coverage.last === undefined) return words(attributed);
  const window = formatSpan(coverage.last - coverage.first);
  const lacks = lossesOf(coverage).map((text) => `; ${text}`);
  return words(`${windowText(coverage.first, coverage.last)} (${window}), ${attributed}${lacks.join('')}`);
}

/** Logs that were read and tell of no connection, as an audit log alone does. */
function unconnectedPhrase(logs: readonly LogSummary[]): Phrase {
  const read = logs.filter(({ records }) => records > 0);
  const nothingKnown = 'nothing is known of recorded traffic';
  if (read.length === 0) return words(`none, ${nothingKnown}`);
  const formats = [...new Set(read.map(({ format }) => format))];
  const [first, last] = [read.flatMap((log) => log.first ?? []), read.flatMap((log) => log.last ?? [])];
  const earliest = first.reduce((a, b) => Math.min(a, b), Infinity);
  const latest = last.reduce((a, b) => Math.max(a, b), -Infinity);
  const span = earliest > latest ? '' : ` from ${formatTime(earliest)} to ${formatTime(latest)}`;
  const kind = words(read.length === 1 ? ' log' : ' logs');
  return say`${join(formats.map(name), ', ')}${kind}${words(`${span}, no connections: ${nothingKnown}`)}`;
}

/** `2026-11-21 08:00 – 2026-11-23 14:00 UTC`; one day is said once, and one minute alone. */
export function windowText(first: number, last: number): string {
  const [start, end] = [formatTime(first), formatTime(last)];
  if (start === end) return end;
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return `${start.replace(/ UTC$/, '')} – ${sameDay ? end.slice(11) : end}`;
}

const grammar = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/;

/** The command that explains the worst finding, where its names are plain enough to be pasted into a shell. */
export function nextCommand(report: Report): string | undefined {
  for (const { rows } of visibleFindings(report)) {
    for (const { source, destination, ports } of rows) {
      if (source.kind !== 'workload' || destination.kind !== 'workload') continue;
      const [from, to] = [source.workload, destination.workload];
      if (![from.namespace, from.name, to.namespace, to.name].every((text) => grammar.test(text))) continue;
      const port = ports[0] === undefined ? '' : asArgument(ports[0]);
      const again = report.again === undefined ? '' : ` ${report.again}`;
      return `netpol-gate explain ${from.namespace}/${from.name} ${to.namespace}/${to.name}${port}${again}`;
    }
  }
  return undefined;
}

/** `:8443`, `:53/UDP`; nothing for what is no single port: then all ports are explained. */
function asArgument({ protocol, first, last }: PortRange): string {
  if (first !== last || protocol === 'other') return '';
  return `:${first}${protocol === 'TCP' ? '' : `/${protocol}`}`;
}

/** "and 14 more: 9 newly allowed (notice), 5 drift (warning)", for findings that are left out. */
export function foldedText(findings: readonly Finding[]): string {
  const groups = new Map<string, number>();
  for (const finding of findings) {
    const group = `${wordsOf(finding).word} (${finding.severity})`;
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return [...groups].map(([group, size]) => `${formatCount(size)} ${group}`).join(', ');
}
