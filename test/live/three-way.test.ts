/**
 * What an apply makes of an object that somebody edited by hand: the manifest before, the edit and the manifest after
 * are drawn by chance and go to a real server, by `kubectl apply` of both ways. Where the two ways leave a field
 * differently (who owns it counts on the server alone, the client merges some maps), the program says one of the two.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applied } from '../../src/worlds/apply.ts';
import { contentOf } from '../../src/worlds/content.ts';
import { liveManifest, refOf } from '../../src/worlds/live.ts';
import type { Role } from '../../src/worlds/objects.ts';
import { canonicalJson, isObject, type Json, type JsonObject, type Manifest } from '../../src/model/object.ts';
import { type Random, randomFrom, share } from '../random.ts';
import { describeReal, startCluster, type KubeObject, type RealCluster } from '../real-cluster.ts';
import { yamlOf } from './world.ts';

type Fields = Record<string, unknown>;

/** Members of the object, each of which is left out, null or one of the values. */
function drawn(random: Random, members: Readonly<Record<string, readonly unknown[]>>): Fields {
  const entries = Object.entries(members).map(([name, values]) => [name, random.pick([undefined, null, ...values])]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Fields;
}

const labelsOf = (random: Random): Fields =>
  Object.fromEntries(random.some(['a', 'b', 'c'], 0, 3).map((name) => [name, random.pick(['1', '2'])]));

function policySpec(random: Random): Fields {
  const selector = (): Fields =>
    random.pick([{}, { matchLabels: labelsOf(random) }, { matchExpressions: [{ key: 'a', operator: 'Exists' }] }]);
  const rule = (side: 'from' | 'to'): Fields =>
    drawn(random, {
      [side]: [[], [{ podSelector: selector() }], [{ namespaceSelector: selector() }, { podSelector: selector() }]],
      ports: [
        [],
        [{ port: 80 }],
        [
          { port: 'web', protocol: null },
          { protocol: 'UDP', port: 53 },
        ],
        [{}],
      ],
    });
  return drawn(random, {
    podSelector: [selector(), selector()],
    policyTypes: [[], ['Ingress'], ['Egress'], ['Egress', 'Ingress']],
    ingress: [[], [rule('from')], [rule('from'), rule('from')]],
    egress: [[], [rule('to')]],
  });
}

function serviceSpec(random: Random): Fields {
  const port = (number: number): Fields => ({
    name: `port-${number}`,
    port: number,
    ...drawn(random, { protocol: ['TCP', 'UDP'], targetPort: [8080, 'web'] }),
  });
  return {
    ports: random.some([53, 80, 443], 1, 2).map(port),
    ...drawn(random, {
      selector: [{}, labelsOf(random)],
      type: ['ClusterIP', 'NodePort'],
      externalIPs: [['192.0.2.1']],
    }),
  };
}

function workloadSpec(random: Random): Fields {
  const ports = [
    [],
    [{ containerPort: 80 }],
    [
      { containerPort: 80, name: 'web' },
      { containerPort: 81, protocol: 'UDP' },
    ],
  ];
  const container = (name: string): Fields => ({ name, image: 'example.test/x', ...drawn(random, { ports }) });
  return {
    selector: { matchLabels: { app: 'x' } },
    template: {
      metadata: { labels: { app: 'x', ...labelsOf(random) } },
      spec: {
        containers: random.some(['main', 'side'], 1, 2).map(container),
        ...drawn(random, { hostNetwork: [false] }),
      },
    },
  };
}

interface Family {
  readonly apiVersion: string;
  readonly kind: string;
  readonly role: Role;
  readonly spec: (random: Random) => Fields;
  /** Of which a person makes one. */
  readonly edits: readonly (Fields | undefined)[];
}

const labelled = { metadata: { labels: { hand: 'x', a: '9' } } };
const families: readonly Family[] = [
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    role: 'policy',
    spec: policySpec,
    edits: [
      undefined,
      { spec: { egress: [{}] } },
      { spec: { ingress: [{}] } },
      { spec: { policyTypes: ['Ingress'] } },
      { spec: { policyTypes: ['Ingress', 'Egress'] } },
    ],
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    role: 'service',
    spec: serviceSpec,
    edits: [undefined, { spec: { externalIPs: ['192.0.2.9'] } }, { spec: { selector: { hand: 'x' } } }],
  },
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    role: 'workload',
    spec: workloadSpec,
    edits: [undefined, labelled, { spec: { template: labelled } }],
  },
];

interface Case {
  readonly family: Family;
  readonly edit: Fields | undefined;
  readonly before: KubeObject;
  readonly after: KubeObject;
}

