/** What `observe` tells, once for all documents: sections of sentences and tables made of phrases. */
import type { Outcomes, Refusals } from '../model/evidence.ts';
import type { Party } from '../model/finding.ts';
import type { Coverage, Evidence } from '../model/flow.ts';
import type {
  Crossing,
  DestinationView,
  LastWrite,
  NamespaceView,
  ObservedRow,
  ObservedView,
  PolicyIsolation,
  PolicyView,
  SourceView,
  UnexplainedReason,
} from '../model/observed.ts';
import { formatPorts } from '../model/party.ts';
import { patternText, spreadText } from '../model/refusals.ts';
import { countOf, formatCount, formatTime } from '../model/time.ts';
import { join, name, type Phrase, place, prose, say, words } from './phrase.ts';
import { windowText } from './verdict.ts';
import { partyPhrase, reasonPhrase, refPhrase } from './words.ts';

export interface Table {
  readonly header: readonly string[];
  /** All of them; documents show the first. */
  readonly rows: readonly (readonly Phrase[])[];
}

export interface Section {
  readonly title: Phrase;
  readonly sentences: readonly Phrase[];
  readonly tables: readonly Table[];
}

/** Who may be named how: see `withPrivacy`. */
export interface Seen {
  readonly party: (party: Party) => Party;
  readonly text: (text: string) => string;
}

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
    title: say`from ${partyPhrase(seen.party(source))}`,
    sentences: [
      say`to ${words(countOf(peers, 'peer'))}: ${outcomesPhrase(outcomes)}`,
      ...(refusals === undefined ? [] : [refusalsPhrase(refusals)]),
    ],
    tables: [rowsTable('went to', rows, seen)],
  };
}

function refusalsPhrase(refusals: Refusals): Phrase {
  const noisy = refusals.noisy ? 'noisy, ' : '';
  return words(`refused: ${noisy}${patternText(refusals)}: ${spreadText(refusals)}`);
}

function destinationSection({ destination, outcomes, peers, rows }: DestinationView, seen: Seen): Section {
  return {
    title: say`to ${partyPhrase(seen.party(destination))}`,
    sentences: [say`from ${words(countOf(peers, 'peer'))}: ${outcomesPhrase(outcomes)}`],
    tables: [rowsTable('came from', rows, seen)],
  };
}

const whyWords: Readonly<Record<UnexplainedReason, string>> = {
  'allowed-by-nobody': 'no policy selects either end',
  'refused-though-allowed': 'refused, though policies allow it',
  'allowed-though-refused': 'allowed, though policies refuse it',
  'cannot-say': 'cannot say',
};

function policySections(view: Extract<ObservedView, { by: 'policy' }>, seen: Seen): readonly Section[] {
  const { named, policies, unexplained, older = [] } = view;
  const idle = (policies ?? []).filter(({ use }) => use !== 'used');
  const used = (policies ?? []).filter(({ use }) => use === 'used');
  const all: readonly (Section | undefined)[] = [
    unexplained && {
      title: words('connections that no policy explains'),
      sentences: [words(countOf(unexplained.length, 'connection'))],
      tables: [
        {
          header: ['connection', 'recorded', 'why'],
          rows: unexplained.map(({ row, why, reasons, dependsOn }) => [
            connectionPhrase(row, seen),
            outcomesPhrase(row.outcomes),
            join(
              [
                words(whyWords[why]),
                ...(why === 'allowed-by-nobody' ? [] : reasons.slice(0, 2).map(reasonPhrase)),
                ...dependsOn.slice(0, 2).map((text) => say`depends on whether ${prose(seen.text(text))}`),
              ],
              '; ',
            ),
          ]),
        },
      ],
    },
    older.length === 0
      ? undefined
      : {
          title: words('records older than the policies'),
          sentences: [
            words(`${countOf(older.length, 'connection')}, held against nothing: what decides them was written later`),
          ],
          tables: [
            {
              header: ['connection', 'recorded', 'last written'],
              rows: older.map(({ row, write }) => [
                connectionPhrase(row, seen),
                outcomesPhrase(row.outcomes),
                say`${refPhrase(write.object)} ${writtenPhrase(write)}`,
              ]),
            },
          ],
        },
    policies && {
      title: words('policies that no recorded connection uses'),
      sentences: [words(`${formatCount(idle.length)} of ${countOf(policies.length, 'policy', 'policies')}`)],
      tables: [policyTable(idle)],
    },
    used.length === 0
      ? undefined
      : { title: words('policies in use'), sentences: [], tables: [policyTable(used), unusedRules(used)] },
    named.length === 0
      ? undefined
      : {
          title: words('policies that the logs name'),
          sentences: [],
          tables: [
            {
              header: ['policy', 'effect', 'connections', 'recorded'],
              rows: named.map(({ policy, effect, connections, outcomes }) => [
                refPhrase(policy),
                words(effect === 'allow' ? 'allows' : 'refuses'),
                words(countOf(connections, 'connection')),
                outcomesPhrase(outcomes),
              ]),
            },
          ],
        },
  ];
  return all.filter((section) => section !== undefined);
}

