/** What is read of bytes is what is read of their text. */
import { expect, test } from '@jest/globals';
import { portIn, portOf } from '../../src/logs/fields.ts';
import { timeIn, timeOf } from '../../src/logs/time.ts';
import { forSeeds, type Random } from '../random.ts';

const around = (text: string): [Buffer, number, number] => [Buffer.from(`"${text}",`), 1, 1 + text.length];

function timeText(random: Random): string {
  const date = `2026-0${1 + random.below(9)}-${random.pick(['01', '28', '31', '32'])}`;
  const clock = `${random.pick(['00', '23', '24'])}:${random.pick(['00', '59', '60'])}:${random.pick(['00', '07', '59', '60', '61', '5', ''])}`;
  const digits = Array.from({ length: random.below(12) }, () => random.below(10)).join('');
  const fraction = random.pick(['', '.', `.${digits}`, `,${digits}`, '.1x']);
  return `${date}${random.pick(['T', ' ', 't'])}${clock}${fraction}${random.pick(['Z', 'Z', 'Z', 'z', '+02:00', ''])}`;
}

test('times', () => {
  let read = 0;
  forSeeds(1, 3_000, (random) => {
    const first = timeText(random);
    // Most records share their minute with the one before.
    const texts = [first, `${first.slice(0, 17)}${timeText(random).slice(17)}`, first, String(random.below(1e10))];
    for (const text of texts) {
      const time = timeIn(...around(text), 60);
      expect([text, time]).toEqual([text, timeOf(text, 60)]);
      if (time !== undefined) read++;
    }
  });
  expect(read).toBeGreaterThan(2_000);
});

test.each(['0', '80', '65535', '65536', '00080', '100000', '', '8o', '-1', '+1', '1e3', ' 1'])('port %j', (text) => {
  expect(portIn(...around(text))).toBe(portOf(text));
});
