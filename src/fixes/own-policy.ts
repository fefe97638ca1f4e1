/** A policy of its own for a workload that only policies of more pods refuse: a document behind theirs. */
import type { CompiledWorld, Pod } from '../engine/compile.ts';
import { matchesPods } from '../engine/compile.ts';
import { denied } from '../engine/decision.ts';
import { isObject, type JsonObject, keyOf, type ObjectKey } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import { isEditable, rulesFor } from './candidates.ts';
import { type Edit, isAt, objectsIn } from './files.ts';
import type { NeedGroup } from './needs.ts';
import { podLabelsFor, widths } from './selectors.ts';

/** Files in which a place for it is looked for. */
const mostFiles = 3;

/** The files of the guilty policies first. */
export function ownPoliciesFor(
  group: NeedGroup,
  world: CompiledWorld,
  subject: readonly Pod[],
  guilty: ReadonlySet<ObjectKey>,
  textOf: (file: string) => string | undefined,
): readonly Edit[] {
  const rank = ({ ref }: Policy): number => (guilty.has(keyOf(ref)) ? 0 : 1);
  const refusing = world.world.policies
    .filter((policy) => isEditable(policy, group.direction) && selectsOne(policy, world, subject))
    .sort((a, b) => rank(a) - rank(b) || (keyOf(a.ref) < keyOf(b.ref) ? -1 : 1))
    .slice(0, mostFiles);
  return refusing.flatMap((policy) =>
    widths.flatMap((width): readonly Edit[] => {
      const labels = podLabelsFor(world.world, group.subject, width);
      const rules = rulesFor(group, policy, world, width);
      const value = labels && rules && documentFor(group, policy, { labels, rules, world, textOf });
      return value === undefined || policy.origin.kind !== 'file'
        ? []
        : [{ kind: 'document', file: policy.origin.file, value }];
    }),
  );
}

function selectsOne(
  { subject: { namespaces, pods } }: Policy,
  { run }: CompiledWorld,
  subject: readonly Pod[],
): boolean {
  return subject.some((pod) => matchesPods(run, namespaces, pods, pod) !== denied);
}

interface Parts {
  readonly labels: JsonObject;
  readonly rules: readonly JsonObject[];
  readonly world: CompiledWorld;
  readonly textOf: (file: string) => string | undefined;
}

function documentFor(
  { direction, subject }: NeedGroup,
  { ref, origin }: Policy,
  { labels, rules, world, textOf }: Parts,
): JsonObject | undefined {
  const text = origin.kind === 'file' ? textOf(origin.file) : undefined;
  if (origin.kind !== 'file' || text === undefined) return undefined;
  const beside = objectsIn(origin.file, text)?.find((one) =>
    isAt(one, { kind: ref.kind, name: ref.name, line: origin.line, column: origin.column }),
  );
  if (beside === undefined) return undefined;
  const { metadata } = beside.value;
  // Where its neighbour leaves the namespace to whoever applies the file, so does it.
  const named = isObject(metadata) && metadata['namespace'] !== undefined;
  const name = freeName(`${subject.name}-${direction}`, ref.namespace, world.world.policies);
  if (name === undefined) return undefined;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, ...(named ? { namespace: ref.namespace } : {}) },
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: [direction === 'ingress' ? 'Ingress' : 'Egress'],
      [direction]: rules,
    },
  };
}

const validName = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;

/** The first of `name`, `name-2`, `name-3` … that no policy of the namespace has. */
function freeName(name: string, namespace: string, policies: readonly Policy[]): string | undefined {
  const taken = new Set(policies.flatMap(({ ref }) => (ref.namespace === namespace ? [ref.name] : [])));
  const names = [name, ...Array.from({ length: 8 }, (_, index) => `${name}-${index + 2}`)];
  return names.find((one) => validName.test(one) && !taken.has(one));
}
