/** A workload that a policy isolated in one direction no longer is: whatever nobody thought of gets through. */
import type { IsolationChange } from '../model/comparison.ts';
import type { Party, Row } from '../model/finding.ts';
import { formatRef } from '../model/object.ts';
import { formatList, formatParty } from '../model/party.ts';
import type { Direction } from '../model/policy.ts';
import { type Fold, foldByCause, type Grain } from './fold.ts';
import type { Check } from './index.ts';
import { byStay, endsByItself, staySentences } from './rollout.ts';

const anyone: Party = { kind: 'unidentified', text: 'anyone' };
const everyPort = (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ({ protocol, first: 1, last: 65535 }));

export const lostIsolation: Check = {
  kind: 'lost-isolation',
  run(comparison, gate) {
    const { passing, staying } = byStay(comparison.isolationWhileRolling ?? []);
    const severity = gate.severity['lost-isolation'];
    return [
      ...foldByCause(comparison, 'lost-isolation', comparison.isolation.map(grainOf), (fold) => ({
        severity,
        title: titleOf(fold),
        details: [],
      })),
      ...foldByCause(comparison, 'lost-isolation', passing.map(grainOf), (fold) => ({
        severity: endsByItself(severity),
        title: `${titleOf(fold)} during the rollout`,
        details: [
          'Policies change at once and pods one after the other: until the last old pod is gone, no policy selects the old pods.',
          'Roll out in two steps: first let the policies select both the old and the new pods, then only the new ones.',
        ],
      })),
      ...foldByCause(comparison, 'lost-isolation', staying.map(grainOf), (fold) => ({
        severity,
        title: `${titleOf(fold)} while old pods stay`,
        details: ['Let the policies select both the old and the new pods until all are replaced.'],
      })),
    ];
  },
};

function grainOf({ workload, direction, before, causes, assuming, stay }: IsolationChange): Grain {
  const by = before.map(formatRef).sort();
  const row: Row = {
    ...(direction === 'ingress'
      ? { source: anyone, destination: workload }
      : { source: workload, destination: anyone }),
    ports: everyPort,
    before: 'denied',
    after: 'allowed',
    // The row is about every peer at once: what isolated it before is the only ground.
    reasonsBefore: [{ kind: 'isolated', direction, tier: '', certain: true, policies: [] }],
    reasonsAfter: [{ kind: 'default', direction }],
    ...(assuming === undefined ? {} : { assuming }),
    dependsOn: [],
  };
  const notes =
    by.length === 0 ? [] : [`${formatParty(workload)} was isolated for ${direction} by ${formatList(by, 3)}.`];
  return { row, causes, notes: [...notes, ...staySentences(stay)] };
}

/** `a and b lose ingress isolation, c loses ingress and egress isolation`: each workload once, with all that it loses. */
function titleOf(fold: Fold): string {
  const lost = new Map<string, Set<Direction>>();
  for (const { row } of fold) {
    const isDestination = row.destination !== anyone;
    const name = formatParty(isDestination ? row.destination : row.source);
    lost.set(name, (lost.get(name) ?? new Set()).add(isDestination ? 'ingress' : 'egress'));
  }
  return (['ingress and egress', 'ingress', 'egress'] as const)
    .flatMap((what) => {
      const names = [...lost].filter(([, directions]) => wordsOf(directions) === what).map(([name]) => name);
      return names.length === 0
        ? []
        : `${formatList(names, 3)} ${names.length === 1 ? 'loses' : 'lose'} ${what} isolation`;
    })
    .join(', ');
}

function wordsOf(directions: ReadonlySet<Direction>): string {
  return (['ingress', 'egress'] as const).filter((one) => directions.has(one)).join(' and ');
}
