/** A touched policy without which every verdict stays the same. */
import { formatRef } from '../model/object.ts';
import { slipCheck } from './slips.ts';

export const noEffect = slipCheck('no-effect', ({ policy, forFuture, isolatesOnly }) => {
  // A policy that only isolates is there for the pods to come.
  if (isolatesOnly && !forFuture) return undefined;
  const object = formatRef(policy);
  return {
    title: `${object} changes nothing${forFuture ? '' : ' now'}`,
    details: [
      'Without it every verdict stays the same, which was proved by asking again: what it denies is denied without it, and what it allows is allowed without it.',
      forFuture ? 'That holds for pods to come too.' : 'That holds now; for pods to come it may count.',
    ],
    text: `${object} changes no verdict`,
    ...(forFuture ? {} : { most: 'notice' }),
    subject: '',
    peer: '',
    port: '',
  };
});
