// Cluster DNS and its caches on nodes; IPv4 addresses that are written as IPv6.
import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model/object.ts';
import { destination, flow, object, observed, pod, shop, source, status, written } from './objects-and-logs.ts';

const dns: readonly JsonObject[] = [
  ...['coredns-a', 'coredns-b'].map((name, index) => ({
    ...pod(name, { ips: [`10.244.1.${20 + index}`], of: ['ReplicaSet', 'coredns'], labels: { 'k8s-app': 'kube-dns' } }),
  })),
].map((one) => ({ ...one, metadata: { ...(one['metadata'] as JsonObject), namespace: 'kube-system' } }));
const kubeDns = {
  ...object('v1', 'Service', 'kube-dns', {
    spec: {
      selector: { 'k8s-app': 'kube-dns' },
      clusterIP: '10.96.0.10',
      clusterIPs: ['10.96.0.10'],
      ports: [
        { name: 'dns', protocol: 'UDP', port: 53, targetPort: 53 },
        { name: 'dns-tcp', protocol: 'TCP', port: 53, targetPort: 53 },
      ],
    },
  }),
  metadata: { name: 'kube-dns', namespace: 'kube-system' },
};
const cache = {
  ...pod('node-local-dns-x', {
    ips: ['172.18.0.11'],
    of: ['DaemonSet', 'node-local-dns'],
    hostNetwork: true,
    labels: { 'k8s-app': 'node-local-dns' },
  }),
  metadata: { name: 'node-local-dns-x', namespace: 'kube-system', labels: { 'k8s-app': 'node-local-dns' } },
};

test.each<[name: string, fields: JsonObject, told: string]>([
  ['the cache on the node', { dst: { ip: '169.254.20.10' } }, 'node node-local DNS:53'],
  ['the cache, by TCP', { dst: { ip: '169.254.20.10' }, protocol: 'TCP' }, 'node node-local DNS:53'],
  ['the cache, as IPv6', { dst: { ip: '::ffff:169.254.20.10' } }, 'node node-local DNS:53'],
  ['the cache of AKS', { dst: { ip: '169.254.10.11' } }, 'node node-local DNS:53'],
  [
    'the Service of cluster DNS',
    { dst: { ip: '10.96.0.10' } },
    'ReplicaSet coredns (kube-system/coredns-a, kube-system/coredns-b):53 via kube-system/kube-dns 10.96.0.10 53',
  ],
  ['a pod of cluster DNS', { dst: { ip: '10.244.1.20' } }, 'ReplicaSet coredns (kube-system/coredns-a):53'],
  [
    'the cache to cluster DNS',
    { src: { ip: '172.18.0.11' }, dst: { ip: '10.244.1.21' } },
    'ReplicaSet coredns (kube-system/coredns-b):53',
  ],
  ['another link-local address', { dst: { ip: '169.254.169.254' } }, 'outside 169.254.169.254:53'],
])('names are asked for: %s', async (_name, fields, told) => {
  const { connections } = await observed(
    [...shop, ...dns, kubeDns, cache],
    [[flow('', 53, { protocol: 'UDP', ...fields })]],
  );
  expect(connections.map(destination)).toEqual([told]);
});

const request = (ip: string): JsonObject =>
  written(100, 'list', 'pods', '', {}, { user: { username: 'system:serviceaccount:shop:client' }, sourceIPs: [ip] });

test.each<[name: string, objects: readonly JsonObject[], logs: readonly (readonly JsonObject[])[]]>([
  ['of a flow', [], [[flow('::ffff:10.244.1.10', 8080, { src: { ip: '::ffff:10.244.1.2' } })]]],
  ['of a flow, in hexadecimal', [], [[flow('::FFFF:0AF4:010A', 8080, { src: { ip: '0:0:0:0:0:ffff:af4:102' } })]]],
  ['of the caller in an audit event', [], [[request('::ffff:10.244.1.2')]]],
  [
    'of a pod in an audit event',
    [pod('other-0')],
    [
      [status(50, 'other-0', 'o', { podIP: '::ffff:10.244.1.60' })],
      [flow('10.244.1.10', 8080, { src: { ip: '10.244.1.60' } })],
    ],
  ],
  [
    'of a slice in an audit event',
    [pod('other-0')],
    [
      [
        written(50, 'create', 'endpointslices', 'x', {
          endpoints: [{ addresses: ['::ffff:10.244.1.60'], targetRef: { kind: 'Pod', name: 'other-0' } }],
        }),
      ],
      [flow('10.244.1.10', 8080, { src: { ip: '10.244.1.60' } })],
    ],
  ],
  [
    'of a pod in the snapshot',
    [pod('other-0', { ips: ['::ffff:10.244.1.60'] })],
    [[flow('10.244.1.10', 8080, { src: { ip: '10.244.1.60' } })]],
  ],
])('IPv4 addresses that are written as IPv6: %s', async (_name, objects, logs) => {
  const { connections } = await observed([...shop, ...objects], logs);
  expect(connections.map(source)).toEqual([expect.stringMatching(/^StatefulSet (?:client|other)/)]);
});

test('the machine of the API server itself is nobody, also when written as IPv6', async () => {
  for (const ip of ['127.0.0.1', '::ffff:127.0.0.1', '::1'])
    expect((await observed(shop, [[request(ip)]])).connections).toEqual([]);
});
