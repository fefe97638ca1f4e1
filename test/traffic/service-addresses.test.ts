// Where Services lead: cluster addresses, external ones, load balancers, node ports.
import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model/object.ts';
import { destination, flow, object, observed, shop } from './objects-and-logs.ts';

const slice = (family: 'IPv4' | 'IPv6', ...ips: readonly string[]): JsonObject =>
  object('discovery.k8s.io/v1', 'EndpointSlice', `api-${family}`, {
    metadata: { labels: { 'kubernetes.io/service-name': 'api' } },
    addressType: family,
    ports: [{ name: 'web', protocol: 'TCP', port: 8080 }],
    endpoints: ips.map((ip, index) => ({
      addresses: [ip],
      targetRef: { kind: 'Pod', namespace: 'shop', name: `api-${index}` },
    })),
  });
const endpoints = object('v1', 'Endpoints', 'api', {
  subsets: [
    {
      addresses: [{ ip: '10.244.1.10', targetRef: { kind: 'Pod', namespace: 'shop', name: 'api-0' } }],
      notReadyAddresses: [{ ip: '10.244.1.11', targetRef: { kind: 'Pod', namespace: 'shop', name: 'api-1' } }],
      ports: [{ name: 'web', protocol: 'TCP', port: 8080 }],
    },
  ],
});
const backends: Readonly<Record<string, readonly JsonObject[]>> = {
  'the selector': [],
  EndpointSlices: [slice('IPv4', '10.244.1.10', '10.244.1.11'), slice('IPv6', 'fd00:1::10', 'fd00:1::11')],
  Endpoints: [endpoints],
};
const service = (spec: JsonObject, status: JsonObject = {}): JsonObject =>
  object('v1', 'Service', 'api', {
    spec: {
      type: 'LoadBalancer',
      selector: { app: 'api' },
      clusterIP: '10.96.0.5',
      clusterIPs: ['10.96.0.5', 'fd00:96::5'],
      ports: [
        { name: 'web', protocol: 'TCP', port: 80, targetPort: 'web', nodePort: 30080 },
        { name: 'udp', protocol: 'UDP', port: 81, targetPort: 8081, nodePort: 30081 },
      ],
      ...spec,
    },
    status,
  });
const balanced = service(
  { externalIPs: ['198.51.100.4'], loadBalancerIP: '198.51.100.5' },
  { loadBalancer: { ingress: [{ ip: '198.51.100.6' }, { hostname: 'lb.example.test' }] } },
);
const api = 'StatefulSet api (shop/api-0, shop/api-1)';

describe.each(Object.entries(backends))('a Service followed by %s', (_by, more) => {
  test.each<[name: string, dst: string, port: number, told: string]>([
    ['its cluster address', '10.96.0.5', 80, `${api}:8080 via shop/api 10.96.0.5 80`],
    ['its cluster address of the other family', 'fd00:96::5', 80, `${api}:8080 via shop/api fd00:96::5 80`],
    ['its cluster address, as IPv6', '::ffff:10.96.0.5', 80, `${api}:8080 via shop/api 10.96.0.5 80`],
    ['an external address', '198.51.100.4', 80, `${api}:8080 via shop/api 198.51.100.4 80`],
    ['the address that was asked for', '198.51.100.5', 80, `${api}:8080 via shop/api 198.51.100.5 80`],
    ['the address of the load balancer', '198.51.100.6', 80, `${api}:8080 via shop/api 198.51.100.6 80`],
    ['a node port', '172.18.0.11', 30080, `${api}:8080 via shop/api 172.18.0.11 30080`],
    ['a node port, the other family', 'fd00:18::11', 30080, `${api}:8080 via shop/api fd00:18::11 30080`],
    ['a node port, as IPv6', '::FFFF:ac12:000b', 30080, `${api}:8080 via shop/api 172.18.0.11 30080`],
    ['a node port of another protocol', '172.18.0.11', 30081, 'node node-a:30081'],
    ['a port of the node', '172.18.0.11', 10250, 'node node-a:10250'],
    ['a node port of no node', '172.18.0.99', 30080, 'outside 172.18.0.99:30080'],
    [
      'a port that the load balancer does not have',
      '198.51.100.6',
      82,
      '? service-without-backends:82 via shop/api 198.51.100.6 82',
    ],
  ])('%s', async (_name, dst, port, told) => {
    const { connections } = await observed([...shop, balanced, ...more], [[flow(dst, port)]]);
    expect(connections.map(destination)).toEqual([told]);
  });
});
