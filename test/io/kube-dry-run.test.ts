import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dryRun } from '../../src/io/kube-dry-run.ts';
import { dryRunLimits } from '../../src/io/limits.ts';
import type { Trial } from '../../src/model/host.ts';
import type { JsonObject, Manifest } from '../../src/model/object.ts';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly type: string | undefined;
  readonly body: string;
}

type Reply = readonly [status: number, message?: string];

const lists: Readonly<Record<string, unknown>> = {
  '/api/v1': {
    resources: [
      { kind: 'Namespace', name: 'namespaces' },
      { kind: 'Namespace', name: 'namespaces/status' },
    ],
  },
  '/apis/networking.k8s.io/v1': { resources: [{ kind: 'NetworkPolicy', name: 'networkpolicies' }, null, { kind: 7 }] },
};

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** A server that answers every PATCH alike; `undefined` never answers. */
async function tried(
  manifests: readonly Manifest[],
  reply: Reply | undefined | string,
  limits?: Partial<typeof dryRunLimits>,
): Promise<{ readonly trials: readonly Trial[]; readonly sent: readonly Sent[] }> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      if (method === 'GET') {
        const list = lists[url];
        response.writeHead(list === undefined ? 404 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(list ?? {}));
        return;
      }
      sent.push({ method, url, type: headers['content-type'], body });
      if (reply === undefined) return;
      if (typeof reply === 'string') {
        response.writeHead(422).end(reply);
        return;
      }
      response.writeHead(reply[0], { 'content-type': 'application/json' });
      response.end(JSON.stringify({ kind: 'Status', message: reply[1] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const text = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'c',
    clusters: [{ name: 'c', cluster: { server: address } }],
    users: [{ name: 'u', user: { token: 'secret-token' } }],
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
  });
  const options = { kubeconfig: { text }, plugins: [], insecure: true, limits: { attempts: 1, requestTime: 100_000 } };
  try {
    return { trials: await dryRun(options, manifests, { ...dryRunLimits, ...limits }), sent };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function manifest(
  name: string,
  namespace = 'shop',
  more: JsonObject = {},
  apiVersion = 'networking.k8s.io/v1',
): Manifest {
  const origin = { kind: 'file', side: 'head', file: 'a.yaml', line: 1, column: 1 } as const;
  const ref = { group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace, name };
  const metadata = {
    name,
    namespace: 'elsewhere',
    uid: 'x',
    resourceVersion: '7',
    managedFields: [],
    labels: { a: 'b' },
  };
  const value = { apiVersion, kind: 'NetworkPolicy', metadata, spec: {}, status: { x: 1 }, ...more };
  return { ref, apiVersion, value, origin, at: () => origin };
}

test('one apply for each that stores nothing, without what only a server writes', async () => {
  const { trials, sent } = await tried([manifest('db')], [200]);
  expect(trials).toMatchObject([{ kind: 'taken' }]);
  expect(sent).toMatchObject([
    {
      method: 'PATCH',
      url: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/db?dryRun=All&force=true&fieldManager=netpol-gate&fieldValidation=Strict',
      type: 'application/apply-patch+yaml',
    },
  ]);
  expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'db', namespace: 'shop', labels: { a: 'b' } },
    spec: {},
  });
});

test.each(['../../../../api/v1/namespaces/x?dryRun=', 'a?dryRun=#', 'a%2e%2e/b&dryRun=', '..', '.', 'ä\n'])(
  'a name leads nowhere else: %j',
  async (name) => {
    const { sent } = await tried([manifest(name), manifest('db', name)], [200]);
    for (const { url } of sent) {
      const { pathname, searchParams } = new URL(url, 'http://server');
      expect(pathname).toMatch(/^\/apis\/networking\.k8s\.io\/v1\/namespaces\/[^/]+\/networkpolicies\/[^/]+$/);
      expect(searchParams.getAll('dryRun')).toEqual(['All']);
    }
  },
);

test('no version leads elsewhere', async () => {
  const versions = ['../v1', 'v1/../../x/v1', 'a b/v1', '', 'v1?x', 'other.example/v1'];
  const { trials, sent } = await tried(
    versions.map((version) => manifest('db', 'shop', {}, version)),
    [200],
  );
  expect(sent).toEqual([]);
  expect(new Set(trials.map(({ kind }) => kind))).toEqual(new Set(['untried']));
});

test.each<[...Reply, Trial['kind'], string]>([
  [422, 'NetworkPolicy "db" is invalid:\n\u001b[31mno', 'refused', 'NetworkPolicy "db" is invalid: [31mno'],
  [400, 'strict decoding error', 'refused', 'strict decoding error'],
  [403, 'admission webhook "x" denied the request: no', 'refused', 'admission webhook "x" denied the request: no'],
  [
    403,
    'networkpolicies "db" is forbidden: User "a" cannot patch resource "networkpolicies"',
    'untried',
    'these credentials may not apply it, not even for trial',
  ],
  [401, 'Unauthorized', 'untried', 'these credentials may not apply it, not even for trial'],
  [404, 'namespaces "shop" not found', 'untried', 'its namespace is not there yet'],
  [404, 'not here', 'untried', 'the API server answers with status 404: not here'],
  [
    400,
    'admission webhook "x" does not support dry run',
    'untried',
    'the API server answers: admission webhook "x" does not support dry run',
  ],
  [409, 'conflict', 'untried', 'the API server answers with status 409: conflict'],
  [500, 'failed calling webhook', 'untried', 'the API server answers with status 500: failed calling webhook'],
  [302, '', 'untried', 'the API server answers with status 302'],
])('%i %j is %s', async (status, message = '', kind, told) => {
  const { trials } = await tried([manifest('db')], [status, message]);
  expect(trials.map((trial) => [trial.kind, trial.message])).toEqual([[kind, told]]);
});

test('an answer that is no object, and one without end, are no more than that', async () => {
  expect((await tried([manifest('db')], 'no JSON')).trials).toMatchObject([{ kind: 'refused', message: 'status 422' }]);
  const long = JSON.stringify({ message: 'x'.repeat(3 << 20) });
  const [trial] = (await tried([manifest('db')], long)).trials;
  expect(trial?.kind).not.toBe('taken');
  expect((trial?.message ?? '').length).toBeLessThanOrEqual(dryRunLimits.message);
});

test('time and number are bounded', async () => {
  const many = [manifest('a'), manifest('b'), manifest('c')];
  const counted = await tried(many, [200], { objects: 2 });
  expect(counted.sent.length).toBe(2);
  expect(counted.trials.map(({ message }) => message)).toEqual([
    undefined,
    undefined,
    'no more than 2 objects are tried',
  ]);
  const slow = await tried(many, undefined, { time: 200 });
  expect(slow.sent.length).toBe(1);
  expect(slow.trials.map(({ kind, message }) => [kind, message])).toEqual(
    many.map(() => ['untried', 'there was no time left for it']),
  );
});
