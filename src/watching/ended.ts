/** Pods that are gone, and the addresses that they had: records about them are read some seconds later. */
import type { Step } from '../living.ts';
import { endpointIdOf } from '../model/cluster.ts';
import type { AddressTenure } from '../model/flow.ts';

export interface EndedPods {
  /** What a step took away; work grows with what changed. */
  readonly take: (step: Step, at: number) => void;
  /** Ends at most `span` milliseconds before `now`. */
  readonly tenures: (now: number) => readonly AddressTenure[];
}

export function endedPods({ limit, span }: { readonly limit: number; readonly span: number }): EndedPods {
  let ended: AddressTenure[] = [];
  const recent = (now: number): AddressTenure[] => ended.filter(({ to = 0 }) => now - to <= span).slice(-limit);
  return {
    take({ before, after, changed }, at) {
      for (const key of changed) {
        const ref = before.objects.get(key)?.ref;
        if (ref?.kind !== 'Pod' || ref.group !== '') continue;
        const id = endpointIdOf(`${ref.namespace}/${ref.name}`);
        const pod = before.compiled.world.endpoints.get(id);
        if (pod === undefined || pod.hostNetwork || after.compiled.world.endpoints.has(id)) continue;
        const { namespace, labels, workload, addresses } = pod;
        for (const address of addresses)
          ended.push({ address, namespace, pod: ref.name, labels, workload, from: 0, to: at });
      }
      if (ended.length > 2 * limit) ended = recent(at);
    },
    tenures: (now) => (ended = recent(now)),
  };
}
