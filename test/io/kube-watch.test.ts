import { jest } from '@jest/globals';
import { dump } from 'js-yaml';
import { setTimeout as wait } from 'node:timers/promises';
import { clusterFeed, type ResumableFeed, type WatchOptions } from '../../src/io/kube-watch.ts';
import type { WatchLimits } from '../../src/io/limits.ts';
import { liveKinds } from '../../src/io/kube-kinds.ts';
import { type ClusterEvent, followedKey } from '../../src/model/follow.ts';
import { UsableError } from '../../src/model/host.ts';
import { keyOf } from '../../src/model/object.ts';
import { liveManifest } from '../../src/worlds/live.ts';
import { fakeCluster, type FakeCluster, type FakeObject, type FakeOptions } from '../fakes/kubernetes.ts';
import { watchStore, type WatchDisturbance, type WatchStore } from '../fakes/watch-store.ts';
import { randomFrom } from '../random.ts';
import { until } from '../until.ts';

const open: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** Only what is waited for in every test is short: on a slow machine a short bound would be reached by itself. */
const quick: Partial<WatchLimits> = {
  pause: 5,
  longestPause: 50,
  blindAfter: 600_000,
  again: 100,
  silence: 600_000,
  renewal: 0,
};
const kubeconfig = (server: string, token = 'secret-token'): string =>
  dump({
    'current-context': 'test',
    clusters: [{ name: 'c', cluster: { server } }],
    users: [{ name: 'u', user: { token } }],
    contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
  });

interface Followed {
  readonly store: WatchStore;
  readonly cluster: FakeCluster;
  readonly events: ClusterEvent[];
  readonly feed: ResumableFeed;
  /** Objects by key, as the events tell them. */
  readonly state: Map<string, string>;
  readonly faults: string[];
  until(what: () => boolean): Promise<void>;
  ready(): Promise<void>;
  readonly end: Promise<unknown>;
}

/** Kinds that every cluster has. */
const always = liveKinds.filter(({ optional }) => optional !== true).length;
const policy = (name: string, x = 0): FakeObject => ({ metadata: { name, namespace: 'shop' }, spec: { x } });
const initial = {
  namespaces: [{ metadata: { name: 'kube-system', uid: 'the-cluster' } }, { metadata: { name: 'shop' } }],
  networkpolicies: [policy('a'), policy('b')],
};

async function follow(
  store: WatchStore,
  more: Partial<WatchOptions> = {},
  fake: Partial<FakeOptions> = {},
): Promise<Followed> {
  const cluster = await fakeCluster({ store, ...fake });
  open.push(cluster);
  const options: WatchOptions = {
    kubeconfig: { text: kubeconfig(cluster.address) },
    plugins: [],
    insecure: true,
    watchLimits: quick,
    limits: { attempts: 2, wait: 10 },
    ...more,
  };
  return listen(store, cluster, clusterFeed(options, liveManifest));
}

function listen(store: WatchStore, cluster: FakeCluster, feed: ResumableFeed): Followed {
  const stop = new AbortController();
  open.push({ close: () => stop.abort() });
  const events: ClusterEvent[] = [];
  const state = new Map<string, string>();
  const faults: string[] = [];
  const end = (async () => {
    for await (const event of feed.events(stop.signal)) {
      events.push(event);
      apply(event, state, faults);
    }
  })().catch((error: unknown) => error);
  const seen = (what: () => boolean): Promise<void> =>
    until(what, () => `after ${JSON.stringify(events.slice(-5)).slice(0, 1500)}`, 5);
  const ready = (): Promise<void> => seen(() => events.some(({ kind }) => kind === 'ready'));
  return { store, cluster, events, feed, state, faults, until: seen, ready, end };
}

/** Applies an event, and complains of what was told twice or out of nowhere. */
function apply(event: ClusterEvent, state: Map<string, string>, faults: string[]): void {
  if (event.kind === 'listed') {
    const prefix = `${followedKey(event.of)}/`;
    for (const key of state.keys()) if (key.startsWith(prefix)) state.delete(key);
    for (const { ref, value } of event.manifests) state.set(keyOf(ref), JSON.stringify(value['spec'] ?? null));
  }
  if (event.kind !== 'changed') return;
  const [key, value] = [keyOf(event.manifest.ref), JSON.stringify(event.manifest.value['spec'] ?? null)];
  if ((event.change === 'added') === state.has(key)) faults.push(`${event.change} ${key} at ${event.version}`);
  if (event.change === 'modified' && state.get(key) === value) faults.push(`${key} told twice at ${event.version}`);
  if (event.change === 'deleted') state.delete(key);
  else state.set(key, value);
}

