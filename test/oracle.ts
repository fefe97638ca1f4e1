/**
 * The specification in code: one probe at a time against all policies, from the raw objects, with nothing compiled,
 * indexed or remembered, and with nothing taken from `src`. The product must answer as this file does.
 *
 * What cannot be known is an *atom*, a condition named by its content. With every atom fixed the answer is yes or no
 * (`evaluateWith`); a verdict is unknown when two completions of the atoms that are asked for differ. An atom
 * `ruling:…` is true for the first of the two values of its ruling in `Rulings`.
 *
 * Both ends are taken at their word: `{ address }` lies outside of the cluster, whatever pod owns that address.
 */
import { type NaiveProbe, type NaiveWorld, type Party, partiesOf, type Pod } from './oracle/cluster.ts';
import { decideInTier } from './oracle/cluster-policy.ts';
import { type Half, type Question, ruling, selectable, statistics } from './oracle/matching.ts';
import { decideByNetworkPolicies } from './oracle/network-policy.ts';

export {
  type Address,
  contains,
  formatAddress,
  formatBlock,
  parseAddress,
  parseBlock,
  type Span,
} from './oracle/addresses.ts';
export {
  type NaiveEnd,
  type NaiveProbe,
  type NaiveWorld,
  podNamed,
  type RawObject,
  type Rulings,
} from './oracle/cluster.ts';
export { canonical, statistics } from './oracle/matching.ts';

export type NaiveVerdict = 'allowed' | 'denied' | 'unknown';

const mostAtoms = 16;

/** There are too many completions to go through them all: the specification has no answer. */
class TooManyAtoms extends Error {}

/** What the specification gives, or undefined where it has no answer. */
export function whereSpecified<Result>(ask: () => Result): Result | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TooManyAtoms) return undefined;
    throw error;
  }
}

export function evaluateNaively(world: NaiveWorld, probe: NaiveProbe): NaiveVerdict {
  const answers = new Set<boolean>();
  complete(
    (ask) => evaluateWith(world, probe, ask),
    (answer) => answers.add(answer).size < 2,
  );
  if (answers.size === 2) statistics.atomDecided++;
  return answers.size === 2 ? 'unknown' : answers.has(true) ? 'allowed' : 'denied';
}

/** Every atom that some completion makes the evaluation ask for, sorted. */
export function atomsOf(world: NaiveWorld, probe: NaiveProbe): readonly string[] {
  const atoms = new Set<string>();
  complete(
    (ask) => evaluateWith(world, probe, ask),
    (_, fixed) => {
      for (const atom of fixed.keys()) atoms.add(atom);
      return true;
    },
  );
  return [...atoms].sort();
}

/** How one answer became another in every completion of what is unknown, the same for both. */
export function compareNaively(
  before: NaiveWorld,
  after: NaiveWorld,
  probe: NaiveProbe,
): 'newly-allowed' | 'newly-denied' | 'unclear' | 'none' {
  const seen = new Set<string>();
  const isMixed = () => seen.size > 1 && (seen.has('denied allowed') || seen.has('allowed denied'));
  const word = (answer: boolean) => (answer ? 'allowed' : 'denied');
  complete(
    (ask) => `${word(evaluateWith(before, probe, ask))} ${word(evaluateWith(after, probe, ask))}`,
    (both) => {
      seen.add(both);
      return !isMixed();
    },
  );
  if (isMixed()) return 'unclear';
  return seen.has('denied allowed') ? 'newly-allowed' : seen.has('allowed denied') ? 'newly-denied' : 'none';
}

/** Every answer that some completion of the atoms gives. */
export function outcomesOf(evaluate: (ask: (atom: string) => boolean) => string): ReadonlySet<string> {
  const seen = new Set<string>();
  complete(evaluate, (answer) => {
    seen.add(answer);
    return true;
  });
  return seen;
}

/** Walks the completions of the atoms as they are asked for, until `see` has seen enough. */
function complete<T>(
  evaluate: (ask: (atom: string) => boolean) => T,
  see: (answer: T, fixed: ReadonlyMap<string, boolean>) => boolean,
  fixed: ReadonlyMap<string, boolean> = new Map(),
): boolean {
  let open: string | undefined;
  const answer = evaluate((atom) => {
    const value = fixed.get(atom);
    if (value === undefined) open ??= atom;
    return value ?? false;
  });
  if (open === undefined) return see(answer, fixed);
  if (fixed.size === mostAtoms)
    throw new TooManyAtoms(`more than ${mostAtoms} atoms: ${[...fixed.keys(), open].join(', ')}`);
  const atom = open;
  return [false, true].every((value) => complete(evaluate, see, new Map([...fixed, [atom, value]])));
}

/** Whether the connection is allowed when every atom is as `completion` says. */
export function evaluateWith(world: NaiveWorld, probe: NaiveProbe, completion: (atom: string) => boolean): boolean {
  if (probe.protocol === 'other' && world.rulings.protocols === 'three') throw new Error('only three protocols here');
  const [source, destination] = partiesOf(world, probe);
  if (source.pod !== undefined && source.pod.id === destination.pod?.id) return true;
  const ask = completion;
  return (
    permits({ world, probe, ask, direction: 'egress', subject: source, peer: destination, destination }) &&
    permits({ world, probe, ask, direction: 'ingress', subject: destination, peer: source, destination })
  );
}

/** Admin tier, NetworkPolicies, Baseline tier: the first that decides; what none decides is allowed. */
function permits(half: Half): boolean {
  const pod = selectable(half, half.subject);
  if (pod === undefined) return true;
  if (half.direction === 'ingress' && comesFromOwnNode(half, pod, half.peer)) return true;
  return (
    decideInTier(half, pod, 'Admin') ??
    decideByNetworkPolicies(half, pod) ??
    decideInTier(half, pod, 'Baseline') ??
    true
  );
}

function comesFromOwnNode(question: Question, pod: Pod, source: Party): boolean {
  const host = source.pod?.hostNetwork && ruling(question, 'host-network', 'node') ? source.pod : undefined;
  if (source.node === undefined && host === undefined) return false;
  if (!ruling(question, 'own-node', 'allowed')) return false;
  const node = source.node ?? host?.node;
  if (pod.node !== undefined && node !== undefined) return pod.node === node;
  return question.ask(`own-node:${pod.id}:${node ?? host?.id ?? ''}`);
}
