/** Everything that one world allows: pairs of classes and outside addresses with their ports. */
import type { AddressRange, Family, PortRange } from '../model/network.ts';
import { addressSet } from '../model/network.ts';
import type { Direction } from '../model/policy.ts';
import type { ClassIndex, EndpointClass } from './classes.ts';
import { classify } from './classes.ts';
import type { CompiledWorld } from './compile.ts';
import { allowed, denied } from './decision.ts';
import type { DifferenceEnd } from './difference.ts';
import { stretches } from './difference.ts';
import { podEnd } from './match.ts';
import type { PortMap } from './ports.ts';
import { combine, mapKey, noPort, rangesWhere, sameMap } from './ports.ts';
import type { Reach, Reaches } from './reach.ts';
import { commonFamilies, createReaches } from './reach.ts';

export interface Connectivity {
  readonly source: DifferenceEnd;
  readonly destination: DifferenceEnd;
  readonly families: readonly Family[];
  readonly allowed: readonly PortRange[];
  /** Where both answers remain possible. */
  readonly unknown: readonly PortRange[];
}

/**
 * Pairs that have no row are denied entirely. Host-network sources are told without regard to their own node. The
 * work grows with the number of rows.
 */
export function connectivity(world: CompiledWorld): readonly Connectivity[] {
  const index = classify(world, world);
  const reaches = createReaches({ before: world, after: world }, index);
  const out: Connectivity[] = [];
  for (const source of index.classes) {
    const egress = reaches.of('after', source, 'egress');
    for (const destination of receivers(egress, index)) {
      if (source === destination && !source.plural) continue;
      out.push(...between(world, reaches, source, destination));
    }
    out.push(...withOutside(world, reaches, source, 'egress'), ...withOutside(world, reaches, source, 'ingress'));
  }
  return out;
}

function receivers(egress: Reach, index: ClassIndex): readonly EndpointClass[] {
  if (!sameMap(egress.rest, noPort)) return index.classes;
  return index.classes.filter((one) => egress.named.has(one.index));
}

function between(
  world: CompiledWorld,
  reaches: Reaches,
  source: EndpointClass,
  destination: EndpointClass,
): readonly Connectivity[] {
  const egress = reaches.of('after', source, 'egress');
  const ingress = reaches.of('after', destination, 'ingress');
  if (!ingress.named.has(source.index) && sameMap(ingress.rest, noPort)) return [];
  const maps = new Map<string, { map: PortMap; families: Family[] }>();
  for (const family of commonFamilies(world, source.after, destination.after)) {
    const towards = egress.named.has(destination.index)
      ? egress.towards(podEnd(destination.after, family))
      : egress.rest;
    const from = ingress.named.has(source.index) ? ingress.towards(podEnd(source.after, family)) : ingress.rest;
    const map = combine(towards, from, world.run.decisions.and);
    const known = maps.get(mapKey(map));
    if (known === undefined) maps.set(mapKey(map), { map, families: [family] });
    else known.families.push(family);
  }
  return [...maps.values()].flatMap(({ map, families }) =>
    rowOf(
      world,
      map,
      families,
      { kind: 'pods', members: source.members },
      { kind: 'pods', members: destination.members },
    ),
  );
}

function withOutside(
  world: CompiledWorld,
  reaches: Reaches,
  one: EndpointClass,
  direction: Direction,
): readonly Connectivity[] {
  const reach = reaches.of('after', one, direction);
  const found = new Map<string, { map: PortMap; ranges: AddressRange[]; family: Family }>();
  for (const { family, first, last } of stretches([world], reach.policies)) {
    const map = reach.towards({ family, address: first });
    const key = `${family} ${mapKey(map)}`;
    const known = found.get(key) ?? { map, family, ranges: [] };
    known.ranges.push({ first, last });
    found.set(key, known);
  }
  const pods = { kind: 'pods', members: one.members } as const;
  return [...found.values()].flatMap(({ map, ranges, family }) => {
    const outside = { kind: 'outside', addresses: addressSet(ranges) } as const;
    const [source, destination] = direction === 'egress' ? [pods, outside] : [outside, pods];
    return rowOf(world, map, [family], source, destination);
  });
}

function rowOf(
  { run }: CompiledWorld,
  map: PortMap,
  families: readonly Family[],
  source: DifferenceEnd,
  destination: DifferenceEnd,
): readonly Connectivity[] {
  const meant = (ranges: readonly PortRange[]): readonly PortRange[] =>
    run.rulings.protocols === 'all' ? ranges : ranges.filter(({ protocol }) => protocol !== 'other');
  const row = {
    source,
    destination,
    families,
    allowed: meant(rangesWhere(map, (value) => value === allowed)),
    unknown: meant(rangesWhere(map, (value) => value !== allowed && value !== denied)),
  };
  return row.allowed.length + row.unknown.length === 0 ? [] : [row];
}
