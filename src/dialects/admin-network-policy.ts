/**
 * AdminNetworkPolicy and BaselineAdminNetworkPolicy (policy.networking.k8s.io/v1alpha1): rules of the cluster's
 * administrators, before and after all NetworkPolicies. The baseline policy is one, and has no priority.
 */
import type { Cursor } from '../cursor.ts';
import type { PortMatch } from '../model/policy.ts';
import type { Dialect } from './index.ts';
import type { RuleForm } from './tiered-rules.ts';
import { portRange, readTiered } from './tiered-rules.ts';
import type { Reading } from './unknown-fields.ts';
import { given, unknownAtom, unknownFields } from './unknown-fields.ts';

const shape = {
  apiVersion: 'policy.networking.k8s.io/v1alpha1',
  ports: 'ports',
  readPort,
} as const;

const admin: RuleForm = {
  ...shape,
  fields: ['priority'],
  actions: { Allow: 'allow', Deny: 'deny', Pass: 'pass' },
  seatOf: (spec) => ({ tier: 'Admin', rank: spec.field('priority').number() ?? 0 }),
};

const baseline: RuleForm = {
  ...shape,
  fields: [],
  actions: { Allow: 'allow', Deny: 'deny' },
  seatOf: () => ({ tier: 'Baseline', rank: 0 }),
};

export const adminNetworkPolicy: Dialect = {
  group: 'policy.networking.k8s.io',
  kinds: ['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'],
  read: (manifest) => readTiered(manifest, manifest.ref.kind === 'AdminNetworkPolicy' ? admin : baseline),
};

/** A name takes its protocol from the container's port; a number without a protocol means TCP. */
function readPort(reading: Reading, entry: Cursor): PortMatch {
  const { origin } = entry;
  const [one, range] = [entry.field('portNumber'), entry.field('portRange')];
  const atom =
    unknownFields(reading, entry, ['portNumber', 'portRange', 'namedPort'], 'port') ??
    unknownFields(reading, one, ['protocol', 'port'], 'port') ??
    unknownFields(reading, range, ['protocol', 'start', 'end'], 'port');
  if (atom !== undefined) return { kind: 'unknown', atom: unknownAtom('port', entry), origin };
  const name = entry.field('namedPort').string();
  if (name !== undefined) return { kind: 'named', name, origin };
  const protocolOf = (part: Cursor): string => part.field('protocol').string() ?? 'TCP';
  if (given(entry, 'portRange')) {
    return portRange(entry, protocolOf(range), range.field('start').number(), range.field('end').number());
  }
  const number = one.field('port').number();
  return portRange(entry, protocolOf(one), number, number);
}
