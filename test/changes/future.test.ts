/** What a change opens and closes to pods that do not exist yet, told only where no two pods that exist show it. */
import { formatOrigin } from '../../src/model/origin.ts';
import type { Texts } from './edit.ts';
import { judged, markedPlace } from './edit.ts';

const policy = (from: string, ports = '[{port: 5432}]', app = 'db'): Texts => ({
  'policy.yaml': `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec: {podSelector: {matchLabels: {app: ${app}}}, policyTypes: [Ingress], ingress: [{from: [${from}], ports: ${ports}}]}
`,
});
const web = '{podSelector: {matchLabels: {app: web}}}';
const reports = '{podSelector: {matchLabels: {app: reports}}}';
const none: Texts = { 'policy.yaml': '' };

const namespaces = (labels: string): Texts => ({
  'namespaces.yaml': `apiVersion: v1
kind: Namespace
metadata: {name: shop, labels: {team: shop}}
---
apiVersion: v1
kind: Namespace
metadata: {name: ops, labels: ${labels}}
`,
  'scraper.yaml': '',
});
const byName = '{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ops}}}';
const opsOnly = '{namespaceSelector: {matchLabels: {team: ops}}}';

/** `severity kind: title`. */
async function future(before: Texts, after: Texts): Promise<readonly string[]> {
  const { findings } = await judged(before, after);
  return findings
    .filter(({ reach }) => reach === 'future-pods')
    .map(({ severity, kind, title }) => `${severity} ${kind}: ${title}`);
}

const opened = (peer: string, severity = 'notice', ports = 'TCP 5432'): string =>
  `${severity} new-access: access from pods that do not exist yet: ${peer}, ${ports}`;
const closed = (peer: string): string =>
  `notice lost-access: no access any more from pods that do not exist yet: ${peer}, TCP 5432`;

test.each<readonly [string, Texts, Texts, readonly string[]]>([
  ['a named label', policy(web), policy(`${web}, ${reports}`), [opened('any pod with app=reports of namespace shop')]],
  [
    'a label in every namespace',
    policy(web),
    policy(`${web}, {namespaceSelector: {}, podSelector: {matchLabels: {debug: "1"}}}`),
    [opened('any pod with debug=1 of any namespace', 'error')],
  ],
  [
    'a label of namespaces',
    policy(web),
    policy(`${web}, {namespaceSelector: {matchLabels: {team: x}}, podSelector: {matchLabels: {app: late}}}`),
    [opened('any pod with app=late in namespaces with team=x')],
  ],
  [
    'a namespace by its name',
    policy(web),
    policy(`${web}, {namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: batch}}}`),
    // Beside a peer of pods alone, the two may have been meant as one.
    [opened('any pod of namespace batch', 'error')],
  ],
  ['pods that exist', policy(web), policy(`${web}, {podSelector: {matchLabels: {app: api}}}`), []],
  ['nothing new', policy(web), policy(web), []],
  [
    'every pod, where all that exist were let in before',
    policy(`${web}, {podSelector: {matchLabels: {app: api}}}`),
    policy('{podSelector: {}}'),
    [opened('any pod of namespace shop', 'error')],
  ],
  [
    'a rule that goes',
    policy(`${web}, ${reports}`),
    policy(web),
    [closed('any pod with app=reports of namespace shop')],
  ],
  [
    'a port for a peer that nobody is',
    policy(`${web}, ${reports}`),
    policy(`${web}, ${reports}`, '[{port: 5432}, {port: 5433}]'),
    [opened('any pod with app=reports of namespace shop', 'notice', 'TCP 5433')],
  ],
  [
    'a policy that selects nobody is deleted',
    policy(web, '[{port: 5432}]', 'cache'),
    none,
    [
      'notice new-access: pods with app=cache of namespace shop that do not exist yet will be no longer isolated for ingress',
    ],
  ],
  [
    'a policy that selects nobody yet',
    none,
    policy(web, '[{port: 5432}]', 'cache'),
    ['notice lost-access: pods with app=cache of namespace shop that do not exist yet will be isolated for ingress'],
  ],
  ['a policy that selects pods', none, policy(web), []],
  [
    'a namespace without pods gets the label that a rule asks for',
    { ...namespaces('{team: other}'), ...policy(`${web}, ${opsOnly}`) },
    { ...namespaces('{team: ops}'), ...policy(`${web}, ${opsOnly}`) },
    [opened('any pod of namespace ops', 'error', 'the ports of the rules that name it')],
  ],
  [
    'a namespace gets a label that no rule asks for, and a rule names it',
    { ...namespaces('{team: other}'), ...policy(web) },
    { ...namespaces('{team: ops}'), ...policy(`${web}, ${byName}`) },
    [opened('any pod of namespace ops', 'error')],
  ],
])('%s', async (_, before, after, expected) => {
  expect(await future(before, after)).toEqual(expected);
});

test('the gate fails for what is told, not for 0 pairs', async () => {
  const { conclusion, because } = await judged(
    policy(web),
    policy(`${web}, {namespaceSelector: {matchLabels: {a: b}}}`),
  );
  expect([conclusion, because]).toEqual(['failed', ['1 change of access for pods to come']]);
});

test('the cause is the place of the peer', async () => {
  const [before, after] = [policy(web), policy(`${web}, §${reports}`)];
  const { findings } = await judged(before, after);
  const [found] = findings.filter(({ reach }) => reach === 'future-pods');
  expect(found?.causes.map(({ origin }) => formatOrigin(origin))).toEqual([markedPlace(before, after)]);
});

test('a rewritten policy is proved to allow the same', async () => {
  const both = '{podSelector: {matchExpressions: [{key: app, operator: In, values: [web, reports]}]}}';
  const { findings, sources } = await judged(policy(`${web}, ${reports}`), policy(both));
  expect(findings.filter(({ kind }) => kind === 'new-access' || kind === 'lost-access')).toEqual([]);
  expect(sources.flatMap(({ states }) => states.map(({ proof }) => proof.equal))).toEqual(['proved']);
});
