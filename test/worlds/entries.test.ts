/** Ways in from outside as their objects name them, from files and from what a snapshot keeps of them. */
import { expect, test } from '@jest/globals';
import { entryBackendsOf } from '../../src/engine/entry-backends.ts';
import type { World } from '../../src/model/cluster.ts';
import { formatOrigin } from '../../src/model/origin.ts';
import { contentText } from '../../src/worlds/content.ts';
import { waysOf } from '../../src/worlds/entries.ts';
import { liveManifest } from '../../src/worlds/live.ts';
import { deployment, stateOf } from './trees.ts';

const object = (kind: string, apiVersion: string, spec: string, more = ''): string =>
  `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: way, namespace: shop${more}}\nspec: ${spec}\n`;
const ingress = (spec: string, more?: string): string => object('Ingress', 'networking.k8s.io/v1', spec, more);
const route = (spec: string): string => object('Route', 'route.openshift.io/v1', spec);
const of = (kind: string, spec: string, version = 'v1'): string =>
  object(kind, `gateway.networking.k8s.io/${version}`, spec);

const rule = (host: string, path: string, service: string, port = '{number: 80}'): string =>
  `{host: ${host}, http: {paths: [{path: ${path}, backend: {service: {name: ${service}, port: ${port}}}}]}}`;

/** Ports 80 (a name of the pod) and 81 (a number) of the Service web, and all ports of api. */
const ground =
  deployment(
    'shop/web',
    '{app: web}',
    ', ports: [{name: http, containerPort: 8080}, {name: admin, containerPort: 9090}, {name: dns, containerPort: 53, protocol: UDP}]',
  ) +
  deployment('shop/api', '{app: api}', ', ports: [{name: http, containerPort: 3000}]') +
  `---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{name: main, port: 80, targetPort: http}, {name: second, port: 81, targetPort: 9090}, {name: u, port: 53, protocol: UDP}]}
---
apiVersion: v1
kind: Service
metadata: {name: api, namespace: shop}
spec: {selector: {app: api}, ports: [{port: 80, targetPort: http}]}
`;

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['an Ingress', ingress(`{rules: [${rule('a.example', '/', 'web')}]}`), ['a.example/ → web 8080']],
  [
    'two rules and a default backend',
    ingress(
      `{defaultBackend: {service: {name: api, port: {number: 80}}}, rules: [${rule('a.example', '/', 'web')}, ${rule('b.example', '/x', 'web', '{name: second}')}]}`,
    ),
    [' → api 3000', 'a.example/ → web 8080', 'b.example/x → web 9090'],
  ],
  [
    'a port that is the target of the Service',
    ingress(`{rules: [${rule('a', '/', 'web', '{number: 9090}')}]}`),
    ['a/ → web 9090'],
  ],
  ['a port that nobody has', ingress(`{rules: [${rule('a', '/', 'web', '{number: 7}')}]}`), []],
  ['a Service that is not there', ingress(`{rules: [${rule('a', '/', 'wep')}]}`), []],
  ['a backend that is no Service', ingress('{defaultBackend: {resource: {kind: Bucket, name: b}}}'), []],
  [
    'a Route without a port: every TCP port',
    route('{host: r.example, to: {kind: Service, name: web}}'),
    ['r.example → web 8080', 'r.example → web 9090'],
  ],
  [
    'a Route by the name of the port',
    route('{host: r, to: {kind: Service, name: web}, port: {targetPort: second}}'),
    ['r → web 9090'],
  ],
  [
    'a Route by the number of the pods',
    route('{host: r, to: {kind: Service, name: web}, port: {targetPort: 8080}}'),
    ['r → web 8080'],
  ],
  [
    'a Route by a number that only the Service has',
    route('{host: r, to: {kind: Service, name: web}, port: {targetPort: 81}}'),
    [],
  ],
  [
    'two backends of a Route',
    route(
      '{host: r, path: /p, to: {kind: Service, name: api}, alternateBackends: [{kind: Service, name: web}], port: {targetPort: main}}',
    ),
    ['r/p → web 8080'],
  ],
  ['a Route of the old group', object('Route', 'v1', '{host: r, to: {kind: Service, name: api}}'), ['r → api 3000']],
  [
    'an HTTPRoute: every host with every path',
    of(
      'HTTPRoute',
      '{parentRefs: [{name: g}], hostnames: [a, b], rules: [{matches: [{path: {value: /x}}, {path: {value: /y}}], backendRefs: [{name: web, port: 80}]}]}',
    ),
    ['a/x → web 8080', 'a/y → web 8080', 'b/x → web 8080', 'b/y → web 8080'],
  ],
  [
    'a backend of weight 0',
    of(
      'HTTPRoute',
      '{parentRefs: [{name: g}], rules: [{backendRefs: [{name: web, port: 80, weight: 0}, {name: api, port: 80}]}]}',
    ),
    [' → api 3000'],
  ],
  [
    'a route of a mesh',
    of(
      'HTTPRoute',
      "{parentRefs: [{group: '', kind: Service, name: web}], rules: [{backendRefs: [{name: web, port: 80}]}]}",
    ),
    [],
  ],
  [
    'a GRPCRoute',
    of('GRPCRoute', '{parentRefs: [{name: g}], rules: [{backendRefs: [{name: api, port: 80}]}]}'),
    [' → api 3000'],
  ],
  [
    'a TCPRoute',
    of('TCPRoute', '{parentRefs: [{name: g}], rules: [{backendRefs: [{name: web, port: 81}]}]}', 'v1alpha2'),
    [' → web 9090'],
  ],
  [
    'a UDPRoute',
    of('UDPRoute', '{parentRefs: [{name: g}], rules: [{backendRefs: [{name: web, port: 53}]}]}', 'v1alpha2'),
    [' → web 53'],
  ],
];

