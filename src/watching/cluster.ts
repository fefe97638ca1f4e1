/** A feed of events as steps of a cluster's world: which of them are told, and which only keep it up to date. */
import type { Dialect } from '../dialects/index.ts';
import type { LivingCluster, LivingSettings, Step } from '../living.ts';
import type { ClusterIdentity } from '../model/cluster.ts';
import type { ClusterEvent, FollowedKind } from '../model/follow.ts';
import { followedKey, isEarlier } from '../model/follow.ts';
import type { Snapshot } from '../model/host.ts';
import type { Manifest, ObjectKey } from '../model/object.ts';
import { isPod, isSameJson, keyOf } from '../model/object.ts';
import type { SavedPods } from '../model/watch.ts';
import { isPolicyKind } from '../worlds/essential.ts';
import { missedPods, shapeOf } from './kept-pods.ts';

/** Objects that changed together, and what is known of the change. */
export interface Edit {
  readonly manifest: Manifest;
  readonly change: 'added' | 'modified' | 'deleted';
  readonly at: number;
  /** The time after which it happened, where nobody saw it happen. */
  readonly since?: number;
  readonly version?: string;
  readonly step: Step;
  /** Other objects of the same step. */
  readonly others: number;
}

export interface FollowedCluster {
  /** Undefined until every kind was listed once. */
  readonly living: () => LivingCluster | undefined;
  readonly hear: (event: ClusterEvent) => readonly Edit[];
  /** Takes up what was only gathered so far: changes that say nothing by themselves. */
  readonly settle: (now: number) => readonly Edit[];
  readonly objects: () => number;
  readonly unseen: () => Unseen;
}

/** Of kinds that could not be read since the beginning of this run. */
export interface Unseen {
  /** What an earlier run knew of them. */
  readonly objects: readonly Manifest[];
  /** Those of which no run knows anything (`followedKey`). */
  readonly unknown: readonly string[];
}

/** What a new run knows of the one before. */
export interface Earlier {
  readonly objects: readonly Manifest[];
  readonly at: number;
  /** Kinds of which it knew nothing. */
  readonly unknown: readonly string[];
  readonly pods: SavedPods;
}

interface Gathered {
  readonly manifest: Manifest;
  readonly change: 'added' | 'modified' | 'deleted';
  readonly at: number;
  /** The time after which it happened, where that is known. */
  readonly since?: number;
  readonly version?: string;
}

/** A kind that is gone on with from an earlier run. */
interface Resumed {
  /** What happened up to this version, nobody saw. */
  readonly until: string | undefined;
  /** Told before every kind was there. */
  readonly queue: Gathered[];
}

interface Applied {
  readonly key: ObjectKey;
  /** Undefined: gone. */
  readonly manifest: Manifest | undefined;
}

function asApplied({ manifest, change }: Gathered): Applied {
  return { key: keyOf(manifest.ref), manifest: change === 'deleted' ? undefined : manifest };
}

function latestOf(changes: readonly Gathered[]): number {
  return changes.reduce((latest, { at }) => Math.max(latest, at), 0);
}

/** Of what a pod became and still is, the first tells when that was, and by which version it is known. */
function continued(earlier: Gathered | undefined, one: Gathered): Gathered {
  if (earlier === undefined || earlier.change === 'deleted' || one.change === 'deleted') return one;
  const { change } = earlier.change === 'added' ? earlier : one;
  if (!isPod(one.manifest.ref) || shapeOf(earlier.manifest) !== shapeOf(one.manifest)) return { ...one, change };
  return { ...earlier, change, manifest: one.manifest };
}

/** Changes gathered before they are taken up whatever the time. */
const mostGathered = 2_000;

