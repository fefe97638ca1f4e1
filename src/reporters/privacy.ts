/** What a report may say in public. One pass over the report before any document is made of it. */
import type { WorkloadRef } from '../model/cluster.ts';
import type { Cause, Difference, Finding, Party, Report, Row, SourceReport, StateReport } from '../model/finding.ts';
import type { Connection, ConnectionEnd, Coverage, Evidence } from '../model/flow.ts';
import { requirement } from '../model/gate.ts';
import type { PairAnswer } from '../model/group.ts';
import { countOf } from '../model/time.ts';
import type { ReporterOptions } from './index.ts';
import { isPairKind } from './finding-words.ts';
import { driftOfCounts, driftOfNames } from './privacy-drift.ts';
import { foldedOfNames } from './privacy-groups.ts';
import { withoutNames } from './privacy-sentences.ts';
import { withoutAddresses, withoutPods } from './privacy-values.ts';
import { hiddenParty } from './words.ts';

/**
 * `full`: the report as it is. `names`: no address and no pod name. `counts`: numbers, finding kinds, and places in
 * the files of the repository; nothing that only the cluster or the logs know.
 */
export function withPrivacy(report: Report, privacy: ReporterOptions['privacy']): Report {
  switch (privacy) {
    case 'full':
      return report;
    case 'names':
      return namesOnly(report);
    case 'counts':
      return countsOnly(report);
  }
}

/** The pod in which somebody wrote an object, which is in no row (checks/writes.ts). */
const podOfAuthor = /\bin the pod [^\s/]+\/[^\s,;()]+/g;

type Mask = (text: string) => string;

/** Takes addresses out of a sentence, and the names of all pods that the report knows. */
function maskOf(report: Report): Mask {
  const rows = [...report.findings, ...report.waived, ...(report.approved ?? [])].flatMap((finding) => finding.rows);
  const pods = new Set(rows.flatMap(({ connection }) => podsOf(connection)));
  return (text) =>
    withoutAddresses(withoutPods(text.replace(podOfAuthor, 'in the pod (not shown)'), pods, () => '(pod)'));
}

function namesOnly(report: Report): Report {
  const mask = maskOf(report);
  return {
    ...report,
    because: becauseFor(report, mask),
    blindSpots: report.blindSpots.map(mask),
    inputs: report.inputs.map(({ what, count }) => ({ what: mask(what), count })),
    findings: report.findings.map((finding) => findingOfNames(finding, mask)),
    waived: report.waived.map((finding) => findingOfNames(finding, mask)),
    ...(report.approved && { approved: report.approved.map((finding) => findingOfNames(finding, mask)) }),
    sources: eachState(report, (state) => ({
      ...state,
      proof: { ...state.proof, unproved: state.proof.unproved.map(mask) },
      differences: state.differences.map((difference) => differenceOfNames(difference, mask)),
      ...foldedStateOfNames(state, mask),
      entries: (state.entries ?? []).map((difference) => differenceOfNames(difference, mask)),
    })),
    ...(report.coverage === undefined
      ? {}
      : { coverage: { ...report.coverage, limits: report.coverage.limits.map(mask) } }),
  };
}

/** Without a verdict these are sentences of errors, which name whatever went wrong. */
function becauseFor(report: Report, mask: Mask): readonly string[] {
  const isOpen = report.becauseIsOpen === true || hasVerdict(report);
  return report.because.map((text) => mask(isOpen ? text : withoutNames(text)));
}

function hasVerdict({ conclusion }: Report): boolean {
  return conclusion === 'passed' || conclusion === 'failed';
}

function foldedStateOfNames(
  { folded, reachAdded, reachRemoved, renames }: StateReport,
  mask: Mask,
): Partial<StateReport> {
  const masks = { party: (party: Party) => partyOfNames(party, mask), text: mask };
  const same = (answer: PairAnswer): PairAnswer => answer;
  return {
    ...(folded && { folded: folded.map((row) => foldedOfNames(row, masks, (of) => differenceOfNames(of, mask))) }),
    ...(reachAdded && { reachAdded: reachAdded.map((row) => foldedOfNames(row, masks, same)) }),
    ...(reachRemoved && { reachRemoved: reachRemoved.map((row) => foldedOfNames(row, masks, same)) }),
    ...(renames && { renames: renames.map((rename) => ({ ...rename, because: rename.because.map(mask) })) }),
  };
}

