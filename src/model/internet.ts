/** What is the internet, and not some addresses of it. */
import { addressesIn, type AddressSet, everyAddress, intersect, subtract } from './network.ts';

/** Private, shared, local, documentation, multicast and reserved space (IANA special-purpose registries). */
const specialSpace = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24',
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3',
].flatMap((line) => line.split(' '));

const publicSpace = {
  IPv4: subtract(everyAddress.IPv4, addressesIn(specialSpace)),
  IPv6: subtract(addressesIn(['2000::/3']), addressesIn(['2001:db8::/32'])),
} as const;

function size(set: AddressSet): bigint {
  return set.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);
}

/** A partner's block is no internet: one part in 256 of all public addresses of a family is. */
export function isInternet(set: AddressSet): boolean {
  return (['IPv4', 'IPv6'] as const).some(
    (family) => size(intersect(set, publicSpace[family])) * 256n >= size(publicSpace[family]),
  );
}
