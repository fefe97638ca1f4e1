/** The ACL log of OVN: what policies and egress firewalls of OVN-Kubernetes decided, as far as they are set to log. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { Protocol } from '../model/network.ts';
import type { ObjectRef } from '../model/object.ts';
import { portOf } from './fields.ts';
import type { DecoderState, LogFormat, RawRecord } from './index.ts';
import { syslogTimeOf, timeOf, utcOffsetOf } from './time.ts';
import { addressOf, toldFlow } from './told.ts';

export const ovnAcl: LogFormat = {
  name: 'ovn-acl',
  sees: 'selected-pods',
  recognise: (record) =>
    record.kind === 'text' && entry.test(record.line.slice(0, longest))
      ? 'acl_log of ovn_pinctrl: the ACL log of OVN'
      : undefined,
  decode(record, state) {
    if (record.kind === 'json') return { unreadable: 'a JSON object that is no line of OVN' };
    if (!record.line.includes('|acl_log(')) return anotherModule.test(record.line) ? [] : noLine;
    const match = entry.exec(record.line.slice(0, longest));
    const [, left] = dropped.exec(record.line.slice(0, longest)) ?? [];
    if (left !== undefined) return [{ kind: 'lost', count: Number(left), reason: 'more than its rate' }];
    if (match === null) return { unreadable: 'a line of acl_log without name and verdict' };
    const flow = flowOf(match, record, state);
    return 'unreadable' in flow ? flow : [{ kind: 'flow', flow }];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  'the ACL log of OVN names nobody, sees only namespaces and policies that are set to log, and leaves out what goes beyond its rate (20 lines a second and node by default)';

const noLine = { unreadable: 'a line that is not of OVN' };
const longest = 4_000;
/** `TIME|NUMBER|MODULE|LEVEL|…` of other modules in the same file. */
const anotherModule = /\|\d+\|[\w()]+\|(?:EMER|ERR|WARN|INFO|DBG)\|/;
/**
 * What may stand before the number of a line: a time, a node before it, or the head that syslog gives it. Other
 * programs of the same log write what their clients say. OVN escapes names as JSON does.
 */
const lead = String.raw`^(?:(?:[\w.-]{1,253} )?\d{4}-\d\d-\d\dT[^|"\s]*|(?:<\d{1,3}>(?:\d )?)?(?:[A-Z][a-z]{2} +\d{1,2} [\d:]+|\d{4}-\S+) (?:[^|"\s:]+ )?ovn-controller[^|"]{0,80})?`;
const acl = String.raw`\|\d+\|acl_log\(ovn_pinctrl\d*\)\|\w+\|`;
const entry = new RegExp(
  String.raw`${lead}${acl}name="((?:[^"\\]|\\.)*)", verdict=([\w-]+), severity=\w+(?:, direction=([\w-]+))?: (.*)`,
);
const dropped = new RegExp(String.raw`${lead}${acl}Dropped (\d{1,9}) log messages `);

function flowOf(
  [, name = '', said = '', direction = '', packet = '']: readonly string[],
  record: RawRecord & { readonly kind: 'text' },
  state: DecoderState,
): Flow | { unreadable: string } {
  const time = timeIn(record, state);
  if (time === undefined) return { unreadable: 'a line of acl_log without a time' };
  const fields = fieldsIn(packet);
  const source = endOf(fields, 'src');
  const destination = endOf(fields, 'dst');
  if (source === undefined || destination === undefined) return { unreadable: 'a packet without two addresses' };
  const protocol = protocols.get(packet.slice(0, packet.indexOf(','))) ?? 'other';
  const port = portOf(fields.get('tp_dst'));
  if (port === undefined && protocol !== 'other') return { unreadable: 'a packet without a port' };
  const { policy, isFirewall, side } = decidedBy(unescaped(name));
  const effect = effects.get(said);
  return toldFlow({
    time,
    countKind: 'packets',
    source,
    destination,
    protocol,
    sourcePort: portOf(fields.get('tp_src')),
    port,
    verdict: verdictOf(effect, isFirewall),
    isReply: replyOf(fields, effect),
    reporter: reporters.get(direction) ?? reporters.get(side) ?? 'unknown',
    node: /^(?:<\d{1,3}>\d? ?)?\S+(?: +\d+ [\d:]+)? (\S+) ovn-controller/.exec(record.line)?.[1] ?? record.around?.node,
    policies: policy === undefined || effect === undefined ? [] : [{ ref: policy, effect }],
    enforcedBy: isFirewall ? 'cni-policy' : 'kubernetes-policy',
    format: 'ovn-acl',
    origin: record.origin,
  });
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, '$1');
}

