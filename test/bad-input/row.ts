/** One row of the table of bad input: how it is made, and what must come of it. */
import { join } from 'node:path';
import { folderTree } from '../../src/io/folder.ts';
import { readCluster } from '../../src/io/kube.ts';
import type { KubeLimits } from '../../src/io/limits.ts';
import { exitCode } from '../../src/judge.ts';
import { UsableError } from '../../src/model/host.ts';
import { reporters } from '../../src/reporters/index.ts';
import { check } from '../../src/run.ts';
import { trimmedLive } from '../../src/worlds/trimmed.ts';
import type { FakeObject, FakeOptions } from '../fakes/kubernetes.ts';
import { fakeCluster } from '../fakes/kubernetes.ts';
import { type Repository, repository, temporaryFolder } from '../io/repository.ts';
import type { Ended } from '../program.ts';
import { now, program, writeFiles } from '../program.ts';
import type { Content, Files } from '../trees.ts';
import { clusterObjects, goodBase, goodHead, goodPair, kubeconfig } from '../shop.ts';

export interface Row {
  readonly name: string;
  /** Files on one side or both, beside those of the good change or in their place. */
  readonly base?: Files;
  readonly head?: Files;
  readonly both?: Files;
  /** Without the good change. */
  readonly alone?: true;
  /** The sides are commits and not folders; `prepare` sees the repository with both. */
  readonly git?: true;
  readonly cluster?: Content;
  /** Gate file of both sides. */
  readonly gate?: Content;
  /** Log files, named to the command in this order. */
  readonly logs?: Files;
  /** An API server on loopback in place of the snapshot. */
  readonly live?: FakeOptions & { readonly kubeconfig?: (address: string) => string; readonly limits?: KubeTimes };
  /** Further arguments of the command. */
  readonly more?: readonly string[];
  /** Makes what the row is about in an empty folder and gives the arguments of the whole command. */
  readonly arrange?: (folder: string) => readonly string[];
  readonly code: 0 | 1 | 2;
  /** Texts of the output: what is wrong, where, what to do. */
  readonly tells: readonly (string | RegExp)[];
  /** Texts that nobody may read. */
  readonly hides?: readonly (string | RegExp)[];
  /** Not mended yet: the row is expected to fail. */
  readonly fails?: true;
  /** The good change is not judged: nothing can be. By default only with code 2. */
  readonly lost?: boolean;
}

type KubeTimes = Partial<KubeLimits>;

/** Fast enough for a test, and every kind of wait still happens. */
const quick: KubeTimes = { attempts: 3, wait: 10, requestTime: 400, totalTime: 5_000, pluginTime: 1_000 };

export async function run(row: Row): Promise<Ended> {
  const folder = temporaryFolder();
  if (row.arrange !== undefined) return program(row.arrange(folder), folder);
  const sides = row.git === true ? commits(row, folder) : folders(row, folder);
  const logs = Object.keys(row.logs ?? {});
  writeFiles(folder, row.logs ?? {});
  if (row.cluster !== undefined) writeFiles(folder, { 'cluster.json': row.cluster });
  const more = row.more ?? [];
  if (row.live !== undefined) return overLoopback(row.live, folder, [...sides, ...more], logs);
  const cluster = row.cluster === undefined ? [] : ['--cluster', 'cluster.json'];
  return program(['check', ...sides, ...cluster, ...more, ...logs], folder);
}

function filesOf(row: Row, side: 'base' | 'head'): Files {
  const good = row.alone === true ? {} : side === 'base' ? goodBase : goodHead;
  const gate = row.gate === undefined ? {} : { '.github/netpol-gate.yml': row.gate };
  return { ...good, ...gate, ...row.both, ...row[side] };
}

function folders(row: Row, folder: string): readonly string[] {
  for (const side of ['base', 'head'] as const) writeFiles(join(folder, side), filesOf(row, side));
  return ['--base', 'base', '--head', 'head'];
}

function commits(row: Row, folder: string): readonly string[] {
  const here = repository(folder);
  const [base, head] = (['base', 'head'] as const).map((side) => commitOf(here, filesOf(row, side)));
  return ['--base', base ?? '', '--head', head ?? ''];
}

