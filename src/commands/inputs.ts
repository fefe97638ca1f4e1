/** What several commands take: trees, a cluster, and the option texts that belong to them. */
import { createReadStream, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gateText } from '../config.ts';
import { readBounded } from '../io/files.ts';
import { folderTree } from '../io/folder.ts';
import { gitTree, resolveTrees } from '../io/git.ts';
import { directKubeconfig, isServerAddress, readToken } from '../io/kube-direct.ts';
import { quoted } from '../io/plain.ts';
import { renderedFolders, withRendered } from '../io/rendered.ts';
import type { SourceConfig } from '../model/gate.ts';
import type { Snapshot, Tree } from '../model/host.ts';
import { UsableError } from '../model/host.ts';
import { profiles } from '../profiles/index.ts';
import type { CheckRequest, Host } from '../run.ts';
import { trimmedLive } from '../worlds/trimmed.ts';
import type { OptionValues, Terminal } from './index.ts';

export function text(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function list(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** UsableError where one of the options is given and `subject`, without which it would change nothing, is not. */
export function refuseIdle(
  values: OptionValues,
  names: readonly string[],
  subject: { readonly given: boolean; readonly name: string; readonly help: string },
): void {
  const idle = names.find((name) => values[name] !== undefined);
  if (idle === undefined || subject.given) return;
  throw new UsableError(`--${idle} is given without ${subject.name}`, subject.help);
}

/** For commands that take options alone. */
export function noPositionals(command: string, [first]: readonly string[]): void {
  if (first === undefined) return;
  throw new UsableError(
    `${command} takes no argument, and ${quoted(first)} is given`,
    `see netpol-gate ${command} --help`,
  );
}

export const detailOptions = { detail: { type: 'string' } } as const;

export type Detail = 'folded' | 'pairs';

/** Whether pairs are told in groups or each for itself. */
export function detailOf(values: OptionValues): Detail {
  const detail = text(values, 'detail') ?? 'folded';
  if (detail === 'folded' || detail === 'pairs') return detail;
  throw new UsableError(`there is no detail ${quoted(detail)}`, 'details are folded and pairs');
}

export const gateOptions = { gate: { type: 'string' }, profile: { type: 'string' } } as const;

export const gateHelp = `  --gate FILE           gate file from the disk (default: .github/netpol-gate.yml of the base side)
  --profile NAME        how policies are enforced, before what the gate file and the cluster say`;

export const renderedOptions = { 'rendered-base': { type: 'string' }, 'rendered-head': { type: 'string' } } as const;

export const renderedHelp = `  --rendered-base FOLDER
                        what templates of the base side were rendered into (docs/rendered.md)
  --rendered-head FOLDER
                        the same of the head side`;

/** The trees with the folders that --rendered-base and --rendered-head name beside them. */
export function withRenderedFrom(trees: BothTrees, values: OptionValues, terminal: Terminal): BothTrees {
  const [base, head] = ['rendered-base', 'rendered-head'].map((name) => {
    const folder = text(values, name);
    return folder === undefined ? undefined : resolve(terminal.folder, folder);
  });
  return withRendered(trees, renderedFolders(base, head, { base: '--rendered-base', head: '--rendered-head' }));
}

/** The gate file that --gate names, if it does. */
export function gateFrom(
  values: OptionValues,
  terminal: Pick<Terminal, 'folder'>,
): { readonly text: string; readonly file: string } | undefined {
  const file = text(values, 'gate');
  if (file === undefined) return undefined;
  const bytes = readBounded(resolve(terminal.folder, file), `the gate file ${quoted(file)}`);
  return { text: gateText(bytes, file), file };
}

/** The profile that --profile names, if it does. */
export function overridesFrom(values: OptionValues): Pick<CheckRequest, 'overrides'> {
  const profile = text(values, 'profile');
  if (profile === undefined) return {};
  const names = profiles.map(({ name }) => name);
  if (!names.includes(profile)) {
    throw new UsableError(`there is no profile ${quoted(profile)}`, `profiles are ${names.join(', ')}`);
  }
  return { overrides: { profile } };
}

export const clusterOptions = {
  cluster: { type: 'string' },
  kubeconfig: { type: 'string' },
  context: { type: 'string' },
  'exec-plugin': { type: 'string', multiple: true },
  insecure: { type: 'boolean' },
  server: { type: 'string' },
  'token-file': { type: 'string' },
  'certificate-authority': { type: 'string' },
} as const;

export const clusterHelp = `  --cluster FILE        snapshot of the cluster ("netpol-gate snapshot", or any "kubectl get … -o json")
  --kubeconfig FILE     read the live cluster through this file instead; nothing else is ever tried
  --context NAME        context of that file (default: its current one)
  --exec-plugin NAME    credential plug-in that the kubeconfig may run, such as aws; repeatable
  --insecure            accept a kubeconfig that checks no certificate or speaks http (one that checks, is checked);
                        with --server: check none
  --server URL          instead of a kubeconfig: the API server, with the token of --token-file or NETPOL_GATE_TOKEN
  --token-file FILE     bearer token for --server
  --certificate-authority FILE
                        certificates (PEM) that the certificate of --server is checked with`;

/** A cluster by the options that name it: a snapshot file, or how a live one is reached. */
export type NamedCluster =
  | { readonly kind: 'snapshot'; readonly file: string }
  | { readonly kind: 'live'; readonly kubeconfig: () => Kubeconfig; readonly context?: string };

type Kubeconfig = { readonly path: string } | { readonly text: string };

/** The cluster that the options name; undefined where they name none. UsableError where they name two. */
export function namedCluster(values: OptionValues, terminal: Terminal): NamedCluster | undefined {
  const [file, kubeconfig, context] = [text(values, 'cluster'), text(values, 'kubeconfig'), text(values, 'context')];
  if (file !== undefined && kubeconfig !== undefined) {
    throw new UsableError('both --cluster and --kubeconfig are given', 'name one of them');
  }
  const direct = directFrom(values, terminal);
  if (direct !== undefined) {
    const others = ['cluster', 'kubeconfig', 'context', 'exec-plugin'].filter((name) => values[name] !== undefined);
    const [other] = others;
    if (other !== undefined) throw new UsableError(`both --server and --${other} are given`, 'name one of them');
    return { kind: 'live', kubeconfig: () => ({ text: direct() }) };
  }
  if (kubeconfig === undefined) {
    tellIdle(values, terminal);
    return file === undefined ? undefined : { kind: 'snapshot', file };
  }
  const path = resolve(terminal.folder, kubeconfig);
  return { kind: 'live', kubeconfig: () => ({ path }), ...(context === undefined ? {} : { context }) };
}

/**
 * Options about a kubeconfig where none is given. UsableError where no cluster is: somebody meant one. Beside another
 * cluster they change nothing, which is told: a call that serves several kinds of runs may have them always.
 */
function tellIdle(values: OptionValues, terminal: Terminal): void {
  const inside = values['in-cluster'] === true;
  const alone = ['context', 'exec-plugin', 'insecure'].filter((name) => values[name] !== undefined);
  const [first] = alone;
  if (first !== undefined && values['cluster'] === undefined && !(inside && first !== 'context'))
    throw new UsableError(`--${first} is given without --kubeconfig`, 'name the kubeconfig file that it is about');
  // Of a pod's own account the access tells that it is insecure in nothing.
  for (const name of alone)
    if (!(inside && name === 'insecure')) terminal.error(`--${name} changes nothing: no kubeconfig is given\n`);
}

/** The cluster that the options name, opened when asked for; undefined for static mode. */
export function clusterOf(values: OptionValues, terminal: Terminal): (() => Promise<Snapshot>) | undefined {
  const named = namedCluster(values, terminal);
  if (named === undefined) return undefined;
  if (named.kind === 'snapshot') return () => snapshotFile(resolve(terminal.folder, named.file), named.file);
  return () => readLive(named.kubeconfig(), named.context, values, terminal);
}

/** A kubeconfig of the server that --server names, made when the cluster is opened; undefined without the option. */
function directFrom(values: OptionValues, terminal: Terminal): (() => string) | undefined {
  const server = text(values, 'server');
  const [token, authority] = ['token-file', 'certificate-authority'].map((name) => {
    const file = text(values, name);
    if (file !== undefined && server === undefined)
      throw new UsableError(`--${name} is given without --server`, 'name the API server');
    return file === undefined ? undefined : resolve(terminal.folder, file);
  });
  if (server === undefined) return undefined;
  if (!isServerAddress(server))
    throw new UsableError(`--server is no https address: ${quoted(server)}`, 'give it as https://host:port');
  const trusted = authority === undefined ? {} : { authority: { path: authority } };
  return () => directKubeconfig({ server, token: readToken(token), ...trusted }, values['insecure'] === true);
}

/** The cluster of a source of the gate file that names its own snapshot, or a context of the kubeconfig. */
export function clusterOfSource(
  { id, snapshot, context }: SourceConfig,
  values: OptionValues,
  terminal: Terminal,
): Promise<Snapshot> {
  if (snapshot !== undefined) return snapshotFile(resolve(terminal.folder, snapshot), snapshot);
  const kubeconfig = text(values, 'kubeconfig');
  if (kubeconfig === undefined) {
    throw new UsableError(
      `source ${quoted(id)} of the gate file names the context ${quoted(context ?? '')}, and no kubeconfig is given`,
      'give --kubeconfig FILE with a file that has the context',
    );
  }
  return liveCluster(kubeconfig, context, values, terminal);
}

export const dryRunHelp = `  --server-dry-run      also ask the API server what it would refuse, storing nothing (docs/cluster.md); needs rights`;

/** Asks the live cluster of the options what it would refuse, where --server-dry-run is given. */
export function tryOutOf(values: OptionValues, terminal: Terminal): Pick<Host, 'tryOut'> {
  if (values['server-dry-run'] !== true) return {};
  const [direct, file] = [directFrom(values, terminal), text(values, 'kubeconfig')];
  if (direct === undefined && file === undefined)
    throw new UsableError('--server-dry-run is given without a live cluster', 'name it with --kubeconfig or --server');
  return {
    tryOut: async (manifests, source) => {
      const { dryRun } = await import('../io/kube-dry-run.ts');
      const kubeconfig = direct === undefined ? { path: resolve(terminal.folder, file ?? '') } : { text: direct() };
      return dryRun(accessOf(kubeconfig, source?.context ?? text(values, 'context'), values), manifests);
    },
  };
}

function liveCluster(
  kubeconfig: string,
  context: string | undefined,
  values: OptionValues,
  terminal: Terminal,
): Promise<Snapshot> {
  return readLive({ path: resolve(terminal.folder, kubeconfig) }, context, values, terminal);
}

async function readLive(
  kubeconfig: { readonly path: string } | { readonly text: string },
  context: string | undefined,
  values: OptionValues,
  terminal: Terminal,
): Promise<Snapshot> {
  const { readCluster } = await import('../io/kube.ts');
  const onProgress = (kind: string, objects: number): void => {
    terminal.progress(`cluster: ${objects} ${kind}`);
  };
  const onWarning = (warning: string): void => {
    terminal.progress('');
    terminal.error(`${warning}\n`);
  };
  return readCluster({ ...accessOf(kubeconfig, context, values), onProgress, onWarning }, trimmedLive());
}

function accessOf<Kubeconfig>(kubeconfig: Kubeconfig, context: string | undefined, values: OptionValues) {
  return {
    kubeconfig,
    ...(context === undefined ? {} : { context }),
    plugins: list(values, 'exec-plugin'),
    insecure: values['insecure'] === true,
  };
}

export async function snapshotFile(path: string, name: string): Promise<Snapshot> {
  const { readSnapshot } = await import('../snapshot.ts');
  if (isFolder(path)) {
    const help = 'write one with "netpol-gate snapshot"; check, fix and explain work without a cluster, too';
    throw new UsableError(`a snapshot is one file, and ${quoted(name)} is a folder`, help);
  }
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new UsableError(`there is no snapshot file ${quoted(name)}`, 'write one with "netpol-gate snapshot"');
  }
  return readSnapshot(createReadStream(path, { highWaterMark: 1 << 20 }), name);
}

export interface BothTrees {
  readonly base: Tree;
  readonly head: Tree;
  readonly notes: readonly string[];
}

/** Two folders, or two commits of the repository in the current folder; never the work tree of one. */
export async function treesOf(base: string, head: string | undefined, terminal: Terminal): Promise<BothTrees> {
  const [from, to] = [base, head].map((name) => (name === undefined ? undefined : resolve(terminal.folder, name)));
  if (from !== undefined && to !== undefined && isFolder(from) && isFolder(to)) {
    return { base: named(folderTree(from), base), head: named(folderTree(to), head ?? ''), notes: [] };
  }
  const open = (): Promise<BothTrees> => resolveTrees(terminal.folder, base, head ?? 'HEAD');
  if (isFolder(from) === isFolder(to)) return open();
  return orNoFolder(isFolder(from) ? (head ?? 'HEAD') : base, open);
}

/** The folder that is the head side, or undefined where that is a commit. */
export function headFolder(values: OptionValues, terminal: Terminal): string | undefined {
  const [base, head] = ['base', 'head'].map((name) => text(values, name));
  const path = head === undefined ? undefined : resolve(terminal.folder, head);
  return isFolder(path) && base !== undefined && isFolder(resolve(terminal.folder, base)) ? path : undefined;
}

/** What is no folder may be a commit; where it is none either, both are said. */
async function orNoFolder<Trees>(name: string, open: () => Promise<Trees>): Promise<Trees> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    throw new UsableError(`${quoted(name)} is no folder here, and ${error.message}`, error.help, error.where);
  }
}

