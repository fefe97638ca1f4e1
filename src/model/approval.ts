/** Approvals of a pull request, and what of a finding must stay the same for one to go on holding. */
import type { Approved, Finding, Row } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { formatRef } from './object.ts';
import { formatRow } from './party.ts';

/** A review that counts. */
export interface Approval extends Approved {
  /** All that the run found, or findings by what `contentOf` says of them. */
  readonly covers: 'everything' | ReadonlySet<string>;
}

/**
 * A hash of all that a reader agrees to: who, whom, on what, with which answers, recorded or not, because of which
 * edits. Lines and counts are left out: a moved line and more of the same traffic change nothing of it.
 */
export function contentOf(finding: Finding): string {
  const { key, severity, surprise = '', reach = '', direction = '', causes, rows, states, details } = finding;
  const parts = [
    [key.source, key.kind, key.object, key.subject, key.peer, key.port],
    [severity, surprise, reach, direction],
    states,
    causes.map(({ object, text }) => JSON.stringify([formatRef(object), text])).sort(),
    rows.map(rowText).sort(),
    // What has no pairs is told in sentences alone.
    rows.length === 0 ? details : [],
  ];
  return fingerprintOf(JSON.stringify(parts));
}

function rowText(row: Row): string {
  const { assuming = '', before = '', after = '', live = '', dependsOn, connection } = row;
  const recorded = [connection?.allowed, connection?.denied, connection?.other].map((each) => each !== undefined);
  return JSON.stringify([formatRow(row), assuming, before, after, live, dependsOn, recorded]);
}
