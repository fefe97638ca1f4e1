// The feed of a real cluster: whatever happens to connections and to the server, its events add up to what a list gives.
import { setTimeout as wait } from 'node:timers/promises';
import { clusterFeed, type ResumableFeed } from '../../src/io/kube-watch.ts';
import type { ClusterEvent } from '../../src/model/follow.ts';
import { followedKey } from '../../src/model/follow.ts';
import { keyOf } from '../../src/model/object.ts';
import { liveManifest } from '../../src/worlds/live.ts';
import { describeReal, startCluster, type KubeObject, type RealCluster } from '../real-cluster.ts';
import { until } from '../until.ts';

const policies = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies';
const policy = (name: string, app: string): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'shop' },
  spec: { podSelector: { matchLabels: { app } } },
});

interface Heard {
  readonly feed: ResumableFeed;
  readonly events: ClusterEvent[];
  readonly state: Map<string, string>;
  readonly faults: string[];
  stop(): Promise<void>;
}

describeReal('the feed of a real cluster', () => {
  let cluster: RealCluster;
  const open: Heard[] = [];
  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await one.stop();
  });
  afterAll(() => cluster.stop());

  function listen(connectionTime = 300_000, resume: Readonly<Record<string, string>> = {}): Heard {
    const stop = new AbortController();
    const events: ClusterEvent[] = [];
    const state = new Map<string, string>();
    const faults: string[] = [];
    const feed = clusterFeed(
      {
        kubeconfig: { path: cluster.kubeconfig() },
        plugins: [],
        insecure: false,
        resume,
        watchLimits: { connectionTime, longestPause: 500, pause: 100 },
      },
      liveManifest,
    );
    const ended = (async () => {
      for await (const event of feed.events(stop.signal)) {
        events.push(event);
        apply(event, state, faults);
      }
    })();
    const one: Heard = {
      feed,
      events,
      state,
      faults,
      stop: () => {
        stop.abort();
        return ended;
      },
    };
    open.push(one);
    return one;
  }

  /** What a list gives of policies now. */
  async function listed(): Promise<string> {
    const { items } = (await cluster.must(policies)) as {
      items: { metadata: { name: string; resourceVersion: string } }[];
    };
    return JSON.stringify(items.map(({ metadata }) => [metadata.name, metadata.resourceVersion]).sort());
  }

  const seen = ({ state }: Heard): string =>
    JSON.stringify(
      [...state]
        .flatMap(([key, version]) =>
          key.startsWith('networking.k8s.io/NetworkPolicy/') ? [[key.split('/').at(-1), version]] : [],
        )
        .sort(),
    );

  async function same(one: Heard): Promise<void> {
    await until(
      async () => (await listed()) === seen(one),
      () => `the events give what a list gives; they gave ${seen(one)}`,
    );
    expect(seen(one)).toBe(await listed());
    expect(one.faults).toEqual([]);
  }

  const ready = ({ events }: Heard): Promise<void> => until(() => events.some(({ kind }) => kind === 'ready'), 'ready');

  let counter = 0;
  async function work(): Promise<void> {
    const name = `p${counter++}`;
    await cluster.create(policy(name, 'a'));
    await cluster.must(`${policies}/${name}`, {
      method: 'PATCH',
      type: 'application/merge-patch+json',
      body: { spec: { podSelector: { matchLabels: { app: `x${counter}` } } } },
    });
    if (counter % 3 === 0) await cluster.must(`${policies}/${name}`, { method: 'DELETE' });
  }

  const lists = ({ events }: Heard): number =>
    events.filter((event) => event.kind === 'listed' && event.of.kind === 'NetworkPolicy' && event.version !== '')
      .length;

  test('watches that end every second lose nothing and tell nothing twice', async () => {
    const one = listen(1_000);
    await ready(one);
    for (let turn = 0; turn < 12; turn++) {
      await work();
      await wait(200);
    }
    await same(one);
    expect(lists(one)).toBe(1);
  });

  test('a server that stops and starts is taken up again', async () => {
    const one = listen();
    await ready(one);
    await work();
    await cluster.stopServer();
    await cluster.startServer();
    await work();
    await same(one);
  });

  test('a later run goes on from the versions of an earlier one; after compaction it lists anew', async () => {
    const first = listen();
    await ready(first);
    await work();
    await same(first);
    await first.stop();
    const versions = first.feed.versions();
    await work();
    const second = listen(300_000, versions);
    first.state.forEach((version, key) => second.state.set(key, version));
    await same(second);
    expect(lists(second)).toBe(0);
    await second.stop();
    await work();
    // The server itself holds some of the past: only with a new one it is gone.
    await cluster.stopServer();
    await cluster.compact();
    await cluster.startServer();
    const third = listen(300_000, versions);
    first.state.forEach((version, key) => third.state.set(key, version));
    await ready(third);
    await same(third);
    expect(lists(third)).toBe(1);
  });
});

/** Keeps the resource version of each object, and complains of what was told twice or out of nowhere. */
function apply(event: ClusterEvent, state: Map<string, string>, faults: string[]): void {
  const versionOf = (value: unknown): string =>
    (value as { metadata: { resourceVersion: string } }).metadata.resourceVersion;
  if (event.kind === 'listed') {
    for (const key of [...state.keys()]) if (key.startsWith(`${followedKey(event.of)}/`)) state.delete(key);
    for (const { ref, value } of event.manifests) state.set(keyOf(ref), versionOf(value));
  }
  if (event.kind !== 'changed') return;
  const [key, version] = [keyOf(event.manifest.ref), versionOf(event.manifest.value)];
  if ((event.change === 'added') === state.has(key)) faults.push(`${event.change} ${key}`);
  if (event.change === 'modified' && state.get(key) === version) faults.push(`${key} told twice`);
  if (event.change === 'deleted') state.delete(key);
  else state.set(key, version);
}
