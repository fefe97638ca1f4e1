import { expect, test } from '@jest/globals';
import { distinctNames } from '../../src/model/group.ts';

test('workloads of one name are told apart by their kinds, others are not', () => {
  const of = (kind: string, name: string) => ({ namespace: 'shop', kind, name });
  expect(distinctNames([of('Deployment', 'report'), of('CronJob', 'report'), of('Deployment', 'web')])).toEqual([
    'shop/report (Deployment)',
    'shop/report (CronJob)',
    'shop/web',
  ]);
});
