/** The history of policies as text, Markdown and JSON (`netpol-gate/history/1`). */
import type { Edit, EditEffect, History, Version } from '../model/history.ts';
import { countOf } from '../model/time.ts';
import { inertForRunner, longest, shown } from './escape.ts';
import { fenceFor } from './fix.ts';
import {
  attemptEntry,
  editEntry,
  type Entry,
  missingEntry,
  summaryPhrase,
  trackedTitle,
  turnEntry,
} from './history-phrases.ts';
import { perhapsTurned } from './history-open.ts';
import { safeText } from './json.ts';
import { list, markdownOf, paragraphs } from './markdown-phrase.ts';
import { authorWire } from './drift-wire.ts';
import { type Phrase, prose, words } from './phrase.ts';
import { block, type Style, type Terminal } from './terminal.ts';
import { objectWire, placeWire, timeWire, type Wire } from './wire.ts';

export interface HistoryOptions extends Terminal {
  /** Entries of a part, and rows of an entry, before "and N more". */
  readonly limit: number;
}

interface Part {
  readonly title?: Phrase;
  readonly entries: readonly Entry[];
  readonly left: number;
}

/** The newest entries are kept where there are too many. */
function partsOf(history: History, { limit }: HistoryOptions): readonly Part[] {
  const bounds = { rows: limit };
  const { tracked, edits, attempts, missing } = history;
  const part = <Item>(items: readonly Item[], entry: (item: Item) => Entry, title?: Phrase): Part => ({
    entries: items.slice(-limit * entriesPerRow).map(entry),
    left: Math.max(0, items.length - limit * entriesPerRow),
    ...(title && { title }),
  });
  if (tracked !== undefined) {
    const { open, lost } = perhapsTurned(history, tracked);
    const turns = part(
      tracked.turns,
      (turn) => turnEntry(turn, bounds),
      trackedTitle(tracked, open.length + lost.length),
    );
    const others = [
      part(open, (edit) => editEntry(edit, bounds), words('May have turned it too: what these did is not in the log')),
      part(lost, missingEntry, words('May have turned it too: missing from the log')),
    ];
    return [turns, ...others.filter(({ entries }) => entries.length > 0)];
  }
  return [
    part(edits, (edit) => editEntry(edit, bounds)),
    part(missing, missingEntry, words('Missing from the log')),
    part(attempts, attemptEntry, words('Attempts that changed nothing')),
  ].filter(({ entries }) => entries.length > 0);
}

/** A timeline is read from its end, and its entries are short. */
const entriesPerRow = 10;

export function historyText(history: History, options: HistoryOptions): string {
  const lines = [
    ...labelled('log', summaryPhrase(history), options, 'dim'),
    ...history.statements.flatMap((text, at) => labelled(at === 0 ? 'judged' : '', prose(text), options, 'dim')),
    ...partsOf(history, options).flatMap(({ title, entries, left }) => [
      '',
      ...(title === undefined ? [] : block(noLabel, title, options, 'bold')),
      ...(left === 0 ? [] : [leftText(left)]),
      ...entries.flatMap((entry, at) => [
        ...(at === 0 && title === undefined ? [] : ['']),
        ...entryLines(entry, options),
      ]),
    ]),
  ];
  const unseen = history.unseen.flatMap((text, at) => labelled(at === 0 ? 'unseen' : '', prose(text), options, 'dim'));
  return inertForRunner(`${[...lines, ...(unseen.length === 0 ? [] : ['']), ...unseen].join('\n')}\n`);
}

function leftText(left: number): string {
  return `(${countOf(left, 'earlier entry', 'earlier entries')} left out, see --limit)`;
}

const noLabel = { text: '', indent: 0, column: 0 } as const;
const column = 18;

function labelled(label: string, phrase: Phrase, options: HistoryOptions, style?: Style): readonly string[] {
  return block({ text: label, indent: 2, column, ...(style && { style }) }, phrase, options);
}

function entryLines({ title, lines, diff }: Entry, options: HistoryOptions): readonly string[] {
  const { colour } = options;
  return [
    ...block(noLabel, title, options, 'bold'),
    ...lines.flatMap(({ label, phrase, style }) => labelled(label, phrase, options, style)),
    ...diff.map((text) => `      ${paintedLine(shown(text, longest.prose), colour)}`),
  ];
}

