/** The measurements. Each makes its own input and prints costs beside a baseline of the same run. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAudit } from './audit.ts';
import type { ChildResult } from './child.ts';
import { writeCluster } from './cluster.ts';
import { writeFolder, writeRepository } from './folders.ts';
import { uniqueConnections, writeHubble } from './hubble.ts';
import { costs, line, node } from './measure.ts';
import { namespaceTree } from './tree.ts';
import type { Edit } from './worlds.ts';
import { workloadsPerNamespace, world } from './worlds.ts';

export interface Sizes {
  /** Workloads of the worlds that `diff` compares. */
  readonly workloads: readonly number[];
  /** Lines of the log. */
  readonly lines: number;
  /** Of the clusters that are read; connections are replayed in the smallest. */
  readonly pods: readonly number[];
  /** Namespaces of the large repository, 19 files each. */
  readonly namespaces: number;
  readonly turns: number;
}

export interface Bench {
  /** `dist/cli.js` of the build that is measured. */
  readonly program: string;
  readonly sizes: Sizes;
  /** An empty folder for made files. */
  readonly folder: string;
  readonly print: (text: string) => void;
}

export const benchmarks: Readonly<Record<string, (bench: Bench) => void>> = {
  start: ({ program, sizes, print }) => {
    const runs = [node('-e', '0'), node(program, '--help'), { ...node(program, 'demo'), expect: 1 }];
    const [bare, help, demo] = costs(runs, { turns: sizes.turns, times: 5 });
    if (bare === undefined || help === undefined || demo === undefined) return;
    print('Start, against bare Node');
    for (const text of [line('node -e 0', bare), line('--help', help, bare), line('demo', demo, bare)]) print(text);
  },

  unchanged: ({ program, sizes, folder, print }) => {
    const { base } = world(100);
    const head = new Map(base).set('README.md', 'Words only.\n');
    const reworded = new Map(
      [...base].map(([path, text]) => [
        path,
        path === 'team-0/app-1/policy.yaml' ? `# moved a comment\n${text}` : text,
      ]),
    );
    const missing = ['--cluster', join(folder, 'there-is-no-such-cluster.json')];
    const check = (
      name: string,
      sides: Parameters<typeof writeRepository>[1],
    ): Parameters<typeof costs>[0][number] => ({
      ...node(program, 'check', '--base', 'HEAD~1', ...missing),
      folder: writeRepository(join(folder, name), sides),
    });
    const [bare, words, comment] = costs(
      [node('-e', '0'), check('words', { base, head }), check('comment', { base, head: reworded })],
      { turns: sizes.turns, times: 5 },
    );
    if (bare === undefined || words === undefined || comment === undefined) return;
    print(`A pull request that changes nothing relevant, ${base.size} files in git, against bare Node`);
    print(line('node -e 0', bare));
    print(line('check, a text file changed', words, bare));
    print(line('check, a comment in a policy changed', comment, bare));
    print('  no cluster is read: the snapshot that both are given does not exist');
  },

  diff: (bench) => differences(bench, 'three', 'three policies changed'),
  'diff-all': (bench) => differences(bench, 'all', 'every policy changed'),
  'diff-label': (bench) => differences(bench, 'label', 'a label of a namespace changed that half of the policies name'),

  connections: ({ sizes, folder, print }) => {
    print('connections, the whole map folded, against js-yaml on the same files');
    let before: { readonly workloads: number; readonly cpu: number } | undefined;
    for (const workloads of sizes.workloads) {
      const own = writeFolder(join(folder, 'map'), world(workloads).base);
      const [yaml, map] = [task('parse-yaml', own), task('connections', own)];
      const evaluation = map.steps.evaluating ?? 0;
      print(`${line(`${workloads} workloads, ${map.made} rows`, map, yaml)}${growth(before, workloads, map.cpu)}`);
      print(
        `    evaluation and folding ${(evaluation / yaml.cpu).toFixed(2)} of js-yaml, ${map.peak.toFixed(0)} MB at most`,
      );
      before = { workloads, cpu: map.cpu };
      rmSync(own, { recursive: true });
    }
  },

  replay: ({ sizes, folder, print }) => {
    const pods = Math.min(...sizes.pods);
    const workloads = workloadsOf(pods);
    const { base, head } = world(workloads);
    const [a, b] = [writeFolder(join(folder, 'a'), base), writeFolder(join(folder, 'b'), head)];
    const cluster = join(folder, 'cluster.json');
    writeCluster(cluster, pods, workloads, base);
    const replayed = task('replay', a, b, cluster, String(sizes.lines));
    const seconds = (replayed.steps['with connections'] ?? 0) - (replayed.steps['without connections'] ?? 0);
    print(`${sizes.lines} distinct recorded connections between ${workloads} workloads, asked of live, base and head`);
    print(
      `  ${seconds.toFixed(2)} s cpu, ${Math.round((2 * replayed.made) / seconds)} verdicts of base and head a second`,
    );
    rmSync(cluster);
  },

  logs: (bench) => {
    const hubble = join(bench.folder, 'hubble.jsonl');
    const bytes = writeHubble(hubble, bench.sizes.lines);
    const found = logOf(bench, 'Hubble', hubble, bytes);
    if (bench.sizes.lines >= 10 * uniqueConnections && found !== uniqueConnections)
      throw new Error(`${found} unique flows were found of ${uniqueConnections}`);
    for (const times of [1, 10]) {
      writeHubble(hubble, times * Math.ceil(bench.sizes.lines / 10));
      const size = statSync(hubble).size / 1e6;
      bench.print(`  peak memory for ${size.toFixed(0)} MB of log: ${observing(bench, hubble).peak.toFixed(0)} MB`);
    }
    rmSync(hubble);
    const audit = join(bench.folder, 'audit.jsonl');
    logOf(bench, 'Audit', audit, writeAudit(audit, bench.sizes.lines));
    rmSync(audit);
  },

  tree: ({ program, sizes, folder, print }) => {
    const sides = namespaceTree(sizes.namespaces);
    const repository = writeRepository(folder, sides);
    const check = { ...node(program, 'check', '--base', 'HEAD~1'), folder: repository };
    const parse = node(process.argv[1] ?? '', 'task', 'parse-yaml', join(repository, 'namespaces'));
    const [yaml, gate] = costs([parse, check], { turns: sizes.turns });
    if (yaml === undefined || gate === undefined) return;
    print(`check without a cluster in a repository of ${sides.base.size} files, against js-yaml on its YAML`);
    print(line('js-yaml', yaml));
    print(line('check, one policy changed', gate, yaml));
  },

  living: ({ sizes, folder, print }) => {
    const pods = Math.max(...sizes.pods);
    livingOf(pods, folder, print);
  },

  watching: ({ sizes, folder, print }) => {
    print('A cluster that is watched, against opening the watch on all of its objects');
    for (const pods of sizes.pods) watchingOf(pods, folder, print);
  },

  snapshot: (bench) => {
    bench.print('check with a snapshot, one policy changed, against JSON.parse of the snapshot');
    for (const pods of bench.sizes.pods) snapshotOf(bench, pods);
  },

  'cluster-read': (bench) => {
    bench.print('Reading a cluster on loopback, against fetching the same pages one after the other');
    for (const pods of bench.sizes.pods) readingOf(bench, pods);
  },
};

