/** The small parts of the wire format: ends, ports, places, reasons. */
import type { WorkloadRef } from '../model/cluster.ts';
import type { Cause, Flip, Party } from '../model/finding.ts';
import type { ConnectionEnd } from '../model/flow.ts';
import { formatAddress, type PortRange } from '../model/network.ts';
import type { ObjectRef } from '../model/object.ts';
import type { Origin } from '../model/origin.ts';
import type { NearMiss, Reason } from '../model/verdict.ts';

/** JSON values; a member that is undefined is left out. */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire | undefined };

/** The named members and no other, whatever else an object may hold. */
export function pick<T, Key extends keyof T & string>(of: T, ...keys: readonly Key[]): { readonly [K in Key]: T[K] } {
  return Object.fromEntries(keys.map((key) => [key, of[key]])) as { readonly [K in Key]: T[K] };
}

/** ISO 8601; undefined for a number that is no time: logs may hold any. */
export function timeWire(milliseconds: number | undefined): string | undefined {
  const date = new Date(milliseconds ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

export function partyWire(party: Party): Wire {
  switch (party.kind) {
    case 'workload':
      return {
        kind: party.kind,
        ...workloadWire(party.workload),
        some: party.some && pick(party.some, 'pods', 'of', 'ids'),
      };
    case 'addresses':
      return { kind: party.kind, ...pick(party, 'name', 'known', 'everything', 'blocks') };
    case 'entry':
      return { kind: party.kind, object: objectWire(party.object), hosts: party.hosts, controller: party.controller };
    case 'node':
      return { kind: party.kind, name: party.name };
    case 'api-server':
      return { kind: party.kind };
    case 'unidentified':
      return { kind: party.kind, text: party.text };
  }
}

export function workloadWire({ namespace, kind, name }: WorkloadRef): { readonly [key: string]: string } {
  return { namespace, workloadKind: kind, name };
}

export function portWire({ protocol, first, last }: PortRange): Wire {
  return { protocol, first, last };
}

export function causeWire({ object, origin, anchor, text }: Cause): Wire {
  return { object: objectWire(object), place: placeWire(origin), anchor: anchor && placeWire(anchor), text };
}

export function objectWire({ group, kind, namespace, name }: ObjectRef): Wire {
  return { group, kind, namespace, name };
}

export function placeWire(origin: Origin): Wire {
  switch (origin.kind) {
    case 'file': {
      const { side, file, line, column, endLine, renderedFrom } = origin;
      return { kind: origin.kind, side, file, line, column, endLine, renderedFrom };
    }
    case 'live':
      return { kind: origin.kind, object: origin.object, path: origin.path };
    case 'log':
      return { kind: origin.kind, file: origin.file, line: origin.line };
  }
}

export function reasonWire(reason: Reason): Wire {
  switch (reason.kind) {
    case 'same-pod':
      return { kind: reason.kind };
    case 'own-node':
      return { kind: reason.kind, certain: reason.certain };
    case 'default':
      return { kind: reason.kind, direction: reason.direction };
    case 'rule': {
      const { kind, direction, tier, rule, action, certain, deviation } = reason;
      return {
        kind,
        direction,
        tier,
        policy: objectWire(reason.policy),
        rule,
        action,
        certain,
        deviation: deviation && { name: deviation.name, text: deviation.text },
        place: placeWire(reason.origin),
      };
    }
    case 'isolated': {
      const { kind, direction, tier, certain } = reason;
      const policies = reason.policies.map(({ policy, origin, lacks, rules }) => ({
        policy: objectWire(policy),
        place: placeWire(origin),
        lacks,
        rules,
      }));
      return { kind, direction, tier, certain, policies };
    }
  }
}

export function nearMissWire({ direction, tier, policy, rule, origin, part, wanted, found, at }: NearMiss): Wire {
  return {
    direction,
    tier,
    policy: objectWire(policy),
    rule,
    place: placeWire(origin),
    part,
    wanted,
    found,
    at: placeWire(at),
  };
}

export function flipWire({ needs, undo, alone, certain }: Flip): Wire {
  return { needs, undo, alone: alone.map((set) => set.map(objectWire)), certain };
}

export function endWire(end: ConnectionEnd): Wire {
  switch (end.kind) {
    case 'workload':
      return { kind: end.kind, ...workloadWire(end.workload), pods: end.endpoints };
    case 'node':
      return {
        kind: end.kind,
        name: end.name,
        address: end.address === undefined ? undefined : formatAddress(end.address),
      };
    case 'api-server':
      return { kind: end.kind, addresses: end.addresses.map(formatAddress) };
    case 'outside':
      return { kind: end.kind, address: formatAddress(end.address), name: end.name };
    case 'unidentified': {
      const address = end.address === undefined ? undefined : formatAddress(end.address);
      return { kind: end.kind, why: end.why, address, name: end.name, candidates: end.candidates.map(workloadWire) };
    }
  }
}
