/** Whether a namespace is isolated in fact: who crossed its border, and who tried. */
import type { CompiledWorld } from '../engine/compile.ts';
import { selecting } from '../engine/compile.ts';
import type { Decision } from '../engine/decision.ts';
import { allowed, denied } from '../engine/decision.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Outcomes } from '../model/evidence.ts';
import type { Connection } from '../model/flow.ts';
import type { Crossing, NamespaceView, ObservedRow, PolicyIsolation } from '../model/observed.ts';
import type { Direction } from '../model/policy.ts';
import { busiestFirst, distinctParties, namespaceOf, outcomesOf, rowOf } from '../model/observed-rows.ts';

interface Gathered {
  readonly ingress: ObservedRow[];
  readonly egress: ObservedRow[];
  readonly inside: ObservedRow[];
}

/** By name; namespaces that nothing was recorded of stand there too, if the world has workloads in them. */
export function byNamespace(connections: readonly Connection[], world?: CompiledWorld): readonly NamespaceView[] {
  const found = new Map<string, Gathered>();
  const at = (namespace: string): Gathered => {
    const known = found.get(namespace) ?? { ingress: [], egress: [], inside: [] };
    found.set(namespace, known);
    return known;
  };
  for (const { endpoint } of world?.pods.values() ?? []) at(endpoint.namespace);
  for (const connection of connections) {
    const [from, to] = [namespaceOf(connection.source), namespaceOf(connection.destination)];
    const row = rowOf(connection);
    if (from !== undefined && from === to) at(from).inside.push(row);
    else {
      if (from !== undefined) at(from).egress.push(row);
      if (to !== undefined) at(to).ingress.push(row);
    }
  }
  const policies = world === undefined ? undefined : isolationIn(world);
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([namespace, { ingress, egress, inside }]) => {
      const said = policies?.get(namespace);
      return {
        namespace,
        ingress: crossingOf(ingress, 'source'),
        egress: crossingOf(egress, 'destination'),
        inside: outcomesOf(inside),
        ...(said !== undefined && { policies: said }),
      };
    });
}

function crossingOf(rows: readonly ObservedRow[], other: 'source' | 'destination'): Crossing {
  const outcomes = outcomesOf(rows);
  return {
    answer: answerOf(outcomes),
    outcomes,
    peers: distinctParties(rows.map((row) => row[other])),
    rows: busiestFirst(rows),
  };
}

/** What a source that judges nothing has seen may have been let through. */
function answerOf({ allowed: through, denied: refused, other }: Outcomes): Crossing['answer'] {
  if (through !== undefined) return 'crossed';
  if (other !== undefined) return 'seen';
  return refused === undefined ? 'never-recorded' : 'refused';
}

type Isolation = Record<Direction, { workloads: number; isolated: number; perhaps: number }>;

function isolationIn(world: CompiledWorld): ReadonlyMap<string, Readonly<Record<Direction, PolicyIsolation>>> {
  const decisions = new Map<string, { namespace: string; found: Record<Direction, Decision[]> }>();
  for (const pod of world.pods.values()) {
    if (pod.endpoint.finished) continue;
    const key = workloadKeyOf(pod.endpoint.workload);
    const { namespace } = pod.endpoint;
    const known = decisions.get(key) ?? { namespace, found: { ingress: [], egress: [] } };
    decisions.set(key, known);
    for (const direction of ['ingress', 'egress'] as const) {
      const isolating = selecting(world, pod, direction).filter((member) => member.direction.isolates);
      known.found[direction].push(
        isolating.reduce<Decision>((any, { selects }) => world.run.decisions.or(any, selects), denied),
      );
    }
  }
  const out = new Map<string, Isolation>();
  for (const { namespace, found } of decisions.values()) {
    const sums = out.get(namespace) ?? { ingress: nothing(), egress: nothing() };
    out.set(namespace, sums);
    for (const direction of ['ingress', 'egress'] as const) {
      sums[direction].workloads++;
      if (found[direction].every((one) => one === allowed)) sums[direction].isolated++;
      else if (found[direction].some((one) => one !== denied)) sums[direction].perhaps++;
    }
  }
  return out;
}

function nothing(): Isolation[Direction] {
  return { workloads: 0, isolated: 0, perhaps: 0 };
}
