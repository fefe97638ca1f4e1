/** Whether two worlds allow the same, or one no more than the other: proved only if it holds in every completion. */
import type { Containment, Proof, Proved } from '../model/proof.ts';
import type { CompiledWorld } from './compile.ts';
import type { Decision, Decisions } from './decision.ts';
import { denied } from './decision.ts';
import type { PairDifference } from './difference.ts';
import { differences } from './difference.ts';
import type { Future } from './future.ts';
import { futureDifferences } from './future.ts';
import type { PortMap } from './ports.ts';
import { addressPrefix } from './match.ts';
import { certainly, isFutureAtom } from './symbolic.ts';

/** Both worlds must come from one run. `found` and `future` are what was searched before, if it was. */
export function prove(
  before: CompiledWorld,
  after: CompiledWorld,
  found: readonly PairDifference[] = differences(before, after),
  future: Future = futureDifferences(before, after),
): Proof {
  const { decisions } = after.run;
  const move = (one: PairDifference): Moves => movesOfPair(decisions, one);
  const ever = future.differences.map(({ opens, closes }) => ({
    opens: moveOf(decisions, opens.values),
    closes: moveOf(decisions, closes.values),
  }));
  const gaps = [...future.unsearched, ...deviating([before, after])];
  const open = gaps.length === 0 ? [] : [{ opens: possible, closes: possible }];
  // A pod that is somewhere is a case of pods to come, whose addresses are told apart.
  const settled = gaps.length === 0 ? found.filter((one) => !isCase(decisions, future, one)) : found;
  const whole = containmentOf([...settled.map(move), ...ever, ...open]);
  const now = containmentOf(found.map(move));
  return {
    ...whole,
    now: {
      equal: atLeast(now.equal, whole.equal),
      noMore: atLeast(now.noMore, whole.noMore),
      noLess: atLeast(now.noLess, whole.noLess),
    },
    unproved: Object.values(whole).includes('unproved') ? [...gaps, ...conditionsOf(decisions, settled, future)] : [],
  };
}

/** Where not all that changed is known to the worlds, neither proof nor refutation holds. */
export function nothingProved(reason: string): Proof {
  const nothing = { equal: 'unproved', noMore: 'unproved', noLess: 'unproved' } as const;
  return { ...nothing, now: nothing, unproved: [reason] };
}

/** What holds for any pod holds for those that exist. */
function atLeast(now: Proved, ever: Proved): Proved {
  return ever === 'proved' ? ever : now;
}

/** Whether it hangs on where pods lie of which no address is known, and the change alters neither end. */
function isCase(
  { atomsOf }: Decisions,
  { altered }: Future,
  { source, destination, before, after }: PairDifference,
): boolean {
  const isAltered = [source, destination].some(
    (end) => end.kind === 'pods' && end.members.some((id) => altered.has(id)),
  );
  return !isAltered && [before, after].some((value) => atomsOf(value).some(({ key }) => key.startsWith(addressPrefix)));
}

/** What is allowed besides, or no longer: in no completion, in some, or by some connection in all. */
type Move = 'never' | 'possibly' | 'certainly';
const possible: Move = 'possibly';

interface Moves {
  readonly opens: Move;
  readonly closes: Move;
}

function movesOfPair(decisions: Decisions, { change, assuming, before, after }: PairDifference): Moves {
  const { and, not } = decisions;
  const isCertain = assuming === undefined && change !== 'unclear';
  const move = (decision: Decision): Move => (decision === denied ? 'never' : isCertain ? 'certainly' : possible);
  return { opens: move(and(not(before), after)), closes: move(and(before, not(after))) };
}

function moveOf(decisions: Decisions, values: PortMap['values']): Move {
  if (values.some((value) => certainly(decisions, value) !== denied)) return 'certainly';
  return values.some((value) => value !== denied) ? possible : 'never';
}

function containmentOf(all: readonly Moves[]): Containment {
  const proved = (of: keyof Moves): Proved =>
    all.some((moves) => moves[of] === 'certainly')
      ? 'refuted'
      : all.some((moves) => moves[of] === possible)
        ? 'unproved'
        : 'proved';
  const [noMore, noLess] = [proved('opens'), proved('closes')];
  const either = [noMore, noLess];
  const equal = either.includes('refuted') ? 'refuted' : either.includes('unproved') ? 'unproved' : 'proved';
  return { equal, noMore, noLess };
}

/** An enforcer that reads policies by the pods that exist may read them otherwise when others come. */
function deviating(worlds: readonly CompiledWorld[]): readonly string[] {
  const isPlain = worlds.every(({ enforced, world }) => enforced === world.policies);
  return isPlain ? [] : ['what the network plug-in makes of policies depends on which pods exist'];
}

const mostConditions = 5;

/** The conditions that stand in the way, in words. */
function conditionsOf(decisions: Decisions, found: readonly PairDifference[], future: Future): readonly string[] {
  const values = [
    ...found
      .filter(({ change, assuming }) => change === 'unclear' || assuming !== undefined)
      .flatMap(({ before, after }) => [before, after]),
    ...future.differences.flatMap(({ opens, closes }) => [...opens.values, ...closes.values]),
  ];
  const texts = new Set(
    [...new Set(values)].flatMap((value) =>
      decisions.atomsOf(value).flatMap((atom) => (isFutureAtom(atom) ? [] : [`it depends on whether ${atom.text}`])),
    ),
  );
  const all = [...texts].sort();
  const more = all.length - mostConditions;
  return more > 0 ? [...all.slice(0, mostConditions), `it depends on ${more} more conditions`] : all;
}
