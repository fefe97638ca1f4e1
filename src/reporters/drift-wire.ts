/** One drifted object, as the documents of `drift` and of `check` have it. */
import { authorOf } from '../model/author.ts';
import type { DriftEffect, DriftItem, DriftPart, FieldManager } from '../model/drift.ts';
import { clientOf } from '../model/drift-words.ts';
import type { ObjectWrite, WriteAttempt } from '../model/flow.ts';
import { formatFoldedRow } from '../model/group.ts';
import { formatAddress } from '../model/network.ts';
import { keyOf, type ObjectRef } from '../model/object.ts';
import { type GroupTable, groupsWire } from './groups.ts';
import { causeWire, objectWire, placeWire, timeWire, type Wire } from './wire.ts';

type Members = { readonly [key: string]: Wire | undefined };
type Row = NonNullable<DriftItem['effect']>['rows'][number];

/** Rows name groups of the table. */
export function driftWire(item: DriftItem, table: GroupTable): Members {
  const { parts = [], paths, effect, lastWrite, writes = [], outdated, lastManager, attempts = [], left } = item;
  const write = (one: ObjectWrite): Members => writeWire(one, item.object);
  return {
    object: objectWire(item.object),
    how: item.how,
    place: placeWire(item.origin),
    merge: item.merge,
    parts: parts.map((part, at) => partWire(part, paths[at] ?? '')),
    effect: effect && effectWire(effect, table),
    basis: item.basis,
    write: lastWrite && write(lastWrite),
    writes: writes.map(write),
    outdated: outdated && write(outdated),
    since: item.since?.map(write),
    manager: lastManager && { name: lastManager.manager, time: timeWire(lastManager.time) },
    generatedBy: item.generatedBy,
    setBack: item.setBack,
    attempts: attempts.map(attemptWire),
    left: left && {
      rows: left.rows,
      future: left.future,
      writes: left.writes,
      since: left.since,
      attempts: left.attempts,
    },
  };
}

function effectWire({ answer, rows, future, leads }: DriftEffect, table: GroupTable): Wire {
  return {
    answer,
    rows: rows.map((row) => rowWire(row, table)),
    future: future?.map(({ change, text }) => ({ change, text })),
    leads: leads && { cluster: leads.cluster, git: leads.git },
  };
}

function rowWire(row: Row, table: GroupTable): Wire {
  const { change, assuming, before, after, causes, dependsOn } = row.of;
  return {
    text: formatFoldedRow(row),
    ...groupsWire(row, table),
    change,
    assuming,
    inCluster: before,
    inGit: after,
    causes: causes.map(causeWire),
    dependsOn,
  };
}

function partWire({ live, base, merge, manager, long }: DriftPart, path: string): Wire {
  return {
    path,
    live: live as Wire | undefined,
    base: base as Wire | undefined,
    long,
    merge,
    manager: manager && managerWire(manager),
  };
}

function managerWire({ manager, operation, time, owns }: FieldManager): Wire {
  return { name: manager, operation, time: timeWire(time), owns };
}

/** With its object where that is another: the namespace that was deleted. */
function writeWire(write: ObjectWrite, object: ObjectRef): Members {
  const other = keyOf(write.ref) === keyOf(object) ? {} : { object: objectWire(write.ref) };
  return { ...authorWire(write), ...other, effect: write.effect };
}

/** An attempt says itself of which object it is: `drift` lists those of others too. */
export function attemptWire(attempt: WriteAttempt): Members {
  const { outcome, code, reason } = attempt;
  return { ...authorWire(attempt), object: objectWire(attempt.ref), outcome, code, reason };
}

/** Who, from where, with which client, and where the log says so. */
export function authorWire(write: ObjectWrite | WriteAttempt): Members {
  const { time, verb, user, actingAs, pod, address, relayed, client, origin } = write;
  return {
    time: timeWire(time),
    verb,
    author: authorOf(write),
    user,
    actingAs,
    pod: pod && { namespace: pod.namespace, name: pod.name },
    address: address === undefined ? undefined : formatAddress(address),
    relayed,
    client,
    program: clientOf(write),
    place: placeWire(origin),
  };
}
