/** A drifted object back from the wire format, valid by its schema. Of writes the content of objects is not in it. */
import type { DriftDifference, DriftEffect, DriftItem, DriftPart, FieldManager } from '../model/drift.ts';
import type { ObjectWrite, WriteAttempt } from '../model/flow.ts';
import type { FoldedRow, Group } from '../model/group.ts';
import type { ObjectRef } from '../model/object.ts';
import type { LogOrigin, Origin } from '../model/origin.ts';
import { addressOf, causeOf, type CauseWire, given, partyOf, type PartyWire, timeOf } from './wire-reading.ts';

interface AuthorWire {
  readonly time?: string;
  readonly verb: ObjectWrite['verb'];
  readonly author: string;
  readonly user: string;
  readonly actingAs?: string;
  readonly pod?: { readonly namespace: string; readonly name: string };
  readonly address?: string;
  readonly relayed?: true;
  readonly client: string;
  readonly program: string;
  readonly place: LogOrigin;
}

type WriteWire = AuthorWire & Pick<ObjectWrite, 'effect'> & { readonly object?: ObjectRef };
type AttemptWire = AuthorWire & Pick<WriteAttempt, 'outcome' | 'code' | 'reason'> & { readonly object: ObjectRef };

interface RowWire extends Pick<DriftDifference, 'change' | 'assuming' | 'ports' | 'dependsOn'> {
  readonly sources: string;
  readonly destinations: string;
  readonly pairs: number;
  readonly source: PartyWire;
  readonly destination: PartyWire;
  readonly inCluster: DriftDifference['before'];
  readonly inGit: DriftDifference['after'];
  readonly causes: readonly CauseWire[];
}

type PartWire = Omit<DriftPart, 'path' | 'manager'> & {
  readonly path: string;
  readonly manager?: Pick<FieldManager, 'operation' | 'owns'> & { readonly name: string; readonly time?: string };
};

export type DriftWire = Pick<DriftItem, 'object' | 'how' | 'merge' | 'basis' | 'generatedBy' | 'setBack' | 'left'> & {
  readonly place: Origin;
  readonly parts: readonly PartWire[];
  readonly effect?: Pick<DriftEffect, 'answer' | 'future' | 'leads'> & { readonly rows: readonly RowWire[] };
  readonly write?: WriteWire;
  readonly writes: readonly WriteWire[];
  readonly outdated?: WriteWire;
  readonly since?: readonly WriteWire[];
  readonly manager?: { readonly name: string; readonly time?: string };
  readonly attempts: readonly AttemptWire[];
};

/** The ids of all groups that its rows name: for who bounds what a report may unfold to. */
export function driftRowsOf(wire: DriftWire | undefined): readonly Pick<RowWire, 'sources' | 'destinations'>[] {
  return wire?.effect?.rows ?? [];
}

export function driftItemOf(wire: DriftWire, groups: (id: string) => Group): DriftItem {
  const { object, how, place, merge, parts, effect, basis, write, outdated, manager, attempts, left } = wire;
  const writes = wire.writes.map((one) => writeOf(one, object));
  return given({
    object,
    how,
    paths: parts.map(({ path }) => path),
    origin: place,
    parts: parts.length === 0 ? undefined : parts.map(partOf),
    merge,
    effect: effect && given({ ...effect, rows: effect.rows.map((row) => rowOf(row, groups)) }),
    basis,
    lastWrite: write && writeOf(write, object),
    writes: writes.length === 0 ? undefined : writes,
    outdated: outdated && writeOf(outdated, object),
    since: wire.since?.map((one) => writeOf(one, object)),
    lastManager: manager && { manager: manager.name, time: timeOf(manager.time) },
    generatedBy: wire.generatedBy,
    setBack: wire.setBack,
    attempts: attempts.length === 0 ? undefined : attempts.map(attemptOf),
    left,
  });
}

/** The text of a path is all that is left of it. */
function partOf({ path, live, base, merge, long, manager }: PartWire): DriftPart {
  return given({
    path: [path],
    live,
    base,
    merge,
    long,
    manager:
      manager &&
      given({
        manager: manager.name,
        operation: manager.operation,
        time: timeOf(manager.time),
        owns: manager.owns,
      }),
  });
}

function rowOf(wire: RowWire, groups: (id: string) => Group): FoldedRow<DriftDifference> {
  const { change, assuming, ports, dependsOn, causes, inCluster, inGit, pairs } = wire;
  const of = given({
    source: partyOf(wire.source),
    destination: partyOf(wire.destination),
    change,
    ports,
    assuming,
    causes: causes.map(causeOf),
    before: inCluster,
    after: inGit,
    dependsOn,
  });
  return { sources: groups(wire.sources), destinations: groups(wire.destinations), ports, pairs, of };
}

function writeOf(wire: WriteWire, ref: ObjectRef): ObjectWrite {
  return { ...authoredOf(wire, wire.object ?? ref), effect: wire.effect };
}

function attemptOf(wire: AttemptWire): WriteAttempt {
  const { outcome, code, reason } = wire;
  return { ...authoredOf(wire, wire.object), ...given({ outcome, code, reason }) };
}

function authoredOf({ time, verb, user, actingAs, pod, address, relayed, client, place }: AuthorWire, ref: ObjectRef) {
  return given({
    time: timeOf(time),
    verb,
    ref,
    user,
    actingAs,
    pod,
    address: addressOf(address),
    relayed,
    client,
    origin: place,
  });
}
