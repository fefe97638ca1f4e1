/**
 * What a change writes that the world shows to be a mistake, or to be of no use: only in policies, rules, workloads and
 * Services that the change touches. One file a family of slips; each gets one touched policy, or all that there is.
 */
import type { Slip } from '../../model/slip.ts';
import type { Changes } from '../units.ts';
import type { Crowd } from './crowd.ts';
import { createCrowd } from './crowd.ts';
import { forgottenDns } from './dns.ts';
import { emptyPeers, lostPeers } from './empty-peers.ts';
import { halfOpen } from './half-open.ts';
import { podBlocks } from './pod-blocks.ts';
import { redundancy } from './redundant.ts';
import { splitItems } from './split-items.ts';
import type { TouchedPolicy } from './touched.ts';
import { touchedPolicies } from './touched.ts';
import { lostPorts, unservedPorts } from './unserved-ports.ts';

export interface Looking {
  readonly changes: Changes;
  /** Whether the world holds every pod that exists; without a cluster it holds those of the repository. */
  readonly complete: boolean;
  readonly touched: readonly TouchedPolicy[];
  /** The pods of the head side. */
  readonly crowd: Crowd;
}

export interface Slips {
  readonly slips: readonly Slip[];
  /** Touched policies that were not looked at, since there was too much to look at. */
  readonly left: number;
}

/** Tests of pods and rules in one comparison. */
const mostWork = 20_000_000;

export function slipsOf(changes: Changes, complete: boolean, most = mostWork): Slips {
  if (changes.units.length === 0 && sameServices(changes) && samePods(changes)) return { slips: [], left: 0 };
  const crowd = createCrowd(changes.after);
  const touched = touchedPolicies(changes, crowd);
  const looking: Looking = { changes, complete, touched, crowd };
  const redundant = redundancy(looking);
  const finders = [emptyPeers, unservedPorts, halfOpen, splitItems, podBlocks];
  let left = 0;
  const ofPolicies = touched.flatMap((one) => {
    if (crowd.work() > most) {
      left++;
      return [];
    }
    return [...finders.flatMap((find): readonly Slip[] => find(looking, one)), ...redundant(one)];
  });
  return { slips: [...ofPolicies, ...forgottenDns(looking), ...lostPeers(looking), ...lostPorts(looking)], left };
}

function sameServices({ before, after }: Changes): boolean {
  return before.world.services === after.world.services;
}

function samePods({ before, after }: Changes): boolean {
  return before.pods.size === after.pods.size && [...after.pods.keys()].every((id) => before.pods.has(id));
}
