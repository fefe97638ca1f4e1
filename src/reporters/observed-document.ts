/** What `observe` tells, once for all documents: sections of sentences and tables made of phrases. */
import type { Outcomes, Refusals } from '../model/evidence.ts';
import type { Coverage, LogSummary } from '../model/flow.ts';
import type {
  Crossing,
  DestinationView,
  NamespaceView,
  ObservedRow,
  ObservedState,
  ObservedView,
  PolicyIsolation,
  SourceView,
} from '../model/observed.ts';
import { patternText, spreadText } from '../model/refusals.ts';
import { countOf, formatCount } from '../model/time.ts';
import { unidentifiedWords } from './context-words.ts';
import type { Section, Seen, Table } from './observed-phrases.ts';
import { connectionPhrase, endPhrase, outcomesPhrase, tableOf } from './observed-phrases.ts';
import { policySections } from './observed-policies.ts';
import { join, name, type Phrase, place, plain, prose, say, words } from './phrase.ts';
import { windowText } from './verdict.ts';

export function sectionsOf(view: ObservedView, seen: Seen): readonly Section[] {
  switch (view.by) {
    case 'namespace':
      return view.namespaces.map((one) => namespaceSection(one, seen));
    case 'source':
      return view.sources.map((one) => sourceSection(one, seen));
    case 'destination':
      return view.destinations.map((one) => destinationSection(one, seen));
    case 'policy':
      return policySections(view, seen);
  }
}

const crossedWords: Readonly<Record<Crossing['answer'], string>> = {
  crossed: 'crossed',
  refused: 'isolated in fact, every attempt was refused',
  seen: 'seen by sources that do not judge, so it may have been let through',
  'never-recorded': 'nothing recorded',
};

function namespaceSection({ namespace, ingress, egress, inside, policies }: NamespaceView, seen: Seen): Section {
  const told = (label: string, crossing: Crossing, said: PolicyIsolation | undefined): Phrase => {
    const peers = crossing.peers === 0 ? '' : `, ${countOf(crossing.peers, 'peer')}`;
    const counted = crossing.answer === 'never-recorded' ? [] : say`: ${outcomesPhrase(crossing.outcomes)}`;
    return say`${words(`${label} ${crossedWords[crossing.answer]}${peers}`)}${counted}${isolationPhrase(said)}`;
  };
  const within = Object.keys(inside).length === 0 ? [] : [say`inside: ${outcomesPhrase(inside)}`];
  return {
    title: say`namespace ${name(namespace)}`,
    sentences: [told('ingress:', ingress, policies?.ingress), told('egress:', egress, policies?.egress), ...within],
    tables: [rowsTable('came in', ingress.rows, seen), rowsTable('went out', egress.rows, seen)],
  };
}

function isolationPhrase(said: PolicyIsolation | undefined): Phrase {
  if (said === undefined) return [];
  const perhaps = said.perhaps === 0 ? '' : `, perhaps ${formatCount(said.perhaps)} more`;
  return words(`; policies isolate ${formatCount(said.isolated)} of ${countOf(said.workloads, 'workload')}${perhaps}`);
}

function sourceSection({ source, outcomes, peers, refusals, rows }: SourceView, seen: Seen): Section {
  return {
    title: say`from ${endPhrase(source, seen)}`,
    sentences: [
      ...sumPhrase('to', peers, outcomes, rows),
      // One attempt is told by its row.
      ...(refusals === undefined || refusals.evidence.count === 1 ? [] : [refusalsPhrase(refusals)]),
    ],
    tables: [rowsTable('went to', rows, seen, 'destination')],
  };
}

function refusalsPhrase(refusals: Refusals): Phrase {
  const { noisy, pattern, evidence, targets } = refusals;
  // Some targets once or twice each: the numbers say all.
  const isPlain = pattern === 'repeated' && evidence.count <= 2 * targets;
  const what = [...(noisy ? ['noisy'] : []), ...(isPlain ? [] : [patternText(refusals)])].join(', ');
  return words(`refused: ${what === '' ? '' : `${what}: `}${spreadText(refusals)}`);
}

