/**
 * Most of an audit log are requests that are made again and again: leases that are renewed, objects that are read and
 * watched, the state of pods that comes and goes. Two of them differ in identifier, times, and versions of objects.
 */
import type { JsonObject } from '../model/object.ts';
import type { LineQuestion } from '../model/noted-lines.ts';
import type { LogOrigin } from '../model/origin.ts';
import { isOpenShiftGroup } from './audit-calls.ts';
import type { AuditEvent } from './audit-event.ts';
import { eventIn } from './audit-event.ts';
import { decodeRequest } from './audit-facts.ts';
import { factsKey, noteFact, notesIn } from './audit-gaps.ts';
import { isCounted, started, staysOpen } from './audit-requests.ts';
import { eventOf, sharedIdentityOf } from './audit-shape.ts';
import { withBytes } from './identity.ts';
import type { Decoded, DecoderState, LineValues, Repeat, Varying } from './index.ts';
import { timeIn, utcOffsetOf } from './time.ts';

const auditId = 0;

/** Behind another part of a query: as an API server writes it, and as most others do. */
function queried(name: string): LineQuestion['fields'] {
  return ['\\u0026', '&'].map((and) => ({ key: `${and}${name}=`, adjacent: true }));
}

export const varying: Varying = {
  fields: [
    { key: '"auditID":"' },
    // Of the query: where a watch begins, and how long it may last.
    { key: 'resourceVersion=', stem: 'resourceVersion' },
    ...queried('timeout'),
    ...queried('timeoutSeconds'),
    // Of the reference and of the body.
    { key: '"resourceVersion":"', stem: 'resourceVersion' },
    { key: '"resourceVersion":"', stem: 'resourceVersion' },
  ],
  times: true,
  learn(value, [fact], values, state) {
    const received = timeNamed('requestReceivedTimestamp', value, values);
    const stage = timeNamed('stageTimestamp', value, values);
    const id = values.text(auditId);
    if (received === undefined || stage === undefined || id === undefined || id !== value['auditID']) return undefined;
    const event = eventOf(value) === value ? eventIn(value, utcOffsetOf(state), originOf(fact)) : undefined;
    return event && repeatOf(value, event, { received, stage }, state);
  },
};

const nowhere: LogOrigin = { kind: 'log', file: '', line: 0 };

function originOf(fact: Decoded | undefined): LogOrigin {
  return fact?.kind === 'flow' ? fact.flow.origin : fact?.kind === 'pod' ? fact.event.origin : nowhere;
}

/** The field of a time, which can be read, that stands where an event has it, and nowhere else. */
function timeNamed(key: string, value: JsonObject, values: LineValues): number | undefined {
  const field = values.timeBehind(`"${key}":"`);
  return field !== undefined && values.text(field) === value[key] ? field : undefined;
}

/**
 * How to say the same again, unless more hangs on the varying fields than times: what is written holds versions, and
 * what a second server says of a request holds on to its identifier.
 */
function repeatOf(
  value: JsonObject,
  event: AuditEvent,
  { received, stage }: { readonly received: number; readonly stage: number },
  state: DecoderState,
): Repeat | undefined {
  const memory: DecoderState = new Map([['utcOffset', utcOffsetOf(state)]]);
  const said = decodeRequest(event, memory);
  if (isOpenShiftGroup(event.group) || !said.every(isRepeatable)) return undefined;
  if ([...memory.keys()].some((key) => !repeatable.has(key))) return undefined;
  const notes = notesIn(memory);
  const note = (): void => notes.forEach(({ fact, told }) => noteFact(state, fact, told));
  const staying = staysOpen(event) || event.stage === 'ResponseStarted';
  // What is returned is kept as long as the line is, and must not hold the bodies of the event.
  const { verb, resource, name } = event;
  const shared = sharedIdentityOf(value);
  const requestOf = (next: LineValues): string => `${next.text(auditId)}\n${next.text(received)}`;
  const offset = utcOffsetOf(state);
  return (next, origin) => {
    const own = withBytes(shared, next.bytes, next.start(auditId), next.end(auditId));
    const identity = withBytes(own, next.bytes, next.start(received), next.end(received));
    let facts = nothing;
    const end = timeIn(next.bytes, next.start(stage), next.end(stage), offset);
    if (said.length > 0) {
      const at = timeIn(next.bytes, next.start(received), next.end(received), offset);
      if (at === undefined || end === undefined) return undefined;
      const count = staying && isCounted(requestOf(next), { verb, resource, name }, state) ? 0 : 1;
      facts = said.map((fact) => again(fact, { at, end, count, origin }));
    }
    return notes.length === 0 ? { facts, time: end, identity } : { facts, time: end, identity, note };
  };
}

const nothing: readonly Decoded[] = [];
const repeatable: ReadonlySet<string> = new Set(['utcOffset', factsKey, started]);

function isRepeatable({ kind }: Decoded): boolean {
  return kind === 'flow' || kind === 'pod';
}

interface Occasion {
  /** When the request came, and when this stage of it was reached. */
  readonly at: number;
  readonly end: number;
  readonly count: number;
  readonly origin: LogOrigin;
}

function again(fact: Decoded, { at, end, count, origin }: Occasion): Decoded {
  if (fact.kind === 'pod') return { kind: 'pod', event: { ...fact.event, time: end, origin }, like: fact.event };
  if (fact.kind !== 'flow') return fact;
  const { flow } = fact;
  const same = { ...flow, time: at, lastTime: Math.max(at, end), count, origin };
  return { kind: 'flow', flow: same, records: count, like: flow };
}
