/** What the cluster allows that git does not, and the reverse, told of each drifted object that is a cause of it. */
import { futureAccess } from './future.ts';
import { describeDifferences } from './pairs.ts';
import type { ObjectPlaces } from './object-steps.ts';
import { leadsOf } from './service-drift.ts';
import { changesBetween } from './units.ts';
import type { CompiledWorld, WorldDelta } from '../engine/compile.ts';
import { derive } from '../engine/compile.ts';
import { differences } from '../engine/difference.ts';
import { futureDifferences } from '../engine/future.ts';
import { prove } from '../engine/proof.ts';
import { foldDifferences, sortDifferences } from '../folding/differences.ts';
import type { FutureAccess } from '../model/comparison.ts';
import { provedAlone, type DriftEffect, type DriftFuture, type DriftItem } from '../model/drift.ts';
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

/**
 * What would be allowed otherwise if the cluster were as git says: the base tree rolled out, parts that a roll-out
 * keeps as written there, and what only the cluster has gone. Told of each object that is a cause of it. Of the first
 * `most` other policies it is proved one by one whether they make no difference alone.
 */
export function withEffects(
  items: readonly DriftItem[],
  { live, base, ofGit, places, addressNames }: DriftWorlds,
  most = provedAlone,
): readonly DriftItem[] {
  if (items.length === 0) return items;
  const git = ofGit === undefined ? base : derive(base, ofGit);
  const found = differences(live, git);
  const changes = changesBetween(live, git, places);
  const told = describeDifferences(found, { changes, live, addressNames });
  const byCause = new Map<ObjectKey, Difference[]>();
  for (const difference of sortDifferences(told)) {
    for (const key of new Set(difference.causes.map(({ object }) => keyOf(object)))) {
      byCause.set(key, [...(byCause.get(key) ?? []), difference]);
    }
  }
  const future = futureDifferences(live, git);
  const toCome = futureOf(futureAccess(changes, found, future));
  const proof = prove(live, git, found, future);
  // What is all of the drift has been proved with it.
  const whole = proof.equal === 'proved' ? 'same' : 'same-today';
  const alone = items.length === 1 ? () => whole : answers({ live, git, whole, most });
  return items.map((item): DriftItem => {
    const rows = byCause.get(keyOf(item.object)) ?? [];
    const coming = toCome.get(keyOf(item.object));
    const leads = leadsOf(item.object, live.world, git.world);
    const more = { ...(coming && { future: coming }), ...(leads && { leads }) };
    if (rows.length > 0)
      return { ...item, effect: { answer: 'different', rows: foldDifferences(rows, git.world), ...more } };
    const answer = alone(item);
    return {
      ...item,
      effect: { answer: coming !== undefined && answer === 'same' ? 'same-today' : answer, rows: [], ...more },
    };
  });
}

function futureOf(all: readonly FutureAccess[]): ReadonlyMap<ObjectKey, readonly DriftFuture[]> {
  const out = new Map<ObjectKey, DriftFuture[]>();
  for (const { object, change, direction, subject, peer, ports } of all) {
    const ends = direction === 'ingress' ? `${peer} → ${subject}` : `${subject} → ${peer}`;
    const told: DriftFuture = {
      change: change === 'closed' ? 'newly-denied' : 'newly-allowed',
      text: `${ends} ${ports.join(', ')}`,
    };
    out.set(keyOf(object), [...(out.get(keyOf(object)) ?? []), told]);
  }
  return out;
}

interface Asked {
  readonly live: CompiledWorld;
  readonly git: CompiledWorld;
  /** What holds of all drift together. */
  readonly whole: 'same' | 'same-today';
  readonly most: number;
}

/** Of objects that no difference names: whether each alone, as git has it, allows the same, to pods to come too. */
function answers({ live, git, whole, most }: Asked): (item: DriftItem) => DriftEffect['answer'] {
  const [inLive, inGit] = [live, git].map(
    ({ world }) => new Map(world.policies.map((policy) => [keyOf(policy.ref), policy])),
  );
  let left = most;
  return ({ object }) => {
    const key = keyOf(object);
    const policy = inGit?.get(key);
    if (policy === undefined && inLive?.has(key) !== true) return whole;
    if (left-- <= 0) return 'not-asked';
    const other = derive(live, policy === undefined ? { removedPolicies: [key] } : { policies: [policy] });
    const found = differences(live, other);
    const { equal, now } = prove(live, other, found, futureDifferences(live, other));
    if (equal === 'proved') return 'same';
    return now.equal === 'refuted' ? 'together' : 'same-today';
  };
}
