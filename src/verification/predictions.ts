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

const made = new WeakMap<Report, Predictions>();

/** Made once for a report: its rows may be of hundreds of thousands of members. */
export function predictionsOf(report: Report): Predictions {
  const known = made.get(report) ?? readPredictions(report);
  made.set(report, known);
  return known;
}

function readPredictions(report: Report): Predictions {
  const findings = [...report.findings, ...report.waived, ...(report.approved ?? [])];
  const states = report.sources.flatMap((source) => source.states);
  const recorded: Prediction[] = [];
  let left = 0;
  for (const finding of findings) {
    const kind = predictedBy(finding);
    if (kind === undefined) continue;
    for (const row of rowsOf(finding)) {
      const [before, pairs] = [recorded.length, pairsOf(row)];
      for (let next = pairs.next(); recorded.length < mostPairs && next.done !== true; next = pairs.next())
        recorded.push({ kind, row: next.value });
      left += pairCount(row) - (recorded.length - before);
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
  // Open during the rollout alone: denied after. Blocked during it alone: allowed after.
  if (kind === 'opened-connection') return rows.every(({ after }) => after !== 'denied') ? 'opened' : undefined;
  return kind === 'blocked-connection' && rows.every(({ after }) => after !== 'allowed') ? 'blocked' : undefined;
}

function isUndecided(finding: Finding): boolean {
  return (
    finding.kind === 'unclear-verdict' ||
    finding.kind === 'model-disagrees' ||
    ((finding.kind === 'blocked-connection' || finding.kind === 'opened-connection') &&
      predictedBy(finding) === undefined)
  );
}

function rowsOf({ folded, rows }: Finding): readonly FoldedRow<unknown>[] {
  return folded ?? rows.map(aloneRow);
}

function* pairsOf({ sources, destinations, ports, of }: FoldedRow<unknown>): Generator<FoldedRow<unknown>> {
  const alone = (member: Member) => ({ members: [member], conditions: [], others: [member.party] });
  const others = byKey(destinations.members);
  for (const [key, source] of byKey(sources.members))
    for (const [other, destination] of others)
      if (source.single !== true || key !== other)
        yield { sources: alone(source), destinations: alone(destination), ports, pairs: 1, of };
}

/** As many as `pairsOf` yields. */
function pairCount({ sources, destinations }: FoldedRow<unknown>): number {
  const [from, to] = [byKey(sources.members), byKey(destinations.members)];
  const same = [...from].filter(([key, { single }]) => single === true && to.has(key)).length;
  return from.size * to.size - same;
}

/** A file may name a member twice. Who is not known may be another each time. */
function byKey(members: readonly Member[]): ReadonlyMap<unknown, Member> {
  return new Map(
    members.map((member) => [member.party.kind === 'unidentified' ? member : memberKey(member.party), member]),
  );
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