const policiesOf = ({ state }: Followed): Record<string, string> =>
  Object.fromEntries(
    [...state].flatMap(([key, spec]) => (key.includes('/NetworkPolicy/') ? [[key.split('/').at(-1), spec]] : [])),
  ) as Record<string, string>;
const told = ({ events }: Followed, of = 'NetworkPolicy'): string[] =>
  events.flatMap((event) => {
    if (event.kind !== 'ready' && isOfPlugin(event)) return [];
    if (event.kind === 'ready') return of === 'ready' ? ['ready'] : [];
    if (event.kind === 'changed')
      return event.manifest.ref.kind === of ? [`${event.change} ${event.manifest.ref.name}`] : [];
    if (event.of.kind !== of) return [];
    if (event.kind === 'resumed') return [`resumed until ${event.until}`];
    return [event.kind === 'listed' ? `listed ${event.manifests.length}` : `blind: ${event.why}`];
  });
const isOfPlugin = (event: Exclude<ClusterEvent, { kind: 'ready' }>): boolean =>
  /calico|antrea|cilium/.test(event.kind === 'changed' ? event.manifest.ref.group : event.of.group);
const asked = ({ cluster }: Followed, plural: string, watch: boolean): string[] =>
  cluster.requests.filter((one) => one.includes(`/${plural}?`) && one.includes('watch=1') === watch);

