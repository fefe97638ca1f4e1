/** Who made a write, and what became of an attempt, in words. */
import type { ObjectWrite, WriteAttempt } from './flow.ts';
import { formatAddress } from './network.ts';

/** Who made a write, acting as whom, and from where. */
export function authorOf({
  user,
  actingAs,
  pod,
  address,
  relayed,
}: Pick<ObjectWrite, 'user' | 'actingAs' | 'pod' | 'address' | 'relayed'>): string {
  return [
    user,
    ...(actingAs === undefined ? [] : [`acting as ${actingAs}`]),
    // Reports that show no names of pods know them by these words.
    ...(pod === undefined ? [] : [`in the pod ${pod.namespace}/${pod.name}`]),
    ...(address === undefined ? [] : [`${relayed === true ? 'by way of' : 'from'} ${formatAddress(address)}`]),
  ].join(' ');
}

/** What became of an attempt; something can be created in nothing but a namespace that is not there. */
export function outcomeText({ outcome, verb, ref }: Pick<WriteAttempt, 'outcome' | 'verb' | 'ref'>): string {
  if (outcome === 'not-found' && verb === 'create' && ref.namespace !== '')
    return `refused, since there was no namespace ${ref.namespace}`;
  return attemptOutcomes[outcome];
}

/** What became of it, said of an object or of what was asked: `patch refused by authorization`. */
const attemptOutcomes: Readonly<Record<WriteAttempt['outcome'], string>> = {
  'dry-run': 'only tried as a dry run',
  unauthenticated: 'refused, since nobody knew the caller',
  forbidden: 'refused by authorization',
  denied: 'refused by admission',
  invalid: 'refused as invalid',
  conflict: 'refused as a conflict',
  'not-found': 'refused, since there was nothing of that name',
  failed: 'failed in the server',
};
