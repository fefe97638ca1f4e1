/** Every recorded connection, asked of live, base and head. */
import type { CompiledWorld } from '../engine/compile.ts';
import { answerOf, denied } from '../engine/decision.ts';
import type { Decision } from '../engine/decision.ts';
import { valueAt } from '../engine/ports.ts';
import type { ConnectionAnswer, ConnectionChange, ConnectionGrounds, WayAnswer } from '../model/finding.ts';
import type { Connection, Evidence } from '../model/flow.ts';
import type { Answer } from '../model/verdict.ts';
import type { AskedPair } from './asked-pair.ts';
import { mostEnds, pairAsker } from './asked-pair.ts';
import { explainChange } from './causes.ts';
import { inside } from './end-kinds.ts';
import type { PairContext } from './pairs.ts';
import { nearestIn, reasonsIn } from './pairs.ts';
import { mayTurnMeanwhile, meanwhileOf } from './meanwhile.ts';
import type { Question } from './question.ts';
import { placeIn } from './question.ts';
import type { RecordedEnds } from './recorded-ends.ts';
import { recordedEnds } from './recorded-ends.ts';
import { unanswerable } from './unidentified.ts';

/** One way in which the two ends of a connection may have met, with its answers. */
interface Way {
  readonly question: Question;
  readonly before: Answer;
  readonly after: Answer;
  readonly live: Answer;
  /** Unknown before and after, and not in the same way: for some outcome of what is open it is lost, or gained. */
  readonly mayLose: boolean;
  readonly mayGain: boolean;
  readonly atoms: readonly string[];
}

/** Two ends with the answers that were already worked out for them. */
interface Answered {
  readonly pair: AskedPair;
  /** By the number of a stretch and whether a refusal is the newest record; undefined there: rules must be asked. */
  readonly byDecision: Map<number, ConnectionAnswer | undefined>;
  readonly byRule: Map<number, ConnectionAnswer>;
}

/** Connections whose ends no policy can tell apart, to the same port, are asked about once. */
export function recordedChanges(connections: readonly Connection[], context: PairContext): readonly ConnectionChange[] {
  if (connections.length === 0) return [];
  const ends = recordedEnds(context);
  const ask = pairAsker(context);
  const known = new Map<number, Map<number, Answered>>();
  return connections.map((connection) => {
    const { source, destination } = connection;
    const byNode = ends.isOnNode(source) || ends.isOnNode(destination);
    const bySource = inside(known, ends.kindOf(source, byNode));
    const kind = ends.kindOf(destination, byNode);
    let pair = bySource.get(kind);
    if (pair === undefined) {
      const [sources, destinations] = [ends.standins(source, byNode), ends.standins(destination, byNode)];
      const asked = ask({ sources, destinations });
      bySource.set(kind, (pair = { pair: asked, byDecision: new Map(), byRule: new Map() }));
    }
    return { connection, answer: answerTo(connection, pair, context, ends) };
  });
}

function answerTo(
  connection: Connection,
  answered: Answered,
  context: PairContext,
  ends: RecordedEnds,
): ConnectionAnswer {
  const { pair, byDecision, byRule } = answered;
  const place = placeIn(connection);
  const refused = isDenial(connection) ? 1 : 0;
  const cell = pair.decisionStretch(place) * 2 + refused;
  let answer = byDecision.get(cell);
  if (answer === undefined && !byDecision.has(cell)) {
    answer = plainAnswer(connection, answered, context);
    byDecision.set(cell, answer);
  }
  if (answer !== undefined) return answer;
  const ruleCell = pair.ruleStretch(place) * 2 + refused;
  answer = byRule.get(ruleCell) ?? answerByRule(connection, answered, context, ends);
  byRule.set(ruleCell, answer);
  return answer;
}

/** Whether the newest record that counts is a refusal. */
function isDenial({ allowed: yes, denied: no }: Connection): boolean {
  return no !== undefined && isNewer(no, yes);
}

/** The answer where nothing moved, not even for a while: no rule needs to be asked why. */
function plainAnswer(connection: Connection, answered: Answered, context: PairContext): ConnectionAnswer | undefined {
  const ways = waysOf(placeIn(connection), answered.pair, context);
  const worst = worstOf(ways, connection);
  if (worst === undefined) return undefined;
  const agreed = summary(ways, worst);
  if (agreed.before !== agreed.after || worst.mayLose || worst.mayGain) return undefined;
  if (mayTurnMeanwhile(agreed, isDenial(connection), answered.pair, context)) return undefined;
  return { ...agreed, causes: [], ...factsOf(ways, worst, answered.pair, context) };
}

function worstOf(ways: readonly Way[], connection: Connection): Way | undefined {
  const rank = isDenial(connection) ? rankDenied : rankAllowed;
  return ways.length < 2 ? ways[0] : [...ways].sort((a, b) => rank(b) - rank(a))[0];
}

