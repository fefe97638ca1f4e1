// deploy/rbac.yaml and deploy/rbac-watch.yaml on a real server: exactly what the program does on exactly what it reads.
import { join } from 'node:path';
import { liveKinds } from '../../src/io/kube-kinds.ts';
import { describeReal, type KubeObject, type RealCluster, startCluster } from '../real-cluster.ts';
import { until } from '../until.ts';

const root = join(import.meta.dirname, '..', '..');
const verbs = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'];

describeReal('the rights that deploy/*.yaml give', () => {
  let cluster: RealCluster;
  beforeAll(async () => {
    cluster = await startCluster();
    const installed = (await cluster.must('/apis')) as { groups: { name: string }[] };
    const known = new Set(installed.groups.map(({ name }) => name));
    const made = liveKinds.filter(({ group }) => group !== '' && !known.has(group));
    await cluster.create(...made.map(definition));
    // A group is named a moment before its resources are served.
    for (const { group, version, plural } of made) {
      await until(async () => {
        const { value } = await cluster.ask(`/apis/${group}/${version}`);
        const { resources } = value as { resources?: { name: string }[] };
        return resources?.some(({ name }) => name === plural) === true;
      }, `${plural} are served`);
    }
  });
  afterAll(() => cluster.stop());

  /** Every resource of every group that the server has, subresources included. */
  async function discovered(): Promise<{ group: string; resource: string }[]> {
    const { groups } = (await cluster.must('/apis')) as {
      groups: { name: string; versions: { groupVersion: string }[] }[];
    };
    const paths = groups.flatMap(({ name, versions }) =>
      versions.map(({ groupVersion }) => ({ group: name, path: `/apis/${groupVersion}` })),
    );
    const found = await Promise.all(
      [{ group: '', path: '/api/v1' }, ...paths].map(async ({ group, path }) => {
        const { resources } = (await cluster.must(path)) as { resources: { name: string }[] };
        return resources.map(({ name }) => ({ group, resource: name }));
      }),
    );
    const unique = new Map(found.flat().map((one) => [`${one.group}/${one.resource}`, one]));
    return [...unique.values()];
  }

  /** What the owner of the token may do, as `verb group/resource`. */
  async function allowed(token: string): Promise<string[]> {
    const questions = (await discovered()).flatMap((one) => verbs.map((verb) => ({ ...one, verb })));
    const may: string[] = [];
    const ask = async (): Promise<void> => {
      for (let next = questions.pop(); next !== undefined; next = questions.pop()) {
        const [resource, subresource] = next.resource.split('/');
        const spec = { resourceAttributes: { group: next.group, resource, subresource, verb: next.verb } };
        const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec };
        const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
        const { status } = (await cluster.must(path, { as: { token }, method: 'POST', body })) as {
          status: { allowed: boolean };
        };
        if (status.allowed) may.push(`${next.verb} ${next.group}/${next.resource}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, ask));
    return may.sort();
  }

  const wanted = (...of: string[]): string[] =>
    [...new Set(liveKinds.flatMap(({ group, plural }) => of.map((verb) => `${verb} ${group}/${plural}`)))].sort();
  const additional = (all: string[], everybody: string[]): string[] => all.filter((one) => !everybody.includes(one));

  test('get and list of what is read, and watch of the same with the second file; nothing else', async () => {
    await cluster.create(
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'other' } },
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'nobody', namespace: 'other' } },
    );
    const everybody = await allowed(await cluster.tokenOf('other', 'nobody'));
    expect(everybody.filter((one) => !/^create auth\w+\.k8s\.io\/selfsubject/.test(one))).toEqual([]);
    await cluster.kubectl('admin', ['apply', '-f', join(root, 'deploy/rbac.yaml')]);
    const token = await cluster.tokenOf('netpol-gate', 'netpol-gate');
    await cluster.granted({ token }, 'list', 'pods');
    expect(additional(await allowed(token), everybody)).toEqual(wanted('get', 'list'));
    expect((await cluster.ask('/api/v1/secrets', { as: { token } })).status).toBe(403);
    await cluster.kubectl('admin', ['apply', '-f', join(root, 'deploy/rbac-watch.yaml')]);
    await cluster.granted({ token }, 'watch', 'pods');
    expect(additional(await allowed(token), everybody)).toEqual(wanted('get', 'list', 'watch'));
  });
});

/** The smallest definition of a kind that the server does not have by itself. */
function definition({ group, version, kind, plural }: (typeof liveKinds)[number]): KubeObject {
  const schema = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } };
  // Groups below k8s.io are Kubernetes' own: it wants to know who approved of them.
  const annotations = { 'api-approved.kubernetes.io': 'unapproved, for a test' };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}`, annotations },
    spec: {
      group,
      scope: 'Namespaced',
      names: { plural, kind, listKind: `${kind}List`, singular: kind.toLowerCase() },
      versions: [{ name: version, served: true, storage: true, schema }],
    },
  };
}
