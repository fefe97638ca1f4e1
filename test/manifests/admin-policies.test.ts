/** The kinds of policy.networking.k8s.io: what their API server refuses, at line and column. */
import { objectsOf } from '../../src/manifests/objects.ts';
import { validate } from '../../src/manifests/validate.ts';
import schema from '../../src/schemas/generated/kubernetes.js';
import { parseYaml } from '../../src/yaml.ts';

interface Told {
  readonly at: string;
  readonly message: string;
  readonly help: string;
  readonly fatal: boolean;
}

function complaintsOf(text: string): readonly Told[] {
  const { documents, faults } = parseYaml(text);
  expect([...faults, ...documents.flatMap((document) => document.faults)]).toEqual([]);
  const context = { file: 'f', side: 'head', changed: true, defaultNamespace: 'default' } as const;
  return documents
    .flatMap((document) => objectsOf(document, context))
    .flatMap((manifest) => validate(manifest, schema))
    .map(({ origin, message, help, fatal }) => ({ at: `${origin.line}:${origin.column}`, message, help, fatal }));
}

const object = (kind: string, version: string, spec: string, name: string): string =>
  `apiVersion: policy.networking.k8s.io/${version}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec:\n${spec.replace(/^/gm, '  ')}\n`;
/** The rest of the spec starts on line 7 (admin), 6 (baseline) or 8 (cluster). */
const admin = (more: string, name = 'p'): string =>
  object('AdminNetworkPolicy', 'v1alpha1', `priority: 5\nsubject: {namespaces: {}}\n${more}`, name);
const baseline = (more: string, name = 'default'): string =>
  object('BaselineAdminNetworkPolicy', 'v1alpha1', `subject: {namespaces: {}}\n${more}`, name);
const cluster = (more: string): string =>
  object('ClusterNetworkPolicy', 'v1alpha2', `tier: Admin\npriority: 5\nsubject: {namespaces: {}}\n${more}`, 'p');
const adminPort = (text: string): string =>
  admin(`ingress:\n- action: Deny\n  from: [{namespaces: {}}]\n  ports:\n  - ${text}`);
const protocol = (text: string): string =>
  cluster(`ingress:\n- action: Deny\n  from: [{namespaces: {}}]\n  protocols:\n  - ${text}`);
const to = (peer: string, action = 'Accept'): string => cluster(`egress:\n- action: ${action}\n  to:\n  - ${peer}`);
const from = (peer: string): string => cluster(`ingress:\n- action: Deny\n  from:\n  - ${peer}`);
const subject = (text: string): string =>
  object('AdminNetworkPolicy', 'v1alpha1', `priority: 5\nsubject: ${text}`, 'p');
const rule = '{action: Deny, from: [{namespaces: {}}]}';
const many = (text: string, count: number): string => Array.from({ length: count }, () => text).join(', ');
const blocks = (count: number): string => Array.from({ length: count }, (_, at) => `10.0.${at}.0/24`).join(', ');

