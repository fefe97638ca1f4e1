/**
 * What of the spec a write cannot have changed, whatever its answer shows: the log may lack the write before it, and who
 * comes next is not its author.
 */
import type { Spared } from '../model/flow.ts';
import type { Json } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import type { AuditEvent } from './audit-event.ts';
import { lettersOf } from './audit-shape.ts';
import { listOf, objectOf, textAt, textOf, valueAt } from './fields.ts';
import { timeOf } from './time.ts';

/** Undefined where it may have changed everything. */
export function sparedBy(event: AuditEvent): Spared | undefined {
  const spec = objectOf(valueAt(event.response, 'spec'));
  const named = wasMutated(event) ? undefined : namedIn(event);
  if (named !== undefined && named.length === 0) return 'all';
  if (spec === undefined) return undefined;
  const owned = ownedBefore(event);
  const spared = Object.keys(spec).filter((member) => named?.includes(member) === false || owned.has(member));
  return spared.length === 0 ? undefined : spared;
}

const mutation = `${lettersOf('mutation.webhook.admission.k8s.io')}round`;

/** By a webhook, which may change what nobody asked to be changed; it writes under the name of whoever asked. */
function wasMutated({ annotations = {} }: AuditEvent): boolean {
  return Object.entries(annotations).some(
    ([key, told]) => lettersOf(key).startsWith(mutation) && !/"mutated": ?false/.test(textOf(told) ?? ''),
  );
}

/** Members of the spec that a patch names; undefined where it may change any, or more than metadata and spec, or is empty. */
function namedIn({ verb, patch, request }: AuditEvent): readonly string[] | undefined {
  if (verb !== 'patch') return undefined;
  if (patch !== undefined) return namedBySteps(patch as readonly Json[]);
  // An apply takes away what it no longer names.
  if (request === undefined || (textOf(request['apiVersion']) !== undefined && textOf(request['kind']) !== undefined))
    return undefined;
  const { apiVersion: _apiVersion, kind: _kind, metadata: _metadata, status: _status, spec = {}, ...others } = request;
  if (Object.keys(others).length > 0 || !isObject(spec) || Object.keys(request).length === 0) return undefined;
  const members = Object.keys(spec);
  return members.some((member) => member.startsWith('$')) ? undefined : members;
}

function namedBySteps(steps: readonly Json[]): readonly string[] | undefined {
  if (steps.length === 0) return undefined;
  const named: string[] = [];
  for (const step of steps) {
    const op = textAt(step, 'op');
    for (const key of op === 'move' ? ['path', 'from'] : op === 'test' ? [] : ['path']) {
      const [, root, member] = (textAt(step, key) ?? '').split('/');
      if (root === 'metadata' || root === 'status') continue;
      if (root !== 'spec' || member === undefined) return undefined;
      named.push(member.replace(/~1/g, '/').replace(/~0/g, '~'));
    }
  }
  return named;
}

/** Members that some field manager owned before the request came: to change a value is to take it from all others. */
function ownedBefore({ response, received }: AuditEvent): ReadonlySet<string> {
  const second = Math.floor(received / 1_000) * 1_000;
  const earlier = listOf(valueAt(response, 'metadata', 'managedFields')).filter((entry) => {
    const time = timeOf(valueAt(entry, 'time'), 0);
    return time !== undefined && time < second && textAt(entry, 'subresource') === undefined;
  });
  return new Set(
    earlier.flatMap((entry) =>
      Object.entries(objectOf(valueAt(entry, 'fieldsV1', 'f:spec')) ?? {}).flatMap(([field, below]) =>
        field.startsWith('f:') && isObject(below) && Object.keys(below).length === 0 ? [field.slice(2)] : [],
      ),
    ),
  );
}