function factsOf(
  ways: readonly Way[],
  { question, atoms }: Way,
  { ruleStretch }: AskedPair,
  { changes: { before, after } }: PairContext,
): Pick<ConnectionAnswer, 'assuming' | 'dependsOn' | 'groundsOf' | 'waysOf'> {
  const grounds = new Map<number, ConnectionGrounds>();
  const answers = new Map<number, readonly WayAnswer[]>();
  return {
    ...(question.assuming === undefined ? {} : { assuming: question.assuming }),
    dependsOn: atoms,
    groundsOf: (connection) => {
      const place = placeIn(connection);
      const stretch = ruleStretch(place);
      const here = { ...question, place };
      const found = grounds.get(stretch) ?? { before: reasonsIn(before, here), after: reasonsIn(after, here) };
      grounds.set(stretch, found);
      return found;
    },
    waysOf: (connection) => {
      const place = placeIn(connection);
      const stretch = ruleStretch(place);
      const found = answers.get(stretch) ?? ways.map((way) => wayAnswer(way, place, after));
      answers.set(stretch, found);
      return found;
    },
  };
}

function wayAnswer({ question, after: answer, atoms }: Way, place: number, after: CompiledWorld): WayAnswer {
  return { answer, reasons: reasonsIn(after, { ...question, place }), dependsOn: answer === 'unknown' ? atoms : [] };
}

function answerByRule(
  connection: Connection,
  answered: Answered,
  context: PairContext,
  ends: RecordedEnds,
): ConnectionAnswer {
  const ways = waysOf(placeIn(connection), answered.pair, context);
  const worst = worstOf(ways, connection);
  if (worst === undefined) return unanswerable(connection, context, ends);
  const agreed = summary(ways, worst);
  const facts = factsOf(ways, worst, answered.pair, context);
  const meanwhile = meanwhileOf(worst.question.place, agreed, isDenial(connection), answered.pair, context);
  const { mayLose, mayGain } = worst;
  if (agreed.before === agreed.after && !mayLose && !mayGain) return { ...agreed, causes: [], ...facts, ...meanwhile };
  const isOpen = agreed.before === agreed.after;
  const gain = isOpen
    ? mayGain && (!mayLose || isDenial(connection))
    : agreed.after === 'allowed' || (agreed.after === 'unknown' && agreed.before === 'denied');
  const { causes, flip, surprise } = explainChange(context.changes, worst.question, gain ? 'gain' : 'loss');
  return {
    ...agreed,
    ...(mayLose && { mayLose }),
    ...(mayGain && { mayGain }),
    causes,
    ...(flip === undefined ? {} : { flip }),
    ...nearestIn(context.changes.after, worst.question, agreed.after),
    surprise,
    ...facts,
    ...meanwhile,
  };
}

function isNewer(one: Evidence, other: Evidence | undefined): boolean {
  return other === undefined || one.last > other.last;
}

type Moved = `${Answer} ${Answer}`;

/** What matters most about a connection that was recorded as allowed: that it breaks, or may break, in one of its ways. */
const allowedFirst: Partial<Record<Moved, number>> = {
  'allowed denied': 6,
  'unknown denied': 5,
  'allowed unknown': 5,
  'denied allowed': 4,
  'denied unknown': 2,
  'unknown allowed': 1,
};

/** And about one that was refused: that it opens, or may open. */
const deniedFirst: Partial<Record<Moved, number>> = {
  'denied allowed': 6,
  'unknown allowed': 5,
  'denied unknown': 4,
  'allowed unknown': 3,
  'allowed denied': 2,
  'unknown denied': 1,
};

function rankAllowed({ before, after, mayLose }: Way): number {
  return allowedFirst[`${before} ${after}`] ?? (mayLose ? 3 : 0);
}

function rankDenied({ before, after, mayGain }: Way): number {
  return deniedFirst[`${before} ${after}`] ?? (mayGain ? 3.5 : 0);
}

type Agreed = Pick<ConnectionAnswer, 'before' | 'after' | 'live'>;

function summary(ways: readonly Way[], worst: Way): Agreed {
  if (worst.before !== worst.after) return { before: worst.before, after: worst.after, live: worst.live };
  // Nothing moved; pods of one workload that answer differently make the answer unknown on every side.
  const one = (answer: (way: Way) => Answer): Answer => {
    const answers = new Set(ways.map(answer));
    return answers.size === 1 ? answer(worst) : 'unknown';
  };
  return { before: one(({ before }) => before), after: one(({ after }) => after), live: one(({ live }) => live) };
}

const beyond = `it was one of the ends beyond the first ${mostEnds}`;

function waysOf(place: number, { ways, isCut }: AskedPair, { changes }: PairContext): readonly Way[] {
  const { atomsOf, and, not } = changes.after.run.decisions;
  const mayBe = (one: Decision, other: Decision): boolean =>
    one > 1 && other > 1 && one !== other && and(one, not(other)) !== denied;
  const out = ways.map(({ question, ...maps }): Way => {
    const [before, after] = [valueAt(maps.before, place), valueAt(maps.after, place)];
    const atoms = before <= 1 && after <= 1 ? [] : [before, after].flatMap((decision) => atomsOf(decision));
    return {
      question: { ...question, place },
      before: answerOf(before),
      after: answerOf(after),
      live: maps.live === undefined ? 'unknown' : answerOf(valueAt(maps.live, place)),
      mayLose: mayBe(before, after),
      mayGain: mayBe(after, before),
      atoms: [...new Set(atoms.map(({ text }) => text))],
    };
  });
  const [first] = out;
  return isCut && first !== undefined
    ? [...out, { ...first, before: 'unknown', after: 'unknown', live: 'unknown', atoms: [beyond] }]
    : out;
}
