/** A port in one list item and its protocol in another. */
import { ruleName, slipCheck } from './slips.ts';

export const splitPort = slipCheck('split-port', (slip) => {
  const { port, protocol } = slip;
  return {
    title: `${ruleName(slip)} has port and protocol in two list items: ${port}, every ${protocol} port`,
    details: [
      `Two items mean "or": ${port}, since a port without a protocol is TCP, and every ${protocol} port, since an item without a port means all of them.`,
      'To mean one port, take away the hyphen between them.',
    ],
    text: `two list items mean "or": ${port}, or every ${protocol} port`,
    subject: '',
    peer: '',
    port: `${port}, every ${protocol} port`,
  };
});
