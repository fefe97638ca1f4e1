/**
 * Trees of the shape of real ones that stop other tools: generated variants of one installation, applications with
 * overlays of the same names, and a large repository of namespaces. One file changes; the findings are exactly those of
 * that change, in the states that the file belongs to, in whatever order the files come.
 */
import { describe, expect, test } from '@jest/globals';
import type { Finding, Report } from '../src/model/finding.ts';
import { check } from '../src/run.ts';
import { now } from './program.ts';
import { memoryTree } from './trees.ts';

type Texts = Readonly<Record<string, string>>;

const yaml = (object: object): string => `---\n${JSON.stringify(object)}\n`;

function deployment(name: string, labels: object, port: number, namespace?: string): string {
  return yaml({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, ...(namespace && { namespace }) },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'main', image: 'image', ports: [{ containerPort: port, name: 'main' }] }] },
      },
    },
  });
}

function policy(name: string, podSelector: object, from: readonly object[], namespace?: string): string {
  return yaml({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, ...(namespace && { namespace }) },
    spec: { podSelector, policyTypes: ['Ingress'], ingress: from.length === 0 ? [] : [{ from }] },
  });
}

const app = (name: string): object => ({ matchLabels: { app: name } });

async function judged(base: Texts, head: Texts): Promise<Report> {
  const request = { command: 'check', base: memoryTree('base', base), head: memoryTree('head', head), gate: {} };
  return (await check(request, { now: () => now, progress: () => undefined })).report;
}

/** `severity kind` of the findings about traffic and manifests, with the states in which they hold. */
function told({ findings }: Report): readonly string[] {
  const line = ({ severity, kind, states, title }: Finding): string =>
    `${severity} ${kind} [${states.join(', ')}] ${title}`;
  return findings.filter(({ kind }) => kind !== 'thin-evidence').map(line);
}

/** The same files in other orders: from the end, and scattered. */
function orders(files: Texts): readonly Texts[] {
  const entries = Object.entries(files);
  const scattered = [0, 1, 2, 3, 4, 5, 6].flatMap((rest) => entries.filter((_, at) => at % 7 === rest));
  return [[...entries].reverse(), scattered].map((list) => Object.fromEntries(list));
}

/** Parts of an installation, each with its policy, as a generator writes them: none names a namespace. */
const parts = ['server', 'repo-server', 'controller', 'redis', 'dex'];
const clientsOf: Readonly<Record<string, readonly string[]>> = {
  server: ['dex'],
  'repo-server': ['server', 'controller'],
  controller: [],
  redis: ['server', 'repo-server', 'controller'],
  dex: ['server'],
};

function component(name: string, flavour: string, clients = clientsOf[name] ?? []): string {
  const from = clients.map((client) => ({ podSelector: app(client) }));
  return deployment(name, { app: name, flavour }, 8080) + policy(`${name}-network-policy`, app(name), from);
}

/** The installation in one file; `open` lets a client more to redis. */
const bundle = (flavour: string, names = parts, open = false): string =>
  names
    .map((name) => component(name, flavour, [...(clientsOf[name] ?? []), ...(open && name === 'redis' ? ['dex'] : [])]))
    .join('');

function installation(changed = ''): Texts {
  const generated = ['install', 'namespace-install', 'core-install', 'ha/install', 'ha/namespace-install'];
  return {
    ...Object.fromEntries(parts.map((name) => [`manifests/base/${name}/all.yaml`, component(name, 'base')])),
    ...Object.fromEntries(
      generated.map((name) => [
        `manifests/${name}.yaml`,
        bundle(name.replace('/', '-'), name === 'core-install' ? parts.slice(1) : parts, name === changed),
      ]),
    ),
    'docs/index.md': '# Words\n',
  };
}

/** Applications with overlays of the same names; what an application shares lies in its base. */
function overlays(changed = ''): Texts {
  const files: Record<string, string> = { 'common/namespace.yaml': namespace('platform', { part: 'platform' }) };
  for (const name of ['jobs', 'models', 'notebooks', 'volumes']) {
    files[`apps/${name}/upstream/base/deployment.yaml`] = deployment(name, { app: name }, 8080, 'platform');
    for (const overlay of ['istio', 'standalone', 'openshift']) {
      const path = `apps/${name}/upstream/overlays/${overlay}/network-policy.yaml`;
      const from = [app(`gateway-${overlay}`), ...(path === changed ? [app('jobs')] : [])];
      files[path] = policy(
        name,
        app(name),
        from.map((podSelector) => ({ podSelector })),
        'platform',
      );
    }
  }
  return files;
}

