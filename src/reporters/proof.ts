/** What is proved of both sides, in sentences. */
import type { Report, StateReport } from '../model/finding.ts';
import type { Proof, Proved } from '../model/proof.ts';
import { countOf } from '../model/time.ts';

const forever = 'now and for any future pod';

/**
 * A comparison of two sides always says what is proved of them; a check, only where policies changed and no connection
 * does. Without a final stop; empty where there is nothing to say.
 */
export function proofSentences(report: Report): readonly string[] {
  const states = report.sources.flatMap((source) => source.states);
  if (report.command !== 'diff' && states.some(({ differences }) => differences.length > 0)) return [];
  if (report.nothingChanged)
    return report.command === 'diff' ? [`both sides allow exactly the same connections, ${forever}`] : [];
  if (states.length === 0) return [];
  const proofs = states.map(({ proof }) => proof);
  const of = (pick: (proof: Proof) => Proved): Proved => worst(proofs.map(pick));
  const reasons = [...new Set(proofs.flatMap(({ unproved }) => unproved))].sort();
  const [equal, noMore, noLess] = [of((one) => one.equal), of((one) => one.noMore), of((one) => one.noLess)];
  if (equal === 'proved') return [`${equalWords(states)}, ${forever}${besides(states)}`];
  const known = [
    of(({ now }) => now.equal) === 'proved'
      ? `the pods that both sides have may connect as before${besides(states)}`
      : '',
    noMore === 'proved' ? `the head side allows no more than before, ${forever}` : '',
    noLess === 'proved' ? `the head side allows no less than before, ${forever}` : '',
  ].filter((sentence) => sentence !== '');
  const open = [noMore === 'unproved' ? 'more' : '', noLess === 'unproved' ? 'less' : ''].filter((word) => word !== '');
  const unproved =
    open.length === 0
      ? []
      : [`whether the head side allows ${open.join(' or ')} could not be proved${because(reasons)}`];
  const all = [...known, ...unproved];
  return all.length > 0 || report.command !== 'diff' ? all : ['the head side allows more and less than before'];
}

/** Ways in from outside hang on Services and Ingresses, which the proof is not about. */
function equalWords(states: readonly StateReport[]): string {
  const moved = states.some(({ entries = [] }) => entries.length > 0);
  return moved
    ? 'the policies of both sides allow exactly the same, apart from the ways in told below'
    : 'both sides allow exactly the same connections';
}

function worst(all: readonly Proved[]): Proved {
  return all.includes('refuted') ? 'refuted' : all.includes('unproved') ? 'unproved' : 'proved';
}

function because(reasons: readonly string[]): string {
  const more = reasons.length > 2 ? ` and ${countOf(reasons.length - 2, 'more reason')}` : '';
  return reasons.length === 0 ? '' : `: ${reasons.slice(0, 2).join('; ')}${more}`;
}

/** Workloads that only one side has are no pods that both have. */
function besides(states: readonly StateReport[]): string {
  const count = states.reduce(
    (sum, { workloadsAdded, workloadsRemoved }) => sum + workloadsAdded.length + workloadsRemoved.length,
    0,
  );
  return count === 0 ? '' : `, apart from ${countOf(count, 'workload')} that only one side has`;
}