/** `open` makes the world of a snapshot that is complete; `stepped` hears of every step, those included that are not told. */
export function followedCluster(
  settings: LivingSettings,
  open: (snapshot: Snapshot) => LivingCluster,
  earlier: Earlier | undefined,
  { stepped, ...limits }: { readonly stepped: (step: Step, at: number) => void; readonly shapes: number },
): FollowedCluster {
  let living: LivingCluster | undefined;
  const first = new Map<ObjectKey, Manifest>();
  const blind = new Map<string, { readonly kind: string; readonly reason: string }>();
  const gathered = new Map<ObjectKey, Gathered>();
  const shapes = new Set<string>();
  const isOne = ({ ref }: Manifest): boolean => isTold(ref, settings.dialects);
  /** What was known of kinds that could not be read when all others were; undefined: nothing. */
  const unseen = new Map<string, readonly Manifest[] | undefined>();
  const resumed = new Map<string, Resumed>();

  /** As a snapshot names it: what is not judged with its group, since Calico has kinds of the names of Kubernetes. */
  const nameIn = (of: FollowedKind): string =>
    isPolicyKind(of) && !isJudged(of, settings.dialects) ? `${of.kind}.${of.group}` : of.kind;

  const known = (): ReadonlyMap<ObjectKey, Manifest> => living?.now().objects ?? first;

  const begin = (identity: ClusterIdentity, at: number): readonly Edit[] => {
    const now = new Map(first);
    const isCompared = (manifest: Manifest): boolean =>
      isOne(manifest) &&
      earlier?.unknown.includes(followedKey(manifest.ref)) !== true &&
      !resumed.has(followedKey(manifest.ref));
    for (const kind of blind.keys()) unseen.set(kind, knownEarlier(kind));
    if (earlier !== undefined) {
      for (const [key, manifest] of first) if (isCompared(manifest)) first.delete(key);
      for (const manifest of earlier.objects)
        if (!blind.has(followedKey(manifest.ref))) first.set(keyOf(manifest.ref), manifest);
    }
    living = open({ from: 'live', identity, manifests: [...first.values()], incomplete: [...blind.values()] });
    for (const manifest of first.values()) shapes.add(shapeOf(manifest));
    first.clear();
    if (earlier === undefined) return [];
    const { there, gone } = differences(now, isCompared);
    const missed = missedPods(earlier.pods, living.now());
    apply(
      [...missed.before].map(([key, manifest]) => ({ key, manifest })),
      at,
    );
    // What isolates comes first and goes last, so that nothing seems open that may never have been.
    return [
      ...there.flatMap((each) => take({ ...each, at }, earlier.at)),
      ...missed.groups.flatMap((group) =>
        stepOf(
          group.map((each) => ({ ...each, at })),
          earlier.at,
        ),
      ),
      ...gone.flatMap((each) => take({ ...each, at }, earlier.at)),
      ...[...resumed.values()].flatMap(({ queue }) => queue.splice(0).flatMap(taken)),
    ];
  };

  /** A change of one object, which may have happened before anybody followed. */
  const taken = (one: Gathered): readonly Edit[] => {
    const { version } = one;
    const until = resumed.get(followedKey(one.manifest.ref))?.until;
    const isMissed = until !== undefined && version !== undefined && !isEarlier(until, version);
    return take(one, isMissed ? earlier?.at : one.since);
  };

  const knownEarlier = (kind: string): readonly Manifest[] | undefined => {
    if (earlier === undefined || earlier.unknown.includes(kind)) return undefined;
    return earlier.objects.filter(({ ref }) => followedKey(ref) === kind);
  };

  /** A kind that is seen for the first time is held against what was known of it; nothing of it is news otherwise. */
  const appeared = (of: FollowedKind, now: ReadonlyMap<ObjectKey, Manifest>, at: number): readonly Edit[] => {
    const kind = followedKey(of);
    const before = isTold(of, settings.dialects) ? unseen.get(kind) : undefined;
    unseen.delete(kind);
    const silent = before ?? [...now.values()];
    apply(
      silent.map((manifest) => ({ key: keyOf(manifest.ref), manifest })),
      at,
    );
    return before === undefined ? [] : replaced(now, ({ ref }) => followedKey(ref) === kind, at, earlier?.at);
  };

  /** Objects of some kinds are now these and no others. */
  const replaced = (
    now: ReadonlyMap<ObjectKey, Manifest>,
    isMeant: (manifest: Manifest) => boolean,
    at: number,
    since?: number,
  ): readonly Edit[] => {
    const { there, gone } = differences(now, isMeant);
    return [...there, ...gone].flatMap((each) => take({ ...each, at }, since));
  };

  const differences = (now: ReadonlyMap<ObjectKey, Manifest>, isMeant: (manifest: Manifest) => boolean) => {
    const before = new Map([...known()].filter(([, manifest]) => isMeant(manifest)));
    const gone = [...before].flatMap(([key, manifest]) =>
      now.has(key) ? [] : [{ manifest, change: 'deleted' as const }],
    );
    const there = [...now].flatMap(([key, manifest]) => {
      const old = before.get(key);
      if (!isMeant(manifest) || (old !== undefined && isSameJson(old.value, manifest.value))) return [];
      return [{ manifest, change: old === undefined ? ('added' as const) : ('modified' as const) }];
    });
    return { there, gone };
  };

  const take = (one: Gathered, since?: number): readonly Edit[] => {
    if (isOne(one.manifest)) return [...settle(), ...stepOf([one], since)];
    gathered.set(keyOf(one.manifest.ref), continued(gathered.get(keyOf(one.manifest.ref)), one));
    return gathered.size >= mostGathered ? settle() : [];
  };

  const settle = (): readonly Edit[] => {
    if (living === undefined || gathered.size === 0) return [];
    const all = [...gathered.values()];
    gathered.clear();
    const fresh = all.filter(({ manifest, change }) => {
      if (change === 'deleted' || !isPod(manifest.ref)) return false;
      const before = living?.now().objects.get(keyOf(manifest.ref));
      if (before !== undefined) return shapeOf(before) !== shapeOf(manifest);
      if (shapes.size > limits.shapes) shapes.clear();
      const known = shapes.size;
      return shapes.add(shapeOf(manifest)).size > known;
    });
    const plain = all.filter((each) => !fresh.includes(each));
    apply(plain.map(asApplied), latestOf(plain));
    return fresh.length === 0 ? [] : stepOf(fresh);
  };

  const apply = (changes: readonly Applied[], at: number): Step | undefined => {
    if (changes.length === 0) return undefined;
    const step = living?.apply(new Map(changes.map(({ key, manifest }) => [key, manifest])));
    if (step !== undefined) stepped(step, at);
    return step;
  };

  const stepOf = (changes: readonly Gathered[], since?: number): readonly Edit[] => {
    const step = apply(changes.map(asApplied), latestOf(changes));
    const [one] = changes;
    if (step === undefined || one === undefined) return [];
    return [{ ...one, step, others: changes.length - 1, ...(since !== undefined && { since }) }];
  };

  const hear = (event: ClusterEvent): readonly Edit[] => {
    switch (event.kind) {
      case 'ready':
        return living === undefined ? begin(event.cluster, event.at) : [];
      case 'blind':
        resumed.delete(followedKey(event.of));
        if (living === undefined) blind.set(followedKey(event.of), { kind: nameIn(event.of), reason: event.why });
        return [];
      case 'resumed':
        if (living === undefined) resumed.set(followedKey(event.of), { until: event.until, queue: [] });
        return [];
      case 'listed': {
        blind.delete(followedKey(event.of));
        resumed.delete(followedKey(event.of));
        const isOfKind = ({ ref }: Manifest): boolean => followedKey(ref) === followedKey(event.of);
        const now = new Map(event.manifests.map((manifest) => [keyOf(manifest.ref), manifest]));
        if (living !== undefined) {
          // What was gathered is older than the list.
          const settled = settle();
          const since = lastHeard.get(followedKey(event.of)) ?? earlier?.at ?? 0;
          const isNew = unseen.has(followedKey(event.of));
          return [
            ...settled,
            ...(isNew ? appeared(event.of, now, event.at) : replaced(now, isOfKind, event.at, since)),
          ];
        }
        for (const [key, manifest] of first) if (isOfKind(manifest)) first.delete(key);
        for (const [key, manifest] of now) first.set(key, manifest);
        return [];
      }
      case 'changed': {
        const { manifest, change, at, version, since } = event;
        if (living !== undefined)
          return taken({ manifest, change, at, version, ...(since !== undefined && { since }) });
        const queue = resumed.get(followedKey(manifest.ref))?.queue;
        if (queue !== undefined) queue.push({ manifest, change, at, version });
        if (queue !== undefined) return [];
        if (change === 'deleted') first.delete(keyOf(manifest.ref));
        else first.set(keyOf(manifest.ref), manifest);
        return [];
      }
    }
  };
  const lastHeard = new Map<string, number>();
  return {
    living: () => living,
    hear(event) {
      const edits = hear(event);
      if (event.kind === 'listed') lastHeard.set(followedKey(event.of), event.at);
      if (event.kind === 'changed') lastHeard.set(followedKey(event.manifest.ref), event.at);
      return edits;
    },
    settle,
    objects: () => known().size,
    unseen: () => ({
      objects: [...unseen.values()].flatMap((manifests) => manifests ?? []),
      unknown: [...unseen].flatMap(([kind, manifests]) => (manifests === undefined ? [kind] : [])),
    }),
  };
}

/** Whether each change of it is a step of its own. */
export function isTold(of: FollowedKind, dialects: readonly Dialect[]): boolean {
  return (of.group === '' && of.kind === 'Namespace') || isJudged(of, dialects) || isPolicyKind(of);
}

/** Whether it is a policy that verdicts take into account. */
export function isJudged({ group, kind }: FollowedKind, dialects: readonly Dialect[]): boolean {
  return dialects.some((dialect) => dialect.group === group && dialect.kinds.includes(kind));
}
