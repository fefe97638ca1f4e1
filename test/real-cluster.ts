/**
 * A real Kubernetes API server for tests: kube-apiserver and etcd on loopback, without controllers. The programs lie in
 * the folder that KUBEBUILDER_ASSETS names (test/api-server/build makes it); without one these tests are skipped, and
 * with REQUIRE_CLUSTER=1 that is a failure.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as plain } from 'node:http';
import { Agent, request as secure } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

const assets = process.env['KUBEBUILDER_ASSETS'] ?? '';
const present = ['kube-apiserver', 'etcd', 'kubectl'].every((name) => existsSync(join(assets, name)));
if (!present && process.env['REQUIRE_CLUSTER'] === '1')
  throw new Error(
    `KUBEBUILDER_ASSETS (${assets || 'not set'}) holds no API server, and this run must not skip its tests`,
  );

/** `describe` where there is a server to start; else every test in it counts as skipped. */
export const describeReal: typeof describe = assets !== '' && present ? describe : describe.skip;

/** People and programs that the server knows from its start; `admin` may do everything, the others what RBAC grants. */
export const people = ['admin', 'alice', 'bob', 'carol', 'dave', 'ci', 'frank'] as const;
export type Person = (typeof people)[number];

export interface Answer {
  readonly status: number;
  // Tests look into answers of many kinds.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly value: any;
}

