/** Nothing of the input beyond names of workloads stands in a digest of that level, and check can still use it. */
import { expect, test } from '@jest/globals';
import { attribute } from '../../src/attribute.ts';
import { writeDigest } from '../../src/logs/index.ts';
import type { Observation } from '../../src/model/flow.ts';
import validate from '../../src/schemas/generated/digest.js';
import { namesOnly } from '../../src/traffic/names-only.ts';
import { address, lines, observed, world } from '../log-material.ts';
import { forSeeds } from '../random.ts';
import { simulate, workloads } from './simulator.ts';

const base = world({
  pods: {
    'shop/cart-7f9c4d5b6-q2x8z': { of: 'Deployment/cart', ip: '10.244.1.10' },
    'shop/api-5d8b7c6f4-m4k9w': { of: 'Deployment/api', ip: '10.244.1.11' },
  },
  services: { 'shop/api': { ip: '10.96.0.5', selector: {}, ports: [{ port: 80 }] } },
  nodes: { 'worker-a': '172.18.0.11', 'ip-172-18-0-12.internal': '172.18.0.12' },
  podRange: '10.244.0.0/16',
});
const source = { tool: '0.1.0', cluster: { uid: 'cluster-1' } };
const pod = { namespace: 'shop', pod: 'cart-7f9c4d5b6-q2x8z' };

const secret = [
  'q2x8z',
  'm4k9w',
  'gone-77aa',
  '10.244',
  '10.96.0.5',
  '172.18',
  '172-18',
  '203.0.113',
  '2001:db8',
  'partner.example',
  'alice',
  'kubectl',
  'tenant-9.log',
  'podSelector',
  'hooks.example',
  'b.guard.test',
];

async function observation(): Promise<Observation> {
  const flow = (src: object, dst: object): object => ({
    time: '2026-11-23T08:00:00Z',
    src,
    dst,
    protocol: 'TCP',
    port: 80,
    verdict: 'allowed',
  });
  const ends = [
    { namespace: 'shop', pod: 'api-5d8b7c6f4-m4k9w' },
    { ip: '10.96.0.5' },
    { ip: '203.0.113.7', name: 'partner.example' },
    { ip: '203.0.113.8' },
    { ip: '2001:db8::7' },
    { ip: '172.18.0.11' },
    { ip: '172.18.0.12' },
    { role: 'api-server', ip: '172.18.0.13' },
    { ip: '10.244.9.9' },
    { namespace: 'shop', pod: 'gone-77aa' },
    { namespace: 'shop', workload: 'gone-77aa' },
  ];
  const flows = ends.flatMap((end) => [flow(pod, end), flow(end, pod)]);
  const strangers = [
    flow({ ip: '203.0.113.7' }, { ip: '10.244.9.9' }),
    flow({ ip: '203.0.113.7' }, { ip: '203.0.113.8' }),
  ];
  const write = {
    auditID: 'w',
    stage: 'ResponseComplete',
    verb: 'create',
    user: {
      username: 'system:serviceaccount:tools:alice',
      extra: { 'authentication.kubernetes.io/pod-name': ['gone-77aa'] },
    },
    userAgent: 'kubectl',
    sourceIPs: ['203.0.113.24'],
    responseStatus: { code: 201 },
    requestReceivedTimestamp: '2026-11-23T08:10:00Z',
    objectRef: { resource: 'networkpolicies', apiGroup: 'networking.k8s.io', namespace: 'shop', name: 'deny' },
    responseObject: { spec: { podSelector: {} } },
  };
  const hooks = {
    ...write,
    auditID: 'h',
    objectRef: { resource: 'mutatingwebhookconfigurations', apiGroup: 'admissionregistration.k8s.io', name: 'guard' },
    responseObject: {
      kind: 'MutatingWebhookConfiguration',
      metadata: { name: 'guard' },
      webhooks: [
        { name: 'a.guard.test', clientConfig: { service: { namespace: 'shop', name: 'api' } } },
        { name: 'b.guard.test', clientConfig: { url: 'https://hooks.example/b' } },
      ],
    },
  };
  const seen = await observed([lines([...flows, ...strangers]), lines([write, hooks])]);
  const told = { ...seen, limits: ['tenant-9.log could be read only up to line 7: 10.244.1.10 said no'] };
  return attribute(told, base);
}

test('nothing beyond the level stands in the bytes', async () => {
  const whole = await observation();
  const full = writeDigest(whole, source);
  expect(secret.filter((word) => !full.includes(word))).toEqual([]);
  const names = writeDigest(namesOnly(whole), source);
  expect(secret.filter((word) => names.includes(word))).toEqual([]);
  expect(names).toContain('"name":"cart"');
  expect(names).toContain('"name":"deny"');
  expect(names).toContain('"name":"a.guard.test"');
  for (const line of names.trim().split('\n')) expect([validate(JSON.parse(line)), line]).toEqual([true, line]);
});

test('the numbers stay, what differed in an address alone is one connection, and the API server is found again', async () => {
  const whole = await observation();
  const names = writeDigest(namesOnly(whole), source);
  const again = attribute(await observed(names), base);
  expect(again.coverage.records).toBe(whole.coverage.records);
  expect(again.coverage.attributed).toBe(whole.coverage.attributed);
  expect(again.connections.length).toBeLessThan(whole.connections.length);
  const outside = again.connections.filter(({ destination }) => destination.kind === 'unidentified');
  expect(outside).toContainEqual(
    expect.objectContaining({ destination: expect.objectContaining({ why: 'withheld', candidates: [] }) as unknown }),
  );
  const world = { ...base, services: [...base.services, kubernetes] };
  const servers = attribute(await observed(names), world).connections.flatMap(({ source: from, destination: to }) =>
    [from, to].flatMap((end) => (end.kind === 'api-server' ? [end.addresses.length > 0] : [])),
  );
  expect(servers).toEqual([true, true]);
  expect(writeDigest(namesOnly(again), source).split('\n').slice(1)).toEqual(names.split('\n').slice(1));
});

const kubernetes = {
  namespace: 'default',
  name: 'kubernetes',
  addresses: [address('10.96.0.1')],
  externalAddresses: [],
  ports: [{ protocol: 'TCP', port: 443, target: 6443 }],
  backends: [{ address: address('172.18.0.13'), ports: [{ protocol: 'TCP', port: 6443 }] }],
  origin: { kind: 'live', object: 'test', path: '' },
} as const;

test('no pod and no address of a simulated log stands in it', async () => {
  const cluster = world({
    pods: Object.fromEntries(workloads.map((name) => [`n/${name}`, { of: `Deployment/${name}`, template: true }])),
    podRange: '10.0.0.0/16',
  });
  const logs: string[][] = [];
  forSeeds(5, 1, (random) => {
    const { audit, records } = simulate(random);
    logs.push([lines(audit), lines(records)]);
  });
  for (const log of logs) {
    const whole = attribute(await observed(log), cluster);
    const pods = new Set(whole.addresses?.events.map((event) => event.pod));
    const text = writeDigest(namesOnly(whole), source);
    expect(pods.size).toBeGreaterThan(10);
    expect([...pods].filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/\b10\.0\./);
  }
});
