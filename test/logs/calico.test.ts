import { expect, test } from '@jest/globals';
import { calicoEnterprise } from '../../src/logs/calico-enterprise.ts';
import { calicoWhisker } from '../../src/logs/calico-whisker.ts';
import type { LogFormat } from '../../src/logs/index.ts';
import type { Flow } from '../../src/model/flow.ts';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { flowText } from './samples/case.ts';

const record = (value: JsonObject) => ({ kind: 'json', value, origin: { kind: 'log', file: 'f', line: 1 } }) as const;

function decoded(format: LogFormat, value: JsonObject): readonly Flow[] {
  const facts = format.decode(record(value), new Map());
  if ('unreadable' in facts) throw new Error(facts.unreadable);
  return facts.flatMap((fact) => (fact.kind === 'flow' ? [fact.flow] : []));
}

const whisker: JsonObject = {
  start_time: '2026-11-23T08:00:00Z',
  end_time: '2026-11-23T08:00:15Z',
  action: 'Allow',
  source_name: 'cart-7d9f8b6c5d-*',
  source_namespace: 'shop',
  source_labels: 'app=cart | projectcalico.org/orchestrator=k8s',
  dest_name: 'db-0',
  dest_namespace: 'pay',
  dest_labels: '',
  protocol: 'tcp',
  dest_port: 5432,
  reporter: 'Src',
  policies: { enforced: [], pending: [] },
};

const enterprise: JsonObject = {
  start_time: 1795420800,
  end_time: 1795421100,
  source_ip: null,
  source_name: '-',
  source_name_aggr: 'cart-7d9f8b6c5d-*',
  source_namespace: 'shop',
  source_type: 'wep',
  source_labels: { labels: ['app=cart'] },
  dest_ip: '10.0.0.2',
  dest_name: 'db-0',
  dest_name_aggr: 'db-*',
  dest_namespace: 'pay',
  dest_type: 'wep',
  dest_port: 5432,
  proto: 'tcp',
  action: 'allow',
  reporter: 'dst',
  num_flows_started: 3,
};

test.each<[name: string, fields: JsonObject, shown: string]>([
  ['pods by the beginning of their names', {}, 'shop/cart-7d9f8b6c5d-* {app=cart} -> pay/db-0 TCP/5432 allowed'],
  ['lower case', { reporter: 'src', action: 'deny' }, 'shop/cart-7d9f8b6c5d-* {app=cart} -> pay/db-0 TCP/5432 denied'],
  ['pass is no verdict', { action: 'Pass' }, 'shop/cart-7d9f8b6c5d-* {app=cart} -> pay/db-0 TCP/5432 unknown'],
  [
    'the internet',
    { source_name: 'pub', source_namespace: '-', source_labels: '' },
    'outside "public network" -> pay/db-0 TCP/5432 allowed',
  ],
  [
    'private networks, which nodes are too',
    { source_name: 'pvt', source_namespace: '', source_labels: '' },
    '"private network" -> pay/db-0 TCP/5432 allowed',
  ],
  [
    'a node or a set of networks',
    { source_name: 'node-a', source_namespace: '-', source_labels: 'x=y' },
    '"node-a" -> pay/db-0 TCP/5432 allowed',
  ],
  ['nothing but the namespace', { source_name: '*', source_labels: '' }, 'namespace shop -> pay/db-0 TCP/5432 allowed'],
  [
    'no port in ICMP',
    { protocol: 'icmp', dest_port: 0 },
    'shop/cart-7d9f8b6c5d-* {app=cart} -> pay/db-0 other allowed',
  ],
])('Whisker: %s', (_name, fields, shown) => {
  const [flow] = decoded(calicoWhisker, { ...whisker, ...fields });
  expect(flow === undefined ? '' : flowText(flow)).toContain(`1 ${shown} `);
});

