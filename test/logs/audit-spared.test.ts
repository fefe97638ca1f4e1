/** What of the spec a write cannot have changed, and whom that keeps from being taken for the author of a lost write. */
import { expect, test } from '@jest/globals';
import { eventIn } from '../../src/logs/audit-event.ts';
import { sparedBy } from '../../src/logs/audit-spared.ts';
import type { Spared } from '../../src/model/flow.ts';
import type { JsonObject } from '../../src/model/object.ts';
import { observed } from '../log-material.ts';

const owner = (manager: string, time: string, ...members: readonly string[]): JsonObject => ({
  manager,
  operation: 'Update',
  apiVersion: 'networking.k8s.io/v1',
  time,
  fieldsType: 'FieldsV1',
  fieldsV1: { 'f:spec': Object.fromEntries(members.map((member) => [`f:${member}`, {}])) },
});

const ingress = (app: string): JsonObject => ({ from: [{ podSelector: { matchLabels: { app } } }] });

function policy(app: string, generation: number, managedFields: readonly JsonObject[] = []): JsonObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'db', namespace: 'shop', uid: 'u1', generation, managedFields },
    spec: { podSelector: {}, policyTypes: ['Ingress'], ingress: [ingress(app)] },
  };
}

function event(user: string, at: string, more: JsonObject): JsonObject {
  return {
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    auditID: `${user} ${at}`,
    level: 'RequestResponse',
    stage: 'ResponseComplete',
    verb: 'patch',
    requestURI: '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies/db',
    user: { username: user },
    userAgent: 'kubectl/v1.34.4',
    objectRef: { apiGroup: 'networking.k8s.io', resource: 'networkpolicies', namespace: 'shop', name: 'db' },
    responseStatus: { code: 200 },
    requestReceivedTimestamp: `2026-11-26T${at}.500000Z`,
    stageTimestamp: `2026-11-26T${at}.510000Z`,
    ...more,
  };
}

function spared(more: JsonObject): Spared | undefined {
  const read = eventIn(event('carol', '10:00:05', { responseObject: policy('evil', 3), ...more }), 0, {
    kind: 'log',
    file: 'audit.log',
    line: 1,
  });
  if (read === undefined) throw new Error('no event');
  return sparedBy(read);
}

const steps = (...all: readonly JsonObject[]): JsonObject => ({ requestObject: all });
const merge = (body: JsonObject): JsonObject => ({ requestObject: body });
const others = ['podSelector', 'policyTypes'];
const webhook = (mutated: boolean): JsonObject => ({
  annotations: {
    'mutation.webhook.admission.k8s.io/round_0_index_0': `{"configuration":"a","webhook":"b","mutated":${mutated}}`,
  },
});

test.each<[what: string, more: JsonObject, spared: Spared | undefined]>([
  ['a patch of labels', merge({ metadata: { labels: { a: 'b' } } }), 'all'],
  ['of one member of the spec', merge({ spec: { ingress: [] } }), others],
  ['of the whole spec', merge({ spec: { $patch: 'replace' } }), undefined],
  ['of something else', merge({ metadata: {}, specs: [] }), undefined],
  ['an empty one, of which nobody knows what it was', merge({}), undefined],
  ['steps on labels', steps({ op: 'add', path: '/metadata/labels/a', value: 'b' }), 'all'],
  [
    'that test the spec',
    steps({ op: 'test', path: '/spec/ingress' }, { op: 'remove', path: '/metadata/labels/a' }),
    'all',
  ],
  ['that move a part of the spec', steps({ op: 'move', from: '/spec/ingress/0', path: '/metadata/labels/a' }), others],
  ['on a rule', steps({ op: 'add', path: '/spec/ingress/-', value: {} }), others],
  ['on the spec', steps({ op: 'replace', path: '/spec', value: {} }), undefined],
  ['on everything', steps({ op: 'replace', path: '', value: {} }), undefined],
  ['no steps', steps(), undefined],
  [
    'an apply, which takes away what it does not name',
    merge({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'db' } }),
    undefined,
  ],
  ['a webhook was asked and left it', { ...merge({ metadata: { labels: {} } }), ...webhook(false) }, 'all'],
  ['a webhook changed it', { ...merge({ metadata: { labels: {} } }), ...webhook(true) }, undefined],
  [
    'what another owned before the request came',
    {
      ...merge({ spec: { ingress: [] } }),
      responseObject: policy('evil', 3, [owner('x', '2026-11-26T10:00:04Z', 'ingress')]),
    },
    ['podSelector', 'policyTypes', 'ingress'],
  ],
  [
    'and since the second in which it came',
    {
      ...merge({ spec: { ingress: [] } }),
      responseObject: policy('evil', 3, [owner('x', '2026-11-26T10:00:05Z', 'ingress')]),
    },
    others,
  ],
  [
    'an update, by the owners alone',
    {
      verb: 'update',
      requestObject: policy('evil', 2),
      responseObject: policy('evil', 3, [owner('x', '2026-11-26T10:00:01Z', 'ingress')]),
    },
    ['ingress'],
  ],
])('%s', (_what, more, expected) => {
  expect(spared(more)).toEqual(expected);
});

/** alice makes it, a write that the log lacks opens it, and carol writes next. */
async function effects(carol: JsonObject, answer: JsonObject = policy('evil', 2)): Promise<readonly string[]> {
  const events = [
    event('alice', '10:00:00', { verb: 'create', responseStatus: { code: 201 }, responseObject: policy('web', 1) }),
    event('carol', '10:00:05', { responseObject: answer, ...carol }),
    event('bob', '10:00:09', { ...merge({ spec: { ingress: [] } }), responseObject: policy('gw', 3) }),
  ];
  const { writes } = await observed(events.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return writes.map(({ user, effect }) => `${user} ${effect}`);
}

test('whoever writes after a write that the log lacks has not changed what that did', async () => {
  const rest = ['alice created', 'bob spec-changed'];
  const told = async (carol: JsonObject, answer?: JsonObject): Promise<readonly string[]> =>
    (await effects(carol, answer)).filter((one) => !rest.includes(one));
  expect(await told(merge({ metadata: { labels: { a: 'b' } } }))).toEqual(['carol nothing']);
  expect(await told(merge({ spec: { policyTypes: ['Ingress'] } }))).toEqual(['carol nothing']);
  const owned = policy('evil', 2, [owner('x', '2026-11-26T10:00:03Z', 'ingress')]);
  expect(await told(merge({ spec: { ingress: [ingress('evil')] } }), owned)).toEqual(['carol nothing']);
  // She may have: nothing says otherwise.
  expect(await told(merge({ spec: { ingress: [ingress('evil')] } }))).toEqual(['carol spec-changed']);
});
