// `doctor` through the program: what it says, its exit code, and that nothing of a stranger gets through to the terminal.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExaminedLine } from '../../src/model/examined.ts';
import { fakeGitHub, type FakeGitHub, type FakeGitHubOptions } from '../fakes/github.ts';
import { type Ended, now, program } from '../program.ts';

const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-doctor-'));
const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
  for (const name of ['GITHUB_TOKEN', 'GITHUB_REPOSITORY', 'GITHUB_API_URL', 'GITHUB_SHA']) delete process.env[name];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const doctor = (...args: readonly string[]): Promise<Ended> => program(['doctor', ...args], folder);
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
async function found(...args: readonly string[]): Promise<{ code: number; lines: readonly ExaminedLine[] }> {
  const { code, out } = await doctor(...args, '--format', 'json');
  return { code, lines: (JSON.parse(out) as { lines: readonly ExaminedLine[] }).lines };
}
const told = (lines: readonly ExaminedLine[], part: string): readonly string[] =>
  lines.filter((line) => line.part === part).map(({ state, what }) => `${state}: ${what}`);

const flow = (at: number): string =>
  `${JSON.stringify({ time: new Date(at).toISOString(), src: { namespace: 'shop', pod: 'web' }, dst: { namespace: 'shop', pod: 'db' }, protocol: 'TCP', port: 5432, verdict: 'allowed' })}\n`;
const minute = 60_000;

/** A write of a policy, as the API server records it at this level. */
const audit = (level: string): string =>
  `${JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level,
    auditID: 'a',
    stage: 'ResponseComplete',
    requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies',
    verb: 'create',
    user: { username: 'alice' },
    objectRef: {
      resource: 'networkpolicies',
      namespace: 'shop',
      name: 'db',
      apiGroup: 'networking.k8s.io',
      apiVersion: 'v1',
    },
    responseStatus: { code: 201 },
    ...(level === 'Metadata' ? {} : { requestObject: policy, responseObject: policy }),
    requestReceivedTimestamp: new Date(now - minute).toISOString(),
    stageTimestamp: new Date(now - minute).toISOString(),
  })}\n`;
const policy = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'db', namespace: 'shop', uid: 'u', resourceVersion: '1' },
  spec: { podSelector: {} },
};

describe('logs', () => {
  test('each with its format and the age of its newest record', async () => {
    const { code, lines } = await found(file('new.jsonl', flow(now - 90 * minute) + flow(now - 5 * minute)));
    expect(code).toBe(0);
    expect(told(lines, 'logs')[0]).toMatch(
      /^ok: \S*new\.jsonl: \w+, 2 records, from 2026-11-23 12:35 UTC on \(1 h 25 min\), newest 2026-11-23 14:00 UTC \(5 min ago\)$/,
    );
  });

  test.each([
    ['an old one', flow(now - 50 * 60 * minute), /^warning: .*\(2 d 2 h ago\)$/, 0],
    ['one from the future', flow(now + 60 * minute), /^warning: .*\(1 h from now\)$/, 0],
    ['an empty one', '', /^warning: .*: empty$/, 0],
  ])('%s', async (name, text, line, code) => {
    const log = file('one.jsonl', text);
    const answer = await found(log, file('other.jsonl', flow(now - minute)));
    expect([name, answer.code]).toEqual([name, code]);
    expect(told(answer.lines, 'logs').find((one) => one.includes('one.jsonl'))).toMatch(line);
  });

  test('one of several that is no log is missing; a log that is not there cannot be looked at', async () => {
    const good = file('good.jsonl', flow(now - minute));
    const answer = await found(good, file('photo.jpg', '\u0000\u0001\u0002 no log at all\n'));
    expect(answer.code).toBe(1);
    expect(told(answer.lines, 'logs').find((one) => one.includes('photo'))).toMatch(/^missing: /);
    const gone = await found('gone.log');
    expect([gone.code, told(gone.lines, 'logs')]).toEqual([2, [expect.stringMatching(/^out of reach: .*no log at/)]]);
  });

  test('an audit log that holds nothing but requests has a span and an age too', async () => {
    const request = (at: number, verb: string): string =>
      `${JSON.stringify({
        ...{ kind: 'Event', apiVersion: 'audit.k8s.io/v1', level: 'Metadata', auditID: `r${at}` },
        ...{ stage: 'ResponseComplete', requestURI: '/api/v1/namespaces/shop/configmaps', verb },
        ...{ user: { username: 'bob' }, responseStatus: { code: 200 } },
        objectRef: { resource: 'configmaps', namespace: 'shop', apiVersion: 'v1' },
        requestReceivedTimestamp: new Date(at).toISOString(),
        stageTimestamp: new Date(at).toISOString(),
      })}\n`;
    const times = [90, 80, 70, 60, 50].map((ago) => now - ago * minute);
    const { lines } = await found(file('requests.log', times.map((at) => request(at, 'list')).join('')));
    expect(told(lines, 'logs')[0]).toMatch(
      /^ok: \S*requests\.log: audit, 5 records, from 2026-11-23 12:35 UTC on \(40 min\), newest 2026-11-23 13:15 UTC \(50 min ago\)$/,
    );
  });

  test('an audit log below the level that is needed, and one of that level', async () => {
    const low = await found(file('low.log', audit('Metadata')));
    const line = low.lines.find(({ what }) => what.startsWith('bodies of policies'));
    expect(line).toMatchObject({ state: 'warning', help: expect.stringMatching(/^netpol-gate init --audit-policy/) });
    const high = await found(file('high.log', audit('RequestResponse')));
    expect(told(high.lines, 'logs')).toContainEqual('ok: no record of the audit log is below the level that is needed');
  });
});

