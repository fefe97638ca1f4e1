/** Groups under the privacy level `names`: no address, no pod name, nothing in labels that looks like one. */
import type { Party } from '../model/finding.ts';
import type { FoldedRow, Group, GroupCondition } from '../model/group.ts';
import type { Requirement } from '../model/labels.ts';

export interface Masks {
  readonly party: (party: Party) => Party;
  readonly text: (text: string) => string;
}

export function foldedOfNames<Of>(
  { sources, destinations, ...row }: FoldedRow<Of>,
  masks: Masks,
  ofNames: (of: Of) => Of,
): FoldedRow<Of> {
  return {
    ...row,
    sources: groupOfNames(sources, masks),
    destinations: groupOfNames(destinations, masks),
    of: ofNames(row.of),
  };
}

function groupOfNames({ members, conditions, others }: Group, masks: Masks): Group {
  return {
    members: members.map((member) => ({ ...member, party: masks.party(member.party) })),
    conditions: conditions.map((condition) => conditionOfNames(condition, masks)),
    others: others.map(masks.party),
  };
}

function conditionOfNames({ namespaces, labels, except }: GroupCondition, { text }: Masks): GroupCondition {
  const masked = (some: readonly Requirement[]): readonly Requirement[] =>
    some.map((one) => ('values' in one ? { ...one, values: one.values.map(text) } : one));
  const own = namespaces && {
    ...namespaces,
    ...(namespaces.labels === undefined ? {} : { labels: masked(namespaces.labels) }),
  };
  return { ...(own === undefined ? {} : { namespaces: own }), labels: masked(labels), except };
}
