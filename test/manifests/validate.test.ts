import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complain, mostComplaints, type ObjectComplaint } from '../../src/manifests/complaints.ts';
import { objectsOf } from '../../src/manifests/objects.ts';
import { validate } from '../../src/manifests/validate.ts';
import schema from '../../src/schemas/generated/kubernetes.js';
import { parseYaml } from '../../src/yaml.ts';
import { processorTime } from '../time-taken.ts';
import { shared } from '../trees.ts';

interface Told {
  readonly at: string;
  readonly message: string;
  readonly help: string;
  readonly related: readonly string[];
  readonly fatal: boolean;
}

function complaintsOf(text: string): Told[] {
  const { documents, faults } = parseYaml(text);
  expect([...faults, ...documents.flatMap((document) => document.faults)]).toEqual([]);
  const context = { file: 'f', side: 'head', changed: true, defaultNamespace: 'default' } as const;
  return documents
    .flatMap((document) => objectsOf(document, context))
    .flatMap((manifest) => validate(manifest, schema))
    .map(({ origin, message, help, related, fatal }) => ({
      at: `${origin.line}:${origin.column}`,
      message,
      help,
      related: related.map((one) => `${one.origin.line}:${one.origin.column}`),
      fatal,
    }));
}

const policy = (spec: string, metadata = '{name: p}'): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: ${metadata}\nspec:\n${spec.replace(/^/gm, '  ')}\n`;
const peer = (text: string): string => policy(`podSelector: {}\ningress:\n- from:\n  - ${text}`);
const port = (text: string): string => policy(`podSelector: {}\negress:\n- ports:\n  - ${text}`);
const selector = (text: string): string => policy(`podSelector: ${text}`);
const workload = (more: string, kind = 'Deployment', template = 'metadata: {labels: {a: b}}\n    '): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: d}\nspec:\n  selector: {matchLabels: {a: b}}\n  template:\n    ${template}spec:\n      containers: [{name: c}]\n${more}`;

