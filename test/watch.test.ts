// What is told of a watched cluster, without a cluster: a feed and logs that tests write.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { settingsFor } from '../src/commands/watch.ts';
import type { ClusterEvent } from '../src/model/follow.ts';
import type { JsonObject, Manifest } from '../src/model/object.ts';
import type { SavedWatch, WatchItem } from '../src/model/watch.ts';
import { watchJson, watchMetrics, watchText } from '../src/reporters/index.ts';
import schema from '../src/schemas/watch.schema.json' with { type: 'json' };
import { startWatch, type Watch } from '../src/watch.ts';
import { liveManifest } from '../src/worlds/live.ts';
import { randomFrom, type Random } from './random.ts';

const start = Date.UTC(2026, 10, 23, 14, 0);
const settings = settingsFor({}, ['a.log'], { folder: '.', now: () => start });

function object(kind: string, name: string, more: JsonObject, labels: JsonObject = {}, namespace = 'shop'): Manifest {
  const apiVersion = kind === 'NetworkPolicy' ? 'networking.k8s.io/v1' : 'v1';
  const group = kind === 'NetworkPolicy' ? 'networking.k8s.io' : '';
  const metadata = { name, labels, ...(namespace === '' ? {} : { namespace }) };
  return liveManifest({ apiVersion, kind, metadata, ...more }, { group, kind, namespace, name });
}
const pod = (name: string, app: string, address: string): Manifest =>
  object(
    'Pod',
    name,
    {
      spec: { containers: [{ name: 'main' }] },
      status: { phase: 'Running', podIP: address, podIPs: [{ ip: address }] },
    },
    { app },
  );
const policy = (name: string, subject: string, ...from: readonly string[]): Manifest =>
  object('NetworkPolicy', name, {
    spec: {
      podSelector: { matchLabels: { app: subject } },
      policyTypes: ['Ingress'],
      ingress: from.length === 0 ? [] : [{ from: from.map((app) => ({ podSelector: { matchLabels: { app } } })) }],
    },
  });
const pods = ['web', 'api', 'db'].map((app, index) => pod(app, app, `10.1.0.${index + 1}`));
const namespace = object('Namespace', 'shop', {}, { 'kubernetes.io/metadata.name': 'shop' }, '');

function lists(at: number, objects: readonly Manifest[]): readonly ClusterEvent[] {
  const kinds = [
    { group: '', kind: 'Namespace' },
    { group: '', kind: 'Pod' },
    { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  ];
  return [
    ...kinds.map((of): ClusterEvent => ({
      kind: 'listed',
      of,
      manifests: objects.filter(({ ref }) => ref.kind === of.kind),
      at,
      version: '1',
    })),
    { kind: 'ready', cluster: { uid: 'test', name: 'test', readAt: at }, at },
  ];
}
const changed = (
  manifest: Manifest,
  change: 'added' | 'modified' | 'deleted',
  at: number,
  version: string,
): ClusterEvent => ({
  kind: 'changed',
  change,
  manifest,
  at,
  version,
});

/** A record of the generic format. */
const record = (source: string, destination: string, verdict: 'allowed' | 'denied', time: number): string =>
  `${JSON.stringify({
    time: new Date(time).toISOString(),
    src: { namespace: 'shop', pod: source },
    dst: { namespace: 'shop', pod: destination },
    protocol: 'TCP',
    port: 5432,
    verdict,
  })}\n`;

function audit(name: string, user: string, version: string, time: number, verb = 'update'): string {
  return `${JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'RequestResponse',
    auditID: `${name}-${version}`,
    stage: 'ResponseComplete',
    requestURI: `/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/${name}`,
    verb,
    user: { username: user },
    sourceIPs: ['10.9.9.9'],
    userAgent: 'kubectl/v1',
    objectRef: {
      resource: 'networkpolicies',
      namespace: 'shop',
      name,
      apiGroup: 'networking.k8s.io',
      apiVersion: 'v1',
    },
    responseStatus: { code: 200 },
    requestReceivedTimestamp: new Date(time).toISOString(),
    stageTimestamp: new Date(time).toISOString(),
    responseObject: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name, namespace: 'shop', resourceVersion: version },
      spec: {},
    },
  })}\n`;
}

function hear(watch: Watch, events: readonly ClusterEvent[]): readonly WatchItem[] {
  return events.flatMap((event) => watch.hear(event));
}
const read = (watch: Watch, file: string, text: string, now: number, firstLine = 1): Promise<readonly WatchItem[]> =>
  watch.read([{ file, firstLine, chunks: [Buffer.from(text)] }], now);

test('a change has its author, whether the audit event comes before or after it', async () => {
  for (const first of ['cluster', 'log']) {
    const watch = startWatch(settings);
    hear(watch, lists(start, [namespace, ...pods, policy('db', 'db', 'web')]));
    const event = changed(policy('db', 'db', 'web', 'api'), 'modified', start + 1_000, '7');
    const log = audit('db', 'bob', '7', start + 900);
    if (first === 'log') await read(watch, 'audit.log', log, start + 950);
    expect(watch.hear(event)).toEqual([]);
    if (first === 'cluster') {
      expect(watch.tick(start + 1_500)).toEqual([]);
      await read(watch, 'audit.log', log, start + 2_000);
    }
    const [item, ...more] = watch.tick(start + 2_000);
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      kind: 'policy-changed',
      author: { by: 'audit-log', user: 'bob', address: '10.9.9.9', record: 'audit.log:1' },
    });
    expect(item?.effect?.map(({ kind }) => kind)).toEqual(['new-access']);
  }
});

