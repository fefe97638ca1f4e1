/** Where pods to come can be: the namespaces that either world knows, and any new one, with the policies of each. */
import { formatSelector } from '../model/labels.ts';
import type { Selector } from '../model/labels.ts';
import { lasting } from '../model/layered-map.ts';
import { keyOf } from '../model/object.ts';
import type { Direction, Policy, Tier } from '../model/policy.ts';
import type { WorldSide } from './classes.ts';
import { sides } from './classes.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import { namespaceLabelsIn } from './compile.ts';
import { directionContent, subjectContent } from './content.ts';
import type { Decision } from './decision.ts';
import { denied } from './decision.ts';
import type { InternedLabels } from './run.ts';
import type { OpenVariables } from './symbolic.ts';
import { newNamespace, openPod } from './symbolic.ts';

/** Both worlds' sight of the same thing. */
export type Both<Value> = Readonly<Record<WorldSide, Value>>;

export interface Places {
  readonly worlds: Both<CompiledWorld>;
  /** Names of all namespaces; the new one, `*`, is the last. */
  readonly names: readonly string[];
  readonly labels: ReadonlyMap<string, Both<InternedLabels>>;
  /** Namespaces whose labels differ. */
  readonly relabelled: ReadonlySet<string>;
  /** Namespaces with a policy of their own that says something else, or is in one world only. */
  readonly changed: ReadonlySet<string>;
  /** Whether a policy of no namespace does. */
  readonly changedAnywhere: boolean;
}

export function both<Value>(make: (side: WorldSide) => Value): Both<Value> {
  return { before: make('before'), after: make('after') };
}

export function placesOf(worlds: Both<CompiledWorld>): Places {
  const known = both((side) => knownNamespaces(worlds[side]));
  const names = [...new Set([...known.before, ...known.after])];
  const labels = new Map(
    names.map((name) => [
      name,
      // A namespace that only one world knows has the same labels where it will be made in the other.
      both((side) => namespaceLabelsIn(worlds[known[side].has(name) ? side : otherSide(side)], name)),
    ]),
  );
  const alone = bothAlone(worlds);
  const touched = (name: string): boolean => !isSameSet(alone.before.get(name), alone.after.get(name));
  return {
    worlds,
    names: [...names, newNamespace],
    labels,
    relabelled: new Set(names.filter((name) => labels.get(name)?.before !== labels.get(name)?.after)),
    changed: new Set(names.filter(touched)),
    changedAnywhere: touched(newNamespace),
  };
}

function otherSide(side: WorldSide): WorldSide {
  return side === 'before' ? 'after' : 'before';
}

/** Declared, or the place of a pod or a policy. */
function knownNamespaces({ world, policies }: CompiledWorld): ReadonlySet<string> {
  return new Set([...world.namespaces.keys(), ...policies.own.keys(), ...namespacesOf(world.endpoints)]);
}

const namespacesOf = lasting(
  (endpoints: CompiledWorld['world']['endpoints']): ReadonlySet<string> =>
    new Set([...endpoints.values()].map(({ namespace }) => namespace)),
);

/**
 * What the policies of each namespace say that the other world does not have as the very same object; under `*` those of
 * none.
 */
function bothAlone(worlds: Both<CompiledWorld>): Both<ReadonlyMap<string, ReadonlySet<string>>> {
  const objects = both((side) => new Set(worlds[side].enforced));
  return both((side) => {
    const { tiers, enforced } = worlds[side];
    const out = new Map<string, Set<string>>();
    for (const policy of enforced) {
      if (objects[otherSide(side)].has(policy)) continue;
      const scope = policy.subject.namespaces;
      const place = scope.kind === 'own' ? scope.namespace : newNamespace;
      const known = out.get(place);
      if (known === undefined) out.set(place, new Set([contentOf(policy, tiers)]));
      else known.add(contentOf(policy, tiers));
    }
    return out;
  });
}

/** Equal exactly for policies that mean the same; in an ordered tier the name counts, as it tells apart those of one rank. */
function contentOf(policy: Policy, tiers: readonly Tier[]): string {
  const { tier, rank, condition, subject, ingress, egress } = policy;
  const name = tiers.some(({ id, reading }) => id === tier && reading === 'ordered') ? keyOf(policy.ref) : '';
  const side = (direction: Policy[Direction]): string =>
    direction === undefined ? 'none' : directionContent(direction);
  return [tier, rank, name, condition?.key, subjectContent(subject), side(ingress), side(egress)].join('\n');
}

function isSameSet(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (a === undefined || b === undefined) return (a?.size ?? 0) + (b?.size ?? 0) === 0;
  return a.size === b.size && [...a].every((text) => b.has(text));
}

