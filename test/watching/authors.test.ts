// Who is named for a change, and who must not be.
import type { ObjectWrite } from '../../src/model/flow.ts';
import type { ObjectRef } from '../../src/model/object.ts';
import type { SavedWatch, Waiting, WatchItem } from '../../src/model/watch.ts';
import { liveManifest } from '../../src/worlds/live.ts';
import { startWatch } from '../../src/watch.ts';
import { authorsOf } from '../../src/watching/authors.ts';
import { changed, hear, namespace, opening, pods, policy, settings, start } from './fake.ts';
import { processorTime } from '../time-taken.ts';

const shop = [namespace, ...pods, policy('db', 'db', 'web')];

/** An audit event of an update of shop/db; `version` is that of the body sent, or of the answer. */
function event(user: string, version: string, time: number, level: 'Request' | 'RequestResponse'): string {
  const body = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', spec: { podSelector: {} } };
  const whole = { ...body, metadata: { name: 'db', namespace: 'shop', resourceVersion: version } };
  return `${JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level,
    auditID: `${user}${version}`,
    stage: 'ResponseComplete',
    requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/db',
    verb: 'update',
    user: { username: user },
    sourceIPs: ['10.9.9.9'],
    userAgent: 'kubectl/v1',
    objectRef: { resource: 'networkpolicies', namespace: 'shop', name: 'db', apiGroup: 'networking.k8s.io' },
    responseStatus: { code: 200 },
    requestReceivedTimestamp: new Date(time).toISOString(),
    stageTimestamp: new Date(time).toISOString(),
    ...(level === 'Request' ? { requestObject: whole } : { responseObject: whole }),
  })}\n`;
}

/** Version and author of each change, with changes seen 1 s and 2 s after the start. */
async function named(changes: readonly (readonly [version: string, after: number])[], line: string): Promise<unknown> {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  const [first, ...rest] = changes.map(([version, after], index) =>
    changed(policy('db', 'db', ...['web', 'api', 'db'].slice(index)), 'modified', start + after, version),
  );
  if (first !== undefined) hear(watch, [first]);
  await watch.read([{ file: 'audit.log', firstLine: 1, chunks: [Buffer.from(line)] }], start + 1_500);
  const early = watch.tick(start + 1_500);
  hear(watch, rest);
  return [...early, ...watch.tick(start + 4_000), ...watch.tick(start + 60_000)].map(({ version, author }) =>
    author?.by === 'audit-log' ? [version, author.user, author.byTime ?? false] : [version, 'nobody'],
  );
}

test('a request names the version before it, and is matched by the time', async () => {
  expect(await named([['7', 1_000]], event('bob', '6', start + 900, 'Request'))).toEqual([['7', 'bob', true]]);
  expect(await named([['7', 1_000]], event('bob', '7', start + 900, 'RequestResponse'))).toEqual([['7', 'bob', false]]);
});

test('whoever only read back a change that no log holds a write of has not made it', async () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  hear(watch, [changed(policy('db', 'db', 'api'), 'modified', start + 1_000, '7')]);
  const { value } = policy('db', 'db', 'api');
  const answer = { ...value, metadata: { name: 'db', namespace: 'shop', resourceVersion: '7' } };
  const line = (user: string, verb: string, requestObject: object): string => {
    const told = JSON.parse(event(user, '7', start + 1_100, 'RequestResponse')) as object;
    return `${JSON.stringify({ ...told, verb, requestObject, responseObject: answer })}\n`;
  };
  const lines = [
    line('carol', 'patch', { metadata: { annotations: { a: 'b' } } }),
    line('dave', 'patch', { spec: { policyTypes: ['Ingress'] } }),
    line('erin', 'update', answer),
  ];
  await watch.read([{ file: 'audit.log', firstLine: 1, chunks: [Buffer.from(lines.join(''))] }], start + 1_500);
  expect(watch.tick(start + 1_500)).toEqual([]);
  const next = startWatch(settings, again(watch.saved(start + 1_600)));
  hear(next, opening([namespace, ...pods, policy('db', 'db', 'api')], start + 2_000));
  expect(next.tick(start + 60_000).map(({ author }) => author?.by)).toEqual(['nobody']);
});

