/**
 * Most of an audit log are requests that are made again and again and say no more than who made them: leases that are
 * renewed, objects that are read. Two of them differ in their identifier, their times, and the version of the object.
 */
import type { JsonObject } from '../model/object.ts';
import { isOpenShiftGroup } from './audit-calls.ts';
import { identityOf } from './audit-shape.ts';
import { objectOf, textAt, textOf } from './fields.ts';
import type { Decoded, LineValues, Repeat, Varying } from './index.ts';
import { timeIn, utcOffsetOf } from './time.ts';

const [auditId, , received, stage] = [0, 1, 2, 3] as const;

export const varying: Varying = {
  fields: [
    { key: '"auditID":"' },
    { key: '"resourceVersion":"' },
    { key: '"requestReceivedTimestamp":"' },
    { key: '"stageTimestamp":"' },
  ],
  learn(value, facts, values, state) {
    const [fact, ...more] = facts;
    if (more.length > 0 || !isRoutine(value) || !isNamed(value, values)) return undefined;
    const offset = utcOffsetOf(state);
    const timeAt = (bytes: Buffer, from: number, to: number): number | undefined => timeIn(bytes, from, to, offset);
    // Without a time it would be unreadable.
    if (fact === undefined)
      return repeatOf(value, (next) => (next.bytes(stage, timeAt) === undefined ? undefined : []));
    if (fact.kind !== 'flow') return undefined;
    const { flow } = fact;
    return repeatOf(value, (next, origin) => {
      const [time, end] = [next.bytes(received, timeAt), next.bytes(stage, timeAt)];
      if (time === undefined || end === undefined) return undefined;
      return [{ ...fact, flow: { ...flow, time, lastTime: Math.max(time, end), origin }, like: flow }];
    });
  },
};

function repeatOf(
  value: JsonObject,
  say: (next: LineValues, origin: Parameters<Repeat>[1]) => readonly Decoded[] | undefined,
): Repeat {
  const identity = identityOf(value);
  return (next, origin) => {
    const facts = say(next, origin);
    if (facts === undefined) return undefined;
    const told = identity(next.text(auditId), next.text(received));
    return { facts, ...(told !== undefined && { identity: told }) };
  };
}

/** Both times and the identifier are where an event has them, and nowhere else. */
function isNamed(value: JsonObject, values: LineValues): boolean {
  const fields = [
    [auditId, 'auditID'],
    [received, 'requestReceivedTimestamp'],
    [stage, 'stageTimestamp'],
  ] as const;
  return fields.every(([field, key]) => values.text(field) !== undefined && values.text(field) === value[key]);
}

const reading: ReadonlySet<string> = new Set(['get', 'list']);
/** What holds addresses, even when it is read. */
const telling: ReadonlySet<string> = new Set(['pods', 'endpoints', 'endpointslices']);
const reviewing = /^(?:leases|events|tokenreviews|(?:self|local)?subject(?:access|rules)reviews)$/;

/** A request of which nothing is remembered: it stays not open, it writes nothing that matters. */
function isRoutine(value: JsonObject): boolean {
  const stages: readonly unknown[] = ['RequestReceived', 'ResponseComplete'];
  const reference = objectOf(value['objectRef']);
  const resource = textOf(reference?.['resource']) ?? '';
  const uri = textOf(value['requestURI']) ?? '';
  return (
    value['verb'] !== undefined &&
    stages.includes(value['stage']) &&
    textOf(reference?.['subresource']) === undefined &&
    !isOpenShiftGroup(textOf(reference?.['apiGroup']) ?? '') &&
    !/[?&](?:watch|follow)=/.test(uri) &&
    textAt(value, 'impersonatedUser', 'username') === undefined &&
    (reviewing.test(resource) || (reading.has(textOf(value['verb']) ?? '') && !telling.has(resource)))
  );
}
