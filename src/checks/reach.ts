/** How far an access reaches: the sub-kind of new-access and lost-access. */
import type { World } from '../model/cluster.ts';
import type { Party, Row } from '../model/finding.ts';
import { isInternet } from '../model/internet.ts';
import { addressesIn, contains, parseAddress } from '../model/network.ts';
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

/** Sorts rows by how far they reach. `world` is the one in which they are allowed, `reasons` what allows them there. */
export function reachIn(world: World): (row: Row, reasons: readonly Reason[]) => Reach {
  let policies: ReadonlyMap<ObjectKey, Policy> | undefined;
  return (row, reasons) => {
    const { source, destination } = row;
    const outside = [source, destination].filter((party) => party.kind === 'addresses');
    const sets = outside.map((party) => ({ party, set: addressesIn(party.blocks) }));
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
