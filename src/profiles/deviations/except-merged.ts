/** kube-router in iptables mode keeps all address blocks of a rule, with their exceptions, in one set with longest-prefix match. */
import type { Deviation } from '../../model/deviation.ts';
import type { Departure } from '../../model/policy.ts';
import { withSharedExceptions } from './blocks.ts';
import { eachPolicy, mapRules } from './each-policy.ts';

const departure: Departure = {
  name: 'except-merged',
  text: 'kube-router takes an exception of one address block out of the shorter blocks of the same rule too',
};

/** The longest prefix that holds an address decides, so each block loses every exception of the rule that is longer. */
export const exceptMerged: Deviation = {
  ...departure,
  effect: 'closes',
  apply: eachPolicy((policy) => mapRules(policy, (rule) => [withSharedExceptions(rule, false)])),
};
