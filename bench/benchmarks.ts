/** The measurements. Each makes its own input and prints costs beside a baseline of the same run. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildResult } from './child.ts';
import { writeCluster } from './cluster.ts';
import { writeFolder, writeRepository } from './folders.ts';
import { uniqueConnections, writeHubble } from './hubble.ts';
import type { Cost } from './measure.ts';
import { costs, line, node } from './measure.ts';
import { namespaceTree } from './tree.ts';
import { world } from './worlds.ts';

export interface Sizes {
  /** Workloads of the worlds that `diff` compares. */
  readonly workloads: readonly number[];
  /** Lines of the log. */
  readonly lines: number;
  readonly pods: number;
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

  diff: ({ program, sizes, folder, print }) => {
    print('diff of two folders, three policies changed, against js-yaml on the same files of both sides');
    let before: { readonly workloads: number; readonly cost: Cost } | undefined;
    for (const workloads of sizes.workloads) {
      const { base, head } = world(workloads);
      const [a, b] = [join(folder, 'a'), join(folder, 'b')];
      writeFolder(a, base);
      writeFolder(b, head);
      const parse = node(process.argv[1] ?? '', 'task', 'parse-yaml', a, b);
      const [yaml, diff] = costs([parse, node(program, 'diff', a, b, '--limit', '3')], { turns: sizes.turns });
      if (yaml === undefined || diff === undefined) return;
      const doublings = before === undefined ? 0 : Math.log2(workloads / before.workloads);
      const growth =
        before === undefined ? '' : `  ${((diff.cpu / before.cost.cpu) ** (1 / doublings)).toFixed(2)} a doubling`;
      print(line(`${workloads} workloads`, diff, yaml) + growth);
      before = { workloads, cost: diff };
      for (const side of [a, b]) rmSync(side, { recursive: true });
    }
  },

  logs: ({ sizes, folder, print }) => {
    const file = join(folder, 'hubble.jsonl');
    const bytes = writeHubble(file, sizes.lines);
    const parsed = task('parse-lines', file);
    const observed = task('observe', file);
    print(`Hubble, ${sizes.lines} lines of ${Math.round(bytes / sizes.lines)} bytes, against JSON.parse of each line`);
    print(`${line('JSON.parse', parsed)}  ${parsed.peak.toFixed(0)} MB at most`);
    print(
      `${line(`observe, ${observed.made} unique flows`, observed, parsed)}  ${observed.peak.toFixed(0)} MB at most`,
    );
    if (sizes.lines >= 10 * uniqueConnections && observed.made !== uniqueConnections)
      throw new Error(`${observed.made} unique flows were found of ${uniqueConnections}`);
    for (const size of [100, 1_000].filter((megabytes) => megabytes * 1e6 < bytes)) {
      writeHubble(file, Math.round((size * 1e6 * sizes.lines) / bytes));
      print(`  peak memory for ${size} MB of log: ${task('observe', file).peak.toFixed(0)} MB`);
    }
    rmSync(file);
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

  snapshot: ({ program, sizes, folder, print }) => {
    const workloads = Math.max(10, Math.round(sizes.pods / 10));
    const repository = writeRepository(join(folder, 'snapshot'), world(workloads));
    const cluster = join(folder, 'cluster.json');
    writeCluster(cluster, sizes.pods, workloads);
    const check = node(program, 'check', '--base', 'HEAD~1', '--cluster', cluster, '--limit', '3');
    const parse = node(process.argv[1] ?? '', 'task', 'parse-json', cluster);
    const [json, gate] = costs([parse, { ...check, folder: repository }], { turns: sizes.turns });
    if (json === undefined || gate === undefined) return;
    print(`check with a snapshot of ${sizes.pods} pods, ${workloads} workloads, against JSON.parse of the snapshot`);
    print(line('JSON.parse', json));
    print(line('check', gate, json));
    rmSync(cluster);
  },
};

/** Runs a task of child.ts in a process of its own, which tells its own cost. */
function task(name: string, ...args: readonly string[]): ChildResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', 'task', name, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} ended with ${status ?? 'a signal'}: ${stderr}`);
  return JSON.parse(stdout) as ChildResult;
}
