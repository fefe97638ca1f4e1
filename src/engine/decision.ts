/**
 * Verdicts over conditions that cannot be decided: reduced ordered decision diagrams over atoms.
 *
 * A decision is a number: `denied`, `allowed`, or a node "if the atom holds this, else that". Nodes are made once a
 * run, so equal numbers mean equal functions: two worlds of a run agree on a cell in every completion of what is
 * unknown exactly if their decisions are the same number.
 */
import type { Answer, Atom } from '../model/verdict.ts';
import { createTriples } from './triples.ts';

export type Decision = number;
export const denied: Decision = 0;
export const allowed: Decision = 1;

/** Atoms that one decision may hold; more are widened to one unknown of their own, which is counted. */
const maximumAtoms = 8;

export interface Decisions {
  /** The decision that is allowed exactly if the atom, or every part of it, holds. */
  readonly atom: (atom: Atom) => Decision;
  /** If `condition` then `yes` else `no`. */
  readonly choose: (condition: Decision, yes: Decision, no: Decision) => Decision;
  readonly and: (a: Decision, b: Decision) => Decision;
  readonly or: (a: Decision, b: Decision) => Decision;
  readonly not: (a: Decision) => Decision;
  /** The decision when the atom with this key is known to be `value`. */
  readonly assume: (a: Decision, key: string, value: boolean) => Decision;
  /** The atoms it depends on, sorted by what they say: an order that no run has to itself. */
  readonly atomsOf: (a: Decision) => readonly Atom[];
  /** The same decision, or one fresh unknown if it depends on too many atoms. Equal decisions widen to equal ones. */
  readonly widen: (a: Decision) => Decision;
  /** How many decisions were widened. */
  readonly widened: () => number;
  /** How many nodes there are. */
  readonly size: () => number;
  /** What the work gives, or undefined if it would make more new nodes than this. Not to be nested. */
  readonly bounded: <Result>(nodes: number, work: () => Result) => Result | undefined;
}

/** Ends work in `bounded`. */
class TooManyNodes extends Error {}

export function answerOf(decision: Decision): Answer {
  return decision === allowed ? 'allowed' : decision === denied ? 'denied' : 'unknown';
}

interface Node {
  readonly variable: number;
  readonly low: Decision;
  readonly high: Decision;
}

const terminal: Node = { variable: Number.MAX_SAFE_INTEGER, low: 0, high: 0 };

function byWords(a: Atom, b: Atom): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  return a.key === b.key ? 0 : a.key < b.key ? -1 : 1;
}

/** Whether a decision holds at most as many atoms as are told apart. */
const narrow = 1;
const wide = 2;

export function createDecisions(): Decisions {
  const nodes: Node[] = [terminal, terminal];
  const widths: number[] = [narrow, narrow];
  const unique = createTriples();
  const chosen = createTriples();
  const atoms: Atom[] = [];
  const variables = new Map<string, number>();
  let widenings = 0;
  let limit = Infinity;

  const nodeAt = (decision: Decision): Node => nodes[decision] ?? terminal;

  const node = (variable: number, low: Decision, high: Decision): Decision => {
    if (low === high) return low;
    const known = unique.get(variable, low, high);
    if (known !== undefined) return known;
    if (nodes.length >= limit) throw new TooManyNodes();
    nodes.push({ variable, low, high });
    widths.push(0);
    unique.add(variable, low, high, nodes.length - 1);
    return nodes.length - 1;
  };

  const atom = (value: Atom): Decision => {
    if (value.all !== undefined) return value.all.reduce((all, part) => choose(all, atom(part), denied), allowed);
    let variable = variables.get(value.key);
    if (variable === undefined) {
      variable = atoms.length;
      atoms.push(value);
      variables.set(value.key, variable);
    }
    return node(variable, denied, allowed);
  };

  const choose = (condition: Decision, yes: Decision, no: Decision): Decision => {
    if (condition === allowed || yes === no) return yes;
    if (condition === denied) return no;
    if (yes === allowed && no === denied) return condition;
    const known = chosen.get(condition, yes, no);
    if (known !== undefined) return known;
    const [test, then, other] = [nodeAt(condition), nodeAt(yes), nodeAt(no)];
    const variable = Math.min(test.variable, then.variable, other.variable);
    const splits = [test.variable === variable, then.variable === variable, other.variable === variable] as const;
    const low = choose(splits[0] ? test.low : condition, splits[1] ? then.low : yes, splits[2] ? other.low : no);
    const high = choose(splits[0] ? test.high : condition, splits[1] ? then.high : yes, splits[2] ? other.high : no);
    const result = node(variable, low, high);
    chosen.add(condition, yes, no, result);
    return result;
  };

  const assume = (decision: Decision, key: string, value: boolean): Decision => {
    const variable = variables.get(key);
    if (variable === undefined) return decision;
    const seen = new Map<Decision, Decision>();
    const visit = (at: Decision): Decision => {
      const part = nodeAt(at);
      if (part.variable > variable) return at;
      if (part.variable === variable) return value ? part.high : part.low;
      const known = seen.get(at);
      if (known !== undefined) return known;
      const result = node(part.variable, visit(part.low), visit(part.high));
      seen.set(at, result);
      return result;
    };
    return visit(decision);
  };

  const variablesOf = (decision: Decision): ReadonlySet<number> => {
    const found = new Set<number>();
    const seen = new Set<Decision>();
    const visit = (at: Decision): void => {
      if (at <= 1 || seen.has(at)) return;
      seen.add(at);
      const part = nodeAt(at);
      found.add(part.variable);
      visit(part.low);
      visit(part.high);
    };
    visit(decision);
    return found;
  };

  const atomsOf = (decision: Decision): readonly Atom[] =>
    [...variablesOf(decision)].flatMap((variable) => atoms[variable] ?? []).sort(byWords);

  const isWide = (decision: Decision): boolean => {
    if (widths[decision] === 0) widths[decision] = variablesOf(decision).size > maximumAtoms ? wide : narrow;
    return widths[decision] === wide;
  };

  const widen = (decision: Decision): Decision => {
    if (!isWide(decision)) return decision;
    widenings++;
    return atom({ key: `widened:${decision}`, text: 'more conditions hold than are told apart here' });
  };

  // What was made before the limit stays: every node and every answer that is remembered is complete.
  const bounded = <Result>(most: number, work: () => Result): Result | undefined => {
    limit = nodes.length + most;
    try {
      return work();
    } catch (error) {
      if (error instanceof TooManyNodes) return undefined;
      throw error;
    } finally {
      limit = Infinity;
    }
  };

  return {
    atom,
    choose,
    and: (a, b) => choose(a, b, denied),
    or: (a, b) => choose(a, allowed, b),
    not: (a) => choose(a, denied, allowed),
    assume,
    atomsOf,
    widen,
    widened: () => widenings,
    size: () => nodes.length,
    bounded,
  };
}