/** With the threads of the program beside it. */
function observing({ program }: Bench, file: string): ChildResult {
  return task('observe-threads', file, join(dirname(program), 'line-reader.js'));
}

/** One log in all ways; gives the number of unique flows. */
function logOf(bench: Bench, name: string, file: string, bytes: number): number {
  const { print, sizes } = bench;
  const show = (what: string, result: ChildResult, baseline?: ChildResult): void =>
    print(`${line(what, result, baseline)}  ${result.peak.toFixed(0)} MB at most`);
  print(`${name}, ${sizes.lines} lines of ${Math.round(bytes / sizes.lines)} bytes, against JSON.parse of each line`);
  const parsed = task('parse-lines', file);
  show('JSON.parse', parsed);
  show('observe in one thread', task('observe', file), parsed);
  const observed = observing(bench, file);
  show(`observe, ${observed.made} unique flows`, observed, parsed);
  const packed = `${file}.gz`;
  spawnSync('gzip', ['-k', '-f', '-3', file]);
  print(`The same as ${(statSync(packed).size / 1e6).toFixed(0)} MB of gzip, against inflating it`);
  const inflated = task('inflate', packed);
  show('inflating', inflated);
  show('observe', observing(bench, packed), inflated);
  rmSync(packed);
  return observed.made;
}

