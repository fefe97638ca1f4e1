/** Rows of other pods of the same workloads read alike: they are told once, and how often is said. */
import { describe, expect, test } from '@jest/globals';
import { effectSentences } from '../../src/model/drift-words.ts';
import type { EndpointId } from '../../src/model/cluster.ts';
import type { Party } from '../../src/model/finding.ts';
import { aloneRow, wordedRows } from '../../src/model/group.ts';

const podsOf = (name: string, ids: readonly string[]): Party => ({
  kind: 'workload',
  workload: { namespace: 'shop', kind: 'Deployment', name },
  some: { pods: ids.length, of: 3, ids: ids as readonly EndpointId[] },
});
const ports = [{ protocol: 'TCP', first: 80, last: 80 }] as const;
const row = (from: readonly string[], to: readonly string[]) =>
  aloneRow({
    source: podsOf('web', from),
    destination: podsOf('db', to),
    ports,
    change: 'newly-denied' as const,
    before: 'allowed' as const,
    after: 'denied' as const,
    causes: [],
    dependsOn: [],
  });
const rows = [row(['a', 'b'], ['x']), row(['a', 'c'], ['y']), row(['a'], ['x'])];

describe('rows in words', () => {
  test('are told once, with the pairs of all that read so', () => {
    expect(wordedRows([...rows.slice(0, 2), { ...rows[2], pairs: 5 } as (typeof rows)[0]])).toEqual([
      { text: '2 of 3 pods of shop/web → 1 of 3 pods of shop/db TCP 80', pairs: 2, rows: 2 },
      { text: '1 of 3 pods of shop/web → 1 of 3 pods of shop/db TCP 80', pairs: 5, rows: 1 },
    ]);
  });

  test('of a drifted object say of how many sets of pods they are', () => {
    const origin = { kind: 'live', object: 'NetworkPolicy shop/db', path: '' } as const;
    const object = { group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace: 'shop', name: 'db' };
    const effect = { answer: 'different', rows } as const;
    expect(effectSentences({ object, how: 'only-live', paths: [], origin, effect })).toEqual([
      'Open in the cluster, closed by git: 2 of 3 pods of shop/web → 1 of 3 pods of shop/db TCP 80 (of 2 sets of pods); 1 of 3 pods of shop/web → 1 of 3 pods of shop/db TCP 80.',
    ]);
  });
});
