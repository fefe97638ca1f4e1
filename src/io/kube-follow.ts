/** One kind of a cluster that is followed: listed, watched, listed again where the thread was lost. */
import { type ClusterEvent, type FollowedKind, isEarlier } from '../model/follow.ts';
import { UsableError } from '../model/host.ts';
import { isObject, type JsonObject, type Manifest } from '../model/object.ts';
import type { ClusterAccess } from './kube-access.ts';
import { hasKind, type Served, type servedGroups, understoodOf } from './kube-discovery.ts';
import { type LiveKind, refOf, type ToManifest, wholeOf } from './kube-kinds.ts';
import { listKind, pathTo, strangeVersion } from './kube-list.ts';
import { kubeGet } from './kube-request.ts';
import { followStream, type StreamEnd, type StreamEvent } from './kube-stream.ts';
import type { WatchLimits } from './limits.ts';

/** What the followers of all kinds share. */
export interface Following {
  readonly access: () => ClusterAccess;
  /** Reads the credentials anew. */
  readonly renew: () => Promise<void>;
  /** Groups that not every cluster has; at most as old as `again`. */
  readonly served: () => ReturnType<typeof servedGroups>;
  readonly limits: WatchLimits;
  readonly signal: AbortSignal;
  readonly toManifest: ToManifest;
  readonly tell: (event: ClusterEvent | Bookmark) => Promise<void>;
  /** The kind was listed, or taken up again, or cannot be read. */
  readonly settled: (kind: LiveKind) => Promise<void>;
  readonly wait: (time: number) => Promise<void>;
}

/** The version of a kind in which nothing else happened. */
export interface Bookmark {
  readonly kind: 'bookmark';
  readonly of: FollowedKind;
  readonly version: string;
}

/** How a list or a watch ended, and what to do: without a version it is listed next. */
interface Outcome {
  readonly version: string | undefined;
  readonly fault?: string;
  /** For good, as it seems: told at once, tried again now and then. */
  readonly refused?: true;
  /** Milliseconds, where the server names them. */
  readonly pause?: number;
  /** It worked for a while: pauses are short again. */
  readonly worked?: true;
}

/** What is known of a kind between two attempts. */
interface Trouble {
  pause: number;
  since: number | undefined;
  /** It was watched once. */
  wasFollowed: boolean;
  /** Since when the server says that it may not be read. */
  refusedSince: number | undefined;
  /** When the server told of it last. */
  heardAt: number | undefined;
  /** The reason that was told last, until it heals. */
  told: string | undefined;
  isAbsent: boolean;
  /** The server had it when it was last looked at, if only in an earlier run. */
  wasThere: boolean;
  /** It is gone on with from an earlier run: that was not told yet, or what happened since is being heard. */
  resumes: 'untold' | 'told' | undefined;
  /** The version up to which that is. */
  until: string | undefined;
}

/** Runs until the signal ends it. `version`: where an earlier run stopped. */
export async function followKind(following: Following, kind: LiveKind, version: string | undefined): Promise<void> {
  const { signal, limits, wait } = following;
  const trouble: Trouble = {
    pause: limits.pause,
    since: undefined,
    wasFollowed: false,
    refusedSince: undefined,
    heardAt: undefined,
    told: undefined,
    isAbsent: false,
    wasThere: version !== undefined && version !== '',
    resumes: version === undefined ? undefined : 'untold',
    until: undefined,
  };
  let doubt = version !== undefined;
  for (let at = version; !signal.aborted;) {
    const outcome = await attempt(following, kind, at, trouble, doubt);
    if (signal.aborted) return;
    at = outcome.version;
    doubt = outcome.fault !== undefined;
    const pause = await taken(following, kind, outcome, trouble);
    if (pause > 0) await wait(pause);
  }
}

async function attempt(
  following: Following,
  kind: LiveKind,
  version: string | undefined,
  trouble: Trouble,
  doubt: boolean,
): Promise<Outcome> {
  try {
    const place = await placeOf(following, kind, trouble);
    if (place === 'absent') return await nothing(following, kind, trouble);
    if (!('plural' in place)) return place;
    if (version === undefined) return await list(following, place, trouble);
    const now = doubt ? await versionNow(following, place) : undefined;
    // A server that was put back to an earlier day tells nothing until it reaches our version again.
    if (now !== undefined && isEarlier(now, version)) return { version: undefined };
    return await watch(following, place, version, trouble, now);
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    if (/\b401\b/.test(error.message)) await following.renew();
    return { version, fault: error.message };
  }
}

