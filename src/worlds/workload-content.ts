/** What is inside of a workload, as far as a renamed one is known by it. */
import type { WorkloadRef } from '../model/cluster.ts';
import type { WorkloadContent } from '../model/comparison.ts';
import { isObject } from '../model/object.ts';
import { listAt, type Table, templatePath, textAt, workloadObjectKey } from './objects.ts';

/** Undefined for a workload whose object is in no manifest. */
export function contentOfWorkload(objects: Table, workload: WorkloadRef): WorkloadContent | undefined {
  const key = workloadObjectKey(workload);
  const manifest = key === undefined ? undefined : objects.get(key);
  if (manifest === undefined) return undefined;
  const path = workload.kind === 'Pod' ? [] : templatePath(workload.kind);
  const containers = listAt(manifest.value, [...path, 'spec', 'containers']);
  const owners = listAt(manifest.value, ['metadata', 'ownerReferences']).filter(isObject);
  const owner = owners.find((one) => one['controller'] === true) ?? owners[0];
  const [kind, name] = [textAt(owner, ['kind']), textAt(owner, ['name'])];
  return {
    containers: containers.flatMap((one) => textAt(one, ['name']) ?? []).sort(),
    images: containers.flatMap((one) => withoutTag(textAt(one, ['image']) ?? '')).sort(),
    ...(kind === undefined || name === undefined ? {} : { owner: `${kind} ${name}` }),
  };
}

/** The repository of an image; a colon before a slash belongs to a port of the registry. */
function withoutTag(image: string): readonly string[] {
  const [name = ''] = image.split('@');
  const colon = name.lastIndexOf(':');
  const bare = colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
  return bare === '' ? [] : [bare];
}
