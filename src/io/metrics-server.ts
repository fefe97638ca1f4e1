/** Numbers for Prometheus over HTTP: two paths, GET alone, few connections. */
import { createServer, type Server } from 'node:http';
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

/** `host:port`, `[::1]:port`; port 0 takes any. UsableError where nobody can listen there. */
export async function serveMetrics(at: string, pages: MetricsPages): Promise<MetricsServer> {
  const [, bracketed, bare, port] = /^(?:\[([\da-f:]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(at) ?? [];
  if (port === undefined || Number(port) > 65_535)
    throw new UsableError(`${quoted(at)} is no address to listen at`, 'give host and port, such as 127.0.0.1:9090');
  const host = bracketed ?? bare ?? '';
  const server = createServer(
    { requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 8_192 },
    (request, response) => {
      const path = (request.url ?? '').split('?')[0];
      const answer = (status: number, text: string): void => {
        response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', connection: 'close' });
        response.end(request.method === 'HEAD' ? undefined : text);
      };
      if (request.method !== 'GET') answer(405, 'only GET\n');
      else if (path === '/metrics') answer(200, pages.metrics());
      else if (path === '/healthz') answer(pages.isHealthy() ? 200 : 503, pages.isHealthy() ? 'ok\n' : 'not ready\n');
      else answer(404, 'see /metrics and /healthz\n');
    },
  );
  server.maxConnections = 16;
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

function listening(server: Server, host: string, port: number, at: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new UsableError(`cannot listen at ${quoted(at)}: ${messageOf(error)}`, 'give another address or port')),
    );
    server.listen(port, host, resolve);
  });
}
