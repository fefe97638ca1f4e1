/** kube-router in nftables mode asks a rule's blocks and its exceptions as two sets. */
import type { Deviation } from '../../model/deviation.ts';
import type { Departure } from '../../model/policy.ts';
import { withSharedExceptions } from './blocks.ts';
import { eachPolicy, mapRules } from './each-policy.ts';

const departure: Departure = {
  name: 'excepts-pooled',
  text: 'kube-router takes an exception of one address block out of all blocks of the same rule',
};

export const exceptsPooled: Deviation = {
  ...departure,
  effect: 'closes',
  apply: eachPolicy((policy) => mapRules(policy, (rule) => [withSharedExceptions(rule, true)])),
};
