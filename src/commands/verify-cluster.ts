/** The cluster of `verify`: is it the one that was judged, and do its policies answer as the report predicted. */
import { type CompiledWorld, compile } from '../engine/compile.ts';
import { createRun } from '../engine/run.ts';
import { explainedWays, parsePeer } from '../explain.ts';
import type { Party, Report, StateReport } from '../model/finding.ts';
import { UsableError } from '../model/host.ts';
import { keyOf } from '../model/object.ts';
import type { Answer } from '../model/verdict.ts';
import type { ClusterCheck } from '../model/verification.ts';
import type { Recorded } from '../run.ts';
import { predictionsOf } from '../verify.ts';

/** Pairs of one state that the policies of the cluster are asked about. */
const mostAsked = 500;
const mostTold = 50;

type State = NonNullable<Recorded['states'][number]['state']>;
type LiveState = State & Required<Pick<State, 'live'>>;
type Row = StateReport['differences'][number];
type Otherwise = ClusterCheck['otherwise'][number];

/** One state of the report, judged on the cluster of its source. */
interface Judged {
  readonly source: string;
  readonly state: StateReport;
}

function judgedIn({ sources }: Report): readonly Judged[] {
  return sources.flatMap(({ id, states }) => states.map((state) => ({ source: id, state })));
}

function liveIn({ states }: Recorded): readonly LiveState[] {
  return states.flatMap(({ state }) => (state?.live === undefined ? [] : [{ ...state, live: state.live }]));
}

/** The states that a cluster stands for: those of its source, or all where it is the only one. */
function meantBy(live: LiveState, all: readonly LiveState[], report: Report): readonly Judged[] {
  return judgedIn(report).filter(({ source }) => all.length === 1 || source === live.source);
}

/** Two clusters are told apart by their uids alone. */
function isOther({ cluster }: LiveState, { state }: Judged): boolean {
  const [here, then] = [cluster?.uid, state.cluster?.uid];
  return here !== undefined && then !== undefined && here !== then;
}

/** Undefined without a cluster. A cluster that is another one than each it would stand for is an error. */
export function clusterCheck(report: Report, recorded: Recorded, hasTree: boolean): ClusterCheck | undefined {
  const known = liveIn(recorded);
  if (known.length === 0) return undefined;
  const changed = new Set(predictionsOf(report).objects.map(keyOf));
  const otherwise: Otherwise[] = [];
  const states = known.map((live) => {
    const meant = meantBy(live, known, report);
    const own = meant.filter((judged) => !isOther(live, judged));
    if (own.length === 0 && meant.length > 0) throw anotherCluster(live, meant);
    const rows = own.flatMap(({ state }) => decidedRows(state));
    const told = otherwise.length;
    const asked = askAll(rows.slice(0, mostAsked), compile(createRun(live.rulings), live.live), otherwise);
    return { name: nameOf(live), asked, asPredicted: asked - (otherwise.length - told), unasked: rows.length - asked };
  });
  const sum = (of: 'asked' | 'asPredicted' | 'unasked'): number => states.reduce((all, state) => all + state[of], 0);
  const drift = known.flatMap((state) => state.drift.map(({ object }) => object));
  return {
    asked: sum('asked'),
    asPredicted: sum('asPredicted'),
    otherwise: otherwise.slice(0, mostTold),
    unasked: sum('unasked'),
    ...(states.length > 1 && { states: states.map(({ unasked: _, ...state }) => state) }),
    ...(hasTree && { differs: drift.filter((object) => changed.has(keyOf(object))) }),
  };
}

function nameOf({ source, id }: { readonly source: string; readonly id: string }): string {
  return id === 'all' ? source : `${source} ${id}`;
}

function anotherCluster(live: LiveState, meant: readonly Judged[]): UsableError {
  const uids = [...new Set(meant.flatMap(({ state }) => state.cluster?.uid ?? []))].join(', ');
  return new UsableError(
    `the report was judged on another cluster than the one given (uids of kube-system: ${uids} in the report, ${live.cluster?.uid ?? ''} here)`,
    'give the cluster of the report, or name one for each source in a gate file (--gate)',
  );
}

