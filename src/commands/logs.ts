/** Log sources on the command line: where they are, and how they are read. */
import { relative, resolve } from 'node:path';
import { quoted } from '../io/plain.ts';
import { UsableError } from '../model/host.ts';
import type { CheckRequest } from '../run.ts';
import type { OptionValues, Terminal } from './index.ts';
import { text } from './inputs.ts';

export const logOptions = {
  'log-format': { type: 'string' },
  'utc-offset': { type: 'string' },
  'clock-tolerance': { type: 'string' },
} as const;

export const logHelp = `  --log-format NAME     audit, hubble, generic or digest, instead of telling it by content
  --utc-offset MINUTES  time zone of log lines that name none
  --clock-tolerance SECONDS
                        by how much clocks may differ when it is asked who held an address (default 5)`;

/** As short as it can be read from here: it stands in every origin of the report. */
export function logPlace(log: string, terminal: Terminal): string {
  if (log === '-') return log;
  const path = resolve(terminal.folder, log);
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}

export function logSettings(values: OptionValues): Pick<CheckRequest, 'logFormat' | 'utcOffset' | 'clockTolerance'> {
  const [logFormat, offset, tolerance] = ['log-format', 'utc-offset', 'clock-tolerance'].map((name) =>
    text(values, name),
  );
  if (offset !== undefined && !/^[+-]?\d{1,3}$/.test(offset)) {
    throw new UsableError(
      `--utc-offset ${quoted(offset)} is no number of minutes`,
      'give minutes east of UTC, such as 60',
    );
  }
  if (tolerance !== undefined && !/^\d{1,3}(?:\.\d{1,3})?$/.test(tolerance)) {
    throw new UsableError(`--clock-tolerance ${quoted(tolerance)} is no number of seconds`, 'give seconds, such as 5');
  }
  return {
    ...(logFormat === undefined ? {} : { logFormat }),
    ...(offset === undefined ? {} : { utcOffset: Number(offset) }),
    ...(tolerance === undefined ? {} : { clockTolerance: Number(tolerance) * 1_000 }),
  };
}
