/** The other way round: the small parts of the wire format, valid by its schema, to what they were made of. */
import { endpointIdOf, type WorkloadRef } from '../model/cluster.ts';
import type { Refusals } from '../model/evidence.ts';
import type { Cause, Party } from '../model/finding.ts';
import type { Basis, Connection, ConnectionEnd, Evidence, UnidentifiedReason } from '../model/flow.ts';
import { parseAddress, type Address, type Protocol } from '../model/network.ts';
import type { ObjectRef } from '../model/object.ts';
import type { LogOrigin, Origin } from '../model/origin.ts';
import type { IsolatingPolicy, NearMiss, Reason } from '../model/verdict.ts';
import { hiddenParty } from './words.ts';

/** Members that may be undefined become members that may be absent. */
export type Given<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** The members that are there. */
export function given<T extends object>(members: T): Given<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** Milliseconds since 1970; NaN, which no reporter shows, for a time that the report did not tell. */
export function timeOf(text: string | undefined): number {
  return text === undefined ? Number.NaN : Date.parse(text);
}

export interface WorkloadWire {
  readonly namespace: string;
  readonly workloadKind: string;
  readonly name: string;
}

export function workloadOf({ namespace, workloadKind, name }: WorkloadWire): WorkloadRef {
  return { namespace, kind: workloadKind, name };
}

type Workload = Extract<Party, { readonly kind: 'workload' }>;
export type PartyWire =
  | (WorkloadWire & {
      readonly kind: 'workload';
      readonly some?: { readonly pods: number; readonly of: number; readonly ids?: readonly string[] };
    })
  | Exclude<Party, Workload>;

export function partyOf(party: PartyWire): Party {
  switch (party.kind) {
    case 'workload': {
      const { some } = party;
      const workload = workloadOf(party);
      if (some === undefined) return { kind: 'workload', workload };
      const { pods, of, ids } = some;
      return { kind: 'workload', workload, some: given({ pods, of, ids: ids?.map(endpointIdOf) }) };
    }
    case 'unidentified':
      return party.text === hiddenParty.text ? hiddenParty : { kind: 'unidentified', text: party.text };
    case 'addresses': {
      const { kind, name, known, everything, blocks } = party;
      return given({ kind, name, known, everything, blocks });
    }
    case 'entry': {
      const { kind, object, hosts, controller } = party;
      return { kind, object, hosts, controller };
    }
    case 'node':
      return { kind: 'node', name: party.name };
    case 'api-server':
      return { kind: 'api-server' };
  }
}

export interface CauseWire {
  readonly object: ObjectRef;
  readonly place: Origin;
  readonly anchor?: Origin;
  readonly text: string;
}

export function causeOf({ object, place, anchor, text }: CauseWire): Cause {
  return given({ object, origin: place, anchor, text });
}

type Placed<T extends { readonly origin: Origin }> = T extends unknown
  ? Omit<T, 'origin'> & { readonly place: Origin }
  : never;
type Ruled = Extract<Reason, { readonly kind: 'rule' }>;
type Isolated = Extract<Reason, { readonly kind: 'isolated' }>;
export type ReasonWire =
  | Exclude<Reason, Ruled | Isolated>
  | Placed<Ruled>
  | (Omit<Isolated, 'policies'> & { readonly policies: readonly Placed<IsolatingPolicy>[] });

export function reasonOf(reason: ReasonWire): Reason {
  switch (reason.kind) {
    case 'rule': {
      const { place, ...rest } = reason;
      return { ...rest, origin: place };
    }
    case 'isolated':
      return { ...reason, policies: reason.policies.map(({ place, ...rest }) => ({ ...rest, origin: place })) };
    default:
      return reason;
  }
}

export type NearMissWire = Placed<NearMiss>;

export function nearMissOf({ place, ...rest }: NearMissWire): NearMiss {
  return { ...rest, origin: place };
}

export interface EvidenceWire {
  readonly count: number;
  readonly first?: string;
  readonly last?: string;
  readonly samples: readonly LogOrigin[];
}

function evidenceOf({ count, first, last, samples }: EvidenceWire): Evidence {
  return { count, first: timeOf(first), last: timeOf(last), samples };
}

export type RefusalsWire = Omit<Refusals, 'evidence'> & EvidenceWire;

export function refusalsOf({ pattern, noisy, perHour, peers, ports, targets, ...evidence }: RefusalsWire): Refusals {
  return given({ pattern, noisy, perHour, peers, ports, targets, evidence: evidenceOf(evidence) });
}

export type EndWire =
  | (WorkloadWire & { readonly kind: 'workload'; readonly pods: readonly string[] })
  | { readonly kind: 'node'; readonly name: string; readonly address?: string }
  | { readonly kind: 'api-server'; readonly addresses: readonly string[] }
  | { readonly kind: 'outside'; readonly address: string; readonly name?: string }
  | {
      readonly kind: 'unidentified';
      readonly why: UnidentifiedReason;
      readonly address?: string;
      readonly name?: string;
      readonly candidates: readonly WorkloadWire[];
    };

/** An end that the report keeps to itself is one that cannot be told. */
function endOf(end: EndWire | undefined): ConnectionEnd {
  switch (end?.kind) {
    case undefined:
      return { kind: 'unidentified', why: 'withheld', candidates: [] };
    case 'workload':
      return { kind: 'workload', workload: workloadOf(end), endpoints: end.pods.map(endpointIdOf) };
    case 'node':
      return given({ kind: end.kind, name: end.name, address: addressOf(end.address) });
    case 'api-server':
      return { kind: end.kind, addresses: end.addresses.flatMap((text) => addressOf(text) ?? []) };
    case 'outside': {
      const address = addressOf(end.address);
      if (address === undefined) return { kind: 'unidentified', why: 'withheld', candidates: [] };
      return given({ kind: end.kind, address, name: end.name });
    }
    case 'unidentified': {
      const { kind, why, name, candidates } = end;
      return given({ kind, why, name, address: addressOf(end.address), candidates: candidates.map(workloadOf) });
    }
  }
}

export function addressOf(text: string | undefined): Address | undefined {
  return text === undefined ? undefined : parseAddress(text);
}

export interface ConnectionWire {
  readonly protocol: Protocol;
  readonly port?: number;
  readonly source?: EndWire;
  readonly destination?: EndWire;
  readonly via?: { readonly service: string; readonly port?: number; readonly address?: string };
  readonly basis: { readonly source: Basis; readonly destination: Basis };
  readonly allowed?: EvidenceWire;
  readonly denied?: EvidenceWire;
  readonly other?: EvidenceWire;
  readonly policies: readonly { readonly policy: ObjectRef; readonly effect: 'allow' | 'deny' }[];
}

export function connectionOf(wire: ConnectionWire): Connection {
  const { protocol, port, basis, via, allowed, denied, other, policies } = wire;
  return given({
    protocol,
    port,
    source: endOf(wire.source),
    destination: endOf(wire.destination),
    via: via && given({ service: via.service, port: via.port, address: addressOf(via.address) }),
    basis,
    allowed: allowed && evidenceOf(allowed),
    denied: denied && evidenceOf(denied),
    other: other && evidenceOf(other),
    policies: policies.map(({ policy, effect }) => ({ ref: policy, effect })),
  });
}
