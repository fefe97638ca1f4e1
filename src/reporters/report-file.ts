/**
 * A report read back from its JSON (schemas/report.schema.json), so that it can be told again, or held against what
 * came later. What the wire format leaves out stays out: of pairs told together one stands for all, and a fix has its
 * patch without the files around it. A report of another hand says whatever that hand wrote: nothing here is believed.
 */
import type { ClusterIdentity, Rulings, WorkloadRef } from '../model/cluster.ts';
import {
  type Difference,
  findingKinds,
  type Finding,
  type Report,
  type Row,
  type StateReport,
  type TreeRef,
} from '../model/finding.ts';
import type { Fix, Replacement } from '../model/fix.ts';
import type { Coverage, LogSummary, WorkloadSight } from '../model/flow.ts';
import type { FoldedRow, Group, GroupCondition, Member, PairAnswer } from '../model/group.ts';
import { UsableError } from '../model/host.ts';
import type { FileOrigin } from '../model/origin.ts';
import { driftItemOf, driftRowsOf, type DriftWire } from './drift-reading.ts';
import {
  causeOf,
  type CauseWire,
  connectionOf,
  type ConnectionWire,
  given,
  nearMissOf,
  type NearMissWire,
  partyOf,
  type PartyWire,
  reasonOf,
  type ReasonWire,
  refusalsOf,
  type RefusalsWire,
  timeOf,
  workloadOf,
  type WorkloadWire,
} from './wire-reading.ts';

interface GroupWire {
  readonly id: string;
  readonly conditions: readonly ConditionWire[];
  readonly members: readonly (PartyWire & { readonly single?: true })[];
  readonly others?: readonly number[];
}

type ConditionWire = Omit<GroupCondition, 'except'> & { readonly except: readonly WorkloadWire[] };

interface PairsWire {
  readonly sources: string;
  readonly destinations: string;
  readonly ports: Row['ports'];
  readonly pairs: number;
}

interface SidesWire extends PairsWire {
  readonly source: PartyWire;
  readonly destination: PartyWire;
  readonly reasonsBefore: readonly ReasonWire[];
  readonly reasonsAfter: readonly ReasonWire[];
  readonly nearest?: readonly NearMissWire[];
}

type RowWire = SidesWire &
  Pick<Row, 'before' | 'after' | 'live' | 'assuming' | 'dependsOn'> & { readonly recorded?: ConnectionWire };
type DifferenceWire = SidesWire &
  Omit<Difference, keyof SidesWire | 'causes'> & { readonly causes: readonly CauseWire[] };
type ReachWire = PairsWire & { readonly answer: PairAnswer };

type FindingWire = Omit<
  Finding,
  'causes' | 'rows' | 'folded' | 'refusals' | 'replacements' | 'fix' | 'drift' | 'approved'
> & {
  readonly approved?: { readonly by: string; readonly at: string; readonly commit: string };
  readonly page: string;
  readonly causes: readonly CauseWire[];
  readonly rows: readonly RowWire[];
  readonly refusals?: RefusalsWire;
  readonly drift?: DriftWire;
  readonly replacements?: readonly (Omit<Replacement, 'origin'> & { readonly place: FileOrigin })[];
  readonly fix?: Omit<Fix, 'files' | 'means'> & { readonly means?: Fix['means']; readonly files: readonly string[] };
};

type Dated<T, Keys extends keyof T> = Omit<T, Keys> & { readonly [Key in Keys]?: string };
type Lists =
  'differences' | 'folded' | 'entries' | 'workloadsAdded' | 'workloadsRemoved' | 'reachAdded' | 'reachRemoved';

type StateWire = Omit<StateReport, Lists | 'renames' | 'cluster' | 'rulings'> & {
  readonly cluster?: Dated<ClusterIdentity, 'readAt'> & { readonly from: 'live' | 'snapshot' };
  readonly rulings: Rulings;
  readonly differences: readonly DifferenceWire[];
  readonly entries?: readonly DifferenceWire[];
  readonly workloadsAdded: readonly WorkloadWire[];
  readonly workloadsRemoved: readonly WorkloadWire[];
  readonly reachAdded: readonly ReachWire[];
  readonly reachRemoved: readonly ReachWire[];
  readonly renames: readonly {
    readonly from: WorkloadWire;
    readonly to: WorkloadWire;
    readonly because: readonly string[];
  }[];
};

type CronJobWire = WorkloadWire &
  Dated<Omit<NonNullable<Coverage['cronJobs']>[number], 'workload' | 'origin'>, 'next'> & {
    readonly place: NonNullable<Coverage['cronJobs']>[number]['origin'];
  };
