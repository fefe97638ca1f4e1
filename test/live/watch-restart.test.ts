// A watch of a real cluster that is stopped, killed and started again: what happened meanwhile is told once.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { WatchItem } from '../../src/model/watch.ts';
import { describeReal, type KubeObject, type RealCluster, startCluster } from '../real-cluster.ts';
import { until } from '../until.ts';

const root = join(import.meta.dirname, '../..');
const program = join(process.env['NETPOL_GATE_DIST'] ?? join(root, 'dist'), 'cli.js');
const policies = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies';
const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-restart-'));
const state = join(folder, 'state.json');

const pod = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', labels: { app: name } },
  spec: { nodeName: 'node-1', containers: [{ name: 'main', image: 'example/main' }] },
});
const policy = (name: string, app: string, from: unknown = { podSelector: {} }): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'shop' },
  spec: { podSelector: { matchLabels: { app } }, policyTypes: ['Ingress'], ingress: [{ from: [from] }] },
});

interface Run {
  readonly items: () => readonly WatchItem[];
  readonly error: () => string;
  readonly end: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

describeReal('a watch of a real cluster that is started again', () => {
  let cluster: RealCluster;
  const open = new Set<Run>();

  const start = (...more: readonly string[]): Run => {
    const args = ['watch', '--kubeconfig', cluster.kubeconfig(), '--state', state, '--format', 'jsonl', ...more];
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const written = { out: '', error: '' };
    child.stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (written.error += chunk.toString('utf8')));
    const run: Run = {
      // A process that is killed may leave half a line.
      items: () =>
        written.out
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as WatchItem),
      error: () => written.error,
      end: new Promise((resolve) =>
        child.on('close', (code) => {
          open.delete(run);
          resolve(code);
        }),
      ),
      kill: (signal) => child.kill(signal),
    };
    open.add(run);
    return run;
  };
  const stateText = (): string => {
    try {
      return readFileSync(state, 'utf8');
    } catch {
      return '';
    }
  };
  /** What is told between the state and now, by a run that ends by itself. */
  const once = async (): Promise<readonly WatchItem[]> => {
    const run = start('--once');
    const code = await run.end;
    const trouble = run.error().replace(/^(?:watching .*|nothing to tell)\n/gm, '');
    expect([code, trouble]).toEqual([0, '']);
    return run.items();
  };
  const told = (items: readonly WatchItem[]): readonly string[] => items.map(({ kind, title }) => `${kind}: ${title}`);
  const patch = (path: string, labels: unknown): Promise<unknown> =>
    cluster.must(path, { method: 'PATCH', type: 'application/merge-patch+json', body: { metadata: { labels } } });

  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'a' } } });
    for (const [index, name] of ['web', 'db', 'api'].entries()) {
      await cluster.create(pod(name));
      await cluster.runs('shop', name, `10.1.0.${index + 1}`);
    }
    await cluster.create(
      policy('db', 'db'),
      policy('api', 'api', { namespaceSelector: { matchLabels: { team: 'a' } } }),
    );
    expect(await once()).toEqual([]);
  });
  afterAll(async () => {
    for (const run of open) run.kill('SIGKILL');
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('labels of a namespace and of a pod, and a policy: each once', async () => {
    await patch('/api/v1/namespaces/shop', { team: 'b' });
    expect(told(await once())).toEqual(['policy-changed: Namespace shop was modified']);
    await patch('/api/v1/namespaces/shop/pods/db', { app: 'database' });
    await cluster.must(`${policies}/api`, { method: 'DELETE' });
    const items = await once();
    expect([...told(items)].sort()).toEqual([
      'lost-isolation: shop/api is isolated by no policy any more, and anyone may connect to it',
      'lost-isolation: shop/db is isolated by no policy any more, and anyone may connect to it',
      'policy-changed: NetworkPolicy shop/api was deleted',
      'policy-changed: Pod shop/db was modified',
    ]);
    for (const { kind, details } of items)
      if (kind === 'policy-changed')
        expect(details).toEqual([expect.stringMatching(/^Nobody watched when it happened, between 2.+Z and 2.+Z\.$/)]);
    expect(await once()).toEqual([]);
    await patch('/api/v1/namespaces/shop/pods/db', { app: 'db' });
    expect(told(await once())).toEqual([
      'healed: shop/db is isolated again',
      'policy-changed: Pod shop/db was modified',
    ]);
    expect(await once()).toEqual([]);
  });

  test('a policy that went and came back is told as long as the server knows it', async () => {
    const swap = async (): Promise<void> => {
      await cluster.must(`${policies}/db`, { method: 'DELETE' });
      await cluster.create(policy('db', 'db', { podSelector: { matchLabels: { app: 'web' } } }));
      await cluster.must(`${policies}/db`, { method: 'DELETE' });
      await cluster.create(policy('db', 'db'));
    };
    await swap();
    const items = await once();
    const changes = items.filter(({ kind }) => kind === 'policy-changed');
    expect(changes.map(({ change }) => change)).toEqual(['deleted', 'added', 'deleted', 'added']);
    expect(new Set(changes.map(({ version }) => version)).size).toBe(4);
    expect(await once()).toEqual([]);
    await swap();
    await cluster.must(`${policies}/db`, { method: 'DELETE' });
    await cluster.stopServer();
    await cluster.compact();
    await cluster.startServer();
    expect(told(await once()).filter((text) => text.startsWith('policy-changed'))).toEqual([
      'policy-changed: NetworkPolicy shop/db was deleted',
    ]);
    expect(await once()).toEqual([]);
  });

  test('killed in the middle, it loses nothing, and tells no more twice than what it had not noted', async () => {
    const versions: string[] = [];
    let [isOver, kills] = [false, 0];
    const work = (async () => {
      // As long as it takes to kill it some times: how long one start takes is the machine's business.
      for (let turn = 0; turn < 45 || (kills < 4 && turn < 2_000); turn++) {
        const name = `p${turn}`;
        const made = await cluster.must(policies, { method: 'POST', body: policy(name, 'web') });
        versions.push(made.metadata.resourceVersion as string);
        await wait(100);
      }
      isOver = true;
    })();
    const told: string[] = [];
    const twice: string[] = [];
    let noted: ReadonlySet<string> = new Set();
    const add = (items: readonly WatchItem[]): void => {
      const own = items.map(({ version }) => version ?? 'none');
      twice.push(...own.filter((version) => noted.has(version)));
      told.push(...own);
      noted = new Set(told.filter(isNoted(stateText())));
    };
    while (!isOver) {
      const run = start();
      const [least, span] = [1 + (kills % 3), kills % 4];
      const errors = (): string => `some items\n${run.error()}`;
      await until(() => isOver || run.items().length >= least, errors, 20);
      await wait(span * 10);
      run.kill('SIGKILL');
      await run.end;
      add(run.items());
      kills++;
    }
    await work;
    add(await once());
    expect(kills).toBeGreaterThan(3);
    expect([...new Set(told)].sort()).toEqual([...versions].sort());
    expect(twice).toEqual([]);
    expect(await once()).toEqual([]);
  });
});

/** Whether a change is in a state as one that was told. */
function isNoted(text: string): (version: string) => boolean {
  const { versions, watch } = JSON.parse(text) as {
    readonly versions: Readonly<Record<string, string>>;
    readonly watch: { readonly waiting: readonly { readonly item: WatchItem }[] };
  };
  const seen = Number(versions['networking.k8s.io/NetworkPolicy']);
  const waiting = new Set(watch.waiting.map(({ item }) => item.version));
  return (version) => Number(version) <= seen && !waiting.has(version);
}
