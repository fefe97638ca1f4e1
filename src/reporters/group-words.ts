/** Groups of ends as phrases: "every workload in `web-*` with `tier=api`". */
import type { FoldedRow, Group, GroupCondition, NamespaceSet } from '../model/group.ts';
import { distinctNames, isAmongEachOther } from '../model/group.ts';
import { formatRequirement, type Requirement } from '../model/labels.ts';
import { countOf, formatCount } from '../model/time.ts';
import { join, name, type Phrase, say, words } from './phrase.ts';
import { partyPhrase, portsText } from './words.ts';

const partsShown = 3;
const namesShown = 3;

/** A row with its ports, and how many pairs it is if more than one. */
export function foldedPhrase(row: FoldedRow<unknown>): Phrase {
  const ports = portsText(row.ports);
  const count = row.pairs > 1 ? ` (${countOf(row.pairs, 'pair')})` : '';
  return say`${endsPhrase(row)}${words(ports === '' ? '' : ` ${ports}`)}${words(count)}`;
}

/** Both ends of a row, each for itself. */
export function endsPhrases(row: Pick<FoldedRow<unknown>, 'sources' | 'destinations'>): readonly [Phrase, Phrase] {
  return [
    groupPhrase(row.sources),
    isAmongEachOther(row) ? words('each other of them') : groupPhrase(row.destinations),
  ];
}

function endsPhrase(row: FoldedRow<unknown>): Phrase {
  if (isAmongEachOther(row)) return say`${groupPhrase(row.sources)} among each other`;
  return say`${groupPhrase(row.sources)} → ${groupPhrase(row.destinations)}`;
}

function groupPhrase({ conditions, others }: Group): Phrase {
  const parts = [...conditions.map(conditionPhrase), ...others.map(partyPhrase)];
  const left = parts.length - partsShown;
  const more = left > 0 ? ` and ${formatCount(left)} more` : '';
  return say`${join(parts.slice(0, partsShown), ', ')}${words(more)}`;
}

function conditionPhrase({ namespaces, labels, except }: GroupCondition): Phrase {
  const where = namespaces === undefined ? [] : say` in ${namespacesPhrase(namespaces)}`;
  const what = labels.length === 0 ? [] : say` with ${labelsPhrase(labels)}`;
  const without = distinctNames(except).map(name);
  return say`every workload${where}${what}${without.length === 0 ? [] : say` but ${join(without, ', ')}`}`;
}

function labelsPhrase(labels: readonly Requirement[]): Phrase {
  return join(
    labels.map((label) => name(formatRequirement(label))),
    ' and ',
  );
}

function namespacesPhrase({ names, pattern, labels }: NamespaceSet): Phrase {
  if (pattern !== undefined) return name(pattern);
  if (labels !== undefined) return say`namespaces with ${labelsPhrase(labels)}`;
  const left = names.length - namesShown;
  return say`${join(names.slice(0, namesShown).map(name), ', ')}${words(left > 0 ? ` and ${formatCount(left)} more` : '')}`;
}