/** A commit of exactly these files, made from git's objects: the work tree may hold something else. */
export function commitOf(here: Repository, files: Files): string {
  here.git('rm', '-rqf', '--ignore-unmatch', '.');
  const plain = Object.entries(files).filter(([, content]) => !isSubmodule(content));
  writeFiles(here.folder, Object.fromEntries(plain));
  here.git('add', '-A');
  for (const [path, content] of Object.entries(files)) {
    if (isSubmodule(content)) here.git('update-index', '--add', '--cacheinfo', `160000,${content.submodule},${path}`);
  }
  here.git('commit', '-q', '--allow-empty', '-m', 'a side');
  return here.git('rev-parse', 'HEAD');
}

function isSubmodule(content: Content): content is { readonly submodule: string } {
  return typeof content === 'object' && 'submodule' in content;
}

/** Objects of the good cluster by the plural name of their kind. */
export function served(): NonNullable<FakeOptions['objects']> {
  const of = (kind: string): readonly FakeObject[] =>
    clusterObjects.filter((object) => object['kind'] === kind) as unknown as readonly FakeObject[];
  return {
    namespaces: of('Namespace'),
    pods: of('Pod'),
    networkpolicies: of('NetworkPolicy'),
    deployments: of('Deployment'),
    replicasets: of('ReplicaSet'),
  };
}

async function overLoopback(
  { kubeconfig: written = kubeconfig, limits, ...options }: NonNullable<Row['live']>,
  folder: string,
  args: readonly string[],
  logs: readonly string[],
): Promise<Ended> {
  const server = await fakeCluster({ objects: served(), ...options });
  try {
    const text = written(server.address);
    writeFiles(folder, { kubeconfig: text });
    if (limits === undefined) {
      return await program(['check', ...args, '--kubeconfig', 'kubeconfig', '--insecure', ...logs], folder);
    }
    return await judged(folder, text, { ...quick, ...limits });
  } finally {
    await server.close();
  }
}

/** The gate with other limits than the command has: those that a test can wait for. */
async function judged(folder: string, text: string, limits: KubeTimes): Promise<Ended> {
  const [base, head] = ['base', 'head'].map((side) => folderTree(join(folder, side)));
  if (base === undefined || head === undefined) throw new Error('two sides');
  const cluster = { kubeconfig: { text }, plugins: [], insecure: true, limits };
  try {
    const { report } = await check(
      { command: 'check', base, head, gate: {} },
      { now: () => now, progress: () => undefined, cluster: () => readCluster(cluster, trimmedLive()) },
    );
    const options = { colour: false, width: 100_000, limit: 50, privacy: 'full', docs: '' } as const;
    return { code: exitCode(report), out: reporters[0]?.render(report, options) ?? '', error: '' };
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    return { code: 2, out: '', error: `${error.where ?? ''} ${error.message}\n${error.help}` };
  }
}

/** Everything that a row asks of its end; empty if it is as it should be. */
export function faultsOf(row: Row, { code, out, error }: Ended): readonly string[] {
  const text = `${out}\n${error}`;
  const holds = (wanted: string | RegExp): boolean =>
    typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  const isLost = row.lost ?? row.code === 2;
  return [
    ...(code === row.code ? [] : [`ended with ${code} and not with ${row.code}`]),
    ...row.tells.filter((wanted) => !holds(wanted)).map((wanted) => `does not tell ${String(wanted)}`),
    ...(row.hides ?? []).filter(holds).map((hidden) => `shows ${String(hidden)}`),
    ...(isLost || text.includes(goodPair) ? [] : ['the good change beside it is lost']),
    ...(code !== 2 || /^error: .+\n {2}\S|usage:|^\S* ?.+\n\S/.test(error) ? [] : ['does not say what to do']),
    ...(/internal error|RangeError|TypeError|at .+\.ts:\d+/.test(text) ? ['crashed'] : []),
    // Colours and cursor moves of a name would be obeyed by the terminal.
    // eslint-disable-next-line no-control-regex
    ...(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text) ? ['lets control characters through'] : []),
  ];
}
