/** A rule that a connection misses by one part, in words. Plain text, unescaped. */
import { formatRef } from './object.ts';
import { formatOrigin } from './origin.ts';
import type { NearMiss } from './verdict.ts';

const parts: Readonly<
  Record<NearMiss['part'], { readonly name: string; readonly asks: string; readonly has: string }>
> = {
  protocol: { name: 'the protocol', asks: 'allows', has: 'asked' },
  port: { name: 'the port', asks: 'allows', has: 'asked' },
  'port-name': { name: 'the name of the port', asks: 'allows', has: 'the pod has' },
  label: { name: 'a label', asks: 'names', has: 'the peer has' },
  namespace: { name: 'the namespace', asks: 'names', has: 'the peer has' },
  block: { name: 'the block', asks: 'names', has: 'asked' },
  subject: { name: 'whom the policy selects', asks: 'selects', has: 'the pod has' },
};

/** `rule 2 of NetworkPolicy payments/api, only the port differs: it allows TCP 8080, asked TCP 8443 (policies/api.yaml:31:9)`. */
export function formatNearMiss({ policy, rule, part, wanted, found, at, direction }: NearMiss): string {
  const { name, asks, has } = parts[part];
  const whose = `${direction} rule ${rule + 1} of ${formatRef(policy)}`;
  return `${whose}, only ${name} differs: it ${asks} ${wanted}, ${has} ${found} (${formatOrigin(at)})`;
}
