// The manifests of examples/watch: least rights of the pod, and options that the command has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { watchCommand } from '../src/commands/watch.ts';

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