test('an event of another version is of another change', async () => {
  const watch = startWatch(settings);
  hear(watch, lists(start, [namespace, ...pods, policy('db', 'db', 'web')]));
  hear(watch, [
    changed(policy('db', 'db', 'api'), 'modified', start + 1_000, '7'),
    changed(policy('db', 'db'), 'modified', start + 1_100, '8'),
  ]);
  await read(
    watch,
    'audit.log',
    audit('db', 'alice', '8', start + 1_050) + audit('db', 'bob', '7', start + 950),
    start + 1_500,
  );
  expect(
    watch.tick(start + 1_500).map(({ version, author }) => [version, author?.by === 'audit-log' && author.user]),
  ).toEqual([
    ['7', 'bob'],
    ['8', 'alice'],
  ]);
});

test('without an event the change is told after the wait, and says so', () => {
  const watch = startWatch(settings);
  hear(watch, [
    ...lists(start, [namespace, ...pods, policy('db', 'db')]),
    changed(policy('db', 'db'), 'deleted', start + 1_000, '7'),
  ]);
  expect(watch.tick(start + 10_000)).toEqual([]);
  const items = watch.tick(start + 11_000);
  expect(items.map(({ kind }) => kind)).toEqual(['policy-changed', 'lost-isolation']);
  expect(items[0]?.author).toMatchObject({ by: 'nobody', why: expect.stringContaining('no audit event seen') });
  hear(watch, [changed(policy('other', 'db'), 'added', start + 60_000, '9')]);
  expect(watch.tick(start + 80_000).map(({ kind }) => kind)).toEqual(['policy-changed']);
  expect(watch.saved(start + 80_000).lost).toEqual([]);
});

test('a relabelled pod loses its isolation; pods that come and go alike tell nothing', () => {
  const watch = startWatch(settings);
  hear(watch, lists(start, [namespace, ...pods, policy('db', 'db')]));
  hear(watch, [
    changed(pod('db-2', 'db', '10.1.0.9'), 'added', start + 1, '5'),
    changed(pod('db-2', 'db', '10.1.0.9'), 'deleted', start + 2, '6'),
  ]);
  expect(watch.tick(start + 30_000)).toEqual([]);
  hear(watch, [changed(pod('db', 'web', '10.1.0.3'), 'modified', start + 40_000, '7')]);
  watch.tick(start + 40_000);
  const items = watch.tick(start + 60_000);
  expect(items.map(({ kind }) => kind)).toContain('lost-isolation');
});

test('a record that the policies contradict is told once, counted, and told again after an hour', async () => {
  const watch = startWatch(settings);
  hear(watch, lists(start, [namespace, ...pods, policy('db', 'db', 'web')]));
  const at = (time: number) => read(watch, 'flows.jsonl', record('api', 'db', 'allowed', time), time, 41);
  const first = await at(start + 60_000);
  expect(first).toMatchObject([
    { kind: 'contradiction', connection: { recorded: 'allowed', model: 'denied', records: ['flows.jsonl:41'] } },
  ]);
  expect(await at(start + 120_000)).toEqual([]);
  expect(await at(start + 60_000 + 3_600_000)).toMatchObject([{ again: { count: 3, since: start + 60_000 } }]);
  expect(await read(watch, 'flows.jsonl', record('web', 'db', 'allowed', start + 70_000), start + 70_000)).toEqual([]);
});

test('records from before a change, or from within the tolerance of clocks after it, contradict nothing', async () => {
  const watch = startWatch(settings);
  hear(watch, [
    ...lists(start, [namespace, ...pods, policy('db', 'db', 'web', 'api')]),
    changed(policy('db', 'db', 'web'), 'modified', start + 60_000, '7'),
  ]);
  for (const [after, count] of [
    [-10_000, 0],
    [1_000, 0],
    [4_900, 0],
    [5_100, 1],
  ] as const)
    expect(
      (await read(watch, 'flows.jsonl', record('api', 'db', 'allowed', start + 60_000 + after), start + 70_000)).length,
    ).toBe(count);
});