function policyTable(policies: readonly PolicyView[]): Table {
  return {
    header: ['policy', 'connections', 'recorded'],
    rows: policies.map((view) => [
      view.origin.kind === 'live' ? refPhrase(view.policy) : say`${refPhrase(view.policy)} (${place(view.origin)})`,
      words(view.use === 'selects-nothing' ? 'selects no pod' : countOf(view.connections, 'connection')),
      join(usesOf(view), '; '),
    ]),
  };
}

function usesOf({ use, matched, isolating, rules, lastWrite, older }: PolicyView): readonly Phrase[] {
  return [
    ...(use === 'never-used' && rules.length === 0
      ? [words('only isolates, and refused nothing that was recorded')]
      : []),
    ...usePhrase('by its rules', matched),
    ...usePhrase('by isolating', isolating),
    ...usePhrase(`older than the policy: ${countOf(older.connections, 'connection')}`, older.outcomes),
    ...(lastWrite === undefined ? [] : [writtenPhrase(lastWrite)]),
  ];
}

function writtenPhrase({ time, origin }: LastWrite): Phrase {
  return say`${words(`written ${formatTime(time)}`)} (${place(origin)})`;
}

function usePhrase(how: string, outcomes: Outcomes): readonly Phrase[] {
  return Object.keys(outcomes).length === 0 ? [] : [say`${words(`${how}: `)}${outcomesPhrase(outcomes)}`];
}

/** Rules of policies in use that no recorded connection meets. */
function unusedRules(policies: readonly PolicyView[]): Table {
  const rows = policies.flatMap(({ policy, rules }) =>
    rules
      .filter(({ connections }) => connections === 0)
      .map(({ direction, rule, origin }) => [
        say`${refPhrase(policy)} ${words(`${direction} rule ${rule + 1}`)}`,
        place(origin),
      ]),
  );
  return { header: ['rule that no recorded connection meets', 'at'], rows };
}

function rowsTable(what: string, rows: readonly ObservedRow[], seen: Seen): Table {
  return {
    header: [what, 'recorded'],
    rows: rows.map((row) => [connectionPhrase(row, seen), outcomesPhrase(row.outcomes)]),
  };
}

/** `shop/checkout → payments/api TCP 8443 (Service payments/api)`. */
function connectionPhrase({ source, destination, protocol, port, via }: ObservedRow, seen: Seen): Phrase {
  const on = port === undefined ? `every ${protocol} port` : formatPorts([{ protocol, first: port, last: port }]);
  const service = via === undefined ? [] : say` (Service ${name(via)})`;
  const ends = say`${partyPhrase(seen.party(source))} → ${partyPhrase(seen.party(destination))}`;
  return say`${ends} ${words(protocol === 'other' ? 'other protocols' : on)}${service}`;
}

const outcomeWords = [
  ['allowed', 'allowed'],
  ['denied', 'refused'],
  ['other', 'seen'],
] as const;

function outcomesPhrase(outcomes: Outcomes): Phrase {
  return join(
    outcomeWords.flatMap(([key, word]) => {
      const evidence = outcomes[key];
      return evidence === undefined ? [] : [evidencePhrase(word, evidence)];
    }),
    '; ',
  );
}

/** How often, when, and a record that shows it. */
function evidencePhrase(word: string, { count, first, last, samples }: Evidence): Phrase {
  const [sample] = samples;
  const when = first === last ? formatTime(first) : windowText(first, last);
  const at = sample === undefined ? [] : say` (${place(sample)})`;
  return say`${words(`${word} ${formatCount(count)}×, ${when}`)}${at}`;
}

/** What the records span, in one sentence. */
export function spanPhrase({ first, last, records, attributed }: Coverage): Phrase {
  const when = first === undefined || last === undefined ? '' : `${windowText(first, last)}, `;
  return words(`${when}${countOf(records, 'record')}, ${formatCount(attributed)} with two known ends`);
}