test('the author of a second change is not that of the first', async () => {
  const line = event('bob', '7', start + 1_900, 'Request');
  const both = [
    ['7', 1_000],
    ['8', 2_000],
  ] as const;
  expect(new Set((await named(both, line)) as unknown[])).toEqual(
    new Set([
      ['7', 'nobody'],
      ['8', 'bob', true],
    ]),
  );
});

test.each([0, 500, 1_500, 4_000])('clocks that differ by %d ms lose no author whose version is known', async (skew) => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  hear(watch, [changed(policy('db', 'db', 'api'), 'modified', start + 1_000, '7')]);
  await read(watch, event('mallory', '7', start + 980 + skew, 'RequestResponse'), start + 2_000);
  const [item] = watch.tick(start + 30_000);
  expect(item?.author).toMatchObject({ user: 'mallory' });
  // It may as well have had nothing to change.
  expect(item?.author).toEqual(
    skew > 1_000 ? expect.objectContaining({ unsure: 'late' }) : expect.not.objectContaining({ unsure: 'late' }),
  );
});

test.each([true, false])(
  'of two logs that show one version the first is named, in doubt (several logs: %s)',
  async (severalLogs) => {
    const watch = startWatch({ ...settings, severalLogs });
    hear(watch, opening(shop, start));
    hear(watch, [changed(policy('db', 'db', 'api'), 'modified', start + 1_000, '7')]);
    const from = (file: string, user: string, after: number, now: number): Promise<unknown> => {
      const line = Buffer.from(event(user, '7', start + after, 'RequestResponse'));
      return watch.read([{ file, firstLine: 1, chunks: [line] }], start + now);
    };
    await from('b.log', 'eve', 1_300, 2_000);
    const early = watch.tick(start + 2_100);
    await from('a.log', 'mallory', 1_000, 2_500);
    const [item] = [...early, ...watch.tick(start + 30_000)];
    expect(item?.author).toMatchObject(severalLogs ? { user: 'mallory', unsure: 'same-version' } : { user: 'eve' });
  },
);

test('an event that shows the version is held no longer than a moment', async () => {
  const watch = startWatch({ ...settings, severalLogs: true });
  hear(watch, opening(shop, start));
  hear(watch, [changed(policy('db', 'db', 'api'), 'modified', start + 1_000, '7')]);
  await read(watch, event('bob', '7', start + 980, 'RequestResponse'), start + 2_000);
  expect(watch.tick(start + 3_900)).toEqual([]);
  expect(watch.tick(start + 4_000)[0]?.author).toMatchObject({ user: 'bob' });
});

test('the time for a change does not grow with the writes of other objects', () => {
  const ref = (name: string): ObjectRef => ({
    group: 'networking.k8s.io',
    kind: 'NetworkPolicy',
    namespace: 'a',
    name,
  });
  const authors = authorsOf({ limit: 50_000, clocks: 1, severalLogs: false });
  authors.hear(
    Array.from({ length: 50_000 }, (_, time): ObjectWrite => {
      const origin = { kind: 'log', file: 'f', line: time } as const;
      return { time, verb: 'update', ref: ref(`p${time}`), effect: 'changed', user: 'u', client: 'c', origin };
    }),
    0,
  );
  const time = processorTime(2_000, () => {
    for (let index = 0; index < 1_000; index++) {
      const item = { kind: 'policy-changed', key: '', severity: 'notice', at: 0, title: '', details: [] } as const;
      const one: Waiting = {
        item: { ...item, object: ref(`x${index}`), change: 'modified' },
        with: [],
        from: 0,
        until: 1,
      };
      expect(authors.of(one, [one], 1, true)).toBeUndefined();
    }
  });
  expect(time).toBeLessThan(2_000);
});

type Level = 'Metadata' | 'Request' | 'RequestResponse';

/** An audit event of shop/db as each level shows it; `sent` is the whole object, without a version. */
function recorded(user: string, time: number, level: Level, sent = guard, verb = 'update', version = '7'): string {
  return lasting(user, [time, time], level, sent, verb, version);
}

