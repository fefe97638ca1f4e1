/** Drift of a whole repository as text, Markdown and JSON (`netpol-gate/drift/1`). */
import type { DriftItem, DriftPart } from '../model/drift.ts';
import { attemptText, clientOf, driftHows, driftSentences } from '../model/drift-words.ts';
import type { Coverage, ObjectWrite, WriteAttempt } from '../model/flow.ts';
import type { ClusterIdentity } from '../model/cluster.ts';
import { authorOf } from '../model/author.ts';
import { formatFoldedRow } from '../model/group.ts';
import { formatAddress } from '../model/network.ts';
import { formatRef, type ObjectRef } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import { formatList } from '../model/party.ts';
import { countOf, formatTime } from '../model/time.ts';
import { inertForRunner } from './escape.ts';
import { safeText } from './json.ts';
import { list, markdownOf, paragraphs } from './markdown-phrase.ts';
import { name, type Phrase, place, prose, say, words } from './phrase.ts';
import { block, type Style, type Terminal } from './terminal.ts';
import { causeWire, objectWire, placeWire, portWire, timeWire, type Wire } from './wire.ts';

export interface DriftState {
  readonly state: string;
  readonly drift: readonly DriftItem[];
  /** Policies that a controller made, which no repository is missing. */
  readonly generated: readonly { readonly policy: ObjectRef; readonly by: string }[];
  /** Policies of namespaces in which the repository holds none. */
  readonly elsewhere: readonly ObjectRef[];
}

export interface DriftReport {
  /** What live is held against, as a person named it. */
  readonly base: string;
  readonly cluster?: ClusterIdentity;
  readonly coverage?: Coverage;
  /** Attempts on policies that did not drift. */
  readonly attempts: readonly WriteAttempt[];
  readonly states: readonly DriftState[];
}

const labels: Readonly<Record<DriftItem['how'], { readonly text: string; readonly style: Style }>> = {
  differs: { text: 'DIFFERS', style: 'yellow' },
  'only-live': { text: 'UNKNOWN', style: 'red' },
  'only-base': { text: 'MISSING', style: 'red' },
};

const column = 12;

export function driftText(report: DriftReport, options: Terminal): string {
  const line = (label: string, phrase: Phrase, style: Style = 'dim'): readonly string[] =>
    block({ text: label, style, indent: 2, column }, phrase, options);
  const states = report.states.flatMap(({ state, drift, generated, elsewhere }) => [
    ...(report.states.length > 1 ? ['', ...line('', name(`# ${state}`))] : []),
    ...drift.flatMap((item) => ['', ...itemLines(item, line)]),
    ...(generated.length + elsewhere.length > 0 ? [''] : []),
    ...(generated.length === 0 ? [] : line('generated', generatedPhrase(generated))),
    ...(elsewhere.length === 0 ? [] : line('elsewhere', elsewherePhrase(elsewhere))),
  ]);
  const { attempts } = report;
  const tried = attempts
    .slice(-10)
    .flatMap((one, at) => [
      ...(at === 0 ? [''] : []),
      ...line(at === 0 ? 'attempts' : '', say`${name(formatRef(one.ref))}: ${prose(attemptText(one))}`),
    ]);
  const lines = [
    ...line('git', prose(report.base)),
    ...line('cluster', prose(clusterText(report.cluster))),
    ...line('logs', prose(logsText(report.coverage))),
    ...states,
    ...tried,
    '',
    ...block({ text: '', indent: 2, column: 2 }, words(summaryText(report)), options, 'bold'),
  ];
  return inertForRunner(`${lines.join('\n')}\n`);
}

type Line = (label: string, phrase: Phrase, style?: Style) => readonly string[];

function itemLines(item: DriftItem, line: Line): readonly string[] {
  const { text, style } = labels[item.how];
  const at = item.origin.kind === 'file' ? say`  ${place(item.origin)}` : [];
  return [
    ...line(text, say`${name(formatRef(item.object))}${at}`, style),
    ...driftSentences(item).flatMap((sentence) => line('', prose(sentence))),
  ];
}

function generatedPhrase(generated: DriftState['generated']): Phrase {
  const all = generated.map(({ policy, by }) => `${formatRef(policy)} (${by})`);
  return prose(`${countOf(all.length, 'policy', 'policies')} that a controller made: ${formatList(all, 4)}`);
}

function elsewherePhrase(policies: readonly ObjectRef[]): Phrase {
  const count = countOf(policies.length, 'policy', 'policies');
  return prose(`${count} in namespaces of which git holds no policy: ${formatList(policies.map(formatRef), 4)}`);
}

function clusterText(cluster: ClusterIdentity | undefined): string {
  const read = cluster?.readAt === undefined ? '' : `, read ${formatTime(cluster.readAt)}`;
  return `${cluster?.name ?? cluster?.uid ?? 'without a name'}${read}`;
}

function logsText(coverage: Coverage | undefined): string {
  if (coverage === undefined) return 'none: who and when is told by managed fields alone';
  const [first, last] = spanOf(coverage);
  const span = first === undefined || last === undefined ? '' : `, ${formatTime(first)} to ${formatTime(last)}`;
  const lost = coverage.limits.length === 0 ? '' : `; ${coverage.limits.join('; ')}`;
  return `${countOf(
    coverage.logs.reduce((sum, { records }) => sum + records, 0),
    'record',
  )}${span}${lost}`;
}

