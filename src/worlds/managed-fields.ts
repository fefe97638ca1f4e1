/** What `metadata.managedFields` of a live object says of who wrote it: a program's name and a time, never a person. */
import type { FieldManager } from '../model/drift.ts';
import type { Json, Manifest, Path } from '../model/object.ts';
import { isObject } from '../model/object.ts';
import { listAt, objectAt, textAt } from './objects.ts';

interface Entry extends Omit<FieldManager, 'owns'> {
  /** As `fieldsV1` has them; undefined where a snapshot kept none. */
  readonly fields: Json | undefined;
}

/** Who owns a place of the object, the newest first; the newest writer of all where nobody does. */
export function ownerOf(live: Manifest, path: Path): FieldManager | undefined {
  const entries = entriesOf(live);
  const owner = entries.find(({ fields }) => fields !== undefined && owns(fields, path));
  const found = owner ?? entries[0];
  return found === undefined ? undefined : told(found, owner !== undefined);
}

/** The newest writer of the object. */
export function newestManager(live: Manifest): FieldManager | undefined {
  const [newest] = entriesOf(live);
  return newest === undefined ? undefined : told(newest, false);
}

function told({ manager, operation, time }: Entry, isOwner: boolean): FieldManager {
  return { manager, ...(operation === undefined ? {} : { operation }), time, owns: isOwner };
}

/** Writers of the object itself, not of its status; the newest first, equal times in the order of the list. */
function entriesOf(live: Manifest): readonly Entry[] {
  const entries = listAt(live.value, ['metadata', 'managedFields']).flatMap((entry): readonly Entry[] => {
    const manager = textAt(entry, ['manager']);
    const operation = textAt(entry, ['operation']);
    const time = Date.parse(textAt(entry, ['time']) ?? '');
    if (manager === undefined || Number.isNaN(time)) return [];
    // Of status, and of the scale, which no policy sees.
    if (textAt(entry, ['subresource']) !== undefined) return [];
    const fields = objectAt(entry, ['fieldsV1']);
    const known = Object.keys(fields).length > 0 ? fields : undefined;
    return [{ manager, ...(operation === undefined ? {} : { operation }), time, fields: known }];
  });
  return entries.sort((a, b) => b.time - a.time);
}

/** A leaf owns all that is below it: lists of rules and selectors are owned as one. */
function owns(fields: Json, path: Path): boolean {
  let found: Json = fields;
  for (const [index, step] of path.entries()) {
    if (!isObject(found)) return false;
    const names = Object.keys(found).filter((name) => name !== '.');
    if (index > 0 && names.length === 0) return true;
    const name = `f:${step}`;
    if (!Object.hasOwn(found, name)) return false;
    found = found[name] ?? null;
  }
  return true;
}
