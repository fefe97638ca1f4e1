/** Recorded connections held against the ends that a report names. */
import { workloadKeyOf } from '../model/cluster.ts';
import type { Party } from '../model/finding.ts';
import type { Connection, ConnectionEnd } from '../model/flow.ts';
import type { FoldedRow } from '../model/group.ts';
import type { Address, AddressSet, PortRange } from '../model/network.ts';
import { addressesIn, contains } from '../model/network.ts';
import { partyOf } from '../model/party.ts';

/** Some ends: by their keys, and outside addresses by where they lie. */
interface Ends {
  readonly keys: ReadonlySet<string>;
  readonly addresses: AddressSet | 'every';
}

/** The pairs and ports of a row of a report. */
export interface Sought {
  readonly sources: Ends;
  readonly destinations: Ends;
  readonly ports: readonly PortRange[];
}

export function soughtOf({
  sources,
  destinations,
  ports,
}: Pick<FoldedRow<unknown>, 'sources' | 'destinations' | 'ports'>): Sought {
  return {
    sources: endsOf(sources.members.map(({ party }) => party)),
    destinations: endsOf(destinations.members.map(({ party }) => party)),
    ports,
  };
}

function endsOf(parties: readonly Party[]): Ends {
  const keys = new Set(parties.flatMap((party) => partyKey(party) ?? []));
  const outside = parties.filter((party) => party.kind === 'addresses');
  if (outside.some(({ everything }) => everything)) return { keys, addresses: 'every' };
  return { keys, addresses: addressesIn(outside.flatMap(({ blocks }) => blocks)) };
}

/** Users outside have no end in a record of their own. */
function partyKey(party: Party): string | undefined {
  switch (party.kind) {
    case 'workload':
      return `workload ${workloadKeyOf(party.workload)}`;
    case 'node':
      return `node ${party.name}`;
    case 'api-server':
      return party.kind;
    case 'unidentified':
      return `unidentified ${party.text}`;
    case 'addresses':
    case 'entry':
      return undefined;
  }
}

function addressIn(end: ConnectionEnd): Address | undefined {
  return end.kind === 'outside' ? end.address : undefined;
}

function isAmong({ keys, addresses }: Ends, end: ConnectionEnd): boolean {
  const address = addressIn(end);
  if (address !== undefined) return addresses === 'every' || contains(addresses, address);
  return keys.has(partyKey(partyOf(end)) ?? '');
}

export function isSought({ sources, destinations, ports }: Sought, connection: Connection): boolean {
  const { protocol, port } = connection;
  return (
    ports.some(
      (range) => range.protocol === protocol && (port === undefined || (range.first <= port && port <= range.last)),
    ) &&
    isAmong(sources, connection.source) &&
    isAmong(destinations, connection.destination)
  );
}

/** Finds the connections of a row without looking at all of them. */
export function connectionIndex(connections: readonly Connection[]): (sought: Sought) => readonly Connection[] {
  const [from, to] = [new Map<string, Connection[]>(), new Map<string, Connection[]>()];
  const add = (map: Map<string, Connection[]>, end: ConnectionEnd, connection: Connection): void => {
    const key = end.kind === 'outside' ? outside : (partyKey(partyOf(end)) ?? '');
    const known = map.get(key);
    if (known === undefined) map.set(key, [connection]);
    else known.push(connection);
  };
  for (const connection of connections) {
    add(from, connection.source, connection);
    add(to, connection.destination, connection);
  }
  return (sought) => {
    const [a, b] = [placesOf(sought.sources), placesOf(sought.destinations)];
    const [map, keys] = a.length <= b.length ? [from, a] : [to, b];
    return keys.flatMap((key) => map.get(key) ?? []).filter((connection) => isSought(sought, connection));
  };
}

const outside = 'outside';

function placesOf({ keys, addresses }: Ends): readonly string[] {
  return [...keys, ...(addresses === 'every' || addresses.length > 0 ? [outside] : [])];
}