test.each<[name: string, fields: JsonObject, shown: string]>([
  ['counts connections', {}, '×3 connections destination'],
  ['a window in which none began', { num_flows_started: 0, num_flows: 1 }, '×1 windows'],
  ['a count that is none', { num_flows_started: 'x' }, '×1 windows'],
  ['a single address', { source_ip: '2001:db8::1' }, 'shop/cart-7d9f8b6c5d-* 2001:db8::1 {app=cart} ->'],
  [
    'the node that reported',
    { host: 'node-a', source_port: 40000 },
    '{app=cart} :40000 -> pay/db-0 10.0.0.2 TCP/5432 allowed 2026-11-23T08:00:00.000Z/2026-11-23T08:05:00.000Z request ×3 connections destination on node-a window 300000 by cni-policy',
  ],
  [
    'a host beside the end itself',
    { reporter: 'src,fwd' },
    'TCP/5432 allowed 2026-11-23T08:00:00.000Z/2026-11-23T08:05:00.000Z request ×3 connections source ',
  ],
  ['a host beside the other end', { reporter: 'dst,fwd', action: 'deny' }, 'TCP/5432 denied '],
  ['a host on the way, which does not ask the policies of pods', { reporter: 'fwd' }, 'TCP/5432 unknown '],
  ['a host on the way that refuses', { reporter: 'fwd', action: 'deny' }, '×3 connections node window'],
  [
    'a host',
    { source_type: 'hep', source_namespace: '-', source_name_aggr: 'node-a', source_ip: '172.18.0.2' },
    '1 node "node-a" 172.18.0.2 -> ',
  ],
  [
    'the internet',
    { source_type: 'net', source_namespace: '-', source_name_aggr: 'pub', source_ip: '203.0.113.7' },
    '1 outside 203.0.113.7 -> ',
  ],
  [
    'a private address',
    { source_type: 'net', source_namespace: '-', source_name_aggr: 'pvt', source_ip: '10.9.0.1' },
    '1 10.9.0.1 -> ',
  ],
  [
    'a set of networks, whose labels are no pod labels',
    { source_type: 'ns', source_name_aggr: 'partners' },
    '1 "shop/partners" -> ',
  ],
  [
    'through a Service',
    {
      dest_service_namespace: 'pay',
      dest_service_name: 'db',
      dest_service_port: 'sql',
      dest_service_port_num: 15432,
    },
    '-> pay/db-0 svc pay/db:15432 10.0.0.2 TCP/5432',
  ],
  [
    'through a Service whose port has a name only',
    { dest_service_namespace: 'pay', dest_service_name: 'db', dest_service_port: 'sql', dest_service_port_num: null },
    'svc pay/db:sql',
  ],
])('Enterprise: %s', (_name, fields, shown) => {
  const [flow] = decoded(calicoEnterprise, { ...enterprise, ...fields });
  expect(flow === undefined ? '' : flowText(flow)).toContain(shown);
});

const ofTexts = (texts: readonly Json[]): readonly string[] =>
  decoded(calicoEnterprise, { ...enterprise, policies: { all_policies: texts } }).flatMap(({ policies }) =>
    policies.map(({ ref, effect }) => `${effect} ${ref.group}/${ref.kind} ${ref.namespace}/${ref.name}`),
  );

test.each<[text: string, shown: string]>([
  ['0|default|pay/knp.default.allow-cart|allow|0', 'allow networking.k8s.io/NetworkPolicy pay/allow-cart'],
  ['0|default|pay/knp.default.with.dots|deny|-1', 'deny networking.k8s.io/NetworkPolicy pay/with.dots'],
  ['0|default|pay/default.allow-cart|allow|2', 'allow projectcalico.org/NetworkPolicy pay/allow-cart'],
  ['0|security|pay/security.db|deny|1', 'deny projectcalico.org/NetworkPolicy pay/security.db'],
  ['0|security|security.everything|allow|1', 'allow projectcalico.org/GlobalNetworkPolicy /security.everything'],
  ['0|default|default.everything|deny|1', 'deny projectcalico.org/GlobalNetworkPolicy /everything'],
  [
    '0|adminnetworkpolicy|kanp.adminnetworkpolicy.tenants|allow|0',
    'allow policy.networking.k8s.io/AdminNetworkPolicy /tenants',
  ],
  [
    '0|baselineadminnetworkpolicy|kbanp.baselineadminnetworkpolicy.default|deny|0',
    'deny policy.networking.k8s.io/BaselineAdminNetworkPolicy /default',
  ],
  ['0|default|knp:pay/allow-cart|allow|0', 'allow networking.k8s.io/NetworkPolicy pay/allow-cart'],
  ['0|security|np:pay/security.db|deny|-1', 'deny projectcalico.org/NetworkPolicy pay/security.db'],
  ['0|security|gnp:everything|allow|1', 'allow projectcalico.org/GlobalNetworkPolicy /everything'],
  ['0|default|gnp:default.everything|allow|1', 'allow projectcalico.org/GlobalNetworkPolicy /everything'],
  ['0|kube-admin|kcnp:tenants|deny|0', 'deny policy.networking.k8s.io/ClusterNetworkPolicy /tenants'],
  ['0|adminnetworkpolicy|kanp:tenants|deny|0', 'deny policy.networking.k8s.io/AdminNetworkPolicy /tenants'],
  ['0|x|kbanp:default|deny|0', 'deny policy.networking.k8s.io/BaselineAdminNetworkPolicy /default'],
  ['0|default|pay/default.old-without-rule|allow', 'allow projectcalico.org/NetworkPolicy pay/old-without-rule'],
])('policy %s', (text, shown) => {
  expect(ofTexts([text])).toEqual([shown]);
});

