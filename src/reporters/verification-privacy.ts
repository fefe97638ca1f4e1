/** What a verification may say by privacy `names`: no address and no name of a pod. */
import type { Party } from '../model/finding.ts';
import type { RolloutWrite, Verification } from '../model/verification.ts';
import { partyOfNames } from './privacy.ts';
import { withoutAddresses } from './privacy-values.ts';

export function verificationOfNames(verification: Verification): Verification {
  const { rollout, predictions, unpredicted, cluster, limits } = verification;
  return {
    ...verification,
    rollout: { ...rollout, writes: rollout.writes.map(writeOfNames), later: rollout.later.map(writeOfNames) },
    predictions: predictions.map(endsOfNames),
    unpredicted: unpredicted.map(endsOfNames),
    ...(cluster && { cluster: { ...cluster, otherwise: cluster.otherwise.map(endsOfNames) } }),
    limits: limits.map(withoutAddresses),
  };
}

function writeOfNames(write: RolloutWrite): RolloutWrite {
  return { ...write, user: withoutAddresses(write.user), client: withoutAddresses(write.client) };
}

function endsOfNames<Row extends { readonly source: Party; readonly destination: Party }>(row: Row): Row {
  const [source, destination] = [row.source, row.destination].map((party) => partyOfNames(party, withoutAddresses));
  return { ...row, ...(source && { source }), ...(destination && { destination }) };
}
