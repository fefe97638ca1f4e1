/** A cluster behind the lists of an API server: pages are made while they are served. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { controllers, namespaceItem, podItem } from './cluster.ts';
import { workloadsPerNamespace } from './worlds.ts';

/** Paths of the lists that hold anything, with the number of their objects. */
export function listsOf(pods: number, workloads: number): ReadonlyMap<string, number> {
  return new Map([
    ['/api/v1/namespaces', Math.ceil(workloads / workloadsPerNamespace)],
    ['/apis/apps/v1/deployments', workloads],
    ['/apis/apps/v1/replicasets', workloads],
    ['/api/v1/pods', pods],
  ]);
}

/** Listens on loopback until the process ends, and prints its address. */
export async function serveCluster(pods: number, workloads: number): Promise<never> {
  const lists = listsOf(pods, workloads);
  const replicas = Math.ceil(pods / workloads);
  const itemOf: Readonly<Record<string, (index: number) => unknown>> = {
    '/api/v1/namespaces': namespaceItem,
    '/apis/apps/v1/deployments': (index) => controllers(index, replicas)[0],
    '/apis/apps/v1/replicasets': (index) => controllers(index, replicas)[1],
    '/api/v1/pods': (index) => podItem(index, index % workloads),
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench');
    const start = Number(searchParams.get('continue') ?? 0);
    const [count, item] = [lists.get(pathname) ?? 0, itemOf[pathname]];
    const end = Math.min(count, start + Number(searchParams.get('limit') ?? 500));
    const items = Array.from({ length: end - start }, (_, index) => item?.(start + index));
    const metadata = { resourceVersion: '1', ...(end < count ? { continue: `${end}` } : {}) };
    const body = pathname === '/apis' ? { kind: 'APIGroupList', groups: [] } : { kind: 'List', metadata, items };
    const known = pathname === '/apis' || !/^\/apis\/[^/]+$/.test(pathname);
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  return new Promise<never>(() => undefined);
}
