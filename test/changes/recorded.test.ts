/** Recorded connections are asked together; each must be answered as if it were asked alone. */
import { recordedChanges } from '../../src/changes/connections.ts';
import { changesBetween } from '../../src/changes/units.ts';
import { compile } from '../../src/engine/compile.ts';
import { createRun } from '../../src/engine/run.ts';
import type { World } from '../../src/model/cluster.ts';
import { endpointIdOf } from '../../src/model/cluster.ts';
import type { ConnectionChange } from '../../src/model/finding.ts';
import type { Connection, ConnectionEnd } from '../../src/model/flow.ts';
import { parseAddress } from '../../src/model/network.ts';
import { worldOf } from '../engine/raw-world.ts';
import { mutate } from '../random-edits.ts';
import { randomWorld } from '../random-world.ts';
import { forSeeds, type Random } from '../random.ts';

const addresses = ['198.51.100.10', '203.0.113.5', '203.0.113.200', '8.8.8.8', '2001:db8:1::10'];
const evidence = { count: 1, first: 0, last: 1, samples: [] };

function endsIn(world: World): readonly ConnectionEnd[] {
  const pods = [...world.endpoints.values()].map(
    ({ workload, id }) => ({ kind: 'workload', workload, endpoints: [id] }) as const,
  );
  const nodes = world.nodes.map(({ name }) => ({ kind: 'node', name }) as const);
  return [...pods, ...nodes, ...addresses.flatMap((text) => outside(text))];
}

function outside(text: string): readonly ConnectionEnd[] {
  const address = parseAddress(text);
  return address === undefined ? [] : [{ kind: 'outside', address }];
}

function connectionsIn(world: World, random: Random): readonly Connection[] {
  const ends = endsIn(world);
  return Array.from({ length: 60 }, (): Connection => {
    const verdict = random.chance(0.5) ? { allowed: evidence } : { denied: evidence };
    return {
      source: random.pick(ends),
      destination: random.pick(ends),
      protocol: random.pick(['TCP', 'UDP'] as const),
      port: random.pick([53, 80, 81, 443, 5353, 8080, 9090]),
      basis: { source: 'named', destination: 'named' },
      policies: [],
      ...verdict,
    };
  });
}

test('connections that are asked together are answered as each would be alone', () => {
  const seen = { moved: 0, live: 0 };
  forSeeds(700_001, 60, (random) => {
    const raw = randomWorld(random);
    const run = createRun(raw.rulings);
    const [before, after, live] = [raw, mutate(raw, random).world, mutate(mutate(raw, random).world, random).world].map(
      (one) => compile(run, worldOf(one)),
    );
    if (before === undefined || after === undefined || live === undefined) throw new Error('three worlds');
    const places = {
      port: () => undefined,
      label: () => undefined,
      namespaceLabel: () => undefined,
      nodeLabel: () => undefined,
    };
    const context = { changes: changesBetween(before, after, places), live, addressNames: [] };
    const connections = connectionsIn(before.world, random);
    const told = ({ connection, answer: { groundsOf, waysOf, ...said } }: ConnectionChange): unknown => ({
      ...said,
      grounds: groundsOf(connection),
      ways: waysOf(connection),
    });
    const together = recordedChanges(connections, context);
    together.forEach((change, at) => {
      const [alone] = recordedChanges(connections.slice(at, at + 1), context);
      if (alone === undefined) throw new Error('one connection gives one answer');
      expect(told(change)).toEqual(told(alone));
      const { answer } = change;
      if (answer.before !== answer.after) seen.moved++;
      if (answer.live !== answer.before) seen.live++;
    });
  });
  expect(seen.moved).toBeGreaterThan(50);
  expect(seen.live).toBeGreaterThan(50);
});

describe('what only the live cluster tells apart', () => {
  const rulings = {
    'blocks-match-pods': 'yes',
    'host-network': 'node',
    'finished-pods': 'gone',
    protocols: 'three',
    'own-node': 'allowed',
    'port-name-twice': 'all',
    'sidecar-port-names': 'ignored',
    'blocks-match-nodes': 'yes',
  } as const;
  const pod = (name: string, ip: string, labels: Record<string, string>) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: 'shop',
      labels,
      ownerReferences: [{ kind: 'ReplicaSet', name: 'api', controller: true }],
    },
    spec: { containers: [{ name: 'main', ports: [{ containerPort: 80 }] }] },
    status: { phase: 'Running', podIP: ip },
  });
  const guard = (from: object) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'guard', namespace: 'shop' },
    spec: { podSelector: { matchLabels: { app: 'api' } }, ingress: [{ from: [from] }] },
  });
  const nobody = guard({ podSelector: { matchLabels: { app: 'nobody' } } });

  /** The live answers to connections into the first pod, all worlds but live being alike. */
  function liveAnswers(live: {
    readonly policy?: object;
    readonly second?: Record<string, string>;
  }): readonly string[] {
    const run = createRun(rulings);
    const worldWith = (policy: object, second: Record<string, string>) =>
      compile(
        run,
        worldOf({
          objects: [
            { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
            pod('one', '10.244.0.1', { app: 'api' }),
            pod('two', '10.244.0.2', second),
            pod('three', '10.244.0.3', { app: 'api' }),
          ],
          policies: [{ object: policy as Readonly<Record<string, unknown>> }],
          rulings,
        }),
      );
    const declared = worldWith(nobody, { app: 'api' });
    const places = {
      port: () => undefined,
      label: () => undefined,
      namespaceLabel: () => undefined,
      nodeLabel: () => undefined,
    };
    const context = {
      changes: changesBetween(declared, worldWith(nobody, { app: 'api' }), places),
      live: worldWith(live.policy ?? nobody, live.second ?? { app: 'api' }),
      addressNames: [],
    };
    const workload = { namespace: 'shop', kind: 'Deployment', name: 'api' };
    const end = (name: string): ConnectionEnd => ({
      kind: 'workload',
      workload,
      endpoints: [endpointIdOf(`shop/${name}`)],
    });
    const [one, two, three] = [end('one'), end('two'), end('three')];
    const [near, far] = ['203.0.113.5', '8.8.8.8'].flatMap(outside);
    if (near === undefined || far === undefined) throw new Error('an end is missing');
    const pairs = [
      [near, one],
      [far, one],
      [three, one],
      [three, two],
    ] as const;
    const connections = pairs.map(([source, destination]): Connection => {
      const basis = { source: 'named', destination: 'named' } as const;
      return { source, destination, protocol: 'TCP', port: 80, basis, policies: [], denied: evidence };
    });
    return recordedChanges(connections, context).map(({ answer }) => answer.live);
  }

  test.each([
    ['nothing', {}, ['denied', 'denied', 'denied', 'denied']],
    [
      'a block of a policy',
      { policy: guard({ ipBlock: { cidr: '203.0.113.0/24' } }) },
      ['allowed', 'denied', 'denied', 'denied'],
    ],
    ['the label of a pod', { second: { app: 'other' } }, ['denied', 'denied', 'denied', 'allowed']],
  ] as const)('%s', (_, live, answers) => {
    expect(liveAnswers(live)).toEqual(answers);
  });
});
