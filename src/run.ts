/** The eight steps and their wiring: discover → load → observe → attribute → evaluate and compare → judge. */
import { attribute, worldOfNames } from './attribute.ts';
import { rules } from './checks/index.ts';
import { compare, type CompareSettings, declaringObjects } from './compare.ts';
import { dialects } from './dialects/index.ts';
import type { ChangeSet } from './discover.ts';
import { discover } from './discover.ts';
import { filesToRead, findFixes } from './fixes.ts';
import { readTexts, withRewritten } from './fixes/texts.ts';
import { judge } from './judge.ts';
import type { RunMeta } from './judge.ts';
import { isBare } from './manifests/bare.ts';
import { emptyMemory, load } from './load.ts';
import type { Loaded, LoadedState, LoadSettings } from './load.ts';
import type { ClusterIdentity } from './model/cluster.ts';
import type { Comparison, Problem } from './model/comparison.ts';
import { nothingFound, type Report } from './model/finding.ts';
import type { Fix } from './model/fix.ts';
import type { Observation } from './model/flow.ts';
import type { Gate, GateChange, SourceConfig } from './model/gate.ts';
import type { Snapshot, Tree } from './model/host.ts';
import { UsableError } from './model/host.ts';
import { addressesIn } from './model/network.ts';
import type { AddressName } from './model/parties.ts';
import { countOf } from './model/time.ts';
import type { Observed } from './observe.ts';
import { profiles } from './profiles/index.ts';
import { namesCluster, readClusters } from './wiring/clusters.ts';
import { triedOut, withTrials } from './wiring/dry-run.ts';
import { factsOf, metaOf } from './wiring/facts.ts';
import { type Gates, readGates } from './wiring/gates.ts';
import { type LogsOf, type OwnLogs, readLogs, readOwnLogs } from './wiring/logs.ts';
import { comparesAlike, outlookOf } from './wiring/outlook.ts';
import { type Remembered, remembered } from './wiring/remembered.ts';
import type { CheckRequest, Host } from './wiring/request.ts';
import { validityFor } from './wiring/validity.ts';
import { unseenOf } from './worlds/unseen.ts';

export { readGates } from './wiring/gates.ts';
export type { CheckRequest, Host } from './wiring/request.ts';

/** What a run knows in the end; `states` are there for reports that ask further questions. */
export interface CheckResult {
  readonly report: Report;
  readonly gate: Gate;
  readonly states: readonly LoadedState[];
  /** The fixes of all findings at once; absent where there are none, or where they are proved one by one only. */
  readonly fix?: Fix;
  /** The report of two other trees, by the same gate, cluster and logs; without fixes. */
  readonly again: (base: Tree, head: Tree) => Promise<Report>;
}

/** Judges head against base. UsableError where no verdict is possible at all (exit code 2). */
export async function check(request: CheckRequest, host: Host): Promise<CheckResult> {
  const gates = await readGates(request);
  const { gate } = gates;
  const seen = remembered(host, gate);
  const evaluated = await evaluate(request, gate, seen);
  const gateChange = await withOutlook(request, gates, evaluated, seen);
  const report = judgedBy(gate, evaluated, host, gateChange);
  const again: CheckResult['again'] = async (base, head) => {
    const trees = { ...request, base, head };
    return judgedBy(gate, await evaluate(trees, gate, seen), host);
  };
  const { loaded, changes, settings, snapshot } = evaluated;
  if (loaded === undefined) return { report, gate, states: [], again };
  host.progress('looking for fixes');
  const isValid = await validityFor(report.findings);
  const { findings, together } = findFixes(report.findings, {
    states: loaded.states,
    dialects,
    ...(await readTexts(request, filesToRead(report.findings, loaded.states))),
    isValid,
    reload: (policies) =>
      load(withRewritten(changes, policies, isValid), snapshot, { ...settings, states: 'all' }).states,
  });
  const fix = together === undefined ? {} : { fix: together };
  return { report: { ...report, findings }, gate, states: loaded.states, again, ...fix };
}

