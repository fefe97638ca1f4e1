// Who opened the hole, and when: from the audit log of a real API server and the cluster as it is in the end.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultGate } from '../../src/config.ts';
import { dialects } from '../../src/dialects/index.ts';
import { explainedWays } from '../../src/explain.ts';
import { historyOf, type HistorySettings } from '../../src/history.ts';
import { auditPolicy } from '../../src/logs/audit-policy.ts';
import type { History } from '../../src/model/history.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { profiles } from '../../src/profiles/index.ts';
import { liveSnapshot } from '../live-snapshot.ts';
import { observed } from '../log-material.ts';
import type { KubeObject, RealCluster } from '../real-cluster.ts';
import { describeReal, grant, startCluster } from '../real-cluster.ts';
import { until } from '../until.ts';

const policies = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies';
const merge = 'application/merge-patch+json';

const podOf = (name: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace: 'shop', labels: { app: name } },
  spec: { containers: [{ name: 'main', image: 'x' }], automountServiceAccountToken: false },
});

const rulesFor = (...apps: readonly string[]) =>
  apps.map((app) => ({ from: [{ podSelector: { matchLabels: { app } } }] }));

const policyFor = (...apps: readonly string[]): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'db', namespace: 'shop' },
  spec: { podSelector: { matchLabels: { app: 'db' } }, policyTypes: ['Ingress'], ingress: rulesFor(...apps) },
});

/** The answers about evil and db over the whole log, with the cluster as it is now. */
async function historyIn(cluster: RealCluster): Promise<History> {
  const lists = await Promise.all(
    ['/api/v1/namespaces', '/api/v1/pods', '/apis/networking.k8s.io/v1/networkpolicies'].map(async (path, at) => {
      const { items } = (await cluster.must(path)) as unknown as { items: JsonObject[] };
      const kind = ['Namespace', 'Pod', 'NetworkPolicy'][at] ?? '';
      return items.map((item) => ({ apiVersion: at === 2 ? 'networking.k8s.io/v1' : 'v1', kind, ...item }));
    }),
  );
  const snapshot = liveSnapshot(lists.flat(), { readAt: Date.now() });
  const { writes, attempts, podWrites, addresses, first, last, limits } = await observed([
    readFileSync(cluster.auditLog, 'utf8'),
  ]);
  return historyOf(
    {
      ...{ writes, attempts, podWrites, limits, events: addresses.events, snapshot },
      ...(first === undefined ? {} : { first }),
      ...(last === undefined ? {} : { last }),
    },
    { gate: defaultGate, dialects, profiles, rulings: {}, only: ({ kind }) => kind === 'NetworkPolicy', answer },
  );
}

const answer: NonNullable<HistorySettings['answer']> = {
  from: 'shop/evil',
  to: 'shop/db:5432',
  of: (world) =>
    explainedWays(world, { text: 'shop/evil' }, { text: 'shop/db', protocol: 'TCP', port: 5432 })
      .flatMap(({ grounds }) => grounds.map((ground) => ground.answer))
      .join(),
};

describeReal('the history of a real cluster', () => {
  let cluster: RealCluster;

  beforeAll(async () => {
    cluster = await startCluster();
    const rules = [{ apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['*'] }];
    const impersonate = [{ apiGroups: [''], resources: ['users'], verbs: ['impersonate'] }];
    await cluster.create(
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
      ...['alice', 'bob', 'carol'].flatMap((person) => grant(person, rules)),
      ...grant('dave', impersonate),
    );
    await cluster
      .create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'shop' } })
      .catch(() => undefined);
    await cluster.create(...['web', 'evil', 'db'].map(podOf));
    for (const [at, name] of ['web', 'evil', 'db'].entries()) await cluster.runs('shop', name, `10.1.0.${at + 1}`);
    for (const person of ['alice', 'bob', 'carol'] as const)
      await cluster.granted(person, 'patch', 'networkpolicies', 'networking.k8s.io');
    await cluster.granted('dave', 'impersonate', 'users');
  });

  afterAll(async () => {
    await cluster?.stop();
  });

  test('every edit that opened or closed it, by whom, and the attempts apart', async () => {
    const patch = (as: 'bob' | 'carol', ...apps: readonly string[]) =>
      cluster.must(`${policies}/db`, {
        as,
        method: 'PATCH',
        type: merge,
        body: { spec: { ingress: rulesFor(...apps) } },
      });
    await cluster.must(policies, { as: 'alice', method: 'POST', body: policyFor('web') });
    await patch('bob', 'web', 'evil');
    await cluster.ask(`${policies}/db?dryRun=All`, {
      as: 'carol',
      method: 'PATCH',
      type: merge,
      body: { spec: { ingress: [] } },
    });
    await cluster.ask(`${policies}/db`, { as: 'ci', method: 'DELETE' });
    await patch('carol', 'web');
    await cluster.must(`${policies}/db`, { as: 'dave', headers: { 'Impersonate-User': 'alice' }, method: 'DELETE' });
    await cluster.must(policies, { as: 'bob', method: 'POST', body: policyFor('web') });

    const history = await historyIn(cluster);
    expect(history.edits.map(({ kind, write }) => [write.user, write.actingAs, kind])).toEqual([
      ['alice', undefined, 'created'],
      ['bob', undefined, 'changed'],
      ['carol', undefined, 'changed'],
      ['dave', 'alice', 'deleted'],
      ['bob', undefined, 're-created'],
    ]);
    expect(
      history.tracked?.turns.flatMap(({ edit, before, after }) => (edit ? [[edit.write.user, before, after]] : [])),
    ).toEqual([
      ['alice', 'allowed', 'denied'],
      ['bob', 'denied', 'allowed'],
      ['carol', 'allowed', 'denied'],
      ['dave', 'denied', 'allowed'],
      ['bob', 'allowed', 'denied'],
    ]);
    expect(history.attempts.map(({ user, outcome }) => [user, outcome])).toEqual([
      ['carol', 'dry-run'],
      ['ci', 'forbidden'],
    ]);
    expect(history.missing).toEqual([]);
    const effects = history.edits.map(({ effect }) =>
      effect.kind === 'judged' ? effect.isolationLost : [effect.because],
    );
    expect(effects[3]).toEqual(['shop/db ingress']);
  });
});

