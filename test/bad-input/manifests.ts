/** Policies that the API server would refuse, or that mean something else than their author thinks. */
import { deployment, policy, ruled } from '../shop.ts';
import type { Row } from './row.ts';

/** A file that only head has, and that must not take the good change with it. `§` marks the place that is told. */
function faulty(name: string, marked: string, ...tells: Row['tells']): Row {
  return { name, head: { 'shop/bad.yaml': marked.replace('§', '') }, code: 1, tells: [placeOf(marked), ...tells] };
}

function placeOf(marked: string): RegExp {
  const before = marked.slice(0, marked.indexOf('§')).split('\n');
  return new RegExp(`shop/bad\\.yaml:${before.length}:${(before.at(-1)?.length ?? 0) + 1}(?!\\d)`);
}

const peer = (lines: string): string => ruled(`from:\n${lines.replace(/^/gm, '  ')}`);
const port = (lines: string): string => ruled(`ports:\n${lines.replace(/^/gm, '  ')}`);

export const manifestRows: readonly Row[] = [
  faulty('broken YAML', `${policy('bad', 'podSelector: {}')}  ingress: [{from: [\n§`),
  faulty('a tab for indentation', policy('bad', 'podSelector: {}').replace('  podSelector', '§\tpodSelector')),
  faulty(
    'an object that is cut off in the middle of a key',
    policy('bad', 'podSelector: {}\ningress:\n  - from\n    ports§: [{port: 1}]'),
  ),
  faulty('one key twice', policy('bad', 'podSelector: {}\ningress: []\n§ingress:\n  - {}'), /"ingress"/),
  faulty(
    'two objects without a line --- between them',
    `${policy('bad', 'podSelector: {}')}§${policy('worse', 'podSelector: {}')}`,
    '---',
  ),
  faulty('text where a list belongs', ruled('from: §web'), 'must be a list', 'begin each item with "- "'),
  faulty('a list where a map belongs', policy('bad', 'podSelector: §[]'), 'must be a map'),
  faulty('a number for a label', policy('bad', 'podSelector: {matchLabels: {app: §1}}'), 'put it in quotes'),
  faulty('yes for a label', policy('bad', 'podSelector: {matchLabels: {app: §yes}}'), 'truth values'),
  faulty('a port in quotes', port('- port: §"80"'), '"80"'),
  faulty(
    'a field with a slip',
    policy('bad', '§podselector: {}\npodSelector: {}'),
    'unknown field "podselector"',
    'did you mean "podSelector"?',
  ),
  faulty(
    'a field in the wrong place',
    ruled('from: [{podSelector: {}}]\n§port: 80'),
    'unknown field "port"',
    'did you mean "ports"?',
  ),
  faulty(
    'a field of another part of a policy',
    ruled('§podSelector: {}'),
    'unknown field "podSelector"',
    'belongs into spec or in an item of "from" or "to"',
  ),
  faulty('a field of a newer Kubernetes', ruled('from: [{podSelector: {}}]\nhttp: §{path: /x}'), '"http"'),
  faulty('a block that is none', peer('- ipBlock: {cidr: §10.0.0.0/33}'), '"10.0.0.0/33"'),
  faulty('a block without a length', peer('- ipBlock: {cidr: §10.0.0.1}'), '/32'),
  faulty('a block with leading zeros', peer('- ipBlock: {cidr: §010.0.0.0/8}'), '010.0.0.0/8'),
  faulty(
    'an exception outside of its block',
    peer('- ipBlock: {cidr: 10.0.0.0/8, except: [§11.0.0.0/16]}'),
    '11.0.0.0/16',
    '10.0.0.0/8',
  ),
  faulty(
    'an exception as large as its block',
    peer('- ipBlock: {cidr: 10.0.0.0/8, except: [§10.0.0.0/8]}'),
    '10.0.0.0/8',
  ),
  faulty(
    'an exception of the other family',
    peer('- ipBlock: {cidr: 10.0.0.0/8, except: [§"fd00::/16"]}'),
    'fd00::/16',
  ),
  faulty('endPort without a port', port('- endPort: §90'), 'endPort', '"port"'),
  faulty('endPort below its port', port('- {port: 90, endPort: §80}'), 'endPort'),
  faulty('endPort with a name', port('- {port: main, endPort: §80}'), 'cannot follow the name of a port'),
  faulty('port 0', port('- port: §0'), '0', '65535'),
  faulty('port 70000', port('- port: §70000'), '70000', '65535'),
  faulty('a name that no port can have', port('- port: §Main_Port'), '"Main_Port"'),
  faulty('a protocol that policies do not know', port('- {protocol: §ICMP, port: 80}'), '"ICMP"', 'TCP, UDP, SCTP'),
  faulty('a protocol with a slip', port('- {protocol: §tcp, port: 80}'), 'did you mean "TCP"?'),
  faulty('a peer that says nothing', peer('- §{}'), 'podSelector'),
  faulty('a block beside a selector', peer('- §ipBlock: {cidr: 10.0.0.0/8}\n  podSelector: {}'), 'ipBlock'),
  faulty(
    'an operator that does not exist',
    peer('- podSelector: {matchExpressions: [{key: app, operator: §Is, values: [a]}]}'),
    '"Is"',
    'In, NotIn, Exists, DoesNotExist',
  ),
  faulty(
    'In without values',
    peer('- podSelector: {matchExpressions: [§{key: app, operator: In}]}'),
    '"In" needs values',
  ),
  faulty(
    'Exists with values',
    peer('- podSelector: {matchExpressions: [{key: app, operator: Exists, values: §[a]}]}'),
    '"Exists"',
  ),
  faulty('a label key that cannot be', policy('bad', 'podSelector: {matchLabels: {§"a b": c}}'), '"a b"'),
  faulty('a label value that cannot be', policy('bad', 'podSelector: {matchLabels: {app: §"a b"}}'), '"a b"'),
  faulty('a name that cannot be', policy('§Bad_Name', 'podSelector: {}'), '"Bad_Name"'),
  faulty('no name', policy('bad', 'podSelector: {}').replace('  name: bad\n  ', '  §'), 'no name'),
  faulty(
    'a direction that does not exist',
    policy('bad', 'podSelector: {}\npolicyTypes: [§Ingres]'),
    '"Ingres"',
    'did you mean "Ingress"?',
  ),
  faulty(
    'a workload whose template does not carry its own selector',
    deployment('bad', 80).replace('matchLabels: {app: bad}', 'matchLabels: {app: §good}'),
    'does not carry',
  ),
  faulty('an aliased value without its anchor', policy('bad', 'podSelector: §*nothing'), 'nothing'),
  faulty('a tag that runs code elsewhere', policy('bad', 'podSelector: !!js/function §"x"')),
  faulty('a merge of something that is no map', policy('bad', 'podSelector: {<<: §text}')),
  faulty('an infinite number', port('- port: §.inf')),
  faulty(
    'a policy of a version that is gone',
    `§${policy('bad', 'podSelector: {}')}`.replace('networking.k8s.io/v1', 'extensions/v1beta1'),
    'not served any more',
    'networking.k8s.io/v1',
  ),
  {
    name: 'one object in two files with two contents',
    head: {
      'shop/bad.yaml': policy('bad', 'podSelector: {matchLabels: {app: web}}\ningress: []'),
      'shop/also-bad.yaml': policy('bad', 'podSelector: {matchLabels: {app: web}}\negress: []\npolicyTypes: [Egress]'),
    },
    code: 1,
    tells: ['shop/bad.yaml', 'shop/also-bad.yaml', 'NetworkPolicy shop/bad'],
  },
  {
    name: 'a fault that both sides have is told and fails nothing',
    both: { 'shop/bad.yaml': policy('bad', 'podselector: {}') },
    code: 0,
    tells: ['shop/bad.yaml:7:3', 'could not be judged'],
  },
  {
    name: 'a fault that the change mends',
    base: { 'shop/bad.yaml': policy('bad', 'podselector: {}') },
    head: {
      'shop/bad.yaml': policy('bad', 'podSelector: {matchLabels: {app: web}}\ningress: [{from: [{podSelector: {}}]}]'),
    },
    code: 0,
    tells: ['shop/bad.yaml:7:3', 'It stands on the base side'],
  },
  {
    name: 'only broken files and nothing else',
    alone: true,
    head: { 'bad.yaml': policy('bad', 'podselector: {}') },
    code: 1,
    tells: ['bad.yaml:7:3', 'did you mean "podSelector"?'],
    lost: true,
  },
  {
    name: 'a policy without a spec isolates its namespace, as the API server reads it',
    head: {
      'shop/bad.yaml':
        'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: bad, namespace: shop}\n',
    },
    code: 0,
    tells: ['the policy is new and isolates ingress (NetworkPolicy shop/bad)'],
  },
  {
    name: 'a byte order mark and line ends of another system are fine',
    head: {
      'shop/fine.yaml': `\ufeff${policy('fine', 'podSelector: {matchLabels: {app: web}}\ningress: [{from: [{podSelector: {}}]}]').replaceAll('\n', '\r\n')}`,
    },
    code: 0,
    tells: ['NetworkPolicy shop/fine', /shop\/fine\.yaml:\d+:\d+/],
  },
];
