/** Births, addresses, labels and ends of pods in audit events. */
import type { Json, JsonObject } from '../model/object.ts';
import { sentIn, shownIn } from './audit-answer.ts';
import type { AuditEvent } from './audit-event.ts';
import { labelsIn } from './audit-event.ts';
import { noteFact } from './audit-gaps.ts';
import { changesNothing } from './audit-outcome.ts';
import { listOf, objectOf, stringMapOf, textAt, textOf, valueAt } from './fields.ts';
import type { Decoded, DecoderState, PodEvent } from './index.ts';

export function podEventsIn(event: AuditEvent, state: DecoderState): readonly Decoded[] {
  if (event.stage !== 'ResponseComplete' || changesNothing(event)) return [];
  if (event.resource === 'pods' && event.group === '') return ofPod(event, state).map(decoded);
  if (event.resource === 'endpointslices' || (event.resource === 'endpoints' && event.group === ''))
    return ofSlice(event, state).map(decoded);
  return [];
}

function decoded(event: PodEvent): Decoded {
  return { kind: 'pod', event };
}

function ofPod(event: AuditEvent, state: DecoderState): readonly PodEvent[] {
  switch (`${event.verb} ${event.subresource}`) {
    case 'create ':
      return created(event, state);
    case 'create binding':
      return named(event, { ...(nodeOf(event) !== undefined && { node: nodeOf(event) as string }) });
    case 'patch status':
    case 'update status':
      return statusWritten(event, state);
    case 'patch ':
    case 'update ':
      return changed(event);
    case 'delete ':
      return isEnd(event) ? named(event, { gone: true }) : [];
    default:
      return [];
  }
}

/** An event about the pod that the request names; none where it has no name (a create with generateName). */
function named(event: AuditEvent, facts: Partial<PodEvent>): readonly PodEvent[] {
  if (event.name === '' || event.namespace === '') return [];
  const uid =
    textAt(shownIn(event), 'metadata', 'uid') ??
    textAt(event.request, 'metadata', 'uid') ??
    preconditionOf(event) ??
    event.uid;
  return [
    {
      time: event.time,
      namespace: event.namespace,
      pod: event.name,
      ...(uid !== undefined && { uid }),
      ...facts,
      origin: event.origin,
    },
  ];
}

function preconditionOf(event: AuditEvent): string | undefined {
  return textAt(event.request, 'preconditions', 'uid');
}

function nodeOf(event: AuditEvent): string | undefined {
  return textAt(event.request, 'target', 'name');
}

function created(event: AuditEvent, state: DecoderState): readonly PodEvent[] {
  const pod = event.response ?? sentIn(event) ?? shownIn(event);
  const labels = labelsIn(pod);
  noteFact(state, 'pod names and labels', event.name !== '' && pod !== undefined);
  return named(event, {
    ...(labels !== undefined && { labels }),
    ...ownerIn(pod),
    ...(valueAt(pod, 'spec', 'hostNetwork') === true && { hostNetwork: true }),
  });
}

function ownerIn(pod: JsonObject | undefined): { owner?: { kind: string; name: string } } {
  const owners = listOf(valueAt(pod, 'metadata', 'ownerReferences'));
  const owner = owners.find((item) => valueAt(item, 'controller') === true) ?? owners[0];
  const kind = textAt(owner, 'kind');
  const name = textAt(owner, 'name');
  return kind === undefined || name === undefined || kind === 'Node' ? {} : { owner: { kind, name } };
}