interface Evaluated {
  readonly changes: ChangeSet;
  readonly comparisons: readonly Comparison[];
  readonly meta: RunMeta;
  /** Absent where nothing that concerns policies differs: the fast exit. */
  readonly loaded?: Loaded;
  readonly settings: LoadSettings;
  readonly snapshot: Snapshot | undefined;
}

/** Everything before the judgement. */
async function evaluate(request: CheckRequest, gate: Gate, { host, logs }: Remembered): Promise<Evaluated> {
  const whole = request.whole === true;
  const changes = await discovered(request, gate, host, !whole);
  if (changes.sameSemantics && !whole) {
    const settings = { ...gate, dialects, profiles };
    const isOfNothing = await isBare(request.head, gate.ignore);
    const meta = metaOf(request, changes, { nothingChanged: true, ...(isOfNothing && { blindSpots: [nothingFound] }) });
    return { changes, comparisons: [], meta, settings, snapshot: undefined };
  }
  const { snapshot, snapshots } = await readClusters(gate, host);
  const settings: LoadSettings = { ...gate, dialects, profiles, snapshots, memory: emptyMemory() };
  const opened = load(changes, snapshot, whole ? { ...settings, states: 'all' } : settings);
  const trials = await triedOut(host, changes, gate);
  const loaded = { ...opened, problems: [...opened.problems, ...trials.problems] };
  const clusters = [...(snapshot === undefined ? [] : [snapshot]), ...snapshots.values()];
  const snapshotOf = ({ source }: LoadedState): Snapshot | undefined => snapshots.get(source) ?? snapshot;
  const observed = await logs(() => readOwnLogs(request, host, loaded, snapshotOf));
  host.progress('comparing');
  const comparisons = compareAll(loaded, changes, observed, gate, {
    snapshot,
    snapshots,
    writesUntil: request.recordedBetween?.last ?? Infinity,
  });
  const meta = metaOf(request, changes, withTrials(factsOf(loaded, comparisons, clusters, changes), trials));
  return { changes, comparisons, meta, loaded, settings, snapshot };
}

function judgedBy(gate: Gate, { comparisons, meta }: Evaluated, host: Host, gateChange?: GateChange): Report {
  return judge(comparisons, rules, gate, host.now(), { ...meta, ...(gateChange && { gateChange }) });
}

/** The edit of the gate file, with what the run would have come to under the new one. */
async function withOutlook(
  request: CheckRequest,
  { gate, gateChange, next }: Gates,
  evaluated: Evaluated,
  seen: Remembered,
): Promise<GateChange | undefined> {
  if (gateChange === undefined) return undefined;
  const not = next === undefined ? 'the new file has faults' : request.noOutlook;
  if (next === undefined || not !== undefined)
    return { ...gateChange, outlook: { kind: 'not-worked-out', because: not ?? '' } };
  const outlook = await outlookOf(judgedBy(gate, evaluated, seen.host, gateChange), async () => {
    const anew = comparesAlike(gate, next) ? evaluated : await evaluate(request, next, seen);
    return judgedBy(next, anew, seen.host, gateChange);
  });
  return { ...gateChange, outlook };
}

/** The worlds of every state of two trees, without comparing them. Give one tree twice to look at it alone. */
export async function openStates(
  request: CheckRequest,
  host: Host,
): Promise<
  Loaded & { readonly gate: Gate; readonly problems: readonly Problem[]; readonly unseen: readonly string[] }
> {
  const { gate, opened } = await openAll(request, host);
  return { ...opened, gate };
}

/** What logs say of each state. */
export interface Recorded {
  readonly gate: Gate;
  /** Without a state: what the names of the records alone tell. */
  readonly states: readonly { readonly state?: LoadedState; readonly observation: Observation }[];
  /** Of what was read as the cluster, where there is one. */
  readonly cluster?: ClusterIdentity;
  readonly problems: readonly Problem[];
  /** What was not seen of clusters, in whole sentences. */
  readonly unseen: readonly string[];
}