/** The file's own time, or that of syslog before it. */
function timeIn({ line, around }: RawRecord & { readonly kind: 'text' }, state: DecoderState): number | undefined {
  const [, day] = /^(?:<\d{1,3}>)?([A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d) /.exec(line) ?? [];
  const [, whole] = /^(?:<\d{1,3}>\d? ?)?(\d{4}-\d\d-\d\dT[^| ]+)[| ]/.exec(line) ?? [];
  const offset = utcOffsetOf(state);
  return timeOf(whole, offset) ?? timeOf(around?.time, offset) ?? syslogTimeOf(day ?? '', state);
}

function fieldsIn(packet: string): ReadonlyMap<string, string> {
  return new Map(
    packet.split(',').flatMap((part) => {
      const equals = part.indexOf('=');
      return equals < 0 ? [] : [[part.slice(0, equals), part.slice(equals + 1).trim()] as const];
    }),
  );
}

function endOf(fields: ReadonlyMap<string, string>, side: 'src' | 'dst'): FlowEnd | undefined {
  const address = addressOf(fields.get(`nw_${side}`) ?? fields.get(`ipv6_${side}`));
  return address === undefined ? undefined : { address };
}

const protocols: ReadonlyMap<string, Protocol> = new Map([
  ['tcp', 'TCP'],
  ['tcp6', 'TCP'],
  ['udp', 'UDP'],
  ['udp6', 'UDP'],
  ['sctp', 'SCTP'],
  ['sctp6', 'SCTP'],
]);

/** `pass` leaves the decision to the next tier. */
const effects: ReadonlyMap<string, 'allow' | 'deny'> = new Map([
  ['allow', 'allow'],
  ['allow-related', 'allow'],
  ['allow-stateless', 'allow'],
  ['drop', 'deny'],
  ['reject', 'deny'],
]);

/** What an egress firewall lets through, a policy may still refuse, and what it stops no policy has stopped. */
function verdictOf(effect: 'allow' | 'deny' | undefined, isFirewall: boolean): Flow['verdict'] {
  if (effect === undefined) return 'unknown';
  if (isFirewall) return effect === 'deny' ? 'refused-elsewhere' : 'unknown';
  return effect === 'deny' ? 'denied' : 'allowed';
}

/** Only the first packet of a connection is allowed by a rule; a dropped one may be of the middle, or an answer. */
function replyOf(fields: ReadonlyMap<string, string>, effect: 'allow' | 'deny' | undefined): boolean | undefined {
  const flags = fields.get('tcp_flags')?.split('|');
  if (flags?.includes('syn') === true) return flags.includes('ack');
  const type = fields.get('icmp_type');
  if (type !== undefined) return type === '0' || type === '129';
  return flags === undefined && effect === 'allow' ? false : undefined;
}

const reporters: ReadonlyMap<string, Flow['reporter']> = new Map([
  ['to-lport', 'destination'],
  ['from-lport', 'source'],
  ['Ingress', 'destination'],
  ['Egress', 'source'],
]);

interface Decider {
  readonly policy?: ObjectRef | undefined;
  readonly isFirewall: boolean;
  readonly side: string;
}

/**
 * `NP:NAMESPACE:POLICY:DIRECTION:RULE`, `NP:NAMESPACE:DIRECTION` where no rule matched, `ANP:POLICY:…`, `BANP:…`,
 * `EF:NAMESPACE:RULE`; earlier `NAMESPACE_POLICY`. OVN cuts names after 63 characters: half a name is none.
 */
function decidedBy(name: string): Decider {
  const [kind, ...parts] = name.split(':');
  const [first = '', second = '', third = ''] = parts;
  const group = 'policy.networking.k8s.io';
  switch (kind) {
    case 'NP':
      return parts.length > 2
        ? { policy: networkPolicy(first, second), isFirewall: false, side: third }
        : { isFirewall: false, side: second };
    case 'ANP':
    case 'BANP': {
      const policyKind = kind === 'ANP' ? 'AdminNetworkPolicy' : 'BaselineAdminNetworkPolicy';
      const policy = parts.length > 1 ? { group, kind: policyKind, namespace: '', name: first } : undefined;
      return { policy, isFirewall: false, side: second };
    }
    case 'EF':
      return { policy: egressFirewall(first, parts.length), isFirewall: true, side: 'Egress' };
    default:
      return { policy: earlierPolicy(name), isFirewall: false, side: '' };
  }
}

function networkPolicy(namespace: string, name: string): ObjectRef {
  return { group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace, name };
}

/** There is one in a namespace, of this name. */
function egressFirewall(namespace: string, parts: number): ObjectRef | undefined {
  return parts < 2 ? undefined : { group: 'k8s.ovn.org', kind: 'EgressFirewall', namespace, name: 'default' };
}

/** Neither names of namespaces nor of policies have an underscore. Kube-OVN writes `np/POLICY.NAMESPACE/FAMILY/RULE`. */
function earlierPolicy(name: string): ObjectRef | undefined {
  const [, policy, home] = /^np\/(.+)\.([^./]+)\/IPv[46]\/\d+$/.exec(name) ?? [];
  if (policy !== undefined && home !== undefined) return networkPolicy(home, policy);
  const [namespace, own] = name.length < 63 ? name.split('_') : [];
  return namespace === undefined || own === undefined ? undefined : networkPolicy(namespace, own);
}
