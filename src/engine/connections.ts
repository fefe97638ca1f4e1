/** Everything that one world allows: groups of endpoints and outside addresses with their ports. */
import type { EndpointId } from '../model/cluster.ts';
import type { AddressRange, Family, PortRange } from '../model/network.ts';
import { addressSet } from '../model/network.ts';
import type { Direction } from '../model/policy.ts';
import type { CompiledWorld } from './compile.ts';
import { allowed, denied } from './decision.ts';
import type { DifferenceEnd } from './difference.ts';
import { stretches } from './difference.ts';
import { permits } from './evaluate.ts';
import { podEnd } from './match.ts';
import type { PortMap } from './ports.ts';
import { combine, mapKey, noPort, rangesWhere, sameMap, transform } from './ports.ts';
import { commonFamilies } from './reach.ts';
import type { Part, Role, Roles } from './roles.ts';
import { partsIn, rolesIn } from './roles.ts';

export interface Connectivity {
  /** Lists of members are shared: those of one role are the very same list in every row. */
  readonly source: DifferenceEnd;
  readonly destination: DifferenceEnd;
  readonly families: readonly Family[];
  readonly allowed: readonly PortRange[];
  /** Where both answers remain possible. */
  readonly unknown: readonly PortRange[];
}

const nobody: ReadonlySet<EndpointId> = new Set();

/**
 * Pairs that have no row are denied entirely; of a pod and itself nothing is said, though a row may hold it. With
 * `only`, rows that one of these endpoints is an end of. The work grows with the number of rows and of roles.
 */
export function connectivity(world: CompiledWorld, only: ReadonlySet<EndpointId> = nobody): readonly Connectivity[] {
  if (only.size > 0 && only.size <= fewEndpoints) return aroundFew(world, only);
  const roles = rolesIn(world, only);
  const asked = only.size > 0;
  const table = createTable(world, roles);
  const out: Connectivity[] = [];
  for (const sender of roles.senders) {
    for (const receiver of table.receiversOf(sender)) {
      if (asked && !sender.wanted && !receiver.wanted) continue;
      out.push(...table.between(sender, receiver));
    }
    if (!asked || sender.wanted) out.push(...withOutside(world, sender, 'egress'));
  }
  for (const receiver of roles.receivers) {
    if (!asked || receiver.wanted) out.push(...withOutside(world, receiver, 'ingress'));
  }
  return out;
}

/** So many are asked against all others one by one, which is less work than finding out what parts all others play. */
const fewEndpoints = 16;

function aroundFew(world: CompiledWorld, only: ReadonlySet<EndpointId>): readonly Connectivity[] {
  const all = partsIn(world, only);
  const towards = (sender: Part, receiver: Part): readonly Connectivity[] =>
    rowsOfFamilies(world, sender, receiver, (family) => {
      const [source, destination] = [podEnd(sender.pod, family), podEnd(receiver.pod, family)];
      const out = permits(world, 'egress', source, destination, sender.egress);
      return combine(out, permits(world, 'ingress', destination, source, receiver.ingress), world.run.decisions.and);
    });
  return all
    .filter(({ wanted }) => wanted)
    .flatMap((one) => [
      ...all.flatMap((other) => [...towards(one, other), ...(other.wanted ? [] : towards(other, one))]),
      ...withOutside(world, { ...one, policies: one.egress }, 'egress'),
      ...withOutside(world, { ...one, policies: one.ingress }, 'ingress'),
    ]);
}

interface Table {
  /** Receivers that the sender may reach; all others it does not. */
  receiversOf(sender: Role): Iterable<Role>;
  between(sender: Role, receiver: Role): readonly Connectivity[];
}

function createTable(world: CompiledWorld, roles: Roles): Table {
  const ways = {
    egress: createWays(world, roles, 'egress', roles.senders, roles.receivers),
    ingress: createWays(world, roles, 'ingress', roles.receivers, roles.senders),
  };
  const crowds = crowdsOf(world, roles, ways);
  const invited = new Map<number, number[]>();
  for (const receiver of roles.receivers) {
    for (const sender of ways.ingress.named(receiver)) {
      const list = invited.get(sender);
      if (list === undefined) invited.set(sender, [receiver.index]);
      else list.push(receiver.index);
    }
  }
  return {
    receiversOf: (sender) => {
      const own = new Set([...ways.egress.named(sender), ...(invited.get(sender.index) ?? [])]);
      const others = crowds.of(sender).flatMap(({ members }) => members.filter(({ index }) => !own.has(index)));
      return [...[...own].flatMap((at) => roles.receivers[at] ?? []), ...others];
    },
    between: (sender, receiver) => rowsBetween(world, ways, sender, receiver),
  };
}

/** Receivers of one kind that open the same ports, under whatever condition, to all senders whom they do not name. */
interface Crowd {
  readonly first: Role;
  readonly members: Role[];
}

interface Crowds {
  /** Those to which the sender, unnamed by them and naming none of them, may have a port in common. */
  of(sender: Role): readonly Crowd[];
}

