/** Drift of a whole repository as text and Markdown. */
import type { DriftItem } from '../model/drift.ts';
import { valueEdits } from '../model/drift-values.ts';
import {
  attemptText,
  driftHows,
  driftLines,
  type DriftTopic,
  letsThrough,
  unprovedText,
} from '../model/drift-words.ts';
import type { Coverage, WriteAttempt } from '../model/flow.ts';
import type { ClusterIdentity } from '../model/cluster.ts';
import { formatRef, type ObjectRef } from '../model/object.ts';
import { formatList } from '../model/party.ts';
import { countOf, formatTime } from '../model/time.ts';
import { logsRead } from './drift-logs.ts';
import { code, inertForRunner } from './escape.ts';
import { list, markdownOf, paragraphs } from './markdown-phrase.ts';
import { name, type Phrase, place, prose, say, words } from './phrase.ts';
import { block, type Style, type Terminal } from './terminal.ts';

export { driftJson } from './drift-json.ts';

export interface DriftState {
  readonly source: string;
  readonly state: string;
  readonly cluster?: ClusterIdentity;
  readonly drift: readonly DriftItem[];
  /** Policies that a controller made, which no repository is missing. */
  readonly generated: readonly { readonly policy: ObjectRef; readonly by: string }[];
  /** Policies of namespaces in which the repository holds none. */
  readonly elsewhere: readonly ObjectRef[];
  /** How many objects of git were held against the cluster. */
  readonly compared: number;
}

export interface DriftReport {
  /** What live is held against, as a person named it. */
  readonly base: string;
  readonly commit?: string;
  readonly cluster?: ClusterIdentity;
  readonly coverage?: Coverage;
  /** Attempts on policies that did not drift, and those of which the log does not say in which cluster. */
  readonly attempts: readonly WriteAttempt[];
  readonly states: readonly DriftState[];
  /** What was not compared, in whole sentences: files that cannot be read, kinds that the cluster did not give. */
  readonly unseen: readonly string[];
}

const labels: Readonly<Record<DriftItem['how'], { readonly text: string; readonly style: Style }>> = {
  differs: { text: 'DIFFERS', style: 'yellow' },
  'only-live': { text: 'UNKNOWN', style: 'red' },
  'only-base': { text: 'MISSING', style: 'red' },
};

const topics: Readonly<Record<DriftTopic, string>> = {
  what: 'what',
  who: 'who',
  effect: 'effect',
  merge: 'next',
  tried: 'tried',
};

const column = 12;
const mostAttempts = 10;

export function driftText(report: DriftReport, options: Terminal): string {
  const line: Line = (label, phrase, style = 'dim', look) =>
    block({ text: label, style, indent: 2, column }, phrase, options, look);
  const several = clustersOf(report).length > 1;
  const states = report.states.flatMap(({ drift, generated, elsewhere, ...state }) => [
    ...(report.states.length > 1 ? ['', ...line('', name(`# ${headingOf(state, report)}`))] : []),
    ...(several ? line('+ cluster', prose(clusterText(state.cluster))) : []),
    ...byWeight(drift).flatMap((item) => ['', ...itemLines(item, line)]),
    ...unproved(drift).flatMap((phrase) => ['', ...line('not proved', phrase, 'yellow')]),
    ...(generated.length + elsewhere.length > 0 ? [''] : []),
    ...(generated.length === 0 ? [] : line('generated', generatedPhrase(generated))),
    ...(elsewhere.length === 0 ? [] : line('elsewhere', elsewherePhrase(elsewhere))),
  ]);
  const tried = newest(report.attempts).flatMap((one, at) => [
    ...(at === 0 ? [''] : []),
    ...line(at === 0 ? 'attempts' : '', attemptPhrase(one)),
  ]);
  const lines = [
    ...block({ text: '', indent: 2, column: 2 }, words(summaryText(report)), options, 'bold'),
    '',
    ...line('- git', prose(baseText(report))),
    ...(several ? [] : line('+ cluster', prose(clusterText(report.cluster)))),
    ...line('logs', prose(logsText(report.coverage))),
    ...report.unseen.flatMap((text, at) => line(at === 0 ? 'not seen' : '', prose(text), 'yellow')),
    ...states,
    ...tried,
  ];
  return inertForRunner(`${lines.join('\n')}\n`);
}

