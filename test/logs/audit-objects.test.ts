/** What single audit events tell of objects, in a table. */
import { expect, test } from '@jest/globals';
import { eventIn } from '../../src/logs/audit-event.ts';
import { changesOf, unansweredChanges } from '../../src/logs/audit-objects.ts';
import type { JsonObject } from '../../src/model/object.ts';

const origin = { kind: 'log', file: 'audit.log', line: 1 } as const;
const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a', namespace: 'shop', uid: 'u', resourceVersion: '9' },
};
const marked = { ...pod, metadata: { ...pod.metadata, deletionTimestamp: 't' } };
const held = { ...marked, metadata: { ...marked.metadata, deletionGracePeriodSeconds: 30 } };
const done = { kind: 'Status', status: 'Success', details: { name: 'a', uid: 'u' } };

const partial = ({ metadata }: JsonObject): JsonObject => ({
  apiVersion: 'meta.k8s.io/v1',
  kind: 'PartialObjectMetadata',
  metadata: metadata ?? {},
});
const tried = { kind: 'Eviction', deleteOptions: { dryRun: ['All'], gracePeriodSeconds: 0 } };

function event(more: JsonObject, reference: JsonObject = {}): JsonObject {
  return {
    auditID: 'one',
    level: 'RequestResponse',
    stage: 'ResponseComplete',
    verb: 'update',
    requestURI: '/api/v1/namespaces/shop/pods/a',
    user: { username: 'alice' },
    objectRef: { resource: 'pods', namespace: 'shop', name: 'a', apiVersion: 'v1', ...reference },
    responseStatus: { code: 200 },
    stageTimestamp: '2026-11-26T10:00:00Z',
    ...more,
  };
}

function changesIn(...values: readonly JsonObject[]): ReturnType<typeof unansweredChanges> {
  const state = new Map<string, unknown>();
  const told = values.flatMap((value) => {
    const found = eventIn(value, 0, origin);
    if (found === undefined) throw new Error('no event');
    const changes = changesOf(found, state);
    return 'changes' in changes ? changes.changes : [];
  });
  return [...told, ...unansweredChanges(state)];
}

