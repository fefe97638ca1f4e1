/** The world that other tests stand on is there as it was made. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeReal, startCluster, type RealCluster } from '../real-cluster.ts';
import { liveWorld, raise } from './world.ts';

describeReal('a world of 50 namespaces', () => {
  let cluster: RealCluster;
  const world = liveWorld();
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());

  test('is raised whole', async () => {
    await raise(cluster, world);
    const count = async (path: string): Promise<number> => {
      const { items } = (await cluster.must(path)) as { items: readonly unknown[] };
      return items.length;
    };
    expect(await count('/api/v1/pods')).toBe(500);
    expect(await count('/apis/networking.k8s.io/v1/networkpolicies')).toBe(250);
    expect(await count('/apis/apps/v1/deployments')).toBe(150);
    for (const kind of [
      'v1alpha1/adminnetworkpolicies',
      'v1alpha1/baselineadminnetworkpolicies',
      'v1alpha2/clusternetworkpolicies',
    ])
      expect(await count(`/apis/policy.networking.k8s.io/${kind}`)).toBe(1);
    const { items } = (await cluster.must('/api/v1/namespaces/ns-07/pods')) as {
      items: readonly { status: { phase: string; podIPs: readonly unknown[] } }[];
    };
    expect(
      items
        .map(({ status }) => `${status.phase} ${status.podIPs.length}`)
        .sort()
        .slice(8),
    ).toEqual(['Running 2', 'Succeeded 2']);
  });
});
