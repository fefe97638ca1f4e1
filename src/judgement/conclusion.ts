/** The verdict in a word and in sentences. */
import {
  type Conclusion,
  type Finding,
  type FindingKind,
  findingKinds,
  type Report,
  type Severity,
} from '../model/finding.ts';
import { workloadKeyOf } from '../model/cluster.ts';
import { aloneRow, pairsIn } from '../model/group.ts';
import { countOf } from '../model/time.ts';

/** Kinds that say that there is no answer, not that the answer is no. */
const unanswered: readonly FindingKind[] = ['unclear-verdict', 'thin-evidence', 'not-evaluated'];

/** By the findings that fail the gate. */
export function conclusionOf(failing: readonly Finding[]): Conclusion {
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

/** Why it is not passed, one sentence each, worst first. */
export function becauseOf(failing: readonly Finding[]): readonly string[] {
  const rowsOf = (found: readonly Finding[]): number => found.reduce((sum, { rows }) => sum + rows.length, 0);
  const [cut, rest] = [failing.filter(cutsOff), failing.filter((finding) => !cutsOff(finding))];
  // What holds for pods to come has no rows.
  const toCome = rest.filter(isFuture);
  const rolling = rest.filter(isForAWhile);
  const others = rest.filter((finding) => !isFuture(finding) && !isForAWhile(finding));
  const worstFirst = [...new Set(others.map(({ kind }) => kind))];
  const told = worstFirst.map((kind) => {
    const found = others.filter((finding) => finding.kind === kind);
    const rows = isOfPairs(kind) ? pairsOf : kind === 'lost-isolation' ? workloadsOf : rowsOf;
    return sentences[kind](found.length, rows(found));
  });
  const users = cut.length === 0 ? [] : [`users cut off from ${countOf(rowsOf(cut), 'workload')}`];
  const future = toCome.length === 0 ? [] : [`${countOf(toCome.length, 'change')} of access for pods to come`];
  const passing =
    rolling.length === 0 ? [] : [`${countOf(pairsOf(rolling), 'pair')} allowed only while the rollout lasts`];
  return [...users, ...told, ...future, ...passing];
}

function isOfPairs(kind: FindingKind): boolean {
  return kind === 'new-access' || kind === 'lost-access';
}

/** Different pairs of each finding, as every surface counts them. */
function pairsOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { rows, folded }) => sum + pairsIn(folded ?? rows.map(aloneRow)), 0);
}

/** A workload that loses isolation in both directions is one. */
function workloadsOf(findings: readonly Finding[]): number {
  const ends = findings.flatMap(({ rows }) => rows.flatMap(({ source, destination }) => [source, destination]));
  return new Set(ends.flatMap((end) => (end.kind === 'workload' ? workloadKeyOf(end.workload) : []))).size;
}

function isFuture({ reach }: Finding): boolean {
  return reach === 'future-pods';
}

/** Allowed neither before nor after. */
function isForAWhile({ reach }: Finding): boolean {
  return reach === 'while-rolling';
}

/** Users outside no longer reach a workload. */
function cutsOff({ kind, reach }: Finding): boolean {
  return kind === 'lost-access' && reach === 'entry';
}

/** Findings by kind and severity. */
export function countsOf(findings: readonly Finding[]): Report['counts'] {
  const zero = (): Record<Severity, number> => ({ error: 0, warning: 0, notice: 0, ignore: 0 });
  const counts = Object.fromEntries(findingKinds.map((kind) => [kind, zero()])) as Record<
    FindingKind,
    Record<Severity, number>
  >;
  for (const { kind, severity } of findings) counts[kind][severity]++;
  return counts;
}
