/**
 * The whole `check` against a real cluster. Live, a snapshot of it, what kubectl prints of it, and a folder that holds
 * all of its objects give the very same findings.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolders, repository, temporaryFolder, type Repository } from '../io/repository.ts';
import { program } from '../program.ts';
import { forSeeds, share, type Random } from '../random.ts';
import { describeReal, startCluster, type KubeObject, type RealCluster } from '../real-cluster.ts';
import { filesOf, liveWorld, raise, yamlOf } from './world.ts';

type Fields = Record<string, unknown>;
type Template = { metadata: { labels: Fields } };
interface Spec {
  readonly spec: Fields & {
    podSelector: Fields;
    ingress?: Fields[];
    template: Template;
    jobTemplate: { spec: { template: Template } };
  };
}

/** A change of the repository: files with their objects, of which a `undefined` removes the file. */
type Edit = (objects: Map<string, KubeObject[]>) => void;

const world = liveWorld();

/** One object of a file, to be changed in place. */
function objectIn(files: Map<string, KubeObject[]>, file: string, kind: string, name: string): Spec {
  const found = files.get(file)?.find((object) => object.kind === kind && object.metadata.name === name);
  if (found === undefined) throw new Error(`${file} has no ${kind} ${name}`);
  return found as unknown as Spec;
}

function without(files: Map<string, KubeObject[]>, file: string, name: string): void {
  files.set(
    file,
    (files.get(file) ?? []).filter(({ metadata }) => metadata.name !== name),
  );
}

const from = (labels: Fields): Fields => ({ podSelector: { matchLabels: labels } });

const edits: Readonly<Record<string, Edit>> = {
  'a peer taken away': (files) => {
    objectIn(files, 'apps/ns-01/policies.yaml', 'NetworkPolicy', 'db').spec.ingress = [
      { from: [from({ app: 'api' })], ports: [{ port: 'main' }] },
    ];
  },
  'a peer added': (files) => {
    objectIn(files, 'apps/ns-02/policies.yaml', 'NetworkPolicy', 'db').spec.ingress?.push({
      from: [from({ app: 'web' })],
      ports: [{ port: 5432 }],
    });
  },
  'a policy removed': (files) => without(files, 'apps/ns-03/policies.yaml', 'default-deny'),
  'a label of a template': (files) => {
    const { spec } = objectIn(files, 'apps/ns-04/workloads.yaml', 'Deployment', 'web');
    spec['selector'] = { matchLabels: { app: 'site' } };
    spec.template.metadata.labels['app'] = 'site';
  },
  'a label of a CronJob that runs nothing now': (files) => {
    const { jobTemplate } = objectIn(files, 'apps/ns-05/workloads.yaml', 'CronJob', 'report').spec;
    jobTemplate.spec.template.metadata.labels['app'] = 'batch';
  },
  'a label of a namespace': (files) => {
    const { metadata } = objectIn(files, 'apps/ns-06/namespace.yaml', 'Namespace', 'ns-06') as unknown as KubeObject;
    (metadata['labels'] as Fields)['env'] = 'prod';
  },
  'a namespace that is new': (files) => {
    for (const [file, objects] of world.declared)
      if (file.startsWith('apps/ns-02/'))
        files.set(
          file.replace('ns-02', 'ns-99'),
          JSON.parse(JSON.stringify(objects).replaceAll('ns-02', 'ns-99')) as KubeObject[],
        );
  },
  'policies of the whole cluster': (files) => {
    without(files, 'platform/policies.yaml', 'monitoring');
    objectIn(files, 'platform/policies.yaml', 'AdminNetworkPolicy', 'no-lab-to-prod').spec.ingress = [
      {
        name: 'no-lab',
        action: 'Allow',
        from: [{ namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'ns-02' } } }],
      },
    ];
  },
};

/** Edits as people make them, drawn by chance. */
function randomEdit(random: Random): Edit {
  return (files) => {
    for (let left = 1 + random.below(3); left > 0; left--) {
      const space = random.pick(world.namespaces);
      const file = `apps/${space}/policies.yaml`;
      const policies = files.get(file) ?? [];
      const spec = policies.length === 0 ? undefined : (random.pick(policies) as unknown as Spec).spec;
      const peer = random.pick([from({ app: random.pick(['web', 'api', 'db', 'idle']) }), { namespaceSelector: {} }]);
      const ports = random.pick([[{ port: 8443 }], [{ port: 'main' }], []]);
      const kind = random.pick(['rule', 'rules gone', 'removed', 'label', 'subject']);
      if (kind === 'rule') spec?.ingress?.push({ from: [peer], ports });
      else if (kind === 'rules gone' && spec?.ingress !== undefined) spec.ingress = [];
      else if (kind === 'subject' && spec !== undefined)
        spec.podSelector = random.pick([{}, { matchLabels: { tier: 'front' } }]);
      else if (kind === 'removed' && policies.length > 0) policies.splice(random.below(policies.length), 1);
      else {
        const { metadata } = objectIn(
          files,
          `apps/${space}/namespace.yaml`,
          'Namespace',
          space,
        ) as unknown as KubeObject;
        (metadata['labels'] as Fields)['env'] = random.pick(['prod', 'lab', 'test']);
      }
    }
  };
}

const now = Date.UTC(2026, 10, 23, 14, 5);
const at = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();
const log = world.namespaces
  .slice(0, 6)
  .flatMap((namespace) =>
    Array.from({ length: 8 }, (_, day) => {
      const one = (source: string, destination: string, port: number, verdict: string): string =>
        JSON.stringify({
          time: at(1 + 24 * day),
          src: { namespace, pod: source },
          dst: { namespace, pod: destination },
          protocol: 'TCP',
          port,
          verdict,
        });
      return [one('web-5d8f-0', 'api-5d8f-1', 8443, 'allowed'), one('web-5d8f-0', 'db-0', 5432, 'denied')];
    }).flat(),
  )
  .concat('')
  .join('\n');