type CoverageWire = Omit<Coverage, 'first' | 'last' | 'gaps' | 'workloads' | 'cronJobs' | 'logs'> & {
  readonly first?: string;
  readonly last?: string;
  readonly gaps?: readonly {
    readonly format: string;
    readonly from: string;
    readonly to: string;
    readonly usual: number;
  }[];
  readonly workloads?: readonly (WorkloadWire & Dated<Omit<WorkloadSight, 'workload'>, 'first' | 'last'>)[];
  readonly cronJobs?: readonly CronJobWire[];
  readonly logs: readonly Dated<LogSummary, 'first' | 'last'>[];
};

type ReportWire = Omit<
  Report,
  'time' | 'sources' | 'findings' | 'waived' | 'approved' | 'coverage' | 'threshold' | 'again'
> & {
  readonly time: string;
  readonly threshold?: Report['threshold'];
  readonly groups: readonly GroupWire[];
  readonly sources: readonly { readonly id: string; readonly states: readonly StateWire[] }[];
  readonly findings: readonly FindingWire[];
  readonly waived: readonly FindingWire[];
  readonly approved?: readonly FindingWire[];
  readonly coverage?: CoverageWire & { readonly totals?: unknown };
};

const remedy = 'take the file that the option --output json=FILE, or the output report-json of the Action, names';

/**
 * The report in a JSON text. `file` is its name in messages. UsableError for a text that is no report of this version,
 * with what is wrong first.
 */
export async function readReport(text: string, file: string): Promise<Report> {
  const { default: validate } = await import('../schemas/generated/report.js');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsableError('this is no JSON', remedy, file);
  }
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    const at = first === undefined || first.instancePath === '' ? '' : ` at ${first.instancePath}`;
    throw new UsableError(
      `this is no report of netpol-gate:${at} ${first?.message ?? 'it is of another form'}`,
      remedy,
      file,
    );
  }
  const wire = value as ReportWire;
  assertTellable(wire, file);
  return reportOf(wire, file);
}

/** Members of the groups of all rows together: each row is told by all of them, however short the file says it. */
const mostMembers = 400_000;

function assertTellable({ groups, sources, findings, waived, approved = [] }: ReportWire, file: string): void {
  const sizes = new Map(groups.map(({ id, members }) => [id, members.length]));
  const states = sources.flatMap((source) => source.states);
  const rows: readonly (readonly Pick<PairsWire, 'sources' | 'destinations'>[])[] = [
    ...[...findings, ...waived, ...approved].flatMap(({ rows: own, drift }) => [own, driftRowsOf(drift)]),
    ...states.flatMap((state) => [state.differences, state.entries ?? [], state.reachAdded, state.reachRemoved]),
  ];
  let left = mostMembers;
  for (const { sources: from, destinations: to } of rows.flat()) left -= (sizes.get(from) ?? 0) + (sizes.get(to) ?? 0);
  if (left < 0)
    throw new UsableError(
      `the rows of the report have more than ${mostMembers} sources and destinations`,
      'look at the report of the run itself',
      file,
    );
}

type GroupOf = (id: string) => Group;

function reportOf(wire: ReportWire, file: string): Report {
  const groups = new Map(wire.groups.map((group) => [group.id, groupOf(group)]));
  const of: GroupOf = (id) => {
    const group = groups.get(id);
    if (group === undefined)
      throw new UsableError(`the report names a group that it does not have: ${JSON.stringify(id)}`, remedy, file);
    return group;
  };
  const { schema, tool, command, mode, statically, base, head, conclusion, nothingChanged, because, counts } = wire;
  const { changedFiles, blindSpots, inputs, threshold = assumed, coverage } = wire;
  return given({
    schema,
    tool,
    command,
    mode,
    threshold,
    time: timeOf(wire.time),
    base: treeOf(base),
    head: treeOf(head),
    conclusion,
    statically,
    nothingChanged,
    because,
    sources: wire.sources.map(({ id, states }) => ({ id, states: states.map((state) => stateOf(state, of)) })),
    findings: wire.findings.map((finding) => findingOf(finding, of)),
    waived: wire.waived.map((finding) => findingOf(finding, of)),
    approved: wire.approved?.map((finding) => findingOf(finding, of)),
    remarks: wire.remarks,
    counts,
    coverage: coverage && coverageOf(coverage),
    changedFiles,
    blindSpots,
    inputs,
  });
}

/** Links are made of commits: what is none stays a name. */
function treeOf({ name, commit }: TreeRef): TreeRef {
  return commit !== undefined && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit) ? { name, commit } : { name };
}

/** Of a report that does not tell its threshold: the strictest. */
const assumed: Report['threshold'] = {
  failOn: 'error',
  warnOnly: [],
  severity: Object.fromEntries(findingKinds.map((kind) => [kind, 'error'])) as Report['threshold']['severity'],
};

function groupOf({ conditions, members, others = [] }: GroupWire): Group {
  const all = members.map((member): Member => given({ party: partyOf(member), single: member.single }));
  const alone = conditions.length === 0 ? all.keys() : others;
  return {
    members: all,
    conditions: conditions.map(({ namespaces, labels, except }) =>
      given({ namespaces, labels, except: except.map(workloadOf) }),
    ),
    others: [...alone].flatMap((position) => all[position]?.party ?? []),
  };
}

