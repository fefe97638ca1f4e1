/** What the cluster allows that git does not, and the reverse, told of each drifted object that is a cause of it. */
import { describeDifferences } from './pairs.ts';
import type { ObjectPlaces } from './object-steps.ts';
import { changesBetween } from './units.ts';
import type { CompiledWorld, WorldDelta } from '../engine/compile.ts';
import { derive } from '../engine/compile.ts';
import { differences } from '../engine/difference.ts';
import { futureDifferences } from '../engine/future.ts';
import { prove } from '../engine/proof.ts';
import { foldDifferences, sortDifferences } from '../folding/differences.ts';
import type { DriftEffect, DriftItem } from '../model/drift.ts';
import type { Difference } from '../model/finding.ts';
import type { AddressName } from '../model/parties.ts';
import { keyOf, type ObjectKey } from '../model/object.ts';

export interface DriftWorlds {
  readonly live: CompiledWorld;
  readonly base: CompiledWorld;
  /** Beyond base, what the tree alone says of drifted policies. */
  readonly ofGit?: WorldDelta | undefined;
  readonly places: ObjectPlaces;
  readonly addressNames: readonly AddressName[];
}

/** Objects of one state for which it is asked whether they alone make a difference. */
const mostAlone = 200;

/**
 * What would be allowed otherwise if the cluster were as git says: the base tree rolled out, parts that a roll-out
 * keeps as written there, and what only the cluster has gone. Told of each object that is a cause of it.
 */
export function withEffects(
  items: readonly DriftItem[],
  { live, base, ofGit, places, addressNames }: DriftWorlds,
): readonly DriftItem[] {
  if (items.length === 0) return items;
  const git = ofGit === undefined ? base : derive(base, ofGit);
  const found = differences(live, git);
  const told = describeDifferences(found, { changes: changesBetween(live, git, places), live, addressNames });
  const byCause = new Map<ObjectKey, Difference[]>();
  for (const difference of sortDifferences(told)) {
    for (const key of new Set(difference.causes.map(({ object }) => keyOf(object)))) {
      byCause.set(key, [...(byCause.get(key) ?? []), difference]);
    }
  }
  const proof = prove(live, git, found, futureDifferences(live, git));
  return items.map((item, index) => {
    const rows = byCause.get(keyOf(item.object)) ?? [];
    if (rows.length > 0) return { ...item, effect: { answer: 'different', rows: foldDifferences(rows, git.world) } };
    if (proof.equal === 'proved') return { ...item, effect: { answer: 'same', rows: [] } };
    return { ...item, effect: index < mostAlone ? alone(item, live, git) : { answer: 'not-asked', rows: [] } };
  });
}

/** Of an object that no difference names: whether it alone, as git has it, allows the same to pods to come too. */
function alone({ object }: DriftItem, live: CompiledWorld, git: CompiledWorld): DriftEffect {
  const key = keyOf(object);
  const policy = git.world.policies.find(({ ref }) => keyOf(ref) === key);
  const known = live.world.policies.some(({ ref }) => keyOf(ref) === key);
  if (policy === undefined && !known) return { answer: 'same-today', rows: [] };
  const other = derive(live, policy === undefined ? { removedPolicies: [key] } : { policies: [policy] });
  const proof = prove(live, other, differences(live, other), futureDifferences(live, other));
  return { answer: proof.equal === 'proved' ? 'same' : 'same-today', rows: [] };
}
