/** kube-router in iptables mode keeps all address blocks of a rule, with their exceptions, in one set with longest-prefix match. */
import type { Deviation } from '../../model/deviation.ts';
import type { Departure, Policy, PolicyRule } from '../../model/policy.ts';
import type { Atom } from '../../model/verdict.ts';
import { formatRef } from '../../model/object.ts';
import { excludedBlocks, withSharedExceptions } from './blocks.ts';
import { eachPolicy, mapRules } from './each-policy.ts';

const departure: Departure = {
  name: 'except-merged',
  text: 'kube-router takes an exception of one address block out of the shorter blocks of the same rule too',
};

export const exceptMerged: Deviation = {
  ...departure,
  effect: 'closes',
  apply: eachPolicy((policy) => mapRules(policy, (rule) => merged(policy, rule))),
};

/** The longest prefix that holds an address decides, so each block loses every exception of the rule that is longer. */
function merged(policy: Policy, rule: PolicyRule): readonly PolicyRule[] {
  const shared = withSharedExceptions(rule, false);
  const excluded = excludedBlocks(rule);
  if (excluded.length === 0) return [shared];
  const prefixes = new Set(excluded.map(({ block }) => block.cidr));
  const isSure = (peer: (typeof rest)[number]): boolean => peer.kind !== 'block' || !prefixes.has(peer.block.cidr);
  const rest = shared.peers ?? [];
  return [
    { ...shared, peers: rest.filter(isSure) },
    ...rest
      .filter((peer) => !isSure(peer))
      .map((peer) => ({
        ...rule,
        peers: [peer],
        condition: lastAtom(policy, peer.kind === 'block' ? peer.block.cidr : ''),
      })),
  ];
}

/** One member of the set is either a block or an exception; no packet was recorded that tells which. */
function lastAtom({ ref }: Policy, cidr: string): Atom {
  const text = `kube-router takes ${cidr} for a block of ${formatRef(ref)}, and not for the exception that it also is`;
  return { key: `except-merged:${formatRef(ref)}:${cidr}`, text };
}
