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
const content = 'engine/content.ts';
const tiered = 'dialects/tiered-rules.ts';
const admin = 'dialects/admin-network-policy.ts';
const cluster = 'dialects/cluster-network-policy.ts';

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
    "return value === undefined ? '-' : String(stretchOf(borders(), value));",
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
  fault(
    'policies of one priority come in the order of their names',
    evaluate,
    'if (sameMap(first.outcome, last.outcome)) return first;',
    'return first;',
  ),
  fault(
    'a rule that passes allows',
    evaluate,
    "rule.action === 'deny' ? constant(denied) : next",
    "rule.action === 'deny' ? constant(denied) : everyPort",
  ),
  fault(
    'the baseline is asked although a policy isolates',
    evaluate,
    'decisions.choose(isolates, denied, after));',
    'decisions.choose(isolates, next === everyPort ? denied : after, after));',
  ),
  fault('a high priority comes first', evaluate, '.sort(([a], [b]) => a - b)', '.sort(([a], [b]) => b - a)'),
  fault(
    'rules of an ordered tier are read from the last',
    evaluate,
    'return direction.rules.flatMap((rule): readonly Step[] => {',
    'return direction.rules.toReversed().flatMap((rule): readonly Step[] => {',
  ),
  fault('networks do not match pods', match, ' || peer.byAddress === true) return inside;', ') return inside;'),
  fault(
    'a port name without a protocol means TCP',
    match,
    'return namedProtocols.reduce<PortMap>(',
    'return namedProtocols.slice(0, 1).reduce<PortMap>(',
  ),
  fault(
    'labels of nodes are ignored',
    match,
    'if (node !== undefined) return run.matches(selector, run.intern(node.labels));',
    'if (node !== undefined) return allowed;',
  ),
  fault(
    'an address that a node has is not that node',
    match,
    'end.address !== undefined && one.addresses.includes(end.address)',
    'false',
  ),
  fault(
    'a node that nobody knows is never selected',
    match,
    'run.decisions.atom({ key: `nodes:${who}:${formatSelector(selector)}`, text })',
    'denied',
  ),
  fault(
    'names of domains mean pods too',
    match,
    'peer.outside === true && isInCluster(end) ? denied : run.decisions.atom(peer.atom)',
    'run.decisions.atom(peer.atom)',
  ),
  fault(
    'an unknown peer does not close its rule',
    tiered,
    'if (items.length === 0 || blank.length > 0) {',
    'if (items.length === 0) {',
  ),
  fault(
    'a rule that passes stays open with an unknown peer',
    tiered,
    "{ index, action: 'deny', origin }",
    '{ index, action, origin }',
  ),
  fault(
    'an unknown action does nothing',
    tiered,
    'if (action === undefined) return anyAction(reading, rule, index);',
    'if (action === undefined) return [];',
  ),
  fault('the baseline policy comes after rank 0', admin, "tier: 'Baseline', rank: 0", "tier: 'Baseline', rank: 1"),
  fault(
    'ranges of an administrator end at their start',
    admin,
    "range.field('start').number(), range.field('end').number())",
    "range.field('start').number(), range.field('start').number())",
  ),
  fault(
    'priority of a cluster-wide policy is ignored',
    cluster,
    "rank: spec.field('priority').number() ?? 0",
    'rank: 0',
  ),
  fault(
    'the content of ordered policies has no names',
    content,
    "const name = ordered.has(policy.tier) ? keyOf(policy.ref) : '';",
    "const name = '';",
  ),
  fault(
    'the content of rules has no order',
    content,
    "direction.rules.map(ruleContent).join(';')",
    "direction.rules.map(ruleContent).sort().join(';')",
  ),
  fault(
    'the content of a rule has no action',
    content,
    "return `${rule.action} ${rule.condition?.key ?? ''}",
    "return `${rule.condition?.key ?? ''}",
  ),
  fault('addresses of nodes are no borders', classes, "if (peer.kind === 'nodes') {", 'if (nodes.length < 0) {'),
  fault(
    'labels of nodes do not count as a change',
    candidates,
    'if (moved && [...was.policies, ...is.policies].some(looksAtNodes)) return true;',
    '',
  ),
  fault(
    'rules that deny or pass hide one another',
    candidates,
    "unions.has(policy.tier) && direction.rules.every(({ action }) => action === 'allow')",
    'true',
  ),
  fault(
    'of two conditions of a policy only the first counts',
    decision,
    'value.all.reduce((all, part)',
    'value.all.slice(0, 1).reduce((all, part)',
  ),
];
