/**
 * What a request came to. Whether it only tried, as the API server takes it, which reads a query as Go's net/url does, and of a delete
 * the body in place of the query wherever there is one. Whoever writes chooses both, so that half a likeness is none.
 */
import type { JsonObject } from '../model/object.ts';
import { shownIn } from './audit-answer.ts';
import type { AuditEvent } from './audit-event.ts';
import { lettersOf, rewritten } from './audit-shape.ts';
import { listOf, objectOf, textAt, textOf, valueAt } from './fields.ts';

/** `open`: the log does not hold what decides it. */
export type Trial = 'yes' | 'no' | 'open';

/** Refused requests and dry runs change nothing. */
export function changesNothing(event: AuditEvent): boolean {
  return event.code >= 400 || trialOf(event) === 'yes';
}

/** Of a server that was too slow or at fault, or of a client that went away. */
const unfinished: ReadonlySet<number> = new Set([408, 499]);

/**
 * Whether what failed may have come to pass: the server can have stored it before. Webhooks are asked before that, and
 * of a collection some can be deleted when one is refused.
 */
export function mayHaveHappened(event: AuditEvent): boolean {
  const { code, status, verb, forbidden } = event;
  if (code < 400 || trialOf(event) === 'yes') return false;
  if (verb === 'deletecollection' && !forbidden && partlyDone.has(code)) return true;
  if (code < 500 && !unfinished.has(code)) return false;
  return !/^Internal error occurred: failed calling webhook "/.test(textOf(status?.['message']) ?? '');
}

/** Refusals that can be of one object of a collection: by admission, and by its precondition. */
const partlyDone: ReadonlySet<number> = new Set([403, 409, 422]);

const verbs: ReadonlySet<string> = new Set(['create', 'update', 'patch', 'delete', 'deletecollection']);

/** Of writes that the server did not refuse: it refuses every other value of the parameter than `All`. */
export function trialOf(event: AuditEvent): Trial {
  const { verb, request } = event;
  if (!verbs.has(verb)) return 'no';
  if (verb === 'delete' || verb === 'deletecollection')
    return request === undefined ? withoutBody(event) : triedIn(request);
  if (event.subresource === 'eviction') return ofEviction(event);
  return event.format === 'gke-audit' ? byAnswer(event) : isAskedFor(event.uri) ? 'yes' : 'no';
}

/** Cloud Audit Logs of GKE hold no query: what was stored has a resource version, and nothing is created with one. */
function byAnswer(event: AuditEvent): Trial {
  const { verb, request } = event;
  const response = shownIn(event);
  if (verb === 'create' && (textAt(request, 'metadata', 'resourceVersion') ?? '') !== '') return 'yes';
  const isObject = textAt(response, 'metadata', 'name') !== undefined && response?.['kind'] !== 'Status';
  if (!isObject) return 'open';
  return (textAt(response, 'metadata', 'resourceVersion') ?? '') === '' ? 'yes' : 'no';
}

function triedIn(options: JsonObject): Trial {
  return listOf(options['dryRun']).length > 0 ? 'yes' : 'no';
}

function withoutBody(event: AuditEvent): Trial {
  if (!showsBodies(event)) return 'open';
  return event.uri !== '' && isAskedFor(event.uri) ? 'yes' : 'no';
}

/** Asked for by the query, by the options that an eviction holds, or by both. */
function ofEviction(event: AuditEvent): Trial {
  if (event.uri !== '' && isAskedFor(event.uri)) return 'yes';
  if (event.request === undefined) return 'open';
  const inBody = triedIn(objectOf(valueAt(event.request, 'deleteOptions')) ?? {});
  return inBody === 'yes' || event.uri !== '' ? inBody : 'open';
}

const truncated = 'audit.k8s.io/truncated';
const truncatedLetters = lettersOf(truncated);

/** Whether a body that was sent would be in the record. */
function showsBodies({ level, annotations }: AuditEvent): boolean {
  if (level !== 'Request' && level !== 'RequestResponse') return false;
  return rewritten(annotations, truncated, truncatedLetters) === undefined;
}

/** Parts of a query are separated by `&`; one with a semicolon, or with a broken escape, is passed over. */
function isAskedFor(uri: string): boolean {
  const start = uri.indexOf('?');
  if (start < 0 || !(uri.includes('dryRun', start) || uri.includes('%', start))) return false;
  return uri
    .slice(start + 1)
    .split('&')
    .some((part) => !part.includes(';') && !hasBrokenEscape(part) && nameOf(part) === 'dryRun');
}

function hasBrokenEscape(part: string): boolean {
  return /%(?![0-9a-f]{2})/i.test(part);
}

function nameOf(part: string): string {
  const end = part.indexOf('=');
  const name = end < 0 ? part : part.slice(0, end);
  return name.replace(/%([0-9a-f]{2})/gi, (_escape, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
