/** Numbers for Prometheus over HTTP: two paths, GET alone, few connections. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsableError } from '../model/host.ts';
import { messageOf, quoted } from './plain.ts';

export interface MetricsServer {
  /** `host:port` at which it listens. */
  readonly address: string;
  close(): Promise<void>;
}

export interface MetricsPages {
  readonly metrics: () => string;
  /** Whether the cluster is followed. */
  readonly isHealthy: () => boolean;
}

/** A request that takes longer, in milliseconds, is dropped, so that those who wait in vain keep nobody out. */
const slowest = { headers: 3_000, request: 5_000, silence: 5_000, look: 1_000 };
const mostConnections = 16;

/**
 * `host:port`, `[::1]:port`, or a port of this machine alone (127.0.0.1); port 0 takes any. UsableError where nobody can
 * listen there.
 */
export async function serveMetrics(at: string, pages: MetricsPages): Promise<MetricsServer> {
  const [, bracketed, bare, port] = /^(?:(?:\[([\da-f:]+)\]|([\w.-]+)):)?(\d{1,5})$/i.exec(at) ?? [];
  if (port === undefined || Number(port) > 65_535)
    throw new UsableError(
      `${quoted(at)} is no address to listen at`,
      'give a port, or host and port, such as 127.0.0.1:9090',
    );
  const host = bracketed ?? bare ?? '127.0.0.1';
  const server = createServer(
    {
      requestTimeout: slowest.request,
      headersTimeout: slowest.headers,
      connectionsCheckingInterval: slowest.look,
      maxHeaderSize: 8_192,
    },
    (request, response) => {
      const [status, text] = answerTo(request, pages);
      response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', connection: 'close' });
      response.end(request.method === 'HEAD' ? undefined : text);
    },
  );
  server.maxConnections = mostConnections;
  server.setTimeout(slowest.silence);
  await listening(server, host, Number(port), at);
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `${bracketed === undefined ? host : `[${host}]`}:${actual}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function answerTo({ method, url = '' }: IncomingMessage, pages: MetricsPages): readonly [status: number, text: string] {
  if (method !== 'GET') return [405, 'only GET\n'];
  const path = url.split('?')[0];
  if (path === '/metrics') return [200, pages.metrics()];
  if (path === '/healthz') return pages.isHealthy() ? [200, 'ok\n'] : [503, 'not ready\n'];
  return [404, 'see /metrics and /healthz\n'];
}

function listening(server: Server, host: string, port: number, at: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // Later ones are of connections that could not be taken, for want of file descriptors: whoever asks asks again.
    server.on('error', (error) =>
      reject(new UsableError(`cannot listen at ${quoted(at)}: ${messageOf(error)}`, 'give another address or port')),
    );
    server.listen(port, host, resolve);
  });
}