/** Gives the pause before the next attempt, in milliseconds. */
async function taken(following: Following, kind: LiveKind, outcome: Outcome, trouble: Trouble): Promise<number> {
  const { limits } = following;
  const { fault, refused, worked, pause = 0 } = outcome;
  if (worked === true) trouble.pause = limits.pause;
  if (worked === true || fault === undefined) trouble.since = undefined;
  if (refused !== true || fault === undefined) trouble.refusedSince = undefined;
  if (fault === undefined) return pause;
  const at = Date.now();
  trouble.since ??= at;
  if (refused === true) trouble.refusedSince ??= at;
  // A server that has just begun does not know yet who may do what.
  const since = refused === true ? (trouble.wasFollowed ? trouble.refusedSince : undefined) : trouble.since;
  const isLong = since === undefined || at - since >= limits.blindAfter;
  // Of what the server does not have nothing is missed.
  if (isLong && trouble.told !== fault && !trouble.isAbsent) {
    trouble.told = fault;
    await following.tell({ kind: 'blind', of: ofKind(kind), why: fault, at, ...(refused !== true && { away: true }) });
  }
  if (isLong) await following.settled(kind);
  if (isLong && refused === true) return limits.again;
  const own = trouble.pause;
  trouble.pause = Math.min(own * 2, limits.longestPause);
  return Math.min(Math.max(own, pause), limits.longestPause);
}

async function versionNow({ access, signal }: Following, kind: LiveKind): Promise<string | undefined> {
  const answer = await kubeGet(access(), pathTo(kind, { limit: '1' }), signal);
  return answer.kind === 'object' ? versionOf(answer.value) : undefined;
}

async function list(following: Following, kind: LiveKind, trouble: Trouble): Promise<Outcome> {
  const { access, signal, toManifest } = following;
  const reading = { access: access(), signal, budget: { bytes: 0 }, toManifest, onProgress: () => undefined };
  const { manifests, version, incomplete, refused } = await listKind(reading, kind);
  // A kind that every server has is not seen, and not gone, where the server says that there is none.
  if (incomplete !== undefined) return { version: undefined, fault: incomplete, refused: true };
  if (refused === 'absent') return nothing(following, kind, trouble);
  if (version === undefined) return { version, fault: `the list of ${kind.plural} has no version`, refused: true };
  trouble.isAbsent = false;
  trouble.wasThere = true;
  await tellList(following, kind, manifests, version, trouble);
  return { version };
}

/** The server does not have the kind: told as a list of nothing, and looked for now and then. */
async function nothing(following: Following, kind: LiveKind, trouble: Trouble): Promise<Outcome> {
  if (!trouble.isAbsent || trouble.told !== undefined) await tellList(following, kind, [], '', trouble);
  trouble.isAbsent = true;
  trouble.wasThere = false;
  return { version: undefined, pause: following.limits.again };
}

async function tellList(
  { tell, settled }: Following,
  kind: LiveKind,
  manifests: readonly Manifest[],
  version: string,
  trouble: Trouble,
): Promise<void> {
  trouble.told = undefined;
  trouble.resumes = undefined;
  trouble.heardAt = Date.now();
  await tell({ kind: 'listed', of: ofKind(kind), manifests, at: Date.now(), version });
  await settled(kind);
}

/** The kind in the version that the server has, or why it is not seen. */
async function placeOf(
  { access, served, signal }: Following,
  kind: LiveKind,
  trouble: Trouble,
): Promise<LiveKind | 'absent' | Outcome> {
  if (kind.optional !== true) return kind;
  const groups = await served();
  if (hasKind(groups?.served.get(kind.sameAs ?? ''), kind)) return 'absent';
  // The server does not say what it has: asked for directly.
  if (groups === undefined || groups.unsure.has(kind.group)) return kind;
  const own: Served = groups.served.get(kind.group) ?? new Map<string, ReadonlySet<string>>();
  const understood = understoodOf(own, kind);
  if (understood !== undefined) return { ...kind, version: understood };
  // A kind that was there is gone when its own path says so, not when a server that starts does not list it yet.
  if (!hasKind(own, kind)) return trouble.wasThere ? kind : 'absent';
  const fault = await strangeVersion(access(), kind, own, signal);
  return fault === undefined ? 'absent' : { version: undefined, fault, refused: true };
}

