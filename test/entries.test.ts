/** Users outside, through the whole program: what cuts them off, leads them elsewhere or lets them in, and who serves them. */
import { describe, expect, test } from '@jest/globals';
import { formatOrigin } from '../src/model/origin.ts';
import type { Cause, Report } from '../src/model/finding.ts';
import { check } from '../src/run.ts';
import { now } from './program.ts';
import { memoryTree, type Files } from './trees.ts';
import { clusterOf, deployment, namespace, pod, policy, workload } from './worlds/trees.ts';

const service = (id: string, selector: string, ports = '[{port: 80, targetPort: http}]', more = ''): string => {
  const [space, name] = id.split('/');
  return `---
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: ${space}}
spec: {selector: ${selector}, ports: ${ports}${more}}
`;
};

const backend = (name: string, port = '{number: 80}'): string => `{service: {name: ${name}, port: ${port}}}`;

const ingress = (to = backend('web'), more = '', path = '/'): string => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: shop, namespace: shop}
spec:
  rules:
    - host: shop.example
      http:
        paths:
          - path: ${path}
            pathType: Prefix
            backend: ${to}
${more}`;

const http = ', ports: [{name: http, containerPort: 8080}]';
const web = deployment('shop/web', '{app: web}', http);
const webService = service('shop/web', '{app: web}');
const shut = policy('shop/web', '{podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}');
const open = policy('shop/web', '{podSelector: {matchLabels: {app: web}}, ingress: [{}]}');
const from = (peer: string, port = ''): string =>
  policy('shop/web', `{podSelector: {matchLabels: {app: web}}, ingress: [{from: [${peer}]${port}}]}`);
const named = (name: string): string => `{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ${name}}}}`;

function manifests(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.yaml`, text]));
}

async function judged(base: Files, head: Files, cluster?: string): Promise<Report> {
  const { report } = await check(
    {
      command: 'check',
      base: memoryTree('base', manifests(base)),
      head: memoryTree('head', manifests(head)),
      gate: { text: '', file: 'no gate file' },
    },
    {
      now: () => now,
      progress: () => undefined,
      ...(cluster === undefined ? {} : { cluster: () => Promise.resolve(clusterOf(cluster)) }),
    },
  );
  return report;
}

function placeOf({ origin }: Cause): string {
  return formatOrigin(origin).replace('.yaml', '');
}

/** Severity, title and first place of every finding about users outside. */
function told({ findings }: Report): readonly string[] {
  return findings
    .filter(({ reach }) => reach === 'entry' || reach === 'entry-moved')
    .map(({ severity, title, causes: [cause] }) => `${severity} ${title} @ ${cause ? placeOf(cause) : ''}`);
}

const lost =
  'the change cuts users off: shop/web TCP 8080 is no longer reachable through Ingress shop/shop (shop.example)';

interface Row {
  readonly name: string;
  readonly base: Files;
  readonly head: Files;
  readonly cluster?: string;
  readonly says: readonly string[];
}

const all = web + webService + ingress();

