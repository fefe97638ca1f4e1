/** What the two kinds about waivers share. */
import type { FindingKind, Severity } from '../model/finding.ts';
import type { Waiver } from '../model/gate.ts';
import type { Draft } from './index.ts';

/** A finding about a waiver of the gate file; known by what the waiver matches. */
export function waiverDraft(
  kind: FindingKind,
  { match, origin }: Waiver,
  severity: Severity,
  title: string,
  details: readonly string[],
): Draft {
  const object = { group: '', kind: 'File', namespace: '', name: origin.file };
  return {
    kind,
    key: { source: match.source ?? '', kind, object: origin.file, subject: matchText(match), peer: '', port: '' },
    severity,
    title,
    details,
    causes: [{ object, origin, text: 'the waiver' }],
    rows: [],
  };
}

/** `kind: blocked-connection, peer: shop/*`. */
export function matchText(match: Waiver['match']): string {
  const fields = ['kind', 'object', 'subject', 'peer', 'port', 'source'] as const;
  return fields.flatMap((field) => (match[field] === undefined ? [] : [`${field}: ${match[field]}`])).join(', ');
}
