/**
 * Cloud Audit Logs of GKE: LogEntry records of the service k8s.io. They tell of the same requests as Kubernetes' own
 * audit events, without the pod that a token was made for, and with method names in place of verb and resource.
 */
import type { Json, JsonObject } from '../model/object.ts';
import type { Answer } from './audit-answer.ts';
import { answerIn } from './audit-answer.ts';
import type { AuditEvent } from './audit-event.ts';
import { isForbidden } from './audit-event.ts';
import { lettersOf } from './audit-shape.ts';
import { decodeRequest, finishAudit } from './audit-facts.ts';
import { changesOf, unansweredChanges } from './audit-objects.ts';
import { isDeeper, listOf, numberOf, objectOf, textAt, textOf, valueAt } from './fields.ts';
import { identityOfTexts } from './identity.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { timeOf, utcOffsetOf } from './time.ts';

export const gkeAudit: LogFormat = {
  name: 'gke-audit',
  sees: 'api-requests',
  tellsState: true,
  recognise(record) {
    const payload = payloadOf(record);
    return payload === undefined || !isKubernetes(payload)
      ? undefined
      : 'protoPayload of the service k8s.io: an entry of Cloud Audit Logs';
  },
  identity(record) {
    if (record.kind === 'text') return undefined;
    const { insertId, timestamp, logName } = record.value;
    const own = textOf(insertId);
    return own === undefined ? undefined : identityOfTexts([own, JSON.stringify([timestamp, logName])]);
  },
  time: (record, state) => (record.kind === 'json' ? timeOf(record.value['timestamp'], utcOffsetOf(state)) : undefined),
  decode(record, state) {
    const event = eventFrom(record, state);
    if (event === undefined) return [];
    if ('unreadable' in event) return event;
    if (record.kind === 'json') noteLog(record.value, state);
    return decodeRequest(event, state);
  },
  changes(record, state) {
    const event = eventFrom(record, state);
    if (event === undefined || 'unreadable' in event) return event;
    if (record.kind === 'json') noteLog(record.value, state);
    return changesOf(event, state);
  },
  unansweredChanges,
  finish: (state) => [...finishAudit(state), ...blindness(state)],
};

function eventFrom(record: RawRecord, state: DecoderState): AuditEvent | { readonly unreadable: string } | undefined {
  const payload = payloadOf(record);
  if (record.kind === 'text' || payload === undefined) return { unreadable: 'a line that is no audit entry' };
  // Entries about the project or the cluster as a whole share the log.
  if (!isKubernetes(payload)) return undefined;
  const request = requestIn(record.value, payload, utcOffsetOf(state));
  return typeof request === 'string' ? { unreadable: request } : { ...request, origin: record.origin };
}

/** BigQuery names the payload by its type; collectors change dots, case and the `@`. */
function payloadOf(record: RawRecord): JsonObject | undefined {
  if (record.kind === 'text') return undefined;
  const { value } = record;
  const key = Object.keys(value).find((name) => /^protopayload(?:auditlog)?$/.test(lettersOf(name)));
  const payload = key === undefined ? undefined : objectOf(value[key]);
  return payload === undefined ? undefined : (objectOf(payload['auditLog']) ?? payload);
}

function isKubernetes(payload: JsonObject): boolean {
  return payload['serviceName'] === 'k8s.io' || textOf(payload['methodName'])?.startsWith('io.k8s.') === true;
}

type Request = Omit<AuditEvent, 'origin'>;

function requestIn(entry: JsonObject, payload: JsonObject, utcOffset: number): Request | string {
  const time = timeOf(entry['timestamp'] ?? entry['receiveTimestamp'], utcOffset);
  if (time === undefined) return 'an audit entry without a time';
  const aim = aimOf(textOf(payload['methodName']) ?? '', textOf(payload['resourceName']) ?? '');
  if (aim === undefined) return 'an audit entry whose methodName names no verb';
  const [request, response] = [body(payload, 'request'), body(payload, 'response')];
  const outcome = response?.['kind'] === 'Status' ? response : undefined;
  const told: Answer = response === undefined ? {} : answerIn(response, aim.verb);
  const answer = isWhole(told.response) ? told.response : undefined;
  const metadata = objectOf(answer?.['metadata']) ?? told.partial;
  const code = codeOf(objectOf(payload['status']), outcome);
  const status = statusOf(objectOf(payload['status']), outcome);
  const annotations = objectOf(entry['labels']);
  const address = callerAddress(objectOf(payload['requestMetadata']));
  const granted = listOf(payload['authorizationInfo']).map((item) => valueAt(item, 'granted'));
  const uid = textAt(metadata, 'uid') ?? textAt(outcome, 'details', 'uid');
  return {
    format: 'gke-audit',
    ...stageOf(entry),
    level: '',
    ...aim,
    uri: '',
    user:
      textAt(payload, 'authenticationInfo', 'principalEmail') ??
      textAt(payload, 'authenticationInfo', 'principalSubject') ??
      '',
    ...(address !== undefined && { sourceAddress: address }),
    relayed: false,
    client: textAt(payload, 'requestMetadata', 'callerSuppliedUserAgent') ?? '',
    name: aim.name === '' ? (textAt(metadata, 'name') ?? '') : aim.name,
    ...(uid !== undefined && { uid }),
    code,
    ...(status !== undefined && { status }),
    ...(annotations !== undefined && { annotations }),
    ...(request !== undefined && (Array.isArray(request['value']) ? { patch: request['value'] } : { request })),
    ...(answer !== undefined && { response: answer }),
    ...(told.partial !== undefined && { partial: told.partial }),
    ...(told.converted !== undefined && { converted: told.converted }),
    forbidden: isForbidden(annotations) || (granted.length > 0 && granted.every((one) => one === false)),
    received: time,
    time,
  };
}