const rows: readonly Row[] = [
  { name: 'a new policy shuts the pod', base: { a: all }, head: { a: all, p: shut }, says: [`error ${lost} @ p:5:21`] },
  { name: 'nothing that concerns it', base: { a: all }, head: { a: all, p: shut.replaceAll('web', 'db') }, says: [] },
  {
    name: 'a policy that keeps it open',
    base: { a: all, p: open },
    head: { a: all, p: from(named('x') + ', {namespaceSelector: {}}') },
    says: [],
  },
  {
    name: 'the only rule goes',
    base: { a: all, p: open },
    head: { a: all, p: shut },
    says: [`error ${lost} @ p:5:58`],
  },
  {
    name: 'the Ingress goes: its author meant it',
    base: { a: web + webService, i: ingress() },
    head: { a: web + webService },
    says: [`warning ${lost} @ i:12:22`],
  },
  {
    name: 'the Ingress comes',
    base: { a: web + webService },
    head: { a: web + webService, i: ingress() },
    says: [
      'notice newly reachable from outside: shop/web TCP 8080 is reachable through Ingress shop/shop (shop.example) @ i:12:22',
    ],
  },
  {
    name: 'a policy opens it by naming everyone',
    base: { a: all, p: shut },
    head: { a: all, p: open },
    says: [
      'error newly reachable from outside: shop/web TCP 8080 is reachable through Ingress shop/shop (shop.example) @ p:5:58',
    ],
  },
  {
    name: 'the selector of the Service misses the pods',
    base: { a: web + ingress(), s: webService },
    head: { a: web + ingress(), s: service('shop/web', '{app: wep}') },
    says: [`error ${lost} @ s:5:18`],
  },
  {
    name: 'the target port is a name that no container has',
    base: { a: web + ingress(), s: webService },
    head: { a: web + ingress(), s: service('shop/web', '{app: web}', '[{port: 80, targetPort: https}]') },
    says: [`error ${lost} @ s:5:38`],
  },
  {
    name: 'the target port moves to one that policies shut',
    base: { a: web + ingress(), s: webService, p: from('{}', ', ports: [{port: 8080}]').replace('from: [{}], ', '') },
    head: {
      a: web + ingress(),
      s: service('shop/web', '{app: web}', '[{port: 80, targetPort: 9090}]'),
      p: from('{}', ', ports: [{port: 8080}]').replace('from: [{}], ', ''),
    },
    says: [`error ${lost} @ s:5:38`],
  },
  {
    name: 'the name of the container port changes',
    base: { w: web, a: webService + ingress() },
    head: {
      w: deployment('shop/web', '{app: web}', ', ports: [{name: web, containerPort: 8080}]'),
      a: webService + ingress(),
    },
    says: [`error ${lost} @ w:9:56`],
  },
  {
    name: 'blue and green: the Service leads to another workload',
    base: { a: web + deployment('shop/green', '{app: green}', http) + ingress(), s: webService },
    head: {
      a: web + deployment('shop/green', '{app: green}', http) + ingress(),
      s: service('shop/web', '{app: green}'),
    },
    says: [
      'error newly reachable from outside: shop/green TCP 8080 is reachable through Ingress shop/shop (shop.example) @ s:5:18',
      'notice users are led elsewhere: shop/web TCP 8080 is no longer reachable through Ingress shop/shop (shop.example) @ s:5:18',
    ],
  },
  {
    name: 'one path of two is renamed: both are ways of their own',
    base: { a: web + webService, i: ingress(backend('web'), '', '/cart') },
    head: { a: web + webService, i: ingress(backend('web'), '', '/basket') },
    says: [
      'warning the change cuts users off: shop/web TCP 8080 is no longer reachable through Ingress shop/shop (shop.example/cart) @ i:12:22',
      'notice newly reachable from outside: shop/web TCP 8080 is reachable through Ingress shop/shop (shop.example/basket) @ i:12:22',
    ],
  },
  {
    name: 'nobody knows the controller, and the rule names pods that nobody knows',
    base: { a: all, p: open },
    head: { a: all, p: from(named('ingress-nginx')) },
    says: [
      'warning cannot say whether users still reach shop/web TCP 8080 through Ingress shop/shop (shop.example) @ p:5:66',
    ],
  },
  {
    name: 'nobody knows the controller, and the rule names pods that are something else',
    base: { a: all + deployment('monitoring/scraper'), p: open },
    head: { a: all + deployment('monitoring/scraper'), p: from(named('monitoring')) },
    says: [`error ${lost} @ p:5:66`],
  },
];

test.each(rows)('$name', async ({ base, head, cluster, says }) => {
  expect(told(await judged(base, head, cluster))).toEqual(says);
});

