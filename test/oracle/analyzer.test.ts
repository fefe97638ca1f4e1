/** The specification in code against an analyzer of manifests, on cluster-wide policies of v1alpha1. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';
import { canonical, evaluateNaively, type NaiveProbe, type NaiveWorld, type Rulings } from '../oracle.ts';
import { read, recorded, shared } from './recorded.ts';

const root = `${shared}np-guard/`;
/** Blocks mean outside addresses only, every pod is a pod. */
const rulings: Rulings = {
  'blocks-match-pods': 'no',
  'host-network': 'pod',
  'finished-pods': 'present',
  protocols: 'three',
  'own-node': 'filtered',
  'port-name-twice': 'first',
  'sidecar-port-names': 'ignored',
  'blocks-match-nodes': 'yes',
};

type Sets = Readonly<Record<string, readonly (readonly [number, number])[]>>;
interface Expected {
  readonly options: object;
  readonly workloads: readonly string[];
  readonly connections: readonly { readonly src: string; readonly dst: string; readonly allow: Sets }[];
}
interface Case {
  readonly case: string;
  readonly class: string;
  readonly kind: string;
  readonly inputs: { readonly manifests: string };
  readonly expected: string;
}
type Owned = {
  kind: string;
  metadata: { name: string; namespace?: string; ownerReferences?: Owner[] };
  items?: Owned[];
};
type Owner = { name: string; kind?: string; controller?: boolean };

function objectsIn(folder: string): readonly Owned[] {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => /\.(ya?ml|json)$/.test(name));
  const all = files.flatMap((file) => loadAll(readFileSync(`${folder}/${file}`, 'utf8')) as (Owned | null)[]);
  return all.flatMap((one) => one?.items ?? one ?? []);
}

/** A pod stands for its direct owner, if that is no node. */
function workloadOf({ kind, metadata: { name, namespace = 'default', ownerReferences = [] } }: Owned): string {
  const owner = ownerReferences.find(({ controller }) => controller) ?? ownerReferences[0];
  if (kind !== 'Pod' || owner === undefined || owner.kind === 'Node') return `${namespace}/${name}[${kind}]`;
  return `${namespace}/${owner.name}[${owner.kind ?? 'Pod'}]`;
}

/** Every number that stands somewhere in the values, its neighbours, and the ends. */
function numbersIn(...values: readonly unknown[]): readonly number[] {
  const written = [...canonical(values).matchAll(/(?<=[:[,])\d+(?=[,\]}])/g)].map(([text]) => Number(text));
  const near = [1, 80, 65535, ...written].flatMap((number) => [number - 1, number, number + 1]);
  return [...new Set(near)].filter((number) => number >= 1 && number <= 65535);
}

const knownKinds =
  /^(Namespace|Node|Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob)$/;

/** Answers that are not as expected. */
function disagreements(one: Case, count: { asked: number }): readonly string[] {
  const expected = read<Expected>(root + one.expected);
  const all = objectsIn(root + one.inputs.manifests);
  const [objects, policies] = [/^/, /NetworkPolicy$/].map((kind) => all.filter((object) => kind.test(object.kind)));
  const known = (objects ?? []).filter(({ kind }) => knownKinds.test(kind));
  const world: NaiveWorld = {
    objects: known,
    policies: (policies ?? []).map((object) => ({ object: object })),
    rulings,
  };
  const idOf = (workload: string): string => {
    const { name = '', namespace = 'default' } = known.find((one) => workloadOf(one) === workload)?.metadata ?? {};
    return `${namespace}/${name}`;
  };
  const rows = new Map(expected.connections.map(({ src, dst, allow }) => [`${src} ${dst}`, allow]));
  const ports = numbersIn(policies, expected.connections);
  const pairs = expected.workloads.flatMap((src) =>
    expected.workloads.filter((dst) => dst !== src).map((dst) => [src, dst] as const),
  );
  return pairs.flatMap(([src, dst]) =>
    (['TCP', 'UDP', 'SCTP'] as const).flatMap((protocol) =>
      ports.flatMap((port) => {
        const probe: NaiveProbe = { source: { pod: idOf(src) }, destination: { pod: idOf(dst) }, protocol, port };
        const ranges = rows.get(`${src} ${dst}`)?.[protocol] ?? [];
        const wanted = ranges.some(([first, last]) => port >= first && port <= last) ? 'allowed' : 'denied';
        count.asked++;
        const verdict = evaluateNaively(world, probe);
        return verdict === wanted ? [] : [`${one.case} ${canonical(probe)}: ${verdict}, expected ${wanted}`];
      }),
    ),
  );
}

recorded(`${root}index.json`, 'connection lists of AdminNetworkPolicies', () => {
  const cases = read<{ cases: readonly Case[] }>(`${root}index.json`).cases.filter(
    (one) => one.class === 'admin-policy' && one.kind === 'connlist',
  );
  const whole = cases.filter((one) => Object.keys(read<Expected>(root + one.expected).options).length === 0);
  const count = { asked: 0 };
  const found = whole.flatMap((one) => disagreements(one, count));
  // Networks of a policy and a pod whose address nobody knows: the analyzer says that they never meet.
  expect(found.filter((text) => !text.includes('unknown, expected denied'))).toEqual([]);
  expect(found.length).toBeLessThan(count.asked / 200);
  expect(whole.length).toBeGreaterThan(10);
});