interface Told {
  readonly kind: string;
  readonly [field: string]: unknown;
}

describeReal('check', () => {
  let cluster: RealCluster;
  let repo: Repository;
  const folder = temporaryFolder();
  const file = (name: string): string => join(folder, name);
  /** The cluster's own objects that no repository holds, as files of one. */
  let others: Readonly<Record<string, string>>;

  beforeAll(async () => {
    cluster = await startCluster();
    await raise(cluster, world);
    repo = repository();
    writeFileSync(file('log.jsonl'), log);
    writeFileSync(file('gate.yml'), 'sources: [{id: all, include: ["**"], prune: yes}]\n');
    await snapshot('cluster.json.gz');
    const kinds =
      'ns,no,po,svc,rs,deploy,sts,ds,jobs,cj,netpol,ing,endpointslices,adminnetworkpolicies,baselineadminnetworkpolicies,clusternetworkpolicies';
    const list = await cluster.kubectl('admin', ['get', kinds, '-A', '-o', 'json']);
    writeFileSync(file('list.json'), list);
    const declared = new Set([...world.declared.values()].flat().map(nameOf));
    const { items } = JSON.parse(list) as { items: readonly KubeObject[] };
    others = { 'others.yaml': yamlOf(items.filter((item) => !declared.has(nameOf(item)))) };
  });
  afterAll(async () => {
    removeTemporaryFolders();
    await cluster.stop();
  });

  async function snapshot(name: string): Promise<void> {
    const args = ['snapshot', '--kubeconfig', cluster.kubeconfig(), '--output', file(name)];
    const { code, error } = await program(args, folder, now);
    if (code !== 0) throw new Error(error);
  }

  /** The two commits of a pull request; `more` are files of both. */
  function pullRequest(edit: Edit, more: Readonly<Record<string, string>> = {}): readonly [string, string] {
    const commit = (objects: ReadonlyMap<string, readonly KubeObject[]>): string => {
      repo.git('rm', '-r', '-q', '--ignore-unmatch', '.');
      for (const [name, text] of Object.entries({ ...filesOf({ declared: objects }), ...more })) repo.write(name, text);
      return repo.commit('next');
    };
    const changed = new Map(
      [...world.declared].map(([name, objects]) => [name, JSON.parse(JSON.stringify(objects)) as KubeObject[]]),
    );
    edit(changed);
    return [commit(world.declared), commit(changed)];
  }

  async function findingsOf(
    [base, head]: readonly [string, string],
    where: readonly string[],
    logs = ['log.jsonl'],
  ): Promise<readonly Told[]> {
    const sides = ['check', '--base', base, '--head', head, '--gate', file('gate.yml'), '--format', 'json'];
    const { code, out, error } = await program([...sides, ...where, ...logs.map(file)], repo.folder, now);
    if (code > 1) throw new Error(error);
    const report = JSON.parse(out) as { findings: readonly Told[]; groups: unknown };
    return [...report.findings, { kind: 'groups', groups: report.groups }];
  }

  const sources = (): readonly (readonly [string, readonly string[]])[] => [
    ['live', ['--kubeconfig', cluster.kubeconfig()]],
    ['snapshot', ['--cluster', file('cluster.json.gz')]],
    ['list', ['--cluster', file('list.json')]],
  ];

  /**
   * What a run without a cluster can tell, too: not what is only live, nor that a peer outside of the repository has no
   * pods. Its sentences say that they are about a repository.
   */
  const comparable = (told: readonly Told[]): readonly Fields[] =>
    told
      .filter(({ kind }) => !['thin-evidence', 'drift', 'peer-matches-nothing'].includes(kind))
      .map(({ againstLive: _, details: __, ...finding }) => finding);

  const everything: Edit = (files) => {
    for (const edit of Object.values(edits)) edit(files);
  };

  test('of many changes at once: live, snapshot and list say the same, and a folder that holds all', async () => {
    const sides = pullRequest(everything);
    const [[, live] = ['', []], ...rest] = sources();
    const told = await findingsOf(sides, live);
    for (const [, where] of rest) expect(await findingsOf(sides, where)).toEqual(told);
    // Each edit is told, and nothing that the server fills in is.
    const kinds = new Set(told.map(({ kind, surprise = '' }) => `${kind} ${String(surprise)}`.trim()));
    for (const kind of [
      'blocked-connection',
      'lost-isolation',
      'new-access stated',
      'new-access implied',
      'lost-access',
    ])
      expect(kinds).toContain(kind);
    expect([...kinds].filter((kind) => /drift|not-evaluated|invalid|disagrees/.test(kind))).toEqual([]);
    const inFolder = await findingsOf(pullRequest(everything, others), []);
    expect(comparable(inFolder)).toEqual(comparable(told));
  });

  test('edits by chance: live, snapshot and list say the same', async () => {
    const runs: (() => Promise<void>)[] = [];
    forSeeds(1, Math.max(2, Math.round(20 * share)), (random, seed) => {
      runs.push(async () => {
        const sides = pullRequest(randomEdit(random));
        const answers = [];
        for (const [, where] of sources()) answers.push(await findingsOf(sides, where));
        expect({ seed, answers: answers.slice(1) }).toEqual({ seed, answers: [answers[0], answers[0]] });
      });
    });
    for (const run of runs) await run();
  });
});

function nameOf({ kind, metadata: { namespace = '', name = '' } }: KubeObject): string {
  return `${kind} ${namespace}/${name}`;
}