/** Logs held against every state of a tree, a cluster, or both; against the names in them where neither has workloads. */
export async function openRecords(request: CheckRequest, host: Host): Promise<Recorded> {
  const { gate, opened, snapshot, clusters } = await openAll(request, host);
  const { problems, unseen } = opened;
  const observed = await readLogs(request, host, opened, clusters);
  if (observed === undefined) throw new UsableError('no log is named', 'name files, folders, patterns or "-"');
  const known = opened.states.filter(({ head, live }) => live !== undefined || head.endpoints.size > 0);
  if (known.length === 0) {
    const observation = attribute(observed, worldOfNames(observed.flows, observed.timeline));
    return { gate, states: [{ observation }], problems, unseen };
  }
  const states = known.map((state) => ({ state, observation: attributed(state, observed, snapshot) }));
  return { gate, states, problems, unseen, ...(snapshot === undefined ? {} : { cluster: snapshot.identity }) };
}

async function openAll(request: CheckRequest, host: Host) {
  const { gate } = await readGates(request);
  const changes = await discovered(request, gate, host, false);
  const { snapshot, snapshots } = await readClusters(gate, host);
  const loaded = load(changes, snapshot, { ...gate, dialects, profiles, snapshots, states: 'all' });
  const clusters = [...(snapshot === undefined ? [] : [snapshot]), ...snapshots.values()];
  const opened = { ...loaded, problems: problemsOf(changes, loaded), unseen: unseenOf(clusters) };
  return { gate, snapshot, clusters, opened };
}

function discovered(request: CheckRequest, gate: Gate, host: Host, stopIfUnchanged: boolean): Promise<ChangeSet> {
  host.progress('reading manifests');
  const hasCluster = (source: SourceConfig): boolean => namesCluster(source) || host.cluster !== undefined;
  const clustered = gate.sources.length === 0 ? host.cluster !== undefined : gate.sources.every(hasCluster);
  return discover(request.base, request.head, {
    include: [],
    exclude: [],
    ignore: gate.ignore,
    renderedCovers: gate.renderedCovers,
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

/** One comparison a state. Problems of manifests belong to no state alone, so the first carries them: there is always one. */
function compareAll(
  loaded: Loaded,
  changes: ChangeSet,
  logsOf: LogsOf | undefined,
  gate: Gate,
  {
    snapshot,
    snapshots,
    writesUntil,
  }: Awaited<ReturnType<typeof readClusters>> & Required<Pick<CompareSettings, 'writesUntil'>>,
): readonly Comparison[] {
  const all = problemsOf(changes, loaded);
  const addressNames = addressNamesOf(gate);
  return loaded.states.map((state, index) => {
    const own = logsOf?.(state);
    const observation = own && withNobodys(attributed(state, own.observed, snapshot), own);
    return compare(state, {
      ...(observation && { observation }),
      writesUntil,
      problems: all,
      declaring: declaringObjects(changes, (snapshots.get(state.source) ?? snapshot)?.manifests ?? []),
      toldElsewhere: index > 0,
      addressNames,
      pruneUnknown: isPruneUnknown(state, gate),
    });
  });
}

/** What the gate file calls ranges of addresses. */
export function addressNamesOf(gate: Gate): readonly AddressName[] {
  return gate.addressNames.map(({ name, blocks }) => ({
    name,
    addresses: addressesIn(blocks),
  }));
}

/** Logs of nobody are told with those of each cluster: they may be of it. */
function withNobodys(observation: Observation, { ofNobody }: OwnLogs): Observation {
  if (ofNobody.length === 0) return observation;
  const { coverage } = observation;
  const limits = ofNobody.map(
    ({ file, fits, records }) =>
      `${file} (${countOf(records, 'record')}) fits ${fits} of the clusters that are compared, so it is held against none of them`,
  );
  return { ...observation, coverage: { ...coverage, ofNobody, limits: [...coverage.limits, ...limits].sort() } };
}

function isPruneUnknown({ source }: LoadedState, { sources }: Gate): boolean {
  return (sources.find(({ id }) => id === source)?.prune ?? 'unknown') === 'unknown';
}

function attributed(state: LoadedState, observed: Observed, snapshot: Snapshot | undefined): Observation {
  const cluster = state.cluster ?? snapshot?.identity;
  const manifests = (state.liveObjects ?? state.baseObjects).values();
  return attribute(observed, state.live ?? state.base, { manifests, ...(cluster === undefined ? {} : { cluster }) });
}
