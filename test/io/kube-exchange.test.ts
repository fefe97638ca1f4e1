/** Whatever is asked of a server, a list, a watch, a review or a dry run, meets the same bounds and is told in the same words. */
import { createServer, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { type ClusterAccess, type ClusterOptions, clusterAccess } from '../../src/io/kube-access.ts';
import { dryRun } from '../../src/io/kube-dry-run.ts';
import { kubeGet } from '../../src/io/kube-request.ts';
import { mayI } from '../../src/io/kube-review.ts';
import { followStream } from '../../src/io/kube-stream.ts';
import { watchLimits } from '../../src/io/limits.ts';
import { UsableError } from '../../src/model/host.ts';
import type { Manifest } from '../../src/model/object.ts';
import { authority } from '../fakes/certificate.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));
afterAll(removeTemporaryFolders);

type Fault = (response: ServerResponse, count: number) => void;

async function listening(server: Server & { closeAllConnections(): void }): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push(() => (server.closeAllConnections(), server.close()));
  return (server.address() as AddressInfo).port;
}

const origin = { kind: 'file', side: 'head', file: 'a.yaml', line: 1, column: 1 } as const;
const policy: Manifest = {
  ref: { group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace: 'shop', name: 'db' },
  apiVersion: 'networking.k8s.io/v1',
  value: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'db' }, spec: {} },
  origin,
  at: () => origin,
};

/** What each way of asking says of what went wrong; `undefined` where it takes the answer for one. */
type Way = (options: ClusterOptions) => Promise<string | undefined>;

const withAccess =
  (ask: (access: ClusterAccess, signal: AbortSignal) => Promise<unknown>): Way =>
  async (options) => {
    const access = await clusterAccess(options);
    try {
      await ask(access, new AbortController().signal);
      return undefined;
    } catch (error) {
      if (!(error instanceof UsableError)) throw error;
      return `${error.message}; ${error.help ?? ''}`;
    } finally {
      if (typeof access.options.agent === 'object') access.options.agent.destroy();
    }
  };

const ways: Readonly<Record<string, Way>> = {
  list: withAccess((access, signal) => kubeGet(access, '/api/v1/pods?limit=500', signal)),
  review: withAccess(async (access, signal) => {
    const right = { group: '', resource: 'pods', verb: 'list' };
    const { found } = await mayI(access, right, signal);
    if (found === undefined) throw new UsableError('no answer', '');
  }),
  'dry run': async (options) => {
    const [trial] = await dryRun(options, [policy]);
    return trial?.kind === 'untried' ? trial.message : undefined;
  },
  watch: async (options) => {
    const access = await clusterAccess(options);
    const { signal } = new AbortController();
    const limits = { ...watchLimits, silence: options.limits?.requestTime ?? watchLimits.silence, lineBytes: 1_000 };
    const listener = { opened: () => true, heard: () => Promise.resolve() };
    const end = await followStream(access, '/api/v1/pods?watch=1', limits, signal, listener);
    return end.kind === 'failed' ? end.why : end.kind;
  },
};

/** The list of resources is needed before a dry run; it is never what fails here. */
const resources = JSON.stringify({ resources: [{ kind: 'NetworkPolicy', name: 'networkpolicies' }] });
const json = { 'content-type': 'application/json' };

/** Longer than any machine takes for an answer. */
const patient = 200_000;
const optionsFor = (server: string, more: object = {}, insecure = true, requestTime = patient): ClusterOptions => ({
  kubeconfig: {
    text: JSON.stringify({
      'current-context': 'test',
      clusters: [{ name: 'c', cluster: { server, ...more } }],
      users: [{ name: 'u', user: { token: 'reader-token' } }],
      contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
    }),
  },
  plugins: [],
  insecure,
  limits: { attempts: 3, wait: 5, requestTime, pageBytes: 50_000 },
});

const status = (response: ServerResponse, code: number): unknown =>
  response.writeHead(code, json).end(JSON.stringify({ kind: 'Status', code }));
const endless = (response: ServerResponse): void => {
  response.writeHead(200, json);
  const more = (): void => void (response.destroyed || response.write('x'.repeat(20_000), () => setImmediate(more)));
  more();
};

