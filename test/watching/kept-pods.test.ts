// What a later run tells of pods and namespaces whose labels changed while nobody watched.
import type { ClusterEvent } from '../../src/model/follow.ts';
import type { Manifest } from '../../src/model/object.ts';
import { formatRef } from '../../src/model/object.ts';
import type { SavedWatch, WatchItem } from '../../src/model/watch.ts';
import { startWatch } from '../../src/watch.ts';
import {
  changed,
  hear,
  kinds,
  listed,
  namespace,
  object,
  opening,
  pod,
  pods,
  policy,
  ready,
  settings,
  start,
} from './fake.ts';
import { processorTime } from '../time-taken.ts';

const guard = policy('db', 'db', 'web');
const shop = [namespace, ...pods, guard];
const later = start + 600_000;

const again = (saved: SavedWatch): SavedWatch => JSON.parse(JSON.stringify(saved)) as SavedWatch;
const told = (items: readonly WatchItem[]): readonly string[] => items.map(({ kind, title }) => `${kind}: ${title}`);

function savedOf(objects: readonly Manifest[], limits = {}): SavedWatch {
  const watch = startWatch({ ...settings, limits });
  hear(watch, opening(objects, start));
  return again(watch.saved(start + 10));
}

/** What the next run tells of a cluster that is this now, and what the run after it tells. */
function next(saved: SavedWatch, now: readonly Manifest[]): readonly [readonly WatchItem[], readonly WatchItem[]] {
  const run = (from: SavedWatch, at: number) => {
    const watch = startWatch(settings, from);
    const items = [...hear(watch, opening(now, at)), ...watch.tick(at + 60_000)];
    return { items, saved: again(watch.saved(at + 60_000)) };
  };
  const first = run(saved, later);
  return [first.items, run(first.saved, later + 600_000).items];
}

const owned = (name: string, app: string, address: string, more: Record<string, string> = {}): Manifest => {
  const one = pod(name, app, address);
  const owner = { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'db', controller: true };
  const metadata = { name, namespace: 'shop', labels: { app, ...more }, ownerReferences: [owner] };
  return { ...one, value: { ...one.value, metadata } };
};
const other = (manifest: Manifest, labels: Record<string, string>): Manifest => ({
  ...manifest,
  value: { ...manifest.value, metadata: { ...(manifest.value['metadata'] as object), labels } },
});
const [web, api, db] = pods as [Manifest, Manifest, Manifest];

test.each<readonly [string, readonly Manifest[], readonly Manifest[], readonly string[]]>([
  ['nothing', shop, shop, []],
  [
    'a label that a policy selects by',
    shop,
    [namespace, web, api, other(db, { app: 'database' }), guard],
    [
      'policy-changed: Pod shop/db was modified',
      'lost-isolation: shop/db is isolated by no policy any more, and anyone may connect to it',
    ],
  ],
  ['a label that no policy selects by', shop, [namespace, web, api, other(db, { app: 'db', tier: 'x' }), guard], []],
  [
    'a label that a peer is known by',
    shop,
    [namespace, other(web, { app: 'shop' }), api, db, guard],
    ['policy-changed: Pod shop/web was modified'],
  ],
  ['a new address alone', shop, [namespace, pod('web', 'web', '10.1.0.77'), api, db, guard], []],
  ['pods that are gone', shop, [namespace, web, guard], []],
  [
    'new pods of a workload with the labels of the old ones',
    [...shop, owned('db-0', 'db', '10.1.1.1', { 'controller-revision-hash': 'a' })],
    [...shop, owned('db-1', 'db', '10.1.1.2', { 'controller-revision-hash': 'b' })],
    [],
  ],
  [
    'new pods of a workload with other labels, and none of the old ones',
    [namespace, web, owned('db-0', 'db', '10.1.1.1'), owned('db-1', 'db', '10.1.1.2'), guard],
    [namespace, web, owned('db-2', 'd', '10.1.1.3'), owned('db-3', 'd', '10.1.1.4'), guard],
    [
      'policy-changed: Pod shop/db-2 was added and 1 more object',
      'lost-isolation: shop/db is isolated by no policy any more, and anyone may connect to it',
    ],
  ],
  [
    'labels and the policy that selects by them, renamed together',
    shop,
    [namespace, web, api, other(db, { app: 'database' }), policy('database', 'database', 'web')],
    ['policy-changed: NetworkPolicy shop/database was added', 'policy-changed: NetworkPolicy shop/db was deleted'],
  ],
  ["a namespace's own label", shop, [other(namespace, { a: 'b' }), ...pods, guard], []],
])('%s: told once', (_, before, now, expected) => {
  const [first, second] = next(savedOf(before), now);
  expect(told(first)).toEqual(expected);
  expect(told(second)).toEqual([]);
  for (const { details, kind, title, object: of } of first)
    if (kind === 'policy-changed')
      expect(details).toEqual([
        'Nobody watched when it happened, between 2026-11-23T14:00:00Z and 2026-11-23T14:10:00Z.',
        ...(/ more object/.test(title)
          ? [`The author is that of ${formatRef(of!)}; those of the others are not looked for.`]
          : []),
      ]);
});

