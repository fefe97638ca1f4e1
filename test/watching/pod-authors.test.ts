// Who relabelled a pod or a namespace: among many writes of pods, of which few give them labels.
import type { Author, WatchItem } from '../../src/model/watch.ts';
import { startWatch } from '../../src/watch.ts';
import { changed, hear, namespace, object, kinds, opening, pod, pods, policy, settings, start } from './fake.ts';

const shop = [namespace, ...pods, policy('db', 'db', 'web')];
const moved = (name = 'db', app = 'other') => pod(name, app, '10.1.0.3');

interface Asked {
  readonly user: string;
  readonly verb?: string;
  readonly subresource?: string;
  readonly version?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** What was sent; absent: a patch of the labels. */
  readonly sent?: object;
  readonly level?: 'Metadata' | 'Request' | 'RequestResponse';
  readonly name?: string;
  readonly after?: number;
}

let events = 0;

/** An audit event of a write of a pod of the shop. */
function event(asked: Asked): string {
  const { user, verb = 'patch', subresource, version = '7', labels = { app: 'other' }, name = 'db' } = asked;
  const { level = 'RequestResponse', after = 900, sent = { metadata: { labels } } } = asked;
  const time = new Date(start + after).toISOString();
  const metadata = { name, namespace: 'shop', resourceVersion: version, labels };
  return `${JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level,
    auditID: `${events++}`,
    stage: 'ResponseComplete',
    requestURI: `/api/v1/namespaces/shop/pods/${name}`,
    verb,
    user: { username: user },
    sourceIPs: ['10.9.9.9'],
    userAgent: 'kubectl/v1.34.4 (linux/amd64)',
    objectRef: { resource: 'pods', namespace: 'shop', name, apiVersion: 'v1', ...(subresource && { subresource }) },
    responseStatus: { code: 200 },
    requestReceivedTimestamp: time,
    stageTimestamp: time,
    ...(level !== 'Metadata' && { requestObject: sent }),
    ...(level === 'RequestResponse' && { responseObject: { apiVersion: 'v1', kind: 'Pod', metadata, spec: {} } }),
  })}\n`;
}

async function told(lines: string, relabelled = [moved()]): Promise<readonly WatchItem[]> {
  const watch = startWatch(settings);
  const seen = relabelled.map((one) => changed(one, 'modified', start + 1_000, '7'));
  hear(watch, [...opening(shop, start), ...seen]);
  const early = await watch.read([{ file: 'audit.log', firstLine: 1, chunks: [Buffer.from(lines)] }], start + 2_000);
  return [...early, ...watch.tick(start + 30_000)];
}

async function authorIn(lines: string): Promise<Author | undefined> {
  return (await told(lines)).find(({ kind }) => kind === 'policy-changed')?.author;
}

test('who relabelled a pod is named with client and place, on the isolation that it lost too', async () => {
  const items = await told(event({ user: 'bob' }));
  expect(items.map(({ kind }) => kind)).toEqual(['policy-changed', 'lost-isolation']);
  for (const { author } of items)
    expect(author).toMatchObject({
      by: 'audit-log',
      user: 'bob',
      address: '10.9.9.9',
      client: 'kubectl/v1.34.4 (linux/amd64)',
      verb: 'patch',
      time: start + 900,
      record: 'audit.log:1',
    });
  expect(items[0]?.author).not.toHaveProperty('byTime');
});

test.each<readonly [string, Partial<Asked>]>([
  ['a status', { subresource: 'status', sent: { status: { phase: 'Running' } } }],
  ['a status that was not recorded', { subresource: 'status', level: 'Metadata' }],
  ['finalizers', { sent: { metadata: { finalizers: null } } }],
  ['an annotation, by a patch in steps', { sent: [{ op: 'add', path: '/metadata/annotations/a', value: 'b' }] }],
  ['an eviction', { verb: 'create', subresource: 'eviction', sent: {} }],
  ['another pod', { name: 'web' }],
  ['another version', { version: '6' }],
])('no author of labels: who wrote %s', async (_, more) => {
  expect(await authorIn(event({ user: 'mallory', ...more }))).toMatchObject({ by: 'nobody' });
});

test.each<readonly [string, Partial<Asked>]>([
  ['all of the pod', { verb: 'update', sent: {} }],
  ['the labels, by a patch in steps', { sent: [{ op: 'replace', path: '/metadata/labels/app', value: 'other' }] }],
  ['the labels with the status', { subresource: 'status' }],
  ['what is applied, without labels that were there', { sent: { apiVersion: 'v1', kind: 'Pod', metadata: {} } }],
])('an author of labels: who wrote %s', async (_, more) => {
  expect(await authorIn(event({ user: 'bob', ...more }))).toMatchObject({ user: 'bob' });
});

