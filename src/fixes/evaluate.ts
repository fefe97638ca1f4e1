/** What a fixed world answers, asked with the functions that judge a change. */
import { recordedChanges } from '../changes/connections.ts';
import { changesBetween } from '../changes/units.ts';
import type { CompiledWorld, Pod } from '../engine/compile.ts';
import { allowed } from '../engine/decision.ts';
import type { DifferenceEnd, PairDifference } from '../engine/difference.ts';
import { permits } from '../engine/evaluate.ts';
import type { End } from '../engine/match.ts';
import { podEnd } from '../engine/match.ts';
import { placeOf, valueAt } from '../engine/ports.ts';
import { commonFamilies } from '../engine/reach.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import { familyOf } from '../model/network.ts';
import type { Named, Need, NeedGroup } from './needs.ts';
import { peerOf } from './needs.ts';

export function podsOf({ pods }: CompiledWorld, key: string): readonly Pod[] {
  return [...pods.values()].filter(({ endpoint }) => workloadKeyOf(endpoint.workload) === key && !endpoint.finished);
}

/** Pods of one workload that are asked for a direction alone; the answer that counts is `admits`. */
const mostAsked = 8;

/** Whether the policies of the subject let all the connections through in the direction of the group. */
export function letsThrough(world: CompiledWorld, group: NeedGroup): boolean {
  const subject = podsOf(world, workloadKeyOf(group.subject)).slice(0, mostAsked);
  return group.needs.every((need) =>
    subject.every((pod) =>
      peerEnds(world, pod, peerOf(group, need)).every(
        (end) =>
          valueAt(permits(world, group.direction, podEnd(pod, end.family), end), placeOf(need.protocol, need.port)) ===
          allowed,
      ),
    ),
  );
}

function peerEnds(world: CompiledWorld, pod: Pod, peer: Named): readonly End[] {
  if (peer.kind === 'addresses') return peer.addresses.map((address) => ({ family: familyOf(address), address }));
  return podsOf(world, peer.key)
    .slice(0, mostAsked)
    .flatMap((other) => commonFamilies(world, pod, other).map((family) => podEnd(other, family)));
}

/** Whether every recorded connection is allowed in the fixed world. */
export function admits(before: CompiledWorld, after: CompiledWorld, needs: readonly Need[]): boolean {
  const nowhere = {
    port: () => undefined,
    label: () => undefined,
    namespaceLabel: () => undefined,
    nodeLabel: () => undefined,
  };
  const changes = changesBetween(before, after, nowhere);
  const connections = needs.map(({ connection }) => connection);
  return recordedChanges(connections, { changes, addressNames: [] }).every(({ answer }) => answer.after === 'allowed');
}

/** Connections between two ends by name and port, of which every one may open. */
export type WantedNeeds = ReadonlySet<string>;

export function wantedOf(needs: readonly Need[]): WantedNeeds {
  return new Set(needs.flatMap((need) => pairsOf(need).map((pair) => `${pair} ${need.protocol} ${need.port}`)));
}

/** Whether all that a difference holds is wanted. */
export function fitsNeeds(
  { source, destination, ports }: PairDifference,
  after: CompiledWorld,
  wanted: WantedNeeds,
): boolean {
  const [from, to] = [namesIn(after, source, wanted.size), namesIn(after, destination, wanted.size)];
  const width = ports.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (from === undefined || to === undefined || width * from.length * to.length > wanted.size) return false;
  const pairs = from.flatMap((a) => to.map((b) => `${a} > ${b}`));
  return pairs.every((pair) =>
    ports.every(({ protocol, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index).every((port) =>
        wanted.has(`${pair} ${protocol} ${port}`),
      ),
    ),
  );
}

function pairsOf({ source, destination }: Need): readonly string[] {
  return namesOf(source).flatMap((from) => namesOf(destination).map((to) => `${from} > ${to}`));
}

function namesOf(end: Named): readonly string[] {
  return end.kind === 'workload' ? [end.key] : end.addresses.map((address) => `at ${address}`);
}

/** The workloads or single addresses of an end; undefined where they are more than could be wanted. */
function namesIn({ pods }: CompiledWorld, end: DifferenceEnd, most: number): readonly string[] | undefined {
  if (end.kind === 'pods') {
    const keys = end.members.map((id) => pods.get(id)?.endpoint.workload).map((one) => one && workloadKeyOf(one));
    return [...new Set(keys.map((key) => key ?? '?'))];
  }
  const count = end.addresses.reduce((sum, { first, last }) => sum + (last - first) + 1n, 0n);
  if (count > BigInt(most)) return undefined;
  return end.addresses.flatMap(({ first, last }) =>
    Array.from({ length: Number(last - first) + 1 }, (_, index) => `at ${first + BigInt(index)}`),
  );
}