test('every kind is listed, then watched from there; what happens is told in order, and ready once', async () => {
  const one = await follow(watchStore(initial));
  await one.ready();
  await one.until(() => one.store.watchers() === always);
  one.store.put('networkpolicies', policy('c'));
  one.store.put('networkpolicies', policy('a', 1));
  one.store.remove('networkpolicies', 'b');
  await one.until(() => told(one).length === 4);
  expect(told(one)).toEqual(['listed 2', 'added c', 'modified a', 'deleted b']);
  expect(policiesOf(one)).toEqual({ a: '{"x":1}', c: '{"x":0}' });
  expect(one.events.filter(({ kind }) => kind === 'ready')).toMatchObject([
    { cluster: { uid: 'the-cluster', name: 'test' } },
  ]);
  expect(one.events.filter(({ kind }) => kind === 'listed')).toHaveLength(liveKinds.length);
  expect(asked(one, 'networkpolicies', true)).toEqual([
    'GET /apis/networking.k8s.io/v1/networkpolicies?watch=1&resourceVersion=10&allowWatchBookmarks=true&timeoutSeconds=300',
  ]);
  expect(one.cluster.requests.every((request) => request.startsWith('GET '))).toBe(true);
  const changed = one.events.find(({ kind }) => kind === 'changed');
  expect(changed).toMatchObject({ manifest: { value: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' } } });
});

test.each(['end', 'reset'] as const)('a watch that is cut (%s) goes on where it was', async (how) => {
  const one = await follow(watchStore(initial));
  await one.ready();
  await one.until(() => one.store.watchers() === always);
  one.store.put('networkpolicies', policy('c'));
  await one.until(() => told(one).includes('added c'));
  one.store.cut(how);
  one.store.put('networkpolicies', policy('d'));
  await one.until(() => told(one).includes('added d'));
  expect(told(one)).toEqual(['listed 2', 'added c', 'added d']);
  expect(asked(one, 'networkpolicies', true)[1]).toContain('resourceVersion=11');
});

test('bookmarks advance the version without being told', async () => {
  const one = await follow(watchStore(initial));
  await one.ready();
  await one.until(() => one.store.watchers() === always);
  one.store.bookmark('networkpolicies');
  await one.until(() => one.feed.versions()['networking.k8s.io/NetworkPolicy'] === '11');
  one.store.forget();
  one.store.cut('end');
  await one.until(() => asked(one, 'networkpolicies', true).length > 1);
  expect(asked(one, 'networkpolicies', true)[1]).toContain('resourceVersion=11');
  expect(told(one)).toEqual(['listed 2']);
});

test.each<[string, ReturnType<WatchDisturbance> | 'forget']>([
  ['as an event', 'forget'],
  ['as a status', { status: 410 }],
])('what the server forgot is listed again (410 %s)', async (_, how) => {
  const one = await follow(watchStore(initial));
  await one.ready();
  await one.until(() => one.store.watchers() === always);
  if (how !== 'forget')
    one.store.disturb = ({ plural, count }) => (plural === 'networkpolicies' && count === 2 ? how : undefined);
  // Nobody watches while it happens.
  one.store.cut('reset');
  one.store.put('networkpolicies', policy('c'));
  one.store.remove('networkpolicies', 'a');
  one.store.forget();
  await one.until(() => told(one).length >= 2);
  expect(told(one)).toEqual(['listed 2', 'listed 2']);
  expect(Object.keys(policiesOf(one))).toEqual(['b', 'c']);
});

describe('a watch is given up and taken up again', () => {
  test.each<[string, ReturnType<WatchDisturbance>]>([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '0' } }],
    ['503', { status: 503 }],
    ['no answer', 'hang'],
    ['silence', { text: '', stays: true }],
    ['half an event', { text: '{"type":"ADDED","object":{"metadata":{"name":"x","resour' }],
    ['no JSON', { text: 'oops\n' }],
    ['no event', { text: '{"type":"ADDED","object":{}}\n' }],
    ['an error of the server', { text: '{"type":"ERROR","object":{"kind":"Status","code":500}}\n' }],
    ['prototype keys', { text: '{"__proto__":{"type":"ADDED"},"constructor":1}\n' }],
  ])('after %s', async (_, disturbance) => {
    const store = watchStore(initial);
    store.disturb = ({ plural, count }) => (plural === 'networkpolicies' && count <= 2 ? disturbance : undefined);
    const one = await follow(store, { watchLimits: { ...quick, silence: 250 } });
    await one.until(() => told(one).length > 0);
    store.put('networkpolicies', policy('c'));
    await one.until(() => told(one).length > 1);
    expect(told(one)).toEqual(['listed 2', 'added c']);
    expect(one.faults).toEqual([]);
  });

  test('an event without bound is not held: the kind is listed again', async () => {
    const store = watchStore(initial);
    store.disturb = ({ plural, count }) =>
      plural === 'networkpolicies' && count === 1 ? { text: 'x'.repeat(50_000), stays: true } : undefined;
    const one = await follow(store, { watchLimits: { ...quick, lineBytes: 10_000 } });
    await one.until(() => told(one).length === 2);
    expect(told(one)).toEqual(['listed 2', 'listed 2']);
  });

  test('when it fails for long the kind is blind, once, and a list heals it', async () => {
    const store = watchStore(initial);
    store.disturb = ({ plural }) => (plural === 'networkpolicies' ? { status: 500 } : undefined);
    const one = await follow(store, { watchLimits: { ...quick, blindAfter: 300 } });
    await one.until(() => told(one).length === 2);
    await wait(150);
    expect(told(one)).toEqual(['listed 2', 'blind: networkpolicies cannot be watched: it answers with status 500']);
    store.put('networkpolicies', policy('c'));
    store.disturb = undefined;
    await one.until(() => told(one).length === 3);
    store.put('networkpolicies', policy('d'));
    await one.until(() => told(one).length === 4);
    expect(told(one).slice(2)).toEqual(['listed 3', 'added d']);
  });
});

test('a kind that may not be listed is blind once, the others are ready, and it is asked for again', async () => {
  let allowed = false;
  const disturb: FakeOptions['disturb'] = ({ plural }) => (plural === 'pods' && !allowed ? { status: 403 } : undefined);
  const one = await follow(watchStore(initial), {}, { disturb });
  await one.ready();
  await one.until(() => asked(one, 'pods', false).length > 2);
  expect(told(one, 'Pod')).toEqual(['blind: the credentials may not list pods']);
  allowed = true;
  await one.until(() => told(one, 'Pod').length === 2);
  expect(told(one, 'Pod')[1]).toBe('listed 0');
});

