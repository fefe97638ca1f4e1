/** Requests that would have written a policy and changed nothing: tried as a dry run, refused, or at fault. */
import { isNamespaceController } from '../model/deletions.ts';
import type { WriteAttempt } from '../model/flow.ts';
import type { AuditEvent } from './audit-event.ts';
import { changesNothing, mayHaveHappened, trialOf } from './audit-outcome.ts';
import { lettersOf, rewritten } from './audit-shape.ts';
import { askedBy, final, isRepeated, writtenKind } from './audit-writes.ts';
import { textAt, textOf } from './fields.ts';
import type { Decoded, DecoderState } from './index.ts';

export function attemptsIn(event: AuditEvent, state: DecoderState): readonly Decoded[] {
  const kind = writtenKind(event);
  if (kind === undefined || !isAnswered(event) || !changesNothing(event) || isRepeated(event)) return [];
  // The controller of namespaces writes their parts, and writes again after a conflict.
  if (event.subresource !== '' && event.code === 409 && isNamespaceController(event.user)) return [];
  if (mayHaveHappened(event)) noteFault(state);
  const asked = askedBy(event, kind);
  const name = asked.ref.name === '' ? (textAt(event.request, 'metadata', 'name') ?? '') : asked.ref.name;
  const reason = reasonOf(event);
  const attempt: WriteAttempt = {
    ...asked,
    ref: { ...asked.ref, name },
    outcome: outcomeOf(event),
    code: event.code,
    ...(reason !== undefined && { reason }),
  };
  return [{ kind: 'attempt', attempt }];
}

/** What is refused before anybody knows who asks is never told to be complete. */
function isAnswered({ stage, user, code }: AuditEvent): boolean {
  return final.has(stage) || (stage === 'ResponseStarted' && user === '' && code >= 400);
}

/** By what stands in the way first: who asks, whether they may, whether they mean it, admission, the object itself. */
function outcomeOf(event: AuditEvent): WriteAttempt['outcome'] {
  const { code, user } = event;
  // An admission policy may answer with 401 too, to somebody who is known.
  if (code === 401 && (user === '' || !isAdmissions(event))) return 'unauthenticated';
  if (code === 403 && isAuthorizers(event)) return 'forbidden';
  if (trialOf(event) === 'yes') return 'dry-run';
  if (code === 403 || isAdmissions(event)) return 'denied';
  if (code === 404 || code === 410) return 'not-found';
  if (code === 409 || code === 412) return 'conflict';
  return code < 500 && !unserved.has(code) ? 'invalid' : 'failed';
}

/** Codes of clients' faults that tell of the server or of the connection: too slow, too many, gone. */
const unserved: ReadonlySet<number> = new Set([408, 429, 499]);

/** Where the annotation is lost, the words of the server tell, which begin with the resource and not with a name. */
function isAuthorizers(event: AuditEvent): boolean {
  if (event.forbidden) return true;
  return /^[a-z.]+(?:\.[a-z0-9-]+)* (?:"[^"]{0,253}" )?is forbidden: User "/.test(messageOf(event));
}

const failure = 'validation.policy.admission.k8s.io/validation_failure';
const failureLetters = lettersOf(failure);

function isAdmissions(event: AuditEvent): boolean {
  const message = messageOf(event);
  if (/^admission webhook "[^"]{0,253}" denied the request/.test(message)) return true;
  if (/^\S{1,300} (?:"[^"]{0,253}" )?is forbidden: ValidatingAdmissionPolicy '/.test(message)) return true;
  // The same annotation tells of policies that only warn.
  const told = textOf(rewritten(event.annotations, failure, failureLetters));
  return told !== undefined && /"validationActions":\[[^\]]{0,100}"Deny"/.test(told.slice(0, 10_000));
}

function messageOf({ status, response }: AuditEvent): string {
  return textOf(status?.['message']) ?? (response?.['kind'] === 'Status' ? (textOf(response['message']) ?? '') : '');
}

const reasonLimit = 500;

function reasonOf(event: AuditEvent): string | undefined {
  const message = messageOf(event).trim() || (textOf(event.status?.['reason']) ?? '');
  if (message === '') return undefined;
  return message.length > reasonLimit ? `${message.slice(0, reasonLimit - 1)}…` : message;
}

const faults = 'audit: writes that ended with a fault of the server';

function noteFault(state: DecoderState): void {
  state.set(faults, ((state.get(faults) as number | undefined) ?? 0) + 1);
}

/** What the server had begun before it gave up may have come to pass. */
export function failedWrites(state: DecoderState): readonly Decoded[] {
  const count = state.get(faults) as number | undefined;
  if (count === undefined) return [];
  const what = count === 1 ? '1 policy write' : `${count} policy writes`;
  return [
    {
      kind: 'limit',
      text: `${what} ended with a timeout or a fault of the API server: whether anything changed is not known`,
    },
  ];
}