describe('a snapshot', () => {
  const space = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'kube-system', uid: 'the-uid' } };
  const list = (...items: readonly object[]): string => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });

  test('written by the program: its age, its cluster', async () => {
    file('list.json', list(space, policy));
    await program(['snapshot', '--cluster', 'list.json', '--output', 'snapshot.json'], folder, now - 3 * minute);
    const { code, lines } = await found('--cluster', 'snapshot.json');
    expect(code).toBe(0);
    expect(told(lines, 'snapshot')).toContainEqual('ok: privacy level full: addresses are in it');
    await program(['snapshot', '--cluster', 'list.json', '--privacy', 'names', '--output', 'names.json'], folder);
    expect(told((await found('--cluster', 'names.json')).lines, 'snapshot')).toContainEqual(
      expect.stringMatching(/^note: privacy level names/),
    );
    expect(told(lines, 'snapshot').slice(0, 3)).toEqual([
      'ok: snapshot.json: 2 objects',
      'ok: read 2026-11-23 14:02 UTC (3 min ago)',
      'ok: of the cluster whose kube-system has the uid the-uid',
    ]);
  });

  test('kinds that nobody could read are one line, and who enforces policies is not said to be nobody', async () => {
    const lacking = ['Pod', 'DaemonSet', 'NetworkPolicy'].map((kind) => {
      const plural = kind === 'NetworkPolicy' ? 'networkpolicies' : `${kind.toLowerCase()}s`;
      return { kind, reason: `the credentials may not list ${plural}` };
    });
    file('list.json', list(space, policy));
    await program(['snapshot', '--cluster', 'list.json', '--output', 'partial.json'], folder, now - 3 * minute);
    const whole = JSON.parse(readFileSync(join(folder, 'partial.json'), 'utf8')) as { metadata: object };
    file('partial.json', JSON.stringify({ ...whole, incomplete: lacking }));
    const { lines } = await found('--cluster', 'partial.json');
    expect(told(lines, 'snapshot').filter((line) => line.startsWith('missing'))).toEqual([
      'missing: Pod, DaemonSet, NetworkPolicy: the credentials may not list them',
    ]);
    expect(told(lines, 'snapshot').at(-1)).toMatch(/^cannot tell: .*The DaemonSets of the cluster could not be read/);
  });

  test('without time and cluster; and none at all', async () => {
    const { code, lines } = await found('--cluster', file('plain.json', list(policy)));
    expect([code, told(lines, 'snapshot').filter((line) => !line.startsWith('ok'))]).toEqual([
      0,
      [
        'cannot tell: when it was read',
        expect.stringMatching(/^warning: it does not say of which cluster it is/),
        expect.stringMatching(/^cannot tell: whether policies are enforced/),
      ],
    ]);
    const none = await found('--cluster', file('broken.json', '{"items": [{]'));
    expect([none.code, none.lines.at(-1)]).toEqual([
      2,
      expect.objectContaining({ part: 'snapshot', state: 'out of reach' }),
    ]);
  });
});