/** One change of a cluster that is kept up to date, against making its world from all objects. */
function livingOf(pods: number, folder: string, print: Bench['print']): void {
  const workloads = workloadsOf(pods);
  const file = join(folder, 'cluster.json');
  writeCluster(file, pods, workloads, world(workloads, 'one', workloadsPerNamespace).base);
  const { steps, peak } = task('living', file);
  const { whole = Number.NaN, start: _, end: __, ...costs } = steps;
  print(`A cluster of ${pods} pods kept up to date, against making its world from all objects`);
  print(`  the world from all objects ${whole.toFixed(2)} s cpu, ${peak.toFixed(0)} MB at most`);
  for (const [what, cost] of Object.entries(costs))
    print(`  ${what.padEnd(58)} ${(1000 * cost).toFixed(0).padStart(5)} ms cpu  × ${(cost / whole).toFixed(3)}`);
  rmSync(file);
}

/** Log lines and changes of a cluster that is watched. */
function watchingOf(pods: number, folder: string, print: Bench['print']): void {
  const workloads = workloadsOf(pods);
  const file = join(folder, 'cluster.json');
  writeCluster(file, pods, workloads, world(workloads, 'one', workloadsPerNamespace).base);
  const { steps, peak } = task('watching', file);
  const { opened = Number.NaN, start: _, end: __, ...costs } = steps;
  print(`  ${pods} pods opened ${opened.toFixed(2)} s cpu, ${peak.toFixed(0)} MB at most`);
  for (const [what, cost] of Object.entries(costs))
    print(`    ${what.padEnd(56)} ${(1000 * cost).toFixed(1).padStart(7)} ms cpu  × ${(cost / opened).toFixed(4)}`);
  rmSync(file);
}

function workloadsOf(pods: number): number {
  return Math.max(10, Math.round(pods / 10));
}

function snapshotOf({ program, sizes, folder, print }: Bench, pods: number): void {
  const workloads = workloadsOf(pods);
  // A policy for one workload of ten, and a default deny for each ten of them.
  const sides = world(workloads, 'one', workloadsPerNamespace);
  const repository = writeRepository(join(folder, 'repository'), sides);
  const cluster = join(folder, 'cluster.json');
  writeCluster(cluster, pods, workloads, sides.base);
  const check = node(program, 'check', '--base', 'HEAD~1', '--cluster', cluster, '--limit', '3');
  const parse = node(process.argv[1] ?? '', 'task', 'parse-json', cluster);
  const [json, gate] = costs([parse, { ...check, folder: repository }], { turns: sizes.turns });
  if (json === undefined || gate === undefined) return;
  const policies = (2 * workloads) / workloadsPerNamespace;
  print(line('JSON.parse', json));
  print(line(`${pods} pods, ${workloads} workloads, ${policies} policies`, gate, json));
  const [a, b] = [writeFolder(join(folder, 'a'), sides.base), writeFolder(join(folder, 'b'), sides.head)];
  const { steps, peak } = task('check', a, b, cluster);
  const seconds = (step: string): string => (steps[step] ?? 0).toFixed(2);
  print(
    `    ${(gate.cpu - json.cpu).toFixed(2)} s cpu beyond JSON.parse, ${peak.toFixed(0)} MB at most; manifests ` +
      `${seconds('reading manifests')} s, cluster ${seconds('reading the cluster')} s, comparing ${seconds('comparing')} s`,
  );
  for (const made of [repository, cluster, a, b]) rmSync(made, { recursive: true });
}

