/** Each request of a whole reading meets each fault in turn: the undisturbed snapshot, or a statement, or an error that helps. */
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { createServer, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { type ClusterOptions, liveKinds, readCluster } from '../../src/io/kube.ts';
import type { LiveKind } from '../../src/io/kube-kinds.ts';
import { nameOfKind } from '../../src/io/kube-kinds.ts';
import { type Snapshot, UsableError } from '../../src/model/host.ts';
import { canonicalJson, keyOf, type Manifest } from '../../src/model/object.ts';
import { trimmedLive } from '../../src/worlds/trimmed.ts';
import { authority } from '../fakes/certificate.ts';
import { randomFrom } from '../random.ts';
import { removeTemporaryFolders, temporaryFolder } from './repository.ts';

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));
afterAll(removeTemporaryFolders);

/** The groups that this server has beside those of every server. */
const installed = ['policy.networking.k8s.io', 'gateway.networking.k8s.io'];
const served = liveKinds.filter(({ group, optional }) => optional !== true || installed.includes(group));

const pathOf = ({ group, version, plural }: LiveKind): string =>
  `${group === '' ? '/api' : `/apis/${group}`}/${version}/${plural}`;
const kindOf = new Map(served.map((kind) => [pathOf(kind), kind]));
const identityPath = '/api/v1/namespaces/kube-system';

const discovery = JSON.stringify({
  kind: 'APIGroupDiscoveryList',
  items: installed.map((name) => {
    const own = served.filter(({ group }) => group === name);
    const versions = [...new Set(own.map(({ version }) => version))].map((version) => ({
      version,
      resources: own.filter((kind) => kind.version === version).map(({ plural }) => ({ resource: plural })),
    }));
    return { metadata: { name }, versions };
  }),
});

/** One kind of each way in which kinds are read, and two more by chance. */
const ways = ['Namespace', 'Pod', 'AdminNetworkPolicy', 'HTTPRoute', 'APIService'];
const chosen = [
  ...served.filter(({ kind }) => ways.includes(kind)),
  ...randomFrom(20_261).some(
    served.filter(({ kind }) => !ways.includes(kind)),
    2,
    2,
  ),
];

const names = ['shop', 'web', 'data', 'jobs', 'mail'];
/** Five objects, and so two pages, of a kind that is a target; else one. */
const objectsOf = (of: LiveKind): readonly unknown[] =>
  names.slice(0, chosen.includes(of) ? 5 : 1).map((name) => ({
    metadata: {
      name,
      ...(of.kind === 'Namespace' ? {} : { namespace: 'shop' }),
      uid: `${of.kind}-${name}`,
      generation: 1,
    },
    spec: {},
  }));

/** What one request is: its path, the offset of its page, and whether it is the reading again at the end. */
interface Target {
  readonly path: string;
  readonly page: number;
  readonly again: boolean;
}
const told = ({ path, page, again }: Target): string => `${path}${page > 0 ? ' page two' : ''}${again ? ' again' : ''}`;

interface Met {
  readonly response: ServerResponse;
  /** The right answer. */
  readonly body: string;
  /** How often this request came, this time included. */
  readonly count: number;
  readonly server: Server;
}
/** Whether it answered in place of the server. */
type Fault = (met: Met) => boolean;

const json = { 'content-type': 'application/json' };
const page =
  (status: number, text: (body: string) => string, headers: Readonly<Record<string, string>> = json): Fault =>
  ({ response, body }) => {
    response.writeHead(status, headers).end(text(body));
    return true;
  };
const status = (code: number, more: Readonly<Record<string, string>> = {}): Fault =>
  page(code, () => JSON.stringify({ kind: 'Status', status: 'Failure', code }), { ...json, ...more });
const once =
  (fault: Fault): Fault =>
  (met) =>
    met.count === 1 && fault(met);
const reset: Fault = ({ response }) => (response.socket?.destroy(), true);