const faults: readonly [name: string, fault: Fault, words: Readonly<Record<string, RegExp>>, attempts: number][] = [
  [
    'a connection that breaks',
    (response) => response.socket?.destroy(),
    { asked: /socket hang up \(ECONNRESET\)/, watch: /socket hang up \(ECONNRESET\)/ },
    3,
  ],
  ['no answer', () => undefined, { asked: /no answer within 0\.6 s/, watch: /the connection fell silent/ }, 1],
  ['an answer without end', endless, { asked: /an answer is larger than 50000 bytes/, watch: /^expired$/ }, 1],
  [
    'a server that is busy',
    (response) => status(response, 429),
    { list: /answers with status 429/, review: /no answer/, 'dry run': /answers with status 429/, watch: /status 429/ },
    3,
  ],
  [
    'a server that fails',
    (response) => status(response, 503),
    { list: /answers with status 503/, review: /no answer/, 'dry run': /answers with status 503/, watch: /status 503/ },
    3,
  ],
];

const table = Object.keys(ways).flatMap((way) => faults.map((fault) => [way, ...fault] as const));

test.each(table)('%s: %s', async (way, name, fault, words, attempts) => {
  let count = 0;
  const server = createServer((request, response) => {
    if (request.url === '/apis/networking.k8s.io/v1') return void response.writeHead(200, json).end(resources);
    request.resume();
    fault(response, ++count);
  });
  const port = await listening(server);
  const time = name === 'no answer' ? 600 : patient;
  const found = await ways[way]?.(optionsFor(`http://127.0.0.1:${port}`, {}, true, time));
  expect(found).toMatch(words[way] ?? words['asked'] ?? /never/);
  // A watch is taken up again by whoever follows.
  expect(count).toBe(way === 'watch' ? 1 : attempts);
  if (way !== 'watch' && found !== 'no answer; ' && found?.startsWith('the API server answers') !== true)
    expect(found).toContain(`the API server "127.0.0.1:${port}" `);
});

test.each(Object.keys(ways))('%s: a server that is not there', async (way) => {
  const server = createServer();
  const port = await listening(server);
  await new Promise((closed) => server.close(closed));
  expect(await ways[way]?.(optionsFor(`http://127.0.0.1:${port}`))).toMatch(/ECONNREFUSED/);
});

const [expired, own, named] = [
  authority(temporaryFolder(), undefined, -1),
  authority(temporaryFolder()),
  authority(temporaryFolder(), ['DNS:api.example.test']),
];
const certificates = [
  ['expired', expired, expired.ca, /CERT_HAS_EXPIRED/],
  ['of another authority', own, named.ca, /SELF_SIGNED|UNABLE_TO|DEPTH_ZERO|CERT_SIGNATURE/],
  ['for another name', named, named.ca, /ERR_TLS_CERT_ALTNAME_INVALID/],
] as const;

test.each(Object.keys(ways).flatMap((way) => certificates.map((each) => [way, ...each] as const)))(
  '%s: a certificate %s, and nothing is asked',
  async (way, _name, { server: pair }, ca, words) => {
    let asked = 0;
    const server = createSecure(pair, (_request, response) => (asked++, response.end('{}')));
    const port = await listening(server);
    const trust = { 'certificate-authority-data': Buffer.from(ca).toString('base64') };
    expect(await ways[way]?.(optionsFor(`https://127.0.0.1:${port}`, trust, false))).toMatch(words);
    expect(asked).toBe(0);
  },
);

test.each(['review', 'dry run', 'list'])('%s: a server that is well again the second time', async (way) => {
  let count = 0;
  const answers: Readonly<Record<string, [number, object]>> = {
    review: [201, { status: { allowed: true } }],
    'dry run': [200, {}],
    list: [200, { items: [] }],
  };
  const [code, body] = answers[way] ?? [500, {}];
  const server = createServer((request, response) => {
    if (request.url === '/apis/networking.k8s.io/v1') return void response.writeHead(200, json).end(resources);
    if (++count === 1) return void response.socket?.destroy();
    if (count === 2) return void status(response, 503);
    response.writeHead(code, json).end(JSON.stringify(body));
  });
  expect(await ways[way]?.(optionsFor(`http://127.0.0.1:${await listening(server)}`))).toBeUndefined();
  expect(count).toBe(3);
});
