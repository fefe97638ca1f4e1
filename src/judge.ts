/** Comparisons and the gate to a report: waivers, severities, order, conclusion. All that is sorted is sorted here. */
import type { Draft, Rules } from './checks/index.ts';
import { type Rulings, workloadKeyOf } from './model/cluster.ts';
import type { Comparison } from './model/comparison.ts';
import {
  type Conclusion,
  type Finding,
  type FindingKey,
  type FindingKind,
  findingKinds,
  type Report,
  type Row,
  severities,
  type Severity,
  type SourceReport,
  type StateReport,
} from './model/finding.ts';
import { fingerprintOf } from './model/fingerprint.ts';
import type { Coverage } from './model/flow.ts';
import type { Gate, GateChange, Waiver, WaiverUse } from './model/gate.ts';
import { formatOrigin } from './model/origin.ts';
import { formatRow, keyFieldsOf } from './model/party.ts';
import { foldDifferences, joinFolded, sortDifferences } from './folding/differences.ts';
import { patternMatcher } from './model/pattern.ts';
import { failsGate } from './model/threshold.ts';
import { countOf, formatSpan } from './model/time.ts';
import { formatRef } from './model/object.ts';

/** What a report says of a state besides its comparison. */
export interface StateFacts {
  readonly source: string;
  readonly state: string;
  readonly files: readonly string[];
  readonly cluster?: StateReport['cluster'];
  readonly profile: string;
  readonly rulings: Rulings;
}

/** What a report says of a run besides its findings. */
export interface RunMeta extends Pick<Report, 'command' | 'again' | 'base' | 'head' | 'changedFiles' | 'inputs'> {
  readonly version: string;
  readonly states: readonly StateFacts[];
  readonly coverage?: Coverage;
  /** Sentences besides those of the comparisons. */
  readonly blindSpots: readonly string[];
  /** The fast exit: nothing was compared because nothing that concerns policies differs. */
  readonly nothingChanged: boolean;
  readonly gateChange?: GateChange;
}

/**
 * The report of a run. `now` in milliseconds since 1970. The same comparisons in any order, with their parts in any
 * order, give the same report.
 */
export function judge(
  comparisons: readonly Comparison[],
  rules: Rules,
  gate: Gate,
  now: number,
  meta: RunMeta,
): Report {
  const ordered = [...comparisons].sort((a, b) => compareTexts(stateKey(a), stateKey(b)));
  const drafts = ordered.flatMap((comparison) =>
    rules.checks.flatMap((check) =>
      check.run(comparison, gate, now).map((draft): Piece => ({ draft, state: comparison.state })),
    ),
  );
  const { pieces, uses } = applyWaivers(drafts, gate.waivers, now);
  const facts = {
    waivers: meta.nothingChanged ? [] : uses,
    ...(meta.gateChange === undefined ? {} : { gateChange: meta.gateChange }),
  };
  const aboutRun = rules.runChecks.flatMap((check) => check.run(facts, gate)).map((draft): Piece => ({ draft }));
  const all = [...join([...pieces, ...aboutRun])].sort(compareFindings);
  const findings = all.filter(({ waived }) => waived === undefined);
  const failing = findings.filter((finding) => failsGate(finding, gate));
  const nothingJudged = comparisons.length === 0 && !meta.nothingChanged;
  return {
    schema: 'netpol-gate/report/2',
    tool: { name: 'netpol-gate', version: meta.version },
    command: meta.command,
    ...(meta.again === undefined ? {} : { again: meta.again }),
    mode: gate.mode,
    threshold: { failOn: gate.failOn, warnOnly: gate.warnOnly, severity: gate.severity },
    time: now,
    base: meta.base,
    head: meta.head,
    conclusion: nothingJudged ? 'cannot say' : conclusionOf(failing),
    nothingChanged: meta.nothingChanged,
    because: nothingJudged ? ['nothing could be compared', ...becauseOf(failing)] : becauseOf(failing),
    sources: sourcesOf(ordered, rules, meta.states),
    findings,
    waived: all.filter(({ waived }) => waived !== undefined),
    counts: countsOf(findings),
    ...(meta.coverage === undefined ? {} : { coverage: meta.coverage }),
    changedFiles: [...meta.changedFiles].sort((a, b) => compareTexts(a.file, b.file)),
    blindSpots: [
      ...new Set([
        ...meta.blindSpots,
        ...staleSnapshots(meta.states, gate, now),
        ...ordered.flatMap((each) => rules.blindSpots(each)),
      ]),
    ],
    inputs: meta.inputs,
  };
}

