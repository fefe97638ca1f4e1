/** Whom an object itself names as its last writer. */
import type { Manifest } from '../model/object.ts';
import { listAt, textAt } from '../worlds/objects.ts';

/** The newest of its field managers, which is a name that clients choose; undefined where it has none. */
export function managerOf({ value }: Manifest): { readonly name: string; readonly time: number } | undefined {
  const managers = listAt(value, ['metadata', 'managedFields']).flatMap((entry) => {
    const [name, time] = [textAt(entry, ['manager']), Date.parse(textAt(entry, ['time']) ?? '')];
    return name === undefined || Number.isNaN(time) ? [] : [{ name, time }];
  });
  return managers.reduce<(typeof managers)[number] | undefined>(
    (newest, one) => (newest === undefined || one.time > newest.time ? one : newest),
    undefined,
  );
}