test('what is not seen is told once, and when it heals', async () => {
  const watch = startWatch(settings);
  hear(watch, lists(start, [namespace, ...pods]));
  const of = { group: 'networking.k8s.io', kind: 'NetworkPolicy' };
  const blind: ClusterEvent = { kind: 'blind', of, why: 'the server is away', at: start + 1 };
  expect(hear(watch, [blind, blind]).map(({ kind }) => kind)).toEqual(['blind']);
  expect(
    hear(watch, [{ kind: 'listed', of, manifests: [], at: start + 2, version: '3' }]).map(({ kind }) => kind),
  ).toEqual(['healed']);
  expect((await read(watch, 'a.log', 'nonsense\n', start)).map(({ kind }) => kind)).toEqual(['blind']);
  expect(watch.counts().blind).toBe(1);
});

test.each([
  ['NetworkPolicy', { group: 'networking.k8s.io', kind: 'NetworkPolicy' }, 0],
  ['Pod', { group: '', kind: 'Pod' }, 0],
  ['Namespace', { group: '', kind: 'Namespace' }, 0],
  ['Service', { group: '', kind: 'Service' }, 1],
] as const)('while %s objects are not seen, records contradict nothing that hangs on them', async (kind, of, count) => {
  const watch = startWatch(settings);
  hear(watch, lists(start, [namespace, ...pods, policy('db', 'db', 'web')]));
  const [item] = hear(watch, [{ kind: 'blind', of, why: 'forbidden', at: start + 1 }]);
  expect(item?.title).toBe(`changes of ${kind} objects are not seen`);
  expect(item?.details[1]).toBe(
    `What happens there meanwhile is not told${count === 0 ? ', nor what contradicts the policies' : ''}.`,
  );
  const told = await read(watch, 'flows.jsonl', record('api', 'db', 'allowed', start + 60_000), start + 61_000);
  expect(told.map((one) => one.kind)).toEqual(Array(count).fill('contradiction'));
});

test('a cluster that gives no policies cannot be watched', () => {
  const watch = startWatch(settings);
  const of = { group: 'networking.k8s.io', kind: 'NetworkPolicy' };
  expect(() =>
    hear(watch, [
      { kind: 'blind', of, why: 'forbidden', at: start },
      ...lists(start, [namespace]).filter((event) => event.kind === 'ready'),
    ]),
  ).toThrow(/did not give what every verdict rests on/);
});

test('a header counts for later lines, which keep their numbers', async () => {
  const watch = startWatch(settings);
  hear(watch, lists(start, [namespace, ...pods, policy('db', 'db', 'web')]));
  const head = 'time,src_namespace,src_pod,dst_namespace,dst_pod,protocol,port,verdict';
  const row = `${new Date(start + 60_000).toISOString()},shop,api,shop,db,TCP,5432,allowed\n`;
  const items = await watch.read([{ file: 'f.csv', firstLine: 90, head, chunks: [Buffer.from(row)] }], start + 61_000);
  expect(items[0]?.connection?.records).toEqual(['f.csv:90']);
  const later = row.replaceAll('api', 'web') + row;
  await watch.read([{ file: 'f.csv', firstLine: 91, head, chunks: [Buffer.from(later)] }], start + 62_000);
  expect(watch.counts().lines).toBe(3);
});

test('items as text and as JSON, which follows its schema', async () => {
  const watch = startWatch(settings);
  hear(watch, [
    ...lists(start, [namespace, ...pods, policy('db', 'db')]),
    changed(policy('db', 'db'), 'deleted', start + 1_000, '7'),
  ]);
  const items = [
    ...watch.tick(start + 20_000),
    ...(await read(watch, 'f.jsonl', record('web', 'db', 'denied', start + 60_000), start + 60_000)),
  ];
  const validate = new Ajv2020({ strict: false }).compile(schema);
  for (const item of items) {
    expect([validate(JSON.parse(watchJson(item))), validate.errors]).toEqual([true, null]);
    expect(watchJson(item).trimEnd()).not.toContain('\n');
  }
  const hostile = { ...(items[0] as WatchItem), title: '\u001b[31m::error::x', details: ['\u202e::warning::\nnext'] };
  expect(watchText(hostile, undefined, { colour: false, width: 80 })).not.toMatch(/\p{Cf}|^\s*::/mu);
  const metrics = watchMetrics(watch.counts(), { started: 1, resident: 2, heap: 3 }, '0.1.0');
  expect(metrics).toContain('netpol_gate_items_total{kind="lost-isolation"} 1\n');
  expect(metrics).not.toContain('shop');
});

