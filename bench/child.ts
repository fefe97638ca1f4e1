/** The parts that are measured in processes of their own: baselines, and the step that reads logs. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { listsOf, serveCluster } from './api-server.ts';
import { compare } from '../src/compare.ts';
import { foldedConnections } from '../src/connections.ts';
import { snapshotFile } from '../src/commands/inputs.ts';
import { logReading } from '../src/logs/index.ts';
import { folderTree } from '../src/io/folder.ts';
import { readCluster } from '../src/io/kube.ts';
import { lineReaders } from '../src/io/line-readers.ts';
import { logStreams } from '../src/io/logs.ts';
import { writeStreamed } from '../src/io/write-stream.ts';
import type { World } from '../src/model/cluster.ts';
import type { Connection, Coverage } from '../src/model/flow.ts';
import type { Snapshot, Tree } from '../src/model/host.ts';
import type { StartLineReaders } from '../src/model/noted-lines.ts';
import { observe } from '../src/observe.ts';
import type { CheckRequest } from '../src/run.ts';
import { check, openStates } from '../src/run.ts';
import { writeSnapshot } from '../src/snapshot.ts';
import { trimmedLive } from '../src/worlds/trimmed.ts';
import { documentsIn, plainDifference } from './floor.ts';
import { livingCosts } from './living.ts';
import { watchingCosts } from './watching.ts';

function requestFor(command: string, base: Tree, head: Tree): CheckRequest {
  return { command, base, head, gate: { text: '', file: 'none' } };
}

const noCoverage: Coverage = {
  logs: [],
  records: 0,
  attributed: 0,
  unattributed: [],
  merged: { replies: 0, 'double-reports': 0, duplicates: 0, aggregated: 0 },
  lostEvents: 0,
  sampled: false,
  limits: [],
};

/** Distinct connections between the workloads of a world, each to one of fifty ports. */
function madeConnections({ endpoints }: World, count: number): readonly Connection[] {
  const ends = [...endpoints.values()].map(
    ({ workload, id }) => ({ kind: 'workload', workload, endpoints: [id] }) as const,
  );
  const near = Math.ceil(Math.sqrt(count / 50));
  const evidence = { count: 1, first: 0, last: 1, samples: [] };
  return Array.from({ length: count }, (_, index) => {
    const source = ends[Math.floor(index / 50 / near) % ends.length];
    const destination = ends[(Math.floor(index / 50 / near) + 1 + (Math.floor(index / 50) % near)) % ends.length];
    if (source === undefined || destination === undefined) throw new Error('no workload');
    const port = 8000 + (index % 50) * 25;
    return {
      source,
      destination,
      protocol: 'TCP',
      port,
      basis: { source: 'named', destination: 'named' },
      allowed: evidence,
      policies: [],
    };
  });
}

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
  'parse-yaml': async (folders) => documentsIn(folders).length,
  floor: async ([a = '', b = '']) => plainDifference(a, b),
  connections: async ([folder = '']) => {
    const tree = folderTree(folder);
    const { states } = await openStates(requestFor('connections', tree, tree), { now: () => 0, progress: enter });
    enter('evaluating');
    return states.reduce((rows, { head, rulings }) => rows + foldedConnections(head, rulings).length, 0);
  },
  replay: async ([a = '', b = '', cluster = '', count = '0']) => {
    const host = { now: () => 0, progress: () => undefined, cluster: () => snapshotFile(cluster, cluster) };
    const { states } = await openStates(requestFor('check', folderTree(a), folderTree(b)), host);
    const [state] = states;
    if (state === undefined) throw new Error('no state');
    const connections = madeConnections(state.base, Number(count));
    const settings = { problems: [], addressNames: [] };
    const replayed = (some: readonly Connection[]): number =>
      compare(state, { ...settings, observation: { connections: some, writes: [], coverage: noCoverage } }).connections
        .length;
    replayed(connections.slice(0, 1_000));
    enter('without connections');
    replayed([]);
    enter('with connections');
    return replayed(connections);
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
  inflate: async ([file = '']) => {
    let bytes = 0;
    const inflated = createReadStream(file, { highWaterMark: 1 << 20 }).pipe(createGunzip({ chunkSize: 1 << 20 }));
    for await (const chunk of inflated as AsyncIterable<Buffer>) bytes += chunk.length;
    return bytes;
  },
  diff: async ([a = '', b = '']) => {
    const { report } = await check(requestFor('diff', folderTree(a), folderTree(b)), { now: () => 0, progress: enter });
    return report.findings.length;
  },
  check: async ([base = '', head = '', cluster = '']) => {
    const host = { now: () => 0, progress: enter, cluster: () => snapshotFile(cluster, cluster) };
    const { report } = await check(requestFor('check', folderTree(base), folderTree(head)), host);
    return report.findings.length;
  },
  'serve-cluster': ([pods = '0', workloads = '0']) => serveCluster(Number(pods), Number(workloads)),
  'fetch-pages': async (args) => fetched(args, (text) => text.length),
  'fetch-json': async (args) => fetched(args, (text) => (JSON.parse(text) as { items: unknown[] }).items.length),
  'read-cluster': async ([server = '']) => (await liveCluster(server)).manifests.length,
  'write-snapshot': async ([server = '', file = '']) => {
    const pieces = writeSnapshot(await liveCluster(server), { name: 'netpol-gate', version: '' });
    await writeStreamed(file, pieces, file.endsWith('.gz'));
    return statSync(file).size;
  },
  living: async ([file = '']) => Object.keys(Object.assign(steps, await livingCosts(file))).length,
  watching: async ([file = '']) => Object.keys(Object.assign(steps, await watchingCosts(file))).length,
  observe: async ([file = '']) => observed(file, undefined),
  'observe-threads': async ([file = '', script = '']) => {
    const startReaders = lineReaders(script);
    if (startReaders === undefined) throw new Error('no second processor, or no build');
    return observed(file, startReaders);
  },
};

function liveCluster(server: string): Promise<Snapshot> {
  const kubeconfig = {
    'current-context': 'bench',
    clusters: [{ name: 'c', cluster: { server } }],
    users: [{ name: 'u', user: { token: 'reader' } }],
    contexts: [{ name: 'bench', context: { cluster: 'c', user: 'u' } }],
  };
  const options = { kubeconfig: { text: JSON.stringify(kubeconfig) }, plugins: [], insecure: true };
  return readCluster(options, trimmedLive());
}

/** All pages of all lists, one after the other; gives what `made` counts in them. */
async function fetched(
  [server = '', pods = '0', workloads = '0']: readonly string[],
  made: (text: string) => number,
): Promise<number> {
  let sum = 0;
  for (const path of listsOf(Number(pods), Number(workloads)).keys()) {
    for (let token: string | undefined = '0'; token !== undefined;) {
      const text: string = await (await fetch(`${server}${path}?limit=500&continue=${token}`)).text();
      sum += made(text);
      token = /"continue":"(\d+)"/.exec(text.slice(0, 200))?.[1];
    }
  }
  return sum;
}

async function observed(file: string, startReaders: StartLineReaders | undefined): Promise<number> {
  return (await observe(logStreams([file]), logReading, { startReaders })).flows.length;
}

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