/** The same of a request that came in at the first time and was answered at the second. */
function lasting(
  user: string,
  [received, time]: readonly [received: number, answered: number],
  level: Level,
  sent = guard,
  verb = 'update',
  version = '7',
): string {
  const answer = { ...sent.value, metadata: { name: 'db', namespace: 'shop', labels: {}, resourceVersion: version } };
  return `${JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level,
    auditID: `${user}${time}`,
    stage: 'ResponseComplete',
    requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/db',
    verb,
    user: { username: user },
    sourceIPs: ['10.9.9.9'],
    userAgent: 'kubectl/v1',
    objectRef: { resource: 'networkpolicies', namespace: 'shop', name: 'db', apiGroup: 'networking.k8s.io' },
    responseStatus: { code: 200, ...(verb === 'delete' && { status: 'Success' }) },
    requestReceivedTimestamp: new Date(received).toISOString(),
    stageTimestamp: new Date(time).toISOString(),
    ...(level !== 'Metadata' && verb !== 'delete' && { requestObject: sent.value }),
    ...(level === 'RequestResponse' && { responseObject: answer }),
  })}\n`;
}
const guard = policy('db', 'db', 'web', 'api');
const read = (watch: ReturnType<typeof startWatch>, text: string, now: number): Promise<unknown> =>
  watch.read([{ file: 'audit.log', firstLine: 1, chunks: [Buffer.from(text)] }], now);
const again = (saved: SavedWatch): SavedWatch => JSON.parse(JSON.stringify(saved)) as SavedWatch;
const authorsIn = (items: readonly WatchItem[]): readonly unknown[] =>
  items.map(({ author, change }) => [change, author?.by === 'audit-log' ? author.user : 'nobody']);

describe.each<Level>(['Metadata', 'Request', 'RequestResponse'])('at the level %s', (level) => {
  test.each([
    ['update', 'modified'],
    ['delete', 'deleted'],
  ] as const)('%s: the one who wrote is named', async (verb, change) => {
    const watch = startWatch(settings);
    hear(watch, opening(shop, start));
    await read(watch, recorded('bob', start + 950, level, guard, verb), start + 1_000);
    hear(watch, [changed(guard, change, start + 1_000, '7')]);
    expect(watch.tick(start + 2_000)).toMatchObject(
      [{ author: { user: 'bob' } }, {}].slice(0, change === 'deleted' ? 2 : 1),
    );
  });

  test('a write that the run before read, of a change that this one sees', async () => {
    const first = startWatch(settings);
    hear(first, opening(shop, start));
    await read(first, recorded('bob', start + 500, level), start + 1_000);
    const saved = again(first.saved(start + 1_000));
    expect(saved.writes).toHaveLength(1);
    const next = startWatch(settings, saved);
    const now = [namespace, ...pods, guard];
    const items = [...hear(next, opening(now, start + 60_000)), ...next.tick(start + 60_000)];
    expect(authorsIn(items)).toEqual([['modified', 'bob']]);
    expect(next.saved(start + 60_000).writes).toEqual([]);
  });

  test('a write that the next run reads, of a change that was told without an author', async () => {
    const first = startWatch(settings);
    hear(first, [...opening(shop, start), changed(guard, 'modified', start + 1_000, '7')]);
    expect(authorsIn(first.tick(start + 60_000))).toEqual([['modified', 'nobody']]);
    const next = startWatch(settings, again(first.saved(start + 60_000)));
    const now = [namespace, ...pods, guard];
    hear(next, opening(now, start + 120_000));
    await read(next, recorded('bob', start + 990, level), start + 120_000);
    expect(next.tick(start + 121_000)).toMatchObject([
      { title: 'NetworkPolicy shop/db was modified: now it is known by whom', author: { user: 'bob' } },
    ]);
    expect(next.tick(start + 122_000)).toEqual([]);
    expect(next.saved(start + 122_000).unnamed).toEqual([]);
  });
});

const wider = policy('db', 'db', 'web', 'api', 'db');

