/**
 * Policy kinds. A dialect is one file that turns its objects into policies and says in which tier they sit; the
 * evaluator sees tiers only, and the profile of the enforcer says in which order. To add one: write the file, add a line to `dialects`.
 */
import type { Manifest } from '../model/object.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem } from '../model/comparison.ts';
import { adminNetworkPolicy } from './admin-network-policy.ts';
import { clusterNetworkPolicy } from './cluster-network-policy.ts';
import { networkPolicy } from './network-policy.ts';

/** A problem without what only the caller knows: the side, and whether the pull request touched it. */
export type DialectProblem = Omit<Problem, 'side' | 'changed'>;

export interface Dialect {
  readonly group: string;
  readonly kinds: readonly string[];
  /**
   * A valid object to its policy. Fields that are not known become conditions of the smallest part that holds them,
   * each with a problem that says where.
   */
  read(manifest: Manifest): { readonly policy: Policy | undefined; readonly problems: readonly DialectProblem[] };
}

export const dialects: readonly Dialect[] = [networkPolicy, adminNetworkPolicy, clusterNetworkPolicy];
