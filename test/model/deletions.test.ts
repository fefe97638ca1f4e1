/** Who ends what a namespace held, and who only writes it. */
import { expect, test } from '@jest/globals';
import { endsWithNamespace, isNamespaceController } from '../../src/model/deletions.ts';

const own = 'system:serviceaccount:kube-system:namespace-controller';
const shared = 'system:kube-controller-manager';

test.each([
  [own, 'delete', true, true],
  [shared, 'deletecollection', true, true],
  [shared, 'delete', true, false],
  ['alice', 'deletecollection', false, false],
] as const)('%s: %s', (user, verb, isController, isEnd) => {
  expect([isNamespaceController(user), endsWithNamespace({ user, verb })]).toEqual([isController, isEnd]);
});
