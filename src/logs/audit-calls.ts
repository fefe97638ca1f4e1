/**
 * What the API server itself connected to while it answered: pods and Services by proxy, admission webhooks, and
 * aggregated API servers. exec, attach, portforward and log end at the kubelet and reach into no pod's network.
 */
import type { FlowEnd } from '../model/flow.ts';
import { parseAddress } from '../model/network.ts';
import type { Json, JsonObject } from '../model/object.ts';
import type { ServerCall } from '../model/server-backends.ts';
import { urlTarget } from '../model/server-backends.ts';
import type { AuditEvent } from './audit-event.ts';
import { lettersOf } from './audit-shape.ts';
import { objectOf, portOf, textAt, textOf } from './fields.ts';

export interface Call {
  readonly end: FlowEnd;
  readonly port?: number;
  /** `unknown`: the call failed, and a failure has many causes. */
  readonly verdict: 'allowed' | 'unknown';
}

export function callsIn(event: AuditEvent): readonly Call[] {
  return [...proxied(event), ...webhooks(event), ...aggregated(event)];
}

function proxied(event: AuditEvent): readonly Call[] {
  if (event.subresource !== 'proxy' || event.forbidden || event.namespace === '') return [];
  // A failure with a reason is the API server's own word: it did not get as far as the pod.
  if (event.status?.['status'] === 'Failure' && event.code < 500) return [];
  const verdict = event.code < 500 || event.stage === 'Panic' ? 'allowed' : 'unknown';
  const { name, port } = proxyTarget(event.name);
  const number = portOf(port);
  if (event.resource === 'pods')
    return [{ end: { namespace: event.namespace, pod: name }, ...(number !== undefined && { port: number }), verdict }];
  if (event.resource !== 'services') return [];
  const service = { namespace: event.namespace, name, ...(port !== undefined && { port: number ?? port }) };
  return [{ end: { service }, verdict }];
}

/** `name`, `name:port`, or `scheme:name:port`; the last two may lack the port. */
function proxyTarget(text: string): { name: string; port?: string } {
  const parts = text.split(':');
  const [name = '', port = ''] = parts.length >= 3 ? parts.slice(1) : parts;
  return { name, ...(port !== '' && { port }) };
}

/** Rounds of one request; each names one webhook. More than this is no admission chain. */
const webhookLimit = 64;

/**
 * Annotations tell of mutating webhooks that answered and of calls that were given up; messages of refusals and failures.
 * A conversion leaves no trace unless it fails.
 */
function webhooks(event: AuditEvent): readonly Call[] {
  const calls = event.annotations === undefined ? [] : annotated(event.annotations);
  const message = textOf(event.status?.['message']) ?? textAt(event.response, 'message') ?? '';
  const refusing = /^admission webhook "([^"]{1,253})" denied the request/.exec(message)?.[1];
  const called = /failed calling webhook "([^"]{1,253})"/.exec(message)?.[1];
  const converting = /\bconversion webhook for [^"]{1,400}? failed: /.test(message);
  return [
    ...calls,
    ...(converting && event.code >= 500
      ? failed({ kind: 'conversion', name: `${event.resource}.${event.group}` }, message)
      : []),
    ...(refusing === undefined ? [] : [webhookCall({ kind: 'webhook', name: refusing }, 'allowed')]),
    ...(called === undefined || event.code < 500 ? [] : failed({ kind: 'webhook', name: called }, message)),
  ].slice(0, webhookLimit);
}

const mutation = lettersOf('mutation.webhook.admission.k8s.io');
const patch = lettersOf('patch.webhook.admission.k8s.io');
const failedOpen = /^failedopen(?:mutation|validating|mutating)webhookadmissionk8sio/;

function annotated(annotations: JsonObject): readonly Call[] {
  const answered = new Map<string, ServerCall>();
  const givenUp: ServerCall[] = [];
  for (const [key, value] of Object.entries(annotations)) {
    if (!/webhook/i.test(key)) continue;
    const letters = lettersOf(key);
    const start = [mutation, patch].find((text) => letters.startsWith(`${text}round`));
    const call = calledIn(value);
    if (call === undefined) continue;
    // The patch of a round tells of the same call as its mutation.
    if (start !== undefined) answered.set(letters.slice(start.length), call);
    else if (failedOpen.test(letters)) givenUp.push(call);
  }
  return [
    ...[...answered.values()].map((call) => webhookCall(call, 'allowed')),
    ...givenUp.map((call) => webhookCall(call, 'unknown')),
  ];
}

/** The name alone, or JSON that names configuration and webhook. */
function calledIn(value: Json): ServerCall | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  if (!text.startsWith('{')) return text.length > 253 ? undefined : { kind: 'webhook', name: text };
  try {
    const told = objectOf(JSON.parse(text) as Json);
    const name = textOf(told?.['webhook']);
    const configuration = textOf(told?.['configuration']);
    return name === undefined
      ? undefined
      : { kind: 'webhook', name, ...(configuration !== undefined && { configuration }) };
  } catch {
    return undefined;
  }
}

function webhookCall(called: ServerCall, verdict: Call['verdict']): Call {
  return { end: { called }, verdict };
}

/** The message holds the URL, which for a Service is its name in the cluster. */
function failed(call: ServerCall, message: string): readonly Call[] {
  const url = /\b(?:Post|Get) "?(https?:\/\/[^"\s]{1,2000})/i.exec(message)?.[1];
  const target = url === undefined ? undefined : urlTarget(url);
  if (target === undefined) return [webhookCall(call, 'unknown')];
  if (target.kind === 'service') {
    const { namespace, name: service, port } = target;
    return [{ end: { service: { namespace, name: service, port } }, verdict: 'unknown' }];
  }
  const address = parseAddress(target.host);
  if (address !== undefined && isLoopback(address)) return [];
  const end: FlowEnd = address === undefined ? { role: 'outside', name: target.host } : { address };
  return [{ end, port: target.port, verdict: 'unknown' }];
}

const loopback4 = parseAddress('127.0.0.1');

/** The server's own machine: no connection of a pod. */
export function isLoopback(address: bigint): boolean {
  return address === 1n || (loopback4 !== undefined && address >> 24n === loopback4 >> 24n);
}

/** Groups that the API server itself serves; all others are custom resources, or served by an aggregated API server. */
const builtIn =
  /^(?:|apps|batch|autoscaling|policy|extensions|(?:admissionregistration|apiextensions|apiregistration|authentication|authorization|certificates|coordination|discovery|events|flowcontrol\.apiserver|internal\.apiserver|networking|node|rbac\.authorization|resource|scheduling|storage|storagemigration)\.k8s\.io)$/;

/** Whether the group belongs to the API servers that OpenShift adds: their log tells of the same requests again. */
export function isOpenShiftGroup(group: string): boolean {
  return /^(?:apps|authorization|build|image|oauth|project|quota|route|security|template|user)\.openshift\.io$/.test(
    group,
  );
}

/** A request for another group's resource; whether a server of its own answers it, its APIService tells later. */
function aggregated(event: AuditEvent): readonly Call[] {
  const { group, version, code, forbidden } = event;
  if (builtIn.test(group) || version === '' || forbidden) return [];
  const answered = code < 400;
  // Refusals may be the word of either server, so they prove nothing.
  if (!answered && code !== 502 && code !== 503 && code !== 504) return [];
  return [{ end: { called: { kind: 'api', name: `${version}.${group}` } }, verdict: answered ? 'allowed' : 'unknown' }];
}