describe.each<Level>(['Metadata', 'RequestResponse'])(
  'an event that is closed after the change was seen (%s)',
  (level) => {
    test.each([3, 5_000])('by %d ms: its author is named at once, and in no doubt', async (late) => {
      const watch = startWatch(settings);
      hear(watch, opening(shop, start));
      hear(watch, [changed(guard, 'modified', start + 1_000, '7')]);
      await read(watch, lasting('bob', [start + 990, start + 1_000 + late], level), start + 1_100 + late);
      const [item] = watch.tick(start + 1_200 + late);
      expect(item?.author).toMatchObject({ user: 'bob' });
      expect(item?.author).not.toHaveProperty('unsure');
    });

    test.each(['modified', 'deleted'] as const)('one after the other: each is named for its own (%s)', async (last) => {
      const watch = startWatch(settings);
      hear(watch, opening(shop, start));
      hear(watch, [changed(guard, 'modified', start + 1_000, '7'), changed(wider, last, start + 1_500, '8')]);
      const second = [start + 1_490, start + 1_503] as const;
      const lines = [
        lasting('alice', [start + 990, start + 1_003], level),
        lasting('bob', second, level, guard, last === 'deleted' ? 'delete' : 'update', '8'),
      ];
      await read(watch, lines.join(''), start + 2_000);
      const named = watch.tick(start + 2_100).filter(({ kind }) => kind === 'policy-changed');
      expect(authorsIn(named)).toEqual([
        ['modified', 'alice'],
        [last, 'bob'],
      ]);
    });
  },
);

test('of a request during which several changes are seen nobody can tell at once which is its own', async () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  hear(watch, [changed(guard, 'modified', start + 1_000, '7'), changed(wider, 'modified', start + 1_500, '8')]);
  await read(watch, lasting('alice', [start + 500, start + 1_600], 'Metadata'), start + 2_000);
  expect(watch.tick(start + 2_100)).toEqual([]);
  // What the other one is tells what is left for it.
  await read(watch, lasting('bob', [start + 990, start + 1_001], 'Metadata'), start + 2_200);
  const named = [...watch.tick(start + 2_300), ...watch.tick(start + 2_400)];
  expect(authorsIn(named)).toEqual([
    ['modified', 'bob'],
    ['modified', 'alice'],
  ]);
});

test('an end that another carries out at the same time has the author who asked for it', async () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  hear(watch, [changed(policy('db', 'db', 'web'), 'deleted', start + 1_200, '8')]);
  const received = { requestReceivedTimestamp: new Date(start + 1_100).toISOString() };
  const asked = { ...going('u1', '7', ['foregroundDeletion']), ...received };
  const lines = [
    ending(collector, start + 1_190, 'patch', going('u1', '8', [])),
    ending('alice', start + 1_210, 'delete', asked),
  ];
  await read(watch, lines.join(''), start + 2_000);
  expect(watch.tick(start + 3_000)[0]?.author).toMatchObject({ user: 'alice', finishedBy: collector });
});

test('of two who wrote the one is named whose content is there, and whoever sent the same again is not', async () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  const lines = [
    recorded('alice', start + 700, 'Request', policy('db', 'db')),
    recorded('bob', start + 800, 'Request'),
    recorded('argo', start + 900, 'Request'),
  ];
  await read(watch, lines.join(''), start + 1_000);
  hear(watch, [changed(guard, 'modified', start + 1_000, '7')]);
  const [item] = watch.tick(start + 2_000);
  expect(item?.author).toMatchObject({ user: 'bob' });
  expect(item?.author).not.toHaveProperty('byTime');
});

test('without bodies the time decides, and the item says so', async () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  await read(watch, recorded('bob', start + 950, 'Metadata'), start + 1_000);
  hear(watch, [changed(guard, 'modified', start + 1_000, '7')]);
  expect(watch.tick(start + 2_000)[0]?.author).toMatchObject({ user: 'bob', byTime: true });
});