function paintedLine(text: string, colour: boolean): string {
  const code = text.startsWith('+') ? 32 : text.startsWith('-') ? 31 : undefined;
  return colour && code !== undefined ? `\u001b[${code}m${text}\u001b[0m` : text;
}

export function historyMarkdown(history: History, options: HistoryOptions): string {
  const links = { docs: '' };
  const parts = partsOf(history, options).flatMap(({ title, entries, left }) => [
    ...(title === undefined ? [] : [`## ${markdownOf(title, links)}`]),
    ...(left === 0 ? [] : [leftText(left)]),
    ...entries.flatMap(({ title: of, lines, diff }) => [
      `### ${markdownOf(of, links)}`,
      list(lines.map(({ label, phrase }) => `${label === '' ? '' : `**${label}** `}${markdownOf(phrase, links)}`)),
      ...fenced(diff),
    ]),
  ]);
  const statements = history.statements.map((text) => markdownOf(prose(text), links));
  const unseen = history.unseen.map((text) => markdownOf(prose(text), links));
  return inertForRunner(
    paragraphs([
      markdownOf(summaryPhrase(history), links),
      ...statements,
      ...parts,
      ...(unseen.length === 0 ? [] : ['## Unseen', list(unseen)]),
    ]),
  );
}

function fenced(diff: readonly string[]): readonly string[] {
  if (diff.length === 0) return [];
  const body = diff.map((text) => shown(text, longest.prose)).join('\n');
  const fence = fenceFor(body);
  return [`${fence}diff\n${body}\n${fence}`];
}

/** Everything, whatever the limit. */
export function historyJson(history: History): string {
  const { edits, attempts, missing, idle, first, last, cluster, tracked, statements, unseen } = history;
  const wire: Wire = {
    schema: 'netpol-gate/history/1',
    first: timeWire(first),
    last: timeWire(last),
    cluster: cluster && { uid: cluster.uid, name: cluster.name, readAt: timeWire(cluster.readAt) },
    statements,
    unseen,
    edits: edits.map(editWire),
    missing: missing.map(({ object, how, lastWrite, manager }) => ({
      object: objectWire(object),
      how,
      lastWrite: lastWrite && authorWire(lastWrite),
      manager: manager && { manager: manager.manager, time: timeWire(manager.time) },
    })),
    attempts: attempts.map((attempt) => ({
      object: objectWire(attempt.ref),
      ...authorWire(attempt),
      outcome: attempt.outcome,
      code: attempt.code,
      reason: attempt.reason,
    })),
    idle,
    tracked: tracked && {
      from: tracked.from,
      to: tracked.to,
      first: tracked.first,
      turns: tracked.turns.map(({ time, before, after, edit, pods, podAuthors }) => ({
        time: timeWire(time),
        before,
        after,
        edit: edit && editWire(edit),
        pods: pods?.map(({ origin, ...pod }) => ({ ...pod, place: placeWire(origin) })),
        podAuthors: podAuthors?.map(({ writes, ...one }) => ({ ...one, writes: writes.map(authorWire) })),
      })),
    },
  };
  return `${safeText(JSON.stringify(wire, null, 2))}\n`;
}

type Members = { readonly [key: string]: Wire | undefined };

function editWire({
  object,
  kind,
  write,
  asked,
  before,
  after,
  missed,
  unordered,
  changes,
  diff,
  effect,
}: Edit): Members {
  return {
    object: objectWire(object),
    kind,
    ...authorWire(write),
    asked: asked && authorWire(asked),
    missed,
    unordered: unordered?.map(({ time, origin }) => ({ time: timeWire(time), place: placeWire(origin) })),
    before: versionWire(before),
    after: versionWire(after),
    changes,
    diff,
    effect: effectWire(effect),
  };
}

function versionWire(version: Version): Wire {
  return version.kind === 'known'
    ? { kind: version.kind, from: version.from, object: version.object as Wire }
    : { kind: version.kind };
}

function effectWire(effect: EditEffect): Wire {
  if (effect.kind === 'not-judged') return { kind: effect.kind, because: effect.because };
  const { kind, opened, closed, unclear, isolationLost, isolationGained, unseen } = effect;
  const rows = (list: typeof opened): Wire => list.map(({ text, pairs }) => ({ text, pairs }));
  return {
    kind,
    opened: rows(opened),
    closed: rows(closed),
    unclear: rows(unclear),
    isolationLost,
    isolationGained,
    unseen: unseen?.map(({ object, time }) => ({ object: objectWire(object), time: timeWire(time) })),
  };
}