/** The kubelet sends only what changed: an address stands in one patch of many. */
function statusWritten(event: AuditEvent, state: DecoderState): readonly PodEvent[] {
  const status = objectOf(event.request?.['status']);
  noteFact(state, 'pod addresses', status !== undefined);
  const whole = objectOf(event.response?.['status']);
  const phase = textOf(status?.['phase']) ?? textOf(whole?.['phase']);
  const ended = phase === 'Succeeded' || phase === 'Failed';
  const addresses = ended ? [] : (addressesIn(status) ?? addressesIn(whole));
  const hostAddress = textOf(status?.['hostIP']) ?? textOf(whole?.['hostIP']);
  const onHost =
    valueAt(event.response, 'spec', 'hostNetwork') === true ||
    (hostAddress !== undefined && addresses?.includes(hostAddress) === true);
  const labels = labelsIn(shownIn(event));
  return named(event, {
    ...(addresses !== undefined && { addresses }),
    ...(onHost && { hostNetwork: true }),
    ...(labels !== undefined && { labels }),
    ...ownerIn(shownIn(event)),
    ...(textAt(event.response, 'spec', 'nodeName') !== undefined && {
      node: textAt(event.response, 'spec', 'nodeName') as string,
    }),
  });
}

/** `podIPs` and `podIP` of a status or of a patch to it; a patch's directives to delete are not addresses. */
function addressesIn(status: JsonObject | undefined): readonly string[] | undefined {
  const listed = listOf(status?.['podIPs']).flatMap((item: Json) =>
    valueAt(item, '$patch') === 'delete' ? [] : (textAt(item, 'ip') ?? []),
  );
  const single = textOf(status?.['podIP']);
  const all = [...new Set([...(single === undefined ? [] : [single]), ...listed])];
  return all.length === 0 ? undefined : all;
}

const calicoAddresses = ['cni.projectcalico.org/podIPs', 'cni.projectcalico.org/podIP'];

/** Labels of a living pod, and the address that Calico writes before the kubelet does. */
function changed(event: AuditEvent): readonly PodEvent[] {
  const labels = labelsIn(shownIn(event)) ?? (event.verb === 'update' ? labelsIn(event.request) : undefined);
  const notes = stringMapOf(valueAt(event.request, 'metadata', 'annotations'));
  const written = calicoAddresses.map((key) => notes?.get(key)).find((text) => text !== undefined);
  const addresses = written
    ?.split(',')
    .flatMap((text) => text.split('/')[0]?.trim() ?? [])
    .filter((text) => text !== '');
  return named(event, {
    ...(labels !== undefined && { labels }),
    ...(addresses !== undefined && { addresses }),
    ...ownerIn(shownIn(event)),
  });
}

/** A person's delete only asks for an end; the node's, without grace, is the end. */
function isEnd(event: AuditEvent): boolean {
  return event.user.startsWith('system:node:') || event.request?.['gracePeriodSeconds'] === 0;
}

/** A slice is written as a whole, so that one event heals a history with gaps. */
function ofSlice(event: AuditEvent, state: DecoderState): readonly PodEvent[] {
  if (event.verb !== 'create' && event.verb !== 'update' && event.verb !== 'patch') return [];
  const slice = event.response ?? (event.verb === 'patch' ? undefined : event.request);
  noteFact(state, 'EndpointSlice bodies', slice !== undefined);
  const entries =
    event.resource === 'endpoints'
      ? listOf(slice?.['subsets']).flatMap((subset) =>
          // A pod that is not ready has its address all the same.
          [...listOf(valueAt(subset, 'addresses')), ...listOf(valueAt(subset, 'notReadyAddresses'))].map((item) => ({
            item,
            addresses: [valueAt(item, 'ip') ?? null],
          })),
        )
      : listOf(slice?.['endpoints']).map((item) => ({ item, addresses: listOf(valueAt(item, 'addresses')) }));
  return entries.flatMap(({ item, addresses }) => {
    const target = valueAt(item, 'targetRef');
    const pod = textAt(target, 'name');
    const uid = textAt(target, 'uid');
    const texts = addresses.flatMap((address) => textOf(address) ?? []);
    if (textAt(target, 'kind') !== 'Pod' || pod === undefined || texts.length === 0) return [];
    return [
      {
        time: event.time,
        namespace: textAt(target, 'namespace') ?? event.namespace,
        pod,
        ...(uid !== undefined && { uid }),
        addresses: texts,
        origin: event.origin,
      },
    ];
  });
}
