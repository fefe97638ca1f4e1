/** Workloads that come and go, and what they reach: apart from what changes between those that stay. */
import type { WorkloadRef } from '../model/cluster.ts';
import type { Report, StateReport } from '../model/finding.ts';
import type { FoldedRow, PairAnswer } from '../model/group.ts';
import { countOf, formatCount } from '../model/time.ts';
import { foldedPhrase } from './group-words.ts';
import { join, name, type Phrase, prose, say, words } from './phrase.ts';
import { partyPhrase } from './words.ts';

export interface Comings {
  readonly label: 'added' | 'removed';
  readonly who: Phrase;
  readonly rows: readonly Phrase[];
}

const namesShown = 6;

/** Of all states; empty where none comes and none goes. */
export function comingsOf(report: Report): readonly Comings[] {
  return report.sources.flatMap(({ states }) =>
    states.flatMap((state) => [
      ...comings('added', state.workloadsAdded, state.reachAdded ?? []),
      ...comings('removed', state.workloadsRemoved, state.reachRemoved ?? []),
    ]),
  );
}

function comings(
  label: Comings['label'],
  workloads: StateReport['workloadsAdded'],
  rows: readonly FoldedRow<PairAnswer>[],
): readonly Comings[] {
  if (workloads.length === 0) return [];
  const shown = workloads.slice(0, namesShown).map((workload) => partyPhrase({ kind: 'workload', workload }));
  const left = workloads.length - shown.length;
  const names = say`${join(shown, ', ')}${words(left > 0 ? ` and ${formatCount(left)} more` : '')}`;
  const who = workloads.length === 1 ? names : say`${words(countOf(workloads.length, 'workload'))}: ${names}`;
  return [{ label, who, rows: rows.length === 0 ? [words('may connect to nobody')] : rows.map(rowPhrase) }];
}

function rowPhrase(row: FoldedRow<PairAnswer>): Phrase {
  return row.of === 'unknown' ? say`cannot say: ${foldedPhrase(row)}` : foldedPhrase(row);
}

/** "`shop/api` is taken to be the former `shop/backend`, because …", one a renamed workload. */
export function renamesOf(report: Report): readonly Phrase[] {
  return report.sources.flatMap(({ states }) =>
    states.flatMap(({ renames }) =>
      (renames ?? []).map(({ from, to, because }) => {
        const what = ({ namespace, name: own, kind }: WorkloadRef): Phrase =>
          say`${from.kind === to.kind ? [] : say`${name(kind)} `}${name(`${namespace}/${own}`)}`;
        return say`${what(to)} is taken to be the former ${what(from)}, because ${prose(because.join(' and '))}`;
      }),
    ),
  );
}