export interface Call {
  /** A person, or a bearer token. */
  readonly as?: Person | { readonly token: string };
  readonly method?: string;
  readonly body?: unknown;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RealCluster {
  /** `https://127.0.0.1:PORT`. */
  readonly server: string;
  /** Of the etcd behind it, `http://127.0.0.1:PORT`. */
  readonly etcd: string;
  /** Temporary; gone with the cluster. */
  readonly folder: string;
  /** The file with the certificate authority. */
  readonly ca: string;
  /** The audit log that the server writes, in the order of its work. */
  readonly auditLog: string;
  ask(path: string, call?: Call): Promise<Answer>;
  /** As `ask`, and fails where the answer is no success. */
  must(path: string, call?: Call): Promise<Answer['value']>;
  /** Creates objects; namespaced ones by `metadata.namespace`. */
  create(...objects: readonly KubeObject[]): Promise<void>;
  /** Waits until they may: what RBAC grants takes effect a moment after it is written. */
  granted(as: NonNullable<Call['as']>, verb: string, resource: string, group?: string): Promise<void>;
  /** The status of a pod as a kubelet would write it. */
  runs(namespace: string, pod: string, address: string, more?: Readonly<Record<string, unknown>>): Promise<void>;
  /** A file by which a person, or the owner of a token, reaches the server. Its context is called `real`. */
  kubeconfig(as?: Person | { readonly token: string }): string;
  /** A token of a ServiceAccount, bound to a pod if one is named. `seconds` at least 600. */
  tokenOf(namespace: string, account: string, seconds?: number, pod?: { name: string; uid: string }): Promise<string>;
  /** Runs kubectl and gives what it printed. */
  kubectl(as: Person, args: readonly string[], more?: { input?: string; env?: NodeJS.ProcessEnv }): Promise<string>;
  /** Drops all history of etcd: continue tokens and old versions are gone (410). */
  compact(): Promise<void>;
  /** Stops the API server alone, and starts it at the same address. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  stop(): Promise<void>;
}

export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name?: string; readonly namespace?: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** Bodies of everything that a policy can hang on; what changes nothing is not worth a line. */
export const auditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
  - level: None
    nonResourceURLs: ['/readyz*', '/livez*', '/healthz*']
  - level: None
    users: ['system:apiserver']
  - level: RequestResponse
    verbs: [create, update, patch, delete, deletecollection]
  - level: Metadata
`;

export interface ClusterSettings {
  /** The audit policy, in YAML. */
  readonly auditPolicy?: string;
  readonly flags?: readonly string[];
}

/** Takes about four seconds. */
export async function startCluster(settings: ClusterSettings = {}): Promise<RealCluster> {
  for (let left = 4; ; left--) {
    try {
      return await startOnce(settings);
    } catch (error) {
      // Nobody can keep a port until a program takes it.
      if (left === 0 || !(error instanceof Error) || !error.message.includes('address already in use')) throw error;
    }
  }
}

async function startOnce(settings: ClusterSettings): Promise<RealCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'netpol-gate-cluster-'));
  const [etcdPort, peerPort, port] = [await freePort(), await freePort(), await freePort()];
  const etcd = `http://127.0.0.1:${etcdPort}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  const server = `https://127.0.0.1:${port}`;
  const file = (name: string): string => join(folder, name);
  writeFileSync(
    file('tokens.csv'),
    people
      .map((name) => `token-of-${name},${name},uid-${name}${name === 'admin' ? ',"system:masters"' : ''}\n`)
      .join(''),
  );
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(file('sa.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(file('policy.yaml'), settings.auditPolicy ?? auditPolicy);

  let fault: string | undefined;
  const start = (program: string, flags: readonly string[]): ChildProcess => {
    const child = spawn(join(assets, program), flags, { stdio: ['ignore', 'ignore', 'pipe'] });
    let tail = '';
    child.stderr.on('data', (chunk: Buffer) => (tail = (tail + chunk.toString('utf8')).slice(-4000)));
    child.on('exit', (code) => {
      if (code !== 0 && code !== null) fault = `${program} ended with ${code}: ${tail}`;
    });
    // A test that breaks off leaves nothing behind.
    process.once('exit', () => child.kill('SIGKILL'));
    return child;
  };
  const etcdFlags = [
    `--data-dir=${file('etcd')}`,
    `--listen-client-urls=${etcd}`,
    `--advertise-client-urls=${etcd}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    '--unsafe-no-fsync',
    '--heartbeat-interval=20',
    '--election-timeout=200',
    '--log-level=error',
  ];
  const serverFlags = [
    `--etcd-servers=${etcd}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--secure-port=${port}`,
    `--cert-dir=${file('pki')}`,
    '--endpoint-reconciler-type=none',
    '--service-cluster-ip-range=10.0.0.0/16',
    '--authorization-mode=RBAC',
    `--token-auth-file=${file('tokens.csv')}`,
    '--disable-admission-plugins=ServiceAccount',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${file('sa.key')}`,
    `--service-account-signing-key-file=${file('sa.key')}`,
    `--audit-policy-file=${file('policy.yaml')}`,
    `--audit-log-path=${file('audit.log')}`,
    '--etcd-compaction-interval=0',
    // Lists are continued from etcd, so that a compaction is noticed at once.
    '--feature-gates=ListFromCacheSnapshot=false',
    ...(settings.flags ?? []),
  ];
  const ca = file('pki/apiserver.crt');
  const database = start('etcd', etcdFlags);
  let api = start('kube-apiserver', serverFlags);
  let agent = new Agent({ keepAlive: true });

  const tokenOfCaller = (as: Call['as'] = 'admin'): string => (typeof as === 'string' ? `token-of-${as}` : as.token);
  const ask = (path: string, { as, method = 'GET', body, type, headers }: Call = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sending = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
      // Of a DELETE Node says by itself neither that it has a body nor how long that is.
      const length = Buffer.byteLength(sending);
      const options = {
        method,
        agent,
        ca: readFileSync(ca),
        headers: {
          authorization: `Bearer ${tokenOfCaller(as)}`,
          ...(body === undefined ? {} : { 'content-type': type ?? 'application/json', 'content-length': length }),
          ...headers,
        },
      };
      const sent = secure(server + path, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, value: jsonOf(text) });
        });
      });
      sent.on('error', reject);
      sent.end(sending);
    });
  const must: RealCluster['must'] = async (path, call) => {
    const { status, value } = await ask(path, call);
    if (status < 200 || status > 299)
      throw new Error(`${call?.method ?? 'GET'} ${path}: ${status} ${JSON.stringify(value).slice(0, 500)}`);
    return value as unknown;
  };
  const ready = async (): Promise<void> => {
    const answers = async (): Promise<boolean> => {
      if (fault !== undefined) throw new Error(fault);
      return existsSync(ca) && (await ask('/readyz').catch(() => undefined))?.status === 200;
    };
    try {
      await until(answers, 'the API server is ready');
    } catch (error) {
      await Promise.all([ended(api), ended(database)]);
      throw error;
    }
  };
  const stopServer = async (): Promise<void> => {
    agent.destroy();
    // It waits for whoever watches it, and these wait for it.
    await ended(api, 4_000);
  };
  const kubeconfig: RealCluster['kubeconfig'] = (as = 'admin') => {
    const path = file(`kubeconfig-${typeof as === 'string' ? as : `token-${as.token.slice(-24)}`}`);
    writeFileSync(path, JSON.stringify(kubeconfigOf(server, readFileSync(ca), tokenOfCaller(as))));
    return path;
  };

  await ready();
  return {
    server,
    etcd,
    folder,
    ca,
    auditLog: file('audit.log'),
    ask,
    must,
    kubeconfig,
    async create(...objects) {
      for (const object of objects) await must(pathOf(object), { method: 'POST', body: object });
    },
    async granted(as, verb, resource, group = '') {
      const spec = { resourceAttributes: { verb, group, resource } };
      const body = { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec };
      const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
      await until(
        async () => (await ask(path, { as, method: 'POST', body })).value?.status?.allowed === true,
        () => `${JSON.stringify(as)} may ${verb} ${resource}`,
      );
    },
    async runs(namespace, pod, address, more = {}) {
      const path = `/api/v1/namespaces/${namespace}/pods/${pod}/status`;
      const status = { phase: 'Running', podIP: address, podIPs: [{ ip: address }], ...more };
      await must(path, { method: 'PATCH', type: 'application/merge-patch+json', body: { status } });
    },
    async tokenOf(namespace, account, seconds = 3600, pod) {
      const bound = pod && { boundObjectRef: { apiVersion: 'v1', kind: 'Pod', ...pod } };
      const body = { kind: 'TokenRequest', spec: { expirationSeconds: seconds, ...bound } };
      const path = `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`;
      const answer = (await must(path, { method: 'POST', body })) as { status: { token: string } };
      return answer.status.token;
    },
    kubectl(as, args, { input, env } = {}) {
      return new Promise((resolve, reject) => {
        const options = { env: { PATH: process.env['PATH'], HOME: folder, ...env }, maxBuffer: 64 << 20 };
        const all = ['--kubeconfig', kubeconfig(as), ...args];
        const child = execFile(join(assets, 'kubectl'), all, options, (error, stdout, stderr) =>
          error === null ? resolve(stdout) : reject(new Error(`kubectl ${args.join(' ')}: ${stderr}`)),
        );
        child.stdin?.end(input);
      });
    },
    async compact() {
      const { header } = await etcdCall(etcd, '/v3/kv/range', { key: Buffer.from('x').toString('base64') });
      await etcdCall(etcd, '/v3/kv/compaction', { revision: header.revision, physical: true });
    },
    stopServer,
    async startServer() {
      agent = new Agent({ keepAlive: true });
      api = start('kube-apiserver', serverFlags);
      await ready();
    },
    async stop() {
      await stopServer();
      await ended(database);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What each person may do: the rules of one role for the whole cluster. `granted` waits until it takes effect. */
export function grant(person: string, rules: readonly unknown[], kind = 'User'): readonly KubeObject[] {
  const [namespace, account] = person.split('/');
  const name = `granted-${person.replace('/', '-')}`;
  const subject =
    kind === 'User'
      ? { kind, apiGroup: 'rbac.authorization.k8s.io', name: person }
      : { kind, namespace, name: account };
  return [
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name }, rules },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
      subjects: [subject],
    },
  ];
}

