/** A touched policy without which every verdict stays the same. */
import { formatRef } from '../model/object.ts';
import { slipCheck } from './slips.ts';

const namespaced = 'Whom it selects other policies isolate as well, and what it allows they allow';
const clusterWide = 'What its rules decide is decided alike by other policies, or where none says anything';

export const noEffect = slipCheck('no-effect', ({ policy, forFuture, isolatesOnly }) => {
  // A policy that only isolates is there for the pods to come.
  if (isolatesOnly && !forFuture) return undefined;
  const object = formatRef(policy);
  return {
    title: `${object} changes nothing${forFuture ? '' : ' now'}`,
    details: [
      `${policy.namespace === '' ? clusterWide : namespaced}: without it every verdict stays the same, which was proved by asking again.`,
      forFuture ? 'That holds for pods to come too.' : 'That holds now; for pods to come it may count.',
    ],
    text: `${object} changes no verdict`,
    ...(forFuture ? {} : { most: 'notice' }),
    subject: '',
    peer: '',
    port: '',
  };
});
