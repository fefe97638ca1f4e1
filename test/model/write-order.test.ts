import { expect, test } from '@jest/globals';
import type { ObjectWrite } from '../../src/model/flow.ts';
import { inWriteOrder, openOrder } from '../../src/model/write-order.ts';

/** `time name version effect uid`; a dash stands for what is not known. */
function write(text: string, file = 'f'): ObjectWrite {
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
    origin: { kind: 'log', file, line: 1 },
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
  expect(inWriteOrder(writes.map((text) => write(text))).map(({ user }) => user)).toEqual(order);
});

/** Of each write that is open, those that it may have come before or after. */
function openIn(...files: readonly (readonly string[])[]): readonly string[] {
  const all = files.flatMap((texts, index) => texts.map((text) => write(text, `f${index}`)));
  const ordered = inWriteOrder(all);
  const open = openOrder(ordered);
  return ordered.flatMap((one) => open(one).map((other) => `${one.user} | ${other.user}`));
}

/** Writes of other objects by two servers, of which the second is `behind`. */
const others = (behind: number): readonly string[] =>
  Array.from(
    { length: 30 },
    (_, index) => `${1_000 * index - (index % 2) * behind} o${index} ${100 + index} created u`,
  );

test.each<[name: string, files: readonly (readonly string[])[], open: readonly string[]]>([
  ['one server, whose clock tells', [['1 a', '2 a']], []],
  ['the same moment', [['1 a', '1 a - changed v']], ['1 a | 1 a - changed v', '1 a - changed v | 1 a']],
  ['two files of unknown clocks', [['1 a'], ['4000 a']], ['1 a | 4000 a', '4000 a | 1 a']],
  ['two files, far apart', [['1 a'], ['6000 a']], []],
  ['other objects', [['1 a'], ['4000 b']], []],
  ['both with versions', [['1 a 5'], ['4000 a 7']], []],
  ['one with a version', [['1 a 5'], ['4000 a']], ['1 a 5 | 4000 a', '4000 a | 1 a 5']],
  ['what changed nothing', [['1 a'], ['4000 a - nothing']], []],
  ['the beginning and the end of a life', [['1 a - created u'], ['4000 a - changed u'], ['4001 a - deleted u']], []],
  [
    'lives nobody tells apart',
    [['1 a - deleted'], ['4000 a - created']],
    ['1 a - deleted | 4000 a - created', '4000 a - created | 1 a - deleted'],
  ],
  ['clocks that agree', [['1 a', ...others(0)], ['4000 a']], []],
  [
    'clocks that are two seconds apart',
    [
      ['1 a', ...others(3_000)],
      ['1900 a', '9000 a'],
    ],
    ['1 a | 1900 a', '1900 a | 1 a'],
  ],
  ['the same in one file', [['1 a', ...others(3_000), '1900 a']], ['1 a | 1900 a', '1900 a | 1 a']],
])('open: %s', (_name, files, open) => {
  expect(openIn(...files)).toEqual(open);
});

test('a first write that changed nothing has an old version, which says nothing of clocks', () => {
  expect(openIn([...others(0), '20000 x 101 changed', '20001 a'], ['20501 a'])).toEqual([]);
});
