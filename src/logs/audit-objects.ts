/** What audit events tell of objects of every kind, for a snapshot that is rolled forward with them. */
import type { ChangeEffect, ObjectChange } from '../model/object-change.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { isList, isObject } from '../model/object.ts';
import { sentIn, shownIn, wholeIn } from './audit-answer.ts';
import type { AuditEvent } from './audit-event.ts';
import { changesNothing, mayHaveHappened, trialOf } from './audit-outcome.ts';
import type { DecoderState, RecordedChanges } from './index.ts';
import { isDeeper, listOf, numberOf, textAt, textOf, valueAt } from './fields.ts';

const verbs: ReadonlySet<string> = new Set(['create', 'update', 'patch', 'delete', 'deletecollection']);
/** Parts of objects that are written apart; all others change nothing that is followed. */
const parts: ReadonlySet<string> = new Set(['', 'status', 'binding', 'eviction', 'scale', 'finalize']);
/** Kinds of whose status something is kept; `''` is the group. */
const withStatus: ReadonlySet<string> = new Set(['/namespaces', '/pods', '/services', '/nodes']);

/** Nesting above which a body is not kept. */
const depthLimit = 64;

/** Whether a request writes objects that may be followed. */
function isObjectWrite({ verb, subresource, resource }: AuditEvent): boolean {
  return resource !== '' && verbs.has(verb) && parts.has(subresource);
}

/**
 * What the end of a request did to objects: nothing where it was refused or a dry run, many changes where it deleted a
 * collection. A deleted object may live on until its finalizers are done, which this tells.
 */
function objectChangesIn(event: AuditEvent): readonly ObjectChange[] {
  if (!isObjectWrite(event) || trialOf(event) === 'yes') return [];
  if (event.stage === 'Panic')
    return [changeOf(event, { kind: 'unknown', why: 'the API server broke off in the middle of it' })];
  if (event.stage !== 'ResponseComplete') return [];
  if (event.code >= 400) return failedChanges(event);
  if (event.verb === 'deletecollection') return collectionGone(event);
  const effect = effectOf(event);
  return effect === undefined ? [] : [changeOf(event, sureOf(event, effect))];
}

function failedChanges(event: AuditEvent): readonly ObjectChange[] {
  if (!mayHaveHappened(event) || (event.subresource === 'status' && !keepsStatus(event))) return [];
  if (event.verb === 'deletecollection') return [changeOf({ ...event, name: '' }, { kind: 'some-gone' })];
  const name = event.name === '' ? (textAt(event.request, 'metadata', 'name') ?? '') : event.name;
  const why = `the API server answered with ${event.code}, and what it had begun may have come to pass`;
  return [changeOf({ ...event, name }, { kind: 'unknown', why })];
}

/** Where the log hides dry runs, only what it shows to be stored is believed. The scheduler tries nothing. */
function sureOf(event: AuditEvent, effect: ChangeEffect): ChangeEffect {
  if (effect.kind !== 'patch' || trialOf(event) !== 'open' || event.user === 'system:kube-scheduler') return effect;
  return { kind: 'unknown', why: 'the log does not show whether it was only tried, as a dry run' };
}

function keepsStatus({ group, resource }: AuditEvent): boolean {
  return withStatus.has(`${group}/${resource}`);
}

/** Requests whose beginning the log tells and whose end is still to come, by their id. */
const openKey = 'audit: objects being written';

function openIn(state: DecoderState): Map<string, AuditEvent> {
  const open = (state.get(openKey) as Map<string, AuditEvent> | undefined) ?? new Map<string, AuditEvent>();
  state.set(openKey, open);
  return open;
}

/** What a record of an audit log tells of objects; every record has its time. */
export function changesOf(event: AuditEvent, state: DecoderState): RecordedChanges {
  if (isObjectWrite(event)) {
    if (event.stage === 'RequestReceived') openIn(state).set(event.id, event);
    else openIn(state).delete(event.id);
  }
  return { time: event.time, changes: objectChangesIn(event), ...(isBeat(event) && { beat: true }) };
}

