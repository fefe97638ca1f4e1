/** Differences of endpoint classes as differences of workloads and addresses, each with its cause and grounds. */
import type { CompiledWorld } from '../engine/compile.ts';
import { answerOf } from '../engine/decision.ts';
import type { DifferenceEnd, PairDifference } from '../engine/difference.ts';
import { grounds } from '../engine/evaluate.ts';
import { placeOf } from '../engine/ports.ts';
import type { EndpointId, WorkloadKey, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Difference, Party } from '../model/finding.ts';
import { addressSet, blocksOf, everyAddress } from '../model/network.ts';
import type { AddressSet, Family } from '../model/network.ts';
import type { Answer, Reason } from '../model/verdict.ts';
import type { Question, Standin } from './causes.ts';
import { decisionIn, endIn, explainChange } from './causes.ts';
import type { Changes } from './units.ts';

/** Names for address ranges, from the gate file. */
export interface AddressName {
  readonly name: string;
  readonly addresses: AddressSet;
}

export interface PairContext {
  readonly changes: Changes;
  readonly live?: CompiledWorld;
  readonly addressNames: readonly AddressName[];
}

/** Everything a difference says besides its two ends. */
type Substance = Omit<Difference, 'source' | 'destination'>;

type Named =
  | { readonly kind: 'workload'; readonly workload: WorkloadRef; readonly ids: Set<EndpointId> }
  | { readonly kind: 'outside'; addresses: AddressSet };

export function describeDifferences(found: readonly PairDifference[], context: PairContext): readonly Difference[] {
  const rows = new Map<string, { source: Named; destination: Named; substance: Substance }>();
  for (const pair of found) {
    const substance = substanceOf(pair, context);
    const ways = JSON.stringify([pair.change, pair.assuming, pair.ports, substance.before, substance.after]);
    for (const source of nameEnd(pair.source, context)) {
      for (const destination of nameEnd(pair.destination, context)) {
        const key = `${keyOf(source)} ${keyOf(destination)} ${ways}`;
        const row = rows.get(key);
        if (row === undefined) rows.set(key, { source, destination, substance });
        else {
          row.source = joined(row.source, source);
          row.destination = joined(row.destination, destination);
        }
      }
    }
  }
  const sizes = workloadSizes(context.changes.after.world);
  return [...rows.values()].map(({ source, destination, substance }) => ({
    source: partyOf(source, sizes, context),
    destination: partyOf(destination, sizes, context),
    ...substance,
  }));
}

function substanceOf(pair: PairDifference, context: PairContext): Substance {
  const { changes, live } = context;
  const range = pair.ports[0] ?? { protocol: 'TCP', first: 1, last: 1 };
  const question: Question = {
    source: standinFor(pair.source),
    destination: standinFor(pair.destination),
    family: pair.families[0] ?? 'IPv4',
    place: placeOf(range.protocol, range.first),
    ...(pair.assuming === undefined ? {} : { assuming: pair.assuming }),
  };
  const gain = pair.change === 'newly-allowed' || (pair.change === 'unclear' && answerOf(pair.before) === 'denied');
  const { causes, surprise } = explainChange(changes, question, gain ? 'gain' : 'loss');
  const atoms = [
    ...changes.after.run.decisions.atomsOf(pair.before),
    ...changes.after.run.decisions.atomsOf(pair.after),
  ];
  const asLive = live === undefined ? undefined : decisionIn(live, question);
  return {
    change: pair.change,
    ports: pair.ports,
    ...(pair.assuming === undefined ? {} : { assuming: pair.assuming }),
    surprise: pair.change === 'newly-allowed' ? surprise : 'implied',
    causes,
    before: answerOf(pair.before),
    after: answerOf(pair.after),
    ...(asLive === undefined ? {} : { live: answerOf(asLive) }),
    reasonsBefore: reasonsIn(changes.before, question, answerOf(pair.before)),
    reasonsAfter: reasonsIn(changes.after, question, answerOf(pair.after)),
    dependsOn: [...new Set(atoms.map(({ text }) => text))],
  };
}

