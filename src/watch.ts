/**
 * Step watch: what happens in a cluster and what its logs record, one after the other, to what is told. Pure but for
 * what it remembers, all of which is bounded: times are arguments, and a saved state goes on where it stopped.
 */
import type { Rules } from './checks/index.ts';
import { effectOf, livingCluster, type LivingSettings, type Moment, type Step } from './living.ts';
import type { Report } from './model/finding.ts';
import { type ClusterEvent, followedKindOf } from './model/follow.ts';
import type { Observation } from './model/flow.ts';
import type { Gate } from './model/gate.ts';
import type { SavedWatch, WatchCounts, WatchItem, WatchKind } from './model/watch.ts';
import { watchKinds } from './model/watch.ts';
import { authorsOf } from './watching/authors.ts';
import { changesOf } from './watching/changes.ts';
import { followedCluster, isJudged, isTold } from './watching/cluster.ts';
import { contradictionsIn, effectRules, noisyIn, only } from './watching/effects.ts';
import { endedPods } from './watching/ended.ts';
import { heldAgainst } from './watching/held.ts';
import { podKeeper } from './watching/kept-pods.ts';
import type { NewLines } from './watching/numbered.ts';
import { recentConnections } from './watching/recent.ts';
import { recordReader, type RecordSettings } from './watching/records.ts';
import { seenTable } from './watching/seen.ts';
import { sightOf } from './watching/sight.ts';
import { liveManifest } from './worlds/live.ts';
import { neededKinds, withNeeded } from './worlds/needed.ts';

export interface WatchSettings extends LivingSettings, RecordSettings {
  readonly rules: Rules;
  readonly gate: Gate;
  readonly version: string;
  /** Milliseconds by which clocks may differ, and by which a network plug-in may lag behind a change. */
  readonly tolerance: number;
  /** Milliseconds to wait for the event of the audit log that belongs to a change; 0 where no log is followed. */
  readonly authorWait: number;
  /** Whether more than one log may tell who made a change, as those of several API servers. */
  readonly severalLogs: boolean;
  /** Milliseconds after which something that goes on is told again. */
  readonly reminder: number;
  readonly limits?: Partial<WatchLimits>;
}

/** What is remembered at most. */
export interface WatchLimits {
  readonly keys: number;
  readonly writes: number;
  readonly waiting: number;
  readonly connections: number;
  /** Changes that were seen, against which records are weighed; each holds the object that it left. */
  readonly changes: number;
  /** Log records that are known when they come again, at most twice as many. */
  readonly records: number;
  /** Log files whose format is known from before. */
  readonly files: number;
  /** Sets of labels of pods; once there are more, pods with labels that were seen before are looked at again. */
  readonly shapes: number;
  /** Pods whose labels are kept for the next run. */
  readonly pods: number;
  /** Milliseconds for which recorded connections are remembered, at least. */
  readonly span: number;
  /** Milliseconds between two looks for noisy sources. */
  readonly noisyEvery: number;
}

export const watchLimits: WatchLimits = {
  keys: 10_000,
  writes: 5_000,
  waiting: 1_000,
  connections: 20_000,
  changes: 1_000,
  records: 100_000,
  files: 2_000,
  shapes: 50_000,
  pods: 200_000,
  span: 3_600_000,
  noisyEvery: 5_000,
};

