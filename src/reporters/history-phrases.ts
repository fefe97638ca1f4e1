/** What a history says, entry by entry, before it becomes a document. */
import { authorOf, outcomeText } from '../model/author.ts';
import { endsWithNamespace } from '../model/deletions.ts';
import type { ObjectWrite, WriteAttempt } from '../model/flow.ts';
import type {
  ChangedPod,
  Edit,
  EditEffect,
  EffectRow,
  History,
  MissingChange,
  PodAuthor,
  Tracked,
  Turn,
  UnseenSince,
} from '../model/history.ts';
import { countOf, formatTime } from '../model/time.ts';
import { join, name, type Phrase, place, prose, say, words } from './phrase.ts';
import type { Style } from './terminal.ts';
import { refPhrase } from './words.ts';

/** One entry of a timeline. */
export interface Entry {
  readonly title: Phrase;
  readonly lines: readonly Line[];
  /** Lines of a difference, from outside. */
  readonly diff: readonly string[];
}

export interface Line {
  readonly label: string;
  readonly style?: Style;
  readonly phrase: Phrase;
}

/** `2026-11-23 13:59:02 UTC`. */
export function moment(time: number): string {
  const text = formatTime(time);
  return text.startsWith('an ') ? text : `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** Rows of one entry before "and N more". */
export interface Bounds {
  readonly rows: number;
}

export function editEntry(edit: Edit, bounds: Bounds): Entry {
  const { object, kind, write, changes, missed, unordered = [], diff, effect } = edit;
  return {
    title: say`${words(moment(write.time))}  ${refPhrase(object)} ${words(doneText(edit))}`,
    lines: [
      ...authorLines(edit),
      ...changes.map((text, index) => ({ label: index === 0 ? 'what' : '', phrase: prose(text) })),
      ...versionLines(edit),
      ...(missed === undefined || (kind === 'found' && missed === 1)
        ? []
        : [
            line(
              'beware',
              words(
                `${countOf(missed, 'change')} between the version before and this one ${missed === 1 ? 'is' : 'are'} not in the log: some of this may be theirs`,
              ),
              'yellow',
            ),
          ]),
      ...unordered
        .slice(0, mostUnordered)
        .map(({ time, origin }) =>
          line(
            'beware',
            say`cannot tell whether it came before or after the write at ${words(moment(time))}, ${place(origin)}`,
            'yellow',
          ),
        ),
      ...effectLines(effect, kind, bounds),
    ],
    diff,
  };
}

/** Writes of which the order is open that are told of one. */
const mostUnordered = 3;

const kindWords: Readonly<Record<Edit['kind'], string>> = {
  created: 'created',
  're-created': 'created again',
  changed: 'changed',
  metadata: 'changed in labels or annotations only',
  found: 'found changed, by a write that is not in the log',
  deleted: 'deleted',
  'marked for deletion': 'marked for deletion, held by its finalizers',
  unseen: 'changed, what is not in the log',
};

function doneText({ kind, write }: Edit): string {
  if (kind !== 'unseen' || !write.verb.startsWith('delete')) return kindWords[kind];
  const what = write.ref.name === '' ? 'all were asked to be deleted' : 'asked to be deleted';
  return `${what}, and the log does not show whether that was done`;
}

function line(label: string, phrase: Phrase, style?: Style): Line {
  return { label, phrase, ...(style && { style }) };
}

/** Who comes next after a lost write is not its author, and the controller that empties a namespace not who deleted it. */
function authorLines({ kind, write, asked }: Edit): readonly Line[] {
  if (kind === 'found')
    return [
      line('by', words('nobody who is known: it came before the write that shows it first, which did not change it')),
      line('shown by', byPhrase(write)),
    ];
  if (asked !== undefined)
    return [line('by', say`${byPhrase(asked)}, of ${refPhrase(asked.ref)}`), line('carried out by', byPhrase(write))];
  const isOpen = kind === 'deleted' && endsWithNamespace(write);
  const open = words('it ended with its namespace: who deleted that is not in the log');
  return [line('by', byPhrase(write)), ...(isOpen ? [line('beware', open, 'yellow')] : [])];
}

/** Who, with which client, by which request, and where the log says so. */
function byPhrase(write: ObjectWrite | WriteAttempt): Phrase {
  const { client, verb, origin } = write;
  const how = client === '' ? say`(${words(verb)})` : say`with ${name(client)} (${words(verb)})`;
  return say`${prose(authorOf(write))} ${how}, ${place(origin)}`;
}

function versionLines({ kind, before, after, unordered }: Edit): readonly Line[] {
  if (kind === 'unseen' && after.kind === 'known')
    return [line('since', words('it says what the cluster has: the log shows no version after it'))];
  if (before.kind === 'unknown' && before.why === 'order' && unordered !== undefined) return [];
  if (before.kind === 'unknown' && before.why === 'order')
    return [line('before', words('one of several writes before it was the last, and which cannot be told'))];
  if (before.kind === 'unknown' && kind !== 'unseen')
    return [line('before', words('what it said before is not in the log'))];
  return [];
}

function effectLines(effect: EditEffect, kind: Edit['kind'], bounds: Bounds): readonly Line[] {
  if (effect.kind === 'not-judged')
    return kind === 'metadata' ? [] : [line('effect', say`not judged: ${prose(effect.because)}`, 'dim')];
  const lines = [
    ...rowLines('opened', effect.opened, bounds, 'red'),
    ...isolationLines('isolation lost', effect.isolationLost, bounds, 'red'),
    ...rowLines('closed', effect.closed, bounds, 'green'),
    ...isolationLines('isolated now', effect.isolationGained, bounds, 'green'),
    ...rowLines('unclear', effect.unclear, bounds, 'yellow'),
  ];
  if (kind === 'metadata' && lines.length === 0) return [];
  return [
    ...(lines.length > 0 ? lines : [line('effect', words('no connection changed'), 'dim')]),
    ...unseenLines(effect.unseen ?? [], bounds),
  ];
}

function unseenLines(unseen: readonly UnseenSince[], { rows: most }: Bounds): readonly Line[] {
  const [first] = unseen;
  if (first === undefined) return [];
  const names = join(
    unseen.slice(0, most).map(({ object }) => refPhrase(object)),
    ', ',
  );
  const left = unseen.length > most ? ` and ${unseen.length - most} more` : '';
  const since = moment(Math.min(...unseen.map(({ time }) => time)));
  return [
    line(
      'judged',
      say`as if ${names}${words(left)} had not changed at ${words(since)} or later: to what, is not in the log`,
    ),
  ];
}

function rowLines(label: string, rows: readonly EffectRow[], { rows: most }: Bounds, style: Style): readonly Line[] {
  const shown = rows.slice(0, most).map(({ text, pairs }, index) => {
    const count = pairs === undefined ? ' (pods to come)' : pairs === 1 ? '' : ` (${countOf(pairs, 'pair')})`;
    return line(index === 0 ? label : '', say`${prose(text)}${words(count)}`, style);
  });
  const left = rows.length - shown.length;
  return left === 0 ? shown : [...shown, line('', words(`and ${countOf(left, 'more', 'more')}`))];
}

function isolationLines(label: string, of: readonly string[], { rows: most }: Bounds, style: Style): readonly Line[] {
  if (of.length === 0) return [];
  const names = join(of.slice(0, most).map(prose), ', ');
  const left = of.length - most;
  return [line(label, left > 0 ? say`${names} ${words(`and ${left} more`)}` : names, style)];
}

export function attemptEntry(attempt: WriteAttempt): Entry {
  const { time, ref, code, reason } = attempt;
  return {
    title: say`${words(moment(time))}  ${refPhrase(ref)} ${words(`${outcomeText(attempt)} (${code})`)}`,
    lines: [
      line('by', byPhrase(attempt)),
      ...(reason === undefined || reason === '' ? [] : [line('reason', prose(reason))]),
    ],
    diff: [],
  };
}

const missingWords: Readonly<Record<MissingChange['how'], string>> = {
  differs: 'is not what its last write in the log left: a change is missing from the log',
  gone: 'is gone from the cluster: its deletion is missing from the log',
  there: 'is in the cluster: the write that made it is missing from the log',
};

export function missingEntry({ object, how, lastWrite, manager }: MissingChange): Entry {
  return {
    title: say`${refPhrase(object)} ${words(missingWords[how])}`,
    lines: [
      ...(manager === undefined
        ? []
        : [line('live', say`its fields name ${name(manager.manager)} as last writer, ${words(moment(manager.time))}`)]),
      ...(lastWrite === undefined
        ? []
        : [line('log', say`last write ${words(moment(lastWrite.time))} by ${byPhrase(lastWrite)}`)]),
    ],
    diff: [],
  };
}

/** `open`: changes of which nobody can tell whether they turned the answer. */
export function trackedTitle({ from, to, first, turns }: Tracked, open: number): Phrase {
  const now = turns.at(-1)?.after ?? first;
  const doubt = open === 0 ? '' : `; whether ${countOf(open, 'other change')} turned it cannot be told`;
  return say`${name(from)} → ${name(to)}: ${words(first)} before the first write of the log, ${words(now)} at its end${words(doubt)}`;
}

/** What turned the answer, and how. */
export function turnEntry({ time, before, after, edit, pods = [], podAuthors = [] }: Turn, bounds: Bounds): Entry {
  const turned = line('answer', words(`${before} → ${after}`), 'bold');
  if (edit !== undefined) {
    const entry = editEntry(edit, bounds);
    return { ...entry, lines: [turned, ...entry.lines] };
  }
  return {
    title: words(`${moment(time)}  pods came, went or got other labels`),
    lines: [
      turned,
      ...podLines(pods, bounds),
      line('how', words('a change of pods, without an edit of a policy')),
      ...podAuthorLines(podAuthors, bounds),
    ],
    diff: [],
  };
}

function podLines(pods: readonly ChangedPod[], { rows: most }: Bounds): readonly Line[] {
  const shown = pods
    .slice(0, most)
    .map(({ namespace, pod, how, origin }, index) =>
      line(index === 0 ? 'pods' : '', say`${name(`${namespace}/${pod}`)} ${words(how)}, ${place(origin)}`),
    );
  const left = pods.length - shown.length;
  return left === 0 ? shown : [...shown, line('', words(`and ${countOf(left, 'more', 'more')}`))];
}

/** With the pod where several changed; a log never shows that nobody wrote. */
function podAuthorLines(authors: readonly PodAuthor[], { rows: most }: Bounds): readonly Line[] {
  const lines = authors.slice(0, most).flatMap((author) => {
    const { namespace, pod } = author;
    const whose = authors.length === 1 || pod === undefined ? words('') : say`${name(`${namespace}/${pod}`)}: `;
    return podAuthorPhrases(author).map((phrase) => say`${whose}${phrase}`);
  });
  const left = authors.length - Math.min(authors.length, most);
  return [...lines, ...(left === 0 ? [] : [words(`and ${countOf(left, 'more', 'more')}`)])].map((phrase, index) =>
    line(index === 0 ? 'by' : '', phrase),
  );
}

function podAuthorPhrases({ basis, writes }: PodAuthor): readonly Phrase[] {
  const [newest, ...others] = writes;
  if (newest === undefined)
    return [
      words(
        'nobody who is known: no log says who wrote it, and field managers of pods are not read; that nobody is named does not mean that nobody did',
      ),
    ];
  const isSure = basis === 'log';
  const doubt = isSure ? '' : ', by the time: the log does not show what that write did, and it is the likely one';
  return [
    say`${byPhrase(newest)}${words(doubt)}`,
    ...others.slice(0, mostUnordered).map((write) => say`${words(isSure ? 'also ' : 'or ')}${byPhrase(write)}`),
  ];
}

export function summaryPhrase({ edits, attempts, idle, first, last }: History): Phrase {
  const span = first === undefined || last === undefined ? '' : ` from ${moment(first)} to ${moment(last)}`;
  const objects = new Set(edits.map(({ object }) => JSON.stringify(object))).size;
  const others = [
    ...(attempts.length === 0 ? [] : [`${countOf(attempts.length, 'attempt')} without effect`]),
    ...(idle === 0 ? [] : [`${countOf(idle, 'write')} that changed nothing`]),
  ];
  const more = others.length === 0 ? '' : `; ${others.join(', ')}`;
  return words(`${countOf(edits.length, 'edit')} of ${countOf(objects, 'object')}${span}${more}`);
}
