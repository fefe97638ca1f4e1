/** Ends of traffic as parties: pods of a workload, and addresses. */
import type { EndpointId, WorkloadRef } from './cluster.ts';
import type { Party } from './finding.ts';
import type { AddressSet, Family } from './network.ts';
import { blocksOf, everyAddress, familyOf } from './network.ts';

/** Names for address ranges, from the gate file. */
export interface AddressName {
  readonly name: string;
  readonly addresses: AddressSet;
}

/** `ids` names the pods that are meant, where that is known and they are not all. */
export function workloadParty(
  workload: WorkloadRef,
  pods: number,
  of: number,
  ids?: readonly EndpointId[],
): Party & { readonly kind: 'workload' } {
  if (pods >= of) return { kind: 'workload', workload };
  return { kind: 'workload', workload, some: { pods, of, ...(ids === undefined ? {} : { ids }) } };
}

/** All addresses of a family are one block, although its line has a gap where IPv4 stands. */
export function addressParty(addresses: AddressSet, names: readonly AddressName[]): Party {
  const blocks = (['IPv4', 'IPv6'] as const).flatMap((family) => {
    const own = addresses.filter(({ first }) => familyOf(first) === family);
    return isWhole(own, family) ? [family === 'IPv4' ? '0.0.0.0/0' : '::/0'] : blocksOf(own);
  });
  const text = blocks.join();
  const name = names.find((one) => blocksOf(one.addresses).join() === text)?.name;
  const everything = (['IPv4', 'IPv6'] as const).some((family) => isWhole(addresses, family));
  return { kind: 'addresses', blocks, everything, ...(name === undefined ? {} : { name }) };
}

function isWhole(addresses: AddressSet, family: Family): boolean {
  return everyAddress[family].every(({ first, last }) =>
    addresses.some((range) => range.first <= first && range.last >= last),
  );
}