const refused: readonly (readonly [text: string, at: string, message: string, help?: string])[] = [
  [subject('{}'), '6:12', 'the subject names nothing', 'give it one of namespaces, pods'],
  [
    subject('{namespaces: {}, pods: {namespaceSelector: {}, podSelector: {}}}'),
    '6:29',
    'the subject has both "namespaces" and "pods"',
  ],
  [subject('{pods: {podSelector: {}}}'), '6:19', '"namespaceSelector" is missing in spec.subject.pods'],
  [
    subject('{podSelector: {}}'),
    '6:13',
    'unknown field "podSelector"',
    '"podSelector" belongs into "pods"; check the indentation',
  ],
  [subject('{namespace: {}}'), '6:13', 'unknown field "namespace"', 'did you mean "namespaces"?'],
  [subject('{namespaces: {matchLabels: {a: b c}}}'), '6:43', 'label value "b c" is not valid'],
  [subject('{namespaces: {matchExpressions: [{key: a, operator: In}]}}'), '6:45', 'operator "In" needs values'],
  [object('AdminNetworkPolicy', 'v1alpha1', 'subject: {namespaces: {}}', 'p'), '5:3', '"priority" is missing in spec'],
  [object('AdminNetworkPolicy', 'v1alpha1', 'priority: 5', 'p'), '5:3', '"subject" is missing in spec'],
  [
    'apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: p}\n',
    '1:1',
    '"spec" is missing in the object',
  ],
  [
    object('AdminNetworkPolicy', 'v1alpha1', 'priority: 1001\nsubject: {namespaces: {}}', 'p'),
    '5:13',
    'priority 1001 is not valid',
  ],
  [
    object('AdminNetworkPolicy', 'v1alpha1', 'priority: -1\nsubject: {namespaces: {}}', 'p'),
    '5:13',
    'priority -1 is not valid',
  ],
  [
    object('AdminNetworkPolicy', 'v1alpha1', 'priority: "5"\nsubject: {namespaces: {}}', 'p'),
    '5:13',
    'spec.priority must be a whole number, not the text "5"',
  ],
  [
    object('AdminNetworkPolicy', 'v1alpha1', 'priority: null\nsubject: {namespaces: {}}', 'p'),
    '5:13',
    '"priority" is empty',
  ],
  [baseline('', 'other'), '3:18', 'a BaselineAdminNetworkPolicy cannot be named "other"'],
  [
    baseline('ingress: [{action: Pass, from: [{namespaces: {}}]}]'),
    '6:22',
    '"Pass" is not supported here',
    'write one of Allow, Deny',
  ],
  [baseline('priority: 5'), '6:3', 'unknown field "priority"'],
  [
    admin('ingress: [{action: Accept, from: [{namespaces: {}}]}]'),
    '7:22',
    '"Accept" is not supported here',
    'write one of Allow, Deny, Pass',
  ],
  [admin('ingress: [{from: [{namespaces: {}}]}]'), '7:13', '"action" is missing in spec.ingress[0]'],
  [admin('ingress: [{action: Deny}]'), '7:13', '"from" is missing in spec.ingress[0]'],
  [admin('egress: [{action: Deny, to: []}]'), '7:31', '"to" is empty'],
  [admin('egress: [{action: Deny, to: null}]'), '7:31', '"to" is empty'],
  [admin('egress: [{action: Deny, from: [{namespaces: {}}], to: [{namespaces: {}}]}]'), '7:27', 'unknown field "from"'],
  [admin('ingress: [{action: Deny, from: [{}]}]'), '7:35', 'the peer names nothing', 'give it one of namespaces, pods'],
  [
    admin('ingress: [{action: Deny, from: [{networks: [10.0.0.0/8]}]}]'),
    '7:36',
    'unknown field "networks"',
    '"networks" belongs into an item of "to"; check the indentation',
  ],
  [
    admin('egress: [{action: Deny, to: [{namespaces: {}, nodes: {}}]}]'),
    '7:49',
    'the peer has both "namespaces" and "nodes"',
  ],
  [
    admin(`ingress: [${many(rule, 101)}]`),
    `7:${13 + 100 * (rule.length + 2)}`,
    '"ingress" holds 101 items',
    'no more than 100 are allowed here',
  ],
  [
    admin(`ingress: [{action: Deny, from: [${many('{namespaces: {}}', 101)}]}]`),
    `7:${35 + 100 * 18}`,
    '"from" holds 101 items',
  ],
  [
    admin(`ingress: [{name: ${'n'.repeat(101)}, action: Deny, from: [{namespaces: {}}]}]`),
    '7:20',
    'the name of the rule is longer than 100 characters',
  ],
  [admin('ingress: [{action: Deny, from: [{namespaces: {}}], ports: []}]'), '7:61', '"ports" is empty'],
  [adminPort('{}'), '11:7', 'the port names nothing', 'give it one of portNumber, portRange, namedPort'],
  [adminPort('{portNumber: {port: 1}, namedPort: a}'), '11:31', 'the port has both "portNumber" and "namedPort"'],
  [adminPort('{portNumber: {port: 0}}'), '11:27', 'port 0 is not valid'],
  [adminPort('{portNumber: {protocol: UDP}}'), '11:20', '"port" is missing in spec.ingress[0].ports[0].portNumber'],
  [adminPort('{portNumber: {protocol: udp, port: 1}}'), '11:31', '"udp" is not supported here', 'did you mean "UDP"?'],
  [adminPort('{portRange: {start: 9, end: 8}}'), '11:35', 'the range ends at 8 and starts at 9'],
  [adminPort('{portRange: {start: 9, end: 65536}}'), '11:35', 'port 65536 is not valid'],
  [adminPort('{port: 80}'), '11:8', 'unknown field "port"'],
  [
    object('ClusterNetworkPolicy', 'v1alpha2', 'tier: Middle\npriority: 5\nsubject: {namespaces: {}}', 'p'),
    '5:9',
    '"Middle" is not supported here',
    'write one of Admin, Baseline',
  ],
  [
    object('ClusterNetworkPolicy', 'v1alpha2', 'priority: 5\nsubject: {namespaces: {}}', 'p'),
    '5:3',
    '"tier" is missing in spec',
  ],
  [
    cluster('ingress: [{action: Allow, from: [{namespaces: {}}]}]'),
    '8:22',
    '"Allow" is not supported here',
    'write one of Accept, Deny, Pass',
  ],
  [cluster(`ingress: [${many(rule, 26)}]`), `8:${13 + 25 * (rule.length + 2)}`, '"ingress" holds 26 items'],
  [to(`{networks: [${blocks(26)}]}`), '11:359', '"networks" holds 26 items'],
  [to('{networks: []}'), '11:18', '"networks" is empty'],
  [to('{networks: [10.0.0.0]}'), '11:19', '"10.0.0.0" is not an address block', 'did you mean "10.0.0.0/32"?'],
  [to('{networks: ["::ffff:10.0.0.0/104"]}'), '11:19', '"::ffff:10.0.0.0/104" is an IPv4 block written as IPv6'],
  [to('{networks: [10.0.0.0/8, 10.0.0.0/8]}'), '11:31', '"10.0.0.0/8" stands twice in the list'],
  [to('{domainNames: [example]}'), '11:22', '"example" is not a domain name'],
  [to('{domainNames: ["a.*.com"]}'), '11:22', '"a.*.com" is not a domain name'],
  [to('{domainNames: [example.com]}', 'Deny'), '11:8', '"domainNames" cannot stand in a rule with action "Deny"'],
  [
    to('{networks: [10.0.0.0/8]}\n  protocols: [{destinationNamedPort: http}]'),
    '12:40',
    'a port name cannot stand beside nodes, networks or domain names, which have none',
  ],
  [to('{nodes: {matchExpressions: [{key: a, operator: is}]}}'), '11:54', '"is" is not supported here'],
  [from('{pods: {namespaceSelector: {}}}'), '11:14', '"podSelector" is missing in spec.ingress[0].from[0].pods'],
  [protocol('{}'), '12:7', 'the protocol names nothing'],
  [protocol('{tcp: {}}'), '12:13', '"tcp" names nothing'],
  [protocol('{tcp: {destinationPort: {}}}'), '12:31', 'the port names nothing'],
  [protocol('{tcp: {destinationPort: {number: 70000}}}'), '12:40', 'port 70000 is not valid'],
  [protocol('{udp: {destinationPort: {range: {start: 8, end: 8}}}}'), '12:55', 'the range ends at 8 and starts at 8'],
  [
    protocol('{udp: {destinationPort: {range: {start: 8}}}}'),
    '12:39',
    '"end" is missing in spec.ingress[0].protocols[0].udp.destinationPort.range',
  ],
  [
    protocol('{tcp: {destinationPort: {number: 1}}, destinationNamedPort: a}'),
    '12:45',
    'the protocol has both "tcp" and "destinationNamedPort"',
  ],
];

