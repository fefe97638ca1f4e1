/** Faults to plant: a line of the engine or of the dialect as it must not be. Each must be noticed by a random test. */
export interface Fault {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const fault = (name: string, file: string, find: string, replace: string): Fault => ({ name, file, find, replace });

const labels = 'model/labels.ts';
const network = 'model/network.ts';
const dialect = 'dialects/network-policy.ts';
const match = 'engine/match.ts';
const compile = 'engine/compile.ts';
const evaluate = 'engine/evaluate.ts';
const ports = 'engine/ports.ts';
const classes = 'engine/classes.ts';
const candidates = 'engine/candidates.ts';
const difference = 'engine/difference.ts';
const decision = 'engine/decision.ts';

export const faults: readonly Fault[] = [
  fault(
    'NotIn does not match a missing label',
    labels,
    'value === undefined || !requirement.values',
    'value !== undefined && !requirement.values',
  ),
  fault('DoesNotExist matches a present label', labels, 'return value === undefined;', 'return value !== undefined;'),
  fault('Exists matches a missing label', labels, 'return value !== undefined;', 'return value === undefined;'),
  fault(
    'In matches a missing label',
    labels,
    'value !== undefined && requirement.values.includes(value)',
    'value === undefined || requirement.values.includes(value)',
  ),
  fault('an unknown operator never matches', labels, 'return undefined;', 'return false;'),
  fault('blocks keep their host bits', network, 'const first = (start / size) * size;', 'const first = start;'),
  fault(
    'the last address of a block is outside',
    network,
    'const range = { first, last: first + size - 1n };',
    'const range = { first, last: first + size - 2n };',
  ),
  fault(
    'IPv4-mapped blocks mean IPv6',
    network,
    "familyOf(first) === 'IPv4' && length >= 96 ? 'IPv4' : 'IPv6'",
    "dotted ? 'IPv4' : 'IPv6'",
  ),
  fault(
    'missing policyTypes mean both directions',
    dialect,
    "spec.field('egress').items().length > 0 ? ['Ingress', 'Egress'] : ['Ingress']",
    "['Ingress', 'Egress']",
  ),
  fault(
    'missing policyTypes never mean egress',
    dialect,
    "spec.field('egress').items().length > 0 ? ['Ingress', 'Egress'] : ['Ingress']",
    "['Ingress']",
  ),
  fault(
    'an empty list of peers matches nobody',
    dialect,
    '...(peers.length === 0 ? {} :',
    '...(peers.length < 0 ? {} :',
  ),
  fault('an empty list of ports matches none', dialect, '...(ports.length === 0 ? {} :', '...(ports.length < 0 ? {} :'),
  fault('a missing protocol means UDP', dialect, "?? 'TCP'", "?? 'UDP'"),
  fault('endPort is ignored', dialect, "last: entry.field('endPort').number() ?? first", 'last: first'),
  fault(
    'a pod selector alone looks into every namespace',
    dialect,
    ": { kind: 'own', namespace: reading.namespace };",
    ": { kind: 'select', selector: { kind: 'all' } };",
  ),
  fault('except is ignored', match, '&& !except.some((hole) => contains(hole.addresses, address))', ''),
  fault(
    'blocks match pods whatever the enforcer does',
    match,
    'run.decisions.choose(end.pod.selectable, rulingHolds, allowed)',
    'allowed',
  ),
  fault(
    'blocks never match host-network pods',
    match,
    'run.decisions.choose(end.pod.selectable, rulingHolds, allowed)',
    'rulingHolds',
  ),
  fault(
    'an unknown address lies in every block',
    match,
    'if (intersect(ranges, rest).length === 0) return denied;',
    'if (intersect(ranges, rest).length === 0) return allowed;',
  ),
  fault('an unknown address heeds no except', match, 'run.decisions.and(left, run.decisions.not(part(hole)))', 'left'),
  fault('a port name heeds no protocol', match, '&& port.protocol === protocol', ''),
  fault(
    'only the first number of a port name counts',
    match,
    'index === 0 || number === numbers[0] ? allowed : later',
    'index === 0 || number === numbers[0] ? allowed : denied',
  ),
  fault(
    'every number of a port name counts',
    match,
    'index === 0 || number === numbers[0] ? allowed : later',
    'allowed',
  ),
  fault(
    'port names are looked up on the source',
    match,
    "const target = direction === 'ingress' ? subject : peer;\n  const ports",
    "const target = direction === 'ingress' ? peer : subject;\n  const ports",
  ),
  fault(
    'the own node is not let in',
    match,
    'const guard = run.decisions.and(fromNode',
    'const guard = run.decisions.and(denied',
  ),
  fault('every node is the own node', match, 'return own === node ? guard : denied;', 'return guard;'),
  fault(
    'a policy without rules does not isolate',
    evaluate,
    'direction.isolates ? decisions.or(any, selects) : any',
    'direction.isolates && direction.rules.length > 0 ? decisions.or(any, selects) : any',
  ),
  fault(
    'egress of the source is not asked',
    evaluate,
    "const egress = permits(world, 'egress', source, destination);\n  const ingress",
    'const egress = everyPort;\n  const ingress',
  ),
  fault(
    'the condition of a policy is ignored',
    compile,
    'if (policy.condition === undefined || matched === denied) return matched;',
    'return matched;',
  ),
  fault(
    'namespaces lack their name label',
    compile,
    "return new Map([...labels, ['kubernetes.io/metadata.name', name]]);",
    'return labels;',
  ),
  fault(
    'finished pods are still peers',
    compile,
    "endpoint.finished ? run.ruling('finished-pods', 'present') : allowed",
    'allowed',
  ),
  fault(
    'host-network pods are ordinary',
    compile,
    "endpoint.hostNetwork ? run.ruling('host-network', 'pod') : allowed",
    'allowed',
  ),
  fault('deriving forgets the labels of a namespace', compile, 'if (relabelled.size > 0)', 'if (relabelled.size < 0)'),
  fault(
    'deriving forgets changed policies',
    compile,
    'const policies = isSameList(enforced, compiled.enforced) ? compiled.policies : indexPolicies(enforced);',
    'const policies = compiled.policies;',
  ),
  fault(
    'the last port of a range is outside',
    ports,
    'const to = placeOf(protocol, last) + 1;',
    'const to = Math.max(placeOf(protocol, first) + 1, placeOf(protocol, last));',
  ),
  fault(
    'other protocols are those of SCTP',
    ports,
    "return protocol === 'other' ? end - 1 :",
    "return protocol === 'other' ? end - 2 :",
  ),
  fault(
    'choosing forgets the other branch',
    decision,
    'const node = (variable: number, low: Decision, high: Decision): Decision => {\n    if (low === high) return low;',
    'const node = (variable: number, low: Decision, high: Decision): Decision => {\n    if (low === high || low === allowed) return low;',
  ),
  fault(
    'addresses do not tell endpoints apart',
    classes,
    "return value === undefined ? '-' : String(stretchOf(borders, value));",
    "return value === undefined ? '-' : 'x';",
  ),
  fault('named ports do not tell endpoints apart', classes, "    ports.join(','),\n", ''),
  fault(
    'only classes with a label a rule names are peers',
    classes,
    'if (candidates === undefined) index.classes.forEach((one) => test(one.index));\n  else',
    '',
  ),
  fault(
    'a changed peer is not looked at',
    candidates,
    'classes.filter(({ changed }) => changed)) {',
    'classes.filter(({ changed }) => changed && false)) {',
  ),
  fault('unclear is silent', difference, "return { change: 'unclear', before, after };", 'return undefined;'),
  fault(
    'only egress policies count as changed',
    difference,
    "ingress: affectedBy(comparing, 'ingress')",
    'ingress: []',
  ),
  fault(
    'rules that both worlds have hide those of one',
    candidates,
    "!known.has(texts[at] ?? '')",
    "known.has(texts[at] ?? '')",
  ),
];
