/** What the report says of a run besides its findings. */
import { dialects } from '../dialects/index.ts';
import type { ChangeSet } from '../discover.ts';
import type { RunMeta } from '../judge.ts';
import type { Loaded } from '../load.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Coverage } from '../model/flow.ts';
import type { Snapshot } from '../model/host.ts';
import { keyOf } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';
import { countOf } from '../model/time.ts';
import { version } from '../version.ts';
import { unseenOf } from '../worlds/unseen.ts';
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

function counted(count: number, one: string, many: string): RunMeta['inputs'][number] {
  return { what: count === 1 ? one : many, count };
}

/** The logs of the cluster with the least of them, since no more is known of all; what there is of each, in sentences. */
function coverageOf(comparisons: readonly Comparison[]): {
  readonly coverage: Coverage | undefined;
  readonly others: readonly string[];
} {
  const read = comparisons.flatMap(({ source, observation }) =>
    observation === undefined ? [] : [{ source, coverage: observation.coverage }],
  );
  const [least] = [...read].sort((a, b) => a.coverage.attributed - b.coverage.attributed);
  const files = ({ coverage }: (typeof read)[number]): string => coverage.logs.map(({ file }) => file).join('\n');
  if (least === undefined || new Set(read.map(files)).size === 1) return { coverage: least?.coverage, others: [] };
  const each = new Map(read.map((one) => [one.source, countOf(one.coverage.records, 'record')]));
  const told = [...each].map(([source, records]) => `${source} ${records}`).join(', ');
  return {
    coverage: least.coverage,
    others: [`Every cluster has logs of its own (${told}); what is said of logs is said of the least of them.`],
  };
}

/** What the report says of the states, and of what was read. */
export function factsOf(
  { states }: Loaded,
  comparisons: readonly Comparison[],
  clusters: readonly Snapshot[],
  changes: ChangeSet,
): Partial<RunMeta> {
  const { coverage, others } = coverageOf(comparisons);
  const warnings = [...changes.base.warnings, ...changes.head.warnings].map(
    ({ origin, message, help }) => `${formatOrigin(origin)}: ${message}; ${help}.`,
  );
  const policies = [...changes.base.manifests, ...changes.head.manifests].filter(({ ref }) =>
    dialects.some(({ group, kinds }) => group === ref.group && kinds.includes(ref.kind)),
  );
  return {
    ...(coverage === undefined ? {} : { coverage }),
    blindSpots: [...unseenOf(clusters), ...others, ...states.flatMap(({ statements }) => statements), ...warnings],
    inputs: [
      counted(changes.base.manifests.length, 'manifest of the base side', 'manifests of the base side'),
      counted(changes.head.manifests.length, 'manifest of the head side', 'manifests of the head side'),
      counted(new Set(policies.map(({ ref }) => keyOf(ref))).size, 'policy in them', 'policies in them'),
      ...(changes.rendered === 0
        ? []
        : [counted(changes.rendered, 'file judged as rendered', 'files judged as rendered')]),
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
