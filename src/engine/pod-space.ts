/** Where a pod can have its address when nobody says where pods lie. */
import { addressesIn, everyAddress, subtract } from '../model/network.ts';

/**
 * Unspecified, loopback, link-local and multicast: the API server refuses an endpoint of a Service with such an address,
 * so that no pod of use has one. An exception for the metadata address takes no pod out.
 */
const neverOfPods = addressesIn([
  ...['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4'],
  ...['::/127', 'fe80::/10', 'ff00::/8'],
]);

export const podSpace = {
  IPv4: subtract(everyAddress.IPv4, neverOfPods),
  IPv6: subtract(everyAddress.IPv6, neverOfPods),
} as const;