test('a namespace label that a peer is known by', () => {
  const peer = object(kinds.policies, 'db', {
    spec: {
      podSelector: { matchLabels: { app: 'db' } },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'a' } } }] }],
    },
  });
  const team = other(namespace, { team: 'a' });
  const [first, second] = next(savedOf([team, ...pods, peer]), [namespace, ...pods, peer]);
  expect(told(first)).toEqual(['policy-changed: Namespace shop was modified']);
  expect(told(second)).toEqual([]);
});

test('of pods beyond the bound nothing is said', () => {
  const saved = savedOf([namespace, db, web, api, guard], { pods: 1 });
  expect(saved.pods.left).toBe(2);
  const now = [namespace, ...pods.map((one) => other(one, { app: 'x' })), guard];
  expect(told(next(saved, now)[0])[0]).toBe('policy-changed: Pod shop/db was modified');
});

test('many pods take few bytes, and little time where nothing changed', () => {
  const many = Array.from({ length: 20_000 }, (_, index) =>
    pod(
      `pod-${index}-with-a-long-name`,
      `app-${index % 200}`,
      `10.${2 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`,
    ),
  );
  const watch = startWatch(settings);
  hear(watch, opening([namespace, ...many], start));
  watch.saved(start);
  expect(processorTime(500, () => void watch.saved(start))).toBeLessThan(500);
  const { pods: kept } = watch.saved(start);
  // Bare pods: each is a workload of its own.
  expect(JSON.stringify(kept).length / many.length).toBeLessThan(150);
});

