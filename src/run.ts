/** The eight steps and their wiring: discover → load → observe → attribute → evaluate and compare → judge. */
import { attribute, knownCluster, worldOfNames } from './attribute.ts';
import { rules } from './checks/index.ts';
import { compare, declaringObjects } from './compare.ts';
import { gateChangeOf, gatePath, gateText, readGate } from './config.ts';
import { dialects } from './dialects/index.ts';
import type { ChangeSet } from './discover.ts';
import { discover } from './discover.ts';
import { judge } from './judge.ts';
import type { RunMeta } from './judge.ts';
import { filesToRead, findFixes } from './fixes.ts';
import { readTexts, withRewritten } from './fixes/texts.ts';
import { load } from './load.ts';
import type { Loaded, LoadedState, LoadSettings } from './load.ts';
import { logReading } from './logs/index.ts';
import type { Comparison, Problem } from './model/comparison.ts';
import type { Report } from './model/finding.ts';
import type { Fix } from './model/fix.ts';
import type { Observation } from './model/flow.ts';
import type { Gate, SourceConfig } from './model/gate.ts';
import type { StartLineReaders } from './model/noted-lines.ts';
import type { LogStream, Snapshot, Tree } from './model/host.ts';
import { UsableError } from './model/host.ts';
import { parseBlock, union } from './model/network.ts';
import type { ClusterIdentity } from './model/cluster.ts';
import { keyOf } from './model/object.ts';
import { formatOrigin } from './model/origin.ts';
import { profiles } from './profiles/index.ts';
import { observe } from './observe.ts';
import type { Observed, ObserveOptions } from './observe.ts';
import { version } from './version.ts';

/** The world outside. Entries build it from `io`; tests hand in another. Nothing is opened before it is needed. */
export interface Host {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A line about long work; replaces the one before. */
  readonly progress: (text: string) => void;
  /** The cluster, live or from a file; absent for static mode. */
  readonly cluster?: () => Promise<Snapshot>;
  /** The cluster of a source whose gate-file entry names a snapshot or a context of its own. */
  readonly clusterOf?: (source: SourceConfig) => Promise<Snapshot>;
  readonly logs?: () => AsyncIterable<LogStream> | readonly LogStream[];
  /** Threads that help to read long logs; what comes out is the same without them. */
  readonly startReaders?: StartLineReaders | undefined;
}

export interface CheckRequest {
  readonly command: string;
  /** See `Report.again`. */
  readonly again?: string;
  readonly base: Tree;
  readonly head: Tree;
  /** The gate: a file of the base tree (by default `.github/netpol-gate.yml`), or a text from elsewhere. */
  readonly gate: { readonly path?: string } | { readonly text: string; readonly file: string };
  readonly mode?: Gate['mode'];
  /** Gate settings that the command line or the Action's inputs put in place of the gate file's. */
  readonly overrides?: Partial<Pick<Gate, 'profile' | 'rulings' | 'sources'>>;
  /** By the manifests alone: clusters that sources of the gate file name are not opened. */
  readonly statically?: true;
  /** Name of a log format, in place of telling it by content. */
  readonly logFormat?: string;
  /** Minutes east of UTC for times without a zone. */
  readonly utcOffset?: number;
  /** Milliseconds by which clocks may differ; 5 seconds by default. */
  readonly clockTolerance?: number;
  /** Milliseconds added to the times of flow logs, whose clock is behind. */
  readonly clockSkew?: number;
  /** Records outside of it are left out; milliseconds since 1970, both inclusive. */
  readonly recordedBetween?: NonNullable<ObserveOptions['between']>;
  /** Sentences about how the trees were found. */
  readonly notes?: readonly string[];
}

/** What a run knows in the end; `states` are there for reports that ask further questions. */
export interface CheckResult {
  readonly report: Report;
  readonly gate: Gate;
  readonly states: readonly LoadedState[];
  /** The fixes of all findings at once; absent where there are none, or where they are proved one by one only. */
  readonly fix?: Fix;
}

