/** Access logs of Istio's Envoy proxies: the default text, and JSON with the same fields. */
import type { FlowEnd } from '../model/flow.ts';
import type { Address } from '../model/network.ts';
import type { JsonObject } from '../model/object.ts';
import { portOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';
import { addressOf, toldEnd, toldFlow } from './told.ts';

export const istio: LogFormat = {
  name: 'istio',
  recognise(record) {
    const line = record.kind === 'json' ? lineOfObject(record.value) : lineOfText(record.line);
    if (line === undefined) return undefined;
    return record.kind === 'json'
      ? 'upstream_host and downstream_remote_address: access log of Istio'
      : 'an inbound or outbound cluster between addresses: access log of Istio';
  },
  refuse(record) {
    if (record.kind === 'json' || record.line.length > longest || !plainEnvoy.test(record.line)) return undefined;
    return {
      what: 'the default access log of Envoy, which names no client',
      help: "record it in Istio's format, or in JSON with downstream_remote_address (docs/logs.md)",
    };
  },
  decode(record, state) {
    const line = record.kind === 'json' ? lineOfObject(record.value) : lineOfText(record.line);
    if (line !== undefined) return decodeLine(line, record, state);
    if (record.kind === 'text' && proxyLine.test(record.line)) return [];
    return { unreadable: isAmbiguous(record) ? ambiguous : 'no line of an access log' };
  },
  finish: () => [{ kind: 'limit', text: blind }],
};

const blind =
  'access logs of Istio count requests, not connections, and tell of what passes a proxy only; in ambient mode policies ' +
  'see port 15008, which the log of ztunnel tells';

/** Paths and headers of requests stand in a line; a longer one is no work of a proxy. */
const longest = 100_000;

const start = /^\[(\d{4}-\d\d-\d\dT[^\]\s]+)\] "/;
/**
 * Nothing escapes the quotes that a client puts into its path or a header. The proxy's own words are always there: where
 * only one place of a line can be theirs, it is. Places may overlap, so a match takes no letters.
 */
const answer = /(?= (HTTP\/[\d.]{1,3}|-)" (\d{1,3}) ([^\s"]+) (?:([^\s"]+) )?(?:([^\s"]+) )?[^"]*")/g;
/** `"host:port" cluster, own address towards it, address that was asked, client`; server name and route follow. */
const addresses = /(?= "([^"\s]+)" (?!\d+ )([^\s"]+) ([^\s"]+) ([^\s"]+) ([^\s"]+) )/g;
const plainEnvoy = /^\[\d{4}-\d\d-\d\dT[^\]\s]+\] "[^"]*" \d{1,3} \S+ .*"[^"]*" "[^"\s]+"$/;
/** What the proxy and its agent print besides. */
const proxyLine = /^\d{4}-\d\d-\d\dT\S+\s+(?:trace|debug|info|warn|warning|error|critical|fatal)\s/;

interface AccessLine {
  readonly time: string | undefined;
  readonly code: number;
  readonly flags: string;
  readonly details: string;
  /** Why a connection was ended, where it was: what `details` is of a request. */
  readonly ending: string;
  /** Nothing of HTTP was understood, so that there is no answer to wait for. */
  readonly isRaw: boolean;
  readonly upstream: Place | undefined;
  readonly cluster: string;
  readonly towards: Place | undefined;
  readonly asked: Place | undefined;
  readonly client: Place | undefined;
}

interface Place {
  readonly address: Address;
  readonly port: number;
}

function lineOfText(line: string): AccessLine | undefined {
  const [begin, time] = (line.length > longest ? null : start.exec(line)) ?? [];
  const said = begin === undefined ? undefined : onlyPlace(answer, line);
  const places = said === undefined ? undefined : onlyPlace(addresses, line);
  if (begin === undefined || said === undefined || places === undefined || places.index < said.index) return undefined;
  const [, protocol, code, flags = '-', details = '', ending = ''] = said;
  const [, upstream, cluster = '', towards, asked, client] = places;
  if (!isCluster(cluster)) return undefined;
  return {
    time,
    code: Number(code),
    flags,
    details,
    ending,
    cluster,
    isRaw: protocol === '-' && line.slice(0, said.index) === `${begin}- -`,
    ...placesOf({ upstream, towards, asked, client }),
  };
}

/** The match of a pattern, if it fits at one place of the line only. */
function onlyPlace(pattern: RegExp, line: string): RegExpExecArray | undefined {
  const [first, ...others] = line.matchAll(pattern);
  return others.length > 0 ? undefined : first;
}

function lineOfObject(value: JsonObject): AccessLine | undefined {
  if (value['downstream_remote_address'] === undefined || value['upstream_host'] === undefined) return undefined;
  const text = (key: string): string | undefined => {
    const member = value[key];
    return typeof member === 'string' ? member : typeof member === 'number' ? String(member) : undefined;
  };
  return {
    time: text('start_time'),
    code: Number(text('response_code') ?? 0),
    flags: text('response_flags') ?? '-',
    details: text('response_code_details') ?? '',
    ending: text('connection_termination_details') ?? '',
    isRaw: (text('method') ?? '-') === '-',
    cluster: text('upstream_cluster') ?? '',
    ...placesOf({
      upstream: text('upstream_host'),
      towards: text('upstream_local_address'),
      asked: text('downstream_local_address'),
      client: text('downstream_direct_remote_address') ?? text('downstream_remote_address'),
    }),
  };
}

const ambiguous = 'a line in which quotes of a client stand where those of the proxy do';

function isAmbiguous(record: RawRecord): boolean {
  return (
    record.kind === 'text' && record.line.length <= longest && start.test(record.line) && record.line.search(answer) > 0
  );
}