test('an event that stands in two files, or is read again, names one author once', async () => {
  const watch = startWatch(settings);
  hear(watch, lists(start, [namespace, ...pods, policy('db', 'db', 'web')]));
  const metadata = (line: string): string =>
    line.replace('"RequestResponse"', '"Metadata"').replace(/,"responseObject".*/, '}');
  const event = metadata(audit('db', 'bob', '7', start + 900));
  expect(event).toContain('"Metadata"');
  hear(watch, [changed(policy('db', 'db', 'api'), 'modified', start + 1_000, '7')]);
  await read(watch, 'audit.log', event, start + 1_500);
  expect(watch.tick(start + 1_500)).toMatchObject([{ author: { user: 'bob', record: 'audit.log:1' } }]);
  await read(watch, 'copy.log', event, start + 2_000);
  await read(watch, 'audit.log', event, start + 2_100, 2);
  expect(watch.counts().writes).toBe(1);
  // Nobody knows who made the next change, and the copies are no answer.
  hear(watch, [changed(policy('db', 'db', 'web'), 'modified', start + 3_000, '8')]);
  expect(watch.tick(start + 20_000)).toMatchObject([{ version: '8', author: { by: 'nobody' } }]);
});

test('what could not be told of one log is no copy when the others are read again', async () => {
  const watch = startWatch(settings);
  hear(watch, lists(start, [namespace, ...pods, policy('db', 'db', 'web')]));
  await watch.read(
    [
      { file: 'audit.log', firstLine: 1, chunks: [Buffer.from(audit('db', 'bob', '7', start + 900))] },
      { file: 'digest', firstLine: 1, chunks: [Buffer.from('{"schema":"netpol-gate/digest/1","broken":true}\n')] },
    ],
    start + 1_000,
  );
  expect(watch.counts().writes).toBe(1);
});

type Happening = (
  watch: Watch,
  world: Map<string, Manifest>,
  now: number,
) => Promise<readonly WatchItem[]> | readonly WatchItem[];

/** Something that happens, the same for each watch that it is told to. */
function happening(random: Random, step: number): Happening {
  const what = random.below(7);
  const [app, other] = [random.pick(['web', 'api', 'db']), random.pick(['web', 'api', 'db'])];
  const name = random.pick(['a', 'b', 'c']);
  const verdict = random.pick(['allowed', 'denied'] as const);
  if (what < 3)
    return (watch, world, now) => {
      const key = `NetworkPolicy ${name}`;
      const before = world.get(key);
      const gone = before !== undefined && step % 3 === 0;
      const next = policy(name, app, ...(step % 2 === 0 ? [other] : []));
      if (gone) world.delete(key);
      else world.set(key, next);
      return watch.hear(
        changed(
          gone ? before : next,
          gone ? 'deleted' : before === undefined ? 'added' : 'modified',
          now,
          String(100 + step),
        ),
      );
    };
  if (what < 4)
    return (watch, _, now) =>
      read(watch, 'audit.log', audit(name, 'bob', String(100 + step - 1), now - 500), now, step + 1);
  if (what < 6) return (watch, _, now) => read(watch, 'flows.jsonl', record(app, other, verdict, now), now, step + 1);
  return (watch, _, now) => watch.tick(now);
}

test.each(Array.from({ length: 6 }, (_, seed) => seed))(
  'a watch that was interrupted anywhere tells the same (%i)',
  async (seed) => {
    const random = randomFrom(seed);
    const happenings = Array.from({ length: 40 }, (_, step) => happening(random, step));
    const run = async (interruptions: ReadonlySet<number>): Promise<readonly string[]> => {
      const world = new Map([namespace, ...pods].map((each) => [`${each.ref.kind} ${each.ref.name}`, each]));
      const told: string[] = [];
      let watch = startWatch(settings);
      hear(watch, lists(start, [...world.values()]));
      for (const [step, happens] of happenings.entries()) {
        const now = start + 20_000 * (step + 1);
        if (interruptions.has(step)) {
          const saved = JSON.parse(JSON.stringify(watch.saved(now))) as SavedWatch;
          watch = startWatch(settings, saved);
          told.push(...hear(watch, lists(now, [...world.values()])).map(({ key }) => key));
        }
        told.push(...(await happens(watch, world, now)).map(({ key }) => key));
        told.push(...watch.tick(now + 15_000).map(({ key }) => key));
      }
      told.push(...watch.tick(start + 10_000_000, 'end').map(({ key }) => key));
      return told.sort();
    };
    const whole = await run(new Set());
    expect(whole.length).toBeGreaterThan(5);
    expect(
      await run(
        new Set(
          random.some(
            happenings.map((_, step) => step),
            1,
            4,
          ),
        ),
      ),
    ).toEqual(whole);
  },
);
