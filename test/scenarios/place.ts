/**
 * A small place for scenarios: a shop whose web servers ask a database, recorded as they do so, in a repository with a
 * few policies. Small, so that a run of the Action is as short as it can be.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { type Repository, temporaryFolder } from '../io/repository.ts';
import { policy } from '../shop.ts';

/** Writes, renames or removes files of a repository. */
export type Edit = (repository: Repository) => void;

/** The gate file. */
export const gate = 'sources:\n  - id: shop\n    include: [policies/**]\n    prune: yes\n';

const peers = (app: string): string =>
  `podSelector: {matchLabels: {app: db}}
ingress:
  - from:
      - namespaceSelector: {matchLabels: {team: shop}}
        podSelector: {matchLabels: {app: ${app}}}
    ports: [{port: 5432}]
`;

const policies = {
  closed: policy('closed', 'podSelector: {}\npolicyTypes: [Ingress]', 'data'),
  web: policy('web', peers('web'), 'data'),
  'web-too': policy('web-too', peers('web'), 'data'),
};

/** Nothing reaches the database but the web servers, which two policies allow. */
export const before: Edit = ({ write }) => {
  write('.github/netpol-gate.yml', gate);
  write('README.md', 'shop\n');
  for (const [name, text] of Object.entries(policies)) write(`policies/${name}.yaml`, text);
};

/** Writes a gate file that says of everything that it is well. */
export const excuses: Edit = ({ write }) =>
  write('.github/netpol-gate.yml', `${gate}mode: report\nseverity: {blocked-connection: ignore}\n`);

/** Changes by what they come to. */
export const edits = {
  /** No file at all. */
  empty: () => undefined,
  /** No policy. */
  readme: ({ write }) => write('README.md', 'shop, changed\n'),
  /** Says the same in other words. */
  harmless: ({ write }) => write('policies/web.yaml', `# the web servers\n${policies.web}`),
  /** Takes away one of two policies that allow the same. */
  'drop web': ({ git }) => void git('rm', '-q', 'policies/web.yaml'),
  /** The other one. */
  'drop web-too': ({ git }) => void git('rm', '-q', 'policies/web-too.yaml'),
  /** Recorded traffic would be blocked. */
  breaking: ({ write, git }) => {
    git('rm', '-q', 'policies/web-too.yaml');
    write('policies/web.yaml', policy('web', peers('wep'), 'data'));
  },
  /** The same, and the gate file says that all is well. */
  'excuses itself': (repository) => {
    edits.breaking(repository);
    excuses(repository);
  },
  /** YAML that cannot be read. */
  unreadable: ({ write }) => write('policies/web.yaml', 'kind: NetworkPolicy\n  metadata: {'),
} satisfies Readonly<Record<string, Edit>>;

export type EditName = keyof typeof edits;

const pod = (name: string, namespace: string, app: string, address: string): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace, labels: { app }, uid: name },
  spec: { nodeName: 'node-1', containers: [{ name: 'main', image: 'main' }] },
  status: { phase: 'Running', podIP: address, podIPs: [{ ip: address }] },
});
const namespace = (name: string, labels: Readonly<Record<string, string>>): object => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, uid: `uid-of-${name}`, labels: { 'kubernetes.io/metadata.name': name, ...labels } },
});

const cluster = {
  apiVersion: 'v1',
  kind: 'List',
  items: [
    namespace('kube-system', {}),
    namespace('shop', { team: 'shop' }),
    namespace('data', { team: 'data' }),
    pod('web-1', 'shop', 'web', '10.0.0.1'),
    pod('db-0', 'data', 'db', '10.0.0.2'),
    ...Object.values(policies).map((text) => load(text)),
  ],
};

/** One record of each hour of eight days until the time of the run. */
function records(): string {
  const end = Date.parse('2026-11-23T14:00:00Z');
  const lines = Array.from({ length: 8 * 24 }, (_, hour) => {
    const time = new Date(end - hour * 3_600_000).toISOString();
    const of = (name: string, space: string, app: string): object => ({
      namespace: space,
      pod_name: name,
      labels: [`k8s:app=${app}`, `k8s:io.kubernetes.pod.namespace=${space}`],
    });
    return JSON.stringify({
      flow: {
        time,
        verdict: 'FORWARDED',
        IP: { source: '10.0.0.1', destination: '10.0.0.2', ipVersion: 'IPv4' },
        l4: { TCP: { source_port: 40_000 + hour, destination_port: 5432, flags: { SYN: true } } },
        source: of('web-1', 'shop', 'web'),
        destination: of('db-0', 'data', 'db'),
        Type: 'L3_L4',
        event_type: { type: 5 },
        traffic_direction: 'INGRESS',
        node_name: 'node-1',
      },
      node_name: 'node-1',
      time,
    });
  });
  return `${lines.reverse().join('\n')}\n`;
}

/** Files of cluster and logs, as inputs of the Action. */
export function evidence(): Readonly<Record<'snapshot' | 'logs', string>> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'cluster.json'), JSON.stringify(cluster));
  writeFileSync(join(folder, 'logs/hubble.jsonl'), records());
  return { snapshot: join(folder, 'cluster.json'), logs: join(folder, 'logs') };
}
