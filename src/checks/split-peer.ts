/** Two list items, which mean OR, where one with both selectors was likely meant. */
import { countOf } from '../model/time.ts';
import { ruleName, slipCheck } from './slips.ts';

export const splitPeer = slipCheck('split-peer', (slip) => {
  const { namespaces, pods, matches, policy } = slip;
  return {
    title: `${ruleName(slip)} has two list items where one was likely meant: ${namespaces}, ${pods}`,
    details: [
      `Two items mean "or": every pod of ${namespaces} (${countOf(matches.namespaces, 'pod')}), and besides them pods ${pods} of ${policy.namespace} (${countOf(matches.pods, 'pod')}).`,
      `One item with both selectors means "and": ${countOf(matches.both, 'pod')}.`,
      'To mean "and", take away the hyphen before the second selector.',
    ],
    text: `two list items mean "or": ${namespaces}, or ${pods}`,
    subject: '',
    peer: `${namespaces} or ${pods}`,
    port: '',
  };
});
