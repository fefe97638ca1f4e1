/** The parts that are measured in processes of their own: baselines, and the step that reads logs. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { logReading } from '../src/logs/index.ts';
import { folderTree } from '../src/io/folder.ts';
import { observe } from '../src/observe.ts';
import { check } from '../src/run.ts';

/** Seconds of processor time of each step, by the words with which the program announces it. */
const steps: Record<string, number> = {};
let step = 'start';
let entered = 0;

function enter(next: string): void {
  const { user, system } = process.cpuUsage();
  const now = (user + system) / 1e6;
  steps[step] = (steps[step] ?? 0) + now - entered;
  step = next;
  entered = now;
}

const tasks: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  'parse-yaml': async (folders) => {
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    return files.reduce((documents, file) => documents + loadAll(readFileSync(file, 'utf8')).length, 0);
  },
  'parse-json': async ([file = '']) => (JSON.parse(readFileSync(file, 'utf8')) as { items: unknown[] }).items.length,
  'parse-lines': async ([file = '']) => {
    let lines = 0;
    let rest = Buffer.alloc(0);
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let start = 0;
      for (let stop = data.indexOf(10); stop >= 0; start = stop + 1, stop = data.indexOf(10, start)) {
        JSON.parse(data.toString('utf8', start, stop));
        lines++;
      }
      rest = Buffer.from(data.subarray(start));
    }
    return lines;
  },
  diff: async ([a = '', b = '']) => {
    const { report } = await check(
      { command: 'diff', base: folderTree(a), head: folderTree(b), gate: { text: '', file: 'none' } },
      { now: () => 0, progress: enter },
    );
    return report.findings.length;
  },
  observe: async ([file = '']) => {
    const chunks = createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
    return (await observe([{ file, chunks }], logReading)).flows.length;
  },
};

export interface ChildResult {
  /** How many things were made, so that nobody measures a task that did nothing. */
  readonly made: number;
  /** Seconds of processor time and clock since the process started. */
  readonly cpu: number;
  readonly wall: number;
  /** The most memory that the process ever held, in MB. */
  readonly peak: number;
  /** Seconds of processor time of the steps of a run, if it has any. */
  readonly steps: Readonly<Record<string, number>>;
}

export async function runTask(name: string, args: readonly string[]): Promise<ChildResult> {
  const task = tasks[name];
  if (task === undefined) throw new Error(`no task ${name}`);
  const made = await task(args);
  enter('end');
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    made,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    wall: process.uptime(),
    peak: maxRSS / 1024,
    steps,
  };
}
