/** Connections by who, to whom, on what; evidence of the same adds up. */
import { connectionKey } from '../model/connection-key.ts';
import { joined } from '../model/evidence.ts';
import type { Basis, Connection, ConnectionEnd } from '../model/flow.ts';

export interface ConnectionTable {
  /** False when there is no room for another one. */
  add(connection: Connection): boolean;
  /** In one order, whatever the order of the logs. */
  connections(): readonly Connection[];
}

/** At most `limit` different ones. */
export function connectionTable(limit = Infinity): ConnectionTable {
  const table = new Map<string, Connection>();
  return {
    add(connection) {
      const key = connectionKey(connection);
      const before = table.get(key);
      if (before === undefined && table.size >= limit) return false;
      table.set(key, before === undefined ? connection : merged(before, connection));
      return true;
    },
    connections: () => [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, connection]) => connection),
  };
}

function merged(a: Connection, b: Connection): Connection {
  const allowed = joined(a.allowed, b.allowed);
  const denied = joined(a.denied, b.denied);
  const other = joined(a.other, b.other);
  const policies = [...a.policies, ...b.policies.filter((one) => !a.policies.some((known) => isSame(known, one)))];
  const via = viaOf(a, b);
  return {
    ...a,
    source: mergedEnd(a.source, b.source),
    destination: mergedEnd(a.destination, b.destination),
    ...(via !== undefined && { via }),
    basis: {
      source: weaker(a.basis.source, b.basis.source),
      destination: weaker(a.basis.destination, b.basis.destination),
    },
    ...(allowed !== undefined && { allowed }),
    ...(denied !== undefined && { denied }),
    ...(other !== undefined && { other }),
    policies: policies.sort((one, two) => (textOf(one) < textOf(two) ? -1 : 1)),
  };
}

type NamedPolicy = Connection['policies'][number];

function textOf({ ref, effect }: NamedPolicy): string {
  return `${effect} ${ref.group} ${ref.kind} ${ref.namespace} ${ref.name}`;
}

function isSame(a: NamedPolicy, b: NamedPolicy): boolean {
  return textOf(a) === textOf(b);
}

/** Whatever address or port the Service was reached at first in the alphabet, so that order means nothing. */
function viaOf(a: Connection, b: Connection): Connection['via'] {
  const [one, two] = [a.via, b.via];
  if (one === undefined || two === undefined) return one ?? two;
  const text = (via: typeof one): string => `${via.address ?? '~'} ${via.port ?? '~'}`;
  return text(one) <= text(two) ? one : two;
}

/** Strongest first. A connection rests on the weakest of its records. */
const bases: readonly Basis[] = ['named', 'labels', 'address-then', 'address-now', 'none'];

function weaker(a: Basis, b: Basis): Basis {
  return bases.indexOf(a) >= bases.indexOf(b) ? a : b;
}

function mergedEnd(a: ConnectionEnd, b: ConnectionEnd): ConnectionEnd {
  if (a.kind === 'workload' && b.kind === 'workload') {
    // No pods: the whole workload is meant, which no list of some of them may narrow.
    const whole = a.endpoints.length === 0 || b.endpoints.length === 0;
    return whole ? { ...a, endpoints: [] } : { ...a, endpoints: [...new Set([...a.endpoints, ...b.endpoints])].sort() };
  }
  if (a.kind === 'node' && b.kind === 'node') return lower(a, b);
  if (a.kind === 'outside' && b.kind === 'outside') {
    const name = [a.name, b.name].filter((one) => one !== undefined).sort()[0];
    return { ...a, ...(name !== undefined && { name }) };
  }
  return a;
}

function lower<End extends { readonly address?: bigint }>(a: End, b: End): End {
  return (b.address ?? -1n) < (a.address ?? -1n) ? b : a;
}
