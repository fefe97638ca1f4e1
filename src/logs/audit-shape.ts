/**
 * Audit events as collectors leave them: inside a record of the provider, with keys renamed, or with every field lifted
 * to the top. Keys are compared without anything but letters and digits, since dots, slashes and case are what changes.
 */
import type { Json, JsonObject } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import { objectOf, textAt, textOf } from './fields.ts';
import type { Identity } from './identity.ts';
import { identityOfTexts, withText } from './identity.ts';

/** The letters and digits of a key, in lower case: what every rewriting leaves. */
export function lettersOf(key: string): string {
  return key
    .replace(/_slash_/g, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

/**
 * The event of a record with the names of fields that audit.k8s.io gives them; undefined where there is none, a text
 * that says why where there is one that cannot be read.
 */
export function eventOf(value: JsonObject): JsonObject | string | undefined {
  if (isNative(value)) return value;
  const provided = ofProvider(value);
  if (provided !== undefined) return provided;
  const nested = nestedEvent(value, 3);
  return nested === undefined ? undefined : renamed(nested);
}

/** Events from Azure are seen without an auditID; then the version of the API says what they are. */
function isNative(value: JsonObject): boolean {
  const asked = typeof value['verb'] === 'string' || typeof value['stage'] === 'string';
  if (!asked || value['method'] !== undefined || !isObject(value['user'])) return false;
  if (textOf(value['auditID']) === undefined && !isAuditVersion(value['apiVersion'])) return false;
  return isObject(value['objectRef']) || !Object.keys(value).some(isLifted);
}

/** A part of what the request was for, lifted to the top. */
function isLifted(key: string): boolean {
  return /^objectref./i.test(key);
}

function isAuditVersion(value: Json | undefined): boolean {
  return typeof value === 'string' && value.startsWith('audit.k8s.io/');
}

/** Azure's diagnostic records: the event is a text (or, after some collectors, an object) in `properties.log`. */
function ofProvider(value: JsonObject): JsonObject | string | undefined {
  const category = textOf(value['category']) ?? textOf(value['Category']);
  if (category === undefined || !/^kube-audit(?:-admin)?$/i.test(category)) return undefined;
  const log = objectOf(value['properties'])?.['log'] ?? value['log_s'];
  const inner = typeof log === 'string' ? parsed(log) : objectOf(log);
  if (inner === undefined) return 'a record of AKS whose properties.log holds no whole event';
  // The envelope's time serves where the event lost its own.
  const time = value['time'] ?? value['TimeGenerated'];
  return time === undefined || inner['timestamp'] !== undefined ? inner : { ...inner, timestamp: time };
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keys looked at in one object: no collector makes more of an event. */
const keyLimit = 500;

/** The object that has an auditID beside a verb or stage, under whatever prefix: the record itself or one inside it. */
function nestedEvent(value: JsonObject, depth: number): JsonObject | undefined {
  const keys = Object.keys(value);
  if (keys.length > keyLimit) return undefined;
  const letters = new Set(keys.map(lettersOf));
  const prefix = prefixIn(letters);
  if (prefix !== undefined) return value;
  if (depth === 0) return undefined;
  for (const key of keys) {
    const inner = objectOf(value[key]);
    const found = inner === undefined ? undefined : isNative(inner) ? inner : nestedEvent(inner, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function prefixIn(letters: ReadonlySet<string>): string | undefined {
  for (const key of letters) {
    if (!key.endsWith('auditid')) continue;
    const prefix = key.slice(0, -'auditid'.length);
    // Rancher's own audit log names the method of HTTP instead.
    if (letters.has(`${prefix}method`)) continue;
    if (letters.has(`${prefix}verb`) || letters.has(`${prefix}stage`)) return prefix;
  }
  return undefined;
}

const paths: readonly (readonly string[])[] = [
  ...['kind', 'apiVersion', 'level', 'auditID', 'stage', 'verb', 'requestURI', 'userAgent', 'sourceIPs'],
  ...['user', 'impersonatedUser', 'objectRef', 'responseStatus', 'requestObject', 'responseObject', 'annotations'],
  ...['requestReceivedTimestamp', 'stageTimestamp', 'timestamp', 'user.username', 'user.uid', 'user.extra'],
  ...['impersonatedUser.username', 'metadata.creationTimestamp'],
  ...['resource', 'subresource', 'namespace', 'name', 'uid', 'apiGroup', 'apiVersion'].map((key) => `objectRef.${key}`),
  ...['code', 'status', 'reason', 'message', 'details'].map((key) => `responseStatus.${key}`),
].map((path) => path.split('.'));

const byLetters: ReadonlyMap<string, readonly string[]> = new Map([
  ...paths.map((path) => [lettersOf(path.join('')), path] as const),
  // Columns of Azure's table AKSAudit.
  ['requestreceivedtime', ['requestReceivedTimestamp']],
  ['stagereceivedtime', ['stageTimestamp']],
  ['timegenerated', ['timestamp']],
]);

/** Maps whose keys are anybody's: what is left of a lifted key is kept as the key. */
const open = [['user', 'extra'], ['annotations']] as const;

function renamed(value: JsonObject): JsonObject {
  if (isNative(value)) return value;
  const prefix = prefixIn(new Set(Object.keys(value).map(lettersOf))) ?? '';
  const event = new Map<string, Json>();
  for (const [key, field] of Object.entries(value)) {
    const letters = lettersOf(key);
    if (!letters.startsWith(prefix)) continue;
    const place = placeOf(letters.slice(prefix.length));
    if (place !== undefined) put(event, place, unfolded(field));
  }
  return Object.fromEntries(event);
}

function placeOf(letters: string): readonly string[] | undefined {
  const exact = byLetters.get(letters);
  if (exact !== undefined) return exact;
  for (const path of open) {
    const start = lettersOf(path.join(''));
    if (letters.startsWith(start)) return [...path, letters.slice(start.length)];
  }
  return undefined;
}

/** Objects arrive as JSON text where a table has no type for them. */
function unfolded(field: Json): Json {
  if (typeof field !== 'string' || !/^\s*[[{]/.test(field)) return field;
  try {
    return JSON.parse(field) as Json;
  } catch {
    return field;
  }
}

function put(event: Map<string, Json>, [first = '', ...rest]: readonly string[], field: Json): void {
  const before = event.get(first);
  if (rest.length === 0) {
    const both = isObject(before) && isObject(field) ? { ...field, ...before } : field;
    event.set(first, both);
    return;
  }
  const inner = new Map<string, Json>(isObject(before) ? Object.entries(before) : []);
  put(inner, rest, field);
  event.set(first, Object.fromEntries(inner));
}

/** The value of a key in a map whose keys pipelines rewrite. `letters` as `lettersOf` gives them. */
export function rewritten(map: JsonObject | undefined, key: string, letters: string): Json | undefined {
  if (map === undefined) return undefined;
  if (Object.hasOwn(map, key)) return map[key];
  const found = Object.keys(map).find((name) => name.length < 200 && lettersOf(name) === letters);
  return found === undefined ? undefined : map[found];
}

/** Rancher's own audit log, told by the words of HTTP. */
export function isRancher(value: JsonObject): boolean {
  return (
    textAt(value, 'auditID') !== undefined && value['method'] !== undefined && value['requestTimestamp'] !== undefined
  );
}

/** What the identities of events have in common that say the same of different requests. */
export function sharedIdentityOf({ stage, verb, objectRef }: JsonObject): Identity {
  const { resource, namespace, name } = objectOf(objectRef) ?? {};
  return identityOfTexts([stage, verb, resource, namespace, name].map(plain));
}

/** What is one event's alone. The client may choose the auditID, so it is no key alone. */
export function identityOf(event: JsonObject): Identity {
  const own = [event['auditID'], event['requestReceivedTimestamp']].map(plain);
  return own.reduce(withText, sharedIdentityOf(event));
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
