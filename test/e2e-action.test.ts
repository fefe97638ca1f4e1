// The built Action against a GitHub and a Kubernetes API on loopback. UPDATE_GOLDEN=1 rewrites what people would see.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { liveKinds } from '../src/io/kube.ts';
import {
  type ActionEnd,
  checkout,
  type PullRequest,
  pullRequest,
  pullRequestEvent,
  runAction,
  runnerCommands,
  shop,
  shopAfter,
  shopBefore,
} from './action-run.ts';
import { authority } from './fakes/certificate.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions } from './fakes/github.ts';
import { fakeCluster, type FakeCluster, type FakeObject, type FakeOptions } from './fakes/kubernetes.ts';
import { removeTemporaryFolders, repository, temporaryFolder } from './io/repository.ts';

interface SarifLog {
  readonly version: string;
  readonly runs: readonly { readonly results: readonly { readonly level: string }[] }[];
}

const golden = join(import.meta.dirname, 'e2e-action');
const update = process.env['UPDATE_GOLDEN'] === '1';
const open: (FakeGitHub | FakeCluster)[] = [];
afterEach(async () => {
  const faults = open.flatMap((server) => ('faults' in server ? server.faults : []));
  await Promise.all(open.splice(0).map((server) => server.close()));
  expect(faults).toEqual([]);
});
afterAll(removeTemporaryFolders);

function same(name: string, text: string): void {
  const path = join(golden, name);
  if (update) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect({ name, there: existsSync(path) }).toEqual({ name, there: true });
  expect(text).toBe(readFileSync(path, 'utf8'));
}

async function github(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const made = await fakeGitHub({ token: 'the-token', ...options });
  open.push(made);
  return made;
}

async function cluster(options: FakeOptions): Promise<FakeCluster> {
  const made = await fakeCluster(options);
  open.push(made);
  return made;
}

const evidence = { snapshot: join(shop, 'cluster.json'), logs: join(shop, 'logs') };
/** The change of the example: made once, since every run only reads it. */
const example = pullRequest(shopBefore, shopAfter);

async function onPullRequest(
  change: PullRequest,
  inputs: Readonly<Record<string, string>> = {},
  options: FakeGitHubOptions = {},
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly end: ActionEnd; readonly server: FakeGitHub }> {
  const server = await github({ head: change.head, ...options });
  const payload = pullRequestEvent(change, more);
  const end = await runAction({
    workspace: change.workspace,
    event: 'pull_request',
    payload,
    api: server.address,
    inputs,
  });
  return { end, server };
}

const levels = (end: ActionEnd): readonly string[] => runnerCommands(end.stdout).map(({ command }) => command);
const requestsOf = ({ requests }: FakeGitHub): readonly string[] =>
  requests.map(({ method, path }) => `${method} ${path}`);

