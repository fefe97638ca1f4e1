/** Recorded connections held against the ends that a report names. */
import { workloadKeyOf } from '../model/cluster.ts';
import type { Party } from '../model/finding.ts';
import type { Connection, ConnectionEnd } from '../model/flow.ts';
import type { FoldedRow } from '../model/group.ts';
import type { AddressSet, PortRange } from '../model/network.ts';
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

function isAmong({ keys, addresses }: Ends, end: ConnectionEnd): boolean {
  if (end.kind === 'outside') return addresses === 'every' || contains(addresses, end.address);
  return keys.has(partyKey(partyOf(end)) ?? '');
}

function isSought({ sources, destinations, ports }: Sought, connection: Connection): boolean {
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
  const from = byPlace(connections, ({ source }) => [placeOf(source)]);
  const to = byPlace(connections, ({ destination }) => [placeOf(destination)]);
  return (sought) => {
    const near = nearer(from, placesOf(sought.sources), to, placesOf(sought.destinations));
    return near.filter((connection) => isSought(sought, connection));
  };
}

/** Tells whether a connection is one of any row without looking at all of them. */
export function rowIndex(rows: readonly Sought[]): (connection: Connection) => boolean {
  const from = byPlace(rows, ({ sources }) => placesOf(sources));
  const to = byPlace(rows, ({ destinations }) => placesOf(destinations));
  return (connection) => {
    const { source, destination } = connection;
    const near = nearer(from, [placeOf(source)], to, [placeOf(destination)]);
    return near.some((row) => isSought(row, connection));
  };
}

/** Outside addresses are one place: where they lie, only ranges tell. */
const outside = 'outside';

function placeOf(end: ConnectionEnd): string {
  return end.kind === 'outside' ? outside : (partyKey(partyOf(end)) ?? '');
}

function placesOf({ keys, addresses }: Ends): readonly string[] {
  return [...keys, ...(addresses === 'every' || addresses.length > 0 ? [outside] : [])];
}

type ByPlace<Item> = ReadonlyMap<string, readonly Item[]>;

function byPlace<Item>(items: readonly Item[], places: (item: Item) => readonly string[]): ByPlace<Item> {
  const out = new Map<string, Item[]>();
  for (const item of items) {
    for (const place of places(item)) {
      const known = out.get(place);
      if (known === undefined) out.set(place, [item]);
      else known.push(item);
    }
  }
  return out;
}

/** Those at the places of one side, of the two the one that has fewer. */
function nearer<Item>(
  from: ByPlace<Item>,
  sources: readonly string[],
  to: ByPlace<Item>,
  destinations: readonly string[],
): readonly Item[] {
  const count = (map: ByPlace<Item>, places: readonly string[]): number =>
    places.reduce((sum, place) => sum + (map.get(place)?.length ?? 0), 0);
  const [map, places] = count(from, sources) <= count(to, destinations) ? [from, sources] : [to, destinations];
  return places.flatMap((place) => map.get(place) ?? []);
}