type Line = (label: string, phrase: Phrase, style?: Style, look?: Style) => readonly string[];

/** What the cluster lets through beyond git first, what makes no difference last. */
function byWeight(drift: readonly DriftItem[]): readonly DriftItem[] {
  const weight = (item: DriftItem): number => {
    const { effect } = item;
    const open = letsThrough(item);
    if (open !== undefined) return open === 'now' ? 0 : 1;
    if (effect === undefined) return 5;
    const sides = new Set([
      ...effect.rows.map(({ of }) => of.change),
      ...(effect.future ?? []).map((one) => one.change),
    ]);
    if (sides.size > 0) return sides.has('newly-allowed') ? 2 : 3;
    if (effect.leads !== undefined) return 4;
    if (effect.answer === 'together' || effect.answer === 'not-asked') return 5;
    return effect.answer === 'same' ? 7 : 6;
  };
  return [...drift].sort((a, b) => weight(a) - weight(b));
}

function newest(attempts: readonly WriteAttempt[]): readonly WriteAttempt[] {
  return attempts.slice(-mostAttempts);
}

function attemptPhrase(one: WriteAttempt): Phrase {
  return say`${name(formatRef(one.ref))}: ${prose(attemptText(one))}`;
}

function itemLines(item: DriftItem, line: Line): readonly string[] {
  const { text, style } = labels[item.how];
  const at = item.origin.kind === 'file' ? say`  ${place(item.origin)}` : [];
  const { edits, more } = valueEdits(item);
  let topic: DriftTopic | undefined;
  return [
    ...line(text, say`${name(formatRef(item.object))}${at}`, style),
    ...edits.flatMap(({ side, path, text: value }) =>
      line(
        side === 'git' ? '        -' : '        +',
        prose(`${path}: ${value}`),
        undefined,
        side === 'git' ? 'red' : 'green',
      ),
    ),
    ...(more === 0 ? [] : line('', words(`and ${countOf(more, 'more value')}`))),
    ...told(item).flatMap((one) => {
      const label = one.topic === topic ? '' : `  ${topics[one.topic]}`;
      topic = one.topic;
      return line(label, prose(one.text));
    }),
  ];
}

/** The paths alone say less than the values do. */
function told(item: DriftItem): ReturnType<typeof driftLines> {
  return driftLines(item).filter(({ topic }) => topic !== 'what' || valueEdits(item).edits.length === 0);
}

function unproved(drift: readonly DriftItem[]): readonly Phrase[] {
  const text = unprovedText(drift);
  return text === undefined ? [] : [words(text)];
}

function generatedPhrase(generated: DriftState['generated']): Phrase {
  const all = generated.map(({ policy, by }) => `${formatRef(policy)} (${by})`);
  return prose(`${countOf(all.length, 'policy', 'policies')} that a controller made: ${formatList(all, 4)}`);
}

function elsewherePhrase(policies: readonly ObjectRef[]): Phrase {
  const count = countOf(policies.length, 'policy', 'policies');
  return prose(`${count} in namespaces of which git holds no policy: ${formatList(policies.map(formatRef), 4)}`);
}

function baseText({ base, commit }: DriftReport): string {
  const short = commit?.slice(0, 7);
  return short === undefined || base.includes(short) ? base : `${base} (${short})`;
}

/** Of several sources it is the source that a reader knows, of one its states. */
function headingOf({ source, state }: Pick<DriftState, 'source' | 'state'>, { states }: DriftReport): string {
  if (states.every((other) => other.source === source)) return state;
  return states.filter((other) => other.source === source).length > 1 ? `${source} ${state}` : source;
}

function clustersOf({ states }: DriftReport): readonly string[] {
  return [...new Set(states.map(({ cluster }) => clusterText(cluster)))];
}

function clusterText(cluster: ClusterIdentity | undefined): string {
  const read = cluster?.readAt === undefined ? '' : `, read ${formatTime(cluster.readAt)}`;
  return `${cluster?.name ?? cluster?.uid ?? 'without a name'}${read}`;
}

