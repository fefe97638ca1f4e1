/** Ends of flows by what names them, however many share one name. */
import { expect, test } from '@jest/globals';
import type { FlowEnd } from '../../src/model/flow.ts';
import { endTable } from '../../src/traffic/end-table.ts';
import { forSeeds } from '../random.ts';
import { processorTime } from '../time-taken.ts';

const borders = (): readonly number[] => [100];
const service = (name: string) => ({ namespace: 'shop', name });

/** Everything that tells two ends of one pod or address apart; `other` leaves out what was asked for. */
function told(end: FlowEnd, time: number, other: 'whole' | 'alike'): string {
  const { via, labels, workload, name: _name, ...rest } = end;
  const isNamed = end.pod !== undefined;
  const isTimed = !isNamed && workload === undefined && end.role === undefined && end.address !== undefined;
  const words = [
    Object.entries(rest).sort(([a], [b]) => a.localeCompare(b)),
    isNamed ? [] : [workload?.name, workload?.kind, labels && [...labels].sort()],
    isTimed ? time >= 100 : 'any time',
    other === 'whole' ? [via?.address, via?.port, via?.service?.name] : [],
  ];
  return JSON.stringify(words, (_, value: unknown) => (typeof value === 'bigint' ? `address ${value}` : value));
}

test('one number for what says the same, and one for what differs in what was asked for', () => {
  let crowded = 0;
  forSeeds(61_000, 60, (random) => {
    const some = <Value>(value: Value): Value | undefined => (random.chance(0.5) ? value : undefined);
    const isPod = random.chance(0.5);
    const table = endTable(borders, Infinity);
    const [whole, alike] = [new Map<string, number>(), new Map<string, number>()];
    for (let index = 0; index < 200; index++) {
      const fields: Partial<Record<keyof FlowEnd, unknown>> = {
        namespace: some('shop'),
        pod: isPod ? 'web-1' : undefined,
        address: isPod ? some(random.pick([1n, 2n, 3n, 4n, 5n])) : 7n,
        role: some('node'),
        workload: some({ name: random.pick(['web', 'api']), kind: 'Deployment' }),
        labels: some(new Map([['app', random.pick(['web', 'api'])]])),
        service: some({ ...service(random.pick(['web', 'api'])), port: random.pick([80, '80', undefined]) }),
        via: some({ address: some(9n), port: random.pick([80, 443]), service: some(service('web')) }),
      };
      const end = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as FlowEnd;
      const time = random.pick([50, 150]);
      const found = table.intern(end, time);
      const id = whole.get(told(end, time, 'whole')) ?? whole.size;
      whole.set(told(end, time, 'whole'), id);
      const first = alike.get(told(end, time, 'alike')) ?? id;
      alike.set(told(end, time, 'alike'), first);
      expect([index, found?.id, found?.alike]).toEqual([index, id, first]);
    }
    if (whole.size > 60) crowded++;
  });
  expect(crowded).toBeGreaterThan(30);
});

test('a pod at ever new addresses is found as fast as other pods', () => {
  const intern = (): void => {
    const table = endTable(borders, Infinity);
    for (let index = 0; index < 20_000; index++)
      table.intern({ namespace: 'shop', pod: 'web-1', address: BigInt(index) }, 0);
  };
  expect(processorTime(1_500, intern)).toBeLessThan(1_500);
});