function crowdsOf(
  world: CompiledWorld,
  { senders, receivers }: Roles,
  ways: Readonly<Record<Direction, Ways>>,
): Crowds {
  const strangers = [...new Map(senders.map((role) => [role.kind, role])).values()];
  const crowds = new Map<string, Crowd>();
  for (const role of receivers) {
    const says = strangers.flatMap((stranger) =>
      commonFamilies(world, stranger.pod, role.pod).map((family) => openKey(ways.ingress.rest(role, stranger, family))),
    );
    const key = `${role.kind} ${says.join('/')}`;
    const crowd = crowds.get(key);
    if (crowd === undefined) crowds.set(key, { first: role, members: [role] });
    else crowd.members.push(role);
  }
  const all = [...crowds.values()];
  const kinds = [...new Map(receivers.map((role) => [role.kind, role])).values()];
  const known = new Map<string, readonly Crowd[]>();
  const meets = (sender: Role, { first }: Crowd): boolean =>
    commonFamilies(world, sender.pod, first.pod).some((family) => {
      const [out, into] = [ways.egress.rest(sender, first, family), ways.ingress.rest(first, sender, family)];
      return !sameMap(combine(opened(out), opened(into), world.run.decisions.and), noPort);
    });
  return {
    of: (sender) => {
      const says = kinds.flatMap((other) =>
        commonFamilies(world, sender.pod, other.pod).map((family) => openKey(ways.egress.rest(sender, other, family))),
      );
      const key = `${sender.kind} ${says.join('/')}`;
      const found = known.get(key) ?? all.filter((crowd) => meets(sender, crowd));
      known.set(key, found);
      return found;
    },
  };
}

/** Where a map does not deny. */
function opened(map: PortMap): PortMap {
  return transform(map, (value) => (value === denied ? denied : allowed));
}

function openKey(map: PortMap): string {
  return mapKey(opened(map));
}

interface Ways {
  /** Roles of the other side that may be treated apart. */
  named(role: Role): ReadonlySet<number>;
  /** Ports for those of the same kind as `like` that are not named; none where there are no such. */
  rest(role: Role, like: Role, family: Family): PortMap;
  towards(role: Role, other: Role, family: Family): PortMap;
}

function createWays(
  world: CompiledWorld,
  roles: Roles,
  direction: Direction,
  own: readonly Role[],
  others: readonly Role[],
): Ways {
  const byKind = new Map<string, Role[]>();
  for (const role of others) {
    const list = byKind.get(role.kind);
    if (list === undefined) byKind.set(role.kind, [role]);
    else list.push(role);
  }
  const names = own.map(({ policies }) => roles.namedBy(policies, direction));
  const named = ({ index }: Role): ReadonlySet<number> => names[index] ?? new Set();
  const rests = own.map(() => new Map<string, PortMap>());
  const permitted = ({ pod, policies }: Role, other: Role, family: Family): PortMap =>
    permits(world, direction, podEnd(pod, family), podEnd(other.pod, family), policies);
  const rest = (role: Role, { kind }: Role, family: Family): PortMap => {
    const own = rests[role.index];
    const known = own?.get(family + kind);
    if (known !== undefined) return known;
    const other = byKind.get(kind)?.find(({ index }) => !named(role).has(index));
    const map = other === undefined ? noPort : permitted(role, other, family);
    own?.set(family + kind, map);
    return map;
  };
  return {
    named,
    rest,
    towards: (role, other, family) =>
      named(role).has(other.index) ? permitted(role, other, family) : rest(role, other, family),
  };
}

function rowsBetween(
  world: CompiledWorld,
  { egress, ingress }: Readonly<Record<Direction, Ways>>,
  sender: Role,
  receiver: Role,
): readonly Connectivity[] {
  return rowsOfFamilies(world, sender, receiver, (family) => {
    const out = egress.towards(sender, receiver, family);
    return combine(out, ingress.towards(receiver, sender, family), world.run.decisions.and);
  });
}

type Side = Pick<Role, 'members' | 'pod'>;

function rowsOfFamilies(
  world: CompiledWorld,
  sender: Side,
  receiver: Side,
  mapIn: (family: Family) => PortMap,
): readonly Connectivity[] {
  const maps = new Map<string, { map: PortMap; families: Family[] }>();
  for (const family of commonFamilies(world, sender.pod, receiver.pod)) {
    const map = mapIn(family);
    const known = maps.get(mapKey(map));
    if (known === undefined) maps.set(mapKey(map), { map, families: [family] });
    else known.families.push(family);
  }
  const source = { kind: 'pods', members: sender.members } as const;
  const destination = { kind: 'pods', members: receiver.members } as const;
  return [...maps.values()].flatMap(({ map, families }) => rowOf(world, map, families, source, destination));
}

function withOutside(
  world: CompiledWorld,
  one: Side & Pick<Role, 'policies'>,
  direction: Direction,
): readonly Connectivity[] {
  const found = new Map<string, { map: PortMap; ranges: AddressRange[]; family: Family }>();
  const families = commonFamilies(world, one.pod, one.pod);
  for (const { family, first, last } of stretches([world], one.policies)) {
    if (!families.includes(family)) continue;
    const map = permits(world, direction, podEnd(one.pod, family), { family, address: first }, one.policies);
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