test.each(refused.map(([text, at, message, help]) => ({ text, at, message, help })))(
  '$message: $text',
  ({ text, at, message, help }) => {
    const told = complaintsOf(text);
    expect(told.map((one) => [one.at, one.message])).toEqual([[at, message]]);
    if (help !== undefined) expect(told[0]?.help).toBe(help);
    expect(told[0]?.help).not.toBe('');
    // A selector that is left out inside of `pods` still has one meaning only.
    expect(told[0]?.fatal).toBe(!/^"(?:pod|namespace)Selector" is missing/.test(message));
  },
);

test.each<string>([
  subject('{pods: {namespaceSelector: {}, podSelector: {}}}'),
  `${admin('')}status: {conditions: []}\n`,
  admin('ingress: []\negress: null'),
  admin('egress: [{name: all, action: Pass, to: [{namespaces: {}}], ports: null}]'),
  // The API server drops the namespace of an object that has none.
  admin('').replace('{name: p}', '{name: p, namespace: team}'),
  adminPort('{portNumber: {port: 65535}}'),
  adminPort('{portNumber: {protocol: SCTP, port: 1}}'),
  adminPort('{portRange: {protocol: UDP, start: 8, end: 8}}'),
  adminPort('{namedPort: Any_Text}'),
  baseline('egress: [{action: Allow, to: [{networks: ["fd00::/8", 10.1.2.3/8]}, {nodes: {}}]}]'),
  to('{domainNames: ["*.example.com", example.com.]}'),
  to('{domainNames: [a_b.example.com]}\n  protocols: [{udp: {destinationPort: {number: 53}}}]'),
  from('{pods: {podSelector: {}}}'),
  protocol('{sctp: {destinationPort: {range: {start: 1, end: 65535}}}}'),
  protocol('{destinationNamedPort: http}'),
  // Fields of a newer API are the dialect's business: the policy stays, and its verdicts become conditions.
  from('{serviceAccounts: {}}'),
  from('{namespaces: {}, except: []}'),
  protocol('{icmp: {}}'),
  cluster('appliesTo: x'),
])('accepted, as by the API server: %s', (text) => {
  expect(complaintsOf(text)).toEqual([]);
});
