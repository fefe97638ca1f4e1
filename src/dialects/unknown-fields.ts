/** Fields of a newer API: each is told with its place, and the smallest part that holds it becomes a condition. */
import type { Cursor } from '../cursor.ts';
import type { Manifest } from '../model/object.ts';
import { canonicalJson } from '../model/object.ts';
import type { Atom } from '../model/verdict.ts';
import type { DialectProblem } from './index.ts';

/** What the reading functions of a dialect share: the object, its namespace ('' if it has none), and its problems. */
export interface Reading {
  readonly manifest: Manifest;
  readonly namespace: string;
  readonly problems: DialectProblem[];
}

export function readingOf(manifest: Manifest): Reading {
  return { manifest, namespace: manifest.ref.namespace, problems: [] };
}

/** Whether a field is there; null and absent are the same to the API server. */
export function given(cursor: Cursor, key: string): boolean {
  return (cursor.field(key).value ?? null) !== null;
}

export function unknownKeys(part: Cursor, known: readonly string[]): readonly string[] {
  return part.keys().filter((key) => !known.includes(key) && given(part, key));
}

const unclear = 'verdicts that depend on it are reported as unclear; a newer release may know it';

/** A condition for a part that holds fields of a newer API, with a problem at each of them; undefined if it has none. */
export function unknownFields(
  reading: Reading,
  part: Cursor,
  known: readonly string[],
  name: string,
  help = unclear,
): Atom | undefined {
  const unknown = unknownKeys(part, known);
  if (unknown.length === 0) return undefined;
  for (const key of unknown) tell(reading, part.field(key), `field "${key}" is not known to this program`, help);
  return unknownAtom(name, part);
}

/** Adds a `not-evaluated` problem at a place. */
export function tell({ problems, manifest }: Reading, at: Cursor, message: string, help = unclear): void {
  problems.push({ kind: 'not-evaluated', message, help, object: manifest.ref, origin: at.origin, related: [] });
}

/** The condition that a part which cannot be understood applies, keyed by what it says. */
export function unknownAtom(name: string, part: Cursor): Atom {
  const content = canonicalJson(part.value);
  return { key: `unknown:${name}:${content}`, text: `the part ${content} of a policy applies` };
}
