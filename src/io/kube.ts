/** The live cluster as a snapshot: raw lists, read only, page by page. */
import { setMaxListeners } from 'node:events';
import { followedKey } from '../model/follow.ts';
import { type Snapshot, UsableError } from '../model/host.ts';
import { isObject, type Json } from '../model/object.ts';
import { type ClusterOptions, closeAccess, clusterAccess } from './kube-access.ts';
import { hasKind, type Served, servedGroups, servedVersions, understoodOf } from './kube-discovery.ts';
import { type LiveKind, liveKinds, nameOfKind, type ToManifest, optionalGroups } from './kube-kinds.ts';
import { type Listed, listKind, marksOf, nothingOf, type Reading, strangeVersion } from './kube-list.ts';
import { kubeGet } from './kube-request.ts';

export type { ClusterOptions } from './kube-access.ts';
export { liveKinds, type ToManifest } from './kube-kinds.ts';

/**
 * Reads the cluster that the options name. Kinds that may not be listed, or that end too late, are named in
 * `incomplete`; a server that cannot be used at all is a UsableError.
 */
export async function readCluster(options: ClusterOptions, toManifest: ToManifest): Promise<Snapshot> {
  const access = await clusterAccess(options);
  const failed = new AbortController();
  const signals = [
    AbortSignal.timeout(access.limits.totalTime),
    failed.signal,
    ...(options.signal ? [options.signal] : []),
  ];
  const signal = AbortSignal.any(signals);
  // One listener a request, and more requests at a time than the default thinks wise.
  setMaxListeners(0, signal);
  const onProgress = options.onProgress ?? ((): void => undefined);
  const reading = { access, signal, budget: { bytes: 0 }, toManifest, onProgress };
  const readAt = Date.now();
  try {
    const { lists, remarks } = await settled(reading, await listAll(reading));
    const uid = await clusterId(reading, lists);
    return {
      from: 'live',
      identity: { ...(uid === undefined ? {} : { uid }), name: access.context, readAt },
      manifests: lists.flatMap(({ manifests }) => manifests),
      incomplete: lists.flatMap(({ kind, incomplete }) =>
        incomplete === undefined ? [] : [{ kind: nameOfKind(kind), reason: incomplete }],
      ),
      versions: new Map(
        lists.flatMap(({ kind, version }) => (version === undefined ? [] : [[followedKey(kind), version] as const])),
      ),
      ...(remarks.length === 0 ? {} : { remarks }),
    };
  } finally {
    failed.abort();
    closeAccess(access);
  }
}

/** Every kind that the server has, or of which it does not say whether it has it. */
async function listAll(reading: Reading): Promise<readonly Listed[]> {
  const found = await servedGroups(reading.access, optionalGroups, reading.signal);
  const servedOf = (group: string): Served | undefined =>
    found?.unsure.has(group) === true ? undefined : (found?.served.get(group) ?? (found && new Map()));
  const list = async (kind: LiveKind): Promise<Listed> => {
    if (kind.optional !== true) return listKind(reading, kind);
    if (hasKind(found?.served.get(kind.sameAs ?? ''), kind)) return nothingOf(kind);
    const served = servedOf(kind.group);
    if (served !== undefined) return listServed(reading, kind, served);
    return found?.unsure.has(kind.group) === true ? listUnsure(reading, kind) : listKind(reading, kind);
  };
  return withoutTwins(await withKnownVersions(reading, await Promise.all(liveKinds.map(list))));
}

/** Of a group whose own server may be away: that it cannot be read is said, and the rest of the cluster is read. */
async function listUnsure(reading: Reading, kind: LiveKind): Promise<Listed> {
  try {
    return await listKind(reading, kind);
  } catch (error) {
    if (!(error instanceof UsableError) || reading.signal.aborted) throw error;
    return nothingOf(kind, error.message);
  }
}

/** A kind in a version that is understood; objects in another are only counted, and there being any is said. */
async function listServed(reading: Reading, kind: LiveKind, served: Served): Promise<Listed> {
  const understood = understoodOf(served, kind);
  if (understood !== undefined) {
    const { refused, ...listed } = await listKind(reading, { ...kind, version: understood });
    // It is there: whatever keeps it from being listed is told.
    return refused === 'absent'
      ? { ...listed, incomplete: `the server names ${kind.plural} and does not list them` }
      : listed;
  }
  if (served.size === 0) return nothingOf(kind);
  if (!hasKind(served, kind)) {
    // The list of a group that is only just coming up may lack one kind of it.
    const asked = await listKind(reading, kind);
    return asked.refused === undefined ? asked : nothingOf(kind);
  }
  return nothingOf(kind, await strangeVersion(reading.access, kind, served, reading.signal));
}