function differenceOfNames(difference: Difference, mask: Mask): Difference {
  return {
    ...difference,
    source: partyOfNames(difference.source, mask),
    destination: partyOfNames(difference.destination, mask),
    causes: difference.causes.map((cause) => ({ ...cause, text: mask(cause.text) })),
    ...nearestOfNames(difference, mask),
    dependsOn: difference.dependsOn.map(mask),
  };
}

function eachState(report: Report, change: (state: StateReport) => StateReport): readonly SourceReport[] {
  return report.sources.map((source) => ({ ...source, states: source.states.map(change) }));
}

function findingOfNames({ fix, replacements, drift, ...finding }: Finding, mask: Mask): Finding {
  const masks = { party: (party: Party) => partyOfNames(party, mask), text: mask };
  return {
    ...finding,
    // A patch, and a word, is shown as it is or not at all.
    ...wordsOfNames(replacements),
    ...(fix !== undefined && withoutAddresses(fix.patch) === fix.patch ? { fix } : {}),
    key: { ...finding.key, subject: mask(finding.key.subject), peer: mask(finding.key.peer) },
    title: mask(finding.title),
    details: finding.details.map(mask),
    causes: finding.causes.map((cause) => ({ ...cause, text: mask(cause.text) })),
    rows: finding.rows.map((row) => rowOfNames(row, mask)),
    ...(finding.folded && {
      folded: finding.folded.map((row) => foldedOfNames(row, masks, (of) => rowOfNames(of, mask))),
    }),
    ...(drift && { drift: driftOfNames(drift, masks) }),
  };
}

function wordsOfNames(replacements: Finding['replacements']): Pick<Finding, 'replacements'> {
  const shown = replacements?.filter(({ wrong, right }) =>
    [wrong, right].every((word) => withoutAddresses(word) === word),
  );
  return shown === undefined || shown.length === 0 ? {} : { replacements: shown };
}

function podsOf(connection: Connection | undefined): readonly string[] {
  const ends = connection === undefined ? [] : [connection.source, connection.destination];
  return ends.flatMap((end) => {
    // A pod that is gone is known by nothing but its name.
    if (end.kind === 'unidentified') return end.why === 'workload-not-in-cluster' ? [] : [end.name ?? ''];
    return end.kind === 'workload'
      ? end.endpoints.filter((id) => id !== `${end.workload.namespace}/${end.workload.name}`)
      : [];
  });
}

function rowOfNames(row: Row, mask: Mask): Row {
  return {
    ...row,
    source: partyOfNames(row.source, mask),
    destination: partyOfNames(row.destination, mask),
    ...nearestOfNames(row, mask),
    dependsOn: row.dependsOn.map(mask),
  };
}

function nearestOfNames({ nearest }: Pick<Row, 'nearest'>, mask: Mask): Pick<Row, 'nearest'> {
  if (nearest === undefined) return {};
  return { nearest: nearest.map((miss) => ({ ...miss, wanted: mask(miss.wanted), found: mask(miss.found) })) };
}

/** An end without addresses and names of pods; `mask` is for the words of it. */
export function partyOfNames(party: Party, mask: (text: string) => string): Party {
  switch (party.kind) {
    case 'addresses':
      return { ...party, blocks: [], ...(party.known === undefined ? {} : { known: mask(party.known) }) };
    case 'entry':
      return { ...party, controller: mask(party.controller) };
    case 'unidentified':
      return { kind: 'unidentified', text: mask(party.text) };
    case 'workload': {
      const { pods = 0, of = 0 } = party.some ?? {};
      return party.some === undefined ? party : { ...party, some: { pods, of } };
    }
    case 'node':
    case 'api-server':
      return party;
  }
}

/** An end of a record by names: neither an end that nobody identified nor a pod that is not `isNamed` has its own. */
export function recordedEndOfNames(party: Party, isNamed: (workload: WorkloadRef) => boolean = () => false): Party {
  if (party.kind === 'unidentified') return { kind: 'unidentified', text: 'an unidentified end' };
  if (party.kind !== 'workload' || party.workload.kind !== 'Pod' || isNamed(party.workload)) return party;
  return { kind: 'unidentified', text: `a pod of namespace ${party.workload.namespace}` };
}

const someWorkload: WorkloadRef = { namespace: '', kind: '', name: '(not shown)' };

