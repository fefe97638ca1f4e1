import { expect, test } from '@jest/globals';
import type { World } from '../../src/model/cluster.ts';
import { formatAddress } from '../../src/model/network.ts';
import { apiServerOf, dnsOf, meshProxiesOf } from '../../src/model/system.ts';
import { deployment, policy, stateOf, workload } from '../worlds/trees.ts';

const dns = '[{name: dns, containerPort: 53, protocol: UDP}, {name: dns-tcp, containerPort: 53}]';
const openshiftDns = '[{name: dns, containerPort: 5353, protocol: UDP}, {name: dns-tcp, containerPort: 5353}]';

const service = (id: string, selector: string, ports: string, address: string): string => {
  const [namespace, name] = id.split('/');
  return `---
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: ${namespace}}
spec: {clusterIP: ${address}, selector: ${selector}, ports: ${ports}}
`;
};

const toNames = '[{name: d, port: 53, protocol: UDP, targetPort: dns}, {name: t, port: 53, targetPort: dns-tcp}]';
const coreDns = deployment('kube-system/coredns', '{k8s-app: kube-dns}', `, ports: ${dns}`);
const kubeDns = service('kube-system/kube-dns', '{k8s-app: kube-dns}', toNames, '10.96.0.10');
const cache = (pod = ', hostNetwork: true'): string =>
  workload('DaemonSet', 'kube-system/node-local-dns', '{k8s-app: node-local-dns}', `, ports: ${dns}`, pod);

interface Row {
  readonly name: string;
  readonly cluster: string;
  readonly basis?: 'found' | 'assumed';
  readonly servers: readonly string[];
  readonly services?: readonly string[];
  readonly nodeLocal?: boolean;
}

const rows: readonly Row[] = [
  {
    name: 'CoreDNS behind kube-dns',
    cluster: coreDns + kubeDns,
    servers: ['kube-system/coredns UDP 53,TCP 53'],
    services: ['10.96.0.10'],
  },
  {
    name: 'a Service with a selector of its own',
    cluster:
      deployment('kube-system/names', '{app: names}', ', ports: [{containerPort: 1053, protocol: UDP, name: dns}]') +
      service('kube-system/dns', '{app: names}', '[{port: 53, protocol: UDP, targetPort: 1053}]', '10.96.0.10'),
    servers: ['kube-system/names UDP 1053'],
    services: ['10.96.0.10'],
  },
  {
    name: 'OpenShift: other namespace, labels and ports',
    cluster:
      workload(
        'DaemonSet',
        'openshift-dns/dns-default',
        '{dns.operator.openshift.io/daemonset-dns: default}',
        `, ports: ${openshiftDns}`,
      ) +
      service(
        'openshift-dns/dns-default',
        '{dns.operator.openshift.io/daemonset-dns: default}',
        toNames,
        '172.30.0.10',
      ),
    servers: ['openshift-dns/dns-default UDP 5353,TCP 5353'],
    services: ['172.30.0.10'],
  },
  {
    name: 'a cache on each node listens on link-local addresses',
    cluster: coreDns + kubeDns + cache(),
    servers: ['kube-system/coredns UDP 53,TCP 53'],
    services: ['10.96.0.10'],
    nodeLocal: true,
  },
  {
    name: 'a cache in the pod network is a server itself',
    cluster: coreDns + cache(''),
    servers: ['kube-system/coredns UDP 53,TCP 53', 'kube-system/node-local-dns UDP 53,TCP 53'],
  },
  {
    name: 'a workload of the same name elsewhere is none',
    cluster: deployment('shop/coredns', '{k8s-app: kube-dns}'),
    basis: 'assumed',
    servers: ['kube-system/coredns UDP 53,TCP 53'],
  },
  {
    name: 'nothing at all',
    cluster: deployment('shop/web'),
    basis: 'assumed',
    servers: ['kube-system/coredns UDP 53,TCP 53'],
  },
  {
    name: 'nothing, but a policy that names OpenShift',
    cluster:
      deployment('shop/web') +
      policy(
        'shop/web',
        '{podSelector: {}, egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: openshift-dns}}}]}]}',
      ),
    basis: 'assumed',
    servers: ['openshift-dns/dns-default UDP 5353,TCP 5353'],
  },
];