function told(world: World | undefined): readonly string[] {
  if (world === undefined) throw new Error('no world');
  return entryBackendsOf(world)
    .flatMap(({ entry: { host = '', path = '', backend }, ports }) =>
      ports.map(({ port }) => `${host}${path} → ${backend.service} ${port}`),
    )
    .sort();
}

test.each(rows)('%s leads to pods, in files and live', (_, text, ways) => {
  const files = { 'ground.yaml': ground, 'way.yaml': text };
  expect(told(stateOf({ base: files, head: files }).head)).toEqual(ways);
  expect(told(stateOf({ cluster: ground + text }).live)).toEqual(ways);
});

test('more hosts and paths than are told apart are one way to each backend', () => {
  const many = (make: (at: number) => string): string => Array.from({ length: 1000 }, (_, at) => make(at)).join(', ');
  const matches = many((at) => `{path: {value: /p${at}}}`);
  const rule = `{matches: [${matches}], backendRefs: [{name: api, port: 80}]}`;
  const text = of('HTTPRoute', `{parentRefs: [{name: g}], hostnames: [${many((at) => `h${at}`)}], rules: [${rule}]}`);
  const files = { 'ground.yaml': ground, 'way.yaml': text };
  expect(told(stateOf({ base: files, head: files }).head)).toEqual([' → api 3000']);
});

test('a backend has its place', () => {
  const files = { 'ground.yaml': ground, 'way.yaml': ingress(`{rules: [${rule('a', '/', 'web')}]}`) };
  const [entry] = stateOf({ base: files, head: files }).head.entries ?? [];
  expect(entry && formatOrigin(entry.origin)).toBe('way.yaml:5:60');
});

test.each([
  [
    'a Route',
    '{to: {kind: Service, name: web}}',
    '{host: made.example, to: {kind: Service, name: web, weight: 100}, wildcardPolicy: None}',
    route,
  ],
  [
    'an HTTPRoute',
    '{parentRefs: [{name: g}], rules: [{backendRefs: [{name: web, port: 80}]}]}',
    "{parentRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: g}], rules: [{backendRefs: [{group: '', kind: Service, name: web, port: 80, weight: 1}]}]}",
    (spec: string) => of('HTTPRoute', spec),
  ],
  [
    'an Ingress',
    `{rules: [${rule('a', '/', 'web')}]}`,
    `{ingressClassName: nginx, rules: [${rule('a', '/', 'web')}]}`,
    ingress,
  ],
] as const)('what the server fills in is no drift: %s', (_, tree, live, make) => {
  const files = { 'a.yaml': ground + make(tree) };
  expect(stateOf({ base: files, head: files, cluster: ground + make(live) }).drift).toEqual([]);
});

test('a route has no more parents than a server takes, so that many backends stay few ways', () => {
  const parentRefs = Array.from({ length: 5_000 }, (_, at) => ({ name: `g${at}` }));
  const backendRefs = Array.from({ length: 5_000 }, (_, at) => ({ name: `s${at}`, port: 80 }));
  const [group, name, namespace] = ['gateway.networking.k8s.io', 'way', 'shop'];
  const value = {
    apiVersion: `${group}/v1`,
    kind: 'HTTPRoute',
    metadata: { name, namespace },
    spec: { parentRefs, rules: [{ backendRefs }] },
  };
  const route = liveManifest(value, { group, kind: 'HTTPRoute', namespace, name });
  const ways = waysOf(route);
  expect(ways).toHaveLength(5_000);
  expect(ways[0]?.servedBy).toMatchObject({ gateways: { length: 32 } });
  expect(contentText(route, 'entry').length).toBeLessThan(5_000 * 2_000);
});
