/** Where a result stands. Hosts refuse a file in which one result has no place in a file, so that each gets one. */
import type { Cause, ChangedFile, Finding, Report, Row } from '../model/finding.ts';
import { type FileOrigin, formatOrigin, type LogOrigin, type Origin } from '../model/origin.ts';
import { createNearest, nearestLine, placeOf, realPlace } from './changed-lines.ts';
import { linkPath, longest, sarifText, shown } from './escape.ts';
import { samplesOf } from './finding-words.ts';
import { type Phrase, place, say, words } from './phrase.ts';
import type { Wire } from './wire.ts';

export interface ResultPlace {
  readonly uri: string;
  /** 1-based. */
  readonly line: number;
  readonly column?: number;
  readonly cause?: Cause;
  /** Where it really is, if not here; nothing where it is. */
  readonly note: Phrase;
}

/** Stands for the repository where a finding is about no file and the change holds none: the gate's own rules. */
const lastResort = '.github/netpol-gate.yml';

type Nearest = (file: string) => ChangedFile | undefined;

/**
 * Gives each finding its place: at the best cause that has a line in a changed file, else in any file of the head,
 * else at a line of the change.
 */
export function createPlacer({ changedFiles }: Pick<Report, 'changedFiles'>): (finding: Finding) => ResultPlace {
  const nearest = createNearest(changedFiles, (file) => linkPath(file) !== undefined);
  return ({ causes }) => {
    const places = causes.flatMap((cause) => ownPlace(cause, changedFiles) ?? []);
    return places.find(({ changed }) => changed) ?? places[0] ?? elsewhere(causes[0], nearest);
  };
}

function ownPlace(
  cause: Cause,
  changedFiles: readonly ChangedFile[],
): (ResultPlace & { readonly changed: boolean }) | undefined {
  const spot = placeOf(cause, changedFiles);
  if (spot !== undefined) {
    const { file, line, column, really } = spot;
    return placed(file, line, column, cause, true, really && realPlace(really));
  }
  const { origin } = cause;
  if (origin.kind !== 'file') return undefined;
  // What the change leaves alone is the same on both sides.
  const isLeft = origin.side !== 'base' || !changedFiles.some(({ file }) => file === origin.file);
  return isLeft ? placed(origin.file, origin.line, origin.column, cause, false) : undefined;
}

function placed(
  file: string,
  line: number,
  column: number | undefined,
  cause: Cause | undefined,
  changed: boolean,
  note: Phrase = [],
): (ResultPlace & { readonly changed: boolean }) | undefined {
  const uri = linkPath(file);
  if (uri === undefined) return undefined;
  return { uri, line, ...(column === undefined ? {} : { column }), ...(cause && { cause }), note, changed };
}

/** A deleted file, a live object, a log, or nothing: on the nearest file that the change leaves behind. */
function elsewhere(cause: Cause | undefined, nearest: Nearest): ResultPlace {
  const origin = cause?.origin;
  const note = elsewhereNote(origin);
  const file = origin?.kind === 'file' ? origin.file : '';
  const near = nearest(file);
  const found = near && placed(near.file, nearestLine(near, 1), undefined, cause, true, note);
  // Where nothing is left, the path that the base has.
  const own = origin?.kind === 'file' ? placed(file, origin.line, origin.column, cause, false, note) : undefined;
  return found ?? own ?? { uri: lastResort, line: 1, ...(cause && { cause }), note };
}

function elsewhereNote(origin: Origin | undefined): Phrase {
  switch (origin?.kind) {
    case 'file':
      return realPlace(origin);
    case 'live':
      return say`The real place is ${place(origin)} in the cluster.`;
    case 'log':
      return say`The real place is the record ${place(origin)}.`;
    case undefined:
      return words('It is about no line of a file.');
  }
}