type Outcome = 'whole' | 'less' | 'error';
const anything: readonly Outcome[] = ['whole', 'less', 'error'];
const stops: readonly Outcome[] = ['less', 'error'];
/** `whole` alone where nothing may be felt of it. Discovery that fails is no harm: then each kind is asked for. */
const faults: readonly [name: string, fault: Fault, outcomes: readonly Outcome[]][] = [
  [
    'refused from here on',
    ({ response, server }) => {
      server.close();
      (server as ReturnType<typeof createServer>).closeIdleConnections();
      response.socket?.destroy();
      return true;
    },
    stops,
  ],
  ['reset once', once(reset), ['whole']],
  ['reset always', reset, stops],
  ['slow beyond the bound', ({ response }) => response.writeHead(200, json).write('{') || true, stops],
  [
    'half a body',
    ({ response, body }) => {
      response.writeHead(200, { ...json, 'content-length': `${Buffer.byteLength(body)}` });
      response.write(body.slice(0, body.length / 2), () => response.socket?.destroy());
      return true;
    },
    stops,
  ],
  ['HTML with status 200', page(200, () => '<html>log in</html>', { 'content-type': 'text/html' }), stops],
  ['invalid JSON', page(200, (body) => body.slice(0, -3)), stops],
  ['JSON that is no list', page(200, () => '{"kind":"Hello"}'), anything],
  ['a list of something else', page(200, () => '{"kind":"List","items":[7]}'), anything],
  ['401', status(401), stops],
  ['403', status(403), ['whole', 'less']],
  ['404', status(404), ['whole', 'less']],
  ['410 once', once(status(410)), ['whole', 'less']],
  ['410 always', status(410), ['whole', 'less']],
  ['429 with Retry-After 0, once', once(status(429, { 'retry-after': '0' })), ['whole']],
  ['429 with Retry-After 0, always', status(429, { 'retry-after': '0' }), stops],
  ['500 once', once(status(500)), ['whole']],
  ['500 always', status(500), stops],
];

/** A server in pages of three. */
async function serverWith(target: Target | undefined, fault: Fault): Promise<string> {
  let count = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const kind = kindOf.get(url.pathname);
    const at = Number(url.searchParams.get('continue') ?? 0);
    const again = request.headers.accept?.includes('PartialObjectMetadataList') === true;
    const body = bodyOf(url.pathname, kind, at, Number(url.searchParams.get('limit') ?? 3));
    if (body === undefined) return void status(404)({ response, body: '', count: 0, server });
    const isMet = target?.path === url.pathname && target.page === at && target.again === again;
    if (isMet && fault({ response, body, count: ++count, server })) return;
    response.writeHead(200, json).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function bodyOf(path: string, kind: LiveKind | undefined, at: number, limit: number): string | undefined {
  if (path === '/apis') return discovery;
  if (path === identityPath) return JSON.stringify({ metadata: { name: 'kube-system', uid: 'the-cluster' } });
  if (kind === undefined) return undefined;
  const items = objectsOf(kind);
  const more = at + limit < items.length ? { continue: `${at + limit}` } : {};
  return JSON.stringify({
    kind: 'List',
    metadata: { resourceVersion: '5', ...more },
    items: items.slice(at, at + limit),
  });
}

const objects = served.reduce((sum, kind) => sum + objectsOf(kind).length, 0);

const limits = {
  page: 3,
  attempts: 2,
  wait: 1,
  restarts: 1,
  requestTime: 100_000,
  helpTime: 100_000,
  totalTime: 200_000,
};

async function read(server: string, more: Partial<ClusterOptions> = {}, trust = {}): Promise<Snapshot | UsableError> {
  const text = JSON.stringify({
    'current-context': 'test',
    clusters: [{ name: 'c', cluster: { server, ...trust } }],
    users: [{ name: 'u', user: { token: 'reader-token' } }],
    contexts: [{ name: 'test', context: { cluster: 'c', user: 'u' } }],
  });
  const options = { kubeconfig: { text }, plugins: [], insecure: true, limits, ...more };
  return readCluster(options, trimmedLive()).catch((error: unknown) => {
    if (error instanceof UsableError) return error;
    throw error;
  });
}

const lineOf = ({ ref, value }: Manifest): string => `${keyOf(ref)} ${canonicalJson(value)}`;
function linesOf({ manifests }: Snapshot): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>();
  for (const manifest of manifests) {
    const kind = nameOfKind(manifest.ref);
    lines.set(kind, [...(lines.get(kind) ?? []), lineOf(manifest)]);
  }
  for (const each of lines.values()) each.sort();
  return lines;
}

const targets: readonly Target[] = [
  { path: '/apis', page: 0, again: false },
  { path: identityPath, page: 0, again: false },
  ...chosen.flatMap((kind) => [0, 3].map((page) => ({ path: pathOf(kind), page, again: false }))),
  ...chosen
    .filter(({ decides }) => decides === true)
    .flatMap((kind) => [0, 3].map((page) => ({ path: pathOf(kind), page, again: true }))),
];

/** A kind that older servers do not have, and so answer with 404 for: no error, where discovery does not say otherwise. */
function lackedOf({ path, page }: Target): LiveKind | undefined {
  const kind = page === 0 ? kindOf.get(path) : undefined;
  return kind?.everywhere === true || kind?.optional === true ? undefined : kind;
}