test('a kind that may be listed and not watched is blind, and listed again when it may', async () => {
  const store = watchStore(initial);
  store.disturb = ({ plural }) => (plural === 'networkpolicies' ? { status: 403 } : undefined);
  const one = await follow(store);
  await one.ready();
  await one.until(() => asked(one, 'networkpolicies', true).length > 2);
  expect(told(one)).toEqual(['listed 2', 'blind: the credentials may list networkpolicies, but not watch them']);
  store.put('networkpolicies', policy('c'));
  store.disturb = undefined;
  await one.until(() => told(one).length > 2);
  expect(told(one)[2]).toBe('listed 3');
});

test('a kind that the server does not have is empty, and found when it comes', async () => {
  const served: Record<string, Record<string, string[]>> = {};
  const one = await follow(watchStore(initial), {}, { served });
  await one.ready();
  await one.until(() => one.cluster.requests.filter((request) => request === 'GET /apis').length > 2);
  expect(told(one, 'AdminNetworkPolicy')).toEqual(['listed 0']);
  served['policy.networking.k8s.io'] = { v1alpha1: ['adminnetworkpolicies'] };
  one.store.put('adminnetworkpolicies', { metadata: { name: 'x' } });
  await one.until(() => told(one, 'AdminNetworkPolicy').length > 1);
  expect(told(one, 'AdminNetworkPolicy')).toEqual(['listed 0', 'listed 1']);
});

test('a kind that every server has is not seen, and never empty, where the server denies that it has it', async () => {
  const disturb: FakeOptions['disturb'] = ({ plural }) => (plural === 'networkpolicies' ? { status: 404 } : undefined);
  const one = await follow(watchStore(initial), {}, { disturb });
  await one.ready();
  expect(told(one)).toEqual(['blind: the server says that it has no networkpolicies, which every API server has']);
});

test('a later run goes on where an earlier one stopped, without a list', async () => {
  const store = watchStore(initial);
  const first = await follow(store);
  await first.ready();
  await first.until(() => store.watchers() === always);
  const versions = first.feed.versions();
  expect(Object.keys(versions)).toHaveLength(always);
  store.put('networkpolicies', policy('c'));
  const second = await follow(store, { resume: versions });
  await second.ready();
  await second.until(() => told(second).length > 1);
  expect(told(second)).toEqual(['resumed until 11', 'added c']);
  // Nothing is known of kinds that the server does not have.
  const again = second.events.flatMap((event) => (event.kind === 'listed' ? [event.version] : []));
  expect(again.every((version) => version === '')).toBe(true);
});

test('a server that was put back to an earlier day is listed anew', async () => {
  const store = watchStore(initial);
  store.goBack(5);
  const one = await follow(store, { resume: { 'networking.k8s.io/NetworkPolicy': '900' } });
  await one.ready();
  expect(told(one)).toEqual(['listed 2']);
});

test('a token that is no longer known is read anew from where the kubeconfig has it', async () => {
  const store = watchStore(initial);
  const { removeTemporaryFolders, temporaryFolder } = await import('./repository.ts');
  const { writeFileSync } = await import('node:fs');
  const path = `${temporaryFolder()}/kubeconfig`;
  const cluster = await fakeCluster({ store });
  open.push(cluster, { close: removeTemporaryFolders });
  store.token = 'old';
  writeFileSync(path, kubeconfig(cluster.address, 'old'));
  const options = {
    kubeconfig: { path },
    plugins: [],
    insecure: true,
    limits: { attempts: 2, wait: 10 },
    watchLimits: quick,
  };
  const one = listen(store, cluster, clusterFeed(options, liveManifest));
  await one.ready();
  await one.until(() => store.watchers() === always);
  store.token = 'new';
  writeFileSync(path, kubeconfig(cluster.address, 'new'));
  store.cut('reset');
  store.put('networkpolicies', policy('c'));
  await one.until(() => told(one).length > 1);
  expect(told(one)).toEqual(['listed 2', 'added c']);
});