const nginx = deployment(
  'ingress-nginx/controller',
  '{app.kubernetes.io/name: ingress-nginx, app.kubernetes.io/component: controller}',
);
const router = deployment(
  'openshift-ingress/router-default',
  '{ingresscontroller.operator.openshift.io/deployment-ingresscontroller: default}',
);
const ingressClass = (name: string, controller: string, metadata = ''): string => `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: ${name}${metadata}}
spec: {controller: ${controller}}
`;
const route = `---
apiVersion: route.openshift.io/v1
kind: Route
metadata: {name: shop, namespace: shop}
spec: {host: shop.example, to: {kind: Service, name: web}}
`;
const gateway = `---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: infra}
spec: {gatewayClassName: istio, listeners: [{name: http, port: 80, protocol: HTTP}]}
`;
const httpRoute = (kind = 'HTTPRoute'): string => `---
apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: {name: shop, namespace: shop}
spec:
  parentRefs: [{name: edge, namespace: infra}]
  rules: [{backendRefs: [{name: web, port: 80}]}]
`;
const made = deployment('infra/edge-istio', '{gateway.networking.k8s.io/gateway-name: edge}');

test('a policy that opens what a new way needs is told beside the way, since the way does not name it', async () => {
  const base = { a: web + webService + nginx + ingressClass('nginx', 'k8s.io/ingress-nginx'), p: shut };
  const more = ', ports: [{port: 8080}]';
  const { findings } = await judged(base, {
    ...base,
    p: from(named('ingress-nginx'), more),
    i: ingress().replace('spec:', 'spec:\n  ingressClassName: nginx'),
  });
  const access = findings.filter(({ kind }) => kind === 'new-access');
  expect(
    access.map(({ reach, causes: [cause] }) => [reach === 'entry', cause && placeOf(cause).split(':')[0]]),
  ).toEqual(
    expect.arrayContaining([
      [true, 'i'],
      [false, 'p'],
    ]),
  );
});

describe('who serves it, and whether a policy that names its namespace lets users in', () => {
  test.each<[string, string, string, string, string]>([
    [
      'ingress-nginx, the only controller',
      nginx,
      ingress(),
      'ingress-nginx',
      'pods of ingress-nginx/controller carry app.kubernetes.io/name=ingress-nginx',
    ],
    [
      'ingress-nginx by its class',
      nginx + router + ingressClass('web', 'k8s.io/ingress-nginx'),
      ingress(backend('web'), '  ingressClassName: web\n'),
      'ingress-nginx',
      'IngressClass web names k8s.io/ingress-nginx',
    ],
    [
      'the default class',
      nginx +
        router +
        ingressClass(
          'web',
          'openshift.io/ingress-to-route',
          ", annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}",
        ),
      ingress(),
      'openshift-ingress',
      'IngressClass web names openshift.io/ingress-to-route',
    ],
    [
      'the name of the class',
      nginx + router,
      ingress(backend('web'), '  ingressClassName: nginx\n'),
      'ingress-nginx',
      'the class is called nginx',
    ],
    [
      'the OpenShift router',
      nginx + router,
      route,
      'openshift-ingress',
      'carry ingresscontroller.operator.openshift.io/deployment-ingresscontroller',
    ],
    [
      'pods that carry the name of the Gateway',
      made + gateway + nginx,
      httpRoute(),
      'infra',
      'its pods carry its name',
    ],
    ['the same for TCPRoute', made + gateway + nginx, httpRoute('TCPRoute'), 'infra', 'its pods carry its name'],
    ['the same for GRPCRoute', made + gateway + nginx, httpRoute('GRPCRoute'), 'infra', 'its pods carry its name'],
  ])('%s', async (_, cluster, way, space, evidence) => {
    const live = web + webService + way + cluster + open;
    const right = await judged({ p: open }, { p: from(named(space)) }, live);
    expect(told(right)).toEqual([]);
    expect(right.blindSpots.join('\n')).toContain(evidence);
    const wrong = await judged({ p: open }, { p: from(named('elsewhere')) }, live);
    expect(told(wrong)).toHaveLength(1);
    expect(told(wrong)[0]).toMatch(/^error the change cuts users off: shop\/web TCP 8080/);
  });

  test('pairs with the controller are not told twice', async () => {
    const live =
      web +
      webService +
      ingress() +
      nginx +
      policy('shop/web', '{podSelector: {}, ingress: [{ports: [{port: 8080}]}]}');
    const { findings } = await judged(
      { p: policy('shop/web', '{podSelector: {}, ingress: [{ports: [{port: 8080}]}]}') },
      { p: shut },
      live,
    );
    expect(findings.flatMap(({ rows }) => rows).filter(({ source }) => source.kind === 'workload')).toEqual([]);
  });

  test('of two that may serve it one is shut: nobody can say', async () => {
    const live =
      web + webService + ingress() + nginx + deployment('edge/traefik', '{app.kubernetes.io/name: traefik}') + open;
    const report = await judged({ p: open }, { p: from(named('edge')) }, live);
    expect(told(report)[0]).toMatch(/^warning cannot say whether users still reach shop\/web/);
    expect(report.findings[0]?.details[0]).toContain('Ingress shop/shop is served by');
  });

  test.each([
    ['nobody', ingress(), 'Who serves Ingress shop/shop is not known'],
    ['a cloud', ingress(backend('web'), '  ingressClassName: alb\n'), 'taken to be served by the load balancer of AWS'],
    ['Cilium', ingress(backend('web'), '  ingressClassName: cilium\n'), "taken to be served by Cilium's ingress proxy"],
  ])('%s', async (_, way, sentence) => {
    const report = await judged({ a: web + webService + way, p: open }, { a: web + webService + way, p: shut });
    expect(told(report)).toEqual([`error ${lost} @ p:5:58`]);
    expect(report.blindSpots.join('\n')).toContain(sentence);
  });
});