const worldOf = (cluster: string): World => {
  const { live } = stateOf({ cluster });
  if (live === undefined) throw new Error('no live world');
  return live;
};

test.each(rows)('cluster DNS: $name', ({ cluster, basis = 'found', servers, services = [], nodeLocal = false }) => {
  const found = dnsOf(worldOf(cluster));
  const ports = (server: (typeof found.servers)[number]): string =>
    server.ports.map(({ protocol, port }) => `${protocol} ${port}`).join(',');
  expect({
    basis: found.basis,
    servers: found.servers.map((one) => `${one.endpoint.namespace}/${one.endpoint.workload.name} ${ports(one)}`),
    services: found.services.flatMap(({ addresses }) => addresses.map(formatAddress)),
    nodeLocal: found.nodeLocal.map(formatAddress).includes('169.254.20.10'),
  }).toEqual({ basis, servers, services, nodeLocal });
});

const namespaceWith = (name: string, labels: string): string =>
  `---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: ${labels}}\n`;

test.each<[string, string, readonly string[]]>([
  ['no mesh', deployment('shop/web'), []],
  [
    'a sidecar that the namespace asks for',
    namespaceWith('shop', '{istio-injection: enabled}') + deployment('shop/web'),
    ['Istio sidecar 15001,15006,15008,15020,15021,15090'],
  ],
  [
    'a pod that refuses it',
    namespaceWith('shop', '{istio-injection: enabled}') +
      deployment('shop/web', "{app: web, sidecar.istio.io/inject: 'false'}"),
    [],
  ],
  [
    'a revision',
    namespaceWith('shop', '{istio.io/rev: stable}') + deployment('shop/web'),
    ['Istio sidecar 15001,15006,15008,15020,15021,15090'],
  ],
  [
    'a sidecar that is there',
    deployment('shop/web', '{app: web, security.istio.io/tlsMode: istio}'),
    ['Istio sidecar 15001,15006,15008,15020,15021,15090'],
  ],
  [
    'ambient',
    namespaceWith('shop', '{istio.io/dataplane-mode: ambient}') + deployment('shop/web'),
    ['Istio ambient 15008'],
  ],
  [
    'a pod outside of the ambient mesh',
    namespaceWith('shop', '{istio.io/dataplane-mode: ambient}') +
      deployment('shop/web', '{app: web, istio.io/dataplane-mode: none}'),
    [],
  ],
  ['Linkerd', deployment('shop/web', '{app: web, linkerd.io/control-plane-ns: linkerd}'), ['Linkerd 4143,4191']],
  [
    'the host network is in no mesh',
    namespaceWith('shop', '{istio-injection: enabled}') +
      workload('DaemonSet', 'shop/web', '{app: web}', '', ', hostNetwork: true'),
    [],
  ],
])('proxies of a mesh: %s', (_, cluster, proxies) => {
  const world = worldOf(cluster);
  const pods = [...world.endpoints.values()];
  const found = pods.flatMap((one) => meshProxiesOf(world, one));
  expect(found.map(({ mesh, ports }) => `${mesh} ${ports.map(({ port }) => port).join(',')}`)).toEqual(proxies);
});

test('the API server: its Service, and where it listens', () => {
  const kubernetes = `---
apiVersion: v1
kind: Service
metadata: {name: kubernetes, namespace: default}
spec: {clusterIP: 10.96.0.1, ports: [{port: 443, targetPort: 6443}]}
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: {name: kubernetes, namespace: default, labels: {kubernetes.io/service-name: kubernetes}}
ports: [{port: 6443}]
endpoints: [{addresses: [172.18.0.4]}]
`;
  const apiServer = apiServerOf(worldOf(kubernetes));
  expect({ ...apiServer, addresses: apiServer.addresses.map(formatAddress) }).toMatchObject({
    addresses: ['172.18.0.4'],
    port: 6443,
  });
  expect(apiServerOf(worldOf(deployment('shop/web')))).toEqual({ serviceAddresses: [], addresses: [] });
});
