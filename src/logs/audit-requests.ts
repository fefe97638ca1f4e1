/** Connections that audit events prove: from pods to the API server, and from it to pods by proxy. */
import type { FlowEnd } from '../model/flow.ts';
import { parseAddress } from '../model/network.ts';
import type { AuditEvent } from './audit-event.ts';
import { portOf } from './fields.ts';
import type { Decoded, DecoderState } from './index.ts';

/** A request that stays open is logged when it starts and again when it ends, and counts once. */
export function flowsIn(event: AuditEvent, state: DecoderState): readonly Decoded[] {
  if (event.stage === 'RequestReceived' || event.stage === '') return [];
  const count = repeats(event, state) ? 0 : 1;
  const toServer = callerOf(event);
  const fromServer = proxiedTo(event);
  return [
    ...(toServer === undefined ? [] : [flow(event, toServer, apiServer, count, 'allowed' as const)]),
    ...(fromServer === undefined
      ? []
      : [flow(event, apiServer, fromServer.end, count, fromServer.verdict, fromServer.port)]),
  ];
}

const apiServer: FlowEnd = { role: 'api-server' };

function flow(
  event: AuditEvent,
  source: FlowEnd,
  destination: FlowEnd,
  count: number,
  verdict: 'allowed' | 'unknown',
  port?: number,
): Decoded {
  return {
    kind: 'flow',
    flow: {
      time: event.received,
      lastTime: Math.max(event.received, event.time),
      count,
      countKind: 'connections',
      source,
      destination,
      protocol: 'TCP',
      ...(port !== undefined && { port }),
      verdict,
      isReply: false,
      reporter: 'api-server',
      sampled: false,
      policies: [],
      enforcedBy: 'unknown',
      format: 'audit',
      origin: event.origin,
    },
    records: count,
  };
}

const started = 'audit: open requests counted';
const startedLimit = 200_000;

function repeats(event: AuditEvent, state: DecoderState): boolean {
  if (event.stage !== 'ResponseStarted' && !staysOpen(event)) return false;
  const seen = (state.get(started) as Set<string> | undefined) ?? new Set<string>();
  state.set(started, seen);
  const key = `${event.id}\n${event.received}\n${event.verb}\n${event.resource}/${event.name}`;
  if (seen.has(key)) return true;
  if (seen.size >= startedLimit) seen.clear();
  seen.add(key);
  return false;
}

const streaming: ReadonlySet<string> = new Set(['proxy', 'exec', 'attach', 'portforward', 'log']);

function staysOpen({ verb, subresource, uri }: AuditEvent): boolean {
  return verb === 'watch' || streaming.has(subresource) || /[?&](?:watch|follow)=/.test(uri);
}

/** The caller, where it may be a pod: by its token, else by the address that the server saw. Never by a user name. */
function callerOf(event: AuditEvent): FlowEnd | undefined {
  if (isControlPlane(event.user)) return undefined;
  const address = event.sourceAddress === undefined ? undefined : parseAddress(event.sourceAddress);
  if (event.pod === undefined) return address === undefined || isLoopback(address) ? undefined : { address };
  return { namespace: event.pod.namespace, pod: event.pod.name, ...(address !== undefined && { address }) };
}

/** Kubelets and the control plane itself: always nodes, and most of all requests. */
function isControlPlane(user: string): boolean {
  return user.startsWith('system:node:') || user.startsWith('system:kube-') || user === 'system:apiserver';
}

const loopback4 = parseAddress('127.0.0.1');

function isLoopback(address: bigint): boolean {
  return address === 1n || (loopback4 !== undefined && address >> 24n === loopback4 >> 24n);
}

/** Proxy requests reach into the pod network. exec, attach, portforward and log end at the kubelet and do not. */
function proxiedTo(event: AuditEvent): { end: FlowEnd; port?: number; verdict: 'allowed' | 'unknown' } | undefined {
  if (event.subresource !== 'proxy' || event.forbidden || event.namespace === '') return undefined;
  // A failure with a reason is the API server's own word: it did not get as far as the pod.
  if (event.status?.['status'] === 'Failure' && event.code < 500) return undefined;
  const verdict = event.code < 500 || event.stage === 'Panic' ? 'allowed' : 'unknown';
  const { name, port } = proxyTarget(event.name);
  const number = portOf(port);
  if (event.resource === 'pods')
    return {
      end: { namespace: event.namespace, pod: name },
      ...(number !== undefined && { port: number }),
      verdict,
    };
  if (event.resource !== 'services') return undefined;
  const service = { namespace: event.namespace, name, ...(port !== undefined && { port: number ?? port }) };
  return { end: { service }, verdict };
}

/** `name`, `name:port`, or `scheme:name:port`; the last two may lack the port. */
function proxyTarget(text: string): { name: string; port?: string } {
  const parts = text.split(':');
  const [name = '', port = ''] = parts.length >= 3 ? parts.slice(1) : parts;
  return { name, ...(port !== '' && { port }) };
}