describe('a NetworkPolicy', () => {
  const refused: readonly (readonly [text: string, at: string, message: string, help?: string])[] = [
    [peer('{}'), '8:7', 'the peer names nothing'],
    [peer('podSelector:'), '8:7', 'the peer names nothing'],
    [peer(''), '8:5', 'the peer names nothing'],
    [peer('{podSelector: {}, ipBlock: {cidr: 10.0.0.0/8}}'), '8:7', 'the peer has an ipBlock and a selector'],
    [peer('{ipBlock: {cidr: 10.0.0.1}}'), '8:24', '"10.0.0.1" is not an address block', 'did you mean "10.0.0.1/32"?'],
    [peer('{ipBlock: {cidr: "fd00::"}}'), '8:24', '"fd00::" is not an address block', 'did you mean "fd00::/128"?'],
    [peer('{ipBlock: {cidr: 10.0.0.0/33}}'), '8:24', '"10.0.0.0/33" is not an address block'],
    [peer('{ipBlock: {cidr: 300.0.0.0/8}}'), '8:24', '"300.0.0.0/8" is not an address block'],
    [peer('{ipBlock: {}}'), '8:17', '"cidr" is missing in spec.ingress[0].from[0].ipBlock', 'add "cidr"'],
    [
      peer('{ipBlock: {cidr: 10.0.0.0/24, except: [10.1.0.0/24]}}'),
      '8:46',
      '"10.1.0.0/24" does not lie strictly inside "10.0.0.0/24"',
    ],
    [
      peer('{ipBlock: {cidr: 10.0.0.0/24, except: [10.0.0.0/24]}}'),
      '8:46',
      '"10.0.0.0/24" does not lie strictly inside "10.0.0.0/24"',
    ],
    [
      peer('{ipBlock: {cidr: "::/0", except: [10.0.0.0/8]}}'),
      '8:41',
      '"10.0.0.0/8" does not lie strictly inside "::/0"',
    ],
    [peer('{ipBlock: {cidr: 10.0.0.0/24, except: [x]}}'), '8:46', '"x" is not an address block'],
    [peer('{podselector: {}}'), '8:8', 'unknown field "podselector"', 'did you mean "podSelector"?'],
    [peer('{nameSpaceSelector: {}}'), '8:8', 'unknown field "nameSpaceSelector"', 'did you mean "namespaceSelector"?'],
    [peer('{podSelector: {app: x}}'), '8:22', 'unknown field "app" changes what the policy means'],
    [port('{port: 0}'), '8:14', 'port 0 is not valid', 'a port must be between 1 and 65535'],
    [port('{port: 65536}'), '8:14', 'port 65536 is not valid'],
    [port('{port: "80"}'), '8:14', 'port "80" is not valid', 'a port given as a number must stand without quotes'],
    [port('{port: HTTP}'), '8:14', 'port "HTTP" is not valid'],
    [port('{port: a--b}'), '8:14', 'port "a--b" is not valid'],
    [port('{port: sixteen-letters-}'), '8:14', 'port "sixteen-letters-" is not valid'],
    [port('{port: 1.5}'), '8:14', 'spec.egress[0].ports[0].port must be a whole number or text, not the number 1.5'],
    [
      port('{port: yes}'),
      '8:14',
      'spec.egress[0].ports[0].port must be a whole number or text, not the truth value true',
    ],
    [port('{protocol: ICMP}'), '8:18', '"ICMP" is not supported here', 'write one of TCP, UDP, SCTP'],
    [port('{protocol: tcp}'), '8:18', '"tcp" is not supported here', 'did you mean "TCP"?'],
    [port('{port: 90, endPort: 80}'), '8:27', 'endPort 80 is less than port 90'],
    [port('{port: http, endPort: 80}'), '8:29', '"endPort" cannot follow the name of a port'],
    [port('{endPort: 80}'), '8:17', '"endPort" needs "port"'],
    [port('{port: 80, endPort: 70000}'), '8:27', 'endPort 70000 is not valid'],
    [selector('{matchLabels: {app@b: c}}'), '5:31', 'label key "app@b" is not valid'],
    [selector('{matchLabels: {a: b c}}'), '5:34', 'label value "b c" is not valid'],
    [
      selector('{matchLabels: {a: yes}}'),
      '5:34',
      'spec.podSelector.matchLabels.a must be text, not the truth value true',
      'put it in quotes; without them yes, no, on, off, true and false are truth values',
    ],
    [
      selector('{matchLabels: {a: 1}}'),
      '5:34',
      'spec.podSelector.matchLabels.a must be text, not the number 1',
      'put it in quotes',
    ],
    [selector('{matchExpressions: [{key: a, operator: In}]}'), '5:36', 'operator "In" needs values'],
    [selector('{matchExpressions: [{key: a, operator: NotIn, values: []}]}'), '5:36', 'operator "NotIn" needs values'],
    [
      selector('{matchExpressions: [{key: a, operator: Exists, values: [b]}]}'),
      '5:71',
      'operator "Exists" takes no values',
    ],
    [
      selector('{matchExpressions: [{key: a, operator: in, values: [b]}]}'),
      '5:55',
      '"in" is not supported here',
      'did you mean "In"?',
    ],
    [
      selector('{matchExpressions: [{key: a, operator: In, values: ["a b"]}]}'),
      '5:68',
      'label value "a b" is not valid',
    ],
    [selector('{matchExpressions: [{key: a/b/c, operator: Exists}]}'), '5:42', 'label key "a/b/c" is not valid'],
    [
      selector('{matchExpressions: [{operator: Exists}]}'),
      '5:36',
      '"key" is missing in spec.podSelector.matchExpressions[0]',
    ],
    [
      selector('{matchExpressions: {}}'),
      '5:35',
      'spec.podSelector.matchExpressions must be a list, not a map',
      'make it a list: begin each item with "- "',
    ],
    [
      selector('[]'),
      '5:16',
      'spec.podSelector must be a map, not a list',
      'write a map here: remove the dash in front',
    ],
    [policy('policyTypes: [Ingres]'), '5:17', '"Ingres" is not supported here', 'did you mean "Ingress"?'],
    [policy('policyTypes: Ingress'), '5:16', 'spec.policyTypes must be a list, not the text "Ingress"'],
    [policy('policyTypes: [Ingress, Egress, Ingress]'), '5:16', 'more than two policyTypes'],
    [
      policy('podSelector: {}\negress: [{from: []}]'),
      '6:13',
      'unknown field "from"',
      '"from" belongs into an item of "ingress"; an item of "egress" has "to"; check the indentation',
    ],
    [policy('podSelector: {}\nports: []'), '6:3', 'unknown field "ports"'],
    [policy('podSelector: {}', '{name: A_b}'), '3:18', 'name "A_b" is not valid'],
    [policy('podSelector: {}', '{name: a, namespace: a.b}'), '3:32', 'namespace "a.b" is not valid'],
    [policy('podSelector: {}', '{name: a, label: {}}'), '3:21', 'unknown field "label"', 'did you mean "labels"?'],
    [policy('podSelector: {}', '{}'), '3:11', 'the object has no name'],
    [
      policy('podSelector: {}', '{name: 1}'),
      '3:18',
      'metadata.name must be text, not the number 1',
      'put it in quotes',
    ],
  ];
  test.each(refused.map(([text, at, message, help]) => ({ text, at, message, help })))(
    '$message: $text',
    ({ text, at, message, help }) => {
      const told = complaintsOf(text);
      expect(told.map((one) => [one.at, one.message])).toEqual([[at, message]]);
      if (help !== undefined) expect(told[0]?.help).toBe(help);
      expect(told[0]?.help).not.toBe('');
    },
  );

  test.each<string>([
    policy('policyTypes: []'),
    policy('policyTypes: [Ingress, Ingress]'),
    policy('podSelector: null\ningress:\negress: []'),
    peer('{namespaceSelector: {}, podSelector: null}'),
    peer('{ipBlock: {cidr: 10.0.0.7/8, except: [10.1.2.3/16]}}'),
    peer('{ipBlock: {cidr: "::/0", except: ["fd00::/8"]}}'),
    peer('{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, 169.254.169.254/32]}}'),
    port('{port: 1, endPort: 1}'),
    port('{port: http-alt, protocol: SCTP}'),
    port('{}'),
    selector('{matchLabels: {a.b/c_d: ""}}'),
    selector('{matchExpressions: [{key: a, operator: Exists, values: []}]}'),
    // Fields of a newer API are the dialect's business: the policy stays, and its verdicts become conditions.
    peer('{services: [a]}'),
    policy('podSelector: {}\nappliesTo: x'),
    `${policy('podSelector: {}')}status: {conditions: []}\n`,
  ])('accepted, as by the API server: %s', (text) => {
    expect(complaintsOf(text)).toEqual([]);
  });

  test('a policy whose name is generated is judged, and it is told that it cannot be applied', () => {
    const text = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {generateName: p-}';
    expect(complaintsOf(text)).toMatchObject([{ at: '3:12' }]);
    expect(complaintsOf(text)[0]?.message).toMatch(
      /^the name of this NetworkPolicy is generated: it cannot be applied/,
    );
    expect(complaintsOf(text.replace('generateName', 'name: q, generateName'))).toEqual([]);
    expect(
      complaintsOf(
        'apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: p-}\nspec: {template: {spec: {containers: []}}}',
      ),
    ).toEqual([]);
  });

  test('all errors, each with its place and what it clashes with', () => {
    const told = complaintsOf(
      policy(
        'podselector: {}\ningress:\n- from:\n  - ipBlock: {cidr: 10.0.0.0/24, except: [10.0.0.0/8]}\n  ports:\n  - port: x_y\n  - port: 5\n    endPort: 4\npolicyTypes: [X]',
      ),
    );
    expect(told.map(({ at, related }) => [at, related]).sort()).toEqual([
      ['10:13', []],
      ['12:16', ['11:13']],
      ['13:17', []],
      ['5:3', []],
      ['8:45', ['8:23']],
    ]);
    expect(told.every(({ fatal }) => fatal)).toBe(true);
  });
});

