/** A manifest that the API server would refuse: YAML or schema error, duplicate key, duplicate object. */
import type { Severity } from '../model/finding.ts';
import type { Check } from './index.ts';
import { draftsOf } from './problems.ts';

export const invalidManifest: Check = {
  kind: 'invalid-manifest',
  run(comparison, gate) {
    const severity = gate.severity['invalid-manifest'];
    // A change that mends a broken manifest must be able to pass.
    const mended: Severity = severity === 'error' ? 'warning' : severity;
    return draftsOf(comparison, 'invalid-manifest', ({ side }) => (side === 'base' ? mended : severity));
  },
};
