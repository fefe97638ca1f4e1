/** Policies of a table, each read once however many worlds it stands in. */
import type { Problem } from '../model/comparison.ts';
import type { Manifest, ObjectKey } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import type { Atom } from '../model/verdict.ts';
import type { Dialect } from '../dialects/index.ts';
import type { Table } from './objects.ts';
import { dialectOf } from './objects.ts';

export interface PolicyReader {
  /** `conditions` says which objects may or may not be there, `generated` who made them in the cluster. */
  read(
    manifests: Iterable<Manifest>,
    conditions: (key: ObjectKey) => Atom | undefined,
    generated: ReadonlyMap<ObjectKey, string>,
  ): readonly Policy[];
  /** Problems of everything read so far, each once; `side` and `changed` are told from the trees. */
  problems(base: Table, head: Table, changed: (key: ObjectKey) => boolean): readonly Problem[];
}

type Read = ReturnType<Dialect['read']>;

/** `before`: what was read for other worlds; it grows. */
export function policyReader(dialects: readonly Dialect[], before = new Map<Manifest, Read>()): PolicyReader {
  const known = new Map<Manifest, Read>();
  const readOne = (manifest: Manifest): Read => {
    const read = before.get(manifest) ??
      dialectOf(manifest.ref, dialects)?.read(manifest) ?? { policy: undefined, problems: [] };
    before.set(manifest, read);
    known.set(manifest, read);
    return read;
  };
  return {
    read: (manifests, conditions, generated) =>
      [...manifests].flatMap((manifest) => {
        const { policy } = readOne(manifest);
        if (policy === undefined) return [];
        const key = keyOf(manifest.ref);
        return [conditional(policy, conditions(key), generated.get(key))];
      }),
    problems: (base, head, changed) =>
      [...known].flatMap(([{ ref, origin }, { problems }]) => {
        const key = keyOf(ref);
        const sides = base.has(key) && head.has(key) ? 'both' : head.has(key) ? 'head' : 'base';
        const side = origin.kind === 'file' ? origin.side : sides;
        return problems.map((problem) => ({ ...problem, side, changed: changed(key) }));
      }),
  };
}

/** By the policy and what is added to it. */
const made = new WeakMap<Policy, Map<string, Policy>>();

/** The same object on both sides of a comparison tells at once that nothing differs. */
function conditional(policy: Policy, condition: Atom | undefined, generatedBy: string | undefined): Policy {
  if (condition === undefined && generatedBy === undefined) return policy;
  const known = made.get(policy) ?? new Map<string, Policy>();
  made.set(policy, known);
  const key = JSON.stringify([condition, generatedBy]);
  const found = known.get(key) ?? withMore(policy, condition, generatedBy);
  known.set(key, found);
  return found;
}

function withMore(policy: Policy, condition: Atom | undefined, generatedBy: string | undefined): Policy {
  const both = condition === undefined ? policy.condition : and(condition, policy.condition);
  return {
    ...policy,
    ...(both === undefined ? {} : { condition: both }),
    ...(generatedBy === undefined ? {} : { generatedBy }),
  };
}

/** The condition of a policy that needs both. */
export function bothConditions(first: Atom | undefined, second: Atom | undefined): Atom | undefined {
  return first === undefined ? second : and(first, second);
}

/** A policy holds one condition; two become one of both parts. */
function and(first: Atom, second: Atom | undefined): Atom {
  if (second === undefined) return first;
  return { key: `${first.key}&${second.key}`, text: `${first.text} and ${second.text}`, all: [first, second] };
}
