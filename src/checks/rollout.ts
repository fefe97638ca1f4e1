/** What holds only while old and new pods coexist: the sentences for it, and how much it weighs. */
import type { Comparison } from '../model/comparison.ts';
import type { DuringRollout, Severity } from '../model/finding.ts';
import { formatParty } from '../model/party.ts';
import type { Recorded } from './evidence.ts';
import type { Grain } from './fold.ts';
import { grainOf } from './pairs.ts';

/** Reach of what is open only while the rollout lasts: it goes by words of its own. */
export const whileRolling = 'while-rolling';

/** It ends by itself, so it warns and does not fail a gate that takes the same for an error. */
export function endsByItself(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity;
}

/** Recorded connections that turn for a while; `as`: how the newest record that counts has them. */
export function rolloutGrains(
  comparison: Comparison,
  recorded: readonly Recorded[],
  as: 'allowed' | 'denied',
): readonly Grain[] {
  return recorded.flatMap((one): readonly Grain[] => {
    const { duringRollout } = one.change.answer;
    if (one.as !== as || one.removed || duringRollout === undefined) return [];
    const grain = grainOf(comparison, one);
    return [{ ...grain, causes: duringRollout.causes, notes: [...grain.notes, meanwhile(grain, duringRollout)] }];
  });
}

const ages = { old: 'old pods of ', new: 'new pods of ', 'as ever': '' } as const;

function meanwhile({ row }: Grain, { answer, between }: DuringRollout): string {
  const [source, destination] = [formatParty(row.source), formatParty(row.destination)];
  const text = `${ages[between.source]}${source} → ${ages[between.destination]}${destination}`;
  return `Meanwhile ${answer}: ${text}.`;
}

export const openedDetails: readonly string[] = [
  'It is closed before and after, and open only while the rollout lasts: policies change at once and pods one after the other.',
  'Roll out in two steps: first let the policies cover both the old and the new pods, then only the new ones.',
];
