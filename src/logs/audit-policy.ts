/** The smallest audit policy that tells all that is read from audit logs, and which of its rules tells what. */

/** What an audit log can tell, in the words of the report. */
export type AuditFact =
  | 'bodies of policies'
  | 'results of policy changes'
  | 'pod names and labels'
  | 'pod addresses'
  | 'EndpointSlice bodies'
  | 'labels of namespaces'
  | 'Services'
  | 'webhook configurations';

interface AuditRule {
  readonly about: string;
  readonly level: 'None' | 'Metadata' | 'Request' | 'RequestResponse';
  readonly verbs?: readonly string[];
  readonly userGroups?: readonly string[];
  readonly namespaces?: readonly string[];
  readonly resources?: readonly { readonly group: string; readonly resources?: readonly string[] }[];
  /** Bodies keep their managed fields. */
  readonly keepsManagers?: true;
  readonly tells: readonly AuditFact[];
}

const writes = ['create', 'update', 'patch', 'delete', 'deletecollection'];

/** The first rule that matches decides, so the order counts. */
const rules: readonly AuditRule[] = [
  {
    about:
      'Policies: who, when, what, and the result. This rule alone is enough for drift. Field managers keep a lost write from being blamed on the next.',
    level: 'RequestResponse',
    keepsManagers: true,
    verbs: writes,
    resources: [
      { group: 'networking.k8s.io', resources: ['networkpolicies'] },
      { group: 'policy.networking.k8s.io' },
      { group: 'cilium.io', resources: ['ciliumnetworkpolicies', 'ciliumclusterwidenetworkpolicies'] },
      { group: 'projectcalico.org' },
      { group: 'crd.projectcalico.org', resources: ['networkpolicies', 'globalnetworkpolicies'] },
      { group: 'crd.antrea.io', resources: ['networkpolicies', 'clusternetworkpolicies'] },
    ],
    tells: ['bodies of policies', 'results of policy changes'],
  },
  {
    about:
      'Pods: name, labels, owner, and who relabels them. Bodies of pods can hold secrets in environment variables.',
    level: 'RequestResponse',
    verbs: ['create', 'update', 'patch'],
    resources: [{ group: '', resources: ['pods'] }],
    tells: ['pod names and labels'],
  },
  {
    about: 'Addresses and placement of pods. EndpointSlices heal a history with gaps.',
    level: 'Request',
    verbs: writes,
    resources: [
      { group: '', resources: ['pods', 'pods/status', 'pods/binding', 'endpoints'] },
      { group: 'discovery.k8s.io', resources: ['endpointslices'] },
    ],
    tells: ['pod addresses', 'EndpointSlice bodies'],
  },
  {
    about: 'Namespaces, Services and webhooks: labels, ports, and where the API server finds them.',
    level: 'RequestResponse',
    verbs: writes,
    resources: [
      { group: '', resources: ['namespaces', 'services'] },
      {
        group: 'admissionregistration.k8s.io',
        resources: ['mutatingwebhookconfigurations', 'validatingwebhookconfigurations'],
      },
      { group: 'apiregistration.k8s.io', resources: ['apiservices'] },
    ],
    tells: ['labels of namespaces', 'Services', 'webhook configurations'],
  },
  {
    about: 'What never rests, so that a hole in the log shows: one line every 2 to 10 s for each holder of a lease.',
    level: 'Metadata',
    verbs: ['update', 'patch'],
    namespaces: ['kube-system'],
    resources: [{ group: 'coordination.k8s.io', resources: ['leases'] }],
    tells: [],
  },
  {
    about: 'From the API server to pods.',
    level: 'Metadata',
    resources: [{ group: '', resources: ['pods/proxy', 'services/proxy'] }],
    tells: [],
  },
  {
    about: 'From pods to the API server.',
    level: 'Metadata',
    userGroups: ['system:serviceaccounts'],
    tells: [],
  },
  { about: 'Nothing else.', level: 'None', tells: [] },
];

/** The whole policy as a file for `--audit-policy-file`. */
export const auditPolicy = `# For netpol-gate: the first rule that matches decides.
apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
omitManagedFields: true
rules:
${rules.map(ruleText).join('')}`;

function ruleText({ about, level, verbs, userGroups, namespaces, resources, keepsManagers }: AuditRule): string {
  return [
    `  # ${about}`,
    `  - level: ${level}`,
    ...(verbs === undefined ? [] : [`    verbs: [${verbs.join(', ')}]`]),
    ...(userGroups === undefined ? [] : [`    userGroups: ["${userGroups.join('", "')}"]`]),
    ...(namespaces === undefined ? [] : [`    namespaces: [${namespaces.join(', ')}]`]),
    ...(resources === undefined ? [] : ['    resources:', ...resources.map(resourceText)]),
    ...(keepsManagers === undefined ? [] : ['    omitManagedFields: false']),
    '',
  ].join('\n');
}

function resourceText({
  group,
  resources,
}: {
  readonly group: string;
  readonly resources?: readonly string[];
}): string {
  const listed = resources === undefined ? '' : `, resources: [${resources.join(', ')}]`;
  return `      - { group: "${group}"${listed} }`;
}

/** The level from which on the log tells it, and what the rule above that asks for it is about. */
export function ruleFor(fact: AuditFact): { readonly level: string; readonly about: string } {
  const rule = rules.find(({ tells }) => tells.includes(fact));
  const [about = ''] = rule?.about.split(/[:.]/) ?? [];
  return { level: lowest[fact], about };
}

const lowest: Readonly<Record<AuditFact, AuditRule['level']>> = {
  'bodies of policies': 'Request',
  'results of policy changes': 'RequestResponse',
  'pod names and labels': 'RequestResponse',
  'pod addresses': 'Request',
  'EndpointSlice bodies': 'Request',
  'labels of namespaces': 'Request',
  Services: 'Request',
  'webhook configurations': 'Request',
};
