/**
 * Kubernetes audit events: who changed which policy, which pod held which address when, which pods talked to the API
 * server, and which it called itself. Nothing else about traffic is in them.
 */
import { varying } from './audit-alike.ts';
import type { AuditEvent } from './audit-event.ts';
import { eventIn, stageTimeIn } from './audit-event.ts';
import { decodeRequest, finishAudit } from './audit-facts.ts';
import { changesOf, unansweredChanges } from './audit-objects.ts';
import { eventOf, identityOf, isRancher } from './audit-shape.ts';
import { csvTable } from './csv-table.ts';
import type { DecoderState, LogFormat, RawRecord } from './index.ts';
import { utcOffsetOf } from './time.ts';

export const audit: LogFormat = {
  name: 'audit',
  sees: 'api-requests',
  tellsState: true,
  varying,
  isHead: (record) => record.kind === 'text' && table.isHeader(record.line),
  recognise(record) {
    if (record.kind === 'text')
      return table.isHeader(record.line) ? 'a CSV header of AKSAudit: the Kubernetes audit log of AKS' : undefined;
    const event = eventOf(record.value);
    if (event === undefined) return undefined;
    if (typeof event === 'string') return 'category kube-audit: a diagnostic record of AKS';
    const told = event['auditID'] === undefined ? 'apiVersion audit.k8s.io with a verb' : 'auditID with a verb';
    const place = event === record.value ? '' : ', inside another record or under other keys';
    return `${told}${place}: an event of the Kubernetes audit log`;
  },
  refuse,
  identity(record) {
    const event = record.kind === 'text' ? undefined : eventOf(record.value);
    if (event === undefined || typeof event === 'string' || event['auditID'] === undefined) return undefined;
    return identityOf(event);
  },
  time(record, state) {
    const event = record.kind === 'json' ? eventOf(record.value) : undefined;
    return event === undefined || typeof event === 'string' ? undefined : stageTimeIn(event, utcOffsetOf(state));
  },
  decode(record, state) {
    const event = requestIn(record, state);
    return event === undefined ? [] : 'unreadable' in event ? event : decodeRequest(event, state);
  },
  changes(record, state) {
    const event = requestIn(record, state);
    return event === undefined || 'unreadable' in event ? event : changesOf(event, state);
  },
  unansweredChanges,
  finish: finishAudit,
};

/** The tables AKSAudit and AKSAuditAdmin, and AzureDiagnostics with whole events. */
const table = csvTable('audit', ['AuditId', 'Stage', 'Verb', 'RequestUri'], ['log_s', 'Category', 'TimeGenerated']);

function requestIn(record: RawRecord, state: DecoderState): AuditEvent | { readonly unreadable: string } | undefined {
  const row = record.kind === 'json' ? { value: record.value } : table.rowOf(record, state);
  if (row === undefined) return undefined;
  if (row.unreadable !== undefined) return { unreadable: row.unreadable };
  const value = eventOf(row.value);
  if (value === undefined) return { unreadable: 'a JSON object that is no audit event' };
  if (typeof value === 'string') return { unreadable: value };
  return eventIn(value, utcOffsetOf(state), record.origin) ?? { unreadable: 'an audit event without a time' };
}

function refuse(record: RawRecord): { what: string; help: string } | undefined {
  if (record.kind === 'text') {
    // The time before it may have been taken for that of a collector.
    if (!/^(?:\S+ )?AUDIT: id="[^"]*" /.test(record.line)) return undefined;
    return {
      what: 'an audit log in the format "legacy", which holds no bodies',
      help: 'start the API server with --audit-log-format=json',
    };
  }
  const { value } = record;
  if (isRancher(value))
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
