/** What an API server takes for a dry run, in a table; each query was sent to a real one (test/live/tried-or-done.test.ts). */
import { expect, test } from '@jest/globals';
import { eventIn } from '../../src/logs/audit-event.ts';
import { changesNothing, trialOf } from '../../src/logs/audit-outcome.ts';
import type { Trial } from '../../src/logs/audit-outcome.ts';
import type { JsonObject } from '../../src/model/object.ts';

const at = '2026-11-26T10:00:00Z';

function told(more: JsonObject, reference: JsonObject = {}, format = 'audit'): Trial {
  const value = {
    auditID: 'one',
    level: 'RequestResponse',
    stage: 'ResponseComplete',
    verb: 'patch',
    requestURI: '/x',
    user: { username: 'alice' },
    objectRef: { resource: 'networkpolicies', namespace: 'shop', name: 'a', ...reference },
    responseStatus: { code: 200 },
    stageTimestamp: at,
    ...more,
  };
  const event = eventIn(value, 0, { kind: 'log', file: 'audit.log', line: 1 });
  if (event === undefined) throw new Error('no event');
  const own = { ...event, format };
  expect(changesNothing(own)).toBe(trialOf(own) === 'yes');
  return trialOf(own);
}

test.each<[query: string, trial: Trial]>([
  ['', 'no'],
  ['?', 'no'],
  ['?dryRun=All', 'yes'],
  ['?fieldManager=x&dryRun=All', 'yes'],
  ['?dryRun=%41ll', 'yes'],
  ['?%64ryRun=All', 'yes'],
  ['?dryRun=All&dryRun=All', 'yes'],
  ['?&&dryRun=All', 'yes'],
  // Refused unless its value is All, so what passed was tried.
  ['?dryRun', 'yes'],
  ['?fieldManager=x?dryRun=All', 'no'],
  ['?x=?dryRun=All', 'no'],
  ['??dryRun=All', 'no'],
  ['?fieldManager=x%26dryRun=All', 'no'],
  ['?fieldManager=dryRun%3DAll', 'no'],
  ['?dryrun=All', 'no'],
  ['?dryRun=All;x', 'no'],
  ['?x;dryRun=All', 'no'],
  ['?dryRun=%zz', 'no'],
  ['?dryRun=All%', 'no'],
  ['?dry+Run=All', 'no'],
  ['?+dryRun=All', 'no'],
])('of a patch with %j', (query, trial) => {
  expect(told({ requestURI: `/x${query}` })).toBe(trial);
});

const only: JsonObject = { kind: 'DeleteOptions', dryRun: ['All'] };
const real: JsonObject = { kind: 'DeleteOptions' };

test.each<[what: string, more: JsonObject, trial: Trial]>([
  ['its body asks', { requestObject: only }, 'yes'],
  ['its body asks, and is all that is known', { requestObject: only, level: '', requestURI: '' }, 'yes'],
  ['its body does not ask, and the query is ignored', { requestObject: real, requestURI: '/x?dryRun=All' }, 'no'],
  ['its body is empty of options', { requestObject: {}, requestURI: '/x?dryRun=All' }, 'no'],
  ['no body, and the query asks', { requestURI: '/x?dryRun=All' }, 'yes'],
  ['neither', {}, 'no'],
  ['the level shows no body', { level: 'Metadata' }, 'open'],
  ['the level shows no body, and the query asks', { level: 'Metadata', requestURI: '/x?dryRun=All' }, 'open'],
  ['bodies were cut off', { annotations: { 'audit.k8s.io/truncated': 'true' } }, 'open'],
  ['no level is told', { level: '' }, 'open'],
])('of a delete: %s', (_what, more, trial) => {
  expect(told({ verb: 'delete', ...more })).toBe(trial);
  expect(told({ verb: 'deletecollection', ...more })).toBe(trial);
});

test.each<[what: string, more: JsonObject, trial: Trial]>([
  ['its options ask', { requestObject: { deleteOptions: { dryRun: ['All'] } } }, 'yes'],
  ['its options ask for something else', { requestObject: { deleteOptions: { gracePeriodSeconds: 0 } } }, 'no'],
  ['it has no options', { requestObject: {} }, 'no'],
  ['the query asks', { requestObject: {}, requestURI: '/x?dryRun=All' }, 'yes'],
  ['the level shows no body', { level: 'Metadata' }, 'open'],
  ['the level shows no body, and the query asks', { level: 'Metadata', requestURI: '/x?dryRun=All' }, 'yes'],
])('of an eviction: %s', (_what, more, trial) => {
  expect(told({ verb: 'create', ...more }, { resource: 'pods', subresource: 'eviction' })).toBe(trial);
});

const stored = { metadata: { name: 'a', resourceVersion: '7' } };

test.each<[what: string, more: JsonObject, trial: Trial]>([
  ['the answer has a version', { responseObject: stored }, 'no'],
  ['the answer has none', { responseObject: { metadata: { name: 'a' } } }, 'yes'],
  [
    'it was sent with a version, which no real one may be',
    { responseObject: stored, requestObject: { metadata: { resourceVersion: '7' } } },
    'yes',
  ],
  ['the answer is a word on how it went', { responseObject: { kind: 'Status', metadata: { name: 'a' } } }, 'open'],
  ['there is no answer', {}, 'open'],
])('of a create whose query is not in the log: %s', (_what, more, trial) => {
  expect(told({ verb: 'create', requestURI: '', ...more }, {}, 'gke-audit')).toBe(trial);
});

test('a read is no dry run', () => {
  expect(told({ verb: 'list', requestURI: '/x?dryRun=All' })).toBe('no');
});