describe('other kinds: what policies see is checked, the rest is let through', () => {
  test.each<[string, [string, string, boolean][]]>([
    [workload(''), []],
    [workload('      hostUsers: true\n      brandNew: {a: 1}\n'), []],
    [workload('  paused: true\n  brandNew: 1\n'), []],
    [
      workload('      hostNetwork: "yes"\n'),
      [['10:20', 'spec.template.spec.hostNetwork must be true or false, not the text "yes"', true]],
    ],
    [workload('      hostNetwrok: true\n'), [['10:7', 'unknown field "hostNetwrok"', false]]],
    [
      workload('', 'Deployment', 'metdata: {labels: {a: b}}\n    '),
      [
        ['7:5', 'unknown field "metdata"', false],
        ['5:31', 'the selector asks for label "a" with "b", which the pod template does not carry', false],
      ],
    ],
    [
      workload('', 'StatefulSet', 'metadata: {labels: {a: on}}\n    '),
      [
        ['7:28', 'spec.template.metadata.labels.a must be text, not the truth value true', true],
        ['5:31', 'the selector asks for label "a" with "b", which the pod template does not carry', false],
      ],
    ],
    [
      workload(
        '      initContainers: [{name: i, ports: [{containerport: 1}, {containerPort: 99999, protocol: tcp, name: UP}]}]\n',
      ),
      [
        ['10:42', '"containerPort" is missing in spec.template.spec.initContainers[0].ports[0]', false],
        ['10:43', 'unknown field "containerport"', false],
        ['10:95', '"tcp" is not supported here', false],
        ['10:78', 'port 99999 is not valid', false],
        ['10:106', 'port name "UP" is not valid', false],
      ],
    ],
    [workload('  replicas: "3"\n'), [['10:13', 'spec.replicas must be a whole number, not the text "3"', true]]],
    [
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: a.b, labels: {c: "d e"}}\n',
      [
        ['3:18', 'name "a.b" is not valid', false],
        ['3:35', 'label value "d e" is not valid', false],
      ],
    ],
    [
      'apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {selecter: {a: b}, ports: [{port: 80, targetPort: 0.5}, {targetPort: x}]}\n',
      [
        ['4:8', 'unknown field "selecter"', false],
        ['4:57', 'spec.ports[0].targetPort must be a whole number or text, not the number 0.5', true],
        ['4:63', '"port" is missing in spec.ports[1]', false],
      ],
    ],
    [
      'apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {x: yes}}\nspec: {containers: []}\n',
      [['3:33', 'metadata.labels.x must be text, not the truth value true', true]],
    ],
    [
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: c}\nspec: {jobTemplate: {spec: {template: {metadata: {labels: {"a/": b}}, spec: {containers: []}}}}}\n',
      [['4:60', 'label key "a/" is not valid', false]],
    ],
  ])('%s', (text, expected) => {
    expect(
      complaintsOf(text)
        .map(({ at, message, fatal }): [string, string, boolean] => [at, message, fatal])
        .sort(),
    ).toEqual([...expected].sort());
  });
});