/** Judges head against base. UsableError where no verdict is possible at all (exit code 2). */
export async function check(request: CheckRequest, host: Host): Promise<CheckResult> {
  const { gate, gateChange } = await readGates(request);
  const changes = await discovered(request, gate, host, true);
  const meta = (more: Partial<RunMeta>): RunMeta =>
    metaOf(request, changes, { ...(gateChange && { gateChange }), ...more });
  if (changes.sameSemantics) {
    const report = judge([], rules, gate, host.now(), meta({ nothingChanged: true }));
    return { report, gate, states: [] };
  }
  const { snapshot, snapshots } = await readClusters(gate, host);
  const settings: LoadSettings = { ...gate, dialects, profiles, snapshots };
  const loaded = load(changes, snapshot, settings);
  const clusters = [...(snapshot === undefined ? [] : [snapshot]), ...snapshots.values()];
  const observed = await readLogs(request, host, loaded, clusters);
  host.progress('comparing');
  const comparisons = compareAll(loaded, changes, observed, gate, { snapshot, snapshots });
  const report = judge(comparisons, rules, gate, host.now(), meta(factsOf(loaded, comparisons, clusters, changes)));
  host.progress('looking for fixes');
  const { findings, together } = findFixes(report.findings, {
    states: loaded.states,
    dialects,
    texts: await readTexts(request.head, filesToRead(report.findings, loaded.states)),
    reload: (policies) => load(withRewritten(changes, policies), snapshot, { ...settings, states: 'all' }).states,
  });
  const fix = together === undefined ? {} : { fix: together };
  return { report: { ...report, findings }, gate, states: loaded.states, ...fix };
}

/** The worlds of every state of two trees, without comparing them. Give one tree twice to look at it alone. */
export async function openStates(
  request: CheckRequest,
  host: Host,
): Promise<Loaded & { readonly problems: readonly Problem[] }> {
  return (await openAll(request, host)).opened;
}

/** What logs say of each state. */
export interface Recorded {
  readonly gate: Gate;
  /** Without a state: what the names of the records alone tell. */
  readonly states: readonly { readonly state?: LoadedState; readonly observation: Observation }[];
  /** Of what was read as the cluster, where there is one. */
  readonly cluster?: ClusterIdentity;
  readonly problems: readonly Problem[];
}

/** Logs held against every state of a tree, a cluster, or both; against the names in them where neither has workloads. */
export async function openRecords(request: CheckRequest, host: Host): Promise<Recorded> {
  const { gate, opened, snapshot, clusters } = await openAll(request, host);
  const { problems } = opened;
  const observed = await readLogs(request, host, opened, clusters);
  if (observed === undefined) throw new UsableError('no log is named', 'name files, folders, patterns or "-"');
  const known = opened.states.filter(({ head, live }) => live !== undefined || head.endpoints.size > 0);
  if (known.length === 0) {
    const observation = attribute(observed, worldOfNames(observed.flows, observed.timeline));
    return { gate, states: [{ observation }], problems };
  }
  const states = known.map((state) => ({ state, observation: attributed(state, observed, snapshot) }));
  return { gate, states, problems, ...(snapshot === undefined ? {} : { cluster: snapshot.identity }) };
}

async function openAll(request: CheckRequest, host: Host) {
  const { gate } = await readGates(request);
  const changes = await discovered(request, gate, host, false);
  const { snapshot, snapshots } = await readClusters(gate, host);
  const loaded = load(changes, snapshot, { ...gate, dialects, profiles, snapshots, states: 'all' });
  const clusters = [...(snapshot === undefined ? [] : [snapshot]), ...snapshots.values()];
  return { gate, snapshot, clusters, opened: { ...loaded, problems: problemsOf(changes, loaded) } };
}

function discovered(request: CheckRequest, gate: Gate, host: Host, stopIfUnchanged: boolean): Promise<ChangeSet> {
  host.progress('reading manifests');
  const hasCluster = (source: SourceConfig): boolean => namesCluster(source) || host.cluster !== undefined;
  const clustered = gate.sources.length === 0 ? host.cluster !== undefined : gate.sources.every(hasCluster);
  return discover(request.base, request.head, {
    include: [],
    exclude: [],
    ignore: gate.ignore,
    // Each source fills in its own.
    defaultNamespace: '',
    // Who looks at a tree for itself wants all of it, also where its two sides are one.
    full: !clustered || !stopIfUnchanged,
    stopIfUnchanged,
    dialects,
  });
}

/** Of both sides: what stands alike on both is a problem of head's alone. */
function problemsOf({ base, head }: ChangeSet, { problems }: Loaded): readonly Problem[] {
  return [...base.problems, ...head.problems, ...problems];
}

function namesCluster({ snapshot, context }: SourceConfig): boolean {
  return snapshot !== undefined || context !== undefined;
}

function withoutCluster({ snapshot: _, context: __, ...source }: SourceConfig): SourceConfig {
  return source;
}

