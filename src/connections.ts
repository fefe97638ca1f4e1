/** What one world allows: pair by pair, or folded to the few rules that a person would write. */
import { blocksOf } from './changes/blocks.ts';
import { compile } from './engine/compile.ts';
import { createRun } from './engine/run.ts';
import { foldBlocks } from './folding/blocks.ts';
import type { AllowedRow } from './folding/listing.ts';
import { listPairs } from './folding/listing.ts';
import type { Rulings, World } from './model/cluster.ts';
import type { FoldedRow, PairAnswer } from './model/group.ts';

export type { AllowedRow, PairAnswer };

/** Together exactly the pairs of `allowedPairs`; each pair and port stands in one row of its answer. */
export function foldedConnections(world: World, rulings: Rulings): readonly FoldedRow<PairAnswer>[] {
  return foldBlocks(blocksOf(compile(createRun(rulings), world)));
}

/** A pair that has no row is denied entirely. Made as they are asked for. */
export function allowedPairs(world: World, rulings: Rulings): Iterable<AllowedRow> {
  return listPairs(blocksOf(compile(createRun(rulings), world)));
}
