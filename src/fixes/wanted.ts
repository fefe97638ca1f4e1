/** What an edited world must answer, and what may differ in it. */
import type { CompiledWorld } from '../engine/compile.ts';
import { differences, type PairDifference } from '../engine/difference.ts';
import { fitsNeeds, type WantedNeeds, wantedOf } from './evaluate.ts';
import type { Need } from './needs.ts';
import { differing, missingIn, type PairTable, tableOf } from './pairs.ts';

/** What a change opened and closed, where it may be taken back. */
export interface Undone {
  readonly opened: PairTable;
  readonly closed: PairTable;
}

export interface Claim {
  /** Connections that may be let through again. */
  readonly needs: readonly Need[];
  /** Pairs that may be denied again. */
  readonly mayClose: readonly PairTable[];
  readonly undone?: Undone;
}

/** Whether the worlds answer alike but for what is claimed: nothing else opens, closes or gets unclear. */
export function keepsTheRest(found: readonly PairDifference[], after: CompiledWorld, claim: Claim): boolean {
  const wanted = wantedOf(claim.needs);
  return found.every((one) => isClaimed(one, after, claim, wanted));
}

function isClaimed(one: PairDifference, after: CompiledWorld, claim: Claim, wanted: WantedNeeds): boolean {
  if (one.change === 'unclear') return false;
  if (one.change === 'newly-allowed' && fitsNeeds(one, after, wanted)) return true;
  const table = tableOf([one]);
  const holding = one.change === 'newly-allowed' ? [claim.undone?.closed] : [claim.undone?.opened, ...claim.mayClose];
  return table !== undefined && holding.some((held) => held !== undefined && missingIn(table, held).size === 0);
}

/** What differs between two worlds as sets of pairs; undefined where that is too much. */
export function undoneBy(before: CompiledWorld, after: CompiledWorld): Undone | undefined {
  const found = differences(before, after);
  const [opened, closed] = [differing(found, 'newly-allowed'), differing(found, 'newly-denied')];
  return opened === undefined || closed === undefined ? undefined : { opened, closed };
}
