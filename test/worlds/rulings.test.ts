import { expect, test } from '@jest/globals';
import type { Rulings } from '../../src/model/cluster.ts';
import { rulingsOf } from '../../src/worlds/rulings.ts';
import { clusterOf } from './trees.ts';

const daemonSet = (name: string, image = 'i'): string =>
  `---\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: ${name}, namespace: kube-system}\nspec: {template: {metadata: {}, spec: {containers: [{name: main, image: ${image}}]}}}\n`;
const node = (version: string): string =>
  `---\napiVersion: v1\nkind: Node\nmetadata: {name: n1}\nstatus: {nodeInfo: {kubeletVersion: ${version}}}\n`;

const none: Rulings = {
  'blocks-match-pods': 'unknown',
  'host-network': 'node',
  'finished-pods': 'gone',
  protocols: 'three',
  'own-node': 'allowed',
  'port-name-twice': 'all',
};

const rows: readonly [what: string, cluster: string | undefined, rulings: Partial<Rulings>, why: string][] = [
  ['no cluster', undefined, {}, 'Without a cluster no enforcer is known'],
  ['no enforcer', daemonSet('kube-flannel-ds') + daemonSet('kube-proxy'), {}, 'No known enforcer is seen'],
  [
    'Calico',
    daemonSet('calico-node'),
    { 'blocks-match-pods': 'yes', protocols: 'all' },
    'Calico (DaemonSet kube-system/calico-node)',
  ],
  ['Canal of RKE2', daemonSet('rke2-canal'), { 'blocks-match-pods': 'yes', protocols: 'all' }, 'Calico'],
  ['Cilium', daemonSet('cilium'), { 'blocks-match-pods': 'no', protocols: 'all' }, 'Cilium'],
  ['GKE Dataplane V2', daemonSet('anetd'), { 'blocks-match-pods': 'no', protocols: 'all' }, 'Cilium'],
  ['kube-router', daemonSet('kube-router'), { 'blocks-match-pods': 'yes' }, 'kube-router'],
  [
    'kind',
    daemonSet('kindnet'),
    { 'blocks-match-pods': 'yes', 'finished-pods': 'present', protocols: 'all' },
    'kube-network-policies',
  ],
  ['k3s', node('v1.34.1+k3s1'), { 'blocks-match-pods': 'yes' }, 'kube-router (built into k3s)'],
  [
    'k3s with Cilium',
    node('v1.34.1+k3s1') + daemonSet('cilium'),
    { 'blocks-match-pods': 'no', protocols: 'all' },
    'Cilium',
  ],
  [
    'EKS with the agent',
    daemonSet('aws-node', 'example.test/aws-network-policy-agent:v1'),
    {},
    'the AWS network policy agent',
  ],
  ['EKS without the agent', daemonSet('aws-node', 'example.test/amazon-k8s-cni:v1'), {}, 'No known enforcer'],
  [
    'two enforcers',
    daemonSet('calico-node') + daemonSet('cilium'),
    { protocols: 'all' },
    'Where they differ the answer stays unknown.',
  ],
  ['a workload of that name is no enforcer', daemonSet('my-cilium-exporter'), {}, 'No known enforcer'],
];

test.each(rows)('%s', (_what, cluster, rulings, why) => {
  const found = rulingsOf(cluster === undefined ? undefined : clusterOf(cluster), {});
  expect(found.rulings).toEqual({ ...none, ...rulings });
  expect(found.why).toContain(why);
});

test.each([undefined, daemonSet('kube-proxy')])('without an enforcer the one unknown point is named %#', (cluster) => {
  const { rulings, why } = rulingsOf(cluster === undefined ? undefined : clusterOf(cluster), {});
  expect(Object.entries(rulings).filter(([, ruling]) => ruling === 'unknown')).toEqual([
    ['blocks-match-pods', 'unknown'],
  ]);
  expect(why).toContain('; whether address blocks match pods stays unknown.');
});

test('what the gate file says comes first', () => {
  const { rulings, why } = rulingsOf(clusterOf(daemonSet('cilium')), { 'blocks-match-pods': 'yes' });
  expect(rulings['blocks-match-pods']).toBe('yes');
  expect(why).toContain('The gate file decides blocks-match-pods.');
});