describe('files', () => {
  test('copies for several hosts set no states apart and are all followed', async () => {
    const [one, two] = [ingress(), ingress().replace('shop.example', 'shop.test')];
    const tree = { 'all/a': web + webService, 'one/i': one, 'two/i': two };
    const report = await judged(tree, { ...tree, 'all/p': shut });
    expect(report.sources[0]?.states.map(({ id }) => id)).toEqual(['all']);
    expect(told(report)).toEqual([`error ${lost.replace('shop.example', 'shop.example, shop.test')} @ all/p:5:21`]);
    expect(report.counts['invalid-manifest']).toMatchObject({ error: 0, warning: 0 });
  });

  test.each([
    [backend('web', '{number: 80, name: http}'), 'the port of the backend has both "number" and "name"', 'i:12:50'],
    [backend('web', '{number: 70000}'), 'port 70000 is not valid', 'i:12:59'],
    ['{serviceName: web, servicePort: 80}', 'unknown field "serviceName"', 'i:12:23'],
    ['{service: {port: {number: 80}}}', 'the backend has no name', 'i:12:32'],
  ])('a fault of a backend: %s', async (to, message, place) => {
    const report = await judged({ a: web + webService }, { a: web + webService, i: ingress(to) });
    const found = report.findings.filter(({ kind }) => kind === 'invalid-manifest');
    expect(found.map(({ title, causes: [cause] }) => [title, cause && placeOf(cause)])).toContainEqual([
      expect.stringContaining(message),
      place,
    ]);
  });
});