function destinationSection({ destination, outcomes, peers, rows }: DestinationView, seen: Seen): Section {
  return {
    title: say`to ${endPhrase(destination, seen)}`,
    sentences: sumPhrase('from', peers, outcomes, rows),
    tables: [rowsTable('came from', rows, seen, 'source')],
  };
}

/** A single row says it all. */
function sumPhrase(how: string, peers: number, outcomes: Outcomes, rows: readonly ObservedRow[]): readonly Phrase[] {
  return rows.length < 2 ? [] : [say`${words(`${how} ${countOf(peers, 'peer')}: `)}${outcomesPhrase(outcomes)}`];
}

/** `only`: the end that the section is not about. */
function rowsTable(what: string, rows: readonly ObservedRow[], seen: Seen, only?: 'source' | 'destination'): Table {
  return tableOf([what, 'recorded'], rows, (row) => [connectionPhrase(row, seen, only), outcomesPhrase(row.outcomes)]);
}

/** Of a view without a section. */
export function nothingPhrase({ view, namespace }: ObservedState, { records }: Coverage): Phrase {
  if (records === 0) return words('no connection was recorded');
  if (namespace !== undefined) return say`nothing that was recorded concerns the namespace ${name(namespace)}`;
  return words(
    view.by === 'policy' ? 'the records name no policy' : 'no recorded connection has an end that is known to be a pod',
  );
}

const formatsShown = 5;

/** What was read, line by line accounted for. */
export function readPhrase({ logs }: Coverage): Phrase {
  const sum = (of: (log: LogSummary) => number): number => logs.reduce((total, log) => total + of(log), 0);
  const skipped = sum((log) => log.skipped.reduce((total, { lines }) => total + lines, 0));
  const unread = logs.filter(({ format }) => format === 'none').length;
  const formats = [...new Set(logs.map(({ format }) => format))].filter((format) => format !== 'none').sort();
  const more = formats.length > formatsShown ? ' and more' : '';
  // A log with several formats is told once for each.
  const files = new Map(logs.map((log) => [log.file, log.lines] as const));
  const lines = countOf(
    [...files.values()].reduce((total, each) => total + each, 0),
    'line',
  );
  const told =
    formats.length === 0 ? [] : say` (${join(formats.slice(0, formatsShown).map(name), ', ')}${words(more)})`;
  const left = unread === 0 ? '' : `, ${formatCount(unread)} of them empty or not read`;
  return say`${words(`${lines} of ${countOf(files.size, 'log')}`)}${told}${words(`${left}, ${formatCount(skipped)} skipped`)}`;
}

export function readText(coverage: Coverage): string {
  return plain(readPhrase(coverage));
}

const skippedShown = 10;

/** Lines that say nothing, each kind with the place of its first. */
export function skippedPhrases({ logs }: Coverage): readonly Phrase[] {
  const all = logs.flatMap(({ skipped }) => skipped);
  const left = all.length - skippedShown;
  return [
    ...all
      .slice(0, skippedShown)
      .map(
        ({ reason, lines, sample }) =>
          say`${words(`${countOf(lines, 'line')} skipped: `)}${prose(reason)} (${place(sample)})`,
      ),
    ...(left > 0 ? [words(`and ${countOf(left, 'more reason')} to skip lines (--format json)`)] : []),
  ];
}

/** Records with an end that nobody knows, by why. */
export function unattributedPhrases({ unattributed }: Coverage): readonly Phrase[] {
  return unattributed.map(
    ({ why, records, sample }) =>
      say`${words(`${countOf(records, 'record')} not attributed: ${unidentifiedWords[why]} (`)}${place(sample)})`,
  );
}

/** What the records span, in one sentence. */
export function spanPhrase({ first, last, records, attributed }: Coverage): Phrase {
  const when = first === undefined || last === undefined ? '' : `${windowText(first, last)}, `;
  return words(`${when}${countOf(records, 'record')}, ${formatCount(attributed)} with two known ends`);
}
