/** Drift as JSON: the document of `drift` (`netpol-gate/drift/1`), whose items `check` has as well. */
import type { DriftItem, DriftPart } from '../model/drift.ts';
import { clientOf } from '../model/drift-words.ts';
import type { ObjectWrite, WriteAttempt } from '../model/flow.ts';
import { authorOf } from '../model/author.ts';
import { formatFoldedRow } from '../model/group.ts';
import { formatAddress } from '../model/network.ts';
import { formatOrigin } from '../model/origin.ts';
import type { DriftReport } from './drift.ts';
import { safeText } from './json.ts';
import { causeWire, objectWire, placeWire, portWire, timeWire, type Wire } from './wire.ts';

export function driftJson(report: DriftReport): string {
  const { cluster } = report;
  const document: Wire = {
    schema: 'netpol-gate/drift/1',
    base: report.base,
    cluster: cluster && { name: cluster.name, uid: cluster.uid, readAt: timeWire(cluster.readAt) },
    states: report.states.map(({ state, drift, generated, elsewhere, compared }) => ({
      state,
      compared,
      drift: drift.map(driftWire),
      generated: generated.map(({ policy, by }) => ({ policy: objectWire(policy), by })),
      elsewhere: elsewhere.map(objectWire),
    })),
    attempts: report.attempts.map(attemptWire),
    unseen: report.unseen,
  };
  return `${safeText(JSON.stringify(document, null, 2))}\n`;
}

/** One drifted object, as the documents of `drift` and of `check` have it. */
export function driftWire(item: DriftItem): Wire {
  const { object, how, parts = [], paths, merge, effect, basis, lastWrite, writes = [], outdated } = item;
  return {
    object: objectWire(object),
    how,
    place: placeWire(item.origin),
    merge,
    parts: parts.map((part, at) => partWire(part, paths[at] ?? '')),
    effect: effect && {
      answer: effect.answer,
      rows: effect.rows.map((row) => ({
        change: row.of.change,
        text: formatFoldedRow(row),
        pairs: row.pairs,
        ports: row.ports.map(portWire),
        causes: row.of.causes.map(causeWire),
      })),
    },
    basis,
    write: lastWrite && writeWire(lastWrite),
    writes: writes.map(writeWire),
    outdated: outdated && writeWire(outdated),
    manager: item.lastManager && { name: item.lastManager.manager, time: timeWire(item.lastManager.time) },
    generatedBy: item.generatedBy,
    setBack: item.setBack,
    attempts: (item.attempts ?? []).map(attemptWire),
  };
}

function partWire({ live, base, merge, manager }: DriftPart, path: string): Wire {
  return {
    path,
    live: live as Wire | undefined,
    base: base as Wire | undefined,
    merge,
    manager: manager && {
      name: manager.manager,
      operation: manager.operation,
      time: timeWire(manager.time),
      owns: manager.owns,
    },
  };
}

function writeWire(write: ObjectWrite): { readonly [key: string]: Wire | undefined } {
  return { ...authorWire(write), effect: write.effect };
}

function attemptWire(attempt: WriteAttempt): Wire {
  const { outcome, code, reason } = attempt;
  return { ...authorWire(attempt), object: objectWire(attempt.ref), outcome, code, reason };
}

function authorWire(write: Omit<ObjectWrite, 'effect'>): { readonly [key: string]: Wire | undefined } {
  const { user, actingAs, pod, client, verb, address, relayed } = write;
  return {
    time: timeWire(write.time),
    user,
    actingAs,
    pod: pod && { namespace: pod.namespace, name: pod.name },
    address: address === undefined ? undefined : formatAddress(address),
    relayed,
    client: clientOf(write),
    userAgent: client,
    verb,
    by: authorOf(write),
    record: formatOrigin(write.origin),
  };
}
