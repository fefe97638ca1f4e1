/** How old what was read of a cluster is, and that it changed meanwhile: in every report, also by way of a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { served } from '../bad-input/row.ts';
import { fakeCluster, type FakeCluster } from '../fakes/kubernetes.ts';
import { removeTemporaryFolders } from '../io/repository.ts';
import { now, program } from '../program.ts';
import { kubeconfig } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const hour = 3_600_000;
const check = ['check', '--base', 'base', '--head', 'head', 'log.jsonl'];

/** A server whose NetworkPolicies are others in each list. */
function restless(): Promise<FakeCluster> {
  const body = (generation: number): string => {
    const metadata = { name: 'restless', namespace: 'shop', uid: 'restless', generation };
    const item = { metadata, spec: { podSelector: { matchLabels: { app: 'nobody' } }, policyTypes: ['Ingress'] } };
    return JSON.stringify({ kind: 'List', metadata: { resourceVersion: `${generation}` }, items: [item] });
  };
  return fakeCluster({
    objects: served(),
    disturb: ({ plural, count }) => (plural === 'networkpolicies' ? { status: 200, body: body(count) } : undefined),
  });
}

/** Markup escapes what could be markup. */
const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/\\(.)/g, '$1');

const changed = 'The cluster changed while it was read: NetworkPolicy (1)';

test('a cluster that changed while it was read is told in every report, live and from its snapshot', async () => {
  const server = await restless();
  try {
    const folder = shopFolder({ kubeconfig: kubeconfig(server.address) });
    const live = ['--kubeconfig', 'kubeconfig', '--insecure'];
    const written = await program(['snapshot', ...live, '--output', 'prod.json'], folder);
    expect(written).toMatchObject({ code: 0 });
    expect(written.error).toContain(changed);
    expect(JSON.parse(readFileSync(join(folder, 'prod.json'), 'utf8')).remarks).toEqual([
      expect.stringContaining(changed),
    ]);
    for (const cluster of [live, ['--cluster', 'prod.json']])
      for (const format of ['text', 'markdown', 'json', 'html']) {
        const { out } = await program([...check, ...cluster, '--format', format], folder);
        expect([format, plain(out)]).toEqual([format, expect.stringContaining(changed)]);
      }
  } finally {
    await server.close();
  }
});

test.each([
  ['a day by default, just within', undefined, 24, false],
  ['a day by default, over', undefined, 25, true],
  ['more is allowed', '3d', 71, false],
  ['more is allowed, and over', '3d', 73, true],
  ['less is allowed', '1h', 2, true],
])('max-age of the gate file: %s', async (_, maxAge, hours, isStale) => {
  const folder = shopFolder(maxAge === undefined ? {} : { 'gate.yml': `version: 1\nmax-age: ${maxAge}\n` });
  await program(['snapshot', '--cluster', 'cluster.json', '--output', 'prod.json'], folder);
  const gate = maxAge === undefined ? [] : ['--gate', 'gate.yml'];
  for (const format of ['text', 'markdown', 'json']) {
    const args = [...check, ...gate, '--cluster', 'prod.json', '--format', format];
    const { out } = await program(args, folder, now + hours * hour);
    expect([format, /The cluster .*was read .* ago\./.test(plain(out))]).toEqual([format, isStale]);
  }
});

test('a live cluster was read when it was asked', async () => {
  const server = await fakeCluster({ objects: served() });
  try {
    const folder = shopFolder({ kubeconfig: kubeconfig(server.address) });
    const before = Date.now();
    const args = [...check, '--kubeconfig', 'kubeconfig', '--insecure', '--format', 'json'];
    const report = JSON.parse((await program(args, folder)).out) as {
      sources: { states: { cluster: { from: string; readAt: string } }[] }[];
    };
    const { from, readAt } = report.sources[0]?.states[0]?.cluster ?? { from: '', readAt: '' };
    expect(from).toBe('live');
    expect(Date.parse(readAt)).toBeGreaterThanOrEqual(before - 1_000);
    expect(Date.parse(readAt)).toBeLessThanOrEqual(Date.now());
    const { out } = await program(args.slice(0, -2), folder);
    expect(out).toMatch(/the live cluster test, read \d{4}-\d\d-\d\d/);
  } finally {
    await server.close();
  }
});
