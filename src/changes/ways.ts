/** Ways in from outside to single pods, and what policies let through on them. */
import { laneMap } from '../engine/admission.ts';
import type { CompiledWorld } from '../engine/compile.ts';
import type { Lane } from '../engine/lanes.ts';
import { lanesOf } from '../engine/lanes.ts';
import type { PortMap } from '../engine/ports.ts';
import { combine, noPort } from '../engine/ports.ts';
import type { EndpointId, Entry } from '../model/cluster.ts';
import { keyOf } from '../model/object.ts';

/** A host and path of an object and one pod, with its lanes on a side; several where it is named several times. */
export interface Way {
  readonly entry: Entry;
  readonly pod: EndpointId;
  readonly lanes: Lane[];
}

export type Ways = ReadonlyMap<string, Way>;

export function wayKey({ object, host, path }: Entry, pod: EndpointId): string {
  return JSON.stringify([keyOf(object), host ?? null, path ?? null, pod]);
}

export function waysIn({ world }: CompiledWorld): Ways {
  const out = new Map<string, Way>();
  for (const lane of lanesOf(world)) {
    const key = wayKey(lane.entry, lane.pod);
    const known = out.get(key);
    if (known === undefined) out.set(key, { entry: lane.entry, pod: lane.pod, lanes: [lane] });
    else known.lanes.push(lane);
  }
  return out;
}

export function mapOf(world: CompiledWorld, way: Way | undefined): PortMap {
  return (way?.lanes ?? []).reduce<PortMap>(
    (any, lane) => combine(any, laneMap(world, lane), world.run.decisions.or),
    noPort,
  );
}