function logsText(coverage: Coverage | undefined): string {
  if (coverage === undefined) return 'none: who and when is told by managed fields alone';
  const { records, first, last, limits } = logsRead(coverage);
  const span = first === undefined || last === undefined ? '' : `, ${formatTime(first)} to ${formatTime(last)}`;
  const lost = limits.length === 0 ? '' : `; ${limits.join('; ')}`;
  return `${countOf(records, 'record')}${span}${lost}`;
}

function summaryText(report: DriftReport): string {
  return `${driftSummary(report)}${report.unseen.length === 0 ? '' : '; not all of it was compared'}`;
}

function driftSummary({ states, attempts }: DriftReport): string {
  const all = states.flatMap(({ drift }) => drift);
  const of = (how: DriftItem['how']): number => all.filter((item) => item.how === how).length;
  const compared = states.reduce((sum, state) => sum + state.compared, 0);
  if (compared === 0 && all.length === 0) return 'nothing to compare: git holds no object that a policy could see';
  if (all.length === 0)
    return `no drift in ${countOf(compared, 'object')} of git${attempts.length > 0 ? ', attempts aside' : ''}`;
  const counts = [
    [of('differs'), 'differing'],
    [of('only-live'), 'only in the cluster'],
    [of('only-base'), 'only in git'],
  ] as const;
  const parts = counts.flatMap(([count, text]) => (count === 0 ? [] : [`${count} ${text}`]));
  const open = all.filter((item) => letsThrough(item) !== undefined).length;
  const opens = open === 0 ? '' : `; ${open} ${open === 1 ? 'lets' : 'let'} through what git does not`;
  return `${countOf(all.length, 'object')} in drift: ${parts.join(', ')}${opens}`;
}

export function driftMarkdown(report: DriftReport): string {
  const inline = (phrase: Phrase): string => markdownOf(phrase, { docs: '' });
  const several = clustersOf(report).length > 1;
  const parts = report.states.flatMap(({ drift, generated, elsewhere, ...state }) => [
    ...(report.states.length > 1 ? [`#### ${inline(name(headingOf(state, report)))}`] : []),
    ...(several ? [list([inline(say`cluster: ${prose(clusterText(state.cluster))}`)])] : []),
    ...byWeight(drift).map((item) => itemMarkdown(item, inline)),
    list([
      ...unproved(drift).map(inline),
      ...(generated.length === 0 ? [] : [inline(generatedPhrase(generated))]),
      ...(elsewhere.length === 0 ? [] : [inline(elsewherePhrase(elsewhere))]),
    ]),
  ]);
  const tried = newest(report.attempts).map((one) => inline(attemptPhrase(one)));
  return inertForRunner(
    `${paragraphs([
      `### netpol-gate: ${summaryText(report)}`,
      list([
        inline(say`git: ${prose(baseText(report))}`),
        ...(several ? [] : [inline(say`cluster: ${prose(clusterText(report.cluster))}`)]),
        inline(say`logs: ${prose(logsText(report.coverage))}`),
        ...report.unseen.map((text) => inline(say`not seen: ${prose(text)}`)),
      ]),
      ...parts,
      tried.length === 0 ? '' : '**Attempts that changed nothing**',
      list(tried),
    ])}\n`,
  );
}

function itemMarkdown(item: DriftItem, inline: (phrase: Phrase) => string): string {
  const { edits, more } = valueEdits(item);
  const at = item.origin.kind === 'file' ? say` (${place(item.origin)})` : [];
  return paragraphs([
    `**${inline(name(formatRef(item.object)))}** ${driftHows[item.how]}${inline(at)}`,
    list([
      ...edits.map(({ side, path, text }) => `${sides[side]}: ${code(`${path}: ${text}`)}`),
      ...(more === 0 ? [] : [`and ${countOf(more, 'more value')}`]),
      ...told(item).map(({ topic, text }) => `**${topics[topic]}**: ${inline(prose(text))}`),
    ]),
  ]);
}

const sides: Readonly<Record<'cluster' | 'git', string>> = { cluster: 'only in the cluster', git: 'only in git' };
