/** What a report says of each state that was compared. */
import type { Rules } from '../checks/index.ts';
import { foldDifferences, sortDifferences } from '../folding/differences.ts';
import { type Rulings, workloadKeyOf } from '../model/cluster.ts';
import type { Comparison } from '../model/comparison.ts';
import type { SourceReport, StateReport } from '../model/finding.ts';
import type { Gate } from '../model/gate.ts';
import { lasting } from '../model/layered-map.ts';
import { formatSpan } from '../model/time.ts';
import { compareTexts, stateKey } from './order.ts';

/** What a report says of a state besides its comparison. */
export interface StateFacts {
  readonly source: string;
  readonly state: string;
  readonly files: readonly string[];
  readonly cluster?: StateReport['cluster'];
  readonly profile: string;
  readonly rulings: Rulings;
}

/** Clusters that were read too long ago, one sentence each. */
export function staleSnapshots(states: readonly StateFacts[], gate: Gate, now: number): readonly string[] {
  const stale = states.flatMap(({ cluster }) =>
    cluster?.readAt !== undefined && now - cluster.readAt > gate.maxAge
      ? [{ name: cluster.name, at: cluster.readAt }]
      : [],
  );
  return stale
    .map(({ name, at }) => `The cluster ${name === undefined ? '' : `${name} `}was read ${formatSpan(now - at)} ago.`)
    .sort(compareTexts);
}

/** The states by source, in the order of the comparisons. */
export function sourcesOf(
  comparisons: readonly Comparison[],
  rules: Rules,
  states: readonly StateFacts[],
): readonly SourceReport[] {
  const facts = new Map(states.map((each) => [stateKey(each), each]));
  const sources = new Map<string, StateReport[]>();
  for (const comparison of comparisons) {
    const found = facts.get(stateKey(comparison));
    if (found === undefined) throw new RangeError(`nothing is known of the state ${stateKey(comparison)}`);
    const list = sources.get(comparison.source) ?? [];
    sources.set(comparison.source, [...list, stateReport(comparison, rules, found)]);
  }
  return [...sources].map(([id, list]) => ({ id, states: list }));
}

function stateReport(
  comparison: Comparison,
  rules: Rules,
  { files, cluster, profile, rulings }: StateFacts,
): StateReport {
  const { base, head, live, state, differences, workloadsAdded, workloadsRemoved, proof, widened } = comparison;
  const ordered = sortDifferences(differences);
  const byKey = (a: ClusterWorkload, b: ClusterWorkload): number => compareTexts(workloadKeyOf(a), workloadKeyOf(b));
  return {
    id: state,
    files,
    ...(cluster === undefined ? {} : { cluster }),
    profile,
    rulings,
    workloads: workloadsIn(head.endpoints),
    policies: { live: live?.policies.length ?? 0, base: base.policies.length, head: head.policies.length },
    differences: ordered,
    folded: foldDifferences(ordered, head),
    entries: sortDifferences(comparison.entries ?? []),
    workloadsAdded: [...workloadsAdded].sort(byKey),
    workloadsRemoved: [...workloadsRemoved].sort(byKey),
    ...(comparison.reachAdded && { reachAdded: comparison.reachAdded }),
    ...(comparison.reachRemoved && { reachRemoved: comparison.reachRemoved }),
    ...(comparison.renames && { renames: comparison.renames }),
    connections: rules.countConnections(comparison),
    proof,
    widened,
  };
}

const workloadsIn = lasting(
  (endpoints: Comparison['head']['endpoints']) =>
    new Set([...endpoints.values()].map(({ workload }) => workloadKeyOf(workload))).size,
);

type ClusterWorkload = Comparison['workloadsAdded'][number];