const namespaceCount = 1_000;

/** Namespaces of teams, each with its five policies and a workload; among them slips of hand as real ones hold. */
function namespaces(change: (files: Record<string, string>) => void = () => undefined): Texts {
  const files: Record<string, string> = {
    'ingress/namespace.yaml': namespace('ingress-controllers', { component: 'ingress-controllers' }),
    'ingress/controller.yaml': deployment('nginx', { app: 'nginx' }, 443, 'ingress-controllers'),
  };
  const everyone = { podSelector: {} };
  const controllers = { namespaceSelector: { matchLabels: { component: 'ingress-controllers' } } };
  for (let team = 0; team < namespaceCount; team++) {
    const [name, folder] = [`team-${team}`, `namespaces/live/team-${team}`];
    files[`${folder}/00-namespace.yaml`] = namespace(name, { team: name, stage: team % 3 === 0 ? 'prod' : 'dev' });
    files[`${folder}/01-deployment.yaml`] = deployment('app', { app: 'app' }, 3000, name);
    files[`${folder}/04-network-policy.yaml`] =
      policy('default-deny', {}, [], name) +
      policy('default', {}, [everyone], name) +
      policy('allow-ingress-controllers', {}, [controllers], name);
    files[`${folder}/resources/main.tf`] = `# ${name}\n`;
  }
  // A file copied from another team, whose namespace was left as it was, and a policy that stands twice alike.
  files['namespaces/live/team-5/09-copied.yaml'] = policy('default', {}, [], 'team-4');
  files['namespaces/live/team-8/09-again.yaml'] = policy('default', {}, [everyone], 'team-8');
  change(files);
  return files;
}

function namespace(name: string, labels: object): string {
  return yaml({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
}

const openedToAll = (files: Record<string, string>): void => {
  files['namespaces/live/team-7/04-network-policy.yaml'] += policy('open', {}, [{ namespaceSelector: {} }], 'team-7');
};

type Shape = readonly [what: string, base: Texts, head: Texts, findings: readonly string[], states: readonly string[]];

const shapes: readonly Shape[] = [
  [
    'one of six generated installations',
    installation(),
    installation('ha/install'),
    [
      'error new-access [manifests/ha/install.yaml] 1 pair newly allowed, never recorded: default/dex → default/redis every port',
    ],
    ['manifests/ha/install.yaml'],
  ],
  [
    'the base beside generated installations',
    installation(),
    withBase('redis'),
    [
      'error new-access [manifests/base] 1 pair newly allowed, never recorded: default/dex → default/redis every port',
      'notice lost-access [manifests/base] 1 pair newly denied, never recorded: default/controller → default/redis every port',
      'notice lost-access [manifests/base] 1 pair newly denied, never recorded: default/repo-server → default/redis every port',
      'notice lost-access [manifests/base] 1 pair newly denied, never recorded: default/server → default/redis every port',
    ],
    ['manifests/base'],
  ],
  [
    'an overlay of one of several applications',
    overlays(),
    overlays('apps/models/upstream/overlays/istio/network-policy.yaml'),
    ['error new-access [istio] 1 pair newly allowed, never recorded: platform/jobs → platform/models every port'],
    ['istio'],
  ],
  [
    'a namespace of many, with slips that were there before',
    namespaces(),
    namespaces(openedToAll),
    [
      `error new-access [all] ${namespaceCount - 1} pairs newly allowed, never recorded: every workload but ingress-controllers/nginx, team-7/app → team-7/app every port`,
      'ignore invalid-manifest [all] NetworkPolicy team-4/default stands twice with different content, here and at namespaces/live/team-5/09-copied.yaml:2:1',
    ],
    ['all'],
  ],
];

function withBase(name: string): Texts {
  return { ...installation(), [`manifests/base/${name}/all.yaml`]: component(name, 'base', ['dex']) };
}

describe.each(shapes)('%s', (_, base, head, findings, states) => {
  test('gives the findings of its change, in its states', async () => {
    const report = await judged(base, head);
    expect({
      told: told(report),
      states: report.sources.flatMap((source) => source.states.map(({ id }) => id)),
    }).toEqual({
      told: findings,
      states,
    });
  });

  test('in any order of its files', async () => {
    const expected = JSON.stringify(await judged(base, head));
    const [reversed, scattered] = [orders(base), orders(head)];
    for (const at of [0, 1])
      expect(JSON.stringify(await judged(reversed[at] ?? {}, scattered[at] ?? {}))).toBe(expected);
  });

  test('and nothing without a change', async () => {
    expect((await judged(base, base)).nothingChanged).toBe(true);
  });
});
