/** Which recorded connections are the same one. */
import { workloadKeyOf } from './cluster.ts';
import type { Connection, ConnectionEnd } from './flow.ts';
import { formatAddress } from './network.ts';

/** Equal keys: the same connection end. */
function connectionEndKey(end: ConnectionEnd): string {
  switch (end.kind) {
    case 'workload':
      return `workload ${workloadKeyOf(end.workload)}`;
    case 'node':
      return `node ${end.name} ${end.name === '' && end.address !== undefined ? formatAddress(end.address) : ''}`;
    case 'api-server':
      return 'api-server';
    case 'outside':
      return `outside ${formatAddress(end.address)}`;
    case 'unidentified': {
      const address = end.address === undefined ? '' : formatAddress(end.address);
      return `unidentified ${end.why} ${address} ${end.name ?? ''} ${end.candidates.map(workloadKeyOf).join(' ')}`;
    }
  }
}

/** Equal keys: the same connection, whatever its evidence. Connections are listed in the order of their keys. */
export function connectionKey({ source, destination, protocol, port, via }: Connection): string {
  return [connectionEndKey(source), connectionEndKey(destination), protocol, port ?? '', via?.service ?? ''].join('\n');
}