/** A pod to come at a place, as both worlds would see it; the very same one where they see it alike. */
export function podAt({ labels, names }: Places, variables: OpenVariables, name: string): Both<Pod> {
  const known = labels.get(name);
  if (known !== undefined && known.before !== known.after) return both((side) => openPod(variables, name, known[side]));
  const one =
    known === undefined
      ? openPod(variables, newNamespace, variables.namespaceLabels(new Set(names)))
      : openPod(variables, name, known.before);
  return both(() => one);
}

/** For whom other policies count on the two sides: where this is denied, both say the same. */
export function maskOf(worlds: Both<CompiledWorld>, selecting: Both<readonly Selecting[]>): Decision {
  const { decisions } = worlds.after.run;
  const selects = both((side) => {
    const byContent = new Map<string, Decision>();
    for (const { policy, direction, selects: one } of selecting[side]) {
      const ordered = worlds[side].tiers.some(({ id, reading }) => id === policy.tier && reading === 'ordered');
      const text = [policy.tier, policy.rank, ordered ? keyOf(policy.ref) : '', directionContent(direction)].join('\n');
      byContent.set(text, decisions.or(byContent.get(text) ?? denied, one));
    }
    return byContent;
  });
  return [...new Set([...selects.before.keys(), ...selects.after.keys()])].reduce<Decision>((any, text) => {
    const [was, is] = sides.map((side) => selects[side].get(text) ?? denied);
    return decisions.or(any, decisions.choose(was ?? denied, decisions.not(is ?? denied), is ?? denied));
  }, denied);
}

export interface PlaceGroup {
  readonly members: readonly string[];
  /** None of the selectors of namespaces matches these: a new namespace can be like them. */
  readonly isRest: boolean;
}

/**
 * The namespaces, without the new one and the subject's own, in groups that these policies cannot tell apart but for
 * their names; one whose labels differ to them is a group of its own. `cache` keeps what a selector matches.
 */
export function groupPlaces(
  places: Places,
  own: string,
  chosen: Both<readonly Selecting[]>,
  cache: Map<string, ReadonlyMap<string, Decision>>,
): readonly PlaceGroup[] {
  const selectors = new Map(sides.flatMap((side) => chosen[side].flatMap(namespaceSelectors)));
  const signatures = new Map<string, string>();
  for (const [text, selector] of selectors) {
    for (const [name, answer] of matchedBy(places, text, selector, cache)) {
      signatures.set(name, `${signatures.get(name) ?? ''} ${text} ${answer}`);
    }
  }
  const policies = [...chosen.before, ...chosen.after];
  const seen = new Set(
    [...places.relabelled].filter((name) => name !== own && seesRelabelling(places, name, policies)),
  );
  const isOther = (name: string): boolean => name !== own && name !== newNamespace && !seen.has(name);
  const groups = new Map<string, string[]>();
  for (const [name, signature] of signatures) {
    if (!isOther(name)) continue;
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [name]);
    else group.push(name);
  }
  const rest = places.names.filter((name) => isOther(name) && !signatures.has(name));
  const alone = [...seen].map((name) => [name]);
  const named = [...groups.values(), ...alone].map((members) => ({ members, isRest: false }));
  return rest.length === 0 ? named : [...named, { members: rest, isRest: true }];
}

function namespaceSelectors({ direction }: Selecting): readonly (readonly [string, Selector])[] {
  return direction.rules.flatMap(({ peers }) =>
    (peers ?? []).flatMap((peer): readonly (readonly [string, Selector])[] =>
      peer.kind === 'pods' && peer.namespaces.kind === 'select' && peer.namespaces.selector.kind === 'match'
        ? [[formatSelector(peer.namespaces.selector), peer.namespaces.selector]]
        : [],
    ),
  );
}

function matchedBy(
  { worlds, labels }: Places,
  text: string,
  selector: Selector,
  cache: Map<string, ReadonlyMap<string, Decision>>,
): ReadonlyMap<string, Decision> {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const matched = new Map<string, Decision>();
  for (const [name, { after }] of labels) {
    const answer = worlds.after.run.matches(selector, after);
    if (answer !== denied) matched.set(name, answer);
  }
  cache.set(text, matched);
  return matched;
}

/** Whether a selector of namespaces tells the two sides of a namespace apart. */
export function seesRelabelling({ worlds, labels }: Places, name: string, chosen: readonly Selecting[]): boolean {
  const of = labels.get(name);
  if (of === undefined) return false;
  const { run } = worlds.after;
  return chosen
    .flatMap(namespaceSelectors)
    .some(([, selector]) => run.matches(selector, of.before) !== run.matches(selector, of.after));
}
