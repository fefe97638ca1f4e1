/** All that one request to an API server says, of whichever kind of audit log. */
import { attemptsIn, failedWrites } from './audit-attempts.ts';
import type { AuditEvent } from './audit-event.ts';
import { auditGaps } from './audit-gaps.ts';
import { podWritesIn } from './audit-pod-writes.ts';
import { podEventsIn } from './audit-pods.ts';
import { backendsIn, flowsIn } from './audit-requests.ts';
import { convertedWrites, doubtfulDeletions, unfinishedWrites, writesIn } from './audit-writes.ts';
import type { Decoded, DecoderState } from './index.ts';

export function decodeRequest(event: AuditEvent, state: DecoderState): readonly Decoded[] {
  return [
    ...writesIn(event, state),
    ...attemptsIn(event, state),
    ...podWritesIn(event),
    ...podEventsIn(event, state),
    ...flowsIn(event, state),
    ...backendsIn(event, state),
  ];
}

export function finishAudit(state: DecoderState): readonly Decoded[] {
  return [
    ...unfinishedWrites(state),
    ...failedWrites(state),
    ...doubtfulDeletions(state),
    ...convertedWrites(state),
    ...auditGaps(state),
  ];
}