/**
 * Without discovery: a server answers "forbidden" for a kind that it does not have, too, and "absent" for one that it has
 * in another version, so of each group it is asked which it is. Where it does not tell that either, nothing is known.
 */
async function withKnownVersions(reading: Reading, lists: readonly Listed[]): Promise<readonly Listed[]> {
  const isOpen = ({ kind, refused }: Listed): boolean => kind.optional === true && refused !== undefined;
  const groups = [...new Set(lists.filter(isOpen).map(({ kind }) => kind.group))];
  const answers = await Promise.all(groups.map((group) => servedVersions(reading.access, group, reading.signal)));
  return Promise.all(
    lists.map(async (listed) => {
      if (!isOpen(listed)) return listed;
      const { plural, version, group } = listed.kind;
      const served = answers[groups.indexOf(group)];
      const unknown = `the server has no ${plural} as ${version}, and does not say whether it has them as something else`;
      if (served === undefined) return listed.refused === 'absent' ? { ...listed, incomplete: unknown } : listed;
      // Refused in the very version that the server has.
      if (served.get(version)?.has(plural) === true) return listed;
      return listServed(reading, listed.kind, served);
    }),
  );
}

/** Of two groups that show the same objects the second one is left out where the first was read. */
function withoutTwins(lists: readonly Listed[]): readonly Listed[] {
  return lists.map((listed) => {
    const { sameAs, plural } = listed.kind;
    const twin = lists.find(({ kind }) => kind.group === sameAs && kind.plural === plural);
    return twin !== undefined && twin.manifests.length > 0 ? nothingOf(listed.kind) : listed;
  });
}

/**
 * Each list is of one moment, and all of them of many. Pods come and go all the time: each of them is judged as it was at
 * a moment of the reading. But policies and namespaces must have been the same in all that time, or policies of one
 * moment are judged with those of another: their metadata is read once more at the end, those that changed are read anew,
 * once, and what still changes is said. A resource version of a list tells nothing here: it counts every write of the
 * whole cluster.
 */
async function settled(
  reading: Reading,
  lists: readonly Listed[],
): Promise<{ readonly lists: readonly Listed[]; readonly remarks: readonly string[] }> {
  const first = await changesIn(reading, lists);
  if (first.size === 0) return { lists, remarks: [] };
  const again = await Promise.all(
    lists.map(async (listed) => (first.has(listed.kind) ? listKind(reading, listed.kind) : listed)),
  );
  const second = await changesIn(reading, again);
  const told = [...second].map(
    ([kind, count]) => `${nameOfKind(kind)} (${count === undefined ? 'not readable again' : count})`,
  );
  const remarks = told.length === 0 ? [] : [`The cluster changed while it was read: ${told.join(', ')}.`];
  return { lists: again, remarks };
}

/** Kinds of which objects were made, changed or removed since they were listed, with how many; undefined: cannot be told. */
async function changesIn(
  reading: Reading,
  lists: readonly Listed[],
): Promise<ReadonlyMap<LiveKind, number | undefined>> {
  const whole = lists.filter(
    ({ kind, incomplete, refused }) => kind.decides === true && (incomplete ?? refused) === undefined,
  );
  // Of a kind that was not asked for there is nothing to compare.
  const listed = whole.filter(({ asked }) => asked === true);
  const counts = await Promise.all(
    listed.map(async ({ kind, marks }) => {
      const now = await marksOf(reading, kind);
      return [kind, now && differing(marks, now)] as const;
    }),
  );
  return new Map(counts.filter(([, count]) => count !== 0));
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).length;
}

/** The uid of the namespace kube-system, which tells clusters apart. */
async function clusterId({ access, signal }: Reading, lists: readonly Listed[]): Promise<string | undefined> {
  const uidOf = (value: Json | undefined): string | undefined => {
    const metadata = isObject(value) ? value['metadata'] : undefined;
    if (!isObject(metadata) || metadata['name'] !== 'kube-system') return undefined;
    return typeof metadata['uid'] === 'string' ? metadata['uid'] : undefined;
  };
  const namespaces = lists.find(({ kind }) => kind.kind === 'Namespace');
  const known = namespaces?.manifests.map(({ value }) => uidOf(value)).find((uid) => uid !== undefined);
  if (known !== undefined) return known;
  const answer = await kubeGet(access, '/api/v1/namespaces/kube-system', signal);
  return answer.kind === 'object' ? uidOf(answer.value) : undefined;
}