/** Also those of traffic to what the mesh does not know. */
function isCluster(cluster: string): boolean {
  return /^(?:(?:in|out)bound[|_]|inbound-vip\||(?:Inbound)?PassthroughCluster|BlackHoleCluster|-$)/.test(cluster);
}

type Side = 'upstream' | 'towards' | 'asked' | 'client';

function placesOf(texts: Readonly<Record<Side, string | undefined>>): Pick<AccessLine, Side> {
  return {
    upstream: placeOf(texts.upstream),
    towards: placeOf(texts.towards),
    asked: placeOf(texts.asked),
    client: placeOf(texts.client),
  };
}

/** `10.0.0.1:80` or `[2001:db8::1]:80`. */
function placeOf(text: string | undefined): Place | undefined {
  const match = /^(?:\[([^\]]+)\]|([\d.]+)):(\d{1,5})$/.exec(text ?? '');
  const address = addressOf(match?.[1] ?? match?.[2]);
  const port = portOf(match?.[3]);
  return address === undefined || port === undefined ? undefined : { address, port };
}

function decodeLine(
  line: AccessLine,
  record: RawRecord,
  state: DecoderState,
): readonly Decoded[] | { unreadable: string } {
  const offset = utcOffsetOf(state);
  const time = timeOf(line.time, offset) ?? timeOf(record.around?.time, offset);
  if (time === undefined) return { unreadable: 'a line without a time' };
  const { towards, asked, client } = line;
  if (client === undefined || asked === undefined)
    return { unreadable: 'a line without the address of the client, or of what it asked for' };
  if (line.cluster.startsWith('inbound-vip|')) return ofWaypoint;
  const isOfHeader = client.port === 0;
  if (isInbound(line)) return isOfHeader ? forwarded : [arrival(line, client, asked, time, record)];
  const onward = departure(line, client, asked, time, record);
  // A gateway is both: a server to its client, and the client of what it leads to.
  const isGateway = towards !== undefined && towards.address !== client.address;
  if (!isGateway) return isOfHeader ? forwarded : [onward];
  return isOfHeader
    ? [onward, { kind: 'limit', text: forwardedToGateway }]
    : [arrival(line, client, asked, time, record), onward];
}

/** It is reached through the tunnel, and reaches further through it. */
const ofWaypoint = { unreadable: 'a line of a waypoint, whose connections the log of ztunnel tells' } as const;
/** Envoy gives the port 0 to an address that it did not get from the connection. */
const forwarded = {
  unreadable:
    'a client that a header tells (X-Forwarded-For), not its connection: the proxy before it was the client ' +
    '(downstream_direct_remote_address in JSON tells it)',
} as const;
const forwardedToGateway =
  'gateways of Istio tell clients by a header (X-Forwarded-For), so who connected to them is not known';

function isInbound({ cluster }: AccessLine): boolean {
  return cluster.startsWith('inbound') || cluster === 'InboundPassthroughCluster';
}

function isRefused({ details, ending }: AccessLine): boolean {
  return [details, ending].some((text) => text.startsWith('rbac_access_denied'));
}

function arrival(line: AccessLine, client: Place, asked: Place, time: number, { origin }: RawRecord): Decoded {
  const flow = toldFlow({
    time,
    countKind: 'events',
    source: { address: client.address },
    sourcePort: client.port,
    destination: { address: asked.address },
    protocol: 'TCP',
    port: asked.port,
    verdict: isRefused(line) ? 'refused-elsewhere' : 'allowed',
    isReply: false,
    reporter: 'destination',
    enforcedBy: isRefused(line) ? 'mesh' : 'unknown',
    format: 'istio',
    origin,
  });
  return { kind: 'flow', flow };
}

/** From the proxy's own pod to who answered, or where nobody did, to what was asked for. */
function departure(line: AccessLine, client: Place, asked: Place, time: number, { origin }: RawRecord): Decoded {
  const { upstream, towards } = line;
  const source = towards ?? client;
  const stopped = isRefused(line) || line.cluster === 'BlackHoleCluster';
  const flow = toldFlow({
    time,
    countKind: 'events',
    source: { address: source.address },
    sourcePort: source.port,
    destination: upstream === undefined ? { address: asked.address } : answerer(line, upstream, asked),
    protocol: 'TCP',
    port: (upstream ?? asked).port,
    verdict: stopped ? 'refused-elsewhere' : upstream !== undefined && hasAnswered(line) ? 'allowed' : 'unknown',
    isReply: false,
    reporter: 'source',
    enforcedBy: stopped ? 'mesh' : 'unknown',
    format: 'istio',
    origin,
  });
  return { kind: 'flow', flow };
}

function answerer({ cluster }: AccessLine, upstream: Place, asked: Place): FlowEnd {
  const [, name, namespace] = /^outbound\|\d{1,5}\|[^|]*\|([a-z0-9-]+)\.([a-z0-9-]+)\.svc\./.exec(cluster) ?? [];
  const service = name === undefined || namespace === undefined ? undefined : { namespace, name };
  const isAsked = asked.address === upstream.address && asked.port === upstream.port;
  const via = { ...(service !== undefined && { service }), address: asked.address, port: asked.port };
  return toldEnd({ address: upstream.address, via: isAsked ? undefined : via });
}

/** An answer of the other side, or a connection without HTTP of which nothing went wrong. */
function hasAnswered({ code, flags, details, isRaw }: AccessLine): boolean {
  if (details === 'via_upstream') return true;
  return flags === '-' && (isRaw || code >= 100);
}
