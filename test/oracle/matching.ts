/** What all policy kinds of the specification in code share: selectors, blocks, port names, and the open points. */
import { contains, formatBlock, overlap, parseBlock, type Span, without } from './addresses.ts';
import { type Labels, type NaiveProbe, type NaiveWorld, type Party, type Pod, type Rulings } from './cluster.ts';
import { whereabouts } from './cluster.ts';

export type Direction = 'ingress' | 'egress';
type Requirement = { key: string; operator: string; values?: string[] };
export type Selector = { matchLabels?: Labels; matchExpressions?: Requirement[] };

/** One connection, and who is asked about the conditions that cannot be known. */
export type Question = { world: NaiveWorld; probe: NaiveProbe; ask: (atom: string) => boolean };
/** One half of the connection: the policies of `subject` are asked about `peer`. */
export type Half = Question & { direction: Direction; subject: Party; peer: Party; destination: Party };

/** How often an evaluation came through its rarer corners: what a random test must have seen. */
export const statistics = {
  exceptExcluded: 0,
  notInMissing: 0,
  portNameTwice: 0,
  sidecarNamed: 0,
  nodeInBlock: 0,
  atomDecided: 0,
  passed: 0,
  tied: 0,
  baselineDecided: 0,
  networkMatchedPod: 0,
  nodeMatched: 0,
  failedClosed: 0,
  nameWithoutProtocol: 0,
  domainAsked: 0,
};

// ── Labels ───────────────────────────────────────────────────────────────────────────────────────────────────────

export function selects(question: Question, selector: Selector, labels: Labels): boolean {
  // A label may be called `constructor`.
  const value = (key: string) => (Object.hasOwn(labels, key) ? labels[key] : undefined);
  return (
    Object.entries(selector.matchLabels ?? {}).every(([key, wanted]) => value(key) === wanted) &&
    (selector.matchExpressions ?? []).every((requirement) => holds(question, requirement, value(requirement.key)))
  );
}

function holds(question: Question, requirement: Requirement, value: string | undefined): boolean {
  const values = requirement.values ?? [];
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      if (value === undefined) statistics.notInMissing++;
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return question.ask(`unknown:operator:${canonical(requirement)}`);
  }
}

/** A selector as the names of conditions spell it, the same in whatever order it is written. */
export function selectorText({ matchLabels = {}, matchExpressions = [] }: Selector): string {
  const exact = Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`);
  const texts = [...exact, ...matchExpressions.map(requirementText)].sort();
  return texts.length === 0 ? '{}' : texts.join(',');
}

function requirementText(requirement: Requirement): string {
  const { key, operator, values = [] } = requirement;
  const list = `(${[...values].sort().join(',')})`;
  switch (operator) {
    case 'In':
      return values.length === 1 ? `${key}=${values[0] ?? ''}` : `${key} in ${list}`;
    case 'NotIn':
      return `${key} notin ${list}`;
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    default:
      return `? ${canonical(requirement)}`;
  }
}

// ── Pods and ports ───────────────────────────────────────────────────────────────────────────────────────────────

/** The pod that selectors see, if this end is one to them. */
export function selectable(question: Question, { pod }: Party): Pod | undefined {
  if (pod === undefined) return undefined;
  if (pod.hostNetwork && ruling(question, 'host-network', 'node')) return undefined;
  if (pod.finished && ruling(question, 'finished-pods', 'gone')) return undefined;
  return pod;
}

/** Whether the destination pod has the port of the probe under this name; the first of its protocol for certain. */
export function isNamed(half: Half, name: string): boolean {
  const { protocol, port } = half.probe;
  const pod = selectable(half, half.destination);
  const [numbers, more] = [pod?.ports, pod?.sidecarPorts].map((ports = []) =>
    ports.filter((one) => one.name === name && (one.protocol ?? 'TCP') === protocol).map((one) => one.containerPort),
  ) as [number[], number[]];
  const all = [...numbers, ...more];
  if (!all.includes(port)) return false;
  if (!numbers.includes(port)) {
    statistics.sidecarNamed++;
    if (!ruling(half, 'sidecar-port-names', 'found')) return false;
  }
  if (all[0] === port) return true;
  statistics.portNameTwice++;
  // One number of a container and of a sidecar: either of them is enough.
  return ruling(half, 'port-name-twice', 'all');
}

// ── Addresses ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Whether the peer has an address in the block, in none of its holes. */
export function isInBlock(half: Half, cidr: string, except: readonly string[]): boolean {
  const { address, family } = half.peer;
  const block = parseBlock(cidr);
  const holes = except.map(parseBlock);
  if (block.family !== family) return false;
  if (address === undefined) return isSomewhereIn(half, block, holes);
  if (!contains(block, address)) return false;
  const excluded = holes.some((hole) => contains(hole, address));
  if (excluded) statistics.exceptExcluded++;
  return !excluded;
}

/** The block against a pod of which only the ranges are known that it lies in one of. */
function isSomewhereIn({ world, ask, peer }: Half, block: Span, holes: readonly Span[]): boolean {
  const ranges = whereabouts(world, peer);
  const pieces = holes.reduce(without, [block]);
  if (ranges.every((range) => pieces.reduce(without, [range]).length === 0)) return true;
  if (!ranges.some((range) => pieces.some((piece) => overlap(piece, range)))) return false;
  const isIn = (part: Span) =>
    ranges.every((range) => without([range], part).length === 0) ||
    (ranges.some((range) => overlap(part, range)) && ask(`address:${peer.pod?.id ?? ''}:${formatBlock(part)}`));
  return isIn(block) && !holes.some(isIn);
}

// ── What cannot be known ─────────────────────────────────────────────────────────────────────────────────────────

export function ruling<K extends Exclude<keyof Rulings, 'protocols'>>(
  question: Question,
  name: K,
  yes: Rulings[K],
  suffix = '',
): boolean {
  const value = question.world.rulings[name];
  return value === 'unknown' ? question.ask(`ruling:${name}${suffix}`) : value === yes;
}

/** Whether there are fields of a newer API; a field that is null is not there. */
export function hasOtherKeys(object: object, known: readonly string[]): boolean {
  return Object.entries(object).some(([key, value]) => !known.includes(key) && value !== null);
}

/** JSON with sorted keys and no spaces. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