/** Where the leases of the control plane and of nodes lie. */
const steadySpaces: ReadonlySet<string> = new Set(['kube-system', 'kube-node-lease']);
/** Components that follow the cluster as long as it runs: what they watch they ask for anew every few minutes. */
const steadyUsers =
  /^system:(?:kube-controller-manager|kube-scheduler|kube-proxy|apiserver|serviceaccount:kube-system:[^:]+)$/;

/** What goes on by itself whatever people do. */
function isBeat({ verb, resource, namespace, user }: AuditEvent): boolean {
  if (resource === 'leases') return (verb === 'update' || verb === 'patch') && steadySpaces.has(namespace);
  return verb === 'watch' && steadyUsers.test(user);
}

/** For requests that the log began to tell of and whose end it does not hold. */
export function unansweredChanges(state: DecoderState): readonly ObjectChange[] {
  return [...openIn(state).values()]
    .filter((event) => !changesNothing(event))
    .map((event) => changeOf(event, { kind: 'unknown', why: 'the log holds no answer to the request' }));
}

function changeOf(event: AuditEvent, effect: ChangeEffect, item?: JsonObject): ObjectChange {
  const { response, request } = event;
  const own = item ?? (isPart(event) ? undefined : (wholeIn(event) ?? shownPartOf(event)));
  const uid =
    textAt(own, 'metadata', 'uid') ?? event.uid ?? textAt(request, 'metadata', 'uid') ?? preconditionOf(event);
  const answer = response?.['kind'] === 'Status' ? undefined : shownIn(event);
  const version = item === undefined ? textAt(answer, 'metadata', 'resourceVersion') : undefined;
  const previous = event.verb === 'update' || event.verb === 'patch' ? askedVersionOf(event) : undefined;
  return {
    ref: {
      group: event.group,
      kind: textOf(own?.['kind']) ?? '',
      namespace: event.resource === 'namespaces' ? '' : event.namespace,
      name: textAt(own, 'metadata', 'name') ?? event.name,
    },
    resource: event.resource,
    time: event.time,
    ...(version !== undefined && { version }),
    ...(previous !== undefined && { previous }),
    ...(uid !== undefined && { uid }),
    request: event.id,
    effect,
    origin: event.origin,
  };
}

/** A write is refused where the object is at another version than the one that it names; 0 names none. */
function askedVersionOf({ request }: AuditEvent): string | undefined {
  const asked = textAt(request, 'metadata', 'resourceVersion');
  return asked !== undefined && /^[1-9]\d*$/.test(asked) ? asked : undefined;
}

/** A delete says whom it meant, and its answer who it was. */
function preconditionOf({ request, response }: AuditEvent): string | undefined {
  return textAt(request, 'preconditions', 'uid') ?? textAt(response, 'details', 'uid');
}

function shownPartOf({ partial }: AuditEvent): JsonObject | undefined {
  return partial && { metadata: partial };
}

/** Bodies of these are objects of another kind. */
function isPart({ subresource }: AuditEvent): boolean {
  return subresource === 'scale' || subresource === 'binding' || subresource === 'eviction';
}

function effectOf(event: AuditEvent): ChangeEffect | undefined {
  switch (event.subresource) {
    case 'binding':
      return boundTo(event);
    case 'eviction':
      return event.verb === 'create' ? ending(event, valueAt(event.request, 'deleteOptions')) : undefined;
    case 'scale':
      return scaled(event);
    case 'status':
      if (wholeIn(event) === undefined && !keepsStatus(event)) return undefined;
      return written(event);
    default:
      return event.verb === 'delete' ? deleted(event) : written(event);
  }
}

function boundTo({ request }: AuditEvent): ChangeEffect {
  const nodeName = textAt(request, 'target', 'name');
  return nodeName === undefined ? tooLow('to which node') : merge({ spec: { nodeName } });
}

function scaled({ response, request }: AuditEvent): ChangeEffect {
  const replicas = numberOf(valueAt(response, 'spec', 'replicas')) ?? numberOf(valueAt(request, 'spec', 'replicas'));
  return replicas === undefined ? tooLow('to how many') : merge({ spec: { replicas } });
}