export interface Watch {
  readonly hear: (event: ClusterEvent) => readonly WatchItem[];
  /** New lines of logs; each is the content of one file. */
  readonly read: (lines: readonly NewLines[], now: number) => Promise<readonly WatchItem[]>;
  /** A log that cannot be followed, or can be again. */
  readonly trouble: (file: string, why: string | undefined, now: number) => readonly WatchItem[];
  /** Time goes on; `end`: nobody waits any longer. */
  readonly tick: (now: number, end?: 'end') => readonly WatchItem[];
  readonly isReady: () => boolean;
  /** Whether the API server gives no answer of use. */
  readonly isAway: () => boolean;
  /** What is watched, once it is ready. */
  readonly known: () => { readonly cluster: string; readonly objects: number; readonly policies: number };
  /** Whether changes wait for their authors. */
  readonly isWaiting: () => boolean;
  readonly saved: (now: number) => SavedWatch;
  /** Of resource versions by `followedKey`, those of kinds whose objects are saved. */
  readonly resumable: (versions: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  readonly counts: () => WatchCounts;
}

/** Milliseconds for which a write of an audit log may belong to a change that a later run sees. */
const lasting = 3_600_000;

const rights = 'grant get, list and watch on them, see deploy/rbac-watch.yaml';

/** `saved`: what an earlier run knew, of the same settings. */
export function startWatch(settings: WatchSettings, saved?: SavedWatch): Watch {
  const limits = { ...watchLimits, ...settings.limits };
  const { rules, gate, version, dialects } = settings;
  const ended = endedPods({ limit: limits.writes, span: 600_000 });
  const cluster = followedCluster(
    settings,
    (snapshot) => livingCluster(withNeeded(snapshot, dialects, rights), settings),
    saved && {
      at: saved.at,
      objects: saved.objects.map(({ ref, value }) => liveManifest(value, ref)),
      unknown: saved.unknown ?? [],
      pods: saved.pods,
    },
    { stepped: ended.take, shapes: limits.shapes },
  );
  const { severalLogs } = settings;
  const authors = authorsOf({ limit: limits.writes, clocks: settings.tolerance / 5, severalLogs }, saved?.writes);
  const seen = seenTable(saved?.seen ?? [], { limit: limits.keys, reminder: settings.reminder });
  const recent = recentConnections({ span: limits.span, limit: limits.connections });
  const records = recordReader(settings, limits);
  const needed = neededKinds(dialects);
  const sight = sightOf(seen, needed);
  const unseen = (): readonly string[] => needed.flatMap((of) => (sight.isBlind(of) ? [of.kind] : []));
  const numbers = startNumbers();
  const podsNow = podKeeper(limits.pods);

  const report = (step: Step, which: Rules, now: number, observation?: Observation): Report =>
    effectOf(step, settings, {
      rules: which,
      gate,
      now,
      version,
      cluster: cluster.living()?.identity ?? {},
      ...(observation && { observation }),
    });
  const changes = changesOf(
    { ...settings, limit: limits.waiting, lost: limits.keys, writes: limits.changes },
    {
      effectOf: (step, at) => report(step, effectRules(rules), at, recentObservation(recent.connections())),
      isolates: ({ before, after, ...rest }, at) =>
        report({ ...rest, before: after, after: before }, only(rules, ['lost-isolation']), at),
      unseen,
    },
    { authors, seen },
    saved ?? { waiting: [], unnamed: [], lost: [] },
  );

  const told = (items: readonly WatchItem[]): readonly WatchItem[] => {
    for (const { kind } of items) numbers.items[kind]++;
    return items;
  };
  const take = (edits: ReturnType<typeof cluster.hear>): readonly WatchItem[] => {
    for (const { step } of edits) numbers.worlds[step.how]++;
    return changes.take(edits);
  };
  const whyNobody = (): string =>
    settings.authorWait === 0
      ? 'no log is followed'
      : numbers.writes === 0
        ? 'no audit event seen, of this or any other object'
        : 'no audit event seen';

  /** What new records say, held against the cluster of now. */
  const recorded = (observation: Observation, now: number): readonly WatchItem[] => {
    const moment = cluster.living()?.now();
    // Of changes alone, as an audit log tells them, there is nothing to hold against the policies.
    if (moment === undefined || observation.connections.length === 0) return [];
    const still = heldAgainst(moment, observation.connections);
    const since = [
      ...changes.writes(),
      ...observation.writes.map((write) => ({ ...write, time: write.time + settings.tolerance })),
    ];
    // Against policies and pods that may be others by now nothing is a contradiction.
    const contradictions =
      unseen().length > 0
        ? []
        : contradictionsIn(report(still, only(rules, ['model-disagrees']), now, { ...observation, writes: since }));
    recent.add(observation.connections, now);
    const denied = observation.connections.some((connection) => connection.denied !== undefined);
    const span = now - numbers.lookedForNoise;
    const noisy = denied && (span >= limits.noisyEvery || span < 0) ? noise(moment, now) : [];
    return [...contradictions, ...noisy.map((item) => ({ item, count: 1 }))].flatMap(
      ({ item, count }) => seen.meet(item, count, now) ?? [],
    );
  };
  const noise = (moment: Moment, now: number): readonly WatchItem[] => {
    numbers.lookedForNoise = now;
    const refused = recent.connections().filter((connection) => connection.denied !== undefined);
    return noisyIn(
      report(heldAgainst(moment, refused), only(rules, ['noisy-source']), now, recentObservation(refused)),
      now,
    );
  };

  return {
    hear(event) {
      numbers.events++;
      numbers.lastEvent = event.at;
      const items = take(cluster.hear(event));
      return told([...sight.hear(event), ...items]);
    },
    async read(lines, now) {
      const living = cluster.living();
      if (living === undefined) return [];
      const settled = take(cluster.settle(now));
      const found = await records.read(lines, living.now, living.identity, ended.tenures(now), now);
      numbers.lines += found.lines;
      numbers.records += found.records;
      numbers.unreadable += found.unreadable;
      for (const { coverage, writes, podWrites = [] } of found.observations) {
        authors.hear([...writes, ...podWrites], now);
        numbers.writes += writes.length + podWrites.length;
        if (coverage.last !== undefined) numbers.lastRecord = Math.max(numbers.lastRecord ?? 0, coverage.last);
      }
      return told([
        ...settled,
        ...found.files.flatMap(({ file, why }) => sight.log(file, why, now)),
        ...found.observations.flatMap((observation) => recorded(observation, now)),
      ]);
    },
    trouble: (file, why, now) => told(sight.log(file, why, now)),
    tick(now, end) {
      const items = take(cluster.settle(now));
      const moment = cluster.living()?.now();
      if (moment !== undefined) changes.compare(moment.compiled.world.endpoints, now);
      return told([...sight.tick(now), ...items, ...changes.due(now, whyNobody(), end === 'end')]);
    },
    isReady: () => cluster.living() !== undefined,
    isAway: sight.isAway,
    known() {
      const living = cluster.living();
      const policies = [...(living?.now().objects.values() ?? [])].filter(({ ref }) => isJudged(ref, dialects));
      return { cluster: living?.identity.name ?? '', objects: cluster.objects(), policies: policies.length };
    },
    isWaiting: () => changes.waiting().length > 0,
    saved(now) {
      const living = cluster.living();
      const unseen = cluster.unseen();
      const seenNow = [...(living?.now().objects.values() ?? [])].filter(({ ref }) => isTold(ref, dialects));
      const objects = [...seenNow, ...unseen.objects];
      return {
        ...(living?.identity.uid !== undefined && { cluster: living.identity.uid }),
        at: now,
        objects: objects.map(({ ref, value }) => ({ ref, value })),
        ...(unseen.unknown.length > 0 && { unknown: unseen.unknown }),
        pods: living === undefined ? { shapes: [], left: 0 } : podsNow(living.now()),
        waiting: changes.waiting(),
        unnamed: changes.unnamed(),
        writes: authors.unmatched(now - lasting),
        seen: seen.entries(),
        lost: changes.lost(),
      };
    },
    resumable: (versions) =>
      Object.fromEntries(Object.entries(versions).filter(([key]) => isTold(followedKindOf(key), dialects))),
    counts: () => ({
      ...numbers,
      blind: sight.blind(),
      objects: cluster.objects(),
      remembered: seen.entries().length,
      forgotten: seen.dropped() + recent.left(),
      waiting: changes.waiting().length,
    }),
  };
}

interface Numbers {
  readonly items: Record<WatchKind, number>;
  readonly worlds: Record<Step['how'], number>;
  events: number;
  lines: number;
  records: number;
  unreadable: number;
  writes: number;
  lastEvent?: number;
  lastRecord?: number;
  lookedForNoise: number;
}

function startNumbers(): Numbers {
  const items = Object.fromEntries(watchKinds.map((kind) => [kind, 0])) as Record<WatchKind, number>;
  const worlds = { same: 0, derived: 0, compiled: 0 };
  return { items, worlds, events: 0, lines: 0, records: 0, unreadable: 0, writes: 0, lookedForNoise: -Infinity };
}

/** Connections as what logs say, for checks that ask for no more. */
function recentObservation(connections: Observation['connections']): Observation {
  return {
    connections,
    writes: [],
    coverage: {
      logs: [],
      records: 0,
      attributed: 0,
      unattributed: [],
      merged: { replies: 0, 'double-reports': 0, duplicates: 0, aggregated: 0 },
      lostEvents: 0,
      sampled: false,
      limits: [],
    },
  };
}
