import { expect, test } from '@jest/globals';
import { antreaFlows } from '../../src/logs/antrea-flows.ts';
import { antrea } from '../../src/logs/antrea.ts';
import type { LogFormat, RawRecord } from '../../src/logs/index.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { observed } from '../log-material.ts';
import { withoutPlaces } from './decoding.ts';
import { flowText } from './samples/case.ts';
import { processorTime } from '../time-taken.ts';

const origin = { kind: 'log', file: 'f', line: 1 } as const;
const text = (line: string): RawRecord => ({ kind: 'text', line, origin });

function shown(format: LogFormat, record: RawRecord, utcOffset = 0): string {
  const facts = format.decode(record, new Map([['utcOffset', utcOffset]]));
  if ('unreadable' in facts) return facts.unreadable;
  return facts.map((fact) => (fact.kind === 'flow' ? flowText(fact.flow) : fact.kind)).join();
}

const day = '2026/11/23 08:00:00.500000';
const told = '10.0.0.1 40000 10.0.0.2 80 TCP 60';

test.each<[name: string, line: string, shown: string]>([
  [
    'the first releases, which wrote no ports',
    `${day} AntreaPolicyIngressRule AntreaNetworkPolicy:pay/api Drop 0 SRC: 10.0.0.1 DEST: 10.0.0.2 60 TCP`,
    'a line without a port, as early releases wrote it',
  ],
  [
    'the first releases, without ports by nature',
    `${day} AntreaPolicyEgressRule AntreaNetworkPolicy:pay/api Drop 0 SRC: 10.0.0.1 DEST: 10.0.0.2 60 ICMP`,
    '1 10.0.0.1 -> 10.0.0.2 other denied 2026-11-23T08:00:00.500Z request ×1 packets source by cni-policy deny=NetworkPolicy pay/api',
  ],
  [
    'releases with ports and without names of rules',
    `${day} AntreaPolicyAppTierIngressRule AntreaNetworkPolicy:pay/api Allow 61800 ${told}`,
    '1 10.0.0.1 :40000 -> 10.0.0.2 TCP/80 allowed 2026-11-23T08:00:00.500Z request ×1 packets destination by cni-policy allow=NetworkPolicy pay/api',
  ],
  [
    'releases with names of rules and pods, without directions',
    `${day} AntreaPolicyEgressRule AntreaClusterNetworkPolicy:all deny Drop 44900 shop/cart-0 ${told} label [2 packets in 500ms]`,
    '1 shop/cart-0 10.0.0.1 :40000 -> 10.0.0.2 TCP/80 denied 2026-11-23T08:00:00.000Z/2026-11-23T08:00:00.500Z request ×2 packets source by cni-policy deny=ClusterNetworkPolicy all',
  ],
  [
    'a rule whose name has words of the log',
    `${day} AntreaPolicyIngressRule AntreaNetworkPolicy:pay/api Drop all Egress Allow 1 Ingress Reject 5 pay/api-0 ${told} <nil>`,
    '1 10.0.0.1 :40000 -> pay/api-0 10.0.0.2 TCP/80 denied',
  ],
  [
    'a rule whose name is a whole packet',
    `${day} AntreaPolicyIngressRule AntreaNetworkPolicy:pay/api x Ingress Allow 1 a/b 9.9.9.9 1 9.9.9.8 2 TCP 60 y Ingress Drop 5 pay/api-0 ${told} <nil>`,
    'a line in which the name of a rule reads like a packet',
  ],
  [
    'a label that is a whole packet',
    `${day} AntreaPolicyIngressRule AntreaNetworkPolicy:pay/api x Ingress Drop 5 pay/api-0 ${told} y Ingress Allow 1 a/b 9.9.9.9 1 9.9.9.8 2 TCP 60 z`,
    'a line in which the name of a rule reads like a packet',
  ],
  [
    'handed to the engine of the application layer',
    `${day} AntreaPolicyIngressRule AntreaNetworkPolicy:pay/api l7 Ingress Redirect 5 pay/api-0 ${told} <nil>`,
    'TCP/80 allowed',
  ],
  [
    'passed on to the policies of Kubernetes',
    `${day} AntreaPolicyIngressRule AntreaNetworkPolicy:pay/api p Ingress Pass 5 pay/api-0 ${told} <nil>`,
    'TCP/80 unknown 2026-11-23T08:00:00.500Z request ×1 packets destination by cni-policy',
  ],
  [
    'a policy of the cluster of Kubernetes',
    `${day} AntreaPolicyIngressRule AdminNetworkPolicy:tenants p Ingress Drop 5 pay/api-0 ${told} <nil>`,
    'by kubernetes-policy deny=AdminNetworkPolicy tenants',
  ],
  [
    'IPv6, and a pod that the agent did not know',
    `${day} IngressRule K8sNetworkPolicy:pay/api <nil> Ingress Allow 190 <nil> fd00::1 40000 fd00::2 80 TCP 60 <nil>`,
    '1 fd00::1 :40000 -> fd00::2 TCP/80 allowed',
  ],
  [
    'half a line',
    `${day} IngressRule K8sNetworkPolicy:pay/api <nil> Ingress Allow 190 pay/api-0 10.0.0.1`,
    'none of the network policy log',
  ],
  [
    'no addresses',
    `${day} IngressRule K8sNetworkPolicy:pay/api <nil> Ingress Allow 190 a/b 1.2.3 1 4.5 2 TCP 60 <nil>`,
    'a line without two addresses',
  ],
  [
    'no date',
    `IngressRule K8sNetworkPolicy:pay/api <nil> Ingress Allow 190 a/b ${told} <nil>`,
    'a line without a time',
  ],
])('np.log: %s', (_name, line, wanted) => {
  expect(shown(antrea, text(line))).toContain(wanted);
});