describe('kinds that are gone on with', () => {
  const resumed = (at: number, until?: string): ClusterEvent => ({
    kind: 'resumed',
    of: kinds.policies,
    at,
    ...(until !== undefined && { until }),
  });
  const rest = (at: number): readonly ClusterEvent[] => [
    ...Object.values(kinds).flatMap((of) => (of === kinds.policies ? [] : [listed(of, shop, at)])),
    ready(at),
  ];
  const gone = changed(guard, 'deleted', later, '7');
  const back = changed(guard, 'added', later, '8');

  test.each<readonly [string, readonly ClusterEvent[]]>([
    ['before all is there', [resumed(later, '8'), gone, back, ...rest(later)]],
    ['after', [resumed(later, '8'), ...rest(later), gone, back]],
    ['around it', [resumed(later, '8'), gone, ...rest(later), back]],
  ])('every change is told with its version (%s)', (_, events) => {
    const watch = startWatch(settings, savedOf(shop));
    const items = [...hear(watch, events), ...watch.tick(later + 60_000)];
    expect(items.map(({ kind, change }) => change ?? kind).sort()).toEqual(['added', 'deleted', 'deleted', 'healed']);
    expect(items.flatMap(({ kind, version }) => (kind === 'policy-changed' ? [version] : []))).toEqual(['7', '8']);
    for (const { kind, details } of items) if (kind === 'policy-changed') expect(details).toHaveLength(1);
    expect(next(again(watch.saved(later + 60_000)), shop)[0]).toEqual([]);
  });

  test('what comes after the version of the restart was seen', () => {
    const watch = startWatch(settings, savedOf(shop));
    hear(watch, [resumed(later, '6'), ...rest(later), gone]);
    expect(watch.tick(later + 60_000)[0]).toMatchObject({ change: 'deleted', details: [] });
  });

  test('a server that forgot lists the kind, and what was told of it does not count', () => {
    const watch = startWatch(settings, savedOf(shop));
    const items = hear(watch, [resumed(later, '8'), gone, listed(kinds.policies, shop, later), ...rest(later)]);
    expect([...items, ...watch.tick(later + 60_000)]).toEqual([]);
  });

  test('a kind that is not seen after all is not gone', () => {
    const open = object(kinds.cilium, 'open', { spec: { endpointSelector: {} } });
    const watch = startWatch(settings, savedOf([...shop, open]));
    const cilium: ClusterEvent = { kind: 'resumed', of: kinds.cilium, at: later };
    const lost: ClusterEvent = { kind: 'blind', of: kinds.cilium, why: 'forbidden', at: later };
    hear(watch, [cilium, lost, ...opening(shop, later, [kinds.cilium])]);
    expect(watch.tick(later + 60_000)).toEqual([]);
  });
});

test('pods of a new ReplicaSet are of the Deployment that had others', () => {
  const apps = (kind: string) => ({ group: 'apps', kind });
  const owner = (kind: string, name: string) => ({ apiVersion: 'apps/v1', kind, name, controller: true });
  const made = (of: string, name: string, app: string, more: object): Manifest => {
    const template = { metadata: { labels: { app } }, spec: { containers: [{ name: 'main' }] } };
    const one = object(apps(of), name, { spec: { replicas: 1, template } });
    return { ...one, value: { ...one.value, metadata: { ...(one.value['metadata'] as object), ...more } } };
  };
  const rollout = (hash: string, app: string): readonly Manifest[] => {
    const one = pod(`shop-${hash}-x`, app, '10.1.5.1');
    const ownerReferences = [owner('ReplicaSet', `shop-${hash}`)];
    const metadata = {
      name: one.ref.name,
      namespace: 'shop',
      labels: { app, 'pod-template-hash': hash },
      ownerReferences,
    };
    return [
      made('Deployment', 'shop', app, {}),
      made('ReplicaSet', `shop-${hash}`, app, { ownerReferences: [owner('Deployment', 'shop')] }),
      { ...one, value: { ...one.value, metadata } },
    ];
  };
  const opened = (objects: readonly Manifest[], at: number): readonly ClusterEvent[] => [
    ...['Deployment', 'ReplicaSet'].map((kind) => listed(apps(kind), objects, at)),
    ...opening(objects, at),
  ];
  const first = startWatch(settings);
  hear(first, opened([namespace, web, ...rollout('1a', 'db'), guard], start));
  const saved = again(first.saved(start));
  for (const [app, expected] of [
    ['db', []],
    [
      'database',
      [
        'policy-changed: Pod shop/shop-2b-x was added',
        'lost-isolation: shop/shop is isolated by no policy any more, and anyone may connect to it',
      ],
    ],
  ] as const) {
    const next = startWatch(settings, saved);
    const items = [
      ...hear(next, opened([namespace, web, ...rollout('2b', app), guard], later)),
      ...next.tick(later + 60_000),
    ];
    expect(told(items)).toEqual(expected);
  }
});
