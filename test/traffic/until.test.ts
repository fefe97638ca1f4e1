/** What stays from outside of the time asked for, so that addresses and policies are known, is no part of the window. */
import { expect, test } from '@jest/globals';
import { lines, observed } from '../log-material.ts';

const start = Date.UTC(2026, 10, 1);
const minute = 60_000;

function podEvent(at: number): object {
  return {
    auditID: `${at}`,
    stage: 'ResponseComplete',
    verb: 'create',
    user: { username: 'system:serviceaccount:kube-system:job-controller' },
    sourceIPs: ['192.0.2.1'],
    responseStatus: { code: 201 },
    requestReceivedTimestamp: new Date(start + at * minute).toISOString(),
    objectRef: { resource: 'pods', namespace: 'shop', name: `job-${at}` },
    responseObject: { metadata: { name: `job-${at}`, namespace: 'shop', uid: `uid-${at}` }, spec: {} },
  };
}

/** One a minute, and none from 500 to 560. */
const log = lines(
  Array.from({ length: 1000 }, (_, at) => at)
    .filter((at) => at <= 500 || at >= 560)
    .map(podEvent),
);

test.each([
  ['all', {}, { first: 0, last: 999, gaps: [[500, 560]] }],
  [
    'until before the gap',
    { between: { first: -Infinity, last: start + 400 * minute } },
    { first: 0, last: 400, gaps: [] },
  ],
  [
    'since after the gap',
    { between: { first: start + 600 * minute, last: Infinity } },
    { first: 600, last: 999, gaps: [] },
  ],
])('%s', async (_, options, expected) => {
  const { first = NaN, last = NaN, gaps = [] } = await observed([log], options);
  const at = (time: number): number => (time - start) / minute;
  expect({ first: at(first), last: at(last), gaps: gaps.map(({ from, to }) => [at(from), at(to)]) }).toEqual(expected);
});
