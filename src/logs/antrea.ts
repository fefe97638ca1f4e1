/** Antrea's log of network policies (np.log), in the layouts of all its releases. */
import type { Flow, FlowEnd } from '../model/flow.ts';
import type { ObjectRef } from '../model/object.ts';
import { portOf } from './fields.ts';
import type { DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, protocolOf, toldEnd, toldFlow } from './told.ts';

export const antrea: LogFormat = {
  name: 'antrea',
  sees: 'selected-pods',
  recognise: (record) =>
    record.kind === 'text' && packetIn(record.line) !== undefined
      ? 'a table of rules, a policy and a verdict: the network policy log of Antrea'
      : undefined,
  decode(record, state) {
    if (record.kind === 'json') return { unreadable: 'a JSON object that is no line of Antrea' };
    const packet = packetIn(record.line);
    if (packet === undefined) return { unreadable: 'a line that is none of the network policy log of Antrea' };
    if (isAmbiguous(record.line)) return { unreadable: 'a line in which the name of a rule reads like a packet' };
    const flow = flowOf(packet, record, state);
    return 'unreadable' in flow ? flow : [{ kind: 'flow', flow }];
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  "Antrea's network policy log sees only pods that a policy selects, and only rules and namespaces that are set to log";

interface Packet {
  /** As written, without a zone; absent in lines that lost it. */
  readonly date?: string | undefined;
  readonly table: string;
  readonly policy: string;
  readonly direction?: string | undefined;
  readonly verdict: string;
  readonly appliedTo?: string | undefined;
  readonly source: string;
  readonly sourcePort?: string | undefined;
  readonly destination: string;
  readonly destinationPort?: string | undefined;
  readonly protocol: string;
  readonly merged?: string | undefined;
  readonly span?: string | undefined;
}

const start = String.raw`(?:(?<date>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d+)?) )?(?<table>\S*Rule) (?<policy>\S+)`;
const verdict = String.raw`(?<verdict>Allow|Drop|Reject|Redirect|Pass) (?:\d+|<nil>)`;
const ends = String.raw`(?<source>[\da-f.:]+) (?<sourcePort>\d+|<nil>) (?<destination>[\da-f.:]+) (?<destinationPort>\d+|<nil>)`;
const merged = String.raw`(?: \[(?<merged>\d+) packets in (?<span>[\w.µ]+)\])?\s*$`;
/** The latest names the rule, the direction, the pod and a label; the first ones had none of them, nor ports. */
const layouts = [
  String.raw`^${start}(?: .*)? (?<direction>Ingress|Egress|<nil>) ${verdict} (?<appliedTo>\S+) ${ends} (?<protocol>\S+) \d+(?: \S+)?${merged}`,
  String.raw`^${start}(?: .*)? ${verdict}(?: (?<appliedTo>\S+\/\S+|<nil>))? ${ends} (?<protocol>\S+) \d+(?: \S+)?${merged}`,
  String.raw`^${start} ${verdict} SRC: (?<source>\S+) DEST: (?<destination>\S+) \d+ (?<protocol>\S+)${merged}`,
].map((layout) => new RegExp(layout));

const longest = 2_000;

/** Names of rules are any text, and nothing marks their end: with two packets in a line, one is a name. */
const packets = new RegExp(
  String.raw`(?= ${verdict.replace('?<verdict>', '?:')}(?: \S+)? [\da-f.:]+ (?:\d+|<nil>) [\da-f.:]+ (?:\d+|<nil>) )`,
  'g',
);

function isAmbiguous(line: string): boolean {
  const [, second] = line.matchAll(packets);
  return second !== undefined;
}

function packetIn(line: string): Packet | undefined {
  if (line.length > longest || !line.includes('Rule ')) return undefined;
  for (const layout of layouts) {
    const groups = layout.exec(line)?.groups;
    if (groups !== undefined) return groups as unknown as Packet;
  }
  return undefined;
}

function flowOf(packet: Packet, record: RawRecord, state: DecoderState): Flow | { unreadable: string } {
  const { origin, around } = record;
  const written = timeOf(packet.date?.replaceAll('/', '-') ?? around?.time, utcOffsetOf(state));
  if (written === undefined) return { unreadable: 'a line without a time' };
  const ends = endsOf(packet);
  if (ends === undefined) return { unreadable: 'a line without two addresses' };
  const protocol = protocolOf(packet.protocol) ?? 'other';
  const port = portOf(packet.destinationPort);
  if (port === undefined && protocol !== 'other')
    return { unreadable: 'a line without a port, as early releases wrote it' };
  const effect = effects.get(packet.verdict);
  const ref = policyOf(packet.policy);
  const isKubernetes = ref === undefined || ref.group !== 'crd.antrea.io';
  return toldFlow({
    // Packets of about a second are written as one line, in its end.
    time: written - spanOf(packet.span),
    lastTime: written,
    count: Math.max(1, Number(packet.merged ?? 1)),
    countKind: 'packets',
    ...ends,
    protocol,
    sourcePort: portOf(packet.sourcePort),
    port,
    verdict: effect === 'allow' ? 'allowed' : effect === 'deny' ? 'denied' : 'unknown',
    isReply: false,
    reporter: reporterOf(packet),
    node: around?.node,
    policies: ref === undefined || effect === undefined ? [] : [{ ref, effect }],
    enforcedBy: isKubernetes ? 'kubernetes-policy' : 'cni-policy',
    format: 'antrea',
    origin,
  });
}

/** `Pass` leaves the decision to policies of Kubernetes; `Redirect` hands on to the L7 engine. */
const effects: ReadonlyMap<string, 'allow' | 'deny'> = new Map([
  ['Allow', 'allow'],
  ['Redirect', 'allow'],
  ['Drop', 'deny'],
  ['Reject', 'deny'],
]);

/** Told by the line, else by its table. */
function reporterOf({ direction, table }: Packet): 'source' | 'destination' {
  return direction === 'Egress' || (direction !== 'Ingress' && table.includes('Egress')) ? 'source' : 'destination';
}

/** The pod to which the policy applies is the end of the rule's direction. */
function endsOf(packet: Packet): { readonly source: FlowEnd; readonly destination: FlowEnd } | undefined {
  const [from, to] = [addressOf(packet.source), addressOf(packet.destination)];
  if (from === undefined || to === undefined) return undefined;
  const [namespace, pod] = packet.appliedTo?.split('/') ?? [];
  const own = pod === undefined ? {} : { namespace, pod };
  return reporterOf(packet) === 'source'
    ? { source: toldEnd({ ...own, address: from }), destination: { address: to } }
    : { source: { address: from }, destination: toldEnd({ ...own, address: to }) };
}

const kinds: ReadonlyMap<string, Pick<ObjectRef, 'group' | 'kind'>> = new Map([
  ['K8sNetworkPolicy', { group: 'networking.k8s.io', kind: 'NetworkPolicy' }],
  ['AntreaNetworkPolicy', { group: 'crd.antrea.io', kind: 'NetworkPolicy' }],
  ['AntreaClusterNetworkPolicy', { group: 'crd.antrea.io', kind: 'ClusterNetworkPolicy' }],
  ['AdminNetworkPolicy', { group: 'policy.networking.k8s.io', kind: 'AdminNetworkPolicy' }],
  ['BaselineAdminNetworkPolicy', { group: 'policy.networking.k8s.io', kind: 'BaselineAdminNetworkPolicy' }],
]);

/** `KIND:NAMESPACE/NAME` or `KIND:NAME`; the kind alone where nothing allowed it. */
function policyOf(text: string): ObjectRef | undefined {
  const colon = text.indexOf(':');
  const kind = colon < 0 ? undefined : kinds.get(text.slice(0, colon));
  if (kind === undefined) return undefined;
  const [name = '', namespace = ''] = text
    .slice(colon + 1)
    .split('/')
    .reverse();
  return name === '' ? undefined : { ...kind, namespace, name };
}

const units: ReadonlyMap<string, number> = new Map([
  ['ns', 1e-6],
  ['µs', 1e-3],
  ['ms', 1],
  ['s', 1e3],
  ['m', 6e4],
]);

/** Milliseconds of a span as Go writes it, such as `1.000855539s` or `1m2.5s`. */
function spanOf(text = ''): number {
  let span = 0;
  for (const [, number, unit] of text.matchAll(/(\d+(?:\.\d+)?)([a-zµ]+)/g))
    span += Number(number) * (units.get(unit ?? '') ?? 0);
  return Number.isFinite(span) && span < 3_600_000 ? span : 0;
}
