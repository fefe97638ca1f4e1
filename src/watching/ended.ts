/** Pods that are gone, and the addresses that they had: records about them are read some seconds later. */
import type { World } from '../model/cluster.ts';
import type { AddressTenure } from '../model/flow.ts';

export interface EndedPods {
  /** From one world to the next at this time. */
  readonly compare: (before: World, after: World, at: number) => void;
  /** Ends at most `span` milliseconds before `now`. */
  readonly tenures: (now: number) => readonly AddressTenure[];
}

export function endedPods({ limit, span }: { readonly limit: number; readonly span: number }): EndedPods {
  let ended: AddressTenure[] = [];
  const recent = (now: number): AddressTenure[] => ended.filter(({ to = 0 }) => now - to <= span).slice(-limit);
  return {
    compare(before, after, at) {
      if (before.endpoints === after.endpoints) return;
      for (const [id, pod] of before.endpoints) {
        if (after.endpoints.has(id) || pod.hostNetwork) continue;
        const { namespace, labels, workload, addresses } = pod;
        for (const address of addresses)
          ended.push({ address, namespace, pod: id.slice(namespace.length + 1), labels, workload, from: 0, to: at });
      }
      if (ended.length > 2 * limit) ended = recent(at);
    },
    tenures: (now) => (ended = recent(now)),
  };
}