/** 0 passed; 1 judged, and the rules say no. In mode `report` a judged run is 0. */
export function exitCode({ conclusion, mode }: Pick<Report, 'conclusion' | 'mode'>): 0 | 1 {
  if (conclusion === 'passed') return 0;
  return mode === 'report' && conclusion !== 'error' ? 0 : 1;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function stateKey({ source, state }: Pick<Comparison, 'source' | 'state'>): string {
  return JSON.stringify([source, state]);
}

/** A finding of one state, or the part of one that a waiver covers. Findings about the run have no state. */
interface Piece {
  readonly draft: Draft;
  readonly state?: string;
  readonly waiver?: Waiver;
}

const aDay = 86_400_000;

/** A waiver holds through the whole of its last day, UTC. */
function isExpired({ expires }: Waiver, now: number): boolean {
  return !(now < Date.parse(`${expires}T00:00:00Z`) + aDay);
}

function applyWaivers(
  drafts: readonly Piece[],
  waivers: readonly Waiver[],
  now: number,
): { readonly pieces: readonly Piece[]; readonly uses: readonly WaiverUse[] } {
  const uses = waivers.map((waiver) => ({ waiver, expired: isExpired(waiver, now), matches: 0 }));
  const tests = uses.map((use) => ({ use, covers: coverTest(use.waiver.match) }));
  const coverOf = (draft: Draft, row: Row | undefined): Waiver | undefined => {
    if (tests.length === 0) return undefined;
    const one = row === undefined ? draft.key : { ...draft.key, ...keyFieldsOf(row) };
    const matching = tests.filter(({ covers }) => covers(draft.key, one)).map(({ use }) => use);
    for (const use of matching) use.matches++;
    return matching.find(({ expired }) => !expired)?.waiver;
  };
  return { pieces: drafts.flatMap((piece) => split(piece, coverOf)), uses };
}

/** A waiver covers rows: what it leaves of a finding stays one. */
function split(
  { draft, state }: Piece,
  coverOf: (draft: Draft, row: Row | undefined) => Waiver | undefined,
): readonly Piece[] {
  const place = state === undefined ? {} : { state };
  const pieceOf = (part: Draft, waiver: Waiver | undefined): Piece => ({
    ...place,
    draft: part,
    ...(waiver === undefined ? {} : { waiver }),
  });
  const { narrow } = draft;
  if (narrow === undefined) return [pieceOf(draft, coverOf(draft, undefined))];
  const rowsOf = new Map<Waiver | undefined, Row[]>();
  for (const row of draft.rows) {
    const waiver = coverOf(draft, row);
    const rows = rowsOf.get(waiver);
    if (rows === undefined) rowsOf.set(waiver, [row]);
    else rows.push(row);
  }
  return [...rowsOf].map(([waiver, rows]) => pieceOf(rowsOf.size === 1 ? draft : narrow(rows), waiver));
}

/** Every given field matches that of `one` row, or is the very text that the finding's key has for all of its rows. */
function coverTest(match: Waiver['match']): (key: FindingKey, one: FindingKey) => boolean {
  const fields = (['source', 'object', 'subject', 'peer', 'port'] as const).flatMap((field) => {
    const pattern = match[field];
    return pattern === undefined ? [] : [{ field, pattern, matches: patternMatcher(pattern) }];
  });
  return (key, one) =>
    (match.kind === undefined || match.kind === key.kind) &&
    fields.every(({ field, pattern, matches }) => pattern === key[field] || matches(one[field]));
}

/** The same finding in several states is one. */
function join(pieces: readonly Piece[]): Iterable<Finding> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const { waiver, draft } = piece;
    const id = JSON.stringify([keyText(draft.key), waiver === undefined ? [] : [waiver.match, waiver.expires]]);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [piece]);
    else group.push(piece);
  }
  return [...groups.values()].map(findingOf);
}

function keyText({ source, kind, object, subject, peer, port }: FindingKey): string {
  return JSON.stringify([source, kind, object, subject, peer, port]);
}

