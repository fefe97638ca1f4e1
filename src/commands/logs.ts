/** Log sources on the command line: where they are, and how they are read. */
import { basename, join, relative, resolve } from 'node:path';
import { lineReaders } from '../io/line-readers.ts';
import { logStreams } from '../io/logs.ts';
import { plainLine, quoted } from '../io/plain.ts';
import { timeHelp, timeIn } from '../io/time-text.ts';
import { type LogStream, UsableError } from '../model/host.ts';
import type { CheckRequest, Host } from '../run.ts';
import type { OptionValues, Terminal } from './index.ts';
import { refuseIdle, text } from './inputs.ts';

export const logOptions = {
  'log-format': { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  'utc-offset': { type: 'string' },
  'clock-tolerance': { type: 'string' },
  'clock-skew': { type: 'string' },
} as const;

export const logHelp = `  --log-format NAME,…   formats of all logs, such as hubble (docs/logs.md), instead of telling them by content
  --since TIME          leave out records before it: 2026-01-31, 2026-01-31T12:00:00Z, or 36h and 7d before now
  --until TIME          leave out records after it; a day is meant to its end (UTC)
  --utc-offset MINUTES  time zone of log lines that name none
  --clock-tolerance SECONDS
                        by how much clocks may differ when it is asked who held an address (default 5)
  --clock-skew=SECONDS  added to the times of flow logs, whose clock is behind that of the audit log and the cluster
                        (below zero: before it)`;

/** The named logs, and the threads that help to read long ones. */
export function logsFrom(logs: readonly string[], terminal: Terminal): Required<Pick<Host, 'logs' | 'startReaders'>> {
  return {
    logs: () => {
      const place = logs.map((log) => placeOf(log, terminal));
      const tell = progressOf(terminal);
      return logStreams(place).map((stream) => watched(stream, tell));
    },
    startReaders: lineReaders(join(terminal.root, 'dist', 'line-reader.js')),
  };
}

const mebibyte = 1 << 20;
/** Unpacked bytes after which it is told how far reading has come. */
const told = 32 * mebibyte;

type Tell = (file: string, bytes: number) => void;

function progressOf({ progress }: Terminal): Tell {
  let total = 0;
  let next = told;
  return (file, bytes) => {
    total += bytes;
    if (total < next) return;
    next = total + told;
    progress(`reading logs: ${Math.floor(total / mebibyte)} MiB, ${plainLine(basename(file), 40)}`);
  };
}

/** The same stream, whose bytes are counted as they are read. */
function watched(stream: LogStream, tell: Tell): LogStream {
  const { file, chunks } = stream;
  const members = stream.members?.bind(stream);
  return {
    ...stream,
    chunks: counted(chunks, (bytes) => tell(file, bytes)),
    ...(members !== undefined && { members: async () => (await members()).map((member) => watched(member, tell)) }),
  };
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

/** As short as it can be read from here: it stands in every origin of the report. */
function placeOf(log: string, terminal: Terminal): string {
  if (log === '-') return log;
  const path = resolve(terminal.folder, log);
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}

/** An option about logs that no log is given for would change nothing, so that is an error. */
export function checkLogOptions(
  values: OptionValues,
  logs: readonly string[],
  names: readonly string[] = Object.keys(logOptions),
): void {
  const help = 'name the logs that it is about, or leave it out';
  refuseIdle(values, names, { given: logs.length > 0, name: 'a log', help });
}

export function logSettings(
  values: OptionValues,
  now: () => number,
): Pick<CheckRequest, 'logFormat' | 'utcOffset' | 'clockTolerance' | 'clockSkew' | 'recordedBetween'> {
  const names = ['log-format', 'utc-offset', 'clock-tolerance', 'clock-skew'];
  const [logFormat, offset, tolerance, skew] = names.map((name) => text(values, name));
  if (offset !== undefined && !/^[+-]?\d{1,3}$/.test(offset)) {
    throw new UsableError(
      `--utc-offset ${quoted(offset)} is no number of minutes`,
      'give minutes east of UTC, such as 60',
    );
  }
  if (tolerance !== undefined && !/^\d{1,3}(?:\.\d{1,3})?$/.test(tolerance)) {
    throw new UsableError(`--clock-tolerance ${quoted(tolerance)} is no number of seconds`, 'give seconds, such as 5');
  }
  if (skew !== undefined && !skewPattern.test(skew)) {
    throw new UsableError(
      `--clock-skew ${quoted(skew)} is no number of seconds`,
      'give what is to be added to the times of flow logs, such as --clock-skew=30 or --clock-skew=-30',
    );
  }
  const between = spanOf(values, now);
  return {
    ...(between === undefined ? {} : { recordedBetween: between }),
    ...(logFormat === undefined ? {} : { logFormat }),
    ...(offset === undefined ? {} : { utcOffset: Number(offset) }),
    ...(tolerance === undefined ? {} : { clockTolerance: Number(tolerance) * 1_000 }),
    ...(skew === undefined ? {} : { clockSkew: Number(skew) * 1_000 }),
  };
}

/** Seconds, at most some days: a file of another year needs more than a shift. */
const skewPattern = /^[+-]?\d{1,6}(?:\.\d{1,3})?$/;

/** Milliseconds since 1970, both inclusive. */
function spanOf(
  values: OptionValues,
  now: () => number,
): { readonly first: number; readonly last: number } | undefined {
  const [since, until] = [text(values, 'since'), text(values, 'until')];
  if (since === undefined && until === undefined) return undefined;
  const first = since === undefined ? -Infinity : timeFrom('since', since, now);
  const last = until === undefined ? Infinity : timeFrom('until', until, now);
  if (first <= last) return { first, last };
  throw new UsableError('--since is later than --until', 'give the earlier time first');
}

function timeFrom(option: 'since' | 'until', value: string, now: () => number): number {
  const at = timeIn(value, now(), option === 'until');
  if (at === undefined) throw new UsableError(`--${option} ${quoted(value)} is no time`, timeHelp);
  return at;
}
