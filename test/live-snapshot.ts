/** Objects as the API server lists them, trimmed as they are where a live cluster is read. */
import type { ClusterIdentity } from '../src/model/cluster.ts';
import type { Snapshot } from '../src/model/host.ts';
import type { JsonObject } from '../src/model/object.ts';
import { refOf } from '../src/worlds/live.ts';
import { textAt } from '../src/worlds/objects.ts';
import { trimmedLive } from '../src/worlds/trimmed.ts';

export function liveSnapshot(
  objects: Iterable<JsonObject>,
  identity: ClusterIdentity,
  incomplete: Snapshot['incomplete'] = [],
): Snapshot {
  const trim = trimmedLive();
  const manifests = [...objects].flatMap((object) => {
    const ref = refOf(object);
    return 'missing' in ref ? [] : (trim(object, ref) ?? []);
  });
  const system = manifests.find(({ ref }) => ref.kind === 'Namespace' && ref.name === 'kube-system');
  const uid = textAt(system?.value, ['metadata', 'uid']);
  return { from: 'live', identity: { ...(uid === undefined ? {} : { uid }), ...identity }, manifests, incomplete };
}
