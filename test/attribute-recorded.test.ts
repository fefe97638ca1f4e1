// The recorded audit log over the recorded cluster: who talked to the API server, and the reverse.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { attribute, knownCluster } from '../src/attribute.ts';
import { load } from '../src/load.ts';
import type { Connection, Observation } from '../src/model/flow.ts';
import { readSnapshot } from '../src/snapshot.ts';
import { observed, recorded, sample } from './log-material.ts';
import { settings } from './worlds/trees.ts';

const log = sample('k8s-audit-recorded/audit.jsonl');
const recordedTest = log === undefined ? test.skip : test;

async function observation(): Promise<Observation> {
  const snapshot = await readSnapshot(readFileSync(join(recorded, 'cluster.json')), 'cluster.json');
  const live = load({ base: { manifests: [] }, head: { manifests: [] } }, snapshot, settings).states[0]?.live;
  if (live === undefined) throw new Error('no world');
  const seen = await observed(log ?? '', { known: knownCluster(live, snapshot.manifests) });
  return attribute(seen, live, { cluster: snapshot.identity });
}

const name = (end: Connection['source']): string =>
  end.kind === 'workload' ? `${end.workload.namespace}/${end.workload.name}` : end.kind;

recordedTest('pods that talked to the API server, by token or by the owner of the address then', async () => {
  const { connections, coverage } = await observation();
  const expected = JSON.parse(sample('k8s-audit-recorded/expected.json') ?? '{}');
  const counted = new Map<string, number>();
  for (const { source, destination, allowed } of connections)
    if (destination.kind === 'api-server')
      counted.set(name(source), (counted.get(name(source)) ?? 0) + (allowed?.count ?? 0));
  const wanted = new Map<string, number>();
  const count = (pod: string, times: number): void => {
    // The label of this pod was changed, which took it from its ReplicaSet.
    const owner = pod.endsWith('frontend-85848c47fb-hz6xl')
      ? pod
      : pod.replace(/(-[bcdfghjklmnpqrstvwxz2456789]{8,10})?-[bcdfghjklmnpqrstvwxz2456789]{5}$|-0$/, '');
    wanted.set(owner, (wanted.get(owner) ?? 0) + times);
  };
  for (const one of expected.podToApiServer) count(`${one.namespace}/${one.pod}`, one.count);
  // Without a token that names them, and not from elsewhere with one that does.
  for (const one of expected.otherRequestsFromPodAddressesOrTokens)
    if (one.podBehindTheAddress !== null) count(one.podBehindTheAddress, 1);
  // One request came a second after its pod had gone, and three before the next pod reported the same address.
  wanted.set('shop/cart', (wanted.get('shop/cart') ?? 0) - 1);
  wanted.set('unidentified', 1);
  expect([...counted].sort()).toEqual([...wanted].sort());
  expect(coverage.unattributed.map(({ why, records }) => [why, records])).toEqual([['several-possible-owners', 1]]);
  expect(coverage.limits).toContainEqual(expect.stringMatching(/^1 request left out: a pod's token/));
  expect(coverage.limits).toContainEqual(expect.stringContaining('traffic between pods is not visible'));
});

recordedTest('the API server reaches pods on the ports of their containers', async () => {
  const { connections } = await observation();
  const from = connections.filter(({ source }) => source.kind === 'api-server');
  expect(
    from
      .map(
        ({ destination, port, via, allowed }) =>
          `${name(destination)} ${port} ${via?.service ?? ''} ${allowed?.count ?? 0}`,
      )
      .sort(),
  ).toEqual([
    'shop/cart 7070  0',
    'shop/frontend 8080 shop/frontend 1',
    'shop/frontend-85848c47fb-hz6xl 8080  1',
    'shop/frontend-85848c47fb-hz6xl 8081  1',
    'shop/redis 6379 shop/redis 0',
  ]);
});

recordedTest('nobody but a writer of policies is named', async () => {
  const { connections, coverage } = await observation();
  const text = JSON.stringify({ connections, coverage }, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString(16) : value,
  );
  // Webhooks have names in the same domain; 203.0.113.x are people, 198.51.100.7 is a program outside.
  expect(text).not.toMatch(/@example\.test|ffffcb0071|ffffc6336407/);
});
