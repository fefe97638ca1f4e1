// What is told of findings: keys without names of pods, and the pods that privacy has to know.
import { expect, test } from '@jest/globals';
import type { Party } from '../../src/model/finding.ts';
import { contradictionsIn, noisyIn } from '../../src/watching/effects.ts';
import { connection, evidence, finding, party, report, row } from '../build.ts';

const nameless: Party = { kind: 'unidentified', text: 'shop/gone-7d9-x' };
const gone = row('shop/web', 'shop/db', 5432, {
  source: nameless,
  before: 'denied',
  connection: connection(nameless, party('shop/db'), 5432, { allowed: evidence(1) }),
});

test('a pod that nobody knows is in no key, and is named for those who may not tell it', () => {
  const against = contradictionsIn(report({ findings: [finding('model-disagrees', { rows: [gone] })] }));
  expect(against.map(({ item }) => item)).toMatchObject([
    { key: 'contradiction allowed a pod of namespace shop shop/db TCP 5432', pods: ['shop/gone-7d9-x'] },
  ]);
  const noisy = noisyIn(report({ findings: [finding('noisy-source', { rows: [gone, gone] })] }), 0);
  expect(noisy).toMatchObject([{ pods: ['shop/gone-7d9-x'] }]);
});