const edges = join(shared, 'oracles/packets/edges.json');
(existsSync(edges) ? describe : describe.skip)('what a real API server answered', () => {
  const written: Readonly<Record<string, string>> = {
    'endPort below port': port('{port: 100, endPort: 90}'),
    'endPort with a name': port('{port: http, endPort: 80}'),
    'endPort without port': port('{endPort: 80}'),
    'except outside the block': peer('{ipBlock: {cidr: 10.0.0.0/24, except: [10.1.0.0/24]}}'),
    'except equal to the block': peer('{ipBlock: {cidr: 10.0.0.0/24, except: [10.0.0.0/24]}}'),
    'empty peer': peer('{}'),
    'block and selector': peer('{podSelector: {}, ipBlock: {cidr: 10.0.0.0/24}}'),
    'no podSelector': policy('policyTypes: [Ingress]'),
    'policyTypes twice the same': policy('podSelector: {}\npolicyTypes: [Ingress, Ingress]'),
    'policyTypes empty list': policy('podSelector: {}\npolicyTypes: []'),
    'port 0': port('{port: 0}'),
    'protocol ICMP': port('{protocol: ICMP}'),
    'block of IPv6 with IPv4 except': peer('{ipBlock: {cidr: "fd00::/8", except: [10.0.0.0/8]}}'),
  };
  const answers: readonly { readonly what: string; readonly accepted?: boolean }[] = existsSync(edges)
    ? JSON.parse(readFileSync(edges, 'utf8'))
    : [];
  const asked = answers
    .filter(({ what }) => what.startsWith('API server: '))
    .map(({ what, accepted }) => [what.replace('API server: ', ''), accepted] as const);

  test.each(asked)('%s', (what, accepted) => {
    expect(written[what]).toBeDefined();
    expect(complaintsOf(written[what] ?? '').length === 0).toBe(accepted);
  });
});

describe('more complaints than anybody reads', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `"${index}!": "!"`).join(', ');

  test('are not made', () => {
    expect(complaintsOf(selector(`{matchLabels: {${many}}}`))).toHaveLength(mostComplaints);
    expect(complaintsOf(policy(`podSelector: {}\n${many.replaceAll(', ', '\n')}`))).toEqual([]);
  });

  test('cost time once each', () => {
    const from = Array.from({ length: 100_000 }, () => ({ podSelectr: {} }));
    const object = {
      ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'p' } },
      spec: { podSelector: {}, ingress: [{ from }] },
    };
    expect(processorTime(5_000, () => void schema({ NetworkPolicy: object }))).toBeLessThan(5_000);
    expect(schema.errors?.length).toBeGreaterThanOrEqual(100_000);
  });

  test('still tell whether one is fatal', () => {
    const into: ObjectComplaint[] = [];
    const [one] = parseYaml('a: 1').documents.flatMap((document) =>
      objectsOf(document, { file: 'f', side: 'head', changed: true, defaultNamespace: 'default' }),
    );
    const make = () => ({
      kind: 'invalid-manifest' as const,
      message: 'm',
      help: 'h',
      origin: (one as NonNullable<typeof one>).origin,
      related: [],
    });
    for (let n = 0; n < mostComplaints; n++) complain(into, false, make);
    expect(into.some(({ fatal }) => fatal)).toBe(false);
    complain(into, true, () => {
      throw new Error('made');
    });
    complain(into, false, make);
    expect(into.map(({ fatal }) => fatal)).toEqual([...Array<boolean>(mostComplaints - 1).fill(false), true]);
  });
});
