/** Differences of two worlds in groups, and the groups of several states in one list. */
import type { World } from '../model/cluster.ts';
import type { Difference, Finding, Row } from '../model/finding.ts';
import type { FoldedRow } from '../model/group.ts';
import { aloneRow, memberKey } from '../model/group.ts';
import { formatRef } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import { formatRow } from '../model/party.ts';
import { directoryOf } from './directory.ts';
import { foldParties } from './parties.ts';

/** By their words. */
export function sortDifferences(differences: readonly Difference[]): readonly Difference[] {
  return differences
    .map((difference) => ({
      difference,
      text: [formatRow(difference), difference.change, difference.assuming, difference.dependsOn.join(' ')].join('\n'),
    }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ difference }) => difference);
}

/** Exactly the pairs and ports of the differences; those that change alike, for the same causes, in groups. */
export function foldDifferences(differences: readonly Difference[], world: World): readonly FoldedRow<Difference>[] {
  return foldParties(differences, directoryOf(world), substanceOf);
}

/** What differences must have in common to be told as one. */
function substanceOf({ change, assuming, before, after, live, surprise, causes }: Difference): string {
  const places = causes.map(({ object, origin }) => [formatRef(object), origin.kind, formatOrigin(origin)]);
  return JSON.stringify([change, assuming, before, after, live, surprise, places]);
}

/** Rows of one finding in several states: in the groups of each, those that are the same everywhere once. */
export function joinFolded(
  drafts: readonly { readonly rows: readonly Row[]; readonly folded?: readonly FoldedRow[] }[],
): Pick<Finding, 'folded'> {
  if (drafts.every(({ folded }) => folded === undefined)) return {};
  const found = new Map<string, FoldedRow>();
  for (const row of drafts.flatMap(({ folded, rows }) => folded ?? rows.map(aloneRow))) {
    const key = drafts.length === 1 ? String(found.size) : foldedKey(row);
    if (!found.has(key)) found.set(key, row);
  }
  return { folded: [...found.values()] };
}

function foldedKey({ sources, destinations, ports, of }: FoldedRow): string {
  const ends = [sources, destinations].map(({ members }) => members.map(({ party }) => memberKey(party)));
  return JSON.stringify([ends, ports, of.assuming, of.before, of.after]);
}
