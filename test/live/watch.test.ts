// A real cluster that is watched: people edit policies, connections are recorded, the server and the program come and go.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { settingsFor } from '../../src/commands/watch.ts';
import { runWatch } from '../../src/commands/watch-loop.ts';
import { clusterFeed, type ResumableFeed } from '../../src/io/kube-watch.ts';
import type { ClusterEvent } from '../../src/model/follow.ts';
import type { WatchItem } from '../../src/model/watch.ts';
import { watchText } from '../../src/reporters/index.ts';
import { trimmedLive } from '../../src/worlds/trimmed.ts';
import { describeReal, grant, type KubeObject, type RealCluster, startCluster } from '../real-cluster.ts';
import { until } from '../until.ts';

const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-watch-'));
const flows = join(folder, 'flows.jsonl');
const state = join(folder, 'state.json');

interface Running {
  readonly items: WatchItem[];
  readonly errors: string[];
  readonly stop: () => Promise<void>;
}

function pod(name: string, app: string): KubeObject {
  const spec = { nodeName: 'node-1', containers: [{ name: 'main', image: 'example/main' }] };
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'shop', labels: { app } }, spec };
}

const dbPolicy = (from: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  policyTypes: [Ingress]
  ingress:
    - from: [{podSelector: ${from}}]
      ports: [{port: 5432}]
`;

const ofTeam = dbPolicy('{matchLabels: {app: web}}, namespaceSelector: {matchLabels: {team: a}}');

function flow(source: string, verdict: 'FORWARDED' | 'DROPPED', time: number): string {
  const end = (name: string) => ({ namespace: 'shop', pod_name: name, labels: [`k8s:app=${name}`] });
  return `${JSON.stringify({
    flow: {
      time: new Date(time).toISOString(),
      verdict,
      ...(verdict === 'DROPPED' && { drop_reason_desc: 'POLICY_DENIED' }),
      IP: { source: source === 'web' ? '10.1.0.1' : '10.1.0.2', destination: '10.1.0.3', ipVersion: 'IPv4' },
      l4: { TCP: { source_port: 40_000, destination_port: 5432, flags: { SYN: true } } },
      source: end(source),
      destination: end('db'),
      Type: 'L3_L4',
      node_name: 'node-1',
      traffic_direction: 'INGRESS',
      is_reply: false,
    },
    node_name: 'node-1',
    time: new Date(time).toISOString(),
  })}\n`;
}

/** Whether it shows what became of pods. */
function isOfPods(event: ClusterEvent): boolean {
  if (event.kind === 'listed') return event.of.kind === 'Pod';
  return event.kind === 'changed' && event.manifest.ref.kind === 'Pod';
}

describeReal('watching a real cluster', () => {
  let cluster: RealCluster;
  let running: Running | undefined;
  /** All events of the cluster, of every run. */
  const heard: ClusterEvent[] = [];
  const overheard = (feed: ResumableFeed): ResumableFeed => ({
    ...feed,
    async *events(signal) {
      for await (const event of feed.events(signal)) {
        heard.push(event);
        yield event;
      }
    },
  });

  // An author is told when the log names one, and not when the time for looking is over: that is longer than a test may take.
  const start = (more: Partial<Parameters<typeof runWatch>[1]> = {}): Running => {
    const stopped = new AbortController();
    const items: WatchItem[] = [];
    const errors: string[] = [];
    const done = runWatch(
      {
        settings: settingsFor({ 'clock-tolerance': '1', 'author-wait': '600' }, ['logs'], { folder, now: Date.now }),
        fingerprint: 'test',
        feed: (resume) =>
          overheard(
            clusterFeed(
              {
                kubeconfig: { path: cluster.kubeconfig() },
                plugins: [],
                insecure: false,
                watchLimits: { longestPause: 1_000 },
                resume,
              },
              trimmedLive(),
            ),
          ),
        terminal: { now: Date.now, error: (text) => errors.push(text), progress: () => undefined },
      },
      {
        logs: [cluster.auditLog, flows],
        once: false,
        fromStart: false,
        state,
        metricsFile: join(folder, 'numbers.prom'),
        metricsListen: undefined,
        tell: (item) => items.push(item),
        signal: stopped.signal,
        ...more,
      },
    );
    running = {
      items,
      errors,
      stop: async () => {
        stopped.abort();
        await done;
      },
    };
    return running;
  };
  const seen = (holds: () => boolean, what: string): Promise<void> =>
    until(
      holds,
      () => `${what}; told were:\n${(running?.items ?? []).map(textOf).join('')}${running?.errors.join('')}`,
    );
  const textOf = (item: WatchItem): string => watchText(item, undefined, { colour: false, width: 100 });
  const apply = (who: 'alice' | 'bob', text: string): Promise<string> =>
    cluster.kubectl(who, ['apply', '-f', '-'], { input: text });

  beforeAll(async () => {
    cluster = await startCluster();
    const rules = [
      { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['*'] },
      { apiGroups: [''], resources: ['pods', 'namespaces'], verbs: ['get', 'patch'] },
    ];
    await cluster.create(
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
      ...grant('alice', rules),
      ...grant('bob', rules),
    );
    for (const [index, app] of ['web', 'api', 'db'].entries()) {
      await cluster.create(pod(app, app));
      await cluster.runs('shop', app, `10.1.0.${index + 1}`);
    }
    writeFileSync(flows, flow('web', 'FORWARDED', Date.now() - 60_000));
    for (const person of ['alice', 'bob'] as const)
      await cluster.granted(person, 'patch', 'networkpolicies', 'networking.k8s.io');
    await apply('alice', dbPolicy('{matchLabels: {app: web}}'));
  });
  afterAll(async () => {
    await running?.stop();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('people change policies, and are named with what they did', async () => {
    const { items } = start();
    await seen(() => readState() !== undefined, 'the state');
    await apply('bob', dbPolicy('{}'));
    await seen(() => items.some(({ kind }) => kind === 'policy-changed'), 'the change');
    const [item] = items;
    expect(item).toMatchObject({
      kind: 'policy-changed',
      change: 'modified',
      object: { kind: 'NetworkPolicy', namespace: 'shop', name: 'db' },
      author: { by: 'audit-log', user: 'bob', verb: 'patch' },
    });
    expect(item?.effect?.map(({ kind }) => kind)).toContain('new-access');
  });

  test('a connection that the policies refuse, and a policy that goes', async () => {
    const { items } = running as Running;
    await apply('alice', dbPolicy('{matchLabels: {app: web}}'));
    await seen(() => items.length === 2, 'the second change');
    // Later than the change by more than clocks differ, without waiting for it.
    appendFileSync(flows, flow('api', 'FORWARDED', Date.now() + 20_000));
    await seen(() => items.some(({ kind }) => kind === 'contradiction'), 'the contradiction');
    await cluster.kubectl('bob', ['delete', 'networkpolicy', 'db', '-n', 'shop']);
    await seen(() => items.some(({ kind }) => kind === 'lost-isolation'), 'the loss');
    await apply('alice', dbPolicy('{matchLabels: {app: web}}'));
    await seen(() => items.some(({ kind }) => kind === 'healed'), 'the healing');
    expect(items.find(({ kind }) => kind === 'lost-isolation')?.author).toMatchObject({ user: 'bob', verb: 'delete' });
  });

  test('what happens while nobody watches is told by the next run, and nothing is told twice', async () => {
    const earlier = running as Running;
    await seen(() => earlier.items.at(-1)?.kind === 'policy-changed', 'the author of what healed');
    const before = earlier.items.length;
    await wait(600);
    await earlier.stop();
    expect(earlier.items.length).toBe(before);
    await apply('bob', dbPolicy('{matchLabels: {app: api}}'));
    // Of a time when the next run has long begun, however long that takes.
    appendFileSync(flows, flow('api', 'DROPPED', Date.now() + 3_600_000));
    const { items } = start();
    await seen(() => items.length >= 2, 'what was missed');
    expect(items.map(({ kind }) => kind).sort()).toEqual(['contradiction', 'policy-changed']);
    expect(items.find(({ kind }) => kind === 'policy-changed')).toMatchObject({
      object: { name: 'db' },
      author: { user: 'bob' },
      details: [expect.stringContaining('Nobody watched when it happened')],
    });
    await (running as Running).stop();
    const third = start();
    // The numbers of the run before stand there until this one has had its first look.
    const none = 'netpol_gate_items_total{kind="policy-changed"} 0';
    await seen(() => readFileSync(join(folder, 'numbers.prom'), 'utf8').includes(none), 'numbers of the third run');
    await wait(3_000);
    expect(third.items).toEqual([]);
    expect(readFileSync(join(folder, 'numbers.prom'), 'utf8')).toContain(none);
  });

  test('the server goes and comes back, and changes are seen again', async () => {
    const { items } = running as Running;
    await cluster.stopServer();
    await wait(500);
    await cluster.startServer();
    await cluster.granted('alice', 'patch', 'networkpolicies', 'networking.k8s.io');
    await apply('alice', dbPolicy('{matchLabels: {app: web}}'));
    await seen(() => items.some(({ kind }) => kind === 'policy-changed'), 'the change');
    expect(items.find(({ kind }) => kind === 'policy-changed')?.author).toMatchObject({ user: 'alice' });
    expect(items.filter(({ kind }) => kind === 'policy-changed').length).toBe(1);
    // Pods are followed again in their own time; until then the writes of a pod are seen as one.
    const from = heard.length;
    await cluster.runs('shop', 'web', '10.1.0.9');
    await seen(() => heard.slice(from).some(isOfPods), 'pods are followed again');
  });

  test('who relabels a pod, or a namespace, is named with client and place', async () => {
    const { items } = running as Running;
    const from = items.length;
    // That the server is back may be told as late as its last kind.
    const told = (): readonly WatchItem[] => items.slice(from).filter(({ key }) => !/^(?:healed )?blind /.test(key));
    await cluster.kubectl('bob', ['label', 'pod', 'db', '-n', 'shop', '--overwrite', 'app=base']);
    // A kubelet that writes its status within the same look is not who did it.
    await cluster.runs('shop', 'db', '10.1.0.3');
    await seen(() => told().some(({ kind }) => kind === 'lost-isolation'), 'the loss');
    for (const { author } of told())
      expect(author).toMatchObject({
        user: 'bob',
        verb: 'patch',
        client: expect.stringContaining('kubectl'),
        address: expect.any(String),
      });
    expect(told().map(({ kind }) => kind)).toEqual(['policy-changed', 'lost-isolation']);
    await cluster.kubectl('alice', ['label', 'pod', 'db', '-n', 'shop', '--overwrite', 'app=db']);
    await seen(() => told().at(-1)?.kind === 'policy-changed', 'the relabelling back');
    expect(told().at(-1)?.author).toMatchObject({ user: 'alice' });

    await apply('alice', ofTeam);
    await cluster.kubectl('bob', ['label', 'namespace', 'shop', 'team=a']);
    const ofSpace = () => told().find(({ object }) => object?.kind === 'Namespace');
    await seen(() => ofSpace() !== undefined, 'the namespace');
    expect(ofSpace()).toMatchObject({ change: 'modified', author: { user: 'bob', verb: 'patch' } });
    await apply('alice', dbPolicy('{matchLabels: {app: web}}'));
  });

  const readState = (): string | undefined => {
    try {
      return readFileSync(state, 'utf8');
    } catch {
      return undefined;
    }
  };
});
