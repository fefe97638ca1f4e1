// Recorded answers to what the specification leaves open, under the profile of each enforcer.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { decide } from '../../src/engine/evaluate.ts';
import { answerOf } from '../../src/engine/decision.ts';
import { placeOf, valueAt } from '../../src/engine/ports.ts';
import { createRun } from '../../src/engine/run.ts';
import { profiles } from '../../src/profiles/index.ts';
import { endOf } from '../harness/matrix.ts';
import { worldOfObjects } from '../harness/worlds.ts';
import { read, shared } from '../oracle/recorded.ts';

const file = join(shared, 'packets/edges.json');
const enforcers = { ipt: 'kube-router', nft: 'kube-router-nftables', knp: 'kube-network-policies' } as const;

interface Edge {
  readonly what: string;
  readonly src: string;
  readonly dst: string;
  readonly protocol: 'TCP';
  readonly port: number;
  readonly allowed: Readonly<Record<keyof typeof enforcers, boolean>>;
}

const addresses: Readonly<Record<string, string>> = {
  'shop/a': '10.244.1.10',
  'shop/b': '10.244.2.20',
  'pay/c': '10.244.2.30',
  'node/n1': '172.18.0.11',
  'node/n2': '172.18.0.12',
};

type Object = Readonly<Record<string, unknown>>;

function pod(
  id: string,
  node: string,
  more: { phase?: string; containers?: readonly Object[]; metadata?: Object; spec?: Object } = {},
) {
  const [namespace = '', name = ''] = id.split('/');
  const { phase = 'Running', containers = [{ name: 'main', image: 'i' }], metadata = {}, spec = {} } = more;
  const ip = addresses[id] ?? '';
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: { app: name }, ...metadata },
    spec: { nodeName: node, containers, ...spec },
    status: { phase, podIP: ip, podIPs: [{ ip }] },
  };
}

const node = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name },
  status: { addresses: [{ type: 'InternalIP', address: addresses[`node/${name}`] }] },
});

const policy = (ingress: readonly Object[]) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'a', namespace: 'shop' },
  spec: { podSelector: { matchLabels: { app: 'a' } }, policyTypes: ['Ingress'], ingress },
});

const fromB = policy([{ from: [{ podSelector: { matchLabels: { app: 'b' } } }] }]);
const onWeb = policy([{ ports: [{ port: 'web' }] }]);
const fromBlock = (cidr: string) => policy([{ from: [{ ipBlock: { cidr } }] }]);
const a = pod('shop/a', 'n1');
const b = pod('shop/b', 'n2');
const leaving = { metadata: { labels: {}, deletionTimestamp: '2025-01-01T00:00:00Z' } };
const named = (port: number) => ({ name: `c${port}`, image: 'i', ports: [{ name: 'web', containerPort: port }] });
const twice = pod('shop/a', 'n1', { containers: [named(8080), named(9090)] });
const sidecar = pod('shop/a', 'n1', {
  containers: [named(8080)],
  spec: { initContainers: [{ ...named(9090), restartPolicy: 'Always' }] },
});

/** The objects of a question besides namespaces, nodes and the pod `pay/c`; none where it cannot be asked of a model of policies. */
function objectsOf(what: string): readonly Object[] | undefined {
  const phase = /has phase (\w+)/.exec(what)?.[1];
  if (phase !== undefined) {
    return what.startsWith('peer')
      ? [a, pod('shop/b', 'n2', { phase }), fromB]
      : [pod('shop/a', 'n1', { phase }), b, fromB];
  }
  if (what.startsWith('two containers')) return [twice, onWeb];
  if (what.startsWith('port name of a sidecar')) return [sidecar, onWeb];
  if (what.startsWith('block with host bits')) return [a, fromBlock('10.244.2.99/24')];
  if (what.startsWith('IPv4-mapped block')) return [a, fromBlock('::ffff:10.244.2.0/120')];
  if (what.includes('host-network pod')) {
    const { metadata, ...rest } = pod('shop/b', 'n2', { spec: { hostNetwork: true } });
    return [a, { ...rest, metadata, status: { phase: 'Running', podIP: '172.18.0.12' } }, fromB];
  }
  if (what === 'peer pod is terminating')
    return [a, pod('shop/b', 'n2', { metadata: { ...leaving.metadata, labels: { app: 'b' } } }), fromB];
  if (what === 'isolated pod is terminating')
    return [pod('shop/a', 'n1', { metadata: { ...leaving.metadata, labels: { app: 'a' } } }), b, fromB];
  return [a, b, fromB];
}

/** Decided otherwise here: a block is what it means, however it is written (decision 015). */
const notModelled = (what: string, enforcer: string): boolean => what.startsWith('IPv4-mapped') && enforcer === 'nft';

const edges = existsSync(file) ? read<readonly Partial<Edge>[]>(file) : [];
const asked = edges.filter((edge): edge is Edge => edge.src !== undefined && edge.dst !== undefined);

test('there are questions', () => {
  if (existsSync(file)) expect(asked.length).toBeGreaterThan(15);
});

const rows = asked.flatMap((edge) =>
  (['ipt', 'nft', 'knp'] as const).map((enforcer) => [edge.what, enforcers[enforcer], enforcer, edge] as const),
);

(rows.length > 0 ? test.each(rows) : test.skip.each([['recorded questions', '', 'ipt', {} as Edge]] as const))(
  '%s: %s',
  (what, name, enforcer, { src, dst, protocol, port, allowed }) => {
    const profile = profiles.find((one) => one.name === name);
    const objects = objectsOf(what);
    if (profile === undefined || objects === undefined) throw new Error(what);
    const namespaces = ['shop', 'pay'].map((one) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: one } }));
    const all = [...namespaces, node('n1'), node('n2'), pod('pay/c', 'n2'), ...objects];
    const world = worldOfObjects(all, profile.rulings, createRun(profile.rulings), name);
    const to = addresses[dst] ?? '';
    const map = decide(world, endOf(world, src, addresses[src], to), endOf(world, dst, to, to));
    const answer = answerOf(valueAt(map, placeOf(protocol, port)));
    if (notModelled(what, enforcer)) expect(answer).toBe('allowed');
    else expect(answer).toBe(allowed[enforcer] ? 'allowed' : 'denied');
  },
);
