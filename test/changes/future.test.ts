/** Rules that the change adds for peers that no pod is today. */
import { judged } from './edit.ts';

const policy = (from: string, ports = '[{port: 5432}]'): Record<string, string> => ({
  'policy.yaml': `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec: {podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress], ingress: [{from: [${from}], ports: ${ports}}]}
`,
});
const web = '{podSelector: {matchLabels: {app: web}}}';

test.each([
  ['a named label', `${web}, {podSelector: {matchLabels: {app: reports}}}`, ['notice']],
  [
    'a label in every namespace',
    `${web}, {namespaceSelector: {}, podSelector: {matchLabels: {debug: "1"}}}`,
    ['error'],
  ],
  ['pods that exist', `${web}, {podSelector: {matchLabels: {app: api}}}`, []],
  ['nothing new', web, []],
])('%s', async (_, from, severities) => {
  const { findings } = await judged(policy(web), policy(from));
  expect(findings.filter(({ reach }) => reach === 'future-pods').map(({ severity }) => severity)).toEqual(severities);
});
