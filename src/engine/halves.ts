/**
 * One direction of a connection as the policies of its subject see it, remembered for a while: a difference is asked
 * for its ports, its causes, its grounds and its nearest rules, on both sides, and each time what its rules match
 * would be worked out anew. What is remembered holds in every world in which the same policies select the subject.
 */
import type { Direction, PolicyRule } from '../model/policy.ts';
import type { CompiledWorld, Pod, Selecting } from './compile.ts';
import { selecting } from './compile.ts';
import type { End, Ground } from './match.ts';
import { ruleMatch } from './match.ts';
import type { PortMap } from './ports.ts';
import type { Run } from './run.ts';

/** The end whose policies are asked. */
export type SubjectEnd = End & { readonly pod: Pod };

export function isSubject(end: End): end is SubjectEnd {
  return end.pod !== undefined;
}

export interface Half {
  /** The policies that select the subject. */
  readonly chosen: readonly Selecting[];
  /** The ports on which a rule matches, see `ruleMatch`. */
  readonly match: (rule: PolicyRule) => PortMap;
  /** What the policies let through; absent until it is worked out. */
  ports?: PortMap;
}

interface Asked extends Half {
  readonly tiers: CompiledWorld['tiers'];
  readonly nodes: CompiledWorld['nodes'];
  readonly direction: Direction;
  readonly subject: SubjectEnd;
  readonly peer: End;
}

/** Beyond so many halves all are forgotten: they are asked again soon or never. */
const mostHalves = 4096;

interface Memory {
  readonly bySubject: Map<Pod, Map<unknown, Asked[]>>;
  size: number;
}

const memories = new WeakMap<Run, Memory>();

/** Pods to come are asked about once, and their conditions are many: they are not remembered. */
export function halfOf(world: CompiledWorld, direction: Direction, subject: SubjectEnd, peer: End): Half {
  const chosen = selecting(world, subject.pod, direction);
  const half = (): Asked => newHalf(world, direction, subject, peer, chosen);
  if (subject.pod.open !== undefined || peer.pod?.open !== undefined) return half();
  const memory = memoryOf(world.run);
  const other = peer.pod ?? peer.address ?? peer.node;
  const known = memory.bySubject
    .get(subject.pod)
    ?.get(other)
    ?.find((one) => isSame(one, world, direction, subject, peer, chosen));
  return known ?? remembered(memory, other, half());
}

function newHalf(
  world: CompiledWorld,
  direction: Direction,
  subject: SubjectEnd,
  peer: End,
  chosen: readonly Selecting[],
): Asked {
  const { run, tiers, nodes } = world;
  // The world itself may be one of very many, each with all of its pods, and is not kept.
  const match = matcher({ run, nodes }, direction, subject, peer);
  return { tiers, nodes, direction, subject, peer, chosen, match };
}

/** `ruleMatch` towards one peer, each rule once. */
export function matcher(world: Ground, direction: Direction, subject: End, peer: End): Half['match'] {
  const matches = new Map<PolicyRule, PortMap>();
  return (rule) => {
    const known = matches.get(rule) ?? ruleMatch(world, rule, direction, subject, peer);
    matches.set(rule, known);
    return known;
  };
}

function memoryOf(run: Run): Memory {
  let memory = memories.get(run);
  if (memory === undefined) memories.set(run, (memory = { bySubject: new Map(), size: 0 }));
  return memory;
}

function remembered(memory: Memory, peer: unknown, half: Asked): Half {
  if (memory.size === mostHalves) {
    memory.bySubject.clear();
    memory.size = 0;
  }
  const { pod } = half.subject;
  let peers = memory.bySubject.get(pod);
  if (peers === undefined) memory.bySubject.set(pod, (peers = new Map<unknown, Asked[]>()));
  const list = peers.get(peer);
  if (list === undefined) peers.set(peer, [half]);
  else list.push(half);
  memory.size++;
  return half;
}

function isSame(
  known: Asked,
  { tiers, nodes }: CompiledWorld,
  direction: Direction,
  subject: SubjectEnd,
  peer: End,
  chosen: readonly Selecting[],
): boolean {
  return (
    known.direction === direction &&
    isSameEnd(known.subject, subject) &&
    isSameEnd(known.peer, peer) &&
    known.tiers === tiers &&
    (known.nodes === nodes || known.nodes.size + nodes.size === 0) &&
    isSameChoice(known.chosen, chosen)
  );
}

function isSameEnd(a: End, b: End): boolean {
  return a.family === b.family && a.pod === b.pod && a.address === b.address && a.node === b.node;
}

/** Whether the very same policies are chosen, on the same conditions. */
function isSameChoice(a: readonly Selecting[], b: readonly Selecting[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ policy, direction, selects }, at) => {
      const other = b[at];
      return policy === other?.policy && direction === other.direction && selects === other.selects;
    })
  );
}