function cases(namespace: string): readonly Case[] {
  const random = randomFrom(1);
  return families.flatMap((family) =>
    Array.from({ length: Math.max(25, Math.round(250 * share)) }, (_, index): Case => {
      const { apiVersion, kind, spec, edits } = family;
      const manifest = (step: string): KubeObject => ({
        apiVersion,
        kind,
        metadata: {
          ...{ name: `one-${index}`, namespace, annotations: { step } },
          ...random.pick([{}, { labels: labelsOf(random) }, { labels: null }]),
        },
        spec: spec(random),
      });
      return { family, edit: random.pick(edits), before: manifest('before'), after: manifest('after') };
    }),
  );
}

const manifestOf = (object: unknown): Manifest => {
  const ref = refOf(object as JsonObject);
  if ('missing' in ref) throw new Error(`no ${ref.missing}`);
  return liveManifest(object as JsonObject, ref);
};

/** What each field of an object is, by its path; labels of the object itself and its content are all that counts. */
function fieldsOf(manifest: Manifest, role: Role): ReadonlyMap<string, string> {
  const { labels } = manifest.value['metadata'] as { readonly labels?: Json };
  const out = new Map<string, string>();
  const add = (value: Json, path: string): void => {
    if (!isObject(value)) return void out.set(path, canonicalJson(value));
    for (const [name, inner] of Object.entries(value)) add(inner, `${path}/${name}`);
  };
  add({ labels: labels ?? {}, ...contentOf(manifest, role) }, '');
  return out;
}

describeReal('an apply on a real server', () => {
  let cluster: RealCluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster.stop());

  const idOf = ({ kind, metadata: { name = '' } }: KubeObject): string => `${kind} ${name}`;

  async function stored(namespace: string): Promise<ReadonlyMap<string, KubeObject>> {
    const list = await cluster.kubectl('admin', ['get', 'netpol,svc,deploy', '-n', namespace, '-o', 'json']);
    return new Map((JSON.parse(list) as { items: KubeObject[] }).items.map((item) => [idOf(item), item]));
  }

  interface Outcome {
    readonly drawn: Fields;
    readonly said: ReadonlyMap<string, string>;
    readonly found: ReadonlyMap<string, string>;
  }

  /** What became of every case in which the server took both manifests. */
  async function outcomes(namespace: string, flags: readonly string[]): Promise<ReadonlyMap<string, Outcome>> {
    await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    // Some are refused, and the others are taken.
    const apply = (objects: readonly KubeObject[]): Promise<unknown> =>
      cluster
        .kubectl('admin', ['apply', ...flags, '--validate=ignore', '-f', '-'], { input: yamlOf(objects) })
        .catch(() => undefined);
    const all = cases(namespace);
    await apply(all.map(({ before }) => before));
    const made = await stored(namespace);
    const there = all.filter(({ before }) => made.has(idOf(before)));
    for (const { edit, before, family } of there) {
      if (edit === undefined) continue;
      const group = family.apiVersion === 'v1' ? '/api/v1' : `/apis/${family.apiVersion}`;
      const plural = family.role === 'policy' ? 'networkpolicies' : `${family.kind.toLowerCase()}s`;
      const path = `${group}/namespaces/${namespace}/${plural}/${before.metadata.name ?? ''}`;
      await cluster.ask(`${path}?fieldManager=hand`, {
        method: 'PATCH',
        type: 'application/merge-patch+json',
        body: edit,
      });
    }
    const edited = await stored(namespace);
    await apply(there.map(({ after }) => after));
    const now = await stored(namespace);
    return new Map(
      there.flatMap(({ family: { role }, edit, before, after }) => {
        const real = now.get(idOf(after));
        const annotations = real?.metadata['annotations'] as Fields | undefined;
        if (real === undefined || annotations?.['step'] !== 'after') return [];
        const said = applied(manifestOf(before), manifestOf(edited.get(idOf(before))), manifestOf(after));
        const outcome = { said: fieldsOf(said, role), found: fieldsOf(manifestOf(real), role) };
        return [[idOf(after), { ...outcome, drawn: { before, edit, after } }] as const];
      }),
    );
  }

  test('leaves what the program says that it leaves', async () => {
    const client = await outcomes('client', []);
    const server = await outcomes('server', ['--server-side', '--force-conflicts']);
    const both = [...client].flatMap(([id, one]) => (server.has(id) ? [[one, server.get(id) ?? one] as const] : []));
    expect(both.length).toBeGreaterThan(50);
    const wrong = both.flatMap(([one, other]) => {
      const paths = new Set([...one.found.keys(), ...other.found.keys(), ...one.said.keys()]);
      const isWrong = (path: string): boolean =>
        one.said.get(path) !== one.found.get(path) && other.said.get(path) !== other.found.get(path);
      return [...paths].filter(isWrong).map((path) => ({ path, said: one.said.get(path), ...one.drawn }));
    });
    expect(wrong).toEqual([]);
  });
});
