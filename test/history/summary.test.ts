/** What lies between two versions of a policy, in the words that a history tells. */
import { expect, test } from '@jest/globals';
import { dialects } from '../../src/dialects/index.ts';
import { changesIn } from '../../src/history/summary.ts';
import { clusterOf } from '../worlds/trees.ts';

const policy = (rules: string) =>
  clusterOf(
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: db, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Ingress, Egress], ${rules}}\n`,
  ).manifests.find(({ ref }) => ref.kind === 'NetworkPolicy');

test.each([
  ['ingress: [{}]', 'the rule is new: ingress from everybody'],
  ['egress: [{}]', 'the rule is new: egress to everybody'],
  ['ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]', 'the rule is new: ingress app=web'],
])('%s', (rules, words) => {
  expect(changesIn(policy('ingress: [], egress: []'), policy(rules), dialects, [])).toEqual([words]);
});
