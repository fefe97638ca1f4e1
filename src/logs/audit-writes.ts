/** Writes of policies, and of the objects whose labels and ports policies refer to, in audit events. */
import type { ObjectWrite } from '../model/flow.ts';
import { parseAddress } from '../model/network.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import { sentIn, shownIn } from './audit-answer.ts';
import type { AuditEvent } from './audit-event.ts';
import { noteFact } from './audit-gaps.ts';
import { changesNothing, trialOf } from './audit-outcome.ts';
import { sparedBy } from './audit-spared.ts';
import { isDeeper, listOf, numberOf, objectOf, textAt, textOf, valueAt } from './fields.ts';
import type { Decoded, DecoderState, WriteTraits } from './index.ts';

/** Plural names of the resources whose history matters, with their kinds. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['/namespaces', 'Namespace'],
  ['/services', 'Service'],
  ['networking.k8s.io/networkpolicies', 'NetworkPolicy'],
  // Where they were until Kubernetes 1.16, and where old clients still look.
  ['extensions/networkpolicies', 'NetworkPolicy'],
  ['policy.networking.k8s.io/adminnetworkpolicies', 'AdminNetworkPolicy'],
  ['policy.networking.k8s.io/baselineadminnetworkpolicies', 'BaselineAdminNetworkPolicy'],
  ['policy.networking.k8s.io/clusternetworkpolicies', 'ClusterNetworkPolicy'],
  ['cilium.io/ciliumnetworkpolicies', 'CiliumNetworkPolicy'],
  ['cilium.io/ciliumclusterwidenetworkpolicies', 'CiliumClusterwideNetworkPolicy'],
  ['projectcalico.org/networkpolicies', 'NetworkPolicy'],
  ['projectcalico.org/globalnetworkpolicies', 'GlobalNetworkPolicy'],
  ['crd.projectcalico.org/networkpolicies', 'NetworkPolicy'],
  ['crd.projectcalico.org/globalnetworkpolicies', 'GlobalNetworkPolicy'],
  ['crd.antrea.io/networkpolicies', 'NetworkPolicy'],
  ['crd.antrea.io/clusternetworkpolicies', 'ClusterNetworkPolicy'],
]);

const verbs: ReadonlySet<string> = new Set(['create', 'update', 'patch', 'delete', 'deletecollection']);
/** Of a request that is answered at once. */
export const final: ReadonlySet<string> = new Set(['ResponseComplete', 'Panic']);

/** Nesting above which a body is not kept. */
const depthLimit = 64;

export function writesIn(event: AuditEvent, state: DecoderState): readonly Decoded[] {
  const kind = writtenKind(event);
  if (kind === undefined) return [];
  follow(event, state);
  if (!final.has(event.stage) || changesNothing(event) || isRepeated(event)) return [];
  if (event.subresource !== '' && sparesLabels(event)) return [];
  noteBody(event, kind, state);
  const items = collectionOf(event);
  if (items !== undefined) return items.length === 0 ? [emptied(event, kind)] : items.map(deletedItem(event, kind));
  return [written(event, kind)];
}

/** The kind of what the request would write; undefined where it is no write, or of nothing that concerns us. */
export function writtenKind({ subresource, group, resource, verb }: AuditEvent): string | undefined {
  const kind = verbs.has(verb) ? kinds.get(`${group}/${resource}`) : undefined;
  return subresource === '' || (kind === 'Namespace' && spaceParts.has(subresource)) ? kind : undefined;
}

/** Parts of a namespace that are written apart: its labels are written with either. */
const spaceParts: ReadonlySet<string> = new Set(['status', 'finalize']);

/** A patch that names neither the labels nor all of the metadata leaves the labels as they are. */
export function sparesLabels({ verb, patch, request }: AuditEvent): boolean {
  if (verb !== 'patch') return false;
  if (patch !== undefined) return !patch.some((step) => /^(?:|\/metadata(?:\/labels(?:\/.*)?)?)$/s.test(pathOf(step)));
  return request !== undefined && !Object.hasOwn(objectOf(request['metadata']) ?? {}, 'labels');
}

function pathOf(step: unknown): string {
  const path = valueAt(step as Json, 'path');
  return typeof path === 'string' ? path : '';
}

/** The server of Calico's own API repeats in its storage what the user wrote. */
export function isRepeated({ group, user }: AuditEvent): boolean {
  return group === 'crd.projectcalico.org' && user.endsWith(':calico-apiserver');
}

const bareDeletions = 'audit: deletions without a body';

/** What the level of the event left out. Of a delete name and time say all, but for whether it was only tried. */
function noteBody(event: AuditEvent, kind: string, state: DecoderState): void {
  const { verb, patch, request, response } = event;
  if (isOpenDeletion(event)) state.set(bareDeletions, ((state.get(bareDeletions) as number | undefined) ?? 0) + 1);
  if (verb !== 'create' && verb !== 'update' && verb !== 'patch') return;
  const sent = request !== undefined || patch !== undefined || shownIn(event) !== undefined;
  if (kind === 'Namespace') noteFact(state, 'labels of namespaces', sent);
  else if (kind === 'Service') noteFact(state, 'Services', sent);
  else {
    noteFact(state, 'bodies of policies', sent);
    if (verb !== 'patch' || !sent) return;
    if (event.converted === true && response === undefined) noteConverted(state);
    else noteFact(state, 'results of policy changes', response !== undefined);
  }
}

