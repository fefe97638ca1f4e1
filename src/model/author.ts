/** Who made a write, in words. */
import type { ObjectWrite } from './flow.ts';
import { formatAddress } from './network.ts';

/** Who made a write, acting as whom, and from where. */
export function authorOf({
  user,
  actingAs,
  pod,
  address,
  relayed,
}: Pick<ObjectWrite, 'user' | 'actingAs' | 'pod' | 'address' | 'relayed'>): string {
  return [
    user,
    ...(actingAs === undefined ? [] : [`acting as ${actingAs}`]),
    // Reports that show no names of pods know them by these words.
    ...(pod === undefined ? [] : [`in the pod ${pod.namespace}/${pod.name}`]),
    ...(address === undefined ? [] : [`${relayed === true ? 'by way of' : 'from'} ${formatAddress(address)}`]),
  ].join(' ');
}