/** The path under which objects of this kind are created: the plural of every kind that tests use is regular. */
export function pathOf({ apiVersion, kind, metadata: { namespace } }: KubeObject): string {
  const lower = kind.toLowerCase();
  const plural = lower.endsWith('y') ? `${lower.slice(0, -1)}ies` : lower.endsWith('s') ? `${lower}es` : `${lower}s`;
  const group = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  return `${group}${namespace === undefined ? '' : `/namespaces/${namespace}`}/${plural}`;
}

function kubeconfigOf(server: string, ca: Buffer, token: string): unknown {
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'real',
    contexts: [{ name: 'real', context: { cluster: 'real', user: 'caller' } }],
    clusters: [{ name: 'real', cluster: { server, 'certificate-authority-data': ca.toString('base64') } }],
    users: [{ name: 'caller', user: { token } }],
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function etcdCall(etcd: string, path: string, body: unknown): Promise<{ header: { revision: string } }> {
  return new Promise((resolve, reject) => {
    const sent = plain(etcd + path, { method: 'POST' }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      response.on('end', () => resolve(JSON.parse(text) as { header: { revision: string } }));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(body));
  });
}

/** None of those that systems hand out by themselves, to whoever connects or listens while a program is started. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000);
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

/** `grace`: milliseconds after which it is killed. */
async function ended(child: ChildProcess, grace = 15_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), grace);
  await over;
  clearTimeout(late);
}
