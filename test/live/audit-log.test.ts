// The audit log that a real API server wrote, against what the test itself did there.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { ObjectWrite } from '../../src/model/flow.ts';
import { formatAddress } from '../../src/model/network.ts';
import type { Json, JsonObject } from '../../src/model/object.ts';
import { canonicalJson } from '../../src/model/object.ts';
import type { Observed } from '../../src/observe.ts';
import { address, observed } from '../log-material.ts';
import type { Call, KubeObject, RealCluster } from '../real-cluster.ts';
import { describeReal, grant, startCluster } from '../real-cluster.ts';
import { until } from '../until.ts';

/** Everything with bodies, but two namespaces: of one only who did what, of the other no results. */
const auditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
  - { level: None, users: ['system:apiserver'] }
  - { level: None, nonResourceURLs: ['/readyz*', '/livez*', '/healthz*'] }
  - { level: Metadata, namespaces: [legacy] }
  - { level: Request, namespaces: [partner] }
  - { level: RequestResponse, verbs: [create, update, patch, delete, deletecollection] }
  - { level: Metadata }
`;

/** What was done, and what the log must say of it. `told`: an effect or an outcome. */
interface Deed {
  readonly told: string;
  readonly verb: string;
  readonly by: string;
  readonly name: string;
  readonly namespace: string;
  /** The spec after it, as the server answered; undefined where nothing was written. */
  readonly spec?: Json;
  readonly from: number;
  readonly to: number;
}

type Steps = Awaited<ReturnType<typeof stepsOf>>;

function policiesOf(namespace: string): string {
  return `/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies`;
}

function policy(name: string, port = 80, more: Record<string, unknown> = {}): KubeObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { ...(name !== '' && { name }), ...more },
    spec: { podSelector: { matchLabels: { app: 'web' } }, ingress: [{ ports: [{ port }] }], policyTypes: ['Ingress'] },
  };
}

/** Notes what is done on the server while it is done. */
async function stepsOf(cluster: RealCluster) {
  const deeds: Deed[] = [];
  const note = (deed: Omit<Deed, 'from' | 'to'>, from: number): void =>
    void deeds.push({ ...deed, from, to: Date.now() });
  return {
    deeds,
    /** One request by a person; `told` is what the log must say of it. */
    async write(
      told: string,
      verb: string,
      name: string,
      path: string,
      call: Call,
      namespace = 'shop',
    ): Promise<JsonObject> {
      const from = Date.now();
      const { status, value } = await cluster.ask(path, call);
      const passed = status < 300;
      if (passed === /^(unauth|forbid|denied|invalid|conflict|not-f)/.test(told))
        throw new Error(`${told} ${name}: ${status}`);
      const gone = told === 'deleted' || verb === 'deletecollection';
      note(
        {
          told,
          verb,
          by: typeof call.as === 'string' ? call.as : '',
          name: name === '' && passed ? value.metadata.name : name,
          namespace,
          ...(passed && !gone && value.spec !== undefined && { spec: value.spec }),
        },
        from,
      );
      return value;
    },
    note,
  };
}

const json = 'application/json-patch+json';
const merge = 'application/merge-patch+json';
const strategic = 'application/strategic-merge-patch+json';
const apply = 'application/apply-patch+yaml';

async function changesThatCount(cluster: RealCluster, steps: Steps): Promise<void> {
  const all = policiesOf('shop');
  await steps.write('created', 'create', 'web', all, { as: 'alice', method: 'POST', body: policy('web') });
  const now = Date.now();
  await cluster.kubectl('alice', ['apply', '-n', 'shop', '-f', '-'], { input: JSON.stringify(policy('applied')) });
  steps.note({ told: 'created', verb: 'create', by: 'alice', name: 'applied', namespace: 'shop' }, now);
  const ssa = (port: number): Call => ({ as: 'carol', method: 'PATCH', type: apply, body: policy('ssa', port) });
  await steps.write('created', 'patch', 'ssa', `${all}/ssa?fieldManager=carol`, ssa(80));
  await steps.write('spec-changed', 'patch', 'ssa', `${all}/ssa?fieldManager=carol`, ssa(81));
  const patch = (as: 'bob' | 'alice', type: string, body: unknown): Call => ({ as, method: 'PATCH', type, body });
  await steps.write(
    'metadata-only',
    'patch',
    'web',
    `${all}/web`,
    patch('bob', strategic, { metadata: { labels: { a: 'b' } } }),
  );
  await steps.write('spec-changed', 'patch', 'web', `${all}/web`, patch('bob', merge, { spec: { ingress: null } }));
  const rule = [{ op: 'add', path: '/spec/ingress', value: [{ ports: [{ port: 8080 }] }] }];
  await steps.write('spec-changed', 'patch', 'web', `${all}/web`, patch('bob', json, rule));
  await steps.write('nothing', 'patch', 'web', `${all}/web`, patch('bob', merge, { metadata: { labels: { a: 'b' } } }));
  await steps.write('spec-changed', 'update', 'web', `${all}/web`, {
    as: 'dave',
    method: 'PUT',
    body: policy('web', 443),
  });
  await steps.write('deleted', 'delete', 'web', `${all}/web`, { as: 'ci', method: 'DELETE' });
  await steps.write('created', 'create', 'web', all, { as: 'alice', method: 'POST', body: policy('web', 9) });
  const generated = policy('', 80, { generateName: 'made-', labels: { gone: 'soon' } });
  await steps.write('created', 'create', '', all, { as: 'alice', method: 'POST', body: generated });
  const acting: Call = {
    as: 'frank',
    headers: { 'Impersonate-User': 'alice' },
    ...{ method: 'POST', body: policy('acted') },
  };
  await steps.write('created', 'create', 'acted', all, acting);
  const { items } = (await cluster.must(`${all}?labelSelector=gone%3Dsoon`)) as { items: KubeObject[] };
  const many: Call = { as: 'alice', method: 'DELETE' };
  await steps.write(
    'deleted',
    'deletecollection',
    items[0]?.metadata.name ?? '',
    `${all}?labelSelector=gone%3Dsoon`,
    many,
  );
  const held = policy('held', 80, { finalizers: ['example.test/held'] });
  await steps.write('created', 'create', 'held', all, { as: 'alice', method: 'POST', body: held });
  await steps.write('marked-for-deletion', 'delete', 'held', `${all}/held`, { as: 'bob', method: 'DELETE' });
  await steps.write(
    'deleted',
    'patch',
    'held',
    `${all}/held`,
    patch('alice', merge, { metadata: { finalizers: null } }),
  );
}

async function changesThatDoNot(cluster: RealCluster, steps: Steps): Promise<void> {
  const all = policiesOf('shop');
  const post = (as: Call['as'], body: unknown): Call => ({ ...(as && { as }), method: 'POST', body });
  await steps.write('dry-run', 'create', 'tried', `${all}?dryRun=All`, post('alice', policy('tried')));
  const options = { kind: 'DeleteOptions', apiVersion: 'v1', dryRun: ['All'] };
  await steps.write('dry-run', 'delete', 'web', `${all}/web`, { as: 'bob', method: 'DELETE', body: options });
  await steps.write('forbidden', 'create', '', all, post('frank', policy('never')));
  await steps.write('forbidden', 'delete', 'web', `${all}/web?dryRun=All`, { as: 'frank', method: 'DELETE' });
  await steps.write('unauthenticated', 'create', '', all, post({ token: 'made-up' }, policy('nobody')));
  await steps.write('invalid', 'create', 'wrong', all, post('alice', policy('wrong', 70_000)));
  await steps.write('invalid', 'create', '', all, post('alice', '{"kind":'));
  await steps.write('conflict', 'create', 'web', all, post('alice', policy('web')));
  const old = policy('web', 80, { resourceVersion: '1' });
  await steps.write('conflict', 'update', 'web', `${all}/web`, { as: 'dave', method: 'PUT', body: old });
  await steps.write('not-found', 'delete', 'none', `${all}/none`, { as: 'bob', method: 'DELETE' });
  await steps.write('not-found', 'patch', 'none', `${all}/none`, { as: 'bob', method: 'PATCH', type: merge, body: {} });
  const refused = policy('refused', 80, { labels: { refuse: 'me' } });
  const probe = { ...post('admin', refused), headers: { 'user-agent': 'probe' } };
  await until(async () => (await cluster.ask(`${all}?dryRun=All`, probe)).status === 422, 'admission refuses');
  await steps.write('denied', 'create', 'refused', all, post('alice', refused));
}

/** Addresses change hands, and two pods and a stranger call the server. */
async function podsAtWork(cluster: RealCluster): Promise<void> {
  const pod = (name: string): KubeObject => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop', labels: { app: name } },
    spec: { nodeName: 'node-a', serviceAccountName: 'caller', containers: [{ name: 'c', image: 'none' }] },
  });
  await cluster.create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'caller', namespace: 'shop' } });
  await cluster.create(pod('first'), pod('second'));
  await cluster.runs('shop', 'first', '10.1.0.1');
  const pods = '/api/v1/namespaces/shop/pods';
  const { metadata } = (await cluster.must(`${pods}/first`)) as { metadata: { uid: string } };
  const token = await cluster.tokenOf('shop', 'caller', 3600, { name: 'first', uid: metadata.uid });
  await cluster.ask(pods, { as: { token } });
  await cluster.must(`${pods}/first?gracePeriodSeconds=0`, { method: 'DELETE' });
  await cluster.runs('shop', 'second', '10.1.0.1');
  await cluster.runs('shop', 'second', '10.1.0.2');
}

const policyOfAdmission: readonly KubeObject[] = [
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'refuses' },
    spec: {
      matchConstraints: {
        resourceRules: [
          {
            apiGroups: ['networking.k8s.io'],
            apiVersions: ['v1'],
            operations: ['CREATE'],
            resources: ['networkpolicies'],
          },
        ],
      },
      validations: [{ expression: "!has(object.metadata.labels) || !('refuse' in object.metadata.labels)" }],
    },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: 'refuses' },
    spec: { policyName: 'refuses', validationActions: ['Deny'] },
  },
];

/** It was received while it was being asked; when its event is closed is the machine's business. */
function isWithin(
  { time, received = time }: Pick<ObjectWrite, 'time' | 'received'>,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return received >= from - 5 && received <= to + 5;
}

describeReal('the audit log of a real API server', () => {
  let cluster: RealCluster;
  let steps: Steps;
  let read: Observed;

  beforeAll(async () => {
    cluster = await startCluster({ auditPolicy });
    const rules = [{ apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['*'] }];
    const namespaces = ['shop', 'legacy', 'partner'].map((name) => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    }));
    await cluster.create(
      ...namespaces,
      ...policyOfAdmission,
      ...['alice', 'bob', 'carol', 'dave', 'ci'].flatMap((who) => grant(who, rules)),
    );
    const impersonates = [{ apiGroups: [''], resources: ['users'], verbs: ['impersonate'] }];
    await cluster.create(...grant('frank', impersonates));
    for (const person of ['alice', 'bob', 'carol', 'dave', 'ci'] as const)
      await cluster.granted(person, 'patch', 'networkpolicies', 'networking.k8s.io');
    await cluster.granted('frank', 'impersonate', 'users');
    steps = await stepsOf(cluster);
    await changesThatCount(cluster, steps);
    await changesThatDoNot(cluster, steps);
    await podsAtWork(cluster);
    for (const namespace of ['legacy', 'partner']) {
      const all = policiesOf(namespace);
      const patch: Call = {
        as: 'bob',
        method: 'PATCH',
        type: merge,
        body: { spec: { policyTypes: ['Ingress', 'Egress'] } },
      };
      await steps.write('created', 'create', 'in', all, { as: 'alice', method: 'POST', body: policy('in') }, namespace);
      await steps.write(
        namespace === 'legacy' ? 'changed' : 'spec-changed',
        'patch',
        'in',
        `${all}/in`,
        patch,
        namespace,
      );
      // A body that is not recorded may have asked for a dry run.
      const ended = namespace === 'legacy' ? 'changed' : 'deleted';
      await steps.write(ended, 'delete', 'in', `${all}/in`, { as: 'ci', method: 'DELETE' }, namespace);
      await steps.write('forbidden', 'delete', 'in', `${all}/in`, { as: 'frank', method: 'DELETE' }, namespace);
      const wrong: Call = { as: 'alice', method: 'POST', body: policy('wrong', 70_000) };
      await steps.write('invalid', 'create', 'wrong', all, wrong, namespace);
    }
    read = await observed(readFileSync(cluster.auditLog, 'utf8'));
  });
  afterAll(() => cluster?.stop());

  test('tells every policy write and every attempt: author, verb, result, place, time, and nothing else', () => {
    const left = new Set([
      ...read.writes.map((write) => ({ ...write, told: write.effect })),
      ...read.attempts.map((attempt) => ({ ...attempt, told: attempt.outcome })),
    ]);
    const faults = steps.deeds.flatMap((deed) => {
      const { told, verb, by, name, namespace } = deed;
      const found = [...left].find(
        (one) =>
          one.verb === verb &&
          one.user === by &&
          one.ref.namespace === namespace &&
          one.ref.name === name &&
          one.ref.kind === 'NetworkPolicy' &&
          isWithin(one, deed),
      );
      if (found === undefined) return [`${verb} ${namespace}/${name} by ${by}: ${told}: not found`];
      left.delete(found);
      return [
        ...(found.told === told ? [] : [`${verb} ${namespace}/${name} by ${by}: ${found.told} instead of ${told}`]),
        ...(found.address === address('127.0.0.1') ? [] : [`${verb} ${namespace}/${name}: from elsewhere`]),
      ];
    });
    expect(faults).toEqual([]);
    const others = [...left].filter(({ ref, client }) => ref.kind === 'NetworkPolicy' && client !== 'probe');
    expect(others.map(({ verb, ref, user, told }) => `${verb} ${ref.name} by ${user}: ${told}`)).toEqual([]);
    expect(steps.deeds.length).toBeGreaterThan(35);
  });

  test('shows each object as it was after the write, where the level lets it', () => {
    const left = new Set(read.writes);
    const faults = steps.deeds.flatMap((deed) => {
      const { spec, name, namespace, verb, told } = deed;
      const write = [...left].find(
        ({ ref, ...one }) =>
          ref.name === name && ref.namespace === namespace && one.verb === verb && isWithin(one, deed),
      );
      if (write !== undefined) left.delete(write);
      if (spec === undefined || write === undefined || told === 'deleted') return [];
      const shown = (write.after as JsonObject | undefined)?.['spec'];
      if (namespace === 'legacy')
        return shown === undefined ? [] : [`${verb} ${namespace}/${name}: shown all the same`];
      return canonicalJson(shown) === canonicalJson(spec)
        ? []
        : [`${verb} ${namespace}/${name}: ${JSON.stringify(shown)}`];
    });
    expect(faults).toEqual([]);
  });

  test('says why a write was refused, in the words of the server, also at a low level', () => {
    const reasons = read.attempts.map(({ outcome, ref, reason }) => `${ref.namespace} ${outcome}: ${reason ?? ''}`);
    expect(reasons).toContainEqual(expect.stringMatching(/^shop denied: .*ValidatingAdmissionPolicy 'refuses'/));
    expect(reasons).toContainEqual(expect.stringMatching(/^legacy forbidden: .*User "frank" cannot delete/));
    expect(reasons).toContainEqual(expect.stringMatching(/^legacy invalid: .*70000/));
    expect(reasons).toContainEqual(expect.stringMatching(/^shop unauthenticated: Unauthorized/));
  });

  test('names both who impersonates and who is impersonated', () => {
    const acted = read.writes.find(({ ref }) => ref.name === 'acted');
    expect([acted?.user, acted?.actingAs]).toEqual(['frank', 'alice']);
  });

  test('gives who held which address when, and which pods called the server', () => {
    const tenures = (text: string): readonly string[] =>
      (read.timeline.byAddress.get(address(text)) ?? []).map(
        ({ pod, to }) => `${pod} ${to === undefined ? 'still' : 'until'}`,
      );
    expect(tenures('10.1.0.1')).toEqual(['first until', 'second until']);
    expect(tenures('10.1.0.2')).toEqual(['second still']);
    const callers = read.flows.filter(({ reporter, source }) => reporter === 'api-server' && source.pod !== undefined);
    expect(callers.map(({ source, count }) => `${source.namespace}/${source.pod} ${count}`)).toEqual(['shop/first 1']);
    expect(callers.map(({ source }) => source.address && formatAddress(source.address))).toEqual(['127.0.0.1']);
  });

  test('says what the level kept from it', () => {
    expect(read.limits).toContainEqual(
      expect.stringMatching(/^bodies of policies in \d+ of \d+ policy writes: .* 2 of them below level Request;/),
    );
    expect(read.limits).toContainEqual(
      expect.stringMatching(/^results of policy changes in \d+ of \d+ policy patches: /),
    );
    expect(read.limits).toContainEqual(
      expect.stringMatching(/^1 deletion is recorded without the body .*carried out or only tried/),
    );
  });
});
