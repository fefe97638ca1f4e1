/** One event of the Kubernetes audit log (audit.k8s.io/v1 and the betas before it), read without trust. */
import type { JsonObject } from '../model/object.ts';
import type { LogOrigin } from '../model/origin.ts';
import { listOf, numberOf, objectOf, stringMapOf, textAt, textOf, valueAt } from './fields.ts';
import { timeOf } from './time.ts';

export interface AuditEvent {
  readonly id: string;
  readonly stage: string;
  readonly verb: string;
  readonly uri: string;
  readonly user: string;
  /** The pod and its namespace that the caller's token was made for. */
  readonly pod?: { readonly namespace: string; readonly name: string };
  readonly actingAs?: string;
  /** The last source address: the only one that the server itself saw. */
  readonly sourceAddress?: string;
  readonly client: string;
  readonly resource: string;
  readonly subresource: string;
  readonly group: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid?: string;
  readonly code: number;
  readonly status?: JsonObject;
  readonly request?: JsonObject;
  readonly patch?: readonly unknown[];
  readonly response?: JsonObject;
  readonly forbidden: boolean;
  readonly received: number;
  /** When the stage was reached. */
  readonly time: number;
  readonly origin: LogOrigin;
}

/** The event in a record, or undefined where its times cannot be read. */
export function eventIn(value: JsonObject, utcOffset: number, origin: LogOrigin): AuditEvent | undefined {
  const old = textAt(value, 'metadata', 'creationTimestamp') ?? textOf(value['timestamp']);
  const at = timeOf(value['stageTimestamp'] ?? value['requestReceivedTimestamp'] ?? old, utcOffset);
  const received = timeOf(value['requestReceivedTimestamp'] ?? old, utcOffset) ?? at;
  if (at === undefined || received === undefined) return undefined;
  const reference = objectOf(value['objectRef']);
  const status = objectOf(value['responseStatus']);
  const request = value['requestObject'];
  const response = objectOf(value['responseObject']);
  const user = textAt(value, 'user', 'username') ?? '';
  const pod = podOf(user, value);
  const actingAs = textAt(value, 'impersonatedUser', 'username');
  const sourceAddress = textOf(listOf(value['sourceIPs']).at(-1));
  const uid = textOf(reference?.['uid']) ?? textAt(status, 'details', 'uid');
  return {
    id: textOf(value['auditID']) ?? '',
    stage: textOf(value['stage']) ?? '',
    verb: textOf(value['verb']) ?? '',
    uri: textOf(value['requestURI']) ?? '',
    user,
    ...(pod !== undefined && { pod }),
    ...(actingAs !== undefined && { actingAs }),
    ...(sourceAddress !== undefined && { sourceAddress }),
    client: textOf(value['userAgent']) ?? '',
    resource: textOf(reference?.['resource']) ?? '',
    subresource: textOf(reference?.['subresource']) ?? '',
    group: textOf(reference?.['apiGroup']) ?? '',
    namespace: textOf(reference?.['namespace']) ?? '',
    name: textOf(reference?.['name']) ?? textAt(response, 'metadata', 'name') ?? '',
    ...(uid !== undefined && { uid }),
    code: numberOf(status?.['code']) ?? 0,
    ...(status !== undefined && { status }),
    ...(objectOf(request) !== undefined && { request: objectOf(request) as JsonObject }),
    ...(Array.isArray(request) && { patch: request as readonly unknown[] }),
    ...(response !== undefined && { response }),
    forbidden: valueAt(value, 'annotations', 'authorization.k8s.io/decision') === 'forbid',
    received,
    time: at,
    origin,
  };
}

const accountPrefix = 'system:serviceaccount:';
const podNameKey = 'authentication.kubernetes.io/pod-name';

/** Only a token bound to a pod names one; the user behind an impersonation says nothing about the caller's place. */
function podOf(user: string, value: JsonObject): { namespace: string; name: string } | undefined {
  if (!user.startsWith(accountPrefix)) return undefined;
  const namespace = user.slice(accountPrefix.length).split(':')[0];
  const extra = objectOf(valueAt(value, 'user', 'extra'));
  if (namespace === undefined || namespace === '' || extra === undefined) return undefined;
  const name = textOf(listOf(extra[podNameKey])[0]) ?? rewrittenPodName(extra);
  return name === undefined ? undefined : { namespace, name };
}

/** Pipelines rewrite the key's dots and slash; the letters stay. */
function rewrittenPodName(extra: JsonObject): string | undefined {
  const key = Object.keys(extra).find(
    (name) => name.replace(/_slash_/, '').replace(/[^A-Za-z]/g, '') === 'authenticationkubernetesiopodname',
  );
  return key === undefined ? undefined : (textOf(listOf(extra[key])[0]) ?? textOf(extra[key]));
}

/** Dry runs and refused requests change nothing. A dry run of a delete may be asked for in the body alone. */
export function changesNothing({ uri, code, request }: AuditEvent): boolean {
  if (code >= 400) return true;
  if (/[?&]dryRun=All(?:&|$)/.test(uri)) return true;
  return request?.['kind'] === 'DeleteOptions' && listOf(request['dryRun']).length > 0;
}

export function labelsIn(object: JsonObject | undefined): ReadonlyMap<string, string> | undefined {
  return stringMapOf(valueAt(object, 'metadata', 'labels'));
}
