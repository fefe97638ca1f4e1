/** What a command costs. Processor time is the measure where others share the machine; clock time stands beside it. */
import { spawnSync } from 'node:child_process';

/** Seconds of one run. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

export interface Run {
  readonly command: readonly string[];
  readonly folder?: string;
  /** The exit code that shows that the command did what is measured; 0 by default. */
  readonly expect?: number;
}

const script = 'n=$1; shift; while [ $n -gt 0 ]; do "$@" >/dev/null || s=$?; n=$((n-1)); done; times; exit ${s:-0}';

/** `node` with arguments. */
export const node = (...args: string[]): Run => ({ command: [process.execPath, ...args] });

/** Runs the command that many times in one shell, which adds up the time of all processes below it. */
function batch({ command, folder, expect = 0 }: Run, times: number): Cost {
  const before = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', String(times), ...command], {
    encoding: 'utf8',
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  const wall = Number(process.hrtime.bigint() - before) / 1e9;
  if (status !== expect) throw new Error(`${command.join(' ')} ended with ${status ?? 'a signal'}: ${stderr}`);
  const [user, system] = (stdout.trim().split('\n')[1] ?? '').split(' ').map(seconds);
  return { cpu: ((user ?? 0) + (system ?? 0)) / times, wall: wall / times };
}

/** `1m2.5s` as the shell prints it. */
function seconds(text: string): number {
  const [minutes, rest] = text.replace('s', '').split('m');
  return Number(minutes) * 60 + Number(rest);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Costs of several commands, measured in turns so that a busy minute meets all of them; medians. */
export function costs(runs: readonly Run[], { turns = 3, times = 1 } = {}): readonly Cost[] {
  const all = runs.map((): Cost[] => []);
  for (let turn = 0; turn < turns; turn++) runs.forEach((run, index) => all[index]?.push(batch(run, times)));
  return all.map((batches) => ({
    cpu: median(batches.map(({ cpu }) => cpu)),
    wall: median(batches.map(({ wall }) => wall)),
  }));
}

/** One line: what, its cost, and its ratio to the baseline of the same turns. */
export function line(what: string, { cpu, wall }: Cost, baseline?: Cost): string {
  const ratio =
    baseline === undefined
      ? ''
      : `× ${(cpu / baseline.cpu).toFixed(2)} cpu  × ${(wall / baseline.wall).toFixed(2)} clock`;
  return `  ${what.padEnd(58)} ${cpu.toFixed(3).padStart(8)} s cpu ${wall.toFixed(3).padStart(8)} s  ${ratio}`.trimEnd();
}