/** Parts of one request share the operation; without one, an entry is a whole request. */
function stageOf(entry: JsonObject): { readonly id: string; readonly auditId: string; readonly stage: string } {
  const operation = objectOf(entry['operation']);
  const id = textOf(operation?.['id']) ?? textOf(entry['insertId']) ?? '';
  const open = operation !== undefined && operation['last'] !== true && operation['first'] === true;
  return { id: `${id}\n`, auditId: id, stage: open ? 'ResponseStarted' : 'ResponseComplete' };
}

type Aim = Pick<AuditEvent, 'verb' | 'group' | 'version' | 'resource' | 'subresource' | 'namespace' | 'name'>;

/**
 * `io.k8s.GROUP.VERSION.RESOURCE[.SUBRESOURCE].VERB` and `GROUP/VERSION/[namespaces/NS/]RESOURCE/NAME[/SUBRESOURCE]`;
 * the group is taken from the latter, since the method spells it in other ways.
 */
function aimOf(method: string, path: string): Aim | undefined {
  const words = method.split('.');
  const verb = words.at(-1) ?? '';
  if (!/^[a-z]+$/.test(verb) || words.length < 2) return undefined;
  const at = words.findIndex((word) => /^v\d+(?:(?:alpha|beta)\d+)?$/.test(word));
  const [resource = '', ...rest] = at < 0 ? [] : words.slice(at + 1, -1);
  const nothing = { group: '', version: '', resource: '', subresource: '', namespace: '', name: '' };
  if (resource === '') return { verb, ...nothing };
  const [group = '', version = '', ...parts] = path.split('/');
  const inside = parts[0] === 'namespaces' && parts.length >= 3 && resource !== 'namespaces';
  const [, name = ''] = inside ? parts.slice(2) : parts;
  return {
    verb,
    group: group === 'core' ? '' : group,
    version,
    resource,
    subresource: rest.join('/'),
    namespace: inside ? (parts[1] ?? '') : resource === 'namespaces' ? name : '',
    name,
  };
}

/** Bodies carry their type under a key of its own, and in BigQuery they are JSON text. */
function body(payload: JsonObject, key: 'request' | 'response'): JsonObject | undefined {
  const told = objectOf(payload[key]) ?? textBody(payload[`${key}Json`]);
  if (told === undefined || isDeeper(told, 64)) return undefined;
  const type = textOf(told['@type']) ?? textOf(told['at_sign_type']) ?? '';
  const kind = /\.([A-Z][A-Za-z]+)$/.exec(type)?.[1];
  const entries = Object.entries(told).filter(([name]) => name !== '@type' && name !== 'at_sign_type');
  const typed = told['kind'] === undefined && kind !== undefined && kind !== 'Patch' ? [['kind', kind] as const] : [];
  return Object.fromEntries([...typed, ...entries]);
}

function textBody(value: Json | undefined): JsonObject | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return objectOf(JSON.parse(value) as Json);
  } catch {
    return undefined;
  }
}

/** Answers can be trimmed: half an object must not pass for all of it. */
function isWhole(response: JsonObject | undefined): boolean {
  if (response === undefined || response['kind'] === 'Status') return false;
  return (
    (textAt(response, 'metadata', 'name') !== undefined && objectOf(response['spec']) !== undefined) ||
    Array.isArray(response['items'])
  );
}

/** What the codes of gRPC are over HTTP; 10 is what a conflict becomes. */
const httpCodes: Readonly<Record<number, number>> = {
  0: 200,
  1: 499,
  2: 500,
  3: 400,
  4: 504,
  5: 404,
  6: 409,
  7: 403,
  8: 429,
  9: 400,
  10: 409,
  11: 400,
  12: 501,
  13: 500,
  14: 503,
  15: 500,
  16: 401,
};

function codeOf(status: JsonObject | undefined, outcome: JsonObject | undefined): number {
  const told = numberOf(outcome?.['code']);
  if (told !== undefined) return told;
  return httpCodes[numberOf(status?.['code']) ?? 0] ?? 500;
}

/** A `Status` as Kubernetes itself would log it. */
function statusOf(status: JsonObject | undefined, outcome: JsonObject | undefined): JsonObject | undefined {
  if (outcome !== undefined) return outcome;
  const message = textOf(status?.['message']);
  const failed = (numberOf(status?.['code']) ?? 0) !== 0;
  return failed || message !== undefined
    ? { status: failed ? 'Failure' : 'Success', ...(message !== undefined && { message }) }
    : undefined;
}

function callerAddress(metadata: JsonObject | undefined): string | undefined {
  const key = Object.keys(metadata ?? {}).find((name) => lettersOf(name) === 'callerip');
  return key === undefined ? undefined : textOf(metadata?.[key]);
}

const logsSeen = 'gke-audit: logs';

function noteLog(entry: JsonObject, state: DecoderState): void {
  const seen = (state.get(logsSeen) as Set<string> | undefined) ?? new Set<string>();
  state.set(logsSeen, seen);
  seen.add(/data_access$/.test(textOf(entry['logName']) ?? '') ? 'data_access' : 'other');
}

function blindness(state: DecoderState): readonly Decoded[] {
  const seen = state.get(logsSeen) as ReadonlySet<string> | undefined;
  if (seen === undefined) return [];
  const texts = [
    'Cloud Audit Logs name no pod behind a token and hide dry runs: callers are known by address alone, and a write may only have been tried',
    ...(seen.has('data_access')
      ? []
      : ['Data Access audit logs of GKE are not among the logs: reads, watches and addresses of pods are not visible']),
  ];
  return texts.map((text) => ({ kind: 'limit', text }));
}
