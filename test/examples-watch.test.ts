// The manifests of examples/watch: least rights of the pod, and options that the command has.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { watchCommand } from '../src/commands/watch.ts';
import type { JsonObject } from '../src/model/object.ts';
import { startWatch } from '../src/watch.ts';
import { liveManifest } from '../src/worlds/live.ts';
import { changed, hear, kinds, object, opening, settings, start } from './watching/fake.ts';

const folder = join(import.meta.dirname, '..', 'examples', 'watch');
// Tests look into manifests of several kinds.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const objectsIn = (file: string): any[] => loadAll(readFileSync(join(folder, file), 'utf8'));
const workloads = ['deployment.yaml', 'cronjob.yaml'].flatMap((file) =>
  objectsIn(file).filter(({ kind }) => kind === 'Deployment' || kind === 'CronJob'),
);

test.each(workloads.map((each) => [each.kind as string, each]))(
  '%s: a restricted pod with options that exist',
  (_, workload) => {
    const { spec } = workload.kind === 'CronJob' ? workload.spec.jobTemplate.spec.template : workload.spec.template;
    expect(spec).toMatchObject({
      serviceAccountName: 'netpol-gate',
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    const [{ securityContext, args }] = spec.containers;
    expect(securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    const options = (args as string[])
      .filter((each) => each.startsWith('--'))
      .map((each) => each.slice(2).split('=')[0] ?? '');
    expect(args[0]).toBe('watch');
    expect(options.filter((option) => !Object.hasOwn(watchCommand.options, option))).toEqual([]);
    expect(options).toContain('in-cluster');
  },
);

test('the account is that of deploy/rbac-watch.yaml, and the policy selects the pods', () => {
  const rights = readFileSync(join(folder, '../../deploy/rbac-watch.yaml'), 'utf8');
  expect(rights).toMatch(/kind: ServiceAccount\n\s+name: netpol-gate\n\s+namespace: netpol-gate\n/);
  const [policy] = objectsIn('network-policy.yaml');
  for (const { metadata } of workloads) expect(metadata.labels).toMatchObject(policy.spec.podSelector.matchLabels);
});

test('egress is to the API server and to DNS alone', () => {
  const [{ spec }] = objectsIn('network-policy.yaml');
  expect(spec.egress.map(({ ports }: { ports: unknown }) => ports)).toEqual([
    [{ protocol: 'TCP', port: 6443 }],
    ['UDP', 'TCP'].map((protocol) => ({ protocol, port: 53 })),
  ]);
});

test('watch has nothing to say against the policy where its peers exist', () => {
  const [value] = objectsIn('network-policy.yaml') as JsonObject[];
  const space = (name: string) =>
    object(kinds.namespaces, name, {}, { labels: { 'kubernetes.io/metadata.name': name }, namespace: '' });
  const runs = (namespace: string, labels: JsonObject, address: string, port: number) => {
    const status = { phase: 'Running', podIPs: [{ ip: address }] };
    const ports = ['TCP', 'UDP'].map((protocol) => ({ containerPort: port, protocol }));
    return object(
      kinds.pods,
      'one',
      { spec: { containers: [{ name: 'main', ports }] }, status },
      { labels, namespace },
    );
  };
  const watch = startWatch(settings);
  const objects = [
    ...['netpol-gate', 'monitoring', 'kube-system'].map(space),
    runs('netpol-gate', { 'app.kubernetes.io/name': 'netpol-gate-watch' }, '10.1.0.1', 9090),
    runs('monitoring', { 'app.kubernetes.io/name': 'prometheus' }, '10.1.0.2', 9090),
    runs('kube-system', { 'k8s-app': 'kube-dns' }, '10.1.0.3', 53),
  ];
  hear(watch, opening(objects, start));
  const policy = liveManifest(value!, { ...kinds.policies, namespace: 'netpol-gate', name: 'netpol-gate-watch' });
  hear(watch, [changed(policy, 'added', start + 1_000, '9')]);
  const [item] = watch.tick(start + 60_000);
  expect(item?.effect?.filter(({ severity }) => severity !== 'notice')).toEqual([]);
});

test('the image has the Node of the action, and everything that it copies exists', () => {
  const root = join(folder, '../..');
  const lines = readFileSync(join(folder, 'Dockerfile'), 'utf8').split('\n');
  const words = (name: string): readonly string[][] =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.split(/\s+/).slice(1));
  const [, node] = /using: node(\d+)/.exec(readFileSync(join(root, 'action.yml'), 'utf8')) ?? [];
  expect(words('FROM')).toEqual([[`node:${node}-slim`]]);
  const copied = words('COPY').flatMap((each) => each.slice(0, -1));
  expect(copied).toContain('dist/');
  expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  // The program is started where it was copied to.
  const [, started = ''] = /^ENTRYPOINT \["node", "\/app\/(.+)"\]$/m.exec(lines.join('\n')) ?? [];
  expect(existsSync(join(root, started))).toBe(true);
  expect(copied.some((path) => started.startsWith(path))).toBe(true);
  // Its chunks are modules only where package.json says so.
  expect(copied).toContain('package.json');
});

test('numbers are served where Prometheus can reach them, and there alone', () => {
  const [, deployment] = objectsIn('deployment.yaml');
  const [{ args, ports, readinessProbe }] = deployment.spec.template.spec.containers;
  const [listen] = (args as string[]).flatMap((each) => /^--metrics-listen=(.+)$/.exec(each)?.[1] ?? []);
  const [policy] = objectsIn('network-policy.yaml');
  // A port alone would be that of the pod's own loopback.
  expect(listen).toBe(`0.0.0.0:${ports[0].containerPort}`);
  expect(readinessProbe.httpGet).toEqual({ path: '/healthz', port: ports[0].name });
  expect(policy.spec.ingress[0].ports).toEqual([{ protocol: 'TCP', port: ports[0].containerPort }]);
});