test('whoever writes the status of an object is not its last writer', () => {
  const entry = (manager: string, seconds: number, more = {}) => ({
    manager,
    operation: 'Update',
    time: new Date(start + seconds * 1_000).toISOString(),
    ...more,
  });
  const managedFields = [
    entry('kubectl-edit', 1),
    entry('helm', 0),
    entry('policy-controller', 50, { subresource: 'status' }),
  ];
  const metadata = { name: 'db', namespace: 'shop', labels: {}, managedFields };
  const written = liveManifest({ ...guard.value, metadata }, guard.ref);
  const watch = startWatch(settings);
  hear(watch, [...opening(shop, start), changed(written, 'modified', start + 60_000, '7')]);
  expect(watch.tick(start + 120_000)[0]?.author).toMatchObject({
    by: 'nobody',
    manager: { name: 'kubectl-edit', time: start + 1_000 },
  });
});

test('what is kept of writes and of changes without authors is bounded', async () => {
  const watch = startWatch({ ...settings, limits: { waiting: 5 } });
  hear(watch, opening(shop, start));
  const lines = Array.from({ length: 1_200 }, (_, index) => recorded(`u${index}`, start + index, 'Metadata'));
  await read(watch, lines.join(''), start + 2_000);
  expect(watch.saved(start + 2_000).writes).toHaveLength(1_000);
  expect(watch.saved(start + 2 * 3_600_000).writes).toEqual([]);
  const others = Array.from({ length: 20 }, (_, index) =>
    changed(policy(`p${index}`, 'db'), 'added', start + 9_000, `${index}`),
  );
  hear(watch, others);
  expect(watch.tick(start + 60_000)).toHaveLength(20);
  expect(watch.saved(start + 60_000).unnamed).toHaveLength(5);
  watch.tick(start + 2 * 3_600_000);
  expect(watch.saved(start + 2 * 3_600_000).unnamed).toEqual([]);
});

/** An event about an object that is going, or of the whole collection of policies of a namespace. */
function ending(
  user: string,
  time: number,
  verb: string,
  more: object,
  resource = 'networkpolicies',
  name = 'db',
): string {
  const space = resource === 'namespaces';
  const url = space ? '/api/v1/namespaces/shop' : '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies';
  return `${JSON.stringify({
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: 'RequestResponse',
    auditID: `${user}${time}`,
    stage: 'ResponseComplete',
    requestURI: space || name === '' ? url : `${url}/${name}`,
    verb,
    user: { username: user },
    sourceIPs: ['10.9.9.9'],
    userAgent: 'kubectl/v1',
    objectRef: {
      resource,
      namespace: 'shop',
      ...(name !== '' && { name }),
      apiGroup: space ? '' : 'networking.k8s.io',
    },
    responseStatus: { code: 200 },
    requestReceivedTimestamp: new Date(time).toISOString(),
    stageTimestamp: new Date(time).toISOString(),
    ...more,
  })}\n`;
}

function going(uid: string, version: string, finalizers: readonly string[], kind = 'NetworkPolicy'): object {
  const metadata = { name: kind === 'Namespace' ? 'shop' : 'db', namespace: 'shop', uid, resourceVersion: version };
  const deletionTimestamp = new Date(start + 1_000).toISOString();
  const spec = kind === 'Namespace' ? { finalizers } : {};
  const held = kind === 'Namespace' ? {} : { finalizers };
  return { responseObject: { kind, metadata: { ...metadata, deletionTimestamp, ...held }, spec } };
}
const collector = 'system:serviceaccount:kube-system:generic-garbage-collector';
const spaces = 'system:serviceaccount:kube-system:namespace-controller';

test.each([
  ['u1', 'alice', collector],
  ['u0', collector, undefined],
])(
  'who asked for a deletion is its author, not who carried it out (asked for %s: %s)',
  async (uid, user, finishedBy) => {
    const watch = startWatch(settings);
    hear(watch, opening(shop, start));
    await read(watch, ending('alice', start + 1_000, 'delete', going(uid, '7', ['foregroundDeletion'])), start + 1_100);
    // A later run knows it too.
    const next = startWatch(settings, again(watch.saved(start + 1_100)));
    hear(next, opening(shop, start + 1_150));
    hear(next, [changed(policy('db', 'db', 'web'), 'deleted', start + 1_200, '8')]);
    await read(next, ending(collector, start + 1_200, 'patch', going('u1', '8', [])), start + 2_000);
    const { author } = next.tick(start + 3_000)[0] ?? {};
    expect(author).toMatchObject({ user, ...(finishedBy !== undefined && { finishedBy }) });
  },
);

