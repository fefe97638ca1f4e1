/** Writes of policies, and of the objects whose labels and ports policies refer to, in audit events. */
import type { ObjectWrite } from '../model/flow.ts';
import { parseAddress } from '../model/network.ts';
import type { Json, JsonObject } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import type { AuditEvent } from './audit-event.ts';
import { noteFact } from './audit-gaps.ts';
import { changesNothing, trialOf } from './audit-outcome.ts';
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
  noteBody(event, kind, state);
  const items = collectionOf(event);
  if (items !== undefined) return items.length === 0 ? [emptied(event, kind)] : items.map(deletedItem(event, kind));
  return [written(event, kind)];
}

/** The kind of what the request would write; undefined where it is no write, or of nothing that concerns us. */
export function writtenKind({ subresource, group, resource, verb }: AuditEvent): string | undefined {
  return subresource === '' && verbs.has(verb) ? kinds.get(`${group}/${resource}`) : undefined;
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
  const sent = request !== undefined || patch !== undefined || response !== undefined;
  if (kind === 'Namespace') noteFact(state, 'labels of namespaces', sent);
  else if (kind === 'Service') noteFact(state, 'Services', sent);
  else {
    noteFact(state, 'bodies of policies', sent);
    if (verb === 'patch' && sent) noteFact(state, 'results of policy changes', response !== undefined);
  }
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
  const result = resultOf(event);
  const uid = textAt(result, 'metadata', 'uid') ?? event.uid;
  const effect = effectOf(event, result);
  const after = effect === 'deleted' || result === undefined ? undefined : withoutNoise(result);
  return {
    kind: 'write',
    write: {
      ...askedBy(event, kind),
      effect,
      ...(uid !== undefined && { uid }),
      ...(after !== undefined && { after }),
    },
    traits: traitsOf(event, result),
  };
}

/** The object after the write as far as this event shows it: the answer, or what was sent if that is all of it. */
function resultOf(event: AuditEvent): JsonObject | undefined {
  if (event.response !== undefined && event.response['kind'] !== 'Status') return event.response;
  return event.verb === 'create' || event.verb === 'update' ? event.request : undefined;
}

function effectOf(event: AuditEvent, result: JsonObject | undefined): ObjectWrite['effect'] {
  if (isOpenDeletion(event)) return 'changed';
  const going = valueAt(result, 'metadata', 'deletionTimestamp') !== undefined;
  const held =
    listOf(valueAt(result, 'metadata', 'finalizers')).length > 0 ||
    listOf(valueAt(result, 'spec', 'finalizers')).length > 0;
  if (going) return held ? 'marked-for-deletion' : 'deleted';
  switch (event.verb) {
    case 'delete':
    case 'deletecollection':
      return event.status?.['status'] === 'Success' || event.response !== undefined ? 'deleted' : 'changed';
    case 'create':
      return 'created';
    default:
      return event.code === 201 ? 'created' : 'changed';
  }
}

function traitsOf(event: AuditEvent, result: JsonObject | undefined): WriteTraits {
  const answered = event.response !== undefined;
  const resourceVersion = answered ? textAt(result, 'metadata', 'resourceVersion') : undefined;
  const generation = answered ? numberOf(valueAt(result, 'metadata', 'generation')) : undefined;
  const patch = event.verb === 'patch' && !answered ? patchOf(event) : undefined;
  return {
    ...(resourceVersion !== undefined && { resourceVersion }),
    ...(generation !== undefined && { generation }),
    ...(patch !== undefined && { patch }),
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
