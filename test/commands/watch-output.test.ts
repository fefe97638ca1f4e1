/** Whoever reads what watch tells may end before it: what they did not read is told by the next run. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fakeCluster } from '../fakes/kubernetes.ts';
import { watchStore } from '../fakes/watch-store.ts';
import { until } from '../until.ts';

const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-watch-output-'));
const root = resolve(import.meta.dirname, '../..');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const policy = (name: string) => ({
  metadata: { name, namespace: 'shop' },
  spec: { podSelector: { matchLabels: { app: name } }, policyTypes: ['Ingress'], ingress: [] },
});

test('watch ends with an error when nobody reads its output, and its state knows nothing of what was not read', async () => {
  const store = watchStore({
    namespaces: [{ metadata: { name: 'kube-system', uid: 'the-cluster' } }, { metadata: { name: 'shop' } }],
    pods: [],
    networkpolicies: [policy('a'), policy('b')],
  });
  const cluster = await fakeCluster({ store });
  const config = {
    'current-context': 'test',
    clusters: [{ name: 'c', cluster: { server: cluster.address } }],
    users: [{ name: 'u', user: { token: 't' } }],
    contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
  };
  const [kubeconfig, state] = [join(folder, 'kube.yaml'), join(folder, 'state.json')];
  writeFileSync(kubeconfig, JSON.stringify(config));
  const told = async (command: string): Promise<{ readonly out: string; readonly error: string }> => {
    const run = spawn('sh', ['-c', command], { cwd: root });
    const texts = { out: '', error: '' };
    run.stdout.on('data', (data: Buffer) => (texts.out += data.toString()));
    run.stderr.on('data', (data: Buffer) => (texts.error += data.toString()));
    const done = new Promise((ended) => run.on('close', ended));
    // What goes before all kinds were listed is no change.
    await until(
      () => texts.error.includes('watching "test": 2 policies'),
      () => `the cluster is followed; ${texts.error}`,
    );
    store.remove('networkpolicies', 'a');
    await until(
      () => texts.error.includes('nobody reads'),
      () => `the reader has ended; ${texts.error}`,
    );
    store.remove('networkpolicies', 'b');
    await done;
    return texts;
  };
  const watch = `"${process.execPath}" scripts/run-ts.mjs src/cli.ts watch --kubeconfig "${kubeconfig}" --insecure --format jsonl --state "${state}"`;
  try {
    // Only when the reader has ended and the shell holds no end of the pipe either, there is nobody who reads.
    const reader = '{ head -n 1; exec 0</dev/null; echo "nobody reads from here on" >&2; }';
    const { out, error } = await told(`(${watch}; echo "ended with $?" >&2) | ${reader}`);
    expect(out.match(/shop\/./g)).toContain('shop/a');
    expect(error).toMatch(/error: nobody reads the output any more\n/);
    expect(error).toMatch(/ended with 2\n$/);
    const { objects } = (JSON.parse(readFileSync(state, 'utf8')) as { watch: { objects: { ref: { name: string } }[] } })
      .watch;
    expect(objects.map(({ ref }) => ref.name)).toContain('b');
    expect(objects.map(({ ref }) => ref.name)).not.toContain('a');
  } finally {
    await cluster.close();
  }
});