/** What the report says of a state, where it was decided. */
function decidedRows({ differences }: StateReport): readonly Row[] {
  return differences.filter(({ change, assuming }) => change !== 'unclear' && assuming === undefined);
}

/** How many could be asked about; adds those with another answer. */
function askAll(rows: readonly Row[], world: CompiledWorld, otherwise: Otherwise[]): number {
  let asked = 0;
  for (const { source, destination, ports, after } of rows) {
    const now = answerIn(world, source, destination, ports);
    if (now === undefined) continue;
    asked++;
    if (now !== after) otherwise.push({ source, destination, ports, predicted: after, now });
  }
  return asked;
}

/** States of the report that no cluster here stands for. */
export function statesLeft(report: Report, { states }: Recorded): readonly string[] {
  const judged = report.sources.flatMap(({ id, states: own }) => own.map((state) => ({ source: id, state: state.id })));
  if (judged.length < 2) return [];
  const named = judged.map(({ source, state }) => (state === 'all' ? source : `${source} ${state}`)).join(', ');
  const known = new Set(states.flatMap(({ state }) => state?.source ?? []));
  if (known.size < 2)
    return [
      `the report is of ${judged.length} states (${named}): every record counts for all of them, and one cluster stands for all; name their clusters in a gate file (--gate)`,
    ];
  const missing = [...new Set(judged.map(({ source }) => source))].filter((source) => !known.has(source));
  return [
    `the report is of ${judged.length} states (${named}), and no record says of which it is: one between workloads of the same names counts for each of them`,
    ...(missing.length === 0 ? [] : [`no cluster stands for ${missing.join(', ')}: the policies of it are not asked`]),
  ];
}

/** Whether the clusters are those of the report, where that is not known, and states of others that are not asked. */
export function clustersUnsure(report: Report, recorded: Recorded): readonly string[] {
  const known = liveIn(recorded);
  const pairs = known.flatMap((live) => meantBy(live, known, report).map((judged) => ({ live, judged })));
  const unknown = pairs.filter(
    ({ live, judged: { state } }) => live.cluster?.uid === undefined || state.cluster?.uid === undefined,
  );
  const others = pairs.filter(({ live, judged }) => isOther(live, judged));
  const named = (some: typeof pairs): string =>
    some.map(({ judged: { source, state } }) => nameOf({ source, id: state.id })).join(', ');
  return [
    ...(unknown.length === 0
      ? []
      : [
          `it is not known whether the cluster is the one that was judged (${named(unknown)}): ${unknown.some(({ judged }) => judged.state.cluster?.uid === undefined) ? 'the report' : 'what was read of the cluster'} names no uid of kube-system`,
        ]),
    ...(others.length === 0 ? [] : [`${named(others)}: judged on another cluster than the one given, and not asked`]),
  ];
}

/** One answer for all pods of both ends on the first of these ports; undefined where it cannot be asked. */
function answerIn(
  world: CompiledWorld,
  source: Party,
  destination: Party,
  ports: Otherwise['ports'],
): Answer | undefined {
  const [from, to] = [peerOf(source), peerOf(destination)];
  const [port] = ports;
  if (from === undefined || to === undefined || port === undefined || port.protocol === 'other') return undefined;
  const aim = parsePeer(`${to.includes(':') ? `[${to}]` : to}:${port.first}/${port.protocol}`);
  const start = parsePeer(from);
  if ('fault' in aim || 'fault' in start) return undefined;
  const answers = new Set(
    explainedWays(world, start, aim).flatMap(({ grounds }) => grounds.map(({ answer }) => answer)),
  );
  const [only] = answers;
  return answers.size > 1 ? 'unknown' : only;
}

/** Of addresses the first one. */
function peerOf(party: Party): string | undefined {
  if (party.kind === 'workload') return `${party.workload.namespace}/${party.workload.name}`;
  const [block] = party.kind === 'addresses' ? party.blocks : [];
  return block?.replace(/\/\d+$/, '');
}
