/** Connections that audit events prove: from pods to the API server, and from it to what it called itself. */
import type { FlowEnd } from '../model/flow.ts';
import { parseAddress } from '../model/network.ts';
import { backendKinds, serverBackendsIn } from '../model/server-backends.ts';
import { callsIn, isLoopback, isOpenShiftGroup } from './audit-calls.ts';
import type { AuditEvent } from './audit-event.ts';
import { noteFact } from './audit-gaps.ts';
import { changesNothing } from './audit-outcome.ts';
import { valueAt } from './fields.ts';
import type { Decoded, DecoderState } from './index.ts';

/** A request that stays open is logged when it starts and again when it ends, and counts once. */
export function flowsIn(event: AuditEvent, state: DecoderState): readonly Decoded[] {
  if (event.stage === 'RequestReceived' || event.stage === '' || isPage(event)) return [];
  const count = repeats(event, state) ? 0 : 1;
  const caller = callerOf(event);
  return [
    ...(caller === undefined ? [] : [flow(event, caller, apiServer, count, 'allowed' as const)]),
    ...callsIn(event).map(({ end, port, verdict }) => flow(event, apiServer, end, count, verdict, port)),
  ];
}

const apiServer: FlowEnd = { role: 'api-server' };

/** Pages of OpenShift's login server, which is no API server and sees its visitors through a router. */
function isPage({ uri, resource }: AuditEvent): boolean {
  return resource === '' && /^\/(?:oauth\/|login\b|logout\b)/.test(uri);
}

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
      format: event.format,
      origin: event.origin,
    },
    records: count,
  };
}

export const started = 'audit: open requests counted';
const startedLimit = 200_000;

function repeats(event: AuditEvent, state: DecoderState): boolean {
  const twoServers = isOpenShiftGroup(event.group);
  if (event.stage !== 'ResponseStarted' && !staysOpen(event) && !twoServers) return false;
  // The second server of a request notes another time.
  return isCounted(twoServers ? event.auditId : event.id, event, state);
}

/** Whether the request was told of before, at its start; from now on it was. */
export function isCounted(
  id: string,
  { verb, resource, name }: Pick<AuditEvent, 'verb' | 'resource' | 'name'>,
  state: DecoderState,
): boolean {
  const seen = (state.get(started) as Set<string> | undefined) ?? new Set<string>();
  state.set(started, seen);
  const key = `${id}\n${verb}\n${resource}/${name}`;
  if (seen.has(key)) return true;
  if (seen.size >= startedLimit) seen.clear();
  seen.add(key);
  return false;
}

const streaming: ReadonlySet<string> = new Set(['proxy', 'exec', 'attach', 'portforward', 'log']);

export function staysOpen({ verb, subresource, uri }: AuditEvent): boolean {
  return verb === 'watch' || streaming.has(subresource) || /[?&](?:watch|follow)=/.test(uri);
}

/** The caller, where it may be a pod: by its token, else by the address that the server saw. Never by a user name. */
function callerOf(event: AuditEvent): FlowEnd | undefined {
  if (isControlPlane(event.user)) return undefined;
  // Behind another API server the last address is that server's.
  const seen = event.relayed && isOpenShiftGroup(event.group) ? undefined : event.sourceAddress;
  const address = seen === undefined ? undefined : parseAddress(seen);
  if (event.pod === undefined) return address === undefined || isLoopback(address) ? undefined : { address };
  return { namespace: event.pod.namespace, pod: event.pod.name, ...(address !== undefined && { address }) };
}

/** Kubelets, the control plane, and what providers run for it: never pods, and most of all requests. */
function isControlPlane(user: string): boolean {
  return /^(?:system:(?:node:|kube-|apiserver$|gke-|k3s-|rke2-)|eks:|(?:aksService|masterclient)$)/.test(user);
}

/** Where the API server finds webhooks and aggregated servers, from writes of the objects that say so. */
export function backendsIn(event: AuditEvent, state: DecoderState): readonly Decoded[] {
  if (!/^(?:admissionregistration|apiregistration|apiextensions)\.k8s\.io$/.test(event.group)) return [];
  if (event.subresource !== '' || event.stage !== 'ResponseComplete' || changesNothing(event)) return [];
  if (!['create', 'update', 'patch'].includes(event.verb)) return [];
  const body = event.response ?? (event.verb === 'patch' ? undefined : event.request);
  if (event.resource.endsWith('webhookconfigurations')) noteFact(state, 'webhook configurations', body !== undefined);
  const kind = valueAt(body, 'kind');
  if (body === undefined || typeof kind !== 'string' || !backendKinds.has(kind)) return [];
  return serverBackendsIn(kind, body).map((backend) => ({
    kind: 'backend',
    backend: { ...backend, origin: event.origin },
  }));
}
