/** How far an access reaches: the sub-kind of new-access and lost-access. */
import type { World } from '../model/cluster.ts';
import type { Party, Row } from '../model/finding.ts';
import {
  type AddressSet,
  addressSet,
  contains,
  everyAddress,
  intersect,
  parseAddress,
  parseBlock,
  subtract,
} from '../model/network.ts';
import { keyOf, type ObjectKey } from '../model/object.ts';
import { directionOf } from '../model/party.ts';
import type { Direction, Peer, Policy } from '../model/policy.ts';
import type { Reason } from '../model/verdict.ts';

/** Widest first. */
const reaches = [
  'internet',
  'metadata-address',
  'any-namespace',
  'across-namespaces',
  'outside-addresses',
  'same-namespace',
] as const;
export type Reach = (typeof reaches)[number];

const metadataAddresses = ['169.254.169.254', 'fd00:ec2::254'].flatMap((text) => parseAddress(text) ?? []);

/** Private, shared, local, documentation, multicast and reserved space (IANA special-purpose registries). */
const specialSpace = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3',
].flatMap((line) => line.split(' '));

const publicSpace = {
  IPv4: subtract(everyAddress.IPv4, blocks(specialSpace)),
  IPv6: subtract(blocks(['2000::/3']), blocks(['2001:db8::/32'])),
} as const;

function blocks(texts: readonly string[]): AddressSet {
  return addressSet(texts.flatMap((text) => parseBlock(text)?.addresses ?? []));
}

function size(set: AddressSet): bigint {
  return set.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}

/** A partner's block is no internet: one part in 256 of all public addresses of a family is. */
function isInternet(set: AddressSet): boolean {
  return (['IPv4', 'IPv6'] as const).some(
    (family) => size(intersect(set, publicSpace[family])) * 256n >= size(publicSpace[family]),
  );
}

/** Sorts rows by how far they reach. `world` is the one in which they are allowed, `reasons` what allows them there. */
export function reachIn(world: World): (row: Row, reasons: readonly Reason[]) => Reach {
  let policies: ReadonlyMap<ObjectKey, Policy> | undefined;
  return (row, reasons) => {
    const { source, destination } = row;
    const outside = [source, destination].filter((party) => party.kind === 'addresses');
    const sets = outside.map((party) => ({ party, set: blocks(party.blocks) }));
    if (sets.some(({ party, set }) => party.everything || isInternet(set))) return 'internet';
    if (sets.some(({ party, set }) => party === destination && metadataAddresses.some((at) => contains(set, at))))
      return 'metadata-address';
    policies ??= new Map(world.policies.map((policy) => [keyOf(policy.ref), policy]));
    if (source.kind !== 'workload' || destination.kind !== 'workload') return 'outside-addresses';
    const direction = directionOf(row);
    for (const reason of reasons) if (opensEveryNamespace(reason, direction, policies)) return 'any-namespace';
    return namespaceOf(source) === namespaceOf(destination) ? 'same-namespace' : 'across-namespaces';
  };
}

function namespaceOf(party: Party & { readonly kind: 'workload' }): string {
  return party.workload.namespace;
}

/** Whether the rule that allows it there would allow it from or to every namespace, also those to come. */
function opensEveryNamespace(reason: Reason, direction: Direction, policies: ReadonlyMap<ObjectKey, Policy>): boolean {
  if (reason.kind !== 'rule' || reason.action !== 'allow' || reason.direction !== direction) return false;
  const rules = policies.get(keyOf(reason.policy))?.[reason.direction]?.rules ?? [];
  const peers = rules.find(({ index }) => index === reason.rule);
  if (peers === undefined) return false;
  return peers.peers === undefined || peers.peers.some(namesEveryNamespace);
}

/** Every address of a family is that of every pod too, where blocks match by address. */
function namesEveryNamespace(peer: Peer): boolean {
  if (peer.kind === 'block') return peer.byAddress === true && peer.except.length === 0 && /\/0$/.test(peer.block.cidr);
  return peer.kind === 'pods' && peer.namespaces.kind === 'select' && peer.namespaces.selector.kind === 'all';
}

/** The widest of some reaches. */
export function widest(found: readonly (string | undefined)[]): Reach {
  return reaches.find((reach) => found.includes(reach)) ?? 'same-namespace';
}

/** The internet and the metadata address are errors whatever else is said about new access. */
export function isAlwaysError(reach: Reach): boolean {
  return reach === 'internet' || reach === 'metadata-address';
}

/** How a title and a detail name it. */
export const reachText: Readonly<Record<Reach, string>> = {
  internet: 'It reaches the internet.',
  'metadata-address': "It reaches the cloud's metadata address, which hands out credentials of the node.",
  'any-namespace': 'The rule opens it for every namespace, also for those to come.',
  'across-namespaces': 'It crosses namespaces.',
  'outside-addresses': 'It reaches addresses outside the cluster.',
  'same-namespace': 'It stays in the namespace.',
};