describe('a live cluster', () => {
  const kubeconfig = (server: string, context = 'real'): string =>
    file(
      'kubeconfig',
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': context,
        contexts: [{ name: context, context: { cluster: 'c', user: 'u' } }],
        clusters: [{ name: 'c', cluster: { server } }],
        users: [{ name: 'u', user: { token: 'the-token' } }],
      }),
    );

  /** Answers reviews; everything that is listed is empty. */
  async function server(
    status: (kind: string, spec: Attributes) => object,
    version = 'v1.34.4',
    skew = 0,
  ): Promise<string> {
    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const url = request.url ?? '';
      const send = (code: number, value: object): void => {
        response.writeHead(code, {
          'content-type': 'application/json',
          date: new Date(Date.now() + skew).toUTCString(),
        });
        response.end(JSON.stringify(value));
      };
      if (request.method === 'POST') {
        const { kind, spec } = JSON.parse(text) as { kind: string; spec?: { resourceAttributes?: Attributes } };
        return send(201, { status: status(kind, spec?.resourceAttributes ?? {}) });
      }
      if (url === '/version') return send(200, { gitVersion: version });
      if (url.includes('/daemonsets') && version === forbidding) return send(403, { kind: 'Status', code: 403 });
      if (url === '/apis') return send(200, { kind: 'APIGroupList', groups: [] });
      return send(200, { kind: 'List', apiVersion: 'v1', metadata: { resourceVersion: '1' }, items: [] });
    };
    const listening: Server = createServer((request, response) => void answer(request, response));
    await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
    open.push(() => {
      listening.closeAllConnections();
      return new Promise((done) => listening.close(done));
    });
    return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }
  /** The version of a server that lets nobody list. */
  const forbidding = 'v1.33.0';
  interface Attributes {
    readonly resource?: string;
    readonly verb?: string;
  }
  const rules = { resourceRules: [], incomplete: false };
  const exact = (kind: string): object => ({ allowed: true, ...rules, userInfo: { username: kind && 'alice' } });

  test('all is well: one line for all kinds', async () => {
    const { code, out } = await doctor('--kubeconfig', kubeconfig(await server(exact)), '--insecure');
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}rights {5}ok +asked as alice\n +ok +get, list of all \d+ kinds that are read$/m);
    expect(out).toMatch(/^ +warning +nobody checks that/m);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^ {2}all that is needed is there/);
  });

  test('without the right to look nobody is said to enforce nothing', async () => {
    const none = (kind: string): object => (kind === 'SelfSubjectAccessReview' ? { allowed: false } : exact(kind));
    const { lines } = await found('--kubeconfig', kubeconfig(await server(none, forbidding)), '--insecure');
    expect(told(lines, 'cluster').at(-1)).toMatch(/^cannot tell: .*could not be read, .* is not known/);
  });

  test('some rights are missing, some nobody can tell: kinds that lack the same are one line', async () => {
    const some = (kind: string, { resource = '', verb = '' }: Attributes): object => {
      if (kind !== 'SelfSubjectAccessReview') return exact(kind);
      if (resource === 'nodes') return { allowed: false, evaluationError: 'webhook down' };
      return { allowed: !['pods', 'services'].includes(resource) || verb === 'get' };
    };
    const { code, lines } = await found('--kubeconfig', kubeconfig(await server(some)), '--insecure');
    expect(code).toBe(1);
    expect(told(lines, 'rights').filter((line) => !line.startsWith('ok'))).toEqual([
      'missing: list of Pod, Service',
      'cannot tell: get, list of Node',
    ]);
  });

  test('an old server and a clock that is wrong', async () => {
    const { code, lines } = await found(
      '--kubeconfig',
      kubeconfig(await server(exact, 'v1.18.2', -90_000)),
      '--insecure',
    );
    expect(code).toBe(1);
    expect(told(lines, 'cluster')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^missing: Kubernetes v1\.18\.2/),
        expect.stringMatching(/^warning: the clock of the server is (?:89|90|91) seconds behind/),
      ]),
    );
  });

  test('hostile names reach neither the terminal nor a command that is to be typed', async () => {
    const hostile = '\u001b[2J$(rm -rf ~)`id`;\u202e::error::x\n::set-output name=a::b';
    const evil = (): object => ({
      allowed: false,
      userInfo: { username: hostile },
      resourceRules: [{ verbs: ['delete'], apiGroups: [''], resources: [hostile] }],
    });
    const address = kubeconfig(await server(evil, `v1.34.4${hostile}`), hostile);
    const { code, out } = await doctor('--kubeconfig', address, '--insecure');
    expect(code).toBe(1);
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(out).not.toMatch(/^\s*::/m);
    expect(out).toMatch(/--user=NAME$/m);
  });

  test('out of reach: said in a line, and the logs are looked at all the same', async () => {
    const log = file('beside.jsonl', flow(now - minute));
    const { code, lines } = await found(log, '--kubeconfig', kubeconfig('http://127.0.0.1:1'), '--insecure');
    expect([code, told(lines, 'cluster'), told(lines, 'logs')[0]]).toEqual([
      2,
      [expect.stringMatching(/^out of reach: the API server/)],
      expect.stringMatching(/^ok: /),
    ]);
  });
});