function readingOf({ folder, print }: Bench, pods: number): void {
  const workloads = workloadsOf(pods);
  const sizes = [String(pods), String(workloads)];
  const told = join(folder, 'address');
  const output = openSync(told, 'w');
  const stdio = ['ignore', output, 'inherit'] as const;
  const server = spawn(process.execPath, [process.argv[1] ?? '', 'task', 'serve-cluster', ...sizes], {
    stdio: [...stdio],
  });
  closeSync(output);
  try {
    const address = waitedFor(told);
    const show = (what: string, result: ChildResult, baseline?: ChildResult): void =>
      print(`${line(what, result, baseline)}  ${result.peak.toFixed(0)} MB at most`);
    const bare = task('fetch-pages', address, ...sizes);
    show(`fetch, ${(bare.made / 1e6).toFixed(0)} MB`, bare);
    show('fetch and JSON.parse', task('fetch-json', address, ...sizes), bare);
    const read = task('read-cluster', address);
    show(`${pods} pods, ${read.made} objects`, read, bare);
    const file = join(folder, 'cluster.json.gz');
    const written = task('write-snapshot', address, file);
    show(`and written as a snapshot of ${(written.made / 1e6).toFixed(1)} MB`, written, bare);
    rmSync(file);
  } finally {
    server.kill();
  }
}

/** The first line of a file that another process writes. */
function waitedFor(file: string): string {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let turn = 0; turn < 600; turn++) {
    const text = readFileSync(file, 'utf8');
    if (text.endsWith('\n')) return text.trim();
    Atomics.wait(pause, 0, 0, 50);
  }
  throw new Error('the server of the benchmark does not start');
}

/** `diff` of two folders of each size, with what its steps cost and what a plain evaluator would. */
function differences({ program, sizes, folder, print }: Bench, edit: Edit, what: string): void {
  print(`diff of two folders, ${what}, against js-yaml on the same files of both sides`);
  let before: { readonly workloads: number; readonly cpu: number } | undefined;
  for (const workloads of sizes.workloads) {
    const { base, head } = world(workloads, edit);
    const [a, b] = [writeFolder(join(folder, 'a'), base), writeFolder(join(folder, 'b'), head)];
    const runs = [
      ['task', 'parse-yaml', a, b],
      ['task', 'floor', a, b],
    ].map((args) => node(process.argv[1] ?? '', ...args));
    const measured = [...runs, node(program, 'diff', a, b, '--limit', '3')];
    const [yaml, floor, diff] = costs(measured, { turns: sizes.turns });
    if (yaml === undefined || floor === undefined || diff === undefined) return;
    print(`${line(`${workloads} workloads`, diff, yaml)}${growth(before, workloads, diff.cpu)}`);
    const { steps, cpu, peak } = task('diff', a, b);
    const share = (step: string): string => `${Math.round((100 * (steps[step] ?? 0)) / cpu)} %`;
    const once = task('parse-yaml', a);
    print(
      `    reading ${share('reading manifests')}, worlds ${share('reading the cluster')}, comparing ${share('comparing')}: ` +
        `${((steps.comparing ?? 0) / once.cpu).toFixed(2)} of js-yaml on one side; ` +
        `× ${(diff.cpu / floor.cpu).toFixed(2)} the plain evaluator; ${peak.toFixed(0)} MB at most`,
    );
    before = { workloads, cpu: diff.cpu };
    for (const side of [a, b]) rmSync(side, { recursive: true });
  }
}

function growth(
  before: { readonly workloads: number; readonly cpu: number } | undefined,
  workloads: number,
  cpu: number,
): string {
  if (before === undefined) return '';
  return `  ${((cpu / before.cpu) ** (1 / Math.log2(workloads / before.workloads))).toFixed(2)} a doubling`;
}

/** Runs a task of child.ts in a process of its own, which tells its own cost. */
function task(name: string, ...args: readonly string[]): ChildResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', 'task', name, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} ended with ${status ?? 'a signal'}: ${stderr}`);
  return JSON.parse(stdout) as ChildResult;
}