describe('Services that load balancers lead to', () => {
  const balanced = (policyOf: string): string =>
    service('shop/web', '{app: web}', undefined, `, type: LoadBalancer, externalTrafficPolicy: ${policyOf}`);
  const node = (name: string, address: string, podCIDR: string): string =>
    `---\napiVersion: v1\nkind: Node\nmetadata: {name: ${name}}\nspec: {podCIDR: ${podCIDR}}\nstatus: {addresses: [{type: InternalIP, address: ${address}}]}\n`;
  const nodes = node('n1', '172.18.0.2', '10.244.0.0/24') + node('n2', '172.18.0.3', '10.244.1.0/24');
  const block = (cidr: string): string => from(`{ipBlock: {cidr: ${cidr}}}`);

  test.each<[string, string, string, string | undefined]>([
    ['Local, and the clients are let in', 'Local', '203.0.113.0/24', undefined],
    ['Local, and only the nodes are', 'Local', '172.18.0.0/16', undefined],
    ['Local, and only pods are', 'Local', '10.244.0.0/24', 'error the change cuts users off'],
    ['Local, and clients with addresses behind those of pods are', 'Local', '10.244.0.0/16', undefined],
    ['Local, and nobody is', 'Local', '', 'error the change cuts users off'],
    ['Cluster, and everyone is', 'Cluster', '0.0.0.0/0', undefined],
    ['Cluster, and only the nodes are', 'Cluster', '172.18.0.0/16', undefined],
    ['Cluster, and only clients are', 'Cluster', '203.0.113.0/24', 'warning cannot say whether users still reach'],
    ['Cluster, and only one node is', 'Cluster', '172.18.0.2/32', 'warning cannot say whether users still reach'],
  ])('%s', async (_, policyOf, cidr, says) => {
    const live = nodes + web + balanced(policyOf) + open;
    const report = await judged({ p: open }, { p: cidr === '' ? shut : block(cidr) }, live);
    const [first] = told(report);
    if (says === undefined) expect(first).toBeUndefined();
    else expect(first).toContain(says);
    if (says?.startsWith('warning') === true)
      expect(report.findings.flatMap(({ details }) => details)).toContain(
        'It depends on whether the address of the client is kept on its way through a node.',
      );
  });
});

describe('what a world has is named', () => {
  const dns =
    deployment(
      'kube-system/coredns',
      '{k8s-app: kube-dns}',
      ', ports: [{name: dns, containerPort: 53, protocol: UDP}]',
    ) +
    service(
      'kube-system/kube-dns',
      '{k8s-app: kube-dns}',
      '[{port: 53, protocol: UDP, targetPort: dns}]',
      ', clusterIP: 10.96.0.10',
    );
  const kubernetes = service(
    'default/kubernetes',
    '{}',
    '[{port: 443, targetPort: 6443}]',
    ', clusterIP: 10.96.0.1',
  ).replace('selector: {}, ', '');
  const cluster =
    namespace('shop') +
    web +
    dns +
    kubernetes +
    ['2', '3']
      .map(
        (at) =>
          `---\napiVersion: v1\nkind: Node\nmetadata: {name: n${at}}\nstatus: {addresses: [{type: InternalIP, address: 172.18.0.${at}}]}\n`,
      )
      .join('') +
    workload('DaemonSet', 'kube-system/node-local-dns', '{k8s-app: node-local-dns}', '', ', hostNetwork: true') +
    pod(
      'kube-system/exporter-x',
      '{app: exporter}',
      ', ownerReferences: [{apiVersion: apps/v1, kind: DaemonSet, name: exporter, controller: true}]',
      ', hostNetwork: true, nodeName: n2',
      ', podIP: 172.18.0.2',
    );
  const egress = (cidr: string): string =>
    policy('shop/out', `{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: ${cidr}}}]}]}`);

  test.each([
    ['10.96.0.10/32', '10.96.0.10/32 (cluster DNS)'],
    ['169.254.20.10/32', '169.254.20.10/32 (cluster DNS on the node)'],
    ['10.96.0.1/32', '10.96.0.1/32 (the API server)'],
    ['172.18.0.0/24', '172.18.0.0/24 (with nodes)'],
    ['172.18.0.3/32', '172.18.0.3/32 (node n3)'],
    ['169.254.169.254/32', "169.254.169.254/32 (the cloud's metadata address)"],
  ])('%s', async (cidr, words) => {
    const report = await judged({ p: egress('192.0.2.1/32') }, { p: egress(cidr) }, cluster);
    const titles = report.findings.filter(({ kind }) => kind === 'new-access').map(({ title }) => title);
    expect(titles.join('\n')).toContain(`shop/web → ${words}`);
  });
});
