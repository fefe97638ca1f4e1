import { expect, test } from '@jest/globals';
import type { ObjectWrite } from '../../src/model/flow.ts';
import { inWriteOrder } from '../../src/model/write-order.ts';

/** `time name version effect uid`; a dash stands for what is not known. */
function write(text: string): ObjectWrite {
  const [time = '', name = '', version = '-', effect = 'changed', uid = '-'] = text.split(' ');
  return {
    time: Number(time),
    verb: 'update',
    ref: { group: 'g', kind: 'K', namespace: 'n', name },
    effect: effect as ObjectWrite['effect'],
    user: text,
    client: 'c',
    ...(version !== '-' && { version }),
    ...(uid !== '-' && { uid }),
    origin: { kind: 'log', file: 'f', line: 1 },
  };
}

test.each<[name: string, writes: readonly string[], order: readonly string[]]>([
  ['by time', ['2 a', '1 b', '3 a'], ['1 b', '2 a', '3 a']],
  ['one object by its versions, of any length', ['1 a 105', '2 a 99'], ['2 a 99', '1 a 105']],
  ['objects apart', ['1 a 105', '2 b 99', '3 a 101'], ['3 a 101', '2 b 99', '1 a 105']],
  ['those without a version stay', ['1 a 105', '2 a', '3 a 101'], ['3 a 101', '2 a', '1 a 105']],
  ['no versions that can be compared', ['2 a x/1', '1 a y/2'], ['1 a y/2', '2 a x/1']],
  ['an end behind its life', ['1 a - deleted u', '2 a 9 changed u'], ['2 a 9 changed u', '1 a - deleted u']],
  ['an end before the next life', ['1 a - deleted u', '2 a 9 created v'], ['1 a - deleted u', '2 a 9 created v']],
  [
    'what changed nothing behind what it repeats',
    ['1 a 5 nothing', '2 a 5 changed'],
    ['2 a 5 changed', '1 a 5 nothing'],
  ],
])('%s', (_name, writes, order) => {
  expect(inWriteOrder(writes.map(write)).map(({ user }) => user)).toEqual(order);
});
