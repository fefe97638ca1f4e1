/** Objects of one cluster, trimmed one by one while they are read, so that nothing whole has to be kept. */
import type { JsonObject, Manifest, ObjectRef } from '../model/object.ts';
import { essential, sameParts } from './essential.ts';
import { liveManifest } from './live.ts';

/**
 * For one cluster: what objects have alike is held once, up to `limit` parts of a sort. Undefined for an object of a
 * kind that nothing depends on.
 */
export function trimmedLive(limit?: number): (value: JsonObject, ref: ObjectRef) => Manifest | undefined {
  const same = sameParts(limit);
  return (value, ref) => {
    const kept = essential(value, ref, same);
    return kept && liveManifest(kept, ref);
  };
}