describe('the example as a pull request', () => {
  test('is what people see', async () => {
    // Beside the checked-out files, as a step before would put them: the pages name them by these paths.
    cpSync(evidence.snapshot, join(example.workspace, 'evidence/cluster.json'));
    cpSync(evidence.logs, join(example.workspace, 'evidence/logs'), { recursive: true });
    const beside = { snapshot: 'evidence/cluster.json', logs: 'evidence/logs' };
    const { end, server } = await onPullRequest(example, beside);
    expect(end.stderr).toBe('');
    expect(end.code).toBe(1);
    expect(requestsOf(server)).toEqual([
      'PATCH /repos/acme/shop/check-runs/42',
      'GET /repos/acme/shop/issues/7/comments?per_page=100&page=1',
      'GET /repos/acme/shop/pulls/7',
      'POST /repos/acme/shop/issues/7/comments',
      // Whether a run at the same time began one too.
      'GET /repos/acme/shop/issues/7/comments?per_page=100&page=1',
    ]);
    const run = server.checkRuns.get(42);
    same('annotations.json', `${JSON.stringify(run?.annotations, undefined, 2)}\n`);
    same('check-run.md', [`# ${run?.title ?? ''}`, run?.summary, '---', run?.text].join('\n\n'));
    same('comment.md', server.comments[0]?.body ?? '');
    same('summary.md', end.summary);
    same('log.txt', end.stdout);
    same('outputs.json', `${JSON.stringify(end.outputs, undefined, 2)}\n`);
  });

  test('read live through a kubeconfig, the verdict is the same, and the cluster is only read', async () => {
    const { objects: items } = JSON.parse(readFileSync(evidence.snapshot, 'utf8')) as {
      objects: (FakeObject & { kind: string })[];
    };
    const objects = Object.fromEntries(
      liveKinds.map(({ kind, plural }) => [plural, items.filter((item) => item.kind === kind)]),
    );
    const tls = authority(temporaryFolder());
    const api = await cluster({ tls, objects, token: 'reader-token-of-the-job', pageSize: 7 });
    const kubeconfig = kubeconfigFor(api.address, tls.ca);
    const [live, file] = [
      await onPullRequest(example, { kubeconfig, logs: evidence.logs }),
      await onPullRequest(example, evidence),
    ];
    expect(live.end.code).toBe(1);
    const numbers = ({ outputs }: ActionEnd): unknown => ({ ...outputs, 'report-json': '', 'report-sarif': '' });
    expect(numbers(live.end)).toEqual(numbers(file.end));
    expect(api.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
    expect(api.requests.length).toBeGreaterThan(20);
    // The token is masked before anything could show it.
    const masked = runnerCommands(live.end.stdout).filter(({ command }) => command === 'add-mask');
    expect(masked.map(({ text }) => text)).toContain('::add-mask::reader-token-of-the-job');
  });

  test('a run of the same says nothing anew; a second job has its own comment', async () => {
    const { server } = await onPullRequest(example, evidence);
    const payload = pullRequestEvent(example);
    const again = { workspace: example.workspace, event: 'pull_request', payload, api: server.address };
    await runAction({ ...again, inputs: evidence });
    expect(server.comments).toHaveLength(1);
    expect(server.requests.filter(({ operation }) => operation === 'issues/update-comment')).toEqual([]);
    await runAction({ ...again, inputs: { ...evidence, 'comment-id': 'staging' } });
    expect(server.comments).toHaveLength(2);
  });

  test.each([403, 500])('GitHub answers everything with %i: the verdict stands', async (status) => {
    const { end, server } = await onPullRequest(example, evidence, { disturb: () => status });
    expect(end.code).toBe(1);
    expect(end.outputs['verdict']).toBe('failed');
    expect(end.summary).toContain('newly blocked');
    expect(server.comments).toEqual([]);
    expect(levels(end).filter((level) => level === 'warning').length).toBeGreaterThanOrEqual(2);
    expect(levels(end).filter((level) => level === 'error').length).toBeGreaterThanOrEqual(status === 403 ? 2 : 1);
    expect(end.stdout).not.toMatch(/server says|token=abc/);
  });

  test('nobody answers, no token, no check run: the verdict stands', async () => {
    const payload = pullRequestEvent(example);
    const run = { workspace: example.workspace, event: 'pull_request', payload };
    const away = await runAction({ ...run, api: 'http://127.0.0.1:1', inputs: evidence });
    const bare = await runAction({
      ...run,
      api: 'http://127.0.0.1:1',
      inputs: { ...evidence, token: '', 'check-run-id': '' },
    });
    expect([away.code, bare.code]).toEqual([1, 1]);
    expect(
      runnerCommands(bare.stdout)
        .filter(({ command }) => command === 'warning')
        .map(({ text }) => text),
    ).not.toEqual([]);
  });

  test('mode report: told as failed, and the job passes', async () => {
    const { end, server } = await onPullRequest(example, { ...evidence, mode: 'report' });
    expect([end.code, end.outputs['verdict']]).toEqual([0, 'failed']);
    const told = {
      title: server.checkRuns.get(42)?.title,
      comment: server.comments[0]?.body,
      summary: end.summary,
      log: end.stdout,
    };
    expect(told.title).toMatch(/^Would have failed: /);
    expect(told.comment).toMatch(/^### .*netpol-gate would have failed: /m);
    expect(told.summary).toMatch(/^### .*netpol-gate would have failed: /m);
    expect(told.log).toMatch(/^ {2}WOULD HAVE FAILED/m);
    expect(levels(end)).not.toContain('error');
  });

  test.each([
    ['pull_request', 'enforce', 'failure', /^Failed: /],
    ['pull_request', 'report', 'success', /^Would have failed: /],
    ['merge_group', 'enforce', 'failure', /^Failed: /],
  ] as const)(
    'a separate check run, %s, mode %s: %s on the commit that must pass',
    async (event, mode, conclusion, title) => {
      const server = await github({ head: example.head });
      const payload =
        event === 'pull_request'
          ? pullRequestEvent(example)
          : {
              repository: { default_branch: 'main', private: true },
              merge_group: { base_sha: example.base, head_sha: example.merge },
            };
      const inputs = { ...evidence, mode, 'check-run': 'separate', matrix: '{"cluster": "prod eu"}' };
      const run = { workspace: example.workspace, event, payload, api: server.address, inputs };
      expect((await runAction(run)).outputs['verdict']).toBe('failed');
      const [made] = [...server.checks.values()].filter(({ id }) => id !== 42);
      expect(made).toMatchObject({
        name: 'netpol-gate (netpol-gate prod eu)',
        headSha: event === 'pull_request' ? example.head : example.merge,
        status: 'completed',
        conclusion,
      });
      expect(server.checkRuns.get(made?.id ?? 0)?.title).toMatch(title);
      expect(server.checkRuns.get(42)).toBeUndefined();
    },
  );

  test('check-run: none, and a server that does not tell the job’s run: the log and the summary alone', async () => {
    for (const inputs of [{ 'check-run': 'none' }, { 'check-run-id': '' }]) {
      const { end, server } = await onPullRequest(example, { ...evidence, ...inputs });
      expect(end.code).toBe(1);
      expect(server.requests.filter(({ operation }) => operation.startsWith('checks/'))).toEqual([]);
      // Two findings and the verdict.
      expect(levels(end).filter((level) => level === 'error')).toHaveLength(3);
      expect(end.summary).toContain('newly blocked');
      const notes = end.stdout.split('\n').filter((line) => line.includes('does not tell the check run'));
      expect(notes).toHaveLength('check-run' in inputs ? 0 : 1);
    }
  });

  test('the legs of a matrix, and jobs of one workflow, have comments of their own', async () => {
    const server = await github({ head: example.head });
    const payload = pullRequestEvent(example);
    const run = { workspace: example.workspace, event: 'pull_request', payload, api: server.address };
    for (const matrix of ['{"cluster": "a"}', '{"cluster": "b"}', 'null'])
      for (const job of ['gate', 'other'])
        await runAction({ ...run, inputs: { ...evidence, matrix }, environment: { GITHUB_JOB: job } });
    expect(server.comments).toHaveLength(6);
    await runAction({ ...run, inputs: { ...evidence, matrix: 'null' }, environment: { GITHUB_JOB: 'gate' } });
    expect(server.comments).toHaveLength(6);
  });

  test('a merge group is judged as well, and has no pull request to comment on', async () => {
    const server = await github({});
    const payload = {
      repository: { default_branch: 'main' },
      merge_group: { base_sha: example.base, head_sha: example.merge },
    };
    const end = await runAction({
      workspace: example.workspace,
      event: 'merge_group',
      payload,
      api: server.address,
      inputs: evidence,
    });
    expect([end.code, end.outputs['verdict']]).toEqual([1, 'failed']);
    expect(server.requests.map(({ operation }) => operation)).toEqual(['checks/update']);
  });

  test('on a schedule there is nothing to gate', async () => {
    const server = await github({});
    const payload = { repository: { default_branch: 'main' } };
    const end = await runAction({
      workspace: example.workspace,
      event: 'schedule',
      payload,
      api: server.address,
      inputs: evidence,
    });
    expect([end.code, end.outputs['verdict']]).toEqual([0, 'passed']);
  });

  test('through the API alone the report is the same, whichever event brings it', async () => {
    const local = await onPullRequest(example, evidence);
    const { base, head, merge, folder } = example;
    for (const event of ['pull_request', 'pull_request_target']) {
      const pullRequests = [{ number: 7, head: { sha: head }, base: { sha: base }, merge }];
      const server = await github({ repository: 'acme/shop', git: folder, pullRequests });
      const run = { workspace: temporaryFolder(), event, payload: pullRequestEvent(example), api: server.address };
      const environment = { GITHUB_SHA: event === 'pull_request' ? merge : base };
      const end = await runAction({ ...run, inputs: evidence, environment });
      expect([end.code, end.stdout, end.summary]).toEqual([1, local.end.stdout, local.end.summary]);
      expect(server.comments.map(({ body }) => body)).toEqual(local.server.comments.map(({ body }) => body));
      expect(server.checkRuns.get(42)).toEqual(local.server.checkRuns.get(42));
    }
  });

  test('named refs go before the event', async () => {
    const server = await github({});
    const inputs = { ...evidence, 'base-ref': example.base, 'head-ref': example.head };
    const end = await runAction({
      workspace: example.workspace,
      event: 'workflow_dispatch',
      payload: { repository: { default_branch: 'main' } },
      api: server.address,
      inputs,
    });
    expect([end.code, end.outputs['verdict']]).toEqual([1, 'failed']);
  });

  test('reports are written where they are wanted', async () => {
    const folder = temporaryFolder();
    const files = {
      'report-json': join(folder, 'a/r.json'),
      'report-sarif': join(folder, 'a/r.sarif'),
      'report-markdown': join(folder, 'r.md'),
      'report-text': join(folder, 'r.txt'),
    };
    const { end } = await onPullRequest(example, { ...evidence, ...files });
    expect(end.outputs['report-json']).toBe(files['report-json']);
    expect(JSON.parse(readFileSync(files['report-json'], 'utf8'))).toMatchObject({ conclusion: 'failed' });
    expect(end.outputs['report-sarif']).toBe(files['report-sarif']);
    const { version, runs } = JSON.parse(readFileSync(files['report-sarif'], 'utf8')) as SarifLog;
    const errors = runs.flatMap(({ results }) => results.filter(({ level }) => level === 'error'));
    expect([version, String(errors.length)]).toEqual(['2.1.0', end.outputs['errors']]);
    expect(readFileSync(files['report-markdown'], 'utf8')).toContain('netpol-gate');
    expect(readFileSync(files['report-text'], 'utf8')).toContain('FAILED');
  });
});

function kubeconfigFor(server: string, ca: string): string {
  return dump({
    'current-context': 'prod-eu',
    clusters: [{ name: 'c', cluster: { server, 'certificate-authority-data': Buffer.from(ca).toString('base64') } }],
    users: [{ name: 'u', user: { token: 'reader-token-of-the-job' } }],
    contexts: [{ name: 'prod-eu', context: { cluster: 'c', user: 'u' } }],
  });
}

describe('a change that touches no policy', () => {
  const readme = pullRequest(shopBefore, ({ write }) => write('README.md', 'hello\n'));

  test('passes without a look at the cluster, and begins no comment', async () => {
    const api = await cluster({ disturb: () => ({ status: 500 }) });
    const { end, server } = await onPullRequest(readme, {
      kubeconfig: kubeconfigFor(api.address, ''),
      logs: '/nowhere',
    });
    expect([end.code, end.outputs['verdict']]).toEqual([0, 'passed']);
    expect(api.requests).toEqual([]);
    expect(server.comments).toEqual([]);
    expect(server.checkRuns.get(42)?.title).toBe('No connection changes');
    console.info(`a run without a relevant change: ${Math.round(end.milliseconds)} ms`);
  });

  test('turns an old comment to what holds now', async () => {
    const said = Buffer.from('Failed: 2 blocked, see @acme/all <b>').toString('base64');
    const body = `<!-- netpol-gate:Network%20policies:netpol%2Dgate hash=0 gist=0 said=${said} -->\n⛔ bad`;
    const comments = [{ id: 5, body, user: { login: 'github-actions[bot]', type: 'Bot' } }];
    const { server } = await onPullRequest(readme, {}, { comments });
    expect(server.comments).toHaveLength(1);
    const [, ...lines] = server.comments[0]?.body.split('\n') ?? [];
    same(
      'resolved.md',
      lines.join('\n').replaceAll(readme.head, '<head>').replaceAll(readme.head.slice(0, 7), '<short>'),
    );
    // A second run of the same has nothing to write.
    const again = { workspace: readme.workspace, event: 'pull_request', payload: pullRequestEvent(readme) };
    await runAction({ ...again, api: server.address });
    expect(server.requests.filter(({ method }) => method === 'PATCH' || method === 'POST')).toHaveLength(3);
  });
});

describe('authors without secrets', () => {
  const fork = { head: { sha: example.head, repo: { full_name: 'stranger/shop' } } };

  test.each([
    ['nothing configured', {}],
    ['an empty secret', { kubeconfig: '', logs: '' }],
    ['files that were never written', { snapshot: '/nowhere/cluster.json', logs: '/nowhere/logs' }],
    ['a kubeconfig of an empty secret', { kubeconfig: '/dev/null' }],
  ])('a fork, %s: cannot say, and what to do', async (_, inputs) => {
    const { end, server } = await onPullRequest(example, inputs, {}, fork);
    expect([end.code, end.outputs['verdict']]).toEqual([1, 'cannot say']);
    expect(server.checkRuns.get(42)?.title).toMatch(/^Cannot say: .*comes from a fork/);
    expect(server.comments[0]?.body).toMatch(/merge queue/);
  });

  test('Dependabot', async () => {
    const { end } = await onPullRequest(example, {}, {}, { user: { login: 'dependabot[bot]' } });
    expect([end.code, end.outputs['verdict']]).toEqual([1, 'cannot say']);
  });

  test('without a relevant change they pass', async () => {
    const readme = pullRequest(shopBefore, ({ write }) => write('README.md', 'hello\n'));
    const { end } = await onPullRequest(readme, {}, {}, { head: { sha: readme.head, repo: null } });
    expect([end.code, end.outputs['verdict']]).toEqual([0, 'passed']);
  });

  test('the base gate file may have them judged statically; the head’s word counts nothing', async () => {
    const gate = readFileSync(join(shop, 'gate.yml'), 'utf8');
    const allow = 'untrusted: static\nmode: report\n';
    const based = pullRequest((origin) => {
      shopBefore(origin);
      origin.write('.github/netpol-gate.yml', `${gate}\nuntrusted: static\n`);
    }, shopAfter);
    const headed = pullRequest(shopBefore, (origin) => {
      shopAfter(origin);
      origin.write('.github/netpol-gate.yml', allow);
    });
    const on = async (change: PullRequest): Promise<unknown> => {
      const { end } = await onPullRequest(
        change,
        {},
        {},
        { head: { sha: change.head, repo: { full_name: 'stranger/shop' } } },
      );
      return [end.code, end.outputs['verdict']];
    };
    expect(await on(based)).toEqual([1, 'failed']);
    expect(await on(headed)).toEqual([1, 'cannot say']);
  });

  test('with evidence of their own runner they are judged like everyone', async () => {
    const { end } = await onPullRequest(example, evidence, {}, fork);
    expect([end.code, end.outputs['verdict']]).toEqual([1, 'failed']);
  });
});

describe('no verdict', () => {
  const cases: readonly {
    readonly name: string;
    readonly inputs?: Readonly<Record<string, string>>;
    readonly change?: () => PullRequest;
    readonly says: RegExp;
  }[] = [
    {
      name: 'a checkout of something else',
      change: () => {
        const origin = repository();
        shopBefore(origin);
        const commit = origin.commit('only');
        return {
          folder: origin.folder,
          workspace: checkout(origin, commit),
          base: commit,
          head: commit,
          merge: commit,
        };
      },
      says: /not the merge of the pull request's head.*actions\/checkout without `ref`/s,
    },
    { name: 'a snapshot that is missing', inputs: { snapshot: '/nowhere/cluster.json' }, says: /cluster\.json/ },
    { name: 'logs that are missing', inputs: { ...evidence, logs: '/nowhere/logs' }, says: /no log at/ },
    {
      name: 'evidence that the pull request brings along',
      change: () =>
        pullRequest(shopBefore, (origin) => {
          shopAfter(origin);
          origin.write('evidence/cluster.json', '{}');
        }),
      inputs: { snapshot: 'evidence/cluster.json' },
      says: /is a file of the repository/,
    },
    {
      name: 'an input that cannot be',
      inputs: { mode: 'lenient' },
      says: /mode cannot be "lenient".*enforce, report/s,
    },
    { name: 'two clusters', inputs: { ...evidence, kubeconfig: '/x' }, says: /both snapshot and kubeconfig/ },
    { name: 'a gate file that is missing', inputs: { 'gate-file': 'gate.yml' }, says: /has no gate file "gate.yml"/ },
    {
      name: 'a gate file with an unknown key',
      change: () =>
        pullRequest((origin) => {
          shopBefore(origin);
          origin.write('.github/netpol-gate.yml', 'mod: report\n');
        }, shopAfter),
      says: /netpol-gate\.yml:1:1: .*mod.*mode/s,
    },
  ];
  test.each(cases)('$name: exit code 2, and what to do', async ({ inputs = {}, change = () => example, says }) => {
    const { end, server } = await onPullRequest(change(), inputs);
    expect(end.stderr).toBe('');
    expect([end.code, end.outputs['verdict'], end.outputs['exit-code']]).toEqual([2, 'cannot say', '2']);
    expect(end.stdout).toMatch(says);
    expect(server.checkRuns.get(42)?.title).toMatch(/^Cannot say: /);
    expect(server.comments[0]?.body).toMatch(/cannot say/i);
  });

  test.each([
    ['401', { status: 401, body: 'leak the-secret-body' }, /does not know these credentials/],
    ['500', { status: 500, body: 'leak the-secret-body' }, /status 500/],
  ] as const)('the API server answers %s: exit code 2, and not a word of its own', async (_, disturbance, says) => {
    const tls = authority(temporaryFolder());
    const api = await cluster({ tls, disturb: () => disturbance });
    const { end, server } = await onPullRequest(example, { kubeconfig: kubeconfigFor(api.address, tls.ca) });
    expect(end.code).toBe(2);
    expect(end.stdout).toMatch(says);
    expect(end.stdout + end.summary + JSON.stringify(server.requests)).not.toContain('the-secret-body');
  });

  test('neither a checkout nor a token', async () => {
    const server = await github({});
    const payload = pullRequestEvent(example);
    const run = { workspace: temporaryFolder(), event: 'pull_request', payload, api: server.address };
    const end = await runAction({ ...run, inputs: { ...evidence, token: '' } });
    expect([end.code, end.outputs['verdict']]).toEqual([2, 'cannot say']);
    expect(end.stdout).toMatch(/no checkout to read, and no token/);
    expect(server.requests).toEqual([]);
  });

  test('an event that says nothing to compare', async () => {
    const server = await github({});
    const end = await runAction({
      workspace: example.workspace,
      event: 'issue_comment',
      payload: {},
      api: server.address,
    });
    expect([end.code, end.outputs['verdict']]).toEqual([2, 'cannot say']);
    expect(end.stdout).toContain('use pull_request');
  });

  test('no event file', async () => {
    const server = await github({});
    const end = await runAction({
      workspace: example.workspace,
      event: 'pull_request',
      payload: undefined,
      api: server.address,
    });
    expect([end.code, end.outputs['verdict']]).toEqual([2, 'cannot say']);
  });
});

test('the pull request’s own gate file does not judge it', async () => {
  const change = pullRequest(shopBefore, (origin) => {
    shopAfter(origin);
    origin.write('.github/netpol-gate.yml', 'mode: report\nseverity: { blocked-connection: ignore }\n');
  });
  const { end } = await onPullRequest(change, evidence);
  expect([end.code, end.outputs['verdict']]).toEqual([1, 'failed']);
});

test('in a public repository numbers alone are told, unless the base gate file says more', async () => {
  const open = pullRequest((origin) => {
    shopBefore(origin);
    origin.write('.github/netpol-gate.yml', `${readFileSync(join(shop, 'gate.yml'), 'utf8')}\nprivacy: names\n`);
  }, shopAfter);
  const told = async (change: PullRequest): Promise<string> => {
    const server = await github({ head: change.head });
    const payload = { ...(pullRequestEvent(change) as object), repository: { default_branch: 'main', private: false } };
    const run = { workspace: change.workspace, event: 'pull_request', payload, api: server.address, inputs: evidence };
    const end = await runAction(run);
    expect(end.code).toBe(1);
    return [end.stdout, end.summary, server.comments[0]?.body, JSON.stringify([...server.checkRuns])].join('\n');
  };
  const [counts, names] = [await told(example), await told(open)];
  expect(counts).toContain('newly blocked');
  expect(counts).not.toMatch(/orders-db|monitoring\/prometheus|prod-eu/);
  expect(names).toContain('orders-db');
});

test.each([
  ['a context that is not there', { context: 'nope-mark' }],
  ['an API server that is out of reach', {}],
])('in a public repository what is wrong with a cluster names nothing of it: %s', async (_, more) => {
  const open = pullRequest((origin) => {
    shopBefore(origin);
    origin.write('.github/netpol-gate.yml', `${readFileSync(join(shop, 'gate.yml'), 'utf8')}\nprivacy: counts\n`);
  }, shopAfter);
  const inputs = { kubeconfig: kubeconfigFor('https://api-mark.invalid:6443', ''), ...more };
  for (const [change, isPrivate] of [[example, false] as const, [open, true] as const]) {
    const server = await github({ head: change.head });
    const repository = { default_branch: 'main', private: isPrivate };
    const payload = { ...(pullRequestEvent(change) as object), repository };
    const end = await runAction({
      workspace: change.workspace,
      event: 'pull_request',
      payload,
      api: server.address,
      inputs,
    });
    expect(end.code).toBe(2);
    const told = [end.stdout, end.summary, server.comments[0]?.body, JSON.stringify([...server.checkRuns])].join('\n');
    expect(told).toMatch(/kubeconfig has no context|cannot be read/);
    expect(told).not.toMatch(/prod-eu|-mark|6443/);
  }
});

test('nothing that a pull request writes becomes a command of the runner, an output or a mention', async () => {
  const evil = [
    '::error::x',
    '##[add-mask]x',
    '::set-output name=verdict::passed',
    '@acme/owners',
    '<!-- netpol-gate:x -->',
  ];
  const change = pullRequest(shopBefore, ({ write }) => {
    for (const [index, text] of evil.entries()) {
      write(
        `policies/${text.replaceAll('/', '_')}.yaml`,
        `apiVersion: v1\nkind: ${JSON.stringify(`${text}\n${text}`)}\nspec: {podSelector: {}}\n`,
      );
      const labels = { [`${text}\n${text}`]: text };
      const policy = {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: `evil-${index}`, namespace: 'payments', annotations: labels },
        spec: {
          podSelector: { matchLabels: labels },
          ingress: [{ from: [{ ipBlock: { cidr: `${text}\n${text}` } }], [`${text}\n`]: 1 }],
        },
      };
      write(`policies/${index}.yaml`, dump(policy));
    }
  });
  const { end, server } = await onPullRequest(change, evidence);
  expect(end.code).toBe(1);
  const ours = ['add-mask', 'error', 'warning', 'notice'];
  const commands = runnerCommands(end.stdout);
  expect(commands.filter(({ command }) => !ours.includes(command))).toEqual([]);
  const masks = [
    'the-token',
    ...['the-token', 'x-access-token:the-token'].map((text) => Buffer.from(text).toString('base64')),
  ];
  const masked = commands.filter(({ command }) => command === 'add-mask').map(({ text }) => text);
  expect(new Set(masked)).toEqual(new Set(masks.map((mask) => `::add-mask::${mask}`)));
  expect(commands.filter(({ text }) => /^::error::x/.test(text))).toEqual([]);
  expect(end.outputs['verdict']).toBe('failed');
  const seen = `${server.comments[0]?.body ?? ''}${end.summary}`;
  expect(seen).not.toMatch(/(^|[^\u200b\w`])@acme\/owners/m);
  expect(seen.match(/<!-- netpol-gate:x -->/g)).toBeNull();
});
