/** What a sample shows of each workload, and where its silence means nothing. */
import type { WorkloadKey, WorkloadRef, World } from '../model/cluster.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import type { Connection, CronJobSight, LogSummary, Sight, WorkloadSight } from '../model/flow.ts';
import type { Json, Manifest } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import { nextRun, parseCron, zoneOffset } from './cron.ts';
import type { ObservedFlow } from './flow-table.ts';

/** Directions of a pod in which the sources could not have seen anything. */
export interface Blindness {
  readonly ingress: boolean;
  readonly egress: boolean;
}

export function blindnessOf(flows: readonly Pick<ObservedFlow, 'reporter'>[], logs: readonly LogSummary[]): Blindness {
  const traffic = flows.filter(({ reporter }) => reporter !== 'api-server');
  const sources = logs.filter(({ sees, records }) => records > 0 && sees !== 'api-requests');
  const whole = sources.every(({ sees }) => sees !== undefined);
  const only = (side: ObservedFlow['reporter']): boolean =>
    traffic.length > 0 && traffic.every(({ reporter }) => reporter === side);
  return { ingress: whole || only('source'), egress: whole || only('destination') };
}

interface Seen {
  first: number;
  last: number;
  ingress: boolean;
  egress: boolean;
}

/** All workloads of the world, by namespace and name. */
export function workloadSights(
  connections: readonly Connection[],
  { endpoints }: World,
  blind: Blindness,
): readonly WorkloadSight[] {
  const seen = seenIn(connections);
  const all = new Map<WorkloadKey, WorkloadRef>();
  for (const { workload } of endpoints.values()) all.set(workloadKeyOf(workload), workload);
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, workload]) => {
      const found = seen.get(key);
      const sight = (is: boolean | undefined, isBlind: boolean): Sight =>
        is === true ? 'seen' : isBlind ? 'blind' : 'silent';
      return {
        workload,
        ...(found !== undefined && { first: found.first, last: found.last }),
        ingress: sight(found?.ingress, blind.ingress),
        egress: sight(found?.egress, blind.egress),
      };
    });
}

function seenIn(connections: readonly Connection[]): ReadonlyMap<WorkloadKey, Seen> {
  const seen = new Map<WorkloadKey, Seen>();
  for (const { source, destination, allowed, denied, other } of connections) {
    for (const [end, direction] of [[source, 'egress'] as const, [destination, 'ingress'] as const]) {
      if (end.kind !== 'workload') continue;
      const key = workloadKeyOf(end.workload);
      const known = seen.get(key) ?? { first: Infinity, last: -Infinity, ingress: false, egress: false };
      seen.set(key, known);
      known[direction] = true;
      for (const evidence of [allowed, denied, other]) {
        if (evidence === undefined) continue;
        known.first = Math.min(known.first, evidence.first);
        known.last = Math.max(known.last, evidence.last);
      }
    }
  }
  return seen;
}

/** CronJobs whose silence within the window, in milliseconds since 1970, means nothing. */
export function cronJobSights(manifests: Iterable<Manifest>, first: number, last: number): readonly CronJobSight[] {
  const found: CronJobSight[] = [];
  for (const { ref, value, origin } of manifests) {
    if (ref.kind !== 'CronJob' || ref.group !== 'batch') continue;
    const spec = memberOf(value, 'spec');
    const [schedule, timeZone] = [memberOf(spec, 'schedule'), memberOf(spec, 'timeZone')];
    if (typeof schedule !== 'string') continue;
    const told = dueWithin(schedule, typeof timeZone === 'string' ? timeZone : undefined, first, last);
    const isSuspended = memberOf(spec, 'suspend') === true;
    if (told === 'due' && !isSuspended) continue;
    const facts = told === 'due' ? ({ why: 'suspended' } as const) : told;
    found.push({
      workload: { namespace: ref.namespace, kind: ref.kind, name: ref.name },
      schedule,
      ...(typeof timeZone === 'string' && { timeZone }),
      ...(isSuspended ? { why: 'suspended' } : facts),
      origin,
    });
  }
  return found.sort((a, b) => (workloadKeyOf(a.workload) < workloadKeyOf(b.workload) ? -1 : 1));
}

function dueWithin(
  text: string,
  timeZone: string | undefined,
  first: number,
  last: number,
): 'due' | { readonly why: 'not-due' | 'unreadable'; readonly next?: number } {
  const schedule = parseCron(text);
  const offset = timeZone === undefined ? 0 : zoneOffset(timeZone, first);
  if (schedule === undefined || offset === undefined) return { why: 'unreadable' };
  if (schedule.every !== undefined) return last - first >= schedule.every ? 'due' : { why: 'not-due' };
  const next = nextRun(schedule, first, offset);
  if (next !== undefined && next <= last) return 'due';
  return { why: 'not-due', ...(next !== undefined && { next }) };
}

function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
