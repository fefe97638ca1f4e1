// What a reviewer learns whose cluster runs kube-router: a rule opens more there than it says.
import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import { text } from '../../src/reporters/text.ts';
import type { CheckRequest } from '../../src/run.ts';
import { check } from '../../src/run.ts';
import { memoryTree } from '../trees.ts';

const pod = (name: string): string => `---
apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop, labels: {app: ${name}}}
spec: {containers: [{name: main, image: i}]}
`;
const policy = (ingress: string): string => `---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: all, namespace: shop}
spec:
  podSelector: {}
  policyTypes: [Ingress, Egress]
  ingress: [${ingress}]
  egress: [{ports: [{port: 53, protocol: UDP}]}]
`;
const pods = pod('web') + pod('db');
const before = { 'shop.yaml': pods + policy('') };
const after = {
  'shop.yaml': pods + policy('{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 8080}]}'),
};
const source = (profile: string): string => `sources: [{id: all, include: ['**'], profile: ${profile}}]\n`;

async function judge(gate: string, overrides: CheckRequest['overrides'] = {}) {
  const [base, head] = [memoryTree('base', before), memoryTree('head', after)];
  const request = { command: 'check', base, head, gate: { text: gate, file: 'gate.yml' }, overrides };
  const { report } = await check(request, { now: () => 0, progress: () => undefined });
  return report;
}

function opened({ findings }: { readonly findings: readonly Finding[] }): readonly Finding[] {
  return findings.filter(({ kind }) => kind === 'new-access');
}

test.each([
  ['of the gate file', 'profile: kube-router\n', {}],
  ['of the source', `profile: spec\n${source('kube-router')}`, {}],
  ['from outside, before both', `profile: spec\n${source('cilium')}`, { profile: 'kube-router' }],
] as const)(
  'a rule that opens more than it says is an error with the page of the deviation; profile %s',
  async (_, gate, more) => {
    const report = await judge(gate, more);
    const [finding, ...others] = opened(report);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'error', surprise: 'implied' });
    expect(finding?.details[0]).toContain(
      'The policies do not say so: kube-router runs the rules of a policy with both types',
    );
    expect(finding?.details[0]).toContain('(docs/deviations/both-types-mixed.md)');
    expect(report.sources[0]?.states[0]?.profile).toBe('kube-router');
    const options = { colour: false, width: 1000, limit: 10, privacy: 'full', docs: '' } as const;
    expect(text.render(report, options)).toContain(
      'by the deviation both-types-mixed (docs/deviations/both-types-mixed.md)',
    );
  },
);

test('by the specification the same change opens nothing', async () => {
  expect(opened(await judge(''))).toEqual([]);
});

test('a rule that says what it opens is no deviation', async () => {
  const stated = policy('{from: [{podSelector: {matchLabels: {app: web}}}], ports: [{port: 8080}]}').replace(
    'egress: [',
    'egress: [{to: [{podSelector: {matchLabels: {app: db}}}], ports: [{port: 8080}]}, ',
  );
  const [base, head] = [memoryTree('base', before), memoryTree('head', { 'shop.yaml': pods + stated })];
  const gate = { text: 'profile: kube-router\n', file: 'gate.yml' };
  const { report } = await check({ command: 'check', base, head, gate }, { now: () => 0, progress: () => undefined });
  const web = opened(report).flatMap(({ rows }) => rows.flatMap(({ reasonsAfter }) => reasonsAfter));
  expect(web.length).toBeGreaterThan(0);
  expect(web.filter((reason) => reason.kind === 'rule' && reason.deviation !== undefined)).toEqual([]);
});