test('what a deleted namespace held was deleted by whoever deleted the namespace', async () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  hear(watch, [changed(policy('db', 'db', 'web'), 'deleted', start + 2_000, '9')]);
  const items = [{ metadata: { name: 'db', namespace: 'shop', uid: 'u1' }, spec: {} }];
  const list = { responseObject: { kind: 'NetworkPolicyList', metadata: { resourceVersion: '9' }, items } };
  const lines = [
    ending('mallory', start + 1_000, 'delete', going('n1', '7', ['kubernetes'], 'Namespace'), 'namespaces', 'shop'),
    ending(spaces, start + 2_000, 'deletecollection', list, 'networkpolicies', ''),
  ];
  await read(watch, lines.join(''), start + 2_500);
  expect(watch.tick(start + 3_000)[0]?.author).toMatchObject({ user: 'mallory', finishedBy: spaces });
});

test('a change that is heard of late has the author of the time when it may have happened', async () => {
  const watch = startWatch(settings);
  hear(watch, opening(shop, start));
  await read(watch, recorded('alice', start + 20_000, 'Request', guard, 'delete'), start + 22_000);
  const late = changed(guard, 'deleted', start + 500_000, '9');
  hear(watch, [{ ...late, ...(late.kind === 'changed' && { since: start + 10_000 }) }]);
  expect(watch.tick(start + 520_000)[0]).toMatchObject({
    author: { user: 'alice' },
    details: ['Nobody watched when it happened, between 2026-11-23T14:00:10Z and 2026-11-23T14:08:20Z.'],
  });
});

test.each([
  ['8', false],
  [undefined, true],
])('whoever deletes it again later did not delete it before (version %s)', (version, byTime) => {
  const ref: ObjectRef = { group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace: 'shop', name: 'db' };
  const origin = { kind: 'log', file: 'audit.log', line: 1 } as const;
  const deletion = (user: string, time: number): ObjectWrite => {
    return { ref, verb: 'delete', effect: 'deleted', user, client: 'kubectl', time, origin };
  };
  const seen: Waiting = {
    item: {
      ...{ kind: 'policy-changed', key: 'k', severity: 'notice', at: 1_100, title: '', details: [] },
      ...{ object: ref, change: 'deleted', ...(version !== undefined && { version }) },
    },
    with: [],
    from: -8_900,
    until: 11_100,
  };
  const authors = authorsOf({ limit: 100, clocks: 1_000, severalLogs: false });
  authors.hear([deletion('alice', 1_000), deletion('bob', 9_000)], 9_500);
  expect(authors.of(seen, [seen], 9_500, false)).toMatchObject({ user: 'alice', ...(byTime && { byTime }) });
});

test.each([
  ['its own', 'u1', 'alice'],
  ['that of a later life', 'u2', undefined],
])(
  'an end has the event of the very object, though that is closed after the end was seen (uid: %s)',
  (_, uid, user) => {
    const ref: ObjectRef = { group: 'networking.k8s.io', kind: 'NetworkPolicy', namespace: 'shop', name: 'db' };
    const deletion: ObjectWrite = {
      ...{ ref, verb: 'delete', effect: 'deleted', user: 'alice', client: 'kubectl', time: 1_103, uid },
      origin: { kind: 'log', file: 'audit.log', line: 1 },
    };
    const seen: Waiting = {
      item: {
        ...{ kind: 'policy-changed', key: 'k', severity: 'notice', at: 1_100, title: '', details: [] },
        ...{ object: ref, change: 'deleted', version: '8' },
      },
      ...{ with: [], from: -8_900, until: 11_100, uid: 'u1' },
    };
    const authors = authorsOf({ limit: 100, clocks: 1_000, severalLogs: false });
    authors.hear([deletion], 1_200);
    const [atOnce, atLast] = [authors.of(seen, [seen], 1_200, false), authors.of(seen, [seen], 11_200, true)];
    expect(atOnce).toEqual(user && expect.objectContaining({ user }));
    // At once it is nobody else's any more; and of another object it is not for want of a better.
    expect(atLast).toBeUndefined();
  },
);