const convertedAnswers = 'audit: patches answered in another form';

function noteConverted(state: DecoderState): void {
  state.set(convertedAnswers, ((state.get(convertedAnswers) as number | undefined) ?? 0) + 1);
}

/** Whoever writes chooses in which form the answer comes, and so what the log holds of it. */
export function convertedWrites(state: DecoderState): readonly Decoded[] {
  const count = state.get(convertedAnswers) as number | undefined;
  if (count === undefined) return [];
  const what = count === 1 ? '1 policy patch was' : `${count} policy patches were`;
  const text = `${what} answered without the object, with a table or its metadata alone, as the client asked: what came out is known only where it can be worked out`;
  return [{ kind: 'limit', text }];
}

function isOpenDeletion(event: AuditEvent): boolean {
  return (event.verb === 'delete' || event.verb === 'deletecollection') && trialOf(event) === 'open';
}

/** A write that was received and never answered in the log: nobody knows whether it changed something. */
const openWrites = 'audit: writes without an end';

type OpenWrites = Map<string, AuditEvent | undefined>;

function openWritesIn(state: DecoderState): OpenWrites {
  const open = (state.get(openWrites) as OpenWrites | undefined) ?? new Map<string, AuditEvent | undefined>();
  state.set(openWrites, open);
  return open;
}

function follow(event: AuditEvent, state: DecoderState): void {
  const open = openWritesIn(state);
  const { id: key } = event;
  if (event.stage !== 'RequestReceived') open.set(key, undefined);
  else if (!open.has(key)) open.set(key, event);
}

export function unfinishedWrites(state: DecoderState): readonly Decoded[] {
  const events = [...openWritesIn(state).values()].filter((event) => event !== undefined);
  if (events.length === 0) return [];
  const places = events.slice(0, 3).map(({ origin }) => `${origin.file}:${origin.line}`);
  const what = events.length === 1 ? '1 policy write was' : `${events.length} policy writes were`;
  const text = `${what} received by the API server but the log holds no answer (${places.join(', ')}): whether they changed something is not known`;
  return [{ kind: 'limit', text }];
}

/** A delete takes from its body whether it is a dry run: without one in the log it looks like the real thing. */
export function doubtfulDeletions(state: DecoderState): readonly Decoded[] {
  const count = state.get(bareDeletions) as number | undefined;
  if (count === undefined) return [];
  const what = count === 1 ? '1 deletion is' : `${count} deletions are`;
  const text = `${what} recorded without the body of the request: whether ${count === 1 ? 'it was' : 'they were'} carried out or only tried is not known`;
  return [{ kind: 'limit', text }];
}

/** Who asked for what, when and from where. */
export function askedBy(event: AuditEvent, kind: string): Omit<ObjectWrite, 'effect'> {
  const address = event.sourceAddress === undefined ? undefined : parseAddress(event.sourceAddress);
  return {
    time: event.time,
    ...(event.received < event.time && { received: event.received }),
    verb: event.verb as ObjectWrite['verb'],
    ref: {
      group: event.group === 'extensions' ? 'networking.k8s.io' : event.group,
      kind,
      namespace: kind === 'Namespace' ? '' : event.namespace,
      name: event.name,
    },
    user: event.user,
    ...(event.actingAs !== undefined && { actingAs: event.actingAs }),
    ...(address !== undefined && { address }),
    ...(event.relayed && { relayed: true }),
    ...(event.pod !== undefined && { pod: event.pod }),
    client: event.client,
    origin: event.origin,
  };
}

function collectionOf(event: AuditEvent): readonly JsonObject[] | undefined {
  if (event.verb !== 'deletecollection' || event.response === undefined) return undefined;
  return listOf(event.response['items']).flatMap((item) => (isObject(item) ? [item] : []));
}

function emptied(event: AuditEvent, kind: string): Decoded {
  return { kind: 'write', write: { ...askedBy(event, kind), effect: 'nothing' } };
}

function deletedItem(event: AuditEvent, kind: string): (item: JsonObject) => Decoded {
  return (item) => {
    const { ref, ...rest } = askedBy(event, kind);
    const uid = textAt(item, 'metadata', 'uid');
    const marked = listOf(valueAt(item, 'metadata', 'finalizers')).length > 0;
    return {
      kind: 'write',
      write: {
        ...rest,
        ref: { ...ref, name: textAt(item, 'metadata', 'name') ?? '' },
        effect: isOpenDeletion(event) ? 'changed' : marked ? 'marked-for-deletion' : 'deleted',
        ...(uid !== undefined && { uid }),
      },
    };
  };
}

