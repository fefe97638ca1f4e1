/** Which pairs of classes two worlds can answer differently, told from what their policies say. */
import { formatLabels } from '../model/labels.ts';
import type { Direction, Peer } from '../model/policy.ts';
import type { ClassIndex, EndpointClass } from './classes.ts';
import { namedPeers, sides } from './classes.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import { policiesApart } from './compile.ts';
import { contentOf, ruleContent } from './content.ts';
import { sameMap } from './ports.ts';
import type { Reaches } from './reach.ts';
import { isBoundToNode } from './reach.ts';

export interface Pair {
  readonly source: EndpointClass;
  readonly destination: EndpointClass;
}

export interface Comparing {
  readonly before: CompiledWorld;
  readonly after: CompiledWorld;
  readonly index: ClassIndex;
  readonly reaches: Reaches;
}

/** Classes whose policies of a direction say something else in the two worlds. */
export function affectedBy(
  { before, after, reaches, index }: Comparing,
  direction: Direction,
): readonly EndpointClass[] {
  const moved = before.world.nodes !== after.world.nodes && nodesContent(before) !== nodesContent(after);
  const mayDiffer = policiesApart(before, after);
  return index.classes.filter((one) => {
    if (!moved && one.before === one.after && !mayDiffer(one.after.endpoint.namespace)) return false;
    const [was, is] = [reaches.of('before', one, direction), reaches.of('after', one, direction)];
    if (moved && [...was.policies, ...is.policies].some(looksAtNodes)) return true;
    const own = one.changed && (direction === 'ingress' || is.policies.some(looksAtSubject));
    return own || contentOf(was.policies, before.tiers) !== contentOf(is.policies, after.tiers);
  });
}

/** Whether a rule asks more of its subject than that the policy selects it. */
function looksAtSubject({ direction }: Selecting): boolean {
  return direction.rules.some(({ subjects }) => subjects !== undefined);
}

function looksAtNodes({ direction }: Selecting): boolean {
  return direction.rules.some(({ peers }) => peers?.some(({ kind }) => kind === 'nodes'));
}

/** What policies can see of the nodes. */
function nodesContent({ world: { nodes } }: CompiledWorld): string {
  const texts = nodes.map(({ name, labels, addresses }) => `${name} ${formatLabels(labels)} ${addresses.join(' ')}`);
  return texts.sort().join('\n');
}

/** Pairs that can differ: a class with changed policies and whoever they treat differently, and changed peers. */
export function candidatePairs(
  comparing: Comparing,
  affected: Readonly<Record<Direction, readonly EndpointClass[]>>,
): Iterable<Pair> {
  const { classes } = comparing.index;
  const found = new Map<number, Pair>();
  const add = (source: EndpointClass, destination: EndpointClass): void => {
    if (source === destination && !source.plural) return;
    found.set(source.index * classes.length + destination.index, { source, destination });
  };
  for (const direction of ['egress', 'ingress'] as const) {
    for (const one of affected[direction]) {
      for (const other of treatedDifferently(comparing, one, direction)) {
        if (direction === 'egress') add(one, other);
        else add(other, one);
      }
    }
  }
  const seers = createSeers(comparing);
  for (const one of classes.filter(({ changed }) => changed)) {
    for (const other of seers(one, 'ingress')) add(one, other);
    for (const other of seers(one, 'egress')) add(other, one);
  }
  const hosts = classes.filter(({ before, after }) => isBoundToNode(before) || isBoundToNode(after));
  for (const one of classes.filter(({ moved }) => moved)) for (const host of hosts) add(host, one);
  return found.values();
}

/**
 * The classes whose policies of a direction may see that a peer changed. Where nothing changed but the labels of its
 * namespace, those with a selector that tells both apart; they are looked for once for all pods of the namespace.
 */
function createSeers({
  after: { run },
  index: { classes },
  reaches,
}: Comparing): (one: EndpointClass, direction: Direction) => readonly EndpointClass[] {
  const known = new Map<string, readonly EndpointClass[]>();
  return ({ before, after }, direction) => {
    if (!isRelabelledOnly(before, after)) return classes;
    const key = `${direction} ${before.namespaceLabels.id} ${after.namespaceLabels.id}`;
    const tellsApart = (peer: Peer): boolean =>
      peer.kind === 'pods' &&
      peer.namespaces.kind === 'select' &&
      run.matches(peer.namespaces.selector, before.namespaceLabels) !==
        run.matches(peer.namespaces.selector, after.namespaceLabels);
    const sees = (other: EndpointClass): boolean =>
      sides.some((side) =>
        reaches
          .of(side, other, direction)
          .policies.some((member) => member.direction.rules.some(({ peers }) => peers?.some(tellsApart))),
      );
    const found = known.get(key) ?? classes.filter(sees);
    known.set(key, found);
    return found;
  };
}

function isRelabelledOnly(before: Pod, after: Pod): boolean {
  return (
    before.endpoint === after.endpoint &&
    before.labels === after.labels &&
    before.selectable === after.selectable &&
    before.address.IPv4 === after.address.IPv4 &&
    before.address.IPv6 === after.address.IPv6
  );
}

/** Whom the policies of a class may treat differently; peers that changed themselves are not looked for here. */
function treatedDifferently(comparing: Comparing, one: EndpointClass, direction: Direction): readonly EndpointClass[] {
  const { before, after, index, reaches } = comparing;
  const [was, is] = [reaches.of('before', one, direction), reaches.of('after', one, direction)];
  if (!sameMap(was.rest, is.rest)) return index.classes;
  const rules =
    isUnion(before, was.policies) && isUnion(after, is.policies) && sameIsolation(was.policies, is.policies);
  const named = rules
    ? [
        namedPeers(before, 'before', index, without(was.policies, is.policies), direction),
        namedPeers(after, 'after', index, without(is.policies, was.policies), direction),
      ]
    : [was.named, is.named];
  return [...new Set(named.flatMap((classes) => [...classes]))].flatMap((at) => index.classes[at] ?? []);
}

/** Whether the order of the rules means nothing, so that those which both worlds have cannot make a difference. */
function isUnion({ tiers }: CompiledWorld, policies: readonly Selecting[]): boolean {
  const unions = new Set(tiers.filter(({ reading }) => reading === 'union').map(({ id }) => id));
  return policies.every(
    ({ policy, direction }) => unions.has(policy.tier) && direction.rules.every(({ action }) => action === 'allow'),
  );
}

function sameIsolation(a: readonly Selecting[], b: readonly Selecting[]): boolean {
  const isolation = (policies: readonly Selecting[]): ReadonlySet<string> =>
    new Set(
      policies.flatMap(({ policy, direction, selects }) => (direction.isolates ? `${policy.tier} ${selects}` : [])),
    );
  const [ofA, ofB] = [isolation(a), isolation(b)];
  return ofA.size === ofB.size && [...ofA].every((text) => ofB.has(text));
}

/** The policies with only those of their rules that the others have not. */
function without(policies: readonly Selecting[], others: readonly Selecting[]): readonly Selecting[] {
  const textsOf = ({ policy, direction, selects }: Selecting): readonly string[] =>
    direction.rules.map((rule) => `${policy.tier} ${selects} ${ruleContent(rule)}`);
  const known = new Set(others.flatMap(textsOf));
  return policies.map((member) => {
    const texts = textsOf(member);
    const rules = member.direction.rules.filter((_, at) => !known.has(texts[at] ?? ''));
    return { ...member, direction: { ...member.direction, rules } };
  });
}
