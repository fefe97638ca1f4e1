/**
 * ClusterNetworkPolicy (policy.networking.k8s.io/v1alpha2): one kind for both tiers of the cluster's administrators, in
 * order of priority. Kinds of the same name in other API groups are something else.
 */
import type { Cursor } from '../cursor.ts';
import type { PortMatch } from '../model/policy.ts';
import type { Dialect } from './index.ts';
import type { RuleForm } from './tiered-rules.ts';
import { portRange, readTiered } from './tiered-rules.ts';
import type { Reading } from './unknown-fields.ts';
import { given, tell, unknownAtom, unknownFields } from './unknown-fields.ts';

const tiers = ['Admin', 'Baseline'];

const form: RuleForm = {
  apiVersion: 'policy.networking.k8s.io/v1alpha2',
  fields: ['tier', 'priority'],
  actions: { Accept: 'allow', Deny: 'deny', Pass: 'pass' },
  ports: 'protocols',
  seatOf: (spec) => {
    const tier = spec.field('tier').string() ?? '';
    return tiers.includes(tier) ? { tier, rank: spec.field('priority').number() ?? 0 } : undefined;
  },
  readPort: readProtocol,
};

export const clusterNetworkPolicy: Dialect = {
  group: 'policy.networking.k8s.io',
  kinds: ['ClusterNetworkPolicy'],
  read: (manifest) => readTiered(manifest, form),
};

const protocols = ['tcp', 'udp', 'sctp'];

/** A name takes protocol and number from the container's port. */
function readProtocol(reading: Reading, entry: Cursor): PortMatch {
  const { origin } = entry;
  const name = entry.field('destinationNamedPort').string();
  const key = protocols.find((one) => given(entry, one));
  if (name === undefined && key === undefined && entry.keys().length === 0) {
    tell(reading, entry, 'the protocol names nothing that this program knows');
  }
  const protocol = entry.field(key ?? '');
  const port = protocol.field('destinationPort');
  const range = port.field('range');
  const atom =
    unknownFields(reading, entry, [...protocols, 'destinationNamedPort'], 'port') ??
    unknownFields(reading, protocol, ['destinationPort'], 'port') ??
    unknownFields(reading, port, ['number', 'range'], 'port') ??
    unknownFields(reading, range, ['start', 'end'], 'port');
  if (atom !== undefined) return { kind: 'unknown', atom: unknownAtom('port', entry), origin };
  if (name !== undefined) return { kind: 'named', name, origin };
  const wire = (key ?? '').toUpperCase();
  if (!given(protocol, 'destinationPort')) return portRange(entry, wire, 1, 65535);
  if (given(port, 'range')) return portRange(entry, wire, range.field('start').number(), range.field('end').number());
  return portRange(entry, wire, port.field('number').number(), port.field('number').number());
}
