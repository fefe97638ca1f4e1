/** What holds only while old and new pods coexist: the sentences for it, and how much it weighs. */
import type { Comparison } from '../model/comparison.ts';
import type { Difference, DuringRollout, Severity, Stay } from '../model/finding.ts';
import { formatRef } from '../model/object.ts';
import { formatParty } from '../model/party.ts';
import { type Recorded, recordedConnections, type RecordedAs } from './evidence.ts';
import type { Grain } from './fold.ts';
import { grainOf, grainOfDifference, withoutRecorded } from './pairs.ts';

/** Reach of what is open only while the rollout lasts: it goes by words of its own. */
export const whileRolling = 'while-rolling';

/** It ends by itself, so it warns and does not fail a gate that takes the same for an error. */
export function endsByItself(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity;
}

/** Those that end by themselves, and those that do not: they weigh differently, so no finding is of both. */
export interface Meanwhile<Item> {
  readonly passing: readonly Item[];
  readonly staying: readonly Item[];
}

export function byStay<Item extends { readonly stay?: Stay }>(items: readonly Item[]): Meanwhile<Item> {
  return {
    passing: items.filter(({ stay }) => stay === undefined),
    staying: items.filter(({ stay }) => stay !== undefined),
  };
}

type StayGrain = Grain & { readonly stay?: Stay };

/**
 * Recorded connections that turn for a while, or, asked for `unknown`, may turn; `as`: how the newest record that counts
 * has them. What another finding tells of is left out where it only may turn.
 */
export function rolloutGrains(
  comparison: Comparison,
  recorded: readonly Recorded[],
  as: Exclude<RecordedAs, 'none'>,
  answer: DuringRollout['answer'] = as === 'allowed' ? 'denied' : 'allowed',
): Meanwhile<StayGrain> {
  const grains = recorded.flatMap((one): readonly StayGrain[] => {
    const { duringRollout } = one.change.answer;
    if (one.as !== as || one.removed || duringRollout?.answer !== answer) return [];
    if (answer === 'unknown' && one.kind !== undefined) return [];
    const grain = grainOf(comparison, one);
    const { causes, dependsOn, stay } = duringRollout;
    return [
      {
        ...grain,
        row: { ...grain.row, ...(dependsOn.length > 0 && { dependsOn }) },
        causes,
        notes: [...grain.notes, meanwhile(grain, duringRollout), ...staySentences(stay)],
        ...(stay !== undefined && { stay }),
      },
    ];
  });
  return byStay(grains);
}

/** Pairs that no record tells of, and that open for a while, or (`unclear`) may. */
export function openedMeanwhile(comparison: Comparison, change: Difference['change']): Meanwhile<StayGrain> {
  const told = recordedConnections(comparison).filter(
    ({ as, change: { answer } }) => as === 'denied' && answer.duringRollout !== undefined,
  );
  const opened = (comparison.openedWhileRolling ?? []).filter((difference) => difference.change === change);
  const grains = withoutRecorded(opened, told).map((difference): StayGrain => {
    const { stay } = difference;
    const grain = grainOfDifference(difference);
    return { ...grain, notes: [...grain.notes, ...staySentences(stay)], ...(stay !== undefined && { stay }) };
  });
  return byStay(grains);
}

const ages = { old: 'old pods of ', new: 'new pods of ', 'as ever': '' } as const;

function meanwhile({ row }: Grain, { answer, between, dependsOn }: DuringRollout): string {
  const [source, destination] = [formatParty(row.source), formatParty(row.destination)];
  const text = `${ages[between.source]}${source} → ${ages[between.destination]}${destination}`;
  if (answer !== 'unknown') return `Meanwhile ${answer}: ${text}.`;
  const by = dependsOn.length === 0 ? ', by which of the pods was recorded' : '';
  return `Meanwhile not clear: ${text}${by}.`;
}

/** Why old pods do not go by themselves. */
export function staySentences(stay: Stay | undefined): readonly string[] {
  return stay === undefined ? [] : [stayText[stay.why](formatRef({ group: '', ...stay.workload }))];
}

const stayText: Readonly<Record<Stay['why'], (name: string) => string>> = {
  paused: (name) => `${name} is paused: its old pods stay until it is resumed.`,
  'on-delete': (name) => `${name} has OnDelete: its old pods stay until somebody deletes them.`,
  partition: (name) => `${name} has a partition: its old pods below it stay until it is lowered.`,
  'not-replaced': (name) =>
    `${name} replaces no pod when its template changes: the old ones stay until they are deleted.`,
};

export const openedDetails: readonly string[] = [
  'It is closed before and after, and open only while the rollout lasts: policies change at once and pods one after the other.',
  'Roll out in two steps: first let the policies cover both the old and the new pods, then only the new ones.',
];

export const openStayingDetails: readonly string[] = [
  'It is closed before and once the last old pod is gone, and open while old pods stay: policies change at once.',
  'Let the policies cover both the old and the new pods until all are replaced.',
];
