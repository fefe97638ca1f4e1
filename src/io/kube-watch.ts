/** A real cluster while it changes: every kind that verdicts depend on, by get, list and watch alone. */
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClusterIdentity } from '../model/cluster.ts';
import { type ClusterEvent, type ClusterFeed, followedKey } from '../model/follow.ts';
import { isObject } from '../model/object.ts';
import { channel } from './channel.ts';
import { type ClusterAccess, type ClusterOptions, closeAccess, clusterAccess } from './kube-access.ts';
import { type Bookmark, followKind, type Following } from './kube-follow.ts';
import { servedGroups } from './kube-discovery.ts';
import { liveKinds, type ToManifest, optionalGroups } from './kube-kinds.ts';
import { kubeGet } from './kube-request.ts';
import { watchLimits, type WatchLimits } from './limits.ts';

export interface WatchOptions extends ClusterOptions {
  /** Resource versions by `followedKey` from an earlier run: these kinds are not listed unless the server forgot them. */
  readonly resume?: Readonly<Record<string, string>>;
  /** Bounds other than the usual ones. */
  readonly watchLimits?: Partial<WatchLimits>;
}

/** A feed that tells how far it was heard. */
export interface ResumableFeed extends ClusterFeed {
  /**
   * Resource versions by `followedKey`, up to the last event after which another one was asked for; later where the
   * server says that nothing happened since. Kept by whoever wants to go on there.
   */
  versions(): Readonly<Record<string, string>>;
}

/**
 * The cluster that the kubeconfig names. Rejects with UsableError where it cannot be reached at the beginning; later
 * faults are waited out, and told as `blind` when they last. A kind that the server does not have is listed as empty.
 */
export function clusterFeed(options: WatchOptions, toManifest: ToManifest): ResumableFeed {
  const versions = new Map(Object.entries(options.resume ?? {}).filter(([, version]) => /^[^0].*$/.test(version)));
  return {
    versions: () => Object.fromEntries(versions),
    async *events(signal) {
      const stopped = new AbortController();
      const own = AbortSignal.any([signal, stopped.signal]);
      // One listener a request.
      setMaxListeners(0, own);
      const door = await openDoor(options);
      const told = channel<ClusterEvent | Bookmark>({ ...watchLimits, ...options.watchLimits }.unread);
      const close = (): void => told.close();
      own.addEventListener('abort', close);
      try {
        const cluster = await identityOf(door.access(), own);
        const following = followingOf(options, toManifest, door, cluster, own, (event) => told.put(event));
        const all = liveKinds.map((kind) => followKind(following, kind, versions.get(followedKey(kind))));
        void Promise.all(all).then(close, (error: unknown) => told.close(error));
        for await (const event of told.items()) {
          if (event.kind !== 'bookmark') yield event;
          // Not before whoever listens has taken it: a version that is saved has been heard.
          note(versions, event);
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        stopped.abort();
        door.close();
      }
    },
  };
}

function note(versions: Map<string, string>, event: ClusterEvent | Bookmark): void {
  if (event.kind === 'blind') versions.delete(followedKey(event.of));
  if (event.kind === 'ready' || event.kind === 'blind' || event.kind === 'resumed') return;
  const key = followedKey(event.kind === 'changed' ? event.manifest.ref : event.of);
  if (event.version === '') versions.delete(key);
  else versions.set(key, event.version);
}

function followingOf(
  options: WatchOptions,
  toManifest: ToManifest,
  door: Door,
  cluster: Omit<ClusterIdentity, 'readAt'>,
  signal: AbortSignal,
  tell: Following['tell'],
): Following {
  const open = new Set(liveKinds.map(followedKey));
  const limits = { ...watchLimits, ...options.watchLimits };
  return {
    access: door.access,
    renew: door.renew,
    served: remembered(() => servedGroups(door.access(), optionalGroups, signal), limits.again / 2),
    limits,
    signal,
    toManifest,
    tell,
    settled: async (kind) => {
      if (!open.delete(followedKey(kind)) || open.size > 0) return;
      const at = Date.now();
      await tell({ kind: 'ready', cluster: { ...cluster, readAt: at }, at });
    },
    // The end of the run ends the pause.
    wait: (time) => wait(time, undefined, { signal }).catch(() => undefined),
  };
}

/** Asks once for all who ask within the time; a fault is not remembered. */
function remembered<Found>(ask: () => Promise<Found>, time: number): () => Promise<Found> {
  let last: { readonly at: number; readonly found: Promise<Found> } | undefined;
  return async () => {
    if (last === undefined || Date.now() - last.at >= time) last = { at: Date.now(), found: ask() };
    const own = last;
    try {
      return await own.found;
    } catch (error) {
      if (last === own) last = undefined;
      throw error;
    }
  };
}

/** The way to the cluster, with credentials that can be read anew: tokens of pods and plug-ins live for minutes. */
interface Door {
  readonly access: () => ClusterAccess;
  readonly renew: () => Promise<void>;
  readonly close: () => void;
}

/** Milliseconds between two attempts of one request. */
const longestWait = 2_000;

async function openDoor(options: WatchOptions): Promise<Door> {
  const { renewal } = { ...watchLimits, ...options.watchLimits };
  // A request that is about to wait longer would see a server that is back only after that.
  const own = { ...options, limits: { wait: longestWait, ...options.limits } };
  let access = await clusterAccess(own);
  let read = Date.now();
  const close = (): void => closeAccess(access);
  return {
    access: () => access,
    close,
    async renew() {
      if (Date.now() - read < renewal) return;
      read = Date.now();
      // A kubeconfig that is just being written is read the next time.
      const next = await clusterAccess(own).catch(() => undefined);
      if (next === undefined) return;
      close();
      access = next;
    },
  };
}

/** Also the question whether the cluster can be reached at all. */
async function identityOf(access: ClusterAccess, signal: AbortSignal): Promise<Omit<ClusterIdentity, 'readAt'>> {
  const answer = await kubeGet(access, '/api/v1/namespaces/kube-system', signal);
  const metadata = answer.kind === 'object' ? answer.value['metadata'] : undefined;
  const uid = isObject(metadata) ? metadata['uid'] : undefined;
  return { ...(typeof uid === 'string' ? { uid } : {}), name: access.context };
}
