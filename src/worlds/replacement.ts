/** How workloads replace their pods when the template changes, by what their manifests say of it. */
import type { Endpoint, WorkloadRef } from '../model/cluster.ts';
import type { Staying } from '../model/finding.ts';
import type { JsonObject } from '../model/object.ts';
import { valueAt } from '../model/object.ts';
import type { LoadedState } from './loaded.ts';
import { textAt, workloadObjectKey } from './objects.ts';

export interface PodReplacement {
  /** Whether new pods run beside old ones: beside `any`, beside `others` than the one they take the place of, or `none`. */
  readonly coexist: 'any' | 'others' | 'none';
  /** How many pods it asks for; 0 where it names no number. */
  readonly wanted: number;
  /** Why an old pod does not go by itself; undefined where it does. */
  readonly stays: (pod: Endpoint) => Staying | undefined;
}

/** Of a workload without a manifest, or of a kind that is not built in, the usual is expected. */
export function replacementsIn({
  headObjects,
}: Pick<LoadedState, 'headObjects'>): (workload: WorkloadRef) => PodReplacement {
  return (workload) => {
    const key = workloadObjectKey(workload);
    const manifest = key === undefined ? undefined : headObjects.get(key);
    return replacementOf(workload, manifest?.value ?? {});
  };
}

function replacementOf({ kind, name }: WorkloadRef, object: JsonObject): PodReplacement {
  const wanted = numberAt(object, ['spec', 'replicas']);
  const always = (why: Staying | undefined) => (): Staying | undefined => why;
  switch (kind) {
    case 'Deployment':
      return {
        // Also without a surge: a pod that is still ending does not keep the next one from starting.
        wanted,
        coexist: textAt(object, ['spec', 'strategy', 'type']) === 'Recreate' ? 'none' : 'any',
        stays: always(valueAt(object, ['spec', 'paused']) === true ? 'paused' : undefined),
      };
    case 'StatefulSet':
      return {
        wanted,
        coexist: 'others',
        stays: isOnDelete(object) ? always('on-delete') : stayingBelow(name, object),
      };
    case 'DaemonSet': {
      const surge = valueAt(object, ['spec', 'updateStrategy', 'rollingUpdate', 'maxSurge']);
      const surges = typeof surge === 'number' ? surge > 0 : typeof surge === 'string' && !/^0+%?$/.test(surge);
      return {
        wanted,
        coexist: surges ? 'any' : 'others',
        stays: always(isOnDelete(object) ? 'on-delete' : undefined),
      };
    }
    case 'ReplicaSet':
    case 'ReplicationController':
      return { wanted, coexist: 'any', stays: always('not-replaced') };
    default:
      return { wanted, coexist: 'any', stays: always(undefined) };
  }
}

function isOnDelete(object: JsonObject): boolean {
  return textAt(object, ['spec', 'updateStrategy', 'type']) === 'OnDelete';
}

/** Pods below the partition; a template stands for all ordinals, of which the first stays in any case. */
function stayingBelow(name: string, object: JsonObject): PodReplacement['stays'] {
  const partition = numberAt(object, ['spec', 'updateStrategy', 'rollingUpdate', 'partition']);
  const start = numberAt(object, ['spec', 'ordinals', 'start']);
  return ({ namespace, id }) => {
    const stem = `${namespace}/${name}-`;
    const ordinal = id.startsWith(stem) ? Number(id.slice(stem.length)) : start;
    return ordinal < partition ? 'partition' : undefined;
  };
}

function numberAt(object: JsonObject, path: readonly string[]): number {
  const value = valueAt(object, path);
  return typeof value === 'number' ? value : 0;
}
