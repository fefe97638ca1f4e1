/** What is not seen for now: kinds of objects, and logs. Told once, and told when it heals. */
import { type ClusterEvent, followedKey, type FollowedKind } from '../model/follow.ts';
import { countOf, formatShortSpan } from '../model/time.ts';
import type { WatchItem } from '../model/watch.ts';
import type { SeenTable } from './seen.ts';

export interface Sight {
  readonly hear: (event: ClusterEvent) => readonly WatchItem[];
  /** `why`: undefined for a log that is read. */
  readonly log: (file: string, why: string | undefined, now: number) => readonly WatchItem[];
  /** Time goes on: what is not seen for longer than a moment is told, of a server that is away as one thing. */
  readonly tick: (now: number) => readonly WatchItem[];
  /** Whether the API server gives no answer of use, so that next to nothing is seen. */
  readonly isAway: () => boolean;
  readonly blind: () => number;
  /** Whether changes of a kind are not seen for now. */
  readonly isBlind: (of: FollowedKind) => boolean;
}

const mostBlind = 1_000;

const serverKey = 'blind server';
/** Milliseconds in which most kinds follow the first where the server is away, and in which the others do. */
const gathering = { most: 2_000, all: 30_000 };

/** `needed`: kinds without which no record can be held against the policies. */
export function sightOf(seen: SeenTable, needed: readonly FollowedKind[]): Sight {
  const isNeeded = (of: FollowedKind): boolean => needed.some((one) => followedKey(one) === followedKey(of));
  const earlier = seen.entries().flatMap(([key]) => (key.startsWith('blind ') ? [key] : []));
  const blind = new Set(earlier.filter((key) => !isOfLog(key)));
  // Of an earlier run, which may have followed others: this one looks for itself.
  const earlierLogs = new Set(earlier.filter(isOfLog));
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
    const details = since === undefined ? [] : [`They were not seen for ${formatShortSpan(at - since)}.`];
    return [{ kind: 'healed', key: `healed ${key}`, severity: 'notice', at, title, details }];
  };
  const known = new Set<string>();
  /** Kinds for which the server has no answer, the first of them first. */
  const away = new Map<string, Blind>();
  let mostAway = 0;
  const isMostAway = (): boolean => away.size > 0 && away.size * 2 >= known.size;
  const loseKind = ({ of, why, at }: Blind): readonly WatchItem[] => {
    const also = isNeeded(of) ? ', nor what contradicts the policies' : '';
    return lose(keyOfKind(of), `changes of ${of.kind} objects are not seen`, why, at, also);
  };
  const loseServer = (since: number, why: string): readonly WatchItem[] => {
    mostAway = away.size;
    const title = `the API server does not answer: changes of ${kindsText(mostAway)} are not seen`;
    return lose(serverKey, title, why, since, ', nor what contradicts the policies');
  };
  const healServer = (at: number): readonly WatchItem[] =>
    away.size * 4 > known.size
      ? []
      : heal(serverKey, `the API server answers again: changes of ${kindsText(mostAway)} are seen`, at);
  return {
    hear(event) {
      if (event.kind !== 'blind' && event.kind !== 'listed') return [];
      const key = followedKey(event.of);
      known.add(key);
      if (event.kind === 'blind' && event.away === true) {
        if (!away.has(key)) away.set(key, event);
        return [];
      }
      away.delete(key);
      if (event.kind === 'blind') return loseKind(event);
      return [
        ...healServer(event.at),
        ...heal(keyOfKind(event.of), `changes of ${event.of.kind} objects are seen again`, event.at),
      ];
    },
    tick(now) {
      const [first] = away.values();
      if (first === undefined || blind.has(serverKey)) return [];
      if (isMostAway()) return now - first.at < gathering.most ? [] : loseServer(first.at, first.why);
      const late = [...away.values()].filter(({ of, at }) => now - at >= gathering.all && !blind.has(keyOfKind(of)));
      return late.flatMap(loseKind);
    },
    isAway: () => blind.has(serverKey) || isMostAway(),
    log(file, why, now) {
      const key = `blind log ${file}`;
      if (earlierLogs.delete(key)) blind.add(key);
      return why === undefined
        ? heal(key, `records of ${file} are read again`, now)
        : lose(key, `records of ${file} are not read`, why.replace(/\.$/, ''), now);
    },
    blind: () => new Set([...blind, ...[...away.values()].map(({ of }) => keyOfKind(of))]).size,
    isBlind: (of) => blind.has(keyOfKind(of)) || away.has(followedKey(of)),
  };
}

type Blind = Extract<ClusterEvent, { readonly kind: 'blind' }>;

function isOfLog(key: string): boolean {
  return key.startsWith('blind log ');
}

function keyOfKind(of: FollowedKind): string {
  return `blind ${followedKey(of)}`;
}

function kindsText(count: number): string {
  return count === 0 ? 'objects' : `${countOf(count, 'kind')} of objects`;
}
