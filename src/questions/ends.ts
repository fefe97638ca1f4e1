/** Names to the ends of a world that they mean, and why a world has none. */
import type { CompiledWorld, Pod } from '../engine/compile.ts';
import type { End } from '../engine/match.ts';
import { podEnd } from '../engine/match.ts';
import { commonFamilies } from '../engine/reach.ts';
import type { World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Address, Family, Protocol } from '../model/network.ts';
import { familyOf, formatAddress, parseAddress } from '../model/network.ts';
import type { Door } from './doors.ts';
import { doorOf, targetsBehind } from './doors.ts';
import type { NamedPeer } from './names.ts';
import { namesOf } from './names.ts';

export type Found = Pod | { readonly address: Address; readonly node?: string; readonly insteadOf?: string };

/** Where a question ends: an end, what is asked of it, and the door that led there. */
export interface Aim {
  readonly end: Found;
  readonly asked?: { readonly port: number; readonly protocol: Protocol };
  readonly door?: Door;
}

/** Why a world has no such end; undefined if it has. */
export function missing(world: World, peer: NamedPeer, side: 'source' | 'destination'): string | undefined {
  const address = parseAddress(peer.text);
  const door = side === 'source' ? undefined : doorOf(world, peer);
  if (door !== undefined) {
    const { service, ports } = door;
    if (ports.flatMap((port) => targetsBehind(world, service, port)).length > 0) return undefined;
    const all = service.ports.map(({ port, protocol }) => `${port}/${protocol}`).join(', ');
    const name = `${peer.text} is Service ${service.namespace}/${service.name}, which`;
    return ports.length === 0
      ? `${name} has no port ${peer.port}/${peer.protocol}, only ${all}`
      : `${name} has no pods behind it`;
  }
  if (address !== undefined) return undefined;
  const exists = peer.text.startsWith('node/')
    ? world.nodes.some(({ name, addresses }) => `node/${name}` === peer.text && addresses.length > 0)
    : [...world.endpoints.values()].some((endpoint) => namesOf(endpoint).includes(peer.text));
  return exists ? undefined : `${peer.text} does not exist`;
}

export function endsNamed(world: CompiledWorld, text: string): readonly Found[] {
  const address = parseAddress(text);
  if (address !== undefined) return endsAt(world, address);
  if (text.startsWith('node/')) {
    const name = text.slice('node/'.length);
    return (world.nodes.get(name)?.addresses ?? []).map((own) => ({ address: own, node: name }));
  }
  return [...world.pods.values()].filter(({ endpoint }) => namesOf(endpoint).includes(text));
}

/** The pods that have the address now, else the node or the bare address. Pods on the host network have their node's. */
function endsAt(world: CompiledWorld, address: Address): readonly Found[] {
  const holders = [...world.pods.values()].filter(
    ({ endpoint }) => !endpoint.finished && !endpoint.hostNetwork && endpoint.addresses.includes(address),
  );
  if (holders.length > 0) return holders;
  const node = [...world.nodes.values()].find(({ addresses }) => addresses.includes(address));
  return [{ address, ...(node === undefined ? {} : { node: node.name }) }];
}

/** A door is followed to the pods behind it and to their ports. */
export function aimsOf(compiled: CompiledWorld, peer: NamedPeer): readonly Aim[] {
  const { world, pods } = compiled;
  const door = doorOf(world, peer);
  if (door === undefined) {
    const asked = peer.port === undefined ? {} : { asked: { port: peer.port, protocol: peer.protocol ?? 'TCP' } };
    return endsNamed(compiled, peer.text).map((end) => ({ end, ...asked }));
  }
  return door.ports.flatMap((port) =>
    targetsBehind(world, door.service, port).flatMap((target) => {
      const pod = target.pod === undefined ? undefined : pods.get(target.pod);
      const ends = pod !== undefined ? [pod] : target.address === undefined ? [] : endsAt(compiled, target.address);
      return ends.map((end) => ({ end, asked: { port: target.port, protocol: port.protocol }, door }));
    }),
  );
}

/**
 * Who the pods behind a door see: the source itself, and for a client outside whose address may be replaced on its way
 * through a node, the nodes too.
 */
export function seenAs(world: CompiledWorld, from: Found, { door }: Aim): readonly Found[] {
  if (door === undefined || door.by === 'cluster address' || 'endpoint' in from || from.node !== undefined)
    return [from];
  if (door.service.outside?.policy === 'Local') return [from];
  const client = formatAddress(from.address);
  const through = [...world.nodes.values()].filter(({ name }) => door.node === undefined || door.node === name);
  const nodes = through.flatMap(({ name, addresses }) =>
    addresses.map((address) => ({ address, node: name, insteadOf: client })),
  );
  return [from, ...nodes];
}

export function familiesOf(world: CompiledWorld, from: Found, to: Found): readonly Family[] {
  const addresses = [from, to].flatMap((one) => ('endpoint' in one ? [] : [familyOf(one.address)]));
  if (addresses[0] !== undefined) return addresses.every((family) => family === addresses[0]) ? [addresses[0]] : [];
  return 'endpoint' in from && 'endpoint' in to ? commonFamilies(world, from, to) : [];
}

export function endOf(found: Found, family: Family): End {
  if ('endpoint' in found) return podEnd(found, family);
  const { address, node } = found;
  return { family, address, ...(node === undefined ? {} : { node }) };
}

/** Equal for ends that nobody needs to tell apart: pods of one workload, nodes that stand for one client. */
export function kindOf(found: Found): string {
  if ('endpoint' in found) return workloadKeyOf(found.endpoint.workload);
  return found.insteadOf === undefined ? nameOf(found) : `node for ${found.insteadOf}`;
}

export function nameOf(found: Found): string {
  if ('endpoint' in found) return found.endpoint.id;
  const address = formatAddress(found.address);
  if (found.insteadOf !== undefined) return `node/${found.node ?? ''} in place of ${found.insteadOf}`;
  return found.node === undefined ? address : `node/${found.node} (${address})`;
}