/** The cluster of all sources, and those that sources name for themselves. */
async function readClusters(
  gate: Gate,
  host: Host,
): Promise<{ readonly snapshot: Snapshot | undefined; readonly snapshots: ReadonlyMap<string, Snapshot> }> {
  host.progress('reading the cluster');
  const snapshots = new Map<string, Snapshot>();
  for (const source of gate.sources.filter(namesCluster)) {
    if (host.clusterOf === undefined) {
      throw new UsableError(
        `source "${source.id}" of the gate file names a cluster, which cannot be opened here`,
        'run the command that takes clusters: check, connections or explain',
      );
    }
    snapshots.set(source.id, usable(await host.clusterOf(source)));
  }
  const shared = gate.sources.length === 0 || gate.sources.some((source) => !namesCluster(source));
  const snapshot = shared ? await host.cluster?.() : undefined;
  return { snapshot: snapshot && usable(snapshot), snapshots };
}

/** Kinds without which no verdict is possible at all. */
const needed = ['NetworkPolicy', 'Namespace', 'Pod'];

function usable(snapshot: Snapshot): Snapshot {
  const missing = snapshot.incomplete.filter(({ kind }) => needed.includes(kind));
  if (missing.length === 0) return snapshot;
  const reasons = missing.map(({ kind, reason }) => `${kind} (${reason})`).join(', ');
  throw new UsableError(
    `the cluster did not give what every verdict rests on: ${reasons}`,
    'grant get and list on them, see deploy/rbac.yaml',
  );
}

export async function readGates(
  request: CheckRequest,
): Promise<{ readonly gate: Gate; readonly gateChange: RunMeta['gateChange'] | undefined }> {
  const wanted = request.gate;
  const file = 'text' in wanted ? wanted.file : (wanted.path ?? gatePath);
  const text = 'text' in wanted ? wanted.text : await readText(request.base, file);
  if (text === undefined && 'path' in wanted && wanted.path !== undefined) {
    throw new UsableError(
      `the base tree has no gate file "${file}"`,
      'name a file that the base commit has',
      request.base.name,
    );
  }
  const { gate, problems } = readGate(text, file, 'base', request.mode);
  if (problems.length > 0) throw gateError(problems);
  const wished = overridden(gate, request.overrides ?? {});
  const settings = request.statically === true ? { ...wished, sources: wished.sources.map(withoutCluster) } : wished;
  return { gate: settings, gateChange: 'text' in wanted ? undefined : await gateChangeIn(request.head, text, file) };
}

/** A profile that is asked for from outside goes before those of single sources too. */
function overridden(gate: Gate, overrides: NonNullable<CheckRequest['overrides']>): Gate {
  const whole = { ...gate, ...overrides };
  if (overrides.profile === undefined) return whole;
  return { ...whole, sources: whole.sources.map(({ profile: _, ...source }) => source) };
}

/** The head side's gate file judges nothing: its faults are told and end nothing. */
async function gateChangeIn(head: Tree, base: string | undefined, file: string): Promise<RunMeta['gateChange']> {
  try {
    return gateChangeOf(base, await readText(head, file), file);
  } catch (error) {
    if (!(error instanceof UsableError)) throw error;
    const origin = { kind: 'file', side: 'head', file, line: 1, column: 1 } as const;
    return { origin, changes: [], problems: [{ message: error.message, origin, help: error.help }] };
  }
}

function gateError(problems: ReturnType<typeof readGate>['problems']): UsableError {
  const lines = problems.map(({ origin, message, help }) => `${formatOrigin(origin)}: ${message} (${help})`);
  return new UsableError(`the gate file cannot be used:\n${lines.join('\n')}`, 'mend the gate file on the base branch');
}

/** Bytes that a gate file may have. */
const gateFileBytes = 1 << 20;

async function readText(tree: Tree, path: string): Promise<string | undefined> {
  const entry = (await tree.list()).find((one) => one.path === path);
  if (entry === undefined) return undefined;
  if (entry.mode !== 'file')
    throw new UsableError(`"${path}" is no plain file`, 'put the gate file itself there', tree.name);
  const { bytes } = await tree.read([entry], gateFileBytes);
  const content = bytes.get(entry.oid);
  if (content === undefined)
    throw new UsableError(`"${path}" has more than ${gateFileBytes} bytes`, 'shorten it', tree.name);
  return gateText(content, path);
}