function merge(body: JsonObject): ChangeEffect {
  return { kind: 'patch', patch: 'merge', body };
}

function tooLow(what: string): ChangeEffect {
  return { kind: 'unknown', why: `the level of the audit policy does not show ${what}` };
}

function ending(event: AuditEvent, options: Json | undefined): ChangeEffect {
  const graceSeconds = numberOf(valueAt(options, 'gracePeriodSeconds'));
  return {
    kind: 'ending',
    ...(graceSeconds !== undefined && { graceSeconds }),
    ...(trialOf(event) === 'open' && { doubt: perhapsTried }),
  };
}

const perhapsTried = 'the log does not show whether its end was only tried, as a dry run';

function written(event: AuditEvent): ChangeEffect {
  const { request, verb, partial } = event;
  const whole = wholeIn(event);
  if (whole !== undefined) {
    if (isDeeper(whole, depthLimit)) return { kind: 'unknown', why: 'its object is nested too deeply' };
    return isOver(whole) ? { kind: 'gone' } : { kind: 'whole', value: whole };
  }
  if (partial !== undefined && isDeeper(partial, depthLimit))
    return { kind: 'unknown', why: 'its object is nested too deeply' };
  if (partial !== undefined && !isSpace(event) && isOver({ metadata: partial })) return { kind: 'gone' };
  if (verb === 'patch') return withMetadata(patchIn(event), partial);
  if (request === undefined || isDeeper(request, depthLimit)) return notShown(event, 'the object');
  if (event.subresource === '') return { kind: 'sent', value: sentIn(event) ?? request };
  // Of a part only that part was written, and the metadata with it.
  if (partial === undefined) return notShown(event, 'the object');
  const status = event.subresource === 'status' ? withoutConditions(request)['status'] : undefined;
  return withMetadata(merge(status === undefined ? {} : { status }), partial);
}

function isSpace({ group, resource }: AuditEvent): boolean {
  return group === '' && resource === 'namespaces';
}

function withMetadata(effect: ChangeEffect, metadata: JsonObject | undefined): ChangeEffect {
  return effect.kind === 'patch' && metadata !== undefined ? { ...effect, metadata } : effect;
}

function notShown({ converted }: AuditEvent, what: string): ChangeEffect {
  if (converted !== true) return tooLow(what);
  return { kind: 'unknown', why: `the answer that the client asked for does not show ${what}` };
}

/** Marked for deletion, and nothing holds it any longer. */
function isOver(object: JsonObject): boolean {
  return isMarked(object) && !isHeld(object);
}

function isMarked(object: JsonObject): boolean {
  return valueAt(object, 'metadata', 'deletionTimestamp') !== undefined;
}

function isHeld(object: JsonObject): boolean {
  return (
    listOf(valueAt(object, 'metadata', 'finalizers')).length > 0 ||
    listOf(valueAt(object, 'spec', 'finalizers')).length > 0 ||
    (numberOf(valueAt(object, 'metadata', 'deletionGracePeriodSeconds')) ?? 0) > 0
  );
}

function deleted(event: AuditEvent): ChangeEffect {
  const { response, partial, request, status, resource, group, user } = event;
  if (trialOf(event) === 'open') {
    // The answer to what ends later is the object.
    const atOnce = status?.['status'] === 'Success' && !user.startsWith('system:node:');
    if (group !== '' || resource !== 'pods' || atOnce) return { kind: 'unknown', why: perhapsTried };
    return user.startsWith('system:node:') ? { kind: 'gone' } : ending(event, request);
  }
  const whole = wholeIn(event);
  if (whole !== undefined) return isMarked(whole) && isHeld(whole) ? { kind: 'whole', value: whole } : { kind: 'gone' };
  if (partial !== undefined) {
    const shown = { metadata: partial };
    // What holds a namespace is not in its metadata, and something does when it is marked.
    const livesOn = isMarked(shown) && (isSpace(event) || isHeld(shown));
    if (!livesOn) return { kind: 'gone' };
    return withMetadata(merge(isSpace(event) ? { status: { phase: 'Terminating' } } : {}), partial);
  }
  if (status?.['status'] === 'Success' || response !== undefined) return { kind: 'gone' };
  if (group === '' && resource === 'pods') {
    // A person asks for an end; the node's delete, without grace, is the end.
    if (user.startsWith('system:node:')) return { kind: 'gone' };
    return ending(event, request);
  }
  return { kind: 'unknown', why: 'the log does not show whether the object is gone or held by a finalizer' };
}