describe('GitHub', () => {
  async function github(options: FakeGitHubOptions, token = 'the-token'): Promise<FakeGitHub> {
    const server = await fakeGitHub(options);
    open.push(async () => {
      await server.close();
      // Whatever a test is about: no request may leave what GitHub describes, and none may write.
      expect(server.faults).toEqual([]);
      expect(server.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    });
    Object.assign(process.env, { GITHUB_TOKEN: token, GITHUB_REPOSITORY: 'acme/shop', GITHUB_API_URL: server.address });
    return server;
  }
  const states = (lines: readonly ExaminedLine[]): readonly string[] =>
    lines.filter(({ part }) => part === 'github').map(({ state, what }) => `${state}: ${what.split(/[ :]/)[0] ?? ''}`);
  const reads = { contents: 'read', checks: 'read', actions: 'read', 'pull-requests': 'read' } as const;

  test.each([
    [
      'all',
      reads,
      0,
      ['ok: the', 'ok: contents', 'ok: pull-requests', 'ok: checks', 'ok: actions', 'cannot tell: whether'],
    ],
    [
      'only contents',
      { contents: 'read' },
      0,
      ['ok: the', 'ok: contents', 'warning: pull-requests', 'warning: checks', 'note: actions', 'cannot tell: whether'],
    ],
    [
      'no contents',
      { ...reads, contents: 'none' },
      1,
      ['ok: the', 'missing: contents', 'ok: pull-requests', 'ok: checks', 'ok: actions', 'cannot tell: whether'],
    ],
  ] as const)('%s', async (_, rights, code, wanted) => {
    await github({ tokens: { 'the-token': { login: 'github-actions[bot]', rights } } });
    const answer = await found();
    expect([answer.code, states(answer.lines)]).toEqual([code, wanted]);
    for (const { state, help } of answer.lines)
      if (state === 'missing' || state === 'warning')
        expect(help).toMatch(/^permissions: \{ [a-z-]+: (?:read|write) \}$/);
  });

  test('a token that GitHub does not know, and a server that is not there', async () => {
    await github({ tokens: { other: { login: 'x', rights: {} } } });
    expect(await found()).toMatchObject({ code: 1 });
    process.env['GITHUB_API_URL'] = 'http://127.0.0.1:1';
    const gone = await found();
    expect([gone.code, states(gone.lines)]).toEqual([2, ['out of reach: whether']]);
    process.env['GITHUB_REPOSITORY'] = '../../etc';
    expect(await found()).toMatchObject({ code: 2 });
  });

  test('of a public repository it says that reading says little', async () => {
    await github({ token: 'the-token', private: false });
    expect((await found()).lines.find(({ part }) => part === 'github')?.what).toMatch(/public: everybody may read it/);
  });
});

test.each([
  [[], 'doctor has nothing to look at'],
  [['--cluster', 'a', '--kubeconfig', 'b'], 'both --cluster and --kubeconfig are given'],
  [['--in-cluster', '--cluster', 'a'], '--in-cluster and another cluster are given'],
  [['x.log', '--format', 'xml'], 'there is no format "xml"'],
  [['x.log', '--utc-offset', 'x'], 'is no number of minutes'],
])('%j is no way to call it', async (args, message) => {
  expect(await doctor(...args)).toMatchObject({ code: 2, out: '', error: expect.stringContaining(message) });
});

test('a log of another format than the one that is named: what to do is said', async () => {
  const flow =
    '{"time":"2026-11-23T08:00:00Z","src":{"ip":"192.0.2.1"},"dst":{"ip":"192.0.2.2"},"protocol":"TCP","port":1,"verdict":"allowed"}\n';
  const { lines } = await found(file('flows.jsonl', flow), '--log-format', 'hubble');
  const line = lines.find(({ what }) => what.includes('hubble, no record in 1 line'));
  expect(line?.help).toBe('fetch it again; where --log-format was given, leave it out');
});
