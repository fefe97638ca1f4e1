// Who is named for a change, and who must not be.
import type { ObjectWrite } from '../../src/model/flow.ts';
import type { ObjectRef } from '../../src/model/object.ts';
import type { Waiting } from '../../src/model/watch.ts';
import { startWatch } from '../../src/watch.ts';
import { authorsOf } from '../../src/watching/authors.ts';
import { changed, hear, namespace, opening, pods, policy, settings, start } from './fake.ts';

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

test('a later write that had nothing to change is not named', async () => {
  expect(await named([['7', 1_000]], event('argo', '7', start + 4_000, 'RequestResponse'))).toEqual([['7', 'nobody']]);
});

test('the time for a change does not grow with the writes of other objects', () => {
  const ref = (name: string): ObjectRef => ({
    group: 'networking.k8s.io',
    kind: 'NetworkPolicy',
    namespace: 'a',
    name,
  });
  const authors = authorsOf({ limit: 50_000, clocks: 1 });
  authors.hear(
    Array.from({ length: 50_000 }, (_, time): ObjectWrite => {
      const origin = { kind: 'log', file: 'f', line: time } as const;
      return { time, verb: 'update', ref: ref(`p${time}`), effect: 'changed', user: 'u', client: 'c', origin };
    }),
  );
  const began = performance.now();
  for (let index = 0; index < 1_000; index++) {
    const item = { kind: 'policy-changed', key: '', severity: 'notice', at: 0, title: '', details: [] } as const;
    const one: Waiting = {
      item: { ...item, object: ref(`x${index}`), change: 'modified' },
      with: [],
      from: 0,
      until: 1,
    };
    expect(authors.of(one, [one], true)).toBeUndefined();
  }
  expect(performance.now() - began).toBeLessThan(2_000);
});