test('times without a zone are in that of the logs; an envelope may tell what the line does not', () => {
  const line = `IngressRule K8sNetworkPolicy:pay/api <nil> Ingress Allow 190 a/b ${told} <nil>`;
  expect(shown(antrea, text(`${day} ${line}`), 120)).toContain('2026-11-23T06:00:00.500Z');
  const around = { time: '2026-11-23T08:00:00Z', node: 'node-a' };
  expect(shown(antrea, { kind: 'text', line, origin, around })).toContain(
    '2026-11-23T08:00:00.000Z request ×1 packets destination on node-a',
  );
});

test('lines made to be slow are not', () => {
  const time = processorTime(1_000, () => {
    antrea.decode(text(`${day} IngressRule a ${'Ingress Allow 1 a/b '.repeat(90)}`), new Map());
    antrea.decode(text(`${day} IngressRule ${' Drop 1'.repeat(200_000)}`), new Map());
  });
  expect(time).toBeLessThan(1_000);
});

const record: JsonObject = {
  ...{ flowStartSeconds: 1795420800, flowEndSeconds: 1795420860, protocolIdentifier: 6 },
  ...{ sourceIPv4Address: '10.0.0.1', sourceTransportPort: 40000, sourcePodNamespace: 'shop', sourcePodName: 'cart-0' },
  ...{ destinationIPv4Address: '10.0.0.2', destinationTransportPort: 80 },
  ...{ destinationPodNamespace: 'pay', destinationPodName: 'api-0' },
  ...{ ingressNetworkPolicyName: '', egressNetworkPolicyName: '' },
};
const span = '2026-11-23T08:00:00.000Z/2026-11-23T08:01:00.000Z';
const first = `1 shop/cart-0 10.0.0.1 :40000 -> pay/api-0 10.0.0.2 TCP/80`;

test.each<[name: string, fields: JsonObject, shown: string]>([
  ['no policy', {}, `${first} allowed ${span} request ×1 windows unknown by cni-policy`],
  [
    'allowed at both ends',
    {
      ...{ ingressNetworkPolicyName: 'in', ingressNetworkPolicyNamespace: 'pay', ingressNetworkPolicyType: 1 },
      ...{ egressNetworkPolicyName: 'out', egressNetworkPolicyType: 3, egressNetworkPolicyRuleAction: 1 },
    },
    'unknown by cni-policy allow=ClusterNetworkPolicy out allow=NetworkPolicy pay/in',
  ],
  [
    'refused at the destination: what the source allowed decided nothing',
    {
      ...{ ingressNetworkPolicyName: 'in', ingressNetworkPolicyNamespace: 'pay', ingressNetworkPolicyType: 2 },
      ...{ ingressNetworkPolicyRuleAction: 3, egressNetworkPolicyName: 'out', egressNetworkPolicyType: 1 },
    },
    `denied ${span} request ×1 windows destination by cni-policy deny=NetworkPolicy pay/in`,
  ],
  [
    'refused by isolation',
    { egressNetworkPolicyRuleAction: '2' },
    `denied ${span} request ×1 windows source by cni-policy`,
  ],
  ['a policy of tomorrow', { ingressNetworkPolicyName: 'x', ingressNetworkPolicyType: 9 }, 'unknown by cni-policy'],
  [
    'of ClickHouse',
    { sourceIPv4Address: '', sourceIP: 'fd00::1', flowStartSeconds: '2026-11-23 08:00:00' },
    'cart-0 fd00::1 :40000',
  ],
  ['labels', { sourcePodLabels: '{"app":"cart","n":1}' }, '{app=cart}'],
  ['broken labels', { sourcePodLabels: '{"app":' }, first],
  ['a Service', { destinationServicePortName: 'pay/api:http', destinationServicePort: 0 }, 'svc pay/api:http'],
  [
    'a Service by number',
    { destinationServicePortName: 'pay/api:http', destinationServicePort: 8080 },
    'svc pay/api:8080',
  ],
  ['to the outside', { destinationPodName: '', destinationPodNamespace: '' }, '-> 10.0.0.2 TCP/80 allowed'],
  ['an end before its start', { flowEndSeconds: 5 }, 'allowed 2026-11-23T08:00:00.000Z request'],
  ['no time', { flowStartSeconds: null }, 'a flow record without a time'],
  ['no port', { destinationTransportPort: -1 }, 'a flow record without a port'],
])('flow record: %s', (_name, fields, wanted) => {
  expect(shown(antreaFlows, { kind: 'json', value: { ...record, ...fields }, origin })).toContain(wanted);
});

test('flow records in CSV below a line with their columns', async () => {
  const columns = Object.keys(record).join(',');
  const { flows, logs } = await observed(`${columns}\n${Object.values(record).map(String).join(',')}\n`);
  expect(logs).toMatchObject([{ format: 'antrea-flows', records: 2, skipped: [] }]);
  expect(flows.map(({ samples }) => samples)).toEqual([[{ kind: 'log', file: 'log1', line: 2 }]]);
  expect(withoutPlaces(flows)).toEqual(withoutPlaces((await observed(JSON.stringify(record))).flows));
});
