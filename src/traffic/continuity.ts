/**
 * Whether an audit log is whole in time. A cluster can be quiet for hours, so that silence alone shows nothing: a hole
 * is where what never rests falls silent and goes on later, and where a file is missing that was there once.
 */
import { countOf, formatMoment, formatSpan } from '../model/time.ts';
import type { Distance, RecordTimes } from './record-times.ts';
import { gapsIn, recordTimes, shortest } from './record-times.ts';

export interface Continuity {
  /** `isBeat`: it tells of what never rests, see `RecordedChanges`. `time` in milliseconds since 1970. */
  add(file: string, time: number, isBeat: boolean): void;
  /** What of the time after `since` is missing, and what could be without being seen. */
  finish(since: number): { readonly holes: readonly string[]; readonly remarks: readonly string[] };
}

/** Files of one server, as it wrote them one after the other. */
interface Group {
  readonly all: RecordTimes;
  readonly beats: RecordTimes;
}

interface LogFile {
  readonly group: string;
  /** When it was closed, at the record that begins the next one; absent for the one that is still written. */
  readonly closed?: number;
  first: number;
}

/** Groups whose times are kept apart; those of all together always are. */
const mostGroups = 16;
/** Fewer beats are no rhythm. */
const fewestBeats = 20;
/** A pause of beats from here, in milliseconds, … */
const shortestPause = 300_000;
/** … and only if it is this often as long as half of the distances between them. */
const pauseFactor = 10;
/** Audit records may wait that long, in milliseconds, until they are written. */
const writtenWithin = 120_000;
/** Missing files that are told of each. */
const filesTold = 3;
/** Of the time that a log spans, what all its gaps may make together where they are exceptions. */
const mostlyBusy = 0.1;

export function startContinuity(): Continuity {
  const whole = emptyGroup();
  const groups = new Map<string, Group>();
  const files = new Map<string, LogFile>();
  return {
    add(file, time, isBeat) {
      let known = files.get(file);
      if (known === undefined) {
        known = { ...partsOf(file), first: time };
        files.set(file, known);
        if (groups.size < mostGroups && !groups.has(known.group)) groups.set(known.group, emptyGroup());
      }
      known.first = Math.min(known.first, time);
      for (const group of [whole, groups.get(known.group)]) {
        group?.all.add(time, time);
        if (isBeat) group?.beats.add(time, time);
      }
    },
    finish(since) {
      const after = (all: readonly Distance[]): readonly Distance[] =>
        all.flatMap(({ from, to }) => (to > since ? [{ from: Math.max(from, since), to }] : []));
      const lost = lostFiles(files, after);
      const paused = longest([whole, ...groups.values()].flatMap((group) => after(pausesIn(group))));
      const unusual = longest(after(unusualIn(whole)));
      const more = lost.length - filesTold;
      const others = more > 0 ? [`files of the audit log are missing at ${countOf(more, 'more place')}`] : [];
      if (lost.length > 0) return { holes: [...lost.slice(0, filesTold), ...others], remarks: [] };
      if (paused !== undefined) return { holes: [pauseOf(paused)], remarks: [] };
      if (unusual !== undefined) return { holes: [unusualOf(unusual)], remarks: [] };
      const silence = longest(after(whole.all.distances()).filter(({ from, to }) => to - from >= shortest));
      return { holes: [], remarks: silence === undefined ? [] : [silenceOf(silence)] };
    },
  };
}

function emptyGroup(): Group {
  return { all: recordTimes(), beats: recordTimes() };
}

/** As the API server renames a log that has grown too large: `audit-2026-11-26T10-03-12.123.log`, in UTC. */
const renamed =
  /^(?<before>.*)-(?<day>\d{4}-\d\d-\d\d)T(?<hour>\d\d)-(?<minute>\d\d)-(?<second>\d\d\.\d{3})(?<after>\.[^/]*)?$/;

function partsOf(file: string): Omit<LogFile, 'first'> {
  const { before, day, hour, minute, second, after = '' } = renamed.exec(file)?.groups ?? {};
  const closed = Date.parse(`${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`);
  const group = `${before ?? file}${after}`.replace(/\.(?:gz|zst)$/, '');
  return Number.isNaN(closed) ? { group: file.replace(/\.(?:gz|zst)$/, '') } : { group, closed };
}

/** The record at which a file was closed begins the next one: where that begins later, one between is not there. */
function lostFiles(
  files: ReadonlyMap<string, LogFile>,
  after: (all: readonly Distance[]) => readonly Distance[],
): readonly string[] {
  const byGroup = new Map<string, (LogFile & { readonly name: string })[]>();
  for (const [name, file] of files) {
    const list = byGroup.get(file.group);
    if (list === undefined) byGroup.set(file.group, [{ ...file, name }]);
    else list.push({ ...file, name });
  }
  return [...byGroup.values()].flatMap((all) => {
    const ordered = all.sort((a, b) => (a.closed ?? Infinity) - (b.closed ?? Infinity));
    return ordered.flatMap(({ closed, name }, index): readonly string[] => {
      const next = ordered[index + 1];
      if (closed === undefined || next === undefined || next.first - closed <= writtenWithin) return [];
      const [hole] = after([{ from: closed, to: next.first }]);
      if (hole === undefined) return [];
      return [
        `a file of the audit log is missing: ${name} was closed when the next record came, and ${next.name} begins only at ${formatMoment(next.first)}`,
      ];
    });
  });
}

/** Where the beats stop for long, and go on. */
function pausesIn({ beats }: Group): readonly Distance[] {
  const distances = beats.distances();
  if (distances.length < fewestBeats) return [];
  const lengths = distances.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const least = Math.max(shortestPause, usual * pauseFactor);
  return distances.filter(({ from, to }) => to - from >= least);
}

/** Gaps of a log that otherwise says something all the time. */
function unusualIn({ all }: Group): readonly Distance[] {
  const distances = all.distances();
  const gaps = gapsIn(distances);
  const lengthOf = (some: readonly Distance[]): number => some.reduce((sum, { from, to }) => sum + to - from, 0);
  return lengthOf(gaps) <= lengthOf(distances) * mostlyBusy ? gaps : [];
}

function longest(all: readonly Distance[]): (Distance & { readonly more: number }) | undefined {
  const [first] = [...all].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return first && { ...first, more: all.length - 1 };
}

function spanOf({ from, to }: Distance): string {
  return `from ${formatMoment(from)} to ${formatMoment(to)}`;
}

function pauseOf(pause: Distance): string {
  return `records are missing from the audit log, most likely: what components of the cluster do every few seconds or minutes is not in it ${spanOf(pause)}`;
}

function unusualOf(gap: Distance): string {
  return `records are missing from the audit log, most likely: it holds none ${spanOf(gap)}, and hardly ever pauses otherwise`;
}

function silenceOf(silence: Distance): string {
  return `Whether the audit log is whole cannot be told: it holds no record for ${formatSpan(silence.to - silence.from)}, ${spanOf(silence)}, and nothing that never rests, such as leases, which would show a hole.`;
}