async function readLogs(
  request: CheckRequest,
  host: Host,
  { states }: Loaded,
  clusters: readonly Snapshot[],
): Promise<Observed | undefined> {
  if (host.logs === undefined) return undefined;
  host.progress('reading logs');
  const world = states[0]?.live ?? states[0]?.base;
  return observe(host.logs(), logReading, {
    ...(request.logFormat === undefined ? {} : { format: request.logFormat }),
    ...(request.utcOffset === undefined ? {} : { utcOffset: request.utcOffset }),
    ...(request.clockTolerance === undefined ? {} : { tolerance: request.clockTolerance }),
    ...(request.clockSkew === undefined ? {} : { skew: request.clockSkew }),
    ...(request.recordedBetween === undefined ? {} : { between: request.recordedBetween }),
    startReaders: host.startReaders,
    now: host.now(),
    ...(world === undefined
      ? {}
      : {
          known: knownCluster(
            world,
            clusters.flatMap(({ manifests }) => manifests),
          ),
        }),
  });
}

/** One comparison a state. Problems of manifests belong to no state alone, so the first carries them: there is always one. */
function compareAll(
  loaded: Loaded,
  changes: ChangeSet,
  observed: Observed | undefined,
  gate: Gate,
  { snapshot, snapshots }: Awaited<ReturnType<typeof readClusters>>,
): readonly Comparison[] {
  const all = problemsOf(changes, loaded);
  const addressNames = gate.addressNames.map(({ name, blocks }) => ({
    name,
    addresses: blocks.reduce<ReturnType<typeof union>>(
      (sum, text) => union(sum, parseBlock(text)?.addresses ?? []),
      [],
    ),
  }));
  return loaded.states.map((state, index) => {
    const observation = observed && attributed(state, observed, snapshot);
    return compare(state, {
      ...(observation && { observation }),
      problems: all,
      declaring: declaringObjects(changes, (snapshots.get(state.source) ?? snapshot)?.manifests ?? []),
      toldElsewhere: index > 0,
      addressNames,
      pruneUnknown: isPruneUnknown(state, gate),
    });
  });
}

function isPruneUnknown({ source }: LoadedState, { sources }: Gate): boolean {
  return (sources.find(({ id }) => id === source)?.prune ?? 'unknown') === 'unknown';
}

function attributed(state: LoadedState, observed: Observed, snapshot: Snapshot | undefined): Observation {
  const cluster = state.cluster ?? snapshot?.identity;
  const manifests = (state.liveObjects ?? state.baseObjects).values();
  return attribute(observed, state.live ?? state.base, { manifests, ...(cluster === undefined ? {} : { cluster }) });
}

function metaOf(request: CheckRequest, changes: ChangeSet, more: Partial<RunMeta>): RunMeta {
  return {
    command: request.command,
    ...(request.again === undefined ? {} : { again: request.again }),
    version,
    base: changes.base.tree,
    head: changes.head.tree,
    changedFiles: changes.changedFiles,
    inputs: [],
    states: [],
    nothingChanged: false,
    ...more,
    blindSpots: [...(request.notes ?? []), ...(more.blindSpots ?? [])],
  };
}

/** What the report says of the states, and of what was read. */
function factsOf(
  { states }: Loaded,
  comparisons: readonly Comparison[],
  clusters: readonly Snapshot[],
  changes: ChangeSet,
): Partial<RunMeta> {
  const coverage = comparisons.find(({ observation }) => observation !== undefined)?.observation?.coverage;
  const incomplete = clusters.flatMap(({ incomplete: unread }) =>
    unread.map(({ kind, reason }) => `${kind} could not be read: ${reason}.`),
  );
  const warnings = [...changes.base.warnings, ...changes.head.warnings].map(
    ({ origin, message, help }) => `${formatOrigin(origin)}: ${message}; ${help}.`,
  );
  const policies = [...changes.base.manifests, ...changes.head.manifests].filter(({ ref }) =>
    dialects.some(({ group, kinds }) => group === ref.group && kinds.includes(ref.kind)),
  );
  return {
    ...(coverage === undefined ? {} : { coverage }),
    blindSpots: [...incomplete, ...states.flatMap(({ statements }) => statements), ...warnings],
    inputs: [
      { what: 'manifests of the base side', count: changes.base.manifests.length },
      { what: 'manifests of the head side', count: changes.head.manifests.length },
      { what: 'policies in them', count: new Set(policies.map(({ ref }) => keyOf(ref))).size },
      ...clusters.map(({ manifests: objects, identity }) => ({
        what: `objects of the cluster${clusters.length > 1 ? ` ${identity.name ?? identity.uid ?? ''}` : ''}`,
        count: objects.length,
      })),
    ],
    states: states.map(({ source, id, files, cluster, profile, rulings }) => ({
      source,
      state: id,
      files,
      profile,
      rulings,
      ...(cluster === undefined ? {} : { cluster }),
    })),
  };
}
