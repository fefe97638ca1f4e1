/** What becomes of a recorded connection while the change is rolled out, if that is neither what it was nor what it will be. */
import { allowed, answerOf, denied } from '../engine/decision.ts';
import type { Decision } from '../engine/decision.ts';
import { valueAt } from '../engine/ports.ts';
import type { ConnectionAnswer, DuringRollout, Stay } from '../model/finding.ts';
import type { AskedPair, PairWay } from './asked-pair.ts';
import { explainChange } from './causes.ts';
import type { PairContext } from './pairs.ts';
import type { Question, Standin } from './question.ts';
import { decisionIn } from './question.ts';
import type { Rolling } from './rolling.ts';
import { rolledCauses, stayOf } from './rolling.ts';

type Asked = Omit<Question, 'place'>;

/** What is agreed of a connection before and after. */
type Agreed = Pick<ConnectionAnswer, 'before' | 'after'>;

/**
 * Whether pods of an end are replaced; while they are, what is the same before and after, or was not clear before, and is
 * as it was recorded or not known, may be answered otherwise.
 */
export function mayTurnMeanwhile(
  { before, after }: Agreed,
  refused: boolean,
  { ways }: AskedPair,
  { rolling }: PairContext,
): boolean {
  if (rolling === undefined || after === (refused ? 'allowed' : 'denied')) return false;
  // What was not clear before was as it is recorded.
  if (before !== after && before !== 'unknown') return false;
  return ways.some(({ question }) => oldEnds(question, rolling).length > 0);
}

/** A meeting that turns the connection, or may. */
interface Turn {
  readonly asked: Asked;
  readonly decision: Decision;
  readonly isSure: boolean;
  /** What it hangs on where it is not sure: each may be open before, after or while they meet. */
  readonly open: readonly Decision[];
  readonly stay: Stay | undefined;
}

/** Nothing where no meeting of old pods can turn it. What does not end by itself is told first, then what turns for sure. */
export function meanwhileOf(
  place: number,
  agreed: Agreed,
  refused: boolean,
  pair: AskedPair,
  context: PairContext,
): Pick<ConnectionAnswer, 'duringRollout'> {
  const { rolling } = context;
  if (rolling === undefined || !mayTurnMeanwhile(agreed, refused, pair, context)) return {};
  const isAgreed = agreed.after === (refused ? 'denied' : 'allowed');
  let worst: Turn | undefined;
  for (const way of pair.ways) {
    for (const asked of oldEnds(way.question, rolling)) {
      const turn = turnOf(way, asked, { place, refused, isAgreed, rolling });
      if (turn !== undefined && (worst === undefined || weight(turn) > weight(worst))) worst = turn;
    }
    if (worst !== undefined && weight(worst) === heaviest) break;
  }
  return worst === undefined ? {} : { duringRollout: told(worst, place, refused, rolling, context) };
}

const heaviest = 3;

function weight({ isSure, stay }: Turn): number {
  return (stay === undefined ? 0 : 2) + (isSure ? 1 : 0);
}

interface Looking {
  readonly place: number;
  readonly refused: boolean;
  /** Before and after it is for sure as it was recorded. */
  readonly isAgreed: boolean;
  readonly rolling: Rolling;
}

/** By what is open, the pods were answered as it is recorded before, are so after, and are not while they meet. */
function turnOf(way: PairWay, asked: Asked, { place, refused, isAgreed, rolling }: Looking): Turn | undefined {
  const { before, after } = rolling.changes;
  const decision = decisionIn(after, { ...asked, place });
  if (decision === undefined) return undefined;
  const { and, not } = after.run.decisions;
  const ids = [asked.source, asked.destination].flatMap((end) => (end.kind === 'pod' ? end.id : []));
  const stay = stayOf(ids, rolling);
  if (isAgreed && decision === (refused ? allowed : denied)) return { asked, decision, isSure: true, open: [], stay };
  const as = (one: Decision): Decision => (refused ? not(one) : one);
  // The old pods themselves: what is not known of them before is the same as meanwhile.
  const was = decisionIn(before, { ...asked, place }) ?? valueAt(way.before, place);
  const is = valueAt(way.after, place);
  if (and(and(as(was), as(is)), not(as(decision))) === denied) return undefined;
  return { asked, decision, isSure: false, open: [was, is, decision], stay };
}

function told(
  { asked, decision, isSure, open, stay }: Turn,
  place: number,
  refused: boolean,
  rolling: Rolling,
  { changes }: PairContext,
): DuringRollout {
  const at = { ...asked, place };
  const { causes } = explainChange(rolling.changes, at, refused ? 'gain' : 'loss');
  const ids = [at.source, at.destination].flatMap((end) => (end.kind === 'pod' ? end.id : []));
  const atoms = open.flatMap(changes.after.run.decisions.atomsOf);
  return {
    answer: isSure ? answerOf(decision) : 'unknown',
    causes: rolledCauses(ids, rolling, changes, causes),
    between: { source: ageOf(at.source, rolling), destination: ageOf(at.destination, rolling) },
    dependsOn: [...new Set(atoms.map(({ text }) => text))],
    ...(stay !== undefined && { stay }),
  };
}

/** Every way in which old pods of the ends may meet the other end, of which both are new in the end. */
function oldEnds(question: Asked, rolling: Rolling): readonly Asked[] {
  const old = (end: Standin): Standin | undefined => {
    const id = end.kind === 'pod' ? rolling.oldSelf(end.id) : undefined;
    return id === undefined ? undefined : { ...end, kind: 'pod', id };
  };
  const [source, destination] = [old(question.source), old(question.destination)];
  const asked = [
    ...(source === undefined ? [] : [{ ...question, source }]),
    ...(destination === undefined ? [] : [{ ...question, destination }]),
    ...(source === undefined || destination === undefined ? [] : [{ ...question, source, destination }]),
  ];
  return asked.filter(
    ({ source: from, destination: to }) => from.kind !== 'pod' || to.kind !== 'pod' || rolling.meet(from.id, to.id),
  );
}

function ageOf(end: Standin, rolling: Rolling): 'old' | 'new' | 'as ever' {
  if (end.kind !== 'pod') return 'as ever';
  if (rolling.self(end.id) !== end.id) return 'old';
  return rolling.oldSelf(end.id) === undefined ? 'as ever' : 'new';
}
