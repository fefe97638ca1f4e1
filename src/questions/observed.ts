/** Recorded connections seen from one side: the answers of `observe --by`. */
import type { Party } from '../model/finding.ts';
import type { Connection } from '../model/flow.ts';
import type { ObservedBy, ObservedRow, ObservedView } from '../model/observed.ts';
import { byNamespace } from './observed-namespaces.ts';
import type { Answered } from './observed-policies.ts';
import { byPolicy } from './observed-policies.ts';
import { byDestination, bySource } from './observed-sources.ts';

export type { Answered };

/** Without `answered` nothing is known of policies. */
export function observedView(
  by: ObservedBy,
  connections: readonly Connection[],
  answered: Answered | undefined,
): ObservedView {
  switch (by) {
    case 'namespace':
      return { by, namespaces: byNamespace(connections, answered?.world) };
    case 'source':
      return { by, sources: bySource(connections) };
    case 'destination':
      return { by, destinations: byDestination(connections) };
    case 'policy':
      return byPolicy(connections, answered);
  }
}

/** What of a view concerns one namespace. */
export function within(view: ObservedView, namespace: string): ObservedView {
  const isOf = (party: Party): boolean => party.kind === 'workload' && party.workload.namespace === namespace;
  switch (view.by) {
    case 'namespace':
      return { ...view, namespaces: view.namespaces.filter((one) => one.namespace === namespace) };
    case 'source':
      return { ...view, sources: view.sources.filter(({ source }) => isOf(source)) };
    case 'destination':
      return { ...view, destinations: view.destinations.filter(({ destination }) => isOf(destination)) };
    case 'policy': {
      const { named, policies, unexplained, older } = view;
      const concerns = ({ row }: { readonly row: ObservedRow }): boolean => isOf(row.source) || isOf(row.destination);
      return {
        by: view.by,
        named: named.filter(({ policy }) => policy.namespace === namespace),
        ...(policies && { policies: policies.filter(({ policy }) => policy.namespace === namespace) }),
        ...(unexplained && { unexplained: unexplained.filter(concerns) }),
        ...(older && { older: older.filter(concerns) }),
      };
    }
  }
}
