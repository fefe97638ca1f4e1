/** What a report predicts, row by row. */
import type { Finding, Report, StateReport } from '../model/finding.ts';
import type { FoldedRow, Member } from '../model/group.ts';
import { aloneRow, memberKey } from '../model/group.ts';
import type { ObjectRef } from '../model/object.ts';
import { keyOf } from '../model/object.ts';
import type { PredictionKind } from '../model/verification.ts';

export interface Prediction {
  readonly kind: PredictionKind;
  /** One pair for what was recorded, any number for what was not. */
  readonly row: FoldedRow<unknown>;
}

export interface Predictions {
  /** Connections that a log had recorded, each pair for itself. */
  readonly recorded: readonly Prediction[];
  /** Pairs without a record, as the report tells them. */
  readonly unrecorded: readonly Prediction[];
  /** Told, but as something that could not be decided, or as a matter of waiting. */
  readonly undecided: readonly FoldedRow<unknown>[];
  /** Recorded pairs beyond the most that are looked at one by one. */
  readonly left: number;
  readonly objects: readonly ObjectRef[];
}

/** Recorded pairs that are looked at one by one. */
const mostPairs = 20_000;

export function predictionsOf(report: Report): Predictions {
  const findings = [...report.findings, ...report.waived, ...(report.approved ?? [])];
  const states = report.sources.flatMap((source) => source.states);
  const recorded: Prediction[] = [];
  let left = 0;
  for (const finding of findings) {
    const kind = predictedBy(finding);
    if (kind === undefined) continue;
    for (const row of rowsOf(finding)) {
      for (const pair of pairsOf(row))
        if (recorded.length < mostPairs) recorded.push({ kind, row: pair });
        else left++;
    }
  }
  const differences = states.flatMap(({ folded, differences: alone }) => folded ?? alone.map(aloneRow));
  return {
    recorded,
    unrecorded: differences.flatMap(({ of, ...row }): readonly Prediction[] => {
      if (of.change === 'unclear' || of.assuming !== undefined) return [];
      return [{ kind: of.change === 'newly-allowed' ? 'new-access' : 'lost-access', row: { ...row, of } }];
    }),
    undecided: [
      ...findings.filter((finding) => isUndecided(finding)).flatMap(rowsOf),
      ...differences.filter(({ of }) => of.change === 'unclear' || of.assuming !== undefined),
      ...states.flatMap(comingAndGoing),
    ],
    left,
    objects: objectsOf(findings, states),
  };
}

function predictedBy({ kind, rows }: Finding): PredictionKind | undefined {
  if (kind === 'opened-connection') return 'opened';
  // Blocked during the rollout alone: allowed after.
  return kind === 'blocked-connection' && rows.every(({ after }) => after !== 'allowed') ? 'blocked' : undefined;
}

function isUndecided(finding: Finding): boolean {
  return (
    finding.kind === 'unclear-verdict' ||
    finding.kind === 'model-disagrees' ||
    (finding.kind === 'blocked-connection' && predictedBy(finding) === undefined)
  );
}

function rowsOf({ folded, rows }: Finding): readonly FoldedRow<unknown>[] {
  return folded ?? rows.map(aloneRow);
}

function* pairsOf({ sources, destinations, ports, of }: FoldedRow<unknown>): Generator<FoldedRow<unknown>> {
  const alone = (member: Member) => ({ members: [member], conditions: [], others: [member.party] });
  for (const source of sources.members)
    for (const destination of destinations.members)
      if (source.single !== true || memberKey(source.party) !== memberKey(destination.party))
        yield { sources: alone(source), destinations: alone(destination), ports, pairs: 1, of };
}

function comingAndGoing({ reachAdded = [], reachRemoved = [] }: StateReport): readonly FoldedRow<unknown>[] {
  return [...reachAdded, ...reachRemoved];
}

/** Objects whose change the report holds for the cause of something, each once. */
function objectsOf(findings: readonly Finding[], states: readonly StateReport[]): readonly ObjectRef[] {
  const causes = [
    ...findings.filter((finding) => predictedBy(finding) !== undefined).flatMap((finding) => finding.causes),
    ...states.flatMap(({ differences }) => differences.flatMap((difference) => difference.causes)),
  ];
  const objects = new Map(causes.map(({ object }) => [keyOf(object), object]));
  return [...objects.values()].filter(({ name }) => name !== '');
}
