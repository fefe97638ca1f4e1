/** Lines of the head that stand for a place: the place itself, or what the change leaves nearest to it. */
import type { Cause, ChangedFile } from '../model/finding.ts';
import type { FileOrigin } from '../model/origin.ts';
import { isRendered } from '../model/rendered.ts';
import { type Phrase, place, say, words } from './phrase.ts';

export interface Spot {
  readonly cause: Cause;
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  /** The real place, where the annotation had to go elsewhere. */
  readonly really?: FileOrigin;
}

/** On the head side of a changed file: the line itself, or the nearest to one of the base. */
export function placeOf(cause: Cause, changedFiles: readonly ChangedFile[]): Spot | undefined {
  const { origin, anchor } = cause;
  if (origin.kind !== 'file') return undefined;
  // GitHub shows annotations of other files apart from the change, where they are noise.
  const fileOf = (place: Pick<FileOrigin, 'file'>): ChangedFile | undefined =>
    changedFiles.find(({ file, status }) => file === place.file && status !== 'removed');
  if (isRendered(origin.file)) {
    const source = origin.renderedFrom === undefined ? undefined : fileOf({ file: origin.renderedFrom });
    return source && { cause, file: source.file, line: nearestLine(source, 1), really: origin };
  }
  if (origin.side !== 'base') {
    return fileOf(origin) && { cause, file: origin.file, line: origin.line, column: origin.column };
  }
  if (anchor?.kind === 'file' && fileOf(anchor) !== undefined) {
    return { cause, file: anchor.file, line: anchor.line, column: anchor.column, really: origin };
  }
  const changed = fileOf(origin);
  return changed && { cause, file: origin.file, line: nearestLine(changed, origin.line), really: origin };
}

/** Tells where a finding really is that could not be shown there. */
export function realPlace(origin: FileOrigin, changedFiles: readonly ChangedFile[] = []): Phrase {
  const isGone = changedFiles.some(({ file, status }) => file === origin.file && status === 'removed');
  const side = isRendered(origin.file) ? 'of the rendered manifests' : origin.side === 'base' ? 'of the base' : '';
  const gone = isGone ? ', in a file that this change removes' : '';
  return say`The real place is ${place(origin)}${words(`${side === '' ? '' : ` ${side}`}${gone}`)}.`;
}

/** The changed line of the head side that is closest; the first line where the change only deletes. */
export function nearestLine({ headLines }: ChangedFile, line: number): number {
  const lines = headLines.map(({ first, last }) => Math.min(Math.max(line, first), last));
  return lines.reduce((best, each) => (Math.abs(each - line) < Math.abs(best - line) ? each : best), lines[0] ?? 1);
}

/** Of the files that are still there and of use, the one whose folder is nearest; the first of several. */
export function createNearest(
  changedFiles: readonly ChangedFile[],
  isOfUse: (file: string) => boolean,
): (file: string) => ChangedFile | undefined {
  const left = changedFiles
    .filter(({ file, status }) => status !== 'removed' && isOfUse(file))
    .map((changed) => ({ changed, parts: foldersOf(changed.file) }));
  const found = new Map<string, ChangedFile | undefined>();
  const search = (wanted: readonly string[]): ChangedFile | undefined => {
    let [best, most] = [left[0]?.changed, 0];
    for (const { changed, parts } of left) {
      const shared = sharedStart(wanted, parts);
      if (shared > most) [best, most] = [changed, shared];
    }
    return best;
  };
  return (file) => {
    const wanted = foldersOf(file);
    const key = wanted.join('/');
    if (!found.has(key)) found.set(key, search(wanted));
    return found.get(key);
  };
}

function foldersOf(file: string): readonly string[] {
  return file.split('/').slice(0, -1);
}

function sharedStart(wanted: readonly string[], parts: readonly string[]): number {
  const differs = wanted.findIndex((part, index) => part !== parts[index]);
  return differs === -1 ? wanted.length : differs;
}
