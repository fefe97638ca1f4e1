/** `observe --by` over recorded logs: what a reader of the lines, and of the recorder's own notes, would say. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { removeTemporaryFolders } from '../io/repository.ts';
import { recorded, sample, samples } from '../log-material.ts';
import { program } from '../program.ts';
import { deployment, policy } from '../shop.ts';
import { shopFolder } from './sides.ts';

afterAll(removeTemporaryFolders);

const audit = sample('k8s-audit-recorded/audit.jsonl');
const recordedTest = audit === undefined ? test.skip : test;
const policyLog = sample('gke-network-policy-logging/policy_action.jsonl');
const flowTest = policyLog === undefined ? test.skip : test;

async function observed(by: string, args: readonly string[], folder: string) {
  const { code, out, error } = await program(['observe', ...args, '--by', by, '--format', 'json'], folder);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return JSON.parse(out).states[0];
}

interface Party {
  readonly kind: string;
  readonly namespace?: string;
  readonly name?: string;
}
const nameOf = ({ kind, namespace, name }: Party): string => (kind === 'workload' ? `${namespace}/${name}` : kind);

describe('the recorded audit log', () => {
  const inCluster = (by: string) => observed(by, ['audit.jsonl', '--cluster', 'cluster.json'], recorded);

  recordedTest('by source: who asked the API server, whom it asked', async () => {
    const { sources } = await inCluster('source');
    const counts = sources.map((one: { source: Party; allowed?: { count: number }; other?: { count: number } }) => [
      nameOf(one.source),
      one.allowed?.count ?? 0,
      one.other?.count ?? 0,
    ]);
    expect(counts.sort()).toEqual([
      // Two proxies and a Service; a port where nobody listens and a Service without an answer.
      ['api-server', 3, 2],
      ['argocd/argocd-application-controller', 6, 0],
      ['monitoring/node-exporter', 1, 0],
      ['monitoring/prometheus', 4, 0],
      ['shop/cart', 9, 0],
      ['shop/debug', 4, 0],
      ['shop/frontend', 2, 0],
      ['shop/frontend-85848c47fb-hz6xl', 3, 0],
      ['unidentified', 1, 0],
    ]);
    // The address of one pod that was gone and of the next that had not told its own.
    const unknown = sources.find(({ source }: { source: Party }) => source.kind === 'unidentified');
    expect(unknown.source.text).toBe('10.244.1.10 (perhaps shop/cart, shop/frontend)');
    // No source that evaluates policies speaks here.
    expect(sources.filter(({ refusals }: { refusals?: object }) => refusals !== undefined)).toEqual([]);
  });

  recordedTest('by namespace: the border of shop, and what its policies say', async () => {
    const { namespaces } = await inCluster('namespace');
    const shop = namespaces.find(({ namespace }: { namespace: string }) => namespace === 'shop');
    expect(shop.ingress).toMatchObject({ answer: 'crossed', peers: 1, allowed: { count: 3 }, other: { count: 2 } });
    expect(shop.egress).toMatchObject({ answer: 'crossed', peers: 1 });
    // default-deny selects every pod, in both directions.
    for (const direction of ['ingress', 'egress'])
      expect(shop.policies[direction]).toEqual({ workloads: 6, isolated: 6, perhaps: 0 });
    const argocd = namespaces.find(({ namespace }: { namespace: string }) => namespace === 'argocd');
    expect(argocd).toMatchObject({ ingress: { answer: 'never-recorded' }, egress: { allowed: { count: 6 } } });
  });

  recordedTest('by policy: the last write of each, and no record held against a later one', async () => {
    const { policies, unexplained, older } = await inCluster('policy');
    const expected = JSON.parse(sample('k8s-audit-recorded/expected.json') ?? '{}');
    const lines = (audit ?? '').split('\n');
    expect(policies).toHaveLength(expected.policiesAtTheEnd.length);
    for (const { policy: ref, lastWrite } of policies) {
      const resource = ref.kind.replace(/y$/, 'ies').toLowerCase();
      const changes = expected.policyWrites.filter(
        (write: { resource: string; namespace: string | null; name: string; effect: string }) =>
          write.resource === resource &&
          (write.namespace ?? '') === ref.namespace &&
          write.name === ref.name &&
          ['created', 'spec-changed', 'deleted'].includes(write.effect),
      );
      const last = changes.at(-1);
      // The answer to one write was lost: nobody can say what it did.
      if (!last.stagesInLog.includes('ResponseComplete')) expect({ ref, lastWrite }).toEqual({ ref });
      else expect(lines[lastWrite.place.line - 1]).toContain(last.auditID);
    }
    for (const { connection, write } of older) {
      const times = ['allowed', 'denied', 'other'].map((verdict) => connection[verdict]?.first ?? '');
      expect((times.sort().at(-1) ?? '') < write.time).toBe(true);
    }
    expect(unexplained).toEqual([]);
    // The controller's watch began before the last change of what may concern it, and ended after it.
    expect(older.map(({ connection }: { connection: { source: Party } }) => nameOf(connection.source))).toContain(
      'argocd/argocd-application-controller',
    );
    // What policies were changed later for is not called explained either.
    expect(older.map(({ connection }: { connection: { source: Party } }) => nameOf(connection.source))).toContain(
      'monitoring/prometheus',
    );
  });
});

describe('a log of refusals, held against a policy', () => {
  /** Lines 1 and 5 are let in by it, line 2 is refused by it; it says nothing of nodes and of addresses outside. */
  const place = () =>
    shopFolder({
      'log.jsonl': policyLog ?? '',
      'default/workloads.yaml': ['client-allow', 'client-deny', 'test-service']
        .map((name) => deployment(name, 8080, 'default'))
        .join('---\n'),
      'default/np.yaml': policy(
        'np',
        'podSelector: {matchLabels: {app: test-service}}\ningress:\n  - from: [{podSelector: {matchLabels: {app: client-allow}}}]\n    ports: [{port: 8080}]\n  - ports: [{port: 9090}]',
        'default',
      ),
    });
  const view = (by: string) => observed(by, ['log.jsonl', '--in', 'default'], place());

  flowTest('by policy', async () => {
    const { policies, unexplained, named } = await view('policy');
    expect(policies).toMatchObject([
      {
        policy: { name: 'np' },
        use: 'used',
        connections: 2,
        matched: { allowed: { count: 2 } },
        isolating: { denied: { count: 1, samples: [{ line: 2 }] } },
        rules: [{ connections: 1 }, { connections: 0 }],
        older: { connections: 0 },
      },
    ]);
    expect(
      unexplained.map(({ why, connection }: { why: string; connection: { source: Party; port: number } }) => [
        why,
        nameOf(connection.source),
        connection.port,
      ]),
    ).toEqual([
      ['refused-though-allowed', 'default/client-deny', 22],
      ['allowed-by-nobody', 'default/client-allow', 22],
      ['allowed-by-nobody', 'default/client-allow', 53],
    ]);
    expect(
      named.map(({ policy: ref, effect }: { policy: { kind: string; name: string }; effect: string }) => [
        ref.kind,
        ref.name,
        effect,
      ]),
    ).toEqual([
      ['FQDNNetworkPolicy', 'client-allow', 'allow'],
      ['NetworkPolicy', 'np', 'allow'],
    ]);
  });

  flowTest('by source: two refusals at two targets are neither a scan nor a flood', async () => {
    const { sources } = await view('source');
    expect(sources).toMatchObject([
      {
        source: { name: 'client-deny' },
        refusals: { pattern: 'repeated', noisy: false, count: 2, peers: 2, ports: 2, targets: 2 },
      },
      { source: { name: 'client-allow' }, allowed: { count: 4 }, peers: 3 },
    ]);
    expect(sources[1].refusals).toBeUndefined();
  });
});

flowTest('by source: retries of one target, which the log tells twice and counts itself', async () => {
  const { sources } = await observed('source', ['antrea-np-log/np.log'], samples);
  const nettool = sources.find(({ source }: { source: Party }) => nameOf(source) === 'default/nettool');
  // One packet, and a line for two more.
  expect(nettool.refusals).toMatchObject({
    pattern: 'retries',
    count: 3,
    targets: 1,
    samples: [{ line: 2 }, { line: 3 }],
  });
  // Without a cluster nobody knows whose address that is.
  expect(nettool.connections[0].destination).toEqual({ kind: 'unidentified', text: '10.10.2.3' });
});