test.each<[name: string, text: Json]>([
  ['passed on', '0|security|security.tenants|pass|0'],
  ['staged', '0|default|pay/staged:knp.default.next|deny|0'],
  ['staged by Calico', '0|security|pay/security.staged:next|deny|0'],
  ['staged by Calico, in the later spelling', '0|security|snp:pay/next|deny|0'],
  ['staged for all namespaces', '0|security|sgnp:next|deny|0'],
  ['staged for Kubernetes, in the later spelling', '0|default|sknp:pay/next|deny|0'],
  ['the default of a namespace, in the later spelling', '1|__PROFILE__|pro:kns.pay|allow|0'],
  ['the default of a namespace', '1|__PROFILE__|__PROFILE__.kns.pay|allow|0'],
  ['no action', '0|default|pay/default.x'],
  ['no index', 'x|default|pay/default.x|allow|0'],
  ['no name', '0|default|pay/knp.default.|allow|0'],
  ['no text', 7],
])('no policy is named where the text is %s', (_name, text) => {
  expect(ofTexts([text])).toEqual([]);
});

test('policies come in the order of evaluation, and enforced ones before those that are only planned', () => {
  expect(ofTexts(['2|default|a/default.two|allow|0', '0|t|a/t.one|deny|0'])).toEqual([
    'deny projectcalico.org/NetworkPolicy a/t.one',
    'allow projectcalico.org/NetworkPolicy a/two',
  ]);
  const [flow] = decoded(calicoEnterprise, {
    ...enterprise,
    policies: {
      all_policies: ['0|default|a/default.all|deny|0'],
      enforced_policies: ['0|default|a/default.enforced|allow|0'],
    },
  });
  expect(flow?.policies.map(({ ref }) => ref.name)).toEqual(['enforced']);
});

test('a page of Whisker: what is broken in it is told, the rest is read', () => {
  const facts = calicoWhisker.decode(
    record({ items: [whisker, { ...whisker, dest_port: 'x' }, whisker], total: {} }),
    new Map(),
  );
  expect(facts).toEqual([
    expect.objectContaining({ kind: 'flow' }),
    expect.objectContaining({ kind: 'flow' }),
    { kind: 'limit', text: '1 flow inside one record could not be read: a flow without a port' },
  ]);
});

test.each<[name: string, format: LogFormat, fields: JsonObject, reason: string]>([
  ['no time', calicoWhisker, { start_time: null }, 'without its window'],
  ['an end before its start', calicoWhisker, { end_time: '2026-11-23T07:00:00Z' }, 'without its window'],
  ['a strange protocol', calicoWhisker, { protocol: 'carrier pigeon' }, 'protocol'],
  ['no time', calicoEnterprise, { start_time: {} }, 'without its window'],
  ['a port beyond all', calicoEnterprise, { dest_port: 70000 }, 'without a port'],
  ['no protocol', calicoEnterprise, { proto: '-' }, 'protocol'],
])('unreadable: %s', (_name, format, fields, reason) => {
  const value = { ...(format === calicoWhisker ? whisker : enterprise), ...fields };
  expect(format.decode(record(value), new Map())).toEqual({ unreadable: expect.stringContaining(reason) });
});

test('the two are told from each other', () => {
  expect(calicoWhisker.recognise(record(enterprise))).toBeUndefined();
  expect(calicoEnterprise.recognise(record(whisker))).toBeUndefined();
});
