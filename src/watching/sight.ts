/** What is not seen for now: kinds of objects, and logs. Told once, and told when it heals. */
import { type ClusterEvent, followedKey, type FollowedKind } from '../model/follow.ts';
import { formatSpan } from '../model/time.ts';
import type { WatchItem } from '../model/watch.ts';
import type { SeenTable } from './seen.ts';

export interface Sight {
  readonly hear: (event: ClusterEvent) => readonly WatchItem[];
  /** `why`: undefined for a log that is read. */
  readonly log: (file: string, why: string | undefined, now: number) => readonly WatchItem[];
  readonly blind: () => number;
  /** Whether changes of a kind are not seen for now. */
  readonly isBlind: (of: FollowedKind) => boolean;
}

const mostBlind = 1_000;

/** `needed`: kinds without which no record can be held against the policies. */
export function sightOf(seen: SeenTable, needed: readonly FollowedKind[]): Sight {
  const isNeeded = (of: FollowedKind): boolean => needed.some((one) => followedKey(one) === followedKey(of));
  const blind = new Set(seen.entries().flatMap(([key]) => (key.startsWith('blind ') ? [key] : [])));
  const lose = (key: string, title: string, why: string, at: number, also = ''): readonly WatchItem[] => {
    if (blind.size >= mostBlind && !blind.has(key)) return [];
    blind.add(key);
    const details = [`${why}.`, `What happens there meanwhile is not told${also}.`];
    const item = seen.meet({ kind: 'blind', key, severity: 'warning', at, title, details }, 1, at);
    return item === undefined ? [] : [item];
  };
  const heal = (key: string, title: string, at: number): readonly WatchItem[] => {
    if (!blind.delete(key)) return [];
    const since = seen.forget(key)?.since;
    const details = since === undefined ? [] : [`They were not seen for ${formatSpan(at - since)}.`];
    return [{ kind: 'healed', key: `healed ${key}`, severity: 'notice', at, title, details }];
  };
  return {
    hear(event) {
      if (event.kind === 'blind') {
        const { kind } = event.of;
        const also = isNeeded(event.of) ? ', nor what contradicts the policies' : '';
        const title = `changes of ${kind} objects are not seen`;
        return lose(`blind ${followedKey(event.of)}`, title, event.why, event.at, also);
      }
      if (event.kind !== 'listed') return [];
      return heal(`blind ${followedKey(event.of)}`, `changes of ${event.of.kind} objects are seen again`, event.at);
    },
    log: (file, why, now) =>
      why === undefined
        ? heal(`blind log ${file}`, `records of ${file} are read again`, now)
        : lose(`blind log ${file}`, `records of ${file} are not read`, why.replace(/\.$/, ''), now),
    blind: () => blind.size,
    isBlind: (of) => blind.has(`blind ${followedKey(of)}`),
  };
}