function written(event: AuditEvent, kind: string): Decoded {
  const result = resultOf(event, kind);
  const uid = textAt(result, 'metadata', 'uid') ?? textAt(event.partial, 'uid') ?? event.uid;
  const effect = event.subresource === '' ? effectOf(event, kind, result) : 'changed';
  const shown = result ?? (effect === 'changed' ? undefined : shownSpace(event, kind));
  const after = effect === 'deleted' || shown === undefined ? undefined : withoutNoise(shown);
  return {
    kind: 'write',
    write: {
      ...askedBy(event, kind),
      effect,
      ...(uid !== undefined && { uid }),
      ...(after !== undefined && { after }),
    },
    traits: traitsOf(event, kind),
  };
}

/** The answer, where it is the object: its kind is that of the resource. */
function answerOf({ response }: AuditEvent, kind: string): JsonObject | undefined {
  return response === undefined || (response['kind'] ?? kind) !== kind ? undefined : response;
}

/** The object after the write as far as this event shows it: the answer, or what was sent if that is all of it. */
function resultOf(event: AuditEvent, kind: string): JsonObject | undefined {
  const whole = answerOf(event, kind);
  if (whole !== undefined) return whole;
  return event.verb === 'create' || event.verb === 'update' ? sentIn(event) : undefined;
}

/** Of a namespace the metadata is all that matters. */
function shownSpace({ partial }: AuditEvent, kind: string): JsonObject | undefined {
  return kind === 'Namespace' && partial !== undefined ? { apiVersion: 'v1', kind, metadata: partial } : undefined;
}

function effectOf(event: AuditEvent, kind: string, result: JsonObject | undefined): ObjectWrite['effect'] {
  if (isOpenDeletion(event)) return 'changed';
  const shown = result ?? shownIn(event);
  const going = valueAt(shown, 'metadata', 'deletionTimestamp') !== undefined;
  // What holds a namespace is not in its metadata.
  const held =
    (kind === 'Namespace' && event.partial !== undefined) ||
    listOf(valueAt(shown, 'metadata', 'finalizers')).length > 0 ||
    listOf(valueAt(shown, 'spec', 'finalizers')).length > 0;
  if (going) return held ? 'marked-for-deletion' : 'deleted';
  switch (event.verb) {
    case 'delete':
    case 'deletecollection':
      return event.status?.['status'] === 'Success' || shownIn(event) !== undefined ? 'deleted' : 'changed';
    case 'create':
      return 'created';
    default:
      if (repeatsVersion(event)) return 'nothing';
      return event.code === 201 ? 'created' : 'changed';
  }
}

/** Asked of one version and answered with it: nothing was stored. */
export function repeatsVersion(event: AuditEvent): boolean {
  const asked = textAt(event.request, 'metadata', 'resourceVersion');
  return asked !== undefined && asked === textAt(shownIn(event), 'metadata', 'resourceVersion');
}

function traitsOf(event: AuditEvent, kind: string): WriteTraits {
  const { partial, subresource } = event;
  const whole = answerOf(event, kind);
  const metadata = objectOf(whole?.['metadata']) ?? partial;
  const resourceVersion = textAt(metadata, 'resourceVersion');
  const generation = numberOf(valueAt(metadata, 'generation'));
  const patch = event.verb === 'patch' && whole === undefined ? patchOf(event) : undefined;
  const shown = patch === undefined || partial === undefined ? undefined : withoutNoise({ metadata: partial });
  const spared = kind === 'Namespace' ? undefined : repeatsVersion(event) ? 'all' : sparedBy(event);
  return {
    ...(subresource !== '' && { part: true }),
    ...(shown !== undefined && { metadata: objectOf(shown['metadata']) ?? {} }),
    ...(resourceVersion !== undefined && { resourceVersion }),
    ...(generation !== undefined && { generation }),
    ...(patch !== undefined && { patch }),
    ...(spared !== undefined && { spared }),
  };
}

/** The content type is not in the log; the shape of the body tells. */
function patchOf(event: AuditEvent): NonNullable<WriteTraits['patch']> | undefined {
  const body = (event.patch ?? event.request) as Json | undefined;
  if (body === undefined || isDeeper(body, depthLimit)) return undefined;
  if (event.patch !== undefined) return { kind: 'json', body };
  const whole = textOf(valueAt(body, 'apiVersion')) !== undefined && textOf(valueAt(body, 'kind')) !== undefined;
  // Where no URI is in the log, an apply cannot be told from a patch that names its kind.
  const mayApply = event.uri === '' || event.uri.includes('fieldManager=');
  return { kind: whole && mayApply ? 'apply' : 'merge', body };
}

/** What a policy's history needs: no status, no bookkeeping of field managers or of kubectl. */
function withoutNoise(object: JsonObject): JsonObject | undefined {
  if (isDeeper(object, depthLimit)) return undefined;
  const { status: _status, metadata, ...rest } = object;
  const { managedFields: _managed, annotations, ...kept } = objectOf(metadata) ?? {};
  const notes = Object.entries(objectOf(annotations) ?? {}).filter(
    ([key]) => key !== 'kubectl.kubernetes.io/last-applied-configuration',
  );
  return { ...rest, metadata: { ...kept, ...(notes.length > 0 && { annotations: Object.fromEntries(notes) }) } };
}
