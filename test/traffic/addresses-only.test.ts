/** Logs that tell addresses only, brought together with a cluster: who, by which Service, in which direction, once. */
import { expect, test } from '@jest/globals';
import { attribute, knownCluster } from '../../src/attribute.ts';
import { workloadKeyOf } from '../../src/model/cluster.ts';
import type { ConnectionEnd } from '../../src/model/flow.ts';
import { formatAddress } from '../../src/model/network.ts';
import { observed, world } from '../log-material.ts';

const there = world({
  pods: {
    'shop/cart-0': { ip: '10.244.0.8', of: 'StatefulSet/cart' },
    'pay/api-0': { ip: '10.244.0.9', of: 'Deployment/api', labels: { app: 'api' }, ports: [8080] },
    'pay/api-1': { ip: '10.244.0.10', of: 'Deployment/other', labels: { app: 'api' }, ports: [8080] },
  },
  services: { 'pay/api': { ip: '10.96.4.5', selector: { app: 'api' }, ports: [{ port: 80, target: 8080 }] } },
  nodes: { 'node-a': '10.224.0.4' },
});

async function connectionsOf(log: string): Promise<readonly string[]> {
  const seen = await observed(log, { known: knownCluster(there, []) });
  const end = (one: ConnectionEnd): string =>
    one.kind === 'workload'
      ? workloadKeyOf(one.workload)
      : one.kind === 'outside'
        ? `outside ${formatAddress(one.address)}`
        : one.kind === 'unidentified'
          ? one.why
          : one.kind;
  return attribute(seen, there).connections.map(({ source, destination, port, via, allowed, other }) =>
    [
      `${end(source)} -> ${end(destination)}:${port ?? ''}`,
      ...(via === undefined ? [] : [`via ${via.service}:${via.port ?? ''}`]),
      ...(allowed === undefined ? [] : [`allowed ×${allowed.count}`]),
      ...(other === undefined ? [] : [`other ×${other.count}`]),
    ].join(' '),
  );
}

const pair = 'src=10.244.0.8 dst=10.96.4.5 sport=40000 dport=80 src=10.244.0.9 dst=10.244.0.8 sport=8080 dport=40000';
const vpc = (from: string, to: string, action = 'ACCEPT'): string =>
  `2 1 eni-1235b8ca123456789 ${from.replace(':', ' ')} ${to.replace(':', ' ')} 1 ACTION`
    .replace(
      /^2 1 (\S+) (\S+) (\d+) (\S+) (\d+) 1 ACTION$/,
      '2 1 $1 $2 $4 $3 $5 6 5 500 1795420800 1795420860 ACTION OK',
    )
    .replace('ACTION', action);

test.each<[name: string, log: string, expected: readonly string[]]>([
  [
    'conntrack: the pod that answered, although its Service has pods of two workloads',
    `2026-11-23T08:00:00Z\ntcp 6 9 ESTABLISHED ${pair} [ASSURED]\n`,
    ['shop/cart[StatefulSet] -> pay/api[Deployment]:8080 via pay/api:80 allowed ×1'],
  ],
  [
    'conntrack: the events of one connection are one',
    [
      `[1795420800.1] [NEW] tcp 6 120 SYN_SENT ${pair.replace(' src=10.244.0.9', ' [UNREPLIED] src=10.244.0.9')}`,
      `[1795420800.2] [UPDATE] tcp 6 60 SYN_RECV ${pair}`,
      `[1795420800.3] [UPDATE] tcp 6 432000 ESTABLISHED ${pair} [ASSURED]`,
      `[1795420860.3] [DESTROY] tcp 6 ${pair} [ASSURED]`,
    ].join('\n'),
    ['shop/cart[StatefulSet] -> pay/api[Deployment]:8080 via pay/api:80 allowed ×1 other ×1'],
  ],
  [
    'Istio: what both proxies report is one, named by the Service',
    [
      '[2026-11-23T08:00:00.5Z] "GET / HTTP/1.1" 200 - via_upstream - "-" 0 1 1 1 "-" "c" "i" "api" "10.244.0.9:8080" outbound|80||api.pay.svc.cluster.local 10.244.0.8:37652 10.96.4.5:80 10.244.0.8:46520 - default',
      '[2026-11-23T08:00:00.5Z] "GET / HTTP/1.1" 200 - via_upstream - "-" 0 1 1 1 "-" "c" "i" "api" "127.0.0.6:8080" inbound|8080|| 127.0.0.6:4 10.244.0.9:8080 10.244.0.8:37652 outbound_.80_._.api.pay.svc.cluster.local default',
    ].join('\n'),
    ['shop/cart[StatefulSet] -> pay/api[Deployment]:8080 via pay/api:80 allowed ×1'],
  ],
  [
    'VPC flow logs: the answer is turned round where the port is known as a server’s, both above those of clients',
    [vpc('10.244.0.8:61000', '10.244.0.9:8080'), vpc('10.244.0.9:8080', '10.244.0.8:61000')].join('\n'),
    ['shop/cart[StatefulSet] -> pay/api[Deployment]:8080 allowed ×1'],
  ],
  [
    'VPC flow logs: a refusal by a security group is none by a policy',
    vpc('203.0.113.7:61000', '10.244.0.9:8080', 'REJECT'),
    ['outside 203.0.113.7 -> pay/api[Deployment]:8080 other ×1'],
  ],
  [
    'VPC flow logs: the address of a Service stays whoever is behind it',
    vpc('10.244.0.8:61000', '10.96.4.5:80'),
    ['shop/cart[StatefulSet] -> several-possible-owners:8080 via pay/api:80 allowed ×1'],
  ],
])('%s', async (_name, log, expected) => {
  expect(await connectionsOf(log)).toEqual(expected);
});
