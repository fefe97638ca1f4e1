// After the merge, on a real server: a report, a roll-out by the pipeline, later logs and the server's own audit log.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { program } from '../program.ts';
import { describeReal, grant, type KubeObject, type RealCluster, startCluster } from '../real-cluster.ts';

const minute = 60_000;

const podOf = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', labels: { app: name } },
  spec: { containers: [{ name: 'main', image: 'x' }], automountServiceAccountToken: false },
});

/** Lets these apps reach the database. */
const policyFor = (...apps: readonly string[]): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'db', namespace: 'shop' },
  spec: {
    podSelector: { matchLabels: { app: 'db' } },
    policyTypes: ['Ingress'],
    ingress: [{ from: apps.map((app) => ({ podSelector: { matchLabels: { app } } })) }],
  },
});

function record(at: number, source: string, verdict: string): string {
  const end = (pod: string) => ({ namespace: 'shop', pod });
  const flow = { src: end(source), dst: end('db'), protocol: 'TCP', port: 5432, verdict };
  return `${JSON.stringify({ time: new Date(at).toISOString(), ...flow })}\n`;
}

describeReal('verify on a real server', () => {
  let cluster: RealCluster;
  const before = policyFor('web', 'batch');
  const after = policyFor('web', 'cache');
  const put = (name: string, text: string): void => writeFileSync(join(cluster.folder, name), text);
  const apply = (as: 'ci' | 'alice', policy: KubeObject) =>
    cluster.kubectl(as, ['apply', '-f', '-'], { input: JSON.stringify(policy) });
  const verified = (...logs: readonly string[]) => {
    const there = ['--kubeconfig', cluster.kubeconfig(), '--in', 'head'];
    const all = ['verify', '--report', 'report.json', 'earlier.jsonl', ...logs, cluster.auditLog, ...there];
    return program(all, cluster.folder, Date.now() + 10 * minute);
  };

  beforeAll(async () => {
    cluster = await startCluster();
    const edits = [{ apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['*'] }];
    await cluster.create(
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
      ...['ci', 'alice'].flatMap((person) => grant(person, edits)),
    );
    await cluster
      .create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'shop' } })
      .catch(() => undefined);
    await cluster.create(...['web', 'batch', 'cache', 'db'].map(podOf));
    for (const [at, name] of ['web', 'batch', 'cache', 'db'].entries())
      await cluster.runs('shop', name, `10.1.0.${at + 1}`);
    for (const person of ['ci', 'alice'] as const)
      await cluster.granted(person, 'patch', 'networkpolicies', 'networking.k8s.io');
    await apply('ci', before);
    for (const [side, policy] of [
      ['base', before],
      ['head', after],
    ] as const) {
      mkdirSync(join(cluster.folder, side));
      put(`${side}/db.json`, JSON.stringify(policy));
    }
    const now = Date.now();
    put(
      'earlier.jsonl',
      record(now - 3 * minute, 'web', 'allowed') +
        record(now - 2 * minute, 'batch', 'allowed') +
        record(now - minute, 'cache', 'denied'),
    );
    const sides = ['check', '--base', 'base', '--head', 'head', '--kubeconfig', cluster.kubeconfig(), 'earlier.jsonl'];
    const { code, error } = await program([...sides, '--output', 'json=report.json'], cluster.folder, now);
    expect({ code, error }).toEqual({ code: 1, error: '' });
  });

  afterAll(async () => {
    await cluster?.stop();
  });

  test('a merge that nobody rolled out is told, and what is still let through contradicts', async () => {
    put('still.jsonl', record(Date.now() + minute, 'batch', 'allowed'));
    const { code, out } = await verified('still.jsonl');
    expect(code).toBe(0);
    expect(out).toContain('not known when it was rolled out');
    expect(out).toMatch(/answer none of \d+ as predicted: not rolled out, or taken back/);
    expect(out).toContain('not as in the head tree: NetworkPolicy shop/db');
    expect(out).toMatch(/^Predicted 1 blocked, saw 0, 1 the other way/);
  });

  test('rolled out by the pipeline: since when, by whom, and what was predicted is seen', async () => {
    await apply('ci', after);
    const later = Date.now() + minute;
    put(
      'later.jsonl',
      record(later, 'web', 'allowed') + record(later, 'batch', 'denied') + record(later, 'cache', 'allowed'),
    );
    const { code, out } = await verified('later.jsonl');
    expect(code).toBe(0);
    expect(out).toMatch(/^Predicted 1 blocked, saw 1; predicted 1 opened, saw 1; no connection appeared/);
    expect(out).toMatch(/rollout +NetworkPolicy shop\/db written until .* UTC, last by ci \(kubectl/);
    expect(out).toMatch(/answer as predicted, (\d+) of \1: rolled out; the changed objects are as in the head tree/);
  });

  test('taken back by hand: by whom and when, and the cluster no longer answers as predicted', async () => {
    await apply('alice', before);
    const later = Date.now() + 2 * minute;
    put('back.jsonl', record(later, 'batch', 'allowed') + record(later, 'cache', 'denied'));
    const { out } = await verified('back.jsonl');
    expect(out).toMatch(/rollout .*last by ci \(kubectl/);
    expect(out).toMatch(/since +NetworkPolicy shop\/db written again .* UTC by alice/);
    expect(out).toMatch(/answer none of \d+ as predicted: not rolled out, or taken back/);
    expect(out).toContain('the changed objects were written again 1 time since');
    expect(out).toMatch(/^Predicted 1 blocked, saw 0, 1 the other way; predicted 1 opened, saw 0, 1 the other way/);
  });
});