async function watch(
  following: Following,
  kind: LiveKind,
  from: string,
  trouble: Trouble,
  now: string | undefined,
): Promise<Outcome> {
  const { access, limits, signal, renew } = following;
  const began = Date.now();
  let version = from;
  let hasHeard = false;
  let taking = Promise.resolve();
  const isBlind = trouble.told !== undefined;
  const isGap = now !== undefined && trouble.resumes === undefined;
  const heardBefore = isGap && began - (trouble.heardAt ?? began) > shortGap ? trouble.heardAt : undefined;
  if (trouble.resumes === 'untold') trouble.until = now;
  const calm = afterCalm(limits.calm, () => caughtUp(following, kind, trouble));
  const query = {
    watch: '1',
    resourceVersion: from,
    allowWatchBookmarks: 'true',
    timeoutSeconds: String(Math.ceil(limits.connectionTime / 1000)),
  };
  const end = await followStream(access(), pathTo(kind, query), limits, signal, {
    opened: () => {
      trouble.wasFollowed = true;
      if (!isBlind) taking = takenUp(following, kind, trouble, from);
      if (trouble.resumes === 'told') calm.again();
      return !isBlind;
    },
    heard: async (event) => {
      await taking;
      const isOfGap = now !== undefined && !isEarlier(now, event.version);
      await tellChange(following, kind, event, isOfGap ? heardBefore : undefined);
      trouble.heardAt = Date.now();
      version = event.version;
      hasHeard = true;
      if (isHeardOut(trouble, version)) await caughtUp(following, kind, trouble);
      if (trouble.resumes === 'told') calm.again();
    },
  });
  calm.end();
  await taking;
  // Only a list heals what was called blind.
  if (isBlind && end.kind === 'over') return { version: undefined };
  if (end.kind === 'stranger') await renew();
  const hasWorked = hasHeard || Date.now() - began >= limits.longestPause;
  return { ...outcomeOf(end, kind, version, hasWorked), ...(hasWorked ? { worked: true } : {}) };
}

async function takenUp(following: Following, kind: LiveKind, trouble: Trouble, from: string): Promise<void> {
  const { resumes, until } = trouble;
  if (resumes === 'untold') {
    trouble.resumes = 'told';
    await following.tell({
      kind: 'resumed',
      of: ofKind(kind),
      at: Date.now(),
      ...(until !== undefined && { until }),
    });
  }
  if (resumes === undefined || isHeardOut(trouble, from)) await caughtUp(following, kind, trouble);
}

function isHeardOut({ resumes, until }: Trouble, version: string): boolean {
  return resumes === 'told' && until !== undefined && !isEarlier(version, until);
}

async function caughtUp({ settled }: Following, kind: LiveKind, trouble: Trouble): Promise<void> {
  trouble.resumes = undefined;
  await settled(kind);
}

/**
 * The last change of a kind may be long before the version that the whole cluster has, and nothing else tells that there
 * is no more: a server sends what it remembers at once.
 */
function afterCalm(time: number, then: () => Promise<void>): { readonly again: () => void; readonly end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => clearTimeout(timer);
  return {
    end,
    again() {
      end();
      timer = setTimeout(() => void then(), time);
    },
  };
}

function outcomeOf(end: StreamEnd, { plural }: LiveKind, version: string, hasWorked: boolean): Outcome {
  if (end.kind === 'over')
    return hasWorked ? { version } : { version, fault: `the watch of ${plural} ends as soon as it begins` };
  if (end.kind === 'expired')
    return { version: undefined, fault: `the server forgets ${plural} faster than they can be read` };
  if (end.kind === 'absent') return { version: undefined, fault: `the server has no ${plural}` };
  if (end.kind === 'forbidden')
    return { version, fault: `the credentials may list ${plural}, but not watch them`, refused: true };
  if (end.kind === 'stranger') return { version, fault: `the server does not know these credentials (401)` };
  const pause = end.pause === undefined ? {} : { pause: end.pause };
  return { version, fault: `${plural} cannot be watched: ${end.why}`, ...pause };
}

const changes = { ADDED: 'added', MODIFIED: 'modified', DELETED: 'deleted' } as const;

/** Milliseconds without a word after which a change is told with the time after which it happened. */
const shortGap = 10_000;

async function tellChange(
  following: Following,
  kind: LiveKind,
  { type, object, version }: StreamEvent,
  since: number | undefined,
): Promise<void> {
  if (type === 'BOOKMARK') return following.tell({ kind: 'bookmark', of: ofKind(kind), version });
  for (const manifest of manifestOf(following, kind, object))
    await following.tell({
      kind: 'changed',
      change: changes[type],
      manifest,
      at: Date.now(),
      version,
      ...(since !== undefined && { since }),
    });
}

/** Nothing for what has no name. */
function manifestOf({ toManifest }: Following, kind: LiveKind, object: JsonObject): readonly Manifest[] {
  const metadata = object['metadata'];
  if (!isObject(metadata) || typeof metadata['name'] !== 'string') return [];
  const manifest = toManifest(wholeOf(kind, object), refOf(kind, metadata['name'], metadata));
  return manifest === undefined ? [] : [manifest];
}

function versionOf({ metadata }: JsonObject): string | undefined {
  const version = isObject(metadata) ? metadata['resourceVersion'] : undefined;
  return typeof version === 'string' && version !== '' ? version : undefined;
}

function ofKind({ group, kind }: LiveKind): FollowedKind {
  return { group, kind };
}