test.each(['Metadata', 'Request'] as const)('a log of the level %s names whom the time tells', async (level) => {
  expect(await authorIn(event({ user: 'bob', level }))).toMatchObject({ user: 'bob', byTime: true });
});

test('what follows a relabelling within one look takes it from nobody', async () => {
  const watch = startWatch(settings);
  const status = {
    ...moved(),
    value: { ...moved().value, status: { phase: 'Running', podIPs: [{ ip: '10.1.0.9' }] } },
  };
  const seen = [moved(), status].map((one, index) => changed(one, 'modified', start + 1_000 + index, `${7 + index}`));
  hear(watch, [...opening(shop, start), changed(pods[2]!, 'modified', start + 500, '6'), ...seen]);
  const chunks = [Buffer.from(event({ user: 'bob' }))];
  await watch.read([{ file: 'audit.log', firstLine: 1, chunks }], start + 2_000);
  expect(watch.tick(start + 2_000)[0]).toMatchObject({ version: '7', at: start + 1_000, author: { user: 'bob' } });
});

test('of several pods at once it is said whose author is told', async () => {
  const [item] = await told(event({ user: 'bob' }), [moved(), moved('api')]);
  expect(item).toMatchObject({
    title: 'Pod shop/db was modified and 1 more object',
    details: ['The author is that of Pod shop/db; those of the others are not looked for.'],
    author: { user: 'bob' },
  });
});

test('a run that was away finds who relabelled a pod by the labels that are there', async () => {
  const first = startWatch(settings);
  hear(first, opening(shop, start));
  const next = startWatch(settings, first.saved(start + 500));
  hear(next, opening([namespace, pods[0]!, pods[1]!, moved(), policy('db', 'db', 'web')], start + 60_000));
  const lines = [
    event({ user: 'before', labels: { app: 'db' }, version: '6', after: 700 }),
    event({ user: 'bob' }),
    event({ user: 'later', version: '9', after: 5_000 }),
  ];
  await next.read([{ file: 'audit.log', firstLine: 1, chunks: [Buffer.from(lines.join(''))] }], start + 61_000);
  expect(next.tick(start + 90_000)[0]).toMatchObject({ author: { user: 'bob' } });
});

test('writes of pods take no room from those of policies, and are bounded', async () => {
  const watch = startWatch({ ...settings, limits: { writes: 20 } });
  hear(watch, opening(shop, start));
  const policyText = event({ user: 'alice' })
    .replace('"resource":"pods"', '"resource":"networkpolicies","apiGroup":"networking.k8s.io"')
    .replace('"apiVersion":"v1","kind":"Pod"', '"apiVersion":"networking.k8s.io/v1","kind":"NetworkPolicy"');
  const told = { ...(JSON.parse(policyText) as object), requestObject: { spec: { ingress: [] } } };
  const policyEvent = `${JSON.stringify(told)}\n`;
  const lines = [policyEvent, ...Array.from({ length: 200 }, (_, n) => event({ user: 'x', name: `p-${n}` }))].join('');
  await watch.read([{ file: 'audit.log', firstLine: 1, chunks: [Buffer.from(lines)] }], start + 500);
  const { writes } = watch.saved(start + 600);
  expect(writes.map(({ ref: { kind } }) => kind).sort()).toEqual(['NetworkPolicy', ...Array<string>(20).fill('Pod')]);
  hear(watch, [changed(policy('db', 'db', 'api'), 'modified', start + 1_000, '7')]);
  expect(watch.tick(start + 2_000)[0]).toMatchObject({ author: { user: 'alice' } });
});

test('who relabelled a namespace is named', async () => {
  const watch = startWatch(settings);
  const open = policy('db', 'db');
  const from = { namespaceSelector: { matchLabels: { team: 'web' } } };
  const spec = { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [from] }] };
  hear(watch, opening([namespace, ...pods, object(kinds.policies, 'all', { spec }), open], start));
  const other = object(kinds.namespaces, 'shop', {}, { labels: { team: 'web' }, namespace: '' });
  hear(watch, [changed(other, 'modified', start + 1_000, '7')]);
  const line = event({ user: 'bob', labels: { team: 'web' }, name: 'shop' })
    .replace('"resource":"pods"', '"resource":"namespaces"')
    .replace('"kind":"Pod"', '"kind":"Namespace"');
  await watch.read([{ file: 'audit.log', firstLine: 1, chunks: [Buffer.from(line)] }], start + 2_000);
  expect(watch.tick(start + 2_000)[0]).toMatchObject({ object: { kind: 'Namespace' }, author: { user: 'bob' } });
});
