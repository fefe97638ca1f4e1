/** Workloads under a new name: what is taken for the same one, and what is not. */
import { expect, test } from '@jest/globals';
import { pairWorlds } from '../../src/changes/pairing.ts';
import { renamesBetween } from '../../src/changes/renames.ts';
import type { Endpoint, World } from '../../src/model/cluster.ts';
import { endpointIdOf, workloadKeyOf } from '../../src/model/cluster.ts';
import type { WorkloadContent } from '../../src/model/comparison.ts';

interface Given {
  readonly name: string;
  readonly kind?: string;
  readonly app?: string;
  readonly image?: string;
  readonly container?: string;
  readonly owner?: string;
  readonly pods?: readonly string[];
}

const origin = { kind: 'live', object: 'test', path: '' } as const;

function endpointsOf({ name, kind = 'Deployment', app = name, pods }: Given): readonly Endpoint[] {
  const workload = { namespace: 'shop', kind, name };
  const ids = pods ?? [workloadKeyOf(workload)];
  return ids.map((id) => ({
    id: endpointIdOf(id),
    namespace: 'shop',
    workload,
    labels: new Map([
      ['app', app],
      ['tier', 'back'],
    ]),
    ports: [{ name: 'http', protocol: 'TCP', port: 80 }],
    hostNetwork: false,
    finished: false,
    addresses: [],
    replicas: 1,
    origin,
  }));
}

function world(given: readonly Given[], services: Readonly<Record<string, string>>): World {
  const endpoints = given.flatMap(endpointsOf);
  return {
    namespaces: new Map(),
    endpoints: new Map(endpoints.map((one) => [one.id, one])),
    policies: [],
    services: Object.entries(services).map(([name, app]) => ({
      namespace: 'shop',
      name,
      selector: new Map(app === '*' ? [['tier', 'back']] : [['app', app]]),
      addresses: [],
      externalAddresses: [],
      ports: [],
      backends: [],
      origin,
    })),
    nodes: [],
    families: ['IPv4'],
    tiers: [],
  };
}

type Side = { readonly workloads: readonly Given[]; readonly services?: Readonly<Record<string, string>> };

function renames(base: Side, head: Side) {
  const content = (given: readonly Given[], name: string): WorkloadContent | undefined => {
    const found = given.find((one) => one.name === name);
    return (
      found && {
        containers: [found.container ?? 'main'],
        images: found.image === undefined ? [] : [found.image],
        ...(found.owner === undefined ? {} : { owner: found.owner }),
      }
    );
  };
  const { renames: found } = renamesBetween(
    world(base.workloads, base.services ?? {}),
    world(head.workloads, head.services ?? {}),
    (side, { name }) => content(side === 'base' ? base.workloads : head.workloads, name),
  );
  return found.map(({ from, to, because }) => `${from.name} → ${to.name}: ${because.join(', ')}`);
}

const other = { name: 'other', image: 'other' };

test.each<[string, Side, Side, readonly string[]]>([
  [
    'a Service selects both, and they run the same image',
    { workloads: [{ name: 'backend', image: 'api' }, other], services: { api: 'backend' } },
    { workloads: [{ name: 'api', image: 'api' }, other], services: { api: 'api' } },
    ['backend → api: Service shop/api selects both, both run api'],
  ],
  [
    'a Service selects both, and they have the same containers, ports and labels',
    { workloads: [{ name: 'backend', image: 'old/api' }], services: { api: 'backend' } },
    { workloads: [{ name: 'api', image: 'new/api' }], services: { api: 'api' } },
    ['backend → api: Service shop/api selects both, both have the containers main on the same ports, and most labels'],
  ],
  [
    'one owner',
    { workloads: [{ name: 'backend', image: 'api', owner: 'App shop' }] },
    { workloads: [{ name: 'api', image: 'api', owner: 'App shop' }] },
    ['backend → api: App shop owns both, both run api'],
  ],
  [
    'another kind under the same name',
    { workloads: [{ name: 'db', image: 'pg' }] },
    { workloads: [{ name: 'db', kind: 'StatefulSet', image: 'pg' }] },
    ['db → db: only the kind of the workload is another, both run pg'],
  ],
  [
    'the same image alone is no proof',
    { workloads: [{ name: 'cache-a', image: 'redis' }] },
    { workloads: [{ name: 'cache-b', image: 'redis' }] },
    [],
  ],
  [
    'a Service alone is no proof',
    { workloads: [{ name: 'backend', image: 'api', container: 'java' }], services: { api: 'backend' } },
    { workloads: [{ name: 'api', image: 'nginx', container: 'proxy' }], services: { api: 'api' } },
    [],
  ],
  [
    'two that it may have become',
    { workloads: [{ name: 'backend', image: 'api' }], services: { all: '*' } },
    {
      workloads: [
        { name: 'api-a', image: 'api' },
        { name: 'api-b', image: 'api' },
      ],
      services: { all: '*' },
    },
    [],
  ],
  [
    'two that it may have been',
    {
      workloads: [
        { name: 'api-a', image: 'api' },
        { name: 'api-b', image: 'api' },
      ],
      services: { all: '*' },
    },
    { workloads: [{ name: 'backend', image: 'api' }], services: { all: '*' } },
    [],
  ],
  [
    'one that is still there',
    { workloads: [{ name: 'backend', image: 'api' }], services: { all: '*' } },
    {
      workloads: [
        { name: 'backend', image: 'api' },
        { name: 'api', image: 'api' },
      ],
      services: { all: '*' },
    },
    [],
  ],
])('%s', (_, base, head, expected) => {
  expect(renames(base, head)).toEqual(expected);
});

test('more pairs than are held against each other are counted, and none of them is told as renamed', () => {
  const many = (prefix: string): readonly Given[] =>
    Array.from({ length: 1_001 }, (_, at) => ({ name: `${prefix}-${at}`, image: 'api' }));
  const never = (): never => {
    throw new Error('one was held against another');
  };
  expect(renamesBetween(world(many('a'), {}), world(many('b'), {}), never)).toEqual({ renames: [], left: 1_001 });
});

test('pods stand for those that take their place, by what they look like', () => {
  const base = world(
    [
      { name: 'backend', pods: ['shop/b-1', 'shop/b-2'] },
      { name: 'web', pods: ['shop/web-1'] },
    ],
    {},
  );
  const head = world([{ name: 'api' }, { name: 'web', pods: ['shop/web-2', 'shop/web-3'] }], {});
  const from = { namespace: 'shop', kind: 'Deployment', name: 'backend' };
  const paired = pairWorlds({ base, head }, [{ from, to: { ...from, name: 'api' }, because: [] }]);
  expect([...paired.base.endpoints.keys()].sort()).toEqual([
    'shop/api[Deployment]',
    'shop/b-2',
    'shop/web-2',
    'shop/web-3',
  ]);
  expect(paired.base.endpoints.get(endpointIdOf('shop/api[Deployment]'))).toMatchObject({
    workload: { name: 'api' },
    labels: new Map([
      ['app', 'backend'],
      ['tier', 'back'],
    ]),
  });
});