/** The answer lists what was deleted as it was before; its items carry no kind. */
function collectionGone(event: AuditEvent): readonly ObjectChange[] {
  const { request } = event;
  const response = wholeIn(event);
  if (response === undefined || trialOf(event) === 'open')
    return [changeOf({ ...event, name: '' }, { kind: 'some-gone' })];
  const kind = textOf(response['kind'])?.replace(/List$/, '') ?? '';
  const policy = textOf(request?.['propagationPolicy']);
  return listOf(response['items']).flatMap((value) => {
    if (!isObject(value)) return [];
    const item: JsonObject = { ...value, kind };
    return [
      {
        ...changeOf(event, endOf(item, event, policy), item),
        request: `${event.id} ${textAt(item, 'metadata', 'name') ?? ''}`,
      },
    ];
  });
}

function endOf(item: JsonObject, event: AuditEvent, policy: string | undefined): ChangeEffect {
  const { group, resource, request } = event;
  if (listOf(valueAt(item, 'metadata', 'finalizers')).length > 0 || policy === 'Foreground' || policy === 'Orphan')
    return { kind: 'ending', graceSeconds: Infinity };
  if (group !== '' || resource !== 'pods') return { kind: 'gone' };
  const grace = valueAt(request, 'gracePeriodSeconds') ?? valueAt(item, 'spec', 'terminationGracePeriodSeconds');
  return ending(event, { gracePeriodSeconds: grace ?? null });
}

/** The content type is not in the log; the shape of the body tells. */
function patchIn({ patch, request, uri, subresource, group }: AuditEvent): ChangeEffect {
  const body = (patch ?? request) as Json | undefined;
  if (body === undefined || isDeeper(body, depthLimit)) return tooLow('the patch');
  if (patch !== undefined) return { kind: 'patch', patch: 'json', body };
  const namesKind = textAt(body, 'apiVersion') !== undefined && textAt(body, 'kind') !== undefined;
  if (namesKind && (uri === '' || uri.includes('fieldManager=')))
    return { kind: 'unknown', why: 'of a server-side apply the log does not show the result' };
  const kept = subresource === 'status' && isObject(body) ? withoutConditions(body) : (body as JsonObject);
  if (mergingGroups.has(group) && mergesLists(kept))
    return { kind: 'unknown', why: 'how its patch merges lists is not in the log' };
  return merge(kept);
}

/** Groups of kinds whose patches may be strategic ones. */
const mergingGroups: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'admissionregistration.k8s.io']);

/** Nothing depends on the conditions of a status, and a list of them cannot be merged here. */
function withoutConditions(body: JsonObject): JsonObject {
  const status = body['status'];
  if (!isObject(status)) return body;
  const kept = Object.entries(status).filter(([key]) => !/conditions$/.test(key));
  return { ...body, status: Object.fromEntries(kept) };
}

/**
 * Whether a patch merges lists by keys that only the server knows: sent as a strategic patch, the list that it holds is
 * not the one that comes out.
 */
function mergesLists(body: Json): boolean {
  if (!isObject(body)) return false;
  return Object.entries(body).some(([key, value]) => {
    if (!isList(value)) return mergesLists(value);
    return !atomicLists.has(key) && value.some(isObject) && !Object.hasOwn(body, `$setElementOrder/${key}`);
  });
}

/** Lists that even a strategic patch replaces. */
const atomicLists: ReadonlySet<string> = new Set(['containerStatuses']);