/** The place as a SARIF location, with the object that it is in. */
export function locationWire({ uri, line, column, cause }: ResultPlace): Wire {
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: line, startColumn: column },
    },
    logicalLocations: cause === undefined || cause.object.name === '' ? undefined : [objectWire(cause)],
  };
}

function objectWire({ object }: Cause): Wire {
  const { kind, namespace, name } = object;
  const path = namespace === '' ? name : `${namespace}/${name}`;
  return { fullyQualifiedName: shown(`${kind} ${path}`), kind: 'resource' };
}

/** The other causes, the rules that the verdicts of the first row rest on, and records; each place once. */
export function relatedWire(finding: Finding, chosen: ResultPlace, most: number): readonly Wire[] {
  const [first] = finding.rows;
  const all: readonly Related[] = [
    ...finding.causes.map((cause) => ({ origin: cause.origin, text: cause.text || causeText(cause, chosen) })),
    ...(first === undefined ? [] : grounds(first)),
    ...samplesOf(finding).map((origin) => ({ origin, text: 'a record of it' })),
  ];
  const isHere = chosen.note.length === 0 && chosen.cause !== undefined;
  const seen = new Set(isHere ? [placeKey(chosen.cause.origin)] : []);
  const others = all.filter(({ origin }) => {
    const key = placeKey(origin);
    return !seen.has(key) && seen.add(key);
  });
  return others.slice(0, most).map((each, index) => ({ id: index + 1, ...relatedPlace(each) }));
}

function causeText(cause: Cause, chosen: ResultPlace): string {
  return cause === chosen.cause ? 'the real place' : 'another cause';
}

function placeKey(origin: Origin): string {
  return `${origin.kind === 'file' && origin.side === 'base' ? 'base' : origin.kind} ${formatOrigin(origin)}`;
}

interface Related {
  readonly origin: Origin;
  readonly text: string;
}

function grounds({ reasonsBefore, reasonsAfter }: Row): readonly Related[] {
  const of = (when: string, reasons: Row['reasonsBefore']): readonly Related[] =>
    reasons.flatMap((reason): readonly Related[] => {
      if (reason.kind === 'rule') return [{ origin: reason.origin, text: `the rule that decides ${when}` }];
      if (reason.kind !== 'isolated') return [];
      return reason.policies.map(({ origin }) => ({ origin, text: `the policy that isolates ${when}` }));
    });
  return [...of('before', reasonsBefore), ...of('after', reasonsAfter)];
}

/** A place of the base or of a log says so: it is no line of the head. */
function relatedPlace({ origin, text }: Related): { readonly [key: string]: Wire | undefined } {
  const told = shown(text, longest.prose);
  if (origin.kind === 'live') {
    const object = shown(formatOrigin(origin));
    return { message: { text: sarifText(told) }, logicalLocations: [{ fullyQualifiedName: object, kind: 'resource' }] };
  }
  const isHead = origin.kind === 'file' && origin.side !== 'base';
  const note = isHead ? '' : ` (${shown(formatOrigin(origin))}${origin.kind === 'file' ? ' of the base' : ''})`;
  return { message: { text: sarifText(`${told}${note}`) }, physicalLocation: physicalWire(origin) };
}

/** Undefined for a path that is no URI. */
function physicalWire(origin: FileOrigin | LogOrigin): Wire | undefined {
  const region = {
    startLine: Math.max(origin.line, 1),
    startColumn: origin.kind === 'file' ? origin.column : undefined,
  };
  const path = linkPath(origin.file.replace(/^\//, ''));
  if (path === undefined) return undefined;
  if (origin.file.startsWith('/')) return { artifactLocation: { uri: `file:///${path}` }, region };
  return { artifactLocation: { uri: path, uriBaseId: rootOf(origin) }, region };
}

/** What a relative path starts from: the head, the base, or where the program ran. */
function rootOf(origin: FileOrigin | LogOrigin): string {
  if (origin.kind === 'log') return '%LOGROOT%';
  return origin.side === 'base' ? '%BASEROOT%' : '%SRCROOT%';
}