function spanOf({ logs }: Coverage): readonly [number | undefined, number | undefined] {
  const times = (which: 'first' | 'last'): readonly number[] => logs.flatMap((log) => log[which] ?? []);
  const [firsts, lasts] = [times('first'), times('last')];
  if (firsts.length === 0 || lasts.length === 0) return [undefined, undefined];
  return [Math.min(...firsts), Math.max(...lasts)];
}

function summaryText({ states, attempts }: DriftReport): string {
  const all = states.flatMap(({ drift }) => drift);
  const of = (how: DriftItem['how']): number => all.filter((item) => item.how === how).length;
  if (all.length === 0)
    return `no drift: the cluster holds what git says${attempts.length > 0 ? ', attempts aside' : ''}`;
  const counts = [
    [of('differs'), 'differing'],
    [of('only-live'), 'only in the cluster'],
    [of('only-base'), 'only in git'],
  ] as const;
  const parts = counts.flatMap(([count, text]) => (count === 0 ? [] : [`${count} ${text}`]));
  return `${countOf(all.length, 'object')} in drift: ${parts.join(', ')}`;
}

export function driftMarkdown(report: DriftReport): string {
  const told = (phrase: Phrase): string => markdownOf(phrase, { docs: '' });
  const parts = report.states.flatMap(({ state, drift, generated, elsewhere }) => [
    ...(report.states.length > 1 ? [`#### ${told(name(state))}`] : []),
    ...drift.flatMap((item) => [
      told(say`**${name(formatRef(item.object))}** ${words(driftHows[item.how])}`),
      list([
        ...(item.origin.kind === 'file' ? [told(place(item.origin))] : []),
        ...driftSentences(item).map((sentence) => told(prose(sentence))),
      ]),
    ]),
    list([
      ...(generated.length === 0 ? [] : [told(generatedPhrase(generated))]),
      ...(elsewhere.length === 0 ? [] : [told(elsewherePhrase(elsewhere))]),
    ]),
  ]);
  const tried = report.attempts
    .slice(-10)
    .map((one) => told(say`${name(formatRef(one.ref))}: ${prose(attemptText(one))}`));
  return `${paragraphs([
    `### netpol-gate: ${summaryText(report)}`,
    told(
      prose(`${report.base} against the cluster ${clusterText(report.cluster)}; logs: ${logsText(report.coverage)}`),
    ),
    ...parts,
    tried.length === 0 ? '' : '**attempts that changed nothing**',
    list(tried),
  ])}\n`;
}

export function driftJson(report: DriftReport): string {
  const { cluster } = report;
  const document: Wire = {
    schema: 'netpol-gate/drift/1',
    base: report.base,
    cluster: cluster && { name: cluster.name, uid: cluster.uid, readAt: timeWire(cluster.readAt) },
    states: report.states.map(({ state, drift, generated, elsewhere }) => ({
      state,
      drift: drift.map(driftWire),
      generated: generated.map(({ policy, by }) => ({ policy: objectWire(policy), by })),
      elsewhere: elsewhere.map(objectWire),
    })),
    attempts: report.attempts.map(attemptWire),
  };
  return `${safeText(JSON.stringify(document, null, 2))}\n`;
}

/** One drifted object, as the documents of `drift` and of `check` have it. */
export function driftWire(item: DriftItem): Wire {
  const { object, how, parts = [], paths, merge, effect, basis, lastWrite, writes = [], outdated } = item;
  return {
    object: objectWire(object),
    how,
    place: placeWire(item.origin),
    merge,
    parts: parts.map((part, at) => partWire(part, paths[at] ?? '')),
    effect: effect && {
      answer: effect.answer,
      rows: effect.rows.map((row) => ({
        change: row.of.change,
        text: formatFoldedRow(row),
        pairs: row.pairs,
        ports: row.ports.map(portWire),
        causes: row.of.causes.map(causeWire),
      })),
    },
    basis,
    write: lastWrite && writeWire(lastWrite),
    writes: writes.map(writeWire),
    outdated: outdated && writeWire(outdated),
    manager: item.lastManager && { name: item.lastManager.manager, time: timeWire(item.lastManager.time) },
    generatedBy: item.generatedBy,
    setBack: item.setBack,
    attempts: (item.attempts ?? []).map(attemptWire),
  };
}

function partWire({ live, base, merge, manager }: DriftPart, path: string): Wire {
  return {
    path,
    live: live as Wire | undefined,
    base: base as Wire | undefined,
    merge,
    manager: manager && {
      name: manager.manager,
      operation: manager.operation,
      time: timeWire(manager.time),
      owns: manager.owns,
    },
  };
}

function writeWire(write: ObjectWrite): { readonly [key: string]: Wire | undefined } {
  return { ...authorWire(write), effect: write.effect };
}

function attemptWire(attempt: WriteAttempt): Wire {
  const { outcome, code, reason } = attempt;
  return { ...authorWire(attempt), object: objectWire(attempt.ref), outcome, code, reason };
}

function authorWire(write: Omit<ObjectWrite, 'effect'>): { readonly [key: string]: Wire | undefined } {
  const { user, actingAs, pod, client, verb, address, relayed } = write;
  return {
    time: timeWire(write.time),
    user,
    actingAs,
    pod: pod && { namespace: pod.namespace, name: pod.name },
    address: address === undefined ? undefined : formatAddress(address),
    relayed,
    client: clientOf(write),
    userAgent: client,
    verb,
    by: authorOf(write),
    record: formatOrigin(write.origin),
  };
}
