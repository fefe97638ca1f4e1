/** Nobody's implementation: what the specification says, and two ways to take what it leaves open. */
import type { Profile } from './index.ts';
import { kubernetesTiers } from './tiers.ts';

/** What the specification leaves open stays unknown, and a verdict that hangs on it says so. */
export const spec: Profile = {
  name: 'spec',
  title: 'the specification',
  rulings: {
    'blocks-match-pods': 'unknown',
    'host-network': 'unknown',
    'finished-pods': 'gone',
    // There is no unknown here: what is not asked about is not answered.
    protocols: 'three',
    'own-node': 'allowed',
    'port-name-twice': 'unknown',
    'sidecar-port-names': 'unknown',
    // Whose addresses are no pods'; of the known enforcers one alone says otherwise.
    'blocks-match-nodes': 'yes',
  },
  tiers: kubernetesTiers,
  deviations: [],
};

/**
 * Where one answer to an open point lets through no more than the others, whatever the NetworkPolicies, that answer;
 * where none does (a host-network pod may be a subject, which closes, and a peer, which opens) it stays unknown.
 */
export const strict: Profile = {
  name: 'strict',
  title: 'the strictest reading of the specification',
  rulings: {
    'blocks-match-pods': 'no',
    'host-network': 'unknown',
    'finished-pods': 'gone',
    protocols: 'all',
    'own-node': 'allowed',
    'port-name-twice': 'first',
    'sidecar-port-names': 'ignored',
    'blocks-match-nodes': 'no',
  },
  tiers: kubernetesTiers,
  deviations: [],
};
