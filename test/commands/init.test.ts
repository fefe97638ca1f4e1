/** `init`: the audit policy is one that an API server takes, and the one that the documentation shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { program } from '../program.ts';

interface Rule {
  readonly level: string;
  readonly verbs?: readonly string[];
  readonly userGroups?: readonly string[];
  readonly namespaces?: readonly string[];
  readonly resources?: readonly { readonly group: string; readonly resources?: readonly string[] }[];
}

const printed = await program(['init', '--audit-policy'], '.');
const policy = load(printed.out) as {
  readonly apiVersion: string;
  readonly kind: string;
  readonly rules: readonly Rule[];
};

test('it is an audit policy with the fields that audit.k8s.io knows', () => {
  expect(printed.code).toBe(0);
  expect(policy).toMatchObject({ apiVersion: 'audit.k8s.io/v1', kind: 'Policy', omitStages: ['RequestReceived'] });
  const fields = new Set(policy.rules.flatMap((rule) => Object.keys(rule)));
  expect([...fields].sort()).toEqual(['level', 'namespaces', 'omitManagedFields', 'resources', 'userGroups', 'verbs']);
  for (const { level } of policy.rules) expect(['None', 'Metadata', 'Request', 'RequestResponse']).toContain(level);
});

/** The level at which the first matching rule records a request, as the API server decides. */
function levelOf(
  verb: string,
  group: string,
  resource: string,
  groups: readonly string[] = [],
  namespace = 'shop',
): string | undefined {
  return policy.rules.find(({ verbs, resources, userGroups, namespaces }) => {
    const asked = resources?.some(
      (one) => one.group === group && (one.resources === undefined || one.resources.includes(resource)),
    );
    const ofUser = userGroups?.some((name) => groups.includes(name));
    const inSpace = namespaces?.includes(namespace) ?? true;
    return (verbs?.includes(verb) ?? true) && (asked ?? true) && (ofUser ?? true) && inSpace;
  })?.level;
}

test.each([
  ['patch', 'networking.k8s.io', 'networkpolicies', 'RequestResponse'],
  ['create', 'policy.networking.k8s.io', 'clusternetworkpolicies', 'RequestResponse'],
  ['create', '', 'pods', 'RequestResponse'],
  ['patch', '', 'pods/status', 'Request'],
  ['create', '', 'pods/binding', 'Request'],
  ['delete', '', 'pods', 'Request'],
  ['update', 'discovery.k8s.io', 'endpointslices', 'Request'],
  ['patch', '', 'namespaces', 'RequestResponse'],
  ['get', '', 'pods/proxy', 'Metadata'],
  ['create', 'admissionregistration.k8s.io', 'validatingwebhookconfigurations', 'RequestResponse'],
  ['get', '', 'secrets', 'None'],
  ['create', '', 'secrets', 'None'],
])('%s %s/%s is recorded at level %s', (verb, group, resource, level) => {
  expect(levelOf(verb, group, resource)).toBe(level);
});

test('requests of pods are recorded without bodies, whatever they ask for', () => {
  expect(levelOf('get', '', 'secrets', ['system:serviceaccounts'])).toBe('Metadata');
});

test('renewed leases of kube-system are recorded without bodies, and no others', () => {
  const level = (verb: string, namespace: string): string | undefined =>
    levelOf(verb, 'coordination.k8s.io', 'leases', [], namespace);
  expect(['update', 'patch', 'get', 'create'].map((verb) => level(verb, 'kube-system'))).toEqual([
    'Metadata',
    'Metadata',
    'None',
    'None',
  ]);
  expect(['kube-node-lease', 'shop'].map((namespace) => level('update', namespace))).toEqual(['None', 'None']);
});

test('the documentation shows this very policy', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/logs.md'), 'utf8');
  const [, shown] = /```yaml\n(# For netpol-gate[^]*?)```/.exec(page) ?? [];
  expect(shown).toBe(printed.out);
});

test.each([[[]], [['--audit-policy', 'file']]])('init %j asks what to print', async (args: readonly string[]) => {
  expect(await program(['init', ...args], '.')).toMatchObject({ code: 2 });
});
