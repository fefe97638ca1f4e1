/** What the report says of a run besides its findings. */
import { dialects } from '../dialects/index.ts';
import type { ChangeSet } from '../discover.ts';
import type { RunMeta } from '../judge.ts';
import type { Loaded } from '../load.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Snapshot } from '../model/host.ts';
import { keyOf } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import { version } from '../version.ts';
import type { CheckRequest } from './request.ts';

export function metaOf(request: CheckRequest, changes: ChangeSet, more: Partial<RunMeta>): RunMeta {
  return {
    command: request.command,
    ...(request.again === undefined ? {} : { again: request.again }),
    version,
    base: changes.base.tree,
    head: changes.head.tree,
    changedFiles: changes.changedFiles,
    inputs: [],
    states: [],
    nothingChanged: false,
    ...more,
    blindSpots: [...(request.notes ?? []), ...(more.blindSpots ?? [])],
  };
}

/** What the report says of the states, and of what was read. */
export function factsOf(
  { states }: Loaded,
  comparisons: readonly Comparison[],
  clusters: readonly Snapshot[],
  changes: ChangeSet,
): Partial<RunMeta> {
  const coverage = comparisons.find(({ observation }) => observation !== undefined)?.observation?.coverage;
  const incomplete = clusters.flatMap(({ incomplete: unread }) =>
    unread.map(({ kind, reason }) => `${kind} could not be read: ${reason}.`),
  );
  const warnings = [...changes.base.warnings, ...changes.head.warnings].map(
    ({ origin, message, help }) => `${formatOrigin(origin)}: ${message}; ${help}.`,
  );
  const policies = [...changes.base.manifests, ...changes.head.manifests].filter(({ ref }) =>
    dialects.some(({ group, kinds }) => group === ref.group && kinds.includes(ref.kind)),
  );
  return {
    ...(coverage === undefined ? {} : { coverage }),
    blindSpots: [...incomplete, ...states.flatMap(({ statements }) => statements), ...warnings],
    inputs: [
      { what: 'manifests of the base side', count: changes.base.manifests.length },
      { what: 'manifests of the head side', count: changes.head.manifests.length },
      { what: 'policies in them', count: new Set(policies.map(({ ref }) => keyOf(ref))).size },
      ...(changes.rendered === 0 ? [] : [{ what: 'files judged as rendered', count: changes.rendered }]),
      ...clusters.map(({ manifests: objects, identity }) => ({
        what: `objects of the cluster${clusters.length > 1 ? ` ${identity.name ?? identity.uid ?? ''}` : ''}`,
        count: objects.length,
      })),
    ],
    states: states.map(({ source, id, files, cluster, profile, rulings }) => ({
      source,
      state: id,
      files,
      profile,
      rulings,
      ...(cluster === undefined ? {} : { cluster }),
    })),
  };
}