test('a server that cannot be reached at the beginning is an error, and the end of interest is an end', async () => {
  const feed = clusterFeed(
    { kubeconfig: { text: kubeconfig('http://127.0.0.1:1') }, plugins: [], insecure: true },
    liveManifest,
  );
  await expect(feed.events(new AbortController().signal)[Symbol.asyncIterator]().next()).rejects.toThrow(UsableError);
  const one = await follow(watchStore(initial));
  await one.ready();
  await open.at(-1)?.close();
  expect(await one.end).toBeUndefined();
  await one.until(() => one.store.watchers() === 0);
});

test('whoever listens slowly holds the stream back, and gets everything', async () => {
  const store = watchStore(initial);
  const cluster = await fakeCluster({ store });
  const stop = new AbortController();
  open.push(cluster, { close: () => stop.abort() });
  const feed = clusterFeed(
    {
      kubeconfig: { text: kubeconfig(cluster.address) },
      plugins: [],
      insecure: true,
      watchLimits: { ...quick, unread: 3 },
    },
    liveManifest,
  );
  const names: string[] = [];
  for await (const event of feed.events(stop.signal)) {
    if (event.kind === 'ready') for (let n = 0; n < 60; n++) store.put('networkpolicies', policy(`p${n}`));
    if (event.kind === 'changed') names.push(event.manifest.ref.name);
    if (event.kind === 'changed') await wait(3);
    if (names.length === 60) break;
  }
  expect(names).toEqual(Array.from({ length: 60 }, (_, n) => `p${n}`));
});

test.each([1, 2, 3, 4])(
  'law: whatever happens to connections, the events add up to what a list gives (seed %i)',
  async (seed) => {
    const random = randomFrom(seed);
    const chance = (): number => random.below(1000) / 1000;
    const store = watchStore(initial);
    const one = await follow(store);
    await one.ready();
    for (let step = 0; step < 120; step++) {
      const name = `p${Math.floor(chance() * 12)}`;
      const existing = store.list('networkpolicies')?.some(({ metadata }) => metadata.name === name) === true;
      if (existing && chance() < 0.3) store.remove('networkpolicies', name);
      else store.put('networkpolicies', policy(name, step));
      const luck = chance();
      if (luck < 0.08) store.cut(luck < 0.04 ? 'end' : 'reset');
      else if (luck < 0.11) store.forget();
      else if (luck < 0.15) store.bookmark('networkpolicies');
      if (luck > 0.7) await wait(2);
    }
    const wanted = JSON.stringify(
      Object.fromEntries(
        (store.list('networkpolicies') ?? []).map(({ metadata, spec }) => [metadata.name, JSON.stringify(spec)]).sort(),
      ),
    );
    const seen = (): string => JSON.stringify(Object.fromEntries(Object.entries(policiesOf(one)).sort()));
    await one.until(() => seen() === wanted);
    expect(one.faults).toEqual([]);
  },
);

test('a server that is away, and then does not know yet who may read, refuses nothing and lacks nothing', async () => {
  const store = watchStore(initial);
  let answer: number | undefined;
  const disturb: FakeOptions['disturb'] = () => (answer === undefined ? undefined : { status: answer });
  const one = await follow(store, { watchLimits: { ...quick, blindAfter: 1_000 } }, { disturb, served: {} });
  await one.ready();
  await one.until(() => store.watchers() >= always);
  store.disturb = () => (answer === undefined ? undefined : { status: answer });
  const blind = (): readonly ClusterEvent[] => one.events.filter(({ kind }) => kind === 'blind');
  // How long a server is away is told by this clock alone.
  let time = Date.now();
  open.push({ close: () => clock.mockRestore() });
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => time);
  for (const moment of [403, 500]) {
    answer = moment;
    store.cut('end');
    await wait(300);
    time += 400;
    await wait(100);
    expect(blind()).toEqual([]);
  }
  await one.until(() => {
    time += 10;
    return blind().length >= always;
  });
  await wait(200);
  answer = 403;
  time += 300;
  await wait(300);
  expect(new Set(blind().map((event) => event.kind === 'blind' && event.away))).toEqual(new Set([true]));
  // Kinds that the server does not have are none that are missed.
  expect(blind().length).toBe(always);
  answer = undefined;
  await one.until(() => told(one).filter((text) => text.startsWith('listed')).length === 2);
});
