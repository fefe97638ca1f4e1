/** One request to an API server as an audit log tells it: what all kinds of audit logs have in common. */
import type { Json, JsonObject } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import type { Answer } from './audit-answer.ts';
import { answerIn } from './audit-answer.ts';
import { lettersOf, rewritten } from './audit-shape.ts';
import { listOf, numberOf, objectOf, stringMapOf, textAt, textOf, valueAt } from './fields.ts';
import { timeOf } from './time.ts';

export interface AuditEvent {
  /** Name of the log format. */
  readonly format: string;
  /** The same for all stages of one request, and for no other request. */
  readonly id: string;
  /** What the servers that one request passes through share; a client can choose it. */
  readonly auditId: string;
  readonly stage: string;
  /** How much of it was recorded; empty where the log does not say. */
  readonly level: string;
  readonly verb: string;
  readonly uri: string;
  readonly user: string;
  /** The pod and its namespace that the caller's token was made for. */
  readonly pod?: { readonly namespace: string; readonly name: string };
  readonly actingAs?: string;
  /** The last source address: the only one that the server itself saw. */
  readonly sourceAddress?: string;
  /** It names more addresses: of proxies, of a server before this one, or made up by the client. */
  readonly relayed: boolean;
  readonly client: string;
  readonly resource: string;
  readonly subresource: string;
  readonly group: string;
  readonly version: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid?: string;
  readonly code: number;
  readonly status?: JsonObject;
  readonly annotations?: JsonObject;
  readonly request?: JsonObject;
  readonly patch?: readonly unknown[];
  /** Never in another form than that of the object, see `answerIn`. */
  readonly response?: JsonObject;
  /** The metadata of the object, where the answer shows no more. */
  readonly partial?: JsonObject;
  /** The client asked for an answer in another form. */
  readonly converted?: true;
  readonly forbidden: boolean;
  readonly received: number;
  /** When the stage was reached. */
  readonly time: number;
  readonly origin: LogOrigin;
}

const nothing: Answer = {};

/** An event of audit.k8s.io (v1 and the betas before it), or undefined where its times cannot be read. */
export function eventIn(value: JsonObject, utcOffset: number, origin: LogOrigin): AuditEvent | undefined {
  const at = stageTimeIn(value, utcOffset);
  const received = timeOf(value['requestReceivedTimestamp'] ?? oldTimeIn(value), utcOffset) ?? at;
  if (at === undefined || received === undefined) return undefined;
  const reference = objectOf(value['objectRef']);
  const status = objectOf(value['responseStatus']);
  const request = value['requestObject'];
  const told = objectOf(value['responseObject']);
  const verb = textOf(value['verb']) ?? '';
  const { response, partial, converted } = told === undefined ? nothing : answerIn(told, verb);
  const annotations = objectOf(value['annotations']);
  const user = textAt(value, 'user', 'username') ?? '';
  const pod = podOf(user, value);
  const actingAs = textAt(value, 'impersonatedUser', 'username');
  const sources = addressesOf(value['sourceIPs']);
  const sourceAddress = sources.at(-1);
  const uid = textOf(reference?.['uid']) ?? textAt(status, 'details', 'uid');
  const auditId = textOf(value['auditID']) ?? '';
  // Member by member: millions of them pass here, and to spread an object for each member costs more than to parse it.
  const event: { -readonly [Key in keyof AuditEvent]: AuditEvent[Key] } = {
    format: 'audit',
    id: `${auditId}\n${textOf(value['requestReceivedTimestamp']) ?? received}`,
    auditId,
    stage: textOf(value['stage']) ?? '',
    level: textOf(value['level']) ?? '',
    verb,
    uri: textOf(value['requestURI']) ?? '',
    user,
    relayed: sources.length > 1,
    client: textOf(value['userAgent']) ?? '',
    resource: textOf(reference?.['resource']) ?? '',
    subresource: textOf(reference?.['subresource']) ?? '',
    group: textOf(reference?.['apiGroup']) ?? '',
    version: textOf(reference?.['apiVersion']) ?? '',
    namespace: textOf(reference?.['namespace']) ?? '',
    name: textOf(reference?.['name']) ?? textAt(response, 'metadata', 'name') ?? textAt(partial, 'name') ?? '',
    code: codeOf(status?.['code']),
    forbidden: isForbidden(annotations),
    received,
    time: at,
    origin,
  };
  if (pod !== undefined) event.pod = pod;
  if (actingAs !== undefined) event.actingAs = actingAs;
  if (sourceAddress !== undefined) event.sourceAddress = sourceAddress;
  if (uid !== undefined) event.uid = uid;
  if (status !== undefined) event.status = status;
  if (annotations !== undefined) event.annotations = annotations;
  if (Array.isArray(request)) event.patch = request as readonly unknown[];
  else if (objectOf(request) !== undefined) event.request = objectOf(request) as JsonObject;
  if (response !== undefined) event.response = response;
  if (partial !== undefined) event.partial = partial;
  if (converted !== undefined) event.converted = converted;
  return event;
}

/** When the stage was reached, in milliseconds since 1970. */
export function stageTimeIn(value: JsonObject, utcOffset: number): number | undefined {
  return timeOf(value['stageTimestamp'] ?? value['requestReceivedTimestamp'] ?? oldTimeIn(value), utcOffset);
}

function oldTimeIn(value: JsonObject): Json | undefined {
  return textAt(value, 'metadata', 'creationTimestamp') ?? value['timestamp'];
}

function addressesOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((text) => text !== '');
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

function codeOf(value: Json | undefined): number {
  return typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : (numberOf(value) ?? 0);
}

const decision = 'authorization.k8s.io/decision';
const decisionLetters = lettersOf(decision);

/** Whether RBAC or another authorizer said no. */
export function isForbidden(annotations: JsonObject | undefined): boolean {
  return rewritten(annotations, decision, decisionLetters) === 'forbid';
}

const accountPrefix = 'system:serviceaccount:';
const podName = 'authentication.kubernetes.io/pod-name';
const podNameLetters = lettersOf(podName);

/** Only a token bound to a pod names one; the user behind an impersonation says nothing about the caller's place. */
function podOf(user: string, value: JsonObject): { namespace: string; name: string } | undefined {
  if (!user.startsWith(accountPrefix)) return undefined;
  const namespace = user.slice(accountPrefix.length).split(':')[0];
  const told = rewritten(objectOf(valueAt(value, 'user', 'extra')), podName, podNameLetters);
  const name = textOf(listOf(told)[0]) ?? textOf(told);
  return name === undefined || namespace === undefined || namespace === '' ? undefined : { namespace, name };
}

export function labelsIn(object: JsonObject | undefined): ReadonlyMap<string, string> | undefined {
  return stringMapOf(valueAt(object, 'metadata', 'labels'));
}