/** The grounds in both directions; each is told as if it alone decided. */
export function reasonsIn(world: CompiledWorld, question: Question, answer: Answer): readonly Reason[] {
  const source = endIn(world, question.source, question.family);
  const destination = endIn(world, question.destination, question.family);
  if (source === undefined || destination === undefined) return [];
  return [
    ...grounds(world, 'egress', source, destination, question.place, answer),
    ...grounds(world, 'ingress', destination, source, question.place, answer),
  ];
}

function standinFor(end: DifferenceEnd): Standin {
  if (end.kind === 'outside') return { kind: 'address', address: end.addresses[0]?.first ?? 0n };
  const id = end.members[0];
  return id === undefined ? { kind: 'address', address: 0n } : { kind: 'pod', id };
}

function nameEnd(end: DifferenceEnd, { changes }: PairContext): readonly Named[] {
  if (end.kind === 'outside') return [{ kind: 'outside', addresses: end.addresses }];
  const byWorkload = new Map<WorkloadKey, Named & { kind: 'workload' }>();
  for (const id of end.members) {
    const workload = changes.after.world.endpoints.get(id)?.workload;
    if (workload === undefined) continue;
    const key = workloadKeyOf(workload);
    const known = byWorkload.get(key);
    if (known === undefined) byWorkload.set(key, { kind: 'workload', workload, ids: new Set([id]) });
    else known.ids.add(id);
  }
  return [...byWorkload.values()];
}

function keyOf(end: Named): string {
  return end.kind === 'workload' ? workloadKeyOf(end.workload) : 'outside';
}

function joined(a: Named, b: Named): Named {
  if (a.kind === 'workload' && b.kind === 'workload') return { ...a, ids: new Set([...a.ids, ...b.ids]) };
  if (a.kind === 'outside' && b.kind === 'outside')
    return { ...a, addresses: addressSet([...a.addresses, ...b.addresses]) };
  return a;
}

export function workloadSizes(world: World): ReadonlyMap<WorkloadKey, number> {
  const sizes = new Map<WorkloadKey, number>();
  for (const { workload } of world.endpoints.values()) {
    const key = workloadKeyOf(workload);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return sizes;
}

function partyOf(end: Named, sizes: ReadonlyMap<WorkloadKey, number>, { addressNames }: PairContext): Party {
  if (end.kind === 'outside') return addressParty(end.addresses, addressNames);
  const of = sizes.get(workloadKeyOf(end.workload)) ?? end.ids.size;
  return workloadParty(end.workload, end.ids.size, of);
}

export function workloadParty(workload: WorkloadRef, pods: number, of: number): Party & { readonly kind: 'workload' } {
  return { kind: 'workload', workload, ...(pods < of ? { some: { pods, of } } : {}) };
}

export function addressParty(addresses: AddressSet, names: readonly AddressName[]): Party {
  const whole = (family: Family): boolean =>
    everyAddress[family].every(({ first, last }) =>
      addresses.some((range) => range.first <= first && range.last >= last),
    );
  const name = names.find(
    (one) => JSON.stringify(blocksOf(one.addresses)) === JSON.stringify(blocksOf(addresses)),
  )?.name;
  const families = (['IPv4', 'IPv6'] as const).filter(whole);
  const blocks = families.includes('IPv6')
    ? [...(families.includes('IPv4') ? ['0.0.0.0/0'] : blocksOf(addressesOf(addresses, 'IPv4'))), '::/0']
    : blocksOf(addresses);
  return { kind: 'addresses', blocks, everything: families.length > 0, ...(name === undefined ? {} : { name }) };
}

function addressesOf(addresses: AddressSet, family: Family): AddressSet {
  return addresses.filter(({ first }) =>
    everyAddress[family].some((range) => first >= range.first && first <= range.last),
  );
}
