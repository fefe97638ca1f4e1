/**
 * Kubernetes audit events: who changed which policy, which pod held which address when, and which pods talked to the
 * API server. Nothing else about traffic is in them.
 */
import type { JsonObject } from '../model/object.ts';
import type { AuditEvent } from './audit-event.ts';
import { eventIn } from './audit-event.ts';
import { podEventsIn, podFacts } from './audit-pods.ts';
import { flowsIn } from './audit-requests.ts';
import { unfinishedWrites, writesIn } from './audit-writes.ts';
import { objectOf, textOf } from './fields.ts';
import type { Decoded, DecoderState, LogFormat, RawRecord } from './index.ts';
import { utcOffsetOf } from './time.ts';

export const audit: LogFormat = {
  name: 'audit',
  tellsState: true,
  recognise(record) {
    if (record.kind === 'text' || !isEvent(record.value)) return undefined;
    return 'auditID with a verb: an event of the Kubernetes audit log';
  },
  refuse,
  identity(record) {
    if (record.kind === 'text') return undefined;
    const { auditID, stage, requestReceivedTimestamp, verb, objectRef } = record.value;
    const { resource, namespace, name } = objectOf(objectRef) ?? {};
    // The client may choose the auditID, so it is no key alone.
    return [auditID, stage, requestReceivedTimestamp, verb, resource, namespace, name].map(plain).join('\n');
  },
  decode(record, state) {
    if (record.kind === 'text') return { unreadable: 'a line that is no audit event' };
    if (!isEvent(record.value)) return { unreadable: 'a JSON object that is no audit event' };
    const event = eventIn(record.value, utcOffsetOf(state), record.origin);
    if (event === undefined) return { unreadable: 'an audit event without a time' };
    return decodeEvent(event, state);
  },
  finish: (state) => [...unfinishedWrites(state), ...podFacts(state)],
};

function plain(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isEvent(value: JsonObject): boolean {
  const asked = textOf(value['verb']) !== undefined || value['stage'] !== undefined;
  return textOf(value['auditID']) !== undefined && asked && value['method'] === undefined;
}

function decodeEvent(event: AuditEvent, state: DecoderState): readonly Decoded[] {
  return [...writesIn(event, state), ...podEventsIn(event, state), ...flowsIn(event, state)];
}

function refuse(record: RawRecord): { what: string; help: string } | undefined {
  if (record.kind === 'text') {
    if (!/^\S+ AUDIT: id="[^"]*" /.test(record.line)) return undefined;
    return {
      what: 'an audit log in the format "legacy", which holds no bodies',
      help: 'start the API server with --audit-log-format=json',
    };
  }
  const { value } = record;
  if (value['auditID'] !== undefined && value['method'] !== undefined && value['requestTimestamp'] !== undefined)
    return {
      what: "Rancher's own API audit log, which is not about the cluster",
      help: "name the audit log of the downstream cluster's API server instead",
    };
  if (value['kind'] === 'Event' && (value['involvedObject'] !== undefined || value['regarding'] !== undefined))
    return {
      what: 'a list of Kubernetes Events (kubectl get events), which are not audit events',
      help: 'name the file of --audit-log-path',
    };
  if (typeof value['kind'] === 'string' && value['kind'].endsWith('List') && Array.isArray(value['items']))
    return { what: `a ${value['kind']} of objects, which is a snapshot and not a log`, help: 'give it as the cluster' };
  return undefined;
}
