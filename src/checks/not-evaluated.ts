/** A template, unknown kind, over-large or unreadable input that touches policies. */
import type { Check } from './index.ts';
import { draftsOf } from './problems.ts';

export const notEvaluated: Check = {
  kind: 'not-evaluated',
  run(comparison, gate) {
    return draftsOf(comparison, 'not-evaluated', () => gate.severity['not-evaluated']);
  },
};