describeReal('an apply in YAML, which leaves no event', () => {
  let cluster: RealCluster;

  beforeAll(async () => {
    cluster = await startCluster({ auditPolicy });
    await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
    await cluster
      .create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'shop' } })
      .catch(() => undefined);
    await cluster.create(...['web', 'evil', 'db'].map(podOf));
    for (const [at, name] of ['web', 'evil', 'db'].entries()) await cluster.runs('shop', name, `10.1.0.${at + 1}`);
  });

  afterAll(async () => {
    await cluster?.stop();
  });

  test('whoever annotates the policy next has not opened the hole', async () => {
    await cluster.create(policyFor('web'));
    const body = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db }
spec:
  podSelector: { matchLabels: { app: db } }
  policyTypes: [Ingress]
  ingress: [{ from: [{ podSelector: { matchLabels: { app: evil } } }] }]
`;
    await cluster.must(`${policies}/db?fieldManager=script&force=true`, {
      method: 'PATCH',
      type: 'application/apply-patch+yaml',
      body,
    });
    await cluster.must(`${policies}/db`, {
      method: 'PATCH',
      type: merge,
      body: { metadata: { annotations: { a: 'b' } } },
    });
    const { edits, tracked, missing } = await historyIn(cluster);
    expect(edits.map(({ kind, missed }) => [kind, missed])).toEqual([
      ['created', undefined],
      ['found', 1],
    ]);
    expect(tracked?.turns.flatMap(({ after, edit }) => (edit ? [[after, edit.kind]] : []))).toEqual([
      ['denied', 'created'],
      ['allowed', 'found'],
    ]);
    expect(missing).toEqual([]);
  });

  test('nor has whoever sets again what is there', async () => {
    const specOf = (app: string) => ({ ...(policyFor(app)['spec'] as JsonObject) });
    const managed = async (): Promise<string> => {
      const found = (await cluster.must(`${policies}/db`)) as { metadata: { managedFields: { time: string }[] } };
      return (
        found.metadata.managedFields
          .map(({ time }) => time)
          .sort()
          .at(-1) ?? ''
      );
    };
    const body = `{"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy","metadata":{"name":"db"},"spec":${JSON.stringify(specOf('web'))}} # YAML`;
    await cluster.must(`${policies}/db?fieldManager=script&force=true`, {
      method: 'PATCH',
      type: 'application/apply-patch+yaml',
      body,
    });
    // Field managers know whole seconds of the server's clock.
    const written = await managed();
    await until(() => Date.now() >= Date.parse(written) + 2_000, 'another second');
    await cluster.must(`${policies}/db`, { method: 'PATCH', type: merge, body: { spec: specOf('web') } });
    const { edits } = await historyIn(cluster);
    expect(edits.slice(2).map(({ kind, missed }) => [kind, missed])).toEqual([['found', 1]]);
  });
});

describeReal('a pod that is relabelled, by the audit policy that is recommended', () => {
  let cluster: RealCluster;

  beforeAll(async () => {
    cluster = await startCluster({ auditPolicy });
    await cluster.create(
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
      ...grant('bob', [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'patch'] }]),
    );
    await cluster
      .create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'shop' } })
      .catch(() => undefined);
    await cluster.create(...['web', 'evil', 'db'].map(podOf), policyFor('web'));
    for (const [at, name] of ['web', 'evil', 'db'].entries()) await cluster.runs('shop', name, `10.1.0.${at + 1}`);
    await cluster.granted('bob', 'patch', 'pods');
  });

  afterAll(async () => {
    await cluster?.stop();
  });

  test('who opened the hole by that is named, and nobody who wrote something else of it', async () => {
    const patch = (metadata: JsonObject, as?: 'bob') =>
      cluster.must('/api/v1/namespaces/shop/pods/evil', {
        ...(as && { as }),
        method: 'PATCH',
        type: merge,
        body: { metadata },
      });
    await patch({ labels: { note: 'x' } });
    await patch({ labels: { app: 'web' } }, 'bob');
    await patch({ labels: { note: 'y' }, annotations: { a: 'b' } });
    const { tracked, statements } = await historyIn(cluster);
    const last = tracked?.turns.at(-1);
    expect([last?.before, last?.after]).toEqual(['denied', 'allowed']);
    expect(last?.pods?.map(({ pod, how }) => [pod, how])).toEqual([['evil', 'got other labels']]);
    expect(last?.podAuthors?.map(({ basis, writes }) => [basis, ...writes.map(({ user }) => user)])).toEqual([
      ['log', 'bob'],
    ]);
    expect(statements.join(' ')).not.toContain('labels');
  });
});
