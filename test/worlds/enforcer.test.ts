import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Rulings } from '../../src/model/cluster.ts';
import { profiles } from '../../src/profiles/index.ts';
import { enforcerOf } from '../../src/worlds/enforcer.ts';
import { essential } from '../../src/worlds/essential.ts';
import { clusterOf } from './trees.ts';

const daemonSet = (name: string, { image = 'i', args = '' } = {}): string =>
  `---\napiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: ${name}, namespace: kube-system}\nspec: {template: {metadata: {}, spec: {containers: [{name: main, image: ${image}, args: [${args}]}]}}}\n`;
const node = (version: string): string =>
  `---\napiVersion: v1\nkind: Node\nmetadata: {name: n1}\nstatus: {nodeInfo: {kubeletVersion: ${version}}}\n`;

const found = (cluster: string | undefined, wish: { profile?: string; rulings?: Partial<Rulings> } = {}) =>
  enforcerOf(cluster === undefined ? undefined : clusterOf(cluster), { rulings: {}, ...wish }, profiles);

const rows: readonly [what: string, cluster: string | undefined, profile: string, why: string][] = [
  ['no cluster', undefined, 'spec', 'Without a cluster no enforcer is known; what the specification leaves open stays'],
  ['no enforcer', daemonSet('my-network') + daemonSet('kube-proxy'), 'spec', 'No known enforcer is seen'],
  [
    'flannel alone',
    daemonSet('kube-flannel-ds') + daemonSet('kube-proxy'),
    'spec',
    'flannel (DaemonSet kube-system/kube-flannel-ds) connects pods and enforces no policies by itself, and nothing',
  ],
  [
    'flannel with what enforces in it',
    daemonSet('kube-flannel-ds', { image: 'example.test/kube-network-policies:v1' }),
    'spec',
    'No known enforcer is seen',
  ],
  ['flannel beside Calico', daemonSet('kube-flannel-ds') + daemonSet('calico-node'), 'calico', 'Calico'],
  ['Calico', daemonSet('calico-node'), 'calico', 'Calico (DaemonSet kube-system/calico-node)'],
  ['Canal of RKE2', daemonSet('rke2-canal'), 'calico', 'Calico'],
  ['Cilium', daemonSet('cilium'), 'cilium', 'Cilium'],
  ['GKE Dataplane V2', daemonSet('anetd'), 'cilium', 'Cilium'],
  ['kube-router', daemonSet('kube-router'), 'kube-router', 'kube-router (DaemonSet'],
  [
    'kube-router with nftables',
    daemonSet('kube-router', { args: '--run-router=true, --use-nftables-for-netpol' }),
    'kube-router-nftables',
    'kube-router with nftables',
  ],
  [
    'kube-router that is told not to use nftables',
    daemonSet('kube-router', { args: '--use-nftables-for-netpol=false' }),
    'kube-router',
    'kube-router (',
  ],
  [
    'kube-router as a router only',
    daemonSet('kube-router', { args: '--run-firewall=false' }) + daemonSet('cilium'),
    'cilium',
    'Cilium',
  ],
  ['kind', daemonSet('kindnet'), 'kube-network-policies', 'kube-network-policies'],
  ['k3s', node('v1.34.1+k3s1'), 'kube-router', 'kube-router (built into k3s)'],
  ['k3s with Cilium', node('v1.34.1+k3s1') + daemonSet('cilium'), 'cilium', 'Cilium'],
  [
    'EKS with the agent',
    daemonSet('aws-node', { image: 'example.test/aws-network-policy-agent:v1' }),
    'aws-network-policy-agent',
    'the AWS network policy agent',
  ],
  [
    'EKS without the agent',
    daemonSet('aws-node', { image: 'example.test/amazon-k8s-cni:v1' }),
    'spec',
    'The AWS VPC CNI',
  ],
  [
    'EKS with the agent switched off',
    daemonSet('aws-node', { image: 'example.test/aws-network-policy-agent:v1', args: '--enable-network-policy=false' }),
    'spec',
    'The AWS VPC CNI (DaemonSet kube-system/aws-node) connects pods and enforces no policies by itself',
  ],
  [
    'EKS with the agent switched on',
    daemonSet('aws-node', { image: 'example.test/aws-network-policy-agent:v1', args: '--enable-network-policy=true' }),
    'aws-network-policy-agent',
    'the AWS network policy agent',
  ],
  ['a workload of that name is no enforcer', daemonSet('my-cilium-exporter'), 'spec', 'No known enforcer'],
];

test.each(rows)('%s', (_what, cluster, profile, why) => {
  expect(found(cluster).name).toBe(profile);
  expect(found(cluster).why).toContain(why);
});

test('what two enforcers do otherwise is unknown, and neither deviates alone', () => {
  const { name, rulings, deviations, why } = found(daemonSet('kindnet') + daemonSet('kube-router'));
  expect(name).toBe('kube-network-policies, kube-router');
  expect(rulings).toEqual({
    'blocks-match-pods': 'yes',
    'host-network': 'node',
    'finished-pods': 'unknown',
    protocols: 'three',
    'own-node': 'allowed',
    'port-name-twice': 'all',
    'sidecar-port-names': 'ignored',
    'blocks-match-nodes': 'yes',
  });
  expect(deviations).toEqual([]);
  expect(why).toContain('Where they differ the answer stays unknown.');
});

test('what is asked for comes first: a profile before the cluster, a ruling before the profile', () => {
  const asked = found(daemonSet('cilium'), { profile: 'kube-router', rulings: { 'blocks-match-pods': 'no' } });
  expect(asked.name).toBe('kube-router');
  expect(asked.rulings['blocks-match-pods']).toBe('no');
  expect(asked.why).toBe(
    'Policies are taken to be enforced by kube-router, as was asked for. The gate file decides blocks-match-pods.',
  );
  expect(found(undefined, { profile: 'strict' }).why).toContain('the strictest reading of the specification says');
  expect(() => found(undefined, { profile: 'kube_router' })).toThrow('there is no profile "kube_router"');
});

test('what enforcers are known to do otherwise about nodes and sidecars', () => {
  const about = (name: string) => {
    const { rulings } = found(undefined, { profile: name });
    return [rulings['blocks-match-nodes'], rulings['sidecar-port-names']];
  };
  expect(about('spec')).toEqual(['yes', 'unknown']);
  expect(about('strict')).toEqual(['no', 'ignored']);
  expect(about('cilium')).toEqual(['unknown', 'unknown']);
  expect(about('calico')).toEqual(['yes', 'unknown']);
  expect(about('kube-router')).toEqual(['yes', 'ignored']);
});

test('the gate file takes exactly the profiles that there are', () => {
  const schema = JSON.parse(readFileSync('src/schemas/gate.schema.json', 'utf8'));
  expect(schema.definitions.profile.enum).toEqual(profiles.map(({ name }) => name));
});

test('a snapshot keeps the switches that tell the mode, and no other argument', () => {
  const args = ['--use-nftables-for-netpol=true', '--token=secret', '--run-firewall=secret'];
  const container = { name: 'main', image: 'i', args, command: ['kube-router', '--run-firewall=false'] };
  const value = { spec: { template: { spec: { containers: [container] } } } };
  const ref = { group: 'apps', kind: 'DaemonSet', namespace: 'kube-system', name: 'kube-router' };
  expect(essential(value, ref)?.['spec']).toEqual({
    template: {
      spec: {
        containers: [
          { name: 'main', image: 'i', args: ['--use-nftables-for-netpol=true'], command: ['--run-firewall=false'] },
        ],
      },
    },
  });
});
