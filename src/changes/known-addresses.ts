/** What a cluster has at addresses that policies name as blocks, in words. */
import type { World } from '../model/cluster.ts';
import type { Address, AddressSet, Family } from '../model/network.ts';
import { addressSet, contains, familyOf, parseAddress, subtract } from '../model/network.ts';
import { formatList } from '../model/party.ts';
import { apiServerOf, dnsServicesOf, nodeLocalAddresses } from '../model/system.ts';

/** Words for a set of addresses: `cluster DNS`, `nodes`, `with the API server`; undefined where nothing is known. */
export type KnownAddresses = (addresses: AddressSet) => string | undefined;

/** A set of more addresses than this names nothing in it. */
const most = 1n << 20n;
const namesShown = 3;
const metadataAddresses = ['169.254.169.254', 'fd00:ec2::254'].flatMap((text) => parseAddress(text) ?? []);

export function knownAddressesOf(world: World): KnownAddresses {
  const names = new Map<Address, string>();
  const nodes = new Set(world.nodes.flatMap(({ addresses }) => addresses));
  for (const { namespace, name, addresses } of world.services)
    for (const address of addresses) names.set(address, `Service ${namespace}/${name}`);
  for (const { name, addresses } of world.nodes) for (const address of addresses) names.set(address, `node ${name}`);
  const server = apiServerOf(world);
  for (const address of [...server.addresses, ...server.serviceAddresses]) names.set(address, 'the API server');
  for (const address of metadataAddresses) names.set(address, "the cloud's metadata address");
  for (const address of nodeLocalAddresses) names.set(address, 'cluster DNS on the node');
  for (const { addresses } of dnsServicesOf(world)) for (const address of addresses) names.set(address, 'cluster DNS');
  const sorted = [...names.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const holdsEveryNode = (set: AddressSet, family: Family): boolean => {
    const own = [...nodes].filter((address) => familyOf(address) === family);
    return own.length > 1 && own.every((address) => contains(set, address));
  };
  return (addresses) => {
    if (size(addresses) > most) return undefined;
    const held = heldBy(sorted, addresses);
    if (held.length === 0) return undefined;
    const told = held.map((address) => {
      const text = names.get(address) ?? '';
      return text.startsWith('node ') && holdsEveryNode(addresses, familyOf(address)) ? 'nodes' : text;
    });
    const words = formatList([...new Set(told)].sort(), namesShown);
    const rest = subtract(addresses, addressSet(held.map((address) => ({ first: address, last: address }))));
    return rest.length === 0 ? words : `with ${words}`;
  };
}

function size(set: AddressSet): bigint {
  return set.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}

/** The sorted addresses that lie in the set; both are in order. */
function heldBy(sorted: readonly Address[], set: AddressSet): readonly Address[] {
  return set.flatMap(({ first, last }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0n) < first) low = middle + 1;
      else high = middle;
    }
    const out: Address[] = [];
    for (let at = low; at < sorted.length; at++) {
      const address = sorted[at];
      if (address === undefined || address > last) break;
      out.push(address);
    }
    return out;
  });
}
