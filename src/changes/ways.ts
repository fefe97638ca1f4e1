/** Ways in from outside to single pods, and what policies let through on them. */
import type { CompiledWorld } from '../engine/compile.ts';
import type { BackendPod } from '../engine/entry-backends.ts';
import { entryBackendsOf } from '../engine/entry-backends.ts';
import { entryPorts } from '../engine/entry-ports.ts';
import type { PortMap } from '../engine/ports.ts';
import { combine, noPort } from '../engine/ports.ts';
import type { EndpointId, Entry } from '../model/cluster.ts';
import { keyOf } from '../model/object.ts';

/** A host and path of an object and one pod, with its backends on a side; several where it is named several times. */
export interface Way {
  readonly entry: Entry;
  readonly pod: EndpointId;
  readonly backends: BackendPod[];
}

export type Ways = ReadonlyMap<string, Way>;

export function wayKey({ object, host, path }: Entry, pod: EndpointId): string {
  return JSON.stringify([keyOf(object), host ?? null, path ?? null, pod]);
}

export function waysIn({ world }: CompiledWorld): Ways {
  const out = new Map<string, Way>();
  for (const backend of entryBackendsOf(world)) {
    const key = wayKey(backend.entry, backend.pod);
    const known = out.get(key);
    if (known === undefined) out.set(key, { entry: backend.entry, pod: backend.pod, backends: [backend] });
    else known.backends.push(backend);
  }
  return out;
}

export function mapOf(world: CompiledWorld, way: Way | undefined): PortMap {
  return (way?.backends ?? []).reduce<PortMap>(
    (any, backend) => combine(any, entryPorts(world, backend), world.run.decisions.or),
    noPort,
  );
}
