// Numbers over HTTP: where they are served, and what whoever asks may do to the program.
import { jest } from '@jest/globals';
import { connect, Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type MetricsServer, serveMetrics } from '../../src/io/metrics-server.ts';
import { UsableError } from '../../src/model/host.ts';
import { elapsedTime } from '../time-taken.ts';

const open: MetricsServer[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of open.splice(0)) await server.close();
});
async function serve(at = '0', metrics = (): string => 'a_metric 1\n'): Promise<MetricsServer> {
  const server = await serveMetrics(at, { metrics, isHealthy: () => false });
  open.push(server);
  return server;
}

/** Sends bytes as they are, and gives what comes back until the other side closes. */
function raw({ address }: MetricsServer, text: string): Promise<string> {
  const port = Number(address.split(':').at(-1));
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
  socket.write(text);
  return new Promise((resolve) => {
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}

test.each([
  ['0', /^127\.0\.0\.1:\d+$/],
  ['127.0.0.1:0', /^127\.0\.0\.1:\d+$/],
  ['localhost:0', /^localhost:\d+$/],
  ['0.0.0.0:0', /^0\.0\.0\.0:\d+$/],
])('%s: a port alone is of this machine, all others only if they are named', async (at, address) => {
  expect((await serve(at)).address).toMatch(address);
});

test.each(['', ':', ':9090', '127.0.0.1', '127.0.0.1:', '127.0.0.1:70000', 'a b:1', 'http://a:1', '-1', '1:2:3'])(
  '%j is no address',
  async (at) => {
    await expect(serve(at)).rejects.toThrow(UsableError);
  },
);

test('an address that is taken is told', async () => {
  const { address } = await serve();
  await expect(serve(address)).rejects.toThrow(/cannot listen at "127\.0\.0\.1:\d+"/);
});

test.each([
  ['GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n', 200],
  ['GET /metrics?debug=1 HTTP/1.1\r\nHost: a\r\n\r\n', 200],
  ['GET /healthz HTTP/1.0\r\n\r\n', 503],
  ['GET /metrics/../healthz HTTP/1.1\r\nHost: a\r\n\r\n', 404],
  ['GET /__proto__ HTTP/1.1\r\nHost: a\r\n\r\n', 404],
  ['GET http://elsewhere/metrics HTTP/1.1\r\nHost: a\r\n\r\n', 404],
  ['HEAD /metrics HTTP/1.1\r\nHost: a\r\n\r\n', 405],
  ['POST /metrics HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc', 405],
  ['TRACE /metrics HTTP/1.1\r\nHost: a\r\n\r\n', 405],
  ['GET /metrics HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n', 200],
  [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
  [`GET /metrics HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['GET /metrics HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', 400],
  ['GET /metrics HTTP/1.1\r\n\r\n', 400],
  ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['not HTTP at all\r\n\r\n', 400],
])('%.40j: one answer, and the connection is closed', async (request, status) => {
  const server = await serve();
  const answer = await raw(server, request);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.[01] ${status} `));
  expect(answer.includes('a_metric')).toBe(status === 200);
});

test('those who ask slowly or not at all keep nobody out for long', async () => {
  const server = await serve();
  const slow = Array.from({ length: 40 }, (_, index) =>
    raw(
      server,
      ['', 'GET /metrics HTTP/1.1\r\nHost: a\r\nX', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n'][
        index % 3
      ] ?? '',
    ),
  );
  await wait(200);
  let answer = '';
  // Ten seconds, and not the minute of Node's own: counted in looks, of which a machine that stands still takes none away.
  for (let look = 0; look < 100 && !answer.includes('a_metric'); look++) {
    answer = await raw(server, 'GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n');
    await wait(100);
  }
  expect(answer).toContain('a_metric');
  await Promise.all(slow);
});

test('it ends at once, whoever is still connected', async () => {
  const close = async (): Promise<void> => {
    const server = await serve();
    const pending = raw(server, 'GET /metrics HTTP/1.1\r\nHost: a\r\nX');
    await wait(100);
    await server.close();
    await pending;
    open.splice(0);
  };
  // Whoever is waited for is cut off only after ten seconds.
  expect(await elapsedTime(5_000, close)).toBeLessThan(5_000);
});

test('a connection that cannot be taken ends nothing', async () => {
  const listen = jest.spyOn(Server.prototype, 'listen');
  const there = await serve();
  const [server] = listen.mock.contexts as readonly Server[];
  listen.mockRestore();
  const fault = new Error('accept EMFILE');
  for (let at = 0; at < 2; at++) expect(server?.emit('error', fault)).toBe(true);
  expect(await raw(there, 'GET /metrics HTTP/1.0\r\n\r\n')).toContain('a_metric 1');
});
