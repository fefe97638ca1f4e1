/** Names of ends as people write them on a command line. */
import { nearest } from '../manifests/complaints.ts';
import type { Endpoint, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Protocol } from '../model/network.ts';
import { namedProtocols, parseAddress } from '../model/network.ts';

/** `namespace/name` of a workload or pod, `namespace/name[Kind]`, an address, or `node/NAME`; the port only of a destination. */
export interface NamedPeer {
  readonly text: string;
  readonly protocol?: Protocol;
  readonly port?: number;
}

/**
 * `payments/api:8443`, `payments/dns:53/UDP`, `[2001:db8::1]:443`. Where it cannot be read: what is wrong with it.
 */
export function parsePeer(text: string): NamedPeer | { readonly fault: string; readonly of?: 'port' } {
  if (parseAddress(text) !== undefined) return { text };
  const { six, plain, rest } = /^(?:\[(?<six>[^\]]*)\]|(?<plain>[^:]*))(?::(?<rest>.*))?$/s.exec(text)?.groups ?? {};
  const name = six ?? plain ?? '';
  if (name === '' || (six !== undefined && parseAddress(six) === undefined)) {
    return { fault: `"${text}" names no end` };
  }
  if (!name.includes('/') && parseAddress(name) === undefined) {
    return { fault: `"${name}" is no address, and a name needs its namespace` };
  }
  if (rest === undefined) return strayProtocol(name) ?? { text: name };
  const port = portOf(rest);
  return typeof port === 'string' ? { fault: port, of: 'port' } : { text: name, ...port };
}

/** `shop/db/UDP`: a protocol without the port that it belongs to. */
function strayProtocol(name: string): { readonly fault: string } | undefined {
  const last = /^[^/]+\/[^/]+\/(.*)$/s.exec(name)?.[1];
  return last === undefined ? undefined : { fault: `"/${last}" without a port: name it as :PORT/PROTOCOL` };
}

/** `8443` or `53/UDP`; a text says what is wrong. */
function portOf(written: string): { readonly port: number; readonly protocol: Protocol } | string {
  const slash = written.indexOf('/');
  const [number, word] = slash < 0 ? [written, 'TCP'] : [written.slice(0, slash), written.slice(slash + 1)];
  const protocol = namedProtocols.find((one) => one === word.toUpperCase());
  if (!/^\d+$/.test(number)) return `port "${number}" is not a number`;
  const port = Number(number);
  if (port < 1 || port > 65535) return `port ${number} is not between 1 and 65535`;
  return protocol === undefined ? `protocol "${word}" is none of TCP, UDP and SCTP` : { port, protocol };
}

/** The name that was probably meant, of all that exist in these worlds. */
export function nearestEnd(worlds: readonly World[], text: string): string | undefined {
  const known = new Set<string>();
  for (const { endpoints, nodes } of worlds) {
    for (const endpoint of endpoints.values()) for (const name of namesOf(endpoint).slice(0, 2)) known.add(name);
    for (const { name } of nodes) known.add(`node/${name}`);
  }
  return nearest(text, [...known]);
}

/** `namespace/workload` first, as people name it. */
export function namesOf({ id, workload }: Endpoint): readonly string[] {
  return [`${workload.namespace}/${workload.name}`, id, workloadKeyOf(workload)];
}
