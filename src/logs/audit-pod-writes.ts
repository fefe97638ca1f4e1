/**
 * Writes of pods that may give them labels. Nearly all writes of pods are of their status, and most others are of
 * finalizers, owners and annotations: these say that they spare the labels, and are passed over.
 */
import type { ObjectWrite } from '../model/flow.ts';
import type { Json } from '../model/object.ts';
import { shownIn } from './audit-answer.ts';
import type { AuditEvent } from './audit-event.ts';
import { changesNothing } from './audit-outcome.ts';
import { askedBy, final, repeatsVersion, sparesLabels } from './audit-writes.ts';
import { objectOf, textAt, valueAt } from './fields.ts';
import type { Decoded } from './index.ts';

const verbs: ReadonlySet<string> = new Set(['create', 'update', 'patch']);

export function podWritesIn(event: AuditEvent): readonly Decoded[] {
  const { group, resource, stage } = event;
  if (resource !== 'pods' || group !== '' || !final.has(stage) || !mayLabel(event)) return [];
  if (event.name === '' || event.namespace === '' || changesNothing(event) || repeatsVersion(event)) return [];
  return [{ kind: 'pod-write', write: written(event) }];
}

/** The status takes labels along; the other parts of a pod leave them. */
function mayLabel(event: AuditEvent): boolean {
  const { verb, subresource } = event;
  if (!verbs.has(verb) || (subresource !== '' && subresource !== 'status')) return false;
  if (subresource === 'status' && event.request === undefined && event.patch === undefined) return false;
  return isApply(event) || !sparesLabels(event);
}

/** What it no longer names may be taken away. */
function isApply({ verb, request }: AuditEvent): boolean {
  return verb === 'patch' && request?.['apiVersion'] !== undefined && request['kind'] !== undefined;
}

/** `after` holds the labels alone: that is all that is asked of it, and bodies of pods are large. */
function written(event: AuditEvent): ObjectWrite {
  const shown = shownIn(event);
  const uid = textAt(shown, 'metadata', 'uid') ?? event.uid;
  const version = textAt(shown, 'metadata', 'resourceVersion');
  const whole = shown ?? (event.verb === 'patch' ? undefined : event.request);
  const labels: Json = objectOf(valueAt(whole, 'metadata', 'labels')) ?? {};
  return {
    ...askedBy(event, 'Pod'),
    effect: event.verb === 'create' ? 'created' : 'changed',
    ...(uid !== undefined && { uid }),
    ...(version !== undefined && { version }),
    ...(whole !== undefined && { after: { metadata: { labels } } }),
  };
}
