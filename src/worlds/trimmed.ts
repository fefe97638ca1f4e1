/** Objects of one cluster, trimmed one by one while they are read, so that nothing whole has to be kept. */
import type { JsonObject, Manifest, ObjectRef } from '../model/object.ts';
import { essential, sameParts, wantedOf } from './essential.ts';
import { type PageCutter, pageCutters } from './json-page.ts';
import { liveManifest } from './live.ts';

export interface Trimming {
  /** Undefined for an object of a kind that nothing depends on. */
  (value: JsonObject, ref: ObjectRef): Manifest | undefined;
  /** Of pages of a list, items are trimmed before they become values. */
  readonly pages: {
    readonly readerOf: (apiVersion: string, kind: string) => PageCutter | undefined;
    readonly manifest: (value: JsonObject, ref: ObjectRef) => Manifest;
  };
}

/** For one cluster: what objects have alike is held once, up to `limit` parts of a sort. */
export function trimmedLive(limit?: number): Trimming {
  const same = sameParts(limit);
  const cutters = pageCutters();
  const toManifest = (value: JsonObject, ref: ObjectRef): Manifest | undefined => {
    const kept = essential(value, ref, same);
    return kept && liveManifest(kept, ref);
  };
  const readerOf = (apiVersion: string, kind: string): PageCutter | undefined => {
    const wanted = wantedOf(apiVersion, kind);
    return wanted && cutters(wanted, apiVersion, kind);
  };
  return Object.assign(toManifest, { pages: { readerOf, manifest: liveManifest } });
}
