/** An API server on loopback that knows lists with pages and every way in which reading one can go wrong. */
import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { Authority } from './certificate.ts';
import type { WatchStore } from './watch-store.ts';

export interface FakeObject {
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly uid?: string };
  readonly [field: string]: unknown;
}

/** What a request gets instead of its list; `undefined` lets it through. */
export type Disturbance = (request: {
  readonly plural: string;
  readonly page: number;
  readonly count: number;
}) =>
  | undefined
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'hang'
  | 'cut'
  | 'reset'
  | 'half-json';

export interface FakeCluster {
  readonly address: string;
  /** `GET /path?query`, one a request, in order of arrival. */
  readonly requests: readonly string[];
  readonly headers: readonly IncomingMessage['headers'][];
  readonly clients: readonly string[];
  close(): Promise<void>;
}

export interface FakeOptions {
  /** Objects by plural name; a kind that is not named has no objects, unless it is in `unknown`. */
  readonly objects?: Readonly<Record<string, readonly FakeObject[]>>;
  readonly unknown?: readonly string[];
  /** Plural names by version and group, for those who ask what is served. */
  readonly served?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly pageSize?: number;
  readonly token?: string;
  readonly tls?: Authority;
  readonly disturb?: Disturbance | undefined;
  /** Objects that change, and who watches them; kinds that it names are taken from here. */
  readonly store?: WatchStore;
}

const status = (code: number, message: string): string =>
  JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', code, message });

export async function fakeCluster(options: FakeOptions = {}): Promise<FakeCluster> {
  const requests: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const clients: string[] = [];
  const counts = new Map<string, number>();
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    headers.push(request.headers);
    if (options.tls) clients.push((request.socket as TLSSocket).getPeerCertificate().subject?.CN?.toString() ?? '');
    answer(request, response, options, counts);
  };
  const server = options.tls
    ? createSecure({ ca: options.tls.ca, ...options.tls.server, requestCert: true, rejectUnauthorized: false }, handle)
    : createPlain(handle);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    headers,
    clients,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: FakeOptions,
  counts: Map<string, number>,
): void {
  const url = new URL(request.url ?? '/', 'http://fake');
  const [plural, name] = url.pathname.replace(/^\/api\/v1\/|^\/apis\/[^/]+\/v[0-9][a-z0-9]*\//, '').split('/');
  const [, group, version] = /^\/apis\/([^/]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
  const send = (code: number, body: string, extra: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(code, { 'content-type': 'application/json', ...extra });
    response.end(body);
  };
  if (request.method !== 'GET') return send(405, status(405, 'only reading'));
  const token = options.store?.token ?? options.token;
  if (token !== undefined && request.headers.authorization !== `Bearer ${token}`)
    return send(401, status(401, 'Unauthorized'));
  if (url.pathname === '/apis' && options.store !== undefined)
    return send(200, JSON.stringify({ groups: Object.keys(options.served ?? {}).map((name) => ({ name })) }));
  if (group !== undefined) {
    const found = discovered(options.served?.[group], version);
    return found === undefined ? send(404, status(404, 'not found')) : send(200, JSON.stringify(found));
  }
  if (plural === undefined || options.unknown?.includes(plural) === true) return send(404, status(404, 'not found'));
  if (url.searchParams.get('watch') === '1') {
    if (options.store === undefined) return send(400, status(400, 'nothing to watch'));
    return options.store.watch(plural, url, response);
  }
  const objects = options.store?.list(plural) ?? options.objects?.[plural] ?? [];
  if (name !== undefined) {
    const found = objects.find(({ metadata }) => metadata.name === name);
    return found === undefined ? send(404, status(404, 'not found')) : send(200, JSON.stringify(found));
  }
  const size = Math.min(Number(url.searchParams.get('limit') ?? 500), options.pageSize ?? 500);
  const start = Number(url.searchParams.get('continue') ?? 0);
  const count = (counts.get(plural) ?? 0) + 1;
  counts.set(plural, count);
  const body = JSON.stringify({
    kind: 'List',
    apiVersion: 'v1',
    metadata: {
      resourceVersion: String(options.store?.version ?? 1),
      ...(start + size < objects.length ? { continue: String(start + size) } : {}),
    },
    items: objects.slice(start, start + size),
  });
  const disturbance = options.disturb?.({ plural, page: start / size, count });
  if (disturbance === undefined) return send(200, body);
  if (disturbance === 'hang') return;
  if (disturbance === 'reset') return void request.socket.destroy();
  if (disturbance === 'half-json') return send(200, body.slice(0, body.length / 2));
  if (disturbance === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length) });
    response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
    return;
  }
  send(disturbance.status, disturbance.body ?? status(disturbance.status, 'disturbed'), disturbance.headers);
}

/** The versions of a group, or the resources of one. */
function discovered(
  group: Readonly<Record<string, readonly string[]>> | undefined,
  version: string | undefined,
): unknown {
  if (version === undefined) return group && { versions: Object.keys(group).map((name) => ({ version: name })) };
  return group?.[version] && { resources: group[version].map((name) => ({ name })) };
}
