/** Of a connection that is asked about: changes that may have turned the answer although the log does not show it. */
import type { Edit, History, MissingChange, Tracked } from '../model/history.ts';
import { keyOf, type ObjectRef } from '../model/object.ts';
import { formatOrigin } from '../model/origin.ts';

interface Open {
  /** What they did is not in the log, or what was before them. */
  readonly open: readonly Edit[];
  readonly lost: readonly MissingChange[];
}

/** A policy decides about the pods of its own namespace, and one of the cluster scope about all. */
export function perhapsTurned({ edits, missing }: History, { from, to, turns }: Tracked): Open {
  const spaces = [from, to].flatMap((end) => (end.includes('/') ? [end.slice(0, end.indexOf('/'))] : []));
  const isNear = ({ kind, namespace, name }: ObjectRef): boolean =>
    kind === 'Namespace' ? spaces.includes(name) : namespace === '' || spaces.includes(namespace);
  const turning = new Set(turns.flatMap(({ edit }) => (edit === undefined ? [] : [recordOf(edit)])));
  return {
    open: edits.filter((edit) => isNear(edit.object) && isOpen(edit) && !turning.has(recordOf(edit))),
    lost: missing.filter(({ object }) => isNear(object)),
  };
}

/** A record may tell of several objects. */
function recordOf({ write: { origin, time }, object }: Edit): string {
  return `${formatOrigin(origin)} ${time} ${keyOf(object)}`;
}

function isOpen({ kind, before, after, effect }: Edit): boolean {
  if (kind === 'metadata' || effect.kind === 'judged') return false;
  return before.kind === 'unknown' || after.kind === 'unknown';
}
