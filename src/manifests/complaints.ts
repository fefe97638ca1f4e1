/** What is wrong with one object, said once: the words and suggestions that schema and rules share. */
import type { Json, Path } from '../model/object.ts';
import type { FileOrigin } from '../model/origin.ts';
import type { Guess } from '../model/edits.ts';
import type { Replacement } from '../model/fix.ts';
import type { FileManifest } from './objects.ts';

export { guessOf, nearest } from '../model/edits.ts';

export interface Complaint {
  readonly kind: 'invalid-manifest' | 'not-evaluated';
  readonly message: string;
  readonly help: string;
  readonly origin: FileOrigin;
  readonly related: readonly { readonly origin: FileOrigin; readonly text: string }[];
  readonly replacement?: Replacement;
}

/** A complaint about a valid document. `fatal`: what the object means for traffic cannot be told any more. */
export interface ObjectComplaint extends Complaint {
  readonly fatal: boolean;
}

/** The path of a place in an object: `spec.ingress[0].from`. */
export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

const shown = 80;

/** Text of the input for a message: quoted, without control characters, cut at a bearable length. */
export function quote(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length <= shown ? text : `${text.slice(0, shown)}…`;
}

export function invalid(
  origin: FileOrigin,
  message: string,
  help: string,
  related: Complaint['related'] = [],
): Complaint {
  return { kind: 'invalid-manifest', message, help, origin, related };
}

/** Words that are as near as each other, and are named all. */
const mostMeant = 4;

/** A complaint about a word, key or value, that begins at the origin. Where several words are as near, none replaces it. */
export function misspelt(origin: FileOrigin, message: string, wrong: string, { word, orElse }: Guess): Complaint {
  if (orElse.length === 0)
    return { ...invalid(origin, message, `did you mean "${word}"?`), replacement: { origin, wrong, right: word } };
  const meant = [word, ...orElse].sort().map((one) => `"${one}"`);
  if (meant.length > mostMeant) return invalid(origin, message, `${meant.length} known words are as near`);
  return invalid(origin, message, `did you mean ${meant.slice(0, -1).join(', ')} or ${meant.at(-1) ?? ''}?`);
}

/** Takes complaints about paths of one object, all fatal or none. `key` means the key at the path, not its value. */
export interface Complainer {
  value(
    path: Path,
    message: string,
    help: string,
    related?: readonly { readonly path: Path; readonly text: string }[],
  ): void;
  key(path: Path, message: string, help: string): void;
  word(path: Path, message: string, wrong: string, guess: Guess): void;
}

/** More complaints about one object tell nobody anything, and finding the places of many costs time. */
export const mostComplaints = 100;

/** Whether one more complaint would tell nothing: of those that are left out it still counts whether one is fatal. */
export function isEnough(complaints: readonly ObjectComplaint[], fatal: boolean): boolean {
  return complaints.length >= mostComplaints && (!fatal || complaints.at(-1)?.fatal === true);
}

/** Adds a complaint, which is not even made where there are enough. */
export function complain(into: ObjectComplaint[], fatal: boolean, make: () => Complaint): void {
  if (isEnough(into, fatal)) return;
  const last = into.length < mostComplaints ? undefined : into.pop();
  into.push({ ...(last ?? make()), fatal });
}

export function complainer(manifest: FileManifest, into: ObjectComplaint[], fatal: boolean): Complainer {
  const add = (make: () => Complaint): void => complain(into, fatal, make);
  return {
    value: (path, message, help, related = []) =>
      add(() => {
        const others = related.map((other) => ({ origin: manifest.at(other.path), text: other.text }));
        return invalid(manifest.at(path), message, help, others);
      }),
    key: (path, message, help) => add(() => invalid(manifest.keyAt(path), message, help)),
    word: (path, message, wrong, guess) => add(() => misspelt(manifest.at(path), message, wrong, guess)),
  };
}
