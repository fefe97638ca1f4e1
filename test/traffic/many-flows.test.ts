import { expect, test } from '@jest/globals';
import { weigh } from '../../src/traffic/evidence.ts';
import type { ObservedFlow } from '../../src/traffic/flow-table.ts';
import { pairsOf } from '../../src/traffic/pairs.ts';

test('one pair may have more flows that differ than a call takes arguments', () => {
  const flows = Array.from({ length: 200_000 }, (_, at): ObservedFlow => ({
    ...{ source: { namespace: 'shop', pod: 'web' }, destination: { namespace: 'shop', pod: 'db' } },
    ...{ endNumbers: { source: at, destination: 0 }, protocol: 'TCP', port: 80, verdict: 'allowed' },
    ...{ reporter: 'destination', countKind: 'connections', direction: 'request', policies: [] },
    ...{ count: 1, records: 1, first: at, last: at + 5, newest: at, samples: [] },
  }));
  const [pair] = pairsOf(flows);
  expect(pair?.period).toEqual({ first: 0, last: 200_004 });
  const { evidence, records } = weigh(pair?.flows ?? []);
  expect(records).toBe(200_000);
  expect(evidence.allowed).toMatchObject({ count: 200_000, first: 0, last: 200_004, newest: 199_999 });
});
