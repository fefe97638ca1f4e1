/** Whether the addresses of a log are those of this cluster. */
import type { Address } from '../model/network.ts';
import { contains, privateRanges } from '../model/network.ts';
import type { Directory } from './directory.ts';
import type { ObservedFlow } from './flow-table.ts';

const few = 10;
const looked = 10_000;

/** Fewer than one in ten of ten or more private addresses known: the log is hardly of this cluster. */
export function unknownAddresses(flows: readonly ObservedFlow[], directory: Directory): readonly string[] {
  const addresses = new Set<Address>();
  for (const { reporter, source, destination } of flows) {
    if (reporter === 'api-server') continue;
    for (const { address, namespace } of [source, destination])
      if (address !== undefined && namespace === undefined && contains(privateRanges, address)) addresses.add(address);
    if (addresses.size >= looked) break;
  }
  const known = [...addresses].filter((address) => isKnown(address, directory)).length;
  if (addresses.size < few || known * 10 >= addresses.size) return [];
  return [
    `only ${known} of ${addresses.size} private addresses in the logs are known here: are the logs of another cluster?`,
  ];
}

function isKnown(address: Address, directory: Directory): boolean {
  return (
    directory.timeline.byAddress.has(address) ||
    directory.at(address).length > 0 ||
    directory.node(address) !== undefined ||
    directory.serviceAt(address) !== undefined ||
    directory.apiServer.addresses.includes(address)
  );
}