function pairsOf<Of>({ sources, destinations, ports, pairs }: PairsWire, of: Of, groups: GroupOf): FoldedRow<Of> {
  return { sources: groups(sources), destinations: groups(destinations), ports, pairs, of };
}

function sidesOf({ source, destination, ports, reasonsBefore, reasonsAfter, nearest }: SidesWire) {
  return {
    source: partyOf(source),
    destination: partyOf(destination),
    ports,
    reasonsBefore: reasonsBefore.map(reasonOf),
    reasonsAfter: reasonsAfter.map(reasonOf),
    nearest: nearest?.map(nearMissOf),
  };
}

function rowOf(wire: RowWire, groups: GroupOf): FoldedRow {
  const { before, after, live, assuming, dependsOn, recorded } = wire;
  const connection = recorded && connectionOf(recorded);
  return pairsOf(wire, given({ ...sidesOf(wire), connection, before, after, live, assuming, dependsOn }), groups);
}

function differenceOf(wire: DifferenceWire, groups: GroupOf): FoldedRow<Difference> {
  const { change, assuming, surprise, flip, before, after, live, dependsOn } = wire;
  const causes = wire.causes.map(causeOf);
  const facts = { change, assuming, surprise, causes, flip, before, after, live, dependsOn };
  return pairsOf(wire, given({ ...sidesOf(wire), ...facts }), groups);
}

function findingOf(wire: FindingWire, groups: GroupOf): Finding {
  const { page: _, causes, rows, refusals, replacements, fix, drift, approved, ...same } = wire;
  const folded = rows.map((row) => rowOf(row, groups));
  return {
    ...same,
    ...given({
      causes: causes.map(causeOf),
      rows: folded.map(({ of }) => of),
      folded,
      refusals: refusals && refusalsOf(refusals),
      drift: drift && driftItemOf(drift, groups),
      replacements: replacements?.map(({ place, ...words }) => ({ origin: place, ...words })),
      approved: approved && { ...approved, at: timeOf(approved.at) },
      fix: fix && {
        ...fix,
        means: fix.means ?? 'adds',
        files: fix.files.map((file) => ({ file, text: '', edits: [] })),
      },
    }),
  };
}

function stateOf(wire: StateWire, groups: GroupOf): StateReport {
  const { cluster, differences, entries, workloadsAdded, workloadsRemoved, reachAdded, reachRemoved, renames } = wire;
  const { id, files, profile, rulings, workloads, policies, connections, proof, widened } = wire;
  const folded = differences.map((difference) => differenceOf(difference, groups));
  const reach = (rows: readonly ReachWire[]) => rows.map((row) => pairsOf(row, row.answer, groups));
  const workloadsOf = (some: readonly WorkloadWire[]): readonly WorkloadRef[] => some.map(workloadOf);
  return given({
    id,
    files,
    cluster:
      cluster && given({ ...cluster, readAt: cluster.readAt === undefined ? undefined : timeOf(cluster.readAt) }),
    profile,
    rulings,
    workloads,
    policies,
    connections,
    differences: folded.map(({ of }) => of),
    folded,
    entries: entries?.map((entry) => differenceOf(entry, groups).of),
    workloadsAdded: workloadsOf(workloadsAdded),
    workloadsRemoved: workloadsOf(workloadsRemoved),
    reachAdded: reach(reachAdded),
    reachRemoved: reach(reachRemoved),
    renames: renames.map(({ from, to, because }) => ({ from: workloadOf(from), to: workloadOf(to), because })),
    proof,
    widened,
  });
}

function coverageOf({ totals: _, ...wire }: CoverageWire & { readonly totals?: unknown }): Coverage {
  const { first, last, gaps, workloads, cronJobs, logs, ...same } = wire;
  return {
    ...same,
    ...given({
      ...window({ first, last }),
      gaps: gaps?.map(({ from, to, ...gap }) => ({ ...gap, from: timeOf(from), to: timeOf(to) })),
      workloads: workloads?.map((sight): WorkloadSight => ({
        workload: workloadOf(sight),
        ...given(window(sight)),
        ingress: sight.ingress,
        egress: sight.egress,
      })),
      cronJobs: cronJobs?.map(({ schedule, timeZone, why, next, place, ...workload }) =>
        given({
          workload: workloadOf(workload),
          schedule,
          timeZone,
          why,
          next: next === undefined ? undefined : timeOf(next),
          origin: place,
        }),
      ),
      logs: logs.map(({ first: from, last: to, ...log }): LogSummary => ({
        ...log,
        ...given(window({ first: from, last: to })),
      })),
    }),
  };
}

function window({ first, last }: { readonly first?: string | undefined; readonly last?: string | undefined }) {
  return {
    first: first === undefined ? undefined : timeOf(first),
    last: last === undefined ? undefined : timeOf(last),
  };
}
