/** What a verification may say by privacy `names`: no address, and no name of a pod that its report does not name. */
import type { WorkloadRef } from '../model/cluster.ts';
import type { Party } from '../model/finding.ts';
import type { RolloutWrite, Verification } from '../model/verification.ts';
import { partyOfNames, recordedEndOfNames } from './privacy.ts';
import { withoutAddresses } from './privacy-values.ts';

interface Ends {
  readonly source: Party;
  readonly destination: Party;
}

/** `isNamed`: whether the report names a workload; any other of kind `Pod` may be known by the name in a record alone. */
export function verificationOfNames(
  verification: Verification,
  isNamed: (workload: WorkloadRef) => boolean,
): Verification {
  const end = (party: Party): Party => partyOfNames(recordedEndOfNames(party, isNamed), withoutAddresses);
  const endsOfNames = <Row extends Ends>(row: Row): Row => ({
    ...row,
    source: end(row.source),
    destination: end(row.destination),
  });
  const { rollout, predictions, unpredicted, cluster, limits } = verification;
  return {
    ...verification,
    rollout: { ...rollout, writes: rollout.writes.map(writeOfNames), later: rollout.later.map(writeOfNames) },
    predictions: predictions.map((row) => endsOfNames(row)),
    unpredicted: unpredicted.map((row) => endsOfNames(row)),
    ...(cluster && { cluster: { ...cluster, otherwise: cluster.otherwise.map((row) => endsOfNames(row)) } }),
    limits: limits.map(withoutAddresses),
  };
}

function writeOfNames(write: RolloutWrite): RolloutWrite {
  return { ...write, user: withoutAddresses(write.user), client: withoutAddresses(write.client) };
}
