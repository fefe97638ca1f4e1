/** Policies against reality, as sections: what no policy explains, what is older, what is used and what is not. */
import type { Outcomes } from '../model/evidence.ts';
import type { LastWrite, ObservedView, PolicyView, UnexplainedReason } from '../model/observed.ts';
import { countOf, formatCount, formatTime } from '../model/time.ts';
import type { Section, Seen, Table } from './observed-phrases.ts';
import { connectionPhrase, outcomesPhrase, tableOf } from './observed-phrases.ts';
import { join, type Phrase, place, prose, say, words } from './phrase.ts';
import { policyPhrase, reasonPhrase, refPhrase } from './words.ts';

const whyWords: Readonly<Record<UnexplainedReason, string>> = {
  'allowed-by-nobody': 'no policy selects either end',
  'refused-though-allowed': 'refused, though policies allow it',
  'allowed-though-refused': 'allowed, though policies refuse it',
  'cannot-say': 'cannot say',
};

type PolicyAnswer = Extract<ObservedView, { by: 'policy' }>;

export function policySections(view: PolicyAnswer, seen: Seen): readonly Section[] {
  const { policies } = view;
  const idle = policies?.filter(({ use }) => use !== 'used') ?? [];
  const used = policies?.filter(({ use }) => use === 'used') ?? [];
  return [
    ...unexplainedSection(view, seen),
    ...olderSection(view, seen),
    ...(policies === undefined
      ? []
      : [
          {
            title: words('policies that no recorded connection uses'),
            sentences: [words(`${formatCount(idle.length)} of ${countOf(policies.length, 'policy', 'policies')}`)],
            tables: [policyTable(idle)],
          },
        ]),
    ...(used.length === 0
      ? []
      : [{ title: words('policies in use'), sentences: [], tables: [policyTable(used), unusedRules(used)] }]),
    ...namedSection(view),
  ];
}

function unexplainedSection({ unexplained }: PolicyAnswer, seen: Seen): readonly Section[] {
  if (unexplained === undefined) return [];
  const table = tableOf(['connection', 'recorded', 'why'], unexplained, ({ row, why, reasons, dependsOn }) => [
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
  ]);
  return [
    {
      title: words('connections that no policy explains'),
      sentences: [words(countOf(unexplained.length, 'connection'))],
      tables: [table],
    },
  ];
}

function olderSection({ older = [] }: PolicyAnswer, seen: Seen): readonly Section[] {
  if (older.length === 0) return [];
  const table = tableOf(['connection', 'recorded', 'last written'], older, ({ row, write }) => [
    connectionPhrase(row, seen),
    outcomesPhrase(row.outcomes),
    say`${refPhrase(write.object)} ${writtenPhrase(write)}`,
  ]);
  return [
    {
      title: words('records older than the policies'),
      sentences: [
        words(`${countOf(older.length, 'connection')}, held against nothing: what decides them was written later`),
      ],
      tables: [table],
    },
  ];
}

function namedSection({ named }: PolicyAnswer): readonly Section[] {
  if (named.length === 0) return [];
  const header = ['policy', 'effect', 'connections', 'recorded'];
  const table = tableOf(header, named, ({ policy, effect, connections, outcomes }) => [
    refPhrase(policy),
    words(effect === 'allow' ? 'allows' : 'refuses'),
    words(countOf(connections, 'connection')),
    outcomesPhrase(outcomes),
  ]);
  return [
    {
      title: words('policies that the logs name'),
      sentences: [],
      tables: [table],
    },
  ];
}

function policyTable(policies: readonly PolicyView[]): Table {
  return tableOf(['policy', 'connections', 'recorded'], policies, (view) => [
    view.origin.kind === 'live' ? refPhrase(view.policy) : policyPhrase(view.policy, view.origin),
    words(view.use === 'selects-nothing' ? 'selects no pod' : countOf(view.connections, 'connection')),
    join(usesOf(view), '; '),
  ]);
}

function usesOf({ use, matched, isolating, rules, lastWrite, older }: PolicyView): readonly Phrase[] {
  return [
    ...(use === 'never-used' && rules.length === 0
      ? [words('only isolates, and refused nothing that was recorded')]
      : []),
    ...usePhrase('by its rules', matched),
    ...isolatingPhrases(isolating),
    ...usePhrase(`older than the policy: ${countOf(older.connections, 'connection')}`, older.outcomes),
    ...(lastWrite === undefined ? [] : [writtenPhrase(lastWrite)]),
  ];
}

/** What a source saw that does not judge may not have been refused. */
function isolatingPhrases({ other, ...judged }: Outcomes): readonly Phrase[] {
  return [...usePhrase('by isolating', judged), ...usePhrase('would refuse', other === undefined ? {} : { other })];
}

function writtenPhrase({ deleted, time, origin }: LastWrite): Phrase {
  return say`${words(`${deleted === true ? 'deleted' : 'written'} ${formatTime(time)}`)} (${place(origin)})`;
}

function usePhrase(how: string, outcomes: Outcomes): readonly Phrase[] {
  return Object.keys(outcomes).length === 0 ? [] : [say`${words(`${how}: `)}${outcomesPhrase(outcomes)}`];
}

/** Rules of policies in use that no recorded connection meets. */
function unusedRules(policies: readonly PolicyView[]): Table {
  const idle = policies.flatMap(({ policy, rules }) =>
    rules.filter(({ connections }) => connections === 0).map((rule) => ({ policy, ...rule })),
  );
  return tableOf(['rule that no recorded connection meets', 'at'], idle, ({ policy, direction, rule, origin }) => [
    say`${refPhrase(policy)} ${words(`${direction} rule ${rule + 1}`)}`,
    origin.kind === 'live' ? [] : place(origin),
  ]);
}