/** For looking at a cluster alone. */
export const noTree: Tree = {
  name: 'no folder',
  list: () => Promise.resolve([]),
  read: () => Promise.resolve({ bytes: new Map(), tooLarge: new Set() }),
};

/** A folder, a snapshot or List file, or a commit. */
export async function anyTree(name: string, terminal: Terminal): Promise<Tree> {
  const path = resolve(terminal.folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return named(folderTree(path), name);
  if (found?.isFile() === true) return snapshotTree(path, name);
  return orNoFolder(name, () => gitTree(terminal.folder, name));
}

function named(tree: Tree, name: string): Tree {
  return { ...tree, name };
}

function isFolder(path: string | undefined): boolean {
  return path !== undefined && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A snapshot as a tree of one file, a document an object. */
async function snapshotTree(path: string, name: string): Promise<Tree> {
  const { manifests } = await snapshotFile(path, name);
  const bytes = new TextEncoder().encode(
    JSON.stringify({ apiVersion: 'v1', kind: 'List', items: manifests.map(({ value }) => value) }),
  );
  const oid = `snapshot:${path}`;
  return {
    name,
    list: () => Promise.resolve([{ path: `${basename(path)}.json`, mode: 'file', oid, size: bytes.length }]),
    read: () => Promise.resolve({ bytes: new Map([[oid, bytes]]), tooLarge: new Set() }),
  };
}

/** The options by which `explain` sees the same two sides. */
export function againOf(values: OptionValues): string {
  const names = ['base', 'head', ...Object.keys({ ...renderedOptions, ...gateOptions, ...clusterOptions })];
  const options = names.flatMap((name) => {
    if (values[name] === true) return [`--${name}`];
    const given = [...list(values, name), ...(text(values, name) === undefined ? [] : [text(values, name) ?? ''])];
    return given.map((value) => `--${name} ${/^[\w@./:~^-]+$/.test(value) ? value : JSON.stringify(value)}`);
  });
  return options.join(' ');
}
