/** What stands between a company and the world: a proxy that knows every host by the way of CONNECT, and TLS of its own. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createServer as createTlsServer } from 'node:tls';
import type { Pair } from './certificate.ts';

export interface FakeProxy {
  /** `http://127.0.0.1:port`. */
  readonly address: string;
  /** `host:port` of everything that was asked for. */
  readonly asked: readonly string[];
  /** Headers that came with it; a token has no business there. */
  readonly headers: readonly IncomingHttpHeaders[];
  close(): Promise<void>;
}

/** Leads every host to this machine, by its port. */
export async function fakeProxy(): Promise<FakeProxy> {
  const asked: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  const sockets = heldBy(server);
  server.on('connect', (request, socket: Socket) => {
    asked.push(request.url ?? '');
    headers.push(request.headers);
    const onward = connect(Number((request.url ?? '').split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    tied(socket, onward);
  });
  const port = await listening(server);
  return { address: `http://127.0.0.1:${port}`, asked, headers, close: () => closed(server, sockets) };
}

/** TLS in front of a plain server on loopback. */
export async function tlsFront(
  { cert, key }: Pair,
  to: string,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createTlsServer({ cert, key }, (socket) => {
    const onward = connect(Number(new URL(to).port), '127.0.0.1');
    onward.pipe(socket);
    socket.pipe(onward);
    tied(socket, onward);
  });
  const sockets = heldBy(server);
  server.on('tlsClientError', () => undefined);
  return { port: await listening(server), close: () => closed(server, sockets) };
}

/** One ends with the other. */
function tied(one: Duplex, other: Duplex): void {
  for (const [each, its] of [
    [one, other],
    [other, one],
  ] as const) {
    each.on('error', () => its.destroy());
    each.on('close', () => its.destroy());
  }
}

function heldBy(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return sockets;
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((done) => {
    for (const socket of sockets) socket.destroy();
    server.close(() => done());
  });
}
