/**
 * Groups in JSON: each stands once in a table, rows name it by its id. A row means every pair of a member of its sources
 * and a member of its destinations, but never a member that is `single` with itself.
 */
import type { Row } from '../model/finding.ts';
import {
  type FoldedRow,
  formatGroup,
  type Group,
  type GroupCondition,
  memberKey,
  type NamespaceSet,
} from '../model/group.ts';
import type { Requirement } from '../model/labels.ts';
import { partyWire, portWire, type Wire, workloadWire } from './wire.ts';

export interface GroupTable {
  /** The same id for the same members. */
  idOf(group: Group): string;
  wire(): readonly Wire[];
}

export function createGroupTable(): GroupTable {
  const ids = new Map<string, string>();
  const known = new WeakMap<Group, string>();
  const groups: Group[] = [];
  const number = (group: Group): string => {
    const text = JSON.stringify([formatGroup(group), group.members.map(({ party }) => memberKey(party))]);
    let id = ids.get(text);
    if (id === undefined) {
      groups.push(group);
      ids.set(text, (id = `g${groups.length}`));
    }
    known.set(group, id);
    return id;
  };
  return {
    idOf: (group) => known.get(group) ?? number(group),
    wire: () => groups.map((group) => groupWire(group, number(group))),
  };
}

/** Whom a row means, and one of its pairs, of which the rest is told. */
export function groupsWire(
  { sources, destinations, ports, pairs, of }: FoldedRow<Pick<Row, 'source' | 'destination'>>,
  table: GroupTable,
) {
  return {
    sources: table.idOf(sources),
    destinations: table.idOf(destinations),
    pairs,
    source: partyWire(of.source),
    destination: partyWire(of.destination),
    ports: ports.map(portWire),
  };
}

function groupWire(group: Group, id: string): Wire {
  return {
    id,
    words: formatGroup(group),
    conditions: group.conditions.map(conditionWire),
    others: group.others.length === 0 || group.conditions.length === 0 ? undefined : positionsOf(group),
    members: group.members.map(({ party, single }) => ({ ...(partyWire(party) as object), single })),
  };
}

/** Of the members that no condition means. */
function positionsOf({ members, others }: Group): readonly number[] {
  const positions = new Map(members.map(({ party }, position) => [memberKey(party), position]));
  return others.flatMap((party) => positions.get(memberKey(party)) ?? []);
}

function conditionWire({ namespaces, labels, except }: GroupCondition): Wire {
  return {
    namespaces: namespaces && namespacesWire(namespaces),
    labels: labels.map(requirementWire),
    except: except.map(workloadWire),
  };
}

function namespacesWire({ names, pattern, labels }: NamespaceSet): Wire {
  return { names, pattern, labels: labels?.map(requirementWire) };
}

function requirementWire(requirement: Requirement): Wire {
  const { operator, key } = requirement;
  return { key, operator, values: 'values' in requirement ? requirement.values : undefined };
}
