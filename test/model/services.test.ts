import type { Endpoint, Service } from '../../src/model/cluster.ts';
import { selects, serviceFinder } from '../../src/model/services.ts';
import { randomFrom } from '../random-values.ts';
import { processorTime } from '../time-taken.ts';

const podWith = (namespace: string, labels: Readonly<Record<string, string>>, finished = false): Endpoint =>
  ({ namespace, labels: new Map(Object.entries(labels)), finished }) as unknown as Endpoint;
const serviceWith = (namespace: string, selector?: Readonly<Record<string, string>>): Service =>
  ({ namespace, selector: selector && new Map(Object.entries(selector)) }) as unknown as Service;

test('the Services that lead to a pod, in their order', () => {
  const random = randomFrom(11);
  const labels = (most: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: random.number(0, most) }, () => [
        random.pick(['a', 'b', 'c', 'a=b']),
        random.pick(['1', '2', 'b=1', '']),
      ]),
    );
  const namespace = (): string => random.pick(['x', 'y', 'x a']);
  for (let round = 0; round < 300; round++) {
    const services = Array.from({ length: random.number(0, 12) }, () =>
      serviceWith(namespace(), random.number(0, 5) === 0 ? undefined : labels(2)),
    );
    const find = serviceFinder(services);
    for (let n = 0; n < 10; n++) {
      const pod = podWith(namespace(), labels(4), random.number(0, 9) === 0);
      expect(find(pod)).toEqual(services.filter((service) => selects(service, pod)));
    }
  }
});

test('many Services and many pods', () => {
  const numbers = Array.from({ length: 30_000 }, (_, index) => `${index}`);
  const services = numbers.map((n) => serviceWith('x', { app: 'a', one: n }));
  const others = numbers.map(() => serviceWith('x'));
  const pods = numbers.map((n) => podWith('x', { app: 'a', one: n }));
  const time = processorTime(10_000, () => {
    const find = serviceFinder([...services, ...others]);
    expect(pods.every((pod, index) => find(pod)[0] === services[index])).toBe(true);
  });
  expect(time).toBeLessThan(10_000);
});
