/**
 * The wire format `netpol-gate/report/2` (schemas/report.schema.json). Not a dump of internal types: what stands here
 * is promised, so that the inside may change. Times are ISO 8601 in UTC, addresses are text, lines count from 1.
 */
import type { Difference, Finding, Report, StateReport } from '../model/finding.ts';
import type { Refusals } from '../model/evidence.ts';
import type { Connection, Evidence } from '../model/flow.ts';
import { aloneRow, type FoldedRow, type PairAnswer } from '../model/group.ts';
import { formatAddress } from '../model/network.ts';
import { coverageWire } from './coverage-json.ts';
import { driftWire } from './drift-wire.ts';
import { foldedRows } from './finding-words.ts';
import { createGroupTable, type GroupTable, groupsWire } from './groups.ts';
import type { Reporter, ReporterOptions } from './index.ts';
import { withPrivacy } from './privacy.ts';
import {
  causeWire,
  endWire,
  flipWire,
  nearMissWire,
  objectWire,
  pick,
  placeWire,
  portWire,
  reasonWire,
  timeWire,
  type Wire,
  workloadWire,
} from './wire.ts';

/** Gaps, workloads and CronJobs of the coverage: they grow with the cluster, and a report does not. */
const listedInReport = 100;

export const json: Reporter = {
  name: 'json',
  render: (report, options) =>
    `${safeText(JSON.stringify(wireOf(withPrivacy(report, options.privacy), options), null, 2))}\n`,
};

/**
 * Characters that move or hide what a terminal shows, and the old workflow command, as JSON escapes: the values stay
 * the same.
 */
export function safeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, (character) =>
      character === '\n'
        ? character
        : [...character.split('')].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    )
    .replaceAll('##[', '##\\u005b');
}

function wireOf(report: Report, options: ReporterOptions): Wire {
  const table = createGroupTable();
  const sources = report.sources.map(({ id, states }) => ({
    id,
    states: states.map((state) => stateWire(state, table)),
  }));
  const [findings, waived, approved] = [report.findings, report.waived, report.approved ?? []].map((some) =>
    some.map((finding) => findingWire(finding, options, table)),
  );
  return {
    schema: report.schema,
    tool: pick(report.tool, 'name', 'version'),
    command: report.command,
    mode: report.mode,
    time: timeWire(report.time),
    base: pick(report.base, 'name', 'commit'),
    head: pick(report.head, 'name', 'commit'),
    conclusion: report.conclusion,
    statically: report.statically,
    threshold: { ...pick(report.threshold, 'failOn', 'warnOnly'), severity: { ...report.threshold.severity } },
    nothingChanged: report.nothingChanged,
    because: report.because,
    counts: report.counts,
    groups: table.wire(),
    sources,
    findings,
    waived,
    approved: report.approved && approved,
    remarks: report.remarks,
    coverage: report.coverage && coverageWire(report.coverage, listedInReport),
    changedFiles: report.changedFiles.map(({ file, status, headLines }) => ({
      file,
      status,
      headLines: headLines.map(({ first, last }) => ({ first, last })),
    })),
    blindSpots: report.blindSpots,
    inputs: report.inputs.map(({ what, count }) => ({ what, count })),
  };
}

function stateWire(state: StateReport, table: GroupTable): Wire {
  const { id, files, cluster, profile, rulings, workloads, policies, connections, proof, widened } = state;
  return {
    id,
    files,
    cluster: cluster && { from: cluster.from, uid: cluster.uid, name: cluster.name, readAt: timeWire(cluster.readAt) },
    profile,
    rulings: { ...rulings },
    workloads,
    policies: pick(policies, 'live', 'base', 'head'),
    connections: {
      ...pick(connections, 'recorded', 'unchanged', 'blocked', 'opened', 'unclear'),
      removed: connections.removed ?? 0,
      agreement: pick(connections.agreement, 'checked', 'agreed'),
    },
    differences: (state.folded ?? state.differences.map(aloneRow)).map((row) => differenceWire(row, table)),
    entries: (state.entries ?? []).map((entry) => differenceWire(aloneRow(entry), table)),
    workloadsAdded: state.workloadsAdded.map(workloadWire),
    workloadsRemoved: state.workloadsRemoved.map(workloadWire),
    reachAdded: (state.reachAdded ?? []).map((row) => reachWire(row, table)),
    reachRemoved: (state.reachRemoved ?? []).map((row) => reachWire(row, table)),
    renames: (state.renames ?? []).map(({ from, to, because }) => ({
      from: workloadWire(from),
      to: workloadWire(to),
      because,
    })),
    proof: {
      ...pick(proof, 'equal', 'noMore', 'noLess'),
      now: pick(proof.now, 'equal', 'noMore', 'noLess'),
      unproved: proof.unproved,
    },
    widened,
  };
}

