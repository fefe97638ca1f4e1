/** Services that texts of manifests name, and connections that manifests promise when a change cuts them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { servicesIn, serviceTable } from '../../src/changes/declared-texts.ts';
import type { Service } from '../../src/model/cluster.ts';
import { place } from '../build.ts';
import { removeTemporaryFolders, temporaryFolder } from '../io/repository.ts';
import { program, writeFiles } from '../program.ts';
import { policy, record } from '../shop.ts';
import { processorTime } from '../time-taken.ts';

afterAll(removeTemporaryFolders);

const service = (namespace: string, name: string): Service => ({
  namespace,
  name,
  addresses: [],
  externalAddresses: [],
  ports: [],
  backends: [],
  origin: place('s.yaml:1:1'),
});
const table = serviceTable([service('shop', 'db'), service('shop', 'my-api'), service('payments', 'api')]);

test.each<[string, string, readonly string[]]>([
  ['URL', 'http://db', ['shop/db']],
  ['URL', 'postgres://user:secret@db:5432/orders?x=1', ['shop/db:5432']],
  ['X', 'https://api.payments.svc.cluster.local:8443/v1', ['payments/api:8443']],
  ['X', 'api.payments', ['payments/api']],
  ['X', 'api.payments.svc', ['payments/api']],
  ['X', 'db:5432,my-api:80', ['shop/db:5432', 'shop/my-api:80']],
  ['DB_HOST', 'db', ['shop/db']],
  ['X', 'until nc -z db 5432 || curl http://my-api/ready; do sleep 1; done', ['shop/my-api']],
  ['X', 'tcp://$(MY_API_SERVICE_HOST):80', ['shop/my-api']],
  ['X', '${DB_SERVICE_HOST}', ['shop/db']],
  // A word is no server unless its variable asks for one.
  ['MODE', 'db', []],
  ['X', 'the db is here', []],
  ['URL', 'http://db.example.com', []],
  ['URL', 'http://mydb', []],
  ['URL', 'http://db_x', []],
  ['URL', 'http://api', []],
  ['X', 'api.payments.example.com', []],
  ['X', 'someone@db.shop', []],
  ['X', '', []],
])('%s=%j names %j', (name, text, wanted) => {
  const found = servicesIn(text, name, 'shop', table);
  expect(
    found.map((one) => `${one.service.namespace}/${one.service.name}${one.port === undefined ? '' : `:${one.port}`}`),
  ).toEqual(wanted);
});

test('a text made to be slow is not', () => {
  const time = processorTime(2_000, () => {
    for (const text of ['a-'.repeat(100_000), '://'.repeat(100_000), 'a.'.repeat(100_000), 'db:1 '.repeat(100_000)])
      servicesIn(text, 'URL', 'shop', table);
  });
  expect(time).toBeLessThan(2_000);
});

const workloads = (env: string, needed: string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, annotations: {config.kubernetes.io/depends-on: /namespaces/shop/Service/${needed}}}
spec:
  replicas: 1
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: main
          image: example/main
          ${env}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: db, namespace: shop}
spec:
  replicas: 1
  selector: {matchLabels: {app: db}}
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: main, image: example/db, ports: [{name: sql, containerPort: 5432}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec: {selector: {app: db}, ports: [{port: 15432, targetPort: sql}]}
`;

const before = 'podSelector: {matchLabels: {app: db}}\ningress:\n  - from: [{podSelector: {matchLabels: {app: web}}}]';
const after = 'podSelector: {matchLabels: {app: db}}\npolicyTypes: [Ingress]';

async function lost(env: string, extra = '', log?: string, was = before, needed = 'none') {
  const folder = temporaryFolder();
  const shared = `${workloads(env, needed)}${extra}`;
  writeFiles(folder, {
    'base/all.yaml': shared,
    'head/all.yaml': shared,
    'base/policy.yaml': policy('db', was),
    'head/policy.yaml': policy('db', after),
    ...(log === undefined ? {} : { 'log.jsonl': log }),
  });
  const args = ['check', '--base', join(folder, 'base'), '--head', join(folder, 'head'), '--format', 'json'];
  const { out } = await program([...args, ...(log === undefined ? [] : ['log.jsonl'])], folder);
  const findings = (JSON.parse(out) as { findings: { kind: string; severity: string; details: string[] }[] }).findings;
  return findings.filter(({ kind }) => kind === 'lost-access');
}

test.each([
  [
    'an environment variable',
    'env: [{name: DB_URL, value: "postgres://db:15432/x"}]',
    'environment variable DB_URL names (all.yaml:13:',
  ],
  ['an argument', 'args: [--upstream, "db.shop.svc:15432"]', 'argument of a container names (all.yaml:13:'],
])('cut: what %s promises is told with its place, as a warning', async (_, env, wanted) => {
  const [finding, ...others] = await lost(env);
  expect(others).toEqual([]);
  expect(finding?.severity).toBe('warning');
  expect(finding?.details.filter((text) => text.startsWith('Declared'))).toEqual([
    expect.stringContaining(`Declared, not recorded: shop/web needs Service shop/db, which ${wanted}`),
  ]);
});

test('a ConfigMap promises for who takes its values', async () => {
  const map =
    '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: shop}\ndata: {DB_HOST: db}\n';
  const [finding] = await lost('envFrom: [{configMapRef: {name: settings}}]', map);
  expect(finding?.severity).toBe('warning');
  expect(finding?.details.join()).toContain('which key DB_HOST of ConfigMap shop/settings names (all.yaml:');
});

const prometheus = (name = 'main'): string => `---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: prometheus, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, app.kubernetes.io/name: prometheus, operator.prometheus.io/name: ${name}}}
    spec: {containers: [{name: main, image: example/prometheus}]}
`;
const monitor = (kind: string, spec: string): string => `---
apiVersion: monitoring.coreos.com/v1
kind: ${kind}
metadata: {name: db, namespace: shop, labels: {team: db}}
spec: {${spec}}
`;
const metrics = `---
apiVersion: v1
kind: Service
metadata: {name: db-metrics, namespace: shop, labels: {team: db}}
spec: {selector: {app: db}, ports: [{name: web, port: 80, targetPort: sql}]}
`;
const declaredIn = async (objects: string): Promise<readonly string[]> =>
  (await lost('env: []', objects)).flatMap(({ details }) => details).filter((text) => text.startsWith('Declared'));

test.each([
  ['the label', 'selector: {matchLabels: {team: db}}, endpoints: [{port: web}]', true],
  ['another label', 'selector: {matchLabels: {team: other}}, endpoints: [{port: web}]', false],
  ['an expression', 'selector: {matchExpressions: [{key: team, operator: Exists}]}, endpoints: [{port: web}]', true],
  [
    'both',
    'selector: {matchLabels: {team: db}, matchExpressions: [{key: x, operator: Exists}]}, endpoints: [{port: web}]',
    false,
  ],
  [
    'an operator of tomorrow',
    'selector: {matchExpressions: [{key: team, operator: Like}]}, endpoints: [{port: web}]',
    false,
  ],
  ['everything', 'selector: {}, endpoints: [{port: web}]', true],
  ['nothing', 'endpoints: [{port: web}]', false],
  ['another port', 'selector: {}, endpoints: [{port: sql}]', false],
  ['a port of the pods by name', 'selector: {matchLabels: {team: db}}, endpoints: [{targetPort: sql}]', true],
  ['a port of the pods by number', 'selector: {matchLabels: {team: db}}, endpoints: [{targetPort: 5432}]', true],
  ['a port that no container declares', 'selector: {matchLabels: {team: db}}, endpoints: [{targetPort: 9}]', false],
  ['another namespace', 'selector: {}, namespaceSelector: {matchNames: [pay]}, endpoints: [{port: web}]', false],
  ['any namespace', 'selector: {}, namespaceSelector: {any: true}, endpoints: [{port: web}]', true],
])('a ServiceMonitor promises that Prometheus asks what it selects: %s', async (_, spec, promises) => {
  const wanted =
    'Declared, not recorded: shop/prometheus needs Service shop/db-metrics, which ServiceMonitor shop/db names (all.yaml:';
  expect(await declaredIn(`${prometheus()}${metrics}${monitor('ServiceMonitor', spec)}`)).toEqual(
    promises ? [expect.stringContaining(wanted)] : [],
  );
});

test.each([
  ['a port by name', 'selector: {matchLabels: {app: db}}, podMetricsEndpoints: [{port: sql}]', true],
  ['a port by number', 'selector: {matchLabels: {app: db}}, podMetricsEndpoints: [{portNumber: 5432}]', true],
  ['the old way to name a port', 'selector: {matchLabels: {app: db}}, podMetricsEndpoints: [{targetPort: sql}]', true],
  ['another port', 'selector: {matchLabels: {app: db}}, podMetricsEndpoints: [{port: web}]', false],
  ['no port', 'selector: {matchLabels: {app: db}}, podMetricsEndpoints: [{}]', false],
  ['other pods', 'selector: {matchLabels: {app: web}}, podMetricsEndpoints: [{port: sql}]', false],
  [
    'an expression',
    'selector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}, podMetricsEndpoints: [{port: sql}]',
    true,
  ],
  [
    'another namespace',
    'selector: {}, namespaceSelector: {matchNames: [pay]}, podMetricsEndpoints: [{port: sql}]',
    false,
  ],
  ['a malformed one', 'selector: [app], podMetricsEndpoints: {port: sql}, namespaceSelector: any', false],
])('a PodMonitor promises that Prometheus asks the pods it selects: %s', async (_, spec, promises) => {
  const wanted =
    'Declared, not recorded: shop/prometheus needs the pods of shop/db, which PodMonitor shop/db names (all.yaml:';
  expect(await declaredIn(`${prometheus()}${monitor('PodMonitor', spec)}`)).toEqual(
    promises ? [expect.stringContaining(wanted)] : [],
  );
});

const server = (spec: string): string => `---
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: {name: main, namespace: shop}
spec: {${spec}}
`;
const own = 'selector: {}, podMetricsEndpoints: [{port: sql}]';

test.each([
  ['takes it', server('podMonitorSelector: {matchLabels: {team: db}}'), 'main', 1],
  ['takes all', server('podMonitorSelector: {}, podMonitorNamespaceSelector: {}'), 'main', 1],
  ['takes others', server('podMonitorSelector: {matchLabels: {team: other}}'), 'main', 0],
  [
    'takes those of other namespaces',
    server('podMonitorSelector: {}, podMonitorNamespaceSelector: {matchLabels: {a: b}}'),
    'main',
    0,
  ],
  ['takes no monitors of pods', server('serviceMonitorSelector: {}'), 'main', 0],
  ['is not known', server('serviceMonitorSelector: {}'), 'another', 1],
])('who asks: a Prometheus that %s', async (_, object, name, promises) => {
  expect(await declaredIn(`${prometheus(name)}${object}${monitor('PodMonitor', own)}`)).toHaveLength(promises);
});

test('without a Prometheus nobody asks', async () => {
  expect(await declaredIn(monitor('PodMonitor', own))).toEqual([]);
});

const webhook = (client: string): string => `---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: guard}
webhooks: [{name: a.b.c, clientConfig: {${client}}, sideEffects: None, admissionReviewVersions: [v1]}]
`;
const definition = (strategy: string): string => `---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: rows.example.test}
spec: {group: example.test, conversion: {strategy: ${strategy}, webhook: {clientConfig: {service: {namespace: shop, name: db, port: 15432}}}}}
`;
const aggregated = `---
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: v1.example.test}
spec: {group: example.test, version: v1, service: {namespace: shop, name: db, port: 15432}}
`;

test.each([
  ['ValidatingWebhookConfiguration guard', webhook('service: {namespace: shop, name: db, port: 15432}'), 1],
  ['ValidatingWebhookConfiguration guard', webhook('url: "https://db.shop.svc:15432/validate"'), 1],
  ['ValidatingWebhookConfiguration guard', webhook('url: "https://db.example.test:15432/validate"'), 0],
  ['ValidatingWebhookConfiguration guard', webhook('service: {namespace: shop, name: db}'), 0],
  ['APIService v1.example.test', aggregated, 1],
  ['CustomResourceDefinition rows.example.test', definition('Webhook'), 1],
  ['CustomResourceDefinition rows.example.test', definition('None'), 0],
])('%s promises that the API server calls its Service', async (by, objects, promises) => {
  const open = 'podSelector: {matchLabels: {app: db}}\ningress: [{}]';
  const told = (await lost('env: []', objects, undefined, open)).flatMap(({ details }) => details);
  const declared = told.filter((text) => text.startsWith('Declared'));
  expect(declared).toHaveLength(promises);
  for (const text of declared)
    expect(text).toContain(`the API server needs Service shop/db, which ${by} names (all.yaml:`);
});

const elsewhere = webhook('url: "https://elsewhere.example.test"');

test.each([
  ['the cluster', '', '', 'guard names (ValidatingWebhookConfiguration guard webhooks[0].clientConfig.service)'],
  ['the repository, which goes before the cluster', elsewhere, elsewhere, undefined],
  ['the cluster, which the change removes', elsewhere, '', undefined],
])('a webhook of %s', async (_, base, head, place) => {
  const folder = temporaryFolder();
  const open = policy('db', 'podSelector: {matchLabels: {app: db}}\ningress: [{}]');
  const live = [workloads('env: []', 'none'), webhook('service: {namespace: shop, name: db, port: 15432}').slice(4)];
  writeFiles(folder, {
    'cluster.yaml': [...live, 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n', open].join('---\n'),
    'base/all.yaml': `${open}${base}`,
    'head/all.yaml': `${policy('db', after)}${head}`,
  });
  const args = ['check', '--base', join(folder, 'base'), '--head', join(folder, 'head'), '--cluster', 'cluster.yaml'];
  const { out } = await program([...args, '--format', 'json'], folder);
  const all = (JSON.parse(out) as { findings: { kind: string; severity: string; details: string[] }[] }).findings;
  const [finding, ...others] = all.filter(({ kind }) => kind === 'lost-access');
  expect({ others, severity: finding?.severity, told: finding?.details }).toEqual({
    others: [],
    severity: place === undefined ? 'notice' : 'warning',
    told: place === undefined ? [] : [expect.stringContaining(place)],
  });
});

const audited = (name: string, service: string, hour = 8): string =>
  `${JSON.stringify({
    auditID: `${name} ${hour}`,
    stage: 'ResponseComplete',
    verb: 'update',
    user: { username: 'alice' },
    responseStatus: { code: 200 },
    objectRef: { resource: 'customresourcedefinitions', apiGroup: 'apiextensions.k8s.io', apiVersion: 'v1', name },
    requestReceivedTimestamp: `2026-11-23T0${hour}:00:00Z`,
    stageTimestamp: `2026-11-23T0${hour}:00:00Z`,
    requestObject: {
      kind: 'CustomResourceDefinition',
      metadata: { name },
      spec: {
        conversion: {
          strategy: 'Webhook',
          webhook: { clientConfig: { service: { namespace: 'shop', name: service, port: 15432 } } },
        },
      },
    },
  })}\n`;
const rows = audited('rows.example.test', 'db');

test.each([
  ['an audit log', rows, '', 'log.jsonl:1)'],
  ['an audit log, again and again', `${rows}${audited('rows.example.test', 'db', 9)}`, '', 'log.jsonl:1)'],
  ['two places, one after the other', `${rows}${audited('rows.example.test', 'web', 9)}`, '', undefined],
  ['a manifest that says otherwise', rows, definition('Webhook').replace('name: db', 'name: web'), undefined],
  ['a manifest that says the same', rows, definition('Webhook'), '(all.yaml:'],
])('who converts is told by %s', async (_, log, objects, place) => {
  const open = 'podSelector: {matchLabels: {app: db}}\ningress: [{}]';
  const told = (await lost('env: []', objects, log, open)).flatMap(({ details }) => details);
  expect(told.filter((text) => text.startsWith('Declared'))).toEqual(
    place === undefined ? [] : [expect.stringContaining(place)],
  );
});

test('what is told by a log is told by its digest, with the same place', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'log.jsonl': rows });
  expect((await program(['observe', 'log.jsonl', '--output', 'digest.jsonl'], folder)).code).toBe(0);
  const open = 'podSelector: {matchLabels: {app: db}}\ningress: [{}]';
  const digest = readFileSync(join(folder, 'digest.jsonl'), 'utf8');
  const details = async (log: string): Promise<unknown> =>
    (await lost('env: []', '', log, open)).map((finding) => [finding.severity, finding.details]);
  const wanted = await details(rows);
  expect(wanted).toEqual([['warning', [expect.stringMatching(/Declared, .* \(\S*log\.jsonl:1\)/)]]]);
  expect(JSON.stringify(await details(digest)).replace(/\S*log\.jsonl/, '')).toEqual(
    JSON.stringify(wanted).replace(/\S*log\.jsonl/, ''),
  );
});

test('a depends-on annotation names a Service', async () => {
  const [finding] = await lost('env: []', '', undefined, before, 'db');
  expect(finding?.details.join()).toContain('which annotation config.kubernetes.io/depends-on names (all.yaml:3:');
});

test.each([
  ['nothing is declared', 'env: []', undefined],
  ['another port is declared', 'env: [{name: DB_URL, value: "db:9999"}]', undefined],
  [
    'the declared connection is recorded',
    'env: [{name: DB_URL, value: "db:15432"}]',
    record('', '', {
      src: { namespace: 'shop', workload: 'web' },
      dst: { namespace: 'shop', workload: 'db' },
      port: 5432,
    }),
  ],
])('%s: no more than a notice', async (_, env, log) => {
  for (const { severity, details } of await lost(env, '', log)) {
    expect(severity).toBe('notice');
    expect(details.join()).not.toContain('Declared');
  }
});
