/** Changes of pods as they are told, without those that say nothing new. */
import type { PodEvent } from '../logs/index.ts';

export interface PodHistory {
  add(event: PodEvent): void;
  readonly events: readonly PodEvent[];
  /** Changes for which there was no more room. */
  readonly left: () => number;
}

export function podHistory(limit: number): PodHistory {
  const events: PodEvent[] = [];
  const lastSaid = new Map<string, { readonly says: string; readonly time: number }>();
  let left = 0;
  return {
    events,
    left: () => left,
    add(event) {
      // EndpointSlices repeat all of their pods with every change of one.
      const { addresses, gone, hostNetwork, node, owner, origin, uid, namespace, pod, time } = event;
      const says = JSON.stringify([addresses, gone, hostNetwork, node, owner]);
      const key = `${origin.file}\n${uid ?? ''}\n${namespace}/${pod}`;
      const last = lastSaid.get(key);
      // Lines may come late: what was said earlier is the news.
      const repeated = event.labels === undefined && last?.says === says && last.time <= time;
      if (lastSaid.size >= limit) lastSaid.clear();
      if (repeated) return;
      lastSaid.set(key, { says, time });
      if (events.length < limit) events.push(event);
      else left++;
    },
  };
}