function reachWire({ sources, destinations, ports, pairs, of }: FoldedRow<PairAnswer>, table: GroupTable): Wire {
  return {
    sources: table.idOf(sources),
    destinations: table.idOf(destinations),
    answer: of,
    ports: ports.map(portWire),
    pairs,
  };
}

function differenceWire(row: FoldedRow<Difference>, table: GroupTable): Wire {
  const difference = row.of;
  const { change, assuming, surprise, before, after, live, dependsOn } = difference;
  return {
    ...groupsWire(row, table),
    change,
    assuming,
    surprise,
    causes: difference.causes.map(causeWire),
    flip: difference.flip && flipWire(difference.flip),
    before,
    after,
    live,
    reasonsBefore: difference.reasonsBefore.map(reasonWire),
    reasonsAfter: difference.reasonsAfter.map(reasonWire),
    nearest: difference.nearest?.map(nearMissWire),
    dependsOn,
  };
}

function findingWire(finding: Finding, options: ReporterOptions, table: GroupTable): Wire {
  const { kind, key, fingerprint, severity, surprise, reach, title, details, direction, states, againstLive } = finding;
  return {
    kind,
    key: pick(key, 'source', 'kind', 'object', 'subject', 'peer', 'port'),
    fingerprint,
    severity,
    surprise,
    reach,
    title,
    details,
    page: `${options.docs}${kind}.md`,
    direction,
    causes: finding.causes.map(causeWire),
    rows: foldedRows(finding).map((row) => rowWire(row, options, table)),
    refusals: finding.refusals && refusalsWire(finding.refusals),
    states,
    againstLive,
    drift: finding.drift && driftWire(finding.drift, table),
    replacements: finding.replacements?.map(({ origin, wrong, right }) => ({ place: placeWire(origin), wrong, right })),
    fix: finding.fix && {
      means: finding.fix.means,
      files: finding.fix.files.map(({ file }) => file),
      patch: finding.fix.patch,
      proved: finding.fix.proved,
    },
    waived: finding.waived && pick(finding.waived, 'reason', 'owner', 'expires'),
    approved: finding.approved && {
      by: finding.approved.by,
      at: timeWire(finding.approved.at),
      commit: finding.approved.commit,
    },
  };
}

function rowWire(folded: FoldedRow, options: ReporterOptions, table: GroupTable): Wire {
  const row = folded.of;
  const { before, after, live, assuming, dependsOn } = row;
  return {
    ...groupsWire(folded, table),
    before,
    after,
    live,
    reasonsBefore: row.reasonsBefore.map(reasonWire),
    reasonsAfter: row.reasonsAfter.map(reasonWire),
    nearest: row.nearest?.map(nearMissWire),
    assuming,
    dependsOn,
    recorded: row.connection && connectionWire(row.connection, options),
  };
}

function connectionWire(connection: Connection, { privacy }: ReporterOptions): Wire {
  const { protocol, port, via, basis, policies } = connection;
  return {
    protocol,
    port,
    // Pods and addresses are for those who may see everything.
    source: privacy === 'full' ? endWire(connection.source) : undefined,
    destination: privacy === 'full' ? endWire(connection.destination) : undefined,
    via: via && {
      service: via.service,
      port: via.port,
      address: privacy === 'full' && via.address !== undefined ? formatAddress(via.address) : undefined,
    },
    basis: pick(basis, 'source', 'destination'),
    allowed: connection.allowed && evidenceWire(connection.allowed),
    denied: connection.denied && evidenceWire(connection.denied),
    other: connection.other && evidenceWire(connection.other),
    policies: policies.map(({ ref, effect }) => ({ policy: objectWire(ref), effect })),
  };
}

export function evidenceWire({ count, first, last, samples }: Evidence): { readonly [key: string]: Wire | undefined } {
  return { count, first: timeWire(first), last: timeWire(last), samples: samples.map(placeWire) };
}

export function refusalsWire(refusals: Refusals): Wire {
  return {
    ...pick(refusals, 'pattern', 'noisy', 'perHour', 'peers', 'ports', 'targets'),
    ...evidenceWire(refusals.evidence),
  };
}
