/** Changes of pods as they are told, without those that say nothing new. */
import type { PodEvent } from '../logs/index.ts';

export interface PodHistory {
  add(event: PodEvent): void;
  readonly events: readonly PodEvent[];
  /** A sentence for the report, once there was no more room. */
  readonly overflow: () => string | undefined;
}

const limit = 1_000_000;

export function podHistory(): PodHistory {
  const events: PodEvent[] = [];
  const lastSaid = new Map<string, string>();
  let left = 0;
  return {
    events,
    overflow: () =>
      left === 0 ? undefined : `${left} changes of pods were left out: some addresses stay unidentified`,
    add(event) {
      // EndpointSlices repeat all of their pods with every change of one.
      const { addresses, gone, hostNetwork, node, owner, origin, uid, namespace, pod } = event;
      const says = JSON.stringify([addresses, gone, hostNetwork, node, owner]);
      const key = `${origin.file}\n${uid ?? ''}\n${namespace}/${pod}`;
      const repeated = event.labels === undefined && lastSaid.get(key) === says;
      if (lastSaid.size >= limit) lastSaid.clear();
      lastSaid.set(key, says);
      if (repeated) return;
      if (events.length < limit) events.push(event);
      else left++;
    },
  };
}
