/** Recorded clusters and real commits, read in place from the folder beside the repository; skipped where it is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { formatAddress } from '../../src/model/network.ts';
import type { World } from '../../src/model/cluster.ts';
import { load } from '../../src/load.ts';
import { readSnapshot, writeSnapshot } from '../../src/snapshot.ts';
import { meaning } from './meaning.ts';
import { manifestsOf, settings } from './trees.ts';
import type { Manifest } from '../../src/model/object.ts';

const shared = join(import.meta.dirname, '../../../shared');
const recorded = join(shared, 'samples/k8s-audit-recorded');
const replays = join(shared, 'replays');

const present = existsSync(recorded);
if (!present) console.log('skipped: 2 tests of a recorded cluster, its folder is not here');
const withRecorded = present ? test : test.skip;

withRecorded('the recorded cluster has the owners and addresses that its recorder knows', async () => {
  const snapshot = await readSnapshot(readFileSync(join(recorded, 'cluster.json')), 'cluster.json');
  const expected = JSON.parse(readFileSync(join(recorded, 'expected.json'), 'utf8')) as {
    podAddresses: {
      ip: string;
      ip6: string;
      namespace: string;
      pod: string;
      node: string;
      hostNetwork: boolean;
      to: string | null;
    }[];
    policiesAtTheEnd: { resource: string; namespace: string | null; name: string }[];
  };
  const live = load({ base: { manifests: [] }, head: { manifests: [] } }, snapshot, settings).states[0]?.live;
  const current = expected.podAddresses.filter(({ to }) => to === null);
  expect(current.length).toBeGreaterThan(5);
  for (const { ip, ip6, namespace, pod, node, hostNetwork } of current) {
    const endpoint = [...(live?.endpoints.values() ?? [])].find(({ id }) => id === `${namespace}/${pod}`);
    expect([
      pod,
      endpoint?.addresses.map(formatAddress),
      endpoint?.node,
      endpoint?.hostNetwork,
      endpoint?.finished,
    ]).toEqual([pod, [ip, ip6], node, hostNetwork, false]);
  }
  const owners = [...(live?.endpoints.values() ?? [])].map(({ id, workload: { kind, name } }) => [
    id.replace(/-[a-z0-9]{5}$/, ''),
    `${name}[${kind}]`,
  ]);
  expect(owners).toEqual(
    expect.arrayContaining([['argocd/argocd-application-controller-0', 'argocd-application-controller[StatefulSet]']]),
  );
  expect([...new Set(owners.map(([, owner]) => owner?.replace(/.*\[/, '[')))].sort()).toEqual(
    expect.arrayContaining(['[DaemonSet]', '[Deployment]', '[Job]', '[StatefulSet]']),
  );
  expect(owners.filter(([, owner]) => owner?.includes('ReplicaSet'))).toEqual([]);
  expect(live?.policies.map(({ ref }) => `${ref.namespace}/${ref.name}`).sort()).toEqual(
    expected.policiesAtTheEnd
      .filter(({ resource }) => /^(?:admin|baselineadmin|cluster)?networkpolicies$/.test(resource))
      .map(({ namespace, name }) => `${namespace ?? ''}/${name}`)
      .sort(),
  );
});

withRecorded('written and read again it is the same world', async () => {
  const first = await readSnapshot(readFileSync(join(recorded, 'cluster.json')), 'cluster.json');
  const text = [...writeSnapshot(first, { name: 'netpol-gate', version: '0' })].join('');
  const second = await readSnapshot(new TextEncoder().encode(text), 'again.json');
  const worlds = [first, second].map(
    (snapshot) => load({ base: { manifests: [] }, head: { manifests: [] } }, snapshot, settings).states[0]?.live,
  );
  expect(meaning(worlds[1])).toEqual(meaning(worlds[0]));
  expect(second.identity).toEqual(first.identity);
  expect([...writeSnapshot(second, { name: 'netpol-gate', version: '0' })].join('')).toBe(text);
});

/** Manifests below a folder; documents that are no valid YAML are the business of discover. */
function below(folder: string, side: 'base' | 'head', prefix = ''): Manifest[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return below(path, side, `${prefix}${entry.name}/`);
    return /\.ya?ml$/.test(entry.name) ? manifestsOf(`${prefix}${entry.name}`, readFileSync(path, 'utf8'), side) : [];
  });
}

interface Row {
  readonly src: { readonly namespace?: string; readonly workload?: string; readonly kind?: string };
  readonly dst: Row['src'];
}
interface Expected {
  readonly case: string;
  readonly input: { readonly defaultNamespace: string | null };
  readonly newlyAllowed: Row[];
  readonly newlyBlocked: Row[];
  readonly endpointsAdded: unknown[];
  readonly endpointsRemoved: unknown[];
}

const cases = existsSync(replays)
  ? readdirSync(replays).filter((name) => existsSync(join(replays, name, 'expected.json')))
  : [];
if (cases.length === 0) console.log('skipped: replayed commits, their folder is not here');
const withReplays = cases.length > 0 ? test : test.skip;

withReplays('replayed commits load into worlds with the workloads that their answers name', () => {
  for (const name of cases) {
    const folder = join(replays, name);
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    const synthetic = join(folder, 'cluster.yaml');
    const common = existsSync(synthetic) ? manifestsOf('cluster.yaml', readFileSync(synthetic, 'utf8'), 'both') : [];
    const sources = [
      {
        id: 's',
        include: ['**'],
        exclude: [],
        prune: 'yes' as const,
        ...(expected.input.defaultNamespace === null ? {} : { defaultNamespace: expected.input.defaultNamespace }),
      },
    ];
    const { states } = load(
      {
        base: { manifests: [...below(join(folder, 'before'), 'base'), ...common] },
        head: { manifests: [...below(join(folder, 'after'), 'head'), ...common] },
      },
      undefined,
      { ...settings, sources },
    );
    expect([name, states.length]).toEqual([name, 1]);
    const workloads = (world: World | undefined): string[] =>
      [...(world?.endpoints.values() ?? [])]
        .map(({ workload }) => `${workload.namespace}/${workload.name}[${workload.kind}]`)
        .sort();
    const ends = [...expected.newlyAllowed, ...expected.newlyBlocked].flatMap(({ src, dst }) => [src, dst]);
    const wanted = ends.flatMap(({ namespace, workload, kind }) =>
      workload === undefined ? [] : [`${namespace}/${workload}[${kind}]`],
    );
    expect([name, workloads(states[0]?.head)]).toEqual([name, expect.arrayContaining(wanted)]);
    const [before, after] = [workloads(states[0]?.base), workloads(states[0]?.head)];
    expect([name, after.filter((one) => !before.includes(one)).length]).toEqual([name, expected.endpointsAdded.length]);
    expect([name, before.filter((one) => !after.includes(one)).length]).toEqual([
      name,
      expected.endpointsRemoved.length,
    ]);
  }
});