function findingOf(group: readonly Piece[]): Finding {
  const byText = (piece: Piece): string => `${piece.state ?? ''} ${piece.draft.title} ${piece.draft.details.join(' ')}`;
  const members = [...group].sort(
    (a, b) => rank(a.draft.severity) - rank(b.draft.severity) || compareTexts(byText(a), byText(b)),
  );
  const [worst] = members;
  if (worst === undefined) throw new RangeError('a group of findings is never empty');
  const { narrow: _, direction, againstLive, ...facts } = worst.draft;
  const drafts = members.map(({ draft }) => draft);
  const live = new Set(drafts.map((draft) => draft.againstLive));
  const { waiver } = worst;
  return {
    ...facts,
    fingerprint: fingerprintOf(keyText(facts.key)),
    details: unique(
      drafts.flatMap(({ details }) => details),
      (detail) => detail,
    ),
    ...(direction !== undefined && drafts.every((draft) => draft.direction === direction) ? { direction } : {}),
    causes: unique(
      drafts.flatMap(({ causes }) => causes),
      ({ object, origin, text }) => JSON.stringify([formatRef(object), origin.kind, formatOrigin(origin), text]),
    ),
    rows: unique(
      drafts.flatMap(({ rows }) => rows),
      (row) => JSON.stringify([formatRow(row), row.assuming, row.before, row.after]),
    ),
    ...joinFolded(drafts),
    states: [...new Set(members.flatMap(({ state }) => (state === undefined ? [] : [state])))].sort(compareTexts),
    ...(againstLive === undefined ? {} : { againstLive: live.size === 1 ? againstLive : 'new' }),
    ...(waiver === undefined
      ? {}
      : { waived: { reason: waiver.reason, owner: waiver.owner, expires: waiver.expires } }),
  };
}

