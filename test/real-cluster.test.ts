// The harness itself: the server starts, knows people, refuses others, forgets its history, and comes back.
import { readFileSync } from 'node:fs';
import { describeReal, grant, startCluster, type RealCluster } from './real-cluster.ts';

describeReal('a real API server', () => {
  let cluster: RealCluster;
  beforeAll(async () => (cluster = await startCluster()));
  afterAll(() => cluster.stop());

  test('admin may everything, others what RBAC grants, and strangers nothing', async () => {
    await cluster.create(...grant('alice', [{ apiGroups: [''], resources: ['namespaces'], verbs: ['list'] }]));
    const list = async (as: 'admin' | 'alice' | 'bob' | { token: string }): Promise<number> =>
      (await cluster.ask('/api/v1/namespaces', { as })).status;
    expect(await list('admin')).toBe(200);
    await cluster.granted('alice', 'list', 'namespaces');
    expect(await list('alice')).toBe(200);
    expect(await list('bob')).toBe(403);
    expect(await list({ token: 'made-up' })).toBe(401);
  });

  test('kubectl writes, and the audit log names it', async () => {
    await cluster.kubectl('admin', ['create', 'namespace', 'shop']);
    const events = readFileSync(cluster.auditLog, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { verb: string; userAgent?: string; objectRef?: { name?: string } });
    const found = events.find(({ verb, objectRef }) => verb === 'create' && objectRef?.name === 'shop');
    expect(found?.userAgent).toMatch(/^kubectl/);
  });

  test('a continue token is gone after compaction', async () => {
    for (const name of ['a', 'b', 'c'])
      await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    const first = await cluster.must('/api/v1/namespaces?limit=1');
    await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'd' } });
    await cluster.compact();
    const next = await cluster.ask(`/api/v1/namespaces?limit=1&continue=${first.metadata.continue}`);
    expect(next.status).toBe(410);
  });

  test('it comes back with what it knew', async () => {
    await cluster.stopServer();
    await cluster.startServer();
    expect((await cluster.ask('/api/v1/namespaces/shop')).status).toBe(200);
  });
});