function countsOnly(report: Report): Report {
  const left = report.blindSpots.length + (report.coverage?.limits.length ?? 0);
  return {
    ...report,
    // What the gate file requires holds no names.
    because: hasVerdict(report)
      ? report.because.filter((why) => why.startsWith(requirement))
      : becauseFor(report, withoutAddresses),
    blindSpots: left === 0 ? [] : [`${countOf(left, 'remark')} not shown, since only numbers may be`],
    inputs: [],
    findings: report.findings.map(findingOfCounts),
    waived: report.waived.map(findingOfCounts),
    ...(report.approved && { approved: report.approved.map(findingOfCounts) }),
    sources: eachState(report, stateOfCounts),
    ...(report.coverage === undefined ? {} : { coverage: coverageOfCounts(report.coverage) }),
  };
}

function findingOfCounts({ folded: _, fix: __, replacements: ___, drift, refusals, ...finding }: Finding): Finding {
  return {
    ...finding,
    key: { source: '', kind: finding.kind, object: '', subject: '', peer: '', port: '' },
    fingerprint: '',
    title: isPairKind(finding.kind) ? countOf(finding.rows.length, 'pair') : 'not shown',
    details: [],
    ...(refusals && { refusals: { ...refusals, evidence: { ...refusals.evidence, samples: [] } } }),
    causes: finding.causes.flatMap(causeOfCounts),
    ...(drift && { drift: driftOfCounts(drift) }),
    rows: finding.rows.map((row) => {
      const kept = {
        source: hiddenParty,
        destination: hiddenParty,
        ports: [],
        reasonsBefore: [],
        reasonsAfter: [],
        dependsOn: [],
      };
      return row.connection === undefined ? kept : { ...kept, connection: connectionOfCounts(row.connection) };
    }),
  };
}

/** Places in files stay: whoever reads the report reads the repository too. */
function causeOfCounts({ origin, anchor, object }: Cause): readonly Cause[] {
  if (origin.kind !== 'file') return [];
  return [{ object, origin, text: '', ...(anchor?.kind === 'file' ? { anchor } : {}) }];
}

function connectionOfCounts(connection: Connection): Connection {
  const bare = (evidence: Evidence | undefined): Evidence | undefined => evidence && { ...evidence, samples: [] };
  const [allowed, denied, other] = [connection.allowed, connection.denied, connection.other].map(bare);
  return {
    source: hiddenEnd,
    destination: hiddenEnd,
    protocol: connection.protocol,
    basis: connection.basis,
    policies: [],
    ...(allowed && { allowed }),
    ...(denied && { denied }),
    ...(other && { other }),
  };
}

const hiddenEnd: ConnectionEnd = { kind: 'unidentified', why: 'record-names-no-end', candidates: [] };

function differenceOfCounts({ flip: _, nearest: __, ...difference }: Difference): Difference {
  return {
    ...difference,
    source: hiddenParty,
    destination: hiddenParty,
    ports: [],
    causes: difference.causes.flatMap(causeOfCounts),
    reasonsBefore: [],
    reasonsAfter: [],
    dependsOn: [],
  };
}

function stateOfCounts({
  folded: _,
  reachAdded: __,
  reachRemoved: ___,
  renames: ____,
  ...state
}: StateReport): StateReport {
  const { cluster } = state;
  const nobody = (workloads: readonly WorkloadRef[]): readonly WorkloadRef[] => workloads.map(() => someWorkload);
  return {
    ...state,
    differences: state.differences.map(differenceOfCounts),
    entries: (state.entries ?? []).map(differenceOfCounts),
    proof: { ...state.proof, unproved: [] },
    workloadsAdded: nobody(state.workloadsAdded),
    workloadsRemoved: nobody(state.workloadsRemoved),
    ...(cluster && {
      cluster: { from: cluster.from, ...(cluster.readAt === undefined ? {} : { readAt: cluster.readAt }) },
    }),
  };
}

function coverageOfCounts({ workloads: _, cronJobs: __, ...coverage }: Coverage): Coverage {
  const hidden = { kind: 'log', file: '(not shown)', line: 1 } as const;
  return {
    ...coverage,
    logs: coverage.logs.map((log, index) => ({
      ...log,
      file: `log ${index + 1}`,
      recognisedBy: '',
      ...(log.unread !== undefined && { unread: '(not shown)' }),
      skipped: log.skipped.map(({ lines }) => ({ reason: '(not shown)', lines, sample: hidden })),
    })),
    unattributed: coverage.unattributed.map((each) => ({ ...each, sample: hidden })),
    limits: [],
  };
}
