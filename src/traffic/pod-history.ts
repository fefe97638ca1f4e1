/** Changes of pods as they are told, without those that say nothing new. */
import type { AddressHistory, AddressTenure, PodEvent } from '../model/flow.ts';

export interface PodHistory {
  /** `like`: an earlier event which this one equals in all but time and origin. */
  add(event: PodEvent, like?: PodEvent): void;
  /** What a digest tells: nothing in it is a repetition. */
  take(history: Partial<AddressHistory>): void;
  readonly events: readonly PodEvent[];
  /** What snapshots knew when digests were made. */
  readonly tenures: readonly AddressTenure[];
  /** Changes for which there was no more room. */
  readonly left: () => number;
}

export function podHistory(limit: number): PodHistory {
  const events: PodEvent[] = [];
  const tenures: AddressTenure[] = [];
  const lastSaid = new Map<string, { readonly says: string; readonly time: number }>();
  /** Of events that come again and again. */
  const steady = new WeakMap<PodEvent, { readonly says: string; readonly key: string; readonly file: string }>();
  let left = 0;
  const keep = <Item>(items: Item[], item: Item): void => {
    if (items.length < limit) items.push(item);
    else left++;
  };
  return {
    events,
    tenures,
    take(history) {
      for (const event of history.events ?? []) keep(events, event);
      for (const tenure of history.tenures ?? []) keep(tenures, tenure);
    },
    left: () => left,
    add(event, like) {
      const { origin, time } = event;
      const known = like === undefined ? undefined : steady.get(like);
      const { says, key } = known?.file === origin.file ? known : { says: saying(event), key: keyOf(event) };
      if (like !== undefined && known === undefined) steady.set(like, { says, key, file: origin.file });
      const last = lastSaid.get(key);
      // Lines may come late: what was said earlier is the news.
      const repeated = event.labels === undefined && last?.says === says && last.time <= time;
      if (lastSaid.size >= limit) lastSaid.clear();
      if (repeated) return;
      lastSaid.set(key, { says, time });
      keep(events, event);
    },
  };
}

/** EndpointSlices repeat all of their pods with every change of one. */
function saying({ addresses, gone, hostNetwork, node, owner }: PodEvent): string {
  return JSON.stringify([addresses, gone, hostNetwork, node, owner]);
}

function keyOf({ origin, uid, namespace, pod }: PodEvent): string {
  return `${origin.file}\n${uid ?? ''}\n${namespace}/${pod}`;
}