function unique<Value>(values: readonly Value[], textOf: (value: Value) => string): readonly Value[] {
  const found = new Map<string, Value>();
  for (const value of values) {
    const text = textOf(value);
    if (!found.has(text)) found.set(text, value);
  }
  return [...found.values()];
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

function recordsOf({ rows }: Finding): number {
  const count = ({ connection }: Row): number =>
    (connection?.allowed?.count ?? 0) + (connection?.denied?.count ?? 0) + (connection?.other?.count ?? 0);
  return rows.reduce((sum, row) => sum + count(row), 0);
}

/** Severity, kind, recorded count, key. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    rank(a.severity) - rank(b.severity) ||
    findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
    recordsOf(b) - recordsOf(a) ||
    compareTexts(keyText(a.key), keyText(b.key)) ||
    compareTexts(a.waived?.expires ?? '', b.waived?.expires ?? '')
  );
}

/** Kinds that say that there is no answer, not that the answer is no. */
const unanswered: readonly FindingKind[] = ['unclear-verdict', 'thin-evidence', 'not-evaluated'];

function conclusionOf(failing: readonly Finding[]): Conclusion {
  if (failing.length === 0) return 'passed';
  return failing.every(({ kind }) => unanswered.includes(kind)) ? 'cannot say' : 'failed';
}

const sentences: Readonly<Record<FindingKind, (findings: number, rows: number) => string>> = {
  'blocked-connection': (_, rows) => `${countOf(rows, 'recorded connection')} newly blocked`,
  'opened-connection': (_, rows) => `${countOf(rows, 'recorded connection')} newly allowed`,
  'lost-isolation': (_, rows) => `isolation lost for ${countOf(rows, 'workload')}`,
  'new-access': (_, rows) => `${countOf(rows, 'pair')} newly allowed without a record`,
  'lost-access': (_, rows) => `${countOf(rows, 'pair')} newly denied without a record`,
  'unclear-verdict': (_, rows) => `cannot say what becomes of ${countOf(rows, 'connection')}`,
  'selects-nothing': (findings) => `${countOf(findings, 'policy', 'policies')} without a pod`,
  'peer-matches-nothing': (findings) => `${countOf(findings, 'peer')} that nobody is`,
  'port-not-served': (findings) => `${countOf(findings, 'port')} that no pod serves`,
  'half-open': (findings) => `${countOf(findings, 'connection')} open on one side only`,
  'split-peer': (findings) => `${countOf(findings, 'peer')} in two halves`,
  'split-port': (findings) => `${countOf(findings, 'port')} apart from its protocol`,
  'block-names-pods': (findings) => `${countOf(findings, 'block')} that ${findings === 1 ? 'names' : 'name'} pods`,
  'unused-rule': (findings) => `${countOf(findings, 'rule')} of no use`,
  'no-effect': (findings) => `${countOf(findings, 'policy', 'policies')} without effect`,
  drift: (findings) => `${countOf(findings, 'object')} in drift`,
  'model-disagrees': (_, rows) => `${countOf(rows, 'recorded verdict')} against the model`,
  'noisy-source': () => 'sources that are refused again and again',
  'thin-evidence': () => 'the recorded traffic is too thin',
  'not-evaluated': (findings) => `${countOf(findings, 'change')} not evaluated`,
  'invalid-manifest': (findings) => `${countOf(findings, 'fault')} in manifests`,
  'gate-changed': () => 'the gate file is edited',
  'waiver-expired': (findings) => `${countOf(findings, 'waiver')} expired`,
  'waiver-unused': (findings) => `${countOf(findings, 'waiver')} unused`,
};

function becauseOf(failing: readonly Finding[]): readonly string[] {
  const rowsOf = (found: readonly Finding[]): number => found.reduce((sum, { rows }) => sum + rows.length, 0);
  const [cut, rest] = [failing.filter(cutsOff), failing.filter((finding) => !cutsOff(finding))];
  // What holds for pods to come has no rows.
  const [toCome, others] = [rest.filter(isFuture), rest.filter((finding) => !isFuture(finding))];
  const worstFirst = [...new Set(others.map(({ kind }) => kind))];
  const told = worstFirst.map((kind) => {
    const found = others.filter((finding) => finding.kind === kind);
    return sentences[kind](found.length, rowsOf(found));
  });
  const users = cut.length === 0 ? [] : [`users cut off from ${countOf(rowsOf(cut), 'workload')}`];
  const future = toCome.length === 0 ? [] : [`${countOf(toCome.length, 'change')} of access for pods to come`];
  return [...users, ...told, ...future];
}

function isFuture({ reach }: Finding): boolean {
  return reach === 'future-pods';
}

/** Users outside no longer reach a workload. */
function cutsOff({ kind, reach }: Finding): boolean {
  return kind === 'lost-access' && reach === 'entry';
}

function staleSnapshots(states: readonly StateFacts[], gate: Gate, now: number): readonly string[] {
  const stale = states.flatMap(({ cluster }) =>
    cluster?.readAt !== undefined && now - cluster.readAt > gate.maxAge
      ? [{ name: cluster.name, at: cluster.readAt }]
      : [],
  );
  return stale
    .map(({ name, at }) => `The cluster ${name === undefined ? '' : `${name} `}was read ${formatSpan(now - at)} ago.`)
    .sort(compareTexts);
}

function countsOf(findings: readonly Finding[]): Report['counts'] {
  const zero = (): Record<Severity, number> => ({ error: 0, warning: 0, notice: 0, ignore: 0 });
  const counts = Object.fromEntries(findingKinds.map((kind) => [kind, zero()])) as Record<
    FindingKind,
    Record<Severity, number>
  >;
  for (const { kind, severity } of findings) counts[kind][severity]++;
  return counts;
}

function sourcesOf(
  comparisons: readonly Comparison[],
  rules: Rules,
  states: readonly StateFacts[],
): readonly SourceReport[] {
  const facts = new Map(states.map((each) => [stateKey(each), each]));
  const sources = new Map<string, StateReport[]>();
  for (const comparison of comparisons) {
    const found = facts.get(stateKey(comparison));
    if (found === undefined) throw new RangeError(`nothing is known of the state ${stateKey(comparison)}`);
    const list = sources.get(comparison.source) ?? [];
    sources.set(comparison.source, [...list, stateReport(comparison, rules, found)]);
  }
  return [...sources].map(([id, list]) => ({ id, states: list }));
}

function stateReport(
  comparison: Comparison,
  rules: Rules,
  { files, cluster, profile, rulings }: StateFacts,
): StateReport {
  const { base, head, live, state, differences, workloadsAdded, workloadsRemoved, proof, widened } = comparison;
  const ordered = sortDifferences(differences);
  const workloads = new Set([...head.endpoints.values()].map(({ workload }) => workloadKeyOf(workload)));
  const byKey = (a: ClusterWorkload, b: ClusterWorkload): number => compareTexts(workloadKeyOf(a), workloadKeyOf(b));
  return {
    id: state,
    files,
    ...(cluster === undefined ? {} : { cluster }),
    profile,
    rulings,
    workloads: workloads.size,
    policies: { live: live?.policies.length ?? 0, base: base.policies.length, head: head.policies.length },
    differences: ordered,
    folded: foldDifferences(ordered, head),
    entries: sortDifferences(comparison.entries ?? []),
    workloadsAdded: [...workloadsAdded].sort(byKey),
    workloadsRemoved: [...workloadsRemoved].sort(byKey),
    ...(comparison.reachAdded && { reachAdded: comparison.reachAdded }),
    ...(comparison.reachRemoved && { reachRemoved: comparison.reachRemoved }),
    ...(comparison.renames && { renames: comparison.renames }),
    connections: rules.countConnections(comparison),
    proof,
    widened,
  };
}

type ClusterWorkload = Comparison['workloadsAdded'][number];
