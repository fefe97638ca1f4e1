/** A drifted object under the privacy levels: who and when without where from; or numbers and kinds alone. */
import type { DriftEffect, DriftItem, DriftPart } from '../model/drift.ts';
import type { ObjectWrite, WriteAttempt } from '../model/flow.ts';
import type { ObjectRef } from '../model/object.ts';
import type { Origin } from '../model/origin.ts';
import { foldedOfNames, type Masks } from './privacy-groups.ts';
import { valueOfNames, writerOfNames } from './privacy-values.ts';

/** No address, and no name of a pod. */
export function driftOfNames(item: DriftItem, masks: Masks): DriftItem {
  const { text } = masks;
  const {
    uid: _,
    parts,
    effect,
    lastWrite,
    writes,
    outdated,
    since,
    attempts,
    lastManager,
    generatedBy,
    setBack,
  } = item;
  const own = (write: ObjectWrite): ObjectWrite => writeOfNames(write, text);
  return {
    ...item,
    paths: item.paths.map(text),
    ...(parts && { parts: parts.map((part) => partOfNames(part, text)) }),
    ...(effect && { effect: effectOfNames(effect, masks) }),
    ...(lastWrite && { lastWrite: own(lastWrite) }),
    ...(writes && { writes: writes.map(own) }),
    ...(outdated && { outdated: own(outdated) }),
    ...(since && { since: since.map(own) }),
    ...(attempts && { attempts: attempts.map((attempt) => attemptOfNames(attempt, text)) }),
    ...(lastManager && { lastManager: { ...lastManager, manager: text(lastManager.manager) } }),
    ...(generatedBy !== undefined && { generatedBy: text(generatedBy) }),
    ...(setBack !== undefined && { setBack: text(setBack) }),
  };
}

function effectOfNames(effect: DriftEffect, masks: Masks): DriftEffect {
  const { rows, future } = effect;
  return {
    ...effect,
    rows: rows.map((row) => foldedOfNames(row, masks, ofNames(masks))),
    ...(future && { future: future.map((one) => ({ ...one, text: masks.text(one.text) })) }),
  };
}

function ofNames({ party, text }: Masks) {
  return <Of extends NonNullable<DriftItem['effect']>['rows'][number]['of']>(of: Of): Of => ({
    ...of,
    source: party(of.source),
    destination: party(of.destination),
    causes: of.causes.map((cause) => ({ ...cause, text: text(cause.text) })),
    dependsOn: of.dependsOn.map(text),
  });
}

function partOfNames(part: DriftPart, text: Masks['text']): DriftPart {
  const { live, base, manager } = part;
  return {
    ...part,
    ...(live !== undefined && { live: valueOfNames(live, text) }),
    ...(base !== undefined && { base: valueOfNames(base, text) }),
    ...(manager && { manager: { ...manager, manager: text(manager.manager) } }),
  };
}

function writeOfNames(write: ObjectWrite, text: Masks['text']): ObjectWrite {
  const { after: _, ...told } = writerOfNames(write, text);
  return told;
}

export function attemptOfNames(attempt: WriteAttempt, text: Masks['text']): WriteAttempt {
  return { ...writerOfNames(attempt, text), ...(attempt.reason !== undefined && { reason: text(attempt.reason) }) };
}

const nothing: ObjectRef = { group: '', kind: '', namespace: '', name: '' };
const nowhere: Origin = { kind: 'live', object: '', path: '' };

/** What kind of difference it is and what becomes of it; of an object in a file of the repository, where that is. */
export function driftOfCounts({ object, origin, how, merge, basis, effect }: DriftItem): DriftItem {
  const isInFile = origin.kind === 'file';
  return {
    object: isInFile ? object : nothing,
    how,
    paths: [],
    origin: isInFile ? origin : nowhere,
    ...(merge && { merge }),
    ...(basis && { basis }),
    ...(effect && { effect: { answer: effect.answer, rows: [] } }),
  };
}