const rows: readonly [what: string, value: JsonObject, effect: string | undefined][] = [
  ['an update with its answer', event({ responseObject: pod }), 'whole'],
  ['an update as it was sent', event({ requestObject: pod }), 'sent'],
  ['an update without bodies', event({}), 'unknown'],
  ['a read', event({ verb: 'get', responseObject: pod }), undefined],
  ['a refusal', event({ requestObject: pod, responseStatus: { code: 403 } }), undefined],
  ['a conflict', event({ requestObject: pod, responseStatus: { code: 409 } }), undefined],
  ['a dry run', event({ requestURI: '/api/v1/namespaces/shop/pods/a?dryRun=All', responseObject: pod }), undefined],
  [
    'metadata in place of the object, of an update',
    event({ requestObject: pod, responseObject: partial(pod) }),
    'sent',
  ],
  [
    'metadata in place of the object, of a patch',
    event({ verb: 'patch', requestObject: { metadata: { labels: { a: 'b' } } }, responseObject: partial(pod) }),
    'patch',
  ],
  ['metadata in place of the object, and nothing else', event({ responseObject: partial(pod) }), 'unknown'],
  ['metadata of what waits for nothing', event({ responseObject: partial(marked) }), 'gone'],
  ['a delete with metadata of what waits for grace', event({ verb: 'delete', responseObject: partial(held) }), 'patch'],
  [
    'a table in place of the object',
    event({ responseObject: { apiVersion: 'meta.k8s.io/v1', kind: 'Table', rows: [{}] } }),
    'unknown',
  ],
  ['an answer of another kind', event({ responseObject: { ...pod, apiVersion: 'example.test/v1' } }), 'unknown'],
  ['a timeout', event({ requestObject: pod, responseStatus: { code: 504 } }), 'unknown'],
  [
    'a fault',
    event({ verb: 'delete', responseStatus: { code: 500, message: 'etcdserver: request timed out' } }),
    'unknown',
  ],
  [
    'a webhook that is down',
    event({ responseStatus: { code: 500, message: 'Internal error occurred: failed calling webhook "a": down' } }),
    undefined,
  ],
  ['a fault of a dry run', event({ requestURI: '/x?dryRun=All', responseStatus: { code: 500 } }), undefined],
  [
    'a collection of which one was refused',
    event({ verb: 'deletecollection', responseStatus: { code: 403 } }, { name: '' }),
    'some-gone',
  ],
  [
    'a collection that nobody may delete',
    event(
      {
        verb: 'deletecollection',
        responseStatus: { code: 403 },
        annotations: { 'authorization.k8s.io/decision': 'forbid' },
      },
      { name: '' },
    ),
    undefined,
  ],
  ['a panic with its code', event({ stage: 'Panic', responseStatus: { code: 500 } }), 'unknown'],
  ['a panic', event({ stage: 'Panic', requestObject: pod }), 'unknown'],
  ['a request without an answer', event({ stage: 'RequestReceived' }), 'unknown'],
  ['a body nested too deeply', event({ responseObject: nested(100) }), 'unknown'],
  ['a merge patch', event({ verb: 'patch', requestObject: { metadata: { labels: { a: 'b' } } } }), 'patch'],
  ['a JSON patch', event({ verb: 'patch', requestObject: [{ op: 'remove', path: '/x' }] as never }), 'patch'],
  [
    'a strategic patch of a list',
    event({ verb: 'patch', requestObject: { spec: { containers: [{ name: 'a' }] } } }),
    'unknown',
  ],
  ['a delete that is done', event({ verb: 'delete', responseObject: done }), 'gone'],
  ['a delete that waits for grace', event({ verb: 'delete', responseObject: held }), 'whole'],
  ['a delete that waits for nothing', event({ verb: 'delete', responseObject: marked }), 'gone'],
  ['a delete of a pod without bodies', event({ verb: 'delete', level: 'Metadata' }), 'ending'],
  ['a delete of a pod by its node', event({ verb: 'delete', user: { username: 'system:node:n' } }), 'gone'],
  [
    'a delete of another kind without a word on how it went',
    event({ verb: 'delete' }, { resource: 'services' }),
    'unknown',
  ],
  [
    'a delete of a pod that is done, or was tried only',
    event({ verb: 'delete', level: 'Metadata', responseStatus: { code: 200, status: 'Success' } }),
    'unknown',
  ],
  [
    'a delete that may have been tried only',
    event(
      { verb: 'delete', level: 'Metadata', responseStatus: { code: 200, status: 'Success' } },
      { resource: 'services' },
    ),
    'unknown',
  ],
  [
    'an eviction that is tried',
    event({ verb: 'create', requestObject: tried }, { subresource: 'eviction' }),
    undefined,
  ],
  ['a write that takes the last finalizer away', event({ responseObject: marked }), 'gone'],
  ['an eviction', event({ verb: 'create', requestObject: {} }, { subresource: 'eviction' }), 'ending'],
  [
    'a binding',
    event({ verb: 'create', requestObject: { target: { name: 'n' } } }, { subresource: 'binding' }),
    'patch',
  ],
  ['a binding without a body', event({ verb: 'create' }, { subresource: 'binding' }), 'unknown'],
  ['an exec', event({ verb: 'create' }, { subresource: 'exec' }), undefined],
  ['a collection without bodies', event({ verb: 'deletecollection' }, { name: '' }), 'some-gone'],
];

function nested(depth: number): JsonObject {
  let value: JsonObject = {};
  for (let level = 0; level < depth; level++) value = { a: value };
  return value;
}

test.each(rows)('%s', (_what, value, effect) => {
  expect(changesIn(value).map((change) => change.effect.kind)).toEqual(effect === undefined ? [] : [effect]);
});

test('an answer ends what its request began', () => {
  const told = changesIn(event({ stage: 'RequestReceived' }), event({ responseObject: pod }));
  expect(told.map(({ effect, uid, version }) => [effect.kind, uid, version])).toEqual([['whole', 'u', '9']]);
});

test('who was deleted is known by the uid in the answer', () => {
  expect(changesIn(event({ verb: 'delete', responseObject: done }))).toMatchObject([{ uid: 'u' }]);
});
