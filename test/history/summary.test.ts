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
  ['ingress: [{from: [{podSelector: {matchLabels: {app: web}}}]}]', 'the rule is new: ingress from app=web'],
  ['ingress: [{from: [{podSelector: {}}]}]', 'the rule is new: ingress from every pod of shop'],
  ['egress: [{to: [{ipBlock: {cidr: 203.0.113.0/24}}]}]', 'the rule is new: egress to 203.0.113.0/24'],
  [
    `ingress: [{from: [${['a', 'b', 'c', 'd', 'e'].map((app) => `{podSelector: {matchLabels: {app: ${app}}}}`).join()}]}]`,
    'the rule is new: ingress from app=a, app=b, app=c, app=d and 1 more',
  ],
])('%s', (rules, words) => {
  expect(changesIn(policy('ingress: [], egress: []'), policy(rules), dialects, [])).toEqual([words]);
});
