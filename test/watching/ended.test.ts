// A pod that goes is remembered with its addresses, also where its end is told to nobody.
import { livingCluster } from '../../src/living.ts';
import type { JsonObject, Manifest } from '../../src/model/object.ts';
import { keyOf } from '../../src/model/object.ts';
import { parseAddress } from '../../src/model/network.ts';
import { endedPods } from '../../src/watching/ended.ts';
import { startWatch } from '../../src/watch.ts';
import { changed, hear, namespace, opening, pod, pods, policy, settings, start } from './fake.ts';

const shop = [namespace, ...pods, policy('db', 'db', 'api')];
const [web] = pods;
if (web === undefined) throw new Error('no pods');

test('what a step takes away, for a while', () => {
  const ended = endedPods({ limit: 10, span: 1_000 });
  const cluster = livingCluster({ from: 'live', identity: {}, manifests: shop, incomplete: [] }, settings);
  const relabelled = pod('web', 'other', '10.1.0.1');
  ended.take(cluster.apply(new Map([[keyOf(web.ref), relabelled]])), start);
  expect(ended.tenures(start)).toEqual([]);
  ended.take(cluster.apply(new Map([[keyOf(web.ref), undefined]])), start + 5);
  expect(ended.tenures(start + 1_005)).toEqual([
    expect.objectContaining({ address: parseAddress('10.1.0.1'), namespace: 'shop', pod: 'web', to: start + 5 }),
  ]);
  expect(ended.tenures(start + 1_006)).toEqual([]);
});

/** As a ReplicaSet makes it. */
function made(name: string, address: string): Manifest {
  const one = pod(name, 'web', address);
  const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web-1', controller: true };
  const metadata = { ...(one.value['metadata'] as JsonObject), ownerReferences: [owner] };
  return { ...one, value: { ...one.value, metadata } };
}

test('a record of a pod that has gone meanwhile is still about its workload', async () => {
  const [first, second] = [made('web-1-a', '10.1.0.11'), made('web-1-b', '10.1.0.12')];
  const watch = startWatch(settings);
  hear(watch, opening([...shop, first, second], start));
  hear(watch, [changed(first, 'deleted', start + 60_000, '2')]);
  watch.tick(start + 61_000);
  const line = JSON.stringify({
    time: new Date(start + 55_000).toISOString(),
    src: { ip: '10.1.0.11' },
    dst: { ip: '10.1.0.3' },
    protocol: 'TCP',
    port: 5432,
    verdict: 'allowed',
  });
  const chunks = [Buffer.from(`${line}\n`)];
  const items = await watch.read([{ file: 'flows.jsonl', firstLine: 1, chunks }], start + 62_000);
  expect(items).toMatchObject([
    { kind: 'contradiction', connection: { source: 'shop/web-1', destination: 'shop/db' } },
  ]);
});
