/** Which attempts are told, and in which words. */
import { expect, test } from '@jest/globals';
import { lastingAttempts } from '../../src/model/attempts.ts';
import { outcomeText } from '../../src/model/author.ts';
import type { ObjectWrite, WriteAttempt } from '../../src/model/flow.ts';
import { networkPolicy, now } from '../build.ts';
import { write } from '../build-comparison.ts';
import { processorTime } from '../time-taken.ts';

const ref = networkPolicy('shop', 'p');
const tried = (outcome: WriteAttempt['outcome'], of = ref): WriteAttempt => {
  const { effect: _, ...author } = write(of, now, { user: 'alice', verb: 'create' });
  return { ...author, outcome, code: 404 };
};
const done = (after: number, facts: Partial<ObjectWrite> = {}): ObjectWrite =>
  write(ref, now + after, { user: 'alice', effect: 'created', verb: 'create', ...facts });

test.each<[string, WriteAttempt, readonly ObjectWrite[], boolean]>([
  ['nothing followed', tried('not-found'), [], true],
  ['done a second later', tried('not-found'), [done(1_000)], false],
  ['a conflict, and done with the next try', tried('conflict'), [done(10)], false],
  ['done much later', tried('not-found'), [done(61_000)], true],
  ['done before', tried('not-found'), [done(-1_000)], true],
  ['done by another', tried('not-found'), [done(1_000, { user: 'bob' })], true],
  ['another try that changed nothing', tried('not-found'), [done(1_000, { effect: 'nothing' })], true],
  ['another object', tried('not-found', networkPolicy('shop', 'q')), [done(1_000)], true],
  ['forbidden stays, whatever followed', tried('forbidden'), [done(1_000)], true],
  ['and so do dry runs and admission', tried('denied'), [done(1_000)], true],
])('%s', (_, attempt, writes, isTold) => {
  expect(lastingAttempts([attempt], writes)).toEqual(isTold ? [attempt] : []);
});

test('the time grows with the attempts and the writes of one object, and not with their product', () => {
  const attempts = Array.from({ length: 50_000 }, (_, at) => ({ ...tried('conflict'), time: now + at }));
  const writes = Array.from({ length: 100_000 }, (_, at) => done(-1 - at));
  const time = processorTime(5_000, () => {
    expect(lastingAttempts(attempts, writes)).toHaveLength(50_000);
    expect(lastingAttempts(attempts, [...writes, done(49_000)])).toHaveLength(999);
  });
  expect(time).toBeLessThan(5_000);
});

test('what is made in a namespace that is not there lacks the namespace, and not itself', () => {
  expect(outcomeText(tried('not-found'))).toBe('refused, since there was no namespace shop');
  expect(outcomeText({ ...tried('not-found'), verb: 'patch' })).toBe('refused, since there was nothing of that name');
});
