/**
 * What a real API server says to a change that it is asked to apply for trial: refusals are problems with a line, what
 * could not be tried is told, and nothing is ever written.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program, writeFiles } from '../program.ts';
import { type ActionEnd, pullRequest, pullRequestEvent, runAction } from '../action-run.ts';
import { fakeGitHub } from '../fakes/github.ts';
import { describeReal, grant, startCluster, type KubeObject, type RealCluster } from '../real-cluster.ts';
import { until } from '../until.ts';

const policy = (name: string, spec: string, more = '', namespace = 'shop'): string =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ${name}, namespace: ${namespace}${more}}\nspec: ${spec}\n`;
const closed = '{podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress]}';

const denial: readonly KubeObject[] = [
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: 'owned' },
    spec: {
      matchConstraints: {
        resourceRules: [
          {
            apiGroups: ['networking.k8s.io'],
            apiVersions: ['v1'],
            operations: ['CREATE', 'UPDATE'],
            resources: ['networkpolicies'],
          },
        ],
      },
      validations: [
        {
          expression: "!has(object.metadata.labels) || !('banned' in object.metadata.labels)",
          message: 'it is banned',
        },
      ],
    },
  },
  {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name: 'owned' },
    spec: { policyName: 'owned', validationActions: ['Deny'] },
  },
];

const base = { 'good.yaml': policy('good', closed), 'same.yaml': policy('same', closed) };
const open = '{podSelector: {matchLabels: {app: db}}, ingress: [{}]}';
const head = {
  ...base,
  'good.yaml': policy('good', open),
  'denied.yaml': policy('denied', closed, ', labels: {banned: "yes"}'),
  // What nobody judges by is not checked before.
  'invalid.yaml': policy('invalid', closed, ', annotations: {"no key": ""}'),
  'new.yaml': `apiVersion: v1\nkind: Namespace\nmetadata: {name: new}\n---\n${policy('first', closed, '', 'new')}`,
};

interface Report {
  readonly findings: readonly {
    readonly kind: string;
    readonly title: string;
    readonly causes: readonly { readonly place: { readonly file?: string } }[];
  }[];
  readonly blindSpots: readonly string[];
  readonly inputs: readonly { readonly what: string; readonly count: number }[];
  readonly conclusion: string;
}

describeReal('a server-side dry run', () => {
  let cluster: RealCluster;
  const folder = temporaryFolder();

  beforeAll(async () => {
    cluster = await startCluster();
    await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }, ...denial);
    await cluster.create(
      ...grant('ci', [{ apiGroups: ['*'], resources: ['*'], verbs: ['get', 'list'] }]),
      ...grant('alice', [
        { apiGroups: ['*'], resources: ['*'], verbs: ['get', 'list'] },
        { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['patch', 'create'] },
      ]),
    );
    await cluster.kubectl('admin', ['apply', '-f', '-'], { input: Object.values(base).join('---\n') });
    writeFiles(`${folder}/base`, base);
    writeFiles(`${folder}/head`, head);
    const banned = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'probe', namespace: 'shop', labels: { banned: 'yes' } },
      spec: { podSelector: {} },
    };
    const path = '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies?dryRun=All';
    // The policy takes effect some time after it is there.
    await until(
      async () => (await cluster.ask(path, { method: 'POST', body: banned })).status >= 400,
      'the server refuses what is banned',
    );
    await cluster.granted('ci', 'list', 'networkpolicies', 'networking.k8s.io');
    await cluster.granted('alice', 'patch', 'networkpolicies', 'networking.k8s.io');
  });
  afterAll(async () => {
    removeTemporaryFolders();
    await cluster.stop();
  });

  async function judged(as: 'admin' | 'alice' | 'ci', ...more: readonly string[]): Promise<Report> {
    const sides = ['check', '--base', 'base', '--head', 'head', '--kubeconfig', cluster.kubeconfig(as)];
    const { code, out, error } = await program([...sides, '--format', 'json', ...more], folder);
    if (code > 1) throw new Error(error);
    return JSON.parse(out) as Report;
  }

  const refusals = ({ findings }: Report): readonly string[] =>
    findings.filter(({ title }) => title.startsWith('the API server would refuse')).map(({ title }) => title);

  const writes = (from: number): readonly { verb: string; requestURI: string; user: { username: string } }[] =>
    readFileSync(cluster.auditLog, 'utf8')
      .slice(from)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { verb: string; requestURI: string; user: { username: string } })
      .filter(({ verb, user }) => user.username === 'alice' && !['get', 'list', 'watch'].includes(verb));

  test('refusals are problems at their file, what cannot be tried is told, and nothing is written', async () => {
    const before = readFileSync(cluster.auditLog, 'utf8').length;
    const stored = async (): Promise<string> =>
      JSON.stringify(await cluster.kubectl('admin', ['get', 'ns,netpol', '-A', '-o', 'json']));
    const was = await stored();
    const plain = await judged('alice');
    const report = await judged('alice', '--server-dry-run');
    expect(refusals(plain)).toEqual([]);
    expect(refusals(report)).toEqual([
      expect.stringMatching(/^the API server would refuse NetworkPolicy shop\/denied: .*it is banned$/),
      expect.stringMatching(/^the API server would refuse NetworkPolicy shop\/invalid: .*Invalid value: "no key"/),
    ]);
    const places = report.findings
      .filter(({ title }) => title.startsWith('the API server would refuse'))
      .map(({ causes }) => causes[0]?.place.file);
    expect(places).toEqual(['denied.yaml', 'invalid.yaml']);
    expect(report.conclusion).toBe('failed');
    expect(report.blindSpots.filter((text) => text.startsWith('Server-side'))).toEqual([
      'Server-side dry run: 1 changed object not tried, because these credentials may not apply it, not even for trial: Namespace new.',
      'Server-side dry run: 1 changed object not tried, because its namespace is not there yet: NetworkPolicy new/first.',
    ]);
    expect(report.inputs).toContainEqual({ what: 'objects tried on the API server', count: 3 });
    // Everything else is as without it.
    const rest = report.findings.filter(({ title }) => !title.startsWith('the API server would refuse'));
    expect(rest).toEqual(plain.findings);

    const sent = writes(before);
    expect(sent.length).toBe(5);
    for (const { verb, requestURI } of sent) {
      expect(verb).toBe('patch');
      expect(new URL(requestURI, 'http://server').searchParams.getAll('dryRun')).toEqual(['All']);
    }
    expect(await stored()).toBe(was);
  });

  test('without the rights all stays untried, and the verdict is the one without it', async () => {
    const plain = await judged('ci');
    const report = await judged('ci', '--server-dry-run');
    expect(report.findings).toEqual(plain.findings);
    expect(report.conclusion).toBe(plain.conclusion);
    expect(report.blindSpots.filter((text) => text.startsWith('Server-side'))).toEqual([
      expect.stringMatching(/^Server-side dry run: 5 changed objects not tried, because these credentials may not /),
    ]);
  });

  describe('through the built Action', () => {
    const change = pullRequest(
      ({ write }) => Object.entries(base).forEach(([file, text]) => write(file, text)),
      ({ write }) => Object.entries(head).forEach(([file, text]) => write(file, text)),
    );

    const fork = { head: { sha: change.head, repo: { full_name: 'stranger/shop' } } };

    /** A run, and what of it the server was asked to write. */
    async function run(
      inputs: Readonly<Record<string, string>>,
      more: Readonly<Record<string, unknown>> = {},
    ): Promise<{ end: ActionEnd; marks: readonly unknown[]; sent: readonly string[] }> {
      const github = await fakeGitHub({ token: 'the-token', head: change.head });
      const before = readFileSync(cluster.auditLog, 'utf8').length;
      try {
        const end = await runAction({
          workspace: change.workspace,
          event: 'pull_request',
          payload: pullRequestEvent(change, more),
          api: github.address,
          inputs: { kubeconfig: cluster.kubeconfig('alice'), ...inputs },
        });
        const marks = (github.checkRuns.get(42)?.annotations ?? []).filter((mark) =>
          JSON.stringify(mark).includes('the API server would refuse'),
        );
        return { end, marks, sent: writes(before).map(({ verb, requestURI }) => `${verb} ${requestURI}`) };
      } finally {
        expect(github.faults).toEqual([]);
        await github.close();
      }
    }

    test('what the server refuses fails the job, each at its file and line', async () => {
      const { end, marks, sent } = await run({ 'server-dry-run': 'true' });
      expect([end.code, end.outputs['verdict']]).toEqual([1, 'failed']);
      expect(marks).toEqual([
        expect.objectContaining({ path: 'denied.yaml', start_line: 1, annotation_level: 'failure' }),
        expect.objectContaining({ path: 'invalid.yaml', start_line: 1, annotation_level: 'failure' }),
      ]);
      expect(end.summary).toMatch(/it is banned/);
      expect(end.stdout).toMatch(/Server-side dry run: 1 changed object not tried, because its namespace is not there/);
      expect(sent).toHaveLength(5);
      for (const text of sent) expect(text).toMatch(/^patch .*[?&]dryRun=All&/);
    });

    test('without the input, and for a stranger with it, nothing is sent but what reads', async () => {
      const plain = await run({});
      expect([plain.marks, plain.sent]).toEqual([[], []]);
      const stranger = await run({ 'server-dry-run': 'true' }, fork);
      expect([stranger.marks, stranger.sent]).toEqual([[], []]);
      expect(stranger.end.stdout).toMatch(
        /Server-side dry run: 5 changed objects not tried, because the change comes from a fork/,
      );
      expect(stranger.end.outputs['verdict']).toBe(plain.end.outputs['verdict']);
    });
  });
});
