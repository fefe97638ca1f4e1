/** What one edit did to connections, in rows of words. */
import { foldDifferences } from '../folding/differences.ts';
import type { Comparison } from '../model/comparison.ts';
import { wordedRows } from '../model/group.ts';
import type { EditEffect, EffectRow } from '../model/history.ts';
import { formatParty } from '../model/party.ts';

type Isolation = Comparison['isolation'];

export const noEffect: EditEffect = {
  kind: 'judged',
  opened: [],
  closed: [],
  unclear: [],
  isolationLost: [],
  isolationGained: [],
};

/** `gained`: the isolation that would be lost the other way round. */
export function judgedEffect(comparison: Comparison, gained: Isolation): EditEffect {
  const rows = foldDifferences(comparison.differences, comparison.head);
  const of = (change: string): readonly EffectRow[] =>
    wordedRows(rows.filter((row) => row.of.change === change)).map(({ text, pairs }) => ({ text, pairs }));
  return {
    kind: 'judged',
    opened: [...of('newly-allowed'), ...futureRows(comparison, 'opened')],
    closed: [...of('newly-denied'), ...futureRows(comparison, 'closed')],
    unclear: of('unclear'),
    isolationLost: named(comparison.isolation),
    isolationGained: named(gained),
  };
}

function futureRows({ future = [] }: Comparison, change: 'opened' | 'closed'): readonly EffectRow[] {
  return future
    .filter((one) => one.change === change)
    .map(({ subject, peer, ports, direction }) => ({
      text: `${direction === 'ingress' ? `${peer} → ${subject}` : `${subject} → ${peer}`} ${ports.join(', ')}`,
    }));
}

function named(changes: Isolation): readonly string[] {
  return changes.map(({ workload, direction }) => `${formatParty(workload)} ${direction}`).sort();
}