/** Kinds of which the reading has not all, and does not say so; or has more than there is. */
function silentLosses(found: Snapshot, whole: Snapshot, lacking: LiveKind | undefined): readonly string[] {
  const [got, all] = [linesOf(found), linesOf(whole)];
  const said = new Set([...found.incomplete.map(({ kind }) => kind), ...(lacking ? [nameOfKind(lacking)] : [])]);
  return [...new Set([...got.keys(), ...all.keys()])].filter(
    (kind) => !said.has(kind) && canonicalJson(got.get(kind) ?? []) !== canonicalJson(all.get(kind) ?? []),
  );
}

test.each(faults)('%s', async (name, fault, outcomes) => {
  const whole = await read(await serverWith(undefined, fault));
  if (whole instanceof UsableError) throw whole;
  expect([whole.incomplete, whole.remarks, whole.manifests.length]).toEqual([[], undefined, objects]);
  // Short enough to be waited for; a bound that other requests reach as well changes none of what must be said.
  const short = { ...limits, requestTime: 400, helpTime: 6_000, totalTime: 10_000 };
  const bounds = name.startsWith('slow') ? { limits: short } : {};
  const problems: string[] = [];
  const check = async (target: Target): Promise<void> => {
    const address = await serverWith(target, fault);
    const found = await read(address, bounds);
    const where = `${told(target)}: `;
    if (found instanceof UsableError) {
      if (!outcomes.includes('error')) problems.push(`${where}an error: ${found.message}`);
      if (!found.message.includes(new URL(address).host)) problems.push(`${where}names no host: ${found.message}`);
      if ((found.help ?? '').length < 10) problems.push(`${where}no help: ${found.message}`);
      return;
    }
    const losses = silentLosses(found, whole, name === '404' ? lackedOf(target) : undefined);
    if (losses.length > 0) problems.push(`${where}lost without a word: ${losses.join()}`);
    const outcome = found.incomplete.length + (found.remarks ?? []).length > 0 ? 'less' : 'whole';
    // Which cluster it is may stay unknown: then it has no identity, and never another's.
    const identity =
      found.identity.uid === undefined ? target.path === identityPath : found.identity.uid === 'the-cluster';
    if (!identity) problems.push(`${where}identity ${found.identity.uid ?? 'none'}`);
    const isHarmless = target.path === '/apis' || target.path === identityPath;
    if (!outcomes.includes(outcome) && !isHarmless) problems.push(`${where}${outcome}`);
  };
  for (let at = 0; at < targets.length; at += 4) await Promise.all(targets.slice(at, at + 4).map(check));
  expect(problems).toEqual([]);
});

test('a reading that is never slow takes the bound of a request from the moment it is sent', async () => {
  // Six connections, and some forty requests of 650 ms: the last one waits longer than a request may take.
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const body = bodyOf(url.pathname, kindOf.get(url.pathname), Number(url.searchParams.get('continue') ?? 0), 3);
    setTimeout(() => response.writeHead(body === undefined ? 404 : 200, json).end(body ?? '{}'), 650);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push(() => (server.closeAllConnections(), server.close()));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let told: string | number = '';
  // Once more where the machine itself was slower than that.
  for (let run = 0; run < 4 && told !== objects; run++) {
    const found = await read(address, { limits: { ...limits, attempts: 1, requestTime: 3_000 } });
    told = found instanceof UsableError ? found.message : found.manifests.length;
  }
  expect(told).toBe(objects);
});

const [own, foreign, named] = [
  authority(temporaryFolder()),
  authority(temporaryFolder()),
  authority(temporaryFolder(), ['DNS:api.example.test']),
];
const expired = authority(temporaryFolder(), undefined, -1);

test.each([
  ['expired', expired, expired.ca, /certificate has expired/, /has expired: renew it/],
  ['of another authority', own, foreign.ca, /certificate|self.signed/, /certificate authority of this very cluster/],
  ['for another name', named, named.ca, /altnames|127\.0\.0\.1/, /name or address that the certificate/],
])('a certificate %s', async (_, { server: pair }, ca, message, help) => {
  let asked = 0;
  const server = createSecure(pair, (_request, response) => {
    asked++;
    response.end('{}');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push(() => (server.closeAllConnections(), server.close()));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const trust = { 'certificate-authority-data': Buffer.from(ca).toString('base64') };
  const found = await read(`https://${host}`, { insecure: false }, trust);
  if (!(found instanceof UsableError)) throw new Error('it was read');
  expect(found.message).toContain(host);
  expect(found.message).toMatch(message);
  expect(found.help).toMatch(help);
  expect(asked).toBe(0);
});
